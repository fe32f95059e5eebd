"""Spanish identity numbers: DNI of citizens and NIE of foreigners, one letter as the check."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    by_context,
    code_in_text,
    shaped,
    together,
    validator,
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

_LETTERS = np.frombuffer(b"TRWAGMYFPDXBNJZSQVHLCKE", np.uint8)


def check(characters: U8) -> Mask:
    """Eight digits, or X, Y or Z and seven, and the letter of their remainder by 23."""
    head = characters[:, 0]
    foreign = (head >= 88) & (head <= 90)
    plain = characters.copy()
    plain[foreign, 0] = head[foreign] - 40
    return where(shaped(plain, "99999999A"), plain, _check)


def _check(characters: U8) -> Mask:
    result: Mask = _LETTERS[number(characters[:, :8] - np.uint8(48)) % 23] == characters[:, 8]
    return result


CONTEXT = ("dni", "nie", "nif", "documento", "identidad")
_judge = by_context(CONTEXT, 0.95, 0.7)


def _hyphened(block: Block) -> Hits:
    """`00000000-T`."""
    runs = block.runs
    rows = block.lone(8)
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows] + 2
    good = (block.byte(runs.ends[rows]) == 45) & (ends <= len(block.data))
    if not good.any():
        return NO_HITS
    starts, ends = starts[good], ends[good]
    good = (block.row_ends(starts) >= ends) & ~(LETTER | DIGIT)[UPPER[block.byte(ends)]]
    starts, ends = starts[good], ends[good]
    raw = UPPER[block.window(starts, 10)]
    characters = raw[:, [0, 1, 2, 3, 4, 5, 6, 7, 9]]
    return hits(starts, ends, _judge(block, starts, ends, characters)).where(check(characters))


ENTRY = Kind(
    name="id.es_dni",
    title="Spanish identity number",
    title_zh="西班牙身份证号码",
    level=Level.SENSITIVE,
    names=phrases("dni, nie, nif, dni nie, numero de documento, documento identidad"),
    context=CONTEXT,
    validate=validator({9: check}),
    strength=0.92,
    spans=together(code_in_text(check, 9, (7, 8), _judge), _hyphened),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GDPR Art. 87",
    yes=("00000000T", "00000000-t", "X0000000T"),
    no=("00000000A", "0000000T", "W0000000T", ""),
)
