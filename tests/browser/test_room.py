"""The whole house in a browser: a room of invented people, from the city to the revealed field."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from strongroom import city
from strongroom import room as rooms
from strongroom.core.types import Exposure
from strongroom.gateway import Server, Settings, create_app, probe
from strongroom.inventory import Inventory

pytestmark = pytest.mark.browser

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]  # fmt: skip
PEOPLE, SEED = 300, 7


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A demo room that is served: (server, codes by role, an adult of the city)."""
    folder = tmp_path_factory.mktemp("house")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGROOM_HOME", str(folder / "home"))
        with rooms.create_demo(folder / "room", people=PEOPLE, seed=SEED) as room:
            store = rooms.city_store(PEOPLE, SEED)
            room.protect(store, room.survey(store))
            codes = room.accounts.demo_codes()
            rows = next(iter(city.generate("person", PEOPLE, SEED))).data.to_pylist()
            adult = next(
                row for row in rows
                if re.fullmatch(r"99\d{15}[\dX]", row["id_number"] or "")
                and int(row["id_number"][6:10]) < 1995 and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", row["name"] or "")
            )  # fmt: skip
            settings = Settings(port=0, demo=True, purposes=room.config.purposes)
            app = create_app(room.desk, settings, timeline=room.timeline)
            with Server(app, settings).background() as server:
                server.room = folder / "room"
                yield server, codes, adult


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
def page(chromium):
    context = chromium.new_context(viewport={"width": 1360, "height": 850})
    made = context.new_page()
    made.complaints = []
    made.on(
        "console",
        lambda m: made.complaints.append(m.text) if m.type in {"error", "warning"} else None,
    )
    made.on("pageerror", lambda e: made.complaints.append(str(e)))
    made.asked = []
    made.on("request", lambda r: made.asked.append(r.url))
    yield made
    context.close()


def enter(page, server, code, language):
    page.goto(f"{server.url}/sign-in?lang={language}")
    page.fill("#code", code)
    page.keyboard.press("Enter")
    page.wait_for_selector(".who")


@pytest.mark.parametrize(
    ("language", "proof", "withheld"),
    [
        ("en", "proof valid", "nobody looks people up by what they are"),
        ("zh", "证明有效", "任何人不得按身份"),
    ],
)
def test_an_officer_finds_one_invented_person_masked_and_reveals_a_number_with_a_reason(
    house, page, language, proof, withheld
):
    server, codes, adult = house
    number = adult["id_number"]
    enter(page, server, codes["officer"], language)
    page.fill("#case-number", "A-2026-00417")
    page.click(".case-form button")
    page.wait_for_selector(".questions")
    page.fill("form.question:has(input[value='id.cn_resident']) input[name='value']", number)
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    card = page.inner_text("#answer")
    assert adult["name"][0] + "*" in card
    assert withheld in card
    assert number not in page.content()
    assert adult["name"] not in page.content()
    row = page.locator(".field:has(details.ask)", has_text=number[-4:]).first
    row.locator("summary").click()
    row.locator("textarea").fill("missing person, identity to be confirmed")
    row.locator("button.primary").click()
    page.wait_for_selector(".field.revealed")
    assert number in page.inner_text(".field.revealed .text")
    assert proof in page.inner_text(".field.revealed")
    page.click(".field.revealed .receipt a")
    page.wait_for_selector(".proof.holds")
    assert "reveal.intent" in page.content()
    assert "missing person" not in page.content()  # the reason is sealed, its hash stands here
    assert number not in page.content()
    assert page.complaints == []
    assert not any(number in url or adult["name"] in url for url in page.asked)


def test_the_data_protection_officer_sees_how_every_field_is_stored_and_no_value(house, page):
    server, codes, adult = house
    enter(page, server, codes["dpo"], "en")
    held = page.inner_text("main")
    for words in ("id_number", "encrypted (AES-256-SIV)", "link token", "blind index"):
        assert words in held
    for path in ("/overview", "/ledger", "/ledger/0", "/timeline"):
        page.goto(server.url + path)
        text = page.content()
        assert adult["id_number"] not in text
        assert adult["name"] not in text
    assert page.complaints == []


OPEN = Exposure(
    check="opensearch",
    subject="10.1.2.3:9200",
    level="critical",
    message="3 fields of 970,000 people, Chinese ID number, free text, mobile number, readable "
    "without a password since 2026-03-01 (17 days): OpenSearch 2.19.6 answers anyone, with its list "
    "of 3 indices",
    remedy="give it accounts and passwords, and close the port to other networks, now",
    since="2026-03-01T00:00:00+00:00",
    people=970_000,
    asset="register",
    weakness="no_auth",
    proof="GET / → 200, version.number 2.19.6; sha256 0123456789abcdef",
)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ("What to do now", "answers anyone", "970,000 people", "no password", "stands open"),
        ),
        (
            "zh",
            (
                "立即处置",
                "对任何人应答",
                "居民身份证号码",
                "无需密码",
                "仍然开放",
                "立即设置账户和密码",
            ),
        ),
    ],
)
def test_what_stands_open_is_told_in_both_languages_with_what_to_do(house, page, language, words):
    server, codes, _adult = house
    over = replace(OPEN, weakness="no_tls", until="2026-03-11T00:00:00+00:00", level="medium")
    Inventory.open(server.room / "inventory.json").remember([OPEN, over])
    enter(page, server, codes["dpo"], language)
    page.click("nav a[href='/exposures']")
    page.wait_for_selector(".exposure")
    shown = page.inner_text("main")
    for word in words:
        assert word in shown
    assert page.locator(".exposure").count() == 1
    page.click(".head-row a")
    page.wait_for_selector(".exposure.done")
    assert page.locator(".exposure.done").count() >= 1
    assert "sha256" not in page.inner_text("main")
    page.locator(".exposure details.shown-by summary").first.click()
    assert "sha256" in page.inner_text("main")
    page.set_viewport_size({"width": 420, "height": 850})
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 420
    assert page.complaints == []


def test_the_administrator_keeps_accounts_and_is_shown_nobody(house, page):
    server, codes, _adult = house
    enter(page, server, codes["administrator"], "en")
    assert page.url.endswith("/ledger")
    page.goto(server.url + "/overview")
    assert "Policy does not let you see what is held" in page.inner_text(".problem")


def test_from_outside_the_real_dashboard_shows_a_sign_in_page_and_nothing_else(house):
    assert probe(house[0].url) == []
