"""The answers of the sample survey of 2014 as survey tools would export them.

Each export is a file and its codebook. Read by that codebook, with the groups
of the sample, every one of them gives the answers of the sample: of the same
respondents, in the same order, with the same gaps. Some of the gaps are a
"don't know" where the tool has a place for one.

The names of groups and dimensions and the labels of answers are neutral: no
questionnaire is quoted.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parents[3] / "rk-core" / "samples"
FOLDER = SAMPLES / "exports"
ITEMS = ["frequent", "timely", "accurate", "problem_solving", "shared_goals", "shared_knowledge", "mutual_respect"]
GROUPS = ["care", "assessors", "nurses", "therapists", "leaders"]
ENGLISH = dict(zip(GROUPS, ["Home care", "Assessors", "Nurses", "Therapists", "Team leaders"], strict=True))
DANISH = dict(zip(GROUPS, ["Hjemmepleje", "Visitatorer", "Sygeplejersker", "Terapeuter", "Områdeledere"], strict=True))
IN_ENGLISH = dict(zip(ITEMS, ["Frequent", "Timely", "Accurate", "Problem solving", "Shared goals", "Shared knowledge",
                              "Mutual respect"], strict=True))
IN_DANISH = dict(zip(ITEMS, ["Hyppig", "Rettidig", "Præcis", "Problemløsende", "Fælles mål", "Fælles viden",
                             "Gensidig respekt"], strict=True))
LEVELS = ["Very low", "Low", "Middle", "High", "Very high"]
NIVEAUER = ["Meget lav", "Lav", "Middel", "Høj", "Meget høj"]
NUMBERS = ["1", "2", "3", "4", "5"]
COMMENTS = {2: 'More time, "as before"', 5: "First line\nsecond line", 11: "Møder; og tid"}


@dataclass
class Export:
    """A file as bytes, its codebook, and how it ends."""

    name: str
    data: bytes
    codebook: dict
    ending: str = "csv"


def sample() -> list[dict]:
    """The rows of the sample; an answer is a number or None."""
    text = (SAMPLES / "rehabilitation_2014.csv").read_text(encoding="utf-8")
    return [{name: cell if name in ("respondent", "group") else int(cell) if cell else None
             for name, cell in row.items()} for row in csv.DictReader(text.splitlines())]


def by_dimension() -> list[tuple[str, str]]:
    """The questions, one block of groups an item."""
    return [(rated, item) for item in ITEMS for rated in GROUPS]


def by_group() -> list[tuple[str, str]]:
    """The questions, one block of items a group."""
    return [(rated, item) for rated in GROUPS for item in ITEMS]


def cells(questions: list, words: list[str], dont_know: str = "", skipped: str = "") -> list[list[str]]:
    """Each respondent's answers in words; every third gap is a "don't know"."""
    gap, rows = 0, []
    for row in sample():
        line = []
        for rated, item in questions:
            answer = row[f"{rated}_{item}"]
            if answer is None:
                gap += 1
                line.append(dont_know if gap % 3 == 0 else skipped)
            else:
                line.append(words[answer - 1])
        rows.append(line)
    return rows


def people() -> list[str]:
    return [row["respondent"] for row in sample()]


def groups(names: dict[str, str]) -> list[str]:
    """Each respondent's group by these names."""
    return [names[row["group"]] for row in sample()]


def comment(row: int) -> str:
    return COMMENTS.get(row, "")


def text(lines: list[list[str]], mark: str = ",", end: str = "\n", quote_all: bool = False) -> str:
    """CSV text; a field is in quotes if it has to be, or all are."""
    file = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=mark, lineterminator=end, quoting=quoting).writerows(lines)
    return file.getvalue()


def turned(names: dict[str, str]) -> dict[str, str]:
    """From what stands in the data to the name of the group."""
    return {name: group for group, name in names.items()}


def scale(words: list[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, start=1)}


def codes(letter: str = "") -> dict[str, str]:
    """The groups by number: `1`, or with a letter `A1`."""
    return {group: f"{letter}{number}" for number, group in enumerate(GROUPS, start=1)}


def named(questions: list, names: list[str], groups: dict[str, str] | None = None) -> dict:
    """The codebook's `columns`."""
    return {name: {"rated": groups[rated] if groups else rated, "dimension": item}
            for name, (rated, item) in zip(names, questions, strict=True)}


QUALTRICS = ["StartDate", "EndDate", "Status", "Progress", "Duration (in seconds)", "Finished", "RecordedDate"]
QUALTRICS_TEXTS = ["Start Date", "End Date", "Response Type", "Progress", "Duration (in seconds)", "Finished",
                   "Recorded Date"]


def qualtrics_meta(row: int) -> list[str]:
    day = f"2014-04-{row % 28 + 1:02}"
    return [f"{day} 09:00:00", f"{day} 09:12:30", "0", "100", "750", "1", f"{day} 09:12:31"]


def qualtrics(texts: list[str], questions: list[str], of_group: list[str], answers: list[list[str]]) -> str:
    """Three header rows: names, question texts, import ids."""
    names = [*QUALTRICS, "ResponseId", "UserLanguage", "Q3", *questions, "Q11"]
    ids = [f'{{"ImportId":"{name}"}}' for name in names]
    rows = [[*qualtrics_meta(row), person, "EN", group, *line, comment(row)]
            for row, (person, group, line) in enumerate(zip(people(), of_group, answers, strict=True))]
    return text([names, [*QUALTRICS_TEXTS, "Response ID", "User Language", "Your group", *texts, "Comments"], ids,
                 *rows])


def stems(questions: list, items: dict, groups: dict, form: str) -> list[str]:
    return [form.format(item=items[item], group=groups[rated]) for rated, item in questions]


def qualtrics_numbers() -> Export:
    """Recode values; statements are numbered with gaps, -99 is a question seen and passed over."""
    questions = by_dimension()
    names = [f"Q{4 + ITEMS.index(item)}_{[1, 2, 4, 5, 7][GROUPS.index(rated)]}" for rated, item in questions]
    body = qualtrics(stems(questions, IN_ENGLISH, ENGLISH, "{item} - {group}"), names, groups(codes()),
                     cells(questions, NUMBERS, "6", "-99"))
    return Export("qualtrics_numbers", ("\ufeff" + body).encode(), {
        "header_rows": 3, "respondent": "ResponseId", "group": "Q3", "columns": named(questions, names),
        "group_names": turned(codes()), "missing": [-99], "dont_know": [6],
        "ignore": [*QUALTRICS, "UserLanguage", "Q11"]})


def qualtrics_labels() -> Export:
    """Choice texts, and export tags of one's own."""
    questions = by_dimension()
    names = [f"{item}_{rated}" for rated, item in questions]
    body = qualtrics(stems(questions, IN_ENGLISH, ENGLISH, "{item} - {group}"), names, groups(ENGLISH),
                     cells(questions, LEVELS, "Don't know"))
    return Export("qualtrics_labels", body.encode(), {
        "encoding": "utf-8", "separator": ",", "header_rows": 3, "respondent": "ResponseId", "group": "Q3",
        "pattern": "{dimension}_{rated}", "group_names": turned(ENGLISH), "answers": scale(LEVELS),
        "dont_know": ["Don't know"], "ignore": [*QUALTRICS, "UserLanguage", "Q11"]})


def qualtrics_two_rows() -> Export:
    """The older form: names V1 to V10, two header rows."""
    questions = by_dimension()
    names = [f"Q{4 + ITEMS.index(item)}_{GROUPS.index(rated) + 1}" for rated, item in questions]
    meta = [f"V{number}" for number in range(1, 11)]
    called = ["ResponseID", "ResponseSet", "Name", "ExternalDataReference", "EmailAddress", "IPAddress", "Status",
              "StartDate", "EndDate", "Finished"]
    lines = [[*meta, "Q3", *names], [*called, "Group", *stems(questions, IN_ENGLISH, ENGLISH, "{item}-{group}")]]
    answers = cells(questions, NUMBERS)
    for row, (person, group, line) in enumerate(zip(people(), groups(codes()), answers, strict=True)):
        day = f"2014-04-{row % 28 + 1:02}"
        lines.append([person, "Default Response Set", "Anonymous", "", "", "", "0", f"{day} 09:00:00",
                      f"{day} 09:12:30", "1", group, *line])
    return Export("qualtrics_two_rows", text(lines, quote_all=True).encode(), {
        "header_rows": 2, "respondent": "V1", "group": "Q3", "columns": named(questions, names),
        "group_names": turned(codes()), "ignore": meta[1:]})


SURVEYXACT = ["organization_0", "created", "modified", "closetime", "statinternal_1", "statoverall_1"]


def surveyxact(of_group: list[str], answers: list[list[str]]) -> list[list[str]]:
    names = ["respondentid", *SURVEYXACT, "s_1", *surveyxact_names(), "s_9"]
    lines = [names]
    for row, (person, group, line) in enumerate(zip(people(), of_group, answers, strict=True)):
        day = f"{row % 28 + 1:02}-04-2014"
        lines.append([person, "", f"{day} 09:00:00", f"{day} 09:12:30", f"{day} 09:12:30", "4", "4", group, *line,
                      comment(row)])
    return lines


def surveyxact_names() -> list[str]:
    return [f"s_{2 + ITEMS.index(item)}_{GROUPS.index(rated) + 1}" for rated, item in by_dimension()]


def surveyxact_codebook(**more) -> dict:
    return {"respondent": "respondentid", "group": "s_1", "columns": named(by_dimension(), surveyxact_names(), DANISH),
            "group_names": turned(DANISH), "ignore": [*SURVEYXACT, "s_9"], **more}


def surveyxact_labels() -> Export:
    """Semicolons, Windows-1252, labels with Danish letters; nothing says so."""
    body = text(surveyxact(groups(DANISH), cells(by_dimension(), NIVEAUER, "Ved ikke")), ";", "\r\n")
    return Export("surveyxact_labels", body.encode("windows-1252"),
                  surveyxact_codebook(answers=scale(NIVEAUER), dont_know=["ved ikke"]))


def surveyxact_comma() -> Export:
    """Numbers with a decimal comma; the codebook names the encoding."""
    body = text(surveyxact(groups(DANISH), cells(by_dimension(), [f"{n},0" for n in NUMBERS], "9,0")), ";", "\r\n")
    return Export("surveyxact_comma", body.encode("windows-1252"),
                  surveyxact_codebook(encoding="windows-1252", separator=";", dont_know=[9]))


def surveyxact_utf16() -> Export:
    """UTF-16, little-endian, with its mark."""
    body = text(surveyxact(groups(DANISH), cells(by_dimension(), NUMBERS)), ";", "\r\n")
    return Export("surveyxact_utf16", ("\ufeff" + body).encode("utf-16-le"), surveyxact_codebook())


def enalyzer_numbers() -> Export:
    """Label numbers, which are positions: also of the group and of "don't know", which is the sixth."""
    questions = by_dimension()
    meta = ["Respondent Id", "Respondent status", "Started", "Completed", "Language"]
    lines = [[*meta, "Faggruppe", *stems(questions, IN_DANISH, DANISH, "{item} - {group}")]]
    for row, (person, group, line) in enumerate(zip(people(), groups(codes()), cells(questions, NUMBERS, "6"),
                                                    strict=True)):
        day = f"{row % 28 + 1:02}-04-2014"
        lines.append([person, "Completed", f"{day} 09:00", f"{day} 09:12", "Dansk", group, *line])
    return Export("enalyzer_numbers", ("\ufeff" + text(lines, ";", "\r\n")).encode(), {
        "respondent": "Respondent Id", "group": "Faggruppe", "pattern": "{dimension} - {rated}",
        "group_names": turned(codes()) | turned(DANISH), "dont_know": [6], "ignore": meta[1:]})


LIMESURVEY = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"]


def limesurvey(header: list[str], of_group: list[str], answers: list[list[str]]) -> str:
    lines = [header]
    for row, (person, group, line) in enumerate(zip(people(), of_group, answers, strict=True)):
        day = f"2014-04-{row % 28 + 1:02}"
        lines.append([str(row + 1), f"{day} 09:12:30", "3", "en", str(104729 + row), f"{day} 09:00:00",
                      f"{day} 09:12:30", person, group, *line, comment(row)])
    return text(lines, quote_all=True)


def limesurvey_codes() -> Export:
    """Codes of questions, answers and groups; every field in quotes."""
    questions = by_dimension()
    names = [f"Q{1 + ITEMS.index(item)}[SQ{GROUPS.index(rated) + 1:03}]" for rated, item in questions]
    body = limesurvey([*LIMESURVEY, "token", "G1", *names, "Q8"], groups(codes("A")),
                      cells(questions, [f"A{n}" for n in NUMBERS], "A6"))
    return Export("limesurvey_codes", body.encode(), {
        "respondent": "token", "group": "G1", "columns": named(questions, names), "group_names": turned(codes("A")),
        "answers": scale([f"A{n}" for n in NUMBERS]), "dont_know": ["A6"], "ignore": [*LIMESURVEY, "Q8"]})


def limesurvey_texts() -> Export:
    """Full texts in the header and in the answers."""
    questions = by_dimension()
    header = ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started",
              "Date last action", "Token", "Group"]
    body = limesurvey([*header, *stems(questions, IN_ENGLISH, ENGLISH, "{item} [{group}]"), "Comments"],
                      groups(ENGLISH), cells(questions, LEVELS, "No opinion", "N/A"))
    return Export("limesurvey_texts", body.encode(), {
        "respondent": "Token", "group": "Group", "pattern": "{dimension} [{rated}]", "group_names": turned(ENGLISH),
        "answers": scale(LEVELS), "missing": ["N/A"], "dont_know": ["No opinion"],
        "ignore": [*header[:7], "Comments"]})


def redcap(header: list[str], event: str, complete: str, of_group: list[str], answers: list[list[str]]) -> str:
    lines = [header]
    for row, (person, group, line) in enumerate(zip(people(), of_group, answers, strict=True)):
        lines.append([person, event, "", f"2014-04-{row % 28 + 1:02} 09:12:30", group, *line, complete])
    return text(lines)


def redcap_raw() -> Export:
    """Field names and raw codes."""
    questions = by_dimension()
    header = ["record_id", "redcap_event_name", "redcap_survey_identifier", "coordination_timestamp", "team",
              *(f"{item}_{rated}" for rated, item in questions), "coordination_complete"]
    body = redcap(header, "baseline_arm_1", "2", groups(codes()), cells(questions, NUMBERS, "9"))
    return Export("redcap_raw", body.encode(), {
        "respondent": "record_id", "group": "team", "pattern": "{dimension}_{rated}", "group_names": turned(codes()),
        "dont_know": [9], "ignore": [*header[1:4], header[-1]]})


def redcap_labels() -> Export:
    """Field labels and choice labels."""
    questions = by_dimension()
    header = ["Record ID", "Event Name", "Survey Identifier", "Survey Timestamp", "Your team",
              *stems(questions, IN_ENGLISH, ENGLISH, "{item}: {group}"), "Complete?"]
    body = redcap(header, "Baseline", "Complete", groups(ENGLISH), cells(questions, LEVELS, "Not relevant"))
    return Export("redcap_labels", body.encode(), {
        "respondent": "Record ID", "group": "Your team", "pattern": "{dimension}: {rated}",
        "group_names": turned(ENGLISH), "answers": scale(LEVELS), "dont_know": ["Not relevant"],
        "ignore": [*header[1:4], header[-1]]})


def surveymonkey() -> Export:
    """The question only over its first column, the groups in the second row."""
    questions = by_dimension()
    meta = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name",
            "Last Name", "Custom Data 1"]
    first = [*meta, "Group", *(IN_ENGLISH[item] if rated == GROUPS[0] else "" for rated, item in questions)]
    second = [*([""] * len(meta)), "Response", *(ENGLISH[rated] for rated, _ in questions)]
    names = [name or f"#{place}" for place, name in enumerate(first, start=1)][len(meta) + 1:]
    lines = [first, second]
    for row, (person, group, line) in enumerate(zip(people(), groups(ENGLISH), cells(questions, LEVELS, "N/A"),
                                                    strict=True)):
        day = f"04/{row % 28 + 1:02}/2014"
        lines.append([person, "402117", f"{day} 09:00:00 AM", f"{day} 09:12:30 AM", "", "", "", "", "", group, *line])
    return Export("surveymonkey", ("\ufeff" + text(lines, end="\r\n")).encode(), {
        "header_rows": 2, "respondent": "Respondent ID", "group": "Group", "columns": named(questions, names),
        "group_names": turned(ENGLISH), "answers": scale(LEVELS), "dont_know": ["n/a"], "ignore": meta[1:]})


def wide(questions: list, form: str, mark: str = ",", end: str = "\n") -> str:
    names = [form.format(rated=rated, dimension=item) for rated, item in questions]
    lines = [["respondent", "group", *names]]
    lines += [[row["respondent"], row["group"], *line]
              for row, line in zip(sample(), cells(questions, NUMBERS), strict=True)]
    return text(lines, mark, end)


def wide_by_dimension() -> Export:
    body = wide(by_dimension(), "{dimension}_{rated}")
    return Export("wide_by_dimension", body.encode(), {"pattern": "{dimension}_{rated}"})


def wide_by_group() -> Export:
    body = wide(by_group(), "{rated}_{dimension}")
    return Export("wide_by_group", body.encode(), {"pattern": "{rated}_{dimension}"})


def wide_tabs() -> Export:
    """Tabs, and lines that end in CR LF, the last one without."""
    body = wide(by_group(), "{rated}_{dimension}", "\t", "\r\n").removesuffix("\r\n")
    return Export("wide_tabs", body.encode(), {"pattern": "{rated}_{dimension}"}, "tsv")


def wide_line_breaks() -> Export:
    """Windows-1252, and line breaks in quotes where nothing is read."""
    questions = by_group()
    lines = [["respondent", "Bemærkning\ntil skemaet", "group", *(f"{rated}_{item}" for rated, item in questions)]]
    lines += [[row["respondent"], comment(number), row["group"], *line]
              for number, (row, line) in enumerate(zip(sample(), cells(questions, NUMBERS), strict=True))]
    return Export("wide_line_breaks", text(lines, ";").encode("windows-1252"), {
        "pattern": "{rated}_{dimension}", "ignore": ["Bemærkning\ntil skemaet"]})


def long() -> Export:
    """One row an answer; a gap is no row, but for those that are a "don't know"."""
    questions = by_group()
    lines = [["respondent", "rater_group", "rated_group", "dimension", "rating"]]
    for row, line in zip(sample(), cells(questions, NUMBERS, "8"), strict=True):
        lines += [[row["respondent"], row["group"], rated, item, cell]
                  for (rated, item), cell in zip(questions, line, strict=True) if cell]
    return Export("long", text(lines).encode(), {"dont_know": [8]})


EXPORTS = [qualtrics_numbers, qualtrics_labels, qualtrics_two_rows, surveyxact_labels, surveyxact_comma,
           surveyxact_utf16, enalyzer_numbers, limesurvey_codes, limesurvey_texts, redcap_raw, redcap_labels,
           surveymonkey, wide_by_dimension, wide_by_group, wide_tabs, wide_line_breaks, long]


def all_exports() -> list[Export]:
    return [export() for export in EXPORTS]
