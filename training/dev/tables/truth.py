"""What columns hold, written short. `a|b`: either is right; `*`: careful people would differ."""

from __future__ import annotations

from typing import Any

NAME = "person.name"
NICK = "person.nickname|person.name|account.id"
SEX, AGE, BIRTH = "person.sex", "person.age", "date.birth"
ETH, EDU, MAR = "person.ethnicity|sensitive.ethnicity", "person.education", "person.marital"
JOB, MIL, BPL = "person.occupation", "person.military", "person.birthplace|address.fragment"
NAT = "person.nationality|address.fragment"
ID, OTHER = "id.cn_resident", "id.other|account.id|id.social_security"
MOB, TEL = "phone.mobile", "phone.landline|phone.mobile"
MAIL, WX, QQ = "email", "wechat|account.id", "qq|account.id"
ACC = "account.id|id.other"
DEV, IMEI, IP, MAC = "device.id|account.id", "device.imei", "ip.address", "mac.address"
ADDR, PART, ZIP = "address|address.fragment", "address.fragment|address", "postcode"
CARD, BANK = "bank.card|bank.account", "bank.account|bank.card"
PLATE, VIN = "vehicle.plate", "vehicle.vin"
ORG, GEO, TRACK = "org.name", "geo.coordinates|location.track", "location.track|geo.coordinates"
FACE, VOICE = "biometric.face", "biometric.voice"
FINGER, TEMPLATE = (
    "biometric.fingerprint|biometric.template",
    "biometric.template|biometric.face|biometric.fingerprint",
)
HEALTH, CRIME, POL, REL = (
    "sensitive.health",
    "sensitive.criminal",
    "sensitive.political",
    "sensitive.religion",
)
PASS, TOKEN = "secret.password", "secret.token|account.id|secret.password"
NO, ANY = "none", "*"


def text(contains: str = "", may: str = "") -> dict[str, Any]:
    """A column of free text; without contents nobody is in it."""
    return {"kind": "text.free", "contains": contains.split(), "may": may.split()}


def label(truth: str | dict[str, Any]) -> Any:
    """The truth as `benchmarks/evaluation_tables.py` reads it from `labels.toml`."""
    if isinstance(truth, dict):
        return truth
    if truth == ANY:
        return {"kind": NO, "either": True}
    return truth.split("|")
