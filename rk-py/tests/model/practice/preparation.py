"""`check_preparation`: the sheet that prepares a network meeting.

The labels of its fields stand in `labels`.
"""

from ..course.words import CITIZEN
from .check import Findings, check
from .fields import MEETING_RULES, SHEET
from .labels import LABELS
from .reading import Entry, part

CODES = [
    "meeting.preparation.without_citizen", "preparation.date.after_meeting", "meeting.frame.missing",
    "preparation.themes.none", "meeting.agenda.not_by_citizen", "preparation.agenda.sent",
    "preparation.citizen.not_invited", "meeting.participant.not_approved", "meeting.resource_person.absent",
    "meeting.private_network.absent", "preparation.leader.missing", "preparation.leader.not_asked",
    "preparation.voice.not_agreed", "preparation.voice.about_missing", "preparation.to_say.none",
    "preparation.rule.missing", "meeting.summary.missing", "preparation.consent.missing",
]
OPEN, HOUSING = "open_dialogue", "housing_support"


def check_preparation(call) -> str:
    return check(call, SHEET, CODES, run)


def run(sheet: Entry, call):
    found = Findings()
    profile = sheet["profile"] or "elder_50_plus"
    for rules in (of_preparation, of_agenda, of_invited, of_leader, of_voice, of_rules):
        rules(sheet, profile, found)
    locale = call.fields["locale"] or "en"

    def beside(violations: list[dict]) -> dict:
        return {"sheet": {"ready": all(violation["severity"] != "error" for violation in violations),
                          "fields": fields(sheet, locale)}}

    return found, beside


def of_preparation(sheet: Entry, profile: str, found: Findings):
    code = "meeting.preparation.without_citizen"
    if sheet["prepared_with_citizen"] != "yes":
        found.add("W" if profile in (HOUSING, OPEN) else "E", code, ["prepared_with_citizen"])
    elif sheet["prepared_on"] is None:
        found.add("W", code, ["prepared_on"])
    if sheet["prepared_on"] and sheet["meeting_on"] and sheet["prepared_on"] > sheet["meeting_on"]:
        found.add("E", "preparation.date.after_meeting", ["prepared_on"])
    if sheet["frame"] is None:
        found.add("I" if profile == OPEN else "W", "meeting.frame.missing", ["frame"])


def of_agenda(sheet: Entry, profile: str, found: Findings):
    themes = sheet.entries("themes")
    if not themes and profile != OPEN:
        found.add("E", "preparation.themes.none", ["themes"])
    for theme in themes:
        if theme["chosen_by"] not in ("citizen", "citizen_and_coordinator"):
            found.add("I" if profile == OPEN else "E", "meeting.agenda.not_by_citizen", theme.at("chosen_by"))
    if profile == OPEN and sheet["agenda_sent"] == "yes":
        found.add("W", "preparation.agenda.sent", ["agenda_sent"])


def of_invited(sheet: Entry, profile: str, found: Findings):
    kinds = {person["id"]: person["kind"] for person in sheet.entries("people") if person["id"] is not None}
    invited = [entry for entry in sheet.entries("invited") if entry["person"] is not None]
    names = {entry["person"] for entry in invited}
    if CITIZEN not in names:
        found.add("E", "preparation.citizen.not_invited", ["invited"])
    for entry in invited:
        if entry["person"] != CITIZEN and entry["approved_by_citizen"] != "yes":
            found.add("E", "meeting.participant.not_approved", entry.at("approved_by_citizen"))
    if not names - {CITIZEN, sheet["leader"]}:
        found.add("W" if profile == OPEN else "E", "meeting.resource_person.absent", ["invited"])
    if not any(kinds.get(name) in ("private", "civil_society") for name in names):
        found.add("I", "meeting.private_network.absent", ["invited"])


def of_leader(sheet: Entry, profile: str, found: Findings):
    if sheet["leader"] is None:
        found.add("W" if profile in (HOUSING, OPEN) else "E", "preparation.leader.missing", ["leader"])
    elif sheet["leader_wished_by_citizen"] != "yes":
        found.add("I", "preparation.leader.not_asked", ["leader_wished_by_citizen"])


def of_voice(sheet: Entry, profile: str, found: Findings):
    voice = sheet["speaks_for_citizen"]
    if voice is not None:
        if voice["agreed"] != "yes":
            found.add("W", "preparation.voice.not_agreed", voice.at("agreed"))
        if voice["about"] is None:
            found.add("I", "preparation.voice.about_missing", voice.at("about"))
    if not sheet.values("to_say"):
        found.add("I", "preparation.to_say.none", ["to_say"])


def of_rules(sheet: Entry, profile: str, found: Findings):
    rules = part(sheet, "rules")
    for name in MEETING_RULES:
        if rules[name] != "yes":
            found.add("I", "preparation.rule.missing", rules.at(name), part=name)
    if sheet["summed_up_by"] is None:
        found.add("W", "meeting.summary.missing", ["summed_up_by"])
    if sheet["shares_information"] == "yes" and sheet["consent_given"] != "yes":
        found.add("E", "preparation.consent.missing", ["consent_given"])


def fields(sheet: Entry, locale: str) -> list[dict]:
    return [{"field": name, "label": LABELS[name][locale == "da"], "filled": is_filled(sheet[name])}
            for name in SHEET.fields if name not in ("id", "people")]


def is_filled(value) -> bool:
    """Whether something stands in a field: in an object, in one of its fields."""
    if isinstance(value, Entry):
        return any(map(is_filled, value.fields.values()))
    return value not in (None, "unknown", [])
