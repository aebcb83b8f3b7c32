"""People put together by workgroup or by site."""

from fractions import Fraction

from ..survey import Scored


def sites_of(scored: Scored) -> list[str]:
    """The sites in the data, by code point."""
    return sorted({q.site for q in scored.questionnaires if q.site is not None})


class Units:
    """The workgroups, or the sites, and the people of each."""

    def __init__(self, scored: Scored, by: str):
        self.scored, self.by = scored, by
        self.names = scored.names if by == "group" else sites_of(scored)

    def of(self, name: str) -> list:
        return [q for q in self.scored.questionnaires if getattr(q, self.by) == name]

    def values(self, value_of) -> dict[str, list[Fraction]]:
        """For each unit, the values of its questionnaires that have one."""
        found = {}
        for name in self.names:
            values = [value_of(q) for q in self.of(name)]
            found[name] = [value for value in values if value is not None]
        return found

    def means(self) -> dict[str, list[Fraction]]:
        """R(r)."""
        return self.values(lambda q: self.scored.mean_score(q, "between"))

    def scores(self, rated: str) -> dict[str, list[Fraction]]:
        """s(r,t), own group left out."""
        return self.values(lambda q: None if q.group == rated else self.scored.score(q, rated))
