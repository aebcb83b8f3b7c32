"""A citizen's course in Python: every kind of document, one answer; forms, rules, and many courses at once."""

import copy
import datetime
import json
import pickle
import sys
import threading
import traceback

import numpy
import pandas
import polars
import pyarrow
import pytest

import rk
import vectors

FOLDER = vectors.SAMPLES / "courses"
FILES = sorted(FOLDER.glob("*.json"))
ON = "2025-11-03"


def text_of(name):
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def course(name):
    return json.loads(text_of(name))


def codes(report, severity="error"):
    return [found["code"] for found in report.violations if found["severity"] == severity]


# One course.


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_kind_of_document_has_one_answer(path):
    text = path.read_text(encoding="utf-8")
    call = json.dumps({"on": ON, "course": json.loads(text)})
    expected = rk.run("check_course", call)
    for document in (text, text.encode(), path, json.loads(text), "\ufeff" + text):
        assert rk.check_course(document, on=ON).to_json() == expected


def test_the_samples_are_as_their_names_say():
    assert rk.check_course(course("elder"), on=ON).valid
    assert rk.check_course(course("youth"), on=ON).valid
    assert not rk.check_course(course("elder_half_filled"), on=ON).valid


def test_violations():
    report = rk.check_course(course("elder_half_filled"), on=ON)
    assert {
        "coordinator.missing",
        "meeting.leader.not_coordinator",
        "meeting.agenda.not_by_citizen",
        "agreement.owner.missing",
        "follow_up.method.missing",
    } <= set(codes(report))
    found = next(found for found in report.errors if found["code"] == "agreement.owner.missing")
    assert found["path"] == ["agreements", 1, "owner"]
    assert set(found) == {"code", "severity", "path", "params", "message"}
    assert report.violations == report.to_dict()["report"]["violations"]
    parts = [*report.errors, *report.warnings, *report.infos]
    assert sorted(map(str, parts)) == sorted(map(str, report.violations))
    assert report.facts["coordinator"] is None


def test_danish():
    english, danish = (rk.check_course(course("elder_half_filled"), on=ON, lang=lang) for lang in ("en", "da"))
    places = [[(found["code"], found["path"]) for found in report.violations] for report in (english, danish)]
    assert places[0] == places[1]
    assert all(
        one["message"] != other["message"] for one, other in zip(english.errors, danish.errors, strict=True)
    )


def test_a_waiver_is_named():
    report = rk.check_course(course("youth"), on=ON)
    waived = [found for found in report.infos if "waiver" in found]
    assert [(found["code"], found["waiver"]) for found in waived] == [
        ("follow_up.result.without_citizen", ["waivers", 0])
    ]


def test_facts_are_there_unless_they_are_not_wanted():
    assert rk.check_course(course("elder"), on=ON).facts["coordinator"] == "anna"
    assert rk.check_course(course("elder"), on=ON, facts=False).facts is None


def test_dates_of_python():
    document = course("elder")
    document["opened_on"] = datetime.date(2025, 8, 1)
    document["meetings"][0]["date"] = numpy.datetime64("2025-10-06")
    document["phases"][2]["to"] = pandas.NaT
    expected = rk.check_course(course("elder"), on=ON)
    assert rk.check_course(document, on=datetime.date(2025, 11, 3)) == expected
    settings = {"closed_days": [datetime.date(2025, 12, 1)]}
    report = rk.check_course(document, on=ON, settings=settings)
    assert [found["path"] for found in report.warnings if found["code"] == "follow_up.date.not_working_day"] == [
        ["agreements", 0, "follow_up", 1, "due"]
    ]


def test_what_has_no_form_in_json_is_told_at_its_place():
    document = course("elder") | {"opened_on": object(), "wishes": 1j, "id": "\udc80"}
    report = rk.check_course(document, on=ON)
    assert {("input.date", "opened_on"), ("input.shape", "wishes")} <= {
        (found["code"], found["path"][0]) for found in report.errors
    }


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("", "input.not_json"),
        ("{", "input.not_json"),
        (b"\xff", "input.not_json"),
        ("course.json", "input.not_json"),
        ("[]", "input.shape"),
        ("[" * 100_000, "input.too_deep"),
        (" " * 8_388_609, "input.too_large"),
        ('{"id": "a", "id": "b"}', "input.duplicate_key"),
    ],
    ids=range(8),
)
def test_a_document_at_fault_is_a_report(document, code):
    report = rk.check_course(document, on=ON)
    assert not report.valid
    assert code in codes(report)


def test_a_file_too_large_is_not_read_whole(tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)
    assert codes(rk.check_course(path, on=ON)) == ["input.too_large"]


# The report.


def test_a_report_has_no_truth_value():
    report = rk.check_course(course("elder"), on=ON)
    with pytest.raises(TypeError, match="valid"):
        bool(report)


def test_a_report_is_a_value():
    fresh = rk.check_course(text_of("elder_half_filled"), on=ON)
    stored = rk.CourseReport(fresh.to_json())
    for other in (stored, copy.copy(fresh), copy.deepcopy(fresh), pickle.loads(pickle.dumps(fresh))):
        assert other == fresh
        assert hash(other) == hash(fresh)
        assert other.valid is fresh.valid is False
        assert other.violations == fresh.violations
    assert fresh != rk.check_course(text_of("elder"), on=ON)
    with pytest.raises(AttributeError, match="frozen"):
        fresh.valid = True
    with pytest.raises(AttributeError, match="nothing"):
        fresh.nothing  # noqa: B018
    for text in ("", "{}", "[]", '{"report": {}}'):
        with pytest.raises(ValueError, match="answer"):
            rk.CourseReport(text)


def test_a_report_is_a_table():
    report = rk.check_course(course("elder_half_filled"), on=ON)
    lines = repr(report).split("\n")
    found = report.errors[0]
    assert lines[0].startswith(f"course not valid: errors {len(report.errors)}, ")
    assert len(lines) == len(report.violations) + 2
    html = report._repr_html_()
    assert html.startswith("<table>")
    assert html.count("<tr>") == len(report.violations) + 1
    assert found["code"] in html
    frame = polars.DataFrame(report.to_dicts())
    assert frame.columns == ["code", "severity", "path", "message"]
    assert "agreements[1].owner" in frame["path"].to_list()


# Forms.


def test_a_form_inside_its_course():
    whole = course("elder_half_filled")
    for form, other in ((whole["agreements"][1], whole), (json.dumps(whole["agreements"][1]), text_of("elder_half_filled"))):
        report = rk.check_agreement(form, other, on=ON)
        assert ["owner"] in [found["path"] for found in report.errors]
        assert report.facts is None
    report = rk.check_meeting(whole["meetings"][0], FOLDER / "elder_half_filled.json", on=ON)
    assert ("meeting.leader.not_coordinator", ["leader"]) in [(found["code"], found["path"]) for found in report.errors]
    assert "meeting.leader.not_coordinator" not in codes(rk.check_meeting(whole["meetings"][0], on=ON))


@pytest.mark.parametrize("text", ["", "{", '{}, "on": null', '{}}{"a": {}', b"\xff", "{} {}"])
def test_a_text_reaches_not_over_its_place(text):
    report = rk.check_agreement(text, on=ON)
    assert codes(report) == ["input.not_json"]
    report = rk.check_meeting(course("elder")["meetings"][0], text, on=ON)
    assert codes(report) == ["input.not_json"]


# Acts.

SHARED = {"act": "contact", "contact": {"date": "2025-11-03", "person": "anna", "method": "phone"}}


def test_an_act():
    before = course("elder")
    after = rk.apply_act(before, SHARED, on=ON)
    assert after.valid
    assert after.course["contacts"] == [*before["contacts"], SHARED["contact"]]
    assert before == course("elder")
    assert rk.check_course(after.course, on=ON).valid
    assert rk.apply_act(FOLDER / "elder.json", json.dumps(SHARED), on=datetime.date(2025, 11, 3)) == after
    assert rk.CourseAct(after.to_json()).course == after.course


def test_an_act_that_is_refused():
    late = {"act": "contact", "contact": {"date": "2025-11-04", "person": "anna", "method": "phone"}}
    refused = rk.apply_act(course("elder"), late, on=ON, lang="da")
    assert not refused.valid
    assert refused.course is None
    assert [(found["code"], found["path"]) for found in refused.errors] == [
        ("act.date.future", ["act", "contact", "date"])
    ]
    with pytest.raises(rk.RkError) as caught:
        rk.apply_act(course("elder"), SHARED, on="today")
    assert caught.value.code == "input.date"


def test_a_history():
    acts = [{"recorded_on": datetime.date(2025, 11, 3), "act": SHARED}]
    now = rk.replay_course(course("elder"), acts)
    assert (now.valid, now.applied) == (True, 1)
    assert now.course == rk.apply_act(course("elder"), SHARED, on=ON).course
    before = rk.replay_course(course("elder"), acts, known_on="2025-11-02")
    assert (before.applied, len(before.course["contacts"])) == (0, 1)
    with pytest.raises(rk.RkError) as caught:
        rk.replay_course(course("elder"), acts, known_on="then")
    assert caught.value.path == ["known_on"]


# Rules.


def test_rules():
    rules = rk.rules()
    assert [rule["code"] for rule in rules] == [rule["code"] for rule in rk.rules(lang="da")]
    assert len({rule["code"] for rule in rules}) == len(rules)
    found = rk.check_course(course("elder_half_filled"), on=ON).violations
    assert {each["code"] for each in found} <= {rule["code"] for rule in rules}


@pytest.mark.parametrize(("catalogue", "keys"), [
    ("course", {"code", "id", "source", "severity", "message", "severities", "fixed"}),
    ("practice", {"code", "id", "source", "severity", "message"}),
    ("data", {"code", "severity", "message"}),
])
def test_rules_of_each_catalogue(catalogue, keys):
    english, danish = (rk.rules(catalogue=catalogue, lang=lang) for lang in ("en", "da"))
    assert [rule["code"] for rule in english] == [rule["code"] for rule in danish]
    assert all(set(rule) == keys for rule in english)
    assert not any(one["message"] == other["message"] for one, other in zip(english, danish, strict=True))


def test_rules_tell_what_answers_around_a_course_come_from():
    known = {rule["code"]: rule["source"] for name in ("course", "practice") for rule in rk.rules(catalogue=name)}
    found = rk.check_programme({"values": []}, on=ON).violations
    assert {each["code"]: each.get("source") for each in found} == {each["code"]: known[each["code"]] for each in found}
    assert all(each["source"].startswith("S4 ") for each in found)


# What is at fault with the call is raised.


@pytest.mark.parametrize(
    ("options", "code", "path"),
    [
        ({"on": None}, "input.missing", ["on"]),
        ({"on": "3/11/2025"}, "input.date", ["on"]),
        ({"on": datetime.datetime(2025, 11, 3)}, "input.date", ["on"]),
        ({"on": 20251103}, "input.date", ["on"]),
        ({"lang": "fr"}, "input.shape", ["locale"]),
        ({"facts": "yes"}, "input.shape", ["facts"]),
        ({"settings": {"follow_up_months": 100}}, "settings.out_of_range", ["settings", "follow_up_months"]),
        ({"settings": {"months": 6}}, "input.unknown_field", ["settings", "months"]),
        ({"settings": {"severities": {"consent.missing": "off"}}}, "settings.rule.fixed", ["settings", "severities", "consent.missing"]),
    ],
    ids=str,
)
def test_a_call_at_fault(options, code, path):
    with pytest.raises(rk.RkError) as caught:
        rk.check_course(course("elder_half_filled"), **({"on": ON} | options))
    assert [(found["code"], found["path"]) for found in caught.value.violations] == [(code, path)]
    options = {name: value for name, value in options.items() if name != "facts"}
    if options:
        for check in (rk.check_agreement, rk.check_meeting, rk.check_courses):
            with pytest.raises(rk.RkError) as caught:
                check({}, **({"on": ON} | options))
            assert caught.value.code == code


def test_a_field_of_the_document_is_not_one_of_the_call():
    extra = {"on": "x", "settings": {"a": 1}, "locale": 3, "facts": None}
    report = rk.check_course(course("elder") | extra, on=ON)
    assert codes(report) == ["input.unknown_field"] * 4
    text = '{"on": 1, "on": 2}'
    assert not rk.check_course(text, on=ON).valid


def test_the_day_has_to_be_said():
    with pytest.raises(TypeError, match="on"):
        rk.check_course(course("elder"))
    with pytest.raises(rk.RkError):
        rk.rules(lang="fr")
    with pytest.raises(rk.RkError):
        rk.rules(catalogue="survey")


@pytest.mark.parametrize("document", [None, 3, [], [{}], bytearray(b"{}"), object()], ids=repr)
def test_wrong_type_of_document(document):
    with pytest.raises(TypeError, match="dict, JSON text, bytes or a path") as caught:
        rk.check_course(document, on=ON)
    assert "0x" not in str(caught.value)


def test_no_such_file(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        rk.check_course(tmp_path / "nowhere.json", on=ON)
    assert caught.value.filename == str(tmp_path / "nowhere.json")
    with pytest.raises(FileNotFoundError):
        rk.check_courses(tmp_path / "nowhere", on=ON)


# What must not be repeated.

CPR = "010203-1234"
SENTINEL = "sentinel 9317"
SECRETS = [CPR, CPR.replace("-", ""), SENTINEL]


def secretive():
    document = course("elder_half_filled")
    document["id"] = CPR
    document["citizen"]["ref"] = CPR.replace("-", "")
    document["wishes"][0]["text"] = f"{SENTINEL} {CPR}"
    document["people"][0]["id"] = CPR
    document["agreements"][0]["content"] = SENTINEL
    document["agreements"][1]["status"] = SENTINEL
    document["meetings"][0]["date"] = SENTINEL
    document[CPR] = SENTINEL
    document["coordinator_team"]["caseload"][CPR] = SENTINEL
    return document


@pytest.mark.parametrize("lang", ["en", "da"])
def test_nothing_of_the_document_is_repeated(lang):
    report = rk.check_course(secretive(), on=ON, lang=lang)
    assert {"input.personal_number", "text.personal_number"} <= {found["code"] for found in report.violations}
    form = rk.check_agreement(secretive()["agreements"][0], secretive(), on=ON, lang=lang)
    shown = [report.to_json(), repr(report), report._repr_html_(), form.to_json()]
    audit = rk.check_courses({CPR: secretive(), f"{CPR}.json": SENTINEL}, on=ON, lang=lang)
    shown += [repr(audit), audit._repr_html_(), str(audit.courses), str(audit.summary), str(audit.unread)]
    shown += [pickle.dumps(audit).decode("latin-1")]
    assert [secret for secret in SECRETS for text in shown if secret in text] == []


def test_no_error_repeats_the_document():
    for options in ({"on": SENTINEL}, {"on": ON, "settings": {"closed_days": [SENTINEL]}}):
        with pytest.raises(rk.RkError) as caught:
            rk.check_course(secretive(), **options)
        error = caught.value
        shown = [str(error), repr(error), repr(vars(error)), pickle.dumps(error).decode("latin-1")]
        assert [secret for secret in SECRETS for text in shown if secret in text] == []
        assert error.__cause__ is None
        assert error.__context__ is None
    with pytest.raises(TypeError) as wrong:
        rk.check_course([secretive()], on=ON)
    # The lines of the source that a traceback shows are this file's own.
    assert [secret for secret in SECRETS if secret in str(wrong.value)] == []
    assert traceback.format_exception_only(wrong.value)[-1].startswith("TypeError: document: ")


# Many courses.


def rows(audit):
    return [{name: value for name, value in row.items() if name != "course"} for row in audit.courses]


def test_a_folder(tmp_path):
    for path in FILES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "notes.txt").write_text("{}")
    (tmp_path / f"{CPR}.json").write_text("{}")
    for source in (tmp_path, str(tmp_path)):
        audit = rk.check_courses(source, on=ON)
        assert [row["course"] for row in audit.courses] == ["…", "elder.json", "elder_half_filled.json", "youth.json"]
        assert [row["valid"] for row in audit.courses] == [False, True, False, True]
        assert audit.unread == [
            {"position": 1, "course": "broken.json", "why": "input.not_json"},
            {"position": 4, "course": "folder.json", "why": "IsADirectoryError"},
        ]
        assert audit.counts == {"courses": 4, "valid": 2, "unread": 2}
        assert len(audit) == 4


def test_every_kind_of_source_has_one_answer():
    texts = [text_of(path.stem) for path in FILES]
    series = [pandas.Series(texts), polars.Series(texts), pyarrow.chunked_array([texts[:1], texts[1:]]), pyarrow.array(texts)]
    named = rk.check_courses({path.name: path for path in FILES}, on=ON)
    for source in (texts, tuple(FILES), map(json.loads, texts), (text.encode() for text in texts), *series):
        audit = rk.check_courses(source, on=ON)
        assert rows(audit) == rows(named)
        assert audit.summary == named.summary
        assert [row["course"] for row in audit.courses] == [None] * 3


def test_rows_and_summary_count_what_the_reports_hold():
    reports = [rk.check_course(path, on=ON) for path in FILES]
    audit = rk.check_courses(FOLDER, on=ON)
    for row, report in zip(audit.courses, reports, strict=True):
        assert (row["errors"], row["warnings"], row["infos"]) == tuple(
            map(len, (report.errors, report.warnings, report.infos))
        )
        assert (row["valid"], row["kept_share"]) == (report.valid, report.facts["kept_share"])
        assert row["coordinator"] == (report.facts["coordinator"] is not None)
        assert row["overdue"] == len(report.facts["overdue"])
    for rule in audit.summary:
        of = [[found for found in report.violations if found["code"] == rule["code"]] for report in reports]
        assert rule["places"] == sum(map(len, of))
        assert rule["courses"] == sum(map(bool, of))
        assert [row["position"] for row in audit.breaking(rule["code"])] == [at for at, each in enumerate(of) if each]
    order = [rule["code"] for rule in rk.rules()]
    assert [rule["code"] for rule in audit.summary] == sorted((rule["code"] for rule in audit.summary), key=order.index)
    assert audit.breaking("no.such.code") == []


@pytest.mark.parametrize("lang", ["en", "da"])
def test_the_summary_says_what_a_report_says(lang):
    for path in FILES:
        report = rk.check_course(path, on=ON, lang=lang)
        for rule in rk.check_courses([path], on=ON, lang=lang).summary:
            said = [found["message"] for found in report.violations if found["code"] == rule["code"]]
            assert rule["message"] == said[0]
    # A deadline of 27 October is 7 days overdue on 3 November, and a day later 8.
    half_filled = FOLDER / "elder_half_filled.json"
    for day, days in (("2025-11-03", "7 "), ("2025-11-04", "8 ")):
        audit = rk.check_courses([half_filled], on=day, lang=lang)
        (overdue,) = [rule["message"] for rule in audit.summary if rule["code"] == "follow_up.overdue"]
        assert days in overdue


def test_places_beyond_a_hundred_are_counted():
    document = course("elder")
    document["agreements"] = [{"id": f"a{at}", "status": "proposed", "agreed_on": ON} for at in range(150)]
    audit = rk.check_courses([document, document], on=ON)
    places = {rule["code"]: (rule["courses"], rule["places"]) for rule in audit.summary}
    assert places["agreement.owner.missing"] == (2, 300)
    assert "report.more" not in places
    assert audit.courses[0]["errors"] >= 150


def test_nothing_to_say_is_null_with_a_reason():
    (row,) = rk.check_courses([{}], on=ON).courses
    assert (row["open"], row["kept_share"], row["kept_share_why"]) == (None, None, "no_agreements")
    assert (row["kept"], row["kept_of"]) == (0, 0)


def test_what_is_no_document_does_not_stop_the_others():
    audit = rk.check_courses([None, 3, text_of("elder"), float("nan"), FOLDER / "nowhere.json"], on=ON)
    assert [(each["position"], each["why"]) for each in audit.unread] == [
        (0, "TypeError"),
        (1, "TypeError"),
        (3, "TypeError"),
        (4, "FileNotFoundError"),
    ]
    assert [row["position"] for row in audit.courses] == [2]


@pytest.mark.parametrize(
    "source", [3, None, b"{}", pandas.DataFrame({"a": ["{}"]}), polars.DataFrame({"a": ["{}"]}), pyarrow.table({"a": ["{}"]})], ids=lambda source: type(source).__name__
)
def test_wrong_type_of_source(source):
    with pytest.raises(TypeError, match="source: expected a folder"):
        rk.check_courses(source, on=ON)


def test_progress(capsys):
    seen = []
    rk.check_courses(FOLDER, on=ON, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    seen.clear()
    rk.check_courses(iter(FILES), on=ON, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, None), (2, None), (3, None)]
    rk.check_courses(FOLDER, on=ON, progress=True)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == "\rcheck_courses: 33 %\rcheck_courses: 66 %\rcheck_courses: 100 %\n"
    with pytest.raises(TypeError, match="progress"):
        rk.check_courses(FOLDER, on=ON, progress=3)


def test_it_can_be_interrupted():
    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rk.check_courses(FOLDER, on=ON, progress=stop)


def test_an_audit_is_a_table():
    audit = rk.check_courses(FOLDER, on=ON)
    lines = repr(audit).split("\n")
    assert lines[0] == "<rk.CourseAudit: 3 courses, 2 valid, 0 not read>"
    assert len(lines) == len(audit.summary) + 2
    assert audit._repr_html_().count("<table>") == 2
    assert rk.check_courses([*FILES, "{"], on=ON)._repr_html_().count("<table>") == 3
    assert polars.DataFrame(audit.courses).shape == (3, 15)
    assert polars.DataFrame(audit.summary).shape == (len(audit.summary), 6)
    assert len(pandas.DataFrame(audit.summary)) == len(audit.summary)
    again = pickle.loads(pickle.dumps(audit))
    assert (again.courses, again.summary) == (audit.courses, audit.summary)
    many = rk.check_courses([text_of("youth")] * 150, on=ON)
    assert "courses: 100 of 150" in many._repr_html_()


def test_a_course_takes_little_memory():
    one = text_of("elder")
    audit = rk.check_courses((one for _ in range(200)), on=ON)
    assert sum(sys.getsizeof(row) + sum(map(sys.getsizeof, row)) for row in audit._rows) < 200 * 1000


def test_threads():
    expected = rk.check_course(course("elder_half_filled"), on=ON)
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(rk.check_course(course("elder_half_filled"), on=ON)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8
