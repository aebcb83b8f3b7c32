from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict, type_check_only

from . import _Locale, _Report
from .answers import Answer

@type_check_only
class _TableIn(TypedDict):
    name: NotRequired[str]
    wave: NotRequired[str]
    kind: Literal["means", "counts"]
    rows: Sequence[str]
    columns: Sequence[str]
    cells: Sequence[Sequence[float | None]]
    n: NotRequired[Sequence[Sequence[int | None]]]
    row_margins: NotRequired[Sequence[float | None]]
    column_margins: NotRequired[Sequence[float | None]]
    total: NotRequired[float | None]
    decimals: NotRequired[int]
    without_diagonal: NotRequired[bool]

@type_check_only
class _Finding(TypedDict):
    code: Literal["audit.cell.small", "audit.cell.uniform", "audit.cell.derived", "audit.wave.person"]
    table: int
    row: str | None
    column: str | None
    least: float
    most: float
    arithmetic: str | None

class Audit(Answer):
    @property
    def findings(self) -> list[_Finding]: ...
    @property
    def report(self) -> _Report: ...

def audit(
    tables: Sequence[_TableIn | Mapping[str, Any]], *, mean_from: int = 5, locale: _Locale = "en"
) -> Audit: ...
