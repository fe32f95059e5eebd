"""Paths and URLs of stores: which file is meant, and what may be shown of an address."""

from __future__ import annotations

import netrc
import os
import re
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from strongroom.core.errors import UsageError
from strongroom.stores import _base

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*)://")

_HIDDEN = frozenset(
    {
        "password",
        "passwd",
        "pwd",
        "passfile",
        "sslpassword",
        "sslkey",
        "token",
        "secret",
        "oauth_client_secret",
    }
)


def scheme_of(target: str) -> str:
    """The URL's scheme in lower case; empty for a path."""
    found = _SCHEME.match(target)
    return found.group(1).lower() if found else ""


def public_url(target: str) -> str:
    """The address without credentials, safe to print: no user, no password, no secret parameter.

    >>> public_url("postgresql://clerk:pw@db.example.org/register?sslmode=require&password=x")
    'postgresql://db.example.org/register?sslmode=require'
    """
    if not scheme_of(target):
        return _base.safe_name(target, 8192)
    return _base.safe_name(_without(target, _HIDDEN | {"user"}, user=False), 8192)


def lasting_url(target: str) -> str:
    """The address with its user and without any secret, as a room keeps it to come back.

    >>> lasting_url("postgresql://clerk:pw@db.example.org/register?sslmode=require")
    'postgresql://clerk@db.example.org/register?sslmode=require'
    """
    return _without(target, _HIDDEN, user=True)


def _without(target: str, hidden: frozenset[str], *, user: bool) -> str:
    try:
        parts = urlsplit(target)
        login, _, host = parts.netloc.rpartition("@")
        pairs = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return f"{scheme_of(target)}://?"
    if user and login.partition(":")[0]:
        host = f"{login.partition(':')[0]}@{host}"
    kept = [(k, v) for k, v in pairs if k.lower() not in hidden]
    query = f"?{urlencode(kept, safe='/')}" if kept else ""
    # Put together by hand: urlunsplit turns the four slashes of an absolute path into two.
    return f"{parts.scheme}://{host}{parts.path}{query}"


def file_path(target: str) -> Path:
    """The file that a path or a URL of a file-based store names.

    `sqlite:///x.db` is relative and `sqlite:////srv/x.db` absolute, as SQLAlchemy reads them;
    where no relative file and folder of that name exist but the absolute one does, that is meant.
    `file:///srv/x.csv` is absolute.

    Raises:
        UsageError: the URL names a host, or no file.
    """
    scheme = scheme_of(target)
    if not scheme:
        if not target or "\x00" in target:
            raise UsageError("an empty path, or one with a NUL in it, names no file")
        return Path(target)
    rest = target[len(scheme) + 3 :].partition("?")[0]
    if not rest.startswith("/"):
        raise UsageError(
            f"a {scheme} store is a file on this machine",
            f"write {scheme}:///relative/path or {scheme}:////absolute/path",
        )
    name = unquote(rest, errors="surrogateescape")
    if "\x00" in name or name.strip("/") == "":
        raise UsageError(f"this {scheme} URL names no file", f"write {scheme}:///people.db")
    if scheme == "file" or name.startswith("//"):
        return Path("/" + name.lstrip("/"))
    relative, absolute = Path(name[1:]), Path(name)
    if not relative.exists() and (
        absolute.exists() or (not relative.parent.exists() and absolute.parent.exists())
    ):
        return absolute
    return relative


def from_netrc(host: str, user: str) -> tuple[str, str]:
    """User and password for a host from ~/.netrc, or the user as given and none."""
    try:
        found = netrc.netrc(os.environ.get("NETRC")).authenticators(host)
    except (OSError, netrc.NetrcParseError):
        found = None
    if found is None or (user and found[0] != user):
        return user, ""
    return found[0], found[2] or ""
