"""Personal data inside texts: fixed formats, words and names, joined."""

from strongroom.find.text.names import Aim
from strongroom.find.text.joined import AIMS, scan, spans, tiers

__all__ = ["AIMS", "Aim", "scan", "spans", "tiers"]
