"""From a survey tool's export to answers: propose a codebook, read by it."""

from collections.abc import Mapping

from . import _rk
from .answers import REPORT, Answer, fields
from .books import source
from .errors import RkError


@fields(
    file="How the file was read: `encoding`, `separator`, `header_rows`; None for a data frame or columns",
    rows="How many rows of data there are",
    columns="Each column in its order: `column`, `use`, and of ratings what became of the cells",
    groups="The names of the groups, in the order of every answer",
    counts="Respondents, answers, cells that are missing or don't know, and what was dropped",
    report=REPORT,
)
class Import(Answer):
    """A survey's answers as a codebook has read them, from `rk.read`; frozen.

    `rk.score` takes it as its data. It is an Arrow table in the long form
    (`polars.DataFrame(answers)`, `pyarrow.table(answers)`): `respondent`,
    `rater_group`, `rated_group`, `dimension`, `rating`, and `site`, `wave` and
    `case` if there are any. A rating is the answer as given, 1 to 5, or null.
    """

    __slots__ = ("_read",)

    def __init__(self, answer):
        super().__init__(answer)
        object.__setattr__(self, "_read", again(self._fields))

    @property
    def data(self):
        """The data as a new dict of columns in the long form"""
        return self.to_dict()["data"]

    def to_json(self):
        """The answer as JSON text, the same bytes as in Rust and JavaScript"""
        if self._text is None:
            object.__setattr__(self, "_text", self._read.to_json())
        return self._text

    def __arrow_c_stream__(self, requested_schema=None):
        return self._read.__arrow_c_stream__(requested_schema)

    def __repr__(self):
        counts = self.counts
        lines = [
            f"<rk.Import: {self.rows} rows, {counts['respondents']} respondents, {counts['answers']} answers, "
            f"{counts['missing']} missing, {counts['dont_know']} don't know>"
        ]
        for column in self.columns:
            about = [column[name] for name in ("rated", "dimension") if name in column]
            cells = [f"{column[name]} {name}" for name in CELLS if name in column]
            lines.append(f"{column['column']}: " + ", ".join([" ".join([column["use"], *about]), *cells]))
        return "\n".join(lines)


CELLS = ("answers", "empty", "missing", "dont_know")


def fresh(read):
    """What the core has just read; its text is written only when it is asked for."""
    answers = object.__new__(Import)
    for name, value in {"_read": read, "_text": None, "_fields": _rk.parse(read.account())}.items():
        object.__setattr__(answers, name, value)
    return answers


def again(answer):
    """The data of a stored import, as the core reads it."""
    try:
        data = answer.pop("data")
        items = [{"id": name} for name in dict.fromkeys(data["dimension"])]
        return _rk.read(data, {"groups": answer["groups"], "instrument": {"items": items}})
    except (AttributeError, KeyError, TypeError, RkError):
        raise ValueError("answer: expected the JSON text of an answer that is valid") from None


@fields(
    codebook="The codebook that is proposed, a dict that `read` and `score` take",
    notes="Each column in its order: `column`, `use`, what says so (`by`) and a `message`",
    report=REPORT,
)
class Proposal(Answer):
    """A codebook for a file, from `rk.propose_codebook`; frozen.

    It is a proposal: read the notes, correct it, and keep it beside the data.
    """

    __slots__ = ()

    def save(self, path):
        """Write the codebook to a file, as JSON to correct and keep.

        Parameters
        ----------
        path : str or os.PathLike
            The file; one that is there is written over.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        # Few ever need it, and it takes longer to import than all of rk.
        import json

        text = json.dumps(self.codebook, ensure_ascii=False, indent=1) + "\n"
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)

    def __repr__(self):
        lines = [f"{note['column']}: {note['message']}" for note in self.notes]
        return "\n".join([f"<rk.Proposal: {len(lines)} columns>", *lines])


def read(data, *, codebook=None, instrument="seven", groups=None, sheet=None, locale="en"):
    """Read a survey tool's export by a codebook, and say what became of every column and cell.

    Parameters
    ----------
    data : str, os.PathLike, bytes, data frame, dict or list of dict
        The path of a CSV file in any of the encodings of survey tools, or its
        bytes; a workbook (`.xlsx`, `.xls`, `.ods`; needs `rk-py[excel]`); a file
        of SPSS (`.sav`, `.zsav`; needs `rk-py[spss]`); or columns, as
        `score` takes them. Of SPSS, labels are read as the texts of answers, and
        what it declares as missing counts as missing unless the codebook lists
        it as `dont_know`.
    codebook : dict, optional
        What the columns and their cells are, as the page "Reading an export" has
        it; the long form with the default names if not given.
    instrument : {"seven", "six"} or dict, default "seven"
        What was asked; `{"items": [...]}` names 1 to 16 items.
    groups : sequence of str or dict, optional
        The workgroups, in the order of the results. Found in the data if not given.
    sheet : str or int, optional
        The name or position of a workbook's sheet; the first if not given.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Import
        The answers, fit for `rk.score`, and an account of columns and cells.

    Raises
    ------
    RkError
        If the codebook or the data is at fault: all that was found, with places;
        of a workbook with the address of each cell, as `Sheet1!C5`, of a CSV
        file with its row and column, as `row 8, column Q4_1`.
    ImportError
        If the file needs a package that is not installed.
    TypeError
        If `data` is none of the above.
    OSError
        If the file cannot be read.

    Examples
    --------
    >>> import rk
    >>> csv = b"unit;q1 nurses;q1 doctors\\nnurses;Often;Never\\ndoctors;Seldom;Don't know\\n"
    >>> answers = rk.read(
    ...     csv,
    ...     instrument={"items": ["timely"]},
    ...     codebook={
    ...         "group": "unit",
    ...         "columns": {
    ...             "q1 nurses": {"rated": "nurses", "dimension": "timely"},
    ...             "q1 doctors": {"rated": "doctors", "dimension": "timely"},
    ...         },
    ...         "answers": {"Never": 1, "Seldom": 2, "Often": 4},
    ...         "dont_know": ["Don't know"],
    ...     },
    ... )
    >>> answers.counts["answers"], answers.counts["dont_know"]
    (3, 1)
    >>> scores = rk.score(answers, frequency=None, instrument={"items": ["timely"]})
    >>> scores.index["by_tie"]
    1.5
    """
    found = source(data, sheet)
    codebook = found.complete(codebook)
    call = {"locale": locale, "instrument": instrument, "groups": groups, "codebook": codebook}
    try:
        return fresh(_rk.read(found.data, call))
    except RkError as error:
        locate(error, found, codebook)
        raise


def propose_codebook(data, *, instrument="seven", labels=None, sheet=None, locale="en"):
    """Look at a survey tool's export and propose a codebook, with a note for every column.

    It proposes only: a person reads and corrects the codebook, and keeps it for
    the next wave.

    Parameters
    ----------
    data : str, os.PathLike, bytes, data frame, dict or list of dict
        As for `read`.
    instrument : {"seven", "six"} or dict, default "seven"
        What was asked.
    labels : dict of str, optional
        The question texts of columns, where the data does not hold them. A file
        of SPSS does.
    sheet : str or int, optional
        The name or position of a workbook's sheet; the first if not given.
    locale : {"en", "da"}, default "en"
        Language of notes and messages.

    Returns
    -------
    Proposal
        The codebook, and the notes.

    Raises
    ------
    RkError, ImportError, TypeError, OSError
        As for `read`.

    Examples
    --------
    >>> import rk
    >>> proposal = rk.propose_codebook(
    ...     b"StartDate,group,nurses_timely,doctors_timely\\n1 May,nurses,4,3\\n2 May,doctors,3,5\\n",
    ...     instrument={"items": ["timely"]},
    ... )
    >>> proposal.codebook["ignore"]
    ['StartDate']
    >>> proposal.codebook["columns"]["doctors_timely"]
    {'rated': 'doctors', 'dimension': 'timely'}
    """
    found = source(data, sheet)
    try:
        call = {"locale": locale, "instrument": instrument, "labels": labels or found.labels}
        return Proposal(_rk.ask_of("propose", found.data, call))
    except RkError as error:
        locate(error, found, None)
        raise


def locate(error, found, codebook):
    """Add the addresses of cells to an error, where the data has them."""
    header_rows = (codebook.get("header_rows") if isinstance(codebook, Mapping) else None) or 1
    cells = [found.cell(violation["path"], header_rows) for violation in error.violations]
    for violation, cell in zip(error.violations, cells, strict=True):
        if cell is not None:
            violation["cell"] = cell
    RkError.__init__(error, error.report)
