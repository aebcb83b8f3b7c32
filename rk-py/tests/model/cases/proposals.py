"""What `propose` says of files, written by hand from the contract: the model does not propose.

Each note is a line here: the column, its use, what says so, and for ratings the
group and the item.
"""

from dataclasses import dataclass, field

from ..exports import (
    DANISH,
    ENGLISH,
    GROUPS,
    IN_DANISH,
    IN_ENGLISH,
    ITEMS,
    LIMESURVEY,
    QUALTRICS,
    SURVEYXACT,
    enalyzer_numbers,
    limesurvey_codes,
    limesurvey_texts,
    qualtrics_labels,
    qualtrics_numbers,
    qualtrics_two_rows,
    redcap_labels,
    redcap_raw,
    stems,
    surveymonkey,
    surveyxact_labels,
    surveyxact_names,
    wide_by_group,
)
from ..exports import by_dimension as questions
from .case import Case

TWO = {"instrument": {"items": ["timely", "accurate"]}}
BY_POSITION = ("propose.by_position", "warning")
NONE = ("propose.ratings.none", "warning")
NO_GROUP = ("propose.group.none", "warning")


@dataclass
class Proposal(Case):
    """A call and the answer that was written for it."""

    expected: dict = field(default_factory=dict)

    def answer(self) -> dict:
        return self.expected

    def check(self) -> int:
        return len(self.expected["notes"])


def note(column: str, use: str, by: str) -> dict:
    return {"column": column, "use": use, "by": by}


def ignored(*names: str) -> list[dict]:
    return [note(name, "ignored", "metadata") for name in names]


def unused(*names: str) -> list[dict]:
    return [note(name, "unused", "nothing") for name in names]


def key(column: str, use: str, by: str = "name") -> list[dict]:
    return [note(column, use, by)]


def rating(column: str, rated: str, item: str, by: str) -> dict:
    return {"column": column, "use": "rating", "rated": rated, "dimension": item, "by": by}


def matrix(names: list[str], called: dict, by: str) -> list[dict]:
    """The ratings of a block a dimension, one note a column."""
    return [rating(name, called[rated], item, by) for name, (rated, item) in zip(names, questions(), strict=True)]


def proposal(name: str, shows: str, call: dict, notes: list[list[dict]], *warnings: tuple, header_rows: int = 1,
             long: bool = False) -> Proposal:
    """The codebook says the same as the notes."""
    listed = [line for part in notes for line in part]
    roles = ["respondent", "group", "rater_group", "rated_group", "dimension", "rating", "site", "wave", "case"]
    codebook: dict = {"header_rows": header_rows} if header_rows != 1 else {}
    for line in sorted(listed, key=lambda line: (*roles, line["use"]).index(line["use"])):
        if line["use"] in roles and "rated" not in line:
            codebook[line["use"]] = line["column"]
    if not long:
        codebook["columns"] = {line["column"]: {"rated": line["rated"], "dimension": line["dimension"]}
                               for line in listed if "rated" in line}
    known = [line["column"] for line in listed if line["use"] == "ignored"]
    if known:
        codebook["ignore"] = known
    violations = [{"code": code, "severity": severity, "path": [], "params": {}} for code, severity in warnings]
    expected = {"schema": 1, "codebook": codebook, "notes": listed,
                "report": {"valid": True, "violations": violations}}
    return Proposal(name, shows, call, operation="propose", expected=expected,
                    source="by hand, from docs/src/wire/read.md")


def head(export, lines: int, encoding: str = "utf-8") -> dict:
    """The first lines of an export: its header and two respondents."""
    text = export.data.decode(encoding)
    return {"csv": "".join(text.splitlines(keepends=True)[:lines])}


STATEMENTS = dict(zip(GROUPS, [1, 2, 4, 5, 7], strict=True))
QUALTRICS_QUESTIONS = [f"Q{4 + ITEMS.index(item)}_{STATEMENTS[rated]}" for rated, item in questions()]
BLOCKS = [f"Q{1 + ITEMS.index(item)}[SQ{GROUPS.index(rated) + 1:03}]" for rated, item in questions()]
ENDINGS = {group: f"SQ{number:03}" for number, group in enumerate(GROUPS, start=1)}
NUMBERS = {group: str(number) for number, group in enumerate(GROUPS, start=1)}
OWN = {group: group for group in GROUPS}
MONKEY = ["Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name",
          "Custom Data 1"]
MONKEY_NAMES = [IN_ENGLISH[item] if rated == GROUPS[0] else f"#{place}"
                for place, (rated, item) in enumerate(questions(), start=11)]

CASES = [
    proposal("qualtrics_numbers", "three header rows: groups and items by the question texts",
             head(qualtrics_numbers(), 5),
             [ignored(*QUALTRICS), key("ResponseId", "respondent", "metadata"), ignored("UserLanguage"),
              key("Q3", "group", "label"),
              matrix(QUALTRICS_QUESTIONS, ENGLISH, "label"), unused("Q11")], header_rows=3),
    proposal("qualtrics_labels", "three header rows: groups and items by the names of columns",
             head(qualtrics_labels(), 5),
             [ignored(*QUALTRICS), key("ResponseId", "respondent", "metadata"), ignored("UserLanguage"),
              key("Q3", "group", "label"),
              matrix([f"{item}_{rated}" for rated, item in questions()], OWN, "name"), unused("Q11")], header_rows=3),
    proposal("qualtrics_two_rows", "texts over numbers make two header rows; the group by its question text",
             head(qualtrics_two_rows(), 4),
             [unused(*(f"V{n}" for n in range(1, 11))), key("Q3", "group", "label"),
              matrix([f"Q{4 + ITEMS.index(item)}_{GROUPS.index(rated) + 1}" for rated, item in questions()], ENGLISH,
                     "label")], header_rows=2),
    proposal("surveyxact", "names that say nothing: one block an item, in order, to be checked",
             head(surveyxact_labels(), 3, "windows-1252"),
             [key("respondentid", "respondent", "metadata"), ignored(*SURVEYXACT), unused("s_1"),
              matrix(surveyxact_names(), NUMBERS, "position"), unused("s_9")], NO_GROUP, BY_POSITION),
    proposal("enalyzer", "Danish names of items and of the group, semicolons, a byte order mark",
             head(enalyzer_numbers(), 3),
             [key("Respondent Id", "respondent", "metadata"),
              ignored("Respondent status", "Started", "Completed", "Language"), key("Faggruppe", "group"),
              matrix(stems(questions(), IN_DANISH, DANISH, "{item} - {group}"), DANISH, "name")]),
    proposal("limesurvey_codes", "codes in brackets: one block an item; the first id is the respondent",
             head(limesurvey_codes(), 3),
             [key("id", "respondent", "metadata"), ignored(*LIMESURVEY[1:], "token"), unused("G1"),
              matrix(BLOCKS, ENDINGS, "position"), unused("Q8")], NO_GROUP, BY_POSITION),
    proposal("limesurvey_for_spss", "the same codes as LimeSurvey writes them for SPSS and R",
             {**TWO, "columns": {"Q1_SQ001": [3], "Q1_SQ002": [4], "Q2_SQ001": [5], "Q2_SQ002": [2], "Q3_SQa": [1]}},
             [[rating("Q1_SQ001", "SQ001", "timely", "position"), rating("Q1_SQ002", "SQ002", "timely", "position"),
               rating("Q2_SQ001", "SQ001", "accurate", "position"),
               rating("Q2_SQ002", "SQ002", "accurate", "position")], unused("Q3_SQa")], NO_GROUP, BY_POSITION),
    proposal("limesurvey_texts", "full texts in the header", head(limesurvey_texts(), 3),
             [unused("Response ID", "Date submitted", "Last page", "Start language"), ignored("Seed"),
              unused("Date started", "Date last action"), ignored("Token"), key("Group", "group"),
              matrix(stems(questions(), IN_ENGLISH, ENGLISH, "{item} [{group}]"), ENGLISH, "name"),
              unused("Comments")]),
    proposal("redcap_raw", "a field name a question", head(redcap_raw(), 3),
             [key("record_id", "respondent", "metadata"),
              ignored("redcap_event_name", "redcap_survey_identifier", "coordination_timestamp"), key("team", "group"),
              matrix([f"{item}_{rated}" for rated, item in questions()], OWN, "name"),
              ignored("coordination_complete")]),
    proposal("redcap_labels", "field labels in the header", head(redcap_labels(), 3),
             [unused("Record ID", "Event Name", "Survey Identifier", "Survey Timestamp"), key("Your team", "group"),
              matrix(stems(questions(), IN_ENGLISH, ENGLISH, "{item}: {group}"), ENGLISH, "name"),
              unused("Complete?")]),
    proposal("surveymonkey", "columns without names make two header rows: the question to the left, the group below",
             head(surveymonkey(), 4),
             [key("Respondent ID", "respondent", "metadata"), ignored(*MONKEY), key("Group", "group"),
              matrix(MONKEY_NAMES, ENGLISH, "label")], header_rows=2),
    proposal("wide", "a plain wide file", head(wide_by_group(), 3),
             [key("respondent", "respondent"), key("group", "group"),
              [rating(f"{rated}_{item}", rated, item, "name") for rated in GROUPS for item in ITEMS]]),
    proposal("long", "the long form by its default names, and keys in Danish",
             {"csv": "respondent,rater_group,rated_group,dimension,rating,sted,Måling,sag,note\n"
                     "a1,A,B,timely,3,n,1,c,x\n"},
             [key("respondent", "respondent"), key("rater_group", "rater_group"), key("rated_group", "rated_group"),
              key("dimension", "dimension"), key("rating", "rating"), key("sted", "site"), key("Måling", "wave"),
              key("sag", "case"), unused("note")], long=True),
    proposal("labels", "question texts beside the columns, as SPSS has them",
             {**TWO, "columns": {"nr": ["a1"], "g": ["A"], "q1": [3], "q2": [4], "q3": [5], "q4": [2], "q5": [1]},
              "labels": {"nr": "Respondent", "g": "gruppe", "q1": "Timely communication: nurses",
                         "q2": "Nurses: accurate", "q3": "timely / leaders", "q4": "Præcis, leaders",
                         "q5": "Untimely: nurses"}},
             [key("nr", "respondent", "label"), key("g", "group", "label"),
              [rating("q1", "nurses", "timely", "label"), rating("q2", "Nurses", "accurate", "label"),
               rating("q3", "leaders", "timely", "label"), rating("q4", "leaders", "accurate", "label")],
              unused("q5")]),
    proposal("block_a_group", "blocks as long as the instrument, but not as many: each is one group",
             {**TWO, "csv": "id,group,Q1_1,Q1_2,Q2_1,Q2_2,Q3_1,Q3_2,x_1\n1,A,3,4,3,4,3,4,9\n"},
             [key("id", "respondent", "metadata"), key("group", "group"),
              [rating("Q1_1", "Q1", "timely", "position"), rating("Q1_2", "Q1", "accurate", "position"),
               rating("Q2_1", "Q2", "timely", "position"), rating("Q2_2", "Q2", "accurate", "position"),
               rating("Q3_1", "Q3", "timely", "position"), rating("Q3_2", "Q3", "accurate", "position")],
              unused("x_1")], BY_POSITION),
    proposal("block_with_texts", "a block an item, and the groups by the texts that all blocks have",
             {**TWO, "csv": "id,group,Q1_1,Q1_2,Q1_3,Q2_1,Q2_2,Q2_3\n,,Nurses,Leaders,Care,Nurses,Leaders,Care\n"
                            "1,A,3,4,3,4,3,4\n"},
             [key("id", "respondent", "metadata"), key("group", "group"),
              [rating("Q1_1", "Nurses", "timely", "position"), rating("Q1_2", "Leaders", "timely", "position"),
               rating("Q1_3", "Care", "timely", "position"), rating("Q2_1", "Nurses", "accurate", "position"),
               rating("Q2_2", "Leaders", "accurate", "position"), rating("Q2_3", "Care", "accurate", "position")]],
             BY_POSITION, header_rows=2),
    proposal("a_column_twice", "a second column of one group and item is left to a person",
             {**TWO, "csv": "group,A_timely,A_accurate,timely [A]\nA,3,4,5\n"},
             [key("group", "group"), [rating("A_timely", "A", "timely", "name"),
                                      rating("A_accurate", "A", "accurate", "name")], unused("timely [A]")]),
    proposal("longest_item", "the longest name of an item wins, and a name alone is of no group",
             {"instrument": {"items": ["timely", {"id": "timely reply"}]},
              "csv": "gruppe,Timely reply - A,timely - A,timely,untimely_A\nA,3,4,5,1\n"},
             [key("gruppe", "group"), [rating("Timely reply - A", "A", "timely reply", "name"),
                                       rating("timely - A", "A", "timely", "name")],
              unused("timely", "untimely_A")]),
    proposal("nothing_found", "a file without anything like ratings", {"csv": "a,b,c\n1,2,3\n4,5,6\n"},
             [unused("a", "b", "c")], NONE),
]
