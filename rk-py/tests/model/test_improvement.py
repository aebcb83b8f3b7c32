"""Holds the model of `improvement` to other statements of the same rules."""

import math
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, groupby, pairwise
from random import Random

import pytest
from mpmath import mp

from .improvement.costs import END, START, between_lines, of_costs, outermost, ranked
from .improvement.run_chart import LEAST_USEFUL, TAIL, Point, chart, limits, median, runs_of_chance
from .improvement.share import wilson
from .statistics.distributions import normal_quantile

FIRST = date(2025, 1, 1)
SMALL = [(above, below) for above in range(13) for below in range(13 - above) if above + below]


@pytest.mark.parametrize(("above", "below"), SMALL)
def test_the_chance_of_runs_is_that_of_all_orders(above, below):
    """Every order of so many above and below is written down and its runs are counted."""
    n, found = above + below, {}
    orders = list(combinations(range(n), above))
    for places in orders:
        letters = "".join("a" if at in places else "b" for at in range(n))
        runs = len(list(groupby(letters)))
        found[runs] = found.get(runs, 0) + 1
    assert runs_of_chance(above, below) == {runs: Fraction(count, len(orders)) for runs, count in found.items()}


@pytest.mark.parametrize(("above", "below"), [(5, 5), (9, 3), (10, 10), (1, 30), (0, 10), (40, 60), (500, 480)])
def test_limits_leave_at_most_a_fortieth_at_each_end(above, below):
    chances = runs_of_chance(above, below)
    assert sum(chances.values()) == 1
    least, most = limits(above, below)
    below_least = sum(chance for runs, chance in chances.items() if runs < least)
    above_most = sum(chance for runs, chance in chances.items() if runs > most)
    assert below_least <= TAIL < below_least + chances[least]
    assert above_most <= TAIL < above_most + chances[most]


def random_points(random: Random) -> list[Point]:
    values = [None if random.random() < 0.1 else Fraction(random.choice([1, 3, 3, 4, 5, 7, 8]))
              for _ in range(random.randint(0, 40))]
    if random.random() < 0.5:
        values = [value if value is None else value + at // 3 for at, value in enumerate(values)]
    return [Point(FIRST + timedelta(days=at), value) for at, value in enumerate(values)]


@pytest.mark.parametrize("seed", range(300))
def test_the_rules_of_the_chart_by_cutting_it_in_pieces(seed):
    """The signs of points and of steps as letters, cut where the letter changes."""
    random = Random(seed)
    points, shift, trend = random_points(random), random.randint(3, 7), random.randint(3, 6)
    base = [point.value for point in points if point.value is not None][: random.choice([3, 1000])]
    found, middle = chart(points, base, shift, trend), median(base)
    useful = [(point.on, point.value > middle) for point in points if point.value not in (None, middle)]
    pieces = [list(piece) for _, piece in groupby(useful, key=lambda pair: pair[1])]
    assert found["useful"] == len(useful)
    assert found["runs"] == len(pieces)
    assert found["shifts"] == [
        {"from": str(piece[0][0]), "to": str(piece[-1][0]), "side": "above" if piece[0][1] else "below",
         "points": len(piece)} for piece in pieces if len(piece) >= shift]
    known = [point for point in points if point.value is not None]
    kept = [point for at, point in enumerate(known) if at == 0 or point.value != known[at - 1].value]
    steps = [(before.on, after.on, after.value > before.value) for before, after in pairwise(kept)]
    stairs = [list(piece) for _, piece in groupby(steps, key=lambda step: step[2])]
    assert found["trends"] == [
        {"from": str(piece[0][0]), "to": str(piece[-1][1]), "direction": "up" if piece[0][2] else "down",
         "points": len(piece) + 1} for piece in stairs if len(piece) + 1 >= trend]
    assert (found["runs_least"] is None) == (len(useful) < LEAST_USEFUL)


def test_points_on_the_median_and_missing_ones_change_nothing():
    """Put anywhere into a chart, they leave its runs and its shifts as they are."""
    random = Random(7)
    for _ in range(100):
        values = [random.choice([1, 9]) for _ in range(20)]
        base = [Fraction(5)]
        plain = [Point(FIRST + timedelta(days=10 * at), Fraction(value)) for at, value in enumerate(values)]
        more = plain + [Point(point.on + timedelta(days=random.randint(1, 9)), random.choice([None, Fraction(5)]))
                        for point in random.sample(plain, 8)]
        with_more = chart(sorted(more, key=lambda point: point.on), base, 6, 5)
        without = chart(plain, base, 6, 5)
        for name in ("useful", "runs", "runs_least", "runs_most", "shifts"):
            assert with_more[name] == without[name]


@pytest.mark.parametrize("seed", range(50))
def test_gini_three_ways(seed):
    """The double sum, the ranks, and twice the area between the curve and the line."""
    random = Random(seed)
    costs = sorted(Fraction(random.choice([0, 1, 5, 20, 100])) for _ in range(random.randint(1, 60)))
    total = sum(costs)
    if total == 0:
        return
    n = len(costs)
    pairs = sum(abs(one - other) for one in costs for other in costs) / (2 * n * n * (total / n))
    curve = [(Fraction(at, n), sum(costs[:at]) / total) for at in range(n + 1)]
    assert pairs == ranked(costs) == between_lines(curve)
    assert of_costs([int(cost) for cost in costs], [Fraction(1, 2)])["gini"] == float(pairs)


@pytest.mark.parametrize("seed", range(50))
def test_gini_lies_between_its_bounds(seed):
    """Of the costs of many, some points of their curve are known: the curve's own Gini is never outside."""
    random = Random(seed)
    costs = sorted(Fraction(int(random.paretovariate(0.6))) for _ in range(60))
    total = sum(costs)
    curve = [(Fraction(at, 60), sum(costs[:at]) / total) for at in range(61)]
    known = [START, *sorted(random.sample(curve[1:-1], random.randint(1, 5))), END]
    assert between_lines(known) <= between_lines(curve) <= outermost(known)
    assert outermost(curve) >= between_lines(curve)


def climbed(curve: list[tuple]) -> float:
    """Gini of the best lines through the points, found by moving one slope after the other until nothing is gained."""
    places = [(float(citizens), float(cost)) for citizens, cost in curve]
    widths = [right[0] - left[0] for left, right in pairwise(places)]
    chords = [(right[1] - left[1]) / (right[0] - left[0]) for left, right in pairwise(places)]
    slopes = [0.0, *((one + other) / 2 for one, other in pairwise(chords)), math.inf]

    def corner(at: int) -> float:
        flatter, steeper = chords[at] - slopes[at], slopes[at + 1] - chords[at]
        if steeper == math.inf:
            return widths[at] ** 2 * flatter
        return widths[at] ** 2 * flatter * steeper / (flatter + steeper) if flatter + steeper > 0 else 0.0

    def beside(at: int, slope: float) -> float:
        slopes[at] = slope
        return corner(at - 1) + corner(at)

    for _ in range(300):
        for at in range(1, len(chords)):
            low, high = chords[at - 1], chords[at]
            for _ in range(60):
                third = (high - low) / 3
                if beside(at, low + third) < beside(at, high - third):
                    low += third
                else:
                    high -= third
            slopes[at] = low
    return float(between_lines(curve)) + sum(map(corner, range(len(chords))))


@pytest.mark.parametrize("seed", range(40))
def test_the_upper_bound_of_gini_is_reached(seed):
    """A climb that knows nothing of turned corners comes to the same height, and never above it."""
    random = Random(seed)
    groups = sorted((Fraction(random.choice([1, 1, 2, 3, 10, 40, 200])), random.choice([1, 2, 3, 5, 10, 50]))
                    for _ in range(random.randint(1, 7)))
    people, total = sum(size for _, size in groups), sum(cost * size for cost, size in groups)
    curve = [START]
    for cost, size in groups:
        curve.append((curve[-1][0] + Fraction(size, people), curve[-1][1] + cost * size / total))
    assert float(outermost(curve)) - 1e-5 < climbed(curve) < float(outermost(curve)) + 1e-9


@pytest.mark.parametrize(("yes", "of"), [(5, 7), (1, 7), (1, 3), (2, 3), (30, 31), (0, 9), (9, 9)])
def test_limits_of_wilson_are_z_standard_errors_away(yes, of):
    z = normal_quantile(Fraction(975, 1000))
    for side in (-1, 1):
        p = wilson(yes, of, Fraction(95, 100), side)
        assert mp.almosteq((mp.mpf(yes) / of - p) ** 2, z**2 * p * (1 - p) / of, abs_eps=mp.mpf(10) ** -30)
        assert (p - mp.mpf(yes) / of) * side >= -mp.mpf(10) ** -30
