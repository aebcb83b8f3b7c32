// The operation `release`.
import type { Both, Cuts, Five, Kind, Level, Refused, Report, Why } from "../types.js";
import type { Locale } from "./common.js";
import type { Asymmetry, Counts, Group, IndexName, Levels, Means, Scored } from "./score.js";

/** What may be shown; the values of the standard policy where one is left out */
export interface Policy {
  /** Fewest answers behind a mean, 5; at least 3 */
  readonly mean_from?: number;
  /** Fewest respondents behind a distribution, 8; at least `mean_from` */
  readonly distribution_from?: number;
  /** Fewest people in a rated group, 2 */
  readonly rated_from?: number;
  /** Decimals of means, 2; 0 to 3 */
  readonly decimals?: number;
}

/** The call of `release` */
export interface ReleaseCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  readonly scores: Scored;
  /** Scores of an earlier wave that are released too: the two are one release */
  readonly before?: Scored;
  /** `standard` if left out; `open` shows everything */
  readonly policy?: "standard" | "open" | Policy;
}

/** A tie as printed; all null but the first three if it is withheld */
export interface ReleasedTie {
  readonly rater: string;
  readonly rated: string;
  readonly kind: Kind;
  readonly n: number | null;
  readonly mean: number | null;
  /** How many decimals `mean` is printed with */
  readonly decimals: number | null;
  readonly level: Level | null;
  readonly why?: Why<"n" | "mean" | "decimals" | "level">;
}

/** A mean of the printed means of the ties that are shown */
export interface Shown {
  readonly ties: number;
  /** How many ties have a mean in the scores */
  readonly of: number;
  readonly mean: number | null;
  readonly level: Level | null;
  readonly why?: Why<"mean" | "level">;
}

/** An item over the ties that are shown */
export interface ReleasedDimension {
  readonly ties: number;
  readonly mean: number | null;
  readonly level: Level | null;
  readonly weak: number | null;
  readonly moderate: number | null;
  readonly strong: number | null;
  readonly why?: Why<"mean" | "level" | "weak" | "moderate" | "strong">;
}

/** Shares of the answers 1 to 5 to an item */
export interface ReleasedDistribution {
  readonly n: number | null;
  readonly shares: Five | null;
  readonly why?: Why<"n" | "shares">;
}

/** One wave of a release, as printed */
export interface ReleasedWave {
  readonly groups: readonly Group[];
  readonly ties: readonly ReleasedTie[];
  readonly asymmetries: readonly Asymmetry[];
  readonly index: Means<IndexName> & {
    readonly levels: Levels<IndexName> & { readonly why?: Why<IndexName> };
    readonly why?: Why<IndexName>;
  };
  readonly shown: Both<Shown>;
  readonly leadership: {
    readonly leaders_rate_staff: Shown;
    readonly staff_rate_leaders: Shown;
    readonly leaders_rate_others: Shown;
    readonly staff_rate_others: Shown;
  };
  readonly dimensions: { readonly [item: string]: Both<ReleasedDimension> };
  readonly distributions: { readonly [item: string]: Both<ReleasedDistribution> };
  readonly counts: Counts;
  /** Numbers of ties */
  readonly withheld: {
    readonly too_few: number;
    readonly too_few_rated: number;
    readonly protected: number;
    /** Printed with fewer decimals */
    readonly coarser: number;
    /** How many have a mean in the scores */
    readonly of: number;
  };
}

/** A value in two waves; `change` is after less before */
export interface Compared {
  /** How many ties it is a mean over */
  readonly ties: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly why?: Why<"before" | "after" | "change">;
}

/** The groups of two waves */
export interface GroupChange {
  readonly both: readonly string[];
  readonly left: readonly string[];
  readonly joined: readonly string[];
}

/** The answer of `release` to a call without errors: what others may see */
export interface Release extends ReleasedWave {
  readonly schema: 1;
  readonly policy: Required<Policy> & { readonly name: "standard" | "open" | "custom" };
  readonly instrument: { readonly items: readonly string[]; readonly min_items: number };
  /** Name of the threshold profile */
  readonly profile: string;
  readonly cuts: { readonly between: Cuts; readonly within: Cuts | null };
  /** The earlier wave; only if the call has it */
  readonly before?: ReleasedWave;
  /** What changed, of what is printed; only if the call has an earlier wave */
  readonly change?: {
    readonly groups: GroupChange;
    readonly ties: readonly (Omit<Compared, "ties"> & { readonly rater: string; readonly rated: string })[];
    readonly index: Compared;
    readonly by_rater: { readonly [group: string]: Compared };
    readonly dimensions: { readonly [item: string]: Compared };
  };
  readonly report: Report & { readonly valid: true };
}

/** The answer of `release`; `isValid` tells the two apart */
export type ReleaseAnswer = Release | Refused;
