"""What a result is to Python: shown, compared, stored, copied, handed on as a table."""

import copy
import json
import pickle

import duckdb
import pandas
import polars
import pyarrow
import pytest

import rk
import survey

ITEM = {"frequency": None, "instrument": {"items": ["timely"]}, "codebook": {"pattern": "{rated}_{dimension}"}}
SMALL = {"group": ["a", "a", "b"], "a_timely": [4, 5, 3], "b_timely": [3, 4, None]}
MATRIX = {"raters": ["care", "nurses"], "rated": ["care", "nurses"]}


def sample(**options):
    return rk.score(survey.PATH, frequency="scored", codebook=survey.CODEBOOK, **options)


def matrix(mean=4.2):
    return rk.levels([[mean, 3.4], [None, 4.6]], **MATRIX)


BOTH = pytest.mark.parametrize("make", [sample, matrix])


def test_attributes_are_the_fields_of_the_answer():
    scores = sample(respondents=True)
    answer = scores.to_dict()
    assert {name: getattr(scores, name) for name in answer if name != "schema"} == {
        name: field for name, field in answer.items() if name != "schema"
    }
    assert list(answer) == list(json.loads(scores.to_json()))
    assert scores.violations == answer["report"]["violations"]
    assert sample().respondents is None
    assert "respondents" not in sample().to_dict()


def test_matrix_attributes_are_the_fields_of_the_answer():
    scores = matrix()
    answer = scores.to_dict()
    assert [name for name in answer if name != "schema" and getattr(scores, name) != answer[name]] == []
    assert [(tie["mean"], tie["level"]) for tie in scores.ties] == [
        (4.2, "moderate"),
        (3.4, "weak"),
        (None, None),
        (4.6, "strong"),
    ]


def test_values_have_the_types_of_json():
    scores = rk.score(SMALL, **ITEM)
    (tie,) = (tie for tie in scores.ties if tie["rater"] == "b" and tie["rated"] == "a")
    assert (tie["n"], tie["mean"], tie["sd"]) == (1, 3.0, None)
    assert [type(tie[name]) for name in ("n", "mean", "level")] == [int, float, str]
    assert tie["why"] == {"sd": "one_answer", "relationship": "no_items"}


@BOTH
def test_nothing_can_be_set(make):
    scores = make()
    with pytest.raises(AttributeError):
        scores.ties = []
    with pytest.raises(AttributeError):
        scores.other = 1


@BOTH
def test_a_changed_dict_changes_no_result(make):
    scores = make()
    before = scores.to_json()
    scores.to_dict()["ties"].clear()
    scores.ties.clear()
    assert scores.to_dict()["ties"]
    assert (scores.to_json(), scores) == (before, make())


@BOTH
def test_equal_by_content(make):
    assert make() == make()
    assert hash(make()) == hash(make())
    assert make() != object()
    assert make() is not None
    assert len({make(), make()}) == 1


def test_unequal_by_content():
    assert sample() != sample(profile="german_2024")
    assert matrix() != matrix(4.3)
    assert sample() != matrix()


@BOTH
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(make, protocol):
    scores = make()
    again = pickle.loads(pickle.dumps(scores, protocol))
    assert type(again) is type(scores)
    assert again == scores
    assert (again.to_json(), again.ties, repr(again)) == (scores.to_json(), scores.ties, repr(scores))
    assert pickle.loads(pickle.dumps(again)) == scores


@BOTH
def test_copy(make):
    scores = make()
    assert copy.copy(scores) == scores
    assert copy.deepcopy([scores]) == [scores]


@BOTH
def test_stored_text_is_read_again(make):
    scores = make()
    assert type(scores)(scores.to_json()) == scores


@pytest.mark.parametrize("text", ["", "{}", "null", rk.run("score", "{}"), matrix().to_json()])
def test_other_text_is_refused(text):
    with pytest.raises(ValueError, match="^answer: "):
        rk.Scores(text)


def test_repr_shows_the_matrix():
    lines = repr(sample()).splitlines()
    assert lines[0].endswith("levels by danish")
    assert lines[1].split() == ["rates", "assessors", "care", "leaders", "nurses", "therapists"]
    first = sample().ties[0]
    assert f"{first['mean']:.2f} {first['level']}" in lines[2]
    assert str(sample()) == repr(sample())


def test_html_is_a_table_in_which_no_name_is_markup():
    data = {"group": ["<i>&", "b"], "<i>&_timely": [4, 4], "b_timely": [3, 3]}
    html = rk.score(data, **ITEM)._repr_html_()
    assert html.startswith("<table")
    assert "&lt;i&gt;&amp;" in html
    assert "<i>" not in html
    assert "<script" not in html


# As a table.

FIXED = ["rater", "rated", "kind", "n", "mean", "sd", "level", "communication", "relationship"]


def rows(scores):
    return [
        {name: tie[name] for name in FIXED[:7]}
        | {name: (tie[name] or {}).get("mean") for name in FIXED[7:]}
        | {f"mean_{item}": of["mean"] for item, of in tie["dimensions"].items()}
        for tie in scores.ties
    ]


def test_polars():
    frame = polars.DataFrame(sample())
    assert frame.columns == [*FIXED, *(f"mean_{item}" for item in survey.ITEMS)]
    assert frame.schema["n"] == polars.Int64
    assert frame.schema["mean"] == frame.schema["mean_timely"] == polars.Float64
    assert frame.schema["level"] == polars.String
    assert frame.to_dicts() == rows(sample())


def test_pyarrow():
    assert pyarrow.table(sample()).to_pylist() == rows(sample())
    schema = pyarrow.table(sample()).schema
    assert pyarrow.table(sample(), schema=schema).to_pylist() == rows(sample())


def test_pandas():
    frame = pandas.DataFrame.from_arrow(sample())
    assert frame["mean"].tolist() == [tie["mean"] for tie in sample().ties]
    assert frame["rater"].tolist() == [tie["rater"] for tie in sample().ties]


def test_duckdb():
    scores = sample()
    assert duckdb.sql("select rated, mean from scores where level = 'weak'").fetchall() == [
        (tie["rated"], tie["mean"]) for tie in scores.ties if tie["level"] == "weak"
    ]


def test_missing_numbers_are_null():
    frame = polars.DataFrame(rk.score(SMALL, **ITEM))
    assert frame.filter(polars.col("mean").is_null()).select("rater", "rated", "n", "sd", "level").to_dicts() == [
        {"rater": "b", "rated": "b", "n": 0, "sd": None, "level": None}
    ]


def test_a_table_without_rows():
    answer = rk.score(SMALL, **ITEM).to_dict() | {"ties": []}
    frame = polars.DataFrame(rk.Scores(json.dumps(answer)))
    assert frame.height == 0
    assert frame.columns == [*FIXED, "mean_timely"]


def test_items_with_any_name():
    names = ["n", "a/b", "a~1b", "mean"]
    data = {"group": ["a", "b"]} | {f"{rated}:{name}": [3, 4] for rated in "ab" for name in names}
    items = [{"id": name} for name in names]
    scores = rk.score(data, frequency=None, instrument={"items": items}, codebook={"pattern": "{rated}:{dimension}"})
    frame = polars.DataFrame(scores)
    assert frame.columns[-4:] == ["mean_n", "mean_a/b", "mean_a~1b", "mean_mean"]
    assert frame.select(polars.col("^mean_.*$")).null_count().row(0) == (0, 0, 0, 0)


def test_a_matrix_as_a_table():
    frame = polars.DataFrame(matrix())
    assert frame.columns == ["rater", "rated", "kind", "mean", "level"]
    assert frame.to_dicts() == [{name: tie[name] for name in frame.columns} for tie in matrix().ties]
    assert frame.schema["mean"] == polars.Float64
