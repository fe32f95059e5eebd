"""Findings for people: a table for each dataset, what differs, what was not checked, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from strongroom import room as rooms
from strongroom.cli.console import counted, err, out, people, say, show, table, title
from strongroom.core.types import Finding, Level

NUMBERS = ("One thing", "Two things", "Three things")
WIDE = 110
"""Columns from which on the shapes of the values have room beside the evidence."""
NOT_CHECKED = "not checked"
CHANGES = 20
"""Differences that are listed; the other outputs have them all."""


def print_look(look: rooms.Look) -> None:
    """A run of find: its tables, what differs from the run before, what to do."""
    print_tables(look.held(), look.status if look.labels else None)
    if look.compared:
        _print_changes(look)
    print_things(look.to_do())


def print_findings(findings: Iterable[Finding]) -> None:
    """The findings for people: a table for each dataset, what was not checked, what to do."""
    look = rooms.Look(findings=list(findings))
    print_look(look)


def _rows(count: int) -> str:
    return "rows not counted" if count < 0 else counted(count, "row")


def _people(count: int) -> str:
    # People are counted by an ID number or another field that tells them apart.
    return "people not counted" if count < 0 else f"about {counted(count, 'person', 'people')}"


def _aside(count: int) -> str:
    what = counted(count, "piece that is no row", "pieces that are no rows")
    return f", {what} put aside" if count else ""


def print_tables(
    findings: Sequence[Finding], status: Callable[[Finding], str] | None = None
) -> None:
    """A table for each dataset that holds personal data, or could not be checked.

    Args:
        findings: as they should be shown.
        status: of the field's label, where a room knows it.
    """
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.field.store, finding.field.dataset), []).append(finding)
    silent = unread = 0
    for (store, dataset), fields in groups.items():
        personal = [f for f in fields if f.level >= Level.PERSONAL]
        aside = max(f.aside for f in fields)
        if not personal and not any(f.not_checked for f in fields):
            silent += 1
            unread += aside
            continue
        # Of which dataset a table is belongs to it, wherever both go.
        title(
            f"{rooms.safe_name(dataset)}  in {rooms.safe_place(store)}: {_headline(fields)}"
            f"{_aside(aside)}"
        )
        _table(fields, status)
    if silent:
        show()
        show(
            f"{counted(silent, 'dataset holds', 'datasets hold')} nothing personal "
            f"that could be recognised{_aside(unread)}"
        )


def _headline(fields: Sequence[Finding]) -> str:
    rows = _rows(max(f.rows for f in fields))
    unread = sum(bool(f.not_checked) for f in fields)
    if unread == len(fields):
        return f"{rows}, not checked"
    personal = sum(f.level >= Level.PERSONAL for f in fields)
    return (
        f"{rows}, {_people(max(f.people for f in fields))}, "
        f"{personal} of {counted(len(fields), 'field')} personal"
        + (f", {unread:,} not checked" if unread else "")
    )


def _table(fields: Sequence[Finding], status: Callable[[Finding], str] | None) -> None:
    wide = out.width >= WIDE
    table(
        (
            "field",
            "kind",
            "level",
            "sure",
            "people",
            *(("label",) if status else ()),
            *(("shapes",) if wide else ()),
            "why",
        ),
        [
            (
                rooms.safe_name(f.field.name),
                # Nothing is known of it, which is another thing than public.
                *(
                    (NOT_CHECKED, "", "", "")
                    if f.not_checked
                    else (
                        f.kind,
                        f"{int(f.level)} {f.level.name.lower()}",
                        f"{f.confidence:.0%}",
                        people(f.people),
                    )
                ),
                *((status(f),) if status else ()),
                *((" ".join(f.shapes[:2]),) if wide else ()),
                f.not_checked or "; ".join(f.evidence[:2]),
            )
            for f in sorted(fields, key=lambda f: (-rooms.weight(f), f.field.name))
            if f.level >= Level.PERSONAL or f.not_checked
        ],
        right=(3, 4),
    )


def _print_changes(look: rooms.Look) -> None:
    moved = [c for c in look.changes if c.what != "same"]
    say()
    if not moved:
        say(f"nothing has changed since {look.since}", style="bold")
    else:
        say(f"{counted(len(moved), 'field differs', 'fields differ')} from {look.since}:", "bold")
        moved.sort(key=lambda c: (-c.level, c.what))
        for change in moved[:CHANGES]:
            say(f"  {change.what:8}{_told(change)}")
        if len(moved) > CHANGES:
            say(f"  and {len(moved) - CHANGES:,} more: --json and --xlsx have them all")
    if other := look.elsewhere():
        say(f"{counted(other, 'field')} of stores that were not looked at now are left out")


def _told(change: rooms.Change) -> str:
    name = f"{rooms.safe_name(change.field.dataset)}.{rooms.safe_name(change.field.name)}"
    before, after = change.before, change.after
    if before is None or after is None:
        seen = before or after
        assert seen is not None
        return f"{name}: {seen.kind}, level {int(seen.level)}"
    if "readable" in change.parts:
        return f"{name}: " + ("cannot be read any more" if after.not_checked else "can be read now")
    said = []
    if "kind" in change.parts:
        said.append(f"{before.kind} → {after.kind}")
    if "level" in change.parts:
        said.append(f"level {int(before.level)} → {int(after.level)}")
    if "people" in change.parts:
        said.append(f"people {people(before.people)} → {people(after.people)}")
    return f"{name}: {', '.join(said)}"


def print_things(things: Sequence[rooms.Thing]) -> None:
    """What to do today, each with its command on a line of its own, to be copied."""
    if not things:
        return
    say()
    err.print(f"{NUMBERS[len(things) - 1]} to do today", style="bold")
    for i, thing in enumerate(things, 1):
        say(f"  {i}. {thing.text}")
        if thing.command:
            say(f"     {thing.command}", style="dim")
