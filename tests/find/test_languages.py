"""Headings in other languages than Chinese and English, and in whatever letters they are written."""

from __future__ import annotations

import pytest

import strongroom
from strongroom.find.names import PEOPLE, THINGS, says, words


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("fecha_nac_alumno", "date.birth"),
        ("Móvil tutor 1", "phone.mobile"),
        ("Teléfono de contacto del cliente", "phone.landline"),
        ("nombre_madre", "person.name"),
        ("cpf_seg", "id.other"),
        ("CO_SEXO", "person.sex"),
        ("NU_TELEFONE", "phone.landline"),
        ("Nº licencia", "id.driver"),
        ("placa", "vehicle.plate"),
        ("Geb.-Datum", "date.birth"),
        ("Kfz-Kz.", "vehicle.plate"),
        ("Huisnr", "address.fragment"),
        ("N° téléphone", "phone.landline"),
        ("HM_PHN", "phone.landline"),
        ("수취인전화번호", "phone.landline"),
        ("성별", "person.sex"),
        ("生年月日", "date.birth"),
        ("Дата рождения", "date.birth"),
        ("số điện thoại", "phone.landline"),
        ("tinh_trang_hon_nhan", "person.marital"),
    ],
)
def test_a_heading_says_what_it_says_in_its_language(heading, kind):
    assert says(heading).get(kind, 0.0) >= 0.8


@pytest.mark.parametrize(
    "heading",
    ["order_no", "no_of_items", "name_of", "cd_name", "n", "cantidad_de", "código", "título"],
)
def test_words_around_a_thing_alone_say_nothing(heading):
    assert not says(heading)


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("ชื่อ-นามสกุล", ["ชื่อ", "นามสกุล"]),
        ("ショップID", ["ショップ", "id"]),
        ("휴대폰 번호1", ["휴대폰", "번호", "1"]),
        ("الاسم_الكامل", ["الاسم", "الكامل"]),
        ("Ημ. γέννησης", ["ημ", "γέννησης"]),
        ("जन्म तिथि", ["जन्म", "तिथि"]),
        ("תאריך_לידה", ["תאריך", "לידה"]),
        ("דואר/Email", ["דואר", "email"]),
        ("客户phone2", ["客户", "phone", "2"]),
    ],
)
def test_words_are_read_in_whatever_letters(heading, parts):
    assert words(heading) == parts


def test_no_word_is_one_of_people_and_of_things():
    assert not PEOPLE & THINGS


@pytest.mark.parametrize("form", ["{month:02}{day:02}{year}", "{day:02}{month:02}{year}"])
def test_births_in_digits_that_begin_with_the_day_or_the_month_are_births(tmp_path, form):
    file = tmp_path / "citations.csv"
    births = [
        form.format(year=1950 + 3 * n % 50, month=1 + 5 * n % 12, day=1 + 7 * n % 28)
        for n in range(30)
    ]
    rows = "".join(f"F{n},p{n}.tollmer@example.com,{born}\n" for n, born in enumerate(births))
    file.write_text(f"NO,DFT_MAIL,DFT_DOB\n{rows}")
    assert {f.field.name: f.kind for f in strongroom.find(file)}["DFT_DOB"] == "date.birth"
