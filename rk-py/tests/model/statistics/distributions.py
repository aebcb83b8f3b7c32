"""Distributions with 40 digits: upper tails and quantiles."""

from mpmath import mp

from .near import real


def normal_lower(x):
    return mp.ncdf(x)


def normal_quantile(p):
    """Where the lower tail is p."""
    p = real(p)
    return mp.sqrt(2) * mp.erfinv(2 * p - 1)


def beta_lower(x, a, b):
    """The regularised incomplete beta function."""
    a, b, x = real(a), real(b), real(x)
    if x <= 0:
        return mp.mpf(0)
    if x >= 1:
        return mp.mpf(1)
    return mp.betainc(a, b, 0, x, regularized=True)


def f_upper(f, first, second):
    f, first, second = real(f), real(first), real(second)
    return beta_lower(second / (second + first * f), second / 2, first / 2)


def f_quantile(p, first, second):
    """Where the lower tail of F is p: twice the halves of the numbers that it may be, then Newton's steps."""
    p, first, second = real(p), real(first), real(second)
    return quantile(lambda f: 1 - f_upper(f, first, second) - p)


def t_two_sided(t, df):
    """The probability of a t at least as far from 0."""
    t, df = real(t), real(df)
    return beta_lower(df / (df + t * t), df / 2, mp.mpf(1) / 2)


def t_quantile(p, df):
    """Where the lower tail is p, for p above a half."""
    p = real(p)
    return quantile(lambda t: 1 - t_two_sided(t, df) / 2 - p)


def chi_square_upper(x, df):
    return mp.gammainc(real(df) / 2, real(x) / 2, mp.inf, regularized=True)


def chi_square_quantile(p, df):
    """Where the lower tail is p."""
    p = real(p)
    return quantile(lambda x: 1 - chi_square_upper(x, df) - p)


def quantile(excess):
    """The positive root of an increasing function: between two numbers, halved, then by the secant to 35 digits."""
    low, high = mp.mpf(1), mp.mpf(1)
    while excess(low) > 0:
        low /= 2
    while excess(high) < 0:
        high *= 2
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle) < 0 else (low, middle)
    at, before = excess(high), excess(low)
    while abs(high - low) > abs(high) * mp.mpf(10) ** -36 and at != before:
        low, high = high, high - at * (high - low) / (at - before)
        at, before = excess(high), at
    return high
