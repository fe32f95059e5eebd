"""Tables in which there is nobody."""

from __future__ import annotations

from people import CITIES, Chance, Person, luhn
from write import Row, table


@table("product_catalog.csv", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    name = r.choice(
        [
            "黄金甲不锈钢锅",
            "白玉兰香皂",
            "康师牛肉面",
            "李子园乳饮",
            "王老爹辣酱",
            "马克杯",
            "安娜餐椅",
        ]
    )
    body = "00" + r.digits(10)
    return {
        "sku": f"SKU{r.digits(8)}",
        "name": name,
        "barcode": body + r.digits(1),
        "brand": r.choice(["白象山", "高原红", "金龙泉"]),
        "color": r.choice(["米白", "藏青", "Dark Grey"]),
        "address_code": r.choice(["A-03-12", "C-11-02"]),
        "price": f"{r.uniform(3, 900):.2f}",
        "desc": r.choice(
            [
                "采用304不锈钢，加厚锅底，适用明火与电磁炉。",
                "温和配方，全家适用，净含量125g。",
                "北欧风格，承重150kg，七天无理由退换，客服热线400-000-0000。",
            ]
        ),
        "emb": r.vector(16),
        "tel_support": r.choice(["支持", "不支持"]),
        "birth_batch": r.stamp("%Y%m%d"),
    }


@table("sensor_2025.jsonl", 200)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "sn": f"TH{r.digits(10)}",
        "t": 1749600000000 + i * 60000,
        "temp": round(r.gauss(22, 3), 2),
        "hum": round(r.uniform(20, 80), 1),
        "volt": round(r.uniform(3.1, 4.2), 3),
        "id_card": r.randrange(0, 8),
        "seq": f"20250611{r.digits(10)}",
        "loc": r.choice(["机房A-3柜", "冷库2号", "屋顶"]),
    }


@table("stock_daily.csv", 150, encoding="gb18030")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "代码": f"00{r.digits(4)}",
        "名称": r.choice(["华安股份", "金地高科", "白云山水", "江河传媒", "万里石材", "康达尔新"]),
        "日期": r.stamp("%Y%m%d"),
        "开盘": f"{r.uniform(3, 90):.2f}",
        "收盘": f"{r.uniform(3, 90):.2f}",
        "成交量": r.randrange(10**8, 10**9),
        "成交额": f"{r.uniform(1e8, 9e9):.2f}",
    }


@table("weather.csv", 150)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "station": f"5{r.digits(4)}",
        "city": r.choice(CITIES)[1],
        "obs_date": r.stamp("%Y-%m-%d"),
        "tmax": r.randrange(-5, 38),
        "tmin": r.randrange(-20, 25),
        "wind": r.choice(["东南风3级", "北风", "微风"]),
        "aqi": r.randrange(10, 300),
        "remark": r.choice(["", "晴转多云", "有雷阵雨，注意防范", "大雾黄色预警"]),
    }


@table("bus_lines.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "线路": f"{r.randrange(1, 300)}路",
        "站序": i % 30 + 1,
        "站名": r.choice(
            [
                "王家湾",
                "李公祠",
                "人民路口",
                "杨柳青",
                "陈家桥",
                "白马寺",
                "解放路小学",
                "高新区管委会",
                "汪家嘴",
            ]
        ),
        "道路": r.choice(["中山路", "文昌街", "马鞍山路", "学府路"]),
        "首末班": "06:00-22:30",
        "lng": f"{r.uniform(113, 114):.5f}",
        "lat": f"{r.uniform(30, 31):.5f}",
        "区": r.choice(["武昌", "汉阳", "江岸"]),
    }


@table("statutes.csv", 45)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "article": f"第{i + 1}条",
        "content": r.choice(
            [
                "当事人应当提交身份证明，并提供联系电话和住址。",
                "处理敏感个人信息应当取得个人的单独同意。",
                "违反本法规定的，由公安机关处十日以下拘留，可以并处五百元以下罚款。",
                "本法所称未成年人是指未满十八周岁的公民。",
                "未经许可，任何单位不得收集民族、宗教信仰、病历等信息。",
            ]
        ),
        "chapter": r.choice(["总则", "附则", "法律责任"]),
        "effective": "2021-11-01",
    }


@table("svc_metrics.parquet", 200)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "ts": r.day(2025, 2025).replace(tzinfo=None),
        "service": r.choice(["user-center", "sms-gateway", "face-compare"]),
        "level": r.choice(["INFO", "WARN"]),
        "msg": r.choice(
            [
                "phone verify ok cost=13ms",
                "cache miss key=idcard:count",
                "retry 2/3",
                "GET /api/user/list 200",
                "email queue drained",
            ]
        ),
        "trace_id": r.letters(32, "0123456789abcdef"),
        "ver": f"{r.randrange(1, 9)}.{r.randrange(20)}.{r.randrange(20)}.{r.randrange(200)}",
        "p99": round(r.uniform(1, 900), 3),
        "name_count": r.randrange(0, 900),
    }


@table("chemicals.csv", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "cas": f"{r.randrange(50, 99999)}-{r.digits(2)}-{r.digits(1)}",
        "中文名": r.choice(["乙醇", "丙酮", "苯甲酸", "金刚烷胺", "麻黄碱", "白藜芦醇", "黄连素"]),
        "formula": r.choice(["C2H6O", "C3H6O", "C7H6O2"]),
        "mw": f"{r.uniform(18, 400):.3f}",
        "mp": f"{r.randrange(-90, 300)}",
        "smiles": r.choice(["CCO", "CC(=O)C", "c1ccccc1C(=O)O"]),
        "contact": r.choice(["避免接触皮肤", "戴手套", "通风橱内操作"]),
        "einecs": f"2{r.digits(2)}-{r.digits(3)}-{r.digits(1)}",
    }


@table("wms_stock_move.csv", 220)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "order_no": f"{r.choice(['100203', '200101', '101226'])}{r.day(1955, 2004):%Y%m%d}{r.digits(4)}",
        "sub_no": f"2026{r.digits(7)}",
        "serial": f"98{r.digits(13)}",
        "box": f"0{r.digits(15)}",
        "express_no": f"77{r.digits(12)}",
        "qty": r.randrange(1, 90),
        "from_loc": r.choice(["A-01", "B-12"]),
        "owner": r.choice(["自营", "寄售"]),
        "op_time": r.stamp(),
        "value": f"{r.digits(3)}{r.choice('XYZ')}{r.digits(6)}",
    }


@table("gazetteer.csv", 120)
def _(r: Chance, i: int, p: Person) -> Row:
    city = r.choice(CITIES)
    return {
        "adcode": r.digits(6),
        "name": r.choice(["高庙镇", "孙家坪", "石桥街道", "马家店社区", "白石山", "龙泉村"]),
        "fullname": "".join(city[:3]),
        "pinyin": r.choice(["Gaomiao", "Sunjiaping", "Shiqiao"]),
        "lng": f"{r.uniform(75, 130):.6f}",
        "lat": f"{r.uniform(20, 50):.6f}",
        "zip": city[3],
        "area_code": f"0{r.digits(3)}",
        "pop": r.randrange(1000, 90000),
    }


@table("company_list.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "企业名称": p.city[1]
        + r.choice(["宏图商贸", "建华置业", "丽丽服饰", "国强农业"])
        + "有限公司",
        "统一社会信用代码": r.uscc(),
        "注册资本": f"{r.randrange(10, 5000)}万元",
        "行业": r.choice(["批发业", "房地产业", "软件和信息技术服务业"]),
        "状态": r.choice(["存续", "注销", "在业"]),
        "成立日期": r.stamp("%Y-%m-%d"),
        "注册地": "".join(p.city[:3]) + p.road,
        "服务热线": f"400-000-{r.digits(4)}",
        "官网": f"www.{r.letters(6)}.example.com",
    }


@table("books.csv", 80)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "isbn": f"9787{r.digits(9)}",
        "书名": r.choice(
            ["许三的一天", "程序设计基础", "田野调查手记", "毛呢与丝绸", "何以为家园"]
        ),
        "出版社": r.choice(["北河出版社", "江岸大学出版社"]),
        "定价": f"{r.uniform(18, 128):.2f}",
        "clc": r.choice(["I247.5", "TP311", "D92"]),
        "印次": f"{r.stamp('%Y年%m月')}第{r.randrange(1, 6)}次",
        "页数": r.randrange(90, 800),
    }


@table("asset_ledger.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    body = "98" + r.digits(12)
    return {
        "资产编号": f"ZC{r.digits(9)}",
        "名称": r.choice(["离心泵", "交换机", "投影仪", "金工钻床"]),
        "出厂编号": body + (luhn(body) if i % 9 == 0 else r.digits(1)),
        "规格型号": r.choice(["IS50-32-160", "S5720-28P", "EB-X05"]),
        "原值": f"{r.uniform(500, 90000):.2f}",
        "存放地点": r.choice(["2号楼301室", "泵房", "东库房"]),
        "购置日期": r.stamp("%Y-%m-%d"),
        "状态": r.choice(["在用", "闲置", "报废"]),
    }


@table("dishes_plants.sqlite", 70, "dish")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "name": r.choice(
            ["宫保鸡丁", "夫妻肺片", "麻婆豆腐", "东坡肉", "白切鸡", "叶儿粑", "龙抄手", "钟水饺"]
        ),
        "kcal": r.randrange(90, 900),
        "taste": r.choice(["麻辣", "咸鲜", "酸甜"]),
        "price": r.randrange(8, 90),
    }


@table("dishes_plants.sqlite", 70, "plant")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "zwm": r.choice(
            ["文竹", "王莲", "黄芪", "白芷", "万年青", "江边刺葵", "石斛", "金银花", "何首乌"]
        ),
        "latin": r.choice(
            ["Rosa chinensis", "Victoria amazonica", "Angelica dahurica", "Robinia hispida"]
        ),
        "family": r.choice(["蔷薇科", "睡莲科", "伞形科"]),
        "bloom": f"{r.randrange(1, 6)}-{r.randrange(6, 12)}月",
    }


@table("data_dictionary.csv", 60)
def _(r: Chance, i: int, p: Person) -> Row:
    column = [
        "xm 姓名",
        "sfzh 身份证号",
        "sjh 手机号",
        "dz 住址",
        "mz 民族",
        "csrq 出生日期",
        "kh 银行卡号",
    ][i % 7].split()
    return {
        "table_name": r.choice(["t_person", "t_user", "t_card"]),
        "column_name": column[0],
        "comment": column[1],
        "type": r.choice(["varchar(18)", "varchar(64)", "char(11)", "date"]),
        "length": r.choice([11, 18, 64]),
        "sensitive": r.choice(["是", "否"]),
        "phone_flag": r.choice(["0", "1"]),
    }


@table("census_stat.csv", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "地区": p.city[2],
        "年龄段": r.choice(["0-14岁", "15-59岁", "60岁以上"]),
        "民族": p.ethnic[0],
        "性别": r.choice(["男", "女", "合计"]),
        "人数": r.randrange(1000, 90000),
        "平均年龄": f"{r.uniform(30, 45):.1f}",
        "户数": r.randrange(300, 30000),
        "手机普及率": f"{r.uniform(60, 120):.1f}%",
    }


@table("us_zip_stats.csv", 80)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "zip": f"000{r.digits(2)}",
        "county": r.choice(["Marion County", "Lee County", "Grant County", "Madison County"]),
        "fips": f"55{r.digits(3)}",
        "median_income": r.randrange(30000, 120000),
        "households": r.randrange(300, 20000),
        "intersection": r.choice(["Madison Ave & Grant St", "Jordan Rd & Austin Ln"]),
        "station_name": r.choice(["Victoria", "Paddington Sample", "St. James Park"]),
    }
