"""The best value of each key among many: who else is written in the same letters."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
F32 = npt.NDArray[np.float32]
I64 = npt.NDArray[np.int64]


def best_of_others(keys: Keys, values: F32, never: np.float32) -> tuple[F32, I64]:
    """For each: the best value among the others with the same key, and how many others.

    Args:
        never: less than every value; what stands where there is no other.
    """
    if not len(keys):
        return values, np.empty(0, np.int64)
    order = np.lexsort((-values, keys))
    ordered, sorted_values = keys[order], values[order]
    opens = np.append(True, ordered[1:] != ordered[:-1])
    first = np.flatnonzero(opens)
    group = np.cumsum(opens) - 1
    size = np.diff(np.append(first, len(keys)))
    best = sorted_values[first]
    second = np.where(size > 1, sorted_values[np.minimum(first + 1, len(keys) - 1)], never)
    mine = np.arange(len(keys)) == first[group]
    out, count = np.empty(len(keys), np.float32), np.empty(len(keys), np.int64)
    out[order] = np.where(mine, second[group], best[group])
    count[order] = size[group] - 1
    return out, count


def best_among(asked: Keys, keys: Keys, values: F32, never: np.float32) -> F32:
    """For each key that is asked for: the best value among `keys` that equal it, or `never`."""
    out = np.full(len(asked), never, np.float32)
    if not len(keys):
        return out
    order = np.argsort(keys)
    ordered = keys[order]
    first = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
    best, ordered = np.maximum.reduceat(values[order], first), ordered[first]
    at = np.minimum(np.searchsorted(ordered, asked), len(ordered) - 1)
    same = ordered[at] == asked
    out[same] = best[at[same]]
    return out
