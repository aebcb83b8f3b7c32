"""Every rule of a shared plan broken and mended, a whole plan and an empty one."""

from .course import GONE
from .practice import PracticeCase, Twins

twins = Twins("check_plan")
PRINCIPLES = ("goals_and_plan", "shared_knowledge", "mutual_respect", "timely_and_frequent", "precise",
              "solution_focused")
DIMENSIONS = (["shared_goals"], ["shared_knowledge"], ["mutual_respect"], ["timely", "frequent"], ["accurate"],
              ["problem_solving"])
LEADERSHIP = ("regular_meetings", "competence", "same_methods", "continuous_focus")
CONSENT, WITHDRAWN = "consent.missing", "consent.withdrawn"
FIRST = "consents 0"


def principles(*states: str) -> list[dict]:
    return [{"principle": name, "state": state, "dimensions": dimensions}
            for name, state, dimensions in zip(PRINCIPLES, states, DIMENSIONS, strict=True)]


OVERVIEW = {"plan overview": [{"person": "per", "efforts": ["e1", "e3"]}, {"person": "citizen", "efforts": ["e2"]}]}
EMPTY = [("W", "plan.maintainer.missing", "maintained_by"), ("W", "plan.goal.none", "goals"),
         ("I", "plan.channel.none", "channels"),
         ("I", "plan.principle.unknown", "principles", {"principles": list(PRINCIPLES)})]
GOALS = [
    *twins("plan.goal.none", {"goals": [], "efforts": []}, {"goals": [{"id": "g", "text": ".", "reviewed_on": [
        "2025-10-06"]}], "efforts": []}, ("W", "goals"), hand={"plan overview": []}),
    *twins("plan.maintainer.missing", {"maintained_by": " "}, {"maintained_by": "citizen"}, ("W", "maintained_by")),
    *twins("plan.maintainer.missing", {"maintained_by": GONE}, {"maintained_by": "anna"}, ("W", "maintained_by"),
           branch="person"),
    *twins("plan.not_revised", {"revised_on": ["2025-10-05", "2025-11-04"]}, {"revised_on": ["2025-11-03"]},
           ("W", "revised_on"), shows="a revision after the day of the check is none yet"),
    *twins("plan.not_revised", {"revised_on": GONE}, {"revised_on": GONE, "meetings": [{"date": "2025-11-04"}]},
           ("W", "revised_on"), branch="never", shows="without a meeting up to the day nothing is asked"),
    *twins("plan.goal.not_reviewed", {"goals 0 reviewed_on": ["2025-10-05", "2025-11-04"]},
           {"goals 0 reviewed_on": ["2025-11-03"]}, ("I", "goals 0 reviewed_on")),
    *twins("plan.goal.not_reviewed", {"goals 1 reviewed_on": GONE},
           {"goals 1 reviewed_on": GONE, "goals 0 reviewed_on": GONE, "meetings": [], "changes": []},
           ("I", "goals 1 reviewed_on"), branch="never", shows="without a meeting nothing is asked"),
]
EFFORTS = [
    *twins("plan.effort.responsible.missing", {"efforts 0 responsible": GONE}, {"efforts 0 responsible": "homecare"},
           ("W", "efforts 0 responsible"),
           hand={"plan overview": [{"person": "citizen", "efforts": ["e2"]}, {"person": "per", "efforts": ["e3"]}]},
           repaired={"plan overview": [{"person": "homecare", "efforts": ["e1"]},
                                       {"person": "citizen", "efforts": ["e2"]}, {"person": "per",
                                                                                 "efforts": ["e3"]}]}),
    *twins("plan.effort.responsible.missing", {"efforts 1 responsible": GONE},
           {"efforts 1 responsible": GONE, "efforts 1 to": "2025-11-03"}, ("W", "efforts 1 responsible"),
           branch="ended", shows="an effort that ends today runs no more",
           repaired={"plan overview": [{"person": "per", "efforts": ["e1", "e3"]}]}),
    *twins("plan.effort.responsible.missing", {"efforts 2 responsible": GONE},
           {"efforts 2 responsible": GONE, "efforts 2 from": "2025-11-04"}, ("W", "efforts 2 responsible"),
           branch="not_begun"),
    *twins("plan.effort.goal.missing", {"efforts 0 goal": GONE}, {"efforts 0 goal": "g2"}, ("W", "efforts 0 goal")),
    *twins("plan.effort.goal.missing", {"efforts 2 goal": GONE}, {"efforts 2 goal": GONE, "efforts 2 from": GONE},
           ("W", "efforts 2 goal"), branch="no_from", shows="without a first day it is not known to run",
           repaired={"plan overview": [{"person": "per", "efforts": ["e1"]}, {"person": "citizen",
                                                                            "efforts": ["e2"]}]}),
]
MEETINGS = [
    *twins("plan.meeting.citizen_not_invited", {"meetings 0 citizen_invited": "no"},
           {"meetings 0 citizen_invited": "unknown"}, ("E", "meetings 0 citizen_invited")),
    *twins("plan.meeting.after_change.missing", {"changes 0 on": "2025-10-07"}, {"changes 0 on": "2025-10-06"},
           ("I", "changes 0")),
    *twins("plan.meeting.after_change.missing", {"changes +": {"on": "2025-11-03", "kind": "situation_change"}},
           {"changes +": {"on": "2025-11-04", "kind": "situation_change"}}, ("I", "changes 1"), branch="today",
           shows="of a change that is still to come nothing is asked"),
    *twins("plan.meeting.after_change.missing", {"changes 0 on": "2025-11-01"},
           {"changes 0 on": "2025-11-01", "meetings +": {"date": "2025-12-01"}}, ("I", "changes 0"), branch="planned",
           shows="a meeting to come counts"),
]
SHARING = [
    *twins(CONSENT, {f"{FIRST} recipients": ["lis"]}, {f"{FIRST} recipients": ["lis", "per"]}, ("E", "sharing 0")),
    *twins(CONSENT, {f"{FIRST} given_on": "2025-10-08"}, {f"{FIRST} given_on": "2025-10-07"}, ("E", "sharing 0"),
           branch="later", shows="a consent covers from the day it is given"),
    *twins(CONSENT, {f"{FIRST} given_on": GONE}, {"sharing": []}, ("E", "sharing 0"), branch="no_day"),
    *twins(CONSENT, {"consents": GONE}, {"consents": [{"given_on": "2025-09-01", "recipients": ["homecare"]}]},
           ("E", "sharing 0"), branch="unit", shows="a consent for the unit covers those of the unit"),
    *twins(CONSENT, {f"{FIRST} recipients": ["homecare"], "people 1 unit": "Hjemmeplejen Syd"},
           {f"{FIRST} recipients": ["homecare"], "people 1 unit": " HJEMMEPLEJEN "}, ("E", "sharing 0"),
           branch="unit_spelled"),
    *twins(CONSENT, {"sharing 0 recipient": "homecare"}, {"sharing 0 recipient": "lis"}, ("E", "sharing 0"),
           branch="of_the_unit", shows="a consent for one of the unit does not cover the unit"),
    *twins(WITHDRAWN, {f"{FIRST} withdrawn_on": "2025-10-07"}, {f"{FIRST} withdrawn_on": "2025-10-08"},
           ("E", "sharing 0")),
    *twins(WITHDRAWN, {f"{FIRST} valid_to": "2025-10-07"}, {f"{FIRST} valid_to": "2025-10-08"}, ("E", "sharing 0"),
           branch="run_out"),
    *twins(WITHDRAWN, {f"{FIRST} withdrawn_on": "2025-09-01", "consents +": {"given_on": "2025-10-08", "recipients": [
        "per"]}}, {f"{FIRST} withdrawn_on": "2025-09-01", "consents +": {"given_on": "2025-10-07", "recipients": [
            "per"]}}, ("E", "sharing 0"), branch="again", shows="a new consent covers from its day"),
]
COOPERATION = [
    *twins("plan.channel.none", {"channels": []}, {"channels": [{"matter": ".", "method": "meeting"}]},
           ("I", "channels")),
    *twins("plan.channel.no_meeting", {"channels 1 method": "mail"}, {"channels 0 method": "meeting"},
           ("I", "channels")),
    *(case for name in PRINCIPLES
      for case in twins("plan.principle.absent", {f"principles {name}": "no"}, {f"principles {name}": "yes"},
                        ("W", f"principles {name}", {"principle": name}), branch=name)),
    *twins("plan.principle.unknown", {"principles precise": "unknown", "principles mutual_respect": GONE},
           {"principles precise": "yes", "principles mutual_respect": "yes"},
           ("I", "principles", {"principles": ["mutual_respect", "precise"]}),
           hand={"plan principles": principles("yes", "yes", "unknown", "yes", "unknown", "yes")},
           repaired={"plan principles": principles(*["yes"] * 6)}),
    *(case for name in LEADERSHIP
      for case in twins("plan.leadership.not_in_place", {f"leadership {name}": "no"}, {f"leadership {name}": GONE},
                        ("I", f"leadership {name}", {"part": name}), branch=name)),
]
CASES = [
    PracticeCase("check_plan", "whole", "a plan with nothing to mend", {}, [],
                 OVERVIEW | {"plan principles": principles(*["yes"] * 6)}),
    PracticeCase("check_plan", "empty", "an empty plan", {}, EMPTY,
                 {"plan overview": [], "plan principles": principles(*["unknown"] * 6)}, base={}),
    PracticeCase("check_plan", "empty_da", "the same in Danish", {}, EMPTY, base={}, more={"locale": "da"}),
    PracticeCase("check_plan", "empty_parts", "objects with nothing in them say nothing",
                 {"principles": {}, "leadership": {}}, EMPTY, base={}),
    PracticeCase("check_plan", "several_at_once", "faults all over a plan, in the order of the document", {
        "maintained_by": GONE, "goals 0 reviewed_on": [], "efforts 0 goal": GONE, "efforts 1 responsible": GONE,
        "meetings 1 citizen_invited": "no", "changes 0 on": "2025-10-31", "revised_on": ["2025-09-01"],
        "sharing +": {"on": "2025-10-20", "recipient": "kor"}, "consents 0 withdrawn_on": "2025-10-01",
        "channels 1 method": "phone", "principles precise": "no", "principles solution_focused": "unknown",
        "leadership competence": "no"}, [
        ("W", "plan.maintainer.missing", "maintained_by"),
        ("I", "plan.goal.not_reviewed", "goals 0 reviewed_on"),
        ("W", "plan.effort.goal.missing", "efforts 0 goal"),
        ("W", "plan.effort.responsible.missing", "efforts 1 responsible"),
        ("E", "plan.meeting.citizen_not_invited", "meetings 1 citizen_invited"),
        ("I", "plan.meeting.after_change.missing", "changes 0"),
        ("W", "plan.not_revised", "revised_on"),
        ("E", "consent.withdrawn", "sharing 0"),
        ("E", "consent.missing", "sharing 1"),
        ("I", "plan.channel.no_meeting", "channels"),
        ("I", "plan.principle.unknown", "principles", {"principles": ["solution_focused"]}),
        ("W", "plan.principle.absent", "principles precise", {"principle": "precise"}),
        ("I", "plan.leadership.not_in_place", "leadership competence", {"part": "competence"})],
        {"plan overview": [{"person": "per", "efforts": ["e1", "e3"]}]}),
    *GOALS, *EFFORTS, *MEETINGS, *SHARING, *COOPERATION,
]
