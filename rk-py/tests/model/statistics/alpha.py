"""The operation `alpha`: internal consistency of a scale."""

from fractions import Fraction

from mpmath import mp

from .distributions import f_quantile
from .moments import Covariances, covariances
from .near import Fields, Undefined, exact, near, real, signed_root
from .plain import answer_to, read_confidence, read_missing, read_rows


def alpha(call: dict) -> str:
    return answer_to(call, ["rows", "missing", "confidence"], read, work)


def read(call: dict, faults) -> tuple:
    return read_rows(call, faults), read_missing(call), read_confidence(call, faults)


def work(settings: tuple, faults) -> dict:
    rows, missing, confidence = settings
    scale = Scale(covariances([rows], len(rows[0]), missing))
    warn(scale.s, faults)
    items = range(scale.k)
    fields = Fields(n=scale.s.n, items=scale.k, missing=missing, confidence=confidence)
    fields.put("estimate", lambda: exact(scale.alpha()))
    put_limits(fields, "low", "high", lambda: real(scale.alpha()), scale, confidence, lambda: scale.alpha())
    fields.put("standardised", scale.standardised)
    put_limits(fields, "standardised_low", "standardised_high", scale.standardised_value, scale, confidence,
               scale.standardised)
    fields.put("lambda2", scale.lambda2)
    fields.put("mean_correlation", scale.mean_correlation)
    fields.put_list("if_dropped", [lambda i=i: exact(scale.without(i).alpha()) for i in items])
    fields.put_list("item_rest", [lambda i=i: scale.item_rest(i) for i in items])
    return fields.done()


def warn(s: Covariances, faults):
    """What every operation on a scale warns of."""
    if s.items == 1:
        faults.call("rows", "stats.items.one", ["rows"])
    if s.items > 1 and s.n < 2:
        faults.call("rows", "stats.rows.too_few", ["rows"], least=2)
    for item in range(s.items):
        if s.constant(item):
            faults.call("rows", "stats.item.constant", ["rows", 0, item])
    if s.matrix is not None and sum(s.matrix[i][j] for i in range(s.items) for j in range(s.items) if i != j) < 0:
        faults.call("rows", "stats.covariance.negative", ["rows"])


def put_limits(fields: Fields, low: str, high: str, value, scale, confidence: float, check):
    """Feldt's limits of an alpha that exists."""
    def limit(at):
        check()
        return near(lambda: feldt(value(), scale, confidence)[at])

    fields.put(low, lambda: limit(0))
    fields.put(high, lambda: limit(1))


def feldt(value, scale, confidence: float) -> tuple:
    """1 − (1 − a) F, with the quantiles of both tails."""
    first = scale.s.n - 1
    second = first * (scale.k - 1)
    tail = (1 - real(Fraction(confidence))) / 2
    return 1 - (1 - value) * f_quantile(1 - tail, first, second), 1 - (1 - value) * f_quantile(tail, first, second)


class Scale:
    """The statistics of a covariance matrix."""

    def __init__(self, s: Covariances):
        self.s, self.k = s, s.items

    def total(self) -> Fraction:
        """The variance of the sum of the items, above 0."""
        total = sum(map(sum, self.s.matrix))
        if total == 0:
            raise Undefined("no_variance")
        return total

    def alpha(self) -> Fraction:
        self.s.need()
        trace = sum(self.s.matrix[i][i] for i in range(self.k))
        return Fraction(self.k, self.k - 1) * (1 - trace / self.total())

    def lambda2(self):
        self.s.need()
        off = [self.s.matrix[i][j] for i in range(self.k) for j in range(self.k) if i != j]
        total = self.total()
        root = mp.sqrt(real(Fraction(self.k, self.k - 1) * sum(x * x for x in off)))
        return near(lambda: (real(sum(off)) + root) / real(total))

    def mean_correlation_value(self):
        self.s.need()
        r = self.s.correlations()
        return sum(r[i, j] for i in range(self.k) for j in range(i)) / (Fraction(self.k * (self.k - 1), 2).numerator)

    def mean_correlation(self):
        self.s.need()
        value = self.mean_correlation_value()
        return near(lambda: value)

    def standardised_value(self):
        r = self.mean_correlation_value()
        below = 1 + (self.k - 1) * r
        if abs(below) < mp.mpf(10) ** -30:
            raise Undefined("no_variance")
        return self.k * r / below

    def standardised(self):
        value = self.standardised_value()
        return near(lambda: value)

    def without(self, item: int) -> "Scale":
        self.s.need()
        if self.k < 3:
            raise Undefined("one_item")
        return Scale(self.s.only([other for other in range(self.k) if other != item]))

    def item_rest(self, item: int) -> float:
        """The correlation with the sum of the others: covariances of sums are sums of covariances."""
        self.s.need()
        others = [other for other in range(self.k) if other != item]
        s = self.s.matrix
        if s[item][item] == 0:
            raise Undefined("item_without_variance")
        with_rest = sum(s[item][other] for other in others)
        of_rest = sum(s[one][other] for one in others for other in others)
        if of_rest <= 0:
            # Only covariances of different pairs of rows can add up to less than 0.
            raise Undefined("not_positive_definite" if of_rest < 0 else "no_variance")
        square = with_rest * with_rest / (s[item][item] * of_rest)
        return signed_root(square if with_rest >= 0 else -square)
