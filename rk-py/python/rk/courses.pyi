from collections.abc import Mapping, Sequence
from datetime import date
from os import PathLike
from typing import Any, Literal, NoReturn, TypeAlias, TypedDict, overload, type_check_only

from . import _Locale, _Report, _Severity, _Violation
from .answers import Shown

REPORT: str
CALL: tuple[str, ...]
OF_A_DOCUMENT: tuple[str, ...]

_Document: TypeAlias = Mapping[str, Any] | str | bytes | PathLike[str]
_Day: TypeAlias = date | str
_Profile: TypeAlias = Literal["elder_50_plus", "youth_education", "housing_support", "open_dialogue"]

@type_check_only
class _SettingsIn(TypedDict, total=False):
    closed_days: Sequence[_Day]
    early_meeting_days: int | None
    follow_up_months: int | None
    severities: Mapping[str, Literal["error", "warning", "info", "off"]]

_Settings: TypeAlias = _SettingsIn | Mapping[str, Any]

@type_check_only
class _FlatViolation(TypedDict):
    code: str
    severity: _Severity
    path: str
    message: str

@type_check_only
class _ListedRule(TypedDict):
    code: str
    severity: _Severity
    message: str

@type_check_only
class _SourcedRule(_ListedRule):
    id: str | None
    source: str | None

@type_check_only
class _Rule(_SourcedRule):
    severities: dict[_Profile, Literal["error", "warning", "info", "off"]]
    fixed: bool

class _Found(Shown):
    @property
    def valid(self) -> bool: ...
    @property
    def errors(self) -> list[_Violation]: ...
    @property
    def warnings(self) -> list[_Violation]: ...
    @property
    def infos(self) -> list[_Violation]: ...
    def to_dicts(self) -> list[_FlatViolation]: ...
    def __bool__(self) -> NoReturn: ...

class CourseReport(_Found):
    @property
    def facts(self) -> dict[str, Any] | None: ...
    @property
    def report(self) -> _Report: ...

def check_course(
    document: _Document,
    *,
    on: _Day,
    lang: _Locale = "en",
    settings: _Settings | None = None,
    facts: bool = True,
) -> CourseReport: ...
def check_agreement(
    agreement: _Document,
    course: _Document | None = None,
    *,
    on: _Day,
    lang: _Locale = "en",
    settings: _Settings | None = None,
) -> CourseReport: ...
def check_meeting(
    meeting: _Document,
    course: _Document | None = None,
    *,
    on: _Day,
    lang: _Locale = "en",
    settings: _Settings | None = None,
) -> CourseReport: ...
@overload
def rules(*, catalogue: Literal["course"] = "course", lang: _Locale = "en") -> list[_Rule]: ...
@overload
def rules(*, catalogue: Literal["practice"], lang: _Locale = "en") -> list[_SourcedRule]: ...
@overload
def rules(*, catalogue: Literal["data"], lang: _Locale = "en") -> list[_ListedRule]: ...
