"""report: what was found, told to people and to machines.

What it gives stands in `__init__.pyi`.
"""

from strongroom.core import later

__getattr__, __dir__, __all__ = later.names(__name__)
