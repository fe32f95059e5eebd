"""Permits to travel between the mainland and Hong Kong, Macao and Taiwan."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    LETTER,
    among,
    by_context,
    code_in_text,
    digits_in_text,
    together,
    validator,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

CONTEXT = (
    *(
        "通行证",
        "回乡证",
        "台胞证",
        "港澳",
        "来往内地",
        "往来",
        "大陆通行",
        "permit",
        "hkid",
        "台湾居民",
    ),
)
_HEADS = among("HMhmCWcw")
_judge = by_context(CONTEXT, 0.9, 0.0)


def _lettered(characters: U8) -> Mask:
    """H or M of residents there, C and W of mainland people; eight digits, ten in old cards."""
    good: Mask = _HEADS[characters[:, 0]]
    # New cards of mainland people have a second letter.
    second = LETTER[characters[:, 1]] & ((characters[:, 0] == 67) | (characters[:, 0] == 87))
    good &= second | is_digit(characters[:, 1])
    good &= is_digit(characters[:, 2:]).all(axis=1)
    return good


def _digits(characters: U8) -> Mask:
    good = np.asarray(is_digit(characters).all(axis=1), bool)
    good &= (characters != characters[:, :1]).any(axis=1)
    return good


ENTRY = Kind(
    name="id.hk_mo_tw_permit",
    title="Hong Kong, Macao or Taiwan travel permit",
    title_zh="港澳台通行证号码",
    level=Level.SENSITIVE,
    names=phrases(
        "港澳通行证, 港澳通行证号, 港澳通行证号码, 回乡证, 回乡证号, 台胞证, 台胞证号, "
        "台湾通行证, 往来港澳通行证, 港澳居民来往内地通行证, 港澳台居住证, gatxz, gattxz, hxz, "
        "hxzh, tbz, tbzh, travel permit, hk permit, home return permit, mtp"
    ),
    context=CONTEXT,
    validate=validator({8: _digits, 9: _lettered, 11: _lettered}),
    strength=0.3,
    spans=together(
        code_in_text(_lettered, 9, (7, 8), _judge),
        code_in_text(_lettered, 11, (9, 10), _judge),
        digits_in_text(
            _digits,
            8,
            by_context(("台胞证", "台湾居民来往", "台湾通行证", "大陆通行证"), 0.85, width=60),
        ),
    ),
    canonical=canonical_text(keep=CODE),
    padding="fixed:16",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GB/T 35273-2020 annex B",
    yes=("H00000000", "M0000000000", "CA0000000", "00000001"),
    no=("A00000000", "H0000000", "00000000", "H000000000", ""),
)
