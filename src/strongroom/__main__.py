"""`python -m strongroom` is the command `strongroom`."""

from strongroom.cli.start import run

run()
