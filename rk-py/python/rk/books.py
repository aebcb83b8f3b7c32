"""Files, workbooks of Excel and files of SPSS, as what the core reads."""

import os
from collections.abc import Mapping

from . import _rk

EXCEL = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
SPSS = {".sav", ".zsav"}


class Source:
    """Data that the core reads, and what another program's file adds to it."""

    def __init__(self, data):
        self.data = data
        self.labels = None

    def complete(self, codebook):
        """The codebook, with what the file itself says."""
        return codebook

    def cell(self, path, header_rows):
        """The address of a place in a report; None where there are none."""
        return None


class Text(Source):
    """CSV text: the path or the bytes of a file."""

    def cell(self, path, header_rows):
        match path:
            case ["columns", str(name), int(row)]:
                column = f", column {name}"
            case ["columns", int(at), int(row)]:
                column = f", column #{at + 1}"
            case ["csv", int(row)]:
                column = ""
            case _:
                return None
        return f"row {row + header_rows + 1}{column}"


class Workbook(Source):
    """A sheet of a workbook, as the CSV text of its cells."""

    def __init__(self, path, sheet):
        fastexcel, polars = needed("excel", "fastexcel", "polars")
        how = {"header_row": None, "skip_rows": 0, "dtypes": "string", "skip_whitespace_tail_rows": True}
        found = opened(
            path, fastexcel.FastExcelError, lambda name: fastexcel.read_excel(name).load_sheet(sheet or 0, **how)
        )
        self.sheet = found.name
        cells = polars.DataFrame(found)
        # Rows and columns before the first that holds anything are no part of the table.
        self.above = next((at for at, row in enumerate(cells.rows()) if any(row)), 0)
        self.before = min((column.absolute_index for column in found.available_columns()), default=0)
        cells = cells.slice(self.above)
        self.names = [name or f"#{at}" for at, name in enumerate(cells.row(0), 1)] if len(cells) else []
        super().__init__(cells.write_csv(include_header=False).encode())

    def cell(self, path, header_rows):
        match path:
            case ["columns", name, *row] if name in self.names:
                column, line = self.names.index(name), row[0] + header_rows if row else 0
            case ["csv", int(row)]:
                column, line = 0, row + header_rows
            case _:
                return None
        return f"{self.sheet}!{letters(column + self.before)}{line + self.above + 1}"


class Statistics(Source):
    """A file of SPSS: labels as texts, question texts, and what it declares as missing."""

    def __init__(self, path):
        (pyreadstat,) = needed("spss", "pyreadstat")
        # Without `user_missing` "don't know" would be lost among what is missing.
        columns, about = opened(
            path,
            (pyreadstat.ReadstatError, pyreadstat.PyreadstatError),
            lambda name: pyreadstat.read_sav(name, user_missing=True, output_format="dict"),
        )
        labels = about.variable_value_labels
        super().__init__(
            {name: [labels.get(name, {}).get(cell, cell) for cell in cells] for name, cells in columns.items()}
        )
        self.labels = {name: text for name, text in about.column_names_to_labels.items() if text}
        self.answers = {}
        for texts in labels.values():
            for value, text in texts.items():
                self.answers.setdefault(text, set()).add(value)
        self.missing = [
            labels.get(name, {}).get(cell, cell)
            for name, ranges in about.missing_ranges.items()
            for cell in dict.fromkeys(columns[name])
            if cell is not None and any(between(limits, cell) for limits in ranges)
        ]

    def complete(self, codebook):
        if codebook is not None and not isinstance(codebook, Mapping):
            return codebook
        codebook = dict(codebook or {})
        known = dict(codebook.get("answers") or {})
        listed = {str(text) for name in ("missing", "dont_know") for text in codebook.get(name) or ()}
        # A label that stands for two answers is left to `item_answers`.
        own = {text: int(min(values)) for text, values in self.answers.items() if len(values) == 1 and values <= SCALE}
        codebook["answers"] = {text: value for text, value in own.items() if text not in listed} | known
        more = [plain(cell) for cell in dict.fromkeys(self.missing) if str(plain(cell)) not in listed]
        codebook["missing"] = [*(codebook.get("missing") or ()), *more]
        return codebook


SCALE = {1.0, 2.0, 3.0, 4.0, 5.0}


def source(data, sheet=None):
    """What the core reads of the caller's data."""
    ending = suffix(data) if isinstance(data, str | os.PathLike) else ""
    if ending in EXCEL:
        return Workbook(data, sheet)
    if sheet is not None:
        raise TypeError("sheet: only a workbook has sheets")
    return Statistics(data) if ending in SPSS else plain_source(data)


def plain_source(data):
    """Data that the core reads as it is."""
    return Text(data) if isinstance(data, str | bytes | os.PathLike) else Source(data)


def suffix(path):
    """The ending of a file's name, in small letters."""
    return os.path.splitext(os.fspath(path))[1].lower()


def between(limits, cell):
    """Whether a declared range of missing values holds a cell."""
    try:
        return limits["lo"] <= cell <= limits["hi"]
    except TypeError:
        return False


def plain(cell):
    """A whole number as such: 9 and not 9.0."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def letters(column):
    """The letters of a column counted from 0: A, B, …, Z, AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def opened(path, errors, read):
    """What a library reads of a file; an `OSError` that names the file if it cannot."""
    if _rk.is_content(os.fspath(path)) and not os.path.exists(path):
        raise TypeError("data: expected the path of a file; give what a file holds as bytes")
    with open(path, "rb"):
        pass
    try:
        return read(os.fspath(path))
    except errors as error:
        raise OSError(f"{os.fspath(path)}: {error}") from error


def needed(extra, *names):
    """Modules that an extra of the package brings."""
    import importlib

    try:
        return [importlib.import_module(name) for name in names]
    except ImportError as error:
        raise ImportError(f"this file needs {' and '.join(names)}: pip install 'rk-py[{extra}]'") from error
