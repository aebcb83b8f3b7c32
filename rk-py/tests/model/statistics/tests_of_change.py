"""The tests of `change`: whether people changed."""

from fractions import Fraction

from mpmath import mp

from ..answer import mean_of
from ..rounding import nearest_root
from ..scores import Scores
from ..shape import expect, known_fields
from .differences import q_values
from .estimates import Estimates
from .forms import Forms
from .near import Undefined, exact, near, real
from .plain import read_confidence, read_replicates, read_seed
from .reliability import once
from .stream import Stream
from .t_tests import Paired, Welch, add_test, p_near, p_value, two_sided_z


def read_tests(call: dict, faults) -> tuple | None:
    """The settings of the tests, or None without any."""
    given = call.get("tests")
    if given is None:
        return None
    known_fields(given, ["confidence", "permutations", "seed"], ["tests"])
    confidence = read_confidence(given, faults, ("tests",), "tests")
    permutations, seed = given.get("permutations"), given.get("seed")
    if permutations is not None:
        permutations = read_replicates(given, "permutations", 0, faults, ("tests",), "tests")
        seed = read_seed(given, faults, ("tests",), "tests")
    expect(isinstance(given, dict), ["tests"])
    return confidence, permutations, seed


class People:
    """R₁ and R₂ of people, over the rated groups that are in both waves' ties."""

    def __init__(self, waves):
        self.waves = waves
        self.both = waves.both
        before, after = waves.before.ties, waves.after.ties
        self.pairs = [(a, b) for a in self.both for b in self.both if (a, b) in before and (a, b) in after]

    def rated(self, group: str) -> list[str]:
        return [b for a, b in self.pairs if a == group]

    def scores(self, scores: Scores, person: dict) -> dict[str, Fraction]:
        found = {rated: scores.score_of(person, rated) for rated in self.rated(person["group"])}
        return {rated: score for rated, score in found.items() if score is not None}

    def matched(self) -> list[tuple[str, dict, dict]]:
        """Each person's group and the two sets of scores, group after group, by name, site and case."""
        found = []
        people = self.waves.before.people
        order = [key for group in self.both
                 for key in sorted(people, key=lambda key: tuple(part or "" for part in key))
                 if people[key]["group"] == group]
        for key, person in ((key, people[key]) for key in order):
            other = self.waves.after.people.get(key)
            if other is not None and person["group"] == other["group"] and person["group"] in self.both:
                one, two = self.scores(self.waves.before, person), self.scores(self.waves.after, other)
                common = [rated for rated in one if rated in two]
                found.append((person["group"], {t: one[t] for t in common}, {t: two[t] for t in common}))
        return found

    def samples(self) -> list[list[tuple[str, dict]]]:
        """For each wave, each person's group and scores."""
        return [[(person["group"], self.scores(scores, person)) for person in scores.given["respondents"]
                 if person["group"] in self.both] for scores in (self.waves.before, self.waves.after)]


def mean_of_others(group: str, scores: dict[str, Fraction]) -> Fraction | None:
    """R(r): over the rated groups other than the own one."""
    return mean_of(score for rated, score in scores.items() if rated != group)


def tests(waves, settings: tuple) -> list[dict]:
    confidence, permutations, seed = settings
    people = People(waves)
    estimates = Estimates()
    if waves.matched:
        matched = people.matched()
        whole = [(group, mean_of_others(group, one), mean_of_others(group, two)) for group, one, two in matched]
        whole = [person for person in whole if person[1] is not None]
        test = Paired([(one, two) for _, one, two in whole])
        add_test(estimates, {}, test, confidence)
        add_matched(estimates, test, confidence)
        by_tie = {(a, b): Paired([(one[b], two[b]) for group, one, two in matched if group == a and b in one])
                  for a, b in people.pairs}
        add_ties(estimates, by_tie, confidence, "d_z")
        if permutations:
            add_permutation(estimates, people.both, permutations, PairedPermutation(whole, seed))
    else:
        samples = people.samples()
        whole = [[(group, mean_of_others(group, scores)) for group, scores in wave] for wave in samples]
        whole = [[person for person in wave if person[1] is not None] for wave in whole]
        test = Welch(*([value for _, value in wave] for wave in whole))
        add_test(estimates, {}, test, confidence)
        estimates.add("hedges_g", {}, test.n, test.hedges_g)
        by_tie = {(a, b): Welch(*([scores[b] for group, scores in wave if group == a and b in scores]
                                  for wave in samples)) for a, b in people.pairs}
        add_ties(estimates, by_tie, confidence, "hedges_g")
        if permutations:
            add_permutation(estimates, people.both, permutations, SamplePermutation(whole, people.both, seed))
    return estimates.rows


def add_matched(estimates: Estimates, test: Paired, confidence: float):
    estimates.add("d_z", {}, test.n, test.d_z)
    estimates.add("d_av", {}, test.n, test.d_av)
    forms = Forms([list(pair) for pair in test.pairs], 2)
    for statistic, name in (("icc_agreement", "ICC(A,1)"), ("icc_consistency", "ICC(C,1)")):
        estimates.add(statistic, {}, test.n, lambda name=name: exact(forms.estimate(name)),
                      limits=lambda at, name=name: forms.limit(name, at, confidence))

    def square() -> Fraction:
        """SEM²: the pooled variance about the waves' means, times 1 − ICC(A,1)."""
        icc = forms.estimate("ICC(A,1)")
        means = [mean_of([pair[at] for pair in test.pairs]) for at in (0, 1)]
        over = sum((pair[at] - means[at]) ** 2 for pair in test.pairs for at in (0, 1))
        return over / (2 * (test.n - 1)) * (1 - icc)

    def detectable(people: int):
        found = square()
        return near(lambda: two_sided_z(confidence) * mp.sqrt(2 * real(found) / people))

    estimates.add("standard_error_of_measurement", {}, test.n, lambda: nearest_root(square()))
    estimates.add("minimal_detectable_change", {}, test.n, lambda: detectable(1))
    estimates.add("minimal_detectable_change", {"kind": "mean"}, test.n, lambda: detectable(test.n))


def add_ties(estimates: Estimates, by_tie: dict, confidence: float, effect: str):
    def exists(test) -> bool:
        try:
            test.error()
        except Undefined:
            return False
        return True

    existing = [pair for pair, test in by_tie.items() if exists(test)]
    found = once(lambda: q_values([p_value(by_tie[pair]) for pair in existing]))
    for pair, test in by_tie.items():
        scope = {"rater": pair[0], "rated": pair[1]}
        add_test(estimates, scope, test, confidence)

        def q(pair=pair, test=test):
            p_near(test)
            return near(lambda: found()[existing.index(pair)])

        estimates.add("q", scope, test.n, q)
        estimates.add(effect, scope, test.n, getattr(test, effect))


def add_permutation(estimates: Estimates, groups: list[str], permutations: int, drawn):
    """The mean over groups of the differences, and how often a permutation reaches it."""
    scope = {"index": "by_group"}

    def difference() -> Fraction:
        return by_group(groups, drawn.values())

    def p():
        observed = difference()
        reached = sum(abs(by_group(groups, drawn.permuted(number))) >= abs(observed) for number in range(permutations))
        return exact(Fraction(1 + reached, 1 + permutations))

    estimates.add("difference", scope, drawn.n, lambda: exact(difference()), method="permutation")
    estimates.add("p", scope, drawn.n, p, method="permutation")


def by_group(groups: list[str], values: tuple[list, list]) -> Fraction:
    found = []
    for group in groups:
        one, two = ([value for name, value in wave if name == group] for wave in values)
        if one and two:
            found.append(mean_of(two) - mean_of(one))
    if not found:
        raise Undefined("no_answers")
    return mean_of(found)


class PairedPermutation:
    """Each person's two values are exchanged or not."""

    def __init__(self, people: list[tuple[str, Fraction, Fraction]], seed: int):
        self.people, self.seed, self.n = people, seed, len(people)

    def values(self) -> tuple:
        return [(group, one) for group, one, _ in self.people], [(group, two) for group, _, two in self.people]

    def permuted(self, number: int) -> tuple:
        stream = Stream(self.seed, number)
        turned = [(group, two, one) if stream.below(2) else (group, one, two) for group, one, two in self.people]
        return PairedPermutation(turned, self.seed).values()


class SamplePermutation:
    """Within each group the people are put in random order; as many as before are taken for the first wave."""

    def __init__(self, waves: list, groups: list[str], seed: int):
        self.waves, self.groups, self.seed, self.n = waves, groups, seed, sum(map(len, waves))

    def values(self) -> tuple:
        return tuple(self.waves)

    def permuted(self, number: int) -> tuple:
        stream = Stream(self.seed, number)
        first, second = [], []
        for group in self.groups:
            of = [[value for name, value in wave if name == group] for wave in self.waves]
            if not all(of):
                continue
            together = of[0] + of[1]
            stream.shuffle(together)
            first += [(group, value) for value in together[:len(of[0])]]
            second += [(group, value) for value in together[len(of[0]):]]
        return first, second
