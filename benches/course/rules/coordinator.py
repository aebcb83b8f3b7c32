"""The coordinator, and the team of coordinators."""

from .view import CITIZEN, FAR, folded

AREAS = {"social", "health", "employment"}
DOUBLE = {
    "caseworker": "coordinator.role.caseworker",
    "effort_provider": "coordinator.role.effort_provider",
    "visitator": "coordinator.role.visitator",
}


def check(view, note):
    of_tenures(view, note)
    of_roles(view, note)
    today = view.coordinators(view.on)
    if view.is_open and view.reached >= 1 and not today:
        note("coordinator.missing", "roles")
    team = view.course.coordinator_team
    members = (team.members or ()) if team is not None else ()
    if not today <= {member.person for member in members}:
        note("coordinator.team.missing", "coordinator_team")
    if team is not None:
        of_team(team, members, note)


def of_tenures(view, note):
    latest = previous = None
    for tenure in view.tenures:
        start, at, end, person = tenure
        if previous is not None:
            if start < latest:
                note("coordinator.tenure.overlap", "roles", at)
            elif start > latest:
                note("coordinator.tenure.gap", "roles", at, "from")
            if person != previous[3]:
                note("coordinator.changed", "roles", previous[1], "end_reason")
        latest = end if latest is None else max(latest, end)
        previous = tenure


def of_roles(view, note):
    tenures = view.tenures
    for at, role in enumerate(view.course.roles or ()):
        person = role.person
        if role.role == "coordinator":
            known = view.people.get(person)
            if person == CITIZEN or (known is not None and known.kind == "private"):
                note("coordinator.person.private", "roles", at, "person")
        elif code := DOUBLE.get(role.role):
            begin, until = role.from_, role.to or FAR
            for start, _, end, somebody in tenures:
                if somebody == person and max(begin, start) < min(until, end):
                    note(code, "roles", at)
                    break
    for one in view.agreements:
        if one.agreement.kind == "effort" and not one.is_proposed and one.day is not None:
            if one.agreement.owner in view.coordinators(one.day):
                note("coordinator.role.effort_provider", "agreements", one.at, "owner")


def of_team(team, members, note):
    names = {folded(member.department) for member in members if member.department is not None}
    if len(names) < 2:
        note("team.departments.too_few", "coordinator_team", "members")
    if not AREAS <= {member.area for member in members}:
        note("team.areas.not_covered", "coordinator_team", "members")
    if team.convener is None:
        note("team.convener.missing", "coordinator_team", "convener")
    limit = team.caseload_limit
    if limit is None:
        note("team.caseload.above_limit", "coordinator_team", "caseload_limit")
        return
    for person, load in (team.caseload or {}).items():
        if load > limit:
            note("team.caseload.above_limit", "coordinator_team", "caseload", person)
