"""The operation `network`: the groups and their ties as a whole."""

from fractions import Fraction
from itertools import combinations

from ..answer import mean_of, variance_of
from ..call import read_head
from ..change import exact_mean, mean_of_counts
from ..rounding import nearest_root
from ..scores import Scores
from ..shape import expect, is_whole
from ..text import compact
from ..violations import Faults, ShapeFault
from .core import add_core
from .estimates import Estimates, undefined
from .near import Undefined, exact
from .plain import MOST_SEED, read_replicates
from .qap import add_qap

FIELDS = ["schema", "locale", "scores", "with", "permutations", "seed"]
LEVELS = ["weak", "moderate", "strong"]


def network(call: dict) -> str:
    faults = Faults(FIELDS)
    try:
        read_head(call, FIELDS)
        expect("scores" in call, [])
        scores = Scores(call["scores"], ["scores"])
        other = None if call.get("with") is None else Scores(call["with"], ["with"])
        permutations = read_replicates(call, "permutations", 10_000, faults)
        seed = call.get("seed")
        expect(seed is None or (is_whole(seed) and 0 <= seed <= MOST_SEED), ["seed"])
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
    if faults.any_error():
        return compact(faults.refusal())
    whole = Network(scores)
    estimates = Estimates()
    add_density(estimates, whole)
    add_strengths(estimates, whole)
    add_reciprocity(estimates, whole)
    add_centralization(estimates, whole)
    add_multiplexity(estimates, whole)
    add_core(estimates, whole)
    add_qap(estimates, "layers", whole.groups, whole.layer("communication"), whole.layer("relationship"),
            permutations, seed)
    if other is not None:
        later = Network(other)
        common = [group for group in whole.groups if group in later.groups]
        add_qap(estimates, "with", common, whole.w, later.w, permutations, seed)
    return compact({"schema": 1, "groups": whole.groups, "estimates": estimates.rows, "report": faults.report()})


class Network:
    """The groups that rate and are rated, and the exact means of their ties."""

    def __init__(self, scores: Scores):
        self.scores = scores
        raters, rated = {a for a, _ in scores.ties}, {b for _, b in scores.ties}
        self.groups = [name for name in scores.groups if name in raters and name in rated]
        self.all = {}
        for (a, b), tie in scores.ties.items():
            mean = exact_mean(tie, len(scores.items))
            if mean is not None and a in self.groups and b in self.groups:
                self.all[a, b] = mean
        # The ties in the order of the groups, own ones apart.
        self.w = {(a, b): self.all[a, b] for a in self.groups for b in self.groups
                  if a != b and (a, b) in self.all}

    def pairs_of_ties(self) -> list[tuple[str, str]]:
        """The ties in the order of the groups, also those without a mean, own ones apart."""
        return [(a, b) for a in self.groups for b in self.groups if a != b and (a, b) in self.scores.ties]

    def layer(self, part: str) -> dict:
        found = {}
        for pair in self.pairs_of_ties():
            tie = self.scores.ties[pair][part]
            mean = exact_mean(tie, len(self.scores.items)) if tie else None
            if mean is not None:
                found[pair] = mean
        return found

    def at_least(self, mean: Fraction, level: str) -> bool:
        return LEVELS.index(self.scores.level(mean, own=False)) >= LEVELS.index(level)

    def pairs(self) -> list[tuple[Fraction, Fraction]]:
        """The two ties of each pair of groups that has both."""
        return [(self.w[a, b], self.w[b, a]) for a, b in combinations(self.groups, 2)
                if (a, b) in self.w and (b, a) in self.w]

    def out(self, group: str) -> list[Fraction]:
        return [mean for (a, _), mean in self.w.items() if a == group]

    def in_(self, group: str) -> list[Fraction]:
        return [mean for (_, b), mean in self.w.items() if b == group]


def mean_or_none(values: list[Fraction]) -> Fraction:
    if not values:
        raise Undefined("no_ties")
    return mean_of(values)


def add_density(estimates: Estimates, whole: Network):
    w = list(whole.w.values())

    def sd():
        mean_or_none(w)
        if len(w) < 2:
            raise Undefined("too_few")
        return nearest_root(variance_of(w))

    estimates.add("density", {}, len(w), lambda: exact(mean_or_none(w)))
    estimates.add("density_rescaled", {}, len(w), lambda: exact((mean_or_none(w) - 1) / 4))
    estimates.add("density_sd", {}, len(w), sd)
    for level in LEVELS[1:]:
        reached = [Fraction(whole.at_least(mean, level)) for mean in w]
        estimates.add("density_binary", {"level": level}, len(w),
                      lambda reached=reached: exact(mean_or_none(reached)))
    for kind in ("bonding", "bridging", "linking"):
        chosen = [mean for pair, mean in whole.all.items() if whole.scores.ties[pair]["kind"] == kind]
        estimates.add("mean", {"kind": kind}, len(chosen), lambda chosen=chosen: exact(mean_or_none(chosen)))


def add_strengths(estimates: Estimates, whole: Network):
    for group in whole.groups:
        out, in_ = whole.out(group), whole.in_(group)
        scope = {"group": group}
        estimates.add("strength_out", scope, len(out), lambda out=out: exact(mean_or_none(out)))
        estimates.add("strength_in", scope, len(in_), lambda in_=in_: exact(mean_or_none(in_)))
        estimates.add("balance", scope, len(out) + len(in_),
                      lambda out=out, in_=in_: exact(mean_or_none(out) - mean_or_none(in_)))
    for a, b in combinations(whole.groups, 2):
        there, back = whole.w.get((a, b)), whole.w.get((b, a))

        def asymmetry(there=there, back=back):
            if there is None or back is None:
                raise Undefined("no_ties")
            return exact(there - back)

        estimates.add("asymmetry", {"rater": a, "rated": b}, (there is not None) + (back is not None), asymmetry)


def add_reciprocity(estimates: Estimates, whole: Network):
    pairs = whole.pairs()
    both = [(whole.at_least(x, "moderate"), whole.at_least(y, "moderate")) for x, y in pairs]
    ties = [mean for pair in pairs for mean in pair]

    def edgewise():
        returned = [Fraction(x and y) for pair in both for x, y in (pair, pair[::-1]) if x]
        return exact(mean_or_none(returned))

    def correlation():
        mean = mean_or_none(ties)
        spread = sum((x - mean) ** 2 for x in ties)
        if spread == 0:
            raise Undefined("no_variance")
        return exact(2 * sum((x - mean) * (y - mean) for x, y in pairs) / spread)

    def minimum():
        mean_or_none(ties)
        over = sum(x - 1 for x in ties)
        if over == 0:
            raise Undefined("no_variance")
        return exact(2 * sum(min(x, y) - 1 for x, y in pairs) / over)

    estimates.add("reciprocity_dyadic", {}, len(ties), lambda: exact(mean_or_none([Fraction(x == y) for x, y in both])))
    estimates.add("reciprocity_edgewise", {}, len(ties), edgewise)
    estimates.add("reciprocity_correlation", {}, len(ties), correlation)
    estimates.add("reciprocity_minimum", {}, len(ties), minimum)


def add_centralization(estimates: Estimates, whole: Network):
    for name, direction in (("centralization_out", whole.out), ("centralization_in", whole.in_)):
        def centralization(direction=direction):
            strengths = [mean_or_none(direction(group)) for group in whole.groups]
            if len(strengths) < 2:
                raise Undefined("no_ties")
            return exact(sum(max(strengths) - one for one in strengths) / (4 * (len(strengths) - 1)))

        estimates.add(name, {}, len(whole.w), centralization)


def add_multiplexity(estimates: Estimates, whole: Network):
    """How many items of a tie are at least moderate."""
    counts = []
    for a, b in whole.pairs_of_ties():
        items = whole.scores.ties[a, b]["dimensions"].values()
        means = [mean for mean in (mean_of_counts(item["counts"]) for item in items) if mean is not None]
        count = Fraction(sum(1 for mean in means if whole.at_least(mean, "moderate")))
        if means:
            counts.append(count)
        estimates.add("multiplexity", {"rater": a, "rated": b}, int(bool(means)),
                      (lambda count=count: exact(count)) if means else undefined("no_ties"))
    estimates.add("multiplexity", {}, len(counts), lambda: exact(mean_or_none(counts) / len(whole.scores.items)))
