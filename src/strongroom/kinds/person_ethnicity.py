"""Ethnicity: the peoples of China as registers write them."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, one_of, phrases

NATIONS = phrases(
    "汉, 蒙古, 回, 藏, 维吾尔, 苗, 彝, 壮, 布依, 朝鲜, 满, 侗, 瑶, 白, 土家, 哈尼, 哈萨克, "
    "傣, 黎, 傈僳, 佤, 畲, 高山, 拉祜, 水, 东乡, 纳西, 景颇, 柯尔克孜, 土, 达斡尔, 仫佬, "
    "羌, 布朗, 撒拉, 毛南, 仡佬, 锡伯, 阿昌, 普米, 塔吉克, 怒, 乌孜别克, 俄罗斯, 鄂温克, "
    "德昂, 保安, 裕固, 京, 塔塔尔, 独龙, 鄂伦春, 赫哲, 门巴, 珞巴, 基诺"
)
_ETHNICITY = [*NATIONS, *(n + "族" for n in NATIONS), "其他", "穿青人", "未识别民族"]


ENTRY = Kind(
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
)
