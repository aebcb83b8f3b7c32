from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import Any, TypedDict, type_check_only

from . import _Locale, _Severity
from .courses import _Day, _Document, _Settings

SEVERITIES: tuple[str, ...]
ROW: tuple[str, ...]
RULE: tuple[str, ...]
UNREAD: tuple[str, ...]
SHOWN: int

@type_check_only
class _Row(TypedDict):
    position: int
    course: str | None
    valid: bool
    errors: int
    warnings: int
    infos: int
    open: bool | None
    phase: str | None
    coordinator: bool
    meetings_held: int
    kept: int
    kept_of: int
    kept_share: float | None
    kept_share_why: str | None
    overdue: int

@type_check_only
class _Broken(TypedDict):
    code: str
    id: str | None
    severity: _Severity
    courses: int
    places: int
    message: str

@type_check_only
class _Unread(TypedDict):
    position: int
    course: str | None
    why: str

@type_check_only
class _Counts(TypedDict):
    courses: int
    valid: int
    unread: int

class CourseAudit:
    def __init__(self) -> None: ...
    @property
    def courses(self) -> list[_Row]: ...
    @property
    def summary(self) -> list[_Broken]: ...
    @property
    def unread(self) -> list[_Unread]: ...
    @property
    def counts(self) -> _Counts: ...
    def breaking(self, code: str) -> list[_Row]: ...
    def __len__(self) -> int: ...

def check_courses(
    source: str | PathLike[str] | Mapping[str, _Document] | Iterable[Any],
    *,
    on: _Day,
    lang: _Locale = "en",
    settings: _Settings | None = None,
    progress: bool | Callable[[int, int | None], object] = False,
) -> CourseAudit: ...
