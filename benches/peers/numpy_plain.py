"""numpy as most people write it: floats with nan, nanmean and nanstd, a mask a group.

Not the peer of any goal: it stands beside `numpy_score` to show what the tuning is worth.
"""

import sys
import warnings

import numpy as np
from common import COMMUNICATION, MIN_COMMUNICATION, MIN_ITEMS, MIN_RELATIONSHIP
from numpy_score import finish, read, spread

NAME = "numpy, plainly written"
__all__ = ["NAME", "main", "read", "score"]


def part(x, least):
    """Mean of the answered items, nan with fewer than `least`."""
    return np.where((~np.isnan(x)).sum(-1) >= least, np.nanmean(x, axis=-1), np.nan)


def score(loaded):
    """Everything that an answer holds."""
    group, ratings = loaded
    groups = ratings.shape[1]
    x = np.where(ratings > 0, ratings, np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        pair = part(x, MIN_ITEMS)
        com = part(x[:, :, :COMMUNICATION], MIN_COMMUNICATION)
        rel = part(x[:, :, COMMUNICATION:], MIN_RELATIONSHIP)
        masks = [group == a for a in range(groups)]
        counts = np.array([[(ratings[m] == v).sum(0) for v in range(1, 6)] for m in masks])
        own = group[:, None] == np.arange(groups)
        between = np.nanmean(np.where(own, np.nan, pair), axis=1)
        within = np.nanmean(np.where(own, pair, np.nan), axis=1)
        every = np.nanmean(pair, axis=1)

        def table(scores):
            n = np.array([(~np.isnan(scores[m])).sum(0) for m in masks])
            return n, np.array([np.nanmean(scores[m], axis=0) for m in masks])

        sd = np.array([np.nanstd(pair[m], axis=0, ddof=1) for m in masks])
        per_group = [np.array([np.nanmean(s[m]) for m in masks]) for s in (between, every)]
    answered = (ratings > 0).sum(-1)
    return finish(
        counts.transpose(0, 2, 3, 1),
        np.bincount(group, minlength=groups),
        (*table(pair), sd),
        table(com),
        table(rel),
        spread(np.stack([between, within, every])),
        per_group,
        int(((answered > 0) & (answered < MIN_ITEMS)).sum()),
    )


def main(path):
    """The whole job of a script: read, score, say the index."""
    print(float(score(read(path))["index"][0]))


if __name__ == "__main__":
    main(sys.argv[1])
