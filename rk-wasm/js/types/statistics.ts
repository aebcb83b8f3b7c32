// Statistics of surveys, and of plain tables.
import type { NoTable, NumberArray, Refused, Report, Table } from "../types.js";
import type { Locale } from "./common.js";
import type { Asked, ScoreOptions, Scored } from "./score.js";

/** Why a number does not exist */
export type Undefined =
  | "no_answers"
  | "too_few"
  | "one_item"
  | "one_group"
  | "no_variance"
  | "item_without_variance"
  | "not_positive_definite"
  | "not_converged"
  | "heywood"
  | "no_interval"
  | "clustered"
  | "too_many_groups"
  | "no_seed"
  | "no_ties"
  | "not_comparable"
  | "undefined_replicates"
  | "too_few_raters";

/** What is estimated; formulas stand on the page "The wire: statistics" */
export type Statistic =
  | "alpha"
  | "alpha_standardised"
  | "lambda2"
  | "mean_correlation"
  | "alpha_if_dropped"
  | "item_rest"
  | "omega_total"
  | "average_variance_extracted"
  | "loading"
  | "eigenvalue"
  | "parallel_eigenvalue"
  | "kmo"
  | "bartlett_chi_square"
  | "bartlett_df"
  | "bartlett_p"
  | "chi_square"
  | "df"
  | "p"
  | "cfi"
  | "tli"
  | "rmsea"
  | "factor_correlation"
  | "ss_between"
  | "ss_within"
  | "df_between"
  | "df_within"
  | "ms_between"
  | "ms_within"
  | "f"
  | "r_squared"
  | "mean_size"
  | "k0"
  | "icc1"
  | "icc2"
  | "design_effect"
  | "grand_mean"
  | "mean"
  | "shrunken_mean"
  | "rwg_j"
  | "r_star_wg_j"
  | "rwg"
  | "ad"
  | "a_wg_j"
  | "kruskal_wallis"
  | "kruskal_wallis_df"
  | "kruskal_wallis_p"
  | "kruskal_wallis_q"
  | "friedman"
  | "friedman_df"
  | "friedman_p"
  | "friedman_q"
  | "kendall_w"
  | "difference"
  | "t"
  | "q"
  | "d_z"
  | "d_av"
  | "hedges_g"
  | "icc_agreement"
  | "icc_consistency"
  | "standard_error_of_measurement"
  | "minimal_detectable_change"
  | "density"
  | "density_rescaled"
  | "density_sd"
  | "density_binary"
  | "strength_out"
  | "strength_in"
  | "balance"
  | "asymmetry"
  | "reciprocity_dyadic"
  | "reciprocity_edgewise"
  | "reciprocity_correlation"
  | "reciprocity_minimum"
  | "centralization_out"
  | "centralization_in"
  | "multiplexity"
  | "core_periphery"
  | "core"
  | "qap_correlation"
  | "qap_p"
  | "qap_p_two_sided"
  | "qap_smallest_p"
  | "index"
  | "tie"
  | "sub_score"
  | "dimension";

/** How a statistic, or its interval, is made */
export type Method =
  | "feldt"
  | "ml"
  | "principal_axis"
  | "mean_size"
  | "k0"
  | "uniform"
  | "slightly_skewed"
  | "paired_t"
  | "welch_t"
  | "exact"
  | "permutation"
  | "percentile"
  | "bca"
  | "core_only"
  | "core_or"
  | "core_and";

/** What a number is about; empty for the whole */
export interface EstimateScope {
  readonly by?: "group" | "site";
  readonly rater?: string;
  readonly rated?: string;
  readonly group?: string;
  readonly site?: string;
  readonly item?: string;
  readonly part?: "communication" | "relationship";
  readonly index?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly factors?: number;
  /** The place in a list, from 1 */
  readonly position?: number;
  readonly from?: string;
  readonly to?: string;
}

/** One number about a survey */
export interface Estimate {
  readonly statistic: Statistic;
  readonly scope: EstimateScope;
  /** People, raters or ties behind it */
  readonly n: number;
  readonly estimate: number | null;
  /** Limits of the confidence interval */
  readonly low: number | null;
  readonly high: number | null;
  readonly method: Method | null;
  /** Why something is null, or a caution */
  readonly note: Undefined | "outside_range" | null;
}

type Valid = Report & { readonly valid: true };
type Because<Field extends string> = { readonly [Name in Field]?: Undefined };

interface Plain {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
}

interface Sure {
  /** Confidence of the intervals; 0.95 if left out */
  readonly confidence?: number;
}

/** Numbers in a row or a column; NaN counts as null */
export type Numbers = readonly (number | null)[] | NumberArray;

/** The group of each value or row; of null there is none */
export type GroupOfEach = readonly (string | number | null)[] | NumberArray;

interface Tabled extends Plain {
  /** A row a case, a column an item */
  readonly rows: readonly Numbers[];
}

interface Missing {
  /** `listwise` if left out */
  readonly missing?: "listwise" | "pairwise";
}

/** Random data for the parallel analysis; 1000 replicates if left out */
export interface Parallel {
  readonly seed: number;
  readonly replicates?: number;
}

/** The call of `describe` */
export interface DescribeCall extends Plain {
  readonly values: Numbers;
}

/** The answer of `describe` to a call without errors */
export interface Description {
  readonly schema: 1;
  readonly n: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly variance: number | null;
  readonly sd: number | null;
  readonly autocorrelation: number | null;
  readonly why?: Because<"mean" | "variance" | "sd" | "autocorrelation">;
  readonly report: Valid;
}

/** The call of `alpha` */
export interface AlphaCall extends Tabled, Missing, Sure {}

/** The answer of `alpha` to a call without errors */
export interface Alpha {
  readonly schema: 1;
  readonly n: number;
  readonly items: number;
  readonly missing: "listwise" | "pairwise";
  readonly confidence: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardised: number | null;
  readonly standardised_low: number | null;
  readonly standardised_high: number | null;
  readonly lambda2: number | null;
  readonly mean_correlation: number | null;
  readonly if_dropped: readonly (number | null)[];
  readonly item_rest: readonly (number | null)[];
  readonly why?: { readonly [field: string]: Undefined };
  readonly report: Valid;
}

/** The call of `omega_total` */
export interface OmegaTotalCall extends Tabled, Missing, Sure {
  /** `ml` if left out */
  readonly method?: "ml" | "principal_axis";
}

/** The answer of `omega_total` to a call without errors */
export interface OmegaTotal {
  readonly schema: 1;
  readonly n: number;
  readonly items: number;
  readonly method: "ml" | "principal_axis";
  readonly confidence: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly loadings: readonly number[] | null;
  readonly uniquenesses: readonly number[] | null;
  readonly average_variance_extracted: number | null;
  readonly why?: { readonly [field: string]: Undefined };
  readonly report: Valid;
}

/** The call of `factors` */
export interface FactorsCall extends Tabled, Missing {
  /** Positions, from 0, of the items of each of two factors */
  readonly two?: readonly [readonly number[], readonly number[]];
  readonly parallel?: Parallel;
}

/** A factor model by maximum likelihood */
export interface Fit {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  /** Of the two factors */
  readonly correlation: number | null;
  readonly chi_square: number;
  /** A whole number, as in all that `factors` answers */
  readonly df: number;
  readonly p: number | null;
  readonly cfi: number;
  readonly tli: number | null;
  readonly rmsea: number | null;
  readonly why?: { readonly [field: string]: Undefined };
}

/** The answer of `factors` to a call without errors */
export interface Factors {
  readonly schema: 1;
  readonly n: number;
  readonly items: number;
  readonly eigenvalues: readonly number[] | null;
  readonly determinant: number | null;
  readonly kmo: number | null;
  readonly kmo_items: readonly number[] | null;
  readonly bartlett: { readonly chi_square: number; readonly df: number; readonly p: number } | null;
  readonly parallel: readonly number[] | null;
  readonly one: Fit | null;
  readonly two: Fit | null;
  readonly baseline: { readonly chi_square: number; readonly df: number } | null;
  readonly why?: { readonly [field: string]: Undefined };
  readonly report: Valid;
}

/** The call of `icc` */
export interface IccCall extends Plain, Sure {
  readonly values: Numbers;
  readonly groups: GroupOfEach;
}

/** The answer of `icc` to a call without errors */
export interface Icc {
  readonly schema: 1;
  readonly n: number;
  readonly groups: number;
  readonly k_mean: number | null;
  readonly k0: number | null;
  readonly ss_between: number | null;
  readonly ss_within: number | null;
  readonly df_between: number | null;
  readonly df_within: number | null;
  readonly ms_between: number | null;
  readonly ms_within: number | null;
  readonly f: number | null;
  readonly p: number | null;
  readonly r_squared: number | null;
  readonly sd_within: number | null;
  readonly icc1: number | null;
  readonly icc1_low: number | null;
  readonly icc1_high: number | null;
  readonly icc1_k0: number | null;
  readonly icc1_k0_low: number | null;
  readonly icc1_k0_high: number | null;
  readonly icc2: number | null;
  readonly icc2_low: number | null;
  readonly icc2_high: number | null;
  readonly confidence: number;
  readonly why?: { readonly [field: string]: Undefined };
  readonly report: Valid;
}

/** The call of `icc_forms`: a row a target, a column a rater */
export interface IccFormsCall extends Tabled, Sure {}

/** One of the six intraclass correlations of Shrout and Fleiss */
export interface IccForm {
  readonly form: string;
  /** Its name in McGraw and Wong */
  readonly mcgraw_wong: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly f: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly p: number | null;
  readonly why?: { readonly [field: string]: Undefined };
}

/** The answer of `icc_forms` to a call without errors */
export interface IccForms {
  readonly schema: 1;
  readonly targets: number;
  readonly raters: number;
  readonly forms: readonly IccForm[];
  readonly ms_targets: number | null;
  readonly ms_raters: number | null;
  readonly ms_residual: number | null;
  readonly ms_within: number | null;
  readonly confidence: number;
  readonly why?: { readonly [field: string]: Undefined };
  readonly report: Valid;
}

/** The call of `rwg_j`: a row a rater, a column an item */
export interface RwgJCall extends Tabled {
  readonly groups: GroupOfEach;
  /** Answer options; 5 if left out */
  readonly options?: number;
  /** `uniform` if left out; a number is a variance */
  readonly null?: "uniform" | "slightly_skewed" | number;
}

interface ByGroup<Value> {
  readonly [group: string]: Value;
}

/** The answer of `rwg_j` to a call without errors */
export interface RwgJ {
  readonly schema: 1;
  readonly options: number;
  readonly null_variance: number;
  readonly values: ByGroup<number | null>;
  readonly clipped: ByGroup<number | null>;
  readonly r_star: ByGroup<number | null>;
  readonly n: ByGroup<number>;
  readonly mean_variance: ByGroup<number | null>;
  readonly ad: ByGroup<number | null>;
  readonly a_wg: ByGroup<number | null>;
  readonly why?: ByGroup<Undefined>;
  readonly report: Valid;
}

export type DescribeAnswer = Description | Refused;
export type AlphaAnswer = Alpha | Refused;
export type OmegaTotalAnswer = OmegaTotal | Refused;
export type FactorsAnswer = Factors | Refused;
export type IccAnswer = Icc | Refused;
export type IccFormsAnswer = IccForms | Refused;
export type RwgJAnswer = RwgJ | Refused;

type SurveyOptions = Omit<ScoreOptions, "respondents">;

interface ReliabilityOptions extends SurveyOptions, Missing, Sure {
  /** Whether ratings of the own group count; false if left out */
  readonly own_group?: boolean;
  readonly parallel?: Parallel;
}

/** The call of `reliability` */
export type ReliabilityCall = ReliabilityOptions & Asked & Table;
/** The call of `reliability` with the bytes of a file beside it */
export type ReliabilityFileCall = ReliabilityOptions & Asked & NoTable;

/** The answer of `reliability` to a call without errors */
export interface Reliability {
  readonly schema: 1;
  readonly missing: "listwise" | "pairwise";
  readonly own_group: boolean;
  readonly confidence: number;
  readonly estimates: readonly Estimate[];
  readonly report: Valid;
}

interface AgreementOptions extends SurveyOptions, Sure {
  /** Sites if the data has two, else groups, if left out */
  readonly by?: "site" | "group";
}

/** The call of `agreement` */
export type AgreementCall = AgreementOptions & Asked & Table;
/** The call of `agreement` with the bytes of a file beside it */
export type AgreementFileCall = AgreementOptions & Asked & NoTable;

/** The answer of `agreement` to a call without errors */
export interface SurveyAgreement {
  readonly schema: 1;
  readonly by: "site" | "group";
  readonly confidence: number;
  readonly estimates: readonly Estimate[];
  readonly report: Valid;
}

type DifferencesOptions = SurveyOptions & Sure;

/** The call of `differences` */
export type DifferencesCall = DifferencesOptions & Asked & Table;
/** The call of `differences` with the bytes of a file beside it */
export type DifferencesFileCall = DifferencesOptions & Asked & NoTable;

/** The answer of `differences` to a call without errors */
export interface Differences {
  readonly schema: 1;
  readonly confidence: number;
  readonly estimates: readonly Estimate[];
  readonly report: Valid;
}

interface BootstrapOptions extends SurveyOptions, Sure {
  /** There is no default: with it everybody gets the same result */
  readonly seed: number;
  /** 2000 if left out */
  readonly replicates?: number;
  /** `percentile` if left out */
  readonly interval?: "percentile" | "bca";
  /** `index` and `ties` if left out */
  readonly statistics?: readonly (
    | "index"
    | "ties"
    | "asymmetries"
    | "sub_scores"
    | "dimensions"
    | "alpha"
    | "omega_total"
    | "icc"
  )[];
  /** Of each statistic the value in `to` less that in `from` */
  readonly difference?: {
    readonly key: "site" | "wave" | "case";
    readonly from: string | number;
    readonly to: string | number;
  };
}

/** The call of `bootstrap` */
export type BootstrapCall = BootstrapOptions & Asked & Table;
/** The call of `bootstrap` with the bytes of a file beside it */
export type BootstrapFileCall = BootstrapOptions & Asked & NoTable;

/** The answer of `bootstrap` to a call without errors */
export interface Bootstrap {
  readonly schema: 1;
  readonly seed: number;
  readonly replicates: number;
  readonly interval: "percentile" | "bca";
  readonly confidence: number;
  readonly respondents: number;
  readonly strata: number;
  readonly estimates: readonly Estimate[];
  readonly report: Valid;
}

/** The call of `network` */
export interface NetworkCall extends Plain {
  readonly scores: Scored;
  /** Scores of another wave or site, whose matrix is correlated with this one */
  readonly with?: Scored;
  /** Random permutations of more than eight groups; 10,000 if left out */
  readonly permutations?: number;
  readonly seed?: number;
}

/** The answer of `network` to a call without errors */
export interface Network {
  readonly schema: 1;
  readonly groups: readonly string[];
  readonly estimates: readonly Estimate[];
  readonly report: Valid;
}

export type ReliabilityAnswer = Reliability | Refused;
export type AgreementAnswer = SurveyAgreement | Refused;
export type DifferencesAnswer = Differences | Refused;
export type BootstrapAnswer = Bootstrap | Refused;
export type NetworkAnswer = Network | Refused;
