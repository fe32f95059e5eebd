"""Tables of nobody, and of machines: catalogues, stock, logs, sensors, companies, code lists."""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    r = v.r
    yield (
        "sku_master",
        {
            "sku": (NO, v.codes("SK", 8)),
            "barcode": (NO, v.codes("690", 10)),
            "name": (NO, v.of(*w.PRODUCTS)),
            "brand": (NO, v.words("李宁|王老吉|周大福|老干妈|安踏|马应龙|海尔")),
            "category": (NO, v.words("服饰|食品|家电|母婴")),
            "origin": (NO, v.of(*w.CITIES)),
            "color": (NO, v.words("红|黑|白|藏青|米白")),
            "cost": (NO, v.amounts()),
            "weight_g": (NO, v.ints(10, 5000)),
            "shelf_life": (NO, v.words("12个月|18个月|540天")),
            "desc": (
                NO,
                v.say(
                    "{prod}，精选原料，匠心工艺，品质保证，适合全家使用。",
                    "新款{prod}，限时特价，买二送一，全国包邮。",
                ),
            ),
        },
    )
    yield (
        "wms_stock",
        {
            "loc": (NO, v.each(lambda: f"{r.choice('ABCD')}-{v.n(1, 30):02d}-{v.n(1, 6):02d}")),
            "batch": (NO, v.days("%Y%m%d")),
            "qty": (NO, v.ints(0, 9999)),
            "order_ref": (NO, v.codes("8", 15)),
            "serial_no": (NO, v.each(lambda: v.digits(15))),
            "trace": (NO, v.each(lambda: v.digits(18))),
            "op_time": (NO, v.stamps()),
            "wh": (NO, v.words("华东一仓|华南仓|北京仓")),
        },
    )
    yield (
        "nginx_access",
        {
            "remote_addr": (IP, v.ips()),
            "time_local": (NO, v.stamps("%d/%b/%Y:%H:%M:%S +0800")),
            "request": (
                NO,
                v.words(
                    "GET /index.html HTTP/1.1|POST /api/v1/login HTTP/1.1|GET /static/app.js HTTP/2.0"
                ),
            ),
            "status": (NO, v.of(200, 200, 304, 404, 500)),
            "bytes": (NO, v.ints(0, 99_999)),
            "ua": (
                NO,
                v.words("Mozilla/5.0 (Windows NT 10.0; Win64; x64)|curl/7.68.0|okhttp/4.9.1"),
            ),
            "rt": (NO, v.each(lambda: f"{r.uniform(0, 2):.3f}")),
        },
    )
    yield (
        "app_log",
        {
            "ts": (NO, v.stamps("%Y-%m-%dT%H:%M:%S.000Z")),
            "level": (NO, v.words("INFO|WARN|ERROR")),
            "thread": (NO, v.each(lambda: f"http-nio-8080-exec-{v.n(1, 60)}")),
            "logger": (
                NO,
                v.words(
                    "c.e.order.OrderService|c.e.user.UserController|o.s.web.servlet.DispatcherServlet"
                ),
            ),
            "trace_id": (NO, v.hexes(32)),
            "line": (
                text(
                    "phone.mobile",
                    "person.name account.id email id.cn_resident secret.token ip.address",
                ),
                v.say(
                    "send sms to {mob} ok, cost={n}ms",
                    "order created orderNo={no} user={n}",
                    "login success mobile={mob} ip={ip}",
                    "Started Application in {n} seconds",
                    "cache miss key=user:{big}",
                ),
            ),
        },
    )
    yield (
        "system_metrics",
        {
            "host": (NO, v.words("web-01|web-02|db-master")),
            "cpu": (NO, v.amounts(100)),
            "mem": (NO, v.amounts(100)),
            "load1": (NO, v.amounts(9)),
            "uptime": (NO, v.ints(1000, 9_999_999)),
            "kernel": (NO, v.words("5.10.0-28|6.1.0-9")),
            "ip": (ANY, v.each(lambda: f"192.168.1.{v.n(2, 40)}")),
            "mac": (ANY, v.macs()),
            "msg": (
                NO,
                v.say(
                    "disk usage {n}% on /data",
                    "service restarted after {n}s",
                    "connection pool exhausted, waiting {n}ms",
                ),
            ),
        },
    )
    yield (
        "iot_sensor",
        {
            "dev_eui": (ANY, v.hexes(16)),
            "gw": (NO, v.codes("GW", 3)),
            "temp": (NO, v.each(lambda: f"{r.uniform(-5, 40):.1f}")),
            "humidity": (NO, v.ints(20, 99)),
            "battery": (NO, v.ints(0, 100)),
            "rssi": (NO, v.ints(-120, -40)),
            "fw": (NO, v.words("1.0.3|1.1.0|2.0.0-rc1")),
            "lat": (NO, v.lats()),
            "lon": (NO, v.lats(120, 121)),
            "t": (NO, v.epochs()),
        },
    )
    yield (
        "vehicle_telematics",
        {
            "vin": (VIN, v.vins()),
            "collect_time": (NO, v.epochs(millis=True)),
            "speed": (NO, v.ints(0, 130)),
            "soc": (NO, v.ints(5, 100)),
            "mileage": (NO, v.ints(100, 200_000)),
            "longitude": (TRACK, v.lats(120.5, 121.5)),
            "latitude": (TRACK, v.lats()),
            "gear": (NO, v.of("P", "D", "R")),
            "tbox_iccid": (DEV, v.each(lambda: "8986" + v.digits(16))),
            "owner_mobile": (MOB, v.dirty(v.mobiles(), 0.2)),
            "alarm": (NO, v.words("0|0|0|12|7")),
        },
    )
    yield (
        "CarOwners",
        {
            "车主": (NAME, v.zh_names()),
            "VIN码": (VIN, v.vins(check=True)),
            "发动机号": (ANY, v.each(lambda: "".join(r.choices("ABCDEFGH0123456789", k=8)))),
            "车型": (NO, v.words("汉EV|Model 3|秦PLUS|凯美瑞")),
            "购车日期": (NO, v.days()),
            "4S店": (NO, v.words("东城店|西湖店")),
            "tel": (TEL, v.mobiles()),
        },
    )
    yield (
        "companies",
        {
            "企业名称": (NO, v.firms()),
            "统一社会信用代码": ("org.uscc|none", v.each(lambda: "91990101MA" + v.digits(8))),
            "法定代表人": (NAME, v.zh_names()),
            "注册资本": (NO, v.words("500万元|1000万元|50万元")),
            "成立日期": (NO, v.days("%Y-%m-%d", 1995, 2023)),
            "经营范围": (
                NO,
                v.say(
                    "计算机软硬件开发、销售；技术咨询；货物进出口。",
                    "餐饮服务；食品销售；会议服务。",
                ),
            ),
            "注册地址": (ANY, v.addresses()),
            "企业状态": (NO, v.words("存续|注销|吊销")),
        },
    )
    yield (
        "stores_list",
        {
            "门店编码": (NO, v.codes("MD", 4)),
            "门店名称": (NO, v.each(lambda: r.choice(w.CITIES) + r.choice(w.ROADS) + "店")),
            "地址": (NO, v.addresses()),
            "门店电话": (ANY, v.landlines()),
            "营业时间": (NO, v.words("09:00-22:00|10:00-21:30")),
            "面积": (NO, v.ints(40, 900)),
            "经度": (NO, v.lats(120, 121)),
            "纬度": (NO, v.lats()),
        },
    )
    yield (
        "dict_region",
        {
            "code": (NO, v.codes("99", 4)),
            "name": (NO, v.of(*w.REGIONS)),
            "parent": (NO, v.codes("99", 4)),
            "level": (NO, v.of(1, 2, 3)),
            "pinyin": (NO, v.words("suzhou|hangzhou|chengdu|wuhan")),
        },
    )
    yield (
        "sys_dict",
        {
            "dict_type": (NO, v.words("sex|marital|nation|edu")),
            "dict_code": (NO, v.of("1", "2", "10", "20")),
            "dict_label": (NO, v.words("男|女|未婚|已婚|汉族|回族|本科|大专")),
            "sort": (NO, v.ints(1, 99)),
            "enabled": (NO, v.of("Y", "N")),
            "remark": (NO, v.words("|系统内置|勿删")),
        },
    )
    yield (
        "flights",
        {
            "flight_no": (NO, v.each(lambda: r.choice(("MU", "CA", "CZ")) + v.digits(4))),
            "dep": (NO, v.words("PVG|SHA|PEK|CAN")),
            "arr": (NO, v.words("CTU|XIY|SZX|HKG")),
            "std": (NO, v.stamps()),
            "aircraft": (NO, v.words("B-1234|B-5678|B-300Q")),
            "type": (NO, v.words("A320|B738|A359")),
            "pax": (NO, v.ints(60, 300)),
            "gate": (NO, v.words("A12|B7|C33")),
        },
    )
    yield (
        "books",
        {
            "isbn": (NO, v.each(lambda: "978" + v.digits(10))),
            "title": (
                NO,
                v.words(
                    "红楼梦|活着|三体|围城|Pride and Prejudice|Emma|Anna Karenina|David Copperfield"
                ),
            ),
            "author": (
                ANY,
                v.words("曹雪芹|余华|刘慈欣|钱钟书|Jane Austen|Leo Tolstoy|Charles Dickens"),
            ),
            "publisher": (NO, v.words("人民文学出版社|作家出版社|Penguin")),
            "price": (NO, v.amounts(90)),
            "pages": (NO, v.ints(90, 900)),
            "pub_date": (NO, v.days("%Y-%m", 1950, 2023)),
        },
    )
    yield (
        "stock_quotes",
        {
            "code": (NO, v.codes("60", 4)),
            "name": (
                NO,
                v.words("贵州茅台|招商银行|万科A|宁德时代|白云山|马钢股份|方大炭素|金龙鱼"),
            ),
            "open": (NO, v.amounts(200)),
            "vol": (NO, v.ints(1000, 9_999_999)),
            "trade_date": (NO, v.days("%Y%m%d", 1995, 2024)),
            "pe": (NO, v.amounts(80)),
        },
    )
    yield (
        "purchase_orders",
        {
            "po_no": (NO, v.codes("4500", 6)),
            "vendor": (NO, v.western_firms()),
            "material": (NO, v.words("Bolt M8x40|Bearing 6204|Gasket DN50")),
            "plant": (NO, v.words("1000|1100|2000")),
            "net_price": (NO, v.amounts()),
            "curr": (NO, v.of("EUR", "USD")),
            "del_date": (NO, v.days("%d.%m.%Y")),
            "buyer": (NAME, v.of(*[v.western() for _ in range(5)])),
            "tax_code": (NO, v.of("V1", "V0")),
        },
    )
    yield (
        "movies",
        {
            "id": (NO, v.serial()),
            "title": (
                NO,
                v.words(
                    "Erin Brockovich|Michael Clayton|Annie Hall|Jackie Brown|The Matrix|霸王别姬|让子弹飞"
                ),
            ),
            "director": (ANY, v.foreign_names()),
            "year": (NO, v.ints(1950, 2023)),
            "rating": (NO, v.amounts(10)),
            "genre": (NO, v.words("Drama|Comedy|Thriller")),
            "plot": (
                NO,
                v.say(
                    "A young lawyer uncovers a conspiracy that reaches the highest levels.",
                    "Two strangers meet on a train and fall in love.",
                ),
            ),
        },
    )
    yield (
        "hotels_poi",
        {
            "poi_id": (NO, v.hexes(20)),
            "name": (
                NO,
                v.words(
                    "如家酒店(人民路店)|全季酒店|锦江之星|张家界大酒店|李公祠宾馆|王府井希尔顿"
                ),
            ),
            "address": (NO, v.addresses()),
            "tel": (ANY, v.landlines()),
            "location": (NO, v.each(lambda: f"{r.uniform(120, 122):.6f},{r.uniform(30, 32):.6f}")),
            "star": (NO, v.of(2, 3, 4, 5)),
            "rooms": (NO, v.ints(30, 400)),
        },
    )
    yield (
        "config_kv",
        {
            "key": (NO, v.words("jdbc.url|redis.host|app.name|mail.smtp.port|upload.max_size")),
            "value": (ANY, v.words("jdbc:mysql://192.0.2.10:3306/app|192.0.2.11|mall|465|10MB")),
            "env": (NO, v.words("dev|prod")),
            "updated": (NO, v.stamps()),
        },
    )
    yield (
        "payments_gateway",
        {
            "out_trade_no": (NO, v.codes("2024", 20)),
            "transaction_id": (NO, v.codes("42000", 23)),
            "mch_id": (NO, v.of("1900000109", "1900006511")),
            "openid": (ACC, v.openids()),
            "total_fee": (NO, v.ints(1, 99_900)),
            "bank_type": (NO, v.words("ICBC_DEBIT|CMB_CREDIT|OTHERS")),
            "nonce_str": (NO, v.hexes(32)),
            "sign": (NO, [str(x).upper() for x in v.hexes(32)]),
            "time_end": (NO, v.stamps("%Y%m%d%H%M%S")),
        },
    )
    yield (
        "crop_yields",
        {
            "区县": (NO, v.each(lambda: r.choice(w.REGIONS)[-3:])),
            "作物": (NO, v.words("水稻|小麦|玉米|高粱")),
            "品种": (NO, v.words("南粳46|郑麦9023|先玉335|金农1号")),
            "年份": (NO, v.ints(1990, 2023)),
            "亩产kg": (NO, v.amounts(800)),
            "面积亩": (NO, v.ints(10, 90_000)),
        },
    )
    yield (
        "recipes",
        {
            "菜名": (NO, v.words("宫保鸡丁|麻婆豆腐|东坡肉|夫妻肺片|龙井虾仁|白切鸡")),
            "主料": (NO, v.words("鸡肉|豆腐|五花肉|牛肉|河虾")),
            "做法": (
                NO,
                v.say(
                    "鸡肉切丁，加料酒腌制{n}分钟，热锅下油，爆香后翻炒出锅。",
                    "冷水下锅焯{n}分钟，捞出洗净，小火慢炖。",
                ),
            ),
            "耗时": (NO, v.words("30分钟|1小时")),
            "难度": (NO, v.words("简单|中等")),
        },
    )
    yield (
        "census_agg",
        {
            "地区": (NO, v.of(*w.CITIES)),
            "性别": (NO + "|person.sex", v.words("男|女")),
            "年龄段": (NO, v.words("0-14|15-59|60+")),
            "人口": (NO, v.ints(1000, 900_000)),
            "占比": (NO, v.each(lambda: f"{r.uniform(0, 100):.1f}%")),
        },
    )
    yield (
        "release_notes",
        {
            "version": (NO, v.each(lambda: f"{v.n(1, 9)}.{v.n(0, 20)}.{v.n(0, 9)}")),
            "commit": (NO, v.hexes(40)),
            "author": (NAME, v.of(*[v.western() for _ in range(7)])),
            "author_email": (MAIL, v.emails()),
            "message": (
                NO,
                v.say(
                    "fix: null pointer when list is empty (#{n})",
                    "feat: add retry with backoff",
                    "chore: bump version to {n}.0",
                ),
            ),
            "build": (NO, v.serial(1400)),
        },
    )
    yield (
        "value_store",
        {
            "k": (NO, v.serial()),
            "v1": (NAME, v.zh_names()),
            "v2": (ID, v.residents()),
            "v3": (MAIL, v.emails()),
            "v4": (NO, v.codes("8", 17)),
            "v5": (PLATE, v.plates()),
            "v6": (NO, v.codes("3", 14)),
            "v7": (IP, v.ips()),
            "v8": (NO, v.ints(0, 9)),
            "v9": (ORG, v.firms()),
            "v10": (BIRTH, v.births()),
            "v11": (EDU, v.words(w.EDUCATION)),
            "v12": (NO, v.stamps()),
        },
    )
    yield (
        "ext_foreign",
        {
            "ext1": (NAME, v.foreign_names()),
            "ext2": (TEL, v.us_phones()),
            "ext3": (
                ADDR,
                v.each(
                    lambda: (
                        str(v.western_addresses()[0])
                        + r.choice((", Dayton, OH 45402", ", Leeds LS1 4AP", ", Austin, TX 78701"))
                    )
                ),
            ),
            "ext4": (NO, v.amounts()),
            "ext5": (BIRTH, v.births("%d/%m/%Y")),
            "ext6": (NO, v.days("%d/%m/%Y")),
            "ext7": (JOB, v.words("Nurse|Teacher|Electrician|Accountant|Driver|Chef|Retired")),
            "ext8": (NO, v.words("Y|N")),
            "ext9": (HEALTH, v.words("asthma|diabetes|hypertension|none|migraine|epilepsy")),
        },
    )
    yield (
        "misnamed",
        {
            "phone": (ID, v.residents()),
            "id_card": (NO, v.words("cat-001|cat-002|cat-003")),
            "name": (NO, v.codes("item-", 5)),
            "address": (IP, v.ips()),
            "email": (MOB, v.mobiles()),
            "price": (NAME, v.zh_names()),
            "birthday": (ANY, v.days("%Y-%m-%d", 2023, 2025)),
            "amount": (BANK + "|none", v.cards()),
            "sex": (NO, v.words("AAA|BBB|CCC|DDD|EEE")),
        },
    )
    yield (
        "备用字段表",
        {
            "主键": (NO, v.serial()),
            "备用1": (NAME, v.dirty(v.zh_names(), 0.5)),
            "备用2": (MOB, v.dirty(v.mobiles(), 0.6)),
            "备用3": (ADDR, v.dirty(v.addresses(), 0.4)),
            "备用4": (NO, v.dirty(v.words("A|B|C"), 0.4)),
            "备用5": (NO, v.dirty(v.stamps(), 0.4)),
            "备用6": (MAR, v.dirty(v.words("已婚|未婚|离异"), 0.4)),
            "备注": (
                text("person.name phone.mobile", "person.nickname address.fragment"),
                v.say("联系人{zh} {mob}", "见附件", "{zh}代办，{mob}"),
            ),
        },
    )
    yield (
        "survey_answers",
        {
            "submit_id": (NO, v.uuids()),
            "q1": (NAME, v.zh_names()),
            "q2": (SEX, v.words("男|女")),
            "q3": (AGE + "|none", v.words("18-25|26-35|36-45|46以上")),
            "q4": (MOB, v.mobiles()),
            "q5": (NO, v.words("非常满意|满意|一般")),
            "q6": (
                text("", "person.name person.nickname"),
                v.say("希望增加停车位", "服务态度很好，继续努力", "没有意见"),
            ),
            "q7": (JOB, v.words(w.JOBS)),
            "q8": (PART, v.of(*w.REGIONS)),
        },
    )
    yield (
        "kv_profile",
        {
            "rid": (NO, v.serial(7)),
            "payload": (
                text("person.name phone.mobile id.cn_resident", "address person.sex account.id"),
                v.jsons(
                    lambda: {
                        "name": v.zh(),
                        "mobile": v.mobile(),
                        "idNo": v.resident(),
                        "tags": ["vip"],
                        "score": v.n(1, 100),
                    }
                ),
            ),
            "kv": (
                text("person.name phone.mobile", "address address.fragment person.sex"),
                v.each(lambda: f"xm={v.zh()};sjh={v.mobile()};dj={v.n(1, 5)}"),
            ),
            "xml": (
                text("person.name id.cn_resident", "person.sex"),
                v.each(lambda: f"<r><xm>{v.zh()}</xm><sfzh>{v.resident()}</sfzh><zt>1</zt></r>"),
            ),
            "settings": (
                NO,
                v.jsons(
                    lambda: {"theme": r.choice(("dark", "light")), "lang": "zh", "size": v.n(8, 20)}
                ),
            ),
            "qs": (NO, v.each(lambda: f"page={v.n(1, 90)}&size=20&sort=asc")),
        },
    )
    yield (
        "event_tracking",
        {
            "event": (NO, v.words("page_view|click|submit_order")),
            "distinct_id": (ACC + "|device.id", v.uuids()),
            "properties": (
                text("ip.address", "device.id account.id address.fragment geo.coordinates"),
                v.jsons(
                    lambda: {
                        "$os": "iOS",
                        "$ip": v.ips()[0],
                        "$model": "iPhone13,4",
                        "amount": v.n(1, 900),
                    }
                ),
            ),
            "ts": (NO, v.epochs(millis=True)),
            "sdk": (NO, v.words("1.14.2|1.16.0")),
        },
    )
    yield (
        "access_gate",
        {
            "刷卡时间": (NO, v.stamps()),
            "卡号": (ACC + "|bank.card", v.codes("00", 8)),
            "持卡人": (NAME, v.zh_names()),
            "门": (NO, v.words("东门|西门|B座")),
            "抓拍图": (FACE, v.bytes64(b"\xff\xd8\xff\xe1")),
            "feature": (
                TEMPLATE,
                v.each(lambda: ",".join(str(x) for x in v.vectors(128)[0]))
                if v.rows < 60
                else v.floats64(256),
            ),
            "similarity": (NO, v.each(lambda: f"{r.uniform(0.6, 1):.4f}")),
            "通行": (NO, v.words("进|出")),
        },
    )


def binary(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    """Tables with bytes and lists of numbers, written as Parquet."""
    iso = b"FMR\x00 20\x00"
    yield (
        "enrolment",
        {
            "subject": (ACC, v.codes("S", 6)),
            "nm": (NAME, v.foreign_names()),
            "face": (FACE, v.raw(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")),
            "finger_l": (FINGER, v.raw(iso)),
            "finger_wsq": (FINGER, v.raw(b"\xff\xa0\xff\xa4")),
            "voice": (VOICE, v.raw(b"RIFF\x24\x08\x00\x00WAVEfmt ")),
            "amr": (VOICE, v.raw(b"#!AMR\n")),
            "emb": (TEMPLATE, v.vectors(128)),
            "quality": (NO, v.ints(1, 100)),
            "sig": (NO, v.raw(b"\x30\x45\x02\x21")),
        },
    )
    yield (
        "blobs",
        {
            "id": (NO, v.serial()),
            "doc": (NO, v.raw(b"%PDF-1.7\n")),
            "zip": (NO, v.raw(b"PK\x03\x04")),
            "thumb": (NO, v.raw(b"\x89PNG\r\n\x1a\n")),
            "hash": (NO, v.raw(b"", 32)),
            "weights": (NO, [[v.r.uniform(0, 9) for _ in range(12)] for _ in range(v.rows)]),
        },
    )
    yield (
        "call_center",
        {
            "call_id": (NO, v.uuids()),
            "caller": (MOB, v.mobiles()),
            "agent_id": (ACC, v.codes("A", 4)),
            "rec": (VOICE, v.raw(b"ID3\x04\x00")),
            "rec_path": (VOICE, v.each(lambda: f"/rec/2024/{v.digits(10)}.wav")),
            "dur": (NO, v.ints(3, 1800)),
            "asr": (
                text("person.name phone.mobile", "person.nickname address address.fragment"),
                v.say(
                    "您好，请问是{zh}先生吗，我们这边核实一下您的电话{mob}对吗",
                    "对的我叫{zh}，你打{mob}这个电话",
                    "嗯嗯好的再见",
                ),
            ),
        },
    )
