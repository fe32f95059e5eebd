"""The control: a search that is trusted to find nothing must first find everything."""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import random
import sqlite3
import tarfile
import urllib.parse
import zipfile
from pathlib import Path

import duckdb
import numpy as np
import psycopg
import pyarrow as pa
import pyarrow.csv
import pyarrow.orc
import pyarrow.parquet as pq
import pytest

from strongroom.kernels.needles import Needles, encodings
from strongroom.testing.plants import KINDS, check_character, luhn_digit, plants
from strongroom.testing.sweep import sweep

PEOPLE = 60
PLANTS = plants(PEOPLE, 5)
NEEDLES = Needles(PLANTS.needles())
WANTED = set(PLANTS.needles())


def table(rows=PEOPLE, repeat=1):
    columns = {kind: PLANTS.columns[kind][:rows] * repeat for kind in KINDS}
    return pa.table({"n": list(range(rows * repeat)), **columns})


def csv_bytes(encoding="utf-8"):
    lines = [",".join(f'"{v}"' for v in row) for row in zip(*PLANTS.columns.values(), strict=True)]
    return "\n".join(lines).encode(encoding)


def arrow_bytes(stream, codec):
    out = io.BytesIO()
    options = pa.ipc.IpcWriteOptions(compression=codec)
    make = pa.ipc.new_stream if stream else pa.ipc.new_file
    with make(out, table().schema, options=options) as writer:
        writer.write_table(table())
    return out.getvalue()


def parquet_bytes(**options):
    out = io.BytesIO()
    pq.write_table(table(repeat=3), out, **options)
    return out.getvalue()


def json_bytes(**options):
    rows = zip(*PLANTS.columns.values(), strict=True)
    lines = [json.dumps(dict(zip(KINDS, row, strict=True)), **options) for row in rows]
    return "\n".join(lines).encode()


def zipped(data, method=zipfile.ZIP_DEFLATED, name="people.csv"):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def tarred(data, mode="w", name="people.csv"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def arrow_compressed(codec, data):
    return pa.compress(data, codec, asbytes=True) if codec == "brotli" else _stream(codec, data)


def _stream(codec, data):
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, codec) as out:
        out.write(data)
    return sink.getvalue().to_pybytes()


def orc_bytes(codec):
    out = io.BytesIO()
    pyarrow.orc.write_table(table(), out, compression=codec)
    return out.getvalue()


def partly_escaped():
    """What a writer with its own mind escapes: some characters, ASCII ones among them."""
    dice = random.Random(3)
    text = csv_bytes().decode().replace('"', "").replace("\n", " ")
    mixed = "".join(f"\\u{ord(c):04x}" if dice.random() < 0.5 else c for c in text)
    return f'{{"people": "{mixed}"}}'.encode()


FORMS = {
    "people.csv": csv_bytes,
    "utf16.csv": lambda: csv_bytes("utf-16"),
    "utf16be.csv": lambda: csv_bytes("utf-16-be"),
    "gb18030.csv": lambda: csv_bytes("gb18030"),
    "base64.txt": lambda: base64.b64encode(csv_bytes()),
    "base64.1.txt": lambda: base64.b64encode(b"x" + csv_bytes()),
    "base64.2.txt": lambda: base64.b64encode(b"xy" + csv_bytes()),
    "base64.gb.txt": lambda: base64.b64encode(csv_bytes("gb18030")),
    "base64url.txt": lambda: base64.urlsafe_b64encode(csv_bytes()),
    "hex.txt": lambda: csv_bytes().hex().encode(),
    "HEX.txt": lambda: csv_bytes("gb18030").hex().upper().encode(),
    "percent.txt": lambda: urllib.parse.quote(csv_bytes(), safe="").replace(".", "%2E").encode(),
    "people.jsonl": lambda: json_bytes(ensure_ascii=False),
    "escaped.jsonl": json_bytes,
    "partly.json": partly_escaped,
    "people.csv.gz": lambda: gzip.compress(csv_bytes()),
    "two members.gz": lambda: gzip.compress(b"first") + gzip.compress(csv_bytes()),
    "people.csv.bz2": lambda: bz2.compress(csv_bytes()),
    "people.csv.xz": lambda: lzma.compress(csv_bytes()),
    "people.csv.zst": lambda: arrow_compressed("zstd", csv_bytes()),
    "people.csv.lz4": lambda: arrow_compressed("lz4", csv_bytes()),
    "people.csv.br": lambda: arrow_compressed("brotli", csv_bytes()),
    "deflated.zip": lambda: zipped(csv_bytes()),
    "stored.zip": lambda: zipped(csv_bytes(), zipfile.ZIP_STORED),
    "lzma.zip": lambda: zipped(csv_bytes(), zipfile.ZIP_LZMA),
    "people.tar": lambda: tarred(csv_bytes()),
    "people.tar.gz": lambda: tarred(csv_bytes(), "w:gz"),
    "people.tar.xz": lambda: tarred(csv_bytes(), "w:xz"),
    "zip in tar in gz": lambda: tarred(zipped(gzip.compress(csv_bytes())), "w:gz", "a.zip"),
    "parquet in zip": lambda: zipped(parquet_bytes(compression="zstd"), name="a.parquet"),
    "file.arrow": lambda: arrow_bytes(False, None),
    "file.zstd.arrow": lambda: arrow_bytes(False, "zstd"),
    "stream.arrow": lambda: arrow_bytes(True, None),
    "stream.lz4.arrow": lambda: arrow_bytes(True, "lz4"),
    "plain.orc": lambda: orc_bytes("uncompressed"),
    "zlib.orc": lambda: orc_bytes("zlib"),
    "zstd.orc": lambda: orc_bytes("zstd"),
}  # fmt: skip
for codec in ("none", "snappy", "gzip", "brotli", "zstd", "lz4"):
    for dictionary in (True, False):
        for version in ("1.0", "2.0"):
            FORMS[f"{codec}.{dictionary}.{version}.parquet"] = lambda c=codec, d=dictionary, v=version: (
                parquet_bytes(compression=c, use_dictionary=d, data_page_version=v)
            )  # fmt: skip
FORMS["delta.parquet"] = lambda: parquet_bytes(
    compression="none", use_dictionary=False, column_encoding=dict.fromkeys(KINDS, "DELTA_BYTE_ARRAY")
)  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_every_plant_is_found_where_it_lies_in_clear(name, tmp_path):
    (tmp_path / name).write_bytes(FORMS[name]())
    report = sweep(tmp_path, NEEDLES)
    assert len(report.found) >= 0.99 * len(WANTED), report.summary()
    assert not report.faults, report.summary()
    assert not report.missed, report.summary()


@pytest.mark.parametrize("name", ["sqlite", "duckdb"])
def test_every_plant_is_found_in_a_database_file(name, tmp_path):
    path = tmp_path / f"people.{name}"
    marks = ",".join("?" * len(KINDS))
    rows = list(zip(*PLANTS.columns.values(), strict=True))
    if name == "sqlite":
        with sqlite3.connect(path) as connection:
            connection.execute(f"create table p ({', '.join(KINDS)})")
            connection.executemany(f"insert into p values ({marks})", rows)
        connection.close()
    else:
        people = table(repeat=50)
        with duckdb.connect(str(path)) as connection:
            connection.execute("create schema inner_one")
            connection.register("people", people)
            connection.execute("create table inner_one.p as select * from people")
    report = sweep(path, NEEDLES)
    assert set(report.found) == WANTED, report.summary()
    assert report.clean is False
    assert not report.faults, report.summary()
    assert report.opened[name] == 1


def test_rows_deleted_from_sqlite_are_found_in_its_free_pages(tmp_path):
    path = tmp_path / "people.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("pragma secure_delete = off")
    connection.execute(f"create table p ({', '.join(KINDS)})")
    rows = list(zip(*PLANTS.columns.values(), strict=True))
    connection.executemany(f"insert into p values ({','.join('?' * len(KINDS))})", rows)
    connection.commit()
    connection.execute("drop table p")
    connection.commit()
    connection.close()
    report = sweep(path, NEEDLES)
    assert len(report.found) >= 0.95 * len(WANTED), report.summary()


def test_rows_that_only_the_log_of_sqlite_holds_are_found(tmp_path):
    path = tmp_path / "people.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma wal_autocheckpoint = 0")
    connection.execute(f"create table p ({', '.join(KINDS)})")
    connection.execute("pragma wal_checkpoint(truncate)")
    rows = list(zip(*PLANTS.columns.values(), strict=True))
    connection.executemany(f"insert into p values ({','.join('?' * len(KINDS))})", rows)
    connection.commit()
    report = sweep(tmp_path, NEEDLES)
    connection.close()
    assert set(report.found) == WANTED, report.summary()
    assert any(p.path.endswith("-wal") for places in report.found.values() for p in places)


def test_a_dictionary_entry_that_no_row_uses_is_found(tmp_path):
    indices = pa.array(np.zeros(1000, np.int32))
    hidden = pa.DictionaryArray.from_arrays(indices, pa.array(["nobody", *PLANTS.columns["name"]]))
    path = tmp_path / "hidden.parquet"
    pq.write_table(pa.table({"name": hidden}), path, compression="zstd")
    assert pq.read_table(path)["name"].unique().to_pylist() == ["nobody"]
    report = sweep(path, Needles(PLANTS.needles("name")))
    assert len(report.found) == PEOPLE, report.summary()


def test_parquet_statistics_that_cut_a_value_short_still_give_it_away(tmp_path):
    path = tmp_path / "stats.parquet"
    address = PLANTS.columns["address"][0]
    values = pa.table({"address": [address + "（" + "备注" * 40 + "）"] * 10})
    pq.write_table(values, path, compression="zstd")
    places = sweep(path, Needles(PLANTS.needles("address"))).found["0.address"]
    assert any(place.inside == "" for place in places)


def test_parquet_metadata_holds_no_secret_corner(tmp_path):
    path = tmp_path / "meta.parquet"
    packed = base64.b64encode(PLANTS.columns["email"][0].encode())
    schema = pa.schema([("n", pa.int64())], {"note": packed})
    pq.write_table(pa.table({"n": [1]}, schema=schema), path)
    assert "0.email" in sweep(path, NEEDLES).found


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        (kind, encoding)
        for kind in ("int64", "float64", "decimal", "uint64")
        for encoding in ("PLAIN", "DELTA_BINARY_PACKED", "dictionary")
        if encoding != "DELTA_BINARY_PACKED" or "int" in kind
    ],
)
def test_numbers_are_found_as_numbers(kind, encoding, tmp_path):
    types = {"int64": pa.int64(), "float64": pa.float64(), "uint64": pa.uint64()}
    numbers = pa.array([int(v) for v in PLANTS.columns["mobile"]], pa.int64())
    column = numbers.cast(types.get(kind, pa.decimal128(20, 0)))
    path = tmp_path / "numbers.parquet"
    options = {"use_dictionary": True} if encoding == "dictionary" else {
        "use_dictionary": False, "column_encoding": {"m": encoding}}  # fmt: skip
    pq.write_table(pa.table({"m": column}), path, compression="zstd", **options)
    report = sweep(path, Needles(PLANTS.needles("mobile")))
    assert len(report.found) == PEOPLE, report.summary()


def test_numbers_are_found_in_the_raw_pages_of_sqlite(tmp_path):
    path = tmp_path / "numbers.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("create table p (mobile integer, card integer)")
    rows = [
        (int(m), int(c))
        for m, c in zip(PLANTS.columns["mobile"], PLANTS.columns["card"], strict=True)
    ]
    connection.executemany("insert into p values (?, ?)", rows)
    connection.commit()
    connection.close()
    raw = path.read_bytes()
    hits = {h.label for h in Needles(PLANTS.needles("mobile", "card")).search(raw)}
    assert len(hits) == 2 * PEOPLE


def test_values_are_found_inside_nested_and_packed_columns(tmp_path):
    value = PLANTS.columns["text"]
    nested = pa.table(
        {
            "structs": pa.array([{"a": [v]} for v in value]),
            "maps": pa.array([[("k", v)] for v in PLANTS.columns["name"]], pa.map_(pa.string(), pa.string())),
            "packed": pa.array([gzip.compress(v.encode()) for v in PLANTS.columns["email"]]),
        }
    )  # fmt: skip
    path = tmp_path / "nested.arrow"
    with pa.ipc.new_file(
        path, nested.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")
    ) as w:
        w.write_table(nested)
    report = sweep(path, Needles(PLANTS.needles("text", "name", "email")))
    assert len(report.found) == 3 * PEOPLE, report.summary()


@pytest.mark.postgres
def test_postgres_gives_its_long_values_up_to_sql_and_its_short_ones_to_the_disk(
    postgres, postgres_server
):
    long_text = "".join(PLANTS.columns["text"]) * 3
    with psycopg.connect(postgres, autocommit=True) as connection:
        columns = ", ".join(f"{kind} text" for kind in KINDS)
        connection.execute(f"create table people ({columns}, long text)")
        for row in zip(*PLANTS.columns.values(), strict=True):
            connection.execute(f"insert into people values ({','.join(['%s'] * 8)})", (*row[:6], "", long_text))  # fmt: skip
        connection.execute("checkpoint")
    _, folder = postgres_server
    report = sweep(folder, NEEDLES)
    clear = {label for label in WANTED if not label.endswith(".text")}
    assert set(report.found) >= clear, report.summary()
    report = sweep([], NEEDLES, databases=[postgres])
    assert set(report.found) == WANTED, report.summary()


@pytest.mark.postgres
def test_a_table_that_may_not_be_read_is_a_fault_and_does_not_hide_the_others(postgres):
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("drop role if exists sweeper")
        connection.execute("create role sweeper")
        connection.execute("create table hidden (x text)")
        connection.execute("create table open (x text)")
        connection.execute("insert into open values (%s)", (PLANTS.columns["email"][0],))
        connection.execute("grant select on open to sweeper")
    url = postgres + ("&" if "?" in postgres else "?") + "options=-crole%3Dsweeper"
    report = sweep([], NEEDLES, databases=[url])
    assert set(report.found) == {"0.email"}, report.summary()
    assert ("PostgreSQL > public.hidden", "may not be read") in report.faults
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("drop owned by sweeper")
        connection.execute("drop role sweeper")


def test_a_database_that_does_not_answer_is_a_fault():
    report = sweep([], NEEDLES, databases=["postgresql://127.0.0.1:1/none?connect_timeout=2"])
    assert [place for place, _ in report.faults] == ["PostgreSQL"]
    assert not report.clean


def test_nothing_is_found_in_random_data(tmp_path):
    (tmp_path / "random").write_bytes(np.random.default_rng(1).bytes(48 << 20))
    (tmp_path / "zeros").write_bytes(bytes(8 << 20))
    report = sweep(tmp_path, NEEDLES)
    assert report.clean, report.summary()
    assert report.bytes == 56 << 20


def test_nothing_is_found_among_other_plants(tmp_path):
    strangers = plants(2_000, 77)
    (tmp_path / "strangers.csv").write_text(
        "\n".join(",".join(row) for row in zip(*strangers.columns.values(), strict=True))
    )
    assert sweep(tmp_path, NEEDLES).clean


@pytest.mark.parametrize("width", range(9))
def test_a_value_is_found_at_any_offset_and_across_the_seams_of_blocks(width):
    value = PLANTS.columns["mobile"][0].encode()
    for seam in (1 << 20, 1 << 21):
        for before in range(0, len(value) + 8, 3):
            data = bytearray(b"\xaa" * ((1 << 21) + 64))
            data[seam - before + width : seam - before + width + len(value)] = value
            assert any(h.label == "0.mobile" for h in NEEDLES.search(bytes(data)))


def test_a_value_across_the_seam_of_two_pieces_of_a_file_is_found(tmp_path):
    value = PLANTS.columns["address"][0].encode("utf-16-le")
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate((64 << 20) + 5)
        file.seek((32 << 20) - len(value) // 2)
        file.write(value)
    assert "0.address" in sweep(path, NEEDLES).found


def test_a_value_in_the_name_of_a_file_is_found(tmp_path):
    (tmp_path / f"{PLANTS.columns['id_number'][3]}.jpg").write_bytes(b"")
    assert "3.id_number" in sweep(tmp_path, NEEDLES).found


def test_what_cannot_be_read_is_reported_and_never_taken_for_clean(tmp_path):
    (tmp_path / "cut.gz").write_bytes(gzip.compress(csv_bytes())[:-20])
    (tmp_path / "cut.parquet").write_bytes(parquet_bytes()[:-9])
    (tmp_path / "bad.sqlite").write_bytes(b"SQLite format 3\0" + os.urandom(5000))
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04" + os.urandom(500))
    (tmp_path / "some.7z").write_bytes(b"7z\xbc\xaf\x27\x1c" + os.urandom(500))
    report = sweep([tmp_path, tmp_path / "absent"], NEEDLES)
    faults = " ".join(place for place, _ in report.faults)
    for name in ("cut.gz", "cut.parquet", "bad.sqlite", "bad.zip", "absent"):
        assert name in faults
    assert [name for _, name in report.missed] == ["7z"]
    assert not report.clean


def test_a_summary_names_plants_by_label_and_never_by_value(tmp_path):
    (tmp_path / "people.csv").write_bytes(csv_bytes())
    text = sweep(tmp_path, NEEDLES).summary()
    assert ".mobile" in text or ".address" in text or ".card" in text
    assert "people.csv" in text
    for values in PLANTS.columns.values():
        assert not any(value in text for value in values)


def test_a_plant_too_short_to_be_told_from_chance_is_refused():
    with pytest.raises(ValueError, match="too short"):
        Needles({"x": "12345"})


def test_every_encoding_of_a_value_is_one_that_the_index_finds():
    for kind in KINDS:
        value = PLANTS.columns[kind][0]
        for name, raw in encodings(value):
            if len(raw) >= 6:
                data = b"\x00\xff" * 7 + raw + b"\x11\x00" * 9
                found = {(h.label, h.encoding) for h in NEEDLES.search(data)}
                assert (f"0.{kind}", name) in found


def test_plants_are_distinct_valid_and_nobodys():
    people = plants(1_000, 9)
    assert people.columns == plants(1_000, 9).columns
    assert people.columns != plants(1_000, 10).columns
    for values in people.columns.values():
        assert len(set(values)) == 1_000
    for number in people.columns["id_number"]:
        assert number.startswith("99")
        assert check_character(number[:17]) == number[17]
    for card in people.columns["card"]:
        assert card.startswith("0")
        assert luhn_digit(card[:-1]) == card[-1]
    assert {m[:3] for m in people.columns["mobile"]} <= {"154", "160", "163", "164", "168", "169", "179", "194"}  # fmt: skip


def test_check_digits_agree_with_published_examples():
    # GB 11643-1999, the example of its annex; ISO/IEC 7812-1 annex B.
    assert check_character("11010519491231002") == "X"
    assert check_character("44052418800101001") == "4"
    assert luhn_digit("7992739871") == "3"


def test_a_folder_is_swept_to_its_hidden_ends(tmp_path):
    deep = tmp_path / ".cache" / "x" / ".y"
    deep.mkdir(parents=True)
    (deep / "spool").write_text(PLANTS.columns["mobile"][1])
    report = sweep(Path(tmp_path), NEEDLES)
    assert set(report.found) == {"1.mobile"}
    assert report.files == 1


def test_a_link_out_of_the_tree_is_not_followed_and_not_passed_over(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "people.csv").write_bytes(csv_bytes())
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "linked").symlink_to(outside)
    (tree / "file").symlink_to(outside / "people.csv")
    (tree / "own").write_bytes(b"nothing")
    (tree / "inner").symlink_to(tree / "own")
    report = sweep(tree, NEEDLES)
    assert {Path(place).name for place, _ in report.missed} == {"linked", "file"}
    assert not report.found
    assert not report.clean


def test_json_escapes_inside_a_cell_of_a_database_are_undone(tmp_path):
    path = tmp_path / "ledger.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("create table entries (body text)")
    text = PLANTS.columns["text"][0]
    mixed = "".join(f"\\u{ord(c):04x}" if i % 3 else c for i, c in enumerate(text))
    connection.execute("insert into entries values (?)", (f'{{"reason": "{mixed}"}}',))
    connection.commit()
    connection.close()
    assert set(sweep(path, NEEDLES).found) == {"0.text"}
