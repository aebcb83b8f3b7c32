"""What a course says of itself where there is little to say, or much at once."""

from .course import EXAMPLE, GONE, CourseCase
from .course_tricky import CLOSED, NO_RESULT, agreement, coordinator


def facts(name: str, shows: str, edits: dict, hand: dict, sums: dict | None = None, **more) -> CourseCase:
    return CourseCase(f"facts_{name}", shows, edits, facts=True, hand={f"facts {key}": value for key,
                                                                       value in hand.items()},
                      sums={f"facts {key}": value for key, value in (sums or {}).items()}, **more)


def because(**reasons: str) -> list:
    return [{"fact": fact, "reason": reason} for fact, reason in reasons.items()]


def plan(due: str, **more) -> dict:
    return {"responsible": ["anna", "citizen"], "due": due, "method": "phone", **more}


def result(date: str | None, kept: str | None = None) -> dict:
    return {"date": date, "kept": kept, "citizen_took_part": True}


SEVERAL = {"agreements": [
    agreement("a1", follow_up=[plan("2025-10-20"), plan("2025-10-15"), plan("2025-11-03")]),
    agreement("a2", owner="lis", follow_up=[plan("2025-10-15"), plan("2025-11-05"), plan("2025-10-10",
                                                                                         result=result("2025-10-10"))]),
    agreement("a3", status="proposed", follow_up=[plan("2025-10-20")]),
    agreement("a4", status="kept", follow_up=[plan("2025-10-20")]),
    agreement("a5", follow_up=[plan("2025-10-20")], disposition={"kind": "completed"}),
    agreement("a6", owner="citizen", follow_up=[{"responsible": ["anna"], "method": "phone"}]),
]}


def late(name: str, at: int, due: str, days: int) -> dict:
    return {"agreement": name, "follow_up": at, "due": due, "days": days, "responsible": ["anna", "citizen"]}


CASES = [
    facts("of_nothing", "an empty document: nothing is 0 that is not known", {}, {
        "open": None, "coordinator_changes": 0, "contact_points": 0, "overview": [{"person": "citizen", "roles": [],
                                                                                   "agreements": []}],
        "not_applicable": because(
            open="no_opening", phase="no_phase", coordinator="none", continuity_share="no_opening",
            gap_days="no_tenure",
            caseload="no_coordinator", kept_share="no_agreements", followed_up_share="no_agreements",
            median_days_to_result="no_results", median_days_between_meetings="too_few_meetings")},
        call={"on": "2025-11-03", "course": {}}),
    facts("first_day", "on the day of the opening no day has passed",
          {"roles 0 from": "2025-08-01"}, {"continuity_share": None, "open": True, "coordinator": "anna",
                                           "phase": "detection"}, on="2025-08-01"),
    facts("no_tenure", "a course without a coordinator", {"roles": []},
          {"continuity_share": None, "gap_days": None, "not_applicable": because(
              coordinator="none", continuity_share="no_tenure", gap_days="no_tenure", caseload="no_coordinator",
              followed_up_share="none_due", median_days_between_meetings="too_few_meetings")}),
    facts("two_coordinators", "two at once: none is the coordinator", {"roles +": coordinator("bo", "2025-10-01")},
          {"coordinator": None, "caseload": None, "coordinator_changes": 1, "gap_days": 0, "not_applicable": because(
              coordinator="several", caseload="no_coordinator", followed_up_share="none_due",
              median_days_between_meetings="too_few_meetings")}),
    facts("not_recorded", "a caseload that nobody wrote down", {"coordinator_team caseload": {"bo": 1}},
          {"caseload": None, "not_applicable": because(
              caseload="not_recorded", followed_up_share="none_due", median_days_between_meetings="too_few_meetings")}),
    facts("gaps", "days between tenures, and from the last to today",
          {"roles 0 to": "2025-09-01", "roles +": coordinator("bo", "2025-09-11", "2025-10-24")},
          {"gap_days": 20, "continuity_share": 43 / 94, "coordinator_changes": 1, "coordinator": None},
          {"gap_days": "1 to 11 September 10, 24 October to 3 November 10",
           "continuity_share": "11 September to 24 October 43 of 94 days"}),
    facts("gap_within", "a tenure within a longer one leaves no gap",
          {"roles +": coordinator("bo", "2025-09-01", "2025-09-02"), "roles 0 to": "2025-11-01"}, {"gap_days": 2},
          {"gap_days": "1 to 3 November"}),
    facts("closed", "a closed course is measured to its closing, and grows no gap after it",
          CLOSED | {"roles 0 to": "2025-10-10"}, {"open": False, "continuity_share": 56 / 80, "gap_days": 0},
          {"continuity_share": "15 August to 10 October 56 days, 1 August to 20 October 80"}),
    facts("reopened", "a reopened course is measured to today, the closed days among them",
          CLOSED | {"reopenings": [{"reopened_on": "2025-10-31", "reason": "..."}],
                    "roles +": coordinator("anna", "2025-11-01")},
          {"open": True, "continuity_share": 66 / 94, "gap_days": 12, "coordinator_changes": 0},
          {"continuity_share": "15 August to 20 October 66 of 94 days", "gap_days": "20 October to 1 November"}),
    facts("tenure_before_opening", "a tenure counts within the course", {"roles 0 from": "2024-01-01"},
          {"continuity_share": 1.0}, {"continuity_share": "94 of 94 days"}),
    facts("last_phase", "the last entry that holds the day", {"phases 1 to": None}, {"phase": "network_meetings"}),
    facts("phase_over", "no entry holds the day", {"phases 2 to": "2025-11-03"}, {"phase": None}),
    facts("contact_points", "units once, whatever their capitals; people without a unit one by one; none of the family",
          {"people 2 unit": "HJEMMEPLEJEN ", "people 4 unit": GONE, "people 5 unit": GONE,
           "roles +": {"person": "homecare", "role": "resource_person", "from": "2025-01-01"},
           "agreements": [agreement("a1", "bo"), agreement("a2", "eva"), agreement("a3", "lis"),
                          agreement("a4", "citizen")]},
          {"contact_points": 4, "agreements": {"proposed": 0, "binding": 4, "kept": 0, "partly_kept": 0, "not_kept": 0,
                                               "cancelled": 0, "superseded": 0, "handed_over": 0, "by_citizen": 1,
                                               "by_professional": 2, "by_private": 1}},
          {"contact_points": "anna's unit, that of per and homecare, bo, eva"}),
    facts("role_over", "a role that has ended makes no contact point", {"roles 1 to": "2025-11-03",
                                                                        "agreements 0 status": "kept"},
          {"contact_points": 1}),
    facts("follow_ups", "overdue and upcoming, by day and then by place", SEVERAL, {
        "follow_ups": {"planned": 9, "with_result": 1, "waiting": 2, "overdue": 3},
        "overdue": [late("a1", 1, "2025-10-15", 19), late("a2", 0, "2025-10-15", 19), late("a1", 0, "2025-10-20", 14)],
        "upcoming": [late("a1", 2, "2025-11-03", 0), late("a2", 1, "2025-11-05", 2)],
        "followed_up_share": 1 / 6, "kept": {"yes": 0, "partly": 0, "no": 0, "unknown": 1}, "kept_share": None,
        "overview": [{"person": "citizen", "roles": [], "agreements": [{"agreement": "a6", "until": None}]},
                     {"person": "anna", "roles": ["coordinator"], "agreements": []},
                     {"person": "lis", "roles": [], "agreements": [{"agreement": "a2", "until": "2025-10-15"}]},
                     {"person": "per", "roles": ["effort_provider"],
                      "agreements": [{"agreement": "a1", "until": "2025-10-15"},
                                     {"agreement": "a5", "until": "2025-10-20"}]}]},
          {"followed_up_share": "due before 3 November and not of a3: 20 and 15 October of a1, 15 and 10 of a2, a4, a5; "
                                "one has a result; 1 / 6"}),
    facts("follow_ups_closed", "nothing is overdue in a closed course, and what is ahead stays",
          SEVERAL | {"closure": {"closed_on": "2025-11-01", "reason": "..."}},
          {"follow_ups": {"planned": 9, "with_result": 1, "waiting": 2, "overdue": 0}, "overdue": []}),
    facts("kept", "the last result of each agreement counts, by its day",
          {"agreements": [agreement("a1", follow_up=[plan("2025-10-20", result=result("2025-10-27", "no")),
                                                     plan("2025-10-27", result=result("2025-10-20", "yes"))]),
                          agreement("a2", follow_up=[plan("2025-10-20", result=result("2025-10-20", "no")),
                                                     plan("2025-10-20", result=result("2025-10-20", "partly"))]),
                          agreement("a3", follow_up=[plan("2025-10-20", result=result(None, "yes"))])]},
          {"kept": {"yes": 1, "partly": 1, "no": 1, "unknown": 0}, "kept_share": 1 / 3, "followed_up_share": 1.0,
           "median_days_to_result": 14.0},
          {"median_days_to_result": "from 6 October to 20 October, twice; a3 has no day"}),
    facts("median", "of an even number the mean of the two in the middle",
          {"agreements": [agreement("a1", follow_up=[plan("2025-10-20", result=result("2025-10-13", "yes"))]),
                          agreement("a2", follow_up=[plan("2025-10-20", result=result("2025-10-20", "yes"))]),
                          agreement("a3", accepted_on="2025-10-20",
                                    follow_up=[plan("2025-10-27", result=result("2025-10-27", "yes"))]),
                          agreement("a4", follow_up=[plan("2025-10-20", result=result("2025-11-02", "yes"))])]},
          {"median_days_to_result": 10.5}, {"median_days_to_result": "7, 14, 7, 27 days; (7 + 14) / 2"}),
    facts("meetings", "days between meetings, in the order of their days",
          {"meetings": [EXAMPLE["meetings"][0] | {"id": f"m{day}", "date": f"2025-10-{day}", "participants": [
              {"person": person, "attended": "in_person", "approved_by_citizen": True} for person in people]}
              for day, people in [("20", ["citizen", "lis"]), ("06", ["lis", "anna"]), ("27", ["citizen"]),
                                  ("07", ["citizen"])]], "agreements": [], "sharing": []},
          {"median_days_between_meetings": 7.0, "meetings": {"planned": 0, "held": 4, "cancelled": 0, "no_show": 0,
                                                             "with_citizen": 3, "with_private_network": 2}},
          {"median_days_between_meetings": "1, 13, 7 days"}),
    facts("held_ahead", "a meeting that is held ahead of today counts by its status alone",
          {"meetings 0 date": "2025-11-04"}, {"meetings": {"planned": 0, "held": 1, "cancelled": 0, "no_show": 0,
                                                           "with_citizen": 0, "with_private_network": 0}}),
    facts("of_faults", "facts count what could be read",
          {"agreements 0 owner": "nobody", "roles 1 role": "boss", **NO_RESULT},
          {"overview": [{"person": "citizen", "roles": [], "agreements": []},
                        {"person": "anna", "roles": ["coordinator"], "agreements": []}]}),
]
