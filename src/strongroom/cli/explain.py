"""`strongroom explain`: why a field is shown, masked or withheld, by the code that decides."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, cast

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import show
from strongroom.cli.options import RoomDir
from strongroom.core.types import Action

Asking = Literal["lookup", "reveal", "search", "count", "export", "unprotect"]


def explain(
    dataset: str,
    *fields: str,
    role: str = "officer",
    action: Asking = "lookup",
    purpose: str = "incident",
    case: Annotated[str, Parameter(name="--case")] = "",
    reason: bool = False,
    room: RoomDir = Path("room"),
) -> int:
    """Say what somebody of a role would get of each field, and which policies decide it.

    Runs the same code that answers. Needs no key; nothing is looked up.

    Example: `strongroom explain person name ethnicity --role officer --action reveal --case A-1`

    Parameters
    ----------
    dataset
        A protected dataset of the room.
    fields
        Its fields; all of them by default.
    role
        Who would ask.
    action
        What would be asked.
    purpose
        What for.
    case
        On which case; none by default.
    reason
        As if a reason had been written.
    """
    for line in rooms.explain_answer(
        room,
        dataset,
        fields,
        role=role,
        action=cast(Action, action),
        purpose=purpose,
        case=case,
        reason=reason,
    ):
        show(line)
    return 0
