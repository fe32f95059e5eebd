"""National Insurance numbers of the United Kingdom."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    among,
    by_context,
    code_in_text,
    shaped,
    together,
    validator,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

_FIRST, _SECOND = among("ABCEGHJKLMNOPRSTWXYZ"), among("ABCEGHJKLMNPRSTWXYZ")
_UNUSED = (b"BG", b"GB", b"NK", b"KN", b"NT", b"ZZ")


def check(characters: U8) -> Mask:
    """Two letters that are given (TN for a time only), six digits, A to D."""
    good = shaped(characters, "AA999999A")
    good &= _FIRST[characters[:, 0]] & _SECOND[characters[:, 1]]
    good &= (characters[:, 8] >= 65) & (characters[:, 8] <= 68)
    for prefix in _UNUSED:
        good &= (characters[:, 0] != prefix[0]) | (characters[:, 1] != prefix[1])
    return good


CONTEXT = ("nino", "national insurance", "ni number", "ni no", "insurance")
_judge = by_context(CONTEXT, 0.9, 0.7)


def _spaced(block: Block) -> Hits:
    """`AB 12 34 56 C`."""
    lengths, runs = block.runs.lengths, block.runs
    if len(lengths) < 3:
        return NO_HITS
    links = block.links
    rows = np.flatnonzero((lengths[:-2] == 2) & (lengths[1:-1] == 2) & (lengths[2:] == 2))
    rows = rows[links[rows] & links[rows + 1]]
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows] - 3, runs.ends[rows + 2] + 2
    good = (ends - starts == 13) & (starts >= 0) & (ends <= len(block.data))
    starts, ends, rows = starts[good], ends[good], rows[good]
    good = (block.row_ends(starts) >= ends) & (block.before(starts) < 0x80)
    good &= ~(DIGIT | LETTER)[UPPER[block.before(starts)]] & ~LETTER[UPPER[block.byte(ends)]]
    starts, ends = starts[good], ends[good]
    raw = block.window(starts, 13)
    blank = (raw[:, [2, 5, 8, 11]] == 32).all(axis=1)
    good = blank & check(raw[:, [0, 1, 3, 4, 6, 7, 9, 10, 12]])
    starts, ends = starts[good], ends[good]
    return hits(starts, ends, _judge(block, starts, ends, raw))


ENTRY = Kind(
    name="id.uk_nino",
    title="UK National Insurance number",
    title_zh="英国国民保险号码",
    level=Level.SENSITIVE,
    names=phrases("nino, national insurance number, national insurance no, ni number, uk nino"),
    context=CONTEXT,
    validate=validator({9: check}),
    strength=0.85,
    spans=together(code_in_text(check, 9, (6, 6), _judge), _spaced),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="UK GDPR; Data Protection Act 2018 Sch. 1",
    yes=("TN000000A", "tn 00 00 00 b"),
    no=("GB123456A", "DA123456A", "AO123456A", "TN00000A", "TN000000E", ""),
)
