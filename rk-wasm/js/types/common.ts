/** Language of the messages in `report` */
export type Locale = "en" | "da";

/** How much a violation matters; only an `error` withholds the answer */
export type Severity = "error" | "warning" | "info";

/** The bytes of a file */
export type Bytes = Uint8Array | ArrayBuffer;

/** A day, `YYYY-MM-DD`, from 1900 to 2199 */
export type Day = string;

/** A value of the model */
export type ModelValue = "recovery" | "holism" | "ownership";

/** An area of effort */
export type Area = "social" | "health" | "employment" | "other";

/** An assessment */
export type YesNo = "yes" | "no" | "unknown";

/** What kind of party somebody is */
export type PersonKind = "professional" | "private" | "civil_society" | "unit";

/** What every check of a course is told */
export interface CourseCheck {
  readonly schema?: 1;
  /** The language of messages, English if left out */
  readonly locale?: Locale;
  /** The day on which the course is checked */
  readonly on: Day;
  readonly settings?: CourseSettings;
}

/** What the municipality has decided; what is left out is not decided */
export interface CourseSettings {
  /** Days on which it is closed besides weekends and public holidays */
  readonly closed_days?: readonly Day[];
  /** A first meeting is early within this many days of the opening */
  readonly early_meeting_days?: number;
  /** A follow-up is late after this many months, 6 if left out */
  readonly follow_up_months?: number;
  /** For the profile `custom`: how much a rule matters, by its code */
  readonly severities?: { readonly [code: string]: Severity | "off" };
}
