"""Names of people: Chinese by surname and length, others by how names are written."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask, normal, padded, texts
from strongroom.kinds._common import LETTER, bools, canonical_text, phrases

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严"
    "牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴"
    "席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄"
    "盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应"
    "台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮湛禹狄贝臧成茅支昝経裘缪干宣贲邓杭诸钮嵇滑荣翁荀羊於惠甄麴家芮羿储"
    "汲邴糜松富乌焦巴弓牧隗山全郗班仰秋仲伊仇栾暴甘钭厉戎祖束幸韶郜蓟印宿怀蒲从鄂索咸籍卓蔺屠蒙池阴鬱能苍双闻莘翟谭贡劳逄"
    "扶堵冉宰郦雍郤璩濮寿通边扈浦尚农别晏柴瞿充慕茹宦鱼容古慎戈庾终暨居衡步耿满弘国寇广禄阙东欧利师巩厍聂勾敖融訾辛阚那饶空"
    "毋沙乜养须丰巢蒯相后红游竺权逯盖益桓公肖闫代岩占展兴麻覃苏代仝付佘冮塔帅亓尧青"
    "晁郗亢仉佴宓幺庹忻恽敬斛楼欣汝沐漆眭矫禚笪粟苌茆菅萨衷谯逄郄郅郇郸鄞镡闳闵隽雒靖骆鹿麦尉元初修"
)
COMPOUND = phrases(
    "欧阳, 上官, 司马, 诸葛, 东方, 皇甫, 尉迟, 公孙, 慕容, 令狐, 司徒, 夏侯, 长孙, 宇文, "
    "端木, 百里, 呼延, 独孤, 南宫, 司空, 闻人, 钟离, 澹台, 公冶, 宗政, 濮阳, 淳于, 单于, "
    "太叔, 申屠, 仲孙, 轩辕, 鲜于, 闾丘, 亓官, 拓跋, 完颜"
)

_HAN = "一-鿿㐀-䶿"
_CHINESE = f"^[{_HAN}]{{2,4}}$"
_MINORITY = f"^[{_HAN}]{{1,7}}(?:[·•・][{_HAN}]{{1,7}}){{1,3}}$"
_PARTICLE = r"(?:de|da|do|dos|van|von|der|den|la|le|di|del|bin|al|el|af|av|y|ten|ter)\b"
_WORD = rf"(?:\p{{Lu}}[{LETTER}'’\-]*\.?|{_PARTICLE})"
_WESTERN = rf"^{_WORD}(?:[ ,]{{1,2}}{_WORD}){{0,4}}$"
_ALONE = rf"^[{LETTER}][{LETTER}'’\-. ]*$"
# Words that business names, titles and places end in; a person's name does not.
_NOT_A_PERSON = (
    "公司|集团|银行|医院|学校|大学|中学|小学|中心|委员会|派出所|分局|公安|商店|酒店|超市|工厂|有限|社区|小区|街道|"
    "先生们|科技|项目|产品|型号|订单|系统|部$|局$|厅$|处$|科$|室$|省$|市$|县$|区$|镇$|乡$|村$|路$|街$"
)

_SURNAME_CODES = np.zeros(1 << 16, bool)
_SURNAME_CODES[[ord(c) for c in set(SURNAMES)]] = True
_PAIRS = np.array(sorted({(ord(c[0]) << 16) | ord(c[1]) for c in COMPOUND}), np.int64)


def code_points(lead: np.ndarray) -> np.ndarray:
    """The code point of three UTF-8 bytes (0 where they are no CJK ideograph)."""
    wide = lead.astype(np.int64)
    points = ((wide[:, 0] & 15) << 12) | ((wide[:, 1] & 63) << 6) | (wide[:, 2] & 63)
    return np.where((wide[:, 0] >= 0xE3) & (wide[:, 0] <= 0xE9), points, 0)


def starts_with_surname(array: pa.Array) -> Mask:
    """Which values begin with a Chinese surname, single or compound."""
    text = texts(array)
    head = padded(text.data, text.starts, text.offsets[1:], 6)
    first, second = code_points(head[:, :3]), code_points(head[:, 3:])
    result: Mask = _SURNAME_CODES[first] | np.isin((first << 16) | second, _PAIRS)
    return result


def chinese_names(array: pa.Array) -> Mask:
    """Which values are written like Chinese names: a surname and one to three characters more."""
    values = normal(array)
    han = bools(pc.match_substring_regex(values, _CHINESE)) & starts_with_surname(values)
    han |= bools(pc.match_substring_regex(values, _MINORITY))
    return han & ~bools(pc.match_substring_regex(values, _NOT_A_PERSON))


def name_like(array: pa.Array) -> Mask:
    """Which values can be names of people, in any script; this alone proves little."""
    values = normal(array)
    good = bools(pc.match_substring_regex(values, _WESTERN))
    good |= bools(pc.match_substring_regex(values, _ALONE))
    good &= bools(pc.less_equal(pc.utf8_length(values), 40))
    return (good & ~bools(pc.match_substring_regex(values, _NOT_A_PERSON))) | chinese_names(array)


ENTRY = Kind(
    name="person.name",
    title="Name of a person",
    title_zh="姓名",
    level=Level.PERSONAL,
    names=phrases(
        "姓名, 名字, 真实姓名, 中文名, 英文名, 曾用名, 户主, 户主姓名, 联系人, "
        "联系人姓名, 收件人, 收货人, 报警人, 报案人, 当事人, 嫌疑人, 受害人, 被害人, "
        "申请人, 持卡人, 法人代表, 法定代表人, 负责人, 经办人, 患者, 患者姓名, 学生姓名, "
        "员工姓名, 客户姓名, 客户名称, 用户姓名, 父亲姓名, 母亲姓名, 配偶姓名, 监护人, "
        "姓, 名, xm, xingming, zwxm, ywxm, cym, hzxm, lxr, lxrxm, sjr, shr, bjr, bjrxm, "
        "dsr, dsrxm, khxm, ygxm, xsxm, hzxm, fddbr, lianxiren, mingzi, person name, "
        "english name, eng name, chn name, cn name, name en, name cn, name pinyin, romanised name, "
        "full name, fullname, first name, firstname, last name, lastname, given name, "
        "givenname, surname, family name, middle name, middlename, maiden name, fname, "
        "lname, first nm, last nm, contact name, contactname, customer name, "
        "employee name, patient name, student name, cardholder, cardholder name, "
        "holder name, real name, realname, legal name, display name, reporter name, "
        "sender name, recipient, recipient name, receiver name, ship name, "
        "user real name, nick name, nickname, chinese name, cn name, en name, "
        "name first, name last, guardian, spouse name, father name, mother name, "
        "passenger name, guest name, owner name, author name, teacher name, doctor name, "
        "victim, suspect, witness"
    ),
    context=("姓名", "名叫", "先生", "女士", "name"),
    validate=name_like,
    strength=0.2,
    canonical=canonical_text(),
    padding="name24",
    identifier="direct",
    mask={"keep_first": 1, "char": "*"},
    people=8,
    yes=("张三", "欧阳小明", "阿依古丽·买买提", "Nancy Davolio", "Jean-Luc Picard", "José"),
    no=("12345", "zhang@example.com", "上海某某有限公司", "2024-01-01", ""),
)
