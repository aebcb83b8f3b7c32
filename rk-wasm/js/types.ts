// The shapes of docs/src/wire.md. A test compiles every vector against them.

/** Language of the messages in `report` */
export type Locale = "en" | "da";

/** One of the seven dimensions of relational coordination */
export type Dimension =
  | "frequent"
  | "timely"
  | "accurate"
  | "problem_solving"
  | "shared_goals"
  | "shared_knowledge"
  | "mutual_respect";

/** The two halves of the seven dimensions */
export type SubScoreName = "communication" | "relationship";

/** How a mean reads against the cuts of the profile */
export type Level = "weak" | "moderate" | "strong";

/** Whether a workgroup does the work or leads it */
export type GroupLevel = "staff" | "leader";

/** A tie of a group to itself, between groups of one level, or between staff and leaders */
export type Kind = "bonding" | "bridging" | "linking";

/** Why a field is null */
export type Reason =
  /** Nobody answered */
  | "no_answers"
  /** There are answers, but no pair has `min_items` of them */
  | "too_few_items"
  /** A spread needs two */
  | "one_answer"
  /** There is nobody else in the group to rate */
  | "one_person_group"
  /** None of the ties that it would average has a mean */
  | "no_ties"
  /** The instrument has no item for it */
  | "no_items"
  /** The profile has no cuts for it */
  | "no_cuts"
  /** The call gives no weights */
  | "no_weights"
  /** The weights that count sum to zero */
  | "zero_weights"
  /** The number of people who could have answered is not given */
  | "eligible_unknown";

/** For each field beside it that is null, the reason */
export type Why<Field extends string> = { readonly [Name in Field]?: Reason };

/** How much a violation matters; only an `error` withholds the answer */
export type Severity = "error" | "warning" | "info";

/** The stable name of a rule */
export type ViolationCode =
  | "input.shape"
  | "input.unknown_field"
  | "call.data.missing"
  | "call.data.twice"
  | "call.frequency.missing"
  | "call.frequency.not_asked"
  | "call.min_items.out_of_range"
  | "call.expected.unknown_group"
  | "call.weights.negative"
  | "call.weights.missing"
  | "call.weights.unknown_group"
  | "instrument.items.count"
  | "instrument.item.unknown"
  | "instrument.item.duplicate"
  | "instrument.item.id_empty"
  | "coding.item.unknown"
  | "coding.map.out_of_range"
  | "profile.unknown"
  | "profile.name.taken"
  | "profile.cuts.order"
  | "profile.cuts.out_of_range"
  | "profile.cuts.decimals"
  | "group.name.empty"
  | "group.duplicate"
  | "group.eligible.zero"
  | "group.eligible.below_respondents"
  | "codebook.pattern.invalid"
  | "codebook.column.missing"
  | "codebook.column.twice"
  | "codebook.dimension.unknown"
  | "codebook.column.unused"
  | "codebook.columns.none"
  | "column.length"
  | "csv.malformed"
  | "csv.header.duplicate"
  | "csv.row.fields"
  | "response.none"
  | "response.groups.too_many"
  | "response.groups.no_overlap"
  | "response.rating.out_of_range"
  | "response.rating.not_whole"
  | "response.rating.not_number"
  | "response.dimension.unknown"
  | "response.dimension.missing"
  | "response.rated_group.missing"
  | "response.rated_group.unknown"
  | "response.rater_group.missing"
  | "response.rater_group.unknown"
  | "response.respondent.missing"
  | "response.respondent.two_groups"
  | "response.answer.conflict"
  | "response.select.none"
  | "response.select.unknown_key"
  | "response.wave.pooled"
  | "level.mean.in_gap"
  | "matrix.shape"
  | "matrix.mean.out_of_range"
  | "matrix.mean.decimals"
  | "file.encoding.unreadable"
  | "codebook.header_rows.out_of_range"
  | "codebook.column.two_roles"
  | "codebook.file.other"
  | "codebook.group.unknown"
  | "codebook.answer.out_of_range"
  | "csv.cut_off"
  | "response.answer.unknown_label"
  | "privacy.personal_number"
  | "propose.ratings.none"
  | "propose.by_position"
  | "release.policy.unknown"
  | "release.policy.too_low"
  | "release.policy.order"
  | "release.policy.decimals"
  | "release.open"
  | "release.rated.size_unknown"
  | "waves.groups.none_common"
  | "waves.instrument.differs"
  | "waves.method.differs"
  | "change.match.impossible"
  | "compare.sites.too_few"
  | "compare.site.duplicate"
  | "compare.reference.unknown"
  | "indicator.rows.none"
  | "indicator.statement.empty"
  | "indicator.decimals"
  | "indicator.mean.differs"
  | "indicator.percent.differs"
  | "audit.table.none"
  | "audit.table.shape"
  | "audit.number"
  | "audit.cell.small"
  | "audit.cell.uniform"
  | "audit.cell.derived"
  | "audit.wave.person"
  | "picture.change.one_wave"
  | "report.nothing_to_show"
  | "report.more";

/** One broken rule and where it was broken; it never repeats an answer or a name */
export interface Violation {
  readonly code: ViolationCode;
  readonly severity: Severity;
  /** Keys and positions, counted from 0, that lead to the place in the call */
  readonly path: readonly (string | number)[];
  /** The limits of the rule */
  readonly params: { readonly [name: string]: number | string };
  /** What to do about it, in the language of the call */
  readonly message: string;
}

/** What was found wrong, or worth knowing */
export interface Report {
  /** False if any violation is an error; then the answer holds nothing else */
  readonly valid: boolean;
  readonly violations: readonly Violation[];
}

/** An answer without results: the call or its data has errors */
export interface Refused {
  readonly schema: 1;
  readonly report: Report & { readonly valid: false };
}

/** A mean below `moderate_from` is weak, above `strong_above` strong, else moderate */
export interface Cuts {
  readonly moderate_from: number;
  readonly strong_above: number;
}

/** The built-in profiles */
export type ProfileName = "danish" | "danish_single" | "german_2024";

/** Cuts of your own, with at most six decimals */
export interface Profile {
  readonly name: string;
  readonly between: Cuts;
  /** Cuts for a group and itself; null gives such ties no level */
  readonly within: Cuts | null;
}

/** An item of your own; without `sub_score` it counts in the total only */
export interface CustomItem {
  readonly id: string;
  readonly sub_score?: SubScoreName;
  /** English name */
  readonly en?: string;
  /** Danish name */
  readonly da?: string;
}

/**
 * 1 to 16 items
 *
 * A text names one of the seven dimensions, by id or by its English or Danish
 * name; case, spaces, hyphens and underscores do not matter.
 */
export interface CustomInstrument {
  // `string & {}` lets an editor still offer the seven ids.
  readonly items: readonly (Dimension | (string & {}) | CustomItem)[];
}

/** What was asked: all seven dimensions, the six of the original form, or a list */
export type Instrument = "seven" | "six" | CustomInstrument;

/** Five numbers, for the ratings or answers 1 to 5 in order */
export type Five = readonly [number, number, number, number, number];

/** How the answers to `frequent` are coded; `scored` says that it has been done */
export type Frequency = "scored" | "raw_1_3_5_4_2" | "raw_1_3_5_3_1" | Five;

/** How the answers to an item become ratings: first `map`, then `reverse` */
export interface Coding {
  readonly map?: Five;
  readonly reverse?: boolean;
}

/** A workgroup of the call */
export interface GroupCall {
  readonly name: string;
  /** `staff` if left out */
  readonly level?: GroupLevel;
  /** How many people could have answered */
  readonly eligible?: number;
}

/** One cell of a table; NaN counts as null, an infinite number is outside every scale */
export type Cell = number | string | null;

/** Array types that hold plain numbers */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** A table as columns of one length */
export interface Columns {
  readonly [name: string]: readonly Cell[] | NumberArray;
}

/** Names of the key columns, in either form; each has its own name as default */
export interface KeyColumns {
  readonly site?: string;
  readonly wave?: string;
  readonly case?: string;
}

/** Long form, one row an answer; each column has its own name as default */
export interface LongCodebook extends KeyColumns {
  readonly respondent?: string;
  readonly rater_group?: string;
  readonly rated_group?: string;
  readonly dimension?: string;
  readonly rating?: string;
}

interface WideKeys extends KeyColumns {
  readonly respondent?: string;
  readonly group?: string;
}

/** Wide form, one row a questionnaire: by a pattern or column by column */
export type WideCodebook =
  | (WideKeys & {
      /** Holds `{rated}` and `{dimension}` once each */
      readonly pattern: string;
      readonly columns?: never;
    })
  | (WideKeys & {
      readonly columns: {
        readonly [column: string]: { readonly rated: string; readonly dimension: string };
      };
      readonly pattern?: never;
    });

/** What the columns of the data are */
export type Codebook = LongCodebook | WideCodebook;

interface ScoreOptions {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** Coding of any item but `frequent` */
  readonly codings?: { readonly [item: string]: Coding };
  /** Numbers that mean "no answer", for example 9 or 999 */
  readonly missing_codes?: readonly number[];
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
type Asked =
  | { readonly instrument?: Instrument; readonly frequency: Frequency }
  | { readonly instrument: CustomInstrument; readonly frequency?: never };

type Table =
  | { readonly columns: Columns; readonly csv?: never }
  | { readonly csv: string; readonly columns?: never };

/** The call of `score` */
export type ScoreCall = ScoreOptions & Asked & Table;

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

type IndexName = "by_group" | "by_respondent" | "by_tie" | "by_rating" | "custom" | "within";
type InclusiveName = "by_group" | "by_respondent" | "by_tie" | "by_rating";
type Means<Name extends string> = { readonly [Key in Name]: number | null };
type Levels<Name extends string> = { readonly [Key in Name]: Level | null };

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
