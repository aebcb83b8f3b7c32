from collections.abc import Callable
from typing import Any, final

from . import MatrixScores as MatrixScores
from . import Scores as Scores
from . import run as run

__version__: str

@final
class Read:
    def account(self) -> str: ...
    def to_json(self) -> str: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...

def parse(answer: str) -> dict[str, Any]: ...
def ask(operation: str, call: dict[str, Any]) -> str: ...
def ask_of(
    operation: str, data: Any, call: dict[str, Any], watch: Callable[[int, int], object] | None = None
) -> str: ...
def check(
    operation: str, call: dict[str, Any], beside: tuple[Any, ...], parts: dict[str, Any]
) -> tuple[str, bool]: ...
def named(name: str) -> str: ...
def is_content(text: str) -> bool: ...
def estimates(answer: str) -> object: ...
def read(data: Any, call: dict[str, Any]) -> Read: ...
def score(data: Any, call: dict[str, Any]) -> Scores: ...
def levels(call: dict[str, Any]) -> MatrixScores: ...
def shown(operation: str, answer: str) -> tuple[str, str]: ...

__all__ = [
    "MatrixScores",
    "Read",
    "Scores",
    "__version__",
    "ask",
    "ask_of",
    "check",
    "estimates",
    "is_content",
    "levels",
    "named",
    "parse",
    "read",
    "run",
    "score",
    "shown",
]
