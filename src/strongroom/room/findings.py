"""What is done with findings: compared, put under the labels of a room, written for a reader."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from strongroom import __version__, report
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Finding, Label, Level
from strongroom.find import lines, safe_place
from strongroom.find.lines import Place, Unread
from strongroom.inventory import Inventory
from strongroom.room import config as configs
from strongroom.stores.notes import PASSED_OVER

LANGUAGES = ("en", "zh")


@dataclass(slots=True)
class Look:
    """One run of find: its findings, and what they are against an earlier one.

    Attributes:
        labels: what fields are held to be in a room, by address.
        since: what the earlier run is called; "" where there is none.
        changes: one a finding, in their order; then the fields that are gone.
    """

    room: str = ""
    since: str = ""
    at: str = ""
    labels: dict[tuple[str, str, str], Label] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    changes: list[report.Change] = field(default_factory=list)
    _comparison: report.Comparison | None = None

    @property
    def compared(self) -> bool:
        """Whether there is an earlier run to compare with."""
        return self._comparison is not None

    def take(self, finding: Finding) -> dict[str, Any]:
        """Take a finding in and give its line of JSON."""
        self.findings.append(finding)
        change = None
        if self._comparison is not None:
            change = self._comparison.see(finding)
            self.changes.append(change)
        return report.as_json(finding, change, self.labels.get(report.address(finding.field)))

    def end(self) -> list[dict[str, Any]]:
        """Close the run: the lines of the fields that are gone."""
        if self._comparison is None:
            return []
        gone = self._comparison.gone()
        self.changes += gone
        return [report.as_json(c.before, c) for c in gone if c.before is not None]

    def elsewhere(self) -> int:
        """Fields of the earlier run whose stores were not looked at now."""
        return 0 if self._comparison is None else self._comparison.elsewhere()

    def held(self) -> list[Finding]:
        """The findings, where somebody has overruled one with what they said."""
        return report.under_labels(self.findings, self.labels)

    def status(self, finding: Finding) -> str:
        """proposed, confirmed or overruled; "" where the room has no label."""
        label = self.labels.get(report.address(finding.field))
        return "" if label is None else label.status

    def to_do(self, language: str = "en") -> list[report.Thing]:
        """At most three things to do, the most urgent first."""
        return report.to_do(self.held(), language, changes=self.changes, room=self.room)

    def page(self, language: str = "en") -> str:
        """The report as one HTML file."""
        check_language(language)
        return report.findings_html(
            self.findings,
            title="Strongroom",
            language=language,
            changes=self.changes if self.compared else None,
            since=self.since,
            labels=self.labels,
            at=self.at,
            room=self.room,
        )

    def sheets(self, language: str = "en") -> bytes:
        """The report as a workbook."""
        check_language(language)
        return report.findings_sheets(
            self.findings,
            language=language,
            changes=self.changes if self.compared else None,
            labels=self.labels,
            at=self.at,
            room=self.room,
        )

    def sarif(self) -> str:
        """The findings as SARIF 2.1.0."""
        return report.findings_sarif(
            self.held(), version=__version__, changes=self.changes if self.compared else None
        )


def weight(finding: Finding) -> Level:
    """The level that a field counts as: what nobody could look into is held to be sensitive.

    What was passed over on purpose (hidden files, links to folders) was not asked for.
    """
    if not finding.not_checked or finding.field.dataset == PASSED_OVER:
        return finding.level
    return max(finding.level, Level.SENSITIVE)


def all_unread(findings: Sequence[Finding]) -> bool:
    """Whether there is something that was asked for, and nobody could look into any of it."""
    asked = [f for f in findings if f.field.dataset != PASSED_OVER]
    return bool(asked) and all(f.not_checked for f in asked)


def check_language(language: str) -> None:
    """Refuse a language that reports are not written in."""
    if language not in LANGUAGES:
        raise UsageError("a report is written in en or zh")


def begin_look(*, since: Path | None = None, room: Path | None = None) -> Look:
    """A run of find that has not begun: against a file of an earlier one, against a room, or both.

    The room's inventory is read without its key. Where a file is given as well, the comparison is
    with the file and the labels are those of the room.

    Raises:
        UsageError: there is no such room, or the file is not one of `find --json`.
        StoreError: the file cannot be read. Damaged: the inventory cannot be read.
    """
    look = Look(at=configs.utc_now().astimezone().strftime("%Y-%m-%d %H:%M %Z"))
    if room is not None:
        configs.load_config(room)
        book = Inventory.open(room / "inventory.json")
        look.room = str(room)
        look.labels = {report.address(label.field): label for label in book.labels()}
        known = book.findings()
        if since is None:
            look.since = f"room {safe_place(str(room))}"
            look._comparison = report.Comparison(known)
    if since is not None:
        look.since = since.name
        look._comparison = report.Comparison(report.read_findings(since))
    return look


def find_lines(paths: Sequence[str]) -> Iterator[Place | Unread]:
    """Where personal data stands in text files, by line; files that could not be read."""
    return lines.find_lines(paths)


def lines_sarif(places: Sequence[Place], unread: Sequence[Unread] = ()) -> str:
    """The occurrences in lines as SARIF 2.1.0."""
    return report.lines_sarif(
        places, version=__version__, unread=[f"{u.path}: {u.reason}" for u in unread]
    )


def write_file(path: Path, content: str | bytes) -> None:
    """Write a report so that the old or the new one is there, never half of one.

    A link stays one: the file that it leads to is written. What is no plain file (a pipe, a
    device, `/dev/stdout`) is written into; it cannot be replaced and would not be there any more.

    Raises:
        StoreError: it cannot be written there.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    try:
        if in_place(path):
            # Behind what is in it: standard output may be a file that holds lines already.
            if sys.stdout is not None:
                sys.stdout.flush()
            with path.open("ab") as file:
                file.write(data)
            return
        target = Path(os.path.realpath(path))
        temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            temporary.write_bytes(data)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"the report cannot be written to {safe_place(str(path))!r}: {error.strerror}",
            "name a file in a folder that you may write to",
        ) from None


def in_place(path: Path) -> bool:
    """Whether a report has to be written into what is there, because it is no file of its own."""
    try:
        plain = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False
    step = path
    while step.is_symlink():
        # `/dev/stdout` leads to an open file of this process, whose name somebody else writes to.
        if str(step.parent.resolve()).startswith("/proc/"):
            return True
        step = step.parent / step.readlink()
    return not plain
