"""Who speaks in a conversation that is written down: 胖虎：周六谁开车, line under line.

A word before a colon at the beginning of a line is a label of a form as often as it is somebody.
What tells them apart is that the same one comes back: forms name each field once, and where they do
not, their labels are ordinary words.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places, Stream
from strongroom.find.text.places import han
from strongroom.find.text.weights import Model
from strongroom.find.text.words import paired, pairs, words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.ranks import among

Mask = npt.NDArray[np.bool_]

LONGEST = 8
"""Letters of a speaker's name, at most."""

SPEAKING = 12.0
"""The margin of a speaker: better than a part of the same letters that looks like a name."""

_LEAD = 18
"""What may stand before it in its line, at most: [12:30], 2024-05-01."""

_COLON, _LINE = np.uint16(ord("：")), np.uint16(ord("\n"))
_LETTERS = np.zeros(1 << 16, bool)
_LETTERS[[ord(c) for c in "Aa"]] = True
_TAILS = np.zeros(1 << 16, bool)
_TAILS[[ord(c) for c in "".join(words("label_tails"))]] = True

_ROLES, _KIN = pairs(words("label_roles")), pairs(words("label_kin"))


def _labels(c: U16) -> tuple[Places, Places]:
    """Where labels begin that open a line, and their colons."""
    colons = np.flatnonzero(c == _COLON)
    begins = colons.copy()
    growing = np.ones(len(colons), bool)
    for _ in range(LONGEST + 1):
        before = c[np.maximum(begins - 1, 0)]
        growing &= han(before) | _LETTERS[before]
        begins -= growing
    size = colons - begins
    good = (size >= 2) & (size <= LONGEST) & han(c[begins])
    begins, colons = begins[good], colons[good]
    # Nothing but marks and digits stands between the line and the label.
    at = begins - 1
    going = np.ones(len(at), bool)
    for _ in range(_LEAD):
        here = c[np.maximum(at, 0)]
        going &= (here != _LINE) & (here != 0) & ~han(here) & ~_LETTERS[here]
        at -= going
    first = c[np.maximum(at, 0)]
    opens = (first == _LINE) | (first == 0)
    return begins[opens], colons[opens]


def _words(c: U16, begins: Places, ends: Places, known: Model) -> Mask:
    """Which of the labels are ordinary words, or end as labels of forms do."""
    size = ends - begins
    ordinary = _roles(c, begins, ends)
    for length in (2, 3, 4):
        ordinary |= (size == length) & _usual(c, begins, length, known)
    # 问题描述, 处理人员意见: labels that are put together end in a word.
    return ordinary | ((size >= 4) & _usual(c, ends - 2, 2, known))


def _usual(c: U16, at: Places, length: int, known: Model) -> Mask:
    """Whether ordinary words of a length stand at places."""
    kind = known.tables.words([c[at + k].astype(np.uint32) for k in range(length)])
    result: Mask = (kind > 0) & ((kind < 10) | (kind == 13))
    return result


def speakers(made: Stream, begins: Places, ends: Places, known: Model) -> tuple[Places, Places]:
    """Starts and ends of speakers in a stream, beside the people that are known already.

    Args:
        begins, ends: the people that were found, ordered.
    """
    c = made.plain
    starts, colons = _labels(c)
    if not len(starts):
        return starts, colons
    rows = np.searchsorted(made.at, starts, side="right") - 1
    spelt = np.zeros(len(starts), np.uint64)
    for k in range(LONGEST):
        letter = np.where(starts + k < colons, c[np.minimum(starts + k, len(c) - 1)], 0)
        spelt = (spelt ^ letter.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        spelt ^= spelt >> np.uint64(29)
    key = spelt ^ (rows.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F))
    _, which, count = np.unique(key, return_inverse=True, return_counts=True)
    back = count[which] > 1
    at = np.minimum(np.searchsorted(begins, starts), max(len(begins) - 1, 0))
    person = np.zeros(len(starts), bool)
    if len(begins):
        person = (begins[at] == starts) & (ends[at] == colons)
    plain = ~_words(c, starts, colons, known)
    back &= ~_roles(c, starts, colons)
    # Who is surely no label comes back, and at least half of the labels do: a conversation.
    size = len(made.at)
    sure, again, every = (
        np.bincount(rows[some], minlength=size)[rows]
        for some in (back & (plain | person), back, slice(None))
    )
    said = (sure >= 2) & (2 * again >= every) & (plain | back)
    said &= ~person
    return starts[said], colons[said]


def _roles(c: U16, begins: Places, ends: Places) -> Mask:
    """Which of the labels say what somebody is, or what follows."""
    pair = paired(c[ends - 2], c[ends - 1])
    kin = among(pair, _KIN) & (ends - begins < 4)
    result: Mask = _TAILS[c[ends - 1]] | among(pair, _ROLES) | kin
    return result
