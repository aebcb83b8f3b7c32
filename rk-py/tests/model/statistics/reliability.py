"""The operation `reliability`: the scale of a survey, over all rated groups and for each."""

from fractions import Fraction

from ..items import COMMUNICATION, RELATIONSHIP
from ..shape import expect
from .alpha import Scale, feldt
from .estimates import Estimates, undefined
from .factors import Indices, Structure, read_parallel
from .fits import two_factors
from .moments import covariances
from .near import Undefined, exact, near, real
from .near import settings as near_settings
from .omega_total import OneFactor, warn_of_factor
from .parallel import percentiles
from .plain import read_confidence, read_missing
from .survey_call import answer_to, no_check

OWN = ["missing", "own_group", "confidence", "parallel"]
PARTS = [COMMUNICATION, RELATIONSHIP]


def reliability(call: dict) -> str:
    return answer_to(call, OWN, read, no_check, work)


def read(call: dict, faults) -> tuple:
    missing = read_missing(call)
    own_group = call.get("own_group", False)
    expect(isinstance(own_group, bool), ["own_group"])
    return missing, own_group, read_confidence(call, faults), read_parallel(call, faults)


def work(settings: tuple, scored, faults) -> dict:
    missing, own_group, confidence, parallel = settings
    tables = tables_of(scored, own_group)
    estimates = Estimates()
    pooled = Block(list(tables.values()), scored.settings.items, settings, pooled=True)
    if near_settings["near"]:
        warn_pooled(pooled.s, faults)
    pooled.add(estimates, {})
    for rated, rows in tables.items():
        Block([rows], scored.settings.items, settings, pooled=False).add(estimates, {"rated": rated})
    return {"missing": missing, "own_group": own_group, "confidence": confidence, "estimates": estimates.rows}


def tables_of(scored, own_group: bool) -> dict[str, list]:
    """The rows of every group that the data rates, in order, also of one without an expected tie."""
    return {rated: rows_of(scored, rated, own_group) for rated in scored.survey.rated}


def rated_groups(scored) -> list[str]:
    """The groups that are rated in a tie, in order."""
    return [name for name in scored.names if any(rated == name for _, rated in scored.ties)]


def rows_of(scored, rated: str, own_group: bool) -> list[list[Fraction | None]]:
    """The questionnaires with an answer about the group, of other groups unless the own one counts too."""
    rows = []
    for q in scored.questionnaires:
        if q.group == rated and not own_group:
            continue
        x = scored.x[id(q)]
        row = [x.get((rated, item)) for item in scored.items]
        if any(rating is not None for rating in row):
            rows.append([None if rating is None else Fraction(rating) for rating in row])
    return rows


def warn_pooled(s, faults):
    """The warnings of the pooled scale: they concern the whole."""
    class AtRoot:
        def call(self, _field, code, _path, **params):
            faults.scale(code, **params)

    warn_of_factor(s, OneFactor(s, "ml"), AtRoot())


class Block:
    """The statistics of one scope."""

    def __init__(self, tables: list, items: list, settings: tuple, pooled: bool):
        self.tables, self.items, self.pooled = tables, items, pooled
        self.missing, _, self.confidence, self.parallel = settings
        self.k = len(items)
        self.s = self.covariances(list(range(self.k)))

    def covariances(self, chosen: list[int]):
        tables = [[[row[i] for i in chosen] for row in rows] for rows in self.tables]
        # Of one target the covariances are the usual ones, also where the data rates no other.
        return covariances(tables, len(chosen), self.missing)

    def part(self, part: str) -> list[int]:
        return [at for at, item in enumerate(self.items) if item.sub_score == part]

    def limits(self, make):
        """Limits, if rows are independent."""
        return undefined("clustered") if self.pooled else make

    def caution(self):
        return "clustered" if self.pooled else None

    def add(self, estimates: Estimates, scope: dict):
        def row(statistic, value, more=None, **rest):
            estimates.add(statistic, {**scope, **(more or {})}, rest.pop("n", self.s.n), value, **rest)

        self.add_scale(row)
        if not near_settings["near"]:
            # Whether a fit exists shows only when it is worked out.
            return
        for method in ("ml", "principal_axis"):
            factor = OneFactor(self.s, method)
            limits = undefined("no_interval")
            if method == "ml":
                limits = self.limits(lambda at, factor=factor: factor.limit(at, self.confidence))
            row("omega_total", factor.estimate, method=method, limits=limits)
            row("average_variance_extracted", factor.average_variance, method=method)
        for method in ("ml", "principal_axis"):
            factor = OneFactor(self.s, method)
            for at, item in enumerate(self.items):
                row("loading", lambda at=at, factor=factor: of(factor.loadings(), lambda found: found[at]),
                    {"item": item.id}, method=method)
        self.add_structure(row)
        self.add_fits(row)

    def add_scale(self, row):
        def alphas(scale, more):
            row("alpha", lambda: exact(scale.alpha()), more, n=scale.s.n, method="feldt", limits=self.limits(
                lambda at: near(lambda: feldt(real(scale.alpha()), scale, self.confidence)[at])))
            row("alpha_standardised", scale.standardised, more, n=scale.s.n, method="feldt", limits=self.limits(
                lambda at: near(lambda: feldt(scale.standardised_value(), scale, self.confidence)[at])))

        scale = Scale(self.s)
        alphas(scale, {})
        row("lambda2", scale.lambda2)
        row("mean_correlation", scale.mean_correlation)
        for part in PARTS:
            if len(self.part(part)) >= 2:
                alphas(Scale(self.covariances(self.part(part))), {"part": part})
        for at, item in enumerate(self.items):
            row("alpha_if_dropped", lambda at=at: exact(scale.without(at).alpha()), {"item": item.id})
        for at, item in enumerate(self.items):
            row("item_rest", lambda at=at: scale.item_rest(at), {"item": item.id})

    def add_structure(self, row):
        structure = Structure(self.s)
        for position in range(self.k):
            row("eigenvalue", lambda at=position: structure.eigenvalues()[at], {"position": position + 1})
        if self.parallel is not None:
            found = self.of_chance(structure)
            for position in range(self.k):
                row("parallel_eigenvalue", lambda at=position: found()[at], {"position": position + 1})
        row("kmo", structure.kmo)
        for at, item in enumerate(self.items):
            row("kmo", lambda at=at: structure.kmo_item(at), {"item": item.id})
        row("bartlett_chi_square", lambda: structure.bartlett()["chi_square"])
        row("bartlett_df", lambda: float(structure.bartlett()["df"]))
        row("bartlett_p", lambda: structure.bartlett()["p"], note=self.caution)

    def of_chance(self, structure):
        try:
            structure.correlations()
            found = percentiles(self.s.n, self.k, *self.parallel)
        except Undefined as reason:
            return undefined(reason.reason)
        return lambda: found

    def add_fits(self, row):
        structure = Structure(self.s)
        one = OneFactor(self.s, "ml")

        def fit_of_one():
            one.loadings()
            return one.fit

        self.add_fit(row, structure, fit_of_one, {"factors": 1})
        parts = [self.part(part) for part in PARTS]
        if min(map(len, parts)) >= 2 and len(parts[0]) + len(parts[1]) == self.k:
            def fit_of_two():
                self.s.need(4)
                self.s.need_cases()
                structure.inverse()
                return two_factors(self.s.correlations(), parts)

            fit = once(fit_of_two)
            self.add_fit(row, structure, fit, {"factors": 2})
            for at, item in enumerate(self.items):
                row("loading", lambda at=at: of(fit(), lambda f: f.loadings[at]), {"item": item.id, "factors": 2},
                    method="ml")
            row("factor_correlation", lambda: of(fit(), lambda f: f.correlation), {"factors": 2}, method="ml")
            for part, chosen in zip(PARTS, parts, strict=True):
                row("average_variance_extracted",
                    lambda chosen=chosen: of(fit(), lambda f: sum(f.loadings[i] ** 2 for i in chosen) / len(chosen)),
                    {"part": part, "factors": 2}, method="ml")

    def add_fit(self, row, structure, fit, more: dict):
        indices = once(lambda: Indices(fit(), self.s.n, structure.baseline_value(), structure.pairs()))
        row("chi_square", lambda: of(indices(), lambda i: i.chi_square), more, method="ml")
        row("df", lambda: float(indices().df), more, method="ml")
        row("p", lambda: indices().p(), more, method="ml", note=self.caution)
        row("cfi", lambda: indices().cfi(), more, method="ml")
        row("tli", lambda: indices().tli(), more, method="ml")
        row("rmsea", lambda: indices().rmsea(), more, method="ml")


def of(found, value):
    return near(lambda: value(found))


def once(make):
    """The same function, worked out at most once."""
    kept: list = []

    def found():
        if not kept:
            try:
                kept.append((make(), None))
            except Undefined as reason:
                kept.append((None, reason.reason))
        value, reason = kept[0]
        if reason is not None:
            raise Undefined(reason)
        return value

    return found
