"""Tables named as well-known systems name theirs, written after the first rules were changed.

Names of columns are those of the systems' public schemas and exports; every value is invented.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    r = v.r
    yield (
        "cdsgus",
        {
            "Name": (NAME, v.zh_names()),
            "CardNo": (ANY, v.dirty(v.codes("", 8), 0.6)),
            "Descriot": (ANY, v.dirty(v.words("散客|会员"), 0.7)),
            "CtfTp": (NO, v.words("ID|OTH|GID")),
            "CtfId": (ID, v.residents()),
            "Gender": (SEX, v.words("M|F|")),
            "Birthday": (BIRTH, v.births("%Y%m%d")),
            "Address": (ADDR, v.dirty(v.addresses())),
            "Zip": (ZIP, v.dirty(v.codes("2", 5), 0.4)),
            "Dirty": (NO, v.of("F", "T")),
            "District1": (ANY, v.words("CHN|USA")),
            "Mobile": (MOB, v.mobiles()),
            "Tel": (TEL, v.dirty(v.landlines(), 0.6)),
            "EMail": (MAIL, v.dirty(v.emails(), 0.5)),
            "Nation": (ANY, v.dirty(v.words("汉|回|满"), 0.4)),
            "Company": (ORG, v.dirty(v.firms(), 0.5)),
            "Version": (NO, v.stamps("%Y-%m-%d %H:%M")),
            "id": (ANY, v.serial()),
        },
    )
    yield (
        "sys_user",
        {
            "user_id": (ANY, v.serial(1)),
            "dept_id": (NO, v.of(100, 101, 103, 105)),
            "user_name": (ACC, v.logins()),
            "nick_name": (NICK, v.zh_names()),
            "user_type": (NO, v.of("00")),
            "email": (MAIL, v.emails()),
            "phonenumber": (MOB, v.mobiles()),
            "sex": (SEX, v.of("0", "1", "2")),
            "avatar": (FACE + "|none", v.each(lambda: f"/profile/avatar/2024/{v.digits(8)}.png")),
            "password": (
                PASS,
                v.each(
                    lambda: "$2a$10$" + "".join(r.choices("abcdefghABCDEFGH0123456789./", k=53))
                ),
            ),
            "status": (NO, v.of("0", "1")),
            "del_flag": (NO, v.of("0", "2")),
            "login_ip": (IP, v.ips()),
            "login_date": (NO, v.stamps()),
            "create_by": (ANY, v.words("admin|ry")),
            "remark": (ANY, v.words("管理员|测试员|")),
        },
    )
    yield (
        "wp_users",
        {
            "ID": (ANY, v.serial(1)),
            "user_login": (ACC, v.logins()),
            "user_pass": (
                PASS,
                v.each(lambda: "$P$B" + "".join(r.choices("abcdefghABCDEFGH0123456789./", k=30))),
            ),
            "user_nicename": (ACC + "|person.nickname|person.name", v.logins()),
            "user_email": (MAIL, v.emails()),
            "user_url": (
                ANY,
                v.dirty(v.words("https://blog.example.com|https://me.example.org"), 0.6),
            ),
            "user_registered": (NO, v.stamps()),
            "user_activation_key": (TOKEN + "|none", v.dirty(v.hexes(20), 0.7)),
            "user_status": (NO, v.of(0)),
            "display_name": (NAME + "|person.nickname", v.each(v.western)),
        },
    )
    yield (
        "mdl_user",
        {
            "auth": (NO, v.words("manual|ldap|oauth2")),
            "confirmed": (NO, v.of(1)),
            "username": (ACC, v.logins()),
            "idnumber": (ANY, v.codes("2023", 5)),
            "firstname": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[0]))),
            "lastname": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[1]))),
            "phone1": (TEL, v.dirty(v.us_phones(), 0.4)),
            "institution": (ORG, v.words("Northside College|City University|Hillcrest School")),
            "department": (NO, v.words("Physics|History|IT")),
            "city": (PART, v.words("Lagos|Pune|Osaka|Dayton")),
            "country": (ANY, v.words("NG|IN|JP|US")),
            "lastip": (IP, v.ips()),
            "secret": (ANY, v.dirty(v.hexes(15), 0.5)),
            "lastaccess": (NO, v.epochs()),
        },
    )
    yield (
        "customer_entity",
        {
            "entity_id": (ANY, v.serial(1)),
            "website_id": (NO, v.of(1)),
            "email": (MAIL, v.emails()),
            "group_id": (NO, v.of(1, 2, 3)),
            "prefix": (ANY, v.words("Mr|Ms|")),
            "firstname": (NAME, v.each(lambda: r.choice(w.FOREIGN[0][0]))),
            "lastname": (NAME, v.each(lambda: r.choice(w.FOREIGN[0][1]))),
            "dob": (BIRTH, v.dirty(v.births(), 0.4, (None,))),
            "password_hash": (PASS, v.each(lambda: v.hexes(64)[0] + ":" + v.hexes(16)[0] + ":2")),
            "rp_token": (TOKEN + "|none", v.dirty(v.hexes(32), 0.8, (None,))),
            "taxvat": (OTHER + "|none|org.uscc", v.dirty(v.codes("XX", 9), 0.7, (None,))),
            "gender": (SEX, v.of(1, 2, 3)),
            "failures_num": (NO, v.of(0, 0, 1)),
            "created_at": (NO, v.stamps()),
        },
    )
    yield (
        "ecs_order_info",
        {
            "order_id": (NO, v.serial(1)),
            "order_sn": (NO, v.codes("2024", 9)),
            "user_id": (ANY, v.ints(1, 900)),
            "consignee": (NAME, v.zh_names()),
            "country": (ANY, v.of(1)),
            "province": (ANY, v.ints(2, 35)),
            "city": (ANY, v.ints(36, 400)),
            "address": (ADDR, v.addresses()),
            "zipcode": (ZIP, v.dirty(v.codes("3", 5), 0.4)),
            "tel": (TEL, v.dirty(v.mobiles())),
            "best_time": (NO, v.words("|周末|白天")),
            "sign_building": (ANY, v.words("|加油站旁|学校对面")),
            "shipping_name": (NO, v.words("顺丰速运|申通快递|圆通速递")),
            "pay_name": (NO, v.words("支付宝|余额支付|货到付款")),
            "inv_payee": (ANY, v.words("个人|")),
            "how_oos": (NO, v.words("等待所有商品备齐后再发|取消订单")),
            "goods_amount": (NO, v.amounts()),
        },
    )
    yield (
        "EMPLOYEES",
        {
            "EMPLOYEE_ID": (ANY, v.serial(100)),
            "FIRST_NAME": (NAME, v.each(lambda: r.choice(w.FOREIGN[0][0]))),
            "LAST_NAME": (NAME, v.each(lambda: r.choice(w.FOREIGN[0][1]))),
            "EMAIL": (ACC + "|email", v.each(lambda: r.choice(w.LOGINS).upper() + str(v.n(1, 99)))),
            "PHONE_NUMBER": (TEL, v.us_phones()),
            "HIRE_DATE": (NO, v.days("%d-%b-%y", 1998, 2020)),
            "JOB_ID": (JOB + "|none", v.words("IT_PROG|SA_REP|FI_ACCOUNT|ST_CLERK")),
            "SALARY": (ANY, v.ints(2100, 24000)),
            "MANAGER_ID": (ANY, v.ints(100, 205)),
            "DEPARTMENT_ID": (NO, v.of(50, 60, 80, 100)),
        },
    )
    yield (
        "PA0002",
        {
            "PERNR": (ACC, v.codes("000", 5)),
            "BEGDA": (NO, v.days("%Y%m%d")),
            "ENDDA": (NO, v.of("99991231")),
            "NACHN": (NAME, v.words("Müller|Schröder|Weiß|Köhler|Kowalski|Nguyen|Smith")),
            "VORNA": (NAME, v.words("Jürgen|Sabine|Käthe|Mehmet|Anna|Thi Lan|James")),
            "GESCH": (SEX, v.of("1", "2")),
            "GBDAT": (BIRTH, v.births("%Y%m%d")),
            "GBORT": (BPL, v.words("Berlin|Köln|Kraków|Hanoi")),
            "NATIO": (NAT, v.words("DE|PL|VN|US")),
            "FAMST": (MAR, v.of("0", "1", "2", "3")),
            "KONFE": (REL, v.of("01", "02", "03", "90")),
            "MANDT": (NO, v.of("100")),
        },
    )
    yield (
        "KNA1",
        {
            "KUNNR": (ANY, v.codes("0000", 6)),
            "NAME1": (NAME + "|org.name", v.foreign_names()),
            "ORT01": (PART, v.words("Berlin|Köln|Graz|Zürich")),
            "PSTLZ": (ZIP, v.words("10115|50667|8010|8001")),
            "STRAS": (
                ADDR,
                v.each(
                    lambda: r.choice(("Hauptstraße", "Ringstr.", "Lindenweg")) + f" {v.n(1, 99)}"
                ),
            ),
            "TELF1": (TEL, v.each(lambda: "030 23125" + v.digits(3))),
            "LAND1": (ANY, v.words("DE|AT|CH")),
            "KTOKD": (NO, v.words("0001|0002")),
            "ERDAT": (NO, v.days("%Y%m%d")),
        },
    )
    yield (
        "mimic_admissions",
        {
            "subject_id": (ACC, v.ints(10_000_000, 19_999_999)),
            "hadm_id": (ANY, v.ints(20_000_000, 29_999_999)),
            "admittime": (NO, v.stamps()),
            "admission_type": (NO, v.words("EW EMER.|URGENT|ELECTIVE")),
            "insurance": (ANY, v.words("Medicare|Medicaid|Other")),
            "language": (ANY, v.words("ENGLISH|?")),
            "marital_status": (MAR, v.words("MARRIED|SINGLE|WIDOWED|DIVORCED")),
            "race": (
                ETH,
                v.words(
                    "WHITE|BLACK/AFRICAN AMERICAN|HISPANIC/LATINO - PUERTO RICAN|ASIAN - CHINESE|UNKNOWN"
                ),
            ),
            "diagnosis": (
                HEALTH,
                v.words("SEPSIS|PNEUMONIA|CORONARY ARTERY DISEASE|STROKE;TELEMETRY|CHEST PAIN"),
            ),
            "hospital_expire_flag": (ANY, v.of(0, 0, 0, 1)),
        },
    )
    yield (
        "omop_condition",
        {
            "condition_occurrence_id": (NO, v.ints(1_000_000, 99_999_999)),
            "person_id": (ACC, v.ints(10_000, 9_999_999)),
            "condition_concept_id": (ANY, v.ints(4_000, 45_000_000)),
            "condition_start_date": (NO, v.days()),
            "condition_source_value": (HEALTH, v.words("I10|E11.9|J18.9|F32.1|C50.911")),
            "provider_id": (ACC + "|none", v.ints(1000, 99_999)),
            "visit_occurrence_id": (NO, v.ints(1_000_000, 99_999_999)),
        },
    )
    yield (
        "hl7_pid",
        {
            "PID.3": (OTHER, v.codes("MR", 7)),
            "PID.5": (NAME, v.each(lambda: "^".join(reversed(v.western().split(" ", 1))).upper())),
            "PID.7": (BIRTH, v.births("%Y%m%d")),
            "PID.8": (SEX, v.words("M|F")),
            "PID.11": (ADDR, v.each(lambda: str(v.western_addresses()[0]) + "^^Dayton^OH^45402")),
            "PID.13": (TEL, v.us_phones()),
            "PV1.3": (NO, v.words("ICU^12^A|ER^3|OR^1")),
        },
    )
    yield (
        "shopify_orders_export",
        {
            "Name": (NO, v.each(lambda: f"#{v.n(1001, 9999)}")),
            "Email": (MAIL, v.emails()),
            "Financial Status": (NO, v.words("paid|refunded")),
            "Total": (NO, v.amounts(300)),
            "Lineitem name": (NO, v.words("Canvas Tote - Natural|Ceramic Mug|Wool Socks - L")),
            "Billing Name": (NAME, v.foreign_names()),
            "Billing Street": (ADDR, v.western_addresses()),
            "Billing Zip": (ZIP, v.words("'90210|'10001|SW1A 0XX")),
            "Shipping Phone": (TEL, v.dirty(v.us_phones(), 0.3)),
            "Notes": (
                text("person.name", "phone.landline phone.mobile person.nickname address"),
                v.dirty(
                    v.say(
                        "Gift for {en}", "Leave at the front desk", "Please call {en} on arrival"
                    ),
                    0.3,
                ),
            ),
            "Tags": (NO, v.words("wholesale|vip|")),
            "Payment Reference": (NO, v.codes("c", 20)),
            "Id": (NO, v.codes("45", 11)),
        },
    )
    yield (
        "google_contacts",
        {
            "Given Name": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[0]))),
            "Family Name": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[1]))),
            "Group Membership": (NO, v.words("* myContacts|* friends")),
            "E-mail 1 - Value": (MAIL, v.emails()),
            "Phone 1 - Type": (NO, v.words("Mobile|Home")),
            "Phone 1 - Value": (TEL, v.uk_phones()),
            "Address 1 - Formatted": (
                ADDR,
                v.each(lambda: str(v.western_addresses()[0]) + ", Leeds LS1 4AP"),
            ),
            "Organization 1 - Name": (ORG, v.western_firms()),
            "Organization 1 - Title": (JOB, v.words("Buyer|Office Manager|Nurse|Teacher")),
            "Birthday": (BIRTH, v.dirty(v.births(), 0.6)),
            "Notes": (
                text("person.name", "person.nickname"),
                v.dirty(v.say("Met through {en}", "Brother of {en}", "Plays tennis"), 0.5),
            ),
        },
    )
    yield (
        "linkedin_connections",
        {
            "First Name": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[0]))),
            "Last Name": (NAME, v.each(lambda: r.choice(r.choice(w.FOREIGN)[1]))),
            "URL": (
                ACC + "|none",
                v.each(
                    lambda: (
                        "https://www.linkedin.example/in/" + r.choice(w.LOGINS) + str(v.n(1, 99))
                    )
                ),
            ),
            "Company": (ORG, v.western_firms()),
            "Position": (JOB, v.words("Recruiter|Data Engineer|Head of Sales|Account Executive")),
            "Connected On": (NO, v.days("%d %b %Y")),
        },
    )
    yield (
        "微信支付账单",
        {
            "交易时间": (NO, v.stamps()),
            "交易类型": (NO, v.words("商户消费|转账|微信红包")),
            "交易对方": (NAME + "|org.name", v.zh_names()),
            "商品": (ANY, v.words("转账备注:微信转账|美团订单|/")),
            "收/支": (NO, v.words("收入|支出")),
            "金额(元)": (NO, v.each(lambda: f"¥{r.uniform(1, 900):.2f}")),
            "支付方式": (ANY, v.words("零钱|招商银行(0000)")),
            "当前状态": (NO, v.words("支付成功|已存入零钱")),
            "交易单号": (NO, v.codes("10000", 23)),
        },
    )
    yield (
        "stripe_charges",
        {
            "id": (NO, v.each(lambda: "ch_" + "".join(r.choices("abcdefABCDEF0123456789", k=24)))),
            "Customer ID": (
                ACC,
                v.each(lambda: "cus_" + "".join(r.choices("abcdefABCDEF0123456789", k=14))),
            ),
            "Customer Email": (MAIL, v.emails()),
            "Card Last4": (ANY, v.each(lambda: v.digits(4))),
            "Card Brand": (NO, v.words("Visa|MasterCard")),
            "Card Name": (NAME, v.each(v.western)),
            "Amount": (NO, v.amounts()),
            "Currency": (NO, v.words("usd|eur")),
            "Description": (ANY, v.words("Subscription update|Invoice 0001")),
            "Created (UTC)": (NO, v.stamps()),
        },
    )
    yield (
        "12306_orders",
        {
            "sequence_no": (NO, v.each(lambda: "E" + v.digits(9))),
            "passenger_name": (NAME, v.zh_names()),
            "passenger_id_type_code": (NO, v.of("1", "B", "C")),
            "passenger_id_no": (ID, v.residents()),
            "mobile_no": (MOB, v.mobiles()),
            "station_train_code": (NO, v.each(lambda: r.choice("GDKZ") + str(v.n(1, 9999)))),
            "from_station_name": (NO, v.of(*[c + "南" for c in w.CITIES])),
            "coach_no": (NO, v.each(lambda: f"{v.n(1, 16):02d}")),
            "seat_name": (NO, v.each(lambda: f"{v.n(1, 20):02d}{r.choice('ABCDF')}号")),
            "ticket_price": (NO, v.amounts(900)),
            "start_train_date": (NO, v.days("%Y%m%d")),
        },
    )
    yield (
        "res_partner",
        {
            "name": (NAME, v.foreign_names()),
            "display_name": (NAME, v.foreign_names()),
            "ref": (ANY, v.codes("C", 5)),
            "lang": (NO, v.words("en_US|fr_FR")),
            "vat": (ANY, v.dirty(v.codes("BE0", 9), 0.8)),
            "function": (JOB, v.words("Sales Manager|Director|Technician|Teacher")),
            "street": (ADDR, v.western_addresses()),
            "zip": (ZIP, v.words("90210|75008|1000")),
            "city": (PART, v.words("Paris|Brussels|Austin")),
            "email_normalized": (MAIL, v.emails()),
            "phone_sanitized": (TEL, v.us_phones()),
            "is_company": (NO, v.of("f")),
            "credit_limit": (NO, v.amounts()),
            "write_date": (NO, v.stamps()),
            "comment": (ANY, v.dirty(v.words("VIP|Pays late"), 0.8)),
        },
    )
    yield (
        "gtfs_trips",
        {
            "route_id": (NO, v.codes("R", 3)),
            "service_id": (NO, v.words("WD|SA|SU")),
            "trip_id": (NO, v.codes("T", 8)),
            "trip_headsign": (NO, v.words("Central Station|Airport|Harbour")),
            "direction_id": (NO, v.of(0, 1)),
            "block_id": (NO, v.codes("B", 4)),
            "shape_id": (NO, v.codes("S", 5)),
        },
    )
    yield (
        "prometheus_dump",
        {
            "metric": (NO, v.words("http_requests_total|process_cpu_seconds")),
            "instance": (ANY, v.each(lambda: f"192.168.1.{v.n(2, 40)}:9100")),
            "job": (NO, v.words("node|api")),
            "value": (NO, v.amounts()),
            "ts": (NO, v.epochs()),
        },
    )
    yield (
        "wms_inbound",
        {
            "asn_no": (NO, v.codes("ASN", 9)),
            "supplier_name": (NO, v.firms()),
            "item_code": (NO, v.codes("M", 7)),
            "item_name": (NO, v.of(*w.PRODUCTS)),
            "lot_no": (NO, v.codes("L24", 5)),
            "qc_result": (NO, v.words("合格|不合格|待检")),
            "recv_qty": (NO, v.ints(1, 999)),
            "unit": (NO, v.words("件|箱|KG")),
            "shelf_no": (NO, v.each(lambda: f"{r.choice('ABC')}{v.n(1, 40):02d}-{v.n(1, 5)}")),
            "recv_time": (NO, v.stamps()),
        },
    )
    yield (
        "quality_inspection",
        {
            "检验单号": (NO, v.codes("QC", 8)),
            "物料名称": (NO, v.words("主轴承|齿轮箱|密封圈|铝型材")),
            "检验项目": (NO, v.words("外观|硬度|尺寸|粗糙度")),
            "检验结果": (NO, v.words("合格|不合格|让步接收")),
            "实测值": (NO, v.amounts(90)),
            "供应商": (NO, v.firms()),
            "处理意见": (NO, v.words("入库|退货|返工")),
            "温度": (NO, v.each(lambda: f"{r.uniform(18, 26):.1f}")),
        },
    )
    yield (
        "pets",
        {
            "pet_id": (NO, v.serial(1)),
            "pet_name": (ANY, v.words("Buddy|Luna|Max|Bella")),
            "breed": (NO, v.words("Labrador|Siamese|Beagle|Persian")),
            "weight_kg": (NO, v.amounts(40)),
            "diagnosis": (ANY, v.words("otitis|dermatitis|obesity|healthy")),
            "neutered": (NO, v.of("Y", "N")),
            "owner_name": (NAME, v.foreign_names()),
            "owner_phone": (TEL, v.us_phones()),
        },
    )
    yield (
        "courses",
        {
            "course_code": (NO, v.codes("CS", 3)),
            "title": (NO, v.words("Operating Systems|Linear Algebra|World History")),
            "lecturer": (NAME, v.of(*[v.foreign() for _ in range(8)])),
            "room": (NO, v.words("B201|C105|Aula")),
            "capacity": (NO, v.ints(20, 200)),
            "weekday": (NO, v.words("周一|周二|周三|周五")),
            "semester": (NO, v.words("2023-2024-1|2023-2024-2")),
        },
    )
