"""memcached: knows no password unless it was built for it, and answers whoever reaches it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import OPEN_TO_ANYONE, is_wide, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Look, Sign

_STATS = b"stats\r\nquit\r\n"
"""Counters only. `stats cachedump`, which names keys, is never asked."""


def _outside(door: Door) -> Look:
    line = door.line()
    if line is None:
        return Look("silent")
    with line:
        line.send(_STATS)
        said = line.read()
    plain = Sign("no_tls", "it speaks without TLS", "switch TLS on (-Z)", "plain text was answered")
    if said.startswith(b"STAT "):
        version = re.search(rb"STAT version ([0-9.]{1,20})", said)
        items = re.search(rb"STAT curr_items (\d{1,12})\r", said)
        number = _ended.plain(version[1].decode()) if version else ""
        count = f", which holds {int(items[1]):,} items," if items else ""
        sign = Sign("no_auth", f"memcached {number}{count} answers anyone", "", "stats → STAT …")
        return Look("open", (sign, plain), number)
    if said.startswith((b"CLIENT_ERROR unauthenticated", b"ERROR unauthenticated")):
        return Look("guarded", (plain,))
    return Look("other")


def _inside(name: str, given: str) -> Sequence[Sign]:
    words = [
        w for row in given.splitlines() if not row.lstrip().startswith("#") for w in row.split()
    ]
    options = "\n".join(words)
    signs = []
    if not re.search(r"(?m)^(-S|--enable-sasl|-Y|--auth-file)", options):
        signs.append(Sign("no_auth", "it asks for no password", "use -S or -Y", "no -S, no -Y"))
    listen = re.findall(r"(?m)^(?:-l|--listen=?)\n?(\S+)", options)
    if not listen or any(is_wide(each) for each in listen):
        signs.append(wide_bind("-l", listen[0] if listen else "not set", "it"))
    if not re.search(r"(?m)^(-Z|--enable-ssl)", options):
        signs.append(Sign("no_tls", "TLS is not switched on", "use -Z", "no -Z"))
    return signs


ENTRY = Check(
    name="memcached",
    title="memcached",
    title_zh="memcached",
    port=11211,
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    inside=_inside,
    files=("memcached.conf",),
    seen_open="memcached 1.6.18",
    seen_guarded="memcached 1.6.18 (-Y)",
    seen={
        "no_auth": "memcached 1.6.18",
        "no_tls": "memcached 1.6.18",
    },
    never={
        "default_credentials": "none is shipped, and a login is a write",
        "broad_role": "it has no roles",
        "end_of_life": "its makers name no dates",
    },
    examples=(
        Example(
            "memcached 1.6.18",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            lines=((b"STAT pid 7\r\nSTAT version 1.6.18\r\nSTAT curr_items 3\r\nEND\r\n",),),
        ),
        Example(
            "memcached 1.6.18 with an auth file",
            shows=frozenset({"no_tls"}),
            lines=((b"CLIENT_ERROR unauthenticated\r\n",),),
        ),
        Example(
            "memcached.conf for every network",
            shows=frozenset({"no_auth", "no_tls", "public_bind"}),
            file="memcached.conf",
            text="# -l 127.0.0.1\n-d\n-m 64\n-l 0.0.0.0\n",
        ),
        Example(
            "memcached.conf of one machine",
            file="memcached.conf",
            text="-l 127.0.0.1\n-Y /etc/memcached.users\n-Z\n",
        ),
    ),
)
