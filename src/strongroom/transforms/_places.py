"""Chinese addresses cut down to district or province, without ever showing more.

Only what is certainly the name of a district passes: a name with a letter of a road, village,
estate or building in it ("明珠小区") could lead to a door, so it falls back to the city, then to
the province, then to nothing.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.patterns import groups, without_blanks
from strongroom.transforms._text import HIDDEN, MISSING, NOTHING, plain, word

_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南"
    "|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_PROVINCE = (
    rf"(?P<province>(?:{_PROVINCES})"
    r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?)"
)
# RE2 has no set difference, so a letter of a name is "none of these": not one that leads nearer
# to a door, no ending of a place, no digit, Latin letter or mark.
_NOT = "路街道号弄巷村组栋幢楼室院园厂校社小店坊庄屯区县市省旗盟0-9A-Za-z\\s,，.。、:：;；()（）#-"
_NAME = rf"[^{_NOT}]"
_NAMED = "鼓楼区|钟楼区|小店区|道[里外]区|路[桥南北]区|市[中南北]区|新市区|道县|社旗县"
_CITY = rf"(?P<city>{_NAME}{{1,6}}?(?:市|自治州|地区|盟))?"
_DISTRICT = (
    rf"(?P<district>(?:{_NAMED}|{_NAME}{{1,4}}?(?:新区|区|县|旗|市)|{_NAME}{{2,12}}自治(?:县|旗)))"
)
_FULL = rf"^(?:中国)?{_PROVINCE}?(?:市辖区)?{_CITY}(?:市辖区)?{_DISTRICT}?"

_MOST = 32
"""Characters of an address that can name its district."""


def district(values: pa.Array) -> pa.Array:
    """The district of each address ("黄浦区"), else its city or province, else `…`."""
    return _coarse(values, ("district", "city", "province"))


def province(values: pa.Array) -> pa.Array:
    """The province of each address or place ("江苏省"), else `…`."""
    return _coarse(values, ("province",))


def _coarse(values: pa.Array, levels: tuple[str, ...]) -> pa.Array:
    texts = without_blanks(plain(values))
    # A province, a city and a district take no more; what follows only slows the matching down.
    texts = pc.utf8_slice_codeunits(texts, 0, _MOST)
    found = groups(texts, _FULL)
    result = pa.nulls(len(texts), pa.string())
    for level in levels:
        part = found[level]
        result = pc.coalesce(result, pc.if_else(pc.equal(part, NOTHING), MISSING, part))
    return pc.if_else(pc.is_valid(texts), pc.fill_null(result, word(HIDDEN)), MISSING)
