"""Development tables for judging columns, in many styles, each column with what it holds.

`a|b` means that either is right, `*` that any answer is. Written before the rules were tuned, and
no measure of how good they are on tables that nobody here wrote.
"""

import pyarrow as pa

from .foreign import (
    ADDRESS,
    BIRTH,
    ETHNIC,
    FREE,
    ID,
    JOB,
    MAIL,
    NAME,
    NONE,
    ORG,
    PART,
    PHONE,
    english,
    european,
    mixed,
)
from .values import ROWS, Values


def _table(columns):
    """name → (truth, values) as an Arrow table and its truth."""
    data = {name: pa.array(values) for name, (_, values) in columns.items()}
    return pa.table(data), {name: truth for name, (truth, _) in columns.items()}


def chinese(v):
    yield (
        "t_czrk",
        {
            "ZJLSH": (NONE, v.serials()),
            "XM": (NAME, v.names_zh()),
            "CYM": (NAME, v.of(*[None] * 6, v.name_zh(), v.name_zh())),
            "XB": ("person.sex", v.of("1", "2")),
            "MZ": (ETHNIC, v.of("01", "01", "01", "03", "05", "11")),
            "WHCD": ("person.education", v.of("10", "20", "30", "61", "70")),
            "HYZK": ("person.marital", v.of("10", "20", "21", "40")),
            "ZZMM": ("sensitive.political", v.of("01", "03", "13", "12")),
            "GMSFHM": (ID, v.ids()),
            "CSRQ": (BIRTH, v.births_text("%Y%m%d")),
            "HJDZ": (ADDRESS, v.addresses_zh()),
            "LXDH": (PHONE, v.mobiles()),
            "CJSJ": (NONE, v.stamps()),
            "CZRYBH": ("*", v.codes("", 6)),
        },
    )
    yield (
        "常住人口登记",
        {
            "序号": (NONE, v.serials()),
            "姓名": (NAME, v.names_zh()),
            "性别": ("person.sex", v.of("男", "女")),
            "民族": (ETHNIC, v.of("汉族", "汉族", "回族", "满族")),
            "文化程度": ("person.education", v.of("小学", "初中", "大专", "本科")),
            "婚姻状况": ("person.marital", v.of("已婚", "未婚", "离异")),
            "政治面貌": ("sensitive.political", v.of("群众", "中共党员", "共青团员")),
            "宗教信仰": ("sensitive.religion", v.of("无", "佛教", "基督教", "伊斯兰教")),
            "职业": (JOB, v.of("教师", "工人", "司机", "会计", "农民")),
            "服务处所": (ORG, v.companies_zh()),
            "出生地": ("person.birthplace", v.cities_zh()),
            "现住址": (ADDRESS, v.addresses_zh()),
            "所属派出所": ("*", v.of("南京东路派出所", "静安寺派出所")),
            "登记日期": (NONE, v.dates()),
        },
    )
    yield (
        "cx_ddxx",
        {
            "ddh": (NONE, v.orders()),
            "yhid": ("*", v.serials()),
            "shrxm": (NAME, v.names_zh()),
            "shrsj": (PHONE, v.mobiles()),
            "shdz": (ADDRESS, v.addresses_zh()),
            "spmc": (NONE, v.products_zh()),
            "je": (NONE, v.amounts()),
            "xdsj": (NONE, v.stamps()),
            "ddzt": (NONE, v.of("已发货", "待付款", "已完成", "已取消")),
            "bz": (FREE, v.texts_zh()),
        },
    )
    yield (
        "患者信息",
        {
            "病历号": ("*", v.codes("", 8)),
            "患者": (NAME, v.names_zh()),
            "年龄": ("person.age", v.ages()),
            "身份证": (ID, v.ids()),
            "诊断": (
                "sensitive.health",
                v.of("高血压", "2型糖尿病", "肺炎", "冠心病", "乙肝", "抑郁症"),
            ),
            "血型": ("sensitive.health", v.of("A型", "B型", "O型", "AB型")),
            "主治医生": (NAME, v.names_zh()),
            "科室": (NONE, v.of("内科", "外科", "儿科", "急诊科")),
            "费用": (NONE, v.amounts()),
            "入院时间": (NONE, v.stamps()),
            "联系方式": (PHONE, v.mobiles()),
        },
    )
    yield (
        "dangyuan",
        {
            "xingming": (NAME, v.names_zh()),
            "shoujihao": (PHONE, v.mobiles_spaced()),
            "minzu": (ETHNIC, v.of("汉", "壮", "苗")),
            "xueli": ("person.education", v.of("本科", "硕士研究生", "大专")),
            "gongzuodanwei": (ORG, v.companies_zh()),
            "zhiwu": (JOB, v.of("科长", "主任", "经理", "书记")),
            "rudangriqi": ("*", v.dates(1985, 2020)),
            "weixin": ("wechat|account.id", v.wechats()),
            "qq": ("qq|account.id", v.qqs()),
            "paixu": (NONE, v.small(1, 99)),
        },
    )
    yield (
        "学生名册",
        {
            "学号": ("*", v.codes("2021", 6)),
            "学生": (NAME, v.names_zh()),
            "出生年月": (BIRTH, v.births_text("%Y年%m月", low=2003, high=2010)),
            "家长电话": (PHONE, v.mobiles()),
            "毕业学校": (ORG, v.schools_zh()),
            "语文": (NONE, v.small(50, 100)),
            "数学": (NONE, v.small(40, 100)),
            "班级": (NONE, v.of("一班", "二班", "三班")),
        },
    )
    yield (
        "商户清单",
        {
            "商户编号": (NONE, v.codes("M", 8)),
            "商户名称": (NONE, v.companies_zh()),
            "经营品类": (NONE, v.of("餐饮", "服装", "超市", "药店")),
            "客服热线": ("*", v.of("400-000-1234", "400-000-5678")),
            "评分": (NONE, v.small(1, 5)),
            "城市": (NONE, v.cities_zh()),
        },
    )
    yield (
        "地铁站点",
        {
            "站点": (NONE, v.stations()),
            "线路": (NONE, v.of("1号线", "2号线", "10号线")),
            "所在区": (NONE, v.districts_zh()),
            "道路": (NONE, v.roads()),
            "lng": (NONE, v.lon()),
            "lat": (NONE, v.lat()),
            "开通日期": (NONE, v.dates(1995, 2022)),
        },
    )
    yield (
        "商品",
        {
            "货号": (NONE, v.codes("HH", 7)),
            "条码": (NONE, v.eans()),
            "名称": (NONE, v.products_zh()),
            "规格": (NONE, v.of("500g", "1kg*2", "12瓶/箱", "330ml")),
            "产地": (NONE, v.provinces_zh()),
            "库存": (NONE, v.small(0, 5000)),
            "说明": (NONE, v.product_texts_zh()),
            "上架时间": (NONE, v.stamps()),
        },
    )


def opaque(v):
    yield (
        "t1",
        {
            "c1": (NAME, v.names_zh()),
            "c2": ("person.sex", v.of("男", "女")),
            "c3": (ETHNIC, v.of("汉族", "回族", "满族", "壮族")),
            "c4": (ID, v.ids()),
            "c5": (PHONE, v.mobiles()),
            "c6": (ADDRESS, v.addresses_zh()),
            "c7": ("person.education", v.of("小学", "初中", "高中", "本科")),
            "c8": ("person.marital", v.of("未婚", "已婚", "丧偶")),
            "c9": ("sensitive.political", v.of("群众", "中共党员", "共青团员")),
            "c10": (ORG, v.companies_zh()),
            "c11": (NONE, v.serials()),
            "c12": (NONE, v.stamps()),
        },
    )
    yield (
        "ext_data",
        {
            "ext1": (BIRTH, v.births()),
            "ext2": (MAIL, v.emails()),
            "ext3": ("bank.card", v.cards()),
            "ext4": ("vehicle.plate", v.plates()),
            "ext5": ("ip.address", v.ips()),
            "ext6": ("mac.address", v.macs()),
            "ext7": (NONE, v.uuids()),
            "ext8": (NONE, v.epochs()),
            "ext9": (NONE, v.long_numbers()),
            "ext10": (JOB, v.of("教师", "医生", "司机", "会计", "律师", "厨师")),
            "ext11": ("sensitive.religion", v.of("佛教", "基督教", "伊斯兰教", "道教")),
        },
    )
    yield (
        "f_table",
        {
            "f_001": (NAME, v.names_en()),
            "f_002": (NAME, v.first()),
            "f_003": (NAME, v.last()),
            "f_004": ("phone.landline", v.phones_us()),
            "f_005": (ADDRESS, v.addresses_us()),
            "f_006": (PART, v.cities_en()),
            "f_007": (BIRTH, v.births_text("%m/%d/%Y")),
            "f_008": (NONE, v.versions()),
            "f_009": (NONE, v.amounts()),
            "f_010": (NONE, v.of("active", "closed", "pending")),
            "f_011": (NONE, v.stamps()),
            "f_012": (NONE, v.hashes()),
        },
    )
    yield (
        "dump",
        {
            "value": (ID, v.ids()),
            "attr": (NAME, v.names_zh()),
            "备注": (PHONE, v.mobiles()),
            "描述": (ADDRESS, v.addresses_zh()),
            "key": (NONE, v.codes("K", 5)),
            "data": (NONE, v.orders()),
        },
    )
    yield (
        "t2",
        {
            "a": (NONE, v.products_zh()),
            "b": (NONE, v.eans()),
            "c": (NONE, v.amounts()),
            "d": (NONE, v.companies_zh()),
            "e": (NONE, v.cities_zh()),
            "f": (NONE, v.dates()),
            "g": (NONE, v.small()),
            "h": (NONE, v.epochs(millis=False)),
            "i": (NONE, v.words_zh()),
            "j": (NONE, v.roads()),
            "k": (NONE, v.long_numbers(18)),
            "l": (NONE, v.long_numbers(15)),
            "m": (NONE, v.long_numbers(11)),
        },
    )
    yield (
        "t3",
        {
            "v1": (NONE, v.products_en()),
            "v2": (NONE, v.isbns()),
            "v3": (NONE, v.of("Red", "Green", "Blue", "Black", "White")),
            "v4": (NONE, v.urls()),
            "v5": (NONE, v.of("USD", "EUR", "CNY")),
            "v6": (NONE, v.of(True, False)),
            "v7": (NONE, v.hashes(40)),
            "v8": (NONE, v.companies_en()),
            "v9": (NONE, v.cities_en()),
            "v10": (NONE, v.zips()),
            "v11": (NONE, v.product_texts_en()),
        },
    )
    yield (
        "misc",
        {
            "field1": (NAME, v.names_comma()),
            "field2": (NAME, v.names_upper()),
            "field3": (PHONE, v.mobiles_plus()),
            "field4": ("id.cn_resident_15|id.cn_resident", v.ids_15()),
            "field5": ("phone.landline", v.landlines()),
            "field6": ("person.age", [f"{a}岁" for a in v.ages()]),
            "field7": (FREE, v.texts_zh()),
            "field8": (NONE, v.normal(50, 12)),
        },
    )


def misleading(v):
    yield (
        "user_info",
        {
            "phone": (ID, v.ids()),
            "id_card": (PHONE, v.mobiles()),
            "email": (NAME, v.names_zh()),
            "name": (MAIL, v.emails()),
            "address": ("person.sex", v.of("男", "女")),
            "remark": (ADDRESS, v.addresses_zh()),
            "mobile": (NONE, v.of("iOS", "Android", "Web")),
            "age": (NONE, v.amounts()),
        },
    )
    yield (
        "customers_old",
        {
            "order_no": (PHONE, v.mobiles()),
            "product_name": (NAME, v.names_en()),
            "sku": (MAIL, v.emails()),
            "first_name": (NONE, v.codes("CUST", 6)),
            "card_no": ("*", v.codes("GOLD", 8)),
            "ssn": (NONE, v.of("yes", "no")),
            "birthday": (NONE, v.of("Y", "N")),
            "created_at": (NONE, v.stamps()),
        },
    )
    yield (
        "devices",
        {
            "device_name": (NONE, v.of("iPhone 12", "Pixel 7", "Galaxy S22")),
            "imei_status": (NONE, v.of("ok", "blocked")),
            "phone_model": (NONE, v.of("A2403", "SM-G991", "GX7AS")),
            "name_len": (NONE, v.small(2, 30)),
            "email_verified": (NONE, v.of(True, False)),
            "serial": (NONE, v.codes("SN", 10)),
            "address_count": (NONE, v.small(0, 5)),
            "last_update": (NONE, v.stamps()),
        },
    )


def nested(v):
    yield (
        "api_log",
        {
            "id": (NONE, v.serials()),
            "payload": (
                FREE,
                v.json(
                    lambda: {
                        "user": {"name": v.name_zh(), "phone": v.mobile()},
                        "amount": v.number(1, 99),
                        "items": [{"sku": "A1"}],
                    }
                ),
            ),
            "meta": (
                NONE,
                v.json(lambda: {"version": "1.2.3", "retry": v.number(0, 3), "ok": True}),
            ),
            "params": (
                FREE,
                v.each(lambda: f"name={v.name_zh()}&mobile={v.mobile()}&page={v.number(1, 9)}"),
            ),
            "ext": (
                FREE,
                v.each(
                    lambda: (
                        f"姓名:{v.name_zh()};性别:{v.random.choice('男女')};等级:{v.number(1, 5)}"
                    )
                ),
            ),
            "conf": (
                NONE,
                v.each(lambda: f"level={v.number(1, 5)};mode=fast;size={v.number(1, 99)}"),
            ),
            "xml": (FREE, v.each(lambda: f"<p><xm>{v.name_zh()}</xm><sj>{v.mobile()}</sj></p>")),
            "at": (NONE, v.stamps()),
        },
    )
    yield (
        "groups",
        {
            "gid": (NONE, v.serials()),
            "phones": (PHONE, v.each(lambda: ";".join(v.mobile() for _ in range(v.number(1, 4))))),
            "members": (
                NAME,
                v.each(lambda: "、".join(v.name_zh() for _ in range(v.number(2, 5)))),
            ),
            "mails": (
                MAIL,
                v.each(
                    lambda: ", ".join(
                        f"u{v.number(1, 999)}@example.com" for _ in range(v.number(2, 4))
                    )
                ),
            ),
            "tags": (NONE, v.of("红;绿", "蓝;白;黑", "大;中;小")),
            "scores": (NONE, v.each(lambda: ",".join(str(v.number(1, 99)) for _ in range(5)))),
        },
    )


STYLES = (chinese, opaque, misleading, english, european, mixed, nested)


def tables(seed=20, styles=STYLES, rows=ROWS):
    """Style, name, Arrow table, column → truth."""
    for style in styles:
        for name, columns in style(Values(seed, rows)):
            yield style.__name__, name, *_table(columns)
