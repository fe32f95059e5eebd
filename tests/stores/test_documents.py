"""JSON documents of several parts, tables under keys, data frames, arrays that hold no objects."""

from __future__ import annotations

import gzip
import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom import city
from strongroom.core.errors import StoreError
from strongroom.find import find
from strongroom.stores import _json_parts, _text, jsonl, open_store

QUIET = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
PEOPLE = [
    {"name": f"欧阳{i}", "mobile": f"154{i * 10472911 % 10**8:08d}", "city": "上海"[: i % 3]}
    for i in range(60)
]


def put(tmp_path, name, value, **how):
    path = tmp_path / name
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, **how)
    path.write_text(text, encoding="utf-8")
    return path


def read(path):
    """Each dataset's rows by its name, and the reasons of what was put aside."""
    rejects = []
    with open_store(path) as store:
        rows = {
            d.name: [
                row
                for batch in store.read(d.name, on_reject=rejects.append)
                for row in batch.data.to_pylist()
            ]
            for d in store.datasets()
        }
    return rows, [reject.reason for reject in rejects]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("block", [11, 4 << 20])
def test_each_array_of_objects_in_a_document_is_a_dataset(tmp_path, monkeypatch, indent, block):
    monkeypatch.setattr(_text, "BLOCK", block)
    value = {"users": [{"n": 1}], "deep": {"er": {"orders": PEOPLE}}, "none": []}
    expected = ({"x:users": [{"n": 1}], "x:deep.er.orders": PEOPLE}, [])
    path = put(tmp_path, "x.json", value, indent=indent)
    assert read(path) == expected
    (tmp_path / "x.json").write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert read(path) == expected
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    (tmp_path / "x.json.gz").write_bytes(gzip.compress(text.encode()))
    assert read(tmp_path / "x.json.gz") == expected


def test_in_a_folder_the_parts_of_a_document_are_called_by_its_file(tmp_path):
    put(tmp_path, "x.json", {"users": PEOPLE, "orders": [{"n": 1}]})
    put(tmp_path, "y.json", {"by": "欧阳", "orders": PEOPLE})
    found, _ = read(tmp_path)
    assert list(found) == ["x:users", "x:orders", "y", "y:(envelope)"]
    assert found["x:users"] == found["y"] == PEOPLE


def test_what_stands_around_an_array_is_looked_at_too(tmp_path):
    value = {"meta": {"operator": "欧阳", "mobile": "16800001234"}, "data": [{"n": 0}] * 3}
    path = put(tmp_path, "x.json", value)
    found, rejects = read(path)
    assert (found["x"], rejects) == ([{"n": 0}] * 3, [])
    assert found["x:(envelope)"] == [{"meta.operator": "欧阳", "meta.mobile": "16800001234"}]
    kinds = {f.field.name: f.kind for f in find(open_store(path))}
    assert kinds["meta.mobile"] == "phone.mobile"


def test_the_envelope_of_an_answer_that_says_nothing_of_anybody_raises_no_alarm(tmp_path):
    value = {"code": 0, "msg": "操作成功", "status": "ok", "data": {"list": PEOPLE, "total": 60}}
    assert read(put(tmp_path, "x.json", value)) == ({"x": PEOPLE}, [])
    value["msg"] = "欧阳翀"
    assert list(read(put(tmp_path, "x.json", value))[0]) == ["x", "x:(envelope)"]


def test_records_printed_one_behind_the_other_are_rows_whatever_arrays_they_hold(tmp_path):
    rows = [{"name": f"欧阳{i}", "orders": [{"n": i}]} for i in range(3)]
    text = "\n".join(json.dumps(row, ensure_ascii=False, indent=1) for row in rows)
    found, rejects = read(put(tmp_path, "x.json", text))
    assert rejects == []
    assert found == {"x": [{**row, "orders": f'[{{"n":{i}}}]'} for i, row in enumerate(rows)]}


@pytest.mark.parametrize("name", ["x.json", "x.jsonl"])
@pytest.mark.parametrize("indent", [None, 1])
def test_an_array_of_bare_values_is_a_column(tmp_path, name, indent):
    numbers = [row["mobile"] for row in PEOPLE]
    path = put(tmp_path, name, numbers, indent=indent)
    found, rejects = read(path)
    assert found["x"] == [{"value": number} for number in numbers]
    # In a file that is called lines, the brackets on lines of their own are no values.
    assert len(rejects) == (2 if indent and name == "x.jsonl" else 0)
    assert [f.kind for f in find(open_store(path))] == ["phone.mobile"]


@pytest.mark.parametrize("name", ["x.json", "x.jsonl"])
@pytest.mark.parametrize("block", [11, 4 << 20])
def test_arrays_are_rows_by_their_places(tmp_path, monkeypatch, name, block):
    monkeypatch.setattr(_text, "BLOCK", block)
    rows = [[row["name"], row["mobile"], [1]] for row in PEOPLE]
    expected = [{"column_1": a, "column_2": b, "column_3": "[1]"} for a, b, _ in rows]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    assert read(put(tmp_path, name, lines)) == ({"x": expected}, [])
    document = put(tmp_path, "y.json", {"code": 1, "rows": rows}, indent=1)
    assert read(document) == ({"y": expected}, [])


@pytest.mark.parametrize("quoted", [False, True])
def test_lines_of_bare_values_are_a_column(tmp_path, quoted):
    numbers = [row["mobile"] for row in PEOPLE]
    lines = "\n".join(json.dumps(n) if quoted else n for n in numbers)
    path = put(tmp_path, "x.jsonl", lines)
    assert read(path)[0]["x"] == [{"value": n if quoted else int(n)} for n in numbers]
    assert [f.kind for f in find(open_store(path))] == ["phone.mobile"]


def test_lines_of_which_none_is_a_row_are_not_called_empty(tmp_path):
    (finding,) = find(open_store(put(tmp_path, "x.jsonl", "欧阳,15400000001\n" * 9)))
    assert finding.not_checked
    assert finding.aside == 9


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("block", [11, 4 << 20])
def test_an_object_of_like_objects_is_a_table_with_its_keys(tmp_path, monkeypatch, indent, block):
    monkeypatch.setattr(_text, "BLOCK", block)
    keyed = {f"99010119800101{i:04d}": row for i, row in enumerate(PEOPLE)}
    expected = [{"key": key, **row} for key, row in keyed.items()]
    assert read(put(tmp_path, "x.json", keyed, indent=indent)) == ({"x": expected}, [])
    inside = put(tmp_path, "y.json", {"total": 60, "by": {"id": keyed}}, indent=indent)
    assert read(inside) == ({"y": expected}, [])


def test_identity_numbers_among_keys_are_found_and_counted(tmp_path):
    ids = city.ids(200, 5).to_pylist()
    path = put(tmp_path, "x.json", {n: {"a": "b", "key": i} for i, n in enumerate(ids)})
    findings = {f.field.name: f for f in find(open_store(path))}
    assert list(findings) == ["_key", "a", "key"]
    assert findings["_key"].kind == "id.cn_resident"
    assert findings["_key"].people == len(set(ids))


def test_bare_values_under_numbers_are_a_table_of_keys_and_values(tmp_path):
    keyed = {row["mobile"]: row["name"] for row in PEOPLE}
    expected = [{"key": key, "value": name} for key, name in keyed.items()]
    assert read(put(tmp_path, "x.json", keyed)) == ({"x": expected}, [])


def test_a_record_with_members_is_no_table(tmp_path):
    record = {"home": {"city": "上海", "no": 1}, "work": {"city": "北京", "no": 2}, "n": 1}
    found, _ = read(put(tmp_path, "x.json", record))
    assert len(found["x"]) == 1
    assert "home.city" in found["x"][0]


@pytest.mark.parametrize("count", [1, 2, 60])
def test_a_data_frame_as_pandas_writes_it_is_a_table(tmp_path, count):
    frame = {name: {str(i): PEOPLE[i][name] for i in range(count)} for name in PEOPLE[0]}
    assert read(put(tmp_path, "x.json", frame)) == ({"x": PEOPLE[:count]}, [])


def test_row_labels_of_a_data_frame_that_are_no_counter_are_a_column(tmp_path):
    frame = {name: {row["mobile"]: row[name] for row in PEOPLE} for name in ("name", "city")}
    found, _ = read(put(tmp_path, "x.json", frame))
    assert found["x"] == [
        {"key": row["mobile"], "name": row["name"], "city": row["city"]} for row in PEOPLE
    ]


def test_a_data_frame_too_large_to_be_turned_round_is_read_column_by_column(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl, "SURVEYED", 500)
    frame = {name: {str(i): row[name] for i, row in enumerate(PEOPLE)} for name in PEOPLE[0]}
    found, rejects = read(put(tmp_path, "x.json", frame))
    assert rejects == []
    assert list(found) == ["x:name", "x:mobile", "x:city"]
    assert [row["mobile"] for row in found["x:mobile"]] == [row["mobile"] for row in PEOPLE]


def test_what_follows_a_document_is_put_aside_and_counted(tmp_path):
    text = json.dumps({"a": [{"n": 1}], "b": [{"n": 2}]}, indent=1) + "\nand 欧阳\n"
    found, rejects = read(put(tmp_path, "x.json", text))
    assert found == {"x:a": [{"n": 1}], "x:b": [{"n": 2}], "x:(envelope)": []}
    assert rejects == ["not JSON"]
    with pytest.raises(StoreError, match="goes on behind its end"):
        open_store(put(tmp_path, "x.json", "[[1,\n2]]\n[[3,\n4]]\n"))


def test_a_document_that_is_cut_off_gives_its_rows_and_counts_the_rest(tmp_path):
    text = json.dumps({"a": [{"n": 1}], "b": [{"n": 2}, {"n": 3}]})[:-6]
    found, rejects = read(put(tmp_path, "x.json", text))
    assert found == {"x:a": [{"n": 1}], "x:b": [{"n": 2}]}
    assert rejects == ["not JSON"]


def test_more_arrays_than_are_read_are_refused_with_a_hint(tmp_path, monkeypatch):
    monkeypatch.setattr(_json_parts, "PARTS", 5)
    path = put(tmp_path, "x.json", {f"a{i}": [{"n": i}] for i in range(6)})
    with pytest.raises(StoreError, match="more than 5 arrays") as caught:
        open_store(path)
    assert "jq -c" in caught.value.hint


trees = st.recursive(
    st.sampled_from([1, "x", None, [{"n": 1}], [{"n": 1}, {"n": 2}], [[1], [2]]]),
    lambda inner: st.dictionaries(st.sampled_from(["a", 'b"', "c]", "d{"]), inner, max_size=4),
    max_leaves=9,
)


def arrays(value, path=()):
    """Paths and lengths of the arrays of objects or arrays, told by a reader of whole documents."""
    if isinstance(value, list):
        yield ".".join(path), len(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from arrays(inner, (*path, key))


@QUIET
@given(
    tree=st.dictionaries(st.sampled_from("xyz"), trees, min_size=1, max_size=3),
    indent=st.sampled_from([None, 1]),
    block=st.sampled_from([3, 50, 4 << 20]),
)
def test_no_array_of_a_document_is_lost_whatever_is_around_it(tmp_path, tree, indent, block):
    expected = dict(arrays(tree))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        found, rejects = read(put(tmp_path, "p.json", tree, indent=indent))
    assert rejects == []
    found.pop("p:(envelope)", None)
    if len(expected) == 1:
        assert [len(rows) for rows in found.values()] == list(expected.values())
    elif expected:
        assert {name.removeprefix("p:"): len(rows) for name, rows in found.items()} == expected


def test_signs_inside_strings_are_none():
    data = b'{"a\\\\":"[\\"{","b":[1,{"c,":"}"}]}'
    marks, kinds = _json_parts.signs(data, b"{}[],:")
    assert bytes(kinds.tolist()) == b"{:,:[,{:}]}"
    assert np.array_equal(np.frombuffer(data, np.uint8)[marks], kinds)


@pytest.mark.parametrize("rows", [12, 9_000])
@pytest.mark.parametrize(
    "keys",
    [
        ("王建国", "李秀英", "赵国强"),
        ("16412340001", "16412340002"),
        ("li.na@example.com", "wang@example.com"),
        ("王建国", "orders"),
    ],
)
def test_no_dataset_is_called_by_a_key_that_names_or_reaches_somebody(tmp_path, keys, rows):
    each = [{"t": "2024-01-01", "v": at} for at in range(rows)]
    path = put(tmp_path, "people.json", dict.fromkeys(keys, each))
    with open_store(path) as store:
        called = " ".join(f"{d.name} {' '.join(n for n, _ in d.columns)}" for d in store.datasets())
        said = [
            str(cell)
            for dataset in store.datasets()
            for batch in store.read(dataset.name)
            for column in batch.data.columns
            for cell in column.to_pylist()
        ]
    somebody = [key for key in keys if key != "orders"]
    assert not [key for key in somebody if key in called]
    # Each is a value, which is looked at.
    assert set(somebody) <= set(said)


def test_arrays_of_like_rows_under_values_are_one_table_and_others_are_datasets(tmp_path):
    each = [{"t": "2024-01-01", "v": 1}] * 12
    rare = put(tmp_path, "rare.json", dict.fromkeys(("陆怀真", "蔺小琴"), each))
    sorts = put(tmp_path, "sorts.json", {"用户": [{"xm": "陆怀真"}] * 12, "订单": each})
    with open_store(rare) as one, open_store(sorts) as other:
        assert [d.name for d in one.datasets()] == ["rare"]
        assert [d.name for d in other.datasets()] == ["sorts:用户", "sorts:订单"]
