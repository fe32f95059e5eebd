"""Tables of shops, couriers, hotels, telecoms, estates and apps."""

from __future__ import annotations

from people import Chance, Person
from write import Row, table

GOODS = [
    "纯棉四件套",
    "蓝牙耳机",
    "儿童水杯500ml",
    "车载手机支架",
    "红枣核桃礼盒",
    "男士休闲鞋42码",
]


@table("orders_export.csv", 140)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "订单编号": f"2026{r.digits(14)}",
        "买家会员名": r.choice(
            [f"tb{r.digits(9)}", f"{p.latin}_{r.letters(5)}", f"爱吃鱼的{p.name[-1]}"]
        ),
        "支付宝账号": r.dirt(r.choice([p.mail, p.mobile])),
        "收货人姓名": r.choice([p.name, p.name, p.name + "（收）", p.nick]),
        "收货地址": p.address,
        "联系手机": r.dirt("'" + p.mobile),
        "宝贝标题": r.choice(GOODS),
        "买家留言": r.choice(
            ["", "", "发顺丰", f"换个收件人 {r.person().name} {r.mobile()}", "要黑色的，谢谢"]
        ),
        "实付金额": f"{r.uniform(9, 600):.2f}",
        "订单状态": r.choice(["交易成功", "已退款", "待发货"]),
        "付款时间": r.stamp(),
    }


@table("shop_legacy.csv", 130)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "id": p.id18,
        "name": r.choice(GOODS),
        "phone": f"8{r.digits(10)}",
        "card_no": f"VIP{i + 3000:06d}",
        "email": p.mobile,
        "address": f"https://shop.example.com/item/{r.digits(6)}",
        "sex": r.choice(["XL", "L", "M"]),
        "age": r.choice(["A01", "B02", "C11"]),
        "remark": p.name,
        "code": f"{r.choice(['100203', '100417'])}{r.day(1960, 2000):%Y%m%d}{r.digits(4)}",
        "value": r.choice([p.mail, p.mail, ""]),
    }


@table("waybill.jsonl.gz", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person()
    return {
        "waybill": f"EX{r.digits(13)}",
        "data": {
            "sender": {"n": q.work, "t": r.landline()},
            "receiver": {"n": p.name, "t": p.mobile, "a": p.address},
        },
        "remark2": r.choice(
            [
                "放门卫",
                "放丰巢，取件码发短信",
                f"本人不在家交给{r.person().name}",
                "家里有狗别敲门",
                None,
            ]
        ),
        "weight": round(r.uniform(0.1, 20), 2),
        "route": r.choice(["苏州转运中心-宁波转运中心", "绵阳-衡阳"]),
        "courier": r.choice(["小段", "钱师傅", "郝亮"]),
        "sign_time": r.stamp(),
        "status": r.randrange(1, 9),
    }


@table("hotel_rzxx.csv", 110)
def _(r: Chance, i: int, p: Person) -> Row:
    t = r.day()
    return {
        "lkxm": p.name,
        "lkzjlx": r.choice(["11", "11", "14"]),
        "lkzjhm": p.idno if r.random() < 0.9 else r.passport(),
        "fjh": f"{r.randrange(2, 19)}{r.randrange(1, 30):02d}",
        "rzsj": f"{t:%Y%m%d%H%M}",
        "ldsj": f"{t:%Y%m%d}1200",
        "lkdh": r.dirt(p.mobile),
        "jddm": f"9901{r.digits(6)}",
        "jdmc": r.choice(["悦来客栈", "滨江快捷酒店", "蓝月亮宾馆"]),
        "tzr": r.choice(["", r.person().name]),
        "xxdz": p.address,
        "csrq": f"{p.born:%Y-%m-%d}",
    }


@table("cdr_sample.csv", 200, between="|")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "MSISDN": "86" + p.mobile,
        "IMSI": "00101" + r.digits(10),
        "IMEI": r.imei(),
        "OPP_NBR": r.choice([r.mobile(), r.landline("")]),
        "CALL_TYPE": r.choice("012"),
        "START_TM": r.stamp("%Y%m%d%H%M%S"),
        "DURATION": r.randrange(1, 3600),
        "LAC": f"{r.randrange(4096, 65535):X}",
        "CI": r.randrange(10000, 65535),
        "FEE": r.randrange(0, 500),
    }


@table("wuye_yezhu.csv", 120, encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "楼栋": f"{r.randrange(1, 20)}栋",
        "房号": f"{r.randrange(1, 4)}-{r.randrange(1, 30)}0{r.randrange(1, 5)}",
        "业主": r.choice([p.name, p.name, f"{p.name}、{r.person().name}", p.work]),
        "电话1": r.dirt(p.mobile, 0.15),
        "电话2": r.dirt(r.choice([None, r.landline(), r.mobile()])),
        "面积": f"{r.uniform(55, 180):.2f}",
        "车牌": r.choice([None, r.plate(), r.plate(), f"{r.plate()}/{r.plate()}"]),
        "车位": f"B{r.randrange(1, 3)}-{r.randrange(1, 400):03d}",
        "欠费": f"{r.uniform(0, 5000):.2f}",
        "备注": r.choice(
            [
                None,
                None,
                "空置",
                f"租客{r.person().name}{r.mobile()}",
                "老人独居，一周一访",
                "法拍房",
            ]
        ),
    }


@table("parking_log.csv", 150)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "seq": i,
        "value": r.plate() if r.random() < 0.95 else "无牌车",
        "gate": r.choice(["东门入口", "B1出口"]),
        "t_in": r.stamp(),
        "fee": r.randrange(0, 60),
        "pay": r.choice(["微信", "支付宝", "ETC"]),
        "img": f"/snap/{r.digits(8)}/{r.digits(6)}.jpg",
    }


@table("app_prod.sqlite", 130, "sys_user")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "id": i + 1,
        "user_name": r.choice([f"{p.latin}{r.digits(3)}", p.mobile]),
        "nick_name": r.choice(
            ["风轻云淡", "Coco", f"{p.name[-1]}宝妈", "一路向北", "user_" + r.letters(5)]
        ),
        "password": r.bcrypt(),
        "salt": r.letters(8),
        "phonenumber": r.dirt(p.mobile),
        "email": p.mail if r.random() < 0.6 else None,
        "sex": r.choice(["0", "1", "2"]),
        "avatar": f"https://img.example.com/a/{r.letters(10)}.png",
        "wx_openid": f"oEXA0{r.letters(23, 'ABCDEFGHabcdefgh0123456789_-')}",
        "login_ip": r.ip(),
        "login_date": r.stamp(),
        "status": "0",
        "del_flag": "0",
    }


@table("app_prod.sqlite", 90, "device_bind")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "user_id": r.randrange(1, 131),
        "oaid": f"{r.letters(8, '0123456789abcdef')}-{r.letters(4, '0123456789abcdef')}-{r.letters(4, '0123456789abcdef')}-{r.letters(4, '0123456789abcdef')}-{r.letters(12, '0123456789abcdef')}",
        "wifi_mac": r.mac(),
        "access_token": "tok_" + r.letters(40),
        "model": r.choice(["X90 Pro", "Mate Demo 5", "Redwood 12"]),
        "os_ver": r.choice(["13", "14.2.1", "12"]),
        "app_ver": r.choice(["3.2.10.4", "3.3.0.1"]),
        "create_time": r.stamp(),
    }


@table("app_prod.sqlite", 60, "sys_config")
def _(r: Chance, i: int, p: Person) -> Row:
    names = [
        "sms.phone.enabled",
        "user.password.minLength",
        "mail.template.id",
        "idcard.ocr.switch",
        "page.size",
        "theme",
        "log.keep.days",
    ]
    return {
        "config_key": names[i % len(names)] + ("" if i < len(names) else f".{i}"),
        "config_value": r.choice(["true", "false", "8", "20", "blue", "1800"]),
        "config_name": r.choice(["手机号开关", "密码最小长度", "邮箱模板", "分页大小"]),
        "update_by": "admin",
    }


@table("combo_dump.txt", 150)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "a": f"{p.latin}{r.letters(4)}",
        "b": p.mobile,
        "c": r.choice(
            [
                f"{p.latin}{p.born:%y%m%d}",
                f"qwe{r.digits(5)}",
                f"{r.letters(4)}@{r.digits(4)}",
                f"woaini{r.digits(3)}",
            ]
        ),
        "d": p.mail,
        "e": p.name,
    }


@table("im_message.jsonl", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "mid": r.digits(5) + f"{i:05d}",
        "from_qq": r.choice("89") + r.digits(9),
        "group": r.choice(["家长群", "同城二手", "钓鱼爱好者"]),
        "wxid": "wxid_" + "example" + r.letters(7),
        "content": r.choice(
            [
                "在吗",
                "哈哈哈哈",
                f"加我微信 example_{r.letters(5)}，我姓{p.name[0]}",
                f"卡号{r.card(19)} 户名{p.name}，到账说一声",
                f"我家在{p.address}，到了打{p.mobile}",
                "明天几点集合？",
                "[图片]",
                f"我妈查出来{r.choice(['糖尿病', '乳腺癌'])}，最近都在医院",
            ]
        ),
        "ts": int(r.day(2023, 2025).timestamp()),
    }


@table("resume_lib.csv", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "rid": r.letters(24, "0123456789abcdef"),
        "data": {
            "xm": p.name,
            "tel": p.mobile,
            "mail": p.mail,
            "born": f"{p.born:%Y-%m}",
            "edu": p.learned[0],
            "expect": r.randrange(5, 30),
        },
        "attr": f"hukou={p.city[1]};marriage={p.marital[0]};height={r.randrange(150, 190)};company={p.work}",
        "f_desc": r.choice(
            [
                f"本人{p.name}，{p.ethnic[0]}，毕业后就职于{p.work}，性格开朗，能吃苦。",
                "熟悉办公软件，持有C1驾照，期望朝九晚五。",
                f"负责门店运营三年，联系方式{p.mobile}，随时到岗。",
            ]
        ),
        "score": r.randrange(40, 99),
        "src": r.choice(["zl", "boss", "58"]),
    }


@table("library_loan.csv", 100)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "reader_id": f"T{r.digits(7)}",
        "reader": p.name,
        "title": r.choice(
            ["平凡的小镇", "深海之下", "线性代数讲义", "李家庄旧事", "张先生的钟表店"]
        ),
        "isbn": f"978-7-{r.digits(3)}-{r.digits(5)}-{r.digits(1)}",
        "lend": r.stamp("%Y-%m-%d"),
        "due": r.stamp("%Y-%m-%d"),
        "reader_mail": r.dirt(p.mail),
        "fine": r.choice(["0", "0", "1.2"]),
    }


@table("taxi_gps.csv", 200)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "drv": f"D{r.randrange(40):04d}",
        "drv_name": r.choice(["秦海", "尹志刚", "毛丽", "邱建", "顾勇", "龙翔"]),
        "plate_no": r.plate(),
        "x": f"{104.74 + r.gauss(0, 0.05):.5f}",
        "y": f"{31.46 + r.gauss(0, 0.05):.5f}",
        "spd": r.randrange(0, 80),
        "dir": r.randrange(0, 360),
        "gps_time": r.stamp(),
        "occupied": r.choice("01"),
    }


@table("race_2025.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    q = r.person()
    return {
        "bib": f"{r.choice('ABCD')}{i + 1000}",
        "Name(EN)": f"{p.latin.upper()} {r.choice(['XIAO', 'JIAN', 'MEI'])}{r.choice(['LI', 'HUA', 'NING'])}",
        "姓名": p.name,
        "cert": p.idno,
        "age_group": r.choice(["M35", "F30", "M50"]),
        "Tshirt": r.choice(["S", "M", "L"]),
        "blood": r.choice(["A", "O", "AB", "B"]),
        "紧急联系人": q.name,
        "紧急联系人手机": q.mobile,
        "chip": r.letters(10, "0123456789ABCDEF"),
        "finish": f"0{r.randrange(3, 6)}:{r.randrange(60):02d}:{r.randrange(60):02d}",
        "病史": r.choice(["无", "无", "哮喘", "高血压"]),
    }


@table("nurse_shift_wechat.csv", 50)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "称呼": p.nick,
        "微信号": f"example_{r.letters(7)}",
        "QQ": "9" + r.digits(9),
        "内容": r.choice(["白班", "夜班", "休"]),
        "民族": p.ethnic[0],
        "政治面貌": r.choice(["群众", "中共党员", "共青团员"]),
        "籍贯": p.city[0] + p.city[1],
        "年龄": p.age,
        "工龄": r.randrange(1, 30),
    }
