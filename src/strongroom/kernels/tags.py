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
I32 = npt.NDArray[np.int32]
I64 = npt.NDArray[np.int64]
U8 = npt.NDArray[np.uint8]

OUTSIDE, BEGIN, INSIDE, LAST = range(4)
TAGS = 4

_NEVER = -(1 << 60)


def best(scores: I16, starts: I64, ends: I64, bar: int = 0) -> U8:
    """The tags of each character that together score the most.

    Args:
        scores: shape (n, TAGS): what each tag scores at each character.
        starts, ends: where each stretch begins and ends, in order; between them all is outside.
        bar: what is taken from the score of `outside` at each character.

    Returns:
        Shape (n,): between equal sequences, the one that is outside, or short, earlier.

    Raises:
        ValueError: stretches overlap, are not ordered, or lie beyond the scores.
    """
    starts, ends = (np.ascontiguousarray(some, np.int64) for some in (starts, ends))
    good = len(starts) == len(ends) and scores.shape[1] == TAGS
    if good and len(starts):
        good = bool((ends >= starts).all() and (starts[1:] >= ends[:-1]).all())
        good &= bool(starts[0] >= 0 and ends[-1] <= len(scores))
    if not good:
        raise ValueError("stretches lie in the scores, each in its order")
    out = np.zeros(len(scores), np.uint8)
    if not len(scores) or not len(starts):
        return out
    if compiled.running():
        from strongroom.kernels.compiled import tags as fast

        fast.best(scores, starts, ends, bar, out)
        return out
    _walk(scores, starts, ends, bar, out)
    return out


def _walk(scores: I16, starts: I64, ends: I64, bar: int, out: U8) -> None:
    """The same for all stretches side by side, the longest first."""
    size = ends - starts
    order = np.argsort(-size, kind="stable")
    starts, size = starts[order], size[order]
    lifted = scores.astype(np.int64)
    lifted[:, OUTSIDE] -= bar
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
        total[:count] = np.stack([free, free, held, held], axis=1) + lifted[at]
    tag = np.where(total[:, LAST] > total[:, OUTSIDE], LAST, OUTSIDE).astype(np.uint8)
    for step in range(int(size[0]) - 1, -1, -1):
        count = int(np.searchsorted(-size, -step, side="left"))
        at, own = starts[:count] + step, tag[:count]
        out[at] = own
        free = np.where(closed[at], LAST, OUTSIDE)
        held = np.where(longer[at], INSIDE, BEGIN)
        tag[:count] = np.where(own < INSIDE, free, held)


def odds(scores: I16, starts: I64, ends: I64) -> I32:
    """How much more each stretch scores than nothing would in its place, whatever stands around it.

    Raises:
        IndexError: a stretch has one letter, or letters without scores.
    """
    out = np.empty(len(starts), np.int32)
    if compiled.running():
        from strongroom.kernels.compiled import tags as fast

        fast.odds(scores, starts, ends, out)
        return out
    last = ends - 1
    if len(starts) and (starts.min() < 0 or (last <= starts).any() or last.max() >= len(scores)):
        raise IndexError("a stretch has two letters or more, all among the scores")
    edges, within = _apart(scores)
    out[:] = edges[0][starts] + edges[1][last] + within[last] - within[starts + 1]
    return out


def opening(scores: I16, places: I64, least: int, most: int) -> I32:
    """The best odds of the stretches of `least` to `most` letters that begin at each place.

    Raises:
        IndexError: no such stretch begins there.
    """
    out = np.full(len(places), -(1 << 30), np.int32)
    if least < 2 or (len(places) and (places.min() < 0 or places.max() + least > len(scores))):
        raise IndexError("a stretch has two letters or more, all among the scores")
    if compiled.running():
        from strongroom.kernels.compiled import tags as fast

        fast.opening(scores, places, least, most, out)
        return out
    edges, within = _apart(scores)
    for size in range(least, most + 1):
        some = np.flatnonzero(places + size <= len(scores))
        first, last = places[some], places[some] + size - 1
        here = edges[0][first] + edges[1][last] + within[last] - within[first + 1]
        out[some] = np.maximum(out[some], here)
    return out


def _apart(scores: I16) -> tuple[tuple[I32, I32], I32]:
    """What `begin` and `last` score more than `outside`, and the sums of what `inside` does."""
    more = scores.astype(np.int32) - scores[:, OUTSIDE].astype(np.int32)[:, None]
    within = np.concatenate([[0], np.cumsum(more[:, INSIDE])]).astype(np.int32)
    return (more[:, BEGIN], more[:, LAST]), within
