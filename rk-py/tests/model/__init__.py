"""A slow, obvious reference for the wire calls that read, score, compare, release and audit.

Written from docs/src/wire.md, its pages and the domain notes alone, never from the Rust
core: where the two agree, two people read the same page the same way.
Every number is a Fraction until it is rounded once, and every mean is a loop
over the questionnaires that its definition names.

Violations carry no `message`: the sentences belong to the core.
"""

from .audit import audit
from .change import change
from .compare import compare
from .indicators import indicators
from .matrix import levels
from .read import read
from .release import release
from .scoring import score

__all__ = ["audit", "change", "compare", "indicators", "levels", "read", "release", "score"]
