"""Sites side by side."""

from .build import long
from .case import Case
from .changes import BEFORE, BOTH, of, scored

NORTH = scored("a1 A>B 44", "a1 A>A 55", "b1 B>A 33", "b1 B>B 44")
SOUTH = scored("a1 A>B 33", "a1 A>A 44", "b1 B>A 33", "b1 B>B 5-")
WEST = scored("a1 A>B 55", "a2 A>B 44", "c1 C>A 43", groups=["A", "B", "C"])


def compare(name: str, shows: str, sites: list[tuple], hand: dict | None = None, *, faults=(), **more) -> Case:
    listed = [{"name": name, "scores": scores} for name, scores in sites]
    return Case(name, shows, {"sites": listed, **more}, hand=hand or {}, faults=list(faults), operation="compare")


CASES = [
    compare("mean_of_sites", "each value against the mean over the sites, every site counting the same",
            [("north", NORTH), ("south", SOUTH)],
            {"reference": "null", "sites north respondents": "2", "sites north index by_group value": "(4 + 3) / 2",
             "sites north index by_group reference": "((4 + 3) / 2 + (3 + 3) / 2) / 2",
             "sites north index by_group difference": "3.5 - 3.25", "sites north index by_group level": "moderate",
             "sites north index within difference": "4.5 - (4.5 + 4.5) / 2",
             "sites south index by_group level": "weak", "sites south groups A self difference": "4 - (5 + 4) / 2",
             "sites south groups A self level": "null because no_level",
             "sites south dimensions accurate value": "(3 + 3) / 2", "sites south dimensions accurate level": "weak"}),
    compare("one_site_as_reference", "each value against one site; the site itself differs by 0",
            [("north", NORTH), (" south ", SOUTH)],
            {"reference": "south", "sites 1 name": "south", "sites north groups A out reference": "3",
             "sites north groups A out difference": "4 - 3", "sites south groups A out difference": "0",
             "sites north dimensions timely difference": "(4 + 3) / 2 - (3 + 3) / 2"}, reference="south  "),
    compare("thirds_of_sites", "the mean of three sites is not rounded before it is taken from the value",
            [("north", NORTH), ("south", SOUTH), ("west", WEST)],
            {"sites north groups A out reference": "(4 + 3 + 4.5) / 3",
             "sites north groups A out difference": "4 - (4 + 3 + 4.5) / 3",
             "sites west groups C out reference": "3.5", "sites west groups C out difference": "0",
             "sites west groups C in value": "null because no_ties",
             "sites west groups C in reference": "null because no_reference",
             "sites west groups C in difference": "null because no_ties",
             "sites west index within value": "null because no_ties", "sites west index within reference": "4.5",
             "sites west index within difference": "null because no_ties",
             "sites west index within level": "null because no_ties",
             "sites west groups A self value": "null because no_answers"}),
    compare("no_reference", "the site to compare with has no such group, and no tie within",
            [("north", NORTH), ("west", WEST)],
            {"sites west groups C out difference": "0", "sites west groups C out value": "3.5",
             "sites north index within reference": "null because no_reference",
             "sites north index within difference": "null because no_reference",
             "sites north index within level": "moderate", "sites north groups B out value": "3",
             "sites north groups B out reference": "null because no_reference"}, reference="west"),
    compare("site_method_differs", "sites with other cuts are compared, with a warning; no level without cuts",
            [("north", NORTH), ("south", scored("a1 A>B 33", "a1 A>A 44", "b1 B>A 33", profile="german_2024"))],
            {"sites south index within level": "null because no_cuts", "sites south index by_group level": "weak",
             "sites south index within value": "4"},
            faults=[("waves.method.differs", ["sites", 1, "scores"])]),
    compare("too_few_sites", "one site is nothing to compare", [("north", NORTH)],
            faults=[("compare.sites.too_few", ["sites"], {"least": 2})]),
    compare("site_twice", "two sites of one name, and a reference that is none of them",
            [("north", NORTH), ("south", SOUTH), (" north", SOUTH)], reference="east",
            faults=[("compare.site.duplicate", ["sites", 2, "name"]),
                    ("compare.reference.unknown", ["reference"])]),
    compare("personal_number_of_a_site", "in a name, which the answer would repeat",
            [("north", NORTH), ("0101800000", SOUTH)],
            faults=[("privacy.personal_number", ["sites", 1, "name"])]),
    compare("site_instrument_differs", "a site that asks other items", [("north", NORTH), ("south", of({
        "groups": BOTH, "instrument": {"items": ["timely", "shared_goals"]},
        "columns": long(*BEFORE, items=["timely", "shared_goals"])}))],
        faults=[("waves.instrument.differs", ["sites", 1, "scores"])]),
]
