"""Findings as a spreadsheet of four sheets. A name is text, whatever it begins with.

A cell that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet: a column named
`=HYPERLINK(...)` would run when the file is opened. Such texts are stored as text, and quoted so
that they stay text when somebody copies them or saves them as CSV.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill

from strongroom.core.types import Finding
from strongroom.find import safe_name, safe_place
from strongroom.report import pictures
from strongroom.report.changes import Change, address
from strongroom.report.page import Labels, english_titles, titles
from strongroom.report.todo import Thing, to_do, under_labels
from strongroom.report.words import WORDS, evidence

_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST = 32_000
"""Characters of a cell; a spreadsheet takes 32,767."""

ROWS = 1_000_000
"""Rows of a sheet; a spreadsheet takes 1,048,576."""

_FILLS = {4: "FBE9E6", 3: "FBF1DF", 2: "E8F0F7", 1: "ECEFF1"}
_HEAD = PatternFill("solid", fgColor="F4F2EC")


def findings_sheets(
    findings: Sequence[Finding],
    *,
    language: str = "en",
    changes: Sequence[Change] | None = None,
    labels: Labels | None = None,
    at: str = "",
    room: str = "",
) -> bytes:
    """The workbook's bytes: summary, fields, not checked, differences.

    Args:
        findings: of one or several sources; for the rest see `page.findings_html`.
    """
    words, title = WORDS[language], titles(language)
    labels = labels or {}
    held = under_labels(findings, labels)
    things = to_do(held, language, changes=changes or (), room=room)
    book = Workbook(write_only=True)
    sheet(book, words["sheet_summary"], (), _summary(held, things, words, at), widths=(48, 60, 20))
    sheet(
        book,
        words["sheet_fields"],
        tuple(words[word] for word in _COLUMNS),
        (_row(f, labels, words, title, language) for f in held if not f.not_checked),
        levels=_COLUMNS.index("level"),
        widths=(28, 22, 24, 22, 26, 7, 12, 8, 11, 11, 11, 11, 11, 12, 24, 60),
    )
    sheet(
        book,
        words["sheet_unread"],
        (words["dataset"], words["field"], words["why"]),
        (
            (safe_name(f.field.dataset), safe_name(f.field.name), f.not_checked)
            for f in held
            if f.not_checked
        ),
        widths=(32, 32, 80),
    )
    sheet(
        book,
        words["sheet_changes"],
        tuple(words[w] for w in ("dataset", "field", "what", "kind", "level", "persons", "now")),
        (row for c in changes or () if c.what != "same" for row in _change(c, words)),
        widths=(28, 28, 12, 24, 8, 12, 40),
    )
    return packed(book)


_COLUMNS = (
    "store",
    "dataset",
    "field",
    "kind",
    "kind_name",
    "level",
    "level_name",
    "sure",
    "row_count",
    "aside_count",
    "checked",
    "fits",
    "persons",
    "status",
    "shapes",
    "why",
)


def _row(
    f: Finding, labels: Labels, words: dict[str, str], title: dict[str, str], language: str
) -> tuple[object, ...]:
    label = labels.get(address(f.field))
    return (
        safe_place(f.field.store),
        safe_name(f.field.dataset),
        safe_name(f.field.name),
        f.kind,
        title.get(f.kind, words["nobody"]),
        int(f.level),
        words[f"level{int(f.level)}"],
        round(f.confidence, 3),
        _count(f.rows),
        f.aside,
        f.checked,
        f.matched,
        _count(f.people),
        "" if label is None else words[label.status],
        " ".join(f.shapes),
        "; ".join(evidence(e, language, english_titles()) for e in f.evidence),
    )


def _summary(
    held: Sequence[Finding], things: Sequence[Thing], words: dict[str, str], at: str
) -> Iterable[tuple[object, ...]]:
    if at:
        yield (words["made"].format(at=at),)
    yield (words["of_fields"].format(count=f"{len(held):,}"),)
    yield ()
    yield (words["todo_few"],)
    for thing in things:
        yield (thing.text, thing.command)
    yield ()
    yield (words["level"], words["level_name"], words["field_count"], words["persons"])
    for bar in pictures.levels(held):
        yield (bar.level, words[f"level{bar.level}"], bar.fields, _count(bar.people))
    yield ()
    yield (words["dataset"], words["store"], words["row_count"], words["persons"], words["level2"])
    for place in pictures.stores(held, "en"):
        for strip in place.strips:
            yield (strip.name, place.url, _count(strip.rows), _count(strip.people), strip.personal)


def _change(change: Change, words: dict[str, str]) -> Iterable[tuple[object, ...]]:
    for place, finding in ((words["before"], change.before), (words["now"], change.after)):
        if finding is not None:
            yield (
                safe_name(change.field.dataset),
                safe_name(change.field.name),
                words[change.what],
                finding.kind,
                int(finding.level),
                _count(finding.people),
                f"{place} {finding.not_checked}".strip(),
            )


def _count(value: int) -> int | str:
    return value if value >= 0 else ""


def plain(value: object) -> object:
    """What a cell may hold: numbers as they are, texts that no spreadsheet computes."""
    if not isinstance(value, str):
        return value
    text = _ILLEGAL.sub("\ufffd", value)[:LONGEST]
    return f"'{text}" if text.startswith(_STARTS) else text


def sheet(
    book: Any,
    name: str,
    head: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    widths: Sequence[int] = (),
    levels: int = -1,
) -> None:
    """Add a sheet of plain cells; `levels` is the column whose level colours its cell."""
    made = book.create_sheet(name)
    for place, width in enumerate(widths):
        made.column_dimensions[chr(65 + place)].width = width
    if head:
        made.freeze_panes = "A2"
        made.append([_cell(made, text, bold=True) for text in head])
    for count, row in enumerate(rows):
        if count >= ROWS:
            break
        cells = [_cell(made, value) for value in row]
        if 0 <= levels < len(row) and row[levels] in _FILLS:
            cells[levels].fill = PatternFill("solid", fgColor=_FILLS[int(str(row[levels]))])
        made.append(cells)


def _cell(made: Any, value: object, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(made, value=plain(value))
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    if bold:
        cell.font, cell.fill = Font(bold=True), _HEAD
    return cell


def packed(book: Any) -> bytes:
    """The bytes of the workbook's file."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


__all__ = ["findings_sheets", "packed", "plain", "sheet"]
