"""The rules of a run chart, each in the words of the contract: every stretch of points is tried."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import comb

from ..answer import Entry, number

LEAST_USEFUL = 10
TAIL = Fraction(25, 1000)


@dataclass
class Point:
    on: date
    value: Fraction | None


def median(values: list[Fraction]) -> Fraction | None:
    """Half of the two middle ones."""
    if not values:
        return None
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def side_of(value: Fraction | None, middle: Fraction | None) -> str | None:
    if value is None or middle is None:
        return None
    return "on" if value == middle else "above" if value > middle else "below"


def chart(points: list[Point], base: list[Fraction], shift: int, trend: int) -> dict:
    middle = median(base)
    sides = [side_of(point.value, middle) for point in points]
    useful = [(point, side) for point, side in zip(points, sides, strict=True) if side in ("above", "below")]
    runs = runs_in([side for _, side in useful])
    entry = Entry(n=sum(point.value is not None for point in points))
    entry.put("median", number(middle), "no_cases")
    entry.put("baseline", len(base))
    entry.put("useful", len(useful))
    entry.put("runs", runs)
    least, most = (None, None) if len(useful) < LEAST_USEFUL else limits(*counts([side for _, side in useful]))
    entry.put("runs_least", least, "too_few")
    entry.put("runs_most", most, "too_few")
    entry.put("points", [{"on": point.on.isoformat(), "value": number(point.value), "side": side}
                         for point, side in zip(points, sides, strict=True)])
    shifts = shifts_in(useful, shift)
    trends = trends_in(points, trend)
    entry.put("shifts", shifts)
    entry.put("trends", trends)
    found = {"shift": bool(shifts), "trend": bool(trends), "too_few_runs": least is not None and runs < least,
             "too_many_runs": most is not None and runs > most}
    entry.put("signals", [name for name, there in found.items() if there])
    return entry.done()


def counts(sides: list[str]) -> tuple[int, int]:
    return sides.count("above"), sides.count("below")


def runs_in(sides: list[str]) -> int:
    return sum(at == 0 or side != sides[at - 1] for at, side in enumerate(sides))


def shifts_in(useful: list[tuple], least: int) -> list[dict]:
    """Every stretch of useful points on one side that cannot be made longer, if it is long enough."""
    found = []
    for first in range(len(useful)):
        for last in range(first, len(useful)):
            stretch = useful[first : last + 1]
            one_side = len({side for _, side in stretch}) == 1
            ends = first > 0 and useful[first - 1][1] == stretch[0][1]
            ends |= last + 1 < len(useful) and useful[last + 1][1] == stretch[0][1]
            if one_side and not ends and len(stretch) >= least:
                found.append({"from": stretch[0][0].on.isoformat(), "to": stretch[-1][0].on.isoformat(),
                              "side": stretch[0][1], "points": len(stretch)})
    return found


def trends_in(points: list[Point], least: int) -> list[dict]:
    """Every stretch in which each point lies on the same side of the one before, that cannot be made longer."""
    kept: list[Point] = []
    for point in points:
        if point.value is not None and (not kept or point.value != kept[-1].value):
            kept.append(point)

    def goes(at: int) -> str:
        return "up" if kept[at].value > kept[at - 1].value else "down"

    found = []
    for first in range(len(kept)):
        for last in range(first + 1, len(kept)):
            ways = {goes(at) for at in range(first + 1, last + 1)}
            if len(ways) > 1:
                break
            way = ways.pop()
            before = first > 0 and goes(first) == way
            after = last + 1 < len(kept) and goes(last + 1) == way
            if not before and not after and last - first + 1 >= least:
                found.append({"from": kept[first].on.isoformat(), "to": kept[last].on.isoformat(),
                              "direction": way, "points": last - first + 1})
    return found


def limits(above: int, below: int) -> tuple[int, int]:
    """The fewest and the most runs of which as many or fewer, as many or more, have a chance above 2.5 %."""
    chances = runs_of_chance(above, below)
    least = next(runs for runs in sorted(chances) if sum(chances[r] for r in chances if r <= runs) > TAIL)
    most = next(runs for runs in sorted(chances, reverse=True) if sum(chances[r] for r in chances if r >= runs) > TAIL)
    return least, most


def runs_of_chance(above: int, below: int) -> dict[int, Fraction]:
    """The chance of each number of runs when all orders of so many above and below are as likely.

    r runs of the one side and s of the other are cut from their points in C(above - 1, r - 1) and
    C(below - 1, s - 1) ways; runs alternate, so r and s differ by at most 1, and if they are the same either may
    begin (Wald and Wolfowitz 1940).
    """
    if above == 0 or below == 0:
        return {1: Fraction(1)}
    ways: dict[int, int] = {}
    for r in range(1, above + 1):
        for s in (r - 1, r, r + 1):
            if 1 <= s <= below:
                orders = comb(above - 1, r - 1) * comb(below - 1, s - 1) * (2 if r == s else 1)
                ways[r + s] = ways.get(r + s, 0) + orders
    return {runs: Fraction(count, comb(above + below, above)) for runs, count in ways.items()}
