from typing import Any

class RkError(ValueError):
    report: dict[str, Any]
    violations: list[dict[str, Any]]
    code: str
    path: list[str | int]
    column: str | None
    row: int | None
    cell: str | None
    def __init__(self, report: dict[str, Any]) -> None: ...

def place(path: list[str | int]) -> str: ...
