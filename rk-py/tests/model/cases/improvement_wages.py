"""Wage costs before and after, and what is wrong with a call."""

from .case import Case
from .improvement import DROP, NUMBER, pairs

COST = "wage_cost"
UNIT, START = ("wage.unit.unknown", ["unit"]), ("wage.start_up.unknown", ["start_up"])
WHOLE = {"before": 100, "after": 60, "unit": "case", "start_up": 100, "per_year": 10}


def case(name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=COST, **more)


def rows(*pairs: tuple) -> dict:
    return {"rows": [{"hours": hours, "hourly": hourly} for hours, hourly in pairs]}


def side(name: str) -> tuple:
    return "wage.side.missing", [name]


BROKEN = [
    ("negative_amount", "a cost below 0", {"before": -100}, [("wage.amount.negative", ["before"])], {"before": 100}),
    ("negative_hours", "hours and a wage below 0", {"after": rows((2, 30), (-1, -30))},
     [("wage.amount.negative", ["after", "rows", 1, "hours"]),
      ("wage.amount.negative", ["after", "rows", 1, "hourly"])],
     {"after": rows((1, 30), (1, 30))}),
    ("negative_start_up", "a start that pays and units that run backwards", {"start_up": -1, "per_year": -1},
     [("wage.amount.negative", ["start_up"]), ("wage.amount.negative", ["per_year"])],
     {"start_up": 0, "per_year": 0}),
    ("unit", "amounts of nobody knows what", {"unit": DROP}, [UNIT], {"unit": "case"}),
    ("start_up", "nobody said what it cost to begin", {"start_up": DROP}, [START], {"start_up": 100}),
    ("side", "no cost before", {"before": None}, [side("before")], {"before": 100}),
    ("rows", "no row of wages", {"after": {"rows": []}}, [("wage.rows.none", ["after", "rows"])],
     {"after": rows((2, 30))}),
    ("number", "an amount with seven decimals and one beyond a million millions",
     {"before": 0.1234567, "after": 1_000_000_000_001},
     [("improvement.number", ["before"], NUMBER), ("improvement.number", ["after"], NUMBER)],
     {"before": 0.123456, "after": 1_000_000_000_000}),
    ("personal_number", "a personal number in a name", {"after": {"rows": [
        {"who": "nurse 010203-1234", "hours": 2, "hourly": 30}]}},
     [("input.personal_number", ["after", "rows", 0, "who"])], {"after rows 0 who": "nurse"}),
]
NO_BEFORE = ["before", "saved", "percent", "factor", "yearly", "units_to_recover"]

CASES = [
    case("the_source", "the source's poster: 4,300 kr. with the initiative and 10,500 kr. before, without a unit",
         {"before": 10_500, "after": 4_300},
         {"saved": "6200", "percent": "100 * -6200 / 10500", "factor": "10500 / 4300",
          "yearly": "null because no_per_year", "units_to_recover": "null because no_start_up"},
         published={"percent": "-59.0", "factor": "2.44"}, faults=[UNIT, START],
         source="source 002, read as domain/collaboration-model.md A-311 and E-08 read it"),
    case("rows", "hours times wage, summed, without a rounding between", {
        "before": rows((0.1, 300), (2.5, 312.35)),
        "after": {"rows": [{"who": "nurse", "hours": 1.5, "hourly": 300.07}]},
        "unit": "month", "start_up": 1000, "per_year": 12},
         {"before": "0.1 * 300 + 2.5 * 312.35", "after": "1.5 * 300.07",
          # 810.875 - 450.105 = 360.77 each month: two months save 721.54, three 1082.31.
          "saved": "360.77", "yearly": "360.77 * 12", "units_to_recover": "3", "percent": "-100 * 360.77 / 810.875"}),
    case("recovered_at_once", "what cost 80 to begin is saved by the second unit of 40", {**WHOLE, "start_up": 80},
         {"units_to_recover": "2", "yearly": "400", "percent": "-40", "factor": "100 / 60"}),
    case("recovered_by_one_more", "and by the third if it cost a little more", {**WHOLE, "start_up": 80.000001},
         {"units_to_recover": "3"}),
    case("free_to_begin", "what cost nothing to begin is recovered by no unit at all", {**WHOLE, "start_up": 0},
         {"units_to_recover": "0"}),
    case("dearer_after", "what costs more after saves nothing", {**WHOLE, "after": 125},
         {"saved": "-25", "percent": "25", "factor": "0.8", "yearly": "-250",
          "units_to_recover": "null because nothing_saved"}),
    case("the_same", "what costs the same saves nothing", {**WHOLE, "after": 100, "start_up": 0},
         {"saved": "0", "percent": "0", "factor": "1", "units_to_recover": "null because nothing_saved"}),
    case("zero_before", "there is no percentage of nothing", {**WHOLE, "before": 0},
         {"percent": "null because zero_before", "factor": "0", "saved": "-60"}),
    case("zero_after", "what costs nothing after has no factor", {**WHOLE, "after": 0},
         {"percent": "-100", "factor": "null because zero_after", "units_to_recover": "1"}),
    case("zero_both", "nothing before and after", {**WHOLE, "before": 0, "after": rows((0, 300))},
         {"after": "0", "percent": "null because zero_before", "factor": "null because zero_after",
          "units_to_recover": "null because nothing_saved"}),
    case("no_before", "nobody said what it cost before", {"after": 60, "unit": "year"},
         {name: "null because no_before" for name in NO_BEFORE}, faults=[side("before"), START]),
    case("no_after", "nobody said what it cost after", {"before": 60, "unit": "other", "start_up": 3},
         {**{name: "null because no_after" for name in NO_BEFORE[1:]}, "after": "null because no_after"},
         faults=[side("after")]),
    case("nothing", "nobody said anything", {}, {name: "null because no_before" for name in NO_BEFORE}
         | {"after": "null because no_after"}, faults=[side("before"), side("after"), UNIT, START]),
    case("danish", "the report in Danish", {"locale": "da"}, faults=[side("before"), side("after"), UNIT, START]),
    case("nulls", "null is left out", {"before": 1, "after": None, "unit": None, "start_up": None, "per_year": None},
         {"before": "1"}, faults=[side("after"), UNIT, START]),
    case("all_faults_at_once", "every fault at once, beside what is worth knowing",
         {"before": {"rows": []}, "after": rows((1, 1e-7), (-2, 3)), "per_year": -1},
         faults=[("wage.rows.none", ["before", "rows"]), ("improvement.number", ["after", "rows", 0, "hourly"], NUMBER),
                 ("wage.amount.negative", ["after", "rows", 1, "hours"]), UNIT, START,
                 ("wage.amount.negative", ["per_year"])]),
    case("a_text_for_an_amount", "an amount as a text", {"before": "10.500"}, faults=[("input.shape", ["before"])]),
    case("a_row_without_hours", "a row without hours", {"before": {"rows": [{"hourly": 300}]}},
         faults=[("input.shape", ["before", "rows", 0, "hours"])]),
    case("a_text_for_hours", "hours as a text", {"before": {"rows": [{"hours": "2", "hourly": 300}]}},
         faults=[("input.shape", ["before", "rows", 0, "hours"])]),
    case("unknown_field", "a field that the call does not know", {"upkeep": 3},
         faults=[("input.unknown_field", ["upkeep"])]),
    case("unknown_field_of_a_row", "a row with a field that the call does not know",
         {"before": {"rows": [{"hours": 1, "hourly": 2, "wage": 2}]}},
         faults=[("input.unknown_field", ["before", "rows", 0, "wage"])]),
    case("unknown_unit", "a unit that is none", {"unit": "week"}, faults=[("input.shape", ["unit"])]),
    *pairs(COST, WHOLE, [], BROKEN),
]
