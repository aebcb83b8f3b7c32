"""What several rules ask of a course on a day."""

from datetime import date

CITIZEN = "citizen"
FAR = date.max
FORM = "goal_and_agreement_form"
THERE = ("in_person", "remote")
PHASES = {"detection": 0, "start_up": 1, "network_meetings": 2, "ending": 3}


def holds(span, day):
    return span.from_ <= day and (span.to is None or day < span.to)


def folded(name):
    return name.strip().lower()


def is_handed_over(agreement):
    disposition = agreement.disposition
    return agreement.status == "handed_over" or (
        disposition is not None and disposition.kind == "handed_over"
    )


class Met:
    """A meeting with who was there, who got its form, and what was agreed at it."""

    __slots__ = ("at", "attendants", "attended", "date", "is_held", "made", "meeting", "received")

    def __init__(self, meeting, at, units, on):
        self.meeting, self.at, self.date = meeting, at, meeting.date
        self.is_held = meeting.status == "held" and self.date <= on
        # With their places
        self.attendants = [
            (place, one)
            for place, one in enumerate(meeting.participants or ())
            if one.attended in THERE and one.person is not None
        ]
        self.attended = attended = {one.person for _, one in self.attendants}
        attended.update([unit.id for unit in units if unit.represented_by in attended])
        self.received = set()
        self.made = []


class Agreed:
    """An agreement with its meeting, its day, and those that supersede it."""

    __slots__ = ("after", "agreement", "at", "day", "is_proposed", "met")

    def __init__(self, agreement, at, met):
        self.agreement, self.at, self.met = agreement, at, met
        self.day = agreement.accepted_on or agreement.agreed_on or (met.date if met else None)
        self.is_proposed = agreement.status == "proposed"
        self.after = []
        if met:
            met.made.append(self)


class View:
    def __init__(self, course, on):
        self.course, self.on = course, on
        people = course.people or ()
        self.people = {person.id: person for person in people if person.id is not None}
        self.units = [one for one in people if one.kind == "unit" and one.id is not None]
        self.closings = closings(course)
        self.is_closed = any(start <= on < end for start, end in self.closings)
        self.is_open = course.opened_on <= on and not self.is_closed
        self.tenures = tenures(course, self.closings)
        self.meetings = [
            Met(meeting, at, self.units, on) for at, meeting in enumerate(course.meetings or ())
        ]
        self.held = sorted(
            [met for met in self.meetings if met.is_held], key=lambda met: (met.date, met.at)
        )
        by_id = {met.meeting.id: met for met in self.meetings if met.meeting.id is not None}
        for one in course.sharing or ():
            if one.meeting is not None and one.what == FORM:
                by_id[one.meeting].received.add(one.recipient)
        begun = [PHASES[phase.phase] for phase in course.phases or () if phase.from_ <= on]
        self.reached = max(begun) if begun else 2 if self.held else 0
        self.agreements = [
            Agreed(agreement, at, by_id.get(agreement.meeting))
            for at, agreement in enumerate(course.agreements or ())
        ]
        named = {one.agreement.id: one for one in self.agreements if one.agreement.id is not None}
        for one in self.agreements:
            if one.agreement.supersedes is not None:
                named[one.agreement.supersedes].after.append(one)

    def coordinators(self, day):
        return {person for start, _, end, person in self.tenures if start <= day < end}


def closings(course):
    """From each day of closing to the reopening that ended it."""
    reopenings = course.reopenings or ()
    found = []
    if course.closure is not None:
        start = course.closure.closed_on
        later = [one.reopened_on for one in reopenings if one.reopened_on >= start]
        found.append((start, min(later, default=FAR)))
    found += [(one.closed_on, one.reopened_on) for one in reopenings if one.closed_on is not None]
    return found


def tenures(course, closings):
    """From, position, to and person, in their order."""
    found = []
    for at, role in enumerate(course.roles or ()):
        if role.role == "coordinator" and role.person is not None:
            end = min([role.to or FAR, *[start for start, _ in closings if start >= role.from_]])
            if role.from_ < end:
                found.append((role.from_, at, end, role.person))
    return sorted(found)
