"""Readings of surveys: `reliability`, `agreement`, `differences`, `bootstrap`."""

from .build import two
from .case import Case
from .peers import survey
from .plain_scales import PEERS
from .worked import GOLDEN, TEN_ITEMS

# Two groups of three and one of two; timely and accurate of each other group.
PEOPLE = ["a1 A>B 34", "a1 A>C 22", "a2 A>B 45", "a2 A>C 31", "a3 A>B 23", "a3 A>C 4.",
          "b1 B>A 55", "b1 B>C 44", "b2 B>A 33", "b2 B>C 13", "b3 B>A 54", "b3 B>C 32",
          "c1 C>A 21", "c1 C>B 45", "c2 C>A 43", "c2 C>B 52"]
GROUPS = ["A", "B", "C"]
SITES = [f"{line} {'n' if line[1] in '12' else 's'}" for line in PEOPLE]
GOLDEN_CALL = {"instrument": TEN_ITEMS, "columns": GOLDEN}


def case(operation: str, name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=operation, **more)


def small(**more) -> dict:
    return {"groups": GROUPS, **two(*PEOPLE), **more}


def at_sites(**more) -> dict:
    return {"groups": GROUPS, **two(*SITES, keys=("site",)), **more}


def bad(operation: str, name: str, shows: str, faults: list, **more) -> Case:
    return case(operation, name, shows, small(**more), faults=faults)


SEED = {"seed": 2026, "replicates": 39}
OUT_OF_RANGE = {"least": 1, "most": 1_000_000}
WAVES = [f"{line} {wave}" for wave, lines in
         (("1", PEOPLE), ("2", [line[:-2] + line[-1] + "4" if line[-1] != "." else line for line in PEOPLE]))
         for line in lines]
RELIABILITY = [
    case("reliability", "two_items", "two items: alpha of each rated group, and nothing of factors", small(),
         {"estimates alpha:rated=B:feldt n": "5", "estimates alpha:all:feldt low": "null because clustered",
          "estimates omega_total:all:ml estimate": "null because too_few",
          "estimates alpha_if_dropped:item=timely estimate": "null because one_item",
          # Of A: timely 5 3 5 2 4, accurate 5 3 4 1 3.
          "estimates alpha:rated=A:feldt estimate": "2 * (1 - (1.7 + 2.2) / (1.7 + 2.2 + 2 * 1.8))",
          "estimates item_rest:rated=A,item=timely estimate": "sqrt(1.8**2 / (1.7 * 2.2))"},
         faults=[("stats.items.too_few", [], {"least": 3})]),
    case("reliability", "seven_items", "seven items of four groups", survey("sites", select={"site": ["n", "o"]}),
         source=PEERS),
    case("reliability", "pairwise", "covariances of pairs, also of the own group, with gaps and an interval of 90 %",
         small(missing="pairwise", own_group=True, confidence=0.9),
         {"estimates alpha:rated=C:feldt n": "5"}, faults=[("stats.items.too_few", [], {"least": 3})]),
    case("reliability", "chance", "eigenvalues beside those of chance",
         survey("matched", select={"wave": ["1"]}, parallel={"seed": 7, "replicates": 10})),
    case("reliability", "nobody", "a group that nobody rates has no scale",
         {"groups": ["A", "B"], **two("a1 A>B 34", "a2 A>B 45")},
         {"estimates alpha:rated=B:feldt n": "2"}, faults=[("stats.items.too_few", [], {"least": 3})]),
    bad("reliability", "confidence", "a confidence is between 0 and 1",
        [("stats.confidence.out_of_range", ["confidence"])], confidence=1.5),
    bad("reliability", "seed_missing", "chance needs a seed",
        [("resampling.seed.missing", ["parallel", "seed"])], parallel={}),
    bad("reliability", "too_many_replicates", "more data by chance than can be drawn",
        [("resampling.replicates.out_of_range", ["parallel", "replicates"], OUT_OF_RANGE)],
        parallel={"seed": 1, "replicates": 1_000_001}),
]
AGREEMENT = [
    case("agreement", "constructed_example", "the constructed example, by group", GOLDEN_CALL,
         {"estimates grand_mean:by=group estimate": "(3.8 + 3.4 + 3.8 + 3.4 + 3.4 + 3.85) / 6",
          "estimates mean:group=A estimate": "11/3", "estimates mean:group=A n": "3",
          "estimates mean_size:by=group estimate": "2", "estimates k0:by=group estimate": "(6 - 14/6) / 2",
          "estimates ss_within:by=group estimate": "2 * (2/15)**2 + (4/15)**2",
          "estimates rwg_j:rater=C,rated=A:uniform estimate": "null because too_few"}),
    case("agreement", "by_group", "two items of three groups, by hand", small(),
         {"by": "group", "estimates rwg_j:rater=B,rated=A:uniform n": "3",
          # Of A by B: timely 5 3 5, accurate 5 3 4.
          "estimates rwg_j:rater=B,rated=A:uniform estimate":
              "2 * (1 - 7/6/2) / (2 * (1 - 7/6/2) + 7/6/2)",
          "estimates r_star_wg_j:rater=B,rated=A:slightly_skewed estimate": "1 - 7/6/1.34",
          "estimates rwg:rater=B,rated=A,item=accurate:uniform estimate": "1 - 1/2",
          "estimates ad:rater=B,rated=A estimate": "(2/3 + 2/3) / 2",
          "estimates rwg:rater=A,rated=C,item=accurate:uniform n": "2"}),
    case("agreement", "by_site", "sites are the units if there are two", at_sites(), {"by": "site"}),
    case("agreement", "by_group_at_sites", "groups if they are asked for, with an interval of 90 %",
         at_sites(by="group", confidence=0.9), {"by": "group"}),
    case("agreement", "four_sites", "four sites", survey("sites", by="site"), source=PEERS),
    case("agreement", "one_group", "one group that answers has nothing to differ from",
         {"groups": ["A", "B"], **two("a1 A>B 34", "a2 A>B 45")},
         {"estimates f:by=group estimate": "null because one_group",
          "estimates shrunken_mean:group=A estimate": "null because one_group",
          "estimates mean:group=A estimate": "4", "estimates mean:group=B estimate": "null because no_answers"}),
    bad("agreement", "no_site", "the data has no sites", [("response.select.unknown_key", ["by"])], by="site"),
    bad("agreement", "confidence", "a confidence is between 0 and 1",
        [("stats.confidence.out_of_range", ["confidence"])], confidence=-0.5),
]
DIFFERENCES = [
    case("differences", "by_hand", "ranks of three groups, by hand", small(),
         # Of B: A 3.5 4.5 2.5, C 4.5 3.5, ranks 2.5 4.5 1 | 4.5 2.5.
         {"estimates kruskal_wallis:by=group,rated=B estimate":
              "(12 / 30 * (8**2 / 3 + 7**2 / 2) - 18) / (1 - 12 / 120)",
          "estimates kruskal_wallis_df:by=group,rated=B estimate": "1",
          # Of A: about B and C 3.5 2, 4.5 2, 2.5 4.
          "estimates friedman:rater=A n": "3", "estimates friedman:rater=A estimate":
              "12 / (3 * 2 * 3) * (5**2 + 4**2) - 3 * 3 * 3", "estimates kendall_w:rater=A estimate": "1/9"}),
    case("differences", "sites", "three sites and four groups", survey("sites"), source=PEERS),
    case("differences", "constructed_example", "the constructed example: gaps, ties, one person", GOLDEN_CALL),
    case("differences", "all_alike", "everybody gives the same score", {"groups": ["A", "B", "C"], **two(
        "a1 A>B 33", "a1 A>C 33", "b1 B>A 33", "b1 B>C 33", "b2 B>A 33", "b2 B>C 33")},
         {"estimates kruskal_wallis:by=group estimate": "null because no_variance",
          "estimates friedman:rater=B estimate": "null because no_variance",
          "estimates kruskal_wallis_q:by=group,rated=C estimate": "null because no_variance",
          "estimates kruskal_wallis:by=group,rated=A estimate": "null because one_group"}),
    bad("differences", "confidence", "a confidence is between 0 and 1",
        [("stats.confidence.out_of_range", ["confidence"])], confidence=1.0),
]
EVERYTHING = ["index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "icc"]
BOOTSTRAP = [
    case("bootstrap", "small", "an index and ties of eight people", small(**SEED),
         {"respondents": "8", "strata": "3", "estimates tie:rater=A,rated=B:percentile n": "3",
          "estimates tie:rater=C,rated=A:percentile low": "null because too_few_raters"}),
    case("bootstrap", "everything", "every statistic, at sites", at_sites(**SEED, statistics=EVERYTHING),
         {"strata": "5"}),
    case("bootstrap", "corrected", "intervals corrected for bias and acceleration", survey(
        "matched", select={"wave": ["1"]}, **SEED, statistics=["index", "ties", "alpha"], interval="bca"),
         {"respondents": "18"}),
    case("bootstrap", "omega", "omega of principal axes", survey(
        "matched", select={"wave": ["1"]}, seed=3, replicates=9, statistics=["omega_total"])),
    case("bootstrap", "difference", "what changed between waves: people who answered both are drawn together",
         {"groups": GROUPS, **two(*WAVES, keys=("wave",)), **SEED, "statistics": ["index", "ties", "asymmetries"],
          "difference": {"key": "wave", "from": "1", "to": "2"}},
         {"respondents": "8", "strata": "3"}),
    case("bootstrap", "difference_of_sites", "two sites are strata of their own",
         at_sites(**SEED, statistics=["index"], difference={"key": "site", "from": "n", "to": "s"}, confidence=0.8),
         {"respondents": "8", "strata": "5"}),
    bad("bootstrap", "seed_missing", "chance has no default", [("resampling.seed.missing", ["seed"])]),
    bad("bootstrap", "no_replicates", "no replicates", [("resampling.replicates.out_of_range", ["replicates"],
                                                         OUT_OF_RANGE)], seed=1, replicates=0),
    bad("bootstrap", "no_statistics", "a bootstrap of nothing", [("bootstrap.statistics.none", ["statistics"])],
        seed=1, statistics=[]),
    bad("bootstrap", "confidence", "a confidence is between 0 and 1",
        [("stats.confidence.out_of_range", ["confidence"])], seed=1, confidence=0),
    bad("bootstrap", "unknown_key", "a difference of sites that are not in the data",
        [("response.select.unknown_key", ["difference", "key"])], seed=1,
        difference={"key": "site", "from": "n", "to": "s"}),
    case("bootstrap", "unknown_name", "a difference of a site that is not in the data",
         at_sites(seed=1, difference={"key": "site", "from": "n", "to": "x"}),
         faults=[("response.select.unknown_key", ["difference", "to"])]),
]
CASES = RELIABILITY + AGREEMENT + DIFFERENCES + BOOTSTRAP
