"""Tables of hospitals, schools, banks, insurers, employers."""

from __future__ import annotations

from people import ILLS, Chance, Person
from write import Row, table


@table("mz_visit.csv", 130)
def _(r: Chance, i: int, p: Person) -> Row:
    ill = r.choice(ILLS)
    return {
        "PAT_ID": f"P{r.digits(8)}",
        "PAT_NAME": p.name,
        "SEX_CODE": r.choice(["1", "2", "9"]) if r.random() < 0.05 else ("1" if p.man else "2"),
        "AGE": r.choice([f"{p.age}岁", f"{p.age}", f"{r.randrange(1, 12)}月"]),
        "CARD_NO": f"M{r.digits(9)}",
        "ID_CARD": r.dirt(p.idno),
        "DIAG_CODE": ill[0],
        "DIAG_DESC": ill[1],
        "ZS": r.choice(
            [
                "反复咳嗽3天",
                "头晕伴恶心1周",
                "右上腹隐痛半月余",
                "体检发现血糖升高",
                f"失眠、情绪低落2月，丈夫{r.person().name}代诉",
            ]
        ),
        "DEPT": r.choice(["呼吸内科", "心内科", "精神科", "骨科"]),
        "DOC": r.choice(["宋建国", "吕慧", "白浩然", "段雪"]),
        "FEE": f"{r.uniform(8, 900):.2f}",
        "VISIT_DT": r.stamp(),
        "QUEUE": r.randrange(1, 120),
    }


@table("lis_report.jsonl", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "reportId": r.letters(16, "0123456789abcdef"),
        "patient": {
            "name": p.name,
            "idNo": p.id18,
            "gender": p.sex,
            "birthday": f"{p.born:%Y-%m-%d}",
            "phone": r.dirt(p.mobile),
        },
        "item": r.choice(["HIV抗体", "乙肝表面抗原", "血糖", "梅毒螺旋体抗体", "血红蛋白"]),
        "result": r.choice(["阳性(+)", "阴性(-)", "5.6", "11.2", "132"]),
        "unit": r.choice(["", "mmol/L", "g/L"]),
        "refRange": r.choice(["3.9-6.1", "115-150", "阴性"]),
        "auditor": r.choice(["尹红", "汤斌"]),
        "reportTime": r.stamp(),
        "conclusion": r.choice(
            [
                "未见异常",
                "建议复查",
                f"请{p.name[0]}{'先生' if p.man else '女士'}携带身份证至感染科复诊",
                "阳性，已按规定上报",
            ]
        ),
    }


@table("xueji_2023.csv", 120, born=(2008, 2016), encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person(1975, 1990)
    return {
        "学籍号": f"L{p.id18}",
        "姓名": p.name,
        "性别": p.sex,
        "出生日期": f"{p.born.year}年{p.born.month}月{p.born.day}日",
        "班级": f"{r.randrange(1, 7)}年级{r.randrange(1, 9)}班",
        "监护人": q.name,
        "关系": r.choice(["父子", "母子", "祖孙", "父女"]),
        "监护人电话": r.dirt(q.mobile),
        "家庭住址": r.dirt(q.address),
        "是否住宿": r.choice("是否"),
        "是否留守儿童": r.choice("是否否"),
        "备注": r.choice(
            [
                None,
                None,
                None,
                "随班就读，轻度自闭症",
                "对花生过敏",
                f"放学由奶奶{r.person().name}接",
            ]
        ),
    }


@table("exam_export.csv", 100, born=(2003, 2007))
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "c1": f"2023{r.digits(8)}",
        "c2": p.name,
        "c3": p.sex,
        "c4": r.randrange(35, 100),
        "c5": r.randrange(35, 100),
        "c6": r.choice(["计算机2301", "临床2302", "法学2301"]),
        "c7": p.id18,
        "c8": r.choice(["正常", "缓考", "缺考"]),
        "c9": p.mail if r.random() < 0.8 else "",
        "c10": p.city[0],
    }


@table("trx_detail.parquet", 150)
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person()
    return {
        "trx_id": f"T2025{r.digits(13)}",
        "acct_no": r.card(19),
        "acct_name": p.name,
        "opp_acct": r.dirt(r.card(r.choice([16, 19]))),
        "opp_name": r.choice([q.name, q.work, q.name]),
        "opp_bank": r.choice(["城东农商行", "测试银行股份有限公司", "示范村镇银行"]),
        "amt": round(r.lognormvariate(6, 1.4), 2),
        "bal": round(r.lognormvariate(8, 1.4), 2),
        "dr_cr": r.choice("DC"),
        "memo": r.choice(
            [
                "",
                "工资",
                f"还{q.name}借款",
                "货款",
                f"转账给{q.mobile}",
                "房租押一付三",
                "跨行手续费",
            ]
        ),
        "chnl": r.choice(["APP", "ATM", "POS"]),
        "login_ip": r.ip() if r.random() < 0.8 else None,
        "dev_imei": r.imei() if r.random() < 0.5 else None,
        "tm": r.day(2025, 2025).replace(tzinfo=None),
    }


@table("ccard_apply.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "app_id": 70000 + i,
        "ext1": p.name,
        "ext2": p.idno,
        "ext3": p.mobile,
        "ext4": r.choice(["A", "B", "C"]),
        "ext5": p.work,
        "ext6": str(r.randrange(3, 60) * 1000),
        "ext7": p.address,
        "ext8": p.marital[0],
        "ext9": f"{r.person().name}/{r.choice(['父亲', '朋友', '同事'])}/{r.mobile()}",
        "ext10": r.stamp("%Y/%m/%d"),
        "ext11": r.choice(["通过", "拒绝", "人工"]),
        "ext12": f"{p.born:%Y/%m/%d}",
    }


@table("policy.csv.gz", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person()
    return {
        "policyNo": f"PL{r.digits(14)}",
        "holderName": p.name,
        "holderCertType": r.choice(["身份证", "护照", "军官证"]) if r.random() < 0.1 else "身份证",
        "holderCertNo": r.dirt(p.idno, 0.03),
        "insuredName": q.name,
        "insuredBirth": f"{q.born:%Y-%m-%d}",
        "insuredMobile": r.dirt(q.mobile),
        "beneficiary": r.choice(["法定", r.person().name]),
        "healthNotice": r.choice(
            ["无", "吸烟20年", "既往甲状腺结节", "乙肝小三阳", "2019年阑尾切除"]
        ),
        "premium": r.randrange(300, 20000),
        "effDate": r.stamp("%Y-%m-%d"),
        "agentCode": f"AG{r.digits(6)}",
        "branch": r.choice(["南城支公司", "滨江营业部"]),
    }


@table("工资表202505.xlsx", 60, "Sheet1")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "工号": f"HY{i + 120:05d}",
        "姓名": p.name,
        "部门": r.choice(["生产一部", "质检部", "财务部", "后勤"]),
        "岗位": r.choice(["操作工", "质检员", "会计", "班长"]),
        "基本工资": r.randrange(2500, 9000),
        "加班费": r.randrange(0, 2500),
        "社保扣款": round(r.uniform(200, 700), 2),
        "实发": round(r.uniform(2800, 11000), 2),
        "开户行": r.choice(["城东农商行", "测试银行滨河支行"]),
        "卡号": r.card(19),
        "身份证": r.dirt(p.idno),
        "入职日期": r.stamp("%Y-%m-%d"),
    }


@table("kq_record.csv", 100)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "uid": r.randrange(1, 400),
        "uname": p.name,
        "fp_tpl": r.letters(120, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        + "==",
        "punch": r.stamp(),
        "mode": r.choice(["finger", "card", "face"]),
        "dev_sn": f"AT{r.digits(10)}",
        "state": r.choice(["0", "1"]),
    }


@table("ym_jzjl.csv", 100, born=(2015, 2024))
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person(1980, 1999)
    return {
        "xingming": p.name,
        "xingbie": p.sex,
        "chushengriqi": f"{p.born:%Y-%m-%d}",
        "nianling": max(0, p.age),
        "muqinxingming": q.name,
        "lianxidianhua": r.dirt(q.mobile),
        "shenfenzheng": p.idno if r.random() < 0.7 else "",
        "yimiao": r.choice(["乙肝疫苗", "百白破", "脊灰", "麻腮风"]),
        "pihao": f"{r.digits(8)}{r.choice('AB')}",
        "jici": r.randrange(1, 5),
        "jiezhongriqi": r.stamp("%Y-%m-%d"),
        "jinji": r.choice(["无", "无", "无", "先天性心脏病", "癫痫"]),
        "juzhudi": p.city[2] + p.estate + p.door,
    }


@table("loan_risk.csv", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "f_001": r.letters(32, "0123456789abcdef"),
        "f_002": p.id18,
        "f_003": p.mobile,
        "f_004": p.age,
        "f_005": r.choice(["0", "1"]),
        "f_006": f"{r.uniform(300, 850):.0f}",
        "f_007": r.ip(),
        "f_008": f"{r.uniform(-180, 180):.6f},{r.uniform(-60, 60):.6f}",
        "f_009": r.imei(),
        "f_010": p.learned[0],
        "f_011": p.work if r.random() < 0.7 else None,
        "f_012": str(int(r.day(2022, 2025).timestamp())),
        "f_013": r.card(16),
        "f_014": p.job,
        "f_015": r.randrange(0, 12),
    }


@table("bloodbank.csv", 60)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "DonorCode": f"D{r.digits(10)}",
        "DonorName": p.name,
        "Nation": p.ethnic[0],
        "Birth": f"{p.born:%Y%m}",
        "ABO": r.choice(["A", "B", "O", "AB"]),
        "Rh": r.choice("++++-"),
        "ALT": r.randrange(5, 80),
        "HBsAg": r.choice(["阴性", "阴性", "阴性", "阳性"]),
        "Weight": r.randrange(45, 95),
        "Volume": r.choice([200, 300, 400]),
        "WorkUnit": r.dirt(p.work),
        "Contact": r.dirt(r.choice([p.mobile, r.landline()])),
    }
