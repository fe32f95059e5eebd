"""Doors as people tell them: where a place begins and ends, and what it never swallows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.find.text.joined import spans
from strongroom.find.text.whereabouts import beside, mostly, with_doors
from strongroom.kernels import compiled
from strongroom.kernels.columns import column
from strongroom.kernels.scanning import Block, hits

PLACES = ("address", "address.fragment")


def found(text: str, aim: str = "balanced") -> list[tuple[str, str]]:
    return [
        (s["kind"], text[s["start"] : s["end"]])
        for s in spans([text], aim).to_pylist()  # type: ignore[arg-type]
    ]


def places(text: str) -> list[str]:
    return [value for kind, value in found(text) if kind in PLACES]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("快递放丰和里七幢负一楼架空层就行，我下班拿", "丰和里七幢负一楼架空层"),
        ("他说家就在老粮站后头那排红砖房最东边一间", "老粮站后头那排红砖房最东边一间"),
        ("漏水的是我们楼上，6幢1单元1802", "6幢1单元1802"),
        ("货送到海产街三巷里头第四个卷帘门", "海产街三巷里头第四个卷帘门"),
        ("人还住在村东头水塔旁边那两间瓦房里", "村东头水塔旁边那两间瓦房"),
    ],
)
def test_a_door_is_found_however_it_is_told(text: str, place: str) -> None:
    told = places(text)
    covered = {c for p in told for c in range(text.index(p), text.index(p) + len(p))}
    wanted = range(text.index(place), text.index(place) + len(place))
    assert sum(c in covered for c in wanted) >= 0.9 * len(place), told


@pytest.mark.parametrize(
    "text",
    [
        "楼上说得对，这个思路一路走下来问题不大，大家再对一下口径。",
        "会议改到三楼小会议室，材料放在前台，各部门派专人来取。",
        "第三批货在路上了，型号和颜色都对，客服说那边信号不好，回头再说。",
        "专家门诊在二楼东侧，抽血到三号窗口，先去一楼大厅挂号。",
        "本市十字路口昨晚发生追尾，两车在火车站东广场附近被拦下。",
    ],
)
def test_words_of_places_that_are_nobodys_door_are_left(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("送到6栋2单元1101 15400001234 放门口", "phone.mobile", "15400001234"),
        ("王建国住河埠头老仓库二楼，身份证990101198001010010", "person.name", "王建国"),
        ("存折老号101-88-0033264，放在3栋502", "bank.account", "101-88-0033264"),
    ],
)
def test_numbers_and_people_beside_a_door_are_what_they_are(
    text: str, kind: str, value: str
) -> None:
    assert (kind, value) in found(text)


def test_rows_of_ascii_alone_hold_no_place_whatever_stands_beside_them() -> None:
    rows = ["3-2-501 ok", "放在3栋2单元501门口", "99010119900307447099010119900307442X"]
    told = [s["row"] for s in spans(rows).to_pylist() if s["kind"] in PLACES]
    assert set(told) == {1}


def laid(*pairs: tuple[int, int], score: float = 0.75) -> object:
    starts, ends = (np.array(some, np.int64) for some in zip(*pairs, strict=True))
    return hits(starts, ends, score)


def ranges(some: object) -> list[tuple[int, int]]:
    return list(zip(some.starts.tolist(), some.ends.tolist(), strict=True))  # type: ignore[attr-defined]


def test_what_is_surely_something_else_ends_a_place_or_parts_it() -> None:
    told = laid((0, 30), (40, 70), (80, 120), (130, 160))
    others = laid((0, 9), (60, 75), (90, 99))
    assert ranges(beside(told, others)) == [(9, 30), (40, 60), (99, 120), (130, 160)]


def test_a_firm_and_a_word_behind_it_are_no_place() -> None:
    told, firms = laid((0, 24), (30, 60)), laid((0, 18), (54, 66))
    assert mostly(told, firms).tolist() == [True, False]


def block_of(*rows: str) -> Block:
    text = column(list(rows))
    return Block(text.data, text.offsets)


ADDRESS, PART, REGION = 0, 1, 2


def test_a_region_and_the_door_behind_it_are_one_address() -> None:
    block = block_of("静安区" + "某里三栋")
    told, known = laid((9, 21)), laid((0, 9), score=0.5)
    merged, which = with_doors(block, known, np.array([REGION]), told, (ADDRESS, PART, REGION))
    assert (ranges(merged), which.tolist()) == ([(0, 21)], [ADDRESS])


def test_a_region_at_the_end_of_the_row_before_is_no_part_of_it() -> None:
    block = block_of("静安区", "某里三栋")
    told, known = laid((9, 21)), laid((0, 9), score=0.5)
    merged, which = with_doors(block, known, np.array([REGION]), told, (ADDRESS, PART, REGION))
    assert sorted(zip(ranges(merged), which.tolist(), strict=True)) == [
        ((0, 9), REGION),
        ((9, 21), PART),
    ]


def test_a_word_before_a_whole_address_is_cut_off_and_its_end_is_the_further_one() -> None:
    block = block_of("某" * 30)
    told, known = laid((0, 60)), laid((6, 45))
    merged, which = with_doors(block, known, np.array([ADDRESS]), told, (ADDRESS, PART, REGION))
    assert (ranges(merged), which.tolist()) == ([(6, 60)], [ADDRESS])


words = st.sampled_from(
    [
        "住",
        "在",
        "3栋",
        "501",
        "王建国",
        "静安区",
        "门口",
        "，",
        " ",
        "a",
        "15400001234",
        "𠮷",
        "\n",
        "\0",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(words, max_size=8).map("".join), max_size=5))
def test_a_row_has_the_same_places_beside_any_others_compiled_or_not(rows: list[str]) -> None:
    for aim in ("balanced", "recall"):
        answers = []
        for on in (True, False):
            with compiled.switched(on):
                answers.append(spans(rows, aim).to_pylist())  # type: ignore[arg-type]
        assert answers[0] == answers[1]
        alone = [
            {**s, "row": row}
            for row, text in enumerate(rows)
            for s in spans([text], aim).to_pylist()  # type: ignore[arg-type]
        ]
        assert answers[0] == alone


TWO = [
    ("宁安市沙河路9号和大连市中山路1号", ["宁安市沙河路9号", "大连市中山路1号"]),
    ("宁安市沙河路9号；安平市中山路1号3栋；", ["宁安市沙河路9号", "安平市中山路1号3栋"]),
    ("家住宁安市沙河路9号、安平市中山路1号", ["宁安市沙河路9号", "安平市中山路1号"]),
    ("住址宁安市沙河路9号\n户籍地安平市中山路1号", ["宁安市沙河路9号", "安平市中山路1号"]),
    ("宁安市沙河路9号与中山路交叉口", ["宁安市沙河路9号与中山路交叉口"]),
]


@pytest.mark.parametrize(("text", "told"), TWO)
def test_two_addresses_named_one_behind_the_other_are_two(text, told):
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<td>平江县长寿镇东街9号</td>", "平江县长寿镇东街9号"),
        ('{\\"addr\\":\\"宁安市沙河路9号\\"}', "宁安市沙河路9号"),
        ("14 Harcourt Road, Bristol BS8 2TY\nTel: 0117", "14 Harcourt Road, Bristol BS8 2TY"),
        (
            "742 Evergreen Terrace\nPortland, OR 97201\nPhone number : 1",
            "742 Evergreen Terrace\nPortland, OR 97201",
        ),
    ],
)
def test_an_address_ends_before_markup_and_before_the_label_of_the_next_line(text, told):
    assert places(text) == [told]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("住址:安澜市河东区梨花巷9弄6号402\n诊断", "安澜市河东区梨花巷9弄6号402"),
        ("称临溪市东门街道柳荫路48号2单元301室有人打架", "临溪市东门街道柳荫路48号2单元301室"),
        ("现居南屿市滨海路300弄2号1906。证明人", "南屿市滨海路300弄2号1906"),
        ("户籍地青川省安澜市河东区梨花巷9弄6号402室", "青川省安澜市河东区梨花巷9弄6号402室"),
    ],
)
def test_a_city_in_no_list_belongs_to_the_address_behind_it(text, place):
    found = [span for span in spans([text]).to_pylist() if span["kind"] == "address"]
    assert [text[span["start"] : span["end"]] for span in found] == [place]


@pytest.mark.parametrize("word", ["超市", "本市", "城市", "全市", "上市"])
def test_words_that_end_like_cities_are_none(word):
    text = f"他在{word}河东区梨花巷9弄6号402室做饭"
    (found,) = [span for span in spans([text]).to_pylist() if span["kind"] == "address"]
    assert text[found["start"] : found["end"]] == "河东区梨花巷9弄6号402室"
