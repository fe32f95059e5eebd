"""All tiers over a text column: formats, places and names together, settled where they overlap."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.errors import UsageError
from strongroom.core.registry import shelf
from strongroom.find.text import firms
from strongroom.find.text import whereabouts as doors
from strongroom.find.text.generous import generous
from strongroom.find.text.known import with_known
from strongroom.find.text.latin import BARS as LATIN_BARS
from strongroom.find.text.latin import latin
from strongroom.find.text.names import Aim, bytes_of, known_by, people, plain
from strongroom.find.text.places import han
from strongroom.find.text.spread import occurrences
from strongroom.find.text.tagger import I16, Tagger, stretches, together
from strongroom.find.text.unlisted import in_cities
from strongroom.find.text.weights import model
from strongroom.find.text.whereabouts import beside, mostly, with_doors
from strongroom.kernels import spans as engine
from strongroom.kernels.columns import column
from strongroom.kernels.ranks import among, below
from strongroom.kernels.repeats import once_each
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scanner, hits
from strongroom.kernels.tags import TAGS
from strongroom.kernels.text import I64, Mask, Text

NAME, NICKNAME = "person.name", "person.nickname"
LOOSE = ("address.fragment", "date.birth", "id.other", NAME)
"""Kinds of what the aim "recall" takes besides, in the order in which `generous` gives it."""
AIMS: tuple[Aim, ...] = get_args(Aim)


@cache
def _taggers() -> Tagger:
    """Those of doors and of firms, which read the same letters."""
    return together(doors.tagger(), firms.tagger())


def _read(block: Block) -> tuple[I16, I16]:
    """What the taggers of doors and of firms read of a block."""
    scores = _taggers().scores(plain(block).plain)
    return scores[:, :TAGS], scores[:, TAGS:]


_DOORS, _FIRMS = 0, 1


def _told(block: Block, which: int, bar: int) -> tuple[I64, I64]:
    """The bytes of what a tagger tells. Rows of ASCII alone hold none of it."""
    made = plain(block)
    starts, ends = stretches(made, block.once(_read)[which], bar)
    wide = np.diff(block.offsets) > np.diff(block.characters.rows)
    some = wide[np.searchsorted(made.at, starts, side="right") - 1]
    # Signs and pictures alone are no place and no firm.
    some &= np.logical_or(
        *(han(made.plain[at]) | _SPELT[made.plain[at]] for at in (starts, ends - 1))
    )
    return bytes_of(block, made, starts[some], ends[some])


_SPELT = np.zeros(1 << 16, bool)
_SPELT[
    [*range(ord("0"), ord("9") + 1), *range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1)]
] = True

SURE = 0.75
"""The score from which on a name ends a place beside it, and parts one around it."""


class _Names:
    """The tier of names: what is added and dropped when the other kinds have been found."""

    def __init__(self, aim: Aim, kinds: tuple[str, ...]) -> None:
        self.aim: Aim = aim
        self.name = len(kinds)
        self.loose = np.array([_all_of(aim, kinds).index(k) for k in LOOSE if aim == "recall"])
        # A name inside an address or in what an organisation is called is not said of a person.
        holders = ("address", "address.fragment", "address.region", "org.name")
        self.statements = np.array(
            [i for i, k in enumerate(kinds) if k.startswith("sensitive.")], np.int64
        )
        self.firm = kinds.index(holders[3])
        self.doors = kinds.index(holders[0]), kinds.index(holders[1]), kinds.index(holders[2])
        self.holders = np.array([i for i, k in enumerate(kinds) if k in holders], np.int64)
        self.soft = np.concatenate([self.holders, self.statements])

    def settle(self, block: Block, found: Hits, which: I64) -> tuple[Hits, I64]:
        """Adds the people of a block, those named again too, unless they stand inside a place."""
        known = model()
        assert known.latin is not None, "the weights that the package carries are whole"
        generous = self.aim == "recall"
        bar = LATIN_BARS[self.aim]
        spelt, short = latin(block, known.latin, known.tables, bar, generous=generous)
        parts, tags = [spelt], [short.astype(np.int64)]
        if not block.ascii:
            seen = people(block, self.aim)
            sure = 0.3 + 0.6 / (1 + np.exp(-seen.margins))
            parts.append(hits(*bytes_of(block, seen.stream, seen.starts, seen.ends), sure))
            tags.append(seen.nick.astype(np.int64))
            needles = known_by(seen.stream.plain, seen, known, seen.stream, generous=generous)
            starts, ends, whose = occurrences(seen.stream, needles, again=True)
            fresh = ~among(starts, seen.starts)
            starts, ends, whose = starts[fresh], ends[fresh], whose[fresh]
            score = np.where(whose == 1, 0.4, 0.5)
            parts.append(hits(*bytes_of(block, seen.stream, starts, ends), score))
            tags.append(whose)
        # `together` passes over what is empty, and so do the tags.
        named, tag = Hits.together(parts), np.concatenate(tags)
        found, which = self._firms(block, found, which, named)
        found, which = self._doors(block, found, which, named)
        held = np.isin(which, self.holders)
        if held.any() and len(tag):
            free = ~_within(named, found.where(held))
            named, tag = named.where(free), tag[free]
        found = _before_numbers(found, np.isin(which, self.statements))
        found = _behind_names(found, np.isin(which, self.statements), named)
        found, which = _going_on(block, found, which, np.isin(which, self.statements))
        found, which = Hits.together([found, named]), np.concatenate([which, self.name + tag])
        return self._besides(block, found, which) if self.aim == "recall" else (found, which)

    def _firms(self, block: Block, found: Hits, which: I64, named: Hits) -> tuple[Hits, I64]:
        """With the firms that only the tagger tells: what the rules know there stands, and so does
        a name that is sure, or most of what it tells."""
        if block.ascii:
            return found, which
        told = hits(*_told(block, _FIRMS, firms.BARS[self.aim]), firms.FIRM)
        told = told.where(~_touched(told, found))
        told = told.where(
            ~(mostly(told, named) | _holding(told, named.where(named.scores >= SURE)))
        )
        kinds = np.full(len(told.starts), self.firm)
        return Hits.together([found, told]), np.concatenate([which, kinds])

    def _doors(self, block: Block, found: Hits, which: I64, named: Hits) -> tuple[Hits, I64]:
        """With the places that the tagger tells, less what is surely something else beside them."""
        if block.ascii:
            return found, which
        bar = doors.BARS["precision" if self.aim == "precision" else "balanced"]
        told = hits(*_told(block, _DOORS, bar), doors.DOOR)
        told = told.where(~mostly(told, found.where(which == self.firm)))
        # Numbers and people are what they are, whatever stands around them.
        solid = found.where(~np.isin(which, self.soft))
        told = beside(told, Hits.together([named.where(named.scores >= SURE), solid]))
        found, which = with_doors(block, found, which, told, self.doors)
        return in_cities(block, found, which, self.doors)

    def _besides(self, block: Block, found: Hits, which: I64) -> tuple[Hits, I64]:
        """With what is taken where little may be missed. Rows of ASCII alone hold none of it."""
        if block.ascii:
            return found, which
        # Overlaps are settled here already: what loses leaves its place to be taken.
        order = np.lexsort((which, -found.ends, found.starts))
        kept = order[
            engine.without_overlaps(found.starts[order], found.ends[order], found.scores[order])
        ]
        found, which = Hits(found.starts[kept], found.ends[kept], found.scores[kept]), which[kept]
        loose = generous(block, found, _told(block, _DOORS, doors.BARS["recall"]))
        tags = np.repeat(self.loose, [len(part.starts) for part in loose])
        return Hits.together([found, *loose]), np.concatenate([which, tags])


def _all_of(aim: Aim, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of the scanners, and behind them those that `settle` adds."""
    every = (*kinds, NAME, NICKNAME)
    besides = LOOSE if aim == "recall" else ()
    return (*every, *(kind for kind in besides if kind not in every))


_LEAST = 12
"""Bytes of a statement that are worth keeping before a number."""


def _before_numbers(found: Hits, said: Mask) -> Hits:
    """The hits, those that are statements up to what is surer inside them: 无证驾驶|青A12345.

    A statement that loses against a plate would take with it the name that lost against it.
    """
    some, rest = np.flatnonzero(said), np.flatnonzero(~said)
    if not len(some) or not len(rest):
        return found
    rest = rest[np.argsort(found.starts[rest], kind="stable")]
    at = np.searchsorted(found.starts[rest], found.starts[some] + _LEAST)
    inside = at < len(rest)
    other = rest[np.minimum(at, len(rest) - 1)]
    inside &= (found.starts[other] < found.ends[some]) & (found.scores[other] > found.scores[some])
    ends = found.ends.copy()
    ends[some[inside]] = found.starts[other[inside]]
    return Hits(found.starts, ends, found.scores)


_AHEAD = 30
"""Bytes before a name in a statement, at most, that are of whom it is said, too: 咱村木乃."""


def _behind_names(found: Hits, said: Mask, named: Hits) -> Hits:
    """The hits, those that are statements behind whom they are said of: 徐雅轩因肺炎入院."""
    some = np.flatnonzero(said)
    if not len(some) or not len(named.starts):
        return found
    order = np.argsort(named.ends, kind="stable")
    starts, ends = named.starts[order], named.ends[order]
    begin, over = found.starts[some], found.ends[some]
    result = found.starts.copy()
    # The first two names that end inside: 咱村木乃, 阿依讲木乃.
    for step in range(2):
        at = np.searchsorted(ends, begin, side="right") + step
        inside = at < len(ends)
        at = np.minimum(at, len(ends) - 1)
        near = inside & (ends[at] < over - 5) & (starts[at] - begin <= _AHEAD)
        # What stands before the name is short beside what stands behind it.
        near &= 2 * (ends[at] - begin) <= over - begin
        near |= inside & (starts[at] <= begin) & (ends[at] < over - 5)
        result[some] = np.where(near, np.maximum(result[some], ends[at]), result[some])
    return Hits(result, found.ends, found.scores)


_BETWEEN = np.array([int.from_bytes(mark.encode()) for mark in "，、；"], np.int64)


def _going_on(block: Block, found: Hits, which: I64, said: Mask) -> tuple[Hits, I64]:
    """The hits, statements of one kind with nothing but a mark between them as one."""
    some = np.flatnonzero(said)
    if len(some) < 2:
        return found, which
    some = some[np.lexsort((found.starts[some], which[some]))]
    starts, ends = found.starts[some], found.ends[some]
    gap = np.append(starts[1:] - ends[:-1], -1)
    near = np.flatnonzero(gap == 3)
    # A mark at the end of one row, or at the beginning of the next, joins nothing.
    near = near[~(block.begins[ends[near]] | block.begins[starts[near + 1]])]
    near = near[which[some[near]] == which[some[np.minimum(near + 1, len(some) - 1)]]]
    if not len(near):
        return found, which
    mark = block.right(ends[near], 3).astype(np.int64)
    packed = mark[:, 0] << 16 | mark[:, 1] << 8 | mark[:, 2]
    near = near[np.isin(packed, _BETWEEN)]
    joined = np.zeros(len(some), bool)
    joined[near + 1] = True
    first = np.flatnonzero(~joined)
    last = np.append(first[1:], len(some)) - 1
    merged = Hits(starts[first], ends[last], np.maximum.reduceat(found.scores[some], first))
    rest = ~said
    return (
        Hits.together([found.where(rest), merged]),
        np.concatenate([which[rest], which[some[first]]]),
    )


def _touched(some: Hits, others: Hits) -> Mask:
    """Which hits have a byte in common with one of the others."""
    if not len(others.starts):
        return np.zeros(len(some.starts), bool)
    order = np.lexsort((others.ends, others.starts))
    starts, reach = others.starts[order], np.maximum.accumulate(others.ends[order])
    at = below(some.ends - 1, starts) - 1
    result: Mask = (at >= 0) & (reach[np.maximum(at, 0)] > some.starts)
    return result


def _within(inner: Hits, outer: Hits) -> Mask:
    """Which of the inner hits lie wholly inside one of the outer ones."""
    order = np.lexsort((outer.ends, outer.starts))
    starts, reach = outer.starts[order], np.maximum.accumulate(outer.ends[order])
    at = below(inner.starts, starts) - 1
    result: Mask = (at >= 0) & (reach[np.maximum(at, 0)] >= inner.ends)
    return result


def _holding(some: Hits, others: Hits) -> Mask:
    """Which hits hold one of the others, none of which lies in another of them, as a whole."""
    order = np.argsort(others.starts, kind="stable")
    starts, ends = others.starts[order], others.ends[order]
    at = below(some.starts - 1, starts)
    result: Mask = np.append(ends, np.iinfo(np.int64).max)[at] <= some.ends
    return result


_OF_WORDS = ("address", "org.name", "sensitive.")
"""Kinds that are made of words: nothing of them stands among bare numbers."""


def _worded(scanner: Scanner) -> Scanner:
    """The scanner, which is not asked about ASCII without two letters in a row."""

    def scan_words(block: Block) -> Hits:
        if block.ascii:
            letter = ((block.data | np.uint8(32)) - np.uint8(97)) < 26
            if not (letter[1:] & letter[:-1]).any():
                return NO_HITS
        return scanner(block)

    return scan_words


@dataclass(frozen=True, slots=True)
class Tiers:
    """Everything that looks at a block.

    Attributes:
        kinds: name of the kind of each scanner, and of those that `settle` adds.
        settle: see `kernels.spans.scan`; None without names of people.
    """

    kinds: tuple[str, ...]
    scanners: tuple[Scanner, ...]
    settle: engine.Settle | None


@cache
def tiers(aim: Aim = "balanced", *, names: bool = True, statements: bool = True) -> Tiers:
    """The tiers for an aim, without names of people or statements where those are not wanted."""
    if aim not in AIMS:
        raise UsageError(f"there is no aim {aim!r}", f"aims: {', '.join(AIMS)}")
    shelved: list[Kind] = [
        k
        for k in shelf("kinds").values()
        if k.spans is not None and (statements or not k.name.startswith("sensitive."))
    ]
    kinds = tuple(k.name for k in shelved)
    scanners = tuple(
        _worded(k.spans) if k.name.startswith(_OF_WORDS) else k.spans
        for k in shelved
        if k.spans is not None
    )
    tier = _Names(aim, kinds)
    return Tiers(
        _all_of(aim, kinds),
        scanners,
        tier.settle if names else None,
    )


def scan(
    text: Text, aim: Aim = "balanced", *, names: bool = True, statements: bool = True
) -> engine.Spans:
    """The spans of a column view; `which` indexes the kinds of `tiers` with the same arguments."""
    chosen = tiers(aim, names=names, statements=statements)
    return once_each(text, lambda rows: engine.scan(rows, chosen.scanners, settle=chosen.settle))


def spans(values: Any, aim: Aim = "balanced", *, known: Any = None) -> pa.Table:
    """Where personal data stands in each text.

    Args:
        values: texts: a list, an Arrow array, a Polars or pandas column; null gives no span.
        aim: "balanced", "recall" (misses less, for taking things out), "precision".
        known: a column as long as `values`: the name of a person whom each row is about, which
            is found wherever it stands in the text of that row.

    Returns:
        One line a span, ordered by row and start: `row` (int64), `start` and `end` (int64,
        Unicode code points of the original, end exclusive), `kind` (dictionary of strings) and
        `score` (float32, 0 to 1). Spans of one row do not overlap.

    Raises:
        UsageError: there is no such aim, or the columns differ in length.
    """
    text = column(values)
    found = scan(text, aim)
    if known is not None:
        people_of_rows = column(known)
        if len(people_of_rows) != len(text):
            raise UsageError("the known names and the texts differ in length")
        found = with_known(found, text, people_of_rows, tiers(aim).kinds.index(NAME))
    names: Any = pa.array(tiers(aim).kinds, pa.string())
    kind = pa.DictionaryArray.from_arrays(pa.array(found.which.astype(np.int32)), names)
    return pa.table(
        {
            "row": found.rows,
            "start": found.starts,
            "end": found.ends,
            "kind": kind,
            "score": found.scores,
        }
    )
