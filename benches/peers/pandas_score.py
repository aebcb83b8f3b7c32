"""pandas, on the wide frame, with nothing row by row in Python."""

import sys

import pandas as pd
from common import (
    COMMUNICATION,
    ITEMS,
    MIN_COMMUNICATION,
    MIN_ITEMS,
    MIN_RELATIONSHIP,
    columns_of,
)
from finish import from_rows

NAME = "pandas"


def read(path):
    """The wide frame, as pandas reads it: floats, with nan where nobody answered."""
    return pd.read_csv(path)


def score(frame):
    """Everything that an answer holds."""
    names = columns_of(frame.columns)
    cells = [f"{name}_{item}" for name in names for item in ITEMS]
    by = frame["group"]
    parts, below = {}, 0
    for name in names:
        ratings = frame[[f"{name}_{item}" for item in ITEMS]]
        halves = (ratings.iloc[:, :COMMUNICATION], ratings.iloc[:, COMMUNICATION:])
        (com, n_com), (rel, n_rel) = ((half.sum(axis=1), half.count(axis=1)) for half in halves)
        given = n_com + n_rel
        parts[f"s:{name}"] = ((com + rel) / given).where(given >= MIN_ITEMS)
        parts[f"c:{name}"] = (com / n_com).where(n_com >= MIN_COMMUNICATION)
        parts[f"r:{name}"] = (rel / n_rel).where(n_rel >= MIN_RELATIONSHIP)
        below = below + given.between(1, MIN_ITEMS - 1)
    pairs = pd.DataFrame({name: parts[f"s:{name}"] for name in names})
    mine = pd.DataFrame({name: by == name for name in names})
    people = pd.DataFrame(
        {
            "between": pairs.mask(mine).mean(axis=1),
            "within": pairs.where(mine).max(axis=1),
            "all": pairs.mean(axis=1),
        }
    )
    single = frame[cells]
    scores = pd.DataFrame(parts)
    tables = [below.groupby(by).sum().rename("below"), by.groupby(by).size().rename("respondents")]
    tables.append(people[["between", "all"]].groupby(by).mean())
    for table in (scores, single):
        grouped = table.groupby(by)
        tables.append(grouped.count().add_prefix("n:"))
        tables.append(grouped.mean().add_prefix("mean:"))
        tables.append(grouped.std().add_prefix("sd:"))
    tables += [(single == v).groupby(by).sum().add_prefix(f"{v}:") for v in range(1, 6)]
    rows = pd.concat(tables, axis=1).to_dict("index")
    total = {
        f"{what}:{name}": value
        for what, row in (("n", people.count()), ("mean", people.mean()), ("sd", people.std()))
        for name, value in row.items()
    }
    return from_rows(names, rows, total)


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(score(read(path))["index"][0])


if __name__ == "__main__":
    main(sys.argv[1])
