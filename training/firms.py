"""`python -m training.firms --corpora DIR [--out FILE]`: from marked texts to the tagger of firms.

Statutes are added as texts in which nobody is employed. The same bytes each time.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from strongroom.find.text.firms import ROWS
from training import fields

KINDS = ("org.name",)
EPOCHS, ENSEMBLE, STATUTES = 8, 5, 2000


def trained(by_hand: list[Any], lawful: list[Any]) -> dict[str, np.ndarray]:
    """What `firms.npz` holds of a tagger that has learnt from these texts."""
    return fields.ensemble(by_hand + lawful, KINDS, ROWS, EPOCHS, ENSEMBLE)


if __name__ == "__main__":
    fields.run(__doc__, "firms.npz", trained, STATUTES)
