"""The same questions for programs: same wall, same answers, values in bodies only."""

from __future__ import annotations

import pytest
from litestar.testing import TestClient

TOKEN = "7" * 64
DPO_CODE = "BBBB-DPOD-POCO-DE33"


@pytest.fixture
def program(app):
    """A program with a stored token; it sends none of a browser's headers."""
    with TestClient(app, base_url="http://127.0.0.1:8420", raise_server_exceptions=False) as made:
        made.headers.update({"authorization": f"Bearer {TOKEN}"})
        yield made


def test_a_program_chooses_a_case_looks_up_reveals_and_proves(program):
    chosen = program.post("/api/case", json={"case": "A-1", "purpose": "incident"})
    assert chosen.json()["case"] == "A-1"
    found = program.post(
        "/api/lookup", json={"kind": "phone.mobile", "values": {"value": "16412345678"}}
    ).json()
    card = found["cards"][0]
    assert [f["stage"] for f in card["fields"]] == ["masked", "masked", "masked", "withheld"]
    assert "16412345678" not in str(found)
    ask = {"handle": card["handle"], "field": "id_number"}
    refused = program.post("/api/reveal", json=ask)
    assert refused.status_code == 403
    assert refused.json()["reasons"] == ["reason"]
    shown = program.post("/api/reveal", json={**ask, "reason": "missing person"}).json()
    assert shown["cards"][0]["fields"][0]["text"] == "990101198401011237"
    proof = program.get(f"/api/ledger/{shown['entry']}").json()
    assert proof["valid"] is True
    acts = [line["act"] for line in program.get("/api/ledger").json()]
    assert acts[:2] == ["reveal.intent", "lookup.intent"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/lookup", {"kind": "phone.mobile"}, 400),
        ("/api/lookup", {"kind": "phone.mobile", "values": "16412345678"}, 400),
        ("/api/lookup", {"kind": "phone.mobile", "values": {"value": 16412345678}}, 400),
        ("/api/lookup", {"kind": ["phone.mobile"], "values": {"value": "1"}}, 400),
        ("/api/reveal", {"handle": {"$ne": ""}, "field": "name", "reason": ""}, 403),
        ("/api/case", {"case": "", "purpose": "incident"}, 400),
        ("/api/session", {"language": "xx"}, 400),
    ],
)
def test_a_malformed_question_is_refused_in_words_without_its_value(program, path, body, status):
    program.post("/api/case", json={"case": "A-1", "purpose": "incident"})
    answer = program.post(path, json=body)
    assert answer.status_code == status
    assert "16412345678" not in answer.text
    assert set(answer.json()) <= {"error", "message", "hint", "reasons"}


def test_the_budget_of_people_is_told_by_its_own_status(program, desk):
    program.post("/api/case", json={"case": "A-1", "purpose": "incident"})
    desk.shown["p1"] = {10, 11, 12}
    answer = program.post(
        "/api/lookup", json={"kind": "phone.mobile", "values": {"value": "16412345678"}}
    )
    assert answer.status_code == 429
    assert answer.json()["reasons"] == ["budget"]


def test_a_wrong_token_is_nobody(app):
    with TestClient(app, base_url="http://127.0.0.1:8420") as stranger:
        for header in (f"Bearer {'8' * 64}", "Bearer ", "Bearer", f"Token {TOKEN}", TOKEN):
            answer = stranger.get("/api/session", headers={"authorization": header})
            assert answer.status_code == 401
            assert answer.json() == {"error": "sign in"}


def test_a_wrong_token_is_not_rescued_by_a_good_cookie(client, desk):
    client.post("/sign-in", data={"code": DPO_CODE})
    assert client.get("/api/overview").status_code == 200
    assert client.get("/api/overview", headers={"authorization": "Bearer guess"}).status_code == 401


def test_a_browser_session_reads_the_same_answers(client, desk):
    client.post("/sign-in", data={"code": DPO_CODE})
    session = client.get("/api/session").json()
    assert session["roles"] == ["dpo"]
    overview = client.get("/api/overview").json()
    assert overview["datasets"][0]["fields"][1]["level"] == 3
    assert client.post("/api/session", json={"language": "zh"}).status_code == 403
    changed = client.post(
        "/api/session", json={"language": "zh"}, headers={"x-csrf-token": session["csrf"]}
    )
    assert changed.status_code == 200
    assert client.get("/api/session").json()["language"] == "zh"


def test_signing_in_by_json_gives_the_token_for_changes_and_no_page(client, desk):
    headers = {"accept": "application/json"}
    answer = client.post("/sign-in", json={"code": DPO_CODE}, headers=headers)
    assert answer.status_code == 200
    assert answer.json()["csrf"] == next(iter(desk.sessions.values())).csrf
    wrong = client.post("/sign-in", json={"code": "wrong"}, headers=headers)
    assert wrong.status_code == 401
    assert "html" not in wrong.text
