"""Relational coordination: surveys, from answers to a report that others may read, and citizens' courses.

`propose_codebook` looks at a survey tool's export, and `read` reads it by the
codebook. `score` scores that, a data frame or plain columns and gives `Scores`;
`levels` reads a matrix of means that somebody else published and gives
`MatrixScores`. `Scores.release` gives a `Release`, which has pictures and a
report. `change` compares two waves, `compare` several sites; `indicators` and
`audit` look at what others have printed. `referral_audit`, `handover_audit`,
`test_of_change`, `wage_cost` and `cost_concentration` are for those who improve a
practice. `reliability`, `agreement`,
`differences`, `bootstrap` and `network` are for papers, and `stats` has the same
numbers for any table. What is at fault raises `RkError`, all
of it at once. `check_course` says everything that is wrong with a citizen's course,
`check_agreement` and `check_meeting` the same of one form, `check_courses` of many
courses, `apply_act` and `replay_course` keep one as a history, and `rules` lists what
is checked. `check_programme`, `check_plan`, `check_preparation` and `check_decision` check what
stands around a course. `run` does each operation on JSON text.
"""

from ._rk import MatrixScores, Scores, __version__, run
from ._rk import levels as _levels
from ._rk import score as _score
from .errors import RkError

__all__ = [
    "Agreement",
    "Audit",
    "Bootstrap",
    "Change",
    "Comparison",
    "CostConcentration",
    "CourseAct",
    "CourseAudit",
    "CourseReplay",
    "CourseReport",
    "DecisionReport",
    "Differences",
    "Estimates",
    "HandoverAudit",
    "Import",
    "Indicators",
    "MatrixScores",
    "Network",
    "Picture",
    "PlanReport",
    "PreparationReport",
    "ProgrammeReport",
    "Proposal",
    "ReferralAudit",
    "Release",
    "Reliability",
    "ReportedEffects",
    "RkError",
    "Scores",
    "TestOfChange",
    "WageCost",
    "__version__",
    "agreement",
    "apply_act",
    "audit",
    "bootstrap",
    "change",
    "check_agreement",
    "check_course",
    "check_courses",
    "check_decision",
    "check_meeting",
    "check_plan",
    "check_preparation",
    "check_programme",
    "compare",
    "cost_concentration",
    "differences",
    "handover_audit",
    "indicators",
    "levels",
    "network",
    "propose_codebook",
    "read",
    "referral_audit",
    "reliability",
    "replay_course",
    "reported_effects",
    "rules",
    "run",
    "score",
    "stats",
    "test_of_change",
    "wage_cost",
]

# Modules that are loaded when one of their names is first asked for, so that `import rk` is quick.
_LATER = {
    "Agreement": "statistics",
    "Audit": "audits",
    "Bootstrap": "statistics",
    "Change": "changes",
    "Comparison": "changes",
    "CostConcentration": "improvements",
    "CourseAct": "course_acts",
    "CourseAudit": "course_audits",
    "CourseReplay": "course_acts",
    "CourseReport": "courses",
    "DecisionReport": "practices",
    "Differences": "statistics",
    "Estimates": "statistics",
    "HandoverAudit": "improvements",
    "Import": "files",
    "Indicators": "changes",
    "Network": "statistics",
    "Picture": "releases",
    "PlanReport": "practices",
    "PreparationReport": "practices",
    "ProgrammeReport": "practices",
    "Proposal": "files",
    "ReferralAudit": "improvements",
    "Release": "releases",
    "Reliability": "statistics",
    "ReportedEffects": "practices",
    "TestOfChange": "improvements",
    "WageCost": "improvements",
    "agreement": "statistics",
    "apply_act": "course_acts",
    "audit": "audits",
    "bootstrap": "statistics",
    "change": "changes",
    "check_agreement": "courses",
    "check_course": "courses",
    "check_courses": "course_audits",
    "check_decision": "practices",
    "check_meeting": "courses",
    "check_plan": "practices",
    "check_preparation": "practices",
    "check_programme": "practices",
    "compare": "changes",
    "cost_concentration": "improvements",
    "differences": "statistics",
    "handover_audit": "improvements",
    "indicators": "changes",
    "network": "statistics",
    "propose_codebook": "files",
    "read": "files",
    "referral_audit": "improvements",
    "reliability": "statistics",
    "replay_course": "course_acts",
    "reported_effects": "practices",
    "rules": "courses",
    "test_of_change": "improvements",
    "wage_cost": "improvements",
}


def __getattr__(name):
    if name == "stats":
        return __import__(f"{__name__}.stats", fromlist=[name])
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"{__name__}.{_LATER[name]}", fromlist=[name])
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *__all__})


def score(
    data,
    *,
    frequency,
    profile="danish",
    min_items=None,
    codebook=None,
    locale="en",
    instrument="seven",
    codings=None,
    groups=None,
    expected=None,
    weights=None,
    select=None,
    respondents=False,
):
    """Score a relational coordination survey.

    An argument that is None is left to the library's default, which the page
    "The wire" states beside the formula of every result.

    Parameters
    ----------
    data : data frame, dict, list of dict, str, os.PathLike or bytes
        One row an answer (long form) or one row a questionnaire (wide form, see
        `codebook`): a data frame of pandas, polars, pyarrow, DuckDB or any other
        object with `__arrow_c_stream__`, also what `read` gave; a dict of columns;
        a list of one dict a row; or the path or the bytes of a CSV file. Answers
        are 1 to 5; None, null, NaN and empty text are no answer.
    frequency : {"scored", "raw_1_3_5_4_2", "raw_1_3_5_3_1"}, sequence of 5 int, or None
        The ratings that the answers 1, 2, 3, 4, 5 to the item `frequent` stand
        for; `"scored"` if they are ratings already. It cannot be seen from the
        data. None only if the instrument does not ask `frequent`.
    profile : {"danish", "danish_single", "german_2024"} or dict, default "danish"
        The cuts between weak, moderate and strong: `{"name": str, "between":
        {"moderate_from": float, "strong_above": float}, "within": same or None}`.
    min_items : int, optional
        Fewest answered items for which a respondent's score of a group exists;
        half of the items, rounded up, if not given (4 of 7).
    codebook : dict, optional
        What the columns are. Long: `{"respondent": ..., "rater_group": ...,
        "rated_group": ..., "dimension": ..., "rating": ...}`, these names if not
        given. Wide: `{"respondent": ..., "group": ..., "pattern":
        "{rated}_{dimension}"}` or, for each column, `{"columns": {name:
        {"rated": ..., "dimension": ...}}}`. Both may name `site`, `wave`, `case`,
        and say what cells hold: `answers`, `missing`, `dont_know` and more, as the
        page "Reading an export" has it.
    locale : {"en", "da"}, default "en"
        Language of messages.
    instrument : {"seven", "six"} or dict, default "seven"
        What was asked; `{"items": [...]}` names 1 to 16 items.
    codings : dict, optional
        For other items than `frequent`: `{item: {"map": [5 int], "reverse": bool}}`.
    groups : sequence of str or dict, optional
        The workgroups, in the order of the results: names, or `{"name": ...,
        "level": "staff" or "leader", "eligible": int}`. Found in the data if not
        given.
    expected : sequence of (str, str), optional
        The ties (rater, rated) that are expected; every pair if not given.
    weights : dict, optional
        `{group: number}` for the index `custom`.
    select : dict, optional
        `{"site": [...], "wave": [...], "case": [...]}`: only these questionnaires.
    respondents : bool, default False
        Whether each questionnaire's own scores are listed.

    Returns
    -------
    Scores
        Tie matrix, indexes, levels, distributions and counts. Means are on the
        scale 1 to 5; warnings are in `violations`.

    Raises
    ------
    RkError
        If the call or the data is at fault: all that was found, with places.
    TypeError
        If `data` is none of the above.
    OSError
        If the file cannot be read.

    Examples
    --------
    >>> import rk
    >>> data = {
    ...     "group": ["nurses", "nurses", "doctors"],
    ...     "nurses_timely": [4, 5, 3],
    ...     "doctors_timely": [3, 4, None],
    ... }
    >>> scores = rk.score(
    ...     data,
    ...     frequency=None,
    ...     instrument={"items": ["timely"]},
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> [(tie["rater"], tie["rated"], tie["mean"], tie["level"]) for tie in scores.ties if tie["kind"] == "bridging"]
    [('doctors', 'nurses', 3.0, 'weak'), ('nurses', 'doctors', 3.5, 'moderate')]
    >>> scores.index["by_tie"]
    3.25
    """
    call = {
        "locale": locale,
        "instrument": instrument,
        "frequency": frequency,
        "codings": codings,
        "min_items": min_items,
        "profile": profile,
        "groups": groups,
        "expected": expected,
        "weights": weights,
        "select": select,
        "respondents": respondents,
        "codebook": codebook,
    }
    try:
        return _score(data, call)
    except RkError as error:
        # Only a fault needs these.
        from .books import plain_source
        from .files import locate

        locate(error, plain_source(data), codebook)
        raise


def levels(means, *, raters, rated, profile="danish", groups=None, weights=None, locale="en"):
    """Level a published matrix of means, without raw answers.

    Parameters
    ----------
    means : 2-D sequence of float or None, shape (len(raters), len(rated))
        Row a, column b is how `raters[a]` rates `rated[b]`, on the scale 1 to 5
        with at most six decimals; None where nothing was published.
    raters, rated : sequence of str
        The groups of the rows and of the columns.
    profile, groups, weights, locale
        As in `score`.

    Returns
    -------
    MatrixScores
        Ties with levels, asymmetries, groups and index.

    Raises
    ------
    RkError
        If the call is at fault: all that was found, with places.

    Examples
    --------
    >>> import rk
    >>> matrix = rk.levels([[4.2, 3.4], [4.0, 4.6]], raters=["care", "nurses"], rated=["care", "nurses"])
    >>> [tie["level"] for tie in matrix.ties]
    ['moderate', 'weak', 'moderate', 'strong']
    """
    return _levels(
        {
            "locale": locale,
            "profile": profile,
            "groups": groups,
            "weights": weights,
            "raters": raters,
            "rated": rated,
            "means": means,
        },
    )
