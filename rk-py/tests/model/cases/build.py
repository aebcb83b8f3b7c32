"""Short ways to write down the data of a call."""

SEVEN = ["frequent", "timely", "accurate", "problem_solving", "shared_goals", "shared_knowledge",
         "mutual_respect"]
TWO = ["timely", "accurate"]
LONG = ["respondent", "rater_group", "rated_group", "dimension", "rating"]


def long(*answers: str, items: list[str] = TWO, keys: tuple[str, ...] = ()) -> dict:
    """Long columns from lines such as `a1 A>B 34-`, one digit an item.

    `-` is no row at all, `.` a row without a rating. Values of the key columns
    stand at the end of the line.
    """
    columns: dict[str, list] = {name: [] for name in (*LONG, *keys)}
    for line in answers:
        respondent, pair, ratings, *values = line.split(" ")
        rater, rated = pair.split(">")
        for item, rating in zip(items, ratings, strict=True):
            if rating == "-":
                continue
            cells = [respondent, rater, rated, item, None if rating == "." else int(rating), *values]
            for name, cell in zip(columns, cells, strict=True):
                columns[name].append(cell)
    return columns


def two(*answers: str, **more) -> dict:
    """A call on two items, `timely` and `accurate`."""
    keys = more.pop("keys", ())
    return {"instrument": {"items": TWO}, **more, "columns": long(*answers, keys=keys)}


def seven(*answers: str, frequency="scored", **more) -> dict:
    """A call on the seven items."""
    return {"frequency": frequency, **more, "columns": long(*answers, items=SEVEN)}


def cells(*rows: str, names: list[str] = LONG) -> dict:
    """Long columns from rows of words; `.` is null, digits are numbers."""
    table = [[cell_of(word) for word in row.split(" ")] for row in rows]
    return {name: [row[i] for row in table] for i, name in enumerate(names)}


def cell_of(word: str):
    if word == ".":
        return None
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        return word
