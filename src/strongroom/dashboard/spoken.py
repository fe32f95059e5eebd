"""What the desk says in English, in Chinese: refusals, hints, remarks, ways of storing.

The desk speaks to programs and to terminals too, so its sentences are English. Pages in Chinese
look them up here, whole or by pattern; what is not here is shown as it was said. A test walks the
desk's source and names every sentence that is missing.
"""

from __future__ import annotations

import re

from strongroom.dashboard import exposed

SENTENCES: dict[str, str] = {
    # -- refusals and hints -----------------------------------------------------------------------
    "the name, the password or the code is wrong": "用户名、密码或动态码有误",
    "after a few attempts each further one has to wait": "多次失败后，每次重试都需等待",
    "too many attempts to sign in": "登录尝试过多",
    "sign-in codes are for demo rooms": "登录码仅用于演示环境",
    "use a password and a second factor": "请使用密码和第二因素",
    "the session is over": "会话已结束",
    "sign in again": "请重新登录",
    "there is no such purpose": "没有此目的",
    "policy does not let you judge labels": "策略不允许您判定标签",
    "ask the data-protection officer": "请联系个人信息保护负责人",
    "there is no such kind": "没有此类别",
    "`none`, or one of docs/how-to/find.md": "`none`，或 docs/how-to/find.md 所列之一",
    "`strongroom label list` names them": "`strongroom label list` 可列出",
    "there is no such dataset": "没有此数据集",
    "the dataset has no field of that name": "该数据集没有此字段",
    "move it away or delete it, then `strongroom original retire SOURCE`": (
        "请移走或删除原件，然后执行 `strongroom original retire 来源`"
    ),
    "a case number is of 1 to 64 letters, digits and - . / ( )": (
        "案件编号为 1 至 64 个文字、数字或 - . / ( )"
    ),
    "choose the case and the purpose first": "请先选择案件和目的",
    "ask the data-protection officer, or give a reason": "请联系个人信息保护负责人，或填写理由",
    "policy does not let you look this up": "策略不允许您进行此查询",
    "policy does not let you read this in clear": "策略不允许您查看明文",
    "policy does not let you see what is held": "策略不允许您查看所存数据概览",
    "policy does not let you see exposures": "策略不允许您查看暴露面",
    "policy does not let you read this entry": "策略不允许您查看此条台账",
    "this card is no longer open": "此卡片已失效",
    "look the person up again": "请重新查询",
    "this card has no such field": "此记录没有该字段",
    "this record has no such field": "此记录没有该字段",
    "no protected dataset can be asked that": "没有可作此查询的受保护数据集",
    "`strongroom status` says what is held": "`strongroom status` 可查看所存数据",
    "there is no such question": "没有此种查询",
    "this question takes one value": "此查询只需一个值",
    "look at the number again; nothing was asked": "请核对号码；本次未进行查询",
    "give every part of it": "请填写完整",
    "send UTF-8": "请使用 UTF-8 编码",
    "'birth_year' is a year of four digits, from 1800 on": "出生年份应为四位数字（1800 年以后）",
    "the reason is not text": "理由不是有效文本",
    "the pages are in en and zh": "页面仅有中文和英文",
    "there is no such entry": "没有此条记录",
    "ask somebody with the right to raise it, or go on tomorrow": (
        "请联系有权限的人员调整，或明日再试"
    ),
    # -- how a field is stored --------------------------------------------------------------------
    "not stored": "不存储",
    "link token": "关联令牌",
    "surrogate": "替代值",
    "clear": "明文",
    "generalise": "概化",
    "mask": "遮蔽",
    "an alarm is acknowledged or closed": "告警只能接手或关闭",
    "press one of the buttons": "请点击其中一个按钮",
    "policy does not let you see alarms": "权限策略不允许您查看告警",
    "this desk keeps no alarms": "此处不保存告警",
    "open it through its room": "请通过所属环境打开",
    "somebody else was asked for approval; ask again once it is given": (
        "已请他人审批，批准后请再次查询"
    ),
    "write down the reason; then somebody else is asked for approval": (
        "请先写明理由，随后将请他人审批"
    ),
    "policy does not let you approve": "权限策略不允许您审批",
    # -- alarms -----------------------------------------------------------------------------------
    "restore the dataset from a snapshot, and look into who can write there": (
        "请从快照恢复该数据集，并查明何人可写入"
    ),
    "ask whoever it is what the people were needed for; the ledger says which cases": (
        "请向当事人核实查询这些人员的用途，台账载有相应案件"
    ),
    "close the way in, keep the store as it is for evidence, then `strongroom restore`": (
        "先封堵入口，保留现场作为证据，再执行 strongroom restore 恢复"
    ),
    "do not pay and do not answer; close the way in, then `strongroom restore`": (
        "不要付款，也不要回复；先封堵入口，再执行 strongroom restore 恢复"
    ),
    "ask who changed it; if nobody did, close the way in and restore": (
        "请查明是谁改动的；若无人承认，先封堵入口再恢复"
    ),
    "ask who is reading; if nobody is, close the way in now: what is out does not come back": (
        "请查明是谁在读取；若无人承认，立即封堵入口，流出的数据无法收回"
    ),
    "ask what the people were needed for; the ledger says which cases": (
        "请核实查询这些人员的用途，台账载有相应案件"
    ),
    "see whether it is down for work; a store that was taken away is the worst case": (
        "请确认是否在停机维护；最坏的情况是整库被移走"
    ),
    # -- the replay -------------------------------------------------------------------------------
    "the wall": "入口防护",
    "the ledger": "台账",
    "the budget of people": "人数额度",
    "the witness outside the room": "环境之外的见证",
    "every answer was the sign-in page or a refusal; nothing was learnt": (
        "每次得到的都是登录页或拒绝，一无所获"
    ),
    "sign-in by code locked for a while": "登录码登录已暂时锁定",
    "An officer who has turned signs in and names a case": "一名变节的办案人员登录并填写案件",
    "he is who he says; from here on only the budget stands in his way": (
        "其身份属实，此后只有人数额度能阻止他"
    ),
    "an account has used up its people of the day": "一个账户已用尽当日人数额度",
    "He signs in anew, names another case and writes the number in another way": (
        "他重新登录，换一个案件，并换一种写法输入号码"
    ),
    "refused as before: people are counted, not sessions, cases or spellings": (
        "同样被拒：按人计数，与会话、案件或写法无关"
    ),
    "he got one more": "他又得到了一人",
    "the ledger was cut": "台账被删改",
    "the watcher of declared assets": "对已登记资产的巡查",
    "the meter of the store": "库的读取计数",
    "the pulse of the store": "对库的定时查看",
    "2022: 14 months": "2022 年：14 个月",
    "2022: nobody noticed": "2022 年：无人察觉",
    "2022: the owner found the note": "2022 年：所有者看到勒索留言才知道",
    "It stands open on an address that its owner declared": "它在所有者登记的地址上敞开着",
    "counted from the start of the watcher; one that runs looks twice a minute": (
        "自巡查启动起计；持续运行的巡查每分钟查看两次"
    ),
    "He wipes it and leaves a note that asks for money": "他清空全库，留下勒索留言",
    (
        "counted and compared by a keyed checksum of all rows: the very same ones, under the "
        "policies of the room and for a written reason"
    ): "逐行计数并以带密钥的校验和比对：分毫不差；依本环境的策略并附书面理由恢复",
    "The open store is not played: no store to play in could be had": (
        "敞开的库未能重演：没有可用于重演的库"
    ),
    (
        "start an empty OpenSearch or PostgreSQL on this machine and give it by --store URL; or "
        "install PostgreSQL, and the replay starts one of its own"
    ): (
        "请在本机启动一个空的 OpenSearch 或 PostgreSQL，并以 --store 指定；"
        "或安装 PostgreSQL，由重演自行启动"
    ),
}

PLAIN: dict[str, tuple[str, str]] = {
    "this is not a value of the kind 'id.cn_resident'": (
        "this is not an ID number: 18 or 15 digits, the last of 18 may be an X",
        "这不是有效的身份证号：应为 18 位或 15 位，18 位的末位可为 X",
    ),
    "this is not a value of the kind 'phone.mobile'": (
        "this is not a mobile number of eleven digits",
        "这不是有效的 11 位手机号",
    ),
}
"""What the desk says in its own names, for people, in English and Chinese."""

PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(english), chinese)
    for english, chinese in (
        (r"wait (\d+) seconds", r"请等待 \1 秒"),
        (r"known: (.+)", r"可选：\1"),
        (r"the question lacks '(.+)'", r"查询缺少“\1”"),
        (r"'(.+)' is not text", r"“\1”不是有效文本"),
        (r"'(.+)' is empty, too long, or holds control characters", r"“\1”为空、过长或含控制字符"),
        (r"this is not a value of the kind '(.+)'", r"所填内容不是有效的 \1"),
        (r"a reason has at most (\d+) characters", r"理由最多 \1 个字符"),
        (r"the budget of people is spent: .*", "今日可查看人数已用完"),
        (
            r"rows that failed their check and are withheld: (\d+)",
            r"\1 行未通过完整性校验，已不予显示",
        ),
        (r"encrypted \((.+)\)", r"加密（\1）"),
        (r"blind index of (\d+) bits over (.+)", r"\2 的 \1 位盲索引"),
        (
            r"A stranger asks (\d+) questions without signing in, .*",
            r"陌生人未登录便发出 \1 次请求：页面、接口及扫描器清单",
        ),
        (r"He guesses (\d+) sign-in codes", r"他猜测了 \1 个登录码"),
        (
            r"failures written down: (\d+); attempts not even looked at: (\d+)",
            r"\1 次失败已记录，其后 \2 次尝试未予受理",
        ),
        (r"The whole disk is copied: (\d+) files, (\d+) MB", r"整块磁盘被复制：\1 个文件，\2 MB"),
        (
            r"looked for (\d+) people in ([\d,]+) spellings: none found\. A copied disk .*",
            r"以 \2 种写法查找 \1 人，一个也未找到。磁盘无法察觉自己被复制，但其中也无可泄露",
        ),
        (
            r"He copies one person after another and is stopped at the ([\d,]+)(?:st|nd|rd|th)",
            r"他逐人抄录，在第 \1 人处被阻止",
        ),
        (
            r"(\d+) masked cards in his hands, .* each of his (\d+) questions is in the ledger",
            r"他手中只有 \1 张已遮蔽的卡片，没有明文的身份证号、地址或文本；\2 次查询均在台账之中",
        ),
        (
            r"With the disk in hand he deletes (\d+) of his entries from the ledger",
            r"他取得磁盘后，从台账中删除了自己的 \1 条记录",
        ),
        (
            r"(\d+) problems named, the first: entry (\d+): removed",
            r"指出 \1 处问题，首处：第 \2 条被删除",
        ),
        (r"rows of (.+) failed their check", r"\1 中有数据未通过校验"),
        (r"an account has used up its (\d+) people of the day", r"某账号已用尽当日 \1 人的额度"),
        (r"(.+) is gone, (\d+) rows \(in (.+)\)", r"\3：\1 不见了，共 \2 行"),
        (r"(.+) was emptied, (\d+) rows \(in (.+)\)", r"\3：\1 被清空，共 \2 行"),
        (r"(.+) is gone \(in (.+)\)", r"\2：\1 不见了"),
        (r"(.+) was emptied \(in (.+)\)", r"\2：\1 被清空"),
        (
            r"(.+) lost (\d+) % of its rows within a day \(in (.+)\)",
            r"\3：\1 一日内减少 \2% 的行",
        ),
        (r"(?:and the note: )?(.+) holds a demand for money \(in (.+)\)", r"\2：\1 中有勒索留言"),
        (
            r"(.+) has appeared, a name that wipers leave behind \(in (.+)\)",
            r"\2：出现了 \1，这是删库者惯用的名称",
        ),
        (
            r"(.+) has appeared, a name that wipers leave behind at times \(in (.+)\)",
            r"\2：出现了 \1，删库者有时使用这样的名称",
        ),
        (
            r"(.+) has its rows and none of what stood in them \(in (.+)\)",
            r"\2：\1 的行数未变，内容却已全部改写",
        ),
        (
            r"The clear register is put into (.+) at (.+), which asks nobody for a password",
            r"明文登记库放入 \2 上的 \1，任何人无需密码即可访问",
        ),
        (
            r"(\d+) datasets, ([\d,]+) rows of ([\d,]+) invented .* ([\d.]+) s; .* in ([\d.]+) s",
            r"\1 个数据集，\3 个虚构人物的 \2 行，载入用时 \4 秒；制作快照用时 \5 秒",
        ),
        (
            r"A thief copies it: ([\d,]+) pages, ([\d.]+) MB in ([\d.]+) s",
            r"窃取者逐页抄走全库：\1 页，\2 MB，用时 \3 秒",
        ),
        (
            r"(\d+) of (\d+) people that were looked for lie readable in his hands; .*",
            r"所查找的 \2 人中有 \1 人在他手中一览无余；流出的数据无法收回",
        ),
        (
            r"The register is restored from the snapshot: ([\d,]+) rows in ([\d.]+) s",
            r"从快照恢复登记库：\1 行，用时 \2 秒",
        ),
        (
            r"The same thief takes all there is of the protected copy: ([\d,]+) rows, ([\d.]+) MB",
            r"同一窃取者拿走受保护副本的全部：\1 行，\2 MB",
        ),
        (
            r"protected in ([\d.]+) s; looked for (\d+) people in ([\d,]+) spellings: none found",
            r"保护用时 \1 秒；以 \3 种写法查找 \2 人，一个也未找到",
        ),
        (r"(.+) does not answer: .*", r"\1 无响应"),
        (
            r"(.+): (?:.+ )?(\d+) rows left the store within (\d+) minutes; it holds (\d+).*",
            r"\1：\3 分钟内流出 \2 行，库中共 \4 行",
        ),
        (
            r"(.+): (\d+) rows were scanned in the store within (\d+) minutes; it holds (\d+).*",
            r"\1：\3 分钟内被扫描 \2 行，库中共 \4 行",
        ),
        (
            r"an account was shown (\d+) people today; (.+) on its usual days",
            r"某账号今日查看了 \1 人，平日为 \2 人",
        ),
    )
)


def spoken(language: str, sentence: str) -> str:
    """A sentence of the desk in the language of the page, as it was said where it is not known."""
    plain = PLAIN.get(sentence)
    if plain is not None:
        return plain[1 if language == "zh" else 0]
    if language != "zh":
        return sentence
    known = SENTENCES.get(sentence)
    if known is not None:
        return known
    for pattern, chinese in PATTERNS:
        match = pattern.fullmatch(sentence)
        if match is not None:
            return match.expand(chinese)
    # What checks say of open doors stands in alarms and on the overview as well.
    return exposed.to_do_in(language, exposed.whole_in(language, sentence))


def tongue(language: str, sentence: str) -> str:
    """The language that `spoken` gives a sentence in, for the `lang` attribute."""
    return "zh-Hans" if language == "zh" and spoken(language, sentence) != sentence else "en"
