"""The rules of a course, a file a family."""

from . import agreement, consent, coordinator, follow_up, goal, meeting, phase, target
from .finding import Finding

FAMILIES = [target, coordinator, goal, meeting, agreement, follow_up, phase, consent]


def broken(course) -> list[Finding]:
    """Everything that the rules find, in no order."""
    return [finding for family in FAMILIES for finding in family.broken(course)]
