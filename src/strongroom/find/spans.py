"""Occurrences of personal data inside texts."""

from strongroom.find.text import scan, scanners, spans

__all__ = ["scan", "scanners", "spans"]
