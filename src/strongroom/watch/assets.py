"""Declaring an asset: what may be one, and where its name leads when it is declared."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from strongroom.core.entries import Check
from strongroom.core.errors import UsageError
from strongroom.core.outside import Login
from strongroom.core.registry import shelf
from strongroom.core.secret import Secret
from strongroom.core.types import Asset
from strongroom.find import safe_name

Resolve = Callable[[str], Sequence[str]]
"""A host's name → the addresses it leads to; raises OSError when it leads nowhere."""

_NAME = re.compile(r"[A-Za-z0-9\u4e00-\u9fff][\w.-]{0,63}")
_HOST = re.compile(
    r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
)
_PLACE = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([^:\[\]/@]+)):(\d{1,5})")
_ACCOUNT = re.compile(r"[\w.-]{0,63}")
DEFAULTS_CAP = 65_536


def resolve(host: str) -> Sequence[str]:
    """Where a name leads, by this machine's resolver."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return sorted({str(each[4][0]).partition("%")[0] for each in found})


def check_of(service: str) -> Check:
    """The check for a service, by its name or another that people use for it.

    Raises:
        UsageError: there is none; the hint lists those there are.
    """
    found: dict[str, Check] = {}
    for check in shelf("checks").values():
        found |= dict.fromkeys((check.name, *check.also), check)
    if service not in found or found[service].outside is None:
        known = sorted(name for name, check in found.items() if check.outside is not None)
        raise UsageError("no check knows that service", f"known: {', '.join(known)}")
    return found[service]


def declare(
    name: str,
    service: str,
    place: str,
    *,
    now: datetime,
    by: str,
    since: str = "",
    until: str = "",
    configs: Sequence[str] = (),
    defaults: str = "",
    lockout: bool = False,
    source: str = "",
    names: bool = False,
    account: str = "",
    roles: bool = False,
    resolve: Resolve = resolve,
) -> Asset:
    """An asset from what its owner says. Resolves a name, once; touches nothing else.

    Args:
        place: `HOST:PORT`, an address of version 6 in brackets.
        since, until: dates or times (ISO 8601).

    Raises:
        UsageError: something cannot be what it should be.
    """
    if not _NAME.fullmatch(name) or safe_name(name) != name:
        raise UsageError(
            "an asset's name has letters, digits, points and hyphens, 64 at most",
            "and holds nobody's name or number",
        )
    check = check_of(service)
    found = _PLACE.fullmatch(place)
    if found is None or not 0 < int(found[3]) < 65_536:
        raise UsageError(
            "an asset is declared as HOST:PORT, without a scheme, path or range",
            f"for example 10.1.2.3:{check.port}",
        )
    if not _ACCOUNT.fullmatch(account):
        raise UsageError("an account or bucket has letters, digits, points and hyphens")
    host, pinned = _pin((found[1] or found[2]).lower(), resolve)
    if until and _time(until, now) <= (_time(since, now) if since else now):
        raise UsageError("the validity ends before it begins", "see --since and --until")
    if roles and not source:
        raise UsageError("nobody can be asked about roles without a store", "name it by --source")
    for each in (*configs, *([defaults] if defaults else [])):
        if not Path(each).is_file():
            raise UsageError("a file that was named is not there", "see --config and --defaults")
    return Asset(
        name=name,
        service=check.name,
        host=host,
        port=int(found[3]),
        pinned=pinned,
        since=(_time(since, now) if since else now).isoformat(timespec="seconds"),
        until=_time(until, now).isoformat(timespec="seconds") if until else "",
        by=by,
        at=now.isoformat(timespec="seconds"),
        configs=tuple(str(Path(each).resolve()) for each in configs),
        defaults=str(Path(defaults).resolve()) if defaults else "",
        lockout=lockout,
        source=source,
        names=names,
        account=account,
        roles=roles,
    )


def _time(said: str, now: datetime) -> datetime:
    try:
        parsed = datetime.fromisoformat(said)
    except ValueError:
        raise UsageError("a date is written like 2026-12-31", "see --since and --until") from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=now.tzinfo)


def _pin(host: str, resolve: Resolve) -> tuple[str, tuple[str, ...]]:
    """The host and the addresses it leads to now."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        return str(address), (_touchable(str(address)),)
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        plain = ""
    # The last label of a name has a letter, so 127.1 and 0x7f000001 are no names.
    if (
        not _HOST.fullmatch(plain)
        or not re.search("[a-z]", plain.rsplit(".", 1)[-1])
        or (plain.rsplit(".", 1)[-1].startswith("0x"))
    ):
        raise UsageError("the host is neither an IP address nor a name", "see --help")
    try:
        found = resolve(plain)
    except OSError:
        found = ()
    if not found:
        raise UsageError("the name leads nowhere, so it cannot be pinned", "give its IP address")
    return plain, tuple(sorted(_touchable(each) for each in found))


def _touchable(address: str) -> str:
    parsed = ipaddress.ip_address(address)
    mapped = getattr(parsed, "ipv4_mapped", None)
    checked = mapped or parsed
    if (
        checked.is_multicast
        or checked.is_unspecified
        or checked.is_link_local
        or (str(checked) == "255.255.255.255")
    ):
        raise UsageError(
            "the address is one of no single machine that could be yours",
            "declare the address that the service listens on",
        )
    return str(checked)


def is_valid(asset: Asset, now: datetime) -> str:
    """Why an asset may not be touched now; "" when it may."""
    try:
        if now < datetime.fromisoformat(asset.since):
            return f"its validity begins on {asset.since[:10]}"
        if asset.until and now >= datetime.fromisoformat(asset.until):
            return f"its validity ended on {asset.until[:10]}"
    except (ValueError, TypeError):
        return "its validity cannot be read"
    return ""


def strayed(asset: Asset, resolve: Resolve) -> str:
    """Why the asset's name may not be followed now; "" when it leads where it was pinned.

    An address is never asked for. A name that leads anywhere else, even in part, is not followed:
    whoever rules the name could otherwise aim the prober at somebody else's machine.
    """
    try:
        ipaddress.ip_address(asset.host)
    except ValueError:
        pass
    else:
        return ""
    try:
        found = {str(ipaddress.ip_address(each)) for each in resolve(asset.host)}
    except (OSError, ValueError):
        return "its name leads nowhere now"
    if not found or not found <= set(asset.pinned):
        return "its name leads elsewhere than when it was declared"
    return ""


def read_defaults(path: str) -> list[Login]:
    """The owner's list of default credentials: a `user:password` a line, # begins a comment."""
    try:
        with Path(path).open("rb") as file:
            rows = file.read(DEFAULTS_CAP).splitlines()
    except OSError:
        return []
    found: dict[tuple[bytes, bytes], Login] = {}
    for row in map(bytes.strip, rows):
        user, colon, password = row.partition(b":")
        if colon and not row.startswith(b"#"):
            named = user.decode("utf-8", "replace")
            found.setdefault((user, password), Login(named, Secret(password)))
    return list(found.values())
