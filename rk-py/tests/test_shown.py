"""Change, comparisons and indicators are shown as tables."""

import rk

ASKED = {"frequency": None, "instrument": {"items": ["timely"]}, "codebook": {"pattern": "{rated}_{dimension}"}}
NORTH = rk.score({"group": ["a", "b"], "a_timely": [4, 3], "b_timely": [3, 5]}, **ASKED)
SOUTH = rk.score({"group": ["a", "b"], "a_timely": [4, 4], "b_timely": [5, 5]}, **ASKED)
TABLES = {
    "a               4.00 → 4.00 (+0.00)  3.00 → 5.00 (+2.00)": rk.change(NORTH, SOUTH),
    "timely               3.00 (-0.75) weak      4.50 (+0.75) strong": rk.compare({"north": NORTH, "south": SOUTH}),
    "per cent                    -59.0": rk.wage_cost(before=10_500, after=4_300),
    "known roles       2.00    3.00   +1.00   +50.0 %": rk.indicators([("known roles", 2, 3)]),
}


def test_text_and_html_are_one_table():
    for line, table in TABLES.items():
        assert line in repr(table).split("\n")
        html = table._repr_html_()
        assert html.startswith("<table>")
        assert html.endswith("</table>")
        assert html.count("<tr>") == repr(table).count("\n")


def test_a_stored_answer_is_shown_as_before():
    for table in TABLES.values():
        assert repr(type(table)(table.to_json())) == repr(table)
