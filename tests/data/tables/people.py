"""Invented people for the evaluation tables: hand-written words, numbers that nobody can have.

Every number is one of a range that no authority hands out: ID numbers of province 99, mobiles of
unallotted segments, the area code 026, cards under the digit 0, QQ numbers above what was ever
issued, plates of letters that the four provinces do not use, passports above the last old series,
vehicle numbers of a maker code without a maker, device numbers of the test range, addresses of the
documentation networks, and mail under the domains kept for examples.
"""

from __future__ import annotations

import base64
import datetime as dt
import random
import struct
import zlib
from dataclasses import dataclass

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾"
    "丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹"
)
RARE = ["欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "慕容", "呼延", "濮阳", "夏侯"]
MEN = "伟强磊军勇杰涛超明刚平辉鹏飞波斌宇浩凯健俊帆鑫旭亮建国志文海峰龙祥毅翔泽博宏"
WOMEN = "芳娜敏静丽艳娟霞秀英玲桂兰洁梅琳雪婷玉萍红颖佳慧莹倩妍薇蕾岚璐瑶梦晓春燕淑珍"
MINORITY = [
    "阿依古丽·买买提",
    "迪力木拉提·吐尔逊",
    "古丽娜尔·艾合买提",
    "扎西顿珠",
    "卓玛央宗",
    "次仁旺堆",
    "巴特尔",
    "其其格",
    "乌日娜",
    "吾买尔江·卡德尔",
]
ETHNIC = [
    ("汉族", "01"),
    ("蒙古族", "02"),
    ("回族", "03"),
    ("藏族", "04"),
    ("维吾尔族", "05"),
    ("苗族", "06"),
    ("彝族", "07"),
    ("壮族", "08"),
    ("朝鲜族", "10"),
    ("满族", "11"),
    ("土家族", "15"),
]
CITIES = [
    ("江苏省", "苏州市", "姑苏区", "215000"),
    ("浙江省", "宁波市", "鄞州区", "315100"),
    ("四川省", "绵阳市", "涪城区", "621000"),
    ("湖南省", "衡阳市", "石鼓区", "421000"),
    ("河南省", "洛阳市", "涧西区", "471000"),
    ("山东省", "潍坊市", "奎文区", "261000"),
    ("陕西省", "宝鸡市", "渭滨区", "721000"),
    ("福建省", "泉州市", "丰泽区", "362000"),
    ("安徽省", "芜湖市", "镜湖区", "241000"),
    ("辽宁省", "鞍山市", "铁东区", "114000"),
    ("广东省", "佛山市", "禅城区", "528000"),
    ("云南省", "大理白族自治州", "大理市", "671000"),
    ("黑龙江省", "牡丹江市", "爱民区", "157000"),
    ("江西省", "赣州市", "章贡区", "341000"),
]
ROADS = [
    "人民路",
    "解放路",
    "建设路",
    "和平路",
    "青年路",
    "滨河路",
    "学府路",
    "迎宾大道",
    "新华街",
    "文昌街",
    "朝阳巷",
    "兴隆街",
    "沿江路",
    "劳动路",
    "花园路",
]
ESTATES = [
    "阳光花园",
    "翠湖苑",
    "锦绣家园",
    "金桂小区",
    "水岸华府",
    "紫荆城",
    "东方明珠苑",
    "书香名邸",
    "铁路新村",
    "纺织厂宿舍",
]
WORKS = [
    "宏远机械有限公司",
    "春晖纺织厂",
    "市第二实验小学",
    "恒泰物流有限公司",
    "县人民医院",
    "蓝湾软件技术有限公司",
    "老张面馆",
    "城关供电所",
    "百佳乐超市",
    "鼎盛建筑工程有限公司",
    "市公交集团三分公司",
    "海天水产合作社",
]
JOBS = [
    "教师",
    "司机",
    "护士",
    "会计",
    "个体户",
    "农民",
    "退休",
    "程序员",
    "保安",
    "销售员",
    "厨师",
    "建筑工人",
    "公务员",
    "学生",
    "无业",
    "快递员",
    "电焊工",
]
LEARNED = [
    ("小学", "80"),
    ("初中", "70"),
    ("高中", "60"),
    ("大专", "30"),
    ("本科", "20"),
    ("硕士", "14"),
]
MARITAL = [("未婚", "10"), ("已婚", "20"), ("丧偶", "30"), ("离异", "40")]
ILLS = [
    ("I10", "高血压病2级"),
    ("E11.9", "2型糖尿病"),
    ("J20.9", "急性支气管炎"),
    ("F32.1", "中度抑郁发作"),
    ("B18.1", "慢性乙型病毒性肝炎"),
    ("K29.5", "慢性胃炎"),
    ("M51.2", "腰椎间盘突出"),
    ("C50.9", "乳腺恶性肿瘤"),
    ("N20.0", "肾结石"),
    ("J45.9", "支气管哮喘"),
    ("A15.0", "肺结核"),
]
CRIMES = [
    "盗窃罪",
    "诈骗罪",
    "危险驾驶罪",
    "故意伤害罪",
    "寻衅滋事罪",
    "非法吸收公众存款罪",
    "开设赌场罪",
    "交通肇事罪",
]
ENGLISH_MEN = [
    "Arthur",
    "Brandon",
    "Caleb",
    "Derek",
    "Edwin",
    "Felix",
    "Gavin",
    "Howard",
    "Ivan",
    "Julian",
    "Kevin",
    "Leonard",
    "Miles",
    "Nolan",
    "Oscar",
]
ENGLISH_WOMEN = [
    "Abigail",
    "Bianca",
    "Carla",
    "Doris",
    "Elaine",
    "Fiona",
    "Greta",
    "Hazel",
    "Irene",
    "Joanna",
    "Kayla",
    "Lydia",
    "Mona",
    "Nadia",
    "Olive",
]
ENGLISH_LAST = [
    "Abbott",
    "Barlow",
    "Crane",
    "Dalton",
    "Ellery",
    "Forsythe",
    "Grady",
    "Hartwell",
    "Ingram",
    "Jessop",
    "Kimball",
    "Lockhart",
    "Marsden",
    "Norwood",
    "O'Dell",
    "Pickering",
    "Quimby",
    "Radley",
    "Sefton",
    "Thorne",
    "Usher",
    "Varga",
    "Whitlock",
    "Yardley",
]
SEGMENTS = ["154", "160", "163", "164", "168", "169", "179", "194"]
PINYIN = dict(
    zip(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
        [
            "wang",
            "li",
            "zhang",
            "liu",
            "chen",
            "yang",
            "zhao",
            "huang",
            "zhou",
            "wu",
            "xu",
            "sun",
            "hu",
            "zhu",
            "gao",
            "lin",
            "he",
            "guo",
            "ma",
            "luo",
        ],
        strict=True,
    )
)
LATIN = [
    "cao",
    "deng",
    "fan",
    "gu",
    "hao",
    "jiang",
    "kong",
    "lei",
    "mao",
    "pan",
    "qin",
    "ren",
    "shen",
    "tang",
    "wei",
    "xia",
    "yan",
    "zheng",
    "zou",
]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def check18(body: str) -> str:
    """The character that ends an ID number of which `body` are the first 17 digits."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(w * int(d) for w, d in zip(weights, body, strict=True)) % 11]


def luhn(body: str) -> str:
    """The digit that ends a number so that Luhn's sum is a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


class Chance(random.Random):
    """Random words and numbers of one table."""

    def digits(self, n: int) -> str:
        return "".join(self.choice("0123456789") for _ in range(n))

    def letters(self, n: int, of: str = "abcdefghijkmnpqrstuvwxyz0123456789") -> str:
        return "".join(self.choice(of) for _ in range(n))

    def day(self, first: int = 2019, last: int = 2025) -> dt.datetime:
        start = dt.datetime(first, 1, 1, tzinfo=dt.UTC)
        seconds = int((dt.datetime(last, 12, 28, tzinfo=dt.UTC) - start).total_seconds())
        return start + dt.timedelta(seconds=self.randrange(seconds))

    def stamp(self, form: str = "%Y-%m-%d %H:%M:%S") -> str:
        return self.day().strftime(form)

    def mobile(self) -> str:
        return self.choice(SEGMENTS) + self.digits(8)

    def landline(self, dash: str = "-") -> str:
        return f"026{dash}{self.randrange(2, 9)}{self.digits(7)}"

    def card(self, length: int = 19) -> str:
        body = "0" + self.digits(length - 2)
        return body + luhn(body)

    def imei(self) -> str:
        body = "001" + self.digits(11)
        return body + luhn(body)

    def plate(self) -> str:
        return (
            self.choice("宁藏青琼") + self.choice("UVWXYZ") + self.letters(5, "ABCDEFGH0123456789")
        )

    def vin(self) -> str:
        legal = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
        values = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))  # fmt: skip
        text = "AZ9" + self.letters(5, legal) + "0" + self.letters(2, legal) + self.digits(6)
        weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
        left = sum(w * (values.get(c) or int(c)) for w, c in zip(weights, text, strict=True)) % 11
        return text[:8] + ("X" if left == 10 else str(left)) + text[9:]

    def ip(self) -> str:
        return self.choice(["192.0.2.", "198.51.100.", "203.0.113."]) + str(self.randrange(1, 255))

    def mac(self, dash: str = ":") -> str:
        return dash.join(["02", *(f"{self.randrange(256):02x}" for _ in range(5))])

    def uscc(self) -> str:
        legal = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        body = "9199" + self.digits(4) + self.letters(9, legal)
        weights = [pow(3, i, 31) for i in range(17)]
        total = sum(w * legal.index(c) for w, c in zip(weights, body, strict=True))
        return body + legal[-total % 31]

    def iban(self) -> str:
        # German clearing areas begin with 1 to 8: no bank has a code that begins with 9.
        body = "9" + self.digits(17)
        return f"DE{98 - int(body + '131400') % 97:02d}{body}"

    def passport(self) -> str:
        return "G9" + self.digits(7)

    def vector(self, n: int) -> str:
        return "[" + ",".join(f"{self.gauss(0, 0.2):.4f}" for _ in range(n)) + "]"

    def picture(self, size: int = 6) -> str:
        """A small picture of noise, as base64 of PNG."""

        def chunk(name: bytes, body: bytes) -> bytes:
            return (
                struct.pack(">I", len(body))
                + name
                + body
                + struct.pack(">I", zlib.crc32(name + body))
            )

        rows = b"".join(b"\0" + self.randbytes(size * 3) for _ in range(size))
        head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
        whole = (
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b"")
        )
        return base64.b64encode(whole).decode()

    def bcrypt(self) -> str:
        return "$2b$12$" + self.letters(53, "./ABCDEFGHIJKLMNOPabcdefghijklmnopqrst0123456789")

    def dirt(self, value: str | None, share: float = 0.06) -> str | None:
        """The value, or what stands there in a real system some of the time."""
        if value is None or self.random() > share:
            return value
        sort = self.randrange(6)
        return [None, "-", "无", value + "  ", value.translate(WIDE), ""][sort]

    def person(self, first: int = 1945, last: int = 2006) -> Person:
        man = self.random() < 0.52
        ethnic = self.choices(ETHNIC, [60, 3, 4, 2, 3, 2, 2, 3, 1, 3, 2])[0]
        if ethnic[1] in ("02", "04", "05") and self.random() < 0.8:
            name = self.choice(MINORITY)
        else:
            given = MEN if man else WOMEN
            family = self.choice(RARE) if self.random() < 0.03 else self.choice(SURNAMES)
            name = family + "".join(self.sample(given, self.choice([1, 2, 2, 2])))
        return Person(self, name, man, self.day(first, last), ethnic, self.choice(CITIES))


@dataclass
class Person:
    """One invented person; what is asked twice may be answered twice, unless it is a field."""

    r: Chance
    name: str
    man: bool
    born: dt.datetime
    ethnic: tuple[str, str]
    city: tuple[str, str, str, str]

    def __post_init__(self) -> None:
        r = self.r
        self.mobile = r.mobile()
        seq = r.randrange(0, 498) * 2 + (1 if self.man else 2)
        body = (
            f"99{r.randrange(1, 20):02d}{r.randrange(1, 40):02d}{self.born:%Y%m%d}{seq % 1000:03d}"
        )
        self.id18 = body + check18(body)
        self.id15 = body[:6] + body[8:17]
        self.sex = "男" if self.man else "女"
        self.age = 2025 - self.born.year
        self.job = r.choice(JOBS)
        self.work = r.choice(WORKS)
        self.learned = r.choice(LEARNED)
        self.marital = r.choice(MARITAL)
        self.latin = PINYIN.get(self.name[0]) or r.choice(LATIN)
        self.mail = f"{self.latin}{r.choice(['.', '_', ''])}{r.letters(4)}@{r.choice(['example.com', 'mail.example.com', 'example.org', 'example.net'])}"
        self.door = f"{r.randrange(1, 30)}号楼{r.randrange(1, 5)}单元{r.randrange(1, 19)}0{r.randrange(1, 5)}室"
        self.road = f"{r.choice(ROADS)}{r.randrange(1, 900)}号"
        self.estate = r.choice(ESTATES)
        self.first = r.choice(ENGLISH_MEN if self.man else ENGLISH_WOMEN)
        self.last = r.choice(ENGLISH_LAST)

    @property
    def idno(self) -> str:
        """The ID number as systems hold it: some old, some mistyped, some in lower case."""
        dice = self.r.random()
        if dice < 0.05 and self.born.year < 1980:
            return self.id15
        if dice < 0.08:
            return self.id18[:-1] + ("0" if self.id18[-1] != "0" else "1")
        return self.id18.lower() if dice < 0.12 else self.id18

    @property
    def address(self) -> str:
        province, city, district, _ = self.city
        return self.r.choice(
            [
                f"{province}{city}{district}{self.road}{self.estate}{self.door}",
                f"{city}{district}{self.road}{self.estate}{self.door}",
                f"{district}{self.estate}{self.door}",
                f"{province} {city} {district} {self.road}",
            ]
        )

    @property
    def nick(self) -> str:
        return self.r.choice(
            [f"老{self.name[0]}", f"小{self.name[0]}", f"{self.name[0]}姐", f"{self.name[0]}总"]
        )
