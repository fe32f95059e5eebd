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
    *,
    to: list[Path],
    out: Path,
    threshold: int = 0,
    days: int = 7,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Write an escrow copy for holders: the keyring and the keys of all snapshots, sealed.

    It is written anew, over itself, at each snapshot. It opens the whole room to its holders, so
    keep it neither in the room nor among the snapshots.

    Example: `strongroom keys escrow --to alice.key.pub --out /mnt/safe/alice.escrow`

    Example: `strongroom keys escrow --to a.pub --to b.pub --to c.pub --threshold 2 --out x`

    Parameters
    ----------
    to
        A holder's public key; again for each further holder.
    out
        File of the copy.
    threshold
        How many of the holders open it together; all of them by default.
    days
        How long a copy is good for.
    """
    rooms.check_outputs({"--out": out}, [str(path) for path in to])
    with open_room(room, key) as opened:
        fingerprint = opened.snapshots.escrow(to, out, threshold=threshold, days=days)
    show(fingerprint)
    say("each holder notes this public key of the room, and compares it when the copy is used")
    return 0


@app.command
def share(copy: Path, *, holder: Path, to: Path, out: Path, outdated: bool = False) -> int:
    """Lend a holder's share of an escrow copy to whoever brings the room back; no key travels.

    Example: `strongroom keys share two.escrow --holder bob.key --to new.key.pub --out bob.share`

    Parameters
    ----------
    copy
        The escrow copy.
    holder
        The holder's private key.
    to
        Public key of whoever brings the room back (`strongroom keys holder`).
    out
        New file for the share.
    outdated
        Take a copy whose time is over.
    """
    rooms.lend(copy, holder, to, out, outdated=outdated)
    say(f"{out} opens only with the private key that belongs to {to}")
    return 0


@app.command
def recover(
    copy: Path,
    *,
    holder: list[Path],
    share: list[Path] | None = None,
    home: Path | None = None,
    outdated: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Bring the keyring and the keys of snapshots back from an escrow copy, under a new passphrase.

    Example: `strongroom keys recover alice.escrow --holder alice.key`

    Example: `strongroom keys recover two.escrow --holder new.key --share a.share --share b.share`

    Parameters
    ----------
    copy
        The escrow copy.
    holder
        A private key: a holder's, or the one that shares were lent to. Again for each further one.
    share
        A share that a holder has lent. Again for each further one.
    home
        Folder for the keyring; ~/.strongroom/ROOM by default.
    outdated
        Take a copy whose time is over.
    """
    unlock = new_unlock(key)
    place, fingerprint = rooms.recover(
        copy, holder, unlock, lent=share or (), home=home, outdated=outdated
    )
    show(fingerprint)
    say("compare this public key with the one that was noted when the copy was made")
    say(f"the keyring is in {place}; go on with `strongroom restore --to FOLDER`")
    return 0
