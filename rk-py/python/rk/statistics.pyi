from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, type_check_only

from . import Scores, _CodebookIn, _CodingIn, _Data, _Frequency, _GroupIn, _Instrument, _Locale, _Report, _SelectIn
from .answers import Shown

ESTIMATES: str
SURVEY: tuple[str, ...]

_Missing: TypeAlias = Literal["listwise", "pairwise"]
_By: TypeAlias = Literal["site", "group"]
_Interval: TypeAlias = Literal["percentile", "bca"]
_Resampled: TypeAlias = Literal[
    "index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "omega_total", "icc"
]
_Undefined: TypeAlias = Literal[
    "no_answers",
    "too_few",
    "one_item",
    "one_group",
    "no_variance",
    "item_without_variance",
    "not_positive_definite",
    "not_converged",
    "heywood",
    "no_interval",
    "clustered",
    "too_many_groups",
    "no_seed",
    "no_ties",
    "not_comparable",
    "undefined_replicates",
    "too_few_raters",
]
_Note: TypeAlias = _Undefined | Literal["outside_range"]

@type_check_only
class _ParallelIn(TypedDict):
    seed: int
    replicates: NotRequired[int]

_DifferenceIn = TypedDict("_DifferenceIn", {"key": Literal["site", "wave", "case"], "from": str | int, "to": str | int})

@type_check_only
class _Estimate(TypedDict):
    statistic: str
    scope: dict[str, Any]
    n: int
    estimate: float | None
    low: float | None
    high: float | None
    method: str | None
    note: _Note | None

class Estimates(Shown):
    @property
    def estimates(self) -> list[_Estimate]: ...
    @property
    def report(self) -> _Report: ...
    def get(self, statistic: str, *, method: str | None = None, **scope: str | int) -> _Estimate | None: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __len__(self) -> int: ...

class Reliability(Estimates):
    @property
    def missing(self) -> _Missing: ...
    @property
    def own_group(self) -> bool: ...
    @property
    def confidence(self) -> float: ...

class Agreement(Estimates):
    @property
    def by(self) -> _By: ...
    @property
    def confidence(self) -> float: ...

class Differences(Estimates):
    @property
    def confidence(self) -> float: ...

class Bootstrap(Estimates):
    @property
    def seed(self) -> int: ...
    @property
    def replicates(self) -> int: ...
    @property
    def interval(self) -> _Interval: ...
    @property
    def confidence(self) -> float: ...
    @property
    def respondents(self) -> int: ...
    @property
    def strata(self) -> int: ...

class Network(Estimates):
    @property
    def groups(self) -> list[str]: ...

def reliability(
    data: _Data,
    *,
    frequency: _Frequency | None,
    missing: _Missing = "listwise",
    own_group: bool = False,
    parallel: _ParallelIn | Mapping[str, int] | None = None,
    confidence: float = 0.95,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    instrument: _Instrument | None = "seven",
    codings: Mapping[str, _CodingIn] | None = None,
    min_items: int | None = None,
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    expected: Iterable[tuple[str, str] | list[str]] | None = None,
    select: _SelectIn | Mapping[str, Sequence[str | int]] | None = None,
    locale: _Locale = "en",
) -> Reliability: ...
def agreement(
    data: _Data,
    *,
    frequency: _Frequency | None,
    by: _By | None = None,
    confidence: float = 0.95,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    instrument: _Instrument | None = "seven",
    codings: Mapping[str, _CodingIn] | None = None,
    min_items: int | None = None,
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    expected: Iterable[tuple[str, str] | list[str]] | None = None,
    select: _SelectIn | Mapping[str, Sequence[str | int]] | None = None,
    locale: _Locale = "en",
) -> Agreement: ...
def differences(
    data: _Data,
    *,
    frequency: _Frequency | None,
    confidence: float = 0.95,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    instrument: _Instrument | None = "seven",
    codings: Mapping[str, _CodingIn] | None = None,
    min_items: int | None = None,
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    expected: Iterable[tuple[str, str] | list[str]] | None = None,
    select: _SelectIn | Mapping[str, Sequence[str | int]] | None = None,
    locale: _Locale = "en",
) -> Differences: ...
def bootstrap(
    data: _Data,
    *,
    frequency: _Frequency | None,
    seed: int | None = None,
    replicates: int = 2000,
    statistics: Sequence[_Resampled] = ("index", "ties"),
    interval: _Interval = "percentile",
    difference: _DifferenceIn | Mapping[str, Any] | None = None,
    confidence: float = 0.95,
    progress: bool | Callable[[int, int], object] = False,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    instrument: _Instrument | None = "seven",
    codings: Mapping[str, _CodingIn] | None = None,
    min_items: int | None = None,
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    expected: Iterable[tuple[str, str] | list[str]] | None = None,
    select: _SelectIn | Mapping[str, Sequence[str | int]] | None = None,
    locale: _Locale = "en",
) -> Bootstrap: ...
def network(
    scores: Scores,
    *,
    beside: Scores | None = None,
    permutations: int | None = None,
    seed: int | None = None,
    locale: _Locale = "en",
) -> Network: ...
