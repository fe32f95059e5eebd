"""Banks, taxes, insurance, pensions, purchases."""

from __future__ import annotations

from .making import (
    ACC,
    AD,
    ADDR,
    ANY,
    BANK,
    BIRTH,
    CARD,
    CO,
    HEALTH,
    ID,
    IDN,
    JOB,
    MAIL,
    MAR_,
    MB,
    MIX,
    ML,
    MOB,
    NAME,
    NM,
    NO,
    ORG,
    S12,
    SEX,
    USCC,
    c,
    call,
    either,
    one,
    other,
    seq,
    some,
    table,
    text,
    who,
)
from .values import Person, R, card, ch, comp, day, dig, landline, mobile, money, ri

# bank, pinyin initials
table(
    "KHXX_GR.csv",
    250,
    [
        ("KHBH", ACC, lambda p, i: "81" + dig(8)),
        ("KHXM", NAME, NM),
        ("KHLX", NO, c("01")),
        ("ZJLX", NO, c("111")),
        ("ZJHM", ID, IDN),
        ("ZJDQR", NO, lambda p, i: ch(["20991231", f"20{ri(26, 44)}{p.m:02d}{p.d:02d}"])),
        ("XB", SEX, S12),
        ("SJHM", MOB, MB),
        ("ZZDH", "phone.landline", some(lambda p, i: landline(sep=""), 0.7)),
        ("DZ", ADDR, AD),
        ("YZBM", "postcode|address.fragment", some(lambda p, i: "99" + dig(4), 0.2)),
        ("GZDW", ORG, some(CO, 0.3)),
        ("ZYDM", JOB, one("0-00", "1-04", "2-06", "3-01", "4-03", "5-01", "6-18", "7-00", "8-00")),
        ("NSR", either("bank.account"), lambda p, i: money(20000, 400000)),
        ("ZH", BANK, lambda p, i: "0" + dig(18)),
        ("KH", CARD, some(call(card, 19), 0.15)),
        ("KHJG", NO, lambda p, i: "0331" + dig(2)),
        ("YE", either("bank.account"), lambda p, i: money(0, 300000)),
        ("KHRQ", NO, call(day, 2003, 2025, "{}{:02d}{:02d}")),
        ("GYH", ACC, lambda p, i: "GY" + dig(4)),
        ("FXDJ", NO, one("A", "B", "C")),
    ],
)

# mainframe export F01...
table(
    "CUSMAST_P.csv",
    260,
    [
        ("F01", NO, seq(1, "{:010d}")),
        ("F02", NO, c("D")),
        ("F03", NAME, lambda p, i: p.name.ljust(12, "　") if i % 3 else p.name),
        ("F04", ID, IDN),
        ("F05", NO, lambda p, i: f"{ri(0, 9999999):011d}+"),
        (
            "F06",
            BIRTH,
            lambda p, i: (
                f"1{p.y % 100:02d}{p.m:02d}{p.d:02d}"
                if p.y >= 2000
                else f"0{p.y % 100:02d}{p.m:02d}{p.d:02d}"
            ),
        ),
        ("F07", SEX, lambda p, i: ch(["0", "9"]) if R.random() < 0.02 else p.s12()),
        ("F08", MAR_, one("10", "20", "22", "23", "30", "40", "90")),
        ("F09", MIX, lambda p, i: (p.mob if R.random() < 0.6 else landline(sep="")).rjust(15)),
        ("F10", ADDR, lambda p, i: p.addr().ljust(40)),
        ("F11", JOB, one("1-01", "2-02", "3-02", "4-01", "5-01", "6-24", "8-00")),
        ("F12", NO, lambda p, i: f"{ri(1, 366):03d}{ri(10, 25)}"),
        ("F13", NO, one("N", "Y", " ")),
        ("F14", NO, lambda p, i: ch(["BR0113", "BR0771", "BR0020"])),
        ("F15", either("person.name|account.id"), one("SYSOP", "BATCH", "LWX", "ZJG", "CHENHY")),
        ("F16", CARD, some(call(card, 16), 0.5, "0" * 16)),
    ],
    encoding="gb18030",
)

# tax
table(
    "zrr_grsds_2024.csv",
    180,
    [
        ("NSRSBH", "id.cn_resident|id.other", IDN),
        ("NSRMC", NAME, NM),
        ("GJDQ", either("person.nationality|address.fragment"), c("CHN")),
        ("KJYWR", ORG, CO),
        (
            "KJYWRSBH",
            USCC,
            lambda p, i: (
                "9199"
                + dig(4)
                + "MA"
                + "".join(ch("ABCDEFGHJKLMNPQRTUWXY0123456789") for _ in range(8))
            ),
        ),
        ("SDXM", NO, one("0101", "0102", "0400", "0500")),
        ("SRE", either("bank.account"), lambda p, i: money(3000, 60000)),
        ("ZXFJKC_ZN", either("person.marital"), one("0", "2000", "1000")),
        ("ZXFJKC_LR", NO, one("0", "3000", "1500")),
        ("YKJSE", NO, lambda p, i: money(0, 3000)),
        ("SKSSQ", NO, lambda p, i: f"2024{ri(1, 12):02d}"),
        ("TSKH", CARD, some(call(card), 0.6)),
        ("SJ", MOB, MB),
        ("JBR", NAME, one("邢丽", "夏侯明", "袁芳")),
    ],
)

# insurance
table(
    "shouxian_baodan.csv",
    190,
    [
        ("bdh", NO, lambda p, i: "P" + dig(17)),
        ("tbr", NAME, NM),
        ("tbrzjh", ID, IDN),
        ("bbr", NAME, other),
        ("bbr_sr", BIRTH, lambda p, i: Person(1950, 2020).bd("{}/{}/{}")),
        ("bbrgx", ANY, one("01", "10", "20", "30", "51")),
        (
            "syr",
            "person.name",
            lambda p, i: ch(
                ["法定", "法定", Person().name, f"{Person().name}50%,{Person().name}50%"]
            ),
        ),
        ("xz", NO, one("康乃馨重疾险", "鑫享年金", "小额意外", "住院津贴")),
        ("be", NO, one("100000", "300000", "500000")),
        (
            "jkgz",
            "sensitive.health|text.free",
            lambda p, i: ch(
                [
                    "均为否",
                    "均为否",
                    "均为否",
                    "第3项是：2019年甲状腺切除",
                    "第7项是：高血压，服氨氯地平",
                    "第1项是 乙肝小三阳",
                    "孕26周",
                ]
            ),
        ),
        ("jfzh", BANK, lambda p, i: card(19)),
        ("khh", ANY, one("农信社武康支行", "工行东港支行")),
        ("lxdh", MOB, MB),
        ("ywy", ACC, lambda p, i: "A" + dig(7)),
        ("ywyxm", NAME, one("晁金凤", "孔祥瑞", "柏丽")),
        ("zt", NO, one("有效", "失效", "退保")),
    ],
    who=who(1955, 2000),
)

# ERP
table(
    "LFA1_vendor.csv",
    160,
    [
        ("LIFNR", NO, seq(100100, "{:010d}")),
        ("NAME1", NO, CO),
        ("STRAS", either("address|address.fragment"), lambda p, i: p.addr()),
        ("ORT01", NO, lambda p, i: p.reg[1]),
        ("TELF1", either("phone.landline"), call(landline)),
        ("STCD1", USCC, lambda p, i: "9199" + dig(4) + "MA" + dig(7) + ch("XQWERTY")),
        ("BANKN", either("bank.account|bank.card"), lambda p, i: "0" + dig(17)),
        ("VERKF", NAME, some(lambda p, i: ch([p.name, p.call(), p.en()]), 0.3)),
        ("TELFX", MOB, some(MB, 0.4)),
        ("SMTP", MAIL, some(ML, 0.4)),
        ("ERDAT", NO, call(day, 2008, 2025, "{}{:02d}{:02d}")),
        ("ERNAM", either("account.id|person.name"), one("SAPADM", "WANGLI", "CHENHB", "BATCH01")),
        ("KTOKK", NO, one("Z001", "Z003")),
    ],
)

table(
    "EKPO_po.csv",
    300,
    [
        ("EBELN", NO, seq(4500061000)),
        ("EBELP", NO, one("00010", "00020", "00030")),
        (
            "TXZ01",
            NO,
            one(
                "六角螺栓 M8×40", "马达支架", "金属软管 DN25", "白油漆 5KG", "方钢 20#", "石墨垫片"
            ),
        ),
        ("MATNR", NO, lambda p, i: "0" * 8 + dig(10)),
        ("CHARG", NO, lambda p, i: "164" + day(2024, 2025, "{}{:02d}{:02d}")),
        ("VENDOR", NO, CO),
        ("WERKS", NO, one("1000", "2100")),
        ("MENGE", NO, lambda p, i: ri(1, 5000)),
        ("NETPR", NO, lambda p, i: money(1, 900)),
        ("EINDT", NO, call(day, 2024, 2025, "{}{:02d}{:02d}")),
        ("REFNO", NO, lambda p, i: "71" + dig(16)),
        ("LGORT", NO, one("RM01", "FG02")),
    ],
)

table(
    "pzmx_2025.csv",
    350,
    [
        ("pzh", NO, seq(1, "记-{:04d}")),
        ("lsh", NO, lambda p, i: ch("123468") + dig(17)),
        ("km", NO, one("1002.01", "6602.03", "2202", "1122")),
        ("kmmc", NO, one("银行存款", "管理费用-差旅", "应付账款", "应收账款")),
        (
            "zy",
            text("", "org.name"),
            lambda p, i: ch(
                ["支付货款", "计提折旧", "结转成本", f"收{comp()}款", "缴纳增值税", "购办公用品"]
            ),
        ),
        ("jf", NO, lambda p, i: money(0, 90000)),
        ("df", NO, lambda p, i: money(0, 90000)),
        ("dfdw", NO, some(CO, 0.4)),
        ("fphm", NO, lambda p, i: "25" + dig(18)),
        ("rq", NO, call(day, 2025, 2025)),
    ],
)

# donations
table(
    "juankuan_gongshi.csv",
    180,
    [
        ("日期", NO, call(day, 2025, 2025, "{}.{}.{}")),
        (
            "捐款人",
            "person.name|person.nickname|org.name",
            lambda p, i: ch(
                [
                    p.name,
                    p.name,
                    p.name,
                    "爱心人士",
                    comp(),
                    p.sur + "**",
                    "某某班全体",
                    p.call(),
                    "无名氏",
                ]
            ),
        ),
        ("金额", NO, lambda p, i: ch([10, 50, 100, 200, 500, 1000, 66.66])),
        ("渠道", NO, one("微信", "现金", "银行")),
        (
            "付款账号",
            either("bank.account|bank.card|account.id|phone.mobile"),
            lambda p, i: ch(["", "****" + dig(4), p.mob[:3] + "****" + p.mob[-4:]]),
        ),
        ("受助人", NAME, one("邱晨曦", "麻晓丽", "田小雨")),
        ("病种", HEALTH, one("急性淋巴细胞白血病", "法洛四联症", "烧伤")),
        (
            "留言",
            text("person.nickname", "person.name sensitive.health"),
            lambda p, i: ch(["早日康复", "", f"{p.call()}全家加油", "一点心意", "孩子挺住！"]),
        ),
    ],
)

# pension payments
table(
    "ylj_ff.csv",
    230,
    [
        ("GRBH", "id.social_security|id.other|account.id", lambda p, i: "33" + dig(10)),
        ("SBKH", "id.social_security|id.other|account.id", lambda p, i: ch("ABCDE") + dig(8)),
        ("XM", NAME, NM),
        ("CSNY", BIRTH, lambda p, i: f"{p.y}{p.m:02d}"),
        ("LTXLB", either("person.occupation"), one("31", "32", "35")),
        ("CJGZSJ", NO, lambda p, i: f"{p.y + 19}{ri(1, 12):02d}"),
        ("YLJ", either("bank.account"), lambda p, i: money(900, 9000)),
        ("FFZH", BANK, call(card, 19)),
        ("SWRQ", "date.death|none", some(call(day, 2024, 2025, "{}{:02d}{:02d}"), 0.95)),
        ("RZZT", NO, one("已认证", "未认证")),
        ("DBR", NAME, some(other, 0.8)),
        ("DBRDH", MOB, some(call(mobile), 0.8)),
        ("SQ", either("address.fragment|org.name"), one("凤凰社区", "城北社区", "双溪村")),
    ],
    who=who(1935, 1965),
)
