"""Tables of police, townships, ministries and parties."""

from __future__ import annotations

from people import CRIMES, ILLS, Chance, Person
from write import Row, table

CAMERAS = [
    ("清真寺东门", 104.7412, 31.4655),
    ("火车站出站口", 104.7503, 31.4601),
    ("人民医院北侧", 104.7388, 31.4710),
    ("老城网吧", 104.7455, 31.4688),
    ("迎宾大道口", 104.7601, 31.4577),
]


def remark(r: Chance, p: Person) -> str | None:
    q = r.person()
    return r.choice(
        [
            None,
            None,
            "",
            "材料齐全",
            f"由其弟{q.name}代办，电话{q.mobile}",
            f"与{q.name}（{q.id18}）同住，户主本人在外务工",
            f"曾用名{p.name[0]}{q.name[-1]}，原住{q.address}",
            "长期不在家，多次上门未遇",
            f"系聋哑人，联系{q.nick}，手机 {q.mobile[:3]} {q.mobile[3:7]} {q.mobile[7:]}",
            "重点关注，有吸毒史",
        ]
    )


@table("czrk_2024.csv", 160, encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "rid": 100000 + i,
        "xm": r.dirt(p.name, 0.03),
        "xb": "1" if p.man else "2",
        "mz": p.ethnic[1],
        "csrq": f"{p.born:%Y%m%d}",
        "sfzh": r.dirt(p.idno),
        "hjdz": r.dirt(p.address),
        "jgssx": p.city[0] + p.city[1],
        "whcd": p.learned[1],
        "hyzk": p.marital[1],
        "zy": r.dirt(p.job),
        "fwcs": r.dirt(p.work, 0.3),
        "lxdh": r.dirt(r.choice([p.mobile, r.landline(), "+86" + p.mobile])),
        "bz": remark(r, p),
        "gxsj": r.stamp("%Y%m%d%H%M%S"),
        "zxbs": r.choice("0001"),
    }


@table("case_mgmt.sqlite", 90, "t_case_info")
def _(r: Chance, i: int, p: Person) -> Row:
    q, s = r.person(), r.person()
    what = r.choice(
        [
            f"{p.name}报警称其停放在{q.city[2]}{q.road}门口的一辆电动自行车被盗，价值约2600元，联系电话{p.mobile}。",
            f"报警人{p.name}与邻居{q.name}因楼上漏水发生争执，{q.name}动手推搡，后经民警{s.name}调解，双方和解。",
            f"接群众电话{q.mobile}反映，{q.estate}有人聚众打麻将，出警后抓获{q.name}（身份证{q.id18}）等四人。",
            f"事主称接到自称客服的电话，被诱导向账号{r.card()}转账1.8万元，转账人{p.name}。",
            "巡逻时发现路灯损坏一处，已通知城管部门处理。",
            f"车牌{r.plate()}的白色轿车与行人{q.nick}发生刮擦，行人轻微擦伤，已送医。",
        ]
    )
    return {
        "case_no": f"A9902{r.day(2018, 2024):%Y%m}{i:06d}",
        "report_time": r.stamp(),
        "reporter": p.name,
        "reporter_tel": r.dirt(p.mobile),
        "scene": r.dirt(q.city[2] + q.road),
        "brief": what,
        "result": r.choice(["已调解", "移交刑侦", "立案侦查", "不予立案", "撤案"]),
        "unit_code": f"9902{r.randrange(1, 30):02d}000000",
    }


@table("case_mgmt.sqlite", 130, "t_case_person")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "id": i + 1,
        "case_no": f"A9902{r.day(2018, 2024):%Y%m}{r.randrange(90):06d}",
        "role": r.choice(["嫌疑人", "受害人", "证人", "报案人"]),
        "rymc": p.name,
        "zjhm": r.dirt(p.idno),
        "ch": r.dirt(r.choice([p.nick, None, None]), 0.1),
        "qkqk": r.choice([None, None, r.choice(CRIMES) + "，判处有期徒刑一年六个月", "无前科"]),
        "sg": r.randrange(150, 190),
        "zp_b64": r.picture(),
    }


@table("case_mgmt.sqlite", 45, "t_dict")
def _(r: Chance, i: int, p: Person) -> Row:
    items = [
        "男",
        "女",
        "未婚",
        "已婚",
        "汉族",
        "回族",
        "壮族",
        "盗窃",
        "诈骗",
        "本科",
        "高中",
        "教师",
        "农民",
        "护照",
        "居民身份证",
    ]
    return {
        "dict_type": ["gender", "marriage", "nation", "crime", "edu", "job", "cert_type"][i % 7],
        "dict_code": f"{i:02d}",
        "dict_name": items[i % len(items)],
        "sort": i,
        "is_valid": "Y",
    }


@table("case_mgmt.sqlite", 40, "t_user")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "jh": f"0{r.digits(5)}",
        "mc": p.name,
        "mm": r.letters(32, "0123456789abcdef"),
        "sj": p.mobile,
        "dwbm": f"9902{r.randrange(1, 30):02d}000000",
        "zhdlip": f"192.168.{r.randrange(20)}.{r.randrange(2, 250)}",
        "zhdlsj": r.stamp(),
    }


@table(
    "2025年度党员名册.xlsx",
    70,
    "在册党员",
    above=["中共示范市建设局委员会党员花名册", "填报日期：2025年6月30日"],
)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "序号": i + 1,
        "姓名": p.name if len(p.name) != 2 else p.name[0] + "　" + p.name[1],
        "性别": p.sex,
        "民族": p.ethnic[0],
        "出生年月": f"{p.born:%Y.%m}",
        "学历": p.learned[0],
        "入党时间": r.stamp("%Y.%m"),
        "所在支部": r.choice(["机关第一支部", "离退休干部支部", "设计院支部"]),
        "党内职务": r.choice(["", "", "", "支部书记", "组织委员"]),
        "联系方式": r.dirt(p.mobile),
        "备注": r.choice(
            [
                None,
                None,
                "流动党员",
                f"组织关系由{r.choice(['街道', '学校'])}转入",
                f"现居{p.address}",
            ]
        ),
    }


@table("2025年度党员名册.xlsx", 40, "党费收缴")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "月份": f"2025-{r.randrange(1, 13):02d}",
        "姓名": p.name,
        "应交（元）": r.randrange(5, 90),
        "实交（元）": r.randrange(5, 90),
        "经办": r.choice(["刘芳", "周静", "-"]),
    }


@table("capture_20250611.jsonl", 80)
def _(r: Chance, i: int, p: Person) -> Row:
    name, lng, lat = r.choice(CAMERAS)
    return {
        "t": int(r.day(2025, 2025).timestamp()) * 1000,
        "dev": f"990205{r.randrange(40):04d}",
        "dev_name": name,
        "pos": f"{lng + r.gauss(0, 0.001):.6f},{lat + r.gauss(0, 0.001):.6f}",
        "pid": p.id18 if r.random() < 0.7 else None,
        "face": r.picture(),
        "feat": [round(r.gauss(0, 0.1), 5) for _ in range(24)],
        "sim": round(r.uniform(0.6, 0.99), 3),
        "attr": {
            "gender": p.sex,
            "age_range": r.choice(["18-30", "30-45", "45-60"]),
            "minority": p.ethnic[1] == "05",
        },
        "tag": r.choice([None, None, "在逃", "涉毒", "上访"]),
    }


@table("hotline_12345.csv", 110)
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person()
    ask = r.choice(
        [
            f"来电人反映{q.estate}{q.door}装修噪音扰民，楼下老人{q.age}岁有心脏病，要求处理。",
            f"市民{p.name}咨询公积金提取所需材料，回拨{p.mobile}。",
            "反映人民路与建设路交叉口红绿灯时间过短，建议调整。",
            f"投诉{q.work}拖欠工资3个月，涉及{q.name}等六名工人。",
            "咨询医保异地备案流程，已答复。",
            "反映垃圾清运不及时，已转城管局。",
            f"求助人自述为艾滋病感染者，要求为其保密，联系微信 example_{r.letters(6)}。",
        ]
    )
    return {
        "工单编号": f"GD2025{r.digits(10)}",
        "来电时间": r.stamp(),
        "来电人": r.choice([p.name, p.name[0] + ("先生" if p.man else "女士"), "匿名", p.name]),
        "来电号码": r.dirt(r.choice([p.mobile, r.landline("")])),
        "诉求类型": r.choice(["投诉", "咨询", "求助", "建议"]),
        "诉求内容": ask,
        "事发地点": r.dirt(r.choice([q.road, q.estate, q.city[2] + q.road, q.address])),
        "承办单位": r.choice(["市住建局", "市城管局", "姑苏区人社局", "市交警支队"]),
        "满意度": r.randrange(1, 6),
        "是否超期": r.choice("是否否否"),
    }


@table("ac01.csv", 150)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "AAC001": f"00{r.digits(10)}",
        "AAB001": f"99{r.digits(6)}",
        "AAC002": r.dirt(p.idno, 0.03),
        "AAC003": p.name,
        "AAC004": "1" if p.man else "2",
        "AAC005": p.ethnic[1],
        "AAC006": p.born.strftime("%Y-%m-%d"),
        "AAB004": p.work,
        "AAC009": r.choice(["10", "20"]),
        "AAE005": r.dirt(p.mobile),
        "AAE006": r.dirt(p.address),
        "AAE007": p.city[3],
        "AAE010": r.card(16),
        "AAC040": r.randrange(3800, 19000),
        "AAE036": r.stamp("%Y-%m-%d"),
    }


@table("低保及残疾人台账.csv", 60, encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "户主": p.name,
        "家庭人口": r.randrange(1, 6),
        "身份证号码": r.dirt(p.idno),
        "残疾类别": r.choice(["肢体二级", "视力一级", "精神三级", "智力二级", "无", ""]),
        "致贫原因": r.choice(["因病", "缺劳力", "因残", "失业"]),
        "患病情况": r.dirt(r.choice(ILLS)[1], 0.2),
        "村组": r.choice(["红旗村三组", "前进村一组", "李家湾村二组"]),
        "一卡通账号": r.card(19),
        "月保障金额": r.randrange(300, 900),
        "包联干部": r.choice(["陈志强15400000021", "罗敏16000000345", "谢涛 16300005678"]),
    }


@table("venue_clergy.csv", 40)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "name": p.name,
        "法名": r.choice(["释妙音", "释宏安", "道玄", "玛利亚", "", "阿訇穆萨"]),
        "jiaobie": r.choice(["佛教", "道教", "伊斯兰教", "天主教", "基督教"]),
        "venue": r.choice(["东山寺", "玉泉观", "南关清真寺", "城北教堂"]),
        "cert_no": f"宗教证{r.digits(8)}",
        "tel": r.dirt(p.mobile),
        "verified": r.choice(["true", "false"]),
    }


@table("sqjz.csv", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "jzdxbh": f"JZ{r.digits(8)}",
        "xm": p.name,
        "xbdm": "1" if p.man else "2",
        "zm": r.choice(CRIMES),
        "pjjg": r.choice(["有期徒刑一年缓刑二年", "拘役三个月缓刑六个月", "有期徒刑三年缓刑四年"]),
        "jzqx": f"{r.randrange(3, 48)}个月",
        "jkr": r.person().name,
        "jkrdh": r.dirt(r.mobile()),
        "xjzd": p.address,
        "ewdwh": r.choice(["001", "002", "003"]) + r.digits(12),
        "sbjd": f"{r.uniform(104.6, 104.9):.6f}",
        "sbwd": f"{r.uniform(31.4, 31.6):.6f}",
        "sbsj": r.stamp(),
    }


@table("FOREIGN_STAY.csv", 60)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "REG_NO": f"R{r.digits(9)}",
        "SURNAME": p.last.upper(),
        "GIVEN_NAME": p.first.upper(),
        "SEX": "M" if p.man else "F",
        "NATIONALITY": r.choice(["CAN", "DEU", "NGA", "KOR", "BRA"]),
        "PASSPORT_NO": r.passport(),
        "DOB": f"{p.born:%d/%m/%Y}",
        "VISA_TYPE": r.choice(["Z", "L", "X1", "Q2"]),
        "VISA_EXPIRY": r.stamp("%d/%m/%Y"),
        "STAY_ADDR": p.address,
        "HOST": r.person().name,
        "HOST_TEL": r.mobile(),
    }


@table("vehicle_reg.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "xh": i,
        "hphm": r.plate(),
        "hpzl": r.choice(["02", "02", "52", "01"]),
        "clsbdh": r.vin(),
        "fdjh": r.letters(8, "ABCDEFGHJK0123456789"),
        "clpp": r.choice(["云雀牌", "长风牌", "海狮牌"]),
        "syr": p.name,
        "sfzmhm": r.dirt(p.idno),
        "sjhm": p.mobile,
        "zsxxdz": p.address,
        "ccdjrq": r.stamp("%Y-%m-%d"),
        "yxqz": r.stamp("%Y-%m-%d"),
        "zt": r.choice("AABG"),
    }


@table("veterans.csv", 50, between="\t")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "姓名": p.name,
        "公民身份号码": p.idno,
        "退役证号": f"虚字第{r.digits(7)}号",
        "服役部队": r.choice(["某部三连", "测试舰支队", "某炮兵团"]),
        "入伍时间": r.stamp("%Y年%m月"),
        "退役时间": r.stamp("%Y年%m月"),
        "兵役状况": r.choice(["退出现役", "退役士官", "转业干部"]),
        "户籍地": p.city[0] + p.city[1] + p.city[2],
        "优抚金账号": r.card(19),
    }


@table("attr_kv.csv", 240)
def _(r: Chance, i: int, p: Person) -> Row:
    key, value = r.choice(
        [
            ("sj", p.mobile),
            ("xm", p.name),
            ("zjhm", p.idno),
            ("dz", p.address),
            ("mz", p.ethnic[0]),
            ("yx", p.mail),
            ("sg", str(r.randrange(150, 190))),
            ("cph", r.plate()),
            ("zt", "1"),
        ]
    )
    return {
        "obj_id": r.letters(12, "0123456789abcdef"),
        "k": key,
        "v": value,
        "src": r.choice(["A01", "B07"]),
        "ts": r.stamp(),
    }
