"""Reliability of a scale: pingouin."""

import pandas as pd
import pingouin as pg
from common import INPUTS, Numbers

ROUNDED = "pingouin rounds the interval to three decimals"
ALL_ROWS = "pingouin counts all rows for the interval, those that were dropped as well, and rounds it to three decimals"
PAIRWISE = "pingouin counts all rows for the interval, rk the fewest rows behind a covariance"
THIRD_DECIMAL = 0.0005 + 1e-12

numbers = Numbers()


def of_scale(name: str, missing: str, options: dict | None, because: str, within: float | None):
    rows = pd.DataFrame(INPUTS[name], dtype=float)
    value, (low, high) = pg.cronbach_alpha(rows, nan_policy=missing)
    function = "pingouin.cronbach_alpha"
    numbers.add("alpha.estimate", name, function, value, options=options)
    numbers.add("alpha.low", name, function, low, options=options, because=because, within=within)
    numbers.add("alpha.high", name, function, high, options=options, because=because, within=within)


for name in ["ratings", "ratings_reversed", "ratings_small", "ratings_pair", "floats"]:
    of_scale(name, "pairwise", None, ROUNDED, THIRD_DECIMAL)
of_scale("ratings_missing", "listwise", {"missing": "listwise"}, ALL_ROWS, None)
of_scale("ratings_missing", "pairwise", {"missing": "pairwise"}, PAIRWISE, None)

numbers.write(__file__, ["pingouin", "pandas", "numpy", "scipy"])
