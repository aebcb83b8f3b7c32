"""The examples in docstrings and in the README run as they stand."""

import doctest
import inspect
import re
import shutil
from pathlib import Path

import pytest

import rk
import vectors

PUBLIC = [getattr(rk, name) for name in rk.__all__ if name != "__version__"]
ANSWERS = [thing for thing in PUBLIC if isinstance(thing, type) and thing is not rk.RkError]
METHODS = [getattr(thing, name) for thing in ANSWERS for name in vars(thing) if not name.startswith("_")]
METHODS = [thing for thing in METHODS if inspect.isroutine(thing)]
OWN = [thing for thing in vars(rk.stats).values() if getattr(thing, "__module__", "") == "rk.stats"]
STATS = [thing for thing in OWN if not thing.__name__.startswith("_")]
ANSWERS += [thing for thing in STATS if isinstance(thing, type)]


DOCUMENTED = [rk, *PUBLIC, *METHODS, *STATS]


@pytest.mark.parametrize("thing", DOCUMENTED, ids=lambda thing: getattr(thing, "__qualname__", "rk"))
def test_docstring(thing):
    example = doctest.DocTestParser().get_doctest(inspect.getdoc(thing), {}, "example", None, None)
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("thing", ANSWERS, ids=lambda thing: thing.__name__)
def test_every_attribute_says_what_it_is(thing):
    named = [name for name in vars(thing) if not name.startswith("_")]
    assert [name for name in named if not getattr(thing, name).__doc__] == []


def test_functions_with_results_have_examples():
    functions = [thing for thing in PUBLIC + STATS if inspect.isroutine(thing)]
    assert [thing.__name__ for thing in functions if ">>>" not in inspect.getdoc(thing)] == []


def test_readme(tmp_path, monkeypatch, capsys):
    shutil.copy(vectors.SAMPLES / "rehabilitation_2014.csv", tmp_path)
    shutil.copy(vectors.SAMPLES / "courses" / "elder_half_filled.json", tmp_path)
    monkeypatch.chdir(tmp_path)
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", readme, re.DOTALL))
    exec(compile(code, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "assessors" in shown
    assert "agreement.owner.missing" in shown
    assert "assessors" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "assessors" in (tmp_path / "rapport.html").read_text(encoding="utf-8")
