"""The rules that pydantic's and msgspec's types cannot say, in one pass over the course with dicts.

Reads attributes, so that both models can be given to it. What it leaves out of rk's rules is named
in benches/README.md.
"""

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

CITIZEN = "citizen"
FORM = "goal_and_agreement_form"
AREAS = {"social", "health", "employment"}
DECIDES = {"citizen", "citizen_and_coordinator"}
DOUBLE = {
    "caseworker": "coordinator.role.caseworker",
    "effort_provider": "coordinator.role.effort_provider",
    "visitator": "coordinator.role.visitator",
}
PHASES = ["detection", "start_up", "network_meetings", "ending"]
FOLLOWS = {
    "detection": {"start_up"},
    "start_up": {"network_meetings"},
    "network_meetings": {"network_meetings", "ending"},
    "ending": set(),
}


@lru_cache
def holidays(year):
    """Danish public holidays of a year."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    easter = date(year, month, day + 1)
    moving = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    fixed = [(1, 1), (12, 25), (12, 26)]
    return {easter + timedelta(d) for d in moving} | {date(year, m, d) for m, d in fixed}


def is_working_day(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def holds(span, day):
    return span.from_ is not None and span.from_ <= day and (span.to is None or day < span.to)


def folded(name):
    return name.strip().lower()


def check(course, on):
    """Every broken rule as its code and its path."""
    found = []

    def note(code, *path):
        found.append((code, path))

    def by_id(name, entries):
        ids = {}
        for at, entry in enumerate(entries):
            if entry.id in ids or (name == "people" and entry.id == CITIZEN):
                note("input.duplicate_id", name, at, "id")
            else:
                ids[entry.id] = entry
        return ids

    people = by_id("people", course.people)
    wishes = by_id("wishes", course.wishes)
    by_id("plans", course.plans)
    goals = by_id("goals", course.goals)
    meetings = by_id("meetings", course.meetings)
    agreements = by_id("agreements", course.agreements)
    by_id("consents", course.consents)
    anybody = {CITIZEN, *people}
    numbers = {meeting.id: at for at, meeting in enumerate(course.meetings)}

    def refer(reference, known, *path):
        if reference is not None and reference not in known:
            note("input.reference", *path)

    units = [person for person in course.people if person.kind == "unit"]
    closed = course.closure is not None and course.closure.closed_on <= on
    is_open = course.opened_on <= on and not closed
    held = sorted(
        (meeting.date, at)
        for at, meeting in enumerate(course.meetings)
        if meeting.status == "held" and meeting.date <= on
    )
    begun = [PHASES.index(phase.phase) for phase in course.phases if phase.from_ <= on]
    reached = max(begun) if begun else 2 if held else 0

    # Coordinators
    last_day = course.closure.closed_on if course.closure else date.max
    tenures = []
    for at, role in enumerate(course.roles):
        refer(role.person, anybody, "roles", at, "person")
        if role.role == "coordinator":
            end = min(role.to or date.max, last_day)
            if role.from_ < end:
                tenures.append((role.from_, at, end, role.person))
            person = people.get(role.person)
            if role.person == CITIZEN or (person and person.kind == "private"):
                note("coordinator.person.private", "roles", at, "person")
    tenures.sort()
    latest = None
    for start, at, end, _ in tenures:
        if latest is not None and start < latest:
            note("coordinator.tenure.overlap", "roles", at)
        elif latest is not None and start > latest:
            note("coordinator.tenure.gap", "roles", at, "from")
        latest = end if latest is None else max(latest, end)
    for at, role in enumerate(course.roles):
        if code := DOUBLE.get(role.role):
            to = role.to or date.max
            if any(
                person == role.person and start < to and role.from_ < end
                for start, _, end, person in tenures
            ):
                note(code, "roles", at)

    def coordinators(day):
        return {person for start, _, end, person in tenures if start <= day < end}

    today = coordinators(on)
    if is_open and reached >= 1 and not today:
        note("coordinator.missing", "roles")

    # Team
    team = course.coordinator_team
    members = {member.person for member in team.members} if team else set()
    if not today <= members:
        note("coordinator.team.missing", "coordinator_team")
    if team:
        for at, member in enumerate(team.members):
            refer(member.person, people, "coordinator_team", "members", at, "person")
        refer(team.convener, people, "coordinator_team", "convener")
        if len({folded(member.department) for member in team.members}) < 2:
            note("team.departments.too_few", "coordinator_team", "members")
        if not AREAS <= {member.area for member in team.members}:
            note("team.areas.not_covered", "coordinator_team", "members")
        if team.convener is None:
            note("team.convener.missing", "coordinator_team", "convener")
        for person, load in team.caseload.items():
            refer(person, people, "coordinator_team", "caseload", person)
            if team.caseload_limit is not None and load > team.caseload_limit:
                note("team.caseload.above_limit", "coordinator_team", "caseload", person)
        if team.caseload_limit is None:
            note("team.caseload.above_limit", "coordinator_team", "caseload_limit")

    # Plans, wishes, goals
    active = [(at, plan) for at, plan in enumerate(course.plans) if holds(plan, on)]
    if is_open and reached >= 1 and len(active) != 1:
        note("plan.active.not_one", "plans")
    for at, plan in active:
        if plan.maintained_by is None:
            note("plan.maintainer.missing", "plans", at, "maintained_by")
    if len(active) == 1 and held and held[-1][0] < on:
        at, plan = active[0]
        if not any(day >= held[-1][0] for day in plan.revised_on):
            note("plan.not_revised", "plans", at, "revised_on")
    if reached >= 2 and not course.wishes:
        note("goal.wishes.missing", "wishes")
    for at, goal in enumerate(course.goals):
        refer(goal.wish, wishes, "goals", at, "wish")
        refer(goal.parent, goals, "goals", at, "parent")
        above, seen = goal, set()
        while above and above.wish is None and above.id not in seen:
            seen.add(above.id)
            above = goals.get(above.parent)
        if above is None or above.wish is None:
            note("goal.wish.not_linked", "goals", at, "wish")
        for person in goal.acceptance:
            refer(person, anybody, "goals", at, "acceptance", person)
        answers = goal.acceptance.values()
        if held and (not answers or any(answer != "agree" for answer in answers)):
            note("goal.acceptance.open", "goals", at, "acceptance")

    # Agreements
    themes = {theme.id for meeting in course.meetings for theme in meeting.themes}
    attended = {}
    for meeting in course.meetings:
        there = {
            one.person for one in meeting.participants if one.attended in ("in_person", "remote")
        }
        there.update([unit.id for unit in units if unit.represented_by in there])
        attended[meeting.id] = there
    successors = {}
    for agreement in course.agreements:
        if agreement.supersedes is not None:
            successors.setdefault(agreement.supersedes, []).append(agreement)

    def agreement_day(agreement):
        meeting = meetings.get(agreement.meeting)
        return agreement.accepted_on or agreement.agreed_on or (meeting.date if meeting else None)

    made = {}
    due_for_review = []
    for at, agreement in enumerate(course.agreements):
        here = ("agreements", at)
        refer(agreement.meeting, meetings, *here, "meeting")
        refer(agreement.owner, anybody, *here, "owner")
        refer(agreement.goal, goals, *here, "goal")
        refer(agreement.theme, themes, *here, "theme")
        refer(agreement.supersedes, agreements, *here, "supersedes")
        for place, party in enumerate(agreement.parties):
            refer(party, anybody, *here, "parties", place)
        meeting = meetings.get(agreement.meeting)
        there = attended[meeting.id] if meeting else None
        day = agreement_day(agreement)
        proposed = agreement.status == "proposed"
        is_held = meeting is not None and meeting.status == "held" and meeting.date <= on
        if is_held:
            made.setdefault(meeting.id, []).append(agreement)
        owner = agreement.owner
        if owner is None:
            note("agreement.owner.missing", *here, "owner")
        if not agreement.content:
            note("agreement.content.missing", *here, "content")
        if (CITIZEN not in agreement.parties and owner != CITIZEN) or (
            is_held and CITIZEN not in there
        ):
            note("agreement.citizen.not_party", *here, "parties")
        accepted = agreement.accepted_on is not None and agreement.accepted_on <= on
        if meeting and not accepted and owner not in (None, CITIZEN) and owner not in there:
            note("agreement.owner.not_participant", *here, "owner")
        if agreement.goal is None and agreement.theme is None:
            note("agreement.purpose.missing", *here, "goal")
        if not proposed and agreement.on_form is not True:
            note("agreement.form.missing", *here, "on_form")
        if agreement.kind == "effort" and not proposed and day and owner in coordinators(day):
            note("coordinator.role.effort_provider", *here, "owner")
        after = successors.get(agreement.id, ())
        if agreement.status in ("proposed", "binding") and any(
            one.status != "proposed" for one in after
        ):
            note("agreement.superseded.still_active", *here, "status")
        if agreement.agreed_on and not course.opened_on <= agreement.agreed_on <= on:
            note("course.activity.outside", *here, "agreed_on")

        # Follow-up
        if not agreement.follow_up:
            note("follow_up.responsible.missing", *here, "follow_up")
            note("follow_up.date.missing", *here, "follow_up")
            note("follow_up.method.missing", *here, "follow_up")
        results = []
        for number, follow_up in enumerate(agreement.follow_up):
            place = (*here, "follow_up", number)
            if not follow_up.responsible:
                note("follow_up.responsible.missing", *place, "responsible")
            for position, person in enumerate(follow_up.responsible):
                refer(person, anybody, *place, "responsible", position)
                if (
                    meeting
                    and person != CITIZEN
                    and person not in there
                    and all(person != one for *_, one in tenures)
                ):
                    note("follow_up.responsible.outside", *place, "responsible", position)
            if follow_up.method is None:
                note("follow_up.method.missing", *place, "method")
            due, result = follow_up.due, follow_up.result
            if due is None:
                note("follow_up.date.missing", *place, "due")
            else:
                if day and due < day:
                    note("follow_up.date.before_agreement", *place, "due")
                if due == day:
                    note("follow_up.date.same_day", *place, "due")
                if not is_working_day(due):
                    note("follow_up.date.not_working_day", *place, "due")
                if (
                    is_open
                    and agreement.status == "binding"
                    and agreement.disposition is None
                    and due < on
                    and result is None
                ):
                    note("follow_up.overdue", *place, "due")
            if result:
                if result.citizen_took_part is not True:
                    note("follow_up.result.without_citizen", *place, "result", "citizen_took_part")
                if result.date is None or result.date > on or (day and result.date < day):
                    note("follow_up.result.date_impossible", *place, "result", "date")
                if result.date and result.date < course.opened_on:
                    note("course.activity.outside", *place, "result", "date")
                if result.date:
                    results.append(result.date)
        if is_held and not proposed and day:
            first = next(iter(after), None)
            ended = (
                agreement.ended_on or max(results, default=None) or (first and agreement_day(first))
            )
            if agreement.status == "binding":
                ended = None
            due_for_review.append((agreement.id, max(day, meeting.date), ended))

    # Meetings
    sent = {(one.recipient, one.meeting) for one in course.sharing if one.what == FORM}
    for at, meeting in enumerate(course.meetings):
        here = ("meetings", at)
        refer(meeting.leader, people, *here, "leader")
        refer(meeting.organiser, people, *here, "organiser")
        for place, one in enumerate(meeting.participants):
            refer(one.person, anybody, *here, "participants", place, "person")
        for place, agreement in enumerate(meeting.reviewed):
            refer(agreement, agreements, *here, "reviewed", place)
        counts = meeting.status in ("held", "planned")
        if (counts and meeting.date < course.opened_on) or (
            meeting.status == "held" and meeting.date > on
        ):
            note("course.activity.outside", *here, "date")
        if meeting.status != "held" or meeting.date > on:
            continue
        there, chosen = attended[meeting.id], coordinators(meeting.date)
        if CITIZEN not in there:
            invited = [
                place for place, one in enumerate(meeting.participants) if one.person == CITIZEN
            ]
            path = (invited[0], "attended") if invited else ()
            note("meeting.citizen.absent", *here, "participants", *path)
        if chosen and (meeting.leader not in chosen or meeting.leader not in there):
            note("meeting.leader.not_coordinator", *here, "leader")
        if not meeting.themes:
            note("meeting.agenda.not_by_citizen", *here, "themes")
        if meeting.agenda_decided_by not in DECIDES:
            note("meeting.agenda.not_by_citizen", *here, "agenda_decided_by")
        for place, theme in enumerate(meeting.themes):
            if theme.chosen_by not in DECIDES:
                note("meeting.agenda.not_by_citizen", *here, "themes", place, "chosen_by")
        for place, one in enumerate(meeting.participants):
            if (
                one.person in there
                and one.person != CITIZEN
                and one.person not in chosen
                and one.approved_by_citizen is not True
            ):
                path = (*here, "participants", place, "approved_by_citizen")
                note("meeting.participant.not_approved", *path)
        if not any(person in people and people[person].kind == "private" for person in there):
            note("meeting.private_network.absent", *here, "participants")
        if there <= {CITIZEN, *chosen}:
            note("meeting.resource_person.absent", *here, "participants")
        if meeting.frame is None:
            note("meeting.frame.missing", *here, "frame")
        if meeting.preparation is None:
            note("meeting.preparation.without_citizen", *here, "preparation")
        else:
            if meeting.preparation.citizen_took_part is not True:
                path = (*here, "preparation", "citizen_took_part")
                note("meeting.preparation.without_citizen", *path)
            if meeting.preparation.date is None:
                note("meeting.preparation.without_citizen", *here, "preparation", "date")
        of_meeting = made.get(meeting.id, ())
        if of_meeting and meeting.summary is not True:
            note("meeting.summary.missing", *here, "summary")
        for agreement, since, ended in due_for_review:
            if (
                since < meeting.date
                and (ended is None or ended >= meeting.date)
                and agreement not in meeting.reviewed
            ):
                note("meeting.agreement.not_reviewed", *here, "reviewed")
        if meeting.date < on and any(one.status != "proposed" for one in of_meeting):
            for place, one in enumerate(meeting.participants):
                if one.person in there and (one.person, meeting.id) not in sent:
                    note("agreement.form.not_distributed", *here, "participants", place)

    # Contacts
    talks = []
    for at, contact in enumerate(course.contacts):
        here = ("contacts", at)
        refer(contact.person, anybody, *here, "person")
        refer(contact.about, agreements, *here, "about")
        if contact.about and contact.person != CITIZEN and contact.citizen_agreed is not True:
            note("follow_up.contact.without_consent", *here, "citizen_agreed")
        if contact.date < course.opened_on:
            note("course.activity.outside", *here, "date")
        if contact.person in coordinators(contact.date):
            talks.append(contact.date)
    for (before, _), (after, at) in pairwise(held):
        if not any(before <= day <= after for day in talks):
            note("contact.between_meetings.missing", "meetings", at)

    # Consent
    for at, consent in enumerate(course.consents):
        refer(consent.given_by, anybody, "consents", at, "given_by")
        for place, person in enumerate(consent.recipients):
            refer(person, people, "consents", at, "recipients", place)
        for field in ("given_on", "recipients", "information", "purpose"):
            if not getattr(consent, field):
                note("consent.incomplete", "consents", at, field)
        if consent.given_by != CITIZEN and consent.representation is None:
            note("consent.giver.not_citizen", "consents", at, "given_by")
    for at, one in enumerate(course.sharing):
        refer(one.recipient, anybody, "sharing", at, "recipient")
        refer(one.meeting, numbers, "sharing", at, "meeting")
        if one.date < course.opened_on:
            note("course.activity.outside", "sharing", at, "date")
        if one.recipient == CITIZEN:
            continue
        recipient = people.get(one.recipient)
        names = {one.recipient}
        for unit in units:
            same = (
                recipient
                and recipient.unit
                and unit.unit
                and folded(recipient.unit) == folded(unit.unit)
            )
            if same or unit.represented_by == one.recipient:
                names.add(unit.id)
        withdrawn = False
        for consent in course.consents:
            if (
                consent.given_on is None
                or consent.given_on > one.date
                or (consent.valid_to is not None and one.date >= consent.valid_to)
                or one.what not in consent.information
                or names.isdisjoint(consent.recipients)
                or consent.legal_basis not in (None, "consent")
            ):
                continue
            if consent.withdrawn_on is None or one.date < consent.withdrawn_on:
                break
            withdrawn = True
        else:
            if withdrawn:
                note("consent.withdrawn", "sharing", at, "date")
            else:
                note("consent.missing", "sharing", at, "recipient")

    # Phases
    for at, (before, phase) in enumerate(zip(course.phases, course.phases[1:]), 1):
        early = phase.from_ < before.from_ or (before.to is not None and phase.from_ < before.to)
        if early or phase.phase not in FOLLOWS[before.phase]:
            note("phase.order", "phases", at, "phase")
    return found
