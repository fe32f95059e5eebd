"""What texts say of somebody in words, for kinds of which no span is marked inside a text.

Ages, marriages, schooling and work are columns of their own elsewhere; in a remark they stand among
other words. A text in which somebody is named or otherwise told of is asked for them, and the
column says so; where they stand exactly, nobody needs to know who withholds the column.
"""

from __future__ import annotations

from strongroom.find.patterns import ILL


def _either(*parts: str) -> str:
    return "|".join(part.strip() for line in parts for part in line.split("|"))


_ILL_TOO = _either(
    "轮椅|腿脚不便|行动不便|孕[0-9]+ ?[个周月]|孕妇|产妇|产假|产后",
    "剖宫产|伤残|致残|残疾|因残|工伤|重病|大病|患病",
    "因病|病退|病假|旧伤|外伤|受伤|伤者|送医|住院|出院|就医|手术|术后|服药|用药|卧床|晕针|血肿|皮疹|红肿",
    "早产|误诊|抢救|急救|视障|听障|聋哑|失明|小三阳|大三阳|艾滋|心梗|肺结核|肢体[一二三四]级|残疾[一二三四]级",
    "過敏|懷孕|殘疾|輪椅|手術|住院|抑鬱|面色苍白|呕吐|腹泻|晕倒|昏迷|跳楼|轻生|自杀|自残|体检不合格|戒断|输血|不良反应|接种反应",
)
_ILL_TOO_EN = _either(
    r"wheelchair|hospitali[sz]\w+|in hospital|maternity leave",
    r"sick leave|medical leave|on medication",
    r"bed ?ridden|wounded|disabled|rehab|therap(?:y|ist)|suicid\w+|miscarr\w+|on crutches",
)
_HELD = _either(
    "[盗抢诈骗]罪|有期徒刑|无期徒刑|缓刑|假释|监外执行|刑满|吸毒|涉毒|戒毒|贩毒|盗窃|诈骗|抢劫|抢夺|寻衅滋事|卖淫|嫖娼",
    "酒驾|醉驾|危险驾驶|肇事逃逸|前科|监视居住|行政拘留|逮捕|在逃|涉黑|涉恶|邪教|故意杀人|故意伤害|强奸|走私|受贿|挪用公款",
    "羁押|看守所|服刑|监狱|入狱|坐牢|出狱|被执行人|酒后驾|刑拘|判刑|被判|逃犯|劣迹|拘役|指控|入户盗窃|家中被盗",
    "侵占|贪污|被抓|涉嫌|取保|刑初字|犯罪|案底|社区矫正|强制隔离",
)
_HELD_EN = _either(
    r"arrested|convicted|in custody|in jail|in prison|on parole|on probation|dui|dwi|felony",
    r"shoplifting|burglary|embezzl\w+|criminal record|restraining order",
)

TOLD = {
    "sensitive.health": rf"{ILL}|(?:{_ILL_TOO})|(?i:\b(?:{_ILL_TOO_EN})\b)",
    "sensitive.criminal": rf"(?:{_HELD})|(?i:\b(?:{_HELD_EN})\b)",
    "person.marital": _either(
        "離異|離婚|喪偶|單親|离异|离婚|丧偶|未婚|已婚|再婚|单亲|夫妻|配偶|老公|老婆|丈夫|妻子|前夫|前妻|未育|结婚|形婚|分居|守寡",
        r"(?:^|[，,、；;（(])妻[一-鿿]{2,3}",
        r"(?i:\b(?:married|divorced?|divorcing|widow(?:ed|er)?|husband|wife|spouse",
        r"single (?:mother|father|parent|mom|dad)|fianc[eé]e?)\b)",
    ),
    "person.age": _either(
        "[1-9][0-9]?[0-9]? ?周?岁",
        r"(?i:\b(?:aged?:? [1-9][0-9]|[1-9][0-9][ -]?(?:years?|yrs?)[ -]old|[1-9][0-9] ?y/?o)\b)",
    ),
    "person.sex": _either(
        "(?:^|[，,、；;（( ])[男女](?:[，,、；;）) 。]|$)|[男女][方子性孩童婴]|性别",
        r"(?i:\b(?:male|female)\b)",
    ),
    "person.occupation": _either(
        # What goes on behind it is the name of an estate or of a firm: 教师新村, 会计师事务所.
        "(?:公务员|教师|医生|护士|司机|工程师|程序员|会计|律师|保安|保洁|厨师|服务员",
        "农民|教授)(?:$|[，,。；;、)） ]|上班|工作)",
        "农民工|个体户|个体经营|自由职业|退休|下岗|无业|失业|待业|打工|餐馆老板|开[了个家]+.{0,4}店|做[一-鿿]{1,4}生意|做[一-鿿]{1,4}的[，,。]",
        r"(?i:\b(?:unemployed|retired|self-employed|works? as an? ",
        r"nurse|teacher|engineer|accountant)\b)",
    ),
    "person.education": _either(
        "本科|大专|硕士|博士|中专|高中毕业|初中毕业|小学毕业|毕业于|学历|研究生毕业|文盲",
        r"(?i:\b(?:bachelor|master'?s degree|ph\.?d",
        r"graduated from|high school graduate|diploma)\b)",
    ),
    "person.military": _either(
        "退役|服役|参战|退伍|转业|当过兵|当兵|入伍|从军|军官|复员|现役|参军|烈属|军属",
        r"(?i:\b(?:veteran|military service|served in the (?:army|navy|military)|ex-army)\b)",
    ),
    "person.ethnicity": _either(
        # 土家族苗族自治州 is a place.
        "(?:汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|羌|锡伯|达斡尔|撒拉)族"
        r"(?:$|[，,。；;、)）\s人男女籍])",
        "少数民族",
    ),
    "sensitive.political": _either(
        "党员|共青团员|入党|国民党|民盟|民革|九三学社|党籍|上访|集访|越级访|维权人士|反动",
        r"(?i:\b(?:party member|union member|political asylum)\b)",
    ),
    "sensitive.religion": _either(
        "信佛|信教|信主|信基督|基督教|基督徒|天主教|伊斯兰|佛教|道教|清真寺|做礼拜|教会|教堂|耶和华|聚会点|传教|教徒|信徒|穆斯林|皈依|受洗|法轮功|宗教",
        r"(?i:\b(?:muslim|christian|catholic|jehovah'?s?|buddhist|hindu|jewish|church|mosque|baptis\w+)\b)",
    ),
    "sensitive.sexual": _either(
        "性伴侣|同性|异性传播|安全套|性行为|性关系|喜欢男生|喜欢女生|圈内人|形婚|双性恋|出柜|性取向|嫖娼|强奸|猥亵|性侵|性骚扰",
        r"(?i:\b(?:gay|lesbian|bisexual",
        r"sexual(?:ly)? (?:assault\w*|abus\w+|partner|harass\w+)|condom)\b)",
    ),
    "sensitive.minor": "未成年|留守儿童|早产儿|新生儿|所生儿童|患儿|婴儿|孤儿|随迁子女",
    "wechat": (
        r"(?:微信号?|[vVwW][xX]号?)[:：是为]? ?(?:wxid_)?[A-Za-z0-9][A-Za-z0-9_\-]{5,19}"
        r"|加我?[wWvV][xX][A-Za-z0-9_\-]{5,19}"
    ),
    "vehicle.plate": (
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?"
        "(?:[A-Z0-9]{5,6}|[A-Z0-9]{4}[警学挂])"
    ),
}
"""Kind → a pattern of the words that say it."""

# Said of somebody beyond doubt, where a column is short and speaks of several of them.
HEAVY = (
    "sensitive.health",
    "sensitive.criminal",
    "person.marital",
    "sensitive.religion",
    "sensitive.political",
    "sensitive.sexual",
    "person.military",
)
