"""Ways to call a person without a full name: 老王, 刘某, 张师傅."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, matches, phrases

_HAN = "一-鿿㐀-䶿"
_TITLES = (
    "某|某某|总|姐|哥|叔|姨|婶|嫂|爷|师傅|老师|老板|经理|主任|医生|警官|律师|法官|书记|校长|教授|女士|先生|小姐|"
    "太太|同学|同志|阿姨|大爷|大妈|大姐|大哥|教练|护士|医师|会计|队长|所长|站长|店长|班长|主管|奶奶|"
    "爷爷|大夫|管家|师父|工"
)

ENTRY = Kind(
    name="person.nickname",
    title="Nickname",
    title_zh="称呼",
    level=Level.PERSONAL,
    names=phrases(
        "昵称, 绰号, 外号, 别名, 化名, 小名, 乳名, 称呼, 称谓, nc, nicheng, chuohao, waihao, "
        "alias, nickname alias, known as, aka"
    ),
    validate=matches(f"[老小阿][{_HAN}]{{1,2}}|[{_HAN}]{{1,2}}(?:{_TITLES})", 6),
    strength=0.15,
    canonical=canonical_text(),
    identifier="quasi",
    mask={"keep_first": 1, "char": "*"},
    yes=("老王", "小李", "阿强", "刘某", "张师傅", "欧阳女士"),
    no=("12345", "王小明", "上海市", ""),
)
