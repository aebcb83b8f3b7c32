import { run } from "./instance.js";
import { callText } from "./text.js";
import type { LevelsAnswer, LevelsCall, Report, ScoreAnswer, ScoreCall } from "./types.js";

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
  return JSON.parse(scoreText(callText(call)));
}

/**
 * Levels a published matrix of means, without raw answers
 *
 * Throws as {@link score} does.
 */
export function levels(call: LevelsCall): LevelsAnswer {
  return JSON.parse(levelsText(callText(call)));
}

/**
 * {@link score}, as text: the same bytes as from Rust and Python
 *
 * Numbers keep their digits (`4.0`, not `4`), so the text can be stored and compared.
 */
export function scoreText(call: string): string {
  return run("score_json", call);
}

/** {@link levels}, as text: the same bytes as from Rust and Python */
export function levelsText(call: string): string {
  return run("levels_json", call);
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
