"""`strongroom keys`: escrow copies, so that a room can come back on another machine."""

from __future__ import annotations

from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import say, show
from strongroom.cli.opening import new_unlock, open_room
from strongroom.cli.options import KeyOptions, RoomDir

app = App(
    name="keys",
    help="Escrow copies of the room's keys, sealed to somebody who holds them.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command
def holder(*, out: Path) -> int:
    """Make a holder's pair of keys: the private one, and the public one beside it as FILE.pub.

    Done by the holder, on the holder's own machine; only the public one is handed on.

    Example: `strongroom keys holder --out alice.key`

    Parameters
    ----------
    out
        New file for the private key.
    """
    public = rooms.new_holder(out)
    show(public)
    say(f"keep {out} to yourself; hand on {out}.pub")
    return 0


@app.command
def escrow(
    *, to: Path, out: Path, days: int = 7, room: RoomDir = Path("room"), key: KeyOptions = KEY
) -> int:
    """Write an escrow copy for a holder: the keyring and the keys of all snapshots, sealed.

    It is written anew, over itself, at each snapshot. It opens the whole room to the holder, so
    keep it neither in the room nor among the snapshots.

    Example: `strongroom keys escrow --to alice.key.pub --out /mnt/safe/alice.escrow`

    Parameters
    ----------
    to
        The holder's public key.
    out
        File of the copy.
    days
        How long a copy is good for.
    """
    with open_room(room, key) as opened:
        fingerprint = opened.snapshots.escrow(to, out, days=days)
    show(fingerprint)
    say("the holder notes this public key of the room, and compares it when the copy is used")
    return 0


@app.command
def recover(
    copy: Path,
    *,
    holder: Path,
    home: Path | None = None,
    outdated: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Bring the keyring and the keys of snapshots back from an escrow copy, under a new passphrase.

    Example: `strongroom keys recover alice.escrow --holder alice.key`

    Parameters
    ----------
    copy
        The escrow copy.
    holder
        The holder's private key.
    home
        Folder for the keyring; ~/.strongroom/ROOM by default.
    outdated
        Take a copy whose time is over.
    """
    unlock = new_unlock(key)
    place, fingerprint = rooms.recover(copy, holder, unlock, home=home, outdated=outdated)
    show(fingerprint)
    say("compare this public key with the one that was noted when the copy was made")
    say(f"the keyring is in {place}; go on with `strongroom restore --to FOLDER`")
    return 0
