"""A slow, obvious reference for what stands around a citizen's course.

Written from docs/src/wire/practice.md and the domain notes alone, never from the Rust core.
Documents are read as those of a course are; each operation has a file with its rules.
"""

from .decision import check_decision
from .effects import reported_effects
from .plan import check_plan
from .preparation import check_preparation
from .programme import check_programme

OPERATIONS = {"check_programme": check_programme, "check_plan": check_plan, "check_preparation": check_preparation,
              "check_decision": check_decision, "reported_effects": reported_effects}

__all__ = ["OPERATIONS"]
