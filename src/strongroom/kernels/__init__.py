"""Vectorised primitives over Arrow buffers. They know bytes and shapes, never policies."""
