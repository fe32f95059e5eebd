"""Which store a path or URL means, folders of many sorts, and stores of other packages."""

from __future__ import annotations

import contextlib
import gzip
import importlib
import sqlite3
import sys
import textwrap
from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import strongroom
from strongroom.core import registry
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.values import Invented
from strongroom.stores import create_writer, open_store, store_type
from strongroom.stores._base import safe_name, safe_names

ROWS = pa.table({"name": ["王", "李"], "n": [1, 2]})


def write(target, dataset="people", rows=ROWS):
    with create_writer(target, dataset, rows.schema) as writer:
        writer.write(Invented(rows.combine_chunks().to_batches()[0], 1))


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl", "sqlite", "duckdb"])
@pytest.mark.parametrize("name", ["people.dat", "people.db", "people", "people.txt"])
def test_the_first_bytes_decide_where_the_ending_says_nothing(tmp_path, kind, name):
    write(tmp_path / f"x.{kind}")
    (tmp_path / f"x.{kind}").rename(tmp_path / name)
    assert store_type(tmp_path / name).name == kind


@pytest.mark.parametrize(
    "text",
    [
        "[2024-05-01 10:00:00] 登录 16412340001\n[2024-05-01 10:00:01] 登录 16412340002\n",
        "[owner]\nname=陆怀真\nmobile=16412340001\n",
        "[1234] started\n[1235] 登录 16412340001\n",
        "{owner}\nmobile 16412340001\nmobile 16412340002\n",
        "[info]\n",
    ],
)
@pytest.mark.parametrize("ending", ["log", "ini", "txt"])
def test_a_line_that_begins_with_a_bracket_is_no_json(tmp_path, text, ending):
    path = tmp_path / f"x.{ending}"
    path.write_text(text, encoding="utf-8")
    assert store_type(path).name in ("text", "csv")
    with open_store(path) as store:
        rows = sum(batch.data.num_rows for batch in store.read(store.datasets()[0].name))
    assert rows == len(text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        *('{"a": 1}\n', "{}\n", "[]\n", "[1, 2]\n", '[{"a": 1}]', "[[1, 2]]", '["a"]\n', "[1]\n"),
        *("{a: 1}\n", "{'a': 1}\n", "[\n  {\n", '{\n  "a": 1\n}\n', "[null]\n", "[-1.5e3,\n"),
    ],
)
def test_what_begins_as_json_does_is_json_whatever_it_is_called(tmp_path, text):
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    assert store_type(tmp_path / "x.txt").name in ("json", "jsonl")


PEOPLE = (("陆怀真", "16412340001"), ("张建国", "16412340002"))
PAGES = {
    "page.html": "<html><body><table><tr><th>姓名</th><th>电话</th></tr>{}</table></body></html>\n",
    "people.xml": '<?xml version="1.0" encoding="UTF-8"?>\n<people>{}</people>\n',
}
ROW = {
    "page.html": "<tr><td>{}</td><td>{}</td></tr>",
    "people.xml": "<person><name>{}</name><mobile>{}</mobile></person>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_tags_is_read_in_lines_and_opened(tmp_path, name):
    path = tmp_path / name
    rows = "".join(ROW[name].format(*person) for person in PEOPLE)
    path.write_text(PAGES[name].format(rows), encoding="utf-8")
    found = list(strongroom.find(path))
    assert [f.field.name for f in found] == ["column_1"]
    assert found[0].contains.keys() >= {"person.name", "phone.mobile"}


@pytest.mark.parametrize("name", ["empty.csv", "empty.txt", "empty", "empty.gz"])
def test_a_file_without_a_byte_is_empty_whatever_it_is_called(tmp_path, name):
    data = gzip.compress(b"") if name.endswith(".gz") else b""
    (tmp_path / name).write_bytes(data)
    with open_store(tmp_path / name) as store:
        (dataset,) = store.datasets()
        assert (dataset.columns, dataset.rows, dataset.not_checked) == ((), 0, "")


@pytest.mark.parametrize("name", ["blank.csv", "blank.txt"])
def test_blank_lines_alone_are_no_rows(tmp_path, name):
    (tmp_path / name).write_text("\n\n\n")
    with open_store(tmp_path / name) as store:
        assert [d.rows for d in store.datasets()] == [0]
    # Where something stands behind them it is unread, and they may not hide it.
    (tmp_path / name).write_text("\n" * 300_000 + "name,mobile\n王小明,16800001234\n")
    with open_store(tmp_path / name) as store:
        assert [d.rows for d in store.datasets()] != [0]


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 100, b"\x7fELF" + bytes(500)])
def test_what_is_of_no_known_sort_is_refused_with_a_list_of_what_is(tmp_path, content):
    (tmp_path / "thing.xyz").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        open_store(tmp_path / "thing.xyz")
    assert ".parquet" in caught.value.hint
    assert "postgresql://" in caught.value.hint
    with pytest.raises(UsageError):
        open_store("gopher://example.org/people")


def test_a_missing_file_is_a_store_error_and_an_empty_one_has_no_rows(tmp_path):
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "gone.csv")
    assert caught.value.exit_code == 4
    for ending in (".csv", ".jsonl", ".sqlite", ".duckdb", ".tsv"):
        path = tmp_path / f"empty{ending}"
        path.write_bytes(b"")
        with open_store(path) as store:
            for dataset in store.datasets():
                assert (dataset.rows, list(store.read(dataset.name))) == (0, [])
                assert list(store.partitions(dataset.name)) == []
                assert list(store.sample(dataset.name, 10)) == []


def test_urls_of_files_are_relative_with_three_slashes_and_absolute_with_four(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    write("sqlite:///here.db")
    write(f"duckdb:///{tmp_path}/there.duckdb")
    assert {p.name for p in tmp_path.iterdir()} == {"here.db", "there.duckdb"}
    for url in (
        "sqlite:///here.db",
        f"sqlite:///{tmp_path}/here.db",
        f"sqlite://{tmp_path}/here.db",
        "duckdb:///there.duckdb",
    ):
        with open_store(url) as store:
            assert store.datasets()[0].rows == 2
    write(tmp_path / "a b%.csv")
    with open_store(f"file://{tmp_path}/a%20b%25.csv") as store:
        assert store.datasets()[0].rows == 2
    for wrong in ("sqlite://host/x.db", "sqlite://", "sqlite:///", "file://", "sqlite:///%00"):
        with pytest.raises(UsageError):
            open_store(wrong)


def test_a_folder_lists_every_file_and_says_which_it_could_not_read(tmp_path):
    write(tmp_path / "person.parquet")
    write(tmp_path / "contact.csv")
    write(tmp_path / "same.csv")
    write(tmp_path / "same.jsonl")
    write(tmp_path / "register.sqlite", "one")
    write(tmp_path / "register.sqlite", "two")
    (tmp_path / "inner").mkdir()
    write(tmp_path / "inner" / "deep.csv")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(300))
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no PAR1")
    (tmp_path / ".hidden.csv").write_text("a\n")
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    with open_store(tmp_path) as store:
        found = {d.name: d for d in store.datasets()}
        assert (
            set(found)
            == {
                "person",
                "contact",
                "same.csv",
                "same.jsonl",
                "register.sqlite/one",
                "register.sqlite/two",
                "inner/deep.csv",
                "photo",
                "broken",
            }
            or "register/one" in found
        )
        assert found["photo"].not_checked
        assert found["broken"].not_checked
        assert all(b.dataset == "person" and b.store == store.url for b in store.read("person"))
        with pytest.raises(StoreError):
            list(store.read("broken"))
    with open_store(f"{tmp_path}/*.csv") as store:
        assert {d.name for d in store.datasets()} == {"contact", "same"}
    with pytest.raises(StoreError, match="no file that fits"):
        open_store(f"{tmp_path}/*.tsv")


def test_a_parquet_table_in_parts_is_one_dataset_with_its_folders_values(tmp_path):
    for city in ("上海", "北京"):
        (tmp_path / "people" / f"city={city}").mkdir(parents=True)
        for part in range(2):
            pq.write_table(ROWS, tmp_path / "people" / f"city={city}" / f"part-{part}.parquet")
    (tmp_path / "people" / "_SUCCESS").write_bytes(b"")
    with open_store(tmp_path / "people") as store:
        (dataset,) = store.datasets()
        assert dataset.name == "people"
        assert dataset.rows == 8
        assert dataset.columns[-1] == ("city", "string")
        rows = [r for b in store.read("people", columns=["city", "n"]) for r in b.data.to_pylist()]
        assert {row["city"] for row in rows} == {"上海", "北京"}
        before = {p.name for p in store.partitions("people")}
    pq.write_table(ROWS, tmp_path / "people" / "city=上海" / "part-9.parquet")
    with open_store(tmp_path / "people") as store:
        assert before < {p.name for p in store.partitions("people")}


def test_parts_with_other_columns_are_not_read_as_one(tmp_path):
    pq.write_table(ROWS, tmp_path / "part-0.parquet")
    pq.write_table(pa.table({"other": [1]}), tmp_path / "part-1.parquet")
    with open_store(tmp_path) as store:
        assert "other columns" in store.datasets()[0].not_checked


def test_parts_of_a_table_that_grew_are_read_as_one_with_nulls(tmp_path):
    for day, table in (
        ("dt=1", pa.table({"xm": ["王芳"], "n": pa.array([1], pa.int32())})),
        ("dt=2", pa.table({"n": pa.array([2], pa.int64()), "xm": ["李国强"], "tel": ["154"]})),
    ):
        (tmp_path / day).mkdir()
        pq.write_table(table, tmp_path / day / "p.parquet")
    with open_store(tmp_path) as store:
        (dataset,) = store.datasets()
        assert not dataset.not_checked
        assert [name for name, _ in dataset.columns] == ["xm", "n", "tel", "dt"]
        rows = [row for batch in store.read(dataset.name) for row in batch.data.to_pylist()]
        assert rows == [
            {"xm": "王芳", "n": 1, "tel": None, "dt": "1"},
            {"xm": "李国强", "n": 2, "tel": "154", "dt": "2"},
        ]
        few = [
            row
            for batch in store.read(dataset.name, columns=["tel"])
            for row in batch.data["tel"].to_pylist()
        ]
        assert few == [None, "154"]
        assert sum(batch.data.num_rows for batch in store.sample(dataset.name, 10)) == 2


def test_integers_that_another_part_keeps_as_floats_lose_nothing_and_no_error_tells_them(tmp_path):
    number = 990101199001011233
    parts = (
        pa.table({"id": [number], "n": pa.array([None])}),
        pa.table({"id": [15400001111.0, None], "n": [1, 2]}),
        pa.table({"id": [7], "n": [3]}),
    )
    for place, table in enumerate(parts):
        pq.write_table(table, tmp_path / f"part-{place}.parquet")
    with open_store(tmp_path) as store:
        (dataset,) = store.datasets()
        rows = [row for batch in store.read(dataset.name) for row in batch.data.to_pylist()]
    assert [row["id"] for row in rows] == [str(number), "15400001111", None, "7"]
    assert [row["n"] for row in rows] == [None, 1, 2, 3]


def test_moments_and_decimals_of_several_sorts_are_read_as_text_and_lose_nothing(tmp_path):
    moment, sum_ = datetime(2024, 5, 6, 7, 8, 9, 123456, UTC), Decimal("1.505")
    parts = (
        pa.table({"at": pa.array([moment], pa.timestamp("us", "UTC")), "sum": [Decimal("20.5")]}),
        pa.table({"at": [moment.date()], "sum": [sum_]}),
        pa.table({"at": pa.array([moment], pa.timestamp("ns")), "sum": [3]}),
    )
    for place, table in enumerate(parts):
        pq.write_table(table, tmp_path / f"part-{place}.parquet")
    with open_store(tmp_path) as store:
        (dataset,) = store.datasets()
        rows = [row for batch in store.read(dataset.name) for row in batch.data.to_pylist()]
    assert [row["sum"] for row in rows] == ["20.5", "1.505", "3"]
    assert [row["at"][:10] for row in rows] == ["2024-05-06"] * 3
    assert [row["at"][20:26] for row in rows] == ["123456", "", "123456"]


def test_parts_that_call_numbers_what_others_call_text_are_not_read_as_one(tmp_path):
    pq.write_table(pa.table({"a": ["x"]}), tmp_path / "part-0.parquet")
    pq.write_table(pa.table({"a": [1]}), tmp_path / "part-1.parquet")
    with open_store(tmp_path) as store:
        assert "other columns" in store.datasets()[0].not_checked


def test_nested_parquet_columns_come_out_as_json_text(tmp_path):
    table = pa.table({"home": [{"city": "上海", "doors": [1, 2]}, None]})
    pq.write_table(table, tmp_path / "x.parquet")
    with open_store(tmp_path / "x.parquet") as store:
        (batch,) = store.read("x")
    assert batch.data.to_pylist() == [{"home": '{"city":"上海","doors":[1,2]}'}, {"home": None}]


def test_text_packed_with_gzip_is_read_as_one_partition(tmp_path):
    path = tmp_path / "people.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"a":1}\n{"a":2}\n'))
    with open_store(path) as store:
        assert len(store.partitions("people")) == 1
        assert sum(b.data.num_rows for b in store.read("people")) == 2


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("姓名", "姓名"),
        ("a\nb", "a%0Ab"),
        ("\x1b[31m", "%1B[31m"),
        ("\u202ex", "%E2%80%AEx"),
        ("x\u2028y", "x%E2%80%A8y"),
        ("\udcff", "%FF"),
        ("", ""),
    ],
)
def test_names_are_shown_so_that_they_cannot_harm(name, shown):
    assert safe_name(name) == shown


def test_names_stay_short_and_apart():
    long = "名" * 5000
    assert len(safe_name(long)) <= 200
    assert safe_name(long) != safe_name(long + "x")
    assert len(set(safe_names(["a", "a", "a_2", "", "", "column_4"]))) == 6


@pytest.fixture
def other_package(tmp_path, monkeypatch):
    """A distribution that nobody of this project wrote, with a store of its own."""
    (tmp_path / "shouting.py").write_text(
        textwrap.dedent(
            """
            import pyarrow as pa
            from strongroom.core.entries import StoreType
            from strongroom.core.types import Dataset, Partition
            from strongroom.core.values import Batch
            from strongroom.stores._base import BaseStore, wanted, batch_rows, slices, check_options
            from strongroom.stores._base import partition_named
            from strongroom.testing.stores import invented_rows

            class Shouting(BaseStore):
                url = "shout://x"
                def datasets(self):
                    columns = tuple((f.name, str(f.type)) for f in invented_rows(9).schema)
                    return (Dataset("people", columns, rows=500),)
                def partitions(self, dataset):
                    self.dataset(dataset)
                    return (Partition("all", 500, "f"),)
                def read(self, dataset, *, partition=None, columns=None, rows=65536, on_reject=None):
                    self.dataset(dataset)
                    table = invented_rows(500)
                    names = wanted(table.schema.names, columns)
                    if partition is not None:
                        partition_named(self.partitions(dataset), partition)
                    yield from slices(table.select(names), batch_rows(rows, 4), self.url, dataset, "all", 0)
                def sample(self, dataset, count, *, on_reject=None):
                    self.dataset(dataset)
                    if count:
                        table = invented_rows(500).take(list(range(0, 500, 500 // count)))
                        yield from slices(table, 65536, self.url, dataset, "sample", 0)

            def open_shouting(target, **options):
                check_options(options, ())
                return Shouting()

            ENTRY = StoreType("shouting", "Shouting", ("shout",), (".shout",), open_shouting,
                capabilities={"read": "yes", "partitions": "yes", "sample": "yes", "count": "yes",
                              "write": "never: it only shouts", "types": "yes"})
            """
        )
    )
    info = tmp_path / "shouting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[strongroom.stores]\nshouting = shouting\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    registry.shelf.cache_clear()
    yield
    registry.shelf.cache_clear()
    sys.modules.pop("shouting", None)


def test_a_store_of_another_package_is_found_and_passes_the_suite(other_package):
    from strongroom.testing.stores import CHECKS, Subject, invented_rows

    entry = registry.shelf("stores")["shouting"]
    with open_store("shout://people") as store:
        assert store.datasets()[0].name == "people"
    for check in CHECKS:
        check(Subject(entry, "shout://people", "people", invented_rows(500)))
    with pytest.raises(UsageError):
        create_writer("x.shout", "people", ROWS.schema)


def test_the_log_beside_a_sqlite_database_is_read_with_it_and_is_no_file_of_its_own(tmp_path):
    with contextlib.closing(sqlite3.connect(tmp_path / "people.db")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE t (xm TEXT)")
        database.execute("INSERT INTO t VALUES ('王芳')")
        database.commit()
        # What only looks like a log is a file of its own, and is not passed over.
        (tmp_path / "other").write_text("xm\n李国强\n", encoding="utf-8")
        (tmp_path / "other-wal").write_bytes(b"\x00\x01")
        with open_store(tmp_path) as store:
            kept = {d.name: d.not_checked for d in store.datasets()}
            assert {"people", "other-wal"} <= set(kept)
            assert not any("people.db-" in name for name in kept)
            assert kept["other-wal"]
            assert not kept["people"]
            assert [b.data.to_pylist() for b in store.read("people")] == [[{"xm": "王芳"}]]
