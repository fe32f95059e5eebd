"""Keys of JSON objects that are people: the rows of a table, or values, and no names of columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from strongroom.stores import _headings

Path = tuple[str, ...]

FEW: Final = 3
SEVERAL: Final = 5
"""Keys at least that are believed to be Chinese names; names in Latin letters, or gathered ones."""

# Three in a hundred of the headings that tables have begin so and have two or three letters.
_FIRST: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林钟"
    "徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解丁宣邓单洪包左石崔吉龚程邢裴陆荣翁曲储侯宁甘武刘景龙叶司黎"
    "白蒲卓池乔闻党翟谭贡劳申冉桂牛燕尚农温庄晏柴阎连习容向古易廖耿欧匡文聂曾关肖涂佟仇"
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀倪湯羅畢鄔樂時齊顧黃穆蕭邵禹貝計談龐"
    "紀項閔賈婁顏鍾駱淩萬盧單龔陸榮儲寧劉龍葉喬聞黨譚貢溫莊閻連習廖歐聶關塗"
)
_CHINESE: Final = re.compile(
    f"(?:[{_FIRST}][\u4e00-\u9fff]{{1,2}}"
    "|(?:欧阳|上官|司马|诸葛|歐陽|司馬|諸葛|慕容|尉迟|东方|皇甫|夏侯)[\u4e00-\u9fff]{1,2})"
)
_LATIN: Final = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,2} [^\W\d_a-z][^\W\d_]+")
_REACHES: Final = re.compile(r"\S+@\S+|\+?\d{10,20}[Xx]?")


def are_people(keys: Sequence[str], values: Sequence[Any]) -> bool:
    """Whether most keys of an object are written like names of people, over values of one make."""
    if len(keys) < FEW or not _of_one_make(values):
        return False
    if 4 * sum(map(_is_chinese, keys)) >= 3 * len(keys):
        return True
    return len(keys) >= SEVERAL and 4 * sum(map(_is_latin, keys)) >= 3 * len(keys)


def gathered(sorts: Mapping[Path, set[str]]) -> set[Path]:
    """The objects whose members, gathered from all rows, are mostly people: no columns.

    Args:
        sorts: of the values at each path; see `_json_rows.Survey`.
    """
    inside: dict[Path, dict[str, set[str]]] = {}
    for path, found in sorts.items():
        for at, key in enumerate(path):
            inside.setdefault(path[:at], {}).setdefault(key, set()).update(found)
    found_at = {path for path, keys in inside.items() if _are_gathered(keys)}
    return {p for p in found_at if not any(p[:n] in found_at for n in range(len(p)))}


def _are_gathered(keys: Mapping[str, set[str]]) -> bool:
    if len(keys) < SEVERAL:
        return False
    if 4 * sum(_is_chinese(key) or _REACHES.fullmatch(key) is not None for key in keys) >= 3 * len(
        keys
    ):
        return True
    alike = len(set().union(*keys.values())) <= 1
    return alike and 4 * sum(map(_is_latin, keys)) >= 3 * len(keys)


def _is_chinese(key: str) -> bool:
    return _CHINESE.fullmatch(key) is not None and not _headings.is_known(key)


def _is_latin(key: str) -> bool:
    """Two or more words with capitals, none of which names a column: `Unit Price` may pass."""
    return _LATIN.fullmatch(key) is not None and not any(map(_headings.is_known, key.split()))


def _of_one_make(values: Iterable[Any]) -> bool:
    """Whether values are of one type, texts mostly of one shape; null is of every make."""
    filled = [value for value in values if value is not None]
    types = {float if type(value) is int else type(value) for value in filled}
    if types != {str}:
        return len(types) <= 1
    shapes = [_headings.shape(value) for value in filled]
    return 2 * max(map(shapes.count, set(shapes))) >= len(shapes)
