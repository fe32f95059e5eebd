"""Rows that repeat are looked at once, and answered each for itself."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom import city
from strongroom.find import spans
from strongroom.find.text import scan
from strongroom.kernels import repeats
from strongroom.kernels.columns import column
from strongroom.kernels.spans import Spans, together
from strongroom.kernels.text import Text

SAID = (
    "报警人王建国称其母亲在家中走失",
    "客户李秀英,电话16312345678,住春晖路12号3单元501",
    "已处理",
    "",
    "x" * 40,
    "联系人 张伟 zhangwei@example.com",
    "无",
)


def same(one: Spans, other: Spans) -> bool:
    names = ("rows", "starts", "ends", "which", "scores", "first", "last")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


def apart(text: Text) -> Spans:
    """Each row scanned alone."""
    return together(
        [
            scan(
                Text(
                    text.data[text.offsets[row] : text.offsets[row + 1]],
                    text.offsets[row : row + 2] - text.offsets[row],
                    text.valid[row : row + 1],
                )
            ).moved(row, int(text.offsets[row]))
            for row in range(len(text))
        ]
    )


@settings(max_examples=30, deadline=None)
@given(
    rows=st.lists(st.sampled_from((*SAID, None)), max_size=40),
    window=st.sampled_from((1, 60, 200, 1 << 20)),
)
def test_rows_that_repeat_are_answered_as_if_each_were_alone(
    rows: list[str | None], window: int
) -> None:
    text = column(pa.array(rows, pa.string()))
    assert same(repeats.once_each(text, scan, window), apart(text))


def test_a_null_that_hides_a_text_has_no_spans() -> None:
    seen = column(pa.array([SAID[1]] * 4))
    text = Text(seen.data, seen.offsets, np.array([True, False, True, False]))
    assert set(repeats.once_each(text, scan).rows.tolist()) == {0, 2}


def test_rows_that_repeat_are_looked_at_once() -> None:
    asked = []

    def look(text: Text) -> Spans:
        asked.append(len(text))
        return scan(text)

    text = column(pa.array([*SAID, None] * 50))
    repeats.once_each(text, look)
    # A null is a row without a letter, as the empty text is.
    assert asked == [len(SAID)]


@pytest.mark.parametrize("share", [0.0, 0.05])
def test_rows_of_which_most_differ_are_looked_at_as_they_stand(share: float) -> None:
    batch = next(iter(city.generate("case_record", 200, 3)))
    rows = batch.data.column("account").to_pylist()
    rows += rows[: int(share * len(rows))]
    asked = []

    def look(text: Text) -> Spans:
        asked.append(len(text))
        return scan(text)

    text = column(pa.array(rows))
    assert same(repeats.once_each(text, look), scan(text))
    assert asked == [len(rows)]


def test_spans_of_a_sliced_column_that_repeats_point_into_its_own_rows() -> None:
    every = pa.array(list(SAID) * 6)
    part = every.slice(3, 20)
    table = spans(part)
    for row, start, end in zip(
        *(table[c].to_pylist() for c in ("row", "start", "end")), strict=True
    ):
        text = part[row].as_py()
        assert 0 <= start < end <= len(text)
    assert table.equals(spans(pa.array(part.to_pylist())))
