"""The coordinator, and the team of coordinators."""

from ..words import CITIZEN, NEVER, spelled
from .finding import found

OF_ROLES = {name: f"coordinator.role.{name}" for name in ("caseworker", "effort_provider", "visitator")}


def broken(course):
    yield from of_tenures(course)
    yield from of_roles(course)
    now = course.coordinators(course.on)
    if course.is_open(course.on) and course.reached >= 1 and not now:
        yield found("coordinator.missing", ["roles"])
    yield from of_team(course, now)


def of_tenures(course):
    tenures = course.tenures
    for number, tenure in enumerate(tenures[1:], 1):
        latest = max(earlier.end for earlier in tenures[:number])
        if tenure.start < latest:
            end = min(latest, tenure.end)
            until = {} if end == NEVER else {"to": end}
            yield found("coordinator.tenure.overlap", ["roles", tenure.position], from_=tenure.start, **until)
        if tenure.start > latest:
            days = (tenure.start - latest).days
            yield found("coordinator.tenure.gap", ["roles", tenure.position, "from"], days=days)
        previous = tenures[number - 1]
        if previous.person != tenure.person:
            path = ["roles", previous.position, "end_reason"]
            given = course["roles"] and next(e for e in course.entries("roles") if e.position == previous.position)
            yield found("coordinator.changed", path, 1 if given["end_reason"] else 0)


def of_roles(course):
    for role in course.entries("roles"):
        if role["role"] in OF_ROLES and role["person"] and role["from"]:
            for tenure in course.tenures:
                start = max(role["from"], tenure.start)
                end = min(role["to"] or NEVER, tenure.end)
                if tenure.person == role["person"] and start < end:
                    until = {} if end == NEVER else {"to": end}
                    yield found(OF_ROLES[role["role"]], role.path, from_=start, **until)
                    break
        if role["role"] == "coordinator" and role["person"]:
            person = course.person(role["person"])
            if role["person"] == CITIZEN or (person and person["kind"] == "private"):
                yield found("coordinator.person.private", role.at("person"))
    for agreement in course.entries("agreements"):
        effort = agreement["kind"] == "effort" and agreement["status"] != "proposed"
        if effort and agreement["owner"] in course.coordinators(course.day_of(agreement)):
            yield found("coordinator.role.effort_provider", agreement.at("owner"))


def of_team(course, now: set):
    team = course["coordinator_team"]
    members = team.entries("members") if team else []
    if not now <= {member["person"] for member in members}:
        yield found("coordinator.team.missing", ["coordinator_team"])
    if not team:
        return
    if len({spelled(member["department"]) for member in members if member["department"]}) < 2:
        yield found("team.departments.too_few", team.at("members"), least=2)
    areas = {member["area"] for member in members}
    lacking = [area for area in ("social", "health", "employment") if area not in areas]
    if lacking:
        yield found("team.areas.not_covered", team.at("members"), areas=lacking)
    if team["convener"] is None:
        yield found("team.convener.missing", team.at("convener"))
    if team["caseload_limit"] is None:
        yield found("team.caseload.above_limit", team.at("caseload_limit"), 1)
        return
    for person, load in (team["caseload"] or {}).items():
        if load > team["caseload_limit"]:
            path = team.at("caseload", person)
            yield found("team.caseload.above_limit", path, most=team["caseload_limit"])
