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
from strongroom.find.text.known import with_known
from strongroom.find.text.latin import latin
from strongroom.find.text.names import Aim, People, bytes_of, known_by, people
from strongroom.find.text.spread import occurrences
from strongroom.find.text.weights import model
from strongroom.kernels import spans as engine
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scanner, hits
from strongroom.kernels.text import I64, Mask, Text, column

NAME, NICKNAME = "person.name", "person.nickname"
AIMS: tuple[Aim, ...] = get_args(Aim)


class _Names:
    """The tier of names: two scanners that look at a block once, and what is settled at the end."""

    def __init__(self, aim: Aim, kinds: tuple[str, ...]) -> None:
        self.aim: Aim = aim
        self.name, self.nick = len(kinds), len(kinds) + 1
        # A name inside an address or in what an organisation is called is not said of a person.
        holders = ("address", "address.fragment", "org.name")
        self.holders = np.array([i for i, k in enumerate(kinds) if k in holders], np.int64)
        self._block: Block | None = None
        self._found: People | None = None

    def _people(self, block: Block) -> People | None:
        if self._block is not block:
            self._found = None if block.ascii else people(block, self.aim)
            self._block = block
        return self._found

    def _some(self, block: Block, nick: bool) -> Hits:
        found = self._people(block)
        if found is None or not len(found.starts):
            return NO_HITS
        which = found.nick == nick
        sure = 1 / (1 + np.exp(-found.margins[which]))
        starts, ends = found.starts[which], found.ends[which]
        return hits(*bytes_of(block, found.stream, starts, ends), 0.3 + 0.6 * sure)

    def names(self, block: Block) -> Hits:
        known = model()
        western = latin(block, known.first_names, known.last_names)
        return Hits.together([self._some(block, False), western])

    def nicknames(self, block: Block) -> Hits:
        return self._some(block, True)

    def settle(self, block: Block, found: Hits, which: I64) -> tuple[Hits, I64]:
        """Names inside addresses and organisations dropped, the others found again in their row."""
        held = np.isin(which, self.holders)
        person = which >= self.name
        if held.any() and person.any():
            lost = np.zeros(len(which), bool)
            lost[person] = _within(found.where(person), found.where(held))
            found, which = found.where(~lost), which[~lost]
        seen = self._people(block)
        if seen is None or not len(seen.starts):
            return found, which
        c = seen.stream.plain
        needles = known_by(c, seen, model(), seen.stream)
        starts, ends, tags = occurrences(seen.stream, needles, again=True)
        fresh = ~np.isin(starts, seen.starts)
        starts, ends, tags = starts[fresh], ends[fresh], tags[fresh]
        if not len(starts):
            return found, which
        again = hits(*bytes_of(block, seen.stream, starts, ends), np.where(tags == 1, 0.4, 0.5))
        if held.any():
            free = ~_within(again, found.where(np.isin(which, self.holders)))
            again, tags = again.where(free), tags[free]
        return Hits.together([found, again]), np.concatenate([which, self.name + tags])


def _within(inner: Hits, outer: Hits) -> Mask:
    """Which of the inner hits lie wholly inside one of the outer ones."""
    order = np.lexsort((outer.ends, outer.starts))
    starts, reach = outer.starts[order], np.maximum.accumulate(outer.ends[order])
    at = np.searchsorted(starts, inner.starts, side="right") - 1
    result: Mask = (at >= 0) & (reach[np.maximum(at, 0)] >= inner.ends)
    return result


@dataclass(frozen=True, slots=True)
class Tiers:
    """Everything that looks at a block.

    Attributes:
        kinds: name of the kind of each scanner; settle: see `kernels.spans.scan`.
    """

    kinds: tuple[str, ...]
    scanners: tuple[Scanner, ...]
    settle: engine.Settle | None


@cache
def tiers(aim: Aim = "balanced", *, names: bool = True) -> Tiers:
    """The tiers for an aim, without names of people where those are not wanted."""
    if aim not in AIMS:
        raise UsageError(f"there is no aim {aim!r}", f"aims: {', '.join(AIMS)}")
    shelved: list[Kind] = [k for k in shelf("kinds").values() if k.spans is not None]
    kinds = tuple(k.name for k in shelved)
    scanners = tuple(k.spans for k in shelved if k.spans is not None)
    tier = _Names(aim, kinds)
    return Tiers(
        (*kinds, NAME, NICKNAME),
        (*scanners, tier.names, tier.nicknames) if names else scanners,
        tier.settle if names else None,
    )


def scan(text: Text, aim: Aim = "balanced", *, names: bool = True) -> engine.Spans:
    """The spans of a column view; `which` indexes `tiers(aim).kinds`."""
    chosen = tiers(aim, names=names)
    return engine.scan(text, chosen.scanners, settle=chosen.settle)


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
