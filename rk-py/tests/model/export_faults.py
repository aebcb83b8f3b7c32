"""Exports with one fault each, and the one violation that they must give."""

from dataclasses import dataclass

from .exports import (
    Export,
    by_group,
    limesurvey_codes,
    named,
    redcap_raw,
    surveyxact_labels,
    wide_by_group,
)

# A day that exists, and a serial number that nobody has.
NUMBER = "010101-0000"


@dataclass
class Fault:
    export: Export
    code: str
    path: list


def fault(name: str, text: str, codebook: dict, code: str, path: list) -> Fault:
    return Fault(Export(name, text.encode(), codebook), code, path)


def with_cell(text: str, row: int, column: str, cell: str, mark: str = ",", end: str = "\n") -> str:
    """The text with one cell replaced; row 0 is the first after the header."""
    lines = text.split(end)
    place = lines[0].split(mark).index(column)
    fields = lines[row + 1].split(mark)
    fields[place] = cell
    lines[row + 1] = mark.join(fields)
    return end.join(lines)


def without_column(text: str, column: str) -> str:
    lines = [line.split(",") for line in text.rstrip("\n").split("\n")]
    place = lines[0].index(column)
    return "".join(",".join(line[:place] + line[place + 1:]) + "\n" for line in lines)


def of_codebooks() -> list[Fault]:
    plain = wide_by_group()
    text, codebook = plain.data.decode(), plain.codebook
    labels, raw = surveyxact_labels(), redcap_raw()
    return [
        fault("another_file", limesurvey_codes().data.decode(), labels.codebook, "codebook.file.other", ["codebook"]),
        fault("group_code_unknown", with_cell(raw.data.decode(), 11, "team", "6"), raw.codebook,
              "codebook.group.unknown", ["columns", "team", 11]),
        fault("half_mapped", without_column(text, "nurses_timely"), codebook,
              "codebook.column.missing", ["columns", "nurses_timely"]),
        fault("two_roles", text, {"group": "group", "site": "group", **codebook},
              "codebook.column.two_roles", ["codebook", "site"]),
        fault("header_rows_0", text, {"header_rows": 0, **codebook},
              "codebook.header_rows.out_of_range", ["codebook", "header_rows"]),
        fault("label_out_of_range", text, {**codebook, "answers": {"Highest": 6}},
              "codebook.answer.out_of_range", ["codebook", "answers", "Highest"]),
        Fault(Export("wrong_encoding", labels.data, {"encoding": "utf-8", **labels.codebook}),
              "file.encoding.unreadable", ["csv"]),
    ]


def of_files() -> list[Fault]:
    plain = wide_by_group()
    text, codebook = plain.data.decode(), plain.codebook
    labels = surveyxact_labels()
    label = with_cell(labels.data.decode("windows-1252"), 3, "s_3_4", "Ret høj", ";", "\r\n")
    questions = by_group()
    names = [f"{rated}_{item}" for rated, item in questions]
    place = names.index("nurses_timely")
    names[place] = f"nurses {NUMBER}"
    return [
        fault("cut_off", text[:text.index("\nr18") + 30], codebook, "csv.cut_off", ["csv", 17]),
        fault("header_without_data", text.split("\n")[0] + "\n", codebook, "response.none", []),
        fault("duplicate_header", text.replace("nurses_timely", "care_timely"), codebook,
              "csv.header.duplicate", ["columns", "care_timely"]),
        fault("too_many_fields", with_cell(text, 9, "group", "care,care"), codebook, "csv.row.fields", ["csv", 9]),
        fault("quote_not_closed", with_cell(text, 20, "group", '"nurses'), codebook, "csv.malformed", ["csv", 20]),
        fault("rating_six", with_cell(text, 4, "nurses_timely", "6"), codebook,
              "response.rating.out_of_range", ["columns", "nurses_timely", 4]),
        Fault(Export("unknown_label", label.encode("windows-1252"), labels.codebook),
              "response.answer.unknown_label", ["columns", "s_3_4", 3]),
        fault("personal_number_of_respondent", with_cell(text, 4, "respondent", NUMBER), codebook,
              "privacy.personal_number", ["columns", "respondent", 4]),
        fault("personal_number_in_group", with_cell(text, 8, "group", f"care {NUMBER}"), codebook,
              "privacy.personal_number", ["columns", "group", 8]),
        fault("personal_number_in_column", text.replace("nurses_timely", names[place], 1),
              {"columns": named(questions, names)}, "privacy.personal_number", ["columns", 2 + place]),
    ]


def all_faults() -> list[Fault]:
    return of_codebooks() + of_files()
