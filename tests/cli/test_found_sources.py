"""What is found on a share or a server goes into a room as files of one's own do."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

_spec = importlib.util.spec_from_file_location(
    "sources", Path(__file__).parents[1] / "stores" / "sources.py"
)
sources = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sources)


@pytest.fixture
def contact(shell):
    shell("city", "--people", "300", "--seed", "7", "--to", "./city", "--format", "parquet")
    rows = pq.read_table(shell.work / "city" / "contact.parquet")
    return pa.table({name: [None if v is None else str(v) for v in rows.column(name).to_pylist()]
                     for name in rows.column_names})  # fmt: skip


FILES = {
    "dumped.sql": lambda rows: sources.mysql(rows, "dumped").encode(),
    "book.xlsx": sources.xlsx,
    "list": lambda rows: sources.dashes(rows, header=False).encode("gb18030"),
    "export.json": lambda rows: sources.elastic(rows, "exported").encode(),
    "all.zip": lambda rows: sources.zipped({"inner.sql": sources.pg_copy(rows, "inner")}),
    "array.json.zst": lambda rows: sources.packed(sources.json_array(rows).encode(), ".zst"),
}


def table_in(mariadb, rows):
    mariadb.run("drop database if exists shop", "create database shop")
    columns = ", ".join(f"`{name}` text" for name in rows.column_names)
    mariadb.run(
        f"create table contact (n int primary key, {columns})",
        "grant select on shop.* to reader",
        database="shop",
    )
    with mariadb.connect("shop") as connection, connection.cursor() as cursor:
        marks = ",".join(["%s"] * (1 + len(rows.column_names)))
        values = [(n, *row.values()) for n, row in enumerate(rows.to_pylist())]
        cursor.executemany(f"insert into contact values ({marks})", values)
    return mariadb.url("shop")


def test_what_was_found_is_named_field_by_field_and_goes_into_a_room(shell, contact, mariadb):
    for name, make in FILES.items():
        (shell.work / name).write_bytes(make(contact))
    targets = [*FILES, table_in(mariadb, contact)]
    given = {"MYSQL_PWD": "pw-of-the-reader"}
    kinds: dict[str, set[str]] = {}
    for line in shell("find", *targets, "--json", **given).stdout.splitlines():
        finding = json.loads(line)
        kinds.setdefault(finding["store"], set()).add(finding["kind"])
    assert len(kinds) == 7
    for found in kinds.values():
        assert {"person.name", "id.cn_resident", "phone.mobile", "address"} <= found
    rows = f"{7 * contact.num_rows:,} rows in 7 datasets"
    assert f"protected  {rows}" in shell("up", *targets, "--yes", "--no-serve", **given).stderr
    again = shell("up", *targets, "--yes", "--no-serve", **given)
    assert f"held       {rows}, protected before" in again.stderr
    mobiles = [value.encode() for value in contact.column("mobile").to_pylist() if value]
    for path in (shell.work / "room").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(mobile in content for mobile in mobiles if len(mobile) == 11)
            assert b"pw-of-the-reader" not in content
