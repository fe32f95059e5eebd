"""Hospitals, pharmacies, laboratories, insurance, social security, gyms."""

from __future__ import annotations

from collections.abc import Iterator

from . import words as w
from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    b = v.births("%Y%m%d")
    yield (
        "his_brjbxx",
        {
            "BRID": (ACC, v.codes("P", 8)),
            "XM": (NAME, v.zh_names()),
            "XB": (SEX, v.of(1, 2)),
            "CSRQ": (BIRTH, b),
            "SFZH": (ID, v.dirty(v.residents(b), 0.15)),
            "JTZZ": (ADDR, v.dirty(v.addresses())),
            "LXDH": (TEL, v.dirty(v.mobiles())),
            "LXRXM": (NAME, v.dirty(v.zh_names(), 0.3)),
            "LXRGX": (NO, v.words("配偶|父子|母女|兄弟|其他")),
            "XXDM": (HEALTH, v.words("A|B|O|AB|不详")),
            "YBLX": (NO, v.of("01", "02", "07")),
            "YBKH": (OTHER, v.dirty(v.codes("Y", 9), 0.3)),
            "JDRQ": (NO, v.stamps()),
            "CZYGH": (ACC, v.of("0012", "0034", "1007", "2210")),
            "ZFBZ": (NO, v.of(0, 0, 0, 1)),
        },
    )
    yield (
        "EMR_DIAGNOSIS",
        {
            "VISIT_NO": (ANY, v.codes("ZY", 8)),
            "PATIENT_ID": (ACC, v.codes("00", 6)),
            "DIAG_SEQ": (NO, v.of(1, 1, 1, 2, 3)),
            "DIAG_CODE": (
                HEALTH,
                v.words("I10.x02|E11.900|J18.900|K29.500|I63.900|C34.900|F32.900"),
            ),
            "DIAG_DESC": (HEALTH, v.of(*w.DISEASES)),
            "DIAG_TYPE": (NO, v.of("1", "2", "3")),
            "DOCTOR": (NAME, v.of(*[v.zh() for _ in range(8)])),
            "DEPT_CODE": (NO, v.words("0301|0302|0405|0711")),
            "DIAG_DATE": (NO, v.stamps("%Y/%m/%d %H:%M")),
        },
    )
    yield (
        "lis_result",
        {
            "SAMPLE_NO": (NO, v.codes("2024", 8)),
            "PAT_NAME": (NAME, v.zh_names()),
            "PAT_AGE": (AGE, v.each(lambda: f"{v.n(1, 92)}岁")),
            "BED": (ANY, v.ints(1, 60)),
            "ITEM_CODE": (NO, v.words("GLU|ALT|AST|HBsAg|WBC|CEA|HIV-Ab|TPPA")),
            "ITEM_NAME": (ANY, v.words("葡萄糖|谷丙转氨酶|乙肝表面抗原|白细胞|癌胚抗原")),
            "RESULT": (HEALTH, v.words("5.6|7.8|阴性|阳性(+)|12.3|阴性(-)|4.4")),
            "UNIT": (NO, v.words("mmol/L|U/L|10^9/L|ng/mL|")),
            "REF_RANGE": (NO, v.words("3.9-6.1|0-40|4.0-10.0|阴性|<5.0")),
            "FLAG": (ANY, v.words("H|L|N|")),
            "REPORT_TIME": (NO, v.stamps()),
            "INSTRUMENT": (NO, v.words("AU5800|Cobas e601|XN-9000")),
        },
    )
    yield (
        "patients",
        {
            "patient_id": (ACC, v.codes("MRN", 7)),
            "fname": (NAME, v.each(lambda: v.r.choice(v.r.choice(w.FOREIGN)[0]))),
            "lname": (NAME, v.each(lambda: v.r.choice(v.r.choice(w.FOREIGN)[1]))),
            "dob": (BIRTH, v.births("%m/%d/%Y")),
            "gender": (SEX, v.words("M|F|M|F|U")),
            "phone_home": (TEL, v.dirty(v.us_phones())),
            "street": (ADDR, v.western_addresses()),
            "city": (PART, v.words("Springfield|Dayton|Albany|Reno|Tampa|Boise")),
            "zip": (ZIP, v.each(lambda: v.digits(5))),
            "primary_dx": (
                HEALTH,
                v.words("Type 2 diabetes|Asthma|Hypertension|COPD|Migraine|Lupus"),
            ),
            "allergy_list": (HEALTH, v.dirty(v.words("penicillin|latex|peanuts|sulfa|NKDA"), 0.4)),
            "insurer": (ANY, v.words("Aetna|Cigna|Humana|Medicare")),
            "policy_no": (ANY, v.codes("HX", 9)),
            "last_visit": (NO, v.days()),
            "pcp": (NAME, v.each(lambda: "Dr. " + v.western())),
            "copay": (NO, v.of(10, 20, 35)),
        },
    )
    yield (
        "c_opaque_his",
        {
            "c1": (NAME, v.zh_names()),
            "c2": (SEX, v.words("男|女")),
            "c3": (AGE, v.each(lambda: f"{v.n(1, 90)}岁")),
            "c4": (HEALTH, v.of(*w.DISEASES)),
            "c5": (ANY, v.words("内一科|外二科|妇产科|儿科|骨科")),
            "c6": (MOB, v.mobiles()),
            "c7": (NO, v.amounts()),
            "c8": (NO, v.stamps()),
            "c9": (HEALTH, v.dirty(v.words("青霉素过敏|无过敏史|头孢过敏|磺胺过敏"), 0.2)),
        },
    )
    yield (
        "门诊处方明细",
        {
            "处方号": (NO, v.codes("CF", 10)),
            "患者": (NAME, v.zh_names()),
            "药品名称": (
                HEALTH,
                v.words(
                    "阿司匹林肠溶片|二甲双胍缓释片|氨氯地平片|奥美拉唑胶囊|盐酸舍曲林片|头孢克肟胶囊"
                ),
            ),
            "规格": (NO, v.words("100mg*30|0.5g*60|5mg*28|20mg*14")),
            "用法": (ANY, v.words("口服 一日三次|口服 一日一次|静滴 qd")),
            "数量": (NO, v.ints(1, 6)),
            "临床诊断": (HEALTH, v.of(*w.DISEASES)),
            "医师签名": (NAME, v.of(*[v.zh() for _ in range(9)])),
            "金额": (NO, v.amounts(300)),
        },
    )
    yield (
        "病程记录",
        {
            "ZYH": (OTHER, v.codes("ZY", 7)),
            "JLSJ": (NO, v.stamps()),
            "JLNR": (
                text(
                    "sensitive.health person.name",
                    "person.nickname person.age sensitive.minor org.name",
                ),
                v.say(
                    "患者{zh}，{n}岁，因反复咳嗽咳痰{n}天入院，既往有{dis}病史，查体：神清，双肺可闻及湿啰音。初步诊断：{dis}。",
                    "今日查房，{zh}诉昨夜睡眠尚可，无发热。诊断为{dis}，继续予抗感染治疗，密切观察病情变化。",
                    "患者{zh}家属要求转院，已告知病情及风险。患者确诊{dis}{n}年，长期口服药物。",
                ),
            ),
            "QMYS": (NAME, v.of(*[v.zh() for _ in range(6)])),
        },
    )
    yield (
        "pharmacy_members",
        {
            "会员卡号": (ACC, v.codes("8600", 8)),
            "会员姓名": (NAME, v.wide(v.dirty(v.zh_names()))),
            "手机": (MOB, v.wide(v.dirty(v.mobiles()))),
            "生日": (BIRTH, v.each(lambda: f"{v.n(1, 12)}月{v.n(1, 28)}日")),
            "慢病标签": (HEALTH, v.dirty(v.words("高血压|糖尿病|高血脂|冠心病|痛风"), 0.4)),
            "积分": (NO, v.ints(0, 20_000)),
            "常购门店": (NO, v.words("人民路店|解放大道店|学院路店")),
            "最近消费": (NO, v.days()),
        },
    )
    yield (
        "药店销售流水",
        {
            "单号": (NO, v.codes("XS2024", 8)),
            "商品编码": (NO, v.codes("10", 6)),
            "商品名称": (NO, v.words("板蓝根颗粒|创可贴|维生素C片|医用口罩|碘伏消毒液")),
            "生产厂家": (NO, v.words("白云山制药|云南白药集团|三九药业|同仁堂")),
            "批号": (NO, v.codes("2301", 4)),
            "有效期至": (NO, v.days("%Y-%m-%d", 2025, 2027)),
            "零售价": (NO, v.amounts(90)),
            "数量": (NO, v.ints(1, 5)),
            "时间": (NO, v.stamps()),
        },
    )
    yield (
        "体检报告",
        {
            "体检编号": (OTHER, v.codes("TJ", 9)),
            "姓名": (NAME, v.zh_names()),
            "性别": (SEX, v.words("男|女")),
            "身高cm": (HEALTH, v.ints(148, 192)),
            "体重kg": (HEALTH, v.each(lambda: f"{v.r.uniform(42, 98):.1f}")),
            "血压": (HEALTH, v.each(lambda: f"{v.n(95, 168)}/{v.n(58, 102)}")),
            "空腹血糖": (HEALTH, v.each(lambda: f"{v.r.uniform(3.9, 11):.2f}")),
            "BMI": (HEALTH, v.each(lambda: f"{v.r.uniform(17, 33):.1f}")),
            "检查结论": (
                text("sensitive.health"),
                v.say(
                    "脂肪肝（轻度），建议低脂饮食，定期复查。",
                    "甲状腺结节TI-RADS 3类，诊断为{dis}，建议内分泌科就诊。",
                    "未见明显异常。",
                    "血压偏高，诊断{dis}，请心内科随诊。",
                ),
            ),
            "单位": (ORG, v.firms()),
            "套餐": (NO, v.words("A套餐|B套餐|入职套餐")),
        },
    )
    yield (
        "claims",
        {
            "claim_id": (NO, v.codes("CLM", 9)),
            "member_id": (ACC, v.codes("W", 9)),
            "dx1": (HEALTH, v.words("I10|E11.9|J45.909|M54.5|F41.1|C50.911|B20")),
            "dx2": (HEALTH, v.dirty(v.words("Z79.4|E78.5|K21.9|N18.3"), 0.5)),
            "cpt": (ANY, v.words("99213|99214|80053|93000|36415")),
            "svc_from": (NO, v.days("%Y%m%d")),
            "prov_npi": (ANY, v.codes("1", 9)),
            "billed_amt": (NO, v.amounts(9000)),
            "paid_amt": (NO, v.amounts(9000)),
            "claim_sts": (NO, v.words("PAID|DENIED|PEND")),
        },
    )
    yield (
        "保单信息",
        {
            "保单号": (ANY, v.codes("PDAA2024", 12)),
            "投保人": (NAME, v.zh_names()),
            "投保人证件号码": (ID, v.residents()),
            "被保人姓名": (NAME, v.zh_names()),
            "与投保人关系": (NO, v.words("本人|配偶|子女|父母")),
            "受益人": (NAME, v.dirty(v.zh_names(), 0.4, ("法定", "法定", None))),
            "险种": (NO, v.words("终身寿险|重疾险|意外险|车险")),
            "年缴保费": (NO, v.amounts(20_000)),
            "职业类别代码": (JOB, v.words("0001001|1602003|0703012|2099001")),
            "健康告知": (HEALTH, v.words("否|否|否|是：高血压|是：甲状腺结节|是：住院史")),
            "代理人工号": (ACC, v.codes("31", 6)),
            "生效日": (NO, v.days()),
            "扣款账号": (BANK, v.accounts()),
        },
    )
    yield (
        "auto_claims",
        {
            "报案号": (NO, v.codes("RDAA", 14)),
            "车牌号码": (PLATE, v.plates()),
            "车架号": (VIN, v.vins()),
            "出险时间": (NO, v.stamps()),
            "出险地点": (
                PART,
                v.each(
                    lambda: (
                        v.r.choice(w.REGIONS)[3:]
                        + v.r.choice(w.ROADS)
                        + "与"
                        + v.r.choice(w.ROADS)
                        + "路口"
                    )
                ),
            ),
            "驾驶员": (NAME, v.zh_names()),
            "驾驶证号": ("id.driver|id.cn_resident", v.each(lambda: v.digits(12, "99"))),
            "联系电话": (TEL, v.mobiles()),
            "查勘记录": (
                text(
                    "person.name phone.mobile vehicle.plate",
                    "person.nickname address.fragment sensitive.health",
                ),
                v.say(
                    "标的车驾驶员{zh}称当日{time}行驶中与三者车{plate}追尾，三者司机电话{mob}，无人伤。",
                    "到达现场，标的左前部受损，三者{plate}，车主{zh}，{mob}，交警判标的全责。",
                    "与{zh}（{mob}）约定明日复勘，三者车{plate}已拖修理厂。",
                ),
            ),
            "定损金额": (NO, v.amounts(20_000)),
        },
    )
    yield (
        "社保参保信息",
        {
            "个人编号": (OTHER, v.codes("1000", 8)),
            "姓名": (NAME, v.zh_names()),
            "社会保障号码": ("id.cn_resident|id.social_security", v.residents()),
            "单位名称": (ORG, v.firms()),
            "单位编号": (NO, v.codes("40", 6)),
            "缴费基数": (ANY, v.ints(3800, 24000)),
            "缴费状态": (NO, v.words("正常参保|暂停缴费|终止")),
            "户口性质": (ANY, v.words("城镇|农业")),
            "参加工作日期": (ANY, v.days("%Y%m", 1985, 2022)),
            "银行账号": (BANK, v.dirty(v.accounts())),
        },
    )
    yield (
        "dbs_ry",
        {
            "hzxm": (NAME, v.zh_names()),
            "hzsfz": (ID, v.residents()),
            "jtrks": (NO, v.ints(1, 6)),
            "bzyy": (ANY, v.words("因病|因残|缺劳力|因学")),
            "cjlb": (HEALTH, v.dirty(v.words("肢体|视力|听力|精神|智力"), 0.4)),
            "cjzh": (
                "id.other|account.id|id.cn_resident",
                v.dirty([f"{x}{v.n(1, 7)}{v.n(1, 4)}" for x in v.residents()], 0.4),
            ),
            "bzje": (NO, v.ints(200, 2400)),
            "khh": (NO, v.words("农商行|邮储银行|农行")),
            "yhkh": (CARD, v.cards()),
            "czs": (PART, v.each(lambda: v.r.choice(w.TOWNSHIPS) + v.r.choice(w.VILLAGES) + "村")),
        },
    )
    yield (
        "gym_members",
        {
            "card_no": (ACC, v.codes("VIP", 6)),
            "member": (NAME, v.zh_names()),
            "mobile_phone": (MOB, v.masked(v.mobiles())),
            "body_fat_pct": (HEALTH, v.each(lambda: f"{v.r.uniform(9, 38):.1f}")),
            "coach": (NAME, v.of(*[v.zh() for _ in range(6)])),
            "card_type": (NO, v.words("年卡|季卡|次卡")),
            "expire_date": (NO, v.days()),
            "face_id_img": (FACE, v.each(lambda: f"/upload/face/{v.digits(8)}.jpg")),
            "locker": (NO, v.ints(1, 200)),
        },
    )
    yield (
        "vaccination_record",
        {
            "id": (ANY, v.serial(30001)),
            "child_name": (NAME, v.zh_names()),
            "child_birthday": (BIRTH, v.births(low=2018, high=2024)),
            "guardian": (NAME, v.zh_names()),
            "guardian_tel": (TEL, v.mobiles()),
            "vaccine_code": (ANY, v.words("0101|0203|0301|0402")),
            "vaccine_name": (
                "sensitive.health|none",
                v.words("乙肝疫苗|卡介苗|脊灰疫苗|百白破疫苗"),
            ),
            "dose_no": (NO, v.of(1, 2, 3)),
            "batch_no": (NO, v.codes("2023", 5)),
            "inject_site": (ANY, v.words("左上臂|右上臂|大腿")),
            "station": (NO, v.words("城关社区卫生服务中心|新安镇卫生院")),
        },
    )
    yield (
        "icu_vitals",
        {
            "ts": (NO, v.epochs()),
            "mrn": (OTHER, v.codes("7", 6)),
            "hr": (HEALTH, v.ints(48, 150)),
            "spo2": (HEALTH, v.ints(82, 100)),
            "temp_c": (HEALTH, v.each(lambda: f"{v.r.uniform(35.5, 40):.1f}")),
            "device": (NO, v.words("MX800-01|MX800-02|B650-07")),
        },
    )
    yield (
        "mental_health_intake",
        {
            "client": (NAME, v.foreign_names()),
            "pronouns": (ANY, v.words("he/him|she/her|they/them")),
            "age": (AGE, v.ints(16, 80)),
            "orientation": (
                "sensitive.sexual",
                v.dirty(v.words("straight|gay|bisexual|lesbian|prefer not to say")),
            ),
            "presenting_problem": (
                text("sensitive.health", "person.name person.nickname"),
                v.say(
                    "Client reports depression and insomnia for {n} weeks, history of panic disorder.",
                    "She was diagnosed with PTSD after the accident and takes sertraline.",
                    "He has been treated for bipolar disorder since 2015; denies suicidal ideation.",
                ),
            ),
            "score_phq9": ("sensitive.health|none", v.ints(0, 27)),
            "next_appt": (NO, v.stamps()),
        },
    )
