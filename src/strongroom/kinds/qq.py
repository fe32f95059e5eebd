"""QQ numbers, known by the letters that lead to them."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._common import (
    BLANKS,
    canonical_text,
    matches,
    phrases,
)

CONTEXT = ("qq", "扣扣", "企鹅号", "q号", "球球", "qq号")


def _spans(block: Block) -> Hits:
    """Five to eleven digits, the first no zero."""
    runs = block.runs
    rows = block.led_runs(CONTEXT, 5, 11)
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows]
    loose = (block.data[starts] != 48) & (block.byte(ends) != 64)
    starts, ends = starts[loose], ends[loose]
    return hits(starts, ends, 0.93)


ENTRY = Kind(
    name="qq",
    title="QQ number",
    title_zh="QQ号",
    level=Level.PERSONAL,
    names=phrases("qq, qq号, qq号码, qqh, qq number, qq no, qqnum, 扣扣"),
    context=CONTEXT,
    validate=matches(r"[1-9][0-9]{4,10}"),
    strength=0.1,
    spans=_spans,
    canonical=canonical_text(keep=BLANKS),
    padding="fixed:16",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=5,
    yes=("10000", "99999999999"),
    no=("01234", "1234", "abc", "", "123456789012"),
)
