"""How names, places, ages and hashes are written: patterns for the facts about a column."""

from __future__ import annotations

import re

from strongroom.find.names import listed


def _either(*parts: str) -> str:
    return "|".join(part.strip() for line in parts for part in line.split("|"))


# Surnames that nine in ten people in China bear; other words begin with one of them far less often.
_COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔欧阳"
)
SHORT_NAME = f"^[{_COMMON}][一-鿿㐀-䶿]{{1,2}}$"
MINORITY = "^[一-鿿㐀-䶿]{1,7}[·•・‧][一-鿿㐀-䶿·•・‧]{1,20}$"
TITLES = listed("mr mrs ms miss dr prof herr frau sir mme mlle jr sr ii iii iv phd md")
PARTED = re.compile(r"[-'’]")
PARTICLES = listed("de da do dos das van von der den la le di del bin al el af av y ten ter")

_CHINESE_BODY = _either(
    "公司|集团|银行|医院|学校|大学|学院|中学|小学|幼儿园|委员会|派出所|公安局|支部|党委|工厂|商行",
    "研究院|研究所|事务所|协会|学会|村委会|居委会|街道办|办事处|合作社|工作室|[局厅]",
)
_OTHER_BODY = _either(
    r"inc|llc|ltd|limited|gmbh|ag|kg|ohg|corp|corporation|company|co|plc|s\.?a|sarl|s\.?r\.?l|bv",
    r"b\.v|nv|oy|ab|university|college|school|institute|hospital|clinic|bank|group|holdings",
    r"universität|hochschule|gymnasium|klinikum|université|lycée|universidad|foundation",
    r"association|ministry|department of .*",
)
ORGANISATION = rf"(?:{_CHINESE_BODY})$|(?i:\b(?:{_OTHER_BODY})\.?$)"
_DIVISIONS = _either(
    "省|市|自治区|特别行政区|区|县|旗|自治州|州|盟|镇|乡|街道|社区|小区|新村|花园|苑|村|居委会|村委会"
)
DIVISION = f"^[一-鿿]{{1,12}}(?:{_DIVISIONS})$"
_ROADS = _either(
    r"street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|square",
    r"sq|parkway|pkwy|highway|hwy|terrace|ter|trail|circle|cir|rue|allée|impasse|chemin|calle",
    r"avenida|avda|plaza|paseo|via|viale|piazza|corso|rua|travessa|largo|ulica|ul|aleja|gata|gatan",
    r"vej|vägen|weg|laan|straat|plein|jalan|p\.? ?o\.? box|postfach|apt|suite|unit",
)
_ROAD_ENDS = _either(
    r"stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|damm|ufer|straat|laan|gatan|vägen|vej|veien"
)
STREET = rf"(?i)\b(?:{_ROADS})\b|(?:{_ROAD_ENDS})\b"
AGE = r"^[0-9]{1,3} ?(?:岁|周岁|years?(?: old)?|yrs?|y/o|ans|jahre)$"
_DEGREES = r"-?[0-9]{1,3}\.[0-9]{3,}"
POINT = rf"^\(?\[?{_DEGREES}[ ,;/]{{1,2}}{_DEGREES}\]?\)?$|(?i:^POINT ?Z? ?\(.{{3,60}}\)$)"
_TOWN = r"\p{Lu}\pL+[\pL .\-()/]*"
POST_TOWN = (
    rf"^(?:[A-Z]{{1,2}}-)?[0-9]{{4,6}} {_TOWN}$"
    rf"|^{_TOWN},? (?:[A-Z]{{2}} )?[0-9]{{5}}(?:-[0-9]{{4}})?$"
)
PASSPORT = r"^(?:[EGDPS]|E[A-HJ-NP-Z])[0-9]{7,8}$"
WECHAT = r"^wxid_[0-9a-z]{6,}$"

_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|"
    "ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)"
)
PINYIN = re.compile(f"^{_SYLLABLE}(?:[-'’]?{_SYLLABLE}){{0,2}}$")
PINYIN_SURNAMES = listed(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song "
    "zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu lu su jiang "
    "cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong "
    "jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin qi yi chang "
    "qiao lai gong wen pang ouyang zhuge situ shangguan chow wong chan cheung lau leung ng kwok "
    "lam ho tsai hsu hsieh chiang"
)
_SPEAKS_CHINESE = _either(
    "他|她|本人|当事人|报警|报案|嫌疑|民警|客户|患者|病人|住户|居民|学生|家属|先生|女士|同志|业主|老人",
    "男子|女子|来电|致电|谈话|群众反映",
)
_SPEAKS_ENGLISH = _either(
    "he|she|his|her|him|customer|patient|client|caller|spoke|called|mr|mrs|ms|employee|student",
    "resident|applicant|mother|father|wife|husband",
)
SPEAKS = rf"{_SPEAKS_CHINESE}|(?i:\b(?:{_SPEAKS_ENGLISH})\b)"
SLOW_HASH = (
    r"^(?:\$(?:2[abxy]?|1|5|6|y|argon2(?:id?|d)?|scrypt|pbkdf2[a-z0-9-]*)\$"
    r"|pbkdf2_sha256\$|bcrypt_sha256\$|\{SSHA\})"
)

_TIME = r"(?P<t>[T ][0-9:.+\-Z]+)?$"
_YEAR = r"(?P<y>1[89][0-9]{2}|20[0-9]{2})"
DATES = (
    rf"^{_YEAR}[\-/.年](?P<m>[0-9]{{1,2}})(?:[\-/.月](?P<d>[0-9]{{1,2}})日?|月)?{_TIME}",
    rf"^{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])?$",
    rf"^(?P<d>[0-9]{{1,2}})[\-/.](?P<m>[0-9]{{1,2}})[\-/.]{_YEAR}{_TIME}",
)
MIDNIGHT = r"^(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?)?$"
