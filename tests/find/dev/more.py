"""More development tables: traps, code tables, machines, and systems of other trades."""

from .foreign import NONE
from .trades import trades, traps


def code_tables(v):
    few = type(v)(v.seed, rows=40)
    yield (
        "dm_mz",
        {
            "dm": (NONE, [f"{i:02d}" for i in range(1, 11)]),
            "mc": (
                NONE,
                [
                    "汉族",
                    "蒙古族",
                    "回族",
                    "藏族",
                    "维吾尔族",
                    "苗族",
                    "彝族",
                    "壮族",
                    "布依族",
                    "朝鲜族",
                ],
            ),
            "px": (NONE, list(range(10))),
        },
    )
    yield (
        "dict_education",
        {
            "code": (NONE, ["10", "20", "30", "40", "60", "70", "80"]),
            "label": (NONE, ["研究生", "本科", "大专", "中专", "高中", "初中", "小学"]),
        },
    )
    yield (
        "sys_param",
        {
            "param_key": (NONE, few.each(lambda: f"sys.opt.{few.number(1, 999)}")),
            "param_value": (NONE, few.each(lambda: str(few.number(1, 9999)))),
            "remark": (NONE, few.of("系统默认参数，请勿修改", "超时时间（秒）", "是否启用缓存")),
            "updated_by": ("*", few.of("admin", "root", "system")),
            "update_time": (NONE, few.stamps()),
        },
    )
    yield (
        "region",
        {
            "id": (NONE, v.serials()),
            "parent_id": (NONE, v.serials()),
            "name": (NONE, v.districts_zh()),
            "level": (NONE, v.small(1, 3)),
            "zip": (NONE, v.postcodes_zh()),
            "lat": (NONE, v.lat()),
            "lng": (NONE, v.lon()),
        },
    )
    yield (
        "icd10",
        {
            "icd_code": (
                NONE,
                v.each(lambda: f"{v.random.choice('ABCEIJK')}{v.number(10, 99)}.{v.number(0, 9)}"),
            ),
            "disease_name": (
                "*",
                v.of("高血压", "糖尿病", "肺炎", "冠心病", "胃溃疡", "脑梗死", "哮喘"),
            ),
        },
    )
    yield (
        "countries",
        {
            "iso": (NONE, ["CN", "US", "DE", "FR", "JP", "BR", "IN", "GB"]),
            "name": (
                NONE,
                [
                    "China",
                    "United States",
                    "Germany",
                    "France",
                    "Japan",
                    "Brazil",
                    "India",
                    "United Kingdom",
                ],
            ),
            "capital": (
                NONE,
                [
                    "Beijing",
                    "Washington",
                    "Berlin",
                    "Paris",
                    "Tokyo",
                    "Brasília",
                    "New Delhi",
                    "London",
                ],
            ),
            "population": (NONE, [1400, 330, 83, 67, 125, 213, 1400, 67]),
        },
    )


def machines(v):
    yield (
        "bus_gps",
        {
            "bus_line": (NONE, v.of("71路", "20路", "观光1线")),
            "device_no": ("*", v.codes("D", 6)),
            "lat": (NONE, v.lat()),
            "lon": (NONE, v.lon()),
            "gps_time": (NONE, v.stamps()),
            "speed": (NONE, v.small(0, 60)),
        },
    )
    yield (
        "sensor_readings",
        {
            "sensor": (NONE, v.codes("TH-", 4)),
            "temp": (NONE, v.normal(21, 4)),
            "humidity": (NONE, v.normal(50, 9)),
            "read_at": (NONE, v.epochs()),
            "battery": (NONE, v.small(0, 100)),
            "firmware": (NONE, v.versions()),
        },
    )
    yield (
        "stock_quotes",
        {
            "symbol": (NONE, v.of("600519", "000001", "300750", "601318")),
            "stock_name": (
                NONE,
                v.of(
                    "贵州茅台", "平安银行", "宁德时代", "中国平安", "万科A", "金龙汽车", "马钢股份"
                ),
            ),
            "open": (NONE, v.amounts()),
            "volume": (NONE, v.long_numbers(9)),
            "trade_date": (NONE, v.dates()),
        },
    )
    yield (
        "invoices",
        {
            "fpdm": (NONE, v.long_numbers(12)),
            "fphm": (NONE, v.long_numbers(8)),
            "gfmc": (NONE, v.companies_zh()),
            "xfmc": (NONE, v.companies_zh()),
            "hjje": (NONE, v.amounts()),
            "kprq": (NONE, v.dates()),
            "jym": (NONE, v.long_numbers(20)),
        },
    )
    yield (
        "books",
        {
            "isbn": (NONE, v.isbns()),
            "title": (
                NONE,
                v.of(
                    "红楼梦",
                    "西游记",
                    "高等数学",
                    "马克思主义哲学",
                    "金融学",
                    "Python编程",
                    "白鹿原",
                    "平凡的世界",
                ),
            ),
            "publisher": (NONE, v.of("人民文学出版社", "清华大学出版社", "机械工业出版社")),
            "pub_year": (NONE, v.small(1980, 2024)),
            "pages": (NONE, v.small(80, 900)),
            "author": ("*", v.names_zh()),
        },
    )
    yield (
        "transactions",
        {
            "txn_id": (NONE, v.long_numbers(19)),
            "ref_no": (NONE, v.each(lambda: f"62{v.number(10**13, 10**14 - 1)}")),
            "amount": (NONE, v.amounts()),
            "merchant": (NONE, v.companies_en()),
            "mcc": (NONE, v.small(1000, 9999)),
            "ts": (NONE, v.epochs(millis=False)),
            "batch": (
                NONE,
                v.each(
                    lambda: f"2024{v.number(1, 12):02d}{v.number(1, 28):02d}{v.number(100, 999)}"
                ),
            ),
            "auth_code": (NONE, v.long_numbers(6)),
        },
    )
    yield (
        "servers",
        {
            "hostname": (NONE, v.each(lambda: f"web-{v.number(1, 99):02d}.prod.example.com")),
            "os": (NONE, v.of("Ubuntu 22.04", "CentOS 7", "Debian 12")),
            "cpu": (NONE, v.small(2, 64)),
            "uptime_days": (NONE, v.small(0, 800)),
            "rack": (NONE, v.of("A1", "B2", "C3")),
            "serial_no": (NONE, v.each(lambda: f"35{v.number(10**12, 10**13 - 1)}")),
        },
    )
    yield (
        "paint_colors",
        {
            "color": (
                NONE,
                v.of(
                    "Red",
                    "Green",
                    "Brown",
                    "White",
                    "Black",
                    "Gray",
                    "Rose",
                    "Olive",
                    "Violet",
                    "Amber",
                    "Ruby",
                    "Jade",
                    "Pearl",
                    "Hazel",
                ),
            ),
            "finish": (NONE, v.of("matte", "gloss", "satin")),
            "hex": (NONE, v.each(lambda: f"#{v.random.getrandbits(24):06x}")),
            "stock": (NONE, v.small()),
        },
    )


MORE = (traps, code_tables, machines, trades)
