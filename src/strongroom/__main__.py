"""`python -m strongroom` is the command `strongroom`."""

from strongroom.cli.main import run

run()
