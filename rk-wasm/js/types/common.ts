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
