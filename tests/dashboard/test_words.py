"""Both languages say everything, and no template speaks for itself."""

from __future__ import annotations

import ast
import re
import string
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

import strongroom
from strongroom.dashboard import messages, pages, spoken, views

HAN = re.compile(r"[\u4e00-\u9fff]")
TEMPLATES = sorted(
    p.name
    for p in (files("strongroom.dashboard") / "templates").iterdir()
    if p.name.endswith(".html")
)
# Names that are the same everywhere.
SAME = {"app.name", "language.en", "language.zh"}


def names_in(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def source(name):
    return (files("strongroom.dashboard") / "templates" / name).read_text("utf-8")


@pytest.mark.parametrize("key", sorted(messages.MESSAGES))
def test_a_message_is_there_in_both_languages_and_fills_in_the_same_names(key):
    english, chinese = messages.MESSAGES[key]
    assert english.strip() == english
    assert english
    assert chinese
    assert names_in(english) == names_in(chinese)
    if key not in SAME:
        assert HAN.search(chinese), "the Chinese text has no Chinese in it"
        assert not HAN.search(english)


def test_no_message_is_said_that_the_catalogue_lacks_and_none_is_left_over():
    code = "".join(
        path.read_text("utf-8")
        for part in ("dashboard", "gateway")
        for path in (Path(strongroom.__file__).parent / part).glob("*.py")
        if path.name != "messages.py"
    )
    text = code + "".join(source(name) for name in TEMPLATES)
    asked = set(re.findall(r'\bt\("([a-z_0-9.]+)"[,)]', text))
    asked |= set(re.findall(r'\bt\(.*? if .*? else t\("([a-z_.]+)"\)', text))
    assert asked - set(messages.MESSAGES) == set()
    built = (
        "role.",
        "purpose.",
        "policy.",
        "act.",
        "verb.",
        "status.",
        "severity.",
        "level.",
        "stage.",
        "nav.",
        "language.",
    )
    left_over = {
        key
        for key in messages.MESSAGES
        if not key.startswith(built)
        and f'"{key}"' not in text
        and f'"{key.rpartition(".")[0]}"' not in text
    }
    assert left_over == set()


class Words(HTMLParser):
    """Collects what a reader would see or hear: text, and attributes that are read out."""

    SPOKEN = ("placeholder", "title", "aria-label", "alt", "value", "label", "content")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tag = ""

    def handle_starttag(self, tag, attrs):
        self.tag = tag
        if tag not in {"meta", "input", "option", "button", "meter"}:
            self.found += [value or "" for name, value in attrs if name in self.SPOKEN]
        else:
            self.found += [
                v or "" for n, v in attrs if n in {"placeholder", "title", "aria-label", "alt"}
            ]

    def handle_data(self, data):
        self.found.append(data)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_words_of_its_own(name):
    text = re.sub(r"\{% block body_class %\}\w+\{% endblock %\}", "", source(name))
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    words = Words()
    words.feed(text)
    # "UTC" and the unit of a technical name are the same in both languages.
    left = [w for w in words.found if re.search(r"[^\W\d_]", w.replace("UTC", ""))]
    assert left == []


def test_every_name_in_a_template_is_known_and_everything_is_escaped():
    env = views.environment()
    assert env.autoescape is True
    for name in TEMPLATES:
        env.get_template(name)
        assert "|safe" not in source(name).replace(" ", "")
        assert "Markup" not in source(name)
        assert "autoescape" not in source(name)


def test_no_template_has_inline_style_or_script_that_the_policy_would_block():
    for name in TEMPLATES:
        text = source(name)
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|hx-on|javascript:", text), name
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), name
        assert not re.search(r"(?:src|href)=\"(?:https?:)?//", text), name


def test_every_question_of_the_page_has_its_words():
    for _, parts in pages.QUESTIONS:
        for _, label, *_ in parts:
            assert label in messages.MESSAGES
    for verb in pages.VERBS:
        assert f"verb.{verb}" in messages.MESSAGES


def sentences_of_the_desk():
    """Every constant sentence that the desk raises for people to read."""
    raised = {"Refused", "UsageError", "BudgetSpent"}
    calls = (
        node
        for path in (Path(strongroom.__file__).parent / "serve").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in raised
    )
    constants = (a.value for call in calls for a in call.args[:2] if isinstance(a, ast.Constant))
    return sorted({value for value in constants if isinstance(value, str)})


@pytest.mark.parametrize("sentence", sentences_of_the_desk())
def test_what_the_desk_says_to_people_is_known_in_chinese(sentence):
    assert spoken.spoken("zh", sentence) != sentence, "add it to dashboard/spoken.py"
    assert spoken.spoken("en", sentence) == sentence


def test_a_sentence_with_a_number_in_it_keeps_the_number():
    assert spoken.spoken("zh", "wait 900 seconds") == "请等待 900 秒"
    assert spoken.spoken("zh", "something new") == "something new"
    assert spoken.tongue("zh", "something new") == "en"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("en-GB,zh", "en"),
        ("de, zh-TW", "zh"),
        ("", "en"),
        ("*", "en"),
        ("zhx", "en"),
    ],
)
def test_the_browsers_first_language_that_we_speak_is_taken(header, language):
    assert messages.accepted(header) == language
