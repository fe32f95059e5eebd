"""Every word of the pages, in English and in Chinese, side by side.

One line a message, so that neither language can lack one. `{name}` is filled in by `text`; both
languages use the same names (tests compare them). Templates hold no words of their own.
"""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")

MESSAGES: dict[str, tuple[str, str]] = {
    # -- the frame ------------------------------------------------------------------------------
    "app.name": ("Strongroom", "Strongroom"),
    "app.line": (
        "A register of people. Every look is written down.",
        "人员登记系统。每一次查看都有记录。",
    ),
    "app.skip": ("Skip to content", "跳到正文"),
    "app.nav": ("Pages", "页面"),
    "app.language": ("Language", "语言"),
    "app.demo": (
        "Demo room. Everybody in it is invented.",
        "演示环境，其中所有人员均为虚构。",
    ),
    "app.signed_in": ("Signed in as", "当前用户"),
    "nav.overview": ("Overview", "概览"),
    "nav.exposures": ("Exposures", "暴露面"),
    "nav.alarms": ("Alarms", "告警"),
    "nav.approvals": ("Approvals", "审批"),
    "approvals.title": ("Approvals", "审批"),
    "approvals.about": (
        "Reveals that policy lets nobody do alone. Nobody approves their own; each is used once.",
        "策略不允许一人单独完成的明示请求。不得审批自己的请求，每项批准只能使用一次。",
    ),
    "approvals.none": ("Nothing waits for approval.", "没有待审批的请求。"),
    "approvals.wants": (
        "wants to read {field} of one record of {dataset}",
        "请求查看 {dataset} 中一条记录的 {field}",
    ),
    "approvals.for": ("for", "用途"),
    "approvals.case": ("case", "案件"),
    "approvals.reason": ("Reason", "理由"),
    "approvals.until": ("until", "有效至"),
    "approvals.own": ("your own: somebody else has to approve it", "您本人的请求，须由他人审批"),
    "approvals.give": ("Approve", "批准"),
    "act.approval.asked": ("approval asked for", "请求审批"),
    "act.approval.given": ("approved", "已批准"),
    "verb.approval": ("approvals", "审批"),
    "nav.look_up": ("Look up", "查询"),
    "nav.ledger": ("Ledger", "台账"),
    "nav.timeline": ("Timeline", "时间线"),
    "nav.sign_out": ("Sign out", "退出"),
    "language.en": ("English", "English"),
    "language.zh": ("中文", "中文"),
    # -- roles and purposes ---------------------------------------------------------------------
    "role.officer": ("officer", "办案人员"),
    "role.analyst": ("analyst", "分析人员"),
    "role.dpo": ("data-protection officer", "个人信息保护负责人"),
    "role.auditor": ("auditor", "审计人员"),
    "role.administrator": ("administrator", "管理员"),
    "role.engineer": ("engineer", "数据工程师"),
    "role.responder": ("incident responder", "事件处置人员"),
    "role.nobody": ("no role", "无角色"),
    "purpose.incident": ("Incident", "案件处置"),
    "purpose.patrol": ("Patrol", "巡逻核查"),
    "purpose.service": ("Public service", "窗口服务"),
    "purpose.audit": ("Audit", "审计"),
    # -- sign in --------------------------------------------------------------------------------
    "sign_in.title": ("Sign in", "登录"),
    "sign_in.name": ("Name", "用户名"),
    "sign_in.password": ("Password", "密码"),
    "sign_in.code": ("Six-digit code", "六位动态码"),
    "sign_in.code_hint": ("from your authenticator app", "来自身份验证器"),
    "sign_in.demo_code": ("Sign-in code", "登录码"),
    "sign_in.demo_hint": (
        (
            "The terminal that started this room printed one code for each role: officer, "
            "data-protection officer, administrator. Type one of them here; it is not part of any "
            "address and is kept nowhere in clear."
        ),
        (
            "启动本环境的终端为每个角色（办案人员、个人信息保护负责人、管理员）各打印了一个登录码。"
            "请在此输入其中一个；登录码不会出现在网址中，也不以明文保存。"
        ),
    ),
    "sign_in.submit": ("Sign in", "登录"),
    "sign_in.failed": (
        "That did not sign you in. Check what you typed.",
        "登录未成功，请核对输入。",
    ),
    "sign_in.busy": (
        "Too many people are signing in. Wait a few seconds and try again.",
        "当前登录人数过多，请稍候再试。",
    ),
    "sign_in.watched": (
        "Sign-ins, look-ups and reveals are written to a ledger that nobody can edit unnoticed.",
        "登录、查询与明示均写入台账，任何改动都会被发现。",
    ),
    # -- the case -------------------------------------------------------------------------------
    "case.title": ("Case", "案件"),
    "case.none": ("No case chosen", "尚未选择案件"),
    "case.why": (
        (
            "Say once what you are working on. For half an hour every look-up is written "
            "down under it."
        ),
        "请先说明正在办理的事项。之后半小时内，每次查询都将记录在该案件之下。",
    ),
    "case.number": ("Case number", "案件编号"),
    "case.purpose": ("Purpose", "目的"),
    "case.choose": ("Begin", "开始"),
    "case.change": ("Change", "更换"),
    "case.left": ("left", "剩余"),
    "case.until": ("until", "截至"),
    "case.over": ("over: choose the case again", "已到期，请重新选择案件"),
    # -- look up --------------------------------------------------------------------------------
    "look_up.title": ("Look up a person", "查询人员"),
    "look_up.id": ("ID number", "身份证号"),
    "look_up.mobile": ("Mobile number", "手机号"),
    "look_up.name": ("Name", "姓名"),
    "look_up.year": ("Birth year", "出生年份"),
    "look_up.submit": ("Look up", "查询"),
    "look_up.exact": (
        "Exact matches only. What you type is not kept, and stands in no address or log.",
        "仅精确匹配。输入内容不留存，也不会出现在网址或日志中。",
    ),
    "look_up.nothing": (
        "Nobody found. That you asked is written down all the same.",
        "未找到。本次查询同样已记录。",
    ),
    "look_up.found.one": ("{count} record", "{count} 条记录"),
    "look_up.found.many": ("{count} records", "{count} 条记录"),
    "look_up.more": (
        "There are more records than one answer may hold. Ask more narrowly.",
        "记录数超过单次答复上限，请缩小查询范围。",
    ),
    "look_up.again": ("New look-up", "再次查询"),
    "look_up.line": ("Ledger line {line}", "台账第 {line} 条"),
    "look_up.not_shown": ("Not shown to you", "不向您显示"),
    "look_up.no_kind": ("Not personal", "非个人信息"),
    "look_up.refused": ("Refused", "已拒绝"),
    "look_up.because": ("Policy", "依据策略"),
    "budget.title": ("People today", "今日人数"),
    "budget.of": ("{spent} of {limit} people today", "今日已查看 {spent} / {limit} 人"),
    "stage.clear": ("in clear", "明文"),
    "stage.masked": ("masked", "已遮蔽"),
    "stage.generalised": ("generalised", "已概化"),
    "stage.withheld": ("withheld", "不予显示"),
    "stage.empty": ("empty", "空"),
    "stage.tampered": ("failed its integrity check", "未通过完整性校验"),
    "policy.budget": (
        "a day allows only so many different people",
        "每日可查看的人数有限",
    ),
    "policy.see_overview": (
        "what is held is seen by data-protection officers, auditors and engineers",
        "所存数据概览仅供个人信息保护负责人、审计人员和数据工程师查看",
    ),
    "policy.see_ledger": (
        "the whole ledger is read by data-protection officers and auditors",
        "完整台账仅供个人信息保护负责人和审计人员查看",
    ),
    "policy.default-deny": ("no policy permits it", "没有策略允许"),
    "policy.forbid-group-hunt": (
        "nobody looks people up by what they are, believe or are called",
        "任何人不得按身份、信仰或标签查找人员",
    ),
    "policy.forbid-group-label-without-approval": (
        "it needs a case, a reason and the approval of somebody else",
        "须有案件、理由及他人批准",
    ),
    "policy.forbid-listing-texts": (
        "texts are read one at a time, with a reason",
        "文本须逐条并附理由查看",
    ),
    "policy.forbid-sensitive-text-without-approval": (
        "the text holds sensitive matters: it needs a case, a reason and somebody else's approval",
        "文本含敏感内容，须有案件、理由及他人批准",
    ),
    "policy.forbid-tracks-and-faces": (
        "tracks and faces are shown to nobody",
        "轨迹与人脸不向任何人显示",
    ),
    "policy.forbid-credentials": (
        "a password that lies in the data is nobody's to read",
        "数据中的密码不供任何人查看",
    ),
    "policy.forbid-values-to-keepers": (
        "who keeps the accounts, the record or the law does not see the people",
        "管理账户、台账或合规者不得查看人员信息",
    ),
    "policy.forbid-unlabelled": (
        "nobody has said what this field holds",
        "该字段尚未分类",
    ),
    "policy.officer-minor": (
        "of somebody under age, it needs a second person's approval",
        "涉及未成年人，须经第二人批准",
    ),
    "policy.officer-other-place": (
        "it belongs to another place and needs a second person's approval",
        "属于其他辖区，须经第二人批准",
    ),
    "policy.officer-own-place": (
        "this account reads in clear from its own place only",
        "此账户仅可在所属辖区查看明文",
    ),
    # -- reveal ---------------------------------------------------------------------------------
    "reveal.open": ("Reveal", "明示"),
    "reveal.reason": ("Why do you need it in clear?", "为何需要查看明文？"),
    "reveal.reason_hint": (
        "Kept encrypted with the ledger line. An auditor can read it.",
        "理由加密保存于台账，审计人员可以查阅。",
    ),
    "reveal.submit": ("Reveal and write down", "明示并记录"),
    "reveal.done": ("Revealed", "已明示"),
    # -- proof ----------------------------------------------------------------------------------
    "proof.valid": ("proof valid", "证明有效"),
    "proof.invalid": ("proof NOT valid", "证明无效"),
    "proof.title": ("Proof", "证明"),
    "proof.what_valid": (
        (
            "This line is in the ledger: its hash leads over the audit path to the signed root, "
            "and the signature holds."
        ),
        "本条确在台账之中：其哈希沿审计路径归结到已签名的树根，且签名有效。",
    ),
    "proof.what_invalid": (
        (
            "This line could not be proven. The ledger may have been changed; tell the "
            "data-protection officer now."
        ),
        "本条无法证明，台账可能已被改动。请立即告知个人信息保护负责人。",
    ),
    "proof.leaf": ("Leaf", "叶哈希"),
    "proof.root": ("Root", "树根"),
    "proof.size": ("Tree of {count} lines", "树含 {count} 条"),
    "proof.path": ("Audit path", "审计路径"),
    "proof.path_none": ("none: it is the only line", "无：仅此一条"),
    "proof.signature": ("Signature", "签名"),
    "proof.witnessed": (
        "The first {count} lines are witnessed outside",
        "前 {count} 条已获外部见证",
    ),
    "proof.not_witnessed": (
        "No copy of a checkpoint is held outside yet, so completeness is not proven.",
        "尚无检查点保存在外部，完整性未获证明。",
    ),
    # -- ledger ---------------------------------------------------------------------------------
    "ledger.title": ("Ledger", "台账"),
    "ledger.line": ("Line", "序号"),
    "ledger.at": ("Time (UTC)", "时间（UTC）"),
    "ledger.who": ("Who", "操作者"),
    "ledger.act": ("Act", "行为"),
    "ledger.what": ("What", "内容"),
    "ledger.leaf": ("Hash", "哈希"),
    "ledger.all": ("All acts", "全部行为"),
    "ledger.filter": ("Filter", "筛选"),
    "ledger.older": ("Older lines", "更早的记录"),
    "ledger.newest": ("Newest lines", "最新记录"),
    "ledger.none": ("No lines.", "没有记录。"),
    "ledger.about": (
        "Newest first. A line says who did what to which fields; it never holds a value.",
        "最新在前。每条记录写明何人对哪些字段做了什么，从不包含数据本身。",
    ),
    "ledger.own": (
        "Who may not read the whole ledger sees their own acts.",
        "无权查看完整台账者仅见本人操作。",
    ),
    "ledger.entry": ("Line {line}", "第 {line} 条"),
    "ledger.back": ("Back to the ledger", "返回台账"),
    "ledger.content": ("Content", "内容"),
    "verb.lookup": ("look-ups", "查询"),
    "verb.reveal": ("reveals", "明示"),
    "verb.signin": ("sign-ins", "登录"),
    "verb.signout": ("sign-outs", "退出"),
    "verb.case": ("cases", "案件"),
    "verb.alarm": ("alarms", "告警"),
    "verb.protect": ("protection", "保护"),
    "verb.principal": ("accounts", "账户"),
    "verb.room": ("the room", "环境"),
    "act.lookup.intent": ("look-up begun", "查询（开始）"),
    "act.lookup.outcome": ("look-up answered", "查询（答复）"),
    "act.lookup.refused": ("look-up refused", "查询（拒绝）"),
    "act.reveal.intent": ("reveal begun", "明示（开始）"),
    "act.reveal.outcome": ("reveal answered", "明示（答复）"),
    "act.reveal.refused": ("reveal refused", "明示（拒绝）"),
    "act.overview.refused": ("overview refused", "概览（拒绝）"),
    "act.signin": ("signed in", "登录"),
    "act.signin.failure": ("sign-in failed", "登录失败"),
    "act.signin.refused": ("sign-in held back", "登录受限"),
    "act.signout": ("signed out", "退出"),
    "act.case": ("case chosen", "选择案件"),
    "act.alarm.tampered": ("alarm: tampered rows", "告警：数据遭篡改"),
    "act.ledger.reopen": ("ledger reopened", "台账重启"),
    "act.principal.codes": ("sign-in codes printed", "打印登录码"),
    "act.replay": ("attack replayed", "攻击重演"),
    "act.alarm.budget": ("alarm: budget of people used up", "告警：当日人数额度用尽"),
    "act.principal.add": ("account added", "新增账户"),
    "act.room.create": ("room made", "建立环境"),
    "act.protect.intent": ("protection begun", "保护（开始）"),
    "act.protect.outcome": ("protection done", "保护（完成）"),
    # -- overview -------------------------------------------------------------------------------
    "overview.title": ("What is held", "所存数据"),
    "overview.people": ("People", "人数"),
    "overview.people_note": ("distinct, estimated", "去重估计"),
    "overview.records": ("Records", "记录"),
    "overview.datasets.one": ("in {count} dataset", "共 {count} 个数据集"),
    "overview.datasets.many": ("in {count} datasets", "共 {count} 个数据集"),
    "overview.fields": ("Fields by level", "各级别字段"),
    "overview.ledger": ("Ledger", "台账"),
    "overview.lines": ("lines", "条"),
    "overview.witnessed": ("{count} witnessed outside", "{count} 条已获外部见证"),
    "overview.not_witnessed": ("not witnessed outside", "未获外部见证"),
    "overview.exposures": ("Exposures", "暴露面"),
    "overview.no_exposures": ("Nothing known stands open.", "未发现开放的暴露面。"),
    "overview.every_exposure": ("All exposures", "全部暴露面"),
    "overview.remedy": ("Remedy", "处置"),
    "overview.alarms": ("Alarms", "告警"),
    "overview.no_alarms": ("No alarm.", "无告警。"),
    "exposures.title": ("Exposures", "暴露面"),
    "exposures.about": (
        "What stands open of the addresses that were declared, as the last look saw it.",
        "已声明资产中最近一次检查发现的开放之处。",
    ),
    "exposures.none": ("Nothing known stands open.", "未发现开放的暴露面。"),
    "exposures.every": ("Those that are over, too", "包括已消除的"),
    "exposures.open": ("Standing ones only", "只看仍存在的"),
    "exposures.now": ("What to do now", "立即处置"),
    "exposures.proof": ("Proof", "证据"),
    "exposures.days.one": ("{count} day", "{count} 天"),
    "exposures.days.many": ("{count} days", "{count} 天"),
    "exposure.open": ("stands open", "仍然开放"),
    "exposure.over": ("over since", "已消除于"),
    "weakness.no_auth": ("no password", "无需密码"),
    "weakness.default_credentials": ("known password", "默认密码"),
    "weakness.broad_role": ("over-broad role", "权限过大"),
    "weakness.no_tls": ("no TLS", "未加密传输"),
    "weakness.public_bind": ("public bind", "对外监听"),
    "weakness.end_of_life": ("end of life", "已停止维护"),
    "weakness.certificate": ("certificate", "证书问题"),
    "weakness.reported": ("reported", "外部报告"),
    "alarms.title": ("Alarms", "告警"),
    "alarms.about": (
        "Events that need a person. Each is raised once and stays until somebody closes it.",
        "需要有人处理的事件。每件只提示一次，直到有人关闭为止。",
    ),
    "alarms.none": ("Nothing is alarming.", "当前没有告警。"),
    "alarms.every": ("Closed ones too", "包括已关闭的"),
    "alarms.open": ("Open ones only", "只看未关闭的"),
    "alarms.acknowledge": ("Acknowledge", "接手"),
    "alarms.close": ("Close", "关闭"),
    "alarms.people": ("about {count} people", "约涉及 {count} 人"),
    "alarms.since": ("since", "自"),
    "alarms.by": ("by", "处理人"),
    "alarm.open": ("open", "未处理"),
    "alarm.acknowledged": ("acknowledged", "已接手"),
    "alarm.closed": ("closed", "已关闭"),
    "act.alarm.raised": ("alarm raised", "告警触发"),
    "act.alarm.acknowledged": ("alarm acknowledged", "告警已接手"),
    "act.alarm.closed": ("alarm closed", "告警已关闭"),
    "overview.source": ("Source", "来源"),
    "overview.target": ("Protected copy", "受保护副本"),
    "overview.rows": ("Rows", "行数"),
    "overview.quarantined": ("Set aside", "隔离"),
    "overview.generation": ("Generation", "版本"),
    "overview.created": ("Made", "生成时间"),
    "overview.field": ("Field", "字段"),
    "overview.kind": ("Kind", "类别"),
    "overview.level": ("Level", "级别"),
    "overview.stored": ("How it is stored", "存储方式"),
    "overview.label": ("Label", "标签"),
    "label.confirm": ("Confirm", "确认"),
    "label.overrule": ("Overrule", "改判"),
    "label.instead": ("It is instead", "实为"),
    "label.none": ("Not personal", "非个人信息"),
    "label.pending": ("in force after the next protect", "下次保护后生效"),
    "verb.label": ("labels", "标签"),
    "verb.original": ("clear originals", "明文原件"),
    "act.original.retire": ("clear original gone", "明文原件已清除"),
    "act.label.confirm": ("label confirmed", "标签已确认"),
    "act.label.overrule": ("label overruled", "标签已改判"),
    "overview.nothing": ("Nothing is protected here yet.", "尚无受保护的数据。"),
    "overview.unknown": ("not counted", "未统计"),
    "status.proposed": ("proposed", "待确认"),
    "status.confirmed": ("confirmed", "已确认"),
    "status.overruled": ("overruled", "已改判"),
    "severity.info": ("info", "提示"),
    "severity.low": ("low", "低"),
    "severity.medium": ("medium", "中"),
    "severity.high": ("high", "高"),
    "severity.critical": ("critical", "严重"),
    "level.0": ("public", "公开"),
    "level.1": ("internal", "内部"),
    "level.2": ("personal", "个人"),
    "level.3": ("sensitive", "敏感"),
    "level.4": ("critical", "核心敏感"),
    # -- timeline -------------------------------------------------------------------------------
    "timeline.title": ("Timeline", "时间线"),
    "timeline.about": (
        (
            "An attack of the article, played against this room: what the thief did, and what "
            "noticed it."
        ),
        "按文章所述的攻击在本环境中重演：窃取者做了什么，又被什么发现。",
    ),
    "timeline.then": ("Shanghai, 2022", "上海，2022"),
    "timeline.then_value": ("14 months", "14 个月"),
    "timeline.then_note": ("until anybody noticed", "方被察觉"),
    "timeline.here": ("Here", "此处"),
    "timeline.here_note": ("until the first alarm", "即首次告警"),
    "timeline.found_note": ("until the open store was found", "即发现库已敞开"),
    "timeline.here_none": ("no alarm yet", "尚无告警"),
    "timeline.seconds": ("{seconds} s", "{seconds} 秒"),
    "timeline.noticed": ("noticed by", "发现者"),
    "timeline.unnoticed": ("not noticed", "未被发现"),
    "timeline.alarm": ("Alarm", "告警"),
    "timeline.after": ("{then}; here: {seconds} s", "{then}；此处：{seconds} 秒"),
    "timeline.none": (
        "Nothing has been played yet. Run the replay in a terminal and come back.",
        "尚未重演。请在终端运行重演后再查看。",
    ),
    # -- refusals and failures ------------------------------------------------------------------
    "error.title": ("This did not work", "操作未完成"),
    "error.refused": ("Policy does not allow this.", "策略不允许此操作。"),
    "error.budget": (
        (
            "The budget of people for today is spent. Ask somebody with the right to raise it, or "
            "go on tomorrow."
        ),
        "今日可查看人数已用完。请联系有权限的人员调整，或明日再试。",
    ),
    "error.usage": ("The question is not complete or not well formed.", "问题不完整或格式不正确。"),
    "error.busy": ("The store did not answer in time. Try again.", "存储未及时响应，请重试。"),
    "error.store": (
        "A store could not be read. The operator can see why.",
        "无法读取存储，运维人员可查看原因。",
    ),
    "error.damaged": (
        "Something stored failed its integrity check, so nothing of it is shown.",
        "存储内容未通过完整性校验，因此不予显示。",
    ),
    "error.internal": (
        "An internal error. It is noted without any of what you typed.",
        "内部错误。已记录，但不含任何输入内容。",
    ),
    "error.not_found": ("There is no such page.", "没有此页面。"),
    "error.out_of_date": (
        (
            "This page is out of date, or the request did not come from a page of this server. "
            "Open the page again."
        ),
        "页面已过期，或请求并非来自本服务器的页面。请重新打开。",
    ),
    "error.too_large": ("That is more than a form may hold.", "提交内容过大。"),
    "error.slow": ("The request took too long to arrive.", "请求到达过慢。"),
    "error.back": ("Back", "返回"),
}


def text(language: str, key: str, **values: object) -> str:
    """One message in a language. Whole numbers get their thousands separated.

    Raises:
        KeyError: there is no such message, or it needs a value that was not given.
    """
    pair = MESSAGES[key]
    shown = {name: f"{v:,}" if isinstance(v, int) else v for name, v in values.items()}
    return pair[1 if language == "zh" else 0].format(**shown)


def counted(language: str, key: str, count: int) -> str:
    """A message in the number that fits: `key.one` or `key.many`."""
    return text(language, f"{key}.{'one' if count == 1 else 'many'}", count=count)


def known(language: str, prefix: str, name: str) -> str:
    """The message `prefix.name`, or the name itself where the catalogue has no word for it."""
    key = f"{prefix}.{name}"
    return text(language, key) if key in MESSAGES else name


def accepted(header: str) -> Language:
    """The language that an Accept-Language header prefers: the first of ours that it names.

    Quality values are rare and browsers list languages in order, so the order decides.
    """
    for part in header.split(","):
        tag = part.split(";")[0].strip().lower()
        if tag == "zh" or tag.startswith("zh-"):
            return "zh"
        if tag == "en" or tag.startswith("en-"):
            return "en"
    return "en"
