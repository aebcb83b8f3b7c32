"""From answers in questionnaire order to ratings."""

from .build import cells, long
from .case import Case

FREQUENT = [f"a{n} A>B {answer}" for n, answer in enumerate([1, 2, 2, 3, 3, 3, 4, 5], start=1)]


def frequent(frequency) -> dict:
    return {"instrument": {"items": ["frequent"]}, "frequency": frequency, "groups": ["A", "B"],
            "columns": long(*FREQUENT, items=["frequent"])}


def coded(codings: dict, *lines: str, **more) -> dict:
    return {"instrument": {"items": ["timely", "problem_solving"]}, "codings": codings, "groups": ["A", "B"],
            **more, "columns": long(*lines, items=["timely", "problem_solving"])}


CASES = [
    Case("frequency_scored", "answers to frequent taken as they are", frequent("scored"),
         hand={"ties A>B mean": "(1 + 2*2 + 3*3 + 4 + 5) / 8",
               "ties A>B dimensions frequent counts": "[1, 2, 3, 1, 1]"}),
    Case("frequency_raw_1_3_5_4_2", "the same answers: 1, 2, 3, 4, 5 become 1, 3, 5, 4, 2",
         frequent("raw_1_3_5_4_2"),
         hand={"ties A>B mean": "(1 + 2*3 + 3*5 + 4 + 2) / 8", "ties A>B level": "moderate",
               "ties A>B dimensions frequent counts": "[1, 1, 2, 1, 3]"},
         source="map: domain/rc-measurement.md 1.2 and 7.3; numbers by hand, shown in by_hand; the rest from the "
                "independent model rk-py/tests/model"),
    Case("frequency_raw_1_3_5_3_1", "the same answers: 1, 2, 3, 4, 5 become 1, 3, 5, 3, 1",
         frequent("raw_1_3_5_3_1"),
         hand={"ties A>B mean": "(1 + 2*3 + 3*5 + 3 + 1) / 8",
               "ties A>B dimensions frequent counts": "[2, 0, 3, 0, 3]"},
         source="map: domain/rc-measurement.md 1.2 and 7.3; numbers by hand, shown in by_hand; the rest from the "
                "independent model rk-py/tests/model"),
    Case("frequency_custom", "the same answers with the call's own map 2, 4, 5, 3, 1", frequent([2, 4, 5, 3, 1]),
         hand={"ties A>B mean": "(2 + 2*4 + 3*5 + 3 + 1) / 8",
               "ties A>B dimensions frequent counts": "[1, 1, 1, 2, 3]"}),
    Case("coding_reverse", "an export that lists `always solve` first: x becomes 6 - x",
         coded({"problem_solving": {"reverse": True}}, "a1 A>B 41", "a2 A>B 42", "a3 A>B 45"),
         hand={"ties A>B dimensions problem_solving mean": "(5 + 4 + 1) / 3",
               "ties A>B dimensions timely mean": "4", "ties A>B mean": "(9/2 + 8/2 + 5/2) / 3"}),
    Case("coding_map_then_reverse", "the map comes first: answer 2 is mapped to 1, and 6 - 1 is 5",
         coded({"timely": {"map": [1, 1, 3, 5, 5], "reverse": True}}, "a1 A>B 23", "a2 A>B 43"),
         hand={"ties A>B dimensions timely mean": "(5 + 1) / 2",
               "ties A>B dimensions timely counts": "[1, 0, 0, 0, 1]"}),
    Case("missing_codes", "9 and 999 mean no answer, as numbers and as text; also null, empty and blank text",
         {"instrument": {"items": ["timely"]}, "codebook": {"missing": [9, 999]}, "groups": ["A", "B"],
          "columns": {**cells(*(f"a{n} A B timely 4" for n in range(1, 8))),
                      "rating": [4, 9, 999, "999", None, "", "  "]}},
         hand={"ties A>B n": "1", "ties A>B mean": "4", "counts ratings": "1", "counts missing": "6"},
         faults=[("level.mean.in_gap", ["ties", 0])]),
    Case("missing_code_on_the_scale", "a missing code is taken out before coding, also where it could be an answer",
         {"instrument": {"items": ["frequent"]}, "frequency": "raw_1_3_5_4_2", "codebook": {"missing": [5]},
          "groups": ["A", "B"], "columns": long("a1 A>B 5", "a2 A>B 3", items=["frequent"])},
         hand={"ties A>B n": "1", "ties A>B mean": "5", "counts missing": "1"}),
    Case("ratings_as_text", "texts that look like numbers count as numbers; whole floats too",
         {"instrument": {"items": ["timely"]}, "groups": ["A", "B"],
          "columns": {**cells(*(f"a{n} A B timely 4" for n in range(1, 5))), "rating": ["3", " 4 ", "3.0", 5.0]}},
         hand={"ties A>B mean": "(3 + 4 + 3 + 5) / 4"}),
]
