"""Passwords and tokens where programs write them: URLs, headers, command lines."""

import pytest

import strongroom
from strongroom.kernels import compiled

BEARER = "abcdEFGH1234567890abcdef"
WRITTEN = [
    ("postgres://admin:S3cr3tPw!@10.0.0.5/app", "secret.password", "S3cr3tPw!"),
    ("mysql://root:Tr0ub4dor@10.0.0.5/shop", "secret.password", "Tr0ub4dor"),
    ("连接串 postgres://app:Qx9_vmT7zz@db.example.com，勿外传", "secret.password", "Qx9_vmT7zz"),
    ("redis://:pa55w0rdX@cache.example.com", "secret.password", "pa55w0rdX"),
    ("https://bob:ghpass99@git.example.com", "secret.password", "ghpass99"),
    ("URL=postgresql+psycopg2://u:p@ss@h:5432/x", "secret.password", "p@ss"),
    ("postgresql://u:pa/ss@h:5432/x", "secret.password", "pa/ss"),
    ("Authorization: Basic dXNlcjpwYXNzd29yZA==", "secret.password", "dXNlcjpwYXNzd29yZA=="),
    (f"Authorization: Bearer {BEARER}", "secret.token", BEARER),
    (f'{{"authorization": "bearer {BEARER}"}}', "secret.token", BEARER),
    ("curl -u admin:Winter2024 https://example.com", "secret.password", "Winter2024"),
    ("curl -s --user 'admin:Winter2024' https://a.b", "secret.password", "Winter2024"),
]


def told(text):
    return [(s["kind"], text[s["start"] : s["end"]]) for s in strongroom.spans([text]).to_pylist()]


@pytest.mark.parametrize(("text", "kind", "value"), WRITTEN)
def test_a_password_is_found_where_programs_write_it_and_a_host_is_no_mail_address(
    text, kind, value
):
    assert told(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "密码：required",
        "密码: string",
        "密码 required|min:8",
        "密码 null",
        "password: optional",
        "password: <your-password>",
        "postgres://${USER}:${PASS}@db.example.com/db",
        "见 http://localhost:8080/a/@latest",
        "bearer of good news with 20 pages, Basic Information",
        "curl -O https://example.com/a",
    ],
)
def test_what_a_password_is_like_is_no_password(text):
    assert told(text) == []


def test_mail_addresses_in_and_beside_urls_stay_mail_addresses():
    text = "https://example.com:80/?to=a@example.com 或 http://localhost:8080，b@example.com"
    assert told(text) == [("email", "a@example.com"), ("email", "b@example.com")]


def test_nothing_reaches_over_the_end_of_a_row_and_both_kernels_agree():
    texts = ["x://a:", "b@c.com", "Bearer", BEARER, "curl -u", "a:bcd", *(t for t, *_ in WRITTEN)]
    found = strongroom.spans(texts).to_pylist()
    assert [s for s in found if s["row"] < 6 and s["kind"].startswith("secret.")] == []
    assert "email" in [s["kind"] for s in found if s["row"] == 1]
    with compiled.switched(False):
        assert strongroom.spans(texts).to_pylist() == found
