"""Hospitals, clinics, studies, and a clinic of animals."""

from __future__ import annotations

from .making import (
    ACC,
    AD,
    ADDR,
    AG,
    AGE,
    ANY,
    BD8,
    BIRTH,
    CO,
    CRIME,
    ETC,
    ETH,
    FR,
    HEALTH,
    ID,
    IDN,
    JOB,
    MAR_,
    MB,
    MIX,
    MOB,
    NAME,
    NM,
    NO,
    PART,
    S12,
    SEX,
    c,
    call,
    either,
    keep,
    one,
    other,
    seq,
    some,
    table,
    text,
    who,
)
from .things import DIS
from .values import Person, R, ch, day, dig, landline, mobile, money, ri, tm
from .words import PY, PYG


# hospital, front page of a case
def remark_ward(p, i):
    q = Person()
    return ch(
        [
            f"家属{q.name}要求转院，电话{q.mob}",
            f"患者{p.name}对青霉素过敏",
            "陪护1人",
            "",
            "",
            "医保已审",
            f"出院后随访 {p.mob}",
            f"住{p.addr()}，无人陪护",
            "自费",
            "催缴三次",
            f"联系其亲属{q.call()} {q.mob}",
        ]
    )


table(
    "ZY_BASY.csv",
    220,
    [
        ("BAH", ACC, seq(240081, "{:08d}")),
        ("ZYCS", NO, lambda p, i: ri(1, 5)),
        ("XM", NAME, NM),
        ("XB", SEX, S12),
        ("CSRQ", BIRTH, BD8),
        ("NL", AGE, AG),
        ("GJ", either("person.nationality|address.fragment"), c("156")),
        ("MZ", ETH, ETC),
        ("HYZK", MAR_, one("10", "20", "20", "21", "30", "40", "90")),
        ("ZY", JOB, one("11", "13", "17", "21", "24", "27", "31", "51", "70", "80", "90")),
        ("SFZH", ID, some(IDN, 0.08, "-")),
        ("XZZ", ADDR, AD),
        ("DH", MIX, lambda p, i: p.mob if R.random() < 0.8 else landline()),
        ("LXRXM", NAME, other),
        ("GX", ANY, one("1", "2", "3", "5", "8")),
        ("LXRDH", MOB, call(mobile)),
        ("RYSJ", NO, call(tm)),
        ("RYTJ", NO, one("1", "2", "3", "9")),
        ("JBBM", HEALTH, keep("dx", lambda p, i: ch(DIS)[0])),
        ("ZYZD", HEALTH, lambda p, i: dict(DIS)[p.dx]),
        ("ZFY", NO, lambda p, i: money(900, 60000)),
        (
            "BZ",
            text("person.name person.nickname phone.mobile sensitive.health address"),
            remark_ward,
        ),
    ],
)


# clinic, English headers, odd dates
def odd_birth(p, i):
    return ch(
        [
            f"{p.y}.{p.m}.{p.d}",
            f"{p.y}年{p.m}月",
            f"{p.y % 100:02d}/{p.m:02d}/{p.d:02d}",
            f"{p.d:02d}-{['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'][p.m - 1]}-{p.y}",
            f"{p.y}",
            f"{p.y}{p.m:02d}",
            "",
            "不详",
        ]
    )


table(
    "dental_visits.csv",
    90,
    [
        ("visit", NO, seq(1)),
        ("pt", NAME, NM),
        ("dob", BIRTH, odd_birth),
        ("g", SEX, lambda p, i: p.sex),
        ("cell", MOB, lambda p, i: p.mob[:3] + " " + p.mob[3:7] + " " + p.mob[7:]),
        ("dentist", NAME, one("柏文佳", "亓志远", "Dr. Gwen Osei", "麻丽娟")),
        ("chair", NO, lambda p, i: ri(1, 6)),
        ("tooth", either("sensitive.health"), lambda p, i: ch("1234") + ch("12345678")),
        (
            "finding",
            HEALTH,
            one(
                "深龋",
                "根尖周炎",
                "牙列不齐 建议正畸",
                "智齿冠周炎",
                "牙周袋6mm",
                "残根",
                "楔状缺损",
                "乳牙滞留",
            ),
        ),
        ("fee", NO, lambda p, i: money(20, 8000)),
        ("next", NO, some(call(day, 2025, 2025), 0.4)),
        ("via", NO, one("大众点评", "朋友介绍", "路过", "老患者")),
    ],
)

# gym
table(
    "gym_body_scan.csv",
    140,
    [
        ("member", ACC, seq(7001, "M{}")),
        ("fn", "person.nickname|person.name", lambda p, i: ch(PYG)),
        ("ln", NAME, lambda p, i: PY.get(p.sur, "Zhou")),
        ("m/f", SEX, lambda p, i: p.sex.lower()),
        ("yob", BIRTH, lambda p, i: p.y),
        ("ht", either("sensitive.health"), lambda p, i: ri(150, 190)),
        ("wt", either("sensitive.health"), lambda p, i: money(43, 110)),
        ("bf%", either("sensitive.health"), lambda p, i: money(8, 38)),
        ("rhr", either("sensitive.health"), lambda p, i: ri(48, 95)),
        (
            "contra",
            HEALTH,
            some(one("hypertension", "ACL repair 2021", "pregnant", "scoliosis"), 0.75, "nil"),
        ),
        ("coach", "person.nickname|person.name", one("Leo", "阿强", "Coach Novak", "Mia")),
        ("locker", NO, lambda p, i: f"{ch('ABC')}{ri(1, 99)}"),
        ("em_phone", MOB, call(mobile)),
        ("plan", NO, one("cut", "bulk", "rehab")),
    ],
    who=who(1970, 2006),
)

# research data with codes
table(
    "cohort_v3.csv",
    210,
    [
        ("sid", "account.id|id.other", lambda p, i: f"SZ-{ri(1, 4)}-{i:04d}"),
        ("v1", AGE, AG),
        ("v2", SEX, lambda p, i: "0" if p.sex == "M" else "1"),
        ("v3", either("sensitive.health"), lambda p, i: money(16, 38)),
        ("v4", either("sensitive.health"), lambda p, i: f"{ri(95, 180)}/{ri(55, 110)}"),
        ("smk", either("sensitive.health"), one("never", "ex", "current", "NA")),
        ("dx1", HEALTH, lambda p, i: ch(DIS)[0]),
        ("hiv", HEALTH, one("neg", "neg", "neg", "pos", ".")),
        ("batch", NO, lambda p, i: f"B{ri(1, 12):02d}"),
        ("tube", NO, lambda p, i: dig(10)),
        ("site", NO, one("HZ", "NT", "MY")),
        ("enrol", NO, call(day, 2019, 2022)),
        (
            "init",
            either("person.nickname|person.name"),
            lambda p, i: ch("WLZCYH") + ch("XJMQ") + ch("YLHB"),
        ),
        ("arm", NO, one("A", "B")),
    ],
    who=who(1940, 1990),
)

table(
    "drug_lots.csv",
    180,
    [
        (
            "tym",
            NO,
            one(
                "阿司匹林肠溶片",
                "白芍总苷胶囊",
                "黄连上清丸",
                "何首乌片",
                "金匮肾气丸",
                "Levothyroxine",
            ),
        ),
        ("ph", NO, lambda p, i: "163" + day(2024, 2025, "{}{:02d}{:02d}")),
        ("jhbm", NO, lambda p, i: "86" + dig(12)),
        ("zsm", NO, lambda p, i: "81" + dig(18)),
        ("scqy", NO, CO),
        ("scrq", NO, call(day, 2023, 2025, "{}{:02d}{:02d}")),
        ("yxq", NO, lambda p, i: f"20{ri(26, 28)}{ri(1, 12):02d}"),
        ("syz", NO, one("高血压、冠心病", "2型糖尿病", "类风湿关节炎", "便秘", "甲减")),
        ("gg", NO, one("0.1g*30", "25mg×14片", "6g*10袋")),
        ("dj", NO, lambda p, i: money(2, 200)),
        ("kc", NO, lambda p, i: ri(0, 9999)),
    ],
)

# pets
table(
    "pet_clinic.csv",
    130,
    [
        (
            "name",
            NO,
            one("球球", "王子", "Lucky", "小白", "妞妞", "张飞", "可乐", "Bella", "旺财", "李逵"),
        ),
        ("species", NO, one("犬", "猫", "兔", "龙猫")),
        ("sex", NO, one("公", "母", "已绝育")),
        ("birthday", NO, call(day, 2012, 2025)),
        ("chip", NO, lambda p, i: "999" + dig(12)),
        ("owner", "person.name|person.nickname", lambda p, i: ch([p.name, p.call()])),
        ("tel", MOB, MB),
        ("addr", PART, some(FR, 0.4)),
        ("dx", NO, one("细小病毒", "猫泌尿综合征", "骨折", "皮肤真菌")),
        ("vet", NAME, one("晁敏", "Dr. Osei", "冼大夫")),
        ("weight", NO, lambda p, i: money(0.4, 45)),
        ("bill", NO, lambda p, i: money(30, 5000)),
    ],
)

# community corrections / follow-up of patients, coded
table(
    "jsza_sf.csv",
    90,
    [
        ("bh", ACC, seq(1, "YZ{:05d}")),
        ("hz", NAME, NM),
        ("jhr", NAME, other),
        ("jhrgx", ANY, one("配偶", "父", "母", "子")),
        ("jhrdh", MIX, lambda p, i: ch([mobile(), landline(sep="")])),
        ("zddm", HEALTH, one("F20.9", "F31", "F25", "G40.8", "F79")),
        ("wxdj", "sensitive.health", one("0级", "1级", "3级", "5级")),
        (
            "fyqk",
            "sensitive.health|text.free",
            one(
                "规律服药，利培酮2mg bid", "间断，自述已好", "不服药，夜间外走", "氯氮平 副反应流涎"
            ),
        ),
        ("sscs", CRIME + "|" + HEALTH, some(one("毁物1次", "伤人", "肇事被拘"), 0.8)),
        ("xzz", ADDR, AD),
        ("sfys", NAME, one("贺玲", "汤医生", "欧阳倩")),
        ("sfrq", NO, call(day, 2024, 2025)),
        ("xcsf", NO, call(day, 2025, 2025)),
    ],
)
