"""Values in other writing systems: names that letters show, and days in the eras of Japan and Taiwan."""

from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest

from strongroom.find import facts, find
from strongroom.find.values import First

KOREAN = [
    "김민수",
    "이영희",
    "박지훈",
    "최수연",
    "남궁민",
    "정하늘",
    "강서준",
    "조은비",
    "윤도현",
    "임지우",
]
JAPANESE = [
    "佐藤 健一",
    "鈴木花子",
    "田中さくら",
    "高橋　誠",
    "渡辺直美",
    "中村翔",
    "小林 愛",
    "加藤大輔",
]
KANA = ["サトウ ケンイチ", "ｽｽﾞｷ ﾊﾅｺ", "たなか さくら", "タカハシ マコト"]
FATHERS = [
    "Иванов Пётр Сергеевич",
    "Кузнецова Анна Ивановна",
    "Петренко Олена Миколаївна",
    "Каримов Али оглы",
    "Соколова Ирина Олеговна",
    "Орлов Глеб Ильич",
]
ERAS = ["昭和55年3月2日", "S60.1.5", "平成3年12月1日", "H2/7/30"]
REPUBLIC = ["085/12/03", "民國78年5月6日", "0781203", "92.1.30"]


def measured(values):
    return facts.measure(First(pa.array(values, pa.large_string()), np.ones(len(values), np.int64)))


@pytest.mark.parametrize(
    ("fact", "values", "others"),
    [
        ("hangul_name", KOREAN, ["냉장고", "세탁기", "텔레비전", "컴퓨터", "자동차"]),
        ("japanese_name", JAPANESE, ["田中商店", "鈴木医院", "高橋橋", "小林区", "東京都"]),
        ("kana", KANA, ["山田 ﾀﾛｳ", "Tokyo", "冷蔵庫", "電話"]),
        ("written:patronymic", FATHERS, ["Молоко пастеризованное", "Хлеб ржаной", "Кефир"]),
    ],
)
def test_names_are_known_by_their_letters_and_words_are_not(fact, values, others):
    assert measured(values)[fact] >= 0.8
    assert measured(others).get(fact, 0.0) <= 0.2


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (["สมชาย ใจดี", "สมหญิง รักเรียน"], ("written:thai", "written:uncased some")),
        (["محمد علي", "فاطمة حسن"], ("written:arabic", "written:uncased some")),
        (["דוד כהן", "מרים לוי"], ("written:hebrew", "written:uncased some")),
        (["प्रिया शर्मा", "राहुल वर्मा"], ("written:indic", "written:uncased some")),
        (["Siti Nurhaliza", "Budi Santoso"], ("written:latin", "written:titled some")),
        (["ANNA DE LA CRUZ", "JUAN REYES"], ("written:latin", "written:capitals some")),
        (["Жаргал", "Болд"], ("written:cyrillic", "written:titled one")),
        (["in stock", "sold out"], ("written:latin", "written:small some")),
    ],
)
def test_it_is_told_in_which_letters_values_are_and_how_their_words_are_written(values, told):
    found = measured(values)
    assert [found.get(fact) for fact in told] == [1.0, 1.0]


def test_days_of_eras_and_of_the_republic_are_told_from_prices_and_versions():
    assert measured(ERAS)["era"] == 1.0
    assert measured(ERAS)["old_era"] == 0.5
    found = measured(REPUBLIC)
    assert (found["republic"], found["republic_old"]) == (1.0, 1.0)
    assert measured(["12.5", "1.2.3.4", "199", "3-4"])["republic"] == 0.0
    assert measured(["H264", "S23", "M3-40"])["era"] == 0.0


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize("values", [JAPANESE, FATHERS])
def test_a_column_of_such_names_is_one_of_people_whatever_it_is_called(memory, values):
    table = pa.table({"c1": values * 3, "c2": [str(n) for n in range(len(values) * 3)]})
    found = {f.field.name: f.kind for f in find(memory(t=table), salt=b"test")}
    assert found == {"c1": "person.name", "c2": "none"}


@pytest.mark.usefixtures("rules_alone")
def test_a_few_names_with_a_father_s_hide_none_of_the_others(memory):
    plain = ["John Smith", "Mary Brown", "Peter Jones", "Anna Taylor", "James Wilson", "Emma Davis"]
    fathers = [
        "Ivan Petrovich",
        "Boris Pavlovich",
        "Igor Olegovich",
        "Anna Borisovna",
        "Olga Ivanovna",
    ]
    table = pa.table({"c1": (plain + fathers) * 3})
    (finding,) = find(memory(t=table), salt=b"test")
    assert finding.kind == "person.name"


def test_names_in_hangul_are_people_beside_their_mail(memory):
    table = pa.table({"c1": KOREAN * 3, "c2": [f"user{n}@example.com" for n in range(30)]})
    found = {f.field.name: f.kind for f in find(memory(t=table), salt=b"test")}
    assert found == {"c1": "person.name", "c2": "email"}


def test_no_letter_of_any_script_raises_and_shares_are_shares():
    every = [chr(code) for code in range(0x20, 0x3000, 7)]
    every += [f"{one}{two}" for one, two in pairwise(every)]
    for value in measured([v for v in every if v.strip()]).values():
        assert np.isfinite(value)
