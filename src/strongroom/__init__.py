"""Strongroom finds, classifies, protects, serves and watches personal data.

`strongroom.open(room)` gives a `Strongroom` with one method per verb.
"""

import importlib.util as _util
import sys as _sys

# pyarrow looks for this module whenever it makes a scalar, and walks the whole path each time it
# is not installed: a fifth of a look-up. Saying once that it is not there changes nothing else.
if "dateutil" not in _sys.modules and _util.find_spec("dateutil") is None:
    _sys.modules["dateutil"] = None  # type: ignore[assignment]

__version__ = "0.1.0"
