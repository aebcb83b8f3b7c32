"""The operation `change`: two waves of scores."""

from fractions import Fraction
from math import lcm

from .answer import Entry, mean_of, number
from .call import read_head
from .scores import Scores
from .shape import expect
from .statistics.tests_of_change import read_tests
from .statistics.tests_of_change import tests as tests_of
from .text import compact
from .violations import Faults, ShapeFault

FIELDS = ["schema", "locale", "before", "after", "match", "tests"]


def change(call: dict) -> str:
    """The answer to a `change` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        read_head(call, FIELDS)
        expect("before" in call and "after" in call, [])
        before, after = Scores(call["before"], ["before"]), Scores(call["after"], ["after"])
        expect(call.get("match") in (None, "respondent", "samples"), ["match"])
        tests = read_tests(call, faults)
        waves = Waves(before, after, call.get("match"), faults)
        if tests is not None and not ("respondents" in before.given and "respondents" in after.given):
            faults.call("tests", "change.tests.respondents", ["tests"])
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    if faults.any_error():
        return compact(faults.refusal())
    found = {} if tests is None else {"tests": tests_of(waves, tests)}
    return compact({**waves.answer(), **found, "report": faults.report()})


class Tie:
    """One tie in both waves: exact means of the total and of each item, and the reasons for gaps."""

    def __init__(self, n: tuple, means: tuple, items: dict, reasons: tuple):
        self.n, self.means, self.items, self.reasons = n, means, items, reasons


class Waves:
    def __init__(self, before: Scores, after: Scores, match: str | None, faults):
        self.before, self.after = before, after
        self.both = [name for name in before.groups if name in after.groups]
        if not self.both:
            faults.call("before", "waves.groups.none_common", ["before"])
        if sorted(before.items) != sorted(after.items):
            faults.call("before", "waves.instrument.differs", ["before"])
        if before.method() != after.method():
            faults.call("before", "waves.method.differs", ["before"])
        possible = before.lists_people and after.lists_people
        if match == "respondent" and not possible:
            faults.call("match", "change.match.impossible", ["match"])
        common = before.people.keys() & after.people.keys()
        named = not (before.called_by_row or after.called_by_row)
        self.matched = match == "respondent" or (match is None and possible and named and bool(common))
        if faults.any_error():
            return
        pairs = [(a, b) for a, b in before.ties if (a, b) in after.ties and a in self.both and b in self.both]
        make = self.matched_tie if self.matched else self.sampled_tie
        self.ties = {pair: make(*pair) for pair in sorted(pairs, key=lambda pair: self.both.index(pair[0]))}

    def sampled_tie(self, rater: str, rated: str) -> Tie:
        ties = [wave.ties[rater, rated] for wave in (self.before, self.after)]
        means = [exact_mean(tie, len(wave.items)) for tie, wave in zip(ties, (self.before, self.after), strict=True)]
        items = {item: tuple(mean_of_counts(tie["dimensions"][item]["counts"]) for tie in ties)
                 for item in self.before.items}
        reasons = [tie.get("why", {}).get("mean") for tie in ties]
        return Tie(tuple(tie["n"] for tie in ties), tuple(means), items, tuple(reasons))

    def matched_tie(self, rater: str, rated: str) -> Tie:
        people = [(person, self.after.people[key]) for key, person in self.before.people.items()
                  if key in self.after.people and person["group"] == rater == self.after.people[key]["group"]]
        scores = [(self.before.score_of(one, rated), self.after.score_of(other, rated)) for one, other in people]
        means, n = means_of_pairs(scores)
        items = {}
        for item in self.before.items:
            ratings = [(self.before.rating_of(one, rated, item), self.after.rating_of(other, rated, item))
                       for one, other in people]
            items[item] = means_of_pairs(ratings)[0]
        own = [wave.ties[rater, rated].get("why", {}).get("mean") for wave in (self.before, self.after)]
        reason = None if n else own[0] or own[1] or "no_answers"
        return Tie((n, n), means, items, (reason, reason))

    def answer(self) -> dict:
        return {
            "schema": 1,
            "match": self.match_answer(),
            "groups": {
                "both": self.both,
                "left": [name for name in self.before.groups if name not in self.both],
                "joined": [name for name in self.after.groups if name not in self.both],
            },
            "ties": [self.tie_answer(*pair) for pair in self.ties],
            "by_group": [self.group_answer(name) for name in self.both],
            "index": self.index_answer(),
            "dimensions": {item: {
                "between": plain(self.changes(lambda a, b: a != b, item)),
                "within": plain(self.changes(lambda a, b: a == b, item)),
            } for item in self.before.items},
        }

    def match_answer(self) -> dict:
        if not self.matched:
            return {"by": "samples", "respondents": None, "joined": None, "left": None}
        before, after = self.before.people.keys(), self.after.people.keys()
        return {"by": "respondent", "respondents": len(before & after), "joined": len(after - before),
                "left": len(before - after)}

    def tie_answer(self, rater: str, rated: str) -> dict:
        tie = self.ties[rater, rated]
        (before, after), (why_before, why_after) = tie.means, tie.reasons
        entry = Entry(rater=rater, rated=rated, kind=self.before.ties[rater, rated]["kind"],
                      n_before=tie.n[0], n_after=tie.n[1])
        entry.put("before", number(before), why_before)
        entry.put("after", number(after), why_after)
        gone = before is None or after is None
        entry.put("change", None if gone else number(after - before), why_before if before is None else why_after)
        waves = (("level_before", self.before, before, why_before), ("level_after", self.after, after, why_after))
        for name, wave, mean, reason in waves:
            entry.put(name, None if mean is None else wave.level(mean, rater == rated),
                      reason if mean is None else "no_cuts")
        return entry.done()

    def changes(self, chosen, item: str | None = None) -> list[tuple[Fraction, Fraction]]:
        """The means before and after of the chosen ties that have both."""
        found = [tie.means if item is None else tie.items[item]
                 for pair, tie in self.ties.items() if chosen(*pair)]
        return [pair for pair in found if None not in pair]

    def out(self, name: str) -> list:
        return self.changes(lambda a, b: a == name != b)

    def group_answer(self, name: str) -> dict:
        return {
            "group": name,
            "out": plain(self.out(name)),
            "in": plain(self.changes(lambda a, b: a != name == b)),
            "self": plain(self.changes(lambda a, b: a == name == b)),
        }

    def index_answer(self) -> dict:
        outs = {name: self.out(name) for name in self.both}
        having = {name: means_of(pairs) for name, pairs in outs.items() if pairs}
        people = {name: self.before.groups[name]["respondents"] for name in having}
        ties = sum(map(len, outs.values()))
        return {
            "by_group": c(ties, *weighted(having, dict.fromkeys(having, 1))),
            "by_respondent": c(ties, *weighted(having, people)),
            "by_tie": plain(self.changes(lambda a, b: a != b)),
            "within": plain(self.changes(lambda a, b: a == b)),
        }


def exact_mean(tie: dict, items: int) -> Fraction | None:
    """The mean before it was rounded: the sum is a whole number of units."""
    if tie["mean"] is None:
        return None
    units = tie["n"] * lcm(*range(1, items + 1))
    return Fraction(round(Fraction(tie["mean"]) * units), units)


def mean_of_counts(counts: list[int]) -> Fraction | None:
    return mean_of(Fraction(rating) for rating, count in enumerate(counts, start=1) for _ in range(count))


def means_of_pairs(pairs: list) -> tuple:
    """The means of those that have both, and how many they are."""
    whole = [pair for pair in pairs if None not in pair]
    return (means_of(whole) if whole else (None, None)), len(whole)


def means_of(pairs: list) -> tuple[Fraction, Fraction]:
    return mean_of(one for one, _ in pairs), mean_of(other for _, other in pairs)


def weighted(means: dict, weights: dict) -> tuple:
    """The weighted means before and after."""
    total = sum(weights.values())
    if not total:
        return None, None
    return tuple(sum(weights[name] * pair[wave] for name, pair in means.items()) / total for wave in (0, 1))


def plain(pairs: list) -> dict:
    """C of these ties, each counting the same."""
    return c(len(pairs), *(means_of(pairs) if pairs else (None, None)))


def c(ties: int, before: Fraction | None, after: Fraction | None) -> dict:
    entry = Entry(ties=ties)
    entry.put("before", number(before), "no_ties")
    entry.put("after", number(after), "no_ties")
    entry.put("change", None if before is None else number(after - before), "no_ties")
    return entry.done()
