"""Vehicle identification numbers: GB 16735 and ISO 3779, with the check digit of 49 CFR 565."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, Mask
from strongroom.kinds._codes import (
    UPPER,
    among,
    code_in_text,
    together,
    validator,
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

_VALUES = np.full(256, 255, np.uint8)
_VALUES[48:58] = range(10)
for _letters in ("AJ", "BKS", "CLT", "DMU", "ENV", "FW", "GPX", "HY", "RZ"):
    _value = {"AJ": 1, "BKS": 2, "CLT": 3, "DMU": 4, "ENV": 5, "FW": 6, "GPX": 7, "HY": 8, "RZ": 9}
    for _letter in _letters:
        _VALUES[ord(_letter)] = _value[_letters]
_WEIGHTS = np.array([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2], np.int64)
_CHECKS = np.frombuffer(b"0123456789X", np.uint8)


def well_formed(characters: U8) -> Mask:
    """Seventeen of the 33 characters, a check place that can be one, digits at the end."""
    good = np.asarray((_VALUES[characters] < 255).all(axis=1), bool)
    good &= is_digit(characters[:, 8]) | (characters[:, 8] == 88)
    good &= is_digit(characters[:, 13:]).all(axis=1)
    good &= ~is_digit(characters).all(axis=1)
    return good


def check(characters: U8) -> Mask:
    """The weighted sum of the values, by 11, in the ninth place."""
    return where(well_formed(characters), characters, right)


def right(characters: U8) -> Mask:
    """Which well-formed numbers have the right check digit."""
    total = (_VALUES[characters].astype(np.int64) * _WEIGHTS).sum(axis=1) % 11
    result: Mask = _CHECKS[total] == characters[:, 8]
    return result


CONTEXT = ("车架", "vin", "识别代号", "识别代码", "识别码", "底盘", "chassis", "frame")


def _judge(block: Block, starts: I64, ends: I64, characters: U8) -> Scores:
    """A wrong check digit counts behind the word only: not every country asks for one."""
    known = block.context(starts, CONTEXT)
    passed = right(characters)
    score = np.where(known, np.where(passed, 0.95, 0.7), np.where(passed, 0.75, 0.0))
    return score.astype(np.float32)


_READ_AS = UPPER.copy()
_READ_AS[np.frombuffer(b"OoQq", np.uint8)] = 48
_READ_AS[np.frombuffer(b"Ii", np.uint8)] = 49
_ODD = among("IOQioq")


def _misread(block: Block) -> Hits:
    """I, O and Q for 1 and 0 behind the word: no such number holds one of these letters."""
    tokens = block.codes(17)
    if not len(tokens.starts):
        return NO_HITS
    raw = block.window(tokens.starts, 17)
    good = _ODD[raw].any(axis=1) & is_digit(_READ_AS[raw[:, 13:]]).all(axis=1)
    good &= tokens.digits >= 4
    tokens = tokens.where(good)
    return hits(tokens.starts, tokens.ends, 0.7).where(block.context(tokens.starts, CONTEXT))


ENTRY = Kind(
    name="vehicle.vin",
    title="Vehicle identification number",
    title_zh="车辆识别代号",
    level=Level.PERSONAL,
    names=phrases(
        "车架号, 车架号码, 车辆识别代号, 车辆识别代码, 车辆识别码, 底盘号, cjh, cjhm, clsbdh, vin, "
        "vin number, vin code, vin no, chassis number, chassis no, frame number"
    ),
    context=CONTEXT,
    validate=validator({17: check}),
    strength=0.9,
    spans=together(code_in_text(well_formed, 17, (4, 16), _judge), _misread),
    canonical=canonical_text(keep=CODE),
    padding="fixed:20",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=5,
    # No maker's code begins with 0.
    yes=("0ZZ00A000ZZ000001", "0zz11a228zz000005"),
    no=("0ZZ00A001ZZ000001", "0ZZ00A000ZZ00000", "0ZI00A000ZZ000001", "00000000000000000", ""),
)
