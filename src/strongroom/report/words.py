"""The words of the report in English and Chinese, evidence translated by its template."""

from __future__ import annotations

import re

from strongroom.find import evidence as say
from strongroom.stores import notes

EN = {
    "subtitle": "What personal data lies where",
    "people": "people, at least",
    "people_help": "the most that one dataset speaks of",
    "fields": "fields hold personal data",
    "of_fields": "of {count} looked at",
    "datasets": "datasets hold personal data",
    "of_datasets": "of {count}",
    "unread": "could not be checked",
    "levels": "Fields by level",
    "todo": "Three things to do today",
    "todo_few": "To do today",
    "field": "Field",
    "kind": "Kind",
    "level": "Level",
    "sure": "Sure",
    "fits": "Fit",
    "persons": "People",
    "shapes": "Shapes",
    "why": "Why",
    "rows": "{rows} rows",
    "rows_unknown": "number of rows unknown",
    "aside": "put aside, as they are no rows: {count}",
    "about_people": "about {people} people",
    "nothing": "Looked at, nothing personal found",
    "not_checked": "Not checked",
    "not_checked_help": (
        "Nothing is known about these. They are treated as sensitive until somebody looks."
    ),
    "clean": "Datasets in which nothing personal was found",
    "empty": "There was nothing to look at.",
    "inside": "inside the text",
    "store": "Store",
    "row_count": "Rows",
    "aside_count": "Put aside",
    "checked": "Looked at",
    "kind_name": "Kind, in words",
    "level_name": "Level, in words",
    "status": "Status",
    "field_count": "Fields",
    "sheet_summary": "Summary",
    "sheet_fields": "Fields",
    "sheet_unread": "Not checked",
    "sheet_changes": "Differences",
    "by_store": "What lies where",
    "dataset": "Dataset",
    "heat": "Fields, in their order",
    "kinds": "Kinds found",
    "in_fields": "fields",
    "texts_only": "inside texts only",
    "changes": "Since the last look",
    "changes_none": "Nothing has changed since {since}.",
    "changes_from": "Against {since}",
    "what": "What",
    "before": "Before",
    "now": "Now",
    "new": "new",
    "gone": "gone",
    "changed": "changed",
    "unread_now": "not checked",
    "nobody": "nothing personal",
    "more_changes": "and {count} more; the spreadsheet and the lines of JSON have them all",
    "legend": "How to read this",
    "legend_level": "level",
    "legend_4": "cannot be changed when lost, or endangers the person",
    "legend_3": "does serious harm: identity numbers, accounts, health, whereabouts",
    "legend_2": "points at a person",
    "legend_1": "of the organisation itself",
    "legend_0": "nothing personal was recognised",
    "legend_unread": "could not be checked; treated as sensitive",
    "legend_people": (
        "People are counted once by the number that tells them apart best; counts of different "
        "datasets overlap and are not added up. A dash: nobody could be told apart."
    ),
    "legend_sure": (
        "Sure: how much name and values together speak for the kind; below 75 % a person should "
        "look."
    ),
    "confirmed": "confirmed",
    "overruled": "overruled",
    "proposed": "proposed",
    "found_as": "found as {title}",
    "made": "As of {at}",
    "about": "about {people}",
    "details": "Field by field",
    "comma": ", ",
    "foot": (
        "Values are never shown: a shape tells digits (9), ideographs (汉) and letters (A) "
        "with their "
        "number. Written by Strongroom; nothing was changed in the sources."
    ),
    "level0": "public",
    "level1": "internal",
    "level2": "personal",
    "level3": "sensitive",
    "level4": "critical",
}
ZH = {
    "subtitle": "个人信息分布情况",
    "people": "人（至少）",
    "people_help": "单个数据集涉及的最多人数",
    "fields": "个字段含个人信息",
    "of_fields": "共检查 {count} 个",
    "datasets": "个数据集含个人信息",
    "of_datasets": "共 {count} 个",
    "unread": "未能检查",
    "levels": "按级别统计的字段",
    "todo": "今天要做的三件事",
    "todo_few": "今天要做的事",
    "field": "字段",
    "kind": "类别",
    "level": "级别",
    "sure": "置信度",
    "fits": "符合",
    "persons": "人数",
    "shapes": "形态",
    "why": "依据",
    "rows": "{rows} 行",
    "rows_unknown": "行数未知",
    "aside": "不成行而搁置：{count}",
    "about_people": "约 {people} 人",
    "nothing": "已检查，未发现个人信息",
    "not_checked": "未检查",
    "not_checked_help": "对这些字段一无所知，在有人查看之前按敏感信息对待。",
    "clean": "未发现个人信息的数据集",
    "empty": "没有可检查的内容。",
    "inside": "文本内含",
    "store": "数据源",
    "row_count": "行数",
    "aside_count": "搁置",
    "checked": "已查看",
    "kind_name": "类别名称",
    "level_name": "级别名称",
    "status": "状态",
    "field_count": "字段数",
    "sheet_summary": "概览",
    "sheet_fields": "字段",
    "sheet_unread": "未检查",
    "sheet_changes": "差异",
    "by_store": "数据分布",
    "dataset": "数据集",
    "heat": "各字段（按原顺序）",
    "kinds": "发现的类别",
    "in_fields": "个字段",
    "texts_only": "仅见于文本内",
    "changes": "与上次检查相比",
    "changes_none": "与 {since} 相比没有变化。",
    "changes_from": "对照 {since}",
    "what": "变化",
    "before": "原先",
    "now": "现在",
    "new": "新增",
    "gone": "消失",
    "changed": "改变",
    "unread_now": "未检查",
    "nobody": "无个人信息",
    "more_changes": "另有 {count} 项，见电子表格或 JSON 输出",
    "legend": "阅读说明",
    "legend_level": "级别",
    "legend_4": "泄露后无法更换，或危及本人",
    "legend_3": "造成严重损害：证件号码、账户、健康、行踪",
    "legend_2": "指向个人",
    "legend_1": "属于组织自身",
    "legend_0": "未发现个人信息",
    "legend_unread": "未能检查，按敏感信息对待",
    "legend_people": (
        "人数按最能区分个人的号码去重统计；不同数据集的人数有重叠，不相加。短横线表示无法区分个人。"
    ),
    "legend_sure": "置信度：字段名与取值共同支持该类别的程度；低于 75 % 应由人工查看。",
    "confirmed": "已确认",
    "overruled": "已否决",
    "proposed": "待确认",
    "found_as": "检查结果为{title}",
    "made": "截至 {at}",
    "about": "约 {people}",
    "details": "逐字段说明",
    "comma": "、",
    "foot": (
        "报告不显示任何取值：形态只给出数字（9）、汉字（汉）、字母（A）及其个数。由 "
        "Strongroom 生成，未改动任何数据源。"
    ),
    "level0": "公开",
    "level1": "内部",
    "level2": "个人信息",
    "level3": "敏感",
    "level4": "极敏感",
}
WORDS = {"en": EN, "zh": ZH}

# The more special template stands before the one that is its beginning.
_EVIDENCE_ZH = {
    say.PATH: "{path} 含{title}：{considered} 个值中 {matched} 个符合",
    say.MATCHED: "{considered} 个值中 {matched} 个符合",
    say.OVERRULED: "字段名指{title}，但 {considered} 个值中仅 {matched} 个符合，以值为准",
    say.ANOTHER: "字段名指{title}，但 {considered} 个值中有 {matched} 个属于{kind}，以值为准",
    say.SEALED: "字段名指{title}，但值是不含文本的字节",
    say.NAMED: "字段名指{title}",
    say.ROLES: "职能邮箱（info@、office@ 等），不对应某个人",
    say.NO_PEOPLE: "可能是 {title}，但表中没有其他与人有关的内容",
    say.BY_DATASET: "该表与人有关",
    say.TRACK: "同一人在多行出现，并有时间和位置",
    say.AGREES: "{percent} % 与同一行的身份证号一致",
    say.PAIR: "相邻两列数字形如纬度和经度",
    say.PLACEHOLDERS: "{count} 个占位值（如“-”“无”）未计入",
    say.DEMO: "行政区划代码 99 未分配给任何地区：系虚构人员",
    say.UNALLOTTED: "{percent} % 属于截至 2023 年 3 月未分配的号段",
    say.CODED: "{count} 个值是含文本的字节（{coding}），已按文本查看",
    say.NO_TEXT: "{count} 个值是不含文本的字节：其中只识别图片等",
    say.OPENED: "{count} 个值按 {form} 展开",
    say.MORE_PATHS: "另有 {count} 条路径含个人信息",
    say.ACROSS: "首行并列有 {count} 个{title}的值：应为各列的名称",
    say.LISTED: "一个值中有多项：{count} 个值已拆开",
    say.INSIDE: "{scanned} 段文本中 {rows} 段含固定格式的个人信息",
    say.NAMES_IN_TEXT: "文本中的姓名由模型识别，会有遗漏",
    say.BY_CHANCE: "{alike} 个值形似身份证号，但通过校验的不多于随机比例",
    say.LEARNT: "名称、取值和周围字段与此相似的字段大多如此",
    say.DOUBTED: "名称、取值和周围字段与此相似的字段大多不涉及任何人",
    say.NOTHING: "字段名和取值均不指向个人",
    say.EMPTY: "没有可查看的值",
    say.ESTIMATED: "人数由 {checked} 个值的样本估计",
    say.ROWS: "约 {count} 行，据已读部分或服务器的估计推算",
    say.AT_LEAST: "人数至少为此数：仅读取了样本，总行数未知",
    say.SAMPLED: "仅读取了样本",
    notes.READ_AS: "按 {encoding} 编码、以 {separator} 分隔读取",
    notes.GUESSED: "推测：{encoding} 编码，{separator}，{header}",
    notes.HIDDEN_SHEET: "隐藏的工作表",
    notes.HIDDEN_ROWS: "隐藏的行也已读取",
    notes.HIDDEN_COLUMNS: "隐藏的列也已读取",
    notes.ABOVE: "表格上方的 {count} 行已搁置",
    notes.LARGE_SHEET: "工作表很大，所有单元格按文本读取",
    notes.MIXED: "部分行像是 UTF-8，仍按 {encoding} 编码读取",
    notes.UNREAD: "转储中有 {count} 条改动此表的语句未读取（INSERT … SELECT、UPDATE）",
    notes.STRAYS: "转储中有 {count} 条语句不属于任何表，未读取",
    say.RESUMED: "读取曾中断后继续：人数至少为此数",
}


def pattern(template: str) -> re.Pattern[str]:
    """Matches what a template of evidence was filled to."""
    parts = re.split(r"\{(\w+)\}", template)
    out = [f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    return re.compile("".join(out) + r"\Z")


_PATTERNS = [(pattern(english), chinese) for english, chinese in _EVIDENCE_ZH.items()]


def evidence(line: str, language: str, titles: dict[str, str]) -> str:
    """A line of evidence in the language; what has no translation stays as it is."""
    if language != "zh":
        return line
    for template, chinese in _PATTERNS:
        if found := template.match(line):
            values = {k: titles.get(v, v) for k, v in found.groupdict().items()}
            return chinese.format(**values)
    return line
