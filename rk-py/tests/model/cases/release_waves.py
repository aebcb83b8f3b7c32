"""Two waves that are one release: what a person who joined or left may have answered stays open."""

import json

from ..scoring import score
from .case import Case
from .releases import because, scored
from .samples import wide

B_TO_A = "B>A 2 3 3 3 4 4 5 5"
ELEVEN = "4 4 4 4 4 3 3 4 4 4 4"
FOURTEEN = "4 4 4 4 4 5 5 4 4 4 4 4 4 5"
METHOD = ("waves.method.differs", ["before"])


def waves(name: str, shows: str, before: dict, after: dict, hand: dict | None = None, *, faults=(), source="",
          **more) -> Case:
    return Case(name, shows, {"scores": after, "before": before, **more}, hand=hand or {}, faults=list(faults),
                source=source, operation="release")


def pair(*ties: str, **more) -> dict:
    """A wave in which B rates A as always."""
    return scored(*ties, B_TO_A, **more)


CASES = [
    waves("nobody_joined_or_left", "the same numbers of people: both waves are shown, and what changed",
          pair("A>B 3 3 4 4 5"), pair("A>B 3 4 4 5 5"), {
              "ties A>B mean": "21 / 5", "ties A>B decimals": "2", "before ties A>B mean": "19 / 5",
              "before index by_tie": "printed((3.8 + 3.625) / 2, 2)", "index by_tie": "printed((4.2 + 3.625) / 2, 2)",
              "change groups both 0": "A", "change ties A>B before": "3.8", "change ties A>B after": "4.2",
              "change ties A>B change": "0.4", "change ties B>A change": "0", "change index ties": "2",
              "change index before": "(3.8 + 3.62) / 2", "change index after": "(4.2 + 3.62) / 2",
              "change index change": "0.2", "change by_rater A change": "0.4",
              "change dimensions timely ties": "2", "change dimensions timely change": "0.2",
              "withheld protected": "0", "withheld coarser": "0"}),
    waves("one_joined_five", "6 × 4.00 − 5 × 3.80 = 5 is what she answered; without decimals 4 says 1.0 and less not",
          pair("A>B 3 3 4 4 5"), pair("A>B 3 3 4 4 5 5"), {
              **because("protected", "ties A>B mean", "ties A>B n", "ties A>B level", "groups A out", "groups B in",
                        "index by_tie", "change ties A>B after", "change ties A>B change"),
              "before ties A>B mean": "3.8", "change ties A>B before": "3.8", "ties B>A mean": "3.62",
              "change index ties": "1", "change index before": "3.62", "change by_rater A ties": "0",
              "change by_rater A change": "null because no_ties_shown", "withheld protected": "1",
              "dimensions timely between ties": "1"}),
    waves("margins_of_few_joined",
          "one joined A and one joined C; of B's column both ties are hidden, so neither is a bridge, but two means of "
          "the column, or of all, would tell of the two people: 2 × 3.83 − 2 × 3.60 = 0.47 = (5 − 3.60) / 6 twice",
          scored("A>B 3 3 4 4 4", "A>C 3 4 4 4 4", "C>B 3 3 4 4 4", "C>A 3 4 4 4 4", "B>A 3 3 4 4 4", "B>C 3 4 4 4 4"),
          scored("A>B 3 3 4 4 4 5", "A>C 3 4 4 4 4", "C>B 3 3 4 4 4 5", "C>A 3 4 4 4 4", "B>A 3 3 4 4 4",
                 "B>C 3 4 4 4 4"), {
              **because("protected", "ties A>B mean", "ties C>B mean", "groups A out", "groups C out", "groups B in",
                        "index by_tie", "index by_group"),
              "before groups B in": "3.6", "before index by_tie": "3.7", "groups B out": "3.7", "groups A in": "3.7"}),
    waves("within_of_few_joined",
          "one joined A; B and C are too few, so three own ties are hidden, but two means of them would tell of her",
          scored("A>A 3 3 4 4 4", "B>B 2 3 4 4", "C>C 3 3 4 5"), scored("A>A 3 3 4 4 4 5", "B>B 2 3 4 4", "C>C 3 3 4 5"), {
              "before index within": "printed((3.6 + 3.25 + 3.75) / 3, 2)", "before ties A>A mean": "3.6",
              **because("protected", "ties A>A mean", "index within")}),
    waves("one_left_six", "the same the other way: 6 × 4.00 − 5 × 3.80 = 5 is what she had answered",
          pair("A>B 3 3 4 4 5 5"), pair("A>B 3 3 4 4 5"), {
              "ties A>B mean": "null because protected", "before ties A>B mean": "4", "before ties A>B n": "6"}),
    waves("one_joined_eleven", "12 people, no decimals: any answer gives 3.58 to 3.92, which is 4 and moderate",
          pair(f"A>B {ELEVEN}"), pair(f"A>B {ELEVEN} 4"), {
              "before ties A>B mean": "printed(42 / 11, 2)", "ties A>B mean": "4", "ties A>B decimals": "0",
              "ties A>B n": "12", "ties A>B level": "moderate", "withheld coarser": "1", "withheld protected": "0",
              "groups A out": "null because protected", "change ties A>B change": "0",
              "change index after": "(4 + 3.62) / 2", "shown between mean": "(4 + 3.62) / 2",
              "dimensions timely between mean": "null because protected",
              "dimensions timely between weak": "null because protected",
              "dimensions timely between moderate": "null because protected", "dimensions timely between ties": "2",
              "distributions timely between n": "null because protected",
              "change dimensions timely before": "null because protected",
              "change dimensions timely change": "null because protected"}),
    waves("one_left_fourteen", "13 people, no decimals: whoever left, the rest have 4.15 to 4.46: 4 and strong",
          pair(f"A>B {FOURTEEN}"), pair(f"A>B {FOURTEEN}".removesuffix(" 5")), {
              "before ties A>B mean": "printed(59 / 14, 2)", "ties A>B mean": "4", "ties A>B decimals": "0",
              "ties A>B level": "strong", "withheld coarser": "1"}),
    waves("at_an_end_without_decimals",
          "30 / 7 = 4.29 and 23 / 5 = 4.60: the two who left gave 7, so neither gave 1, and 4.6 says so too; without "
          "decimals it would be 5, as if all had given 5",
          pair("A>B 3 5 5 5 5 2 5"), pair("A>B 3 5 5 5 5"), {
              "before ties A>B mean": "printed(30 / 7, 2)", "ties A>B mean": "null because protected",
              "groups A out": "null because protected", "withheld coarser": "0", "withheld protected": "1"}),
    waves("others_changed", "6 × 4.83 − 5 × 3.20 = 13: nobody can have answered that, so others did otherwise",
          pair("A>B 3 3 3 3 4"), pair("A>B 5 5 5 5 5 4"), {
              "before ties A>B mean": "3.2", "ties A>B mean": "4.83", "ties A>B decimals": "2", "withheld coarser": "0",
              "change ties A>B change": "4.83 - 3.2", "dimensions timely between mean": "null because protected"}),
    waves("one_for_another", "listed, a5 left and a6 joined: 19 before and 16 now, so a6 gave three less than a5",
          pair("A>B 3 3 4 4 5 -", respondents=True), pair("A>B 3 3 4 4 - 2", respondents=True),
          {"ties A>B mean": "null because protected", "before ties A>B mean": "3.8"}),
    waves("one_for_another_alike", "the same sum from a5 and from a6 tells that they agree, but not on what",
          pair("A>B 3 3 4 4 5 -", respondents=True), pair("A>B 3 3 4 4 - 5", respondents=True),
          {"ties A>B mean": "3.8", "dimensions timely between mean": "null because protected"}),
    waves("one_for_another_unlisted", "not listed, nothing tells that anybody joined or left",
          pair("A>B 3 3 4 4 5 -", respondents=True), pair("A>B 3 3 4 4 - 2"), {"ties A>B mean": "3.2"}),
    waves("listed_and_skipped", "all six are listed both times, but one more rated B: as if one joined",
          scored("A>B 3 3 4 4 5 -", "A>A 3 3 4 4 5 5", B_TO_A, respondents=True),
          scored("A>B 3 3 4 4 5 5", "A>A 3 3 4 4 5 5", B_TO_A, respondents=True),
          {"ties A>B mean": "null because protected", "ties A>A mean": "4", "ties A>A n": "6"}),
    waves("withheld_before_and_shown_now", "four before and five now: nothing printed before to compare with",
          pair("A>B 3 3 4 4"), pair("A>B 3 3 4 4 5"), {
              "before ties A>B mean": "null because too_few", "ties A>B mean": "3.8",
              "change ties A>B before": "null because too_few", "change ties A>B after": "3.8",
              "change ties A>B change": "null because protected"}),
    waves("protected_before", "all gave 4 before, which the word protected may tell: the joiner is kept from it",
          pair("A>B 4 4 4 4 4"), pair("A>B 4 4 4 4 4 2"), {
              "before ties A>B mean": "null because protected", "ties A>B mean": "null because protected"}),
    waves("many_joined", "five joined and three left: more than one, yet what one may have answered is kept open",
          pair("A>B 3 3 4 4 5 3 4 4 - - - - -", respondents=True),
          pair("A>B 3 3 4 4 5 - - - 4 4 3 5 4", respondents=True), {
              "ties A>B n": "10", "before ties A>B n": "8", "groups A respondents": "10",
              "dimensions timely between mean": "printed((3.9 + 3.625) / 2, 2)",
              "distributions timely between n": "18"}),
    waves("own_group", "the rule holds for a group's rating of itself, by the cuts within groups",
          scored("A>A 4 4 4 5 5", "B>B 3 3 4 4 5 5 5 5", "A>B 3 3 4 4 5", B_TO_A),
          scored("A>A 4 4 4 5 5 5", "B>B 3 3 4 4 5 5 5 5", "A>B 3 3 4 4 5", B_TO_A), {
              "ties A>A mean": "null because protected", "groups A self": "null because protected",
              "index within": "null because protected", "ties B>B mean": "4.25", "ties A>B mean": "3.8",
              "before index within": "printed((4.4 + 4.25) / 2, 2)"}),
    waves("no_level_within", "a profile without cuts within groups prints no level, which leaves more open",
          scored("A>A " + "4 4 4 5 5 " * 3, B_TO_A, profile="german_2024"),
          scored("A>A " + "4 4 4 5 5 " * 3 + "3", B_TO_A, profile="german_2024"), {
              "ties A>A mean": "4", "ties A>A decimals": "0", "ties A>A level": "null because no_cuts"}),
    waves("two_items", "scores are halves: 3.5 + 4 + 3 + 4.5 + 4 before, and 2 more now",
          scored("A>B 34 44 33 45 44", "B>A 23 33 44 34 45 54 33 34", items=["timely", "accurate"]),
          scored("A>B 34 44 33 45 44 22", "B>A 23 33 44 34 45 54 33 34", items=["timely", "accurate"]), {
              "before ties A>B mean": "3.8", "ties A>B mean": "null because protected"}),
    waves("groups_left_and_joined", "C left and D joined; only A and B are compared",
          scored("A>B 3 3 4 4 5", "A>C 2 3 3 4 4", B_TO_A, "C>A 3 3 4 4 5"),
          scored("A>B 3 4 4 5 5", "A>D 2 3 3 4 4", B_TO_A, "D>A 3 3 4 4 4"), {
              "change groups both 0": "A", "change groups both 1": "B", "change groups left 0": "C",
              "change groups joined 0": "D", "change index ties": "2", "change index change": "0.2",
              "before groups C out": "3.8", "groups D out": "3.6"}),
    waves("open_waves", "an open release keeps nothing back, not even a joiner",
          pair("A>B 3 3 4 4 5"), pair("A>B 3 3 4 4 5 5"), {
              "ties A>B mean": "4", "before ties A>B mean": "3.8", "change ties A>B change": "0.2",
              "dimensions timely between mean": "printed((4 + 3.625) / 2, 2)"},
          faults=[("release.open", ["policy"])], policy="open"),
    waves("sizes_of_both_waves", "a group of unknown size in each wave",
          pair("A>B 3 3 4 4 5", "A>L 2 3 3 4 4", groups=["A", "B", "L"]),
          pair("A>B 3 4 4 5 5", "A>L 2 3 3 4 4", groups=["L", "A", "B"]), {"ties A>L mean": "3.2"},
          faults=[("release.rated.size_unknown", ["scores", "groups", 0]),
                  ("release.rated.size_unknown", ["before", "groups", 2])]),
    waves("no_common_groups", "two surveys without a common group", pair("A>B 3 3 4 4 5"),
          scored("C>D 3 3 4 4 5", "D>C 3 3 4 4 5"), faults=[("waves.groups.none_common", ["before"])]),
    waves("other_instrument", "two surveys that ask other items", pair("A>B 3 3 4 4 5"),
          pair("A>B 3 3 4 4 5", items=["accurate"]), faults=[("waves.instrument.differs", ["before"])]),
    waves("order_of_items_released", "the same items in another order are the same instrument",
          scored("A>B 34 44 33 45 44", items=["timely", "accurate"], groups=["A", "B"]),
          scored("A>B 43 44 33 54 44", items=["accurate", "timely"], groups=["A", "B"]), {
              "change dimensions timely change": "0", "change dimensions accurate before": "4"},
          faults=[("release.rated.size_unknown", ["scores", "groups", 1]),
                  ("release.rated.size_unknown", ["before", "groups", 1])]),
    waves("other_method", "other cuts and another `min_items`: compare with care; each level by its own cuts",
          pair("A>B 3 3 4 4 5", "A>A 4 4 4 4 5"), pair("A>B 3 4 4 5 5", "A>A 4 4 4 4 5", profile="danish_single"), {
              "before ties A>A level": "moderate", "ties A>A level": "strong"}, faults=[METHOD]),
    waves("waves_faults_together", "another instrument and no common group",
          pair("A>B 3 3 4 4 5"), scored("C>D 3 3 4 4 5", "D>C 3 3 4 4 5", items=["accurate"]),
          faults=[("waves.groups.none_common", ["before"]), ("waves.instrument.differs", ["before"])]),
    waves("samples_released", "the sample surveys of 2014 and 2016 as one release",
          json.loads(score(wide(2014))), json.loads(score(wide(2016))), {
              "before withheld too_few": "5", "withheld too_few": "5", "withheld of": "25",
              "ties leaders>care mean": "null because too_few"}),
]
