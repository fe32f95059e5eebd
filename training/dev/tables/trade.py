"""HR, CRM, banks, telecoms, shops, logistics, rides, real estate, loyalty, games, churches."""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    r = v.r
    yield (
        "hr_employee",
        {
            "emp_no": (ACC, v.codes("E", 5)),
            "empName": (NAME, v.zh_names()),
            "empSex": (SEX, v.of("0", "1")),
            "certNo": (ID, v.residents()),
            "entryDate": (NO, v.days("%Y-%m-%d", 2008, 2024)),
            "deptName": (NO, v.words("研发中心|市场部|人力资源部|财务部|客服部")),
            "jobTitle": (JOB, v.words("工程师|高级工程师|经理|专员|总监")),
            "baseSalary": (ANY, v.ints(5000, 40000)),
            "bankCardNo": (CARD, v.cards()),
            "bankName": (NO, v.words("招商银行|工商银行|建设银行")),
            "emergencyContact": (NAME, v.zh_names()),
            "emergencyPhone": (TEL, v.mobiles()),
            "maritalStatus": (MAR, v.of("10", "20", "20", "40")),
            "managerNo": (ACC, v.codes("E", 5)),
            "workEmail": (MAIL, v.emails()),
            "status": (NO, v.of(1, 1, 1, 0)),
        },
    )
    yield (
        "WorkdayExport",
        {
            "Worker": (NAME, v.foreign_names()),
            "Employee ID": (ACC, v.ints(100_000, 999_999)),
            "Cost Center": (NO, v.codes("CC", 4)),
            "Business Title": (
                JOB,
                v.words("Sales Manager|Data Analyst|Recruiter|Team Lead|Software Engineer"),
            ),
            "Ethnicity": (
                ETH,
                v.words("Asian|White|Hispanic or Latino|Black or African American|Not disclosed"),
            ),
            "Disability": (HEALTH, v.words("No|No|No|Yes|Declined")),
            "Veteran Status": (MIL, v.words("Not a veteran|Veteran|Declined")),
            "Work Phone": (TEL, v.uk_phones()),
            "Manager": (NAME, v.of(*[v.foreign() for _ in range(12)])),
            "Hire Date": (NO, v.days("%d/%m/%Y", 2005, 2024)),
            "Location": (ANY, v.words("London HQ|Leeds|Remote - UK")),
            "FTE": (NO, v.of("1.0", "0.8", "0.5")),
        },
    )
    yield (
        "考勤打卡",
        {
            "工号": (ACC, v.codes("", 5)),
            "姓名": (NAME, v.zh_names()),
            "打卡时间": (NO, v.stamps()),
            "打卡机": (NO, v.words("前台1|前台2|B1车库")),
            "指纹特征": (FINGER, v.bytes64(b"FMR\x00 20\x00")),
            "体温": (HEALTH + "|none", v.each(lambda: f"{r.uniform(36, 37.3):.1f}")),
            "结果": (NO, v.words("正常|迟到|早退")),
        },
    )
    yield (
        "resumes",
        {
            "候选人": (NAME, v.zh_names()),
            "应聘岗位": (JOB + "|none", v.words("Java工程师|产品经理|行政专员|销售代表")),
            "期望薪资": (ANY, v.words("10-15k|15-20k|面议")),
            "毕业院校": (
                ORG + "|person.education",
                v.words("武汉大学|苏州大学|四川大学|江南职业技术学院"),
            ),
            "学历": (EDU, v.words("本科|硕士|大专")),
            "手机号码": (MOB, v.wide(v.mobiles())),
            "邮箱": (MAIL, v.dirty(v.emails())),
            "自我评价": (
                text("", "person.name org.name person.nickname"),
                v.say(
                    "本人性格开朗，吃苦耐劳，有{n}个月项目经验，熟悉Spring全家桶。",
                    "具备良好的沟通能力和团队精神，抗压能力强。",
                ),
            ),
            "面试评语": (
                text("person.name", "org.name person.nickname"),
                v.say("{zh}面试表现良好，建议进入复试，由{zh}负责。", "技术一般，{zh}认为不匹配。"),
            ),
        },
    )
    yield (
        "crm_leads",
        {
            "lead_id": (NO, v.codes("L", 7)),
            "cust_nm": (NAME, v.dirty(v.zh_names())),
            "cust_lvl": (NO, v.of("A", "B", "C")),
            "corp": (ORG, v.firms()),
            "mob_1": (MOB, v.dirty(v.mobiles())),
            "mob_2": (MOB, v.dirty(v.mobiles(), 0.6)),
            "wx_no": (WX, v.dirty(v.wechats(), 0.4)),
            "src_chnl": (NO, v.words("抖音|百度|转介绍|展会")),
            "owner_id": (ACC, v.codes("u", 4)),
            "follow_txt": (
                text("person.name phone.mobile wechat", "person.nickname org.name account.id"),
                v.say(
                    "已加微信{wx}，客户{zh}意向较强，下周回访。",
                    "{zh}接听，称考虑中，换号{mob}。",
                    "约{zh}周{n}到店，备用电话{mob}，微信{wx}",
                ),
            ),
            "nxt_dt": (NO, v.days()),
        },
    )
    yield (
        "Contacts",
        {
            "Id": (
                ANY,
                v.each(lambda: "003" + "".join(r.choices("ABCDEFGHJKabcdefgh0123456789", k=15))),
            ),
            "AccountId": (
                ANY,
                v.each(lambda: "001" + "".join(r.choices("ABCDEFGHJKabcdefgh0123456789", k=15))),
            ),
            "Salutation": (ANY, v.words("Mr.|Ms.|Dr.|")),
            "FirstName": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[0]))),
            "LastName": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[1]))),
            "Title": (JOB, v.words("CEO|Buyer|VP of Procurement|Office Manager|Head of IT")),
            "MailingStreet": (ADDR, v.western_addresses()),
            "MailingPostalCode": (ZIP, v.words("SW1A 0XX|M1 9ZZ|90210|75008|10115")),
            "Email": (MAIL, v.emails()),
            "HasOptedOutOfEmail": (NO, v.of("true", "false")),
            "LeadSource": (NO, v.words("Web|Referral|Trade Show")),
            "Description": (
                text("person.name", "phone.landline phone.mobile email person.nickname"),
                v.say(
                    "Met {en} at the spring fair, wants a quote for Q{n}.",
                    "Assistant is {en}, call {us} before noon.",
                    "{en} replaced the former buyer.",
                ),
            ),
            "CreatedById": (ACC + "|none", v.each(lambda: "005" + v.digits(15))),
            "SystemModstamp": (NO, v.stamps("%Y-%m-%dT%H:%M:%S.000Z")),
        },
    )
    yield (
        "core_cust_acct",
        {
            "CIF_NO": (ACC, v.codes("8", 9)),
            "ACCT_NO": (BANK, v.accounts()),
            "CUST_NAME": (NAME, v.zh_names()),
            "CERT_TP": (NO, v.of("101", "102", "110")),
            "CERT_NO": (ID, v.residents()),
            "OPEN_BR": (NO, v.codes("0", 4)),
            "CURR_CD": (NO, v.of("CNY", "USD")),
            "ACCT_BAL": (ANY, v.amounts(900_000)),
            "RESV_MOB": (MOB, v.mobiles()),
            "RISK_RATING": (NO, v.of("R1", "R2", "R3")),
            "OPEN_DT": (NO, v.days("%Y%m%d", 2003, 2024)),
            "ACCT_STS": (NO, v.of("0", "1", "9")),
            "TELLER_NO": (ACC, v.codes("T", 5)),
        },
    )
    yield (
        "txn_detail",
        {
            "TXN_REF": (NO, v.codes("TR2024", 14)),
            "DR_ACCT": (BANK, v.accounts()),
            "CR_ACCT": (BANK, v.accounts()),
            "OPP_NAME": (NAME, v.zh_names()),
            "TXN_AMT": (NO, v.amounts(80_000)),
            "TXN_TM": (NO, v.stamps()),
            "CHNL": (NO, v.of("MB", "ATM", "POS")),
            "SUMMARY": (
                text("person.name", "person.nickname"),
                v.say("转账 {zh}", "工资 2024{n}", "还款给{zh}", "房租 {zh}", "消费 超市"),
            ),
            "MCC": (NO, v.of("5411", "5812", "4111")),
            "TERM_ID": (NO, v.codes("", 8)),
        },
    )
    yield (
        "loan_app",
        {
            "appl_no": (NO, v.codes("LA", 12)),
            "idNo": (ID, v.masked(v.residents(), 6, 4)),
            "realName": (NAME, v.each(lambda: v.zh()[0] + "**")),
            "phoneNo": (MOB, v.masked(v.mobiles())),
            "monthIncome": (ANY, v.ints(3000, 50000)),
            "companyName": (ORG, v.firms()),
            "contact1Relation": (NO, v.words("父母|配偶|朋友|同事")),
            "contact1Name": (NAME, v.zh_names()),
            "contact1Mobile": (MOB, v.mobiles()),
            "creditScore": (ANY, v.ints(350, 850)),
            "deviceFingerprint": (DEV, v.hexes(32)),
            "gpsLng": (GEO, v.lats(103.5, 104.5)),
            "gpsLat": (GEO, v.lats()),
            "applyIp": (IP, v.ips()),
            "overdueDays": (NO, v.ints(0, 90)),
        },
    )
    yield (
        "telecom_users",
        {
            "SVC_NUM": (MOB, v.mobiles()),
            "IMSI": (DEV, v.codes("46099", 10)),
            "IMEI": (IMEI, v.imeis()),
            "CUST_NAME": (NAME, v.zh_names()),
            "PSPT_ID": (ID, v.residents()),
            "PROD_NAME": (NO, v.words("冰激凌套餐99|畅享套餐59|5G套餐129")),
            "ARPU": (NO, v.amounts(200)),
            "CELL_ID": (ANY, v.codes("2", 7)),
            "TERM_MODEL": (NO, v.words("HUAWEI P50|iPhone 13|Redmi Note 11|OPPO R17")),
            "IN_DATE": (NO, v.days("%Y%m%d", 2005, 2024)),
            "REMARK": (ANY, v.dirty(["" for _ in range(v.rows)], 0.9, (None, "", "测试"))),
        },
    )
    yield (
        "sms_log",
        {
            "msg_id": (NO, v.uuids()),
            "receiver": (MOB, v.mobiles()),
            "content": (
                text("person.name", "person.nickname phone.mobile secret.password secret.token"),
                v.say(
                    "【某宝】{zh}您好，您的包裹已到{frag}，取件码{n}-{n}。",
                    "【银行】尊敬的{zh}，您尾号{big}的账户于{day}支出{n}.00元。",
                    "【医院】{zh}，您预约的{day}门诊已成功。",
                ),
            ),
            "sp_code": (NO, v.of("10690123", "10655777")),
            "send_status": (NO, v.of("DELIVRD", "UNDELIV", "EXPIRED")),
            "sent_at": (NO, v.epochs(millis=True)),
        },
    )
    yield (
        "dd_order",
        {
            "order_sn": (NO, v.codes("2024", 16)),
            "user_id": (ACC, v.ints(10_000, 9_999_999)),
            "consignee": (NAME, v.zh_names()),
            "province": (PART, v.each(lambda: r.choice(w.REGIONS)[:3])),
            "city": (PART, v.each(lambda: r.choice(w.CITIES) + "市")),
            "address_detail": (ADDR, v.each(lambda: v.door()[6:])),
            "mobile": (MOB, v.mobiles()),
            "goods_name": (NO, v.of(*w.PRODUCTS)),
            "goods_attr": (NO, v.words("颜色:红;尺码:XL|颜色:黑;尺码:M|规格:500g")),
            "goods_price": (NO, v.amounts()),
            "invoice_title": (
                ORG + "|" + NAME,
                v.of("个人", "个人", *[str(x) for x in v.firms()[:6]]),
            ),
            "postscript": (
                text("phone.mobile", "person.name person.nickname address address.fragment"),
                v.dirty(
                    v.say(
                        "放{frag}门口，打{mob}",
                        "请在下班后送，谢谢",
                        "换个收货人{zh} {mob}",
                        "不要辣",
                    ),
                    0.3,
                ),
            ),
            "pay_id": (NO, v.of(1, 2, 5)),
            "referer": (NO, v.words("本站|app|weixin")),
            "add_time": (NO, v.epochs()),
            "express_no": (NO, v.codes("SF", 13)),
        },
    )
    yield (
        "orders_en",
        {
            "OrderID": (NO, v.serial(10248)),
            "CustomerID": (ANY, v.words("ALFKI|BONAP|CHOPS|ERNSH|FOLKO|GROSR|HANAR|LILAS")),
            "ShipName": (NAME + "|org.name", v.foreign_names()),
            "ShipAddress": (ADDR, v.western_addresses()),
            "ShipCity": (PART, v.words("Lagos|Pune|Hanoi|Osaka|Kyiv|Busan|Bogotá")),
            "ShipCountry": (PART, v.words("Nigeria|India|Vietnam|Japan|Ukraine")),
            "Freight": (NO, v.amounts(200)),
            "ShippedDate": (NO, v.days()),
            "GiftMessage": (
                text("person.name", "person.nickname"),
                v.dirty(
                    v.say(
                        "Happy birthday {en}, love from all of us!",
                        "Congratulations on the new home, {en} & family",
                        "Enjoy!",
                    ),
                    0.4,
                ),
            ),
        },
    )
    yield (
        "express_waybill",
        {
            "运单号": (NO, v.codes("YT", 13)),
            "寄件人": (NAME, v.zh_names()),
            "寄件电话": (TEL, v.mobiles()),
            "寄件地址": (ADDR, v.addresses()),
            "收件人": (NAME, v.zh_names()),
            "收件电话": (TEL, v.mobiles()),
            "收件地址": (ADDR, v.addresses()),
            "物品": (NO, v.words("文件|衣物|电子产品|食品")),
            "重量kg": (NO, v.amounts(20)),
            "快递员编号": (ACC, v.codes("K", 6)),
            "签收": (ANY, v.words("本人签收|门卫代收|家人签收|驿站代收")),
            "三段码": (NO, v.words("320-M12-008|571-A03-112|028-B88-020")),
        },
    )
    yield (
        "driver_trips",
        {
            "tripId": (NO, v.uuids()),
            "driverId": (ACC, v.ints(100_000, 999_999)),
            "passengerPhone": (MOB, v.masked(v.mobiles())),
            "plateNo": (PLATE, v.plates()),
            "startLng": (GEO, v.lats(121.2, 121.8)),
            "startLat": (GEO, v.lats()),
            "startAddr": (ADDR, v.addresses()),
            "endAddr": (ADDR, v.addresses()),
            "track": (
                TRACK,
                v.each(
                    lambda: ";".join(
                        f"{r.uniform(121, 122):.5f},{r.uniform(31, 31.5):.5f}" for _ in range(6)
                    )
                ),
            ),
            "fare": (NO, v.amounts(150)),
            "star": (NO, v.of(3, 4, 5)),
            "appVer": (NO, v.words("6.2.1|6.3.0|5.9.8")),
        },
    )
    yield (
        "real_estate_owner",
        {
            "小区": (PART, v.of(*w.ESTATES)),
            "房号": (PART, v.each(lambda: f"{v.n(1, 30)}-{v.n(1, 3)}-{v.n(101, 2804)}")),
            "产权人": (NAME, v.zh_names()),
            "共有人": (NAME, v.dirty(v.zh_names(), 0.5)),
            "产权证号": (ANY, v.each(lambda: f"虚（2020）不动产权第{v.digits(7)}号")),
            "面积㎡": (NO, v.amounts(180)),
            "业主手机": (MOB, v.dirty(v.mobiles())),
            "车位": (NO, v.dirty(v.codes("B1-", 3), 0.4)),
            "物业费欠缴": (NO, v.amounts(3000)),
            "情况说明": (
                text("person.name phone.mobile", "person.nickname vehicle.plate address.fragment"),
                v.say(
                    "已出租，租客{zh}{mob}，车{plate}",
                    "业主{zh}长期在国外，有事联系其兄{mob}",
                    "欠费，已电话催缴{mob}，{zh}承诺月底交",
                ),
            ),
        },
    )
    yield (
        "loyalty_member",
        {
            "mbr_id": (ACC, v.codes("6", 9)),
            "nick": (NICK, v.nicks()),
            "real_nm": (NAME, v.dirty(v.zh_names(), 0.3)),
            "bday": (BIRTH, v.dirty(v.births("%m-%d"), 0.3)),
            "union_id": (ACC, v.openids()),
            "tier": (NO, v.words("gold|silver|basic")),
            "pts": (NO, v.ints(0, 99_999)),
            "reg_store": (NO, v.codes("ST", 4)),
            "reg_ts": (NO, v.stamps()),
        },
    )
    yield (
        "game_players",
        {
            "role_id": (ACC, v.each(lambda: v.digits(16, "7"))),
            "role_name": (NICK, v.nicks()),
            "server_id": (NO, v.ints(1, 300)),
            "vip": (NO, v.ints(0, 15)),
            "pay_total": (NO, v.ints(0, 90_000)),
            "last_ip": (IP, v.ips()),
            "idfa": (DEV, v.uuids()),
            "device": (NO, v.words("iPhone14,2|MI 11|SM-G9910")),
            "real_name_auth": (NO, v.of(0, 1)),
            "adult": (ANY, v.of(0, 1)),
            "guild": (NO, v.words("天下无双|夜雨声烦|龙腾四海")),
        },
    )
    yield (
        "parishioners",
        {
            "envelope_no": (ANY, v.serial(100)),
            "family_name": (NAME, v.each(lambda: r.choice(w.FOREIGN[0][1]))),
            "head_of_household": (NAME, v.foreign_names()),
            "baptism_date": (REL + "|none|date.birth", v.days("%Y-%m-%d", 1950, 2015)),
            "denomination": (REL, v.words("Roman Catholic|Baptist|Methodist|Lutheran")),
            "pledge": (NO, v.amounts(2000)),
            "volunteer_roles": (ANY, v.words("usher|choir|lector|")),
            "home_address": (ADDR, v.western_addresses()),
            "prayer_request": (
                text("sensitive.health", "person.name person.nickname"),
                v.say(
                    "Please pray for {en}, who was diagnosed with breast cancer.",
                    "For my mother recovering from a stroke.",
                    "{en} suffers from depression.",
                ),
            ),
        },
    )
    yield (
        "ngo_beneficiaries",
        {
            "case_ref": (ANY, v.codes("BNF-", 5)),
            "full_nm": (NAME, v.foreign_names()),
            "nationality": (NAT, v.words("Syrian|Afghan|Sudanese|Eritrean|Ukrainian")),
            "ethnic_group": (ETH, v.words("Hazara|Pashtun|Tajik|Tigrinya|Arab|Kurdish")),
            "faith": (REL, v.words("Muslim|Christian|Yazidi|none stated")),
            "household_size": (NO, v.ints(1, 9)),
            "shelter_loc": (ANY, v.words("Camp A|Camp B, Block 4")),
            "gps": (GEO, v.each(lambda: f"{r.uniform(30, 36):.5f}, {r.uniform(36, 42):.5f}")),
            "vulnerabilities": (
                HEALTH,
                v.words(
                    "pregnant|wheelchair user|chronic illness|unaccompanied minor|survivor of torture"
                ),
            ),
            "photo": (FACE, v.bytes64(b"\x89PNG\r\n\x1a\n")),
        },
    )
    yield (
        "mall_user",
        {
            "uid": (ACC, v.ints(10_000_000, 99_999_999)),
            "uname": (ACC + "|person.nickname", v.logins()),
            "pwd": (PASS, v.hexes(32)),
            "salt": (ANY, v.hexes(6)),
            "pay_pwd": (PASS, v.dirty(v.hexes(32), 0.4)),
            "mail": (MAIL, v.emails()),
            "reg_ip": (IP, v.ips()),
            "openid": (ACC, v.openids()),
            "avatar": (
                FACE + "|none",
                v.each(lambda: f"https://cdn.example.com/avatar/{v.digits(9)}.png"),
            ),
            "lvl": (NO, v.ints(0, 9)),
            "is_del": (NO, v.of(0, 0, 1)),
            "ctime": (NO, v.epochs()),
        },
    )
    yield (
        "customer_service_tickets",
        {
            "ticket": (NO, v.codes("#", 6)),
            "requester": (NAME, v.foreign_names()),
            "requester_email": (MAIL, v.emails()),
            "subject": (ANY, v.words("Refund|Cannot log in|Wrong size|Delivery late")),
            "body": (
                text(
                    "person.name email",
                    "phone.landline phone.mobile address bank.card person.nickname",
                ),
                v.say(
                    "Hi, this is {en}. My order {no} never arrived. Please write to {mail}. Thanks",
                    "Hello, I was charged twice. You can reach me at {us} or {mail}. Regards, {en}",
                    "My new address is {street}. Best, {en}, {mail}",
                ),
            ),
            "priority": (NO, v.words("low|normal|high")),
            "agent": (NAME, v.of(*[v.western() for _ in range(6)])),
            "csat": (NO, v.of(1, 3, 5)),
        },
    )
    yield (
        "chat_messages",
        {
            "conv_id": (NO, v.hexes(24)),
            "from_user": (ACC, v.logins()),
            "to_user": (ACC, v.logins()),
            "msg": (
                text(
                    "person.name phone.mobile",
                    "person.nickname address.fragment address wechat qq bank.card",
                ),
                v.say(
                    "我是{zh}，电话{mob}",
                    "帮我转给{zh}，卡号{card}",
                    "在吗",
                    "地址发你了：{addr}，{zh}收",
                    "好的，明天联系{zh} {mob}",
                    "哈哈哈",
                    "加我qq{qq}",
                ),
            ),
            "msg_type": (NO, v.of(1, 1, 1, 3)),
            "ts": (NO, v.epochs(millis=True)),
        },
    )
    yield (
        "dating_profiles",
        {
            "profile_id": (ACC, v.hexes(12)),
            "display": (NICK, v.nicks()),
            "age": (AGE, v.ints(18, 60)),
            "sexuality": ("sensitive.sexual", v.words("straight|gay|bisexual|queer|lesbian")),
            "height": (ANY, v.ints(150, 198)),
            "city": (PART, v.of(*w.CITIES)),
            "hiv_test": (HEALTH, v.words("negative|negative|positive|unknown")),
            "bio": (
                text("", "person.name person.nickname wechat"),
                v.say(
                    "喜欢旅行和猫",
                    "Love hiking, coffee and long walks.",
                    "找个能一起吃饭的人",
                    "加微{wx}",
                ),
            ),
            "last_lat": (GEO, v.lats(22.4, 22.8)),
            "last_lon": (GEO, v.lats(113.8, 114.3)),
        },
    )
    yield (
        "wedding_guests",
        {
            "宾客": (NAME, v.zh_names()),
            "称呼": (ANY, v.words("大伯|舅舅|同学|同事")),
            "桌号": (NO, v.ints(1, 30)),
            "礼金": (NO, v.of(200, 500, 600, 1000)),
            "经手": (NAME, v.of("王芳", "李强", "陈静怡")),
        },
    )
