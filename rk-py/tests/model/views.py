"""The answer's `sub_scores`, `dimensions`, `principles`, `distributions` and respondents' scores."""

from fractions import Fraction

from .answer import Entry, mean_of, number
from .items import PRINCIPLES
from .ties import sub_score_items

SCOPES = ["between", "within"]


def scope_answer(scored, ties: dict, scope: str, value_of) -> dict:
    """The mean over the ties of a scope that have a value, and how many they are."""
    values = [value_of(tie) for tie in ties.values() if tie.own == (scope == "within")]
    values = [value for value in values if value is not None]
    mean = mean_of(values)
    entry = Entry(ties=len(values))
    entry.put("mean", number(mean), "no_ties")
    entry.level(mean, scored.settings.profile.cuts(scope == "within"), "no_ties")
    return entry.done()


def both_scopes(scored, ties: dict, value_of) -> dict:
    return {scope: scope_answer(scored, ties, scope, value_of) for scope in SCOPES}


def sub_scores(scored, ties: dict) -> dict:
    return {
        name: both_scopes(scored, ties, lambda tie, name=name: mean_of(tie.sub_scores(name)))
        for name in ("communication", "relationship") if sub_score_items(scored, name)
    }


def dimensions(scored, ties: dict) -> dict:
    return {
        item: both_scopes(scored, ties, lambda tie, item=item: mean_of(tie.ratings(item)))
        for item in scored.items
    }


def principles(scored, ties: dict) -> dict:
    """The principles whose items the instrument has."""
    def value_of(tie, items: list[str]) -> Fraction | None:
        means = [mean_of(tie.ratings(item)) for item in items]
        return None if None in means else mean_of(means)

    return {
        name: {"dimensions": items,
               **both_scopes(scored, ties, lambda tie, items=items: value_of(tie, items))}
        for name, items in PRINCIPLES if all(item in scored.items for item in items)
    }


def distributions(scored, ties: dict) -> dict:
    return {item: {scope: distribution(ties, item, scope) for scope in SCOPES} for item in scored.items}


def distribution(ties: dict, item: str, scope: str) -> dict:
    """How many ratings 1 to 5 the ties of a scope hold on an item, and their shares."""
    ratings = [x for tie in ties.values() if tie.own == (scope == "within") for x in tie.ratings(item)]
    counts = [ratings.count(Fraction(rating)) for rating in range(1, 6)]
    shares = [number(Fraction(count, len(ratings))) for count in counts] if ratings else None
    entry = Entry(n=len(ratings), counts=counts)
    entry.put("shares", shares, "no_answers")
    return entry.done()


def respondent_scores(scored) -> dict:
    return {which: respondent_score(scored, which) for which in ("between", "within", "all")}


def respondent_score(scored, which: str) -> dict:
    """Mean and spread of the questionnaires' scores of one kind."""
    scores = [scored.mean_score(q, which) for q in scored.questionnaires]
    scores = [score for score in scores if score is not None]
    anything = any(scored.anything(q, which) for q in scored.questionnaires)
    reason = "too_few_items" if anything else "no_answers"
    entry = Entry(n=len(scores))
    entry.put("mean", number(mean_of(scores)), reason)
    entry.spread(scores, reason)
    return entry.done()


def respondents(scored, keys: list[str]) -> list[dict]:
    """Each questionnaire's scores, by group, then respondent and keys in code point order."""
    order = sorted(scored.questionnaires, key=lambda q: (
        scored.names.index(q.group), q.respondent, *(getattr(q, key) for key in keys)))
    return [respondent(scored, q, keys) for q in order]


def respondent(scored, q, keys: list[str]) -> dict:
    entry = Entry(respondent=q.respondent, group=q.group, **{key: getattr(q, key) for key in keys})
    for which in ("between", "within", "all"):
        reason = "too_few_items" if scored.anything(q, which) else "no_answers"
        entry.put(which, number(scored.mean_score(q, which)), reason)
    x = scored.x[id(q)]
    entry.put("ratings", {rated: [x.get((rated, item)) for item in scored.items]
                          for rater, rated in scored.ties
                          if rater == q.group and not (rater == rated and scored.alone(rated))})
    return entry.done()
