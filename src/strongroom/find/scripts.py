"""Facts about values in other writing systems, and of how words are written that no list holds.

Names of people in Hangul, kana, Japanese and Cyrillic letters; words with capitals, and words of
letters that have none; days in the eras of Japan and Taiwan. Shares of the first values, as all
facts are.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from strongroom.find import patterns
from strongroom.find.known import listed
from strongroom.find.values import First, mask

Facts = dict[str, float]

_KOREAN = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함"
    "변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용"
)
"""Surnames of Korea by the census of 2015, those that more than some thousand bear."""
_HANGUL_NAME = (
    rf"^(?:남궁|황보|제갈|선우|독고|사공|서문|[{_KOREAN}]) ?"
    r"[가-힣*○]{1,3}(?: ?[님씨])?$"
)

_JAPANESE = listed(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 "
    "松本 井上 木村 斎藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 "
    "長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 "
    "中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 "
    "横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 "
    "平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 "
    "杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 菊池 西川 五十嵐 北村 安田 中田 "
    "川口 平田 川崎 飯田 吉村 久保田 沢田 服部 矢野 岩田 荒井 浅野 辻本 松浦 川村 福島 "
    "大橋 永井 松岡 早川 荒木 大久保 田口 野田 中西 小松 山中 黒田 松下 堀内 白石 熊谷 "
    "望月 土屋 星野 内藤 大谷 川上 永田 本田 広瀬 小池 石原 岡崎 奥村 浜田 樋口 川島 松永 "
    "篠原 片山 須藤 成田 秋山 尾崎 大島 関口 栗原 三宅 西山 橋口 馬場 奥田 小西 小田 吉岡 "
    "菅野 大川 関根 岸本 富田 坂口 岩本 佐久間 宮田 江口 根本 中尾 今村 平井 本間 東海林"
)
_NO_GIVEN = "店商堂屋会社課部駅町市県区村川山橋線園館寺院校庁局所館組合"
_JAPANESE_NAME = (
    rf"^(?:{'|'.join(sorted(_JAPANESE))})[ 　]?"
    rf"[一-龯々ぁ-んァ-ヶー]{{0,2}}[^{_NO_GIVEN}0-9A-Za-z ]$"
)
"""A surname of many in Japan, and up to three characters of which the last is no office's."""

_KANA = "^[ぁ-んァ-ヶーｦ-ﾟ・･ 　]+$"
_PATRONYMIC = re.compile(
    "(?:вич|вна|ична|инична|вiч|віч|івна|ївна|оглы|оглу|кызы|улы|қызы|ұлы|уулу"
    "|oğlu|qızı|ovich|evich|ovna|evna)$"
)
_ERA = (
    r"^(?:明治|大正|昭和|平成|令和|[MTSHR])\.? ?"
    r"(?:[0-9]{1,2}|元)[年.\-/][0-9]{1,2}[月.\-/][0-9]{1,2}日?$"
)
_OLD_ERA = r"^(?:明治|大正|昭和|[MTS])"
_REPUBLIC = (
    r"^(?:民國|民国)?0?[0-9]{2,3}[./\-年][0-9]{1,2}[./\-月][0-9]{1,2}日?$"
    r"|^0?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$"
)
"""Years that are counted from 1911, as in Taiwan."""

_WRITTEN = (
    *(("latin", 0x24F), ("greek", 0x3FF), ("cyrillic", 0x52F), ("armenian", 0x58F)),
    *(("hebrew", 0x5FF), ("arabic", 0x8FF), ("indic", 0xDFF), ("thai", 0xEFF), ("tibetan", 0xFFF)),
    *(("burmese", 0x109F), ("georgian", 0x10FF), ("hangul", 0x11FF), ("ethiopic", 0x139F)),
    *(("khmer", 0x17FF), ("mongolian", 0x18AF), ("latin", 0x1EFF), ("greek", 0x1FFF)),
    *(("kana", 0x31FF), ("han", 0xA4CF), ("hangul", 0xD7FF), ("han", 0xFAFF), ("arabic", 0xFEFF)),
    *(("kana", 0xFFFF), ("han", 0x3FFFF)),
)
"""Writing systems in the order of Unicode, each up to the code point beside it."""

_MARKS = str.maketrans("", "", ".'’`-‐·")


def written(first: First, facts: Facts) -> None:
    """In which letters values are, and which are written as names of people are."""
    each, times = first.some()
    total = int(times.sum())
    seen: Counter[str] = Counter()
    for value, often in zip(each.to_pylist(), times.tolist(), strict=True):
        for said in _said(value):
            seen[said] += often
    for said, often in seen.items():
        facts[f"written:{said}"] = often / total
    share = first.share
    if facts.get("written:hangul", 0.0) >= 0.3:
        facts["hangul_name"] = share(mask(first.each, _HANGUL_NAME))
    if facts.get("written:kana", 0.0) + facts["han"] >= 0.3:
        facts["kana"] = share(mask(first.each, _KANA))
        facts["japanese_name"] = share(mask(first.each, _JAPANESE_NAME))


def _said(value: str) -> list[str]:
    """In which letters a value begins, and how its words are written."""
    letter = next((c for c in value if c.isalpha()), "")
    if not letter:
        return []
    said = [next((name for name, last in _WRITTEN if ord(letter) <= last), "other")]
    parts = value.translate(_MARKS).split()
    if not all(_lettered(part) for part in parts):
        return said
    plain = [part for part in parts if part.casefold() not in patterns.PARTICLES] or parts
    much = "one" if len(parts) == 1 else "some" if len(parts) <= 4 else "many"
    if all(part[0].isupper() or part[0].istitle() for part in plain):
        capitals = len(value) > 3 and all(part.isupper() for part in plain)
        said.append(f"{'capitals' if capitals else 'titled'} {much}")
    elif all(part[0].islower() for part in plain):
        said.append(f"small {much}")
    elif not any(c.isupper() or c.islower() for c in value):
        said.append(f"uncased {much}")
    if len(parts) > 1 and any(_PATRONYMIC.search(part.lower()) for part in parts):
        said.append("patronymic")
    return said


def _lettered(part: str) -> bool:
    """Whether a word is of letters and the signs that stand on them."""
    return part.isalpha() or all(c.isalpha() or unicodedata.category(c)[0] == "M" for c in part)


def eras(first: First, facts: Facts) -> None:
    """Days whose years are counted within an era."""
    each, share = first.each, first.share
    facts["era"] = share(mask(each, _ERA))
    if facts["era"] >= 0.3:
        facts["old_era"] = share(mask(each, _OLD_ERA))
    facts["republic"] = share(mask(each, _REPUBLIC))
    if facts["republic"] >= 0.5:
        facts["republic_old"] = share(mask(each, "^(?:民國|民国)?0?[0-9]{2}[^0-9]|^0?[0-9]{6}$"))


__all__ = ["eras", "written"]
