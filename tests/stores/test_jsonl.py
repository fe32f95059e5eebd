"""JSON lines: strict, nested, with members that change their mind."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.stores import _records, _sampling, _text, jsonl, open_store


def read(path):
    rejects = []
    with open_store(path) as store:
        name = store.datasets()[0].name
        rows = [
            row for b in store.read(name, on_reject=rejects.append) for row in b.data.to_pylist()
        ]
        return store.datasets()[0], rows, rejects


def put(tmp_path, *rows, name="people.jsonl"):
    path = tmp_path / name
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def test_members_of_nested_objects_are_columns_by_their_path(tmp_path):
    path = put(
        tmp_path, {"name": "王", "home": {"city": "上海", "no": 5}}, {"name": "李", "home": None}
    )
    dataset, rows, _ = read(path)
    assert dataset.columns == (("name", "string"), ("home.city", "string"), ("home.no", "int64"))
    assert rows == [
        {"name": "王", "home.city": "上海", "home.no": 5},
        {"name": "李", "home.city": None, "home.no": None},
    ]


def test_arrays_and_changing_members_are_text(tmp_path):
    path = put(
        tmp_path, {"a": [1, {"x": "王"}], "b": 1}, {"a": None, "b": "one"}, {"b": {"c": True}}
    )
    _, rows, _ = read(path)
    assert rows == [
        {"a": '[1,{"x":"王"}]', "b": "1"},
        {"a": None, "b": "one"},
        {"a": None, "b": '{"c":true}'},
    ]


def test_a_number_that_no_integer_column_holds_stays_exact_as_text(tmp_path):
    _, rows, _ = read(put(tmp_path, {"n": 1}, {"n": 123456789012345678901234567890}))
    assert rows == [{"n": "1"}, {"n": "123456789012345678901234567890"}]


def test_numbers_as_python_writes_them_cost_no_record(tmp_path):
    lines = (b'{"a":NaN,"b":1.5}', b'{"a":-Infinity,"b":1e999}', b'{"a":2,"b":null}')
    _, rows, rejects = read(put(tmp_path, *lines))
    assert rows == [{"a": None, "b": "1.5"}, {"a": None, "b": "1e999"}, {"a": 2, "b": None}]
    assert rejects == []
    document = tmp_path / "people.json"
    document.write_bytes(b"[" + b", ".join(lines) + b"]")
    assert read(document)[1] == rows


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"a":"\\ud800"}', "half of a surrogate pair"),
        (b'{"a":"x","a":"y"}', "a name that stands twice in an object"),
        (b'{"a":"x"', "not JSON"),
        (b"{'a':'x'}", "not JSON"),
        (b'["x"]', "JSON, but no object"),
        (b'{"a":"\xff"}', "bytes that are not UTF-8"),
        (b'{"a":' * 70 + b"1" + b"}" * 70, "nesting that is too deep"),
        (b'{"a":' + b"[" * 70 + b"]" * 70 + b"}", "nesting that is too deep"),
        (b'{"a":' + b"[" * 90_000, "nesting that is too deep"),
    ],
)
def test_what_is_not_strict_json_is_put_aside_by_reason(tmp_path, line, reason):
    path = put(tmp_path, {"a": "before"}, line, {"a": "after"})
    _, rows, rejects = read(path)
    assert rows == [{"a": "before"}, {"a": "after"}]
    assert [(r.reason, r.raw, r.ordinal) for r in rejects] == [(reason, line[:65_536], 1)]


def test_integers_that_no_double_holds_are_not_rounded(tmp_path):
    _, rows, _ = read(put(tmp_path, {"n": 9007199254740993}, {"n": 1.5}))
    assert rows == [{"n": "9007199254740993"}, {"n": "1.5"}]
    _, rows, _ = read(put(tmp_path, {"n": 9007199254740993}, {"n": 5}))
    assert rows == [{"n": 9007199254740993}, {"n": 5}]


def test_a_bare_null_is_put_aside_and_does_not_end_the_process(tmp_path, monkeypatch):
    lines = [b'{"a":true}', b"null", b'{"a":false}', b"null, null", b'{"a":true}null{}']
    monkeypatch.setattr(_text, "BLOCK", 5)
    _, rows, rejects = read(put(tmp_path, *lines))
    assert rows == [{"a": True}, {"a": False}]
    assert len(rejects) == 3


def test_an_array_is_read_object_by_object(tmp_path):
    assert read(put(tmp_path, [{"a": 1}, {"a": 2}], name="people.json"))[1] == [{"a": 1}, {"a": 2}]


def test_what_the_survey_of_a_large_file_missed_is_kept_under_more(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl, "SURVEYED", 1_000)
    monkeypatch.setattr(_sampling, "WINDOW", 4_096)
    rows = [{"n": i, "name": f"王{i}"} for i in range(20_000)]
    rows[300] = {"n": "not a number", "name": "x", "extra": {"deep": [1]}}
    path = put(tmp_path, *rows)
    dataset, found, rejects = read(path)
    assert dataset.columns == (("n", "int64"), ("name", "string"), ("_more", "string"))
    assert dataset.rows == -1
    assert rejects == []
    assert len(found) == 20_000
    assert found[299] == {"n": 299, "name": "王299", "_more": None}
    assert found[300] == {
        "n": None,
        "name": "x",
        "_more": '{"n":"not a number","extra.deep":[1]}',
    }


def test_blank_lines_and_crlf_are_no_rows_and_no_rejects(tmp_path):
    _, rows, rejects = read(put(tmp_path, b'{"a":1}\r', b"", b"  ", b'{"a":2}'))
    assert (rows, rejects) == ([{"a": 1}, {"a": 2}], [])


values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=6),
    st.lists(st.integers(0, 9), max_size=2),
    st.dictionaries(st.sampled_from("xyz"), st.integers(0, 9), max_size=2),
)
objects = st.dictionaries(st.sampled_from(["a", "b", "c.d", "名"]), values, max_size=3)


@given(rows=st.lists(objects, min_size=1, max_size=8), block=st.integers(1, 60))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_fast_reader_and_the_strict_one_agree(tmp_path, rows, block):
    path = put(tmp_path, *rows)
    fast = read(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonl.JsonlStore, "_fast", lambda *_: None)
        patch.setattr(_text, "BLOCK", block)
        patch.setattr(_records, "PARTITION", 100)
        strict = read(path)
    assert fast[0] == strict[0]
    assert fast[1] == strict[1]
    assert len(fast[1]) == (len(rows) if fast[0].columns else 0)
    assert fast[2] == strict[2] == []
