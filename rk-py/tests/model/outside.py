"""The sample surveys once more with pandas, which shares no line with the model.

Not part of the model: run by hand in an environment that has pandas, from the
top of the checkout. The numbers it prints stand in cases/samples.py.
"""

import pandas

ITEMS = ["frequent", "timely", "accurate", "problem_solving", "shared_goals", "shared_knowledge", "mutual_respect"]
GROUPS = ["care", "assessors", "nurses", "therapists", "leaders"]


def show(year: int):
    frame = pandas.read_csv(f"rk-core/samples/rehabilitation_{year}.csv")
    blocks = {rated: frame[[f"{rated}_{item}" for item in ITEMS]] for rated in GROUPS}
    scores = pandas.DataFrame({r: b.mean(axis=1).where(b.count(axis=1) >= 4) for r, b in blocks.items()})
    own = pandas.DataFrame({rated: frame["group"] == rated for rated in GROUPS})
    between = scores.where(~own)
    matrix = scores.groupby(frame["group"]).mean().loc[GROUPS, GROUPS]
    spread = scores.groupby(frame["group"]).std().loc[GROUPS, GROUPS]
    others = pandas.DataFrame({r: [r != rater for rater in GROUPS] for r in GROUPS}, index=GROUPS)
    respondent = between.mean(axis=1)
    rounds = {
        "index by_group": respondent.groupby(frame["group"]).mean().mean(),
        "index by_respondent": respondent.mean(),
        "index by_tie": matrix.where(others).stack().mean(),
        "index by_rating": between.stack().mean(),
        "index within": matrix.where(~others).stack().mean(),
        "index including_self by_tie": matrix.stack().mean(),
        "ties care>nurses mean": matrix.loc["care", "nurses"],
        "ties care>nurses sd": spread.loc["care", "nurses"],
        "ties nurses>care mean": matrix.loc["nurses", "care"],
        "ties leaders>care mean": matrix.loc["leaders", "care"],
        "ties care>care mean": matrix.loc["care", "care"],
        "ties therapists>assessors sd": spread.loc["therapists", "assessors"],
        "groups care out": matrix.where(others).loc["care"].mean(),
        "groups assessors in": matrix.where(others)["assessors"].mean(),
        "respondent_scores between sd": respondent.std(),
        "respondent_scores all mean": scores.mean(axis=1).mean(),
        "dimensions timely between mean": pandas.DataFrame({
            r: b[f"{r}_timely"].groupby(frame["group"]).mean() for r, b in blocks.items()
        }).loc[GROUPS, GROUPS].where(others).stack().mean(),
    }
    for place, value in rounds.items():
        print(f'        "{place}": "{value:.10f}",')
    ratings = int(sum(block.count().sum() for block in blocks.values()))
    print(f'        "counts ratings": "{ratings}",')
    print(f'        "counts missing": "{len(frame) * 35 - ratings}",')
    below = sum(int(block.count(axis=1).between(1, 3).sum()) for block in blocks.values())
    print(f'        "counts dropped pairs_below_min_items": "{below}",')
    print(matrix.to_string())


if __name__ == "__main__":
    print(pandas.__version__)
    for year in (2014, 2016):
        print(year)
        show(year)
