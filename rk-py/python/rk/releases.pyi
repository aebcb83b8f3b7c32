from collections.abc import Mapping
from os import PathLike
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, type_check_only

from . import (
    Scores,
    _Asked,
    _Asymmetry,
    _Counts,
    _Group,
    _IndexLevels,
    _Kind,
    _Level,
    _Locale,
    _ProfileCuts,
    _Report,
    _Why,
)
from .answers import Answer

_Drawn: TypeAlias = Literal["map", "matrix", "dimensions", "change", "distributions"]

@type_check_only
class _PolicyIn(TypedDict, total=False):
    mean_from: int
    distribution_from: int
    rated_from: int
    decimals: int

_Policy: TypeAlias = Literal["standard", "open"] | _PolicyIn | Mapping[str, Any]

@type_check_only
class _PolicyUsed(TypedDict):
    name: Literal["standard", "open", "custom"]
    mean_from: int
    distribution_from: int
    rated_from: int
    decimals: int

@type_check_only
class _TieShown(TypedDict):
    rater: str
    rated: str
    kind: _Kind
    n: int | None
    mean: float | None
    decimals: int | None
    level: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _IndexShown(TypedDict):
    by_group: float | None
    by_respondent: float | None
    by_tie: float | None
    by_rating: float | None
    custom: float | None
    within: float | None
    levels: _IndexLevels
    why: NotRequired[_Why]

@type_check_only
class _Shown(TypedDict):
    ties: int
    of: int
    mean: float | None
    level: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _ShownScopes(TypedDict):
    between: _Shown
    within: _Shown

@type_check_only
class _Leadership(TypedDict):
    leaders_rate_staff: _Shown
    staff_rate_leaders: _Shown
    leaders_rate_others: _Shown
    staff_rate_others: _Shown

@type_check_only
class _DimensionShown(TypedDict):
    ties: int
    mean: float | None
    level: _Level | None
    weak: int | None
    moderate: int | None
    strong: int | None
    why: NotRequired[_Why]

@type_check_only
class _DimensionScopes(TypedDict):
    between: _DimensionShown
    within: _DimensionShown

@type_check_only
class _Shares(TypedDict):
    n: int | None
    shares: list[float] | None
    why: NotRequired[_Why]

@type_check_only
class _ShareScopes(TypedDict):
    between: _Shares
    within: _Shares

@type_check_only
class _Withheld(TypedDict):
    too_few: int
    too_few_rated: int
    protected: int
    coarser: int
    of: int

@type_check_only
class _Wave(TypedDict):
    groups: list[_Group]
    ties: list[_TieShown]
    asymmetries: list[_Asymmetry]
    index: _IndexShown
    shown: _ShownScopes
    leadership: _Leadership
    dimensions: dict[str, _DimensionScopes]
    distributions: dict[str, _ShareScopes]
    counts: _Counts
    withheld: _Withheld

@type_check_only
class _Compared(TypedDict):
    ties: int
    before: float | None
    after: float | None
    change: float | None
    why: NotRequired[_Why]

@type_check_only
class _TieCompared(TypedDict):
    rater: str
    rated: str
    before: float | None
    after: float | None
    change: float | None
    why: NotRequired[_Why]

@type_check_only
class _GroupChange(TypedDict):
    both: list[str]
    left: list[str]
    joined: list[str]

@type_check_only
class _WaveChange(TypedDict):
    groups: _GroupChange
    ties: list[_TieCompared]
    index: _Compared
    by_rater: dict[str, _Compared]
    dimensions: dict[str, _Compared]

@type_check_only
class _ReleaseAnswer(_Wave):
    schema: Literal[1]
    policy: _PolicyUsed
    instrument: _Asked
    profile: str
    cuts: _ProfileCuts
    before: NotRequired[_Wave]
    change: NotRequired[_WaveChange]
    report: _Report

class Release(Answer):
    @property
    def policy(self) -> _PolicyUsed: ...
    @property
    def instrument(self) -> _Asked: ...
    @property
    def profile(self) -> str: ...
    @property
    def cuts(self) -> _ProfileCuts: ...
    @property
    def groups(self) -> list[_Group]: ...
    @property
    def ties(self) -> list[_TieShown]: ...
    @property
    def asymmetries(self) -> list[_Asymmetry]: ...
    @property
    def index(self) -> _IndexShown: ...
    @property
    def shown(self) -> _ShownScopes: ...
    @property
    def leadership(self) -> _Leadership: ...
    @property
    def dimensions(self) -> dict[str, _DimensionScopes]: ...
    @property
    def distributions(self) -> dict[str, _ShareScopes]: ...
    @property
    def counts(self) -> _Counts: ...
    @property
    def withheld(self) -> _Withheld: ...
    @property
    def before(self) -> _Wave | None: ...
    @property
    def change(self) -> _WaveChange | None: ...
    def picture(self, picture: _Drawn, *, lang: _Locale = "en", title: str | None = None) -> Picture: ...
    def report(
        self,
        *,
        lang: _Locale = "en",
        title: str | None = None,
        date: str | None = None,
        place: str | None = None,
        note: str | None = None,
    ) -> str: ...
    def to_dict(self) -> _ReleaseAnswer: ...  # type: ignore[override]
    def _repr_html_(self) -> str: ...

class Picture(Answer):
    @property
    def svg(self) -> str: ...
    @property
    def table(self) -> str: ...
    @property
    def report(self) -> _Report: ...
    def save(self, path: str | PathLike[str]) -> None: ...
    def _repr_svg_(self) -> str: ...

class Page(Answer):
    @property
    def html(self) -> str: ...

def release(scores: Scores, policy: _Policy | None, before: Scores | None, locale: _Locale) -> Release: ...
