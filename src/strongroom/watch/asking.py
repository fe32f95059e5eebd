"""One look through one door: what the check asks, the owner's default credentials, the channel.

The steps, in this order, and each only where the one before left a reason for it:

1. what stands open to anyone (`Check.outside`); the look ends at the first proof
2. where it asks who we are: the owner's default credentials, once each, until one is taken
3. what carries it: no TLS, an old protocol, a certificate that proves nothing
4. whether it answers on an address that all the world reaches
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import replace

from strongroom.core.entries import Check
from strongroom.core.outside import Door, Login, Look, Sign
from strongroom.keyring import read_shown

LOGINS = 16
"""Credentials of the owner's list that are tried on one asset, at the most."""
OLD_PROTOCOLS = ("SSLv3", "TLSv1", "TLSv1.1")


def ask(check: Check, door: Door, logins: Sequence[Login] = (), address: str = "") -> Look:
    """Look through a door by one check.

    Args:
        logins: the owner's default credentials; tried only where the service asks for some.
        address: the address it was reached at, "" where that is of no account.
    """
    if check.outside is None:
        return Look("silent")
    seen = check.outside(door)  # 1
    signs = list(seen.signs)
    if seen.state == "guarded" and check.login is not None:  # 2
        for login in logins[:LOGINS]:
            entered, more = check.login(door, login)
            if entered:
                signs = [_entered(login), *more, *signs]
                break
    if seen.state in ("open", "guarded"):
        signs += _channel(check, door)  # 3
        if check.private and _is_global(address):  # 4
            signs.append(
                Sign(
                    "public_bind",
                    f"{check.title} answers on an address that all the world reaches",
                    "close the port to other networks",
                    f"answered at {address}",
                )
            )
    once = {sign.weakness: sign for sign in reversed(signs)}
    return replace(seen, signs=tuple(s for s in signs if once[s.weakness] is s))


def _entered(login: Login) -> Sign:
    what = "without a password" if not len(login.password) else "with a password everybody knows"
    return Sign(
        "default_credentials",
        f"it lets in {what}, of your own list",
        "set a password of its own, now",
        "the login was taken",
    )


def _channel(check: Check, door: Door) -> list[Sign]:
    signs = []
    if check.http and door.secure is False:
        signs.append(
            Sign("no_tls", "it speaks without TLS", "put TLS before it", "plain HTTP was answered")
        )
    protocol = getattr(door, "protocol", "")
    if protocol in OLD_PROTOCOLS:
        signs.append(
            Sign("no_tls", f"it speaks {protocol}, which is broken", "allow TLS 1.2 and newer", "")
        )
    shown = read_shown(getattr(door, "certificate", b""))
    if shown is not None:
        if shown.ends.date() < door.today:
            message, proof = "its certificate has run out", f"notAfter {shown.ends:%Y-%m-%d}"
        elif shown.begins.date() > door.today:
            message, proof = (
                "its certificate is not valid yet",
                f"notBefore {shown.begins:%Y-%m-%d}",
            )
        elif shown.self_signed:
            message = "its certificate is signed by itself, so anyone could show another"
            proof = "issuer = subject"
        else:
            return signs
        signs.append(Sign("certificate", message, "give it one of an authority you trust", proof))
    return signs


def _is_global(address: str) -> bool:
    try:
        return bool(address) and ipaddress.ip_address(address).is_global
    except ValueError:
        return False
