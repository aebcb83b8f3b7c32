import type { Locale, Severity } from "./common.js";
import type { ViolationCode } from "../types.js";
import type { PracticeCode } from "./practice.js";
import type { CourseCode, CourseProfile, CourseReport } from "./reported.js";

/** Which rules are listed: of a citizen's course, of what is around it, or of all other calls and their data */
export type Catalogue = "course" | "practice" | "data";

/** Which rules are listed, those of a course if left out, and in which language they are said */
export interface RulesCall<Name extends Catalogue = Catalogue> {
  readonly schema?: 1;
  readonly locale?: Locale;
  readonly catalogue?: Name;
}

/** A rule */
export interface ListedRule<Code = ViolationCode> {
  readonly code: Code;
  /** How much it matters where nothing else is said */
  readonly severity: Severity;
  /** What to do about it, with limits as they usually are */
  readonly message: string;
}

/** A rule around the course; what a course has too is not listed again */
export interface SourcedRule<Code = PracticeCode> extends ListedRule<Code> {
  /** Its id among the rules of the model; null for faults of form */
  readonly id: string | null;
  /** The document and section that it comes from */
  readonly source: string | null;
}

/** A rule of the course */
export interface CourseRule extends SourcedRule<CourseCode> {
  readonly severities: { readonly [Profile in CourseProfile]: Severity | "off" };
  /** Whether it keeps its severity in every profile, and no waiver covers it */
  readonly fixed: boolean;
}

/** Every rule of a catalogue; without `rules` the call was at fault */
export interface RulesAnswer<Rule = CourseRule> {
  readonly schema: 1;
  readonly rules?: readonly Rule[];
  readonly report: CourseReport;
}
