"""Columns of bytes: text among them is looked at as text, pictures and templates stay bytes."""

import sqlite3

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import strongroom
from strongroom.core.registry import shelf
from strongroom.find.bookmark import restore, state_of
from strongroom.find.profile import Gatherer
from strongroom.kernels.sketch import keys
from strongroom.report.words import evidence

MOBILES = [f"168{i * 104729 % 10**8:08d}" for i in range(1, 401)]
NAMES = [
    a + b + c for a in "王李张刘陈赵周吴" for b in "伟芳娜敏静" for c in "丽强磊军洋明华平国春"
]
NOTES = [f"第{i}次致电{m}，未接" for i, m in enumerate(MOBILES)]
RNG = np.random.default_rng(5)
NOISE = [RNG.bytes(32) for _ in MOBILES]


def found(values, kind=None, name="c5"):
    column = pa.array(values, kind or pa.binary())
    [finding] = strongroom.find(pa.table({name: column}), sample=None)
    return finding


def raw(values, encoding="utf-8"):
    return [None if v is None else v.encode(encoding) for v in values]


@pytest.mark.parametrize(
    "kind", [pa.binary(), pa.large_binary(), pa.binary_view(), pa.binary(11)], ids=str
)
def test_numbers_that_lie_as_bytes_are_found_and_the_evidence_says_so(kind):
    finding = found(raw(MOBILES), kind)
    assert (finding.kind, finding.checked, finding.matched) == ("phone.mobile", 400, 400)
    assert finding.people == 400
    line = "400 values are bytes that hold text (UTF-8), and were looked at as text"
    assert line in finding.evidence
    assert "400" in evidence(line, "zh", {})
    assert evidence(line, "zh", {}) != line


def test_names_and_texts_that_lie_as_bytes_are_found():
    table = pa.table({"name": raw(NAMES), "remark": raw(NOTES)})
    name, remark = strongroom.find(table)
    assert (name.kind, remark.kind) == ("person.name", "text.free")
    assert remark.contains["phone.mobile"] == 400


def test_chinese_that_lies_as_bytes_of_gb18030_is_found():
    finding = found(raw(NOTES, "gb18030"), name="remark")
    assert finding.kind == "text.free"
    assert finding.contains["phone.mobile"] == 400
    assert any("(GB 18030)" in line for line in finding.evidence)


def test_values_of_one_width_are_read_without_the_zeros_that_fill_them_up():
    finding = found([m.encode() + bytes(9) for m in MOBILES], pa.binary(20))
    assert (finding.kind, finding.matched) == ("phone.mobile", 400)


def test_values_that_are_no_text_are_counted_beside_those_that_are():
    mixed = [m if i % 2 else NOISE[i] for i, m in enumerate(raw(MOBILES))]
    finding = found(mixed)
    assert (finding.kind, finding.checked, finding.matched) == ("phone.mobile", 400, 200)
    assert any(
        line.startswith("200 values are bytes that hold no text") for line in finding.evidence
    )


def test_a_name_is_not_overruled_by_bytes_that_nobody_could_read():
    finding = found(NOISE, name="mobile")
    assert finding.kind == "none"
    assert finding.evidence == (
        "the name says Mobile number, but the values are bytes that hold no text",
    )


@pytest.mark.parametrize("width", [1, 2, 4, 8, 16])
def test_bytes_of_chance_are_no_text(width):
    finding = found([RNG.bytes(width) for _ in range(2_000)])
    assert finding.kind == "none"
    assert not any("hold text" in line for line in finding.evidence)


def test_templates_and_pictures_are_still_known_by_their_bytes():
    picture = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(64))
    table = {
        "id_card": ["990101199003074470"] * 200,
        "vector": [RNG.normal(0, 0.1, 128).astype("<f4").tobytes() for _ in range(200)],
        "flat": [np.full(128, 0.125, "<f4").tobytes()] * 200,
        "face": [picture] * 200,
        # Some that were never taken, and say so in words, change nothing.
        "photo": [b"none taken, see the note" if i % 5 == 0 else picture for i in range(200)],
    }
    told = {f.field.name: (f.kind, f.matched) for f in strongroom.find(pa.table(table))}
    assert told["vector"] == told["flat"] == ("biometric.template", 200)
    assert told["face"] == ("biometric.face", 200)
    assert told["photo"] == ("biometric.face", 160)


def test_text_behind_a_beginning_of_other_bytes_is_found_where_every_row_is_read():
    finding = found([*(NOISE * 8), *raw(MOBILES * 40)], name="mobile")
    assert finding.kind == "phone.mobile"


def test_blobs_of_sqlite_and_bare_byte_arrays_of_parquet_are_looked_at(tmp_path):
    path = tmp_path / "b.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("create table t (c5 blob)")
        connection.executemany("insert into t values (?)", [(m,) for m in raw(MOBILES)])
    connection.close()
    pq.write_table(pa.table({"c5": raw(MOBILES)}), tmp_path / "b.parquet")
    for name in ("b.sqlite", "b.parquet"):
        [finding] = strongroom.find(tmp_path / name)
        assert (finding.kind, finding.matched) == ("phone.mobile", 400)


def test_bytes_inside_structures_are_looked_at_as_the_text_that_they_hold(tmp_path):
    inner = [{"a": m, "l": [m, None], "k": n[:8]} for m, n in zip(raw(MOBILES), NOISE, strict=True)]
    table = pa.table({"s": pa.array(inner), "m": pa.array([[("x", m)] for m in raw(MOBILES)], MAP)})
    pq.write_table(table, tmp_path / "s.parquet")
    for source in (table, tmp_path / "s.parquet"):
        for finding in strongroom.find(source):
            assert finding.contains["phone.mobile"] == 400


MAP = pa.map_(pa.string(), pa.binary())


@pytest.mark.parametrize("form", ["0x{}", "X'{}'", "x'{}'"])
def test_hexadecimal_literals_of_dumps_are_looked_at_as_what_they_stand_for(form, tmp_path):
    rows = ",\n".join(f"({i},{form.format(m.encode().hex())})" for i, m in enumerate(MOBILES))
    path = tmp_path / "d.sql"
    path.write_text(
        f"CREATE TABLE `t` (`n` int, `c5` varbinary(20));\nINSERT INTO `t` VALUES {rows};\n"
    )
    _, finding = strongroom.find(path)
    assert (finding.kind, finding.matched) == ("phone.mobile", 400)
    assert any("(hexadecimal)" in line for line in finding.evidence)


def test_the_hexadecimal_form_of_postgresql_is_looked_at_and_addresses_of_chains_are_not():
    assert found(["\\x" + m.encode().hex() for m in MOBILES], pa.string()).kind == "phone.mobile"
    finding = found(["0x" + b[:20].hex() for b in NOISE], pa.string())
    assert not any("hold text" in line for line in finding.evidence)


def test_texts_beside_hexadecimal_literals_stay_as_they_are():
    mixed = [m if i % 2 else "0x" + m.encode().hex() for i, m in enumerate(MOBILES)]
    finding = found(mixed, pa.string())
    assert (finding.kind, finding.matched) == ("phone.mobile", 400)


def test_what_was_counted_of_bytes_is_kept_with_the_place():
    first = Gatherer("c5", pa.binary(), keys(b""))
    first.narrow(["phone.mobile"])
    first.add(pa.array([*raw(MOBILES), *NOISE]))
    second = Gatherer("c5", pa.null(), keys(b""))
    restore(second, state_of(first))
    second.profile.type = first.profile.type
    assert (second.profile.coding, second.profile.coded) == ("UTF-8", 400)
    assert second.profile.unreadable == 400
    assert second.profile.considered == 400
    assert second.profile.share("phone.mobile") == 1.0


def test_no_kind_but_those_of_bodies_is_told_by_bytes():
    assert {n for n in shelf("kinds") if n.startswith("biometric.")} == {
        "biometric.face",
        "biometric.fingerprint",
        "biometric.template",
        "biometric.voice",
    }
