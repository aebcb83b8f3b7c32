"""Every rule of a programme broken and mended, with the activity of the moves that it changes."""

from .course import GONE
from .practice import ALL, PracticeCase, Twins

twins = Twins("check_programme")
MEMBER = "teams 0 members"
ABSENT = "programme.core_element.absent"
UNKNOWN = "programme.core_element.unknown"
LEADER = "leadership.group.leader_absent"
STEERING, TRAINING = "steering", "training"
# The places of the moves' activities in the answer.
BACKING, TEAM, FRAME, LEARNING = (f"fidelity moves {at} activities" for at in range(4))


def state(place: str, at: int, value: str) -> dict:
    """A hand-made state of an activity."""
    return {f"{place} {at} state": value}


def without_group(words: str) -> list[tuple]:
    """Where nobody is in the leader group nothing is said of those who lead coordinators."""
    return [("E", "leadership.group.missing", words)]


VALUES = [
    *twins("programme.values.incomplete", {"values": ["recovery", "ownership", "recovery"]},
           {"values": ["ownership", "holism", "recovery"]}, ("E", "values"),
           hand={"fidelity values": {"adopted": ["recovery", "ownership"], "missing": ["holism"]}},
           repaired={"fidelity values": {"adopted": ["recovery", "holism", "ownership"], "missing": []}}),
    *twins("programme.values.incomplete", {"values": GONE}, {"values": ["recovery", "holism", "ownership"]},
           ("E", "values"), branch="none",
           hand={"fidelity values": {"adopted": [], "missing": ["recovery", "holism", "ownership"]}}),
    *twins(ABSENT, {"core_elements coordinator": "absent"}, {"core_elements coordinator": "partly"},
           ("E", "core_elements coordinator", {"element": "coordinator"}),
           hand={"fidelity weakest": "absent",
                 "fidelity core_elements 0": {"element": "coordinator", "label": "the one responsible cross-cutting coordinator",
                                              "state": "absent", "missing": []}},
           repaired={"fidelity weakest": "partly"}),
    *twins(ABSENT, {"core_elements network_meetings": "absent", "core_elements leadership": "absent"},
           {"core_elements network_meetings": "in_place"},
           ("E", "core_elements network_meetings", {"element": "network_meetings"}),
           ("E", "core_elements leadership", {"element": "leadership"}), branch="two",
           hand={"fidelity weakest": "absent"}),
    *twins(UNKNOWN, {"core_elements binding_agreements": "unknown"}, {"core_elements binding_agreements": "in_place"},
           ("I", "core_elements binding_agreements", {"element": "binding_agreements"}),
           hand={"fidelity weakest": "unknown"}, repaired={"fidelity weakest": "in_place"}),
    PracticeCase("check_programme", "absent_is_worse_than_unknown", "an element is absent and one is left out",
                 {"core_elements coordinator": "absent", "core_elements leadership": GONE},
                 [("E", ABSENT, "core_elements coordinator", {"element": "coordinator"}),
                  ("I", UNKNOWN, "core_elements leadership", {"element": "leadership"})],
                 {"fidelity weakest": "absent", "fidelity core_elements 3 state": "unknown"}),
    *twins(UNKNOWN, {"core_elements": GONE}, {"core_elements binding_agreements": "partly"},
           *(("I", f"core_elements {element}", {"element": element})
             for element in ("coordinator", "network_meetings", "binding_agreements", "leadership")), branch="all",
           hand={"fidelity weakest": "unknown"}),
    *twins("programme.why.missing", {"why": "  "}, {"why": "."}, ("W", "why"),
           hand={"fidelity core_elements 3 missing": ["programme.why.missing"]},
           repaired={"fidelity core_elements 3 missing": []}),
]
LEADERSHIP = [
    *twins("leadership.goal.not_one", {"common_goals": ["...", "..."]}, {"common_goals": [None, "...", " "]},
           ("E", "common_goals", {"count": 2}), hand=state(BACKING, 6, "missing"),
           repaired=state(BACKING, 6, "in_place"), shows="blank texts are none"),
    *twins("leadership.goal.not_one", {"common_goals": GONE}, {"common_goals": ["..."]},
           ("E", "common_goals", {"count": 0}), branch="none", hand=state(BACKING, 6, "missing")),
    *twins("leadership.decision.level", {"decision level": GONE}, {"decision level": "political"},
           ("E", "decision level"), hand=state(BACKING, 0, "partly")),
    *twins("leadership.decision.level", {"decision level": "department"}, {"decision level": "directorate"},
           ("E", "decision level"), branch="department", left=[("I", "leadership.decision.not_political",
                                                                "decision level")],
           hand=state(BACKING, 0, "partly"), repaired=state(BACKING, 0, "in_place")),
    *twins("leadership.decision.level", {"decision level": "other"}, {"decision level": "political"},
           ("E", "decision level"), branch="other"),
    *twins("leadership.decision.not_political", {"decision level": "directorate"}, {"decision level": "political"},
           ("I", "decision level"), hand=state(BACKING, 0, "in_place") | {"fidelity core_elements 3 missing": []}),
    *twins("leadership.decision.not_yet", {"decision decided_on": "2025-11-04"}, {"decision decided_on": "2025-11-03"},
           ("W", "decision decided_on"), hand=state(BACKING, 0, "partly"), repaired=state(BACKING, 0, "in_place")),
    *twins("leadership.decision.not_yet", {"decision decided_on": GONE}, {"decision decided_on": "2020-02-29"},
           ("W", "decision decided_on"), branch="no_day", hand=state(BACKING, 0, "partly")),
    *(case for at, part in enumerate(("challenges", "benefit", "costs", "delimitation"))
      for case in twins("leadership.basis.incomplete", {f"decision basis {part}": GONE},
                        {f"decision basis {part}": "."}, ("W", f"decision basis {part}", {"part": part}), branch=part,
                        hand=state(BACKING, 1, "partly"))),
    *twins("leadership.basis.incomplete", {"decision basis": GONE},
           {"decision basis": {"challenges": ".", "benefit": ".", "costs": ".", "delimitation": "."}},
           *(("W", f"decision basis {part}", {"part": part})
             for part in ("challenges", "benefit", "costs", "delimitation")), branch="all",
           hand=state(BACKING, 1, "missing"), repaired=state(BACKING, 1, "in_place")),
    *twins("leadership.area.no_director", {"directors 0 areas": ["health"], "directors 1 areas": []},
           {"directors 0 areas": ["employment", "health", "health"], "directors 1 areas": ["social"]},
           ("W", "directors", {"areas": ["social", "employment"]}), hand=state(BACKING, 2, "partly"),
           repaired=state(BACKING, 2, "in_place")),
    *twins("leadership.area.no_director", {"directors": []}, {"directors": [{"person": "dan", "areas": [
        "health", "social", "employment"]}]}, ("W", "directors", {"areas": ["social", "health", "employment"]}),
        branch="none", hand=state(BACKING, 2, "missing")),
    *twins("leadership.daily_leader.missing", {"daily_leader": GONE}, {"daily_leader": "dora"}, ("W", "daily_leader"),
           hand=state(BACKING, 5, "missing")),
    *(case for part in ("why_relevant", "aim", "other_agendas", "frame_and_resources")
      for case in twins("leadership.statement.missing", {f"statements {part}": " "}, {f"statements {part}": "."},
                        ("W", f"statements {part}", {"part": part}), branch=part, hand=state(BACKING, 7, "partly"))),
    *twins("leadership.statement.missing", {"statements": GONE},
           {"statements": {"frame_and_resources": ".", "other_agendas": ".", "aim": ".", "why_relevant": "."}},
           *(("W", f"statements {part}", {"part": part})
             for part in ("why_relevant", "aim", "other_agendas", "frame_and_resources")), branch="all",
           hand=state(BACKING, 7, "missing")),
]
GROUP = [
    *twins("leadership.structure.missing", {"decision": GONE, "directors": [], "leader_group members": []},
           {"directors": [], "leader_group members": []}, ("E", ""),
           also=[("E", "leadership.decision.level", "decision level"),
                 ("W", "leadership.decision.not_yet", "decision decided_on"),
                 *(("W", "leadership.basis.incomplete", f"decision basis {part}", {"part": part})
                   for part in ("challenges", "benefit", "costs", "delimitation")),
                 ("W", "leadership.area.no_director", "directors", {"areas": ["social", "health", "employment"]}),
                 *without_group("leader_group")],
           left=[("W", "leadership.area.no_director", "directors", {"areas": ["social", "health", "employment"]}),
                 *without_group("leader_group")],
           hand=state(BACKING, 0, "missing") | state(BACKING, 2, "missing") | state(BACKING, 3, "missing") | {
               "fidelity core_elements 3 missing": [
                   "leadership.structure.missing", "leadership.decision.level", "leadership.decision.not_yet",
                   "leadership.basis.incomplete", "leadership.area.no_director", "leadership.group.missing"]}),
    *twins("leadership.group.missing", {"leader_group": GONE}, {"leader_group members 2": {"person": "lars"}},
           ("E", "leader_group"), hand=state(BACKING, 3, "missing") | state(BACKING, 4, "missing"),
           repaired=state(BACKING, 3, "in_place") | state(BACKING, 4, "in_place"),
           shows="what is asked of a group is then not said"),
    *twins("leadership.group.missing", {"leader_group members": []},
           {"leader_group members": [{"person": "lars"}, {"person": "leif"}, {"person": "lone"}]},
           ("E", "leader_group"), branch="empty"),
    *twins(LEADER, {"leader_group members 2": GONE}, {"leader_group members 2": {"person": "lars"}},
           ("E", f"{MEMBER} 2"), hand=state(BACKING, 3, "partly"), repaired=state(BACKING, 3, "in_place")),
    *twins(LEADER, {"people 5 leader": GONE}, {"people 5 leader": "lars"}, ("E", f"{MEMBER} 0"), branch="no_leader",
           shows="any member of the group may lead a coordinator"),
    *twins("leadership.group.department_absent", {"frequent_departments +": "Voksenservice Syd"},
           {"frequent_departments +": " voksenSERVICE "}, ("W", "frequent_departments 2"),
           hand=state(BACKING, 4, "partly"), repaired=state(BACKING, 4, "in_place"),
           shows="capitals and outer spaces do not matter"),
    *twins("leadership.group.department_absent", {"frequent_departments": ["Ydelseskontoret"]},
           {"frequent_departments": []}, ("W", "frequent_departments 0"), branch="alone",
           hand=state(BACKING, 4, "missing"), repaired=state(BACKING, 4, "unknown")),
]
TWO_OF_ONE = {"people 6 department": "hjemmesygeplejen ", "people 7 department": "HJEMMESYGEPLEJEN"}
TEAMS = [
    *twins("coordinator.team.missing", {"teams": []}, {"teams 0 rooms": "yes"}, ("E", "teams"),
           hand=state(TEAM, 0, "missing") | state(TEAM, 1, "missing") | state(TEAM, 2, "missing")
           | state(TEAM, 3, "missing") | state(LEARNING, 3, "missing") | state(BACKING, 3, "in_place")
           | {"fidelity core_elements 0 missing": ["coordinator.team.missing"]},
           repaired=state(TEAM, 0, "in_place") | state(TEAM, 1, "in_place") | state(LEARNING, 3, "in_place")),
    *twins("coordinator.team.missing", {f"{MEMBER}": []},
           {f"{MEMBER}": [{"person": "anna", "area": "health", "competences": ALL},
                          {"person": "bo", "area": "employment", "competences": ALL},
                          {"person": "eva", "area": "social", "competences": ALL}]}, ("E", "teams"),
           branch="no_member", also=[("E", "team.departments.too_few", MEMBER, {"least": 2}),
                                     ("W", "team.areas.not_covered", MEMBER, {"areas": ["social", "health",
                                                                                        "employment"]})],
           hand=state(TEAM, 0, "missing") | state(TEAM, 2, "in_place")),
    *twins("team.departments.too_few", TWO_OF_ONE, TWO_OF_ONE | {"people 7 department": "Voksenservice"},
           ("E", MEMBER, {"least": 2}), hand=state(TEAM, 0, "partly"), repaired=state(TEAM, 0, "in_place"),
           shows="capitals and outer spaces do not make a department"),
    *twins("team.departments.too_few", {"people 6 department": GONE, "people 7 department": GONE},
           {"people 6 department": GONE}, ("E", MEMBER, {"least": 2}), branch="no_department"),
    *twins("team.areas.not_covered", {f"{MEMBER} 0 area": "other", f"{MEMBER} 2 area": GONE},
           {f"{MEMBER} 0 area": "social", f"{MEMBER} 2 area": "health"},
           ("W", MEMBER, {"areas": ["social", "health"]}), hand=state(TEAM, 0, "partly")),
    *twins("team.convener.missing", {"teams 0 convener": GONE}, {"teams 0 convener": "dora"}, ("W", "teams 0 convener"),
           hand=state(TEAM, 2, "missing") | {"fidelity core_elements 0 missing": ["team.convener.missing"]}),
    *twins("team.caseload.above_limit", {f"{MEMBER} 1 caseload": 9}, {f"{MEMBER} 1 caseload": 8},
           ("W", f"{MEMBER} 1 caseload", {"most": 8}), hand=state(TEAM, 1, "partly"),
           repaired=state(TEAM, 1, "in_place")),
    *twins("team.caseload.above_limit", {"teams 0 caseload_limit": GONE}, {"teams 0 caseload_limit": 2_000},
           ("I", "teams 0 caseload_limit"), branch="no_limit",
           hand=state(TEAM, 1, "partly") | {"fidelity core_elements 0 missing": []}),
    *twins("team.caseload.above_limit", {"teams 0 caseload_limit": GONE}, {"teams 0 caseload_limit": 0},
           ("I", "teams 0 caseload_limit"), branch="no_caseload",
           given={f"{MEMBER} {at} caseload": GONE for at in range(3)}, hand=state(TEAM, 1, "partly"),
           repaired=state(TEAM, 1, "in_place"), shows="a limit is asked for before there are courses"),
    *twins("team.hours.not_enough", {"teams 0 enough_hours": "no"}, {"teams 0 enough_hours": "yes"},
           ("W", "teams 0 enough_hours"), hand=state(TEAM, 1, "partly"), repaired=state(TEAM, 1, "in_place")),
    *twins("team.hours.not_enough", {"teams 0 enough_hours": "unknown"}, {"teams 0 enough_hours": "yes"},
           ("I", "teams 0 enough_hours"), branch="unknown",
           hand=state(TEAM, 1, "partly") | {"fidelity core_elements 0 missing": []}),
    *twins("team.rooms.missing", {"teams 0 rooms": "no"}, {"teams 0 rooms": "yes"}, ("I", "teams 0 rooms"),
           hand=state(TEAM, 3, "missing"), repaired=state(TEAM, 3, "in_place")),
    *twins("team.rooms.missing", {"teams 0 rooms": GONE}, {"teams 0 rooms": "yes"}, ("I", "teams 0 rooms"),
           branch="left_out", hand=state(TEAM, 3, "unknown")),
]
STEERED = [
    *twins("steering.wishes.not_conveyed", {"steering wishes_steer": "no"}, {"steering wishes_steer": "yes"},
           ("W", "steering wishes_steer"), hand=state(FRAME, 0, "missing")),
    *twins("steering.wishes.not_conveyed", {"steering wishes_steer": "unknown"}, {"steering wishes_steer": "yes"},
           ("W", "steering wishes_steer"), branch="unknown", hand=state(FRAME, 0, "unknown")),
    *twins("steering.responsibility.not_shared", {"steering shared_responsibility": "no"},
           {"steering shared_responsibility": "yes"}, ("W", "steering shared_responsibility"),
           hand=state(FRAME, 1, "missing")),
    *twins("steering.mandate.incomplete", {"steering mandate": ["stop_off_theme", "stop_off_theme"]},
           {"steering mandate": ["insist_on_wishes", "stop_off_theme", "lead_meetings"]},
           ("W", "steering mandate", {"missing": ["lead_meetings", "insist_on_wishes"]}),
           hand=state(FRAME, 2, "partly"), repaired=state(FRAME, 2, "in_place")),
    *twins("steering.mandate.incomplete", {"steering mandate": []},
           {"steering mandate": ["lead_meetings", "stop_off_theme", "insist_on_wishes"]},
           ("W", "steering mandate", {"missing": ["lead_meetings", "stop_off_theme", "insist_on_wishes"]}),
           branch="none", hand=state(FRAME, 2, "missing")),
    *twins("steering.precedence.not_decided", {"steering precedence decided": "unknown"},
           {"steering precedence decided": "yes"}, ("W", "steering precedence decided"),
           hand=state(FRAME, 3, "partly"), repaired=state(FRAME, 3, "in_place")),
    *(case for part in ("offered_when", "effect_on_existing", "inside_outside")
      for case in twins("steering.precedence.undefined", {f"steering precedence {part}": GONE},
                        {f"steering precedence {part}": "."}, ("W", f"steering precedence {part}", {"part": part}),
                        branch=part, hand=state(FRAME, 3, "partly"))),
    PracticeCase("check_programme", "precedence_missing", "nothing is decided of precedence",
                 {"steering precedence": GONE},
                 [("W", "steering.precedence.not_decided", "steering precedence decided"),
                  *(("W", "steering.precedence.undefined", f"steering precedence {part}", {"part": part})
                    for part in ("offered_when", "effect_on_existing", "inside_outside"))],
                 state(FRAME, 3, "missing")),
    *twins("steering.competence.not_delegated", {"steering delegated_competence": "no"},
           {"steering delegated_competence": "yes"}, ("I", "steering delegated_competence"),
           hand=state(FRAME, 4, "missing") | {"fidelity core_elements 3 missing": []}),
    *twins("steering.competence.not_delegated", {"steering delegated_competence": GONE},
           {"steering delegated_competence": "yes"}, ("W", "steering delegated_competence"), branch="slow_too",
           given={"steering fast_clarification": "unknown"},
           also=[("I", "steering.clarification.slow", "steering fast_clarification")],
           left=[("I", "steering.clarification.slow", "steering fast_clarification")],
           hand=state(FRAME, 4, "unknown") | state(FRAME, 5, "unknown") | {
               "fidelity core_elements 3 missing": ["steering.competence.not_delegated"]}),
    *twins("steering.clarification.slow", {"steering fast_clarification": "no"}, {"steering fast_clarification": "yes"},
           ("I", "steering fast_clarification"), hand=state(FRAME, 5, "missing")),
    *twins("steering.attendance.not_considered", {"steering attendance_considered": "no"},
           {"steering attendance_considered": "yes"}, ("I", "steering attendance_considered"),
           hand=state(FRAME, 6, "missing")),
]
TRAINED = [
    *twins("training.plan.incomplete", {"training time_set_aside": "no"}, {"training time_set_aside": "yes"},
           ("W", "training time_set_aside", {"part": "time_set_aside"}), hand=state(LEARNING, 0, "partly")),
    *twins("training.plan.incomplete", {"training discussions": GONE, "training maintenance": GONE},
           {"training discussions": ".", "training maintenance": "."},
           ("W", "training discussions", {"part": "discussions"}),
           ("W", "training maintenance", {"part": "maintenance"}), branch="texts", hand=state(LEARNING, 0, "partly"),
           repaired=state(LEARNING, 0, "in_place")),
    *twins("training.leadership.unsure", {"training leadership_understands": "unknown"},
           {"training leadership_understands": "yes"}, ("I", "training leadership_understands"),
           hand=state(LEARNING, 1, "unknown")),
    *twins("training.coordinators.unsure", {"training coordinators_know": "no"}, {"training coordinators_know": "yes"},
           ("I", "training coordinators_know"), hand=state(LEARNING, 2, "missing")),
    *twins("training.competence.missing", {f"{MEMBER} 0 competences": ["relational", "recovery", "relational"]},
           {f"{MEMBER} 0 competences": [*reversed(ALL)]},
           ("W", f"{MEMBER} 0 competences", {"missing": ["meeting_leadership", "local_organisation"]}),
           hand=state(LEARNING, 3, "partly"), repaired=state(LEARNING, 3, "in_place")),
    *twins("training.competence.missing", {f"{MEMBER} 2 competences": GONE}, {f"{MEMBER} 2 competences": ALL},
           ("W", f"{MEMBER} 2 competences", {"missing": ALL}), branch="none", hand=state(LEARNING, 3, "partly")),
    *twins("training.participants.unsure", {"training participants_know": "no"}, {"training participants_know": "yes"},
           ("I", "training participants_know"), hand=state(LEARNING, 4, "missing")),
]
CASES = [*VALUES, *LEADERSHIP, *GROUP, *TEAMS, *STEERED, *TRAINED]
