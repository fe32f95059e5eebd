"""Where a table begins in the first records of a text or a sheet, and what names its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a table begins.

    Attributes:
        names: of the columns; empty ones where nothing names them.
        headed: whether a record names them.
        taken: how many fields that record has.
        above: records before it, or before the table, that are no part of it.
        passed: how many of these have as many fields as that record.
    """

    names: list[str]
    headed: bool
    taken: int
    above: int
    passed: int = 0


def heading(records: Sequence[Sequence[str]], declared: bool | None = None) -> Heading:
    """Where the table in these records begins, and what its columns are called.

    A title and notes have other numbers of fields than most records. A row of names may have one
    field less: where every row ends in a delimiter, or begins with a number that has no name.

    Args:
        declared: whether the first record names the columns, where somebody has said so.
    """
    widths = [len(record) for record in records]
    width = max(set(widths), key=lambda w: (widths.count(w), w))
    if declared:
        return Heading([name.strip() for name in records[0]], True, widths[0], 0)
    if declared is False:
        return Heading([""] * width, False, width, 0)
    if width == 1:
        headed = has_header(records)
        names = [name.strip() for name in records[0]] if headed else [""]
        return Heading(names, headed, len(names), 0)
    top = widths.index(width)
    filled = [sum(bool(cell.strip()) for cell in record) for record in records]
    usual = sorted(filled)[len(filled) // 2]
    full = next((at for at in range(top, len(records)) if 2 * filled[at] >= usual), top)
    # A title that was filled up with delimiters is as wide as the table, and mostly empty.
    for at in dict.fromkeys((full, top)):
        if widths[at] == width and has_header(records[at:]):
            names = [name.strip() for name in records[at]]
            return Heading(names, True, width, at, widths[:at].count(width))
    body = [record for record in records[top:] if len(record) == width]
    if top and 2 <= widths[top - 1] == width - 1:
        short = list(records[top - 1])
        last = all(not record[-1].strip() for record in body)
        counted = [record[0].strip() for record in body]
        first = not last and counted in ([str(n + k) for n in range(len(body))] for k in (0, 1))
        names = ["", *short] if first else [*short, ""]
        if (first or last) and has_header([names, *body]):
            return Heading([name.strip() for name in names], True, width - 1, top - 1)
    return Heading([""] * width, False, width, top)


_WORD = re.compile(r"^[A-Za-z_][A-Za-z0-9_ .()/#%-]{0,63}$")
_VALUE = re.compile(r"\d{4,}|@|://|^[+-]?\d+(?:[.,]\d+)?$|^\d{1,4}[-/.年]\d")
# A year or a range of numbers before a word says what is counted under it: `2020销售额`, `0-14岁`.
_YEAR = re.compile(
    r"^(?:(?:19|20)\d\d(?!年[^\W\d_]?$)(?=[^\W\d_]{2,}$)|\d{1,3}-\d{1,3}(?=[^\W\d_]{1,6}$))"
)
_HEADINGS = """
    id name phone mobile tel email mail address addr sex gender age birth birthday birthplace
    education label remark date time number no code type status city province district street
    nation ethnicity employer branch company 姓名 性别 年龄 电话 手机 手机号 手机号码 联系电话
    身份证 身份证号 身份证号码 证件号码 地址 住址 家庭住址 籍贯 民族 学历 备注 编号 序号
    日期 时间 出生日期 生日 单位 工作单位 户籍 邮箱 微信 银行卡号 车牌号 案件编号
    报案人 报案时间 处理结果 省 市 区 城市 省份 类型 状态 标签 更新时间 创建时间
    會員編號 電話 手機 手機號碼 身分證字號 身份證號碼 地址 通訊地址 戶籍地址 備註
    職業 電郵 性別 年齡 生日 公司 單位
    氏名 名前 姓 名 フリガナ 住所 郵便番号 電話番号 携帯電話 性別 生年月日 年齢 備考
    会社名 勤務先 部署 職業 都道府県
    市区町村 区分 番号 会員番号 社員番号 メールアドレス 日付
    이름 성명 주소 전화번호 휴대폰 주민등록번호 생년월일 성별 나이 비고 회사 직업 부서 이메일
    번호 구분 도시 우편번호
    имя фамилия отчество фио адрес телефон паспорт город возраст пол должность компания организация
    примечание почта индекс дата метка снилс инн
    vorname nachname anschrift straße strasse plz ort telefon geburtsdatum bemerkung firma beruf
    geschlecht nr stichwort
    nom prénom prenom adresse ville téléphone telephone courriel société societe métier metier
    remarque naissance sexe mot
    ad soyad adres şehir il ilçe telefon açıklama doğum cinsiyet meslek şirket etiket
    imię nazwisko adres miasto telefon uwagi ulica zawód data słowo"""
_KNOWN = frozenset(_HEADINGS.split())
_NUMBERED = re.compile(r"([^\W\d]+[_.]?)([0-9]{1,3})")
_PLACEHOLDERS = """
    无 未知 不详 不明 空 暂无 没有 未填 未填写 保密 無 不詳 未填寫
    - -- / null none nil nan n/a na unknown"""
_NOTHING = frozenset(_PLACEHOLDERS.split())
"""What stands in a field of which nothing is known: a value, and no name of a column."""

# Surnames with which hardly any name of a column begins, as 余额, 曾用名 or 范围 do.
_PERSON = re.compile(
    "(?:[王李张刘陈杨赵黄吴徐孙胡朱郭罗郑谢韩唐冯萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎闫潘杜戴汪姜廖邹"
    "熊郝崔邱秦侯邵孟尹黎贺赖龚張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧呂蘇盧蔣賈閻鄒賀賴龔][\u4e00-\u9fff]{1,2}"
    "|(?:欧阳|上官|司马|诸葛|歐陽|司馬|諸葛)[\u4e00-\u9fff]{1,2})"
)


def _unlike(cell: str, column: Sequence[str]) -> bool:
    """Whether a first cell is of another sort than most values under it."""
    digits = sum(1 for value in column if re.search(r"\d", value))
    foreign = sum(1 for value in column if not value.isascii())
    return (digits * 2 > len(column) and not re.search(r"\d", cell)) or (
        foreign * 2 > len(column) and cell.isascii()
    )


def _is_known(cell: str) -> bool:
    """Whether a cell is called as columns are, or ends in such a word: `客户姓名`."""
    return cell.lower() in _KNOWN or (not cell.isascii() and cell[-2:] in _KNOWN)


def _is_value(cell: str) -> bool:
    """Whether a cell says nothing, or names a person."""
    if cell.lower() in _NOTHING or cell[0] in "无無":
        return True
    if _is_known(cell):
        return False
    return _PERSON.fullmatch(cell) is not None


def _numbered(cells: Sequence[str]) -> bool:
    """Whether cells are one word with the numbers of their places: V1, V2, V3; 字段1, 字段2."""
    parted = [_NUMBERED.fullmatch(cell) for cell in cells]
    if len(cells) < 3 or not all(parted):
        return False
    told = [(part[1], int(part[2])) for part in parted if part]
    return all(
        word == told[0][0] and number == told[0][1] + place
        for place, (word, number) in enumerate(told)
    )


def has_header(records: Sequence[Sequence[str]]) -> bool:
    """Whether the first record names columns.

    Wrong guesses are not equal: a row of values taken for names would put values into every
    report, so without evidence the answer is no.
    """
    if not records:
        return False
    first, body = records[0], records[1:]
    named = [cell.strip() for cell in first]
    filled = [cell for cell in named if cell]
    if (
        not filled
        or any(_VALUE.search(_YEAR.sub("", cell)) for cell in named)
        or len(max(filled, key=len)) > 64
    ):
        return False
    if _numbered(filled):
        return True
    known = sum(1 for cell in filled if cell.lower() in _KNOWN)
    words = [part for cell in filled for part in re.split(r"[_ .]", cell.lower())]
    score = 2.0 * known + 0.5 * sum(1 for word in words if word in _KNOWN)
    if len(set(filled)) < len(filled):
        score -= 1
    for place, cell in enumerate(named):
        column = [row[place].strip() for row in body if place < len(row) and row[place].strip()]
        if not cell:
            continue
        if cell in column:
            score -= 2
        elif _is_value(cell):
            score -= 1
        elif column and _unlike(cell, column):
            score += 1
    identifiers = all(_WORD.match(cell) for cell in filled)
    if not body:
        return known > 0 or (identifiers and all("_" in cell or cell.islower() for cell in filled))
    return score > 0 or (score == 0 and identifiers and all(c.islower() for c in filled))
