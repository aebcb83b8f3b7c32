// The operations `read` and `propose`.
import type { GroupCall, Instrument, NoTable, Refused, Report, Table } from "../types.js";
import type { Locale } from "./common.js";

/** How a file is written, and what stands in its cells */
export interface FileCodebook {
  /** Found in the bytes if left out; passed over where the data is text already */
  readonly encoding?: "utf-8" | "utf-16" | "windows-1252";
  /** The one that the first row holds most of, if left out */
  readonly separator?: "," | ";" | "\t";
  /** Rows before the data, 1 if left out; the first holds the names of the columns */
  readonly header_rows?: 1 | 2 | 3;
  /** Names of the groups, for codes or long texts in the data */
  readonly group_names?: { readonly [text: string]: string };
  /** The answer 1 to 5 that a label stands for, for every item */
  readonly answers?: { readonly [label: string]: number };
  /** The same for one item, looked at before `answers` */
  readonly item_answers?: { readonly [item: string]: { readonly [label: string]: number } };
  /** Cells that mean "no answer" */
  readonly missing?: readonly (string | number)[];
  /** Cells that mean "don't know" or "not relevant", counted apart */
  readonly dont_know?: readonly (string | number)[];
  /** Columns that are known and not needed */
  readonly ignore?: readonly string[];
}

/** Names of the key columns, in either form; each has its own name as default */
export interface KeyColumns extends FileCodebook {
  readonly site?: string;
  readonly wave?: string;
  readonly case?: string;
}

/** Long form, one row an answer; each column has its own name as default */
export interface LongCodebook extends KeyColumns {
  readonly respondent?: string;
  readonly rater_group?: string;
  readonly rated_group?: string;
  readonly dimension?: string;
  readonly rating?: string;
}

interface WideKeys extends KeyColumns {
  readonly respondent?: string;
  readonly group?: string;
}

interface RatingColumns {
  readonly [column: string]: { readonly rated: string; readonly dimension: string };
}

/** Wide form, one row a questionnaire: by a pattern, column by column, or both */
export type WideCodebook = WideKeys &
  (
    | {
        /** Holds `{rated}` and `{dimension}` once each; reads the columns that `columns` does not name */
        readonly pattern: string;
        readonly columns?: RatingColumns;
      }
    | { readonly columns: RatingColumns; readonly pattern?: never }
  );

/** What the columns of the data are */
export type Codebook = LongCodebook | WideCodebook;

interface ReadOptions {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** `seven` if left out */
  readonly instrument?: Instrument;
  /** The workgroups, in the order of the answer; found in the data if left out */
  readonly groups?: readonly (string | GroupCall)[];
  /** Long form with the default names if left out */
  readonly codebook?: Codebook;
}

/** The call of `read` */
export type ReadCall = ReadOptions & Table;

/** The call of `read` with the bytes of a file beside it */
export type ReadFileCall = ReadOptions & NoTable;

/** What a column is to a survey */
export type ColumnUse =
  | "respondent"
  | "group"
  | "site"
  | "wave"
  | "case"
  | "rater_group"
  | "rated_group"
  | "dimension"
  | "rating"
  | "ignored"
  | "unused";

/** What became of a column; ratings have the numbers of their cells */
export interface ReadColumn {
  readonly column: string;
  readonly use: ColumnUse;
  /** Wide form only */
  readonly rated?: string;
  /** Wide form only */
  readonly dimension?: string;
  readonly answers?: number;
  readonly empty?: number;
  /** Cells that are in the codebook's list `missing` */
  readonly missing?: number;
  readonly dont_know?: number;
}

/** The data as columns of the long form, fit to be the `columns` of a call of `score` */
export type LongData = {
  readonly [Name in "respondent" | "rater_group" | "rated_group" | "dimension"]: readonly string[];
} & {
  readonly [Name in "site" | "wave" | "case"]?: readonly (string | null)[];
} & {
  /** Answers 1 to 5 before any coding */
  readonly rating: readonly (number | null)[];
};

/** The answer of `read` to a call without errors */
export interface Import {
  readonly schema: 1;
  /** Null for columns; `encoding` is null for text */
  readonly file: {
    readonly encoding: "utf-8" | "utf-16" | "windows-1252" | null;
    readonly separator: "," | ";" | "\t";
    readonly header_rows: number;
  } | null;
  /** Rows of data */
  readonly rows: number;
  /** Each column in its order */
  readonly columns: readonly ReadColumn[];
  /** Names of the groups in the order of every answer */
  readonly groups: readonly string[];
  readonly counts: {
    readonly respondents: number;
    readonly questionnaires: number;
    readonly answers: number;
    readonly missing: number;
    readonly dont_know: number;
    readonly duplicate_answers: number;
    readonly respondents_without_group: number;
  };
  readonly data: LongData;
  readonly report: Report & { readonly valid: true };
}

/** The answer of `read`; `isValid` tells the two apart */
export type ReadAnswer = Import | Refused;

interface ProposeOptions {
  /** Version of the shape */
  readonly schema?: 1;
  /** `en` if left out */
  readonly locale?: Locale;
  /** `seven` if left out */
  readonly instrument?: Instrument;
  /** Question texts of columns, where the data does not hold them */
  readonly labels?: { readonly [column: string]: string };
}

/** The call of `propose` */
export type ProposeCall = ProposeOptions & Table;

/** The call of `propose` with the bytes of a file beside it */
export type ProposeFileCall = ProposeOptions & NoTable;

/** Why a column is proposed for a use */
export interface Note {
  readonly column: string;
  readonly use: ColumnUse;
  /** Ratings only */
  readonly rated?: string;
  /** Ratings only */
  readonly dimension?: string;
  /** What says so; `position` alone should be checked */
  readonly by: "name" | "label" | "position" | "metadata" | "nothing";
  /** The note in the language of the call */
  readonly message: string;
}

/** The answer of `propose` to a call without errors */
export interface Proposal {
  readonly schema: 1;
  /** A person corrects it, and `read` and `score` take it */
  readonly codebook: Codebook;
  /** Each column in its order */
  readonly notes: readonly Note[];
  readonly report: Report & { readonly valid: true };
}

/** The answer of `propose`; `isValid` tells the two apart */
export type ProposeAnswer = Proposal | Refused;
