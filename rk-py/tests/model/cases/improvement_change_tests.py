"""Tests of change: drivers as a tree, the rules of the run chart, before and after, and what is wrong with a call."""

from datetime import date, timedelta

from .case import Case
from .improvement import DROP, NUMBER, changed, pairs

TEST = "test_of_change"
FEW = ("change_test.points.few", ["measure", "points"], {"least": 10})
AIM, MEASURE, NONE = (("change_test.aim.missing", ["aim"]), ("change_test.measure.missing", ["measure"]),
                      ("change_test.drivers.none", ["drivers"]))
FIRST = date(2025, 1, 6)
PLAN = {"aim": {"text": "Families know what the referral says", "target": 8},
        "drivers": [{"id": "a", "text": "a cross-sector team"}], "tests": [{"text": "one talk", "driver": "a"}]}


def week(at: int) -> str:
    return (FIRST + timedelta(weeks=at)).isoformat()


def weekly(*values) -> list[dict]:
    return [{"on": week(at), "value": value} for at, value in enumerate(values)]


def measured(*values, **more) -> dict:
    return {"name": "families who know", "points": weekly(*values), **more}


def run(name: str, shows: str, values: list, hand: dict, *, faults=(), source: str = "", shift=None, trend=None,
        **more) -> Case:
    """A run chart without anything else to find."""
    rules = {key: value for key, value in (("shift", shift), ("trend", trend)) if value is not None}
    call = {**PLAN, "measure": measured(*values, **more), **rules}
    few = [FEW] if sum(value is not None for value in values) < 10 else []
    return Case(name, shows, call, hand={f"chart {place}": sum for place, sum in hand.items()},
                faults=[*few, *faults], operation=TEST, source=source)


def case(name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=TEST, **more)


def stretch(name: str, at: int, first: int, last: int, points: int, way: str) -> dict:
    side = "side" if name == "shifts" else "direction"
    return {f"{name} {at} from": week(first), f"{name} {at} to": week(last), f"{name} {at} points": str(points),
            f"{name} {at} {side}": way}


def sides(letters: str) -> dict:
    """The side of each point: a above, b below, o on the median, - without a value."""
    words = {"a": "above", "b": "below", "o": "on", "-": "null"}
    return {f"points {at} side": words[letter] for at, letter in enumerate(letters)}


def signals(*names: str) -> dict:
    return {f"signals {at}": name for at, name in enumerate(names)}


TOO_FEW = {"runs_least": "null because too_few", "runs_most": "null because too_few"}
# Twelve weeks of which the first six have the median 4.5. Above lie 9, below 3: of C(12, 3) = 220 orders 2 have two
# runs, 10 three, 32 four, 64 five, 56 six, 56 seven. Two or fewer: 2/220, three or fewer: 12/220 = 5.5 %; seven: 25 %.
BETTER = [3, 5, 4, 6, 4, 5, 8, 9, 7, 8, 9, 10]
# Of five above and five below there are C(10, 5) = 252 orders, 2 of two runs and 8 of three: 2/252 = 0.8 % and
# 10/252 = 4.0 %; by the same count from the other end 2 of ten runs and 8 of nine.
FIVE = {"useful": "10", "runs_least": "3", "runs_most": "9"}
NO_TREND = {"trends": "[]"}

CHARTS = [
    run("shift", "seven weeks above the median of the first six", BETTER,
        {"n": "12", "median": "4.5", "baseline": "6", "useful": "12", "runs": "6", "runs_least": "3", "runs_most": "7",
         **sides("bababaaaaaaa"), **stretch("shifts", 0, 5, 11, 7, "above"), **signals("shift"), **NO_TREND},
        baseline=6),
    run("median_of_all", "without a baseline the median is of all points", BETTER,
        # 3 4 4 5 5 6 7 8 8 9 9 10
        {"median": "6.5", "baseline": "12", "runs": "2", **sides("bbbbbbaaaaaa"),
         **stretch("shifts", 0, 0, 5, 6, "below"), **stretch("shifts", 1, 6, 11, 6, "above"),
         # Six and six: C(12, 6) = 924 orders, of two runs 2, of three 10, of four 50: 12/924 = 1.3 %, 62/924 = 6.7 %.
         "runs_least": "4", "runs_most": "10", **signals("shift", "too_few_runs")}),
    run("a_shift_of_seven", "six points are no shift where seven are asked for", BETTER,
        {"shifts": "[]", **signals("too_few_runs")}, shift=7),
    run("on_the_median", "points on the median neither make a shift nor break it",
        [5, 1, 9, 5, 8, 5, 7, 9, 5, 5, 7, 8, 1, 5, 2],
        # 1 1 2 5 5 5 5 5 5 7 7 8 8 9 9
        {"median": "5", "useful": "9", "n": "15", "runs": "3", **sides("obaoaoaaooaabob"),
         **stretch("shifts", 0, 2, 11, 6, "above"), **TOO_FEW, **signals("shift")}),
    run("missing_points", "points without a value are passed over by every rule",
        [4, None, 4, 6, 6, None, 7, 8, None, 9, 9, 10, 4],
        # 4 4 4 6 6 7 8 9 9 10
        {"n": "10", "median": "6.5", "useful": "10", "runs": "3", "baseline": "10",
         **sides("b-bbb-aa-aaab"), **stretch("trends", 0, 0, 11, 6, "up"), "shifts": "[]", "points 1 value": "null",
         **FIVE, **signals("trend")}),
    run("trend_of_five", "five points, each above the one before", [3, 1, 2, 3, 4, 5, 4],
        {**stretch("trends", 0, 1, 5, 5, "up"), **TOO_FEW, **signals("trend")}),
    run("trend_of_four", "four points are no trend", [3, 1, 2, 3, 4, 3], {"trends": "[]", "signals": "[]"}),
    run("a_trend_of_four_asked_for", "unless four are asked for", [3, 1, 2, 3, 4, 3],
        stretch("trends", 0, 1, 4, 4, "up"), trend=4),
    run("trend_with_equal_values", "a value equal to the one before neither counts nor breaks a trend",
        [9, 7, 7, 7, 6, 4, 4, 1, 1],
        {**stretch("trends", 0, 0, 7, 5, "down"), **signals("trend")}),
    run("equal_values_do_not_count", "four values, two of them twice, are four points", [1, 1, 2, 3, 3, 4],
        {"trends": "[]", "signals": "[]"}),
    run("a_turn_is_in_both", "the point at which the direction turns ends one trend and begins the next",
        [1, 2, 3, 4, 5, 4, 3, 2, 1],
        {**stretch("trends", 0, 0, 4, 5, "up"), **stretch("trends", 1, 4, 8, 5, "down"), **signals("trend")}),
    run("too_few_runs", "five below, then five above: two runs", [1, 2, 1, 2, 1, 8, 9, 8, 9, 8],
        {**FIVE, "runs": "2", "median": "5", "shifts": "[]", **NO_TREND, **signals("too_few_runs")}),
    run("runs_enough", "with three runs chance is not ruled out", [1, 2, 1, 2, 8, 9, 8, 9, 8, 1],
        {**FIVE, "runs": "3", "signals": "[]"}),
    run("too_many_runs", "above and below in turn: ten runs", [1, 9, 1, 9, 1, 9, 1, 9, 1, 9],
        {**FIVE, "runs": "10", **signals("too_many_runs")}),
    run("runs_at_most", "with nine runs chance is not ruled out", [1, 9, 1, 9, 1, 9, 1, 9, 9, 1],
        {**FIVE, "runs": "9", "signals": "[]"}),
    run("nine_useful", "nine points off the median are too few to count runs", [1, 9, 1, 9, 1, 9, 1, 9, 5, 5, 0],
        {"median": "5", "useful": "9", "n": "11", "runs": "9", **TOO_FEW, "signals": "[]"}),
    run("all_on_the_median", "values that are all the same have no run", [5] * 11,
        {"median": "5", "useful": "0", "runs": "0", **TOO_FEW, "signals": "[]", **sides("ooooooooooo")}),
    run("one_side_only", "without a point below there is one run whatever happens", [5] + [6] * 10,
        {"useful": "10", "runs": "1", "runs_least": "1", "runs_most": "1", **signals("shift")}, baseline=1),
    run("no_points", "a measure without a point", [],
        {"n": "0", "median": "null because no_cases", "baseline": "0", "useful": "0", "runs": "0", **TOO_FEW,
         "points": "[]", "signals": "[]"}),
    run("values_below_0", "values below 0 and with decimals", [-1.5, -0.000001, 0.5, -2],
        # -2 -1.5 -0.000001 0.5
        {"median": "(-1.5 - 0.000001) / 2", **sides("baab")}),
    run("decimals_are_taken_as_printed", "0.1, 0.2 and 0.3: the middle one of three lies on the median, exactly",
        [0.3, 0.1, 0.2, 0.1, 0.3], {"median": "0.2", **sides("aboba")}),
]

CHANGED = {**PLAN, "measure": measured(*BETTER, better="higher", changed_on=week(6))}
SIDES = [
    case("before_and_after", "six weeks before the change and six from that day on", CHANGED,
         {"before n": "6", "before mean": "27 / 6", "before median": "4.5", "before least": "3", "before most": "6",
          "after n": "6", "after mean": "51 / 6", "after median": "8.5", "after least": "7", "after most": "10",
          "change points": "4", "change percent": "100 * 24 / 27", "change toward": "better", "chart median": "4.5",
          "chart baseline": "6", "chart shifts 0 points": "7"}),
    case("lower_is_better", "the same numbers where lower is better", changed(CHANGED, {"measure better": "lower"}),
         {"change toward": "worse"}),
    case("nobody_said_what_is_better", "a change is better or worse only if somebody said which way",
         changed(CHANGED, {"measure better": DROP}), {"change toward": "null because no_better", "change points": "4"}),
    case("no_change_of_means", "the means are the same", {**PLAN, "measure": measured(
        1, 3, 2, 2, better="lower", changed_on=week(2))},
         {"change points": "0", "change percent": "0", "change toward": "neither"}, faults=[FEW]),
    case("the_day_of_change_is_after", "a point on the day of the change is after it; a day without a point divides",
         {**PLAN, "measure": measured(4, None, 6, 8, better="lower", changed_on="2025-01-14")},
         {"before n": "1", "after n": "2", "after mean": "7", "change percent": "75", "change toward": "worse",
          "chart baseline": "1"}, faults=[FEW]),
    case("zero_before", "there is no percentage of nothing", {**PLAN, "measure": measured(
        1, -1, 3, better="higher", changed_on=week(2))},
         {"before mean": "0", "change points": "3", "change percent": "null because zero_before",
          "change toward": "better"}, faults=[FEW]),
    case("negative_before", "nor of what lies below 0", {**PLAN, "measure": measured(
        -4, -2, 3, better="higher", changed_on=week(2))},
         {"before mean": "-3", "change points": "6", "change percent": "null because negative_before"}, faults=[FEW]),
    case("nothing_before", "the change came before the first point", {**PLAN, "measure": measured(
        None, 2, 3, better="higher", changed_on=week(1))},
         {**{f"before {name}": "null because no_cases" for name in ("mean", "median", "least", "most")},
          "before n": "0", "after n": "2",
          **{f"change {name}": "null because no_cases" for name in ("points", "percent", "toward")},
          "chart baseline": "0", "chart median": "null because no_cases", "chart points 1 side": "null"},
         faults=[FEW, ("change_test.changed_on.outside", ["measure", "changed_on"])]),
    case("baseline_before_the_change", "a baseline goes before the day of the change",
         changed(CHANGED, {"measure baseline": 3}), {"chart median": "4", "chart baseline": "3"}),
    case("no_changed_on", "nobody said when the change came", changed(CHANGED, {"measure changed_on": DROP}),
         {name: "null because no_changed_on" for name in ("before", "after", "change")}),
    case("nothing", "a test of change of which nothing is known", {},
         {"drivers": "[]", **{name: "null because no_measure" for name in ("chart", "before", "after", "change")}},
         faults=[AIM, NONE, MEASURE]),
    case("danish", "the report in Danish", {"locale": "da", "drivers": [], "tests": []}, faults=[AIM, NONE, MEASURE]),
    case("nulls", "null is left out", {"aim": None, "drivers": None, "tests": None, "shift": None, "trend": None,
                                       "measure": {"name": "a", "unit": None, "better": None, "baseline": None,
                                                   "changed_on": None, "points": [{"on": week(0), "value": None},
                                                                                  {"on": week(1)}]}},
         {"chart n": "0", "chart points 1 value": "null"}, faults=[AIM, NONE, FEW]),
]

SOURCE = "source 002, its drivers and its test in words of our own (domain/collaboration-model.md A-308 to A-310)"
DRIVERS = [
    {"id": "team", "text": "et forbedringsteam"},
    {"id": "sectors", "text": "sammensat på tværs af sektorer", "parent": "team"},
    {"id": "agreement", "text": "en samarbejdsaftale"},
    {"id": "leaders", "text": "ledelsen er med", "parent": "team"},
    {"id": "talk", "text": "forældresamtalen på tværs"},
    {"id": "method", "text": "inddragende netværksmøder", "parent": "talk"},
    {"id": "skills", "text": "kompetenceudvikling", "parent": "method"},
    {"id": "manual", "text": "en manual for dataindsamling", "parent": "agreement"},
]
TREE = {
    "locale": "da",
    "aim": {"text": "Barnet får en sammenhængende overlevering", "target": 8, "by": "2025-06-30"},
    "drivers": DRIVERS,
    "tests": [{"id": "first", "text": "tal med forældrene sammen", "driver": "skills", "from": "2025-02-01"},
              {"text": "saml data", "driver": "manual"}, {"text": "bliv enige", "driver": "agreement"},
              {"text": "find et team", "driver": "sectors"}, {"id": "", "text": "tal igen", "driver": "skills"},
              {"text": "hold et ledermøde", "driver": "leaders"}],
    "measure": measured(*BETTER, better="higher"),
}
# In preorder: those below a driver before the next of its siblings.
PREORDER = [("team", 1, "null"), ("sectors", 2, "team"), ("leaders", 2, "team"), ("agreement", 1, "null"),
            ("manual", 2, "agreement"), ("talk", 1, "null"), ("method", 2, "talk"), ("skills", 3, "method")]
TREES = [
    case("drivers_of_the_source", "three primary drivers and what stands below them", TREE,
         {**{f"drivers {at} {name}": str(value) for at, row in enumerate(PREORDER)
             for name, value in zip(("id", "level", "parent"), row, strict=True)},
          "drivers 7 tests 0": "first", "drivers 7 tests 1": "", "drivers 4 tests 0": "2", "drivers 3 tests 0": "3",
          "drivers 1 tests 0": "4", "drivers 2 tests 0": "6", "drivers 0 tests": "[]"}, source=SOURCE),
    case("child_before_parent", "a driver may stand before its parent", {**PLAN, "drivers": [
        {"id": "b", "text": "below", "parent": "a"}, {"id": "a", "text": "above"}],
        "tests": [{"text": "a test", "driver": "b"}], "measure": TREE["measure"]},
         {"drivers 0 id": "a", "drivers 1 id": "b", "drivers 1 level": "2", "drivers 1 tests 0": "1"}),
]

REFERENCE, CIRCLE = "input.reference", "change_test.driver.circle"
CHAIN = [{"id": "a", "text": "a", "parent": "c"}, {"id": "b", "text": "b", "parent": "a"},
         {"id": "c", "text": "c", "parent": "b"}, {"id": "d", "text": "d", "parent": "c"}]
BROKEN = [
    ("aim_missing", "a test without its aim", {"aim": DROP}, [AIM], {"aim": PLAN["aim"]}),
    ("measure_missing", "a test without a measure", {"measure": DROP}, [MEASURE], {"measure": CHANGED["measure"]}),
    ("drivers_none", "a test without drivers", {"drivers": DROP, "tests": DROP}, [NONE],
     {"drivers": PLAN["drivers"], "tests": PLAN["tests"]}),
    ("aim_no_target", "an aim without a number", {"aim target": DROP},
     [("change_test.aim.no_target", ["aim", "target"])], {"aim target": 0}),
    ("driver_untried", "a driver that nothing is tried for", {"tests": DROP},
     [("change_test.driver.untried", ["drivers", 0])], {"tests": PLAN["tests"]}),
    ("driver_untried_below", "what is tried for the driver above does not count for the one below",
     {"drivers": [{"id": "a", "text": "a"}, {"id": "b", "text": "b", "parent": "a"}]},
     [("change_test.driver.untried", ["drivers", 1])], {"tests 0 driver": "b"}),
    ("test_no_driver", "a test that works on no driver", {"tests": [*PLAN["tests"], {"text": "another"}]},
     [("change_test.test.no_driver", ["tests", 1, "driver"])], {"tests 1": {"text": "another", "driver": "a"}}),
    ("reference_of_a_parent", "a parent that is not there", {"drivers 0 parent": "b"},
     [(REFERENCE, ["drivers", 0, "parent"])], {"drivers 0 parent": None}),
    ("reference_of_a_test", "a driver that is not there",
     {"tests": [*PLAN["tests"], {"text": "another", "driver": "A"}]},
     [(REFERENCE, ["tests", 1, "driver"])], {"tests 1": {"text": "another", "driver": "a"}}),
    ("circle_of_one", "a driver below itself", {"drivers 0 parent": "a"}, [(CIRCLE, ["drivers", 0, "parent"])],
     {"drivers 0 parent": DROP}),
    ("circle_of_three", "three drivers in a circle; the fourth hangs on it without being in it",
     {"drivers": CHAIN, "tests 0 driver": "d"}, [(CIRCLE, ["drivers", at, "parent"]) for at in range(3)],
     {"drivers": [{"id": "a", "text": "a"}, *CHAIN[1:]]}),
    ("points_order", "a point on the day of the one before", {"measure points 3 on": week(2)},
     [("change_test.points.order", ["measure", "points", 3, "on"])], {"measure points 3 on": week(3)}),
    ("points_few", "nine points with a value", {"measure points 3 value": None, "measure points 4 value": None,
                                                "measure points 5 value": None}, [FEW], {"measure points 3 value": 6}),
    ("baseline_of_none", "a median of no points", {"measure baseline": 0},
     [("change_test.baseline.out_of_range", ["measure", "baseline"])], {"measure baseline": 1}),
    ("baseline_too_long", "a median of more points than have a value", {"measure baseline": 12,
                                                                        "measure points 11 value": None},
     [("change_test.baseline.out_of_range", ["measure", "baseline"])], {"measure baseline": 11}),
    ("rule_length", "rules of two points", {"shift": 2, "trend": 2},
     [("change_test.rule.length", ["shift"], {"least": 3}), ("change_test.rule.length", ["trend"], {"least": 3})],
     {"shift": 3, "trend": 3}),
    ("changed_on_too_early", "no point before the change", {"measure changed_on": week(0)},
     [("change_test.changed_on.outside", ["measure", "changed_on"])], {"measure changed_on": week(1)}),
    ("changed_on_too_late", "no point from the change on", {"measure changed_on": "2025-03-25"},
     [("change_test.changed_on.outside", ["measure", "changed_on"])], {"measure changed_on": week(11)}),
    ("by_passed", "the day of the aim has passed and its target is not reached",
     {"aim target": 11, "aim by": "2025-03-23"}, [("change_test.by.passed", ["aim", "by"])], {"aim by": week(11)}),
    ("by_passed_target", "the target is reached by the last point, on the number itself",
     {"aim target": 10.000001, "aim by": week(0)}, [("change_test.by.passed", ["aim", "by"])], {"aim target": 10}),
    ("by_passed_lower", "where lower is better, the last point lies above the target",
     {"aim target": 8, "aim by": week(0), "measure better": "lower"}, [("change_test.by.passed", ["aim", "by"])],
     {"measure better": "higher"}),
    ("duplicate_id", "two drivers and two tests of one id",
     {"drivers": [*PLAN["drivers"], {"id": "a", "text": "again"}],
      "tests": [{"id": "t", "text": "one", "driver": "a"}, {"id": "t", "text": "two", "driver": "a"}]},
     [("input.duplicate_id", ["drivers", 1, "id"]), ("input.duplicate_id", ["tests", 1, "id"])],
     {"drivers": PLAN["drivers"], "tests 1 id": "u"}),
    ("personal_number", "personal numbers in texts", {
        "aim text": "010203-1234 is seen", "drivers 0 text": "0102031234", "tests 0 text": "ask 010203 1234",
        "measure name": "of 010203-1234", "measure unit": "010203-1234"},
     [("input.personal_number", path) for path in (["aim", "text"], ["drivers", 0, "text"], ["tests", 0, "text"],
                                                   ["measure", "name"], ["measure", "unit"])],
     {"aim text": "the child is seen", "drivers 0 text": "x", "tests 0 text": "ask", "measure name": "talks",
      "measure unit": "talks a week"}),
    ("date", "days that are not in the calendar",
     {"aim by": "2025-06-31", "tests 0 from": "1 May", "measure points 2 on": "2025-1-20",
      "measure changed_on": "2200-01-01"},
     [("input.date", path) for path in (["aim", "by"], ["tests", 0, "from"], ["measure", "points", 2, "on"],
                                        ["measure", "changed_on"])],
     {"aim by": "2025-06-30", "tests 0 from": "2025-05-01", "measure points 2 on": week(2),
      "measure changed_on": week(6)}),
    ("number", "a value with seven decimals and a target beyond a million millions",
     {"aim target": -1e13, "measure points 0 value": 0.1234567},
     [("improvement.number", ["aim", "target"], NUMBER),
      ("improvement.number", ["measure", "points", 0, "value"], NUMBER)],
     {"aim target": -1e12, "measure points 0 value": 0.123456}),
]
SHAPES = [
    case("a_text_for_a_list", "a text where a list belongs", {"measure": {"name": "a", "points": "1, 2"}},
         faults=[("input.shape", ["measure", "points"])]),
    case("a_measure_without_points", "a measure without a list of points", {"measure": {"name": "a"}},
         faults=[("input.shape", ["measure", "points"])]),
    case("a_text_for_a_value", "a value as a text", {"measure": measured(1, "2")},
         faults=[("input.shape", ["measure", "points", 1, "value"])]),
    case("a_number_for_an_id", "an id is a text", {"drivers": [{"id": 1, "text": "a"}]},
         faults=[("input.shape", ["drivers", 0, "id"])]),
    case("unknown_field", "a field that the call does not know", {"measure": measured(1, median=3)},
         faults=[("input.unknown_field", ["measure", "median"])]),
    case("null_for_picture", "a picture is asked for or not", {"picture": None}, faults=[("input.shape", ["picture"])]),
    case("a_shift_below_0", "a rule of fewer than no points", {"shift": -6}, faults=[("input.shape", ["shift"])]),
]
CASES = [*CHARTS, *SIDES, *TREES, *SHAPES, *pairs(TEST, CHANGED, [], BROKEN)]
