"""Views over text columns, and cleaning them in bulk."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import checksums, sketch
from strongroom.kernels.ranks import Rank
from strongroom.kernels.shapes import shapes
from strongroom.kernels.text import (
    all_same,
    from_list,
    normal,
    padded,
    placeholders,
    squeeze,
    table,
    texts,
    to_array,
)

VALUES = ["", "a", None, "汉字", "990101199003074470", "x" * 4096, "é", None]


def views():
    plain = pa.array(VALUES, pa.string())
    yield "string", plain, VALUES
    yield "large", plain.cast(pa.large_string()), VALUES
    yield "view", plain.cast(pa.string_view()), VALUES
    yield "dictionary", plain.dictionary_encode(), VALUES
    yield "sliced", plain.slice(2, 4), VALUES[2:6]
    yield "chunked", pa.chunked_array([plain.slice(0, 3), plain.slice(3)]), VALUES
    yield "binary", pa.array([v if v is None else v.encode() for v in VALUES]), VALUES
    yield "empty", plain.slice(0, 0), []


@pytest.mark.parametrize(("name", "array", "expected"), list(views()), ids=lambda v: str(v)[:10])
def test_every_kind_of_arrow_text_is_seen_alike(name, array, expected):
    assert to_array(texts(array)).to_pylist() == expected


def test_numbers_are_written_as_people_read_them():
    assert to_array(texts(pa.array([16800001234, None]))).to_pylist() == ["16800001234", None]
    assert to_array(texts(pa.array([16800001234.0, None]))).to_pylist() == ["16800001234", None]
    assert to_array(texts(pa.array([0.5, 2.0]))).to_pylist() == ["0.5", "2"]
    assert to_array(texts(pa.array([[1], [2]]))).to_pylist() == [None, None]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=40)), max_size=20))
def test_a_python_list_comes_back_as_it_was(values):
    text = from_list(values)
    assert len(text) == len(values)
    for i, value in enumerate(values):
        raw = bytes(text.data[text.offsets[i] : text.offsets[i + 1]])
        assert raw == ("" if value is None else value).encode("utf-8", "surrogatepass")
        assert text.valid[i] == (value is not None)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.booleans(), max_size=400), st.data())
def test_rank_counts_what_lies_before_a_place(mask, data):
    places = data.draw(st.lists(st.integers(0, len(mask)), max_size=10))
    counted = Rank(np.array(mask, bool))(np.array(places, np.int64))
    assert counted.tolist() == [sum(mask[:p]) for p in places]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="a1- X", max_size=12), max_size=12))
def test_squeezing_drops_bytes_row_by_row(values):
    squeezed = squeeze(texts(pa.array(values, pa.string())), table(b" -", rest=True, upper=True))
    expected = [v.replace(" ", "").replace("-", "").upper() for v in values]
    assert to_array(squeezed).to_pylist() == expected


def test_normal_form_folds_widths_and_trims_and_leaves_broken_bytes_alone():
    assert normal(pa.array([" １２３ ", "Ａ", "汉", None])).to_pylist() == ["123", "A", "汉", None]
    broken = texts(pa.array([b"\xe6\xb1", b"\xff1"]))
    assert len(normal(pa.array([b"\xe6\xb1", b"\xff1"]))) == len(broken)


def test_placeholders_are_nobodys_value():
    seen = placeholders(normal(pa.array(["-", "无", "N/A", "", "王芳", None, "　"])))
    assert seen.tolist() == [True, True, True, True, False, False, True]


def test_one_character_over_and_over_is_recognised():
    same = all_same(from_list(["000", "00", "1111111", "1112", "", "0001", "11"]))
    assert same.tolist() == [True, False, True, False, False, False, False]


def test_pieces_are_cut_to_the_side_that_is_asked_for():
    data = np.frombuffer(b"abcdefgh", np.uint8)
    starts, ends = np.array([0, 2]), np.array([3, 8])
    assert padded(data, starts, ends, 4).tobytes() == b"abc\0cdef"
    assert padded(data, starts, ends, 4, right=True).tobytes() == b"\0abcefgh"


def luhn_by_hand(number):
    total = 0
    for i, c in enumerate(reversed(number)):
        d = int(c) * (1 + i % 2)
        total += d - 9 * (d > 9)
    return total % 10 == 0


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="0123456789", min_size=12, max_size=19))
def test_luhn_agrees_with_the_sum_done_by_hand(number):
    padded_number = number.rjust(19, "0")
    digits = np.frombuffer(padded_number.encode(), np.uint8).reshape(1, -1) - 48
    assert bool(checksums.luhn(digits)[0]) == luhn_by_hand(number)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="0123456789", min_size=17, max_size=17))
def test_mod_11_2_agrees_with_its_definition_in_base_13(body):
    # (1 − 2·int(first 17, base 13)) mod 11: an independent way to the same check character.
    expected = "0123456789X"[(1 - 2 * int(body, 13)) % 11]
    digits = np.frombuffer(body.encode(), np.uint8).reshape(1, -1) - 48
    assert chr(int(checksums.mod_11_2(digits)[0])) == expected


def test_shapes_tell_the_form_and_never_a_value():
    values = pa.array(["990101199003074470"] * 5 + ["张三", "李小明", "zs@example.com", None])
    assert shapes(values) == ("9×18", "汉2-3", "A×2@A×7.A×3")
    assert shapes(pa.array(["长" * 60, "短" * 400])) == ("text 60-400",)
    assert shapes(pa.array([], pa.string())) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=10))
def test_a_shape_holds_no_letter_or_digit_of_the_value(values):
    for shape in shapes(pa.array(values, pa.string())):
        signs = set(shape.removeprefix("text").replace("blank", ""))
        assert not signs & {c for v in values for c in v if c.isalnum()} - set("0123456789汉か한A")


def test_distinct_values_are_counted_exactly_below_a_million():
    keys = sketch.keys(b"salt")
    counter = sketch.Distinct()
    for start in range(0, 30_000, 10_000):
        values = pa.array([f"{n % 20_000:018d}" for n in range(start, start + 10_000)])
        counter.add(sketch.hashes(values, keys))
    assert counter.exact
    assert counter.count() == 20_000


def test_hashes_depend_on_the_salt_and_on_every_byte():
    values = pa.array(["a", "b", "ab", "a" * 200, "a" * 199 + "b", "", None])
    one, two = (sketch.hashes(values, sketch.keys(salt)) for salt in (b"1", b"2"))
    assert len(set(one.tolist())) == 6
    assert not set(one.tolist()) & set(two.tolist())


def test_above_a_million_the_count_is_near():
    keys = sketch.keys(b"salt")
    counter = sketch.Distinct()
    n = 1_500_000
    numbers = np.arange(n, dtype=np.uint64)
    mixed = numbers * keys[0]
    mixed ^= mixed >> np.uint64(31)
    mixed *= keys[1]
    counter.add(mixed ^ (mixed >> np.uint64(29)))
    assert not counter.exact
    # 0.8 % is one standard error of 2^14 registers; four of them.
    assert abs(counter.count() - n) < 0.035 * n


def test_a_sample_of_people_is_scaled_up_and_never_beyond_the_rows():
    rng = np.random.default_rng(1)
    keys = sketch.keys(b"salt")
    counter = sketch.Distinct()
    drawn = pa.array([str(v) for v in rng.integers(0, 5_000, 10_000)])
    counter.add(sketch.hashes(drawn, keys))
    assert 4_700 < counter.in_all(1_000_000) < 5_300
    unique = sketch.Distinct()
    unique.add(sketch.hashes(pa.array([str(v) for v in range(1_000)]), keys))
    assert unique.in_all(50_000) == 50_000
