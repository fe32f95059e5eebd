"""Tables for kinds that the others lack: permits, voices, licences, questionnaires, directories."""

from __future__ import annotations

import base64
import struct

from people import Chance, Person, check18
from write import Row, table


def permanent(r: Chance, p: Person) -> str:
    """A foreigner's permanent residence number of province 99, or of the old form."""
    if r.random() < 0.2:
        return "ZZZ99" + r.digits(10)
    body = f"999{r.choice(['840', '826', '276'])}{p.born:%Y%m%d}{r.digits(3)}"
    return body + check18(body)


def sound(r: Chance) -> str:
    """A tenth of a second of noise as base64 of WAV."""
    body = r.randbytes(160)
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        196,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        8000,
        8000,
        1,
        8,
        b"data",
        160,
    )
    return base64.b64encode(head + body).decode()


@table("ferry_pax.csv", 80)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "sailing": f"F{r.digits(3)}",
        "seat": f"{r.randrange(1, 40)}{r.choice('ABCDEF')}",
        "pax": r.choice([f"{p.last.upper()}, {p.first.upper()}", p.name]),
        "doc_kind": r.choice(["C", "T"]),
        "doc_no": r.choice(["H99", "M99"]) + r.digits(6)
        if r.random() < 0.8
        else "99" + r.digits(6),
        "dob": f"{p.born:%d%b%y}".upper(),
        "fare": r.randrange(90, 400),
        "dep": r.stamp("%d%b%y %H%M").upper(),
    }


@table("permanent_res.csv", 50)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "USER_NAME(姓名)": f"{p.first} {p.last}",
        "CARD(永居证号)": permanent(r, p),
        "ORG(聘用单位)": p.work,
        "POST(岗位)": r.choice(["外籍教师", "研发工程师", "主厨"]),
        "VALID(有效期)": r.stamp("%Y-%m-%d"),
        "FLAG(标志)": r.choice("YN"),
    }


@table("voice_ivr.jsonl", 50)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "call": r.letters(20, "0123456789abcdef"),
        "caller": r.choice([p.mobile, r.landline()]),
        "audio": sound(r),
        "asr": r.choice(
            [
                f"喂你好我叫{p.name}我想查一下我的保单",
                "好的谢谢再见",
                f"我的卡尾号不记得了身份证是{p.id18}",
                "请问营业厅几点下班",
            ]
        ),
        "intent": r.choice(["query", "complain"]),
        "sec": r.randrange(5, 300),
    }


@table("jsy_files.csv", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "jszh": p.id18,
        "dabh": "99" + r.digits(10),
        "jsrxm": p.name,
        "zjcx": r.choice(["C1", "B2", "A2", "C1E"]),
        "cclzrq": r.stamp("%Y-%m-%d"),
        "ljjf": r.randrange(0, 13),
        "zsl": f"{r.uniform(4.5, 5.2):.1f}",
        "fzjg": r.choice(["宁U", "青W"]),
    }


@table("matchmaking.csv", 80, born=(1975, 2003))
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "uid": f"m{r.digits(7)}",
        "昵称": r.choice(["晚风", "南山南", "小鹿乱撞", p.nick]),
        "生日": f"{p.born:%m-%d}",
        "星座": r.choice(["白羊座", "天蝎座", "双鱼座"]),
        "性取向": r.choice(["异性", "异性", "同性", "双性"]),
        "婚史": r.choice(["未婚", "离异带孩", "离异无孩"]),
        "信仰": r.choice(["无", "佛教", "基督教", ""]),
        "收入": r.choice(["5k-8k", "8k-15k"]),
        "自我介绍": r.choice(
            [
                "喜欢爬山和做饭，希望找个踏实的人。",
                f"在{p.work}上班，有房有车。",
                f"加微信 example_{r.letters(6)} 聊",
                "做过心脏手术，介意勿扰。",
            ]
        ),
        "会员等级": r.choice(["普通", "黄金"]),
    }


@table("单位通讯录.csv", 60, encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "科室": r.choice(["办公室", "财务科", "信息中心", "保卫科"]),
        "职务": r.choice(["科长", "副主任", "科员", ""]),
        "姓名": p.name[0] + "  " + p.name[1:] if len(p.name) == 2 else p.name,
        "办公电话": r.dirt(r.landline()),
        "短号": f"6{r.digits(4)}",
        "手机": r.dirt(p.mobile),
        "房间": f"{r.randrange(1, 9)}{r.randrange(1, 30):02d}",
    }


@table("survey_export.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    t = r.stamp("%Y/%m/%d %H:%M:%S")
    return {
        "序号": i + 1,
        "提交答卷时间": t,
        "所用时间": f"{r.randrange(20, 600)}秒",
        "来自IP": f"{r.ip()}({p.city[0][:-1]}-{p.city[1][:-1]})",
        "1、您的称呼": r.choice([p.name, p.name[0] + "女士", p.nick]),
        "2、您的联系方式（仅用于通知领奖）": r.dirt(r.choice([p.mobile, p.mobile, p.mail])),
        "3、您的年龄段": r.choice(["18岁以下", "18-25", "26-35", "36-50"]),
        "4、您是否患有以下疾病": r.choice(["(空)", "高血压", "糖尿病┋高血脂", "(跳过)"]),
        "5、您对食堂的满意度": r.randrange(1, 6),
        "6、其他建议": r.choice(
            [
                "(空)",
                "没有",
                "希望增加清真窗口，我们寝室三个回族同学",
                f"二楼阿姨态度差，我是{p.name}，可以作证",
                "菜太咸",
            ]
        ),
        "总分": r.randrange(10, 100),
    }


@table("telco_leads.csv", 90, between=";")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "attr1": f"{p.first} {p.last}",
        "attr2": f"07700 900{r.digits(3)}" if r.random() < 0.9 else "n/a",
        "attr3": r.choice(["gold", "silver"]),
        "attr4": f"{p.born:%Y-%m-%d}",
        "attr5": r.choice(["Ofcom Sample Ltd", "Bakers Guild Demo", "self-employed"]),
        "attr6": f"{p.last.lower().replace(chr(39), '')}{r.digits(3)}@example.net",
        "attr7": r.stamp("%Y-%m-%d"),
        "attr8": f"{r.randrange(1, 200)} {r.choice(['Mill Road', 'Church Lane'])}, ZZ99 3WZ",
        "attr9": r.choice(
            [
                "",
                "wants callback after 6pm",
                f"husband {r.choice(['Miles', 'Oscar'])} decides",
                "terminally ill mother",
            ]
        ),
        "attr10": r.randrange(0, 50),
    }


@table("phone_models.csv", 60)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "phone": r.choice(["Redwood 12", "Mate Demo 5", "X90 Pro"]),
        "user_guide": f"guide_{r.digits(4)}.pdf",
        "age_rating": r.choice(["3+", "12+"]),
        "nationality": r.choice(["国行", "港版", "美版"]),
        "mac_os": r.choice(["是", "否"]),
        "id_number": r.randrange(1, 500),
        "battery": r.choice([4500, 5000]),
        "launch_date": r.stamp("%Y-%m-%d"),
        "nick": r.choice(["青山黛", "白月光", "墨玉黑"]),
    }


@table("msg_templates.csv", 45)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "tpl_id": f"SMS_{r.digits(9)}",
        "title": r.choice(["验证码", "发货通知", "生日祝福", "还款提醒"]),
        "content": r.choice(
            [
                "尊敬的${name}，您的验证码为${code}，5分钟内有效。",
                "您尾号${tail}的银行卡本期应还${amt}元。",
                "祝${name}生日快乐！回T退订",
                "快递员${courier}正在派送，电话${tel}。",
            ]
        ),
        "params": r.choice(['["name","code"]', '["tail","amt"]', '["courier","tel"]']),
        "sign": r.choice(["【示范银行】", "【测试商城】"]),
        "daily": r.randrange(0, 90000),
    }


@table("traffic_flow.csv", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "road": r.choice(["宋庆路", "张扬北路", "人民大道", "G15沈海高速"]),
        "seg_id": f"99{r.digits(9)}",
        "x": f"{r.uniform(121.1, 121.8):.6f}",
        "y": f"{r.uniform(31.0, 31.4):.6f}",
        "speed": f"{r.uniform(5, 110):.1f}",
        "count": r.randrange(0, 3000),
        "bin": r.stamp("%Y-%m-%d %H:00"),
    }
