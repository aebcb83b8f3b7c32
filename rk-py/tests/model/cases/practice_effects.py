"""What the source reports of the informal approach, with and without a base."""

from .practice import PracticeCase

ONLY = ("I", "effect.reported_only", "")
NO_BASE = {"base": None, "planned_low": None, "planned_high": None,
           "why": {"planned_low": "no_base", "planned_high": "no_base"}}
REPORTED = [("cost", -0.3, -0.2, "cost_per_case"), ("satisfaction", 0.4, 0.4, "satisfaction"),
            ("job_satisfaction", 0.2, 0.2, "job_satisfaction"), ("complaints_avoided", 0.4, 0.6, "complaints"),
            ("complaint_time", -0.37, -0.37, "hours_per_complaint")]


def effects(**planned: tuple) -> dict:
    """The five effects, by hand: each base, low and high."""
    found = {}
    for at, (name, low, high, of) in enumerate(REPORTED):
        numbers = NO_BASE
        if name in planned:
            numbers = dict(zip(("base", "planned_low", "planned_high"), planned[name], strict=True))
        found[f"effects {at}"] = {"effect": name, "low": low, "high": high, "of": of, "source": "S1", **numbers}
    return found


def case(name: str, shows: str, call: dict, planned: dict, *wanted: tuple, sums: dict | None = None) -> PracticeCase:
    return PracticeCase("reported_effects", name, shows, wanted=[ONLY, *wanted], hand=effects(**planned),
                        sums=sums or {}, call=call)


def no_number(name: str) -> tuple:
    return "E", "input.shape", name, {"expected": "number"}


CASES = [
    case("nothing_given", "the effects as they are reported, without a base", {}, {}),
    case("nothing_given_da", "the same in Danish", {"schema": 1, "locale": "da"}, {}),
    case("all_given", "every base is given", {
        "cases": 100, "cost_per_case": 20_000, "complaints": 250, "hours_per_complaint": 12, "satisfaction": 3.5,
        "job_satisfaction": 60}, {
            "cost": (2_000_000.0, 1_400_000.0, 1_600_000.0), "satisfaction": (3.5, 4.9, 4.9),
            "job_satisfaction": (60.0, 72.0, 72.0), "complaints_avoided": (250.0, 100.0, 150.0),
            "complaint_time": (12.0, 7.56, 7.56)},
         sums={"effects 0": "100 cases of 20,000: 2,000,000 times 0.7 and 0.8", "effects 1": "3.5 times 1.4",
               "effects 2": "60 times 1.2", "effects 3": "250 times 0.4 and 0.6", "effects 4": "12 times 0.63"}),
    case("cost_of_one_case", "without the number of cases the cost is that of one", {"cost_per_case": 4300}, {
        "cost": (4300.0, 3010.0, 3440.0)}),
    case("cases_alone", "the number of cases alone is no base", {"cases": 5}, {}),
    case("no_cases", "no cases cost nothing", {"cases": 0, "cost_per_case": 100}, {"cost": (0.0, 0.0, 0.0)}),
    case("decimals", "six decimals are exact, and rounded once", {
        "hours_per_complaint": 0.000001, "satisfaction": 0.1, "complaints": 1.10},
        {"complaint_time": (1e-06, 6.3e-07, 6.3e-07), "satisfaction": (0.1, 0.14, 0.14),
         "complaints_avoided": (1.1, 0.44, 0.66)}),
    case("negative", "a base below zero counts as none, each at its field", {
        "cases": -1, "cost_per_case": 100, "complaints": -0.5, "job_satisfaction": 1},
        {"cost": (100.0, 70.0, 80.0), "job_satisfaction": (1.0, 1.2, 1.2)},
        ("E", "effect.base.negative", "cases"), ("E", "effect.base.negative", "complaints")),
    case("not_numbers", "what is no number, has too many decimals or is too large counts as none", {
        "cases": "5", "cost_per_case": 10_000_000_000_000, "complaints": 0.1234567, "hours_per_complaint": True,
        "satisfaction": [], "job_satisfaction": 9_999_999_999_999},
        {"job_satisfaction": (9999999999999.0, 11999999999998.8, 11999999999998.8)},
        *map(no_number, ("cases", "cost_per_case", "complaints", "hours_per_complaint", "satisfaction"))),
    case("largest", "the largest cost of the most cases", {
        "cases": 9_999_999_999_999, "cost_per_case": 9_999_999_999_999}, {
            "cost": (9.999999999998e25, 6.9999999999986e25, 7.9999999999984e25)},
         sums={"effects 0": "the square of 9,999,999,999,999 is 99999999999980000000000001"}),
    case("left_out", "null is the same as left out", {"cases": None, "cost_per_case": None}, {}),
    case("unknown_field", "a field that the call does not know", {"on": "2025-11-03", "complaints": 10}, {
        "complaints_avoided": (10.0, 4.0, 6.0)}, ("E", "input.unknown_field", "on")),
    case("other_schema", "a schema that is not 1", {"schema": 2, "locale": "sv"}, {}, no_number("schema"),
         ("E", "input.shape", "locale", {"expected": "one_of", "choices": ["en", "da"]})),
    PracticeCase("reported_effects", "no_object", "a call that is no object gives one violation and nothing else",
                 wanted=[("E", "input.shape", "", {"expected": "object"})], call=[]),
]
