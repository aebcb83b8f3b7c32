"""Core and periphery: the choice of a core whose pattern the ties resemble most."""

from fractions import Fraction
from itertools import combinations
from math import lcm

from mpmath import mp

from .near import Undefined, real, signed_root

METHODS = ("core_only", "core_or", "core_and")
FEWEST, MOST = 3, 16
SAME = mp.mpf(10) ** -12


def add_core(estimates, whole):
    best = {method: best_core(whole, method) for method in METHODS}
    for method in METHODS:
        estimates.add("core_periphery", {}, len(whole.w), lambda method=method: value_of(best[method]), method=method)
    for group in whole.groups:
        def chosen(group=group):
            core, reason = best["core_only"]
            if reason:
                raise Undefined(reason)
            return 1.0 if group in core[1] else 0.0

        estimates.add("core", {"group": group}, len(whole.w), chosen, method="core_only")


def value_of(found: tuple) -> float:
    best, reason = found
    if reason:
        raise Undefined(reason)
    return signed_root(best[0])


def best_core(whole, method: str) -> tuple:
    """The correlation, as its square with the sign, and the core; or the reason why there is none."""
    groups = whole.groups
    if not FEWEST <= len(groups) <= MOST:
        return None, "too_few" if len(groups) < FEWEST else "too_many_groups"
    if not whole.w:
        return None, "no_ties"
    # Whole numbers of one unit, so that the many choices take less time.
    unit = lcm(*(mean.denominator for mean in whole.w.values()))
    ties = {pair: int(mean * unit) for pair, mean in whole.w.items()}
    choices = []
    for size in range(1, len(groups)):
        for core in combinations(groups, size):
            found = fit(ties, core, method)
            if found is not None:
                choices.append((found, core))
    if not choices:
        return None, "no_variance"
    most = max(rooted(square) for square, _ in choices)
    # Small cores come first, and of one size in the order of the groups.
    return next(choice for choice in choices if rooted(choice[0]) >= most - SAME), None


def fit(ties: dict, core: tuple, method: str) -> Fraction | None:
    """The square, with its sign, of the ties' correlation with a pattern; None without variance."""
    w, pattern = [], []
    for (a, b), mean in ties.items():
        inside = (a in core) + (b in core)
        if inside == 1 and method == "core_only":
            continue
        w.append(mean)
        pattern.append(int(inside == 2 or (inside == 1 and method == "core_or")))
    n, total, ones = len(w), sum(w), sum(pattern)
    shared = n * sum(x for x, one in zip(w, pattern, strict=True) if one) - ones * total
    spread = (n * sum(x * x for x in w) - total * total) * (n * ones - ones * ones)
    return Fraction(shared * abs(shared), spread) if spread else None


def rooted(square: Fraction):
    return mp.sqrt(real(square)) if square >= 0 else -mp.sqrt(real(-square))
