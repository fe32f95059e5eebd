"""Columns whose heading says nothing, by their values alone, beside people."""

from __future__ import annotations

import pytest

import strongroom

PEOPLE = (
    "王芳 李国强 张伟丽 陈静怡 刘洋 赵敏慧 周建国 吴海燕 郑爽 孙立平 钱玉兰 冯晓刚 蒋文婷 沈志远 "
    "韩雪梅 杨柳青 朱德海 秦淑珍 许家明 何丽华 吕思远 施建军 孔令芳 曹雅琴 严海波"
)


def label(tmp_path, values: list[str]) -> str:
    file = tmp_path / "t.csv"
    rows = [f'{name},"{value}"\n' for name, value in zip(PEOPLE.split(), values, strict=False)]
    file.write_text("f001,f002\n" + "".join(rows), encoding="utf-8")
    return {f.field.name: f.kind for f in strongroom.find(str(file))}["f002"]


COLOURS = (
    "Bisque Cornsilk Black Sienna Tan Indigo SeaGreen RosyBrown Olive Coral Ivory Navy Peru Plum "
    "Salmon Violet Wheat Lavender Linen Orchid Khaki Gold Crimson Azure Beige"
)
PHRASES = [
    f"{one} {two} {three}"
    for one in ("Mandatory", "Centralized", "Focused", "Ergonomic", "Visionary")
    for two, three in (
        ("reciprocal", "approach"), ("neutral", "projection"), ("regional", "middleware"),
        ("actuating", "challenge"), ("didactic", "alliance"),
    )
]  # fmt: skip
SLUGS = [f"{one}-{two}" for one in ("top", "see", "apply", "less", "will") for two in
         ("page-job", "white-red", "help-action", "call-citizen", "order-state")]  # fmt: skip


def bar_code(at: int) -> str:
    body = f"69{at * 7_919_333_301 % 10**10:010d}"
    return body + str(-sum(int(d) * (1, 3)[n % 2] for n, d in enumerate(body)) % 10)


@pytest.mark.parametrize(
    "values",
    [
        COLOURS.split(),
        PHRASES,
        SLUGS,
        [f"#{at * 7_654_321 % (1 << 24):06x}" for at in range(1, 26)],
        [bar_code(at) for at in range(1, 26)],
        [f"978-{at % 9 + 1}-{at * 37 % 900 + 100}-{at * 7001 % 90000 + 10000}-{at % 10}" for at in range(25)],
    ],
    ids=["colours", "phrases", "slugs", "pixels", "bar codes", "books"],
)  # fmt: skip
def test_what_only_stands_beside_people_is_nobodys(tmp_path, values):
    assert label(tmp_path, values) == "none"


def passwords() -> list[str]:
    letters, signs = "aBcDeFgHjKmNpQrStUvWxYz", "!@#$%^&*"
    return [
        "".join(letters[(at * 7 + n * n * 5) % 23] for n in range(6))
        + f"{at * 37 % 90 + 10}{signs[at % 8]}Kq"
        for at in range(25)
    ]


LOGINS = (
    "nancy64 sharonperry spencerdavid wademelissa robinthomas jsmith12 marissatran michaelbrown "
    "lisagreen84 johnharris karenwhite5 davidlewis susanclark jtaylor marywalker paulyoung7 "
    "annahall kevinallen lauraking briancarter22 emilyroberts amycampbell scottparker jevans "
    "rachelturner"
)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (passwords(), "secret.password"),
        (LOGINS.split(), "account.id"),
        (list("王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢宋唐"), "person.name"),
        ([f"001-5{at:02d}-555-01{at * 3 % 100:02d}x{at * 91 % 900 + 100}" for at in range(10, 35)],
         "phone.landline"),
    ],
    ids=["passwords", "log-in names", "surnames", "telephones with an extension"],
)  # fmt: skip
def test_what_is_somebodys_is_known_without_a_heading(tmp_path, values, kind):
    assert label(tmp_path, values) == kind


def test_people_side_by_side_in_the_first_row_are_what_columns_are_called(tmp_path):
    people = ["王小明", "李雷", "张伟", "刘洋", "陈静", "杨帆"]
    lines = [",".join(["月份", *people])]
    lines += [",".join([f"2024-{n:02d}", *(str(n * k) for k in range(6))]) for n in range(1, 13)]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    kinds = [finding.kind for finding in strongroom.find(path)]
    assert kinds == ["none", *["person.name"] * 6]
    goods = ["苹果", "香蕉", "西瓜", "葡萄", "橙子", "草莓"]
    path.write_text("\n".join([",".join(["月份", *goods]), *lines[1:]]) + "\n", "utf-8")
    assert {finding.kind for finding in strongroom.find(path)} == {"none"}
