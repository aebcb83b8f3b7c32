"""Working days, and days months ahead."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache


@lru_cache
def holidays(year):
    """Danish public holidays of a year."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    easter = date(year, month, day + 1)
    moving = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    fixed = [(1, 1), (12, 25), (12, 26)]
    return {easter + timedelta(d) for d in moving} | {date(year, m, d) for m, d in fixed}


def is_working_day(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def months_after(day, months):
    """The same day of the month so many months later, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= 28:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
