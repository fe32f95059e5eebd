"""Conformance suites for what stands on the shelves, and the sweep for values that leaked."""
