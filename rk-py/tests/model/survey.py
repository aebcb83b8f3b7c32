"""What the formulas of the contract are about: x(r,t,i), s(r,t) and which ties there are."""

from fractions import Fraction

from .answer import mean_of


class Scored:
    """A survey with its codings applied and its unused answers dropped.

    `x` of a questionnaire is indexed like x(r,t,i): by rated group and item.
    """

    def __init__(self, survey):
        self.survey = survey
        self.settings = survey.settings
        self.items = [item.id for item in self.settings.items]
        self.groups = survey.groups
        self.names = [group.name for group in self.groups]
        self.questionnaires = survey.questionnaires
        answering = [name for name in self.names if any(q.group == name for q in self.questionnaires)]
        self.ties = [(a, b) for a in answering for b in survey.rated if self.expects(a, b)]
        self.unexpected = 0
        self.x = {id(q): self.ratings(q) for q in self.questionnaires}

    def expects(self, rater: str, rated: str) -> bool:
        """Whether the tie is in the answer at all."""
        expected = self.settings.expected
        return rater == rated or expected is None or (rater, rated) in expected

    def alone(self, name: str) -> bool:
        """Whether the group has one person, who cannot rate it."""
        return self.groups[self.names.index(name)].eligible == 1

    def kind(self, rater: str, rated: str) -> str:
        if rater == rated:
            return "bonding"
        levels = {group.level for group in self.groups if group.name in (rater, rated)}
        return "bridging" if len(levels) == 1 else "linking"

    def ratings(self, q) -> dict[tuple[str, str], int]:
        """The questionnaire's ratings after coding; dropped ones are counted."""
        used = {}
        for (rated, item), answer in q.answers.items():
            if not self.expects(q.group, rated) or (rated == q.group and self.alone(rated)):
                self.unexpected += 1
            else:
                used[rated, item] = self.settings.codings[item][answer - 1]
        return used

    def of(self, group: str) -> list:
        return [q for q in self.questionnaires if q.group == group]

    def answers(self, q, rated: str, items: list[str]) -> list[Fraction]:
        """The questionnaire's ratings of the group on these items."""
        x = self.x[id(q)]
        return [Fraction(x[rated, item]) for item in items if (rated, item) in x]

    def score(self, q, rated: str) -> Fraction | None:
        """s(r,t)."""
        return self.score_on(q, rated, self.items, self.settings.min_items)

    def score_on(self, q, rated: str, items: list[str], least: int) -> Fraction | None:
        """The mean of the answered items, if at least so many are answered."""
        answered = self.answers(q, rated, items)
        return mean_of(answered) if len(answered) >= least else None

    def scores(self, q, which: str) -> list[Fraction]:
        """All s(r,t) of a questionnaire: of others (between), of its own group (within), or all."""
        scores = [self.score(q, rated) for rated in self.names if in_scope(q.group, rated, which)]
        return [score for score in scores if score is not None]

    def mean_score(self, q, which: str) -> Fraction | None:
        """R(r), s(r,g(r)), or the mean of all s(r,t)."""
        return mean_of(self.scores(q, which))

    def anything(self, q, which: str) -> bool:
        """Whether the questionnaire answers anything about those groups."""
        return any(self.answers(q, rated, self.items) for rated in self.names
                   if in_scope(q.group, rated, which))


def in_scope(rater: str, rated: str, which: str) -> bool:
    return which == "all" or (rater == rated) == (which == "within")
