"""Acts one after another, corrected later, and what was known on a day."""

from .course import EXAMPLE, CourseCase, edited
from .course_acts import NEW, OPEN

START = edited(OPEN, {})
WISH = {"act": "record_wish", "wish": {"id": "w2", "text": "a garden"}}
CONTACT = {"act": "contact", "contact": {"date": "2025-11-04", "person": "anna"}}
RESULT = {"date": "2025-11-05", "kept": "no", "citizen_took_part": True}
FOLLOWED = {"act": "follow_up", "agreement": "a1", "result": RESULT}
KEPT = FOLLOWED | {"result": RESULT | {"kept": "yes"}}


def record(day: str, act: dict | None = None, corrects: int | None = None) -> dict:
    of_act = {} if act is None else {"act": act}
    return {"recorded_on": day} | of_act | ({} if corrects is None else {"corrects": corrects})


RECORDS = [record("2025-11-03", WISH), record("2025-11-05", FOLLOWED), record("2025-11-06", CONTACT),
           record("2025-11-10", KEPT, 1), record("2025-11-12", None, 2)]
KEPT_AT = "course agreements 0 follow_up 0 result kept"


def replay(name: str, shows: str, acts, left: dict, *wanted: tuple, start=None, known_on: str | None = None,
           serious=(), **more) -> CourseCase:
    call = {"start": START if start is None else start, "acts": acts}
    if known_on:
        call["known_on"] = known_on
    return CourseCase(name, shows, {}, list(wanted), serious=None if serious is None else list(wanted), hand=left,
                      call=call, operation="replay_course", **more)


CASES = [
    replay("all", "everything that is known today: the result was corrected, the contact undone", RECORDS,
           {"applied": 2, KEPT_AT: "yes", "course wishes 1 id": "w2", "course contacts 0 date": "2025-10-20"}),
    replay("known_on_9", "on the 9th nothing was corrected yet", RECORDS,
           {"applied": 3, KEPT_AT: "no", "course contacts 1 date": "2025-11-04"}, known_on="2025-11-09"),
    replay("known_on_10", "on the 10th the result was corrected", RECORDS,
           {"applied": 3, KEPT_AT: "yes", "course contacts 1 date": "2025-11-04"}, known_on="2025-11-10"),
    replay("known_on_4", "on the 4th only the wish was recorded", RECORDS,
           {"applied": 1, "course wishes 1 id": "w2"}, known_on="2025-11-04"),
    replay("known_before_all", "before the first act the start stands alone", RECORDS, {"applied": 0,
                                                                                        "course id": "course-17"},
           known_on="2025-11-02", serious=None),
    replay("no_acts", "no acts: the start on the day", [], {"applied": 0}, ("W", "follow_up.overdue",
           "start agreements 0 follow_up 0 due", {"days": 1}), known_on="2025-11-04"),
    replay("no_day", "neither acts nor a day", [], {}, ("E", "input.missing", "known_on")),
    replay("refused", "the first act that is refused ends it", [record("2025-11-03", WISH), record("2025-11-03", WISH),
                                                              record("2025-11-03", CONTACT)],
           {"applied": 1}, ("E", "input.duplicate_id", "acts 1 act wish id")),
    replay("refused_by_rule", "also by a rule of the course", [record("2025-11-03", {"act": "agree", "agreement": {
        key: value for key, value in NEW.items() if key != "owner"}})],
           {"applied": 0}, ("E", "agreement.owner.missing", "acts 0 agreements 1 owner")),
    replay("not_yet_known", "an act is checked on the day on which it was recorded", [record("2025-11-03", CONTACT)],
           {"applied": 0}, ("E", "act.date.future", "acts 0 act contact date")),
    replay("corrected_later", "a correction is checked on its own day, and may tell of a later one",
           [record("2025-11-03", WISH), record("2025-11-04", CONTACT, 0)],
           {"applied": 1, "course contacts 1 date": "2025-11-04", "course wishes": EXAMPLE["wishes"]},
           ("W", "follow_up.overdue", "agreements 0 follow_up 0 due", {"days": 1})),
    replay("corrected_refused", "the faults of a correction stand where it stands",
           [record("2025-11-03", WISH), record("2025-11-03", CONTACT, 0)],
           {"applied": 0}, ("E", "act.date.future", "acts 1 act contact date")),
    replay("corrected_twice", "the last of two corrections counts",
           [record("2025-11-05", FOLLOWED), record("2025-11-06", None, 0), record("2025-11-07", KEPT, 0)],
           {"applied": 1, KEPT_AT: "yes"}),
    replay("passed_over", "null is passed over, and positions count it",
           [None, record("2025-11-05", FOLLOWED), record("2025-11-07", KEPT, 1)], {"applied": 1, KEPT_AT: "yes"}),
    replay("corrects_passed_over", "what is passed over may be corrected",
           [None, record("2025-11-05", FOLLOWED, 0)], {"applied": 1, KEPT_AT: "no"}),
    replay("after_no_object", "an entry that is no object keeps its place too",
           [5, record("2025-11-05", WISH), record("2025-11-04", CONTACT), record("2025-11-06", CONTACT, 3)], {},
           ("E", "input.shape", "acts 0", {"expected": "object"}), ("E", "act.order", "acts 2 recorded_on"),
           ("E", "act.corrects.unknown", "acts 3 corrects")),
    replay("out_of_order", "acts stand in the order in which they were recorded",
           [record("2025-11-05", WISH), record("2025-11-04", CONTACT)], {},
           ("E", "act.order", "acts 1 recorded_on")),
    replay("corrects_nothing", "an entry that does not stand before it, or corrects another",
           [record("2025-11-03", WISH, 0), record("2025-11-03", WISH), record("2025-11-03", None, 1),
            record("2025-11-03", WISH, 2), record("2025-11-03", WISH, 9)], {},
           ("E", "act.corrects.unknown", "acts 0 corrects"), ("E", "act.corrects.unknown", "acts 3 corrects"),
           ("E", "act.corrects.unknown", "acts 4 corrects")),
    replay("start_at_fault", "the start is checked on the day of the first act",
           RECORDS, {"applied": 0}, ("E", "agreement.owner.missing", "start agreements 0 owner"),
           start=edited(START, {"agreements 0 owner": None})),
    replay("records_at_fault", "faults of the entries", [{"recorded_on": "x", "act": WISH},
                                                         {"recorded_on": "2025-11-03"},
                                                        {"recorded_on": "2025-11-03", "corrects": "0", "note": 1,
                                                         "act": WISH}],
           {}, ("E", "input.date", "acts 0 recorded_on"), ("E", "input.missing", "acts 1 act"),
           ("E", "input.shape", "acts 2 corrects", {"expected": "number"}), ("E", "input.unknown_field",
                                                                             "acts 2 note")),
    CourseCase("nothing", "neither a start nor acts", {}, [("E", "input.missing", "start"), ("E", "input.missing",
                                                                                             "acts")],
               call={}, operation="replay_course"),
]
