"""Calls that are at fault before their data is read."""

from .build import SEVEN, long, seven, two
from .case import Case

GOOD = ["a1 A>B 34", "b1 B>A 44"]
BOTH = ["A", "B"]


def fault(name: str, shows: str, call: dict, *faults: tuple) -> Case:
    return Case(name, shows, call, faults=list(faults))


def own_profile(low: float, high: float) -> dict:
    return {"name": "own", "between": {"moderate_from": low, "strong_above": high},
            "within": {"moderate_from": 4, "strong_above": 4.5}}


def without_frequency() -> dict:
    call = seven("a1 A>B 3434343", groups=BOTH)
    del call["frequency"]
    return call


CASES = [
    fault("unknown_field", "a field that the call does not have", two(*GOOD, colour="red"),
          ("input.unknown_field", ["colour"])),
    fault("unknown_field_inside", "a field that a listed group does not have",
          two(*GOOD, groups=["A", {"name": "B", "size": 4}]), ("input.unknown_field", ["groups", 1, "size"])),
    fault("wrong_shape", "a number where a list is due", two(*GOOD, groups=4), ("input.shape", ["groups"])),
    fault("frequency_missing", "the coding of frequent has no default", without_frequency(),
          ("call.frequency.missing", ["frequency"])),
    fault("frequency_not_asked", "a coding of frequent where it was not asked", two(*GOOD, frequency="scored"),
          ("call.frequency.not_asked", ["frequency"])),
    fault("frequency_out_of_range", "a map of frequent that leaves the scale",
          seven("a1 A>B 3434343", groups=BOTH, frequency=[0, 2, 3, 4, 5]),
          ("coding.map.out_of_range", ["frequency"], {"least": 1, "most": 5})),
    fault("coding_faults", "a coding of an unknown item, and a map that leaves the scale",
          two(*GOOD, codings={"tempo": {"reverse": True}, "timely": {"map": [1, 2, 3, 4, 6]}}),
          ("coding.item.unknown", ["codings", "tempo"]),
          ("coding.map.out_of_range", ["codings", "timely"], {"least": 1, "most": 5})),
    fault("min_items_zero", "min_items below 1", two(*GOOD, min_items=0),
          ("call.min_items.out_of_range", ["min_items"], {"least": 1, "most": 2})),
    fault("min_items_too_many", "min_items above the number of items", two(*GOOD, min_items=3),
          ("call.min_items.out_of_range", ["min_items"], {"least": 1, "most": 2})),
    fault("data_missing", "neither columns nor csv", {"instrument": {"items": ["timely"]}},
          ("call.data.missing", [])),
    fault("data_twice", "both columns and csv", {**two(*GOOD), "csv": "respondent\n"}, ("call.data.twice", [])),
    fault("instrument_empty", "an instrument without items", {**two(*GOOD), "instrument": {"items": []}},
          ("instrument.items.count", ["instrument", "items"], {"least": 1, "most": 16})),
    fault("instrument_seventeen", "an instrument of 17 items",
          {**two(*GOOD), "instrument": {"items": [{"id": f"q{n}"} for n in range(17)]}},
          ("instrument.items.count", ["instrument", "items"], {"least": 1, "most": 16})),
    fault("instrument_items", "an item twice, one that is none of the seven, one without an id",
          {**two(*GOOD), "instrument": {"items": ["timely", "Timely", "tempo", {"id": " "}]}},
          ("instrument.item.duplicate", ["instrument", "items", 1]),
          ("instrument.item.unknown", ["instrument", "items", 2]),
          ("instrument.item.id_empty", ["instrument", "items", 3])),
    fault("profile_unknown", "a profile that there is not", two(*GOOD, profile="rca"),
          ("profile.unknown", ["profile"])),
    fault("profile_order", "a lower cut above the upper", two(*GOOD, profile=own_profile(4, 3.5)),
          ("profile.cuts.order", ["profile", "between"])),
    fault("profile_name_taken", "a profile of one's own under the name of a published one",
          two(*GOOD, profile={**own_profile(3.5, 4), "name": "danish"}),
          ("profile.name.taken", ["profile", "name"])),
    fault("instrument_name_twice", "an item of one's own that goes by the name of another",
          {**two(*GOOD), "instrument": {"items": ["timely", "accurate", {"id": "x", "en": "Timely"}]}},
          ("instrument.item.duplicate", ["instrument", "items", 2])),
    fault("instrument_frequent_by_another_name", "the frequent item under another spelling needs its coding too",
          {**two(*GOOD), "instrument": {"items": ["timely", "accurate", {"id": "f", "da": "hyppig kommunikation"}]}},
          ("call.frequency.missing", ["frequency"])),
    fault("profile_out_of_range", "a cut outside the scale", two(*GOOD, profile=own_profile(0.5, 3.5)),
          ("profile.cuts.out_of_range", ["profile", "between"], {"least": 1, "most": 5})),
    fault("profile_decimals", "a cut with seven decimals", two(*GOOD, profile=own_profile(3.5, 3.9999999)),
          ("profile.cuts.decimals", ["profile", "between"], {"most": 6})),
    fault("groups_listed", "groups with an empty name, a name twice, and nobody eligible",
          two(*GOOD, groups=["A", " ", " A ", {"name": "B", "eligible": 0}]),
          ("group.name.empty", ["groups", 1]), ("group.duplicate", ["groups", 2]),
          ("group.eligible.zero", ["groups", 3])),
    fault("expected_unknown_group", "a pair that names a group that there is not",
          two(*GOOD, expected=[["A", "B"], ["A", "C"]]), ("call.expected.unknown_group", ["expected", 1])),
    fault("weights_negative", "a negative weight", two(*GOOD, weights={"A": 1, "B": -1}),
          ("call.weights.negative", ["weights", "B"])),
    fault("weights_missing", "a group that answered has no weight", two(*GOOD, weights={"A": 1}),
          ("call.weights.missing", ["weights"])),
    fault("weights_unknown_group", "a weight of a group that there is not",
          two(*GOOD, weights={"A": 1, "B": 1, "C": 1}), ("call.weights.unknown_group", ["weights", "C"])),
    fault("several_faults_of_a_call", "faults of the call are all named, in the order of its fields",
          {"columns": long("a1 A>B 3434343", items=SEVEN), "profile": "rca", "min_items": 8},
          ("call.frequency.missing", ["frequency"]),
          ("call.min_items.out_of_range", ["min_items"], {"least": 1, "most": 7}),
          ("profile.unknown", ["profile"])),
]
