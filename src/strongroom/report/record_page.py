"""The record of processing as a page to hand over and as a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from strongroom.core.errors import UsageError
from strongroom.report.page import environment, titles
from strongroom.report.record import KEYS, LAW, Processing
from strongroom.report.sheets import packed, sheet
from strongroom.report.words import WORDS

TERMS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Record of processing",
        "owner": "Responsible",
        "purpose": "Purpose",
        "legal_basis": "Legal basis",
        "persons": "Categories of persons",
        "recipients": "Recipients",
        "transfers": "Transfers abroad",
        "retention": "Kept for",
        "measures": "Security measures",
        "note": "Note",
        "data": "Categories of data",
        "source": "Source",
        "copy": "Protected copy",
        "no_copy": "none",
        "inside": "inside texts",
        "complete": "complete",
        "incomplete": "{count} to fill in",
        "missing": "to be filled in",
        "of": "{done} of {all} datasets complete",
        "law": "May apply",
        "unread": "{count} fields could not be checked; treated as sensitive",
        "empty": "No personal data was found, so there is nothing to record.",
        "state": "State",
        "foot": (
            "Articles of the Personal Information Protection Law are those of the text of "
            "20 August 2021: Art. 28 names what is sensitive, Art. 55 asks for an impact "
            "assessment and a record beforehand, Art. 56 for keeping both at least three years. "
            "Whether an article applies is a lawyer's answer. The GDPR asks for a record in "
            "Art. 30; that text was not checked here (unverified)."
        ),
    },
    "zh": {
        "title": "个人信息处理活动记录",
        "owner": "负责人",
        "purpose": "处理目的",
        "legal_basis": "合法性基础",
        "persons": "个人类别",
        "recipients": "接收方",
        "transfers": "向境外提供",
        "retention": "保存期限",
        "measures": "安全措施",
        "note": "备注",
        "data": "信息类别",
        "source": "来源",
        "copy": "受保护副本",
        "no_copy": "无",
        "inside": "文本内",
        "complete": "完整",
        "incomplete": "{count} 项待填",
        "missing": "待填写",
        "of": "{all} 个数据集中 {done} 个完整",
        "law": "可能适用",
        "unread": "{count} 个字段未能检查，按敏感信息对待",
        "empty": "未发现个人信息，无需记录。",
        "state": "状态",
        "foot": (
            "所引条文为 2021 年 8 月 20 日公布的《个人信息保护法》：第二十八条列明敏感个人信息，"
            "第五十五条要求事前进行影响评估并对处理情况进行记录，第五十六条要求报告和记录至少保存三年。"
            "条文是否适用由法律人员判断。"
            "GDPR 第三十条亦要求此类记录，其条文未在此核对（未经核实）。"
        ),
    },
}


def processing_html(record: Sequence[Processing], *, language: str = "en", at: str = "") -> str:
    """The record as one HTML file, a part for each dataset, what is missing marked.

    Raises:
        UsageError: the language is another than en or zh.
    """
    words, terms = _words(language)
    title = titles(language)
    return (
        environment()
        .get_template("processing.html")
        .render(
            words=words,
            terms=terms,
            language="zh-CN" if language == "zh" else "en",
            at=at,
            keys=KEYS,
            record=[(line, _data(line, title, terms), _law(line, language)) for line in record],
            done=sum(line.complete for line in record),
        )
    )


def processing_sheets(record: Sequence[Processing], *, language: str = "en") -> bytes:
    """The record as a workbook: one line a dataset; names and answers are text, never formulas."""
    words, terms = _words(language)
    title = titles(language)
    book = Workbook(write_only=True)
    head = (
        *(terms["source"], words["dataset"], words["level"], words["persons"], terms["data"]),
        *(terms["copy"], terms["state"]),
        *(terms[key] for key in KEYS),
        terms["law"],
    )
    rows = (
        (
            line.source,
            line.dataset,
            line.level,
            line.people if line.people >= 0 else "",
            ", ".join(name for name, _ in _data(line, title, terms)),
            line.copy or terms["no_copy"],
            _state(line, terms),
            *(line.filled.get(key, "") for key in KEYS),
            ", ".join(_law(line, language)),
        )
        for line in record
    )
    widths = (28, 22, 7, 11, 44, 18, 16, *([30] * len(KEYS)), 30)
    sheet(book, terms["title"][:31], head, rows, widths=widths, levels=2)
    sheet(book, words["legend"][:31], (), [(terms["foot"],)], widths=(120,))
    return packed(book)


def _words(language: str) -> tuple[dict[str, str], dict[str, str]]:
    if language not in TERMS:
        raise UsageError("a report is written in en or zh")
    return WORDS[language], TERMS[language]


def _data(line: Processing, title: dict[str, str], terms: dict[str, str]) -> list[tuple[str, int]]:
    return [
        (title.get(c.kind, c.kind) + (f" ({terms['inside']})" if c.inside else ""), c.level)
        for c in line.categories
    ]


def _law(line: Processing, language: str) -> list[str]:
    return [LAW[name][language == "zh"] for name in line.law]


def _state(line: Processing, terms: dict[str, Any]) -> str:
    if line.complete:
        return str(terms["complete"])
    return str(terms["incomplete"]).format(count=len(line.missing))
