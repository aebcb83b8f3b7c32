import type { Area, Day, ModelValue, PersonKind, YesNo } from "./common.js";
import type { CourseProfile } from "./reported.js";

/** The id of somebody in `people`, or `citizen` */
export type PersonId = string;

/** A phase of a course, in their order */
export type PhaseName = "detection" | "start_up" | "network_meetings" | "ending";

/** A core element of the model */
export type CoreElement = "coordinator" | "network_meetings" | "binding_agreements" | "leadership";

/** What somebody is to the citizen */
export type RoleKind = "coordinator" | "caseworker" | "effort_provider" | "visitator" | "resource_person" | "relative";

/** Whose goal it is */
export type GoalSource = "citizen" | "joint" | "professional";

/** Whether somebody stands behind a goal */
export type Acceptance = "agree" | "disagree" | "pending";

/** Whether a meeting was held */
export type MeetingStatus = "planned" | "held" | "cancelled" | "no_show";

/** Why a meeting is held */
export type MeetingTrigger = "effort_start" | "effort_change" | "effort_end" | "situation_change" | "regular";

/** Who decided */
export type Decider = "citizen" | "citizen_and_coordinator" | "coordinator" | "other";

/** Whether and how somebody attended */
export type Attendance = "in_person" | "remote" | "no";

/** What somebody may decide at a meeting */
export type Mandate = "full" | "limited" | "none";

/** Whether the dialogue process was followed */
export type DialogueProcess = "followed" | "not_followed" | "unknown";

/** What an agreement is about */
export type AgreementKind = "effort" | "support" | "own" | "coordination";

/** Where an agreement stands */
export type AgreementStatus =
  | "proposed"
  | "binding"
  | "kept"
  | "partly_kept"
  | "not_kept"
  | "cancelled"
  | "superseded"
  | "handed_over";

/** How a follow-up or a contact is made */
export type FollowUpMethod = "meeting" | "phone" | "mail" | "visit" | "other";

/** What was decided at a follow-up */
export type Outcome = "continue" | "change" | "end" | "reassess";

/** Whether an agreement was kept */
export type Kept = "yes" | "partly" | "no" | "unknown";

/** What becomes of an agreement when the course ends */
export type DispositionKind = "completed" | "cancelled_with_citizen" | "handed_over";

/** On what ground information is shared */
export type LegalBasis = "consent" | "law" | "essential_importance";

/** The citizen */
export interface Citizen {
  /** What the municipality calls the citizen; never a personal number */
  readonly ref?: string | null;
  /** The age on the day the course was opened, in years */
  readonly age_at_start?: number | null;
}

/** What the municipality has taken over of the model */
export interface Programme {
  /** The values */
  readonly values?: readonly ModelValue[] | null;
  /** The core elements */
  readonly core_elements?: readonly CoreElement[] | null;
}

/** A phase of the course */
export interface PhaseSpan {
  /** Which */
  readonly phase?: PhaseName | null;
  /** Its first day */
  readonly from?: Day | null;
  /** The first day after it */
  readonly to?: Day | null;
}

/** Whether the citizen belongs to the target group */
export interface TargetGroup {
  /** Areas of which efforts are needed */
  readonly areas?: readonly Area[] | null;
  /** With support, to themes and agendas of meetings */
  readonly can_contribute_to_agenda?: YesNo | null;
  /** With support, agreements that are made */
  readonly can_own_agreements?: YesNo | null;
  /** In the frame of network meetings */
  readonly can_take_part?: YesNo | null;
  /** Has the potential and the wish to */
  readonly may_learn_to_take_part?: YesNo | null;
  /** Whether it is recorded */
  readonly advanced_dementia?: boolean | null;
  /** The municipality's own criteria */
  readonly criteria?: readonly Criterion[] | null;
}

/** A criterion of the municipality */
export interface Criterion {
  /** What it says */
  readonly text?: string | null;
  /** Whether it is met */
  readonly met?: YesNo | null;
}

/** Somebody around the citizen */
export interface Person {
  /** Unique among the people */
  readonly id?: string | null;
  /** What kind of party */
  readonly kind?: PersonKind | null;
  /** The department or organisation */
  readonly unit?: string | null;
  /** The area that the unit works in */
  readonly area?: Area | null;
  /** What a private person is to the citizen */
  readonly relation?: string | null;
  /** The person who speaks for a unit */
  readonly represented_by?: string | null;
}

/** What a person is to this citizen, for a time */
export interface Role {
  /** Who */
  readonly person?: string | null;
  /** What */
  readonly role?: RoleKind | null;
  /** The first day */
  readonly from?: Day | null;
  /** The first day after */
  readonly to?: Day | null;
  /** Why it ended */
  readonly end_reason?: string | null;
}

/** The coordinators' team */
export interface CoordinatorTeam {
  /** Its members */
  readonly members?: readonly TeamMember[] | null;
  /** The person who convenes it */
  readonly convener?: string | null;
  /** The most courses that one member coordinates */
  readonly caseload_limit?: number | null;
  /** The courses of each member, by person */
  readonly caseload?: { readonly [person: PersonId]: number } | null;
}

/** A member of the coordinators' team */
export interface TeamMember {
  /** Who */
  readonly person?: string | null;
  /** The department that the member is anchored in */
  readonly department?: string | null;
  /** The area of that department */
  readonly area?: Area | null;
}

/** A wish, hope or dream of the citizen */
export interface Wish {
  /** Unique among the wishes */
  readonly id?: string | null;
  /** In the citizen's words */
  readonly text?: string | null;
  /** When it was written down */
  readonly recorded_on?: Day | null;
}

/** The shared plan */
export interface Plan {
  /** Unique among the plans */
  readonly id?: string | null;
  /** The first day */
  readonly from?: Day | null;
  /** The first day after */
  readonly to?: Day | null;
  /** The person who keeps it, `citizen`, or `meetings` */
  readonly maintained_by?: string | null;
  /** The days on which it was revised */
  readonly revised_on?: readonly Day[] | null;
}

/** A goal of the course */
export interface Goal {
  /** Unique among the goals */
  readonly id?: string | null;
  /** What is aimed at */
  readonly text?: string | null;
  /** The wish that it serves */
  readonly wish?: string | null;
  /** The goal that it is a part of */
  readonly parent?: string | null;
  /** Whose goal it is */
  readonly source?: GoalSource | null;
  /** Who agrees, by person */
  readonly acceptance?: { readonly [person: PersonId]: Acceptance } | null;
}

/** A network meeting */
export interface Meeting {
  /** Unique among the meetings */
  readonly id?: string | null;
  /** When */
  readonly date?: Day | null;
  /** Whether it was held */
  readonly status?: MeetingStatus | null;
  /** The person who leads it */
  readonly leader?: string | null;
  /** The person who finds the date and invites */
  readonly organiser?: string | null;
  /** Why it is held */
  readonly trigger?: MeetingTrigger | null;
  /** What the citizen needs to feel safe */
  readonly frame?: string | null;
  /** Who decided the agenda */
  readonly agenda_decided_by?: Decider | null;
  /** What it is about */
  readonly themes?: readonly Theme[] | null;
  /** How it was prepared */
  readonly preparation?: Preparation | null;
  /** Who was invited */
  readonly participants?: readonly Participant[] | null;
  /** Whether all spoke in turn and the citizen answered */
  readonly dialogue_process?: DialogueProcess | null;
  /** What was spoken about */
  readonly discussed?: readonly Discussed[] | null;
  /** The agreements that were gone through */
  readonly reviewed?: readonly string[] | null;
  /** Whether it was summed up in writing */
  readonly summary?: boolean | null;
}

/** A theme of a meeting */
export interface Theme {
  /** Unique within the meeting */
  readonly id?: string | null;
  /** What it is about */
  readonly text?: string | null;
  /** Who chose it */
  readonly chosen_by?: Decider | null;
}

/** How a meeting was prepared */
export interface Preparation {
  /** When */
  readonly date?: Day | null;
  /** Whether the citizen took part */
  readonly citizen_took_part?: boolean | null;
}

/** Somebody who was invited to a meeting */
export interface Participant {
  /** Who, `citizen` for the citizen */
  readonly person?: string | null;
  /** Whether and how */
  readonly attended?: Attendance | null;
  /** Whether the citizen wanted this person there */
  readonly approved_by_citizen?: boolean | null;
  /** Whether the person had a turn to speak */
  readonly had_turn?: boolean | null;
  /** What the person may decide at the meeting */
  readonly mandate?: Mandate | null;
  /** Whether the person speaks on behalf of the citizen */
  readonly speaks_for_citizen?: boolean | null;
}

/** Something that was spoken about */
export interface Discussed {
  /** What */
  readonly text?: string | null;
  /** The theme that it belongs to */
  readonly theme?: string | null;
}

/** An agreement */
export interface Agreement {
  /** Unique among the agreements */
  readonly id?: string | null;
  /** The meeting where it was made */
  readonly meeting?: string | null;
  /** What it is about */
  readonly kind?: AgreementKind | null;
  /** What was agreed */
  readonly content?: string | null;
  /** Who does it */
  readonly owner?: string | null;
  /** Who made it */
  readonly parties?: readonly string[] | null;
  /** The goal that it serves */
  readonly goal?: string | null;
  /** The theme that it belongs to */
  readonly theme?: string | null;
  /** When it was made */
  readonly agreed_on?: Day | null;
  /** When an owner who was not there accepted */
  readonly accepted_on?: Day | null;
  /** The deadline of the act itself */
  readonly act_by?: Day | null;
  /** Where it stands */
  readonly status?: AgreementStatus | null;
  /** Whether it stands on the goal-and-agreement form */
  readonly on_form?: boolean | null;
  /** How it is followed up */
  readonly follow_up?: readonly FollowUp[] | null;
  /** The agreement that it replaces */
  readonly supersedes?: string | null;
  /** When it ended */
  readonly ended_on?: Day | null;
  /** What becomes of it when the course ends */
  readonly disposition?: Disposition | null;
}

/** How an agreement is followed up */
export interface FollowUp {
  /** Who sees to it */
  readonly responsible?: readonly string[] | null;
  /** When */
  readonly due?: Day | null;
  /** How */
  readonly method?: FollowUpMethod | null;
  /** What came of it */
  readonly result?: FollowUpResult | null;
}

/** What came of a follow-up */
export interface FollowUpResult {
  /** When */
  readonly date?: Day | null;
  /** What was decided */
  readonly outcome?: Outcome | null;
  /** Whether the agreement was kept */
  readonly kept?: Kept | null;
  /** Whether the citizen took part */
  readonly citizen_took_part?: boolean | null;
  /** What else was said */
  readonly note?: string | null;
}

/** What becomes of an agreement when the course ends */
export interface Disposition {
  /** What */
  readonly kind?: DispositionKind | null;
  /** The person it is handed over to */
  readonly to?: string | null;
}

/** A consent to share information */
export interface Consent {
  /** Unique among the consents */
  readonly id?: string | null;
  /** Who gave it */
  readonly given_by?: string | null;
  /** How the right to speak for the citizen is documented */
  readonly representation?: string | null;
  /** When */
  readonly given_on?: Day | null;
  /** The first day on which it no longer counts */
  readonly withdrawn_on?: Day | null;
  /** The first day after its term */
  readonly valid_to?: Day | null;
  /** The persons who may know */
  readonly recipients?: readonly string[] | null;
  /** What they may know */
  readonly information?: readonly string[] | null;
  /** What for */
  readonly purpose?: string | null;
  /** On what ground; consent if left out */
  readonly legal_basis?: LegalBasis | null;
}

/** Information that was shared */
export interface Sharing {
  /** When */
  readonly date?: Day | null;
  /** What */
  readonly what?: string | null;
  /** With whom */
  readonly recipient?: string | null;
  /** The meeting that it is from */
  readonly meeting?: string | null;
}

/** A contact between meetings */
export interface Contact {
  /** When */
  readonly date?: Day | null;
  /** With or by whom */
  readonly person?: string | null;
  /** How */
  readonly method?: FollowUpMethod | null;
  /** The agreement that it was about */
  readonly about?: string | null;
  /** Whether the citizen had agreed to it */
  readonly citizen_agreed?: boolean | null;
}

/** Another effort that coordinates for the citizen */
export interface OtherCoordination {
  /** What */
  readonly text?: string | null;
  /** The first day */
  readonly from?: Day | null;
  /** The first day after */
  readonly to?: Day | null;
}

/** Another course of the same citizen */
export interface OtherCourse {
  /** What it is called */
  readonly id?: string | null;
  /** Its first day */
  readonly opened_on?: Day | null;
  /** The day it was closed */
  readonly closed_on?: Day | null;
}

/** The end of the course */
export interface Closure {
  /** When */
  readonly closed_on?: Day | null;
  /** Why */
  readonly reason?: string | null;
}

/** A course taken up again */
export interface Reopening {
  /** When */
  readonly reopened_on?: Day | null;
  /** The closing that it undid */
  readonly closed_on?: Day | null;
  /** Why */
  readonly reason?: string | null;
}

/** A rule that is set aside for a time */
export interface Waiver {
  /** The code of the rule */
  readonly rule?: string | null;
  /** Why */
  readonly reason?: string | null;
  /** The person who decided */
  readonly by?: string | null;
  /** The first day without it */
  readonly expires?: Day | null;
}

/** A citizen's course as a half-filled form has it */
export interface CourseDraft {
  readonly schema?: 1 | null;
  /** What the course is called */
  readonly id?: string | null;
  /** The variant of the model */
  readonly profile?: CourseProfile | "custom" | null;
  /** The citizen */
  readonly citizen?: Citizen | null;
  /** Its first day */
  readonly opened_on?: Day | null;
  /** When it is planned to end */
  readonly planned_end?: Day | null;
  /** What the municipality has taken over */
  readonly programme?: Programme | null;
  /** The phases, in their order */
  readonly phases?: readonly PhaseSpan[] | null;
  /** Whether the citizen belongs to the target group */
  readonly target_group?: TargetGroup | null;
  /** Everybody else */
  readonly people?: readonly Person[] | null;
  /** What they are to the citizen */
  readonly roles?: readonly Role[] | null;
  /** The coordinators' team */
  readonly coordinator_team?: CoordinatorTeam | null;
  /** Wishes, hopes and dreams */
  readonly wishes?: readonly Wish[] | null;
  /** The shared plan, one at a time */
  readonly plans?: readonly Plan[] | null;
  /** Goals */
  readonly goals?: readonly Goal[] | null;
  /** Network meetings */
  readonly meetings?: readonly Meeting[] | null;
  /** Agreements */
  readonly agreements?: readonly Agreement[] | null;
  /** Consents */
  readonly consents?: readonly Consent[] | null;
  /** What was shared */
  readonly sharing?: readonly Sharing[] | null;
  /** Contacts between meetings */
  readonly contacts?: readonly Contact[] | null;
  /** Other efforts that coordinate */
  readonly other_coordination?: readonly OtherCoordination[] | null;
  /** Other courses of the same citizen */
  readonly other_courses?: readonly OtherCourse[] | null;
  /** The end */
  readonly closure?: Closure | null;
  /** Courses taken up again */
  readonly reopenings?: readonly Reopening[] | null;
  /** Rules that are set aside */
  readonly waivers?: readonly Waiver[] | null;
}
