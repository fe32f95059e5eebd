"""Kinds of personal data, one file each. `core.registry.shelf("kinds")` finds them."""
