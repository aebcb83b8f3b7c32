"""The model's holidays against the packages `holidays` and `python-dateutil`, which share no line with it.

Not part of the model: run by hand in an environment that has both, in rk-py/tests:
`python3 -m model.outside_holidays`. `holidays` knows Denmark until 2100.
"""

import holidays
from dateutil.easter import easter

from .course import holidays as own

if __name__ == "__main__":
    assert all(own.easter(year) == easter(year) for year in range(1900, 2200))
    differing = [year for year in range(1900, 2101) if set(holidays.Denmark(years=year)) != own.holidays(year)]
    print(f"holidays {holidays.__version__}: years 1900 to 2100 that differ: {differing}; Easter of 1900 to 2199 agrees")
