"""What is found in texts is the same, whether numpy or the compiled kernels look."""

import random
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom import city
from strongroom.find import spans
from strongroom.find.text import candidates, latin, names
from strongroom.find.text.places import prepared, starts
from strongroom.find.text.spread import cut, occurrences
from strongroom.find.text.weights import model
from strongroom.kernels import compiled

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

DEV = Path(__file__).parents[2] / "training" / "dev"
LETTERS = (
    "张王李欧阳·.某老小阿 、，。“”：名叫路号省市区县镇街道大医院公司1234567890abcXYZ@-'（）😀𠀀"
    "\u0301\u00a0\u3000Mary Smith"
)
AIMS = ("balanced", "recall", "precision")


def both(work):
    results = []
    for on in (False, True):
        with compiled.switched(on):
            results.append(work())
    return results


def same(texts, aim="balanced", **more):
    array = pa.array(texts, pa.large_string())
    plain, fast = both(lambda: spans(array, aim, **more))
    assert plain.equals(fast)
    return plain


@pytest.fixture(scope="module")
def texts():
    found = [line for path in sorted(DEV.glob("*.txt")) for line in path.read_text().splitlines()]
    whole = [path.read_text() for path in sorted(DEV.glob("*.txt"))]
    for batch in city.generate("case_record", 800, 7):
        found += batch.data.column("account").to_pylist()
    return found + whole


@pytest.mark.parametrize("aim", AIMS)
def test_texts_for_steering_and_accounts_give_the_same_spans(texts, aim):
    assert same(texts, aim).num_rows > 1000


def test_people_who_are_known_of_a_row_are_the_same(texts):
    some = [text for text in texts if len(text) > 8]
    array = pa.array([text[2:4] for text in some], pa.string())
    same(some, known=array)


def test_broken_and_shuffled_texts_give_the_same_spans(texts):
    dice = random.Random(5)
    broken = []
    for _ in range(600):
        letters = list(dice.choice(texts)[:300])
        for _ in range(dice.randrange(12)):
            if letters:
                letters[dice.randrange(len(letters))] = dice.choice(LETTERS)
        broken.append("".join(letters))
    same([*broken, "", "张", "某" * 3000, "张三、" * 2000, "王小明 " * 400, "J. " * 500])


@settings(max_examples=60)
@given(
    st.lists(st.text(alphabet=LETTERS, max_size=80) | st.text(max_size=30) | st.none(), max_size=6),
    st.sampled_from(AIMS),
)
def test_any_texts_give_the_same_spans(rows, aim):
    same(rows, aim)


@given(st.lists(st.text(alphabet=LETTERS, max_size=60) | st.text(max_size=20), max_size=6))
def test_streams_names_again_and_latin_words_are_the_same(rows):
    tables = model().tables
    codes = np.array([ord(c) for row in rows for c in row], np.uint32)
    codes.flags.writeable = False
    bounds = np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64)

    def work():
        made = prepared(codes, bounds, tables)
        places = starts(made.plain, tables)
        at = places[::2]
        ends = np.minimum(at + 2 + at % 3, len(made.plain))
        needles = cut(made, at, ends, np.arange(len(at)))
        return [
            made.plain,
            made.at,
            places,
            needles.letters,
            needles.lengths,
            needles.rows,
            *occurrences(made, needles),
            *occurrences(made, needles, again=True),
            *latin._words(codes, bounds),
        ]

    for plain, fast in zip(*both(work), strict=True):
        assert plain.dtype == fast.dtype
        assert np.array_equal(plain, fast)


@settings(max_examples=40)
@given(st.text(alphabet=LETTERS, max_size=200), st.booleans())
def test_stretches_and_what_is_said_of_them_are_the_same(text, generous):
    known = model()
    codes = np.array([ord(c) for c in text], np.uint32)
    bounds = np.array([0, len(codes) // 2, len(codes)], np.int64)

    def work():
        made = prepared(codes, bounds, known.tables)
        some, _ = names.stretches(made.plain, made.at, known, generous=generous)
        margins, nick = known.judge(made.plain, some, known.tables)
        explained = candidates._explained(made.plain, some, known.tables) if len(some) else ()
        return [
            some.starts,
            some.ends,
            some.margins,
            some.behind,
            some.called,
            some.rows,
            margins,
            nick,
            *explained,
        ]

    for plain, fast in zip(*both(work), strict=True):
        assert plain.dtype == fast.dtype
        assert np.array_equal(plain, fast)
