"""`strongroom report`: files to hand over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, people, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import UsageError

app = App(
    name="report",
    help="Files to hand over: the record of processing.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command
def processing(
    *,
    room: RoomDir = Path("room"),
    from_: Annotated[Path | None, Parameter(name="--from")] = None,
    to: Path | None = None,
    read: Path | None = None,
    set_: Annotated[list[tuple[str, str]] | None, Parameter(name="--set")] = None,
    language: str = "en",
    json: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """The record of processing: what was found of each dataset, and what people say of it.

    What was found fills in itself. Owner, purpose, legal basis, categories of persons,
    recipients, transfers, retention and measures are filled in by people, and are kept: in the
    room, with an entry in the ledger, or without a room in the TOML file. Showing needs no key.

    Example: `strongroom report processing --from findings.jsonl --to record.toml`

    Example: `strongroom report processing --set person owner="Registry" --to record.html`

    Parameters
    ----------
    from_
        The output of `strongroom find --json`, in place of a room.
    to
        Write it: .html to hand over, .xlsx, or .toml to fill in.
    read
        Take in what was filled in in such a .toml file.
    set_
        A dataset and KEY=ANSWER; can be given several times.
    language
        Language of the file: en or zh.
    """
    rooms.check_language(language)
    place = None if from_ is not None else room
    read_too = [from_] if place is None else [place / "room.toml", place / "inventory.json"]
    rooms.check_outputs({"--to": to}, [str(path) for path in read_too])
    record = rooms.read_processing(place, from_)
    said = rooms.edited_processing(read, record) if read is not None else {}
    for dataset, answers in rooms.answered(set_ or [], record).items():
        said.setdefault(dataset, {}).update(answers)
    if to is not None:
        rooms.processing_file([], to, language)  # An ending that is not known is said first.
    if said and place is not None:
        with open_room(place, key) as opened:
            changed = rooms.keep_processing(opened, said)
        say(f"{counted(changed, 'dataset')} changed in the record, and noted in the ledger")
    elif said and to is None:
        raise UsageError(
            "without a room there is nowhere to keep what was filled in",
            "write it with --to record.toml, and read it next time with --read record.toml",
        )
    record = rooms.read_processing(place, from_, said)
    if to is not None:
        rooms.write_file(to, rooms.processing_file(record, to, language))
        say(f"record: {to}")
    _print(record, json=json, quiet=to is not None)
    return 0


def _print(record: list[rooms.Processing], *, json: bool, quiet: bool) -> None:
    if json:
        for line in record:
            show_json(
                {
                    "source": line.source,
                    "dataset": line.dataset,
                    "level": line.level,
                    "people": line.people,
                    "kinds": [c.kind for c in line.categories],
                    "copy": line.copy,
                    "complete": line.complete,
                    "missing": list(line.missing),
                    **dict(line.filled.items()),
                }
            )
    elif not quiet:
        table(
            ("source", "dataset", "level", "people", "copy", "state", "missing"),
            [
                (
                    line.source,
                    line.dataset,
                    line.level,
                    people(line.people),
                    line.copy or "none",
                    "complete" if line.complete else "incomplete",
                    ", ".join(line.missing),
                )
                for line in record
            ],
            right=(2, 3),
        )
    done = sum(line.complete for line in record)
    say(f"{done} of {counted(len(record), 'dataset')} complete")
