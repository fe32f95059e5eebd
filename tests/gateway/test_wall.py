"""T1 and T13 at the wall: what a stranger, another site and a thief of cookies get."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import httpx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from litestar.testing import TestClient

from strongroom.core.errors import StoreBusy
from strongroom.dashboard import assets
from strongroom.gateway import create_app
from strongroom.gateway.wall import HEADERS, SIGN_IN

OFFICER_CODE, DPO_CODE = "AAAA-OFFI-CERC-ODE2", "BBBB-DPOD-POCO-DE33"
TOKEN = "7" * 64
VERBS = ("GET", "POST", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND")


def sign_in(client, desk, code=OFFICER_CODE):
    """Sign in like a browser; gives (cookie, the session as the desk knows it)."""
    answer = client.post(SIGN_IN, data={"code": code})
    assert answer.status_code == 303, answer.text
    cookie = re.search(r"strongroom=([^;]+)", answer.headers["set-cookie"])[1]
    return cookie, desk.sessions[cookie]


def check_headers(answer):
    for name, value in HEADERS:
        assert answer.headers[name.decode()] == value.decode(), name
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["server"] == ""
    for name in answer.headers:
        assert not name.startswith("access-control-")
        assert name not in {"x-powered-by", "via"}


# -- strangers -------------------------------------------------------------------------------------


def routes(app):
    """Every path that is registered, parameters filled in, and some that are not."""
    known = {re.sub(r"\{[^}]*\}", "7", route.path) for route in app.routes}
    return [
        *sorted(known),
        "/nope",
        "/api",
        "/api/",
        "/admin",
        "/static/",
        "/static/app.css",
        "/schema",
        "/schema/openapi.json",
        "/docs",
        "/.env",
        "/favicon.ico",
        "/sign-in/",
        "/SIGN-IN",
        "/%2e%2e/sign-in",
    ]


def test_a_stranger_gets_the_sign_in_page_and_its_assets_and_nothing_else(app, client, desk):
    answers = set()
    for path in routes(app):
        for verb in VERBS:
            answer = client.request(verb, path)
            check_headers(answer)
            if verb == "GET" and (path == SIGN_IN or assets.is_asset(path)):
                assert answer.status_code == 200
                continue
            if verb == "POST" and path == SIGN_IN:
                assert answer.status_code in {400, 401, 415}
                continue
            answers.add(
                (
                    verb in {"GET", "POST"},
                    answer.status_code,
                    answer.headers.get("location"),
                    answer.content if verb != "HEAD" else b"",
                )
            )
    # One answer for what needs a session, whether it exists or not; one for other methods.
    assert {a[:3] for a in answers} == {(True, 303, SIGN_IN), (False, 405, None)}
    assert len({a[3] for a in answers if a[0]}) == 1
    assert not desk.asked


def test_a_stranger_with_a_program_is_told_the_same_for_every_path(app, client):
    told = {
        (a.status_code, a.content, a.headers.get("www-authenticate"))
        for path in routes(app)
        if path != SIGN_IN and not assets.is_asset(path)
        for a in [
            client.get(path, headers={"accept": "application/json"}),
            client.get(path, headers={"authorization": "Bearer guess"}),
            client.post(path, headers={"authorization": "Basic YTpi"}),
        ]
    }
    assert len(told) == 1
    assert next(iter(told))[0] == 401


def test_nothing_describes_the_interface_to_anybody(app, client, desk):
    sign_in(client, desk)
    for path in ("/schema", "/schema/openapi.json", "/openapi.json", "/docs", "/redoc"):
        assert client.get(path).status_code == 404


def test_the_sign_in_page_says_neither_version_nor_who_has_an_account(client):
    page = client.get(SIGN_IN).text.lower()
    assert not re.search(r"\d+\.\d+\.\d+", re.sub(r'"/static/[^"]+"', "", page))
    for word in ("litestar", "granian", "python", "traceback", "officer1"):
        assert word not in page


def test_no_cookie_is_set_before_signing_in(client):
    assert "set-cookie" not in client.get(SIGN_IN).headers
    assert "set-cookie" not in client.post(SIGN_IN, data={"code": "wrong"}).headers


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example.org",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8421",
        "localhost.:8420",
        "127.0.0.1.nip.example.org:8420",
        "[::1]",
        "0.0.0.0:8420",
        "2130706433:8420",
        "evil@127.0.0.1:8420",
        "127.0.0.1:8420.example.org",
        "127.0.0.1:08420",
    ],
)
def test_dns_rebinding_a_name_that_is_not_ours_is_misdirected(client, host):
    answer = client.get(SIGN_IN, headers={"host": host})
    assert answer.status_code == 421
    check_headers(answer)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8420", "localhost:8420", "LOCALHOST:8420", "[::1]:8420"]
)
def test_our_own_names_are_answered(client, host):
    assert client.get(SIGN_IN, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Anything",
        "X-Real-IP",
        "Via",
        "x-ForWarded-port",
    ],
)
def test_a_forwarded_request_is_refused_because_no_proxy_was_configured(client, name):
    answer = client.get(SIGN_IN, headers={name: "for=192.0.2.1"})
    assert answer.status_code == 400
    check_headers(answer)


# -- behind a proxy --------------------------------------------------------------------------------


@pytest.fixture
def proxied(desk, settings, tmp_path):
    behind = replace(
        settings,
        behind_proxy=tmp_path / "s.sock",
        allowed_hosts=("register.example.org",),
        demo=False,
        administrator=True,
    )
    app = create_app(desk, behind)
    with TestClient(
        app, base_url="https://register.example.org", raise_server_exceptions=False
    ) as made:
        made.headers.update({"sec-fetch-site": "same-origin", "accept": "text/html"})
        made.follow_redirects = False
        yield made


def test_behind_a_proxy_the_asker_is_whom_our_own_proxy_names_last(proxied, desk):
    form = {"name": "officer", "password": "wrong", "code": "123456"}
    spoofed = {"x-forwarded-for": "198.51.100.9, 203.0.113.5"}
    proxied.post(SIGN_IN, data=form, headers=spoofed)
    assert list(desk.failures) == ["203.0.113.5"]
    assert proxied.get(SIGN_IN).status_code == 400  # the proxy must say for whom it asks


def test_with_https_the_cookie_is_host_bound_secure_and_the_browser_is_told_to_stay(proxied, desk):
    form = {"name": "officer", "password": "correct horse", "code": "123456"}
    answer = proxied.post(SIGN_IN, data=form, headers={"x-forwarded-for": "203.0.113.5"})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-strongroom=")
    for part in ("Secure", "HttpOnly", "SameSite=strict", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie
    assert answer.headers["strict-transport-security"]


# -- sessions --------------------------------------------------------------------------------------


def test_on_loopback_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client, desk):
    answer = client.post(SIGN_IN, data={"code": OFFICER_CODE})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("strongroom=")
    for part in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie
    assert "expires" not in cookie.lower()


def test_session_fixation_a_planted_cookie_never_becomes_a_session(client, desk):
    planted = "A" * 43
    answer = client.post(
        SIGN_IN, data={"code": OFFICER_CODE}, headers={"cookie": f"strongroom={planted}"}
    )
    assert answer.status_code == 303
    assert planted not in desk.sessions
    assert planted not in answer.headers["set-cookie"]


def test_signing_in_again_ends_the_session_that_was_there(client, desk):
    first, _ = sign_in(client, desk)
    second, _ = sign_in(client, desk, DPO_CODE)
    assert first not in desk.sessions
    assert second in desk.sessions


def test_a_stolen_cookie_is_worth_nothing_after_sign_out(client, desk):
    cookie, session = sign_in(client, desk)
    answer = client.post("/sign-out", data={"csrf": session.csrf})
    assert answer.status_code == 303
    assert "Max-Age=0" in answer.headers["set-cookie"]
    client.cookies.clear()
    stolen = client.get("/look-up", headers={"cookie": f"strongroom={cookie}"})
    assert (stolen.status_code, stolen.headers["location"]) == (303, SIGN_IN)


def test_two_cookies_of_our_name_are_believed_neither(client, desk):
    cookie, _ = sign_in(client, desk)
    client.cookies.clear()
    both = client.get("/look-up", headers={"cookie": f"strongroom={cookie}; strongroom={cookie}"})
    assert both.status_code == 303
    one = client.get("/look-up", headers={"cookie": f"a=b; strongroom={cookie}"})
    assert one.status_code == 200


def test_after_several_failures_even_the_right_code_has_to_wait(client, desk):
    for _ in range(4):
        assert client.post(SIGN_IN, data={"code": "wrong"}).status_code == 401
    locked = client.post(SIGN_IN, data={"code": OFFICER_CODE})
    assert locked.status_code == 401
    assert "ait 5 seconds" in locked.text
    assert not desk.sessions


def test_a_flood_of_sign_ins_is_turned_away_before_it_costs_anything(app, client, desk):
    app.state.front.waiting = 16
    answer = client.post(SIGN_IN, data={"code": OFFICER_CODE})
    assert answer.status_code == 503
    assert not desk.sessions


# -- forged requests -------------------------------------------------------------------------------

CHANGES = (
    "/case",
    "/look-up",
    "/reveal",
    "/language",
    "/sign-out",
    "/api/case",
    "/api/lookup",
    "/api/reveal",
    "/api/session",
)


def test_csrf_a_change_without_the_sessions_own_token_is_refused(client, desk):
    _cookie, session = sign_in(client, desk)
    other = desk._begin(session.principal)[1].csrf
    before = (list(desk.lines), dict(desk.sessions))
    for path in CHANGES:
        for form in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": other}):
            answer = client.post(path, data={**form, "kind": "phone.mobile", "value": "1"})
            assert answer.status_code == 403, (path, form)
            check_headers(answer)
    assert (list(desk.lines), dict(desk.sessions)) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://evil.example.org", "sec-fetch-site": "same-origin"},
        {"origin": "http://127.0.0.1:9999", "sec-fetch-site": "same-origin"},
        {"origin": "https://127.0.0.1:8420", "sec-fetch-site": "same-origin"},
        {"origin": "null", "sec-fetch-site": ""},
        {"origin": "http://127.0.0.1:8420, http://evil.example.org"},
    ],
)
def test_a_change_that_another_site_began_is_refused_even_with_the_right_token(
    client, desk, headers
):
    _cookie, session = sign_in(client, desk)
    before = dict(desk.sessions)
    for path in (*CHANGES, SIGN_IN):
        form = {"csrf": session.csrf, "code": DPO_CODE}
        answer = client.post(path, data=form, headers=headers)
        assert answer.status_code == 403, path
    assert dict(desk.sessions) == before


def test_a_change_that_does_not_say_which_page_made_it_is_refused(app, desk):
    with TestClient(app, base_url="http://127.0.0.1:8420") as bare:
        answer = bare.post(SIGN_IN, data={"code": OFFICER_CODE})
        assert answer.status_code == 403
        # A form of ours under no-referrer sends `Origin: null` and says where it began.
        own = {"origin": "null", "sec-fetch-site": "same-origin"}
        assert (
            bare.post(
                SIGN_IN, data={"code": OFFICER_CODE}, headers=own, follow_redirects=False
            ).status_code
            == 303
        )


def test_no_get_changes_anything(app, client, desk):
    _cookie, session = sign_in(client, desk)
    before = (len(desk.lines), dict(desk.sessions))
    for path in routes(app):
        client.get(path, params={"csrf": session.csrf, "code": DPO_CODE, "language": "zh"})
    assert (len(desk.lines), dict(desk.sessions)) == before


# -- bodies and targets ----------------------------------------------------------------------------


def test_a_body_over_the_limit_is_refused_unread(client, desk):
    _cookie, _session = sign_in(client, desk)
    answer = client.post(
        "/look-up",
        content=b"csrf=" + b"x" * 70_000,
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 413
    check_headers(answer)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"a=1&a=2", "application/x-www-form-urlencoded", 400),
        (b"a=%ff%fe", "application/x-www-form-urlencoded", 400),
        ("名=王".encode(), "application/x-www-form-urlencoded", 400),
        (b"&".join(b"f%d=1" % i for i in range(60)), "application/x-www-form-urlencoded", 400),
        (b"[1,2]", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[" * 60_000, "application/json", 400),
        (b"\xff\xfe{}", "application/json", 400),
        (b"<x/>", "text/xml", 415),
        (b"--b\r\n\r\n--b--", "multipart/form-data; boundary=b", 415),
        (b"a=1", "text/plain", 415),
        (b"", "", 415),
    ],
)
def test_a_body_that_is_no_form_and_no_json_is_refused_without_quoting_it(
    client, desk, body, kind, status
):
    sign_in(client, desk)
    answer = client.post("/look-up", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    check_headers(answer)


@pytest.mark.parametrize("target", ["/" + "a" * 1100, "/look-up?" + "v" * 1100])
def test_a_long_address_is_refused(client, target):
    assert client.get(target).status_code == 414


@pytest.mark.parametrize(
    "target", ["/sign-in%00", "/a%0d%0aset-cookie:x", "/..%5csign-in", "//evil.example.org/x"]
)
def test_a_malformed_address_is_refused(client, target):
    assert client.get("http://127.0.0.1:8420" + target).status_code == 400


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=60),
    st.dictionaries(
        st.sampled_from(
            ["accept", "cookie", "authorization", "hx-request", "content-length", "origin"]
        ),
        st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40),
    ),
)
def test_whatever_a_stranger_sends_is_answered_with_a_refusal_and_all_headers(
    client, path, headers
):
    try:
        request = client.build_request("GET", "/" + path, headers=headers)
    except (httpx.InvalidURL, UnicodeEncodeError):
        return
    if request.url.path == SIGN_IN or request.url.host != "127.0.0.1":
        return
    answer = client.send(request)
    assert answer.status_code in {303, 400, 401, 413, 414, 421}
    check_headers(answer)


# -- T13: values stay out of everything but the body -----------------------------------------------


def test_no_value_reaches_a_log_a_url_or_an_error_page(client, desk, caplog):
    caplog.set_level(logging.DEBUG)
    cookie, session = sign_in(client, desk)
    secret = "16412345678"
    desk.choose_case(cookie, "A-1", "incident")

    def asked():
        return client.post(
            "/look-up", data={"csrf": session.csrf, "kind": "phone.mobile", "value": secret}
        )

    found = asked()
    assert found.status_code == 200
    assert secret not in found.text  # what was typed is not echoed, and the card is masked
    for error in (RuntimeError(f"boom {secret}"), StoreBusy(f"busy {secret}"), ValueError(secret)):
        desk.broken = error
        failed = asked()
        assert failed.status_code >= 500
        assert secret not in failed.text
        check_headers(failed)
    assert secret not in caplog.text
    assert "RuntimeError at" in caplog.text  # an operator still sees that and where it failed


def test_a_failure_inside_the_wall_is_mute_too(app, client, desk, monkeypatch, caplog):
    cookie, _ = sign_in(client, desk)

    def broken(cookie):
        raise RuntimeError(f"cannot read {cookie}")

    monkeypatch.setattr(desk, "session", broken)
    answer = client.get("/look-up")
    assert answer.status_code == 500
    assert cookie not in answer.text
    assert cookie not in caplog.text
    check_headers(answer)


def test_pages_are_never_kept_and_assets_are_kept_under_a_name_that_changes_with_them(
    app, client, desk
):
    sign_in(client, desk)
    for path in ("/look-up", "/ledger", "/ledger/0", "/api/session", SIGN_IN, "/nope"):
        assert client.get(path).headers["cache-control"] == "no-store"
    for asset in assets.assets().values():
        answer = client.get(asset.path)
        assert answer.content == asset.content
        assert "immutable" in answer.headers["cache-control"]
        assert re.search(r"\.[0-9a-f]{12}\.", asset.path)


def test_a_websocket_is_closed_before_anything_is_said(client):
    from litestar.exceptions import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/sign-in"):
        pass
