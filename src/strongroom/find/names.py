"""What a column's name says: words in Chinese, pinyin and English, whole, at the end or inside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from strongroom.core.registry import shelf
from strongroom.find import headings
from strongroom.find.families import family
from strongroom.find.known import around_things, called, listed

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")
# Kana, Chinese characters and Hangul stand without blanks between words.
_JOINED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# Signs of vowels that stand on letters: accents, Hebrew, Arabic, languages of India, Thai and Lao.
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0dff\u0e31-\u0ece"
_APART = rf"(?![{_MARKS}\u30fb])[\W_]"
_PARTS = re.compile(
    rf"(?:{_APART})+"
    rf"|(?<=[{_JOINED}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{_JOINED}])"
)
_BETWEEN = re.compile(rf"(?:(?!\n){_APART})+")
_BROKEN = re.compile("%(?:09|0A|0D|20)")
_HAN = re.compile(f"[{_JOINED}]")


# Words in front that only say whose it is, and words behind that only say how it is written.
_OWNERS = listed(
    "t f c col fld tb tbl my the primary main home work office billing bill ship shipping "
    "mailing mail current old new src owner holder guardian reporter customer cust client "
    "contact employee emp user usr member mbr person people student stu patient pat passenger "
    "guest staff teacher agent seller buyer sender receiver recipient emergency applicant "
    "account acct vendor supplier manager login delivery permanent residential residence full "
    "legal registered preferred alternate alt secondary second other personal private "
    "business company org original orig ry jbxx r p u s a b hz yg kh yh bjr dsr bar xyr shr "
    "zjr lxr jsr fr"
)
_FORMS = listed(
    "no num nbr number code value val str text txt raw plain full cn en zh nm string info "
    "data line field col one two ext hm bm dm mc cd desc masked mask enc encrypted hash md sha sm"
)
# A name that ends so is about the thing, it is not the thing.
_ABOUT = listed(
    "id ids key type types flag status state count cnt verified valid confirmed active "
    "enabled time date at on ts timestamp created updated modified sent url uri link path "
    "format length len size source src country prefix suffix ind indicator category cat seq "
    "order rank version guid uuid fk pk score confidence bool optin optout promotion style lx "
    "bz sj rq zt"
)
_ABOUT_CHINESE = tuple(
    sorted(
        listed("类型 类别 标志 标识 状态 数量 次数 时间 日期 代码 编码 个数 有效期 来源 序号 是否")
    )
)

# The same in languages that begin with the thing: `fecha_nac_alumno`, `Móvil tutor 1`, `cpf_seg`,
# and words in front of it: `num_licencia`, `CO_SEXO`.
_OWNED_BY, _IN_FRONT = around_things("owned by"), around_things("in front")

Names = Mapping[str, float]


def words(name: str) -> list[str]:
    """A column name as lower-case words: `BillingPostalCode` → billing, postal, code."""
    # What a store writes for the end of a line: a cell of a spreadsheet has several.
    written = _BROKEN.sub(" ", name)
    plain = headings.simplified(unicodedata.normalize("NFKC", written))
    parts = [piece for part in _PARTS.split(plain) for piece in _CAMEL.split(part)]
    return [part.lower() for part in parts if part]


def joined(phrases: Iterable[str]) -> list[str]:
    """The words of each phrase, joined; of thousands at once, for every command waits for them."""
    every = headings.simplified(unicodedata.normalize("NFKC", "\n".join(phrases)))
    return _BETWEEN.sub("", every.lower()).split("\n")


@cache
def _listed() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Joined phrases and what they name: those of kinds, and those of `called.txt`."""
    own = [(phrase, kind.name) for kind in shelf("kinds").values() for phrase in kind.names]
    more = [(phrase, kind) for kind, phrases in called().items() for phrase in phrases]
    plain = iter(joined(phrase for phrase, _ in own + more))
    own, more = ([(next(plain), kind) for _, kind in some] for some in (own, more))
    return own, more


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """Joined phrase → kinds that are called so."""
    own, more = _listed()
    index: dict[str, tuple[str, ...]] = {}
    for phrase, kind in own:
        index[phrase] = (*index.get(phrase, ()), kind)
    for phrase, kind in more:
        if phrase not in index:
            index[phrase] = (kind,)
        elif kind not in index[phrase] and len(phrase) > 3:
            index[phrase] = (*index[phrase], kind)
    return index


@cache
def _alone() -> frozenset[str]:
    """Short phrases of other languages and systems, which are words of many things in a name."""
    own, more = ({phrase for phrase, _ in some} for some in _listed())
    return frozenset(p for p in more - own if p.isascii() and len(p) <= 4)


@lru_cache(maxsize=65_536)
def says(name: str) -> Names:
    """Kind → how strongly (0 to 1) the name says it."""
    scores = dict(_by_words(name))
    if not any(score >= 0.9 for score in scores.values()):
        # A question is understood as a whole, before its words are taken for names.
        more = headings.asked(name)
        for part, trust in headings.parts(name) if not more else ():
            for kind, score in _by_words(part).items():
                more[kind] = max(more.get(kind, 0.0), trust * score)
        for kind, score in more.items():
            scores[kind] = max(scores.get(kind, 0.0), score)
    return scores


def _by_words(name: str) -> dict[str, float]:
    every = words(name)
    scores = dict(_by_phrases(every))
    on_shelf = shelf("kinds")
    for kind, score in family(every).items():
        if kind in on_shelf:
            scores[kind] = max(scores.get(kind, 0.0), score)
    return scores


def _by_phrases(every: list[str]) -> Names:
    """What the phrases say that kinds and `called.txt` list."""
    tokens = [t for t in every if not t.isdigit()]
    scores: dict[str, float] = {}

    def note(phrase: str, score: float) -> None:
        for kind in _index().get(phrase, ()):
            # Two letters are the initials of many things.
            weak = len(phrase) <= 2 and phrase.isascii() and phrase not in ("ip", "qq")
            value = score * (0.75 if weak else 1.0)
            scores[kind] = max(scores.get(kind, 0.0), value)

    note("".join(every), 1.0)
    joined = "".join(tokens)
    if not scores:
        note(joined, 1.0)
    if scores:
        return scores
    if _HAN.search(joined):
        _chinese(joined, note)
        return scores
    _thing_first(tokens, note)
    about = bool(tokens) and tokens[-1] in _ABOUT
    for start in range(1, len(tokens)):
        known = all(t in _OWNERS for t in tokens[:start])
        phrase = "".join(tokens[start:])
        if known or phrase not in _alone():
            note(phrase, 0.92 if known else 0.75)
    if about:
        # `billing_state` is an address part, `phone_state` is about a phone: the end decided.
        return {kind: score for kind, score in scores.items() if score >= 0.9}
    if scores:
        return scores
    for start in range(len(tokens)):
        for end in range(len(tokens) - 1, start, -1):
            tail = all(t in _FORMS for t in tokens[end:])
            lead = all(t in _OWNERS for t in tokens[:start])
            phrase = "".join(tokens[start:end])
            if (len(phrase) > 2 or tail) and phrase not in _alone():
                note(phrase, 0.85 if tail and lead else 0.45)
    return scores


def _thing_first(tokens: list[str], note: Callable[[str, float], None]) -> None:
    """Phrases at the beginning of a name, behind which nothing but whose it is stands."""
    start = int(len(tokens) > 1 and tokens[0] in _IN_FRONT)
    end = len(tokens)
    while end - start > 1 and tokens[end - 1] in _OWNED_BY:
        end -= 1
        note("".join(tokens[start:end]), 0.85)
    if start:
        note("".join(tokens[start:]), 0.85)


# What is said by a code of a list is said all the same.
_CODED = re.compile(
    "^(?:.{0,4})(性别|民族|婚姻状况|婚姻|文化程度|学历|学位|职业|政治面貌|宗教信仰|国籍|籍贯|"
    "健康状况|疾病|诊断|兵役状况|案由|罪名)(?:代码|编码|码|类别代码|名称)$"
)


def _chinese(joined: str, note: Callable[[str, float], None]) -> None:
    """Phrases at the end of a Chinese name say most, the longest of them first."""
    if coded := _CODED.match(joined):
        note(coded[1], 0.85)
        return
    index, size = _index(), len(joined)
    ends = (joined[start:] for start in range(size - 1))
    best_end = next((end for end in ends if end in index), "")
    about = joined.endswith(_ABOUT_CHINESE)
    if best_end and not (about and len(best_end) <= 2):
        # 孩子出生日期 ends in a date of birth, 电话类型 in what is said about a telephone.
        note(best_end, 0.92)
    if best_end or about:
        return
    longest = min(size, _longest())
    pieces = (joined[at : at + n] for n in range(longest, 1, -1) for at in range(size - n + 1))
    inside = next((piece for piece in pieces if piece in index and _HAN.search(piece)), "")
    if inside:
        note(inside, 0.6)


@cache
def _longest() -> int:
    return max(map(len, _index()))


# Words that make a table one about people.
PEOPLE = listed(
    "person persons people customer customers client clients employee employees emp staff "
    "user users member members patient patients student students teacher teachers contact "
    "contacts citizen citizens resident residents passenger passengers guest guests applicant "
    "applicants candidate candidates subscriber subscribers voter voters tenant donor party "
    "ry jbxx ryxx rkxx yh kh yg xs hz profile profiles individual individuals personnel crew "
    "driver drivers rider riders courier couriers voter voters donors tenants player players "
    "reader readers insured worker workers doctor doctors nurse nurses pupil pupils delegates "
    "delegate attendee attendees participants inmate inmates volunteer volunteers "
    "xuanmin xueyuan yuangong huiyuan kehu yonghu renyuan jumin yezhu huanzhe xuesheng jiaoshi "
    "zhigong dangyuan laoren"
) | around_things("people")
PEOPLE_CHINESE = (
    "人员",
    "人口",
    "用户",
    "客户",
    "员工",
    "学生",
    "患者",
    "居民",
    "会员",
    "党员",
    "住户",
    "旅客",
    "联系人",
    "教师",
)


# Words that make a table one about things or places, whose addresses and positions are public.
THINGS = listed(
    "product products item items goods sku catalog catalogue inventory stock warehouse store "
    "stores shop shops branch branches merchant merchants company companies supplier suppliers "
    "vendor vendors station stations stop stops route routes road roads city cities country "
    "countries region regions airport airports building buildings poi pois place places facility "
    "facilities asset assets device devices machine machines sensor sensors book books film films "
    "movie movies node nodes pile piles pole poles charger chargers drug "
    "drugs lifnr sp cp zd dl gs md sh"
) | around_things("things")
THINGS_CHINESE = (
    "商品",
    "产品",
    "物料",
    "库存",
    "仓库",
    "门店",
    "商户",
    "企业",
    "供应商",
    "站点",
    "车站",
    "线路",
    "道路",
    "城市",
    "地区",
    "设备",
    "图书",
    "景点",
    "网点",
    "字典",
)


def about_things(dataset: str) -> bool:
    """Whether the name of a table says that its rows are things, places or businesses."""
    last = words(dataset.rsplit("/", 1)[-1].rsplit(".", maxsplit=1)[-1])
    return any(t in THINGS for t in last) or any(p in dataset for p in THINGS_CHINESE)


_TITLED = listed(
    "movie film book song album product item brand model species game show song artwork dish recipe"
)


def names_a_thing(name: str) -> bool:
    """Whether a column is the name of a thing or place: `product_name`, 门店名称, 景点."""
    tokens = words(name)
    if len(tokens) == 2 and tokens[1] in ("name", "title", "nm", "mc"):
        return tokens[0] in THINGS
    if len(tokens) != 1:
        return False
    if tokens[0] in _TITLED:
        return True
    bare = tokens[0].removesuffix("名称").removesuffix("名")
    return bare in THINGS_CHINESE or (tokens[0] != bare and bare in ("站", "店", "菜", "品", "路"))


def about_people(dataset: str) -> bool:
    """Whether the name of a table says that its rows are people."""
    tokens = words(
        dataset.rsplit("/", 1)[-1].rsplit(".", maxsplit=1)[-1] if "." in dataset else dataset
    )
    tokens += words(dataset)
    return any(t in PEOPLE for t in tokens) or any(p in dataset for p in PEOPLE_CHINESE)


_OF_THINGS = listed(
    "sn serial serialno model vendor manufacturer maker brand firmware fw hw sw version spec specs "
    "sku barcode ean upc isbn issn callno shelf warehouse stock qty quantity uom unit price "
    "unitprice cost listprice batch batchno lot lotno asset assetno installed warranty studio "
    "genre mins runtime release isrc track album publisher edition pages habitat genus species "
    "latin voltage power capacity line exits contractor platform altitude altm matnr werks lgort "
    "menge netpr charg ebeln gg xh gys sccj scqy dj kc pc ph zsm jhbm jldw ggxh sl "
    "pm25 pm10 co2 tvoc voc hcho lux humidity humi battery batt "
    "rssi snr wd wd2 sd sidu wendu pressure flow "
    "rpm torque vibration soc soh sensor sensorid probe barn eartag "
    "规格 型号 规格型号 厂家 生产厂家 生产企业 供应商 批号 批次 库存 单价 单位 条码 数量 品牌 "
    "产地 保质期 货号 货位"
)


def of_things(name: str) -> bool:
    """Whether a column is one that tables of things have: a model, a batch, a stock."""
    tokens = words(name)
    return "".join(tokens) in _OF_THINGS or (len(tokens) == 2 and tokens[0] in _OF_THINGS)
