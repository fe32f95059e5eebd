"""Passport numbers: the Chinese series, and any other with the word passport beside it."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)

_CONTEXT = ("护照", "passport")
_LETTER = np.zeros(256, bool)
_LETTER[65:91] = True
_LETTER[97:123] = True
_UPPER = np.arange(256, dtype=np.uint8)
_UPPER[97:123] -= 32
_CODE_CHARACTER = np.zeros(256, bool)
_CODE_CHARACTER[48:58] = True
_CODE_CHARACTER[65:91] = True
_CODE_CHARACTER[97:123] = True


def _spans(block: Block) -> Hits:
    return Hits.together([_chinese(block), _other(block), _mixed(block), _grouped(block)])


def _grouped(block: Block) -> Hits:
    """`00 0000000`, `00 00 000000`, `E 0000 0000`: digits in groups, right behind the word."""
    runs = block.runs
    if len(runs.starts) < 2:
        return NO_HITS
    blank = (runs.starts[1:] - runs.ends[:-1] == 1) & (block.beside_runs[1][:-1] == 32)
    first = np.flatnonzero(blank & ~np.concatenate([[False], blank[:-1]]))
    if not len(first) or not _spoken(block):
        return NO_HITS
    third = np.minimum(first + 2, len(runs.starts) - 1)
    three = (third == first + 2) & np.append(blank, False)[first + 1]
    four = three & np.append(blank, [False, False])[first + 2]
    last = np.where(three, third, first + 1)
    lengths = runs.lengths
    total = lengths[first] + lengths[first + 1] + np.where(three, lengths[third], 0)
    good = (total >= 8) & (total <= 10) & (lengths[first] <= 4) & ~four
    first, last = first[good], last[good]
    starts, ends = runs.starts[first], runs.ends[last]
    one, two, three_ = (block.before(starts, back) for back in (1, 2, 3))
    beside = _LETTER[one] & ~_CODE_CHARACTER[two]
    apart = (one == 32) & _LETTER[two] & ~_CODE_CHARACTER[three_]
    good = (~_CODE_CHARACTER[one] | beside) & ~_LETTER[block.byte(ends)]
    good &= ~block.at_edge(runs.starts[first + 1])
    starts = starts - np.where(beside, 1, np.where(apart, 2, 0))
    starts, ends = starts[good], ends[good]
    return hits(starts, ends, 0.78).where(block.led(starts, _CONTEXT))


def _spoken(block: Block) -> bool:
    """Whether the block speaks of passports at all."""
    return block.spells(("passport",)) or bool(len(block.sequence("护照".encode())))


def _mixed(block: Block) -> Hits:
    """Capital letters and digits in any order, as some countries mix them, behind the word."""
    tokens = block.tokens
    some = (tokens.lengths >= 7) & (tokens.lengths <= 10) & (tokens.digits >= 3)
    tokens = tokens.where(some & (tokens.lengths - tokens.digits <= 4))
    if not len(tokens.starts) or not _spoken(block):
        return NO_HITS
    near = block.right(tokens.starts, 10)
    inside = np.arange(10) < tokens.lengths[:, None]
    capital = ((((near - np.uint8(97)) < 26) & inside).sum(axis=1)) == 0
    tokens = tokens.where(capital & ~_LETTER[block.before(tokens.starts)])
    return hits(tokens.starts, tokens.ends, 0.72).where(block.context(tokens.starts, _CONTEXT, 40))


def _other(block: Block) -> Hits:
    """Six to nine digits with up to two letters, of any country, right behind the word."""
    runs = block.runs
    rows = block.sized(6, 9)
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows]
    one, two = _LETTER[block.before(starts)], _LETTER[block.before(starts, 2)]
    three = _LETTER[block.before(starts, 3)]
    letters = one.astype(np.int64) + (one & two)
    starts, ends, letters = (
        (starts - letters)[~(one & two & three)],
        ends[~(one & two & three)],
        letters[~(one & two & three)],
    )
    fits = (ends - starts >= 7) & ~_LETTER[block.byte(ends)]
    starts, ends = starts[fits], ends[fits]
    return hits(starts, ends, 0.75).where(block.led(starts, _CONTEXT))


def _chinese(block: Block) -> Hits:
    """One letter and eight digits, or two and seven, after the word passport."""
    runs = block.runs
    rows = block.sized(7, 8)
    # A letter stands before the digits; a date or a price has none and is dropped here.
    rows = rows[_LETTER[block.before(runs.starts[rows])]]
    if not len(rows):
        return NO_HITS
    starts, ends, lengths = runs.starts[rows], runs.ends[rows], runs.lengths[rows]
    letters = 9 - lengths
    one, two = _UPPER[block.before(starts)], _UPPER[block.before(starts, 2)]
    three = block.before(starts, 3)
    first = np.where(letters == 1, one, two)
    shaped = np.isin(first, np.frombuffer(b"EGDSPHMK", np.uint8))
    shaped &= np.where(letters == 1, ~_CODE_CHARACTER[two], (one >= 65) & (one <= 90))
    shaped &= (letters == 1) | ~_CODE_CHARACTER[three]
    shaped &= ~_CODE_CHARACTER[block.byte(ends)]
    starts, ends = (starts - letters)[shaped], ends[shaped]
    return hits(starts, ends, 0.85).where(block.context(starts, _CONTEXT))


ENTRY = Kind(
    name="id.passport",
    title="Passport number",
    title_zh="护照号码",
    level=Level.SENSITIVE,
    names=phrases(
        "护照, 护照号, 护照号码, hzhm, huzhao, passport, passport no, passport number, passportno"
    ),
    context=_CONTEXT,
    validate=matches(
        r"(?i:[EGDSPHMK][0-9]{7,8}|[EGDSPHMK][A-Z][0-9]{7}|1[45][0-9]{7}|[A-Z]{1,2}[0-9]{6,8}|[0-9]{9})"
    ),
    strength=0.3,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GB/T 35273-2020 annex B",
    yes=("E00000000", "G00000000", "EA0000000"),
    no=("12345", "ABCDEFGHI", "", "E0000000000"),
)
