"""Families of names, values made unreadable, vectors, and tables that count people."""

import base64
import random
import struct

import pyarrow as pa
import pytest

from strongroom.core.registry import shelf
from strongroom.find import find
from strongroom.find.known import listed
from strongroom.find.names import says
from strongroom.kinds.biometric_template import floats

from .dev.values import Values

pytestmark = pytest.mark.usefixtures("rules_alone")


def survey(memory, table, *, dataset="t"):
    found = find(memory(**{dataset: pa.table(table)}), salt=b"test")
    return {f.field.name: f for f in found}


@pytest.fixture(scope="module")
def v():
    return Values(91, 200)


# Names


@pytest.mark.parametrize(
    "name",
    sorted(
        listed(
            "customer_id memberNo CUST_ID driverId emp_code patient_key yhid RYBH hybh 用户编号 会员卡号 "
            "患者ID 工号 学号 读者证号 柜员编号 frequent_flyer_no wxrgh jjrgh tjrgh LYRGH czygh"
        )
    ),
)
def test_a_word_for_people_before_a_word_for_a_number_is_an_account(name):
    assert says(name)["account.id"] >= 0.8


@pytest.mark.parametrize(
    "name",
    sorted(
        listed(
            "product_id order_no parent_id dept_id 订单编号 商品编码 设备编号 ddbh spbm high rate_high"
        )
    ),
)
def test_a_word_for_things_before_a_word_for_a_number_is_none(name):
    assert says(name).get("account.id", 0) < 0.5


@pytest.mark.parametrize(
    "name", sorted(listed("coach referee hotel_agent 医师签名 值班民警 责任社工 gzxm"))
)
def test_a_word_for_somebody_who_does_something_asks_for_names(name):
    assert 0.5 <= says(name)["person.name"] <= 0.65


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("shrxxdz", "address"),
        ("jsrcsrq", "date.birth"),
        ("bjrsfzh", "id.cn_resident"),
        ("XBM", "person.sex"),
        ("ZZMMM", "sensitive.political"),
        ("mobile_md5", "phone.mobile"),
        ("血压(mmHg)", "sensitive.health"),
        ("systolic_bp", "sensitive.health"),
    ],
)
def test_the_end_of_an_abbreviation_says_what_is_meant(name, kind):
    assert says(name)[kind] >= 0.7


# Names and values


def test_what_somebody_is_called_is_a_name_only_where_names_stand(memory, v):
    named = survey(memory, {"coach": v.of("王芳", "李建国", "陈静怡"), "mobile": v.mobiles()})
    assert named["coach"].kind == "person.name"
    words = survey(memory, {"agent": v.of("chrome", "curl", "python-requests"), "n": v.small(1, 9)})
    assert words["agent"].kind == "none"
    given = survey(memory, {"operator": v.codes("T", 5), "mobile": v.mobiles()})
    assert given["operator"].kind == "account.id"


def test_brands_that_begin_like_surnames_are_no_names(memory, v):
    brands = v.of("王老吉", "周大福", "马应龙", "老干妈", "李宁", "安踏", "海尔")
    assert survey(memory, {"brand": brands, "price": v.amounts()})["brand"].kind == "none"


def test_numbers_given_out_from_a_thousand_on_are_accounts_and_keys_from_one_are_none(memory, v):
    rows = range(v.rows)
    table = {
        "member_no": [10_001 + i for i in rows],
        "card_member_id": [f"{i:06d}" for i in rows],
        "customer_id": [1 + i for i in rows],
        "xm": v.names_zh(),
    }
    kinds = {name: f.kind for name, f in survey(memory, table).items()}
    assert kinds["member_no"] == kinds["card_member_id"] == "account.id"
    assert kinds["customer_id"] == "none"


def test_the_key_of_a_table_of_people_is_theirs_and_that_of_their_orders_is_not(memory, v):
    people = {"id": v.codes("U", 9), "name": v.names_zh(), "gender": v.of("男", "女")}
    assert survey(memory, people)["id"].kind == "account.id"
    documents = {"_id": people["id"], **{k: people[k] for k in ("name", "gender")}}
    assert survey(memory, documents)["_id"].kind == "none"
    orders = {"id": v.codes("O", 9), "buyer_name": v.names_zh(), "amount": v.amounts()}
    assert survey(memory, orders)["id"].kind == "none"


def test_a_code_of_letters_alone_is_a_firms(memory, v):
    table = {"customer_id": v.of("ALFKI", "BONAP", "CHOPS", "ERNSH"), "total": v.amounts()}
    assert survey(memory, table)["customer_id"].kind == "none"


# What was made unreadable


def test_stars_leave_enough_to_tell_what_they_hide(memory, v):
    table = {
        "a": [n[0] + "*" * (len(n) - 1) for n in v.names_zh()],
        "b": [m[:3] + "****" + m[7:] for m in v.mobiles()],
        "c": [i[:6] + "*" * 8 + i[14:] for i in v.ids()],
        "d": [m[0] + "***" + m[m.index("@") :] for m in v.emails()],
        "e": v.of("****", "********"),
    }
    kinds = [f.kind for f in survey(memory, table).values()]
    assert kinds == ["person.name", "phone.mobile", "id.cn_resident", "email", "none"]


def test_a_hash_is_of_what_its_name_says_and_of_nothing_without_one(memory, v):
    digests = v.each(lambda: f"{v.random.getrandbits(128):032x}")
    table = {"mobile_md5": digests, "checksum": digests, "mobile": v.mobiles()}
    kinds = {name: f.kind for name, f in survey(memory, table).items()}
    assert kinds["mobile_md5"] == "phone.mobile"
    assert kinds["checksum"] == "none"


# Health and crime by what their words are made of


def test_illnesses_that_no_list_holds_are_health_beside_people_only(memory, v):
    ills = v.of("右侧声带息肉伴炎症", "陈旧性跟腱断裂术后感染", "双膝骨性关节炎", "输尿管上段结石")
    with_people = survey(memory, {"c1": v.names_zh(), "c2": v.ids(), "c3": ills})
    assert with_people["c3"].kind == "sensitive.health"
    alone = survey(memory, {"code": v.codes("Z", 4), "label": ills})
    assert alone["label"].kind == "none"


def test_codes_of_the_icd_are_health_beside_patients(memory, v):
    codes = v.of("I10.x02", "E11.900", "J18.903", "K29.501")
    table = {"c1": v.names_zh(), "c2": v.ids(), "c3": codes, "c4": v.of("A1", "B2", "C3")}
    kinds = {name: f.kind for name, f in survey(memory, table).items()}
    assert (kinds["c3"], kinds["c4"]) == ("sensitive.health", "none")


# Rows that count people


def test_rows_that_count_people_are_about_nobody(memory, v):
    table = {"性别": v.of("男", "女"), "年龄段": v.of("0-14", "15-59"), "人口": v.small(100, 9999)}
    assert {f.kind for f in survey(memory, table).values()} == {"none"}


# Bodies


def vectors(v, width):
    return v.each(lambda: [v.random.gauss(0, 0.1) for _ in range(width)])


def test_vectors_are_templates_as_lists_as_base64_and_as_bytes(memory, v):
    made = vectors(v, 128)
    packed = [struct.pack("<128f", *one) for one in made]
    table = pa.table(
        {
            "xm": v.names_zh(),
            "a": pa.array(made, pa.list_(pa.float32())),
            "b": [base64.b64encode(one).decode() for one in packed],
            "c": pa.array(packed, pa.binary()),
            "d": pa.array([random.Random(i).randbytes(512) for i in range(v.rows)], pa.binary()),
            "e": pa.array([[0.5] * 12] * v.rows, pa.list_(pa.float64())),
        }
    )
    kinds = {name: f.kind for name, f in survey(memory, table).items()}
    assert kinds["a"] == kinds["b"] == kinds["c"] == "biometric.template"
    assert kinds["d"] == kinds["e"] == "none"


def test_random_bytes_are_hardly_ever_floats_of_one_size():
    import numpy as np

    raw = np.frombuffer(random.Random(3).randbytes(96 * 20_000), np.uint8).reshape(-1, 96)
    assert floats(raw).sum() <= 2


def test_recordings_and_pictures_in_bytes_are_somebodys_beside_people_only(memory, v):
    wav = [b"RIFF\x24\x08\x00\x00WAVEfmt " + bytes([i % 250]) * 40 for i in range(v.rows)]
    amr = [b"#!AMR\n" + bytes([i % 250]) * 40 for i in range(v.rows)]
    binary = {"w": pa.array(wav, pa.binary()), "a": pa.array(amr, pa.binary())}
    people = survey(memory, {"mobile": v.mobiles(), **binary})
    assert people["w"].kind == people["a"].kind == "biometric.voice"
    songs = survey(memory, {"sku": v.codes("S", 6), **binary})
    assert {f.kind for f in songs.values()} == {"none"}


# Texts


def test_short_remarks_are_looked_into_where_their_name_says_that_they_are_remarks(memory, v):
    told = [f"{name}房租" if i % 2 else "水费" for i, name in enumerate(v.names_zh())]
    table = {"附言": told, "金额": v.amounts(), "对方账户": v.cards()}
    assert "person.name" in survey(memory, table)["附言"].contains


def test_a_text_called_by_what_it_tells_tells_of_others_too(memory, v):
    told = [
        f"患者{n}因反复咳嗽三天入院，诊断为肺炎，家属电话{m}。"
        for n, m in zip(v.names_zh(), v.mobiles(), strict=True)
    ]
    found = survey(memory, {"诊断": told, "xm": v.names_zh()})["诊断"]
    assert found.kind == "text.free"
    assert {"sensitive.health", "person.name", "phone.mobile"} <= set(found.contains)


def test_every_family_names_a_kind_that_is_on_the_shelf():
    from strongroom.find import families

    named = {kind for kind, _ in families._PINYIN_TAILS.values()}
    named |= set(families._CODED_STEMS.values()) | set(families._composed().values())
    assert named <= set(shelf("kinds")) | {"person.nationality"}


@pytest.mark.parametrize(
    "name", ["子女出生日期", "孩子出生时间", "Ngày sinh", "Geboren", "nascimento"]
)
def test_whose_birth_it_is_may_stand_before_its_date(name):
    assert says(name)["date.birth"] >= 0.9


@pytest.mark.parametrize("name", ["电话类型", "手机号状态", "最近登录时间", "案件登记时间"])
def test_what_is_said_about_a_thing_is_not_the_thing(name):
    assert not any(score >= 0.5 for score in says(name).values())


def test_millimetres_and_passes_are_no_passwords_and_a_password_in_pinyin_is(memory):
    sizes = [f"{100 + n}.5" for n in range(40)]
    table = {
        "yhm": [f"user{n}" for n in range(40)],
        "dlmm": [f"aB3x{n:03d}q" for n in range(40)],
        "DIM_A_mm": sizes,
        "规格(mm)": [f"{n}*1200" for n in range(600, 640)],
        "pass": ["true", "false"] * 20,
    }
    found = survey(memory, table)
    assert found["dlmm"].kind == "secret.password"
    assert {found[name].kind for name in ("DIM_A_mm", "规格(mm)", "pass")} == {"none"}
