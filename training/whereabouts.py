"""`python -m training.whereabouts --corpora DIR [--out FILE]`: from marked texts to the tagger of doors.

It learns from the authors who marked places with care, and from statutes, in which nobody lives
anywhere. The same bytes each time.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from strongroom.find.text.whereabouts import ROWS
from training import fields

KINDS = ("address", "address.fragment")
AUTHORS = ("country", "elsewhere", "everyday", "ordinary", "towns")
"""The others wrote of people, and name fewer doors than they should."""
EPOCHS, ENSEMBLE, STATUTES = 8, 9, 2000


def trained(by_hand: list[Any], lawful: list[Any]) -> dict[str, np.ndarray]:
    """What `whereabouts.npz` holds of a tagger that has learnt from these texts."""
    return fields.ensemble(by_hand + lawful, KINDS, ROWS, EPOCHS, ENSEMBLE)


if __name__ == "__main__":
    fields.run(__doc__, "whereabouts.npz", trained, STATUTES, AUTHORS)
