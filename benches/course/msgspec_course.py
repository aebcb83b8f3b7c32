"""A citizen's course as msgspec has it."""

from datetime import date as Day
from typing import Literal

import msgspec
import rules
from msgspec import Struct, field

Area = Literal["social", "health", "employment", "other"]
Answer = Literal["yes", "no", "unknown"]
Decider = Literal["citizen", "citizen_and_coordinator", "coordinator", "other"]
Method = Literal["meeting", "phone", "mail", "visit", "other"]


class Base(Struct, forbid_unknown_fields=True, gc=False):
    pass


class Citizen(Base):
    ref: str
    age_at_start: int | None = None


class Programme(Base):
    values: list[Literal["recovery", "holism", "ownership"]] = []
    core_elements: list[
        Literal["coordinator", "network_meetings", "binding_agreements", "leadership"]
    ] = []


class Phase(Base):
    phase: Literal["detection", "start_up", "network_meetings", "ending"]
    from_: Day = field(name="from")
    to: Day | None = None


class Criterion(Base):
    text: str
    met: Answer | None = None


class TargetGroup(Base):
    areas: list[Area] = []
    can_contribute_to_agenda: Answer | None = None
    can_own_agreements: Answer | None = None
    can_take_part: Answer | None = None
    may_learn_to_take_part: Answer | None = None
    advanced_dementia: bool | None = None
    criteria: list[Criterion] = []


class Person(Base):
    id: str
    kind: Literal["professional", "private", "civil_society", "unit"]
    unit: str | None = None
    area: Area | None = None
    relation: str | None = None
    represented_by: str | None = None


class Role(Base):
    person: str
    role: Literal[
        "coordinator", "caseworker", "effort_provider", "visitator", "resource_person", "relative"
    ]
    from_: Day = field(name="from")
    to: Day | None = None
    end_reason: str | None = None


class Member(Base):
    person: str
    department: str
    area: Area | None = None


class Team(Base):
    members: list[Member] = []
    convener: str | None = None
    caseload_limit: int | None = None
    caseload: dict[str, int] = {}


class Wish(Base):
    id: str
    text: str
    recorded_on: Day | None = None


class Plan(Base):
    id: str
    from_: Day = field(name="from")
    to: Day | None = None
    maintained_by: str | None = None
    revised_on: list[Day] = []


class Goal(Base):
    id: str
    text: str
    wish: str | None = None
    parent: str | None = None
    source: Literal["citizen", "joint", "professional"] | None = None
    acceptance: dict[str, Literal["agree", "disagree", "pending"]] = {}


class Theme(Base):
    id: str
    text: str
    chosen_by: Decider | None = None


class Preparation(Base):
    date: Day | None = None
    citizen_took_part: bool | None = None


class Participant(Base):
    person: str
    attended: Literal["in_person", "remote", "no"] | None = None
    approved_by_citizen: bool | None = None
    had_turn: bool | None = None
    mandate: Literal["full", "limited", "none"] | None = None
    speaks_for_citizen: bool | None = None


class Discussed(Base):
    text: str
    theme: str | None = None


class Meeting(Base):
    id: str
    date: Day
    status: Literal["planned", "held", "cancelled", "no_show"]
    leader: str | None = None
    organiser: str | None = None
    trigger: (
        Literal["effort_start", "effort_change", "effort_end", "situation_change", "regular"] | None
    ) = None
    frame: str | None = None
    agenda_decided_by: Decider | None = None
    themes: list[Theme] = []
    preparation: Preparation | None = None
    participants: list[Participant] = []
    dialogue_process: Literal["followed", "not_followed", "unknown"] | None = None
    discussed: list[Discussed] = []
    reviewed: list[str] = []
    summary: bool | None = None


class Result(Base):
    date: Day | None = None
    outcome: Literal["continue", "change", "end", "reassess"] | None = None
    kept: Literal["yes", "partly", "no", "unknown"] | None = None
    citizen_took_part: bool | None = None
    note: str | None = None


class FollowUp(Base):
    responsible: list[str] = []
    due: Day | None = None
    method: Method | None = None
    result: Result | None = None


class Disposition(Base):
    kind: Literal["completed", "cancelled_with_citizen", "handed_over"]
    to: str | None = None


class Agreement(Base):
    id: str
    status: Literal[
        "proposed",
        "binding",
        "kept",
        "partly_kept",
        "not_kept",
        "cancelled",
        "superseded",
        "handed_over",
    ]
    meeting: str | None = None
    kind: Literal["effort", "support", "own", "coordination"] | None = None
    content: str | None = None
    owner: str | None = None
    parties: list[str] = []
    goal: str | None = None
    theme: str | None = None
    agreed_on: Day | None = None
    accepted_on: Day | None = None
    act_by: Day | None = None
    on_form: bool | None = None
    follow_up: list[FollowUp] = []
    supersedes: str | None = None
    ended_on: Day | None = None
    disposition: Disposition | None = None


class Consent(Base):
    id: str
    given_by: str | None = None
    representation: str | None = None
    given_on: Day | None = None
    withdrawn_on: Day | None = None
    valid_to: Day | None = None
    recipients: list[str] = []
    information: list[str] = []
    purpose: str | None = None
    legal_basis: Literal["consent", "law", "essential_importance"] | None = None


class Sharing(Base):
    date: Day
    what: str
    recipient: str
    meeting: str | None = None


class Contact(Base):
    date: Day
    person: str
    method: Method | None = None
    about: str | None = None
    citizen_agreed: bool | None = None


class Coordination(Base):
    text: str | None = None
    from_: Day | None = field(name="from", default=None)
    to: Day | None = None


class OtherCourse(Base):
    id: str
    opened_on: Day
    closed_on: Day | None = None


class Closure(Base):
    closed_on: Day
    reason: str | None = None


class Reopening(Base):
    reopened_on: Day
    closed_on: Day | None = None
    reason: str | None = None


class Waiver(Base):
    rule: str | None = None
    reason: str | None = None
    by: str | None = None
    expires: Day | None = None


class Course(Base):
    id: str
    profile: Literal[
        "elder_50_plus", "youth_education", "housing_support", "open_dialogue", "custom"
    ]
    citizen: Citizen
    opened_on: Day
    schema_: Literal[1] = field(name="schema", default=1)
    planned_end: Day | None = None
    programme: Programme | None = None
    phases: list[Phase] = []
    target_group: TargetGroup | None = None
    people: list[Person] = []
    roles: list[Role] = []
    coordinator_team: Team | None = None
    wishes: list[Wish] = []
    plans: list[Plan] = []
    goals: list[Goal] = []
    meetings: list[Meeting] = []
    agreements: list[Agreement] = []
    consents: list[Consent] = []
    sharing: list[Sharing] = []
    contacts: list[Contact] = []
    other_coordination: list[Coordination] = []
    other_courses: list[OtherCourse] = []
    closure: Closure | None = None
    reopenings: list[Reopening] = []
    waivers: list[Waiver] = []


read = msgspec.json.Decoder(Course).decode


def from_text(text, on):
    return rules.check(read(text), on)


def from_dict(document, on):
    return rules.check(msgspec.convert(document, Course), on)
