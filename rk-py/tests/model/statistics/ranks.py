"""Tests on ranks, exact, and q values."""

from collections import Counter
from fractions import Fraction

from .near import Undefined


def midranks(values: list[Fraction]) -> list[Fraction]:
    """The rank of each value; equal values share the mean of theirs."""
    ordered = sorted(values)
    return [Fraction(2 * ordered.index(value) + ordered.count(value) + 1, 2) for value in values]


def ties(values: list[Fraction]) -> int:
    """Σ (t³ − t) over the groups of t equal values."""
    return sum(count**3 - count for count in Counter(values).values())


def kruskal_wallis(groups: list[list[Fraction]]) -> tuple[Fraction, int]:
    """H, corrected for ties, and its degrees of freedom."""
    groups = [group for group in groups if group]
    values = [value for group in groups for value in group]
    n = len(values)
    if not values:
        raise Undefined("no_answers")
    if len(groups) < 2:
        raise Undefined("one_group")
    if len(set(values)) == 1:
        raise Undefined("no_variance")
    ranks = iter(midranks(values))
    sums = [(sum(next(ranks) for _ in group), len(group)) for group in groups]
    h = Fraction(12, n * (n + 1)) * sum(total * total / size for total, size in sums) - 3 * (n + 1)
    return h / (1 - Fraction(ties(values), n**3 - n)), len(groups) - 1


def friedman(rows: list[list[Fraction]]) -> tuple[Fraction, int, Fraction]:
    """Friedman's chi-square, corrected for ties, its degrees of freedom, and Kendall's W."""
    if not rows:
        raise Undefined("no_answers")
    n, k = len(rows), len(rows[0])
    ranks = [midranks(row) for row in rows]
    sums = [sum(row[j] for row in ranks) for j in range(k)]
    tied = sum(ties(row) for row in rows)
    correction = 1 - Fraction(tied, n * (k**3 - k))
    if correction == 0:
        raise Undefined("no_variance")
    q = (Fraction(12, n * k * (k + 1)) * sum(total * total for total in sums) - 3 * n * (k + 1)) / correction
    return q, k - 1, q / (n * (k - 1))


def q_values(p: list) -> list:
    """Benjamini and Hochberg's: for each p the least, over those at least as large, of p · m / rank; at most 1."""
    m = len(p)
    ordered = sorted(p)
    return [min([1, *(other * m / rank for rank, other in enumerate(ordered, start=1) if other >= one)]) for one in p]
