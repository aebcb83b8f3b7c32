"""Random calls of those who improve a practice, for tests against the library.

`calls_of(operation, seed, n)` gives the same n calls for the same seed. One call in three is as its description
says, one has values that break rules, one has anything at some places: another type, null, a field too many, a
field again.
"""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from random import Random

from .shape import Again

THREE = ["yes", "no", "unknown"]
BINS = ["under_1_week", "under_2_weeks", "under_3_weeks", "under_4_weeks", "under_2_months", "over_2_months"]
DAYS = ["2025-02-30", "2025-2-3", "1899-12-31", "2200-01-01", "", "010203-1234"]
NUMBERS = [-1, 0, 1, 2.5, 1e-7, 0.000001, -0.0, 10**12, 10**12 + 1, -1e12, 1e15, 0.1234567]
ANYTHING = [None, "a", "", 0, -1, 3, 2.5, True, [], {}, {"a": 1}, "yes", "2025-03-01", "010203-1234", [1, "a"], [None],
            [{}], ["a", None, 0.5], [{"id": 1}]]
FIELDS = ["x", "id", "points", "unit", "days", "010203-1234", "rows", "referrals", "yes"]
TEXTS = ["a", "b", "c", "d", "Æ\"\\ø", "010203-1234"]
FIRST = date(2025, 1, 1)


def calls_of(operation: str, seed: int, n: int) -> Iterator[dict]:
    random = Random(f"{operation} {seed}")
    for at in range(n):
        call = MAKES[operation](random, at % 3 == 1 or at % 6 == 2)
        for name, values in (("schema", [1]), ("locale", ["en", "da"])):
            if random.random() < 0.2:
                call[name] = random.choice(values)
        if at % 3 == 2:
            for _ in range(random.choice([1, 1, 2, 4, 8])):
                spoil(random, call)
        yield call


def some(random: Random, chance: float, **fields) -> dict:
    """Each field as what its maker gives, if chance has it."""
    return {name: make() for name, make in fields.items() if random.random() < chance}


def spoil(random: Random, call: dict):
    """Puts anything in the place of a part, or a field too many beside it."""
    holder = call
    while True:
        inner = [part for part in (list(holder.values()) if isinstance(holder, dict) else holder)
                 if isinstance(part, (dict, list)) and part]
        if not inner or random.random() < 0.2:
            break
        holder = random.choice(inner)
    what = deepcopy(random.choice(ANYTHING))
    if isinstance(holder, list):
        holder[random.randrange(len(holder))] = what
    elif holder and random.random() < 0.8:
        name = random.choice(list(holder))
        if random.random() < 0.3:
            del holder[name]
        elif random.random() < 0.1:
            holder[Again(name)] = what
        else:
            holder[name] = what
    else:
        holder[random.choice(FIELDS)] = what


def day(random: Random, wild: bool) -> str:
    if wild and random.random() < 0.1:
        return random.choice(DAYS)
    return (FIRST + timedelta(days=random.randrange(200))).isoformat()


def text(random: Random, wild: bool) -> str:
    return random.choice(TEXTS) if wild else random.choice(TEXTS[:-1])


def amount(random: Random, wild: bool, most: int = 100, least: int = 0) -> int | float:
    if wild and random.random() < 0.1:
        return random.choice(NUMBERS)
    return random.choice([random.randint(least, most), round(random.uniform(least, most), random.randint(1, 6))])


def ids(random: Random, wild: bool, count: int) -> list[dict]:
    """An id for some of the entries; now and then one twice."""
    return [{"id": random.choice(TEXTS) if wild and random.random() < 0.3 else f"e{at}"}
            if random.random() < 0.5 else {} for at in range(count)]


def confidence(random: Random, wild: bool):
    return random.choice([0, 1, -0.5, 2] if wild and random.random() < 0.3 else [0.5, 0.8, 0.9, 0.95, 0.99])


def referral_audit(random: Random, wild: bool) -> dict:
    def three():
        return random.choice(THREE)

    def conversation():
        times = {"on": lambda: day(random, wild), "days": lambda: random.randint(-2 if wild else 0, 90),
                 "within": lambda: random.choice(BINS)}
        kind = random.choice(["none", "one", "one", "one", "many" if wild else "no"])
        if kind in ("none", "no"):
            return {"held": random.choice(["no", "unknown"])} if kind == "no" else some(random, 0.7, held=three)
        names = random.sample(list(times), 1 if kind == "one" else 2)
        found = {name: times[name]() for name in names}
        return found | some(random, 0.3, held=lambda: "yes" if not wild else three())

    def referral(identity: dict):
        found = identity | some(random, 0.7, need=three, diagnosis=three, effort=three, conversation=conversation)
        on = found.get("conversation", {}).get("on")
        if on is not None and not wild:
            before = date.fromisoformat(on) - timedelta(days=random.randrange(80))
            found |= some(random, 0.8, received_on=before.isoformat)
        elif random.random() < 0.5:
            found["received_on"] = day(random, wild)
        return found

    def counted():
        total = random.choice([0, 1, 7, 30, 200])
        most = total + 2 if wild else total
        bins, left = {}, most
        for name in random.sample([*BINS, "not_held"], random.randint(0, 7)):
            bins[name] = random.randint(0, left)
            left -= 0 if wild and random.random() < 0.3 else bins[name]

        def of():
            of = random.randint(0, 5)
            return {"yes": random.randint(0, of + 2 if wild else of), "of": of}

        def count():
            return random.randint(0, most)

        return {"referrals": total} | some(random, 0.7, need=count, diagnosis=count, effort=count,
                                           conversations=lambda: bins, knew_content=of, knew_sent=of)

    call = some(random, 0.3, confidence=lambda: confidence(random, wild), months=lambda: amount(random, wild, 12, 1),
                received_from=lambda: day(random, wild))
    if random.random() < 0.3:
        first = call.get("received_from", "2025-01-01")
        later = wild or first < "2025"
        after = day(random, True) if later else str(date.fromisoformat(first) + timedelta(days=45))
        call["received_to"] = after
    one_by_one = random.random() < 0.6
    if one_by_one or (wild and random.random() < 0.1):
        call["referrals"] = [referral(identity) for identity in ids(random, wild, random.choice([0, 1, 3, 8, 31]))]
    if not one_by_one and not (wild and random.random() < 0.2):
        call["counted"] = counted()
    if (one_by_one and random.random() < 0.7) or (wild and random.random() < 0.1):
        call["interviews"] = [identity | some(random, 0.7, knew_content=three, knew_sent=three)
                              for identity in ids(random, wild, random.randint(0, 4))]
    return call


def handover_audit(random: Random, wild: bool) -> dict:
    def handover(identity: dict):
        found = dict(identity)
        for name in ("long_illness", "joint_meeting", "family_present", "knowledge_on_time"):
            found |= some(random, 0.7, **{name: lambda: random.choice(THREE)})
        found |= some(random, 0.4, needed_on=lambda: day(random, wild), given_on=lambda: day(random, wild))
        if not wild and found.get("joint_meeting") == "no":
            found.pop("family_present", None)
        if not wild and "given_on" in found:
            found.pop("knowledge_on_time", None)
        return found

    rows = [handover(identity) for identity in ids(random, wild, random.choice([0, 1, 3, 8]))]
    return some(random, 0.3, confidence=lambda: confidence(random, wild)) | {"handovers": rows}


def test_of_change(random: Random, wild: bool) -> dict:
    names = random.sample(TEXTS[: 5 + wild], random.randint(0, 5))
    drivers = []
    for at, name in enumerate(names):
        driver = {"id": random.choice(TEXTS) if wild and random.random() < 0.2 else name, "text": text(random, wild)}
        if random.random() < 0.6 and (at or wild):
            driver["parent"] = random.choice([*names, "nobody"] if wild else names[:at])
        drivers.append(driver)
    if random.random() < 0.3:
        random.shuffle(drivers)
    tests = []
    for identity in ids(random, wild, random.randint(0, 5)):
        test = identity | {"text": text(random, wild)} | some(random, 0.3, **{"from": lambda: day(random, wild)})
        if names and random.random() < 0.7:
            test["driver"] = random.choice([*names, "nobody"] if wild else names)
        tests.append(test)
    aim = {"text": text(random, wild)} | some(random, 0.6, target=lambda: amount(random, wild, 10),
                                              by=lambda: day(random, wild))
    length = 2 if wild and random.random() < 0.2 else 3
    call = some(random, 0.7, aim=lambda: aim, drivers=lambda: drivers, tests=lambda: tests if drivers or wild else [],
                measure=lambda: measure(random, wild))
    if "drivers" not in call and not wild:
        call.pop("tests", None)
    return call | some(random, 0.3, shift=lambda: random.randint(length, 8), trend=lambda: random.randint(length, 7))


test_of_change.__test__ = False


def measure(random: Random, wild: bool) -> dict:
    """Few different values, so that some are equal, some lie on the median, and shifts and trends occur."""
    kind, on, points = random.choice(["steps", "few", "decimals", "rising"]), FIRST, []
    value = random.randint(-3, 5)
    for _ in range(random.choice([0, 1, 4, 9, 10, 12, 25, 60])):
        on += timedelta(days=random.randint(0 if wild and random.random() < 0.05 else 1, 10))
        value += random.choice([-1, 0, 1]) if kind == "steps" else random.choice([0, 1, 1, -1, 2])
        given = {"few": random.choice([3, 5, 5, 7]), "decimals": amount(random, wild, 5, -5)}.get(kind, value)
        points.append({"on": day(random, wild) if wild and random.random() < 0.02 else on.isoformat(),
                       **({"value": None if random.random() < 0.5 else given} if random.random() < 0.1
                          else {"value": given})})
    known = sum(point["value"] is not None for point in points)
    found = {"name": text(random, wild), "points": points}
    found |= some(random, 0.5, better=lambda: random.choice(["higher", "lower"]), unit=lambda: text(random, wild),
                  changed_on=lambda: day(random, wild))
    if random.random() < 0.4 and (known or wild):
        found["baseline"] = random.randint(0, known + 1) if wild else random.randint(1, known)
    return found


def wage_cost(random: Random, wild: bool) -> dict:
    def side():
        if random.random() < 0.5:
            return amount(random, wild, 20_000)
        rows = [{"hours": amount(random, wild, 40), "hourly": amount(random, wild, 600)}
                | some(random, 0.3, who=lambda: text(random, wild))
                for _ in range(random.randint(0 if wild else 1, 3))]
        return {"rows": rows}

    return some(random, 0.8, before=side, after=side, unit=lambda: random.choice(["case", "month", "year", "other"]),
                start_up=lambda: amount(random, wild, 100_000), per_year=lambda: amount(random, wild, 50))


def cost_concentration(random: Random, wild: bool) -> dict:
    def share():
        if wild and random.random() < 0.1:
            return random.choice([0, 1, -0.1, 1.5, 0.1234567, 1e15])
        return round(random.uniform(0.001, 0.999), random.randint(2, 6)) or 0.5

    call = {}
    costs = random.random() < 0.6
    if costs or (wild and random.random() < 0.1):
        n = random.choice([1, 2, 5, 20, 99, 100, 101, 150]) if not wild else random.randint(0, 5)
        kind = random.choice(["any", "few", "heavy"])
        call["costs"] = [amount(random, wild, 1000) if kind == "any" else random.choice([0, 0, 3, 7])
                         if kind == "few" else int(random.paretovariate(0.7)) for _ in range(n)]
    if not costs or (wild and random.random() < 0.1):
        call["points"] = points(random, share, wild)
    if random.random() < 0.4 and (costs or wild):
        at = [share() for _ in range(random.randint(0 if wild else 1, 4))]
        call["at"] = at if wild else sorted(set(at))
    if wild and random.random() < 0.05:
        call.pop("costs", None)
    return call


def points(random: Random, share, wild: bool) -> list[dict]:
    """Points of a curve that bends the right way, or, in a wild call, of any."""
    count = random.randint(0 if wild else 1, random.choice([4, 4, 12]))
    if wild and random.random() < 0.7:
        citizens, cost = sorted(share() for _ in range(count)), sorted(share() for _ in range(count))
        return [{"citizens": one, "cost": other} for one, other in zip(citizens, cost, strict=True)]
    steps = sorted(random.sample(range(1, 100), count))
    costs = sorted((random.choice([1, random.paretovariate(0.8)]) for _ in range(100)), reverse=True)
    total = sum(costs)
    found = []
    for step in steps:
        cost = round(sum(costs[:step]) / total, 4)
        if cost < 1 and (not found or cost > found[-1]["cost"]):
            found.append({"citizens": step / 100, "cost": cost})
    return found


MAKES = {"referral_audit": referral_audit, "handover_audit": handover_audit, "test_of_change": test_of_change,
         "wage_cost": wage_cost, "cost_concentration": cost_concentration}
