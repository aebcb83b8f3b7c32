"""Paired and independent comparisons of means, exact as roots."""

from fractions import Fraction

from ..answer import mean_of, variance_of
from .distributions import normal_quantile, t_quantile, t_two_sided
from .near import Undefined, exact, near, real, signed_root


class Paired:
    """Two measurements of the same people."""

    method = "paired_t"

    def __init__(self, pairs: list[tuple[Fraction, Fraction]]):
        self.pairs, self.n = pairs, len(pairs)
        self.off = [after - before for before, after in pairs]

    def difference(self) -> Fraction:
        if not self.pairs:
            raise Undefined("no_answers")
        return mean_of(self.off)

    def any_error(self) -> Fraction:
        """The variance of the mean difference."""
        self.need()
        return variance_of(self.off) / self.n

    def error(self) -> Fraction:
        return self.spread(self.any_error())

    def need(self):
        if self.n < 2:
            raise Undefined("too_few" if self.n else "no_answers")

    @staticmethod
    def spread(variance: Fraction) -> Fraction:
        if variance == 0:
            raise Undefined("no_variance")
        return variance

    def df(self) -> Fraction:
        self.need()
        return Fraction(self.n - 1)

    def d_z(self) -> float:
        self.need()
        return rooted(self.difference(), self.spread(variance_of(self.off)))

    def d_av(self) -> float:
        self.need()
        both = sum(variance_of([pair[at] for pair in self.pairs]) for at in (0, 1)) / 2
        return rooted(self.difference(), self.spread(both))


class Welch:
    """Two samples of people."""

    method = "welch_t"

    def __init__(self, before: list[Fraction], after: list[Fraction]):
        self.samples, self.n = (before, after), len(before) + len(after)

    def difference(self) -> Fraction:
        if not all(self.samples):
            raise Undefined("no_answers")
        return mean_of(self.samples[1]) - mean_of(self.samples[0])

    def need(self):
        if min(map(len, self.samples)) < 2:
            raise Undefined("too_few" if all(self.samples) else "no_answers")

    def errors(self) -> list[Fraction]:
        self.need()
        return [variance_of(sample) / len(sample) for sample in self.samples]

    def error(self) -> Fraction:
        return Paired.spread(sum(self.errors()))

    any_error = error

    def df(self) -> Fraction:
        """Welch and Satterthwaite's."""
        errors, error = self.errors(), self.error()
        return error**2 / sum(one**2 / (len(sample) - 1) for one, sample in zip(errors, self.samples, strict=True))

    def hedges_g(self) -> float:
        """(1 − 3/(4(n₁ + n₂ − 2) − 1)) · difference / pooled SD."""
        self.need()
        freedom = self.n - 2
        pooled = sum(variance_of(sample) * (len(sample) - 1) for sample in self.samples) / freedom
        correction = 1 - Fraction(3, 4 * freedom - 1)
        return rooted(correction * self.difference(), Paired.spread(pooled))


def rooted(over: Fraction, variance: Fraction) -> float:
    """A number divided by the root of a variance, rounded once."""
    return signed_root(over * abs(over) / variance)


def t_of(test) -> float:
    return rooted(test.difference(), test.error())


def p_value(test):
    """Two-sided, with 40 digits."""
    t = real(test.difference()) / real(test.error()) ** 0.5
    return t_two_sided(t, test.df())


def limit(test, at: int, confidence: float):
    error, df = test.any_error(), test.df()
    tail = 1 - (1 - real(confidence)) / 2
    return near(lambda: real(test.difference()) + (-1, 1)[at] * t_quantile(tail, df) * real(error) ** 0.5)


def add_test(estimates, scope: dict, test, confidence: float):
    """`difference`, `t`, `df` and `p`."""
    estimates.add("difference", scope, test.n, lambda: exact(test.difference()), method=test.method,
                  limits=lambda at: limit(test, at, confidence))
    estimates.add("t", scope, test.n, lambda: t_of(test))
    estimates.add("df", scope, test.n, lambda: exact(test.df()))
    estimates.add("p", scope, test.n, lambda: p_near(test))


def p_near(test):
    test.error()
    return near(lambda: p_value(test))


def two_sided_z(confidence: float):
    return normal_quantile(1 - (1 - real(confidence)) / 2)
