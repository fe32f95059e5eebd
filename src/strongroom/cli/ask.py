"""`strongroom lookup` and `reveal`: the desk's questions from a terminal.

What is looked for comes by prompt or standard input, never on the command line, where `ps` and the
shell's history would keep it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import printable, say, show, show_json
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir, ask_secret
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.secret import Secret
from strongroom.serve.answers import Answer, Card, Session

if TYPE_CHECKING:
    from strongroom.room import Strongroom

KINDS = {"id": "id.cn_resident", "mobile": "phone.mobile", "name": "name+birth_year"}
KEY = KeyOptions()
As = Annotated[Path | None, Parameter(name="--as")]


def lookup(
    kind: str,
    *,
    purpose: str,
    case: Annotated[str, Parameter(name="--case")] = "",
    as_: As = None,
    json: bool = False,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Look one person up: masked cards, as policy decides. The value is asked for.

    Example: `strongroom lookup mobile --purpose incident --case A-2026-17 --as ~/.token`

    Parameters
    ----------
    kind
        What to look up by: id, mobile, or name (with birth year); or the kind's full name.
    purpose
        What for.
    case
        On which matter.
    as_
        File with a stored token (`strongroom principal token NAME`); without it you are
        local:<uid>, which sees what its account in this room allows.
    """
    name = KINDS.get(kind, kind)
    if name not in KINDS.values():
        raise UsageError("nobody can be looked up by that", f"known: {', '.join(KINDS)}")
    with open_room(room, key) as opened:
        session = _session(opened, as_, purpose, case)
        answer = opened.desk.lookup(session, name, _values(name))
    return _print(answer, json)


def reveal(
    handle: str,
    field: str,
    *,
    purpose: str,
    case: Annotated[str, Parameter(name="--case")] = "",
    as_: As = None,
    json: bool = False,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Read one field of a card in clear. The reason is asked for, and is written down.

    Example: `strongroom reveal H4x… mobile --purpose incident --case A-2026-17 --as ~/.token`

    Parameters
    ----------
    handle
        Of a card of a look-up in the last half hour.
    field
        Name of the field.
    purpose
        What for.
    case
        On which matter.
    as_
        File with the token that the look-up was made with.
    """
    if as_ is None:
        # A handle opens for the session that was given it, and without a token each command is
        # a session of its own.
        raise UsageError(
            "a card opens only for the session that looked it up",
            "look up and reveal with the same --as FILE (`strongroom principal token NAME`)",
        )
    reason = ask_secret("Reason, in writing: ")
    with open_room(room, key) as opened:
        session = _session(opened, as_, purpose, case)
        answer = opened.desk.reveal(session, handle, field, reason)
    return _print(answer, json)


def _values(kind: str) -> dict[str, Secret]:
    if kind == KINDS["name"]:
        return {"name": ask_secret("Name: "), "birth_year": ask_secret("Birth year: ")}
    return {kind: ask_secret("ID number: " if kind == KINDS["id"] else "Mobile: ")}


def by_token(room: Strongroom, token: Path) -> tuple[str, Session]:
    """A stored token and its session.

    Raises:
        StoreError: the file cannot be read, or the room does not know the token.
    """
    try:
        text = token.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise StoreError(
            f"the token file {str(token)!r} cannot be read", "it holds one line of letters"
        ) from None
    known = room.desk.token_session(Secret(text.encode()), "shell")
    if known is None:
        raise StoreError("the token is not known in this room", "`strongroom principal token NAME`")
    return text, known


def _session(room: Strongroom, token: Path | None, purpose: str, case: str) -> Session:
    cookie, session = (
        room.desk.sign_in_local(rooms.local_principal()) if token is None else by_token(room, token)
    )
    if case:
        return room.desk.choose_case(cookie, case, purpose)
    if purpose not in room.config.purposes:
        raise UsageError("there is no such purpose", f"known: {', '.join(room.config.purposes)}")
    return replace(session, purpose=purpose)


def _print(answer: Answer, json: bool) -> int:
    if json:
        for card in answer.cards:
            show_json(_as_json(card))
    else:
        for card in answer.cards:
            show(f"{card.dataset}  {card.handle}")
            for shown in card.fields:
                text = printable(shown.text) if shown.text else f"({shown.stage})"
                show(f"  {shown.field:<16} {text}")
        if not answer.cards:
            say("nothing was found")
    for note in answer.notes:
        say(note)
    say(
        f"ledger entry {answer.entry}; {answer.budget.spent} of {answer.budget.limit} people today"
        + ("; there is more than is shown" if answer.more else "")
    )
    return 0


def _as_json(card: Card) -> dict[str, object]:
    return {
        "dataset": card.dataset,
        "handle": card.handle,
        "fields": {f.field: {"text": f.text, "stage": f.stage} for f in card.fields},
    }
