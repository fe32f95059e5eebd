"""Names of people in Chinese letters: which places the model takes, and how far each name goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from strongroom.find.text import resumes, things
from strongroom.find.text.candidates import BEHIND, LEAST, NEVER, Candidates
from strongroom.find.text.features import AFTER, U8, Places, Stream
from strongroom.find.text.fields import fields
from strongroom.find.text.forms import BARRED, joined, masked, nicknames, put_in, spaced
from strongroom.find.text.labelled import nobodys
from strongroom.find.text.naming import NOTHING, Heard, heard
from strongroom.find.text.places import DOT, han, prepared, starts
from strongroom.find.text.speakers import SPEAKING, speakers
from strongroom.find.text.spread import Needles, cut
from strongroom.find.text.stretched import stretched
from strongroom.find.text.weights import LABELS, Model, model
from strongroom.find.text.words import paired, pairs, words
from strongroom.kernels import compiled
from strongroom.kernels.hashed_features import unseen
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.ranks import among, below
from strongroom.kernels.scanning import Block
from strongroom.kernels.spans import without_overlaps

Aim = Literal["balanced", "recall", "precision"]
F32 = npt.NDArray[np.float32]

BARS: dict[str, float] = {"balanced": -3.5, "recall": -5.6, "precision": -1.5}
"""How much better a name must score than no name, by aim."""

AGAIN = np.float32(1)
"""How often what the tagger makes of a candidate counts again when it has been weighed."""

SLACK = 12
"""For recall: by how much sums of cheap features may be lower."""

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


def plain(block: Block) -> Stream:
    """A block as plain characters, made once."""
    return block.once(_plain)


def _plain(block: Block) -> Stream:
    characters = block.characters
    return prepared(characters.codes, characters.rows, model().tables)


_STRETCHED = 0.0
"""The bar of names with blanks inside, whatever the aim."""


def _heard(block: Block) -> Heard:
    return heard(plain(block))


def people(block: Block, aim: Aim = "balanced") -> People:
    """The names of people in a block."""
    known = model()
    made = plain(block)
    c = made.plain
    begins, ends, margins, nick = taken(
        c,
        made.at,
        known,
        BARS[aim],
        generous=aim == "recall",
        said=block.once(_heard),
        doubting=True,
    )
    named = ~nobodys(c, begins, ends, known)
    begins, ends, margins, nick = begins[named], ends[named], margins[named], nick[named]
    other = begins[nick]
    begins, ends, margins = joined(c, begins, ends, margins, known)
    begins, ends, margins = spaced(c, begins, ends, margins, known)

    def weigh(window: Stream, likely: bool = False) -> tuple[Places, Places, F32]:
        bar = BARS["balanced"] if likely else _STRETCHED
        return taken(window.plain, window.at, known, bar, said=heard(window))[:3]

    begins, ends, margins = put_in(begins, ends, margins, *stretched(c, known.tables, weigh))
    filled = fields(made, block.characters.codes, known.tables, weigh)
    begins, ends, margins = put_in(begins, ends, margins, *filled)
    begins, ends, margins, kept_back = masked(c, begins, ends, margins, known)
    talking, colons = speakers(made, begins, ends, known)
    begins, ends, margins = put_in(begins, ends, margins, talking, colons, SPEAKING)
    other = np.concatenate([other, kept_back, talking])
    nick = np.isin(begins, other) | nicknames(c, begins, ends, known)
    return People(made, begins, ends, margins, nick)


def stretches(
    c: U16,
    rows: Places,
    known: Model,
    *,
    generous: bool = False,
    classes: U16 | None = None,
    said: Heard | None = None,
) -> tuple[Candidates, Places]:
    """The stretches that may be people, and the places that were looked at.

    Args:
        rows: where in the stream each row begins.
        classes: see `hashed_features.unseen`.
        said: what the tagger makes of the stream; the models of places are trained without it.
    """
    classes = unseen(c) if classes is None else classes
    places = every = starts(c, known.tables)
    if said is not None:
        # The tagger has read the letters already, so what it shuts costs nothing more.
        places = places[said.open(places, generous=generous)]
    places = known.promising(c, places, SLACK if generous else 0)
    # A surname with a way to address people is looked at wherever it stands.
    titled = every[_TITLE[0][c[every + 1]]]
    titled = titled[_TITLE[1][c[titled + 2]]]
    titled = titled[(known.tables.begins[c[titled]] & 1) > 0]
    at = np.searchsorted(places, titled)
    new = np.append(places, -1)[at] != titled
    places = np.insert(places, at[new], titled[new])
    scores = known.scores(c, places, classes)
    least = float(LEAST) - 3 * generous
    some = lengths(c, places, scores, rows, known, least)
    if said is not None:
        some = _heard_as_well(_told(c, some, rows, known, classes, said, generous), said)
    return some, places


def _heard_as_well(some: Candidates, said: Heard) -> Candidates:
    """The candidates, what the tagger makes of them being a part of their margins."""
    if not len(some):
        return some
    margins = some.margins + said.of(some.starts, some.ends)
    first = np.flatnonzero(np.append(True, some.starts[1:] != some.starts[:-1]))
    best = np.repeat(np.maximum.reduceat(margins, first), np.diff(np.append(first, len(some))))
    return replace(some, margins=margins, behind=best - margins)


def _told(
    c: U16,
    some: Candidates,
    rows: Places,
    known: Model,
    classes: U16,
    said: Heard,
    generous: bool,
) -> Candidates:
    """The candidates, and what only the tagger tells."""
    begins, ends = said.told(some.starts, some.ends, generous=generous)
    if not len(begins):
        return some
    scores = known.scores(c, begins, classes)
    margins = scores[:, 1:] - scores[:, :1]
    margin = margins[np.arange(len(begins)), np.minimum(ends - begins, LONGEST + 1) - 2]
    behind = margins.max(axis=1) - margin
    row = np.searchsorted(rows, begins, side="right") - 1
    parts = (begins, ends, margin, behind, np.zeros(len(begins), np.int64), row)
    names = ("starts", "ends", "margins", "behind", "called", "rows")
    every = [np.concatenate([getattr(some, n), p]) for n, p in zip(names, parts, strict=True)]
    order = np.lexsort((every[1], every[0]))
    return Candidates(*(column[order] for column in every))


def lengths(
    c: U16, places: Places, scores: F32, rows: Places, known: Model, least: float
) -> Candidates:
    """The likelier lengths at each place, whatever the bar, as candidates."""
    said = _called(c, places, known)
    if compiled.running():
        from strongroom.kernels.compiled import names as fast

        room = len(places) * (LABELS - 1)
        begins, ends, called, row = (np.empty(room, np.int64) for _ in range(4))
        margin, behind = np.empty(room, np.float32), np.empty(room, np.float32)
        count = fast.stretches(
            c,
            places,
            scores,
            said,
            rows,
            known.tables.foreign,
            int(DOT),
            float(DOTTED),
            least,
            float(BEHIND),
            float(NEVER),
            begins,
            ends,
            margin,
            behind,
            called,
            row,
        )
        some = slice(0, count)
        return Candidates(
            begins[some], ends[some], margin[some], behind[some], called[some], row[some]
        )
    margins = scores[:, 1:] - scores[:, :1]
    # Beside a dot a part of a name is likely.
    sizes = np.arange(2, LONGEST + 2)
    reach = np.minimum(places[:, None] + sizes, len(c) - 1)
    dotted = (c[places - 1] == DOT)[:, None] | (c[reach] == DOT)
    margins = np.where(dotted, margins + DOTTED, margins).astype(np.float32)
    top = margins.max(axis=1, initial=NEVER)
    wanted = (margins > least) & (margins > (top - BEHIND)[:, None])
    wanted |= said[:, None] == sizes
    at, which = np.nonzero(wanted)
    margin, behind = margins[at, which], (top[at] - margins[at, which])
    called = np.where(said[at] == sizes[which], said[at], 0)
    begins, ends = places[at], places[at] + sizes[which]
    long = np.flatnonzero(which + 1 == LONGEST)
    for _ in range(8):
        if not len(long):
            break
        long = long[known.tables.foreign[c[ends[long]]] > 0]
        ends[long] += 1
    # A name ends where its Chinese letters do, whatever length was thought likely.
    inside = han(c)
    for step in range(1, 8):
        short = np.flatnonzero(
            (begins + step < ends) & ~inside[np.minimum(begins + step, len(c) - 1)]
        )
        ends[short] = begins[short] + step
    # A transcription ends where its letters do: A·B和C·D are two people.
    sounding = (c[begins - 1] == DOT) | (ends - begins >= 5)
    sounding &= known.tables.foreign[c[begins]] > 0
    for step in range(2, 8):
        short = np.flatnonzero(sounding & (begins + step < ends))
        short = short[known.tables.foreign[c[begins[short] + step]] == 0]
        ends[short] = begins[short] + step
    fits = np.flatnonzero(ends - begins >= 2)
    order = fits[np.lexsort((-margin[fits], ends[fits], begins[fits]))]
    same = (begins[order][1:] == begins[order][:-1]) & (ends[order][1:] == ends[order][:-1])
    order = order[np.append(True, ~same)] if len(order) else order
    row = np.searchsorted(rows, begins[order], side="right") - 1
    return Candidates(
        begins[order],
        ends[order],
        margin[order].astype(np.float32),
        behind[order].astype(np.float32),
        called[order].astype(np.int64),
        row.astype(np.int64),
    )


def taken(
    c: U16,
    rows: Places,
    known: Model,
    bar: float,
    *,
    generous: bool = False,
    said: Heard | None = None,
    doubting: bool = False,
) -> tuple[Places, Places, F32, npt.NDArray[np.bool_]]:
    """Starts, ends, margins of the candidates that are people, and which are no full names.

    Args:
        doubting: whether what is known of things and of résumés counts, unless generous;
            models are trained without it.
    """
    classes = unseen(c)
    some, _ = stretches(c, rows, known, generous=generous, classes=classes, said=said)
    margins, nick = known.judge(c, some, known.tables, classes)
    titled = some.called > 0
    if said is not None:
        heard_of = said.of(some.starts, some.ends)
        margins += AGAIN * heard_of
        # 值班律师 is nobody of the name of 班: the rule stands where the tagger hears anybody.
        titled &= heard_of > NOTHING
    # Whoever is below the bar is not lifted above it, and makes nobody surely named.
    left = np.flatnonzero(titled | (margins > min(bar, float(_SURELY) - 1)))
    places, ends, margins, nick = some.starts[left], some.ends[left], margins[left], nick[left]
    begun, titled, rows = rows, titled[left], some.rows[left]
    kind = _word(c, places, ends, known)
    margins -= _OLD * (kind == _OLD_CLASS)
    if doubting and not generous:
        margins -= things.PENALTY * things.within(c, places, ends, known)
        margins -= resumes.SURER * resumes.told(c, begun)[rows]
    if not generous:
        margins -= _WORD * ((kind > 0) & (kind <= _ORDINARY))
    margins[titled], nick = np.maximum(margins[titled], CALLED), nick | titled
    if not generous and len(rows):
        # Where nobody is surely named, a single find is more likely a word.
        best = np.full(int(rows[-1]) + 1, NEVER, np.float32)
        np.maximum.at(best, rows, margins)
        margins -= _LONELY * (best[rows] < _SURELY)
    good = margins > bar
    places, ends, margins, nick = places[good], ends[good], margins[good], nick[good]
    keep = without_overlaps(places, ends, margins)
    return places[keep], ends[keep], margins[keep], nick[keep]


_SURELY, _LONELY = np.float32(1.5), np.float32(2.4)
"""The margin of who is surely named, and what is taken from margins in rows where nobody is."""

_OLD, _WORD = np.float32(3), np.float32(1.25)
"""What is taken from the margins of persons of history and legend, and of ordinary words."""
_OLD_CLASS, _ORDINARY = 15, 9


def _word(c: U16, places: Places, ends: Places, known: Model) -> U8:
    """Which word of the dictionary each of the names is."""
    w = [c[places + k].astype(np.uint32) for k in range(4)]
    kind = np.zeros(len(places), np.uint8)
    for size in (2, 3, 4):
        kind = np.where(ends - places == size, known.tables.words(w[:size]), kind)
    return kind.astype(np.uint8)


_SOME = np.uint16(ord("某"))
DOTTED = np.float32(3)
CALLED = np.float32(1)
"""The least margin of a surname with a way to address people, whatever the model thinks of it."""

_ADDRESS = pairs(words("addressed"))
_POLITE = pairs(("先生", "女士", "小姐"))
_TITLE = np.zeros((2, 1 << 16), bool)
for _title in words("addressed"):
    _TITLE[0][ord(_title[0])] = _TITLE[1][ord(_title[1])] = True
_FAMILIAR = np.zeros(1 << 16, bool)
_FAMILIAR[[ord(c) for c in "老小"]] = True


def _called(c: U16, places: Places, known: Model) -> Places:
    """The length of a surname with a way to address people (赵女士, 刘某) at each place, or 0."""
    result = np.zeros(len(places), np.int64)
    first, one = c[places], c[places + 1]
    # Few places have letters that any of the three rules asks for.
    any_ = (_TITLE[0][one] & _TITLE[1][c[places + 2]]) | (one == _SOME) | _FAMILIAR[first]
    some_ = np.flatnonzero(any_)
    places, first, one = places[some_], first[some_], one[some_]
    two = c[places + 2]
    family = ((known.tables.begins[first] & 1) > 0) & ~BARRED[first]
    before = c[places - 1].astype(np.uint32)
    word = known.tables.words([before, first.astype(np.uint32)])
    family &= (word == 0) | (word == 11)
    pair = paired(one, two)
    titled = family & among(pair, _ADDRESS)
    polite = among(pair, _POLITE)
    # 班主任 and 支队长 are words that begin with a surname.
    index = np.flatnonzero(titled)
    w = [c[places[index] + k].astype(np.uint32) for k in range(3)]
    for kind in (known.tables.words(w[:2]), known.tables.words(w)):
        titled[index] &= (kind == 0) | (kind == 11) | (kind == 12) | polite[index]
    some = family & (one == _SOME) & (two != _SOME)
    # 老王, 小李: unless these letters are, or begin, or end in an ordinary word.
    familiar = _FAMILIAR[first] & ~BARRED[one]
    familiar &= ((known.tables.begins[one] & 1) > 0) & (known.tables.surname[one] >= 4)
    index = np.flatnonzero(familiar)
    w = [c[places[index] + k].astype(np.uint32) for k in range(-1, 3)]
    of = known.tables.words
    plain = [of([w[1], w[2]]), of([w[2], w[3]]), of([w[1], w[2], w[3]]), of(w[:2])]
    unusual = [(kind == 0) | (kind == 11) | (kind == 12) for kind in plain]
    familiar[index] = np.logical_and.reduce(unusual) & (w[3] != ord("某"))
    result[some_] = np.where(titled, 3, np.where(some | familiar, 2, 0))
    return result


def known_by(
    c: U16, found: People, known: Model, rows: Stream, *, generous: bool = False
) -> Needles:
    """What else the people of a block may be called in their rows: the name, the given name alone.

    Tags: 0 a name, 1 a nickname. A given name that is a word counts only for the generous, and
    not where the word is a frequent one.
    """
    size = found.ends - found.starts
    # 指挥员许可: a word that was hardly taken for somebody is not taken wherever it stands.
    ordinary = _word(c, found.starts, found.ends, known)
    spread = (ordinary == 0) | (ordinary > _ORDINARY) | (found.margins > 1) | generous
    full = cut(rows, found.starts[spread], found.ends[spread], found.nick[spread].astype(np.int64))
    # A given name alone counts where it is no ordinary word and has two characters.
    three = (
        (size == 3)
        & ~found.nick
        & (found.margins > 1)
        & (known.tables.surname[c[found.starts]] > 0)
    )
    begins = found.starts[three] + 1
    kind = known.tables.words([c[begins].astype(np.uint32), c[begins + 1].astype(np.uint32)])
    rare = (kind == 0) | (kind == 11)
    if generous:
        rare |= (kind < 5) | (kind == 12) | (kind == 13)
    begins = begins[rare]
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
