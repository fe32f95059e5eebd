"""JSON objects whose keys are names of people: rows of a table, and no names of columns."""

import json

import pyarrow as pa
import pytest

from strongroom.stores import open_store

CHINESE = ["何艳诗", "彭秀", "于诗磊", "高秀", "欧阳娜娜", "许平梓", "梁超"]
ENGLISH = ["Ava Tillens", "George Astley", "Oscar Pickard", "Mia Mary Farrow", "Théo O'Neil"]


def opened(tmp_path, text, name="list.json"):
    (tmp_path / name).write_text(text, "utf-8")
    with open_store(tmp_path / name) as store:
        return {
            d.name: pa.Table.from_batches([b.data for b in store.read(d.name)]).to_pylist()
            for d in store.datasets()
        }


def written(value):
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("people", [CHINESE, CHINESE[:3], ENGLISH])
@pytest.mark.parametrize("indent", [None, 1])
def test_an_object_of_people_is_a_table_with_a_column_key(tmp_path, people, indent):
    for value in ("16800001234", 30, None):
        text = json.dumps(dict.fromkeys(people, value), ensure_ascii=False, indent=indent)
        expected = [{"key": name, "value": value} for name in people]
        assert opened(tmp_path, text) == {"list": expected}
    text = json.dumps({n: {"score": 1} for n in people}, ensure_ascii=False, indent=indent)
    assert opened(tmp_path, text)["list"][0] == {"key": people[0], "score": 1}


def test_people_inside_an_object_are_a_table_beside_what_is_around_them(tmp_path):
    marks = {"school": "No. 4 / 16800001234", "marks": dict.fromkeys(CHINESE, 90)}
    found = opened(tmp_path, written(marks))
    assert found["list"] == [{"key": name, "value": 90} for name in CHINESE]
    assert found["list:(envelope)"] == [{"school": marks["school"]}]
    classes = {f"class{n}": dict.fromkeys(CHINESE, n) for n in range(6)}
    rows = opened(tmp_path, written(classes))["list"]
    assert [row["key"] for row in rows] == CHINESE
    assert set(rows[0]) == {"key", *classes}


@pytest.mark.parametrize("name", ["list.jsonl", "list.json"])
def test_lines_that_are_called_after_people_are_keys_and_values(tmp_path, name):
    text = "".join(written({person: "16800001234"}) + "\n" for person in CHINESE)
    expected = [{"key": person, "value": "16800001234"} for person in CHINESE]
    assert opened(tmp_path, text, name) == {"list": expected}
    text = "".join(written({person: {"age": 30}}) + "\n" for person in CHINESE)
    expected = [{"key": person, "age": 30} for person in CHINESE]
    assert opened(tmp_path, text, name) == {"list": expected}


def test_lines_of_several_people_keep_every_one_of_them_as_text(tmp_path):
    rows = [{CHINESE[i]: 1, CHINESE[i + 1]: 2} for i in range(6)]
    text = "".join(written(row) + "\n" for row in rows)
    found = opened(tmp_path, text, "list.jsonl")["list"]
    assert [json.loads(row["value"]) for row in found] == rows
    friends = [{"id": n, "friends": row} for n, row in enumerate(rows)]
    text = "".join(written(row) + "\n" for row in friends)
    found = opened(tmp_path, text, "list.jsonl")["list"]
    assert [{**row, "friends": json.loads(row["friends"])} for row in found] == friends


def test_addresses_and_numbers_as_members_are_values_too(tmp_path):
    for key in ("ava{}@example.com", "168000012{:02}"):
        rows = [{"friends": {key.format(n): 1}} for n in range(10, 20)]
        text = "".join(written(row) + "\n" for row in rows)
        found = opened(tmp_path, text, "list.jsonl")["list"]
        assert [json.loads(row["friends"]) for row in found] == [row["friends"] for row in rows]


def test_more_people_than_a_table_has_columns_can_be_read(tmp_path, monkeypatch):
    monkeypatch.setattr("strongroom.stores._base.MAX_COLUMNS", 50)
    people = [f"何{chr(0x4E00 + n)}" for n in range(100)]
    text = "".join(written({person: n}) + "\n" for n, person in enumerate(people))
    assert len(opened(tmp_path, text, "list.jsonl")["list"]) == 100
    text = "".join(written({"of": {person: n}}) + "\n" for n, person in enumerate(people))
    assert len(opened(tmp_path, text, "list.jsonl")["list"]) == 100


@pytest.mark.parametrize(
    "record",
    [
        {"高度": 1, "方向": "北", "温度": 20, "单价": 3.5, "金额": 4},
        {"姓名": "何艳诗", "性别": "女", "电话": "16800001234", "住址": "x"},
        {"First Name": "A", "Last Name": "B", "Phone Number": "C", "Zip Code": "D", "Job": "E"},
        {"Unit Price": 3, "Job Title": "clerk", "Order Total": None, "Paid On": "x", "Due By": 1},
        {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5},
    ],
)
def test_records_with_ordinary_headings_stay_records(tmp_path, record):
    for name, text in (
        ("list.json", written(record)),
        ("list.jsonl", "".join(written(record) + "\n" for _ in range(3))),
    ):
        assert list(opened(tmp_path, text, name)["list"][0]) == list(record)
