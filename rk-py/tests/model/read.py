"""The operation `read`: what became of every column and cell of a file."""

from .answer import Entry
from .call import READ_FIELDS, read_settings_of_read
from .codebook import read_codebook, read_roles
from .personal_number import holds_personal_number
from .reading import read_survey
from .scoring import people
from .table import read_table
from .text import compact
from .violations import Faults, ShapeFault

KINDS = ["answers", "empty", "missing", "dont_know"]


def read(call: dict) -> str:
    """The answer to a `read` call as compact JSON text."""
    faults = Faults(READ_FIELDS)
    try:
        found = survey_of(call, faults)
    except ShapeFault as fault:
        faults = Faults(READ_FIELDS)
        faults.add((0,), fault.code, fault.path)
        found = None
    if found is None or found[2] is None:
        return compact(faults.refusal())
    return compact(answer(*found, faults))


def survey_of(call: dict, faults):
    """The table, the roles of its columns and the survey; None where reading stops at a fault."""
    settings = read_settings_of_read(call, faults)
    codebook = read_codebook(call.get("codebook"), settings.items, faults)
    if codebook is None or faults.any_error():
        return None
    table = read_table(call, codebook.given, faults)
    if table is None:
        return None
    roles = read_roles(codebook, table, settings.items, settings.listed, faults)
    if roles is None:
        return None
    return table, roles, read_survey(call, settings, table, roles, faults, scored=False)


def answer(table, roles, survey, faults) -> dict:
    names = [group.name for group in survey.groups]
    rows = rows_of(survey, names)
    return {
        "schema": 1,
        "file": table.file,
        "rows": table.rows,
        "columns": [column(name, roles, survey) for name in table.names],
        "groups": names,
        "counts": counts(survey, rows),
        "data": rows,
        "report": faults.report(),
    }


def column(name: str, roles, survey) -> dict:
    entry = Entry(column="…" if holds_personal_number(name) else name, use=roles.use(name))
    if name in roles.ratings:
        rated, item = roles.ratings[name]
        entry.put("rated", rated)
        entry.put("dimension", item)
    for kind in KINDS if name in survey.cells else []:
        entry.put(kind, survey.cells[name][kind])
    return entry.done()


def rows_of(survey, names: list[str]) -> dict:
    """The long form: every questionnaire, every rated group, every item."""
    columns = {name: [] for name in ["respondent", "rater_group", "rated_group", "dimension", "rating", *survey.keys]}
    for q in sorted(survey.questionnaires, key=lambda q: names.index(q.group)):
        for rated in survey.rated:
            for item in survey.settings.items:
                cells = [q.respondent, q.group, rated, item.id, q.answers.get((rated, item.id)),
                         *(getattr(q, key) or None for key in survey.keys)]
                for name, cell in zip(columns, cells, strict=True):
                    columns[name].append(cell)
    return columns


def counts(survey, rows: dict) -> dict:
    cells = survey.cells.values()
    return {
        "respondents": people(survey.questionnaires),
        "questionnaires": len(survey.questionnaires),
        "answers": sum(rating is not None for rating in rows["rating"]),
        "missing": sum(counter["empty"] + counter["missing"] for counter in cells),
        "dont_know": sum(counter["dont_know"] for counter in cells),
        "duplicate_answers": survey.duplicates,
        "respondents_without_group": survey.without_group,
    }
