"""Scores beside other scores: two waves, several sites, and tables of indicators."""

from collections.abc import Mapping

from .answers import REPORT, Shown, call, fields, named


@fields(
    match="How people were matched: `by`, and how many are in both, only after, only before",
    groups="The names of the groups in `both` waves, and of those that `left` and `joined`",
    ties="Each tie that is in both waves: `n`, mean and level before and after, and the change",
    by_group="Each group's `out`, `in` and `self`, before, after and their change",
    index="The relational coordination index before, after and its change, in each weighting",
    dimensions="Each item, `between` groups and `within` them, before, after and their change",
    tests="Tests of the changes, a row each, as the estimates of `rk.reliability`; None unless asked for",
    report=REPORT,
)
class Change(Shown):
    """What changed from one wave to the next, from `rk.change`; frozen.

    Means are on the scale 1 to 5; `change` is after less before. It is for
    analysis: what others may see is `after.release(before=before)`.
    """

    __slots__ = ()
    _operation = "change"
    _optional = ("tests",)


@fields(
    reference="The name of the site that the others are compared with; None for the mean of all",
    sites="Each site: its index, dimensions and groups, each value beside its reference",
    tests="Tests of the sites, a row each, as the estimates of `rk.agreement`; None unless asked for",
    report=REPORT,
)
class Comparison(Shown):
    """Sites side by side, from `rk.compare`; frozen.

    Each value has `value`, `reference`, `difference` and `level`.
    """

    __slots__ = ()
    _operation = "compare"
    _optional = ("tests",)


@fields(
    rows="Each statement with its means before and after, `points` and `percent`",
    mean_before="Mean of the rows before, each counting the same",
    mean_after="Mean of the rows after",
    points="`mean_after` less `mean_before`",
    percent="100 · `points` / `mean_before`; None if that is 0",
    report=REPORT,
)
class Indicators(Shown):
    """A table of indicators worked out anew, from `rk.indicators`; frozen.

    `violations` names every printed number that does not follow from the rows.
    """

    __slots__ = ()
    _operation = "indicators"


def change(before, after, match=None, *, tests=None, locale="en"):
    """What changed between two waves, over the groups that are in both.

    Parameters
    ----------
    before, after : Scores
        The two waves.
    match : {"respondent", "samples"}, optional
        Whether the same people are compared, which needs scores with
        `respondents=True`, or two samples. By people where that can be, if not
        given.
    tests : dict or bool, optional
        Whether the changes are tested, which needs scores with
        `respondents=True`: `{"confidence": 0.95, "permutations": int, "seed":
        int}`, all of which may be left out, or True.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Change
        Change for each tie, group and item, and of the index.

    Raises
    ------
    RkError
        If the waves cannot be compared: no common group, or other items.

    Examples
    --------
    >>> import rk
    >>> asked = {
    ...     "frequency": None,
    ...     "instrument": {"items": ["timely"]},
    ...     "codebook": {"pattern": "{rated}_{dimension}"},
    ... }
    >>> before = rk.score({"group": ["a", "b"], "a_timely": [4, 3], "b_timely": [3, 5]}, **asked)
    >>> after = rk.score({"group": ["a", "b"], "a_timely": [4, 4], "b_timely": [5, 5]}, **asked)
    >>> rk.change(before, after).index["by_tie"]["change"]
    1.5
    """
    return Change(call("change", locale=locale, before=before, after=after, match=match, tests=_tests(tests)))


def compare(sites, reference=None, *, tests=None, locale="en"):
    """Sites side by side.

    Parameters
    ----------
    sites : dict of Scores
        The scores of each site, by its name; at least two.
    reference : str, optional
        The site that the others are compared with; the mean of all sites if not
        given, each counting the same.
    tests : dict or bool, optional
        Whether the sites are tested, which needs scores with
        `respondents=True`: `{"confidence": 0.95}`, or True.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Comparison
        For each site each value, its reference and the difference.

    Raises
    ------
    RkError
        If there are fewer than two sites, or they were asked other items.
    TypeError
        If `sites` is no dict.

    Examples
    --------
    >>> import rk
    >>> asked = {
    ...     "frequency": None,
    ...     "instrument": {"items": ["timely"]},
    ...     "codebook": {"pattern": "{rated}_{dimension}"},
    ... }
    >>> north = rk.score({"group": ["a", "b"], "a_timely": [4, 3], "b_timely": [3, 5]}, **asked)
    >>> south = rk.score({"group": ["a", "b"], "a_timely": [4, 4], "b_timely": [5, 5]}, **asked)
    >>> sites = rk.compare({"north": north, "south": south}, reference="north").sites
    >>> [site["index"]["by_group"]["difference"] for site in sites]
    [0.0, 1.5]
    """
    if not isinstance(sites, Mapping):
        raise TypeError(f"sites: expected a dict of scores by the names of their sites; got {type(sites).__name__}")
    listed = [{"name": name, "scores": scores} for name, scores in sites.items()]
    return Comparison(call("compare", locale=locale, sites=listed, reference=reference, tests=_tests(tests)))


def _tests(tests):
    """What a call has for tests that are asked for."""
    if isinstance(tests, bool):
        return {} if tests else None
    return tests


def indicators(
    rows,
    printed_before=None,
    printed_after=None,
    printed_percent=None,
    *,
    decimals=2,
    percent_decimals=1,
    locale="en",
):
    """Work out a table of statements with means before and after, as reports print it.

    Parameters
    ----------
    rows : sequence of dict or (str, float, float)
        Each row's `statement` and its means `before` and `after`.
    printed_before, printed_after, printed_percent : float, optional
        The means of the rows and the change in per cent, as they stand in print.
    decimals, percent_decimals : int, default 2 and 1
        How many decimals the printed means and the printed percentage have.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Indicators
        The numbers as they follow from the rows; `violations` names each printed
        one that does not.

    Raises
    ------
    RkError
        If there is no row, a statement is empty or a number is below 0.

    Examples
    --------
    >>> import rk
    >>> rows = [("We know whom to call", 2.1, 3.0), ("We learn of changes in time", 2.5, 3.4)]
    >>> table = rk.indicators(rows, printed_before=2.3, printed_after=3.1, printed_percent=39.1)
    >>> table.mean_before, table.mean_after, table.points
    (2.3, 3.2, 0.9)
    >>> [found["code"] for found in table.violations]
    ['indicator.mean.differs']
    """
    return Indicators(
        call(
            "indicators",
            locale=locale,
            rows=named(rows, "statement", "before", "after"),
            printed_before=printed_before,
            printed_after=printed_after,
            printed_percent=printed_percent,
            decimals=decimals,
            percent_decimals=percent_decimals,
        )
    )
