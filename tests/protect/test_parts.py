"""The parts that the vaults are made of: sorted tokens, binary COPY, names, widths of indexes."""

import datetime as dt
import math

import numpy as np
import psycopg
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import Refused, StoreError
from strongroom.core.types import Column
from strongroom.protect.indexes import Load, key_of
from strongroom.stores import _vault_index
from strongroom.stores._vault_index import TokenIndex, build
from strongroom.stores._vault_pgcopy import HEADER, TRAILER, columns_of, copy_rows, pg_type
from strongroom.stores.generations import safe_name

TOKENS = st.lists(st.one_of(st.none(), st.binary(min_size=16, max_size=16)), max_size=60)


@settings(max_examples=60, deadline=None)
@given(values=TOKENS, cuts=st.integers(1, 7), at_once=st.sampled_from([4, 1 << 22]))
def test_every_token_is_found_at_its_places_and_no_other(tmp_path_factory, values, cuts, at_once):
    # The first bytes are what the file holds, so tokens that share them may be found together.
    path = tmp_path_factory.mktemp("index") / "l1.idx"
    column = pa.array(values, pa.binary(16))
    before, _vault_index._AT_ONCE = _vault_index._AT_ONCE, at_once
    try:
        build(path, (column.slice(i, cuts) for i in range(0, len(values), cuts)), len(values), 64)
    finally:
        _vault_index._AT_ONCE = before
    assert {p.name for p in path.parent.iterdir()} == {"l1.idx"}
    index = TokenIndex(path)
    for value in {v for v in values if v is not None}:
        expected = [i for i, v in enumerate(values) if v is not None and v[:8] == value[:8]]
        assert index.places(pa.array([value], pa.binary(16)), 1000).tolist() == expected
    assert index.places(pa.array([None], pa.binary(16)), 1000).tolist() == []


@pytest.mark.parametrize("at_once", [8, 1 << 22])
@pytest.mark.parametrize("bits", [0, 3, 20])
def test_buckets_are_found_whatever_their_width(tmp_path, monkeypatch, at_once, bits):
    monkeypatch.setattr(_vault_index, "_AT_ONCE", at_once)
    numbers = np.random.default_rng(1).integers(0, 1 << bits, 200, dtype=np.uint32)
    path = tmp_path / "x.idx"
    build(path, [pa.array(numbers[:90]), pa.array(numbers[90:])], 200, bits)
    index = TokenIndex(path)
    for wanted in np.unique(numbers)[:10]:
        found = index.places(pa.array([wanted], pa.uint32()), 500)
        assert found.tolist() == np.flatnonzero(numbers == wanted).tolist()
        assert index.places(pa.array([wanted], pa.uint32()), 2).tolist() == found[:2].tolist()


CLEAR = {
    "b": pa.array([True, None, False]),
    "i8": pa.array([-128, None, 127], pa.int8()),
    "i64": pa.array([-(2**63), None, 2**63 - 1]),
    "u32": pa.array([0, None, 2**32 - 1], pa.uint32()),
    "u64": pa.array([0, None, 2**64 - 1], pa.uint64()),
    "f32": pa.array([math.inf, None, 0.1], pa.float32()),
    "f64": pa.array([-0.0, None, 5e-324]),
    "s": pa.array(["", None, "人𠮷\n'"]),
    "ls": pa.array(["a", None, ""], pa.large_string()),
    "d": pa.array([dt.date(1, 1, 1), None, dt.date(9999, 12, 31)]),
    "d64": pa.array([0, None, 86_400_000], pa.date64()),
    "t": pa.array([0, None, -1], pa.timestamp("us")),
    "ts": pa.array([0, None, 10**9], pa.timestamp("s", "Asia/Shanghai")),
    "tn": pa.array([1, None, 10**18 + 1], pa.timestamp("ns")),
    "ts32": pa.array([1, None, 86_399], pa.time32("s")),
    "du": pa.array([1, None, -5], pa.duration("us")),
    "f16": pa.array([np.float16(0.5), None, np.float16(-2)], pa.float16()),
    "tm": pa.array([1, None, 5], pa.time64("ns")),
    "dec": pa.array(["1.50", None, "-0.01"]).cast(pa.decimal128(10, 2)),
    "bin": pa.array([b"", None, b"\x00\xff"]),
    "fix": pa.array([b"abc", None, b"\x00\x01\x02"], pa.binary(3)),
    "tok": pa.array([bytes(16), None, bytes(range(16))], pa.binary(16)),
    "nul": pa.nulls(3),
    "dict": pa.array(["x", None, "x"]).dictionary_encode(),
}


@pytest.mark.postgres
def test_every_clear_type_goes_into_postgres_and_comes_back(postgres):
    names = list(CLEAR)
    types = ", ".join(f'"{n}" {pg_type(CLEAR[n].type).sql}' for n in names)
    schema = pa.schema([(n, CLEAR[n].type) for n in names])
    with psycopg.connect(postgres) as connection:
        connection.execute(f"create table t (place int8, {types})")
        payload = HEADER + copy_rows([pa.array([0, 1, 2]), *CLEAR.values()]) + TRAILER
        with connection.cursor().copy("copy t from stdin (format binary)") as copy:
            copy.write(payload)
        out = b""
        with connection.cursor().copy("copy t to stdout (format binary)") as copy:
            out = b"".join(bytes(chunk) for chunk in copy)
        assert out == payload
    rows = parsed(out)
    back = columns_of([row[1:] for row in rows], schema)
    for name in names:
        got, wanted = back.column(name), CLEAR[name]
        assert got.type == wanted.type, name
        assert got.equals(wanted), name
    assert math.copysign(1, back.column("f64")[0].as_py()) == -1


def parsed(stream: bytes) -> list[list[bytes | None]]:
    """Rows of a binary COPY stream, read by the manual's description and not by our code."""
    at, rows = 19, []
    while (count := int.from_bytes(stream[at : at + 2], "big", signed=True)) != -1:
        at += 2
        row: list[bytes | None] = []
        for _ in range(count):
            length = int.from_bytes(stream[at : at + 4], "big", signed=True)
            at += 4
            row.append(None if length < 0 else stream[at : at + length])
            at += max(0, length)
        rows.append(row)
    return rows


def test_sliced_columns_give_the_rows_of_the_slice():
    whole = [pa.array([b"a", None, b"ccc", b""]), pa.array([1, 2, None, 4])]
    cut = [column.slice(1, 2) for column in whole]
    copied = [pa.array(column.to_pylist(), column.type) for column in cut]
    assert copy_rows(cut) == copy_rows(copied)


def test_a_nul_in_a_clear_text_is_refused_and_not_lost():
    with pytest.raises(StoreError, match="NUL"):
        copy_rows([pa.array(["a\x00b"])])
    with pytest.raises(StoreError, match="cannot be kept in clear"):
        copy_rows([pa.array([[1]])])


@given(st.text(max_size=300), st.text(max_size=300))
def test_different_datasets_have_different_safe_folders(one, other):
    first, second = safe_name(one), safe_name(other)
    assert (one == other) == (first == second)
    assert first
    assert len(first) <= 130
    assert set(first) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-%~")


def index_column(bits=0):
    return Column(
        "x", "index", "index", 1, domain="x", params={"parts": [["n", "whole"]], "bits": bits}
    )


def load(values, keys):
    found = Load.empty()
    found.add(keys.index("ab" * 16, "x").tokens(pa.array(values)))
    return found


def test_the_width_follows_the_heaviest_value(keys):
    even = load([f"v{i}" for i in range(5000)], keys).settle(index_column())
    # Forty of five thousand drown in wider buckets whatever the key; a hundred only with luck.
    uneven = load([f"v{i % 2500}" if i < 4960 else "heavy" for i in range(5000)], keys).settle(
        index_column()
    )
    assert even["heaviest"] <= 3
    assert uneven["heaviest"] >= 40
    assert uneven["bits"] < even["bits"] <= math.log2(5000 / even["heaviest"])


def test_a_value_that_everybody_shares_cannot_be_indexed(keys):
    with pytest.raises(Refused, match="recognisable"):
        load(["same"] * 2000, keys).settle(index_column())
    # In a small dataset a look-up may open every row: the index is kept, and says nothing.
    assert load(["same"] * 20, keys).settle(index_column())["bits"] == 0


def test_more_bits_than_the_rows_carry_are_refused_and_fewer_are_taken(keys):
    some = load([f"v{i}" for i in range(5000)], keys)
    with pytest.raises(Refused, match="at most"):
        some.settle(index_column(16))
    assert some.settle(index_column(4))["bits"] == 4


def test_a_year_is_read_from_dates_texts_and_resident_numbers(world):
    from strongroom.protect import kind_of

    columns = {
        "a": pa.array([dt.date(1984, 2, 3), None]),
        "b": pa.array(["1984-02-03", "84"]),
        "c": pa.array([" １９８４年2月", "unknown"]),
        "d": pa.array([1984, 12]),
        "e": pa.array([world.resident(34), "-"]),
    }
    kinds = {"e": kind_of("id.cn_resident")}
    for name in columns:
        assert key_of([(name, "year")], columns, kinds).to_pylist() == ["1984", None], name


def test_two_tuples_do_not_meet_in_one_text():
    columns = {"a": pa.array(["x\x1fy", "x"]), "b": pa.array(["z", "yz"])}
    made = key_of([("a", "whole"), ("b", "whole")], columns, {}).to_pylist()
    assert made == ["xy\x1fz", "x\x1fyz"]
