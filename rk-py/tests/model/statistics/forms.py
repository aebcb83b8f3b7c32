"""The operation `icc_forms`: the six intraclass correlations of targets by raters."""

from fractions import Fraction

from mpmath import mp

from ..answer import mean_of
from .distributions import f_quantile, f_upper
from .near import Fields, Undefined, exact, near, real
from .plain import answer_to, read_confidence, read_rows

NAMES = [("ICC(1,1)", "ICC(1)"), ("ICC(2,1)", "ICC(A,1)"), ("ICC(3,1)", "ICC(C,1)"),
         ("ICC(1,k)", "ICC(k)"), ("ICC(2,k)", "ICC(A,k)"), ("ICC(3,k)", "ICC(C,k)")]


def icc_forms(call: dict) -> str:
    return answer_to(call, ["rows", "confidence"], read, work)


def read(call: dict, faults) -> tuple:
    return read_rows(call, faults), read_confidence(call, faults)


def work(settings: tuple, faults) -> dict:
    rows, confidence = settings
    forms = Forms([row for row in rows if None not in row], len(rows[0]))
    if forms.k == 1:
        faults.call("rows", "stats.items.one", ["rows"])
    if forms.n < 2:
        faults.call("rows", "stats.rows.too_few", ["rows"], least=2)
    if forms.reason is None and forms.ms["residual"] == 0:
        faults.call("rows", "stats.variance.none", ["rows"])
    fields = Fields(targets=forms.n, raters=forms.k, forms=[forms.answer(*names, confidence) for names in NAMES])
    for name in ("targets", "raters", "residual", "within"):
        fields.put(f"ms_{name}", lambda name=name: exact(forms.mean_square(name)))
    why = fields.why
    return {**fields.fields, "confidence": confidence, **({"why": why} if why else {})}


class Forms:
    """The mean squares of a full table, and what McGraw and Wong (1996) make of them."""

    def __init__(self, rows: list[list[Fraction]], k: int):
        self.n, self.k = len(rows), k
        self.reason = "one_item" if k < 2 else "too_few" if self.n < 2 else None
        if self.reason:
            return
        n = self.n
        grand = mean_of([value for row in rows for value in row])
        by_row = [mean_of(row) for row in rows]
        by_column = [mean_of([row[j] for row in rows]) for j in range(k)]
        targets = k * sum((mean - grand) ** 2 for mean in by_row)
        raters = n * sum((mean - grand) ** 2 for mean in by_column)
        within = sum((value - mean) ** 2 for row, mean in zip(rows, by_row, strict=True) for value in row)
        self.ms = {"targets": targets / (n - 1), "raters": raters / (k - 1), "within": within / (n * (k - 1)),
                   "residual": (within - raters) / ((n - 1) * (k - 1))}

    def mean_square(self, name: str) -> Fraction:
        if self.reason:
            raise Undefined(self.reason)
        return self.ms[name]

    def answer(self, form: str, name: str, confidence: float) -> dict:
        fields = Fields(form=form, mcgraw_wong=name)
        fields.put("estimate", lambda: exact(self.estimate(name)))
        fields.put("low", lambda: self.limit(name, 0, confidence))
        fields.put("high", lambda: self.limit(name, 1, confidence))
        fields.put("f", lambda: exact(self.f(name)))
        fields.put("df1", lambda: self.df(name)[0])
        fields.put("df2", lambda: self.df(name)[1])
        fields.put("p", lambda: self.p(name))
        return fields.done()

    def error(self, name: str) -> Fraction:
        """The mean square that a form takes for error."""
        return self.mean_square("within" if name in ("ICC(1)", "ICC(k)") else "residual")

    def estimate(self, name: str) -> Fraction:
        error = self.error(name)
        targets = self.ms["targets"]
        by_raters = (self.ms["raters"] - error) / self.n if "A" in name else Fraction(0)
        one = name in ("ICC(1)", "ICC(A,1)", "ICC(C,1)")
        below = targets + (self.k - 1) * error + self.k * by_raters if one else targets + by_raters
        if below == 0:
            raise Undefined("no_variance")
        return (targets - error) / below

    def df(self, name: str) -> tuple[int, int]:
        self.error(name)
        return self.n - 1, (self.n if name in ("ICC(1)", "ICC(k)") else self.n - 1) * (self.k - 1)

    def f(self, name: str) -> Fraction:
        error = self.error(name)
        if error == 0:
            raise Undefined("no_variance")
        return self.ms["targets"] / error

    def p(self, name: str):
        f = self.f(name)
        return near(lambda: f_upper(f, *self.df(name)))

    def limit(self, name: str, at: int, confidence: float):
        upper = 1 - (1 - real(confidence)) / 2
        self.estimate(name)
        if "A" in name:
            icc = self.estimate("ICC(A,1)")
            # Without residual variance its degrees of freedom need raters who differ and an ICC other than 0 or 1.
            if self.ms["residual"] == 0 and (self.ms["raters"] == 0 or icc in (0, 1)):
                raise Undefined("no_variance")
            self.need_quantile(upper)
            return near(lambda: self.limit_of_agreement(name, at, upper))
        f = self.f(name)
        df1, df2 = self.df(name)

        def limit():
            shifted = (real(f) / f_quantile(upper, df1, df2), real(f) * f_quantile(upper, df2, df1))[at]
            if name in ("ICC(k)", "ICC(C,k)"):
                return 1 - 1 / shifted
            return (shifted - 1) / (shifted + self.k - 1)

        if name in ("ICC(k)", "ICC(C,k)") and f == 0:
            raise Undefined("no_variance")
        return near(limit)

    def freedom(self) -> Fraction:
        """Satterthwaite's degrees of freedom of the error of agreement."""
        n, k = self.n, self.k
        icc = self.estimate("ICC(A,1)")
        by_raters = k * icc / (n * (1 - icc)) * self.ms["raters"]
        by_error = (1 + k * icc * (n - 1) / (n * (1 - icc))) * self.ms["residual"]
        below = by_raters**2 / (k - 1) + by_error**2 / ((n - 1) * (k - 1))
        return (by_raters + by_error) ** 2 / below

    def need_quantile(self, upper):
        """Stops where these degrees of freedom are so near to 0 that no binary64 number is as large as the quantile."""
        v = self.freedom()
        if v < Fraction(1, 1000) or (v < Fraction(1, 20) and f_quantile(upper, self.n - 1, v) >= mp.mpf(2) ** 1024):
            raise Undefined("no_interval")

    def limit_of_agreement(self, name: str, at: int, upper):
        """The limit of ICC(A,1) or ICC(A,k), each by its own formula."""
        n, k = self.n, self.k
        targets, raters, error = (real(self.ms[ms]) for ms in ("targets", "raters", "residual"))
        v = self.freedom()
        rest = k * raters + (k * n - k - n) * error if name == "ICC(A,1)" else raters - error
        if at == 0:
            f = f_quantile(upper, n - 1, v)
            return n * (targets - f * error) / (f * rest + n * targets)
        f = f_quantile(upper, v, n - 1)
        return n * (f * targets - error) / (rest + n * f * targets)
