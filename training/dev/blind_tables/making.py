"""The short words in which the tables are written, and how one is made."""

# ruff: noqa: E731 - what a maker makes stands in its name and in the table beside it

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .values import Person, R, ch, comp
from .words import ETH_CODE

Column = tuple[str, Any, Callable[..., Any]]

NAME = "person.name"

NICK = "person.nickname|person.name|account.id"

SEX, AGE, BIRTH = "person.sex", "person.age", "date.birth"

ETH, EDU_, MAR_ = "person.ethnicity|sensitive.ethnicity", "person.education", "person.marital"

JOB, MIL, BPL = "person.occupation", "person.military", "person.birthplace|address.fragment"

ID, OTHER = "id.cn_resident", "id.other|account.id|id.social_security"

MOB, TEL = "phone.mobile", "phone.landline|phone.mobile"

MIX = "phone.mobile|phone.landline"

MAIL, WX, QQ = "email", "wechat|account.id", "qq|account.id"

ACC = "account.id|id.other"

DEV, IMEI, IP, MAC = "device.id|account.id", "device.imei", "ip.address", "mac.address"

ADDR, PART = "address|address.fragment", "address.fragment|address"

CARD, BANK = "bank.card|bank.account", "bank.account|bank.card"

PLATE, VIN = "vehicle.plate", "vehicle.vin"

ORG, GEO, TRACK = "org.name", "geo.coordinates|location.track", "location.track|geo.coordinates"

HEALTH, CRIME, POL, REL = (
    "sensitive.health",
    "sensitive.criminal",
    "sensitive.political",
    "sensitive.religion",
)

PASS, TOKEN = "secret.password", "secret.token|account.id|secret.password"

NO, ANY = "none", "*"


def either(kinds):
    return {"kind": kinds.split("|"), "either": True}


def text(contains="", may=""):
    d = {"kind": "text.free"}
    if contains:
        d["contains"] = contains.split()
    if may:
        d["may"] = may.split()
    return d


CITY = either("address.fragment|address|person.birthplace")

USCC = either("org.uscc")


@dataclass(frozen=True)
class Table:
    """A table that is made when it is asked for, by the rows' maker and its columns.

    Attributes:
        name: of its file; rows: how many; columns: (name, truth, maker of a value).
        files: how the file is written: `between`, `header`, `encoding`.
    """

    name: str
    rows: int
    columns: Sequence[Column]
    person: Callable[[], Person]
    files: Mapping[str, Any]

    def made(self) -> list[list[Any]]:
        """The rows; the same ones every time."""
        R.seed(self.name)
        out = []
        for i in range(self.rows):
            person = self.person()
            out.append([column[2](person, i) for column in self.columns])
        return out

    def write(self, folder: Path) -> Path:
        """The file of the table in a folder."""
        path = folder / self.name
        if self.name.endswith(".jsonl"):
            path.write_text("".join(map(self._line, self.made())), encoding="utf-8")
            return path
        held = io.StringIO()
        writer = csv.writer(held, delimiter=self.files.get("between", ","), lineterminator="\n")
        if self.files.get("header", True):
            writer.writerow([column[0] for column in self.columns])
        writer.writerows(self.made())
        path.write_bytes(held.getvalue().encode(self.files.get("encoding", "utf-8")))
        return path

    def _line(self, row: list[Any]) -> str:
        """One JSON object; a name with points is a path."""
        whole: dict[str, Any] = {}
        for (name, _, _), value in zip(self.columns, row, strict=True):
            if value is not None:
                at = whole
                *up, last = name.split(".")
                for key in up:
                    at = at.setdefault(key, {})
                at[last] = value
        return json.dumps(whole, ensure_ascii=False) + "\n"


TABLES: list[Table] = []


def table(name, rows, columns, who=None, **files):
    TABLES.append(Table(name, rows, columns, who or Person, files))


def c(v):
    return lambda p, i: v


def seq(a=1, f="{}"):
    return lambda p, i: f.format(a + i)


def one(*v):
    return lambda p, i: ch(v)


def some(fn, q, other=""):
    return lambda p, i: other if R.random() < q else fn(p, i)


def call(fn, *a, **k):
    return lambda p, i: fn(*a, **k)


def keep(key, fn):
    """Make once a row, remember on the person."""

    def f(p, i):
        if key not in p.__dict__:
            p.__dict__[key] = fn(p, i)
        return p.__dict__[key]

    return f


NM = lambda p, i: p.name

IDN = lambda p, i: p.id

MB = lambda p, i: p.mob

AD = lambda p, i: p.addr()

FR = lambda p, i: p.frag()

SX = lambda p, i: p.zh()

S12 = lambda p, i: p.s12()

AG = lambda p, i: p.age

BD = lambda p, i: p.bd()

BD8 = lambda p, i: p.bd("{}{:02d}{:02d}")

ET = lambda p, i: p.eth

ETC = lambda p, i: ETH_CODE.get(p.eth, "01")

ML = lambda p, i: p.mail()

CO = lambda p, i: comp()

other = lambda p, i: Person().name


def who(lo, hi, minor=0.03):
    return lambda: Person(lo, hi, minor)
