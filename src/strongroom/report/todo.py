"""Three things to do today: what would hurt most, first."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.core.types import Finding, Level
from strongroom.find import safe_name

_TEXT = {
    "en": {
        "password": (
            "Credentials lie in {where}: replace them by a slow hash (Argon2id) or remove them."
        ),
        "critical": (
            "Protect the critical fields first: {where}. They cannot be changed once they are lost."
        ),
        "inside": (
            "Free text holds ID numbers, phones or cards: {where}. Protecting the columns beside "
            "it "
            "is not enough."
        ),
        "biggest": "Protect {dataset}: {count} personal fields, about {people} people "
        "(strongroom plan shows how).",
        "biggest_unknown": (
            "Protect {dataset}: {count} personal fields (strongroom plan shows how)."
        ),
        "unread": "{count} fields could not be read: {where}. Find out what they hold.",
        "unsure": "Look at what is not certain and confirm or overrule it: {where}.",
        "more": " and {count} more",
        "comma": ", ",
    },
    "zh": {
        "password": "{where} 中存有口令：改为慢哈希（Argon2id）或删除。",
        "critical": "先保护极敏感字段：{where}。一旦泄露无法更换。",
        "inside": "自由文本中含身份证号、电话或卡号：{where}。只保护旁边的字段是不够的。",
        "biggest": (
            "保护 {dataset}：{count} 个个人信息字段，约 {people} 人（用 strongroom plan "
            "查看方案）。"
        ),
        "biggest_unknown": (
            "保护 {dataset}：{count} 个个人信息字段（用 strongroom plan 查看方案）。"
        ),
        "unread": "{count} 个字段无法读取：{where}。请查明其内容。",
        "unsure": "查看尚不确定的字段并确认或否决：{where}。",
        "more": " 等,另有 {count} 个",
        "comma": "、",
    },
}


def to_do(findings: Sequence[Finding], language: str = "en") -> list[str]:
    """At most three sentences about what to do now; none where nothing personal was found.

    Args:
        findings: of one or several sources.
        language: "en" or "zh".
    """
    text = _TEXT[language]
    out: list[str] = []

    def where(some: Sequence[Finding]) -> str:
        names = list(dict.fromkeys(safe_name(str(f.field)) for f in some))
        more = text["more"].format(count=len(names) - 4) if len(names) > 4 else ""
        return text["comma"].join(names[:4]) + more

    passwords = [f for f in findings if f.kind.startswith("secret.")]
    if passwords:
        out.append(text["password"].format(where=where(passwords)))
    critical = [f for f in findings if f.level >= Level.CRITICAL and f not in passwords]
    if critical:
        out.append(text["critical"].format(where=where(critical)))
    inside = [f for f in findings if f.contains]
    if inside:
        out.append(text["inside"].format(where=where(inside)))
    out += _biggest(findings, text)
    unread = [f for f in findings if f.not_checked]
    if unread:
        out.append(text["unread"].format(count=len(unread), where=where(unread)))
    unsure = [f for f in findings if f.kind != "none" and f.confidence < 0.75]
    if unsure:
        out.append(text["unsure"].format(where=where(unsure)))
    return out[:3]


def _biggest(findings: Sequence[Finding], text: dict[str, str]) -> list[str]:
    """The dataset that speaks of most people, among those with the most sensitive fields."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.level >= Level.PERSONAL:
            groups.setdefault((finding.field.store, finding.field.dataset), []).append(finding)
    if not groups:
        return []

    def weight(item: tuple[tuple[str, str], list[Finding]]) -> tuple[int, int, int]:
        fields = item[1]
        return max(f.level for f in fields), max(f.people for f in fields), len(fields)

    (_, dataset), fields = max(groups.items(), key=weight)
    people = max(f.people for f in fields)
    key = "biggest" if people >= 0 else "biggest_unknown"
    name = safe_name(dataset)
    return [text[key].format(dataset=name, count=len(fields), people=f"{people:,}")]
