"""What the checks of the four documents have in common: call, document, report."""

from ..course import call as calls
from ..course.check import known_part
from ..course.codes import SHAPE, STRENGTH
from ..course.fields import COURSE, Kind, list_of, table
from ..course.json_text import Pairs, Unreadable, first, raw_of, read_text
from ..course.report import Report, answer_of, place
from ..text import compact
from .reading import DocumentReader, Faults
from .sources import SOURCES

SEVERITIES = {"E": "error", "W": "warning", "I": "info"}


def sourced(violations: list[dict]) -> dict:
    """The report as it is written, each violation with where its rule comes from."""
    report = answer_of(violations)
    for found in report["violations"]:
        if found["code"] in SOURCES:
            found["source"] = SOURCES[found["code"]]
    return report


class Findings:
    """What the rules of one document found."""

    def __init__(self):
        self.found: list[tuple[str, str, list, dict]] = []

    def add(self, severity: str, code: str, path: list, **params):
        self.found.append((severity, code, path, params))


class OwnReport(Report):
    """Puts violations in document order; at one path the codes stand in the order of `codes`."""

    def __init__(self, kind: Kind, raw, codes: list[str]):
        super().__init__(kind, raw)
        self.codes = [*SHAPE, *codes]

    def key(self, violation: dict):
        return place(self.table, self.raw, violation["path"]), self.codes.index(violation["code"])

    def rules(self, findings: Findings):
        for severity, code, path, params in findings.found:
            self.add(code, path, SEVERITIES[severity], params)


class Call:
    """A call that was read as far as its own fields; `raw` is None if its text cannot be read.

    `inside` are the tables of the call with those of what stands in it.
    """

    def __init__(self, given, kind: Kind, day_needed: bool, codes: list[str], inside: Kind | None = None):
        self.faults, self.raw, self.violations = Faults(), None, []
        self.findings = Findings()
        self.kind, self.codes = kind, codes
        try:
            self.raw = read_text(given) if isinstance(given, (bytes, str)) else raw_of(given)
        except Unreadable as error:
            self.violations = [{"code": error.code, "severity": "error", "path": known_part(inside or kind, error.path),
                                "params": error.params, "waiver": None}]
            return
        self.fields = calls.read_call(kind, self.raw, self.faults, day_needed)

    @property
    def is_object(self) -> bool:
        return isinstance(self.raw, Pairs)

    def in_order(self) -> list[dict]:
        if self.violations:
            return self.violations
        report = OwnReport(self.kind, self.raw, self.codes)
        report.faults(self.faults.found)
        report.rules(self.findings)
        return report.in_order()


def check(given, kind: Kind, codes: list[str], run, with_courses: bool = False) -> str:
    """The answer to a call with a document.

    `run(document, call)` gives the findings of the rules and a function that makes, of the document's violations
    in order, what stands beside the report.
    """
    before, more, inside = ({"settings": calls.SETTINGS}, {"courses": list_of(calls.ANY)},
                            {"courses": list_of(COURSE)}) if with_courses else ({}, {}, {})
    call = Call(given, table("call", **calls.HEAD, **before, document=calls.ANY, **more), True,
                ["settings.out_of_range", "settings.rule.fixed", "programme.course.unreadable"],
                table("call", **calls.HEAD, **before, document=kind, **inside))
    answer: dict = {"schema": 1}
    if not call.is_object:
        return compact(answer | {"report": sourced(call.in_order())})
    call.settings = calls.read_settings(call.fields, call.raw, call.faults) if with_courses else None
    call.language = ["en", "da"].index(call.fields["locale"] or "en")
    for at, entry in (call.fields["courses"] or []) if with_courses else []:
        if not isinstance(entry, Pairs):
            call.findings.add("W", "programme.course.unreadable", ["courses", at])
    raw = first(call.raw, "document")
    if raw is None:
        call.faults.add("input.shape", ["document"], expected="object")
        return compact(answer | {"report": sourced(call.in_order())})
    faults = Faults()
    document = DocumentReader(faults).document(kind, raw)
    report = OwnReport(kind, raw, codes)
    report.faults(faults.found)
    if call.fields["on"] is None:
        return compact(answer | {"report": sourced(call.in_order() + report.in_order())})
    findings, beside = run(document, call)
    report.rules(findings)
    own = report.in_order()
    return compact(answer | beside(own) | {"report": sourced(call.in_order() + own)})


def why(**reasons: bool) -> dict:
    """`why` with the fields that are null, nothing if none is."""
    found = {name: "no_cases" for name, is_null in reasons.items() if is_null}
    return {"why": found} if found else {}


__all__ = ["STRENGTH", "Call", "Findings", "check", "sourced", "why"]
