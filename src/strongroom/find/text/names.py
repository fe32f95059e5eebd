"""Names of people in Chinese letters: which places the model takes, and how far each name goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, Places, Stream
from strongroom.find.text.places import DOT, han, prepared, starts
from strongroom.find.text.spread import Needles, cut
from strongroom.find.text.weights import Model, model
from strongroom.find.text.words import words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.scanning import Block
from strongroom.kernels.spans import without_overlaps
from strongroom.kernels.text import among, below

Aim = Literal["balanced", "recall", "precision"]
F32 = npt.NDArray[np.float32]

BARS: dict[str, float] = {"balanced": -1.0, "recall": -5.0, "precision": 1.0}
"""How much better a name must score than no name, by aim."""

SLACK, LONGER = 12, np.float32(2.5)
"""For recall: by how much sums of cheap features, and scores of a letter more, may be lower."""

LONGEST = 7
"""The label of names that go on for as long as letters transcribe."""


@dataclass(frozen=True, slots=True)
class People:
    """Names in a block, ordered, without overlaps.

    Attributes:
        stream: the block as plain characters.
        starts, ends: places in it, end exclusive.
        margins: how much better each scores than no name.
        nick: whether it is a way to call a person without the full name.
    """

    stream: Stream
    starts: Places
    ends: Places
    margins: F32
    nick: npt.NDArray[np.bool_]


def people(block: Block, aim: Aim = "balanced") -> People:
    """The names of people in a block."""
    known = model()
    characters = block.characters
    made = prepared(characters.codes, characters.rows, known.tables)
    c = made.plain
    begins, ends, margins = _taken(c, known, BARS[aim], generous=aim == "recall")
    begins, ends, margins = _joined(c, begins, ends, margins, known)
    begins, ends, margins = _spaced(c, begins, ends, margins, known)
    return People(made, begins, ends, margins, nicknames(c, begins, ends, known))


def _taken(
    c: U16, known: Model, bar: float, *, generous: bool = False
) -> tuple[Places, Places, F32]:
    places = known.promising(c, starts(c, known.tables), SLACK if generous else 0)
    scores = known.scores(c, places)
    best = scores[:, 1:].argmax(axis=1) + 1
    margins = scores[np.arange(len(places)), best] - scores[:, 0]
    if generous:
        # A letter too many is better than one too few that is left to be read.
        best[(best == 1) & (scores[:, 2] > scores[:, 1] - LONGER)] = 2
    # Beside a dot a part of a name is likely.
    dotted = (c[places - 1] == DOT) | (c[places + best + 1] == DOT)
    margins = np.where(dotted, margins + DOTTED, margins).astype(np.float32)
    margins -= _OLD * _of_old(c, places, best, known)
    size = _called(c, places, known)
    sure = (size > 0) & (margins < SURE)
    best[sure], margins[sure] = size[sure] - 1, SURE
    good = margins > bar
    places, best, margins = places[good], best[good], margins[good]
    ends = places + best + 1
    long = np.flatnonzero(best == LONGEST)
    for _ in range(8):
        if not len(long):
            break
        long = long[known.tables.foreign[c[ends[long]]] > 0]
        ends[long] += 1
    # A name ends where its Chinese letters do, whatever length was thought likely.
    inside = han(c)
    for step in range(1, 8):
        short = np.flatnonzero(
            (places + step < ends) & ~inside[np.minimum(places + step, len(c) - 1)]
        )
        ends[short] = places[short] + step
    # A transcription ends where its letters do: A·B和C·D are two people.
    sounding = (c[places - 1] == DOT) | (ends - places >= 5)
    sounding &= known.tables.foreign[c[places]] > 0
    for step in range(2, 8):
        short = np.flatnonzero(sounding & (places + step < ends))
        short = short[known.tables.foreign[c[places[short] + step]] == 0]
        ends[short] = places[short] + step
    fits = ends - places >= 2
    places, ends, margins = places[fits], ends[fits], margins[fits]
    keep = without_overlaps(places, ends, margins)
    return places[keep], ends[keep], margins[keep]


def _joined(
    c: U16, begins: Places, ends: Places, margins: F32, known: Model
) -> tuple[Places, Places, F32]:
    """Parts on both sides of a dot as one name, and parts that were not seen taken along."""
    dotted = np.flatnonzero(c[begins - 1] == DOT) if len(begins) else begins
    behind = np.flatnonzero(c[ends] == DOT) if len(ends) else begins
    if not len(dotted) and not len(behind):
        return begins, ends, margins
    sounds = known.tables.foreign
    begins, ends = begins.copy(), ends.copy()
    inside = han(c)
    # To the right: another part behind the dot, as far as letters transcribe.
    for _ in range(3):
        grow = behind[(c[ends[behind]] == DOT) & inside[ends[behind] + 1]]
        if not len(grow):
            break
        at = ends[grow] + 1
        known_end = np.searchsorted(begins, at)
        same = (known_end < len(begins)) & (begins[np.minimum(known_end, len(begins) - 1)] == at)
        reach = at.copy()
        reach[same] = ends[known_end[same]]
        free = np.flatnonzero(~same)
        for _ in range(7):
            free = free[(sounds[c[reach[free]]] > 0) & inside[reach[free]]]
            reach[free] += 1
        useful = reach - at >= 1
        ends[grow[useful]] = reach[useful]
        behind = grow[useful]
    # To the left: a part before the dot that no one took.
    for _ in range(2):
        grow = dotted[(c[begins[dotted] - 1] == DOT) & inside[begins[dotted] - 2]]
        if not len(grow):
            break
        reach = begins[grow] - 1
        free = np.arange(len(grow))
        for _ in range(7):
            free = free[(sounds[c[reach[free] - 1]] > 0) & inside[reach[free] - 1]]
            reach[free] -= 1
        useful = reach < begins[grow] - 1
        begins[grow[useful]] = reach[useful]
        dotted = grow[useful]
    # What is inside a longer one is part of it.
    order = np.lexsort((-ends, begins))
    begins, ends, margins = begins[order], ends[order], margins[order]
    reach = np.maximum.accumulate(ends)
    outer = np.append(True, begins[1:] >= reach[:-1])
    group = np.cumsum(outer) - 1
    first = np.flatnonzero(outer)
    return (
        begins[first],
        np.maximum.reduceat(ends, first),
        np.maximum.reduceat(margins, first) + 0 * group[first].astype(np.float32),
    )


_OLD = np.float32(6)
_OLD_CLASS = 15


def _of_old(c: U16, places: Places, best: Places, known: Model) -> npt.NDArray[np.bool_]:
    """Which of the names are those of persons of history and legend, or brands."""
    w = [c[places + k].astype(np.uint32) for k in range(4)]
    old = np.zeros(len(places), bool)
    for size in (2, 3, 4):
        old |= (best == size - 1) & (known.tables.words(w[:size]) == _OLD_CLASS)
    return old


DOTTED = np.float32(3)
SURE = np.float32(2)
"""The margin of a surname with a way to address people, whatever the model thinks of it."""

_ADDRESS = np.array(sorted((ord(t[0]) << 16) | ord(t[1]) for t in words("addressed")), np.int64)
_BARRED = np.zeros(1 << 16, bool)
_BARRED[[ord(c) for c in words("particles")]] = True


def _called(c: U16, places: Places, known: Model) -> Places:
    """The length of a surname with a way to address people (赵女士, 刘某) at each place, or 0."""
    first = c[places]
    one, two = c[places + 1], c[places + 2]
    family = ((known.tables.begins[first] & 1) > 0) & ~_BARRED[first]
    before = c[places - 1].astype(np.uint32)
    word = known.tables.words([before, first.astype(np.uint32)])
    family &= (word == 0) | (word == 11)
    pair = (one.astype(np.int64) << 16) | two
    titled = family & among(pair, _ADDRESS)
    # 班主任 and 支队长 are words that begin with a surname.
    index = np.flatnonzero(titled)
    w = [c[places[index] + k].astype(np.uint32) for k in range(3)]
    for kind in (known.tables.words(w[:2]), known.tables.words(w)):
        titled[index] &= (kind == 0) | (kind == 11) | (kind == 12)
    some = family & (one == _SOME) & (two != _SOME)
    # 老王, 小李: unless these letters are, or begin, or end in an ordinary word.
    familiar = ((first == ord("老")) | (first == ord("小"))) & ~_BARRED[one]
    familiar &= ((known.tables.begins[one] & 1) > 0) & (known.tables.surname[one] >= 4)
    index = np.flatnonzero(familiar)
    w = [c[places[index] + k].astype(np.uint32) for k in range(-1, 3)]
    of = known.tables.words
    plain = [of([w[1], w[2]]), of([w[2], w[3]]), of([w[1], w[2], w[3]]), of(w[:2])]
    unusual = [(kind == 0) | (kind == 11) | (kind == 12) for kind in plain]
    familiar[index] = np.logical_and.reduce(unusual) & (w[3] != ord("某"))
    titled = np.where(titled, 3, np.where(some | familiar, 2, 0))
    result: Places = titled.astype(np.int64)
    return result


_BLANK = np.uint16(32)


def _spaced(
    c: U16, begins: Places, ends: Places, margins: F32, known: Model
) -> tuple[Places, Places, F32]:
    """Names written with blanks between their letters, as in tables: 张 三, 王  小 明."""
    at = np.flatnonzero(c == _BLANK) - 1
    at = at[at >= 1]
    tables = known.tables
    at = at[((tables.begins[c[at]] & 1) > 0) & ~_BARRED[c[at]] & ~han(c[at - 1])]
    if not len(at):
        return begins, ends, margins
    q = at + 1
    for _ in range(3):
        q += c[q] == _BLANK
    second = q.copy()
    given = tables.given
    good = (given[c[q]] >= 2) & han(c[q])
    last = q + 1
    near = good & (given[c[last]] >= 3) & han(c[last])
    second[near] = last[near]
    far = good & ~near & (c[last] == _BLANK)
    third = last.copy()
    for _ in range(3):
        third += c[third] == _BLANK
    far &= (given[c[third]] >= 3) & han(c[third]) & ~han(c[third + 1])
    second[far] = third[far]
    good &= ~han(c[second + 1])
    # 单 位 and 年 龄 are words that a form stretches.
    word = tables.words([c[at].astype(np.uint32), c[q].astype(np.uint32)])
    good &= (word == 0) | (word == 11) | (word == 12) | near | far
    at, second = at[good], second[good] + 1
    begins, ends = np.append(begins, at), np.append(ends, second)
    margins = np.append(margins, np.full(len(at), np.float32(0.5)))
    order = np.lexsort((-ends, begins))
    begins, ends, margins = begins[order], ends[order], margins[order]
    keep = without_overlaps(begins, ends, margins)
    return begins[keep], ends[keep], margins[keep]


_SOME = np.uint16(ord("某"))
_BEFORE = np.zeros(1 << 16, bool)
_BEFORE[[ord(c) for c in "老小阿"]] = True
_TITLES = words("called")
_LAST = np.zeros(1 << 16, bool)
_LAST[[ord(t) for t in _TITLES if len(t) == 1]] = True
_PAIRS = np.array(
    sorted({(ord(t[-2]) << 16) | ord(t[-1]) for t in _TITLES if len(t) > 1}), np.int64
)


def nicknames(c: U16, begins: Places, ends: Places, known: Model) -> npt.NDArray[np.bool_]:
    """Which of the names are ways to call a person without the full name."""
    size = ends - begins
    surname = known.tables.surname
    nick = np.zeros(len(begins), bool)
    for step in (1, 2, 3):
        nick |= (size > step) & (c[np.minimum(begins + step, len(c) - 1)] == _SOME)
    first, second = c[begins], c[begins + 1]
    nick |= _BEFORE[first] & (size == 2)
    nick |= (first != ord("阿")) & _BEFORE[first] & (size == 3)
    nick |= (first == ord("阿")) & (size == 3) & (second == c[begins + 2])
    last = c[ends - 1]
    pair = (c[ends - 2].astype(np.int64) << 16) | last
    titled = among(pair, _PAIRS)
    nick |= (size == 2) & (surname[first] > 0) & _LAST[last]
    nick |= (size >= 3) & titled & (surname[first] > 0)
    return nick


def known_by(c: U16, found: People, known: Model, rows: Stream) -> Needles:
    """What else the people of a block may be called in their rows: the name, the given name alone.

    Tags: 0 a name, 1 a nickname.
    """
    size = found.ends - found.starts
    full = cut(rows, found.starts, found.ends, found.nick.astype(np.int64))
    # A given name alone counts where it is no ordinary word and has two characters.
    three = (
        (size == 3)
        & ~found.nick
        & (found.margins > 1)
        & (known.tables.surname[c[found.starts]] > 0)
    )
    begins = found.starts[three] + 1
    kind = known.tables.words([c[begins].astype(np.uint32), c[begins + 1].astype(np.uint32)])
    begins = begins[(kind == 0) | (kind == 11)]
    given = cut(rows, begins, begins + 2, np.ones(len(begins), np.int64))
    return Needles(
        np.concatenate([full.letters, given.letters]),
        np.concatenate([full.lengths, given.lengths]),
        np.concatenate([full.rows, given.rows]),
        np.concatenate([full.tags, given.tags]),
    )


def bytes_of(block: Block, made: Stream, starts: Places, ends: Places) -> tuple[Places, Places]:
    """Where in `Block.data` spans of the stream begin and end."""
    shift = AFTER * below(starts, made.at)
    byte = block.characters.bytes_at
    return byte(starts - shift), byte(ends - shift)
