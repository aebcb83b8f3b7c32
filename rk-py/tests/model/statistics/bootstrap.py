"""The operation `bootstrap`: what a survey would say if the same kind of people were asked again."""

from copy import copy
from dataclasses import replace
from fractions import Fraction
from math import floor

from mpmath import mp

from ..labels import trim
from ..shape import expect, is_list_of, is_text, known_fields
from ..survey import Scored
from .distributions import normal_lower, normal_quantile
from .near import Undefined, exact, near, real
from .plain import read_confidence, read_replicates, read_seed
from .resampled import STATISTICS, values_of
from .stream import Stream
from .survey_call import answer_to

OWN = ["seed", "replicates", "interval", "confidence", "statistics", "difference"]
BILLION = 10**9


def bootstrap(call: dict) -> str:
    return answer_to(call, OWN, read, check, work)


class Settings:
    def __init__(self, call: dict, faults):
        self.seed = read_seed(call, faults)
        self.replicates = read_replicates(call, "replicates", 2000, faults)
        self.interval = call.get("interval", "percentile")
        expect(self.interval in ("percentile", "bca"), ["interval"])
        self.confidence = read_confidence(call, faults)
        self.statistics = call.get("statistics", ["index", "ties"])
        expect(is_list_of(self.statistics, lambda name: name in STATISTICS), ["statistics"])
        if not self.statistics:
            faults.call("statistics", "bootstrap.statistics.none", ["statistics"])
        self.difference = call.get("difference")
        if self.difference is not None:
            known_fields(self.difference, ["key", "from", "to"], ["difference"])
            expect(self.difference.get("key") in ("site", "wave", "case"), ["difference"])
            expect(all(is_text(self.difference.get(name)) for name in ("from", "to")), ["difference"])

    @property
    def waves_apart(self) -> bool:
        return self.difference is not None and self.difference["key"] == "wave"

    def rest(self) -> Fraction:
        """1 − confidence, in billionths."""
        return 1 - Fraction(round(Fraction(self.confidence) * BILLION), BILLION)


def read(call: dict, faults) -> Settings:
    return Settings(call, faults)


def check(settings: Settings, scored, keys: list[str], faults):
    difference = settings.difference
    if difference is None:
        return
    key = difference["key"]
    if key not in keys:
        faults.call("difference", "response.select.unknown_key", ["difference", "key"])
        return
    for name in ("from", "to"):
        if trim(difference[name]) not in {getattr(q, key) for q in scored.questionnaires}:
            faults.call("difference", "response.select.unknown_key", ["difference", name])


def work(settings: Settings, scored, _) -> dict:
    strata = strata_of(scored, settings.difference)
    whole = [unit for stratum in strata for unit in stratum]
    found = value_list(scored, whole, settings)
    replicates = [value_list(scored, drawn(strata, settings.seed, number), settings)
                  for number in range(settings.replicates)]
    without = jackknife(scored, strata, settings) if settings.interval == "bca" else []
    estimates = [row(value, replicates, without, settings) for value in found]
    return {"seed": settings.seed, "replicates": settings.replicates, "interval": settings.interval,
            "confidence": settings.confidence, "respondents": len(whole), "strata": len(strata),
            "estimates": estimates}


def strata_of(scored, difference: dict | None) -> list[list[list]]:
    """People, each as the list of the person's questionnaires, by group, then site, then where they were asked."""
    people: dict[tuple, list] = {}
    for q in scored.questionnaires:
        people.setdefault((q.group, q.person), []).append(q)

    def kind(questionnaires: list) -> int | None:
        if difference is None:
            return 0
        in_from, in_to = (any(getattr(q, difference["key"]) == trim(difference[name]) for q in questionnaires)
                          for name in ("from", "to"))
        return {(True, False): 0, (False, True): 1, (True, True): 2}.get((in_from, in_to))

    strata: dict[tuple, list] = {}
    for (group, (_, site)), questionnaires in people.items():
        place = kind(questionnaires)
        if place is not None:
            strata.setdefault((scored.names.index(group), site or "", place), []).append(questionnaires)
    return [strata[key] for key in sorted(strata)]


def drawn(strata: list, seed: int, replicate: int) -> list[list]:
    stream = Stream(seed, replicate)
    return [stratum[stream.below(len(stratum))] for stratum in strata for _ in stratum]


def rescored(scored, questionnaires: list) -> Scored:
    """The survey with these questionnaires; one that is there twice counts twice."""
    return Scored(replace(scored.survey, questionnaires=[copy(q) for q in questionnaires]))


class Value:
    """One value of a sample: what it is, on which people it rests, and the number or the reason.

    The people are a set for each tie that the value is made of, or one set.
    """

    def __init__(self, statistic: str, scope: dict, people: list[set], number, reason: str | None, inexact: bool):
        self.statistic, self.scope, self.people = statistic, scope, people
        self.number, self.reason, self.inexact = number, reason, inexact
        self.fewest = min(map(len, people))

    @property
    def n(self) -> int:
        return sum(map(len, self.people))

    def of(self, sample: list["Value"]) -> "Value | None":
        """The same value of another sample, if it exists there."""
        return next((other for other in sample if other.reason is None
                     and (other.statistic, other.scope) == (self.statistic, self.scope)), None)

    def rounded(self):
        """The number as it is compared and sorted."""
        return self.number if self.inexact else Fraction(exact(self.number))


def value_list(scored, units: list[list], settings: Settings) -> list[Value]:
    questionnaires = [q for unit in units for q in unit]
    if settings.difference is None:
        return values_of(rescored(scored, questionnaires), settings.statistics, Value)
    key = settings.difference["key"]
    ends = [trim(settings.difference[name]) for name in ("from", "to")]
    one, two = (values_of(rescored(scored, [q for q in questionnaires if getattr(q, key) == end]),
                          settings.statistics, Value) for end in ends)
    found = []
    for value in two:
        other = next((v for v in one if (v.statistic, v.scope) == (value.statistic, value.scope)), None)
        if other is None:
            continue
        reason = other.reason or value.reason
        number = None if reason else value.number - other.number
        people = [here | there for here, there in zip(value.people, other.people, strict=True)]
        scope = {**value.scope, "from": ends[0], "to": ends[1]}
        found.append(Value(value.statistic, scope, people, number, reason, value.inexact))
        found[-1].fewest = min(value.fewest, other.fewest)
    return found


def jackknife(scored, strata: list, settings: Settings) -> list[list[list[Value]]]:
    """For each stratum of more than one unit, the values without each of its units."""
    found = []
    for at, stratum in enumerate(strata):
        if len(stratum) > 1:
            others = [unit for place, other in enumerate(strata) if place != at for unit in other]
            found.append([value_list(scored, others + stratum[:left] + stratum[left + 1:], settings)
                          for left in range(len(stratum))])
    return found


def row(value: Value, replicates: list, without: list, settings: Settings) -> dict:
    show = (lambda number: near(lambda: number)) if value.inexact else exact
    estimate = None if value.reason else show(value.number)
    low, high, note = None, None, value.reason
    if estimate is not None:
        try:
            ends = limits(value, replicates, without, settings)
            low, high = (show(Fraction(end)) if not value.inexact else show(end) for end in ends)
        except Undefined as undefined:
            note = undefined.reason
    return {"statistic": value.statistic, "scope": value.scope, "n": value.n, "estimate": estimate, "low": low,
            "high": high, "method": settings.interval, "note": note}


def limits(value: Value, replicates: list, without: list, settings: Settings) -> tuple:
    if value.statistic in ("tie", "asymmetry") and value.fewest < 3:
        raise Undefined("too_few_raters")
    same_value = [value.of(sample) for sample in replicates]
    existing = sorted(other.rounded() for other in same_value if other is not None)
    if (len(replicates) - len(existing)) * 20 > len(replicates):
        raise Undefined("undefined_replicates")
    count = len(existing)
    if settings.interval == "percentile":
        low = max(1, floor((count + 1) * settings.rest() / 2))
        return existing[low - 1], existing[count - low]
    below, same = (sum(1 for number in existing if test(number)) for test in
                   (lambda number: number < value.rounded(), lambda number: number == value.rounded()))
    a = acceleration(value, without)
    if a is None or 2 * below + same in (0, 2 * count):
        raise Undefined("no_interval")
    z0 = normal_quantile(Fraction(2 * below + same, 2 * count))
    z = normal_quantile(settings.rest() / 2)
    if min(1 - a * (z0 + end) for end in (z, -z)) <= 0:
        raise Undefined("no_interval")
    first, second = (normal_lower(z0 + (z0 + end) / (1 - a * (z0 + end))) for end in (z, -z))
    low = floor((count + 1) * first)
    high = count + 1 - floor((count + 1) * (1 - second))
    return tuple(existing[min(max(number, 1), count) - 1] for number in (low, high))


def acceleration(value: Value, without: list):
    """Σ d³ / (6 (Σ d²)^1.5); None if a value does not exist, or all are the same."""
    off = []
    if any(value.of(sample) is None for stratum in without for sample in stratum):
        return None
    for stratum in without:
        values = [value.of(sample).rounded() for sample in stratum]
        mean = sum(values) / len(values)
        off += [real(Fraction(len(values) - 1, len(values))) * (real(mean) - real(one)) for one in values]
    squares = sum(d * d for d in off)
    return sum(d**3 for d in off) / (6 * mp.mpf(squares) ** 1.5) if squares else None
