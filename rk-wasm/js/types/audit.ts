// The operation `audit`.
import type { Refused, Report, ViolationCode } from "../types.js";
import type { Locale } from "./common.js";

/** A published table, as printed; null is withheld, a list that is left out is not published */
export interface AuditTable {
  readonly name?: string;
  readonly wave?: string;
  readonly kind: "means" | "counts";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
  /** How many answers each cell rests on */
  readonly n?: readonly (readonly (number | null)[])[];
  readonly row_margins?: readonly (number | null)[];
  readonly column_margins?: readonly (number | null)[];
  readonly total?: number | null;
  /** How many decimals are printed; as many as the number with most has, if left out */
  readonly decimals?: number;
  /** Whether a cell whose row and column have one name is no part of the table */
  readonly without_diagonal?: boolean;
}

/** The call of `audit` */
export interface AuditCall {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** Fewest answers that a shown cell should rest on, 5 if left out */
  readonly mean_from?: number;
  readonly tables: readonly AuditTable[];
}

/** Something that a table gives away */
export interface Finding {
  readonly code: Extract<ViolationCode, `audit.cell.${string}` | "audit.wave.person">;
  /** Position of the table */
  readonly table: number;
  /** Null for a margin */
  readonly row: string | null;
  /** Null for a margin */
  readonly column: string | null;
  /** What the value is at least */
  readonly least: number;
  /** What the value is at most */
  readonly most: number;
  /** The sum that shows it */
  readonly arithmetic: string | null;
}

/** The answer of `audit` to a call without errors */
export interface Audit {
  readonly schema: 1;
  readonly findings: readonly Finding[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `audit`; `isValid` tells the two apart */
export type AuditAnswer = Audit | Refused;
