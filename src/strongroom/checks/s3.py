"""S3 and what speaks like it: buckets that list themselves to anyone."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

from strongroom.checks._common import at, parse_json
from strongroom.checks._presigned import presigned
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Reply, Sign

_XML = {"content-type": "application/xml"}
# A list begins with its element and one in it; the rest may be cut off.
_OBJECTS = re.compile(rb"<ListBucketResult(?: [^>]*)?>\s*<[A-Z][A-Za-z]+[ />]")
_BUCKETS = re.compile(rb"<ListAllMyBucketsResult(?: [^>]*)?>\s*<(?:Owner|Buckets|Prefix)[ />]")
_CODE = re.compile(rb"<Code>([A-Za-z]{1,60})</Code>")


def _outside(door: Door) -> Look:
    # max-keys=0: that a bucket lists itself is proof enough, and names of objects can be personal.
    path = f"/{quote(door.account)}?list-type=2&max-keys=0" if door.account else "/"
    listed = door.get(path)
    if listed is None:
        return Look("other" if door.reached else "silent")
    if listed.status == 200 and _OBJECTS.search(listed.body):
        sign = Sign(
            "no_auth",
            "the bucket lists its objects to anyone",
            "take the public policy and the ACL off it, and block public access",
            "GET /bucket?max-keys=0 → ListBucketResult",
        )
        return Look("open", (sign,))
    if listed.status == 200 and _BUCKETS.search(listed.body):
        sign = Sign(
            "no_auth",
            "it names its buckets to anyone",
            "ask for a signature on every request",
            "GET / → ListAllMyBucketsResult",
        )
        return Look("open", (sign,))
    code = _CODE.search(listed.body)
    known = code is not None and b"<Error>" in listed.body
    return Look("guarded" if known else "other")


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    # The signature is the login: it names the user, and is of the secret key.
    path = presigned(login.user, login.password.reveal(), door.host, "/", door.today)
    asked = door.get(path)
    if asked is None or asked.status != 200 or not _BUCKETS.search(asked.body):
        return False, ()
    return True, (
        Sign(
            "broad_role",
            "the account may list every bucket",
            "give each use an account of its own",
            "GET / → ListAllMyBucketsResult",
        ),
    )


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = parse_json(given)
    statements = at(said, "Statement")
    every = statements if isinstance(statements, list) else [statements]
    signs = []
    if any(_is_public(each) for each in every):
        signs.append(
            Sign(
                "no_auth",
                "its policy lets anyone read (Principal *)",
                "name who may read",
                "Effect Allow, Principal *",
            )
        )
    return signs


def _is_public(statement: Any) -> bool:
    who = at(statement, "Principal")
    anyone = who == "*" or at(who, "AWS") in ("*", ["*"])
    return at(statement, "Effect") == "Allow" and anyone and not at(statement, "Condition")


# Of the day and the host of recorded examples.
_SIGNED = presigned("minioadmin", b"minioadmin", "door.example.com:9000", "/", date(2026, 11, 25))

ENTRY = Check(
    name="s3",
    title="S3",
    title_zh="S3 对象存储",
    port=443,
    also=("minio", "oss"),
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("*bucket-policy*.json", "*bucket_policy*.json"),
    private=False,
    http=True,
    seen_open="moto 5.2.5 (a stand-in for S3)",
    seen_guarded="unverified",
    seen={
        "no_auth": "moto 5.2.5",
        "no_tls": "moto 5.2.5",
    },
    never={
        "end_of_life": "it does not say its version",
    },
    examples=(
        Example(
            "a bucket of moto 5.2.5",
            shows=frozenset({"no_auth"}),
            state="open",
            account="register",
            http={
                "GET /register?list-type=2&max-keys=0": Reply(
                    200, _XML, b'<?xml version="1.0"?>\n<ListBucketResult xmlns="x"><MaxKeys>0'
                )
            },
            tls=True,
        ),
        Example(
            "all buckets of moto 5.2.5",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            http={"GET /": Reply(200, _XML, b"<ListAllMyBucketsResult><Buckets/>")},
        ),
        Example(
            "a bucket that denies, by its documentation",
            account="register",
            http={
                "GET /register?list-type=2&max-keys=0": Reply(
                    403, _XML, b"<Error><Code>AccessDenied</Code></Error>"
                )
            },
            tls=True,
        ),
        Example(
            "MinIO with the account it is shipped with, by its documentation",
            shows=frozenset({"default_credentials", "broad_role", "no_tls"}),
            http={
                "GET /": Reply(403, _XML, b"<Error><Code>AccessDenied</Code></Error>"),
                f"GET {_SIGNED}": Reply(200, _XML, b"<ListAllMyBucketsResult><Buckets/>"),
            },
            login=("minioadmin", "minioadmin"),
        ),
        Example(
            "a policy for everybody",
            shows=frozenset({"no_auth"}),
            file="bucket-policy.json",
            text=json.dumps(
                {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}]}
            ),
        ),
        Example(
            "a policy for one role",
            file="bucket-policy.json",
            text=json.dumps({"Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:aws:r"}}}),
        ),
    ),
)
