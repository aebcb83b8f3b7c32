"""Write expected.json: NIST's statistics of the binary64 numbers nearest to NIST's data.

Everything is a fraction until it is rounded once, to the nearest binary64 number.
Where it is a root, the nearest one is found by comparing squares. Run it from here:

    python3 expected.py

`digits` says how many digits of NIST's certified value are right; the data as
binary64 numbers allow no more.
"""

import json
import math
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def root(number: Fraction) -> float:
    """The binary64 number nearest to the square root."""
    if number == 0:
        return 0.0
    shift = 2 * max(0, 120 - (number.numerator.bit_length() - number.denominator.bit_length()) // 2)
    cut = math.isqrt((number.numerator << shift) // number.denominator)
    near = float(Fraction(cut, 1 << (shift // 2)))
    for candidate in (near, math.nextafter(near, 0), math.nextafter(near, math.inf)):
        below = (Fraction(candidate) + Fraction(math.nextafter(candidate, 0))) / 2
        above = (Fraction(candidate) + Fraction(math.nextafter(candidate, math.inf))) / 2
        if below * below < number < above * above:
            return candidate
    raise ArithmeticError(number)


def column(given: dict) -> list[str]:
    if "values" in given:
        return given["values"]
    return [given["first"]] + given["then"] * given["times"]


def groups(given: dict) -> list[list[str]]:
    if "groups" in given:
        return given["groups"]

    def treatment(first: int) -> list[str]:
        low, high = (f"{given['whole']}.{first + step}" for step in (-1, 1))
        return [f"{given['whole']}.{first}"] + [low, high] * given["pairs"]

    return [treatment(first) for first in given["tenths"]]


def exact(texts: list[str]) -> list[Fraction]:
    return [Fraction(float(text)) for text in texts]


def univariate(texts: list[str]) -> dict[str, float]:
    values = exact(texts)
    mean = sum(values) / len(values)
    deviations = [value - mean for value in values]
    squares = sum(deviation * deviation for deviation in deviations)
    lagged = sum(one * next_one for one, next_one in zip(deviations, deviations[1:]))
    variance = squares / (len(values) - 1)
    return {
        "mean": float(mean),
        "variance": float(variance),
        "sd": root(variance),
        "autocorrelation": float(lagged / squares),
    }


def anova(texts: list[list[str]]) -> dict[str, float]:
    treatments = [exact(treatment) for treatment in texts]
    n = sum(len(treatment) for treatment in treatments)
    size = Fraction(n, len(treatments))
    grand = sum(sum(treatment) for treatment in treatments) / n
    between = within = Fraction(0)
    for treatment in treatments:
        mean = sum(treatment) / len(treatment)
        between += len(treatment) * (mean - grand) ** 2
        within += sum((value - mean) ** 2 for value in treatment)
    ms_between, ms_within = between / (len(treatments) - 1), within / (n - len(treatments))
    gap = ms_between - ms_within
    return {
        "ss_between": float(between),
        "ss_within": float(within),
        "ms_between": float(ms_between),
        "ms_within": float(ms_within),
        "f": float(ms_between / ms_within),
        "r_squared": float(between / (between + within)),
        "sd_within": root(ms_within),
        "icc1": float(gap / (ms_between + (size - 1) * ms_within)),
        "icc2": float(gap / ms_between),
    }


def digits(value: float, certified: str) -> float:
    """Digits that agree, cut to a tenth; 15 at most, as NIST certifies no more."""
    true = Fraction(certified)
    off = abs(Fraction(value) - true) / abs(true)
    return 15.0 if off == 0 else math.floor(10 * min(15.0, -math.log10(off))) / 10


def judged(given: dict, values: dict[str, float]) -> dict:
    agree = {name: digits(values[name], text) for name, text in given["certified"].items()}
    return {"name": given["name"], "values": values, "digits": agree}


def main() -> None:
    data = json.loads((HERE / "data.json").read_text())
    found = {
        "univariate": [judged(given, univariate(column(given))) for given in data["univariate"]],
        "anova": [judged(given, anova(groups(given))) for given in data["anova"]],
    }
    (HERE / "expected.json").write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
