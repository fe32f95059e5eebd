"""Numbers as people write them: what is found, what is left alone, and what the score says."""

import numpy as np
import pyarrow as pa
import pytest

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find import spans
from strongroom.kinds import _regions, bank_card
from strongroom.kinds._regions import DATED, SURE, UNKNOWN, standing

KINDS = shelf("kinds")
JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl"
UUID = "00000000-0000-4000-8000-000000000001"


def told(text):
    return [(s["kind"], text[s["start"] : s["end"]]) for s in spans([text]).to_pylist()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("电话:(+86)168-0000-1234", "(+86)168-0000-1234"),
        ("（+86）16800001234", "（+86）16800001234"),
        ("0086 168 0000 1234", "0086 168 0000 1234"),
        ("16800001234转801", "16800001234"),
        ("tel16800001234", "16800001234"),
        ("手机168 0000 1234 2人", "168 0000 1234"),
        ("168.0000.1234", "168.0000.1234"),
        ("16800001234/16300005678", "16800001234"),
        ("QQ1680000123电话16800001234", "16800001234"),
        ("微信同号16800001234", "16800001234"),
        ("张三16800001234李四", "16800001234"),
        ("99010119900307442X16800001234", "16800001234"),
        ("Call我 +852 9999 0000 啦", "+852 9999 0000"),
        ("手机+82 10-0000-2286", "+82 10-0000-2286"),
        ("+44 (0)7700 900123", "+44 (0)7700 900123"),
    ],
)
def test_a_mobile_is_found_in_what_people_write(text, value):
    assert ("phone.mobile", value) in told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("021-01234567-8001", "021-01234567-8001"),
        ("请拨021-61234567转8001", "021-61234567转8001"),
        ("（021）61234567", "（021）61234567"),
        ("(0755) 61234567", "(0755) 61234567"),
        ("0571 8765 4321", "0571 8765 4321"),
        ("座机61234567", "61234567"),
        ("办公电话：6123-4567", "6123-4567"),
        ("Phone: 0490 75 40 81", "0490 75 40 81"),
        ("call me at (99) 645-791", "(99) 645-791"),
        ("+49 30 00000123", "+49 30 00000123"),
        ("781 1704-Fax", "781 1704"),
    ],
)
def test_a_line_is_found_with_and_without_its_area_code(text, value):
    assert ("phone.landline", value) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "订单号16800001234",
        "快递单号：16800001234",
        "金额16800001234元",
        "16800001234.50",
        "3.16800001234",
        "共16800001234次",
        "1680000123456",
        "2023-01-38000",
        "400-800-1234",
        "服务热线400 800 1234",
        "编号61234567",
        "新Apple5S手机壳",
        "新A股上涨",
        "车牌尾号123",
        "使用登记证 梯11豫A00123(23)",
        "容15鲁B00456",
        "版本3.1415, 2.7182",
        "密码请联系管理员",
        "password: required",
        "微信支付成功",
        "12:30:45",
        "2024年3月7日开会",
        "学生2020年入学",
        "军字第123号",
        "AppleWebKit/537.36 Chrome/99.0.4844.88 Mobile Safari/537.36",
        "微信OpenID和微信UnionID",
        "RSSMRA80A01Z999A",
        "DE37000000000000000000",
        "流水号000000000000000017",
    ],
)
def test_what_is_none_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("沪A·D12345停在", "vehicle.plate", "沪A·D12345"),
        ("沪A 12345", "vehicle.plate", "沪A 12345"),
        ("楼11豫A00123", "vehicle.plate", "豫A00123"),
        ("沪 a12345，", "vehicle.plate", "沪 a12345"),
        ("沪A-123 45号", "vehicle.plate", "沪A-123 45"),
        ("粤Z0000港", "vehicle.plate", "粤Z0000港"),
        ("车牌VA00000", "vehicle.plate", "VA00000"),
        ("车架号0ZZ00A000ZZ000001", "vehicle.vin", "0ZZ00A000ZZ000001"),
        ("VIN: 0ZZ00A001ZZ000001", "vehicle.vin", "0ZZ00A001ZZ000001"),
        ("发给zhang@example.com，谢谢", "email", "zhang@example.com"),
        ("someone(at)example.com", "email", "someone(at)example.com"),
        ("a.b [at] example [dot] com", "email", "a.b [at] example [dot] com"),
        ("联系（someone（at）example.com）", "email", "someone（at）example.com"),
        ("卡号9900 0000 0000 0010", "bank.card", "9900 0000 0000 0010"),
        ("银行账户9900123456789", "bank.account", "9900123456789"),
        ("IBAN DE36 0000 0000 0000 0000 00.", "bank.iban", "DE36 0000 0000 0000 0000 00"),
        ("gb56zzzz00000000000000", "bank.iban", "gb56zzzz00000000000000"),
        ("微信号zhangsan_01", "wechat", "zhangsan_01"),
        ("加V：abc12345", "wechat", "abc12345"),
        ("QQ号是12345678，", "qq", "12345678"),
        ("IMEI：001000000000017", "device.imei", "001000000000017"),
        (f"设备id: {UUID}", "device.id", UUID),
        ("IP 192.0.2.17", "ip.address", "192.0.2.17"),
        ("from 2001:db8::1 at", "ip.address", "2001:db8::1"),
        ("mac 00-00-5E-00-53-01.", "mac.address", "00-00-5E-00-53-01"),
        ("坐标31.2304,121.4737", "geo.coordinates", "31.2304,121.4737"),
        ("lat: 31.2304, lng: 121.4737", "geo.coordinates", "31.2304, lng: 121.4737"),
        ("东经121.4737°，北纬31.2304°", "geo.coordinates", "121.4737°，北纬31.2304"),
        ("密码：Abc12345", "secret.password", "Abc12345"),
        ("初始密码是123456。", "secret.password", "123456"),
        ("登录口令: hunterab", "secret.password", "hunterab"),
        ("my password is hunter2ab", "secret.password", "hunter2ab"),
        ('"pwd": "xyz987"', "secret.password", "xyz987"),
        ("hash $2b$12$" + "a" * 53, "secret.password", "$2b$12$" + "a" * 53),
        (f"token: {JWT}", "secret.token", JWT),
        ("AKIA0000000000000000", "secret.token", "AKIA0000000000000000"),
        ("api_key=Zx9Kd82mQpL0sVb3nT", "secret.token", "Zx9Kd82mQpL0sVb3nT"),
        ("社保号A00000001", "id.social_security", "A00000001"),
        ("驾驶证号990000000000", "id.driver", "990000000000"),
        ("港澳通行证H00000000", "id.hk_mo_tw_permit", "H00000000"),
        ("台胞证号00000001", "id.hk_mo_tw_permit", "00000001"),
        ("永居证911000199001010013", "id.foreign_permanent", "911000199001010013"),
        ("持军字第00000000号", "id.military", "军字第00000000号"),
        ("士兵证号00000000", "id.military", "00000000"),
        ("护照号E00000000", "id.passport", "E00000000"),
        ("passport number is 000000000", "id.passport", "000000000"),
        ("1984年3月5日出生", "date.birth", "1984年3月5日"),
        ("他生于84年", "date.birth", "84年"),
        ("生日是三月七日", "date.birth", "三月七日"),
        ("born on March 5, 1984", "date.birth", "March 5, 1984"),
        ("SSN 078-05-1120", "id.us_ssn", "078-05-1120"),
        ("ITIN 900700000", "id.us_itin", "900700000"),
        ("NI number TN 00 00 00 A", "id.uk_nino", "TN 00 00 00 A"),
        ("NHS 999 000 0018", "id.uk_nhs", "999 000 0018"),
        ("Steuer-ID 00 123 456 785", "id.de_tax", "00 123 456 785"),
        ("NIR 1 00 01 99 999 000 12", "id.fr_nir", "1 00 01 99 999 000 12"),
        ("DNI 00000000-T", "id.es_dni", "00000000-T"),
        ("codice fiscale RSSMRA80A01Z999Y", "id.it_fiscal", "RSSMRA80A01Z999Y"),
        ("BSN 000000012", "id.nl_bsn", "000000012"),
        ("PESEL 00810100002", "id.pl_pesel", "00810100002"),
    ],
)
def test_each_kind_is_found_in_a_text(text, kind, value):
    assert (kind, value) in told(text)


def test_traditional_characters_lead_to_a_value_as_well():
    assert told("微信號：zhangsan_01") == [("wechat", "zhangsan_01")]
    assert told("銀行賬戶9900123456789") == [("bank.account", "9900123456789")]


def test_a_region_code_is_held_against_the_years_of_its_use():
    codes = np.array([110101, 110103, 110103, 110199, 990101, 810000])
    birth = np.array([1990, 1990, 2015, 1990, 1990, 1990])
    assert standing(codes, birth).tolist() == [SURE, SURE, DATED, UNKNOWN, SURE, SURE]
    first, last = _regions.years()
    assert (first > 0).sum() > 7_000
    assert (last[first > 0] >= 1980).all()


def test_an_unknown_region_is_weaker_and_no_error():
    # Of nobody: the year of birth is one that nobody alive was born in.
    def number(region):
        head = f"{region}18850307447"
        total = sum(
            int(c) * w
            for c, w in zip(
                head, (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), strict=True
            )
        )
        return head + "10X98765432"[total % 11]

    sure, unknown = (spans([number(region)]).to_pylist()[0] for region in (110101, 110199))
    assert sure["kind"] == unknown["kind"] == "id.cn_resident"
    assert 0.8 < unknown["score"] < sure["score"]
    assert KINDS["id.cn_resident"].validate(pa.array([number(110199)]))[0]


def test_card_ranges_hold_the_schemes_and_lengths_of_their_table():
    lengths, banks = bank_card._ranges()
    for head, size in ((622848, 19), (411111, 16), (510000, 16), (340000, 15), (352800, 16)):
        assert lengths[head] >> (size - 12) & 1
    # Invented cards begin with 0 or 990000.
    assert not lengths[:100_000].any()
    assert not lengths[990_000]
    assert not lengths[340000] >> (16 - 12) & 1
    assert banks[622848]
    assert not banks[411111]


@pytest.mark.parametrize(
    ("kind", "valid", "places"),
    [
        ("id.cn_resident", "990101199003074470", 18),
        ("id.foreign_permanent", "911000199001010013", 18),
        ("vehicle.vin", "0ZZ11A228ZZ000005", 17),
        ("device.imei", "001000000000017", 15),
        ("bank.iban", "DE36000000000000000000", 22),
        ("id.uk_nhs", "9990000018", 10),
        ("id.nl_bsn", "000000012", 9),
        ("id.pl_pesel", "00810100002", 11),
        ("id.fr_nir", "100019999900012", 15),
        ("id.es_dni", "00000000T", 9),
    ],
)
def test_nearly_every_single_digit_error_is_caught(kind, valid, places):
    assert len(valid) == places
    wrong = [
        valid[:i] + digit + valid[i + 1 :]
        for i in range(places)
        if valid[i].isdigit()
        for digit in "0123456789"
        if digit != valid[i]
    ]
    # Weights that repeat by ten let a digit pass here and there (VIN, PESEL); the rest let none.
    passed = KINDS[kind].validate(pa.array(wrong)).sum()
    assert passed <= 0.02 * len(wrong)


def test_numbers_of_the_european_union_and_its_neighbours_are_sensitive():
    for name in ("id.uk_nino", "id.uk_nhs", "id.de_tax", "id.fr_nir", "id.es_dni"):
        assert KINDS[name].level is Level.SENSITIVE
    for name in ("id.it_fiscal", "id.nl_bsn", "id.pl_pesel", "id.us_ssn", "bank.iban"):
        assert KINDS[name].level is Level.SENSITIVE
    for name in ("secret.token", "secret.password", "biometric.template", "location.track"):
        assert KINDS[name].level is Level.CRITICAL


def test_vectors_pictures_and_recordings_are_known_by_their_beginning_and_size():
    vector = ",".join(["0.125"] * 512)
    assert KINDS["biometric.template"].validate(
        pa.array([vector, vector + ",1", "1,2"])
    ).tolist() == [
        True,
        False,
        False,
    ]
    face = KINDS["biometric.face"].validate
    binary = pa.array([b"\xff\xd8\xff\xe0" + bytes(20), b"\xff\xd8", b"%PDF-1.7" + bytes(20)])
    assert face(binary).tolist() == [True, False, False]
    voice = KINDS["biometric.voice"].validate
    assert voice(pa.array([b"RIFF\x00\x00\x00\x00WAVEfmt ", b"RIFF"])).tolist() == [True, False]
    finger = KINDS["biometric.fingerprint"].validate
    assert finger(pa.array([b"FMR\x00 20\x00" + bytes(16)])).tolist() == [True]


def test_many_dates_of_birth_are_found_as_a_few_are():
    texts = [
        *("1984年3月5日出生", "他生于84年", "生日是三月七日", "born on March 5, 1984", "生于上海"),
        *(
            "出生日期：1990-03-07",
            "DOB 03/07/1990.",
            "1990年生",
            "学生2020年入学",
            "出生\n2020年3月",
        ),
    ]
    few = [(s["row"], s["start"], s["end"]) for s in spans(texts).to_pylist()]
    many = [(s["row"], s["start"], s["end"]) for s in spans(texts * 20).to_pylist()]
    assert many == [(row + turn * len(texts), a, b) for turn in range(20) for row, a, b in few]
