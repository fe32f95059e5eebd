"""Cards of officers and soldiers: `军字第00000000号`, or a number behind the word."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *("军官证", "士兵证", "文职证", "军人证", "警官证", "义务兵证", "士官证", "军官", "军人保障卡"),
    *("退役证", "退伍证", "残疾军人证", "military id", "officer card"),
)
_SIGN = "字第".encode()
_FORCES = np.frombuffer("军武士文学参政后装联陆海空火战国总沈北兰济南广成东西中".encode(), "V3")
"""Who issues cards; offices of other trades number licences and diplomas in the same way."""


def _spans(block: Block) -> Hits:
    return Hits.together([_signed(block), _told(block)])


def _signed(block: Block) -> Hits:
    """A character, 字第, six to eight digits, 号."""
    runs = block.runs
    rows = block.sized(6, 8)
    rows = rows[block.before(runs.starts[rows]) >= 0x80] if len(rows) else rows
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows]
    near = block.left(starts, 9)
    good = (near[:, 3:] == np.frombuffer(_SIGN, np.uint8)).all(axis=1) & (near[:, 0] >= 0xE4)
    starts, ends = starts[good], ends[good]
    closed = (block.behind(ends, 3) == np.frombuffer("号".encode(), np.uint8)).all(axis=1)
    score = np.where(ends - starts == 8, 0.9, 0.6)
    issuer = np.ascontiguousarray(near[good, :3]).view("V3").reshape(-1)
    score = np.where(np.isin(issuer, _FORCES), score, 0.3)
    return hits(starts - 9, ends + 3 * closed, score)


def _told(block: Block) -> Hits:
    rows = block.led_runs(CONTEXT, 6, 10)
    return hits(block.runs.starts[rows], block.runs.ends[rows], 0.8)


ENTRY = Kind(
    name="id.military",
    title="Officer's or soldier's card",
    title_zh="军官证、士兵证号码",
    level=Level.SENSITIVE,
    names=phrases(
        "军官证, 军官证号, 士兵证, 士兵证号, 军人证, 军人证号, 文职干部证号, 警官证号, "
        "退役证号, 军人身份号码, jgz, jgzh, sbzh, jrzh, military id, military card, "
        "officer card no, army id"
    ),
    context=CONTEXT,
    validate=matches(r"[\x{4E00}-\x{9FA5}]?字第[0-9A-Za-z]{4,8}号?", 16),
    strength=0.95,
    spans=_spans,
    canonical=canonical_text(),
    padding="fixed:32",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="PIPL Art. 28 (specific identity)",
    yes=("军字第00000000号", "武字第0000000号", "字第000000"),
    no=("00000000", "军字00000000", "军字第000号", ""),
)
