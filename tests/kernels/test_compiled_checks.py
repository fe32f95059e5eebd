"""The compiled check digits against the numpy ones they are written after."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from strongroom.kernels import compiled
from strongroom.kernels.checksums import citizen, luhn, mod_11_2, mod_31, number

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

SIZES = st.integers(0, 40)
DATED = st.tuples(
    st.sampled_from(["990101", "000000", "110101", "99x101"]),
    st.integers(1870, 2055),
    st.integers(0, 13),
    st.integers(0, 32),
    st.sampled_from(["4470", "447X", "447x", "4 70"]),
).map(lambda p: f"{p[0]}{p[1]:04}{p[2]:02}{p[3]:02}{p[4]}".encode())


def rows(width, highest):
    return SIZES.flatmap(
        lambda n: arrays.arrays(np.uint8, (n, width), elements=st.integers(0, highest))
    )


def held(work):
    with compiled.switched(False):
        plain = work()
    with compiled.switched(True):
        fast = work()
    assert plain.dtype == fast.dtype
    assert np.array_equal(plain, fast)


@settings(deadline=None)
@given(rows(19, 9), rows(16, 9))
def test_luhn_is_the_same(cards, shorter):
    for digits in (cards, shorter, cards[:, :15], cards[::-1, 1:], cards.T.copy().T):
        held(lambda digits=digits: luhn(digits))


@settings(deadline=None)
@given(rows(18, 255), rows(17, 9))
def test_the_check_character_of_citizens_is_the_same(any_bytes, digits):
    held(lambda: mod_11_2(digits))
    held(lambda: mod_11_2(any_bytes[:, :17]))


@settings(deadline=None)
@given(rows(18, 255), SIZES)
def test_the_check_character_of_organisations_is_the_same(any_bytes, start):
    held(lambda: mod_31(any_bytes))
    held(
        lambda: mod_31(np.frombuffer(b"0123456789ABCDEFGHJKLMNPQRTUWXY", np.uint8)[any_bytes % 31])
    )


@settings(deadline=None)
@given(rows(18, 255), rows(4, 9))
def test_numbers_are_spelt_the_same(any_bytes, digits):
    for some in (digits, digits[:, 1:3], digits.T[:, ::-1].T, any_bytes[:, :6]):
        held(lambda some=some: number(some))


@settings(deadline=None)
@given(st.lists(DATED, max_size=30), rows(18, 255))
def test_the_form_of_citizens_numbers_is_the_same(dated, any_bytes):
    regions = np.zeros(256, bool)
    regions[[11, 99]] = True
    shaped = np.frombuffer(b"".join(dated), np.uint8).reshape(-1, 18)
    for characters in (shaped, any_bytes, 48 + any_bytes % 10):
        held(lambda characters=characters: citizen(characters, regions, 1880, 2049))
