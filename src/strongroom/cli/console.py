"""What the terminal sees: data on stdout, everything else on stderr, errors in one line."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from strongroom.core.errors import StrongroomError
from strongroom.core.protocols import Progress as OnProgress

PIPED_COLUMNS = 160
"""Width of a table that goes into a pipe or a file, where nothing says how wide the reader is."""

SHORT = 24
"""Cells of at most this many columns of the terminal are not broken over lines."""

out = Console(
    highlight=False,
    soft_wrap=False,
    width=None
    if (sys.stdout is not None and sys.stdout.isatty()) or "COLUMNS" in os.environ
    else PIPED_COLUMNS,
)
err = Console(stderr=True, highlight=False)

QUIET_SECONDS = 2.0
"""A progress bar appears only when the work takes longer than this."""


def printable(text: str) -> str:
    """The text with control, bidirectional and unpaired characters made visible.

    File, table and column names come from outside; they must not be able to move the cursor,
    reverse a line or break the encoder.
    """
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in text)


def say(text: str = "", style: str = "") -> None:
    """A remark on stderr, after what is already said on stdout."""
    sys.stdout.flush()
    err.print(Text(printable(text), style=style), soft_wrap=True)


def show(text: str = "") -> None:
    """A line of data on stdout."""
    sys.stdout.write(printable(text) + "\n")


def title(text: str) -> None:
    """What the table behind it is of, on stdout."""
    out.print()
    out.print(Text(printable(text), style="bold"), soft_wrap=True)


def show_json(value: Any) -> None:
    """One JSON line on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def table(
    headings: Sequence[str], rows: Sequence[Sequence[object]], right: Sequence[int] = ()
) -> None:
    """A plain table on stdout; where it is too wide, long cells are broken first."""
    view = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for i, heading in enumerate(headings):
        longest = max((cell_len(printable(str(row[i]))) for row in rows), default=0)
        view.add_column(
            heading,
            justify="right" if i in right else "left",
            overflow="fold",
            no_wrap=longest <= SHORT and i < len(headings) - 1,
        )
    for row in rows:
        view.add_row(*(Text(printable(str(cell))) for cell in row))
    out.print(view)


def fail(error: StrongroomError) -> int:
    """Print an error and its hint, without what was typed by mistake, and give the exit code."""
    message, hint = _guarded(error.message), _guarded(error.hint)
    err.print(Text.assemble(("strongroom: ", "bold red"), printable(message)), soft_wrap=True)
    if hint:
        err.print(Text.assemble(("hint: ", "bold"), printable(hint)), soft_wrap=True)
    return error.exit_code


def _guarded(text: str) -> str:
    if not any(c.isdigit() or c in "@＠=" for c in text):
        return text  # The finder is not loaded for nothing.
    from strongroom import room as rooms

    return rooms.safe_text(text)


class _Rate(ProgressColumn):
    """Rows a second, over the last half a minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.0f} rows/s")


@contextmanager
def progress(*, rate: bool = False) -> Iterator[OnProgress]:
    """A progress callback that draws a bar on a terminal once the work takes over two seconds.

    Args:
        rate: show rows a second as well.
    """
    begun = time.monotonic()
    bar: Progress | None = None
    task: Any = None
    current = ""

    def report(what: str, done: int, total: int) -> None:
        nonlocal bar, task, current
        if not err.is_terminal or time.monotonic() - begun < QUIET_SECONDS:
            return
        if bar is None:
            bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.completed:,.0f}"),
                *((_Rate(),) if rate else ()),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=err,
                transient=True,
            )
            bar.start()
            task = bar.add_task(printable(what), total=None)
        if what != current:
            current = what
            bar.reset(task)
        bar.update(
            task, description=printable(what), completed=done, total=total if total >= 0 else None
        )

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()


def people(count: int) -> str:
    """A number of people in words."""
    return "?" if count < 0 else f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """A number of things: "1 dataset", "2 datasets"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def duration(seconds: float) -> str:
    """A stretch of time as people say it: "2.4 s", "3 min 20 s"."""
    if seconds < 90:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def size(count: int) -> str:
    """A number of bytes in words, in powers of 1,000."""
    if count < 0:
        return "?"
    value = float(count)
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if value < 1000 or unit == "TB":
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    raise AssertionError
