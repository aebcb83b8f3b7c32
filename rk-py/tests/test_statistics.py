"""Statistics of surveys and of plain tables, as a researcher calls them."""

import copy
import os
import pickle
import signal
import threading
import time

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest

import rk
import survey

ASKED = {"frequency": "scored", "codebook": {"group": "group", "pattern": "{rated}_{dimension}"}}
COLUMNS = ["statistic", "scope", "n", "estimate", "low", "high", "method", "note"]
ITEMS = [f"nurses_{item}" for item in survey.ITEMS]
# The ratings of the nurses, as rows; some are missing.
ROWS = [[row[item] for item in ITEMS] for row in survey.ROWS]
GROUPS = [row["group"] for row in survey.ROWS]
COMPLETE = [(row, group) for row, group in zip(ROWS, GROUPS, strict=True) if None not in row]

SCORES = rk.score(str(survey.PATH), **ASKED, respondents=True)
LATER = rk.score(str(survey.PATH.with_name("rehabilitation_2016.csv")), **ASKED, respondents=True)
SURVEYS = {
    "reliability": rk.reliability(str(survey.PATH), **ASKED),
    "agreement": rk.agreement(str(survey.PATH), **ASKED),
    "differences": rk.differences(str(survey.PATH), **ASKED),
    "bootstrap": rk.bootstrap(str(survey.PATH), **ASKED, seed=1, replicates=50),
    "network": rk.network(SCORES, beside=LATER),
}
NUMBERS = {
    "describe": rk.stats.describe([1, 2, 4, None]),
    "alpha": rk.stats.alpha(ROWS),
    "omega_total": rk.stats.omega_total(ROWS),
    "factors": rk.stats.factors(ROWS, parallel={"seed": 1, "replicates": 20}),
    "icc": rk.stats.icc([row[1] for row in ROWS], GROUPS),
    "icc_forms": rk.stats.icc_forms(ROWS),
    "rwg_j": rk.stats.rwg_j(ROWS, GROUPS),
}
RESULTS = {**SURVEYS, **NUMBERS}
every = pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
surveys = pytest.mark.parametrize("result", SURVEYS.values(), ids=SURVEYS)


@every
def test_results_are_frozen(result):
    with pytest.raises(AttributeError, match="frozen"):
        result.report = {}
    with pytest.raises(AttributeError, match="frozen"):
        del result.report


@every
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_results_are_copied(result, again):
    other = again(result)
    assert (type(other), other, hash(other)) == (type(result), result, hash(result))
    assert other.to_dict() == result.to_dict()
    assert other != SURVEYS["reliability"] or result is SURVEYS["reliability"]


@every
def test_a_stored_result_is_read_again(result):
    again = type(result)(result.to_json())
    assert again == result
    assert repr(again) == repr(result)
    with pytest.raises(ValueError, match="answer"):
        type(result)("{}")


@every
def test_results_are_shown(result):
    html = result._repr_html_()
    assert html.startswith("<table>")
    assert html.endswith("</table>")
    assert len(repr(result).split("\n")) > 5
    assert all(len(line) < 200 for line in repr(result).split("\n"))


@every
def test_a_missing_number_has_a_reason(result):
    def undefined(part, name=""):
        why = part.get("why", {})
        for key, value in part.items():
            if value is None and key not in UNASKED:
                yield key, why.get(key)
            elif isinstance(value, dict) and key not in ("why", "report"):
                # Of what stands by group the reason stands by group too.
                yield from undefined({"why": why, **value}, key)

    if isinstance(result, rk.Estimates):
        assert all(row["note"] for row in result.estimates if row["estimate"] is None)
    else:
        assert [name for name, reason in undefined(result.to_dict()) if reason is None] == []


# What is None because the call asks for nothing of the kind.
UNASKED = {"two", "correlation"}


@surveys
def test_estimates_are_a_table(result):
    table = pyarrow.table(result)
    assert table.column_names == COLUMNS
    assert table.num_rows == len(result) == len(result.estimates)
    frame = polars.DataFrame(result)
    assert frame.columns == COLUMNS
    assert frame["estimate"].to_list() == [row["estimate"] for row in result.estimates]
    assert frame["n"].dtype == polars.Int64
    whole = frame.filter(polars.col("scope") == "all")
    assert len(whole) == sum(not row["scope"] for row in result.estimates)
    assert duckdb.sql("select count(*) from result").fetchall() == [(len(result),)]


def test_the_scope_is_text_in_tables():
    scopes = polars.DataFrame(SURVEYS["agreement"])["scope"]
    assert "rater=care, rated=nurses, item=timely" in scopes.to_list()


def test_a_row_is_found_by_its_scope():
    reliability, agreement = SURVEYS["reliability"], SURVEYS["agreement"]
    assert reliability.get("alpha")["scope"] == {}
    assert reliability.get("alpha", rated="nurses")["method"] == "feldt"
    assert reliability.get("omega_total", method="principal_axis")["low"] is None
    assert agreement.get("icc1", by="group", method="k0")["method"] == "k0"
    assert agreement.get("icc1", by="site") is None
    row = reliability.get("alpha")
    row["estimate"] = 0
    assert reliability.get("alpha")["estimate"] != 0


FRAMES = {
    "dict": survey.COLUMNS,
    "list": survey.ROWS,
    "bytes": survey.PATH.read_bytes(),
    "path": survey.PATH,
    "pandas": pandas.DataFrame(survey.COLUMNS),
    "polars": polars.DataFrame(survey.COLUMNS),
    "pyarrow": pyarrow.table(survey.COLUMNS),
    "import": rk.read(survey.PATH, codebook=survey.CODEBOOK),
}


@pytest.mark.parametrize("data", FRAMES.values(), ids=FRAMES)
def test_every_kind_of_data_gives_the_same(data):
    asked = (
        {"frequency": "scored"} if isinstance(data, rk.Import) else {"frequency": "scored", "codebook": survey.CODEBOOK}
    )
    asked["groups"] = ["care", "assessors", "nurses", "therapists", "leaders"]
    path = str(survey.PATH)
    same = {"frequency": "scored", "codebook": survey.CODEBOOK, "groups": asked["groups"]}
    assert rk.reliability(data, **asked) == rk.reliability(path, **same)
    assert rk.agreement(data, **asked) == rk.agreement(path, **same)
    assert rk.differences(data, **asked) == rk.differences(path, **same)
    few = {"seed": 7, "replicates": 30}
    assert rk.bootstrap(data, **asked, **few) == rk.bootstrap(path, **same, **few)


def test_danish_warnings():
    rows = [[1, 2, 4], [2, 2, 4], [4, 3, 4]]
    english, danish = (rk.stats.alpha(rows, locale=locale).violations for locale in ("en", "da"))
    assert [found["code"] for found in english] == [found["code"] for found in danish] == ["stats.item.constant"]
    assert english[0]["message"] != danish[0]["message"]


NAN = float("nan")
TABLES = {
    "tuples": tuple(map(tuple, ROWS)),
    "nan": [[NAN if cell is None else cell for cell in row] for row in ROWS],
    "numpy": numpy.array(ROWS, dtype=float),
    "numpy objects": numpy.array(ROWS, dtype=object),
    "masked": numpy.ma.masked_invalid(numpy.array(ROWS, dtype=float)),
    "pandas": pandas.DataFrame(ROWS),
    "pandas nullable": pandas.DataFrame(ROWS).astype("Int64"),
    "polars": polars.DataFrame(ROWS, schema=ITEMS, orient="row"),
    "pyarrow": pyarrow.table({name: survey.COLUMNS[name] for name in ITEMS}),
    "columns": {name: survey.COLUMNS[name] for name in ITEMS},
    "series": {name: pandas.Series(survey.COLUMNS[name]) for name in ITEMS},
    "dicts": [{name: row[name] for name in ITEMS} for row in survey.ROWS],
    "arrays": [numpy.array(row, dtype=float) for row in ROWS],
    "generator": (row for row in ROWS),
}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_every_kind_of_table_gives_the_same(rows):
    assert rk.stats.alpha(rows) == NUMBERS["alpha"]


def test_a_relation_of_duckdb_is_a_table():
    frame = polars.DataFrame(ROWS, schema=ITEMS, orient="row")
    assert rk.stats.icc_forms(duckdb.sql("from frame")) == rk.stats.icc_forms(frame) == NUMBERS["icc_forms"]


@pytest.mark.parametrize(
    "make", [list, tuple, numpy.array, pandas.Series, pandas.Categorical, polars.Series, pyarrow.array, iter]
)
def test_every_kind_of_groups_gives_the_same(make):
    values = [row[1] for row in ROWS]
    assert rk.stats.icc(values, make(GROUPS)) == NUMBERS["icc"]
    assert rk.stats.rwg_j(ROWS, make(GROUPS)) == NUMBERS["rwg_j"]
    numbers = [sorted(set(GROUPS)).index(group) for group in GROUPS]
    assert rk.stats.icc(values, make(numbers)).f == NUMBERS["icc"].f


def test_groups_that_are_numbers_are_found():
    found = rk.stats.rwg_j([[4, 4], [5, 4], [1, 5], [5, 1]], numpy.array([1, 1, 2, 2])).values
    assert found[1] == found["1"] == found[numpy.int64(1)]
    with pytest.raises(KeyError):
        found[3]


def test_numbers_of_numpy_are_options():
    result = rk.bootstrap(
        survey.COLUMNS, frequency="scored", codebook=survey.CODEBOOK, seed=numpy.int64(1), replicates=numpy.int32(5)
    )
    assert (result.seed, result.replicates) == (1, 5)


def test_shrout_and_fleiss():
    rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    found = [round(form["estimate"], 2) for form in rk.stats.icc_forms(rows).forms]
    # Psychological Bulletin 86 (1979), table 4.
    assert found == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]


UNDEFINED = {
    "too_few": lambda: rk.stats.alpha([[1, 2, 3]]).why["estimate"],
    "one_item": lambda: rk.stats.alpha([[1], [2]]).why["estimate"],
    "no_variance": lambda: rk.stats.alpha([[1, 1], [1, 1]]).why["estimate"],
    "item_without_variance": lambda: rk.stats.alpha([[1, 3], [2, 3], [4, 3]]).why["standardised"],
    "one_group": lambda: rk.stats.icc([1, 2, 3], ["a"] * 3).why["f"],
    "no_answers": lambda: rk.stats.describe([None, NAN]).why["mean"],
    "no_interval": lambda: rk.stats.omega_total(ROWS, method="principal_axis").why["low"],
    "no_seed": lambda: rk.stats.factors(ROWS).why["parallel"],
    "clustered": lambda: SURVEYS["reliability"].get("alpha")["note"],
    "not_comparable": lambda: rk.network(SCORES, beside=other()).get("qap_correlation", kind="with")["note"],
}


def other():
    columns = {"group": ["x", "y", "z"], **{f"{group}_timely": [3, 4, 5] for group in "xyz"}}
    return rk.score(columns, frequency=None, instrument={"items": ["timely"]}, codebook=ASKED["codebook"])


@pytest.mark.parametrize("reason", UNDEFINED)
def test_undefined(reason):
    assert UNDEFINED[reason]() == reason


SMALL = {"group": ["a", "a", "b", "b"], "a_timely": [4, 5, 3, 4], "b_timely": [3, 4, 5, 5]}
ONE = {"frequency": None, "instrument": {"items": ["timely"]}, "codebook": ASKED["codebook"]}
FAULTS = {
    "ragged": (lambda: rk.stats.alpha([[1, 2], [1]]), "stats.rows.ragged", ["rows", 1]),
    "columns": (lambda: rk.stats.alpha({"x": [1, 2], "y": [1]}), "stats.rows.ragged", ["rows", 1]),
    "none": (lambda: rk.stats.alpha([]), "stats.rows.none", ["rows"]),
    "frame": (lambda: rk.stats.alpha(polars.DataFrame()), "stats.rows.none", ["rows"]),
    "text": (lambda: rk.stats.alpha([[1, "x"]]), "input.shape", ["rows", 0, 1]),
    "truth": (lambda: rk.stats.alpha([[1, True]]), "input.shape", ["rows", 0, 1]),
    "infinity": (lambda: rk.stats.describe([1, float("inf")]), "stats.value.size", ["values", 1]),
    "scale": (lambda: rk.stats.rwg_j([[1, 6], [1, 2]], ["a", "a"]), "stats.value.off_scale", ["rows", 0, 1]),
    "groups": (lambda: rk.stats.icc([1, 2], ["a"]), "stats.groups.length", ["groups"]),
    "confidence": (lambda: rk.stats.alpha(ROWS, confidence=95), "stats.confidence.out_of_range", ["confidence"]),
    "two": (lambda: rk.stats.factors(ROWS, two=[[0, 1], [2]]), "stats.two.items", ["two"]),
    "parallel": (lambda: rk.stats.factors(ROWS, parallel={}), "resampling.seed.missing", ["parallel", "seed"]),
    "seed": (lambda: rk.bootstrap(SMALL, **ONE), "resampling.seed.missing", ["seed"]),
    "replicates": (
        lambda: rk.bootstrap(SMALL, **ONE, seed=1, replicates=0),
        "resampling.replicates.out_of_range",
        ["replicates"],
    ),
    "statistics": (
        lambda: rk.bootstrap(SMALL, **ONE, seed=1, statistics=[]),
        "bootstrap.statistics.none",
        ["statistics"],
    ),
    "rating": (
        lambda: rk.agreement({**SMALL, "a_timely": [4, 7, 3, 4]}, **ONE),
        "response.rating.out_of_range",
        ["columns", "a_timely", 1],
    ),
    "respondents": (
        lambda: rk.change(rk.score(SMALL, **ONE), rk.score(SMALL, **ONE), tests=True),
        "change.tests.respondents",
        ["tests"],
    ),
    "sites": (
        lambda: rk.compare({"a": rk.score(SMALL, **ONE), "b": rk.score(SMALL, **ONE)}, tests=True),
        "change.tests.respondents",
        ["sites", 0, "scores"],
    ),
    "permutations": (
        lambda: rk.change(SCORES, LATER, tests={"permutations": 9}),
        "resampling.seed.missing",
        ["tests", "seed"],
    ),
}


@pytest.mark.parametrize(("ask", "code", "path"), FAULTS.values(), ids=FAULTS)
def test_faults(ask, code, path):
    with pytest.raises(rk.RkError) as caught:
        ask()
    assert (caught.value.code, caught.value.path) == (code, path)


@pytest.mark.parametrize(
    "rows", [3, "text", b"text", None, [1, 2], numpy.array([1, 2]), polars.Series([1, 2]), {"x": 1}]
)
def test_no_table(rows):
    with pytest.raises(TypeError, match="^rows: expected "):
        rk.stats.alpha(rows)


@pytest.mark.parametrize("values", [3, "text", None, {"a": 1}])
def test_no_sequence(values):
    with pytest.raises(TypeError, match="^values: expected an array, a column or a list; got "):
        rk.stats.describe(values)
    with pytest.raises(TypeError, match="^groups: expected an array, a column or a list; got "):
        rk.stats.icc([1, 2], values)


def test_whole_floats_are_groups():
    groups = pandas.Series([1, 1, 2, 2, None])
    assert rk.stats.icc([1, 2, 4, 4, 5], groups) == rk.stats.icc([1, 2, 4, 4, 5], [1, 1, 2, 2, None])


def test_a_fault_in_a_file_has_its_row():
    data = b"group;a_timely;b_timely\na;4;9\nb;3;4\n"
    with pytest.raises(rk.RkError) as caught:
        rk.reliability(data, **ONE)
    assert caught.value.cell == "row 2, column b_timely"


def test_tests_of_a_change():
    assert rk.change(SCORES, LATER).tests is rk.change(SCORES, LATER, tests=False).tests is None
    assert rk.change(SCORES, LATER, tests={}) == rk.change(SCORES, LATER, tests=True)
    tests = rk.change(SCORES, LATER, tests={"permutations": 199, "seed": 1}).tests
    rows = {(row["statistic"], row["scope"].get("index")): row for row in tests if "rater" not in row["scope"]}
    assert 0 < rows["p", "by_group"]["estimate"] <= 1
    assert rows["difference", None]["method"] == "paired_t"
    assert rows["difference", None]["low"] < rows["difference", None]["estimate"] < rows["difference", None]["high"]
    samples = rk.change(SCORES, LATER, match="samples", tests=True).tests
    assert samples[0]["method"] == "welch_t"


def test_tests_of_a_comparison():
    sites = {"north": SCORES, "south": LATER}
    assert rk.compare(sites).tests is None
    tests = rk.compare(sites, tests={"confidence": 0.9}).tests
    assert {"f", "icc1", "kruskal_wallis_p"} <= {row["statistic"] for row in tests}


LONG = {**ASKED, "seed": 1, "replicates": 1_000_000, "statistics": ["index", "ties", "omega_total"]}


def test_a_function_follows_the_work():
    seen = []
    rk.bootstrap(SMALL, **ONE, seed=1, replicates=3000, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len(seen) > 0


def test_progress_is_shown(capsys):
    rk.bootstrap(SMALL, **ONE, seed=1, progress=True)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.endswith("\rbootstrap: 100 %\n")


def test_progress_is_nothing_else():
    with pytest.raises(TypeError, match="progress: expected True, False or a function"):
        rk.bootstrap(SMALL, **ONE, seed=1, progress=3)


def test_an_error_of_the_function_ends_the_work():
    def stop(done, total):
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        rk.bootstrap(str(survey.PATH), **LONG, progress=stop)


@pytest.mark.skipif(os.name == "nt", reason="signals cannot be sent to oneself there")
def test_a_key_press_interrupts():
    # A shell that runs the tests in the background has the signal ignored.
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    begun = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            rk.bootstrap(str(survey.PATH), **LONG)
    finally:
        signal.signal(signal.SIGINT, usual)
    assert time.monotonic() - begun < 20


def test_other_threads_run_meanwhile():
    counted, ended = [0], threading.Event()

    def count():
        while not ended.is_set():
            counted[0] += 1
            time.sleep(0.001)

    def stop(done, total):
        if time.monotonic() - begun > 1:
            raise RuntimeError("enough")

    begun = time.monotonic()
    thread = threading.Thread(target=count)
    thread.start()
    with pytest.raises(RuntimeError, match="enough"):
        rk.bootstrap(str(survey.PATH), **LONG, progress=stop)
    ended.set()
    thread.join()
    # Were the interpreter held, the other thread would stand still for as long as a batch of replicates takes.
    assert counted[0] > 20
