"""The stand-alone verifier: its Ed25519, and that it needs nothing but Python."""

import subprocess
import sys

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.ledger import verifier
from strongroom.ledger.verifier import ed25519_verify

# Origin: RFC 8032, section 7.1, TEST 1 to 3.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), RFC_8032)
def test_the_signatures_of_rfc_8032_verify_and_no_neighbour_of_them(key, message, signature):
    public, text, signed = (bytes.fromhex(part) for part in (key, message, signature))
    assert ed25519_verify(public, text, signed)
    assert not ed25519_verify(public, text + b"x", signed)
    for at in (0, 31, 32, 63):
        flipped = bytearray(signed)
        flipped[at] ^= 1
        assert not ed25519_verify(public, text, bytes(flipped))


def test_a_signature_that_was_lengthened_by_the_group_order_is_refused():
    public, text, signed = (bytes.fromhex(part) for part in RFC_8032[1])
    scalar = int.from_bytes(signed[32:], "little") + verifier._L
    assert not ed25519_verify(public, text, signed[:32] + scalar.to_bytes(32, "little"))
    assert not ed25519_verify(public, text, signed[:-1])
    assert not ed25519_verify(public[:-1], text, signed)


@settings(max_examples=15, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 511))
def test_it_agrees_with_openssl_on_good_and_on_broken_signatures(seed, message, bit):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public = key.public_key().public_bytes_raw()
    signature = key.sign(message)
    assert ed25519_verify(public, message, signature)
    broken = bytearray(signature)
    broken[bit // 8] ^= 1 << bit % 8
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(public).verify(bytes(broken), message)
    assert not ed25519_verify(public, message, bytes(broken))


def alone(*arguments):
    """Run the one file by an isolated Python that has no site packages at all."""
    return subprocess.run(
        [sys.executable, "-I", "-S", verifier.__file__, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_auditor_needs_this_one_file_and_a_python(kept):
    kept.fill(30)
    kept.publish()
    kept.fill(5)
    key = kept.signer.public().hex()
    done = alone(kept.path, "--public-key", key, "--witness", kept.witness.path)
    assert done.returncode == 0, done.stderr
    assert "complete and unchanged up to entry 29" in done.stdout
    assert "5 entries are newer" in done.stdout
    done = alone(kept.path, "--public-key", key)
    assert (done.returncode, "completeness not proven" in done.stdout) == (0, True)
    kept.state.write(lambda tx: tx.execute("DELETE FROM ledger_entry WHERE seq = 7"))
    done = alone(kept.path, "--public-key", key, "--witness", kept.witness.path)
    assert done.returncode == 1
    assert "entry 7: removed" in done.stdout
    done = alone(kept.path, "--public-key", "00" * 32, "--witness", kept.witness.path)
    assert done.returncode == 5
    assert alone(kept.path, "--public-key", "zz").returncode == 2
    assert alone(kept.witness.path, "--public-key", key).returncode == 5
