"""Headings that ask, explain or join, and what tables tell that nobody's column name lists."""

import pytest

from strongroom.core.registry import shelf
from strongroom.find import find
from strongroom.find.known import called
from strongroom.find.names import joined, says, words

from .dev.values import Values

pytestmark = pytest.mark.usefixtures("rules_alone")


def survey(memory, table, *, dataset="t"):
    return {f.field.name: f for f in find(memory(**{dataset: table}), salt=b"test")}


@pytest.fixture(scope="module")
def v():
    return Values(31, 120)


def personal(finding):
    kinds = {finding.kind, *(finding.contains or {})}
    return kinds - {"none", "text.free", "org.uscc"}


# Headings


def test_phrases_are_joined_all_at_once_as_one_by_one():
    phrases = [p for kind in shelf("kinds").values() for p in kind.names]
    phrases += [p for more in called().values() for p in more]
    phrases += [
        "ΑΡΙΘΜΟΣ ΤΑΥΤΟΤΗΤΑΣ",
        "billingPostalCode",
        "手机号１",
        "Số điện thoại",
        "İSİM",
        "e-mail",
    ]
    assert joined(phrases) == ["".join(words(phrase)) for phrase in phrases]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("3、您是否患有高血压?", "sensitive.health"),
        ("12.近三个月是否更换过性伴侣？", "sensitive.sexual"),
        ("是否为留守儿童", "sensitive.minor"),
        ("有无犯罪记录", "sensitive.criminal"),
        ("是否退役军人", "person.military"),
        ("has_chronic_disease", "sensitive.health"),
        ("Do you smoke?", "sensitive.health"),
        ("證件號碼", "id.cn_resident"),
        ("監護人", "person.name"),
        ("证件号(后四位)", "id.cn_resident"),
        ("姓名（必填）", "person.name"),
        ("毕业院校及专业", "person.education"),
        ("单位/学校", "org.name"),
        ("Mobile / WhatsApp", "phone.mobile"),
    ],
)
def test_a_heading_is_understood_behind_its_number_its_brackets_and_its_script(heading, kind):
    assert says(heading).get(kind, 0) >= 0.85


@pytest.mark.parametrize(
    ("heading", "kind"), [("姓%0A名", "person.name"), ("座%0D%0A机", "phone.landline")]
)
def test_a_heading_of_two_lines_is_one(heading, kind):
    assert kind in says(heading)


@pytest.mark.parametrize(
    "heading",
    ["8、您对服务是否满意？", "是否需要校车", "您希望我们提供哪些服务", "is_active", "工时(人/天)"],
)
def test_a_question_about_a_thing_asks_nothing_of_a_person(heading):
    assert not {k for k in says(heading) if k.startswith(("sensitive.", "person."))}


def test_an_answer_of_yes_or_no_is_what_was_asked(memory, v):
    table = {
        "1、您的姓名": v.names_zh(),
        "2、您的手机号": v.mobiles(),
        "3、您是否对药物过敏？": v.of("是", "否"),
        "4.近一年是否有多个性伴侣?": v.of("0", "1"),
        "5、您对食堂是否满意？": v.of("是", "否"),
    }
    kinds = [f.kind for f in survey(memory, table).values()]
    assert kinds == ["person.name", "phone.mobile", "sensitive.health", "sensitive.sexual", "none"]


# Numbers of people


def test_numbers_that_point_at_people_again_and_again_are_theirs(memory, v):
    given_out = v.each(lambda: str(20_000 + 7 * v.random.randint(1, 60)))
    posts = {"author_id": given_out, "views": v.small()}
    assert survey(memory, posts)["author_id"].kind == "account.id"
    # A key of a few digits counts the rows of its table, and a copy must join by it.
    posts = {"author_id": v.each(lambda: str(v.random.randint(1, 60))), "views": v.small()}
    assert survey(memory, posts)["author_id"].kind == "none"
    tree = {"parent_id": v.each(lambda: str(v.random.randint(1, 60))), "title": v.stations()}
    assert survey(memory, tree)["parent_id"].kind == "none"


def test_the_id_in_a_table_of_users_is_the_users_and_in_one_of_leads_it_is_a_row(memory, v):
    rows = {"id": [str(at) for at in range(1, 121)], "tel": v.mobiles(), "name": v.names_zh()}
    assert survey(memory, rows, dataset="sys_users")["id"].kind == "account.id"
    assert survey(memory, rows, dataset="leads")["id"].kind == "none"


def test_who_did_it_is_told_by_a_name_to_log_in_with(memory, v):
    loans = {"tm": v.codes("TM", 7), "czy": v.of("admin", "lib01", "lib02"), "fk": v.small()}
    assert survey(memory, loans)["czy"].kind == "account.id"


def test_what_is_insured_and_paid_is_no_number_of_anybody(memory, v):
    table = {
        "applicantName": v.names_zh(),
        "applicantMobile": v.mobiles(),
        "sumInsured": v.of("200000", "500000", "2000000"),
        "yjje": v.of("500", "1000", "2500", "15000"),
    }
    assert [f.kind for f in survey(memory, table).values()][2:] == ["none", "none"]


def test_numbers_of_cards_in_telephones_are_known_by_how_they_begin(memory, v):
    dig = lambda n: "".join(v.random.choice("0123456789") for _ in range(n))  # noqa: E731
    table = {"a": v.mobiles(), "b": v.each(lambda: "46099" + dig(10)), "c": v.names_zh()}
    assert survey(memory, table)["b"].kind == "device.id"


# Rows about nobody


def test_shops_suppliers_and_machines_are_nobody(memory, v):
    places = [f"{a}{b}收费站" for a in "东南西北上下前后左右" for b in "山水云石林田河江湖海桥路"]
    table = {
        "sfzmc": places[:120],
        "lxdh": v.each(
            lambda: f"0{v.random.randint(311, 999)}-1{v.random.randint(10**6, 10**7 - 1)}"
        ),
        "zh": v.each(lambda: f"K{v.random.randint(100, 999)}+{v.random.randint(100, 999)}"),
        "gsmc": v.of("甲一高速", "乙二高速", "丙三高速"),
    }
    assert not set().union(*map(personal, survey(memory, table).values()))
    sensors = {
        "sbbh": v.codes("SN", 9),
        "wd": v.amounts(),
        "sd": v.amounts(),
        "pm25": v.small(),
        "imei": v.each(lambda: f"00{v.random.randint(10**12, 10**13 - 1)}"),
    }
    assert not set().union(*map(personal, survey(memory, sensors).values()))


def test_who_wrote_a_book_is_told_of_the_book(memory, v):
    books = {
        "isbn": v.each(
            lambda: f"978-7-{v.random.randint(100, 999)}-{v.random.randint(10000, 99999)}-1"
        ),
        "zz": v.names_zh(),
        "dj": v.amounts(),
    }
    assert survey(memory, books, dataset="book")["zz"].kind == "none"


def test_units_of_measure_are_no_employers_and_rights_no_trades(memory, v):
    table = {
        "xm": v.names_zh(),
        "sfzh": v.ids(),
        "dw": v.of("mmol/L", "g/L", "U/L", "10^9/L"),
        "role": v.of("admin", "user", "editor"),
    }
    assert [f.kind for f in survey(memory, table).values()][2:] == ["none", "none"]


def test_machines_of_ones_own_network_are_nobodys_with_a_port_behind_too(memory, v):
    hosts = v.each(lambda: f"10.{v.random.randint(1, 99)}.{v.random.randint(1, 99)}.7:9999")
    assert not personal(survey(memory, {"executor": hosts, "ms": v.small()})["executor"])


# What texts say


def test_a_text_about_somebody_says_of_what_it_tells(memory, v):
    told = [
        "离异带一孩，想找附近的房子",
        "本人教师，退休后常住",
        "今年63岁，腿脚不便要坐轮椅",
        "2010年退伍，现在打工",
        "已办理，无其他情况",
    ]
    table = {"xm": v.names_zh(), "sjh": v.mobiles(), "bz": v.of(*told)}
    contains = survey(memory, table)["bz"].contains
    assert {
        "person.marital",
        "person.occupation",
        "person.age",
        "person.military",
        "sensitive.health",
    } <= set(contains)
    assert not {"person.ethnicity", "sensitive.sexual", "sensitive.criminal"} & set(contains)


def test_reasons_in_few_words_are_texts_that_tell_of_illness_and_prison(memory, v):
    why = ["因病(胃溃疡)", "丧偶单亲", "户主服刑", "缺劳力", "因学", "重病，每周透析"]
    table = {"户主": v.names_zh(), "身份证号": v.ids(), "致贫原因": v.of(*why)}
    found = survey(memory, table)["致贫原因"]
    assert found.kind == "text.free"
    assert {"sensitive.health", "person.marital", "sensitive.criminal"} <= set(found.contains)


def test_goods_and_places_called_by_the_same_words_tell_of_nobody(memory, v):
    table = {
        "商品名称": v.of("老年轮椅", "血压计", "护理床", "安全套", "助行器"),
        "库存": v.small(),
        "描述": v.of(
            "适合60岁以上老人", "教师节特惠", "孕妇可用，质地柔软", "本店离婚姻登记处很近"
        ),
    }
    assert not set().union(*map(personal, survey(memory, table).values()))


def test_every_kind_that_clauses_tell_of_is_on_the_shelf():
    from strongroom.find.clauses import HEAVY, TOLD

    assert set(TOLD) <= set(shelf("kinds"))
    assert set(HEAVY) <= set(TOLD)


def test_whoever_signs_in_with_a_telephone_or_by_mail_signs_in_with_an_account(memory, v):
    logins = {
        "account": v.each(lambda: v.random.choice((v.mobiles()[0], "zhou_yun88", "lin.f"))),
        "ip": v.each(lambda: f"192.0.2.{v.random.randint(1, 254)}"),
        "result": v.of("OK", "FAIL"),
    }
    found = survey(memory, logins, dataset="device_login")
    assert found["account"].kind == "account.id"
    assert found["ip"].kind == "ip.address"
