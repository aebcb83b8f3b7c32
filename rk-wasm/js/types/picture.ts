// The operations `picture` and `report`.
import type { Refused, Report } from "../types.js";
import type { Locale } from "./common.js";
import type { Release } from "./release.js";

/** What can be drawn of a release */
export type PictureName = "map" | "matrix" | "dimensions" | "change" | "distributions";

/** The call of `picture` */
export interface PictureCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** Language of the picture, `en` if left out */
  readonly locale?: Locale;
  readonly release: Release;
  /** `change` needs a release of two waves */
  readonly picture: PictureName;
  readonly title?: string;
}

/** The answer of `picture` to a call without errors */
export interface Picture {
  readonly schema: 1;
  /** One SVG document, which fetches nothing */
  readonly svg: string;
  /** The same data as one HTML table */
  readonly table: string;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `picture`; `isValid` tells the two apart */
export type PictureAnswer = Picture | Refused;

/** The call of `report`: a release and what the front says */
export interface ReportCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** Language of the report, `en` if left out */
  readonly locale?: Locale;
  readonly release: Release;
  /** Has a default */
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly note?: string;
}

/** The answer of `report` to a call without errors */
export interface Written {
  readonly schema: 1;
  /** One HTML file that needs nothing else and prints on A4 */
  readonly html: string;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `report`; `isValid` tells the two apart */
export type ReportAnswer = Written | Refused;
