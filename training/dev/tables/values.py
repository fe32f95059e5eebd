"""Values for the development tables: invented people and things, in the manner of real systems.

No number can be a living person's: identity numbers lie in province 99, mobiles in segments that
nobody was allotted, cards and chassis numbers begin with 0, mail goes to example.com.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import math
import random
import struct
from collections.abc import Callable, Sequence

from . import words as w

Column = list[object]


class Values:
    """Columns of one table; the same in every run."""

    def __init__(self, seed: int, rows: int) -> None:
        self.r = random.Random(seed)
        self.rows = rows

    def each(self, make: Callable[[], object]) -> Column:
        return [make() for _ in range(self.rows)]

    def of(self, *values: object) -> Column:
        return self.each(lambda: self.r.choice(values))

    def words(self, line: str, parting: str = "|") -> Column:
        return self.of(*line.split(parting))

    def n(self, low: int, high: int) -> int:
        return self.r.randint(low, high)

    def ints(self, low: int, high: int) -> Column:
        return self.each(lambda: self.n(low, high))

    def digits(self, count: int, lead: str = "") -> str:
        return lead + "".join(self.r.choice("0123456789") for _ in range(count - len(lead)))

    def codes(self, lead: str, count: int) -> Column:
        return self.each(lambda: lead + self.digits(count))

    def serial(self, start: int = 1, step: int = 1) -> Column:
        return [start + step * i for i in range(self.rows)]

    def dirty(
        self, values: Sequence[object], share: float = 0.08, marks: Sequence[object] = ()
    ) -> Column:
        """Some missing, some written badly, as people leave them."""
        marks = marks or (None, "", "-", "无", "NULL", " ")
        return [self.r.choice(marks) if self.r.random() < share else v for v in values]

    def wide(self, values: Sequence[object], share: float = 0.1) -> Column:
        """Some in full-width characters or with blanks behind."""

        def spoil(value: object) -> object:
            if value is None or self.r.random() > share:
                return value
            text = str(value)
            if self.r.random() < 0.5:
                return text + "  "
            return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)

        return [spoil(v) for v in values]

    def masked(self, values: Sequence[object], first: int = 3, last: int = 4) -> Column:
        def mask(text: str) -> str:
            return text[:first] + "*" * (len(text) - first - last) + text[len(text) - last :]

        return [mask(str(v)) for v in values]

    def hashed(self, values: Sequence[object], how: str = "md5") -> Column:
        return [hashlib.new(how, str(v).encode()).hexdigest() for v in values]

    # People

    def zh(self) -> str:
        given = "".join(self.r.choices(w.GIVEN, k=self.r.choice((1, 2, 2, 2, 2))))
        return self.r.choice(w.SURNAMES) + given

    def zh_names(self, minority: float = 0.02) -> Column:
        return self.each(
            lambda: self.r.choice(w.MINORITY) if self.r.random() < minority else self.zh()
        )

    def foreign(self) -> str:
        first, last = self.r.choice(w.FOREIGN)
        return f"{self.r.choice(first)} {self.r.choice(last)}"

    def foreign_names(self) -> Column:
        return self.each(self.foreign)

    def western(self) -> str:
        return f"{self.r.choice(w.FOREIGN[0][0])} {self.r.choice(w.FOREIGN[0][1])}"

    def births(self, form: str = "%Y-%m-%d", low: int = 1940, high: int = 2006) -> Column:
        return [d.strftime(form) for d in self._days(low, high)]

    def _days(self, low: int, high: int) -> list[dt.date]:
        first = dt.date(low, 1, 1).toordinal()
        last = dt.date(high, 12, 31).toordinal()
        return [dt.date.fromordinal(self.n(first, last)) for _ in range(self.rows)]

    def days(self, form: str = "%Y-%m-%d", low: int = 2018, high: int = 2024) -> Column:
        return [d.strftime(form) for d in self._days(low, high)]

    def stamps(self, form: str = "%Y-%m-%d %H:%M:%S", low: int = 2021, high: int = 2024) -> Column:
        start = dt.datetime(low, 1, 1)  # noqa: DTZ001
        span = (high - low + 1) * 365 * 86_400
        return self.each(lambda: (start + dt.timedelta(seconds=self.n(0, span))).strftime(form))

    def epochs(self, millis: bool = False) -> Column:
        return self.each(lambda: self.n(1_600_000_000, 1_730_000_000) * (1000 if millis else 1))

    def resident(self, birth: str | None = None) -> str:
        day = birth or dt.date.fromordinal(self.n(709_000, 732_000)).strftime("%Y%m%d")
        body = f"99{self.n(1, 20):02d}{self.n(1, 30):02d}{day}{self.n(1, 999):03d}"
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        total = sum(int(c) * x for c, x in zip(body, weights, strict=True))
        return body + "10X98765432"[total % 11]

    def residents(self, births: Sequence[object] | None = None) -> Column:
        if births is None:
            return self.each(self.resident)
        return [self.resident("".join(c for c in str(b) if c.isdigit())[:8]) for b in births]

    def mobile(self) -> str:
        return self.digits(11, self.r.choice(w.SEGMENTS))

    def mobiles(self) -> Column:
        return self.each(self.mobile)

    def landlines(self) -> Column:
        return self.each(lambda: f"026-{self.n(2, 8)}{self.digits(7)}")

    def us_phones(self) -> Column:
        return self.each(lambda: f"({self.n(201, 989)}) 555-01{self.n(0, 99):02d}")

    def uk_phones(self) -> Column:
        return self.each(lambda: f"07700 900{self.n(0, 999):03d}")

    def email(self) -> str:
        name = self.r.choice(w.LOGINS)
        return f"{name}{self.n(1, 999)}@{self.r.choice(('example.com', 'example.org', 'mail.example.net'))}"

    def emails(self) -> Column:
        return self.each(self.email)

    def logins(self) -> Column:
        def make() -> str:
            a, b = self.r.choice(w.LOGINS), self.r.choice(w.LOGINS)
            return self.r.choice((f"{a}{self.n(1, 9999)}", f"{a}_{b}", f"{a}.{b}", f"{a}{b[:3]}"))

        return self.each(make)

    def nicks(self) -> Column:
        return self.each(
            lambda: (
                self.r.choice(w.NICK_HEADS) + self.r.choice(w.NICK_TAILS)
                if self.r.random() < 0.7
                else self.r.choice(w.LOGINS) + str(self.n(1, 99))
            )
        )

    def wechats(self) -> Column:
        return self.each(
            lambda: "wxid_" + "".join(self.r.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=14))
        )

    def openids(self) -> Column:
        letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
        return self.each(lambda: "o" + "".join(self.r.choices(letters, k=27)))

    def qqs(self) -> Column:
        return self.each(lambda: self.digits(10, "9"))

    def luhn(self, lead: str, count: int) -> str:
        body = lead + "".join(self.r.choice("0123456789") for _ in range(count - 1 - len(lead)))
        total = 0
        for place, c in enumerate(reversed(body)):
            value = int(c) * (2 - place % 2)
            total += value - 9 * (value > 9)
        return body + str(-total % 10)

    def cards(self) -> Column:
        return self.each(lambda: self.luhn("0", self.r.choice((16, 19))))

    def imeis(self) -> Column:
        return self.each(lambda: self.luhn("001", 15))

    def accounts(self) -> Column:
        return self.each(lambda: self.digits(self.r.choice((19, 17, 16)), "0"))

    def plates(self) -> Column:
        letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"

        def make() -> str:
            tail = "".join(self.r.choices(letters[24:], k=3)) + "".join(
                self.r.choices(letters, k=2)
            )
            return self.r.choice("宁藏青琼") + self.r.choice("UVWXYZ") + tail

        return self.each(make)

    def vins(self, check: bool = False) -> Column:
        letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"

        def make() -> str:
            head = "0Z9" if check else "AZ9"
            return (
                head
                + "".join(self.r.choices(letters, k=5))
                + self.r.choice("0123456789X")
                + "".join(self.r.choices(letters, k=2))
                + self.digits(6)
            )

        return self.each(make)

    def passports(self) -> Column:
        return self.each(lambda: "G9" + self.digits(7))

    def ips(self) -> Column:
        return self.each(
            lambda: f"{self.r.choice(('192.0.2', '198.51.100', '203.0.113'))}.{self.n(1, 254)}"
        )

    def macs(self, sep: str = ":") -> Column:
        return self.each(lambda: sep.join(["02"] + [f"{self.n(0, 255):02x}" for _ in range(5)]))

    def uuids(self) -> Column:
        def make() -> str:
            h = "".join(self.r.choices("0123456789abcdef", k=32))
            return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:]}"

        return self.each(make)

    def hexes(self, count: int) -> Column:
        return self.each(lambda: "".join(self.r.choices("0123456789abcdef", k=count)))

    # Places and bodies

    def door(self) -> str:
        r = self.r
        head = r.choice(w.REGIONS)
        road = f"{r.choice(w.ROADS)}{self.n(1, 999)}号"
        tail = r.choice(
            (
                f"{self.n(1, 30)}栋{self.n(101, 2802)}室",
                f"{self.n(1, 9)}单元{self.n(101, 902)}",
                "",
                "",
            )
        )
        return head + road + (r.choice(w.ESTATES) if r.random() < 0.4 else "") + tail

    def addresses(self) -> Column:
        return self.each(self.door)

    def village(self) -> str:
        r = self.r
        return f"{r.choice(w.REGIONS)}{r.choice(w.TOWNSHIPS)}{r.choice(w.VILLAGES)}村{self.n(1, 12)}组{self.n(1, 99)}号"

    def western_addresses(self) -> Column:
        r = self.r
        return self.each(lambda: f"{self.n(1, 9999)} {r.choice(w.STREETS)}")

    def firms(self) -> Column:
        r = self.r
        return self.each(lambda: f"{r.choice(w.CITIES)}{r.choice(w.FIRM)}{r.choice(w.FIRM_TAIL)}")

    def western_firms(self) -> Column:
        r = self.r
        return self.each(
            lambda: (
                f"{r.choice(w.FIRM_EN)} {r.choice(('Ltd', 'Inc.', 'GmbH', 'LLC', 'plc', '& Sons'))}"
            )
        )

    def lats(self, low: float = 30.5, high: float = 31.5, places: int = 6) -> Column:
        return self.each(lambda: round(self.r.uniform(low, high), places))

    def amounts(self, high: float = 5_000) -> Column:
        return self.each(lambda: f"{self.r.uniform(1, high):.2f}")

    # Bodies and voices

    def bytes64(self, magic: bytes, size: int = 120) -> Column:
        return self.each(lambda: base64.b64encode(magic + self.r.randbytes(size)).decode())

    def raw(self, magic: bytes, size: int = 120) -> Column:
        return self.each(lambda: magic + self.r.randbytes(size))

    def vectors(self, width: int) -> list[list[float]]:
        made = []
        for _ in range(self.rows):
            v = [self.r.gauss(0, 1) for _ in range(width)]
            norm = math.sqrt(sum(x * x for x in v))
            made.append([round(x / norm, 6) for x in v])
        return made

    def floats64(self, width: int) -> Column:
        return [
            base64.b64encode(struct.pack(f"<{width}f", *v)).decode() for v in self.vectors(width)
        ]

    # Texts

    def say(self, *templates: str, share: float = 1.0, plain: Sequence[str] = ()) -> Column:
        """Texts with slots `{zh}`, `{mob}` …; a share of them personal, the others plain."""

        def make() -> str:
            if plain and self.r.random() > share:
                return self.fill(self.r.choice(plain))
            return self.fill(self.r.choice(templates))

        return self.each(make)

    def fill(self, template: str) -> str:
        makers: dict[str, Callable[[], object]] = {
            "zh": self.zh,
            "sur": lambda: self.r.choice(w.SURNAMES),
            "en": self.western,
            "for": self.foreign,
            "mob": self.mobile,
            "tel": lambda: f"026-{self.n(2, 8)}{self.digits(7)}",
            "us": lambda: f"({self.n(201, 989)}) 555-01{self.n(0, 99):02d}",
            "id": self.resident,
            "mail": self.email,
            "addr": self.door,
            "village": self.village,
            "frag": lambda: f"{self.n(1, 30)}栋{self.n(1, 4)}单元{self.n(101, 2802)}室",
            "plate": lambda: self.plates()[0],
            "card": lambda: self.luhn("0", 19),
            "wx": lambda: self.wechats()[0],
            "qq": lambda: self.digits(10, "9"),
            "n": lambda: self.n(1, 99),
            "big": lambda: self.n(1000, 99_999),
            "no": lambda: self.digits(12, "2024"),
            "ip": lambda: self.ips()[0],
            "firm": lambda: self.firms()[0],
            "day": lambda: f"{self.n(1, 12)}月{self.n(1, 28)}日",
            "date": lambda: self.days()[0],
            "time": lambda: f"{self.n(0, 23):02d}:{self.n(0, 59):02d}",
            "dis": lambda: self.r.choice(w.DISEASES),
            "street": lambda: self.western_addresses()[0],
            "prod": lambda: self.r.choice(w.PRODUCTS),
            "hex": lambda: "".join(self.r.choices("0123456789abcdef", k=16)),
            "uuid": lambda: self.uuids()[0],
        }
        out = template
        for slot, make in makers.items():
            mark = "{" + slot + "}"
            while mark in out:
                out = out.replace(mark, str(make()), 1)
        return out

    def jsons(self, make: Callable[[], object]) -> Column:
        return self.each(lambda: json.dumps(make(), ensure_ascii=False))
