"""Danish personal numbers: ten digits, the first six a date of which the seventh tells the century."""

import re
from calendar import monthrange

# Few texts have six digits in a row, so that is asked first; a first digit by itself is found faster.
# The digits are those of any script.
SIX_DIGITS = re.compile(r"\d\d{5}").search
BETWEEN = r"[ \u00a0\u3000\-\u2010\u2011\u2013\uff0d.\uff0e]?"
# A number that touches a Latin letter or a digit is part of something longer.
WORD = r"\dA-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
TEN_DIGITS = re.compile(rf"(?<![{WORD}])(\d\d)(\d\d)(\d\d){BETWEEN}(\d)\d{{3}}(?![{WORD}])")


def holds_personal_number(text):
    if not SIX_DIGITS(text):
        return False
    for found in TEN_DIGITS.finditer(text):
        if is_date(*map(int, found.groups())):
            return True
    return False


def is_date(day, month, year, seventh):
    # Of a replacement number the day is 60 higher.
    day = day - 60 if day > 60 else day
    return 1 <= month <= 12 and 1 <= day <= monthrange(century(year, seventh) + year, month)[1]


def century(year, seventh):
    if seventh < 4:
        return 1900
    if seventh in (4, 9):
        return 2000 if year < 37 else 1900
    return 2000 if year < 58 else 1800
