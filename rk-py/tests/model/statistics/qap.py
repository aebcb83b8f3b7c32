"""Two matrices of ties, and their correlation under permutations of the groups."""

from fractions import Fraction
from itertools import permutations as orders
from math import factorial

from .near import Undefined, exact, signed_root
from .products import correlation_square
from .stream import Stream

ALL_UP_TO = 8


def add_qap(estimates, kind: str, groups: list[str], one: dict, other: dict, permutations: int, seed: int | None):
    pairs = [(a, b) for a in groups for b in groups if a != b]
    n = sum(1 for pair in pairs if pair in one and pair in other)

    def square() -> Fraction:
        if len(groups) < 3:
            raise Undefined("not_comparable" if kind == "with" else "too_few")
        if n < len(pairs):
            raise Undefined("no_ties")
        found = correlation_square([one[pair] for pair in pairs], [other[pair] for pair in pairs])
        if found is None:
            raise Undefined("no_variance")
        return found

    def drawn():
        """Every order of the groups, or as many random ones, and what is added to both counts."""
        square()
        if len(groups) <= ALL_UP_TO:
            return 0, factorial(len(groups)), orders(groups)
        if seed is None:
            raise Undefined("no_seed")
        return 1, permutations, (random_order(groups, seed, number) for number in range(permutations))

    def share(two_sided: bool):
        observed = product(groups, one, other, pairs)
        added, count, all_orders = drawn()
        reached = 0
        for order in all_orders:
            found = product(order, one, other, pairs, groups)
            reached += abs(found) >= abs(observed) if two_sided else found >= observed
        return exact(Fraction(added + reached, added + count))

    def p(two_sided: bool):
        square()
        return share(two_sided)

    def smallest():
        added, count, _ = drawn()
        return exact(Fraction(1, added + count))

    method = "exact" if len(groups) <= ALL_UP_TO else "permutation"
    scope = {"kind": kind}
    estimates.add("qap_correlation", scope, n, lambda: signed_root(square()))
    estimates.add("qap_p", scope, n, lambda: p(two_sided=False), method=method)
    estimates.add("qap_p_two_sided", scope, n, lambda: p(two_sided=True), method=method)
    estimates.add("qap_smallest_p", scope, n, smallest, method=method)


def product(order, one: dict, other: dict, pairs: list, groups: list | None = None) -> Fraction:
    """What of the correlation a permutation changes: Σ x y, about the means."""
    to = dict(zip(groups or order, order, strict=True))
    mean_x = sum(one[pair] for pair in pairs) / len(pairs)
    mean_y = sum(other[pair] for pair in pairs) / len(pairs)
    return sum((one[a, b] - mean_x) * (other[to[a], to[b]] - mean_y) for a, b in pairs)


def random_order(groups: list[str], seed: int, number: int) -> list[str]:
    order = list(groups)
    Stream(seed, number).shuffle(order)
    return order
