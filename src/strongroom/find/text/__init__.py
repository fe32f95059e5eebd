"""Personal data inside texts: fixed formats, words and names, joined."""

from strongroom.find.text.joined import AIMS, scan, spans, tiers
from strongroom.find.text.names import Aim

__all__ = ["AIMS", "Aim", "scan", "spans", "tiers"]
