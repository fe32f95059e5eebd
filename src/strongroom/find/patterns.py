"""How names, places, ages and hashes are written: patterns for the facts about a column."""

from __future__ import annotations

import re

from strongroom.find.known import listed


def _either(*parts: str) -> str:
    return "|".join(part.strip() for line in parts for part in line.split("|"))


# Surnames that nine in ten people in China bear; other words begin with one of them far less often.
_COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔欧阳"
)
SHORT_NAME = f"^[{_COMMON}][一-鿿㐀-䶿]{{1,2}}$"
MINORITY = "^[一-鿿㐀-䶿]{1,7}[·•・‧][一-鿿㐀-䶿·•・‧]{1,20}$"
TITLES = listed(
    "mr mrs ms miss dr prof herr frau sir mme mlle jr sr ii iii iv phd md mstr chd inf adt"
)
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
    "省|市|自治区|特别行政区|区|县|旗|自治州|州|盟|镇|乡|街道|社区|小区|新村|花园|苑|村|"
    "居委会|村委会"
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
AGE = r"^[0-9]{1,3} ?(?:岁|周岁|[yY]|[yY]ears?(?: old)?|[yY]rs?|[yY]/?[oO]|ans|[jJ]ahre)$"
_DEGREES = r"-?[0-9]{1,3}\.[0-9]{3,}"
POINT = rf"^\(?\[?{_DEGREES}[ ,;/]{{1,2}}{_DEGREES}\]?\)?$|(?i:^POINT ?Z? ?\(.{{3,60}}\)$)"
_TOWN = r"\p{Lu}\pL+[\pL .\-()/]*"
POST_TOWN = (
    rf"^(?:[A-Z]{{1,2}}-)?[0-9]{{4,6}} {_TOWN}$"
    rf"|^{_TOWN},? (?:[A-Z]{{2}} )?[0-9]{{5}}(?:-[0-9]{{4}})?$"
)
PASSPORT = r"^(?:[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7})$"
WECHAT = r"^wxid_[0-9a-z]{6,}$"

SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|"
    "ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)"
)
PINYIN = re.compile(f"^{SYLLABLE}(?:[-'’]?{SYLLABLE}){{0,2}}$")
INITIALED = r"^\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?, ?\p{Lu}\.?(?:[ .]?\p{Lu}\.?)?$"
"""A surname and first letters: Castellano, Y."""

PINYIN_SURNAMES = listed(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song "
    "zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu lu su jiang "
    "cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong "
    "jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin qi yi chang "
    "qiao lai gong wen pang ouyang zhuge situ shangguan chow wong chan cheung lau leung ng kwok "
    "lam ho tsai hsu hsieh chiang zhan gui ji niu nie ruan rao geng weng zhai zhuo ge miao tu pei "
    "linghu murong duanmu huangfu xiahou dongfang nangong yuchi gongsun helian xuanyuan"
)
GLUED = f"^(?:{'|'.join(sorted(PINYIN_SURNAMES))})(?:{SYLLABLE}){{1,2}}$"
"""A name in Latin letters without a blank: wangxiaofang."""

_SPEAKS_CHINESE = _either(
    "他|她|本人|当事人|报警|报案|嫌疑|民警|客户|患者|病人|住户|居民|学生|家属|先生|女士|同志",
    "业主|老人",
    "男子|女子|来电|致电|谈话|群众反映",
)
_SPEAKS_ENGLISH = _either(
    "he|she|his|her|him|customer|patient|client|caller|spoke|called|mr|mrs|ms|employee|student",
    "resident|applicant|mother|father|wife|husband",
)
SPEAKS = rf"{_SPEAKS_CHINESE}|(?i:\b(?:{_SPEAKS_ENGLISH})\b)"
PHRASE = r"^[^\p{Ll}].* \p{Ll}{4,}"
"""Words of which only the first has a capital."""

PIXEL = "^#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$"
"""A colour as the web writes it: #a3f2c1."""

SLOW_HASH = (
    r"^(?:\$(?:2[abxy]?|1|5|6|y|argon2(?:id?|d)?|scrypt|pbkdf2[a-z0-9-]*)\$"
    r"|pbkdf2_sha256\$|bcrypt_sha256\$|\{SSHA\})"
)

_TIME = r"(?P<t>[T ][0-9:.+\-Z]+)?$"
_YEAR = r"(?P<y>1[89][0-9]{2}|20[0-9]{2})"
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
DATES = (
    rf"^{_YEAR}[\-/.年](?P<m>[0-9]{{1,2}})(?:[\-/.月](?P<d>[0-9]{{1,2}})日?|月)?{_TIME}",
    rf"^{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])?$",
    rf"^(?P<d>[0-9]{{1,2}})[\-/.](?P<m>[0-9]{{1,2}})[\-/.]{_YEAR}{_TIME}",
    rf"(?i)^(?P<d>[0-9]{{1,2}})[ \-/.]?{_MONTHS}[ ,\-/.]{{0,2}}{_YEAR}{_TIME}",
    rf"(?i)^{_MONTHS} (?P<d>[0-9]{{1,2}}),? {_YEAR}{_TIME}",
    rf"^(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01]){_YEAR}$",
    rf"^(?P<d>0[1-9]|[12][0-9]|3[01])(?P<m>0[1-9]|1[0-2]){_YEAR}$",
)
STAMP = (
    rf"^{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
    r"(?P<t>(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)$"
)
"""A moment in digits alone: 202405061530."""

MIDNIGHT = r"^(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?)?$"

# Characters that given names are made of; words that only begin like a name seldom end in one.
GIVEN_CHARACTERS = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红建国志海春梅雪峰宇轩子涵梓萱浩"
    "然欣怡晨思远佳琪俊凯博雅婷"
    "玉凤珍荣爱生根福贵水木森林川江河湖星云岚诗语嘉睿煜宸沐瑶彤熙铭皓泽恩慧颖倩薇蕾莉菲琳岩松"
    "柏楠彬鑫宏鸿洪斌健康庆祥"
    "瑞祺奇琦绮颜燕艺逸毅益义亦奕依伊怡宜昊豪昕鑫馨心新信兴星行杏幸旭栩绪序萍苹品萌梦孟蒙茂懋"
    "明鸣茗名妮霓宁凝佩沛培鹏"
    "蓬琼群然冉仁任韧荣蓉融溶茹如儒汝若瑞睿润珊姗山善尚韶绍邵申深绅莘慎升生胜盛圣诗时石士世仕"
    "书淑舒树帅爽硕朔烁丝思斯"
    "松颂苏素岁滔桃陶腾天田恬甜廷庭亭挺彤桐童统万婉琬旺望威巍唯惟维伟炜玮卫蔚温雯闻吾武舞西希"
    "曦熙习喜霞夏先贤娴显宪"
    "献相湘香祥翔想向潇晓筱孝笑协谐欣芯昕秀绣轩宣萱璇选学雪勋循寻雅亚娅延严言岩炎妍研彦艳晏雁"
    "阳扬杨洋瑶姚遥耀业叶烨"
    "一以艺忆议谊音因银吟引印英瑛樱莹盈颖影映勇永咏用优悠友有佑幼余瑜渝愉榆宇羽雨语玉育昱煜毓"
    "元园源远媛愿月悦越岳云允"
    "运韵泽增展章彰昭朝兆照哲喆者贞珍真祯振镇震正政之芝知志智致中忠钟仲舟洲周珠竹柱祝卓茁卓姿"
    "资滋梓紫自宗祖尊作佐安"
    "昂邦宝保葆贝蓓碧彬滨冰炳秉波勃博昌长常畅超朝辰晨成诚承程澄驰迟崇楚传春纯慈聪翠达大丹德登"
    "迪蒂典殿鼎定东冬栋杜敦朵"
    "娥尔发法帆凡范方飞菲芬丰风枫锋凤福甫辅富刚高格根耿功恭谷古固光广贵桂国果海含涵寒翰瀚航昊"
    "好浩禾和河荷贺赫恒衡虹宏"
    "厚虎花华怀欢焕黄晖惠会慧蕙吉集纪季继佳家嘉坚建健剑江姣娇杰洁捷解今金津锦进晋京晶菁景靖净"
    "静敬久菊举娟军君均钧俊峻"
    "可克科坤昆来岚兰朗乐磊黎礼李理力立利丽莉励连莲廉良亮辽林霖琳麟灵玲凌龄领令留柳龙隆鲁禄露"
    "璐路伦洛律绿满曼茂玫媚美"
    "门米苗淼妙民敏木牧穆楠南能年念农诺欧盼平萍朴启奇其齐琦琪绮千谦前倩巧琴芹勤青清晴庆秋球曲"
    "权全泉群让人三四五多小二"
    "杉沙莎少淞遂锁太泰唐堂特铁同万为伍锡溪细仙鲜雄修许旋训焰燚禹驭钰誉苑赞早战占仔则骏隽郡垚"
    "焱梁彪奎魁宽邈梅伶俐羚"
)
MASKED = (
    r"[0-9A-Za-z一-鿿][*＊xX•●]{1,16}(?:[0-9A-Za-z一-鿿@]|$)|^[一-鿿]某{1,2}$"
    r"|^[*＊]{1,3}[一-鿿]{1,3}$"
)
MASKED_NAME = r"^[一-鿿]{1,2}[*＊某○]{1,3}[一-鿿]?$|^[*＊]{1,3}[一-鿿]{1,3}$"
MASKED_MOBILE = r"^(?:\+?86[- ]?)?1[3-9][0-9][*＊xX•●]{3,5}[0-9]{3,4}$"
MASKED_ID = r"^[1-9][0-9]{0,9}[*＊xX•●]{4,16}[0-9]{0,6}[0-9Xx*]$"
# As long as a mobile number, and begun as none is, neither in China nor behind the 1 of America; or
# ended like the code of an office; and the day on which nothing ends.
NO_LINE = r"^1[01][0-9]{9}$|^1[0-9]{6}0000$|^9999-?12-?31"
# As many signs as cards have, 16, 17 or 19, or four stars for whatever is hidden; IDs have 18.
MASKED_CARD = (
    r"^[3-6][0-9]{5}(?:[*＊xX•●]{4}|[*＊xX•●]{6,7}|[*＊xX•●]{9})[0-9]{4}$"
    r"|^(?:62|[45])[0-9]{2,3}[*＊xX•● ]{4,11}[0-9]{4}$"
    r"|^(?:[*＊xX•●]{4}[\- ]?){3}[0-9]{4}(?: ?[A-Za-z]{2,10})?$"
)
SOCIAL = "^[0-9]{3}-[0-9]{2}-[0-9]{4}$"
"""A social security number of the USA, or the number that taxpayers without one get."""

MASKED_SOCIAL = r"^[*＊xX•●#]{3}-?[*＊xX•●#]{2}-?[0-9]{4}$"
SHORT_YEAR = (
    r"^[0-9]{1,2}[\-/. ][0-9]{1,2}[\-/. ][0-9]{2}$"
    rf"|(?i:^[0-9]{{1,2}}[\-/. ]?{_MONTHS}[\-/. ]?[0-9]{{2}}$)"
)
MASKED_MAIL = r"^[^@ ]{0,10}[*＊•]{1,12}[^@ ]{0,10}@[A-Za-z0-9*.\-]+$"
_ROLES = (
    # RFC 2142 names these,
    "info marketing sales support abuse noc security postmaster hostmaster usenet news "
    "webmaster www ftp "
    # and offices these.
    "admin administrator contact contactus hello help helpdesk office mail service "
    "services customerservice customercare kefu hr jobs recruit recruitment recruiting "
    "career careers hiring zhaopin billing account accounts accounting finance caiwu "
    "invoice invoices payment payments order orders shop store booking bookings "
    "reservation reservations reception frontdesk noreply no-reply donotreply do-not-reply "
    "notification notifications notify notice alert alerts alarm system robot "
    "mailer-daemon root ops devops dba infra it itsupport privacy dpo legal compliance "
    "press media feedback complaint complaints enquiry enquiries inquiry inquiries "
    "admission admissions library purchasing procurement logistics warehouse dispatch "
    "export market business technical qa monitor monitoring backup pmo oncall"
)
ROLE_MAIL = (
    rf"^(?i:(?:{'|'.join(_ROLES.split())})"
    r"(?:[._\-](?:team|dept|group|desk|cn|hk|sg|us|uk|eu|de)|[._\-]?[0-9]{1,3})?@)"
)
"""A mailbox of a function (RFC 2142 and its like), behind which somebody else may sit tomorrow."""

HASHED = r"^(?:[0-9a-f]{32}|[0-9A-F]{32}|[0-9a-f]{40}|[0-9A-F]{40}|[0-9a-f]{64}|[0-9A-F]{64})$"
PICTURE = (
    r"(?i)\.(?:jpe?g|png|webp|bmp|gif|heic|tiff?)(?:[?#!@].*)?$|^(?:https?|oss|s3|cos|obs)://[^ ]+$"
)
RECORDING = (
    r"(?i)\.(?:wav|mp3|m4a|amr|aac|ogg|opus|flac|silk|slk|wma|v3|pcm)(?:[?#].*)?$|^https?://[^ ]+$"
)
EATEN = (
    r"(?i)halal|kosher|hindu|jain|moslem|muslim|vegan|vegetarian|pork|beef|gluten|coeliac|celiac|"
    r"lactose|allerg|清真|素食|吃素|斋|不吃|过敏|忌"
)
WED = "[未已离再初复婚]婚|婚[否未已]|离异|丧偶|单身|丧[妻夫]|鳏|寡|教内|有配偶"
PLATE_LIKE = (
    r"^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"[A-Za-z][·• -]?[电临摩]?[A-Za-z0-9]{4,6}.?$"
)
PLATE_BARE = r"^[A-Z0-9]{1,4}[·• -]?[A-Z0-9]{2,6}$|^[A-ZÄÖÜ0-9]{1,4}(?:[ -][A-Z0-9]{1,4}){2}$"
UK_MOBILE = r"^07[1-9][0-9]{8}$"
DIGEST = r"(?i)^(?:[a-z0-9]{1,8}[:=-])?(?:[0-9a-f]{2}:){15,63}[0-9a-f]{2}$"
CHASSIS = r"^[A-HJ-NPR-Z0-9]{11}[A-HJ-NPR-Z0-9]{2}[0-9]{4}$"
ICD = r"^[A-TV-Z][0-9][0-9A-B](?:\.[0-9A-Zx+]{1,6})?(?:[A-Z0-9]{0,2})?$"
ICD_SURE = r"^[A-TV-Z][0-9][0-9A-B]\.[0-9x]"
PRESSURE = r"^[0-9]{2,3} ?/ ?[0-9]{2,3}(?: ?mm[Hh]g)?$"
AGES = (
    r"^(?:0|[1-9][0-9]{0,2}) ?(?:-|–|—|~|～|至|到|to) ?[1-9][0-9]{0,2} ?(?:岁|周岁)?$"
    r"|^[0-9]{2} ?(?:\+|岁?以上|岁?及以上|岁?以下)$|^[<>≥≤][0-9]{2}岁?$"
)
SENTENCE = r"[，。！？；]|[a-z]{2}[.,!?;] "
_ILL_CHINESE = _either(
    "病|炎|癌|瘤|症|综合征|梗死|梗塞|过敏|高血压|高血脂|血糖|糖尿|骨折|结石|溃疡|出血|贫血",
    "阳性|残疾|障碍|妊娠|早孕|怀孕|哮喘|中风",
    "偏瘫|瘫痪|失明|失聪|近视|痛风|抑郁|焦虑|癫痫|感染|发热|咳嗽|腹痛|头痛|胸闷|囊肿|结节",
    "增生|衰竭|肝硬化|脂肪肝|白内障|青光眼",
    "扭伤|挫伤|烧伤|损伤|流产|透析|化疗|手术史|住院史|肢体[一二三四]级|视力[一二三四]级",
    "精神[一二三四]级|听力[一二三四]级|智力[一二三四]级",
    "胶囊|肠溶片|缓释片|分散片|注射液|滴眼液|口服液|冲剂|颗粒|阿司匹林|二甲双胍|头孢|青霉素|胰岛素",
)
_ILL_ENGLISH = _either(
    r"\w+itis|\w+osis|\w+oma|\w{2,}emia|\w+pathy|\w+plegia|\w+algia|\w+ectomy|disease",
    r"syndrome|disorder|diabet\w*|hypertens\w*",
    r"high blood pressure|asthma|allerg\w+|cancer|tumou?r|fractur\w+|pregnan\w+|infection",
    r"injur\w+|epilep\w+|depress\w+|anxiety",
    r"migraine|stroke|dementia|autis\w*|adhd|ptsd|hiv|aids|copd|pneumonia|influenza",
    r"covid(?:-19)?|obes\w+|insomnia|lupus|gout|eczema",
    r"wheelchair|chronic|disab\w+|impair\w+|deaf|blind|penicillin|latex|peanuts?|shellfish",
    r"sulfa|nkda|insulin|metformin|lisinopril",
    r"atorvastatin|sertraline|amoxicillin|ibuprofen|paracetamol|inhaler|chemotherapy|dialysis",
    r"torture|trauma|ill(?:ness)?|surgery",
)
ILL = rf"(?:{_ILL_CHINESE})|(?i:\b(?:{_ILL_ENGLISH})\b)"
_CRIME_CHINESE = _either(
    "罪$|罪[（(、，,]|有期徒刑|无期徒刑|拘役|管制|缓刑|假释|监外执行|社区矫正|刑满|吸毒|涉毒",
    "戒毒|贩毒|盗窃|诈骗|抢劫|抢夺|伤害|寻衅滋事|赌博",
    "卖淫|嫖娼|酒驾|醉驾|危险驾驶|肇事|前科|违法犯罪|犯罪记录|取保候审|监视居住|刑事拘留",
    "行政拘留|逮捕|在逃|涉黑|涉恶|涉恐|涉稳|上访|信访|邪教|失信",
    "故意杀人|强奸|非法|传销|走私|受贿|贪污|挪用",
)
_CRIME_ENGLISH = _either(
    r"burglary|robbery|theft|larceny|assault|battery|dui|dwi|possession|homicide|murder",
    r"manslaughter|fraud|forgery|arson|trespass\w*",
    r"shoplifting|vandalism|embezzlement|extortion|kidnapping|stalking|trafficking|felony",
    r"misdemeanor|convict\w*|parole|probation",
    r"imprison\w*|custodial|jail|rape|unlawful taking|ctrl subst|controlled substance",
    r"domestic violence|no criminal record",
)
CRIME = rf"(?:{_CRIME_CHINESE})|(?i:\b(?:{_CRIME_ENGLISH})\b)"
_TRADE_CHINESE = _either(
    "经理|工程师|主任|主管|总监|专员|助理|科长|处长|局长|校长|院长|厂长|厨师|律师|医师|护士",
    "会计|出纳|司机|教师|老师|设计师|技术员|业务员|销售员",
    "保安|保洁|工人|顾问|秘书|文员|店长|组长|班长|队长|科员|程序员|架构师|分析师|策划|董事长",
    "总裁|书记|干事|教授|讲师|研究员",
)
_TRADE_ENGLISH = _either(
    "manager|engineer|director|officer|head of .*|executive|analyst|assistant|specialist",
    "technician|teacher|nurse|recruiter|consultant",
    "coordinator|representative|accountant|administrator|developer|designer|supervisor",
    "associate|lecturer|architect|president|clerk|lead",
)
TRADE = rf"(?:{_TRADE_CHINESE})$|(?i:^(?:[a-z&/.-]+ ){{0,4}}(?:{_TRADE_ENGLISH})\b)"
