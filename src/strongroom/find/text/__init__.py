"""Personal data inside texts: fixed formats, words and names, joined."""

from strongroom.find.text.tiers import AIMS, scan, scanners, spans

__all__ = ["AIMS", "scan", "scanners", "spans"]
