"""The answer's `ties`, `asymmetries` and `groups`, and the exact means behind them."""

from fractions import Fraction

from .answer import Entry, mean_of, number


class Tie:
    """How one group rates another: the exact means, and the reasons where there are none."""

    def __init__(self, scored, rater: str, rated: str):
        self.scored, self.rater, self.rated = scored, rater, rated
        self.own = rater == rated
        self.alone = self.own and scored.alone(rated)
        self.cuts = scored.settings.profile.cuts(self.own)
        self.scores = self.scores_on(scored.items, scored.settings.min_items)
        self.mean = mean_of(self.scores)
        self.reason = self.why_none(scored.items)

    def scores_on(self, items: list[str], least: int) -> list[Fraction]:
        scores = [self.scored.score_on(q, self.rated, items, least) for q in self.scored.of(self.rater)]
        return [score for score in scores if score is not None]

    def why_none(self, items: list[str]) -> str:
        """The reason if no mean over these items exists."""
        if self.alone:
            return "one_person_group"
        answered = any(self.scored.answers(q, self.rated, items) for q in self.scored.of(self.rater))
        return "too_few_items" if answered else "no_answers"

    def ratings(self, item: str) -> list[Fraction]:
        """Every answer to one item, whether or not its pair reached `min_items`."""
        return [x for q in self.scored.of(self.rater) for x in self.scored.answers(q, self.rated, [item])]

    def sub_scores(self, name: str) -> list[Fraction] | None:
        """The pairs' means over the items of a sub-score; None if the instrument has none."""
        items = sub_score_items(self.scored, name)
        if not items:
            return None
        settings = self.scored.settings
        least = -(-settings.min_items * len(items) // len(self.scored.items))
        return self.scores_on(items, least)

    def answer(self) -> dict:
        entry = Entry(rater=self.rater, rated=self.rated, kind=self.scored.kind(self.rater, self.rated),
                      n=len(self.scores))
        entry.put("mean", number(self.mean), self.reason)
        entry.spread(self.scores, self.reason)
        entry.level(self.mean, self.cuts, self.reason)
        for name in ("communication", "relationship"):
            scores = self.sub_scores(name)
            entry.put(name, None if scores is None else self.sub_score_answer(name, scores), "no_items")
        entry.put("dimensions", {item: self.dimension_answer(item) for item in self.scored.items})
        return entry.done()

    def sub_score_answer(self, name: str, scores: list[Fraction]) -> dict:
        reason = self.why_none(sub_score_items(self.scored, name))
        mean = mean_of(scores)
        entry = Entry(n=len(scores))
        entry.put("mean", number(mean), reason)
        entry.level(mean, self.cuts, reason)
        return entry.done()

    def dimension_answer(self, item: str) -> dict:
        ratings = self.ratings(item)
        reason = self.why_none([item])
        mean = mean_of(ratings)
        entry = Entry(n=len(ratings))
        entry.put("mean", number(mean), reason)
        entry.spread(ratings, reason)
        entry.level(mean, self.cuts, reason)
        entry.put("counts", [ratings.count(Fraction(rating)) for rating in range(1, 6)])
        return entry.done()


def sub_score_items(scored, name: str) -> list[str]:
    return [item.id for item in scored.settings.items if item.sub_score == name]


def asymmetries(names: list[str], mean: dict[tuple[str, str], Fraction | None]) -> list[dict]:
    """Each pair of groups that rate each other, where both ties have a mean."""
    entries = []
    for position, first in enumerate(names):
        for second in names[position + 1:]:
            there, back = mean.get((first, second)), mean.get((second, first))
            if there is None or back is None:
                continue
            entries.append({
                "first": first, "second": second,
                "first_rates_second": number(there), "second_rates_first": number(back),
                "difference": number(there - back), "mean": number((there + back) / 2),
            })
    return entries


def out_of(name: str, mean: dict) -> Fraction | None:
    """The mean of the group's tie means to other groups."""
    return mean_of(m for (a, b), m in mean.items() if a == name != b and m is not None)


def in_of(name: str, mean: dict) -> Fraction | None:
    """The mean of the tie means of other groups to the group."""
    return mean_of(m for (a, b), m in mean.items() if b == name != a and m is not None)


def put_directions(entry: Entry, name: str, mean: dict, answered: bool, own_reason: str | None):
    """`out`, `in` and `self` of a group."""
    entry.put("out", number(out_of(name, mean)), "no_ties" if answered else "no_answers")
    entry.put("in", number(in_of(name, mean)), "no_ties")
    entry.put("self", number(mean.get((name, name))), own_reason or "no_ties")


def group_answer(scored, group, ties: dict) -> dict:
    name = group.name
    mean = {pair: tie.mean for pair, tie in ties.items()}
    people = len({q.person for q in scored.of(name)})
    answered = any(scored.x[id(q)] for q in scored.of(name))
    own = ties.get((name, name))
    entry = Entry(group=name, level=group.level, respondents=people)
    entry.put("eligible", group.eligible, "eligible_unknown")
    rate = Fraction(people, group.eligible) if group.eligible else None
    entry.put("response_rate", number(rate), "eligible_unknown")
    put_directions(entry, name, mean, answered, own.reason if own else None)
    return entry.done()
