"""French social security numbers (NIR): thirteen places and a key of two, MOD 97."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    among,
    by_context,
    code_in_text,
    digits_in_text,
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


def check(characters: U8) -> Mask:
    """Sex, month and the key; Corsica writes 2A and 2B for its departments."""
    shape = shaped(characters, "99999X999999999")
    sixth, seventh = characters[:, 5], characters[:, 6]
    corsica = (sixth == 50) & ((seventh == 65) | (seventh == 66))
    shape = shaped(np.where(corsica[:, None] & (np.arange(15) == 6), 48, characters), "9" * 15)
    return where(shape, characters, _check)


_SEXES = among("123478")


def _check(characters: U8) -> Mask:
    seventh = characters[:, 6]
    plain = characters.copy()
    a, b = seventh == 65, seventh == 66
    plain[a | b, 5] = 49
    plain[a, 6], plain[b, 6] = 57, 56
    digits = plain - np.uint8(48)
    month = number(digits[:, 3:5])
    good = _SEXES[characters[:, 0]]
    good &= (month >= 1) & (month <= 12) | (month >= 20) & (month <= 42) | (month >= 50)
    key = 97 - number(digits[:, :13]) % 97
    result: Mask = good & (key == number(digits[:, 13:]))
    return result


CONTEXT = ("nir", "sécu", "secu", "sécurité sociale", "securite sociale", "insee", "social")
_SHAPE = (1, 2, 2, 2, 3, 3, 2)
_judge = by_context(CONTEXT, 0.95, 0.75)


def _grouped(block: Block) -> Hits:
    """`1 84 12 76 451 089 46`."""
    runs = block.runs
    count = len(runs.lengths) - 6
    if count < 1:
        return NO_HITS
    fits = np.ones(count, bool)
    for step, size in enumerate(_SHAPE):
        if step:
            fits &= block.links[step - 1 : step - 1 + count]
            if not fits.any():
                return NO_HITS
        fits &= runs.lengths[step : step + count] == size
    rows = np.flatnonzero(fits)
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows + 6]
    good = ends - starts == 21
    starts, ends = starts[good], ends[good]
    raw = block.window(starts, 21)
    characters = raw[:, [0, 2, 3, 5, 6, 8, 9, 11, 12, 13, 15, 16, 17, 19, 20]]
    return hits(starts, ends, _judge(block, starts, ends, characters)).where(check(characters))


ENTRY = Kind(
    name="id.fr_nir",
    title="French social security number",
    title_zh="法国社会保险号码",
    level=Level.SENSITIVE,
    names=phrases(
        "nir, numero de securite sociale, numéro de sécurité sociale, num secu, insee, french ssn, "
        "numero insee"
    ),
    context=CONTEXT,
    validate=validator({15: check}),
    strength=0.9,
    spans=together(
        digits_in_text(check, 15, _judge), code_in_text(check, 15, (14, 14), _judge), _grouped
    ),
    canonical=canonical_text(keep=CODE),
    padding="fixed:16",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="decree 2019-341; GDPR Art. 87",
    # The order number 000 is given to nobody.
    yes=("100019999900012", "1 00 01 2A 999 000 38"),
    no=("100009999900000", "500019999900042", "12345", ""),
)
