"""Bytes that hold text: which rows are UTF-8, GB 18030, or hexadecimal digits."""

import numpy as np
import pyarrow as pa
import pytest

from strongroom.kernels.encoded import from_gb18030, from_hex, in_utf8, printable, unfilled
from strongroom.kernels.text import texts, to_array


def column(*values):
    return texts(pa.array(values, pa.binary()))


def is_utf8(raw):
    try:
        (raw or b"").decode()
    except UnicodeDecodeError:
        return False
    return True


def test_rows_are_utf8_where_python_decodes_them():
    rng = np.random.default_rng(7)
    words = ["a", "é", "王", "😀", "ࠀ", "퟿", "\ue000", "𐀀"]
    some = [None, b"", b"\xe0\x9f\xbf", b"\xed\xa0\x80", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80"]
    some += [b"\xc0\x80", b"\xf5\x80\x80\x80", b"\x80", b"\xe7\x8e", b"\x8b", b"\xf0\x9f\x98"]
    for _ in range(4_000):
        raw = bytearray("".join(rng.choice(words, rng.integers(0, 6))).encode())
        for _ in range(rng.integers(0, 3)):
            raw.insert(int(rng.integers(0, len(raw) + 1)), int(rng.integers(0, 256)))
        some.append(bytes(raw[: rng.integers(0, len(raw) + 1)] if rng.random() < 0.5 else raw))
    assert in_utf8(column(*some)).tolist() == [is_utf8(raw) for raw in some]


def test_bytes_that_steer_a_terminal_are_no_text():
    found = printable(column(b"a\tb\r\n", b"a\x1b[2J", b"\xc2\x85", "é王".encode(), b"\x7f", None))
    assert found.tolist() == [True, False, False, True, False, True]


def test_zeros_at_the_ends_of_rows_only_fill_them_up():
    made = unfilled(column(b"12\0\0", b"\0\0", None, b"a\0b", b"", b"z\0"))
    assert to_array(made).cast(pa.binary()).to_pylist() == [b"12", b"", None, b"a\0b", b"", b"z"]


def test_rows_of_chinese_in_gb18030_are_told_from_bytes_of_chance():
    rng = np.random.default_rng(8)
    names = ["王小明", "上海市长宁区", "报警人电话15400000001，称", "ABC"]
    noise = [rng.bytes(16) for _ in range(300)]
    made, good = from_gb18030(column(*(n.encode("gb18030") for n in names), None, b"a\0b", *noise))
    assert good[:6].tolist() == [True, True, True, True, False, False]
    assert to_array(made).slice(0, 4).to_pylist() == names
    assert good[6:].mean() < 0.05


@pytest.mark.parametrize("form", ["0x{}", "\\x{}", "X'{}'", "x'{}'"])
def test_hexadecimal_literals_are_read_as_bytes(form):
    raw = [form.format("王1".encode().hex()), form.format(b"AF".hex().upper()), "0x", "x"]
    raw += [None, "0x1", "0xzz11", "hello", "X'3132", "'", "x'", "0x'", "x''"]
    made, written = from_hex(texts(pa.array(raw)))
    assert written.tolist() == [True, True] + [False] * (len(raw) - 2)
    assert to_array(made).to_pylist()[:3] == ["王1", "AF", None]
