"""A rule that is broken and the same course mended by the smallest edit."""

from .course import CourseCase


def twins(code: str, broken: dict, mended: dict, *wanted: tuple, branch: str = "", given: dict | None = None,
          shows: str = "", **more) -> list[CourseCase]:
    """Two cases: `wanted` are letters, places and parameters of the code in the first; the second is without it."""
    name = code.replace(".", "_") + (f"_{branch}" if branch else "")
    entries = [(letter, code, *rest) for letter, *rest in wanted]
    about = f" ({shows})" if shows else ""
    return [
        CourseCase(f"broken_{name}", f"breaks {code}{about}", (given or {}) | broken, entries, **more),
        CourseCase(f"mended_{name}", f"mends what breaks {code}{about}", (given or {}) | mended, silent=[code], **more),
    ]
