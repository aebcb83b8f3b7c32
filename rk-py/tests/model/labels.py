"""What stands in a cell: compared as labels are, and looked up in the codebook."""

import re
from fractions import Fraction

from .items import find

NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" \
              "\u2028\u2029\u202f\u205f\u3000"


def trim(text: str) -> str:
    return text.strip(WHITE_SPACE)


def number_in(text: str) -> Fraction | None:
    """The number that the text is written as, or None."""
    text = trim(text)
    return Fraction(text.replace(",", ".")) if NUMBER.fullmatch(text) else None


def folded(text: str) -> str:
    """In lower case, letter by letter, and with every run of white space as one blank."""
    lower = "".join(letter.lower() for letter in text)
    return " ".join(re.sub(f"[{WHITE_SPACE}]+", " ", lower).strip(" ").split(" "))


def key_of(cell) -> Fraction | str:
    """What is compared: a number by its value, another text folded."""
    if isinstance(cell, str):
        number = number_in(cell)
        return folded(cell) if number is None else number
    return Fraction(cell)


def is_empty(cell) -> bool:
    return cell is None or cell != cell or (isinstance(cell, str) and not trim(cell))


def looked_up(key, entries: dict):
    """The value of the first entry that is the same as the key, or None."""
    return next((value for name, value in entries.items() if key_of(name) == key), None)


class Labels:
    """The codebook's lists and maps of cells."""

    def __init__(self, codebook: dict, items: list):
        self.dont_know = [key_of(entry) for entry in codebook.get("dont_know", [])]
        self.missing = [key_of(entry) for entry in codebook.get("missing", [])]
        self.answers = codebook.get("answers", {})
        self.of_item: dict[str, dict] = {}
        for name, entries in codebook.get("item_answers", {}).items():
            self.of_item.setdefault(find(items, name).id, {}).update(entries)

    def kind(self, cell) -> str | None:
        """Why the cell is no answer: `empty`, `dont_know` or `missing`; None if it should be one."""
        if is_empty(cell):
            return "empty"
        if key_of(cell) in self.dont_know:
            return "dont_know"
        return "missing" if key_of(cell) in self.missing else None

    def answer(self, cell, item: str | None) -> Fraction | None:
        """The number that the cell stands for, or None for another text."""
        key = key_of(cell)
        for entries in (self.of_item.get(item, {}), self.answers):
            found = looked_up(key, entries)
            if found is not None:
                return Fraction(found)
        return key if isinstance(key, Fraction) else None

    def any_for(self, item: str | None) -> bool:
        return bool(self.answers or self.of_item.get(item))


class GroupNames:
    """The codebook's `group_names`; without it every text is its own name."""

    def __init__(self, codebook: dict):
        self.names = {key: trim(name) for key, name in codebook.get("group_names", {}).items()}

    def name(self, text: str) -> str | None:
        """The group's name, or None if the codebook does not know it."""
        if not self.names:
            return text
        found = looked_up(key_of(text), self.names)
        return found or next((name for name in self.names.values() if key_of(name) == key_of(text)), None)
