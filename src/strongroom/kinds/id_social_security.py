"""Social security and provident fund numbers of China: local, known by what leads to them."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.runs import distinct
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._codes import (
    LETTER,
    UPPER,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *(
        "社保卡",
        "社保号",
        "社保",
        "社会保障",
        "社会保险",
        "医保卡",
        "医保号",
        "医保",
        "公积金账号",
        "公积金",
    ),
    *("参保", "养老保险", "医疗保险"),
)


def _spans(block: Block) -> Hits:
    """Eight to twenty letters and digits with one letter or two in front, behind the word."""
    runs = block.runs
    lettered = block.lettered
    lettered = lettered[(runs.lengths[lettered] >= 7) & (runs.lengths[lettered] <= 20)]
    rows = distinct(np.concatenate([lettered, block.led_runs(CONTEXT, 7, 20)]))
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows]
    one, two = LETTER[UPPER[block.before(starts)]], LETTER[UPPER[block.before(starts, 2)]]
    starts = starts - one - (one & two)
    # A check letter may close it.
    ends = ends + LETTER[UPPER[block.byte(ends)]]
    return hits(starts, ends, 0.75).where(block.led(starts, CONTEXT))


ENTRY = Kind(
    name="id.social_security",
    title="Social security number of China",
    title_zh="社会保障号码",
    level=Level.SENSITIVE,
    names=phrases(
        "社保号, 社保卡, 社保卡号, 社会保障号, 社会保障号码, 社会保障卡号, 社保编号, "
        "个人社保号, 医保卡号, 医保号, 医保编号, 公积金账号, 公积金号, 参保号, sbkh, sbh, "
        "shbzh, shbzhm, shbzkh, ybkh, ybh, gjjzh, social security card, medicare card, "
        "medical insurance no"
    ),
    context=CONTEXT,
    validate=matches(r"[A-Za-z]{0,2}[0-9]{7,20}[0-9A-Za-z]?", 24),
    strength=0.1,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:24",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GB/T 35273-2020 annex B",
    yes=("A00000001", "0000000001", "990101199003074470"),
    no=("12345", "abc", "", "-"),
)
