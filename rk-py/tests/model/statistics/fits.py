"""Factor models of a correlation matrix, with 40 digits.

A start is found in binary64, slowly and safely; Newton's method then solves
the equations that hold at the best fit, until nothing moves any more.
"""

from math import sqrt

from mpmath import mp

from .near import Undefined

# An item with less variance of its own than this is taken for one without any.
LEAST = 1e-7


class Fit:
    """Loadings of each item on its factor, the correlation of two factors, and the discrepancy F."""

    def __init__(self, r, loadings: list, factor_of: list[int], correlation=None):
        self.r, self.loadings, self.factor_of, self.correlation = r, loadings, factor_of, correlation
        self.uniquenesses = [1 - x * x for x in loadings]
        if min(self.uniquenesses) < LEAST:
            raise Undefined("heywood")

    @property
    def k(self) -> int:
        return len(self.loadings)

    def implied(self):
        return implied(self.loadings, self.factor_of, self.correlation)

    def discrepancy(self):
        """ln|Σ| + tr(R Σ⁻¹) − ln|R| − k."""
        sigma = self.implied()
        trace = sum((self.r * mp.inverse(sigma))[i, i] for i in range(self.k))
        return mp.log(mp.det(sigma)) + trace - mp.log(mp.det(self.r)) - self.k

    def df(self) -> int:
        parameters = 2 * self.k + (self.correlation is not None)
        return self.k * (self.k + 1) // 2 - parameters


def implied(loadings: list, factor_of: list[int], correlation):
    """The correlations that a model implies."""
    k = len(loadings)
    sigma = mp.eye(k)
    for i in range(k):
        for j in range(k):
            if i != j:
                shared = 1 if factor_of[i] == factor_of[j] else correlation
                sigma[i, j] = loadings[i] * loadings[j] * shared
    return sigma


def one_factor(r) -> Fit:
    """The maximum likelihood fit of one factor, its loadings with a sum of 0 or more.

    At the best fit RΘ⁻¹λ = λ (1 + λ'Θ⁻¹λ), with θ = 1 − λ².
    """
    k = r.rows
    start = by_expectation(r, [0] * k)[0]

    def equations(*x):
        weighted = [l / (1 - l * l) for l in x]
        scale = 1 + sum(l * w for l, w in zip(x, weighted, strict=True))
        return [sum(r[i, j] * weighted[j] for j in range(k)) - x[i] * scale for i in range(k)]

    return Fit(r, upright(solve(equations, start)), [0] * k)


def two_factors(r, parts: list[list[int]]) -> Fit:
    """The maximum likelihood fit of two correlated factors, each item on one.

    With Ω = Σ⁻¹(Σ − R)Σ⁻¹ each loading's entry of ΩΛΦ is 0, and so is (Λ'ΩΛ)₁₂.
    """
    k = r.rows
    factor_of = [0 if i in parts[0] else 1 for i in range(k)]
    start, correlation = by_expectation(r, factor_of)

    def equations(*x):
        loadings, phi = list(x[:k]), x[k]
        inverse = mp.inverse(implied(loadings, factor_of, phi))
        omega = inverse - inverse * r * inverse
        found = []
        for i in range(k):
            by_factor = [sum(omega[i, j] * loadings[j] for j in range(k) if factor_of[j] == f) for f in (0, 1)]
            own, other = by_factor[factor_of[i]], by_factor[1 - factor_of[i]]
            found.append(own + phi * other)
        found.append(sum(loadings[i] * omega[i, j] * loadings[j] for i in range(k) for j in range(k)
                         if factor_of[i] == 0 and factor_of[j] == 1))
        return found

    solution = solve(equations, [*start, correlation])
    loadings, phi = solution[:k], solution[k]
    for f in (0, 1):
        if sum(l for l, of in zip(loadings, factor_of, strict=True) if of == f) < 0:
            loadings = [-l if of == f else l for l, of in zip(loadings, factor_of, strict=True)]
            phi = -phi
    if abs(phi) >= 1:
        raise Undefined("heywood")
    return Fit(r, loadings, factor_of, phi)


def principal_axis(r) -> list:
    """The loadings of one iterated principal axis: RΔλ = (λ'λ) λ, with λ² in the diagonal of RΔ."""
    k = r.rows
    inverse = mp.inverse(r)
    a = [[float(r[i, j]) for j in range(k)] for i in range(k)]
    h = [float(1 - 1 / inverse[i, i]) for i in range(k)]
    vector = [1.0] * k
    for _ in range(200_000):
        for i in range(k):
            a[i][i] = h[i]
        for _ in range(3):
            product = [sum(x * v for x, v in zip(row, vector, strict=True)) for row in a]
            size = sqrt(sum(x * x for x in product))
            vector = [x / size for x in product]
        new = [size * v * v for v in vector]
        moved = max(abs(x - y) for x, y in zip(h, new, strict=True))
        h = new
        if max(h) > 1 + 1e-6:
            raise Undefined("heywood")
        if moved < 1e-10:
            break

    def equations(*x):
        square = sum(l * l for l in x)
        return [sum((l * l if i == j else r[i, j]) * x[j] for j, l in enumerate(x)) - square * x[i]
                for i in range(k)]

    loadings = upright(solve(equations, [sqrt(size) * v for v in vector]))
    if max(abs(l) for l in loadings) >= 1:
        raise Undefined("heywood")
    return loadings


def solve(equations, start: list) -> list:
    """Newton's method from a start, to 35 digits.

    A step that leads further away is halved; slopes are kept as long as every
    step is much smaller than the one before.
    """
    x = mp.matrix([mp.mpf(value) for value in start])
    at, inverse, before = mp.matrix(equations(*x)), None, None
    for _ in range(100):
        if inverse is None:
            inverse = mp.inverse(slopes(equations, x, at))
        step = inverse * at
        size = mp.norm(step)
        if size < mp.mpf(10) ** -32:
            return list(x - step)
        there = mp.matrix(equations(*(x - step)))
        while mp.norm(there) > mp.norm(at) and mp.norm(step) > mp.mpf(10) ** -20:
            step /= 2
            there = mp.matrix(equations(*(x - step)))
        x, at = x - step, there
        if before is not None and size > before / 1000:
            inverse = None
        before = size
    raise Undefined("not_converged")


def slopes(equations, x, at):
    found = mp.matrix(len(x), len(x))
    small = mp.mpf(10) ** -20
    for column in range(len(x)):
        moved = x.copy()
        moved[column] += small
        slope = (mp.matrix(equations(*moved)) - at) / small
        for row in range(len(x)):
            found[row, column] = slope[row]
    return found


def upright(loadings: list) -> list:
    return [-l for l in loadings] if sum(loadings) < 0 else loadings


def by_expectation(r, factor_of: list[int]) -> tuple[list[float], float]:
    """Loadings and the correlation of factors, by expectation and maximisation in binary64."""
    k = r.rows
    a = [[float(r[i, j]) for j in range(k)] for i in range(k)]
    count = max(factor_of) + 1
    signs = signs_of(a)
    loadings, own, phi = [0.7 * s for s in signs], [0.5] * k, [[1.0, 0.5], [0.5, 1.0]]
    for _ in range(3000):
        lam = [[loadings[i] if factor_of[i] == f else 0.0 for f in range(count)] for i in range(k)]
        # The factors given the items: precision G = (Φ⁻¹ + Λ'Θ⁻¹Λ)⁻¹, weights B = G Λ'Θ⁻¹.
        precision = inverse_small([row[:count] for row in phi[:count]])
        for f in range(count):
            for g in range(count):
                precision[f][g] += sum(lam[i][f] * lam[i][g] / own[i] for i in range(k))
        g_matrix = inverse_small(precision)
        b = [[sum(g_matrix[f][g] * lam[i][g] / own[i] for g in range(count)) for i in range(k)]
             for f in range(count)]
        rb = [[sum(a[i][j] * b[f][j] for j in range(k)) for f in range(count)] for i in range(k)]
        second = [[g_matrix[f][g] + sum(b[f][i] * rb[i][g] for i in range(k)) for g in range(count)]
                  for f in range(count)]
        scale = [sqrt(second[f][f]) for f in range(count)]
        new = [rb[i][factor_of[i]] / second[factor_of[i]][factor_of[i]] for i in range(k)]
        own = [max(1e-12, a[i][i] - new[i] * rb[i][factor_of[i]]) for i in range(k)]
        new = [l * scale[factor_of[i]] for i, l in enumerate(new)]
        if count == 2:
            phi = [[1.0, second[0][1] / (scale[0] * scale[1])], [second[0][1] / (scale[0] * scale[1]), 1.0]]
        moved = max(abs(x - y) for x, y in zip(new, loadings, strict=True))
        loadings = new
        if moved < 1e-9:
            break
    if min(own) < 0.002:
        # It shrinks without end: the best fit is where it would be below 0.
        raise Undefined("heywood")
    return loadings, phi[0][1]


def signs_of(a: list[list[float]]) -> list[int]:
    """The signs of the first principal axis."""
    vector = [1.0 + 0.01 * i for i in range(len(a))]
    for _ in range(200):
        vector = [sum(x * v for x, v in zip(row, vector, strict=True)) for row in a]
        size = max(map(abs, vector))
        vector = [v / size for v in vector]
    return [-1 if v < 0 else 1 for v in vector]


def inverse_small(m: list[list[float]]) -> list[list[float]]:
    if len(m) == 1:
        return [[1 / m[0][0]]]
    (a, b), (c, d) = m
    det = a * d - b * c
    return [[d / det, -b / det], [-c / det, a / det]]


def omega(loadings: list) -> tuple:
    """Omega of standardised loadings, and their average variance extracted."""
    total, own = sum(loadings) ** 2, sum(1 - l * l for l in loadings)
    return total / (total + own), sum(l * l for l in loadings) / len(loadings)


def standard_error(fit: Fit, n: int):
    """Of omega, by the delta method from the expected information of n cases, n/2 tr(Σ⁻¹ Σ₁ Σ⁻¹ Σ₂).

    The parameters are loadings l and variances u; a standardised loading is l / √(l² + u), whose derivatives are u
    and −l/2 where l² + u = 1.
    """
    k, l = fit.k, fit.loadings
    inverse = mp.inverse(fit.implied())
    slopes = []
    for at in range(k):
        slope = mp.zeros(k)
        for other in range(k):
            slope[at, other] += l[other]
            slope[other, at] += l[other]
        slopes.append(slope)
    for at in range(k):
        slope = mp.zeros(k)
        slope[at, at] = 1
        slopes.append(slope)
    turned = [inverse * slope for slope in slopes]
    information = mp.matrix(2 * k, 2 * k)
    for a in range(2 * k):
        for b in range(2 * k):
            information[a, b] = mp.mpf(n) / 2 * sum(turned[a][i, j] * turned[b][j, i]
                                                    for i in range(k) for j in range(k))
    total, own = sum(l), sum(fit.uniquenesses)
    below = (total * total + own) ** 2
    by_loading = [(2 * total * own + 2 * total * total * l[i]) / below for i in range(k)]
    gradient = mp.matrix([by_loading[i] * fit.uniquenesses[i] for i in range(k)]
                         + [-by_loading[i] * l[i] / 2 for i in range(k)])
    return mp.sqrt((gradient.T * mp.inverse(information) * gradient)[0])
