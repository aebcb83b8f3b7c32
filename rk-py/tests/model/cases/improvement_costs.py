"""How cost is spread over citizens: from published shares and from costs, and what is wrong with a call."""

from .case import Case
from .improvement import DROP, ENTRIES, NUMBER, pairs

COST = "cost_concentration"
PRINTED = [{"citizens": 0.01, "cost": 0.22}, {"citizens": 0.1, "cost": 0.72}]
# A hundred citizens whose costs have the printed shares: 22, 50 and 28 % of 9000.
HUNDRED = [1980] + [500] * 9 + [28] * 90
POINTS, ALONE = {"points": PRINTED}, {"costs": [4, 3, 2, 1], "at": [0.25, 0.5]}
MULTIPLES = {
    "top 0 multiple": "22", "top 1 multiple": "7.2", "segments 0 multiple": "22", "segments 1 multiple": "50 / 9",
    "segments 2 multiple": "0.28 / 0.9", "segments 1 cost": "0.5", "segments 1 citizens": "0.09",
    "top_to_rest": "7.2 / (0.28 / 0.9)",
}
# Below the lines between the points lies 0.9 * 0.28 + 0.09 * (0.28 + 0.78) + 0.01 * (0.78 + 1), twice.
LOW = "1 - (0.9 * 0.28 + 0.09 * 1.06 + 0.01 * 1.78)"
# The curve with the most spread has corners below the three chords, at 0.82, 0.98 and 1 of the citizens, each the one
# before turned half round the point between them: 0.82 -> 2 * 0.9 - 0.82 -> 2 * 0.99 - 0.98, with no cost at the first
# and so 2 * 0.28 and 2 * 0.78 - 0.56 = 1 at the others. Twice the area below: 0.16 * 0.56 + 0.02 * (0.56 + 1).
HIGH = "1 - 0.16 * 0.56 - 0.02 * 1.56"


def case(name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=COST, **more)


def few(least: int) -> tuple:
    return "cost.few", ["costs"], {"least": least}


def point(citizens, cost) -> dict:
    return {"citizens": citizens, "cost": cost}


BROKEN = [
    ("both_given", "costs and published shares", {"points": PRINTED}, [("cost.both_given", ["points"])],
     {"points": DROP}),
    ("none_given", "neither costs nor shares", {"costs": DROP}, [("cost.none_given", ["costs"])],
     {"costs": [4, 3, 2, 1]}),
    ("none_in_the_list", "an empty list of costs is none", {"costs": []}, [("cost.none_given", ["costs"])],
     {"costs": [4, 3, 2, 1]}),
    ("negative", "a citizen who costs less than nothing", {"costs 1": -3}, [("cost.negative", ["costs", 1])],
     {"costs 1": 0}),
    ("total_zero", "citizens who cost nothing", {"costs": [0, 0, 0, 0.0]}, [("cost.total.zero", ["costs"])],
     {"costs 2": 0.01}),
    ("at_out_of_range", "shares of none and of all", {"at": [0, 1]},
     [("cost.share.out_of_range", ["at", 0]), ("cost.share.out_of_range", ["at", 1])], {"at": [0.25, 0.999999]}),
    ("at_order", "a share that is not larger than the one before", {"at": [0.5, 0.25, 0.25]},
     [("cost.points.order", ["at", 1]), ("cost.points.order", ["at", 2])], {"at": [0.25, 0.5, 0.75]}),
    ("at_none", "no share to look at", {"at": []}, [("input.shape", ["at"])], {"at": [0.5]}),
    ("few", "a quarter of four citizens is one, a fifth is a part of one", {"at 0": 0.2}, [few(5)], {"at 0": 0.25}),
    ("few_thirds", "the least number of citizens is whole", {"at": [0.000003]}, [few(333_334)], {"at": [0.5]}),
    ("number", "a cost with seven decimals", {"costs 1": 1.0000001}, [("improvement.number", ["costs", 1], NUMBER)],
     {"costs 1": 1.000001}),
    ("list_too_long", "a hundred thousand citizens and one", {"costs": [1] * 100_001},
     [("input.list_too_long", ["costs"], ENTRIES)], {"costs": [1] * 4}),
]
OF_POINTS = [
    ("share_out_of_range", "the dearest of nobody who take all", {"points 0": point(0, 1)},
     [("cost.share.out_of_range", ["points", 0, "citizens"]), ("cost.share.out_of_range", ["points", 0, "cost"])],
     {"points 0": point(0.01, 0.22)}),
    ("points_order", "shares that fall", {"points": PRINTED[::-1]},
     [("cost.points.order", ["points", 1, "citizens"]), ("cost.points.order", ["points", 1, "cost"])],
     {"points": PRINTED}),
    ("points_order_of_cost", "more citizens who cost the same", {"points 1 cost": 0.22},
     [("cost.points.order", ["points", 1, "cost"])], {"points 1 cost": 0.3}),
    ("not_dearest", "the nine after the dearest one would cost more each", {"points": [point(0.01, 0.02),
                                                                                    point(0.1, 0.72)]},
     [("cost.points.not_dearest", ["points", 0])], {"points 0 cost": 0.072}),
    ("not_dearest_of_all", "the rest would cost more each than the dearest", {"points": [point(0.5, 0.4)]},
     [("cost.points.not_dearest", ["points", 0])], {"points 0 cost": 0.5}),
    ("at_with_points", "shares to look at where only points are known", {"at": [0.05]},
     [("cost.at.with_points", ["at"])], {"at": None}),
]

CASES = [
    case("the_source", "1 % of the citizens with 22 % of the cost and 10 % with 72 %", POINTS,
         {**MULTIPLES, "gini_low": LOW, "gini_high": HIGH, "gini": "null because no_costs",
          "n": "null because no_costs", "total": "null because no_costs", "mean": "null because no_costs",
          "lorenz 1 citizens": "0.9", "lorenz 1 cost": "0.28", "lorenz 2 citizens": "0.99", "lorenz 2 cost": "0.78",
          "lorenz 3 cost": "1"},
         published={"segments 1 multiple": "5.56", "segments 2 multiple": "0.311", "top_to_rest": "23.1",
                    "gini_low": "0.635"},
         source="source 001 (KL and others 2015), worked out in domain/collaboration-model.md A-401; the upper bound "
                "by hand in rk-py/tests/model/cases/improvement_costs.py"),
    case("the_source_as_costs", "a hundred citizens with costs of the same shares", {"costs": HUNDRED},
         {**MULTIPLES, "n": "100", "total": "9000", "mean": "90", "gini": LOW, "gini_low": LOW, "gini_high": LOW,
          "lorenz 90 cost": "0.28", "lorenz 99 cost": "0.78", "lorenz 100 cost": "1", "lorenz 45 cost": "0.14"}),
    # Differences of the six pairs of 1, 2, 3, 4: 1, 2, 3, 1, 2, 1, together 10; twice over 2 * 16 * 2.5.
    case("by_hand", "four citizens: Gini by the double sum", ALONE,
         {"gini": "2 * 10 / (2 * 16 * 2.5)", "total": "10", "mean": "2.5", "top 0 cost": "0.4", "top 0 multiple": "1.6",
          "top 1 cost": "0.7", "segments 1 cost": "0.3", "segments 2 cost": "0.3", "segments 2 citizens": "0.5",
          "segments 2 multiple": "0.6", "top_to_rest": "(7 / 2) / (3 / 2)", "lorenz 1 cost": "0.1",
          "lorenz 2 cost": "0.3", "lorenz 3 cost": "0.6", "lorenz 3 citizens": "0.75"}),
    case("the_order_does_not_matter", "the same citizens in another order", {"costs": [2, 4, 1, 3], "at": [0.25, 0.5]},
         {"gini": "0.25", "top 0 cost": "0.4"}),
    case("a_part_of_a_citizen", "a tenth of four citizens is 0.4 of the dearest one",
         {"costs": [4, 3, 2, 1], "at": [0.1, 0.3]},
         {"top 0 cost": "0.4 * 4 / 10", "top 0 multiple": "1.6", "top 1 cost": "(4 + 0.2 * 3) / 10",
          "top 1 multiple": "0.46 / 0.3"}, faults=[few(10)]),
    case("alike", "four citizens who cost the same", {"costs": [7, 7, 7, 7], "at": [0.5]},
         {"gini": "0", "gini_high": "0", "top 0 multiple": "1", "top_to_rest": "1", "segments 1 multiple": "1"}),
    case("one_takes_all", "one of four takes all: the rest cost nothing", {"costs": [0, 0, 9, 0], "at": [0.25]},
         {"gini": "0.75", "top 0 cost": "1", "top 0 multiple": "4", "segments 1 cost": "0",
          "top_to_rest": "null because zero_rest"}),
    case("one_citizen", "one citizen", {"costs": [5], "at": [0.5]},
         {"n": "1", "gini": "0", "top 0 cost": "0.5", "lorenz 1 citizens": "1"}, faults=[few(2)]),
    case("nobody_costs_anything", "no cost to share out", {"costs": [0, 0]},
         {"n": "2", "total": "0", "mean": "0", **{name: "null because zero_total" for name in (
             "top_to_rest", "gini", "gini_low", "gini_high")}},
         faults=[("cost.total.zero", ["costs"]), few(100)]),
    # 250 citizens, 249 of 1 and one of 251: a hundredth is two and a half citizens.
    case("by_hundredths", "of more than a hundred citizens the curve is given at every hundredth",
         {"costs": [1] * 249 + [251]},
         {"total": "500", "mean": "2", "lorenz 1 cost": "2.5 / 500", "lorenz 99 citizens": "0.99",
          "lorenz 99 cost": "247.5 / 500", "lorenz 100 cost": "1", "top 0 cost": "(251 + 1.5) / 500",
          "top 0 multiple": "50.5", "top 1 cost": "(251 + 24) / 500",
          # 249 pairs differ, each by 250.
          "gini": "2 * 249 * 250 / (2 * 250 ** 2 * 2)"}),
    case("decimals", "costs with six decimals, as they are printed", {"costs": [0.1, 0.2, 0.3, 0.000001], "at": [0.5]},
         {"total": "0.600001", "top 0 cost": "0.5 / 0.600001"}),
    # Twice the area below is 0.8 * 0.2 + 0.2 * 1.2. The curve with the most spread goes through corners as far to the
    # left and right of 0.8 of the citizens: no cost at 0.6, and 0.4 at all of them, twice the area 0.4 * 0.4.
    case("one_point", "a fifth of the citizens with four fifths of the cost", {"points": [point(0.2, 0.8)]},
         {"gini_low": "1 - 0.8 * 0.2 - 0.2 * 1.2", "gini_high": "1 - 0.4 * 0.4",
          "top_to_rest": "16", "segments 1 multiple": "0.25"}),
    # Corners as far to both sides of 0.4 of the citizens would lie at -0.2 and 1. So the curve follows the chord of the
    # cheapest, 0.75 steep, and that drawn on: 0.75 at all citizens, twice the area 0.75.
    case("one_point_beyond_a_chord", "the curve with the most spread follows the chord of the cheapest, drawn on",
         {"points": [point(0.6, 0.7)]}, {"gini_low": "1 - 0.4 * 0.3 - 0.6 * 1.3", "gini_high": "1 - 0.75"}),
    # Chords 0.4, 1 and 2 steep. Corners turned into each other would lie at 1, 0.4, and so outside of the chord from
    # 0.5 to 0.7. So the curve follows that chord, drawn on to both sides: from no cost at 0.3 of the citizens to 0.7
    # at all of them, twice the area 0.7 * 0.7.
    case("points_with_a_chord_between", "the curve with the most spread follows the chord between two points",
         {"points": [point(0.3, 0.6), point(0.5, 0.8)]},
         {"gini_low": "1 - 0.5 * 0.2 - 0.2 * 0.6 - 0.3 * 1.4", "gini_high": "1 - 0.7 * 0.7"}),
    case("points_on_the_line", "shares that are those of equal cost leave no room", {"points": [point(0.25, 0.25),
                                                                                        point(0.5, 0.5)]},
         {"gini_low": "0", "gini_high": "0", "top_to_rest": "1"}),
    case("danish", "the report in Danish", {"locale": "da", "costs": [1, 2]}, faults=[few(100)]),
    case("nulls", "null is left out", {"costs": None, "points": PRINTED, "at": None}, {"top 0 multiple": "22"}),
    case("empty_beside_points", "an empty list of costs is none", {"costs": [], "points": PRINTED},
         {"top 0 multiple": "22"}),
    case("all_faults_at_once", "every fault at once",
         {"points": [point(0.1, 1.5), point(0.1, 0.2), point(0.1234567, 0.1)], "at": [0.5, 0.5]},
         faults=[("cost.share.out_of_range", ["points", 0, "cost"]), ("cost.points.order", ["points", 1, "citizens"]),
                 ("improvement.number", ["points", 2, "citizens"], NUMBER),
                 ("cost.points.order", ["points", 2, "cost"]), ("cost.at.with_points", ["at"]),
                 ("cost.points.order", ["at", 1])]),
    case("a_text_for_a_list", "a text where a list belongs", {"costs": "1, 2"}, faults=[("input.shape", ["costs"])]),
    case("a_text_for_a_cost", "a cost as a text", {"costs": [1, "2"]}, faults=[("input.shape", ["costs", 1])]),
    case("null_for_a_cost", "a citizen of whom the cost is not known", {"costs": [1, None]},
         faults=[("input.shape", ["costs", 1])]),
    case("half_a_point", "a point without its cost", {"points": [{"citizens": 0.1}]},
         faults=[("input.shape", ["points", 0, "cost"])]),
    case("null_for_picture", "a picture is asked for or not", {"costs": [1], "picture": None},
         faults=[("input.shape", ["picture"])]),
    case("unknown_field", "a field that the call does not know", {"points": [{**PRINTED[0], "people": 3}]},
         faults=[("input.unknown_field", ["points", 0, "people"])]),
    *pairs(COST, ALONE, [], BROKEN),
    *pairs(COST, POINTS, [], OF_POINTS),
]
