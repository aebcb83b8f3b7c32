"""Random small calls without faults, for tests against the library.

`calls(seed, n)` gives the same n calls of `score` for the same seed. Each has
one to six groups, at most twelve respondents and ten items, and any of: missing
answers, several sites, waves and cases, masks, weights, leaders, every profile,
wide and long tables, columns and CSV, labels, codes for groups, "don't know".
`calls_of` gives those of the other operations, made of the same surveys.
"""

import json
from collections.abc import Iterator
from random import Random

from .call import READ_FIELDS
from .items import SEVEN
from .scoring import score

NAMES = ["A", "B", "care", "Øst", "team b", "home_care"]
LONG = ["respondent", "rater_group", "rated_group", "dimension", "rating"]
WORDS = ["very low", "low", "middle", "high", "very high"]


def calls(seed: int, n: int) -> Iterator[dict]:
    """n valid calls."""
    random = Random(seed)
    for _ in range(n):
        yield call(random)


def calls_of(operation: str, seed: int, n: int) -> Iterator[dict]:
    """n valid calls of another operation."""
    random = Random(seed)
    make = {"read": read_call, "change": change_call, "compare": compare_call, "indicators": indicators_call}
    for _ in range(n):
        yield make[operation](random)


def call(random: Random, items=None, keys: list[str] | None = None) -> dict:
    items = random_items(random) if items is None else items
    groups = random.sample(NAMES, random.randint(1, 6))
    called = {name: f"g{at}" for at, name in enumerate(groups)} if random.random() < 0.25 else {n: n for n in groups}
    rated = random.sample(groups, random.randint(1, len(groups)))
    if keys is None:
        keys = [key for key in ("site", "wave", "case") if random.random() < 0.25]
    questionnaires = random_questionnaires(random, groups, rated, items, keys)
    found = {**settings(random, items), "respondents": random.random() < 0.5}
    wide = random.random() < 0.5
    names, rows = (wide_rows if wide else long_rows)(random, questionnaires, rated, items, keys, called)
    codebook = {"pattern": "{rated}_{dimension}"} if wide else {}
    if any(called[name] != name for name in groups):
        codebook["group_names"] = {text: name for name, text in called.items()}
    raters = {called[q["group"]] for q in questionnaires}
    if random.random() < 0.6 or not raters & ({called[name] for name in rated} if wide else {row[2] for row in rows}):
        found |= group_settings(random, groups)
    if keys and random.random() < 0.5:
        key = random.choice(keys)
        found["select"] = {key: [str(random.choice(rows)[names.index(key)])]}
    ratings = [at for at, name in enumerate(names) if name not in (*LONG[:4], "group", "site", "wave", "case")]
    codebook |= cells(random, rows, ratings)
    if codebook or random.random() < 0.5:
        found["codebook"] = codebook
    found |= table(random, names, rows)
    return found


def cells(random: Random, rows: list[list], ratings: list[int]) -> dict:
    """Words for answers, codes for gaps, and what the codebook says of them."""
    codebook = {}
    words = random.random() < 0.3
    gaps = random.choice([[], [9, "n/a"], [-99]])
    unknown = random.choice([[], ["Don't know"], [6, "?"]])
    if words:
        codebook["answers"] = {word: number for number, word in enumerate(WORDS, start=1)}
    if gaps:
        codebook["missing"] = gaps
    if unknown:
        codebook["dont_know"] = unknown
    for at, row in enumerate(rows):
        row = rows[at] = list(row)
        for place in ratings:
            cell = row[place]
            if cell is None and random.random() < 0.5:
                row[place] = random.choice([None, *gaps, *unknown])
            elif cell is not None and words and random.random() < 0.9:
                row[place] = random.choice([str.upper, str.title, str.lower])(WORDS[cell - 1])
            elif cell is not None and random.random() < 0.05:
                row[place] = random.choice([f"{cell}.0", f" {cell} ", float(cell)])
    return codebook


def read_call(random: Random) -> dict:
    return {name: value for name, value in call(random).items() if name in READ_FIELDS}


def scored(random: Random, items, keys: list[str]) -> dict:
    """The answer to a call that has no fault."""
    while True:
        found = json.loads(score(call(random, items, keys)))
        if found["report"]["valid"]:
            return found


def change_call(random: Random) -> dict:
    items = random_items(random)
    keys = random.choice([[], [], ["site"], ["case"], ["site", "case"]])
    while True:
        before, after = scored(random, items, keys), scored(random, items, keys)
        if {g["group"] for g in before["groups"]} & {g["group"] for g in after["groups"]}:
            break
    found = {"before": before, "after": after}
    if random.random() < 0.3:
        found["match"] = "samples"
    elif "respondents" in before and "respondents" in after and random.random() < 0.3:
        found["match"] = "respondent"
    return found


def compare_call(random: Random) -> dict:
    items = random_items(random)
    sites = [{"name": name, "scores": scored(random, items, [])} for name in "nsw"[:random.randint(2, 3)]]
    return {"sites": sites, **random.choice([{}, {"reference": "n"}])}


def indicators_call(random: Random) -> dict:
    places = random.randint(0, 6)

    def mean() -> float:
        return random.randint(0 if random.random() < 0.1 else 1, 5 * 10**places) / 10**places

    rows = [{"statement": f"s{n}", "before": mean(), "after": mean()} for n in range(random.randint(1, 9))]
    found = {"rows": rows}
    for name in ("printed_before", "printed_after"):
        if random.random() < 0.5:
            field = name.removeprefix("printed_")
            found[name] = round(sum(row[field] for row in rows) / len(rows), random.randint(0, 6))
    if random.random() < 0.5:
        found["printed_percent"] = round(random.uniform(-50, 100), random.randint(0, 6))
    for name in ("decimals", "percent_decimals"):
        if random.random() < 0.5:
            found[name] = random.randint(0, 6)
    return found


def random_items(random: Random) -> list:
    kind = random.random()
    if kind < 0.3:
        return "seven"
    if kind < 0.4:
        return "six"
    own = [{"id": f"q{n}", **random.choice([{}, {"sub_score": "communication"}, {"sub_score": "relationship"}])}
           for n in range(5)]
    return random.sample([item.id for item in SEVEN] + own, random.randint(1, 10))


def ids(items) -> list[str]:
    if isinstance(items, list):
        return [item if isinstance(item, str) else item["id"] for item in items]
    return [item.id for item in SEVEN if items == "seven" or item.id != "accurate"]


def settings(random: Random, items) -> dict:
    found = {"instrument": items if isinstance(items, str) else {"items": items}}
    named = ids(items)
    if "frequent" in named:
        found["frequency"] = random.choice(["scored", "raw_1_3_5_4_2", "raw_1_3_5_3_1", [2, 4, 5, 3, 1]])
    others = [item for item in named if item != "frequent"]
    if others and random.random() < 0.3:
        coding = random.choice([{"reverse": True}, {"map": [1, 1, 3, 5, 5]}, {"map": [2, 1, 3, 5, 4], "reverse": True}])
        found["codings"] = {random.choice(others): coding}
    if random.random() < 0.5:
        found["min_items"] = random.randint(1, len(named))
    if random.random() < 0.6:
        found["profile"] = random.choice(["danish", "danish_single", "german_2024", random_profile(random)])
    return found


def random_profile(random: Random) -> dict:
    def cuts() -> dict:
        low, high = sorted(random.randint(1_000_000, 5_000_000) for _ in range(2))
        return {"moderate_from": low / 1_000_000, "strong_above": high / 1_000_000}

    return {"name": "own", "between": cuts(), "within": random.choice([None, cuts()])}


def group_settings(random: Random, groups: list[str]) -> dict:
    """The groups listed, in any order, and what needs them listed."""
    listed = []
    for name in random.sample(groups, len(groups)):
        entry = {"name": name}
        if random.random() < 0.3:
            entry["level"] = "leader"
        if random.random() < 0.4:
            entry["eligible"] = random.choice([1, random.randint(2, 15)])
        listed.append(name if len(entry) == 1 else entry)
    found = {"groups": listed}
    if random.random() < 0.3:
        found["expected"] = [[a, b] for a in groups for b in groups if random.random() < 0.6]
    if random.random() < 0.4:
        found["weights"] = {name: random.choice([0, 1, 2, 7, 0.5]) for name in groups}
    return found


def random_questionnaires(random: Random, groups: list[str], rated: list[str], items, keys: list[str]) -> list[dict]:
    """Each with its keys and its answers, some missing, whole blocks too."""
    gaps = random.choice([0.0, 0.1, 0.5])
    found = []
    for number in range(1, random.randint(1, 12) + 1):
        group = random.choice(groups)
        seen = set()
        for _ in range(random.randint(1, 3) if keys else 1):
            values = tuple(random.randint(1, 2) for _ in keys)
            if values in seen:
                continue
            seen.add(values)
            answers = {}
            for target in rated:
                skipped = random.random() < gaps
                for item in ids(items):
                    gone = skipped or random.random() < gaps
                    answers[target, item] = None if gone else random.randint(1, 5)
            found.append({"respondent": number, "group": group, **dict(zip(keys, values, strict=True)),
                          "answers": answers})
    return found


def long_rows(random: Random, questionnaires: list[dict], rated: list[str], items, keys: list[str],
              called: dict) -> tuple:
    """One row an answer in any order; a missing one now and then, a doubled one now and then."""
    rows = []
    for q in questionnaires:
        for (target, item), answer in q["answers"].items():
            row = [q["respondent"], called[q["group"]], called[target], item, answer, *(q[key] for key in keys)]
            if answer is not None or random.random() < 0.5 or not rows:
                rows.append(row)
                if random.random() < 0.02:
                    rows.append(row)
    random.shuffle(rows)
    return [*LONG, *keys], rows


def wide_rows(random: Random, questionnaires: list[dict], rated: list[str], items, keys: list[str],
              called: dict) -> tuple:
    questions = [(target, item) for target in rated for item in ids(items)]
    random.shuffle(questions)
    names = ["respondent", "group", *keys, *(f"{called[target]}_{item}" for target, item in questions)]
    rows = [[q["respondent"], called[q["group"]], *(q[key] for key in keys), *map(q["answers"].get, questions)]
            for q in questionnaires]
    return names, rows


def table(random: Random, names: list[str], rows: list[list]) -> dict:
    """The rows as columns or as CSV text."""
    if random.random() < 0.5:
        return {"columns": {name: [row[i] for row in rows] for i, name in enumerate(names)}}
    mark = random.choice(",;\t")
    lines = [names, *rows]
    return {"csv": "".join(mark.join("" if cell is None else str(cell) for cell in line) + "\n" for line in lines)}
