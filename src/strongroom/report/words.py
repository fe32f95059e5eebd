"""The words of the report in English and Chinese, evidence translated by its template."""

from __future__ import annotations

import re

from strongroom.find import evidence as say

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
    "about_people": "about {people} people",
    "nothing": "Looked at, nothing personal found",
    "not_checked": "Not checked",
    "not_checked_help": (
        "Nothing is known about these. They are treated as sensitive until somebody looks."
    ),
    "clean": "Datasets in which nothing personal was found",
    "empty": "There was nothing to look at.",
    "inside": "inside the text",
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
    "about_people": "约 {people} 人",
    "nothing": "已检查，未发现个人信息",
    "not_checked": "未检查",
    "not_checked_help": "对这些字段一无所知，在有人查看之前按敏感信息对待。",
    "clean": "未发现个人信息的数据集",
    "empty": "没有可检查的内容。",
    "inside": "文本内含",
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
    say.MATCHED: "{considered} 个值中 {matched} 个符合",
    say.OVERRULED: "字段名指{title}，但 {considered} 个值中仅 {matched} 个符合，以值为准",
    say.NAMED: "字段名指{title}",
    say.NO_PEOPLE: "可能是 {title}，但表中没有其他与人有关的内容",
    say.BY_DATASET: "该表与人有关",
    say.PLACEHOLDERS: "{count} 个占位值（如“-”“无”）未计入",
    say.DEMO: "行政区划代码 99 未分配给任何地区：系虚构人员",
    say.UNALLOTTED: "{percent} % 属于截至 2023 年 3 月未分配的号段",
    say.INSIDE: "{scanned} 段文本中 {rows} 段含固定格式的个人信息",
    say.NAMES_IN_TEXT: "文本中的姓名由模型识别，会有遗漏",
    say.BY_CHANCE: "{alike} 个值形似身份证号，但通过校验的不多于随机比例",
    say.NOTHING: "字段名和取值均不指向个人",
    say.EMPTY: "没有可查看的值",
    say.ESTIMATED: "人数由 {checked} 个值的样本估计",
    say.SAMPLED: "仅读取了样本",
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
