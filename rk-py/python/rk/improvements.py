"""For those who improve a practice: referrals, hand-overs, tests of change, wage costs, spread of cost."""

from collections.abc import Mapping

from .answers import REPORT, WHY, Shown, call, fields, named


class _Drawn(Shown):
    """An answer that may hold a picture, which a notebook shows above the tables."""

    __slots__ = ()

    def _repr_svg_(self):
        return self.svg

    def _repr_html_(self):
        return (self.svg or "") + super()._repr_html_()


@fields(
    referrals="How many referrals there are",
    months="In how many months they came",
    per_month="Referrals a month",
    need="Share of those that describe what the child needs: `yes`, `of`, `unknown`, `share`, `low`, `high`",
    diagnosis="Share of those that name a diagnosis",
    effort="Share of those that point to a specific effort",
    conversations="The clarifying conversations: `bins`, `within_4_weeks`, `median_bin`, `median_days` and counts",
    knew_content="Share of the families that knew what the referral said",
    knew_sent="Share of the families that knew that it was sent",
    why=WHY,
    report=REPORT,
)
class ReferralAudit(Shown):
    """What referrals said and how long families waited, from `rk.referral_audit`; frozen."""

    __slots__ = ()
    _operation = "referral_audit"
    _optional = ("why",)


@fields(
    handovers="How many hand-overs the goals are for",
    joint_meeting="Share of those with a joint meeting: `yes`, `of`, `unknown`, `share`, `low`, `high`",
    family_present="Of those with a joint meeting, share of those with the family in it",
    knowledge_on_time="Share of those with knowledge in time",
    all_three="Share of those that met all three goals",
    rows="Each hand-over: `id`, the goals `missing` and those `unknown`",
    report=REPORT,
)
class HandoverAudit(Shown):
    """Hand-overs against their three goals, from `rk.handover_audit`; frozen."""

    __slots__ = ()
    _operation = "handover_audit"


@fields(
    drivers="The drivers as a tree in preorder: `id`, `text`, `level`, `parent` and `tests`",
    chart="The run chart: `median`, `runs`, `points`, `shifts`, `trends`, `signals`; None without a measure",
    before="The values before the change: `n`, `mean`, `median`, `least`, `most`",
    after="The values from the day of the change on",
    change="From the mean before to the mean after: `points`, `percent`, `toward`",
    why=WHY,
    svg="The run chart as one SVG document; None unless asked for",
    table="What the picture shows, as one HTML table; None unless asked for",
    report=REPORT,
)
class TestOfChange(_Drawn):
    """A test of change with its run chart, from `rk.test_of_change`; frozen."""

    __slots__ = ()
    _operation = "test_of_change"
    _optional = ("why", "svg", "table")


@fields(
    before="What a unit cost before",
    after="What it costs with the improvement",
    saved="Before less after",
    percent="100 · (after - before) / before",
    factor="Before / after",
    yearly="What is saved in a year",
    units_to_recover="The least number of units that save what it cost to begin",
    unknown="What nobody said",
    why=WHY,
    report=REPORT,
)
class WageCost(Shown):
    """Wage cost before and with an improvement, from `rk.wage_cost`; frozen."""

    __slots__ = ()
    _operation = "wage_cost"
    _optional = ("why",)


@fields(
    n="How many citizens there are; None with points",
    total="What they cost together",
    mean="What one costs in the mean",
    top="The dearest at each share: `citizens`, `cost` (shares) and `multiple` of the mean",
    segments="The citizens between these shares, from the dearest on",
    top_to_rest="Mean cost of the dearest over that of the rest",
    gini="Gini coefficient; None with points",
    gini_low="The same; with points a bound that no spread through them is below",
    gini_high="The same; with points a bound that no spread through them is above",
    lorenz="Points of the Lorenz curve: shares of `citizens`, from the cheapest on, and of `cost`",
    why=WHY,
    svg="The Lorenz curve as one SVG document; None unless asked for",
    table="What the picture shows, as one HTML table; None unless asked for",
    report=REPORT,
)
class CostConcentration(_Drawn):
    """How cost is spread over citizens, from `rk.cost_concentration`; frozen."""

    __slots__ = ()
    _operation = "cost_concentration"
    _optional = ("why", "svg", "table")


def referral_audit(
    referrals=None,
    *,
    counted=None,
    interviews=None,
    months=None,
    received_from=None,
    received_to=None,
    confidence=0.95,
    locale="en",
):
    """What referrals of concern said, and how soon a social worker spoke with the family.

    Parameters
    ----------
    referrals : sequence of dict, optional
        Each referral: `id`, `received_on`, `need`, `diagnosis`, `effort` ("yes",
        "no" or "unknown") and `conversation`, a dict of `held` and one of `on`,
        `days` and `within`.
    counted : dict, optional
        The same as a report counted it, instead of `referrals`: `referrals`,
        `need`, `diagnosis`, `effort`, `conversations` by bin, `knew_content` and
        `knew_sent` as `{"yes": int, "of": int}`.
    interviews : sequence of dict, optional
        What families knew, beside `referrals`: `knew_content`, `knew_sent`.
    months : float, optional
        In how many months the referrals came.
    received_from, received_to : datetime.date or str, optional
        The same as the first day, and the day after the last.
    confidence : float, default 0.95
        Confidence of the intervals.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    ReferralAudit
        Shares with Wilson's intervals, and conversations by how long they took.

    Raises
    ------
    RkError
        If anything contradicts itself, or nothing is given.

    Examples
    --------
    >>> import rk
    >>> audit = rk.referral_audit(counted={"referrals": 7, "need": 3}, months=2.5)
    >>> audit.per_month, round(audit.need["share"], 3)
    (2.8, 0.429)
    """
    return ReferralAudit(
        call(
            "referral_audit",
            locale=locale,
            confidence=confidence,
            months=months,
            received_from=received_from,
            received_to=received_to,
            referrals=referrals,
            counted=counted,
            interviews=interviews,
        )
    )


def handover_audit(handovers, *, confidence=0.95, locale="en"):
    """Hand-overs of children with a longer illness between sectors, against their three goals.

    Parameters
    ----------
    handovers : sequence of dict
        Each hand-over: `id`, `long_illness`, `joint_meeting`, `family_present`,
        `knowledge_on_time` ("yes", "no" or "unknown"), `needed_on`, `given_on`.
    confidence : float, default 0.95
        Confidence of the intervals.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    HandoverAudit
        Shares with Wilson's intervals, and what each hand-over lacks.

    Raises
    ------
    RkError
        If a hand-over contradicts itself.

    Examples
    --------
    >>> import rk
    >>> audit = rk.handover_audit([{"joint_meeting": "yes", "family_present": "no", "knowledge_on_time": "yes"}])
    >>> audit.rows[0]["missing"]
    ['family_present']
    """
    return HandoverAudit(call("handover_audit", locale=locale, confidence=confidence, handovers=handovers))


def test_of_change(
    aim=None, drivers=None, tests=None, measure=None, *, shift=None, trend=None, picture=False, locale="en"
):
    """Read a test of change: what drives the aim, what is tried, and a measure on a run chart.

    Parameters
    ----------
    aim : dict, optional
        `text`, and `target` and `by`, the value of the measure aimed at and its day.
    drivers : sequence of dict, optional
        `id`, `text` and `parent`, the driver that it belongs to.
    tests : sequence of dict, optional
        `id`, `text`, `driver` and `from`.
    measure : dict, optional
        `name`, `unit`, `better` ("higher" or "lower"), `points`, each a dict of
        `on` and `value` or a pair of the two, `baseline` and `changed_on`.
    shift, trend : int, optional
        How many points make a shift and a trend; 6 and 5 if not given.
    picture : bool, default False
        Whether to draw the run chart.
    locale : {"en", "da"}, default "en"
        Language of messages and of the picture.

    Returns
    -------
    TestOfChange
        The drivers as a tree, the run chart, and the values before and after.

    Raises
    ------
    RkError
        If drivers or points are at fault.

    Examples
    --------
    >>> import rk
    >>> days = [f"2025-01-{day:02}" for day in range(1, 13)]
    >>> points = list(zip(days, [5, 6, 5, 7, 6, 5, 9, 9, 8, 9, 8, 9]))
    >>> rk.test_of_change(measure={"name": "meetings", "points": points}).chart["signals"]
    ['shift', 'too_few_runs']
    """
    if isinstance(measure, Mapping) and "points" in measure:
        measure = {**measure, "points": named(measure["points"], "on", "value")}
    return TestOfChange(
        call(
            "test_of_change",
            locale=locale,
            aim=aim,
            drivers=drivers,
            tests=tests,
            measure=measure,
            shift=shift,
            trend=trend,
            picture=picture,
        )
    )


def wage_cost(before=None, after=None, *, unit=None, start_up=None, per_year=None, locale="en"):
    """The estimated wage cost of a way of working before and with an improvement.

    Parameters
    ----------
    before, after : float or dict, optional
        An amount, or `{"rows": [{"who": str, "hours": float, "hourly": float}]}`.
    unit : {"case", "month", "year", "other"}, optional
        What the amounts are for.
    start_up : float, optional
        What it cost to begin.
    per_year : float, optional
        How many units a year.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    WageCost
        What is saved, in per cent and as a factor, and what nobody said.

    Raises
    ------
    RkError
        If a number is below 0, or a list of wages is empty.

    Examples
    --------
    >>> import rk
    >>> cost = rk.wage_cost(before=10_500, after=4_300)
    >>> cost.saved, round(cost.percent, 1), round(cost.factor, 2)
    (6200.0, -59.0, 2.44)
    """
    return WageCost(
        call(
            "wage_cost",
            locale=locale,
            before=before,
            after=after,
            unit=unit,
            start_up=start_up,
            per_year=per_year,
        )
    )


def cost_concentration(costs=None, *, points=None, at=None, picture=False, locale="en"):
    """How the cost of a municipality is spread over its citizens.

    Parameters
    ----------
    costs : array_like of float, optional
        What each citizen costs, 0 or more: a list, a numpy array, a column of a
        frame.
    points : sequence of dict or (float, float), optional
        Instead of `costs`, published shares: of the dearest `citizens`, and of the
        `cost` that is theirs, in rising order.
    at : sequence of float, optional
        The shares of the dearest citizens to look at; 0.01 and 0.1 if not given.
    picture : bool, default False
        Whether to draw the Lorenz curve.
    locale : {"en", "da"}, default "en"
        Language of messages and of the picture.

    Returns
    -------
    CostConcentration
        What the dearest take, the Lorenz curve and the Gini coefficient.

    Raises
    ------
    RkError
        If a cost is below 0, or the points cannot be those of the dearest.

    Examples
    --------
    >>> import rk
    >>> cost = rk.cost_concentration(points=[(0.01, 0.22), (0.1, 0.72)])
    >>> [top["multiple"] for top in cost.top], cost.gini_low
    ([22.0, 7.2], 0.6348)
    """
    return CostConcentration(
        call(
            "cost_concentration",
            locale=locale,
            costs=costs,
            points=named(points, "citizens", "cost"),
            at=at,
            picture=picture,
        )
    )
