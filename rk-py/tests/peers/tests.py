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

numbers = Numbers()


def of_scipy(name: str, scope: dict, function: str, found):
    interval = found.confidence_interval()
    of_change(name, scope, function, found.statistic, found.df, found.pvalue, interval)


def of_pingouin(name: str, scope: dict, function: str, found):
    row = found.loc["T_test"]
    of_change(name, scope, function, row["T"], row["dof"], row["p_val"], row["CI95"])


def of_change(name: str, scope: dict, function: str, t: float, df: float, p: float, interval):
    for statistic, value in [("t", t), ("df", df), ("p", p)]:
        numbers.add(f"change.{statistic}", name, function, value, scope=scope, field="estimate")
    for field, value in zip(["low", "high"], interval, strict=True):
        numbers.add("change.difference", name, function, value, scope=scope, field=field)


def effect(name: str, scope: dict, statistic: str, function: str, value: float):
    numbers.add(f"change.{statistic}", name, function, value, scope=scope, field="estimate")


# Two waves of a survey: after less before.
for name in ["matched", "samples"]:
    survey = INPUTS[name]
    groups = list(survey["scores"])
    data = pd.DataFrame({key: survey["columns"][key] for key in ["group", "wave"]} | survey["scores"])
    data["between"] = survey["between"]
    p_values, scopes = [], []
    ties = [({"rater": rater, "rated": rated}, rater, rated) for rater in groups for rated in groups]
    for scope, rater, column in [({}, None, "between"), *ties]:
        rows = data if rater is None else data[data["group"] == rater]
        first, second = (rows.loc[rows["wave"] == wave, column].to_numpy() for wave in ["1", "2"])
        if name == "matched":
            found = stats.ttest_rel(second, first)
            of_scipy(name, scope, "scipy.stats.ttest_rel", found)
            function = 'pingouin.compute_effsize(paired=True, eftype="cohen_dz")'
            effect(name, scope, "d_z", function, pg.compute_effsize(second, first, paired=True, eftype="cohen_dz"))
        else:
            found = stats.ttest_ind(second, first, equal_var=False)
            of_scipy(name, scope, "scipy.stats.ttest_ind(equal_var=False)", found)
            function = 'pingouin.compute_effsize(eftype="hedges")'
            effect(name, scope, "hedges_g", function, pg.compute_effsize(second, first, eftype="hedges"))
            of_each = [(len(part), part.mean(), part.std(ddof=1)) for part in [second, first]]
            (n_2, mean_2, sd_2), (n_1, mean_1, sd_1) = of_each
            value, _ = effectsize_smd(mean_2, sd_2, n_2, mean_1, sd_1, n_1)
            effect(name, scope, "hedges_g", "statsmodels.stats.meta_analysis.effectsize_smd", value)
        if rater is not None:
            p_values.append(found.pvalue)
            scopes.append(scope)
            continue
        if name == "matched":
            of_pingouin(name, scope, "pingouin.ttest(paired=True)", pg.ttest(second, first, paired=True))
            function = 'pingouin.compute_effsize(paired=True, eftype="cohen")'
            effect(name, scope, "d_av", function, pg.compute_effsize(second, first, paired=True, eftype="cohen"))
        else:
            of_pingouin(name, scope, "pingouin.ttest(correction=True)", pg.ttest(second, first, correction=True))
    for function, corrected in [
        ("scipy.stats.false_discovery_control", stats.false_discovery_control(p_values)),
        ('statsmodels multipletests(method="fdr_bh")', multipletests(p_values, method="fdr_bh")[1]),
        ('pingouin.multicomp(method="fdr_bh")', pg.multicomp(p_values, method="fdr_bh")[1]),
    ]:
        for scope, q in zip(scopes, corrected, strict=True):
            effect(name, scope, "q", function, q)


def difference(statistic: str, function: str, value: float, scope: dict):
    numbers.add(f"differences.{statistic}", "sites", function, value, scope=scope, field="estimate")


# Groups and sites side by side.
survey = INPUTS["sites"]
data = pd.DataFrame({key: survey["columns"][key] for key in ["group", "site"]} | survey["scores"])
data["between"] = survey["between"]
groups = list(survey["scores"])
for by in ["group", "site"]:
    for scope, column in [({"by": by}, "between"), *[({"by": by, "rated": rated}, rated) for rated in groups]]:
        rows = data if column == "between" else data[data["group"] != column]
        found = stats.kruskal(*[part[column].to_numpy() for _, part in rows.groupby(by, sort=False)])
        difference("kruskal_wallis", "scipy.stats.kruskal", found.statistic, scope)
        difference("kruskal_wallis_p", "scipy.stats.kruskal", found.pvalue, scope)
        row = pg.kruskal(rows, dv=column, between=by).loc["Kruskal"]
        difference("kruskal_wallis", "pingouin.kruskal H", row["H"], scope)
        difference("kruskal_wallis_df", "pingouin.kruskal ddof1", row["ddof1"], scope)
        difference("kruskal_wallis_p", "pingouin.kruskal p_unc", row["p_unc"], scope)
for rater in groups:
    scope = {"rater": rater}
    rows = data.loc[data["group"] == rater, [rated for rated in groups if rated != rater]].reset_index(drop=True)
    found = stats.friedmanchisquare(*np.array(rows).T)
    difference("friedman", "scipy.stats.friedmanchisquare", found.statistic, scope)
    difference("friedman_p", "scipy.stats.friedmanchisquare", found.pvalue, scope)
    row = pg.friedman(rows).loc["Friedman"]
    difference("friedman", "pingouin.friedman Q", row["Q"], scope)
    difference("friedman_df", "pingouin.friedman ddof1", row["ddof1"], scope)
    difference("friedman_p", "pingouin.friedman p_unc", row["p_unc"], scope)
    difference("kendall_w", "pingouin.friedman W", row["W"], scope)

numbers.write(__file__, ["scipy", "pingouin", "statsmodels", "pandas", "numpy"])
