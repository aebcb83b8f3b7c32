"""Hand-written numpy: what somebody writes who knows numpy well and wants speed.

Small integers stay small, respondents are turned into the long axis so that every operation runs
along contiguous memory, and ties are read off joint histograms of (answered items, sum).
"""

import sys

import numpy as np
from common import (
    COMMUNICATION,
    CUTS,
    ITEMS,
    MIN_COMMUNICATION,
    MIN_ITEMS,
    MIN_RELATIONSHIP,
    PRINCIPLES,
    columns_of,
)

NAME = "numpy by hand"
K = len(ITEMS)
SUMS = 5 * K + 1


def read(path):
    """Group of each respondent and ratings `[respondent, rated, item]`, u8, with numpy's reader."""
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    names = columns_of(header)
    where = [header.index(f"{name}_{item}") for name in names for item in ITEMS]
    shape = np.dtype([("group", "S32"), ("cells", "S1", (len(where),))])
    table = np.loadtxt(
        path, shape, delimiter=",", skiprows=1, usecols=[header.index("group"), *where]
    )
    digits = table["cells"].view(np.uint8)
    ratings = np.where(digits > 0, digits - 48, 0).astype(np.uint8, copy=False)
    own = np.searchsorted(np.array(names, "S32"), table["group"])
    return own, ratings.reshape(-1, len(names), K)


def read_bytes(path):
    """The same by finding the separators in the bytes.

    Nobody should read a survey like this: one quoted cell or one rating of two digits and every
    number is wrong. It is here as the least that numpy needs.
    """
    data = np.fromfile(path, np.uint8)
    head = int(np.argmax(data == 10))
    header = data[:head].tobytes().decode().split(",")
    names = columns_of(header)
    data = data[head + 1 :]
    ends = np.flatnonzero((data == 44) | (data == 10)).reshape(-1, len(header))
    cells = data[ends[:, 2:] - 1]
    own = data[ends[:, 1] - 1] - 49
    return own.astype(np.intp), ((cells - 48) * (cells >= 48)).reshape(-1, len(names), K)


def score(loaded):
    """Everything that an answer holds, from the group of each respondent and a u8 matrix.

    One rated group at a time, so that what is in hand stays in the cache.
    """
    group, ratings = loaded
    respondents, groups, _ = ratings.shape
    x = np.ascontiguousarray(ratings.transpose(1, 2, 0))
    own = group.astype(np.uint8)
    own6 = own * 6
    base = own * np.uint16((K + 1) * SUMS)
    counts = np.empty((groups, K, groups * 6), np.int64)
    joint = np.empty((3, groups, groups * (K + 1) * SUMS), np.int64)
    own_n, own_score = np.zeros(respondents, bool), np.zeros(respondents)
    all_n, all_sum = np.zeros(respondents, np.uint8), np.zeros(respondents)
    for t in range(groups):
        for i in range(K):
            counts[t, i] = np.bincount(x[t, i] + own6, minlength=groups * 6)
        given = (x[t] > 0).view(np.uint8)
        n_com = given[:COMMUNICATION].sum(0, dtype=np.uint8)
        n_rel = given[COMMUNICATION:].sum(0, dtype=np.uint8)
        sum_com = x[t, :COMMUNICATION].sum(0, dtype=np.uint8)
        sum_rel = x[t, COMMUNICATION:].sum(0, dtype=np.uint8)
        n, total = n_com + n_rel, sum_com + sum_rel
        for k, (answered, sums) in enumerate(((n, total), (n_com, sum_com), (n_rel, sum_rel))):
            key = base + answered * np.uint16(SUMS) + sums
            joint[k, t] = np.bincount(key, minlength=joint.shape[2])
        valid = n >= MIN_ITEMS
        pair = valid * (total / np.maximum(n, 1))
        mine = own == t
        own_n |= mine & valid
        own_score += mine * pair
        all_n += valid
        all_sum += pair
    with np.errstate(invalid="ignore", divide="ignore"):
        scores = np.stack(
            [
                (all_sum - own_score) / (all_n - own_n),
                np.where(own_n, own_score, np.nan),
                all_sum / all_n,
            ]
        )
    scores[0, all_n == own_n] = np.nan
    tie_n, tie_mean, tie_sd, below = ties(joint[0], MIN_ITEMS)
    com_n, com_mean, _, _ = ties(joint[1], MIN_COMMUNICATION)
    rel_n, rel_mean, _, _ = ties(joint[2], MIN_RELATIONSHIP)
    return finish(
        counts.reshape(groups, K, groups, 6).transpose(2, 0, 1, 3)[..., 1:],
        np.bincount(group, minlength=groups),
        (tie_n, tie_mean, tie_sd),
        (com_n, com_mean),
        (rel_n, rel_mean),
        spread(scores),
        [group_means(scores[k], group, groups) for k in (0, 2)],
        below,
    )


def ties(joint, least):
    """Per (rater group, rated group): n, mean, sd of the scores; pairs with too few items.

    From the counts of (answered items, sum), by rated group and then rater group.
    """
    groups, width = len(joint), (K + 1) * SUMS
    bins = joint.reshape(groups, groups, width).transpose(1, 0, 2)
    answered, sums = np.divmod(np.arange(width), SUMS)
    enough = answered >= least
    below = int(bins[:, :, (answered > 0) & ~enough].sum())
    bins = bins[:, :, enough]
    value = sums[enough] / answered[enough] - 3.0
    count, first, second = bins.sum(2), bins @ value, bins @ value**2
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = first / count
        sd = np.sqrt(np.maximum(second - first * mean, 0.0) / (count - 1))
    sd[count < 2] = np.nan
    return count, mean + 3.0, sd, below


def spread(scores):
    """n, mean, sd along the last axis, without nan."""
    there = ~np.isnan(scores)
    n = there.sum(-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(there, scores, 0.0).sum(-1) / n
        rest = np.where(there, scores - mean[..., None], 0.0)
        sd = np.sqrt((rest * rest).sum(-1) / (n - 1))
    sd[n < 2] = np.nan
    return np.stack([n, mean, sd], -1)


def group_means(scores, group, groups):
    """Mean of the respondents' scores in each group."""
    there = ~np.isnan(scores)
    total = np.bincount(group, np.where(there, scores, 0.0), groups)
    with np.errstate(invalid="ignore"):
        return total / np.bincount(group, there, groups)


def level(mean, cuts):
    """0 weak, 1 moderate, 2 strong, -1 none."""
    low, high = cuts
    return (mean >= low).astype(np.int8) + (mean > high) - np.isnan(mean)


def mean_of(values, axis=None):
    """How many are there and their mean."""
    there = ~np.isnan(values)
    n = there.sum(axis)
    with np.errstate(invalid="ignore"):
        return n, np.where(there, values, 0.0).sum(axis) / n


def finish(counts, group_n, tie, communication, relationship, spreads, per_group, below):
    """From the tables to the whole answer."""
    tie_n, tie_mean, tie_sd = tie
    groups = len(group_n)
    diagonal = np.eye(groups, dtype=bool)
    off, on = ~diagonal, diagonal

    def levels(values):
        wide = on.reshape(on.shape + (1,) * (values.ndim - 2))
        return np.where(wide, level(values, CUTS["within"]), level(values, CUTS["between"]))

    weights = np.arange(5) - 2.0
    item_n = counts.sum(-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        first = counts @ weights
        shift = first / item_n
        item_mean = shift + 3.0
        square = counts @ weights**2 - first * shift
        item_sd = np.sqrt(np.maximum(square, 0.0) / (item_n - 1))
        item_sd[item_n < 2] = np.nan
        between, within = counts[off].sum(0), counts[on].sum(0)
        distribution = np.stack([between, within], 1)
        shares = distribution / distribution.sum(-1, keepdims=True)

    hidden = np.where(on, np.nan, tie_mean)
    self_mean = tie_mean.diagonal()
    first_of, second_of = np.triu_indices(groups, 1)
    there, back = tie_mean[first_of, second_of], tie_mean[second_of, first_of]

    filled = np.where(tie_n > 0, tie_mean, 0.0) * tie_n
    index = np.array(
        [
            mean_of(per_group[0])[1],
            spreads[0, 1],
            mean_of(hidden)[1],
            filled[off].sum() / max(tie_n[off].sum(), 1),
            mean_of(self_mean)[1],
        ]
    )
    including = [
        mean_of(per_group[1])[1],
        spreads[2, 1],
        mean_of(tie_mean)[1],
        filled.sum() / max(tie_n.sum(), 1),
    ]
    principle = np.stack([item_mean[:, :, p].mean(-1) for p in PRINCIPLES], -1)
    answer = {
        "tie_n": tie_n,
        "tie_mean": tie_mean,
        "tie_sd": tie_sd,
        "tie_level": levels(tie_mean),
        "item_n": item_n,
        "item_mean": item_mean,
        "item_sd": item_sd,
        "item_level": levels(item_mean),
        "item_counts": counts,
        "group_n": group_n,
        "out": mean_of(hidden, 1)[1],
        "in": mean_of(hidden, 0)[1],
        "self": self_mean,
        "asymmetry": np.stack([there, back, there - back, (there + back) / 2], -1),
        "index": index,
        "index_level": np.append(
            level(index[:4], CUTS["between"]), level(index[4:], CUTS["within"])
        ),
        "including_self": including,
        "distribution_counts": distribution,
        "distribution_shares": shares,
        "respondent_scores": spreads,
        "counts": [
            group_n.sum(),
            item_n.sum(),
            group_n.sum() * groups * K - item_n.sum(),
            below,
        ],
    }
    for name, (n, mean) in (("communication", communication), ("relationship", relationship)):
        answer |= {f"{name}_n": n, f"{name}_mean": mean, f"{name}_level": levels(mean)}
    subs = np.stack([communication[1], relationship[1]], -1)
    for name, values in (("sub_scores", subs), ("items", item_mean), ("principles", principle)):
        outer, inner = mean_of(values[off], 0), mean_of(values[on], 0)
        answer[f"{name}_ties"] = np.stack([outer[0], inner[0]], -1)
        answer[f"{name}_mean"] = np.stack([outer[1], inner[1]], -1)
        answer[f"{name}_level"] = np.stack(
            [level(outer[1], CUTS["between"]), level(inner[1], CUTS["within"])], -1
        )
    return answer


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(float(score(read(path))["index"][0]))


if __name__ == "__main__":
    main(sys.argv[1])
