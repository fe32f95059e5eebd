"""Checks will stand here: one weakness to look for, one file. Nothing does yet."""
