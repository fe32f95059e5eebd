"""Words of a list in a block: where each stands, whatever stands around it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels.lexicon import Lexicon, Matches, words

LISTED = {"路": 1, "大街": 2, "大": 4, "大街道": 8, "上海": 16, "hiv": 32, "st": 64, "po box": 128}
LEXICON = Lexicon(LISTED)


def found(rows):
    codes = np.array([ord(c) for row in rows for c in row], np.uint32)
    offsets = np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64)
    matches = LEXICON.find(codes, offsets)
    return list(
        zip(matches.starts.tolist(), matches.ends.tolist(), matches.bits.tolist(), strict=True)
    )


def by_hand(rows):
    """The same, one place and one word at a time."""
    out, base = [], 0
    for row in rows:
        low = "".join(c.lower() if c.isascii() else c for c in row)
        for at in range(len(row)):
            for word, bits in LISTED.items():
                if not low.startswith(word, at):
                    continue
                end = at + len(word)
                if len(word) > 1 and latin(word[0]) and at and latin(low[at - 1]):
                    continue
                if len(word) > 1 and latin(word[-1]) and end < len(low) and latin(low[end]):
                    continue
                out.append((base + at, base + end, bits))
        base += len(row)
    return sorted(out)


def latin(c):
    return c.isascii() and c.isalnum()


@given(st.lists(st.text(alphabet="路大街道上海hivstPO box1。", max_size=12), max_size=5))
def test_every_word_is_found_where_it_stands_and_nowhere_else(rows):
    assert found(rows) == by_hand(rows)


@given(st.lists(st.text(max_size=10), max_size=5))
def test_no_text_makes_it_raise(rows):
    assert found(rows) == by_hand(rows)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("HIV阳性", True), ("hive", False), ("1st", False), ("the ST.", True), ("po box 7", True)],
)
def test_a_latin_word_is_a_whole_word_in_any_case(text, wanted):
    assert any(bits >= 32 for _, _, bits in found([text])) is wanted


def test_no_word_reaches_into_the_next_row():
    assert found(["大", "街上", "海"]) == [(0, 1, 4)]


def test_a_list_of_no_long_word_and_an_empty_block_are_no_trouble():
    none = Lexicon({}).find(np.zeros(3, np.uint32), np.array([0, 3]))
    assert not len(none.starts)
    assert not len(LEXICON.find(np.zeros(0, np.uint32), np.array([0, 0])).starts)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=14).map(
        lambda pairs: sorted({(a, a + size) for a, size in pairs})
    )
)
def test_the_outermost_are_those_that_reading_from_the_left_takes(spans):
    starts, ends = (np.array([s[i] for s in spans], np.int64) for i in (0, 1))
    kept = Matches(starts, ends, np.ones(len(spans), np.uint64)).outermost()
    wanted, reach = [], 0
    for start in sorted({a for a, _ in spans}):
        if start >= reach:
            reach = max(b for a, b in spans if a == start)
            wanted.append((start, reach))
    assert list(zip(kept.starts.tolist(), kept.ends.tolist(), strict=True)) == wanted


def test_lists_have_sections_comments_and_blanks():
    text = "# what\n[road]  # ends a name\n路 街\n\n大道 # wide\n[town]\n镇\n"
    assert list(words(text)) == [("road", ["路", "街"]), ("road", ["大道"]), ("town", ["镇"])]
