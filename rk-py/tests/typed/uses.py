"""Read by type checkers only: how rk is used, and what they must refuse."""

from datetime import date
from pathlib import Path
from typing import Any, assert_type

import duckdb
import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]

import rk

CODEBOOK = {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"}
GROUPS = [{"name": "care", "level": "staff"}, {"name": "leaders", "level": "leader"}]

frames = [
    rk.score(polars.DataFrame(), frequency="scored"),
    rk.score(pyarrow.table({}), frequency="raw_1_3_5_4_2"),
    rk.score(pyarrow.table({}).to_batches()[0], frequency="raw_1_3_5_3_1"),
    rk.score(pandas.DataFrame(), frequency=[1, 3, 5, 4, 2]),
    rk.score(duckdb.table("survey"), frequency=(1, 3, 5, 4, 2)),
    rk.score({"group": ["a"], "a_timely": [3, None]}, frequency=None),
    rk.score([{"group": "a", "a_timely": 3}], frequency=None),
    rk.score("survey.csv", frequency="scored"),
    rk.score(Path("survey.csv"), frequency="scored", codebook=CODEBOOK, groups=GROUPS),
]

scores = rk.score(
    "survey.csv",
    frequency="scored",
    profile={"name": "own", "between": {"moderate_from": 3.5, "strong_above": 4}, "within": None},
    min_items=4,
    codebook={"group": "unit", "columns": {"q1": {"rated": "care", "dimension": "timely"}}},
    locale="da",
    instrument={"items": ["frequent", {"id": "own", "sub_score": "communication"}]},
    codings={"own": {"reverse": True}, "timely": {"map": [1, 2, 3, 4, 5]}},
    groups=["care", {"name": "leaders", "level": "leader", "eligible": 4}],
    expected=[("care", "leaders"), ["leaders", "care"]],
    weights={"care": 2, "leaders": 0.5},
    select={"wave": [1, "2"]},
    respondents=True,
)
assert_type(scores, rk.Scores)
for tie in scores.ties:
    assert_type(tie["rater"], str)
    assert_type(tie["n"], int)
    assert_type(tie["mean"], float | None)
    assert_type(tie["dimensions"]["timely"]["counts"], list[int])
    if tie["mean"] is None:
        print(tie.get("why", {}).get("mean"))
    if tie["level"] == "weak":
        print(tie["kind"] == "bonding")
assert_type(scores.index["by_group"], float | None)
assert_type(scores.index["including_self"]["by_tie"], float | None)
assert_type(scores.groups[0]["in"], float | None)
assert_type(scores.groups[0]["self"], float | None)
assert_type(scores.counts["dropped"]["duplicate_answers"], int)
assert_type(scores.distributions["timely"]["between"]["shares"], list[float] | None)
assert_type(scores.principles["shared_goals"]["within"]["ties"], int)
assert_type(scores.violations[0]["path"], list[str | int])
assert_type(scores.to_json(), str)
assert_type(scores.to_dict()["ties"][0]["sd"], float | None)
if scores.respondents is not None:
    assert_type(scores.respondents[0]["all"], float | None)
polars.DataFrame(scores)
pyarrow.table(scores)
print(hash(scores), scores == frames[0], rk.Scores(scores.to_json()))

matrix = rk.levels([[4.2, None], [3, 4.6]], raters=["a", "b"], rated=("a", "b"), profile="german_2024")
assert_type(matrix, rk.MatrixScores)
assert_type(matrix.ties[0]["mean"], float | None)
assert_type(rk.run("score", b"{}"), str)

answers = rk.read("survey.xlsx", codebook={"group": "unit", "missing": [99], "dont_know": ["?"]}, sheet=1)
assert_type(answers, rk.Import)
assert_type(answers.counts["dont_know"], int)
assert_type(answers.data["rating"], list[int | None])
rk.score(answers, frequency="scored")
assert_type(rk.propose_codebook(b"a,b").notes[0]["message"], str)
release = scores.release({"mean_from": 6}, before=frames[0], locale="da")
assert_type(release.ties[0]["mean"], float | None)
assert_type(release.report(lang="da", title="x"), str)
assert_type(release.picture("map").svg, str)
assert_type(rk.change(frames[0], scores).index["by_tie"]["change"], float | None)
assert_type(rk.compare({"a": scores, "b": frames[0]}).sites[0]["index"]["within"]["value"], float | None)
assert_type(rk.indicators([("x", 1, 2.5)], printed_before=1).points, float)
assert_type(rk.referral_audit([{"need": "yes"}], months=2.5).need["share"], float | None)
assert_type(rk.handover_audit([{"joint_meeting": "yes"}]).rows[0]["id"], str | None)
assert_type(rk.test_of_change(measure={"name": "x", "points": [("2025-01-01", 1)]}, picture=True).svg, str | None)
assert_type(rk.wage_cost(before=2, after={"rows": [{"hours": 1, "hourly": 2.5}]}).percent, float | None)
assert_type(rk.cost_concentration(polars.Series([1, 2]), at=[0.5]).top[0]["multiple"], float)
assert_type(rk.cost_concentration(points=[(0.1, 0.72)]).gini_low, float | None)
assert_type(rk.audit([{"kind": "means", "rows": ["a"], "columns": ["b"], "cells": [[None]]}]).findings[0]["table"], int)
assert_type(rk.run("levels", "{}", b""), str)

drawn = rk.bootstrap(
    polars.DataFrame(),
    frequency="scored",
    seed=1,
    statistics=["index", "icc"],
    difference={"key": "wave", "from": 1, "to": "2"},
    progress=lambda done, total: print(done / total),
)
row = drawn.get("index", index="by_group")
if row is not None:
    assert_type(row["low"], float | None)
    assert_type(row["n"], int)
    print(row["note"] == "no_ties", row["scope"]["index"])
assert_type(drawn.strata, int)
reliability = rk.reliability("survey.csv", frequency="scored", missing="pairwise", parallel={"seed": 1})
assert_type(reliability.estimates[0]["scope"].get("rated", ""), Any)
assert_type(rk.agreement("survey.csv", frequency=None, by="site").violations[0]["code"], str)
assert_type(rk.differences("survey.csv", frequency=None).confidence, float)
assert_type(rk.network(scores, beside=frames[0], seed=1).groups, list[str])
polars.DataFrame(drawn)
pyarrow.table(drawn)
assert_type(len(drawn), int)
tested = rk.change(frames[0], scores, tests={"permutations": 999, "seed": 1}).tests
if tested is not None:
    assert_type(tested[0]["estimate"], float | None)
rk.compare({"a": scores, "b": frames[0]}, tests=True)
assert_type(rk.stats.describe(polars.Series([1, 2])).sd, float | None)
assert_type(rk.stats.alpha(polars.DataFrame()).if_dropped, list[float | None])
assert_type(rk.stats.omega_total([[1, 2, None]], method="ml").loadings, list[float] | None)
assert_type(rk.stats.icc([1.5, None], ["a", "b"]).why.get("f") == "one_group", bool)
assert_type(rk.stats.rwg_j([(1, 2)], [3]).values, dict[str, float | None])
fit = rk.stats.factors([[1, 2, 3]], two=[[0], [1, 2]]).two
if fit is not None:
    assert_type(fit["df"], int)

report = rk.check_course(Path("course.json"), on="2025-11-03", lang="da", settings={"closed_days": ["2025-12-05"]})
assert_type(report, rk.CourseReport)
assert_type(report.valid, bool)
assert_type(report.errors[0]["path"], list[str | int])
assert_type(report.facts, dict[str, Any] | None)
assert_type(report.to_dicts()[0]["path"], str)
rk.check_course({"id": "a"}, on=date(2025, 11, 3), facts=False)
rk.check_course(b"{}", on="2025-11-03", settings={"severities": {"coordinator.missing": "off"}})
rk.check_agreement({"id": "a1"}, "{}", on="2025-11-03")
rk.check_meeting({"id": "m1"}, on="2025-11-03", lang="da")
assert_type(rk.rules()[0]["fixed"], bool)
assert_type(rk.apply_act({"id": "a"}, {"act": "close"}, on="2025-11-03").course, dict[str, Any] | None)
assert_type(rk.replay_course("{}", [{"recorded_on": "2025-11-03"}], known_on="2025-11-03").applied, int | None)
found = rk.check_courses("folder", on="2025-11-03", progress=True)
assert_type(found, rk.CourseAudit)
assert_type(found.courses[0]["kept_share"], float | None)
assert_type(found.summary[0]["places"], int)
assert_type(found.counts["unread"], int)
rk.check_courses(pandas.Series(["{}"]), on="2025-11-03", progress=lambda done, total: print(done, total))
rk.check_courses(polars.Series(["{}"]), on="2025-11-03")
rk.check_courses({"first": "{}"}, on="2025-11-03")
rk.check_courses(({"id": str(at)} for at in range(3)), on="2025-11-03")

try:
    rk.score("survey.csv", frequency="scored")
except rk.RkError as error:
    assert_type(error.code, str)
    assert_type(error.column, str | None)
    assert_type(error.row, int | None)
    print(error.violations[0]["message"])

# Each of these is refused; if one were not, its comment would be.
rk.score("survey.csv")  # type: ignore[call-arg]
rk.score(3, frequency="scored")  # type: ignore[arg-type]
rk.score("survey.csv", frequency="often")  # type: ignore[arg-type]
rk.score("survey.csv", frequency="scored", profile="dansk")  # type: ignore[arg-type]
rk.score("survey.csv", frequency="scored", locale="fr")  # type: ignore[arg-type]
rk.score("survey.csv", frequency="scored", codebook="{rated}_{dimension}")  # type: ignore[arg-type]
scores.release("closed")  # type: ignore[arg-type]
release.picture("pie")  # type: ignore[arg-type]
rk.change(scores)  # type: ignore[call-arg]
scores.ties = []  # type: ignore[misc]
rk.bootstrap("survey.csv", frequency=None, seed=1, statistics=["means"])  # type: ignore[list-item]
rk.stats.alpha([[1, 2]], missing="mean")  # type: ignore[arg-type]
rk.network("survey.csv")  # type: ignore[arg-type]
print(scores.ties[0]["Mean"])  # type: ignore[typeddict-item]
rk.check_course({"id": "a"})  # type: ignore[call-arg]
rk.check_course(3, on="2025-11-03")  # type: ignore[arg-type]
rk.check_course({}, on=3)  # type: ignore[arg-type]
rk.check_course({}, on="2025-11-03", lang="fr")  # type: ignore[arg-type]
rk.check_courses(3, on="2025-11-03")  # type: ignore[arg-type]
