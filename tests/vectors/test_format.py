"""docs/format.md says what the code does, and both say what plain library calls give."""

import base64
import hashlib
import importlib.util
import itertools
import json
from pathlib import Path

from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from ffx import FF1

_spec = importlib.util.spec_from_file_location(
    "format_vectors", Path(__file__).with_name("format_vectors.py")
)
vectors = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(vectors)

BLOCKS = {
    name: dict(line.split(" = ", 1) for line in body.splitlines())
    for name, body in vectors.BLOCK.findall(vectors.PAGE.read_text(encoding="utf-8"))
}
ROOT = bytes.fromhex(BLOCKS["keys"]["root"])
DATASET = bytes.fromhex(BLOCKS["keys"]["dataset"])


def lp(data):
    return len(data).to_bytes(4, "big") + data


def key(size, *parts):
    """The page's section 0, from the library alone."""
    info = lp(b"strongroom/1")
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        info += lp(data.to_bytes(4, "big") if isinstance(data, int) else data)
    return HKDF(hashes.SHA256(), size, None, info).derive(ROOT)


def cmac(secret, message):
    mac = CMAC(algorithms.AES(secret))
    mac.update(message)
    return mac.finalize().hex()


def test_every_block_of_the_page_is_what_the_code_computes():
    assert set(BLOCKS) == set(vectors.BLOCKS)
    assert vectors.page() == vectors.PAGE.read_text(encoding="utf-8")


def test_keys_are_derived_as_the_page_says():
    block = BLOCKS["keys"]
    assert block['key(64, "cell", dataset, 1)'] == key(64, "cell", DATASET, 1).hex()
    assert block['key(32, "sign")'] == key(32, "sign").hex()
    sm3 = HKDF(
        hashes.SM3(),
        32,
        None,
        bytes.fromhex(block['info("cell", dataset, 1)']).replace(lp(b"cell"), lp(b"cell-sm4")),
    )
    assert block['key(32, "cell-sm4", dataset, 1)'] == sm3.derive(ROOT).hex()


def test_the_root_is_wrapped_as_the_page_says():
    block = BLOCKS["slot"]
    salt, nonce = bytes.fromhex(block["salt"]), bytes.fromhex(block["nonce"])
    material = block["key file"].encode()
    wrapping = HKDF(hashes.SHA256(), 64, salt, b"strongroom/1 slot").derive(material)
    assert block["its key encryption key"] == wrapping.hex()
    components = [b"strongroom/1 root", block["head"].encode(), nonce]
    sealed = nonce + AESSIV(wrapping).encrypt(ROOT, components)
    assert block["sealed root"] == sealed.hex()
    stretched = Argon2id(salt=salt, length=64, iterations=3, lanes=4, memory_cost=65_536)
    by_passphrase = stretched.derive(block["passphrase"].encode())
    assert block["its key encryption key (iterations 3, lanes 4, 64 MiB)"] == by_passphrase.hex()


def test_rids_are_minted_as_the_page_says():
    block = BLOCKS["rid"]
    head = lp(block["source fingerprint"].encode()) + lp(block["partition"].encode())
    for ordinal in (0, 1):
        message = hashlib.sha256(head).digest() + ordinal.to_bytes(8, "big")
        assert block[f"rid of ordinal {ordinal}"] == cmac(key(32, "rid", DATASET), message)


def test_cells_are_made_as_the_page_says():
    block = BLOCKS["cell"]
    plain = bytes.fromhex(block["padded (fixed:18)"])
    assert plain == block["value"].encode() + b"\x80"
    library = AESSIV(key(64, "cell", DATASET, 1))

    def cell(version, column, value):
        row = bytes.fromhex(block["rid"]) + version.to_bytes(8, "big")
        components = [row, b"\x01", DATASET, column.to_bytes(4, "big"), b"\x00\x00\x00\x01"]
        return (b"\x01\x00\x00\x00\x01" + library.encrypt(value, components)).hex()

    assert block["cell: scheme 1, version 1, column 3, epoch 1"] == cell(1, 3, plain)
    assert block["cell: scheme 1, version 2, column 3, epoch 1"] == cell(2, 3, plain)
    assert block["cell: scheme 1, version 1, column 4, epoch 1"] == cell(1, 4, plain)
    assert block["cell of the empty value, column 3"] == cell(1, 3, b"")


def test_sealed_things_are_made_as_the_page_says():
    block = BLOCKS["sealed"]
    mark, nonce = b"\x01\x00\x00\x00\x01", bytes.fromhex(block["nonce"])
    components = [b"strongroom/1 seal", block["label"].encode(), mark, nonce]
    library = AESSIV(key(64, "seal", block["label"]))
    sealed = mark + nonce + library.encrypt(bytes.fromhex(block["plain"]), components)
    assert block["sealed"] == sealed.hex()


def test_padme_is_the_algorithm_of_the_paper():
    block = BLOCKS["padding"]

    def padme(length):
        needed = max(length + 1, 32)
        exponent = needed.bit_length() - 1
        step = 1 << (exponent - exponent.bit_length())
        return -(-needed // step) * step

    lengths = [int(n) for n in block["lengths"].split()]
    assert [int(n) for n in block["padme"].split()] == [padme(n) for n in lengths]


def test_tokens_are_made_as_the_page_says():
    block = BLOCKS["link"]
    value = block["canonical form"].encode()
    names = ("default", "id.cn_resident")
    assert block['token: domain "default", kind "id.cn_resident", epoch 1'] == cmac(
        key(32, "link", *names, 1), value
    )
    assert block["token: epoch 2"] == cmac(key(32, "link", *names, 2), value)
    assert block['token: domain "export-1"'] == cmac(
        key(32, "link", "export-1", "id.cn_resident", 1), value
    )
    assert block["subject token"] == cmac(key(32, "subject"), b"id.cn_resident\x1f" + value)
    index = BLOCKS["index"]
    joined = bytes.fromhex(index["parts joined by 0x1f"])
    assert index["AES-CMAC"] == cmac(key(32, "index", DATASET, "name_year", 1), joined)
    assert int(index["bucket of 16 bits"]) == int(index["AES-CMAC"][:4], 16)


def test_surrogates_are_those_of_another_implementation_of_the_same_construction():
    block = BLOCKS["surrogate"]
    other = FF1(key(32, "surrogate", "default", "id.cn_resident"))
    tweak, size = bytes.fromhex(block["tweak"]), int(block["size"])
    made = [other.encrypt_int(int(n), domain=size, tweak=tweak) for n in block["numbers"].split()]
    assert [int(n) for n in block["surrogates"].split()] == made


def info(*parts):
    return b"".join(lp(part) for part in (b"strongroom/1", *parts))


def test_segments_are_made_as_the_page_says():
    block = BLOCKS["segment"]
    snapshot, salt = block["snapshot"].encode(), bytes.fromhex(block["salt"])
    root, plain = bytes.fromhex(block["key of the snapshot"]), bytes.fromhex(block["plain"])

    def segment(name, pieces):
        secret = HKDF(hashes.SHA256(), 32, salt, info(b"segment", snapshot, name)).derive(root)
        made = b"strongroom/seg1\n" + salt
        for at, piece in enumerate(pieces):
            last = bytes([at == len(pieces) - 1])
            about = info(b"chunk", snapshot, name, at.to_bytes(8, "big"), last)
            made += AESGCM(secret).encrypt(bytes(4) + at.to_bytes(8, "big"), piece, about)
        return secret.hex(), made

    pieces = [plain[at : at + 16] for at in range(0, len(plain), 16)]
    secret, made = segment(b"seg-000000", pieces)
    assert block['key of segment "seg-000000"'] == secret
    assert block["segment in chunks of 16 bytes (here only)"] == made.hex()
    assert block["its SHA-256"] == hashlib.sha256(made).hexdigest()
    assert (
        block["associated data of chunk 2, the last"]
        == info(b"chunk", snapshot, b"seg-000000", (2).to_bytes(8, "big"), b"\x01").hex()
    )
    assert block['the empty segment "seg-000001"'] == segment(b"seg-000001", [b""])[1].hex()


def canonical(value):
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def test_manifests_and_escrow_copies_are_signed_and_sealed_as_the_page_says():
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(BLOCKS["keys"]["public key"]))
    manifest = json.loads(BLOCKS["manifest"]["manifest.json"])
    signature = bytes.fromhex(manifest["signature"])
    public.verify(signature, b"strongroom snapshot v1\n" + canonical(manifest["record"]))
    erasure = json.loads(BLOCKS["erasure"]["a line of erasures"])
    signature = bytes.fromhex(erasure["signature"])
    public.verify(signature, b"strongroom erasure v1\n" + canonical(erasure["record"]))
    block = BLOCKS["escrow"]
    copy = json.loads(block["an escrow copy that two of them open"])
    signature = bytes.fromhex(copy.pop("signature"))
    assert copy.pop("format") == 2
    public.verify(signature, b"strongroom escrow v2\n" + canonical(copy))
    suite = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
    about = b"strongroom/1 escrow share\n" + canonical(copy["head"])
    shares = []
    for raw, part in zip(
        block["the private keys of three holders"].split(), copy["shares"], strict=True
    ):
        private = X25519PrivateKey.from_private_bytes(bytes.fromhex(raw))
        assert private.public_key().public_bytes_raw().hex() == part["holder"]
        shares.append(suite.decrypt(base64.b64decode(part["sealed"]), private, about))
    for one, two in itertools.combinations(shares, 2):
        key = line_at_zero(one, two)
        head = [b"strongroom/1 escrow\n", canonical(copy["head"])]
        held = json.loads(AESSIV(key).decrypt(base64.b64decode(copy["sealed"]), head))
        assert set(held) == {"body", "erasures", "head", "notes", "root"}
        assert bytes.fromhex(held["root"]) == ROOT


def times(a, b):
    """GF(2^8) of AES, by the schoolbook."""
    product = 0
    for bit in range(8):
        product ^= a << bit if b >> bit & 1 else 0
    for bit in range(14, 7, -1):
        product ^= 0x11B << (bit - 8) if product >> bit & 1 else 0
    return product


def line_at_zero(one, two):
    """Where the lines through two points meet 0, byte by byte."""
    (x, *ys), (z, *ws) = one, two
    inverse = next(n for n in range(256) if times(n, x ^ z) == 1)
    slopes = [times(y ^ w, inverse) for y, w in zip(ys, ws, strict=True)]
    return bytes(y ^ times(slope, x) for y, slope in zip(ys, slopes, strict=True))


def test_shares_lie_on_a_line_as_the_page_says():
    block = BLOCKS["shares"]
    shares = [bytes.fromhex(block[f"share {number}"]) for number in (1, 2, 3)]
    for pair in itertools.combinations(shares, 2):
        assert line_at_zero(*pair).hex() == block["secret"]


def test_the_page_says_of_every_file_of_outside_vectors_whether_it_is_run(shared):
    text = vectors.PAGE.read_text(encoding="utf-8")
    for path in sorted((shared / "vectors").iterdir()):
        assert f"`{path.name}`" in text
