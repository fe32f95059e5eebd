"""Exposure checks, one file a service: what stands open to whom, from outside and from inside.

A check asks a door that somebody else keeps (`core/outside.py`) and reads configuration files; it
opens no connection of its own. `core.registry.shelf("checks")` finds them.
"""
