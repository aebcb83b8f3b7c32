"""Faults of shape of the four documents, of their calls, and what one fault keeps another from saying."""

from .course import GONE
from .practice import BASES, PROGRAMME, PracticeCase

NUMBER = "010203-1234"
"""A made-up personal number."""
SHAPE, MISSING = "input.shape", "input.missing"
MEMBER = "teams 0 members 0"
YES_NO = "yes no unknown"
CHOICES = {
    "check_programme": {
        "values 0": "recovery holism ownership", "core_elements coordinator": "in_place partly absent unknown",
        "core_elements leadership": "in_place partly absent unknown",
        "decision level": "political directorate department other", "directors 0 areas 0": "social health employment",
        f"{MEMBER} area": "social health employment other",
        f"{MEMBER} competences 0": "recovery relational meeting_leadership local_organisation",
        "teams 0 enough_hours": YES_NO, "teams 0 rooms": YES_NO, "steering wishes_steer": YES_NO,
        "steering mandate 0": "lead_meetings stop_off_theme insist_on_wishes", "steering precedence decided": YES_NO,
        "steering attendance_considered": YES_NO, "training time_set_aside": YES_NO,
        "training participants_know": YES_NO},
    "check_plan": {
        "people 0 kind": "professional private civil_society unit", "meetings 0 citizen_invited": YES_NO,
        "changes 0 kind": "effort_start effort_change effort_end situation_change",
        "channels 0 method": "phone mail meeting", "principles precise": YES_NO, "leadership competence": YES_NO},
    "check_preparation": {
        "profile": "elder_50_plus youth_education housing_support open_dialogue", "prepared_with_citizen": YES_NO,
        "people 0 kind": "professional private civil_society unit",
        "themes 0 chosen_by": "citizen citizen_and_coordinator coordinator other", "agenda_sent": YES_NO,
        "invited 1 suggested_by": "citizen worker", "invited 1 approved_by_citizen": YES_NO,
        "leader_wished_by_citizen": YES_NO, "speaks_for_citizen agreed": YES_NO, "rules retelling": YES_NO,
        "shares_information": YES_NO, "consent_given": YES_NO},
    "check_decision": {
        "facts 0 citizen": "agree dispute unknown", "presented way": "meeting video phone letter",
        "presented citizen_there": YES_NO},
}
DATES = {
    "check_programme": ["decision decided_on"],
    "check_plan": ["from", "to", "goals 0 reviewed_on 0", "efforts 0 from", "efforts 0 to", "meetings 0 date",
                   "changes 0 on", "revised_on 0", "consents 0 given_on", "consents 0 withdrawn_on",
                   "consents 0 valid_to", "sharing 0 on"],
    "check_preparation": ["meeting_on", "prepared_on"],
    "check_decision": ["draft on", "presented on", "remarks 0 on", "final on"],
}
NEEDED = {
    "check_programme": {"directors 0 person": "director.person", "people 0 id": "person.id",
                        "leader_group members 0 person": "leader.person", "teams 0 id": "team.id",
                        f"{MEMBER} person": "member.person"},
    "check_plan": {"people 4 id": "person.id", "goals 1 id": "goal.id", "goals 0 text": "goal.text",
                   "efforts 0 id": "effort.id", "efforts 1 text": "effort.text", "meetings 0 date": "meeting.date",
                   "changes 0 on": "change.on", "changes 0 kind": "change.kind", "sharing 0 on": "sharing.on",
                   "sharing 0 recipient": "sharing.recipient", "channels 0 matter": "channel.matter",
                   "channels 1 method": "channel.method"},
    "check_preparation": {"people 1 kind": "person.kind", "themes 0 text": "theme.text",
                          "invited 0 person": "invited.person",
                          "speaks_for_citizen person": "speaks_for_citizen.person"},
    "check_decision": {"draft on": "draft.on", "facts 0 id": "fact.id", "facts 1 text": "fact.text",
                       "presented on": "presented.on", "remarks 0 on": "remark.on", "remarks 0 text": "remark.text",
                       "final on": "final.on"},
}
REFERENCES = {
    "check_programme": ["directors 0 person", "people 5 leader", "leader_group members 1 person", "daily_leader",
                        f"{MEMBER} person", "teams 0 convener"],
    "check_plan": ["maintained_by", "goals 1 parent", "efforts 0 responsible", "efforts 1 goal",
                   "consents 0 recipients 1", "sharing 0 recipient"],
    "check_preparation": ["invited 2 person", "leader", "organiser", "speaks_for_citizen person", "summed_up_by"],
    "check_decision": ["remarks 0 fact"],
}
NOT_THE_CITIZEN = {
    "check_programme": REFERENCES["check_programme"],
    "check_plan": ["goals 1 parent", "efforts 1 goal", "consents 0 recipients 1", "sharing 0 recipient"],
    "check_preparation": ["leader", "organiser", "speaks_for_citizen person", "summed_up_by"],
    "check_decision": ["remarks 0 fact"],
}
IDS = {
    "check_programme": ["id", "people 0 id", "teams 0 id"],
    "check_plan": ["id", "people 4 id", "goals 1 id", "efforts 0 id"],
    "check_preparation": ["id"],
    "check_decision": ["id", "facts 0 id"],
}
TEXTS = {
    "check_programme": ["municipality", "why", "common_goals 0", "decision basis costs", "people 0 department",
                        "statements aim", "frequent_departments 1", "steering precedence offered_when",
                        "training discussions"],
    "check_plan": ["people 0 unit", "goals 0 text", "efforts 0 text", "channels 0 matter"],
    "check_preparation": ["frame", "themes 0 text", "speaks_for_citizen about", "to_say 0", "to_remember 0"],
    "check_decision": ["matter", "draft by", "draft conclusion", "facts 0 text", "presented by", "presented mediator",
                       "remarks 0 text", "remarks 0 answer", "final conclusion", "final reasons"],
}
LISTS = {
    "check_programme": ["values", "common_goals", "directors", "people", "teams", "frequent_departments",
                        "steering mandate", "leader_group members"],
    "check_plan": ["people", "goals", "efforts", "meetings", "changes", "revised_on", "consents", "sharing",
                   "channels"],
    "check_preparation": ["people", "themes", "invited", "to_say", "to_remember"],
    "check_decision": ["facts", "remarks"],
}
OBJECTS = {
    "check_programme": ["core_elements", "decision", "leader_group", "statements", "steering", "training"],
    "check_plan": ["principles", "leadership", "goals 0", "meetings 1"],
    "check_preparation": ["speaks_for_citizen", "rules", "themes 1", "invited 3"],
    "check_decision": ["draft", "presented", "final", "facts 0", "remarks 0"],
}
UNKNOWN = {
    "check_programme": ["schema", "core_elements other", "decision basis zz", f"{MEMBER} department", "people 0 area",
                        "steering precedence why", "training time"],
    "check_plan": ["schema", "goals 0 wish", "efforts 0 owner", "consents 0 id", "principles respect"],
    "check_preparation": ["schema", "people 0 unit", "themes 0 id", "rules plain"],
    "check_decision": ["schema", "draft reasons", "facts 0 by", "presented answer", "remarks 0 by", "final by"],
}
SHORT = {"check_programme": "programme", "check_plan": "plan", "check_preparation": "sheet",
         "check_decision": "decision"}


def each(name: str, shows: str, places: dict, value, wanted) -> list[PracticeCase]:
    """A case of each document in which every place holds the value, and `wanted` is said at each."""
    return [PracticeCase(operation, name, f"{shows} ({SHORT[operation]})", dict.fromkeys(places[operation], value),
                         [wanted(operation, words) for words in places[operation]], named_only=True)
            for operation in places]


def one_of(operation: str, words: str) -> tuple:
    return "E", SHAPE, words, {"expected": "one_of", "choices": CHOICES[operation][words].split()}


def needed(operation: str, words: str) -> tuple:
    return "E", MISSING, words, {"field": NEEDED[operation][words]}


def of_shape(expected: str):
    return lambda operation, words: ("E", SHAPE, words, {"expected": expected})


def said(code: str, letter: str = "E"):
    return lambda operation, words: (letter, code, words)


ALL = [
    *each("shape_values", "every list of values refuses another", CHOICES, "perhaps", one_of),
    *each("shape_values_of_another_type", "and another type", CHOICES, 1, one_of),
    *each("shape_dates", "every date refuses a day that does not exist", DATES, "2025-02-29", said("input.date")),
    *each("missing_fields", "every needed field", NEEDED, GONE, needed),
    *each("missing_as_null", "null is the same as left out", NEEDED, None, needed),
    *each("missing_as_white_space", "and so is a text of white space", NEEDED, " \t", needed),
    *each("reference_unknown", "every reference leads nowhere", REFERENCES, "nobody", said("input.reference")),
    *each("reference_citizen", "the citizen is no reference here", NOT_THE_CITIZEN, "citizen", said("input.reference")),
    *each("reference_number", "references refuse a number", REFERENCES, 7, of_shape("text")),
    *each("personal_number_reference", "a personal number as a reference", REFERENCES, NUMBER,
          said("input.personal_number")),
    *each("personal_number_id", "a personal number as an id", IDS, NUMBER, said("input.personal_number")),
    *each("personal_number_text", "a personal number in a text warns, and the text counts", TEXTS,
          f"see {NUMBER}, please", said("text.personal_number", "W")),
    *each("shape_texts", "every text refuses a number", TEXTS, 5, of_shape("text")),
    *each("shape_lists", "every list refuses an object", LISTS, {}, of_shape("list")),
    *each("shape_objects", "every object refuses a list", OBJECTS, [], of_shape("object")),
    *each("unknown_fields", "fields that the documents do not know", UNKNOWN, 1, said("input.unknown_field")),
]


def of_call(operation: str, name: str, shows: str, call, *wanted: tuple, **hand) -> PracticeCase:
    return PracticeCase(operation, name, shows, wanted=list(wanted), call=call, hand=hand)


NO_ON = ("E", MISSING, "on", {"field": "call.on"})
NO_DOCUMENT = ("E", SHAPE, "document", {"expected": "object"})
CALLS = [
    case for operation in BASES for case in (
        of_call(operation, "call_empty", "an empty call", {}, NO_ON, NO_DOCUMENT),
        of_call(operation, "call_without_document", "a call without a document",
                {"on": "2025-11-03", "document": None}, NO_DOCUMENT),
        of_call(operation, "call_no_object", "a call that is no object", [], ("E", SHAPE, "", {"expected": "object"})),
        of_call(operation, "document_no_object", "a document that is no object counts as an empty one",
                {"on": "2025-11-03", "document": []}, ("E", SHAPE, "", {"expected": "object"})),
        of_call(operation, "call_without_on", "without a day only faults of shape are looked for",
                {"document": {"id": 5, "zz": None}}, NO_ON, ("E", SHAPE, "id", {"expected": "text"}),
                ("E", "input.unknown_field", "zz")),
        of_call(operation, "call_faults", "faults of the call stand before those of the document",
                {"zz": 1, "locale": "sv", "schema": 2, "on": "2025-13-01", "document": {"zz": 1}},
                ("E", SHAPE, "schema", {"expected": "number"}),
                ("E", SHAPE, "locale", {"expected": "one_of", "choices": ["en", "da"]}), ("E", "input.date", "on"),
                ("E", "input.unknown_field", "zz"), ("E", "input.unknown_field", "zz")),
    )
]
SINGLE = [
    PracticeCase("check_programme", "duplicate_ids", "an id a second time, and the citizen among the people",
                 {"people 1 id": "citizen", "people 3 id": "lone",
                  "teams +": {"id": "team-1", "members": [], "convener": "eva", "caseload_limit": 1}},
                 [("E", "input.duplicate_id", "people 1 id"), ("E", "input.duplicate_id", "people 3 id"),
                  ("E", "input.duplicate_id", "teams 1 id")], named_only=True),
    PracticeCase("check_programme", "faults_hide_rules", "where a fault of shape stands nothing else is said",
                 {"why": 5, "values": "all", "decision": [], "daily_leader": "nobody", "teams": {},
                  "directors": {}, "leader_group members": 1, "steering mandate": True, "training": "yes"},
                 [("E", "leadership.structure.missing", ""),
                  ("E", SHAPE, "values", {"expected": "list"}), ("E", SHAPE, "why", {"expected": "text"}),
                  ("E", SHAPE, "decision", {"expected": "object"}), ("E", SHAPE, "directors", {"expected": "list"}),
                  ("E", "leadership.group.missing", "leader_group"),
                  ("E", SHAPE, "leader_group members", {"expected": "list"}),
                  ("E", "input.reference", "daily_leader"), ("E", SHAPE, "teams", {"expected": "list"}),
                  ("E", SHAPE, "steering mandate", {"expected": "list"}),
                  ("E", SHAPE, "training", {"expected": "object"})]),
    PracticeCase("check_programme", "nobody_passed_over", "entries without their person are passed over",
                 {"directors 1 person": GONE, "leader_group members 2 person": "nobody", f"{MEMBER} person": GONE,
                  f"{MEMBER} competences": [], f"{MEMBER} caseload": 99},
                 [("W", "leadership.area.no_director", "directors", {"areas": ["employment"]}),
                  ("E", MISSING, "directors 1 person", {"field": "director.person"}),
                  ("E", "input.reference", "leader_group members 2 person"),
                  ("W", "team.areas.not_covered", "teams 0 members", {"areas": ["health"]}),
                  ("E", MISSING, f"{MEMBER} person", {"field": "member.person"}),
                  ("E", "leadership.group.leader_absent", "teams 0 members 2")]),
    PracticeCase("check_programme", "nulls_keep_places", "a null in a list is passed over and keeps its place",
                 {"values": [None, "recovery", "holism", "ownership"], "frequent_departments": [None, "X"],
                  "teams": [None, PROGRAMME["teams"][0] | {"rooms": "no"}]},
                 [("I", "team.rooms.missing", "teams 1 rooms"),
                  ("W", "leadership.group.department_absent", "frequent_departments 1")]),
    *(PracticeCase("check_programme", f"number_{name}", f"a caseload: {given}", {f"{MEMBER} caseload": given},
                   [("E", SHAPE, f"{MEMBER} caseload", {"expected": "number"})])
      for name, given in (("below_0", -1), ("with_point", 6.5), ("text", "6"), ("too_large", 4294967296))),
    PracticeCase("check_programme", "number_largest", "the largest number", {
        f"{MEMBER} caseload": 4294967295, "teams 0 caseload_limit": 4294967295}, []),
    PracticeCase("check_programme", "personal_number_in_a_key", "a field named after a personal number is not repeated",
                 {NUMBER: 1}, [("E", "input.unknown_field", "…")]),
    PracticeCase("check_plan", "spans", "an end before its beginning counts as none",
                 {"to": "2025-08-19", "efforts 0 to": "2025-08-31"},
                 [("E", "input.span", "to"), ("E", "input.span", "efforts 0 to")],
                 {"plan overview": [{"person": "per", "efforts": ["e1", "e3"]},
                                    {"person": "citizen", "efforts": ["e2"]}]}),
    PracticeCase("check_plan", "duplicate_ids", "an id a second time in its list, and the citizen among the people",
                 {"people 4 id": "citizen", "goals 1 id": "g1", "efforts 2 id": "e1", "efforts 1 goal": "g1",
                  "efforts 2 goal": "g1"},
                 [("E", "input.duplicate_id", "people 4 id"), ("E", "input.duplicate_id", "goals 1 id"),
                  ("E", "input.duplicate_id", "efforts 2 id")],
                 {"plan overview": [{"person": "per", "efforts": ["e1"]}, {"person": "citizen", "efforts": ["e2"]}]}),
    PracticeCase("check_plan", "sharing_without_day", "of what was shared on no known day no consent is known",
                 {"sharing": [{"recipient": "per"}, {"on": "2025-10-07"}]},
                 [("E", "consent.missing", "sharing 0"), ("E", MISSING, "sharing 0 on", {"field": "sharing.on"}),
                  ("E", MISSING, "sharing 1 recipient", {"field": "sharing.recipient"})]),
    PracticeCase("check_plan", "ids_of_two_lists", "a person, a goal and an effort may have one id",
                 {"goals 0 id": "per", "goals 1 parent": "per", "efforts 0 id": "per", "efforts 0 goal": "per"}, []),
    PracticeCase("check_preparation", "duplicate_ids", "an id a second time, and the citizen among the people",
                 {"people +": {"id": "anna", "kind": "private"}, "people 0": {"id": "citizen", "kind": "professional"}},
                 [("E", "input.duplicate_id", "people 0 id")]),
    PracticeCase("check_preparation", "duplicate_person", "of two people with one id the first counts",
                 {"people +": {"id": "per", "kind": "private"}, "people 2 kind": "professional"},
                 [("E", "input.duplicate_id", "people 3 id"), ("I", "meeting.private_network.absent", "invited")]),
    PracticeCase("check_preparation", "faults_hide_rules", "where a fault of shape stands nothing else is said",
                 {"prepared_with_citizen": True, "themes": {}, "invited": 5, "leader": "nobody", "rules": [],
                  "profile": "custom", "consent_given": "maybe", "summed_up_by": NUMBER},
                 [("E", SHAPE, "profile", {"expected": "one_of", "choices": [
                     "elder_50_plus", "youth_education", "housing_support", "open_dialogue"]}),
                  ("E", SHAPE, "prepared_with_citizen", {"expected": "one_of", "choices": ["yes", "no", "unknown"]}),
                  ("E", SHAPE, "themes", {"expected": "list"}), ("E", SHAPE, "invited", {"expected": "list"}),
                  ("E", "input.reference", "leader"), ("E", SHAPE, "rules", {"expected": "object"}),
                  ("E", "input.personal_number", "summed_up_by"),
                  ("E", SHAPE, "consent_given", {"expected": "one_of", "choices": ["yes", "no", "unknown"]})],
                 {"sheet ready": False}),
    PracticeCase("check_preparation", "voice_of_nobody", "a voice without a person is there all the same",
                 {"speaks_for_citizen": {}},
                 [("E", MISSING, "speaks_for_citizen person", {"field": "speaks_for_citizen.person"}),
                  ("I", "preparation.voice.about_missing", "speaks_for_citizen about"),
                  ("W", "preparation.voice.not_agreed", "speaks_for_citizen agreed")],
                 {"sheet fields 11 filled": False}),
    PracticeCase("check_decision", "duplicate_ids", "an id of a fact a second time",
                 {"facts 1 id": "f1", "remarks 0 fact": "f1", "facts 0 citizen": "dispute", "facts 1 citizen": "agree"},
                 [("E", "input.duplicate_id", "facts 1 id")]),
    PracticeCase("check_decision", "more_than_a_hundred", "of one code a hundred places are listed, then how many",
                 {"remarks": [{"on": "2025-10-10", "text": "..."} for _ in range(103)], "facts 1 citizen": "agree"},
                 [*(("W", "decision.remark.unanswered", f"remarks {at} answer") for at in range(100)),
                  ("W", "report.more", "", {"of": "decision.remark.unanswered", "count": 103})],
                 {"decision remarks": {"answered": 0, "unanswered": 103}}),
    PracticeCase("check_decision", "faults_hide_rules", "where a fault of shape stands nothing else is said",
                 {"draft": 5, "facts": {}, "presented on": "soon", "presented citizen_there": 1, "remarks": [5],
                  "final reasons": 5},
                 [("E", SHAPE, "draft", {"expected": "object"}), ("E", SHAPE, "facts", {"expected": "list"}),
                  ("E", "input.date", "presented on"),
                  ("E", SHAPE, "presented citizen_there", {"expected": "one_of", "choices": ["yes", "no", "unknown"]}),
                  ("E", SHAPE, "remarks 0", {"expected": "object"}),
                  ("E", SHAPE, "final reasons", {"expected": "text"})],
                 {"decision state": "final",
                  "decision days": {"draft_to_presented": None, "presented_to_final": None}}),
]
CASES = [*ALL, *CALLS, *SINGLE]
