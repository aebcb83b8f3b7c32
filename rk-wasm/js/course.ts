import { run } from "./course/instance.js";
import type { Bytes, CourseCheck } from "./types/common.js";
import type { CheckAgreementCall, CheckAnswer, CheckCourseCall, CheckMeetingCall } from "./types/course.js";

export { run } from "./course/instance.js";
export { agreementSchema, courseSchema, meetingSchema } from "./course/schema.js";
export { RkInternalError, RkWebAssemblyError } from "./errors.js";
export type * from "./types/common.js";
export type * from "./types/course.js";
export type * from "./types/document.js";
export type * from "./types/reported.js";
export type * from "./types/schema.js";

/** The version of this package */
export const version: string = RK_VERSION;

/**
 * Everything that is wrong with a course on a day, in document order
 *
 * Faults of the document do not throw: they come back in `answer.report`. What
 * the course says of itself (its facts) is in the answer of `checkCourse` of
 * the package's main entry, `rk-wasm`.
 *
 * @param document the document as JSON text or its bytes, if the call holds none: the fastest way
 * @throws TypeError if the call cannot be written as JSON (a BigInt, a cycle), or the document is neither text nor bytes
 * @throws RkWebAssemblyError if WebAssembly is blocked or missing
 */
export function checkCourse(call: CheckCourseCall): CheckAnswer;
export function checkCourse(call: CourseCheck, document: string | Bytes): CheckAnswer;
export function checkCourse(call: object, document?: string | Bytes): CheckAnswer {
  return JSON.parse(run("check_course", JSON.stringify(call), document));
}

/** What is wrong with one agreement inside its course, with paths from the agreement. Throws as {@link checkCourse} does. */
export function checkAgreement(call: CheckAgreementCall): CheckAnswer {
  return JSON.parse(run("check_agreement", JSON.stringify(call)));
}

/** What is wrong with one meeting inside its course, with paths from the meeting. Throws as {@link checkCourse} does. */
export function checkMeeting(call: CheckMeetingCall): CheckAnswer {
  return JSON.parse(run("check_meeting", JSON.stringify(call)));
}
