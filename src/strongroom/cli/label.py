"""`strongroom label`: what fields are held to be, and who says so."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.ask import by_token
from strongroom.cli.console import say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.types import Label

app = App(
    name="label",
    help="What each field is held to be: proposed, confirmed or overruled.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()
As = Annotated[Path, Parameter(name="--as")]


@app.command(name="list")
def list_(
    *,
    dataset: str = "",
    proposed: bool = False,
    json: bool = False,
    room: RoomDir = Path("room"),
) -> int:
    """Print the labels. Needs no key.

    Example: `strongroom label list --proposed`

    Parameters
    ----------
    dataset
        Only of this dataset.
    proposed
        Only those that nobody has confirmed or overruled yet.
    """
    labels = [
        label
        for label in rooms.read_labels(room, dataset)
        if label.status == "proposed" or not proposed
    ]
    if json:
        for label in labels:
            show_json(_as_json(label))
        return 0
    table(
        ("dataset", "field", "kind", "level", "status", "by", "why"),
        [
            (
                rooms.safe_name(x.field.dataset),
                rooms.safe_name(x.field.name),
                x.kind,
                f"{int(x.level)} {x.level.name.lower()}",
                x.status,
                x.by,
                "; ".join(x.evidence[:2]),
            )
            for x in labels
        ],
    )
    return 0


@app.command
def confirm(
    dataset: str,
    field: str,
    *,
    as_: As,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Say that a proposed label is right.

    Example: `strongroom label confirm person id_number --as ~/.token`

    Parameters
    ----------
    as_
        File with the token of a data-protection officer (`strongroom principal token NAME`).
    """
    with open_room(room, key) as opened:
        _, session = by_token(opened, as_)
        _told(opened.desk.judge_label(session, dataset, field))
    return 0


@app.command
def overrule(
    dataset: str,
    field: str,
    kind: str,
    *,
    as_: As,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Say what a field is instead; `none` says that it is not personal.

    The protected copy follows at the next `strongroom protect` or `up`.

    Example: `strongroom label overrule contact remark address.fragment --as ~/.token`
    """
    with open_room(room, key) as opened:
        _, session = by_token(opened, as_)
        _told(opened.desk.judge_label(session, dataset, field, kind))
    say("it comes into force when the dataset is protected again: `strongroom up SOURCE --yes`")
    return 0


def _told(label: Label) -> None:
    name = f"{rooms.safe_name(label.field.dataset)}.{rooms.safe_name(label.field.name)}"
    say(f"{name} is {label.kind}, {label.status}")


def _as_json(label: Label) -> dict[str, object]:
    return {
        "store": label.field.store,
        "dataset": rooms.safe_name(label.field.dataset),
        "field": rooms.safe_name(label.field.name),
        "kind": label.kind,
        "level": int(label.level),
        "confidence": label.confidence,
        "status": label.status,
        "by": label.by,
        "at": label.at,
        "evidence": list(label.evidence),
    }
