"""What is taken out besides, when little may be missed: places told loosely, and unclaimed numbers.

Only the aim "recall" asks for it. Nothing here is sure of itself: it takes only what nobody else
has found, and cuts around what they have.
"""

from __future__ import annotations

import numpy as np

from strongroom.find.text.loose import places
from strongroom.find.text.unclaimed import births, laid, named, numbers
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64


def generous(block: Block, found: Hits, told: tuple[I64, I64]) -> tuple[Hits, ...]:
    """Loose places, dates that may be of birth, numbers, and names, all outside of what was found.

    No two of them overlap, and what is found in a row depends on that row alone.

    Args:
        told: the bytes of places that the tagger tells when little may be missed.
    """
    free = ~laid(len(block.data), found.starts, found.ends)
    # Rows of ASCII alone are passed over, beside whatever they stand.
    wide = np.concatenate([[0], np.cumsum(block.data > 127)])[block.offsets]
    free &= np.repeat(wide[1:] > wide[:-1], np.diff(block.offsets))
    others = []
    for look in (births, numbers, named):
        more = look(block, free)
        free &= ~laid(len(block.data), more.starts, more.ends)
        others.append(more)
    return places(block, laid(len(free), *told) & free), *others
