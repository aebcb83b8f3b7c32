"""What changed between two waves that are one release, from what is printed of both."""

from fractions import Fraction

from ..answer import Entry, mean_of, number
from .policy import rounded
from .views import counting, item_mean, item_reason


def change(earlier, later) -> dict:
    both = [name for name in later.groups if name in earlier.groups]
    pairs = [(a, b) for a, b in later.with_mean if (a, b) in earlier.with_mean and a in both and b in both]
    shown = [pair for pair in pairs if pair[0] != pair[1] and pair in earlier.printed and pair in later.printed]
    return {
        "groups": {
            "both": both,
            "left": [name for name in earlier.groups if name not in later.groups],
            "joined": [name for name in later.groups if name not in earlier.groups],
        },
        "ties": [tie(earlier, later, pair) for pair in pairs],
        "index": of_printed(earlier, later, shown),
        "by_rater": {name: of_printed(earlier, later, [pair for pair in shown if pair[0] == name]) for name in both},
        "dimensions": {item: dimension(earlier, later, item) for item in later.items},
    }


def tie(earlier, later, pair: tuple[str, str]) -> dict:
    entry = Entry(rater=pair[0], rated=pair[1])
    sides = [wave.printed.get(pair) for wave in (earlier, later)]
    for name, wave, side in zip(("before", "after"), (earlier, later), sides, strict=True):
        entry.put(name, number(side[1]) if side else None, wave.kept.get(pair))
    if None in sides:
        entry.put("change", None, "protected")
    else:
        (first, before), (second, after) = sides
        entry.put("change", number(rounded(after - before, min(first, second))))
    return entry.done()


def compared(policy, ties: int, before: Fraction | None, after: Fraction | None, reason: str | None) -> dict:
    entry = Entry(ties=ties)
    for name, value in (("before", before), ("after", after)):
        entry.put(name, None if reason else number(policy.round(value)), reason)
    entry.put("change", None if reason else number(policy.round(after - before)), reason)
    return entry.done()


def of_printed(earlier, later, pairs: list) -> dict:
    before, after = (mean_of(wave.printed[pair][1] for pair in pairs) for wave in (earlier, later))
    return compared(later.policy, len(pairs), before, after, None if pairs else "no_ties_shown")


def dimension(earlier, later, item: str) -> dict:
    """The mean on the item, over the ties between groups that count in both waves."""
    there = counting(later, item, "between")
    pairs = [pair for pair in counting(earlier, item, "between") if pair in there]
    before, after = (item_mean(wave, pairs, item) for wave in (earlier, later))
    policy, reason = later.policy, None
    if not pairs:
        reason = "no_ties_shown"
    elif not policy.open and ("protected" in (item_reason(earlier, item, "between"), item_reason(later, item, "between"))
                              or policy.round(before) in (1, 5) or policy.round(after) in (1, 5)):
        reason = "protected"
    return compared(policy, len(pairs), before, after, reason)
