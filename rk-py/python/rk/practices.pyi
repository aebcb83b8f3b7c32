from collections.abc import Iterable
from typing import Any, Literal, TypedDict, type_check_only

from . import _Locale, _Report
from .answers import Shown
from .courses import _Day, _Document, _Found, _Settings

class ProgrammeReport(_Found):
    @property
    def fidelity(self) -> dict[str, Any] | None: ...
    @property
    def report(self) -> _Report: ...

class PlanReport(_Found):
    @property
    def plan(self) -> dict[str, Any] | None: ...
    @property
    def report(self) -> _Report: ...

@type_check_only
class _Field(TypedDict):
    field: str
    label: str
    filled: bool

@type_check_only
class _Sheet(TypedDict):
    ready: bool
    fields: list[_Field]

class PreparationReport(_Found):
    @property
    def sheet(self) -> _Sheet | None: ...
    @property
    def report(self) -> _Report: ...

@type_check_only
class _Decision(TypedDict):
    state: Literal["none", "draft", "presented", "facts_agreed", "facts_disputed", "final"]
    next: list[Literal["draft", "present", "hear_citizen", "answer", "decide"]]
    facts: dict[Literal["agreed", "disputed", "open"], int]
    remarks: dict[Literal["answered", "unanswered"], int]
    days: dict[Literal["draft_to_presented", "presented_to_final"], int | None]

class DecisionReport(_Found):
    @property
    def decision(self) -> _Decision | None: ...
    @property
    def report(self) -> _Report: ...

class ReportedEffects(Shown):
    @property
    def effects(self) -> list[dict[str, Any]]: ...
    @property
    def report(self) -> _Report: ...
    def to_dicts(self) -> list[dict[str, str | float | None]]: ...

def check_programme(
    document: _Document,
    *,
    on: _Day,
    courses: Iterable[_Document] | None = None,
    settings: _Settings | None = None,
    lang: _Locale = "en",
) -> ProgrammeReport: ...
def check_plan(document: _Document, *, on: _Day, lang: _Locale = "en") -> PlanReport: ...
def check_preparation(document: _Document, *, on: _Day, lang: _Locale = "en") -> PreparationReport: ...
def check_decision(document: _Document, *, on: _Day, lang: _Locale = "en") -> DecisionReport: ...
def reported_effects(
    *,
    cases: float | None = None,
    cost_per_case: float | None = None,
    complaints: float | None = None,
    hours_per_complaint: float | None = None,
    satisfaction: float | None = None,
    job_satisfaction: float | None = None,
    lang: _Locale = "en",
) -> ReportedEffects: ...
