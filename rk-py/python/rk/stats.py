"""Statistics of plain tables of numbers, for any scale.

Rows are numpy arrays, data frames or lists; None and NaN are missing. Every
result is frozen and has `to_dict()`. A number that does not exist is None, and
`why` names the reason.
"""

from collections.abc import Mapping

from .answers import REPORT, Answer, call, fields
from .books import plain


class _Numbers(Answer):
    """Numbers under their names."""

    __slots__ = ()
    _optional = ("why",)

    @property
    def why(self):
        """For each field that is None, the reason"""
        return self._fields.get("why", {})

    def __repr__(self):
        lines = [f"{name}: {text}" for name, text in _lines(self._fields)]
        return "\n".join([f"<rk.stats.{type(self).__name__}>", *lines])

    def _repr_html_(self):
        # The rest of the module does without it.
        from html import escape

        lines = [f"<tr><th>{escape(name)}</th><td>{escape(text)}</td></tr>" for name, text in _lines(self._fields)]
        return "\n".join(["<table>", *lines, "</table>"])


@fields(
    n="How many values there are",
    missing="How many are missing",
    mean="Their mean",
    variance="Their variance, with n - 1",
    sd="Its root",
    autocorrelation="The correlation of each value with the next",
    report=REPORT,
)
class Description(_Numbers):
    """Moments of a list of values, from `rk.stats.describe`; frozen."""

    __slots__ = ()


@fields(
    n="How many rows it rests on",
    items="How many items there are",
    missing="How missing values are handled",
    confidence="Confidence of the interval",
    estimate="Cronbach's alpha",
    low="Lower limit of its interval after Feldt",
    high="Upper limit",
    standardised="Alpha of standardised items",
    standardised_low="Lower limit of its interval",
    standardised_high="Upper limit",
    lambda2="Guttman's lambda 2",
    mean_correlation="Mean correlation of the items",
    if_dropped="Alpha without each item",
    item_rest="Correlation of each item with the sum of the others",
    report=REPORT,
)
class Alpha(_Numbers):
    """Internal consistency of a scale, from `rk.stats.alpha`; frozen."""

    __slots__ = ()


@fields(
    n="How many rows it rests on",
    items="How many items there are",
    method="`ml` or `principal_axis`",
    confidence="Confidence of the interval",
    estimate="McDonald's omega total of one factor",
    low="Lower limit of its interval, by the delta method; None for the principal axis",
    high="Upper limit",
    loadings="Standardised loading of each item",
    uniquenesses="Variance of each item that the factor leaves",
    average_variance_extracted="Mean of the squared loadings",
    report=REPORT,
)
class OmegaTotal(_Numbers):
    """Omega total of a scale, from `rk.stats.omega_total`; frozen."""

    __slots__ = ()


@fields(
    n="How many rows it rests on",
    items="How many items there are",
    eigenvalues="Eigenvalues of the correlations, falling",
    determinant="Determinant of the correlations",
    kmo="Kaiser, Meyer and Olkin's measure of sampling adequacy",
    kmo_items="The same of each item",
    bartlett="Bartlett's test of sphericity: `chi_square`, `df`, `p`",
    parallel="95th percentiles of the eigenvalues of random data",
    one="The fit of one factor, by maximum likelihood",
    two="The fit of two correlated factors",
    baseline="`chi_square` and `df` of independent items",
    report=REPORT,
)
class Factors(_Numbers):
    """Factor structure of a scale, from `rk.stats.factors`; frozen."""

    __slots__ = ()


@fields(
    n="How many values there are",
    groups="How many groups there are",
    k_mean="Mean size of the groups",
    k0="Size corrected for unequal groups",
    ss_between="Sum of squares between groups",
    ss_within="Sum of squares within groups",
    df_between="Degrees of freedom between groups",
    df_within="Degrees of freedom within groups",
    ms_between="Mean square between groups",
    ms_within="Mean square within groups",
    f="F of the one-way analysis of variance",
    p="Its p value",
    r_squared="Share of the sum of squares between groups",
    sd_within="Root of the mean square within groups",
    icc1="ICC(1) with the mean size",
    icc1_low="Lower limit of its interval",
    icc1_high="Upper limit",
    icc1_k0="ICC(1) with k0",
    icc1_k0_low="Lower limit of its interval",
    icc1_k0_high="Upper limit",
    icc2="ICC(2), the reliability of group means",
    icc2_low="Lower limit of its interval",
    icc2_high="Upper limit",
    confidence="Confidence of the intervals",
    report=REPORT,
)
class Icc(_Numbers):
    """Intraclass correlations of groups, from `rk.stats.icc`; frozen."""

    __slots__ = ()


@fields(
    targets="How many complete rows there are",
    raters="How many raters there are",
    forms="The six forms: `form`, `mcgraw_wong`, `estimate`, `low`, `high`, `f`, `df1`, `df2`, `p`",
    ms_targets="Mean square of targets",
    ms_raters="Mean square of raters",
    ms_residual="Residual mean square",
    ms_within="Mean square within targets",
    confidence="Confidence of the intervals",
    report=REPORT,
)
class IccForms(_Numbers):
    """The six forms of Shrout and Fleiss, from `rk.stats.icc_forms`; frozen."""

    __slots__ = ()


class _ByGroup(dict):
    """Values by group; a group that is a number is found by it too."""

    def __missing__(self, group):
        if isinstance(group, str):
            raise KeyError(group)
        return self[str(group)]


@fields(
    options="How many answer options there are",
    null_variance="Variance of the null distribution",
    values="rwg(j) of each group",
    clipped="The same, 0 where the answers vary more than the null",
    r_star="r*wg(j) of each group",
    n="How many raters each group has",
    mean_variance="Mean variance of the items in each group",
    ad="Mean absolute deviation from the median in each group",
    a_wg="a_wg of each group",
    report=REPORT,
)
class RwgJ(_Numbers):
    """Agreement within groups, from `rk.stats.rwg_j`; frozen."""

    __slots__ = ()

    def __init__(self, answer):
        super().__init__(answer)
        for name in ("values", "clipped", "r_star", "n", "mean_variance", "ad", "a_wg"):
            self._fields[name] = _ByGroup(self._fields[name])


def describe(values, *, locale="en"):
    """Number, mean, variance, standard deviation and lag-1 autocorrelation of values.

    Each is the exact result of the stored numbers, rounded once.

    Parameters
    ----------
    values : array, column or sequence of float or None
        The values, in their order.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Description

    Raises
    ------
    RkError
        If there is something that is no number.
    TypeError
        If `values` is no sequence.

    Examples
    --------
    >>> import rk
    >>> rk.stats.describe([1, 2, 4, None]).sd
    1.5275252316519468
    """
    return Description(call("describe", locale=locale, values=_list(values, "values")))


def alpha(rows, *, missing="listwise", confidence=0.95, locale="en"):
    """Cronbach's alpha and its kin.

    Parameters
    ----------
    rows : 2-D array, data frame, dict of columns or sequence of rows, shape (cases, items)
        The answers; None and NaN are missing.
    missing : {"listwise", "pairwise"}, default "listwise"
        Whether a case with a missing value is left out whole, or each covariance
        is made of the cases that have both values.
    confidence : float, default 0.95
        Confidence of the intervals.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Alpha
        `estimate`, `low`, `high`, `n`, standardised alpha, lambda 2, alpha without
        each item and item-rest correlations. Nothing is clipped.

    Raises
    ------
    RkError
        If rows are of unlike length, or there is none.
    TypeError
        If `rows` is no table.

    Examples
    --------
    >>> import rk
    >>> result = rk.stats.alpha([[1, 2, 1], [2, 2, 3], [3, 3, 3], [4, 5, 4], [5, 4, 4]])
    >>> round(result.estimate, 4), result.n
    (0.9375, 5)
    """
    return Alpha(call("alpha", locale=locale, rows=_rows(rows), missing=missing, confidence=confidence))


def omega_total(rows, *, method="ml", missing="listwise", confidence=0.95, locale="en"):
    """McDonald's omega total of one factor, on the correlations.

    Parameters
    ----------
    rows, missing, confidence, locale
        As for `alpha`.
    method : {"ml", "principal_axis"}, default "ml"
        How the loadings are found. Only maximum likelihood has an interval.

    Returns
    -------
    OmegaTotal
        `estimate`, `low`, `high`, `n`, and the loadings.

    Raises
    ------
    RkError
        If rows are of unlike length, or there is none.
    TypeError
        If `rows` is no table.

    Examples
    --------
    >>> import rk
    >>> rows = [[1, 2, 1], [2, 2, 3], [3, 3, 3], [4, 5, 4], [5, 4, 4], [2, 1, 2]]
    >>> round(rk.stats.omega_total(rows, method="principal_axis").estimate, 2)
    0.94
    """
    return OmegaTotal(
        call("omega_total", locale=locale, rows=_rows(rows), method=method, missing=missing, confidence=confidence)
    )


def factors(rows, *, two=None, parallel=None, missing="listwise", locale="en"):
    """Eigenvalues, adequacy, and the fit of one and of two factors.

    Parameters
    ----------
    rows, missing, locale
        As for `alpha`.
    two : pair of sequences of int, optional
        The positions, from 0, of the items of each of two factors.
    parallel : dict, optional
        `{"seed": int, "replicates": 1000}` for the parallel analysis.

    Returns
    -------
    Factors

    Raises
    ------
    RkError
        If rows are of unlike length, there is none, or `two` is not all items.
    TypeError
        If `rows` is no table.

    Examples
    --------
    >>> import rk
    >>> rows = [[1, 2, 1], [2, 2, 3], [3, 3, 3], [4, 5, 4], [5, 4, 4], [2, 1, 2]]
    >>> rk.stats.factors(rows).one["df"]
    0
    """
    return Factors(call("factors", locale=locale, rows=_rows(rows), two=two, parallel=parallel, missing=missing))


def icc(values, groups, *, confidence=0.95, locale="en"):
    """One-way analysis of variance, ICC(1) and ICC(2).

    Parameters
    ----------
    values : array, column or sequence of float or None
        The values; None and NaN are left out.
    groups : array, column or sequence of str or int
        The group of each value.
    confidence : float, default 0.95
        Confidence of the intervals.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Icc
        Sums of squares and `f` are the exact results of the stored numbers,
        rounded once; the correlations are never clipped.

    Raises
    ------
    RkError
        If there is not one group for each value.
    TypeError
        If `values` or `groups` is no sequence.

    Examples
    --------
    >>> import rk
    >>> result = rk.stats.icc([4, 5, 4, 2, 3, 2], ["a", "a", "a", "b", "b", "b"])
    >>> result.f, round(result.icc1, 4), result.k0
    (18.0, 0.85, 3.0)
    """
    return Icc(
        call("icc", locale=locale, values=_list(values, "values"), groups=_groups(groups), confidence=confidence)
    )


def icc_forms(rows, *, confidence=0.95, locale="en"):
    """The six intraclass correlations of Shrout and Fleiss.

    Parameters
    ----------
    rows : 2-D array, data frame, dict of columns or sequence of rows, shape (targets, raters)
        A row a target, a column a rater; incomplete rows are left out.
    confidence, locale
        As for `icc`.

    Returns
    -------
    IccForms

    Raises
    ------
    RkError
        If rows are of unlike length, or there is none.
    TypeError
        If `rows` is no table.

    Examples
    --------
    >>> import rk
    >>> rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    >>> [(form["mcgraw_wong"], round(form["estimate"], 2)) for form in rk.stats.icc_forms(rows).forms[:3]]
    [('ICC(1)', 0.17), ('ICC(A,1)', 0.29), ('ICC(C,1)', 0.71)]
    """
    return IccForms(call("icc_forms", locale=locale, rows=_rows(rows), confidence=confidence))


def rwg_j(rows, groups, *, options=5, null="uniform", locale="en"):
    """Agreement within groups: rwg(j), r*wg(j), AD and a_wg.

    High agreement alone never justifies the mean of a group: see `icc` too.

    Parameters
    ----------
    rows : 2-D array, data frame, dict of columns or sequence of rows, shape (raters, items)
        The answers, 1 to `options`; incomplete rows are left out.
    groups : array, column or sequence of str or int
        The group of each rater.
    options : int, default 5
        How many answer options there are.
    null : {"uniform", "slightly_skewed"} or float, default "uniform"
        The answers that chance would give, or their variance.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    RwgJ
        `values` by group, not clipped; `clipped` has 0 where the answers vary
        more than by chance.

    Raises
    ------
    RkError
        If a value is off the scale, or there is not one group for each row.
    TypeError
        If `rows` is no table, or `groups` no sequence.

    Examples
    --------
    >>> import rk
    >>> result = rk.stats.rwg_j([[4, 4], [5, 4], [1, 5], [5, 1]], ["a", "a", "b", "b"])
    >>> result.values
    {'a': 0.9333333333333333, 'b': 3.0}
    """
    return RwgJ(call("rwg_j", locale=locale, rows=_rows(rows), groups=_groups(groups), options=options, null=null))


def _list(values, name):
    """A list of what an array, a column or a sequence holds."""
    for method in ("to_pylist", "tolist", "to_list"):
        if hasattr(values, method):
            return getattr(values, method)()
    if isinstance(values, str | bytes | Mapping) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name}: expected an array, a column or a list; got {type(values).__name__}")
    return list(values)


def _groups(groups):
    """A list of groups; pandas makes floats of whole numbers where one is missing."""
    return [plain(group) for group in _list(groups, "groups")]


def _rows(rows):
    """A list of rows of what an array, a data frame, columns or a sequence hold."""
    found = _table(rows)
    if not (isinstance(found, list) and all(isinstance(row, list | tuple) for row in found)):
        raise TypeError(
            "rows: expected a 2-D array, a data frame, a dict of columns, a list of rows or a list of dicts; "
            f"got {type(rows).__name__}{' of one dimension' if isinstance(found, list) else ''}"
        )
    return found


def _table(rows):
    # Polars and DuckDB give rows without numpy; pandas has numpy.
    for method in ("rows", "fetchall"):
        if hasattr(rows, method):
            return getattr(rows, method)()
    if hasattr(rows, "to_numpy"):
        return rows.to_numpy().tolist()
    if hasattr(rows, "column_names"):
        return _across(rows[name] for name in rows.column_names)
    if hasattr(rows, "tolist"):
        return rows.tolist()
    if isinstance(rows, Mapping):
        return _across(rows.values())
    if isinstance(rows, str | bytes) or not hasattr(rows, "__iter__"):
        return None
    rows = list(rows)
    if rows and all(isinstance(row, Mapping) for row in rows):
        names = dict.fromkeys(name for row in rows for name in row)
        return [[row.get(name) for name in names] for row in rows]
    return [_list(row, "rows") if hasattr(row, "__iter__") else row for row in rows]


def _across(columns):
    """Columns as rows; where columns are of unlike length the core names the row."""
    columns = [_list(column, "rows") for column in columns]
    length = max(map(len, columns), default=0)
    return [[column[at] for column in columns if at < len(column)] for at in range(length)]


def _lines(fields, prefix=""):
    """What a result shows: the name and the text of each number."""
    why = fields.get("why", {})
    for name, value in fields.items():
        if name in ("schema", "report", "why"):
            continue
        if isinstance(value, dict) and any(isinstance(one, list) for one in value.values()):
            yield from _lines(value, f"{prefix}{name}.")
        elif isinstance(value, dict):
            yield prefix + name, _members(value, why)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for at, one in enumerate(value):
                yield f"{prefix}{name}[{at}]", _members(one, {})
        else:
            reason = f" ({why[name]})" if value is None and name in why else ""
            yield prefix + name, _text(value) + reason


def _members(fields, why):
    why = {**why, **fields.get("why", {})}
    members = [
        f"{name}={_text(value)}" + (f" ({why[name]})" if value is None and name in why else "")
        for name, value in fields.items()
        if name != "why"
    ]
    return ", ".join(members)


def _text(value):
    match value:
        case None:
            return "–"
        case float():
            return f"{value:.6g}"
        case list():
            return ", ".join(map(_text, value))
    return str(value)
