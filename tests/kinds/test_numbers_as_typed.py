"""Numbers as people type them: in odd groups, with letters for digits, far from the word for them."""

import pytest

from strongroom.find import spans


def found(text, kind):
    return [text[s["start"] : s["end"]] for s in spans([text]).to_pylist() if s["kind"] == kind]


def kinds(text):
    return {s["kind"] for s in spans([text]).to_pylist()}


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("有事打她", "1640 0 0012 34", "，让她今天来"),
        ("委托弟弟办理，", "16 3000 0123 4", "，晚上打"),
        ("电话", "154 0000 1 234", "，孙女的"),
    ],
)
def test_a_mobile_is_one_however_its_digits_are_parted(before, number, behind):
    assert found(before + number + behind, "phone.mobile") == [number]


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("打不通就打我妈", "0515-0 100 273", "，她在家"),
        ("问事打", "0595/0100 2276", "找超仔"),
        ("单位总机", "０３５１　０１００　１１８０－６１３", "，转人事"),
        ("家里座机 ", "0771 - 012 3456", "。"),
        ("座机", "（0755）0123-4567", "，白天"),
        ("总机 ", "(021)0123 4567-123", "，转人事"),
    ],
)
def test_a_landline_is_one_however_its_digits_are_parted(before, number, behind):
    assert found(before + number + behind, "phone.landline") == [number]


def test_ten_digits_that_lack_one_of_a_mobile_are_no_landline():
    assert found("电话1690011220少一位", "phone.landline") == []


def test_eleven_digits_under_an_area_code_that_is_not_in_use_need_a_word():
    assert found("货号05010012345有货", "phone.landline") == []
    assert found("货号05110012345有货", "phone.landline") == ["05110012345"]


def test_the_middle_of_an_account_in_groups_is_no_landline():
    text = "公户3301 0400 1175 0028 1（绍城布艺经营部）"
    assert found(text, "phone.landline") == []
    assert found(text, "bank.account") == ["3301 0400 1175 0028 1"]


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("房租转谁？转", "9012000034567898", "，中信"),
        ("每月付抚养费2500元至女方卡", "9012000034567898", "。"),
        ("他的卡", "901 2000 03456 789 8", "，全名附后"),
        ("户名莲子，", "9012 0000 3456 7890 129", "，记得备注"),
    ],
)
def test_a_number_with_the_check_digit_is_a_card_where_money_is_spoken_of(before, number, behind):
    assert found(before + number + behind, "bank.card") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "快递单号9012000034567898已签收",
        "订单编号：9012000034567898，金额20元",
        "付款后凭券码9012000034567898取货",
        "序列号 9012000034567898",
    ],
)
def test_the_number_of_an_order_is_no_card_though_its_check_digit_fits(text):
    assert found(text, "bank.card") == []


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("老公那个户头，户名同上，", "0088-2200-41937", "。"),
        ("钱打邮政本", "60 8812 0047 19033", "的话写秋生"),
        ("存折老号", "101-88-0033264", "。"),
        ("屋里收出一个折子，号", "4215000311770", "，交村委会"),
    ],
)
def test_an_account_is_known_by_the_book_that_the_clause_speaks_of(before, number, behind):
    assert found(before + number + behind, "bank.account") == [number]


def test_a_mistyped_iban_behind_the_word_is_somebodys_account():
    text = "汇学费：IBAN SK00 0900 0000 0001 2345 6789，地址附后"
    assert found(text, "bank.iban") == ["SK00 0900 0000 0001 2345 6789"]
    assert found(text, "phone.landline") == []


def test_i_and_o_on_a_plate_are_how_people_type_one_and_nought():
    assert found("驾驶沪A·I0O23银色面包车", "vehicle.plate") == ["沪A·I0O23"]
    assert found("车牌陕AOI520，年付", "vehicle.plate") == ["陕AOI520"]


def test_i_and_o_without_a_point_or_a_word_make_no_plate():
    assert found("新款苏OIOIO系列上市", "vehicle.plate") == []


def test_a_chassis_number_with_an_o_is_found_behind_its_word_only():
    assert found("车架号0GBUF53X0IO017723", "vehicle.vin") == ["0GBUF53X0IO017723"]
    assert found("验证码0GBUF53X0IO017723", "vehicle.vin") == []


def test_fifteen_digits_behind_the_word_are_an_imei_in_any_groups():
    assert found("手机串号00 4921 0088 1735 2抄给你", "device.imei") == ["00 4921 0088 1735 2"]
    text = "白色手机，IMEI：001733520098142；农业银行卡一张"
    assert found(text, "device.imei") == ["001733520098142"]
    assert "bank.card" not in kinds(text)


def test_a_passport_may_mix_letters_and_digits():
    for number in ("A0L009231", "C0L1XQ07", "U00L1147", "M0007812K"):
        assert found(f"护照号{number}，外国人", "id.passport") == [number]
    assert found("型号A0L009231已停产", "id.passport") == []


def test_a_short_address_of_a_machine_needs_a_word_for_one():
    assert found("staging 机器 192.0.2.4，勿外传", "ip.address") == ["192.0.2.4"]
    assert found("升级到 9.0.2.14 再试", "ip.address") == []


def test_a_password_is_found_behind_what_was_done_with_it():
    assert found("密码改成Konge_2o25。", "secret.password") == ["Konge_2o25"]
    assert found("钥匙密码盒7-3-1-9。", "secret.password") == ["7-3-1-9"]


@pytest.mark.parametrize(
    ("before", "date", "behind"),
    [
        ("出生于", "一九七七年国庆节", "，从未贷款"),
        ("其弟办理，", "一九八二年端午", "生，身份证原件已核"),
        ("仡佬族，", "公历一九八〇年元旦", "，账号附后"),
        ("借款人，男，壮族，", "75年10月", "，养虾"),
        ("土家族，听力一级残疾，", "1955年冬月十八", "，现住城西"),
        ("应聘保安 姓名武功 ", "1969年10月3号", " 退伍"),
        ("变更为其女，", "1991/8/8", "，身份证附后"),
        ("MEILING），", "04-JUL-1988", "，台胞证附后"),
        ("厨师 ", "74年属虎", " 炒过二十年菜"),
        ("无儿无女，", "一九四一年", "人，双目失明"),
        ("我单纯是", "38年二月", "的人，手抖"),
        ("维吾尔族，", "1990.4.2", "生，户籍新疆"),
        ("小海户口要迁，她", "九四年七月半", "生的"),
        ("生日跟证件差一年，实际", "八六年", "的，报晚了"),
        ("疫苗本，小福（", "8.11.2019", "），别折"),
        ("geboren am ", "3. Mai 1990", " in Berlin"),
        ("born ", "3 maggio 1995", " a Torino"),
        ("昭和生まれ、生于", "昭和60年3月5日", "。"),
        ("生日", "3.7", "，记得订蛋糕"),
        ("今天（", "3月12日", "）是他60岁生日"),
        ("户口本上写的", "1979年12月", "，不对"),
        ("儿子", "2012年", "的，上六年级"),
        ("老大", "属龙，1988年", "。"),
        ("出生年月 ", "196805", ""),
        ("约", "1989年前后", "出生，被人带走"),
    ],
)
def test_a_day_of_birth_is_found_in_every_wording(before, date, behind):
    assert found(before + date + behind, "date.birth") == [date]


@pytest.mark.parametrize(
    "text",
    [
        "会议纪要，2005年10月，参会人员见附件。",
        "身份证有效期，2010.03.05，已过。",
        "宝宝出生 3.25kg，母女平安。",
        "1990年人均收入不足千元。",
        "该厂1985年建成，1999年12月，改制。",
        "春节放假，2012年春节，一切从简。",
    ],
)
def test_dates_of_other_things_are_nobodys_birth(text):
    assert found(text, "date.birth") == []
