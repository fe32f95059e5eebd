"""What people are called by those who know them: pet names, bynames, handles, trades, masks.

Every way takes the surname and the given name of the person, so that 强子, 阿强 and 王队 can stand
beside 王强 in one text; most of what comes out is put together from parts, because the form is to be
learnt and not the list.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

from training import lists, people, sources

ORDER = "大二三四五六七八九小老"
ROOTS = "柱狗牛蛋毛丫妮妞娃宝福贵顺喜旦愣胖黑虎猛壮军强彪栓锁根生水火山石铁钢铜柳桃杏梅兰菊翠凤燕秀英芳霞红梦庆祥满囤仓粮斗秤"
TAILS = """
    子 子 子 娃 娃子 蛋 儿 仔 伢子 妹 妹子 囡 丫 妞 哥 哥 姐 姐 婶 嫂 姨 叔 爷 伯 哥哥 姐姐 弟 嘎 头
""".split()
LOOKS = "胖瘦黑高矮光秃白红肥圆壮傻憨愣疯哑聋瞎瘸麻花巧快"
LOOK_TAILS = """
    婶 哥 姐 子 叔 妹 嫂 姨 娃 头 爷 丫 大姐 大叔 大妈 奶奶 仔 弟 丫头 小子 墩 墩儿
""".split()
SWEET = (
    "豆萌乐果朵糖甜米点圆妞宝贝嘟嘻笑跳蹦彤桐琪琦欣悦萱轩涵睿诺一依伊安安可柯心欢多朵暖阳晨辰星月奇皮毛球芽苗叶花草桃橙柚梨枣栗豚兔虎鹿"
    "熊猫鱼鸽咪呦呱奥凯威博宇瀚航帆洋泽沐木林森佳嘉雯雅妍婷瑶琳琅珊"
)
TREATS = """
    土豆 芒果 糯米 汤圆 年糕 奶糖 布丁 饺子 包子 团子 丸子 豆包 豆丁 豆沙 花卷 栗子 核桃 石榴 樱桃 草莓 西瓜 柚子 橙子 蜜桃 苹果 葡萄 柠檬 可乐 雪碧 奶茶 咖啡
    饼干 麻薯 果冻 蛋挞 馒头 肉松 玉米 南瓜 辣椒 茄子 番茄 冬瓜 米粒 麦兜 麦子 稻花 花生 瓜子 芝麻 年年 月饼 粽子 元宵 腊八 元宝 金豆 铜板 石头 木头 泥巴 雨点
    雪球 毛球 皮球 陀螺 风筝 积木 小船 火箭 飞机 坦克 泡泡 嘟嘟 闹闹 跳跳 蚂蚁 蜗牛 河马 海豚 企鹅 恐龙 壁虎 松鼠 刺猬 考拉 浣熊 树懒 斑马 大象 小象 小鹿 小马 小满 立夏 谷雨
""".split()
MARKS = """
    刀疤 光头 大头 黑皮 瘦猴 眼镜 麻子 独眼 豁牙 歪嘴 大嘴 金牙 铁头 红毛 黄毛 白毛 绿毛 矮子 跛子 瘸子 癞子 疤脸 麻脸 大脚 长腿 胡子 络腮 虎牙 塌鼻 快嘴 铁嘴 铁手
    瞎子 聋子 哑巴 结巴 傻子 疯子 胖子 瘦子 高个 矮冬瓜 大块头 四眼 秃子 豁嘴 六指 罗锅 瘫子 老蔫 闷头 棒槌 愣头青 大个子 小个子
    驼背 斜眼 龅牙 卷毛 长毛 板寸 招风耳 蒜头鼻 闷葫芦 一根筋 半瓶醋 大喇叭 老烟枪 酒坛子 药罐子 铁算盘 智多星 及时雨 夜猫子 独眼龙 滚刀肉 二百五 三只手 万事通 包打听
    铁公鸡 老油条 小诸葛 赛张飞 假小子 鬼见愁 千里眼 顺风耳 飞毛腿 大力士 菜刀 铁锤 扳手 板砖 炮仗 大炮 飞刀 钉子 秤砣 算盘 喇叭 锣锤 二锅头 花生米 臭豆腐 豆腐渣 辣椒王
""".split()
MARK_TAILS = ["", "", "", "哥", "强", "三", "佬", "鬼", "仔", "龙", "刘", "华", "六", "军", "叔"]
BEASTS = """
    猴子 耗子 泥鳅 黄鳝 蛤蟆 土狼 山鸡 野猪 麻雀 乌鸦 老鹰 火鸡 螃蟹 章鱼 鲨鱼 蝎子 蚂蚱 蛐蛐 毛驴 骡子 骆驼 豹子 狐狸 黄牛 水牛 鲶鱼 黑鱼 壁虎 穿山甲 猫头鹰
""".split()
BEAST = "狗猫鼠狼熊虎豹鹰鸡鸭鱼猴马牛蛇兔羊猪龙雕"
SHORT = """
    队 所 局 处 科 工 总 导 指 教 厅 政委 支书 主任 会计 出纳 书记 组长 站长 队长 所长 指导员 教导员 副 副所 副局 副总 台 行 行长 董 监 监理 社长 会长 社 秘书长
    院 院长 校 校长 园长 主席 参 参谋 排长 班 班长 连 团 舰长 机长 车长 站务 乘务长 护士 大夫 医生 主治 老师 教授 讲师 辅导员 班主任 教官 警官 警长 法官 庭长 律 律师
    检 公证员 村长 支委 网格员 乡长 镇长 区长 县长 干事 专干 妇联 店长 经理 主管 领班 大堂 主厨 大厨 老板 老板娘 掌柜 东家 师 师傅 师父 师姐 师兄 师弟 医师 技师 药师 营养师 摄影 编导 制片
    场务 化妆 主播 主编 编辑 记者 姐 哥 叔 姨 婶 嫂 爷 奶 妈 伯 大爷 大妈 大娘 大叔 大姐 大哥 阿姨 阿婆 阿公 伯母 嬢嬢 孃孃 老爹 老汉 老太 老头 女士 先生 小姐 太太 同学 同志 师母 夫人 氏
    支部书记 副书记 副主任 副经理 副教授 护师 护工 主刀 管床 主任医师 副主任医师 主治医师 科员 文书 保管 报账员 民兵连长 团支书 课代表 学委 宿管 楼长 单元长 街长 河长 片长 网管
    姊妹 弟兄 牧师 神父 执事 长老 传道 修女 阿訇 法师 道长 居士 师太 住持 老弟 老兄 老哥 老姐 老妹 大嫂 二嫂 三嫂 二哥 三哥 二叔 三叔 二姐 三姐 大伯 二伯 姑姑 舅舅 叔叔 婶婶
    奶奶 爷爷 外婆 阿伯 生 桑 君 课长 部长 社长 专务 常务 科代 主播 团长 队医 主教练 助教 裁判长 机长 大副 二副 轮机长 水手长 船长 老大
""".split()
TRADES = """
    木匠 瓦匠 铁匠 石匠 漆匠 篾匠 鞋匠 裁缝 屠夫 屠户 剃头 厨子 司机 保安 电工 水工 焊工 钳工 车工 油漆工 搬运 保洁 保姆 月嫂 护工 中介 房东 二房东 包工头 工头 小工 老师傅
    豆腐 烧饼 馒头 米粉 面馆 包子 卤菜 水果 菜贩 鱼贩 收破烂 开锁 修车 修表 补鞋 磨刀 弹棉花 杀猪 养蜂 放羊 打鱼 摆渡 算命 媒婆 半仙 瞎子 兽医 郎中 跑腿 闪送 骑手 快递 搬家 教练 裁判 领队
    导游 团长 站务 检票 收费 查表 抄表 物管 管家 门卫 更夫 网管 美工 程序 运营 产品 测试 运维 客服 销售 采购 仓管 质检 调度 打字 前台 文员 人事 财务 审计 税务 法务 外贸 报关
""".split()
KIN = """
    哥 姐 叔 婶 姨 伯 嫂 爷 奶 妹 弟 大哥 大姐 大叔 阿姨 婶子 嫂子 爷爷 奶奶 叔叔 姐姐 哥哥 姑 舅 姑姑 舅舅 老师 同学 总 队 老弟 老妹 兄 妈 爸 师傅 医生 警官 主任 同志 侄 丫头 小子
""".split()
PARENTS = """
    妈 妈 妈 爸 爸 妈妈 爸爸 奶奶 爷爷 外婆 外公 姥姥 姥爷 他妈 他爸 她妈 娘 麻麻 家长 粑粑 姑姑 姐姐 阿婆 奶
""".split()
OFFICE = """
    Ken Kevin Tony Tom Jack Jerry Ben Sam Leo Max Ray Jay Roy Sky Andy Eric Alex Allen Alan Frank Peter Paul Mike Mark Martin Michael David Daniel Danny Steven Jason
    Jacky Johnny Jimmy James Harry Henry Herman Simon Simba Vincent Victor William Bob Bill Bruce Brian Charlie Chris Colin Edward Felix Gary George Hunter Ivan Justin
    Lily Lucy Amy Anna Annie Alice Angela Bella Candy Carol Cathy Cherry Cindy Coco Cici Daisy Dora Eva Eileen Elsa Emily Emma Fiona Gigi Grace Helen Ivy Iris Jane Jenny
    Jessica Jojo Joy Judy Julia Kiki Kitty Lena Linda Lisa Lulu Maggie Mandy May Mia Mimi Momo Nana Nancy Nina Olivia Peggy Queenie Rita Rose Ruby Sara Selina Sherry Sophia
    Summer Sunny Susan Tina Tracy Vicky Vivian Wendy Yoyo Yuki Yuri Zoe Nick Oscar Owen Rex Rocky Ryan Ted Terry Tim Wilson Winnie Yoyo
""".split()
MASKS = """
    某 某某 某 某某 某甲 某乙 某丙 某丁 × ×× X XX * ** 某1 某2 某3 某A 某B
""".split()


def pet(dice: random.Random, family: str, name: str) -> str:
    """强子, 阿强, 二柱子, 胖婶, 幺妹, 三丫, 小五, 黑娃: no surname in it."""
    way = dice.random()
    if way < 0.30:
        last = name[-1]
        form = dice.choice(
            ("{}子", "{}子", "阿{}", "阿{}", "小{}", "小{}", "大{}", "{}哥", "{}姐", "{}仔", "{}娃", "{}儿", "{}伢子", "{}妹", "{}叔",
             "{}婶", "{}嫂", "老{}", "{}弟", "{}伯", "{}爷", "{}老大", "小{}子", "{}{}")
        )  # fmt: skip
        return form.format(last, last)
    if way < 0.42:
        return dice.choice(ORDER) + dice.choice(ROOTS) + dice.choice(("", "", "子", "儿", "娃"))
    if way < 0.60:
        return dice.choice(ROOTS) + dice.choice(TAILS)
    if way < 0.74:
        return dice.choice(LOOKS) + dice.choice(LOOK_TAILS)
    if way < 0.80:
        return "小大"[dice.random() < 0.2] + dice.choice(LOOKS + BEAST + ROOTS)
    if way < 0.90:
        return child(dice, family, name)
    if way < 0.95:
        return dice.choice(
            ("老幺", "幺妹", "幺哥", "幺儿", "幺爸", "满妹", "满伢子", "尾仔", "细妹", "细佬", "囡囡", "伢伢", "大囡", "阿妹", "阿婆妹")
        )  # fmt: skip
    return dice.choice("三四五六七八九十") + dice.choice(
        ("哥", "姐", "爷", "叔", "婶", "妹", "斤", "子", "嫂", "姑", "伢", "郎", "公")
    )


def child(dice: random.Random, family: str, name: str) -> str:
    """豆豆, 糯米, 小土豆, 大宝, 涵涵, 轩宝: what a child is called at home."""
    way = dice.random()
    if way < 0.35:
        return dice.choice(SWEET) * 2
    if way < 0.55:
        return name[-1] * 2
    if way < 0.65:
        return dice.choice(TREATS)
    if way < 0.72:
        return "小" + dice.choice(TREATS)
    if way < 0.80:
        return dice.choice(ORDER) + dice.choice("宝妞丫毛娃囡胖")
    if way < 0.92:
        return dice.choice(SWEET + name[-1]) + dice.choice("宝仔儿妹哥姐娃")
    return name if len(name) > 1 else "小" + name


def parent(dice: random.Random, family: str, name: str) -> str:
    """豆豆妈, 子涵爸爸, 小雨奶奶: a parent named by the child."""
    way = dice.random()
    if way < 0.5:
        who = child(dice, family, name)
    elif way < 0.64:
        who = family + name
    elif way < 0.85 and len(name) > 1:
        who = name
    else:
        who = "小" + name[-1]
    return who + dice.choice(PARENTS)


def byname(dice: random.Random, family: str, name: str) -> str:
    """刀疤强, 瘦猴, 黑狗, 耗子, 铁公鸡, 豆腐刘: what somebody is called behind the back."""
    way = dice.random()
    if way < 0.40:
        return dice.choice(MARKS) + dice.choice(MARK_TAILS)
    if way < 0.55:
        return dice.choice(MARKS)[:2] + dice.choice((family, family, name[-1]))
    if way < 0.68:
        return dice.choice("大小老黑花疯白瘦肥懒独飞铁草野") + dice.choice(BEAST)
    if way < 0.80:
        return dice.choice(BEASTS)
    if way < 0.90:
        return dice.choice(TRADES) + family
    return dice.choice(LOOKS) + dice.choice(LOOK_TAILS)


@cache
def _words() -> tuple[list[str], list[str], list[str]]:
    """Set phrases of four characters, nouns, and verbs of two, for handles."""
    rows = [(w, f, tag) for w, f, tag in sources.dictionary() if sources.HAN.match(w)]
    phrases = [w for w, f, tag in rows if len(w) == 4 and tag in ("i", "l") and f > 3]
    nouns = [w for w, f, tag in rows if len(w) == 2 and tag == "n" and f > 60]
    verbs = [w for w, f, tag in rows if len(w) == 2 and tag in ("v", "a") and f > 100]
    return phrases, nouns, verbs


def screen(dice: random.Random, family: str, name: str) -> str:
    """岁月静好, 会飞的猪, AAA建材老王, 阿强不加班, momo_77: a handle."""
    phrases, nouns, verbs = _words()
    way = dice.random()
    if way < 0.05:
        return dice.choice(phrases)
    if way < 0.28:
        return dice.choice(verbs) + "的" + dice.choice(nouns + TREATS + BEASTS)
    if way < 0.40:
        lead = dice.choice(("AAA", "A", "AA", "0", "A1", ""))
        return lead + dice.choice(TRADES) + dice.choice("老小阿") + dice.choice((family, name[-1]))
    if way < 0.55:
        spelt = "".join(dice.choices(people.SYLLABLES, k=dice.randint(1, 3)))
        tail = dice.choice(("", "_", "-", ".")) + str(dice.randint(0, 9999))
        return (spelt.capitalize() if dice.random() < 0.4 else spelt) + tail
    if way < 0.70:
        who = pet(dice, family, name)
        return who + dice.choice(
            ("不加班", "要早睡", "爱吃鱼", "在路上", "本人", "大王", "同学", "同款", "er", "呀", "吖", "酱", "控", "不吃香菜", "说车", "探店", "的日常", "爱学习", "001")
        )  # fmt: skip
    if way < 0.82:
        return dice.choice("一两三半几") + dice.choice(("只", "颗", "个", "朵", "条", "杯")) + dice.choice(
            nouns + TREATS + BEASTS
        )  # fmt: skip
    if way < 0.90:
        return child(dice, family, name) + dice.choice("🌸🐟✨🍀🐱☀")
    return dice.choice(nouns) + dice.choice(nouns)


def job(dice: random.Random, family: str, name: str) -> str:
    """王队, 李所, 张工, 陈会计, 欧阳主任, 赵木匠, 孙快递."""
    if dice.random() < 0.78:
        return family + dice.choice(SHORT)
    return family + dice.choice(TRADES)


def mask(dice: random.Random, family: str, name: str) -> str:
    """张某, 李某强, 王××, 赵*, 孙某1, 周X明: a name that is kept back."""
    if dice.random() < 0.2:
        return family + dice.choice("某某×*X") + name[-1]
    return family + dice.choice(MASKS)


def kin(dice: random.Random, family: str, name: str) -> str:
    """国强叔, 秀兰姐, 建军同志: a given name with a word of kin or respect behind it."""
    return name + dice.choice(KIN)


def latin(dice: random.Random, family: str, name: str) -> str:
    """Kevin, 阿Ken, Lily姐, Tony老师, Mrs. Qiu: one name in Latin letters."""
    first, _ = sources.english()
    one = dice.choice(OFFICE if dice.random() < 0.75 else first)
    way = dice.random()
    if way < 0.45:
        return one
    if way < 0.60:
        return dice.choice("阿阿小老") + dice.choice(OFFICE)
    if way < 0.82:
        return one + dice.choice(
            ("姐", "哥", "老师", "总", "同学", "妈妈", "叔", "宝", "酱", "桑", "仔", "小姐", "先生", "女士", "妈", "爸", "阿姨", "教练", "医生")
        )  # fmt: skip
    spelt = dice.choice(list(people.surnames()[2].values())).capitalize()
    return dice.choice(("Mr. ", "Mrs. ", "Ms. ", "Miss ", "Mr ", "Ms ", "Dr. ", "Prof. ")) + spelt


WAYS: dict[str, Callable[[random.Random, str, str], str]] = {
    "nick_pet": pet,
    "nick_child": child,
    "nick_parent": parent,
    "nick_byname": byname,
    "nick_screen": screen,
    "nick_job": job,
    "nick_mask": mask,
    "nick_kin": kin,
    "nick_latin": latin,
}
"""Slot → how a person of that surname and given name is called."""


def long(dice: random.Random) -> tuple[str, str]:
    """A name of four characters: a compound surname, or those of both parents."""
    if dice.random() < 0.65:
        first = dice.choice(people.COMPOUND[:20] if dice.random() < 0.6 else people.COMPOUND)
    else:
        first = people.surname(dice)[0] + people.surname(dice)[0]
    return first, "".join(dice.choice(lists.ANY_GIVEN + lists.MALE + lists.FEMALE) for _ in "12")


def short(dice: random.Random) -> tuple[str, str]:
    """A name of two characters."""
    return people.surname(dice)[0], dice.choice(lists.ANY_GIVEN + lists.MALE + lists.FEMALE)


def rare(dice: random.Random) -> tuple[str, str]:
    """A surname that few people have, with a given name of any kind."""
    few = people.rare_surnames()
    return dice.choice(few), people.given(dice)


FULL: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "name_long": long,
    "name_short": short,
    "name_rare": rare,
}
"""Slot → a full name of that form; `#n` keeps it for `{name#n}`, `{given#n}` and the rest."""


def half_english(dice: random.Random) -> str:
    """Kevin Zhang, Lily Wang: a given name from one language, a surname from the other."""
    first, _ = sources.english()
    spelt = dice.choice(list(people.surnames()[2].values())).capitalize()
    return f"{dice.choice(first)} {spelt}"
