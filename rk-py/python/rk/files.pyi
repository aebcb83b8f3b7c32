from collections.abc import Mapping, Sequence
from os import PathLike
from typing import Any, Literal, NotRequired, TypedDict, type_check_only

from . import RkError, _CodebookIn, _Data, _GroupIn, _Instrument, _Locale, _Report
from ._rk import Read
from .answers import Answer
from .books import Source

CELLS: tuple[str, ...]

@type_check_only
class _File(TypedDict):
    encoding: Literal["utf-8", "utf-16", "windows-1252"] | None
    separator: Literal[",", ";", "\t"]
    header_rows: int

@type_check_only
class _Column(TypedDict):
    column: str
    use: str
    rated: NotRequired[str]
    dimension: NotRequired[str]
    answers: NotRequired[int]
    empty: NotRequired[int]
    missing: NotRequired[int]
    dont_know: NotRequired[int]

@type_check_only
class _ReadCounts(TypedDict):
    respondents: int
    questionnaires: int
    answers: int
    missing: int
    dont_know: int
    duplicate_answers: int
    respondents_without_group: int

@type_check_only
class _LongData(TypedDict):
    respondent: list[str]
    rater_group: list[str]
    rated_group: list[str]
    dimension: list[str]
    rating: list[int | None]
    site: NotRequired[list[str | None]]
    wave: NotRequired[list[str | None]]
    case: NotRequired[list[str | None]]

@type_check_only
class _Note(TypedDict):
    column: str
    use: str
    rated: NotRequired[str]
    dimension: NotRequired[str]
    by: Literal["name", "label", "position", "metadata", "nothing"]
    message: str

class Import(Answer):
    @property
    def file(self) -> _File | None: ...
    @property
    def rows(self) -> int: ...
    @property
    def columns(self) -> list[_Column]: ...
    @property
    def groups(self) -> list[str]: ...
    @property
    def counts(self) -> _ReadCounts: ...
    @property
    def data(self) -> _LongData: ...
    @property
    def report(self) -> _Report: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...

class Proposal(Answer):
    @property
    def codebook(self) -> dict[str, Any]: ...
    @property
    def notes(self) -> list[_Note]: ...
    @property
    def report(self) -> _Report: ...
    def save(self, path: str | PathLike[str]) -> None: ...

def fresh(read: Read) -> Import: ...
def again(answer: dict[str, Any]) -> Read: ...
def read(
    data: _Data,
    *,
    codebook: _CodebookIn | Mapping[str, Any] | None = None,
    instrument: _Instrument | None = "seven",
    groups: Sequence[str | _GroupIn | Mapping[str, Any]] | None = None,
    sheet: str | int | None = None,
    locale: _Locale = "en",
) -> Import: ...
def propose_codebook(
    data: _Data,
    *,
    instrument: _Instrument | None = "seven",
    labels: Mapping[str, str] | None = None,
    sheet: str | int | None = None,
    locale: _Locale = "en",
) -> Proposal: ...
def locate(error: RkError, found: Source, codebook: Mapping[str, Any] | None) -> None: ...
