"""find: which fields hold whose personal data, and where it stands inside texts."""

from strongroom.find.spans import spans

__all__ = ["spans"]
