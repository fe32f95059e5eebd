"""`strongroom restore`: a room or clear rows back from a snapshot, or only tried out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, duration, progress, say, show_json
from strongroom.cli.opening import open_keyring, open_room
from strongroom.cli.options import KeyOptions, RoomDir, ask_secret
from strongroom.core.errors import UsageError

KEY = KeyOptions()


def restore(
    snapshot: str = "",
    *,
    to: str = "",
    drill: bool = False,
    sources: bool = False,
    from_: Annotated[str, Parameter(name="--from")] = "",
    vault: str = "",
    home: Path | None = None,
    room: RoomDir = Path("room"),
    json: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Bring a room back into a new folder, or the rows of clear sources into a new file or folder.

    Everything is verified before anything can be seen; nothing is overwritten. The room itself may
    be gone: keyring and notes of the snapshots lie elsewhere, or come from an escrow copy
    (`strongroom keys recover`). Rows come back through a room that is there, under its policies and
    for a written reason, which is asked for.

    Example: `strongroom restore --to restored`

    Parameters
    ----------
    snapshot
        Its id; the newest one by default.
    to
        New folder of the room; for rows a new .sqlite, .parquet or other file, a folder, or
        postgresql:// with none of the tables.
    drill
        Only try it out: read, verify, count, decrypt a sample, remove, and note the result.
    sources
        Rows of clear sources, where the snapshot holds the room as well.
    from_
        The depot, where it is not the one that the snapshot was made in.
    vault
        An empty postgresql:// vault for what lay in one.
    home
        Folder of the keyring, where it cannot be told.
    """
    if drill:
        return _drill(snapshot, from_, room, json, key)
    if not to:
        raise UsageError(
            "--to is missing: where shall it come back to?", "name a new folder or file"
        )
    place = rooms.find_home(room, home)
    if sources or rooms.brings_rows(place, snapshot, to):
        reason = ask_secret("Reason, in writing: ")
        with open_room(room, key) as opened, progress() as tell:
            done = opened.snapshots.give_back(to, reason, snapshot, source=from_, progress=tell)
    else:
        with open_keyring(place, room, key) as unlocked, progress() as tell:
            done = rooms.restore_room(
                Path(to),
                place,
                unlocked.keys,
                snapshot=snapshot,
                source=from_,
                key=unlocked.sort,
                key_command=unlocked.command,
                vault=vault,
                progress=tell,
            )
    if json:
        show_json(
            {
                "snapshot": done.snapshot,
                "datasets": done.datasets,
                "rows": done.rows,
                "erased": done.erased,
                "seconds": round(done.seconds, 3),
                "left": list(done.left),
            }
        )
        return 0
    say(
        f"{counted(done.datasets, 'dataset')}, {counted(done.rows, 'row')} restored in "
        f"{duration(done.seconds)}"
    )
    if done.erased:
        say(f"{counted(done.erased, 'row')} left out: their people were erased since")
    for each in done.left:
        say(f"stays in the snapshot: {each}")
    return 0


def _drill(snapshot: str, depot: str, room: Path, json: bool, key: KeyOptions) -> int:
    with open_room(room, key) as opened, progress() as tell:
        done = opened.snapshots.drill(snapshot, source=depot, progress=tell)
    if json:
        show_json(done.as_json())
    else:
        say(
            f"{done.snapshot} can be restored: {counted(done.datasets, 'dataset')}, "
            f"{counted(done.rows, 'row')}, {done.sampled:,} of them decrypted, in "
            f"{duration(done.seconds)}"
        )
    return 0
