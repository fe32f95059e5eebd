"""What several checks need: tolerant readers of JSON, YAML and key-value files, and bind rules.

Nothing here raises on any input: what cannot be read is empty.
"""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from strongroom.core.outside import Reply, Sign

OPEN_TO_ANYONE = "give it accounts and passwords, and close the port to other networks, now"
FILE_CAP = 1 << 16
"""Bytes of a configuration file that are read; none by hand is longer."""
MERGED = 10_000
DEPTH = 40


def read_json(reply: Reply | None) -> Any:
    """The body as JSON; None when it is none, was cut or is nested without end."""
    if reply is None:
        return None
    return parse_json(reply.body)


def parse_json(text: str | bytes) -> Any:
    """JSON, or None."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def at(value: Any, *path: str) -> Any:
    """The value under nested keys, None where there is none."""
    for key in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(key)
    return value


def text(value: Any) -> str:
    """The value if it is text, else ""."""
    return value if isinstance(value, str) else ""


def rows_of(answer: Any, columns: int = 0) -> list[tuple[str, ...]]:
    """The rows of an answer to SQL as texts; those of another width are left out."""
    rows = answer if isinstance(answer, list) else []
    return [
        tuple(map(str, row))
        for row in rows
        if isinstance(row, tuple) and (not columns or len(row) == columns)
    ]


def first_row(answer: Any) -> tuple[str, ...]:
    """The first row of an answer, () when there is none."""
    return next(iter(rows_of(answer)), ())


def number(answer: Any) -> int:
    """The number in the first column of the first row, -1 when there is none."""
    said = next(iter(first_row(answer)), "")
    return int(said) if said.isdecimal() and len(said) < 12 else -1


class _Loader(yaml.SafeLoader):
    """YAML without tags of Python, and without merges that multiply."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        super().flatten_mapping(node)
        if len(node.value) > MERGED:
            raise yaml.YAMLError("too much merged")


def read_yaml(given: str) -> Any:
    """The first document of a YAML text, or None when it is none."""
    if len(given) > FILE_CAP or _deep(given):
        return None
    try:
        return next(iter(yaml.load_all(given, _Loader)), None)
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, AttributeError, KeyError):
        return None


DOCUMENTS = 200
"""Documents of one YAML file that are read."""


def read_yamls(given: str) -> list[Any]:
    """All documents of a YAML text, up to the first that is none."""
    if len(given) > FILE_CAP or _deep(given):
        return []
    found: list[Any] = []
    try:
        for document in yaml.load_all(given, _Loader):
            found.append(document)
            if len(found) >= DOCUMENTS:
                break
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, AttributeError, KeyError):
        pass
    return found


def _deep(given: str) -> bool:
    """Whether brackets are open in such numbers that reading them takes the square of it."""
    standing = 0
    for bracket in re.findall(r"[\[\]{}]", given):
        standing += 1 if bracket in "[{" else -1
        if standing > DEPTH:
            return True
    return False


def dotted(value: Any, before: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Nested keys as dotted ones with their plain values: {a: {b: 1}} and {a.b: 1} are alike."""
    if isinstance(value, Mapping) and depth < DEPTH:
        for key, below in list(value.items())[:MERGED]:
            yield from dotted(below, f"{before}.{key}" if before else str(key), depth + 1)
    elif before:
        yield before, value


def settings(given: str) -> dict[str, Any]:
    """A YAML file as dotted keys, in lower case."""
    return {key.lower(): value for key, value in dotted(read_yaml(given))}


def is_true(value: Any) -> bool:
    """Whether a setting is switched on."""
    return value is True or str(value).strip().lower() in ("true", "yes", "on", "1")


def is_false(value: Any) -> bool:
    """Whether a setting is switched off, which is not the same as its being absent."""
    return value is False or str(value).strip().lower() in ("false", "no", "off", "0")


EVERYWHERE = ("0.0.0.0", "::", "[::]", "*", "_site_", "_global_", "0", "0.0.0.0/0", "::/0")  # noqa: S104


def is_wide(value: Any) -> bool:
    """Whether an address to listen on, or a list of them, is one that other machines reach."""
    every = value if isinstance(value, list) else re.split(r"[,\s]+", str(value))
    return any(_wide(str(each).strip().strip("'\"")) for each in every)


def _wide(address: str) -> bool:
    if address.lower() in EVERYWHERE:
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_global
    except ValueError:
        return False


def wide_bind(key: str, value: Any, what: str) -> Sign:
    """The sign of a service that listens to every network."""
    return Sign(
        "public_bind",
        f"{what} listens to every network ({key})",
        "let it listen on loopback or on the one network that needs it",
        f"{key}: {_short(value)}",
    )


def _short(value: Any) -> str:
    said = str(value)
    return said if len(said) <= 40 and said.isprintable() else "…"


def pairs(given: str, comments: str = "#;") -> Iterator[tuple[str, str]]:
    """Lines of `key value` or `key = value`, keys in lower case; sections as ("[name]", "")."""
    for line in map(str.strip, given[:FILE_CAP].splitlines()):
        if not line or line[0] in comments:
            continue
        if line.startswith("["):
            yield line.lower(), ""
            continue
        key, value = re.match(r"([^\s=]*)\s*=?\s*(.*)", line).groups()  # type: ignore[union-attr]
        yield key.lower().replace("_", "-"), value.strip().strip("'\"")
