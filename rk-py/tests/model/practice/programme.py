"""`check_programme`: the municipality's side of the model."""

from ..course.words import spelled
from .check import Findings, check
from .fidelity import fidelity
from .fields import (
    AREAS,
    BASIS,
    COMPETENCES,
    CORE_ELEMENTS,
    MANDATE,
    PRECEDENCE,
    PROGRAMME,
    STATEMENTS,
    VALUES,
)
from .reading import Entry, part

CODES = [
    "programme.values.incomplete", "programme.core_element.absent", "programme.core_element.unknown",
    "programme.why.missing", "leadership.goal.not_one", "leadership.structure.missing", "leadership.decision.level",
    "leadership.decision.not_political", "leadership.decision.not_yet", "leadership.basis.incomplete",
    "leadership.area.no_director", "leadership.group.missing", "leadership.group.leader_absent",
    "leadership.group.department_absent", "leadership.daily_leader.missing", "leadership.statement.missing",
    "coordinator.team.missing", "team.departments.too_few", "team.areas.not_covered", "team.convener.missing",
    "team.caseload.above_limit", "team.hours.not_enough", "team.rooms.missing", "steering.wishes.not_conveyed",
    "steering.responsibility.not_shared", "steering.mandate.incomplete", "steering.precedence.not_decided",
    "steering.precedence.undefined", "steering.competence.not_delegated", "steering.clarification.slow",
    "steering.attendance.not_considered", "training.plan.incomplete", "training.leadership.unsure",
    "training.coordinators.unsure", "training.competence.missing", "training.participants.unsure",
]


class Programme:
    """A programme that was read, and what its people are."""

    def __init__(self, document: Entry, on):
        self.document, self.on = document, on
        self.people = {person["id"]: person for person in document.entries("people") if person["id"] is not None}
        self.directors = [entry for entry in document.entries("directors") if entry["person"] is not None]
        self.group = [entry["person"] for entry in part(document, "leader_group").entries("members")
                      if entry["person"] is not None]
        self.teams = document.entries("teams")

    def members(self, team: Entry) -> list[Entry]:
        return [member for member in team.entries("members") if member["person"] is not None]

    @property
    def coordinators(self) -> list[Entry]:
        return [member for team in self.teams for member in self.members(team)]

    def department(self, person: str) -> str | None:
        found = self.people[person]["department"]
        return None if found is None else spelled(found)

    def led_from_group(self, member: Entry) -> bool:
        leader = self.people[member["person"]]["leader"]
        return leader is not None and leader in self.group

    def represented(self, department: str) -> bool:
        return spelled(department) in {self.department(person) for person in self.group}

    def directed(self, area: str) -> bool:
        return any(area in director.values("areas") for director in self.directors)

    def departments(self, team: Entry) -> set[str]:
        return {self.department(member["person"]) for member in self.members(team)} - {None}

    def missing_areas(self, team: Entry) -> list[str]:
        covered = {member["area"] for member in self.members(team)}
        return [area for area in AREAS if area not in covered]


def check_programme(call) -> str:
    return check(call, PROGRAMME, CODES, run, with_courses=True)


def run(document: Entry, call):
    programme = Programme(document, call.fields["on"])
    found = Findings()
    for rules in (of_values, of_leadership, of_group, of_teams, of_steering, of_training):
        rules(programme, document, found)
    courses = [raw for _, raw in call.fields["courses"] or []]
    return found, lambda violations: {"fidelity": fidelity(programme, violations, courses, call.settings, call.language)}


def of_values(programme: Programme, document: Entry, found: Findings):
    if set(document.values("values")) != set(VALUES):
        found.add("E", "programme.values.incomplete", ["values"])
    elements = part(document, "core_elements")
    for element in CORE_ELEMENTS:
        if elements[element] == "absent":
            found.add("E", "programme.core_element.absent", elements.at(element), element=element)
        elif elements[element] in (None, "unknown"):
            found.add("I", "programme.core_element.unknown", elements.at(element), element=element)
    if document["why"] is None:
        found.add("W", "programme.why.missing", ["why"])


def of_leadership(programme: Programme, document: Entry, found: Findings):
    goals = document.values("common_goals")
    if len(goals) != 1:
        found.add("E", "leadership.goal.not_one", ["common_goals"], count=len(goals))
    if document["decision"] is None and not programme.directors and not programme.group:
        found.add("E", "leadership.structure.missing", [])
    decision = part(document, "decision")
    if decision["level"] in (None, "department", "other"):
        found.add("E", "leadership.decision.level", decision.at("level"))
    elif decision["level"] == "directorate":
        found.add("I", "leadership.decision.not_political", decision.at("level"))
    if decision["decided_on"] is None or decision["decided_on"] > programme.on:
        found.add("W", "leadership.decision.not_yet", decision.at("decided_on"))
    basis = part(decision, "basis")
    for name in BASIS:
        if basis[name] is None:
            found.add("W", "leadership.basis.incomplete", basis.at(name), part=name)
    without = [area for area in AREAS if not programme.directed(area)]
    if without:
        found.add("W", "leadership.area.no_director", ["directors"], areas=without)


def of_group(programme: Programme, document: Entry, found: Findings):
    if programme.group:
        for member in programme.coordinators:
            if not programme.led_from_group(member):
                found.add("E", "leadership.group.leader_absent", member.path)
        for at, department in document["frequent_departments"] or []:
            if not programme.represented(department):
                found.add("W", "leadership.group.department_absent", ["frequent_departments", at])
    else:
        found.add("E", "leadership.group.missing", ["leader_group"])
    if document["daily_leader"] is None:
        found.add("W", "leadership.daily_leader.missing", ["daily_leader"])
    statements = part(document, "statements")
    for name in STATEMENTS:
        if statements[name] is None:
            found.add("W", "leadership.statement.missing", statements.at(name), part=name)


def of_teams(programme: Programme, document: Entry, found: Findings):
    if not programme.coordinators:
        found.add("E", "coordinator.team.missing", ["teams"])
    for team in programme.teams:
        if len(programme.departments(team)) < 2:
            found.add("E", "team.departments.too_few", team.at("members"), least=2)
        if areas := programme.missing_areas(team):
            found.add("W", "team.areas.not_covered", team.at("members"), areas=areas)
        if team["convener"] is None:
            found.add("W", "team.convener.missing", team.at("convener"))
        loads = [member for member in programme.members(team) if member["caseload"] is not None]
        if team["caseload_limit"] is None:
            found.add("I", "team.caseload.above_limit", team.at("caseload_limit"))
        for member in loads:
            if team["caseload_limit"] is not None and member["caseload"] > team["caseload_limit"]:
                found.add("W", "team.caseload.above_limit", member.at("caseload"), most=team["caseload_limit"])
        if team["enough_hours"] != "yes":
            found.add("W" if team["enough_hours"] == "no" else "I", "team.hours.not_enough", team.at("enough_hours"))
        if team["rooms"] != "yes":
            found.add("I", "team.rooms.missing", team.at("rooms"))


def of_steering(programme: Programme, document: Entry, found: Findings):
    steering = part(document, "steering")

    def unless_yes(severity: str, code: str, name: str):
        if steering[name] != "yes":
            found.add(severity, code, steering.at(name))

    unless_yes("W", "steering.wishes.not_conveyed", "wishes_steer")
    unless_yes("W", "steering.responsibility.not_shared", "shared_responsibility")
    missing = [name for name in MANDATE if name not in steering.values("mandate")]
    if missing:
        found.add("W", "steering.mandate.incomplete", steering.at("mandate"), missing=missing)
    precedence = part(steering, "precedence")
    if precedence["decided"] != "yes":
        found.add("W", "steering.precedence.not_decided", precedence.at("decided"))
    for name in PRECEDENCE:
        if precedence[name] is None:
            found.add("W", "steering.precedence.undefined", precedence.at(name), part=name)
    slow = steering["fast_clarification"] != "yes"
    unless_yes("W" if slow else "I", "steering.competence.not_delegated", "delegated_competence")
    unless_yes("I", "steering.clarification.slow", "fast_clarification")
    unless_yes("I", "steering.attendance.not_considered", "attendance_considered")


def of_training(programme: Programme, document: Entry, found: Findings):
    training = part(document, "training")
    if training["time_set_aside"] != "yes":
        found.add("W", "training.plan.incomplete", training.at("time_set_aside"), part="time_set_aside")
    for name in ("discussions", "maintenance"):
        if training[name] is None:
            found.add("W", "training.plan.incomplete", training.at(name), part=name)
    for name, code in (("leadership_understands", "training.leadership.unsure"),
                       ("coordinators_know", "training.coordinators.unsure"),
                       ("participants_know", "training.participants.unsure")):
        if training[name] != "yes":
            found.add("I", code, training.at(name))
    for member in programme.coordinators:
        missing = [name for name in COMPETENCES if name not in member.values("competences")]
        if missing:
            found.add("W", "training.competence.missing", member.at("competences"), missing=missing)
