"""Words that nobody is called by, where they stand: labels of a form (期望：, 兴趣 |) and trades.

They begin as surnames do (期, 陶, 车), and in a list of fields nothing around them says otherwise:
one heading in fifteen of those that tables have was taken for a name before a colon.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places
from strongroom.find.text.weights import Model
from strongroom.find.text.words import pairs, words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.ranks import among

Mask = npt.NDArray[np.bool_]

LONGEST = 6
"""Letters of the words in the lists at most."""

_BLANK = np.uint16(ord(" "))
# A bar and a slash stand in a stream as the mark between things that are listed.
_BEHIND = np.zeros(1 << 16, bool)
_BEHIND[[ord(c) for c in "：、"]] = True
_RANKS = pairs(words("ranks"))


def nobodys(c: U16, begins: Places, ends: Places, known: Model) -> Mask:
    """Which names are words of which the place says that they name nobody."""
    spelt = _spelt(c, begins, ends)
    trade = among(spelt, _listed("trades", known))
    # 高级社工, 中级会计师: nobody is called by a rank.
    pair = (c[begins].astype(np.int64) << 21) | c[begins + 1]
    trade |= among(pair, _RANKS) & (ends - begins > 2)
    behind = np.where(c[ends] == _BLANK, c[np.minimum(ends + 1, len(c) - 1)], c[ends])
    label = _BEHIND[behind]
    label[label] = among(spelt[label], _listed("form_labels", known))
    return trade | label


def _spelt(c: U16, begins: Places, ends: Places) -> Places:
    """Words as numbers; those of more letters than the lists have are -1."""
    total = np.zeros(len(begins), np.uint64)
    for k in range(LONGEST):
        letter = np.where(begins + k < ends, c[np.minimum(begins + k, len(c) - 1)], 0)
        total = total * np.uint64(0x9E3779B97F4A7C15) + letter.astype(np.uint64)
    return np.where(ends - begins > LONGEST, -1, (total >> np.uint64(2)).astype(np.int64))


@cache
def _listed(section: str, known: Model) -> Places:
    """The words of a list as numbers, ordered."""
    every = [word for word in words(section) if len(word) <= LONGEST]
    letters = known.tables.plain[np.array([ord(c) for c in "".join(every)], np.int64)]
    ends = np.cumsum([len(word) for word in every])
    begins = np.append(0, ends[:-1])
    return np.unique(_spelt(letters, begins, ends))
