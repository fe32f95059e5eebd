"""The desk: looking up and revealing under policy and budget, with everything written down."""

from strongroom.serve.desk import PURPOSES, Desk

__all__ = ["PURPOSES", "Desk"]
