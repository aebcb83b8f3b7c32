"""Danish public holidays and the length of years: holidays, dateutil and datetime.

The package holidays knows Denmark up to 2100. After that the days are counted from dateutil's Easter.
"""

import csv
from datetime import date, timedelta
from pathlib import Path

import holidays
from dateutil.easter import easter

COLUMNS = {
    "new_years_day": "Nytårsdag",
    "maundy_thursday": "Skærtorsdag",
    "good_friday": "Langfredag",
    "easter_sunday": "Påskedag",
    "easter_monday": "Anden påskedag",
    "great_prayer_day": "Store bededag",
    "ascension_day": "Kristi himmelfartsdag",
    "whit_sunday": "Pinsedag",
    "whit_monday": "Anden pinsedag",
    "christmas_day": "Juledag",
    "second_christmas_day": "Anden juledag",
}
AFTER_EASTER = {
    "Skærtorsdag": -3,
    "Langfredag": -2,
    "Påskedag": 0,
    "Anden påskedag": 1,
    "Kristi himmelfartsdag": 39,
    "Pinsedag": 49,
    "Anden pinsedag": 50,
}


def of_year(year: int) -> dict[str, date]:
    if year <= 2100:
        return {name: day for day, name in holidays.country_holidays("DK", years=year, language="da").items()}
    fixed = {"Nytårsdag": (1, 1), "Juledag": (12, 25), "Anden juledag": (12, 26)}
    movable = {name: easter(year) + timedelta(days) for name, days in AFTER_EASTER.items()}
    return movable | {name: date(year, *day) for name, day in fixed.items()}


path = Path(__file__).parents[3] / "rk-core" / "samples" / "calendar" / "days.csv"
with path.open("w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["year", "days", "starts_on", *COLUMNS])
    for year in range(1900, 2200):
        days = of_year(year)
        assert set(days) <= set(COLUMNS.values()), days
        first = date(year, 1, 1)
        length = (date(year, 12, 31) - first).days + 1
        row = [f"{days[name]:%m-%d}" if name in days else "" for name in COLUMNS.values()]
        writer.writerow([year, length, f"{first:%A}", *row])
