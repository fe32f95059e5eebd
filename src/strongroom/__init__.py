"""Strongroom finds, classifies, protects, serves and watches personal data.

`strongroom.open(room)` gives a `Strongroom` with one method per verb.
"""

__version__ = "0.1.0"
