"""The operation `compare`: sites side by side."""

from fractions import Fraction

from .answer import Entry, mean_of, number
from .call import read_head
from .labels import trim
from .personal_number import holds_personal_number
from .scores import Scores
from .shape import expect, is_text, known_fields
from .statistics.tests_of_sites import read_tests
from .statistics.tests_of_sites import tests as tests_of
from .text import compact
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "sites", "reference", "tests"]
INDEXES = ["by_group", "by_respondent", "within"]
DIRECTIONS = ["out", "in", "self"]


def compare(call: dict) -> str:
    """The answer to a `compare` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        sites = Sites(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    if faults.any_error():
        return compact(faults.refusal())
    found = {}
    if sites.tests is not None:
        found = {"tests": tests_of(sites.sites, sites.tests)}
    return compact({**sites.answer(), **found, "report": faults.report()})


class Sites:
    def __init__(self, call: dict, faults):
        read_head(call, FIELDS)
        expect(isinstance(call.get("sites"), list), ["sites"] if "sites" in call else [])
        self.sites: list[tuple[str, Scores]] = []
        for position, site in enumerate(call["sites"]):
            known_fields(site, ["name", "scores"], ["sites", position])
            expect(is_text(site.get("name")) and "scores" in site, ["sites", position])
            self.sites.append((trim(site["name"]), Scores(site["scores"], ["sites", position, "scores"])))
        reference = call.get("reference")
        expect(reference is None or is_text(reference), ["reference"])
        self.reference = None if reference is None else trim(reference)
        if len(self.sites) < 2:
            faults.call("sites", "compare.sites.too_few", ["sites"], least=2)
        names = [name for name, _ in self.sites]
        for position, (name, scores) in enumerate(self.sites):
            first = self.sites[0][1]
            if name in names[:position]:
                faults.call("sites", "compare.site.duplicate", ["sites", position, "name"])
            elif holds_personal_number(name):
                faults.call("sites", "privacy.personal_number", ["sites", position, "name"])
            if sorted(scores.items) != sorted(first.items):
                faults.call("sites", "waves.instrument.differs", ["sites", position, "scores"])
            elif scores.method() != first.method():
                faults.call("sites", "waves.method.differs", ["sites", position, "scores"])
        if self.reference is not None and self.reference not in names:
            faults.call("reference", "compare.reference.unknown", ["reference"])
        self.tests = read_tests(call, faults)
        for position, (_, scores) in enumerate(self.sites):
            if self.tests is not None and "respondents" not in scores.given:
                faults.call("tests", "change.tests.respondents", ["sites", position, "scores"])

    def answer(self) -> dict:
        return {
            "schema": 1,
            "reference": self.reference,
            "sites": [self.site(name, scores) for name, scores in self.sites],
        }

    def site(self, name: str, scores: Scores) -> dict:
        given = scores.given
        return {
            "name": name,
            "respondents": given["counts"]["respondents"],
            "index": {which: self.value(scores, lambda s, which=which: s.given["index"], which,
                                        lambda s, which=which: (s.given["index"]["levels"], which))
                      for which in INDEXES},
            "dimensions": {item: self.value(scores, lambda s, item=item: s.given["dimensions"][item]["between"], "mean",
                                            lambda s, item=item: (s.given["dimensions"][item]["between"], "level"))
                           for item in scores.items},
            "groups": {group: {way: self.value(scores, lambda s, group=group: s.groups.get(group), way, None)
                               for way in DIRECTIONS}
                       for group in scores.groups},
        }

    def value(self, scores: Scores, holder_of, name: str, level_of) -> dict:
        """V: the value, what it is compared with, and its level."""
        holder = holder_of(scores)
        value = exact(holder, name)
        reference = self.reference_value(holder_of, name)
        reason = holder.get("why", {}).get(name)
        entry = Entry()
        entry.put("value", number(value), reason)
        entry.put("reference", number(reference), "no_reference")
        gone = value is None or reference is None
        entry.put("difference", None if gone else number(value - reference), reason or "no_reference")
        if level_of is None:
            entry.put("level", None, "no_level")
        else:
            levels, which = level_of(scores)
            entry.put("level", levels[which], levels.get("why", {}).get(which))
        return entry.done()

    def reference_value(self, holder_of, name: str) -> Fraction | None:
        """The value of the site to compare with, or the mean over all sites that have it."""
        chosen = [scores for site, scores in self.sites if self.reference in (None, site)]
        values = [exact(holder_of(scores), name) for scores in chosen]
        return mean_of(value for value in values if value is not None)


def exact(holder: dict | None, name: str) -> Fraction | None:
    return None if holder is None or holder[name] is None else Fraction(holder[name])
