"""Statistics of a survey: reliability, agreement, differences, bootstrap, network."""

from . import _rk
from .answers import REPORT, Shown, call, fields
from .books import plain_source
from .errors import RkError
from .files import locate
from .progress import watcher

ESTIMATES = "Each number: `statistic`, `scope`, `n`, `estimate`, `low`, `high`, `method`, `note`"


@fields(estimates=ESTIMATES, report=REPORT)
class Estimates(Shown):
    """Statistics of a survey in rows of one shape; frozen.

    Each row has `statistic`, `scope` (a dict that says what it is about; empty
    for the whole), `n`, `estimate`, `low` and `high` (limits of the confidence
    interval), `method` and `note`. A number that does not exist is None, and
    `note` names the reason. It is an Arrow table with these columns
    (`polars.DataFrame(result)`, `pyarrow.table(result)`), the scope as text.
    """

    __slots__ = ()
    _operation = "estimates"

    def get(self, statistic, *, method=None, **scope):
        """The row of a statistic, or None.

        Parameters
        ----------
        statistic : str
            Its name, for example `"alpha"`.
        method : str, optional
            How it is made, where there are several.
        **scope
            What it is about, for example `rated="nurses"`; the whole if not given.

        Returns
        -------
        dict or None
            The first row that fits.
        """
        for row in self.estimates:
            if row["statistic"] == statistic and row["scope"] == scope and method in (None, row["method"]):
                return dict(row)
        return None

    def __arrow_c_stream__(self, requested_schema=None):
        return _rk.estimates(self.to_json())

    def __len__(self):
        return len(self.estimates)


@fields(
    missing="How missing answers are handled: `listwise` or `pairwise`",
    own_group="Whether ratings of the own group count",
    confidence="Confidence of the intervals",
    estimates=ESTIMATES,
    report=REPORT,
)
class Reliability(Estimates):
    """Reliability and structure of the scale, from `rk.reliability`; frozen.

    The whole is pooled within rated groups; then each rated group.
    """

    __slots__ = ()
    _operation = "reliability"


@fields(
    by="What people are put together by: `site` or `group`",
    confidence="Confidence of the intervals",
    estimates=ESTIMATES,
    report=REPORT,
)
class Agreement(Estimates):
    """Whether means of units may be formed, from `rk.agreement`; frozen."""

    __slots__ = ()
    _operation = "agreement"


@fields(confidence="Confidence of the tests", estimates=ESTIMATES, report=REPORT)
class Differences(Estimates):
    """Tests between groups, sites and rated groups, from `rk.differences`; frozen."""

    __slots__ = ()
    _operation = "differences"


@fields(
    seed="The seed of all draws",
    replicates="How many replicates were drawn",
    interval="`percentile` or `bca`",
    confidence="Confidence of the intervals",
    respondents="How many people are drawn from",
    strata="How many strata they stand in",
    estimates=ESTIMATES,
    report=REPORT,
)
class Bootstrap(Estimates):
    """Intervals by a stratified bootstrap of respondents, from `rk.bootstrap`; frozen."""

    __slots__ = ()
    _operation = "bootstrap"


@fields(groups="The groups of the network, in order", estimates=ESTIMATES, report=REPORT)
class Network(Estimates):
    """Measures of the network of groups, from `rk.network`; frozen."""

    __slots__ = ()
    _operation = "network"


def reliability(
    data,
    *,
    frequency,
    missing="listwise",
    own_group=False,
    parallel=None,
    confidence=0.95,
    codebook=None,
    instrument="seven",
    codings=None,
    min_items=None,
    groups=None,
    expected=None,
    select=None,
    locale="en",
):
    """Reliability and factor structure of a survey's items.

    Parameters
    ----------
    data, frequency, codebook, instrument, codings, min_items, groups, expected, select, locale
        As for `rk.score`.
    missing : {"listwise", "pairwise"}, default "listwise"
        Whether a rating with a missing answer is left out whole, or only where
        the answer is needed.
    own_group : bool, default False
        Whether ratings of the own group count.
    parallel : dict, optional
        `{"seed": int, "replicates": 1000}` for the parallel analysis.
    confidence : float, default 0.95
        Confidence of the intervals.

    Returns
    -------
    Reliability
        Alpha, omega, factors and fit: pooled within rated groups, and of each.

    Raises
    ------
    RkError
        If the call or the data is at fault: all that was found, with places.

    Examples
    --------
    >>> import rk
    >>> data = {
    ...     "group": ["care"] * 5,
    ...     "nurses_timely": [1, 2, 3, 4, 5],
    ...     "nurses_accurate": [2, 2, 3, 5, 4],
    ...     "nurses_shared_goals": [1, 3, 3, 4, 4],
    ... }
    >>> result = rk.reliability(
    ...     data,
    ...     frequency=None,
    ...     instrument={"items": ["timely", "accurate", "shared_goals"]},
    ...     groups=["care", "nurses"],
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> round(result.get("alpha", rated="nurses")["estimate"], 4)
    0.9375
    """
    own = {"missing": missing, "own_group": own_group, "parallel": parallel, "confidence": confidence}
    return Reliability(_ask("reliability", data, {**_survey(**locals()), **own}))


def agreement(
    data,
    *,
    frequency,
    by=None,
    confidence=0.95,
    codebook=None,
    instrument="seven",
    codings=None,
    min_items=None,
    groups=None,
    expected=None,
    select=None,
    locale="en",
):
    """Agreement within units and difference between them: may their means be used?

    High agreement within (rwg) alone never justifies a mean: see ICC(1) too.

    Parameters
    ----------
    data, frequency, codebook, instrument, codings, min_items, groups, expected, select, locale
        As for `rk.score`.
    by : {"site", "group"}, optional
        The units; sites if the data has two, else groups.
    confidence : float, default 0.95
        Confidence of the intervals.

    Returns
    -------
    Agreement
        Analysis of variance, ICC(1), ICC(2), shrunken means, rwg(j) and its kin.

    Raises
    ------
    RkError
        If the call or the data is at fault: all that was found, with places.

    Examples
    --------
    >>> import rk
    >>> data = {
    ...     "group": ["a", "a", "b", "b"],
    ...     "a_timely": [4, 5, 3, 4],
    ...     "b_timely": [3, 4, 5, 5],
    ... }
    >>> result = rk.agreement(
    ...     data,
    ...     frequency=None,
    ...     instrument={"items": ["timely"]},
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> result.get("rwg_j", method="uniform", rater="a", rated="b")["estimate"]
    0.75
    """
    return Agreement(_ask("agreement", data, {**_survey(**locals()), "by": by, "confidence": confidence}))


def differences(
    data,
    *,
    frequency,
    confidence=0.95,
    codebook=None,
    instrument="seven",
    codings=None,
    min_items=None,
    groups=None,
    expected=None,
    select=None,
    locale="en",
):
    """Tests whether groups and sites rate differently, and whether groups are rated differently.

    Parameters
    ----------
    data, frequency, codebook, instrument, codings, min_items, groups, expected, select, locale
        As for `rk.score`.
    confidence : float, default 0.95
        Confidence of the tests.

    Returns
    -------
    Differences
        Kruskal and Wallis' test between groups and sites, Friedman's across rated groups.

    Raises
    ------
    RkError
        If the call or the data is at fault: all that was found, with places.

    Examples
    --------
    >>> import rk
    >>> data = {
    ...     "group": ["a", "a", "b", "b"],
    ...     "a_timely": [4, 5, 3, 4],
    ...     "b_timely": [3, 4, 5, 5],
    ... }
    >>> result = rk.differences(
    ...     data,
    ...     frequency=None,
    ...     instrument={"items": ["timely"]},
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> result.get("kruskal_wallis_df", by="group")["estimate"]
    1.0
    """
    return Differences(_ask("differences", data, {**_survey(**locals()), "confidence": confidence}))


def bootstrap(
    data,
    *,
    frequency,
    seed=None,
    replicates=2000,
    statistics=("index", "ties"),
    interval="percentile",
    difference=None,
    confidence=0.95,
    progress=False,
    codebook=None,
    instrument="seven",
    codings=None,
    min_items=None,
    groups=None,
    expected=None,
    select=None,
    locale="en",
):
    """Intervals by drawing respondents again, within their group and site.

    It leaves the interpreter to other threads while it works, and a keyboard
    interrupt stops it.

    Parameters
    ----------
    data, frequency, codebook, instrument, codings, min_items, groups, expected, select, locale
        As for `rk.score`.
    seed : int
        The seed of all draws, 0 or more: with it everybody gets the same result,
        on every machine. It must be given.
    replicates : int, default 2000
        How often respondents are drawn again.
    statistics : sequence of str, default ("index", "ties")
        Of `index`, `ties`, `asymmetries`, `sub_scores`, `dimensions`, `alpha`,
        `omega_total`, `icc`.
    interval : {"percentile", "bca"}, default "percentile"
        How limits are made of the replicates.
    difference : dict, optional
        `{"key": "wave", "from": ..., "to": ...}`: of each statistic the value in
        `to` less that in `from`; `key` may be `site`, `wave` or `case`.
    confidence : float, default 0.95
        Confidence of the intervals.
    progress : bool or callable, default False
        True shows on the standard error stream how much is done; a function is
        called with how much of how much.

    Returns
    -------
    Bootstrap
        Each statistic with its interval.

    Raises
    ------
    RkError
        If the call or the data is at fault: all that was found, with places.
    TypeError
        If `progress` is none of the above.

    Examples
    --------
    >>> import rk
    >>> data = {
    ...     "group": ["a", "a", "a", "b", "b", "b"],
    ...     "a_timely": [4, 5, 3, 3, 4, 2],
    ...     "b_timely": [3, 4, 4, 5, 5, 4],
    ... }
    >>> result = rk.bootstrap(
    ...     data,
    ...     seed=1,
    ...     frequency=None,
    ...     instrument={"items": ["timely"]},
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> row = result.get("index", index="by_group")
    >>> row["low"] <= row["estimate"] <= row["high"]
    True
    """
    own = {
        "seed": seed,
        "replicates": replicates,
        "statistics": statistics,
        "interval": interval,
        "difference": difference,
        "confidence": confidence,
    }
    survey = _survey(**locals())
    return Bootstrap(_ask("bootstrap", data, {**survey, **own}, watcher(progress, "bootstrap")))


def network(scores, *, beside=None, permutations=None, seed=None, locale="en"):
    """Measures of the network of groups.

    With three to eight groups that all rate each other, density and
    centralization say little beyond mean and spread of the ties.

    Parameters
    ----------
    scores : Scores
        The scores of a survey.
    beside : Scores, optional
        Scores of another wave or site, whose matrix is correlated with this one.
    permutations : int, optional
        How many random permutations of more than eight groups; 10,000 if not given.
    seed : int, optional
        Their seed.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Network
        Density, strength, reciprocity, centralization, multiplexity, core and
        periphery, and correlations of matrices with exact p values up to eight
        groups.

    Raises
    ------
    RkError
        If the call is at fault.

    Examples
    --------
    >>> import rk
    >>> data = {"group": ["a", "b", "c"], "a_timely": [4, 3, 2], "b_timely": [3, 5, 4], "c_timely": [3, 3, 4]}
    >>> scores = rk.score(
    ...     data,
    ...     frequency=None,
    ...     instrument={"items": ["timely"]},
    ...     codebook={"pattern": "{rated}_{dimension}"},
    ... )
    >>> rk.network(scores).get("density")["estimate"]
    3.0
    """
    return Network(
        call("network", locale=locale, scores=scores, **{"with": beside}, permutations=permutations, seed=seed)
    )


SURVEY = ("frequency", "codebook", "instrument", "codings", "min_items", "groups", "expected", "select", "locale")


def _survey(**arguments):
    """What every call about a survey has, of the arguments of a function."""
    return {name: arguments[name] for name in SURVEY}


def _ask(operation, data, arguments, watch=None):
    """Run an operation on data; a fault has the addresses of cells where the data has them."""
    try:
        return _rk.ask_of(operation, data, arguments, watch)
    except RkError as error:
        locate(error, plain_source(data), arguments["codebook"])
        raise
