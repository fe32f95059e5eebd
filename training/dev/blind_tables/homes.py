"""Schools, firms, houses, clubs, families."""

from __future__ import annotations

from .making import (
    ACC,
    AD,
    ADDR,
    BANK,
    BIRTH,
    BPL,
    CARD,
    CO,
    EDU_,
    ET,
    ETH,
    HEALTH,
    ID,
    JOB,
    MAIL,
    MAR_,
    MB,
    MIX,
    ML,
    MOB,
    NAME,
    NICK,
    NM,
    NO,
    ORG,
    PART,
    PLATE,
    POL,
    REL,
    SEX,
    SX,
    WX,
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
from .things import SCHOOL
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
    landline,
    mobile,
    money,
    nick,
    plate,
    ri,
)
from .words import EN_F, EN_M, EN_S, GM, PY, PYG, REG, SUR


# school roll
def kid():
    return Person(2008, 2016, 0.04)


table(
    "新生信息采集表_七年级.csv",
    160,
    [
        ("序号", NO, seq(1)),
        ("学籍号", "id.other|account.id|id.cn_resident", lambda p, i: "G" + p.id),
        ("学生姓名", NAME, NM),
        ("曾用名", "person.name|person.nickname", some(other, 0.9)),
        ("性别", SEX, SX),
        ("民族", ETH, ET),
        ("出生年月", BIRTH, lambda p, i: p.bd("{}.{:02d}")),
        ("毕业小学", ORG, one(*SCHOOL)),
        ("班级", either("sensitive.minor|org.name"), lambda p, i: f"七（{ri(1, 8)}）班"),
        ("户口所在地", "address|address.fragment|person.birthplace", AD),
        ("父亲", NAME, some(lambda p, i: p.sur + ch(GM) + ch(GM), 0.06, "/")),
        ("父亲手机", MOB, some(call(mobile), 0.1)),
        ("母亲", NAME, some(lambda p, i: cn("F", 1982), 0.03)),
        ("母亲单位", ORG, some(CO, 0.3, "无")),
        ("母亲手机", MOB, call(mobile)),
        ("是否留守", either("sensitive.minor"), one("是", "否", "否", "否")),
        (
            "过敏或疾病史",
            HEALTH,
            some(one("哮喘", "花生过敏", "癫痫 服药中", "先心术后", "近视", "多动症"), 0.8, "无"),
        ),
        ("校服尺码", NO, one("150", "155", "160", "165", "170")),
    ],
    who=kid,
)


# HR
def hr_note(p, i):
    return ch(
        [
            "",
            "",
            "",
            "试用期",
            f"紧急联系人{Person().name} {mobile()}",
            "产假中",
            f"内推人：{Person().name}",
            "工伤认定中 腰椎骨折",
            "借调总部",
            "竞业协议已签",
        ]
    )


table(
    "员工花名册(在职).csv",
    140,
    [
        ("工号", ACC, seq(10233)),
        ("姓名", NAME, NM),
        ("英文名", "person.nickname|person.name", lambda p, i: ch(EN_M if p.sex == "M" else EN_F)),
        ("部门", either("org.name"), one("研发一部", "质量部", "行政", "华南大区", "仓储")),
        ("职级", either("person.occupation"), lambda p, i: ch("PMT") + str(ri(3, 9))),
        ("岗位", JOB, one("Java开发", "质检员", "前台", "区域经理", "叉车工", "HRBP")),
        ("直属上级", NAME, one("汪海涛", "佘思远", "Gwen Thackeray", "潘丽")),
        (
            "身份证",
            ID,
            lambda p, i: ch(
                [p.id, p.id, p.id[:6] + " " + p.id[6:14] + " " + p.id[14:], "'" + p.id]
            ),
        ),
        ("学历", EDU_, one("大专", "本科", "硕士", "高中")),
        (
            "毕业院校",
            "org.name|person.education",
            one("北方工业职业学院", "东江理工大学", "南江师范学院", "-"),
        ),
        ("政治面貌", POL, one("群众", "中共党员", "共青团员", "群众", "民盟盟员")),
        ("婚育", MAR_, one("未婚", "已婚已育", "已婚未育", "离异一子")),
        ("籍贯", BPL, lambda p, i: p.reg[0][:2] + p.reg[1][:-1]),
        ("现住址", ADDR, AD),
        ("手机", MOB, MB),
        ("分机", either("phone.landline"), lambda p, i: str(ri(6000, 6999))),
        ("企业邮箱", MAIL, ML),
        ("工资卡", CARD, call(card, 19)),
        ("入职日期", NO, call(day, 2010, 2025, "{}/{}/{}")),
        ("备注", text("person.name phone.mobile sensitive.health"), hr_note),
    ],
    who=who(1968, 2002),
)

# property arrears
table(
    "wy_qf.csv",
    170,
    [
        ("fh", PART, lambda p, i: f"{ri(1, 24)}-{ri(1, 3)}-{ri(1, 28)}0{ri(1, 4)}"),
        ("yz", NAME, lambda p, i: ch([p.name, p.name, p.name + "、" + Person().name])),
        (
            "zk",
            "person.name|person.nickname",
            some(lambda p, i: ch([Person().name, Person().call()]), 0.75),
        ),
        ("dh", MIX, lambda p, i: ch([p.mob, p.mob, p.mob + "/" + mobile(), landline("0572")])),
        ("mj", NO, lambda p, i: money(48, 190)),
        ("cwh", NO, some(lambda p, i: f"B{ri(1, 2)}-{ri(1, 400):03d}", 0.4)),
        ("cph", PLATE, some(call(plate), 0.4)),
        ("qfys", NO, lambda p, i: ri(0, 30)),
        ("qfje", NO, lambda p, i: money(0, 12000)),
        ("gj", NAME, one("严桂香", "小麻", "钱爱莲")),
        (
            "备注",
            text("person.nickname phone.mobile", "person.name sensitive.health"),
            lambda p, i: ch(
                [
                    "",
                    "",
                    f"{p.call()}说漏水不修不交",
                    "房子空置",
                    f"转给女儿{mobile()}",
                    "已发律师函",
                    "老人住院，缓交",
                    "微信已缴",
                ]
            ),
        ),
    ],
)

# club
table(
    "羽毛球俱乐部会员.csv",
    75,
    [
        ("昵称", NICK, call(nick)),
        ("真名", NAME, some(NM, 0.25, "?")),
        (
            "微信",
            WX,
            lambda p, i: ch(["wx_" + p.mob[-5:], "badminton" + dig(3), "wxid_" + hexs(10), p.mob]),
        ),
        ("段位", NO, one("3级", "4级", "中羽5", "新手")),
        ("惯用手", either("person.sex|sensitive.health"), one("左", "右", "右")),
        ("身高", either("sensitive.health"), lambda p, i: ri(155, 192)),
        ("拍子", NO, one("李宁雷霆80", "YY 天斧100", "胜利 龙牙", "凯胜")),
        ("年卡", NO, one("是", "否")),
        ("余额", NO, lambda p, i: ri(0, 900)),
        ("伤病", HEALTH, some(one("左膝半月板撕裂", "网球肘", "腰突", "跟腱断过"), 0.7)),
        ("介绍人", "person.nickname|person.name|account.id", some(call(nick), 0.5)),
    ],
)

# church
table(
    "教友登记.csv",
    85,
    [
        ("编号", ACC, seq(1, "T{:04d}")),
        ("姓名", NAME, NM),
        (
            "圣名",
            "person.nickname|person.name|sensitive.religion",
            one("若瑟", "玛利亚", "保禄", "德兰", "伯多禄", "亚纳"),
        ),
        ("受洗日", REL + "|date.birth", call(day, 1970, 2025, "{}年{}月{}日")),
        ("施洗", "person.name|person.nickname", one("陆神父", "石若望", "Fr. Graham Novak")),
        ("代父母", "person.name|person.nickname", some(other, 0.2)),
        ("堂口", either("sensitive.religion|org.name"), one("石桥堂", "北门天主堂", "双溪祈祷所")),
        ("奉献", NO, lambda p, i: ri(0, 20) * 50),
        ("家住", PART, lambda p, i: ch([p.frag(), p.addr()])),
        ("电话", MIX, some(lambda p, i: ch([p.mob, landline()]), 0.2)),
        ("婚配", MAR_, one("教内", "混合", "未", "寡")),
        (
            "近况",
            text("sensitive.health person.nickname", "sensitive.religion person.name"),
            lambda p, i: ch(
                [
                    "",
                    "",
                    "久病卧床，需送圣体",
                    f"随儿子去{ch(REG)[1]}",
                    "已故",
                    f"{p.call()}负责唱经班",
                    "肺癌晚期，请代祷",
                ]
            ),
        ),
    ],
    who=who(1930, 1995),
)

# water
table(
    "water_meter_read.csv",
    320,
    [
        ("hh", ACC, seq(330100, "0{}")),
        ("hm", "person.name|org.name", lambda p, i: p.name if R.random() < 0.9 else comp()),
        ("ysdz", ADDR, AD),
        ("bwh", NO, lambda p, i: f"{ri(1, 60)}#井"),
        ("bh", NO, lambda p, i: "LXS" + dig(8)),
        ("sqbs", NO, lambda p, i: ri(0, 900)),
        ("bqbs", NO, lambda p, i: ri(900, 2000)),
        ("sf", NO, lambda p, i: money(10, 400)),
        ("lxfs", MIX, some(MB, 0.3, "0")),
        ("dkzh", BANK, some(lambda p, i: "0" + dig(16), 0.6)),
        ("cby", NAME, one("老曾", "汤玉凤", "向根生")),
        ("cbrq", NO, call(day, 2025, 2025, "{}{:02d}{:02d}")),
    ],
)

# genealogy
GZ = ["甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午", "辛未", "壬申", "癸酉"]


def genea():
    p = Person(1880, 1990, 0)
    p.sur, p.sex = "缪", "M"
    p.name = "缪" + ch("祖德承先志诗书继世长") + ch("福昌明炳坤鸿翰林泉")
    return p


def old(p, i):
    if p.y < 1912:
        return (
            f"光绪{ch('一二三四五六七八九十') if p.y < 1909 else '末'}年{ch(GZ)}{ch(['二', '五', '腊', '冬', '闰四'])}月{ch(['初三', '十八', '廿一', '初九'])}"
            + ch(["子时", "寅时", ""])
        )
    if p.y < 1949:
        return f"民国{ch(['二', '三', '五', '廿', '十五', '十九', '三十'])}年{ch(['正', '六', '八', '腊'])}月{ch(['初一', '十二', '廿八'])}"
    return ch([f"公元{p.y}年{p.m}月{p.d}日", f"{p.y}年{ch(['农历', '阴历'])}{p.m}月{p.d}"])


table(
    "缪氏支谱_三房.csv",
    160,
    [
        ("世", NO, lambda p, i: 17 + (p.y - 1880) // 24),
        ("字辈", "person.nickname|person.name|none", lambda p, i: p.name[1]),
        ("名讳", NAME, lambda p, i: p.name),
        (
            "字号",
            "person.nickname|person.name",
            some(one("子安", "仲文", "雨亭", "号竹溪", "伯勤"), 0.6),
        ),
        ("父", NAME, lambda p, i: "缪" + ch("祖德承先志") + ch("福昌明炳")),
        ("行", NO, one("长子", "次子", "三子", "嗣子")),
        ("生", BIRTH, old),
        (
            "殁",
            "date.death|none",
            some(lambda p, i: ch(["1960年", "民国三十一年", "2003.4.5", "失考"]), 0.5),
        ),
        (
            "配",
            "person.name|person.nickname",
            lambda p, i: ch([ch(SUR[:50]) + "氏", cn("F", 1940), "继配" + ch(SUR[:50]) + "氏"]),
        ),
        (
            "葬",
            "address.fragment|address|none",
            some(one("柳树沟村后山", "龙泉山坐北朝南", "王家坟"), 0.6),
        ),
        ("迁", "address|address.fragment|text.free", some(lambda p, i: f"迁居{p.addr()}", 0.7)),
    ],
    who=genea,
)

# library loans
table(
    "loans.csv",
    160,
    [
        ("barcode", NO, lambda p, i: "0169" + dig(7)),
        (
            "title",
            NO,
            one(
                "史蒂夫传",
                "林徽音的院子",
                "白鹿纪",
                "高等代数",
                "张居正改革论",
                "The Old Shepherd",
                "狂人手记",
                "人间草木",
                "王小波浪漫曲",
            ),
        ),
        (
            "author",
            either("person.name"),
            one("老舍之", "Marcus Bauer", "江河", "佚名", "某教研组", "冼冬青"),
        ),
        ("callno", NO, lambda p, i: f"I247.5/{dig(4)}"),
        ("reader", ACC, lambda p, i: "L" + dig(8)),
        ("reader_nm", NAME, NM),
        (
            "grade",
            either("person.education|sensitive.minor|org.name"),
            one("高一(3)", "教工", "初二(1)", "研究生"),
        ),
        ("out", NO, call(day, 2025, 2025)),
        ("due", NO, call(day, 2025, 2025)),
        ("fine", NO, one("0", "0", "0.5", "12")),
        ("tel", MIX, some(MB, 0.4)),
    ],
    who=who(1970, 2012),
)

# conference, English
table(
    "delegates.csv",
    95,
    [
        ("badge", ACC, seq(1, "D{:03d}")),
        (
            "full_name",
            NAME,
            lambda p, i: ch(
                [
                    p.en(),
                    p.en(),
                    ch(PYG) + " " + PY.get(p.sur, "Xu"),
                    f"{ch(EN_S).upper()}, {ch(EN_F)}",
                ]
            ),
        ),
        (
            "affil",
            ORG,
            one(
                "Univ. of Tarnow",
                "Lindqvist AB",
                "Dongjiang Institute of Technology",
                "Ministry of Ports",
                "Freelance",
            ),
        ),
        (
            "country",
            either("person.nationality|address.fragment"),
            one("Poland", "Sweden", "P.R. China", "Ghana"),
        ),
        ("pp_no", "id.passport|id.other", some(lambda p, i: "XX" + dig(5), 0.3, "TBC")),
        ("bd", BIRTH, lambda p, i: f"{p.d} {ch(['Mar', 'Jul', 'Oct'])} {p.y}"),
        ("mail", MAIL, ML),
        (
            "diet",
            "sensitive.religion|sensitive.health",
            some(one("halal", "coeliac", "kosher", "nut allergy", "vegan"), 0.5),
        ),
        ("room", NO, lambda p, i: str(ri(301, 1899))),
        ("arr", NO, lambda p, i: f"CZ{ri(300, 399)} {day(2025, 2025)}"),
        (
            "talk",
            NO,
            one("Queueing at inland ports", "Grace under load", "The Martin bound revisited", "-"),
        ),
        (
            "notes",
            text("person.name", "person.nickname sensitive.health phone.mobile"),
            lambda p, i: ch(
                [
                    "",
                    "",
                    f"shares with {p.en()}",
                    "visa letter sent",
                    "wheelchair access",
                    f"pick-up call {mobile()}",
                ]
            ),
        ),
    ],
    who=who(1950, 1998),
)

# exam
table(
    "成绩表_导出.csv",
    150,
    [
        ("KSH", "id.other|account.id", lambda p, i: "2599" + dig(10)),
        ("XM", NAME, NM),
        ("ZKZ", "id.other|account.id", lambda p, i: "0" + dig(8)),
        ("YW", either("person.education"), lambda p, i: ri(50, 140)),
        ("SX", either("person.education"), lambda p, i: ri(30, 150)),
        ("WY", either("person.education"), lambda p, i: ri(40, 146)),
        ("ZF", either("person.education"), lambda p, i: ri(240, 700)),
        ("ZXDM", NO, lambda p, i: dig(4)),
        ("BMDD", ORG, one(*SCHOOL)),
        ("JTDH", MIX, lambda p, i: ch([mobile(), landline(sep="")])),
        ("TJJL", HEALTH + "|none", one("合格", "合格", "色弱", "受限")),
        ("KC", NO, lambda p, i: f"{ri(1, 60):03d}{ri(1, 30):02d}"),
    ],
    who=who(2005, 2008, 0.05),
    encoding="gb18030",
)
