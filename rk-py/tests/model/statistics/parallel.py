"""Parallel analysis: the eigenvalues of random normal data, as rk-core/src/stats/parallel.rs describes them."""

from mpmath import mp

from .distributions import chi_square_quantile, normal_quantile
from .near import near
from .stream import Stream


def percentiles(n: int, items: int, seed: int, replicates: int) -> list[str]:
    """The 95th percentile of each eigenvalue, in falling order."""
    found = [eigenvalues(n, items, Stream(seed, number)) for number in range(replicates)]
    return [near(lambda at=at: percentile(sorted(values[at] for values in found))) for at in range(items)]


def eigenvalues(n: int, items: int, stream: Stream) -> list:
    """Of the correlations that L Lᵀ has after Bartlett: normal below the diagonal, roots of chi-square on it."""
    triangle = mp.zeros(items)
    for i in range(items):
        for j in range(i):
            triangle[i, j] = normal_quantile(stream.unit())
        if n - 1 - i > 0:
            triangle[i, i] = mp.sqrt(chi_square_quantile(stream.unit(), n - 1 - i))
    products = triangle * triangle.T
    r = mp.matrix(items, items)
    for i in range(items):
        for j in range(items):
            r[i, j] = products[i, j] / mp.sqrt(products[i, i] * products[j, j])
    return sorted(mp.eigsy(r, eigvals_only=True), reverse=True)


def percentile(ordered: list):
    """R's type 7: between the two numbers beside 0.95 of the last place."""
    place = mp.mpf(95) / 100 * (len(ordered) - 1)
    below = int(mp.floor(place))
    if below + 1 == len(ordered):
        return ordered[below]
    return ordered[below] + (place - below) * (ordered[below + 1] - ordered[below])
