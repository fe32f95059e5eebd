"""The compiled sums of features against the numpy ones they are written after."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.hashed_features import Features, Known
from strongroom.kernels.hashed_words import Lexicon, build, mix, seeded

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

DICE = np.random.default_rng(5)
LETTERS = "王小明在上海路口说🙂a1。"
WORDS = Lexicon(build([("王小", 3), ("小明", 4), ("上海", 5), ("上海路", 6), ("在上海路", 15)]))
KNOWN = Known(WORDS, DICE.integers(0, 8, (2, 1 << 16), np.uint8))
REACH = 4

ITEMS = st.tuples(st.integers(-REACH, REACH - 3), st.integers(2, 4))
PARTS = st.one_of(
    st.tuples(st.just("letter"), st.integers(-REACH, REACH)),
    st.lists(ITEMS, min_size=1, max_size=5).map(lambda items: ("word", *items)),
    st.tuples(
        st.sampled_from(["one", "two"]),
        st.lists(st.integers(-REACH, REACH), min_size=1, max_size=5),
    ).map(lambda part: (part[0], *part[1])),
)
GROUPS = st.lists(st.lists(PARTS, min_size=1, max_size=5).map(tuple), min_size=1, max_size=8)
TEXTS = st.text(alphabet=LETTERS, max_size=1200) | st.text(max_size=50)


def asked(text, cut):
    """A stream with room around it, cut out of a longer one, and every place but each `cut`-th."""
    codes = np.array([0] * 7 + [min(ord(c), 0xFFFF) for c in text] + [0] * 8, np.uint16)
    codes.flags.writeable = False
    places = np.arange(len(text)) + REACH
    return codes[3:], places[places % (cut + 2) > 0]


@given(GROUPS, TEXTS, st.integers(0, 3), st.integers(0, 300))
def test_sums_are_the_same_by_either(groups, text, cut, number):
    features = Features(groups, number, ["one", "two"])
    c, places = asked(text, cut)
    rows = DICE.integers(-100, 100, (len(groups), 1 << 16), np.int8)
    table = DICE.integers(0, 128, (1 << 12, 8)).astype(np.uint8).view(np.uint64).reshape(-1)
    results = []
    for on in (False, True):
        with compiled.switched(on):
            light = features.light(c, places, KNOWN, rows)
            results.append((light, *features.heavy(c, places, KNOWN, table, 20)))
    for plain, fast in zip(*results, strict=True):
        assert plain.dtype == fast.dtype
        assert np.array_equal(plain, fast)


def test_a_feature_is_the_hash_of_its_parts():
    features = Features(
        [(("letter", 0), ("word", (0, 2), (1, 2)), ("two", 1, 2))], 9, ["one", "two"]
    )
    c, _ = asked("在王小明口", 0)
    places = np.array([REACH + 1])
    (column,) = features.columns(c, places, KNOWN)
    level = KNOWN.levels[1]
    packed = (int(level[ord("小")]) << 3) | int(level[ord("明")])
    parts = [ord("王"), (3 << 4) | 4, packed]
    assert column == mix([np.array([p], np.uint32) for p in parts], 9)
    assert seeded(9) != seeded(10)


@pytest.mark.parametrize("place", [0, 3, 40])
def test_a_place_without_room_around_it_is_an_error_and_no_reading_beyond_the_text(place):
    features = Features([(("letter", -REACH), ("letter", REACH))], 1)
    rows = np.zeros((1, 1 << 16), np.int8)
    with compiled.switched(True), pytest.raises(IndexError):
        features.light(np.zeros(REACH + 4, np.uint16), np.array([place]), KNOWN, rows)
