"""Cities and counties told by their short names alone, and short names that are other words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.find import spans


def regions(text):
    found = spans([text]).to_pylist()
    return [text[s["start"] : s["end"]] for s in found if s["kind"] == "address.region"]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("他爸从绍兴赶过来，问能不能转院。", "绍兴"),
        ("下周飞上海，后天回。", "上海"),
        ("赴海拉尔送女儿上学，三日。", "海拉尔"),
        ("阿妈去景洪割胶，平时跟奶奶。", "景洪"),
        ("两个儿子都在惠州进厂。", "惠州"),
        ("老家是漳浦的，有懂的吗？", "漳浦"),
        ("嫁到常熟二十年了。", "常熟"),
        ("籍贯：江苏如皋　现居：本市", "江苏如皋"),
        ("被人从贵州毕节带走。", "贵州毕节"),
        ("番禺这边便宜，房子也新。", "番禺"),
        ("厨师 四川人 会做面点", "四川"),
        ("没处理的在余姚 压实线那次", "余姚"),
        ("社保请转芜湖。", "芜湖"),
        ("她娘家是苏北盐城的。", "苏北盐城"),
        ("潘阿妹回到温州文成县。", "温州文成县"),
    ],
)
def test_a_clause_that_says_so_makes_a_short_name_a_place(text, region):
    assert region in regions(text)


@pytest.mark.parametrize(
    "text",
    [
        "因特殊原因需要延长工作时间的，应当协商。",
        "大家去和平饭店门口拍照。",
        "从长安街走到天桥，再回来。",
        "在广州银行上班的人都知道。",
        "到上海交通大学读书。",
        "他走路平安到家，一路长寿。",
        "由安全员在安全通道值守。",
        "自新兴产业兴起以来，出口回升。",
    ],
)
def test_words_of_every_day_and_longer_names_are_no_cities(text):
    assert regions(text) == []


def test_a_county_that_ends_like_another_is_read_whole():
    text = "造成景宁县梧桐乡高演村一处民房后山滑坡"
    found = [text[s["start"] : s["end"]] for s in spans([text]).to_pylist()]
    assert [place for place in found if place.startswith("景宁县梧桐乡高演村")]


@given(st.lists(st.sampled_from("从去在回绍兴盐城上海老家的，。 　人乡"), max_size=12))
@settings(max_examples=150, deadline=None)
def test_what_stands_in_other_rows_changes_no_city(parts):
    text = "".join(parts)
    alone = [(s["start"], s["end"], s["kind"]) for s in spans([text]).to_pylist()]
    rows = spans(["老家是", text, "绍兴人，从"]).to_pylist()
    assert [(s["start"], s["end"], s["kind"]) for s in rows if s["row"] == 1] == alone
    assert all(0 <= start < end <= len(text) for start, end, _ in alone)
