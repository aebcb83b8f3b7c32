"""Danish personal numbers: ten digits of which the first four are a day and a month."""

import unicodedata

BETWEEN = {" ", "\u00a0", "\u3000", "-", "\u2010", "\u2011", "\u2013", "\uff0d", ".", "\uff0e"}
DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def digit(letter: str) -> int | None:
    return unicodedata.decimal(letter, None)


def holds_personal_number(text: str) -> bool:
    return any(stands_at(text, at) for at in range(len(text) - 9))


def stands_at(text: str, at: int) -> bool:
    if at and (text[at - 1].isalpha() or digit(text[at - 1]) is not None):
        return False
    digits, place = [], at
    while len(digits) < 10:
        if place < len(text) and len(digits) == 6 and place == at + 6 and text[place] in BETWEEN:
            place += 1
        if place >= len(text) or digit(text[place]) is None:
            return False
        digits.append(digit(text[place]))
        place += 1
    if place < len(text) and (text[place].isalpha() or digit(text[place]) is not None):
        return False
    day, month = digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]
    day = day - 60 if day > 60 else day
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]
