"""AES-SIV over columns: the library's bytes, whatever the shape of the column."""

import os
import pickle
import random

import numpy as np
import pyarrow as pa
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.kernels import blocks
from strongroom.kernels.siv import Lead, Siv
from strongroom.keyring import hazmat

KEY = bytes(range(64))
MARK = b"\x01\x00\x00\x00\x01"
COLUMN = [b"\x01", b"d" * 16, b"\x00\x00\x00\x07", b"\x00\x00\x00\x01"]


def mode_of(key=KEY):
    half = len(key) // 2
    return Siv(hazmat.aes(key[:half]), hazmat.aes(key[half:]))


def bound(mode, count):
    ids = np.random.default_rng(count).integers(0, 256, (count, 24), dtype=np.uint8)
    lead = mode.row_part(ids, 4).with_column(mode.fixed_part([None, *COLUMN]))
    return ids, lead


def reference(ids, values, key=KEY):
    library = AESSIV(key)
    return [
        None if v is None else MARK + library.encrypt(v, [ids[i].tobytes(), *COLUMN])
        for i, v in enumerate(values)
    ]


def check(values, column=None):
    mode = mode_of()
    ids, lead = bound(mode, len(values))
    cells = mode.encrypt(lead, pa.array(values, pa.binary()) if column is None else column, MARK)
    cells.validate(full=True)
    assert cells.to_pylist() == reference(ids, values)
    plain, failed = mode.decrypt(lead, cells, MARK)
    plain.validate(full=True)
    assert plain.to_pylist() == values
    assert not failed.any()


def mixed(count, longest, seed=1, nulls=0.05):
    rng = random.Random(seed)
    return [
        None if rng.random() < nulls else rng.randbytes(rng.randint(0, longest))
        for _ in range(count)
    ]


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 18, 31, 32, 33, 47, 48, 49, 64, 4096])
def test_a_column_of_one_length_gives_the_bytes_of_the_library(length):
    check([os.urandom(length) for _ in range(70)])


def test_five_thousand_values_of_0_to_4096_bytes_give_the_bytes_of_the_library():
    check(mixed(5_000, 4_096))


@pytest.mark.slow
def test_a_hundred_thousand_values_of_0_to_4096_bytes_give_the_bytes_of_the_library():
    for seed in range(10):
        check(mixed(10_000, 4_096, seed))


def test_the_edges_of_pieces_do_not_show():
    rows = blocks.PIECE_ROWS
    check([bytes([i % 251]) * 18 for i in range(rows - 1)])
    check([bytes([i % 251]) * 18 for i in range(2 * rows + 1)])
    check([bytes([i % 251]) * (18 + i % 2) for i in range(blocks.SORT_ROWS + 3)])


def test_values_much_longer_than_a_piece_do_not_show():
    check([os.urandom(3 * blocks.PIECE_BYTES + 5), b"", None, b"x", os.urandom(70_001)])
    check([os.urandom(2 * blocks.PIECE_BYTES)] * 2)


def test_runs_of_padding_classes_with_few_others_between_them_do_not_show():
    rng = random.Random(2)
    check([rng.randbytes(rng.choice([24] * 40 + [48] * 20 + [72, 5])) for _ in range(9_000)])


@pytest.mark.parametrize(
    "make",
    [
        lambda v: pa.array(v, pa.large_binary()),
        lambda v: pa.array([b"out", *v, b"out"], pa.binary()).slice(1, len(v)),
        lambda v: pa.array(v, pa.binary()).dictionary_encode(),
        lambda v: pa.chunked_array([pa.array(v[:3], pa.binary()), pa.array(v[3:], pa.binary())]),
        lambda v: pa.array([b"out", *v], pa.large_binary()).slice(1).dictionary_encode(),
        lambda v: pa.array(v, pa.binary_view()),
    ],
    ids=["large", "sliced", "dictionary", "chunked", "large, sliced, dictionary", "view"],
)
def test_the_layout_of_the_arrow_column_does_not_matter(make):
    values = mixed(300, 60)
    check(values, make(values))


def test_texts_are_taken_as_their_utf_8_bytes_and_ids_of_fixed_size_as_they_are():
    mode = mode_of()
    ids, lead = bound(mode, 3)
    texts = ["王小明", None, ""]
    as_bytes = [t.encode() if t is not None else None for t in texts]
    for kind in (pa.string(), pa.large_string()):
        cells = mode.encrypt(lead, pa.array(texts, kind), MARK)
        assert cells.to_pylist() == reference(ids, as_bytes)
    sized = [b"1234", None, b"abcd"]
    cells = mode.encrypt(lead, pa.array(sized, pa.binary(4)), MARK)
    assert cells.to_pylist() == reference(ids, sized)


@pytest.mark.parametrize("values", [[], [None], [None, None, None]])
def test_columns_with_nothing_in_them_stay_so(values):
    check(values)
    check(values, pa.array(values, pa.null()))


def test_numbers_are_refused_without_being_quoted():
    mode = mode_of()
    with pytest.raises(UsageError) as refused:
        mode.encrypt(bound(mode, 1)[1], pa.array([1541234567]), MARK)
    assert "1541234567" not in str(refused.value)


def test_garbage_under_a_null_does_not_reach_the_ciphertext():
    offsets = pa.py_buffer(np.array([0, 6, 9], dtype=np.int32))
    data = pa.py_buffer(b"secretabc")
    bitmap = pa.py_buffer(bytes([0b10]))
    column = pa.Array.from_buffers(pa.binary(), 2, [bitmap, offsets, data])
    check([None, b"abc"], column)


@given(st.lists(st.none() | st.binary(max_size=80), max_size=40), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_whatever_goes_in_comes_out_again(values, cut):
    whole = pa.array([b"x"] * cut + values, pa.binary()).slice(cut)
    check(values, whole)


def test_every_single_flipped_bit_of_a_cell_is_refused():
    mode = mode_of()
    _, lead = bound(mode, 1)
    for plain in (b"", b"short", b"exactly 16 bytes", b"994101198001010010"):
        cell = mode.encrypt(lead, pa.array([plain], pa.binary()), MARK)[0].as_py()
        flips = [
            bytes(c ^ (1 << bit if i == at else 0) for i, c in enumerate(cell))
            for at in range(len(cell))
            for bit in range(8)
        ]
        repeated = Lead(np.repeat(lead.plain, len(flips), axis=0))
        values, failed = mode.decrypt(repeated, pa.array(flips, pa.binary()), MARK)
        assert failed.all()
        assert values.null_count == len(flips)


def test_a_cell_that_was_cut_or_lengthened_is_refused():
    mode = mode_of()
    _, lead = bound(mode, 1)
    cell = mode.encrypt(lead, pa.array([b"994101198001010010"]), MARK)[0].as_py()
    forged = [cell[:n] for n in range(len(cell))] + [cell + b"\x00", b"\x00" * 39, b"\xff" * 39]
    repeated = Lead(np.repeat(lead.plain, len(forged), axis=0))
    values, failed = mode.decrypt(repeated, pa.array(forged, pa.binary()), MARK)
    assert failed.all()
    assert values.null_count == len(forged)


def test_the_bytes_of_a_row_that_fails_are_nowhere_in_the_answer():
    mode = mode_of()
    _, lead = bound(mode, 100)
    values = [b"planted secret %03d" % i for i in range(100)]
    cells = mode.encrypt(lead, pa.array(values, pa.binary()), MARK).to_pylist()
    cells[40] = cells[40][:5] + bytes(16) + cells[40][21:]  # its tag
    cells[41] = cells[41][:-1] + bytes([cells[41][-1] ^ 1])
    cells[42] = None
    plain, failed = mode.decrypt(lead, pa.array(cells, pa.binary()), MARK)
    assert np.flatnonzero(failed).tolist() == [40, 41]
    assert plain.to_pylist() == [*values[:40], None, None, None, *values[43:]]
    everything = b"".join(b.to_pybytes() for b in plain.buffers() if b)
    assert b"planted secret 039" in everything
    for lost in (40, 41, 42):
        assert b"planted secret %03d" % lost not in everything


def plain_siv(key, components, plain, cipher):
    """RFC 5297, section 2, a block at a time over Python's integers."""

    def block(k, data):
        return Cipher(cipher(k), modes.ECB()).encryptor().update(data)

    def dbl(n):
        return ((n << 1) & (2**128 - 1)) ^ (0x87 if n >> 127 else 0)

    def number(data):
        return int.from_bytes(data, "big")

    k1, k2 = key[: len(key) // 2], key[len(key) // 2 :]
    sub1 = dbl(number(block(k1, bytes(16))))
    sub2 = dbl(sub1)

    def cmac(data):
        n = max(1, -(-len(data) // 16))
        last = data[16 * (n - 1) :]
        mixed = (
            number(last) ^ sub1
            if len(last) == 16
            else number((last + b"\x80").ljust(16, b"\0")) ^ sub2
        )
        state = 0
        for i in range(n - 1):
            state = number(
                block(k1, (state ^ number(data[16 * i : 16 * i + 16])).to_bytes(16, "big"))
            )
        return number(block(k1, (state ^ mixed).to_bytes(16, "big")))

    d = cmac(bytes(16))
    for component in components:
        d = dbl(d) ^ cmac(component)
    if len(plain) >= 16:
        end = (number(plain[-16:]) ^ d).to_bytes(16, "big")
        v = cmac(plain[:-16] + end)
    else:
        v = cmac((dbl(d) ^ number((plain + b"\x80").ljust(16, b"\0"))).to_bytes(16, "big"))
    q = v & ~(1 << 31) & ~(1 << 63)
    stream = b"".join(block(k2, (q + i).to_bytes(16, "big")) for i in range(-(-len(plain) // 16)))
    return v.to_bytes(16, "big") + bytes(a ^ b for a, b in zip(plain, stream, strict=False))


def test_sm4_siv_is_the_same_mode_over_another_cipher():
    key = bytes(range(32))
    mode = Siv(hazmat.sm4(key[:16]), hazmat.sm4(key[16:]))
    ids, lead = bound(mode, 200)
    values = mixed(200, 70, 3, 0)
    made = mode.encrypt(lead, pa.array(values, pa.binary()), b"").to_pylist()
    for i, value in enumerate(values):
        components = [ids[i].tobytes(), *COLUMN]
        assert plain_siv(KEY, components, value, algorithms.AES) == AESSIV(KEY).encrypt(
            value, components
        )
        assert made[i] == plain_siv(key, components, value, algorithms.SM4)
    assert mode.decrypt(lead, pa.array(made, pa.binary()))[0].to_pylist() == values


def test_no_keyed_function_prints_or_pickles_its_key():
    mode = mode_of()
    assert repr(mode) == "Siv(…)"
    with pytest.raises(TypeError):
        pickle.dumps(mode)
