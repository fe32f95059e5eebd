"""Whatever stands between the fields, the table comes out as it was, without its title and notes."""

from __future__ import annotations

import random
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.stores import _records, _separators, _stops, _text, open_store, store_type

NAMES = ("CUST_NM", "MOB_NO", "ADDR", "REG_DT", "REMARK")
CHINESE = ("姓名", "联系电话", "住址", "登记日期", "备注")
SEPARATORS = [
    *(",", "\t", ";", "|", "^", "!", "~", "#", "$", "\x01", "，", "、", "¦", ":"),
    *("|@|", "|#|", "^|^", "|~|", "||", "$$", "@@", "----", "::", "&&&", "~~~"),
]


def people(count, seed=0):
    draw = random.Random(seed)
    given, towns = (
        ["小明", "丽华", "建国", "子涵", "翀"],
        ["九江市庐山区", "赣州市章贡区", "上饶市信州区"],
    )
    return [
        (
            "欧阳" + draw.choice(given),
            f"164{draw.randrange(10**8):08d}",
            draw.choice(towns) + f"{draw.randint(1, 99)}号",
            f"20{draw.randint(10, 23)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}",
            draw.choice(["", "转账", "消费 POS", "已还"]),
        )
        for _ in range(count)
    ]


def read(path, **options):
    rejects = []
    with open_store(path, **options) as store:
        (dataset,) = store.datasets()
        rows = [
            tuple(cell or "" for cell in row.values())
            for batch in store.read(dataset.name, on_reject=rejects.append)
            for row in batch.data.to_pylist()
        ]
        assert dataset.rows == len(rows)
        counted = len(rows) + len(rejects) + store._headed
    lines = [line for line in path.read_bytes().splitlines() if line.strip(b" \t")]
    if not any(b'"' in line or set(line) <= set(b"-=+|: \t\x0b\x0c") for line in lines):
        # Without quotes and rules each line is a row, the heading, or put aside.
        assert counted == len(lines)
    return tuple(name for name, _ in dataset.columns), rows, rejects


def put(tmp_path, text, name="list.txt", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("names", [CHINESE, NAMES, None])
@pytest.mark.parametrize("ending", [".txt", ".csv", ".dat"])
def test_every_separator_is_found_with_a_header_and_without(tmp_path, separator, names, ending):
    rows = people(9)
    lines = [*([names] if names else []), *rows]
    text = "".join(separator.join(line) + "\r\n" for line in lines)
    for encoding in ("utf-8", "gb18030"):
        found, got, rejects = read(put(tmp_path, text, f"x{ending}", encoding))
        assert got == rows
        assert rejects == []
        assert found == names if names else found[0] == "column_1"


@pytest.mark.parametrize("separator", [",", "\t", "|", "^", "|@|", "，", "----"])
@pytest.mark.parametrize("names", [CHINESE, None])
def test_a_title_above_and_a_note_below_are_put_aside_and_the_names_are_found(
    tmp_path, separator, names
):
    rows = people(12)
    lines = [separator.join(line) for line in ([names] if names else []) + rows]
    text = "\n".join(["客户明细表", "制表：财务处", "", *lines, "", "合计十二条"]) + "\n"
    found, got, rejects = read(put(tmp_path, text))
    assert got == rows
    assert found == names if names else found[0] == "column_1"
    assert [r.raw.decode().strip() for r in rejects] == ["客户明细表", "制表：财务处", "合计十二条"]


@pytest.mark.parametrize("mark", [" ", "/", "／", "：", "——", " - ", " / "])
@pytest.mark.parametrize("names", [("户号", "姓名", "性别", "出生", "住址"), None])
def test_lists_that_people_write_are_parted_at_the_mark_that_all_lines_have(tmp_path, mark, names):
    rows = [
        (
            f"{121 + i:06d}",
            ["方长根", "谭阿秀", "农登高"][i % 3],
            "男女"[i % 2],
            f"19{i:02d}.04.02",
            "大岭村",
        )
        for i in range(8)
    ]
    text = "\n".join(mark.join(line) for line in [*([names] if names else []), *rows]) + "\n"
    found, got, _ = read(put(tmp_path, text))
    assert got == rows
    assert found == names if names else found[0] == "column_1"


@pytest.mark.parametrize(
    "lines",
    [
        [
            "He came in late.",
            "The door stood open all night.",
            "Nobody was there.",
            "We left then.",
        ],
        [
            "/var/log/app/one.log",
            "/var/log/app/two.log",
            "/var/log/db/one.log",
            "/var/log/db/q.log",
        ],
        ["张三：在吗", "李四：在的，明天来", "张三：几点？九点：九点半都行", "李四：好"],
        ["2024/05/01 晴 微风", "2024/05/02 阴", "2024/05/03 小雨 有风 转晴", "2024/05/04 晴"],
        ["BEGIN:VCARD", "FN:王芳", "TEL:15400001111", "END:VCARD"] * 4,
    ],
)
def test_prose_paths_and_talk_stay_whole_lines(tmp_path, lines):
    _, got, _ = read(put(tmp_path, "\n".join(lines) + "\n"))
    assert got == [(line,) for line in lines]


@pytest.mark.parametrize(
    ("separator", "field"), [("^", "92#"), (" ", "512M->301M"), (":", "{SSHA}AAAA==")]
)
def test_signs_that_end_a_value_make_no_separator_of_their_own(tmp_path, separator, field):
    rows = [(f"x{i}", f"w-{i % 3}", field, "ok", f"{i}.5") for i in range(7)]
    text = "".join(separator.join(row) + "\n" for row in rows)
    assert read(put(tmp_path, text))[1] == rows


def test_a_title_that_a_spreadsheet_filled_up_with_commas_names_nothing(tmp_path):
    rows = people(8)
    lines = ["客户明细表,,,,", "制表人：财务,,,,", ",".join(CHINESE), *map(",".join, rows)]
    found, got, rejects = read(put(tmp_path, "\n".join(lines) + "\n", "x.csv"))
    assert (found, got) == (CHINESE, rows)
    assert [r.reason for r in rejects] == ["a row above the table"] * 2


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([f"{i},x,y," for i in range(9)], ("id", "name", "city", "column_4")),
        ([f"{i + 1},9,x,y" for i in range(9)], ("column_1", "id", "name", "city")),
    ],
)
def test_names_are_one_less_where_rows_end_in_a_comma_or_are_numbered(tmp_path, rows, names):
    found, got, _ = read(put(tmp_path, "\n".join(["id,name,city", *rows]) + "\n", "x.csv"))
    assert found == names
    assert len(got) == 9


def padded(cell, width):
    wide = sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in cell)
    return cell + " " * (width - wide)


@pytest.mark.parametrize("names", [CHINESE, NAMES])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_columns_at_the_same_places_are_parted_although_one_blank_stands_between(
    tmp_path, names, encoding
):
    """Terminals and mainframes give a Chinese character two places; a cell may be empty."""
    rows = people(9)
    widths = (11, 12, 18, 11, 8)
    lines = ["".join(map(padded, line, widths)).rstrip() for line in [names, *rows]]
    text = "\n".join(["客户明细表", *lines, "合计九条"]) + "\n"
    found, got, rejects = read(put(tmp_path, text, encoding=encoding))
    assert (found, got) == (names, rows)
    assert [r.raw.decode(encoding).strip() for r in rejects] == ["客户明细表", "合计九条"]


def test_tables_that_database_clients_draw_are_read_without_their_frames(tmp_path):
    rows = [(str(i), "欧阳小明", f"1640000000{i}") for i in range(8)]
    body = "".join(f"| {a} | {b} | {c} |\n" for a, b, c in [("id", "name", "tel"), *rows])
    rule = "+----+----------+-------------+\n"
    head, rest = body.split("\n", 1)
    drawn = rule + head + "\n" + rule + rest + rule + "8 rows in set\n"
    markdown = head + "\n|---|---|---|\n" + rest
    psql = " id | name | tel\n----+------+-----\n" + "".join(
        f"  {a} | {b} | {c}\n" for a, b, c in rows
    )
    for text in (drawn, markdown, psql):
        found, got, _ = read(put(tmp_path, text))
        assert (found, got) == (("id", "name", "tel"), rows)


def test_an_empty_last_column_of_psql_is_a_column_and_has_its_name(tmp_path):
    rows = [(f"{i}", f"欧阳{i}", "") for i in range(8)]
    text = " id | name | note\n----+------+------\n" + "".join(
        f"  {a} | {b} | \n" for a, b, _ in rows
    )
    found, got, rejects = read(put(tmp_path, text + "    | 翀 | x\n(9 rows)\n"))
    assert (found, got) == (("id", "name", "note"), [*rows, ("", "翀", "x")])
    assert [r.raw for r in rejects] == [b"(9 rows)\n"]


@pytest.mark.parametrize(
    ("head", "dashes", "row"),
    [
        ("| a | b |\n|---|---|\n", "| --- | --- |", "| 1 | 2 |"),
        ("+---+---+\n| a | b |\n+---+---+\n", "| - | --- |", "| 1 | 2 |"),
        (" a | b\n---+---\n", " --- | -", " 1 | 2"),
        ("name  city\n----  ----\n", "---   ---", "x1    y1"),
    ],
)
def test_rows_made_of_dashes_are_rows_and_the_rule_under_the_heading_is_none(
    tmp_path, head, dashes, row
):
    text = head + f"{row}\n" * 4 + f"{dashes}\n" * 3 + f"{row}\n" * 4
    _, got, rejects = read(put(tmp_path, text))
    assert len(got) + len(rejects) == 11
    assert len([cells for cells in got if set("".join(cells)) == {"-"}]) == 3


def test_a_separator_inside_quotes_is_part_of_the_value(tmp_path):
    rows = [(f"甲{i}", "a|@|b", 'say ""x""') for i in range(9)]
    text = "".join("|@|".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
    _, got, rejects = read(put(tmp_path, text))
    assert got == [(a, "a|@|b", 'say "x"') for a, _, _ in rows]
    assert rejects == []


@pytest.mark.parametrize("separator", ["----", "---", "|@|", "~|~", "^|^", "||", "::", "==", "##"])
@pytest.mark.parametrize("empty", [1, 2])
def test_a_column_that_is_always_empty_makes_no_longer_separator(tmp_path, separator, empty):
    rows = [(a, b, *[""] * empty, c) for a, b, c, *_ in people(9)]
    _, got, rejects = read(put(tmp_path, "".join(separator.join(row) + "\n" for row in rows)))
    assert (got, rejects) == (rows, [])


@pytest.mark.parametrize(
    "value", ["首页>>服装>>男装", "09:00~10:00~11:00", "#甲#乙", '"甲!乙!丙, x"', "甲----乙----丙"]
)
def test_signs_inside_the_second_of_two_columns_take_no_table_over(tmp_path, value):
    text = "姓名,分类\n" + f"龚建国,{value}\n" * 20
    found, got, rejects = read(put(tmp_path, text, "x.csv"))
    assert (found, rejects) == (("姓名", "分类"), [])
    assert got == [("龚建国", value.strip('"'))] * 20


JSON = '{"uid": 7, "tags": ["a", "b"], "to": {"name": "欧阳小明", "say": "x; y"}}'


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_json_in_a_field_comes_out_as_it_went_in_however_it_was_quoted(tmp_path, delimiter):
    ways = {
        "doubled": '"' + JSON.replace('"', '""') + '"',
        "behind backslashes": '"' + JSON.replace('"', '\\"') + '"',
        "bare": JSON,
        "single": "'" + JSON + "'",
    }
    if delimiter == "\t":
        del ways["single"]
    for way, cell in ways.items():
        quote = "'{}'" if way == "single" else "{}"
        lines = [
            delimiter.join([quote.format("id"), quote.format("ext"), quote.format("城市")]),
            *(delimiter.join([quote.format(i), cell, quote.format("九江")]) for i in range(9)),
        ]
        found, got, rejects = read(put(tmp_path, "\n".join(lines) + "\n", "x.csv"))
        assert (way, found) == (way, ("id", "ext", "城市"))
        assert got == [(str(i), JSON, "九江") for i in range(9)]
        assert rejects == []


@pytest.mark.parametrize("broken", ['"10","x"y,"z"', '"10","C:\\","z"'])
@pytest.mark.parametrize("where", [0, 20, 300])
def test_one_bad_row_changes_nothing_in_rows_that_quote_behind_backslashes(tmp_path, broken, where):
    """The row is put aside or read as it stands; what is inside the others is not touched."""
    lines = [f'"{i}","say \\"hi, {i}\\" \\"x\\"","九江"' for i in range(301)]
    lines.insert(where, broken)
    found, got, rejects = read(put(tmp_path, "\n".join(['"id","n","c"', *lines]) + "\n", "x.csv"))
    assert found == ("id", "n", "c")
    wanted = [(f"{i}", f'say "hi, {i}" "x"', "九江") for i in range(301)]
    assert [row for row in got if row[0] != "10" or row[2] == "九江"] == wanted
    assert len(got) + len(rejects) == 302


@pytest.mark.parametrize(
    ("name", "head", "row", "bad"),
    [
        ("x.txt", "id|@|ext|@|city\n", "{}|@|ab|@|九江\n", "7|@|a\x1fb|@|九江\n"),
        ("x.txt", '"id"|@|"ext"\n', '"{}"|@|"ab"\n', '"7"|@|"a\x1fb"\n'),
        ("x.csv", "id,ext,city\n", "{}," + JSON + ",九江\n", "7," + JSON + ",九\x1e江\n"),
        ("x.csv", "id,ext,city\n", "{}," + JSON + ",九江\n", "7,x,九\x1d江\n"),
        ("x.csv", "'id','ext'\n", "'{}','a\"b'\n", "'7','a\x1eb'\n"),
    ],
)
def test_a_row_with_a_byte_that_stands_for_a_sign_is_put_aside_and_never_changed(
    tmp_path, name, head, row, bad
):
    """Also where it comes megabytes behind the rows that the signs were found in."""
    rows = "".join(row.replace("{}", f"{i}") for i in range(300))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", 900)
        _, got, rejects = read(put(tmp_path, head + rows + bad * 50, name))
    assert len(got) == 300
    assert [r.raw for r in rejects] == [bad.encode()] * 50
    assert {r.reason for r in rejects} == {
        "a control character that the reading of this table needs"
    }


def test_apostrophes_in_front_of_numbers_are_no_quotes(tmp_path):
    """A spreadsheet is told so that a number is text; two a row would close each other."""
    lines = ["证件号,备注,电话", *(f"'99010{i},x,'1640000000{i}" for i in range(9))]
    _, got, _ = read(put(tmp_path, "\n".join(lines) + "\n", "x.csv"))
    assert got[0] == ("'990100", "x", "'16400000000")


def test_a_field_that_ends_in_a_backslash_escapes_nothing(tmp_path):
    lines = ['"id","path","name"', *(f'"{i}","C:\\dir\\","x"' for i in range(9))]
    found, got, rejects = read(put(tmp_path, "\n".join(lines) + "\n", "x.csv"))
    assert (found, got[3], rejects) == (("id", "path", "name"), ("3", "C:\\dir\\", "x"), [])


def test_a_log_whose_lines_end_in_json_is_two_columns(tmp_path):
    lines = [f"2023-01-01 10:00:0{i} INFO a.B - {JSON}" for i in range(9)]
    _, got, _ = read(put(tmp_path, "\n".join(lines) + "\n", "app.log"))
    assert got == [(f"2023-01-01 10:00:0{i} INFO a.B -", JSON) for i in range(9)]


def test_pairs_of_keys_and_values_stay_together_on_their_line(tmp_path):
    lines = [f"10:00:0{i} level=info user=u{i} tel=1640000000{i}" for i in range(9)]
    assert read(put(tmp_path, "\n".join(lines) + "\n", "app.log"))[1] == [(line,) for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "2023-01-01 10:00:00,https://example.com/a?b=c#d,12:30",
        "a@example.com,b@example.com,c@example.com",
        "1,a--b,c--d",
        "x,#fff,#000",
        "1,a||c,!",
        "13:00,14:00,15:00",
    ],
)
def test_signs_inside_values_part_nothing_where_commas_do(tmp_path, line):
    path = put(tmp_path, (line + "\n") * 9, "x.csv")
    assert store_type(path).name == "csv"
    assert read(path)[1][0] == tuple(line.split(","))


def test_a_delimiter_that_was_named_is_believed_whatever_the_lines_look_like(tmp_path):
    path = put(tmp_path, "a|@|b;c\nd|@|e;f\n" * 9, "x.csv")
    assert read(path, delimiter=";", header=False)[1][0] == ("a|@|b", "c")
    assert read(path, separator="|@|", header=False)[1][0] == ("a", "b;c")
    for wrong in ("+", "ab", '"', "x\n"):
        with pytest.raises(UsageError):
            open_store(path, separator=wrong)


@given(
    rows=st.lists(st.tuples(*[st.text("ab王 1。-_/", max_size=6)] * 3), min_size=6, max_size=12),
    separator=st.sampled_from(["|@|", "^", "，", "\x01", "~~"]),
    block=st.integers(1, 40),
    part=st.integers(1, 120),
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_text_is_cut_the_same_at_every_block_size(tmp_path, rows, separator, block, part):
    text = "".join(separator.join(f"x{cell}x" for cell in row) + "\n" for row in rows)
    path = put(tmp_path, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_text, "BLOCK", block)
        patch.setattr(_records, "PARTITION", part)
        got = read(path, separator=separator, header=False, encoding="utf-8")[1]
    assert got == [tuple(f"x{cell}x" for cell in row) for row in rows]


@pytest.mark.parametrize("long", [b"x" * 3_000_000, ("九江" * 400_000).encode()])
def test_a_very_long_line_changes_nothing_in_the_lines_around_it(tmp_path, monkeypatch, long):
    """In columns and in JSON without quotes: both are taken apart in slices."""
    rows = [(f"甲{i}", f"1640000{i:04d}", f"九江{i}") for i in range(40)]
    text = "".join("".join(map(padded, row, (8, 13, 8))).rstrip() + "\n" for row in rows).encode()
    path = tmp_path / "x.txt"
    first = padded("乙", 8).encode() + padded("16400009999", 13).encode()
    path.write_bytes(text + first + long + b"\n" + text)
    assert read(path)[1] == [*rows, ("乙", "16400009999", long.decode()), *rows]
    value = b'{"t":"' + long + b'","x":[1,2]}'
    lines = "".join(f'{a},{{"t":"{b}","x":[1,2]}},{c}\n' for a, b, c in rows).encode()
    path = tmp_path / "x.csv"
    path.write_bytes("姓名,扩展,住址\n".encode() + lines + "乙,".encode() + value + b",x\n" + lines)
    got = read(path)[1]
    assert len(got) == 81
    assert got[40] == ("乙", value.decode(), "x")


@given(st.text(alphabet=st.sampled_from(list("ab王|@^~,;:-+ \t\n\r\"'{}[]=\x01")), max_size=300))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_breaks_the_search_for_a_separator(tmp_path, text):
    separator, share, width = _separators.separator_of(text.encode())
    assert 0 <= share <= 1
    assert width >= 1
    plain = _separators.parted(text.encode(), separator, _stops.stops_of([b"a b c"] * 6))
    assert plain.count(b"\n") == text.replace("\r\n", "\n").count("\n")


@pytest.mark.parametrize(
    "sign",
    [
        "|@",
        "{",
        '\\"',
        "'",
        "-",
        "+-",
        "= ",
        "+--",
        "-----+",
        " ",
        "\t ",
        "\u3000",
        "| ",
        '{ "',
        "[{},]",
    ],
)
@pytest.mark.parametrize("ends", ["{}", "a|{}b x", "--{}x"])
def test_a_line_made_to_take_long_does_not(sign, ends):
    """Twice the text takes about twice the time, whatever it is made of."""

    def spent(count):
        head = ends.format(sign * count).encode() + b"\n"
        begin = time.perf_counter()
        _separators.is_odd(head * 3)
        for separator in (*_separators.DRAWN, "|@|"):
            _separators.parted(head, separator, (3, 9))
        return time.perf_counter() - begin

    spent(14)
    spent(1_000)
    assert min(spent(20_000) for _ in range(3)) < 8 * min(spent(5_000) for _ in range(3)) + 0.2


@pytest.mark.parametrize(
    "text", ["hunter2secret", "hunter2\nletmein\nsunshine1\n", "ann\nbo\ncy\n"]
)
def test_a_list_of_passwords_does_not_name_its_column_by_the_first(tmp_path, text):
    path = tmp_path / "list"
    path.write_text(text)
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert dataset.columns == (("column_1", "string"),)
    assert dataset.rows == len(text.split())


@pytest.mark.parametrize("text", ["手机号\n", "customer_id\n", "mobile"])
def test_a_heading_alone_is_a_heading_where_it_is_known(tmp_path, text):
    path = tmp_path / "list"
    path.write_text(text)
    with open_store(path) as store:
        (dataset,) = store.datasets()
    assert (dataset.columns, dataset.rows) == (((text.strip(), "string"),), 0)


@pytest.mark.parametrize(
    ("first", "headed"),
    [("书名,作者,借阅人", True), ("柴玉方,保安员,外地", False)],
)
def test_a_row_of_values_that_end_as_headings_do_is_no_heading(tmp_path, first, headed):
    rows = (
        ["围城,钱钟书,王芳", "活着,余华,李国强"]
        if headed
        else ["苏明,保洁员,本地", "翁娜,会计,外地"]
    )
    found, got, _ = read(put(tmp_path, "\n".join([first, *rows * 4]) + "\n"))
    assert (list(found) == first.split(",")) is headed
    assert len(got) == 8 + (not headed)


@pytest.mark.parametrize("first", ["x1,PatientName", "c1,birth_date", "k,custAddr"])
def test_words_within_a_heading_tell_it(tmp_path, first):
    rows = ["WANG^MEI,Otto Kern", "LIU^HAO,Anna Weber"]
    found, got, _ = read(put(tmp_path, "\n".join([first, *rows * 4]) + "\n"))
    assert list(found) == first.split(",")
    assert len(got) == 8


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_what_excel_is_told_about_separators_is_no_row(tmp_path, separator):
    rows = [separator.join(("王芳", "15400000001")), separator.join(("李强", "15400000002"))] * 20
    text = "\n".join([f"sep={separator}", separator.join(("name", "phone")), *rows]) + "\n"
    found, got, _ = read(put(tmp_path, text))
    assert list(found) == ["name", "phone"]
    assert len(got) == 40


@pytest.mark.parametrize("made", ["王芳,李强,", "call([{a:1,b:2}]),", "王芳 <a@example.com>; "])
def test_one_line_of_many_values_is_a_text_and_no_record_of_many_fields(tmp_path, made):
    found, got, _ = read(put(tmp_path, made * 300))
    assert len(found) == len(got) == 1
    few, _, _ = read(put(tmp_path, ",".join("abcdefgh") + "\n"))
    assert len(few) == 8


def test_fields_of_a_form_line_under_line_have_no_heading(tmp_path):
    text = "姓名,王芳\n性别,女\n联系电话,15400000001\n地址,安澜市柳堤路12号\n备注,无\n"
    found, got, _ = read(put(tmp_path, text))
    assert (list(found), len(got)) == (["column_1", "column_2"], 5)
    found, got, _ = read(put(tmp_path, "姓名,电话\n王芳,15400000001\n李强,15400000002\n"))
    assert (list(found), len(got)) == (["姓名", "电话"], 2)
