"""Whatever Python hands over, rk answers or says what is wrong: it never panics and never hangs."""

import json

import polars
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

import rk

SCALARS = some.one_of(
    some.none(),
    some.booleans(),
    some.integers(),
    some.floats(),
    some.text(max_size=5),
    some.characters(categories=["Cs"]),
    some.binary(max_size=3),
    some.complex_numbers(),
    some.dates(),
    some.decimals(),
    some.fractions(),
    some.just(object()),
)
ANYTHING = some.recursive(
    SCALARS,
    lambda inner: some.one_of(
        some.lists(inner, max_size=4),
        some.tuples(inner, inner),
        some.dictionaries(some.one_of(some.text(max_size=5), some.integers()), inner, max_size=4),
        some.sets(some.integers(), max_size=3),
    ),
    max_leaves=12,
)
OPTIONS = [
    *("profile", "min_items", "codebook", "locale", "instrument", "codings"),
    *("groups", "expected", "weights", "select", "respondents"),
]
GOOD = {
    "respondent": [1, 2, 3],
    "rater_group": ["a", "b", "b"],
    "rated_group": ["b", "a", "b"],
    "dimension": ["timely"] * 3,
    "rating": [3, 4, 5],
}
COLUMNS = some.sampled_from(list(GOOD))
several = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def attempt(operation, *arguments, **options):
    try:
        result = operation(*arguments, **options)
    except rk.RkError as error:
        assert error.violations
        assert str(error)
        json.dumps(error.report)
    else:
        assert result.report["valid"]
        assert result.to_dict() == json.loads(result.to_json())


@several
@given(some.dictionaries(some.sampled_from(OPTIONS), ANYTHING, max_size=3), ANYTHING)
def test_options(options, frequency):
    attempt(rk.score, GOOD, frequency=frequency, **options)


@several
@given(some.dictionaries(COLUMNS, ANYTHING, max_size=3))
def test_columns(columns):
    attempt(rk.score, GOOD | columns, frequency=None, instrument={"items": ["timely"]})


@several
@given(some.lists(some.dictionaries(COLUMNS, SCALARS), max_size=5))
def test_rows(rows):
    attempt(rk.score, rows, frequency=None, instrument={"items": ["timely"]})


@several
@given(ANYTHING, ANYTHING, ANYTHING)
def test_levels(means, raters, rated):
    attempt(rk.levels, means, raters=raters, rated=rated)
    attempt(rk.levels, [[3, 4]], raters=raters, rated=rated, groups=means)


CELLS = some.one_of(
    some.lists(some.integers(-(2**63), 2**64 - 1), min_size=3, max_size=3).map(
        lambda cells: polars.Series(cells, dtype=polars.UInt64 if max(cells) >= 2**63 else polars.Int64, strict=False)
    ),
    some.lists(some.one_of(some.none(), some.floats()), min_size=3, max_size=3).map(
        lambda cells: polars.Series(cells, dtype=polars.Float64)
    ),
    some.lists(some.one_of(some.none(), some.text(max_size=5)), min_size=3, max_size=3).map(
        lambda cells: polars.Series(cells, dtype=polars.String)
    ),
    some.lists(some.one_of(some.none(), some.text(max_size=5)), min_size=3, max_size=3).map(
        lambda cells: polars.Series(cells, dtype=polars.Categorical)
    ),
)


@several
@given(some.dictionaries(COLUMNS, CELLS, max_size=3))
def test_a_frame_is_read_as_its_values_are(columns):
    frame = polars.DataFrame(GOOD).with_columns(**columns)
    options = {"frequency": None, "instrument": {"items": ["timely"]}}

    def outcome(data):
        try:
            return rk.score(data, **options).to_json()
        except rk.RkError as error:
            return error.report

    assert outcome(frame) == outcome(frame.to_dict(as_series=False))
