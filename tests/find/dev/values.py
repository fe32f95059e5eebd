"""Invented values of many sorts, in the styles of real systems. No number can be anybody's."""

import datetime as dt
import json
import random

import numpy as np

from strongroom import city

from .things import FIRST, Things

ROWS = 320
SURNAMES = [
    *"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟",
    *"汪田任姜",
    *("欧阳", "上官", "司马", "诸葛"),
]
GIVEN = list(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红建国志海春梅雪峰宇轩子涵梓萱浩然欣怡晨思远佳琪俊凯博雅婷"
)
LAST = [
    "Smith",
    "Johnson",
    "Williams",
    "Brown",
    "Jones",
    "Garcia",
    "Miller",
    "Davis",
    "Rodriguez",
    "Martinez",
    "Hernandez",
    "Lopez",
    "Gonzalez",
    "Wilson",
    "Anderson",
    "Taylor",
    "Moore",
    "Jackson",
    "Martin",
    "Lee",
    "Perez",
    "Thompson",
    "White",
    "Harris",
    "Sanchez",
    "Clark",
    "Ramirez",
    "Lewis",
    "Robinson",
    "Walker",
    "Young",
    "Allen",
    "King",
    "Wright",
    "Scott",
    "Torres",
    "Nguyen",
    "Hill",
    "Flores",
    "Green",
    "Adams",
    "Nelson",
    "Baker",
    "Hall",
    "Rivera",
    "Campbell",
    "Mitchell",
    "Carter",
    "Roberts",
]
EURO_FIRST = [
    "Jürgen",
    "Sabine",
    "Käthe",
    "Uwe",
    "Heike",
    "Günter",
    "Anke",
    "François",
    "Élodie",
    "Thierry",
    "Océane",
    "Benoît",
    "Giulia",
    "Matteo",
    "Chiara",
    "Lorenzo",
    "Søren",
    "Ingrid",
    "Bjørn",
    "Zofia",
    "Wojciech",
    "Katarzyna",
    "Piotr",
    "Íñigo",
    "Begoña",
    "Joaquín",
    "Siân",
]
EURO_LAST = [
    "Müller",
    "Schröder",
    "Weiß",
    "Köhler",
    "Lefèvre",
    "Moreau",
    "Girard",
    "Rossi",
    "Bianchi",
    "Esposito",
    "Andersen",
    "Kristiansen",
    "Nowak",
    "Wiśniewski",
    "Kowalczyk",
    "Muñoz",
    "Ibáñez",
    "Etxeberria",
    "Janssen",
    "Visser",
    "Hoffmann",
    "Schäfer",
]


class Values(Things):
    """Columns of values; one random stream, so that tables are the same in every run."""

    def __init__(self, seed, rows=ROWS):
        self.random = random.Random(seed)
        self.seed, self.rows = seed, rows

    def each(self, make):
        return [make() for _ in range(self.rows)]

    def of(self, *values):
        return self.each(lambda: self.random.choice(values))

    def number(self, low, high):
        return self.random.randint(low, high)

    # People

    def name_zh(self):
        r = self.random
        return r.choice(SURNAMES) + "".join(r.choices(GIVEN, k=r.choice((1, 2, 2, 2))))

    def names_zh(self):
        return self.each(self.name_zh)

    def first(self):
        return self.of(*FIRST)

    def last(self):
        return self.of(*LAST)

    def name_en(self):
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def names_en(self):
        return self.each(self.name_en)

    def names_comma(self):
        return self.each(lambda: f"{self.random.choice(LAST)}, {self.random.choice(FIRST)}")

    def names_upper(self):
        return [n.upper() for n in self.names_en()]

    def euro_first(self):
        return self.of(*EURO_FIRST)

    def euro_last(self):
        return self.of(*EURO_LAST)

    def names_pinyin(self):
        s = [
            "Wang",
            "Li",
            "Zhang",
            "Liu",
            "Chen",
            "Yang",
            "Zhao",
            "Huang",
            "Zhou",
            "Wu",
            "Xu",
            "Sun",
            "Hu",
            "Zhu",
            "Gao",
            "Lin",
            "He",
            "Guo",
            "Ma",
        ]
        g = [
            "Wei",
            "Fang",
            "Xiaoming",
            "Jing",
            "Qiang",
            "Haoran",
            "Yuxuan",
            "Lihua",
            "Jianguo",
            "Meili",
            "Tao",
            "Xueying",
        ]
        return self.each(lambda: f"{self.random.choice(s)} {self.random.choice(g)}")

    def ids(self):
        return city.ids(self.rows, self.seed).to_pylist()

    def ids_15(self):
        return [i[:6] + i[8:17] for i in self.ids()]

    def mobile(self):
        r = self.random
        head = r.choice(("154", "160", "163", "164", "168", "169", "179", "194"))
        return head + f"{r.randint(0, 10**8 - 1):08d}"

    def mobiles(self):
        return self.each(self.mobile)

    def mobiles_spaced(self):
        return [f"{m[:3]} {m[3:7]} {m[7:]}" for m in self.mobiles()]

    def mobiles_plus(self):
        return ["+86" + m for m in self.mobiles()]

    def phones_us(self):
        return self.each(lambda: f"({self.number(201, 989)}) 555-01{self.number(0, 99):02d}")

    def phones_uk(self):
        return self.each(lambda: f"+44 1632 960{self.number(0, 999):03d}")

    def landlines(self):
        return self.each(
            lambda: f"0{self.random.choice((21, 10, 755))}-{self.number(20000000, 29999999)}"
        )

    def emails(self):
        r = self.random
        made = self.each(lambda: f"{r.choice(FIRST)}.{r.choice(LAST)}{r.randint(1, 99)}")
        return [f"{name.lower()}@example.com" for name in made]

    def wechats(self):
        r = self.random
        return self.each(
            lambda: (
                r.choice(("wxid_", "wx", "li_", "zhang-", "q"))
                + "".join(r.choices("abcdefghjkmnpqrstuvwxyz0123456789", k=r.randint(7, 12)))
            )
        )

    def qqs(self):
        return self.each(lambda: str(self.number(10**7, 3 * 10**9)))

    def accounts(self):
        r = self.random
        return self.each(
            lambda: (r.choice(FIRST)[:5] + r.choice(LAST)[:4]).lower() + str(r.randint(1, 99))
        )

    def births(self, low=1940, high=2005):
        first, last = dt.date(low, 1, 1), dt.date(high, 12, 31)
        return self.each(lambda: first + dt.timedelta(self.number(0, (last - first).days)))

    def births_text(self, form="%Y-%m-%d", **span):
        return [d.strftime(form) for d in self.births(**span)]

    def ages(self):
        return self.each(lambda: int(min(99, max(1, self.random.gauss(42, 18)))))

    def cards(self):
        def one():
            body = "99" + "".join(self.random.choices("0123456789", k=13))
            total = 0
            for i, c in enumerate(reversed(body)):
                n = int(c) * (2 if i % 2 == 0 else 1)
                total += n - 9 if n > 9 else n
            return body + str(-total % 10)

        return self.each(one)

    def plates(self):
        r = self.random
        return self.each(
            lambda: f"{r.choice('沪京苏浙粤')}{r.choice('ABCDEF')}{r.randint(0, 99999):05d}"
        )

    # Nested

    def json(self, make):
        return self.each(lambda: json.dumps(make(), ensure_ascii=False))

    def normal(self, mean, deviation):
        return [
            round(x, 2) for x in np.random.default_rng(self.seed).normal(mean, deviation, self.rows)
        ]
