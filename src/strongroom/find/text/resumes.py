"""Which rows are résumés: most of what is listed there is a skill, a tool, a firm or a subject.

Where a row says several of the words that only résumés and applications say together (求职, 学历,
工作经历, 技能), a name has to be surer: the applicant and the referees are.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places
from strongroom.find.text.words import words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.lexicon import Lexicon

SURER = np.float32(2.5)
"""What is taken from the margins of names in résumés."""

_LEAST = 2
"""How many different words make a row a résumé."""


def told(c: U16, rows: Places) -> npt.NDArray[np.bool_]:
    """Which rows of a stream of plain characters are résumés."""
    found = _lexicon().find(c.astype(np.uint32), np.array([0, len(c)]))
    row = np.searchsorted(rows, found.starts, side="right") - 1
    count = len(words("resumes"))
    apart = np.unique(row * count + found.bits.astype(np.int64) - 1)
    result: npt.NDArray[np.bool_] = np.bincount(apart // count, minlength=len(rows)) >= _LEAST
    return result


@cache
def _lexicon() -> Lexicon:
    return Lexicon({word: at + 1 for at, word in enumerate(words("resumes"))})
