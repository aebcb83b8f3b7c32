"""Whole and empty programmes, and what courses show beside them."""

import json
from pathlib import Path

from .course import EXAMPLE, GONE, edited
from .course_valid import LONG
from .practice import ALL, PROGRAMME, PracticeCase

SAMPLES = Path(__file__).parents[4] / "rk-core" / "samples" / "courses"
ELDER, HALF, YOUTH = (json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
                      for name in ("elder", "elder_half_filled", "youth"))
ELEMENTS = ("coordinator", "network_meetings", "binding_agreements", "leadership")
BASIS = ("challenges", "benefit", "costs", "delimitation")
STATEMENTS = ("why_relevant", "aim", "other_agendas", "frame_and_resources")
COURSES = "fidelity courses"
NO_CASES = {"yes": 0, "of": 0, "share": None, "why": {"share": "no_cases"}}
NO_CONTINUITY = {"n": 0, "median": None, "least": None, "why": {"median": "no_cases", "least": "no_cases"}}
NOTHING_KEPT = {"kept": 0, "partly": 0, "not_kept": 0, "of": 0, "share": None, "why": {"share": "no_cases"}}


def states(move: int, *wanted: str) -> dict:
    """Every state of a move, and how many are in place."""
    found: dict[str, object] = {f"fidelity moves {move} activities {at} state": state
                                for at, state in enumerate(wanted)}
    return found | {f"fidelity moves {move} in_place": wanted.count("in_place"),
                    f"fidelity moves {move} of": len(wanted)}


def activities(move: int, source: str, *names: str) -> dict:
    """The names and sources of the activities of a move."""
    return {f"fidelity moves {move} activities {at} {key}": value
            for at, name in enumerate(names) for key, value in (("activity", name), ("source", source))}


EMPTY = [
    ("E", "leadership.structure.missing", ""),
    ("E", "programme.values.incomplete", "values"),
    *(("I", "programme.core_element.unknown", f"core_elements {name}", {"element": name}) for name in ELEMENTS),
    ("W", "programme.why.missing", "why"),
    ("E", "leadership.goal.not_one", "common_goals", {"count": 0}),
    ("E", "leadership.decision.level", "decision level"),
    ("W", "leadership.decision.not_yet", "decision decided_on"),
    *(("W", "leadership.basis.incomplete", f"decision basis {name}", {"part": name}) for name in BASIS),
    ("W", "leadership.area.no_director", "directors", {"areas": ["social", "health", "employment"]}),
    ("E", "leadership.group.missing", "leader_group"),
    ("W", "leadership.daily_leader.missing", "daily_leader"),
    *(("W", "leadership.statement.missing", f"statements {name}", {"part": name}) for name in STATEMENTS),
    ("E", "coordinator.team.missing", "teams"),
    ("W", "steering.wishes.not_conveyed", "steering wishes_steer"),
    ("W", "steering.responsibility.not_shared", "steering shared_responsibility"),
    ("W", "steering.mandate.incomplete", "steering mandate",
     {"missing": ["lead_meetings", "stop_off_theme", "insist_on_wishes"]}),
    ("W", "steering.precedence.not_decided", "steering precedence decided"),
    *(("W", "steering.precedence.undefined", f"steering precedence {name}", {"part": name})
      for name in ("offered_when", "effect_on_existing", "inside_outside")),
    ("W", "steering.competence.not_delegated", "steering delegated_competence"),
    ("I", "steering.clarification.slow", "steering fast_clarification"),
    ("I", "steering.attendance.not_considered", "steering attendance_considered"),
    *(("W", "training.plan.incomplete", f"training {name}", {"part": name})
      for name in ("time_set_aside", "discussions", "maintenance")),
    ("I", "training.leadership.unsure", "training leadership_understands"),
    ("I", "training.coordinators.unsure", "training coordinators_know"),
    ("I", "training.participants.unsure", "training participants_know"),
]
EMPTY_VIEW = {
    **states(0, "missing", "missing", "missing", "missing", "unknown", "missing", "missing", "missing"),
    **states(1, "missing", "missing", "missing", "missing"),
    **states(2, "unknown", "unknown", "missing", "missing", "unknown", "unknown", "unknown"),
    **states(3, "missing", "unknown", "unknown", "missing", "unknown"),
    "fidelity values": {"adopted": [], "missing": ["recovery", "holism", "ownership"]}, "fidelity weakest": "unknown",
    "fidelity core_elements 0 element": "coordinator", "fidelity core_elements 0 state": "unknown",
    "fidelity core_elements 0 missing": ["coordinator.team.missing"],
    "fidelity core_elements 1 element": "network_meetings", "fidelity core_elements 1 state": "unknown",
    "fidelity core_elements 1 missing": [],
    "fidelity core_elements 2 element": "binding_agreements", "fidelity core_elements 2 state": "unknown",
    "fidelity core_elements 2 missing": [],
    "fidelity core_elements 3 missing": [
        "leadership.structure.missing", "programme.why.missing", "leadership.goal.not_one", "leadership.decision.level",
        "leadership.decision.not_yet", "leadership.basis.incomplete", "leadership.area.no_director",
        "leadership.group.missing", "leadership.daily_leader.missing", "leadership.statement.missing",
        "steering.wishes.not_conveyed", "steering.responsibility.not_shared", "steering.mandate.incomplete",
        "steering.precedence.not_decided", "steering.precedence.undefined", "steering.competence.not_delegated",
        "training.plan.incomplete"],
    "fidelity courses": None, "fidelity why": {"courses": "no_courses"},
}
NAMES = {
    **activities(0, "S4 6.1", "decision", "decision_basis", "directors", "leader_group", "frequent_departments",
                 "daily_leader", "common_goal", "statements"),
    **activities(1, "S4 6.2", "coordinators", "hours_and_caseload", "convener", "rooms"),
    **activities(2, "S4 6.3", "wishes_steer", "shared_responsibility", "mandate", "precedence", "delegated_competence",
                 "fast_clarification", "attendance"),
    **activities(3, "S4 6.4", "plan", "leadership", "coordinators", "competences", "participants"),
    "fidelity moves 0 move": "leadership_backing", "fidelity moves 1 move": "coordinator_team",
    "fidelity moves 2 move": "steering_frame", "fidelity moves 3 move": "training",
}
DANISH = {
    "fidelity core_elements 0 label": "den ene ansvarlige tværgående koordinator",
    "fidelity core_elements 1 label": "de tværfaglige netværksmøder med borgeren i centrum",
    "fidelity core_elements 2 label": "de forpligtende aftaler og opfølgningen på dem",
    "fidelity core_elements 3 label": "den tværgående ledelse",
    "fidelity moves 0 label": "ledelsesmæssig opbakning på alle niveauer",
    "fidelity moves 1 label": "gode rammer for koordinatorteamet",
    "fidelity moves 2 label": "en tværgående styringsmæssig ramme",
    "fidelity moves 3 label": "opkvalificering af nøglepersoner",
    "fidelity moves 0 activities 3 label": "ledergruppen med hver koordinators leder",
    "fidelity moves 1 activities 1 label": "timer nok og et lavt caseload",
    "fidelity moves 2 activities 3 label": "modellens forrang",
    "fidelity moves 3 activities 4 label": "de hyppige deltageres kendskab til modellen og deres rolle",
}
SECOND = {"id": "team-2", "members": [{"person": "eva", "area": "social", "caseload": 9, "competences": ALL}],
          "convener": "eva", "enough_hours": "no"}
MANY = {"values": ["holism"], "core_elements coordinator": "absent", "common_goals": ["...", "...", "..."],
        "decision level": "directorate", "decision basis costs": GONE, "people 6 leader": GONE, "teams +": SECOND,
        "steering delegated_competence": "no", "training participants_know": "unknown"}
NO_COORDINATOR = edited(EXAMPLE, {"id": "course-18", "roles 0 to": "2025-10-20"})
OWN_PROFILE = edited(NO_COORDINATOR, {"profile": "custom"})
TWO_COORDINATORS = edited(EXAMPLE, {
    "id": "course-19", "roles +": {"person": "bo", "role": "coordinator", "from": "2025-10-01"}})
NO_METHOD = edited(EXAMPLE, {"id": "course-20", "agreements 0 follow_up 0 method": GONE,
                             "agreements 0 follow_up 0 result kept": "no"})
WITHOUT_CITIZEN = edited(EXAMPLE, {"id": "course-21", "meetings 0 participants 0 attended": "no",
                                   "agreements 0 follow_up": 5})


def case(name: str, shows: str, courses, wanted: list | None = None, hand: dict | None = None,
         sums: dict | None = None, **more) -> PracticeCase:
    return PracticeCase("check_programme", name, shows, {}, wanted or [], hand or {}, sums or {},
                        more={"courses": courses}, **more)


CASES = [
    PracticeCase("check_programme", "whole", "a programme with nothing to mend, without courses", {}, [], {
        **NAMES, **states(0, *["in_place"] * 8), **states(1, *["in_place"] * 4), **states(2, *["in_place"] * 7),
        **states(3, *["in_place"] * 5), "fidelity weakest": "partly", "fidelity courses": None,
        "fidelity why": {"courses": "no_courses"},
        "fidelity core_elements 2": {"element": "binding_agreements",
                                     "label": "the binding agreements and their follow-up", "state": "partly",
                                     "missing": []}}),
    PracticeCase("check_programme", "whole_da", "elements, moves and activities as they are called in Danish", {}, [], {
        **DANISH, "fidelity weakest": "partly"}, more={"locale": "da"}),
    PracticeCase("check_programme", "empty", "an empty programme: everything at once, nothing in place", {}, EMPTY,
                 EMPTY_VIEW, base={}),
    PracticeCase("check_programme", "empty_da", "the same in Danish", {}, EMPTY, EMPTY_VIEW, base={},
                 more={"locale": "da"}),
    PracticeCase("check_programme", "empty_parts", "objects with nothing in them are there, and say nothing",
                 {"decision": {}, "leader_group": {}, "statements": {}, "steering": {}, "training": {},
                  "core_elements": {}, "teams": [], "directors": [], "frequent_departments": []},
                 EMPTY[1:], base={}),
    PracticeCase("check_programme", "several_at_once", "faults all over a programme, in the order of the document",
                 MANY, [
        ("E", "programme.values.incomplete", "values"),
        ("E", "programme.core_element.absent", "core_elements coordinator", {"element": "coordinator"}),
        ("E", "leadership.goal.not_one", "common_goals", {"count": 3}),
        ("I", "leadership.decision.not_political", "decision level"),
        ("W", "leadership.basis.incomplete", "decision basis costs", {"part": "costs"}),
        ("E", "leadership.group.leader_absent", "teams 0 members 1"),
        ("E", "team.departments.too_few", "teams 1 members", {"least": 2}),
        ("W", "team.areas.not_covered", "teams 1 members", {"areas": ["health", "employment"]}),
        ("I", "team.caseload.above_limit", "teams 1 caseload_limit"),
        ("W", "team.hours.not_enough", "teams 1 enough_hours"),
        ("I", "team.rooms.missing", "teams 1 rooms"),
        ("I", "steering.competence.not_delegated", "steering delegated_competence"),
        ("I", "training.participants.unsure", "training participants_know")],
        {**states(0, "in_place", "partly", "in_place", "partly", "in_place", "in_place", "missing", "in_place"),
         **states(1, "partly", "partly", "in_place", "partly"),
         "fidelity core_elements 0 missing": ["team.departments.too_few", "team.areas.not_covered",
                                              "team.hours.not_enough"],
         "fidelity core_elements 3 missing": ["leadership.goal.not_one", "leadership.basis.incomplete",
                                              "leadership.group.leader_absent"]}),
    case("courses_empty_list", "an empty list of courses is none", [], hand={
        COURSES: None, "fidelity why": {"courses": "no_courses"}}),
    case("courses_of_nulls", "nor is a list of nulls", [None, None], hand={COURSES: None}),
    case("courses_samples", "three courses: that of the page, one half filled in, one of a young citizen",
         [ELDER, HALF, YOUTH], hand={
             f"{COURSES} n": 3, f"{COURSES} unreadable": 0,
             f"{COURSES} one_coordinator": {"yes": 2, "of": 3, "share": 2 / 3},
             f"{COURSES} continuity": {"n": 3, "median": 80 / 94, "least": 61 / 94},
             f"{COURSES} meetings_with_citizen": {"yes": 3, "of": 3, "share": 1.0},
             f"{COURSES} agreements_with_follow_up": {"yes": 3, "of": 4, "share": 0.75},
             f"{COURSES} kept": {"kept": 2, "partly": 0, "not_kept": 0, "of": 2, "share": 1.0}},
         sums={f"{COURSES} one_coordinator": "the second has none since 15 October",
               f"{COURSES} continuity": "80 of 94 days, 61 of 94, and all of the young citizen's",
               f"{COURSES} agreements_with_follow_up": "one of the second course lacks its method"}),
    case("courses_long", "one long course: shares over its four meetings and thirteen agreements", [LONG], hand={
        f"{COURSES} n": 1, f"{COURSES} one_coordinator": {"yes": 1, "of": 1, "share": 1.0},
        f"{COURSES} continuity": {"n": 1, "median": 186 / 301, "least": 186 / 301},
        f"{COURSES} meetings_with_citizen": {"yes": 4, "of": 4, "share": 1.0},
        f"{COURSES} agreements_with_follow_up": {"yes": 12, "of": 12, "share": 1.0},
        f"{COURSES} kept": {"kept": 4, "partly": 1, "not_kept": 1, "of": 6, "share": 4 / 6}},
        sums={f"{COURSES} continuity": "1 May to 3 November is 186 days, 6 January to 3 November 301",
              f"{COURSES} kept": "as valid_long of check_course counts them: 4 / (4 + 1 + 1)"}),
    case("courses_two", "the median lies halfway between two shares", [LONG, EXAMPLE], hand={
        f"{COURSES} continuity": {"n": 2, "median": (186 / 301 + 80 / 94) / 2, "least": 186 / 301},
        f"{COURSES} meetings_with_citizen": {"yes": 5, "of": 5, "share": 1.0},
        f"{COURSES} kept": {"kept": 5, "partly": 1, "not_kept": 1, "of": 7, "share": 5 / 7}},
        sums={f"{COURSES} continuity": "(186 / 301 + 80 / 94) / 2"}),
    case("courses_broken", "no coordinator, two, a follow-up without a method, a meeting without the citizen",
         [EXAMPLE, NO_COORDINATOR, TWO_COORDINATORS, NO_METHOD, WITHOUT_CITIZEN], hand={
             f"{COURSES} n": 5, f"{COURSES} one_coordinator": {"yes": 3, "of": 5, "share": 0.6},
             f"{COURSES} continuity": {"n": 5, "median": 80 / 94, "least": 66 / 94},
             f"{COURSES} meetings_with_citizen": {"yes": 4, "of": 5, "share": 0.8},
             f"{COURSES} agreements_with_follow_up": {"yes": 3, "of": 5, "share": 0.6},
             f"{COURSES} kept": {"kept": 3, "partly": 0, "not_kept": 1, "of": 4, "share": 0.75}},
         sums={f"{COURSES} continuity": "15 August to 20 October is 66 of 94 days, the others have 80",
               f"{COURSES} agreements_with_follow_up": "neither the one without a method nor the one of the wrong type",
               f"{COURSES} kept": "the answer of the last course cannot be read"}),
    case("broken_programme_course_unreadable", "entries that are no courses are told and counted",
         [5, EXAMPLE, None, "course", [], EXAMPLE],
         [("W", "programme.course.unreadable", "courses 0"), ("W", "programme.course.unreadable", "courses 3"),
          ("W", "programme.course.unreadable", "courses 4")],
         {f"{COURSES} n": 2, f"{COURSES} unreadable": 3,
          f"{COURSES} one_coordinator": {"yes": 2, "of": 2, "share": 1.0}}),
    case("mended_programme_course_unreadable", "courses in their place", [EXAMPLE, EXAMPLE, None, EXAMPLE, EXAMPLE],
         hand={f"{COURSES} n": 4, f"{COURSES} unreadable": 0}),
    case("courses_all_unreadable", "of no readable course nothing is said: never 0 % and never 100 %", [True],
         [("W", "programme.course.unreadable", "courses 0")],
         {COURSES: {"n": 0, "unreadable": 1, "one_coordinator": NO_CASES, "continuity": NO_CONTINUITY,
                    "meetings_with_citizen": NO_CASES, "agreements_with_follow_up": NO_CASES, "kept": NOTHING_KEPT}}),
    case("courses_empty_course", "an empty course counts, and shows nothing", [{}], hand={
        COURSES: {"n": 1, "unreadable": 0, "one_coordinator": NO_CASES,
                  "continuity": NO_CONTINUITY, "meetings_with_citizen": NO_CASES,
                  "agreements_with_follow_up": NO_CASES, "kept": NOTHING_KEPT}}),
    case("courses_not_begun", "a course that needs no coordinator yet is left out, one that needs one is not",
         [{"phases": [{"phase": "detection", "from": "2025-10-01"}]},
          edited(EXAMPLE, {"roles": []}), EXAMPLE], hand={
              f"{COURSES} n": 3, f"{COURSES} one_coordinator": {"yes": 1, "of": 2, "share": 0.5}}),
    case("courses_without_settings", "a course of a profile of one's own, without a coordinator, as the model has it",
         [OWN_PROFILE], hand={f"{COURSES} one_coordinator": {"yes": 0, "of": 1, "share": 0.0}}),
    PracticeCase("check_programme", "settings", "the same where the municipality only warns of it", {}, [], {
        f"{COURSES} one_coordinator": {"yes": 1, "of": 1, "share": 1.0}},
        more={"settings": {"severities": {"coordinator.missing": "warning"}}, "courses": [OWN_PROFILE]}),
    PracticeCase("check_programme", "settings_of_the_kind", "all settings, without courses", {}, [], {COURSES: None},
                 more={"settings": {"closed_days": ["2025-12-24"], "early_meeting_days": 30, "follow_up_months": 3,
                                    "severities": {}}}),
    PracticeCase("check_programme", "settings_faults", "what is wrong with the settings, in the order of the call", {}, [
        ("E", "input.date", "settings closed_days 0"),
        ("E", "settings.out_of_range", "settings early_meeting_days", {"least": 1, "most": 3650}),
        ("E", "settings.out_of_range", "settings follow_up_months", {"least": 1, "most": 60}),
        ("E", "settings.rule.fixed", "settings severities zz"),
        ("E", "input.shape", "settings severities coordinator.missing",
         {"expected": "one_of", "choices": ["error", "warning", "info", "off"]}),
        ("E", "settings.rule.fixed", "settings severities coordinator.tenure.overlap"),
        ("E", "input.unknown_field", "settings extra")], {f"{COURSES} n": 1},
        more={"courses": [EXAMPLE], "settings": {
            "extra": 1, "severities": {"zz": "off", "coordinator.missing": "no", "coordinator.tenure.overlap": "off"},
            "follow_up_months": 61, "early_meeting_days": 0, "closed_days": ["2025-02-30"]}}),
    PracticeCase("check_programme", "settings_no_object", "settings that are no object", {},
                 [("E", "input.shape", "settings", {"expected": "object"})], more={"settings": 5}),
    case("courses_no_list", "courses that are no list are a fault of the call", {"0": EXAMPLE},
         [("E", "input.shape", "courses", {"expected": "list"})],
         {COURSES: None, "fidelity why": {"courses": "no_courses"}}),
    PracticeCase("check_programme", "courses_without_on", "without a day courses are read, and not checked", {}, [
        ("E", "input.missing", "on", {"field": "call.on"}), ("W", "programme.course.unreadable", "courses 1")], on=None,
        more={"courses": [EXAMPLE, 0]}),
    PracticeCase("check_programme", "courses_and_faults", "what is wrong with the call stands before the programme",
                 {"why": GONE, "zz": 1},
                 [("W", "programme.course.unreadable", "courses 1"), ("E", "input.unknown_field", "extra"),
                  ("W", "programme.why.missing", "why"), ("E", "input.unknown_field", "zz")],
                 {f"{COURSES} n": 1}, more={"courses": [EXAMPLE, 0], "extra": True}),
    PracticeCase("check_programme", "courses_on_another_day", "courses are checked on the day of the call", {}, [], {
        f"{COURSES} continuity": {"n": 1, "median": 52 / 66, "least": 52 / 66},
        f"{COURSES} meetings_with_citizen": {"yes": 1, "of": 1, "share": 1.0}}, on="2025-10-06",
        more={"courses": [EXAMPLE]}, sums={f"{COURSES} continuity": "15 August to 6 October is 52 days of 66"},
        base=PROGRAMME),
]
