"""Valid courses of different kinds, and what each can say of itself, counted by hand."""

from .course import GONE, CourseCase
from .course_rules_after import A_WAIVER
from .course_tricky import NO_RESULT, agreement, coordinator

FORM = "goal_and_agreement_form"
PEOPLE = [
    {"id": "anna", "kind": "professional", "unit": "Hjemmesygeplejen", "area": "health"},
    {"id": "mads", "kind": "professional", "unit": "hjemmesygeplejen ", "area": "health"},
    {"id": "per", "kind": "professional", "unit": "Hjemmeplejen", "area": "social"},
    {"id": "homecare", "kind": "unit", "unit": "Hjemmeplejen", "represented_by": "per"},
    {"id": "bo", "kind": "professional", "unit": "Jobcenter", "area": "employment"},
    {"id": "eva", "kind": "professional", "unit": "Voksenservice", "area": "social"},
    {"id": "lis", "kind": "private", "relation": "daughter"},
    {"id": "kor", "kind": "civil_society", "unit": "Kirkens korshær"},
]
THERE = {"citizen": "in_person", "anna": "in_person", "mads": "in_person", "per": "remote", "lis": "in_person"}
MEETINGS = [("m1", "2025-02-03", "anna", ["citizen", "anna", "per"], []),
            ("m2", "2025-04-07", "anna", ["citizen", "anna", "per", "lis"], ["a1", "a2", "a3"]),
            ("m3", "2025-06-16", "mads", ["citizen", "mads", "per", "lis", "kor"], ["a2", "a3", "a4", "a5", "a6"]),
            ("m4", "2025-09-15", "mads", ["citizen", "mads", "per", "bo"], ["a6", "a7", "a8", "a9"])]
# Name, meeting, day, kind, owner, status, due, result's day, whether kept, and what else.
AGREEMENTS = [
    ("a1", 0, "support", "per", "kept", "2025-03-03", "2025-03-03", "yes", {"ended_on": "2025-04-07"}),
    ("a2", 0, "own", "citizen", "kept", "2025-03-31", "2025-04-01", "yes", {"ended_on": "2025-06-16"}),
    ("a3", 0, "coordination", "anna", "not_kept", "2025-03-24", "2025-06-16", "no", {}),
    ("a4", 1, "support", "per", "partly_kept", "2025-05-05", "2025-06-16", "partly", {}),
    ("a5", 1, "support", "lis", "kept", "2025-05-12", "2025-06-16", "yes", {}),
    ("a6", 1, "effort", "per", "superseded", "2025-06-02", None, None, {"ended_on": "2025-09-15"}),
    ("a7", 2, "coordination", "mads", "kept", "2025-08-04", "2025-09-15", "yes", {}),
    ("a8", 2, "support", "kor", "kept", "2025-08-11", "2025-09-15", None, {}),
    ("a9", 2, "own", "citizen", "cancelled", "2025-08-18", None, None, {"ended_on": "2025-09-15"}),
    ("a10", 3, "effort", "per", "binding", "2025-11-17", None, None, {"supersedes": "a6"}),
    ("a11", 3, "support", "bo", "binding", "2025-11-24", None, None, {}),
    ("a12", 3, "own", "citizen", "proposed", "2025-12-01", None, None, {}),
]


def participant(person: str) -> dict:
    known = {"person": person, "attended": THERE.get(person, "in_person"), "had_turn": True}
    return known if person == "citizen" else known | {"approved_by_citizen": True}


def held(name: str, date: str, leader: str, people: list, reviewed: list) -> dict:
    return {"id": name, "date": date, "status": "held", "leader": leader, "frame": "at home, an hour",
            "agenda_decided_by": "citizen_and_coordinator",
            "themes": [{"id": "t1", "text": "daily life", "chosen_by": "citizen"}],
            "preparation": {"date": date, "citizen_took_part": True}, "participants": [participant(p) for p in people],
            "dialogue_process": "followed", "discussed": [{"text": "walks", "theme": "t1"}], "reviewed": reviewed,
            "summary": True}


def made(name, meeting, kind, owner, status, due, done, kept, more) -> dict:
    result = {"date": done, "outcome": "end", "kept": kept, "citizen_took_part": True} if done else None
    return {"id": name, "meeting": MEETINGS[meeting][0], "kind": kind, "content": "...", "owner": owner,
            "parties": ["citizen", owner], "goal": "g1", "theme": "t1", "agreed_on": MEETINGS[meeting][1],
            "status": status, "on_form": True,
            "follow_up": [{"responsible": ["mads"], "due": due, "method": "phone", "result": result}], **more}


LONG = {
    "schema": 1, "id": "course-4", "profile": "elder_50_plus", "citizen": {"ref": "c-4", "age_at_start": 58},
    "opened_on": "2025-01-06",
    "programme": {"values": ["recovery", "holism", "ownership"],
                  "core_elements": ["coordinator", "network_meetings", "binding_agreements", "leadership"]},
    "phases": [{"phase": "detection", "from": "2025-01-06", "to": "2025-01-13"},
               {"phase": "start_up", "from": "2025-01-13", "to": "2025-02-03"},
               {"phase": "network_meetings", "from": "2025-02-03"}],
    "target_group": {"areas": ["social", "health", "employment"], "can_contribute_to_agenda": "yes",
                     "can_own_agreements": "yes", "can_take_part": "yes", "may_learn_to_take_part": "yes",
                     "advanced_dementia": False, "criteria": [{"text": "several needs at once", "met": "yes"}]},
    "people": PEOPLE,
    "roles": [coordinator("anna", "2025-01-13", "2025-05-01", "maternity leave"),
              coordinator("mads", "2025-05-01"),
              {"person": "per", "role": "effort_provider", "from": "2024-03-01"},
              {"person": "lis", "role": "relative", "from": "2025-01-06"},
              {"person": "eva", "role": "caseworker", "from": "2024-03-01"}],
    "coordinator_team": {"members": [{"person": "anna", "department": "Hjemmesygeplejen", "area": "health"},
                                     {"person": "mads", "department": "Hjemmesygeplejen", "area": "health"},
                                     {"person": "bo", "department": "Jobcenter", "area": "employment"},
                                     {"person": "eva", "department": "Voksenservice", "area": "social"}],
                         "convener": "eva", "caseload_limit": 8, "caseload": {"mads": 8, "anna": 0}},
    "wishes": [{"id": "w1", "text": "...", "recorded_on": "2025-01-20"}],
    "plans": [{"id": "p1", "from": "2025-01-13", "maintained_by": "meetings", "revised_on": ["2025-06-16",
                                                                                             "2025-09-15"]}],
    "goals": [{"id": "g1", "text": "...", "wish": "w1", "source": "citizen",
               "acceptance": {"citizen": "agree", "mads": "agree", "per": "agree"}},
              {"id": "g2", "text": "...", "parent": "g1", "source": "joint", "acceptance": {"citizen": "agree"}}],
    "meetings": [*(held(*entry) for entry in MEETINGS),
                 {"id": "m5", "date": "2025-12-08", "status": "planned", "leader": "mads"},
                 {"id": "m0", "date": "2025-01-27", "status": "no_show", "leader": "anna"}],
    "agreements": [made(*entry) for entry in AGREEMENTS],
    "consents": [{"id": "k1", "given_by": "citizen", "given_on": "2025-01-13", "valid_to": "2026-01-13",
                  "recipients": ["anna", "mads", "homecare", "lis", "bo"], "information": [FORM, "plan"],
                  "purpose": "...", "legal_basis": "consent"},
                 {"id": "k2", "given_by": "citizen", "given_on": "2025-05-05", "recipients": ["kor"],
                  "information": [FORM], "purpose": "..."},
                 {"id": "k3", "given_by": "lis", "representation": "power of attorney of 2024-06-01",
                  "given_on": "2025-02-01", "withdrawn_on": "2025-03-01", "recipients": ["bo"], "information": ["plan"],
                  "purpose": "..."}],
    "sharing": [{"date": date, "what": FORM, "recipient": person, "meeting": name}
                for name, date, _, people, _ in MEETINGS for person in people],
    "contacts": [{"date": "2025-03-03", "person": "anna", "method": "phone"},
                 {"date": "2025-05-19", "person": "mads", "method": "visit"},
                 {"date": "2025-08-04", "person": "mads", "method": "phone", "about": "a7", "citizen_agreed": True}],
    "other_coordination": [{"text": "...", "from": "2024-01-01", "to": "2025-01-06"}],
    "other_courses": [{"id": "course-2", "opened_on": "2022-01-01", "closed_on": "2023-01-01"}],
    "waivers": [A_WAIVER | {"rule": "coordinator.role.effort_provider", "by": "eva"}],
}
INFOS = ["meeting.private_network.absent", "agreement.owner.citizen", "coordinator.changed"]
YOUTH = {"id": "course-y", "profile": "youth_education", "citizen age_at_start": 17,
         "roles +": {"person": "anna", "role": "caseworker", "from": "2025-08-15"}}
OPEN_DIALOGUE = {"id": "course-d", "profile": "open_dialogue", "target_group": GONE, "plans": [],
                 "coordinator_team": GONE, "meetings 0 agenda_decided_by": "other",
                 "meetings 0 themes 0 chosen_by": "other",
                 "meetings 0 leader": "per", "meetings 0 frame": GONE, "agreements 0 on_form": False}
HOUSING = {"id": "course-h", "profile": "housing_support", "citizen age_at_start": 31, "coordinator_team": GONE,
           "roles 1 person": "anna", "roles 1 from": "2025-08-15"}
OWN = {"id": "course-o", "profile": "custom", "meetings 0 frame": GONE, "coordinator_team convener": GONE,
       "closure": {"closed_on": "2025-10-31", "reason": "the goals are reached"}, **NO_RESULT,
       "agreements 0 disposition": {"kind": "handed_over", "to": "per"}, "agreements 0 status": "handed_over",
       "agreements +": agreement("a2", "citizen", disposition={"kind": "completed"}),
       "agreements 1 follow_up 0 due": "2025-10-27"}

CASES = [
    CourseCase("valid_example", "the example of the page raises nothing but infos", {}, [], serious=[], facts=True,
               hand={
        "facts open": True, "facts phase": "network_meetings", "facts coordinator": "anna",
        "facts coordinator_changes": 0,
        "facts continuity_share": 80 / 94, "facts gap_days": 0, "facts caseload": 6, "facts contact_points": 2,
        "facts follow_ups": {"planned": 1, "with_result": 1, "waiting": 0, "overdue": 0}, "facts kept_share": 1.0,
        "facts followed_up_share": None, "facts median_days_to_result": 28.0,
        "facts median_days_between_meetings": None,
        "facts not_applicable": [{"fact": "followed_up_share", "reason": "none_due"},
                                 {"fact": "median_days_between_meetings", "reason": "too_few_meetings"}]},
        sums={"facts continuity_share": "15 August to 3 November is 80 days, 1 August to 3 November 94; 80 / 94",
              "facts contact_points": "the units of anna (coordinator) and per (a role)",
              "facts median_days_to_result": "6 October to 3 November"}),
    CourseCase("valid_youth_education", "a young citizen whose coordinator is the caseworker too", YOUTH,
               [("I", "coordinator.role.caseworker", "roles 2", {"from": "2025-08-15"})], serious=[], facts=True),
    CourseCase("valid_housing_support", "the coordinator gives support and there is no team", HOUSING,
               [("I", "coordinator.role.effort_provider", "roles 1", {"from": "2025-08-15"}),
                ("I", "coordinator.team.missing", "coordinator_team")], serious=[], facts=True),
    CourseCase("valid_open_dialogue", "an agenda that is made at the meeting, no plan, no form", OPEN_DIALOGUE,
               [("I", "plan.active.not_one", "plans", {"count": 0}),
                ("I", "meeting.leader.not_coordinator", "meetings 0 leader"),
                ("I", "meeting.agenda.not_by_citizen", "meetings 0 agenda_decided_by"),
                ("I", "meeting.agenda.not_by_citizen", "meetings 0 themes 0 chosen_by"),
                ("I", "meeting.frame.missing", "meetings 0 frame"),
                ("I", "agreement.form.missing", "agreements 0 on_form"),
                ("I", "coordinator.team.missing", "coordinator_team")],
               ["target_group.participation.not_able"], serious=[], facts=True),
    CourseCase("valid_custom", "severities of one's own, closed, and everything disposed of", OWN,
               [("I", "meeting.frame.missing", "meetings 0 frame"),
                ("I", "course.closed.disposed", "closure", {"completed": 1, "cancelled": 0, "handed_over": 1})],
               ["team.convener.missing"], serious=[], facts=True,
               settings={"severities": {"meeting.frame.missing": "info", "team.convener.missing": "off"}}, hand={
                   "facts open": False, "facts coordinator": None, "facts gap_days": 0,
                   "facts continuity_share": 77 / 91, "facts follow_ups": {"planned": 2, "with_result": 0, "waiting": 0,
                                                                          "overdue": 0}},
               sums={"facts continuity_share": "15 August to 31 October 77 days, 1 August to 31 October 91; 77 / 91"}),
    CourseCase("valid_long",
               "ten months: four meetings, twelve agreements, eight people, consents, waivers, a hand-over",
               {}, [("I", "coordinator.changed", "roles 0 end_reason"),
                    ("I", "meeting.private_network.absent", "meetings 0 participants"),
                    ("I", "meeting.private_network.absent", "meetings 3 participants"),
                    ("I", "agreement.owner.citizen", "agreements 1 owner"),
                    ("I", "agreement.owner.citizen", "agreements 8 owner"),
                    ("I", "agreement.owner.citizen", "agreements 11 owner")], base=LONG, serious=[], facts=True, hand={
        "facts coordinator": "mads", "facts coordinator_changes": 1, "facts continuity_share": 186 / 301,
        "facts gap_days": 0, "facts caseload": 8, "facts contact_points": 4,
        "facts meetings": {"planned": 1, "held": 4, "cancelled": 0, "no_show": 1, "with_citizen": 4,
                           "with_private_network": 2},
        "facts agreements": {"proposed": 1, "binding": 2, "kept": 5, "partly_kept": 1, "not_kept": 1, "cancelled": 1,
                             "superseded": 1, "handed_over": 0, "by_citizen": 2, "by_professional": 7, "by_private": 2},
        "facts follow_ups": {"planned": 12, "with_result": 7, "waiting": 2, "overdue": 0},
        "facts kept": {"yes": 4, "partly": 1, "no": 1, "unknown": 1}, "facts kept_share": 4 / 6,
        "facts followed_up_share": 7 / 9, "facts median_days_to_result": 70.0,
        "facts median_days_between_meetings": 70.0, "facts overdue": [],
        "facts upcoming": [{"agreement": "a10", "follow_up": 0, "due": "2025-11-17", "days": 14,
                            "responsible": ["mads"]},
                           {"agreement": "a11", "follow_up": 0, "due": "2025-11-24", "days": 21,
                            "responsible": ["mads"]}],
        "facts overview": [{"person": "citizen", "roles": [], "agreements": []},
                           {"person": "mads", "roles": ["coordinator"], "agreements": []},
                           {"person": "per", "roles": ["effort_provider"],
                            "agreements": [{"agreement": "a10", "until": "2025-11-17"}]},
                           {"person": "bo", "roles": [], "agreements": [{"agreement": "a11", "until": "2025-11-24"}]},
                           {"person": "eva", "roles": ["caseworker"], "agreements": []},
                           {"person": "lis", "roles": ["relative"], "agreements": []}],
        "facts not_applicable": []}, sums={
        "facts continuity_share": "1 May to 3 November is 186 days, 6 January to 3 November 301; 186 / 301",
        "facts contact_points": "the units of mads, per, bo and eva; lis is private",
        "facts followed_up_share": "results of a1 to a5, a7, a8; due before 3 November a1 to a9; 7 / 9",
        "facts kept_share": "a1, a2, a5, a7 of those and a3, a4; a8 is unknown; 4 / 6",
        "facts median_days_to_result": "28, 57, 133, 70, 70, 91, 91 days",
        "facts median_days_between_meetings": "63, 70, 91 days"}),
]
