"""Police, courts, elections, hot lines, surveys."""

from __future__ import annotations

from .making import (
    ACC,
    AG,
    AGE,
    ANY,
    BIRTH,
    CITY,
    CRIME,
    EDU_,
    ETC,
    ETH,
    ID,
    IDN,
    MAR_,
    MB,
    MIX,
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
    S12,
    SEX,
    SX,
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
from .values import (
    Person,
    R,
    card,
    ch,
    comp,
    day,
    dig,
    imei,
    landline,
    mobile,
    money,
    plate,
    ri,
    tm,
)
from .words import REG, ROAD, SUR, VIL


# police calls
def jq(p, i):
    q = Person()
    r = Person()
    return ch(
        [
            f"报警人称{ch(ROAD)}{ri(1, 300)}号有人打架，一方为{q.name}（{q.id}），民警到场后调解。",
            f"报警人{p.name}手机被盗，IMEI {imei()}，损失3200元。",
            f"网络刷单被骗，转账至{card(19)}户名{q.name}。",
            "噪音扰民，到场后已关闭音响。",
            f"{ch(ROAD)}两车追尾，{plate()}与{plate('·')}，无人伤，自行协商。",
            f"{r.addr()}老人走失，身穿蓝色上衣，患老年痴呆，家属电话{r.mob}",
            "误报",
            "群众求助开锁，已告知锁匠电话。",
            f"嫌疑人{q.name}因盗窃电动车被抓获，已刑拘，交所长{r.sur}所。",
            "路面井盖缺失，已转城管。",
            f"家庭纠纷，{q.call()}称被丈夫殴打，脸部软组织挫伤",
        ]
    )


table(
    "jcj_110.csv",
    240,
    [
        ("jjdbh", NO, lambda p, i: "J3305" + day(2025, 2025, "{}{:02d}{:02d}") + f"{i:06d}"),
        ("bjsj", NO, call(tm, 2025, 2025)),
        (
            "bjr",
            "person.name|person.nickname",
            lambda p, i: ch([p.name, p.name, p.call(), "匿名", ""]),
        ),
        ("bjdh", MIX, lambda p, i: ch([p.mob, p.mob, landline(sep="")])),
        ("bjrxb", SEX, SX),
        (
            "afdd",
            PART,
            lambda p, i: ch([p.frag(), p.addr(), p.reg[2] + ch(ROAD) + "与" + ch(ROAD) + "路口"]),
        ),
        ("jqlb", NO, one("10", "20", "30", "40", "99")),
        (
            "jqnr",
            text(
                "person.name person.nickname id.cn_resident phone.mobile bank.card vehicle.plate device.imei address sensitive.health sensitive.criminal",
                "address.fragment",
            ),
            jq,
        ),
        ("cjmj", NAME, one("闫波", "石磊", "尉迟建", "韩晓东,方伟", "贾宇")),
        ("jh", ACC, lambda p, i: "09" + dig(4)),
        ("cldw", ANY, one("武康派出所", "百官派出所", "交警大队二中队")),
        ("clzt", NO, one("已处警", "已结", "移交")),
    ],
)


# hot line of a city
def gd(p, i):
    q = Person()
    return ch(
        [
            f"市民{p.call()}反映{q.addr()}楼上漏水，多次联系物业无果。",
            "咨询公积金提取条件。",
            f"来电人称自己是{p.eth}，{p.age}岁，低保被停，要求复核，身份证{p.id}。",
            f"投诉{comp()}拖欠工资，涉及工友{q.name}等12人，联系{q.mob}。",
            "反映路灯不亮。",
            f"来电人自述患尿毒症，透析费用报销问题，回复电话{p.mob}",
            "建议公交12路增加班次。",
            "求助：走失一只金毛犬。",
            f"举报{ch(VIL)}村主任{q.name}贪污征地补偿款，要求保密。",
        ]
    )


table(
    "gongdan12345.csv",
    210,
    [
        ("工单编号", NO, seq(1, "2025061800{:06d}")),
        ("来电号码", MIX, lambda p, i: ch([p.mob, landline(sep="")])),
        ("称呼", NICK, lambda p, i: p.call()),
        ("诉求类型", NO, one("投诉", "咨询", "求助", "建议", "举报")),
        (
            "诉求内容",
            text(
                "person.name person.nickname phone.mobile id.cn_resident address sensitive.health",
                "sensitive.criminal sensitive.ethnicity person.age person.ethnicity org.name address.fragment",
            ),
            gd,
        ),
        ("所属区域", either("address.fragment"), lambda p, i: p.reg[2]),
        ("承办单位", ANY, one("住建局", "人社局", "城管局", "公交集团")),
        ("坐席", ACC, lambda p, i: str(ri(101, 180))),
        ("是否保密", NO, one("是", "否")),
        ("办结时间", NO, call(tm, 2025, 2025)),
        ("满意度", NO, one("满意", "基本满意", "不满意", "未评价")),
    ],
)

# elections
table(
    "xuanmin.csv",
    240,
    [
        ("xh", NO, seq(1)),
        ("xm", NAME, NM),
        ("xb", SEX, SX),
        ("nl", AGE, AG),
        ("xmzh", ACC, seq(1, "0137{:04d}")),
        ("cmxz", either("address.fragment"), lambda p, i: f"{ri(1, 14)}组"),
        ("hz", NAME, lambda p, i: p.name if R.random() < 0.5 else Person().name),
        ("wcdz", CITY, some(lambda p, i: p.region(), 0.6)),
        ("wts", "person.name|none", some(other, 0.85)),
        ("zzmm", POL, one("13", "13", "13", "01", "03")),
        (
            "ysjs",
            "sensitive.health|none|sensitive.criminal",
            some(one("精神病", "服刑", "瘫痪"), 0.96),
        ),
        ("tq", NO, one("√", "")),
    ],
    who=who(1932, 2007),
)

table(
    "piaozhan_result.csv",
    60,
    [
        ("投票站", NO, lambda p, i: ch(VIL) + ch(["小学", "文化礼堂", "村委会"])),
        ("选民数", NO, lambda p, i: ri(200, 3000)),
        ("实投", NO, lambda p, i: ri(100, 2500)),
        ("男", NO, lambda p, i: ri(50, 1200)),
        ("女", NO, lambda p, i: ri(50, 1200)),
        ("60岁以上", NO, lambda p, i: ri(20, 600)),
        ("废票", NO, lambda p, i: ri(0, 40)),
        ("联系电话", NO, call(landline, "0572")),
        ("坐标", NO, lambda p, i: f"{R.uniform(119, 121):.5f},{R.uniform(29, 31):.5f}"),
    ],
)

# survey
table(
    "qnr_wave2.csv",
    180,
    [
        ("resp", "account.id|id.other", seq(1, "R{:05d}")),
        ("A1", SEX, S12),
        ("A2", BIRTH, lambda p, i: p.y),
        ("A3", ETH, ETC),
        ("A4", EDU_, one("10", "20", "30", "40", "60", "70", "80", "90")),
        ("A5", MAR_, one("10", "20", "30", "40")),
        ("A6", REL, one("00", "00", "00", "10", "20", "30", "41")),
        ("B1", NO, lambda p, i: ri(1, 5)),
        ("B2", NO, lambda p, i: ri(1, 5)),
        (
            "B3_open",
            text("org.name sensitive.health", "person.occupation person.name person.nickname"),
            lambda p, i: ch(
                [
                    "",
                    "没有意见",
                    "希望多建停车场",
                    f"我在{comp()}上班，经常加班",
                    "看病太贵，我有糖尿病每月八百",
                    "不知道",
                    f"{p.sur}书记人很好",
                ]
            ),
        ),
        ("tel_cb", MOB, some(MB, 0.7, "99")),
        ("intv", "account.id|person.name", one("i07", "i12", "i33")),
        ("wgt", NO, lambda p, i: f"{R.uniform(0.2, 3):.4f}"),
    ],
    who=who(1940, 2006),
)

table(
    "surname_by_town.csv",
    160,
    [
        ("xs", NO, lambda p, i: ch(SUR)),
        ("xz", NO, lambda p, i: ch(REG)[3]),
        ("rs", NO, lambda p, i: ri(1, 9000)),
        ("nan", NO, lambda p, i: ri(1, 4500)),
        ("nv", NO, lambda p, i: ri(1, 4500)),
        ("pjnl", NO, lambda p, i: f"{R.uniform(30, 55):.1f}"),
        ("zb", NO, lambda p, i: f"{R.uniform(0, 12):.2f}%"),
        ("sszm", NO, one("汉族", "回族", "畲族")),
    ],
)

CODES = [
    ("GB/T 2261.1", "1", "男性"),
    ("GB/T 2261.1", "2", "女性"),
    ("GB/T 2261.2", "10", "未婚"),
    ("GB/T 2261.2", "20", "已婚"),
    ("GB/T 2261.2", "40", "离婚"),
    ("GB/T 3304", "05", "维吾尔族"),
    ("GB/T 3304", "11", "满族"),
    ("GB/T 6565", "2-09", "教师"),
    ("GB/T 4658", "20", "大学本科"),
    ("GB/T 4762", "01", "中共党员"),
    ("GB/T 4761", "10", "配偶"),
    ("GB/T 2261.3", "60", "残疾"),
    ("GB/T 8561", "011", "教授"),
    ("ICD-10", "B20", "人类免疫缺陷病毒病"),
    ("GA/T 214", "3", "伊斯兰教"),
]


table(
    "dic_code.csv",
    75,
    [
        ("DICID", NO, seq(1)),
        ("LB", NO, lambda p, i: CODES[i % 15][0]),
        ("DM", NO, lambda p, i: CODES[i % 15][1]),
        ("MC", NO, lambda p, i: CODES[i % 15][2]),
        ("PYJM", NO, one("wh", "nx", "mz", "js", "yh")),
        ("QYBZ", NO, one("1", "0")),
        ("XH", NO, seq(10)),
        ("XGSJ", NO, call(tm)),
    ],
)

# visitors, dirty
table(
    "门卫登记2025.csv",
    190,
    [
        ("日期", NO, lambda p, i: ch(["6.3", "6月4号", "2025/6/5", "〃", "6-7"])),
        (
            "来访人",
            "person.name|person.nickname",
            lambda p, i: ch([p.name, p.name, p.call(), "送水的", "外卖", " " + p.name]),
        ),
        (
            "证件",
            "id.cn_resident|id.other",
            lambda p, i: ch([p.id, p.id.lower(), "忘带", "驾驶证", p.id[:17], ""]),
        ),
        ("电话", MIX, lambda p, i: ch([p.mob, p.mob, p.mob[:10], "不肯说", landline(), "同上"])),
        ("单位", ORG, lambda p, i: ch([comp(), "个人", "顺丰", "无", comp()])),
        (
            "找谁",
            "person.name|person.nickname",
            lambda p, i: ch([Person().name, "3栋" + Person().call(), "物业", "刘主任"]),
        ),
        ("车号", PLATE, some(lambda p, i: ch([plate(), plate()[1:], "步行"]), 0.3)),
        ("体温", "sensitive.health|none", lambda p, i: ch(["36.5", "36.8", "正常", "37.6"])),
        ("进", NO, lambda p, i: f"{ri(7, 19)}:{ri(0, 59):02d}"),
        (
            "备注",
            text("person.nickname phone.mobile", "person.name"),
            lambda p, i: ch(
                ["", "", "", "装空调", f"{p.call()}带2人", f"走时没登记，打{mobile()}问"]
            ),
        ),
    ],
)

# court
table(
    "zx_bzxr.csv",
    110,
    [
        ("AH", NO, lambda p, i: f"(2025)浙0599执{ri(1, 5000)}号"),
        ("BZXR", "person.name|org.name", lambda p, i: p.name if R.random() < 0.75 else comp()),
        ("ZJHM", "id.cn_resident|org.uscc", lambda p, i: p.id),
        ("XB", SEX, SX),
        ("NL", AGE, AG),
        ("SQZXR", "org.name|person.name", lambda p, i: ch([comp(), Person().name, "某银行支行"])),
        ("ZXBD", NO, lambda p, i: money(3000, 2000000)),
        (
            "SXQX",
            either(CRIME),
            one("有履行能力而拒不履行", "违反财产报告制度", "抗拒执行 司法拘留15日", "全部未履行"),
        ),
        ("CBFG", NAME, one("严清", "陶慧敏", "邵立新")),
        ("LASJ", NO, call(day, 2024, 2025)),
        ("XSZT", NO, one("发布", "屏蔽")),
    ],
)

table(
    "jx_xueyuan.csv",
    120,
    [
        ("XYBH", ACC, seq(25001)),
        ("XYXM", NAME, NM),
        ("SFZMHM", ID, IDN),
        ("CSRQ", BIRTH, lambda p, i: p.bd("{}/{}/{} 0:00")),
        ("ZJCX", NO, one("C1", "C2", "D", "B2")),
        ("JLY", "person.name|person.nickname", one("佘教练", "洪波", "范师傅")),
        ("JLCHP", either("vehicle.plate"), lambda p, i: plate()[:-1] + "学"),
        ("LXDH", MOB, MB),
        (
            "LY",
            text("person.nickname person.name", ""),
            lambda p, i: ch(
                ["地推", "抖音", f"老学员{Person().name}介绍", f"{Person().call()}带来", "门店"]
            ),
        ),
        ("XF", NO, one("2980", "3680", "4200")),
        ("KM1", NO, lambda p, i: ch(["", str(ri(60, 100))])),
        ("TJ", "sensitive.health", one("合格", "合格", "矫正视力", "听力受限")),
    ],
    who=who(1970, 2007),
)
