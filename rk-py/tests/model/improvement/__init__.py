"""A slow, obvious reference for the operations of those who improve a practice.

Written from docs/src/wire/improvement.md alone, never from the Rust core. An operation is a file; what the
shape of its call is stands in its `CALL`, what it finds wrong is put in order by `findings`. Pictures have no
model: of a call that asks for one the answer is here without its `svg`.
"""

from .change_test import test_of_change
from .costs import cost_concentration
from .handovers import handover_audit
from .referrals import referral_audit
from .wages import wage_cost

OPERATIONS = {"referral_audit": referral_audit, "handover_audit": handover_audit, "test_of_change": test_of_change,
              "wage_cost": wage_cost, "cost_concentration": cost_concentration}

__all__ = ["OPERATIONS", "cost_concentration", "handover_audit", "referral_audit", "test_of_change", "wage_cost"]
