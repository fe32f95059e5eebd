"""Invented places and things, beside the people of `values`."""

import datetime as dt

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


class Things:
    """Columns about places and things; `Values` gives the random stream."""

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
