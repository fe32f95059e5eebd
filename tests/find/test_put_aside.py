"""What is put aside is counted and told, and what could not be read is never called clean."""

from __future__ import annotations

import gzip
import json
import tarfile
from dataclasses import replace

import openpyxl
import pytest

from strongroom.core.protocols import Reject
from strongroom.core.types import Dataset
from strongroom.find import find
from strongroom.find.bookmark import Bookmark
from strongroom.report import as_json, findings_html, findings_sheets, from_lines
from strongroom.stores import _records, _sampling, _text, csv, jsonl, open_store

HEAD = "name,mobile\n"


def rows(count):
    return "".join(f"王{i},1640{i:07d}\n" for i in range(count))


def put(tmp_path, text, name="people.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def asides(path, **options):
    with open_store(path) as store:
        return {f.aside for f in find(store, **options)}


@pytest.mark.parametrize("sample", [None, 10_000])
def test_each_field_says_how_many_pieces_of_its_dataset_were_no_rows(tmp_path, sample):
    path = put(tmp_path, HEAD + rows(40) + "one\na,b,c\n" + rows(40))
    assert asides(path, sample=sample) == {2}
    assert asides(put(tmp_path, HEAD + rows(40)), sample=sample) == {0}


@pytest.mark.parametrize("quoted", [False, True])
def test_misfits_in_the_windows_of_a_large_file_are_counted_too(tmp_path, monkeypatch, quoted):
    monkeypatch.setattr(_sampling, "WHOLE", 10_000)
    monkeypatch.setattr(_sampling, "WINDOW", 1_500)
    line = '"王{}","1640{:07d}"\n' if quoted else "王{},1640{:07d}\n"
    text = "".join(line.format(i, i) + ("a,b,c\n" if not i % 10 else "") for i in range(4_000))
    (found,) = asides(put(tmp_path, HEAD + text), sample=320)
    assert found > 100


def test_a_window_that_begins_inside_quotes_puts_nothing_aside(tmp_path, monkeypatch):
    monkeypatch.setattr(_sampling, "WHOLE", 10_000)
    monkeypatch.setattr(_sampling, "WINDOW", 1_500)
    text = "".join(f'王{i},"one, {i}\ntwo, {i}\nthree"\n' for i in range(4_000))
    assert asides(put(tmp_path, HEAD + text), sample=320) == {0}


def test_the_count_goes_on_where_a_look_was_broken_off(tmp_path, monkeypatch):
    monkeypatch.setattr(_records, "PARTITION", 40_000)
    monkeypatch.setattr(_text, "BLOCK", 10_000)
    path = put(tmp_path, HEAD + "one\n" + rows(6_000) + "a,b,c\n")
    now = iter(range(0, 10**6, 60))

    def stop(_dataset, done, _all):
        if done > 4_000:
            raise KeyboardInterrupt

    def place():
        return Bookmark(tmp_path / "place", version="1", clock=lambda: next(now))

    with open_store(path) as store, pytest.raises(KeyboardInterrupt):
        list(find(store, sample=None, progress=stop, place=place()))
    again = place()
    assert again.begun
    with open_store(path) as store:
        assert {f.aside for f in find(store, sample=None, place=again)} == {2}


def test_lines_page_and_spreadsheet_say_it_in_both_languages(tmp_path):
    path = put(tmp_path, HEAD + rows(40) + "one\na,b,c\n")
    with open_store(path) as store:
        found = list(find(store))
    lines = [json.dumps(as_json(f)) for f in found]
    assert [json.loads(line)["aside"] for line in lines] == [2, 2]
    assert [f.aside for f in from_lines(line.encode() for line in lines)] == [2, 2]
    for language, words in (("en", "put aside, as they are no rows: 2"), ("zh", "不成行而搁置：2")):
        assert words in findings_html(found, title="t", language=language)
        (tmp_path / "r.xlsx").write_bytes(findings_sheets(found, language=language))
        sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[1]
        titles = [cell.value for cell in sheet[1]]
        place = titles.index({"en": "Put aside", "zh": "搁置"}[language])
        assert [row[place].value for row in sheet.iter_rows(min_row=2)] == [2, 2]


def test_a_dataset_with_nothing_personal_says_what_was_put_aside_as_well(tmp_path):
    path = put(tmp_path, "size,weight\n" + "1,2\n" * 40 + "one\n")
    with open_store(path) as store:
        found = list(find(store))
    assert "put aside, as they are no rows: 1" in findings_html(found, title="t")


class Unreadable:
    """A store that says it has rows and gives none of them."""

    url = "memory://x"

    def __init__(self, rows, aside):
        self.rows, self.aside = rows, aside

    def datasets(self):
        return (Dataset("t", (("mobile", "string"),), rows=self.rows),)

    def read(self, dataset, *, on_reject=None, **_):
        for place in range(self.aside):
            on_reject(Reject(dataset, "all", place, "why", b""))
        return iter(())

    def sample(self, dataset, count, *, on_reject=None):
        return self.read(dataset, on_reject=on_reject)


@pytest.mark.parametrize("sample", [None, 10])
def test_rows_of_which_none_was_seen_are_not_checked_and_not_clean(sample):
    for rows, aside in ((9, 0), (-1, 3), (0, 3)):
        (finding,) = find(Unreadable(rows, aside), sample=sample)
        why = ": why" if aside else ""
        assert finding.not_checked == f"none of its rows could be read{why}"
        assert finding.aside == aside
    (finding,) = find(Unreadable(0, 0), sample=sample)
    assert not finding.not_checked


@pytest.mark.parametrize("name", ["people.csv", "people.csv.gz", "people.jsonl", "people.tar"])
def test_people_are_scaled_up_from_a_sample_of_rows_that_were_not_counted(
    tmp_path, monkeypatch, name
):
    for limit in ("COUNTED", "COUNTED_PACKED"):
        monkeypatch.setattr(csv, limit, 1_000)
    monkeypatch.setattr(jsonl, "SURVEYED", 1_000)
    monkeypatch.setattr(_sampling, "WHOLE", 1_000)
    monkeypatch.setattr(_sampling, "WINDOW", 1_500)
    lines = [f'{{"name":"王{i}","mobile":"1640{i * 7919 % 10**7:07d}"}}\n' for i in range(20_000)]
    text = HEAD + "".join(f"王{i},1640{i * 7919 % 10**7:07d}\n" for i in range(20_000))
    path = put(tmp_path, "".join(lines) if "jsonl" in name else text, "t.csv")
    if name.endswith(".tar"):
        with tarfile.open(tmp_path / name, "w") as tar:
            tar.add(path, "people.csv")
            tar.add(path, "others.csv")
    else:
        data = path.read_bytes()
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    with open_store(tmp_path / name) as store:
        found = [f for f in find(store, sample=640, salt=b"test") if f.field.name == "mobile"]
    assert found
    for finding in found:
        assert finding.rows == -1
        assert abs(finding.people - 20_000) < 2_000
        assert any("estimated" in line for line in finding.evidence)


def test_where_nothing_tells_how_many_rows_there_are_people_are_said_to_be_at_least(memory):
    class Uncounted(memory):
        def datasets(self):
            return [replace(dataset, rows=-1) for dataset in super().datasets()]

    store = Uncounted(t={"mobile": [f"1640{i:07d}" for i in range(500)]})
    (finding,) = find(store, sample=100, salt=b"test")
    assert finding.rows == -1
    assert 90 < finding.people <= 100
    assert any("at least" in line for line in finding.evidence)


@pytest.mark.parametrize("name", ["people.csv", "people.jsonl"])
def test_a_record_longer_than_any_is_counted_in_a_sample_too(tmp_path, monkeypatch, name):
    monkeypatch.setattr(_sampling, "WHOLE", 1_000)
    monkeypatch.setattr(_sampling, "WINDOW", 1_500)
    monkeypatch.setattr(jsonl, "SURVEYED", 1_000)
    monkeypatch.setattr(_records, "RECORD_LIMIT", 20_000)
    monkeypatch.setattr(_text, "BLOCK", 4_096)
    if name.endswith("csv"):
        text = HEAD + f"王,{'x' * 30_000}\n" + rows(400)
    else:
        lines = [f'{{"name":"王","mobile":"1640{i:07d}"}}\n' for i in range(400)]
        text = f'{{"name":"{"x" * 30_000}"}}\n' + "".join(lines)
    assert asides(put(tmp_path, text, name)) == {1}
