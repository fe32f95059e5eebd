"""`strongroom find`: which fields hold whose data. Reads only; needs no room and no key."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, fail, progress, say, show_json
from strongroom.cli.findings import print_look
from strongroom.cli.places import find_places
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Finding, Level

LEVELS = {level.name.lower(): level for level in Level} | {str(int(v)): v for v in Level}


def find(
    *sources: str,
    sample: int = 10_000,
    full: bool = False,
    resume: Path | None = None,
    json: bool = False,
    report: Path | None = None,
    xlsx: Path | None = None,
    sarif: Path | None = None,
    since: Path | None = None,
    room: Path | None = None,
    lines: bool = False,
    fail_on: Annotated[str | None, Parameter(name="--fail-on")] = None,
    language: str = "en",
) -> int:
    """Say which fields hold whose personal data, with the evidence.

    Reads a sample in a read-only transaction and writes nothing but the files that you name.
    Values are never printed: their shapes are. Needs no room and no key.

    Example: `strongroom find people.csv postgresql://localhost/shop --report found.html`

    Example: `strongroom find src/ README.md --lines --fail-on personal`

    Parameters
    ----------
    sources
        Paths, folders, patterns or URLs. Files: .parquet .csv .tsv .jsonl .json .xlsx .sqlite
        .duckdb, SQL dumps (.sql), lists without an ending, any of them in .gz .zst .xz .bz2 .lz4
        .zip .tar. URLs: postgresql://… mysql://… mongodb://… opensearch://… s3://… Passwords come
        from ~/.pgpass, ~/.my.cnf, ~/.netrc and the environment, never from here.
    sample
        Rows to look at in each dataset, from all over it.
    full
        Look at every row.
    resume
        With --full: keep the place in this file, and go on from it when it is there. It holds
        counts and names, never a value, and is removed at the end.
    json
        One JSON line a field on stdout.
    report
        Write an HTML report as well.
    xlsx
        Write a spreadsheet as well.
    sarif
        Write SARIF 2.1.0 as well, for code hosts and editors.
    since
        Compare with the output of an earlier `find --json`: what is new, gone or changed.
    room
        Compare with what this room knows, and show what its people have confirmed or overruled.
    lines
        The sources are text files or folders of them: say line and column of what is personal. A
        line with the remark `strongroom: allow` is passed over.
    fail_on
        Exit with 1 when a field of this level or above is found: personal, sensitive, critical
        or 2, 3, 4. What could not be read or was put aside counts as sensitive.
    language
        Language of the report: en or zh.
    """
    if not sources:
        raise UsageError("no source was given", "e.g. `strongroom find people.csv`")
    if sample < 1:
        raise UsageError("--sample is at least 1", "--full looks at every row")
    if resume is not None and not full:
        raise UsageError("--resume is for --full", "a sample is read again in a moment")
    sources = _once(sources)
    limit = _level(fail_on)
    rooms.check_language(language)
    rooms.check_outputs(
        {"--report": report, "--xlsx": xlsx, "--sarif": sarif, "--resume": resume},
        [*sources, *_beside(since, room)],
    )
    if lines:
        if full or report or xlsx or since or room:
            raise UsageError(
                "--lines goes with --json, --sarif and --fail-on only",
                "without it the sources are looked at as tables",
            )
        return find_places(sources, json=json, sarif=sarif, limit=limit)
    look = rooms.begin_look(since=since, room=room)
    place = rooms.bookmark(resume)
    try:
        with _terminable():
            failed = _run(sources, look, None if full else sample, place, json=json)
    except KeyboardInterrupt as stop:
        _stopped(place)
        return 143 if isinstance(stop, _Ended) else 130
    if not json:
        print_look(look)
    _write(report, "report", lambda: look.page(language))
    _write(xlsx, "spreadsheet", lambda: look.sheets(language))
    _write(sarif, "sarif", look.sarif)
    if failed:
        return failed
    return 0 if limit is None else _failed(look.findings, limit)


def _beside(since: Path | None, room: Path | None) -> list[str]:
    """What is read beside the sources."""
    files = [] if room is None else [room / "room.toml", room / "inventory.json"]
    return [str(path) for path in (since, *files) if path is not None]


def _failed(findings: Sequence[Finding], limit: Level) -> int:
    """The exit code for --fail-on; said where it is for fields that nobody could look into."""
    if any(f.level >= limit for f in findings):
        return 1
    unread = sum(rooms.weight(f) >= limit for f in findings)
    if unread:
        fields = counted(unread, "field that was", "fields that were")
        say(f"--fail-on: {fields} not checked; what nobody could look into counts as sensitive")
    read = [f for f in findings if f.aside and not f.not_checked]
    aside = {(f.field.store, f.field.dataset) for f in read} if limit <= Level.SENSITIVE else ()
    if aside:
        datasets = counted(len(aside), "dataset", "datasets")
        say(
            f"--fail-on: pieces of {datasets} were put aside and not checked; "
            "what nobody could look into counts as sensitive"
        )
    return int(unread > 0 or bool(aside))


def _run(
    sources: tuple[str, ...],
    look: rooms.Look,
    sample: int | None,
    place: rooms.Bookmark | None,
    *,
    json: bool,
) -> int:
    """Look at every source; one that cannot be read is told and the rest goes on."""
    failed = unread = 0
    if place is not None and place.begun:
        say(f"going on where it was broken off: {place.told()}")
    with progress(rate=sample is None) as tell:
        for source in sources:
            try:
                count = len(look.findings)
                for finding in rooms.find(source, sample=sample, progress=tell, place=place):
                    line = look.take(finding)
                    if json:
                        show_json(line)
                if len(look.findings) == count:
                    say(f"{rooms.safe_text(source)}: empty, there is no field to look at")
                elif rooms.all_unread(look.findings[count:]):
                    say(f"{rooms.safe_text(source)}: nothing in it could be read")
                    unread = StoreError.exit_code
            except StoreError as error:
                failed = fail(error)
    for line in look.end():
        if json:
            show_json(line)
    if place is not None and place.lost:
        say("the place could not be kept to the end; the look itself is whole")
    if place is not None and not failed:
        place.remove()
    return failed or unread


class _Ended(KeyboardInterrupt):
    """The system asks the process to end: the place is kept as after Ctrl-C."""


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM break off as Ctrl-C does, where nobody has said what else it should do."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise _Ended

    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    )
    if ours:
        signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _stopped(place: rooms.Bookmark | None) -> None:
    if place is None:
        say("stopped; nothing is kept: `--full --resume FILE` keeps the place of a long look")
    elif place.save():
        say("stopped; the place is kept, and the same command goes on from there")
    elif place.lost:
        say("stopped; the place could not be written: is there room on the disk?")
    else:
        say("stopped before there was a place to keep; the same command begins anew")


def _once(sources: tuple[str, ...]) -> tuple[str, ...]:
    """The sources, each once: what is named twice must not count twice."""
    named = {s if "://" in s else os.path.abspath(s): s for s in reversed(sources)}  # noqa: PTH100
    if len(named) < len(sources):
        again = counted(len(sources) - len(named), "source is", "sources are")
        say(f"{again} named more than once, and looked at once")
    return tuple(s for s in dict.fromkeys(sources) if s in named.values())


def _level(text: str | None) -> Level | None:
    if text is None:
        return None
    if text.lower() not in LEVELS:
        raise UsageError("--fail-on does not know that level", "personal, sensitive or critical")
    return LEVELS[text.lower()]


def _write(path: Path | None, name: str, make: Callable[[], str | bytes]) -> None:
    if path is not None:
        rooms.write_file(path, make())
        say(f"{name}: {path}")


__all__ = ["find"]
