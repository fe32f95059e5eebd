"""The page of findings: self-contained, escaped, in two languages, and what to do today."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from strongroom.core.errors import UsageError
from strongroom.core.types import Field, Finding, Level
from strongroom.find import evidence as say
from strongroom.report import findings_html, to_do
from strongroom.report.words import EN, ZH, evidence

ID = "990101199003074470"
EVIL = "<script>alert(1)</script>"


def finding(name, kind, level, dataset="person", people=-1, confidence=0.95, **more):
    address = Field("sqlite:///x.db", dataset, name)
    return Finding(address, kind, level, confidence, 4_000, 3_990, 3_900, people, **more)


FINDINGS = [
    finding(
        "id_number",
        "id.cn_resident",
        Level.SENSITIVE,
        people=3_905,
        shapes=("9×18", "9×17A"),
        evidence=(say.MATCHED.format(matched=1, considered=2), say.DEMO),
    ),
    finding("label", "sensitive.criminal", Level.CRITICAL, shapes=("汉4-6",)),
    finding(
        "account",
        "text.free",
        Level.SENSITIVE,
        "case",
        contains={"id.cn_resident": 5, "phone.mobile": 9},
    ),
    finding("updated_at", "none", Level.PUBLIC),
    finding("tags", "none", Level.PUBLIC, not_checked="nested values"),
    finding("name", "none", Level.PUBLIC, "genre"),
]


ELEMENTS = {
    *[
        "html",
        "head",
        "meta",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "div",
        "span",
        "b",
        "br",
        "wbr",
        "ol",
        "ul",
        "li",
        "code",
    ]
}
ELEMENTS |= {*["section", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "footer"]}


class Page(HTMLParser):
    """What a browser would fetch or run, and whether every element is closed."""

    VOID = frozenset(("meta", "br", "col", "wbr"))

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.attributes = [], set(), []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(tag, k, v) for k, v in attrs]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in ("li", "p"):
            while self.open[-1] != tag:
                self.open.pop()
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_is_well_formed_and_calls_nobody(language):
    html = findings_html(FINDINGS, title="Findings", language=language)
    page = Page(html)
    drawn = {"svg", "g", "rect", "text", "title", "defs", "pattern"}
    assert not page.tags - drawn - ELEMENTS
    assert not [
        a for a in page.attributes if a[1] in ("src", "href", "action") or a[1].startswith("on")
    ]
    assert "default-src 'none'" in html
    assert not re.search(r"url\((?!#)|@import|https?://", html)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_tells_people_levels_kinds_shapes_and_what_was_not_checked(language):
    html = findings_html(FINDINGS, title="Findings", language=language)
    words = EN if language == "en" else ZH
    for text in (
        "3,905",
        "9×18",
        "id.cn_resident",
        "4 " + words["level4"],
        words["not_checked"],
        "nested values",
        words["clean"],
        words["todo"],
    ):
        assert text in html
    assert ("居民身份证号码" in html) == (language == "zh")
    assert ("Chinese ID number" in html) == (language == "en")


def test_names_are_escaped_and_names_that_are_values_are_shown_as_shapes():
    hostile = [
        finding(EVIL, "email", Level.PERSONAL, EVIL, shapes=(EVIL,), evidence=(EVIL,)),
        finding(f"user_{ID}", "email", Level.PERSONAL, f"backup_{ID}"),
        finding("16800001234", "none", Level.PUBLIC, not_checked=EVIL),
    ]
    html = findings_html(hostile, title=EVIL, language="en")
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert ID not in html
    assert "16800001234" not in html
    assert "⟨9×18⟩" in html
    assert ID not in "".join(map(str, to_do(hostile)))


def test_nothing_found_makes_a_page_that_says_so():
    assert EN["empty"] in findings_html([], title="Findings", language="en")
    assert to_do([]) == []
    assert to_do([finding("n", "none", Level.PUBLIC, confidence=0.0)]) == []


def test_the_worst_comes_first_and_at_most_three_things_are_asked():
    many = [finding("password", "secret.password", Level.CRITICAL), *FINDINGS]
    things = to_do(many)
    assert len(things) == 3
    assert "person.password" in things[0].text
    assert "person.label" in things[1].text
    assert "case.account" in things[2].text
    assert [t.rank for t in things] == sorted((t.rank for t in things), reverse=True)
    assert len(to_do(many, "zh")) == 3
    assert "person.password" in to_do(many, "zh")[0].text
    assert things[0].command == "strongroom plan sqlite:///x.db"


def test_every_template_of_evidence_is_translated():
    samples = {
        "matched": 1,
        "considered": 2,
        "title": "Age",
        "count": 3,
        "percent": 4,
        "rows": 5,
        "scanned": 6,
        "alike": 7,
        "checked": 8,
        "kind": "Age",
        "form": "JSON",
        "coding": "UTF-8",
        "path": "user.age",
    }
    for template in say.ALL:
        line = template.format(**samples)
        chinese = evidence(line, "zh", {"Age": "年龄"})
        assert re.search(r"[\u4e00-\u9fff]", chinese), line
        assert "Age" not in chinese
        assert evidence(line, "en", {}) == line
    assert evidence("something else", "zh", {}) == "something else"


def test_both_languages_have_the_same_words():
    assert EN.keys() == ZH.keys()


def test_an_unknown_language_is_refused():
    with pytest.raises(UsageError):
        findings_html([], title="x", language="fr")


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_real_browser_shows_it_without_overflow_or_complaint(tmp_path, language):
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    path = tmp_path / "found.html"
    wide = finding("f" * 300, "email", Level.PERSONAL, "d" * 300, shapes=("A×9" * 20,))
    path.write_text(findings_html([*FINDINGS, wide], title="Findings", language=language), "utf-8")
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=str(chromium),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: said.append(request.url))
        page.goto(path.as_uri())
        assert said == [path.as_uri()]
        for width in (1280, 420):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert len(page.pdf(prefer_css_page_size=True)) > 10_000
        browser.close()
