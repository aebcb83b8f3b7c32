"""Plain values, groups and raters: `describe`, `icc`, `icc_forms`, `rwg_j`."""

from math import sqrt

from .case import Case
from .made import with_f, with_moments
from .peers import INPUTS
from .plain_scales import PEERS

SOURCE = "domain/rc-measurement.md 2.1: the published F, recalculated there; these values were made to have it"
GERMAN = ("domain/rc-measurement.md 2.4: the German survey by region, computed there; these values were made to have "
          "its sizes, means and variances")
REGIONS = {"1": (157, 2.6724, .5474), "2": (187, 2.5867, .5093), "3": (137, 2.6131, .5532), "4": (194, 2.6399, .5516)}
SHROUT_FLEISS = "table 2 and 4 of Shrout and Fleiss 1979, Psychol. Bull. 86:420"


def case(operation: str, name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=operation, **more)


def of_f(name: str, shows: str, sizes: list[int], f: float, **published) -> Case:
    return case("icc", name, shows, with_f(sizes, f), source=SOURCE, published=published)


def raters(variances: dict[str, float], items: int) -> dict:
    """Two raters a group, whose ratings of every item have this variance."""
    rows, groups = [], []
    for group, variance in variances.items():
        off = sqrt(variance / 2)
        rows += [[3 - off] * items, [3 + off] * items]
        groups += [group] * 2
    return {"rows": rows, "groups": groups}


ALL_NULL = ["k_mean", "k0", "ss_between", "f", "p", "r_squared", "icc1", "icc1_k0_low", "icc2_high"]
GROUPS = ["a", "a", "b", "b", "b"]
DESCRIBED = [
    case("describe", "by_hand", "values and a gap, by hand", {"values": [1, 2, None, 4, 5]},
         {"n": "4", "missing": "1", "mean": "3", "variance": "10/3", "sd": "sqrt(10/3)",
          "autocorrelation": "(2*1 - 1*1 + 1*2) / 10"}),
    case("describe", "series", "a series with decimals: exact on the stored numbers", INPUTS["series"], source=PEERS),
    case("describe", "far_from_zero", "a spread of units on numbers of fifteen digits",
         {"values": [1000000000000.4, 1000000000000.3, 1000000000000.5]}),
    case("describe", "one_value", "one value has no spread", {"values": [2.5]},
         {"mean": "2.5", "variance": "null because too_few", "sd": "null because too_few",
          "autocorrelation": "null because too_few"}),
    case("describe", "no_value", "no value has no mean", {"values": [None, None]},
         {"n": "0", "missing": "2", "mean": "null because no_answers", "sd": "null because no_answers"}),
    case("describe", "sizes", "numbers too large or too near to 0 for any measurement",
         {"values": [1e61, 0, -1e-61, None, 1e60]},
         faults=[("stats.value.size", ["values", 0])]),
    case("describe", "nearness", "a number too near to 0", {"values": [0, 2e-60, -1e-61]},
         faults=[("stats.value.size", ["values", 2])]),
    case("describe", "no_spread", "values without spread have no autocorrelation", {"values": [3, 3, 3]},
         {"variance": "0", "sd": "0", "autocorrelation": "null because no_variance"}),
]
ICC = [
    case("icc", "by_hand", "two groups, by hand", {"values": [1, 3, 4, 6, 8], "groups": GROUPS},
         {"n": "5", "groups": "2", "k_mean": "5/2", "k0": "5 - 13/5", "ss_between": "2 * (2 - 4.4)**2 + 3 * (6 - 4.4)**2",
          "ss_within": "2 + 8", "df_between": "1", "df_within": "3", "ms_within": "10/3", "f": "19.2 / (10/3)",
          "r_squared": "19.2 / 29.2", "sd_within": "sqrt(10/3)",
          "icc1": "(19.2 - 10/3) / (19.2 + 1.5 * 10/3)", "icc1_k0": "(19.2 - 10/3) / (19.2 + 1.4 * 10/3)",
          "icc2": "1 - 10/3/19.2"}),
    of_f("published_f_of_sites", "F(8, 327) of nine hospitals", [37] * 6 + [38] * 3, 5.32, p="2.73117e-6",
         k_mean="37.333", icc1=".1037", icc2=".8120"),
    of_f("published_f_of_functions", "F(5, 330) of six functions", [56] * 6, 2.89, p=".0143495", k_mean="56.0",
         icc1=".0326", icc2=".6540"),
    of_f("published_f_of_sites_beside_functions", "F(8, 322)", [37] * 7 + [36] * 2, 4.51, p="3.279e-5"),
    of_f("published_f_of_functions_beside_sites", "F(5, 322)", [55] * 4 + [54] * 2, 1.75, p=".122827"),
    case("icc", "german_regions", "the German survey by region: nothing between, and an ICC(2) below 0",
         with_moments(REGIONS), source=GERMAN,
         published={"ms_within": ".5392", "f": ".42", "icc1": "-.003", "icc1_k0": "-.003", "k0": "167.7047",
                    "icc2": "-1.36", "ms_between": ".229"}),
    case("icc", "unequal", "groups of unequal size", INPUTS["unequal"], source=PEERS),
    case("icc", "floats", "measurements with decimals", {**INPUTS["unequal_floats"], "confidence": 0.9}, source=PEERS),
    case("icc", "below_zero", "means that are nearer than chance: nothing is cut off at 0", INPUTS["alike"],
         source=PEERS),
    case("icc", "gaps", "a value or a group that is missing is left out; a number is its digits",
         {"values": [1, None, 3, 4, 6, 8, 9], "groups": [1, 1, "1", 2, "2", "2", None]},
         {"n": "5", "f": "19.2 / (10/3)"}),
    case("icc", "nothing", "no value", {"values": [None], "groups": ["a"]},
         {"n": "0", "groups": "0", **{name: "null because no_answers" for name in ALL_NULL}},
         faults=[("stats.groups.too_few", ["groups"], {"least": 2})]),
    case("icc", "one_group", "one group has nothing to differ from", {"values": [1, 2, 3], "groups": ["a"] * 3},
         {"n": "3", "groups": "1", **{name: "null because one_group" for name in ALL_NULL}},
         faults=[("stats.groups.too_few", ["groups"], {"least": 2})]),
    case("icc", "groups_of_one", "groups of one value each", {"values": [1, 2, 3], "groups": ["a", "b", "c"]},
         {"groups": "3", **{name: "null because too_few" for name in ALL_NULL}},
         faults=[("stats.group.one", ["groups"], {"count": 3})]),
    case("icc", "a_group_of_one", "a group of one counts between groups", {"values": [1, 3, 4], "groups": ["a", "a", "b"]},
         {"f": "(2 * (2 - 8/3)**2 + (4 - 8/3)**2) / 2"}, faults=[("stats.group.one", ["groups"], {"count": 1})]),
    case("icc", "alike_within", "everybody in a group is alike: F is without bound, ICC is 1",
         {"values": [1, 1, 2, 2, 2], "groups": GROUPS},
         {"f": "null because no_variance", "p": "null because no_variance", "r_squared": "1", "icc1": "1",
          "icc1_k0": "1", "icc2": "1", "sd_within": "0", "icc1_low": "null because no_variance",
          "icc2_high": "null because no_variance"}, faults=[("stats.variance.none", ["values"])]),
    case("icc", "all_alike", "everybody is alike", {"values": [2] * 5, "groups": GROUPS},
         {"ss_between": "0", "r_squared": "null because no_variance", "icc1": "null because no_variance",
          "icc2": "null because no_variance", "f": "null because no_variance"},
         faults=[("stats.variance.none", ["values"])]),
    case("icc", "equal_means", "groups with one mean: ICC(2) divides by 0",
         {"values": [1, 3, 1, 2, 3], "groups": GROUPS},
         {"f": "0", "icc1": "-1/1.5", "icc2": "null because no_variance", "icc2_low": "null because no_variance"}),
    case("icc", "lengths", "a group for each value", {"values": [1, 2, 3], "groups": ["a", "b"]},
         faults=[("stats.groups.length", ["groups"])]),
    case("icc", "confidence", "a confidence is between 0 and 1", {**INPUTS["unequal"], "confidence": 0},
         faults=[("stats.confidence.out_of_range", ["confidence"])]),
]
FORMS = [
    case("icc_forms", "shrout_fleiss", "the six targets and four judges of the paper",
         {"rows": INPUTS["shrout_fleiss"]}, source=SHROUT_FLEISS,
         published={"ms_targets": "11.24", "ms_raters": "32.49", "ms_residual": "1.02", "ms_within": "6.26",
                    **{f"forms {form} estimate": value for form, value in
                       [("ICC(1,1)", ".17"), ("ICC(2,1)", ".29"), ("ICC(3,1)", ".71"),
                        ("ICC(1,k)", ".44"), ("ICC(2,k)", ".62"), ("ICC(3,k)", ".91")]}}),
    case("icc_forms", "judges", "measurements with decimals", {"rows": INPUTS["judges"], "confidence": 0.9},
         source=PEERS),
    case("icc_forms", "gaps", "targets that a rater left out do not count",
         {"rows": [*INPUTS["shrout_fleiss"], [1, None, 2, 3]]}, {"targets": "6", "raters": "4"}),
    case("icc_forms", "raters_of_one_mind", "raters who agree up to a constant",
         {"rows": [[1, 2], [3, 4], [5, 6]]},
         {"ms_residual": "0", "forms ICC(3,1) estimate": "1", "forms ICC(3,1) f": "null because no_variance",
          "forms ICC(3,1) low": "null because no_variance", "forms ICC(1,1) f": "8 / 0.5",
          "forms ICC(2,1) estimate": "8 / (8 + 2 * 1.5 / 3)"},
         faults=[("stats.variance.none", ["rows"])]),
    case("icc_forms", "one_target", "one target differs from none", {"rows": [[1, 2, 3]]},
         {"targets": "1", "ms_targets": "null because too_few", "forms ICC(1,1) estimate": "null because too_few",
          "forms ICC(3,k) df1": "null because too_few"},
         faults=[("stats.rows.too_few", ["rows"], {"least": 2})]),
    case("icc_forms", "divides_by_zero", "the mean of two raters may have no ICC where one of them has",
         {"rows": [[3, 5], [3, 5], [5, 2], [3, 3], [4, 4]]},
         {"forms ICC(2,1) estimate": "-1", "forms ICC(2,k) estimate": "null because no_variance",
          "forms ICC(2,k) low": "null because no_variance"}),
    case("icc_forms", "freedom_near_zero", "degrees of freedom so near to 0 that no number is as large as the quantile",
         {"rows": [[4, 1, 5], [3, 2, 5]]},
         {"forms ICC(2,1) low": "null because no_interval", "forms ICC(2,k) high": "null because no_interval"}),
    case("icc_forms", "far_limit", "a lower limit that is far away, where that of one rater is as low as it can be",
         {"rows": [[1, -2.5], [0, 0]]}),
    case("icc_forms", "one_rater", "one rater agrees with nobody", {"rows": [[1], [2], [4]]},
         {"targets": "3", "raters": "1", "ms_within": "null because one_item",
          "forms ICC(2,k) estimate": "null because one_item"}, faults=[("stats.items.one", ["rows"])]),
    case("icc_forms", "all_alike", "everything is alike", {"rows": [[2, 2], [2, 2]]},
         {"ms_targets": "0", "forms ICC(1,1) estimate": "null because no_variance",
          "forms ICC(2,k) estimate": "null because no_variance"}, faults=[("stats.variance.none", ["rows"])]),
]
CLOSE = {"rows": [[3, 4], [3, 3], [4, 4]], "groups": ["a"] * 3}
RWG = [
    case("rwg_j", "by_hand", "three raters of two items, by hand", CLOSE,
         {"null_variance": "2", "n a": "3", "mean_variance a": "1/3", "r_star a": "1 - 1/6",
          "values a": "2 * 5/6 / (2 * 5/6 + 1/6)", "clipped a": "2 * 5/6 / (2 * 5/6 + 1/6)", "ad a": "1/3",
          "a_wg a": "(1 - 2/3 / ((6 * 10/3 - 100/9 - 5) * 3/2) + 1 - 2/3 / ((6 * 11/3 - 121/9 - 5) * 3/2)) / 2"}),
    case("rwg_j", "german_regions", "a high rwg(j) on regions whose ICC(1) is 0: it alone justifies no mean",
         raters({"1": 1.07623, "2": 1.02755, "3": 1.04366, "4": 1.07016}, 7),
         source="domain/rc-measurement.md 2.4: item variances of the German survey by region; two raters were made "
                "to have them",
         published={"values 1": ".8573", "values 2": ".8688", "values 3": ".8651", "values 4": ".8588"}),
    case("rwg_j", "agreement", "groups from one mind to odds", INPUTS["agreement"], source=PEERS,
         hand={"values single": "null", "why single": "too_few", "n single": "1", "values same": "1"},
         faults=[("stats.group.one", ["groups"], {"count": 1})]),
    case("rwg_j", "slightly_skewed", "against answers that lean to one side", {**CLOSE, "null": "slightly_skewed"},
         {"null_variance": "1.34", "r_star a": "1 - 1/3/1.34"}),
    case("rwg_j", "own_null", "against a variance of one's own", {**CLOSE, "null": 1.5}, {"r_star a": "1 - 1/3/1.5"}),
    case("rwg_j", "seven_options", "seven answer options, decimals, gaps and rows without a group",
         {"rows": [[6.5, 7], [1, 2], [7, 6], [None, 3], [5, 5]], "groups": ["b", 2, "b", "b", None], "options": 7},
         {"null_variance": "48/12", "n b": "2", "mean_variance b": "(0.125 + 0.5) / 2",
          "values 2": "null", "why 2": "too_few"}, faults=[("stats.group.one", ["groups"], {"count": 1})]),
    case("rwg_j", "at_odds", "raters who differ more than chance would make them",
         {"rows": [[1, 5], [5, 1]], "groups": ["a", "a"]},
         {"mean_variance a": "8", "r_star a": "-3", "values a": "-6 / (-6 + 4)", "clipped a": "0",
          "a_wg a": "1 - 2 * 8 / ((18 - 9 - 5) * 2)"}),
    case("rwg_j", "divides_by_zero", "the step up divides by 0", {"rows": [[1, 1], [3, 5]], "groups": ["a", "a"]},
         {"mean_variance a": "(2 + 8) / 2", "r_star a": "1 - 5/2"}),
    case("rwg_j", "no_step_up", "two items with twice the variance of the null",
         {"rows": [[1, 5], [3, 2], [5, 2], [1, 5]], "groups": ["a"] * 4},
         {"mean_variance a": "(11/3 + 3) / 2"}),
    case("rwg_j", "lengths", "a group for each row", {"rows": [[1, 2], [2, 3]], "groups": ["a"]},
         faults=[("stats.groups.length", ["groups"])]),
    case("rwg_j", "off_scale", "an answer that the scale does not have",
         {"rows": [[1, 6], [0, 3], [2, None]], "groups": ["a", "a", "a"]},
         faults=[("stats.value.off_scale", ["rows", 0, 1], {"least": 1, "most": 5}),
                 ("stats.value.off_scale", ["rows", 1, 0], {"least": 1, "most": 5})]),
    case("rwg_j", "one_option", "one option is no scale", {"rows": [[1], [1]], "groups": ["a", "a"], "options": 1},
         faults=[("stats.options.out_of_range", ["options"], {"least": 2, "most": 1000})]),
    case("rwg_j", "skewed_of_seven", "the slightly skewed null is known for five options",
         {"rows": [[1], [2]], "groups": ["a", "a"], "options": 7, "null": "slightly_skewed"},
         faults=[("stats.null.options", ["null"], {"options": 5})]),
    case("rwg_j", "null_of_nothing", "a null without variance", {"rows": [[1], [2]], "groups": ["a", "a"], "null": 0},
         faults=[("stats.null.options", ["null"], {"options": 5})]),
    case("rwg_j", "size", "a number too large for any scale", {"rows": [[1], [1e70]], "groups": ["a", "a"]},
         faults=[("stats.value.off_scale", ["rows", 1, 0], {"least": 1, "most": 5})]),
    case("rwg_j", "ragged", "every row has as many values", {"rows": [[1, 2], [2]], "groups": ["a", "a"]},
         faults=[("stats.rows.ragged", ["rows", 1], {"expected": 2})]),
]
CASES = DESCRIBED + ICC + FORMS + RWG
