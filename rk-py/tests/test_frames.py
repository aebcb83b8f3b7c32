"""Every kind of data gives the same bytes."""

import collections
import concurrent.futures
import decimal
import json
import os
import types

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest

import rk
import survey
from survey import CODEBOOK, COLUMNS, KEYS, RATINGS, ROWS

NAN = float("nan")


def score(data, codebook=CODEBOOK, **options):
    return rk.score(data, frequency="scored", codebook=codebook, **options)


@pytest.fixture(scope="module")
def expected():
    """From the CSV file, by way of JSON text: no frame has a part in it."""
    text = survey.PATH.read_text(encoding="utf-8")
    return rk.run("score", json.dumps({"frequency": "scored", "codebook": CODEBOOK, "csv": text}))


def filled(cells, missing):
    return [missing if cell is None else cell for cell in cells]


# Plain Python.


class Path(os.PathLike):
    def __fspath__(self):
        return str(survey.PATH)


PLAIN = {
    "str path": lambda: str(survey.PATH),
    "pathlib path": lambda: survey.PATH,
    "os.PathLike": Path,
    "dict of lists": lambda: COLUMNS,
    "dict of tuples": lambda: {name: tuple(cells) for name, cells in COLUMNS.items()},
    "mapping proxy": lambda: types.MappingProxyType(COLUMNS),
    "ordered dict of deques": lambda: collections.OrderedDict(
        (name, collections.deque(cells)) for name, cells in COLUMNS.items()
    ),
    "dict with NaN": lambda: {name: filled(cells, NAN) for name, cells in COLUMNS.items()},
    "dict with empty text": lambda: {name: filled(cells, "") for name, cells in COLUMNS.items()},
    "dict of floats": lambda: COLUMNS | {name: [c and float(c) for c in cells] for name, cells in RATINGS.items()},
    "dict of texts": lambda: COLUMNS | {name: [c and f" {c}.0" for c in cells] for name, cells in RATINGS.items()},
    "dict of decimals": lambda: (
        COLUMNS | {name: [c and decimal.Decimal(c) for c in cells] for name, cells in RATINGS.items()}
    ),
    "dict of numpy arrays": lambda: (
        {name: numpy.array(cells, dtype=object) for name, cells in COLUMNS.items()}
        | {name: numpy.array(filled(cells, NAN)) for name, cells in RATINGS.items()}
    ),
    "dict of pandas series": lambda: dict(pandas.DataFrame(COLUMNS).items()),
    "dict of polars series": lambda: {name: polars.Series(cells) for name, cells in COLUMNS.items()},
    "list of dicts": lambda: ROWS,
    "list of dicts without what is missing": lambda: [
        ROWS[0],
        *({name: cell for name, cell in row.items() if cell is not None} for row in ROWS[1:]),
    ],
    "list of mappings": lambda: [types.MappingProxyType(row) for row in ROWS],
}


# pandas.


def in_pandas(kind=None, keys=None):
    frame = pandas.DataFrame(COLUMNS)
    ratings = {name: kind for name in RATINGS} if kind else {}
    return frame.astype(ratings | ({name: keys for name in KEYS} if keys else {}))


def pandas_object():
    frame = pandas.DataFrame(COLUMNS, dtype=object)
    assert set(map(str, frame.dtypes)) == {"object"}
    return frame


PANDAS = {
    "as it comes": in_pandas,
    "object": pandas_object,
    "Int64": lambda: in_pandas("Int64"),
    "UInt8": lambda: in_pandas("UInt8"),
    "float32": lambda: in_pandas("float32"),
    "Float64": lambda: in_pandas("Float64"),
    "category of numbers": lambda: in_pandas("category"),
    "python strings": lambda: in_pandas(keys=pandas.StringDtype("python")),
    "arrow strings": lambda: in_pandas(keys=pandas.StringDtype("pyarrow")),
    "object strings": lambda: in_pandas(keys=object),
    "category": lambda: in_pandas(keys="category"),
    "read_csv": lambda: pandas.read_csv(survey.PATH),
    "read_csv as text": lambda: pandas.read_csv(survey.PATH, dtype=str),
    "read_csv with arrow types": lambda: pandas.read_csv(survey.PATH, dtype_backend="pyarrow"),
    "sliced": lambda: pandas.concat([in_pandas().iloc[:3], in_pandas()]).iloc[3:].reset_index(drop=True),
}


# polars.


def in_polars(kind=polars.Int64, keys=polars.String):
    return polars.DataFrame(COLUMNS, schema_overrides={name: polars.Int64 for name in RATINGS}).with_columns(
        polars.col(list(RATINGS)).cast(kind), polars.col(KEYS).cast(keys)
    )


POLARS = {
    **{
        str(kind): lambda kind=kind: in_polars(kind)
        for kind in (
            *(polars.Int8, polars.Int16, polars.Int32, polars.Int64),
            *(polars.UInt8, polars.UInt16, polars.UInt32, polars.UInt64),
            *(polars.Float32, polars.Float64, polars.String),
        )
    },
    "Categorical": lambda: in_polars(keys=polars.Categorical),
    "Enum": lambda: in_polars().with_columns(
        polars.col(name).cast(polars.Enum(sorted(set(COLUMNS[name])))) for name in KEYS
    ),
    "NaN": lambda: in_polars(polars.Float64).with_columns(polars.col(list(RATINGS)).fill_null(NAN)),
    "in chunks": lambda: polars.concat([in_polars()[:1], in_polars()[1:4], in_polars()[4:]], rechunk=False),
    "sliced": lambda: polars.concat([in_polars()[-5:], in_polars()]).rechunk()[5:],
    "read_csv": lambda: polars.read_csv(survey.PATH),
}


# pyarrow.


def in_arrow(kind=None, keys=None):
    table = pyarrow.table(COLUMNS)
    for at, name in enumerate(table.column_names):
        wanted = keys if name in KEYS else kind
        if isinstance(wanted, pyarrow.DictionaryType):
            values = table[name].cast(wanted.value_type).combine_chunks()
            table = table.set_column(at, name, values.dictionary_encode().cast(wanted))
        elif wanted:
            table = table.set_column(at, name, table[name].cast(wanted))
    return table


class OnlyArray:
    """An object that has the one method of the protocol for arrays and no other."""

    def __init__(self, batch):
        self.__arrow_c_array__ = batch.__arrow_c_array__


INDEXES = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
STRINGS = {
    "utf8": pyarrow.string(),
    "large_utf8": pyarrow.large_string(),
    "utf8_view": pyarrow.string_view(),
}
ARROW = {
    "as it comes": in_arrow,
    **{f"keys {name}": lambda kind=kind: in_arrow(keys=kind) for name, kind in STRINGS.items()},
    **{f"all {name}": lambda kind=kind: in_arrow(kind, kind) for name, kind in STRINGS.items()},
    **{
        f"dictionary of {index}": lambda index=index: in_arrow(
            keys=pyarrow.dictionary(getattr(pyarrow, index)(), pyarrow.string())
        )
        for index in INDEXES
    },
    "dictionary of large_utf8": lambda: in_arrow(keys=pyarrow.dictionary(pyarrow.int32(), pyarrow.large_string())),
    "dictionary with missing": lambda: in_arrow(pyarrow.dictionary(pyarrow.int8(), pyarrow.string())),
    "dictionary of numbers": lambda: in_arrow(pyarrow.dictionary(pyarrow.int8(), pyarrow.int64())),
    "in chunks": lambda: pyarrow.concat_tables([in_arrow()[:2], in_arrow()[2:2], in_arrow()[2:]]),
    "sliced": lambda: pyarrow.concat_tables([in_arrow()[-3:], in_arrow()]).combine_chunks()[3:],
    "record batch": lambda: in_arrow().combine_chunks().to_batches()[0],
    "record batch reader": lambda: in_arrow().to_reader(max_chunksize=3),
    "struct array": lambda: OnlyArray(in_arrow().combine_chunks().to_batches()[0]),
    "sliced struct array": lambda: OnlyArray(
        pyarrow.concat_tables([in_arrow()[-3:], in_arrow()]).combine_chunks().to_batches()[0].slice(3)
    ),
}


# DuckDB.

DUCKDB = {
    "relation": lambda: duckdb.sql(f"select * from read_csv('{survey.PATH}')"),
    "relation over a frame": lambda: duckdb.sql("select * from frame", connection=connection(in_polars())),
    "relation over objects": lambda: duckdb.sql("select * from frame", connection=connection(pandas_object())),
    "enum": lambda: duckdb.sql(
        f"""
        create or replace temp table survey as select * from read_csv('{survey.PATH}');
        create or replace type unit as enum (select distinct "group" from survey);
        select * replace ("group"::unit as "group") from survey
        """
    ),
}


def connection(frame):
    made = duckdb.connect()
    made.register("frame", frame)
    return made


KINDS = {
    f"{library}: {name}": make
    for library, makers in (
        ("plain", PLAIN),
        ("pandas", PANDAS),
        ("polars", POLARS),
        ("pyarrow", ARROW),
        ("duckdb", DUCKDB),
    )
    for name, make in makers.items()
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS.keys())
def test_same_bytes(make, expected):
    assert score(make()).to_json() == expected


def test_a_pandas_index_is_one_column_more():
    frame = in_pandas().set_index("respondent")
    assert score(frame).ties == score(in_pandas()).ties


LONG = {
    "dict": survey.long,
    "pandas": lambda: pandas.DataFrame(survey.long()),
    "pandas categories": lambda: pandas.DataFrame(survey.long()).astype("category"),
    "polars": lambda: polars.DataFrame(survey.long()),
    "polars categories": lambda: polars.DataFrame(survey.long()).with_columns(
        polars.col(polars.String).cast(polars.Categorical)
    ),
    "pyarrow": lambda: pyarrow.table(survey.long()),
    "pyarrow in batches": lambda: pyarrow.table(survey.long()).to_reader(max_chunksize=7),
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG.keys())
def test_long_form_has_the_same_scores(make, expected):
    assert score(make(), codebook=None).ties == rk.Scores(expected).ties


def test_unused_columns_of_any_type(expected):
    frame = in_arrow()
    rows = len(frame)
    odd = {
        "a date": pyarrow.array([None] * rows, pyarrow.date32()),
        "a list": pyarrow.array([[1]] * rows),
        "a struct": pyarrow.array([{"a": 1}] * rows),
        "a null": pyarrow.nulls(rows),
        "a truth": pyarrow.array([True] * rows),
        "a decimal": pyarrow.array([decimal.Decimal("1.5")] * rows),
        "bytes": pyarrow.array([b"x"] * rows),
        "a half": pyarrow.array(numpy.ones(rows, numpy.float16)),
        "runs": pyarrow.RunEndEncodedArray.from_arrays([rows], ["x"]),
        "a dictionary of dates": pyarrow.array([None] * rows, pyarrow.date32()).dictionary_encode(),
        "an empty dictionary": pyarrow.array([None] * rows, pyarrow.string()).dictionary_encode(),
    }
    for name, column in odd.items():
        frame = frame.append_column(name, column)
    scores = score(frame)
    assert scores.ties == rk.Scores(expected).ties


@pytest.mark.parametrize(
    "column",
    [
        pyarrow.nulls(2),
        pyarrow.array([None, None], pyarrow.bool_()),
        pyarrow.array([None, None], pyarrow.date32()),
        pyarrow.array([None, None], pyarrow.string()),
        pyarrow.array([None, None], pyarrow.string()).dictionary_encode(),
        pyarrow.array([None, None], pyarrow.int8()).dictionary_encode(),
        pyarrow.array([NAN, None], pyarrow.float32()),
    ],
    ids=lambda column: str(column.type),
)
def test_null_of_any_type_is_missing(column):
    table = pyarrow.table({"group": ["a", "b"], "a_timely": [3, 4], "b_timely": column})
    scores = rk.score(
        table, frequency=None, instrument={"items": ["timely"]}, codebook={"pattern": "{rated}_{dimension}"}
    )
    assert (scores.counts["ratings"], scores.counts["missing"]) == (2, 2)


EMPTY = {
    "dict": lambda: {name: [] for name in COLUMNS},
    "pandas": lambda: in_pandas().iloc[:0],
    "polars": lambda: in_polars()[:0],
    "polars categories": lambda: in_polars(keys=polars.Categorical)[:0],
    "pyarrow": lambda: in_arrow()[:0],
    "pyarrow without batches": lambda: pyarrow.Table.from_batches([], in_arrow().schema),
    "duckdb": lambda: duckdb.sql(f"select * from read_csv('{survey.PATH}') where false"),
}


@pytest.mark.parametrize("make", EMPTY.values(), ids=EMPTY.keys())
def test_empty(make):
    with pytest.raises(rk.RkError, match=r"^response\.none: "):
        score(make())


def test_a_frame_is_read_once_and_left_as_it_was():
    frame = in_polars()
    first, second = score(frame), score(frame)
    assert first == second
    assert frame.equals(in_polars())


def test_many_threads_at_once(expected):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: score(COLUMNS).to_json(), range(200)))
    assert set(found) == {expected}
