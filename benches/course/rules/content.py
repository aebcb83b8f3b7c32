"""Faults of what a text says, which no type finds: ids, references, personal numbers, blanks, spans.

What is at fault or blank is taken out of the course, as it counts as missing in all other rules.
Fields are looked at column by column: most columns are sound, which sets tell at once.
"""

from operator import attrgetter

from .personal_number import SIX_DIGITS, holds_personal_number
from .view import CITIZEN

ID = attrgetter("id")
# References that an entry needs
NEEDED = {"person", "recipient"}


class Content:
    """Notes the faults of a course; `faults` are the paths at which nothing else is said."""

    def __init__(self, note):
        self.note = note
        self.faults = set()

    def fault(self, code, *path):
        self.faults.add(path)
        self.note(code, *path)

    def is_given(self, text, needed, *path):
        """Whether a text is more than white space; a needed one has to be."""
        if text.strip():
            return True
        if needed:
            self.fault("input.missing", *path)
        return False

    def text(self, entry, field, *path, needed=False):
        value = getattr(entry, field)
        if value is None:
            return
        if not self.is_given(value, needed, *path, field):
            setattr(entry, field, None)
        elif holds_personal_number(value):
            self.note("text.personal_number", *path, field)

    def texts(self, entries, field, *path, needed=False):
        if are_plain(set(map(attrgetter(field), entries))):
            return
        for at, entry in enumerate(entries):
            self.text(entry, field, *path, at, needed=needed)

    def secret(self, entry, field, *path):
        value = getattr(entry, field)
        if not self.is_given(value, True, *path, field):
            setattr(entry, field, None)
        elif holds_personal_number(value):
            self.fault("input.personal_number", *path, field)
            setattr(entry, field, None)

    def ids(self, entries, *path, known=()):
        """The ids of a list, without what is at fault."""
        ids = set(map(ID, entries))
        if len(ids) == len(entries) and ids.isdisjoint(known) and are_plain(ids):
            return ids
        ids = set(known)
        for at, entry in enumerate(entries):
            self.secret(entry, "id", *path, at)
            if entry.id is None:
                continue
            if entry.id in ids:
                self.fault("input.duplicate_id", *path, at, "id")
                entry.id = None
            ids.add(entry.id)
        return ids.difference(known, (None,))

    def is_known(self, value, known, needed, *path):
        if value is None or value in known:
            return True
        if self.is_given(value, needed, *path):
            secret = holds_personal_number(value)
            self.fault("input.personal_number" if secret else "input.reference", *path)
        return False

    def reference(self, entry, field, known, *path):
        if not self.is_known(getattr(entry, field), known, field in NEEDED, *path, field):
            setattr(entry, field, None)

    def references(self, entries, field, known, *path):
        if known.issuperset(map(attrgetter(field), entries)):
            return
        for at, entry in enumerate(entries):
            self.reference(entry, field, known, *path, at)

    def list(self, values, known, *path):
        if known.issuperset(values):
            return
        for at, value in enumerate(values):
            if not self.is_known(value, known, False, *path, at):
                values[at] = None

    def keys(self, values, known, *path):
        """Of a map the key is the reference, and a personal number in it is not said again."""
        if known.issuperset(values):
            return
        for key in [key for key in values if key not in known]:
            del values[key]
            self.faults.add((*path, key))
            if holds_personal_number(key):
                self.note("input.personal_number", *path, "…")
            else:
                self.note("input.reference", *path, key)

    def spans(self, entries, name):
        for at, entry in enumerate(entries):
            to = entry.to
            if to is not None and entry.from_ is not None and to < entry.from_:
                self.fault("input.span", name, at, "to")
                entry.to = None


def are_plain(texts):
    """Whether it is plain that no text of a set is blank or holds a personal number."""
    texts.discard(None)
    return (
        "" not in texts
        and not any(map(str.isspace, texts))
        and SIX_DIGITS("\n".join(texts)) is None
    )


def content(course, note):
    """Takes out of the course what is at fault; gives the paths at which nothing else is said."""
    faults = Content(note)
    faults.secret(course, "id")
    faults.secret(course.citizen, "ref", "citizen")
    ids = ids_of(course, faults)
    for name in ("phases", "roles", "plans", "other_coordination"):
        faults.spans(getattr(course, name) or (), name)
    of_people(course, faults, ids)
    of_goals(course, faults, ids)
    of_agreements(course, faults, ids, of_meetings(course, faults, ids))
    of_consents(course, faults, ids)
    of_the_rest(course, faults, ids)
    return faults.faults


def ids_of(course, faults):
    """The ids by list, with None for what is left out, and those of everybody as `anybody`."""
    found = {}
    for name in ("people", "wishes", "goals", "meetings", "agreements", "plans", "consents"):
        known = (CITIZEN,) if name == "people" else ()
        found[name] = faults.ids(getattr(course, name) or (), name, known=known) | {None}
    if course.other_courses:
        faults.ids(course.other_courses, "other_courses")
    found["anybody"] = found["people"] | {CITIZEN}
    return found


def of_people(course, faults, ids):
    people = course.people or ()
    faults.texts(people, "unit", "people")
    faults.texts(people, "relation", "people")
    faults.references(people, "represented_by", ids["people"], "people")
    if course.roles:
        faults.references(course.roles, "person", ids["anybody"], "roles")
        faults.texts(course.roles, "end_reason", "roles")
    team = course.coordinator_team
    if team is not None:
        members = team.members or ()
        faults.references(members, "person", ids["people"], "coordinator_team", "members")
        faults.texts(members, "department", "coordinator_team", "members", needed=True)
        faults.reference(team, "convener", ids["people"], "coordinator_team")
        faults.keys(team.caseload or {}, ids["people"], "coordinator_team", "caseload")


def of_goals(course, faults, ids):
    group = course.target_group
    if group is not None and group.criteria:
        faults.texts(group.criteria, "text", "target_group", "criteria", needed=True)
    if course.wishes:
        faults.texts(course.wishes, "text", "wishes", needed=True)
    if course.plans:
        maintainers = ids["anybody"] | {"meetings"}
        faults.references(course.plans, "maintained_by", maintainers, "plans")
    goals = course.goals or ()
    faults.texts(goals, "text", "goals", needed=True)
    faults.references(goals, "wish", ids["wishes"], "goals")
    faults.references(goals, "parent", ids["goals"], "goals")
    for at, goal in enumerate(goals):
        if goal.acceptance:
            faults.keys(goal.acceptance, ids["anybody"], "goals", at, "acceptance")


def of_meetings(course, faults, ids):
    """Gives the ids of the themes by their meeting, and all of them without a meeting."""
    meetings = course.meetings or ()
    faults.references(meetings, "leader", ids["people"], "meetings")
    faults.references(meetings, "organiser", ids["people"], "meetings")
    faults.texts(meetings, "frame", "meetings")
    themes = {None: {None}}
    for at, meeting in enumerate(meetings):
        own = {None}
        if meeting.themes:
            own |= faults.ids(meeting.themes, "meetings", at, "themes")
            faults.texts(meeting.themes, "text", "meetings", at, "themes", needed=True)
            themes[None] |= own
        if meeting.id is not None:
            themes[meeting.id] = own
        if meeting.participants:
            of_participants(meeting, at, faults, ids)
        if meeting.discussed:
            faults.texts(meeting.discussed, "text", "meetings", at, "discussed", needed=True)
            faults.references(meeting.discussed, "theme", own, "meetings", at, "discussed")
        if meeting.reviewed:
            faults.list(meeting.reviewed, ids["agreements"], "meetings", at, "reviewed")
    return themes


def of_participants(meeting, at, faults, ids):
    here = ("meetings", at, "participants")
    faults.references(meeting.participants, "person", ids["anybody"], *here)
    if meeting.status == "held":
        for place, one in enumerate(meeting.participants):
            if one.attended is None:
                faults.fault("input.missing", *here, place, "attended")


def of_agreements(course, faults, ids, themes):
    agreements = course.agreements or ()
    for field, known in (
        ("meeting", "meetings"),
        ("owner", "anybody"),
        ("goal", "goals"),
        ("supersedes", "agreements"),
    ):
        faults.references(agreements, field, ids[known], "agreements")
    faults.texts(agreements, "content", "agreements")
    for at, agreement in enumerate(agreements):
        own = themes[agreement.meeting]
        if agreement.theme not in own:
            faults.reference(agreement, "theme", own, "agreements", at)
        if agreement.agreed_on is None and agreement.meeting is None:
            faults.fault("input.missing", "agreements", at, "agreed_on")
        if agreement.parties:
            faults.list(agreement.parties, ids["anybody"], "agreements", at, "parties")
        if agreement.follow_up:
            of_follow_ups(agreement, at, faults, ids)
        if agreement.disposition is not None:
            path = ("agreements", at, "disposition")
            faults.reference(agreement.disposition, "to", ids["people"], *path)


def of_follow_ups(agreement, at, faults, ids):
    anybody = ids["anybody"]
    for number, plan in enumerate(agreement.follow_up):
        if plan.responsible and not anybody.issuperset(plan.responsible):
            path = ("agreements", at, "follow_up", number, "responsible")
            faults.list(plan.responsible, anybody, *path)
        if plan.result is not None and plan.result.note is not None:
            faults.text(plan.result, "note", "agreements", at, "follow_up", number, "result")


def of_consents(course, faults, ids):
    consents = course.consents or ()
    faults.references(consents, "given_by", ids["anybody"], "consents")
    faults.texts(consents, "representation", "consents")
    faults.texts(consents, "purpose", "consents")
    for at, consent in enumerate(consents):
        if consent.recipients:
            faults.list(consent.recipients, ids["people"], "consents", at, "recipients")
        information = consent.information or ()
        if are_plain(set(information)):
            continue
        for place, text in enumerate(information):
            if not faults.is_given(text, False):
                information[place] = None
            elif holds_personal_number(text):
                faults.note("text.personal_number", "consents", at, "information", place)
    sharing = course.sharing or ()
    faults.texts(sharing, "what", "sharing", needed=True)
    faults.references(sharing, "recipient", ids["anybody"], "sharing")
    faults.references(sharing, "meeting", ids["meetings"], "sharing")


def of_the_rest(course, faults, ids):
    if course.contacts:
        faults.references(course.contacts, "person", ids["anybody"], "contacts")
        faults.references(course.contacts, "about", ids["agreements"], "contacts")
    if course.other_coordination:
        faults.texts(course.other_coordination, "text", "other_coordination")
    if course.closure is not None:
        faults.text(course.closure, "reason", "closure")
    if course.reopenings:
        faults.texts(course.reopenings, "reason", "reopenings")
    if course.waivers:
        faults.texts(course.waivers, "rule", "waivers")
        faults.texts(course.waivers, "reason", "waivers")
        faults.references(course.waivers, "by", ids["people"], "waivers")
