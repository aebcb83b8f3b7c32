import type { Severity } from "./common.js";

/** The codes of the rules of a citizen's course; a release may add some */
export type CourseCode =
  | "input.not_json"
  | "input.too_large"
  | "input.too_deep"
  | "input.list_too_long"
  | "input.text_too_long"
  | "input.duplicate_key"
  | "input.unknown_field"
  | "input.shape"
  | "input.date"
  | "input.span"
  | "input.missing"
  | "input.duplicate_id"
  | "input.reference"
  | "input.personal_number"
  | "text.personal_number"
  | "call.course.missing"
  | "call.course.twice"
  | "settings.out_of_range"
  | "settings.rule.fixed"
  | "target_group.participation.not_able"
  | "target_group.age.below_model"
  | "target_group.dementia.advanced"
  | "target_group.areas.too_few"
  | "target_group.criteria.not_configured"
  | "programme.values.incomplete"
  | "programme.core_element.absent"
  | "coordinator.tenure.overlap"
  | "coordinator.missing"
  | "coordinator.tenure.gap"
  | "coordinator.changed"
  | "coordinator.role.caseworker"
  | "coordinator.role.effort_provider"
  | "coordinator.role.visitator"
  | "coordinator.person.private"
  | "coordinator.team.missing"
  | "team.departments.too_few"
  | "team.areas.not_covered"
  | "team.convener.missing"
  | "team.caseload.above_limit"
  | "plan.active.not_one"
  | "plan.not_revised"
  | "plan.maintainer.missing"
  | "goal.wishes.missing"
  | "goal.wish.not_linked"
  | "goal.acceptance.open"
  | "meeting.citizen.absent"
  | "meeting.leader.not_coordinator"
  | "meeting.agenda.not_by_citizen"
  | "meeting.participant.not_approved"
  | "meeting.private_network.absent"
  | "meeting.dialogue.not_followed"
  | "meeting.resource_person.absent"
  | "meeting.agreement.not_reviewed"
  | "meeting.frame.missing"
  | "meeting.early.none"
  | "meeting.none_held"
  | "meeting.preparation.without_citizen"
  | "meeting.discussion.off_theme"
  | "meeting.summary.missing"
  | "agreement.owner.missing"
  | "agreement.citizen.not_party"
  | "agreement.owner.not_participant"
  | "agreement.content.missing"
  | "agreement.purpose.missing"
  | "agreement.owner.unnamed"
  | "agreement.form.missing"
  | "agreement.owner.citizen"
  | "agreement.owners.one_sided"
  | "agreement.owner.no_mandate"
  | "agreement.superseded.still_active"
  | "agreement.form.not_distributed"
  | "follow_up.responsible.missing"
  | "follow_up.date.missing"
  | "follow_up.method.missing"
  | "follow_up.date.before_agreement"
  | "follow_up.date.same_day"
  | "follow_up.date.not_working_day"
  | "follow_up.date.after_end"
  | "follow_up.overdue"
  | "follow_up.result.without_citizen"
  | "follow_up.date.late"
  | "follow_up.contact.without_consent"
  | "follow_up.result.date_impossible"
  | "agreement.none"
  | "contact.between_meetings.missing"
  | "follow_up.responsible.outside"
  | "phase.order"
  | "course.activity.after_close"
  | "agreement.disposition.missing"
  | "course.closed.disposed"
  | "course.activity.outside"
  | "course.citizen.second_open"
  | "course.other_coordination.active"
  | "consent.missing"
  | "consent.withdrawn"
  | "consent.incomplete"
  | "consent.giver.not_citizen"
  | "waiver.incomplete"
  | "waiver.not_allowed"
  | "act.unknown"
  | "act.date.future"
  | "act.course.closed"
  | "act.course.open"
  | "act.coordinator.none"
  | "act.agreement.state"
  | "act.meeting.state"
  | "act.consent.state"
  | "act.follow_up.none"
  | "act.order"
  | "act.corrects.unknown"
  | "report.more";

/** One broken rule and where it was broken; it never repeats a name or a text of the document */
export interface CourseViolation {
  readonly code: CourseCode;
  readonly severity: Severity;
  /** Keys and positions, counted from 0, that lead to the place */
  readonly path: readonly (string | number)[];
  /** The limits of the rule, codes, days, and places of other entries */
  readonly params: { readonly [name: string]: number | string | readonly (string | number)[] };
  /** The place of the waiver that made it an info */
  readonly waiver?: readonly ["waivers", number];
  /** What to do about it, in the language of the call */
  readonly message: string;
}

/** What was found wrong, or worth knowing, in the order of the document */
export interface CourseReport {
  /** False if any violation is an error */
  readonly valid: boolean;
  readonly violations: readonly CourseViolation[];
}

/** The variants of the collaboration model with severities of their own */
export type CourseProfile = "elder_50_plus" | "youth_education" | "housing_support" | "open_dialogue";
