"""rk itself, as the peers are: from a path, from a polars frame, from a pandas frame."""

import sys

import rk

NAME = "rk"
CODEBOOK = {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"}


def read(path):
    """rk reads the file itself."""
    return path


def read_polars(path):
    """The wide frame as polars reads it, in memory."""
    import polars

    return polars.read_csv(path, schema_overrides={"group": polars.String})


def read_polars_u8(path):
    """The same with ratings of one byte."""
    import polars

    frame = read_polars(path)
    return frame.with_columns(polars.exclude("respondent", "group").cast(polars.UInt8))


def read_pandas(path):
    """The wide frame as pandas reads it, in memory."""
    import pandas

    return pandas.read_csv(path)


def score(loaded):
    """Everything that an answer holds."""
    return rk.score(loaded, frequency="scored", codebook=CODEBOOK)


def score_dict(loaded):
    """The same, and all of it as Python objects."""
    return score(loaded).to_dict()


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(score_dict(path)["index"]["by_group"])


if __name__ == "__main__":
    main(sys.argv[1])
