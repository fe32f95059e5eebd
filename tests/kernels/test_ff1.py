"""FF1 as a permutation of integers and of numeral strings."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.kernels import ff1
from strongroom.kernels.ff1 import Ff1, Permutation
from strongroom.keyring import hazmat

CIPHER = hazmat.aes(bytes(range(32)))


def test_every_number_of_a_domain_is_reached_exactly_once():
    size = 1_234_567
    made = Permutation(CIPHER, b"domain").encrypt(np.arange(size, dtype=np.uint64), size)
    assert np.array_equal(np.sort(made), np.arange(size, dtype=np.uint64))
    assert np.count_nonzero(made == np.arange(size)) < 20


@given(st.integers(1_000_000, 2**63), st.binary(max_size=40), st.data())
@settings(max_examples=80, deadline=None)
def test_decryption_undoes_encryption_in_every_domain(size, tweak, data):
    numbers = data.draw(st.lists(st.integers(0, size - 1), max_size=20))
    column = np.array(numbers, dtype=np.uint64)
    permutation = Permutation(CIPHER, tweak)
    made = permutation.encrypt(column, size)
    assert (made < size).all()
    assert permutation.decrypt(made, size).tolist() == numbers
    assert column.tolist() == numbers


def test_integers_are_bit_strings_under_the_ff1_of_the_standard_with_cycle_walking():
    size = 3 * 10**11
    bits = (size - 1).bit_length()
    numbers = np.arange(0, size, size // 300, dtype=np.uint64)
    made = Permutation(CIPHER, b"t").encrypt(numbers, size)
    strings = Ff1(CIPHER, 2, bits, b"t")
    for number, out in zip(numbers.tolist(), made.tolist(), strict=True):
        row = np.array([[int(c) for c in f"{number:0{bits}b}"]])
        while True:
            row = strings.encrypt(row)
            found = int("".join(map(str, row[0])), 2)
            if found < size:
                break
        assert found == out


def test_another_tweak_or_key_is_another_permutation():
    numbers = np.arange(1000, dtype=np.uint64)
    first = Permutation(CIPHER, b"a").encrypt(numbers, 10**6)
    assert (first != Permutation(CIPHER, b"b").encrypt(numbers, 10**6)).sum() > 990
    other = hazmat.aes(bytes(32))
    assert (first != Permutation(other, b"a").encrypt(numbers, 10**6)).sum() > 990


def test_domains_that_could_be_guessed_through_are_refused():
    with pytest.raises(UsageError, match="999999"):
        Permutation(CIPHER, b"").encrypt(np.zeros(1, np.uint64), 999_999)


def test_a_number_outside_of_the_domain_is_refused_without_being_quoted():
    with pytest.raises(UsageError) as refused:
        Permutation(CIPHER, b"").encrypt(np.array([1_541_234], np.uint64), 1_000_000)
    assert "1541234" not in str(refused.value)


@given(st.integers(2, 2**16), st.integers(2, 40), st.binary(max_size=20), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_fast_and_the_general_arithmetic_agree(radix, length, tweak, rng):
    if length < 64 and radix**length < 1_000_000:
        length = 20
    rows = np.array([[rng.randrange(radix) for _ in range(length)] for _ in range(3)])
    fast = Ff1(CIPHER, radix, length, tweak)
    made = fast.encrypt(rows)
    assert fast.decrypt(made).tolist() == rows.tolist()
    general = Ff1(CIPHER, radix, length, tweak)
    general._narrow = False
    assert general.encrypt(rows).tolist() == made.tolist()


def test_pieces_do_not_show():
    numbers = np.arange(ff1._PIECE * 2 + 3, dtype=np.uint64)
    permutation = Permutation(CIPHER, b"")
    whole = permutation.encrypt(numbers, 10**9)
    parts = [permutation.encrypt(part, 10**9) for part in np.array_split(numbers, 7)]
    assert np.array_equal(whole, np.concatenate(parts))
