"""Cuts between weak, moderate and strong."""

from dataclasses import dataclass
from fractions import Fraction

from .rounding import as_printed, decimals, nearest
from .shape import expect, known_fields


@dataclass
class Cuts:
    moderate_from: Fraction
    strong_above: Fraction

    def level(self, mean: Fraction) -> str:
        if mean < self.moderate_from:
            return "weak"
        return "strong" if mean > self.strong_above else "moderate"

    def answer(self) -> dict:
        return {"moderate_from": nearest(self.moderate_from), "strong_above": nearest(self.strong_above)}


@dataclass
class Profile:
    name: str
    between: Cuts
    within: Cuts | None
    gap_from: Fraction | None = None

    def cuts(self, own: bool) -> Cuts | None:
        return self.within if own else self.between

    def in_gap(self, mean: Fraction) -> bool:
        """In the band between groups that the printed table leaves open."""
        return self.gap_from is not None and self.gap_from < mean <= self.between.strong_above

    def answer(self) -> dict:
        return {
            "between": self.between.answer(),
            "within": self.within.answer() if self.within else None,
        }


def cuts(moderate_from: str, strong_above: str) -> Cuts:
    return Cuts(Fraction(moderate_from), Fraction(strong_above))


PROFILES = {
    "danish": Profile("danish", cuts("3.5", "4"), cuts("4", "4.5"), Fraction("3.9")),
    "danish_single": Profile("danish_single", cuts("3.5", "4"), cuts("3.5", "4"), Fraction("3.9")),
    "german_2024": Profile("german_2024", cuts("3.5", "4"), None),
}


def read_profile(given, faults) -> Profile:
    """The profile that a call names or describes."""
    if isinstance(given, str):
        if given not in PROFILES:
            faults.call("profile", "profile.unknown", ["profile"])
            return PROFILES["danish"]
        return PROFILES[given]
    known_fields(given, ["name", "between", "within"], ["profile"])
    expect(isinstance(given.get("name"), str), ["profile", "name"])
    expect("between" in given, ["profile"])
    if given["name"] in PROFILES:
        faults.call("profile", "profile.name.taken", ["profile", "name"])
    between = read_cuts(given["between"], "between", faults)
    within = read_cuts(given["within"], "within", faults) if given.get("within") is not None else None
    return Profile(given["name"], between, within)


def read_cuts(given, scope: str, faults) -> Cuts:
    path = ["profile", scope]
    known_fields(given, ["moderate_from", "strong_above"], path)
    for name in ("moderate_from", "strong_above"):
        expect(name in given, path)
        expect(isinstance(given[name], (int, float)) and not isinstance(given[name], bool), [*path, name])
    numbers = [given["moderate_from"], given["strong_above"]]
    low, high = map(as_printed, numbers)
    if not all(1 <= cut <= 5 for cut in (low, high)):
        faults.call("profile", "profile.cuts.out_of_range", path, least=1, most=5)
    if any(decimals(number) > 6 for number in numbers):
        faults.call("profile", "profile.cuts.decimals", path, most=6)
    if low > high:
        faults.call("profile", "profile.cuts.order", path)
    return Cuts(low, high)
