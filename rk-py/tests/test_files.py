"""Exports as files, bytes and frames; workbooks of Excel and files of SPSS."""

import json
import pickle
import subprocess
import sys

import openpyxl
import pandas
import polars
import pyarrow
import pyreadstat
import pytest

import rk
import survey
import vectors

EXPORTS = vectors.SAMPLES / "exports"
GROUPS = ["care", "assessors", "nurses", "therapists", "leaders"]
FILES = sorted(path for path in EXPORTS.iterdir() if path.suffix in {".csv", ".tsv"})
FAULTS = sorted((EXPORTS / "faults").glob("*.csv"))
ITEM = {"instrument": {"items": ["timely"]}}
CODEBOOK = {
    "group": "unit",
    "columns": {f"q_{group}": {"rated": group, "dimension": "timely"} for group in ("a", "b")},
}


def codebook_of(path):
    return json.loads(path.with_name(f"{path.stem}.codebook.json").read_text(encoding="utf-8"))


def sample(path=EXPORTS / "wide_by_group.csv", **options):
    return rk.read(path, codebook=codebook_of(path), groups=GROUPS, **options)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_export_gives_the_answers_of_the_sample(path):
    answers = sample(path)
    assert rk.read(path.read_bytes(), codebook=codebook_of(path), groups=GROUPS) == answers
    groups = [{"name": name, "level": "leader" if name == "leaders" else "staff"} for name in GROUPS]
    scores = rk.score(answers, frequency="scored", groups=groups)
    wide = rk.score(survey.PATH, frequency="scored", codebook=survey.CODEBOOK, groups=groups)
    assert (scores.ties, scores.index) == (wide.ties, wide.index)
    at_once = rk.score(path, frequency="scored", codebook=codebook_of(path), groups=groups)
    assert (at_once.ties, at_once.index) == (wide.ties, wide.index)


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_every_fault_is_named_once(path):
    with pytest.raises(rk.RkError) as caught:
        rk.read(path, codebook=codebook_of(path))
    expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    errors = [found for found in caught.value.violations if found["severity"] == "error"]
    assert [(found["code"], found["path"]) for found in errors] == [(expected["code"], expected["path"])]


@pytest.mark.parametrize(
    ("name", "cell", "line"),
    [
        ("unknown_label", "row 5, column s_3_4", 5),
        ("rating_six", "row 6, column nurses_timely", 6),
        ("cut_off", "row 19", 19),
    ],
)
@pytest.mark.parametrize("whole", [True, False], ids=["path", "bytes"])
def test_a_fault_names_row_and_column_of_the_file(name, cell, line, whole):
    path = EXPORTS / "faults" / f"{name}.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    data = path if whole else b"".join(lines)
    for operation, more in [(rk.read, {}), (rk.score, {"frequency": "scored"})]:
        with pytest.raises(rk.RkError) as caught:
            operation(data, codebook=codebook_of(path), **more)
        assert caught.value.cell == cell
        assert f" at {cell}: " in str(caught.value)
        # Up to the line before it, nothing is at fault.
        operation(b"".join(lines[: line - 1]), codebook=codebook_of(path), **more)


def test_rows_of_a_file_count_from_the_first_of_its_header_rows():
    path = EXPORTS / "qualtrics_numbers.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[7] = lines[7].replace(b",EN,", b",EN,9", 1)
    with pytest.raises(rk.RkError) as caught:
        rk.read(b"".join(lines), codebook=codebook_of(path))
    assert (caught.value.cell, caught.value.row) == ("row 8, column Q3", 4)


def test_a_codebook_must_be_a_dict():
    path = EXPORTS / "qualtrics_numbers.csv"
    for operation, more in [(rk.read, {}), (rk.score, {"frequency": "scored"})]:
        with pytest.raises(rk.RkError, match=r"^input\.shape at codebook: "):
            operation(path, codebook="qualtrics_numbers.codebook.json", **more)


def test_an_import_is_a_table():
    answers = sample()
    frame = polars.DataFrame(answers)
    assert {name: frame[name].to_list() for name in frame.columns} == answers.data
    assert pyarrow.table(answers)["rating"].to_pylist() == answers.data["rating"]
    assert pandas.DataFrame.from_arrow(answers).shape == (len(answers.data["rating"]), 5)


def test_an_import_is_an_answer():
    answers = sample()
    assert {name: getattr(answers, name) for name in answers.to_dict() if name != "schema"} == {
        name: value for name, value in answers.to_dict().items() if name != "schema"
    }
    again = pickle.loads(pickle.dumps(answers))
    assert again == answers
    assert hash(again) == hash(answers)
    assert polars.DataFrame(again).equals(polars.DataFrame(answers))
    assert repr(again) == repr(answers)
    with pytest.raises(AttributeError):
        answers.rows = 3
    for text in ["", "{}", "[1]", rk.run("read", "{}"), rk.score(answers, frequency="scored").to_json()]:
        with pytest.raises(ValueError, match="^answer: "):
            rk.Import(text)


def test_what_became_of_columns_and_cells_is_shown():
    lines = repr(sample()).split("\n")
    assert lines[0].startswith("<rk.Import: 30 rows, 30 respondents, 999 answers, 51 missing, 0 don't know")
    assert any(line.startswith("care_timely: rating care timely, ") for line in lines)


def test_a_proposal_is_saved_and_read_by(tmp_path):
    path = EXPORTS / "wide_by_group.csv"
    proposal = rk.propose_codebook(path)
    proposal.save(tmp_path / "codebook.json")
    kept = json.loads((tmp_path / "codebook.json").read_text(encoding="utf-8"))
    assert kept == proposal.codebook
    assert rk.read(path, codebook=kept, groups=GROUPS).data == sample().data
    assert rk.propose_codebook(path.read_bytes()) == proposal
    assert rk.propose_codebook(polars.read_csv(path)).codebook == proposal.codebook
    assert rk.propose_codebook(path, locale="da").notes != proposal.notes
    assert len(repr(proposal).split("\n")) == 1 + len(proposal.notes)


@pytest.mark.parametrize("operation", [rk.read, rk.propose_codebook], ids=["read", "propose_codebook"])
@pytest.mark.parametrize("ending", ["csv", "sav", "zsav", "xlsx", "ods"])
def test_a_file_that_cannot_be_read_is_named(operation, ending, tmp_path):
    with pytest.raises(FileNotFoundError, match="not there"):
        operation(tmp_path / f"not there.{ending}")
    (tmp_path / f"folder.{ending}").mkdir()
    with pytest.raises(IsADirectoryError, match="folder"):
        operation(tmp_path / f"folder.{ending}")
    if ending != "csv":
        damaged = tmp_path / f"damaged.{ending}"
        damaged.write_bytes(b"This is neither.")
        with pytest.raises(OSError, match=f"damaged.{ending}: "):
            operation(damaged)


def test_a_sheet_that_is_not_there_is_named(tmp_path):
    for sheet in ("Elsewhere", 7):
        with pytest.raises(OSError, match=rf"(?s)survey\.xlsx: .*{sheet}"):
            rk.read(workbook(tmp_path / "survey.xlsx", ROWS), sheet=sheet)


# Excel.


def workbook(path, rows, title="Answers", start=(1, 1), merged=()):
    book = openpyxl.Workbook()
    book.create_sheet("Other")
    sheet = book.create_sheet(title, 0)
    for line, row in enumerate(rows, start[0]):
        for column, value in enumerate(row, start[1]):
            sheet.cell(line, column, value)
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


ROWS = [("unit", "q_a", "q_b", "seen"), ("a", 5, "4", True), ("b", 3.0, None, None), ("b", "2,0", 1, 3.5)]


def test_a_workbook_is_read_as_its_cells_as_csv(tmp_path):
    path = workbook(tmp_path / "survey.xlsx", ROWS)
    answers = rk.read(path, codebook=CODEBOOK, **ITEM)
    csv = rk.read(b'unit,q_a,q_b,seen\na,5,4,true\nb,3,,\nb,"2,0",1,3.5\n', codebook=CODEBOOK, **ITEM)
    assert answers.data == csv.data
    assert answers.columns == csv.columns
    assert rk.read(str(path), codebook=CODEBOOK, sheet="Answers", **ITEM) == answers
    assert rk.read(path, codebook=CODEBOOK, sheet=0, **ITEM) == answers
    with pytest.raises(rk.RkError, match=r"^response.none"):
        rk.read(path, codebook=CODEBOOK, sheet="Other", **ITEM)
    with pytest.raises(TypeError, match="sheet"):
        rk.read(b"", sheet=1)


@pytest.mark.parametrize("start", [(1, 1), (3, 2), (1, 27)])
def test_faults_of_a_workbook_have_addresses(tmp_path, start):
    rows = [*ROWS, ("a", 7, 3), ("c", 4, "often")]
    path = workbook(tmp_path / "survey.xlsx", rows, title="Svar 2026", start=start)
    with pytest.raises(rk.RkError) as caught:
        rk.read(path, codebook=CODEBOOK, groups=["a", "b"], **ITEM)
    error = caught.value
    letters = {1: "ABC", 2: "BCD", 27: ("AA", "AB", "AC")}[start[1]]
    line = start[0] + 4
    found = {one["code"]: one["cell"] for one in error.violations if one["severity"] == "error"}
    assert found == {
        "response.rating.out_of_range": f"Svar 2026!{letters[1]}{line}",
        "response.rater_group.unknown": f"Svar 2026!{letters[0]}{line + 1}",
        "response.rating.not_number": f"Svar 2026!{letters[2]}{line + 1}",
    }
    assert error.cell == f"Svar 2026!{letters[1]}{line}"
    assert str(error).startswith(f"response.rating.out_of_range at {error.cell}: ")


def test_merged_headers_are_proposed_and_read(tmp_path):
    rows = [("group", "Timely", None), (None, "nurses", "doctors"), ("nurses", 4, 3), ("doctors", 2, 5)]
    path = workbook(tmp_path / "merged.xlsx", rows, merged=["B1:C1", "A1:A2"])
    codebook = rk.propose_codebook(path, **ITEM).codebook
    assert codebook["header_rows"] == 2
    answers = rk.read(path, codebook=codebook, **ITEM)
    assert answers.groups == ["doctors", "nurses"]
    assert answers.data["rating"] == [5, 2, 3, 4]
    path = workbook(tmp_path / "wrong.xlsx", [*rows, ("nurses", 4, 9)], merged=["B1:C1", "A1:A2"])
    with pytest.raises(rk.RkError, match="Answers!C5"):
        rk.read(path, codebook=codebook, **ITEM)


# SPSS.

SCALE = {1: "Never", 2: "Seldom", 3: "Sometimes", 4: "Often", 5: "Always"}
SPSS = {"group": "unit", "columns": CODEBOOK["columns"]}


def statistics(path, labels=None, missing=None, compress=False):
    frame = pandas.DataFrame(
        {"unit": [1.0, 1.0, 2.0, 2.0], "q_a": [5.0, 9.0, 3.0, 8.0], "q_b": [4.0, None, 1.0, 99.0], "t": list("wxyz")}
    )
    labels = labels or {"unit": {1: "a", 2: "b"}, "q_a": SCALE | {8: "Not relevant", 9: "Don't know"}, "q_b": SCALE}
    pyreadstat.write_sav(
        frame,
        path,
        column_labels={"unit": "Your group", "q_a": "Timely - a", "q_b": "Timely - b"},
        variable_value_labels=labels,
        compress=compress,
        missing_ranges=missing or {"q_a": [8, 9], "q_b": [{"lo": 97, "hi": 99}]},
    )
    return path


def test_spss_keeps_dont_know_apart_from_missing(tmp_path):
    path = statistics(tmp_path / "survey.sav")
    answers = rk.read(path, codebook=SPSS | {"dont_know": ["Don't know", "not  relevant"]}, **ITEM)
    assert [answers.counts[name] for name in ("answers", "missing", "dont_know")] == [4, 2, 2]
    assert answers.data["rating"] == [5, 4, None, None, 3, 1, None, None]
    assert answers.groups == ["a", "b"]
    # What the codebook does not name is missing, as SPSS declares it.
    assert rk.read(path, codebook=SPSS, **ITEM).counts["missing"] == 4
    apart = rk.read(path, codebook=SPSS | {"dont_know": ["Don't know"], "missing": [99]}, **ITEM).counts
    assert (apart["dont_know"], apart["missing"]) == (1, 3)


def test_compressed_spss_is_read_the_same(tmp_path):
    plain = rk.read(statistics(tmp_path / "survey.sav"), codebook=SPSS, **ITEM)
    assert rk.read(statistics(tmp_path / "survey.zsav", compress=True), codebook=SPSS, **ITEM) == plain


def test_spss_labels_are_texts_that_the_codebook_may_read_in_another_way(tmp_path):
    path = statistics(tmp_path / "survey.sav")
    turned = {text: 6 - value for value, text in SCALE.items()}
    answers = rk.read(path, codebook=SPSS | {"answers": turned}, **ITEM)
    assert answers.data["rating"] == [1, 2, None, None, 3, 5, None, None]
    # One text with two values is nobody's to guess.
    labels = {"unit": {1: "a", 2: "b"}, "q_a": SCALE, "q_b": {6 - value: text for value, text in SCALE.items()}}
    path = statistics(tmp_path / "two.sav", labels=labels)
    with pytest.raises(rk.RkError) as caught:
        rk.read(path, codebook=SPSS, **ITEM)
    assert {found["code"] for found in caught.value.violations if found["severity"] == "error"} <= {
        "response.answer.unknown_label",
        "response.rating.not_number",
    }


def test_spss_question_texts_are_proposed_by(tmp_path):
    proposal = rk.propose_codebook(statistics(tmp_path / "survey.sav"), **ITEM)
    assert proposal.codebook["columns"] == {
        "q_a": {"rated": "a", "dimension": "timely"},
        "q_b": {"rated": "b", "dimension": "timely"},
    }


# Extras.


@pytest.mark.parametrize(("name", "extra"), [("a.xlsx", "excel"), ("a.sav", "spss")])
def test_a_package_that_is_missing_is_named(name, extra):
    code = f"""
import sys
sys.modules["fastexcel"] = sys.modules["pyreadstat"] = None
import rk
try:
    rk.read({name!r})
except ImportError as error:
    print(error)
"""
    said = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True).stdout
    assert f"rk-py[{extra}]" in said
