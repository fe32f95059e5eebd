"""Headings that are more than a word: numbered questions, remarks in brackets, two in one.

Forms and surveys ask in sentences, spreadsheets explain a column in brackets, and some columns hold
two things, joined by 及 or a stroke. What is left when the wrapping is gone is a name like others;
what a question asks about is told by its words, whatever is answered.
"""

from __future__ import annotations

import re

from strongroom.kinds._words import traditional

_BRACKETS = re.compile(r"[(（\[【〔<《][^()（）\[\]【】〔〕<>《》]*[)）\]】〕>》]")
_NUMBERED = re.compile(
    r"^\s*(?:(?:第?[0-9]{1,3}|[一二三四五六七八九十]{1,3}|Q[0-9]{1,3}|[A-Z][0-9]{1,2})\s*[、.．:：)）题]"
    r"|[①-⑳])\s*"
)
_OF_WHICH = re.compile(
    r"^(?:其中|您的|你的|本人|请填写|请输入|请选择|填写|输入|请问|your\s+|my\s+)[:：]?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"及其|以及|[及和与、/／&+＋|]|\band\b|\bor\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"[?？]\s*$|[?？]|您|你|是否|有无|有没有|是不是|能否|曾否|^曾|几[个位口年次]"
    r"|^(?:is|has|had|have|do|does|did|are|any|ever|currently)[ _]"
    r"|^(?:is|has|had)(?=[A-Z])",
    re.IGNORECASE,
)

_SIMPLE = traditional()


def simplified(name: str) -> str:
    """The name in simplified characters."""
    return name if name.isascii() else name.translate(_SIMPLE)


def parts(name: str) -> list[tuple[str, float]]:
    """What a heading says without its wrapping, and how far each part can be trusted.

    The heading without numbers and brackets comes first, then the names that it joins.
    """
    bare = _NUMBERED.sub("", _BRACKETS.sub(" ", name)).strip()
    bare = _OF_WHICH.sub("", bare).strip(" :：?？*＊")
    found = [(bare, 0.98)] if bare and bare != name else []
    if len(name) <= 40:
        some = [part.strip() for part in _JOINED.split(bare)]
        if len(some) > 1 and all(len(part) >= 2 for part in some):
            found += [(part, 0.9) for part in some]
    return found


# In this order: the closer word first. 同性 beside 感染 is asked for the one before the other.
_TOPICS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "sensitive.minor",
            (
                "留守|随迁|困境儿童|孤儿|未成年|事实无人抚养|单亲儿童|服刑人员子女|流动儿童|失学|辍学"
                "|under ?age|is ?minor|minor child"
            ),
        ),
        (
            "sensitive.sexual",
            (
                "性伴|性行为|性生活|性取向|同性|双性恋|安全套|避孕套|性经历|性关系"
                "|商业性|性工作|嫖"
                "|sex(?:ual)? (?:partner|activ|orient|contact|intercourse)|sexually"
                "|condom|gay|lesbian"
            ),
        ),
        (
            "sensitive.criminal",
            (
                "犯罪|违法|判刑|服刑|前科|刑事|拘留|逮捕|处分|案底|在逃|吸毒|毒品|酒驾|醉驾|失信"
                "|convict|criminal|arrest|felony|offen[cs]e|prison|drug use"
            ),
        ),
        (
            "sensitive.health",
            (
                "健康|患病|患有|疾病|疾患|慢性病|慢病|病史|传染病|过敏|怀孕|妊娠|孕妇|哺乳期|流产|手术"
                "|住院|服药|用药|吃药|残疾|残障|失能|不适|症状|发热|发烧|咳嗽|腹泻|头晕|胸闷|疼痛|肿瘤|癌"
                "|高血压|糖尿病|心脏病|肝炎|结核|艾滋|梅毒|哮喘|癫痫|精神病|抑郁|焦虑|失眠|睡眠|近视|听力|视力"
                "|抽烟|吸烟|饮酒|酗酒|输血|接种|疫苗|拔牙|月经|生理期|骨折|体检|诊断|确诊|密接|接触史|核酸"
                "|长期照护|卧床|自理"
                "|health|disease|illness|sick|allerg|pregnan|surger|medicat|disab|symptom|fever|smok"
                "|alcohol|diabet|hypertens|asthma|cancer|covid|vaccin|chronic|depress|"
                "anxiety|(?:medical|health|pre.?existing) condition"
            ),
        ),
        ("sensitive.religion", "宗教|信教|信仰|教徒|信佛|礼拜|受洗|religi|faith|baptiz"),
        ("sensitive.political", "党员|入党|团员|党派|政治面貌|party member"),
        ("person.military", "退役|退伍|服役|当兵|参军|入伍|军人|现役|转业|veteran|military"),
        ("person.marital", "已婚|结婚|婚姻|离婚|离异|单亲|丧偶|配偶|married|spouse|divorc"),
        ("person.ethnicity", "少数民族|民族|ethnic"),
        ("person.education", "学历|文化程度|毕业院校|毕业学校|education|degree"),
        ("person.occupation", "职业|什么工作|从事|occupation|profession"),
        ("person.name", "姓名|名字|怎么称呼|如何称呼|your name"),
        ("person.sex", "性别|男生还是女生|gender"),
        ("person.age", "年龄|多大|几岁|岁数|how old|your age"),
        ("date.birth", "出生|生日|birth"),
        ("phone.mobile", "手机|联系电话|联系方式|电话|phone|mobile"),
        ("address", "家住|住址|住在|居住地|居住的?小区|小区|where do you live|address"),
        ("org.name", "单位|公司|学校|employer|school"),
        ("sensitive.health", "身体"),
    )
)
_NOT_ASKED_OF_ONE = re.compile(
    r"满意|希望|意见|建议|评价|服务|需要|校车|了解|认为|觉得|看法|价格|渠道|推荐|愿意|喜欢"
    r"|satisf|recommend|would you|how likely|interest|prefer",
    re.IGNORECASE,
)


_FLAGGED = ("sensitive.", "person.military", "person.marital")


def is_question(name: str) -> bool:
    """Whether a heading asks, as surveys and forms do: 您是否患有慢性病？, `has_diabetes`."""
    return bool(_QUESTION.search(_BRACKETS.sub("", name)) or _QUESTION.search(name))


def asked(name: str) -> dict[str, float]:
    """Kind → how strongly (0 to 1) a question asks for it."""
    if len(name) < 4 or not is_question(name) or _NOT_ASKED_OF_ONE.search(name):
        return {}
    plain = simplified(name).replace("_", " ")
    kind = next((kind for kind, pattern in _TOPICS if pattern.search(plain)), None)
    if kind is None or (name.isascii() and "?" not in name and not kind.startswith(_FLAGGED)):
        # `is_mobile` is a flag about a number, and holds none.
        return {}
    return {kind: 0.9}
