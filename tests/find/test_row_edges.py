"""Texts cut in two at every place: neither half answers for the other, and no span leaves its row."""

from __future__ import annotations

from collections import defaultdict

import pytest

import strongroom
from strongroom.core.registry import shelf
from strongroom.find import spans

PHRASES = [
    "Best regards, Kevin Zhang. hello",
    "邻居Lily妈昨天来过",
    "因反复咳嗽三天入院，诊断为肺炎，家属电话",
    "韩亚精密机械(烟台)有限公司上班",
    "办公室(0755) 61234567",
    "call (206) 555-0185",
    "电话(021)1234 5678",
    "（0755）0123-4567",
    "Unit 1204, Block C",
    "rue Meeting Room 12, 2024 Berlin",
    "rue Wolfgang 12, 69002 Lyon",
    "zhu huochezhan dui mian 12 hao 302 shi",
    "住竹园小区3号楼2单元501",
    "报警人张伟，身份证99010119900101001X，住北京市朝阳区幸福路12号",
    "王小明和阿依古丽·买买提、欧阳建国一起去了，小明说没事",
    "张 三  男  1984年3月生，汉族",
    "沪A·B0123 京A12345",
    ")五金店",
    "）有限公司上班",
]


def _rows() -> list[str]:
    every = [*PHRASES, *(text for kind in shelf("kinds").values() for text in kind.yes)]
    out = []
    for text in dict.fromkeys(every):
        if not isinstance(text, str) or len(text) > 60:
            continue
        for cut in range(1, len(text)):
            out += [text[:cut], text[cut:]]
    return out


def _by_row(rows: list[str], aim: str) -> dict[int, list[tuple[int, int, str]]]:
    found = defaultdict(list)
    for s in spans(rows, aim).to_pylist():
        found[s["row"]].append((s["start"], s["end"], s["kind"]))
    return found


@pytest.mark.parametrize("aim", ["balanced", "recall"])
def test_what_is_found_in_a_row_does_not_depend_on_the_rows_beside_it(aim: str) -> None:
    rows = _rows()
    assert len(rows) > 2000
    together = _by_row(rows, aim)
    guarded = _by_row([part for row in rows for part in (row, "。")], aim)
    wrong = [
        (rows[n], together.get(n), guarded.get(2 * n))
        for n in range(len(rows))
        if together.get(n) != guarded.get(2 * n)
    ]
    assert wrong == []
    assert all(end <= len(rows[n]) for n, some in together.items() for _, end, _ in some)


def test_what_is_cut_in_two_can_be_redacted() -> None:
    rows = _rows()
    assert len(strongroom.redact(rows)) == len(rows)
