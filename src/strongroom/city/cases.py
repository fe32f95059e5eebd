"""Case records: what was reported, by whom, and an account in words that names people.

Accounts are templates filled for all rows of one template at once. Because the length of every
piece is known, the place of every personal value in the finished text is known too: that is the
truth against which finding is measured.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice, words
from strongroom.city.dice import Rows
from strongroom.city.dirt import Dirt
from strongroom.city.people import People, in_order, take

SCHEMA = pa.schema(
    [
        ("case_number", pa.string()), ("reported_at", pa.timestamp("s")),
        ("reporter_name", pa.string()), ("reporter_phone", pa.string()), ("place", pa.string()),
        ("account", pa.string()), ("result", pa.string()),
    ]
)  # fmt: skip
SPANS = pa.schema(
    [("row", pa.int64()), ("start", pa.int32()), ("end", pa.int32()), ("kind", pa.string())]
)
_SLOT = re.compile(r"\{([a-z.]+)\}")
_RESULTS = (
    "已调解", "已立案侦查", "移交刑侦支队", "当事人自行协商解决", "不予立案", "治安罚款二百元",
    "已返还失主", "教育后放行", "转交居委会跟进", "行政拘留五日", "处理中", "已结案",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filled:
    """Texts of some rows and the spans in them; `row` counts from 0 in this piece."""

    text: pa.Array
    spans: pa.Table


@cache
def _parts(file: str) -> tuple[tuple[str, ...], ...]:
    """Each template as literal, slot, literal, slot, …, literal."""
    return tuple(tuple(_SLOT.split(line)) for line in words.lines(file))


_KINDS = {
    "name": "person.name", "id": "id.cn_resident", "phone": "phone.mobile", "addr": "address",
    "nick": "person.nickname", "plate": "vehicle.plate", "card": "bank.card", "email": "email",
}  # fmt: skip


def case_rows(people: int) -> int:
    """Rows of `case_record`: two cases for every five people."""
    return max(1, people * 2 // 5)


class _Scene:
    """Who plays which role in the given cases, and what can be said of them."""

    def __init__(self, people: People, rows: Rows) -> None:
        self.people, self.rows, self.seed = people, rows, people.seed

    def who(self, role: str) -> Rows:
        """The person of a role; planted people report the first cases themselves."""
        if self.people.count < 1 << 32:
            chosen = dice.below(self.seed, f"case.{role}", self.rows, self.people.count)
        else:
            bits = dice.draw(self.seed, f"case.{role}", self.rows)
            chosen = (bits % np.uint64(self.people.count)).astype(np.int64)
        if role != "r":
            return chosen
        return np.where(self.rows < self.people.planted, self.rows, chosen)

    def slot(self, name: str) -> tuple[pa.Array, str | None]:
        """(values, kind or None when it is nobody's) of one slot."""
        role, _, what = name.partition(".")
        if not what:
            return self._circumstance(name), None
        who = self.who(role)
        people = self.people
        makers: dict[str, Callable[[Rows], pa.Array]] = {
            "name": people.names, "id": people.id_numbers, "phone": people.mobiles,
            "addr": people.addresses, "nick": people.nicknames, "plate": people.plates,
            "card": people.cards, "email": people.emails, "text": people.texts,
        }  # fmt: skip
        return makers[what](who), _KINDS.get(what)

    def _circumstance(self, name: str) -> pa.Array:
        """`t` when, `money` how much, `road` where."""
        if name == "road":
            return place(self.people, self.rows)
        words_ = {"t": _moments, "money": _sums}[name]()
        return take(words_, dice.below(self.seed, f"case.{name}", self.rows, len(words_)))


@cache
def _moments() -> pa.Array:
    days = [f"{m}月{d}日" for m in range(1, 13) for d in range(1, 29)]
    hours = ["凌晨", "上午9时许", "中午", "下午3时许", "晚上", "21时40分许", "当日傍晚"]
    return pa.array(
        [day + hour for day in days for hour in hours] + ["昨日", "今日早上", "前天夜里"]
    )


@cache
def _sums() -> pa.Array:
    return pa.array([f"{n}元" for n in range(50, 9_000, 37)] + [f"{n}万元" for n in range(1, 60)])


def place(people: People, rows: Rows) -> pa.Array:
    """Where it happened: a crossing, a stretch of road. Nobody's address."""
    book = words.places()
    first = dice.ticket(people.seed, "case.road", rows, book.tickets)
    # The other road is of the same district, or the crossing would lie in two cities.
    step = dice.below(people.seed, "case.crossing", rows, 1 << 16) % (book.width[first] - 1) + 1
    start = book.first[first]
    second = start + (first.astype(np.int64) - start + step) % book.width[first]
    style = dice.below(people.seed, "case.place", rows, 3)
    one, two = take(book.bare, first), take(book.bare, np.asarray(second, np.int64))
    full = pc.binary_join_element_wise(take(book.roads, first), "附近", "")
    crossing = pc.binary_join_element_wise(one, "与", two, "路口", "")
    bend = pc.binary_join_element_wise(one, "近", two, "")
    return pc.case_when(
        pc.make_struct(pa.array(style == 0), pa.array(style == 1)), full, crossing, bend
    )


def _fill(scene: _Scene, template: tuple[str, ...]) -> Filled:
    """One template for all rows of the scene."""
    count = scene.rows.size
    made: dict[str, tuple[pa.Array, str | None]] = {}
    parts: list[pa.Array | str] = []
    at = np.zeros(count, np.int32)
    found: list[pa.Table] = []
    rows = pa.array(np.arange(count))
    for index, piece in enumerate(template):
        if index % 2 == 0:
            parts.append(piece)
            at = at + np.int32(len(piece))
            continue
        if piece not in made:
            made[piece] = scene.slot(piece)
        values, kind = made[piece]
        parts.append(values)
        end = at + pc.utf8_length(values).to_numpy(zero_copy_only=False).astype(np.int32)
        if kind is not None:
            found.append(
                pa.table(
                    [rows, pa.array(at), pa.array(end), pa.repeat(pa.scalar(kind), count)],
                    schema=SPANS,
                )
            )
        at = end
    # A template without a slot has no array to tell how many rows there are.
    parts.append(pa.repeat(pa.scalar(""), count))
    joined = pc.binary_join_element_wise(*parts, "")
    return Filled(joined, pa.concat_tables(found) if found else SPANS.empty_table())


def _choose(people: People, rows: Rows, file: str, choice: npt.NDArray[np.int64]) -> Filled:
    """Every row filled with the template of its choice, in the order of the rows."""
    texts: list[pa.Array] = []
    order: list[Rows] = []
    spans: list[pa.Table] = []
    for number, template in enumerate(_parts(file)):
        mine = np.flatnonzero(choice == number)
        if not mine.size:
            continue
        filled = _fill(_Scene(people, rows[mine]), template)
        texts.append(filled.text)
        order.append(mine)
        row = take(pa.array(mine), filled.spans["row"].to_numpy())
        spans.append(filled.spans.set_column(0, "row", row))
    return Filled(in_order(texts, order), pa.concat_tables(spans))


def accounts(people: People, rows: Rows) -> Filled:
    """The accounts of the given rows and what is personal in them, `row` counted from 0 here."""
    heads, tails = len(_parts("accounts.txt")), len(_parts("tails.txt"))
    whole = _choose(people, rows, "accounts.txt", dice.below(people.seed, "case.kind", rows, heads))
    pieces = [_choose(people, rows, "tails.txt", dice.below(people.seed, "case.tail", rows, tails))]
    planted = rows < people.planted
    if planted.any():
        extra = _choose(
            people, rows[planted], "planted.txt", np.zeros(int(planted.sum()), np.int64)
        )
        where = np.flatnonzero(planted)
        text = in_order(
            [extra.text, pa.repeat(pa.scalar(""), rows.size - where.size)],
            [where, np.flatnonzero(~planted)],
        )
        row = take(pa.array(where), extra.spans["row"].to_numpy())
        pieces.append(Filled(text, extra.spans.set_column(0, "row", row)))
    for piece in pieces:
        whole = _append(whole, piece)
    return whole


def _append(left: Filled, right: Filled) -> Filled:
    length = pc.utf8_length(left.text)
    shift = length.take(right.spans["row"])
    moved = right.spans.set_column(1, "start", pc.add(right.spans["start"], shift))
    moved = moved.set_column(2, "end", pc.add(right.spans["end"], shift))
    return Filled(
        pc.binary_join_element_wise(left.text, right.text, ""),
        pa.concat_tables([left.spans, moved.cast(SPANS)]),
    )


def case_record(people: People, rows: Rows) -> pa.RecordBatch:
    """The given rows of the case records."""
    seed = people.seed
    scene = _Scene(people, rows)
    keep = rows < people.planted
    reporter = scene.who("r")
    start = np.datetime64("1999-01-01", "s").astype(np.int64)
    seconds = start + dice.below(seed, "case.reported", rows, 20 * 365 * 86_400)
    when = pa.array(seconds, pa.timestamp("s"))
    number = pc.binary_join_element_wise(
        "A3101", pc.strftime(when, format="%Y%m%d"),
        pc.utf8_lpad(pa.array(rows).cast(pa.string()), 10, "0"), "",
    )  # fmt: skip
    return pa.record_batch(
        [
            number,
            when,
            Dirt(seed, "case.name", rows, keep).names(people.names(reporter)),
            Dirt(seed, "case.phone", rows, keep).mobiles(people.mobiles(reporter)),
            Dirt(seed, "case.where", rows).empties(place(people, rows)),
            accounts(people, rows).text,
            Dirt(seed, "case.result", rows).empties(
                take(pa.array(_RESULTS), dice.below(seed, "case.result", rows, len(_RESULTS)))
            ),
        ],
        schema=SCHEMA,
    )
