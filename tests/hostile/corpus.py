"""Files made to do harm: cut, flipped, mislabelled, oversized, oddly named.

`build(folder)` writes them all and returns their paths, the same every time. Whoever reads them
must answer each with rows, rejects, a UsageError or a StoreError: never with another exception,
never by hanging, never with a value in a message. The values in them are `NEEDLE`.
"""

from __future__ import annotations

import gzip
import os
import random
import runpy
import socket
import sqlite3
import struct
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_LINES = runpy.run_path(str(Path(__file__).with_name("lines.py")))
_FOUND = runpy.run_path(str(Path(__file__).with_name("found.py")))
NEEDLE = "王秘密99010119000101001X"
ROWS = 400


def _rows(count=ROWS):
    return pa.table(
        {
            "name": [f"{NEEDLE}{i}" for i in range(count)],
            "number": list(range(count)),
            "note": ['two\nlines, and "quotes"' if i % 5 else None for i in range(count)],
        }
    )


def _csv(count=ROWS):
    lines = ["name,number,note"]
    lines += [f'{NEEDLE}{i},{i},"two\nlines, and ""quotes"""' for i in range(count)]
    return "\n".join(lines) + "\n"


def _jsonl(count=ROWS):
    return "".join(
        f'{{"name":"{NEEDLE}{i}","number":{i},"in":{{"x":[1,2]}}}}\n' for i in range(count)
    )


class _Builder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[Path] = []

    def put(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.made.append(path)
        return path

    def took(self, path: Path) -> None:
        self.made.append(path)


def sound(folder: Path) -> dict[str, bytes]:
    """A sound file of each format, as bytes."""
    import duckdb

    folder.mkdir(parents=True, exist_ok=True)
    rows = _rows()
    found: dict[str, bytes] = {}
    path = folder / "sound.parquet"
    pq.write_table(rows, path, row_group_size=150, compression="zstd")
    found["parquet"] = path.read_bytes()
    path = folder / "sound.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("create table people (name text, number integer, note text)")
    connection.execute("create index by_name on people (name)")
    connection.executemany(
        "insert into people values (?,?,?)", zip(*rows.to_pydict().values(), strict=True)
    )
    connection.commit()
    connection.close()
    found["sqlite"] = path.read_bytes()
    path = folder / "sound.duckdb"
    with duckdb.connect(str(path)) as engine:
        engine.register("rows", rows)
        engine.execute("create table people as select * from rows")
    found["duckdb"] = path.read_bytes()
    found["csv"] = _csv().encode("gb18030")
    found["jsonl"] = _jsonl().encode()
    found["csv.gz"] = gzip.compress(_csv().encode(), mtime=0)
    found |= _FOUND["sound"](NEEDLE, _csv(), ROWS)
    for name in ("sound.parquet", "sound.sqlite", "sound.duckdb"):
        (folder / name).unlink()
    folder.rmdir()
    return found


def _cut_and_flipped(make: _Builder) -> None:
    dice = random.Random(1)
    for ending, content in sound(make.folder / "tmp").items():
        size = len(content)
        cuts = [0, 1, 4, 8, 16, 99, 100, size // 4, size // 2, size * 3 // 4, size - 9, size - 1]
        for cut in cuts:
            make.put(f"cut-at-{cut:06d}.{ending}", content[:cut])
        if ending in {"csv", "jsonl", "json", "hits.json", "txt"}:
            continue
        for number in range(10):
            broken = bytearray(content)
            for _ in range(1 if number < 5 else 40):
                broken[dice.randrange(size)] ^= 1 << dice.randrange(8)
            make.put(f"flipped-{number}.{ending}", bytes(broken))
        for number in range(4):
            start = size * number // 4
            broken = bytearray(content)
            broken[start : start + size // 8] = dice.randbytes(
                len(broken[start : start + size // 8])
            )
            make.put(f"overwritten-{number}.{ending}", bytes(broken))


def _mislabelled(make: _Builder) -> None:
    content = sound(make.folder / "tmp")
    endings = [".parquet", ".sqlite", ".duckdb", ".csv", ".jsonl", ".csv.gz", ".db", ""]
    for sort, data in content.items():
        for ending in endings:
            if ending != f".{sort}":
                make.put(f"truly-{sort.replace('.', '-')}/named{ending}", data)
    for ending in endings:
        make.put(f"empty/nothing{ending}", b"")
    make.put("picture.png", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(4000))
    make.put("picture.csv", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(4000))
    path = make.folder / "table.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("people.csv", _csv())
    make.took(path)


def _texts(make: _Builder) -> None:
    for name, content in _LINES["short"](NEEDLE, _csv()).items():
        make.put(f"text/{name}", content)


def _long_texts(make: _Builder) -> None:
    for name, content in _LINES["long"](NEEDLE).items():
        make.put(f"text/{name}", content)
    for name, content in _FOUND["long"](NEEDLE).items():
        make.put(f"found/{name}", content)


def _found(make: _Builder) -> None:
    for name, content in _FOUND["short"](NEEDLE, _csv()).items():
        make.put(f"found/{name}", content)


def _bombs(make: _Builder) -> None:
    """Small files that would unpack to more than any machine holds."""
    folder = make.folder / "bombs"
    folder.mkdir()
    path = folder / "zeros.csv.gz"
    with gzip.open(path, "wb", compresslevel=9) as file:
        file.write(b"name,number\n")
        for _ in range(300):
            file.write(b"x" * (1 << 20))
    make.took(path)
    # One megabyte, named by 200,000 rows: 200 GB.
    big = pa.DictionaryArray.from_arrays(
        pa.array([0] * 200_000, pa.int32()), pa.array(["长" * 350_000])
    )
    path = folder / "dictionary.parquet"
    pq.write_table(
        pa.table({"name": big}),
        path,
        compression="zstd",
        dictionary_pagesize_limit=8 << 20,
        store_schema=False,
    )
    make.took(path)
    path = folder / "run-length.parquet"
    pq.write_table(
        pa.table({"v": pa.array([None] * 5_000_000, pa.int64())}), path, row_group_size=5_000_000
    )
    make.took(path)
    # A page of 300 MB of one letter.
    path = folder / "page.parquet"
    pq.write_table(
        pa.table({"v": pa.array(["a" * (90 << 20)] * 3)}),
        path,
        compression="zstd",
        use_dictionary=False,
        data_page_size=1 << 30,
        write_statistics=False,
    )
    make.took(path)
    # Each value repeats the one before it, but for its last letter.
    path = folder / "prefixes.parquet"
    pq.write_table(
        pa.table({"v": pa.array(["b" * 300_000 + str(i % 7) for i in range(300)])}),
        path,
        compression="zstd",
        use_dictionary=False,
        column_encoding={"v": "DELTA_BYTE_ARRAY"},
    )
    make.took(path)
    path = folder / "rows-out-of-nothing.parquet"
    pq.write_table(pa.table({"a": pa.array([1])}), path)
    data = bytearray(path.read_bytes())
    make.put(
        "bombs/footer-of-4-GB.parquet", bytes(data[:-8]) + struct.pack("<I", 0xFFFFFFF0) + b"PAR1"
    )
    make.put(
        "bombs/footer-longer-than-file.parquet",
        bytes(data[:-8]) + struct.pack("<I", len(data) * 2) + b"PAR1",
    )
    make.put("bombs/encrypted-footer.parquet", b"PARE" + bytes(data[4:-4]) + b"PARE")
    make.took(path)


def _odd_tables(make: _Builder) -> None:
    folder = make.folder / "odd"
    folder.mkdir()

    def parquet(name, table, **options):
        pq.write_table(table, folder / f"{name}.parquet", **options)
        make.took(folder / f"{name}.parquet")

    parquet("no-rows", _rows(0))
    parquet("no-columns", pa.table({}))
    parquet("many-columns", pa.table({f"c{i}": [NEEDLE] for i in range(2_000)}))
    deep = pa.array([1])
    for _ in range(60):
        deep = pa.array([[value] for value in deep.to_pylist()])
    parquet("deep", pa.table({"v": deep}))
    parquet(
        "same-names", pa.Table.from_arrays([pa.array([NEEDLE]), pa.array([2])], names=["a", "a"])
    )
    parquet(
        "hostile-names",
        pa.table({"a\nb": [NEEDLE], "\u202ex": ["y"], "": ["z"], "a.b": ["d"], "\x00": ["n"]}),
    )
    raw = pa.array([b"\xff\xfe", NEEDLE.encode(), None])
    text = pa.Array.from_buffers(pa.string(), 3, raw.buffers(), 1)
    parquet("not-utf-8", pa.table({"name": text, "number": [1, 2, 3]}))
    parquet(
        "every-type",
        pa.table(
            {
                "struct": pa.array([{"name": NEEDLE, "in": {"x": [1]}}]),
                "map": pa.array([[("k", NEEDLE)]], pa.map_(pa.string(), pa.string())),
                "half": pa.array([1.5], pa.float16()),
                "duration": pa.array([5], pa.duration("us")),
                "decimal": pa.array([1], pa.decimal128(38, 10)),
                "null": pa.nulls(1),
                "large": pa.array([NEEDLE], pa.large_string()),
                "fixed": pa.array([b"1234"], pa.binary(4)),
                "time": pa.array([5], pa.time64("ns")),
            }
        ),
    )

    def sqlite(name, *statements, after=None):
        path = folder / f"{name}.sqlite"
        connection = sqlite3.connect(path, isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()
        if after:
            path.write_bytes(after(path.read_bytes()))
        make.took(path)

    fill = f"insert into people select '{NEEDLE}' || value, value from (with recursive n(value) as (select 1 union all select value + 1 from n where value < 3000) select value from n)"
    people = "create table people (name text, number integer)"
    sqlite(
        "endless-view",
        people,
        fill,
        "create view v as with recursive n(x) as (select 1 union all select x + 1 from n) select x from n",
    )
    sqlite(
        "virtual",
        people,
        fill,
        "create virtual table words using fts5(text)",
        f"insert into words values ('{NEEDLE}')",
    )
    sqlite(
        "generated",
        "create table people (name text, twice text generated always as (name || name) virtual, hash blob generated always as (zeroblob(length(name))) stored)",
        f"insert into people (name) values ('{NEEDLE}')",
    )
    sqlite(
        "endless-default",
        "create table people (name text, number integer check (number < 10), n default (abs(-1)))",
        f"insert into people (name, number) values ('{NEEDLE}', 1)",
    )
    sqlite(
        "mixed-types",
        "create table people (v, w integer, x blob, y real)",
        f"insert into people values (1, 'x', '{NEEDLE}', x'00ff'), ('{NEEDLE}', 2, x'ff', 1.5), (null, null, null, null), (1.5, 9223372036854775807, 3, 1)",
    )
    sqlite(
        "not-utf-8",
        people,
        "insert into people values (cast(x'fffe' as text), 1)",
        f"insert into people values ('{NEEDLE}', 2)",
    )
    sqlite("in-utf-16", "pragma encoding='UTF-16le'", people, fill)
    sqlite(
        "hostile-names",
        'create table "a""; drop table people; --" ("x""y" text, "\n" text, "\u202e" text)',
        f"insert into \"a\"\"; drop table people; --\" values ('{NEEDLE}', 'b', 'c')",
        'create table "\x1b[31m" (a)',
        "create table people (a)",
    )
    sqlite(
        "huge-blob",
        people,
        "insert into people values (zeroblob(100000000), 1)",
        f"insert into people values ('{NEEDLE}', 2)",
    )
    sqlite(
        "without-rowid",
        "create table people (name text primary key, number integer) without rowid",
        f"insert into people values ('{NEEDLE}', 1)",
    )
    sqlite(
        "no-rowid-name",
        "create table people (rowid text, _rowid_ text, oid text)",
        f"insert into people values ('{NEEDLE}', 'b', 'c')",
    )
    sqlite(
        "far-rowids",
        "create table people (id integer primary key, name text)",
        f"insert into people values (-9223372036854775808, '{NEEDLE}'), (0, 'b'), (9223372036854775807, 'c')",
    )
    sqlite(
        "many-columns",
        "create table people (" + ", ".join(f"c{i} text" for i in range(2000)) + ")",
        f"insert into people (c0) values ('{NEEDLE}')",
    )
    sqlite(
        "damaged-schema",
        people,
        fill,
        "pragma writable_schema=on",
        "insert into sqlite_schema values ('table', 'x', 'x', 99999, 'create table x (a')",
    )
    sqlite(
        "schema-pointing-out",
        people,
        fill,
        "pragma writable_schema=on",
        "update sqlite_schema set rootpage = 4000000 where name = 'people'",
    )
    sqlite(
        "schema-pointing-to-itself",
        people,
        fill,
        "pragma writable_schema=on",
        "update sqlite_schema set rootpage = 1 where name = 'people'",
    )

    def loop(data: bytes) -> bytes:
        # Every interior page of the tree leads back to the root of the table (page 2).
        broken = bytearray(data)
        size = int.from_bytes(data[16:18], "big")
        for page in range(1, len(data) // size):
            at = page * size
            if broken[at] == 5:
                for cell in range(int.from_bytes(broken[at + 3 : at + 5], "big")):
                    where = at + int.from_bytes(
                        broken[at + 12 + 2 * cell : at + 14 + 2 * cell], "big"
                    )
                    broken[where : where + 4] = (2).to_bytes(4, "big")
                broken[at + 8 : at + 12] = (2).to_bytes(4, "big")
        return bytes(broken)

    def fan(data: bytes) -> bytes:
        # Every child of the root is the same leaf: rows that are counted many times over.
        broken = bytearray(data)
        size = int.from_bytes(data[16:18], "big")
        at = size
        if broken[at] == 5:
            first = at + int.from_bytes(broken[at + 12 : at + 14], "big")
            child = bytes(broken[first : first + 4])
            for cell in range(int.from_bytes(broken[at + 3 : at + 5], "big")):
                where = at + int.from_bytes(broken[at + 12 + 2 * cell : at + 14 + 2 * cell], "big")
                broken[where : where + 4] = child
        return bytes(broken)

    sqlite("tree-in-a-loop", people, fill, after=loop)
    sqlite("tree-in-a-fan", people, fill, after=fan)
    sqlite("wrong-page-size", people, fill, after=lambda data: data[:16] + b"\x00\x03" + data[18:])
    sqlite("from-the-future", people, fill, after=lambda data: data[:18] + b"\x09\x09" + data[20:])
    sqlite("encrypted", people, fill, after=lambda data: random.Random(3).randbytes(len(data)))
    path = folder / "hot-journal.sqlite"
    sqlite("hot-journal", people, fill)
    Path(f"{path}-journal").write_bytes(
        b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + random.Random(4).randbytes(4000)
    )
    sqlite("damaged-log", people, fill, "pragma journal_mode=wal")
    Path(f"{folder / 'damaged-log.sqlite'}-wal").write_bytes(random.Random(5).randbytes(8000))


def _no_files(make: _Builder) -> None:
    """Things in a folder that are no plain files, and names that harm whoever prints them."""
    folder = make.folder / "places"
    folder.mkdir()

    def link(name, to):
        path = folder / name
        path.symlink_to(to)
        make.took(path)

    for name in ("pipe.csv", "pipe.parquet", "pipe.sqlite", "pipe.duckdb", "pipe.jsonl", "pipe"):
        os.mkfifo(folder / name)
        make.took(folder / name)
    link("endless.csv", "/dev/zero")
    link("endless.parquet", "/dev/zero")
    link("nothing.jsonl", "/dev/null")
    link("loop.csv", "loop.csv")
    link("dangling.parquet", "nowhere.parquet")
    link("self", ".")
    with socket.socket(socket.AF_UNIX) as plug:
        here = Path.cwd()
        os.chdir(folder)
        try:
            plug.bind("plug.csv")
        finally:
            os.chdir(here)
    make.took(folder / "plug.csv")
    for name in ("folder.csv", "folder.parquet", "folder.sqlite", "empty-folder"):
        (folder / name).mkdir()
        make.took(folder / name)
    closed = make.put("places/closed.csv", _csv().encode())
    closed.chmod(0)
    names = [
        "new\nline.csv",
        "\x1b[31mred.csv",
        "\u202egnp.csv",
        "-rf.csv",
        "quote'\";drop.csv",
        "%2e%2e%2f.csv",
        "x" * 240 + ".csv",
        "空 格.csv",
        "*.csv",
        "[a].csv",
        "?.csv",
        ".hidden.csv",
        "CON.csv",
    ]
    for name in names:
        make.put(f"names/{name}", _csv(20).encode())
    make.put("names/" + os.fsdecode(b"\xff\xfe.csv"), _csv(20).encode())
    make.took(make.folder / "names")


LIGHT = (_cut_and_flipped, _mislabelled, _texts, _found, _odd_tables, _no_files)
HEAVY = (_long_texts, _bombs)
"""Those that take seconds to write or to read."""


def build(folder: Path, parts=(*LIGHT, *HEAVY)) -> list[Path]:
    """Write every hostile file under `folder`; the paths in a stable order."""
    folder.mkdir(parents=True, exist_ok=True)
    make = _Builder(folder)
    for part in parts:
        part(make)
    return make.made


if __name__ == "__main__":
    import sys

    for made in build(Path(sys.argv[1])):
        print(ascii(str(made)))
