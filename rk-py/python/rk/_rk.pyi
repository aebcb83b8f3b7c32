from typing import Any

from . import MatrixScores as MatrixScores
from . import Scores as Scores
from . import run as run

__version__: str

def ask(operation: str, call: dict[str, Any]) -> str: ...
def score(data: Any, call: dict[str, Any]) -> Scores: ...
def shown(operation: str, answer: str) -> tuple[str, str]: ...
def levels(call: dict[str, Any]) -> MatrixScores: ...

__all__ = ["MatrixScores", "Scores", "__version__", "ask", "levels", "run", "score", "shown"]
