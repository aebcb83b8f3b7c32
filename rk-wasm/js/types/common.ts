/** Language of the messages in `report` */
export type Locale = "en" | "da";

/** How much a violation matters; only an `error` withholds the answer */
export type Severity = "error" | "warning" | "info";

/** The bytes of a file */
export type Bytes = Uint8Array | ArrayBuffer;
