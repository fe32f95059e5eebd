"""Delimited text as it really comes: encodings, quotes, widths, headers, and its partitions."""

from __future__ import annotations

import csv as python_csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.core.errors import StoreError, UsageError
from strongroom.stores import _records, _text, open_store


def read(path, **options):
    rejects = []
    with open_store(path, **options) as store:
        name = store.datasets()[0].name
        rows = [
            tuple(row.values())
            for batch in store.read(name, on_reject=rejects.append)
            for row in batch.data.to_pylist()
        ]
        return store.datasets()[0], rows, rejects


def put(tmp_path, content, name="people.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_chinese_is_read_in_the_encoding_it_was_written_in(tmp_path, encoding):
    text = "姓名,籍贯\n" + "王小明,上海市黄浦区\n李四,北京市\n" * 30
    dataset, rows, rejects = read(put(tmp_path, text.encode(encoding)))
    assert [name for name, _ in dataset.columns] == ["姓名", "籍贯"]
    assert rows == [("王小明", "上海市黄浦区"), ("李四", "北京市")] * 30
    assert rejects == []


def test_a_file_that_turns_chinese_late_is_still_gb18030(tmp_path):
    text = "name,city\n" + "abc,def\n" * 60_000 + "王小明,上海\n" * 9_000
    _, rows, rejects = read(put(tmp_path, text.encode("gb18030")))
    assert rows[-1] == ("王小明", "上海")
    assert rejects == []


def test_western_text_is_not_taken_for_chinese(tmp_path):
    text = "name,city\n" + "Müller,Köln\nGrün,Düsseldorf\nLéa,Orléans\n" * 5
    _, rows, _ = read(put(tmp_path, text.encode("cp1252")))
    assert rows[:3] == [("Müller", "Köln"), ("Grün", "Düsseldorf"), ("Léa", "Orléans")]


def test_an_encoding_that_was_named_is_believed(tmp_path):
    path = put(tmp_path, "name,city\n陳大文,臺北\n".encode("big5"))
    assert read(path, encoding="big5")[1] == [("陳大文", "臺北")]
    with pytest.raises(UsageError, match="is not read"):
        open_store(path, encoding="klingon")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_by_what_agrees(tmp_path, delimiter):
    lines = [("name", "note", "number"), ("a", "x, y; z", "1"), ("b", "p|q", "2")]
    out = io.StringIO()
    python_csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(lines * 1)
    _, rows, _ = read(put(tmp_path, out.getvalue().encode()))
    assert rows == lines[1:]


def test_line_ends_inside_quotes_belong_to_the_value(tmp_path):
    content = b'name,note\r\na,"one\r\ntwo"\r\nb,"three\nfour"\r\n'
    assert read(put(tmp_path, content))[1] == [("a", "one\r\ntwo"), ("b", "three\nfour")]


def test_an_empty_field_is_null_and_a_quoted_one_is_empty(tmp_path):
    assert read(put(tmp_path, b'name,note\na,\nb,""\n'))[1] == [("a", None), ("b", "")]


def test_a_record_of_the_wrong_width_is_put_aside_with_its_bytes_and_the_rest_goes_on(tmp_path):
    content = "姓名,编号\n甲,1\n乙\n丙,2,3\n丁,4\n".encode("gb18030")
    _, rows, rejects = read(put(tmp_path, content))
    assert rows == [("甲", "1"), ("丁", "4")]
    assert [r.raw for r in rejects] == ["乙\n".encode("gb18030"), "丙,2,3\n".encode("gb18030")]
    assert [r.ordinal for r in rejects] == [2, 3]
    assert [r.reason for r in rejects] == ["1 fields instead of 2", "3 fields instead of 2"]
    assert "乙" not in repr(rejects)


def test_bytes_that_are_no_characters_are_put_aside(tmp_path):
    content = b"name,city\n" + "王,上海\n".encode() * 20 + b"a\xff,b\n" + "李,北京\n".encode()
    _, rows, rejects = read(put(tmp_path, content))
    assert len(rows) == 21
    assert [r.raw for r in rejects] == [b"a\xff,b\n"]


def test_a_quote_that_never_closes_costs_one_line(tmp_path):
    content = b'name,n\na,1\n"b,2\n' + b"c,3\n" * 100
    _, rows, rejects = read(put(tmp_path, content))
    assert len(rows) == 101
    assert [(r.raw, r.reason) for r in rejects] == [(b'"b,2\n', "a quote that is never closed")]


@pytest.mark.parametrize("block", [7, 60, 4 << 20])
def test_a_quote_that_the_next_quoted_field_seems_to_close_costs_one_line_too(
    tmp_path, monkeypatch, block
):
    monkeypatch.setattr(_text, "BLOCK", block)
    rows = "".join(f'{i},"甲{i}",1640000{i:04d}\n' for i in range(40))
    content = f'id,name,tel\n{rows}5,"open,13\n{rows}6,"two\nlines","x"\n'
    _, found, rejects = read(put(tmp_path, content.encode()))
    assert len(found) == 81
    assert found[-1] == ("6", "two\nlines", "x")
    assert [(r.raw, r.reason) for r in rejects] == [
        (b'5,"open,13\n', "a quote that is never closed")
    ]


def test_a_record_beyond_the_limit_is_put_aside(tmp_path, monkeypatch):
    monkeypatch.setattr(_records, "RECORD_LIMIT", 1000)
    content = b"name,n\na,1\n" + b"x" * 5000 + b",2\nb,3\n"
    _, rows, rejects = read(put(tmp_path, content))
    assert rows == [("a", "1"), ("b", "3")]
    assert rejects[0].reason == "a record longer than 16 MiB"


@pytest.mark.parametrize(
    "content",
    [
        "王伟,男,13900000000\n李娜,女,13900000001\n",
        "王伟,男\n李娜,女\n张三,男\n",
        "someone@example.com,1\nanother@example.org,2\n",
        "99010119000101001X,Wang\n990101190001010028,Li\n",
        "王伟\n李娜\n",
        "张三,无,未知\n" + "欧阳小明,16400000001,九江市2号\n尹文博,16400000002,赣州市9号\n" * 9,
        "李四,,未填\n" + "欧阳小明,16400000001,九江市2号\n尹文博,16400000002,赣州市9号\n" * 9,
        "wang,none,unknown\n" + "欧阳小明,16400000001,九江市2号\n" * 9,
        "张三,无电话,九江\n" + "欧阳小明,16400000001,九江市2号\n尹文博,16400000002,赣州市9号\n" * 9,
        "张三丰\n" + "16400000001\n16400000002\n" * 9,
        "佴俊,寸心,弥渡\n牧野,方圆,向阳\n水灵,燕子,佴莲\n",
        "佴俊,值班,早\n寸心,休息,晚\n弥渡,值班,早\n",
    ],
)
def test_a_row_of_values_is_never_taken_for_names(tmp_path, content):
    dataset, rows, _ = read(put(tmp_path, content.encode()))
    assert all(name.startswith("column_") for name, _ in dataset.columns)
    assert len(rows) == content.count("\n")


@pytest.mark.parametrize(
    "content",
    [
        "name,phone\n王伟,13900000000\n",
        "姓名,电话\n王伟,13900000000\n",
        "xm,sfzh\n王伟,99010119000101001X\n",
        "user_id,created\n1,2024-01-01\n2,2024-01-02\n",
        "name,phone\n",
        "曾用名,余额,范围\n欧阳小明,12,九江市2号\n尹文博,99,赣州市9号\n",
        "客户姓名,联系方式\n欧阳小明,16400000001\n尹文博,16400000002\n",
        "被访人,联络方式\n欧阳小明,16400000001\n尹文博,16400000002\n",
    ],
)
def test_a_row_of_names_is_known_for_one(tmp_path, content):
    dataset, rows, _ = read(put(tmp_path, content.encode()))
    assert [name for name, _ in dataset.columns] == content.split("\n")[0].split(",")
    assert len(rows) == content.count("\n") - 1


def test_a_header_can_be_declared_or_denied(tmp_path):
    path = put(tmp_path, b"name,phone\nx,y\n")
    assert len(read(path, header=False)[1]) == 2
    assert len(read(path, header=True)[1]) == 1


def test_names_that_harm_or_repeat_are_made_safe_and_distinct(tmp_path):
    content = "na\x1b[31mme,id,id,,\u202eeman\n1,2,3,4,5\n".encode()
    dataset, rows, _ = read(put(tmp_path, content), header=True)
    names = [name for name, _ in dataset.columns]
    assert names == ["na%1B[31mme", "id", "id_2", "column_4", "%E2%80%AEeman"]
    assert rows == [("1", "2", "3", "4", "5")]


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n", "，"])
def test_a_delimiter_that_cannot_be_one_is_refused(tmp_path, delimiter):
    with pytest.raises(UsageError, match="one ASCII character"):
        open_store(put(tmp_path, b"a,b\n"), delimiter=delimiter)


def test_a_changed_byte_changes_the_fingerprint_of_its_partition_only(tmp_path, monkeypatch):
    monkeypatch.setattr(_records, "PARTITION", 4_000)
    monkeypatch.setattr(_text, "BLOCK", 1_000)
    content = b"name,n\n" + b"".join(b"name%05d,%d\n" % (i, i) for i in range(2_000))
    path = put(tmp_path, content)
    with open_store(path) as store:
        before = store.partitions("people")
    path.write_bytes(content.replace(b"name01500", b"nAme01500"))
    with open_store(path) as store:
        after = store.partitions("people")
    assert len(before) > 5
    changed = [a.name for a, b in zip(before, after, strict=True) if a.fingerprint != b.fingerprint]
    assert len(changed) == 1
    assert [p.name for p in before] == [p.name for p in after]
    assert sum(p.rows for p in before) == 2_000


def test_a_worker_reads_its_partition_without_a_plan(tmp_path, monkeypatch):
    monkeypatch.setattr(_records, "PARTITION", 4_000)
    monkeypatch.setattr(_text, "BLOCK", 1_000)
    content = "姓名,n\n" + "".join(f"王{i},{i}\n" for i in range(2_000))
    path = put(tmp_path, content.encode("gb18030"))
    with open_store(path) as store:
        parts = store.partitions("people")
    found = []
    for part in reversed(parts):
        with open_store(path) as worker:
            found[:0] = [
                row["n"]
                for b in worker.read("people", partition=part.name)
                for row in b.data.to_pylist()
            ]
    assert found == [str(i) for i in range(2_000)]


def test_most_of_a_file_being_no_rows_ends_the_reading(tmp_path):
    content = b"name,n\na,1\n" + b"x\n" * 150_000
    with pytest.raises(StoreError, match="hardly any"):
        read(put(tmp_path, content))


cells = st.text(
    alphabet=st.one_of(
        st.sampled_from(list(",;|\t\"\n\r '王é\x00")),
        st.characters(codec="utf-8", exclude_categories=["Cs"]),
    ),
    max_size=8,
)


@given(
    rows=st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=12),
    block=st.integers(1, 40),
    part=st.integers(1, 200),
    end=st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_python_writes_is_read_back_at_every_block_size(tmp_path, rows, block, part, end):
    out = io.StringIO(newline="")
    writer = python_csv.writer(out, quoting=python_csv.QUOTE_ALL, lineterminator=end)
    writer.writerow(["a", "b", "c"])
    writer.writerows(rows)
    path = put(tmp_path, out.getvalue().encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        patch.setattr(_records, "PARTITION", part)
        _, found, rejects = read(path, encoding="utf-8", delimiter=",", header=True)
        with open_store(path, encoding="utf-8", delimiter=",", header=True) as store:
            parts = store.partitions("people")
            counted = [
                sum(b.data.num_rows for b in store.read("people", partition=p.name)) for p in parts
            ]
    assert found == [tuple(row) for row in rows]
    assert rejects == []
    assert counted == [p.rows for p in parts]


raw_lines = st.lists(
    st.text(alphabet=list('ab,"\n\r王'), max_size=12), min_size=1, max_size=10
).map("\n".join)


@given(text=raw_lines, block=st.integers(1, 30), part=st.integers(1, 60))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_dirty_file_reads_the_same_at_every_block_size(tmp_path, text, block, part):
    path = put(tmp_path, b"a,b\n" + text.encode())
    options = {"encoding": "utf-8", "delimiter": ",", "header": True}
    whole = outcome(path, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        pieces = outcome(path, options)
    assert pieces == whole
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        patch.setattr(_records, "PARTITION", part)
        assert outcome(path, options)[0] == whole[0]


def outcome(path, options):
    try:
        _, rows, rejects = read(path, **options)
    except StoreError as error:
        return error.message, []
    return rows, [(r.ordinal, r.reason, r.raw) for r in rejects]


@given(text=raw_lines)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_byte_of_a_dirty_file_is_in_a_row_or_in_a_reject(tmp_path, text):
    """Letters are counted: none vanishes between rows and rejects."""
    path = put(tmp_path, b"x,y\n" + text.encode())
    try:
        _, rows, rejects = read(path, encoding="utf-8", delimiter=",", header=True)
    except StoreError:
        return
    kept = "".join(cell or "" for row in rows for cell in row)
    kept += "".join(r.raw.decode() for r in rejects)
    for letter in "ab王":
        assert kept.count(letter) == text.count(letter)


@pytest.mark.parametrize(
    "heading", ["V1,V2,V3", "字段1,字段2,字段3", "X.1,X.2,X.3", "col08,col09,col10"]
)
def test_a_word_with_the_numbers_of_its_places_names_columns(tmp_path, heading):
    content = f"{heading}\n900112,M,Aurelio\n900113,F,Ines\n"
    dataset, found, _ = read(put(tmp_path, content.encode()))
    assert [name for name, _ in dataset.columns] == heading.split(",")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (
            "centre,pass_rate,tests_2022",
            ["Barnes,48.1,8120", "Tobermory,66.6,120", "Helens,51,5012"],
        ),
        ("病种,乡镇,0-4,5-14,60+,男", ["手足口病,三塘,31,12,0,24", "流感,三塘,88,201,133,230"]),
        ("工号,姓名,1,2,3,4,说明", ["A001,南宫雁,√,√,×,休,发烧", "A002,佴俊,√,√,√,√,"]),
        ("A0101,A0104,A0107", ["黎志刚,男,197604", "周海燕,女,198110", "农卫华,男,196812"]),
        ("AAZ288^AAC001^AAE002", ["992010001^4500000010^202308", "992010002^4500000011^202309"]),
        (
            "单位,科室,电话（区号0995）,备注",
            ["县委办,值班室,0110001,24小时", "政府办,秘书科,0110101,"],
        ),
        ("1列,2列,3列", ["闻人杰,缓刑,桂花巷", "淳于芬,缓刑,翠竹园"]),
        ("1,2,3", ["黔娄明,义州织锦厂,押一付三", "尤婆,云锦里,押二付一"]),
        ("班次,岗位,人,替,备", ["早,一号窗,侯丽萍,,", "中,二号窗,白雪梅,薛冬,牙疼"]),
    ],
)
def test_names_that_hold_numbers_are_names_where_the_values_are_made_otherwise(
    tmp_path, names, rows
):
    path = tmp_path / "x.csv"
    path.write_text("\n".join([names, *rows]) + "\n")
    with open_store(path) as store:
        (dataset,) = store.datasets()
    mark = "^" if "^" in names else ","
    assert [name for name, _ in dataset.columns] == names.split(mark)
    assert dataset.rows == len(rows)


@pytest.mark.parametrize(
    "rows",
    [
        ["1,2,3", "4,5,6", "7,8,9"],
        ["E119,2,4.5", "F321,3,1.5", "G20,1,2.5"],
        ["A0101,2022,16400000001", "A0102,2023,16400000002"],
        ["孔雀蓝,#0EB0C9,14", "朱红,#FF4C00,255", "藤黄,#FFD111,12"],
        ["dv_0a71,女#25-30#爱猫", "dv_0a99,男#40-45#车主", "dv_0b12,女#18#学生"],
        ["a1@example.org,x,4", "b2,y,5", "c3,z,6"],
    ],
)
def test_a_row_of_codes_above_others_of_their_make_is_a_row(tmp_path, rows):
    path = tmp_path / "x.csv"
    path.write_text("\n".join(rows) + "\n")
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert dataset.columns[0][0] == "column_1"
    assert dataset.rows == len(rows)


def test_a_title_makes_no_names_of_the_people_under_it(tmp_path):
    people = "佴俊,寸心,弥渡\n牧野,方圆,向阳\n水灵,燕子,佴莲\n"
    path = tmp_path / "x.csv"
    path.write_text("值日生名单\n" + people)
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert [name for name, _ in dataset.columns] == ["column_1", "column_2", "column_3"]
    assert dataset.rows == 3
