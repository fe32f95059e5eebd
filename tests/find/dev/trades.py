"""Development tables of many trades."""

from .foreign import ADDRESS, BIRTH, ETHNIC, FREE, GEO, ID, JOB, MAIL, NAME, NONE, ORG, PART, PHONE

LANDLINE = "phone.landline|phone.mobile"
OFFICIAL = "id.other|id.social_security|id.driver|id.cn_resident"


def trades(v):
    yield (
        "hotel_checkin",
        {
            "rzrxm": (NAME, v.names_zh()),
            "zjhm": (ID, v.ids()),
            "fjh": (NONE, v.small(101, 899)),
            "rzsj": (NONE, v.stamps()),
            "tfsj": (NONE, v.stamps()),
            "jdmc": ("*", v.of("如家酒店", "汉庭酒店", "锦江之星")),
            "lxfs": (LANDLINE, v.mobiles()),
        },
    )
    yield (
        "violations",
        {
            "hphm": ("vehicle.plate", v.plates()),
            "jdcsyr": (NAME, v.names_zh()),
            "jszh": (OFFICIAL, v.ids()),
            "wfdd": (
                PART + "|" + ADDRESS,
                v.each(
                    lambda: (
                        f"{v.random.choice(('南京东路', '延安高架', '内环高架'))}近{v.random.choice(('西藏路', '河南路', '江苏路'))}"
                    )
                ),
            ),
            "wfsj": (NONE, v.stamps()),
            "fkje": (NONE, v.of(50, 100, 200)),
            "wfnr": (NONE, v.of("违反禁令标志指示", "闯红灯", "超速20%以下")),
        },
    )
    yield (
        "transfer",
        {
            "payer": (NAME, v.names_zh()),
            "payer_acct": ("bank.account|bank.card", v.cards()),
            "payee": (NAME, v.names_zh()),
            "payee_acct": ("bank.account|bank.card", v.cards()),
            "amt": (NONE, v.amounts()),
            "purpose": (NONE, v.of("货款", "工资", "还款", "转账")),
            "trace_no": (NONE, v.long_numbers(12)),
            "tran_time": (NONE, v.stamps()),
        },
    )
    yield (
        "survey_2023",
        {
            "resp_id": (NONE, v.serials()),
            "q1": (NONE, v.small(1, 5)),
            "q2": (NONE, v.of("满意", "一般", "不满意")),
            "age_group": ("*", v.of("18-25", "26-35", "36-45")),
            "sex": ("person.sex", v.of("M", "F")),
            "race": (ETHNIC, v.of("White", "Black", "Asian", "Other")),
            "edu": (
                "person.education",
                v.of("High school", "Bachelor's degree", "Master's degree"),
            ),
            "occupation": (JOB, v.of("Nurse", "Engineer", "Retired", "Student", "Driver")),
            "zip5": ("postcode", v.zips()),
            "open_answer": ("*", v.texts_en()),
        },
    )
    yield (
        "payroll",
        {
            "gh": ("*", v.codes("", 6)),
            "xm": (NAME, v.names_zh()),
            "bm": (NONE, v.of("财务部", "研发部", "行政部")),
            "jbgz": (NONE, v.small(3000, 30000)),
            "yhkh": ("bank.card|bank.account", v.cards()),
            "sbh": (OFFICIAL, v.long_numbers(10)),
            "rzrq": (NONE, v.dates(2005, 2023)),
            "csrq": (BIRTH, v.births_text("%Y/%m/%d", low=1965, high=2000)),
        },
    )
    yield (
        "chat_log",
        {
            "msg_id": (NONE, v.uuids()),
            "from_user": ("*", v.accounts()),
            "content": (FREE, v.texts_zh()),
            "sent_at": (NONE, v.stamps()),
        },
    )
    yield (
        "passengers",
        {
            "PNR": ("*", v.each(lambda: "".join(v.random.choices("ABCDEFGHJKLMNP", k=6)))),
            "Surname": (NAME, [n.upper() for n in v.last()]),
            "GivenNames": (NAME, [n.upper() for n in v.first()]),
            "Nationality": ("person.nationality|" + PART, v.of("CHN", "USA", "GBR", "DEU")),
            "PassportNo": ("id.passport", v.each(lambda: f"E{v.number(0, 99999999):08d}")),
            "DateOfBirth": (BIRTH, v.births_text("%d-%m-%Y")),
            "FlightNo": (NONE, v.each(lambda: f"MU{v.number(100, 9999)}")),
            "Seat": (NONE, v.each(lambda: f"{v.number(1, 40)}{v.random.choice('ABCDEF')}")),
            "Gate": (NONE, v.small(1, 60)),
        },
    )
    yield (
        "policyholders",
        {
            "policy_number": ("*", v.codes("POL", 9)),
            "holder": (NAME, v.names_en()),
            "beneficiary": (NAME, v.names_en()),
            "smoker": ("*", v.of("Y", "N")),
            "premium": (NONE, v.amounts()),
            "start_dt": (NONE, v.dates()),
            "iban": (
                "bank.iban|bank.account",
                v.each(lambda: "DE00" + str(v.number(10**17, 10**18 - 1))),
            ),
            "mobile_phone": (LANDLINE, v.phones_uk()),
        },
    )
    yield (
        "deliveries",
        {
            "waybill": (NONE, v.each(lambda: f"SF{v.number(10**12, 10**13 - 1)}")),
            "recv": (NAME, v.names_zh()),
            "recv_tel": (LANDLINE, v.mobiles()),
            "recv_addr": (ADDRESS, v.addresses_zh()),
            "weight_kg": (NONE, v.normal(2, 0.5)),
            "courier_lat": (GEO, v.lat()),
            "courier_lng": (GEO, v.lon()),
            "signed": (NONE, v.of("本人签收", "代签", "丰巢")),
        },
    )
    yield (
        "members_export",
        {
            "Nr": (NONE, v.serials()),
            "Anrede": ("person.sex", v.of("Herr", "Frau")),
            "Name, Vorname": (
                NAME,
                v.each(
                    lambda: (
                        f"{v.random.choice(('Müller', 'Schmidt', 'Weber', 'Wagner', 'Becker'))}, {v.random.choice(('Hans', 'Anna', 'Peter', 'Ursula', 'Klaus', 'Petra'))}"
                    )
                ),
            ),
            "Straße und Hausnr.": (ADDRESS, v.addresses_de()),
            "PLZ Ort": (
                PART + "|postcode|" + ADDRESS,
                v.each(
                    lambda: (
                        f"{v.number(10000, 99000)} {v.random.choice(('Berlin', 'Köln', 'Bonn'))}"
                    )
                ),
            ),
            "E-Mail": (MAIL, v.emails()),
            "Eintritt": (NONE, v.dates()),
            "Beitrag": (NONE, v.amounts()),
        },
    )
    yield (
        "t_0087",
        {
            "col_a": (NONE, v.uuids()),
            "col_b": (NAME, v.names_pinyin()),
            "col_c": (ADDRESS, v.addresses_de()),
            "col_d": (PART, v.cities_de()),
            "col_e": (ORG, v.companies_en()),
            "col_f": (JOB, v.of("Sales Manager", "Nurse", "Accountant", "Engineer", "Teacher")),
            "col_g": (
                "sensitive.health",
                v.of("Asthma", "Hypertension", "Type 2 diabetes", "Migraine"),
            ),
            "col_h": (NONE, v.of("A", "B", "C")),
            "col_i": (MAIL, v.emails()),
            "col_j": ("person.marital", v.of("Single", "Married", "Divorced", "Widowed")),
            "col_k": ("sensitive.religion", v.of("Muslim", "Catholic", "Hindu", "Atheist")),
            "col_l": (
                "secret.password",
                v.each(
                    lambda: (
                        "$2b$12$" + "".join(v.random.choices("abcdefgABCDEFG0123456789./", k=53))
                    )
                ),
            ),
        },
    )
    yield (
        "sheet1",
        {
            "A": (NONE, v.serials()),
            "B": (NAME, v.names_zh()),
            "C": (
                PHONE,
                v.each(
                    lambda: v.random.choice(
                        (v.mobile(), v.mobile(), "-", "无", f"021-{v.number(20000000, 29999999)}")
                    )
                ),
            ),
            "D": (
                ADDRESS,
                v.each(lambda: v.random.choice((v.address_zh(), v.address_zh(), "同上", "不详"))),
            ),
            "E": (NONE, v.of("是", "否")),
            "F": ("*", v.of("", "外出务工", "租户", "独居老人")),
        },
    )


def traps(v):
    """Names that promise people, values and tables that hold none."""
    yield (
        "memory_map",
        {
            "address": (NONE, v.each(lambda: f"0x{v.random.getrandbits(48):012x}")),
            "name": (NONE, v.of("libc.so", "heap", "stack", "vdso")),
            "owner": (NONE, v.of("root", "www-data", "postgres")),
            "size": (NONE, v.small(1, 9999)),
        },
    )
    yield (
        "handsets",
        {
            "mobile": (NONE, v.of("iPhone 14", "Redmi K60", "Galaxy S23")),
            "phone": (NONE, v.of("4G", "5G")),
            "card": (NONE, v.of("dual SIM", "eSIM", "nano SIM")),
            "birth_rate": (NONE, v.normal(1.5, 0.2)),
            "age_days": (NONE, v.small(1, 900)),
            "sex_ratio": (NONE, v.normal(1, 0.1)),
            "email_count": (NONE, v.small(0, 40)),
            "city_id": (NONE, v.small(1, 300)),
            "account": (NONE, v.amounts()),
        },
    )
    yield (
        "campaigns",
        {
            "campaign_name": (
                NONE,
                v.of("Spring Sale", "Back to School", "Black Friday", "Summer Clearance"),
            ),
            "contact_channel": (NONE, v.of("email", "phone", "post")),
            "subject": (
                NONE,
                v.of("Save 20% today", "New arrivals are here", "Last chance to order"),
            ),
            "title": (NONE, v.of("Spring", "Autumn", "Winter")),
            "target_city": (NONE, v.cities_en()),
            "sent": (NONE, v.small(100, 90000)),
        },
    )
    yield (
        "workflow",
        {
            "节点名称": (NONE, v.of("部门审批", "财务审核", "归档", "结束")),
            "流程编号": (NONE, v.codes("LC", 8)),
            "处理说明": (NONE, v.of("同意", "请补充材料后重新提交", "已阅", "驳回")),
            "单位": (NONE, v.of("个", "箱", "公斤", "米")),
            "状态": (NONE, v.of("正常", "异常")),
            "耗时": (NONE, v.small(1, 90)),
        },
    )
    yield (
        "recipes",
        {
            "菜名": (
                NONE,
                v.of(
                    "鱼香肉丝",
                    "宫保鸡丁",
                    "麻婆豆腐",
                    "白切鸡",
                    "东坡肉",
                    "黄焖鸡",
                    "金汤肥牛",
                    "水煮鱼",
                    "老鸭汤",
                    "江团",
                    "马蹄糕",
                    "万三蹄",
                ),
            ),
            "口味": (NONE, v.of("麻辣", "清淡", "酸甜")),
            "做法": (
                NONE,
                v.of(
                    "将鸡肉切丁，用料酒和淀粉腌制十分钟，热锅下油，放入花椒和干辣椒爆香，再倒入鸡丁翻炒至变色即可出锅。",
                    "豆腐切块焯水，锅中炒香肉末与豆瓣酱，加水烧开后放入豆腐，小火煮五分钟，勾芡撒上花椒粉。",
                ),
            ),
            "价格": (NONE, v.small(10, 99)),
        },
    )
    yield (
        "spots",
        {
            "景点": (
                NONE,
                v.of(
                    "黄山",
                    "泰山",
                    "西湖",
                    "故宫",
                    "长城",
                    "兵马俑",
                    "九寨沟",
                    "张家界",
                    "鼓浪屿",
                    "周庄",
                    "乌镇",
                    "武夷山",
                ),
            ),
            "省份": (NONE, v.provinces_zh()),
            "地址": (NONE, v.addresses_zh()),
            "电话": ("*", v.landlines()),
            "门票": (NONE, v.small(0, 300)),
            "简介": (
                NONE,
                v.of(
                    "景区风光秀丽，历史悠久，是国家五A级旅游景区，每年吸引大量游客前来观光游览，四季皆宜，春季尤佳。",
                    "古镇保存完好，小桥流水人家，建筑具有典型的江南水乡特色，被列入世界文化遗产预备名单。",
                ),
            ),
        },
    )
    yield (
        "app_metrics",
        {
            "user_count": (NONE, v.small(100, 9999)),
            "active_users": (NONE, v.small(10, 999)),
            "date": (NONE, v.dates()),
            "country": (NONE, v.of("CN", "US", "DE")),
            "platform": (NONE, v.of("ios", "android")),
            "session_id": ("*", v.uuids()),
            "duration": (NONE, v.small(1, 9000)),
        },
    )
    yield (
        "movies",
        {
            "movie": (
                NONE,
                v.of(
                    "The Godfather",
                    "Casablanca",
                    "Alien",
                    "Rocky",
                    "Annie Hall",
                    "Jackie Brown",
                    "Michael Clayton",
                    "Forrest Gump",
                    "Donnie Darko",
                    "Blade Runner",
                ),
            ),
            "year": (NONE, v.small(1930, 2023)),
            "genre": (NONE, v.of("Drama", "Comedy", "Horror")),
            "runtime": (NONE, v.small(80, 200)),
            "released": (NONE, v.dates(1960, 2020)),
        },
    )
