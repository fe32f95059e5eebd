"""The compiled kernels of blocks against the numpy ones they are written after."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.normalise import disguised
from strongroom.kernels.scanning import Block
from strongroom.kernels.text import Text, _not_normal

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

PIECES = (
    *("1", "22", "12345", "16800001234", "990101", "a", "Bc", "xyz", "E", " ", "  ", "\t", "\n"),
    *(
        "-",
        ".",
        "/",
        "_",
        ":",
        "=",
        '"',
        "(",
        "<",
        "@",
        "某",
        "号码",
        "密码：",
        "，",
        "是",
        "：",
        "（",
    ),
    *(
        "card no",
        "ID Number: ",
        "Tel",
        "hotel",
        "微信号是",
        "卡号",
        "卡號",
        "my account ",
        "no.",
        "$",
    ),
    *(
        "１",
        "２３",
        "＠",
        "一",
        "二三四五",
        "零壹贰叁",
        "①",
        "²",
        "³¹",
        "٣",
        "٤٥٦٧",
        "०१२३",
        "꘠꘡꘢꘣",
    ),
    *("𝟏", "🯰", "🄁", "\u200b", "\u00a0", "–", "·", "ー", "1 2 3 4 5 6 7", "1-2-3-4-5-6-7"),
    *("1.2.3.4.5.6-7 8", "😀", "한글", "é", "\ufeff", "\U000e0041"),
)
BROKEN = (
    b"\xe4",
    b"\xb8\x80",
    b"\xef\xbc",
    b"\x90",
    b"\xf0\x9d\x9f",
    b"\xe0\x82\xa0",
    b"\xff",
    b"\xc2",
)
ROW = st.lists(
    st.sampled_from([p.encode() for p in PIECES])
    | st.sampled_from(BROKEN)
    | st.text(max_size=3).map(str.encode)
    | st.binary(max_size=3),
    max_size=24,
).map(b"".join)
ROWS = st.lists(ROW, min_size=1, max_size=6)
LISTS = (
    ("卡号", "银行卡", "账号", "card", "cc", "m", "$", "a/c", "account number", "é"),
    ("tel", "phone", "密码", "微信", "号码", "vx", "1", "id number", "hotel 22 12345"[:16]),
    ("身份证", "证号", "id card", "id no", "公民号码", "#", "_"),
)


def block(rows, before=b""):
    data = np.frombuffer(before + b"".join(rows), np.uint8)[len(before) :]
    return Block(data, np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64))


def both(rows, ask, before=b""):
    """What numpy says of a block of its own, and what the compiled kernels say of another."""
    with compiled.switched(False):
        plain = ask(block(rows, before))
    with compiled.switched(True):
        assert compiled.running()
        return plain, ask(block(rows, before))


def same(pair):
    for plain, fast in zip(*pair, strict=True):
        assert np.array_equal(plain, fast)


@settings(deadline=None)
@given(ROWS)
def test_digits_letters_and_what_they_form_are_the_same(rows):
    def ask(b):
        runs, tokens = b.runs, b.tokens
        made = [runs.starts, runs.ends, runs.lengths, *b.words, b.behind_letter, *b._links]
        sized = [b.sized(least, most) for least, most in ((1, 1), (2, 5), (6, 18), (20, 62))]
        made += [*b.beside_runs, *sized] if len(b.data) else []
        return [*made, tokens.starts, tokens.ends, tokens.lengths, tokens.digits, b.links]

    same(both(rows, ask))


@settings(deadline=None)
@given(ROWS)
def test_values_and_what_leads_to_them_are_the_same(rows):
    def ask(b):
        led = [b.led_by(words) for words in LISTS]
        anywhere = np.arange(len(b.data))
        return [b.values, *b._told, *led, *(b.led(anywhere, words) for words in LISTS)]

    same(both(rows, ask))


@settings(deadline=None)
@given(ROWS, st.integers(1, 40), st.booleans())
def test_words_near_a_place_are_the_same(rows, width, after):
    def ask(b):
        places = np.arange(len(b.data) + (not after))
        backwards = np.ascontiguousarray(places[::-1])
        near = [b.context(places, words, width, after=after) for words in LISTS]
        return [*near, b.context(backwards, LISTS[0], width, after=after)]

    same(both(rows, ask))


@settings(max_examples=400, deadline=None)
@given(ROWS)
def test_rows_that_write_digits_otherwise_are_the_same(rows):
    same(both(rows, lambda b: [disguised(b)]))


@pytest.mark.parametrize("digits", ["一二三四", "１２３４", "①②③④", "٠١٢٣", "०१२३", "꘠꘡꘢꘣", "𝟎𝟏𝟐𝟑"])
@pytest.mark.parametrize("ahead", [0, 1, 2, 7, 250, 251, 252, 253, 254, 255, 256, 4090])
def test_rows_that_write_digits_otherwise_are_found_wherever_they_stand(digits, ahead):
    rows = [b"x" * ahead, digits.encode(), b"a" * 300, digits[:3].encode(), digits[3:].encode()]
    plain, fast = both(rows, lambda b: [disguised(b)])
    whole = [1, 3, 4] if digits[0] in "１𝟎" else [1]
    assert plain[0].tolist() == fast[0].tolist() == whole


@settings(deadline=None)
@given(ROWS, st.integers(0, 9))
def test_a_slice_that_cannot_be_written_is_the_same(rows, cut):
    def ask(b):
        assert not b.data.flags.writeable
        return [b.runs.starts, b.values, disguised(b), b.led_by(LISTS[1])]

    same(both(rows, ask, b"9" * cut))


def test_digits_at_every_other_byte_get_the_room_they_need():
    def ask(b):
        return [b.runs.starts, b.words[0], b.tokens.starts, b.values]

    plain, fast = both([b"1a" * 4000, b"1 " * 4000, "某a:1b".encode() * 3000], ask)
    assert len(plain[0]) == 4000 + 4000 + 3000
    same((plain, fast))


@settings(deadline=None)
@given(ROWS, st.integers(1, 9), st.integers(1, 40))
def test_what_stands_around_a_place_is_the_same(rows, back, width):
    def ask(b):
        places = np.arange(len(b.data))
        mixed = np.concatenate([places[::-1], places, [len(b.data)]])
        around = [b.before(mixed, back), b.left(mixed, width)]
        around += [b.byte(mixed)] if len(b.data) else []
        behind = [b.right(places[::-1], width), b.behind(mixed, width)]
        sequences = [b.sequence(wanted) for wanted in (b"1", b"\n", "某".encode(), b"11", b"a")]
        return [*around, *behind, *sequences]

    same(both(rows, ask))


@settings(deadline=None)
@given(ROWS)
def test_numbers_in_groups_are_joined_to_the_same(rows):
    def ask(b):
        every = b.chains(range(10, 21))
        return [every.starts, every.ends, b.joined(every, 19), b.joined(every, 11)]

    same(both(rows, ask))


@pytest.mark.parametrize("ahead", [0, 1, 253, 254, 255, 256, 257, 511, 512, 513])
def test_three_bytes_are_found_wherever_they_stand(ahead):
    wanted = "生".encode()
    rows = [b"\x94\x9f" * ahead, wanted, b"a" * ahead, wanted * 2, b"\xe7\x94"]
    plain, fast = both(rows, lambda b: [b.sequence(wanted)])
    assert len(fast[0]) == 3
    same((plain, fast))


@pytest.mark.parametrize("ahead", range(26))
@pytest.mark.parametrize("behind", [b"", b"a", b"ab", "某".encode()])
def test_four_chinese_digits_are_found_at_every_distance_from_either_end(ahead, behind):
    for front in (b"x" * ahead, b"\xe4" * ahead):
        plain, fast = both([front + "一二三四".encode() + behind], lambda b: [disguised(b)])
        assert plain[0].tolist() == fast[0].tolist() == [0]


@settings(deadline=None)
@given(ROWS, st.integers(0, 9))
def test_rows_that_normalisation_may_change_are_the_same(rows, cut):
    def ask(b):
        text = Text(b.data, b.offsets, np.ones(len(b.offsets) - 1, bool))
        return [_not_normal(text, int(b.data.max(initial=0)))]

    same(
        both(
            [*rows, b"a" * 30, "某某某某某某某".encode(), "某某某某某某é".encode()], ask, b"9" * cut
        )
    )
