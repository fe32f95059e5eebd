"""The record of processing of a room, or of findings in a file; changing it lands in the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from strongroom import report
from strongroom.core.errors import StoreError, UsageError
from strongroom.find import safe_name, safe_place
from strongroom.inventory import Inventory
from strongroom.report.record import Key, Processing, checked, key_of
from strongroom.room import config as configs
from strongroom.room.findings import check_language
from strongroom.room.strongroom import Strongroom
from strongroom.room.survey import local_principal

FORMS = (".html", ".toml", ".xlsx")
Said = dict[Key, dict[str, str]]


def read_processing(
    room: Path | None, findings: Path | None = None, said: Said | None = None
) -> list[Processing]:
    """The record, from a room's inventory or from a file of findings. Needs no key.

    Args:
        room: the room; None with `findings`.
        findings: output of `find --json`.
        said: what people say beside what the room has kept.

    Raises:
        UsageError: there is no such room, or the file is another. Damaged: the inventory is.
    """
    if findings is not None:
        return report.processing(report.read_findings(findings), said or {})
    assert room is not None
    configs.load_config(room)
    book = Inventory.open(room / "inventory.json")
    return report.processing(
        book.findings(),
        _merged({key_of(*key): text for key, text in book.processing().items()}, said or {}),
        labels={report.address(label.field): label for label in book.labels()},
        generations=book.generations(),
    )


def edited_processing(path: Path, record: Sequence[Processing]) -> Said:
    """What people wrote into the TOML text, checked against the record.

    Raises:
        StoreError: the file cannot be read. UsageError: see `report.read_processing`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise StoreError(
            f"{safe_place(str(path))} cannot be read",
            "`strongroom report processing --to record.toml` writes one to fill in",
        ) from None
    return report.read_processing(text, record)


def answered(pairs: Sequence[tuple[str, str]], record: Sequence[Processing]) -> Said:
    """What people typed as (dataset, "key=answer").

    Raises:
        UsageError: no dataset, or more than one, is called that; or it is no key=answer.
    """
    said: Said = {}
    for dataset, pair in pairs:
        name, equals, answer = pair.partition("=")
        if not equals:
            raise UsageError("--set takes a dataset and KEY=ANSWER", 'e.g. person owner="Archive"')
        found = [p for p in record if dataset in (p.dataset, f"{p.source}/{p.dataset}")]
        if len(found) != 1:
            what = "several sources hold" if found else "nothing personal was found in"
            raise UsageError(
                f"{what} a dataset {safe_name(dataset)!r}",
                "name it as SOURCE/DATASET, as `strongroom report processing` lists it",
            )
        key = key_of(found[0].source, found[0].dataset)
        said.setdefault(key, {})[name.strip()] = checked(name.strip(), answer)
    return said


def keep_processing(room: Strongroom, said: Mapping[Key, Mapping[str, str]]) -> int:
    """Keep what people said in the inventory, with an entry a dataset that is changed.

    The entry says which answers were changed and never what they are.

    Returns:
        How many datasets are changed.
    """
    raw = {key_of(*key): (key, text) for key, text in room.inventory.processing().items()}
    known = {
        key_of(f.field.store, f.field.dataset): (f.field.store, f.field.dataset)
        for f in room.inventory.findings()
    }
    changed = 0
    for key, answers_ in said.items():
        address, before = raw.get(key, (known.get(key, key), {}))
        keys = sorted(k for k, text in answers_.items() if text != before.get(k, ""))
        if not keys:
            continue
        who = local_principal().id
        body: dict[str, Any] = {"dataset": safe_name(address[1]), "keys": keys}
        room.record("processing.change", body)
        room.inventory.record_processing(
            *address, {k: answers_[k] for k in keys}, by=who, now=room.clock()
        )
        changed += 1
    return changed


def processing_file(record: Sequence[Processing], to: Path, language: str) -> str | bytes:
    """The record in the form that the file's ending asks for.

    Raises:
        UsageError: the ending or the language is another.
    """
    check_language(language)
    ending = to.suffix.lower()
    if ending == ".toml":
        return report.processing_toml(record)
    if ending == ".xlsx":
        return report.processing_sheets(record, language=language)
    if ending == ".html":
        at = configs.utc_now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
        return report.processing_html(record, language=language, at=at)
    raise UsageError("the record is written as .html, .toml or .xlsx", "e.g. --to record.html")


def _merged(first: Mapping[Key, Mapping[str, str]], second: Said) -> Said:
    merged = {key: dict(said) for key, said in first.items()}
    for key, said in second.items():
        merged.setdefault(key, {}).update(said)
    return merged
