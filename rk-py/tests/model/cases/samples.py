"""The sample surveys of rk-core/samples, whole."""

import csv
from pathlib import Path

from .build import LONG, SEVEN
from .case import Case

FOLDER = Path(__file__).parents[4] / "rk-core" / "samples"
GROUPS = ["care", "assessors", "nurses", "therapists", {"name": "leaders", "level": "leader"}]
CODEBOOK = {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"}


def text(year: int) -> str:
    return (FOLDER / f"rehabilitation_{year}.csv").read_text(encoding="utf-8")


def wide(year: int) -> dict:
    return {"frequency": "scored", "groups": GROUPS, "respondents": True, "csv": text(year), "codebook": CODEBOOK}


def long_form(year: int) -> dict:
    """The same answers, one row each; a blank cell is no row."""
    columns: dict[str, list] = {name: [] for name in LONG}
    for row in csv.DictReader(text(year).splitlines()):
        for name, cell in row.items():
            for item in SEVEN:
                if name.endswith(f"_{item}") and cell:
                    rated = name.removesuffix(f"_{item}")
                    values = [row["respondent"], row["group"], rated, item, int(cell)]
                    for column, value in zip(columns, values, strict=True):
                        columns[column].append(value)
    return {"frequency": "scored", "groups": GROUPS, "respondents": True, "columns": columns}


PANDAS = {
    2014: {
        "index by_group": "3.7573003848",
        "index by_respondent": "3.7058201058",
        "index by_tie": "3.7677597403",
        "index by_rating": "3.7069597070",
        "index within": "4.4634054834",
        "index including_self by_tie": "3.9068888889",
        "ties care>nurses mean": "3.7424242424",
        "ties care>nurses sd": "0.5279939125",
        "ties nurses>care mean": "3.9642857143",
        "ties leaders>care mean": "4.5714285714",
        "ties care>care mean": "4.5519480519",
        "ties therapists>assessors sd": "0.5091008480",
        "groups care out": "3.6370129870",
        "groups assessors in": "3.6509920635",
        "respondent_scores between sd": "0.4049278094",
        "respondent_scores all mean": "3.8625873016",
        "dimensions timely between mean": "3.5691666667",
        "counts ratings": "999",
        "counts missing": "51",
        "counts dropped pairs_below_min_items": "0",
    },
    2016: {
        "index by_group": "3.8313470418",
        "index by_respondent": "3.8313095238",
        "index by_tie": "3.8313470418",
        "index by_rating": "3.8313095238",
        "index within": "4.5550793651",
        "index including_self by_tie": "3.9760935065",
        "ties care>nurses mean": "4.0112554113",
        "ties care>nurses sd": "0.6420886861",
        "ties nurses>care mean": "3.7738095238",
        "ties leaders>care mean": "4.1904761905",
        "ties care>care mean": "4.5761904762",
        "ties therapists>assessors sd": "0.3725258517",
        "groups care out": "3.8798701299",
        "groups assessors in": "3.7512987013",
        "respondent_scores between sd": "0.3167571123",
        "respondent_scores all mean": "3.9747619048",
        "dimensions timely between mean": "3.6325757576",
        "counts ratings": "1018",
        "counts missing": "32",
        "counts dropped pairs_below_min_items": "0",
    },
}
GAPS = {2014: (10, 13, 16), 2016: (3, 17, 23)}
SOURCE = ("the independent model rk-py/tests/model; the numbers in by_hand from pandas 3.1.1 by "
          "rk-py/tests/model/outside.py, which shares nothing with the model")


def sample(name: str, shows: str, year: int, call: dict) -> Case:
    return Case(name, shows, call, source=SOURCE, outside=PANDAS[year],
                faults=[("level.mean.in_gap", ["ties", n]) for n in GAPS[year]])


CASES = [
    sample("sample_2014", "the sample survey of 2014: 30 respondents, five groups, wide CSV", 2014, wide(2014)),
    sample("sample_2016", "the sample survey of 2016, wide CSV", 2016, wide(2016)),
    sample("sample_2014_long", "the sample survey of 2014 in long form: the same answer", 2014, long_form(2014)),
]
