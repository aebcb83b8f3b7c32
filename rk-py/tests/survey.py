"""The sample survey as plain rows, to build frames of every kind from."""

import csv

import vectors

PATH = vectors.SAMPLES / "rehabilitation_2014.csv"
CODEBOOK = {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"}
KEYS = ("respondent", "group")

with PATH.open(encoding="utf-8", newline="") as file:
    TEXTS = list(csv.DictReader(file))

NAMES = list(TEXTS[0])


def cell(name, text):
    if name in KEYS:
        return text
    return int(text) if text else None


ROWS = [{name: cell(name, text) for name, text in row.items()} for row in TEXTS]
COLUMNS = {name: [row[name] for row in ROWS] for name in NAMES}
RATINGS = {name: cells for name, cells in COLUMNS.items() if name not in KEYS}
ITEMS = (
    "frequent",
    "timely",
    "accurate",
    "problem_solving",
    "shared_goals",
    "shared_knowledge",
    "mutual_respect",
)


def long():
    """One row an answer, as columns; answers that are not there are missing."""
    rows = [
        (row["respondent"], row["group"], name.removesuffix(f"_{item}"), item, row[name])
        for row in ROWS
        for name in RATINGS
        for item in ITEMS
        if name.endswith(f"_{item}")
    ]
    names = ["respondent", "rater_group", "rated_group", "dimension", "rating"]
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}
