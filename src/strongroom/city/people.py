"""Who lives in the city: everything about a person, from the person's number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice, numbers, words
from strongroom.city.dice import Rows
from strongroom.core.errors import UsageError

PLANTABLE = ("name", "id_number", "mobile", "address", "card", "email", "text")
AS_OF = 2021
"""The year in which the register was copied; ages are as of then."""

_NICK = (
    ("老", ""), ("小", ""), ("阿", ""), ("", "某"), ("", "师傅"), ("", "哥"), ("", "姐"),
    ("", "老板"),
)  # fmt: skip

# Given names in Latin letters are of two of these.
_LISTED = (
    "an ao bei bin bing bo bu cai chang chao chen cheng chong chun cong da dan de dong du en "
    "fan fang fei fen feng fu gang gao ge guang gui guo hai han hao he heng hong hou hua "
    "huai huan hui jia jian jiang jiao jie jin jing jiong ju juan jun kai kang ke kuan kun "
    "lan lang le lei li lian liang lin ling long lu mai man mei meng min ming mo mu nan neng "
    "ning pei peng ping pu qi qian qiang qiao qin qing qiu quan ran ren rong rui run shan "
    "shen sheng shi shu shuai shun si song su tai tao tian ting tong wan wei wen xi xia xian "
    "xiang xiao xin xing xiong xiu xu xuan xue ya yan yang yao yi yin ying yong yu yuan yue "
    "yun ze zhan zhao zhen zheng zhi zhong zhou zhu"
)
_SYLLABLES = _LISTED.split(" ")


def take(values: pa.Array, index: npt.NDArray[np.integer]) -> pa.Array:
    """Values by index."""
    return values.take(pa.array(index))


@cache
def _counted(prefix: str, count: int, suffix: str) -> pa.Array:
    return pa.array([f"{prefix}{i}{suffix}" for i in range(count)])


class People:
    """The residents of one city.

    Args:
        count: how many; seed: which city.
        plants: kind (`PLANTABLE`) → values that replace those of the first people, for tests that
            look for them later.
    """

    def __init__(
        self, count: int, seed: int, plants: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        if count < 1:
            raise UsageError("a city has at least one person")
        self.count = count
        self.seed = seed
        self.plants = {kind: pa.array(values) for kind, values in (plants or {}).items()}
        sizes = {len(values) for values in self.plants.values()}
        if not set(self.plants) <= set(PLANTABLE) or len(sizes) > 1:
            raise UsageError(
                "plants are equally long lists by kind", f"kinds: {', '.join(PLANTABLE)}"
            )
        self.planted = min(count, sizes.pop()) if sizes else 0

    def _plant(self, kind: str, values: pa.Array, who: Rows) -> pa.Array:
        mask = who < self.planted
        if kind not in self.plants or not mask.any():
            return values
        return pc.replace_with_mask(values, pa.array(mask), take(self.plants[kind], who[mask]))

    def born(self, who: Rows) -> tuple[Rows, Rows]:
        """(day of birth counted from 1930-01-01, sex: 1 male, 0 female)."""
        _, sequence, day = numbers.slots(self.seed, who)
        return day, sequence % 2

    def id_numbers(self, who: Rows) -> pa.Array:
        """18-digit ID numbers, all valid, all distinct."""
        values = numbers.text(numbers.id_matrix(*numbers.slots(self.seed, who)))
        return self._plant("id_number", values, who)

    def mobiles(self, who: Rows) -> pa.Array:
        """Mobile numbers."""
        return self._plant("mobile", numbers.mobiles(self.seed, who), who)

    def cards(self, who: Rows) -> pa.Array:
        """Card numbers."""
        return self._plant("card", numbers.cards(self.seed, who), who)

    def plates(self, who: Rows) -> pa.Array:
        """Number plates."""
        return numbers.plates(self.seed, who)

    def nations(self, who: Rows) -> npt.NDArray[np.int32]:
        """Index of the ethnic group in `words.nations`."""
        return dice.ticket(self.seed, "nation", who, words.nations()[1])

    def _surname(self, who: Rows) -> npt.NDArray[np.int32]:
        return dice.ticket(self.seed, "surname", who, words.names().surname_tickets)

    def names(self, who: Rows) -> pa.Array:
        """Full names, after era, sex and ethnic group."""
        book = words.names()
        day, sex = self.born(who)
        group = book.era[numbers.YEAR_OF[day] - 1930] * 2 + sex
        start = book.starts[group]
        bits = dice.draw(self.seed, "given", who) >> np.uint64(32)
        size = (book.starts[group + 1] - start).astype(np.uint64)
        index = start + ((bits * size) >> np.uint64(32)).astype(np.int64)
        values = pc.binary_join_element_wise(
            take(book.surnames, self._surname(who)), take(book.given, index), ""
        )
        minority = book.minority_of[self.nations(who)]
        mask = minority >= 0
        if mask.any():
            kind = minority[mask] + 1 - sex[mask]
            first = book.minority_starts[kind]
            width = (book.minority_starts[kind + 1] - first).astype(np.uint64)
            own = first + ((bits[mask] * width) >> np.uint64(32)).astype(np.int64)
            values = pc.replace_with_mask(values, pa.array(mask), take(book.minority, own))
        return self._plant("name", values, who)

    def nicknames(self, who: Rows) -> pa.Array:
        """老王, 李某, 张师傅: how others call the person."""
        style = dice.below(self.seed, "nick", who, len(_NICK))
        before = take(pa.array([a for a, _ in _NICK]), style)
        after = take(pa.array([b for _, b in _NICK]), style)
        return pc.binary_join_element_wise(
            before, take(words.names().surnames, self._surname(who)), after, ""
        )

    def latin_names(self, who: Rows) -> pa.Array:
        """Names as they stand in Latin letters: Wang Xiaoming. Not the spelling of `names`."""
        surname = pc.utf8_capitalize(take(words.names().pinyin, self._surname(who)))
        return pc.binary_join_element_wise(surname, self.latin_given(who), " ")

    def latin_given(self, who: Rows) -> pa.Array:
        """Given names in Latin letters: Xiaoming."""
        size = len(_SYLLABLES)
        two = dice.below(self.seed, "latin", who, size * size)
        first, second = (take(pa.array(_SYLLABLES), part) for part in (two // size, two % size))
        return pc.utf8_capitalize(pc.binary_join_element_wise(first, second, ""))

    def emails(self, who: Rows) -> pa.Array:
        """Addresses under example.com and example.org, which RFC 2606 keeps free."""
        number = take(_counted("", 100_000, ""), dice.below(self.seed, "email", who, 100_000))
        domain = pa.array([".a@example.com", ".b@example.org", "@mail.example.com"])
        values = pc.binary_join_element_wise(
            take(words.names().pinyin, self._surname(who)),
            number,
            take(domain, dice.below(self.seed, "email.domain", who, len(domain))),
            "",
        )
        return self._plant("email", values, who)

    def texts(self, who: Rows) -> pa.Array:
        """The planted sentence of each person; empty for those who have none."""
        return self._plant("text", pa.repeat(pa.scalar(""), who.size), who)

    def roads(self, who: Rows, home: str = "home") -> npt.NDArray[np.int32]:
        """Index of the road in `words.places` on which the person lives."""
        return dice.ticket(self.seed, f"{home}.road", who, words.places().tickets)

    def addresses(self, who: Rows, home: str = "home") -> pa.Array:
        """Postal addresses in four ways of writing; lanes and doors beyond the real ones.

        Args:
            home: which of the person's homes; planted addresses are of the home called "home".
        """
        road = self.roads(who, home)
        book = words.places()
        style = dice.below(self.seed, f"{home}.style", who, 20)
        bits = dice.draw(self.seed, f"{home}.door", who)

        def part(shift: int, size: int) -> npt.NDArray[np.int64]:
            return ((bits >> np.uint64(shift)) & np.uint64(0xFFFF)).astype(np.int64) % size

        lane = take(_counted("", 60_000, ""), part(0, 52_000) + 8_000)
        house, unit, floor_ = part(16, 120), part(32, 4), part(40, 28)
        room = take(_counted("", 3_000, ""), (floor_ + 1) * 100 + part(52, 6) + 1)
        towered = (style >= 11) & (style < 14)
        made = [
            (style < 11, book.roads, ("", "弄"), ("", "号"), None, ("", "室")),
            (towered, book.roads, ("", "号"), ("", "号楼"), "单元", ("", "室")),
            ((style >= 14) & (style < 17), book.streets, ("", "弄"), ("", "号"), None, ("", "室")),
            (style >= 17, book.spaced, (" ", "弄"), (" ", "号"), None, (" ", "")),
        ]
        pieces: list[pa.Array] = []
        order: list[Rows] = []
        for mask, roads, lane_mark, house_mark, unit_mark, room_mark in made:
            rows = np.flatnonzero(mask)
            if not rows.size:
                continue
            index = pa.array(rows)
            parts = [
                take(roads, road[rows]), lane_mark[0], lane.take(index), lane_mark[1],
                take(_counted(house_mark[0], 121, house_mark[1]), house[rows] + 1),
            ]  # fmt: skip
            if unit_mark is not None:
                parts.append(take(_counted("", 5, unit_mark), unit[rows] + 1))
            parts += [room_mark[0], room.take(index), room_mark[1]]
            pieces.append(pc.binary_join_element_wise(*parts, ""))
            order.append(rows)
        values = in_order(pieces, order)
        return self._plant("address", values, who) if home == "home" else values


def in_order(pieces: list[pa.Array], rows: list[Rows]) -> pa.Array:
    """Arrays made for disjoint sets of rows, put back into the order of the rows."""
    if not pieces:
        return pa.array([], pa.string())
    where = np.argsort(np.concatenate(rows), kind="stable")
    return pa.concat_arrays(pieces).take(pa.array(where))
