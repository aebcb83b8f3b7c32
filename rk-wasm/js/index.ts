import { run } from "./instance.js";
import { callText } from "./text.js";
import type { Bytes, Report } from "./types.js";
import type { AuditAnswer, AuditCall } from "./types/audit.js";
import type {
  ChangeAnswer,
  ChangeCall,
  CompareAnswer,
  CompareCall,
  IndicatorsAnswer,
  IndicatorsCall,
} from "./types/change.js";
import type { PictureAnswer, PictureCall, ReportAnswer, ReportCall } from "./types/picture.js";
import type { ProposeAnswer, ProposeCall, ProposeFileCall, ReadAnswer, ReadCall, ReadFileCall } from "./types/read.js";
import type { ReleaseAnswer, ReleaseCall } from "./types/release.js";
import type { LevelsAnswer, LevelsCall, ScoreAnswer, ScoreCall, ScoreFileCall } from "./types/score.js";

export { run } from "./instance.js";
export { RkInternalError, RkWebAssemblyError } from "./errors.js";
export type * from "./types.js";
export type * from "./types/audit.js";
export type * from "./types/change.js";
export type * from "./types/picture.js";
export type * from "./types/read.js";
export type * from "./types/release.js";
export type * from "./types/score.js";

/** The version of this package */
export const version: string = RK_VERSION;

/**
 * Scores a survey
 *
 * Faults in the data do not throw: they come back in `answer.report`.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 * @throws TypeError if the call cannot be written as JSON (a BigInt, a cycle), or the file is no bytes
 * @throws RkWebAssemblyError if WebAssembly is blocked or missing
 */
export function score(call: ScoreCall): ScoreAnswer;
export function score(call: ScoreFileCall, file: Bytes): ScoreAnswer;
export function score(call: object, file?: Bytes): ScoreAnswer {
  return answer("score", call, file);
}

/**
 * Levels a published matrix of means, without raw answers
 *
 * Throws as {@link score} does.
 */
export function levels(call: LevelsCall): LevelsAnswer {
  return answer("levels", call);
}

/**
 * Proposes a codebook for a survey tool's export, with a note for every column
 *
 * A person reads and corrects it; it never applies itself. Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function proposeCodebook(call: ProposeCall): ProposeAnswer;
export function proposeCodebook(call: ProposeFileCall, file: Bytes): ProposeAnswer;
export function proposeCodebook(call: object, file?: Bytes): ProposeAnswer {
  return answer("propose", call, file);
}

/**
 * Reads a survey tool's export by a codebook, and says what became of every column and cell
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function read(call: ReadCall): ReadAnswer;
export function read(call: ReadFileCall, file: Bytes): ReadAnswer;
export function read(call: object, file?: Bytes): ReadAnswer {
  return answer("read", call, file);
}

/** What others may see of scores; only a release is drawn and reported. Throws as {@link score} does. */
export function release(call: ReleaseCall): ReleaseAnswer {
  return answer("release", call);
}

/** Draws a release, as SVG and as a table. Throws as {@link score} does. */
export function picture(call: PictureCall): PictureAnswer {
  return answer("picture", call);
}

/** Writes the report of a release, one HTML file. Throws as {@link score} does. */
export function report(call: ReportCall): ReportAnswer {
  return answer("report", call);
}

/** What changed between two waves. Throws as {@link score} does. */
export function change(call: ChangeCall): ChangeAnswer {
  return answer("change", call);
}

/** Sites side by side. Throws as {@link score} does. */
export function compare(call: CompareCall): CompareAnswer {
  return answer("compare", call);
}

/** Works out a printed table of indicators anew. Throws as {@link score} does. */
export function indicators(call: IndicatorsCall): IndicatorsAnswer {
  return answer("indicators", call);
}

/** What published tables, of anybody, reveal. Throws as {@link score} does. */
export function audit(call: AuditCall): AuditAnswer {
  return answer("audit", call);
}

/**
 * Whether an answer holds results
 *
 * TypeScript does not narrow an answer by `answer.report.valid`, which lies one
 * level down; by this function it does.
 */
export function isValid<Answer extends { readonly report: Report }>(
  answer: Answer,
): answer is Extract<Answer, { readonly report: { readonly valid: true } }> {
  return answer.report.valid;
}

function answer(operation: string, call: object, file?: Bytes) {
  return JSON.parse(run(operation, callText(call), file));
}
