// The operations `referral_audit`, `handover_audit`, `test_of_change`, `wage_cost` and `cost_concentration`.
import type { Refused, Report } from "../types.js";
import type { Locale } from "./common.js";

/** Yes, no, or not known */
export type Known = "yes" | "no" | "unknown";

/** Why a number of improvement is null */
export type ImprovementReason =
  /** There is nothing that it could be a share or a mean of */
  | "no_cases"
  /** Nobody said in which time */
  | "no_period"
  /** Nobody said what it cost before */
  | "no_before"
  /** Nobody said what it costs with the improvement */
  | "no_after"
  /** A change in per cent of nothing */
  | "zero_before"
  /** A multiple of nothing */
  | "zero_after"
  /** Nobody said how many a year */
  | "no_per_year"
  /** Nobody said what it cost to begin */
  | "no_start_up"
  /** Nothing is saved */
  | "nothing_saved"
  /** No measure was given */
  | "no_measure"
  /** Nobody said when the change began */
  | "no_changed_on"
  /** Nobody said whether higher or lower is better */
  | "no_better"
  /** A change in per cent of what is below 0 */
  | "negative_before"
  /** Fewer points than the rules of a run chart need */
  | "too_few"
  /** Only points of the spread are known, not the costs */
  | "no_costs"
  /** Nobody costs anything */
  | "zero_total"
  /** The others cost nothing */
  | "zero_rest";

/** For each field of these that is null, the reason */
export type ImprovementWhy<Field extends string> = { readonly [Name in Field]?: ImprovementReason };

/** How many of those of whom it is known are yes, with Wilson's interval */
export interface Share {
  readonly yes: number;
  readonly of: number;
  /** Those of whom it is not known, counted beside */
  readonly unknown: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: ImprovementWhy<"share">;
}

/** How long after the referral a conversation was held */
export type HeldBin =
  | "under_1_week"
  | "under_2_weeks"
  | "under_3_weeks"
  | "under_4_weeks"
  | "under_2_months"
  | "over_2_months";

/** A referral of concern */
export interface Referral {
  readonly id?: string | null;
  /** `YYYY-MM-DD`, as all days */
  readonly received_on?: string | null;
  /** Whether it describes what the child needs; `unknown` if left out, as all of these */
  readonly need?: Known | null;
  readonly diagnosis?: Known | null;
  /** Whether it points to a specific effort */
  readonly effort?: Known | null;
  /** The clarifying conversation: one of `on`, `days` and `within`, or none */
  readonly conversation?: {
    readonly held?: Known | null;
    readonly on?: string | null;
    readonly days?: number | null;
    readonly within?: HeldBin | null;
  } | null;
}

/** Referrals as a report counted them */
export interface Counted {
  readonly referrals: number;
  readonly need?: number | null;
  readonly diagnosis?: number | null;
  readonly effort?: number | null;
  readonly conversations?: { readonly [Bin in HeldBin | "not_held"]?: number | null } | null;
  readonly knew_content?: { readonly yes: number; readonly of: number } | null;
  readonly knew_sent?: { readonly yes: number; readonly of: number } | null;
}

/** The call of `referral_audit`: `referrals` or `counted` */
export interface ReferralAuditCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** Of the intervals, 0.95 if left out */
  readonly confidence?: number | null;
  /** In how many months the referrals came */
  readonly months?: number | null;
  /** The same as the first day, and the day after the last */
  readonly received_from?: string | null;
  readonly received_to?: string | null;
  readonly referrals?: readonly Referral[] | null;
  readonly counted?: Counted | null;
  /** What families knew, beside `referrals` */
  readonly interviews?: readonly {
    readonly id?: string | null;
    readonly knew_content?: Known | null;
    readonly knew_sent?: Known | null;
  }[] | null;
}

/** The answer of `referral_audit` to a call without errors */
export interface ReferralAudit {
  readonly schema: 1;
  readonly referrals: number;
  readonly months: number | null;
  readonly per_month: number | null;
  readonly need: Share;
  readonly diagnosis: Share;
  readonly effort: Share;
  readonly conversations: {
    /** From the shortest wait on */
    readonly bins: readonly {
      readonly bin: HeldBin | "not_held";
      readonly n: number;
      readonly cumulative: number;
      readonly share: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly why?: ImprovementWhy<"share">;
    }[];
    readonly held: number;
    readonly not_held: number;
    readonly unknown: number;
    readonly within_4_weeks: Share;
    readonly median_bin: HeldBin | "not_held" | null;
    readonly median_days: number | null;
    readonly why?: ImprovementWhy<"median_bin" | "median_days">;
  };
  readonly knew_content: Share;
  readonly knew_sent: Share;
  readonly why?: ImprovementWhy<"months" | "per_month">;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `referral_audit`; `isValid` tells the two apart */
export type ReferralAuditAnswer = ReferralAudit | Refused;

/** A goal of a hand-over */
export type HandoverGoal = "joint_meeting" | "family_present" | "knowledge_on_time";

/** A hand-over from one sector to the other */
export interface Handover {
  readonly id?: string | null;
  readonly long_illness?: Known | null;
  readonly joint_meeting?: Known | null;
  readonly family_present?: Known | null;
  readonly knowledge_on_time?: Known | null;
  /** These two days go before `knowledge_on_time` */
  readonly needed_on?: string | null;
  readonly given_on?: string | null;
}

/** The call of `handover_audit` */
export interface HandoverAuditCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** Of the intervals, 0.95 if left out */
  readonly confidence?: number | null;
  readonly handovers: readonly Handover[];
}

/** The answer of `handover_audit` to a call without errors */
export interface HandoverAudit {
  readonly schema: 1;
  /** Those that the goals are for */
  readonly handovers: number;
  readonly joint_meeting: Share;
  /** Of those with a joint meeting */
  readonly family_present: Share;
  readonly knowledge_on_time: Share;
  readonly all_three: Share;
  readonly rows: readonly {
    readonly id: string | null;
    readonly missing: readonly HandoverGoal[];
    readonly unknown: readonly HandoverGoal[];
  }[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `handover_audit`; `isValid` tells the two apart */
export type HandoverAuditAnswer = HandoverAudit | Refused;

/** Something that is measured again and again */
export interface Measure {
  readonly name: string;
  readonly unit?: string | null;
  readonly better?: "higher" | "lower" | null;
  /** Each later than the one before; null for a value that is missing */
  readonly points: readonly { readonly on: string; readonly value?: number | null }[];
  /** The number of first points with a value that the median is of; all before the change if left out */
  readonly baseline?: number | null;
  /** The day of the change */
  readonly changed_on?: string | null;
}

/** The call of `test_of_change` */
export interface TestOfChangeCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** `target` is a value of the measure, `by` its day */
  readonly aim?: { readonly text: string; readonly target?: number | null; readonly by?: string | null } | null;
  /** Primary without a parent */
  readonly drivers?: readonly { readonly id: string; readonly text: string; readonly parent?: string | null }[] | null;
  readonly tests?: readonly {
    readonly id?: string | null;
    readonly text: string;
    readonly driver?: string | null;
    readonly from?: string | null;
  }[] | null;
  readonly measure?: Measure | null;
  /** The points of a shift, 6 if left out */
  readonly shift?: number | null;
  /** The points of a trend, 5 if left out */
  readonly trend?: number | null;
  /** Whether to draw the run chart */
  readonly picture?: boolean;
}

/** Where a point of a run chart lies beside the median */
export type ChartSide = "above" | "below" | "on";

/** A measure in time beside its median */
export interface RunChart {
  /** Points with a value */
  readonly n: number;
  readonly median: number | null;
  /** Points that the median is of */
  readonly baseline: number;
  /** Points above or below the median */
  readonly useful: number;
  readonly runs: number;
  /** The fewest and the most runs that chance leaves 95 % of the time */
  readonly runs_least: number | null;
  readonly runs_most: number | null;
  readonly points: readonly { readonly on: string; readonly value: number | null; readonly side: ChartSide | null }[];
  readonly shifts: readonly {
    readonly from: string;
    readonly to: string;
    readonly side: ChartSide;
    readonly points: number;
  }[];
  readonly trends: readonly {
    readonly from: string;
    readonly to: string;
    readonly direction: "up" | "down";
    readonly points: number;
  }[];
  readonly signals: readonly ("shift" | "trend" | "too_few_runs" | "too_many_runs")[];
  readonly why?: ImprovementWhy<"median" | "runs_least" | "runs_most">;
}

/** Values of one side of a change */
export interface ChangeValues {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly why?: ImprovementWhy<"mean" | "median" | "least" | "most">;
}

/** The answer of `test_of_change` to a call without errors */
export interface TestOfChange {
  readonly schema: 1;
  /** A tree in preorder; a test without an id stands by its number, counted from 1 */
  readonly drivers: readonly {
    readonly id: string;
    readonly text: string;
    readonly level: number;
    readonly parent: string | null;
    readonly tests: readonly (string | number)[];
  }[];
  readonly chart: RunChart | null;
  readonly before: ChangeValues | null;
  readonly after: ChangeValues | null;
  readonly change: {
    readonly points: number | null;
    readonly percent: number | null;
    readonly toward: "better" | "worse" | "neither" | null;
    readonly why?: ImprovementWhy<"points" | "percent" | "toward">;
  } | null;
  readonly why?: ImprovementWhy<"chart" | "before" | "after" | "change">;
  /** One SVG document, and the same as one HTML table, if the call asks for them */
  readonly svg?: string;
  readonly table?: string;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `test_of_change`; `isValid` tells the two apart */
export type TestOfChangeAnswer = TestOfChange | Refused;

/** The wage cost of a unit: an amount, or hours and wages */
export type WageSide =
  | number
  | { readonly rows: readonly { readonly who?: string | null; readonly hours: number; readonly hourly: number }[] };

/** The call of `wage_cost` */
export interface WageCostCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  readonly before?: WageSide | null;
  readonly after?: WageSide | null;
  readonly unit?: "case" | "month" | "year" | "other" | null;
  /** What it cost to begin */
  readonly start_up?: number | null;
  /** How many units a year */
  readonly per_year?: number | null;
}

/** The answer of `wage_cost` to a call without errors */
export interface WageCost {
  readonly schema: 1;
  readonly before: number | null;
  readonly after: number | null;
  /** `before` less `after` */
  readonly saved: number | null;
  readonly percent: number | null;
  readonly factor: number | null;
  readonly yearly: number | null;
  readonly units_to_recover: number | null;
  /** What nobody said */
  readonly unknown: readonly ("before" | "after" | "unit" | "start_up" | "upkeep" | "per_year")[];
  readonly why?: ImprovementWhy<"before" | "after" | "saved" | "percent" | "factor" | "yearly" | "units_to_recover">;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `wage_cost`; `isValid` tells the two apart */
export type WageCostAnswer = WageCost | Refused;

/** The call of `cost_concentration`: `costs` or `points` */
export interface CostConcentrationCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** What each citizen costs, 0 or more */
  readonly costs?: readonly number[] | Float64Array | Float32Array | null;
  /** Published shares of the dearest citizens and of the cost that is theirs, rising */
  readonly points?: readonly { readonly citizens: number; readonly cost: number }[] | null;
  /** The shares of the dearest citizens to look at, 0.01 and 0.1 if left out */
  readonly at?: readonly number[] | null;
  /** Whether to draw the Lorenz curve */
  readonly picture?: boolean;
}

/** The answer of `cost_concentration` to a call without errors */
export interface CostConcentration {
  readonly schema: 1;
  readonly n: number | null;
  readonly total: number | null;
  readonly mean: number | null;
  /** `multiple`: how often the mean one of them costs the mean of all */
  readonly top: readonly { readonly citizens: number; readonly cost: number; readonly multiple: number }[];
  /** From the dearest on */
  readonly segments: readonly {
    readonly from: number;
    readonly to: number;
    readonly citizens: number;
    readonly cost: number;
    readonly multiple: number;
  }[];
  readonly top_to_rest: number | null;
  readonly gini: number | null;
  readonly gini_low: number | null;
  readonly gini_high: number | null;
  /** From the cheapest on */
  readonly lorenz: readonly { readonly citizens: number; readonly cost: number }[];
  readonly why?: ImprovementWhy<"n" | "total" | "mean" | "top_to_rest" | "gini" | "gini_low" | "gini_high">;
  /** One SVG document, and the same as one HTML table, if the call asks for them */
  readonly svg?: string;
  readonly table?: string;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `cost_concentration`; `isValid` tells the two apart */
export type CostConcentrationAnswer = CostConcentration | Refused;
