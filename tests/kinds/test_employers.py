"""Employers that end in no word of a firm, and statements that begin behind the name."""

import pytest

from strongroom.find import spans


def found(text, kind):
    return [text[s["start"] : s["end"]] for s in spans([text]).to_pylist() if s["kind"] == kind]


@pytest.mark.parametrize(
    ("before", "employer", "behind"),
    [
        ("原告任职", "快鹿同城速递", "，月均六千"),
        ("她先生在", "丸和物流（苏州）", "上班。"),
        ("候选人自2021年自", "蓝鲸数据", "主动离职"),
        ("老宾新单位是", "安旭特种玻璃", "，工资结算"),
        ("学护理，在", "康宁护理院", "干过两年"),
        ("韩国人，在", "韩亚精密机械(烟台)有限公司", "工作。"),
        ("俩人在", "曼听橡胶二队", "割胶。"),
        ("考研至", "华南师大", "；"),
    ],
)
def test_an_employer_is_known_by_the_word_for_belonging(before, employer, behind):
    assert found(before + employer + behind, "org.name") == [employer]


@pytest.mark.parametrize(
    "text",
    [
        "他在外地打工，老家没人。",
        "我在家里上班，她在路上值班。",
        "两个儿子都在东莞开厂。",
        "注册申请人所在国（地区）主管部门准许",
        "小学在读，单位地址见上",
    ],
)
def test_where_people_work_is_not_always_a_firm(text):
    assert found(text, "org.name") == []


def test_a_statement_begins_behind_whom_it_is_said_of():
    text = "患者徐雅轩因急性阑尾炎入院，已手术。"
    assert found(text, "person.name") == ["徐雅轩"]
    assert all("徐雅轩" not in s for s in found(text, "sensitive.health"))
    assert any("急性阑尾炎" in s for s in found(text, "sensitive.health"))


def test_statements_with_nothing_but_a_mark_between_them_are_one():
    text = "王秀英，左手骨折、右腿扭伤，已出院。"
    [statement] = found(text, "sensitive.health")
    assert "左手骨折、右腿扭伤" in statement


def test_a_rule_in_another_sentence_does_not_unsay_what_is_said_of_somebody():
    text = "什么规定都不管用！王秀英患有肺癌，在家吸氧。"
    assert any("肺癌" in s for s in found(text, "sensitive.health"))


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("我弟弟刚从里面出来，没工作", "从里面出来", "sensitive.criminal"),
        ("他老婆说他外头有人", "外头有人", "sensitive.sexual"),
        ("李阿姨信主，礼拜天去聚会", "信主", "sensitive.religion"),
        ("我爹被划成右派", "划成右派", "sensitive.political"),
        ("王老汉耳膜穿孔", "耳膜穿孔", "sensitive.health"),
    ],
)
def test_what_people_say_of_each_other_is_found(text, said, kind):
    assert any(said in s for s in found(text, kind))
