"""A third set of development tables, judged once before anything was changed for it."""

from .foreign import ADDRESS, BIRTH, FREE, ID, MAIL, NAME, NONE, ORG, PART, PHONE

TEL = "phone.landline|phone.mobile"
NUMBER = "id.other|id.social_security|id.driver|id.cn_resident"


def people(v):
    yield (
        "淘宝订单导出",
        {
            "订单编号": (NONE, v.long_numbers(19)),
            "买家会员名": ("account.id|person.name|person.nickname", v.accounts()),
            "收货人姓名": (NAME, v.names_zh()),
            "收货地址 ": (ADDRESS, v.addresses_zh()),
            "联系手机": (PHONE, [f"'{m}" for m in v.mobiles()]),
            "宝贝标题": (NONE, v.products_zh()),
            "买家应付货款": (NONE, v.amounts()),
            "订单创建时间": (NONE, v.stamps()),
        },
    )
    yield (
        "报名表",
        {
            "姓名（必填）": (NAME, v.names_zh()),
            "身份证号(18位)": (ID, v.ids()),
            "联系电话/手机": (PHONE, v.mobiles()),
            "所在单位全称": (ORG, v.companies_zh()),
            "是否住宿": (NONE, v.of("是", "否")),
            "组别": (NONE, v.of("甲组", "乙组")),
        },
    )
    yield (
        "PAT_VISIT",
        {
            "VISIT_ID": (NONE, v.serials()),
            "PATIENT_NAME": (NAME, v.names_zh()),
            "ID_NO": (ID, v.ids()),
            "DATE_OF_BIRTH": (BIRTH, v.births()),
            "SEX_CODE": ("person.sex", v.of("1", "2")),
            "DIAG_NAME": ("sensitive.health", v.of("肺炎", "高血压", "急性阑尾炎", "骨折")),
            "BED_NO": (NONE, v.small(1, 60)),
            "CHARGE_AMT": (NONE, v.amounts()),
            "NEXT_OF_KIN": (NAME, v.names_zh()),
            "NEXT_OF_KIN_PHONE": (TEL, v.mobiles()),
            "WARD_CODE": (NONE, v.of("0201", "0302", "0405")),
        },
    )
    yield (
        "cdr_2023",
        {
            "msisdn": (PHONE, v.mobiles()),
            "imsi": (
                "device.id|device.imsi|device.imei",
                v.each(lambda: f"46099{v.number(10**9, 10**10 - 1)}"),
            ),
            "peer_number": (PHONE + "|phone.landline", v.mobiles()),
            "cell_id": (NONE, v.small(1000, 65000)),
            "lac": (NONE, v.small(1000, 9999)),
            "call_start": (NONE, v.stamps()),
            "duration": (NONE, v.small(1, 3000)),
        },
    )
    yield (
        "wy_yzxx",
        {
            "业主": (NAME, v.names_zh()),
            "楼栋": ("*", v.of("3栋", "5栋")),
            "房号": ("*", v.small(101, 2604)),
            "建筑面积": (NONE, v.normal(100, 20)),
            "车牌": ("vehicle.plate", v.plates()),
            "业主电话": (TEL, v.mobiles()),
            "欠费": (NONE, v.amounts()),
            "交房日期": (NONE, v.dates()),
        },
    )
    yield (
        "weibo_user",
        {
            "uid": ("*", v.long_numbers(10)),
            "screen_name": ("account.id|person.nickname|person.name", v.accounts()),
            "gender": ("person.sex", v.of("m", "f")),
            "bind_phone": (PHONE, v.mobiles()),
            "followers": (NONE, v.small(0, 90000)),
            "verified": (NONE, v.of(True, False)),
            "reg_time": (NONE, v.stamps()),
        },
    )
    yield (
        "loan_apply",
        {
            "applyNo": (NONE, v.codes("LN", 10)),
            "borrower": (NAME, v.names_zh()),
            "borrowerIdCard": (ID, v.ids()),
            "monthlyIncome": (NONE, v.small(3000, 50000)),
            "creditScore": (NONE, v.small(300, 850)),
            "emergencyContact1": (NAME, v.names_zh()),
            "emergencyContact1Tel": (TEL, v.mobiles()),
            "bankCardNo": ("bank.card", v.cards()),
            "companyAddr": (ADDRESS, v.addresses_zh()),
            "applyChannel": (NONE, v.of("APP", "H5", "线下")),
        },
    )
    yield (
        "resume",
        {
            "candidate": (NAME, v.names_en()),
            "contactEmail": (MAIL, v.emails()),
            "currentEmployer": (ORG, v.companies_en()),
            "yearsOfExperience": (NONE, v.small(0, 30)),
            "expectedSalary": (NONE, v.small(5000, 60000)),
            "linkedinUrl": ("*", v.urls()),
            "homeTown": ("person.birthplace|" + PART, v.cities_en()),
            "coverLetter": (FREE, v.texts_en()),
        },
    )
    yield (
        "TBL_STUDENT",
        {
            "KSH": ("*", v.codes("23", 12)),
            "XM": (NAME, v.names_zh()),
            "XBDM": ("person.sex", v.of("1", "2")),
            "CSRQ": (BIRTH, v.births_text("%Y%m%d", low=2004, high=2006)),
            "ZZMMDM": ("sensitive.political", v.of("03", "13")),
            "BYXXMC": (ORG, v.schools_zh()),
            "ZF": (NONE, v.small(200, 720)),
            "LXSJ": (PHONE, v.mobiles()),
            "TXDZ": (ADDRESS, v.addresses_zh()),
            "LQRQ": (NONE, v.dates()),
        },
    )
    yield (
        "git_commits",
        {
            "sha": (NONE, v.hashes(40)),
            "author_name": (NAME, v.names_en()),
            "author_email": (MAIL, v.emails()),
            "committed_at": (NONE, v.stamps()),
            "files_changed": (NONE, v.small(1, 40)),
            "message": ("*", v.of("Fix build", "Add tests", "Refactor parser")),
        },
    )
    yield (
        "x9",
        {
            "k1": (NAME, [n + v.random.choice(("", "", " ")) for n in v.names_zh()]),
            "k2": (ID, [i[:6] + " " + i[6:14] + " " + i[14:] for i in v.ids()]),
            "k3": (PHONE, [f"{m[:3]}-{m[3:7]}-{m[7:]}" for m in v.mobiles()]),
            "k4": (PART, v.districts_zh()),
            "k5": ("email|text.free", v.each(lambda: f"u{v.number(1, 999)}@example.com <备用>")),
            "k6": (NONE, v.each(lambda: f"{v.number(0, 23):02d}:{v.number(0, 59):02d}")),
            "k7": (NONE, v.each(lambda: f"{v.number(1, 99)}%")),
        },
    )


def things(v):
    yield (
        "fx_rates",
        {
            "pair": (NONE, v.of("USD/CNY", "EUR/USD")),
            "rate": (NONE, v.normal(6.9, 0.1)),
            "as_of": (NONE, v.dates()),
            "source": (NONE, v.of("ECB", "PBOC")),
        },
    )
    yield (
        "pods",
        {
            "namespace": (NONE, v.of("default", "kube-system")),
            "pod_name": (NONE, v.each(lambda: f"api-{v.random.getrandbits(32):08x}")),
            "node_ip": ("ip.address", v.ips()),
            "restarts": (NONE, v.small(0, 9)),
            "image": (NONE, v.of("nginx:1.25", "redis:7")),
            "cpu_m": (NONE, v.small(10, 4000)),
        },
    )
    yield (
        "exam_bank",
        {
            "题干": (
                NONE,
                v.of(
                    "下列关于光合作用的说法正确的是哪一项？请结合所学知识进行分析并选择最恰当的答案。",
                    "一辆汽车以每小时六十公里的速度行驶，两小时后到达目的地，求总路程。",
                ),
            ),
            "选项A": (NONE, v.of("叶绿体", "线粒体")),
            "答案": (NONE, v.of("A", "B", "C", "D")),
            "难度": (NONE, v.small(1, 5)),
            "学科": (NONE, v.of("生物", "物理", "语文")),
        },
    )
    yield (
        "timetable",
        {
            "车次": (NONE, v.each(lambda: f"G{v.number(1, 9999)}")),
            "始发站": (NONE, v.of("北京南", "上海虹桥", "广州南", "杭州东")),
            "终到站": (NONE, v.of("南京南", "成都东", "西安北", "武汉")),
            "发车": (NONE, v.each(lambda: f"{v.number(0, 23):02d}:{v.number(0, 59):02d}")),
            "票价": (NONE, v.small(50, 900)),
        },
    )
    yield (
        "assets_it",
        {
            "资产编号": (NONE, v.codes("IT", 6)),
            "型号": (NONE, v.of("ThinkPad X1", "MacBook Pro", "OptiPlex 7090")),
            "购置日期": (NONE, v.dates()),
            "原值": (NONE, v.amounts()),
            "存放地点": (NONE, v.of("三楼机房", "五楼办公区", "仓库")),
            "供应商": (NONE, v.companies_zh()),
        },
    )
    yield (
        "tickets_sla",
        {
            "ticket": (NONE, v.codes("INC", 7)),
            "priority": (NONE, v.of("P1", "P2", "P3")),
            "category": (NONE, v.of("Network", "Hardware", "Email", "Phone")),
            "opened": (NONE, v.stamps()),
            "resolved": (NONE, v.stamps()),
            "mttr_h": (NONE, v.normal(5, 1)),
        },
    )
    yield (
        "matches",
        {
            "home_team": (
                NONE,
                v.of("Arsenal", "Chelsea", "Everton", "Leeds United", "Aston Villa"),
            ),
            "away_team": (NONE, v.of("Fulham", "Burnley", "Liverpool", "Wolves", "Brentford")),
            "score": (NONE, v.each(lambda: f"{v.number(0, 5)}-{v.number(0, 5)}")),
            "played_on": (NONE, v.dates(1995, 2023)),
            "attendance": (NONE, v.small(9000, 70000)),
        },
    )
    yield (
        "gl_entries",
        {
            "凭证号": (NONE, v.codes("记", 4)),
            "摘要": (NONE, v.of("支付货款", "计提折旧", "报销差旅费", "收到投资款")),
            "科目代码": (NONE, v.of("1001", "1122", "6601")),
            "科目名称": (NONE, v.of("库存现金", "应收账款", "管理费用")),
            "借方": (NONE, v.amounts()),
            "期间": (NONE, v.of("202301", "202302")),
        },
    )
    yield (
        "species",
        {
            "latin_name": (
                NONE,
                v.of(
                    "Panthera leo",
                    "Canis lupus",
                    "Felis catus",
                    "Ursus arctos",
                    "Gorilla gorilla",
                    "Mus musculus",
                    "Bos taurus",
                    "Equus caballus",
                ),
            ),
            "family": (NONE, v.of("Felidae", "Canidae", "Ursidae", "Hominidae")),
            "order": (NONE, v.of("Carnivora", "Primates", "Rodentia")),
            "weight": (NONE, v.normal(50, 9)),
        },
    )


THIRD = (people, things)
