"""Driving licences: in China the ID number or the number of the file, elsewhere what is told."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.runs import distinct
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    among,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *(
        "驾驶证",
        "驾照",
        "行驶证",
        "档案编号",
        "driver license",
        "driver's license",
        "drivers license",
    ),
    *(
        "driver licence",
        "driving licence",
        "driving license",
        "driver's licence",
        "dl number",
        "licence",
    ),
)
_ALLOWED = among("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-")


def _score(values: U8, lengths: I64) -> Scores:
    digits = (DIGIT[values] & (values > 0)).sum(axis=1)
    return np.where((digits >= 5) & (digits * 2 >= lengths), 0.75, 0.0).astype(np.float32)


def _spans(block: Block) -> Hits:
    """A run of digits, or letters and digits, that the word leads to."""
    if not len(block.runs.starts):
        return NO_HITS
    starts = block.tokens.starts
    starts = starts[block.led(starts, CONTEXT)]
    starts = np.concatenate([starts, block.runs.starts[block.led_runs(CONTEXT, 6, 18)]])
    if not len(starts):
        return NO_HITS
    starts = distinct(starts[~(DIGIT | LETTER)[UPPER[block.before(starts)]]])
    if not len(starts):
        return NO_HITS
    near = block.right(starts, 19)
    inside = np.logical_and.accumulate(_ALLOWED[near] & (near > 0), axis=1)
    lengths = inside.sum(axis=1)
    score = np.where((lengths >= 6) & (lengths <= 18), _score(near * inside, lengths), 0)
    return hits(starts, starts + lengths, score).where(score > 0)


ENTRY = Kind(
    name="id.driver",
    title="Driving licence number",
    title_zh="驾驶证号码",
    level=Level.SENSITIVE,
    names=phrases(
        "驾驶证, 驾驶证号, 驾驶证号码, 驾驶证档案编号, 驾照, 驾照号, jszh, jsz, jzh, "
        "jiashizheng, jiazhao, driver license, drivers license, driver licence, "
        "driving licence, driving license, driver license number, drivers license number, "
        "license number, licence number, dl number"
    ),
    context=CONTEXT,
    validate=matches(r"[A-Za-z]{0,5}[0-9][A-Za-z0-9 \-]{5,20}", 24),
    strength=0.1,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:24",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GB/T 35273-2020 annex B",
    yes=("990000000000", "Z0000000", "990101199003074470"),
    no=("12345", "abc", "", "-"),
)
