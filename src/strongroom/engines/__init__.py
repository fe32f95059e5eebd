"""Ways to spread bulk work, one file each. `core.registry.shelf("engines")` finds them."""
