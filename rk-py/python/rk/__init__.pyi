from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, NotRequired, Protocol, Self, TypeAlias, TypedDict, final, type_check_only

from . import stats as stats
from .audits import Audit as Audit
from .audits import audit as audit
from .changes import Change as Change
from .changes import Comparison as Comparison
from .changes import Indicators as Indicators
from .changes import change as change
from .changes import compare as compare
from .changes import indicators as indicators
from .course_acts import CourseAct as CourseAct
from .course_acts import CourseReplay as CourseReplay
from .course_acts import apply_act as apply_act
from .course_acts import replay_course as replay_course
from .course_audits import CourseAudit as CourseAudit
from .course_audits import check_courses as check_courses
from .courses import CourseReport as CourseReport
from .courses import check_agreement as check_agreement
from .courses import check_course as check_course
from .courses import check_meeting as check_meeting
from .courses import rules as rules
from .errors import RkError as RkError
from .files import Import as Import
from .files import Proposal as Proposal
from .files import propose_codebook as propose_codebook
from .files import read as read
from .improvements import CostConcentration as CostConcentration
from .improvements import HandoverAudit as HandoverAudit
from .improvements import ReferralAudit as ReferralAudit
from .improvements import TestOfChange as TestOfChange
from .improvements import WageCost as WageCost
from .improvements import cost_concentration as cost_concentration
from .improvements import handover_audit as handover_audit
from .improvements import referral_audit as referral_audit
from .improvements import test_of_change as test_of_change
from .improvements import wage_cost as wage_cost
from .practices import DecisionReport as DecisionReport
from .practices import PlanReport as PlanReport
from .practices import PreparationReport as PreparationReport
from .practices import ProgrammeReport as ProgrammeReport
from .practices import ReportedEffects as ReportedEffects
from .practices import check_decision as check_decision
from .practices import check_plan as check_plan
from .practices import check_preparation as check_preparation
from .practices import check_programme as check_programme
from .practices import reported_effects as reported_effects
from .releases import Picture as Picture
from .releases import Release as Release
from .releases import _Policy
from .statistics import Agreement as Agreement
from .statistics import Bootstrap as Bootstrap
from .statistics import Differences as Differences
from .statistics import Estimates as Estimates
from .statistics import Network as Network
from .statistics import Reliability as Reliability
from .statistics import agreement as agreement
from .statistics import bootstrap as bootstrap
from .statistics import differences as differences
from .statistics import network as network
from .statistics import reliability as reliability

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

__version__: str

# What goes in. These names are for type checkers only: none exists at run time.
# A plain mapping stands beside each TypedDict because a dict in a variable of its own has no better type.

@type_check_only
class _ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: Any = None) -> object: ...

@type_check_only
class _ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: Any = None) -> tuple[object, object]: ...

_Data: TypeAlias = (
    _ArrowStream
    | _ArrowArray
    | Mapping[str, Iterable[Any]]
    | list[Mapping[str, Any]]
    | list[dict[str, Any]]
    | str
    | bytes
    | PathLike[str]
)
_Locale: TypeAlias = Literal["en", "da"]
_Severity: TypeAlias = Literal["error", "warning", "info"]
_Frequency: TypeAlias = Literal["scored", "raw_1_3_5_4_2", "raw_1_3_5_3_1"] | Sequence[int]
_Place: TypeAlias = Literal["staff", "leader"]

@type_check_only
class _CutsIn(TypedDict):
    moderate_from: float
    strong_above: float

@type_check_only
class _ProfileIn(TypedDict):
    name: str
    between: _CutsIn
    within: NotRequired[_CutsIn | None]

_Profile: TypeAlias = Literal["danish", "danish_single", "german_2024"] | _ProfileIn | Mapping[str, Any]

@type_check_only
class _ItemIn(TypedDict):
    id: str
    sub_score: NotRequired[Literal["communication", "relationship"] | None]
    en: NotRequired[str | None]
    da: NotRequired[str | None]

@type_check_only
class _ItemsIn(TypedDict):
    items: Sequence[str | _ItemIn]

_Instrument: TypeAlias = Literal["seven", "six"] | _ItemsIn | Mapping[str, Any]

@type_check_only
class _CodingIn(TypedDict, total=False):
    map: Sequence[int] | None
    reverse: bool

@type_check_only
class _GroupIn(TypedDict):
    name: str
    level: NotRequired[_Place]
    eligible: NotRequired[int | None]

@type_check_only
class _SelectIn(TypedDict, total=False):
    site: Sequence[str | int]
    wave: Sequence[str | int]
    case: Sequence[str | int]

@type_check_only
class _RatingColumnIn(TypedDict):
    rated: str
    dimension: str

@type_check_only
class _CodebookIn(TypedDict, total=False):
    respondent: str
    site: str
    wave: str
    case: str
    rater_group: str
    rated_group: str
    dimension: str
    rating: str
    group: str
    pattern: str
    columns: Mapping[str, _RatingColumnIn]
    encoding: Literal["utf-8", "utf-16", "windows-1252"]
    separator: Literal[",", ";", "\t"]
    header_rows: int
    group_names: Mapping[str, str]
    answers: Mapping[str, int]
    item_answers: Mapping[str, Mapping[str, int]]
    missing: Sequence[str | int]
    dont_know: Sequence[str | int]
    ignore: Sequence[str]

# What comes out.

_Level: TypeAlias = Literal["weak", "moderate", "strong"]
_Kind: TypeAlias = Literal["bonding", "bridging", "linking"]
_Reason: TypeAlias = Literal[
    "no_answers",
    "too_few_items",
    "one_answer",
    "one_person_group",
    "no_ties",
    "no_items",
    "no_cuts",
    "no_weights",
    "zero_weights",
    "eligible_unknown",
    "too_few",
    "too_few_rated",
    "protected",
    "no_ties_shown",
    "no_level",
    "no_reference",
    "zero_before",
]
_Why: TypeAlias = dict[str, _Reason]

@type_check_only
class _Violation(TypedDict):
    code: str
    severity: _Severity
    path: list[str | int]
    params: dict[str, Any]
    waiver: NotRequired[list[str | int]]
    message: str
    cell: NotRequired[str]

@type_check_only
class _Report(TypedDict):
    valid: bool
    violations: list[_Violation]

@type_check_only
class _Asked(TypedDict):
    items: list[str]
    min_items: int

@type_check_only
class _Cuts(TypedDict):
    moderate_from: float
    strong_above: float

@type_check_only
class _ProfileCuts(TypedDict):
    between: _Cuts
    within: _Cuts | None

@type_check_only
class _SubTie(TypedDict):
    n: int
    mean: float | None
    level: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _DimensionTie(TypedDict):
    n: int
    mean: float | None
    sd: float | None
    level: _Level | None
    counts: list[int]
    why: NotRequired[_Why]

@type_check_only
class _Tie(TypedDict):
    rater: str
    rated: str
    kind: _Kind
    n: int
    mean: float | None
    sd: float | None
    level: _Level | None
    communication: _SubTie | None
    relationship: _SubTie | None
    dimensions: dict[str, _DimensionTie]
    why: NotRequired[_Why]

@type_check_only
class _Asymmetry(TypedDict):
    first: str
    second: str
    first_rates_second: float
    second_rates_first: float
    difference: float
    mean: float

# "in" is a keyword of the language.
_Group = TypedDict(
    "_Group",
    {
        "group": str,
        "level": _Place,
        "respondents": int,
        "eligible": int | None,
        "response_rate": float | None,
        "out": float | None,
        "in": float | None,
        "self": float | None,
        "why": NotRequired[_Why],
    },
)

@type_check_only
class _IndexLevels(TypedDict):
    by_group: _Level | None
    by_respondent: _Level | None
    by_tie: _Level | None
    by_rating: _Level | None
    custom: _Level | None
    within: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _IncludingSelf(TypedDict):
    by_group: float | None
    by_respondent: float | None
    by_tie: float | None
    by_rating: float | None
    why: NotRequired[_Why]

@type_check_only
class _Index(TypedDict):
    by_group: float | None
    by_respondent: float | None
    by_tie: float | None
    by_rating: float | None
    custom: float | None
    within: float | None
    levels: _IndexLevels
    including_self: _IncludingSelf
    why: NotRequired[_Why]

@type_check_only
class _Scope(TypedDict):
    ties: int
    mean: float | None
    level: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _Scopes(TypedDict):
    between: _Scope
    within: _Scope

@type_check_only
class _Principle(TypedDict):
    dimensions: list[str]
    between: _Scope
    within: _Scope

@type_check_only
class _Distribution(TypedDict):
    n: int
    counts: list[int]
    shares: list[float] | None
    why: NotRequired[_Why]

@type_check_only
class _Distributions(TypedDict):
    between: _Distribution
    within: _Distribution

@type_check_only
class _Spread(TypedDict):
    n: int
    mean: float | None
    sd: float | None
    why: NotRequired[_Why]

@type_check_only
class _RespondentScores(TypedDict):
    between: _Spread
    within: _Spread
    all: _Spread

@type_check_only
class _Respondent(TypedDict):
    respondent: str
    group: str
    site: NotRequired[str]
    wave: NotRequired[str]
    case: NotRequired[str]
    between: float | None
    within: float | None
    all: float | None
    ratings: dict[str, list[int | None]]
    why: NotRequired[_Why]

@type_check_only
class _Dropped(TypedDict):
    respondents_without_group: int
    unselected_questionnaires: int
    duplicate_answers: int
    unexpected_answers: int
    pairs_below_min_items: int

@type_check_only
class _Counts(TypedDict):
    respondents: int
    questionnaires: int
    ratings: int
    missing: int
    dropped: _Dropped

@type_check_only
class _Answer(TypedDict):
    schema: Literal[1]
    instrument: _Asked
    profile: str
    cuts: _ProfileCuts
    ties: list[_Tie]
    asymmetries: list[_Asymmetry]
    groups: list[_Group]
    index: _Index
    sub_scores: dict[Literal["communication", "relationship"], _Scopes]
    dimensions: dict[str, _Scopes]
    principles: dict[str, _Principle]
    distributions: dict[str, _Distributions]
    respondent_scores: _RespondentScores
    respondents: NotRequired[list[_Respondent]]
    counts: _Counts
    report: _Report

@type_check_only
class _MatrixTie(TypedDict):
    rater: str
    rated: str
    kind: _Kind
    mean: float | None
    level: _Level | None
    why: NotRequired[_Why]

_MatrixGroup = TypedDict(
    "_MatrixGroup",
    {
        "group": str,
        "level": _Place,
        "out": float | None,
        "in": float | None,
        "self": float | None,
        "why": NotRequired[_Why],
    },
)

@type_check_only
class _MatrixLevels(TypedDict):
    by_tie: _Level | None
    custom: _Level | None
    within: _Level | None
    why: NotRequired[_Why]

@type_check_only
class _MatrixIncludingSelf(TypedDict):
    by_tie: float | None
    why: NotRequired[_Why]

@type_check_only
class _MatrixIndex(TypedDict):
    by_tie: float | None
    custom: float | None
    within: float | None
    levels: _MatrixLevels
    including_self: _MatrixIncludingSelf
    why: NotRequired[_Why]

@type_check_only
class _MatrixAnswer(TypedDict):
    schema: Literal[1]
    profile: str
    cuts: _ProfileCuts
    ties: list[_MatrixTie]
    asymmetries: list[_Asymmetry]
    groups: list[_MatrixGroup]
    index: _MatrixIndex
    report: _Report

@final
class Scores:
    def __new__(cls, answer: str) -> Self: ...
    @property
    def instrument(self) -> _Asked: ...
    @property
    def profile(self) -> str: ...
    @property
    def cuts(self) -> _ProfileCuts: ...
    @property
    def ties(self) -> list[_Tie]: ...
    @property
    def asymmetries(self) -> list[_Asymmetry]: ...
    @property
    def groups(self) -> list[_Group]: ...
    @property
    def index(self) -> _Index: ...
    @property
    def sub_scores(self) -> dict[Literal["communication", "relationship"], _Scopes]: ...
    @property
    def dimensions(self) -> dict[str, _Scopes]: ...
    @property
    def principles(self) -> dict[str, _Principle]: ...
    @property
    def distributions(self) -> dict[str, _Distributions]: ...
    @property
    def respondent_scores(self) -> _RespondentScores: ...
    @property
    def respondents(self) -> list[_Respondent] | None: ...
    @property
    def counts(self) -> _Counts: ...
    @property
    def report(self) -> _Report: ...
    @property
    def violations(self) -> list[_Violation]: ...
    def release(
        self, policy: _Policy | None = None, before: Scores | None = None, *, locale: _Locale = "en"
    ) -> Release: ...
    def to_dict(self) -> _Answer: ...
    def to_json(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[str]]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class MatrixScores:
    def __new__(cls, answer: str) -> Self: ...
    @property
    def profile(self) -> str: ...
    @property
    def cuts(self) -> _ProfileCuts: ...
    @property
    def ties(self) -> list[_MatrixTie]: ...
    @property
    def asymmetries(self) -> list[_Asymmetry]: ...
    @property
    def groups(self) -> list[_MatrixGroup]: ...
    @property
    def index(self) -> _MatrixIndex: ...
    @property
    def report(self) -> _Report: ...
    @property
    def violations(self) -> list[_Violation]: ...
    def to_dict(self) -> _MatrixAnswer: ...
    def to_json(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[str]]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

def score(
    data: _Data,
    *,
    frequency: _Frequency | None,
    profile: _Profile | None = "danish",
    min_items: int | None = None,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    locale: _Locale = "en",
    instrument: _Instrument | None = "seven",
    codings: Mapping[str, _CodingIn] | None = None,
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    expected: Iterable[tuple[str, str] | list[str]] | None = None,
    weights: Mapping[str, float] | None = None,
    select: _SelectIn | Mapping[str, Sequence[str | int]] | None = None,
    respondents: bool = False,
) -> Scores: ...
def levels(
    means: Sequence[Sequence[float | None]],
    *,
    raters: Sequence[str],
    rated: Sequence[str],
    profile: _Profile | None = "danish",
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    weights: Mapping[str, float] | None = None,
    locale: _Locale = "en",
) -> MatrixScores: ...
def run(operation: str, call: bytes | str, file: bytes | None = None) -> str: ...
