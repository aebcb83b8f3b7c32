"""The operation `describe`: one list of values."""

from fractions import Fraction

from ..answer import mean_of, variance_of
from ..rounding import nearest_root
from .near import Fields, Undefined, exact
from .plain import answer_to, read_values


def describe(call: dict) -> str:
    return answer_to(call, ["values"], read_values, lambda values, _: described(values))


def described(given: list[Fraction | None]) -> dict:
    values = [value for value in given if value is not None]
    fields = Fields(n=len(values), missing=len(given) - len(values))

    def need(count: int):
        if len(values) < count:
            raise Undefined("too_few" if values else "no_answers")

    def mean():
        need(1)
        return exact(mean_of(values))

    def variance():
        need(2)
        return exact(variance_of(values))

    def sd():
        need(2)
        return nearest_root(variance_of(values))

    def autocorrelation():
        need(2)
        off = [value - mean_of(values) for value in values]
        spread = sum(x * x for x in off)
        if spread == 0:
            raise Undefined("no_variance")
        return exact(sum(x * y for x, y in zip(off, off[1:], strict=False)) / spread)

    fields.put("mean", mean)
    fields.put("variance", variance)
    fields.put("sd", sd)
    fields.put("autocorrelation", autocorrelation)
    return fields.done()
