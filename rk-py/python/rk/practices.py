"""What stands around a citizen's course: the programme, the shared plan, a preparation, a decision."""

from .answers import Shown, call, fields
from .courses import REPORT, _checked, _each, _Found


@fields(
    fidelity="How far the municipality has come: `values`, `core_elements`, `weakest`, `moves`, `courses`; "
    "None if that cannot be said",
    report=REPORT,
)
class ProgrammeReport(_Found):
    """What was found in a programme, from `rk.check_programme`; frozen."""

    __slots__ = ()
    _operation = "check_programme"
    _optional = ("fidelity",)


@fields(
    plan="Who helps with what (`overview`), and the six `principles`; None if that cannot be said",
    report=REPORT,
)
class PlanReport(_Found):
    """What was found in a shared plan, from `rk.check_plan`; frozen."""

    __slots__ = ()
    _operation = "check_plan"
    _optional = ("plan",)


@fields(
    sheet="Whether the sheet is `ready`, and its `fields` with `label` and `filled`; None if that cannot be said",
    report=REPORT,
)
class PreparationReport(_Found):
    """What was found in the preparation of a meeting, from `rk.check_preparation`; frozen."""

    __slots__ = ()
    _operation = "check_preparation"
    _optional = ("sheet",)


@fields(
    decision="Where the decision stands: `state`, `next`, `facts`, `remarks`, `days`; None if that cannot be said",
    report=REPORT,
)
class DecisionReport(_Found):
    """What was found in a decision, from `rk.check_decision`; frozen."""

    __slots__ = ()
    _operation = "check_decision"
    _optional = ("decision",)


@fields(effects="Each effect, as it was reported and as it would be here", report=REPORT)
class ReportedEffects(Shown):
    """Effects that a source reports, from `rk.reported_effects`; frozen."""

    __slots__ = ()
    _operation = "reported_effects"

    def to_dicts(self):
        """A flat dict for each effect, for a data frame"""
        return [
            {name: value for name, value in effect.items() if name != "why"} for effect in self.to_dict()["effects"]
        ]


def check_programme(document, *, on, courses=None, settings=None, lang="en"):
    """Check a municipality's programme, and see how far it has come.

    What is wrong with the document is never raised: it stands in the report.

    Parameters
    ----------
    document : dict, str, bytes or os.PathLike
        The programme, as the page "Around the course on the wire" has it: a
        dict (with dates as text or `datetime.date`), JSON text as str or bytes,
        or the path of a file. A str is always JSON text; for a file give
        `pathlib.Path(name)`.
    on : datetime.date or str
        The day on which it is checked, as a date or as `"YYYY-MM-DD"`.
    courses : iterable of documents, optional
        Citizens' courses, also as a column of a frame, to see what they themselves show. What is wrong with
        them is not repeated here; `check_courses` says it.
    settings : dict, optional
        What the municipality has decided, for the courses; as in `check_course`.
    lang : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    ProgrammeReport
        `valid`, `violations` in the order of the document, and `fidelity`.

    Raises
    ------
    RkError
        If `on`, `settings` or `lang` is at fault.
    TypeError
        If a document or `courses` is none of the above.
    OSError
        If a file cannot be read.

    Examples
    --------
    >>> import rk
    >>> report = rk.check_programme({"values": ["recovery"], "why": "Nine units each"}, on="2025-11-03")
    >>> report.fidelity["values"]["missing"], report.fidelity["weakest"]
    (['holism', 'ownership'], 'unknown')
    """
    parts = {"document": document}
    if courses is not None:
        expected = "courses: expected documents in a list or another iterable, or one column of a frame"
        parts["courses"] = list(_each(courses, expected))
    return _checked(ProgrammeReport, "check_programme", {"locale": lang, "on": on, "settings": settings}, **parts)


def check_plan(document, *, on, lang="en"):
    """Check the one shared plan of a citizen and the partners.

    Parameters
    ----------
    document : dict, str, bytes or os.PathLike
        The plan; in the forms that `check_programme` takes.
    on, lang
        As in `check_programme`.

    Returns
    -------
    PlanReport
        `valid`, `violations` in the order of the document, and `plan`.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_programme`.

    Examples
    --------
    >>> import rk
    >>> plan = {"people": [{"id": "per"}], "sharing": [{"on": "2025-10-07", "recipient": "per"}]}
    >>> [found["path"] for found in rk.check_plan(plan, on="2025-11-03").errors]
    [['sharing', 0]]
    """
    return _checked(PlanReport, "check_plan", {"locale": lang, "on": on}, document=document)


def check_preparation(document, *, on, lang="en"):
    """Check the sheet that prepares a network meeting.

    The check of `{}` gives an empty sheet to fill.

    Parameters
    ----------
    document : dict, str, bytes or os.PathLike
        The sheet; in the forms that `check_programme` takes.
    on, lang
        As in `check_programme`; labels are in this language too.

    Returns
    -------
    PreparationReport
        `valid`, `violations` in the order of the document, and `sheet`.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_programme`.

    Examples
    --------
    >>> import rk
    >>> sheet = rk.check_preparation({"meeting_on": "2025-11-10"}, on="2025-11-03").sheet
    >>> sheet["ready"], [field["field"] for field in sheet["fields"] if field["filled"]]
    (False, ['meeting_on'])
    """
    return _checked(PreparationReport, "check_preparation", {"locale": lang, "on": on}, document=document)


def check_decision(document, *, on, lang="en"):
    """Check a decision that the citizen sees before it is final.

    Parameters
    ----------
    document : dict, str, bytes or os.PathLike
        The decision; in the forms that `check_programme` takes.
    on, lang
        As in `check_programme`.

    Returns
    -------
    DecisionReport
        `valid`, `violations` in the order of the document, and `decision`.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_programme`.

    Examples
    --------
    >>> import rk
    >>> report = rk.check_decision({"draft": {"on": "2025-10-01", "conclusion": "No"}}, on="2025-11-03")
    >>> report.decision["state"], report.decision["next"]
    ('draft', ['present'])
    """
    return _checked(DecisionReport, "check_decision", {"locale": lang, "on": on}, document=document)


def reported_effects(
    *,
    cases=None,
    cost_per_case=None,
    complaints=None,
    hours_per_complaint=None,
    satisfaction=None,
    job_satisfaction=None,
    lang="en",
):
    """Plan with the effects that a source reports of informal, pro-active decisions.

    They were reported without base, period or design: use them to plan, and
    measure your own.

    Parameters
    ----------
    cases, cost_per_case, complaints, hours_per_complaint, satisfaction, job_satisfaction : float, optional
        Your own numbers today, of 0 or more with at most six decimals.
    lang : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    ReportedEffects
        `effects`, each with `low`, `high`, `base`, `planned_low` and `planned_high`.

    Raises
    ------
    RkError
        If a number is below 0 or has too many decimals.

    Examples
    --------
    >>> import rk
    >>> complaints = rk.reported_effects(complaints=30).effects[3]
    >>> complaints["planned_low"], complaints["planned_high"]
    (12.0, 18.0)
    """
    answer = call(
        "reported_effects",
        locale=lang,
        cases=cases,
        cost_per_case=cost_per_case,
        complaints=complaints,
        hours_per_complaint=hours_per_complaint,
        satisfaction=satisfaction,
        job_satisfaction=job_satisfaction,
    )
    return ReportedEffects(answer)
