"""More of the same systems, in other hands: hotels, utilities, travel, libraries, farms, clubs."""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    r = v.r
    yield (
        "airline_pnr",
        {
            "pnr": (
                ANY,
                v.each(lambda: "".join(r.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=6))),
            ),
            "pax_name": (NAME, v.each(lambda: v.foreign().upper().replace(" ", "/", 1))),
            "ffn": (ACC, v.codes("MU", 9)),
            "doc_no": ("id.passport|id.other", v.passports()),
            "doc_exp": (NO, v.days("%Y-%m-%d", 2025, 2034)),
            "seat": (NO, v.each(lambda: f"{v.n(1, 60)}{r.choice('ABCDEF')}")),
            "meal": (ANY, v.words("VGML|KSML|MOML|")),
            "ctc_m": (MOB, v.mobiles()),
            "ssr": (ANY, v.words("WCHR|UMNR|")),
        },
    )
    yield (
        "utility_accounts",
        {
            "用户编号": (ACC, v.codes("33", 8)),
            "户名": (NAME, v.zh_names()),
            "用电地址": (ADDR, v.addresses()),
            "表号": (NO, v.codes("0", 9)),
            "上期示数": (NO, v.ints(0, 40_000)),
            "本期示数": (NO, v.ints(0, 40_000)),
            "应收电费": (NO, v.amounts(600)),
            "代扣账户": (BANK, v.dirty(v.accounts(), 0.4)),
            "抄表员": (NAME, v.of(*[v.zh() for _ in range(4)])),
        },
    )
    yield (
        "library_loans",
        {
            "读者证号": (ACC, v.codes("L", 7)),
            "读者": (NAME, v.zh_names()),
            "书名": (NO, v.words("活着|三体|百年孤独|人类简史")),
            "索书号": (NO, v.words("I247.5/123|TP312/88|K02/9")),
            "借出": (NO, v.days()),
            "应还": (NO, v.days()),
            "逾期费": (NO, v.amounts(9)),
        },
    )
    yield (
        "Personalstamm",
        {
            "PersNr": (ACC, v.codes("", 6)),
            "Nachname": (NAME, v.words("Müller|Schröder|Weiß|Köhler|Yılmaz|Kowalski|Nguyen")),
            "Vorname": (NAME, v.words("Jürgen|Sabine|Käthe|Mehmet|Agnieszka|Thi Lan")),
            "GebDat": (BIRTH, v.births("%d.%m.%Y")),
            "Familienstand": (MAR, v.words("ledig|verheiratet|geschieden")),
            "Konfession": (REL, v.words("rk|ev|--")),
            "Steuerklasse": (ANY, v.of(1, 3, 4, 5)),
            "SVNR": (
                "id.other|id.social_security|account.id|id.de_tax",
                v.each(lambda: f"99{v.digits(6)}X{v.digits(3)}"),
            ),
            "IBAN": (BANK + "|bank.iban", v.each(lambda: "DE009" + v.digits(17))),
            "Strasse": (
                ADDR,
                v.each(
                    lambda: (
                        r.choice(("Hauptstraße", "Bahnhofstr.", "Am Markt", "Lindenweg"))
                        + f" {v.n(1, 120)}"
                    )
                ),
            ),
            "PLZ_Ort": (PART, v.words("10115 Berlin|80331 München|50667 Köln")),
            "Eintritt": (NO, v.days("%d.%m.%Y", 1998, 2024)),
            "KST": (NO, v.codes("4", 3)),
        },
    )
    yield (
        "clientes",
        {
            "id_cliente": (ACC, v.ints(1000, 99_999)),
            "nombre": (NAME, v.words("María José|Juan|Lucía|Íñigo|Begoña|Andrés")),
            "apellidos": (NAME, v.words("García López|Hernández Ruiz|Etxeberria|Muñoz Ibáñez")),
            "telefono": (TEL, v.each(lambda: "000 " + v.digits(6))),
            "direccion": (
                ADDR,
                v.each(
                    lambda: (
                        f"C/ {r.choice(('Mayor', 'Alcalá', 'del Sol'))} {v.n(1, 200)}, {v.n(1, 9)}ºB"
                    )
                ),
            ),
            "provincia": (PART, v.words("Madrid|Sevilla|Bizkaia|Málaga")),
            "fecha_alta": (NO, v.days("%d/%m/%Y")),
            "saldo": (NO, v.amounts()),
            "observaciones": (
                text("person.name", "phone.landline phone.mobile person.nickname"),
                v.say("Llamar a {for} por la tarde", "Pedido entregado a {for}", "Sin incidencias"),
            ),
        },
    )
    yield (
        "salle_membres",
        {
            "num_adherent": (ACC, v.codes("AD", 5)),
            "nom_prenom": (
                NAME,
                v.words(
                    "Lefèvre Élodie|Moreau Benoît|Girard Océane|Diallo Mamadou|Traoré Aminata|Nguyen Thierry|Benali Karim"
                ),
            ),
            "date_naiss": (BIRTH, v.births("%d/%m/%Y")),
            "tel_port": (TEL, v.each(lambda: "06 39 98 " + v.digits(2) + " " + v.digits(2))),
            "cp": (ZIP, v.words("75011|69003|13008|31000")),
            "ville": (PART, v.words("Paris|Lyon|Marseille|Toulouse")),
            "certif_medical": (HEALTH + "|none", v.words("oui|non")),
            "formule": (NO, v.words("mensuel|annuel")),
        },
    )
    yield (
        "smart_home",
        {
            "home_id": (ACC + "|none", v.hexes(16)),
            "owner": (ACC, v.emails()),
            "wifi_ssid": (ANY, v.words("TP-LINK_5G|ChinaNet-8x2|HomeWifi")),
            "wifi_pwd": (PASS, v.each(lambda: "".join(r.choices("abcdefgh12345678!", k=10)))),
            "device_sn": (DEV, v.codes("SN", 12)),
            "hw": (NO, v.words("cam-v2|lock-x1|plug-mini")),
            "router_mac": (MAC, v.macs()),
            "lock_event": (NO, v.words("open|close|alarm")),
            "fp_idx": (NO, v.ints(0, 9)),
            "at": (NO, v.epochs()),
        },
    )
    yield (
        "youth_football",
        {
            "Player": (NAME, v.each(v.western)),
            "Shirt": (NO, v.ints(1, 30)),
            "DoB": (BIRTH, v.births("%d-%m-%Y", 2008, 2015)),
            "Parent/Guardian": (NAME, v.each(v.western)),
            "Parent mobile": (TEL, v.uk_phones()),
            "Medical": (
                HEALTH,
                v.dirty(v.words("asthma - inhaler|none|peanut allergy|epilepsy|none"), 0.2),
            ),
            "Team": (NO, v.words("U10 Lions|U12 Tigers")),
            "Subs paid": (NO, v.words("Y|N")),
        },
    )
    yield (
        "农户信息",
        {
            "农户姓名": (NAME, v.zh_names()),
            "身份证号码": (ID, v.wide(v.dirty(v.residents()))),
            "村组": (PART, v.each(lambda: f"{r.choice(w.VILLAGES)}村{v.n(1, 12)}组")),
            "承包面积": (NO, v.amounts(20)),
            "地块编码": (NO, v.codes("99010", 14)),
            "一卡通账号": (BANK, v.accounts()),
            "开户行": (NO, v.words("农商银行城关支行|邮储银行")),
            "补贴金额": (NO, v.amounts(2000)),
            "家庭地址": (ADDR, v.each(v.village)),
        },
    )
    yield (
        "t_user_ext",
        {
            "uid": (ACC, v.ints(1_000_000, 9_999_999)),
            "f1": (QQ, v.qqs()),
            "f2": (WX, v.wechats()),
            "f3": (ANY, v.uuids()),
            "f4": (MAC, v.macs("-")),
            "f5": (CARD, v.cards()),
            "f6": (IMEI, v.imeis()),
            "f7": (NO, v.ints(0, 3)),
            "f8": (NO, v.epochs()),
            "f9": (
                PASS,
                v.each(
                    lambda: "$2a$10$" + "".join(r.choices("abcdefghABCDEFGH0123456789./", k=53))
                ),
            ),
            "f10": (
                TOKEN,
                v.each(
                    lambda: (
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI"
                        + "".join(r.choices("abcdefgABC0123", k=20))
                        + "."
                        + "".join(r.choices("abcdefgABC0123_-", k=43))
                    )
                ),
            ),
        },
    )
    yield (
        "sms_blacklist",
        {
            "hm": (MOB, v.mobiles()),
            "yy": (NO, v.words("投诉|退订|空号")),
            "rq": (NO, v.days()),
            "czr": (NAME, v.of(*[v.zh() for _ in range(5)])),
        },
    )
    yield (
        "donors",
        {
            "donor_id": (ACC, v.codes("D", 5)),
            "donor": (NAME, v.foreign_names()),
            "blood": (HEALTH, v.words("A+|B-|O+|AB+|O-")),
            "gift_amt": (NO, v.amounts(900)),
            "anonymous": (NO, v.words("true|false")),
            "thank_you_note": (
                text("person.name", "person.nickname"),
                v.say(
                    "Dear {en}, thank you for your generous support.",
                    "Thanks a lot {en}, see you at the gala!",
                ),
            ),
        },
    )
    yield (
        "jz_order",
        {
            "ddbh": (NO, v.codes("JZ", 10)),
            "gzxm": (NAME, v.zh_names()),
            "gzdh": (TEL, v.mobiles()),
            "fwdz": (ADDR, v.addresses()),
            "fwxm": (NO, v.words("日常保洁|月嫂|开荒|搬家")),
            "ayxm": (NAME, v.zh_names()),
            "aysfz": (ID, v.residents()),
            "aysg": (ANY, v.ints(150, 170)),
            "jkzh": (OTHER + "|sensitive.health", v.codes("JK", 8)),
            "pj": (
                text("person.nickname", "person.name"),
                v.say("{sur}阿姨很细心，下次还找她", "{sur}师傅来晚了，但活干得好", "一般"),
            ),
        },
    )
    yield (
        "网约车司机",
        {
            "司机姓名": (NAME, v.zh_names()),
            "从业资格证号": ("id.other|id.driver|id.cn_resident|account.id", v.residents()),
            "驾龄": (NO, v.ints(1, 30)),
            "准驾车型": (ANY, v.words("C1|B2|C1E")),
            "车牌": (PLATE, v.plates()),
            "车架": (VIN, v.vins()),
            "背景核查": (CRIME, v.words("无犯罪记录|无犯罪记录|有酒驾记录|待核查")),
            "人脸比对图": (FACE, v.each(lambda: f"oss://face/{v.digits(12)}.jpeg")),
            "星级": (NO, v.amounts(5)),
        },
    )
    yield (
        "meeting_minutes",
        {
            "会议": (NO, v.words("周例会|项目评审会|党委会")),
            "时间": (NO, v.stamps()),
            "参会人员": (
                NAME + "|text.free",
                v.each(lambda: "、".join(v.zh() for _ in range(v.n(2, 5)))),
            ),
            "纪要": (
                text("person.name", "org.name person.nickname"),
                v.say(
                    "{zh}汇报了项目进展，{zh}提出整改意见，会议决定下周完成。",
                    "会议由{zh}主持，传达上级文件精神。",
                ),
            ),
            "附件数": (NO, v.ints(0, 5)),
        },
    )
    yield (
        "login_audit",
        {
            "login_name": (ACC, v.logins()),
            "src": (IP, v.ips()),
            "ok": (NO, v.of("Y", "N")),
            "ua": (NO, v.words("Chrome/120.0|Firefox/118.0")),
            "sess": (TOKEN, v.hexes(40)),
            "ts": (NO, v.stamps()),
            "op": (NO, v.words("LOGIN|LOGOUT|EXPORT")),
        },
    )
    yield (
        "hashed_users",
        {
            "mobile_md5": ("phone.mobile|account.id|device.id", v.hashed(v.mobiles())),
            "idcard_sha256": (
                "id.cn_resident|account.id|id.other",
                v.hashed(v.residents(), "sha256"),
            ),
            "name_mask": (NAME, v.each(lambda: v.zh()[0] + "*" * v.n(1, 2))),
            "age_band": (AGE + "|none", v.words("18-24|25-34|35-44")),
            "label": (NO, v.of(0, 1)),
            "score": (NO, v.each(lambda: f"{r.uniform(0, 1):.4f}")),
        },
    )
    yield (
        "wechat_friends",
        {
            "UserName": (ACC + "|wechat", v.wechats()),
            "Alias": (ACC + "|wechat|person.nickname|person.name", v.dirty(v.logins(), 0.4)),
            "NickName": (NICK, v.nicks()),
            "RemarkName": (NAME + "|person.nickname", v.zh_names()),
            "Sex": (SEX, v.of(0, 1, 2)),
            "Province": (PART, v.words("江苏|浙江|四川|湖北")),
            "Signature": (ANY, v.words("做自己|岁月静好||加油")),
            "HeadImgUrl": (
                FACE + "|none",
                v.each(lambda: f"https://wx.example.com/head/{v.hexes(20)[0]}/0"),
            ),
        },
    )
    yield (
        "medical_devices",
        {
            "asset_tag": (NO, v.codes("AT", 6)),
            "model": (NO, v.words("Aestiva/5|MX450|Philips HD11")),
            "manufacturer": (NO, v.words("GE Healthcare|Siemens|Mindray|迈瑞")),
            "serial": (NO, v.codes("SG", 9)),
            "ward": (NO, v.words("ICU|ER|OR-3")),
            "purchase_date": (NO, v.days("%Y-%m-%d", 1998, 2023)),
            "next_service": (NO, v.days()),
        },
    )
    yield (
        "drug_catalog",
        {
            "ypbm": (NO, v.codes("YP", 6)),
            "ypmc": (NO, v.words("阿莫西林胶囊|布洛芬缓释胶囊|胰岛素注射液")),
            "gg": (NO, v.words("0.25g*24|300mg*20")),
            "sccj": (NO, v.words("华北制药|哈药集团|石药集团")),
            "pzwh": (NO, v.codes("国药准字H", 8)),
            "dj": (NO, v.amounts(60)),
            "syz": (NO, v.words("用于敏感菌所致感染|用于缓解轻至中度疼痛")),
        },
    )
    yield (
        "icd_codes",
        {
            "icd": (NO, v.words("I10|E11.9|J18.9|K29.5|C34.9")),
            "name_cn": (NO, v.of(*w.DISEASES)),
            "chapter": (NO, v.words("循环系统|内分泌|呼吸系统")),
            "billable": (NO, v.of(0, 1)),
        },
    )
    yield (
        "bus_stops",
        {
            "stop_id": (NO, v.serial(1)),
            "stop_name": (NO, v.each(lambda: r.choice(w.ROADS) + r.choice(("口", "站", "西")))),
            "stop_lat": (NO, v.lats()),
            "stop_lon": (NO, v.lats(120, 121)),
            "routes": (NO, v.words("1,5,23|7|K12,88")),
            "shelter": (NO, v.of("Y", "N")),
        },
    )
    yield (
        "invoices",
        {
            "发票号码": (NO, v.codes("", 8)),
            "购方名称": (NO, v.firms()),
            "购方税号": ("none|org.uscc", v.each(lambda: "91990100" + v.digits(10))),
            "货物名称": (NO, v.words("*信息技术服务*软件费|*餐饮服务*餐费|*办公用品*打印纸")),
            "金额": (NO, v.amounts()),
            "税率": (NO, v.words("6%|13%|3%")),
            "开票日期": (NO, v.days()),
            "开票人": (NAME, v.of(*[v.zh() for _ in range(4)])),
        },
    )
    yield (
        "short_roster",
        {
            "A": (NAME, v.zh_names()),
            "B": (ID, v.residents()),
            "C": (MOB, v.mobiles()),
            "D": (ADDR, v.addresses()),
            "E": (NO, v.words("已核|未核")),
            "F": (AGE + "|none", v.ints(18, 70)),
        },
    )
    yield (
        "en_intake_form",
        {
            "Q1_What is your name?": (NAME, v.foreign_names()),
            "Q2_Date of birth (dd/mm/yyyy)": (BIRTH, v.births("%d/%m/%Y")),
            "Q3_Best phone number to reach you": (TEL, v.us_phones()),
            "Q4_Any health conditions we should know about": (
                HEALTH,
                v.dirty(v.words("Diabetes|None|High blood pressure|Pregnant|Asthma")),
            ),
            "Q5_Emergency contact": (NAME, v.foreign_names()),
            "Q6_How did you hear about us": (NO, v.words("Friend|Online|Flyer")),
            "Q7_T-shirt size": (NO, v.words("S|M|L|XL")),
        },
    )
