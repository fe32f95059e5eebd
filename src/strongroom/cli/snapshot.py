"""`strongroom snapshot`: an encrypted copy of the room or of clear sources, and its end."""

from __future__ import annotations

from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, duration, progress, say, show, show_json, size, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir

app = App(
    name="snapshot",
    help="An encrypted copy of the room or of clear sources, that no longer changes.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.default
def snapshot(
    *source: str,
    to: str = "",
    lock: int | None = None,
    keep: int | None = None,
    room: RoomDir = Path("room"),
    json: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Take a snapshot of the room; with sources, of these instead.

    Snapshots whose time is over are destroyed first, and escrow copies are written anew.

    Example: `strongroom snapshot --to /mnt/elsewhere/snapshots`

    Parameters
    ----------
    source
        Paths or URLs of clear sources, whose rows are kept encrypted.
    to
        Folder or s3://bucket/prefix; that of the last time, else ROOM.snapshots.
    lock
        Days for which the bucket shall refuse to delete it (S3 object lock).
    keep
        Days until its key is destroyed; 35 by default.
    """
    with open_room(room, key) as opened, progress() as tell:
        made = opened.snapshots.make(
            source, to=to, lock=lock, keep=keep, room=not source, progress=tell
        )
    if json:
        show_json(_line(made))
    else:
        show(made.id)
        say(
            f"{counted(made.rows, 'row')}, {size(made.bytes)} in {duration(made.seconds)}, kept "
            f"until {made.until[:10]} in {made.depot}"
        )
    return 0


def _line(note: rooms.Note) -> dict[str, object]:
    return {
        "id": note.id,
        "number": note.number,
        "created": note.created,
        "until": note.until,
        "depot": note.depot,
        "parts": list(note.parts),
        "rows": note.rows,
        "bytes": note.bytes,
        "seconds": round(note.seconds, 3),
        "manifest": note.manifest,
    }


@app.command(name="list")
def list_(*, room: RoomDir = Path("room"), json: bool = False) -> int:
    """Print the snapshots whose keys are here. Needs no key.

    Example: `strongroom snapshot list`
    """
    found = rooms.snapshots_of(room)
    if json:
        for note in found:
            show_json(_line(note))
    elif found:
        table(
            ("snapshot", "of", "rows", "size", "kept until", "depot"),
            [
                (n.id, " + ".join(n.parts), f"{n.rows:,}", size(n.bytes), n.until[:10], n.depot)
                for n in found
            ],
            right=(2, 3),
        )
    else:
        say("no snapshot yet: `strongroom snapshot --to FOLDER`")
    return 0


@app.command
def destroy(snapshot: str, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Destroy a snapshot's key and then what lies in the depot. It cannot be undone.

    Example: `strongroom snapshot destroy 20260101T000000Z-0000000000000000`

    Parameters
    ----------
    snapshot
        Its id, as `snapshot list` prints it.
    """
    with open_room(room, key) as opened:
        deleted = opened.snapshots.destroy(snapshot)
    say("its key is destroyed" + ("" if deleted else "; the depot keeps the unreadable segments"))
    return 0


@app.command
def expire(*, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Destroy the snapshots whose time is over; each new snapshot does so, too.

    Example: `strongroom snapshot expire`
    """
    with open_room(room, key) as opened:
        gone = opened.snapshots.expire()
    say(f"{counted(len(gone), 'snapshot')} destroyed")
    return 0
