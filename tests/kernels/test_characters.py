"""A block of rows as code points."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels.ranks import Rank
from strongroom.kernels.scanning import Block


def block(rows):
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return Block(np.frombuffer(b"".join(rows), np.uint8), ends.astype(np.int64))


@given(st.lists(st.text(max_size=12), max_size=6))
def test_every_character_knows_its_code_point_its_bytes_and_its_row(rows):
    made = block([row.encode() for row in rows]).characters
    assert made.codes.tolist() == [ord(c) for row in rows for c in row]
    assert made.rows.tolist() == np.cumsum([0, *(len(row) for row in rows)]).tolist()
    sizes = [len(c.encode()) for row in rows for c in row]
    assert np.diff(made.first).tolist() == sizes
    assert made.bytes_at(np.arange(len(sizes) + 1)).tolist() == made.first.tolist()


@pytest.mark.parametrize(
    "broken", [b"\xff", b"\xe4\xb8", b"a\x80\xe5\xbc\xa0\xc3", b"\xed\xb2\x80"]
)
def test_bytes_that_are_no_text_are_replaced_one_by_one_and_move_nothing(broken):
    made = block(["王".encode(), broken, "李x".encode()]).characters
    assert made.codes[-2:].tolist() == [ord("李"), ord("x")]
    assert made.codes[made.rows[2]] == ord("李")
    assert made.first[made.rows[1]] == made.bytes_at(made.rows)[1] == 3
    assert made.first[-1] == made.bytes_at(made.rows)[-1] == 3 + len(broken) + 4
    assert 0xFFFD in made.codes.tolist()


@given(st.lists(st.booleans(), max_size=200))
def test_a_rank_says_where_the_true_with_so_many_before_it_stands(flags):
    mask = np.array(flags, bool)
    rank = Rank(mask)
    every = np.flatnonzero(mask)
    assert rank.place(np.arange(len(every))).tolist() == every.tolist()
    assert rank.place(np.array([len(every)], np.int64)).tolist() == [len(mask)]
    assert rank(every).tolist() == list(range(len(every)))
