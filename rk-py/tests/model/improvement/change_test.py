"""The operation `test_of_change`."""

from datetime import date
from fractions import Fraction

from ..answer import Entry, mean_of, number
from ..rounding import as_printed
from .drivers import check_drivers, tree
from .findings import Findings, answered, day_of
from .run_chart import Point, chart, median
from .shape import COUNT, FLAG, HEAD, NUMBER, TEXT

CALL = {
    **HEAD,
    "aim?": {"text": TEXT, "target?": NUMBER, "by?": TEXT},
    "drivers?": [{"id": TEXT, "text": TEXT, "parent?": TEXT}],
    "tests?": [{"id?": TEXT, "text": TEXT, "driver?": TEXT, "from?": TEXT}],
    "measure?": {"name": TEXT, "unit?": TEXT, "better?": ("higher", "lower"),
                 "points": [{"on": TEXT, "value?": NUMBER}], "baseline?": COUNT, "changed_on?": TEXT},
    "shift?": COUNT,
    "trend?": COUNT,
    "picture?": FLAG,
}
RULES = ["change_test.aim.missing", "change_test.measure.missing", "change_test.drivers.none",
         "change_test.aim.no_target", "change_test.driver.untried", "change_test.test.no_driver", "input.reference",
         "change_test.driver.circle", "change_test.points.order", "change_test.points.few",
         "change_test.baseline.out_of_range", "change_test.rule.length", "change_test.changed_on.outside",
         "change_test.by.passed"]
MOST_POINTS = 10_000
FEW = 10
SHIFT, TREND, LEAST_LENGTH = 6, 5, 3


def test_of_change(call: dict) -> str:
    return answered(call, CALL, RULES, work)


# pytest would take the name of the operation for a test.
test_of_change.__test__ = False


def work(call: dict, findings: Findings):
    drivers, tests = call.get("drivers", []), call.get("tests", [])
    check_drivers(drivers, tests, findings)
    measure = call.get("measure")
    if measure is None:
        findings.add("change_test.measure.missing", "measure")
    else:
        check_measure(measure, findings)
    for name in ("shift", "trend"):
        if call.get(name, LEAST_LENGTH) < LEAST_LENGTH:
            findings.add("change_test.rule.length", name, least=LEAST_LENGTH)
    check_aim(call, findings)
    return lambda: answer(call)


def check_aim(call: dict, findings: Findings):
    if "aim" not in call:
        findings.add("change_test.aim.missing", "aim")
        return
    aim = call["aim"]
    findings.text(aim["text"], "aim", "text")
    target = None
    if "target" in aim:
        target = findings.number(aim["target"], "aim", "target")
    else:
        findings.add("change_test.aim.no_target", "aim", "target")
    by = findings.day(aim.get("by"), "aim", "by")
    measure = call.get("measure", {})
    whole = findings.readable("measure") and not findings.has("measure")
    if by is None or target is None or "better" not in measure or not whole:
        return
    known = with_values(measure)
    if known and known[-1].on > by:
        short = known[-1].value < target if measure["better"] == "higher" else known[-1].value > target
        if short:
            findings.add("change_test.by.passed", "aim", "by")


def check_measure(measure: dict, findings: Findings):
    findings.text(measure["name"], "measure", "name")
    findings.text(measure.get("unit"), "measure", "unit")
    given = measure["points"]
    if not findings.fits(given, "measure", "points", most=MOST_POINTS):
        findings.day(measure.get("changed_on"), "measure", "changed_on")
        return
    before = None
    for at, point in enumerate(given):
        on = findings.day(point["on"], "measure", "points", at, "on")
        if on and before and on <= before:
            findings.add("change_test.points.order", "measure", "points", at, "on")
        before = on
        if "value" in point:
            findings.number(point["value"], "measure", "points", at, "value")
    count, whole = sum("value" in point for point in given), findings.readable("measure", "points")
    if count < FEW:
        findings.add("change_test.points.few", "measure", "points", least=FEW)
    if whole and "baseline" in measure and not 1 <= measure["baseline"] <= count:
        findings.add("change_test.baseline.out_of_range", "measure", "baseline")
    changed_on = findings.day(measure.get("changed_on"), "measure", "changed_on")
    if changed_on and whole and not findings.has("measure", "points"):
        sides = {point.on < changed_on for point in with_values(measure)}
        if len(sides) < 2:
            findings.add("change_test.changed_on.outside", "measure", "changed_on")


def points_of(measure: dict) -> list[Point]:
    return [Point(day_of(point["on"]), as_printed(point["value"]) if "value" in point else None)
            for point in measure["points"]]


def with_values(measure: dict) -> list[Point]:
    return [point for point in points_of(measure) if point.value is not None]


def answer(call: dict) -> dict:
    entry = Entry(drivers=tree(call.get("drivers", []), call.get("tests", [])))
    measure = call.get("measure")
    if measure is None:
        for name in ("chart", "before", "after", "change"):
            entry.put(name, None, "no_measure")
        return entry.done()
    points = points_of(measure)
    changed_on = day_of(measure["changed_on"]) if "changed_on" in measure else None
    entry.put("chart", chart(points, base(measure, points, changed_on), call.get("shift", SHIFT),
                             call.get("trend", TREND)))
    if changed_on is None:
        for name in ("before", "after", "change"):
            entry.put(name, None, "no_changed_on")
        return entry.done()
    sides = [[point.value for point in with_values(measure) if (point.on < changed_on) == early]
             for early in (True, False)]
    entry.put("before", side(sides[0]))
    entry.put("after", side(sides[1]))
    entry.put("change", change(mean_of(sides[0]), mean_of(sides[1]), measure.get("better")))
    return entry.done()


def base(measure: dict, points: list[Point], changed_on: date | None) -> list[Fraction]:
    """The values that the median is of."""
    known = [point for point in points if point.value is not None]
    if "baseline" in measure:
        known = known[: measure["baseline"]]
    elif changed_on is not None:
        known = [point for point in known if point.on < changed_on]
    return [point.value for point in known]


def side(values: list[Fraction]) -> dict:
    entry = Entry(n=len(values))
    found = (mean_of(values), median(values), min(values, default=None), max(values, default=None))
    for name, value in zip(("mean", "median", "least", "most"), found, strict=True):
        entry.put(name, number(value), "no_cases")
    return entry.done()


def change(before: Fraction | None, after: Fraction | None, better: str | None) -> dict:
    entry = Entry()
    if before is None or after is None:
        for name in ("points", "percent", "toward"):
            entry.put(name, None, "no_cases")
        return entry.done()
    points = after - before
    entry.put("points", number(points))
    if before > 0:
        entry.put("percent", number(100 * points / before))
    else:
        entry.put("percent", None, "zero_before" if before == 0 else "negative_before")
    good = points if better == "higher" else -points
    toward = "neither" if points == 0 else "better" if good > 0 else "worse"
    entry.put("toward", toward if better else None, "no_better")
    return entry.done()
