"""The types that flow, the protocols between rooms, the errors, and the shelves' registry."""
