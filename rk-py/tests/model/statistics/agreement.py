"""The operation `agreement`: whether people of a unit agree, and units differ."""

from fractions import Fraction

from ..answer import mean_of, variance_of
from ..shape import expect
from .anova import Anova
from .estimates import Estimates
from .near import Undefined, exact
from .plain import read_confidence
from .reliability import rated_groups
from .survey_call import answer_to
from .units import Units, sites_of
from .within import SKEWED, Within

UNIFORM = Fraction(2)
NULLS = [("uniform", UNIFORM), ("slightly_skewed", SKEWED)]
EXACT = ["ss_between", "ss_within", "df_between", "df_within", "ms_between", "ms_within", "f", "p", "r_squared"]


def agreement(call: dict) -> str:
    return answer_to(call, ["by", "confidence"], read, check, work)


def read(call: dict, faults) -> tuple:
    by = call.get("by")
    expect(by in (None, "site", "group"), ["by"])
    return by, read_confidence(call, faults)


def check(settings: tuple, _, keys: list[str], faults):
    if settings[0] == "site" and "site" not in keys:
        faults.call("by", "response.select.unknown_key", ["by"])


def work(settings: tuple, scored, _) -> dict:
    by, confidence = settings
    by = by or default_unit(scored)
    units = Units(scored, by)
    estimates = Estimates()
    add_units(estimates, units, confidence)
    for rated in rated_groups(scored):
        anova = Anova(list(units.scores(rated).values()))
        scope = {"by": by, "rated": rated}
        for statistic in ("f", "p"):
            add_field(estimates, anova, statistic, scope)
        add_icc(estimates, anova, scope, confidence)
    for name in units.names:
        for rated in rated_groups(scored):
            add_within(estimates, scored, units, name, rated)
    return {"by": by, "confidence": confidence, "estimates": estimates.rows}


def default_unit(scored) -> str:
    return "site" if len(sites_of(scored)) >= 2 else "group"


def add_field(estimates: Estimates, anova: Anova, name: str, scope: dict):
    def value():
        found = anova.field(name)
        return float(found) if isinstance(found, int) else found

    estimates.add(name, scope, anova.n, value)


def add_icc(estimates: Estimates, anova: Anova, scope: dict, confidence: float):
    for method, size in (("mean_size", "k_mean"), ("k0", "k0")):
        estimates.add("icc1", scope, anova.n, lambda size=size: exact(anova.icc1(size)), method=method,
                      limits=lambda at, size=size: anova.limit_of_icc1(at, size, confidence))
    estimates.add("icc2", scope, anova.n, lambda: exact(anova.icc2()),
                  limits=lambda at: anova.limit_of_icc2(at, confidence))


def add_units(estimates: Estimates, units: Units, confidence: float):
    """The analysis of variance of R(r), and each unit's mean, drawn to the mean of all by its reliability."""
    add_block(estimates, units.by, units.means(), confidence)


def add_block(estimates: Estimates, by: str, values: dict[str, list[Fraction]], confidence: float):
    anova = Anova(list(values.values()))
    scope = {"by": by}
    for name in EXACT:
        add_field(estimates, anova, name, scope)
    estimates.add("mean_size", scope, anova.n, lambda: anova.field("k_mean"))
    estimates.add("k0", scope, anova.n, lambda: anova.field("k0"))
    add_icc(estimates, anova, scope, confidence)

    def design_effect():
        return exact(1 + (anova.icc1("k_mean") * (anova.sizes["k_mean"] - 1)))

    everybody = [value for group in values.values() for value in group]

    def mean_over(chosen):
        mean = mean_of(chosen)
        if mean is None:
            raise Undefined("no_answers")
        return mean

    def shrunken(chosen):
        mean = mean_over(chosen)
        weight = max(anova.icc2(), Fraction(0))
        return exact(weight * mean + (1 - weight) * mean_over(everybody))

    estimates.add("design_effect", scope, anova.n, design_effect)
    estimates.add("grand_mean", scope, anova.n, lambda: exact(mean_over(everybody)))
    for name, chosen in values.items():
        scope = {by: name}
        estimates.add("mean", scope, len(chosen), lambda chosen=chosen: exact(mean_over(chosen)))
        estimates.add("shrunken_mean", scope, len(chosen), lambda chosen=chosen: shrunken(chosen))


def add_within(estimates: Estimates, scored, units: Units, name: str, rated: str):
    """The agreement of the people of a unit about one group."""
    people = units.of(name)
    if units.by == "group":
        if (name, rated) not in scored.ties:
            return
        scope = {"rater": name, "rated": rated}
    else:
        people = [q for q in people if q.group != rated]
        scope = {"site": name, "rated": rated}
    rows = [[scored.x[id(q)].get((rated, item)) for item in scored.items] for q in people]
    rows = [[Fraction(rating) for rating in row] for row in rows if None not in row]
    within = Within(rows) if rows else None

    def group() -> Within:
        if within is None:
            raise Undefined("no_answers")
        return within

    def outside(null: Fraction):
        return "outside_range" if group().variance() > null else None

    for method, null in NULLS:
        estimates.add("rwg_j", scope, len(rows), lambda null=null: exact(group().rwg(null)), method=method,
                      note=lambda null=null: outside(null))
    for method, null in NULLS:
        estimates.add("r_star_wg_j", scope, len(rows), lambda null=null: exact(group().r_star(null)), method=method,
                      note=lambda null=null: outside(null))
    estimates.add("ad", scope, len(rows), lambda: exact(group().ad()))
    estimates.add("a_wg_j", scope, len(rows), lambda: exact(group().a_wg()))
    for item in scored.items:
        add_rwg(estimates, [x for q in people for x in scored.answers(q, rated, [item])], {**scope, "item": item})


def add_rwg(estimates: Estimates, ratings: list[Fraction], scope: dict):
    def variance() -> Fraction:
        if len(ratings) < 2:
            raise Undefined("too_few" if ratings else "no_answers")
        return variance_of(ratings)

    estimates.add("rwg", scope, len(ratings), lambda: exact(1 - variance() / UNIFORM), method="uniform",
                  note=lambda: "outside_range" if variance() > UNIFORM else None)
