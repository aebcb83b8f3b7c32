"""A citizen's course as a history: one act, and all acts again."""

from .answers import fields
from .courses import REPORT, _checked, _Found


@fields(course="The whole course after the act, a dict; None if the act is refused", report=REPORT)
class CourseAct(_Found):
    """A course after an act, from `rk.apply_act`; frozen."""

    __slots__ = ()
    _optional = ("course",)


@fields(
    course="The whole course after the acts, a dict; None if one is refused",
    applied="How many acts took effect",
    report=REPORT,
)
class CourseReplay(_Found):
    """A course after a history of acts, from `rk.replay_course`; frozen."""

    __slots__ = ()
    _optional = ("course", "applied")


def apply_act(course, act, *, on, lang="en", settings=None):
    """Apply an act to a course, or refuse it with the reason.

    Parameters
    ----------
    course : dict, str, bytes or os.PathLike
        The course, as `check_course` takes it.
    act : dict, str, bytes or os.PathLike
        The act: `{"act": "appoint", "person": ..., "from": ...}` and the others of
        the page "A citizen's course on the wire".
    on : datetime.date or str
        The day on which the act is recorded; the act has its own day.
    lang, settings
        As in `check_course`.

    Returns
    -------
    CourseAct
        `valid`, `violations`, and `course` after the act, if it is allowed.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_course`.

    Examples
    --------
    >>> import rk
    >>> course = {"id": "c1", "profile": "elder_50_plus", "citizen": {"ref": "b1"}, "opened_on": "2025-08-01"}
    >>> act = {"act": "record_wish", "wish": {"id": "w1", "text": "At gå til købmanden igen"}}
    >>> rk.apply_act(course, act, on="2025-08-02").course["wishes"]
    [{'id': 'w1', 'text': 'At gå til købmanden igen'}]
    """
    return _checked(CourseAct, "apply_act", {"locale": lang, "on": on, "settings": settings}, course=course, act=act)


def replay_course(start, acts, *, known_on=None, lang="en", settings=None):
    """Apply a history of acts, as it was known on a day.

    Parameters
    ----------
    start : dict, str, bytes or os.PathLike
        The course before the first act.
    acts : sequence of dict
        `{"recorded_on": ..., "act": {...}}` by `recorded_on`; with `corrects`, the
        position of an earlier one, an act takes that one's place from then on.
    known_on : datetime.date or str, optional
        Only what was recorded on or before this day; all if not given.
    lang, settings
        As in `check_course`.

    Returns
    -------
    CourseReplay
        `valid`, `violations`, `course` after the acts, and how many were `applied`.

    Raises
    ------
    RkError, TypeError, OSError
        As in `check_course`.

    Examples
    --------
    >>> import rk
    >>> start = {"id": "c1", "profile": "elder_50_plus", "citizen": {"ref": "b1"}, "opened_on": "2025-08-01"}
    >>> wish = {"act": "record_wish", "wish": {"id": "w1", "text": "At gå til købmanden igen"}}
    >>> acts = [{"recorded_on": "2025-08-02", "act": wish}]
    >>> rk.replay_course(start, acts).applied, rk.replay_course(start, acts, known_on="2025-08-01").applied
    (1, 0)
    """
    call = {"locale": lang, "settings": settings, "known_on": known_on, "acts": acts}
    return _checked(CourseReplay, "replay_course", call, start=start)
