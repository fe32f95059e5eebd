"""Names of people inside texts: who is found, who is not, and what holds whatever the text is."""

import json
import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.find import spans
from strongroom.find.text.features import stream
from strongroom.find.text.names import People, known_by
from strongroom.find.text.spread import Needles, occurrences
from strongroom.find.text.weights import model
from strongroom.kernels import spans as engine
from strongroom.room import redact


def found(text, aim="balanced", **more):
    return [
        (text[s["start"] : s["end"]], s["kind"])
        for s in spans([text], aim, **more).to_pylist()
        if s["kind"].startswith("person.")
    ]


def names(text, aim="balanced"):
    return [value for value, kind in found(text, aim) if kind == "person.name"]


def nicknames(text):
    return [value for value, kind in found(text) if kind == "person.nickname"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("报警人王小明称其钱包被盗。", ["王小明"]),
        ("经查，嫌疑人欧阳建国与刘芳系夫妻关系。", ["欧阳建国", "刘芳"]),
        ("记者李雪莹 通讯员张伟", ["李雪莹", "张伟"]),
        ("姓名：王  小 明 性别：男", ["王  小 明"]),
        ("維修工人張偉強報警稱被打", ["張偉強"]),
        ("阿依古丽·买买提和邻居张秀英一起来的", ["阿依古丽·买买提", "张秀英"]),
        ("美国总统克林顿今天会见了记者。", ["克林顿"]),
        ("Dear Ms. Li Xiaoming, please meet John Smith.", ["Li Xiaoming", "John Smith"]),
        ("姓名 ZHANG Xiaoming，护照见附件", ["ZHANG Xiaoming"]),
    ],
)
def test_people_are_found_in_many_registers(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("快递放在老王那里，小李知道。", ["老王", "小李"]),
        ("被告刘某某辩称不知情", ["刘某某"]),
        ("请联系赵女士或陈师傅", ["赵女士", "陈师傅"]),
    ],
)
def test_ways_to_call_a_person_are_nicknames(text, expected):
    assert nicknames(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "高兴的时候多笑笑，马上就会好起来。",
        "王者荣耀更新了新赛季，白云机场到安康只有一班飞机。",
        "李白斗酒诗百篇，孔子、孟子和庄子的书都在图书馆。",
        "周黑鸭、王老吉、老干妈都涨价了。",
        "任何单位和个人不得侵占、挪用专项资金。",
        "Hong Kong and New York are cities; see Nan Jing Road and the United States Department.",
        "本合同金额以双方签字为准，时间、方式、成果另行约定。",
        "john.smith@example.com C:\\Users\\John Smith_1",
    ],
)
def test_words_that_look_like_names_are_left_alone(text):
    assert found(text) == []


def test_what_only_the_tagger_hears_is_heard_of_a_row_alone_as_well():
    rows = [
        " 公司Ａ。高 兴1Chloe总小明。X\n张0",
        "排班：周一橘子汽水，周三阿梨，周五不吃香菜，周日隗然",
    ]
    together = [
        (s["start"], s["end"], s["kind"])
        for s in spans(rows, "recall").to_pylist()
        if s["row"] == 1
    ]
    alone = [(s["start"], s["end"], s["kind"]) for s in spans(rows[1:], "recall").to_pylist()]
    assert together == alone
    assert "橘子汽水" in {rows[1][start:end] for start, end, _ in alone}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("老板 樊 勇，家长翟 亮说明天来", {"樊 勇", "翟 亮"}),
        ("客户 陈红 李 娜 王芳", {"陈红", "李 娜", "王芳"}),
        ("名单：王 芳 李 丽 张建国 欧阳 修", {"王 芳", "李 丽", "张建国", "欧阳 修"}),
        ("王 秀 英    高 建 国", {"王 秀 英", "高 建 国"}),
        ("单 位 金 额  备 注", set()),
        ("今天有雨 高度注意 马 上到", set()),
    ],
)
def test_names_stretched_by_blanks_are_found_wherever_they_stand(text, expected):
    assert set(names(text)) == expected


def test_blanks_at_the_end_of_a_row_join_nothing_of_the_next():
    rows = ["家长翟", " 亮说", "家长翟 ", "亮说明天来", "家长翟 亮说"]
    told = [s["row"] for s in spans(rows).to_pylist() if s["kind"].startswith("person.")]
    assert 4 in told
    alone = [len(found(r)) for r in rows]
    assert [told.count(row) for row in range(len(rows))] == alone


def test_who_is_named_once_is_found_again_in_the_same_text_and_in_no_other():
    texts = ["报警人滕海棠称被打。民警到场时滕海棠已离开，海棠的妻子在。", "海棠花开。"]
    table = spans(texts).to_pylist()
    values = [(s["row"], texts[s["row"]][s["start"] : s["end"]]) for s in table]
    assert values == [(0, "滕海棠"), (0, "滕海棠"), (0, "海棠")]


def test_a_word_that_was_hardly_taken_for_somebody_is_not_looked_for_wherever_it_stands():
    text = "须经指挥员许可，许可后王许可说，段许方可滑行"
    known = model()
    made = stream(known.tables.plain[[ord(c) for c in text]], np.array([0, len(text)]))
    # A word of the dictionary on either side of the bar, and a name that is no word.
    starts = made.at[0] + np.array([text.index("许可"), text.index("王许可"), text.index("段许")])
    ends = starts + np.array([2, 3, 2])
    for margin, wanted in ((-2.0, {"王许可", "段许"}), (1.5, {"许可", "王许可", "段许"})):
        margins = np.array([margin, -2.0, -2.0], np.float32)
        people = People(made, starts, ends, margins, np.zeros(3, bool))
        needles = known_by(made.plain, people, known, made)
        assert {
            "".join(map(chr, letters[:size]))
            for letters, size in zip(needles.letters, needles.lengths.tolist(), strict=True)
        } == wanted


def test_the_known_person_of_a_row_is_found_in_that_row_alone():
    texts = ["易峰来过，说易峯没空", "易峰来过易峰", None, "随便易峰"]
    table = spans(texts, known=["易峰", None, "易峰", "王一"]).to_pylist()
    sure = [(s["row"], s["start"], s["end"]) for s in table if s["score"] > 0.94]
    assert sure == [(0, 0, 2), (0, 6, 8)]
    with pytest.raises(UsageError):
        spans(texts, known=["易峰"])


def test_a_name_inside_an_address_or_an_organisation_is_not_a_person():
    text = "张三丰住在上海市黄浦区中山南路100号5楼501室。"
    assert "中山" not in "".join(names(text))


def test_the_aims_take_more_and_less():
    texts = ["这事滕国跟麦嘉说过，成思也在，高峰没来，孙皓买的票。"] * 2
    sizes = {aim: spans(texts, aim).num_rows for aim in ("precision", "balanced", "recall")}
    assert sizes["precision"] <= sizes["balanced"] <= sizes["recall"]
    with pytest.raises(UsageError):
        spans(texts, "everything")


def test_redaction_for_recall_leaves_no_four_characters_of_a_name():
    text = "报警人欧阳建国（电话16800001234）称，买买提·吐尔逊昨日到访，欧阳建国未在家。"
    out = redact([text], aim="recall")[0]
    for value in ("欧阳建国", "买买提·吐尔逊", "16800001234"):
        assert not any(value[i : i + 4] in out for i in range(len(value) - 3))


ANY = st.text(
    st.one_of(st.characters(), st.sampled_from("王小明李张老阿·. 　，：\n某女士先生ABab1\ud800𠮷")),
    max_size=40,
)


@settings(max_examples=120, deadline=None)
@given(st.lists(ANY, max_size=6), st.sampled_from(["balanced", "recall", "precision"]))
def test_any_text_gives_spans_inside_it_and_never_an_error(texts, aim):
    last = (-1, 0)
    for s in spans(texts, aim, known=texts).to_pylist():
        assert 0 <= s["start"] < s["end"] <= len(texts[s["row"]])
        assert (s["row"], s["start"]) >= last
        last = (s["row"], s["end"])


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=6), st.data())
def test_what_is_found_in_a_row_depends_on_that_row_alone(texts, data):
    texts = [*texts, "报警人王小明称小明被打", "嫌疑人李国强、国强之妻"]
    cut = data.draw(st.integers(0, len(texts)))

    def told(some):
        return spans(some).drop_columns(["row"]).to_pylist()

    assert told(texts[:cut]) + told(texts[cut:]) == told(texts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcd", min_size=2, max_size=8), min_size=1, max_size=5), st.data())
def test_needles_are_found_wherever_python_finds_them(words, data):
    text = data.draw(st.text("abcd", max_size=60))
    rows = np.array([0, len(text)])
    made = stream(np.array([ord(c) for c in text], np.uint16), rows)
    letters = np.zeros((len(words), 8), np.uint16)
    for i, word in enumerate(words):
        letters[i, : len(word)] = [ord(c) for c in word]
    sizes = np.array([len(w) for w in words])
    needles = Needles(letters, sizes, np.zeros(len(words), np.int64), np.arange(len(words)))
    starts, ends, _ = occurrences(made, needles)
    hit = {(int(a), int(b)) for a, b in zip(starts - made.at[0], ends - made.at[0], strict=True)}
    every = {(i, i + len(w)) for w in set(words) for i in range(len(text)) if text.startswith(w, i)}
    assert hit <= every
    # Of several needles with the same first two letters the longest that fits is given.
    heads = {w[:2] for w in words}
    if len(heads) == len(set(words)):
        assert hit == every


def test_spans_and_redact_take_an_aim_from_the_shell():
    line = json.dumps({"id": 1, "text": "报警人王小明称钱包被盗"}, ensure_ascii=False)
    for verb in ("spans", "redact"):
        done = subprocess.run(
            [sys.executable, "-m", "strongroom", verb, "--aim", "recall"],
            input=line,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert "王小明" not in done.stdout
        assert "person.name" in done.stdout


def test_polars_like_and_arrow_columns_give_the_same():
    values = ["报警人王小明称", None, "嫌疑人李国强"]
    expected = spans(values).to_pylist()
    assert spans(pa.chunked_array([values[:1], values[1:]])).to_pylist() == expected
    assert spans(pa.array(values).dictionary_encode()).to_pylist() == expected


def test_a_chain_of_overlaps_as_long_as_a_text_takes_no_longer_than_the_text():
    text = "Zhang Wei, Li Na, " * 20_000
    assert spans([text], "recall").num_rows > 10_000


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(1, 9), st.integers(0, 3)), min_size=1, max_size=60
    )
)
def test_no_overlap_is_left_and_a_cluster_is_decided_as_if_it_were_alone(raw):
    raw = sorted(raw, key=lambda r: (r[0], -r[1]))
    starts = np.array([r[0] for r in raw], np.int64)
    ends = starts + np.array([r[1] for r in raw], np.int64)
    scores = np.array([r[2] for r in raw], np.float32)
    alone = engine.without_overlaps(starts, ends, scores)
    slow = engine._one_by_one(np.arange(len(starts)), starts, ends, scores)
    for kept in (alone, slow):
        assert len(kept)
        assert (starts[kept][1:] >= ends[kept][:-1]).all()
    # A long chain in front needs other ways; what stands behind it is decided the same.
    chain = np.arange(200)
    both = engine.without_overlaps(
        np.append(chain, starts + 1_000),
        np.append(chain + 2, ends + 1_000),
        np.append(np.zeros(200, np.float32), scores),
    )
    assert (both[both >= 200] - 200).tolist() == alone.tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由Kevin说了算，Lily姐不管。", ["Kevin", "Lily姐"]),
        ("阿Ken和老K昨天吵了一架。", ["阿Ken", "老K"]),
        ("请与Mrs. Qiu联系。", ["Mrs. Qiu"]),
        ("持卡人张×、收件人李**已确认。", ["张×", "李**"]),
        ("回访记录：联系宫女士，表示满意。", ["宫女士"]),
    ],
)
def test_first_names_masked_names_and_titles_are_ways_to_call_a_person(text, expected):
    assert nicknames(text) == expected


@pytest.mark.parametrize("text", ["很小A的区别", "这辆小SUV停在门口", "共3*5箱，金额×2"])
def test_letters_and_signs_that_only_look_like_people_are_left_alone(text):
    assert nicknames(text) == []
