import type { CourseSettings, Day, Locale, Severity } from "./common.js";
import type { CourseDraft } from "./document.js";
import type { CourseCode, CourseViolation } from "./reported.js";

/** What a course is checked with */
export interface SchemaOptions {
  /** The language of messages, English if left out */
  readonly locale?: Locale;
  /** The day of the check, today where the user is if left out */
  readonly on?: Day;
  /** What the municipality has decided */
  readonly settings?: CourseSettings;
}

/** What an agreement or a meeting is checked with */
export interface FormOptions extends SchemaOptions {
  /** The course around the form; without it references are not looked up */
  readonly course?: CourseDraft;
}

/** Options of `validate`, as Standard Schema 1.1 has them */
export interface ValidateOptions {
  /** What this call is checked with, above what the schema has from `with` */
  readonly libraryOptions?: { readonly [option: string]: unknown } | undefined;
}

/** What was found, as Standard Schema's issue with the rule's code, limits and severity */
export interface Issue {
  /** What to do about it, in the language asked for */
  readonly message: string;
  /** Keys and positions, counted from 0, from the value to the field */
  readonly path: readonly (string | number)[];
  readonly code: CourseCode;
  readonly params: CourseViolation["params"];
  readonly severity: Severity;
  /** The place of the waiver that made it an info */
  readonly waiver?: CourseViolation["waiver"];
}

/** The value as it was given, or the errors; what is no error stands apart in `warnings` */
export type ValidateResult<Value> =
  | { readonly value: Value; readonly issues?: undefined; readonly warnings: readonly Issue[] }
  | { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

/**
 * A Standard Schema 1.1: form libraries take it as it is
 *
 * `validate` is synchronous and never changes the value. Warnings do not stand
 * among the issues, for those keep a form from being sent.
 */
export interface FormSchema<Value, Options> {
  /** The same schema with options for libraries that pass none on */
  with(options: Options): FormSchema<Value, Options>;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "rk";
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
    readonly validate: (value: unknown, options?: ValidateOptions | undefined) => ValidateResult<Value>;
  };
}
