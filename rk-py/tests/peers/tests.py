"""Tests and effect sizes: scipy, pingouin and statsmodels."""

import numpy as np
import pandas as pd
import pingouin as pg
from common import INPUTS, Numbers
from scipy import stats
from statsmodels.stats.meta_analysis import effectsize_smd
from statsmodels.stats.multitest import multipletests

# Else the intervals come with two decimals.
pg.options["round.column.CI95"] = None

J = "the correction 1 - 3/(4 n - 9), which comes near the exact one of gamma functions"

numbers = Numbers()


def of_test(statistic: str, name: str, function: str, found):
    interval = found.confidence_interval()
    numbers.add(f"{statistic}.t", name, function, found.statistic)
    numbers.add(f"{statistic}.df", name, function, found.df)
    numbers.add(f"{statistic}.p", name, function, found.pvalue)
    numbers.add(f"{statistic}.low", name, function, interval.low)
    numbers.add(f"{statistic}.high", name, function, interval.high)


def of_pingouin(statistic: str, name: str, function: str, found):
    low, high = found.at["T_test", "CI95"]
    for field, value in {"t": "T", "df": "dof", "p": "p_val"}.items():
        numbers.add(f"{statistic}.{field}", name, function, found.at["T_test", value])
    numbers.add(f"{statistic}.low", name, function, low)
    numbers.add(f"{statistic}.high", name, function, high)


# All differences are second minus first, as from one wave to the next.
first, second = (np.array(INPUTS["paired"][key]) for key in ["first", "second"])
of_test("paired", "paired", "scipy.stats.ttest_rel", stats.ttest_rel(second, first))
of_pingouin("paired", "paired", "pingouin.ttest(paired=True)", pg.ttest(second, first, paired=True))
for statistic, kind in [("paired.d_z", "cohen_dz"), ("paired.d_av", "cohen")]:
    function = f'pingouin.compute_effsize(paired=True, eftype="{kind}")'
    numbers.add(statistic, "paired", function, pg.compute_effsize(second, first, paired=True, eftype=kind))

first, second = (np.array(INPUTS["independent"][key]) for key in ["first", "second"])
of_test("welch", "independent", "scipy.stats.ttest_ind(equal_var=False)", stats.ttest_ind(second, first, equal_var=False))
of_test("pooled", "independent", "scipy.stats.ttest_ind", stats.ttest_ind(second, first))
of_pingouin("welch", "independent", "pingouin.ttest(correction=True)", pg.ttest(second, first, correction=True))
of_pingouin("pooled", "independent", "pingouin.ttest(correction=False)", pg.ttest(second, first, correction=False))
function = 'pingouin.compute_effsize(eftype="cohen")'
numbers.add("cohen_d", "independent", function, pg.compute_effsize(second, first, eftype="cohen"))
function = 'pingouin.compute_effsize(eftype="hedges")'
value = pg.compute_effsize(second, first, eftype="hedges")
numbers.add("hedges_g", "independent", function, value, because=J, within=0.001)
value, _ = effectsize_smd(
    second.mean(), second.std(ddof=1), len(second), first.mean(), first.std(ddof=1), len(first)
)
function = "statsmodels.stats.meta_analysis.effectsize_smd"
numbers.add("hedges_g", "independent", function, value, because=J, within=0.001)

for name in ["ranks", "ranks_floats", "unequal"]:
    data = pd.DataFrame(INPUTS[name])
    found = stats.kruskal(*[part["values"].to_numpy() for _, part in data.groupby("groups", sort=False)])
    numbers.add("kruskal_wallis.h", name, "scipy.stats.kruskal", found.statistic)
    numbers.add("kruskal_wallis.p", name, "scipy.stats.kruskal", found.pvalue)
    table = pg.kruskal(data, dv="values", between="groups")
    for field, column in {"h": "H", "df": "ddof1", "p": "p_unc"}.items():
        numbers.add(f"kruskal_wallis.{field}", name, f"pingouin.kruskal {column}", table.at["Kruskal", column])

for name in ["targets", "targets_floats"]:
    rows = np.array(INPUTS[name], dtype=float)
    found = stats.friedmanchisquare(*rows.T)
    numbers.add("friedman.chi_square", name, "scipy.stats.friedmanchisquare", found.statistic)
    numbers.add("friedman.p", name, "scipy.stats.friedmanchisquare", found.pvalue)
    table = pg.friedman(pd.DataFrame(rows))
    for field, column in {"chi_square": "Q", "df": "ddof1", "p": "p_unc", "w": "W"}.items():
        numbers.add(f"friedman.{field}", name, f"pingouin.friedman {column}", table.at["Friedman", column])

values = INPUTS["p_values"]
numbers.add_all(
    "benjamini_hochberg", "p_values", "scipy.stats.false_discovery_control", stats.false_discovery_control(values)
)
_, corrected, _, _ = multipletests(values, method="fdr_bh")
numbers.add_all("benjamini_hochberg", "p_values", 'statsmodels multipletests(method="fdr_bh")', corrected)
_, corrected = pg.multicomp(values, method="fdr_bh")
numbers.add_all("benjamini_hochberg", "p_values", 'pingouin.multicomp(method="fdr_bh")', corrected)

numbers.write(__file__, ["scipy", "pingouin", "statsmodels", "pandas", "numpy"])
