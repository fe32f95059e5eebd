"""A snapshot or a restore to be killed: `taking.py make|restore FOLDER` with STRONGROOM_FAULT set."""

import importlib.util
import os
import sys
from pathlib import Path

_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)


def main(what, folder):
    place = kit.Place(Path(folder))
    if what == "restore":
        place.restore()
    else:
        with place.open() as room:
            room.snapshots.make([str(place.folder / "city" / "town.sqlite")], to=str(place.depot))
    os.write(1, b"done\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
