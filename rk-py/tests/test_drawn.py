"""The pictures and the report of the sample survey, byte for byte as rk-core/tests/picture.rs keeps them."""

import json

import pytest

import rk
import vectors

KEPT = vectors.FOLDER.parent / "tests" / "snapshots"
NAMES = {
    "care": "Social- og sundhedshjælpere",
    "assessors": "Visitatorer",
    "nurses": "Sygeplejersker",
    "therapists": "Terapeuter",
    "leaders": "Gruppe- og teamledere",
}
OF_IMPROVEMENT = {"test_of_change": "run_chart", "cost_concentration": "lorenz"}
PICTURES = ("map", "matrix", "dimensions", "change", "distributions")


def scores(year):
    call = {
        "frequency": "scored",
        "groups": [{"name": name, "level": "leader" if name == "leaders" else "staff"} for name in NAMES],
        "codebook": {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"},
        "csv": (vectors.SAMPLES / f"rehabilitation_{year}.csv").read_text(encoding="utf-8"),
    }
    answer = rk.run("score", json.dumps(call))
    for name, danish in NAMES.items():
        answer = answer.replace(f'"{name}"', f'"{danish}"')
    return answer


# Answers go into calls as the text that they are.
ONE = rk.run("release", f'{{"scores":{scores(2014)}}}')
POLICY = '{"mean_from":3,"distribution_from":8}'
TWO = rk.run("release", f'{{"scores":{scores(2016)},"before":{scores(2014)},"policy":{POLICY}}}')


def is_kept(name, text):
    return text.encode() == (KEPT / name).read_bytes()


@pytest.mark.parametrize("lang", ["en", "da"])
@pytest.mark.parametrize("kind", PICTURES)
def test_picture(kind, lang):
    release = TWO if kind == "change" else ONE
    answer = json.loads(rk.run("picture", f'{{"locale":"{lang}","picture":"{kind}","release":{release}}}'))
    picture = rk.Release(release).picture(kind, lang=lang)
    for svg, table in ((answer["svg"], answer["table"]), (picture.svg, picture.table)):
        assert is_kept(f"{kind}.{lang}.svg", svg)
        assert is_kept(f"{kind}.{lang}.html", table)


@pytest.mark.parametrize("lang", ["en", "da"])
def test_report(lang):
    answer = json.loads(rk.run("report", f'{{"locale":"{lang}","release":{TWO}}}'))
    assert is_kept(f"report.{lang}.html", answer["html"])
    assert is_kept(f"report.{lang}.html", rk.Release(TWO).report(lang=lang))


@pytest.mark.parametrize("lang", ["en", "da"])
@pytest.mark.parametrize("operation", OF_IMPROVEMENT)
def test_picture_of_improvement(operation, lang):
    call = json.loads((vectors.SAMPLES / "improvement" / f"{operation}.json").read_text(encoding="utf-8"))
    drawn = getattr(rk, operation)(**call, picture=True, locale=lang)
    assert is_kept(f"{OF_IMPROVEMENT[operation]}.{lang}.svg", drawn.svg)
    assert is_kept(f"{OF_IMPROVEMENT[operation]}.{lang}.html", drawn.table)
    assert drawn._repr_svg_() == drawn.svg
    assert drawn._repr_html_().startswith(drawn.svg)


def test_every_kept_file_was_compared():
    kinds = (*PICTURES, *OF_IMPROVEMENT.values())
    names = {f"{kind}.{lang}.{end}" for kind in kinds for lang in ("en", "da") for end in ("svg", "html")}
    assert {path.name for path in KEPT.iterdir()} == names | {"report.en.html", "report.da.html"}
