"""Cells, tokens and surrogates, one core, beside the libraries that do them value by value.

    python benchmarks/crypto.py [--rows 400000]

Every line is the median of five runs in one process; the ratio is to the first line of its table.
CPU time is measured, not the wall clock, so that neighbours on the machine disturb less.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.cmac import CMAC

from strongroom.kernels import padding
from strongroom.keyring import Unlock, create

DATASET = "00112233445566778899aabbccddeeff"
KEY = bytes(range(64))
RUNS = 5
FEW = 20_000  # values for the peers that take them one by one
SIZE = 300_000_000_000  # about as many numbers as there can be valid ID numbers


def seconds(work: Callable[[], object]) -> float:
    """The median CPU time of five runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


class Table:
    """Lines of one comparison, printed as Markdown."""

    def __init__(self, title: str, unit: str = "M/s") -> None:
        self.base = 0.0
        print(f"\n**{title}**\n\n| what | {unit} | ratio |\n|---|---|---|")

    def line(self, what: str, count: float, work: Callable[[], object]) -> None:
        rate = count / seconds(work) / 1e6
        self.base = self.base or rate
        print(f"| {what} | {rate:.3g} | {rate / self.base:.3g} |", flush=True)


def column(lengths: np.ndarray) -> pa.Array:
    """Random capital letters of these lengths."""
    offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    data = np.random.default_rng(1).integers(65, 91, offsets[-1], dtype=np.uint8)
    return pa.Array.from_buffers(
        pa.binary(), len(lengths), [None, pa.py_buffer(offsets), pa.py_buffer(data)]
    )


def cells(keys, rows: int, lengths: np.ndarray, title: str, unit_bytes: bool = False) -> None:
    values = column(lengths)
    rids = keys.rids(DATASET, "f", "p", 0, rows)
    versions = pa.array(np.ones(rows, np.uint64))
    cipher = keys.bind(DATASET, 1, rids, versions)
    made = cipher.encrypt(3, values)
    size = float(lengths.sum())
    few = values.slice(0, min(FEW, rows)).to_pylist()
    library = AESSIV(KEY)
    components = [bytes(24), b"\x01", bytes(16), bytes(4), bytes(4)]
    sealed = [library.encrypt(v, components) for v in few]
    table = Table(title, "MB/s" if unit_bytes else "M/s")
    per_value = float(sum(map(len, few))) if unit_bytes else len(few)
    whole = size if unit_bytes else rows
    table.line(
        "pyca AESSIV, a call a value, encrypt",
        per_value,
        lambda: [library.encrypt(v, components) for v in few],
    )
    table.line(
        "pyca AESSIV, decrypt", per_value, lambda: [library.decrypt(c, components) for c in sealed]
    )
    table.line("column, encrypt (rows bound)", whole, lambda: cipher.encrypt(3, values))
    table.line("column, verify and decrypt", whole, lambda: cipher.decrypt(3, made))
    if unit_bytes:
        return

    def bound() -> None:
        keys.bind(DATASET, 1, rids, versions).encrypt(3, values)

    table.line("column, bind the rows and encrypt", whole, bound)
    table.line(
        "column, pad (fixed:18), then encrypt",
        whole,
        lambda: cipher.encrypt(3, padding.pad(values, "fixed:18")),
    )
    part = rows // 10
    head = keys.bind(DATASET, 1, rids.slice(0, part), versions.slice(0, part), scheme=2)
    sm4_cells = head.encrypt(3, values.slice(0, part))
    table.line("column, SM4-SIV, encrypt", part, lambda: head.encrypt(3, values.slice(0, part)))
    table.line("column, SM4-SIV, decrypt", part, lambda: head.decrypt(3, sm4_cells))
    blocks = np.zeros((1 << 16, 16), dtype=np.uint8)
    out = bytearray(blocks.nbytes + 15)
    ecb = Cipher(algorithms.AES(KEY[:32]), modes.ECB()).encryptor()
    table.line(
        "bulk AES-256-ECB, four blocks a value (the floor)",
        len(blocks) / 4,
        lambda: ecb.update_into(blocks.data, out),
    )


def tokens(keys, rows: int) -> None:
    values = column(np.full(rows, 18))
    few = values.slice(0, FEW).to_pylist()
    algorithm = algorithms.AES(KEY[:32])

    def one_by_one() -> None:
        for value in few:
            mac = CMAC(algorithm)
            mac.update(value)
            mac.finalize()

    table = Table("Tokens of 18-byte values")
    table.line("pyca CMAC, a call a value", len(few), one_by_one)
    prf = keys.link("default", "id.cn_resident")
    table.line("column", rows, lambda: prf.tokens(values))
    table.line("rids", rows, lambda: keys.rids(DATASET, "f", "p", 0, rows))


def surrogates(keys, rows: int) -> None:
    numbers = np.random.default_rng(1).integers(0, SIZE, rows, dtype=np.uint64)
    few = numbers[:2_000].tolist()
    table = Table(f"Permutation of the numbers below {SIZE:,}")
    try:
        from ffx import FF1
    except ImportError:
        print("| libffx is not installed | | |")
    else:
        other = FF1(KEY[:32])
        table.line(
            "libffx, FF1, the same permutation",
            len(few),
            lambda: [other.encrypt_int(n, domain=SIZE, tweak=b"d") for n in few],
        )
    try:
        from ff3 import FF3Cipher
    except ImportError:
        print("| ff3 is not installed | | |")
    else:
        ff3 = FF3Cipher(KEY[:32].hex(), "00" * 7)
        texts = [f"{n:018d}" for n in few]
        table.line(
            "ff3, FF3-1 (withdrawn by NIST), 18 digits",
            len(few),
            lambda: [ff3.encrypt(t) for t in texts],
        )
    try:
        import pyffx
    except ImportError:
        print("| pyffx is not installed (it has no wheel) | | |")
    else:
        ffx2 = pyffx.Integer(KEY[:32], length=12)
        table.line("pyffx, FFX-A2, 12 digits", 500, lambda: [ffx2.encrypt(n) for n in few[:500]])
    fpe = keys.surrogate("default", "id.cn_resident")
    made = fpe.encrypt(numbers, SIZE)
    table.line("column, encrypt", rows, lambda: fpe.encrypt(numbers, SIZE))
    table.line("column, decrypt", rows, lambda: fpe.decrypt(made, SIZE))


def one_row(keys) -> None:
    rids = keys.rids(DATASET, "f", "p", 0, 1)
    versions = pa.array(np.ones(1, np.uint64))
    value = column(np.full(1, 18))
    made = [keys.bind(DATASET, 1, rids, versions).encrypt(i, value) for i in range(5)]

    def show() -> None:
        for _ in range(100):
            cipher = keys.bind(DATASET, 1, rids, versions)
            for i, cell in enumerate(made):
                cipher.decrypt(i, cell)

    print(f"\nOne row of five fields, bound and decrypted: {seconds(show) / 100 * 1e6:.0f} µs.")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=400_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        keys = create(place / "keyring.json", Unlock.key_file(place / "key"))
        print("# Cells, tokens and surrogates")
        cells(keys, rows, np.full(rows, 18), "18-byte fields")
        texts = np.random.default_rng(1).integers(180, 1200, rows // 20)
        cells(keys, len(texts), texts, "Free text of 180 to 1,200 bytes", unit_bytes=True)
        tokens(keys, rows)
        surrogates(keys, rows)
        one_row(keys)


if __name__ == "__main__":
    main()
