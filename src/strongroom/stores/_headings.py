"""Where a table begins in the first records of a text or a sheet, and what names its columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby


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


_MARKUP = ("<", "#", "[", "{", "-", "=")


def heading(records: Sequence[Sequence[str]], declared: bool | None = None) -> Heading:
    """Where the table in these records begins, and what its columns are called.

    A title and notes have other numbers of fields than most records. A row of names may have one
    field less: where every row ends in a delimiter, or begins with a number that has no name.

    Args:
        declared: whether the first record names the columns, where somebody has said so.
    """
    if len(records) > 1 and _separated(records[0]):
        found = heading(records[1:], declared)
        wide = len(records[0]) == found.taken
        return replace(found, above=found.above + 1, passed=found.passed + wide)
    widths = [len(record) for record in records]
    width = max(set(widths), key=lambda w: (widths.count(w), w))
    if declared:
        return Heading([name.strip() for name in records[0]], True, widths[0], 0)
    if declared is False:
        return Heading([""] * width, False, width, 0)
    if width == 1:
        # A title, a tag or a section at the head of a text names no column.
        headed = has_header(records) and records[0][0].strip()[:1] not in _MARKUP
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


def _separated(record: Sequence[str]) -> bool:
    """Whether a line says to Excel what stands between fields: sep=;"""
    first = record[0].strip().strip('"')
    return first[:4].lower() == "sep=" and len(first) < 6 and not any(record[1:])


_WORD = re.compile(r"^[A-Za-z_][A-Za-z0-9_ .()/#%-]{0,63}$")
_VALUE = re.compile(r"\d{4,}|@|://|^[+-]?\d+(?:[.,]\d+)?$|^\d{1,4}[-/.年]\d")
_PROOF = re.compile(
    r"\d{6,}|[^\s@]@|://|(?:^|\D)\d{2,4}[-/.年]\d{1,2}[-/.月]\d|\d:\d\d|^[+-]?\d+[.,]\d+$|^\d{5,}$"
)
"""What is a value wherever it stands: numbers, addresses of mail, dates, times, fractions."""
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
    名称 品名 证号 代码 编码 单号 规格 单价 关系 面积 方式 房号 结果 经度 纬度 级别 案号 来源 数量
    位置 人数 车型 费用 联系人 联系方式 班级 昵称 批次 开户行 车号 诊断 渠道 文号 摘要 描述 户名
    年份 品种 原因 分类 内容 事由 颜色 里程 血型 结论 站名 租金 标题 效期 房间 年月 工种 岗位 地区
    件数 行业 职称 座位 年级 品牌 班次 班组 组别 组长 星期 科室 状况 流水号 案由 期限 情况 年度 学号
    地点 号 区域 邮编 专业 税额 种类 职级 病种 乡镇 时长 月份 对象 金额 余额 合计 小计 总计
    户数 會員編號 電話 手機 手機號碼 身分證字號 身份證號碼 地址 通訊地址 戶籍地址 備註
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
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"([^\W\d]*[_.]?)([0-9]{1,3})([^\W\d]?)")
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


def shape(text: str) -> str:
    """The sorts of signs in a text, each run of them once: `A0101` and `B12` are `a0`."""
    sorts = ("0" if c.isdigit() else "a" if c.isalpha() else c for c in text[:80])
    return "".join(sort for sort, _ in groupby(sorts))


def _alike(cell: str, column: Sequence[str]) -> bool:
    """Whether values under a cell are made as it is, one in ten at least."""
    own = shape(cell)
    return 10 * sum(shape(value) == own for value in column) > len(column)


def _stranger(cell: str, column: Sequence[str]) -> bool:
    """Whether values under a cell are made alike, and it otherwise."""
    shapes = Counter(map(shape, column))
    return 2 * max(shapes.values(), default=0) >= max(1, len(column)) and not _alike(cell, column)


def _counts(cell: str) -> bool:
    """Whether a cell is a small number, or a range of them: what a column of counts is called."""
    return re.fullmatch(r"\d{1,4}(?:-\d{1,3})?\+?", cell) is not None


def is_known(cell: str) -> bool:
    """Whether a cell is called as columns are, or ends in such a word: `客户姓名`."""
    return cell.lower() in _KNOWN or (not cell.isascii() and cell[-2:] in _KNOWN)


_TITLED = re.compile(
    r"^[^\W\da-zA-Z_]{1,6}(?:[人者名称号码址额量率期级类型态价费款数度]|员|日期|时间|单位|部门|社|方|地|商)$"
)
"""What headings end in: 作者, 借阅人, 出版社, 负责部门."""


def _titles(cells: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether all cells are called as columns are, and what stands under them is not.

    Some values end so too (保安员, 外地); then others of their column do.
    """
    if len(cells) < 3 or any(_is_value(cell) for cell in cells):
        return False

    def called(cell: str) -> bool:
        return is_known(cell) or _TITLED.match(cell) is not None

    return all(called(cell) for cell in cells) and all(
        cell not in column and 10 * sum(map(called, column)) <= len(column)
        for cell, column in zip(cells, columns, strict=True)
    )


def _is_value(cell: str) -> bool:
    """Whether a cell says nothing, or names a person."""
    return cell.lower() in _NOTHING or cell[0] in "无無" or names_a_person(cell)


def names_a_person(cell: str) -> bool:
    """Whether a cell is written like the name of a person, and columns are not called so."""
    return not is_known(cell) and _PERSON.fullmatch(cell) is not None


def _are_codes(cells: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether cells that look like values may be names all the same, as `A0101`, `2019` and
    `0-14` may: none proves to be a value, and those under most of them are made otherwise."""
    if any(_PROOF.search(cell) for cell in cells):
        return False
    fit = [
        (_counts(cell) and cell not in column) or not _alike(cell, column)
        for cell, column in zip(cells, columns, strict=True)
    ]
    return 4 * sum(fit) >= 3 * len(fit)


def _numbered(cells: Sequence[str]) -> bool:
    """Whether cells are one word with the numbers of their places: V1, V2; 1列, 2列; 1, 2."""
    parted = [_NUMBERED.fullmatch(cell) for cell in cells]
    if len(cells) < 3 or not all(parted):
        return False
    told = [(part[1] + part[3], int(part[2])) for part in parted if part]
    return all(
        word == told[0][0] and number == told[0][1] + place
        for place, (word, number) in enumerate(told)
    )


def _form(cells: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the lines are fields of a form, each with its name before it: 姓名,王芳."""
    if len(cells) != 2 or not all(cells) or is_known(cells[1]):
        return False
    names = [cells[0], *columns[0]]
    return len(names) > 2 and 5 * sum(map(is_known, names)) >= 3 * len(names)


def has_header(records: Sequence[Sequence[str]]) -> bool:
    """Whether the first record names columns.

    Wrong guesses are not equal: a row of values taken for names would put values into every
    report, so without evidence the answer is no. A title above is none.
    """
    if not records:
        return False
    first, body = records[0], records[1:]
    named = [cell.strip() for cell in first]
    filled = [cell for cell in named if cell]
    if not filled or len(max(filled, key=len)) > 64:
        return False
    columns = [
        [row[place].strip() for row in body if place < len(row) and row[place].strip()]
        for place in range(len(named))
    ]
    coded = [place for place, cell in enumerate(named) if _VALUE.search(_YEAR.sub("", cell))]
    if not _are_codes([named[place] for place in coded], [columns[place] for place in coded]):
        return False
    strange = {
        place
        for place, cell in enumerate(named)
        if _DIGIT.search(cell) and _stranger(cell, columns[place])
    }
    if _numbered(filled) and not (filled[0].isdigit() and 2 * len(strange) < len(named)):
        return True
    if _form(named, columns):
        return False
    if all(named) and _titles(named, columns):
        return True
    score, numbered = _score(named, columns, strange)
    if coded:
        # Numbers among names are believed only where names speak for themselves.
        return bool(body) and score + numbered >= max(2, len(coded) / 2)
    # One such cell may well be a value that is made unlike the others.
    score += numbered if numbered > 1 else 0
    known = any(cell.lower() in _KNOWN for cell in filled)
    identifiers = all(_WORD.match(cell) for cell in filled)
    if not body and len(named) == 1:
        # One word alone in a text is as likely a password as a heading.
        return known or is_known(re.split(r"[_ .]", filled[0])[-1])
    if not body:
        return known or (identifiers and all("_" in cell or cell.islower() for cell in filled))
    if len(named) == 1 and score == 0 and _alike(filled[0], columns[0]):
        # A list of passwords or of accounts begins with one of them.
        return False
    return score > 0 or (score == 0 and identifiers and all(c.islower() for c in filled))


_PARTS = re.compile(r"[_ .]|(?<=[a-z])(?=[A-Z])")
"""Between the words of a heading: birth_date, PatientName."""


def _score(
    named: Sequence[str], columns: Sequence[Sequence[str]], strange: set[int]
) -> tuple[float, int]:
    """What speaks for cells being names of the columns under them, and how many with digits do."""
    filled = [cell for cell in named if cell]
    words = [part.lower() for cell in filled for part in _PARTS.split(cell)]
    score = 2.0 * sum(cell.lower() in _KNOWN for cell in filled)
    score += 0.5 * sum(word in _KNOWN for word in words) - (len(set(filled)) < len(filled))
    numbered = 0
    for place, cell in enumerate(named):
        column = columns[place]
        if not cell:
            continue
        if cell in column:
            score -= 2
        elif _is_value(cell):
            score -= 1
        elif column and _unlike(cell, column):
            score += 1
        else:
            numbered += place in strange
    return score, numbered
