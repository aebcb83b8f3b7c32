"""Every fault of shape, the limits, personal numbers, the order, and what one fault keeps another from saying."""

import json

from .course import EXAMPLE, GONE, CourseCase

SHAPE = "input.shape"
NUMBER = "010203-1234"
"""A made-up personal number."""
SMALL = {"id": "c", "profile": "elder_50_plus", "citizen": {"ref": "r"}, "opened_on": "2025-08-01"}
HEAD = json.dumps(SMALL)[:-1]
A = "agreements 0"
ONE_OF = {"profile": "elder_50_plus youth_education housing_support open_dialogue custom",
          "people 0 kind": "professional private civil_society unit", "people 0 area": "social health employment other",
          "roles 0 role": "coordinator caseworker effort_provider visitator resource_person relative",
          "phases 0 phase": "detection start_up network_meetings ending",
          "target_group can_take_part": "yes no unknown", "target_group areas 0": "social health employment other",
          "goals 0 source": "citizen joint professional", "goals 0 acceptance per": "agree disagree pending",
          "meetings 0 status": "planned held cancelled no_show",
          "meetings 0 agenda_decided_by": "citizen citizen_and_coordinator coordinator other",
          "meetings 0 themes 0 chosen_by": "citizen citizen_and_coordinator coordinator other",
          "meetings 0 trigger": "effort_start effort_change effort_end situation_change regular",
          "meetings 0 participants 0 attended": "in_person remote no",
          "meetings 0 participants 0 mandate": "full limited none",
          "meetings 0 dialogue_process": "followed not_followed unknown",
          f"{A} kind": "effort support own coordination",
          f"{A} status": "proposed binding kept partly_kept not_kept cancelled superseded handed_over",
          f"{A} follow_up 0 method": "meeting phone mail visit other",
          f"{A} follow_up 0 result outcome": "continue change end reassess",
          f"{A} follow_up 0 result kept": "yes partly no unknown",
          "consents 0 legal_basis": "consent law essential_importance",
          "contacts 0 method": "meeting phone mail visit other",
          "coordinator_team members 0 area": "social health employment other"}
DATES = ["opened_on", "planned_end", "phases 0 from", "phases 0 to", "roles 0 from", "wishes 0 recorded_on",
         "plans 0 from", "plans 0 revised_on 0", "meetings 0 date", "meetings 0 preparation date", f"{A} agreed_on",
         f"{A} accepted_on", f"{A} act_by", f"{A} ended_on", f"{A} follow_up 0 due", f"{A} follow_up 0 result date",
         "consents 0 given_on", "consents 0 withdrawn_on", "consents 0 valid_to", "sharing 0 date", "contacts 0 date"]
NEEDED = ["id", "profile", "opened_on", "citizen ref", "phases 0 phase", "phases 0 from", "people 0 id",
          "people 0 kind",
          "roles 0 person", "roles 0 role", "roles 0 from", "coordinator_team members 0 person",
          "coordinator_team members 0 department", "wishes 0 id", "wishes 0 text", "plans 0 id", "plans 0 from",
          "goals 0 id", "goals 0 text", "meetings 0 id", "meetings 0 date", "meetings 0 status",
          "meetings 0 themes 0 id", "meetings 0 themes 0 text", "meetings 0 participants 0 person",
          f"{A} id", f"{A} status", "consents 0 id", "sharing 0 date",
          "sharing 0 what", "sharing 0 recipient", "contacts 0 date", "contacts 0 person"]
REFERENCES = ["people 2 represented_by", "roles 0 person", "coordinator_team members 0 person",
              "coordinator_team convener", "plans 0 maintained_by", "goals 0 wish", "goals 0 parent",
              "meetings 0 leader", "meetings 0 organiser", "meetings 0 participants 2 person", "meetings 0 reviewed +",
              f"{A} meeting", f"{A} owner", f"{A} parties 1", f"{A} goal", f"{A} theme", f"{A} supersedes",
              f"{A} follow_up 0 responsible 0", "consents 0 given_by", "consents 0 recipients 0", "sharing 0 recipient",
              "sharing 0 meeting", "contacts 0 person", "contacts 0 about"]
NOT_THE_CITIZEN = ["people 2 represented_by", "coordinator_team members 0 person", "coordinator_team convener",
                   "meetings 0 leader", "meetings 0 organiser", "consents 0 recipients 0"]
TEXTS = ["roles 0 end_reason", "wishes 0 text", "goals 0 text", "meetings 0 frame", "meetings 0 themes 0 text",
         f"{A} content", f"{A} follow_up 0 result note", "consents 0 purpose", "consents 0 representation",
         "consents 0 information 0", "sharing 0 what", "people 0 unit", "people 1 relation",
         "coordinator_team members 0 department"]
WRONG = {"text": 5, "list": {}, "object": [], "number": "6", "yes_no": "yes"}
TYPES = {"text": "meetings 0 frame", "list": "wishes", "object": "target_group", "number": "citizen age_at_start",
         "yes_no": "meetings 0 summary"}


def all_of(name: str, shows: str, edits: dict, wanted: list[tuple], **more) -> CourseCase:
    return CourseCase(name, shows, edits, wanted, **more)


def place(words: str) -> str:
    return words.replace("reviewed +", "reviewed 0")


def text(name: str, shows: str, document: str, *wanted: tuple, **more) -> CourseCase:
    """A document that stands beside the call, as text."""
    return CourseCase(name, shows, document=document, wanted=list(wanted), **more)


def with_levels(levels: int) -> str:
    """A document with an unknown field so many levels deep."""
    return HEAD + ', "extra": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}"


CASES = [
    all_of("shape_values", "every list of values refuses another", {words: "perhaps" for words in ONE_OF},
           [("E", SHAPE, words, {"expected": "one_of", "choices": choices.split()}) for words,
            choices in ONE_OF.items()]),
    all_of("shape_values_of_another_type", "and another type", {words: 1 for words in ONE_OF},
           [("E", SHAPE, words, {"expected": "one_of", "choices": choices.split()}) for words,
            choices in ONE_OF.items()]),
    all_of("shape_types", "another type than the field takes", {TYPES[name]: value for name, value in WRONG.items()},
           [("E", SHAPE, TYPES[name], {"expected": name}) for name in TYPES]),
    all_of("shape_texts", "every text refuses a number", {words: 5 for words in TEXTS},
           [("E", SHAPE, words, {"expected": "text"}) for words in TEXTS]),
    all_of("shape_ids", "ids and references refuse a number", {"people 1 id": 5, f"{A} owner": 6, "citizen ref": True},
           [("E", SHAPE, words, {"expected": "text"}) for words in ("people 1 id", f"{A} owner", "citizen ref")]),
    all_of("shape_entries", "entries of lists", {"meetings 0": "m1", "people 1": 5, "wishes": [[]], "goals": [True]},
           [("E", SHAPE, words, {"expected": "object"}) for words in ("meetings 0", "people 1", "wishes 0",
                                                                      "goals 0")]),
    *(all_of(f"shape_number_{name}", f"a number: {given}", {"citizen age_at_start": given},
             [("E", SHAPE, "citizen age_at_start", {"expected": "number"})])
      for name, given in [("below_0", -1), ("with_point", 62.5), ("with_nought", 62.0), ("too_large", 4294967296),
                          ("yes", True)]),
    all_of("number_largest", "the largest number", {"citizen age_at_start": 4294967295}, [], silent=[SHAPE]),
    all_of("number_0", "nought is a number", {"citizen age_at_start": 0},
           [("W", "target_group.age.below_model", "citizen age_at_start", {"least": 50})], silent=[SHAPE]),
    all_of("shape_schema", "another schema of the document", {"schema": 2}, [("E", SHAPE, "schema",
                                                                              {"expected": "number"})]),
    all_of("shape_document", "the document is a list", {}, [("E", SHAPE, "", {"expected": "object"})],
           call={"on": "2025-11-03", "course": [], "facts": False}),
    all_of("dates", "every date refuses a day that does not exist",
           {"plans 0 revised_on": ["x"], **{words: "2025-02-29" for words in DATES}},
           [("E", "input.date", words) for words in DATES]),
    *(all_of(f"date_{name}", f"a date: {given!r}", {"planned_end": given}, [("E", "input.date", "planned_end")])
      for name, given in [("of_time", "2026-01-01T00:00:00"), ("short", "2026-1-1"), ("danish", "01-01-2026"),
                          ("number", 20260101), ("before_1900", "1899-12-31"), ("after_2199", "2200-01-01"),
                          ("month_13", "2026-13-01"), ("leap_1900", "1900-02-29"), ("year_0", "0000-01-01"),
                          ("spaces", " 2026-01-01"), ("compact", "20260101"), ("week", "2026-W01-1"), ("list", [])]),
    *(all_of(f"date_good_{name}", f"a date: {given}", {"citizen age_at_start": 62, "wishes 0 recorded_on": given}, [],
             silent=["input.date"])
      for name, given in [("leap_2000", "2000-02-29"), ("first", "1900-01-01"), ("last", "2199-12-31")]),
    all_of("missing_fields", "every needed field", {words: GONE for words in NEEDED},
           [("E", "input.missing", words) for words in NEEDED]),
    all_of("missing_as_null", "null is the same as left out", {words: None for words in NEEDED},
           [("E", "input.missing", words) for words in NEEDED]),
    all_of("missing_as_white_space", "and so is a text of white space",
           {"id": " ", "people 1 id": "\t\n", "wishes 0 text": "\u00a0", "citizen ref": ""},
           [("E", "input.missing", words) for words in ("id", "people 1 id", "wishes 0 text", "citizen ref")]),
    all_of("missing_others", "needed fields of what the example has not",
           {"other_courses": [{}], "closure": {}, "reopenings": [{}], f"{A} disposition": {},
            "target_group criteria": [{}],
            "meetings 0 discussed": [{}]},
           [("E", "input.missing", words) for words in
            ("other_courses 0 id", "other_courses 0 opened_on", "closure closed_on", "reopenings 0 reopened_on",
             f"{A} disposition kind", "target_group criteria 0 text", "meetings 0 discussed 0 text")]),
    all_of("missing_citizen", "no citizen at all", {"citizen": GONE}, [("E", "input.missing", "citizen ref")]),
    all_of("missing_everything", "an empty document", {}, [
        ("E", "input.missing", words) for words in ("id", "profile", "citizen ref", "opened_on")],
        call={"on": "2025-11-03", "course": {}}, facts=True),
    all_of("missing_agreed_on", "the day of an agreement is needed where no meeting gives it",
           {f"{A} agreed_on": GONE, f"{A} meeting": GONE}, [("E", "input.missing", f"{A} agreed_on")]),
    all_of("missing_agreed_on_meeting_undated", "nor a meeting without a date",
           {f"{A} agreed_on": GONE, "meetings 0 date": "soon"},
           [("E", "input.missing", f"{A} agreed_on"), ("E", "input.date", "meetings 0 date")]),
    all_of("missing_agreed_on_given", "its meeting gives it", {f"{A} agreed_on": GONE}, [], silent=["input.missing"]),
    all_of("missing_attended", "who came to a held meeting is needed, also when it lies ahead",
           {"meetings 0 date": "2026-01-01", "meetings 0 participants 0 attended": GONE},
           [("E", "input.missing", "meetings 0 participants 0 attended")]),
    all_of("missing_attended_planned", "who will come to a planned meeting is not known yet",
           {"meetings 0 status": "planned", "meetings 0 participants 0 attended": GONE}, [], silent=["input.missing"]),
    all_of("nulls_in_lists", "null and white space in a list are passed over, and positions count them",
           {"people": [None, *EXAMPLE["people"]], "consents 0 recipients": [None, "per", " ", "anna", "nobody"],
            "goals 0 acceptance citizen": None, "coordinator_team caseload_limit": 5},
           [("E", "input.reference", "consents 0 recipients 4"),
            ("W", "team.caseload.above_limit", "coordinator_team caseload anna", {"most": 5})],
           silent=["input.missing", SHAPE, "consent.missing"]),
    all_of("unknown_fields", "at every level, after the known fields",
           {"color": 1, "citizen name": "x", "people 0 phone": "y", f"{A} follow_up 0 result by": "z",
            "meetings 0 participants 0 note": {"deep": [1]}},
           [("E", "input.unknown_field", words) for words in
            ("color", "citizen name", "people 0 phone", f"{A} follow_up 0 result by",
             "meetings 0 participants 0 note")]),
    all_of("spans", "an end before its beginning counts as none",
           {"phases 1 to": "2025-08-14", "roles 0 to": "2025-08-14", "plans 0 to": "2025-08-19",
            "other_coordination": [{"from": "2025-08-02", "to": "2025-08-01"}]},
           [("E", "input.span", words) for words in ("phases 1 to", "roles 0 to", "plans 0 to",
                                                     "other_coordination 0 to")]
           + [("W", "course.other_coordination.active", "other_coordination 0")],
           silent=["coordinator.missing", "plan.active.not_one"]),
    all_of("spans_of_no_days", "an end on its beginning is none too late",
           {"phases 1 to": "2025-08-15", "plans +": {"id": "p2", "from": "2025-09-01", "to": "2025-09-01"}}, [],
           silent=["input.span"]),
    all_of("ids_twice", "an id a second time in its list, and the citizen's among people",
           {"people +": {"id": "per", "kind": "professional"}, "people 1 id": "citizen",
            "wishes +": {"id": "w1", "text": "..."}, "plans +": {"id": "p1", "from": "2025-01-01", "to": "2025-01-02"},
            "goals +": {"id": "g1", "text": "...", "wish": "w1"}, "meetings +": EXAMPLE["meetings"][0],
            "agreements +": EXAMPLE["agreements"][0], "consents +": EXAMPLE["consents"][0],
            "other_courses": [{"id": "c", "opened_on": "2020-01-01", "closed_on": "2020-01-02"}] * 2,
            "meetings 0 themes +": {"id": "t1", "text": "...", "chosen_by": "citizen"}},
           [("E", "input.duplicate_id", words) for words in
            ("people 6 id", "people 1 id", "wishes 1 id", "plans 1 id", "goals 1 id", "meetings 1 id",
             "agreements 1 id",
             "consents 1 id", "other_courses 1 id", "meetings 0 themes 1 id")]),
    all_of("ids_in_other_lists", "one id in two lists, and one theme in two meetings",
           {"people +": {"id": "w1", "kind": "private"}, "wishes 0 id": "w1",
            "meetings +": {"id": "m2", "date": "2025-12-01", "status": "planned",
                           "themes": [{"id": "t1", "text": "..."}]}}, [],
           silent=["input.duplicate_id", "input.reference"]),
    all_of("references", "every reference to nothing", {words: "nobody" for words in REFERENCES},
           [("E", "input.reference", place(words)) for words in REFERENCES]),
    all_of("references_to_the_citizen", "where only a person belongs", {words: "citizen" for words in NOT_THE_CITIZEN},
           [("E", "input.reference", words) for words in NOT_THE_CITIZEN]),
    all_of("references_of_maps", "keys of maps",
           {"goals 0 acceptance nobody": "agree", "coordinator_team caseload nobody": 3,
            "coordinator_team caseload citizen": 3},
           [("E", "input.reference", words) for words in
            ("goals 0 acceptance nobody", "coordinator_team caseload nobody", "coordinator_team caseload citizen")]),
    all_of("references_to_waiver_and_disposition", "of a waiver and a disposition",
           {"waivers": [{"rule": "meeting.frame.missing", "reason": "...", "by": "nobody", "expires": "2026-01-01"}],
            f"{A} disposition": {"kind": "handed_over", "to": "nobody"}, "meetings 0 discussed": [{"text": "...",
                                                                                                   "theme": "t9"}]},
           [("E", "input.reference", words) for words in
            ("waivers 0 by", f"{A} disposition to", "meetings 0 discussed 0 theme")]),
    all_of("references_to_themes", "themes are looked up in the agreement's own meeting",
           {"meetings +": {"id": "m2", "date": "2025-12-01", "status": "planned", "themes": [{"id": "t2",
                                                                                              "text": "..."}]},
            f"{A} theme": "t2"}, [("E", "input.reference", f"{A} theme")]),
    all_of("references_to_any_theme", "or in all, if it has no meeting",
           {"meetings +": {"id": "m2", "date": "2025-12-01", "status": "planned", "themes": [{"id": "t2",
                                                                                              "text": "..."}]},
            f"{A} theme": "t2", f"{A} meeting": None}, [], silent=["input.reference"]),
    all_of("references_that_are_words", "the plan that is kept at the meetings", {"plans 0 maintained_by": "meetings"},
           [],
           silent=["input.reference", "plan.maintainer.missing"]),
    all_of("personal_numbers", "in ids, references, keys and the citizen's reference: never repeated",
           {"id": NUMBER, "citizen ref": NUMBER, "people 1 id": "0102031234", f"{A} owner": NUMBER,
            f"goals 0 acceptance {NUMBER.replace(' ', '')}": "agree", "meetings 0 leader": f"c {NUMBER}",
            "consents 0 recipients +": NUMBER},
           [("E", "input.personal_number", words) for words in
            ("id", "citizen ref", "people 1 id", f"{A} owner", "goals 0 acceptance …", "meetings 0 leader",
             "consents 0 recipients 2")], silent=["input.missing", "input.reference", "agreement.owner.missing",
                                                  "meeting.leader.not_coordinator"]),
    all_of("personal_numbers_of_texts", "in any other text a warning; the text counts",
           {words: f"see {NUMBER}." for words in TEXTS},
           [("W", "text.personal_number", words) for words in TEXTS], silent=["agreement.content.missing"]),
    all_of("personal_numbers_beside_letters", "a Latin letter makes it part of something longer, another does not",
           {"wishes 0 text": f"é{NUMBER}", "goals 0 text": f"{NUMBER}ŧ", "consents 0 purpose": f"号{NUMBER}",
            "meetings 0 frame": f"{NUMBER}です"},
           [("W", "text.personal_number", words) for words in ("meetings 0 frame", "consents 0 purpose")]),
    all_of("personal_number_in_a_date", "in place of a date it is no day, and nothing else is said",
           {"planned_end": NUMBER},
           [("E", "input.date", "planned_end")], silent=["text.personal_number", "input.personal_number"]),
    all_of("personal_number_in_a_field", "an unknown field of that name", {f"people 0 {NUMBER}": 1},
           [("E", "input.unknown_field", "people 0 …")]),
    all_of("suppression", "where an `input.` fault stands, no rule speaks",
           {f"{A} owner": "nobody", f"{A} content": 5, "meetings 0 leader": "nobody", "meetings 0 frame": [],
            "coordinator_team": 5, "roles 0 person": "nobody"}, [],
           silent=["agreement.owner.missing", "agreement.content.missing", "meeting.leader.not_coordinator",
                   "meeting.frame.missing", "coordinator.team.missing", "team.convener.missing"]),
    all_of("limit_text", "10,001 letters", {f"{A} content": "x" * 10_001}, [("E", "input.text_too_long",
                                                                             f"{A} content")],
           silent=["agreement.content.missing"]),
    all_of("limit_text_kept", "10,000 letters, not bytes", {f"{A} content": "ø" * 10_000}, [],
           silent=["input.text_too_long"]),
    text("no_json", "no text at all", "", ("E", "input.not_json", "")),
    text("no_json_after_it", "something after the document", HEAD + "} {", ("E", "input.not_json", "")),
    text("no_json_word", "a word that is none", HEAD + ', "meetings": [{"id": "m1", "summary": yes}]}',
         ("E", "input.not_json", "meetings 0 summary")),
    text("no_json_nan", "not a number", HEAD + ', "people": [], "programme": NaN}', ("E", "input.not_json",
                                                                                     "programme")),
    text("too_deep", "33 levels", with_levels(33), ("E", "input.too_deep", "extra")),
    text("deep", "32 levels", with_levels(32), ("E", "input.unknown_field", "extra")),
    text("byte_order_mark", "a byte order mark is passed over", "\ufeff" + HEAD + "}", silent=["input.not_json"]),
    text("keys_twice", "a key twice: the first counts",
         HEAD + ', "planned_end": "2026-01-01", "planned_end": "x", "goals": [{"id": "g", "id": "h", "text": "...", '
                '"acceptance": {"citizen": "agree", "citizen": "disagree"}}]}',
         ("E", "input.duplicate_key", "planned_end"), ("E", "input.duplicate_key", "goals 0 id"),
         ("E", "input.duplicate_key", "goals 0 acceptance citizen"), silent=["goal.acceptance.open", "input.date"]),
    text("keys_with_escapes", "escapes are read before keys are compared", '{"\\u0069d": "c", "profile": "custom", '
         '"citizen": {"ref": "\\ud83d\\ude00"}, "opened_on": "2025\\u002d08-01"}',
         silent=["input.missing", "input.unknown_field", "input.date"]),
    text("hundred", "of each code a hundred places are listed, then how many there were",
         json.dumps(SMALL | {"other_courses": [{"id": "c"}] + [{}] * 101}),
         *(("E", "input.missing", f"other_courses {at} {field}")
           for at, field in [(0, "opened_on"), *((at, field) for at in range(1, 50) for field in ("id", "opened_on")),
                             (50, "id")]),
         ("E", "report.more", "", {"of": "input.missing", "count": 203})),
    text("list_too_long", "10,001 entries: the first 10,000 are read",
         HEAD + ', "wishes": [' + "null," * 10_000 + "5]}",
         ("E", "input.list_too_long", "wishes"), silent=[SHAPE]),
    text("list_long", "10,000 entries", HEAD + ', "wishes": [' + "null," * 9_999 + "5]}",
         ("E", SHAPE, "wishes 9999", {"expected": "object"}), silent=["input.list_too_long"]),
    all_of("order", "violations stand in the order of the document, whatever the order of its keys",
           {}, [], call={"on": "2025-11-03", "facts": False, "course": {
               "zebra": 1, "waivers": [{"rule": "x"}], "agreements": [{"status": "binding", "id": 5, "apple": 2}],
               "opened_on": "x", "people": [{"kind": "unit", "id": "b", "ant": 1, "aunt": 1}, {}], "apple": 1,
               "id": None}}),
]
