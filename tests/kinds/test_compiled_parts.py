"""Parts of addresses by the compiled kernels against the numpy ones they are written after."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.scanning import Block
from strongroom.kinds._address import places
from strongroom.kinds._organisation import organisations
from strongroom.kinds._parts import links, named_from, wanted
from strongroom.kinds._places import _parts, chains, stops
from strongroom.kinds._reading import Spots, read

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

PIECES = (
    *(
        "上海市",
        "黄浦区",
        "江苏",
        "昆山",
        "南京东路",
        "路",
        "街道",
        "村",
        "小区",
        "苑",
        "花园",
        "12号",
    ),
    *(
        "3栋",
        "2单元",
        "501室",
        "1104",
        "三零二",
        "5楼",
        "8组",
        "3委",
        "之二",
        "第",
        "东",
        "区",
        "一号",
    ),
    *(
        "，",
        ",",
        " ",
        "。",
        "住",
        "在",
        "的",
        "人",
        "张伟",
        "楼下",
        "北门",
        "保安亭",
        "五金店",
        "楼上",
    ),
    *(
        "弄",
        "巷",
        "大道",
        "镇",
        "县",
        "省",
        "12-2-901",
        "16800001234-2单元",
        "号楼",
        "门",
        "x",
        "业主",
    ),
)
ROWS = st.lists(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=30).map("".join), max_size=5
)


def block(rows):
    raw = [row.encode(errors="ignore") for row in rows]
    bounds = np.cumsum([0, *(len(row) for row in raw)]).astype(np.int64)
    return Block(np.frombuffer(b"".join(raw), np.uint8), bounds)


def both(rows, ask):
    with compiled.switched(False):
        plain = ask(block(rows))
    with compiled.switched(True):
        fast = ask(block(rows))
    for one, two in zip(plain, fast, strict=True):
        assert np.array_equal(one, two)


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_parts_begin_and_go_on_at_the_same_places(rows):
    def ask(b):
        reading = read(b)
        halts, inner = stops(reading), reading.stops("stop", "plain", lone=("hardstop",))
        parts = _parts(reading, halts)
        limits, inner_limits = halts.lasts(parts.words), inner.lasts(parts.words)
        made = named_from(parts, limits, inner_limits)
        linked = links(reading, made, inner_limits, inner)
        kept = wanted(reading, made, linked)
        return [limits, inner_limits, made.starts, linked, kept]

    both([*rows, "上海市"], ask)


@settings(deadline=None)
@given(ROWS)
def test_places_and_organisations_are_the_same(rows):
    def ask(b):
        found = chains(b)[1]
        told = [
            getattr(found, name) for name in ("starts", "ends", "what", "numbered", "cue", "sure")
        ]
        hits = [places(b).addresses, places(b).fragments, places(b).regions, organisations(b)]
        return [*told, *(side for h in hits for side in (h.starts, h.ends, h.scores))]

    both(rows, ask)


@settings(deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=60), st.data())
def test_the_last_spot_before_places_in_order_is_the_same(mask, data):
    spots = Spots(np.array(mask, bool))
    some = data.draw(st.lists(st.integers(0, len(mask) - 1), max_size=20).map(sorted))
    asked = np.array(some, np.int64)
    assert np.array_equal(spots.last(asked), spots.lasts(asked))
