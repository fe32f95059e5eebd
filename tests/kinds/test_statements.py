"""What texts say of people: health, faith, politics, origin, crime, sexual life, age."""

import lzma

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.kernels import spans as engine
from strongroom.kernels.text import from_list

KINDS = tuple(
    f"sensitive.{name}"
    for name in ("criminal", "ethnicity", "health", "minor", "political", "religion", "sexual")
)
SCANNERS = tuple(shelf("kinds")[name].spans for name in KINDS)


def scanned(texts, size=engine.BLOCK_BYTES):
    rows = [[] for _ in texts]
    spans = engine.scan(from_list(texts), SCANNERS, size)
    for row, which, start, end, score in zip(
        spans.rows.tolist(),
        spans.which.tolist(),
        spans.starts.tolist(),
        spans.ends.tolist(),
        spans.scores.tolist(),
        strict=True,
    ):
        rows[row].append((which, start, end, score))
    return rows


def found(text):
    return [(KINDS[which], text[a:b]) for which, a, b, _ in scanned([text])[0]]


@pytest.mark.parametrize(
    ("before", "statement", "behind", "kind"),
    [
        ("王某，", "2018年因盗窃被判处有期徒刑一年", "。", "criminal"),
        ("此人", "曾因寻衅滋事被行政拘留十日", "，", "criminal"),
        ("该人", "系刑满释放人员", "。", "criminal"),
        ("He ", "was convicted of burglary in 2015", ".", "criminal"),
        ("张某，女，", "回族", "，住本市", "ethnicity"),
        ("他", "是维吾尔族", "，在义乌做生意", "ethnicity"),
        ("王大爷", "患有老年痴呆症", "，昨日走失", "health"),
        ("家住吴江区。", "诊断为2型糖尿病、高血压病3级", "。", "health"),
        ("我", "怀孕六个月了", "，公司让我值夜班", "health"),
        ("报告显示该员工", "HIV抗体阳性", "，请保密", "health"),
        ("我弟", "是聋哑人", "。", "health"),
        ("He was ", "diagnosed with schizophrenia", ".", "health"),
        ("我弟弟", "今年才12岁", "，前天没有回家", "minor"),
        ("我叫小芳，", "今年十三岁了", "。", "minor"),
        ("女孩", "只有11岁", "，", "minor"),
        ("我", "1998年入党", "，去年内退", "political"),
        ("本人", "于2003年加入中国共产党", "。", "political"),
        ("扎西家在江孜，", "信奉藏传佛教", "。", "religion"),
        ("同事说她", "每周日都去教堂做礼拜", "，人挺好", "religion"),
        ("王姐说她老公", "婚内出轨", "，", "sexual"),
        ("我男朋友", "是同性恋", "，", "sexual"),
    ],
)
def test_a_statement_is_found_with_the_clause_that_makes_it(before, statement, behind, kind):
    spans = [text for name, text in found(before + statement + behind) if name.endswith(kind)]
    told = "".join(spans)
    covered = sum(told.count(c) > 0 for c in statement) / len(statement)
    assert covered >= 0.8, spans
    assert len(told) <= 1.6 * len(statement), spans


@pytest.mark.parametrize(
    "text",
    [
        "患者应当如实告知病史。国家保护少数民族的合法权益。犯罪嫌疑人有权委托辩护人。",
        "根据规定，被判处有期徒刑以上刑罚的公职人员，应当予以开除。",
        "糖尿病是一种常见的慢性病，患者应当控制饮食，定期检查血糖。",
        "中新网电，国家卫健委通报，全国糖尿病患者人数逾1亿。",
        "各区县人民政府要加强未成年人保护工作，学校要开展心理健康教育。",
        "研究方向为少数民族地区的宗教文化，发表论文三十余篇。",
        "回族自治县的少数民族中学今年招生，维吾尔族歌舞深受欢迎。",
        "盗窃公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制。",
        "Sonata in D minor, recorded 12 years ago, remastered.",
        "2024年5月1日，7岁以上儿童票价减半。",
    ],
)
def test_rules_statistics_and_music_are_statements_about_nobody(text):
    assert found(text) == []


def test_a_statement_leaves_the_name_before_it_alone():
    text = "王芳，患有抑郁症，李强曾因盗窃被判处有期徒刑一年。"
    for which, start, end, _ in scanned([text])[0]:
        assert "王芳" not in text[start:end], KINDS[which]
        assert "李强" not in text[start:end], KINDS[which]


def test_what_is_found_in_texts_is_critical_but_for_an_age():
    kinds = shelf("kinds")
    levels = {name: kinds[name].level for name in KINDS}
    assert levels.pop("sensitive.minor") is Level.SENSITIVE
    assert set(levels.values()) == {Level.CRITICAL}


def test_in_statutes_hardly_a_sentence_is_taken_for_a_statement_about_somebody(shared):
    with lzma.open(shared / "corpora" / "laws_zh.txt.xz", "rt", encoding="utf-8") as handle:
        text = handle.read(700_000)
    spans = [span for row in scanned(text.splitlines()) for span in row if span[3] >= 0.5]
    # Some two megabytes of UTF-8: fewer than two in a hundred kilobytes.
    assert len(spans) <= 2 * len(text.encode()) / 100_000, len(spans)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["他", "患有", "糖尿病", "因", "盗窃", "被判处", "三年", "，", "。", "回族", "12岁", "王", "芳",
                 "怀孕", "应当", "的", "信佛", "党员", "diagnosed with ", "cancer", " ", "9", "years old", "\ud800"]
            ),
            max_size=10,
        ).map("".join),
        max_size=5,
    )
)  # fmt: skip
def test_whatever_stands_there_statements_lie_inside_their_row(texts):
    whole = scanned(texts)
    for text, spans in zip(texts, whole, strict=True):
        reach = 0
        for _, start, end, score in spans:
            assert reach <= start < end <= len(text)
            assert 0.5 <= score <= 1
            reach = end
    assert scanned(texts, 8) == whole


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_no_text_at_all_makes_the_scanners_raise(texts):
    scanned(texts)
