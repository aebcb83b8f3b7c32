"""The data as a table: named columns of one length, from cells or from CSV text."""

from dataclasses import dataclass, field

from .labels import trim
from .shape import expect, is_number, is_text


@dataclass
class Table:
    names: list[str]
    columns: dict[str, list]
    rows: int
    # What stands in the answer of `read`; None for columns.
    file: dict | None = None
    # Rows of CSV text that are no rows of the table: place, code; a header row has no place.
    broken: list[tuple[int | None, str]] = field(default_factory=list)

    def position(self, name: str) -> int:
        return self.names.index(name)


def read_table(call: dict, codebook: dict, faults) -> Table | None:
    """The table, or None where it cannot be built."""
    if call.get("columns") is not None:
        return table_of_columns(call["columns"], faults)
    expect(is_text(call["csv"]), ["csv"])
    return table_of_csv(call["csv"], codebook, faults)


def table_of_columns(given, faults) -> Table | None:
    expect(isinstance(given, dict), ["columns"])
    for name, cells in given.items():
        expect(isinstance(cells, list), ["columns", name])
        for row, cell in enumerate(cells):
            expect(cell is None or is_number(cell) or is_text(cell), ["columns", name, row])
    names = list(given)
    rows = len(given[names[0]]) if names else 0
    for position, name in enumerate(names):
        if len(given[name]) != rows:
            faults.column(position, "column.length", ["columns", name])
    faults.names = names
    return None if faults.any_error() else Table(names, given, rows)


def table_of_csv(text: str, codebook: dict, faults) -> Table | None:
    text = text.removeprefix("\ufeff")
    mark = codebook.get("separator") or delimiter(text)
    header_rows = codebook.get("header_rows", 1)
    records, broken = split(text, mark)
    if broken == 0:
        faults.call("csv", "csv.malformed", ["csv"])
        return None
    names = [name if trim(name) else f"#{place}" for place, name in enumerate(records[0] if records else [], start=1)]
    body = records[header_rows:]
    faults.names = names
    for position, name in enumerate(names):
        if name in names[:position]:
            faults.column(position, "csv.header.duplicate", ["columns", name])
    if faults.any_error():
        return None
    wrong = []
    for row, record in enumerate(body):
        last = broken is None and row == len(body) - 1
        cut_off = last and len(record) < len(names) and not text.endswith(("\n", "\r"))
        if len(record) != len(names):
            wrong.append((row, "csv.cut_off" if cut_off else "csv.row.fields"))
    if broken is not None:
        wrong.append((broken - header_rows if broken >= header_rows else None, "csv.malformed"))
    file = {"encoding": None, "separator": mark, "header_rows": header_rows}
    columns = {} if wrong else {name: [record[i] for record in body] for i, name in enumerate(names)}
    return Table(names, columns, len(body), file, wrong)


def delimiter(text: str) -> str:
    """Of comma, semicolon and tab, the one that stands most often in the header."""
    outside = "".join(text.split('"')[::2])
    header = outside.splitlines()[0] if outside else ""
    return max(",;\t", key=header.count)


def split(text: str, mark: str) -> tuple[list[list[str]], int | None]:
    """The records of CSV text, and the place of the record that is malformed, if one is.

    A field in quotes may hold marks, line ends and doubled quotes. A quote that
    is not closed, or closed before the field ends, is malformed. Empty lines
    are passed over.
    """
    records: list[list[str]] = []
    record: list[str] = []
    at = 0
    while at < len(text):
        field = ""
        if text[at] == '"':
            at += 1
            while True:
                close = text.find('"', at)
                if close < 0:
                    return records, len(records)
                field += text[at:close]
                at = close + 1
                if text[at:at + 1] != '"':
                    break
                field += '"'
                at += 1
            if at < len(text) and text[at] not in (mark, "\n", "\r"):
                return records, len(records)
        else:
            while at < len(text) and text[at] not in (mark, "\n", "\r"):
                field += text[at]
                at += 1
        record.append(field)
        if at < len(text) and text[at] == mark:
            at += 1
            if at == len(text) or text[at] in "\r\n":
                record.append("")
            else:
                continue
        while at < len(text) and text[at] in "\r\n":
            at += 1
        if record != [""]:
            records.append(record)
        record = []
    return records, None
