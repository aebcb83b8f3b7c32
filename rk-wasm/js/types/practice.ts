// The operations around a citizen's course: `check_programme`, `check_plan`, `check_preparation`, `check_decision`
// and `reported_effects`.
import type { Area, CourseSettings, Day, Locale, ModelValue, PersonKind, Severity, YesNo } from "./common.js";
import type { CourseProfile } from "./reported.js";

/** The codes of the rules around a course; a release may add some */
export type PracticeCode =
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
  | "settings.rule.fixed"
  | "settings.out_of_range"
  | "programme.values.incomplete"
  | "programme.core_element.absent"
  | "coordinator.team.missing"
  | "team.departments.too_few"
  | "team.areas.not_covered"
  | "team.convener.missing"
  | "team.caseload.above_limit"
  | "plan.not_revised"
  | "plan.maintainer.missing"
  | "meeting.agenda.not_by_citizen"
  | "meeting.participant.not_approved"
  | "meeting.private_network.absent"
  | "meeting.resource_person.absent"
  | "meeting.frame.missing"
  | "meeting.preparation.without_citizen"
  | "meeting.summary.missing"
  | "consent.missing"
  | "consent.withdrawn"
  | "programme.core_element.unknown"
  | "programme.why.missing"
  | "leadership.goal.not_one"
  | "leadership.structure.missing"
  | "leadership.decision.level"
  | "leadership.decision.not_political"
  | "leadership.decision.not_yet"
  | "leadership.basis.incomplete"
  | "leadership.area.no_director"
  | "leadership.group.missing"
  | "leadership.group.leader_absent"
  | "leadership.group.department_absent"
  | "leadership.daily_leader.missing"
  | "leadership.statement.missing"
  | "team.hours.not_enough"
  | "team.rooms.missing"
  | "steering.wishes.not_conveyed"
  | "steering.responsibility.not_shared"
  | "steering.mandate.incomplete"
  | "steering.precedence.not_decided"
  | "steering.precedence.undefined"
  | "steering.competence.not_delegated"
  | "steering.clarification.slow"
  | "steering.attendance.not_considered"
  | "training.plan.incomplete"
  | "training.leadership.unsure"
  | "training.coordinators.unsure"
  | "training.competence.missing"
  | "training.participants.unsure"
  | "programme.course.unreadable"
  | "plan.goal.none"
  | "plan.goal.not_reviewed"
  | "plan.effort.responsible.missing"
  | "plan.effort.goal.missing"
  | "plan.meeting.citizen_not_invited"
  | "plan.meeting.after_change.missing"
  | "plan.channel.none"
  | "plan.channel.no_meeting"
  | "plan.principle.absent"
  | "plan.principle.unknown"
  | "plan.leadership.not_in_place"
  | "preparation.date.after_meeting"
  | "preparation.themes.none"
  | "preparation.agenda.sent"
  | "preparation.citizen.not_invited"
  | "preparation.leader.missing"
  | "preparation.leader.not_asked"
  | "preparation.voice.not_agreed"
  | "preparation.voice.about_missing"
  | "preparation.to_say.none"
  | "preparation.rule.missing"
  | "preparation.consent.missing"
  | "decision.draft.missing"
  | "decision.conclusion.missing"
  | "decision.facts.none"
  | "decision.order"
  | "decision.not_presented"
  | "decision.citizen.absent"
  | "decision.way.one_sided"
  | "decision.mediator.same"
  | "decision.fact.open"
  | "decision.fact.disputed"
  | "decision.remark.unanswered"
  | "decision.no_time"
  | "decision.reasons.missing"
  | "decision.later"
  | "effect.reported_only"
  | "effect.base.negative"
  | "report.more";

/** One broken rule and where it was broken; it never repeats a name or a text of the document */
export interface PracticeViolation {
  readonly code: PracticeCode;
  readonly severity: Severity;
  /** Keys and positions, counted from 0, that lead to the place */
  readonly path: readonly (string | number)[];
  /** The limits of the rule, and codes */
  readonly params: { readonly [name: string]: number | string | readonly string[] };
  /** What to do about it, in the language of the call */
  readonly message: string;
  /** The document and section that the rule comes from; left out for faults of form */
  readonly source?: string;
}

/** What was found wrong, or worth knowing, in the order of the document */
export interface PracticeReport {
  /** False if any violation is an error */
  readonly valid: boolean;
  readonly violations: readonly PracticeViolation[];
}

/** What every check is told */
export interface PracticeCheck<Document> {
  readonly schema?: 1;
  /** The language of messages, English if left out */
  readonly locale?: Locale;
  /** The day of the check */
  readonly on: Day;
  readonly document: Document;
}

/** What stands beside errors too; nothing does if the document could not be looked at */
export interface PracticeAnswer {
  readonly schema: 1;
  readonly report: PracticeReport;
}

/** A field that may be missing: left out or null */
type May<Value> = { readonly [Field in keyof Value]?: Value[Field] | null };

/** A list as a form has it: what is null is passed over */
type List<Item> = readonly (Item | null)[];

/** How far a core element is in place */
export type ElementState = "in_place" | "partly" | "absent" | "unknown";

/** An area that the model coordinates */
export type CoreArea = "social" | "health" | "employment";

/** What a coordinator can */
export type Competence = "recovery" | "relational" | "meeting_leadership" | "local_organisation";

/** What a coordinator may do at a meeting */
export type CoordinatorMandate = "lead_meetings" | "stop_off_theme" | "insist_on_wishes";

/** A municipality's programme; every field may be missing */
export type ProgrammeDraft = May<{
  id: string;
  municipality: string;
  values: List<ModelValue>;
  core_elements: May<{
    coordinator: ElementState;
    network_meetings: ElementState;
    binding_agreements: ElementState;
    leadership: ElementState;
  }>;
  why: string;
  common_goals: List<string>;
  decision: May<{
    level: "political" | "directorate" | "department" | "other";
    decided_on: Day;
    basis: May<{ challenges: string; benefit: string; costs: string; delimitation: string }>;
  }>;
  directors: List<May<{ person: string; areas: List<CoreArea> }>>;
  people: List<May<{ id: string; department: string; leader: string }>>;
  leader_group: May<{ members: List<May<{ person: string }>> }>;
  daily_leader: string;
  statements: May<{ why_relevant: string; aim: string; other_agendas: string; frame_and_resources: string }>;
  teams: List<May<{
    id: string;
    members: List<May<{ person: string; area: Area; caseload: number; competences: List<Competence> }>>;
    convener: string;
    caseload_limit: number;
    enough_hours: YesNo;
    rooms: YesNo;
  }>>;
  frequent_departments: List<string>;
  steering: May<{
    wishes_steer: YesNo;
    shared_responsibility: YesNo;
    mandate: List<CoordinatorMandate>;
    precedence: May<{ decided: YesNo; offered_when: string; effect_on_existing: string; inside_outside: string }>;
    delegated_competence: YesNo;
    fast_clarification: YesNo;
    attendance_considered: YesNo;
  }>;
  training: May<{
    time_set_aside: YesNo;
    discussions: string;
    maintenance: string;
    leadership_understands: YesNo;
    coordinators_know: YesNo;
    participants_know: YesNo;
  }>;
}>;

/** The call of `check_programme` */
export interface CheckProgrammeCall extends PracticeCheck<ProgrammeDraft> {
  /** What the municipality has decided, for the courses */
  readonly settings?: CourseSettings;
  /** Documents of courses, each a `CourseDraft`, to see what they show; one that cannot be read is a warning */
  readonly courses?: readonly unknown[];
}

/** How many of how many; without any the share is null */
export interface ProgrammeShare {
  readonly yes: number;
  readonly of: number;
  readonly share: number | null;
  readonly why?: { readonly share: "no_cases" };
}

/** How far a municipality has come; the weakest core element counts, there is no average */
export interface Fidelity {
  readonly values: { readonly adopted: readonly ModelValue[]; readonly missing: readonly ModelValue[] };
  readonly core_elements: readonly {
    readonly element: "coordinator" | "network_meetings" | "binding_agreements" | "leadership";
    /** What people call it, in the language of the call */
    readonly label: string;
    readonly state: ElementState;
    /** The codes of errors and warnings that belong to it */
    readonly missing: readonly PracticeCode[];
  }[];
  readonly weakest: ElementState;
  readonly moves: readonly {
    readonly move: "leadership_backing" | "coordinator_team" | "steering_frame" | "training";
    readonly label: string;
    readonly activities: readonly {
      readonly activity: string;
      readonly label: string;
      readonly state: "in_place" | "partly" | "missing" | "unknown";
      /** The section that describes it */
      readonly source: string;
    }[];
    readonly in_place: number;
    readonly of: number;
  }[];
  /** What the courses themselves show; null without any */
  readonly courses: {
    readonly n: number;
    readonly unreadable: number;
    readonly one_coordinator: ProgrammeShare;
    readonly continuity: {
      readonly n: number;
      readonly median: number | null;
      readonly least: number | null;
      readonly why?: { readonly median: "no_cases"; readonly least: "no_cases" };
    };
    readonly meetings_with_citizen: ProgrammeShare;
    readonly agreements_with_follow_up: ProgrammeShare;
    readonly kept: {
      readonly kept: number;
      readonly partly: number;
      readonly not_kept: number;
      readonly of: number;
      readonly share: number | null;
      readonly why?: { readonly share: "no_cases" };
    };
  } | null;
  readonly why?: { readonly courses: "no_courses" };
}

/** The answer of `check_programme` */
export interface CheckProgrammeAnswer extends PracticeAnswer {
  readonly fidelity?: Fidelity;
}

/** The shared plan of a citizen and the partners; every field may be missing */
export type PlanDraft = May<{
  id: string;
  from: Day;
  to: Day;
  people: List<May<{ id: string; kind: PersonKind; unit: string }>>;
  /** A person, `citizen`, or `meetings` for jointly at the meetings */
  maintained_by: string;
  goals: List<May<{ id: string; text: string; parent: string; reviewed_on: List<Day> }>>;
  efforts: List<May<{ id: string; text: string; responsible: string; goal: string; from: Day; to: Day }>>;
  meetings: List<May<{ date: Day; citizen_invited: YesNo }>>;
  changes: List<May<{
    on: Day;
    kind: "effort_start" | "effort_change" | "effort_end" | "situation_change";
  }>>;
  revised_on: List<Day>;
  consents: List<May<{ given_on: Day; withdrawn_on: Day; valid_to: Day; recipients: List<string> }>>;
  sharing: List<May<{ on: Day; recipient: string }>>;
  channels: List<May<{ matter: string; method: "phone" | "mail" | "meeting" }>>;
  principles: May<{ readonly [Name in PlanPrinciple]: YesNo }>;
  leadership: May<{ regular_meetings: YesNo; competence: YesNo; same_methods: YesNo; continuous_focus: YesNo }>;
}>;

/** A principle of relational coordination, as housing support states it */
export type PlanPrinciple =
  | "goals_and_plan"
  | "shared_knowledge"
  | "mutual_respect"
  | "timely_and_frequent"
  | "precise"
  | "solution_focused";

/** The call of `check_plan` */
export type CheckPlanCall = PracticeCheck<PlanDraft>;

/** The answer of `check_plan` */
export interface CheckPlanAnswer extends PracticeAnswer {
  readonly plan?: {
    /** Who helps with what, by the ids of efforts */
    readonly overview: readonly { readonly person: string; readonly efforts: readonly string[] }[];
    readonly principles: readonly {
      readonly principle: PlanPrinciple;
      readonly state: YesNo;
      /** The dimensions of relational coordination that it gathers */
      readonly dimensions: readonly string[];
    }[];
  };
}

/** The sheet that prepares a network meeting; every field may be missing */
export type PreparationDraft = May<{
  id: string;
  profile: CourseProfile;
  meeting_on: Day;
  prepared_on: Day;
  prepared_with_citizen: YesNo;
  people: List<May<{ id: string; kind: PersonKind }>>;
  frame: string;
  themes: List<May<{
    text: string;
    chosen_by: "citizen" | "citizen_and_coordinator" | "coordinator" | "other";
  }>>;
  agenda_sent: YesNo;
  invited: List<May<{ person: string; suggested_by: "citizen" | "worker"; approved_by_citizen: YesNo }>>;
  leader: string;
  leader_wished_by_citizen: YesNo;
  organiser: string;
  speaks_for_citizen: May<{ person: string; about: string; agreed: YesNo }>;
  to_say: List<string>;
  to_remember: List<string>;
  rules: May<{ plain_language: YesNo; all_perspectives: YesNo; time_to_think: YesNo; retelling: YesNo }>;
  summed_up_by: string;
  shares_information: YesNo;
  consent_given: YesNo;
}>;

/** The call of `check_preparation` */
export type CheckPreparationCall = PracticeCheck<PreparationDraft>;

/** The answer of `check_preparation` */
export interface CheckPreparationAnswer extends PracticeAnswer {
  readonly sheet?: {
    /** Whether nothing in it is an error */
    readonly ready: boolean;
    readonly fields: readonly {
      readonly field: Exclude<keyof PreparationDraft, "id" | "people">;
      /** What people call it, in the language of the call */
      readonly label: string;
      readonly filled: boolean;
    }[];
  };
}

/** A decision that the citizen sees before it is final; every field may be missing */
export type DecisionDraft = May<{
  id: string;
  matter: string;
  draft: May<{ on: Day; by: string; conclusion: string }>;
  facts: List<May<{ id: string; text: string; citizen: "agree" | "dispute" | "unknown" }>>;
  presented: May<{
    on: Day;
    by: string;
    mediator: string;
    way: "meeting" | "video" | "phone" | "letter";
    citizen_there: YesNo;
  }>;
  remarks: List<May<{ on: Day; text: string; fact: string; answer: string }>>;
  final: May<{ on: Day; conclusion: string; reasons: string }>;
}>;

/** The call of `check_decision` */
export type CheckDecisionCall = PracticeCheck<DecisionDraft>;

/** The answer of `check_decision` */
export interface CheckDecisionAnswer extends PracticeAnswer {
  readonly decision?: {
    readonly state: "none" | "draft" | "presented" | "facts_agreed" | "facts_disputed" | "final";
    /** What may follow */
    readonly next: readonly ("draft" | "present" | "hear_citizen" | "answer" | "decide")[];
    readonly facts: { readonly agreed: number; readonly disputed: number; readonly open: number };
    readonly remarks: { readonly answered: number; readonly unanswered: number };
    readonly days: { readonly draft_to_presented: number | null; readonly presented_to_final: number | null };
  };
}

/** The call of `reported_effects`: one's own numbers of 0 or more, with at most six decimals */
export interface ReportedEffectsCall {
  readonly schema?: 1;
  readonly locale?: Locale;
  readonly cases?: number | null;
  readonly cost_per_case?: number | null;
  readonly complaints?: number | null;
  readonly hours_per_complaint?: number | null;
  readonly satisfaction?: number | null;
  readonly job_satisfaction?: number | null;
}

/** The answer of `reported_effects`: for planning, never as measured here */
export interface ReportedEffectsAnswer extends PracticeAnswer {
  readonly effects?: readonly {
    readonly effect: "cost" | "satisfaction" | "job_satisfaction" | "complaints_avoided" | "complaint_time";
    /** The reported change, as a share */
    readonly low: number;
    readonly high: number;
    readonly of: "cost_per_case" | "satisfaction" | "job_satisfaction" | "complaints" | "hours_per_complaint";
    readonly source: "S1";
    readonly base: number | null;
    readonly planned_low: number | null;
    readonly planned_high: number | null;
    readonly why?: { readonly planned_low: "no_base"; readonly planned_high: "no_base" };
  }[];
}
