"""The best sequence of tags over stretches of text: outside, begin, inside, last.

Source: Viterbi 1967, over the four tags of which `last` follows `begin` or `inside` and nothing
else, so that every span has two characters at least and none is left open. Scores are whole
numbers, so that the answer depends on no order of adding.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled

I16 = npt.NDArray[np.int16]
I64 = npt.NDArray[np.int64]
U8 = npt.NDArray[np.uint8]

OUTSIDE, BEGIN, INSIDE, LAST = range(4)
TAGS = 4

_NEVER = -(1 << 60)


def best(scores: I16, bounds: I64) -> U8:
    """The tags of each character that together score the most.

    Args:
        scores: shape (n, TAGS): what each tag scores at each character.
        bounds: where each stretch begins, and the end of the last (m + 1), from 0 to n.

    Returns:
        Shape (n,): between equal sequences, the one that is outside, or short, earlier.

    Raises:
        ValueError: the bounds are not ordered, or do not cover the scores.
    """
    bounds = np.ascontiguousarray(bounds, np.int64)
    ordered = bool((np.diff(bounds) >= 0).all()) and len(bounds) > 0
    if not ordered or bounds[0] != 0 or bounds[-1] != len(scores) or scores.shape[1] != TAGS:
        raise ValueError("stretches do not cover the scores, each in its order")
    out = np.zeros(len(scores), np.uint8)
    if not len(scores):
        return out
    if compiled.running():
        from strongroom.kernels.compiled import tags as fast

        fast.best(np.ascontiguousarray(scores, np.int16), bounds, out)
        return out
    _walk(scores, bounds, out)
    return out


def _walk(scores: I16, bounds: I64, out: U8) -> None:
    """The same for all stretches side by side, the longest first."""
    size = np.diff(bounds)
    order = np.argsort(-size, kind="stable")
    starts, size = bounds[:-1][order], size[order]
    # Whether `outside` and `begin` come from `last`, and `inside` and `last` from `inside`.
    closed, longer = np.zeros(len(scores), bool), np.zeros(len(scores), bool)
    total = np.full((len(starts), TAGS), _NEVER, np.int64)
    total[:, OUTSIDE] = 0
    for step in range(int(size[0])):
        count = int(np.searchsorted(-size, -step, side="left"))
        at, now = starts[:count] + step, total[:count]
        behind = now[:, LAST] > now[:, OUTSIDE]
        grown = now[:, INSIDE] > now[:, BEGIN]
        closed[at], longer[at] = behind, grown
        free, held = np.maximum(now[:, LAST], now[:, OUTSIDE]), np.maximum(now[:, 1], now[:, 2])
        total[:count] = np.stack([free, free, held, held], axis=1) + scores[at]
    tag = np.where(total[:, LAST] > total[:, OUTSIDE], LAST, OUTSIDE).astype(np.uint8)
    for step in range(int(size[0]) - 1, -1, -1):
        count = int(np.searchsorted(-size, -step, side="left"))
        at, own = starts[:count] + step, tag[:count]
        out[at] = own
        free = np.where(closed[at], LAST, OUTSIDE)
        held = np.where(longer[at], INSIDE, BEGIN)
        tag[:count] = np.where(own < INSIDE, free, held)
