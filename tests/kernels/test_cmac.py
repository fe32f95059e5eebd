"""CMAC over columns against the library's, value by value."""

import random

import numpy as np
import pyarrow as pa
import pytest
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.cmac import CMAC
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import cmac
from strongroom.kernels.cmac import Cmac
from strongroom.keyring import hazmat

KEY = bytes(range(32))


def library(message):
    mac = CMAC(algorithms.AES(KEY))
    mac.update(message)
    return mac.finalize()


def check(values, column=None):
    column = pa.array(values, pa.binary()) if column is None else column
    tokens = cmac.tokens(Cmac(hazmat.aes(KEY)), column)
    assert tokens.type == pa.binary(16)
    tokens.validate(full=True)
    assert tokens.to_pylist() == [None if v is None else library(v) for v in values]


def test_tokens_of_every_length_are_the_library_s():
    rng = random.Random(1)
    check([rng.randbytes(n) for n in range(300)])
    check([None if rng.random() < 0.1 else rng.randbytes(rng.randint(0, 4096)) for _ in range(900)])
    check([rng.randbytes(200_000), b"", None])


@given(st.lists(st.none() | st.text(max_size=30), max_size=30))
@settings(max_examples=50, deadline=None)
def test_texts_of_any_arrow_layout_give_the_token_of_their_bytes(texts):
    values = [None if t is None else t.encode("utf-8", "surrogatepass") for t in texts]
    whole = pa.array([b"x", *values], pa.binary())
    for kind in (pa.binary(), pa.large_binary()):
        check(values, whole.cast(kind).slice(1))
    check(values, whole.slice(1).dictionary_encode())


def test_counted_messages_are_the_tokens_of_head_and_ordinal():
    head = bytes(range(32))
    made = cmac.counted(Cmac(hazmat.aes(KEY)), head, 2**40, 50).to_pylist()
    assert made == [library(head + (2**40 + i).to_bytes(8, "big")) for i in range(50)]


@pytest.mark.parametrize("times", [0, 1, 2, 3, 4])
def test_doubling_is_multiplication_in_the_field(times):
    numbers = [random.Random(i).getrandbits(128) for i in range(200)] + [0, 1 << 127, 2**128 - 1]
    words = cmac.to_words(b"".join(n.to_bytes(16, "big") for n in numbers))
    made = cmac.doubled(words, times)
    for _ in range(times):
        numbers = [((n << 1) & (2**128 - 1)) ^ (0x87 if n >> 127 else 0) for n in numbers]
    rows = np.ascontiguousarray(made).view(np.uint8)
    assert [int.from_bytes(row.tobytes(), "big") for row in rows] == numbers
