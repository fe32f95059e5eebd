"""The registers of persons, of addresses and mobiles, and of party members."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice, numbers, words
from strongroom.city.dice import Rows
from strongroom.city.dirt import Dirt
from strongroom.city.people import AS_OF, People, in_order, take

EVERY_DUPLICATE = 200
"""After so many persons one row repeats one of them, as it stood years before."""
EVERY_MOVE = 5
"""After so many people one row holds an earlier address or a delivery address of one of them."""

PERSON = pa.schema(
    [
        ("name", pa.string()), ("sex", pa.string()), ("age", pa.int32()),
        ("birth_date", pa.string()), ("birthplace", pa.string()), ("id_number", pa.string()),
        ("ethnicity", pa.string()), ("education", pa.string()),
        ("military_service", pa.string()), ("label", pa.string()),
        ("updated_at", pa.timestamp("s")),
    ]
)  # fmt: skip
CONTACT = pa.schema(
    [
        ("name", pa.string()), ("id_number", pa.string()), ("mobile", pa.string()),
        ("address", pa.string()), ("remark", pa.string()), ("updated_at", pa.timestamp("s")),
    ]
)  # fmt: skip
PARTY_MEMBER = pa.schema(
    [
        ("name", pa.string()), ("mobile", pa.string()), ("province", pa.string()),
        ("employer", pa.string()), ("branch", pa.string()), ("ethnicity", pa.string()),
        ("education", pa.string()),
    ]
)  # fmt: skip

SCHOOLING = ("文盲", "小学", "初中", "高中", "中专", "大专", "本科", "硕士", "博士")
# Share of each schooling by decade of birth, 1930 to 2010: the young of 2021 are still at school.
_SCHOOLING = (
    (35, 38, 16, 6, 2, 2, 1, 0, 0), (16, 36, 28, 12, 3, 3, 2, 0, 0), (8, 24, 38, 19, 4, 4, 3, 0, 0),
    (4, 18, 42, 18, 6, 7, 5, 0, 0), (2, 10, 38, 16, 8, 13, 11, 2, 0),
    (1, 4, 26, 16, 9, 20, 19, 4, 1),
    (0, 2, 16, 16, 9, 24, 27, 5, 1), (0, 30, 38, 22, 6, 2, 2, 0, 0), (60, 38, 2, 0, 0, 0, 0, 0, 0),
)  # fmt: skip
_SERVICE = ("未服兵役", "退出现役", "服现役", "预备役")
_LABELS = (
    ("重点人员", 6), ("涉毒人员", 5), ("刑释人员", 6), ("上访人员", 3), ("交通违法人员", 12),
    ("肇事肇祸精神障碍患者", 1), ("社区矫正人员", 2), ("流动人口", 40),
)  # fmt: skip
_REMARKS = (
    "放楼下，发短信", "放门卫处", "周末送", "请打电话", "放丰巢柜", "家里有老人，敲门轻一点",
    "不要放门口", "送到单位前台", "易碎品轻放", "晚上七点以后送", "家中无人放快递架", "需当面验货",
)  # fmt: skip


@cache
def _dates() -> pa.Array:
    return pa.array([str(numbers.FIRST_DAY + d) for d in range(numbers.DAYS)])


@cache
def _schooling() -> npt.NDArray[np.int32]:
    return np.stack([dice.lottery([w + 1e-9 for w in row]) for row in _SCHOOLING])


@cache
def _labels() -> npt.NDArray[np.int32]:
    return dice.lottery([w for _, w in _LABELS])


def _updated(seed: int, stream: str, rows: Rows, first: int = 2008, last: int = 2021) -> pa.Array:
    start = np.datetime64(f"{first}-01-01", "s").astype(np.int64)
    seconds = (last - first) * 365 * 86_400
    return pa.array(start + dice.below(seed, stream, rows, seconds), pa.timestamp("s"))


def _schooled(people: People, who: Rows, year: npt.NDArray[np.int64]) -> pa.Array:
    decade = np.minimum((year - 1930) // 10, len(_SCHOOLING) - 1)
    tickets = (dice.draw(people.seed, "schooling", who) >> np.uint64(48)).astype(np.int64)
    return take(pa.array(SCHOOLING), _schooling()[decade, tickets])


def person_rows(people: int) -> int:
    """Rows of `person`: everybody once, and the duplicates."""
    return people + people // EVERY_DUPLICATE


def _repeated(seed: int, stream: str, rows: Rows, every: int) -> tuple[Rows, npt.NDArray[np.bool_]]:
    """(person of each row, whether the row is the extra one that follows every `every` people)."""
    block, place = np.divmod(rows, every + 1)
    extra = place == every
    who = block * every + np.where(extra, dice.below(seed, stream, rows, every), place)
    return who, extra


def person(people: People, rows: Rows) -> pa.RecordBatch:
    """The given rows of the register of persons."""
    seed = people.seed
    who, again = _repeated(seed, "person.again", rows, EVERY_DUPLICATE)
    day, sex = people.born(who)
    year = numbers.YEAR_OF[day]
    keep = who < people.planted

    def dirt(column: str) -> Dirt:
        return Dirt(seed, f"person.{column}", rows, keep)

    ids = dirt("id").ids(people.id_numbers(who), year)
    ids = pc.if_else(pa.array(dirt("id").hit("id.null")), pa.scalar(None, pa.string()), ids)
    text, tickets = words.birthplaces()
    birthplace = take(text, dice.ticket(seed, "birthplace", who, tickets))
    served = dice.below(seed, "service", who, 1000)
    able = (year < 2003) & ((sex == 1) | (served < 20))
    service = np.where(
        ~able, 0, np.where(served < 60, 1, np.where(served < 66, 2, 3 * (served < 80)))
    )
    label = take(
        pa.array([name for name, _ in _LABELS]), dice.ticket(seed, "label", who, _labels())
    )
    labelled = dice.chance(seed, "labelled", who, 0.04) & (year < 2006)
    stale = dice.below(seed, "person.stale", rows, 20)
    age = AS_OF - year - np.where(stale < 3, stale, 0) - np.where(again, 2, 0)
    return pa.record_batch(
        [
            dirt("name").names(people.names(who)),
            take(pa.array(["女", "男"]), sex),
            pa.array(np.maximum(age, 0).astype(np.int32), mask=dirt("age").hit("null")),
            dirt("birth").dates(take(_dates(), day)),
            dirt("birthplace").empties(birthplace),
            ids,
            take(words.nations()[0], people.nations(who)),
            dirt("education").empties(_schooled(people, who, year)),
            take(pa.array(_SERVICE), service),
            pc.if_else(pa.array(labelled), label, pa.scalar(None, pa.string())),
            pc.if_else(
                pa.array(again),
                _updated(seed, "person.before", rows, 2003, 2008),
                _updated(seed, "person.updated", who),
            ),
        ],
        schema=PERSON,
    )


def contact_rows(people: int) -> int:
    """Rows of `contact`: everybody's home, and one more address for one in five."""
    return people + people // EVERY_MOVE


def contact(people: People, rows: Rows) -> pa.RecordBatch:
    """The given rows of addresses merged with mobiles, some of them from couriers."""
    seed = people.seed
    who, moved = _repeated(seed, "contact.moved", rows, EVERY_MOVE)
    day, _ = people.born(who)
    keep = (who < people.planted) & ~moved

    def dirt(column: str) -> Dirt:
        return Dirt(seed, f"contact.{column}", rows, keep)

    ids = dirt("id").ids(people.id_numbers(who), numbers.YEAR_OF[day])
    missing = dirt("id").hit("id.missing_in_contact")
    home, other = np.flatnonzero(~moved), np.flatnonzero(moved)
    address = in_order(
        [people.addresses(who[home]), people.addresses(who[other], "moved")], [home, other]
    )
    remark = take(pa.array(_REMARKS), dice.below(seed, "remark", rows, len(_REMARKS)))
    remarked = dice.chance(seed, "remarked", rows, 0.3)
    return pa.record_batch(
        [
            dirt("name").names(people.names(who)),
            pc.if_else(pa.array(missing), pa.scalar(None, pa.string()), ids),
            dirt("mobile").mobiles(people.mobiles(who)),
            dirt("address").empties(address),
            pc.if_else(pa.array(remarked), remark, pa.scalar(None, pa.string())),
            _updated(seed, "contact.updated", rows, 2012, 2021),
        ],
        schema=CONTACT,
    )


_ORGS = (
    "纺织",
    "机械",
    "化工",
    "汽车零部件",
    "电子",
    "食品",
    "建筑",
    "物流",
    "医药",
    "印刷",
    "仪表",
    "钢铁",
)
_FORMS = ("有限公司", "股份有限公司", "厂", "研究所", "集团公司")
_PUBLIC = (
    "第一中学",
    "实验小学",
    "人民医院",
    "中心医院",
    "街道办事处",
    "税务局",
    "图书馆",
    "大学",
    "供电公司",
    "公交公司",
)


def employers(people: People, who: Rows) -> pa.Array:
    """Invented employers: a brand, a trade and a legal form; or a public body of a district."""
    brand = take(words.names().given, dice.below(people.seed, "brand", who, 2_000))
    trade = take(pa.array(_ORGS), dice.below(people.seed, "trade", who, len(_ORGS)))
    form = take(pa.array(_FORMS), dice.below(people.seed, "form", who, len(_FORMS)))
    firm = pc.binary_join_element_wise("上海", brand, trade, form, "")
    body = take(pa.array(_PUBLIC), dice.below(people.seed, "body", who, len(_PUBLIC)))
    public = pc.binary_join_element_wise("上海市", brand, body, "")
    return pc.if_else(pa.array(dice.chance(people.seed, "public", who, 0.3)), public, firm)


EVERY_MEMBER = 15
_BRANCHES = ("第一", "第二", "第三", "机关", "退休", "生产", "技术", "后勤")


def party_member_rows(people: int) -> int:
    """Rows of `party_member`: one person in fifteen."""
    return -(-people // EVERY_MEMBER)


def party_member(people: People, rows: Rows) -> pa.RecordBatch:
    """The given rows of the list of party members."""
    seed = people.seed
    choice = rows * EVERY_MEMBER + dice.below(seed, "member", rows, EVERY_MEMBER)
    # The planted people are all members, so that a sweep can look for them here too.
    who = np.where(rows < people.planted, rows, np.minimum(choice, people.count - 1))
    day, _ = people.born(who)
    keep = who < people.planted
    employer = employers(people, who)
    number = take(pa.array(_BRANCHES), dice.below(seed, "branch", rows, len(_BRANCHES)))
    return pa.record_batch(
        [
            Dirt(seed, "member.name", rows, keep).names(people.names(who)),
            Dirt(seed, "member.mobile", rows, keep).mobiles(people.mobiles(who)),
            pa.repeat(pa.scalar("上海市"), rows.size),
            employer,
            pc.binary_join_element_wise("中共", employer, number, "党支部", ""),
            take(words.nations()[0], people.nations(who)),
            _schooled(people, who, numbers.YEAR_OF[day]),
        ],
        schema=PARTY_MEMBER,
    )
