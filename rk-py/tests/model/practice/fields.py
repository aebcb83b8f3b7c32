"""The tables of the four documents, as docs/src/wire/practice.md has them."""

from ..course.fields import (
    AREA,
    CORE_ELEMENTS,
    DATE,
    ID,
    NUMBER,
    TEXT,
    VALUES,
    YES_NO_UNKNOWN,
    Kind,
    list_of,
    need,
    one_of,
    reference,
    table,
)

PERSON, ANYBODY = reference("people"), reference("people", "citizen")
AREAS = ("social", "health", "employment")
STATES = ("in_place", "partly", "absent", "unknown")
LEVELS = ("political", "directorate", "department", "other")
BASIS = ("challenges", "benefit", "costs", "delimitation")
STATEMENTS = ("why_relevant", "aim", "other_agendas", "frame_and_resources")
MANDATE = ("lead_meetings", "stop_off_theme", "insist_on_wishes")
PRECEDENCE = ("offered_when", "effect_on_existing", "inside_outside")
COMPETENCES = ("recovery", "relational", "meeting_leadership", "local_organisation")
KINDS = ("professional", "private", "civil_society", "unit")


def all_of(entry: str, names: tuple[str, ...], kind: Kind) -> Kind:
    """An object with fields of one kind."""
    return table(entry, **dict.fromkeys(names, kind))


TEAM = table(
    "team", id=need(ID),
    members=list_of(table("member", person=need(PERSON), area=AREA, caseload=NUMBER,
                          competences=list_of(one_of(*COMPETENCES)))),
    convener=PERSON, caseload_limit=NUMBER, enough_hours=YES_NO_UNKNOWN, rooms=YES_NO_UNKNOWN)
PROGRAMME = table(
    "programme", id=ID, municipality=TEXT, values=list_of(one_of(*VALUES)),
    core_elements=all_of("core_elements", CORE_ELEMENTS, one_of(*STATES)), why=TEXT, common_goals=list_of(TEXT),
    decision=table("decision", level=one_of(*LEVELS), decided_on=DATE, basis=all_of("basis", BASIS, TEXT)),
    directors=list_of(table("director", person=need(PERSON), areas=list_of(one_of(*AREAS)))),
    people=list_of(table("person", id=need(ID), department=TEXT, leader=PERSON)),
    leader_group=table("leader_group", members=list_of(table("leader", person=need(PERSON)))),
    daily_leader=PERSON, statements=all_of("statements", STATEMENTS, TEXT), teams=list_of(TEAM),
    frequent_departments=list_of(TEXT),
    steering=table("steering", wishes_steer=YES_NO_UNKNOWN, shared_responsibility=YES_NO_UNKNOWN,
                   mandate=list_of(one_of(*MANDATE)),
                   precedence=table("precedence", decided=YES_NO_UNKNOWN, **dict.fromkeys(PRECEDENCE, TEXT)),
                   delegated_competence=YES_NO_UNKNOWN, fast_clarification=YES_NO_UNKNOWN,
                   attendance_considered=YES_NO_UNKNOWN),
    training=table("training", time_set_aside=YES_NO_UNKNOWN, discussions=TEXT, maintenance=TEXT,
                   leadership_understands=YES_NO_UNKNOWN, coordinators_know=YES_NO_UNKNOWN,
                   participants_know=YES_NO_UNKNOWN))

PRINCIPLES = {"goals_and_plan": ["shared_goals"], "shared_knowledge": ["shared_knowledge"],
              "mutual_respect": ["mutual_respect"], "timely_and_frequent": ["timely", "frequent"],
              "precise": ["accurate"], "solution_focused": ["problem_solving"]}
LEADERSHIP = ("regular_meetings", "competence", "same_methods", "continuous_focus")
PLAN = table(
    "plan", id=ID, from_=DATE, to=DATE,
    people=list_of(table("person", id=need(ID), kind=one_of(*KINDS), unit=TEXT)),
    maintained_by=reference("people", "citizen", "meetings"),
    goals=list_of(table("goal", id=need(ID), text=need(TEXT), parent=reference("goals"), reviewed_on=list_of(DATE))),
    efforts=list_of(table("effort", id=need(ID), text=need(TEXT), responsible=ANYBODY, goal=reference("goals"),
                          from_=DATE, to=DATE)),
    meetings=list_of(table("meeting", date=need(DATE), citizen_invited=YES_NO_UNKNOWN)),
    changes=list_of(table("change", on=need(DATE), kind=need(one_of("effort_start", "effort_change", "effort_end",
                                                                    "situation_change")))),
    revised_on=list_of(DATE),
    consents=list_of(table("consent", given_on=DATE, withdrawn_on=DATE, valid_to=DATE, recipients=list_of(PERSON))),
    sharing=list_of(table("sharing", on=need(DATE), recipient=need(PERSON))),
    channels=list_of(table("channel", matter=need(TEXT), method=need(one_of("phone", "mail", "meeting")))),
    principles=all_of("principles", tuple(PRINCIPLES), YES_NO_UNKNOWN),
    leadership=all_of("leadership", LEADERSHIP, YES_NO_UNKNOWN))

MEETING_RULES = ("plain_language", "all_perspectives", "time_to_think", "retelling")
SHEET_PROFILES = ("elder_50_plus", "youth_education", "housing_support", "open_dialogue")
SHEET = table(
    "sheet", id=ID, profile=one_of(*SHEET_PROFILES), meeting_on=DATE, prepared_on=DATE,
    prepared_with_citizen=YES_NO_UNKNOWN,
    people=list_of(table("person", id=need(ID), kind=need(one_of(*KINDS)))), frame=TEXT,
    themes=list_of(table("theme", text=need(TEXT),
                         chosen_by=one_of("citizen", "citizen_and_coordinator", "coordinator", "other"))),
    agenda_sent=YES_NO_UNKNOWN,
    invited=list_of(table("invited", person=need(ANYBODY), suggested_by=one_of("citizen", "worker"),
                          approved_by_citizen=YES_NO_UNKNOWN)),
    leader=PERSON, leader_wished_by_citizen=YES_NO_UNKNOWN, organiser=PERSON,
    speaks_for_citizen=table("speaks_for_citizen", person=need(PERSON), about=TEXT, agreed=YES_NO_UNKNOWN),
    to_say=list_of(TEXT), to_remember=list_of(TEXT), rules=all_of("rules", MEETING_RULES, YES_NO_UNKNOWN),
    summed_up_by=PERSON, shares_information=YES_NO_UNKNOWN, consent_given=YES_NO_UNKNOWN)

DECISION = table(
    "document", id=ID, matter=TEXT, draft=table("draft", on=need(DATE), by=TEXT, conclusion=TEXT),
    facts=list_of(table("fact", id=need(ID), text=need(TEXT), citizen=one_of("agree", "dispute", "unknown"))),
    presented=table("presented", on=need(DATE), by=TEXT, mediator=TEXT, way=one_of("meeting", "video", "phone",
                                                                                   "letter"),
                    citizen_there=YES_NO_UNKNOWN),
    remarks=list_of(table("remark", on=need(DATE), text=need(TEXT), fact=reference("facts"), answer=TEXT)),
    final=table("final", on=need(DATE), conclusion=TEXT, reasons=TEXT))
