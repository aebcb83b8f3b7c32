"""Polars reads, numpy scores: the quickest pair of known tools for a large wide file."""

import sys

import polars as pl
from common import ITEMS, columns_of
from numpy_score import score

NAME = "polars reads, numpy scores"
__all__ = ["NAME", "main", "read", "score"]


def read(path):
    """Group of each respondent and ratings `[respondent, rated, item]`, u8."""
    header = pl.read_csv(path, n_rows=0).columns
    names = columns_of(header)
    wanted = [f"{name}_{item}" for name in names for item in ITEMS]
    frame = pl.read_csv(
        path,
        columns=["group", *wanted],
        schema_overrides=dict.fromkeys(wanted, pl.UInt8) | {"group": pl.String},
    )
    ratings = frame.select(pl.col(wanted).fill_null(0)).to_numpy(order="fortran")
    own = frame["group"].cast(pl.Enum(names)).to_physical().to_numpy()
    by_column = ratings.T.reshape(len(names), len(ITEMS), -1)
    return own, by_column.transpose(2, 0, 1)


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(float(score(read(path))["index"][0]))


if __name__ == "__main__":
    main(sys.argv[1])
