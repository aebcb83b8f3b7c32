"""Means, variances and covariances, exact; correlations with 40 digits."""

from dataclasses import dataclass
from fractions import Fraction

from mpmath import mp

from ..answer import mean_of
from .near import Undefined, real

Rows = list[list[Fraction | None]]


def sum_of_products(one: list[Fraction], other: list[Fraction]) -> Fraction:
    """Σ (x − mean x) (y − mean y)."""
    mean_x, mean_y = mean_of(one), mean_of(other)
    return sum(((x - mean_x) * (y - mean_y) for x, y in zip(one, other, strict=True)), Fraction(0))


@dataclass
class Covariances:
    """A covariance matrix and the number of rows behind it; without a matrix, that number alone is there."""

    n: int
    items: int
    matrix: list[list[Fraction]] | None

    def constant(self, item: int) -> bool:
        return self.matrix is not None and self.matrix[item][item] == 0

    def need_cases(self):
        """Maximum likelihood needs more rows than items."""
        if self.n <= self.items:
            raise Undefined("too_few")

    def only(self, items: list[int]) -> "Covariances":
        matrix = None if self.matrix is None else [[self.matrix[i][j] for j in items] for i in items]
        return Covariances(self.n, len(items), matrix)

    def need(self, items: int = 2):
        """Stops unless there are so many items, and rows."""
        if self.items == 1:
            raise Undefined("one_item")
        if self.items < items or self.matrix is None:
            raise Undefined("too_few")

    def correlations(self):
        """The correlation matrix, or the reason why there is none."""
        if any(self.constant(item) for item in range(self.items)):
            raise Undefined("item_without_variance")
        s = self.matrix
        found = mp.eye(self.items)
        for i in range(self.items):
            for j in range(self.items):
                if i != j:
                    found[i, j] = real(s[i][j]) / mp.sqrt(real(s[i][i] * s[j][j]))
        return found

    def positive_definite(self) -> bool:
        """Whether every leading determinant is above 0, exactly."""
        rows = [row[:] for row in self.matrix]
        for at in range(self.items):
            if rows[at][at] <= 0:
                return False
            for below in range(at + 1, self.items):
                times = rows[below][at] / rows[at][at]
                rows[below] = [x - times * y for x, y in zip(rows[below], rows[at], strict=True)]
        return True


def covariances(tables: list[Rows], items: int, missing: str) -> Covariances:
    """The covariances within tables: sums of products about each table's means, over Σ (n − 1).

    Of one table they are the usual ones. Listwise each table's complete rows
    count; pairwise, for each pair its rows that have both. A table, or its
    pair, counts with at least two rows.
    """
    if missing == "listwise":
        whole = [[row for row in rows if None not in row] for rows in tables]
        used = [rows for rows in whole if len(rows) >= 2] if len(tables) != 1 else whole
        n = sum(map(len, used))
        freedom = sum(len(rows) - 1 for rows in used)
        if freedom < 1:
            return Covariances(n, items, None)
        return Covariances(n, items, [[
            sum(sum_of_products([row[i] for row in rows], [row[j] for row in rows]) for rows in used) / freedom
            for j in range(items)] for i in range(items)])
    least, matrix, defined = None, [[Fraction(0)] * items for _ in range(items)], True
    for i in range(items):
        for j in range(items):
            pairs = [[(row[i], row[j]) for row in rows if row[i] is not None and row[j] is not None]
                     for rows in tables]
            if len(tables) != 1:
                pairs = [found for found in pairs if len(found) >= 2]
            n = sum(map(len, pairs))
            freedom = sum(len(found) - 1 for found in pairs)
            least = n if least is None else min(least, n)
            if freedom < 1:
                defined = False
                continue
            matrix[i][j] = sum(sum_of_products([x for x, _ in found], [y for _, y in found])
                               for found in pairs) / freedom
    return Covariances(least, items, matrix if defined else None)
