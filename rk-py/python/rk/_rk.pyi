from typing import Any

from . import MatrixScores as MatrixScores
from . import Scores as Scores
from . import levels_json as levels_json
from . import score_json as score_json

__version__: str

def score(data: Any, call: dict[str, Any]) -> Scores: ...
def levels(call: dict[str, Any]) -> MatrixScores: ...

__all__ = ["MatrixScores", "Scores", "__version__", "levels", "levels_json", "score", "score_json"]
