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
from strongroom.find.text import candidates, latin, looking, names
from strongroom.find.text.places import prepared, starts
from strongroom.find.text.spread import cut, occurrences
from strongroom.find.text.weights import model
from strongroom.kernels import compiled
from strongroom.kernels.hashed_features import Together

if not compiled.missing:
    from strongroom.kernels.compiled import candidates as fast_candidates

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


def candidates_of(text, generous):
    known = model()
    codes = np.array([ord(c) for c in text], np.uint32)
    bounds = np.array([0, len(codes) // 2, len(codes)], np.int64)
    made = prepared(codes, bounds, known.tables)
    some, _ = names.stretches(made.plain, made.at, known, generous=generous)
    return made.plain, some, known.tables


@settings(max_examples=40)
@given(st.text(alphabet=LETTERS, max_size=200), st.booleans())
def test_stretches_and_what_they_score_are_the_same(text, generous):
    def work():
        c, some, tables = candidates_of(text, generous)
        margins, nick = model().judge(c, some, tables)
        return [
            some.starts,
            some.ends,
            some.margins,
            some.behind,
            some.called,
            some.rows,
            margins,
            nick,
            model().judge.weights.summed(c, some, tables),
            *looking.features(c, some, tables),
        ]

    for plain, fast in zip(*both(work), strict=True):
        assert plain.dtype == fast.dtype
        assert np.array_equal(plain, fast)


def columns_are_the_same(c, some, tables):
    plain = candidates.columns(c, some, tables)
    names_ = fast_candidates.COLUMNS
    fast = looking._columns(c, some, tables, looking._looking(c, some, tables, None), [])
    assert set(names_) <= set(plain)
    for name, column in zip(names_, fast, strict=True):
        assert plain[name].dtype == np.uint32
        assert np.array_equal(plain[name], column), name


@settings(max_examples=60)
@given(
    st.text(alphabet=LETTERS, max_size=120),
    st.lists(
        st.tuples(st.integers(0, 110), st.integers(2, 9), st.floats(-20, 20, width=32)),
        min_size=1,
        max_size=40,
    ),
)
def test_every_column_of_any_stretches_is_the_same(text, stretches):
    codes = np.array([ord(c) for c in "王小明" * 2 + text], np.uint32)
    bounds = np.array([0, len(codes) // 2, len(codes)], np.int64)
    tables = model().tables
    made = prepared(codes, bounds, tables)
    spans_ = sorted({(11 + p % len(codes), size) for p, size, _ in stretches})
    starts_ = np.array([p for p, _ in spans_], np.int64)
    ends = np.minimum(starts_ + [size for _, size in spans_], len(made.plain) - 11)
    starts_ = np.minimum(starts_, ends - 2)
    order = np.lexsort((ends, starts_))
    margins = np.resize([m for *_, m in stretches], len(order)).astype(np.float32)
    some = candidates.Candidates(
        starts_[order],
        ends[order],
        margins,
        np.abs(margins[::-1]).copy(),
        (np.arange(len(order)) % 4).astype(np.int64),
        np.searchsorted(made.at, starts_[order], side="right") - 1,
    )
    columns_are_the_same(made.plain, some, tables)


def test_every_column_of_the_texts_for_steering_is_the_same(texts):
    columns_are_the_same(*candidates_of("".join(texts[::3]), True))


def test_a_feature_of_a_column_that_the_compiled_pass_does_not_know_is_added_up(monkeypatch):
    c, some, tables = candidates_of("王小明说李晓红昨天和张三在一起。" * 20, True)
    more = Together(
        [*zip(candidates.FEATURES.groups, range(500), strict=False), (("own", "new"), 9)]
    )
    own = candidates.columns

    def columns(*args):
        return own(*args) | {"new": (some.ends % 7).astype(np.uint32)}

    monkeypatch.setattr(looking, "FEATURES", more)
    monkeypatch.setattr(looking, "columns", columns)
    looking._program.cache_clear()
    table = np.random.default_rng(3).integers(-128, 128, (1 << 12, 3)).astype(np.int8)
    weights = looking.Weights(table)
    plain, fast = both(lambda: weights.summed(c, some, tables))
    assert np.array_equal(plain, fast)
    assert len(np.unique(plain)) > 10
    for one, other in zip(*both(lambda: list(looking.features(c, some, tables))), strict=True):
        assert np.array_equal(one, other)
    looking._program.cache_clear()
