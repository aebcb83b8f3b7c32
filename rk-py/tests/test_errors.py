"""What is at fault is said with its place, all at once, and without repeating the data."""

import copy
import json
import math
import pickle
import traceback

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest

import rk
import survey

ITEM = {"frequency": None, "instrument": {"items": ["timely"]}, "codebook": {"pattern": "{rated}_{dimension}"}}
GOOD = {"group": ["a", "a", "b"], "a_timely": [4, 5, 3], "b_timely": [3, 4, None]}


def fault(data, **options):
    with pytest.raises(rk.RkError) as caught:
        rk.score(data, **(ITEM | options))
    return caught.value


def where(error):
    return [(found["code"], found["path"]) for found in error.violations]


def sample(columns, **options):
    with pytest.raises(rk.RkError) as caught:
        rk.score(columns, **({"frequency": "scored", "codebook": survey.CODEBOOK} | options))
    return caught.value


# What the error is.


def test_attributes():
    error = fault(GOOD | {"a_timely": [4, 6, 0]})
    assert isinstance(error, ValueError)
    assert (error.code, error.path) == ("response.rating.out_of_range", ["columns", "a_timely", 1])
    assert (error.column, error.row) == ("a_timely", 1)
    assert error.violations[0]["params"] == {"least": 1, "most": 5}
    assert error.report == {"valid": False, "violations": error.violations}
    assert where(error) == [
        ("response.rating.out_of_range", ["columns", "a_timely", 1]),
        ("response.rating.out_of_range", ["columns", "a_timely", 2]),
    ]


def test_text():
    error = fault(GOOD | {"a_timely": [4, 6, 3]})
    sentence = "Enter a rating from 1 to 5, or leave the cell empty."
    assert str(error) == f"response.rating.out_of_range at columns.a_timely[1]: {sentence}"
    assert repr(error) == f"RkError({str(error)!r})"
    assert str(fault(GOOD | {"a_timely": [6, 6, 0]})).endswith(f"columns.a_timely[0]: {sentence} (and 2 more)")


def test_text_without_a_place():
    error = fault({"group": ["x", "y"], "a_timely": [4, 3]})
    assert str(error).startswith("response.groups.no_overlap: ")
    assert (error.path, error.column, error.row) == ([], None, None)


def test_danish():
    bad = GOOD | {"a_timely": [4, 6, 3]}
    english, danish = fault(bad), fault(bad, locale="da")
    assert where(english) == where(danish)
    assert danish.violations[0]["message"] == "Angiv en vurdering fra 1 til 5, eller lad cellen stå tom."
    assert danish.violations[0]["message"] in str(danish)


def test_danish_when_the_call_is_at_fault():
    assert (
        fault(GOOD, locale="da", min_items="x").violations[0]["message"]
        != (fault(GOOD, min_items="x").violations[0]["message"])
    )


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_copies(again):
    error = fault(GOOD | {"a_timely": [4, 6, 0]})
    other = again(error)
    assert type(other) is rk.RkError
    assert (str(other), vars(other)) == (str(error), vars(error))


def test_warnings_do_not_raise(recwarn):
    scores = rk.score(GOOD | {"group": ["a", None, "b"]}, **ITEM)
    assert [found["code"] for found in scores.violations] == ["response.rater_group.missing"]
    assert scores.report["valid"]
    assert not recwarn


def test_a_warning_before_the_error_is_not_the_error():
    error = fault(GOOD | {"group": ["a", None, "b"], "b_timely": [3, 4, 9]})
    assert [found["severity"] for found in error.violations] == ["warning", "error"]
    assert (error.code, error.row) == ("response.rating.out_of_range", 2)
    assert "more" not in str(error)


# Data that is at fault, in every form that a cell can have.

NOT_NUMBERS = ["hej", True, object(), [3], {"a": 3}, b"3", 2**70, 1j, "3,x", numpy.True_, "\udc80"]


@pytest.mark.parametrize("value", NOT_NUMBERS, ids=lambda value: type(value).__name__)
def test_not_a_number(value):
    error = fault(GOOD | {"a_timely": [4, 5, value]})
    assert where(error) == [("response.rating.not_number", ["columns", "a_timely", 2])]


@pytest.mark.parametrize("value", [2.5, 4.000001, "2.5", "2,5", numpy.float32(1.5)])
def test_not_whole(value):
    error = fault(GOOD | {"a_timely": [4, 5, value]})
    assert where(error) == [("response.rating.not_whole", ["columns", "a_timely", 2])]


@pytest.mark.parametrize(
    "value", [0, 6, -1, 6.0, "6", "-3", 10**18, 1e300, numpy.int64(7), math.inf, -math.inf, numpy.float32("inf")]
)
def test_out_of_range(value):
    expected = [("response.rating.out_of_range", ["columns", "a_timely", 2])]
    assert where(fault(GOOD | {"a_timely": [4, 5, value]})) == expected
    assert where(fault(polars.DataFrame(GOOD | {"a_timely": polars.Series([None, None, value])}))) == expected


@pytest.mark.parametrize("value", [None, math.nan, "", "  ", numpy.nan, pandas.NA, numpy.float32("nan")])
def test_missing(value):
    scores = rk.score(GOOD | {"a_timely": [4, 5, value]}, **ITEM)
    assert (scores.counts["ratings"], scores.counts["missing"]) == (4, 2)


def mixed():
    return pandas.DataFrame(GOOD | {"a_timely": [4, "hej", 3]})


FRAMES = {
    "pandas with texts and numbers": mixed,
    "pandas text": lambda: mixed().astype(str),
    "polars": lambda: polars.DataFrame(GOOD | {"a_timely": ["4", "hej", "3"]}),
    "pyarrow": lambda: pyarrow.table(GOOD | {"a_timely": ["4", "hej", "3"]}),
    "duckdb": lambda: duckdb.connect().from_arrow(pyarrow.table(GOOD | {"a_timely": ["4", "hej", "3"]})),
    "list of dicts": lambda: mixed().to_dict("records"),
}


@pytest.mark.parametrize("make", FRAMES.values(), ids=FRAMES.keys())
def test_text_in_a_number_column_of_a_frame(make):
    error = fault(make())
    assert ("response.rating.not_number", ["columns", "a_timely", 1]) in where(error)
    assert "hej" not in str(error)


def test_dates_and_truth_values_in_a_frame():
    dates = polars.DataFrame(GOOD).with_columns(a_timely=polars.date(2026, 11, 21))
    assert [code for code, _ in where(fault(dates))] == ["response.rating.not_number"] * 3
    truths = polars.DataFrame(GOOD).with_columns(a_timely=polars.Series([True, None, False]))
    assert [path[2] for _, path in where(fault(truths))] == [0, 2]


def test_rows_count_on_across_chunks():
    first = polars.DataFrame(GOOD)
    frame = polars.concat([first, first, polars.DataFrame(GOOD | {"b_timely": [1, 9, 1]})], rechunk=False)
    assert where(fault(frame)) == [("response.rating.out_of_range", ["columns", "b_timely", 7])]


def test_two_different_answers():
    data = {"respondent": [1, 1], "group": ["a", "a"], "a_timely": [4, 3], "b_timely": [3, 3]}
    assert where(fault(data)) == [("response.answer.conflict", ["columns", "a_timely", 1])]


def test_a_respondent_in_two_groups():
    data = {"respondent": [1, 1], "group": ["a", "b"], "a_timely": [4, None], "b_timely": [None, 3]}
    assert where(fault(data)) == [("response.respondent.two_groups", ["columns", "group", 1])]


def test_unknown_group_and_dimension():
    long = {
        "respondent": [1, 2],
        "rater_group": ["a", "x"],
        "rated_group": ["y", "a"],
        "dimension": ["timely", "tempo"],
    }
    error = fault(long | {"rating": [3, 4]}, codebook=None, groups=["a"])
    assert where(error) == [
        ("response.rated_group.unknown", ["columns", "rated_group", 0]),
        ("response.rater_group.unknown", ["columns", "rater_group", 1]),
        ("response.dimension.unknown", ["columns", "dimension", 1]),
    ]


def test_a_missing_column():
    columns = {name: cells for name, cells in survey.COLUMNS.items() if name != "nurses_timely"}
    for data in (columns, polars.DataFrame(columns), pandas.DataFrame(columns)):
        error = sample(data)
        assert (error.code, error.column, error.row) == ("codebook.column.missing", "nurses_timely", None)


def test_columns_of_unlike_length():
    error = fault(GOOD | {"a_timely": [4, 5]})
    assert (error.code, error.column) == ("column.length", "a_timely")


@pytest.mark.parametrize("data", [{"group": "aab"}, {"group": 3}, {"group": None}, {"group": {"a": 1}}])
def test_columns_that_are_none(data):
    assert where(fault(GOOD | data)) == [("input.shape", ["columns", "group"])]


def test_the_same_column_twice():
    rows = [["a", 3, 3], ["b", 2, 2]]
    names = ["group", "a_timely", "a_timely"]
    table = pyarrow.Table.from_arrays([pyarrow.array(column) for column in zip(*rows, strict=True)], names=names)
    for data in (pandas.DataFrame(rows, columns=names), table):
        assert ("csv.header.duplicate", ["columns", "a_timely"]) in where(fault(data))


@pytest.mark.parametrize("data", [[], {}, pandas.DataFrame(), polars.DataFrame()], ids=repr)
def test_no_columns(data):
    assert fault(data).code == "response.none"


def test_no_overlap():
    assert fault({"group": ["x", "y"], "a_timely": [4, 3]}).code == "response.groups.no_overlap"


MANY = 100_000


def many_groups():
    groups = [f"group {number}" for number in range(MANY)]
    long = {"respondent": range(MANY), "rater_group": groups, "rated_group": groups}
    return polars.DataFrame(long | {"dimension": ["timely"] * MANY, "rating": [3] * MANY})


MANY_GROUPS = {
    "raters": lambda: ({"group": [str(number) for number in range(MANY)], "a_timely": [4] * MANY}, {}),
    "rated": lambda: ({"group": ["1"]} | {f"{number}_timely": [4] for number in range(MANY)}, {}),
    "both": lambda: (many_groups(), {"codebook": None}),
    "categories": lambda: (
        many_groups().with_columns(polars.col(polars.String).cast(polars.Categorical)),
        {"codebook": None},
    ),
}


@pytest.mark.parametrize("make", MANY_GROUPS.values(), ids=MANY_GROUPS.keys())
def test_far_too_many_groups(make):
    data, options = make()
    error = fault(data, **options)
    assert error.code == "response.groups.too_many"
    assert len(error.violations) <= 200


def test_many_faults_are_counted():
    error = fault(GOOD | {name: [9] * 1000 for name in ("a_timely", "b_timely")} | {"group": ["a", "b"] * 500})
    assert [found["code"] for found in error.violations[-2:]] == ["response.rating.out_of_range", "report.more"]
    assert len(error.violations) == 101
    assert "2000" in error.violations[-1]["message"]


# Calls that are at fault.


def test_frequency_has_to_be_said():
    with pytest.raises(TypeError, match="frequency"):
        rk.score(survey.COLUMNS, codebook=survey.CODEBOOK)
    error = sample(survey.COLUMNS, frequency=None)
    assert where(error) == [("call.frequency.missing", ["frequency"])]


OPTIONS = [
    ({"frequency": "often"}, "input.shape", ["frequency"]),
    ({"frequency": [1, 2, 3, 4]}, "input.shape", ["frequency"]),
    ({"profile": "dansk"}, "profile.unknown", ["profile"]),
    ({"profile": object()}, "input.shape", ["profile"]),
    ({"locale": "fr"}, "input.shape", ["locale"]),
    ({"min_items": 8}, "call.min_items.out_of_range", ["min_items"]),
    ({"min_items": -1}, "input.shape", ["min_items"]),
    ({"respondents": "yes"}, "input.shape", ["respondents"]),
    ({"groups": 3}, "input.shape", ["groups"]),
    ({"groups": ["care", {"name": "nurses", "size": 3}]}, "input.unknown_field", ["groups", 1, "size"]),
    ({"weights": {"care": math.nan}}, "input.shape", ["weights", "care"]),
    ({"weights": {"care": math.inf}}, "call.weights.negative", ["weights", "care"]),
    ({"codebook": {"patern": "x"}}, "input.unknown_field", ["codebook", "patern"]),
    ({"select": {"wave": [object()]}}, "input.shape", ["select", "wave", 0]),
]


@pytest.mark.parametrize(("options", "code", "path"), OPTIONS, ids=[str(option[0]) for option in OPTIONS])
@pytest.mark.parametrize(
    "data", [survey.COLUMNS, polars.DataFrame(survey.COLUMNS), survey.PATH], ids=["dict", "frame", "csv"]
)
def test_options(data, options, code, path):
    found = where(sample(data, **options))
    assert (code, path) in [(other, place[: len(path)]) for other, place in found]


def test_options_of_other_types_than_lists_and_dicts():
    plain = rk.score(
        survey.COLUMNS, frequency=[1, 3, 5, 4, 2], codebook=survey.CODEBOOK, groups=sorted(set(survey.COLUMNS["group"]))
    )
    assert plain == rk.score(
        survey.COLUMNS,
        frequency=numpy.array([1, 3, 5, 4, 2]),
        codebook=survey.CODEBOOK,
        groups=polars.Series(survey.COLUMNS["group"]).unique().sort(),
        expected=None,
    )


def test_a_list_that_holds_itself():
    endless = []
    endless.append(endless)
    assert fault(GOOD, groups=endless).code == "input.shape"
    assert fault(GOOD | {"group": endless}).code == "column.length"


def test_an_error_of_the_callers_own_passes_through():
    class Broken(list):
        def __iter__(self):
            raise ZeroDivisionError

    class BrokenFrame:
        def __arrow_c_stream__(self, requested_schema=None):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rk.score(GOOD, **(ITEM | {"groups": Broken("ab")}))
    with pytest.raises(ZeroDivisionError):
        rk.score(BrokenFrame(), **ITEM)


@pytest.mark.parametrize(
    "data", [None, 3, 1.5, object(), (row for row in ()), [1, 2], [None], bytearray(b"a"), {1, 2}], ids=repr
)
def test_wrong_type_of_data(data):
    with pytest.raises(TypeError, match=r"__arrow_c_stream__.*dict of columns.*list of dicts.*CSV") as caught:
        rk.score(data, **ITEM)
    assert "0x" not in str(caught.value)


def test_a_series_is_no_frame():
    with pytest.raises(TypeError):
        rk.score(polars.Series("a", [1, 2]), **ITEM)


# Files.


def test_no_such_file(tmp_path):
    path = tmp_path / "nowhere.csv"
    for data in (path, str(path)):
        with pytest.raises(FileNotFoundError) as caught:
            rk.score(data, **ITEM)
        assert caught.value.filename == str(path)
    with pytest.raises(IsADirectoryError):
        rk.score(tmp_path, **ITEM)


def test_not_in_its_encoding(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes("group,a_timely\na,3\nøst,3\n".encode("latin-1"))
    error = fault(path, codebook={"pattern": "{rated}_{dimension}", "encoding": "utf-8"})
    assert (error.code, error.path, error.row) == ("file.encoding.unreadable", ["csv"], None)


def test_csv_rows_and_cells(tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text("group,a_timely,b_timely\na,3,4\nb,7,4\n")
    assert where(fault(path)) == [("response.rating.out_of_range", ["columns", "a_timely", 1])]
    path.write_text("group,a_timely,b_timely\na,3,4\nb,4\n")
    error = fault(path)
    assert (error.column, error.row) == (None, 1)
    path.write_text("")
    assert not fault(path).report["valid"]


# Levels.


def test_levels():
    with pytest.raises(rk.RkError) as caught:
        rk.levels([[4.0, 6.0], [2.0]], raters=["a", "b"], rated=["a", "b"])
    assert where(caught.value) == [
        ("matrix.mean.out_of_range", ["means", 0, 1]),
        ("matrix.shape", ["means", 1]),
    ]
    assert (caught.value.column, caught.value.row) == (None, None)


@pytest.mark.parametrize("means", [None, 3, "x", [3], [["x"]], [[[3]]]])
def test_levels_of_no_matrix(means):
    with pytest.raises(rk.RkError) as caught:
        rk.levels(means, raters=["a"], rated=["b"])
    assert caught.value.path[:1] in ([], ["means"])


@pytest.mark.parametrize(
    "means",
    [
        [[4.2, None], [3, 4.6]],
        ((4.2, math.nan), (3.0, 4.6)),
        numpy.array([[4.2, math.nan], [3, 4.6]]),
        polars.DataFrame([[4.2, None], [3.0, 4.6]], orient="row").rows(),
    ],
    ids=["lists", "tuples", "numpy", "rows"],
)
def test_matrices_of_every_kind(means):
    names = {"raters": ["a", "b"], "rated": ["a", "b"]}
    assert rk.levels(means, **names) == rk.levels([[4.2, None], [3.0, 4.6]], **names)


# The wire.


@pytest.mark.parametrize("call", [3, None, ["{}"], "\udc80"])
@pytest.mark.parametrize("operation", ["score", "levels"])
def test_run_takes_text(operation, call):
    with pytest.raises(TypeError, match="bytes or str"):
        rk.run(operation, call)


@pytest.mark.parametrize("call", ["", "{", "[]", "null", b"\xff", "[" * 100_000, b"\x00", bytearray(b"{}")])
@pytest.mark.parametrize("operation", ["score", "levels"])
def test_run_never_fails(operation, call):
    assert not json.loads(rk.run(operation, call))["report"]["valid"]


def test_run_takes_operations_and_files_that_there_are():
    for operation, file in [("Score", None), ("", None), ("levels", b"")]:
        with pytest.raises(ValueError, match="operation"):
            rk.run(operation, "{}", file)
    assert "call.data.twice" in rk.run("score", '{"csv": ""}', b"")


# What must not be repeated.

SENTINEL = "sentinel_9317"
CPR = "010203-1234"
SECRETS = [SENTINEL, CPR, CPR.replace("-", ""), "102031234", "98765"]


def secret_columns():
    return {
        "respondent": [CPR, CPR, SENTINEL, CPR.replace("-", ""), 102031234],
        "group": ["a", "b", SENTINEL, "a", None],
        "a_timely": [SENTINEL, 98765, CPR, 3, 3],
        "b_timely": [98765.5, None, 4, 3, 9],
    }


def as_text():
    return {name: [None if cell is None else str(cell) for cell in cells] for name, cells in secret_columns().items()}


LEAKS = {
    "dict": secret_columns,
    "list of dicts": lambda: pandas.DataFrame(secret_columns(), dtype=object).to_dict("records"),
    "pandas": lambda: pandas.DataFrame(secret_columns()),
    "pandas text": lambda: pandas.DataFrame(as_text()),
    "pandas categories": lambda: pandas.DataFrame(as_text()).astype("category"),
    "polars": lambda: polars.DataFrame(as_text()),
    "pyarrow": lambda: pyarrow.table(as_text()),
    "csv": lambda: pandas.DataFrame(as_text()),
}


@pytest.mark.parametrize("locale", ["en", "da"])
@pytest.mark.parametrize("options", [{}, {"groups": ["a", "b"]}], ids=["found", "listed"])
@pytest.mark.parametrize("kind", LEAKS)
def test_nothing_of_the_data_is_repeated(kind, options, locale, tmp_path):
    data = LEAKS[kind]()
    if kind == "csv":
        data.to_csv(tmp_path / "survey.csv", index=False)
        data = tmp_path / "survey.csv"
    error = fault(data, locale=locale, **options)
    assert len(error.violations) >= 4
    shown = [
        str(error),
        repr(error),
        repr(vars(error)),
        pickle.dumps(error).decode("latin-1"),
        "".join(traceback.format_exception(error)),
        "".join(getattr(error, "__notes__", [])),
    ]
    assert [secret for secret in SECRETS for text in shown if secret in text] == []
    assert error.__cause__ is None
    assert error.__context__ is None


def test_every_fault_of_shape_of_an_improvement_is_raised_at_once():
    with pytest.raises(rk.RkError) as raised:
        rk.wage_cost(before={"rows": [{"hours": "2", "wage": 350}, ["Per", 2, 350]]}, after=[4300], unit="week")
    rows = ["before", "rows"]
    assert where(raised.value) == [
        ("input.shape", [*rows, 0, "hours"]), ("input.shape", [*rows, 0, "hourly"]),
        ("input.unknown_field", [*rows, 0, "wage"]), ("input.shape", [*rows, 1]), ("input.shape", ["after"]),
        ("input.shape", ["unit"]),
    ]


@pytest.mark.parametrize("points", [5, "1 %", {"citizens": 0.01, "cost": 0.22}, True])
def test_points_that_are_no_list_are_left_to_the_core(points):
    with pytest.raises(rk.RkError) as raised:
        rk.cost_concentration(points=points, at="1 %")
    assert where(raised.value) == [("input.shape", ["points"]), ("input.shape", ["at"])]
