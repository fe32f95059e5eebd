"""The compiled kernels of words against the numpy ones they are written after."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.lexicon import Lexicon
from strongroom.kernels.rows_of_words import closed, halting

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

LETTERS = "路大街道上海hivstPO box1。·某😀"
WORDS = st.dictionaries(
    st.text(alphabet=LETTERS.lower(), min_size=1, max_size=6),
    st.integers(0, 2**64 - 1),
    max_size=30,
)
TEXTS = st.lists(st.text(alphabet=LETTERS, max_size=14) | st.text(max_size=14), max_size=6)


def both(work):
    with compiled.switched(False):
        plain = work()
    with compiled.switched(True):
        assert compiled.running()
        return plain, work()


def block(rows):
    codes = np.array([ord(c) for row in rows for c in row], np.uint32)
    return codes, np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64)


@given(WORDS, TEXTS)
def test_words_are_the_same_found_by_either(listed, rows):
    lexicon, (codes, bounds) = Lexicon(listed), block(rows)
    plain, fast = both(lambda: lexicon.find(codes, bounds))
    assert np.array_equal(plain.starts, fast.starts)
    assert np.array_equal(plain.ends, fast.ends)
    assert np.array_equal(plain.bits, fast.bits)


@given(WORDS, TEXTS, st.integers(0, 4))
def test_words_are_the_same_in_a_slice_that_cannot_be_written(listed, rows, cut):
    codes, bounds = block(["某" * cut, *rows, "上海路"])
    codes.flags.writeable = False
    some, shifted = codes[cut:], bounds[1:] - cut
    lexicon = Lexicon(listed)
    plain, fast = both(lambda: lexicon.find(some, shifted))
    assert np.array_equal(plain.starts, fast.starts)
    assert np.array_equal(plain.bits, fast.bits)


def test_words_at_every_character_get_the_room_they_need():
    lexicon = Lexicon({"大": 1, "大大": 2, "大大大": 4})
    codes, bounds = block(["大" * 5000])
    plain, fast = both(lambda: lexicon.find(codes, bounds))
    assert len(fast) == 5000 + 4999 + 4998
    assert np.array_equal(plain.starts, fast.starts)
    assert np.array_equal(plain.ends, fast.ends)


def test_a_number_that_is_no_character_is_an_error_and_no_reading_beyond_a_table():
    lexicon = Lexicon({"大街": 1})
    with compiled.switched(True), pytest.raises(IndexError):
        lexicon.find(np.array([0x110000, 2**32 - 1], np.uint32), np.array([0, 2]))


@given(WORDS, TEXTS, st.integers(0, 2**64 - 1))
def test_words_are_chosen_and_cover_the_same_by_either(listed, rows, bits):
    lexicon, (codes, bounds) = Lexicon(listed), block(rows)

    def work():
        found = lexicon.find(codes, bounds)
        some = found.having(bits)
        outer = found.outermost()
        laid = np.full(len(codes), 7, np.uint8)
        some.lay(laid, 5)
        return (
            laid,
            some.starts,
            some.ends,
            outer.starts,
            outer.ends,
            some.outermost().starts,
            found.covered(len(codes)),
        )

    plain, fast = both(work)
    for one, two in zip(plain, fast, strict=True):
        assert np.array_equal(one, two)


KINDS = np.zeros(0x110000, np.uint8)
KINDS[[ord(c) for c in "路大街道上海"]] = 1
KINDS[[ord(c) for c in "1一"]] = 2
MARKS = np.zeros(0x110000, np.uint8)
MARKS[[ord(c) for c in " \u3000"]] = 64
MARKS[[ord(c) for c in "道某"]] = 1
MARKS[[ord(c) for c in "个位"]] = 32


@given(
    st.lists(
        st.text(alphabet="路大 \u3000个位1一。道某x", max_size=20) | st.text(max_size=9), max_size=6
    )
)
def test_rows_are_closed_up_and_cut_the_same_by_either(rows):
    codes, bounds = block(rows)
    plain, fast = both(lambda: closed(codes, bounds, KINDS, pa.array(MARKS), 1, 64))
    for one, two in zip(plain, fast, strict=True):
        assert one.dtype == two.dtype
        assert np.array_equal(one, two)
    read = plain[0][1:-1]
    safe = read == ord("道")
    for counted in (0, 32):

        def work(counted=counted):
            halt = np.zeros(len(read) + 1, bool)
            halting(halt, KINDS[read], MARKS[read], safe, 1, counted, 2)
            return halt

        plain, fast = both(work)
        assert np.array_equal(plain, fast)
