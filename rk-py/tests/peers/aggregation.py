"""One-way analysis of variance and ICC(1): scipy, pingouin and statsmodels."""

import warnings

import pandas as pd
import pingouin as pg
import statsmodels.formula.api as smf
from common import INPUTS, Numbers
from scipy import stats

LIKELIHOOD = "variances by restricted likelihood: another estimate where groups are unequal, and never below zero"
SEARCH = "a search for the largest likelihood, which stops early; for equal groups its end is the ANOVA's"
TABLE = [
    ("ss_between", 0, "SS"),
    ("ss_within", 1, "SS"),
    ("df_between", 0, "DF"),
    ("df_within", 1, "DF"),
    ("ms_between", 0, "MS"),
    ("ms_within", 1, "MS"),
    ("f", 0, "F"),
    ("p", 0, "p_unc"),
    ("r_squared", 0, "np2"),
]

# Else some columns come rounded.
for key in [key for key in pg.options if key.startswith("round")]:
    pg.options[key] = None

numbers = Numbers()

for name in ["unequal", "equal", "unequal_floats", "alike"]:
    data = pd.DataFrame(INPUTS[name])
    parts = [part["values"].to_numpy() for _, part in data.groupby("groups", sort=False)]
    found = stats.f_oneway(*parts)
    numbers.add("icc.f", name, "scipy.stats.f_oneway", found.statistic)
    numbers.add("icc.p", name, "scipy.stats.f_oneway", found.pvalue)

    table = pg.anova(data, dv="values", between="groups", detailed=True)
    for statistic, row, column in TABLE:
        numbers.add(f"icc.{statistic}", name, f"pingouin.anova {column}", table.at[row, column])

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        fitted = smf.mixedlm("values ~ 1", data, groups=data["groups"]).fit(reml=True)
    kinds = sorted({warning.category.__name__ for warning in said})
    between = float(fitted.cov_re.iloc[0, 0])
    equal = name == "equal"
    because = (SEARCH if equal else LIKELIHOOD) + (f" (statsmodels warns: {', '.join(kinds)})" if kinds else "")
    numbers.add(
        "icc.icc1",
        name,
        "statsmodels MixedLM cov_re / (cov_re + scale)",
        between / (between + fitted.scale),
        because=because,
        within=1e-4 if equal else None,
    )

survey = INPUTS["sites"]
for by in ["site", "group"]:
    data = pd.DataFrame({"value": survey["between"], "unit": survey["columns"][by]})
    found = stats.f_oneway(*[part["value"].to_numpy() for _, part in data.groupby("unit", sort=False)])
    for statistic, value in [("f", found.statistic), ("p", found.pvalue)]:
        for operation, options in [("agreement", {"by": by}), ("differences", None)]:
            numbers.add(
                f"{operation}.{statistic}",
                "sites",
                "scipy.stats.f_oneway",
                value,
                scope={"by": by},
                field="estimate",
                options=options,
            )

numbers.write(__file__, ["scipy", "pingouin", "statsmodels", "pandas", "numpy"])
