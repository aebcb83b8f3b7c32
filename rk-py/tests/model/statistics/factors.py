"""The operation `factors`: eigenvalues, adequacy and fits."""

from mpmath import mp

from ..shape import expect, is_list_of, is_whole, known_fields
from .distributions import chi_square_upper
from .fits import Fit, one_factor, two_factors
from .moments import Covariances, covariances
from .near import Fields, Undefined, near
from .omega_total import OneFactor, warn_of_factor
from .parallel import percentiles
from .plain import answer_to, read_missing, read_replicates, read_rows, read_seed


def factors(call: dict) -> str:
    return answer_to(call, ["rows", "missing", "two", "parallel"], read, work)


def read(call: dict, faults) -> tuple:
    rows, missing, two = read_rows(call, faults), read_missing(call), call.get("two")
    if two is not None:
        expect(is_list_of(two, lambda part: is_list_of(part, is_whole)), ["two"])
        expect(len(two) == 2, ["two"])
        if min(map(len, two)) < 2 or (rows and sorted(two[0] + two[1]) != list(range(len(rows[0])))):
            faults.call("two", "stats.two.items", ["two"])
    return rows, missing, two, read_parallel(call, faults)


def read_parallel(call: dict, faults) -> tuple | None:
    parallel = call.get("parallel")
    if parallel is None:
        return None
    known_fields(parallel, ["seed", "replicates"], ["parallel"])
    seed = read_seed(parallel, faults, ("parallel",), "parallel")
    return seed, read_replicates(parallel, "replicates", 1000, faults, ("parallel",), "parallel")


def work(settings: tuple, faults) -> dict:
    rows, missing, two, parallel = settings
    s = covariances([rows], len(rows[0]), missing)
    warn_of_factor(s, OneFactor(s, "ml"), faults)
    structure = Structure(s)
    fields = Fields(n=s.n, items=s.items)
    fields.put("eigenvalues", structure.eigenvalues)
    fields.put("determinant", structure.determinant)
    fields.put("kmo", structure.kmo)
    fields.put("kmo_items", lambda: [structure.kmo_item(item) for item in range(s.items)])
    fields.put("bartlett", lambda: structure.bartlett())

    def of_chance():
        if parallel is None:
            raise Undefined("no_seed")
        structure.correlations()
        return percentiles(s.n, s.items, *parallel)

    fields.put("parallel", of_chance)
    fields.put("one", lambda: structure.fit(one_factor, 3))
    if two is None:
        fields.fields["two"] = None
    else:
        fields.put("two", lambda: structure.fit(lambda r: two_factors(r, two), 4))
    fields.put("baseline", lambda: {"chi_square": structure.baseline(), "df": structure.pairs()})
    return fields.done()


class Structure:
    """What is known of a correlation matrix."""

    def __init__(self, s: Covariances):
        self.s, self.k = s, s.items
        self.kept: dict = {}

    def correlations(self):
        self.s.need()
        return self.s.correlations()

    def inverse(self):
        if "inverse" not in self.kept:
            r = self.correlations()
            if not self.s.positive_definite():
                raise Undefined("not_positive_definite")
            self.kept["inverse"] = mp.inverse(r)
        return self.kept["inverse"]

    def pairs(self) -> int:
        return self.k * (self.k - 1) // 2

    def eigenvalues(self) -> list:
        r = self.correlations()
        values = [zeroed(value) for value in mp.eigsy(r, eigvals_only=True)]
        return [near(lambda value=value: value) for value in sorted(values, reverse=True)]

    def determinant(self):
        self.inverse()
        return near(lambda: mp.det(self.correlations()))

    def partial(self):
        """The correlations of each pair with the others held, squared; and the correlations squared."""
        r, inverse = self.correlations(), self.inverse()
        return ([[inverse[i, j] ** 2 / (inverse[i, i] * inverse[j, j]) for j in range(self.k)] for i in range(self.k)],
                [[r[i, j] ** 2 for j in range(self.k)] for i in range(self.k)])

    def adequacy(self, pairs: list):
        held, plain = self.partial()
        over = sum(plain[i][j] for i, j in pairs)
        return near(lambda: over / (over + sum(held[i][j] for i, j in pairs)))

    def kmo(self):
        return self.adequacy([(i, j) for i in range(self.k) for j in range(self.k) if i != j])

    def kmo_item(self, item: int):
        return self.adequacy([(item, j) for j in range(self.k) if j != item])

    def log_determinant(self):
        self.inverse()
        return mp.log(mp.det(self.correlations()))

    def bartlett_chi_square(self):
        """−(n − 1 − (2k + 5)/6) ln|R|."""
        return -(self.s.n - 1 - mp.mpf(2 * self.k + 5) / 6) * self.log_determinant()

    def bartlett(self) -> dict:
        value = self.bartlett_chi_square()
        return {"chi_square": near(lambda: value), "df": self.pairs(),
                "p": near(lambda: chi_square_upper(value, self.pairs()))}

    def baseline_value(self):
        return -self.s.n * self.log_determinant()

    def baseline(self):
        value = self.baseline_value()
        return near(lambda: value)

    def fit(self, find, least: int) -> dict:
        self.s.need(least)
        self.s.need_cases()
        self.inverse()
        indices = Indices(find(self.correlations()), self.s.n, self.baseline_value(), self.pairs())
        fit = indices.fit
        fields = Fields(loadings=[near(lambda l=l: l) for l in fit.loadings],
                        uniquenesses=[near(lambda u=u: u) for u in fit.uniquenesses],
                        correlation=None if fit.correlation is None else near(lambda: fit.correlation),
                        chi_square=near(lambda: indices.chi_square), df=fit.df())
        for name in ("p", "cfi", "tli", "rmsea"):
            fields.put(name, getattr(indices, name))
        return fields.done()


def zeroed(value):
    """0 for what 40 digits leave of it."""
    return mp.mpf(0) if abs(value) < mp.mpf(10) ** -30 else value


class Indices:
    """How well a model fits, beside the baseline without any correlation."""

    def __init__(self, fit: Fit, n: int, baseline, baseline_df: int):
        self.fit, self.n, self.df = fit, n, fit.df()
        self.chi_square = n * fit.discrepancy()
        self.baseline, self.baseline_df = baseline, baseline_df

    def need_df(self):
        if self.df == 0:
            raise Undefined("no_interval")

    def p(self):
        self.need_df()
        return near(lambda: chi_square_upper(self.chi_square, self.df))

    def cfi(self):
        excess = max(self.chi_square - self.df, 0)
        most = max(self.baseline - self.baseline_df, self.chi_square - self.df, 0)
        return near(lambda: 1 - excess / most if most else mp.mpf(1))

    def tli(self):
        self.need_df()
        of_baseline = self.baseline / self.baseline_df
        return near(lambda: (of_baseline - self.chi_square / self.df) / (of_baseline - 1))

    def rmsea(self):
        self.need_df()
        return near(lambda: mp.sqrt(max(self.chi_square - self.df, 0) / (self.df * (self.n - 1))))


