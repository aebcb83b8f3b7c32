"""Every rule of a preparation broken and mended in each profile that has it, a whole sheet and an empty one."""

from .course import GONE
from .practice import SHEET, PracticeCase, Twins

twins = Twins("check_preparation")
WITHOUT = "meeting.preparation.without_citizen"
FRAME, THEMES, AGENDA = "meeting.frame.missing", "preparation.themes.none", "meeting.agenda.not_by_citizen"
APPROVED, RESOURCE = "meeting.participant.not_approved", "meeting.resource_person.absent"
PRIVATE, LEADER = "meeting.private_network.absent", "preparation.leader.missing"
RULES = ("plain_language", "all_perspectives", "time_to_think", "retelling")
OPEN = {"profile": "open_dialogue", "agenda_sent": "no"}
HOUSING, YOUTH = {"profile": "housing_support"}, {"profile": "youth_education"}
PROFILES = {"elder": {"profile": GONE}, "youth": YOUTH, "housing": HOUSING, "open": OPEN}
FIELDS = ("profile", "meeting_on", "prepared_on", "prepared_with_citizen", "frame", "themes", "agenda_sent", "invited",
          "leader", "leader_wished_by_citizen", "organiser", "speaks_for_citizen", "to_say", "to_remember", "rules",
          "summed_up_by", "shares_information", "consent_given")
ALONE = {"invited": [{"person": "citizen"}, {"person": "anna", "approved_by_citizen": "yes"}]}
WITH_PER = {"invited": [*ALONE["invited"], {"person": "per", "approved_by_citizen": "yes"}]}
NOBODY_PRIVATE = [("I", PRIVATE, "invited")]


def by_profile(code: str, broken: dict, mended: dict, letters: str, words: str, **more) -> list[PracticeCase]:
    """The rule in the four profiles, a letter each."""
    return [case for (branch, profile), letter in zip(PROFILES.items(), letters, strict=True)
            for case in twins(code, broken, mended, (letter, words), branch=branch, given=profile, **more)]


def filled(*names: str) -> dict:
    """Which fields are filled, by hand."""
    return {f"sheet fields {at} filled": name in names for at, name in enumerate(FIELDS)} | {
        f"sheet fields {at} field": name for at, name in enumerate(FIELDS)}


EMPTY = [
    ("E", WITHOUT, "prepared_with_citizen"), ("W", FRAME, "frame"), ("E", THEMES, "themes"),
    ("E", "preparation.citizen.not_invited", "invited"), ("E", RESOURCE, "invited"), ("I", PRIVATE, "invited"),
    ("E", LEADER, "leader"), ("I", "preparation.to_say.none", "to_say"),
    *(("I", "preparation.rule.missing", f"rules {name}", {"part": name}) for name in RULES),
    ("W", "meeting.summary.missing", "summed_up_by")]
EMPTY_OPEN = [
    ("W", WITHOUT, "prepared_with_citizen"), ("I", FRAME, "frame"),
    ("E", "preparation.citizen.not_invited", "invited"), ("W", RESOURCE, "invited"), ("I", PRIVATE, "invited"),
    ("W", LEADER, "leader"), *EMPTY[7:]]
CASES = [
    PracticeCase("check_preparation", "whole", "a sheet that is ready", {}, [], filled(*FIELDS) | {
        "sheet ready": True, "sheet fields 6": {
            "field": "agenda_sent", "label": "whether the agenda was sent in advance", "filled": True}}),
    PracticeCase("check_preparation", "whole_da", "the same with Danish labels", {}, [], {
        "sheet ready": True, "sheet fields 6": {
            "field": "agenda_sent", "label": "om dagsordenen er sendt ud på forhånd", "filled": True},
        "sheet fields 12": {"field": "to_say", "label": "hvad borgeren vil have sagt", "filled": True}},
        more={"locale": "da"}),
    PracticeCase("check_preparation", "empty", "an empty sheet to fill", {}, EMPTY, filled() | {"sheet ready": False},
                 base={}),
    PracticeCase("check_preparation", "empty_da", "an empty sheet in Danish", {}, EMPTY, {
        "sheet fields 10 label": "hvem der finder dagen og inviterer"}, base={}, more={"locale": "da"}),
    PracticeCase("check_preparation", "empty_open_dialogue", "an empty sheet of an open dialogue lacks the citizen",
                 {"profile": "open_dialogue"}, EMPTY_OPEN, filled("profile") | {"sheet ready": False}, base={}),
    PracticeCase("check_preparation", "unknown_is_not_filled",
                 "what is unknown, blank, empty or nothing but unknown is not filled",
                 {"prepared_with_citizen": "unknown", "frame": " ", "to_remember": [" ", None],
                  "rules": dict.fromkeys(RULES, "unknown"), "agenda_sent": "unknown", "organiser": GONE,
                  "speaks_for_citizen": GONE},
                 [("E", WITHOUT, "prepared_with_citizen"), ("W", FRAME, "frame"),
                  *(("I", "preparation.rule.missing", f"rules {name}", {"part": name}) for name in RULES)],
                 filled(*set(FIELDS) - {"prepared_with_citizen", "frame", "to_remember", "rules", "agenda_sent",
                                        "organiser", "speaks_for_citizen"})),
    PracticeCase("check_preparation", "warnings_are_ready", "a sheet with warnings is ready",
                 {"summed_up_by": GONE, "frame": GONE, "rules": GONE},
                 [("W", FRAME, "frame"), *EMPTY[8:]],
                 {"sheet ready": True}),
    PracticeCase("check_preparation", "whole_open_dialogue", "an open dialogue without agenda is ready",
                 {**OPEN, "themes": []}, [], {"sheet ready": True}),
    *by_profile(WITHOUT, {"prepared_with_citizen": "no"}, {"prepared_with_citizen": "yes"}, "EEWW",
                "prepared_with_citizen"),
    *twins(WITHOUT, {"prepared_on": GONE}, {"prepared_on": "2025-10-01"}, ("W", "prepared_on"), branch="no_day_housing",
           given=HOUSING),
    *twins(WITHOUT, {"prepared_with_citizen": "unknown"}, {"prepared_with_citizen": "yes"},
           ("E", "prepared_with_citizen"), branch="unknown"),
    *twins(WITHOUT, {"prepared_on": GONE}, {"prepared_on": "2025-11-10"}, ("W", "prepared_on"), branch="no_day"),
    *twins("preparation.date.after_meeting", {"prepared_on": "2025-11-11"}, {"prepared_on": "2025-11-10"},
           ("E", "prepared_on"), hand={"sheet ready": False}, repaired={"sheet ready": True}),
    *twins("preparation.date.after_meeting", {"prepared_on": "2025-11-11"},
           {"prepared_on": "2025-11-11", "meeting_on": GONE}, ("E", "prepared_on"), branch="no_meeting"),
    *by_profile(FRAME, {"frame": GONE}, {"frame": "."}, "WWWI", "frame"),
    *twins(THEMES, {"themes": []}, {"themes": [{"text": ".", "chosen_by": "citizen"}]}, ("E", "themes")),
    *twins(THEMES, {"themes": GONE, **HOUSING}, {"themes": GONE, **OPEN}, ("E", "themes"), branch="open",
           shows="an open dialogue makes its agenda at the meeting"),
    *by_profile(AGENDA, {"themes 1 chosen_by": "coordinator"}, {"themes 1 chosen_by": "citizen"}, "EEEI",
                "themes 1 chosen_by"),
    *twins(AGENDA, {"themes 0 chosen_by": "other", "themes 1 chosen_by": GONE},
           {"themes 0 chosen_by": "citizen_and_coordinator", "themes 1 chosen_by": "citizen"},
           ("E", "themes 0 chosen_by"), ("E", "themes 1 chosen_by"), branch="two"),
    *twins("preparation.agenda.sent", {"profile": "open_dialogue"}, {"profile": "housing_support"},
           ("W", "agenda_sent")),
    *twins("preparation.agenda.sent", {"agenda_sent": "yes"}, {"agenda_sent": "unknown"}, ("W", "agenda_sent"),
           branch="unknown", given=OPEN),
    *twins("preparation.citizen.not_invited", {"invited 0": GONE}, {"invited 0 approved_by_citizen": "no"},
           ("E", "invited"), shows="the citizen needs no approval"),
    *twins(APPROVED, {"invited 1 approved_by_citizen": "unknown", "invited 3 approved_by_citizen": "no"},
           {"invited 3": {"person": "lis", "approved_by_citizen": "yes"}}, ("E", "invited 1 approved_by_citizen"),
           ("E", "invited 3 approved_by_citizen"), shows="the leader too"),
    *twins(APPROVED, {"invited 2 approved_by_citizen": GONE}, {"invited 2 approved_by_citizen": "yes"},
           ("E", "invited 2 approved_by_citizen"), branch="left_out", given=OPEN),
    *by_profile(RESOURCE, ALONE, WITH_PER, "EEEW", "invited", also=NOBODY_PRIVATE, left=NOBODY_PRIVATE),
    *twins(RESOURCE, ALONE, ALONE | {"leader": "per"}, ("E", "invited"), branch="leader", also=NOBODY_PRIVATE,
           left=NOBODY_PRIVATE, shows="whoever leads is no resource person"),
    *twins(PRIVATE, {"invited 3": GONE}, {"people 2 kind": "civil_society"}, ("I", "invited")),
    *twins(PRIVATE, {"people 2 kind": "unit"}, {"people 1 kind": "private", "people 2 kind": "unit"},
           ("I", "invited"), branch="kind"),
    *by_profile(LEADER, {"leader": GONE}, {"leader": "per"}, "EEWW", "leader"),
    *twins("preparation.leader.not_asked", {"leader_wished_by_citizen": GONE}, {"leader_wished_by_citizen": "yes"},
           ("I", "leader_wished_by_citizen")),
    *twins("preparation.leader.not_asked", {"leader_wished_by_citizen": "no"},
           {"leader_wished_by_citizen": "no", "leader": GONE}, ("I", "leader_wished_by_citizen"), branch="no",
           left=[("E", LEADER, "leader")], shows="nobody is asked about a leader who is not there"),
    *twins("preparation.voice.not_agreed", {"speaks_for_citizen agreed": "unknown"},
           {"speaks_for_citizen agreed": "yes"}, ("W", "speaks_for_citizen agreed")),
    *twins("preparation.voice.not_agreed", {"speaks_for_citizen agreed": "no"}, {"speaks_for_citizen": GONE},
           ("W", "speaks_for_citizen agreed"), branch="nobody"),
    *twins("preparation.voice.about_missing", {"speaks_for_citizen about": GONE}, {"speaks_for_citizen about": "."},
           ("I", "speaks_for_citizen about")),
    *twins("preparation.to_say.none", {"to_say": [" ", None]}, {"to_say": [" ", "."]}, ("I", "to_say")),
    *(case for name in RULES
      for case in twins("preparation.rule.missing", {f"rules {name}": "no"}, {f"rules {name}": "yes"},
                        ("I", f"rules {name}", {"part": name}), branch=name)),
    *twins("meeting.summary.missing", {"summed_up_by": GONE}, {"summed_up_by": "lis"}, ("W", "summed_up_by")),
    *twins("preparation.consent.missing", {"consent_given": "unknown"}, {"consent_given": "yes"},
           ("E", "consent_given"), hand={"sheet ready": False}, repaired={"sheet ready": True}),
    *twins("preparation.consent.missing", {"consent_given": "no"},
           {"consent_given": "no", "shares_information": "unknown"}, ("E", "consent_given"), branch="not_shared"),
    PracticeCase("check_preparation", "several_at_once", "faults all over a sheet, in the order of the document", {
        "prepared_on": "2025-12-01", "prepared_with_citizen": "no", "frame": GONE, "themes 0 chosen_by": "other",
        "invited 0": GONE, "invited 0 approved_by_citizen": "no", "leader_wished_by_citizen": "no",
        "speaks_for_citizen agreed": "no", "speaks_for_citizen about": GONE, "to_say": GONE, "rules retelling": "no",
        "summed_up_by": GONE, "consent_given": "no"}, [
        ("E", "preparation.date.after_meeting", "prepared_on"), ("E", WITHOUT, "prepared_with_citizen"),
        ("W", FRAME, "frame"), ("E", AGENDA, "themes 0 chosen_by"),
        ("E", "preparation.citizen.not_invited", "invited"), ("E", APPROVED, "invited 0 approved_by_citizen"),
        ("I", "preparation.leader.not_asked", "leader_wished_by_citizen"),
        ("I", "preparation.voice.about_missing", "speaks_for_citizen about"),
        ("W", "preparation.voice.not_agreed", "speaks_for_citizen agreed"), ("I", "preparation.to_say.none", "to_say"),
        ("I", "preparation.rule.missing", "rules retelling", {"part": "retelling"}),
        ("W", "meeting.summary.missing", "summed_up_by"), ("E", "preparation.consent.missing", "consent_given")],
        base=SHEET),
]
