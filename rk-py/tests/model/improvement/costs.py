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
    readable = findings.readable("at") and not findings.has("at")
    if readable and costs is not None and len(costs) <= MOST_ENTRIES and len(costs) * at[0] < 1:
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
    if not findings.readable("points") or any(findings.has("points", at) for at in range(len(points))):
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
    return [as_printed(share) for share in given] if findings.readable("at") else []


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
    return filled(entry, top, (None, between_lines(curve), outermost(curve)), curve)


def between_lines(curve: list[tuple]) -> Fraction:
    """Gini of the straight lines between the points: twice the area between them and the line of equal cost."""
    area = sum((right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in pairwise(curve))
    return 1 - 2 * area


def outermost(curve: list[tuple]) -> Fraction:
    """The largest Gini of a convex curve through the points, by trying every set of chords that it may follow.

    Its line through each point lies between the two chords there. Where turning that line takes away as much as it
    adds, the corners on both sides of the point are as far from it, so one is the other turned half round the point.
    All other lines are chords drawn on, with no corner below that chord. Before the first point the line of no cost
    counts as a chord, after the last an upright one.
    """
    ways = [(Fraction(1), Fraction(0)), *(less(right, left) for left, right in pairwise(curve)),
            (Fraction(0), Fraction(1))]
    most = {0: Fraction(0)}
    for chord in range(1, len(curve) + 1):
        tried = [most[before] + added for before in most
                 if (added := corners_between(curve, ways, before, chord)) is not None]
        if tried:
            most[chord] = max(tried)
    return between_lines(curve) + most[len(curve)]


def corners_between(curve: list[tuple], ways: list[tuple], before: int, after: int) -> Fraction | None:
    """Twice the area of the corners below the chords between two that are followed; None if there are no such corners.

    The first lies so far along the way of `before` that the last comes to lie on the line of `after`.
    """
    if after == before + 1:
        return Fraction(0)
    at, way = curve[before], ways[before]
    corners = []
    for chord in range(before + 1, after):
        corners.append((chord, at, way))
        at, way = less(times(2, curve[chord]), at), times(-1, way)
    _, at, way = corners[-1]
    steep = cross(way, ways[after])
    if steep == 0:
        return None
    far = cross(less(curve[after - 1], at), ways[after]) / steep
    added = Fraction(0)
    for chord, at, way in corners:
        left, right = curve[chord - 1], curve[chord]
        corner = less(at, times(-far, way))
        below = cross(less(corner, left), ways[chord])
        if not (left[0] <= corner[0] <= right[0] and left[1] <= corner[1] <= right[1] and below >= 0):
            return None
        added += below
    return added


def less(one: tuple, two: tuple) -> tuple:
    return one[0] - two[0], one[1] - two[1]


def times(number, way: tuple) -> tuple:
    return number * way[0], number * way[1]


def cross(one: tuple, two: tuple) -> Fraction:
    return one[0] * two[1] - one[1] * two[0]


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
