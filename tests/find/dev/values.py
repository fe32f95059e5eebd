"""Invented values of many sorts, in the styles of real systems. No number can be anybody's."""

import datetime as dt
import json
import random

import numpy as np

from strongroom import city

ROWS = 320
SURNAMES = [
    *"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟",
    *"汪田任姜",
    *("欧阳", "上官", "司马", "诸葛"),
]
GIVEN = list(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红建国志海春梅雪峰宇轩子涵梓萱浩然欣怡晨思远佳琪俊凯博雅婷"
)
FIRST = [
    "Mary",
    "Patricia",
    "Jennifer",
    "Linda",
    "Elizabeth",
    "Barbara",
    "Susan",
    "Jessica",
    "Sarah",
    "Karen",
    "Nancy",
    "Lisa",
    "Margaret",
    "Betty",
    "Sandra",
    "Ashley",
    "Dorothy",
    "Kimberly",
    "Emily",
    "Donna",
    "James",
    "Robert",
    "John",
    "Michael",
    "David",
    "William",
    "Richard",
    "Joseph",
    "Thomas",
    "Charles",
    "Daniel",
    "Matthew",
    "Anthony",
    "Mark",
    "Steven",
    "Paul",
    "Andrew",
    "Joshua",
    "Kenneth",
    "Kevin",
    "Brian",
    "George",
    "Edward",
    "Ronald",
    "Timothy",
    "Jason",
    "Jeffrey",
    "Ryan",
    "Jacob",
    "Gary",
    "Nicholas",
    "Eric",
]
LAST = [
    "Smith",
    "Johnson",
    "Williams",
    "Brown",
    "Jones",
    "Garcia",
    "Miller",
    "Davis",
    "Rodriguez",
    "Martinez",
    "Hernandez",
    "Lopez",
    "Gonzalez",
    "Wilson",
    "Anderson",
    "Taylor",
    "Moore",
    "Jackson",
    "Martin",
    "Lee",
    "Perez",
    "Thompson",
    "White",
    "Harris",
    "Sanchez",
    "Clark",
    "Ramirez",
    "Lewis",
    "Robinson",
    "Walker",
    "Young",
    "Allen",
    "King",
    "Wright",
    "Scott",
    "Torres",
    "Nguyen",
    "Hill",
    "Flores",
    "Green",
    "Adams",
    "Nelson",
    "Baker",
    "Hall",
    "Rivera",
    "Campbell",
    "Mitchell",
    "Carter",
    "Roberts",
]
EURO_FIRST = [
    "Jürgen",
    "Sabine",
    "Käthe",
    "Uwe",
    "Heike",
    "Günter",
    "Anke",
    "François",
    "Élodie",
    "Thierry",
    "Océane",
    "Benoît",
    "Giulia",
    "Matteo",
    "Chiara",
    "Lorenzo",
    "Søren",
    "Ingrid",
    "Bjørn",
    "Zofia",
    "Wojciech",
    "Katarzyna",
    "Piotr",
    "Íñigo",
    "Begoña",
    "Joaquín",
    "Siân",
]
EURO_LAST = [
    "Müller",
    "Schröder",
    "Weiß",
    "Köhler",
    "Lefèvre",
    "Moreau",
    "Girard",
    "Rossi",
    "Bianchi",
    "Esposito",
    "Andersen",
    "Kristiansen",
    "Nowak",
    "Wiśniewski",
    "Kowalczyk",
    "Muñoz",
    "Ibáñez",
    "Etxeberria",
    "Janssen",
    "Visser",
    "Hoffmann",
    "Schäfer",
]


class Values:
    """Columns of values; one random stream, so that tables are the same in every run."""

    def __init__(self, seed, rows=ROWS):
        self.random = random.Random(seed)
        self.seed, self.rows = seed, rows

    def each(self, make):
        return [make() for _ in range(self.rows)]

    def of(self, *values):
        return self.each(lambda: self.random.choice(values))

    def number(self, low, high):
        return self.random.randint(low, high)

    # People

    def name_zh(self):
        r = self.random
        return r.choice(SURNAMES) + "".join(r.choices(GIVEN, k=r.choice((1, 2, 2, 2))))

    def names_zh(self):
        return self.each(self.name_zh)

    def first(self):
        return self.of(*FIRST)

    def last(self):
        return self.of(*LAST)

    def name_en(self):
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def names_en(self):
        return self.each(self.name_en)

    def names_comma(self):
        return self.each(lambda: f"{self.random.choice(LAST)}, {self.random.choice(FIRST)}")

    def names_upper(self):
        return [n.upper() for n in self.names_en()]

    def euro_first(self):
        return self.of(*EURO_FIRST)

    def euro_last(self):
        return self.of(*EURO_LAST)

    def names_pinyin(self):
        s = [
            "Wang",
            "Li",
            "Zhang",
            "Liu",
            "Chen",
            "Yang",
            "Zhao",
            "Huang",
            "Zhou",
            "Wu",
            "Xu",
            "Sun",
            "Hu",
            "Zhu",
            "Gao",
            "Lin",
            "He",
            "Guo",
            "Ma",
        ]
        g = [
            "Wei",
            "Fang",
            "Xiaoming",
            "Jing",
            "Qiang",
            "Haoran",
            "Yuxuan",
            "Lihua",
            "Jianguo",
            "Meili",
            "Tao",
            "Xueying",
        ]
        return self.each(lambda: f"{self.random.choice(s)} {self.random.choice(g)}")

    def ids(self):
        return city.ids(self.rows, self.seed).to_pylist()

    def ids_15(self):
        return [i[:6] + i[8:17] for i in self.ids()]

    def mobile(self):
        r = self.random
        head = r.choice(("154", "160", "163", "164", "168", "169", "179", "194"))
        return head + f"{r.randint(0, 10**8 - 1):08d}"

    def mobiles(self):
        return self.each(self.mobile)

    def mobiles_spaced(self):
        return [f"{m[:3]} {m[3:7]} {m[7:]}" for m in self.mobiles()]

    def mobiles_plus(self):
        return ["+86" + m for m in self.mobiles()]

    def phones_us(self):
        return self.each(lambda: f"({self.number(201, 989)}) 555-01{self.number(0, 99):02d}")

    def phones_uk(self):
        return self.each(lambda: f"+44 1632 960{self.number(0, 999):03d}")

    def landlines(self):
        return self.each(
            lambda: f"0{self.random.choice((21, 10, 755))}-{self.number(20000000, 29999999)}"
        )

    def emails(self):
        r = self.random
        made = self.each(lambda: f"{r.choice(FIRST)}.{r.choice(LAST)}{r.randint(1, 99)}")
        return [f"{name.lower()}@example.com" for name in made]

    def wechats(self):
        r = self.random
        return self.each(
            lambda: (
                r.choice(("wxid_", "wx", "li_", "zhang-", "q"))
                + "".join(r.choices("abcdefghjkmnpqrstuvwxyz0123456789", k=r.randint(7, 12)))
            )
        )

    def qqs(self):
        return self.each(lambda: str(self.number(10**7, 3 * 10**9)))

    def accounts(self):
        r = self.random
        return self.each(
            lambda: (r.choice(FIRST)[:5] + r.choice(LAST)[:4]).lower() + str(r.randint(1, 99))
        )

    def births(self, low=1940, high=2005):
        first, last = dt.date(low, 1, 1), dt.date(high, 12, 31)
        return self.each(lambda: first + dt.timedelta(self.number(0, (last - first).days)))

    def births_text(self, form="%Y-%m-%d", **span):
        return [d.strftime(form) for d in self.births(**span)]

    def ages(self):
        return self.each(lambda: int(min(99, max(1, self.random.gauss(42, 18)))))

    def cards(self):
        def one():
            body = "99" + "".join(self.random.choices("0123456789", k=13))
            total = 0
            for i, c in enumerate(reversed(body)):
                n = int(c) * (2 if i % 2 == 0 else 1)
                total += n - 9 if n > 9 else n
            return body + str(-total % 10)

        return self.each(one)

    def plates(self):
        r = self.random
        return self.each(
            lambda: f"{r.choice('沪京苏浙粤')}{r.choice('ABCDEF')}{r.randint(0, 99999):05d}"
        )

    # Places

    def address_zh(self):
        r = self.random
        place = r.choice(
            (
                "上海市黄浦区南京东路",
                "北京市海淀区中关村大街",
                "广东省深圳市南山区科技园路",
                "江苏省苏州市姑苏区人民路",
                "浙江省杭州市西湖区文三路",
                "四川省成都市武侯区天府大道",
            )
        )
        return f"{place}{r.randint(1, 899)}号{r.randint(1, 30)}栋{r.randint(1, 6)}单元{r.randint(101, 2604)}室"

    def addresses_zh(self):
        return self.each(self.address_zh)

    def addresses_us(self):
        r = self.random
        streets = (
            "Maple Street",
            "Oak Ave",
            "Elm Drive",
            "Washington Blvd",
            "2nd St",
            "Lake Road",
            "Sunset Ln",
        )
        return self.each(
            lambda: (
                f"{r.randint(1, 9999)} {r.choice(streets)}"
                + r.choice(("", "", f", Apt {r.randint(1, 40)}"))
            )
        )

    def addresses_de(self):
        r = self.random
        streets = (
            "Hauptstraße",
            "Goethestr.",
            "Bahnhofstraße",
            "Lindenweg",
            "Am Markt",
            "Schillerplatz",
        )
        return self.each(
            lambda: f"{r.choice(streets)} {r.randint(1, 140)}{r.choice(('', '', 'a', 'b'))}"
        )

    def cities_zh(self):
        return self.of(
            "上海市", "北京市", "深圳市", "苏州市", "杭州市", "成都市", "西安市", "武汉市", "南京市"
        )

    def districts_zh(self):
        return self.of(
            "黄浦区",
            "海淀区",
            "南山区",
            "姑苏区",
            "西湖区",
            "武侯区",
            "雁塔区",
            "江岸区",
            "玄武区",
            "静安区",
        )

    def provinces_zh(self):
        return self.of("上海", "北京", "广东", "江苏", "浙江", "四川", "陕西", "湖北")

    def cities_en(self):
        return self.of(
            "Chicago",
            "Houston",
            "Phoenix",
            "Dallas",
            "Austin",
            "Denver",
            "Seattle",
            "Boston",
            "Portland",
            "Atlanta",
            "Miami",
            "Detroit",
        )

    def cities_de(self):
        return self.of(
            "Berlin",
            "Hamburg",
            "München",
            "Köln",
            "Frankfurt am Main",
            "Stuttgart",
            "Leipzig",
            "Dresden",
            "Bonn",
        )

    def zips(self):
        return self.each(lambda: f"{self.number(10000, 99950):05d}")

    def postcodes_zh(self):
        return self.each(lambda: f"{self.number(10, 83)}{self.number(0, 9999):04d}")

    def lat(self, low=22.0, high=40.0):
        return self.each(lambda: round(self.random.uniform(low, high), 6))

    def lon(self, low=102.0, high=122.0):
        return self.each(lambda: round(self.random.uniform(low, high), 6))

    # Things

    def companies_zh(self):
        r = self.random
        return self.each(
            lambda: (
                r.choice(("上海", "北京", "深圳", "苏州", "杭州"))
                + r.choice(("鑫源", "宏达", "天成", "博远", "金桥", "华信", "瑞丰", "恒通"))
                + r.choice(("科技", "贸易", "物流", "建筑", "食品"))
                + r.choice(("有限公司", "有限责任公司", "股份有限公司"))
            )
        )

    def schools_zh(self):
        return self.of(
            "复旦大学",
            "上海市第一中学",
            "南京师范大学",
            "实验小学",
            "苏州中学",
            "同济大学",
            "育才中学",
            "第三职业技术学院",
        )

    def companies_en(self):
        r = self.random
        return self.each(
            lambda: (
                r.choice(
                    (
                        "Acme",
                        "Globex",
                        "Initech",
                        "Umbrella",
                        "Stark",
                        "Wayne",
                        "Hooli",
                        "Vandelay",
                        "Soylent",
                        "Wonka",
                    )
                )
                + " "
                + r.choice(("Industries", "Holdings", "Logistics", "Foods", "Partners", "Systems"))
                + " "
                + r.choice(("Inc.", "LLC", "Ltd", "GmbH", "Corp."))
            )
        )

    def products_zh(self):
        return self.of(
            "华为手机壳",
            "金龙鱼食用油",
            "白象方便面",
            "康师傅红烧牛肉面",
            "马应龙痔疮膏",
            "高露洁牙膏",
            "方太油烟机",
            "石榴汁",
            "黄桃罐头",
            "江小白白酒",
            "苏打水",
            "田园沙拉",
            "元气森林",
            "安慕希酸奶",
            "老干妈辣酱",
            "王老吉凉茶",
        )

    def products_en(self):
        return self.of(
            "Blue Widget",
            "Steel Bolt M8",
            "Organic Olive Oil",
            "Wireless Mouse",
            "Garden Hose",
            "Desk Lamp",
            "USB-C Cable",
            "Paper Towels",
            "Running Shoes",
            "Coffee Beans",
        )

    def words_zh(self):
        return self.of("高级", "普通", "黄金", "白银", "钻石", "金卡", "银卡")

    def orders(self):
        return [f"31010120230514{n:04d}" for n in range(self.rows)]

    def long_numbers(self, digits=16):
        return self.each(lambda: str(self.number(10 ** (digits - 1), 10**digits - 1)))

    def epochs(self, millis=True):
        low, high = 1_580_000_000, 1_720_000_000
        return self.each(
            lambda: (
                self.number(low, high) * (1000 if millis else 1)
                + (self.number(0, 999) if millis else 0)
            )
        )

    def stamps(self, low=2018, high=2024):
        first = dt.datetime(low, 1, 1, tzinfo=dt.UTC)
        span = (dt.datetime(high, 12, 31, tzinfo=dt.UTC) - first).total_seconds()
        return self.each(lambda: first + dt.timedelta(seconds=self.number(0, int(span))))

    def dates(self, low=2015, high=2024):
        return [s.date() for s in self.stamps(low, high)]

    def serials(self):
        return list(range(1000, 1000 + self.rows))

    def codes(self, prefix="SKU", digits=6):
        return self.each(lambda: f"{prefix}{self.number(0, 10**digits - 1):0{digits}d}")

    def eans(self):
        def one():
            body = "690" + "".join(self.random.choices("0123456789", k=9))
            total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(body))
            return body + str(-total % 10)

        return self.each(one)

    def isbns(self):
        def one():
            body = "9787" + "".join(self.random.choices("0123456789", k=8))
            total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(body))
            return body + str(-total % 10)

        return self.each(one)

    def uuids(self):
        r = self.random
        return self.each(
            lambda: "-".join(f"{r.getrandbits(4 * n):0{n}x}" for n in (8, 4, 4, 4, 12))
        )

    def hashes(self, size=64):
        return self.each(lambda: f"{self.random.getrandbits(4 * size):0{size}x}")

    def amounts(self):
        return self.each(lambda: round(self.random.expovariate(0.01), 2))

    def small(self, low=0, high=100):
        return self.each(lambda: self.number(low, high))

    def urls(self):
        return self.each(lambda: f"https://example.com/p/{self.number(1, 99999)}")

    def ips(self):
        return self.each(
            lambda: (
                f"{self.random.choice(('192.0.2', '198.51.100', '203.0.113'))}.{self.number(1, 254)}"
            )
        )

    def versions(self):
        return self.each(lambda: f"{self.number(0, 9)}.{self.number(0, 20)}.{self.number(0, 40)}")

    def macs(self):
        return self.each(lambda: ":".join(f"{self.number(0, 255):02x}" for _ in range(6)))

    def stations(self):
        return self.of(
            "人民广场站",
            "徐家汇站",
            "陆家嘴站",
            "中山公园站",
            "虹桥火车站",
            "静安寺站",
            "世纪大道站",
            "张江高科站",
            "南京西路站",
            "江苏路站",
        )

    def roads(self):
        return self.of(
            "南京东路",
            "人民大道",
            "中山北路",
            "淮海中路",
            "四川北路",
            "延安西路",
            "北京西路",
            "江宁路",
            "胶州路",
            "武宁路",
        )

    def texts_zh(self):
        r = self.random
        return self.each(
            lambda: r.choice(
                (
                    f"客户来电反映快递未收到，回电{self.mobile()}，已转交处理。",
                    "当事人情绪稳定，已告知相关权利义务，等待进一步处理。",
                    f"经核实，{self.name_zh()}于当日上午到场，联系电话{self.mobile()}，表示同意调解。",
                    f"住户{self.name_zh()}反映楼上漏水，地址{self.address_zh()}。",
                )
            )
        )

    def texts_en(self):
        r = self.random
        return self.each(
            lambda: r.choice(
                (
                    f"Customer {self.name_en()} called about a late parcel, call back at (202) 555-01{r.randint(10, 99)}.",
                    "Spoke to the customer, everything is fine now and the ticket can be closed.",
                    f"Please write to {r.choice(FIRST).lower()}@example.com about the refund, she is waiting.",
                )
            )
        )

    def product_texts_zh(self):
        return self.of(
            "本品采用优质原料精制而成，口感细腻，适合全家享用，请置于阴凉干燥处保存。",
            "不锈钢材质，坚固耐用，适用于厨房、卫生间等多种场合，安装简便。",
            "纯棉面料，柔软舒适，透气吸汗，多色可选，机洗不变形。",
            "大容量电池，快速充电，支持多种设备同时使用，保修两年。",
        )

    def product_texts_en(self):
        return self.of(
            "A durable stainless steel bottle that keeps drinks cold for twenty-four hours and fits most cup holders.",
            "Soft cotton fabric with a relaxed fit, machine washable and available in several colours for every season.",
            "Compact and lightweight design with a long battery life, ideal for travel and everyday use at the office.",
            "Made from recycled materials, this sturdy bag has two pockets and an adjustable strap for comfort.",
        )

    # Nested

    def json(self, make):
        return self.each(lambda: json.dumps(make(), ensure_ascii=False))

    def normal(self, mean, deviation):
        return [
            round(x, 2) for x in np.random.default_rng(self.seed).normal(mean, deviation, self.rows)
        ]
