"""What is shown of names of fields, datasets and files that are themselves somebody's."""

import pytest

from strongroom.core.types import Field
from strongroom.find import safe_name, safe_place
from strongroom.report.changes import address


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("曹梓娟", "⟨汉3⟩"),
        ("高秀", "⟨汉2⟩"),
        ("姓名：曹梓娟", "姓名：⟨汉3⟩"),
        ("联系人 梁超", "联系人 ⟨汉2⟩"),
        ("friends.何艳诗", "friends.⟨汉3⟩"),
        ("李雷的电话", "⟨汉2⟩的电话"),
        ("Maureen Gladwell", "⟨A×7 A×8⟩"),
        ("16800001234 李雷", "⟨9×11⟩ ⟨汉2⟩"),
    ],
)
def test_a_field_that_is_called_after_somebody_is_shown_by_its_shape(name, shown):
    assert safe_name(name) == shown
    assert safe_name(shown) == shown


HEADINGS = """高度 安康 方向 余额 张数 金额 单价 水平 温度 程度 常数 万元 成都 金山 云南 白银 时间 曾用名 项目 单位
    毛重 时效 何事 方言 席位 白大衣 楼栋长 建册医生 李氏兄弟 户籍地址 联系人电话 年月日 任务 车辆 马力 应付 成交"""


@pytest.mark.parametrize("name", [*HEADINGS.split(), "Unit Price", "Job Title", "Given Name"])
def test_ordinary_headings_stay_readable(name):
    assert safe_name(name) == name


def test_a_file_that_is_called_after_somebody_is_shown_by_its_shape():
    assert safe_place("/srv/安康/曹梓娟.csv") == "/srv/安康/⟨汉3⟩.csv"
    assert safe_place("postgresql://db.example.org/register") == (
        "postgresql://db.example.org/register"
    )


def test_fields_called_after_people_have_one_address_in_every_run():
    before, shown = Field("x.csv", "x", "曹梓娟"), Field("x.csv", "x", "⟨汉3⟩")
    assert address(before) == address(shown)
