import { run } from "./course/instance.js";
import type { RulesAnswer, RulesCall } from "./types/course.js";

export { run } from "./course/instance.js";
export { RkInternalError, RkWebAssemblyError } from "./errors.js";
export type * from "./types/common.js";
export type * from "./types/course.js";

/** The version of this package */
export const version: string = RK_VERSION;

/**
 * Every rule of the course, with its source and its severity in each profile
 *
 * @throws RkWebAssemblyError if WebAssembly is blocked or missing
 */
export function rules(call: RulesCall = {}): RulesAnswer {
  return JSON.parse(run("rules", JSON.stringify(call)));
}
