"""Writes rk-core/samples/distributions.csv: tails and quantiles to 20 digits.

Needs mpmath (1.4.1), which is several times as fast with gmpy2; four minutes.
Every number comes from a sum of positive terms (DLMF 8.17.8 with 8.17.4,
8.11.4, and mpmath's erfc) with at least 60 working digits. The sums are checked
against mpmath's own incomplete beta and gamma functions where those are quick,
and at each quantile the tail against its size.

    python rk-py/tests/model/write_quantiles.py
"""

import itertools
import random
from pathlib import Path

from mpmath import mp, mpf

DIGITS = 60
OUT = Path(__file__).parents[3] / "rk-core/samples/distributions.csv"


def positive(ratio):
    """1 + ratio(0) + ratio(0) ratio(1) + ..., all terms above 0"""
    total = term = mpf(1)
    step = 0
    while True:
        factor = ratio(step)
        term *= factor
        total += term
        step += 1
        if term < total * mp.eps and factor < 1:
            return total


def gamma_tails(a, x):
    power = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    lower = power * positive(lambda step: x / (a + step + 1))
    return lower, 1 - lower, a * power


def beta_tails(a, b, x, y):
    """The tails, and the density in ln(x / y)"""
    power = mp.exp(a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))
    if x <= y:
        lower = power / a * positive(lambda step: x * (a + b + step) / (a + 1 + step))
        return lower, 1 - lower, power
    upper = power / b * positive(lambda step: y * (a + b + step) / (b + 1 + step))
    return 1 - upper, upper, power


def precise(tails):
    """With digits for the smaller tail too, which may be what is left of 1"""
    found = tails()
    small = min(abs(found[0]), abs(found[1]))
    if small > mpf(10) ** -20:
        return found
    with mp.workdps(900):
        return tuple(+number for number in tails())


def point(tails, p, start=mpf(1)):
    """The number with `p` below it, by Newton's method on the logarithm of the smaller tail, in a bracket"""
    low, high, at = mp.ninf, mp.inf, mp.log(start)
    pace = min(1, 1 / tails(start)[2])
    for _ in range(400):
        lower, upper, rate = tails(mp.exp(at))
        reached, wanted, sign = (lower, mpf(p), 1) if p <= 0.5 else (upper, 1 - mpf(p), -1)
        if (reached > wanted) == (sign > 0):
            high = at
        else:
            low = at
        # What is left of 1 has no digits far out.
        step = sign * mp.log(reached / wanted) * reached / rate if reached > 100 * mp.eps else mp.inf
        # Far above the mean the sum takes too many terms.
        after = at - max(step, -pace)
        if abs(after - at) < mpf(10) ** -30:
            assert abs(reached - wanted) < wanted * mpf(10) ** -24, (at, p)
            return mp.exp(after)
        if low < after < high:
            at = after
        else:
            at = (low + high) / 2 if mp.isfinite(high - low) else at + sign * (pace if reached < wanted else -pace)
    raise ArithmeticError(p)


def at_ratio(a, b, ratio):
    whole = a * ratio + b
    return a * ratio / whole, b / whole


def f_point(a, b, p):
    return point(lambda ratio: beta_tails(a, b, *at_ratio(a, b, ratio)), p)


PROBABILITIES = [1e-10, 1e-6, 1e-3, 0.025, 0.2, 0.5, 0.7, 0.95, 0.975, 0.999, 1 - 1e-6, 1 - 1e-10]
DF = [0.5, 1.0, 1.7, 2.0, 3.5, 10.0, 61.3, 704.0, 4224.0, 1e5, 1e6]
SHAPES = [0.1, 0.5, 1.0, 2.5, 17.0, 450.25, 1e4, 1e5]
CENTRE = [0.26, 0.4999999, 0.5000001, 0.6]


def rows(chance):
    """Distribution, its two parameters, what is asked, at which number, and the answer"""
    half = mpf(1) / 2
    deviates = [0.0, 1e-9, 0.3, 1.0, 1.959963984540054, 4.5, 8.0, 20.0, 37.5]
    for x in deviates + [-x for x in deviates[1:]]:
        yield "normal", "", "", "lower", x, mp.erfc(-mpf(x) / mp.sqrt(2)) / 2
        yield "normal", "", "", "upper", x, mp.erfc(mpf(x) / mp.sqrt(2)) / 2
    for p in PROBABILITIES + CENTRE + [chance.random() for _ in range(40)]:
        found = mp.findroot(lambda z, p=p: mp.erf(z) - (2 * mpf(p) - 1), mp.erfinv(2 * mpf(p) - 1))
        yield "normal", "", "", "quantile", p, found * mp.sqrt(2)

    for df in DF + [chance.choice((1, 30, 1000)) * chance.random() + 0.5 for _ in range(20)]:
        a = mpf(df) / 2
        for p in PROBABILITIES + [chance.random()]:
            near = point(lambda x, a=a: gamma_tails(a, x), p, a)
            yield "chi_square", df, "", "quantile", p, 2 * near
        for times in (1e-6, 0.1, 0.7, 0.97, 1.0, 1.02, 1.5, 4.0, 30.0):
            x = df * times
            if df > 1000 and not 0.9 < times < 1.1:
                continue
            lower, upper, _ = precise(lambda a=a, x=x: gamma_tails(a, mpf(x) / 2))
            yield "chi_square", df, "", "lower", x, lower
            yield "chi_square", df, "", "upper", x, upper

    for df in DF + [chance.choice((1, 30, 1000)) * chance.random() + 0.5 for _ in range(20)]:
        b = mpf(df) / 2
        for p in PROBABILITIES + CENTRE + [chance.random()]:
            if p == 0.5:
                continue
            square = f_point(half, b, abs(1 - 2 * mpf(p)))
            yield "t", df, "", "quantile", p, mp.sqrt(square) * (1 if p > 0.5 else -1)
        for x in (-30.0, -2.0, -0.1, 1e-7, 0.5, 1.959963984540054, 5.0, 12.0, 1e3):
            if df > 1000 and abs(x) > 30:
                continue
            inner, outer, _ = precise(lambda b=b, x=x: beta_tails(half, b, *at_ratio(half, b, mpf(x) ** 2)))
            small, large = outer / 2, half + inner / 2
            yield "t", df, "", "lower", x, large if x > 0 else small
            yield "t", df, "", "upper", x, small if x > 0 else large

    pairs = list(itertools.product(DF, DF))
    pairs += [(10 ** chance.uniform(-0.3, 6), 10 ** chance.uniform(-0.3, 6)) for _ in range(60)]
    for over, under in pairs:
        a, b = mpf(over) / 2, mpf(under) / 2
        for p in PROBABILITIES:
            yield "f", over, under, "quantile", p, f_point(a, b, p)
        for x in (0.01, 0.9, 1.0, 1.01, 2.89, 5.32, 40.0):
            if min(over, under) > 1000 and not 0.5 < x < 2:
                continue
            lower, upper, _ = precise(lambda a=a, b=b, x=x: beta_tails(a, b, *at_ratio(a, b, mpf(x))))
            yield "f", over, under, "lower", x, lower
            yield "f", over, under, "upper", x, upper

    pairs = list(itertools.product(SHAPES, SHAPES))
    pairs += [(10 ** chance.uniform(-1, 5), 10 ** chance.uniform(-1, 5)) for _ in range(40)]
    for a, b in pairs:
        for p in PROBABILITIES:
            ratio = f_point(mpf(a), mpf(b), p)
            yield "beta", a, b, "quantile", p, at_ratio(mpf(a), mpf(b), ratio)[0]
        for x in (1e-5, 0.1, a / (a + b), 0.4, 0.625, 0.999):
            if min(a, b) > 1000 and not abs(x / (1 - x) * b / a - 1) < 0.2:
                continue
            lower, upper, _ = precise(lambda a=a, b=b, x=x: beta_tails(mpf(a), mpf(b), mpf(x), 1 - mpf(x)))
            yield "beta", a, b, "lower", x, lower
            yield "beta", a, b, "upper", x, upper


def check_sums():
    for a, b, x in itertools.product((mpf("0.25"), mpf("1.5"), mpf(40)), (mpf("0.3"), mpf(7)), (mpf("0.01"), mpf("0.7"))):
        own = beta_tails(a, b, x, 1 - x)[0]
        assert abs(own - mp.betainc(a, b, 0, x, regularized=True)) < own * mpf(10) ** -40
        own = gamma_tails(a, x * 20)[0]
        assert abs(own - mp.gammainc(a, 0, x * 20, regularized=True)) < own * mpf(10) ** -40


def main():
    mp.dps = DIGITS
    check_sums()
    with OUT.open("w", encoding="utf-8", newline="\n") as out:
        out.write("distribution,a,b,asked,at,expected\n")
        for *parameters, asked, at, expected in rows(random.Random(4)):
            # Below this binary64 has fewer digits.
            if abs(expected) > mpf(10) ** -290:
                digits = mp.nstr(expected, 20, min_fixed=1, max_fixed=0)
                out.write(",".join([*map(str, parameters), asked, repr(at), digits]) + "\n")


if __name__ == "__main__":
    main()
