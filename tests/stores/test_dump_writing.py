"""Dumps as people and other tools write them: remarks, quotes, casts, SET, and what is not read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.find import find
from strongroom.stores import _dump_scan, _text, open_store

NASTY = [
    "O'Brien",
    'say "no"',
    "a;b",
    "(x), (y)",
    "-- z; w",
    "# k;",
    "/* c */",
    "",
    "王小明",
    "::int(3)",
]
ROWS = [(str(i), name, f"1640{i:07d}") for i, name in enumerate(NASTY * 3)]
CREATE = "CREATE TABLE c (id int, name text, mobile text);\n"


def single(text):
    return "'" + text.replace("'", "''") + "'"


def double(text):
    return '"' + text.replace('"', '""') + '"'


def slashed(text):
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


def among(quote, *, behind="", cast="", dollars=False):
    def write(rows):
        values = [
            f"({i}, {f'$t${name}$t$' if dollars else quote(name)}{cast}, {quote(mobile)}{cast})"
            for i, name, mobile in rows
        ]
        return "INSERT INTO c VALUES\n" + f",{behind}\n".join(values) + f"{behind}\n;\n"

    return write


def each(statement):
    def write(rows):
        return "".join(
            statement.format(id=i, name=single(name), mobile=single(mobile))
            for i, name, mobile in rows
        )

    return write


STYLES = {
    "remarks behind rows": among(single, behind=" -- row 1; it's ok"),
    "hashes behind rows": among(single, behind=" # row; it's ok"),
    "blocks behind rows": among(single, behind=" /* row; it's (ok) */"),
    "double quotes": among(double),
    "dollars": among(single, dollars=True),
    "casts with a length": among(single, cast="::character varying(20)"),
    "casts to arrays": among(single, cast="::text[]"),
    "slashed strings": among(slashed),
    "sets": each("INSERT INTO c SET id={id}, `name` = {name} ,mobile={mobile};\n"),
    "sets and updates": each(
        "INSERT INTO c SET id={id}, name={name}, mobile={mobile}"
        " ON DUPLICATE KEY UPDATE name={name};\n"
    ),
    "updates": each(
        "INSERT INTO c VALUES ({id},{name},{mobile})"
        " ON DUPLICATE KEY UPDATE name=VALUES(name), mobile={mobile};\n"
    ),
    "conflicts": each("INSERT INTO c VALUES ({id},{name},{mobile}) ON CONFLICT (id) DO NOTHING;\n"),
    "returning": each("INSERT INTO c VALUES ({id},{name},{mobile}) RETURNING (id);\n"),
}


def put(tmp_path, text):
    path = tmp_path / "c.sql"
    path.write_text(text, encoding="utf-8")
    return path


def read(path):
    rejects = []
    with open_store(path) as store:
        (dataset,) = store.datasets()
        rows = [
            tuple(row.values())
            for batch in store.read(dataset.name, on_reject=rejects.append)
            for row in batch.data.to_pylist()
        ]
        return dataset, rows, rejects


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("block", [37, 4 << 20])
def test_each_way_to_write_rows_reads_as_they_went_in(tmp_path, monkeypatch, style, block):
    monkeypatch.setattr(_text, "BLOCK", block)
    monkeypatch.setattr(_dump_scan, "WINDOW", block)
    dataset, rows, rejects = read(put(tmp_path, CREATE + STYLES[style](ROWS)))
    assert rows == ROWS
    assert dataset.rows == len(ROWS)
    assert rejects == []


texts = st.text(st.sampled_from("a'\"\\;(),-#$/*: \n王"), max_size=8)


@given(names=st.lists(texts, min_size=1, max_size=6), style=st.sampled_from([*STYLES]))
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_in_a_row_breaks_the_row_in_any_way_of_writing(tmp_path, names, style):
    rows = [(str(i), name, "1") for i, name in enumerate(names)]
    head = "-- PostgreSQL database dump\n"
    _, found, rejects = read(put(tmp_path, head + CREATE + STYLES[style](rows)))
    assert found == rows
    assert rejects == []


def test_backslashes_in_double_quotes_escape_where_they_do_in_single_ones(tmp_path):
    rows = """(1,"O'Brien \\"x\\"",'a\\'b'),(2,"it's\\\\",'b')"""
    _, found, rejects = read(
        put(tmp_path, f"-- MySQL dump\n{CREATE}INSERT INTO c VALUES {rows};\n")
    )
    assert found == [("1", 'O\'Brien "x"', "a'b"), ("2", "it's\\", "b")]
    assert rejects == []


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO c VALUES (1,'王小明',CONCAT('1640000','0001'));\n",
        "INSERT INTO c SET id=1, name=CONCAT('王','小明'), mobile='16400000001';\n",
        "INSERT ALL\n  INTO c (id, name) VALUES (1,'王小明')\nSELECT 1 FROM dual;\n",
        "BEGIN\nEXECUTE IMMEDIATE 'INSERT INTO c VALUES (1,''王小明'')';\nEND;\n",
    ],
)
@pytest.mark.parametrize("create", ["", CREATE])
def test_a_dump_whose_values_are_not_understood_is_not_checked_and_never_empty(
    tmp_path, statement, create
):
    with open_store(put(tmp_path, create + statement * 3)) as store:
        findings = list(find(store, sample=100))
    assert any(f.not_checked for f in findings)
    if "EXECUTE" not in statement:
        assert all(f.aside for f in findings if f.not_checked)


def test_a_row_that_is_cut_behind_what_ends_a_statement_is_told(tmp_path):
    whole = STYLES["conflicts"](ROWS)
    _, rows, rejects = read(put(tmp_path, CREATE + whole + "INSERT INTO c VALUES (99,'王"))
    assert rows == ROWS
    assert len(rejects) == 1
