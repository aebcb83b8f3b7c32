from collections.abc import Mapping, Sequence
from typing import Any

from . import _Locale, _Report
from .courses import _Day, _Document, _Found, _Settings

class CourseAct(_Found):
    @property
    def course(self) -> dict[str, Any] | None: ...
    @property
    def report(self) -> _Report: ...

class CourseReplay(_Found):
    @property
    def course(self) -> dict[str, Any] | None: ...
    @property
    def applied(self) -> int | None: ...
    @property
    def report(self) -> _Report: ...

def apply_act(
    course: _Document, act: _Document, *, on: _Day, lang: _Locale = "en", settings: _Settings | None = None
) -> CourseAct: ...
def replay_course(
    start: _Document,
    acts: Sequence[Mapping[str, Any]],
    *,
    known_on: _Day | None = None,
    lang: _Locale = "en",
    settings: _Settings | None = None,
) -> CourseReplay: ...
