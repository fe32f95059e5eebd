"""What codes and the columns beside them say, and what only looks like a person's."""

import random

import pyarrow as pa
import pytest

from strongroom.find import find
from strongroom.find.families import dates_another, names_a_version
from strongroom.find.names import says, words

from .dev.values import Values

pytestmark = pytest.mark.usefixtures("rules_alone")


def survey(memory, table, *, dataset="t"):
    found = find(memory(**{dataset: pa.table(table)}), salt=b"test")
    return {f.field.name: f for f in found}


def kinds(memory, table, *, dataset="t"):
    return {name: f.kind for name, f in survey(memory, table, dataset=dataset).items()}


def personal(finding):
    return {finding.kind, *(finding.contains or {})} - {"none", "text.free", "org.uscc"}


@pytest.fixture(scope="module")
def v():
    return Values(17, 200)


@pytest.fixture
def dice():
    return random.Random(11)


def of(dice, *values, n=200):
    return [dice.choice(values) for _ in range(n)]


# Codes


def test_codes_of_the_national_lists_are_known_beside_a_sex_and_a_year_of_birth(memory, dice):
    found = kinds(
        memory,
        {
            "A1": of(dice, "1", "2"),
            "A2": [str(dice.randint(1940, 2006)) for _ in range(200)],
            "A3": of(dice, *["01"] * 8, "03", "05", "08", "11"),
            "A4": of(dice, "10", "20", "30", "60", "70", "80"),
            "A5": of(dice, "10", "20", "21", "22", "30", "40"),
            "B1": of(dice, *"12345"),
        },
    )
    assert found["A1"] == "person.sex"
    assert found["A2"] == "date.birth"
    assert found["A3"] == "person.ethnicity"
    assert found["A4"] == "person.education"
    assert found["A5"] == "person.marital"
    assert found["B1"] == "none"


def test_the_same_codes_are_nobodys_where_nothing_beside_them_is_of_a_person(memory, dice):
    found = kinds(
        memory,
        {
            "f1": of(dice, "10", "20", "30", "60", "70", "80"),
            "f2": of(dice, "10", "20", "30", "40"),
            "f3": of(dice, "1", "2"),
        },
    )
    assert set(found.values()) == {"none"}


def test_codes_of_occupations_are_no_spans_of_ages(memory, v, dice):
    table = {"xm": v.names_zh(), "f4": of(dice, "1-04", "2-06", "3-02", "4-01", "6-31", "0-00")}
    assert kinds(memory, table)["f4"] == "person.occupation"


def test_a_day_of_birth_packed_with_its_century_agrees_with_the_number_beside_it(memory, v):
    numbers = v.ids()
    packed = [("0" if n[6:8] == "19" else "1") + n[8:14] for n in numbers]
    assert kinds(memory, {"F04": numbers, "F06": packed})["F06"] == "date.birth"


# Numbers that look like others


def test_batches_that_begin_alike_and_end_in_a_day_are_no_mobiles(memory, dice):
    lots = [f"1642024{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}" for _ in range(200)]
    goods = {"CHARG": lots, "ph": lots, "menge": [str(dice.randint(1, 9)) for _ in lots]}
    assert {name: personal(f) for name, f in survey(memory, goods).items()} == {
        "CHARG": set(),
        "ph": set(),
        "menge": set(),
    }


def test_a_room_is_somebodys_door_only_where_its_house_is_told(memory, v, dice):
    rooms = [str(dice.randint(1, 25) * 100 + dice.randint(1, 12)) for _ in range(40)]
    guests = {"xm": v.names_zh()[:40], "zjhm": v.ids()[:40], "fh": rooms, "房号": rooms}
    assert [personal(f) for f in survey(memory, guests).values()][2:] == [set(), set()]
    owners = {"楼栋": [f"{n % 9 + 1}栋" for n in range(40)], **guests}
    told = survey(memory, owners)
    assert personal(told["房号"]) == personal(told["fh"]) == {"address.fragment"}
    whole = [f"{dice.randint(1, 9)}-{dice.randint(1, 3)}-{room}" for room in rooms]
    assert personal(survey(memory, {**guests, "房号": whole})["房号"]) == {"address.fragment"}


def test_a_state_of_which_no_value_is_a_place_is_that_of_a_matter(memory, v, dice):
    base = {"name": v.names_zh()[:40], "mobile": v.mobiles()[:40], "sfzh": v.ids()[:40]}
    for some in (["OPEN", "CLOSED", "FOUND"], ["在途", "完成", "退单"]):
        states = [dice.choice(some) for _ in range(40)]
        assert personal(survey(memory, {**base, "state": states})["state"]) == set()


def test_how_many_users_there_are_of_each_sex_and_age_is_nobodys(memory, dice):
    table = {
        "地市": ["长沙", "株洲"] * 20,
        "性别": ["男", "女"] * 20,
        "民族": ["汉族", "土家族", "苗族", "汉族"] * 10,
        "在网用户数": [str(dice.randint(900, 90_000)) for _ in range(40)],
    }
    assert {name: personal(f) for name, f in survey(memory, table).items()} == {
        name: set() for name in table
    }


def test_codes_of_offices_and_the_day_on_which_nothing_ends_are_no_telephones(memory, dice):
    offices = [f"143010{dice.randint(1, 9)}0000" for _ in range(60)]
    columns = {
        "ZGSWSKFJ_DM": offices,
        "valid_to": ["9999-12-31"] * 60,
        "lxdh": [f"1630{dice.randint(0, 9_999_999):07}" for _ in range(60)],
    }
    assert {name: personal(f) for name, f in survey(memory, columns).items()} == {
        "ZGSWSKFJ_DM": set(),
        "valid_to": set(),
        "lxdh": {"phone.mobile"},
    }


def test_versions_are_no_addresses_of_machines(memory, dice):
    four = [
        f"{dice.randint(1, 9)}.{dice.randint(0, 9)}.{dice.randint(0, 60)}.118" for _ in range(200)
    ]
    mixed = [value if at % 3 else value[:-4] for at, value in enumerate(four)]
    found = survey(memory, {"f1": four, "f2": mixed, "ver": [f"1{value}" for value in four]})
    assert {name: personal(f) for name, f in found.items()} == {
        "f1": set(),
        "f2": set(),
        "ver": set(),
    }


def test_an_address_of_ones_own_network_is_somebodys_only_beside_a_person(memory, v, dice):
    inner = [
        f"10.{dice.randint(0, 9)}.{dice.randint(0, 200)}.{dice.randint(1, 250)}" for _ in range(200)
    ]
    alone = {"gw": inner, "fw": ["1.2"] * 200}
    beside = {"xm": v.names_zh(), "ip": inner}
    assert kinds(memory, alone)["gw"] == "none"
    assert kinds(memory, beside)["ip"] == "ip.address"


def test_orders_with_letters_are_no_telephones_though_their_name_ends_like_one(memory, dice):
    table = {
        "pcdh": [f"PC25066{1201 + at}" for at in range(200)],
        "hwmc": of(dice, "杉木", "热轧卷"),
    }
    assert kinds(memory, table)["pcdh"] == "none"


def test_a_line_where_nobody_is_named_is_that_of_a_place(memory, v, dice):
    lines = [f"0572-0{dice.randint(100000, 999999)}" for _ in range(200)]
    places = {"投票站": [f"第{at}投票站" for at in range(200)], "联系电话": lines}
    assert kinds(memory, places)["联系电话"] == "none"
    people = {"姓名": v.names_zh(), "联系电话": lines}
    assert kinds(memory, people)["联系电话"] == "phone.landline"


@pytest.mark.parametrize("name", ["fw", "os_version", "build", "appVer", "固件版本"])
def test_names_of_versions_are_known(name):
    assert names_a_version(words(name))


@pytest.mark.parametrize("name", ["release_date", "入职日期", "cjgzsj", "founded", "出院时间"])
def test_days_of_something_else_are_no_births(name):
    assert dates_another(words(name))


# Who, in few rows or in other ways


def test_the_few_who_serve_many_are_known_by_their_names_and_titles(memory, v, dice):
    table = {"dh": v.mobiles(), "f7": of(dice, "佘教练", "范师傅", "韩晓东", "贺玲", "汤医生")}
    assert kinds(memory, table)["f7"] in ("person.name", "person.nickname")


def test_words_that_begin_like_names_are_nobody_where_nobody_else_is(memory, dice):
    table = {"f1": of(dice, "毛竹", "陆地棉", "刘寄奴", "黄精", "石斛", "白术", "金银花")}
    assert kinds(memory, table)["f1"] == "none"


def test_who_gave_may_be_a_name_with_stars_a_firm_or_nobody_named(memory, v, dice):
    names = v.names_zh()
    given = [dice.choice([name, name[0] + "**", "匿名", "某某班全体"]) for name in names]
    assert kinds(memory, {"捐款人": given, "金额": of(dice, "10", "50")})["捐款人"] == "person.name"


def test_names_of_tickets_are_names(memory, dice):
    who = [
        f"{dice.choice(['QIAN', 'XU', 'ZHAO'])}/{dice.choice(['LILI', 'HAORAN', 'WEI'])} {dice.choice(['MR', 'MS', 'CHD'])}"
        for _ in range(200)
    ]
    mobile = [f"168{dice.randint(0, 99999999):08d}" for _ in range(200)]
    assert kinds(memory, {"c1": who, "c2": mobile})["c1"] == "person.name"


def test_a_name_in_one_clause_of_ten_is_found(memory, v, dice):
    names = v.names_zh()
    said = [
        f"老学员{name}介绍的，电话回访过"
        if at % 5 == 0
        else dice.choice(["地推", "抖音", "门店", "老客户"])
        for at, name in enumerate(names)
    ]
    found = survey(memory, {"xm": v.names_zh(), "sj": v.mobiles(), "ly": said})["ly"]
    assert "person.name" in (found.contains or {})


# What rows are


def test_what_is_told_of_animals_is_nobodys(memory, v, dice):
    found = kinds(
        memory,
        {
            "name": of(dice, "球球", "李逵", "张飞", "小白"),
            "species": of(dice, "犬", "猫", "兔"),
            "birthday": v.births(2008, 2023),
            "weight": [f"{dice.uniform(1, 30):.2f}" for _ in range(200)],
            "owner": v.names_zh(),
            "tel": v.mobiles(),
        },
    )
    assert [found[c] for c in ("name", "birthday", "weight")] == ["none"] * 3
    assert [found[c] for c in ("owner", "tel")] == ["person.name", "phone.mobile"]


def test_the_place_of_a_thing_is_not_that_of_who_stands_beside_it(memory, v, dice):
    where = [f"{dice.uniform(119, 121):.6f},{dice.uniform(29, 31):.6f}" for _ in range(200)]
    table = {"u_tel": v.mobiles(), "pile": [f"{at}号桩" for at in range(200)], "pile_lnglat": where}
    assert personal(survey(memory, table)["pile_lnglat"]) == set()
    table = {"u_tel": v.mobiles(), "lnglat": where}
    assert "geo.coordinates" in personal(survey(memory, table)["lnglat"])


def test_measures_of_a_body_and_codes_of_illness_make_rows_about_patients(memory, dice):
    found = kinds(
        memory,
        {
            "sid": [f"SZ-{at % 4}-{at:04d}" for at in range(200)],
            "v1": [str(round(dice.gauss(55, 12))) for _ in range(200)],
            "v2": of(dice, "0", "1"),
            "v4": [f"{dice.randint(100, 170)}/{dice.randint(60, 99)}" for _ in range(200)],
            "dx1": of(dice, "E11.9", "J45.9", "F32.1", "C34.9"),
            "hiv": of(dice, "pos", "neg"),
        },
    )
    assert found["sid"] == "account.id"
    assert found["v1"] == "person.age"
    assert found["v2"] == "person.sex"
    assert {found["dx1"], found["hiv"]} == {"sensitive.health"}


def test_what_attributes_are_told_of_is_somebody_where_they_are_a_persons(memory, v):
    numbers, names, mobiles = v.ids(), v.names_zh(), v.mobiles()
    rows = [
        (str(5000 + at), key, value)
        for at in range(100)
        for key, value in (("XM", names[at]), ("SFZH", numbers[at]), ("LXDH", mobiles[at]))
    ]
    entity, attr, value = (list(column) for column in zip(*rows, strict=True))
    found = survey(memory, {"entity": entity, "attr": attr, "value": value})
    assert found["entity"].kind == "account.id"
    assert personal(found["value"])


def test_names_in_a_row_of_small_letters_are_log_ins_beside_addresses_of_machines(memory, dice):
    users = [
        f"{dice.choice(['haoran', 'lili', 'weijun', 'xiaoming', 'meiling', 'guoqiang'])}{dice.randint(0, 99):02d}"
        for _ in range(200)
    ]
    hosts = [f"192.0.2.{dice.randint(1, 250)}" for _ in range(200)]
    assert kinds(memory, {"c1": hosts, "c2": users})["c2"] == "account.id"


def test_numbers_in_requests_are_found_though_few_requests_hold_one(memory, dice):
    asked = [
        f"/api/user?mobile=168{dice.randint(0, 99999999):08d}" if at % 8 == 0 else "/index.html"
        for at in range(400)
    ]
    assert "phone.mobile" in (survey(memory, {"c1": asked})["c1"].contains or {})


# Names of columns


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SFZMHM", "id.cn_resident"),
        ("bbxrxm", "person.name"),
        ("ywy", "person.name"),
        ("callee_num", "phone.mobile"),
        ("被叫号码", "phone.mobile"),
        ("性别代码", "person.sex"),
        ("BAH", "account.id"),
        ("affil", "org.name"),
        ("pp_no", "id.passport"),
        ("clmt_name", "person.name"),
        ("直属上级", "person.name"),
        ("受洗日期", "sensitive.religion"),
    ],
)
def test_words_of_data_dictionaries_are_known(name, kind):
    assert kind in says(name)


@pytest.mark.parametrize("name", ["appl_no", "clmt_id", "sponsor", "网格"])
def test_numbers_of_cases_and_names_of_firms_are_not_those_of_people(name):
    assert not {"account.id", "person.name", "address.fragment"} & set(says(name))


def test_numbers_of_bills_and_colours_are_nobodys_beside_people_either(memory, v, dice):
    days = [
        f"202{dice.randint(0, 5)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}"
        for _ in range(200)
    ]
    table = {
        "xm": v.names_zh(),
        "sjh": v.mobiles(),
        "bill_no": [f"{day}{at:03d}" for at, day in enumerate(days)],
        "term_no": [f"{dice.randint(10**7, 10**8 - 1)}" for _ in days],
        "xmbh": [f"XM{at:06d}" for at in range(200)],
        "sj": [f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in days],
        "party": of(dice, "甲方", "乙方", "丙方"),
        "finding": of(dice, "漏水", "裂缝", "正常"),
        "station": of(dice, "石景", "金沙湖", "武林广场"),
        "gen": of(dice, "1", "2", "3"),
    }
    found = {name: personal(f) for name, f in survey(memory, table).items()}
    assert {name: kinds for name, kinds in found.items() if kinds} == {
        "xm": {"person.name"},
        "sjh": {"phone.mobile"},
    }


# Attributes, masks, numbers that are none


def test_attributes_in_english_prove_people_where_three_stand_beside_each_other(memory, dice):
    described = {
        "c1": of(dice, "HS-grad", "Some-college", "Bachelors", "Masters"),
        "c2": of(dice, "Never-married", "Married-civ-spouse", "Divorced"),
        "c3": of(dice, "White", "Black", "Asian-Pac-Islander"),
        "c4": of(dice, "Male", "Female"),
    }
    found = kinds(memory, described)
    assert found == {
        "c1": "person.education",
        "c2": "person.marital",
        "c3": "person.ethnicity",
        "c4": "person.sex",
    }
    fewer = {name: described[name] for name in ("c3", "c4")}
    assert set(kinds(memory, fewer).values()) == {"none"}
    counted = {**described, "population": [dice.randint(1, 9_000) for _ in range(200)]}
    assert set(kinds(memory, counted).values()) == {"none"}


def test_names_and_cards_of_which_stars_hide_the_head_or_the_middle_are_personal(memory, dice):
    tails = ["军兰", "贵", "红珍", "阳明华", "珍", "小燕"]
    digits = [dice.randrange(10**4) for _ in range(200)]
    found = kinds(
        memory,
        {
            "payer": [f"*{dice.choice(tails)}" for _ in range(200)],
            "pay_acct": [
                f"622588{'*' * dice.choice([6, 9])}{n:04d}" for n in digits
            ],
            "zjhm": [f"990101{'*' * 8}{n:04d}" for n in digits],
        },
    )  # fmt: skip
    assert found == {
        "payer": "person.name",
        "pay_acct": "bank.card",
        "zjhm": "id.cn_resident",
    }


def test_one_mobile_in_every_row_is_that_of_whom_all_rows_are_about(memory, v, dice):
    other = [f"163{dice.randrange(10**8):08d}" for _ in range(200)]
    table = {"c1": ["16300112233"] * 200, "c3": other, "c5": list(range(200))}
    found = kinds(memory, table)
    assert found["c1"] == found["c3"] == "phone.mobile"


def test_a_name_makes_no_telephone_of_numbers_that_none_begins_like(memory, v, dice):
    table = {
        "xm": v.names_zh(),
        "mobile": [f"10{dice.randrange(10**9):09d}" for _ in range(200)],
        "nation": of(dice, "智利", "法国", "西班牙", "意大利", "澳大利亚"),
    }
    found = kinds(memory, table)
    assert found["xm"] == "person.name"
    assert found["mobile"] not in ("phone.mobile", "phone.landline")
    assert found["nation"] != "person.ethnicity"


@pytest.mark.parametrize("name", ["前台电话", "24h热线", "serviceTel", "厂家电话", "考务电话"])
def test_the_line_of_a_desk_is_nobodys_beside_people_and_their_own_line_is_theirs(
    memory, v, dice, name
):
    lines = [f"0991-{dice.randrange(10**7):07d}" for _ in range(200)]
    table = {"姓名": v.names_zh(), name: lines, "住宅电话": lines[::-1]}
    found = kinds(memory, table)
    assert found[name] == "none"
    assert found["住宅电话"] == "phone.landline"
    assert kinds(memory, {"姓名": v.names_zh(), "投诉人电话": lines})["投诉人电话"] != "none"


def test_the_address_of_a_hotel_is_nobodys_beside_the_one_who_answers_for_it(memory, v, dice):
    streets = [f"建设路{dice.randint(1, 200)}号{dice.randint(1, 9)}栋" for _ in range(200)]
    table = {"法定代表人": v.names_zh(), "旅馆地址": streets, "住址": streets[::-1]}
    found = kinds(memory, table)
    assert found["旅馆地址"] == "none"
    assert found["住址"].startswith("address")


def test_a_village_that_is_called_an_address_is_that_of_the_people_beside_it(memory, v, dice):
    villages = of(dice, "大岭村", "河东九组", "桂花苑", "水塔脚", "那笔二组")
    found = kinds(memory, {"客户": v.names_zh(), "地址": villages})
    assert found["地址"] == "address"
    shops = [f"{dice.choice('福禄寿喜财')}{dice.choice('源兴隆泰顺')}商店" for _ in range(200)]
    assert kinds(memory, {"店名": shops, "地址": villages})["地址"] == "none"


@pytest.mark.parametrize("name", ["设备位置", "楼盘地址", "售后取件地址"])
def test_where_somebody_s_device_flat_or_parcel_is_stays_theirs(memory, v, dice, name):
    streets = [f"九江市建设路{dice.randint(1, 200)}号{dice.randint(1, 9)}栋" for _ in range(200)]
    assert kinds(memory, {"姓名": v.names_zh(), name: streets})[name].startswith("address")
