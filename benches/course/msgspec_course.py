"""A citizen's course as msgspec has it."""

from datetime import date as Day
from typing import Annotated, Literal, TypeVar

import msgspec
import rules
from msgspec import Meta, Struct, field

Entry = TypeVar("Entry")
MOST = 10_000
Text = Annotated[str, Meta(max_length=MOST)]
Count = Annotated[int, Meta(ge=0, le=4_294_967_295)]
Many = Annotated[list[Entry], Meta(max_length=MOST)]
Map = Annotated[dict[Text, Entry], Meta(max_length=MOST)]
Element = Literal["coordinator", "network_meetings", "binding_agreements", "leadership"]
Area = Literal["social", "health", "employment", "other"]
Answer = Literal["yes", "no", "unknown"]
Decider = Literal["citizen", "citizen_and_coordinator", "coordinator", "other"]
Method = Literal["meeting", "phone", "mail", "visit", "other"]


class Base(Struct, forbid_unknown_fields=True, gc=False):
    pass


class Citizen(Base):
    ref: Text
    age_at_start: Count | None = None


class Programme(Base):
    values: Many[Literal["recovery", "holism", "ownership"]] | None = None
    core_elements: Many[Element] | None = None


class Phase(Base):
    phase: Literal["detection", "start_up", "network_meetings", "ending"]
    from_: Day = field(name="from")
    to: Day | None = None


class Criterion(Base):
    text: Text
    met: Answer | None = None


class TargetGroup(Base):
    areas: Many[Area] | None = None
    can_contribute_to_agenda: Answer | None = None
    can_own_agreements: Answer | None = None
    can_take_part: Answer | None = None
    may_learn_to_take_part: Answer | None = None
    advanced_dementia: bool | None = None
    criteria: Many[Criterion] | None = None


class Person(Base):
    id: Text
    kind: Literal["professional", "private", "civil_society", "unit"]
    unit: Text | None = None
    area: Area | None = None
    relation: Text | None = None
    represented_by: Text | None = None


class Role(Base):
    person: Text
    role: Literal[
        "coordinator", "caseworker", "effort_provider", "visitator", "resource_person", "relative"
    ]
    from_: Day = field(name="from")
    to: Day | None = None
    end_reason: Text | None = None


class Member(Base):
    person: Text
    department: Text
    area: Area | None = None


class Team(Base):
    members: Many[Member] | None = None
    convener: Text | None = None
    caseload_limit: Count | None = None
    caseload: Map[Count] | None = None


class Wish(Base):
    id: Text
    text: Text
    recorded_on: Day | None = None


class Plan(Base):
    id: Text
    from_: Day = field(name="from")
    to: Day | None = None
    maintained_by: Text | None = None
    revised_on: Many[Day] | None = None


class Goal(Base):
    id: Text
    text: Text
    wish: Text | None = None
    parent: Text | None = None
    source: Literal["citizen", "joint", "professional"] | None = None
    acceptance: Map[Literal["agree", "disagree", "pending"]] | None = None


class Theme(Base):
    id: Text
    text: Text
    chosen_by: Decider | None = None


class Preparation(Base):
    date: Day | None = None
    citizen_took_part: bool | None = None


class Participant(Base):
    person: Text
    attended: Literal["in_person", "remote", "no"] | None = None
    approved_by_citizen: bool | None = None
    had_turn: bool | None = None
    mandate: Literal["full", "limited", "none"] | None = None
    speaks_for_citizen: bool | None = None


class Discussed(Base):
    text: Text
    theme: Text | None = None


class Meeting(Base):
    id: Text
    date: Day
    status: Literal["planned", "held", "cancelled", "no_show"]
    leader: Text | None = None
    organiser: Text | None = None
    trigger: (
        Literal["effort_start", "effort_change", "effort_end", "situation_change", "regular"] | None
    ) = None
    frame: Text | None = None
    agenda_decided_by: Decider | None = None
    themes: Many[Theme] | None = None
    preparation: Preparation | None = None
    participants: Many[Participant] | None = None
    dialogue_process: Literal["followed", "not_followed", "unknown"] | None = None
    discussed: Many[Discussed] | None = None
    reviewed: Many[Text] | None = None
    summary: bool | None = None


class Result(Base):
    date: Day | None = None
    outcome: Literal["continue", "change", "end", "reassess"] | None = None
    kept: Literal["yes", "partly", "no", "unknown"] | None = None
    citizen_took_part: bool | None = None
    note: Text | None = None


class FollowUp(Base):
    responsible: Many[Text] | None = None
    due: Day | None = None
    method: Method | None = None
    result: Result | None = None


class Disposition(Base):
    kind: Literal["completed", "cancelled_with_citizen", "handed_over"]
    to: Text | None = None


class Agreement(Base):
    id: Text
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
    meeting: Text | None = None
    kind: Literal["effort", "support", "own", "coordination"] | None = None
    content: Text | None = None
    owner: Text | None = None
    parties: Many[Text] | None = None
    goal: Text | None = None
    theme: Text | None = None
    agreed_on: Day | None = None
    accepted_on: Day | None = None
    act_by: Day | None = None
    on_form: bool | None = None
    follow_up: Many[FollowUp] | None = None
    supersedes: Text | None = None
    ended_on: Day | None = None
    disposition: Disposition | None = None


class Consent(Base):
    id: Text
    given_by: Text | None = None
    representation: Text | None = None
    given_on: Day | None = None
    withdrawn_on: Day | None = None
    valid_to: Day | None = None
    recipients: Many[Text] | None = None
    information: Many[Text] | None = None
    purpose: Text | None = None
    legal_basis: Literal["consent", "law", "essential_importance"] | None = None


class Sharing(Base):
    date: Day
    what: Text
    recipient: Text
    meeting: Text | None = None


class Contact(Base):
    date: Day
    person: Text
    method: Method | None = None
    about: Text | None = None
    citizen_agreed: bool | None = None


class Coordination(Base):
    text: Text | None = None
    from_: Day | None = field(name="from", default=None)
    to: Day | None = None


class OtherCourse(Base):
    id: Text
    opened_on: Day
    closed_on: Day | None = None


class Closure(Base):
    closed_on: Day
    reason: Text | None = None


class Reopening(Base):
    reopened_on: Day
    closed_on: Day | None = None
    reason: Text | None = None


class Waiver(Base):
    rule: Text | None = None
    reason: Text | None = None
    by: Text | None = None
    expires: Day | None = None


class Course(Base):
    id: Text
    profile: Literal[
        "elder_50_plus", "youth_education", "housing_support", "open_dialogue", "custom"
    ]
    citizen: Citizen
    opened_on: Day
    schema_: Literal[1] | None = field(name="schema", default=1)
    planned_end: Day | None = None
    programme: Programme | None = None
    phases: Many[Phase] | None = None
    target_group: TargetGroup | None = None
    people: Many[Person] | None = None
    roles: Many[Role] | None = None
    coordinator_team: Team | None = None
    wishes: Many[Wish] | None = None
    plans: Many[Plan] | None = None
    goals: Many[Goal] | None = None
    meetings: Many[Meeting] | None = None
    agreements: Many[Agreement] | None = None
    consents: Many[Consent] | None = None
    sharing: Many[Sharing] | None = None
    contacts: Many[Contact] | None = None
    other_coordination: Many[Coordination] | None = None
    other_courses: Many[OtherCourse] | None = None
    closure: Closure | None = None
    reopenings: Many[Reopening] | None = None
    waivers: Many[Waiver] | None = None


read = msgspec.json.Decoder(Course).decode


def from_text(text, on):
    return rules.check(read(text), on)


def from_dict(document, on):
    return rules.check(msgspec.convert(document, Course), on)
