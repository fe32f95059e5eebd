"""What scanners share in a block is what a plain reading of its rows gives."""

from __future__ import annotations

import gc
import re
import sys

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels.checksums import eight
from strongroom.kernels.once import Made
from strongroom.kernels.scanning import Block

ROWS = st.lists(st.text("019aZx:-= 号中é@", max_size=24), max_size=6)


def block_of(rows):
    raw = [row.encode() for row in rows]
    offsets = np.cumsum([0, *map(len, raw)])
    return Block(np.frombuffer(b"".join(raw), np.uint8), offsets)


def stretches(rows, pattern):
    first, found = 0, []
    for row in rows:
        raw = row.encode()
        found += [(first + m.start(), first + m.end()) for m in re.finditer(pattern, raw)]
        first += len(raw)
    return found


@given(ROWS)
def test_runs_words_and_codes_are_those_of_each_row_by_itself(rows):
    block = block_of(rows)
    runs, words, tokens = block.runs, block.words, block.tokens
    assert list(zip(runs.starts, runs.ends, strict=True)) == stretches(rows, rb"[0-9]+")
    assert list(zip(*words, strict=True)) == stretches(rows, rb"[A-Za-z]+")
    codes = [
        (start, end)
        for start, end in stretches(rows, rb"[0-9A-Za-z]+")
        if re.search(rb"[0-9]", bytes(block.data[start:end]))
        and re.search(rb"[A-Za-z]", bytes(block.data[start:end]))
    ]
    assert list(zip(tokens.starts, tokens.ends, strict=True)) == codes
    counted = [len(re.findall(rb"[0-9]", bytes(block.data[s:e]))) for s, e in codes]
    assert tokens.digits.tolist() == counted


@given(ROWS, st.lists(st.integers(0, 200), max_size=8))
def test_words_around_a_place_are_found_as_a_pattern_finds_them(rows, places):
    words = ("az", "号中", "x", "aZ19", "中é")
    block = block_of(rows)
    at = np.array(sorted({p for p in places if p < len(block.data)}), np.int64)
    pattern = re.compile("|".join(words).encode(), re.IGNORECASE)
    starts = block.row_starts(at) if len(at) else at
    expected = [
        pattern.search(bytes(block.data[max(s, p - 12) : p])) is not None
        for s, p in zip(starts, at, strict=True)
    ]
    assert block.context(at, words, 12).tolist() == expected


@given(st.binary(min_size=8, max_size=60).map(lambda raw: bytes(48 + b % 10 for b in raw)))
def test_eight_digits_spell_their_number_from_every_place(digits):
    starts = np.arange(len(digits) - 7)
    found = eight(np.frombuffer(digits, np.uint8), starts)
    assert found.tolist() == [int(digits[s : s + 8]) for s in starts]


def test_what_was_made_of_an_array_goes_with_it():
    made, asked = Made(), []

    def make(array):
        asked.append(len(array))
        return array.cast(pa.large_string())

    array = pa.array(["a", "b"])
    assert made.of(array, make) is made.of(array, make)
    assert asked == [2]
    entry = made._kept.last
    del array
    gc.collect()
    assert entry == []


def test_no_line_of_python_runs_when_an_array_goes_so_that_no_interrupt_is_lost_in_it():
    # An exception that is raised in such a line is printed and passed over.
    made, seen = Made(), []
    array = pa.array(["a"])
    made.of(array, len)
    sys.setprofile(
        lambda frame, event, _: seen.append(frame.f_code.co_name) if event == "call" else None
    )
    try:
        del array
    finally:
        sys.setprofile(None)
    assert made._kept.last == []
    assert seen == []
