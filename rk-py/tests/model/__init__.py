"""A slow, obvious reference for the wire calls `score` and `levels`.

Written from docs/src/wire.md and the domain notes alone, never from the Rust
core: where the two agree, two people read the same page the same way.
Every number is a Fraction until it is rounded once, and every mean is a loop
over the questionnaires that its definition names.

Violations carry no `message`: the sentences belong to the core.
"""

from .matrix import levels
from .scoring import score

__all__ = ["levels", "score"]
