"""What the aim "recall" takes besides: places told loosely, numbers that nobody claims."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strongroom
from strongroom.find.text.joined import scan, spans, tiers
from strongroom.find.text.unclaimed import SCORE
from strongroom.kernels import compiled
from strongroom.kernels.columns import column

TOLD = [
    ("钥匙交七楼东户就行", "七楼东户"),
    ("人在3单元，你上来", "3单元"),
    ("他家在沟对面老磨坊边上。谁都知道", "沟对面老磨坊边上"),
    ("水管漏到楼下401了，墙全湿了", "401"),
    ("东西放在南门口修车摊，我去拿", "南门口修车摊"),
    ("她搬到西头第三排，屋后有口井，路不好走", "西头第三排"),
    ("送到老供销社后面第二家，谢谢", "老供销社后面第二家"),
    ("房东说302的暖气坏了", "302"),
    ("师傅到了汽配城东区26号门面给我打电话", "26号门面"),
    ("石桥北路尽头那个院子是她家", "石桥北路尽头"),
    ("车库里F3-052的车挡路，楼里都知道", "F3-052"),
    ("拖车把他的车停在地下车库C-0332，夜间被刮", "C-0332"),
    ("他躲在云水公馆，三天没出门", "云水公馆"),
    ("群主9100423378，自称阿坤", "9100423378"),
    ("编号G9900418320077的家长请私信", "G9900418320077"),
    ("加我微信moon_rabbit，备注看房", "moon_rabbit"),
    ("借款人：盘石，已还清", "盘石"),
]


@pytest.mark.parametrize(("text", "value"), TOLD)
def test_little_is_left_of_what_points_at_a_door_or_an_account(text, value):
    (left,) = strongroom.redact([text], aim="recall")
    size = min(4, len(value))
    windows = {value[i : i + size] for i in range(len(value) - size + 1)}
    assert not [w for w in windows if w in left], left


@pytest.mark.parametrize(
    "text",
    [
        "会议决定成立三个工作小组，第二组负责宣传。",
        "第十二条 国家建立传染病监测制度。",
        "公路、铁路的运输价格由企业自行决定。",
        "合同一式两份，2025年3月1日起生效，违约金3000元。",
        "他的思路很清楚，一路走来不容易。",
        "下午3点在会上讨论，大家都到了。",
    ],
)
def test_what_names_nobody_s_door_stays_readable_at_the_generous_aim(text):
    (left,) = strongroom.redact([text], aim="recall")
    # The model of names may take a word for a person at this aim; nobody's door is seen.
    assert "[address" not in left
    assert "[id." not in left


def test_a_sentence_keeps_the_words_around_the_place_that_is_taken():
    (left,) = strongroom.redact(["师傅，东西放在南门口修车摊，我晚上去拿。"], aim="recall")
    assert left.startswith("师傅，")
    assert left.endswith("，我晚上去拿。")


READABLE = [
    (
        "Witness José Luis Hernández-Márquez said he saw Fatima Al-Zahra leave.",
        "Witness [person.name 1] said he saw [person.name 2] leave.",
    ),
    (
        '{"user":{"name":"戴梦瑶","phone":"16800001234"},"ok":true}',
        '{"user":{"name":"[person.name]","phone":"[phone.mobile]"},"ok":true}',
    ),
    (
        "联系人王芳手机16800001234座机0411-84400001邮箱a@example.com",
        "联系人[person.name]手机[phone.mobile]座机[phone.landline]邮箱[email]",
    ),
    (
        "INSERT INTO t VALUES ('戴梦瑶', '16800001234'), ('王芳', '');",
        "INSERT INTO t VALUES ('[person.name 1]', '[phone.mobile]'), ('[person.name 2]', '');",
    ),
    (
        "2024-05-01 12:00:01 INFO user=戴梦瑶 phone=16800001234 action=login",
        "2024-05-01 12:00:01 INFO user=[person.name] phone=[phone.mobile] action=login",
    ),
    (
        "<name>王芳</name><phone>16800001234</phone>",
        "<name>[person.name]</name><phone>[phone.mobile]</phone>",
    ),
    (
        "| 姓名 |\n|---|\n| 王芳 | 16800001234 |",
        "| 姓名 |\n|---|\n| [person.name] | [phone.mobile] |",
    ),
    ("额定功率1800W，电压220V", "额定功率1800W，电压220V"),
]


@pytest.mark.parametrize(("text", "left"), READABLE)
def test_labels_syntax_and_words_in_other_letters_stay_between_what_is_taken(text, left):
    assert strongroom.redact([text], aim="recall") == [left]


def test_a_loose_place_begins_and_ends_with_a_letter_or_a_digit():
    texts = [text for text, _ in (*TOLD, *READABLE)]
    loose = [
        texts[one["row"]][one["start"] : one["end"]]
        for one in spans(texts, "recall").to_pylist()
        if one["kind"] == "address.fragment" and one["score"] <= np.float32(SCORE)
    ]
    assert loose
    assert [one for one in loose if not (one[0].isalnum() and one[-1].isalnum())] == []


@pytest.mark.parametrize("aim", ["balanced", "precision"])
def test_the_other_aims_have_no_generous_kinds_and_give_no_generous_scores(aim):
    found = spans([text for text, _ in TOLD], aim)
    assert not (found["score"].to_numpy() <= SCORE).any()
    assert tiers("recall").kinds[: len(tiers(aim).kinds)] == tiers(aim).kinds
    with_it = spans([text for text, _ in TOLD], "recall")
    assert (with_it["score"].to_numpy() <= np.float32(SCORE)).any()


def test_the_other_aims_never_ask_for_it(monkeypatch):
    def asked(*_):
        raise AssertionError("asked for")

    monkeypatch.setattr("strongroom.find.text.joined.generous", asked)
    for aim in ("balanced", "precision"):
        spans([text for text, _ in TOLD], aim)
    with pytest.raises(AssertionError, match="asked for"):
        spans([TOLD[0][0]], "recall")


pieces = st.sampled_from(
    [
        *(text for text, _ in TOLD),
        *"住在到第三单元楼402那家号，。： \n（a-3𠮷",
        *(
            "家在",
            "修车摊",
            "Room 803, Main Street",
            "９９０１",
            "二〇二",
            "我叫",
            "1988-9-17",
            "女",
        ),
    ]
)
rows = st.lists(st.one_of(st.none(), st.lists(pieces, max_size=6).map("".join)), max_size=5)


@settings(max_examples=120, deadline=None)
@given(rows)
def test_places_lie_inside_their_row_apart_and_do_not_depend_on_other_rows(texts):
    found = spans(texts, "recall").to_pylist()
    for before, here in pairwise(found):
        assert before["row"] < here["row"] or before["end"] <= here["start"]
    for one in found:
        assert 0 <= one["start"] < one["end"] <= len(texts[one["row"]])
    alone = [
        {**one, "row": row}
        for row, text in enumerate(texts)
        for one in spans([text], "recall").to_pylist()
    ]
    assert found == alone


@settings(max_examples=60, deadline=None)
@given(rows)
def test_nothing_else_changes_when_the_generous_places_are_left_out(texts):
    """Whoever was found for sure is found still: what is loose is cut around it."""
    block = column(texts)
    if not len(block.data):
        return
    sure = scan(block, "recall")
    keep = sure.scores > np.float32(SCORE)
    for start, end in zip(sure.first[~keep], sure.last[~keep], strict=True):
        assert not ((sure.first[keep] < end) & (sure.last[keep] > start)).any()


def test_the_same_is_found_with_and_without_the_compiled_core():
    texts = [text for text, _ in TOLD]
    answers = []
    for on in (True, False):
        with compiled.switched(on):
            answers.append(spans(texts, "recall").to_pylist())
    assert answers[0] == answers[1]


def test_a_number_in_full_width_digits_is_cut_between_its_characters():
    """Bytes of half a character are no text, and what is cut around them was lost, or raised."""
    text = "2 箱苹果１６８００００１２３４\u200b１６８００００１２３４990101199003074470"
    found = spans([text], "recall").to_pylist()
    cut = [text[s["start"] : s["end"]] for s in found]
    assert cut == [
        "箱苹果",
        "１６８００００１２３４",
        "１６８００００１２３４",
        "990101199003074470",
    ]


@pytest.mark.slow
def test_a_hostile_row_of_nothing_but_doors_takes_linear_time():
    import time

    def seconds(count):
        text = column(["住3单元，那家后面第二家" * count])
        began = time.perf_counter()
        scan(text, "recall")
        return time.perf_counter() - began

    seconds(100)
    small, large = min(seconds(5000) for _ in range(3)), min(seconds(40000) for _ in range(3))
    assert large < 8 * small * 4
