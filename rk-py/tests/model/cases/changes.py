"""Two waves: what changed, for whom, and what cannot be said."""

import json

from ..scoring import score
from .build import long, two
from .case import Case

BEFORE = ["a1 A>B 34", "a2 A>B 45", "a3 A>B 11", "b1 B>A 23"]
AFTER = ["a1 A>B 44", "a2 A>B 55", "a4 A>B 55", "b1 B>A 33"]
BOTH = ["A", "B"]


def scored(*answers: str, **more) -> dict:
    """The scores of a survey on two items, with its respondents."""
    return of({"groups": BOTH, "respondents": True, **two(*answers, **more)})


def of(call: dict) -> dict:
    found = json.loads(score(call))
    assert found["report"]["valid"], found["report"]
    return found


def change(name: str, shows: str, before: dict, after: dict, hand: dict | None = None, *, faults=(), **more) -> Case:
    return Case(name, shows, {"before": before, "after": after, **more}, hand=hand or {}, faults=list(faults),
                operation="change")


def without_people(scores: dict) -> dict:
    return {name: value for name, value in scores.items() if name != "respondents"}


def with_mean(scores: dict, mean: float) -> dict:
    return {**scores, "ties": [{**scores["ties"][0], "mean": mean}, *scores["ties"][1:]]}


MIX = ["a1 A>B 33", "a2 A>B 33", "a3 A>B 33", "b1 B>A 55"]
OTHER_MIX = ["a9 A>B 33", "b7 B>A 55", "b8 B>A 55", "b9 B>A 55"]
METHOD = ("waves.method.differs", ["before"])

CASES = [
    change("matched", "people are matched by name: a1, a2 and b1 answered twice, a3 left, a4 joined",
           scored(*BEFORE), scored(*AFTER),
           {"match by": "respondent", "match respondents": "3", "match joined": "1", "match left": "1",
            "ties A>B n_before": "2", "ties A>B n_after": "2", "ties A>B before": "(3.5 + 4.5) / 2",
            "ties A>B after": "(4 + 5) / 2", "ties A>B change": "0.5", "ties A>B level_before": "moderate",
            "ties A>B level_after": "strong", "ties B>A change": "3 - 2.5",
            "by_group A out before": "4", "by_group A in before": "2.5", "by_group A out ties": "1",
            "by_group A self change": "null because no_ties",
            "index by_group before": "(4 + 2.5) / 2", "index by_group after": "(4.5 + 3) / 2",
            "index by_respondent before": "(3 * 4 + 1 * 2.5) / 4", "index by_tie change": "0.5",
            "index within before": "null because no_ties",
            "dimensions timely between before": "((3 + 4) / 2 + 2) / 2",
            "dimensions timely between after": "((4 + 5) / 2 + 3) / 2"}),
    change("samples", "the same waves as two separate samples", scored(*BEFORE), scored(*AFTER),
           {"match by": "samples", "match respondents": "null", "match left": "null",
            "ties A>B n_before": "3", "ties A>B before": "(3.5 + 4.5 + 1) / 3", "ties A>B after": "(4 + 5 + 5) / 3",
            "ties A>B change": "14/3 - 3", "index by_respondent after": "(3 * 14/3 + 1 * 3) / 4",
            "index by_respondent before": "(3 * 3 + 1 * 2.5) / 4",
            "dimensions accurate between after": "((4 + 5 + 5) / 3 + 3) / 2"}, match="samples"),
    change("samples_where_nobody_is_listed", "without lists of respondents the waves are separate samples",
           without_people(scored(*BEFORE)), scored(*AFTER), {"match by": "samples", "ties A>B n_after": "3"}),
    change("samples_where_nobody_is_in_both", "no name is in both waves, so they are separate samples",
           scored(*BEFORE), scored("c1 A>B 44", "c2 B>A 55"), {"match by": "samples", "ties A>B change": "4 - 3"}),
    change("samples_where_a_person_is_listed_twice", "two waves scored as one list a person twice",
           scored("a1 A>B 34 1", "a1 A>B 33 2", "b1 B>A 44 1", keys=("wave",)), scored(*AFTER),
           {"match by": "samples", "ties A>B before": "(3.5 + 3) / 2"}),
    change("samples_where_names_are_rows", "people who are called by their rows are not matched unless it is asked for",
           scored("0 A>B 34", "1 A>B 45", "2 B>A 23"), scored("1 A>B 44", "0 A>B 55", "2 B>A 33"),
           {"match by": "samples", "ties A>B change": "(4 + 5) / 2 - (3.5 + 4.5) / 2"}),
    change("matched_by_row_if_asked", "asked for by name, the names of rows are names",
           scored("0 A>B 34", "1 A>B 45", "2 B>A 23"), scored("1 A>B 44", "0 A>B 55", "2 B>A 33"),
           {"match by": "respondent", "match respondents": "3"}, match="respondent"),
    change("matched_though_nobody_is", "asked for by name, matching finds nobody and says so",
           scored(*BEFORE), scored("c1 A>B 44", "c2 B>A 55"),
           {"match respondents": "0", "match joined": "2", "match left": "4", "ties A>B n_before": "0",
            "ties A>B before": "null because no_answers", "ties A>B after": "null because no_answers",
            "ties A>B change": "null because no_answers", "ties A>B level_before": "null because no_answers",
            "ties A>B level_after": "null because no_answers", "index by_tie change": "null because no_ties"},
           match="respondent"),
    change("matched_in_another_group", "a2 is in both waves, but went from A to B: no tie has her twice",
           scored(*BEFORE), scored("a1 A>B 44", "a2 B>A 55", "b1 B>A 33"),
           {"match respondents": "3", "match joined": "0", "match left": "1", "ties A>B n_before": "1",
            "ties A>B before": "3.5", "ties A>B after": "4", "ties B>A n_after": "1", "ties B>A after": "3"}),
    change("matched_answers_in_both", "a score or an answer that is missing in one wave does not count in the other",
           scored("a1 A>B 5-", "a2 A>B 34", "a3 A>B 22", "b1 B>A 33", min_items=2),
           scored("a1 A>B 44", "a2 A>B 45", "a3 A>B 2-", "b1 B>A 33", min_items=2),
           {"ties A>B n_before": "1", "ties A>B before": "3.5", "ties A>B after": "4.5",
            "dimensions timely between before": "((5 + 3 + 2) / 3 + 3) / 2",
            "dimensions timely between after": "((4 + 4 + 2) / 3 + 3) / 2",
            "dimensions accurate between before": "(4 + 3) / 2", "dimensions accurate between after": "(5 + 3) / 2"}),
    change("matched_by_site_and_case", "a1 at two sites is two people, and each case is matched with itself",
           scored("a1 A>B 33 n 1", "a1 A>B 44 s 1", "b1 B>A 33 n 1", "b1 B>A 55 n 2", keys=("site", "case")),
           scored("a1 A>B 44 n 1", "b1 B>A 44 n 1", "b1 B>A 44 n 3", keys=("site", "case")),
           {"match respondents": "2", "match joined": "1", "match left": "2", "ties A>B before": "3",
            "ties A>B after": "4", "ties B>A before": "3", "ties B>A after": "4"}),
    change("exact", "10/3 and 11/3, 3.4 and 3.6: what is not binary is taken back from the rounded means",
           of({"groups": BOTH, "instrument": {"items": ["timely"]}, "columns": long(
               "a1 A>B 3", "a2 A>B 3", "a3 A>B 4", *(f"b{n} B>A {r}" for n, r in enumerate("33344")),
               items=["timely"])}),
           of({"groups": BOTH, "instrument": {"items": ["timely"]}, "columns": long(
               "a1 A>B 4", "a2 A>B 3", "a3 A>B 4", *(f"b{n} B>A {r}" for n, r in enumerate("33444")),
               items=["timely"])}),
           {"ties A>B change": "1 / 3", "ties B>A change": "3.6 - 3.4", "index by_tie change": "(1/3 + 0.2) / 2",
            "index by_group before": "(10/3 + 3.4) / 2", "dimensions timely between change": "(1/3 + 0.2) / 2"}),
    change("no_change", "the same answers from other people: no change anywhere", scored(*MIX), scored(*MIX),
           {"ties A>B change": "0", "index by_respondent change": "0", "dimensions timely between change": "0"}),
    change("another_mix", "A had three of four respondents before and one of four after: the mix is no change",
           scored(*MIX), scored(*OTHER_MIX),
           {"index by_respondent before": "(3 * 3 + 1 * 5) / 4", "index by_respondent after": "(3 * 3 + 1 * 5) / 4",
            "index by_respondent change": "0"}),
    change("groups_left_and_joined", "C left, D joined: only A and B are compared, in the order of before",
           scored("a1 A>B 34", "a1 A>C 55", "b1 B>A 23", "b1 B>C 55", "c1 C>A 11", groups=["B", "C", "A"]),
           scored("a1 A>B 44", "a1 A>D 11", "b1 B>A 33", "d1 D>A 11", groups=["A", "B", "D"]),
           {"groups both 0": "B", "groups both 1": "A", "groups left 0": "C", "groups joined 0": "D",
            "match respondents": "2", "match joined": "1", "match left": "1", "ties 0 rater": "B",
            "by_group A in before": "2.5", "by_group A out ties": "1", "index by_tie before": "(3.5 + 2.5) / 2"}),
    change("within", "ties of a group to itself have cuts and an index of their own",
           scored("a1 A>A 44", "a1 A>B 44", "b1 B>B 55"), scored("a1 A>A 55", "a1 A>B 55", "b1 B>B 44"),
           {"ties A>A level_before": "moderate", "ties A>A level_after": "strong", "by_group A self change": "1",
            "by_group B self change": "-1", "index within change": "0", "index within ties": "2",
            "index by_tie ties": "1", "index by_group ties": "1", "dimensions timely within after": "(5 + 4) / 2"}),
    change("a_mean_in_one_wave", "a tie without a mean in one wave is in no mean of either; each wave has its reason",
           scored("a1 A>B ..", "a1 A>A 33", "b1 B>A 33", "b1 B>B 3-", min_items=2),
           scored("a9 A>B 44", "a9 A>A 3-", "b9 B>A 44", "b9 B>B 4-", min_items=2),
           {"ties A>B before": "null because no_answers", "ties A>B after": "4",
            "ties A>B change": "null because no_answers", "ties A>B level_before": "null because no_answers",
            "ties A>A after": "null because too_few_items", "ties A>A change": "null because too_few_items",
            "ties B>B change": "null because too_few_items", "index by_tie ties": "1", "index by_tie change": "1",
            "index within change": "null because no_ties", "by_group A out change": "null because no_ties",
            "dimensions timely within change": "((3 + 4) - (3 + 3)) / 2"}),
    change("order_of_items", "the same items in another order: each rating is of its item",
           scored("a1 A>B 31", "b1 B>A 42"),
           of({"groups": BOTH, "respondents": True, "instrument": {"items": ["accurate", "timely"]},
               "columns": long("a1 A>B 25", "b1 B>A 35", items=["accurate", "timely"])}),
           {"dimensions timely between before": "(3 + 4) / 2", "dimensions timely between after": "5",
            "dimensions accurate between after": "(2 + 3) / 2"}),
    change("method_differs", "other cuts, and a profile without cuts within: each level is by its own wave",
           scored("a1 A>A 44", "b1 B>A 44"), scored("a1 A>A 44", "b1 B>A 44", profile="german_2024"),
           {"ties A>A level_before": "moderate", "ties A>A level_after": "null because no_cuts",
            "ties A>A change": "0"}, faults=[METHOD]),
    change("min_items_differ", "each wave counts scores by its own `min_items`",
           scored("a1 A>B 5-", "a2 A>B 33", "b1 B>A 33", min_items=1),
           scored("a1 A>B 44", "a2 A>B 4-", "b1 B>A 44", min_items=2),
           {"ties A>B n_before": "1", "ties A>B before": "5", "ties A>B after": "4"}, faults=[METHOD]),
    change("no_common_group", "no group is in both waves", scored(*BEFORE),
           scored("c1 C>D 33", "d1 D>C 33", groups=["C", "D"]),
           faults=[("waves.groups.none_common", ["before"])]),
    change("instrument_differs", "the waves ask other items", scored(*BEFORE),
           of({"groups": BOTH, "instrument": {"items": ["timely", "shared_goals"]}, "columns": long(
               *AFTER, items=["timely", "shared_goals"])}),
           faults=[("waves.instrument.differs", ["before"])]),
    change("match_impossible", "nobody can be matched who is not listed", scored(*BEFORE),
           without_people(scored(*AFTER)), faults=[("change.match.impossible", ["match"])], match="respondent"),
    change("match_impossible_listed_twice", "nobody can be matched who is listed twice", scored(*BEFORE),
           scored("a1 A>B 34 1", "a1 A>B 33 2", "b1 B>A 44 1", keys=("wave",)),
           faults=[("change.match.impossible", ["match"])], match="respondent"),
    change("change_mean_off_the_scale", "scores that hold a mean of 6", with_mean(scored(*BEFORE), 6.0),
           scored(*AFTER), faults=[("input.shape", ["before", "ties", 0, "mean"])]),
    change("change_unknown_match", "waves are matched by respondent or not at all", scored(*BEFORE), scored(*AFTER),
           faults=[("input.shape", ["match"])], match="name"),
    change("change_unknown_field", "a field that the call does not have", scored(*BEFORE), scored(*AFTER),
           faults=[("input.unknown_field", ["policy"])], policy="standard"),
]
