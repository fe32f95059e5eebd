"""`strongroom find`: which fields hold whose data. Reads only; needs no room and no key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import (
    counted,
    err,
    fail,
    out,
    people,
    progress,
    say,
    show_json,
    table,
)
from strongroom.core.errors import StoreError, StrongroomError, UsageError
from strongroom.core.types import Finding, Level

NUMBERS = ("One thing", "Two things", "Three things")
WIDE = 110
"""Columns from which on the shapes of the values have room beside the evidence."""

LEVELS = {level.name.lower(): level for level in Level} | {str(int(v)): v for v in Level}


def find(
    *sources: str,
    sample: int = 10_000,
    full: bool = False,
    json: bool = False,
    report: Path | None = None,
    fail_on: Annotated[str | None, Parameter(name="--fail-on")] = None,
    language: str = "en",
) -> int:
    """Say which fields hold whose personal data, with the evidence.

    Reads a sample in a read-only transaction and writes nothing. Values are never printed: their
    shapes are. Needs no room and no key.

    Example: `strongroom find people.csv postgresql://localhost/shop --report found.html`

    Parameters
    ----------
    sources
        Paths, folders, patterns or URLs. Files: .parquet .csv .tsv .jsonl .json .xlsx .sqlite
        .duckdb, SQL dumps (.sql), lists without an ending, any of them in .gz .zst .xz .bz2 .lz4
        .zip .tar. URLs: postgresql://… mysql://… s3://… Passwords come from ~/.pgpass, ~/.my.cnf
        and the environment, never from here.
    sample
        Rows to look at in each dataset, from all over it.
    full
        Look at every row.
    json
        One JSON line a field on stdout.
    report
        Write an HTML report as well.
    fail_on
        Exit with 1 when a field of this level or above is found: personal, sensitive, critical
        or 2, 3, 4.
    language
        Language of the report: en or zh.
    """
    if not sources:
        raise UsageError("no source was given", "e.g. `strongroom find people.csv`")
    if sample < 1:
        raise UsageError("--sample is at least 1", "--full looks at every row")
    limit = _level(fail_on)
    failed = 0
    findings: list[Finding] = []
    with progress() as tell:
        for source in sources:
            try:
                seen = rooms.find(source, sample=None if full else sample, progress=tell)
                mine: list[Finding] = []
                for finding in seen:
                    mine.append(finding)
                    if json:
                        show_json(as_json(finding))
                if not mine:
                    say(f"{rooms.safe_text(source)}: empty, there is no field to look at")
                findings += mine
            except StoreError as error:
                failed = fail(error)
    if not json:
        print_findings(findings)
    if report is not None:
        _write_report(report, findings, language)
    if failed:
        return failed
    return int(limit is not None and any(f.level >= limit for f in findings))


def _level(text: str | None) -> Level | None:
    if text is None:
        return None
    if text.lower() not in LEVELS:
        raise UsageError("--fail-on does not know that level", "personal, sensitive or critical")
    return LEVELS[text.lower()]


def _write_report(path: Path, findings: list[Finding], language: str) -> None:
    page = rooms.findings_page(findings, language=language)
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"the report cannot be written to {str(path)!r}: {error.strerror}",
            "name a file in a folder that you may write to",
        ) from None
    say(f"report: {path}")


def as_json(finding: Finding) -> dict[str, Any]:
    """The line of `--json`; scripts rely on its names."""
    line: dict[str, Any] = {
        "store": finding.field.store,
        "dataset": rooms.safe_name(finding.field.dataset),
        "field": rooms.safe_name(finding.field.name),
        "kind": finding.kind,
        "level": int(finding.level),
        "confidence": round(finding.confidence, 3),
        "rows": finding.rows,
        "checked": finding.checked,
        "matched": finding.matched,
        "people": finding.people,
        "shapes": list(finding.shapes),
        "evidence": list(finding.evidence),
    }
    if finding.contains is not None:
        line["contains"] = dict(finding.contains)
    if finding.not_checked:
        line["not_checked"] = finding.not_checked
    return line


def _rows(count: int) -> str:
    return "rows not counted" if count < 0 else counted(count, "row")


def _people(count: int) -> str:
    # People are counted by an ID number or another field that tells them apart.
    return "people not counted" if count < 0 else f"about {counted(count, 'person', 'people')}"


def print_findings(findings: Iterable[Finding]) -> None:
    """The findings for people: a table for each dataset, what was not checked, what to do."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.field.store, finding.field.dataset), []).append(finding)
    silent = 0
    for (store, dataset), fields in groups.items():
        personal = [f for f in fields if f.level >= Level.PERSONAL]
        if not personal and not any(f.not_checked for f in fields):
            silent += 1
            continue
        rows = max(f.rows for f in fields)
        most = max((f.people for f in fields), default=-1)
        say()
        say(
            f"{rooms.safe_name(dataset)}  in {store}: {_rows(rows)}, {_people(most)}, "
            f"{len(personal)} of {counted(len(fields), 'field')} personal",
            style="bold",
        )
        wide = out.width >= WIDE
        table(
            ("field", "kind", "level", "sure", "people", *(("shapes",) if wide else ()), "why"),
            [
                (
                    rooms.safe_name(f.field.name),
                    f.kind,
                    f"{int(f.level)} {f.level.name.lower()}",
                    f"{f.confidence:.0%}",
                    people(f.people),
                    *((" ".join(f.shapes[:2]),) if wide else ()),
                    f.not_checked or "; ".join(f.evidence[:2]),
                )
                for f in sorted(fields, key=lambda f: (-f.level, f.field.name))
                if f.level >= Level.PERSONAL or f.not_checked
            ],
            right=(3, 4),
        )
    if silent:
        say()
        say(
            f"{counted(silent, 'dataset holds', 'datasets hold')} nothing personal "
            "that could be recognised"
        )
    things = rooms.to_do(list(findings))
    if things:
        say()
        err.print(f"{NUMBERS[len(things) - 1]} to do today", style="bold")
        for i, thing in enumerate(things, 1):
            say(f"  {i}. {thing}")


__all__ = ["StrongroomError", "as_json", "find", "print_findings"]
