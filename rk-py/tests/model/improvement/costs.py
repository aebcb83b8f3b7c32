"""The operation `cost_concentration`."""

from fractions import Fraction
from itertools import pairwise
from math import ceil

from ..answer import Entry, number
from ..rounding import as_printed
from .findings import MOST_ENTRIES, Findings, answered
from .shape import FLAG, HEAD, NUMBER

CALL = {**HEAD, "costs?": [NUMBER], "points?": [{"citizens": NUMBER, "cost": NUMBER}], "at?": [NUMBER],
        "picture?": FLAG}
RULES = ["cost.both_given", "cost.none_given", "cost.negative", "cost.share.out_of_range", "cost.points.order",
         "cost.points.not_dearest", "cost.total.zero", "cost.at.with_points", "cost.few"]
USUAL = [0.01, 0.1]
MOST_AT, MOST_POINTS = 100, 1000
HUNDREDTHS = 100
START, END = (Fraction(0), Fraction(0)), (Fraction(1), Fraction(1))


def cost_concentration(call: dict) -> str:
    return answered(call, CALL, RULES, work)


def work(call: dict, findings: Findings):
    costs, points = call.get("costs") or None, call.get("points") or None
    if costs is not None and points is not None:
        findings.add("cost.both_given", "points")
    if costs is None and points is None:
        findings.add("cost.none_given", "costs")
    if costs is not None:
        check_costs(costs, findings)
    if points is not None:
        check_points(points, findings)
    at = check_at(call, points if costs is None else None, findings)
    readable = costs is not None and len(costs) <= MOST_ENTRIES and not findings.has("at")
    if readable and len(costs) * at[0] < 1:
        findings.add("cost.few", "costs", least=ceil(1 / at[0]))
    return lambda: of_costs(costs, at) if costs else of_points(points)


def check_costs(costs: list, findings: Findings):
    if not findings.fits(costs, "costs"):
        return
    read = [findings.number(cost, "costs", at) for at, cost in enumerate(costs)]
    for at, cost in enumerate(read):
        if cost is not None and cost < 0:
            findings.add("cost.negative", "costs", at)
    if not any(cost is None or cost != 0 for cost in read):
        findings.add("cost.total.zero", "costs")


def check_shares(shares: list, places: list[tuple], findings: Findings):
    """Each between 0 and 1 and larger than the one before."""
    read = [findings.number(share, *place) for share, place in zip(shares, places, strict=True)]
    for at, (share, place) in enumerate(zip(read, places, strict=True)):
        if share is not None and not 0 < share < 1:
            findings.add("cost.share.out_of_range", *place)
            read[at] = None
        elif share is not None and at and read[at - 1] is not None and share <= read[at - 1]:
            findings.add("cost.points.order", *place)


def check_points(points: list, findings: Findings):
    if not findings.fits(points, "points", most=MOST_POINTS):
        return
    for name in ("citizens", "cost"):
        check_shares([point[name] for point in points],
                     [("points", at, name) for at in range(len(points))], findings)
    if any(findings.has("points", at) for at in range(len(points))):
        return
    known = [START, *exact(points), END]
    for at in range(1, len(known) - 1):
        if slope(known[at], known[at + 1]) > slope(known[at - 1], known[at]):
            findings.add("cost.points.not_dearest", "points", at - 1)


def check_at(call: dict, points, findings: Findings) -> list[Fraction]:
    given = call.get("at", USUAL)
    if "at" in call:
        if points is not None:
            findings.add("cost.at.with_points", "at")
        if not 1 <= len(given) <= MOST_AT:
            findings.add("input.shape", "at")
        else:
            check_shares(given, [("at", at) for at in range(len(given))], findings)
    return [as_printed(share) for share in given]


def exact(points: list[dict]) -> list[tuple[Fraction, Fraction]]:
    return [(as_printed(point["citizens"]), as_printed(point["cost"])) for point in points]


def slope(first: tuple, second: tuple) -> Fraction:
    return (second[1] - first[1]) / (second[0] - first[0])


def of_costs(costs: list, at: list[Fraction]) -> dict:
    costs = sorted(map(as_printed, costs))
    total, n = sum(costs), len(costs)
    entry = Entry(n=n, total=number(total), mean=number(total / n))
    if total == 0:
        return empty(entry)
    dearest = costs[::-1]

    def cost_of(share: Fraction) -> Fraction:
        """The share of the cost of so many of the dearest, the last of them in part."""
        whole = int(share * n)
        rest = (share * n - whole) * (dearest[whole] if whole < n else 0)
        return (sum(dearest[:whole]) + rest) / total

    gini = sum(abs(one - other) for one in costs for other in costs) / (2 * n * total) if n <= 300 else ranked(costs)
    places = [Fraction(step, min(n, HUNDREDTHS)) for step in range(min(n, HUNDREDTHS) + 1)]
    curve = [(place, 1 - cost_of(1 - place)) for place in places]
    return filled(entry, [(share, cost_of(share)) for share in at], (gini, gini, gini), curve)


def ranked(costs: list[Fraction]) -> Fraction:
    """The same double sum for many: the cost of rank i is the larger of i - 1 pairs and the smaller of n - i."""
    n, total = len(costs), sum(costs)
    return sum((2 * rank - n + 1) * cost for rank, cost in enumerate(costs)) / (n * total)


def of_points(points: list[dict]) -> dict:
    entry = Entry()
    for name in ("n", "total", "mean"):
        entry.put(name, None, "no_costs")
    top = exact(points)
    curve = [START, *((1 - citizens, 1 - cost) for citizens, cost in reversed(top)), END]
    return filled(entry, top, (None, between_lines(curve), above_lines(curve)), curve)


def between_lines(curve: list[tuple]) -> Fraction:
    """Gini of the straight lines between the points: twice the area between them and the line of equal cost."""
    area = sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in pairwise(curve))
    return 1 - 2 * area


def above_lines(curve: list[tuple]) -> Fraction:
    """Gini of what lies above the neighbours' lines: in each segment the triangle below its line is taken away too."""
    slopes = [slope(left, right) for left, right in pairwise(curve)]
    gini = between_lines(curve)
    for at, (left, right) in enumerate(pairwise(curve)):
        before = slopes[at - 1] if at else Fraction(0)
        corner = meeting(left, before, right, slopes[at + 1] if at + 1 < len(slopes) else None)
        gini += 2 * triangle(left, corner, right)
    return gini


def meeting(left: tuple, before: Fraction, right: tuple, after: Fraction | None) -> tuple:
    """Where the line through the left point meets that through the right one; None is an upright line."""
    if after is None:
        return right[0], left[1] + before * (right[0] - left[0])
    if after == before:
        return left
    x = (right[1] - left[1] + before * left[0] - after * right[0]) / (before - after)
    return x, left[1] + before * (x - left[0])


def triangle(one: tuple, two: tuple, three: tuple) -> Fraction:
    return abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2


def filled(entry: Entry, top: list[tuple], ginis: tuple, curve: list[tuple]) -> dict:
    entry.put("top", [{"citizens": number(citizens), "cost": number(cost), "multiple": number(cost / citizens)}
                      for citizens, cost in top])
    segments = []
    for left, right in zip([START, *top], [*top, END], strict=True):
        segments.append({"from": number(left[0]), "to": number(right[0]), "citizens": number(right[0] - left[0]),
                         "cost": number(right[1] - left[1]), "multiple": number(slope(left, right))})
    entry.put("segments", segments)
    rest = slope(top[-1], END)
    entry.put("top_to_rest", number(slope(START, top[-1]) / rest) if rest else None, "zero_rest")
    for name, gini in zip(("gini", "gini_low", "gini_high"), ginis, strict=True):
        entry.put(name, number(gini), "no_costs")
    entry.put("lorenz", [{"citizens": number(citizens), "cost": number(cost)} for citizens, cost in curve])
    return entry.done()


def empty(entry: Entry) -> dict:
    for name in ("top", "segments"):
        entry.put(name, [])
    for name in ("top_to_rest", "gini", "gini_low", "gini_high"):
        entry.put(name, None, "zero_total")
    entry.put("lorenz", [])
    return entry.done()
