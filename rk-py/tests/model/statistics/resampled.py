"""The values that `bootstrap` follows, from one sample of people."""

from ..answer import mean_of
from ..index import by_group, by_rating, by_respondent, by_tie, present, within
from ..ties import Tie, sub_score_items
from .agreement import default_unit
from .alpha import Scale
from .anova import Anova
from .fits import omega
from .moments import covariances
from .near import Undefined
from .omega_total import OneFactor
from .reliability import tables_of
from .units import Units

STATISTICS = ["index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "omega_total", "icc"]


def values_of(scored, statistics: list[str], make) -> list:
    """The values in the order of the statistics; `make` is given what a value is, its people, and it or a reason."""
    sample = Sample(scored, make)
    for statistic in statistics:
        getattr(sample, statistic)()
    return sample.found


class Sample:
    def __init__(self, scored, make):
        self.scored, self.make, self.found = scored, make, []
        self.by_pair = {pair: Tie(scored, *pair) for pair in scored.ties}
        self.means = {pair: tie.mean for pair, tie in self.by_pair.items()}

    def add(self, statistic: str, scope: dict, people: list[set], value, reason: str | None = None,
            inexact: bool = False):
        self.found.append(self.make(statistic, scope, people, value, reason if value is None else None, inexact))

    def people(self, chosen) -> list[set]:
        """The people who have a questionnaire of which something holds; one who was drawn twice counts once."""
        return [{(q.group, q.person) for q in self.scored.questionnaires if chosen(q)}]

    def index(self):
        scored = self.scored
        between = self.people(lambda q: scored.scores(q, "between"))
        values = [("by_group", by_group(scored, "between")), ("by_respondent", by_respondent(scored, "between")),
                  ("by_tie", by_tie(self.means, "between")), ("by_rating", by_rating(scored, "between"))]
        for name, value in values:
            self.add("index", {"index": name}, between, value, "no_ties")
        self.add("index", {"index": "within"}, self.people(lambda q: scored.scores(q, "within")),
                 within(scored.names, self.means), "no_ties")

    def raters(self, rater: str, rated: str) -> list[set]:
        return self.people(lambda q: q.group == rater and self.scored.score(q, rated) is not None)

    def ties(self):
        for (rater, rated), mean in self.means.items():
            if rater == rated and self.scored.alone(rated):
                continue
            self.add("tie", {"rater": rater, "rated": rated}, self.raters(rater, rated), mean, "no_answers")

    def asymmetries(self):
        names = self.scored.names
        for at, first in enumerate(names):
            for second in names[at + 1:]:
                there, back = self.means.get((first, second)), self.means.get((second, first))
                if there is not None and back is not None:
                    self.add("asymmetry", {"rater": first, "rated": second},
                             self.raters(first, second) + self.raters(second, first), there - back)

    def over_ties(self, statistic: str, scope: dict, value_of, answered):
        for kind in ("between", "within"):
            values = present(value_of(tie) for tie in self.by_pair.values() if tie.own == (kind == "within"))
            n = self.people(lambda q, kind=kind: any(answered(q, rated) for rated in self.scored.names
                                                     if (rated == q.group) == (kind == "within")))
            self.add(statistic, {**scope, "kind": kind}, n, mean_of(values), "no_ties")

    def sub_scores(self):
        settings = self.scored.settings
        for part in ("communication", "relationship"):
            items = sub_score_items(self.scored, part)
            if items:
                least = -(-settings.min_items * len(items) // len(self.scored.items))
                self.over_ties("sub_score", {"part": part}, lambda tie, part=part: mean_of(tie.sub_scores(part)),
                               lambda q, rated, items=items, least=least:
                               self.scored.score_on(q, rated, items, least) is not None)

    def dimensions(self):
        for item in self.scored.items:
            self.over_ties("dimension", {"item": item}, lambda tie, item=item: mean_of(tie.ratings(item)),
                           lambda q, rated, item=item: self.scored.answers(q, rated, [item]))

    def scales(self):
        """The covariances of the whole and of each rated group, as in `reliability`."""
        tables = tables_of(self.scored, own_group=False)
        items = len(self.scored.items)
        yield {}, covariances(list(tables.values()), items, "listwise")
        for rated, rows in tables.items():
            yield {"rated": rated}, covariances([rows], items, "listwise")

    def scaled(self, statistic: str, value_of, inexact: bool):
        for scope, s in self.scales():
            people = self.people(lambda q, scope=scope: any(
                self.whole(q, rated) for rated in self.scored.names
                if rated != q.group and scope.get("rated", rated) == rated))
            try:
                self.add(statistic, scope, people, value_of(s), inexact=inexact)
            except Undefined as undefined:
                self.add(statistic, scope, people, None, undefined.reason)

    def whole(self, q, rated: str) -> bool:
        return len(self.scored.answers(q, rated, self.scored.items)) == len(self.scored.items)

    def alpha(self):
        self.scaled("alpha", lambda s: Scale(s).alpha(), inexact=False)

    def omega_total(self):
        self.scaled("omega_total", lambda s: omega(OneFactor(s, "principal_axis").loadings())[0], inexact=True)

    def icc(self):
        units = Units(self.scored, default_unit(self.scored))
        anova = Anova(list(units.means().values()))
        people = self.people(lambda q: self.scored.scores(q, "between"))
        for name, value in (("icc1", lambda: anova.icc1("k0")), ("icc2", anova.icc2)):
            try:
                self.add(name, {"by": units.by}, people, value())
            except Undefined as undefined:
                self.add(name, {"by": units.by}, people, None, undefined.reason)
