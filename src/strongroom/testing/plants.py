"""People who are planted where a leak would start, and looked for where it would end.

Written apart from the city on purpose: the sweep must not share a mistake with what it sweeps.
Every value is distinct, is too long to occur by chance, and cannot belong to a living person:
province code 99, unallotted mobile prefixes, cards under an unassigned leading digit, e-mail under
example.org.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

KINDS = ("name", "id_number", "mobile", "address", "card", "email", "text")

# Characters that no register of names in use holds, so that no invented resident shares a name.
_RARE = "龘靐齉爩鱻麤灪籲虌鸞驫讟钃厵灥飝飍雥贔鼃龖龗蠽蠿纞虋讞鑿鸜鬱"
_ROADS = (
    ("黄浦区", "福州路"), ("徐汇区", "宛平南路"), ("静安区", "愚园路"), ("虹口区", "四川北路"),
    ("杨浦区", "控江路"), ("浦东新区", "张杨路"), ("闵行区", "七莘路"), ("宝山区", "牡丹江路"),
)  # fmt: skip
_PREFIXES = ("154", "160", "163", "164", "168", "169", "179", "194")


@dataclass(frozen=True, slots=True, repr=False)
class Plants:
    """Planted people.

    Attributes:
        columns: one list a kind (`KINDS`), each as long as there are people; what the city takes.
    """

    columns: dict[str, list[str]]

    def __len__(self) -> int:
        return len(self.columns["name"])

    def __repr__(self) -> str:
        return f"Plants({len(self)} people)"

    def needles(self, *kinds: str) -> dict[str, tuple[str, ...]]:
        """What the sweep looks for: "<number>.<kind>" → the value and its telling fragments.

        A fragment gives a value away even when a file holds it cut short, as the statistics of
        Parquet do.
        """
        found: dict[str, tuple[str, ...]] = {}
        for kind in kinds or KINDS:
            for number, value in enumerate(self.columns[kind]):
                found[f"{number}.{kind}"] = (value, *_fragments(kind, value))
        return found


def _fragments(kind: str, value: str) -> tuple[str, ...]:
    if kind == "address":
        return (value[value.index("路") : value.index("弄") + 1],)
    if kind == "text":
        return (value[value.index("暗号") : value.index("暗号") + 12],)
    return ()


def check_character(first17: str) -> str:
    """The MOD 11-2 check character of GB 11643-1999 (ISO 7064), by the recursion of the norm."""
    rest = 0
    for digit in first17:
        rest = (rest + int(digit)) * 2 % 11
    return "0123456789X"[(12 - rest) % 11]


def luhn_digit(digits: str) -> str:
    """The Luhn check digit (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number // 10 + number % 10
    return str(-total % 10)


def plants(count: int, seed: int = 1) -> Plants:
    """`count` planted people with one value of each kind. The same seed gives the same people."""
    dice = random.Random(f"plants {seed}")  # noqa: S311 - invented people, not keys
    columns: dict[str, list[str]] = {kind: [] for kind in KINDS}
    taken: set[str] = set()

    def fresh(make: Callable[[], str]) -> str:
        while (value := make()) in taken:
            pass
        taken.add(value)
        return value

    def name() -> str:
        return dice.choice("王李张刘陈杨赵黄") + "".join(dice.sample(_RARE, 6))

    def id_number() -> str:
        # The city's counties end at 9959.
        first = (
            f"99{dice.randrange(60, 100)}{dice.randrange(100):02d}{dice.randrange(1940, 2010)}"
            f"{dice.randrange(1, 13):02d}{dice.randrange(1, 29):02d}{dice.randrange(1000):03d}"
        )
        return first + check_character(first)

    def mobile() -> str:
        # A resident of the city never has a 9 in this place.
        return dice.choice(_PREFIXES) + f"9{dice.randrange(10**7):07d}"

    def address() -> str:
        district, road = dice.choice(_ROADS)
        return (
            f"上海市{district}{road}{dice.randrange(10**7, 10**8)}弄{dice.randrange(10, 99)}号"
            f"{dice.randrange(100, 4000)}室"
        )

    def card() -> str:
        first = f"0{dice.randrange(10**13, 10**14)}"
        return first + luhn_digit(first)

    def email() -> str:
        return f"p{dice.randrange(10**9):09d}.{dice.choice('abcdefghij')}@example.org"

    def text() -> str:
        words = "".join(dice.sample(_RARE, 6))
        return f"报警人称当晚听到有人高喊暗号{words}{dice.randrange(10**6, 10**7)}后离开现场。"

    makers = (name, id_number, mobile, address, card, email, text)
    for _ in range(count):
        for kind, make in zip(KINDS, makers, strict=True):
            columns[kind].append(fresh(make))
    return Plants(columns)
