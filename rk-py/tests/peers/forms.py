"""The six intraclass correlations: pingouin."""

import pandas as pd
import pingouin as pg
from common import INPUTS, Numbers

# pingouin's names, which are close to McGraw and Wong's, and those of Shrout and Fleiss.
FORMS = {
    "ICC(1,1)": "ICC(1,1)",
    "ICC(A,1)": "ICC(2,1)",
    "ICC(C,1)": "ICC(3,1)",
    "ICC(1,k)": "ICC(1,k)",
    "ICC(A,k)": "ICC(2,k)",
    "ICC(C,k)": "ICC(3,k)",
}
COLUMNS = {"estimate": "ICC", "f": "F", "df1": "df1", "df2": "df2", "p": "pval"}

# Else the intervals come with two decimals.
pg.options["round.column.CI95"] = None

numbers = Numbers()

for name in ["judges", "judges_ratings", "shrout_fleiss"]:
    table = pd.DataFrame(INPUTS[name])
    long = table.melt(ignore_index=False, var_name="judge", value_name="rating").reset_index(names="subject")
    found = pg.intraclass_corr(long, targets="subject", raters="judge", ratings="rating").set_index("Type")
    for theirs, ours in FORMS.items():
        row = found.loc[theirs]
        for field, column in COLUMNS.items():
            numbers.add(f"icc_forms.{field}", name, f"pingouin.intraclass_corr {column}", row[column], part=ours)
        for field, value in zip(["low", "high"], row["CI95"], strict=True):
            numbers.add(f"icc_forms.{field}", name, "pingouin.intraclass_corr CI95", value, part=ours)

numbers.write(__file__, ["pingouin", "scipy", "pandas", "numpy"])
