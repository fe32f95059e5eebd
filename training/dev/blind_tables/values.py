"""Makers of values that nobody has: numbers in ranges that are given to nobody."""

from __future__ import annotations

import random

from .things import COMP_A, COMP_B
from .words import (
    AREA,
    EN_F,
    EN_M,
    EN_S,
    EST,
    ETHS,
    GF,
    GF_OLD,
    GM,
    GM_OLD,
    GY_F,
    GY_M,
    MINOR,
    NA,
    NB,
    NICK,
    PY,
    PYG,
    REG,
    ROAD,
    SUR,
    SUR2,
    VIL,
)

R = random.Random(20261126)

ch, ri = R.choice, R.randint


def maybe(x, q, other=""):
    return other if R.random() < q else x


def dig(n):
    return "".join(ch("0123456789") for _ in range(n))


def cn(sex, birth):
    s = ch(SUR2) if R.random() < 0.02 else ch(SUR[:60]) if R.random() < 0.75 else ch(SUR)
    if birth < 1965:
        pool = GM_OLD if sex == "M" else GF_OLD
    elif birth < 2003:
        pool = GM if sex == "M" else GF
    else:
        pool = GY_M if sex == "M" else GY_F
    k = 1 if R.random() < (0.35 if 1965 <= birth < 2003 else 0.1) else 2
    if k == 2 and birth >= 2003 and R.random() < 0.7:
        j = ri(0, len(pool) // 2 - 1) * 2
        return s + pool[j : j + 2]
    if k == 2 and birth < 1965 and R.random() < 0.4:
        j = ri(0, len(pool) // 2 - 1) * 2
        return s + pool[j : j + 2]
    return s + "".join(ch(pool) for _ in range(k))


def cnid(y, m, d, sex):
    b = f"99{ri(1, 39):02d}{ri(1, 81):02d}{y:04d}{m:02d}{d:02d}{ri(0, 99):02d}" + str(
        ri(0, 4) * 2 + (sex == "M")
    )
    w = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return b + "10X98765432"[sum(int(a) * k for a, k in zip(b, w, strict=True)) % 11]


def mobile():
    return ch(["154", "160", "163", "164", "168", "169", "179", "194"]) + dig(8)


def luhn(body):
    t = 0
    for i, c in enumerate(reversed(body)):
        v = int(c) * (2 if i % 2 == 0 else 1)
        t += v - 9 if v > 9 else v
    return body + str(-t % 10)


def card(n=None):
    n = n or ch([16, 19, 19])
    return luhn(ch("09") + dig(n - 2))


def imei():
    return luhn("00" + dig(12))


def vin():
    return "0" + "".join(ch("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(10)) + dig(6)


def plate(dot=""):
    h = ch("浙苏皖鲁豫湘粤桂川陕冀京沪闽") + "I" + dot
    if R.random() < 0.25:
        return h + ch("DF") + dig(5)
    return h + "".join(ch("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(2)) + dig(3)


def ip():
    return ch(["192.0.2.", "198.51.100.", "203.0.113."]) + str(ri(1, 254))


def mac(sep=":"):
    return sep.join(["02"] + [f"{ri(0, 255):02X}" for _ in range(5)])


def landline(area=None, sep="-"):
    area = area or ch(list(AREA.values()))
    return area + sep + ch("01") + dig(7 if len(area) == 3 else ch([6, 7]))


def tm(a=2023, b=2025, sep=" "):
    return f"{ri(a, b)}-{ri(1, 12):02d}-{ri(1, 28):02d}{sep}{ri(0, 23):02d}:{ri(0, 59):02d}:{ri(0, 59):02d}"


def day(a=2022, b=2025, f="{}-{:02d}-{:02d}"):
    return f.format(ri(a, b), ri(1, 12), ri(1, 28))


def hexs(n):
    return "".join(ch("0123456789abcdef") for _ in range(n))


def money(a, b):
    return f"{R.uniform(a, b):.2f}"


class Person:
    def __init__(self, lo=1945, hi=2004, minor=0.03):
        self.y, self.m, self.d = ri(lo, hi), ri(1, 12), ri(1, 28)
        self.sex = ch("MF")
        self.eth = ch(ETHS)
        self.name = cn(self.sex, self.y)
        if R.random() < minor:
            self.name, self.eth, self.sex = ch(MINOR)
        self.id = cnid(self.y, self.m, self.d, self.sex)
        self.mob = mobile()
        self.reg = ch(REG)
        self.age = 2025 - self.y
        self.sur = self.name[0]

    def bd(self, f="{}-{:02d}-{:02d}"):
        return f.format(self.y, self.m, self.d)

    def zh(self):
        return "男" if self.sex == "M" else "女"

    def s12(self):
        return "1" if self.sex == "M" else "2"

    def addr(self, full=True):
        p, c, d, t = self.reg
        head = {0: p + c + d, 1: c + d, 2: p + c + d + t, 3: d}[ri(0, 3)] if full else ""
        if R.random() < 0.3:
            return (
                head
                + (t if not head.endswith(t) and full else "")
                + ch(VIL)
                + f"{ri(1, 14)}组{ch(['', str(ri(1, 90)) + '号'])}"
            )
        return head + self.frag()

    def frag(self):
        r = R.random()
        if r < 0.4:
            return f"{ch(EST)}{ri(1, 32)}{ch(['幢', '号楼', '栋', '#'])}{ri(1, 4)}单元{ri(1, 30)}{ri(1, 4):02d}{ch(['', '室'])}"
        if r < 0.7:
            return f"{ch(ROAD)}{ri(1, 500)}号{ch(EST)}{ri(1, 20)}-{ri(1, 3)}-{ri(1, 18)}0{ri(1, 4)}"
        return f"{ch(ROAD)}{ri(1, 900)}号{ch(['', '后门', '旁二楼', f'{ri(1, 6)}楼'])}"

    def region(self):
        return ch([self.reg[0] + self.reg[1], self.reg[1] + self.reg[2], self.reg[1]])

    def en(self):
        return f"{ch(EN_M if self.sex == 'M' else EN_F)} {ch(EN_S)}"

    def mail(self):
        u = ch(
            [
                ch(PYG).lower() + dig(ri(2, 4)),
                ch(EN_M + EN_F).lower() + "." + ch(EN_S[:4]).lower(),
                "x" + dig(7),
                ch(PYG).lower() + "_" + ch(list(PY.values())).lower(),
            ]
        )
        return (
            u
            + "@"
            + ch(["example.com", "example.com", "mail.example.com", "example.net", "example.org"])
        )

    def call(self):
        return self.sur + ch(
            ["先生", "师傅", "总", "哥", "老板"]
            if self.sex == "M"
            else ["女士", "姐", "阿姨", "老师", "小姐"]
        )


def nick():
    r = R.random()
    if r < 0.4:
        return ch(NA) + ch(NB)
    if r < 0.55:
        return ch(PYG).lower() + ch(["", "_", "."]) + dig(ri(1, 4))
    return ch(NICK) + ch(["", "", "", dig(2), "_" + dig(3), "~", "ovo"])


def comp():
    r = ch(REG)
    return (
        ch([r[1][:2], r[2][:2], r[0][:2] or r[1][:2]])
        + ch(COMP_A)
        + ch(COMP_B)
        + ch(["有限公司", "有限公司", "有限责任公司", "股份有限公司", "厂", "经营部"])
    )
