"""Names in Latin letters: what stands around them and how they are spelt tells them from words."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from strongroom.find import spans
from strongroom.find.text.latin_words import SMALL, latin_words, upper


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[s["start"] : s["end"]], s["kind"].removeprefix("person."))
        for s in spans([text]).to_pylist()
        if s["kind"] in ("person.name", "person.nickname")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请联系 Kevin Zhang，他负责上海的项目。", [("Kevin Zhang", "name")]),
        ("邻居Kevin说他昨天没睡好。", [("Kevin", "nickname")]),
        ("@Amy 麻烦看一下合同", [("Amy", "nickname")]),
        ("收件人：Ingrid Sørensen，电话稍后补", [("Ingrid Sørensen", "name")]),
        ("旅客姓名：SUZUKI HARUTO，护照见附件", [("SUZUKI HARUTO", "name")]),
        ("她的活交给 Lily姐 和 Tony 了。", [("Lily姐", "nickname"), ("Tony", "nickname")]),
        ("小区保安老K和阿Ken吵了一架。", [("老K", "nickname"), ("阿Ken", "nickname")]),
    ],
)
def test_people_in_latin_letters_are_found_among_chinese_ones(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("K哥和A姐都在群里。", [("K哥", "nickname"), ("A姐", "nickname")]),
        ("网友L先生反映，Z女士已报警。", [("L先生", "nickname"), ("Z女士", "nickname")]),
        ("T同学推了小Q同学一下。", [("T同学", "nickname"), ("小Q同学", "nickname")]),
        ("A某伙同B某盗窃。", [("A某", "nickname"), ("B某", "nickname")]),
        ("李X先动的手。", [("李X", "nickname")]),
        ("陈Sir带队，张sir随后到。", [("陈Sir", "nickname"), ("张sir", "nickname")]),
        ("张Jason和Kevin李住一间。", [("张Jason", "name"), ("Kevin李", "name")]),
        ("班长：Chloe季；财务：Thomas 章", [("Chloe季", "name"), ("Thomas 章", "name")]),
        ("上司Jenny馮話今晚OT。", [("Jenny馮", "name")]),
        ("老師馮sir同Miss韋講。", [("馮sir", "nickname"), ("Miss韋", "nickname")]),
        ("先去找Dr. 巫，再找Coach 郎。", [("Dr. 巫", "nickname"), ("Coach 郎", "nickname")]),
        ("问过Coco学姐和Judy奶奶。", [("Coco学姐", "nickname"), ("Judy奶奶", "nickname")]),
        ("老板说要叫大Cindy，被告Tom某没来。", [("大Cindy", "nickname"), ("Tom某", "nickname")]),
        ("值班的贺Jason说，David 王也行。", [("贺Jason", "name"), ("David 王", "name")]),
        ("蒲Angela已经到了", [("蒲Angela", "name")]),
        (
            "和Jason说，向Tom汇报，于Lisa处领",
            [("Jason", "nickname"), ("Tom", "nickname"), ("Lisa", "nickname")],
        ),
        ("Captain Reyes不行，换人", [("Captain Reyes", "nickname")]),
        ("@mengyao 看下，@tobias 也看下", [("mengyao", "nickname"), ("tobias", "nickname")]),
        ("xiaoyu: 在吗\n群主：在\nxiaoyu: 好的", [("xiaoyu", "nickname"), ("xiaoyu", "nickname")]),
        ("群里 lily说明天交，问kevin要就行。", [("lily", "nickname"), ("kevin", "nickname")]),
        ("hide掉\nkevin：ok，5 min", [("kevin", "nickname")]),
        ("别blame Felix了，周报归他。", [("Felix", "nickname")]),
        ("如对Ms. Park的课有疑问", [("Ms. Park", "nickname")]),
        ("Mr. & Mrs. Whitaker住301", [("Mr. & Mrs. Whitaker", "nickname")]),
        (
            "会诊 Park Ji-woo，Ms. Hye-jin Park陪同",
            [("Park Ji-woo", "name"), ("Hye-jin Park", "name")],
        ),
        (
            "<ShadowCat> need tank\n<奶不动了> 我奶",
            [("ShadowCat", "nickname"), ("奶不动了", "nickname")],
        ),
        ("旅客 SHEN/WENJING MS，LI/NA MS", [("SHEN/WENJING", "name"), ("LI/NA", "name")]),
    ],
)
def test_what_chinese_letters_make_of_latin_ones_beside_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "选项A同学们都会。",
        "Sir 高度评价了Miss 方案，Boss 方便的时候看。",
        "Dr. 安排在周三，Mr.、Ms. 不写在表里。",
        "这条C总线的数据量很大。",
        "金额XX元，于X年X月付清。",
        "年利率X%，时间XX分。",
        "买了A股，喝了VC片。",
        "买了Jimmy Choo同Tory Burch，穿Dr. Martens去Mrs. Fields。",
        "MS Word和Ms Teams都装了，Park Check-in在一楼。",
        "<p> 第一段\n<p> 第二段",
        "接口USB/HDMI，系统MAC/LINUX，型号LI/AN。",
        "@media print，@param x，@dajia 看一下，转自@weibo",
        "xingming: 空\nxingming: 空",
        "请下载 Google Chrome 后登录系统。",
        "寄到 Nan Jing Road 那家店",
        "第XX条规定，处XX元以下罚款。",
        "川A牌照的货车，沪B也行",
        "联系方式 kevin.zhang@example.com，文件在 C:\\Users\\Kevin",
        "",
        "A",
        "-",
    ],
)
def test_things_in_latin_letters_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("who", ["Lu Jianguo", "Lu Xun", "Lu Wei", "Lu Meng", "LU Xiaoman"])
def test_lu_is_a_surname_where_it_is_no_road(who: str) -> None:
    for text in (f"Name: {who}", f"author: {who} <l@example.com>", f"I met {who} yesterday."):
        assert found(text) == [(who, "name")]
    assert found("Turn left from Zhongshan Lu into Huaihai Lu, near the metro.") == []


@pytest.mark.parametrize("who", ["Rose King", "Mary King", "Mark Young", "Grace Hill"])
def test_first_and_last_names_that_are_words_are_a_name_among_small_letters(who: str) -> None:
    assert found(f"We spoke to {who} about it.") == [(who, "name")]


CUES = (
    "Witness Patient Contact Claimant Driver Author Owner Customer Client Defendant "
    "Plaintiff Attn Dear Suspect Victim Passenger Employee Manager Nurse Officer Constable Sergeant "
    "Detective Teacher Student"
)


@pytest.mark.parametrize("cue", CUES.split())
def test_a_word_that_announces_a_name_is_no_part_of_it(cue: str) -> None:
    for who in ("Emily Carter", "John Smith", "Hannah Whitfield"):
        assert found(f"{cue} {who}, male, 45") == [(who, "name")]


def test_what_announces_a_name_hides_no_other_one() -> None:
    text = "Witness John Brown said he saw Mary Stein leave."
    assert found(text) == [("John Brown", "name"), ("Mary Stein", "name")]
    assert found("We saw John Judge there.") == [("John Judge", "name")]
    assert ("Nurse Lin", "nickname") in found("学校工黄伯血压高,劝回家。值班Nurse Lin记录。")


@pytest.mark.parametrize(
    "text",
    [
        "Contact Sales for a quote.",
        "Customer Service Team",
        "Dear Hiring Manager,",
        "Patient Care Center opens in Virginia Beach",
        "Driver Update Utility",
        "Employee Handbook, Paris Office",
        "Witness Protection Program",
        "Best regards,\nSupport Team",
        "Owner: Platform Engineering",
        "name=Blue Widget&size=4",
        "name: build docs",
        "my name is on the list",
        "i'm going home now and asked for more time",
        "Mark all as read",
        "Bill to address",
        "- Bill to address: same as above",
        "Mark all as read, Bill to address, Frank discussion and Summer sale are labels.",
    ],
)
def test_cues_before_words_of_every_day_announce_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Best regards,\n{}\nSenior Analyst",
        "Thanks,\n{}\nHead of Sales",
        "Kind regards\n{}\n+44 20 7946 0000",
        "Sincerely,\n\n{}\nManager",
    ],
)
def test_who_signs_is_found_above_the_line_that_says_as_what(text: str) -> None:
    for who in ("Hannah Whitfield", "John Smith", "Sophie Blackwood"):
        assert found(text.format(who)) == [(who, "name")]


@pytest.mark.parametrize(
    "text", ["name={}&x=1", "fullname={} phone=13800001111", "name={}", "id=4 name={} age=3"]
)
def test_names_behind_an_equals_sign_are_found(text: str) -> None:
    for who in ("John Smith", "Emily Carter", "Hannah Whitfield"):
        assert found(text.format(who)) == [(who, "name")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("My name is john smith.", "john smith"),
        ("name: peter hall", "peter hall"),
        ("name=peter hall", "peter hall"),
        ("asked dave kowalski to ring me", "dave kowalski"),
        ("i'm john smith and i live here", "john smith"),
        ("hello, i am emily carter from sales", "emily carter"),
    ],
)
def test_names_in_small_letters_are_found_where_a_cue_says_so(text: str, who: str) -> None:
    assert found(text) == [(who, "name")]


def test_letters_of_all_languages_are_read_in_lower_case() -> None:
    for large, small in zip("AZÉŁĐŞẠỲØ", "azéłđşạỳø", strict=True):
        assert SMALL[ord(large)] == SMALL[ord(small)] == ord(small)
        assert upper(np.array([ord(large), ord(small)], np.uint32)).tolist() == [True, False]
    assert not SMALL[[0, ord("1"), ord("×"), ord("÷"), 0x1F00]].any()


def test_a_word_is_the_same_whatever_its_capitals() -> None:
    codes = np.array([ord(c) for c in "Đặng ĐẶNG đặng"], np.uint32)
    words = latin_words(codes, np.array([0, len(codes)]))
    assert len(words) == 3
    assert len(set(words.sums.tolist())) == 1
    assert words.capitals.tolist() == [1, 4, 0]


@pytest.mark.parametrize(
    "text", ["José García called", "Herr Jürgen Müller hat angerufen", "I met Zoë O’Connor-Šmíd"]
)
def test_accents_behind_their_letters_part_no_name(text: str) -> None:
    parted = unicodedata.normalize("NFD", text)
    whole = [(unicodedata.normalize("NFC", name), kind) for name, kind in found(parted)]
    assert whole == found(text) != []


@pytest.mark.parametrize("rare", ["𠮷", "𬭚", "𣲗"])
def test_rare_characters_stand_in_names(rare: str) -> None:
    for text, who in (
        (f"报警人王{rare}明电话", f"王{rare}明"),
        (f"患者：李{rare} 男 34岁", f"李{rare}"),
    ):
        assert found(text) == [(who, "name")]


def test_pictures_alone_are_no_place() -> None:
    assert spans(["😀" * 10, "👍" * 12, "好的" + "👍" * 6]).num_rows == 0
