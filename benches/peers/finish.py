"""From the grouped tables of polars, DuckDB or pandas to the whole answer, in plain Python.

The tables are small (groups by groups by items), so plain Python keeps these peers from having to
import numpy, and checks the numpy peers by another road.
"""

from math import nan

from common import CUTS, ITEMS, PRINCIPLES

K = len(ITEMS)


def number(value):
    """A float, `nan` for None."""
    return nan if value is None else float(value)


def mean(values):
    """Mean of those that are numbers, or nan."""
    there = [v for v in values if v == v]
    return sum(there) / len(there) if there else nan


def level(value, within):
    """0 weak, 1 moderate, 2 strong, -1 none."""
    low, high = CUTS["within" if within else "between"]
    return -1 if value != value else (value >= low) + (value > high)


def finish(tie, communication, relationship, items, people, spreads, below):
    """The whole answer.

    `tie[a][b]` is `(n, mean, sd)`; `communication[a][b]`, `relationship[a][b]` are `(n, mean)`;
    `items[a][b][i]` is `(n, mean, sd, counts)`; `people[a]` is `(respondents, mean of the scores
    between, mean of the scores of all)`; `spreads` are `(n, mean, sd)` of the respondents' scores
    between, within, all.
    """
    groups = range(len(tie))
    every = [(a, b) for a in groups for b in groups]
    off = [(a, b) for a, b in every if a != b]
    on = [(a, a) for a in groups]
    means = [[number(tie[a][b][1]) for b in groups] for a in groups]
    answer = {
        "tie_n": [tie[a][b][0] for a, b in every],
        "tie_mean": [means[a][b] for a, b in every],
        "tie_sd": [number(tie[a][b][2]) for a, b in every],
        "tie_level": [level(means[a][b], a == b) for a, b in every],
    }

    values = {}
    for name, table in (("communication", communication), ("relationship", relationship)):
        cells = [(a == b, table[a][b][0], number(table[a][b][1])) for a, b in every]
        answer[f"{name}_n"] = [n for _, n, _ in cells]
        answer[f"{name}_mean"] = [m for _, _, m in cells]
        answer[f"{name}_level"] = [level(m, own) for own, _, m in cells]
        for (a, b), (_, _, m) in zip(every, cells):
            values.setdefault((a, b), []).append(m)

    flat = [(a == b, *cell) for a, b in every for cell in items[a][b]]
    answer["item_n"] = [n for _, n, _, _, _ in flat]
    answer["item_mean"] = [number(m) for _, _, m, _, _ in flat]
    answer["item_sd"] = [number(s) for _, _, _, s, _ in flat]
    answer["item_level"] = [level(number(m), own) for own, _, m, _, _ in flat]
    answer["item_counts"] = [c for _, _, _, _, counts in flat for c in counts]

    answer["group_n"] = [n for n, _, _ in people]
    answer["out"] = [mean([means[a][b] for b in groups if b != a]) for a in groups]
    answer["in"] = [mean([means[b][a] for b in groups if b != a]) for a in groups]
    answer["self"] = [means[a][a] for a in groups]
    answer["asymmetry"] = [
        number
        for a, b in off
        if a < b
        for there, back in [(means[a][b], means[b][a])]
        for number in (there, back, there - back, (there + back) / 2)
    ]

    def by_rating(pairs):
        n = sum(tie[a][b][0] for a, b in pairs)
        return sum(tie[a][b][0] * means[a][b] for a, b in pairs if tie[a][b][0]) / n if n else nan

    index = [
        mean([number(between) for _, between, _ in people]),
        number(spreads[0][1]),
        mean([means[a][b] for a, b in off]),
        by_rating(off),
        mean(answer["self"]),
    ]
    answer["index"] = index
    answer["index_level"] = [level(value, k == 4) for k, value in enumerate(index)]
    answer["including_self"] = [
        mean([number(both) for _, _, both in people]),
        number(spreads[2][1]),
        mean(answer["tie_mean"]),
        by_rating(every),
    ]
    answer["respondent_scores"] = [number(value) for spread in spreads for value in spread]

    single = {(a, b): [number(m) for _, m, _, _ in items[a][b]] for a, b in every}
    principle = {
        pair: [sum(row[i] for i in positions) / len(positions) for positions in PRINCIPLES]
        for pair, row in single.items()
    }
    for name, table in (("sub_scores", values), ("items", single), ("principles", principle)):
        scopes = [
            [v for pair in pairs if (v := table[pair][k]) == v]
            for k in range(len(table[0, 0]))
            for pairs in (off, on)
        ]
        answer[f"{name}_ties"] = [len(scope) for scope in scopes]
        answer[f"{name}_mean"] = [mean(scope) for scope in scopes]
        answer[f"{name}_level"] = [level(mean(scope), k % 2) for k, scope in enumerate(scopes)]

    counts, shares = [], []
    for i in range(K):
        for pairs in (off, on):
            row = [sum(items[a][b][i][3][v] for a, b in pairs) for v in range(5)]
            counts += row
            shares += [c / sum(row) if any(row) else nan for c in row]
    answer["distribution_counts"] = counts
    answer["distribution_shares"] = shares

    respondents, ratings = sum(answer["group_n"]), sum(answer["item_n"])
    asked = respondents * len(tie) * K
    answer["counts"] = [respondents, ratings, asked - ratings, below]
    return answer


def from_rows(names, rows, total):
    """The answer from one row of named numbers a group, and one over all respondents.

    Names: `n:`, `mean:`, `sd:` before `s:GROUP` (all items), `c:GROUP`, `r:GROUP` (sub-scores) and
    `GROUP_ITEM`; `1:` to `5:` before `GROUP_ITEM`; `respondents`, `below`; the means `between`,
    `all`; in `total`, `n:`, `mean:`, `sd:` before `between`, `within`, `all`.
    """
    ordered = [rows[name] for name in names]

    def table(part):
        return [[(row[f"n:{part}:{b}"], row[f"mean:{part}:{b}"]) for b in names] for row in ordered]

    return finish(
        [
            [(row[f"n:s:{b}"], row[f"mean:s:{b}"], row[f"sd:s:{b}"]) for b in names]
            for row in ordered
        ],
        table("c"),
        table("r"),
        [
            [
                [
                    (
                        row[f"n:{b}_{item}"],
                        row[f"mean:{b}_{item}"],
                        row[f"sd:{b}_{item}"],
                        [row[f"{v}:{b}_{item}"] for v in range(1, 6)],
                    )
                    for item in ITEMS
                ]
                for b in names
            ]
            for row in ordered
        ],
        [(row["respondents"], row["between"], row["all"]) for row in ordered],
        [
            (total[f"n:{name}"], total[f"mean:{name}"], total[f"sd:{name}"])
            for name in ("between", "within", "all")
        ],
        sum(row["below"] for row in ordered),
    )
