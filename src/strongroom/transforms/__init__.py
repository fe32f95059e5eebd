"""The ways to protect values, one file each. `core.registry.shelf("transforms")` finds them."""
