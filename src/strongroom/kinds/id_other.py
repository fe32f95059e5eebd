"""Other official numbers: what a column is called says so, the values hardly anything."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)


def _spans_social(block: Block) -> Hits:
    """`078-05-1120` as the United States write it; no area 000, 666 or 9xx, no group of zeros."""
    runs = block.runs
    if len(runs.starts) < 3:
        return hits(runs.starts[:0], runs.ends[:0], 0.0)
    lengths = runs.lengths
    rows = np.flatnonzero((lengths[:-2] == 3) & (lengths[1:-1] == 2) & (lengths[2:] == 4))
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows + 2]
    good = (ends - starts == 11) & (block.byte(runs.ends[rows]) == 45)
    good &= block.byte(runs.ends[rows + 1]) == 45
    good &= ~block.begins[runs.starts[rows + 1]] & ~block.begins[runs.starts[rows + 2]]
    good &= (block.before(starts) != 45) & (block.byte(ends) != 45)
    starts, ends = starts[good], ends[good]
    digits = block.window(starts, 11) - np.uint8(48)
    area, group, serial = number(digits[:, :3]), number(digits[:, 4:6]), number(digits[:, 7:])
    possible = (area > 0) & (area != 666) & (area < 900) & (group > 0) & (serial > 0)
    known = block.context(starts, ("ssn", "social", "security"))
    return hits(starts, ends, np.where(known, 0.9, 0.6)).where(possible)


ENTRY = Kind(
    name="id.other",
    title="Other official number",
    title_zh="其他证件号码",
    level=Level.SENSITIVE,
    names=phrases(
        "社保号, 社保卡号, 社会保障号, 驾驶证号, 驾照号, 军官证号, 士兵证号, "
        "港澳通行证号, 学籍号, 学号, 工号, 警号, sbkh, sbh, shbzh, jszh, jgzh, xh, "
        "gh, ssn, social security number, social security no, national id number, "
        "nationalidnumber, tax id, tax number, tin, nino, driver license, "
        "drivers license, driver licence, driving licence, license number, "
        "medical record number, mrn, insurance number, student id, student no, "
        "employee no, staff no"
    ),
    validate=matches(r"[A-Za-z0-9][A-Za-z0-9\-/ .]{3,24}"),
    strength=0.05,
    spans=_spans_social,
    canonical=canonical_text(keep=CODE),
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=4,
    law="GB/T 35273-2020 annex B",
    yes=("000-00-0000", "295847284"),
    no=("", "-", "张三"),
)
