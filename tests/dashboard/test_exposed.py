"""What checks say is known in Chinese: messages, and what to do now."""

import ast
import re
from pathlib import Path

import pytest

import strongroom
from strongroom.core.outside import Weakness
from strongroom.core.registry import shelf
from strongroom.dashboard import exposed, messages, spoken
from strongroom.testing.checks import played
from strongroom.watch.joining import PHRASES

SOURCE = Path(strongroom.__file__).parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def signs():
    for check in shelf("checks").values():
        for example in check.examples:
            for sign in played(check, example).signs:
                yield check.name, sign.message, sign.remedy or check.remedy


def constants():
    """(message, remedy) of every sign in the source that is made of plain words."""
    for folder in ("checks", "watch"):
        for path in (SOURCE / folder).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sign":
                    given = [a.value if isinstance(a, ast.Constant) else "" for a in node.args]
                    yield path.name, *[*given, "", "", ""][1:3]


EVERY = sorted({*signs(), *constants()})


def test_there_are_as_many_messages_as_checks_make():
    assert len(EVERY) > 150


@pytest.mark.parametrize(("where", "message", "remedy"), EVERY)
def test_every_message_of_a_check_and_what_to_do_now_is_known_in_chinese(where, message, remedy):
    for said, shown in (
        (message, exposed.seen_in("zh", message)),
        (remedy, exposed.to_do_in("zh", remedy)),
    ):
        assert not said or HAN.search(shown), f"{where}: add to dashboard/exposed.py: {said!r}"
        # Half a sentence in English, half in Chinese helps nobody.
        plain = re.sub(r"`[^`]*`|请设置：.*", "", shown)
        assert not re.search(r"\b[a-z]{3,} [a-z]{2,} [a-z]{2,}\b", plain), shown
    assert exposed.seen_in("en", message) == message
    assert exposed.to_do_in("en", remedy) == remedy


def test_every_way_to_be_had_and_every_weakness_has_its_words():
    assert set(PHRASES.values()) == set(exposed.PHRASES)
    for weakness in Weakness.__args__:
        assert f"weakness.{weakness}" in messages.MESSAGES


def test_a_whole_message_is_told_in_chinese_with_its_numbers():
    said = (
        "3 fields of 970,000 people, Chinese ID number, free text, mobile number, readable without "
        "a password since 2026-03-01 (17 days): Redis 7.0.15 takes anyone for default"
    )
    shown = exposed.whole_in("zh", said)
    assert shown == (
        "3 个字段，约 970,000 人：居民身份证号码、自由文本、手机号码，无需密码即可读取，自 2026-03-01 起"
        "（17 天）：Redis 7.0.15 接受任何人"
    )
    assert exposed.parts(said)[1] == "Redis 7.0.15 takes anyone for default"
    alarm = spoken.spoken("zh", f"register: {said}")
    assert alarm == f"register：{shown}"
    assert exposed.whole_in("en", said) == said


def test_up_to_so_many_people_and_no_people_at_all():
    up_to = "2 fields of up to 1,200 people, mobile number, open to a role that may do more than it needs"
    assert exposed.held_in("zh", up_to) == "2 个字段，至多 1,200 人：手机号码，对权限过大的角色开放"
    assert exposed.held_in("zh", "readable on the way") == "传输途中可被读取"
    assert exposed.held_in("zh", "anything else") == "anything else"


def test_where_it_was_seen_is_told_too():
    assert exposed.place_in("zh", "port 6379 of this machine") == "本机端口 6379"
    assert exposed.place_in("zh", "roles of mysql://x/y") == "角色：mysql://x/y"
    for language in ("en", "zh"):
        assert exposed.place_in(language, "10.1.2.3:9200") == "10.1.2.3:9200"


def test_one_way_in_keeps_its_proofs():
    said = "Redis listens to every network (bind); the way in: bind: 0.0.0.0 + 0.0.0.0:6379 LISTEN"
    assert exposed.seen_in("zh", said) == (
        "对所有网络监听（bind）；通路：bind: 0.0.0.0 + 0.0.0.0:6379 LISTEN"
    )
