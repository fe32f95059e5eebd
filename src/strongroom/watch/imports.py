"""Takes in what other scanners found: nuclei (JSON lines) and Prowler (OCSF, or its older JSON).

They know thousands of weaknesses that no check here looks for; what they do not know is which
address is the owner's and whose data lie there. Of a finding only its rule, its title, its severity
and its address are kept: requests, replies, extracted results and commands can hold secrets, and
never leave the file. Titles are shown as far as they name nobody.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Asset, Exposure, Severity
from strongroom.find import safe_name
from strongroom.watch import joining
from strongroom.watch.weighing import SEVERITIES, Held

FILE_CAP = 256 << 20
LINE_CAP = 8 << 20
FINDINGS_CAP = 50_000
_RULE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,120}")
_SEVERITIES: dict[str, Severity] = {
    "informational": "info",
    "unknown": "info",
    "fatal": "critical",
    **{each: each for each in SEVERITIES},
}


@dataclass(frozen=True, slots=True)
class Reported:
    """One finding of another scanner, with what may be kept of it."""

    tool: str
    rule: str
    title: str
    level: Severity
    hosts: tuple[str, ...]
    port: int
    resources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One file of findings: those that stand, and how many pieces of it were none."""

    tool: str
    findings: tuple[Reported, ...]
    skipped: int


def read_report(path: Path) -> Report:
    """Read a file of nuclei or Prowler.

    Raises:
        StoreError: it cannot be read. UsageError: it is of neither, or of both.
    """
    found: dict[Reported, None] = {}
    tools: set[str] = set()
    skipped = 0
    for record in _records(path):
        tool = _tool(record)
        if not tool:
            skipped += 1
            continue
        tools.add(tool)
        made = _nuclei(record) if tool == "nuclei" else _prowler(record)
        if made is not None and len(found) < FINDINGS_CAP:
            found[made] = None
    if len(tools) != 1:
        raise UsageError(
            "the file holds no findings of nuclei or Prowler, or of both",
            "`nuclei -jsonl -o FILE`, or Prowler's *.ocsf.json",
        )
    return Report(tools.pop(), tuple(found), skipped)


def _records(path: Path) -> Iterator[Any]:
    """The objects of a file: one JSON array or object, or one object a line."""
    unread = StoreError("the report cannot be read", "see the file and its rights")
    try:
        if path.stat().st_size > FILE_CAP:
            raise UsageError("the report is larger than 256 MiB", "import it in parts")
        with path.open("rb") as file:
            start = file.read(1)
            while start and start in b" \t\r\n\xef\xbb\xbf":
                start = file.read(1)
            file.seek(0)
            if start == b"[":
                yield from _whole(file.read())
                return
            for line in iter(lambda: file.readline(LINE_CAP), b""):
                if line.strip():
                    yield _parsed(line)
    except OSError:
        raise unread from None


def _whole(data: bytes) -> list[Any]:
    said = _parsed(data)
    return said if isinstance(said, list) else [said]


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None


def _tool(record: Any) -> str:
    if not isinstance(record, Mapping):
        return ""
    if "template-id" in record or "templateID" in record:
        return "nuclei"
    if "CheckID" in record or ("status_code" in record and "resources" in record):
        return "prowler"
    return ""


def _get(record: Any, *path: str | int) -> Any:
    for key in path:
        try:
            record = record[key]
        except (KeyError, IndexError, TypeError):
            return None
    return record


def _text(record: Any, *path: str | int) -> str:
    said = _get(record, *path)
    return said if isinstance(said, str) else ""


def _level(said: str) -> Severity:
    return _SEVERITIES.get(said.strip().lower(), "info")


def _title(said: str) -> str:
    """A title of a rule: printable, short, and with the names and numbers in it taken out."""
    plain = "".join(c for c in said if c.isprintable())[:160].strip()
    return safe_name(plain)


def _nuclei(record: Mapping[str, Any]) -> Reported | None:
    rule = _text(record, "template-id") or _text(record, "templateID")
    if not _RULE.fullmatch(rule):
        return None
    hosts, ports = [], []
    for key in ("matched-at", "host", "url"):
        host, port = _place(_text(record, key))
        hosts += [host] if host else []
        ports += [port] if port else []
    port = _get(record, "port")
    if str(port).isdecimal() and 0 < int(port) < 65_536:
        ports.append(int(port))
    ip = _text(record, "ip")
    return Reported(
        "nuclei",
        rule,
        _title(_text(record, "info", "name")),
        _level(_text(record, "info", "severity")),
        tuple(dict.fromkeys([*hosts, *([ip] if re.fullmatch(r"[0-9a-f:.]{2,45}", ip) else [])])),
        ports[0] if ports else 0,
        (),
    )


def _place(said: str) -> tuple[str, int]:
    """Host and port of a URL or of host:port; the rest of it, which may hold a secret, is left."""
    try:
        parts = urlsplit(said if "://" in said else f"//{said}")
        host = (parts.hostname or "").lower()
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        return "", 0
    return (host, port) if re.fullmatch(r"[a-z0-9_.:-]{1,253}", host) else ("", 0)


def _prowler(record: Mapping[str, Any]) -> Reported | None:
    old = "CheckID" in record
    status = _text(record, "Status") if old else _text(record, "status_code")
    rule = _text(record, "CheckID") if old else _text(record, "metadata", "event_code")
    if status.upper() != "FAIL" or not _RULE.fullmatch(rule):
        return None
    title = _text(record, "CheckTitle") if old else _text(record, "finding_info", "title")
    severity = _text(record, "Severity") if old else _text(record, "severity")
    if old:
        names = [_text(record, "ResourceArn"), _text(record, "ResourceId")]
        places: list[str] = []
    else:
        names = [_text(record, "resources", 0, "uid"), _text(record, "resources", 0, "name")]
        places = list(_leaves(_get(record, "resources", 0, "data")))
    hosts = [host for host, _ in map(_place, places) if host and ("." in host or ":" in host)]
    return Reported(
        "prowler",
        rule,
        _title(title),
        _level(severity),
        tuple(dict.fromkeys(hosts))[:50],
        0,
        tuple(dict.fromkeys(name[:400] for name in names if name)),
    )


def _leaves(value: Any, depth: int = 0) -> Iterator[str]:
    """Texts in a resource's description that could be its address; looked at, never kept."""
    if isinstance(value, str) and len(value) < 300:
        yield value
    elif depth < 6 and isinstance(value, Mapping):
        for below in list(value.values())[:200]:
            yield from _leaves(below, depth + 1)
    elif depth < 6 and isinstance(value, list):
        for below in value[:200]:
            yield from _leaves(below, depth + 1)


def as_exposures(
    report: Report,
    assets: Sequence[Asset],
    held: Mapping[str, Held | None],
    known: Sequence[Exposure],
    now: datetime,
) -> list[Exposure]:
    """A report's findings as exposures, and the ends of those that it names no more.

    The newest report of a scanner is its whole word: what an earlier one named and this one does
    not is over. Report whole runs, therefore.

    Args:
        held: source → whose data lie there, for assets that serve one.
        known: what the inventory remembers.
    """
    today = now.isoformat(timespec="seconds")
    before = {_key(e): e for e in known if not e.until}
    made: dict[tuple[str, str, str], Exposure] = {}
    for finding in report.findings:
        asset = _asset_of(finding, assets)
        exposure = _place_of(finding, asset)
        since = before[_key(exposure)].since if _key(exposure) in before else today
        behind = held.get(asset.source) if asset is not None else None
        whose = joining.sentence("reported", behind, since, now)
        place = "" if asset is not None else "; not a declared asset"
        said = finding.title or finding.rule
        made[_key(exposure)] = Exposure(
            check=exposure.check,
            subject=exposure.subject,
            level=finding.level,
            message=f"{whose}: {said}, says {report.tool}{place}",
            remedy="see the scanner's own page on the rule",
            since=since,
            people=-1 if behind is None else behind.people,
            asset=exposure.asset,
            weakness="reported",
            proof=f"{report.tool} {finding.rule}",
        )
    over = [
        replace(e, until=today)
        for key, e in before.items()
        if e.check.startswith(f"{report.tool}:") and key not in made
    ]
    return [*made.values(), *over]


def _key(exposure: Exposure) -> tuple[str, str, str]:
    return exposure.asset, exposure.check, exposure.subject


def _asset_of(finding: Reported, assets: Sequence[Asset]) -> Asset | None:
    """The declared asset that a finding speaks of: by host and port, else by resource."""
    for asset in assets:
        where = {asset.host, *asset.pinned}
        if where & set(finding.hosts) and finding.port in (0, asset.port):
            return asset
        ends = {re.split(r"[:/]", name)[-1] for name in finding.resources}
        if {asset.name, asset.account} & ends - {""}:
            return asset
    return None


def _place_of(finding: Reported, asset: Asset | None) -> Exposure:
    """What identifies the exposure from report to report: rule, asset and place."""
    subject = "a place that the report does not name"
    if asset is not None:
        subject = f"{asset.host}:{asset.port}"
    elif finding.hosts:
        subject = safe_name(finding.hosts[0]) + (f":{finding.port}" if finding.port else "")
    elif finding.resources:
        plain = "".join(c for c in finding.resources[0] if c.isprintable())
        subject = safe_name(plain[-120:])
    return Exposure(
        check=f"{finding.tool}:{finding.rule}",
        subject=subject,
        level=finding.level,
        message="",
        remedy="",
        asset="" if asset is None else asset.name,
    )
