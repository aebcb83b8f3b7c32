"""Numbers with given moments, for the figures of papers that print no rows."""

from math import cos, pi, sqrt

WAVES = 15


def with_correlations(below: list[list[float]], deviations: list[float], times: int, decimals: int) -> list:
    """Rows with these correlations and deviations: cosines, mixed; each of 15 rows stands so many times.

    `below` holds the rows of the matrix below its diagonal.
    """
    k = len(deviations)
    r = [[1.0 if i == j else below[max(i, j) - 1][min(i, j)] for j in range(k)] for i in range(k)]
    root = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(i + 1):
            rest = r[i][j] - sum(root[i][a] * root[j][a] for a in range(j))
            root[i][j] = sqrt(rest) if i == j else rest / root[j][j]
    n = WAVES * times
    rows = []
    for t in range(WAVES):
        waves = [sqrt(2 * (n - 1) / n) * cos(2 * pi * (j + 1) * t / WAVES) for j in range(k)]
        rows.append([round(3 + deviations[i] * sum(root[i][j] * waves[j] for j in range(k)), decimals)
                     for i in range(k)])
    return rows * times


def with_moments(groups: dict[str, tuple[int, float, float]]) -> dict:
    """Values of groups of these sizes, means and variances."""
    values, names = [], []
    for name, (n, mean, variance) in groups.items():
        off = sqrt(variance * (n - 1) / (n - n % 2))
        values += [round(mean + (off if at % 2 else -off), 9) for at in range(n - n % 2)] + [mean] * (n % 2)
        names += [name] * n
    return {"values": values, "groups": names}


def with_f(sizes: list[int], f: float) -> dict:
    """Values of groups of these sizes with this F."""
    n, count = sum(sizes), len(sizes)
    grand = sum(size * at for at, size in enumerate(sizes)) / n
    between = sum(size * (at - grand) ** 2 for at, size in enumerate(sizes)) / (count - 1)
    step = sqrt(f / between)
    # Each group's variance, so that the mean square within is 1.
    return with_moments({f"g{at + 1}": (size, step * at, 1.0) for at, size in enumerate(sizes)})


def with_ties(names: list[str], ratings: dict[tuple[str, str], list[int]], instrument: dict) -> dict:
    """A survey of one person a group with these ratings of each other group."""
    columns: dict[str, list] = {name: [] for name in ("respondent", "rater_group", "rated_group", "dimension", "rating")}
    for (a, b), answers in ratings.items():
        for item, rating in zip(instrument["items"], answers, strict=True):
            for name, cell in zip(columns, (f"person of {a}", a, b, item, rating), strict=True):
                columns[name].append(cell)
    return {"instrument": instrument, "groups": names, "columns": columns}
