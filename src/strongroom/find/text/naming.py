"""Who is named, by a learned tagger: a second opinion beside the models of places and candidates.

Those weigh one stretch at a time, by what its letters and the words beside it are; the tagger reads
the sentence as a whole sequence and knows no word list. They err on different names, so their odds
are added. Other `ROWS` need new weights (`training/naming.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places, Stream
from strongroom.find.text.places import han
from strongroom.find.text.tagger import I16, PART, Tagger, read, stretches
from strongroom.kernels.grams import Grams
from strongroom.kernels.ranks import among
from strongroom.kernels.tags import odds, opening

F32 = npt.NDArray[np.float32]

ROWS = (Grams(1, 5, 6, 13, 910), Grams(2, 3, 4, 16, 911), Grams(3, 2, 4, 16, 912))
"""The letters that are read, alone, in pairs and in threes, and how far from them they speak."""

WEIGHT = np.float32(0.8)
"""What the tagger's odds count beside those of the other models."""

LEAST, MOST = np.float32(-3), np.float32(6)
"""Where its odds end: it never decides alone."""

NOTHING = LEAST * WEIGHT
"""What is added where the tagger hears no name at all."""

_OPEN = {False: -6 * PART, True: -9 * PART}
"""The odds below which no name begins at a place, in parts, without and with generosity."""

_BAR = {False: 12, True: 24}
"""The bars of what is looked at because the tagger tells it, without and with generosity."""

_SIZES = (2, 6)
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Heard:
    """What the tagger makes of a stream."""

    made: Stream
    scores: I16

    def of(self, starts: Places, ends: Places) -> F32:
        """What is added to the margins of names."""
        said = odds(self.scores, starts, ends).astype(np.float32) / np.float32(PART)
        result: F32 = np.clip(said, LEAST, MOST) * WEIGHT
        return result

    def open(self, places: Places, *, generous: bool) -> npt.NDArray[np.bool_]:
        """At which places a name may begin."""
        result: npt.NDArray[np.bool_] = opening(self.scores, places, *_SIZES) >= _OPEN[generous]
        return result

    def told(self, begun: Places, ended: Places, *, generous: bool) -> tuple[Places, Places]:
        """The names in Chinese letters that the tagger tells, but for those that are known.

        Args:
            begun, ended: where those begin and end, ordered by both.
        """
        starts, ends = stretches(self.made, self.scores, _BAR[generous])
        whole = ends - starts <= _LONGEST
        starts, ends = starts[whole], ends[whole]
        whole = ~among(starts << 4 | ends - starts, begun << 4 | np.minimum(ended - begun, 15))
        starts, ends = starts[whole], ends[whole]
        steps = np.arange(_LONGEST)
        inside = steps < (ends - starts)[:, None]
        letters = self.made.plain[np.where(inside, starts[:, None] + steps, starts[:, None])]
        whole = np.logical_and.reduce(han(letters), axis=1)
        return starts[whole], ends[whole]


def heard(made: Stream) -> Heard:
    """What the tagger makes of a stream."""
    return Heard(made, tagger().scores(made.plain))


@cache
def tagger() -> Tagger:
    """The tagger of people that the package carries."""
    return read("naming.npz", ROWS)
