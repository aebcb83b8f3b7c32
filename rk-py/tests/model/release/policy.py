"""What may be shown, and how numbers are printed."""

from dataclasses import dataclass
from fractions import Fraction

from ..rounding import nearest
from ..shape import expect, is_text, is_whole, known_fields

LIMITS = {"mean_from": 5, "distribution_from": 8, "rated_from": 2, "decimals": 2}


@dataclass
class Policy:
    name: str
    mean_from: int
    distribution_from: int
    rated_from: int
    decimals: int

    @property
    def open(self) -> bool:
        return self.name == "open"

    def answer(self) -> dict:
        return {"name": self.name, **{limit: getattr(self, limit) for limit in LIMITS}}

    def round(self, value) -> Fraction:
        return rounded(value, self.decimals)


def read_policy(given, faults) -> Policy | None:
    """The policy that a call names or describes."""
    if is_text(given):
        if given == "standard":
            return Policy("standard", **LIMITS)
        if given == "open":
            return Policy("open", 1, 1, 1, 2)
        faults.call("policy", "release.policy.unknown", ["policy"])
        return None
    known_fields(given, list(LIMITS), ["policy"])
    for name, value in given.items():
        expect(is_whole(value) and value >= 0, ["policy", name])
    policy = Policy("custom", **{**LIMITS, **given})
    if policy.mean_from < 3:
        faults.call("policy", "release.policy.too_low", ["policy", "mean_from"], least=3)
    if policy.distribution_from < policy.mean_from:
        faults.call("policy", "release.policy.order", ["policy", "distribution_from"])
    if policy.rated_from < 1:
        faults.call("policy", "release.policy.too_low", ["policy", "rated_from"], least=3)
    if policy.decimals > 3:
        faults.call("policy", "release.policy.decimals", ["policy", "decimals"], most=3)
    return policy


def rounded(value: Fraction | float, decimals: int) -> Fraction:
    """The value as a binary64 number, rounded to so many decimals, ties to even."""
    exact = Fraction(value if isinstance(value, float) else nearest(value))
    return Fraction(round(exact * 10**decimals), 10**decimals)
