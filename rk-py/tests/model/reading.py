"""From the table to questionnaires: every cell checked, every fault kept."""

from collections import Counter
from dataclasses import dataclass, field

from .call import KEYS, Settings, id_text
from .groups import MOST, Group, check_weights
from .items import find
from .personal_number import holds_personal_number


@dataclass
class Questionnaire:
    """One respondent's answers in one site, wave and case."""

    respondent: str
    group: str
    site: str | None
    wave: str | None
    case: str | None
    answers: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def person(self) -> tuple[str, str | None]:
        """Who it is: the same name at two sites is two people."""
        return self.respondent, self.site


@dataclass
class Survey:
    """What was read: all groups in order, who is rated, and the kept questionnaires."""

    settings: Settings
    groups: list[Group]
    rated: list[str]
    questionnaires: list[Questionnaire]
    keys: list[str]
    without_group: int
    unselected: int
    duplicates: int
    # What became of the cells of each column of ratings.
    cells: dict[str, Counter]


class Reader:
    """Goes through the rows once, in the order of the table."""

    def __init__(self, settings: Settings, table, roles, faults):
        self.settings = settings
        self.table = table
        self.roles = roles
        self.labels = roles.codebook.labels
        self.faults = faults
        self.listed = settings.listed
        self.questionnaires: dict[tuple, Questionnaire] = {}
        self.first_group: dict[tuple, str] = {}
        self.raters: set[str] = set()
        self.rated: set[str] = set()
        self.without_group: set[tuple[str, str | None]] = set()
        self.duplicates = 0
        self.cells = {column: Counter() for column in [*roles.ratings, *filter(None, [roles.keys.get("rating")])]}
        self.private: set[tuple[str, str]] = set()

    def fault(self, row: int, column: str, code: str, **params):
        self.faults.row(row, self.table.position(column), code, ["columns", column, row], **params)

    def cell(self, role: str, row: int):
        """The text of a key cell, or None where the table has no such column."""
        column = self.roles.keys.get(role)
        return None if column is None else id_text(self.table.columns[column][row])

    def read(self):
        self.rated |= {rated for rated, _ in self.roles.ratings.values()}
        for row in range(self.table.rows):
            self.check_personal_numbers(row)
            questionnaire = self.questionnaire(row)
            if self.roles.wide:
                for column, (rated, item) in self.roles.ratings.items():
                    self.answer(row, column, questionnaire, rated, item)
            else:
                self.long_row(row, questionnaire)

    def check_personal_numbers(self, row: int):
        """No name in the data holds one; the same name is reported once."""
        for role, column in self.roles.keys.items():
            text = "" if role in ("dimension", "rating") else self.cell(role, row)
            if holds_personal_number(text) and (column, text) not in self.private:
                self.private.add((column, text))
                self.fault(row, column, "privacy.personal_number")

    def group(self, row: int, role: str, unknown: str) -> str | None:
        """The name of the group in a cell, or what stands there if it has none; None if the cell is empty."""
        text = self.cell(role, row)
        if not text:
            return None
        name = self.roles.codebook.groups.name(text)
        if name is None:
            self.fault(row, self.roles.keys[role], "codebook.group.unknown")
            return text
        if self.listed is not None and name not in self.listed:
            self.fault(row, self.roles.keys[role], unknown)
        return name

    def questionnaire(self, row: int) -> Questionnaire | None:
        """The questionnaire that the row belongs to, or None if the row is dropped."""
        respondent = str(row) if "respondent" not in self.roles.keys else self.cell("respondent", row)
        if not respondent:
            self.fault(row, self.roles.keys["respondent"], "response.respondent.missing")
        role = "group" if self.roles.wide else "rater_group"
        if not self.cell(role, row):
            self.fault(row, self.roles.keys[role], "response.rater_group.missing")
            self.without_group.add((respondent, self.cell("site", row)))
            return None
        group = self.group(row, role, "response.rater_group.unknown")
        self.raters.add(group)
        if not respondent:
            return None
        site, wave, case = (self.cell(key, row) for key in KEYS)
        if self.first_group.setdefault((respondent, site, wave), group) != group:
            self.fault(row, self.roles.keys[role], "response.respondent.two_groups")
        key = respondent, group, site, wave, case
        return self.questionnaires.setdefault(key, Questionnaire(respondent, group, site, wave, case))

    def long_row(self, row: int, questionnaire: Questionnaire | None):
        keys = self.roles.keys
        if not self.cell("rated_group", row):
            self.fault(row, keys["rated_group"], "response.rated_group.missing")
        rated = self.group(row, "rated_group", "response.rated_group.unknown")
        if rated:
            self.rated.add(rated)
        dimension = self.cell("dimension", row)
        item = find(self.settings.items, dimension)
        if not dimension:
            self.fault(row, keys["dimension"], "response.dimension.missing")
        elif item is None:
            self.fault(row, keys["dimension"], "response.dimension.unknown")
        usable = questionnaire if rated and item else None
        self.answer(row, keys["rating"], usable, rated, item.id if item else None)

    def answer(self, row: int, column: str, questionnaire: Questionnaire | None, rated, item):
        value = self.number(row, column, item)
        if value is None or questionnaire is None:
            return
        question = rated, item
        if question not in questionnaire.answers:
            questionnaire.answers[question] = value
        elif questionnaire.answers[question] == value:
            self.duplicates += 1
        else:
            self.fault(row, column, "response.answer.conflict")

    def number(self, row: int, column: str, item: str | None) -> int | None:
        """The answer 1 to 5 in a cell; None if it is missing or at fault."""
        cell = self.table.columns[column][row]
        kind = self.labels.kind(cell)
        if kind is not None:
            self.cells[column][kind] += 1
            return None
        value = self.labels.answer(cell, item)
        if value is None:
            labelled = self.labels.any_for(item)
            self.fault(row, column, "response.answer.unknown_label" if labelled else "response.rating.not_number")
        elif value.denominator != 1:
            self.fault(row, column, "response.rating.not_whole")
        elif not 1 <= value <= 5:
            self.fault(row, column, "response.rating.out_of_range", least=1, most=5)
        else:
            self.cells[column]["answers"] += 1
            return int(value)
        return None


def read_survey(call: dict, settings: Settings, table, roles, faults, scored: bool,
                waves_apart: bool = False) -> Survey | None:
    """The survey as it is scored or only read, or None if anything is an error."""
    for row, code in table.broken:
        faults.row(row or 0, 0, code, ["csv"] if row is None else ["csv", row])
    if table.broken:
        return None
    if table.rows == 0:
        faults.whole("response.none", [])
        return None
    reader = Reader(settings, table, roles, faults)
    reader.read()
    groups = settings.groups
    if groups is None:
        groups = [Group(name) for name in sorted(reader.raters | reader.rated)]
        if not reader.raters & reader.rated:
            faults.whole("response.groups.no_overlap", [])
    if len(groups) > MOST:
        faults.whole("response.groups.too_many", [], most=MOST)
    if faults.any_error():
        return None
    names = [group.name for group in groups]
    kept = [q for q in reader.questionnaires.values() if is_selected(q, settings.select)]
    check_select(settings, roles, reader, kept, faults)
    if scored:
        if not waves_apart and len({q.wave for q in kept}) > 1:
            faults.whole("response.wave.pooled", [])
        check_named_groups(call, settings, names, kept, faults)
    if faults.any_error():
        return None
    return Survey(settings, groups, [name for name in names if name in reader.rated], kept,
                  [key for key in KEYS if key in roles.keys], len(reader.without_group),
                  len(reader.questionnaires) - len(kept), reader.duplicates, reader.cells)


def is_selected(questionnaire: Questionnaire, select: dict[str, list[str]]) -> bool:
    return all(getattr(questionnaire, key) in values for key, values in select.items())


def check_select(settings: Settings, roles, reader: Reader, kept: list, faults):
    unknown = [key for key in settings.select if key not in roles.keys]
    for key in unknown:
        faults.call("select", "response.select.unknown_key", ["select", key])
    if not unknown and reader.questionnaires and not kept:
        faults.whole("response.select.none", ["select"])


def check_named_groups(call: dict, settings: Settings, names: list[str], kept: list, faults):
    """The groups that `groups`, `expected` and `weights` name, against the data."""
    for position, group in enumerate(settings.groups or []):
        people = {q.person for q in kept if q.group == group.name}
        if group.eligible and len(people) > group.eligible:
            faults.call("groups", "group.eligible.below_respondents", ["groups", position])
    for position, pair in enumerate(settings.expected or []):
        if any(name not in names for name in pair):
            faults.call("expected", "call.expected.unknown_group", ["expected", position])
    answered = [name for name in names if any(q.group == name for q in kept)]
    check_weights(call.get("weights"), names, answered, faults)
