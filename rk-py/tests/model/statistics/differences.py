"""The operation `differences`: tests between units and between rated groups."""

from .agreement import add_field
from .anova import Anova
from .distributions import chi_square_upper
from .estimates import Estimates
from .near import Undefined, exact, near
from .plain import read_confidence
from .ranks import friedman, kruskal_wallis, q_values
from .reliability import once, rated_groups
from .survey_call import answer_to, no_check
from .units import Units, sites_of


def differences(call: dict) -> str:
    return answer_to(call, ["confidence"], lambda call, faults: read_confidence(call, faults), no_check, work)


def work(confidence: float, scored, _) -> dict:
    estimates = Estimates()
    for by in ["group", "site"] if len(sites_of(scored)) >= 2 else ["group"]:
        units = Units(scored, by)
        values = list(units.means().values())
        anova = Anova(values)
        add_kruskal(estimates, values, {"by": by})
        for name in ("f", "p"):
            add_field(estimates, anova, name, {"by": by})
        rated = rated_groups(scored)
        tests = [list(units.scores(name).values()) for name in rated]
        q = q_of([once(lambda values=values: kruskal_wallis(values)) for values in tests])
        for name, values, q_value in zip(rated, tests, q, strict=True):
            scope = {"by": by, "rated": name}
            add_kruskal(estimates, values, scope)
            estimates.add("kruskal_wallis_q", scope, sum(map(len, values)), q_value)
    add_friedman(estimates, scored)
    return {"confidence": confidence, "estimates": estimates.rows}


def add_kruskal(estimates: Estimates, values: list, scope: dict):
    test = once(lambda: kruskal_wallis(values))
    n = sum(map(len, values))
    estimates.add("kruskal_wallis", scope, n, lambda: exact(test()[0]))
    estimates.add("kruskal_wallis_df", scope, n, lambda: float(test()[1]))
    estimates.add("kruskal_wallis_p", scope, n, lambda: p_of(test))


def p_of(test):
    h, df, *_ = test()
    return near(lambda: chi_square_upper(h, df))


def q_of(tests: list) -> list:
    """For each test a function that gives its q among those that exist."""
    def defined(test) -> bool:
        try:
            test()
        except Undefined:
            return False
        return True

    existing = [test for test in tests if defined(test)]
    found = once(lambda: q_values([chi_square_upper(test()[0], test()[1]) for test in existing]))

    def make(test):
        def q():
            test()
            return near(lambda: found()[existing.index(test)])
        return q

    return [make(test) for test in tests]


def add_friedman(estimates: Estimates, scored):
    raters = [name for name in scored.names if any(rater == name for rater, _ in scored.ties)]
    tables = []
    for rater in raters:
        rated = [t for a, t in scored.ties if a == rater != t]
        if len(rated) < 2:
            continue
        rows = [[scored.score(q, t) for t in rated] for q in scored.of(rater)]
        tables.append((rater, [row for row in rows if None not in row]))
    tests = [once(lambda rows=rows: friedman(rows)) for _, rows in tables]
    for (rater, rows), test, q in zip(tables, tests, q_of(tests), strict=True):
        scope = {"rater": rater}
        estimates.add("friedman", scope, len(rows), lambda test=test: exact(test()[0]))
        estimates.add("friedman_df", scope, len(rows), lambda test=test: float(test()[1]))
        estimates.add("friedman_p", scope, len(rows), lambda test=test: p_of(test))
        estimates.add("friedman_q", scope, len(rows), q)
        estimates.add("kendall_w", scope, len(rows), lambda test=test: exact(test()[2]))
