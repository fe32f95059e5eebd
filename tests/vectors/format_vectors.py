"""Recomputes the vectors of docs/format.md with the product's own code.

    python tests/vectors/format_vectors.py          says whether the page is right
    python tests/vectors/format_vectors.py --write  writes the blocks anew

A block is a fenced piece of the page whose first line is "```vector NAME"; its lines are
"words = value". `test_format.py` compares the page with this, and this with plain library calls.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa

from strongroom.core.secret import Secret
from strongroom.kernels import padding
from strongroom.keyring import Unlock, ciphers, hazmat, labels, segments, shares, storage
from strongroom.keyring.ring import Keyring
from strongroom.keyring.storage import KeyringFile
from strongroom.keyring.unlocking import ARGON2
from strongroom.snapshot import erasures, manifests

PAGE = Path(__file__).resolve().parents[2] / "docs" / "format.md"
BLOCK = re.compile(r"^```vector (\w+)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)

ROOT = bytes(range(32))
DATASET = bytes.fromhex("00112233445566778899aabbccddeeff")
FINGERPRINT, PARTITION = "sha256:0f", "people.parquet#0"
DOMAIN, KIND = "default", "id.cn_resident"
PERSON = "994101198001010010"
NAME = "王小明"
NONCE = bytes.fromhex("000102030405060708090a0b0c0d0e0f")


def ring() -> Keyring:
    """The keyring whose root is 00 01 … 1f."""
    seed = hazmat.hkdf(ROOT, labels.info("sign"), 32)
    public = hazmat.Ed25519Signer(seed).public()
    file = KeyringFile("00" * 16, "2026-01-01T00:00:00+00:00", False, public)
    return Keyring(file.with_body({"epochs": {}}, Secret(ROOT)), Secret(ROOT), None)


def one(values: pa.Array) -> str:
    """The first value, in hexadecimal."""
    return bytes(values[0].as_py()).hex()


def keys_block() -> dict[str, str]:
    parts = ("cell", DATASET, 1)
    return {
        "root": ROOT.hex(),
        "dataset": DATASET.hex(),
        'info("cell", dataset, 1)': labels.info(*parts).hex(),
        'key(64, "cell", dataset, 1)': hazmat.hkdf(ROOT, labels.info(*parts), 64).hex(),
        'key(32, "cell-sm4", dataset, 1)': hazmat.hkdf_sm3(
            ROOT, labels.info("cell-sm4", DATASET, 1), 32
        ).hex(),
        'key(32, "sign")': hazmat.hkdf(ROOT, labels.info("sign"), 32).hex(),
        "public key": ring().public_key.hex(),
    }


def slot_block() -> dict[str, str]:
    salt = bytes.fromhex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
    material = b"6b" * 32
    head = KeyringFile("00" * 16, "2026-01-01T00:00:00+00:00", False, ring().public_key).head
    with tempfile.NamedTemporaryFile() as key_file:
        key_file.write(material + b"\n")
        key_file.flush()
        wrapping = Unlock.key_file(Path(key_file.name)).wrapping_key(salt, {})
    phrase = Secret(b"correct horse battery staple")
    stretched = Unlock.passphrase(phrase).wrapping_key(salt, dict(ARGON2))
    return {
        "salt": salt.hex(),
        "key file": material.decode(),
        "its key encryption key": wrapping.reveal().hex(),
        "head": head.decode(),
        "nonce": NONCE.hex(),
        "sealed root": storage.sealed(wrapping, ROOT, b"root", head, NONCE).hex(),
        "passphrase": phrase.reveal().decode(),
        "its key encryption key (iterations 3, lanes 4, 64 MiB)": stretched.reveal().hex(),
    }


def rid_block() -> dict[str, str]:
    rids = ring().rids(DATASET.hex(), FINGERPRINT, PARTITION, 0, 2)
    return {
        'key(32, "rid", dataset)': hazmat.hkdf(ROOT, labels.info("rid", DATASET), 32).hex(),
        "source fingerprint": FINGERPRINT,
        "partition": PARTITION,
        "rid of ordinal 0": one(rids),
        "rid of ordinal 1": one(rids.slice(1)),
    }


def cell(scheme: int, column: int, version: int, value: bytes) -> str:
    keys = ring()
    rids = keys.rids(DATASET.hex(), FINGERPRINT, PARTITION, 0, 1)
    versions = pa.array([version], pa.uint64())
    bound = keys.bind(DATASET.hex(), 1, rids, versions, scheme=scheme)
    return one(bound.encrypt(column, pa.array([value], pa.binary())))


def cell_block() -> dict[str, str]:
    padded = padding.pad(pa.array([PERSON]), "fixed:18")
    plain = padded[0].as_py()
    return {
        "rid": rid_block()["rid of ordinal 0"],
        "value": PERSON,
        "padded (fixed:18)": plain.hex(),
        "cell: scheme 1, version 1, column 3, epoch 1": cell(1, 3, 1, plain),
        "cell: scheme 1, version 2, column 3, epoch 1": cell(1, 3, 2, plain),
        "cell: scheme 1, version 1, column 4, epoch 1": cell(1, 4, 1, plain),
        "cell of the empty value, column 3": cell(1, 3, 1, b""),
        "cell: scheme 2, version 1, column 3, epoch 1": cell(2, 3, 1, plain),
    }


def sealed_block() -> dict[str, str]:
    mark = ciphers.mark(1, 1)
    key = hazmat.hkdf(ROOT, labels.info("seal", "quarantine"), 64)
    components = [b"strongroom/1 seal", b"quarantine", mark, NONCE]
    sealed = mark + NONCE + hazmat.siv_seal(key, b"not a row", components)
    assert ring().unseal("quarantine", sealed) == b"not a row"
    return {
        "label": "quarantine",
        "plain": b"not a row".hex(),
        "nonce": NONCE.hex(),
        "sealed": sealed.hex(),
    }


def padding_block() -> dict[str, str]:
    def padded(value: str, name: str) -> str:
        return one(padding.pad(pa.array([value]), name))

    lengths = [0, 31, 32, 63, 64, 100, 999, 1000, 10_000, 100_000]
    made = padding.classes("padme")(np.array(lengths))
    return {
        f"fixed:18 of {PERSON}": padded(PERSON, "fixed:18"),
        "fixed:18 of 无": padded("无", "fixed:18"),
        f"name24 of {NAME}": padded(NAME, "name24"),
        "step32 of the empty value": padded("", "step32"),
        "lengths": " ".join(map(str, lengths)),
        "padme": " ".join(map(str, made.tolist())),
    }


def link_block() -> dict[str, str]:
    keys, value = ring(), pa.array([PERSON])
    return {
        "canonical form": PERSON,
        'token: domain "default", kind "id.cn_resident", epoch 1': one(
            keys.link(DOMAIN, KIND).tokens(value)
        ),
        "token: epoch 2": one(keys.link(DOMAIN, KIND, 2).tokens(value)),
        'token: domain "export-1"': one(keys.link("export-1", KIND).tokens(value)),
        "subject token": one(keys.subject().tokens(pa.array([f"{KIND}\x1f{PERSON}"]))),
    }


def index_block() -> dict[str, str]:
    joined = f"{NAME}\x1f1980"
    token = one(ring().index(DATASET.hex(), "name_year").tokens(pa.array([joined])))
    return {
        "index": "name_year",
        "parts joined by 0x1f": joined.encode().hex(),
        "AES-CMAC": token,
        "bucket of 16 bits": str(int(token[:8], 16) >> 16),
    }


def surrogate_block() -> dict[str, str]:
    size = 300_000_000_000
    numbers = np.array([0, 1, 123_456_789], dtype=np.uint64)
    made = ring().surrogate(DOMAIN, KIND).encrypt(numbers, size)
    return {
        "size": str(size),
        "bits": str((size - 1).bit_length()),
        'key(32, "surrogate", "default", "id.cn_resident")': hazmat.hkdf(
            ROOT, labels.info("surrogate", DOMAIN, KIND), 32
        ).hex(),
        "tweak": DOMAIN.encode().hex(),
        "numbers": " ".join(map(str, numbers.tolist())),
        "surrogates": " ".join(map(str, made.tolist())),
    }


SNAPSHOT = "20260101T000000Z-0000000000000000"
SNAPSHOT_KEY = bytes(range(64, 96))
HOLDERS = [bytes(range(first, first + 32)) for first in (96, 128, 160)]
ESCROWED = (
    # HPKE chooses a fresh key each time: this is one copy that was made once, and must open.
    '{"format":2,"head":{"created":"2026-01-01T00:00:00+00:00","public_key":"63c9f9820849'
    '1b63ab02d94222f1fc7b9b3d2d1a6816c06a5dab482e047fe462","room":"0000000000000000000000'
    '0000000000","threshold":"2","until":"2026-01-08T00:00:00+00:00"},"sealed":"7Hoozqrgs'
    "PwihSFarUZ+p4TwYI1qAzTMXriAz6kXU8S/UqWto/NvTdbh3pLoNOfvUG+Jb41fHb521NLIKCE/kKZw6D+kc"
    "oRilPB27zYy1SQm3ElfG0Zn/ZlcBTrYQvzl+HKWYhrXPVHyxqci06l+KYpTJSsogvzxWg6owoqa2+2gN/Dxa"
    "TstN5KIhpBQGkAnwPQ+6jnWQuroN5wYHb3zmRYgJr1fTggZhf6cgiT6LORraHEWyaboslcXfcfJMGjlnQ2dy"
    "KzVi2dOl5h+7l9+Wv2QkoIS8TAlmpZjHeV9elAIqfC+X7YyY3oBsNzJBBqME49S4BlaknRAKNQfGfOs3a3MV"
    "4jdC9NeHQKrNowSyU5cCUvJ1dxW5nuB8YC0do9JqshvLdsKFAMqJWByNAcPFD+gUy05dcGK6T6H66u7WrnU8"
    "Ai4+AsGyCo6XT2Ok9Ll6GX0Blydt+PgHwqY+1t9Fbw0fbTnUwL0uijPs6DSjWVas9CbYo4hHKeKWyDzXfRC3"
    "/EUfl9QA8s1eGCcoxCYyGQT/p85MeFMjHjtiNwpGqhFufaxzGH74xuM6W3wg4s+nmEyzZej1JkbmMcs3Y8UH"
    "fju8ajouuz4y5Q0dpwKABUWkFpQu+9ryfgyf+d0GHnoQeIbu3nFyBsef4ilOzwVAkApXo0e5kglqBtOlaauI"
    "shFSBFBPU/+M9Q3W3yES98UT35Htd+in4Ja3QTUtZuYF0bFz/LNA7cdMUgQiLBwp1UjzEfRm245ityCCPk6U"
    'e63/jdmffdVuYkolCcxCOe5uQ==","shares":[{"holder":"675dd574ed7789310b3d2e7681f3790b46'
    '6c773b1521fecf36577958371ea52f","sealed":"07etFxsSYA3UUI2eZBkZbajPMTWFdj7QuLDb237Cy3'
    "+nolUwSScnKAPGUVL1m8ovmv4GXweyV21wGWNZOCutogG660O6nzwaDM8SoPwSQFGkzTYF72gAlVf1WaDg1j"
    'n2iVHsBXp3FNFUsT42CV+pNU4="},{"holder":"493e82fc74464a59268817623d2053c5eb8e2cc4a988'
    'b4fee179ec6b010d531d","sealed":"UWn8Tt4As44/5vtASfGMCWK45bE5rxBoGnJgyNrWyjxp18/Y1i5C'
    "Bok14h/XRdJC6G2FYLHITM/E0WqBz7OG4djAU9M/q6CuRdrU2nCMI03LHGkaigIt/Q+4q1nSpllWlmk7ILXz"
    'qsj0K4JtEX5u91k="},{"holder":"605a725d2a4adfeeb1a29e17edd621c1b7593ee8cdbc44ac6c4ab6'
    'e2f805d23c","sealed":"esI9aIcuwdWL0RmAx30SViMkS0I4lFXAQZjvJ453sAAcrbG7JliHcC93b29jqh'
    "YIfIC9DZ5m84zX4LPpxO0C/67SuF0ODrsOCZnM0LXKElqjRkv0RFsWqs0XDoYFqChqu0NUyKCuPKXVQt3LoN"
    '8qLrI="}],"signature":"094fd36d0aa58efe11de7e58907875c87a7963cc27a7f2b3ed1cbaab93487'
    '65ce3d06568885ee01e0d4533124b9efe10fa8aee5ab572ff724990e9d8a1dece00"}'
)


def segment_block() -> dict[str, str]:
    key = segments.SnapshotKey(SNAPSHOT, Secret(SNAPSHOT_KEY))
    salt, plain = bytes(range(32)), b"two chunks of sixteen bytes and 8"
    out = io.BytesIO()
    writer = key.writer("seg-000000", out, salt=salt, chunk=16)
    writer.write(plain)
    digest = writer.close()
    empty = io.BytesIO()
    key.writer("seg-000001", empty, salt=salt).close()
    return {
        "key of the snapshot": SNAPSHOT_KEY.hex(),
        "snapshot": SNAPSHOT,
        "salt": salt.hex(),
        'key of segment "seg-000000"': hazmat.hkdf(
            SNAPSHOT_KEY, labels.info("segment", SNAPSHOT, "seg-000000"), 32, salt
        ).hex(),
        "associated data of chunk 2, the last": key.associated("seg-000000", 2, True).hex(),
        "plain": plain.hex(),
        "segment in chunks of 16 bytes (here only)": out.getvalue().hex(),
        "its SHA-256": digest,
        'the empty segment "seg-000001"': empty.getvalue().hex(),
    }


def manifest_block() -> dict[str, str]:
    segment = segment_block()
    size = len(segment["segment in chunks of 16 bytes (here only)"]) // 2
    record = {
        "bytes": size,
        "created": "2026-01-01T00:00:00+00:00",
        "id": SNAPSHOT,
        "lock": "",
        "number": 1,
        "parts": ["room"],
        "previous": "",
        "room": "00" * 16,
        "rows": 0,
        "segments": [{"bytes": size, "name": "seg-000000", "sha256": segment["its SHA-256"]}],
        "until": "2026-02-05T00:00:00+00:00",
        "witness": "",
    }
    return {"manifest.json": manifests.signed(record, ring().signer()).decode().strip()}


def shares_block() -> dict[str, str]:
    secret, random = bytes(range(16)), bytes(range(16, 32))
    made = shares.split(secret, 2, 3, lambda _: random)
    named = {f"share {number}": share.hex() for number, share in enumerate(made, 1)}
    return {"secret": secret.hex(), "coefficient of x": random.hex(), **named}


def escrow_block() -> dict[str, str]:
    return {
        "the private keys of three holders": " ".join(key.hex() for key in HOLDERS),
        "an escrow copy that two of them open": ESCROWED,
    }


def erasure_block() -> dict[str, str]:
    made = erasures.Erasure(
        at=datetime(2026, 1, 2, tzinfo=UTC),
        entry=17,
        rids={DATASET.hex(): ("935e141e0b847511fc89a5b24bffde11",)},
        subjects=("d2a22ed4c8f08f230d122d042c1d0d4b",),
    )
    return {"a line of erasures": erasures.line(made, ring().signer())}


BLOCKS = {
    "keys": keys_block,
    "slot": slot_block,
    "rid": rid_block,
    "cell": cell_block,
    "sealed": sealed_block,
    "padding": padding_block,
    "link": link_block,
    "index": index_block,
    "surrogate": surrogate_block,
    "segment": segment_block,
    "manifest": manifest_block,
    "shares": shares_block,
    "escrow": escrow_block,
    "erasure": erasure_block,
}


def rendered(name: str) -> str:
    """One block as it must stand on the page."""
    lines = "".join(f"{key} = {value}\n" for key, value in BLOCKS[name]().items())
    return f"```vector {name}\n{lines}```\n"


def page() -> str:
    """The page with every block computed anew."""
    return BLOCK.sub(lambda match: rendered(match[1]), PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    right = page()
    if "--write" in sys.argv:
        PAGE.write_text(right, encoding="utf-8")
    sys.exit(right != PAGE.read_text(encoding="utf-8"))
