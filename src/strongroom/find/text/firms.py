"""Employers, schools and firms that no word for a firm gives away, by a learned tagger.

The rules know what firms end in (有限公司, 小学, 派出所); people write 豫丰农资, 二中 and
宏达轴承. Other `ROWS` need new weights (`training/firms.py`).
"""

from __future__ import annotations

from functools import cache

from strongroom.find.text.tagger import Tagger, read
from strongroom.find.text.whereabouts import ROWS as DOORS

ROWS = DOORS
"""The letters that are read are those that are read for doors."""

BARS = {"balanced": 2, "recall": 4, "precision": -4}
"""What is taken from the score of each character that belongs to no firm, by aim."""

FIRM = 0.6
"""The score of a firm that the tagger reads."""


@cache
def tagger() -> Tagger:
    """The tagger of firms that the package carries."""
    return read("firms.npz", ROWS)
