"""Faults of the call, what the municipality decided, the profiles, severities of one's own, and waivers."""

import json

from .course import EXAMPLE, GONE, CourseCase
from .course_rules_after import A_WAIVER
from .course_tricky import coordinator, meeting

FIXED = "settings.rule.fixed"
FRAME, LEADER, ABSENT = "meeting.frame.missing", "meeting.leader.not_coordinator", "meeting.citizen.absent"
PREPARED, CHANGED = "meeting.preparation.without_citizen", "coordinator.changed"
PREPARATION = "meetings 0 preparation"
NO_FRAME = {"meetings 0 frame": GONE}
UNDATED = {f"{PREPARATION} date": GONE}
TEAM = "coordinator_team members"

# Everything at once that a profile judges in its own way: the code, the place, the parameters, and the letters of
# elder_50_plus, youth_education, housing_support and open_dialogue as the page has them.
ALL_AT_ONCE = {
    "target_group can_contribute_to_agenda": "no", "target_group can_own_agreements": "unknown",
    "citizen age_at_start": 10, "target_group areas": ["health"],
    "programme": {"values": ["recovery"], "core_elements": ["coordinator", "network_meetings", "leadership"]},
    "roles": [EXAMPLE["roles"][0], *({"person": "anna", "role": name, "from": "2025-09-01"}
                                     for name in ("effort_provider", "caseworker", "visitator"))],
    "coordinator_team members": [{"person": "per", "department": "Jobcenter", "area": "employment"}],
    "coordinator_team convener": GONE,
    "plans": [{"id": "p1", "from": "2025-08-01"}, {"id": "p2", "from": "2025-08-01", "maintained_by": "anna"}],
    "meetings 0 participants 0 attended": "no", "meetings 0 leader": GONE, "meetings 0 agenda_decided_by": "other",
    "meetings 0 dialogue_process": "not_followed", "meetings 0 participants 2 attended": "no", "meetings 0 frame": GONE,
    PREPARATION: {"citizen_took_part": False},
    "agreements 0 goal": GONE, "agreements 0 theme": GONE, "agreements 0 on_form": False, "sharing": [],
    "meetings +": meeting("m2", "2025-10-27", "per", reviewed=[]), "contacts": [],
    "phases 1 phase": "network_meetings",
}
JUDGED = [
    ("target_group.participation.not_able", "target_group can_contribute_to_agenda", {}, "EEW-"),
    ("target_group.participation.not_able", "target_group can_own_agreements", {}, "WWW-"),
    ("target_group.age.below_model", "citizen age_at_start", {"least": None}, "WW--"),
    ("target_group.areas.too_few", "target_group areas", {"least": 2}, "WW--"),
    ("programme.values.incomplete", "programme values", {}, "EEWW"),
    ("programme.core_element.absent", "programme core_elements", {"element": "binding_agreements"}, "EEWI"),
    ("coordinator.role.caseworker", "roles 2", {"from": "2025-09-01"}, "EIWE"),
    ("coordinator.role.effort_provider", "roles 1", {"from": "2025-09-01"}, "EEIW"),
    ("coordinator.role.visitator", "roles 3", {"from": "2025-09-01"}, "WIWW"),
    ("coordinator.team.missing", "coordinator_team", {}, "EWII"),
    ("team.departments.too_few", TEAM, {"least": 2}, "EWII"),
    ("team.areas.not_covered", TEAM, {"areas": ["social", "health"]}, "WWII"),
    ("team.convener.missing", "coordinator_team convener", {}, "WWII"),
    ("plan.active.not_one", "plans", {"count": 2}, "EEWI"),
    ("plan.maintainer.missing", "plans 0 maintained_by", {}, "WWWI"),
    (ABSENT, "meetings 0 participants 0 attended", {}, "EEEE"),
    (LEADER, "meetings 0 leader", {}, "EEWI"),
    ("meeting.agenda.not_by_citizen", "meetings 0 agenda_decided_by", {}, "EEEI"),
    ("meeting.dialogue.not_followed", "meetings 0 dialogue_process", {}, "WWIW"),
    ("meeting.resource_person.absent", "meetings 0 participants", {}, "EEEW"),
    ("meeting.agreement.not_reviewed", "meetings 1 reviewed", {"agreement": ["agreements", 0]}, "EEWI"),
    (FRAME, "meetings 0 frame", {}, "WWWI"),
    (PREPARED, f"{PREPARATION} date", {}, "WWWW"),
    (PREPARED, f"{PREPARATION} citizen_took_part", {}, "EEWW"),
    ("agreement.citizen.not_party", "agreements 0 parties", {}, "EEEW"),
    ("agreement.purpose.missing", "agreements 0 goal", {}, "WWWI"),
    ("agreement.form.missing", "agreements 0 on_form", {}, "EEWI"),
    ("agreement.form.not_distributed", "meetings 0 participants 1", {}, "WWWI"),
    ("contact.between_meetings.missing", "meetings 1", {}, "WWWI"),
    ("phase.order", "phases 1 phase", {}, "EWWW"),
    ("agreement.owner.not_participant", "agreements 0 owner", {}, "EEEE"),
]
LEAST = {"elder_50_plus": 50, "youth_education": 15}


def judged(profile: str, number: int, **more) -> CourseCase:
    wanted = []
    for code, words, params, letters in JUDGED:
        letter = letters[number]
        if letter != "-":
            least = {"least": LEAST.get(profile, 50)} if params == {"least": None} else params
            wanted.append((letter, code, words, least))
    off = [code for code, _, _, letters in JUDGED if letters[number] == "-"]
    return CourseCase(f"profile_{profile}",
                      f"what the profile {profile} makes of each rule that profiles judge differently",
                      ALL_AT_ONCE | {"profile": profile}, wanted,
                      sorted(set(off)), **more)


def custom(name: str, shows: str, severities: dict, edits: dict, *wanted: tuple, silent: tuple = ()) -> CourseCase:
    return CourseCase(f"custom_{name}", shows, {"profile": "custom", **edits}, list(wanted), list(silent),
                      settings={"severities": severities})


def waived(name: str, shows: str, waivers: list, edits: dict, *wanted: tuple, **more) -> CourseCase:
    return CourseCase(f"waiver_{name}", shows, {"waivers": waivers, **edits}, list(wanted), **more)


def call(name: str, shows: str, given: dict, *wanted: tuple, **more) -> CourseCase:
    return CourseCase(f"call_{name}", shows, {}, list(wanted), call=given, **more)


def waiver(rule: str, **more) -> dict:
    return A_WAIVER | {"rule": rule} | more


WHOLE = {"on": "2025-11-03", "facts": False, "course": EXAMPLE}
CASES = [
    CourseCase("custom_as_elder", "custom severities are those of elder_50_plus where none is given",
               {"profile": "custom", **NO_FRAME}, [("W", FRAME, "meetings 0 frame")]),
    custom("error", "a warning made an error", {FRAME: "error"}, NO_FRAME, ("E", FRAME, "meetings 0 frame")),
    custom("off", "a rule that is off", {FRAME: "off", LEADER: "off"}, NO_FRAME | {"meetings 0 leader": GONE},
           silent=(FRAME, LEADER)),
    custom("second", "the second situation is never more severe than itself: no date stays a warning",
           {PREPARED: "error"}, UNDATED, ("W", PREPARED, f"{PREPARATION} date")),
    custom("second_follows", "but follows the first down", {PREPARED: "info"}, UNDATED,
           ("I", PREPARED, f"{PREPARATION} date")),
    custom("info_stays", "a change with its reason stays an info", {CHANGED: "error"},
           {"roles 0 to": "2025-10-01", "roles 0 end_reason": "leave", "roles +": coordinator("bo", "2025-10-01")},
           ("I", CHANGED, "roles 0 end_reason")),
    custom("absent", "absence may be judged mildly", {ABSENT: "warning"}, {"meetings 0 participants 0 attended": "no"},
           ("W", ABSENT, "meetings 0 participants 0 attended")),
    custom("not_invited", "but not that the citizen was not invited", {ABSENT: "off"},
           {"meetings 0 participants 0 person": "lis"}, ("E", ABSENT, "meetings 0 participants")),
    custom("fixed", "fixed rules, shape and what is no rule have no severity of one's own",
           {"consent.missing": "info", "input.missing": "off", "response.none": "error", "waiver.incomplete": "off"},
           {},
           *(("E", FIXED, f"settings severities {code}") for code in
             ("consent.missing", "input.missing", "response.none", "waiver.incomplete"))),
    custom("values", "other severities", {FRAME: "fatal", LEADER: 1}, NO_FRAME,
           *(("E", "input.shape", f"settings severities {code}",
              {"expected": "one_of", "choices": ["error", "warning", "info", "off"]}) for code in (FRAME, LEADER)),
           ("W", FRAME, "meetings 0 frame")),
    CourseCase("severities_of_another_profile", "severities are checked, and not used, for another profile", NO_FRAME,
               [("W", FRAME, "meetings 0 frame"), ("E", FIXED, "settings severities x")],
               settings={"severities": {FRAME: "error", "x": "off"}}),
    waived("error", "an error becomes an info that names its waiver", [waiver(LEADER)], {"meetings 0 leader": GONE},
           ("I", LEADER, "meetings 0 leader"),
           hand={"report violations 2 waiver": ["waivers", 0], "report valid": True}),
    waived("not_invited", "this works too where the profile has no say", [waiver(ABSENT)],
           {"meetings 0 participants 0 person": "lis"}, ("I", ABSENT, "meetings 0 participants")),
    waived("first", "the first with effect is named: 0 has expired, 1 lacks its reason",
           [waiver(FRAME, expires="2025-11-03"), waiver(FRAME, reason=None), waiver(FRAME, expires="2025-11-04"),
            waiver(FRAME)], NO_FRAME, ("I", FRAME, "meetings 0 frame"),
           ("W", "waiver.incomplete", "waivers 1 reason"), hand={"report violations 2 waiver": ["waivers", 2]}),
    waived("expired", "no effect from the day on which it expires", [waiver(FRAME, expires="2025-11-03")], NO_FRAME,
           ("W", FRAME, "meetings 0 frame"), silent=["waiver.incomplete"]),
    waived("of_an_info", "an info needs none", [waiver("meeting.private_network.absent")], {},
           ("I", "meeting.private_network.absent", "meetings 0 participants")),
    waived("fixed", "consent cannot be waived", [waiver("consent.missing")], {"consents": []},
           ("E", "waiver.not_allowed", "waivers 0 rule"), ("E", "consent.missing", "sharing 0 recipient"),
           ("E", "consent.missing", "sharing 1 recipient")),
    CourseCase("waiver_after_severities", "the municipality's severity first, the waiver second",
               {"profile": "custom", "waivers": [waiver(FRAME)], **NO_FRAME}, [("I", FRAME, "meetings 0 frame")],
               settings={"severities": {FRAME: "error"}}, hand={"report valid": True}),
    waived("of_nobody", "by somebody who is not there", [waiver(FRAME, by="nobody")], NO_FRAME,
           ("E", "input.reference", "waivers 0 by"), ("W", FRAME, "meetings 0 frame"), silent=["waiver.incomplete"]),
    *(judged(profile, number) for number, profile in
      enumerate(["elder_50_plus", "youth_education", "housing_support", "open_dialogue"])),
    judged("custom", 0),
    call("missing", "no course", {"on": "2025-11-03"}, ("E", "call.course.missing", "course")),
    call("null", "a course that is null", {"on": "2025-11-03", "course": None}, ("E", "call.course.missing", "course")),
    CourseCase("call_twice", "a course in the call and beside it", {}, [("E", "call.course.twice", "course")],
               call={"on": "2025-11-03", "course": {}}, document="{}"),
    call("no_day", "without a day only the shape is looked at", {"course": EXAMPLE | {"id": 5, "agreements": []}},
         ("E", "input.missing", "on"), ("E", "input.shape", "id", {"expected": "text"}), silent=["agreement.none"]),
    call("day", "a day that does not exist", WHOLE | {"on": "2025-11-31"}, ("E", "input.date", "on"),
         silent=["input.missing"]),
    call("fields", "other types and unknown fields of the call, before those of the document",
         WHOLE | {"schema": "1", "locale": "de", "facts": 1, "settings": [], "where": 1, "course": EXAMPLE | {"id": 5}},
         ("E", "input.shape", "schema", {"expected": "number"}),
         ("E", "input.shape", "locale", {"expected": "one_of", "choices": ["en", "da"]}),
         ("E", "input.shape", "facts", {"expected": "yes_no"}), ("E", "input.shape", "settings",
                                                                 {"expected": "object"}),
         ("E", "input.unknown_field", "where"), ("E", "input.shape", "id", {"expected": "text"})),
    call("settings", "settings that cannot be",
         WHOLE | {"settings": {"early_meeting_days": 0, "follow_up_months": 61, "closed_days": ["2025-12-24", "x", 5],
                               "severities": [], "color": 1}},
         ("E", "settings.out_of_range", "settings early_meeting_days", {"least": 1, "most": 3650}),
         ("E", "settings.out_of_range", "settings follow_up_months", {"least": 1, "most": 60}),
         ("E", "input.date", "settings closed_days 1"), ("E", "input.date", "settings closed_days 2"),
         ("E", "input.shape", "settings severities", {"expected": "object"}),
         ("E", "input.unknown_field", "settings color")),
    call("settings_most", "and the most that they can be",
         WHOLE | {"schema": 1, "settings": {"early_meeting_days": 3650, "follow_up_months": 60}},
         silent=["input.shape", "settings.out_of_range"]),
    call("danish", "the language changes no code", WHOLE | {"locale": "da"}, silent=["input.shape"]),
    CourseCase("call_document_beside", "the document beside the call, as text", {}, [], silent=["input.not_json"],
               call={"on": "2025-11-03", "facts": False}, serious=[],
               document=json.dumps(EXAMPLE, ensure_ascii=False, indent=1)),
]

