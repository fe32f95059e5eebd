"""Postal addresses, their parts, and postcodes."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask, normal
from strongroom.kinds._address import addresses, fragments, regions
from strongroom.kinds._common import CODE, LETTER, bools, canonical_text, matches, phrases

# At least two of the parts of a Chinese address, the larger first.
_CHINESE = (
    r"(?:省|市|区|县|旗|州|盟|镇|乡|街道|村|社区).{0,24}?(?:路|街|道|巷|弄|号|栋|幢|单元|室|村|组|大厦|小区|花园|公寓|苑)"
    r"|(?:路|街|大道|巷|胡同|弄).{0,10}?[0-9一二三四五六七八九十百]+ ?(?:号|弄|栋|幢)"
    r"|[0-9]+ ?(?:号楼|栋|幢|单元).{0,8}[0-9]+ ?(?:室|房|户)?"
)
_WESTERN = (
    r"(?i)^(?:\d{1,6}[a-z]?(?:[\-/]\d{1,5})?[ ,]+[@L0-9.'’\- ]{3,}"
    r"|[@L0-9.'’\- ]{3,}[ ,]+(?:n[.°º] ?)?\d{1,6}(?:[ ,\-/]+[@L0-9.\-]+)*"
    r"|(?:p\.? ?o\.? ?box|postfach|apartado|c\.?p\.?) ?\d+"
    r"|.*\b(?:street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|square|sq|"
    r"parkway|highway|hwy|terrace|stra(?:ß|ss)e|str|platz|rue|calle|via|rua|ulica|ul|gata|vej|weg|laan|tänav|"
    r"jalan|tower|house|building|suite|floor|apt)\b.*)[ .,]*$"
).replace("@L", LETTER)
_LETTERS = rf"[{LETTER}][{LETTER}0-9.'’()\-/, ·]*"
_POSTCODE = (
    r"[0-9]{3,6}|[0-9]{5}-?[0-9]{3,4}|[0-9]{2,3}[ \-][0-9]{2,4}"
    r"|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]"
    r"|[0-9]{3,4} ?[A-Z]{2}|[A-Z]{1,2}-? ?[0-9]{3,5}|[A-Z][0-9]{4}[A-Z]{3}"
)


def address_like(array: pa.Array) -> Mask:
    """Which values are written like a postal address down to a road or a door."""
    values = normal(array)
    length = pc.utf8_length(values)
    sized = bools(pc.and_(pc.greater_equal(length, 5), pc.less_equal(length, 160)))
    chinese = bools(pc.match_substring_regex(values, _CHINESE))
    western = bools(pc.match_substring_regex(values, _WESTERN))
    return sized & (chinese | western)


ENTRIES = (
    Kind(
        name="address",
        title="Postal address",
        title_zh="地址",
        level=Level.PERSONAL,
        names=phrases(
            "地址, 住址, 家庭住址, 家庭地址, 现住址, 居住地址, 联系地址, 户籍地址, "
            "户口地址, 户籍地详址, 通讯地址, 收货地址, 收件地址, 详细地址, 居住地, "
            "户籍所在地, 工作地址, 单位地址, 暂住地址, 现住地, 案发地址, "
            "dz, zz, jzdz, jtdz, jtzz, xzz, xzdz, lxdz, hjdz, hjdxz, "
            "txdz, shdz, xxdz, zzxz, xjzd, dizhi, zhuzhi, jiatingzhuzhi, address, addr, "
            "address1, address2, address line, address line1, address line2, "
            "addressline1, home address, street, street address, mailing address, "
            "postal address, residence, residential address, billing address, "
            "shipping address, ship address, delivery address, work address, "
            "location address, house address, domicile"
        ),
        context=("地址", "住址", "住在", "家住", "address"),
        validate=address_like,
        strength=0.6,
        spans=addresses,
        canonical=canonical_text(),
        padding="step32",
        identifier="direct",
        mask={"style": "district"},
        yes=(
            "上海市黄浦区南京东路100号3栋201室",
            "11120 Jasper Ave NW",
            "Theodor-Heuss-Straße 34",
            "8, Rue Hanovre",
        ),
        no=("上海", "12345", "hello", "", "Sales Manager"),
    ),
    Kind(
        name="address.fragment",
        title="Part of an address",
        title_zh="地址片段",
        level=Level.PERSONAL,
        names=phrases(
            "省, 市, 区, 县, 省份, 城市, 区县, 街道, 乡镇, 社区, 小区, 门牌号, 楼栋, "
            "省市区, 所在省, 所在市, 籍贯地, 国家, 所在地区, 行政区划, sf, cs, qx, jd, "
            "mph, szsf, szcs, sheng, shi, shengfen, chengshi, city, state, province, "
            "country, region, district, county, town, suburb, village, state province, "
            "country code, billing city, billing state, billing country, ship city, "
            "ship region, ship country, neighborhood, prefecture, home city, city name, "
            "state name, place, location, incident place, incident location, 案发地点, "
            "发生地点, 地点, afdd, fsdd"
        ),
        validate=matches(_LETTERS, 50),
        strength=0.05,
        spans=fragments,
        canonical=canonical_text(),
        identifier="quasi",
        mask={"keep_first": 2},
        yes=("上海市", "São José dos Campos", "WA", "黄浦区"),
        no=("12345", "", "a@example.com", "-"),
    ),
    Kind(
        name="address.region",
        title="Province, city or district alone",
        title_zh="行政区划",
        level=Level.INTERNAL,
        names=(),
        spans=regions,
        canonical=canonical_text(),
        identifier="quasi",
        mask={"keep_first": 2},
    ),
    Kind(
        name="postcode",
        title="Postcode",
        title_zh="邮政编码",
        level=Level.PERSONAL,
        names=phrases(
            "邮编, 邮政编码, yb, yzbm, youbian, postcode, post code, postal code, "
            "postalcode, zip, zip code, zipcode, zip5, billing postal code, "
            "ship postal code, billing zip, plz, cep"
        ),
        validate=matches(f"'?(?i:{_POSTCODE})"),
        strength=0.1,
        canonical=canonical_text(keep=CODE),
        padding="fixed:10",
        identifier="quasi",
        mask={"keep_first": 2},
        yes=("200001", "12227-000", "T5K 2N1", "SW1A 1AA", "0171"),
        no=("Shanghai", "1234567890123", ""),
    ),
)
