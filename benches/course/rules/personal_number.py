"""Danish personal numbers: ten digits, the first six a date of which the seventh tells the century."""

import re
from calendar import monthrange

# Few texts have six digits in a row, so that is asked first; a first digit by itself is found faster.
# The digits are those of any script.
SIX_DIGITS = re.compile(r"\d\d{5}").search
BETWEEN = r"[ \u00a0\u3000\-\u2010\u2011\u2013\uff0d.\uff0e]?"
TEN_DIGITS = re.compile(rf"(?<!\d)(\d\d)(\d\d)(\d\d){BETWEEN}(\d)\d{{3}}(?!\d)")


def holds_personal_number(text):
    if not SIX_DIGITS(text):
        return False
    for found in TEN_DIGITS.finditer(text):
        start, end = found.span()
        beside = text[start - 1 : start] + text[end : end + 1]
        if not any(map(str.isalpha, beside)) and is_date(*map(int, found.groups())):
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
