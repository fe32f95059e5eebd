"""Who speaks in conversations that are written down, and which labels of forms are nobody."""

from __future__ import annotations

import pytest

from strongroom.find import spans
from strongroom.kernels import compiled

PEOPLE = {"person.name", "person.nickname"}


def named(text: str) -> list[str]:
    return [text[s["start"] : s["end"]] for s in spans([text]).to_pylist() if s["kind"] in PEOPLE]


TALK = "猫头鹰：房东要涨租\n胖虎：又涨？\n猫头鹰：他儿子要结婚了\n胖虎：那你搬过来\n[12:30] 猫头鹰：再说吧"


def test_whoever_speaks_twice_is_a_person_even_with_the_name_of_an_animal():
    assert named(TALK) == ["猫头鹰", "胖虎", "猫头鹰", "胖虎", "猫头鹰"]


def test_who_speaks_once_in_a_conversation_is_a_person_too_unless_the_word_is_an_ordinary_one():
    text = TALK + "\n糖葫芦串：我有房\n系统消息：对方撤回了一条"
    assert "糖葫芦串" in named(text)
    assert "系统消息" not in named(text)


def test_a_parent_who_is_named_by_the_child_speaks_as_one_person():
    text = "朵朵奶奶：作业写完没\n大壮爸：没\n朵朵奶奶：我家也没\n大壮爸：唉"
    assert named(text) == ["朵朵奶奶", "大壮爸", "朵朵奶奶", "大壮爸"]


@pytest.mark.parametrize(
    "form",
    [
        "规格：大\n数量：三\n规格：小\n数量：五\n备注：无",
        "客服：您好\n顾客：这个能退吗\n客服：能\n顾客：好",
        "原告：请求判令付款\n被告：没有此事\n原告：有收据",
        "问题描述：漏水\n处理结果：已修\n问题描述：跳闸\n处理结果：已修",
        "妈妈：到了没\n我：到了\n妈妈：吃饭没",
        "第一条：总则\n第二条：附则\n第一条：总则",
    ],
)
def test_labels_of_forms_and_roles_come_back_and_are_nobody(form):
    assert named(form) == []


def test_conversations_of_different_rows_are_not_one():
    rows = ["奶茶妹：在吗", "奶茶妹：在的", "铁憨憨：在吗"]
    alone = [spans([row]).drop_columns("row").to_pylist() for row in rows]
    together = spans(rows).to_pylist()
    for at, found in enumerate(alone):
        assert [{k: v for k, v in s.items() if k != "row"} for s in together if s["row"] == at] == (
            found
        )


def test_compiled_kernels_and_numpy_hear_the_same_speakers():
    with compiled.switched(False):
        plain = named(TALK)
    assert plain == named(TALK)
