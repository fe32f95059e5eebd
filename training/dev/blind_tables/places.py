"""Posts, stations, films, plants, matches, packages."""

from __future__ import annotations

from .making import (
    ACC,
    BIRTH,
    CITY,
    CO,
    MOB,
    NAME,
    NICK,
    NO,
    SEX,
    TRACK,
    call,
    either,
    keep,
    one,
    seq,
    some,
    table,
    text,
    who,
)
from .things import FILM, PLANT, STN, TEAM
from .values import Person, R, ch, day, dig, hexs, nick, ri, tm
from .words import ROAD


# social network
def post(p, i):
    q = Person()
    return ch(
        [
            "今天的云好像棉花糖",
            f"扩散！{q.name}，{q.age}岁，昨天在{ch(ROAD)}走失，有消息请打{q.mob}",
            "求推荐平价粉底",
            f"出闲置吉他，自提{q.addr()}",
            f"加我v: wx{q.mob[-6:]}k 一起拼车",
            "刚看完山河令尺，哭成狗",
            f"感谢{q.call()}送我去医院",
            "转发抽奖 三台扫地机",
            "确诊甲状腺结节了，姐妹们别熬夜",
            "地铁又坏了 服",
            f"私信发 {q.mail()} 就行",
        ]
    )


table(
    "feed_dump.jsonl",
    220,
    [
        ("mid", NO, lambda p, i: "50" + dig(14)),
        ("author.id", ACC, lambda p, i: int("7" + dig(9))),
        ("author.screen_name", NICK, call(nick)),
        ("author.gender", SEX, one("m", "f", "n")),
        ("author.bday", BIRTH, lambda p, i: ch([None, f"{p.m:02d}-{p.d:02d}", p.bd()])),
        ("author.loc", CITY, lambda p, i: p.reg[1]),
        (
            "text",
            text(
                "person.name person.nickname phone.mobile address wechat email sensitive.health",
                "person.age address.fragment",
            ),
            post,
        ),
        (
            "geo.lat",
            TRACK,
            lambda p, i: None if R.random() < 0.7 else round(R.uniform(24, 40), 6),
        ),
        (
            "geo.lng",
            TRACK,
            lambda p, i: None if R.random() < 0.7 else round(R.uniform(100, 121), 6),
        ),
        ("src", NO, one("iPhone客户端", "微博网页版", "HUAWEI P60")),
        ("likes", NO, lambda p, i: ri(0, 900)),
        ("topic", NO, one("#林家铺子#", "#周杰棍演唱会#", "#高考#", "")),
        ("ts", NO, call(tm)),
    ],
    who=who(1975, 2010),
)

# no header, tab
table(
    "客户名单_买来的.csv",
    300,
    [
        ("1", NAME, lambda p, i: ch([p.name, p.name, p.call(), p.name + " "])),
        (
            "2",
            MOB,
            lambda p, i: ch(
                [p.mob, p.mob, p.mob[:3] + "-" + p.mob[3:7] + "-" + p.mob[7:], "+86" + p.mob]
            ),
        ),
        ("3", CITY, lambda p, i: p.region()),
        ("4", NO, one("有房贷", "网贷", "保单贷", "公积金")),
        ("5", NO, call(day, 2024, 2025, "{}/{}/{}")),
        (
            "6",
            text("person.nickname", "person.occupation"),
            lambda p, i: ch(
                ["", "挂断", f"{p.call()}说下月再联系", "加微信了", "是老师，资质好", "不需要"]
            ),
        ),
        ("7", either("person.age"), lambda p, i: f"{str(p.y)[2]}0后"),
    ],
    who=who(1965, 2002),
    header=False,
    between="\t",
)

# nobody
table(
    "metro_stations.csv",
    120,
    [
        ("name", NO, lambda p, i: ch(STN) + ch(["", "", "站"])),
        ("line", NO, lambda p, i: f"{ri(1, 19)}号线"),
        ("code", NO, lambda p, i: f"{ri(1, 19):02d}{ri(1, 40):02d}"),
        ("lng", NO, lambda p, i: f"{R.uniform(119.9, 120.5):.6f}"),
        ("lat", NO, lambda p, i: f"{R.uniform(30, 30.5):.6f}"),
        ("opened", NO, call(day, 1999, 2025)),
        ("address", NO, lambda p, i: f"{ch(ROAD)}与{ch(ROAD)}交叉口"),
        ("exits", NO, lambda p, i: ri(2, 9)),
        ("contractor", NO, CO),
    ],
)

table(
    "films.csv",
    140,
    [
        ("id", NO, lambda p, i: "tt" + dig(7)),
        ("name", NO, lambda p, i: ch(FILM) + ch(["", "", "2", "前传"])),
        ("alias", NO, some(one(*FILM), 0.6)),
        ("studio", NO, one("长影", "海燕电影厂", "Marlowe Pictures", "白马映画")),
        ("role", NO, one("穆桂英", "王二", "阿甘", "Anna", "陈真")),
        ("mins", NO, lambda p, i: ri(80, 180)),
        ("release", NO, call(day, 1950, 2025)),
        ("rating", NO, lambda p, i: f"{R.uniform(3, 9.6):.1f}"),
        (
            "plot",
            text(),
            one(
                "一个乡村教师与城里来的放映队之间的故事。",
                "李米寻找失踪的爱人。",
                "A family drifts apart after the flood.",
                "王二赶着羊过了黄河。",
                "战争结束前的最后一夜。",
            ),
        ),
    ],
)

table(
    "herbarium_list.csv",
    150,
    [
        ("sheet", NO, seq(1, "HZU{:06d}")),
        ("name", NO, keep("pl", lambda p, i: ch(PLANT)[0])),
        ("latin", NO, lambda p, i: dict(PLANT)[p.pl]),
        ("family", NO, one("杜鹃花科", "蓼科", "菊科", "木犀科", "毛茛科")),
        ("region", NO, lambda p, i: p.reg[0] + p.reg[1]),
        ("alt_m", NO, lambda p, i: ri(5, 3900)),
        ("xy", NO, lambda p, i: f"{R.uniform(24, 40):.4f}N {R.uniform(100, 121):.4f}E"),
        (
            "coll",
            either("person.name"),
            lambda p, i: ch(["钟采集队", "仝大林", "贺兰", "R. Penhaligon", "阙树声 等"]),
        ),
        ("collno", NO, lambda p, i: dig(4)),
        ("date", NO, call(day, 1931, 2019)),
        ("habitat", text(), one("山坡灌丛", "溪边湿地", "路旁", "针阔混交林下")),
    ],
)

table(
    "league_results.csv",
    110,
    [
        ("round", NO, lambda p, i: 1 + i // 8),
        ("home", NO, one(*TEAM)),
        ("away", NO, one(*TEAM)),
        ("score", NO, lambda p, i: f"{ri(0, 5)}:{ri(0, 4)}"),
        (
            "venue",
            NO,
            lambda p, i: ch(["赵都体育场", "黄龙体育中心", "St. Mary's Park", "江城球场"]),
        ),
        ("att", NO, lambda p, i: ri(200, 42000)),
        ("kickoff", NO, call(tm)),
        ("ref_no", NO, lambda p, i: "2025" + dig(14)),
        ("sponsor", NO, one("李锦记", "张裕", "王朝", "雪花")),
    ],
)

table(
    "pkg_versions.csv",
    260,
    [
        (
            "pkg",
            NO,
            one(
                "libjson", "django-lite", "grace", "alice-core", "martin", "openjpeg2", "victor-js"
            ),
        ),
        ("ver", NO, lambda p, i: f"{ri(1, 220)}.{ri(0, 220)}.{ri(0, 220)}.{ri(0, 220)}"),
        ("sha1", NO, lambda p, i: hexs(40)),
        ("size", NO, lambda p, i: dig(9)),
        ("build", NO, lambda p, i: "160" + dig(8)),
        ("serial", NO, lambda p, i: "1" + dig(17)),
        ("released", NO, call(tm)),
        ("license", NO, one("MIT", "GPL-3", "Apache-2.0")),
        ("arch", NO, one("x86_64", "aarch64")),
    ],
)
