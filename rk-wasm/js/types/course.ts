import type { Locale, Severity } from "./common.js";

/** The codes of the rules of a citizen's course; a release may add some */
export type CourseCode =
  | "input.not_json"
  | "input.too_large"
  | "input.too_deep"
  | "input.list_too_long"
  | "input.text_too_long"
  | "input.duplicate_key"
  | "input.shape"
  | "input.unknown_field"
  | "input.date"
  | "input.reference"
  | "input.duplicate_id"
  | "input.personal_number"
  | "input.missing"
  | "text.personal_number"
  | "target_group.age.below_model"
  | "programme.values.incomplete"
  | "report.more";

/** One broken rule and where it was broken; it never repeats a name or a text of the document */
export interface CourseViolation {
  readonly code: CourseCode;
  readonly severity: Severity;
  /** Keys and positions, counted from 0, that lead to the place */
  readonly path: readonly (string | number)[];
  /** The limits of the rule, codes, days, and places of other entries */
  readonly params: { readonly [name: string]: number | string | readonly (string | number)[] };
  /** The place of the waiver that made it an info */
  readonly waiver?: readonly ["waivers", number];
  /** What to do about it, in the language of the call */
  readonly message: string;
}

/** What was found wrong, or worth knowing, in the order of the document */
export interface CourseReport {
  /** False if any violation is an error */
  readonly valid: boolean;
  readonly violations: readonly CourseViolation[];
}

/** The variants of the collaboration model with severities of their own */
export type CourseProfile = "elder_50_plus" | "youth_education" | "housing_support" | "open_dialogue";

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
