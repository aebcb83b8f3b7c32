"""A case: a call, and the values that were worked out without the model.

`hand` maps a place in the answer to the sum that gives its value; `published`
to the decimals that a paper prints, `outside` to those of another program. A
place is words: `ties A>B mean` is the `mean` of the tie of A to B, `groups A out`; an estimate is called by its
statistic, its scope and, if it has one, its method: `estimates icc1:by=group:k0 low`.
The value is arithmetic on exact numbers, `sqrt(...)` of it, `printed(..., decimals)`, a list, a word, or
`null because REASON`, `null` where no reason is due. `faults` is the whole report. All of it is asserted when
the vectors are written.
"""

import ast
import json
from dataclasses import dataclass, field
from fractions import Fraction

from ..audit import audit
from ..change import change
from ..compare import compare
from ..improvement import OPERATIONS as OF_IMPROVEMENT
from ..indicators import indicators
from ..matrix import levels
from ..picture import picture
from ..read import read
from ..release import release
from ..report import report
from ..rounding import nearest, nearest_root
from ..scoring import score
from ..statistics.near import MARK
from ..statistics.operations import OF_SURVEYS, PLAIN

OPERATIONS = {"score": score, "levels": levels, "read": read, "change": change, "compare": compare,
              "indicators": indicators, "release": release, "audit": audit, "picture": picture,
              "report": report, **PLAIN, **OF_SURVEYS, **OF_IMPROVEMENT}
MODEL = "the independent model rk-py/tests/model"
HAND = "by hand, shown in by_hand; the rest of the answer from the independent model rk-py/tests/model"


@dataclass
class Case:
    name: str
    shows: str
    call: dict
    hand: dict[str, str] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    outside: dict[str, str] = field(default_factory=dict)
    faults: list[tuple] | None = None
    source: str = ""
    operation: str = "score"
    text: str | None = None

    def answer(self) -> dict:
        """The model's, worked out once."""
        if self.text is None:
            self.text = OPERATIONS[self.operation](self.call)
        return json.loads(self.text)

    def vector(self) -> dict:
        """What the file holds."""
        lines = [f"{place} = {sum}" for place, sum in self.hand.items()]
        lines += [f"{place} = {printed} in print" for place, printed in self.published.items()]
        lines += [f"{place} = {printed} by another program" for place, printed in self.outside.items()]
        lines += [f"report: {' '.join(map(str, (code, *rest)))}" for code, *rest in self.faults or []]
        source = self.source or (HAND if lines else MODEL)
        shown = {"by_hand": lines} if lines else {}
        return {"shows": self.shows, "source": source, **shown, "call": self.call, "answer": self.answer()}

    def check(self) -> int:
        """Asserts everything that was worked out; returns how much that is."""
        answer = self.answer()
        for place, sum in self.hand.items():
            holder, name = holder_of(answer, place)
            assert agrees(holder, name, sum), f"{self.name}: {place} is {holder[name]}, by hand {sum}"
        for place, printed in {**self.published, **self.outside}.items():
            holder, name = holder_of(answer, place)
            half = half_unit(printed)
            error = abs(value_of(holder[name]) - Fraction(printed))
            assert error <= half, f"{self.name}: {place} is {holder[name]}, printed {printed}"
        found = [(v["code"], v["path"], v["params"]) for v in answer["report"]["violations"]]
        wanted = [(code, path, rest[0] if rest else {}) for code, path, *rest in self.faults or []]
        assert found == wanted, f"{self.name}: {found}"
        severities = {v["severity"] for v in answer["report"]["violations"]}
        assert answer["report"]["valid"] == ("error" not in severities), self.name
        return len(self.hand) + len(self.published) + len(self.outside) + len(wanted)


def holder_of(answer: dict, place: str):
    """The object that holds the last word of the place, and that word."""
    value, words = answer, place.split(" ")
    for word in words[:-1]:
        value = step(value, word)
    last = words[-1]
    return value, int(last) if isinstance(value, list) else last


def value_of(number: float | str) -> Fraction:
    """A number of the answer, also one that is marked."""
    return Fraction(number.removeprefix(MARK)) if isinstance(number, str) else Fraction(repr(number))


def half_unit(printed: str) -> Fraction:
    """Half of the last decimal; a number with more than ten is one of binary64, and may be off in the last two."""
    mantissa, _, exponent = printed.partition("e")
    digits = mantissa.partition(".")[2]
    most = len(digits) if len(mantissa.strip("-0.").replace(".", "")) < 14 else len(digits) - 3
    return Fraction(1, 2 * 10**most) * Fraction(10) ** int(exponent or 0)


def called(entry: dict) -> str:
    """How an estimate is called."""
    scope = ",".join(f"{key}={value}" for key, value in entry["scope"].items())
    return ":".join([entry["statistic"], scope or "all", *([entry["method"]] if entry["method"] else [])])


def step(value, word: str):
    if isinstance(value, dict):
        return value[word]
    for entry in value:
        if "statistic" in entry:
            if called(entry) == word:
                return entry
            continue
        names = [entry.get(key) for key in ("rater", "rated", "first", "second") if key in entry]
        own = [entry.get(key) for key in ("respondent", "group", "name", "column", "statement", "form")]
        if word in (">".join(names), *own):
            return entry
    return value[int(word)]


def agrees(holder, name, sum: str) -> bool:
    """Whether the value is what the sum gives, and a null has its reason."""
    value = holder[name]
    if isinstance(value, str) or sum == "null":
        return value == sum or (value is None and sum == "null")
    if sum.startswith("null because "):
        reason = holder["note"] if "note" in holder else holder["why"][name]
        return value is None and reason == sum.removeprefix("null because ")
    wanted = evaluate(ast.parse(sum, mode="eval").body, sum)
    return value == (wanted if isinstance(wanted, (list, float)) else nearest(wanted))


def evaluate(tree, sum: str):
    if isinstance(tree, ast.Constant):
        return Fraction(ast.get_source_segment(sum, tree))
    if isinstance(tree, ast.List):
        return [nearest(evaluate(part, sum)) for part in tree.elts]
    if isinstance(tree, ast.Call):
        if tree.func.id == "printed":
            scale = 10 ** int(evaluate(tree.args[1], sum))
            return Fraction(round(Fraction(nearest(evaluate(tree.args[0], sum))) * scale), scale)
        return nearest_root(evaluate(tree.args[0], sum))
    if isinstance(tree, ast.UnaryOp):
        return -evaluate(tree.operand, sum)
    left, right = evaluate(tree.left, sum), evaluate(tree.right, sum)
    operations = {
        ast.Add: lambda: left + right,
        ast.Sub: lambda: left - right,
        ast.Mult: lambda: left * right,
        ast.Div: lambda: left / right,
        ast.Pow: lambda: left ** int(right),
    }
    return operations[type(tree.op)]()
