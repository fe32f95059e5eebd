"""Values that carry something besides what they are: names, numbers and births as exports write them."""

from __future__ import annotations

import pyarrow as pa
import pytest

import strongroom
from strongroom.find.bare import without
from strongroom.kernels.text import normal

PEOPLE = [
    *("王芳", "李国强", "张伟丽", "陈静怡", "刘洋", "赵敏慧", "周建国", "吴海燕", "郑爽", "孙立平"),
    *(
        "钱玉兰",
        "冯晓刚",
        "蒋文婷",
        "沈志远",
        "韩雪梅",
        "杨柳青",
        "朱德海",
        "秦淑珍",
        "许家明",
        "何丽华",
    ),
]
MOBILES = [f"{(154, 160, 168)[at % 3]}{at * 48_271_117 % 10**8:08d}" for at in range(1, 21)]


def labels(tmp_path, heading: str, values: list[str], beside: list[str] | None = None) -> str:
    file = tmp_path / "list.csv"
    quoted = ['"' + value.replace('"', '""') + '"' for value in values]
    others = beside or [str(i) for i in range(len(values))]
    rows = [f"{other},{value}\n" for other, value in zip(others, quoted, strict=True)]
    file.write_text(f"x1,{heading}\n" + "".join(rows), encoding="utf-8")
    return {f.field.name: f.kind for f in strongroom.find(str(file))}[heading]


@pytest.mark.parametrize(
    "form",
    [
        "{0}({1:05d})", "{1:05d}/{0}", "{0}{1}", "{0}-销售部", "姓名:{0}", "{0}女士", "{1:03d} {0}",
        '="{0}"', "'{0}",
    ],
)  # fmt: skip
def test_a_name_that_carries_a_number_a_department_or_a_title_is_one(tmp_path, form):
    values = [form.format(name, 100 + at) for at, name in enumerate(PEOPLE)]
    assert labels(tmp_path, "姓名", values) == "person.name"
    assert labels(tmp_path, "c3", values) == "person.name"


def test_a_name_with_blanks_between_its_letters_is_one(tmp_path):
    assert labels(tmp_path, "c3", [" ".join(name) for name in PEOPLE]) == "person.name"


def test_passengers_as_airlines_write_them_are_people(tmp_path):
    flown = (
        "ZHAN/SHUIGENCHD FANG/JIAN OUYANG/FEICHD GUI/CHUNMEI MS CAO/XUEJUN SHI/JINGEN SUN/YIMINGMR "
    )
    flown += "MA/XIAOHONG QIU/DONGMEICHD ZHU/GUIYING ZHOU/FUSHENGMR LINGHU/YANAN YE/YINHUAMS"
    values = flown.replace(" MS ", "\tMS ").split(" ")
    values = [value.replace("\t", " ") for value in values]
    assert labels(tmp_path, "c3", values) == "person.name"
    pairs = [
        f"{one}/{two}" for one in ("USD", "EUR", "GBP", "JPY") for two in ("CNY", "HKD", "SGD")
    ]
    assert labels(tmp_path, "c3", pairs) == "none"


ENGLISH = [
    *("Mary Smith", "John Johnson", "Patricia Brown", "Robert Jones", "Jennifer Garcia"),
    *("Michael Miller", "Linda Davis", "David Wilson", "Susan Taylor", "Thomas Moore"),
    *("Karen White", "Daniel Harris", "Nancy Clark", "Paul Lewis", "Carol Walker"),
]


@pytest.mark.parametrize("form", ["{0} (Sales)", "{0} - {1}", "{1} {0}", "{1}/{0}", "{0} [{1}]"])
def test_a_name_in_latin_letters_that_carries_something_is_one(tmp_path, form):
    values = [form.format(name, 10_000 + 37 * at) for at, name in enumerate(ENGLISH)]
    assert labels(tmp_path, "assignee", values) == "person.name"


def test_somebody_before_an_address_of_mail_is_told_beside_it(tmp_path):
    values = [f"{name} <user{at}@example.com>" for at, name in enumerate(ENGLISH)]
    file = tmp_path / "mails.csv"
    file.write_text("n,sender\n" + "".join(f"{n},{v}\n" for n, v in enumerate(values)))
    (sender,) = [f for f in strongroom.find(str(file)) if f.field.name == "sender"]
    assert {"email", "person.name"} <= set(sender.contains)


def test_goods_that_carry_a_number_are_no_names(tmp_path):
    goods = [
        "白糖",
        "黄瓜",
        "红枣",
        "金针菇",
        "白菜",
        "冷冻水饺",
        "高筋面粉",
        "牛肉干",
        "花生油",
        "绿豆",
    ]
    assert labels(tmp_path, "c3", [f"{word}(500g)" for word in goods]) == "none"


def test_of_a_value_that_is_written_otherwise_nothing_is_taken():
    values = pa.array(["王芳", "王芳(00123)", "上海某某有限公司(总部)", "", "12345"])
    assert without(values).to_pylist() == ["王芳", "王芳", "上海某某有限公司(总部)", "", "12345"]


@pytest.mark.parametrize(
    "form", ['="{}"', "'{}", "{}.0", "手机:{}", "{}(家)", "0{}", "0086{}", "+86-{}", "王芳{}"]
)
def test_a_mobile_number_stays_one_whatever_an_export_puts_around_it(tmp_path, form):
    values = [form.format(number) for number in MOBILES]
    assert labels(tmp_path, "联系电话", values) == "phone.mobile"
    assert labels(tmp_path, "c3", values) in ("phone.mobile", "text.free")


def test_guards_of_spreadsheets_are_no_part_of_a_value():
    written = ['="0012"', "'0012", "15400001234.0", "'t Hooft", "'a'", "=1+2", "12345678.0", "="]
    bare = ["0012", "0012", "15400001234", "'t Hooft", "'a'", "=1+2", "12345678.0", "="]
    assert normal(pa.array(written)).to_pylist() == bare
    assert normal(pa.array(["王芳", None, " ='x "])).to_pylist() == ["王芳", None, "='x"]


@pytest.mark.parametrize(
    ("heading", "form", "kind"),
    [
        ("dob", "{1}/{2}/{0}", "date.birth"), ("birthdate", "{2}-Mar-{0}", "date.birth"), ("DOB", "{2:02d}SEP{0}", "date.birth"),
        ("ssn", "9{0}{1:02d}{2:04d}", "id.us_ssn"), ("ssn", "XXX-XX-{2:04d}", "id.us_ssn"),
    ],
)  # fmt: skip
def test_short_years_and_hidden_numbers_are_what_they_are_called(tmp_path, heading, form, kind):
    values = [form.format(50 + at, 1 + at % 12, 1 + at) for at in range(len(ENGLISH))]
    assert labels(tmp_path, heading, values, ENGLISH) == kind


def test_codes_of_illnesses_and_addresses_of_machines_beside_people_are_theirs(tmp_path):
    codes = ["E11.9", "I10.0", "J45.909", "F32.1", "M54.5"]
    ill = [codes[at % 5] for at in range(len(ENGLISH))]
    assert labels(tmp_path, "c7", ill, ENGLISH) == "sensitive.health"
    machines = [f"203.0.113.{7 * at + 1}" for at in range(len(ENGLISH))]
    assert labels(tmp_path, "c7", machines, ENGLISH) == "ip.address"


@pytest.mark.parametrize(
    "value", ["{0:02d}{1:02d}{2:02d}", "{3}", "{3}000"], ids=["YYMMDD", "days", "seconds"]
)
def test_a_birth_that_is_written_as_a_number_is_one_beside_people(tmp_path, value):
    births = [
        value.format(50 + at, 1 + at % 12, 1 + at, 20_000 + 311 * at) for at in range(len(PEOPLE))
    ]
    assert labels(tmp_path, "出生日期", births, PEOPLE) == "date.birth"
    assert labels(tmp_path, "批次", births, PEOPLE) == "none"


def test_numbers_of_tickets_with_eleven_digits_are_no_telephones(tmp_path):
    tickets = [f"1{at * 7_368_787 % 10**10:010d}" for at in range(1, 41)]
    assert labels(tmp_path, "工单编号", tickets, (PEOPLE * 2)[:40]) == "none"


def test_plates_without_their_province_and_ages_in_years_are_what_they_are_called(tmp_path):
    plates = [f"{'ABCDE'[at % 5]}{at * 48_271 % 10**5:05d}" for at in range(1, 21)]
    assert labels(tmp_path, "车牌", plates, PEOPLE) == "vehicle.plate"
    ages = [f"{20 + 3 * at}Y" for at in range(len(PEOPLE))]
    assert labels(tmp_path, "NL", ages, PEOPLE) == "person.age"


def test_the_fingerprint_of_a_certificate_is_nobodys(tmp_path):
    prints = [":".join(f"{at * n * 37 % 256:02X}" for n in range(1, 21)) for at in range(1, 21)]
    assert labels(tmp_path, "fingerprint", prints, PEOPLE) == "none"


def test_cards_of_people_are_read_line_by_line(tmp_path):
    file = tmp_path / "cards.vcf"
    file.write_text(
        "".join(
            f"BEGIN:VCARD\nFN:{name}\nTEL;TYPE=CELL:{number}\nEND:VCARD\n"
            for name, number in zip(PEOPLE, MOBILES, strict=True)
        ),
        encoding="utf-8",
    )
    (line,) = strongroom.find(str(file))
    assert line.contains["phone.mobile"] == len(PEOPLE)
    assert line.contains["person.name"] >= 0.9 * len(PEOPLE)


def test_who_wrote_and_who_translated_a_book_are_nobody_and_who_borrowed_it_is_somebody(tmp_path):
    file = tmp_path / "list.csv"
    books = [("围城", "钱钟书", ""), ("活着", "余华", ""), ("百年孤独", "马尔克斯", "范晔")]
    rows = [(*books[at % 3], name) for at, name in enumerate(PEOPLE)]
    file.write_text(
        "书名,作者,译者,借阅人\n" + "".join(",".join(row) + "\n" for row in rows), "utf-8"
    )
    kinds = {f.field.name: f.kind for f in strongroom.find(str(file))}
    assert kinds == {"书名": "none", "作者": "none", "译者": "none", "借阅人": "person.name"}


def test_mobiles_of_great_britain_are_known_without_a_heading(tmp_path):
    mobiles = [f"07{700 + at}900{at:03d}" for at in range(1, 21)]
    assert labels(tmp_path, "d", mobiles, ENGLISH + ENGLISH[:5]) == "phone.mobile"


def test_plates_of_electric_bicycles_and_surnames_in_pinyin_are_known_without_a_heading(tmp_path):
    bikes = [f"{'川浙京'[at % 3]}A·电{at * 48_271 % 10**6:06d}" for at in range(1, 21)]
    assert labels(tmp_path, "c9", bikes, PEOPLE) == "vehicle.plate"
    surnames = (
        "WANG OUYANG CHEN LI ZHANG LIU YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE GAO LIN"
    )
    assert labels(tmp_path, "c4", surnames.split(), MOBILES) == "person.name"


def test_numbers_of_taxpayers_are_no_telephones(tmp_path):
    values = [
        f"9{at * 37 % 90 + 10}-{at * 13 % 80 + 10}-{at * 7919 % 9000 + 1000}" for at in range(20)
    ]
    assert labels(tmp_path, "c3", values, PEOPLE) == "id.us_ssn"


def test_moments_in_digits_alone_are_nobodys(tmp_path):
    values = [
        f"2013{at % 12 + 1:02d}{at + 3:02d}{at % 14 + 8:02d}{at * 7 % 60:02d}" for at in range(20)
    ]
    assert labels(tmp_path, "c3", values, PEOPLE) == "none"


def test_cards_of_which_twelve_digits_are_hidden_are_cards(tmp_path):
    values = [f"XXXXXXXXXXXX{1410 + 97 * at} VI" for at in range(20)]
    assert labels(tmp_path, "c3", values, PEOPLE) == "bank.card"


def test_surnames_with_a_first_letter_are_people(tmp_path):
    values = [f"{name.split()[1]}, {name[0]}" for name in ENGLISH]
    assert labels(tmp_path, "c3", values) == "person.name"


def test_days_with_two_digits_of_the_year_are_no_telephones(tmp_path):
    values = [f"{at % 12 + 1:02d}/{at + 3:02d}/24" for at in range(20)]
    assert labels(tmp_path, "CB_DT", values, PEOPLE) == "none"


def test_patients_as_pictures_of_clinics_name_them_are_people(tmp_path):
    values = [f"{name}^{given}" for name in ("WANG", "ZHANG", "LIU", "CHEN") for given in
              ("MEILING", "HAO", "JIANGUO", "XIAOYAN")]  # fmt: skip
    assert labels(tmp_path, "PatientName", values, PEOPLE[:16]) == "person.name"


def test_a_choice_of_a_questionnaire_is_what_stands_behind_its_letter(tmp_path):
    values = ["A.男", "B.女", "B.女", "A.男"] * 5
    assert labels(tmp_path, "1、您的性别", values, PEOPLE) == "person.sex"
