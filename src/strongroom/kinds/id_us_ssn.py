"""Social Security numbers of the United States."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
    digits_in_text,
    shaped,
    validator,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)


def check(characters: U8) -> Mask:
    """No area 000, 666 or 9xx, no group 00, no serial 0000."""
    good = shaped(characters, "999999999")
    digits = characters - np.uint8(48)
    area, group, serial = number(digits[:, :3]), number(digits[:, 3:5]), number(digits[:, 5:])
    good &= (area > 0) & (area != 666) & (area < 900) & (group > 0) & (serial > 0)
    return good


CONTEXT = ("ssn", "social", "security", "社会安全")
_judge = by_context(CONTEXT, 0.9, 0.6)


def _spans(block: Block) -> Hits:
    """`078-05-1120`, with hyphens or blanks; nine digits together only behind the word."""
    written = digits_in_text(check, 9, by_context(CONTEXT, 0.85), latin=CONTEXT)
    runs = block.runs
    if not len(runs.starts):
        return NO_HITS
    found = [written(block)]
    lengths = runs.lengths
    rows = np.flatnonzero((lengths[:-2] == 3) & (lengths[1:-1] == 2) & (lengths[2:] == 4))
    if len(rows):
        starts, ends = runs.starts[rows], runs.ends[rows + 2]
        one, two = block.byte(runs.ends[rows]), block.byte(runs.ends[rows + 1])
        good = (ends - starts == 11) & (one == two) & ((one == 45) | (one == 32))
        good &= block.row_ends(starts) >= ends
        good &= (block.before(starts) != 45) & (block.byte(ends) != 45)
        starts, ends, one = starts[good], ends[good], one[good]
        raw = block.window(starts, 11)
        passed = check(np.delete(raw, [3, 6], axis=1))
        starts, ends, one = starts[passed], ends[passed], one[passed]
        score = _judge(block, starts, ends, raw)
        # With blanks between, three groups are many other things.
        score = np.where((one == 32) & (score < 0.9), 0, score)
        found.append(hits(starts, ends, score).where(score > 0))
    return Hits.together(found)


ENTRY = Kind(
    name="id.us_ssn",
    title="US Social Security number",
    title_zh="美国社会安全号码",
    level=Level.SENSITIVE,
    names=phrases("ssn, social security number, social security no, us ssn, ssn last4"),
    context=CONTEXT,
    validate=validator({9: check}),
    strength=0.3,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=3,
    law="state breach laws; 20 CFR 422",
    # Two numbers that were printed on cards and leaflets and are void for good.
    yes=("078-05-1120", "219099999"),
    no=("000-12-3456", "666-12-3456", "900-12-3456", "078-00-1120", "078-05-0000", "12345", ""),
)
