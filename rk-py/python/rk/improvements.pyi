from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, type_check_only

from . import _Locale, _Report
from .answers import Shown

_Known: TypeAlias = Literal["yes", "no", "unknown"]
_Day: TypeAlias = str | date
_HeldBin: TypeAlias = Literal[
    "under_1_week", "under_2_weeks", "under_3_weeks", "under_4_weeks", "under_2_months", "over_2_months"
]
_Bin: TypeAlias = _HeldBin | Literal["not_held"]
_Goal: TypeAlias = Literal["joint_meeting", "family_present", "knowledge_on_time"]
_Side: TypeAlias = Literal["above", "below", "on"]
_Signal: TypeAlias = Literal["shift", "trend", "too_few_runs", "too_many_runs"]
_Missing: TypeAlias = Literal[
    "no_cases",
    "no_period",
    "no_before",
    "no_after",
    "zero_before",
    "zero_after",
    "no_per_year",
    "no_start_up",
    "nothing_saved",
    "no_measure",
    "no_changed_on",
    "no_better",
    "negative_before",
    "too_few",
    "no_costs",
    "zero_total",
    "zero_rest",
]
_Why: TypeAlias = dict[str, _Missing]

@type_check_only
class _Share(TypedDict):
    yes: int
    of: int
    unknown: int
    share: float | None
    low: float | None
    high: float | None
    why: NotRequired[_Why]

@type_check_only
class _BinCount(TypedDict):
    bin: _Bin
    n: int
    cumulative: int
    share: float | None
    low: float | None
    high: float | None
    why: NotRequired[_Why]

@type_check_only
class _Conversations(TypedDict):
    bins: list[_BinCount]
    held: int
    not_held: int
    unknown: int
    within_4_weeks: _Share
    median_bin: _Bin | None
    median_days: float | None
    why: NotRequired[_Why]

@type_check_only
class _HandoverRow(TypedDict):
    id: str | None
    missing: list[_Goal]
    unknown: list[_Goal]

@type_check_only
class _HandoverIn(TypedDict, total=False):
    id: str | None
    long_illness: _Known | None
    joint_meeting: _Known | None
    family_present: _Known | None
    knowledge_on_time: _Known | None
    needed_on: _Day | None
    given_on: _Day | None

@type_check_only
class _Driver(TypedDict):
    id: str
    text: str
    level: int
    parent: str | None
    tests: list[str | int]

@type_check_only
class _ChartPoint(TypedDict):
    on: str
    value: float | None
    side: _Side | None

_Shift = TypedDict("_Shift", {"from": str, "to": str, "side": _Side, "points": int})
_Trend = TypedDict("_Trend", {"from": str, "to": str, "direction": Literal["up", "down"], "points": int})

@type_check_only
class _Chart(TypedDict):
    n: int
    median: float | None
    baseline: int
    useful: int
    runs: int
    runs_least: int | None
    runs_most: int | None
    points: list[_ChartPoint]
    shifts: list[_Shift]
    trends: list[_Trend]
    signals: list[_Signal]
    why: NotRequired[_Why]

@type_check_only
class _Values(TypedDict):
    n: int
    mean: float | None
    median: float | None
    least: float | None
    most: float | None
    why: NotRequired[_Why]

@type_check_only
class _ChangeOfMeans(TypedDict):
    points: float | None
    percent: float | None
    toward: Literal["better", "worse", "neither"] | None
    why: NotRequired[_Why]

@type_check_only
class _WageRowIn(TypedDict):
    who: NotRequired[str | None]
    hours: float
    hourly: float

@type_check_only
class _WageRowsIn(TypedDict):
    rows: Iterable[_WageRowIn | Mapping[str, Any]]

_WageIn: TypeAlias = float | _WageRowsIn | Mapping[str, Any]

@type_check_only
class _PointIn(TypedDict):
    citizens: float
    cost: float

@type_check_only
class _Top(TypedDict):
    citizens: float
    cost: float
    multiple: float

_Segment = TypedDict(
    "_Segment", {"from": float, "to": float, "citizens": float, "cost": float, "multiple": float}
)

class ReferralAudit(Shown):
    @property
    def referrals(self) -> int: ...
    @property
    def months(self) -> float | None: ...
    @property
    def per_month(self) -> float | None: ...
    @property
    def need(self) -> _Share: ...
    @property
    def diagnosis(self) -> _Share: ...
    @property
    def effort(self) -> _Share: ...
    @property
    def conversations(self) -> _Conversations: ...
    @property
    def knew_content(self) -> _Share: ...
    @property
    def knew_sent(self) -> _Share: ...
    @property
    def why(self) -> _Why | None: ...
    @property
    def report(self) -> _Report: ...

class HandoverAudit(Shown):
    @property
    def handovers(self) -> int: ...
    @property
    def joint_meeting(self) -> _Share: ...
    @property
    def family_present(self) -> _Share: ...
    @property
    def knowledge_on_time(self) -> _Share: ...
    @property
    def all_three(self) -> _Share: ...
    @property
    def rows(self) -> list[_HandoverRow]: ...
    @property
    def report(self) -> _Report: ...

class TestOfChange(Shown):
    def _repr_svg_(self) -> str | None: ...
    @property
    def drivers(self) -> list[_Driver]: ...
    @property
    def chart(self) -> _Chart | None: ...
    @property
    def before(self) -> _Values | None: ...
    @property
    def after(self) -> _Values | None: ...
    @property
    def change(self) -> _ChangeOfMeans | None: ...
    @property
    def why(self) -> _Why | None: ...
    @property
    def svg(self) -> str | None: ...
    @property
    def table(self) -> str | None: ...
    @property
    def report(self) -> _Report: ...

class WageCost(Shown):
    @property
    def before(self) -> float | None: ...
    @property
    def after(self) -> float | None: ...
    @property
    def saved(self) -> float | None: ...
    @property
    def percent(self) -> float | None: ...
    @property
    def factor(self) -> float | None: ...
    @property
    def yearly(self) -> float | None: ...
    @property
    def units_to_recover(self) -> int | None: ...
    @property
    def unknown(self) -> list[Literal["before", "after", "unit", "start_up", "upkeep", "per_year"]]: ...
    @property
    def why(self) -> _Why | None: ...
    @property
    def report(self) -> _Report: ...

class CostConcentration(Shown):
    def _repr_svg_(self) -> str | None: ...
    @property
    def n(self) -> int | None: ...
    @property
    def total(self) -> float | None: ...
    @property
    def mean(self) -> float | None: ...
    @property
    def top(self) -> list[_Top]: ...
    @property
    def segments(self) -> list[_Segment]: ...
    @property
    def top_to_rest(self) -> float | None: ...
    @property
    def gini(self) -> float | None: ...
    @property
    def gini_low(self) -> float | None: ...
    @property
    def gini_high(self) -> float | None: ...
    @property
    def lorenz(self) -> list[_PointIn]: ...
    @property
    def why(self) -> _Why | None: ...
    @property
    def svg(self) -> str | None: ...
    @property
    def table(self) -> str | None: ...
    @property
    def report(self) -> _Report: ...

def referral_audit(
    referrals: Sequence[Mapping[str, Any]] | None = None,
    *,
    counted: Mapping[str, Any] | None = None,
    interviews: Sequence[Mapping[str, Any]] | None = None,
    months: float | None = None,
    received_from: _Day | None = None,
    received_to: _Day | None = None,
    confidence: float = 0.95,
    locale: _Locale = "en",
) -> ReferralAudit: ...
def handover_audit(
    handovers: Sequence[_HandoverIn | Mapping[str, Any]],
    *,
    confidence: float = 0.95,
    locale: _Locale = "en",
) -> HandoverAudit: ...
def test_of_change(
    aim: Mapping[str, Any] | None = None,
    drivers: Sequence[Mapping[str, Any]] | None = None,
    tests: Sequence[Mapping[str, Any]] | None = None,
    measure: Mapping[str, Any] | None = None,
    *,
    shift: int | None = None,
    trend: int | None = None,
    picture: bool = False,
    locale: _Locale = "en",
) -> TestOfChange: ...
def wage_cost(
    before: _WageIn | None = None,
    after: _WageIn | None = None,
    *,
    unit: Literal["case", "month", "year", "other"] | None = None,
    start_up: float | None = None,
    per_year: float | None = None,
    locale: _Locale = "en",
) -> WageCost: ...
def cost_concentration(
    costs: Iterable[Any] | None = None,
    *,
    points: Iterable[_PointIn | Mapping[str, float] | tuple[float, float] | list[float]] | None = None,
    at: Sequence[float] | None = None,
    picture: bool = False,
    locale: _Locale = "en",
) -> CostConcentration: ...
