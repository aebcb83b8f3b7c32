"""What a release says of the ties that it shows: asymmetries, means, items, distributions."""

from fractions import Fraction

from ..answer import Entry, mean_of, number
from .policy import rounded

SCOPES = ["between", "within"]
LEVELS = ["weak", "moderate", "strong"]



def asymmetries(wave) -> list[dict]:
    """The pairs of groups that rate each other, both shown, from what is printed."""
    names, found = list(wave.groups), []
    for position, first in enumerate(names):
        for second in names[position + 1:]:
            there, back = wave.printed.get((first, second)), wave.printed.get((second, first))
            if there is None or back is None:
                continue
            found.append({
                "first": first, "second": second,
                "first_rates_second": number(there[1]), "second_rates_first": number(back[1]),
                "difference": number(rounded(there[1] - back[1], min(there[0], back[0]))),
                "mean": number(wave.policy.round((there[1] + back[1]) / 2)),
            })
    return found


def mean_of_printed(wave, pairs: list, cuts) -> dict:
    """S: the mean of the printed means of those pairs that are shown."""
    there = [wave.printed[pair][1] for pair in pairs if pair in wave.printed]
    mean = mean_of(there)
    entry = Entry(ties=len(there), of=len(pairs))
    entry.put("mean", None if mean is None else number(wave.policy.round(mean)), "no_ties_shown")
    entry.level(mean, cuts, "no_ties_shown")
    return entry.done()


def shown(wave) -> dict:
    return {scope: mean_of_printed(wave, pairs_of(wave, scope), wave.cuts(scope == "within")) for scope in SCOPES}


def pairs_of(wave, scope: str) -> list:
    return [(a, b) for a, b in wave.with_mean if (a == b) == (scope == "within")]


def leadership(wave) -> dict:
    level = {name: group["level"] for name, group in wave.groups.items()}
    cases = {
        "leaders_rate_staff": lambda a, b: (level[a], level[b]) == ("leader", "staff"),
        "staff_rate_leaders": lambda a, b: (level[a], level[b]) == ("staff", "leader"),
        "leaders_rate_others": lambda a, b: level[a] == "leader",
        "staff_rate_others": lambda a, b: level[a] == "staff",
    }
    return {name: mean_of_printed(wave, [pair for pair in wave.cells if of(*pair)], wave.cuts(False))
            for name, of in cases.items()}


def counting(wave, item: str, scope: str) -> list:
    """The ties that are shown and have enough answers to the item."""
    return [pair for pair in pairs_of(wave, scope) if pair in wave.printed
            and min(wave.ties[pair]["dimensions"][item]["n"], wave.groups[pair[0]]["respondents"])
            >= wave.policy.mean_from]


def item_mean(wave, pairs: list, item: str) -> Fraction | None:
    """The mean of the ties' means on an item, from how many gave each rating."""
    def mean(counts: list[int]) -> Fraction:
        return Fraction(sum(rating * count for rating, count in enumerate(counts, 1)), sum(counts))

    return mean_of(mean(wave.ties[pair]["dimensions"][item]["counts"]) for pair in pairs)


def moved(wave, scope: str) -> int:
    """M: how many people joined or left what is shown of a scope, each group by its tie with most."""
    if wave.earlier is None or wave.policy.open:
        return 0
    most: dict[str, int] = {}
    for pair in {*pairs_of(wave, scope), *pairs_of(wave.earlier, scope)}:
        now, then = pair in wave.printed, pair in wave.earlier.printed
        if now and then:
            people = sum(wave.moved(pair) or (0, 0))
        else:
            people = wave.people(pair) if now else wave.earlier.people(pair) if then else 0
        most[pair[0]] = max(most.get(pair[0], 0), people)
    return sum(most.values())


def item_reason(wave, item: str, scope: str) -> str | None:
    """Why the mean of an item is withheld."""
    mean = item_mean(wave, counting(wave, item, scope), item)
    if mean is None:
        return "no_ties_shown"
    if wave.policy.open:
        return None
    if 0 < moved(wave, scope) < wave.policy.mean_from or wave.policy.round(mean) in (1, 5):
        return "protected"
    return None


def dimensions(wave) -> dict:
    return {item: {scope: dimension(wave, item, scope) for scope in SCOPES} for item in wave.items}


def dimension(wave, item: str, scope: str) -> dict:
    """D of an item and a scope."""
    pairs, reason = counting(wave, item, scope), item_reason(wave, item, scope)
    mean = item_mean(wave, pairs, item)
    entry = Entry(ties=len(pairs))
    entry.put("mean", None if reason else number(wave.policy.round(mean)), reason)
    entry.level(None if reason else mean, wave.cuts(scope == "within"), reason)
    levels = [wave.ties[pair]["dimensions"][item]["level"] for pair in pairs]
    for level in LEVELS:
        count = None if pairs and entry.fields["level"] is None else levels.count(level)
        entry.put(level, count, reason or "no_cuts")
    return entry.done()


def distributions(wave) -> dict:
    return {item: {scope: distribution(wave, item, scope) for scope in SCOPES} for item in wave.items}


def distribution(wave, item: str, scope: str) -> dict:
    """How the answers to an item are spread, of the ties that count."""
    pairs = counting(wave, item, scope)
    lists = [wave.ties[pair]["dimensions"][item]["counts"] for pair in pairs]
    counts = [sum(each) for each in zip(*lists, strict=True)] or [0] * 5
    reason = distribution_reason(wave, item, scope, pairs, counts)
    entry = Entry()
    entry.put("n", None if reason else sum(counts), reason)
    shares = [] if reason else [number(rounded(Fraction(count, sum(counts)), 2)) for count in counts]
    entry.put("shares", shares or None, reason)
    return entry.done()


def distribution_reason(wave, item: str, scope: str, pairs: list, counts: list[int]) -> str | None:
    if not pairs:
        return "no_ties_shown"
    if wave.policy.open:
        return None
    most: dict[str, int] = {}
    for rater, rated in pairs:
        answers = wave.ties[rater, rated]["dimensions"][item]["n"]
        most[rater] = max(most.get(rater, 0), min(answers, wave.groups[rater]["respondents"]))
    if sum(most.values()) < wave.policy.distribution_from:
        return "too_few"
    if 0 < moved(wave, scope) < wave.policy.distribution_from or sum(count > 0 for count in counts) == 1:
        return "protected"
    return None
