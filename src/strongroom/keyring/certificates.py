"""Certificates of a room's own authority, for serving where no other authority is at hand.

The authority signs for the names of one gateway and no others (name constraints, RFC 5280 section
4.2.1.10, critical), so that a browser which trusts it need not trust it for the rest of the web.
Besides `hazmat` and `shown`, this is the one file that imports the cryptography library.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from strongroom.core.errors import Damaged, UsageError

AUTHORITY_DAYS = 3650
LEAF_DAYS = 397
"""Browsers refuse leaves that are valid for longer than 398 days."""
RENEW_DAYS = 30

_HOST = re.compile(r"(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9-]{1,63})*")


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """A room's own certificate authority: its certificate (PEM) and private key (PEM)."""

    certificate: bytes
    key: bytes

    def fingerprint(self) -> str:
        """SHA-256 over the certificate, in pairs of hexadecimal digits as browsers show it."""
        digest = x509.load_pem_x509_certificate(self.certificate).fingerprint(hashes.SHA256())
        return digest.hex(":").upper()


@dataclass(frozen=True, slots=True, repr=False)
class Leaf:
    """What a server presents: the chain (PEM, leaf first) and its private key (PEM)."""

    chain: bytes
    key: bytes


def found(names: Sequence[str], now: datetime) -> Authority:
    """A new authority (ECDSA P-256) that can sign for these names only.

    Args:
        names: host names or IP addresses, without ports.

    Raises:
        UsageError: one of them can be no name of a host.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Strongroom of " + names[0][:40])])
    permitted = [_as_constraint(name) for name in names]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=AUTHORITY_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(made.public_bytes(Encoding.PEM), _pem(key))


def issue(authority: Authority, names: Sequence[str], now: datetime) -> Leaf:
    """A certificate for these names, signed by the authority.

    Raises:
        Damaged: the authority is not what was written.
    """
    try:
        issuer = x509.load_pem_x509_certificate(authority.certificate)
        signer = load_pem_private_key(authority.key, None)
    except ValueError:
        raise Damaged("the room's certificate authority cannot be read", "make it anew") from None
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise Damaged("the room's certificate authority has another sort of key", "make it anew")
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0][:60])]))
        .issuer_name(issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(min(now + timedelta(days=LEAF_DAYS), issuer.not_valid_after_utc))
        .add_extension(x509.SubjectAlternativeName([_as_name(n) for n in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
        .sign(signer, hashes.SHA256())
    )
    return Leaf(made.public_bytes(Encoding.PEM) + authority.certificate, _pem(key))


def serves(chain: bytes, names: Sequence[str], now: datetime) -> bool:
    """Whether a chain is for exactly these names and good for a month more."""
    try:
        leaf = x509.load_pem_x509_certificate(chain)
        held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    left = leaf.not_valid_after_utc - now
    return set(held) == {_as_name(n) for n in names} and left > timedelta(days=RENEW_DAYS)


def allows(authority: Authority, names: Sequence[str], now: datetime) -> bool:
    """Whether an authority may sign for all of these names, and for a month more."""
    try:
        held = x509.load_pem_x509_certificate(authority.certificate)
        limits = held.extensions.get_extension_for_class(x509.NameConstraints).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    permitted = set(limits.permitted_subtrees or ())
    left = held.not_valid_after_utc - now
    return {_as_constraint(n) for n in names} <= permitted and left > timedelta(days=RENEW_DAYS)


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _dns(name: str) -> x509.DNSName:
    try:
        plain = name.encode("idna").decode()
    except (ValueError, UnicodeError):
        plain = ""
    if not _HOST.fullmatch(plain):
        raise UsageError("a name to serve under is no name of a host", "see --allow")
    return x509.DNSName(plain)


def _as_name(name: str) -> x509.GeneralName:
    address = _address(name)
    return _dns(name) if address is None else x509.IPAddress(address)


def _as_constraint(name: str) -> x509.GeneralName:
    address = _address(name)
    return _dns(name) if address is None else x509.IPAddress(ipaddress.ip_network(address))


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
