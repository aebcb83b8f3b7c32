"""The seven items, their names, and how a name is recognised."""

from dataclasses import dataclass, field

COMMUNICATION, RELATIONSHIP = "communication", "relationship"


def plain(name: str) -> str:
    """A name without what does not matter: case, spaces, hyphens, underscores."""
    return "".join(letter for letter in name.lower() if not letter.isspace() and letter not in "-_")


@dataclass
class Item:
    id: str
    sub_score: str | None
    names: set[str] = field(default_factory=set)

    def is_called(self, name: str) -> bool:
        return plain(name) in self.names


def named(id: str, sub_score: str | None, *names: str) -> Item:
    return Item(id, sub_score, {plain(name) for name in (id, *names) if plain(name)})


SEVEN = [
    named("frequent", COMMUNICATION, "frequent communication", "hyppig", "hyppig kommunikation"),
    named("timely", COMMUNICATION, "timely communication", "rettidig", "rettidig kommunikation"),
    named("accurate", COMMUNICATION, "accurate communication", "præcis", "præcis kommunikation"),
    named("problem_solving", COMMUNICATION, "problem-solving communication",
          "problemløsende", "problemløsende kommunikation"),
    named("shared_goals", RELATIONSHIP, "fælles mål"),
    named("shared_knowledge", RELATIONSHIP, "fælles viden"),
    named("mutual_respect", RELATIONSHIP, "gensidig respekt"),
]
SIX = [item for item in SEVEN if item.id != "accurate"]

PRINCIPLES = [
    ("shared_goals", ["shared_goals"]),
    ("shared_knowledge", ["shared_knowledge"]),
    ("mutual_respect", ["mutual_respect"]),
    ("timely_and_frequent", ["timely", "frequent"]),
    ("accurate", ["accurate"]),
    ("problem_solving", ["problem_solving"]),
]


def find(items: list[Item], name: str) -> Item | None:
    """The item that the name means, or None."""
    for item in items:
        if item.is_called(name):
            return item
    return None
