"""DuckDB alone, in SQL: the wide table is turned long, then grouped."""

import sys

import duckdb
from common import (
    COMMUNICATION,
    ITEMS,
    MIN_COMMUNICATION,
    MIN_ITEMS,
    MIN_RELATIONSHIP,
    columns_of,
)
from finish import from_rows

NAME = "DuckDB"


def read(path):
    """A connection that holds the wide table; ratings as u8."""
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    names = columns_of(header)
    cells = {f"{name}_{item}" for name in names for item in ITEMS}
    types = {name: "UTINYINT" if name in cells else "VARCHAR" for name in header}
    connection = duckdb.connect(config={"threads": 1})
    connection.execute(
        "CREATE TABLE wide AS SELECT * FROM read_csv(?, header = true, delim = ',', quote = '\"',"
        " escape = '\"', new_line = '\\n', auto_detect = false, columns = ?)",
        [path, types],
    )
    return connection, names


def sums(name):
    """Sum and number of a respondent's answers about a group, in each half of the items."""
    for part, items in (("c", ITEMS[:COMMUNICATION]), ("r", ITEMS[COMMUNICATION:])):
        cells = [f'"{name}_{item}"' for item in items]
        yield " + ".join(f"coalesce({cell}, 0)" for cell in cells) + f" AS sum_{part}"
        yield " + ".join(f"({cell} IS NOT NULL)::UTINYINT" for cell in cells) + f" AS n_{part}"


def pairs(names):
    """One row a respondent and rated group, with the three scores."""
    pieces = " UNION ALL ".join(
        f"""SELECT rowid AS id, "group" AS a, '{name}' AS b, {", ".join(sums(name))} FROM wide"""
        for name in names
    )
    return f"""CREATE OR REPLACE TEMP TABLE pairs AS SELECT id, a, b, n_c + n_r AS n,
        CASE WHEN n_c + n_r >= {MIN_ITEMS} THEN (sum_c + sum_r) / (n_c + n_r) END AS s,
        CASE WHEN n_c >= {MIN_COMMUNICATION} THEN sum_c / n_c END AS c,
        CASE WHEN n_r >= {MIN_RELATIONSHIP} THEN sum_r / n_r END AS r FROM ({pieces})"""


TIES = f"""SELECT a, b, count(s), avg(s), stddev_samp(s), count(c), avg(c), count(r), avg(r),
    count(*) FILTER (n BETWEEN 1 AND {MIN_ITEMS - 1}) FROM pairs GROUP BY a, b"""

PEOPLE = """CREATE OR REPLACE TEMP TABLE people AS SELECT id, any_value(a) AS a,
    avg(s) FILTER (a <> b) AS between, max(s) FILTER (a = b) AS within, avg(s) AS "all"
    FROM pairs GROUP BY id"""

GROUPS = 'SELECT a, count(*), avg(between), avg("all") FROM people GROUP BY a'

TOTAL = (
    "SELECT "
    + ", ".join(
        f'count("{name}"), avg("{name}"), stddev_samp("{name}")'
        for name in ("between", "within", "all")
    )
    + " FROM people"
)


def items(names):
    """One row a rating group and column, with the counts of 1 to 5."""
    cells = ", ".join(f'"{name}_{item}"' for name in names for item in ITEMS)
    counts = ", ".join(f"count(*) FILTER (x = {v})" for v in range(1, 6))
    return f"""SELECT a, cell, count(*), avg(x), stddev_samp(x), {counts}
        FROM (UNPIVOT (SELECT "group" AS a, {cells} FROM wide) ON {cells} INTO NAME cell VALUE x)
        GROUP BY a, cell"""


def score(loaded):
    """Everything that an answer holds."""
    connection, names = loaded
    ask = connection.execute
    ask(pairs(names))
    ask(PEOPLE)
    rows = {
        a: {"respondents": n, "between": between, "all": every, "below": 0}
        for a, n, between, every in ask(GROUPS).fetchall()
    }
    for row in rows.values():
        row |= {f"n:{name}_{item}": 0 for name in names for item in ITEMS}
        row |= {
            f"{what}:{name}_{item}": None
            for what in ("mean", "sd")
            for name in names
            for item in ITEMS
        }
        row |= {f"{v}:{name}_{item}": 0 for v in range(1, 6) for name in names for item in ITEMS}
    for a, b, n, mean, sd, n_c, mean_c, n_r, mean_r, below in ask(TIES).fetchall():
        rows[a]["below"] += below
        rows[a] |= {
            f"n:s:{b}": n,
            f"mean:s:{b}": mean,
            f"sd:s:{b}": sd,
            f"n:c:{b}": n_c,
            f"mean:c:{b}": mean_c,
            f"n:r:{b}": n_r,
            f"mean:r:{b}": mean_r,
        }
    for a, cell, n, mean, sd, *counts in ask(items(names)).fetchall():
        rows[a] |= {f"n:{cell}": n, f"mean:{cell}": mean, f"sd:{cell}": sd}
        rows[a] |= {f"{v}:{cell}": count for v, count in enumerate(counts, 1)}
    values = iter(ask(TOTAL).fetchone())
    total = {
        f"{what}:{name}": next(values)
        for name in ("between", "within", "all")
        for what in ("n", "mean", "sd")
    }
    return from_rows(names, rows, total)


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(score(read(path))["index"][0])


if __name__ == "__main__":
    main(sys.argv[1])
