"""Days of birth and cards as people tell them, and what only looks like one."""

import pytest

from strongroom.find import spans


def found(text, kind):
    return [text[s["start"] : s["end"]] for s in spans([text]).to_pylist() if s["kind"] == kind]


@pytest.mark.parametrize(
    ("before", "date", "behind"),
    [
        ("阎守田，男，", "1971年腊月", "生，户籍不详"),
        ("密码就是你生日", "0719", ""),
        ("我叫万俟青，", "九五年", "的，老家在山东"),
        ("逝者", "1931年正月", "生，因病去世"),
        ("孙子丘子杰（", "二〇一四年二月初六", "生）。"),
        ("昌秀兰 ", "民国三十六年八月", "生 身体尚可"),
        ("生于", "民国三十五年冬月", "。"),
        ("生日：农历", "三月初三", ""),
        ("张三，女，", "1988年9月17日", "，职业司机"),
        ("张三，女，汉族，", "1977年3月2日", "，住本市"),
        ("被保险人车晓东，", "1988年9月17日", "，职业：高处作业"),
        ("born ", "March 1991", " in a small town"),
    ],
)
def test_a_day_of_birth_is_found_as_it_is_told(before, date, behind):
    assert found(before + date + behind, "date.birth") == [date]


@pytest.mark.parametrize(
    "text",
    [
        "喝了82年的拉菲，花了两万。",
        "女，2021年3月5日，在某地报警称手机丢失。",
        "本规定自二〇一〇年生效，2015年1月1日生产的批次除外。",
        "十二日生病请假，十三日回来上班。",
    ],
)
def test_other_days_are_nobodys_birth(text):
    assert found(text, "date.birth") == []


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("卡号", "9012 3456 7890 1234 567", "，户名本人"),
        ("工行卡", "9012345678901234", ""),
        ("建行卡号为：", "９０１２３４５６７８９０１２３４５６７", ""),
        ("我的卡", "90123 45678 90123 4567", ""),
        ("助学金打到", "0217 0001 8888 0000 123", "。"),
        ("", "9012345678901234567", "（建行）"),
    ],
)
def test_a_card_that_no_table_knows_is_one_where_a_word_says_so(before, number, behind):
    assert found(before + number + behind, "bank.card") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "会员卡号9012345678901234，积分未用",
        "尾号3321的卡已挂失",
        "激活码9012 3456 7890 1234请妥善保管",
        "运单号9012345678901234，预计三天内送达",
    ],
)
def test_other_long_numbers_are_no_cards(text):
    assert found(text, "bank.card") == []
