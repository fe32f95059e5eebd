"""The room: opens one, wires its parts, and has one method per verb; and the verbs without a room.

Faces speak to this package and to nothing below it. What it gives stands in `__init__.pyi`.
"""

from strongroom.core import later

__getattr__, __dir__, __all__ = later.names(__name__)
