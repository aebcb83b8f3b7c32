"""A slow, obvious reference for a citizen's course.

Written from docs/src/wire/course.md and the domain notes alone, never from the Rust core.
A file reads the text, one the shape, one says what the words mean, and each family of rules has its own.
Violations carry no `message`: the sentences belong to the core.
"""

from .acts import apply_act
from .check import check_agreement, check_course, check_meeting
from .replay import replay_course

OPERATIONS = {"check_course": check_course, "check_agreement": check_agreement, "check_meeting": check_meeting,
              "apply_act": apply_act, "replay_course": replay_course}

__all__ = ["OPERATIONS", "apply_act", "check_agreement", "check_course", "check_meeting", "replay_course"]
