"""What a rule finds."""

from dataclasses import dataclass, field


@dataclass
class Finding:
    code: str
    path: list
    params: dict = field(default_factory=dict)
    # 0 is the situation that the page names first, 1 the second.
    situation: int = 0
    # A severity that no profile changes.
    always: str | None = None


def found(code: str, path: list, situation: int = 0, always: str | None = None, **params) -> Finding:
    named = {name.rstrip("_"): value for name, value in params.items()}
    return Finding(code, path, named, situation, always)
