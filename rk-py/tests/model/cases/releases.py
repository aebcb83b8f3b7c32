"""What may be shown of one wave, by every rule and at every limit."""

import json

from ..scoring import score
from .build import SEVEN
from .case import Case
from .samples import wide

WITHHELD = "null because "


def lines(*ties: str, items: list[str], case: str | None = None) -> dict:
    """Long columns from ties such as `A>B 3 3 4 4 5`: a word a respondent, a digit an item, `-` for none."""
    names = ["respondent", "rater_group", "rated_group", "dimension", "rating"]
    rows = []
    for tie in ties:
        pair, *people = tie.split()
        rater, rated = pair.split(">")
        for number, word in enumerate(people, 1):
            rows += [[f"{rater.lower()}{number}", rater, rated, item, int(digit)]
                     for item, digit in zip(items, word, strict=True) if digit != "-"]
    columns = {name: [row[i] for row in rows] for i, name in enumerate(names)}
    return columns if case is None else {**columns, "case": [case] * len(rows)}


def scored(*ties: str, items=("timely",), **more) -> dict:
    """The scores of a survey on one item, where a tie's mean is the mean of its digits."""
    call = {"instrument": {"items": list(items)}, **more, "columns": lines(*ties, items=list(items))}
    found = json.loads(score(call))
    assert found["report"]["valid"], found["report"]
    return found


def release(name: str, shows: str, scores: dict, hand: dict | None = None, *, faults=(), source="", **more) -> Case:
    return Case(name, shows, {"scores": scores, **more}, hand=hand or {}, faults=list(faults), source=source,
                operation="release")


def because(reason: str, *places: str) -> dict:
    return dict.fromkeys(places, WITHHELD + reason)


FIVE = ["A>B 3 3 4 4 5", "B>A 2 3 3 4 4", "A>A 4 4 4 5 5", "B>B 3 4 4 5 5"]
TWO_OF_FIVE = scored(*FIVE)
# Three groups of five, and a fourth of four; the means stand beside the ties.
THREE = ["A>B 3 3 4 4 4", "A>C 2 3 3 3 3", "B>A 4 4 4 4 5", "B>C 2 2 3 3 4", "C>A 3 4 4 4 5", "C>B 3 3 3 4 4"]
FOURTH = ["A>D 3 4 4 4 4", "B>D 3 3 3 3 4", "C>D 2 3 4 4 4", "D>A 3 3 4 4", "D>B 2 3 3 4", "D>C 3 4 4 5"]
SMALL_ROW = because("too_few", "ties D>A mean", "ties D>A n", "ties D>A level", "ties D>A decimals", "ties D>B mean",
                    "ties D>C mean", "groups D out")

CASES = [
    release("everything_shown", "two groups of five: nothing is withheld, and every mean has two decimals",
            TWO_OF_FIVE, {
                "policy name": "standard", "policy mean_from": "5", "policy distribution_from": "8",
                "policy rated_from": "2", "policy decimals": "2",
                "ties A>B mean": "19 / 5", "ties A>B n": "5", "ties A>B decimals": "2", "ties A>B level": "moderate",
                "ties B>A mean": "16 / 5", "ties B>A level": "weak", "ties A>A mean": "22 / 5",
                "ties B>B mean": "21 / 5", "groups A out": "3.8", "groups A in": "3.2", "groups A self": "4.4",
                "groups A response_rate": "null because eligible_unknown",
                "asymmetries A>B difference": "3.8 - 3.2", "asymmetries A>B mean": "3.5",
                "index by_tie": "(3.8 + 3.2) / 2", "index by_group": "3.5", "index by_respondent": "3.5",
                "index by_rating": "3.5", "index within": "4.3", "index custom": "null because no_weights",
                "index levels by_tie": "moderate", "index levels custom": "null because no_weights",
                "shown between ties": "2", "shown between of": "2", "shown between mean": "3.5",
                "shown between level": "moderate", "shown within mean": "4.3", "shown within level": "moderate",
                "leadership staff_rate_others ties": "2",
                "leadership leaders_rate_staff mean": "null because no_ties_shown",
                "dimensions timely between ties": "2", "dimensions timely between mean": "3.5",
                "dimensions timely between weak": "1", "dimensions timely between moderate": "1",
                "dimensions timely between strong": "0",
                "distributions timely between n": "10",
                "distributions timely between shares": "[0, 1/10, 4/10, 4/10, 1/10]",
                "withheld too_few": "0", "withheld protected": "0", "withheld coarser": "0", "withheld of": "4"}),
    release("n_4_and_5", "a group of four is too few, one of five is not; with two groups no margin is safe",
            scored("A>B 3 3 4 4 5", "B>A 2 3 3 4", "A>A 4 4 4 5 5", "B>B 3 4 4 5"), {
                "ties A>B mean": "3.8", "ties B>A mean": "null because too_few", "ties B>A n": "null because too_few",
                "ties B>B mean": "null because too_few", "groups B self": "null because too_few",
                "groups B out": "null because too_few", "groups A in": "null because too_few",
                "groups A out": "3.8", "groups B in": "3.8", "index by_tie": "null because protected",
                "index by_group": "null because protected", "index levels by_tie": "null because protected",
                "index within": "null because protected", "withheld too_few": "2", "withheld of": "4",
                "shown between ties": "1", "shown between of": "2", "shown between mean": "3.8",
                "distributions timely between n": "null because too_few",
                "distributions timely between shares": "null because too_few"}),
    release("sd_0_of_7_and_8", "seven who answer alike are told from the mean and withheld, eight are not",
            scored("A>B 4 4 4 4 4 4 4", "B>A 3 3 3 3 3 3 3 3", "A>A 3 4 4 4 4 4 4", "B>B 5 5 5 5 5 5 5 4"), {
                "ties A>B mean": "null because protected", "ties A>B n": "null because protected",
                "ties B>A mean": "3", "ties B>A n": "8", "ties B>A level": "weak", "withheld protected": "1",
                "ties A>A mean": "3.86", "groups A out": "null because protected",
                "dimensions timely between mean": "3", "dimensions timely between weak": "1",
                "distributions timely between n": "null because protected"}),
    release("mean_1_and_5", "all answered 5, all answered 1: the mean says so, however many they are",
            scored("A>B " + "5 " * 9, "B>A " + "1 " * 9, "A>A " + "4 5 5 " * 3, "B>B " + "1 1 2 " * 3), {
                **because("protected", "ties A>B mean", "ties B>A mean", "index by_rating", "groups A out", "groups A in",
                          "groups B out", "groups B in"),
                "ties A>A mean": "4.67", "ties B>B mean": "1.33", "index within": "3", "index by_tie": "(5 + 1) / 2",
                "shown between mean": "null because no_ties_shown", "shown between ties": "0",
                "shown between of": "2", "withheld protected": "2",
                "dimensions timely between ties": "0", "dimensions timely between mean": "null because no_ties_shown",
                "dimensions timely between weak": "0", "distributions timely between n": "null because no_ties_shown"}),
    release("mean_rounds_to_5", "202 of 203 ratings are 5, one is 4: the mean 1014 / 203 = 4.99507 is printed as 5.00",
            scored("A>B 4555555 " + "5555555 " * 28, "B>A 4455555 " + "5555555 " * 28, items=SEVEN,
                   frequency="scored"), {
                "ties A>B mean": "null because protected", "ties B>A mean": "4.99", "withheld protected": "1"}),
    release("mean_rounds_to_5_with_one_decimal", "99 / 20 = 4.95 is printed as 5.0 with one decimal",
            scored("A>B 4 " + "5 " * 19, "B>A 4 4 " + "5 " * 18), {
                "ties A>B mean": "null because protected", "ties B>A mean": "4.9", "ties B>A decimals": "1"},
            policy={"decimals": 1}),
    release("half_to_even", "25/8 = 3.125 and 27/8 = 3.375 lie in the middle and go to the even digit",
            scored("A>B 3 3 3 3 3 3 3 4", "B>A 3 3 3 3 3 4 4 4"), {
                "ties A>B mean": "3.12", "ties B>A mean": "3.38", "index by_tie": "3.25",
                "asymmetries A>B difference": "3.12 - 3.38", "asymmetries A>B mean": "3.25",
                "shown between mean": "(3.12 + 3.38) / 2"}),
    release("half_of_binary64", "35/40 above 1 is 1.875 exactly; 3.005 is a little less as a binary64 number",
            scored("A>B " + "1 " * 5 + "2 " * 35, "B>A " + "3 " * 199 + "4"), {
                "ties A>B mean": "1.88", "ties B>A mean": "3.00"}),
    release("no_decimals", "no decimals: 3.5 goes to 4, 2.5 to 2; the level is that of the mean itself",
            scored("A>B 3 3 3 4 4 4", "B>A 2 2 2 3 3 3"), {
                "ties A>B mean": "4", "ties A>B decimals": "0", "ties A>B level": "moderate", "ties B>A mean": "2",
                "ties B>A level": "weak", "asymmetries A>B difference": "2", "asymmetries A>B mean": "3",
                "shown between mean": "3", "shown between level": "weak"},
            policy={"decimals": 0}),
    release("three_decimals", "three decimals", scored("A>B 3 3 4 4 4 4", "B>A 2 3 3 3 3 3"), {
            "ties A>B mean": "3.667", "ties B>A mean": "2.833", "index by_tie": "3.25",
            "asymmetries A>B difference": "3.667 - 2.833"}, policy={"decimals": 3}),
    release("rated_one_person", "what is said of one person is withheld, however many say it; so is her `in`",
            scored("A>B 3 3 4 4 5", "A>L 2 3 3 4 4", "B>A 2 3 3 4 4", "B>L 3 4 4 4 5", "L>A 4", "L>B 3",
                   groups=["A", "B", {"name": "L", "level": "leader", "eligible": 1}]), {
                "ties A>L mean": "null because too_few_rated", "ties B>L mean": "null because too_few_rated",
                "groups L in": "null because too_few_rated", "ties L>A mean": "null because too_few",
                "ties L>L mean": "null because one_person_group", "ties L>L n": "0",
                "ties L>L decimals": "null because one_person_group", "groups L self": "null because one_person_group",
                "groups L response_rate": "1", "groups L out": "null because too_few", "ties A>B mean": "3.8",
                "withheld too_few_rated": "2", "withheld too_few": "2", "withheld of": "6",
                "leadership staff_rate_leaders ties": "0", "leadership staff_rate_leaders of": "2",
                "leadership staff_rate_leaders mean": "null because no_ties_shown"}),
    release("rated_from_3", "a policy may ask for larger rated groups: here five of the six people of B",
            scored("A>B 3 3 4 4 5", "B>A 2 3 3 4 4", groups=["A", {"name": "B", "eligible": 6}]), {
                "ties A>B mean": "3.8", "ties B>A mean": "null because too_few_rated", "groups B response_rate": "0.83"},
            policy={"rated_from": 6}),
    release("rated_size_unknown", "nobody of L answered, so it is not known how many they are: shown, with a warning",
            scored("A>B 3 3 4 4 5", "A>L 2 3 3 4 4", "B>A 2 3 3 4 4", groups=["A", "B", "L"]), {
                "ties A>L mean": "3.2", "groups L in": "3.2", "groups L out": "null because no_answers",
                "groups L respondents": "0"},
            faults=[("release.rated.size_unknown", ["scores", "groups", 2])]),
    release("rated_size_unknown_and_no_matter", "with `rated_from` 1 the size of a group does not matter",
            scored("A>L 2 3 3 4 4", groups=["A", "L"]), {"ties A>L mean": "3.2"}, policy={"rated_from": 1}),
    release("one_small_group", "D is a group of four among groups of five: its row, and the margins that would give it away",
            scored(*THREE, *FOURTH), {
                **SMALL_ROW, "groups A out": "(3.6 + 2.8 + 3.8) / 3", "groups C out": "3.6",
                "groups D in": "printed((3.8 + 3.2 + 3.4) / 3, 2)", "index by_tie": "null because protected",
                "groups A in": "null because protected", "groups B in": "null because protected",
                "groups C in": "null because protected", "index by_group": "null because protected",
                "index by_respondent": "null because protected", "index by_rating": "null because protected",
                "withheld too_few": "3", "withheld of": "12", "shown between ties": "9", "shown between of": "12"}),
    release("two_small_groups", "C and D are of four: two unknown cells a column keep each other",
            scored("A>B 3 3 4 4 4", "A>C 2 3 3 3 3", "A>D 3 4 4 4 4", "B>A 4 4 4 4 5", "B>C 2 2 3 3 4",
                   "B>D 3 3 3 3 4", "C>A 3 4 4 4", "C>B 3 3 3 4", "C>D 2 3 4 4", "D>A 3 3 4 4", "D>B 2 3 3 4",
                   "D>C 3 4 4 4"), {
                **because("too_few", "ties C>A mean", "ties D>C mean", "groups C out", "groups D out"),
                "groups A in": "printed((4.2 + 3.75 + 3.5) / 3, 2)", "groups B in": "printed((3.6 + 3.25 + 3) / 3, 2)",
                "groups C in": "null because protected", "groups D in": "null because protected",
                "groups A out": "3.4", "withheld too_few": "6"}),
    release("two_values_that_add_up_to_10", "C and D rate A with 5 each: a mean near the end would tell both",
            scored("A>B 3 3 4 4 4", "A>C 2 3 3 3 3", "A>D 3 4 4 4 4", "B>A 4 4 4 4 5", "B>C 2 2 3 3 4",
                   "B>D 3 3 3 3 4", "C>A 5 5 5 5", "C>B 3 3 3 4", "C>D 2 3 4 4", "D>A 5 5 5 5", "D>B 2 3 3 4",
                   "D>C 3 4 4 4"), {
                "ties C>A mean": "null because too_few", "groups A in": "null because protected"}),
    release("nobody_may_be_shown", "four people in all: every index is too few, and nothing is shown",
            scored("A>B 3 4", "B>A 4 4", "A>A 3 3", "B>B 4 5"), {
                **because("too_few", "ties A>B mean", "ties A>A mean", "groups A out", "groups A in", "index by_group",
                          "index by_respondent", "index by_tie", "index by_rating", "index within",
                          "index levels by_tie", "index levels within"),
                "index custom": "null because no_weights", "shown between mean": "null because no_ties_shown",
                "shown within level": "null because no_ties_shown", "withheld too_few": "4"}),
    release("few_within", "the groups' ties to themselves rest on four people together, though ten answered",
            scored("A>B 3 4 4 4 5", "B>A 4 4 3 3 3", "A>A 3 3", "B>B 4 5"), {
                "index within": "null because too_few", "index by_tie": "(4 + 3.4) / 2",
                "ties A>A mean": "null because too_few"}),
    release("weights", "the call's own weights: shown where nothing is withheld",
            scored("A>B 3 3 4 4 5", "B>A 2 3 3 4 4", weights={"A": 3, "B": 1}), {
                "index custom": "(3 * 3.8 + 3.2) / 4", "index levels custom": "moderate"}),
    release("weights_protected", "and withheld where a margin is",
            scored(*THREE, *FOURTH, weights={"A": 3, "B": 1, "C": 1, "D": 0}), {
                "index custom": "null because protected", "index levels custom": "null because protected"}),
    release("people_who_left_out_a_group", "a5 did not rate C: by_group and by_respondent less by_tie would tell of her",
            scored("A>B 3 3 4 4 5", "A>C 2 3 3 4 4 3", "B>A 2 3 3 4 4", "B>C 4 4 3 3 3", "C>A 2 3 3 4 4",
                   "C>B 4 4 3 3 2"), {
                "index by_tie": "printed((3.8 + 19/6 + 3.2 + 3.4 + 3.2 + 3.2) / 6, 2)",
                "index by_group": "null because protected",
                "index by_respondent": "null because protected", 
                "index by_rating": "printed((19 + 19 + 16 + 17 + 16 + 16) / 31, 2)"}),
    release("several_cases", "one person's answers about five cases are five questionnaires of one person",
            json.loads(score({"instrument": {"items": ["timely"]}, "columns": {
                "respondent": ["a1"] * 5 + [f"b{n}" for n in range(5)], "rater_group": ["A"] * 5 + ["B"] * 5,
                "rated_group": ["B"] * 5 + ["A"] * 5, "dimension": ["timely"] * 10,
                "rating": [2, 3, 3, 4, 4, 3, 3, 4, 4, 5], "case": [1, 2, 3, 4, 5] + [1] * 5}})), {
                "ties A>B mean": "null because too_few", "ties B>A mean": "null because too_few_rated",
                "groups A respondents": "1"}),
    release("leaders_and_staff", "how leaders and staff rate each other, over what is shown",
            scored("A>B 3 3 4 4 4", "A>L 2 3 3 3 3", "B>A 4 4 4 4 5", "B>L 2 2 3 3 4", "L>A 3 4 4 4 5",
                   "L>B 3 3 3 4 4", "M>L 4 4 4 4 5", "M>A 3 3 3", groups=[
                       "A", "B", {"name": "L", "level": "leader"}, {"name": "M", "level": "leader"}]), {
                "leadership leaders_rate_staff ties": "2", "leadership leaders_rate_staff of": "3",
                "leadership leaders_rate_staff mean": "(4 + 3.4) / 2", "leadership leaders_rate_staff level": "moderate",
                "leadership staff_rate_leaders mean": "2.8", "leadership leaders_rate_others ties": "3",
                "leadership leaders_rate_others mean": "printed((4 + 3.4 + 4.2) / 3, 2)",
                "leadership staff_rate_others mean": "(3.6 + 2.8 + 4.2 + 2.8) / 4", "ties M>A mean": "null because too_few"}),
    release("items_with_few_answers", "an item that four answered is left out of its mean, though the tie is shown",
            scored("A>B 33 34 44 45 5-", "B>A 22 33 33 44 45", items=["timely", "accurate"]), {
                "ties A>B mean": "(3 + 3.5 + 4 + 4.5 + 5) / 5", "dimensions timely between ties": "2",
                "dimensions timely between mean": "(3.8 + 3.2) / 2", "dimensions accurate between ties": "1",
                "dimensions accurate between mean": "(2 + 3 + 3 + 4 + 5) / 5",
                "dimensions accurate between level": "weak",
                "distributions timely between n": "10",
                "distributions accurate between n": "null because too_few"}),
    release("item_that_all_answered_alike", "everybody gave `timely` a 5: its mean and its distribution are protected",
            scored("A>B 53 54 54 55 55", "B>A 52 53 53 54 54", items=["timely", "accurate"]), {
                "dimensions timely between mean": "null because protected",
                "dimensions timely between level": "null because protected",
                "dimensions timely between weak": "null because protected", "dimensions timely between ties": "2",
                "distributions timely between n": "null because protected", "dimensions accurate between mean": "3.7",
                "distributions accurate between shares": "[0, 1/10, 3/10, 4/10, 2/10]"}),
    release("distribution_of_7_and_8", "seven people are too few for a distribution, eight are not",
            scored("A>B 3 3 4 4 5 5 5", "A>A 3 3 4 4 5 5 5", "B>A 3 4", "C>C 2 3 3 4 4 5 5 5"), {
                "distributions timely between n": "null because too_few", "distributions timely within n": "15",
                "distributions timely within shares": "[0, 0.07, 0.27, 0.27, 0.40]"}),
    release("no_cuts_within", "a profile without cuts within groups: means without a level",
            scored(*FIVE, profile="german_2024"), {
                "ties A>A level": "null because no_cuts", "ties A>A mean": "4.4",
                "index levels within": "null because no_cuts", "shown within level": "null because no_cuts",
                "dimensions timely within level": "null because no_cuts",
                "dimensions timely within weak": "null because no_cuts", "dimensions timely within mean": "4.3"}),
    release("null_in_the_scores", "what does not exist in the scores keeps its reason there",
            scored("A>B 33 34 44 4- 5-", "A>A 3- 4- 5- -- --", groups=["A", "B"],
                   items=["timely", "accurate"], min_items=2), {
                "ties A>A mean": "null because too_few_items", "ties A>A n": "0",
                "ties A>A decimals": "null because too_few_items", "ties A>A level": "null because too_few_items",
                "groups A in": "null because no_ties", "groups B out": "null because no_answers",
                "index within": "null because no_ties", "index levels within": "null because no_ties",
                "shown within mean": "null because no_ties_shown", "withheld of": "1"},
            faults=[("release.rated.size_unknown", ["scores", "groups", 1])]),
    release("open", "everything is shown, and the release says that it is open",
            scored("A>B 5 5", "B>A 3", "A>A 4 5", "B>B 1", groups=["A", "B", "C"]), {
                "policy name": "open", "policy mean_from": "1", "policy distribution_from": "1",
                "policy rated_from": "1", "ties A>B mean": "5", "ties B>A n": "1", "index by_tie": "4",
                "index within": "(4.5 + 1) / 2", "dimensions timely between mean": "4",
                "distributions timely between shares": "[0, 0, 0.33, 0, 0.67]", "withheld of": "4",
                "withheld too_few": "0"},
            faults=[("release.open", ["policy"])], policy="open"),
    release("policy_unknown", "no policy of that name", TWO_OF_FIVE,
            faults=[("release.policy.unknown", ["policy"])], policy="lenient"),
    release("policy_too_low", "means of two people, and rated groups of nobody", TWO_OF_FIVE,
            faults=[("release.policy.too_low", ["policy", "mean_from"], {"least": 3}),
                    ("release.policy.too_low", ["policy", "rated_from"], {"least": 3})],
            policy={"mean_from": 2, "rated_from": 0}),
    release("policy_at_its_limits", "three for a mean and a distribution, one in a rated group",
            scored("A>B 3 3 4", "B>A 2", "A>A 4 4 5"), {
                "policy name": "custom", "ties A>B mean": "3.33", "ties A>A mean": "4.33",
                "ties B>A mean": "null because too_few", "distributions timely within n": "3"},
            policy={"mean_from": 3, "distribution_from": 3, "rated_from": 1}),
    release("policy_order", "distributions of fewer people than means", TWO_OF_FIVE,
            faults=[("release.policy.order", ["policy", "distribution_from"])],
            policy={"mean_from": 9, "distribution_from": 8}),
    release("policy_order_of_defaults", "what is left out counts too: 8 is less than 10", TWO_OF_FIVE,
            faults=[("release.policy.order", ["policy", "distribution_from"])], policy={"mean_from": 10}),
    release("policy_decimals", "four decimals would tell single answers", TWO_OF_FIVE,
            faults=[("release.policy.decimals", ["policy", "decimals"], {"most": 3})], policy={"decimals": 4}),
    release("policy_unknown_field", "a limit that does not exist", TWO_OF_FIVE,
            faults=[("input.unknown_field", ["policy", "rows_from"])], policy={"rows_from": 5}),
    release("policy_shape", "a policy is a name or an object", TWO_OF_FIVE, faults=[("input.shape", ["policy"])],
            policy=5),
    release("release_unknown_field", "a field that the call does not know", TWO_OF_FIVE,
            faults=[("input.unknown_field", ["tables"])], tables=[]),
    release("scores_at_fault", "an answer that has no scores cannot be released",
            json.loads(score({"instrument": {"items": ["timely"]}})), faults=[("input.shape", ["scores"])]),
    release("sample_2014_released", "the sample survey of 2014: the three leaders are too few",
            json.loads(score(wide(2014))), {
                **because("too_few", "ties leaders>care mean", "groups leaders out", "groups leaders self"),
                "withheld too_few": "5", "withheld of": "25", "shown between ties": "16"}),
    release("sample_2016_released", "the sample survey of 2016", json.loads(score(wide(2016))), {
                "ties care>nurses mean": "4.01", "ties care>nurses level": "strong", "withheld too_few": "5"}),
]
