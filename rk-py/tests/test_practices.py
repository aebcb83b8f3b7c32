"""What stands around a course in Python: every kind of document, one answer; courses beside a programme; effects."""

import copy
import datetime
import json
import pickle

import pandas
import pytest

import rk
import vectors

FOLDER = vectors.SAMPLES / "practice"
COURSES = sorted((vectors.SAMPLES / "courses").glob("*.json"))
ON = "2025-11-03"
CHECKS = {
    "programme": (rk.check_programme, rk.ProgrammeReport, "fidelity"),
    "plan": (rk.check_plan, rk.PlanReport, "plan"),
    "preparation": (rk.check_preparation, rk.PreparationReport, "sheet"),
    "decision": (rk.check_decision, rk.DecisionReport, "decision"),
}


def text_of(name):
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


@pytest.fixture(params=CHECKS)
def name(request):
    return request.param


def test_every_kind_of_document_has_one_answer(name):
    check, kind, _ = CHECKS[name]
    document = json.loads(text_of(name))
    expected = rk.run(f"check_{name}", json.dumps({"locale": "en", "on": ON, "document": document}))
    text = text_of(name)
    for given in (text, text.encode(), FOLDER / f"{name}.json", document, "\ufeff" + text):
        report = check(given, on=datetime.date(2025, 11, 3))
        assert report.to_json() == expected
        assert type(report) is kind
    assert report.valid
    assert not report.errors


def test_what_it_says_stands_beside_errors(name):
    check, kind, field = CHECKS[name]
    report = check({"unknown": 1}, on=ON, lang="da")
    assert not report.valid
    assert getattr(report, field) is not None
    assert report.errors[-1]["path"] == ["unknown"]
    assert kind(report.to_json()) == report
    assert pickle.loads(pickle.dumps(report)) == copy.copy(report) == report
    with pytest.raises(TypeError, match="valid"):
        bool(report)


def test_a_notebook_shows_a_table(name):
    check, _, _ = CHECKS[name]
    report = check({}, on=ON)
    assert repr(report).startswith(f"{name} ")
    assert "<table" in report._repr_html_()
    assert len(pandas.DataFrame(report.to_dicts())) == len(report.violations)


@pytest.mark.parametrize(("options", "path"), [({"on": "x"}, ["on"]), ({"on": None}, ["on"]), ({"lang": "fr"}, ["locale"])])
def test_a_call_at_fault(name, options, path):
    check, _, _ = CHECKS[name]
    with pytest.raises(rk.RkError) as caught:
        check({}, **({"on": ON} | options))
    assert [found["path"] for found in caught.value.violations] == [path]


def test_a_document_of_no_kind(name):
    check, _, _ = CHECKS[name]
    for document in (5, ["a"], ("a",), {"a"}, object()):
        with pytest.raises(TypeError, match="document"):
            check(document, on=ON)
    assert not check("no JSON", on=ON).valid
    with pytest.raises(OSError, match="missing"):
        check(FOLDER / "missing.json", on=ON)


def test_facts_of_a_decision_are_its_own():
    report = rk.check_decision({"facts": [{"id": "f1"}]}, on=ON)
    assert [found["path"] for found in report.errors] == [["facts", 0, "text"]]


def test_courses_beside_a_programme():
    documents = [path.read_text(encoding="utf-8") for path in COURSES]
    for courses in (COURSES, iter(COURSES), documents, [json.loads(text) for text in documents]):
        shown = rk.check_programme({}, on=ON, courses=courses).fidelity["courses"]
        assert (shown["n"], shown["unreadable"]) == (len(COURSES), 0)
    report = rk.check_programme({}, on=ON, courses=["no JSON", {"id": "c1"}, "[]"])
    assert report.fidelity["courses"]["unreadable"] == 2
    found = [found["path"] for found in report.warnings if found["code"] == "programme.course.unreadable"]
    assert found == [["courses", 0], ["courses", 2]]
    assert rk.check_programme({}, on=ON, courses=[]).fidelity["why"] == {"courses": "no_courses"}


def test_courses_agree_with_the_audit_of_courses():
    shown = rk.check_programme({}, on=ON, courses=COURSES).fidelity["courses"]
    rows = rk.check_courses(COURSES, on=ON).courses
    assert shown["meetings_with_citizen"]["of"] == sum(row["meetings_held"] for row in rows)
    assert shown["kept"]["kept"] == sum(row["kept"] for row in rows)
    assert shown["kept"]["of"] == sum(row["kept_of"] for row in rows)


def test_settings_are_those_of_a_course():
    own = {"profile": "custom", "opened_on": "2025-08-01", "phases": [{"phase": "start_up", "from": "2025-08-01"}]}
    lax = {"severities": {"coordinator.missing": "warning"}}
    role = {"people": [{"id": "eva", "kind": "professional"}],
            "roles": [{"person": "eva", "role": "coordinator", "from": "2025-08-01", "to": "2025-10-01"}]}
    shown = [rk.check_programme({}, on=ON, courses=[own | role], settings=settings).fidelity["courses"]["one_coordinator"]
             for settings in (None, lax)]
    assert [share["yes"] for share in shown] == [0, 1]
    with pytest.raises(rk.RkError) as caught:
        rk.check_programme({}, on=ON, settings={"follow_up_months": 0})
    assert caught.value.path == ["settings", "follow_up_months"]


def test_reported_effects():
    answer = rk.reported_effects(cost_per_case=1000, cases=3, satisfaction=2.5)
    cost, satisfaction, work, _, _ = answer.effects
    assert (cost["base"], cost["planned_low"], cost["planned_high"]) == (3000.0, 2100.0, 2400.0)
    assert satisfaction["planned_low"] == satisfaction["planned_high"] == 3.5
    assert work["why"] == {"planned_low": "no_base", "planned_high": "no_base"}
    assert [found["code"] for found in answer.violations] == ["effect.reported_only"]
    assert rk.ReportedEffects(answer.to_json()) == answer
    assert "complaints avoided    40 %" in repr(answer)
    assert "<table" in answer._repr_html_()
    assert len(pandas.DataFrame(answer.to_dicts())) == 5
    with pytest.raises(rk.RkError) as caught:
        rk.reported_effects(complaints=-1, cases=0.1234567)
    assert [found["path"] for found in caught.value.violations if found["severity"] == "error"] == [["cases"], ["complaints"]]
