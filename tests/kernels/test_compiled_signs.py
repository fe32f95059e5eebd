"""What the compiled kernels ask of places in a block, against the numpy ones, on any bytes."""

import random
import tracemalloc

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.find.text import tiers
from strongroom.kernels import compiled
from strongroom.kernels.columns import column
from strongroom.kernels.ranks import points
from strongroom.kernels.rows import holding
from strongroom.kernels.scanning import Block
from strongroom.kernels.signs import signs, sought
from strongroom.kernels.spans import scan

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

SIGNS = tuple(c.encode() for c in "年生男女护，。@$:-")
PIECES = (
    *(
        "年",
        "生",
        "男",
        "女",
        "护照",
        "，",
        "。",
        "@",
        "$",
        ":",
        "-",
        "某",
        "年年",
        "出生于",
        "1990",
    ),
    *(
        "一",
        "二三四五",
        "１２",
        "＠",
        "①②③④",
        "³¹²¹",
        "٤٥٦٧",
        "०१२३",
        "𝟏",
        "😀",
        "é",
        "한",
        "“",
        "\0",
    ),
    *("a", "Bc1", " ", "\n", "16800001234", "9901011990", "ab@example.com", "密码：", "$2b$12$"),
)
BROKEN = (b"\xe5", b"\xe5\xb9", b"\xb9\xb4", b"\xe5\xe5\xb9\xb4", b"\xf0\x9f", b"\xc2", b"\xff")
ROW = st.lists(
    st.sampled_from([p.encode() for p in PIECES])
    | st.sampled_from(BROKEN)
    | st.binary(max_size=3)
    | st.text(max_size=3).map(str.encode),
    max_size=30,
).map(b"".join)
ROWS = st.lists(ROW, min_size=1, max_size=6)
SORTS = np.zeros(1 << 16, np.uint8)
for _at, _character in enumerate("年生男，a1 é²한\0", 1):
    SORTS[ord(_character)] = _at


def block(rows):
    data = np.frombuffer(b"".join(rows), np.uint8)
    return Block(data, np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64))


def same(rows, ask):
    """Holds what numpy says of a block to what the compiled kernels say of another."""
    with compiled.switched(False):
        plain = ask(block(rows))
    fast = ask(block(rows))
    assert len(plain) == len(fast)
    for one, other in zip(plain, fast, strict=True):
        assert np.array_equal(one, other)
    return plain


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_signs_that_are_looked_for_together_are_those_that_are_looked_for_alone(rows):
    for sign in SIGNS:
        sought(sign)
    wanted = (*SIGNS, "护照".encode(), "年年".encode(), b"geb.", b"1")
    assert all(sign in sought() for sign in SIGNS)
    same(rows, lambda b: [b.ascii, *(b.sequence(sign) for sign in wanted)])


@settings(deadline=None)
@given(ROWS)
def test_stretches_of_ascii_are_all_of_it_and_nothing_else(rows):
    data = block(rows).data
    begins, stops = signs(data).plain
    steps = np.zeros(len(data) + 1, np.int64)
    np.add.at(steps, begins, 1)
    np.add.at(steps, stops, -1)
    assert np.array_equal(np.cumsum(steps[: len(data)]) == 1, data < 0x80)
    assert (begins < stops).all()
    assert (stops[:-1] < begins[1:]).all()


@settings(max_examples=200, deadline=None)
@given(ROWS, st.integers(1, 30))
def test_what_is_asked_of_places_is_the_same(rows, width):
    allowed = np.zeros(256, bool)
    allowed[48:128] = True

    def ask(b):
        places = np.arange(len(b.data))
        ends = places + 1
        inner = places[::3]
        asked = [b.sorts_before(ends, SORTS), b.sorts_behind(ends, SORTS)]
        asked += [b.sorts_before(ends[::-1], SORTS), b.sorts_behind(ends[::-1], SORTS)]
        asked += [b.stands(places, sign) for sign in (b"1", "年".encode(), "护照".encode())]
        asked += [b.following(inner, width, sign) for sign in (b"1", "，".encode())]
        return [*asked, b.at_edge(ends), b.at_edge(places), b.reach(inner, allowed, width)]

    same(rows, ask)


@settings(deadline=None)
@given(st.lists(st.binary(min_size=9, max_size=9), max_size=5))
def test_rows_of_bytes_that_hold_a_needle_are_the_same(rows):
    near = np.frombuffer(b"".join(rows), np.uint8).reshape(-1, 9)
    needles = (b"1", b"\x9c\x88", "年".encode(), b"0123456789ab")

    def ask(_):
        return [holding(near, needles), holding(near[:, ::2], needles), holding(near, (b"\0",))]

    same([b""], ask)


@settings(deadline=None)
@given(ROWS, st.integers(1, 9))
def test_places_in_characters_are_the_same(rows, step):
    def ask(b):
        starts = np.repeat(np.arange(0, len(b.data), step), 2)
        ends = np.minimum(starts + 1 + starts % 200, len(b.data))
        begins = b.row_starts(starts) if len(starts) else starts
        return points(b.data, begins, starts, ends)

    same(rows, ask)


def test_long_texts_are_counted_past_what_is_looked_at_together():
    rows = ["年".encode() * 500, b"a" * 500, "é".encode() * 300]
    starts = np.array([300, 1499, 1500, 1999, 2001, 2598], np.int64)
    ends = np.array([1500, 1500, 1999, 2000, 2600, 2600], np.int64)
    begins = np.array([0, 0, 1500, 1500, 2000, 2000], np.int64)
    first, last = same(rows, lambda b: points(b.data, begins, starts, ends))
    assert first.tolist()[:3] == [100, 500, 0]
    assert last.tolist()[:3] == [500, 500, 499]


def test_hostile_texts_hold_the_same_formats():
    every = tiers(names=False)
    dice = random.Random(3)
    letters = "0123456789１２一二①٣𝟏年月日男女生，。、；的-./:@$()（）护照出于aXx\u200b·转#+ "
    parts = (
        *("我1985年3月生，", "护照E00000000", "男，1988年9月17日，汉族", "卡号6200 0000 0000 0005"),
        *(
            "990101199003074470",
            "京A00000",
            "电话168-0000-1234",
            "zhang.san@example.com",
            "密码：ab12!",
        ),
        *("账号 0000 0000 0000 12", "eyJhbGci.eyJzdWI.c2lnbg", "-----BEGIN PRIVATE KEY-----x"),
    )
    texts = []
    for _ in range(3000):
        text = list("".join(dice.choice(parts) for _ in range(dice.randrange(1, 6))))
        for _ in range(dice.randrange(8)):
            text[dice.randrange(len(text))] = dice.choice(letters) * dice.randrange(1, 4)
        texts.append("".join(text))
    array = pa.array([*texts, "", "年" * 9000, "eyJ1." * 900, "男，" * 900], pa.large_string())
    with compiled.switched(False):
        plain = scan(column(array), every.scanners)
    fast = scan(column(array), every.scanners)
    small = scan(column(array), every.scanners, 4096)
    assert len(plain.rows) > 3000
    for field in ("rows", "starts", "ends", "which", "scores", "first", "last"):
        assert np.array_equal(getattr(plain, field), getattr(fast, field))
        assert np.array_equal(getattr(plain, field), getattr(small, field))


def test_a_column_of_keys_takes_memory_for_their_places_alone():
    text = column(pa.array(["-----BEGIN PRIVATE KEY\n" * 20_000] * 2, pa.large_string()))
    every = tiers(names=False)
    scanners = [every.scanners[every.kinds.index("secret.token")]]
    tracemalloc.start()
    found = scan(text, scanners)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.rows)
    assert peak < 60 * len(text.data)
