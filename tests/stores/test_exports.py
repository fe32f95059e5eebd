"""Exports as other systems write them: document stores, search engines, queues, Oracle's tools."""

from __future__ import annotations

import json

import pytest

from strongroom.find import find
from strongroom.stores import _text, notes, open_store, store_type

PEOPLE = [{"id": i, "name": f"欧阳{i}", "tel": f"1640000000{i}"} for i in range(8)]


def read(tmp_path, text, name="people.jsonl"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    rejects = []
    with open_store(path) as store:
        (dataset,) = store.datasets()
        rows = [
            row
            for batch in store.read(dataset.name, on_reject=rejects.append)
            for row in batch.data.to_pylist()
        ]
    return rows, [reject.reason for reject in rejects]


def dumped(value):
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        ",\n".join(map(dumped, PEOPLE)) + "\n",
        "[\n" + ",\n".join(map(dumped, PEOPLE)) + "\n]\n",
        dumped(PEOPLE),
        "\n".join(json.dumps(row, indent=2) for row in PEOPLE),
        "\n".join("\x1e" + dumped(row) for row in PEOPLE),
        "\n".join(dumped(dumped(row)) for row in PEOPLE),
    ],
    ids=["commas", "array of lines", "array", "printed", "record marks", "texts"],
)
@pytest.mark.parametrize("name", ["people.jsonl", "people.ndjson", "people.json", "people.txt"])
def test_objects_are_rows_whatever_is_put_around_them(tmp_path, text, name):
    if name == "people.txt" and text[:1] not in "{[":
        pytest.skip("nothing says that this is JSON")
    assert read(tmp_path, text, name) == (PEOPLE, [])


def test_a_broken_first_line_does_not_make_lines_a_document(tmp_path):
    text = '{"id": \n' + "\n".join(map(dumped, PEOPLE)) + "\n"
    assert read(tmp_path, text) == (PEOPLE, ["not JSON"])


def test_values_of_mongodb_are_what_they_stand_for(tmp_path):
    row = {
        "_id": {"$oid": "64a000000000000000000001"},
        "age": {"$numberLong": "41"},
        "height": {"$numberDouble": "1.5"},
        "paid": {"$numberDecimal": "1.20"},
        "born": {"$date": "2020-01-01T00:00:00Z"},
        "seen": {"$date": {"$numberLong": "-86400000"}},
        "of": {"_id": {"$oid": "64a000000000000000000002"}},
        "kept": {"$regex": "^a", "$options": "i"},
        "odd": {"$numberLong": "many"},
    }
    (found, *_), rejects = read(tmp_path, "\n".join([dumped(row)] * 3))
    assert rejects == []
    assert found == {
        "_id": "64a000000000000000000001",
        "age": 41,
        "height": 1.5,
        "paid": "1.20",
        "born": "2020-01-01T00:00:00Z",
        "seen": "1969-12-31T00:00:00Z",
        "of._id": "64a000000000000000000002",
        "kept.$regex": "^a",
        "kept.$options": "i",
        "odd.$numberLong": "many",
    }


def test_what_the_shell_of_mongodb_printed_is_read_and_words_in_values_stay(tmp_path):
    line = (
        '{ "_id" : ObjectId("64a1"), "n" : NumberLong(7), "at" : ISODate("2020-01-01"), "s" : "x" }'
    )
    rows, rejects = read(tmp_path, f"{line}\n" * 3)
    assert rows[0] == {"_id": "64a1", "n": 7, "at": "2020-01-01", "s": "x"}
    assert rejects == []
    text = dumped({"s": 'say: ObjectId("1")'})
    assert read(tmp_path, text + "\n" + text)[0][0] == {"s": 'say: ObjectId("1")'}


def test_a_bulk_request_is_its_documents(tmp_path):
    lines = [
        x for row in PEOPLE for x in (dumped({"index": {"_index": "p", "_id": "1"}}), dumped(row))
    ]
    assert read(tmp_path, "\n".join(lines)) == ([{"_id": "1", **row} for row in PEOPLE], [])
    lone = [{"index": {"price": 3}}] * 3
    assert read(tmp_path, "\n".join(map(dumped, lone)))[0] == [{"index.price": 3}] * 3


ACTIONS = [
    '{{"index":{{"_index":"p","_id":"{0}"}}}}',
    '{{ "create" : {{ "_id" : "{0}" , "_type":"t"}} }}',
    '{{"update":{{"_id":"{0}","retry_on_conflict":3}}}}\r',
]


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("block", [1, 7, 60, 4 << 20])
def test_the_id_in_a_bulk_request_goes_with_its_document(tmp_path, monkeypatch, action, block):
    """Some who load people take the number of their identity card for the id of the document."""
    monkeypatch.setattr(_text, "BLOCK", block)
    ids = [f"990101{i:012d}" for i in range(8)]
    pairs = zip(ids, PEOPLE, strict=True)
    lines = [line for i, row in pairs for line in (action.format(i), dumped(row))]
    for end in ("", "\n"):
        found = read(tmp_path, "\n".join(lines) + end)
        assert found == ([{"_id": i, **row} for i, row in zip(ids, PEOPLE, strict=True)], [])


def test_an_action_without_a_document_keeps_its_id_and_one_without_an_id_says_nothing(tmp_path):
    lines = [
        dumped({"delete": {"_index": "p", "_id": "7"}}),
        dumped({"index": {}}),
        dumped({"name": "欧阳"}),
        dumped({"index": {"_index": "p", "_id": "8", "routing": "r"}}),
        dumped({"create": {"_id": "9"}}),
        dumped({"_id": "own", "name": "翀"}),
    ]
    assert read(tmp_path, "\n".join(lines)) == (
        [
            {"_id": "7", "name": None, "routing": None, "create._id": None},
            {"_id": None, "name": "欧阳", "routing": None, "create._id": None},
            {"_id": "8", "name": None, "routing": "r", "create._id": None},
            {"_id": "own", "name": "翀", "routing": None, "create._id": "9"},
        ],
        [],
    )


def test_hits_whose_lines_end_in_commas_are_an_export_too(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(",\n".join(dumped({"_index": "p", "_id": "1", "_source": r}) for r in PEOPLE))
    assert store_type(path).name == "elastic"
    with open_store(path) as store:
        assert sum(b.data.num_rows for b in store.read("p")) == len(PEOPLE)


def test_words_of_the_shell_inside_a_value_stay_as_they_are(tmp_path):
    line = '{ "_id" : ObjectId("64a1"), "at": [NumberInt(3)], "note" : "due: Date(5) and \\": UUID(7)" }\n'
    rows, rejects = read(tmp_path, line * 3)
    assert rejects == []
    assert rows == [{"_id": "64a1", "at": "[3]", "note": 'due: Date(5) and ": UUID(7)'}] * 3


@pytest.mark.parametrize("sort", ["$numberLong", "$numberInt", "$numberDouble"])
@pytest.mark.parametrize("value", ["1_000", " １２ ", "٣", "0x1", "1e", ""])
def test_what_is_no_number_in_json_is_handed_on_as_it_was_written(tmp_path, sort, value):
    rows, rejects = read(tmp_path, dumped({"a": {sort: value}}) + "\n")
    assert (rows, rejects) == ([{f"a.{sort}": value}], [])


@pytest.mark.parametrize("cell", ["1 + cast('5' as int)", "2 * char(65)", "cast('5' as int) - 1"])
def test_a_call_that_is_part_of_an_expression_is_not_taken_for_its_value(tmp_path, cell):
    lines = f"INSERT INTO t (a,b) VALUES (1,{cell});\nINSERT INTO t (a,b) VALUES (2, now( ) );\n"
    rows, rejects = read(tmp_path, lines, "t.sql")
    assert rows == [{"a": "2", "b": "now()"}]
    assert rejects == ["an expression where a value should be"]


DATES = [
    "to_date('2021-05-11 08:00:01','yyyy-mm-dd hh24:mi:ss')",
    "TO_TIMESTAMP('2021-05-11 08:00:01', 'yyyy')",
    "CAST(N'2021-05-11 08:00:01' AS DateTime2(7))",
    "str_to_date('2021-05-11 08:00:01','%Y-%m-%d')",
    "TIMESTAMP '2021-05-11 08:00:01'",
    "'2021-05-11 08:00:01'::timestamp(0)",
]


@pytest.mark.parametrize("date", DATES)
def test_a_date_in_a_dump_is_what_it_was_written_as(tmp_path, date):
    head = "CREATE TABLE T (ID NUMBER(18), NAME VARCHAR2(32), T DATE, N NUMBER);\n"
    lines = [f"INSERT INTO T VALUES ({i},'to_date(''x'')',{date},3);\n" for i in range(5)]
    rows, rejects = read(tmp_path, head + "".join(lines), "t.sql")
    assert rejects == []
    assert rows == [
        {"ID": str(i), "NAME": "to_date('x')", "T": "2021-05-11 08:00:01", "N": "3"}
        for i in range(5)
    ]


def test_what_would_have_to_be_computed_is_still_put_aside(tmp_path):
    head = "CREATE TABLE T (ID NUMBER(18), NAME VARCHAR2(32));\n"
    lines = "INSERT INTO T VALUES (1,concat('a',(select 'b')));\nINSERT INTO T VALUES (2,'c');\n"
    rows, rejects = read(tmp_path, head + lines, "t.sql")
    assert rows == [{"ID": "2", "NAME": "c"}]
    assert rejects == ["an expression where a value should be"]


@pytest.mark.parametrize(
    "words",
    [
        "PROMPT loading; done",
        "SET ECHO OFF -- quiet; now",
        "PRINT 'a;b'\nGO",
        "REM it's a;b and then",
        "REMARK a;b",
        "WHENEVER SQLERROR EXIT; and so on",
        "some words that a person left",
    ],
)
def test_words_with_a_semicolon_or_without_one_swallow_no_statement(tmp_path, words):
    rows = [f"INSERT INTO t (a,b) VALUES ({i}, 'x');\n" for i in range(3)]
    text = f"CREATE TABLE t (a int, b text);\n{rows[0]}{words}\n{rows[1]}{rows[2]}"
    found, rejects = read(tmp_path, text, "t.sql")
    assert (found, rejects) == ([{"a": f"{i}", "b": "x"} for i in range(3)], [])


def test_a_statement_that_a_line_go_ends_swallows_none_behind_it(tmp_path):
    text = "".join(
        f"CREATE TABLE {t} (a int)\nGO\nINSERT INTO {t} (a) VALUES ({i});\nGO\n"
        for i, t in enumerate("pq")
    )
    path = tmp_path / "t.sql"
    path.write_text(text)
    with open_store(path) as store:
        assert {d.name: d.rows for d in store.datasets()} == {"p": 1, "q": 1}


def test_what_has_no_end_is_told_and_a_body_in_dollars_is_passed_over(tmp_path):
    row = "INSERT INTO t (a) VALUES (1);\n"
    path = tmp_path / "t.sql"
    path.write_text(f"{row}begin without an end\n{row}")
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert (dataset.rows, dataset.notes) == (2, (notes.STRAYS.format(count=1),))
    path.write_text(f"{row}CREATE FUNCTION f() AS $$\nINSERT INTO t (a) VALUES (9);\n$$;\n{row}")
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert (dataset.rows, dataset.notes) == (2, ())


def test_words_to_the_client_hide_no_statement(tmp_path):
    text = "prompt Importing T...\nset define off\ninsert into T (ID) values (1);\nprompt Done.\n"
    assert read(tmp_path, text + "insert into T (ID) values (2);\n", "t.sql")[0] == [
        {"ID": "1"},
        {"ID": "2"},
    ]


@pytest.mark.parametrize("together", [False, True])
def test_every_row_of_every_table_of_a_dump_is_read_whatever_follows_it(tmp_path, together):
    """Small tables of one piece, one behind the other: none is lost where the next one begins."""
    lines = []
    for table, rows in (("a", 3), ("b", 1), ("c", 2)):
        lines.append(f"CREATE TABLE `{table}` (`x` varchar(9), `n` int);")
        values = [f"('{table}{n}', {n})" for n in range(rows)]
        lines += [
            f"INSERT INTO `{table}` (`x`, `n`) VALUES {some};"
            for some in ([", ".join(values)] if together else values)
        ]
    path = tmp_path / "three.sql"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    store = open_store(path)
    for table, rows in (("a", 3), ("b", 1), ("c", 2)):
        for batches in (store.read(table), store.sample(table, 100)):
            read = [x for b in batches for x in b.data.column("x").to_pylist()]
            assert read == [f"{table}{n}" for n in range(rows)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\nGO\n", ";\n", ";\nGO\n"])
def test_brackets_and_marked_strings_of_sql_server_are_names_and_values(tmp_path, end):
    lines = "".join(
        f"INSERT [dbo].[our people] ([id], [full]]name]) VALUES ({i}, N'欧阳''{i})\nINSERT x (1)\nGO\n'){end}"
        for i in range(5)
    )
    with open_store(put(tmp_path, f"USE [register]{end}{lines}")) as store:
        assert [(d.name, d.rows, d.notes) for d in store.datasets()] == [("our people", 5, ())]
    rows, rejects = read(tmp_path, lines, "t.sql")
    assert rejects == []
    assert rows == [{"id": f"{i}", "full]name": f"欧阳'{i})\nINSERT x (1)\nGO\n"} for i in range(5)]


def put(tmp_path, text):
    path = tmp_path / "t.sql"
    path.write_bytes(text.encode())
    return path


UNREAD = [
    "INSERT INTO t SELECT 1, '欧阳', '16400000001';\n",
    "INSERT INTO t (a) SELECT a FROM s WHERE b = '欧阳';\n",
    "UPDATE t SET a = '欧阳' WHERE id = 1;\n",
    "DELETE FROM t WHERE a = '欧阳';\n",
    "MERGE INTO t USING s ON (s.a = t.a) WHEN MATCHED THEN UPDATE SET a = '欧阳';\n",
]


@pytest.mark.parametrize("line", UNREAD)
def test_a_statement_that_is_not_read_is_told_and_its_table_is_not_called_empty(tmp_path, line):
    made = "CREATE TABLE t (a text, b text);\n"
    for head in ("", made):
        (finding, *_) = find(open_store(put(tmp_path, head + line * 3)))
        assert (finding.field.dataset, finding.aside) == ("t", 3)
        assert finding.not_checked
    text = f"{made}DELETE FROM t;\nINSERT INTO t VALUES ('x', NULL);\n{line * 3}"
    with open_store(put(tmp_path, text)) as store:
        (dataset,) = store.datasets()
        assert (dataset.rows, dataset.notes) == (1, (notes.UNREAD.format(count=3),))
    rows, rejects = read(tmp_path, text, "t.sql")
    assert (rows, len(rejects)) == ([{"a": "x", "b": None}], 3)


def test_a_dump_of_which_no_statement_is_understood_is_not_called_empty(tmp_path):
    (finding,) = find(open_store(put(tmp_path, "INSERT INTO ? VALUES ('欧阳');\n" * 3)))
    assert finding.not_checked == "none of its statements could be read"
