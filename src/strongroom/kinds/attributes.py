"""What people are: attributes that are known from the column's name and its values together."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask, normal
from strongroom.kinds._common import LETTER, bools, canonical_text, matches, one_of, phrases

NATIONS = phrases(
    "汉, 蒙古, 回, 藏, 维吾尔, 苗, 彝, 壮, 布依, 朝鲜, 满, 侗, 瑶, 白, 土家, 哈尼, 哈萨克, "
    "傣, 黎, 傈僳, 佤, 畲, 高山, 拉祜, 水, 东乡, 纳西, 景颇, 柯尔克孜, 土, 达斡尔, 仫佬, "
    "羌, 布朗, 撒拉, 毛南, 仡佬, 锡伯, 阿昌, 普米, 塔吉克, 怒, 乌孜别克, 俄罗斯, 鄂温克, "
    "德昂, 保安, 裕固, 京, 塔塔尔, 独龙, 鄂伦春, 赫哲, 门巴, 珞巴, 基诺"
)
_ETHNICITY = [*NATIONS, *(n + "族" for n in NATIONS), "其他", "穿青人", "未识别民族"]
_EDUCATION = phrases(
    "文盲, 半文盲, 小学, 初中, 高中, 中专, 技校, 职高, 中技, 大专, 专科, 高职, 本科, 大学, "
    "大学本科, 大学专科, 研究生, 硕士, 博士, 硕士研究生, 博士研究生, 博士后, 小学毕业, "
    "初中毕业, 高中毕业, 中等专科, 普通高中, 职业高中, 技工学校, 专科教育, 大学本科教育, "
    "研究生教育, 其他, none, primary, secondary, highschool, bachelor, bachelors, master, "
    "masters, phd, doctorate, doctor, associate, college, university, graduate, "
    "undergraduate, postgraduate, diploma, vocational, "
    "high school, high school diploma, bachelor's degree, master's degree, some college, "
    "bachelor degree"
)
_MARITAL = phrases(
    "未婚, 已婚, 离异, 离婚, 丧偶, 再婚, 初婚, 复婚, s, m, d, w, single, married, "
    "divorced, widowed, separated, 10, 20, 21, 22, 23, 30, 40, 90"
)
_MILITARY = phrases(
    "未服兵役, 未服役, 未服过兵役, 服兵役, 服役, 现役, 退役, 退伍, 退出现役, 预备役, 转业, "
    "复员, 士兵, 义务兵, 士官, 军官, 军士, 武警, 应征, 免服兵役, 缓服兵役, 已服兵役, "
    "退役军人, 退役士兵, none, active, reserve, retired, veteran, discharged, served, 无, "
    "0, 1, 2, 3, 4, 9"
)


def _age(array: pa.Array) -> Mask:
    values = normal(array)
    shaped = bools(pc.match_substring_regex(values, r"^[0-9]{1,3}(?:\.0+)?(?:岁|周岁)?$"))
    numbers = pc.replace_substring_regex(values, r"(?:\.0+)?(?:岁|周岁)?$", "")
    numbers = pc.if_else(pa.array(shaped), numbers, None).cast(pa.int64())
    return shaped & bools(pc.less_equal(numbers, 125))


_SEX = phrases(
    "男, 女, 男性, 女性, m, f, male, female, man, woman, x, other, diverse, 未知, 0, 1, 2, 9"
)
_PLACE = rf"[{LETTER}][{LETTER}.'’()\-, ]+"

ENTRIES = (
    Kind(
        name="person.sex",
        title="Sex",
        title_zh="性别",
        level=Level.PERSONAL,
        names=phrases("性别, xb, xingbie, sex, gender, xbdm"),
        validate=one_of(_SEX),
        strength=0.35,
        canonical=canonical_text(lower=True),
        padding="fixed:8",
        identifier="quasi",
        yes=("男", "female", "F"),
        no=("abc", "123", ""),
    ),
    Kind(
        name="person.age",
        title="Age",
        title_zh="年龄",
        level=Level.PERSONAL,
        names=phrases("年龄, 周岁, nl, nianling, age, age years, current age, patient age"),
        validate=_age,
        strength=0.05,
        canonical=canonical_text(),
        padding="fixed:8",
        identifier="quasi",
        yes=("35", "7", "35岁", "101"),
        no=("199", "abc", "-3", ""),
    ),
    Kind(
        name="person.ethnicity",
        title="Ethnicity",
        title_zh="民族",
        level=Level.SENSITIVE,
        names=phrases(
            "民族, mz, minzu, mzdm, ethnicity, ethnic group, nationality ethnic, nation, race"
        ),
        validate=one_of(_ETHNICITY),
        strength=0.8,
        canonical=canonical_text(),
        padding="fixed:16",
        identifier="quasi",
        law="GDPR Art. 9; PIPL Art. 28",
        yes=("汉族", "维吾尔", "藏族"),
        no=("中国", "abc", ""),
    ),
    Kind(
        name="person.education",
        title="Education",
        title_zh="学历",
        level=Level.PERSONAL,
        names=phrases(
            "学历, 文化程度, 教育程度, 学位, 最高学历, xl, whcd, xueli, jycd, education, "
            "education level, degree, schooling, qualification"
        ),
        validate=one_of(_EDUCATION),
        strength=0.75,
        canonical=canonical_text(),
        padding="fixed:24",
        identifier="quasi",
        yes=("本科", "大专", "Bachelor", "小学"),
        no=("abc", "12", ""),
    ),
    Kind(
        name="person.marital",
        title="Marital status",
        title_zh="婚姻状况",
        level=Level.PERSONAL,
        names=phrases(
            "婚姻状况, 婚否, 婚姻, hyzk, hyqk, marital status, marital, maritalstatus, civil status"
        ),
        validate=one_of(_MARITAL),
        strength=0.3,
        canonical=canonical_text(lower=True),
        padding="fixed:16",
        identifier="quasi",
        yes=("已婚", "single", "M"),
        no=("abc", "99", ""),
    ),
    Kind(
        name="person.military",
        title="Military service",
        title_zh="兵役状况",
        level=Level.SENSITIVE,
        names=phrases(
            "兵役, 兵役状况, 兵役情况, 服役, 服役情况, byzk, byqk, bingyi, military, "
            "military service, veteran status"
        ),
        validate=one_of(_MILITARY),
        strength=0.3,
        canonical=canonical_text(),
        padding="fixed:24",
        identifier="quasi",
        law="PIPL Art. 28",
        yes=("未服兵役", "退役", "veteran"),
        no=("abc", "123", ""),
    ),
    Kind(
        name="person.birthplace",
        title="Birthplace",
        title_zh="出生地",
        level=Level.PERSONAL,
        names=phrases(
            "出生地, 籍贯, 出生地点, 祖籍, csd, jg, jiguan, birthplace, birth place, "
            "place of birth, pob, native place, hometown, birth city, birth country, "
            "city of birth, country of birth"
        ),
        validate=matches(_PLACE, 60),
        strength=0.05,
        canonical=canonical_text(),
        identifier="quasi",
        yes=("江苏省南京市", "湖南长沙", "Seattle"),
        no=("12345", "", "a@example.com"),
    ),
    Kind(
        name="person.occupation",
        title="Occupation",
        title_zh="职业",
        level=Level.PERSONAL,
        names=phrases(
            "职业, 职务, 职位, 职称, 岗位, 工种, zy, zw, zc, gw, zhiye, zhiwu, "
            "occupation, profession, job, job title, jobtitle, contact title, "
            "contacttitle, position title, designation"
        ),
        validate=matches(rf"[{LETTER}][{LETTER}0-9.'’()\-/&, ]*", 60),
        strength=0.05,
        canonical=canonical_text(),
        identifier="quasi",
        yes=("教师", "Sales Manager", "工程师"),
        no=("12345", "", "a@example.com"),
    ),
)
