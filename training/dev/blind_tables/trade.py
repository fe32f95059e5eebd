"""Orders, parcels, freight, cars, shops, messages."""

from __future__ import annotations

from .making import (
    ACC,
    AD,
    ADDR,
    BIRTH,
    CARD,
    CITY,
    CO,
    DEV,
    FR,
    IP,
    MB,
    MIX,
    MOB,
    NAME,
    NICK,
    NM,
    NO,
    PART,
    PLATE,
    TOKEN,
    TRACK,
    VIN,
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
from .things import PROD
from .values import (
    Person,
    R,
    card,
    ch,
    cn,
    comp,
    day,
    dig,
    hexs,
    ip,
    landline,
    mobile,
    money,
    nick,
    plate,
    ri,
    tm,
    vin,
)
from .words import PY, PYG, REG, ROAD


# courier
def deliver(p, i):
    q = Person()
    return ch(
        [
            "放门口",
            f"打{q.mob}，别打主号",
            f"{p.call()}不在家放驿站",
            "易碎轻放",
            "",
            "",
            "周末送",
            f"代收人 {q.name} {q.mob}",
            f"改送{q.addr()}",
            "到付拒收",
            f"门禁密码{dig(4)}#",
            "生鲜 务必当天",
        ]
    )


table(
    "waybill_20250618.csv",
    300,
    [
        ("mailno", NO, lambda p, i: ch(["YT", "JD", "78", "SF", "ZT"]) + dig(12)),
        (
            "s_name",
            "person.name|person.nickname|org.name",
            lambda p, i: ch([comp(), cn("F", 1985), Person().call(), "旗舰店发货仓"]),
        ),
        ("s_tel", MIX, lambda p, i: ch([mobile(), landline()])),
        ("s_city", CITY, lambda p, i: ch(REG)[1]),
        (
            "r_name",
            "person.name|person.nickname",
            lambda p, i: ch([p.name, p.name, p.call(), p.name + "（收）"]),
        ),
        ("r_tel", MOB, lambda p, i: ch([p.mob, p.mob, p.mob + "-" + dig(4), "+86 " + p.mob])),
        ("r_addr", ADDR, AD),
        ("item", NO, one("服装", "文件", "数码", "食品", "鞋靴", "日用品")),
        ("kg", NO, lambda p, i: f"{R.uniform(0.1, 30):.2f}"),
        ("pcs", NO, lambda p, i: ri(1, 4)),
        ("fee", NO, lambda p, i: money(6, 80)),
        ("courier", NAME, one("苑小军", "郗建", "汤国庆", "龙飞", "Kwame Osei", "范文", "尹立新")),
        (
            "cnote",
            text(
                "person.name person.nickname phone.mobile address secret.password",
                "address.fragment",
            ),
            deliver,
        ),
        ("scan_ts", NO, call(tm, 2025, 2025)),
    ],
)

# shop orders with misleading names
table(
    "t_order_item.csv",
    300,
    [
        ("id", NO, lambda p, i: "880013" + day(2023, 2025, "{}{:02d}{:02d}") + dig(4)),
        ("name", NO, one(*PROD)),
        ("phone", NO, one("iPhone 15", "Mate60", "Redmi K70", "PC", "vivo X100", "小程序")),
        ("address", NO, lambda p, i: f"0x{hexs(8)}"),
        ("user", ACC, lambda p, i: ri(1000000, 9999999)),
        ("age", NO, lambda p, i: ri(0, 400)),
        ("sex", NO, one("男款", "女款", "通用")),
        ("card", NO, one("满200减20", "无", "新客券", "品类券A")),
        ("qty", NO, lambda p, i: ri(1, 5)),
        ("price", NO, lambda p, i: money(3, 900)),
        ("birth", NO, call(tm, 2023, 2025)),
        ("mail", NO, one("包邮", "到付", "自提")),
        (
            "memo",
            text("person.nickname phone.mobile"),
            lambda p, i: ch(
                [
                    "",
                    "",
                    "",
                    "要红色",
                    "开发票",
                    f"请送前打{mobile()}",
                    f"送{p.call()}的生日礼物，别放小票",
                    "尽快发",
                ]
            ),
        ),
    ],
)

table(
    "cart_users.jsonl",
    200,
    [
        ("uid", ACC, lambda p, i: ri(1000000, 9999999)),
        ("nick", NICK, call(nick)),
        ("receiver.name", NAME, NM),
        ("receiver.tel", MOB, MB),
        ("receiver.addr.city", CITY, lambda p, i: p.reg[1]),
        ("receiver.addr.detail", PART, FR),
        ("level", NO, one("V1", "V2", "V5")),
        (
            "openid",
            "account.id|wechat|id.other",
            lambda p, i: "o" + "".join(ch("abcdefghijkABCDEFG_0123456789-") for _ in range(27)),
        ),
        ("device.os", NO, one("ios 17.2", "android 14")),
        ("device.oaid", DEV, lambda p, i: hexs(32)),
        ("last.ip", IP, call(ip)),
        ("last.at", NO, call(tm)),
        ("coupon", NO, lambda p, i: ri(0, 12)),
        ("session", TOKEN, lambda p, i: "eyJhbGciOi" + hexs(40)),
    ],
)

# products (nobody)
table(
    "sku_master.csv",
    200,
    [
        ("name", NO, lambda p, i: ch(PROD)),
        (
            "brand",
            NO,
            one(
                "李宁",
                "张小泉",
                "王老吉",
                "苏泊尔",
                "Johnson's",
                "Levi's",
                "恒源祥",
                "周大生",
                "安踏",
                "罗莱",
            ),
        ),
        ("sku", NO, lambda p, i: "69" + dig(11)),
        ("maker", NO, CO),
        ("id", NO, lambda p, i: "2024" + dig(14)),
        ("tel", NO, one("400-012-3399", "800-100-0188", "95000", "400 003 1100")),
        ("origin", NO, lambda p, i: ch(REG)[1]),
        ("lot", NO, lambda p, i: "169" + day(2024, 2025, "{}{:02d}{:02d}")),
        ("made", NO, call(day, 2024, 2025)),
        ("shelf", NO, one("12个月", "18个月", "730天")),
        ("ver", NO, lambda p, i: f"{ri(1, 9)}.{ri(0, 20)}.{ri(0, 250)}.{ri(0, 250)}"),
        ("cost", NO, lambda p, i: money(1, 300)),
        (
            "desc",
            text(),
            one(
                "不粘涂层，电磁炉燃气通用",
                "请置于阴凉干燥处，开封后尽快食用",
                "儿童须在成人监护下使用",
                "A级面料，机洗不变形",
                "",
            ),
        ),
    ],
)

# car rental, English
table(
    "rental_agreements.csv",
    130,
    [
        ("RA#", NO, seq(55012, "RA-{}")),
        ("Renter", NAME, lambda p, i: p.en()),
        ("DOB", BIRTH, lambda p, i: f"{p.m:02d}/{p.d:02d}/{p.y}"),
        ("Passport/ID", "id.passport|id.other", lambda p, i: ch(["X", "ZZ", "Q"]) + dig(4)),
        ("Lic No", "id.driver|id.other", lambda p, i: ch("WTLO") + dig(11)),
        (
            "Nat.",
            either("person.nationality|address.fragment"),
            one("GBR", "NGA", "DEU", "JPN", "BRA"),
        ),
        (
            "Hotel",
            either("address.fragment|address|org.name"),
            one("Jinjiang Inn Wuxi", "Garden Hotel", "n/a"),
        ),
        (
            "Contact",
            "phone.mobile|phone.landline|email",
            lambda p, i: ch(["+86 " + p.mob, p.mail()]),
        ),
        ("Vehicle", NO, one("Toyota Camry", "VW Lavida", "BYD Han", "Buick GL8")),
        ("Reg", either("vehicle.plate"), lambda p, i: plate()),
        ("Out", NO, call(tm, 2025, 2025)),
        ("km", NO, lambda p, i: ri(100, 99000)),
        ("CC auth", CARD, lambda p, i: " ".join([(k := card(16))[:4], k[4:8], k[8:12], k[12:]])),
        ("Exp", either("bank.card"), lambda p, i: f"{ri(1, 12):02d}/{ri(26, 31)}"),
        (
            "Damage",
            text("person.name", "person.nickname"),
            lambda p, i: ch(
                [
                    "none",
                    "none",
                    "scratch rear bumper L",
                    f"additional driver {Person().en()} not on contract",
                    "windscreen chip, photographed",
                    f"returned by {p.en()}, late 3h",
                ]
            ),
        ),
    ],
    who=who(1960, 2000),
)

# freight
table(
    "pcd_0612.csv",
    150,
    [
        ("pcdh", NO, seq(61201, "PC2506{}")),
        ("sj", NAME, NM),
        ("sjdh", MOB, MB),
        ("cp", PLATE, lambda p, i: plate(ch(["", "·"]))),
        ("gch", either("vehicle.plate"), lambda p, i: plate()[:-1] + "挂"),
        ("cyzgz", "id.other|id.driver|id.cn_resident", lambda p, i: p.id),
        ("hwmc", NO, one("热轧卷", "玉米", "袋装水泥", "杉木", "石膏板")),
        ("ds", NO, lambda p, i: money(5, 33)),
        ("fhdw", NO, CO),
        ("shdw", NO, CO),
        ("shlxr", "person.name|person.nickname", lambda p, i: ch([Person().name, Person().call()])),
        ("shdh", MIX, lambda p, i: ch([mobile(), landline()])),
        ("yf", NO, lambda p, i: money(300, 9000)),
        ("skkh", CARD, some(call(card, 19), 0.3)),
        ("skr", NAME, lambda p, i: p.name if R.random() < 0.7 else Person().name),
        ("lc", NO, lambda p, i: ri(30, 2000)),
    ],
    who=who(1965, 1998),
)

# messages sent (SMS)
table(
    "sms_mt.csv",
    230,
    [
        ("seqno", NO, seq(90001)),
        ("da", MOB, lambda p, i: ch([p.mob, "86" + p.mob])),
        ("sign", NO, one("【安捷快运】", "【农信社】", "【县医院】", "【学而乐】")),
        (
            "content",
            text(
                "person.name person.nickname sensitive.health",
                "secret.password secret.token bank.card",
            ),
            lambda p, i: ch(
                [
                    f"您的验证码是{dig(6)}，5分钟内有效",
                    f"尊敬的{p.call()}，您尾号{dig(4)}的账户支出{money(1, 3000)}元",
                    f"{p.name}您好，您预约的{ch(['心内科', '妇科', '精神科'])}门诊明日上午8:30就诊",
                    f"包裹已到菜鸟驿站，取件码{ri(1, 9)}-{ri(1, 9)}-{dig(4)}",
                    f"{p.name}家长，孩子今日未到校",
                    f"您的HIV抗体初筛结果已出，请{p.name}本人到院领取",
                    "退订回T",
                ]
            ),
        ),
        ("stat", NO, one("DELIVRD", "UNDELIV", "EXPIRED", "MK:0012")),
        ("ts", NO, call(tm, 2025, 2025)),
        ("spcode", NO, lambda p, i: "1069" + dig(8)),
        ("fee", NO, c("0.045")),
    ],
)

table(
    "stores_geo.csv",
    130,
    [
        (
            "门店",
            NO,
            lambda p, i: (
                ch(["张记", "王婆", "老杨家", "李先生", "许府", "周胖子", "徐家"])
                + ch(["牛肉面", "包子铺", "烤鱼", "糖水", "粥铺"])
                + f"({p.reg[2]}店)"
            ),
        ),
        ("编码", NO, seq(3001, "S{}")),
        ("地址", NO, lambda p, i: p.reg[1] + p.reg[2] + ch(ROAD) + f"{ri(1, 400)}号"),
        ("经度", NO, lambda p, i: f"{R.uniform(100, 121):.6f}"),
        ("纬度", NO, lambda p, i: f"{R.uniform(24, 40):.6f}"),
        ("热线", NO, c("400-018-0018")),
        ("门店座机", NO, call(landline)),
        ("评分", NO, lambda p, i: f"{R.uniform(3, 5):.1f}"),
        ("营业时间", NO, one("10:00-22:00", "06:30-14:00", "24h")),
        ("面积", NO, lambda p, i: ri(20, 300)),
    ],
)

# charging
table(
    "charge_orders.csv",
    240,
    [
        ("oid", NO, lambda p, i: "66" + dig(16)),
        ("pile", NO, lambda p, i: f"{ch(['万达', '徐家村', '高铁北'])}站{ri(1, 40)}号桩"),
        ("pile_lnglat", NO, lambda p, i: f"{R.uniform(119, 121):.6f},{R.uniform(29, 31):.6f}"),
        ("u_tel", MOB, MB),
        ("vin", VIN, call(vin)),
        ("cph", PLATE, some(call(plate), 0.2)),
        ("kwh", NO, lambda p, i: money(1, 80)),
        ("soc", NO, lambda p, i: f"{ri(5, 60)}→{ri(61, 100)}"),
        ("begin", NO, call(tm, 2025, 2025)),
        ("amt", NO, lambda p, i: money(1, 120)),
        ("operator", NO, one("特来通", "星星充", "国网")),
        ("pay_uid", "account.id|id.other", lambda p, i: "2088" + dig(12)),
    ],
)

# rider tracks
table(
    "rider_ping.csv",
    400,
    [
        ("rid", ACC, lambda p, i: "R" + str(60 + i % 9)),
        (
            "rn",
            NAME,
            lambda p, i: [
                "袁小龙",
                "阙军",
                "谭志刚",
                "马哈麦德",
                "亓帅",
                "江涛",
                "邹凯",
                "令狐冲阳",
                "段飞",
            ][i % 9],
        ),
        ("t", NO, lambda p, i: 1750300000 + i * 13),
        ("x", TRACK, lambda p, i: f"{120.15 + (i % 9) * 0.01 + i * 0.00003:.6f}"),
        ("y", TRACK, lambda p, i: f"{30.25 + (i % 9) * 0.008 - i * 0.00002:.6f}"),
        ("spd", NO, lambda p, i: ri(0, 45)),
        ("ordno", NO, lambda p, i: "5" + dig(17)),
        ("shop", NO, lambda p, i: ch(["张记牛肉面", "王婆烤鱼", "李先生面馆"])),
        ("drop", PART, FR),
        ("bat", NO, lambda p, i: ri(5, 100)),
    ],
)

# hotel/air, no header, pipes; 60 veterans coded; 61 driving school
table(
    "PNR_DUMP.csv",
    180,
    [
        ("1", NO, lambda p, i: "".join(ch("BCDFGHJKLMNPQRSTVWXYZ0123456789") for _ in range(6))),
        (
            "2",
            NAME,
            lambda p, i: (
                f"{PY.get(p.sur, 'QIAN').upper()}/{ch(PYG).upper()}{ch([' MR', ' MS', '', ' CHD'])}"
            ),
        ),
        (
            "3",
            "id.cn_resident|id.passport|id.other",
            lambda p, i: ch(["NI" + p.id, "NI" + p.id, "PXX" + dig(5)]),
        ),
        ("4", NO, lambda p, i: ch(["MU5", "CA1", "CZ3"]) + dig(3)),
        ("5", NO, one("HGHPEK", "XMNCKG", "TAOCAN")),
        ("6", NO, lambda p, i: f"{ri(1, 28):02d}{ch(['JUN', 'JUL', 'AUG'])}25"),
        ("7", NO, lambda p, i: f"{ri(5, 60)}{ch('ABCDFK')}"),
        ("8", MOB, lambda p, i: ch([p.mob, "CTCM " + p.mob])),
        ("9", "account.id|id.other|none", some(lambda p, i: "MU6" + dig(11), 0.6)),
        ("10", NO, lambda p, i: "999-" + dig(10)),
        (
            "11",
            "sensitive.health|sensitive.religion|none",
            some(one("WCHR", "MOML", "BLND", "KSML"), 0.9),
        ),
    ],
    header=False,
    between="|",
)
