"""Networks, and the tests of `change` and `compare`."""

import json

from ..scoring import score
from .build import two
from .case import Case
from .changes import AFTER, BEFORE, scored, without_people
from .made import with_ties
from .peers import scores, sites, survey, waves
from .plain_scales import PEERS
from .worked import GOLDEN, TEN_ITEMS

GOLDEN_SCORES = json.loads(score({"instrument": TEN_ITEMS, "columns": GOLDEN}))
SOURCE = "domain/rc-measurement.md 7.3, computed there by hand; worked again in by_hand"
ITEMS = {"items": ["timely", "accurate", "shared_goals", "mutual_respect"]}


def case(operation: str, name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=operation, **more)


def of_groups(count: int) -> dict:
    """Scores of so many groups of one person, with other ties in communication and relationship."""
    names = [f"g{at}" for at in range(count)]
    ratings = {(a, b): [(i * 7 + j * 3 + n * i) % 5 + 1 for n in range(2)] + [(i * 5 + j * j + n) % 5 + 1 for n in range(2)]
               for i, a in enumerate(names) for j, b in enumerate(names) if a != b}
    return json.loads(score(with_ties(names, ratings, ITEMS)))


def nine(**more) -> dict:
    """Scores of the first nine of twelve groups."""
    call = survey("network_12", **more)
    rows = [row for row, group in enumerate(call["columns"]["group"]) if group in "ABCDEFGHI"]
    call["columns"] = {name: [cells[row] for row in rows] for name, cells in call["columns"].items()
                       if name[:2] not in ("J_", "K_", "L_")}
    return json.loads(score(call))


def smallest(count: int, p: str) -> Case:
    return case("network", f"{count}_groups", f"all orders of {count} groups", {"scores": of_groups(count)},
                published={"estimates qap_smallest_p:kind=layers:exact estimate": p},
                source="domain/rc-measurement.md 5.2: the smallest possible p; the rest from the model")


NETWORKS = [
    case("network", "constructed_example", "the constructed example of three groups", {"scores": GOLDEN_SCORES},
         {"estimates density:all estimate": "(3.4 + 4.0 + 3.7 + 3.1 + 4.1 + 3.6) / 6",
          "estimates density_rescaled:all estimate": "(21.9 / 6 - 1) / 4",
          "estimates density_binary:level=moderate estimate": "4/6",
          "estimates density_binary:level=strong estimate": "1/6",
          "estimates mean:kind=bonding estimate": "(4.4 + 4.6 + 4.0) / 3",
          "estimates mean:kind=linking estimate": "null because no_ties",
          "estimates strength_out:group=A estimate": "(3.4 + 4.0) / 2",
          "estimates strength_in:group=A estimate": "(3.7 + 4.1) / 2",
          "estimates balance:group=A estimate": "3.7 - 3.9",
          "estimates asymmetry:rater=A,rated=B estimate": "3.4 - 3.7",
          "estimates asymmetry:rater=B,rated=C estimate": "3.1 - 3.6",
          "estimates reciprocity_dyadic:all estimate": "1/3", "estimates reciprocity_edgewise:all estimate": "2/4",
          "estimates reciprocity_minimum:all estimate": "2 * (2.4 + 3.0 + 2.1) / (21.9 - 6)",
          "estimates centralization_in:all estimate": "(0.4 + 0.35) / 8",
          "estimates centralization_out:all estimate": "(0.15 + 0.45) / 8",
          "estimates qap_correlation:kind=layers estimate": "null because no_ties"}, source=SOURCE,
         published={"estimates density_rescaled:all estimate": ".6625",
                    "estimates centralization_in:all estimate": ".09375",
                    "estimates centralization_out:all estimate": ".075",
                    "estimates reciprocity_correlation:all estimate": ".496403",
                    "estimates reciprocity_minimum:all estimate": ".943396"}),
    case("network", "six_groups", "six groups, and again later", {"scores": scores("network_6"),
                                                                  "with": scores("network_6_later")}, source=PEERS),
    case("network", "nine_groups", "orders of nine groups are drawn", {
        "scores": nine(groups=[{"name": "A", "level": "leader"}, *"BCDEFGHI"]), "seed": 5, "permutations": 20}),
    case("network", "nine_groups_without_seed", "without a seed there is no p", {"scores": nine()},
         {"estimates qap_p:kind=layers:permutation estimate": "null because no_seed",
          "estimates qap_smallest_p:kind=layers:permutation estimate": "null because no_seed"}),
    smallest(3, ".1667"), smallest(4, ".0417"), smallest(5, ".00833"), smallest(6, ".00139"), smallest(7, ".000198"),
    case("network", "two_groups", "two groups have no core, and one pair",
         {"scores": scored(*BEFORE), "with": scored(*AFTER)},
         {"estimates density:all estimate": "((3.5 + 4.5 + 1) / 3 + 2.5) / 2",
          "estimates core_periphery:all:core_only estimate": "null because too_few",
          "estimates qap_correlation:kind=with estimate": "null because not_comparable"}),
    case("network", "one_sided", "a group that nobody rates is not in the network",
         {"scores": json.loads(score(two("a1 A>B 34", "b1 B>A 23", "c1 C>A 33", groups=["A", "B", "C"])))}),
    case("network", "no_permutations", "no permutations", {"scores": scored(*BEFORE), "permutations": 0},
         faults=[("resampling.replicates.out_of_range", ["permutations"], {"least": 1, "most": 1_000_000})]),
]
TESTS = [
    case("change", "tests_of_matched", "tests of the same people", {
        **waves("matched"), "tests": {"permutations": 25, "seed": 11}}, source=PEERS),
    case("change", "tests_of_samples", "tests of two samples", {
        **waves("samples"), "tests": {"permutations": 25, "seed": 11, "confidence": 0.9}}, source=PEERS),
    case("change", "tests_by_hand", "three people who answered twice, by hand",
         {"before": scored(*BEFORE), "after": scored(*AFTER), "tests": {}},
         # a1 3.5 and 4, a2 4.5 and 5, b1 2.5 and 3: everybody changed by a half.
         {"tests difference:all:paired_t estimate": "0.5", "tests difference:all:paired_t n": "3",
          "tests t:all estimate": "null because no_variance", "tests d_z:all estimate": "null because no_variance",
          "tests d_av:all estimate": "0.5", "tests icc_consistency:all estimate": "1",
          "tests standard_error_of_measurement:all estimate": "sqrt(1 - 2 / (2 + 2 * (3/8) / 3))",
          "tests p:rater=A,rated=B estimate": "null because no_variance",
          "tests difference:rater=B,rated=A:paired_t low": "null because too_few"}),
    case("change", "tests_of_samples_by_hand", "two small samples, by hand",
         {"before": scored(*BEFORE), "after": scored(*AFTER), "match": "samples", "tests": {}},
         # Before 3.5 4.5 1 2.5, after 4 5 5 3.
         {"tests difference:all:welch_t estimate": "17/4 - 11.5/4",
          "tests t:all estimate": "sqrt((5.5/4)**2 / ((6.6875 + 2.75) / 3 / 4))",
          "tests hedges_g:all estimate": "sqrt(((1 - 3/23) * 5.5/4)**2 / ((6.6875 + 2.75) / 6))",
          "tests hedges_g:rater=B,rated=A estimate": "null because too_few"}),
    case("change", "tests_without_people", "tests need each person's scores",
         {"before": without_people(scored(*BEFORE)), "after": scored(*AFTER), "tests": {}},
         faults=[("change.tests.respondents", ["tests"])]),
    case("change", "tests_seed_missing", "permutations need a seed",
         {"before": scored(*BEFORE), "after": scored(*AFTER), "tests": {"permutations": 100}},
         faults=[("resampling.seed.missing", ["tests", "seed"])]),
    case("change", "tests_no_permutations", "no permutations",
         {"before": scored(*BEFORE), "after": scored(*AFTER), "tests": {"permutations": 0, "seed": 1}},
         faults=[("resampling.replicates.out_of_range", ["tests", "permutations"], {"least": 1, "most": 1_000_000})]),
    case("change", "tests_confidence", "a confidence is between 0 and 1",
         {"before": scored(*BEFORE), "after": scored(*AFTER), "tests": {"confidence": 1}},
         faults=[("stats.confidence.out_of_range", ["tests", "confidence"])]),
    case("compare", "tests", "tests of four sites",
         {"sites": sites("sites"), "tests": {"confidence": 0.9}}, source=PEERS),
    case("compare", "tests_without_people", "tests need each person's scores",
         {"sites": [{"name": "n", "scores": scored(*BEFORE)}, {"name": "s", "scores": without_people(scored(*AFTER))}],
          "tests": {}}, faults=[("change.tests.respondents", ["sites", 1, "scores"])]),
]
CASES = NETWORKS + TESTS
