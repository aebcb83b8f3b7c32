"""The operation `icc`: analysis of variance of values in groups."""

from fractions import Fraction

from ..answer import mean_of
from .distributions import f_quantile, f_upper
from .near import Fields, Undefined, exact, near, real, signed_root
from .plain import answer_to, read_confidence, read_group_names, read_values


def icc(call: dict) -> str:
    return answer_to(call, ["values", "groups", "confidence"], read, work)


def read(call: dict, faults) -> tuple:
    values = read_values(call, faults)
    return values, read_group_names(call, len(values), faults), read_confidence(call, faults)


def work(settings: tuple, faults) -> dict:
    values, names, confidence = settings
    groups: dict[str, list[Fraction]] = {}
    for value, name in zip(values, names, strict=True):
        if value is not None and name is not None:
            groups.setdefault(name, []).append(value)
    anova = Anova(list(groups.values()))
    if len(groups) < 2:
        faults.call("groups", "stats.groups.too_few", ["groups"], least=2)
    alone = sum(1 for group in groups.values() if len(group) == 1)
    if alone:
        faults.call("groups", "stats.group.one", ["groups"], count=alone)
    if anova.reason is None and anova.ms_within == 0:
        faults.call("values", "stats.variance.none", ["values"])
    fields = Fields(n=anova.n, groups=anova.count)
    for name in FIELDS:
        fields.put(name, lambda name=name: anova.field(name))
    for name, size in (("icc1", "k_mean"), ("icc1_k0", "k0")):
        fields.put(name, lambda size=size: exact(anova.icc1(size)))
        for at, end in enumerate(("low", "high")):
            fields.put(f"{name}_{end}", lambda size=size, at=at: anova.limit_of_icc1(at, size, confidence))
    fields.put("icc2", lambda: exact(anova.icc2()))
    for at, end in enumerate(("low", "high")):
        fields.put(f"icc2_{end}", lambda at=at: anova.limit_of_icc2(at, confidence))
    fields.fields["confidence"] = confidence
    return fields.done()


FIELDS = ["k_mean", "k0", "ss_between", "ss_within", "df_between", "df_within", "ms_between", "ms_within", "f", "p",
          "r_squared", "sd_within"]


class Anova:
    """One-way analysis of variance, exact."""

    def __init__(self, groups: list[list[Fraction]]):
        groups = [group for group in groups if group]
        self.n, self.count = sum(map(len, groups)), len(groups)
        self.reason = None
        if self.n == 0:
            self.reason = "no_answers"
        elif self.count == 1:
            self.reason = "one_group"
        elif self.n == self.count:
            self.reason = "too_few"
        if self.reason:
            return
        grand = mean_of([value for group in groups for value in group])
        self.ss_between = sum(len(group) * (mean_of(group) - grand) ** 2 for group in groups)
        self.ss_within = sum(sum((value - mean_of(group)) ** 2 for value in group) for group in groups)
        self.df_between, self.df_within = self.count - 1, self.n - self.count
        self.ms_between, self.ms_within = self.ss_between / self.df_between, self.ss_within / self.df_within
        squares = sum(len(group) ** 2 for group in groups)
        self.sizes = {"k_mean": Fraction(self.n, self.count),
                      "k0": (self.n - Fraction(squares, self.n)) / (self.count - 1)}

    def need(self):
        if self.reason:
            raise Undefined(self.reason)

    def f(self) -> Fraction:
        self.need()
        if self.ms_within == 0:
            raise Undefined("no_variance")
        return self.ms_between / self.ms_within

    def p(self):
        f = self.f()
        return near(lambda: f_upper(f, self.df_between, self.df_within))

    def r_squared(self) -> Fraction:
        self.need()
        if self.ss_between + self.ss_within == 0:
            raise Undefined("no_variance")
        return self.ss_between / (self.ss_between + self.ss_within)

    def icc1(self, size: str) -> Fraction:
        self.need()
        below = self.ms_between + (self.sizes[size] - 1) * self.ms_within
        if below == 0:
            raise Undefined("no_variance")
        return (self.ms_between - self.ms_within) / below

    def icc2(self) -> Fraction:
        self.need()
        if self.ms_between == 0:
            raise Undefined("no_variance")
        return (self.ms_between - self.ms_within) / self.ms_between

    def f_limit(self, at: int, confidence: float):
        """F by the quantile, or times the one with the degrees of freedom exchanged."""
        upper = 1 - (1 - real(confidence)) / 2
        if at == 0:
            return real(self.f()) / f_quantile(upper, self.df_between, self.df_within)
        return real(self.f()) * f_quantile(upper, self.df_within, self.df_between)

    def limit_of_icc1(self, at: int, size: str, confidence: float):
        self.f()
        k = real(self.sizes[size])

        def limit():
            f = self.f_limit(at, confidence)
            return (f - 1) / (f + k - 1)

        return near(limit)

    def limit_of_icc2(self, at: int, confidence: float):
        if self.f() == 0:
            raise Undefined("no_variance")
        return near(lambda: 1 - 1 / self.f_limit(at, confidence))

    def field(self, name: str):
        self.need()
        if name in self.sizes:
            return exact(self.sizes[name])
        if name == "p":
            return self.p()
        if name == "sd_within":
            return signed_root(self.ms_within)
        if name in ("f", "r_squared"):
            return exact(getattr(self, name)())
        value = getattr(self, name)
        return value if name.startswith("df") else exact(value)
