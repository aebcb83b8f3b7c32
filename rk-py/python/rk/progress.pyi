from collections.abc import Callable
from typing import Any

def watcher(progress: bool | Callable[[int, Any], object], name: str) -> Callable[[int, int | None], object] | None: ...
