"""Calls, games, logs, locks, and tables without words."""

from __future__ import annotations

import json

from .making import (
    ACC,
    AD,
    ADDR,
    AG,
    AGE,
    ANY,
    BD8,
    BIRTH,
    CITY,
    CO,
    DEV,
    EDU_,
    ID,
    IDN,
    IMEI,
    IP,
    JOB,
    MB,
    MIX,
    MOB,
    NAME,
    NICK,
    NM,
    NO,
    PASS,
    PLATE,
    QQ,
    S12,
    SEX,
    TOKEN,
    c,
    call,
    either,
    one,
    seq,
    some,
    table,
    text,
    who,
)
from .values import (
    Person,
    R,
    ch,
    day,
    dig,
    hexs,
    imei,
    ip,
    landline,
    mac,
    mobile,
    money,
    nick,
    plate,
    ri,
    tm,
)
from .words import PY, PYG

# telecom calls with extension numbers
table(
    "pbx_cdr_07.csv",
    400,
    [
        ("callid", NO, lambda p, i: f"{1718000000 + i * 61}.{ri(100, 9999)}"),
        ("phone", either("phone.landline"), lambda p, i: str(ri(8001, 8699))),
        ("agent", NAME, one("仝晓燕", "荀亮", "冼嘉敏", "韦彩妹", "晁文博", "李娜")),
        ("queue", NO, one("售后", "投诉", "VIP", "sales-en")),
        ("peer", MIX, lambda p, i: ch([mobile(), mobile(), "0" + mobile(), landline(sep="")])),
        ("dir", NO, one("in", "out")),
        ("start", NO, call(tm)),
        ("billsec", NO, lambda p, i: ri(0, 1800)),
        ("trunk", NO, one("SIP/gw-10.20.4.11", "SIP/gw-10.20.4.12")),
        ("hangup", NO, one("16", "17", "19", "31")),
        ("rec", NO, lambda p, i: f"/mon/2025/06/{ri(1, 30):02d}/{hexs(10)}.wav"),
        ("score", NO, some(one("1", "2", "3"), 0.6)),
    ],
)

table(
    "bss_sub.csv",
    200,
    [
        ("MSISDN", MOB, lambda p, i: "86" + p.mob),
        ("IMSI", "device.id|account.id|id.other|device.imsi", lambda p, i: "46099" + dig(10)),
        ("IMEI", IMEI, some(call(imei), 0.2)),
        ("ICCID", "device.id|account.id|id.other|device.iccid", lambda p, i: "898699" + dig(14)),
        ("CUST_NM", NAME, NM),
        ("CERT_TYP", NO, one("1", "1", "1", "3")),
        ("CERT_NO", ID, IDN),
        ("PKG", NO, one("畅享129", "冰激凌199", "孝心卡9元", "5G-Max 299")),
        ("LAC", NO, lambda p, i: str(ri(10000, 65000))),
        ("CELL", either("location.track|address.fragment"), lambda p, i: "460-99-" + dig(5)),
        ("ARPU", NO, lambda p, i: money(5, 300)),
        ("SVC_PWD", PASS, lambda p, i: dig(6)),
        ("INNET", NO, call(day, 2009, 2025, "{}{:02d}{:02d}")),
        ("CHNL", NO, one("营业厅-舞阳街", "线上", "代理-宏达通讯")),
    ],
)

# games
table(
    "player_login_s3.csv",
    350,
    [
        ("roleid", ACC, lambda p, i: "3" + dig(11)),
        ("rolename", NICK, call(nick)),
        ("srv", NO, one("三国·赵云", "三国·关羽", "电信12区", "S3-Jade")),
        ("lv", NO, lambda p, i: ri(1, 120)),
        ("guild", NO, one("桃园结义", "杨家将", "夜幕", "NoMercy", "")),
        (
            "acct",
            "account.id|qq|email|phone.mobile",
            lambda p, i: ch(["9" + dig(9), p.mail(), p.mob, "qq_9" + dig(9)]),
        ),
        (
            "idfa",
            DEV,
            lambda p, i: "-".join([hexs(8), hexs(4), hexs(4), hexs(4), hexs(12)]).upper(),
        ),
        ("ip", IP, call(ip)),
        ("pay", NO, one("0", "6", "30", "648")),
        ("hero", NO, one("貂蝉", "马超", "诸葛亮", "黄忠", "小乔")),
        ("realname_flag", NO, one("1", "0")),
        ("rn", NAME, some(NM, 0.3)),
        ("ts", NO, lambda p, i: 1750000000 + i * 37),
    ],
    who=who(1980, 2015),
)

# IoT (nobody)
table(
    "iot_nodes.csv",
    260,
    [
        (
            "name",
            NO,
            lambda p, i: (
                ch(["张江", "黄龙", "徐泾", "白塔", "马桥"])
                + ch(["泵站", "闸口", "气象塔", "井盖"])
                + f"{ri(1, 40):02d}"
            ),
        ),
        ("sn", NO, lambda p, i: "9203" + dig(14)),
        ("mac", NO, call(mac)),
        ("gw", NO, lambda p, i: f"10.{ri(0, 40)}.{ri(0, 255)}.{ri(1, 254)}"),
        ("fw", NO, lambda p, i: f"{ri(1, 4)}.{ri(0, 12)}.{ri(0, 99)}.{ri(1, 240)}"),
        ("lng", NO, lambda p, i: f"{R.uniform(119, 121):.6f}"),
        ("lat", NO, lambda p, i: f"{R.uniform(29, 31):.6f}"),
        ("temp", NO, lambda p, i: money(-5, 42)),
        ("bat", NO, lambda p, i: ri(2, 100)),
        ("vendor", NO, CO),
        ("installed", NO, call(day, 2018, 2025)),
        ("state", NO, one("online", "offline", "fault")),
    ],
)

# web log, no header
table(
    "access_0611.log.csv",
    400,
    [
        ("1", IP, call(ip)),
        (
            "2",
            "account.id|person.nickname|person.name",
            lambda p, i: ch(
                [
                    "-",
                    ch(PYG).lower() + dig(2),
                    ch(PYG).lower() + "." + ch(list(PY.values())).lower(),
                ]
            ),
        ),
        ("3", NO, call(tm, 2025, 2025)),
        ("4", NO, one("GET", "POST", "PUT")),
        (
            "5",
            text("phone.mobile id.cn_resident person.name"),
            lambda p, i: ch(
                [
                    "/index.html",
                    "/api/v2/items?page=3",
                    f"/api/user?mobile={p.mob}",
                    f"/query/idcard/{p.id}",
                    "/static/app.3f9c.js",
                    "/login",
                    f"/search?q={p.name}&type=2",
                ]
            ),
        ),
        ("6", NO, one("200", "200", "304", "404", "502")),
        ("7", NO, lambda p, i: ri(120, 90000)),
        (
            "8",
            NO,
            one(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0",
                "okhttp/4.9.3",
                "MicroMessenger/8.0.44.2502",
                "curl/7.81.0",
            ),
        ),
        ("9", NO, lambda p, i: f"{R.random():.3f}"),
    ],
    header=False,
)

# opaque c1...
table(
    "tmp_exp_0409.csv",
    280,
    [
        ("c1", NAME, NM),
        ("c2", AGE, AG),
        ("c3", QQ, some(lambda p, i: "9" + dig(9), 0.1)),
        ("c4", JOB, one("1-02", "2-09", "4-07", "5-02", "6-31", "8-00", "0-00")),
        ("c5", SEX, S12),
        ("c6", ID, some(IDN, 0.2, "NULL")),
        ("c7", NO, lambda p, i: f"{R.random():.6f}"),
        ("c8", EDU_, one("20", "30", "60", "70", "80")),
        ("c9", ADDR, AD),
        ("c10", NO, one("0", "1")),
        ("c11", NO, lambda p, i: "2" + dig(10)),
        ("c12", NO, call(day, 2024, 2025)),
        (
            "c13",
            text("person.name phone.mobile sensitive.health sensitive.criminal"),
            lambda p, i: ch(
                [
                    "",
                    "",
                    "",
                    f"介绍人{Person().name}",
                    "空号",
                    f"换号{mobile()}",
                    "有案底",
                    "残疾三级",
                ]
            ),
        ),
    ],
)

# ext attributes
table(
    "sys_user_ext.csv",
    190,
    [
        ("user_id", ACC, seq(2001)),
        ("ext1", MOB, some(MB, 0.3)),
        ("ext2", NO, one("dark", "light", "auto")),
        (
            "ext3",
            "wechat|account.id|qq",
            some(lambda p, i: ch(["wxid_" + hexs(12), "wx" + dig(6) + "z"]), 0.5),
        ),
        ("ext4", "person.name|person.nickname", lambda p, i: ch([p.name, nick()])),
        ("ext5", BIRTH, some(BD8, 0.5, "0")),
        ("ext6", NO, lambda p, i: f"{ri(1, 9)}.{ri(0, 9)}.{ri(0, 99)}"),
        ("ext7", PLATE, some(call(plate), 0.6)),
        (
            "ext8",
            {"kind": "text.free", "contains": ["address", "person.name", "phone.mobile"]},
            some(
                lambda p, i: json.dumps(
                    {"addr": p.addr(), "rcv": p.name, "m": p.mob}, ensure_ascii=False
                ),
                0.3,
                "{}",
            ),
        ),
        ("ext9", TOKEN, some(lambda p, i: hexs(32), 0.2)),
        ("ext10", NO, c("")),
    ],
)

# key and value
table(
    "attr_long.csv",
    400,
    [
        ("entity", ACC, lambda p, i: 5000 + i // 6),
        ("attr", NO, lambda p, i: ["XM", "LXDH", "SFZH", "ZZ", "SZKS", "CJSJ"][i % 6]),
        (
            "value",
            "person.name|phone.mobile|id.cn_resident|address|text.free",
            lambda p, i: [
                p.name,
                p.mob,
                p.id,
                p.addr(),
                ch(["内科", "外科", "财务", "后勤"]),
                tm(),
            ][i % 6],
        ),
        ("upd", NO, call(tm)),
    ],
)

table(
    "ywxt_kv.csv",
    200,
    [
        ("id", NO, seq(1)),
        ("k", NO, one("dqr", "lxr")),
        (
            "备注",
            text("person.name phone.mobile id.cn_resident address", "postcode"),
            lambda p, i: ch(
                [
                    f"姓名={p.name};电话={p.mob}",
                    f"lxr:{p.name}|sfz:{p.id}",
                    f"dz={p.addr()};yb=990{dig(3)}",
                    "状态=正常;等级=2",
                    f"经办={p.name};金额={money(1, 900)}",
                ]
            ),
        ),
        ("czsj", NO, call(tm)),
    ],
)

# JSON column
table(
    "app_profile.csv",
    150,
    [
        ("pk", NO, lambda p, i: hexs(24)),
        ("uid", ACC, seq(800001)),
        (
            "profile",
            text("person.name phone.mobile email id.cn_resident date.birth", "person.sex"),
            lambda p, i: json.dumps(
                ch(
                    [
                        {
                            "realName": p.name,
                            "mobile": p.mob,
                            "gender": p.zh(),
                            "kyc": {"no": p.id, "birthday": p.bd()},
                        },
                        {"realName": p.name, "email": p.mail()},
                        {},
                        {"theme": "dark"},
                    ]
                ),
                ensure_ascii=False,
            ),
        ),
        (
            "settings",
            text(),
            lambda p, i: json.dumps(
                {"push": ch([True, False]), "lang": ch(["zh", "en"]), "font": ri(12, 20)}
            ),
        ),
        ("created", NO, call(tm)),
        ("v", NO, one("3.2.1", "3.4.0.118")),
    ],
)

# masked
table(
    "export_masked.csv",
    170,
    [
        ("id", NO, seq(1)),
        (
            "name",
            either("person.name|person.nickname"),
            lambda p, i: p.name[0] + "*" * (len(p.name) - 1),
        ),
        ("mobile", either("phone.mobile"), lambda p, i: p.mob[:3] + "****" + p.mob[7:]),
        ("idno", either("id.cn_resident"), lambda p, i: p.id[:4] + "*" * 10 + p.id[14:]),
        ("mobile_md5", either("phone.mobile|account.id|id.other"), lambda p, i: hexs(32)),
        ("district", CITY, lambda p, i: p.reg[2]),
        ("gender", SEX, one("M", "F")),
        ("age_band", AGE, one("18-24", "25-34", "35-44", "45-54", "55+")),
        ("segment", NO, one("S1", "S2", "S3")),
        ("gmv", NO, lambda p, i: money(0, 9999)),
    ],
)

# door locks
table(
    "lock_events.jsonl",
    260,
    [
        ("sn", "device.id|none", lambda p, i: "LK" + dig(10)),
        ("room", either("address.fragment"), lambda p, i: f"{ri(1, 18)}-{ri(1, 3)}-{ri(1, 22)}02"),
        ("evt", NO, one("open", "alarm", "lowbat", "doorbell")),
        ("by.type", NO, one("pwd", "finger", "card", "app")),
        (
            "by.name",
            "person.nickname|person.name",
            lambda p, i: ch(["爸爸", "妈妈", p.name, p.call(), "保洁" + p.sur + "姐", None]),
        ),
        ("by.pwd", PASS, lambda p, i: ch([None, None, dig(6)])),
        (
            "by.fp",
            "biometric.fingerprint|biometric.template|account.id",
            lambda p, i: ch([None, "FMR0" + hexs(48)]),
        ),
        ("wifi.ssid", ANY, one("TP-LINK_3F", "CMCC-home", "老王家别蹭")),
        ("wifi.bssid", "mac.address|device.id", lambda p, i: mac()),
        ("owner_tel", MOB, MB),
        ("ts", NO, lambda p, i: 1750000000000 + i * 7919),
    ],
)
