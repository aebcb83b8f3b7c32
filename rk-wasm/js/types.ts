// The shapes of docs/src/wire.md. A test compiles every vector against them.

import type { Severity } from "./types/common.js";

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
  | "eligible_unknown"
  /** Fewer answers than a release shows a mean or a distribution of */
  | "too_few"
  /** Fewer people in the rated group than a release names */
  | "too_few_rated"
  /** What few people answered could be worked out from it */
  | "protected"
  /** None of the ties that it would average is shown */
  | "no_ties_shown"
  /** No cuts are made for a value of this kind */
  | "no_level"
  /** There is nothing to compare it with */
  | "no_reference"
  /** A change in per cent of nothing */
  | "zero_before";

/** For each field beside it that is null, the reason */
export type Why<Field extends string> = { readonly [Name in Field]?: Reason };

/** The stable name of a rule */
export type ViolationCode =
  | "input.shape"
  | "input.unknown_field"
  | "input.duplicate_key"
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
  | "codebook.item.missing"
  | "codebook.group.unknown"
  | "codebook.answer.out_of_range"
  | "csv.cut_off"
  | "response.answer.unknown_label"
  | "privacy.personal_number"
  | "propose.ratings.none"
  | "propose.by_position"
  | "propose.group.none"
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
  | "stats.rows.none"
  | "stats.rows.ragged"
  | "stats.rows.too_few"
  | "stats.items.one"
  | "stats.items.too_few"
  | "stats.item.constant"
  | "stats.covariance.negative"
  | "stats.matrix.not_positive_definite"
  | "stats.fit.none"
  | "stats.two.items"
  | "stats.variance.none"
  | "stats.groups.length"
  | "stats.groups.too_few"
  | "stats.group.one"
  | "stats.value.off_scale"
  | "stats.value.size"
  | "stats.options.out_of_range"
  | "stats.null.options"
  | "stats.confidence.out_of_range"
  | "resampling.seed.missing"
  | "resampling.replicates.out_of_range"
  | "bootstrap.statistics.none"
  | "change.tests.respondents"
  | "input.date"
  | "input.duplicate_id"
  | "input.reference"
  | "input.list_too_long"
  | "input.personal_number"
  | "improvement.number"
  | "referral.both_given"
  | "referral.none_given"
  | "referral.conversation.before_referral"
  | "referral.conversation.contradiction"
  | "referral.conversation.unplaced"
  | "referral.count.exceeds"
  | "referral.count.sum"
  | "referral.received.outside"
  | "referral.period.order"
  | "referral.few"
  | "handover.joint_meeting.missing"
  | "handover.family.absent"
  | "handover.knowledge.late"
  | "handover.unknown"
  | "handover.knowledge.contradiction"
  | "handover.family.without_meeting"
  | "change_test.aim.missing"
  | "change_test.measure.missing"
  | "change_test.drivers.none"
  | "change_test.aim.no_target"
  | "change_test.driver.untried"
  | "change_test.test.no_driver"
  | "change_test.driver.circle"
  | "change_test.points.order"
  | "change_test.points.few"
  | "change_test.baseline.out_of_range"
  | "change_test.rule.length"
  | "change_test.changed_on.outside"
  | "change_test.by.passed"
  | "wage.amount.negative"
  | "wage.unit.unknown"
  | "wage.start_up.unknown"
  | "wage.side.missing"
  | "wage.rows.none"
  | "cost.both_given"
  | "cost.none_given"
  | "cost.negative"
  | "cost.share.out_of_range"
  | "cost.points.order"
  | "cost.points.not_dearest"
  | "cost.total.zero"
  | "cost.at.with_points"
  | "cost.few"
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

export type Table =
  | { readonly columns: Columns; readonly csv?: never }
  | { readonly csv: string; readonly columns?: never };

export type NoTable = { readonly columns?: never; readonly csv?: never };

export interface Both<Of> {
  readonly between: Of;
  readonly within: Of;
}
