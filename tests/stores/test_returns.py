"""Files whose lines end in a lone CR, as some exports still do: whole, parted, sampled."""

from __future__ import annotations

import pytest

from strongroom.stores import _sampling, _text, open_store


def rows_of(count):
    return [(f"甲{i}", f"1640{i:07d}", f"九江市{i}号") for i in range(count)]


def read(path, **options):
    rejects = []
    with open_store(path, **options) as store:
        (dataset,) = store.datasets()
        rows = [
            tuple(row.values())
            for batch in store.read(dataset.name, on_reject=rejects.append)
            for row in batch.data.to_pylist()
        ]
    assert dataset.rows == len(rows)
    return tuple(name for name, _ in dataset.columns), rows, rejects


def put(tmp_path, separator, rows, *, name="x.csv", encoding="utf-8", broken=""):
    lines = [("姓名", "电话", "住址"), *rows]
    path = tmp_path / name
    text = "".join(separator.join(line) + "\r" for line in lines[:3]) + broken
    path.write_bytes((text + "".join(separator.join(r) + "\r" for r in lines[3:])).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_one_open_quote_costs_its_own_line_and_comes_back_as_it_stood(tmp_path, encoding):
    rows = rows_of(500)
    path = put(tmp_path, ",", rows, encoding=encoding, broken='x,"y,z\r')
    names, found, rejects = read(path)
    assert (names, found) == (("姓名", "电话", "住址"), rows)
    assert [(r.reason, r.raw) for r in rejects] == [
        ("a quote that is never closed", 'x,"y,z\r'.encode(encoding))
    ]


@pytest.mark.parametrize("separator", [",", "----", "^"])
def test_whatever_parts_the_fields_lines_end_at_each_return(tmp_path, separator):
    rows = rows_of(60)
    for name in ("list.txt", "x.csv"):
        assert read(put(tmp_path, separator, rows, name=name))[:2] == (
            ("姓名", "电话", "住址"),
            rows,
        )


def test_a_large_one_is_sampled_from_all_over(tmp_path, monkeypatch):
    monkeypatch.setattr(_sampling, "WHOLE", 10_000)
    monkeypatch.setattr(_sampling, "WINDOW", 500)
    path = put(tmp_path, ",", rows_of(3_000))
    with open_store(path) as store:
        seen = [n for b in store.sample("x", 320) for n in b.data.column("电话").to_pylist()]
    assert len(seen) >= 300
    assert int(seen[-1][4:]) > 2_800


@pytest.mark.parametrize("name", ["x.csv", "x.jsonl"])
def test_records_longer_than_a_window_are_sampled_all_the_same(tmp_path, monkeypatch, name):
    monkeypatch.setattr(_sampling, "WHOLE", 10_000)
    monkeypatch.setattr(_sampling, "WINDOW", 500)
    monkeypatch.setattr("strongroom.stores.jsonl.SURVEYED", 10_000)
    monkeypatch.setattr(_text, "BLOCK", 4_000)
    long = "y" * 2_000
    line = '{{"name":"甲{}","note":"{}"}}\n' if name.endswith("jsonl") else "甲{},{}\n"
    path = tmp_path / name
    head = "" if name.endswith("jsonl") else "姓名,备注\n"
    path.write_text(head + "".join(line.format(i, long) for i in range(20)), encoding="utf-8")
    with open_store(path) as store:
        assert sum(b.data.num_rows for b in store.sample("x", 10)) >= 10
