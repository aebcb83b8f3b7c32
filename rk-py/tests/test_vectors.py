"""Every shared vector, as JSON text and through the Python functions."""

import json

import pytest

import rk
import vectors
from rk.releases import Page

OPERATIONS = sorted(path.name for path in vectors.FOLDER.iterdir() if path.is_dir())
FILES = {f"{operation}/{path.stem}": (operation, path) for operation in OPERATIONS for path in vectors.files(operation)}
# What Python's signatures leave no room for, and scores that `rk.Scores` refuses.
NO_ARGUMENTS = {"call.data.missing", "call.data.twice", "call.course.missing", "call.course.twice",
                "input.duplicate_key"}
NO_SCORES = {"release/scores_at_fault"}
# Documents that are no dict or missing, and a day that Python's signature needs.
NO_DICTS = {"apply_act/refused_no_object", "check_agreement/missing", "check_agreement/shape",
            "check_course/shape_document", "replay_course/nothing"}
NO_DAY = {"check_course/call_no_day"}
# Arguments that Python needs, and None where it is as if nothing was said.
NO_NONE = {"handover_audit/no_list", "handover_audit/null_list", "test_of_change/null_for_picture",
           "cost_concentration/null_for_picture", "referral_audit/shape_nulls"}
# In Python a pair is a point.
NO_PAIRS = {"cost_concentration/shape_lists_for_objects"}
# Where a fault of the call stands; of a course nothing else is raised.
CALL = {"locale", "on", "known_on", "facts", "settings"}
# Of what is around a course: no documents, no day, another schema, and courses that are none.
AROUND = ("check_programme", "check_plan", "check_preparation", "check_decision")
NO_DOCUMENTS = {f"{operation}/{name}" for operation in AROUND for name in (
    "call_empty", "call_no_object", "call_without_document", "call_without_on", "document_no_object")} | {
    f"check_programme/{name}" for name in (
        "broken_programme_course_unreadable", "courses_all_unreadable", "courses_no_list", "courses_of_nulls",
        "courses_without_on", "mended_programme_course_unreadable")} | {
    "reported_effects/no_object", "reported_effects/other_schema"}
PRINTS = vectors.prints()


def has_arguments(name, path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    found = vector["answer"]["report"]["violations"]
    unknown = any(fault["code"] == "input.unknown_field" and len(fault["path"]) == 1 for fault in found)
    left_out = NO_SCORES | NO_DICTS | NO_DAY | NO_NONE | NO_PAIRS | NO_DOCUMENTS
    no_argument = unknown or not isinstance(vector["call"], dict) or any(fault["path"] == ["schema"] for fault in found)
    return name not in left_out and not (NO_ARGUMENTS & {fault["code"] for fault in found}) and not no_argument


def each(files):
    return pytest.mark.parametrize(("operation", "path"), files.values(), ids=files.keys())


@each(FILES)
def test_text(operation, path):
    vector = vectors.members(path)
    beside = [json.loads(vector["document"]).encode()] if "document" in vector else []
    answer = rk.run(operation, vector["call"], *beside)
    expected = vectors.compact(vector["answer"])
    if vectors.MARKED.search(expected) is None:
        assert vectors.without_messages(answer) == expected
    else:
        assert vectors.agrees(vectors.without_messages(answer), expected)
        assert vectors.print_of(vectors.without_messages(answer)) == PRINTS[f"{operation}/{path.stem}"]
    assert rk.run(operation, vector["call"].encode(), *beside) == answer


@each({name: file for name, file in FILES.items() if has_arguments(name, file[1])})
def test_arguments(operation, path, tmp_path):
    vector = vectors.members(path)
    call = json.loads(vector["call"])
    call.pop("schema", None)
    if "document" in vector:
        call["course"] = json.loads(vector["document"])
    answer = vectors.compact(vector["answer"])
    if "csv" in call:
        # A file of text in UTF-8 has an encoding, and text in a call has none.
        answer = answer.replace('"file":{"encoding":null,', '"file":{"encoding":"utf-8",')
    try:
        result = CALLS[operation](call, tmp_path)
    except rk.RkError as error:
        # Python adds where in its file a cell stands.
        added = {"message", "cell"}
        violations = [{name: found[name] for name in found if name not in added} for found in error.violations]
        expected = json.loads(answer)["report"]
        if operation in OF_COURSE:
            expected["violations"] = [found for found in expected["violations"] if found["path"][0] in CALL]
        assert error.report | {"violations": violations} == expected
    else:
        assert vectors.agrees(vectors.without_messages(result.to_json()), answer)
        assert result.to_dict() == json.loads(result.to_json())
        assert type(result)(result.to_json()) == result


CALLS = {
    "score": lambda call, folder: rk.score(data_of(call, folder), frequency=call.pop("frequency", None), **call),
    "read": lambda call, folder: rk.read(data_of(call, folder), **call),
    "propose": lambda call, folder: rk.propose_codebook(data_of(call, folder), **call),
    "levels": lambda call, folder: rk.levels(call.pop("means"), **call),
    "release": lambda call, folder: rk.Scores.release(scores_of(call.pop("scores")), **call),
    "change": lambda call, folder: rk.change(**call),
    "compare": lambda call, folder: rk.compare({site["name"]: site["scores"] for site in call.pop("sites")}, **call),
    "indicators": lambda call, folder: rk.indicators(**call),
    "audit": lambda call, folder: rk.audit(**call),
    "referral_audit": lambda call, folder: rk.referral_audit(**call),
    "handover_audit": lambda call, folder: rk.handover_audit(**call),
    "test_of_change": lambda call, folder: rk.test_of_change(**call),
    "wage_cost": lambda call, folder: rk.wage_cost(**call),
    "cost_concentration": lambda call, folder: rk.cost_concentration(**call),
    "report": lambda call, folder: page_of(**call),
    "picture": lambda call, folder: picture_of(**call),
    "describe": lambda call, folder: rk.stats.describe(**call),
    "alpha": lambda call, folder: rk.stats.alpha(**call),
    "omega_total": lambda call, folder: rk.stats.omega_total(**call),
    "factors": lambda call, folder: rk.stats.factors(**call),
    "icc": lambda call, folder: rk.stats.icc(**call),
    "icc_forms": lambda call, folder: rk.stats.icc_forms(**call),
    "rwg_j": lambda call, folder: rk.stats.rwg_j(**call),
    "reliability": lambda call, folder: read_by(rk.reliability, call, folder),
    "agreement": lambda call, folder: read_by(rk.agreement, call, folder),
    "differences": lambda call, folder: read_by(rk.differences, call, folder),
    "bootstrap": lambda call, folder: read_by(rk.bootstrap, call, folder),
    "network": lambda call, folder: network_of(**call),
}
OF_COURSE = {
    "check_course": lambda call, folder: of_course(rk.check_course, call, "course"),
    "check_agreement": lambda call, folder: of_course(rk.check_agreement, call, "agreement", "course"),
    "check_meeting": lambda call, folder: of_course(rk.check_meeting, call, "meeting", "course"),
    "apply_act": lambda call, folder: of_course(rk.apply_act, call, "course", "act"),
    "replay_course": lambda call, folder: of_course(rk.replay_course, call, "start", "acts"),
}
CALLS |= OF_COURSE | {
    "check_programme": lambda call, folder: of_course(rk.check_programme, call, "document"),
    "check_plan": lambda call, folder: of_course(rk.check_plan, call, "document"),
    "check_preparation": lambda call, folder: of_course(rk.check_preparation, call, "document"),
    "check_decision": lambda call, folder: of_course(rk.check_decision, call, "document"),
    "reported_effects": lambda call, folder: of_course(rk.reported_effects, call),
}


def of_course(operation, call, *parts):
    if "locale" in call:
        call["lang"] = call.pop("locale")
    documents = [call.pop(part, None) for part in parts]
    return operation(*documents, **call)


def read_by(reading, call, folder):
    return reading(data_of(call, folder), frequency=call.pop("frequency", None), **call)


def network_of(scores, **more):
    beside = {"beside": scores_of(more.pop("with"))} if "with" in more else {}
    return rk.network(scores_of(scores), **beside, **more)


def picture_of(release, picture, locale="en", title=None):
    return rk.Release(json.dumps(release)).picture(picture, lang=locale, title=title)


def page_of(release, locale="en", **texts):
    html = rk.Release(json.dumps(release)).report(lang=locale, **texts)
    return Page(rk.run("report", json.dumps({"locale": locale, "release": release} | texts))) if html else None


def scores_of(answer):
    return rk.Scores(json.dumps(answer))


def data_of(call, tmp_path):
    if "columns" in call:
        return call.pop("columns")
    path = tmp_path / "survey.csv"
    path.write_bytes(call.pop("csv").encode())
    # Text has none; these bytes are UTF-8.
    call.get("codebook", {}).pop("encoding", None)
    return path


def test_every_file_was_replayed():
    listed = {path.relative_to(vectors.FOLDER).with_suffix("").as_posix() for path in vectors.FOLDER.rglob("*.json")}
    assert listed == set(FILES)
    assert NO_SCORES | NO_DICTS | NO_DAY | NO_NONE | NO_DOCUMENTS < listed
    assert {operation for operation, _ in FILES.values()} == set(CALLS)
