from collections.abc import Iterable, Mapping
from typing import Any, Literal, NotRequired, TypedDict, type_check_only

from . import Scores, _Kind, _Level, _Locale, _Report, _Why
from .answers import Shown
from .releases import _Compared, _GroupChange
from .statistics import _Estimate

@type_check_only
class _CompareTestsIn(TypedDict, total=False):
    confidence: float

@type_check_only
class _ChangeTestsIn(_CompareTestsIn, total=False):
    permutations: int
    seed: int

@type_check_only
class _Match(TypedDict):
    by: Literal["respondent", "samples"]
    respondents: int | None
    joined: int | None
    left: int | None

@type_check_only
class _TieChange(TypedDict):
    rater: str
    rated: str
    kind: _Kind
    n_before: int
    n_after: int
    before: float | None
    after: float | None
    change: float | None
    level_before: _Level | None
    level_after: _Level | None
    why: NotRequired[_Why]

_GroupCompared = TypedDict(
    "_GroupCompared", {"group": str, "out": _Compared, "in": _Compared, "self": _Compared}
)

@type_check_only
class _IndexChange(TypedDict):
    by_group: _Compared
    by_respondent: _Compared
    by_tie: _Compared
    within: _Compared

@type_check_only
class _ScopesChange(TypedDict):
    between: _Compared
    within: _Compared

@type_check_only
class _Value(TypedDict):
    value: float | None
    reference: float | None
    difference: float | None
    level: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _SiteIndex(TypedDict):
    by_group: _Value
    by_respondent: _Value
    within: _Value

_SiteGroup = TypedDict("_SiteGroup", {"out": _Value, "in": _Value, "self": _Value})

@type_check_only
class _Site(TypedDict):
    name: str
    respondents: int
    index: _SiteIndex
    dimensions: dict[str, _Value]
    groups: dict[str, _SiteGroup]

@type_check_only
class _RowIn(TypedDict):
    statement: str
    before: float
    after: float

@type_check_only
class _Row(TypedDict):
    statement: str
    before: float
    after: float
    points: float
    percent: float | None
    why: NotRequired[_Why]

class Change(Shown):
    @property
    def match(self) -> _Match: ...
    @property
    def groups(self) -> _GroupChange: ...
    @property
    def ties(self) -> list[_TieChange]: ...
    @property
    def by_group(self) -> list[_GroupCompared]: ...
    @property
    def index(self) -> _IndexChange: ...
    @property
    def dimensions(self) -> dict[str, _ScopesChange]: ...
    @property
    def tests(self) -> list[_Estimate] | None: ...
    @property
    def report(self) -> _Report: ...

class Comparison(Shown):
    @property
    def reference(self) -> str | None: ...
    @property
    def sites(self) -> list[_Site]: ...
    @property
    def tests(self) -> list[_Estimate] | None: ...
    @property
    def report(self) -> _Report: ...

class Indicators(Shown):
    @property
    def rows(self) -> list[_Row]: ...
    @property
    def mean_before(self) -> float: ...
    @property
    def mean_after(self) -> float: ...
    @property
    def points(self) -> float: ...
    @property
    def percent(self) -> float | None: ...
    @property
    def report(self) -> _Report: ...

def change(
    before: Scores,
    after: Scores,
    match: Literal["respondent", "samples"] | None = None,
    *,
    tests: _ChangeTestsIn | Mapping[str, Any] | bool | None = None,
    locale: _Locale = "en",
) -> Change: ...
def compare(
    sites: Mapping[str, Scores],
    reference: str | None = None,
    *,
    tests: _CompareTestsIn | Mapping[str, Any] | bool | None = None,
    locale: _Locale = "en",
) -> Comparison: ...
def indicators(
    rows: Iterable[_RowIn | Mapping[str, Any] | tuple[str, float, float] | list[Any]],
    printed_before: float | None = None,
    printed_after: float | None = None,
    printed_percent: float | None = None,
    *,
    decimals: int = 2,
    percent_decimals: int = 1,
    locale: _Locale = "en",
) -> Indicators: ...
