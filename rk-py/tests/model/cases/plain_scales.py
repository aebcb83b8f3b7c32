"""Scales as plain tables: `alpha`, `omega_total`, `factors`."""

from .case import Case
from .made import with_correlations
from .peers import INPUTS

GERMAN = ("domain/rc-measurement.md 2.4: matrix A of the German survey (KaiKeller/Relational-Coordination-psychometrics), "
          "computed there; these rows were made to have its correlations and deviations")
MATRIX_A = [[.5186], [.4085, .6565], [.3260, .4370, .4752], [.3448, .4690, .5040, .4809],
            [.3436, .3800, .3910, .4018, .5139], [.3348, .3855, .4118, .4615, .5086, .5582]]
DEVIATIONS_A = [1.3144, .9384, 1.1613, .8977, .9858, .7866, 1.0033]
MATRIX_B = [[.5540], [.4151, .7276], [.3811, .5008, .5371], [.3634, .4861, .4831, .5463],
            [.3537, .4180, .4457, .4152, .5333], [.3619, .4378, .4442, .5591, .5242, .5359]]
DEVIATIONS_B = [1.3963, .9981, 1.1697, .9701, 1.0063, .7834, 1.0308]
MATRIX_C = [[.4757], [.3938, .5924], [.2809, .3748, .4389], [.3384, .4564, .5390, .4305],
            [.3359, .3309, .3488, .4027, .4973], [.3081, .3151, .3866, .3660, .4887, .5820]]
DEVIATIONS_C = [1.2326, .8955, 1.1675, .8549, .9770, .7981, .9826]
PARTS = [[0, 1, 2, 3], [4, 5, 6]]
PEERS = "rk-core/samples/peers: the numbers of R and Python there, held by model/test_peers.py; the rest from the model"

# Variances 0.5, 0.5, 1.5 and covariances 0.25, 0.75, 0.5.
SMALL = [[1, 2, 1], [2, 1, 2], [3, 3, 4], [2, 2, 1], [2, 2, 2]]


def alpha(name: str, shows: str, rows: list, hand: dict | None = None, *, faults=(), **more) -> Case:
    return made("alpha", name, shows, rows, hand, faults, more)


def omega(name: str, shows: str, rows: list, hand: dict | None = None, *, faults=(), **more) -> Case:
    return made("omega_total", name, shows, rows, hand, faults, more)


def factors(name: str, shows: str, rows: list, hand: dict | None = None, *, faults=(), **more) -> Case:
    return made("factors", name, shows, rows, hand, faults, more)


def made(operation: str, name: str, shows: str, rows: list, hand, faults, more: dict) -> Case:
    extra = {key: more.pop(key) for key in ("published", "outside", "source") if key in more}
    return Case(name, shows, {"rows": rows, **more}, hand=hand or {}, faults=list(faults), operation=operation, **extra)


def german(below: list, deviations: list, times: int, decimals: int = 4) -> list:
    return with_correlations(below, deviations, times, decimals)


def in_order(field: str, numbers: str) -> dict[str, str]:
    return {f"{field} {at}": number for at, number in enumerate(numbers.split())}


TWO_AGAINST = [[1, 5], [2, 4], [3, 3], [4, 1]]
ALPHAS = [
    alpha("by_hand", "three items and five rows, all by hand", SMALL,
          {"n": "5", "items": "3", "estimate": "3/2 * (1 - 2.5 / (2.5 + 2 * (0.25 + 0.75 + 0.5)))",
           "if_dropped 0": "2 * (1 - 2/3)", "if_dropped 1": "2 * (1 - 2/3.5)",
           "if_dropped 2": "2 * (1 - 1/1.5)",
           "item_rest 0": "sqrt((0.25 + 0.75)**2 / (0.5 * (2 + 2 * 0.5)))"}),
    alpha("german_survey", "the German survey, 705 rows", german(MATRIX_A, DEVIATIONS_A, 47), source=GERMAN,
          published={"standardised": ".8479", "mean_correlation": ".4434", "lambda2": ".8427",
                     "low": ".820", "high": ".857", "estimate": ".839",
                     **in_order("if_dropped", ".839 .806 .807 .819 .810 .821 .817"),
                     **in_order("item_rest", ".509 .672 .653 .582 .637 .582 .590")}),
    alpha("german_men", "the correlations of the men in the German survey", german(MATRIX_B, DEVIATIONS_B, 1, 6),
          source=GERMAN, published={"estimate": ".855", "standardised": ".8647"}),
    alpha("german_women", "the correlations of the women in the German survey", german(MATRIX_C, DEVIATIONS_C, 1, 6),
          source=GERMAN, published={"estimate": ".824", "standardised": ".8315"}),
    alpha("ratings", "sixty rows of ratings", INPUTS["ratings"], source=PEERS),
    alpha("floats", "measurements with decimals: exact on the stored numbers", INPUTS["floats"], source=PEERS),
    alpha("listwise", "rows with a gap are left out", INPUTS["ratings_missing"], source=PEERS, missing="listwise"),
    alpha("pairwise", "each covariance is over the rows that have both", INPUTS["ratings_missing"], source=PEERS,
          missing="pairwise"),
    alpha("two_items", "two items: none can be dropped", INPUTS["ratings_pair"],
          {"if_dropped 0": "null"},
          source=PEERS, confidence=0.9),
    alpha("one_item", "one item has no consistency", [[1], [2], [4]],
          {"n": "3", "estimate": "null because one_item", "low": "null because one_item",
           "lambda2": "null because one_item", "mean_correlation": "null because one_item"},
          faults=[("stats.items.one", ["rows"])]),
    alpha("one_row", "one complete row has no covariance", [[1, 2, 3], [2, None, 4], [None, 1, 1]],
          {"n": "1", "estimate": "null because too_few", "standardised_high": "null because too_few",
           "item_rest 2": "null"}, faults=[("stats.rows.too_few", ["rows"], {"least": 2})]),
    alpha("no_row", "no complete row", [[1, None], [None, 2]],
          {"n": "0", "estimate": "null because too_few"}, faults=[("stats.rows.too_few", ["rows"], {"least": 2})]),
    alpha("item_without_variance", "an item that everybody answered alike counts in alpha, and has no correlation",
          [[1, 2, 4], [2, 3, 4], [4, 3, 4], [5, 5, 4]],
          {"estimate": "3/2 * (1 - (10/3 + 19/12) / (10/3 + 19/12 + 2 * 2))", "item_rest 2": "null",
           "standardised": "null because item_without_variance",
           "mean_correlation": "null because item_without_variance",
           "standardised_low": "null because item_without_variance"},
          faults=[("stats.item.constant", ["rows", 0, 2])]),
    alpha("all_alike", "everybody answered alike", [[3, 4], [3, 4], [3, 4]],
          {"estimate": "null because no_variance", "lambda2": "null because no_variance",
           "low": "null because no_variance", "mean_correlation": "null because item_without_variance"},
          faults=[("stats.item.constant", ["rows", 0, 0]), ("stats.item.constant", ["rows", 0, 1])]),
    alpha("against_each_other", "items that run against each other: alpha is below 0 and stays there", TWO_AGAINST,
          {"estimate": "2 * (1 - (5/3 + 35/12) / (5/3 + 35/12 - 2 * 13/6))"},
          faults=[("stats.covariance.negative", ["rows"])]),
    alpha("pairwise_gap", "two items that nobody answered both", [[1, None, 2], [2, None, 3], [None, 4, 1], [None, 2, 5]],
          {"n": "0", "estimate": "null because too_few"}, faults=[("stats.rows.too_few", ["rows"], {"least": 2})],
          missing="pairwise"),
    alpha("ragged", "every row has as many values", [[1, 2, 3], [1, 2], [3, 4, 5, 6], [1, 1, 1]],
          faults=[("stats.rows.ragged", ["rows", 1], {"expected": 3}), ("stats.rows.ragged", ["rows", 2], {"expected": 3})]),
    alpha("no_rows", "a table needs a row", [], faults=[("stats.rows.none", ["rows"])]),
    alpha("no_columns", "a table needs a column", [[], []], faults=[("stats.rows.none", ["rows"])]),
    alpha("confidence", "no interval is certain", SMALL, faults=[("stats.confidence.out_of_range", ["confidence"])],
          confidence=1),
]
OMEGAS = [
    omega("german_survey", "the German survey: loadings by maximum likelihood", german(MATRIX_A, [1] * 7, 1, 7),
          source=GERMAN, published={"estimate": ".8488", "average_variance_extracted": ".447",
                                    **in_order("loadings", ".561 .727 .737 .644 .710 .632 .650")}),
    omega("german_survey_by_axes", "the German survey: loadings by principal axes", german(MATRIX_A, [1] * 7, 1, 7),
          {"low": "null because no_interval", "high": "null because no_interval"}, method="principal_axis",
          source=GERMAN, published={"estimate": ".84895",
                                    **in_order("loadings", ".556 .720 .726 .644 .714 .642 .662")}),
    omega("ratings", "sixty rows of ratings", INPUTS["ratings"], confidence=0.9),
    omega("ratings_by_axes", "sixty rows of ratings, by principal axes", INPUTS["ratings"], method="principal_axis"),
    omega("pairwise", "the correlations are pairwise", INPUTS["ratings_missing"], missing="pairwise"),
    omega("reversed_item", "an item that points the other way has a loading below 0", [
        [*row[:6], 6 - row[6]] for row in INPUTS["ratings"]]),
    omega("two_items", "two items have one correlation for two loadings", INPUTS["ratings_pair"],
          {"estimate": "null because too_few", "loadings": "null because too_few"},
          faults=[("stats.items.too_few", ["rows"], {"least": 3})]),
    omega("one_item", "one item has no factor", [[1], [2], [4]], {"estimate": "null because one_item"},
          faults=[("stats.items.one", ["rows"])]),
    omega("item_without_variance", "an item that everybody answered alike has no correlation",
          [[*row[:3], 4] for row in INPUTS["ratings_small"]],
          {"estimate": "null because item_without_variance", "uniquenesses": "null because item_without_variance"},
          faults=[("stats.item.constant", ["rows", 0, 3])]),
    omega("determined_item", "an item that is the sum of two others", [[*row[:3], row[0] + row[1]]
                                                                       for row in INPUTS["ratings_small"]],
          {"estimate": "null because not_positive_definite", "low": "null because not_positive_definite"},
          faults=[("stats.matrix.not_positive_definite", ["rows"])]),
    omega("fewer_rows_than_items", "maximum likelihood needs more rows than items", INPUTS["ratings_small"][:4],
          {"estimate": "null because too_few"}, faults=[("stats.rows.too_few", ["rows"], {"least": 8})]),
    omega("one_row", "one row has no correlation", [[1, 2, 3]], {"estimate": "null because too_few"},
          faults=[("stats.rows.too_few", ["rows"], {"least": 2}), ("stats.rows.too_few", ["rows"], {"least": 4})]),
    omega("heywood", "the best fit leaves an item no variance of its own",
          german([[.8], [.8, .3]], [1] * 3, 2, 5), {"estimate": "null because heywood"},
          faults=[("stats.fit.none", ["rows"])]),
    omega("heywood_by_axes", "the axis leaves an item no variance of its own", german([[.8], [.8, .3]], [1] * 3, 2, 5),
          {"estimate": "null because heywood"}, faults=[("stats.fit.none", ["rows"])], method="principal_axis"),
]
FACTORS = [
    factors("german_survey", "the German survey, 705 rows: one and two factors", german(MATRIX_A, [1] * 7, 47, 6),
            source=GERMAN, two=PARTS,
            published={**in_order("eigenvalues", "3.672 .894 .668 .551 .464 .428 .323"), "kmo": ".8615",
                       "determinant": ".07747", "bartlett chi_square": "1792.6", "baseline chi_square": "1803.25",
                       "one chi_square": "195.4", "one cfi": ".898", "one tli": ".847", "one rmsea": ".136",
                       "two chi_square": "98.1", "two cfi": ".952", "two tli": ".923", "two rmsea": ".096",
                       "two correlation": ".787",
                       **in_order("two loadings", ".58 .79 .79 .62 .75 .71 .72")},
            hand={"one df": "14", "two df": "13", "bartlett df": "21", "baseline df": "21"}),
    factors("ratings", "sixty rows of ratings, and chance", INPUTS["ratings"],
            parallel={"seed": 2026, "replicates": 20}),
    factors("four_items", "four items, two on each factor", german([[.6], [.3, .25], [.28, .33, .55]], [1] * 4, 4, 5),
            {"one df": "2", "two df": "1"}, two=[[0, 1], [2, 3]]),
    factors("determined_item", "an item that is the sum of two others: eigenvalues exist, nothing that needs an inverse",
            [[*row[:3], row[0] + row[1]] for row in INPUTS["ratings_small"]],
            {"kmo": "null because not_positive_definite", "bartlett": "null because not_positive_definite",
             "one": "null because not_positive_definite", "baseline": "null because not_positive_definite",
             "parallel": "null because no_seed"}, faults=[("stats.matrix.not_positive_definite", ["rows"])]),
    factors("item_without_variance", "an item that everybody answered alike has no correlation",
            [[*row[:3], 4] for row in INPUTS["ratings_small"]],
            {"eigenvalues": "null because item_without_variance", "determinant": "null because item_without_variance"},
            faults=[("stats.item.constant", ["rows", 0, 3])]),
    factors("seed_missing", "chance needs a seed", SMALL, faults=[("resampling.seed.missing", ["parallel", "seed"])],
            parallel={"replicates": 100}),
    factors("no_replicates", "chance needs at least one set of data", SMALL,
            faults=[("resampling.replicates.out_of_range", ["parallel", "replicates"],
                     {"least": 1, "most": 1_000_000})], parallel={"seed": 1, "replicates": 0}),
    factors("two_items_twice", "the two factors have each item once", INPUTS["ratings_small"],
            faults=[("stats.two.items", ["two"])], two=[[0, 1, 2], [2, 3, 4, 5, 6]]),
    factors("two_with_one_item", "a factor needs two items", INPUTS["ratings_small"],
            faults=[("stats.two.items", ["two"])], two=[[0, 1, 2, 3, 4, 5], [6]]),
]
CASES = ALPHAS + OMEGAS + FACTORS
