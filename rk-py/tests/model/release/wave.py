"""One wave of a release: which values are shown, and what they are."""

from fractions import Fraction

from ..answer import Entry
from ..profile import Cuts
from ..rounding import as_printed, nearest
from .margins import BY_TIE, all_safe, protect
from .policy import rounded
from .views import asymmetries, dimensions, distributions, leadership, shown
from .waves import Printed, keeps_every_answer, people, units

INDEX = ["by_group", "by_respondent", "by_tie", "by_rating", "custom", "within"]


class Wave:
    """The scores of a wave under a policy, after those of an earlier one if there is one.

    `ties` are the entries of the scores by their pair; `kept` the reasons of
    those that are withheld; `printed` the decimals and the mean of the others.
    """

    def __init__(self, scores: dict, policy, earlier=None):
        self.scores, self.policy, self.earlier = scores, policy, earlier
        self.groups = {group["group"]: group for group in scores["groups"]}
        self.items = scores["instrument"]["items"]
        self.ties = {(tie["rater"], tie["rated"]): tie for tie in scores["ties"]}
        self.with_mean = [pair for pair, tie in self.ties.items() if tie["mean"] is not None]
        self.cells = [(a, b) for a, b in self.with_mean if a != b]
        self.kept: dict[tuple[str, str], str] = {}
        self.printed: dict[tuple[str, str], tuple[int, Fraction]] = {}
        for pair in self.with_mean:
            self.decide(pair)
        self.coarser = {pair for pair, (decimals, _) in self.printed.items() if decimals < policy.decimals}
        self.margins = {} if policy.open else self.withheld_margins()

    def cuts(self, own: bool):
        """The cuts of the scores as exact decimals, or None."""
        given = self.scores["cuts"]["within" if own else "between"]
        return Cuts(*(as_printed(given[name]) for name in ("moderate_from", "strong_above"))) if given else None

    def people(self, pair: tuple[str, str]) -> int:
        """m(a,b): the answers behind a tie, but no more than the people of the group."""
        return min(self.ties[pair]["n"], self.groups[pair[0]]["respondents"])

    def size(self, name: str) -> int | None:
        group = self.groups[name]
        return group["respondents"] or None if group["eligible"] is None else group["eligible"]

    def rated_too_few(self, name: str) -> bool:
        size = self.size(name)
        return size is not None and size < self.policy.rated_from

    def decide(self, pair: tuple[str, str]):
        """Whether a tie is shown, and with how many decimals."""
        policy = self.policy
        reason = None if policy.open else self.reason(pair)
        if reason is not None:
            self.kept[pair] = reason
            return
        mean = self.ties[pair]["mean"]
        change = None if policy.open else self.turnover(pair)
        for decimals in range(policy.decimals, -1, -1):
            if change is None or rounded(mean, decimals) not in (1, 5) and keeps_every_answer(
                    self.earlier.as_printed(pair), self.as_printed(pair, decimals), *change, units(len(self.items))):
                self.printed[pair] = (decimals, rounded(mean, decimals))
                break
        else:
            self.kept[pair] = "protected"

    def reason(self, pair: tuple[str, str]) -> str | None:
        """The rules of one wave."""
        tie, policy = self.ties[pair], self.policy
        if self.people(pair) < policy.mean_from:
            return "too_few"
        if pair[0] != pair[1] and self.rated_too_few(pair[1]):
            return "too_few_rated"
        if policy.round(tie["mean"]) in (1, 5) or (tie["sd"] == 0 and self.people(pair) < policy.distribution_from):
            return "protected"
        return None

    def turnover(self, pair: tuple[str, str]) -> tuple[int, int] | None:
        """How many people joined and left behind a tie that the earlier wave tells of; None of nobody."""
        earlier = self.earlier
        if earlier is None or not (pair in earlier.printed or earlier.kept.get(pair) == "protected"):
            return None
        return self.moved(pair)

    def moved(self, pair: tuple[str, str]) -> tuple[int, int] | None:
        """How many people joined and left the group that rates, behind a tie of both waves; None of nobody."""
        if self.policy.open or self.earlier is None or pair not in self.earlier.with_mean:
            return None
        listed = None
        if "respondents" in self.scores and "respondents" in self.earlier.scores:
            listed = (self.earlier.names_of(pair[0]), self.names_of(pair[0]))
        found = people(self.earlier.as_printed(pair), self.as_printed(pair, 0), listed)
        return found if any(found) else None

    def names_of(self, group: str) -> set:
        return {(r["respondent"], r.get("site")) for r in self.scores["respondents"] if r["group"] == group}

    def as_printed(self, pair: tuple[str, str], decimals: int | None = None) -> Printed:
        """What a reader sees or can guess of a tie; with decimals, as it would be printed with so many."""
        tie = self.ties[pair]
        if decimals is None and pair not in self.printed:
            return Printed(tie["n"], self.policy.round(tie["mean"]), self.policy.decimals)
        decimals, mean = self.printed[pair] if decimals is None else (decimals, rounded(tie["mean"], decimals))
        return Printed(tie["n"], mean, decimals, self.cuts(pair[0] == pair[1]), tie["level"])

    def withheld_margins(self) -> dict:
        """The reasons of the margins that are withheld, by the rules or for the sake of others."""
        policy, least = self.policy, self.policy.mean_from
        reasons = {}
        for a in dict.fromkeys(a for a, _ in self.cells):
            row = [pair for pair in self.cells if pair[0] == a]
            if all(self.people(pair) < least for pair in row):
                reasons["out", a] = "too_few"
            elif any(self.hidden(pair) and self.moved(pair) for pair in row):
                reasons["out", a] = "protected"
        for b in dict.fromkeys(b for _, b in self.cells):
            if sum(self.people(pair) for pair in self.cells if pair[1] == b) < least:
                reasons["in", b] = "too_few"
            elif self.rated_too_few(b):
                reasons["in", b] = "too_few_rated"
            elif self.unsteady([pair for pair in self.cells if pair[1] == b]):
                reasons["in", b] = "protected"
        if self.cells and self.scores["counts"]["respondents"] < least:
            reasons[BY_TIE] = "too_few"
        elif self.unsteady(self.cells):
            reasons[BY_TIE] = "protected"
        withheld = {("tie", pair): self.hidden(pair) for pair in self.cells if self.hidden(pair)} | reasons
        if not withheld:
            return {}
        by_respondents = sorted(self.groups, key=lambda name: -self.groups[name]["respondents"])
        outs, ins = [("out", a) for a in by_respondents], [("in", b) for b in self.groups]
        turns = [[BY_TIE, *outs, *ins], [*outs, *ins, BY_TIE], [*ins, *outs, BY_TIE]]
        return reasons | dict.fromkeys(protect(self.cells, withheld, turns, self.means()), "protected")

    def unsteady(self, pairs: list) -> bool:
        """Whether few people moved behind these ties, and a tie that they moved behind is hidden."""
        most: dict[str, int] = {}
        for pair in pairs:
            most[pair[0]] = max(most.get(pair[0], 0), sum(self.moved(pair) or (0, 0)))
        some = any(self.hidden(pair) and self.moved(pair) for pair in pairs)
        return some and 0 < sum(most.values()) < self.policy.mean_from

    def means(self) -> dict:
        return {pair: self.ties[pair]["mean"] for pair in self.with_mean}

    def hidden(self, pair: tuple[str, str]) -> str | None:
        """Why the mean is not shown, or not as exactly as others are."""
        return self.kept.get(pair) or ("protected" if pair in self.coarser else None)

    def left_out(self) -> int:
        """P: the people who answered, but not about every group."""
        count = 0
        for a in dict.fromkeys(a for a, _ in self.cells):
            row = [self.ties[pair]["n"] for pair in self.cells if pair[0] == a]
            count += max(self.groups[a]["respondents"], *row) - min(row)
        return count

    def within_is_safe(self, own: list) -> bool:
        """Whether the groups' ties to themselves, as a table of one row with its mean, keep what is withheld."""
        reasons = {("tie", ("", b)): self.hidden((b, b)) for _, b in own if self.hidden((b, b))}
        margins = {("in", b) for _, b in own} | {BY_TIE}
        return all_safe(reasons, set(reasons) | margins, {("", b): self.ties[b, b]["mean"] for _, b in own})

    def index_reason(self, name: str) -> str | None:
        """Why an index that the scores have is withheld."""
        policy = self.policy
        if policy.open:
            return None
        if self.scores["counts"]["respondents"] < policy.mean_from:
            return "too_few"
        if name == "within":
            own = [pair for pair in self.with_mean if pair[0] == pair[1]]
            if sum(map(self.people, own)) < policy.mean_from:
                return "too_few"
            return None if self.within_is_safe(own) and not self.unsteady(own) else "protected"
        if name == BY_TIE:
            return self.margins.get(BY_TIE)
        index = self.scores["index"]
        if name == "by_group" and BY_TIE not in self.margins and index["by_group"] == index[BY_TIE]:
            return None
        if self.margins or any(map(self.hidden, self.cells)):
            return "protected"
        narrow = name in ("by_group", "by_respondent") and 0 < self.left_out() < policy.mean_from
        return "protected" if narrow else None

    def answer(self) -> dict:
        """The fields `groups` to `withheld`."""
        return {
            "groups": [self.group(group) for group in self.groups.values()],
            "ties": [self.tie(pair) for pair in self.ties],
            "asymmetries": asymmetries(self),
            "index": self.index(),
            "shown": shown(self),
            "leadership": leadership(self),
            "dimensions": dimensions(self),
            "distributions": distributions(self),
            "counts": self.scores["counts"],
            "withheld": self.withheld(),
        }

    def group(self, group: dict) -> dict:
        name, why = group["group"], group.get("why", {})
        entry = Entry(group=name, level=group["level"], respondents=group["respondents"])
        entry.put("eligible", group["eligible"], why.get("eligible"))
        rate = group["response_rate"]
        entry.put("response_rate", None if rate is None else nearest(rounded(rate, 2)), why.get("response_rate"))
        for margin in ("out", "in"):
            self.put(entry, margin, group[margin], self.margins.get((margin, name)), why.get(margin))
        own = self.printed.get((name, name))
        entry.put("self", nearest(own[1]) if own else None, self.kept.get((name, name)) or why.get("self"))
        return entry.done()

    def put(self, entry: Entry, name: str, value, withheld: str | None, why: str | None):
        """A mean with the policy's decimals, or the reason why it is not there."""
        show = value is not None and withheld is None
        entry.put(name, nearest(self.policy.round(value)) if show else None, why if value is None else withheld)

    def tie(self, pair: tuple[str, str]) -> dict:
        tie = self.ties[pair]
        entry = Entry(rater=pair[0], rated=pair[1], kind=tie["kind"])
        if pair in self.kept:
            for name in ("n", "mean", "decimals", "level"):
                entry.put(name, None, self.kept[pair])
            return entry.done()
        why = tie.get("why", {})
        decimals, mean = self.printed.get(pair, (None, None))
        entry.put("n", tie["n"])
        entry.put("mean", None if mean is None else nearest(mean), why.get("mean"))
        entry.put("decimals", decimals, why.get("mean"))
        entry.put("level", tie["level"], why.get("level"))
        return entry.done()

    def index(self) -> dict:
        given = self.scores["index"]
        why, why_level = given.get("why", {}), given["levels"].get("why", {})
        entry, levels = Entry(), Entry()
        for name in INDEX:
            value, reason = given[name], self.index_reason(name)
            self.put(entry, name, value, reason, why.get(name))
            if value is not None and reason is not None:
                levels.put(name, None, reason)
            else:
                levels.put(name, given["levels"][name], why_level.get(name))
        entry.put("levels", levels.done())
        return entry.done()

    def withheld(self) -> dict:
        reasons = list(self.kept.values())
        return {
            **{reason: reasons.count(reason) for reason in ("too_few", "too_few_rated", "protected")},
            "coarser": len(self.coarser),
            "of": len(self.with_mean),
        }
