"""snapshot will save a whole room and bring it back. Nothing stands here yet."""
