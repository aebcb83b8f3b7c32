"""Published matrices of means, read with `levels`."""

from .case import Case

INDIANA = ("table 1 of BMC Med Educ 6:23 (bmcmededuc.biomedcentral.com/articles/10.1186/1472-6920-6-23/tables/1), "
           "students and nurses, Indiana 2003-04; derived numbers: domain/rc-measurement.md 7.1, and by hand")
NUMBER = "010180-0000"
PERSONAL = "privacy.personal_number"
FOUR = ["students", "nurses", "residents", "attendings"]


def matrix(means: list, raters=("students", "nurses"), rated=FOUR, **more) -> dict:
    return {**more, "raters": list(raters), "rated": list(rated), "means": means}


def one_row(*means: float, **more) -> dict:
    """One group rates as many as there are means."""
    return matrix([list(means)], ["rater"], [f"t{n}" for n in range(1, len(means) + 1)], **more)


def levelled(name: str, shows: str, call: dict, **more) -> Case:
    return Case(name, shows, call, operation="levels", **more)


COMPOSITE = [[3.65, 2.98, 4.16, 3.71], [2.68, 4.36, 3.77, 3.66]]
COMMUNICATION = [[3.57, 3.15, 4.26, 3.85], [2.74, 4.36, 3.97, 3.76]]
RELATIONSHIP = [[3.75, 2.75, 4.00, 3.53], [2.60, 4.37, 3.50, 3.52]]
COMPOSITE_HAND = {
    "ties students>students level": "weak", "ties students>nurses level": "weak",
    "ties students>residents level": "strong", "ties students>attendings level": "moderate",
    "ties nurses>students level": "weak", "ties nurses>nurses level": "moderate",
    "ties nurses>residents level": "moderate", "ties nurses>attendings level": "moderate",
    "ties students>students kind": "bonding", "ties students>nurses kind": "bridging",
    "asymmetries students>nurses difference": "2.98 - 2.68",
    "asymmetries students>nurses mean": "(2.98 + 2.68) / 2",
    "groups students out": "(2.98 + 4.16 + 3.71) / 3", "groups nurses out": "(2.68 + 3.77 + 3.66) / 3",
    "groups residents in": "(4.16 + 3.77) / 2", "groups residents out": "null because no_answers",
    "groups residents self": "null because no_ties", "groups students self": "3.65",
    "index by_tie": "(2.98 + 4.16 + 3.71 + 2.68 + 3.77 + 3.66) / 6", "index within": "(3.65 + 4.36) / 2",
    "index including_self by_tie": "(3.65 + 2.98 + 4.16 + 3.71 + 2.68 + 4.36 + 3.77 + 3.66) / 8",
    "index levels by_tie": "weak", "index levels within": "moderate",
}

CASES = [
    levelled("indiana_composite", "a published matrix of two raters and four targets, weighted by respondents",
             matrix(COMPOSITE, groups=FOUR, weights={"students": 68, "nurses": 99}), source=INDIANA,
             hand={**COMPOSITE_HAND, "index custom": "(68 * 10.85/3 + 99 * 10.11/3) / (68 + 99)"},
             published={"asymmetries students>nurses difference": "0.30", "asymmetries students>nurses mean": "2.83",
                        "groups students out": "3.6167", "groups nurses out": "3.3700", "index by_tie": "3.4933",
                        "index custom": "3.4704", "index within": "4.005"}),
    levelled("indiana_communication", "the communication matrix of the same paper; 3.97 lies in the band left open",
             matrix(COMMUNICATION, groups=FOUR), source=INDIANA,
             hand={"ties students>nurses level": "weak", "ties students>residents level": "strong",
                   "ties students>attendings level": "moderate", "ties nurses>residents level": "moderate",
                   "ties nurses>nurses level": "moderate", "index custom": "null because no_weights"},
             faults=[("level.mean.in_gap", ["ties", 6])]),
    levelled("indiana_relationship", "the relationship matrix of the same paper; 4.00 and 3.50 lie on the cuts",
             matrix(RELATIONSHIP, groups=FOUR), source=INDIANA,
             hand={"ties students>residents mean": "4", "ties students>residents level": "moderate",
                   "ties nurses>residents mean": "3.5", "ties nurses>residents level": "moderate",
                   "ties students>attendings level": "moderate", "ties nurses>students level": "weak"},
             faults=[("level.mean.in_gap", ["ties", 2])]),
    levelled("dutch_programmes", "one rater: within lower than between",
             matrix([[2.69, 3.73, 3.07]], ["GP"], ["GP", "practice nurse", "dietician"]),
             source="abstract of doi 10.1097/HMR.0b013e3182355ea4 (n=188); levels: domain/rc-measurement.md 7.2",
             hand={"ties GP>GP level": "weak", "ties 0 mean": "2.69", "ties 2 rated": "dietician",
                   "ties 2 mean": "3.07", "ties 2 level": "weak", "ties 1 mean": "3.73", "ties 1 level": "moderate",
                   "index by_tie": "(3.73 + 3.07) / 2", "index within": "2.69"}),
    levelled("cuts_between", "both cuts between groups, and one millionth either side",
             one_row(3.499999, 3.5, 3.500001, 3.999999, 4.0, 4.000001),
             hand={"ties rater>t1 level": "weak", "ties rater>t2 level": "moderate", "ties rater>t3 level": "moderate",
                   "ties rater>t4 level": "moderate", "ties rater>t5 level": "moderate",
                   "ties rater>t6 level": "strong"},
             faults=[("level.mean.in_gap", ["ties", 3]), ("level.mean.in_gap", ["ties", 4])]),
    levelled("cuts_within", "both cuts within groups, and one millionth either side",
             matrix([[mean if a == b else None for b in range(6)] for a, mean in
                     enumerate([3.999999, 4.0, 4.000001, 4.499999, 4.5, 4.500001])],
                    [f"g{n}" for n in range(1, 7)], [f"g{n}" for n in range(1, 7)]),
             hand={"ties g1>g1 level": "weak", "ties g2>g2 level": "moderate", "ties g3>g3 level": "moderate",
                   "ties g4>g4 level": "moderate", "ties g5>g5 level": "moderate", "ties g6>g6 level": "strong",
                   "ties g1>g2 mean": "null because no_answers", "groups g1 out": "null because no_ties",
                   "index by_tie": "null because no_ties", "index within": "25.5/6"}),
    levelled("band_left_open", "3.9 is printed as moderate, 3.900001 to 4.0 is not: a warning",
             one_row(3.9, 3.900001, 3.95, 4.0, 4.01),
             source="domain/collaboration-model.md D(26), E-03, SM-RC-002; by hand",
             hand={"ties rater>t3 level": "moderate", "ties rater>t4 level": "moderate",
                   "ties rater>t5 level": "strong"},
             faults=[("level.mean.in_gap", ["ties", n]) for n in (1, 2, 3)]),
    levelled("band_danish_single", "the band is left open in danish_single too",
             one_row(3.95, profile="danish_single"), hand={"ties rater>t1 level": "moderate"},
             faults=[("level.mean.in_gap", ["ties", 0])]),
    levelled("band_german_2024", "german_2024 leaves no band open and has no cuts within",
             matrix([[4.5, 3.95]], ["a"], ["a", "b"], profile="german_2024"),
             hand={"ties a>b level": "moderate", "ties a>a level": "null because no_cuts", "ties a>a mean": "4.5",
                   "index levels within": "null because no_cuts"}),
    levelled("within_two_profiles_danish", "4.2 within a group is moderate under danish",
             matrix([[4.2]], ["a"], ["a"]), source="domain/collaboration-model.md D(27); by hand",
             hand={"ties a>a level": "moderate", "profile": "danish"}),
    levelled("within_two_profiles_danish_single", "4.2 within a group is strong under danish_single",
             matrix([[4.2]], ["a"], ["a"], profile="danish_single"),
             source="domain/collaboration-model.md D(27); by hand",
             hand={"ties a>a level": "strong", "profile": "danish_single"}),
    levelled("asymmetry", "A rates B 4.6, B rates A 3.2: 1.4 apart",
             matrix([[None, 4.6], [3.2, None]], ["A", "B"], ["A", "B"]),
             source="domain/collaboration-model.md D(28); by hand",
             hand={"asymmetries A>B difference": "1.4", "asymmetries A>B mean": "3.9",
                   "ties A>A mean": "null because no_answers"}),
    levelled("smallest_differences", "differences of a millionth and a hundred thousandth, and how they are written",
             matrix([[None, 3.000001, 3.00001, 3.000012], [3, None, 2, 2], [3, 2, None, 2.000001], [3, 2.1, 2, None]],
                    ["a", "b", "c", "d"], ["a", "b", "c", "d"]),
             hand={"asymmetries a>b difference": "0.000001", "asymmetries a>c difference": "0.00001",
                   "asymmetries a>d difference": "0.000012", "asymmetries b>c difference": "0",
                   "asymmetries c>d difference": "0.000001", "asymmetries b>d difference": "-0.1"}),
    levelled("rounded_once", "means of decimals are rounded once: thirds and sevenths of tenths",
             one_row(4.4, 3.4, 4.0, 3.7, 4.6, 3.1, 4.1),
             hand={"index by_tie": "27.3/7", "groups rater out": "27.3/7"},
             faults=[("level.mean.in_gap", ["ties", 2])]),
    levelled("leaders", "leaders in a published matrix: linking ties",
             matrix([[4.2, 3.2], [3.9, 4.4]], ["L", "A"], ["A", "L"],
                    groups=["A", {"name": "L", "level": "leader"}]),
             hand={"ties 0 rater": "L", "ties 0 rated": "A", "ties A>A mean": "3.9", "ties A>L kind": "linking",
                   "ties A>L mean": "4.4", "ties L>A kind": "linking", "ties L>L kind": "bonding",
                   "ties L>L mean": "3.2", "groups L level": "leader"}),
    levelled("wrong_shape", "a row too short",
             matrix([[3, 4, 5, 4], [3, 4, 5]]), faults=[("matrix.shape", ["means", 1])]),
    levelled("wrong_number_of_rows", "as many rows as raters are needed",
             matrix([[3, 4, 5, 4]]), faults=[("matrix.shape", ["means"])]),
    levelled("mean_out_of_range", "means outside the scale",
             matrix([[0.99, 4, 5.01, 4], [3, 4, 5, 0]]),
             faults=[("matrix.mean.out_of_range", ["means", *place], {"least": 1, "most": 5})
                     for place in ([0, 0], [0, 2], [1, 3])]),
    levelled("mean_decimals", "more than six decimals", matrix([[3.1234567, 4, 5, 4], [3, 4, 5, 3.123456]]),
             faults=[("matrix.mean.decimals", ["means", 0, 0], {"most": 6})]),
    levelled("names_of_a_matrix", "names of raters and rated without the white space around them",
             matrix([[3, 4], [5, 3]], [" a", "b\t"], ["b", "a "]),
             hand={"ties 0 rater": "a", "ties 0 rated": "b", "ties 3 kind": "bridging", "groups 1 group": "b"}),
    levelled("names_of_a_matrix_at_fault", "raters and rated without a name, twice, and not listed",
             matrix([[3, 4, 5], [3, 4, 5], [3, 4, 5]], ["a", " ", "a "], ["b", "c", ""], groups=["a", "b"]),
             faults=[("group.name.empty", ["raters", 1]), ("group.duplicate", ["raters", 2]),
                     ("response.rated_group.unknown", ["rated", 1]), ("group.name.empty", ["rated", 2])]),
    levelled("groups_of_a_matrix_at_fault", "listed groups without a name, twice, with nobody in it",
             matrix([[3]], ["a"], ["a"], groups=["a", "", " a", {"name": "b", "eligible": 0}]),
             faults=[("group.name.empty", ["groups", 1]), ("group.duplicate", ["groups", 2]),
                     ("group.eligible.zero", ["groups", 3])]),
    levelled("personal_numbers_of_a_matrix", "in names of the call, which the answer would repeat",
             matrix([[3, 4]], ["a"], [f"b {NUMBER}", "c"], groups=["a", f"b {NUMBER}", "c"]),
             faults=[(PERSONAL, ["groups", 1]), (PERSONAL, ["rated", 0])]),
    levelled("personal_number_of_a_rater", "without a list of groups", matrix([[3]], [NUMBER], ["a"]),
             faults=[(PERSONAL, ["raters", 0])]),
    levelled("unknown_profile", "a profile that there is not", one_row(4.2, profile="rca"),
             faults=[("profile.unknown", ["profile"])]),
]
