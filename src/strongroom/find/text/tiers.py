"""All tiers over a text column: formats, places and names together, settled where they overlap."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.errors import UsageError
from strongroom.core.registry import shelf
from strongroom.find.text.names import Aim, People, bytes_of, people
from strongroom.kernels import spans as engine
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scanner, hits
from strongroom.kernels.text import Text, column

NAME, NICKNAME = "person.name", "person.nickname"
AIMS: tuple[Aim, ...] = get_args(Aim)


class _Names:
    """Scanners of names and nicknames that look at a block once for both."""

    def __init__(self, aim: Aim) -> None:
        self.aim: Aim = aim
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
        return hits(
            bytes_of(block, found.stream, found.starts[which]),
            bytes_of(block, found.stream, found.ends[which] - 1) + _width(block, found, which),
            0.3 + 0.6 * sure,
        )

    def names(self, block: Block) -> Hits:
        return self._some(block, False)

    def nicknames(self, block: Block) -> Hits:
        return self._some(block, True)


def _width(block: Block, found: People, which: Any) -> Any:
    """Bytes of the last character of each name."""
    last = bytes_of(block, found.stream, found.ends[which] - 1)
    lead = block.data[last]
    return np.where(lead < 0x80, 1, np.where(lead < 0xE0, 2, np.where(lead < 0xF0, 3, 4)))


@cache
def scanners(aim: Aim = "balanced") -> tuple[tuple[str, ...], tuple[Scanner, ...]]:
    """Names and scanners of the kinds that can be found inside text."""
    if aim not in AIMS:
        raise UsageError(f"there is no aim {aim!r}", f"aims: {', '.join(AIMS)}")
    kinds: list[Kind] = [k for k in shelf("kinds").values() if k.spans is not None]
    every: list[tuple[str, Scanner]] = [(k.name, k.spans) for k in kinds if k.spans is not None]
    both = _Names(aim)
    every += [(NAME, both.names), (NICKNAME, both.nicknames)]
    return tuple(name for name, _ in every), tuple(one for _, one in every)


def scan(text: Text, aim: Aim = "balanced") -> engine.Spans:
    """The spans of a column view; `which` indexes the names that `scanners` gives."""
    return engine.scan(text, scanners(aim)[1])


def spans(values: Any, aim: Aim = "balanced") -> pa.Table:
    """Where personal data stands in each text.

    Args:
        values: texts: a list, an Arrow array, a Polars or pandas column; null gives no span.
        aim: "balanced", "recall" (misses less, for taking things out), "precision".

    Returns:
        One line a span, ordered by row and start: `row` (int64), `start` and `end` (int64,
        Unicode code points of the original, end exclusive), `kind` (dictionary of strings) and
        `score` (float32, 0 to 1). Spans of one row do not overlap.

    Raises:
        UsageError: there is no such aim.
    """
    found = scan(column(values), aim)
    names: Any = pa.array(scanners(aim)[0], pa.string())
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
