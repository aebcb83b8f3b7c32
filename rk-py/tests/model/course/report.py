"""Puts violations in document order, and leaves out what must not be said."""

import datetime

from ..personal_number import holds_personal_number
from .codes import ALL, RULES, STRENGTH
from .fields import Kind
from .json_text import Pairs
from .words import Course

LISTED = 100
WARNING = {"text.personal_number": "warning"}
NEEDED_OF_WAIVER = ("rule", "reason", "by", "expires")
KEPT = ("input.", "text.", "waiver.", "act.", "call.", "settings.")


def place(kind: Kind | None, raw, path: list) -> list:
    """What sorts a path: places of fields in their table, of keys as they were written, and positions."""
    key: list = []
    for step in path:
        written = [name for name, _ in raw] if isinstance(raw, Pairs) else []
        if isinstance(step, int):
            key.append((0, step))
            raw = raw[step] if isinstance(raw, list) and step < len(raw) else None
            kind = kind.holds if kind else None
            continue
        if kind is not None and kind.name == "object" and step in kind.fields:
            key.append((0, list(kind.fields).index(step)))
            kind = kind.fields[step].kind
        else:
            key.append((1, written.index(step) if step in written else len(written)))
            kind = kind.holds if kind is not None and kind.name == "map" else None
        raw = next((part for name, part in raw if name == step), None) if written else None
    return key


class Report:
    """Violations of one document or call, with the tables that put them in order."""

    def __init__(self, table: Kind, raw):
        self.table, self.raw = table, raw
        self.found: list[dict] = []

    def add(self, code: str, path: list, severity: str, params: dict, waiver: list | None = None):
        self.found.append({"code": code, "severity": severity, "path": path, "params": params, "waiver": waiver})

    def faults(self, found: list[tuple[str, list, dict]]):
        for code, path, params in found:
            self.add(code, path, WARNING.get(code, "error"), params)

    def in_order(self) -> list[dict]:
        """Where a fault of shape stands, and below it, nothing else is said."""
        of_shape = {tuple(v["path"]) for v in self.found if v["code"].startswith("input.")}
        otherwise = {tuple(v["path"]) for v in self.found
                     if v["code"].startswith("input.") and v["code"] != "input.missing"}
        secret = {tuple(v["path"]) for v in self.found if v["code"] == "input.personal_number"}

        def is_said(violation: dict) -> bool:
            code, path = violation["code"], tuple(violation["path"])
            if code == "input.missing":
                return not lies_in(path, otherwise)
            if code.startswith("input."):
                return code == "input.personal_number" or path not in secret
            return not lies_in(path, of_shape)

        return sorted(filter(is_said, self.found), key=self.key)

    def key(self, violation: dict):
        pointed = [place(self.table, self.raw, value) for value in violation["params"].values()
                   if isinstance(value, list) and violation["code"] in RULES]
        return place(self.table, self.raw, violation["path"]), ALL.index(violation["code"]), pointed


def lies_in(path: tuple, places: set) -> bool:
    """Whether the path is one of the places or lies below one."""
    return any(path[:length] in places for length in range(len(path) + 1))


def answer_of(violations: list[dict]) -> dict:
    """The report as it is written: at most a hundred of a code, then how many there were."""
    counts: dict[str, list[str]] = {}
    listed = []
    for violation in violations:
        severities = counts.setdefault(violation["code"], [])
        severities.append(violation["severity"])
        if len(severities) <= LISTED:
            listed.append(written(violation))
    for code, severities in counts.items():
        if len(severities) > LISTED:
            params = {"of": code, "count": len(severities)}
            severity = max(severities, key=STRENGTH.index)
            listed.append({"code": "report.more", "severity": severity, "path": [], "params": params})
    valid = all(violation["severity"] != "error" for violation in violations)
    return {"valid": valid, "violations": listed}


def written(violation: dict) -> dict:
    params = {name: plain(value) for name, value in violation["params"].items()}
    shown = {"code": violation["code"], "severity": violation["severity"],
             "path": hidden(violation["path"]), "params": params}
    if violation["waiver"] is not None:
        shown["waiver"] = violation["waiver"]
    return shown


def plain(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


def hidden(path: list) -> list:
    """The path without a personal number in a key."""
    return ["…" if isinstance(step, str) and holds_personal_number(step) else step for step in path]


def of_rules(course: Course, findings: list, report: Report):
    """Adds what the rules found, with the severities of profile, settings and waivers."""
    effective: dict[str, list] = {}
    for waiver in course.entries("waivers"):
        yes, faults = read_waiver(waiver, course.on)
        for code, path in faults:
            report.add(code, path, RULES[code].severity(course.profile, {}, code, 0), {})
        if yes:
            effective.setdefault(waiver["rule"], waiver.path)
    for finding in findings:
        severity = finding.always or RULES[finding.code].severity(
            course.profile, course.settings.severities, finding.code, finding.situation)
        waiver = effective.get(finding.code) if severity in ("error", "warning") else None
        if severity != "off":
            report.add(finding.code, finding.path, "info" if waiver else severity, finding.params, waiver)


def read_waiver(waiver, on) -> tuple[bool, list]:
    """Whether the waiver has its effect, and what is wrong with it."""
    faults = [("waiver.incomplete", waiver.at(name)) for name in NEEDED_OF_WAIVER if waiver[name] is None]
    rule = waiver["rule"]
    if rule is not None and rule in ALL and (rule.startswith(KEPT) or RULES[rule].fixed):
        return False, [*faults, ("waiver.not_allowed", waiver.at("rule"))]
    if rule is not None and rule not in ALL:
        return False, [*faults, ("waiver.incomplete", waiver.at("rule"))]
    return not faults and on < waiver["expires"], faults
