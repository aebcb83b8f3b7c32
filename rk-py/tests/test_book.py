"""The page on change in the book prints what it says it prints."""

import re
import shutil
from pathlib import Path

import vectors

PAGE = Path(__file__).parents[2] / "docs" / "src" / "change.md"


def test_change(tmp_path, monkeypatch, capsys):
    for sample in vectors.SAMPLES.glob("rehabilitation_*.csv"):
        shutil.copy(sample, tmp_path)
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"```python\n(.*?)```\s+```text\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 5
    names = {}
    for code, expected in examples:
        exec(compile(code, PAGE.name, "exec"), names)
        assert capsys.readouterr().out == expected
