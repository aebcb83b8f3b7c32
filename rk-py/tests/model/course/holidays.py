"""Days on which nobody works: weekends, public holidays of Denmark, and closed days."""

import datetime

DAY = datetime.timedelta(days=1)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar, by Gauss' sum with the corrections of the Church's tables."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4
    drift = (8 * century + 13) // 25
    moon = (19 * golden + 15 + skipped - drift) % 30
    # The full moon on 19 April moves back a day, and that of the 18th in the later half of the cycle.
    if moon == 29 or (moon == 28 and golden > 10):
        moon -= 1
    full = datetime.date(year, 3, 21) + moon * DAY
    return full + (6 - full.weekday() or 7) * DAY


def holidays(year: int) -> set[datetime.date]:
    """The public holidays of a year; great prayer day until 2023."""
    after_easter = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    fixed = [(1, 1), (12, 25), (12, 26)]
    return {easter(year) + days * DAY for days in after_easter} | {datetime.date(year, *day) for day in fixed}


def is_working_day(day: datetime.date, closed: set[datetime.date]) -> bool:
    return day.weekday() < 5 and day not in closed and day not in holidays(day.year)


def next_working_day(day: datetime.date, closed: set[datetime.date]) -> datetime.date:
    day += DAY
    while not is_working_day(day, closed):
        day += DAY
    return day


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month so many months later, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (datetime.date(year + month // 11, (month + 1) % 12 + 1, 1) - DAY).day
    return datetime.date(year, month + 1, min(day.day, last))
