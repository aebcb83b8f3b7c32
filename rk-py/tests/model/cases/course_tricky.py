"""The tricky cases of the collaboration model (domain note, part D), numbered as there.

The default profile is elder_50_plus and the meeting m1 of the example is Monday 2025-10-06. Cases 8 to 12 are looked at
on the day of the meeting, the others on 2025-11-03. Cases 26 to 29 are of the survey and have their own vectors: 26
is levels/band_left_open, 27 levels/within_two_profiles_danish and within_two_profiles_danish_single, 28
levels/asymmetry, 29 indicators/printed_mean_differs.
"""

from .course import GONE
from .course import CourseCase as Case

RESULT = "agreements 0 follow_up 0 result"
DUE = "agreements 0 follow_up 0 due"
OVERLAP, GAP, CHANGED = "coordinator.tenure.overlap", "coordinator.tenure.gap", "coordinator.changed"
MISSING, OUTSIDE = "coordinator.missing", "agreement.owner.not_participant"
HANSEN = {"id": "hansen", "kind": "professional", "unit": "Almen praksis", "area": "health"}
DAY = "2025-10-06"


def coordinator(person: str, start: str, to: str | None = None, reason: str | None = None) -> dict:
    return {"person": person, "role": "coordinator", "from": start, "to": to, "end_reason": reason}


def agreement(name: str, owner: str = "per", **more) -> dict:
    return {"id": name, "meeting": "m1", "kind": "support", "content": "...", "owner": owner,
            "parties": ["citizen", owner], "goal": "g1", "theme": "t1", "agreed_on": DAY, "status": "binding",
            "on_form": True,
            "follow_up": [{"responsible": ["anna"], "due": "2025-11-10", "method": "phone"}], **more}


def meeting(name: str, date: str, *others: str, **more) -> dict:
    people = [{"person": "citizen", "attended": "in_person", "had_turn": True}]
    people += [{"person": person, "attended": "in_person", "approved_by_citizen": True, "had_turn": True}
               for person in ("anna", *others)]
    return {"id": name, "date": date, "status": "held", "leader": "anna", "frame": "...",
            "agenda_decided_by": "citizen", "themes": [{"id": "t2", "text": "...", "chosen_by": "citizen"}],
            "preparation": {"date": date, "citizen_took_part": True}, "participants": people,
            "dialogue_process": "followed", "reviewed": ["a1"], "summary": True, **more}


EARLY = {"opened_on": "2025-01-01", "roles 0 from": "2025-01-01"}
ANNA_UNTIL_MARCH = EARLY | {"roles 0 to": "2025-03-10"}
ON_ITS_DAY = {"on": DAY}
NO_RESULT = {RESULT: GONE}
OF_HANSEN = {"people +": HANSEN, "agreements 0 owner": "hansen", "agreements 0 parties": ["citizen", "hansen"],
             **NO_RESULT}
CLOSED = {"closure": {"closed_on": "2025-10-20", "reason": "moved away"}, **NO_RESULT}
LATE = {DUE: "2025-11-10"}
HANDED_OVER = {"agreements 0 status": "handed_over", "agreements 0 disposition": {"kind": "handed_over", "to": "anna"}}
ABSENT = "meeting.citizen.absent"
NOT_PARTY = "agreement.citizen.not_party"
SHARED = {"date": "2025-10-12", "what": "goal_and_agreement_form", "recipient": "hansen", "meeting": "m1"}
OF_CONSENT = ["consent.missing", "consent.withdrawn"]
WITHDRAWN = {"people +": HANSEN, "consents 0 recipients +": "hansen", "consents 0 withdrawn_on": "2025-10-10"}
TEAM = "coordinator_team members"
AFTER = "course.activity.after_close"
THREE = [agreement("a1", disposition={"kind": "completed"}),
         agreement("a2", disposition={"kind": "cancelled_with_citizen"}), agreement("a3")]
HANDED = {"a3": {"status": "handed_over", "disposition": {"kind": "handed_over", "to": "anna"}}}

CASES = [
    Case("d01_two_coordinators", "Anna from January without an end and Bo from June: the overlap, with its interval",
         EARLY | {"roles +": coordinator("bo", "2025-06-01")},
         [("E", OVERLAP, "roles 2", {"from": "2025-06-01"})], [GAP]),
    Case("d01_anna_ended", "the same, mended by ending Anna",
         EARLY | {"roles 0 to": "2025-06-01", "roles +": coordinator("bo", "2025-06-01")}, silent=[OVERLAP, GAP]),
    Case("d02_same_day", "a hand-over on one day, half-open spans: neither overlap nor gap; a reason is asked for",
         ANNA_UNTIL_MARCH | {"roles +": coordinator("bo", "2025-03-10")},
         [("W", CHANGED, "roles 0 end_reason")], [OVERLAP, GAP]),
    Case("d02_with_reason", "the same with its reason",
         ANNA_UNTIL_MARCH | {"roles 0 end_reason": "maternity leave", "roles +": coordinator("bo", "2025-03-10")},
         [("I", CHANGED, "roles 0 end_reason")], [OVERLAP, GAP]),
    Case("d03_gap", "14 days from 10 to 24 March; Bo is there today",
         ANNA_UNTIL_MARCH | {"roles +": coordinator("bo", "2025-03-24")},
         [("W", GAP, "roles 2 from", {"days": 14})], [MISSING, OVERLAP]),
    Case("d03_nobody", "Anna has ended and nobody follows", ANNA_UNTIL_MARCH, [("E", MISSING, "roles")], [GAP]),
    Case("d04_there_and_back", "Anna, Bo, Anna again: two changes, nothing twice",
         ANNA_UNTIL_MARCH | {"roles +": coordinator("bo", "2025-03-10", "2025-09-01"),
                             "roles 1": coordinator("anna", "2025-09-01")},
         [("W", CHANGED, "roles 0 end_reason"), ("W", CHANGED, "roles 2 end_reason")],
         [OVERLAP, GAP, MISSING, "input.duplicate_id"]),
    Case("d04_with_reasons", "the same with reasons",
         ANNA_UNTIL_MARCH | {"roles 0 end_reason": "leave",
                             "roles +": coordinator("bo", "2025-03-10", "2025-09-01", "Anna is back"),
                             "roles 1": coordinator("anna", "2025-09-01")},
         [("I", CHANGED, "roles 0 end_reason"), ("I", CHANGED, "roles 2 end_reason")],
         [OVERLAP, GAP, MISSING]),
    Case("d05_caseworker_of_another", "Anna's work for other citizens stands in their courses, not in this one",
         silent=["coordinator.role.caseworker"]),
    Case("d05_caseworker", "caseworker of this citizen from 1 August, coordinator from 15 August: only the overlap",
         {"roles +": {"person": "anna", "role": "caseworker", "from": "2025-08-01"}},
         [("E", "coordinator.role.caseworker", "roles 2", {"from": "2025-08-15"})]),
    Case("d05_caseworker_of_youth", "in youth education it is even wanted",
         {"profile": "youth_education", "roles +": {"person": "anna", "role": "caseworker", "from": "2025-08-01"}},
         [("I", "coordinator.role.caseworker", "roles 2", {"from": "2025-08-15"})]),
    Case("d06_home_support", "the coordinator gives weekly home support",
         {"roles +": {"person": "anna", "role": "effort_provider", "from": "2025-09-01"}},
         [("E", "coordinator.role.effort_provider", "roles 2", {"from": "2025-09-01"})]),
    Case("d06_books_next_meeting", "the coordinator owns the agreement to book the next meeting: no concrete effort",
         {"agreements 0 owner": "anna", "agreements 0 kind": "coordination", "agreements 0 parties": ["citizen"]},
         silent=["coordinator.role.effort_provider"]),
    Case("d07_one_department", "a team of three from the job centre alone",
         {f"{TEAM} 0 department": "Jobcenter", f"{TEAM} 2 department": " jobCENTER ",
          f"{TEAM} 0 area": "employment", f"{TEAM} 2 area": "employment"},
         [("E", "team.departments.too_few", TEAM, {"least": 2}),
          ("W", "team.areas.not_covered", TEAM, {"areas": ["social", "health"]})]),
    Case("d07_three_departments", "home nursing, job centre and social authority",
         silent=["team.departments.too_few", "team.areas.not_covered", "coordinator.team.missing"]),
    Case("d08_not_at_the_meeting", "the general practitioner was not at the meeting", OF_HANSEN,
         [("E", OUTSIDE, "agreements 0 owner")], **ON_ITS_DAY),
    Case("d08_proposed", "the same, not yet accepted", OF_HANSEN | {"agreements 0 status": "proposed"},
         [("W", OUTSIDE, "agreements 0 owner")], **ON_ITS_DAY),
    Case("d08_accepted",
         "accepted a week later: that is now the day of the agreement, and the date of 10 October too early",
         OF_HANSEN | {"agreements 0 accepted_on": "2025-10-13", DUE: "2025-10-10"},
         [("E", "follow_up.date.before_agreement", DUE)], [OUTSIDE], on="2025-10-13"),
    Case("d09_unit", "a unit owns it, and Lis was there for the unit",
         {"people 2 represented_by": "lis", "agreements 0 owner": "homecare", **NO_RESULT,
          "meetings 0 participants +": {"person": "lis", "attended": "in_person", "approved_by_citizen": True}},
         [("W", "agreement.owner.unnamed", "agreements 0 owner", {"person": ["people", 1]})], [OUTSIDE],
         **ON_ITS_DAY),
    Case("d10_own_agreement", "the citizen calls the debt adviser, the coordinator follows up: valid, and shown",
         {"agreements 0 owner": "citizen", "agreements 0 kind": "own", **NO_RESULT},
         [("I", "agreement.owner.citizen", "agreements 0 owner")], [OUTSIDE, "agreement.owners.one_sided"],
         serious=[], **ON_ITS_DAY),
    Case("d10_all_own", "all four agreements are the citizen's",
         {"agreements": [agreement(f"a{at}", "citizen", parties=[], kind="own") for at in range(1, 5)]},
         [("W", "agreement.owners.one_sided", "meetings 0"),
          *(("I", "agreement.owner.citizen", f"agreements {at} owner") for at in range(4))], **ON_ITS_DAY),
    Case("d11_before", "a date before the meeting", NO_RESULT | {DUE: "2025-10-01"},
         [("E", "follow_up.date.before_agreement", DUE)], ["follow_up.date.same_day"], **ON_ITS_DAY),
    Case("d11_same_day", "a date on the day of the meeting", NO_RESULT | {DUE: DAY},
         [("W", "follow_up.date.same_day", DUE)], ["follow_up.date.before_agreement"], **ON_ITS_DAY),
    Case("d11_no_method", "a date, and no method", NO_RESULT | {"agreements 0 follow_up 0 method": GONE},
         [("E", "follow_up.method.missing", "agreements 0 follow_up 0 method")],
         ["follow_up.date.missing", "follow_up.responsible.missing"], **ON_ITS_DAY),
    *(Case(f"d12_{name}", shows,
           NO_RESULT | {"opened_on": opened, "meetings 0 date": day, "agreements 0 agreed_on": day, DUE: due},
           [("W", "follow_up.date.not_working_day", DUE, {"next": later})] if later else [],
           [] if later else ["follow_up.date.not_working_day"], on=day,
           settings={"closed_days": closed} if closed else {})
      for name, shows, opened, day, due, later, closed in [
          ("saturday", "a Saturday: the next working day is Monday", "2025-08-01", "2025-08-25", "2025-09-13",
           "2025-09-15", []),
          ("prayer_day_2025", "great prayer day is no holiday from 2024", "2025-04-01", "2025-04-22", "2025-05-16",
           None, []),
          ("prayer_day_2023", "and was one in 2023", "2023-04-01", "2023-04-17", "2023-05-05", "2023-05-08", []),
          ("christmas_eve", "24 December is a working day by law", "2025-08-01", DAY, "2025-12-24", None, []),
          ("christmas_eve_closed", "unless the municipality is closed", "2025-08-01", DAY, "2025-12-24", "2025-12-29",
           ["2025-12-24"]),
      ]),
    Case("d13_closed", "closed before the date, and nothing said of the agreement", CLOSED | LATE,
         [("E", "follow_up.date.after_end", DUE), ("E", "agreement.disposition.missing", "agreements 0 disposition")]),
    Case("d13_handed_over", "handed over to somebody by name", CLOSED | LATE | HANDED_OVER,
         silent=["follow_up.date.after_end", "agreement.disposition.missing"]),
    Case("d13_planned_end", "the same date after a planned end", NO_RESULT | LATE | {"planned_end": "2025-10-20"},
         [("W", "follow_up.date.after_end", DUE)], ["agreement.disposition.missing"]),
    Case("d14_overdue", "19 days from 15 October, for the coordinator and who was named",
         NO_RESULT | {DUE: "2025-10-15"}, [("W", "follow_up.overdue", DUE, {"days": 19})], facts=True,
         hand={"facts overdue": [{"agreement": "a1", "follow_up": 0, "due": "2025-10-15", "days": 19,
                                  "responsible": ["anna"]}], "facts coordinator": "anna"}),
    Case("d14_handed_over", "nothing is overdue in a closed course", CLOSED | {DUE: "2025-10-15"} | HANDED_OVER,
         silent=["follow_up.overdue"], facts=True, hand={"facts overdue": []}),
    Case("d15_ill", "held while the citizen was ill", {"meetings 0 participants 0 attended": "no"},
         [("E", ABSENT, "meetings 0 participants 0 attended"), ("E", NOT_PARTY, "agreements 0 parties")]),
    Case("d15_cancelled", "cancelled instead: nothing was held, and nothing is wrong",
         {"meetings 0 status": "cancelled", "agreements": [], "sharing": []}, silent=[ABSENT, NOT_PARTY], serious=[]),
    Case("d15_by_phone", "on the phone is present", {"meetings 0 participants 0 attended": "remote"},
         silent=[ABSENT, NOT_PARTY], serious=[]),
    Case("d15_daughter", "who speaks for the citizen does not make the citizen present",
         {"meetings 0 participants 0 attended": "no",
          "meetings 0 participants +": {"person": "lis", "attended": "in_person", "approved_by_citizen": True,
                                        "speaks_for_citizen": True}},
         [("E", ABSENT, "meetings 0 participants 0 attended"), ("E", NOT_PARTY, "agreements 0 parties")]),
    Case("d16_one_open", "completed, cancelled with the citizen, and one of which nothing is said",
         CLOSED | {"agreements": THREE},
         [("E", "agreement.disposition.missing", "agreements 2 disposition")], ["course.closed.disposed"]),
    Case("d16_all_disposed", "the third is handed over: the counts are shown",
         CLOSED | {"agreements": [*THREE[:2], THREE[2] | HANDED["a3"]]},
         [("I", "course.closed.disposed", "closure", {"completed": 1, "cancelled": 1, "handed_over": 1})],
         ["agreement.disposition.missing"]),
    Case("d17_no_event", "an agreement of 2 November after the closing of 20 October",
         CLOSED | {"agreements +": agreement("a2", meeting=None, agreed_on="2025-11-02")},
         [("E", AFTER, "agreements 1 agreed_on")]),
    Case("d17_reopened", "reopened on 1 November: nobody is coordinator by itself",
         CLOSED | {"reopenings": [{"reopened_on": "2025-11-01", "reason": "new wishes"}],
                   "agreements +": agreement("a2", meeting=None, agreed_on="2025-11-02")},
         [("E", MISSING, "roles")], [AFTER, GAP]),
    Case("d17_coordinator_again", "a tenure from the reopening on: 12 days without",
         CLOSED | {"reopenings": [{"reopened_on": "2025-11-01", "reason": "new wishes"}],
                   "roles +": coordinator("anna", "2025-11-01"),
                   "agreements +": agreement("a2", meeting=None, agreed_on="2025-11-02")},
         [("W", GAP, "roles 2 from", {"days": 12})], [AFTER, MISSING, CHANGED]),
    Case("d18_second_course", "another course of the citizen is open",
         {"other_courses": [{"id": "course-3", "opened_on": "2025-01-10"}]},
         [("E", "course.citizen.second_open", "other_courses 0")]),
    Case("d18_finished_that_day", "the first finished on the day on which this one began",
         {"other_courses": [{"id": "course-3", "opened_on": "2025-01-10", "closed_on": "2025-08-01"}]},
         silent=["course.citizen.second_open"], on="2025-08-01"),
    Case("d19_after_withdrawal", "sent two days after the withdrawal", WITHDRAWN | {"sharing +": SHARED},
         [("E", "consent.withdrawn", "sharing 3 date")], ["consent.missing"]),
    Case("d19_before_withdrawal", "sent before it: a withdrawal works forward",
         WITHDRAWN | {"sharing +": SHARED | {"date": "2025-10-08"}}, silent=OF_CONSENT),
    Case("d19_two_of_them",
         "after it the citizen meets the coordinator alone: no consent is needed, and no network is there",
         WITHDRAWN | {"meetings +": meeting("m2", "2025-10-27")},
         [("E", "meeting.resource_person.absent", "meetings 1 participants")], OF_CONSENT),
    Case("d20_psychiatry", "the consent does not cover the psychiatry of the region, which was there and got the form",
         {"people +": {"id": "rita", "kind": "professional", "unit": "Regionspsykiatrien", "area": "health"},
          "meetings 0 participants +": {"person": "rita", "attended": "in_person", "approved_by_citizen": True},
          "sharing +": SHARED | {"recipient": "rita", "date": "2025-10-07"}},
         [("E", "consent.missing", "sharing 3 recipient")], ["consent.withdrawn"],
         serious=[("E", "consent.missing", "sharing 3 recipient")]),
    Case("d21_brought_along", "brought by a colleague, not approved by the citizen",
         {"meetings 0 participants +": {"person": "bo", "attended": "in_person"}},
         [("E", "meeting.participant.not_approved", "meetings 0 participants 3 approved_by_citizen")]),
    Case("d21_friend", "a friend whom the citizen asked the same morning",
         {"people +": {"id": "kim", "kind": "private", "relation": "friend"},
          "meetings 0 participants +": {"person": "kim", "attended": "in_person", "approved_by_citizen": True}},
         silent=["meeting.participant.not_approved"]),
    Case("d22_forgotten", "m2 says nothing of the open agreement of m1",
         NO_RESULT | {"meetings +": meeting("m2", "2025-10-27", "per", reviewed=[])},
         [("E", "meeting.agreement.not_reviewed", "meetings 1 reviewed", {"agreement": ["agreements", 0]})]),
    Case("d22_postponed", "m2 puts it off: the old date stays, a new one stands beside it",
         NO_RESULT | {"meetings +": meeting("m2", "2025-10-27", "per"),
                      "agreements 0 follow_up +": {"responsible": ["anna"], "due": "2026-01-12", "method": "phone"}},
         silent=["meeting.agreement.not_reviewed"]),
    Case("d23_replaced_and_active", "a1b takes the place of a1, which is still binding",
         {"agreements +": agreement("a1b", supersedes="a1")},
         [("E", "agreement.superseded.still_active", "agreements 0 status")]),
    Case("d23_replaced", "the same with a1 superseded",
         {"agreements 0 status": "superseded", "agreements +": agreement("a1b", supersedes="a1")},
         silent=["agreement.superseded.still_active"]),
    Case("d23_contact", "the owner is called about the breach without the citizen's word",
         {"contacts +": {"date": "2025-10-21", "person": "per", "method": "phone", "about": "a1"}},
         [("W", "follow_up.contact.without_consent", "contacts 1 citizen_agreed")]),
    Case("d24_aged_48", "48 years, three areas: a warning alone", {"citizen age_at_start": 48},
         [("W", "target_group.age.below_model", "citizen age_at_start", {"least": 50})],
         serious=[("W", "target_group.age.below_model", "citizen age_at_start", {"least": 50})]),
    Case("d24_dementia", "72 years, advanced dementia, neither able nor likely to learn",
         {"citizen age_at_start": 72, "target_group advanced_dementia": True,
          "target_group may_learn_to_take_part": "no"},
         [("E", "target_group.participation.not_able", "target_group can_take_part"),
          ("W", "target_group.dementia.advanced", "target_group advanced_dementia")],
         ["target_group.age.below_model"]),
    Case("d24_unknown", "the same, not known",
         {"citizen age_at_start": 72, "target_group advanced_dementia": True,
          "target_group may_learn_to_take_part": "unknown"},
         [("W", "target_group.participation.not_able", "target_group can_take_part"),
          ("W", "target_group.dementia.advanced", "target_group advanced_dementia")]),
    Case("d25_no_agreements", "two meetings and no agreement: there is no share of those kept, least of all 100 %",
         {"meetings +": meeting("m2", "2025-10-27", "per", reviewed=[]), "agreements": []},
         [("I", "agreement.none", "agreements"),
          ("E", "programme.core_element.absent", "agreements", {"element": "binding_agreements"})], facts=True,
         hand={"facts kept_share": None,
               "facts not_applicable": [{"fact": name, "reason": reason} for name, reason in [
                   ("kept_share", "no_agreements"), ("followed_up_share", "no_agreements"),
                   ("median_days_to_result", "no_results")]]}),
    Case("d25_no_meeting", "nothing was held: not yet to be judged",
         {"meetings": [], "agreements": [], "sharing": []},
         [("I", "agreement.none", "agreements"), ("I", "meeting.early.none", "meetings")],
         ["programme.core_element.absent"]),
]
