"""A citizen's course: what is wrong with it, its forms, its acts, and the rules."""

from . import _rk
from .answers import STORED, Answer, Shown, fields, is_list
from .errors import RkError, place

REPORT = "What was found: `valid` and `violations`"

# The fields of calls that are no document, and what a document can break at a field of such a name.
CALL = ("locale", "on", "known_on", "facts", "settings")
OF_A_DOCUMENT = ("input.unknown_field", "input.duplicate_key")


class _Found(Shown):
    """What was found, which may be errors."""

    __slots__ = ("_valid",)
    _faulty = True
    _operation = "check_course"
    _stored = f"It has no truth value of its own: ask `valid`.\n\n{STORED}"

    def __init__(self, answer):
        super().__init__(answer)
        object.__setattr__(self, "_valid", self.report["valid"])

    def __getattr__(self, name):
        # What was just checked is read when something of it is first asked for.
        if name != "_fields":
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        object.__setattr__(self, name, _rk.parse(self._text))
        return self._fields

    def __bool__(self):
        raise TypeError(f"{type(self).__name__}: ask `valid`; a report has no truth value")

    @property
    def valid(self):
        """Whether nothing that was found is an error"""
        return self._valid

    @property
    def violations(self):
        """Everything that was found, each with `code`, `severity`, `path`, `params` and `message`"""
        return self._fields["report"]["violations"]

    @property
    def errors(self):
        """The violations that are errors"""
        return [found for found in self.violations if found["severity"] == "error"]

    @property
    def warnings(self):
        """The violations that are warnings"""
        return [found for found in self.violations if found["severity"] == "warning"]

    @property
    def infos(self):
        """The violations that are infos"""
        return [found for found in self.violations if found["severity"] == "info"]

    def to_dicts(self):
        """A flat dict for each violation, for a data frame: `code`, `severity`, `path` as text, `message`"""
        return [
            {
                "code": found["code"],
                "severity": found["severity"],
                "path": place(found["path"]),
                "message": found["message"],
            }
            for found in self.violations
        ]


@fields(
    facts="What the course says of itself on the day; None if that cannot be said or was not asked",
    report=REPORT,
)
class CourseReport(_Found):
    """What was found in a course or in one of its forms, from `rk.check_course`; frozen."""

    __slots__ = ()
    _optional = ("facts",)


@fields(rules="Each rule: `code`, `severity`, `message`, and what the catalogue knows besides", report=REPORT)
class _Rules(Answer):
    """An answer of the operation `rules`."""

    __slots__ = ()


def check_course(document, *, on, lang="en", settings=None, facts=True):
    """Check a citizen's course: everything that is wrong with it, at once.

    What is wrong with the document is never raised: it stands in the report.

    Parameters
    ----------
    document : dict, str, bytes or os.PathLike
        The course, as the page "A citizen's course on the wire" has it: a dict
        (with dates as text or `datetime.date`), JSON text as str or bytes, or
        the path of a file. A str is always JSON text; for a file give
        `pathlib.Path(name)`.
    on : datetime.date or str
        The day on which it is checked, as a date or as `"YYYY-MM-DD"`.
    lang : {"en", "da"}, default "en"
        Language of messages.
    settings : dict, optional
        What the municipality has decided: `closed_days`, `early_meeting_days`,
        `follow_up_months`, `severities`.
    facts : bool, default True
        Whether the report holds what the course says of itself.

    Returns
    -------
    CourseReport
        `valid`, `violations` in the order of the document, and `facts`.

    Raises
    ------
    RkError
        If `on`, `lang` or `settings` is at fault.
    TypeError
        If `document` is none of the above.
    OSError
        If the file cannot be read.

    Examples
    --------
    >>> import rk
    >>> report = rk.check_course('{"id": "c1", "profile": "elder_50_plus"}', on="2025-11-03")
    >>> report.valid
    False
    >>> [(found["code"], found["path"]) for found in report.errors]
    [('input.missing', ['citizen', 'ref']), ('input.missing', ['opened_on'])]
    """
    call = {"locale": lang, "on": on, "settings": settings, "facts": facts}
    return _checked(CourseReport, "check_course", call, document)


def check_agreement(agreement, course=None, *, on, lang="en", settings=None):
    """Check one agreement inside its course, as for a form.

    Parameters
    ----------
    agreement : dict, str, bytes or os.PathLike
        The agreement; it takes the place of the one with its id in the course,
        or stands as the last.
    course : dict, str, bytes or os.PathLike, optional
        The course. Without it references are not looked up.
    on, lang, settings
        As in `check_course`.

    Returns
    -------
    CourseReport
        What was found in the agreement; paths begin there.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_course`.

    Examples
    --------
    >>> import rk
    >>> form = {"id": "a1", "status": "proposed", "agreed_on": "2025-10-06", "content": "Går med til butikken"}
    >>> report = rk.check_agreement(form, on="2025-11-03")
    >>> [found["code"] for found in report.errors if found["path"] == ["owner"]]
    ['agreement.owner.missing']
    """
    call = {"locale": lang, "on": on, "settings": settings}
    return _checked(CourseReport, "check_agreement", call, **_inside(course), agreement=agreement)


def check_meeting(meeting, course=None, *, on, lang="en", settings=None):
    """Check one network meeting inside its course, as for a form.

    Parameters
    ----------
    meeting : dict, str, bytes or os.PathLike
        The meeting; it takes the place of the one with its id in the course,
        or stands as the last.
    course : dict, str, bytes or os.PathLike, optional
        The course. Without it references are not looked up.
    on, lang, settings
        As in `check_course`.

    Returns
    -------
    CourseReport
        What was found in the meeting; paths begin there.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_course`.

    Examples
    --------
    >>> import rk
    >>> report = rk.check_meeting({"id": "m1", "date": "2025-10-06", "status": "held"}, on="2025-11-03")
    >>> [found["path"] for found in report.errors if found["code"] == "meeting.citizen.absent"]
    [['participants']]
    """
    call = {"locale": lang, "on": on, "settings": settings}
    return _checked(CourseReport, "check_meeting", call, **_inside(course), meeting=meeting)


def rules(*, catalogue="course", lang="en"):
    """List every rule of a catalogue.

    Parameters
    ----------
    catalogue : {"course", "practice", "data"}, default "course"
        Rules of a citizen's course, rules of what stands around it (those that
        a course has too are not listed again), or all others: of surveys,
        releases, statistics and improvement.
    lang : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    list of dict
        `code`, `severity` and `message`, in the order of the documentation;
        `id` and `source` but for `"data"`; `severities` by profile and `fixed`
        for `"course"`.

    Raises
    ------
    RkError
        If there is no such language or catalogue.

    Examples
    --------
    >>> import rk
    >>> rule = next(rule for rule in rk.rules() if rule["code"] == "coordinator.missing")
    >>> rule["id"], rule["severities"]["elder_50_plus"]
    ('SM-COO-002', 'error')
    >>> sorted({rule["source"] for rule in rk.rules(catalogue="practice") if rule["source"]})[:2]
    ['S1', 'S3']
    """
    return _Rules(_rk.ask("rules", {"locale": lang, "catalogue": catalogue})).rules


def _inside(course):
    """The course of a form, if there is one."""
    return {} if course is None else {"course": course}


def _each(documents, expected):
    """The documents of a list, a column or another iterable, one after another; `TypeError` if it is none."""
    if not is_list(documents):
        raise TypeError(f"{expected}; got {type(documents).__name__}")
    # A scalar of pyarrow holds the text.
    return (one.as_py() if hasattr(one, "as_py") else one for one in documents)


def _checked(kind, operation, call, *beside, **parts):
    """Runs an operation on documents; raises only what is wrong with the rest of the call."""
    answer, valid = _rk.check(operation, call, beside, parts)
    found = object.__new__(kind)
    object.__setattr__(found, "_text", answer)
    object.__setattr__(found, "_valid", valid)
    if not valid:
        faults = [violation for violation in found.violations if _is_of_the_call(violation, call)]
        if faults:
            raise RkError({"valid": False, "violations": faults})
    return found


def _is_of_the_call(found, call):
    first, *rest = found["path"] or [None]
    return first in CALL and first in call and (bool(rest) or found["code"] not in OF_A_DOCUMENT)
