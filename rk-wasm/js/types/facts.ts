import type { CourseCheck, Day } from "./common.js";
import type { CourseDraft, PersonId, PhaseName, RoleKind } from "./document.js";
import type { CourseReport } from "./reported.js";

/** The call of `check_course` with a course's document beside it */
export interface CheckCourseBesideCall extends CourseCheck {
  /** Whether the answer holds `facts`, true if left out */
  readonly facts?: boolean;
}

/** The call of `check_course` */
export interface CheckCourseCall extends CheckCourseBesideCall {
  readonly course: CourseDraft;
}

/** What was found in a course; the facts also stand beside errors */
export interface CheckCourseAnswer {
  readonly schema: 1;
  readonly facts?: CourseFacts;
  readonly report: CourseReport;
}

/** What a course can say of itself; a fact that cannot be said is null and stands in `not_applicable` */
export interface CourseFacts {
  readonly open: boolean | null;
  readonly phase: PhaseName | null;
  /** The id of the coordinator on the day */
  readonly coordinator: PersonId | null;
  readonly coordinator_changes: number;
  /** Days of the longest tenure ÷ days of the course, 0 to 1 */
  readonly continuity_share: number | null;
  readonly gap_days: number | null;
  readonly caseload: number | null;
  /** How many units the citizen has to do with */
  readonly contact_points: number;
  readonly meetings: {
    readonly planned: number;
    readonly held: number;
    readonly cancelled: number;
    readonly no_show: number;
    readonly with_citizen: number;
    readonly with_private_network: number;
  };
  readonly agreements: {
    readonly proposed: number;
    readonly binding: number;
    readonly kept: number;
    readonly partly_kept: number;
    readonly not_kept: number;
    readonly cancelled: number;
    readonly superseded: number;
    readonly handed_over: number;
    readonly by_citizen: number;
    readonly by_professional: number;
    readonly by_private: number;
  };
  readonly follow_ups: {
    readonly planned: number;
    readonly with_result: number;
    readonly waiting: number;
    readonly overdue: number;
  };
  readonly kept: { readonly yes: number; readonly partly: number; readonly no: number; readonly unknown: number };
  /** Agreements kept ÷ those known to be kept, kept in part or not kept */
  readonly kept_share: number | null;
  /** Follow-ups with a result ÷ follow-ups that were due */
  readonly followed_up_share: number | null;
  readonly median_days_to_result: number | null;
  readonly median_days_between_meetings: number | null;
  /** The oldest first */
  readonly overdue: readonly CourseDue[];
  /** The next first */
  readonly upcoming: readonly CourseDue[];
  /** Who helps with what, until when: the citizen first */
  readonly overview: readonly CourseHelp[];
  readonly not_applicable: readonly { readonly fact: string; readonly reason: string }[];
}

/** A follow-up without a result */
export interface CourseDue {
  /** The id of the agreement */
  readonly agreement: string | null;
  /** The position of the follow-up in the agreement, from 0 */
  readonly follow_up: number;
  readonly due: Day;
  /** Days since then, or until then */
  readonly days: number;
  readonly responsible: readonly PersonId[];
}

/** What one person does for the citizen */
export interface CourseHelp {
  readonly person: PersonId;
  readonly roles: readonly RoleKind[];
  readonly agreements: readonly {
    readonly agreement: string | null;
    /** The next day on which it is followed up */
    readonly until: Day | null;
  }[];
}
