"""`strongroom ledger`: read it, prove a line of it, verify the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import people, say, show, show_json, table
from strongroom.cli.options import RoomDir
from strongroom.core.errors import UsageError

DIGEST = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{20,}\b")
"""A digest or an id in hexadecimal; twelve digits tell it apart, `--json` gives all of it."""

app = App(
    name="ledger",
    help="The record of what was done: read it, verify it.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)


@app.command
def verify(*, room: RoomDir = Path("room"), witness: Path | None = None, json: bool = False) -> int:
    """Recompute the whole ledger and compare it with what the witness holds.

    Exit code 0: whole. 1: entries were changed, removed, reordered or cut; each is named.
    Needs no key: the public key lies beside the witness.

    Example: `strongroom ledger verify --witness /mnt/elsewhere/witness`

    Parameters
    ----------
    witness
        A copy of the witness, best taken from where the room cannot write.
    """
    verdict = rooms.verify_ledger(room, witness)
    if json:
        show_json(
            {
                "entries": verdict.entries,
                "covered": verdict.covered,
                "complete": verdict.complete,
                "problems": [
                    {"what": p.what, "entry": p.seq, "detail": p.detail} for p in verdict.problems
                ],
                "notes": list(verdict.notes),
            }
        )
    else:
        for line in verdict.lines():
            show(line)
    return 0 if verdict.ok else 1


@app.command(name="show")
def show_entries(
    *,
    room: RoomDir = Path("room"),
    count: int = 20,
    act: str | None = None,
    json: bool = False,
) -> int:
    """Print the newest entries: who did what to which fields, never a value.

    Example: `strongroom ledger show --count 5 --act reveal.intent`

    Parameters
    ----------
    count
        How many.
    act
        Only this act.
    """
    if count < 1:
        raise UsageError("--count is at least 1")
    entries = rooms.read_ledger(room, count=count, act=act)
    if json:
        for entry in entries:
            show_json(
                {
                    "seq": entry.seq,
                    "at": entry.at,
                    "principal": entry.principal,
                    "act": entry.act,
                    "body": dict(entry.body),
                    "leaf": entry.leaf,
                }
            )
        return 0
    if not entries:
        say("the ledger has no such entry")
        return 0
    table(
        ("seq", "at", "principal", "act", "what"),
        [
            (
                people(e.seq),
                f"{e.at[:19]}Z",
                e.principal,
                e.act,
                ", ".join(f"{k}={_short(v)}" for k, v in list(e.body.items())[:4]),
            )
            for e in entries
        ],
        right=(0,),
    )
    return 0


def _short(value: object) -> str:
    if isinstance(value, Mapping):
        return "+".join(f"{name}({_short(of)})" for name, of in value.items())
    if isinstance(value, list | tuple):
        return "+".join(_short(v) for v in value)
    return DIGEST.sub(r"\1…", str(value))
