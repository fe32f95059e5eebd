"""Makes the tables of this folder again: `python tests/data/tables/make.py`."""

from __future__ import annotations

# Each of these modules puts its tables on the shelf when it is imported.
import abroad  # noqa: F401
import business  # noqa: F401
import care  # noqa: F401
import nobody  # noqa: F401
import rest  # noqa: F401
from write import save

import state  # noqa: F401

if __name__ == "__main__":
    save()
