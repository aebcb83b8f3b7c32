import type { Locale, Severity } from "./common.js";
import type { CourseCode, CourseProfile, CourseReport } from "./reported.js";

/** Which language the rules are said in */
export interface RulesCall {
  readonly schema?: 1;
  readonly locale?: Locale;
}

/** A rule of the course */
export interface CourseRule {
  readonly code: CourseCode;
  /** Its id among the rules of the model; null for faults of form */
  readonly id: string | null;
  /** The document and section that it comes from */
  readonly source: string | null;
  /** How much it matters where nothing else is said */
  readonly severity: Severity;
  readonly severities: { readonly [Profile in CourseProfile]: Severity | "off" };
  /** Whether it keeps its severity in every profile, and no waiver covers it */
  readonly fixed: boolean;
  /** What to do about it, with limits as they usually are */
  readonly message: string;
}

/** Every rule of the course; without `rules` the call was at fault */
export interface RulesAnswer {
  readonly schema: 1;
  readonly rules?: readonly CourseRule[];
  readonly report: CourseReport;
}
