"""IMEI numbers of telephones: eight digits of the type, six of the device, Luhn."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import luhn, number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
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

# Bodies that give out types, by the first two digits; 00 is for test devices.
_BODIES = np.zeros(100, bool)
_BODIES[[0, 1, 10, 30, 33, 35, 44, 45, 49, 50, 51, 52, 53, 54, 86, 91, 98, 99]] = True


def check(characters: U8) -> Mask:
    """Fifteen digits, a body that gives out types, and the check digit."""
    return where(shaped(characters, "999999999999999"), characters, _check)


def _check(characters: U8) -> Mask:
    digits = characters - np.uint8(48)
    result: Mask = _BODIES[number(digits[:, :2])] & luhn(digits)
    result &= (characters != characters[:, :1]).any(axis=1)
    return result


CONTEXT = ("imei", "串号", "串码", "设备号", "设备识别码", "手机识别码", "meid")

_WORDS = ("imei", "串号", "串码", "手机识别码", "meid")


def _told(block: Block) -> Hits:
    """Fifteen digits in any groups right behind the word: a digit is soon mistyped."""
    runs = block.runs
    rows = block.lone(15)
    chains = block.chains((15,))
    chains = chains.where(~chains.glued)
    starts = np.concatenate([runs.starts[rows], chains.starts])
    ends = np.concatenate([runs.ends[rows], chains.ends])
    if not len(starts):
        return NO_HITS
    return hits(starts, ends, 0.88).where(block.context(starts, _WORDS, 18))


ENTRY = Kind(
    name="device.imei",
    title="IMEI of a telephone",
    title_zh="手机串号",
    level=Level.PERSONAL,
    names=phrases(
        "imei, imei1, imei2, imei号, 手机串号, 串号, 手机识别码, imei no, imei number, sjch"
    ),
    context=CONTEXT,
    validate=validator({15: check}),
    strength=0.6,
    spans=together(
        digits_in_text(
            check,
            15,
            by_context(CONTEXT, 0.93),
            groups=((2, 6, 6, 1), (6, 2, 6, 1), (8, 6, 1)),
        ),
        _told,
    ),
    canonical=canonical_text(keep=CODE),
    padding="fixed:16",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=6,
    yes=("001000000000017", "00-103500-000001-3"),
    no=("001000000000018", "771000000000017", "00100000000001", "000000000000000", ""),
)
