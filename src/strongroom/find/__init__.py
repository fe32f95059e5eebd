"""find: which fields hold whose personal data, and where it stands inside texts."""

from strongroom.find.run import find
from strongroom.find.safe import safe_name
from strongroom.find.spans import spans

__all__ = ["find", "safe_name", "spans"]
