"""Police, party, community, courts, prisons, tax, schools, hotels."""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    b = v.births("%Y-%m-%d")
    yield (
        "T_RK_CZRK",
        {
            "RYID": (ACC, v.hexes(32)),
            "XM": (NAME, v.zh_names()),
            "XBDM": (SEX, v.of("1", "2")),
            "MZDM": (ETH, v.of("01", "01", "01", "03", "05", "11", "15")),
            "CSRQ": (BIRTH, b),
            "GMSFHM": (ID, v.residents(b)),
            "JGSSX": (BPL, v.each(lambda: "99" + v.digits(4))),
            "WHCDDM": (EDU, v.of("10", "20", "30", "40", "60", "70", "80")),
            "HYZKDM": (MAR, v.of("10", "20", "21", "30", "40")),
            "BYZKDM": (MIL, v.of("0", "1", "2", "3")),
            "ZJXYDM": (REL, v.of("00", "00", "10", "40", "50")),
            "SG": (ANY, v.ints(150, 190)),
            "FWCS": (ORG, v.dirty(v.firms())),
            "HKSZD_XZ": (ADDR, v.addresses()),
            "SSPCS": (ANY, v.words("城关派出所|石桥派出所|新安派出所")),
            "DJSJ": (NO, v.stamps("%Y%m%d%H%M%S")),
            "CZBZ": (NO, v.of(0, 1)),
        },
    )
    yield (
        "ajxx",
        {
            "ajbh": (NO, v.codes("A99010", 15)),
            "ajlb": (ANY, v.words("盗窃案|诈骗案|故意伤害案|寻衅滋事案")),
            "bjr": (NAME, v.zh_names()),
            "bjrdh": (TEL, v.mobiles()),
            "fasj": (NO, v.stamps()),
            "fadd": (PART, v.each(lambda: v.r.choice(w.ROADS) + f"{v.n(1, 400)}号门前")),
            "jyaq": (
                text(
                    "person.name phone.mobile id.cn_resident",
                    "address address.fragment vehicle.plate sensitive.criminal person.nickname",
                ),
                v.say(
                    "{day}{time}，{zh}（身份证号{id}）报称其停放在{addr}的电动车被盗，联系电话{mob}。",
                    "报警人{zh}称被人以网络兼职为由骗走{big}元，嫌疑人使用手机号{mob}，报警人身份证{id}。",
                    "{zh}与{zh}因琐事发生口角后互殴，{zh}，身份证{id}，电话{mob}。",
                ),
            ),
            "zbmj": (NAME, v.of(*[v.zh() for _ in range(8)])),
            "mjjh": (ACC, v.codes("0", 5)),
            "ajzt": (NO, v.words("立案|侦查中|结案")),
        },
    )
    yield (
        "zdry_gk",
        {
            "name": (NAME, v.zh_names()),
            "idcard": (ID, v.residents()),
            "category": (CRIME, v.words("涉毒|社区矫正|刑满释放|信访|肇事肇祸精神障碍")),
            "risk_lv": (ANY, v.words("高|中|低")),
            "crime": (CRIME, v.words("盗窃|贩卖毒品|寻衅滋事|诈骗|非法经营")),
            "grid_no": (NO, v.codes("WG", 4)),
            "grid_worker": (NAME, v.of(*[v.zh() for _ in range(10)])),
            "visit_log": (
                text(
                    "person.name",
                    "person.nickname sensitive.criminal sensitive.health phone.mobile address.fragment",
                ),
                v.say(
                    "{day}入户走访，{zh}在家，情绪稳定，近期在工地打工。",
                    "电话联系{zh}未接通，向其母亲了解，{zh}外出务工，{mob}。",
                    "{zh}参加社区服务{n}小时，表现良好。",
                ),
            ),
            "lat": (GEO, v.lats(30.1, 30.9)),
            "lng": (GEO, v.lats(120.1, 120.9)),
        },
    )
    yield (
        "旅馆业入住",
        {
            "旅馆编码": (NO, v.of("9901000123", "9901000456")),
            "旅客姓名": (NAME, v.wide(v.zh_names(0.05))),
            "XB": (SEX, v.of("1", "2")),
            "民族": (ETH, v.words(w.ETHNIC)),
            "证件类型": (NO, v.words("11|14|93")),
            "证件号码": (ID, v.residents()),
            "房间号": (ANY, v.ints(201, 1920)),
            "入住时间": (NO, v.stamps("%Y%m%d%H%M")),
            "退房时间": (NO, v.dirty(v.stamps("%Y%m%d%H%M"), 0.2)),
            "照片": (FACE, v.bytes64(b"\xff\xd8\xff\xe0\x00\x10JFIF")),
            "户籍地址": (ADDR, v.addresses()),
            "随行人数": (NO, v.of(0, 1, 2)),
        },
    )
    yield (
        "foreign_guests",
        {
            "RESV_NO": (NO, v.codes("R", 8)),
            "GUEST": (NAME, v.foreign_names()),
            "NATIONALITY": (NAT, v.words("USA|GBR|NGA|IND|VNM|JPN|RUS|KOR|BRA")),
            "PPT_NO": ("id.passport", v.passports()),
            "VISA_TYPE": (ANY, v.words("L|M|Z|F")),
            "ARR_DATE": (NO, v.days("%d-%b-%Y")),
            "ROOM": (NO, v.ints(201, 999)),
            "RATE": (NO, v.ints(400, 2200)),
            "VIP_LVL": (NO, v.of("", "V1", "V2")),
        },
    )
    yield (
        "dyxx",
        {
            "dyxm": (NAME, v.zh_names()),
            "sfzhm": (ID, v.residents()),
            "mzmc": (ETH, v.words(w.ETHNIC)),
            "xl": (EDU, v.words(w.EDUCATION)),
            "rdsj": ("sensitive.political|none|date.birth", v.days("%Y-%m-%d", 1975, 2022)),
            "zzsj": ("sensitive.political|none", v.days("%Y-%m-%d", 1976, 2023)),
            "szdzb": (
                ORG + "|sensitive.political",
                v.words("机关第一党支部|离退休党支部|城关社区党支部|信息中心党支部"),
            ),
            "gzgw": (JOB, v.words("科员|主任|工程师|退休|教师")),
            "dfjn": (NO, v.amounts(200)),
            "sfdb": (ANY, v.words("是|否")),
        },
    )
    yield (
        "community_residents",
        {
            "网格": (NO, v.words("第一网格|第二网格|第三网格")),
            "楼栋": (PART, v.each(lambda: f"{v.n(1, 30)}栋")),
            "单元室": (PART, v.each(lambda: f"{v.n(1, 4)}-{v.n(101, 1804)}")),
            "户主": (NAME, v.zh_names()),
            "与户主关系": (NO, v.words("户主|配偶|子|女|父|母")),
            "姓 名": (NAME, v.zh_names()),
            "年龄": (AGE, v.ints(1, 95)),
            "文化": (EDU, v.words("小学|初中|高中|大专|本科|文盲")),
            "政治面貌": (POL, v.words("群众|群众|中共党员|共青团员")),
            "是否低保": (ANY, v.words("是|否|否|否")),
            "残疾情况": (HEALTH, v.dirty(v.words("肢体三级|视力二级|精神二级|无|无|无"))),
            "联系方式": (TEL, v.dirty(v.mobiles())),
            "备注": (
                text(
                    "person.name phone.mobile",
                    "person.nickname address.fragment org.name sensitive.health",
                ),
                v.dirty(
                    v.say(
                        "租户{zh}，{mob}",
                        "长期在外，联系儿子{zh} {mob}",
                        "独居老人，重点关注",
                        "空置",
                        "女儿{zh}在外地，电话{mob}",
                    ),
                    0.3,
                ),
            ),
        },
    )
    yield (
        "court_judgments",
        {
            "案号": (NO, v.each(lambda: f"（2023）虚01刑初{v.n(1, 900)}号")),
            "被告人": (NAME, v.zh_names()),
            "辩护人": (NAME, v.zh_names()),
            "案由": (CRIME + "|none", v.words("盗窃罪|诈骗罪|危险驾驶罪|故意伤害罪|开设赌场罪")),
            "刑期": (
                CRIME,
                v.words("有期徒刑六个月|拘役三个月，缓刑六个月|有期徒刑三年|有期徒刑一年二个月"),
            ),
            "罚金": (ANY, v.words("2000|5000|10000|")),
            "审判长": (NAME, v.of(*[v.zh() for _ in range(5)])),
            "判决日期": (NO, v.days()),
            "裁判要旨": (
                text("person.name", "sensitive.criminal person.nickname vehicle.plate"),
                v.say(
                    "被告人{zh}以非法占有为目的，秘密窃取他人财物，数额较大，其行为已构成盗窃罪。",
                    "被告人{zh}醉酒驾驶机动车，车牌{plate}，构成危险驾驶罪。",
                ),
            ),
        },
    )
    yield (
        "inmates",
        {
            "booking_no": (ACC + "|none", v.codes("BK", 7)),
            "inmate_name": (NAME, v.each(lambda: v.western().upper().replace(" ", ", ", 1))),
            "race": (ETH, v.words("W|B|H|A|U")),
            "height_in": (ANY, v.ints(60, 78)),
            "offense_desc": (
                CRIME,
                v.words(
                    "BURGLARY 2ND DEGREE|DUI 1ST|POSSESSION CTRL SUBST|ASSAULT 4TH|THEFT BY UNLAWFUL TAKING"
                ),
            ),
            "sentence_months": (CRIME + "|none", v.ints(3, 240)),
            "facility": (NO, v.words("North Unit|South Unit|Work Camp")),
            "release_dt": (NO, v.days("%m/%d/%Y", 2024, 2036)),
            "ssn": (
                "id.us_ssn|id.social_security|id.other",
                v.each(lambda: f"9{v.digits(2)}-{v.n(10, 49)}-{v.digits(4)}"),
            ),
        },
    )
    yield (
        "社区矫正对象",
        {
            "编号": (ANY, v.codes("JZ", 6)),
            "对象姓名": (NAME, v.zh_names()),
            "罪名": (CRIME, v.words("危险驾驶罪|盗窃罪|交通肇事罪|诈骗罪")),
            "矫正类型": (CRIME, v.words("缓刑|假释|暂予监外执行|管制")),
            "手机定位": (
                GEO,
                v.each(lambda: f"{v.r.uniform(120.1, 120.9):.6f},{v.r.uniform(30.1, 30.9):.6f}"),
            ),
            "定位时间": (NO, v.stamps()),
            "手机号": (MOB, v.mobiles()),
            "是否越界": (NO, v.words("否|否|否|是")),
            "责任社工": (NAME, v.of(*[v.zh() for _ in range(7)])),
        },
    )
    yield (
        "tax_individual",
        {
            "nsrsbh": (ID, v.residents()),
            "nsrmc": (NAME, v.zh_names()),
            "kjywrmc": (ORG, v.firms()),
            "kjywrsbh": (NO + "|org.uscc", v.each(lambda: "9" + v.digits(17))),
            "sdxm": (NO, v.words("工资薪金|劳务报酬|稿酬")),
            "sre": (ANY, v.amounts(40_000)),
            "ynse": (ANY, v.amounts(4_000)),
            "skssqq": (NO, v.days("%Y-%m")),
            "zsjg": (NO, v.words("第一税务分局|第二税务分局")),
        },
    )
    yield (
        "xs_jbxx",
        {
            "xh": (OTHER, v.codes("2021", 6)),
            "xsxm": (NAME, v.zh_names()),
            "xb": (SEX, v.words("男|女")),
            "csny": (BIRTH, v.births("%Y%m", 2003, 2010)),
            "mz": (ETH, v.words(w.ETHNIC)),
            "zzmm": (POL, v.words("共青团员|群众|中共预备党员")),
            "jg": (BPL, v.each(lambda: v.r.choice(w.REGIONS)[:6])),
            "bjmc": (NO, v.words("高一(1)班|高一(2)班|高二(3)班")),
            "fqxm": (NAME, v.dirty(v.zh_names())),
            "fqgzdw": (ORG, v.dirty(v.firms())),
            "fqdh": (TEL, v.dirty(v.mobiles())),
            "sfjc": (ANY, v.of(0, 1)),
            "sfpk": (ANY, v.of(0, 0, 1)),
            "xjzt": (NO, v.words("在籍|休学|毕业")),
        },
    )
    yield (
        "student_scores",
        {
            "stu_no": (OTHER, v.codes("S", 7)),
            "term": (NO, v.words("2023-1|2023-2|2024-1")),
            "course": (NO, v.words("高等数学|大学英语|数据结构|线性代数")),
            "teacher_no": (ACC, v.codes("T", 5)),
            "score": (ANY, v.ints(35, 100)),
            "gpa": (ANY, v.each(lambda: f"{v.r.uniform(1, 4):.2f}")),
            "credit": (NO, v.of(1, 2, 3, 4)),
            "is_retake": (NO, v.of("Y", "N")),
        },
    )
    yield (
        "exam_registration",
        {
            "ZKZH": (OTHER, v.codes("9901", 10)),
            "KSXM": (NAME, v.zh_names()),
            "ZJHM": (ID, v.residents()),
            "BKZY": (NO, v.words("计算机科学与技术|法学|临床医学|会计学")),
            "KDMC": (NO, v.words("第一中学考点|实验中学考点")),
            "KCH": (NO, v.ints(1, 60)),
            "ZWH": (NO, v.ints(1, 30)),
            "ZPLJ": (FACE, v.each(lambda: f"zp/2024/{v.digits(10)}.jpg")),
            "YYTL": (ANY, v.words("是|否")),
        },
    )
    yield (
        "kindergarten",
        {
            "宝宝姓名": (NAME, v.zh_names()),
            "小名": (NICK, v.words("豆豆|乐乐|糖糖|团团|多多|果果|安安")),
            "宝宝生日": (BIRTH, v.births("%Y.%m.%d", 2017, 2021)),
            "过敏情况": (HEALTH, v.dirty(v.words("无|无|牛奶过敏|花生过敏|鸡蛋过敏"))),
            "接送人": (NAME, v.zh_names()),
            "接送人电话": (TEL, v.mobiles()),
            "家庭住址": (ADDR, v.addresses()),
            "班级": (NO, v.words("小一班|中二班|大三班")),
        },
    )
    yield (
        "voters",
        {
            "voter_id": (OTHER, v.codes("VT", 8)),
            "first": (NAME, v.each(lambda: v.r.choice(w.FOREIGN[0][0]))),
            "mi": (ANY, v.of(*"ABCDEFGHJKLMR")),
            "last": (NAME, v.each(lambda: v.r.choice(w.FOREIGN[0][1]))),
            "yob": (BIRTH, v.ints(1930, 2005)),
            "party_cd": (POL, v.words("DEM|REP|IND|NPA|LIB")),
            "res_addr": (ADDR, v.western_addresses()),
            "res_city": (PART, v.words("Mason|Clayton|Fairview")),
            "precinct": (NO, v.codes("", 3)),
            "last_voted": (NO, v.words("2020-11-03|2022-11-08|2016-11-08")),
        },
    )
    yield (
        "border_crossings",
        {
            "txrxm": (NAME, v.each(lambda: v.foreign().upper())),
            "txzh": (
                "id.hk_mo_tw_permit|id.passport",
                v.each(lambda: v.r.choice("HM") + v.digits(8, "99")),
            ),
            "gjdq": (NAT, v.words("CHN|HKG|MAC|TWN|USA|JPN")),
            "crbs": (NO, v.of("1", "2")),
            "kamc": (NO, v.words("罗湖口岸|皇岗口岸|浦东机场")),
            "crsj": (NO, v.stamps("%Y%m%d%H%M%S")),
            "jtgj": (NO, v.words("航空|步行|汽车")),
            "cphb": ("vehicle.plate|none", v.dirty(v.plates(), 0.5)),
        },
    )
    yield (
        "jiaojing_wf",
        {
            "wfbh": (NO, v.codes("99010", 11)),
            "hphm": (PLATE, v.plates()),
            "hpzl": (NO, v.of("01", "02", "52")),
            "jdcsyr": (NAME, v.zh_names()),
            "wfsj": (NO, v.stamps()),
            "wfdz": (
                PART,
                v.each(lambda: v.r.choice(w.ROADS) + "与" + v.r.choice(w.ROADS) + "交叉口"),
            ),
            "wfxw": (ANY, v.words("1345|1208|1625|6050")),
            "fkje": (NO, v.of(50, 100, 200, 500)),
            "wfjfs": (NO, v.of(0, 1, 3, 6)),
            "zpstr1": (ANY, v.each(lambda: f"http://192.0.2.9/pic/{v.digits(12)}.jpg")),
            "cjjgmc": (NO, v.words("交警一大队|交警二大队")),
        },
    )
    yield (
        "letters_visits",
        {
            "信访件编号": (NO, v.codes("XF2024", 6)),
            "信访人": (NAME, v.zh_names()),
            "人数": (NO, v.of(1, 1, 2, 5, 12)),
            "诉求": (
                text(
                    "person.name address", "address.fragment phone.mobile org.name person.nickname"
                ),
                v.say(
                    "反映{addr}楼下餐馆油烟扰民，多次投诉未果，反映人{zh}。",
                    "{zh}反映其在{firm}工作期间被拖欠工资{big}元，现住{addr}。",
                    "反映{addr}房屋漏水问题，物业不处理，来访人{zh}，{mob}。",
                ),
            ),
            "办理单位": (NO, v.words("城管局|住建局|人社局|街道办事处")),
            "满意度": (NO, v.words("满意|基本满意|不满意")),
        },
    )
