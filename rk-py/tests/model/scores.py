"""An answer of `score` inside another call: its numbers exactly, its reasons beside them."""

from fractions import Fraction

from .answer import mean_of
from .shape import expect, is_number

MEANS = ("mean",)
INDEXES = ("by_group", "by_respondent", "by_tie", "by_rating", "custom", "within")


class Scores:
    """The parts of the answer that waves and sites are compared by."""

    def __init__(self, given, path: list):
        expect(isinstance(given, dict), path)
        expect(all(name in given for name in ("instrument", "cuts", "ties", "groups", "index", "dimensions")), path)
        self.given = given
        check_means(given, path)
        self.items: list[str] = given["instrument"]["items"]
        self.min_items: int = given["instrument"]["min_items"]
        self.groups = {group["group"]: group for group in given["groups"]}
        self.ties = {(tie["rater"], tie["rated"]): tie for tie in given["ties"]}
        self.people = {person_of(entry): entry for entry in given.get("respondents", [])}
        self.lists_people = "respondents" in given and len(self.people) == len(given["respondents"])
        names = [entry["respondent"] for entry in given.get("respondents", [])]
        self.called_by_row = sorted(names) == sorted(str(row) for row in range(len(names)))

    def method(self) -> tuple:
        """What the same answers may be scored with in another way."""
        return self.min_items, str(self.given["cuts"])

    def level(self, mean: Fraction, own: bool) -> str | None:
        cuts = self.given["cuts"]["within" if own else "between"]
        if cuts is None:
            return None
        if mean < Fraction(repr(cuts["moderate_from"])):
            return "weak"
        return "strong" if mean > Fraction(repr(cuts["strong_above"])) else "moderate"

    def score_of(self, person: dict, rated: str) -> Fraction | None:
        """s(r,t) from the listed ratings."""
        ratings = [Fraction(rating) for rating in person["ratings"].get(rated, []) if rating is not None]
        return mean_of(ratings) if len(ratings) >= self.min_items else None

    def rating_of(self, person: dict, rated: str, item: str) -> Fraction | None:
        ratings = person["ratings"].get(rated)
        rating = None if ratings is None else ratings[self.items.index(item)]
        return None if rating is None else Fraction(rating)


def person_of(entry: dict) -> tuple:
    return entry["respondent"], entry.get("site"), entry.get("case")


def check_means(value, path: list):
    """Every mean of a tie, a group, an index, a sub-score, an item or a principle is from 1 to 5."""
    for position, tie in enumerate(value["ties"]):
        check(tie, MEANS, [*path, "ties", position])
        for name in ("communication", "relationship"):
            if tie.get(name):
                check(tie[name], MEANS, [*path, "ties", position, name])
        for item, entry in tie.get("dimensions", {}).items():
            check(entry, MEANS, [*path, "ties", position, "dimensions", item])
    for position, group in enumerate(value["groups"]):
        check(group, ("out", "in", "self"), [*path, "groups", position])
    check(value["index"], INDEXES, [*path, "index"])
    for part in ("sub_scores", "dimensions", "principles"):
        for name, scopes in value.get(part, {}).items():
            for scope in ("between", "within"):
                check(scopes[scope], MEANS, [*path, part, name, scope])


def check(holder: dict, names: tuple, path: list):
    for name in names:
        mean = holder.get(name)
        expect(mean is None or (is_number(mean) and 1 <= mean <= 5), [*path, name])
