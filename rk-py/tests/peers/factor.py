"""Factors by slow iterations with 50 digits: rk-core/samples/factor/reference.json.

Run with mpmath: `/path/to/venv/bin/python factor.py` in this folder. Nothing here is
Newton's method: maximum likelihood is the EM algorithm, principal axes are repeated
until they stand still.
"""

import json
from importlib.metadata import version
from pathlib import Path

from mpmath import mp, mpf

mp.dps = 50
STILL = mpf(10) ** -32
FOLDER = Path(__file__).parents[3] / "rk-core" / "samples" / "factor"
GERMAN = json.loads((FOLDER / "german.json").read_text(encoding="utf-8"))["matrices"]

CASES = {
    **{name: {**case, "two": [[0, 1, 2, 3], [4, 5, 6]]} for name, case in GERMAN.items()},
    # Three items have as many correlations as loadings.
    "three": {"n": 60, "lower": [[0.5], [0.4, 0.3]]},
    # An item that points the other way.
    "turned": {"n": 120, "lower": [[0.55], [-0.45, -0.4], [0.5, 0.35, -0.6]], "two": [[0, 1], [2, 3]]},
    # Most items point the other way: the sum of the loadings would be negative.
    "mostly": {"n": 90, "lower": [[-0.5], [-0.4, 0.45], [-0.3, 0.5, 0.55], [-0.35, 0.4, 0.3, 0.45]]},
    # Loadings as weak as chance, and one that is nearly 1.
    "weak": {"n": 400, "lower": [[0.12], [0.09, 0.15], [0.11, 0.05, 0.1], [0.02, 0.14, 0.08, 0.07]]},
    "strong": {"n": 50, "lower": [[0.97], [0.9, 0.93], [0.88, 0.9, 0.86], [0.85, 0.88, 0.85, 0.8]]},
    # One factor fits badly.
    "apart": {
        "n": 200,
        "lower": [[0.6], [0.65, 0.7], [0.1, 0.15, 0.2], [0.2, 0.1, 0.15, 0.55], [0.05, 0.2, 0.1, 0.6, 0.5]],
        "two": [[0, 1, 2], [3, 4, 5]],
    },
    "mixed": {
        "n": 150,
        "lower": [[0.3], [0.5, 0.25], [0.2, 0.45, 0.2], [0.45, 0.2, 0.55, 0.1]],
        "two": [[0, 2, 4], [1, 3]],
    },
}


def matrix(lower):
    """The correlations, as the binary64 numbers that they are stored as."""
    order = len(lower) + 1
    correlations = mp.eye(order)
    for row, entries in enumerate(lower, 1):
        for column, entry in enumerate(entries):
            correlations[row, column] = correlations[column, row] = mpf(float(entry))
    return correlations


def eigen(symmetric):
    """The largest eigenvalue first, with the vectors as columns."""
    values, vectors = mp.eigsy(symmetric)
    order = sorted(range(len(values)), key=lambda place: -values[place])
    return [values[place] for place in order], [vectors[:, place] for place in order]


def principal_axis(correlations):
    order = correlations.rows
    inverse = correlations**-1
    communalities = [1 - 1 / inverse[item, item] for item in range(order)]
    while True:
        reduced = correlations.copy()
        for item in range(order):
            reduced[item, item] = communalities[item]
        values, vectors = eigen(reduced)
        loadings = [mp.sqrt(values[0]) * number for number in vectors[0]]
        new = [loading**2 for loading in loadings]
        moved = max(abs(one - other) for one, other in zip(new, communalities))
        communalities = new
        if moved < STILL:
            return loadings


def implied(loadings, uniquenesses, phi):
    return loadings * phi * loadings.T + mp.diag(uniquenesses)


def expectation_maximisation(correlations, of):
    """Loadings, uniquenesses and factor correlations; `of` names the factor of each item."""
    order, factors = correlations.rows, max(of) + 1
    start, phi = principal_axis(correlations), mp.eye(factors)
    loadings = mp.matrix(order, factors)
    for item in range(order):
        loadings[item, of[item]] = start[item]
    if factors == 2:
        phi[0, 1] = phi[1, 0] = mpf("0.5")
    uniquenesses = [1 - start[item] ** 2 for item in range(order)]
    while True:
        weights = phi * loadings.T * implied(loadings, uniquenesses, phi) ** -1
        with_items = correlations * weights.T
        with_factors = phi - weights * loadings * phi + weights * with_items
        new = mp.matrix(order, factors)
        for item in range(order):
            new[item, of[item]] = with_items[item, of[item]] / with_factors[of[item], of[item]]
        uniquenesses = [1 - new[item, of[item]] * with_items[item, of[item]] for item in range(order)]
        deviations = [mp.sqrt(with_factors[factor, factor]) for factor in range(factors)]
        for factor in range(factors):
            for item in range(order):
                new[item, factor] *= deviations[factor]
            for other in range(factors):
                phi[factor, other] = with_factors[factor, other] / deviations[factor] / deviations[other]
        moved = max(abs(number) for number in new - loadings)
        loadings = new
        if moved < STILL:
            return loadings, uniquenesses, phi


def discrepancy(correlations, sigma):
    product = correlations * sigma**-1
    trace = sum(product[item, item] for item in range(correlations.rows))
    return mp.log(mp.det(sigma)) - mp.log(mp.det(correlations)) + trace - correlations.rows


def omega(loadings):
    common, unique = sum(loadings), sum(1 - loading**2 for loading in loadings)
    return common**2 / (common**2 + unique)


def omega_error(loadings, n):
    """The standard error: expected information of loadings and uniquenesses, and omega's slopes by differences."""
    order = len(loadings)
    uniquenesses = [1 - loading**2 for loading in loadings]
    column = mp.matrix(loadings)
    inverse = implied(column, uniquenesses, mp.eye(1)) ** -1
    slopes = []
    for item in range(order):
        unit = mp.matrix(order, 1)
        unit[item] = 1
        slopes.append(unit * column.T + column * unit.T)
    for item in range(order):
        slope = mp.matrix(order, order)
        slope[item, item] = 1
        slopes.append(slope)
    turned = [inverse * slope for slope in slopes]
    information = mp.matrix(2 * order, 2 * order)
    for row in range(2 * order):
        for at in range(2 * order):
            product = turned[row] * turned[at]
            information[row, at] = mpf(n) / 2 * sum(product[item, item] for item in range(order))

    def standardised(parameters):
        pairs = zip(parameters[:order], parameters[order:])
        return omega([loading / mp.sqrt(loading**2 + unique) for loading, unique in pairs])

    at, step = loadings + uniquenesses, mpf(10) ** -20
    gradient = mp.matrix(2 * order, 1)
    for place in range(2 * order):
        up, down = list(at), list(at)
        up[place] += step
        down[place] -= step
        gradient[place] = (standardised(up) - standardised(down)) / (2 * step)
    return mp.sqrt((gradient.T * information**-1 * gradient)[0])


def upright(loadings):
    return loadings if sum(loadings) >= 0 else [-loading for loading in loadings]


def solution(correlations, of, n):
    loadings, uniquenesses, phi = expectation_maximisation(correlations, of)
    own = [loadings[item, of[item]] for item in range(correlations.rows)]
    signs = [1 if sum(one for one, on in zip(own, of) if on == factor) >= 0 else -1 for factor in range(phi.rows)]
    found = {
        "loadings": [signs[on] * one for one, on in zip(own, of)],
        "discrepancy": discrepancy(correlations, implied(loadings, uniquenesses, phi)),
    }
    if phi.rows == 2:
        found["correlation"] = signs[0] * signs[1] * phi[0, 1]
    else:
        found["omega"] = omega(found["loadings"])
        found["omega_error"] = omega_error(found["loadings"], n)
    return found


def kaiser_meyer_olkin(correlations):
    order, inverse = correlations.rows, correlations**-1
    squared, partial = [], []
    for item in range(order):
        others = [other for other in range(order) if other != item]
        squared.append(sum(correlations[item, other] ** 2 for other in others))
        partial.append(
            sum(inverse[item, other] ** 2 / inverse[item, item] / inverse[other, other] for other in others)
        )
    by_item = [one / (one + other) for one, other in zip(squared, partial)]
    return sum(squared) / (sum(squared) + sum(partial)), by_item


def case(lower, n, two=None):
    correlations = matrix(lower)
    order = correlations.rows
    axis = upright(principal_axis(correlations))
    inverse = correlations**-1
    determinant = mp.det(correlations)
    kmo, by_item = kaiser_meyer_olkin(correlations)
    found = {
        "n": n,
        "lower": lower,
        "eigenvalues": eigen(correlations)[0],
        "determinant": determinant,
        "squared_multiple_correlations": [1 - 1 / inverse[item, item] for item in range(order)],
        "kmo": kmo,
        "kmo_by_item": by_item,
        "bartlett": -(n - 1 - mpf(2 * order + 5) / 6) * mp.log(determinant),
        "principal_axis": axis,
        "principal_axis_omega": omega(axis),
        "one": solution(correlations, [0] * order, n),
    }
    if two:
        of = [1 if item in two[1] else 0 for item in range(order)]
        found["items"] = two
        found["two"] = solution(correlations, of, n)
    return found


def plain(value):
    if isinstance(value, dict):
        return {key: plain(field) for key, field in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return float(value) if isinstance(value, mpf) else value


if __name__ == "__main__":
    answer = {
        "made_by": "rk-py/tests/peers/factor.py",
        "versions": {"mpmath": version("mpmath")},
        "cases": {name: plain(case(**of)) for name, of in CASES.items()},
    }
    (FOLDER / "reference.json").write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")
