"""Homes told without a word of an address, addresses of other countries, and what is no home."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.registry import shelf
from strongroom.find import spans
from strongroom.kernels import spans as engine
from strongroom.kernels.text import from_list

PLACES = ("address", "address.fragment")


def found(text, kinds=PLACES):
    return [text[s["start"] : s["end"]] for s in spans([text]).to_pylist() if s["kind"] in kinds]


@pytest.mark.parametrize(
    ("before", "home", "behind"),
    [
        ("现住", "鞋帽厂后头石棉瓦棚", "，收入为低保"),
        ("药断了两个月，住", "中和里老井旁", "；"),
        ("跟着奶奶住", "坡顶那个土房房", "。"),
        ("住", "闸口上面水管站的空房", ""),
        ("同住", "厂后门出来第一排民房中间那户", "，酒醒后"),
        ("面单只写“", "大榕树下第二个铁门 阿嬷家", "”"),
        ("住址“", "服装城三楼C区32档", "”"),
        ("我住", "青年路那边的合租房", ""),
        ("租了", "人民公园后面的一个单间", ""),
    ],
)
def test_the_clause_behind_a_word_for_a_home_is_the_home(before, home, behind):
    assert found(before + home + behind) == [home]


@pytest.mark.parametrize(
    ("before", "home", "behind"),
    [
        ("民政员入户：", "东沟屯最北头两间土坯房", "，墙裂了"),
        ("在", "大路边贴白瓷砖那幢", "。"),
        ("中介带看：", "建设路丁字口那栋塔楼 1101", "，采光好"),
        ("收件人其父，", "粮库小区东门进去右手第一排平房 最里头", "。"),
        ("坐公交从", "养鸡场宿舍", "来，要一个半小时"),
        ("骑手群：", "凯旋公馆 T3 2208", " 那女的又投诉"),
    ],
)
def test_a_clause_that_is_a_place_from_end_to_end_is_somebodys(before, home, behind):
    assert found(before + home + behind) == [home]


def test_a_storey_and_a_room_stand_for_the_people_in_them():
    assert found("楼道里贴的：四楼的，空调水滴到我家了") == ["四楼"]
    assert found("302的老李又漏水了") == ["302"]
    assert found("会议在三楼的会议室，2019的账已结") == []


@pytest.mark.parametrize(
    ("before", "home", "behind"),
    [
        ("", "学校背后", "的熊幺爸，药在我这"),
        ("", "沟底最后一家", "的龙九妹，苗族"),
        ("钥匙在", "对门王婶家", "，你去拿"),
        ("她爸在", "北关市场东头", "修鞋"),
        ("他住", "竹园", "我去找他"),
        ("楼上", "1803", "半夜拖椅子"),
        ("你去敲", "402", "的门"),
        ("放不下，", "7-402", "的件太多"),
        ("", "三栋一单元的101", "漏了"),
        ("打车到", "锦绣路金色家园", "平时三十块"),
        ("集合点改到", "石榴园小区凉亭", "，下雨取消"),
    ],
)
def test_a_place_that_somebody_is_named_after_is_a_home(before, home, behind):
    assert home in "".join(found(before + home + behind))


@pytest.mark.parametrize(
    "address",
    [
        "内蒙古包头市青山区自由路7号",
        "惠州大亚湾西区石化大道中0127号锦绣华庭3座18A",
        "河池市罗城县东门镇平洛社区大勒洞屯",
        "荆州市沙市区胜利街道红门路社区12-1-202",
        "延吉市河南街道白川胡同4-2-501",
        "西双版纳景洪市嘎洒镇曼播村委会曼丢下寨",
        "赣州市兴国县茶园乡教富村电商站",
        "九龍深水埗元州街000號地下後座",
        "北京市朝阳区金盏乡长店村1号院旁边 蓝色大门",
    ],
)
def test_an_address_is_joined_over_what_its_parts_do_not_name(address):
    assert found(f"寄件：{address}，明天转走") == [address]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("Dunajská 00, 811 08 Bratislava", "address"),
        ("ul. Długa 0/14, 31-147 Kraków, Poland", "address"),
        ("Am Mühlbach 0a, Hinterhaus, 79098 Freiburg", "address"),
        ("27 rue des Capucins, 2e étage, 69001 Lyon", "address"),
        ("Laugavegur 00b, 101 Reykjavík", "address"),
        ("Kärntner Gasse 0/3/14, 8020 Graz", "address"),
        ("Corso Tortona 00, int. 5, 10153 Torino", "address"),
        ("Unter den Linden 77, 10117 Berlin", "address"),
        ("서울특별시 마포구 월드컵로 0길 12, 301호", "address"),
        ("Calle del Olmo 00, 3º izq.", "address.fragment"),
        ("Rue du Marché 18, boîte 4", "address.fragment"),
        ("Unit 1204, Block C", "address.fragment"),
        ("Room 803, Jiahe Apartment", "address.fragment"),
        ("huochezhan dui mian xiaoxiang 12 hao", "address.fragment"),
    ],
)
def test_addresses_of_other_countries_are_found_in_their_own_order(address, kind):
    assert found(f"地址 {address}，收", (kind,)) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "On March 3, 2020 London was quiet. In May 5, 1999 Berlin changed.",
        "Table 3, 100 Samples; Figure 2, 1500 Hz.",
        "Ring 3, 4050 MHz and Windows 10, 64 Bit",
        "See section 12 of the Act, 1990 Paris Agreement.",
        "I am Mary 12. An Apple 3. Unit 3 covers Block ciphers.",
        "国内，Python 3.11, 2024 Release notes",
    ],
)
def test_numbers_beside_capitals_are_no_address(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "老人今年住了两回院。",
        "大家住得都远，住宿费自理。",
        "户籍所在地公安派出所应当受理。",
        "公民迁往边防地区，必须经过批准。",
        "单位内部和公共宿舍的户口共立一户。",
        "解放思想，播放音乐，放心上下。",
        "县城和县医院、县政府都在一条街。",
        "马路边的广告牌被风吹倒。",
        "送500块，住300人，共402家企业。",
        "比分3-102，版本7-402。",
    ],
)
def test_what_is_said_of_everybody_is_nobodys_home(text):
    assert found(text) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("住", "在", "送到", "那家", "那栋", "的", "四楼", "302", "老李", "，", "。", " "),
                *(
                    "村",
                    "东头",
                    "后面",
                    "平房",
                    "小区",
                    "3号楼",
                    "Rue du Marché 18",
                    "로 12",
                    "12 hao",
                ),
                *("上海市", "人民路", "：", "“", "x", "9", "\n"),
            ]
        ),
        max_size=14,
    )
)
def test_no_text_is_too_odd_and_other_rows_change_nothing(parts):
    scanners = tuple(shelf("kinds")[name].spans for name in PLACES)
    text = "".join(parts)
    alone = engine.scan(from_list([text]), scanners)
    among = engine.scan(from_list(["住3号楼", text, "四楼的，"]), scanners)
    chosen = among.rows == 1
    assert alone.starts.tolist() == among.starts[chosen].tolist()
    assert alone.ends.tolist() == among.ends[chosen].tolist()
    assert all(0 <= a < b <= len(text) for a, b in zip(alone.starts, alone.ends, strict=True))
