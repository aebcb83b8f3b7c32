import type { CourseSettings, Day, Locale } from "./common.js";
import type { Agreement, CourseDraft, Meeting } from "./document.js";
import type { CourseFacts } from "./facts.js";
import type { CourseReport } from "./reported.js";

/** What every check is told */
export interface CourseCheck {
  readonly schema?: 1;
  /** The language of messages, English if left out */
  readonly locale?: Locale;
  /** The day on which the course is checked */
  readonly on: Day;
  readonly settings?: CourseSettings;
}

/** A course's document beside the call */
export interface CheckCourseBesideCall extends CourseCheck {
  /** Whether the answer holds `facts`, true if left out */
  readonly facts?: boolean;
}

/** A course's document in the call */
export interface CheckCourseCall extends CheckCourseBesideCall {
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

/** What was found in a course; the facts also stand beside errors */
export interface CheckCourseAnswer {
  readonly schema: 1;
  readonly facts?: CourseFacts;
  readonly report: CourseReport;
}

/** What was found in a form */
export interface CheckFormAnswer {
  readonly schema: 1;
  readonly report: CourseReport;
}
