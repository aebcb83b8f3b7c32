import { run } from "./instance.js";
import { callText } from "./text.js";
import type { LevelsAnswer, LevelsCall, Report, ScoreAnswer, ScoreCall } from "./types.js";

export { run } from "./instance.js";
export { RkInternalError, RkWebAssemblyError } from "./errors.js";
export type * from "./types.js";

/** The version of this package */
export const version: string = RK_VERSION;

/**
 * Scores a survey
 *
 * Faults in the data do not throw: they come back in `answer.report`.
 *
 * @throws TypeError if the call cannot be written as JSON (a BigInt, a cycle)
 * @throws RkWebAssemblyError if WebAssembly is blocked or missing
 */
export function score(call: ScoreCall): ScoreAnswer {
  return answer("score", call);
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

function answer(operation: string, call: object, file?: Uint8Array | ArrayBuffer) {
  return JSON.parse(run(operation, callText(call), file));
}
