"""The relational coordination index in each weighting."""

from fractions import Fraction

from .answer import Entry, mean_of, number
from .ties import out_of

WEIGHTINGS = ["by_group", "by_respondent", "by_tie", "by_rating"]


def by_respondent(scored, which: str) -> Fraction | None:
    """The mean over questionnaires of R(r)."""
    return mean_of(present(scored.mean_score(q, which) for q in scored.questionnaires))


def by_group(scored, which: str) -> Fraction | None:
    """The mean over groups of the mean over the group's questionnaires of R(r)."""
    groups = [mean_of(present(scored.mean_score(q, which) for q in scored.of(name))) for name in scored.names]
    return mean_of(present(groups))


def by_tie(mean: dict, which: str) -> Fraction | None:
    """The mean over ties of the tie's mean."""
    return mean_of(m for (a, b), m in mean.items() if m is not None and (which == "all" or a != b))


def by_rating(scored, which: str) -> Fraction | None:
    """The mean over all s(r,t)."""
    return mean_of(score for q in scored.questionnaires for score in scored.scores(q, which))


def within(names: list[str], mean: dict) -> Fraction | None:
    """The mean over groups of the group's tie to itself."""
    return mean_of(present(mean.get((name, name)) for name in names))


def custom(weights: dict | None, names: list[str], mean: dict) -> tuple[Fraction | None, str | None]:
    """The mean of `out` with the call's weights, or the reason why there is none."""
    if weights is None:
        return None, "no_weights"
    having = [name for name in names if out_of(name, mean) is not None]
    if not having:
        return None, "no_ties"
    total = sum(weights[name] for name in having)
    if total == 0:
        return None, "zero_weights"
    return sum(weights[name] * out_of(name, mean) for name in having) / total, None


def index_answer(values: dict, including_self: dict, reasons: dict, profile) -> dict:
    """The object `index` from the exact values by name."""
    entry, levels = Entry(), Entry()
    for name, value in values.items():
        reason = reasons.get(name) or "no_ties"
        entry.put(name, number(value), reason)
        levels.level(value, profile.cuts(own=name == "within"), reason, name)
    entry.put("levels", levels.done())
    with_self = Entry()
    for name, value in including_self.items():
        with_self.put(name, number(value), "no_ties")
    entry.put("including_self", with_self.done())
    return entry.done()


def index_of(scored, mean: dict) -> dict:
    def weightings(which: str) -> dict:
        return {
            "by_group": by_group(scored, which),
            "by_respondent": by_respondent(scored, which),
            "by_tie": by_tie(mean, which),
            "by_rating": by_rating(scored, which),
        }

    weighted, reason = custom(scored.settings.weights, scored.names, mean)
    values = {**weightings("between"), "custom": weighted, "within": within(scored.names, mean)}
    return index_answer(values, weightings("all"), {"custom": reason}, scored.settings.profile)


def present(values) -> list:
    return [value for value in values if value is not None]
