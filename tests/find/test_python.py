"""From Python: tables in memory of any library, what comes back, and Presidio."""

import re
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import strongroom
from strongroom.core.errors import StoreError, UsageError
from strongroom.find.frames import frame

ROOT = Path(__file__).resolve().parents[2]
ID = "990101199003074470"
# Telephones do not count up one by one; numbers that do are serial numbers.
MOBILES = [f"168{i * 104729 % 10**8:08d}" for i in range(1, 501)]
NOTES = [f"第{i}次致电{m}" if i % 2 else None for i, m in enumerate(MOBILES)]
COLUMNS = {"mobile": MOBILES, "note": NOTES, "n": list(range(500))}


def containers():
    yield "columns", lambda: COLUMNS
    yield "arrow table", lambda: pa.table(COLUMNS)
    yield "arrow batch", lambda: pa.record_batch(COLUMNS)
    yield "polars", lambda: pytest.importorskip("polars").DataFrame(COLUMNS)
    yield "pandas", lambda: pytest.importorskip("pandas").DataFrame(COLUMNS, index=range(9, 509))


@pytest.mark.parametrize("make", [m for _, m in containers()], ids=[n for n, _ in containers()])
def test_a_table_of_any_library_is_looked_at_like_a_file(make):
    found = strongroom.find(make(), sample=None)
    assert [(f.field.name, f.kind, f.checked) for f in found] == [
        ("mobile", "phone.mobile", 500),
        ("note", "text.free", 250),
        ("n", "none", 500),
    ]
    assert found[0].people == 500
    assert found[0].rows == 500


def columns():
    yield "list", lambda: MOBILES
    yield "tuple", lambda: tuple(MOBILES)
    yield "array", lambda: pa.array(MOBILES)
    yield "dictionary", lambda: pa.array(MOBILES).dictionary_encode()
    yield "chunks", lambda: pa.chunked_array([MOBILES[:100], MOBILES[100:]])
    yield "polars", lambda: pytest.importorskip("polars").Series("", MOBILES)
    yield "pandas", lambda: pytest.importorskip("pandas").Series(MOBILES)


@pytest.mark.parametrize("make", [m for _, m in columns()], ids=[n for n, _ in columns()])
def test_a_column_of_any_library_is_a_table_of_one(make):
    [found] = strongroom.find(make())
    assert (found.field.name, found.kind) == ("value", "phone.mobile")


def test_arrow_and_polars_tables_are_read_where_they_lie():
    table = pa.table(COLUMNS)
    [batch] = frame(table).read("frame")
    assert (
        batch.data["mobile"].buffers()[2].address == table["mobile"].chunk(0).buffers()[2].address
    )
    polars = pytest.importorskip("polars")
    numbers = polars.DataFrame({"n": range(1_000)})
    [batch] = frame(numbers).read("frame")
    there = numbers["n"].to_arrow().buffers()[1].address
    assert batch.data["n"].buffers()[1].address == there


def test_a_sample_comes_from_all_over_the_table():
    numbers = pa.table({"n": range(100_000)})
    seen = [
        b for batch in frame(numbers).sample("frame", 1_000) for b in batch.data["n"].to_pylist()
    ]
    assert 900 <= len(seen) <= 1_100
    assert len(set(seen)) == len(seen)
    assert min(seen) == 0
    assert max(seen) == 99_999


@pytest.mark.parametrize("source", [7, None, object(), {"a": [1], "b": [1, 2]}, 3.5])
def test_what_is_no_table_is_refused_without_repeating_it(source):
    with pytest.raises(UsageError) as caught:
        strongroom.find(source)
    assert "no table" in str(caught.value)


def test_odd_frames_of_pandas_are_looked_at_all_the_same():
    pandas = pytest.importorskip("pandas")
    odd = pandas.DataFrame({"a": [{"x": 1}, "y", None], 7: [ID, None, "x"]}, index=["i", "j", "k"])
    odd.insert(2, "a", [1, 2, 3], allow_duplicates=True)
    assert [f.field.name for f in strongroom.find(odd)] == ["index", "a", "7", "a_2"]
    assert strongroom.find(pandas.DataFrame()) == []


def test_long_tables_of_polars_with_texts_and_categories_are_looked_at():
    polars = pytest.importorskip("polars")
    # Polars hands texts out as views, which Arrow cannot take by their numbers.
    table = {"mobile": MOBILES * 10, "kind": polars.Series(MOBILES * 10, dtype=polars.Categorical)}
    for sample in (3_000, None):
        found = strongroom.find(polars.DataFrame(table), sample=sample)
        assert [f.kind for f in found] == ["phone.mobile"] * 2


def test_views_of_arrow_are_looked_at_like_texts():
    views = pa.array(MOBILES * 10, pa.string_view())
    codes = pa.array(range(500), pa.int32())
    for column in (
        views,
        views.cast(pa.binary_view()),
        pa.DictionaryArray.from_arrays(codes, pa.array(MOBILES, pa.string_view())),
        pa.DictionaryArray.from_arrays(codes, pa.array(MOBILES, pa.binary_view())),
    ):
        [found] = strongroom.find(pa.table({"c": column}))
        assert found.kind == "phone.mobile"
        assert strongroom.spans(column).num_rows == len(column)


def test_structures_in_memory_are_opened_as_those_of_a_file_are(tmp_path):
    table = pa.table(
        {
            "a": [{"m": m, "p": ID} for m in MOBILES],
            "user": [{"mobile": m, "phones": [m]} for m in MOBILES],
        }
    )
    pq.write_table(table, tmp_path / "s.parquet")
    wanted = strongroom.find(tmp_path / "s.parquet")
    assert wanted[0].contains == {"id.cn_resident": 500, "phone.mobile": 500}
    for source in (table, pytest.importorskip("polars").DataFrame(table)):
        found = strongroom.find(source)
        assert [(f.kind, f.contains, f.checked) for f in found] == [
            (f.kind, f.contains, f.checked) for f in wanted
        ]


def test_vectors_in_memory_are_still_templates():
    vectors = [[0.125 * (i % 7 - 3) for i in range(128)]] * 50
    table = pa.table({"id_card": [ID] * 50, "v": pa.array(vectors, pa.list_(pa.float32()))})
    assert strongroom.find(table)[1].kind == "biometric.template"


def test_what_an_index_of_pandas_holds_is_looked_at():
    pandas = pytest.importorskip("pandas")
    numbers = range(500)
    frame = pandas.DataFrame({"n": numbers}, index=pandas.Index(MOBILES))
    found = [(f.field.name, f.kind) for f in strongroom.find(frame)]
    assert found == [("index", "phone.mobile"), ("n", "none")]
    named = frame.rename_axis("mobile")
    assert strongroom.find(named)[0].field.name == "mobile"
    assert strongroom.find(frame["n"])[0].kind == "phone.mobile"
    # A level that is called like a column gets another name, and the column keeps its own.
    assert [f.field.name for f in strongroom.find(frame.rename_axis("n"))] == ["n_2", "n"]
    levels = pandas.MultiIndex.from_arrays([numbers, MOBILES], names=[None, "m"])
    found = strongroom.find(pandas.DataFrame({"n": numbers}, index=levels))
    assert [(f.field.name, f.kind) for f in found][:2] == [
        ("level_0", "none"),
        ("m", "phone.mobile"),
    ]


def test_an_index_that_only_counts_the_rows_is_no_column():
    pandas = pytest.importorskip("pandas")
    found = strongroom.find(pandas.DataFrame({"n": range(500)}).iloc[::2])
    assert [f.field.name for f in found] == ["n"]


def test_objects_of_polars_are_looked_at_as_they_are_written():
    polars = pytest.importorskip("polars")
    column = polars.Series("o", MOBILES, dtype=polars.Object)
    assert strongroom.find(column)[0].kind == "phone.mobile"
    assert strongroom.find(polars.DataFrame({"o": column}))[0].kind == "phone.mobile"


def test_the_callers_table_is_not_changed():
    pandas = pytest.importorskip("pandas")
    mine = pandas.DataFrame({"note": NOTES})
    before = mine.copy(deep=True)
    strongroom.find(mine)
    strongroom.redact(mine["note"])
    pandas.testing.assert_frame_equal(mine, before)


# -- spans and redact -----------------------------------------------------------------------------


def test_spans_are_the_same_whatever_the_texts_come_in():
    expected = strongroom.spans(NOTES)
    assert expected.num_rows == 250
    for library in ("polars", "pandas"):
        module = pytest.importorskip(library)
        assert strongroom.spans(module.Series(NOTES)).equals(expected)


def test_redacted_texts_come_back_in_the_container_they_came_in():
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    expected = strongroom.redact(NOTES)
    assert expected[:2] == [None, "第1次致电[phone.mobile]"]
    series = strongroom.redact(polars.Series("note", NOTES))
    assert isinstance(series, polars.Series)
    assert (series.name, series.to_list()) == ("note", expected)
    column = strongroom.redact(pandas.Series(NOTES, index=range(7, 507), name="note"))
    assert isinstance(column, pandas.Series)
    assert (column.name, list(column.index)) == ("note", list(range(7, 507)))
    assert [None if pandas.isna(v) else v for v in column] == expected
    assert strongroom.redact(pa.array(NOTES)).to_pylist() == expected


def test_an_empty_column_stays_one():
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    assert strongroom.redact(polars.Series("x", [], dtype=polars.String)).to_list() == []
    assert list(strongroom.redact(pandas.Series([], dtype="str"))) == []
    assert strongroom.redact([]) == []


def no_columns():
    texts = ["报警人电话16800001234"]
    yield "one text", lambda: texts[0]
    yield "bytes", texts[0].encode
    yield "mapping", lambda: {"note": texts}
    yield "iterator", partial(iter, texts)
    yield "set", lambda: set(texts)
    yield "nothing", lambda: None
    yield "arrow table", lambda: pa.table({"note": texts})
    yield "arrow batch", lambda: pa.record_batch({"note": texts})
    yield "lists", lambda: pa.array([texts])
    yield "structures", lambda: pa.array([{"note": texts[0]}])
    yield "objects in a list", lambda: [texts[0], {"note": texts[0]}]
    yield "polars frame", lambda: pytest.importorskip("polars").DataFrame({"note": texts})
    yield "polars lazily", lambda: pytest.importorskip("polars").LazyFrame({"note": texts})
    yield "polars lists", lambda: pytest.importorskip("polars").Series([texts])
    yield "polars objects", partial(_objects, texts)
    yield "pandas frame", lambda: pytest.importorskip("pandas").DataFrame({"note": texts})
    yield "pandas objects", lambda: pytest.importorskip("pandas").Series([texts[0], [texts]])


def _objects(texts):
    polars = pytest.importorskip("polars")
    return polars.Series("note", texts, dtype=polars.Object)


@pytest.mark.parametrize("make", [m for _, m in no_columns()], ids=[n for n, _ in no_columns()])
@pytest.mark.parametrize("verb", [strongroom.spans, strongroom.redact])
def test_what_is_no_column_of_texts_is_refused_without_repeating_it(verb, make):
    with pytest.raises(UsageError) as caught:
        verb(make())
    assert "16800001234" not in f"{caught.value}{caught.value.hint}"
    assert caught.value.hint


def test_categories_of_polars_are_redacted_like_texts():
    polars = pytest.importorskip("polars")
    expected = strongroom.redact(NOTES)
    for kind in (polars.Categorical, polars.Enum([n for n in NOTES if n])):
        assert strongroom.redact(polars.Series(NOTES, dtype=kind)).to_list() == expected


def test_numbers_gaps_and_bytes_among_texts_are_read_as_they_are_written():
    mixed = ["电16800001234", float("nan"), 16800001234, b"16800001234", None, 1.0, True]
    expected = ["电[phone.mobile]", None, "[phone.mobile]", "[phone.mobile]", None, "1", "true"]
    assert strongroom.redact(mixed) == expected
    assert strongroom.spans(mixed).column("row").to_pylist() == [0, 2, 3]
    pandas = pytest.importorskip("pandas")
    series = strongroom.redact(pandas.Series([*mixed, pandas.NaT], dtype=object))
    assert [None if pandas.isna(v) else v for v in series] == [*expected, None]


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.binary_view()], ids=str)
def test_bytes_that_are_no_text_are_replaced_by_a_sign_and_the_rest_is_redacted(kind):
    bad = pa.array([b"\xff16800001234", "王".encode()[:2], None, b"ok"], kind)
    assert strongroom.redact(bad).to_pylist() == ["\ufffd[phone.mobile]", "\ufffd", None, "ok"]
    # Positions are those in the text that has the sign.
    assert strongroom.spans(bad).select(["start", "end"]).to_pylist() == [{"start": 1, "end": 12}]
    assert strongroom.redact(["\ud83d16800001234"]) == ["\ufffd[phone.mobile]"]


# -- Presidio ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def presidio():
    pytest.importorskip("presidio_analyzer", reason="presidio-analyzer is not installed")
    from strongroom.find import presidio

    return presidio


TEXT = f"😀 王某，身份证{ID}，致电16800001234，邮箱 zhang.san@example.com"


def test_presidio_finds_through_us_what_it_has_no_recogniser_for(presidio):
    results = presidio.analyzer(["zh"]).analyze(TEXT, language="zh")
    found = {r.entity_type: TEXT[r.start : r.end] for r in results}
    assert found["CN_RESIDENT_ID"] == ID
    assert found["PHONE_NUMBER"] == "16800001234"
    assert found["EMAIL_ADDRESS"] == "zhang.san@example.com"
    assert all(0 < r.score <= 1 for r in results)
    assert {r.recognition_metadata["recognizer_name"] for r in results} == {"StrongroomRecognizer"}


def test_presidio_gets_only_the_entities_that_it_asks_for(presidio):
    engine = presidio.analyzer(["zh", "en"])
    for language in ("zh", "en"):
        results = engine.analyze(TEXT, language=language, entities=["PHONE_NUMBER"])
        assert [r.entity_type for r in results] == ["PHONE_NUMBER"]
    assert set(presidio.entities()) <= set(engine.get_supported_entities("zh"))
    assert {"CREDIT_CARD", "IP_ADDRESS", "VEHICLE_PLATE"} <= set(presidio.entities())


def test_our_recogniser_stands_beside_those_of_presidio(presidio):
    from presidio_analyzer.predefined_recognizers import IpRecognizer

    engine = presidio.analyzer(["en"])
    engine.registry.add_recognizer(IpRecognizer(supported_language="en"))
    [result] = engine.analyze("from 192.0.2.17 again", language="en", entities=["IP_ADDRESS"])
    assert (result.start, result.end) == (5, 15)


def test_presidio_results_and_ours_agree_on_every_text(presidio):
    engine = presidio.analyzer(["zh"])
    for text in NOTES[1:40:2]:
        ours = strongroom.spans([text]).select(["start", "end"]).to_pylist()
        theirs = [{"start": r.start, "end": r.end} for r in engine.analyze(text, language="zh")]
        assert theirs == ours


# -- the page ---------------------------------------------------------------------------------------


def test_the_examples_of_the_page_run_as_they_are_printed(capsys):
    for library in ("polars", "pandas", "presidio_analyzer"):
        pytest.importorskip(library)
    page = (ROOT / "docs" / "how-to" / "python.md").read_text("utf-8")
    names = {}
    for block in re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        exec(block, names)
    said = capsys.readouterr().out
    assert "手机 phone.mobile PERSONAL" in said
    assert "PHONE_NUMBER 2 13" in said
    assert said.count("[phone.mobile]") >= 3


def test_what_was_taken_out_is_not_taken_out_again():
    once = strongroom.redact(
        ["密码是 Abc12345，电话16800001234，姓名：王小明", "密码是 [secret.password 1]。"]
    )
    assert "Abc12345" not in "".join(once)
    assert strongroom.redact(once) == once


def test_a_text_where_a_path_belongs_is_not_repeated():
    with pytest.raises(StoreError) as error:
        strongroom.find("王小明电话16800001234")
    assert "1680000" not in str(error.value)
    assert "王小明" not in str(error.value)


def test_what_a_store_may_be_told_can_be_said_from_python(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("姓名,电话\n王芳,16800001234\n".encode("gb18030"))
    [name, _] = strongroom.find(path, encoding="gb18030")
    assert name.field.name == "姓名"
    with pytest.raises(UsageError):
        strongroom.find(path, encodings="gb18030")
    with pytest.raises(UsageError):
        strongroom.find(["a"], encoding="gb18030")
    with pytest.raises(UsageError):
        strongroom.find(["a"], sample=0)
