"""One agreement or one meeting, inside its course and alone."""

from .course import EXAMPLE, GONE, CourseCase, edited
from .course_tricky import meeting

FORMS = {"check_agreement": ("agreement", "agreements"), "check_meeting": ("meeting", "meetings")}


def form(operation: str, name: str, shows: str, edits: dict | None, *wanted: tuple, course: dict | None = EXAMPLE,
         entry: dict | None = None, silent: tuple = (), serious: list | None = None, **more) -> CourseCase:
    """The example's entry with edits; `course` is None for a form that stands alone."""
    key, place = FORMS[operation]
    call = {"on": "2025-11-03", **more}
    if course is not None:
        call["course"] = course
    if edits is not None:
        call[key] = edited(EXAMPLE[place][0] if entry is None else entry, edits)
    return CourseCase(name, shows, {}, list(wanted), list(silent), serious, call=call, operation=operation)


def agreement(name: str, shows: str, edits: dict | None, *wanted: tuple, **more) -> CourseCase:
    return form("check_agreement", name, shows, edits, *wanted, **more)


def a_meeting(name: str, shows: str, edits: dict | None, *wanted: tuple, **more) -> CourseCase:
    return form("check_meeting", name, shows, edits, *wanted, **more)


OUTSIDE = "agreement.owner.not_participant"
CASES = [
    agreement("as_it_is", "the example's agreement in its course", {}, serious=[]),
    agreement("new", "a new id: it stands as the last one", {"id": "a2", "owner": "eva", "goal": "g9"},
              ("E", OUTSIDE, "owner"), ("E", "input.reference", "goal"), silent=("input.duplicate_id",)),
    agreement("in_its_place", "a known id: it takes the place of that entry", {"content": GONE},
              ("E", "agreement.content.missing", "content"), silent=("input.duplicate_id",)),
    agreement("no_id", "a form without an id", {"id": GONE}, ("E", "input.missing", "id", {"field": "agreement.id"})),
    agreement("parameters", "parameters that point to an entry point into the course", {"owner": "homecare"},
              ("W", "agreement.owner.unnamed", "owner", {"person": ["people", 3]})),
    agreement("of_others", "what is wrong elsewhere is not told", {}, silent=("meeting.frame.missing", "input.shape"),
              course=edited(EXAMPLE, {"meetings 0 frame": GONE, "wishes": 5}), serious=[]),
    agreement("waived", "waivers of the course count", {"on_form": False}, ("I", "agreement.form.missing", "on_form"),
              course=EXAMPLE | {"waivers": [{"rule": "agreement.form.missing", "reason": "...", "by": "anna",
                                             "expires": "2026-01-01"}]}, serious=[]),
    agreement("alone", "without a course nothing is looked up",
              {"owner": "eva", "goal": "g9", "theme": "t9", "meeting": "m9", "supersedes": "a9",
               "follow_up 0 responsible": ["nobody"]}, course=None, serious=[],
              silent=("input.reference", OUTSIDE, "agreement.owner.unnamed", "follow_up.responsible.outside")),
    agreement("alone_broken", "but what needs no course is checked",
              {"content": GONE, "owner": GONE, "parties": [], "goal": GONE, "theme": GONE, "on_form": GONE,
               "follow_up": []},
              ("E", "agreement.content.missing", "content"), ("E", "agreement.owner.missing", "owner"),
              ("E", "agreement.citizen.not_party", "parties"), ("W", "agreement.purpose.missing", "goal"),
              ("E", "agreement.form.missing", "on_form"), ("E", "follow_up.responsible.missing", "follow_up"),
              ("E", "follow_up.date.missing", "follow_up"), ("E", "follow_up.method.missing", "follow_up"),
              course=None),
    agreement("alone_days", "days of its own are compared", {"follow_up 0 due": "2025-10-05"},
              ("E", "follow_up.date.before_agreement", "follow_up 0 due"),
              ("W", "follow_up.date.not_working_day", "follow_up 0 due", {"next": "2025-10-06"}), course=None),
    agreement("alone_no_day", "the day may be that of the meeting", {"agreed_on": GONE}, course=None,
              silent=("input.missing",)),
    agreement("alone_no_day_no_meeting", "or it is missing", {"agreed_on": GONE, "meeting": GONE},
              ("E", "input.missing", "agreed_on", {"field": "agreement.agreed_on"}), course=None),
    agreement("shape", "a form that is no object", {}, ("E", "input.shape", "", {"expected": "object"}), entry=[]),
    agreement("missing", "no form", None, ("E", "input.missing", "agreement")),
    a_meeting("as_it_is", "the example's meeting in its course", {},
              ("I", "meeting.private_network.absent", "participants"), serious=[]),
    a_meeting("new", "a new meeting, and the open agreement of the one before",
              {}, ("E", "meeting.agreement.not_reviewed", "reviewed", {"agreement": ["agreements", 0]}),
              entry=meeting("m2", "2025-10-27", "per", reviewed=[])),
    a_meeting("broken", "at and below the meeting", {"frame": GONE, "participants 2 attended": "no", "themes": []},
              ("W", "meeting.frame.missing", "frame"), ("E", "meeting.agenda.not_by_citizen", "themes"),
              ("E", "meeting.resource_person.absent", "participants"), silent=(OUTSIDE, "input.reference")),
    a_meeting("at_the_top", "what concerns the meeting as a whole stands at the top", {},
              ("W", "agreement.owners.one_sided", ""),
              course=edited(EXAMPLE, {"agreements +": EXAMPLE["agreements"][0] | {"id": "a2"}})),
    a_meeting("alone", "without a course nobody is known to be coordinator, private or approved by role",
              {"leader": "nobody", "reviewed": ["a9"], "participants 1 approved_by_citizen": GONE,
               "participants 2 attended": "no"}, course=None, serious=[],
              silent=("input.reference", "meeting.leader.not_coordinator", "meeting.participant.not_approved",
                      "meeting.resource_person.absent", "meeting.private_network.absent")),
    a_meeting("alone_broken", "but what needs no course is checked",
              {"participants 0 attended": "no", "frame": GONE, "agenda_decided_by": "other", "preparation": GONE,
               "dialogue_process": "not_followed", "participants 1 had_turn": False},
              ("E", "meeting.citizen.absent", "participants 0 attended"), ("W", "meeting.frame.missing", "frame"),
              ("E", "meeting.agenda.not_by_citizen", "agenda_decided_by"),
              ("E", "meeting.preparation.without_citizen", "preparation"),
              ("W", "meeting.dialogue.not_followed", "dialogue_process"),
              ("W", "meeting.dialogue.not_followed", "participants 1 had_turn"), course=None),
]
