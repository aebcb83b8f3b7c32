import type { CourseCheck } from "./common.js";
import type { Agreement, CourseDraft, Meeting } from "./document.js";
import type { CourseReport } from "./reported.js";

/** A course's document in the call */
export interface CheckCourseCall extends CourseCheck {
  readonly course: CourseDraft;
}

/** One agreement in its course; without the course references are not looked up */
export interface CheckAgreementCall extends CourseCheck {
  readonly course?: CourseDraft;
  readonly agreement: Agreement;
}

/** One meeting in its course; without the course references are not looked up */
export interface CheckMeetingCall extends CourseCheck {
  readonly course?: CourseDraft;
  readonly meeting: Meeting;
}

/** What was found in a course or in a form */
export interface CheckAnswer {
  readonly schema: 1;
  readonly report: CourseReport;
}
