"""Every example in Python in the book runs as it stands, and prints what the page says it prints."""

import re
import shutil
from pathlib import Path

import pytest

import vectors

BOOK = Path(__file__).parents[2] / "docs" / "src"
EXAMPLE = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)
PAGES = sorted(page for page in BOOK.rglob("*.md") if "```python" in page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page(page, tmp_path, monkeypatch, capsys):
    shutil.copytree(vectors.SAMPLES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    examples = EXAMPLE.findall(text)
    assert len(examples) == text.count("```python")
    names = {}
    for code, expected in examples:
        exec(compile(code, page.name, "exec"), names)
        assert capsys.readouterr().out == expected


def test_the_pages_with_examples_are_found():
    assert {"change", "da", "notebook", "pictures", "release", "report"} <= {page.stem for page in PAGES}
