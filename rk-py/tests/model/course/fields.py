"""The tables of the document: its fields in their order, and what each takes."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kind:
    """What a field takes: `text`, `id`, `date`, `number`, `yes_no`, `one_of`, `reference`, `list`, `map`, `object`."""

    name: str
    choices: tuple[str, ...] = ()
    # Of a reference: the list that it leads to, and the words that are allowed besides.
    to: str = ""
    beside: tuple[str, ...] = ()
    # Of a list or map: what it holds; of a map also what its keys are.
    holds: "Kind | None" = None
    keys: "Kind | None" = None
    # Of an object: its fields, and what an entry is called where a field of it is missing.
    fields: dict = field(default_factory=dict, hash=False)
    entry: str = ""


@dataclass(frozen=True)
class Field:
    kind: Kind
    needed: bool = False


TEXT, ID, DATE, NUMBER, YES_NO = (Kind(name) for name in ("text", "id", "date", "number", "yes_no"))
SECRET = Kind("secret")
"""A text in which a personal number is an error."""
SCHEMA = Kind("schema")


def one_of(*choices: str) -> Kind:
    return Kind("one_of", choices)


def list_of(kind: Kind) -> Kind:
    return Kind("list", holds=kind)


def map_of(keys: Kind, values: Kind) -> Kind:
    return Kind("map", keys=keys, holds=values)


def reference(to: str, *beside: str) -> Kind:
    return Kind("reference", to=to, beside=beside)


def table(entry: str, **fields) -> Kind:
    """Fields by name; `_` after a name says nothing, `need(...)` that it is needed."""
    named = {name.rstrip("_"): entry if isinstance(entry, Field) else Field(entry) for name, entry in fields.items()}
    return Kind("object", fields=named, entry=entry)


def need(kind: Kind) -> Field:
    return Field(kind, needed=True)


PERSON, ANYBODY = reference("people"), reference("people", "citizen")
AGREEMENT, MEETING, GOAL, WISH, THEME = map(reference, ("agreements", "meetings", "goals", "wishes", "themes"))
AREA = one_of("social", "health", "employment", "other")
YES_NO_UNKNOWN = one_of("yes", "no", "unknown")
DECIDES = one_of("citizen", "citizen_and_coordinator", "coordinator", "other")
METHOD = one_of("meeting", "phone", "mail", "visit", "other")
PHASES = ("detection", "start_up", "network_meetings", "ending")
PROFILES = ("elder_50_plus", "youth_education", "housing_support", "open_dialogue", "custom")
ROLES = ("coordinator", "caseworker", "effort_provider", "visitator", "resource_person", "relative")
MEETING_STATUSES = ("planned", "held", "cancelled", "no_show")
AGREEMENT_STATUSES = ("proposed", "binding", "kept", "partly_kept", "not_kept", "cancelled", "superseded",
                      "handed_over")
VALUES = ("recovery", "holism", "ownership")
CORE_ELEMENTS = ("coordinator", "network_meetings", "binding_agreements", "leadership")

PHASE = table("phase", phase=need(one_of(*PHASES)), from_=need(DATE), to=DATE)
TARGET_GROUP = table(
    "target_group", areas=list_of(AREA), can_contribute_to_agenda=YES_NO_UNKNOWN, can_own_agreements=YES_NO_UNKNOWN,
    can_take_part=YES_NO_UNKNOWN, may_learn_to_take_part=YES_NO_UNKNOWN, advanced_dementia=YES_NO,
    criteria=list_of(table("criterion", text=need(TEXT), met=YES_NO_UNKNOWN)))
SOMEBODY = table(
    "person", id=need(ID), kind=need(one_of("professional", "private", "civil_society", "unit")), unit=TEXT, area=AREA,
    relation=TEXT, represented_by=PERSON)
ROLE = table("role", person=need(ANYBODY), role=need(one_of(*ROLES)), from_=need(DATE), to=DATE, end_reason=TEXT)
TEAM = table(
    "coordinator_team", members=list_of(table("member", person=need(PERSON), department=need(TEXT), area=AREA)),
    convener=PERSON,
    caseload_limit=NUMBER, caseload=map_of(PERSON, NUMBER))
A_WISH = table("wish", id=need(ID), text=need(TEXT), recorded_on=DATE)
PLAN = table("plan", id=need(ID), from_=need(DATE), to=DATE, maintained_by=reference("people", "citizen", "meetings"),
             revised_on=list_of(DATE))
A_GOAL = table(
    "goal", id=need(ID), text=need(TEXT), wish=WISH, parent=GOAL, source=one_of("citizen", "joint", "professional"),
    acceptance=map_of(ANYBODY, one_of("agree", "disagree", "pending")))
PARTICIPANT = table(
    "participant", person=need(ANYBODY), attended=one_of("in_person", "remote", "no"), approved_by_citizen=YES_NO,
    had_turn=YES_NO,
    mandate=one_of("full", "limited", "none"), speaks_for_citizen=YES_NO)
A_MEETING = table(
    "meeting", id=need(ID), date=need(DATE), status=need(one_of(*MEETING_STATUSES)), leader=PERSON, organiser=PERSON,
    trigger=one_of("effort_start", "effort_change", "effort_end", "situation_change", "regular"), frame=TEXT,
    agenda_decided_by=DECIDES, themes=list_of(table("theme", id=need(ID), text=need(TEXT), chosen_by=DECIDES)),
    preparation=table("preparation", date=DATE, citizen_took_part=YES_NO), participants=list_of(PARTICIPANT),
    dialogue_process=one_of("followed", "not_followed", "unknown"),
    discussed=list_of(table("discussed", text=need(TEXT), theme=THEME)), reviewed=list_of(AGREEMENT), summary=YES_NO)
RESULT = table("result", date=DATE, outcome=one_of("continue", "change", "end", "reassess"),
               kept=one_of("yes", "partly", "no", "unknown"), citizen_took_part=YES_NO, note=TEXT)
FOLLOW_UP = table("follow_up", responsible=list_of(ANYBODY), due=DATE, method=METHOD, result=RESULT)
DISPOSITION_KINDS = ("completed", "cancelled_with_citizen", "handed_over")
DISPOSITION = table("disposition", kind=need(one_of(*DISPOSITION_KINDS)), to=PERSON)
AN_AGREEMENT = table(
    "agreement", id=need(ID), meeting=MEETING, kind=one_of("effort", "support", "own", "coordination"), content=TEXT,
    owner=ANYBODY, parties=list_of(ANYBODY), goal=GOAL, theme=THEME, agreed_on=DATE, accepted_on=DATE, act_by=DATE,
    status=need(one_of(*AGREEMENT_STATUSES)), on_form=YES_NO, follow_up=list_of(FOLLOW_UP), supersedes=AGREEMENT,
    ended_on=DATE, disposition=DISPOSITION)
CONSENT = table(
    "consent", id=need(ID), given_by=ANYBODY, representation=TEXT, given_on=DATE, withdrawn_on=DATE, valid_to=DATE,
    recipients=list_of(PERSON), information=list_of(TEXT), purpose=TEXT,
    legal_basis=one_of("consent", "law", "essential_importance"))
SHARING = table("sharing", date=need(DATE), what=need(TEXT), recipient=need(ANYBODY), meeting=MEETING)
CONTACT = table("contact", date=need(DATE), person=need(ANYBODY), method=METHOD, about=AGREEMENT, citizen_agreed=YES_NO)
COURSE = table(
    "course", schema=SCHEMA, id=need(ID), profile=need(one_of(*PROFILES)), citizen=need(table("citizen",
                                                                                              ref=need(SECRET),
                                                                                    age_at_start=NUMBER)),
    opened_on=need(DATE), planned_end=DATE,
    programme=table("programme", values=list_of(one_of(*VALUES)), core_elements=list_of(one_of(*CORE_ELEMENTS))),
    phases=list_of(PHASE), target_group=TARGET_GROUP, people=list_of(SOMEBODY), roles=list_of(ROLE),
    coordinator_team=TEAM, wishes=list_of(A_WISH), plans=list_of(PLAN), goals=list_of(A_GOAL),
    meetings=list_of(A_MEETING), agreements=list_of(AN_AGREEMENT), consents=list_of(CONSENT),
    sharing=list_of(SHARING), contacts=list_of(CONTACT),
    other_coordination=list_of(table("other_coordination", text=TEXT, from_=DATE, to=DATE)),
    other_courses=list_of(table("other_course", id=need(ID), opened_on=need(DATE), closed_on=DATE)),
    closure=table("closure", closed_on=need(DATE), reason=TEXT),
    reopenings=list_of(table("reopening", reopened_on=need(DATE), closed_on=DATE, reason=TEXT)),
    waivers=list_of(table("waiver", rule=TEXT, reason=TEXT, by=PERSON, expires=DATE)))
