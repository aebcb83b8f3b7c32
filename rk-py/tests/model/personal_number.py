"""Danish personal numbers: ten digits of which the first six are a date, and the seventh tells its century."""

import calendar
import unicodedata

BETWEEN = {" ", "\u00a0", "\u3000", "-", "\u2010", "\u2011", "\u2013", "\uff0d", ".", "\uff0e"}
# All years that a seventh digit can stand for: of any two last digits there is one.
OF_SEVENTH = (
    [range(1900, 2000)] * 4
    + [range(1937, 2037)]
    + [[*range(1858, 1900), *range(2000, 2058)]] * 4
    + [range(1937, 2037)]
)


def digit(letter: str) -> int | None:
    return unicodedata.decimal(letter, None)


def holds_personal_number(text: str) -> bool:
    return any(stands_at(text, at) for at in range(len(text) - 9))


def belongs(letter: str) -> bool:
    """Whether a number beside it is part of something longer: Latin letters and digits; other scripts put no space."""
    latin = unicodedata.name(letter, "").startswith("LATIN ")
    return (latin and ord(letter) < 0x250) or digit(letter) is not None


def stands_at(text: str, at: int) -> bool:
    if at and belongs(text[at - 1]):
        return False
    digits, place = [], at
    while len(digits) < 10:
        if place < len(text) and len(digits) == 6 and place == at + 6 and text[place] in BETWEEN:
            place += 1
        if place >= len(text) or digit(text[place]) is None:
            return False
        digits.append(digit(text[place]))
        place += 1
    if place < len(text) and belongs(text[place]):
        return False
    day, month = digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]
    day = day - 60 if day > 60 else day
    year = next(year for year in OF_SEVENTH[digits[6]] if year % 100 == digits[4] * 10 + digits[5])
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
