"""Statements about people in coded fields."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import Scanner
from strongroom.kinds import _sensitive as statements
from strongroom.kinds._common import LETTER, canonical_text, matches, phrases

_CODED = rf"[{LETTER}][{LETTER}0-9,，、;；()（）/ \-]*"


def _sensitive(
    name: str, title: str, title_zh: str, names: tuple[str, ...], law: str, spans: Scanner
) -> Kind:
    return Kind(
        name=name,
        title=title,
        title_zh=title_zh,
        level=Level.CRITICAL,
        names=names,
        validate=matches(_CODED, 40),
        strength=0.05,
        spans=spans,
        canonical=canonical_text(),
        padding="step32",
        law=law,
        yes=("重点人员", "positive"),
        no=("", "12345"),
    )


def _statement(
    name: str, title: str, title_zh: str, spans: Scanner, level: Level = Level.CRITICAL
) -> Kind:
    """A kind that is found inside texts only: a column of such values has a kind of its own."""
    return Kind(
        name=name,
        title=title,
        title_zh=title_zh,
        level=level,
        names=(),
        spans=spans,
        canonical=canonical_text(),
        padding="step32",
        law="PIPL Art. 28; GDPR Art. 9",
    )


ENTRIES = (
    _sensitive(
        "sensitive.criminal",
        "Police label or criminal record",
        "人员标签、违法犯罪记录",
        phrases(
            "人员标签, 重点人员, 重点人员标签, 标签, 前科, 违法犯罪记录, 犯罪记录, "
            "管控类别, 人员类别, rybq, zdry, bq, rylb, qk, key person, key person label, "
            "person label, label, labels, criminal record, offence, offense, conviction, "
            "charges, arrest, watchlist"
        ),
        "PIPL Art. 28; GDPR Art. 10",
        statements.criminal,
    ),
    _sensitive(
        "sensitive.political",
        "Political affiliation",
        "政治面貌",
        phrases(
            "政治面貌, 党派, zzmm, dp, zhengzhimianmao, political status, "
            "political affiliation, political party, party membership"
        ),
        "GDPR Art. 9",
        statements.political,
    ),
    _sensitive(
        "sensitive.religion",
        "Religion",
        "宗教信仰",
        phrases("宗教信仰, 宗教, zjxy, zongjiao, religion, religious belief, faith"),
        "PIPL Art. 28; GDPR Art. 9",
        statements.religion,
    ),
    _sensitive(
        "sensitive.health",
        "Health",
        "健康状况",
        phrases(
            "诊断, 病历, 疾病, 健康状况, 血型, 既往史, 过敏史, jkzk, xx blood, zd, "
            "zhenduan, diagnosis, disease, medical condition, blood type, allergies, "
            "medical history, symptoms, medication, prescription, health status, "
            "disability"
        ),
        "PIPL Art. 28; GDPR Art. 9",
        statements.health,
    ),
    _statement(
        "sensitive.ethnicity", "Ethnicity of a person", "民族（陈述）", statements.ethnicity
    ),
    _statement("sensitive.sexual", "Sexual life", "性生活、性取向", statements.sexual),
    _statement(
        "sensitive.minor", "Somebody under age", "未成年人", statements.minor, Level.SENSITIVE
    ),
)
