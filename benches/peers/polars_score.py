"""Polars alone, on the wide frame."""

import sys

import polars as pl
from common import (
    COMMUNICATION,
    ITEMS,
    MIN_COMMUNICATION,
    MIN_ITEMS,
    MIN_RELATIONSHIP,
    columns_of,
)
from finish import from_rows

NAME = "polars"


def read(path):
    """The wide frame; ratings as u8."""
    names = columns_of(pl.read_csv(path, n_rows=0).columns)
    small = {f"{name}_{item}": pl.UInt8 for name in names for item in ITEMS}
    return pl.read_csv(path, schema_overrides=small | {"group": pl.String})


def halves(names):
    """Sum and number of a respondent's answers about a group, in each half of the items.

    The horizontal sums of polars add up in the type of the columns: four times 5 fits a u8.
    """
    for name in names:
        for part, items in (("c", ITEMS[:COMMUNICATION]), ("r", ITEMS[COMMUNICATION:])):
            columns = pl.col([f"{name}_{item}" for item in items])
            yield pl.sum_horizontal(columns).alias(f"sum:{part}:{name}")
            yield pl.sum_horizontal(columns.is_not_null().cast(pl.UInt8)).alias(f"n:{part}:{name}")


def scores(names):
    """Mean of a respondent's answers about a group, null with too few."""
    for name in names:
        total, given = {}, {}
        for part in "cr":
            total[part] = pl.col(f"sum:{part}:{name}")
            given[part] = pl.col(f"n:{part}:{name}")
        total["s"], given["s"] = total["c"] + total["r"], given["c"] + given["r"]
        for part, least in (("s", MIN_ITEMS), ("c", MIN_COMMUNICATION), ("r", MIN_RELATIONSHIP)):
            enough = given[part] >= least
            yield pl.when(enough).then(total[part] / given[part]).alias(f"{part}:{name}")
        yield given["s"].is_between(1, MIN_ITEMS - 1).alias(f"below:{name}")


def score(frame):
    """Everything that an answer holds."""
    names = columns_of(frame.columns)
    cells = [f"{name}_{item}" for name in names for item in ITEMS]
    pairs = [f"s:{name}" for name in names]
    parts = [f"{part}:{name}" for part in "scr" for name in names]
    wide = frame.with_columns(halves(names)).with_columns(scores(names))
    is_own = [pl.when(pl.col("group") == name) for name in names]
    is_other = [pl.when(pl.col("group") != name) for name in names]
    wide = wide.with_columns(
        pl.mean_horizontal(when.then(pl.col(s)) for when, s in zip(is_other, pairs)).alias(
            "between"
        ),
        pl.coalesce(when.then(pl.col(s)) for when, s in zip(is_own, pairs)).alias("within"),
        pl.mean_horizontal(pairs).alias("all"),
    )
    grouped = wide.group_by("group").agg(
        pl.len().alias("respondents"),
        pl.col("between", "all").mean(),
        pl.sum_horizontal(pl.col(f"below:{name}").sum() for name in names).alias("below"),
        pl.col(parts + cells).count().name.prefix("n:"),
        pl.col(parts + cells).mean().name.prefix("mean:"),
        pl.col(pairs + cells).std().name.prefix("sd:"),
        *((pl.col(cells) == v).sum().name.prefix(f"{v}:") for v in range(1, 6)),
    )
    rows = {row["group"]: row for row in grouped.iter_rows(named=True)}
    three = pl.col("between", "within", "all")
    total = wide.select(
        three.count().name.prefix("n:"),
        three.mean().name.prefix("mean:"),
        three.std().name.prefix("sd:"),
    ).row(0, named=True)
    return from_rows(names, rows, total)


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(score(read(path))["index"][0])


if __name__ == "__main__":
    main(sys.argv[1])
