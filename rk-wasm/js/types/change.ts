// The operations `change`, `compare` and `indicators`.
import type { Both, Kind, Level, Refused, Report, Why } from "../types.js";
import type { Locale } from "./common.js";
import type { Compared, GroupChange } from "./release.js";
import type { Scored } from "./score.js";
import type { Estimate } from "./statistics.js";

/** The call of `change` */
export interface ChangeCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  readonly before: Scored;
  readonly after: Scored;
  /** `respondent` needs scores that list them; where that can be, if left out */
  readonly match?: "respondent" | "samples";
  /** Tests of the changes, which need scores that list respondents; permutations need a seed */
  readonly tests?: { readonly confidence?: number; readonly permutations?: number; readonly seed?: number };
}

/** A tie in two waves */
export interface TieChange {
  readonly rater: string;
  readonly rated: string;
  readonly kind: Kind;
  readonly n_before: number;
  readonly n_after: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly level_before: Level | null;
  readonly level_after: Level | null;
  readonly why?: Why<"before" | "after" | "change" | "level_before" | "level_after">;
}

/** The answer of `change` to a call without errors */
export interface Change {
  readonly schema: 1;
  readonly match: {
    readonly by: "respondent" | "samples";
    /** Numbers of people in both waves, only after, only before; null for samples */
    readonly respondents: number | null;
    readonly joined: number | null;
    readonly left: number | null;
  };
  readonly groups: GroupChange;
  readonly ties: readonly TieChange[];
  readonly by_group: readonly {
    readonly group: string;
    readonly out: Compared;
    readonly in: Compared;
    readonly self: Compared;
  }[];
  readonly index: { readonly [Name in "by_group" | "by_respondent" | "by_tie" | "within"]: Compared };
  readonly dimensions: { readonly [item: string]: Both<Compared> };
  /** If the call asks for them */
  readonly tests?: readonly Estimate[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `change`; `isValid` tells the two apart */
export type ChangeAnswer = Change | Refused;

/** The call of `compare` */
export interface CompareCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** At least two */
  readonly sites: readonly { readonly name: string; readonly scores: Scored }[];
  /** The site that the others are compared with; the mean of all, if left out */
  readonly reference?: string;
  /** Tests of the sites, which need scores that list respondents */
  readonly tests?: { readonly confidence?: number };
}

/** A value beside its reference */
export interface Placed {
  readonly value: number | null;
  readonly reference: number | null;
  /** `value` less `reference` */
  readonly difference: number | null;
  readonly level: Level | null;
  readonly why?: Why<"value" | "reference" | "difference" | "level">;
}

/** The answer of `compare` to a call without errors */
export interface Comparison {
  readonly schema: 1;
  readonly reference: string | null;
  readonly sites: readonly {
    readonly name: string;
    readonly respondents: number;
    readonly index: { readonly [Name in "by_group" | "by_respondent" | "within"]: Placed };
    readonly dimensions: { readonly [item: string]: Placed };
    readonly groups: { readonly [group: string]: { readonly out: Placed; readonly in: Placed; readonly self: Placed } };
  }[];
  /** If the call asks for them */
  readonly tests?: readonly Estimate[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `compare`; `isValid` tells the two apart */
export type CompareAnswer = Comparison | Refused;

/** The call of `indicators`; numbers of 0 or more with at most six decimals */
export interface IndicatorsCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  readonly rows: readonly { readonly statement: string; readonly before: number; readonly after: number }[];
  readonly printed_before?: number;
  readonly printed_after?: number;
  readonly printed_percent?: number;
  /** How many decimals the printed means have, 2 if left out */
  readonly decimals?: number;
  /** How many decimals the printed percentage has, 1 if left out */
  readonly percent_decimals?: number;
}

/** The answer of `indicators` to a call without errors */
export interface Indicators {
  readonly schema: 1;
  readonly rows: readonly {
    readonly statement: string;
    readonly before: number;
    readonly after: number;
    readonly points: number;
    readonly percent: number | null;
    readonly why?: Why<"percent">;
  }[];
  readonly mean_before: number;
  readonly mean_after: number;
  /** `mean_after` less `mean_before` */
  readonly points: number;
  /** 100 · `points` / `mean_before` */
  readonly percent: number | null;
  readonly why?: Why<"percent">;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `indicators`; `isValid` tells the two apart */
export type IndicatorsAnswer = Indicators | Refused;
