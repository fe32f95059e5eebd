"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the code.

Never a value: a message says what kind stands where. Fingerprints are made of places and kinds
alone, because a digest of an identity number can be turned back by trying them all.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.core.types import Finding, Level
from strongroom.find import safe_name, safe_place
from strongroom.find.lines import Place
from strongroom.report.changes import Change, address

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LEVELS = {
    Level.PUBLIC: "none",
    Level.INTERNAL: "note",
    Level.PERSONAL: "warning",
    Level.SENSITIVE: "error",
    Level.CRITICAL: "error",
}
# The scale on which code hosts sort alerts of security: 0 to 10.
_SEVERITY = {1: "2.0", 2: "5.0", 3: "7.5", 4: "9.0"}
_STATES = {"new": "new", "same": "unchanged", "changed": "updated", "gone": "absent"}


def findings_sarif(
    findings: Sequence[Finding], *, version: str, changes: Sequence[Change] | None = None
) -> str:
    """Fields that hold personal data as results, one a field; unread ones as notifications.

    Args:
        findings: of one or several sources.
        version: of Strongroom.
        changes: against an earlier run: each result then says whether it is new; fields that
            are gone are listed as absent.
    """
    states = {address(c.field): _STATES[c.what] for c in changes or () if c.what != "gone"}
    results = [
        _field(finding, states.get(address(finding.field)))
        for finding in findings
        if finding.level >= Level.PERSONAL
    ]
    results += [
        _field(change.before, "absent")
        for change in changes or ()
        if change.what == "gone" and change.before and change.before.level >= Level.PERSONAL
    ]
    unread = [
        {
            "level": "warning",
            "message": {"text": f"{_named(f)} was not checked: {f.not_checked}"},
            "locations": [_location(f)],
        }
        for f in findings
        if f.not_checked
    ]
    return _log(results, version, unread)


def lines_sarif(places: Iterable[Place], *, version: str, unread: Sequence[str] = ()) -> str:
    """Personal data in lines of text files as results, one an occurrence, with its region."""
    counted: Counter[tuple[str, str]] = Counter()
    results = []
    for place in places:
        key = (place.path, place.kind)
        counted[key] += 1
        title = _kinds()[place.kind].title
        results.append(
            {
                "ruleId": place.kind,
                "level": LEVELS[Level(place.level)],
                "message": {"text": f"{title} in this line: {place.shape}"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": _uri(place.path)},
                            "region": {
                                "startLine": place.line,
                                "startColumn": place.column,
                                "endColumn": place.end,
                            },
                        }
                    }
                ],
                "partialFingerprints": {
                    "strongroomPlace/v1": _print(place.path, place.kind, counted[key])
                },
            }
        )
    told = [{"level": "warning", "message": {"text": reason}} for reason in unread]
    return _log(results, version, told)


def _field(finding: Finding, state: str | None) -> dict[str, Any]:
    kinds = _kinds()
    title = kinds[finding.kind].title if finding.kind in kinds else finding.kind
    who = "person" if finding.people == 1 else "people"
    people = "" if finding.people < 0 else f", about {finding.people:,} {who}"
    result: dict[str, Any] = {
        "ruleId": finding.kind,
        "level": LEVELS[finding.level],
        "message": {"text": f"{_named(finding)}: {title} ({finding.confidence:.0%} sure{people})"},
        "locations": [_location(finding)],
        "partialFingerprints": {
            "strongroomField/v1": _print(
                safe_place(finding.field.store), _named(finding), finding.kind
            )
        },
        "properties": {
            "level": int(finding.level),
            "confidence": round(finding.confidence, 3),
            "people": finding.people,
        },
    }
    if state is not None:
        result["baselineState"] = state
    return result


def _named(finding: Finding) -> str:
    return f"{safe_name(finding.field.dataset)}.{safe_name(finding.field.name)}"


def _location(finding: Finding) -> dict[str, Any]:
    # A line number would be made up: a column stands in all lines.
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(finding.place or finding.field.store)}
        },
        "logicalLocations": [
            {
                "name": safe_name(finding.field.name),
                "fullyQualifiedName": _named(finding),
                "kind": "member",
            }
        ],
    }


def _uri(place: str) -> str:
    return quote(safe_place(place), safe="/:@?&=,~+[]" if "://" in place else "/~+@")


def _print(*parts: object) -> str:
    text = "\x00".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _kinds() -> dict[str, Kind]:
    kinds: dict[str, Kind] = shelf("kinds")
    return kinds


def _log(results: list[dict[str, Any]], version: str, unread: list[dict[str, Any]]) -> str:
    kinds = _kinds()
    rules = [
        {
            "id": name,
            "name": "".join(part.capitalize() for part in name.replace("_", ".").split(".")),
            "shortDescription": {"text": kinds[name].title if name in kinds else name},
            "defaultConfiguration": {
                "level": LEVELS[kinds[name].level] if name in kinds else "warning"
            },
            "properties": {
                "tags": ["privacy", "personal-data"],
                "security-severity": _SEVERITY.get(
                    int(kinds[name].level) if name in kinds else 2, "5.0"
                ),
            },
        }
        for name in dict.fromkeys(result["ruleId"] for result in results)
    ]
    order = {rule["id"]: place for place, rule in enumerate(rules)}
    for result in results:
        result["ruleIndex"] = order[result["ruleId"]]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "Strongroom", "semanticVersion": version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                # What could not be read is told, and does not make the run one that failed.
                "executionSuccessful": True,
                "toolExecutionNotifications": unread,
            }
        ],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1) + "\n"
