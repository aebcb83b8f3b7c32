// The operations `score` and `levels`.
import type {
  Coding,
  CustomInstrument,
  Cuts,
  Dimension,
  Five,
  Frequency,
  GroupCall,
  GroupLevel,
  Instrument,
  Kind,
  Level,
  NoTable,
  NumberArray,
  Profile,
  ProfileName,
  Refused,
  Report,
  SubScoreName,
  Table,
  Why,
} from "../types.js";
import type { Locale } from "./common.js";
import type { Codebook } from "./read.js";

export interface ScoreOptions {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** Coding of any item but `frequent` */
  readonly codings?: { readonly [item: string]: Coding };
  /** Fewest answered items for which a score exists; half of the items, rounded up, if left out */
  readonly min_items?: number;
  /** `danish` if left out */
  readonly profile?: ProfileName | Profile;
  /** The workgroups, in the order of the answer; found in the data if left out */
  readonly groups?: readonly (string | GroupCall)[];
  /** Ties that are expected, as `[rater, rated]`; every pair if left out */
  readonly expected?: readonly (readonly [rater: string, rated: string])[];
  /** Weights of the rating groups for the index `custom` */
  readonly weights?: { readonly [group: string]: number };
  /** Keep only questionnaires with one of the listed keys */
  readonly select?: {
    readonly site?: readonly (string | number)[];
    readonly wave?: readonly (string | number)[];
    readonly case?: readonly (string | number)[];
  };
  /** Whether to list each respondent's own scores */
  readonly respondents?: boolean;
  /** Long form with the default names if left out */
  readonly codebook?: Codebook;
}

// The coding of `frequent` has no default on purpose. Only an instrument of
// your own may lack the item, so only there may it be left out.
export type Asked =
  | { readonly instrument?: Instrument; readonly frequency: Frequency }
  | { readonly instrument: CustomInstrument; readonly frequency?: never };

/** The call of `score` */
export type ScoreCall = ScoreOptions & Asked & Table;

/** The call of `score` with the bytes of a file beside it */
export type ScoreFileCall = ScoreOptions & Asked & NoTable;

/** A sub-score of a tie */
export interface TieSubScore {
  readonly n: number;
  readonly mean: number | null;
  readonly level: Level | null;
  readonly why?: Why<"mean" | "level">;
}

/** One item of a tie */
export interface TieDimension {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly level: Level | null;
  /** Numbers of ratings 1 to 5 */
  readonly counts: Five;
  readonly why?: Why<"mean" | "sd" | "level">;
}

/** How one group rates another, or itself */
export interface Tie {
  readonly rater: string;
  readonly rated: string;
  readonly kind: Kind;
  /** How many questionnaires have a score for it */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly level: Level | null;
  readonly communication: TieSubScore | null;
  readonly relationship: TieSubScore | null;
  readonly dimensions: { readonly [item: string]: TieDimension };
  readonly why?: Why<"mean" | "sd" | "level" | "communication" | "relationship">;
}

/** Two groups that rate each other */
export interface Asymmetry {
  readonly first: string;
  readonly second: string;
  readonly first_rates_second: number;
  readonly second_rates_first: number;
  /** `first_rates_second` less `second_rates_first` */
  readonly difference: number;
  readonly mean: number;
}

/** A workgroup */
export interface Group {
  readonly group: string;
  readonly level: GroupLevel;
  /** Distinct people who answered */
  readonly respondents: number;
  readonly eligible: number | null;
  readonly response_rate: number | null;
  /** Mean of its ties to other groups */
  readonly out: number | null;
  /** Mean of the ties of others to it */
  readonly in: number | null;
  /** Its tie to itself */
  readonly self: number | null;
  readonly why?: Why<"eligible" | "response_rate" | "out" | "in" | "self">;
}

export type IndexName = "by_group" | "by_respondent" | "by_tie" | "by_rating" | "custom" | "within";
type InclusiveName = "by_group" | "by_respondent" | "by_tie" | "by_rating";
export type Means<Name extends string> = { readonly [Key in Name]: number | null };
export type Levels<Name extends string> = { readonly [Key in Name]: Level | null };

/** The relational coordination index, in each weighting; own group left out except in `within` */
export type Index = Means<IndexName> & {
  readonly levels: Levels<IndexName> & { readonly why?: Why<IndexName> };
  /** With the own group counted like the others */
  readonly including_self: Means<InclusiveName> & { readonly why?: Why<InclusiveName> };
  readonly why?: Why<IndexName>;
};

/** A mean over ties */
export interface Scope {
  /** How many ties have a mean */
  readonly ties: number;
  readonly mean: number | null;
  readonly level: Level | null;
  readonly why?: Why<"mean" | "level">;
}

/** Between groups, and of groups to themselves */
export interface Scopes {
  readonly between: Scope;
  readonly within: Scope;
}

/** The six principles of coordination */
export type PrincipleName =
  | "shared_goals"
  | "shared_knowledge"
  | "mutual_respect"
  | "timely_and_frequent"
  | "accurate"
  | "problem_solving";

/** One principle: a mean over the ties that have all its dimensions */
export interface Principle extends Scopes {
  readonly dimensions: readonly Dimension[];
}

/** How many gave each answer */
export interface Distribution {
  readonly n: number;
  readonly counts: Five;
  readonly shares: Five | null;
  readonly why?: Why<"shares">;
}

/** Mean and spread of the respondents' own scores */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly why?: Why<"mean" | "sd">;
}

/** One questionnaire's own scores */
export interface Respondent {
  readonly respondent: string;
  readonly group: string;
  readonly site?: string | null;
  readonly wave?: string | null;
  readonly case?: string | null;
  readonly between: number | null;
  readonly within: number | null;
  readonly all: number | null;
  /** Ratings of each rated group, one for each item */
  readonly ratings: { readonly [group: string]: readonly (number | null)[] };
  readonly why?: Why<"between" | "within" | "all">;
}

/** What was read and what was dropped */
export interface Counts {
  readonly respondents: number;
  readonly questionnaires: number;
  /** Answers used */
  readonly ratings: number;
  /** Answers asked for and not given */
  readonly missing: number;
  readonly dropped: {
    readonly respondents_without_group: number;
    readonly unselected_questionnaires: number;
    readonly duplicate_answers: number;
    readonly unexpected_answers: number;
    /** Pairs with some answers but fewer than `min_items` */
    readonly pairs_below_min_items: number;
  };
}

interface Levelled {
  readonly schema: 1;
  /** Name of the profile */
  readonly profile: string;
  readonly cuts: { readonly between: Cuts; readonly within: Cuts | null };
  readonly asymmetries: readonly Asymmetry[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `score` to a call without errors */
export interface Scored extends Levelled {
  readonly instrument: { readonly items: readonly string[]; readonly min_items: number };
  /** Rater by rater */
  readonly ties: readonly Tie[];
  readonly groups: readonly Group[];
  readonly index: Index;
  /** A sub-score that has no items is left out */
  readonly sub_scores: { readonly [Name in SubScoreName]?: Scopes };
  readonly dimensions: { readonly [item: string]: Scopes };
  /** Those of which the instrument has all items */
  readonly principles: { readonly [Name in PrincipleName]?: Principle };
  readonly distributions: {
    readonly [item: string]: { readonly between: Distribution; readonly within: Distribution };
  };
  readonly respondent_scores: {
    readonly between: Spread;
    readonly within: Spread;
    readonly all: Spread;
  };
  /** Only if the call asks */
  readonly respondents?: readonly Respondent[];
  readonly counts: Counts;
}

/** The answer of `score`; `isValid` tells the two apart */
export type ScoreAnswer = Scored | Refused;

/** The call of `levels`: row a, column b of `means` is how `raters[a]` rates `rated[b]` */
export interface LevelsCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** `danish` if left out */
  readonly profile?: ProfileName | Profile;
  readonly groups?: readonly (string | GroupCall)[];
  /** Weights of the rating groups for the index `custom` */
  readonly weights?: { readonly [group: string]: number };
  readonly raters: readonly string[];
  readonly rated: readonly string[];
  /** 1 to 5, at most six decimals */
  readonly means: readonly (readonly (number | null)[] | NumberArray)[];
}

/** A tie of a published matrix */
export interface LevelsTie {
  readonly rater: string;
  readonly rated: string;
  readonly kind: Kind;
  readonly mean: number | null;
  readonly level: Level | null;
  readonly why?: Why<"mean" | "level">;
}

/** A group of a published matrix */
export interface LevelsGroup {
  readonly group: string;
  readonly level: GroupLevel;
  readonly out: number | null;
  readonly in: number | null;
  readonly self: number | null;
  readonly why?: Why<"out" | "in" | "self">;
}

type LevelsIndexName = "by_tie" | "custom" | "within";

/** The indexes that a matrix of means allows */
export type LevelsIndex = Means<LevelsIndexName> & {
  readonly levels: Levels<LevelsIndexName> & { readonly why?: Why<LevelsIndexName> };
  readonly including_self: Means<"by_tie"> & { readonly why?: Why<"by_tie"> };
  readonly why?: Why<LevelsIndexName>;
};

/** The answer of `levels` to a call without errors */
export interface Levelling extends Levelled {
  readonly ties: readonly LevelsTie[];
  readonly groups: readonly LevelsGroup[];
  readonly index: LevelsIndex;
}

/** The answer of `levels`; `isValid` tells the two apart */
export type LevelsAnswer = Levelling | Refused;
