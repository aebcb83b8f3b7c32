"""The operation `omega_total`: the share of one factor in the variance of the sum."""

from ..shape import expect
from .alpha import warn
from .distributions import normal_quantile
from .fits import omega, one_factor, principal_axis, standard_error
from .moments import Covariances, covariances
from .near import Fields, Undefined, near, real
from .plain import answer_to, read_confidence, read_missing, read_rows


def omega_total(call: dict) -> str:
    return answer_to(call, ["rows", "method", "missing", "confidence"], read, work)


def read(call: dict, faults) -> tuple:
    rows = read_rows(call, faults)
    method = call.get("method", "ml")
    expect(method in ("ml", "principal_axis"), ["method"])
    return rows, method, read_missing(call), read_confidence(call, faults)


def work(settings: tuple, faults) -> dict:
    rows, method, missing, confidence = settings
    s = covariances([rows], len(rows[0]), missing)
    factor = OneFactor(s, method)
    warn_of_factor(s, factor, faults)
    fields = Fields(n=s.n, items=s.items, method=method, confidence=confidence)
    fields.put("estimate", factor.estimate)
    fields.put("low", lambda: factor.limit(0, confidence))
    fields.put("high", lambda: factor.limit(1, confidence))
    fields.put("loadings", lambda: [near(lambda l=l: l) for l in factor.loadings()])
    fields.put("uniquenesses", lambda: [near(lambda l=l: 1 - l * l) for l in factor.loadings()])
    fields.put("average_variance_extracted", factor.average_variance)
    return fields.done()


def warn_of_factor(s: Covariances, factor, faults):
    warn(s, faults)
    if factor.method == "ml" and s.items > 2 and s.n <= s.items:
        faults.call("rows", "stats.rows.too_few", ["rows"], least=s.items + 1)
    if s.items == 2:
        faults.call("rows", "stats.items.too_few", ["rows"], least=3)
    try:
        factor.loadings()
    except Undefined as undefined:
        if undefined.reason == "not_positive_definite":
            faults.call("rows", "stats.matrix.not_positive_definite", ["rows"])
        if undefined.reason in ("not_converged", "heywood"):
            faults.call("rows", "stats.fit.none", ["rows"])


class OneFactor:
    """One factor by a method, found once."""

    def __init__(self, s: Covariances, method: str):
        self.s, self.method = s, method
        self.found, self.reason, self.fit = None, None, None
        try:
            s.need(3)
            if method == "ml":
                s.need_cases()
            r = s.correlations()
            if not s.positive_definite():
                raise Undefined("not_positive_definite")
            if method == "ml":
                self.fit = one_factor(r)
            self.found = self.fit.loadings if self.fit else principal_axis(r)
        except Undefined as undefined:
            self.reason = undefined.reason

    def loadings(self) -> list:
        if self.reason:
            raise Undefined(self.reason)
        return self.found

    def estimate(self):
        loadings = self.loadings()
        return near(lambda: omega(loadings)[0])

    def average_variance(self):
        loadings = self.loadings()
        return near(lambda: omega(loadings)[1])

    def limit(self, at: int, confidence: float):
        """The estimate less, or more, z standard errors; known for maximum likelihood."""
        self.loadings()
        if self.method != "ml":
            raise Undefined("no_interval")
        z = normal_quantile(1 - (1 - real(confidence)) / 2)
        return near(lambda: omega(self.found)[0] + (-1, 1)[at] * z * standard_error(self.fit, self.s.n))
