"""A real browser at the real server: the officer's way, hostile names, the keyboard, no script."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

OFFICER_CODE, DPO_CODE = "AAAA-OFFI-CERC-ODE2", "BBBB-DPOD-POCO-DE33"
CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WORDS = {
    "en": {"masked": "masked", "proof": "proof valid", "left": "left", "revealed": "Revealed"},
    "zh": {"masked": "已遮蔽", "proof": "证明有效", "left": "剩余", "revealed": "已明示"},
}


@pytest.fixture(scope="module")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("no Chromium at /usr/bin/chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """Opens pages that note every complaint of the browser: policy violations, errors, dialogs."""
    contexts = []

    def make(**options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on(
            "console",
            lambda m: page.complaints.append(m.text) if m.type in {"error", "warning"} else None,
        )
        page.on("pageerror", lambda e: page.complaints.append(str(e)))
        page.on("dialog", lambda d: (page.complaints.append("dialog " + d.message), d.dismiss()))
        page.asked = []
        page.on("request", lambda r: page.asked.append(r.url))
        return page

    yield make
    for context in contexts:
        context.close()


def enter(page, server, code=OFFICER_CODE, language="en"):
    page.goto(f"{server.url}/sign-in?lang={language}")
    page.fill("#code", code)
    page.keyboard.press("Enter")
    page.wait_for_selector(".who")


def begin_case(page):
    page.fill("#case-number", "A-2026-00417")
    page.click(".case-form button")
    page.wait_for_selector(".questions")


def look_up(page, kind, **values):
    form = f"form.question:has(input[value='{kind}'])"
    for name, value in values.items():
        page.fill(f"{form} input[name='{name}']", value)
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer .answer-head, #answer .problem, .answer-head")


@pytest.mark.parametrize(("language", "width"), [("en", 1360), ("zh", 420)])
def test_an_officer_signs_in_chooses_a_case_looks_up_reveals_and_follows_the_proof(
    server, desk, open_page, language, width
):
    words = WORDS[language]
    page = open_page(viewport={"width": width, "height": 850})
    enter(page, server, language=language)
    begin_case(page)
    assert words["left"] in page.inner_text(".clock")
    look_up(page, "phone.mobile", value="16412345678")
    text = page.inner_text(".card")
    assert "王**" in text
    assert "王小明" not in page.content()
    assert words["masked"] in text
    assert (
        page.input_value("form.question:has(input[value='phone.mobile']) input[name='value']") == ""
    )
    row = page.locator(".field", has_text="1237")
    row.locator("summary").click()
    page.keyboard.type("missing person, identity to be confirmed")  # the focus is where one types
    row.locator("button.primary").click()
    page.wait_for_selector(".field.revealed")
    revealed = page.locator(".field.revealed")
    assert "990101198401011237" in revealed.inner_text()
    assert words["revealed"] in revealed.inner_text()
    assert words["proof"] in revealed.inner_text()
    assert page.inner_text("#budget-words").count("1") >= 1
    revealed.locator("a").click()
    page.wait_for_selector(".proof.holds")
    assert "reveal.intent" in page.content()
    assert "990101198401011237" not in page.content()
    assert page.evaluate("document.documentElement.lang") == (
        "en" if language == "en" else "zh-Hans"
    )
    # Nothing is wider than the screen, and the browser had nothing to say.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.complaints == []
    assert all(url.startswith(server.url) for url in page.asked)
    assert not any("16412345678" in url or "1237" in url for url in page.asked)


def test_the_same_works_without_script(server, desk, open_page):
    page = open_page(java_script_enabled=False)
    enter(page, server)
    begin_case(page)
    look_up(page, "name+birth_year", name="李梅", birth_year="1990")
    assert "李*" in page.inner_text(".card")
    row = page.locator(".field", has_text="2222")
    row.locator("summary").click()
    row.locator("textarea").fill("missing person")
    row.locator("button.primary").click()
    page.wait_for_selector(".field.revealed")
    assert "990101199002022222" in page.inner_text(".field.revealed")
    assert "李梅" not in page.content()
    page.click("form[action='/language'] button")
    page.wait_for_selector("html[lang='zh-Hans']")
    page.click("form[action='/sign-out'] button")
    page.wait_for_selector("#code")
    assert not desk.sessions


@pytest.mark.parametrize(
    "attack",
    [
        "<img src=x onerror=alert(1)>",
        "</dd><script>alert(1)</script>",
        "<a hx-get=/sign-out hx-trigger=load>",
    ],
)
def test_hostile_names_in_every_field_are_shown_as_text_and_do_nothing(
    server, desk, open_page, attack
):
    for person in desk.people:
        person.update(name=attack, ethnicity=attack)
    page = open_page()
    enter(page, server)
    begin_case(page)
    look_up(page, "phone.mobile", value="16412345678")
    row = page.locator(".field").first
    row.locator("button.link").click()
    page.wait_for_selector(".field.revealed")
    assert page.inner_text(".field.revealed .text") == attack
    page.wait_for_timeout(150)
    assert (
        page.locator(".field img, .field script, .field svg[onload], .field a[hx-get]").count() == 0
    )
    assert page.complaints == []
    assert len(desk.sessions) == 1
    assert all(url.startswith(server.url) for url in page.asked)


def test_a_reveal_that_is_refused_says_why_and_can_be_tried_again(server, desk, open_page):
    page = open_page()
    enter(page, server, language="zh")
    begin_case(page)
    look_up(page, "phone.mobile", value="16412345678")
    desk.handles.clear()
    for _ in range(2):
        page.locator(".field", has_text="王").locator("button.link").click()
        page.wait_for_selector(".field.refused")
    assert page.locator(".field.refused:visible").count() == 1
    assert page.locator(".field", has_text="王").count() == 1
    assert [c for c in page.complaints if "403" not in c] == []


def test_the_budget_and_a_missing_case_are_told_in_words(server, desk, open_page):
    page = open_page()
    enter(page, server)
    assert page.locator(".question").count() == 0  # no questions before the case is chosen
    begin_case(page)
    desk.shown["p1"] = {7, 8, 9}
    look_up(page, "phone.mobile", value="16412345678")
    assert "budget" in page.inner_text("#answer .problem").lower()
    page.wait_for_selector("#budget.low")  # it is swapped out of band, a moment later
    assert "3 of 3" in page.inner_text("#budget")


def test_a_session_that_ended_sends_the_page_to_the_sign_in(server, desk, open_page):
    page = open_page()
    enter(page, server)
    begin_case(page)
    desk.sessions.clear()
    page.fill("form.question:has(input[value='phone.mobile']) input[name='value']", "16412345678")
    page.keyboard.press("Enter")
    page.wait_for_selector("#code")
    assert page.url.endswith("/sign-in")


def test_an_officer_needs_no_mouse(server, desk, open_page):
    page = open_page()
    page.goto(f"{server.url}/sign-in")
    page.keyboard.type(OFFICER_CODE)  # the field has the focus
    page.keyboard.press("Enter")
    page.wait_for_selector(".who")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    page.keyboard.type("A-1")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector(".questions")
    look_up(page, "id.cn_resident", value="990101198401011237")
    assert page.evaluate("document.activeElement.classList.contains('answer-head')")


def test_the_data_protection_officer_sees_what_is_held_the_ledger_and_the_timeline(
    server, desk, open_page
):
    page = open_page()
    enter(page, server, DPO_CODE)
    assert "99,820" in page.inner_text(".figures")
    assert "encrypted" in page.inner_text(".fields-table")
    page.click(".nav a[href='/ledger']")
    page.select_option("#act", "signin")
    page.click(".filter button")
    page.wait_for_url("**act=signin")
    assert page.locator("table.ledger tbody tr").count() == 1
    desk.proven = False
    page.click("table.ledger th a")
    page.wait_for_selector(".proof.fails")
    page.click(".nav a[href='/timeline']")
    page.wait_for_selector("ol.timeline")
    assert "14 months" in page.inner_text(".versus")
    assert "41 s" in page.inner_text(".versus")
    assert page.locator("ol.timeline li.alarmed").count() == 1
    assert page.complaints == []


def test_the_dark_face_is_as_legible_as_the_light_one(server, desk, open_page):
    contrast = """() => {
      const channel = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 };
      const parts = c => c.match(/[\\d.]+/g).map(Number);
      const light = c => { const [r, g, b] = parts(c); return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b) };
      const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
        if (parts(c).length < 4 || parts(c)[3] > 0) return c } return 'rgb(255,255,255)' };
      const bad = [];
      for (const e of document.querySelectorAll('main *, header *')) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
        if (!e.checkVisibility() || e.closest('.none, .unseen')) continue;
        const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
        const ratio = (a + .05) / (b + .05);
        if (ratio < 4.5) bad.push(e.className + ' ' + e.textContent.trim().slice(0, 20) + ' ' + ratio.toFixed(2));
      }
      return bad;
    }"""
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme)
        page.goto(f"{server.url}/sign-in")
        assert page.evaluate(contrast) == []
        enter(page, server)
        begin_case(page)
        look_up(page, "phone.mobile", value="16412345678")
        assert page.evaluate(contrast) == []
        page.click("form[action='/sign-out'] button")
        page.wait_for_selector("#code")
        enter(page, server, DPO_CODE)
        for path in ("/overview", "/ledger", "/ledger/0", "/timeline"):
            page.goto(server.url + path)
            assert page.evaluate(contrast) == [], path


def test_the_back_button_brings_no_answer_to_whoever_sits_down_next(server, desk, open_page):
    page = open_page()
    enter(page, server)
    begin_case(page)
    look_up(page, "id.cn_resident", value=desk.people[0]["id_number"])
    page.wait_for_selector("#answer .field")
    # What a browser does with a page that it freezes on the way out and thaws on the way back.
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert page.inner_text("#answer").strip() == ""
    desk.sessions.clear()
    with page.expect_navigation():
        page.evaluate(
            "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
        )
    assert page.url.endswith("/sign-in")
