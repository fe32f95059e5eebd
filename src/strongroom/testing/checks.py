"""Conformance suite for exposure checks: a check knows its own examples, and bears anything else.

def test_my_check():
    conform(registry.entry("checks", "couchdb"))
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from strongroom.core.entries import Check
from strongroom.core.outside import CAP, Example, Login, Look, Reply, Weakness
from strongroom.core.secret import Secret
from strongroom.watch.asking import ask

TODAY = date(2026, 11, 25)


class PlayedLine:
    """A connection that gives recorded reads, one after another."""

    def __init__(self, door: PlayedDoor, reads: Sequence[bytes]) -> None:
        self._door = door
        self._reads = list(reads)
        self.sent: list[bytes] = []

    def send(self, data: bytes) -> None:
        self.sent.append(data)

    def read(self, count: int = 0) -> bytes:
        """The next recorded read; cut to `count` where more was recorded."""
        if not self._reads or self._reads[0] == b"TLS":
            return b""
        given = self._reads.pop(0)
        return given[:count] if count else given[:CAP]

    def secure(self) -> bool:
        if not self._reads or self._reads[0] != b"TLS":
            return False
        self._reads.pop(0)
        self._door.secure = True
        return True

    def close(self) -> None:
        pass

    def __enter__(self) -> PlayedLine:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class PlayedDoor:
    """A door behind which a recorded example stands instead of a server."""

    def __init__(self, example: Example) -> None:
        self.account = example.account
        self.host = "door.example.com:9000"
        self.today = TODAY
        self.secure: bool | None = None
        self.reached = bool(example.http or example.lines)
        self.asked: list[str] = []
        self._example = example
        self._lines = list(example.lines)

    def get(self, path: str, *, login: Login | None = None, head: bool = False) -> Reply | None:
        return self._reply(f"{'HEAD' if head else 'GET'} {path}", login)

    def post(self, name: str) -> Reply | None:
        return self._reply(f"POST {name}", None)

    def _reply(self, question: str, login: Login | None) -> Reply | None:
        self.asked.append(question)
        replies = self._example.http
        if not replies:
            return None
        self.secure = self._example.tls
        if login is not None:
            given = replies.get(f"login {question}") or replies.get("login")
            if given is not None:
                return given
        return replies.get(question) or replies.get("*") or Reply(404, {}, b"")

    def line(self) -> PlayedLine | None:
        self.asked.append("line")
        if not self._lines:
            return None
        # The last one is given again: a server does not change because it was asked twice.
        return PlayedLine(self, self._lines.pop(0) if len(self._lines) > 1 else self._lines[0])


def conform(check: Check) -> None:
    """Try everything that a check says of itself; raises AssertionError naming what is not so."""
    assert check.title, f"{check.name} has no title"
    assert check.title_zh, f"{check.name} has no Chinese title"
    assert check.outside or check.inside, f"{check.name} looks neither from outside nor inside"
    assert bool(check.inside) == bool(check.files), f"{check.name}: inside and files go together"
    check_examples(check)
    check_hostile(check)
    check_files(check)
    check_answers(check)


def played(check: Check, example: Example) -> Look:
    """What a check says of a recorded example."""
    if example.file:
        assert check.inside is not None, f"{check.name}: {example.title}: it reads no file"
        return Look(example.state, tuple(check.inside(example.file, example.text)))
    if example.answers:
        assert check.within is not None, f"{check.name}: {example.title}: it asks no store"
        return Look(example.state, tuple(check.within(example.answers.get, TODAY)))
    user, password = example.login or ("", "")
    logins = [Login(user, Secret(password.encode()))] if example.login else []
    return ask(check, PlayedDoor(example), logins)


def check_examples(check: Check) -> None:
    """Each example shows exactly its weaknesses; there are exposed and safe ones, of each way."""
    ways: dict[str, set[bool]] = {}
    for example in check.examples:
        seen = played(check, example)
        shown = frozenset(sign.weakness for sign in seen.signs)
        said = f"{check.name}: {example.title}: {sorted(shown)}, {seen.state}"
        assert shown == example.shows, f"{said}; should be {sorted(example.shows)}"
        plain = not example.file and not example.answers
        assert not plain or seen.state == example.state, f"{said}; should be {example.state}"
        assert all(sign.message for sign in seen.signs), f"{said}: a sign without words"
        assert all(len(sign.proof) <= 100 for sign in seen.signs), f"{said}: a long proof"
        bad = bool(example.shows - {"no_tls", "end_of_life"})
        way = "outside" if plain else "inside" if example.file else "within"
        ways.setdefault(way, set()).add(bad)
    for way in ("outside", "inside", "within"):
        if getattr(check, way) is not None:
            assert ways.get(way) == {True, False}, f"{check.name}: exposed and safe ones ({way})"


def check_hostile(check: Check) -> None:
    """Garbage, endless and empty replies, and broken files: no error, and no open door."""
    for title, example in _hostile():
        seen = played(check, example)
        assert seen.state != "open", f"{check.name}: {title} is taken for an open door"
        assert not {s.weakness for s in seen.signs} & {"no_auth", "default_credentials"}, title


def _hostile() -> Iterator[tuple[str, Example]]:
    dice = random.Random(7)  # noqa: S311 - garbage need not be secret
    noises: Mapping[str, bytes] = {
        "nothing": b"",
        "zeros": bytes(CAP),
        "noise": dice.randbytes(4_096),
        "an endless line": b"A" * CAP,
        "deep brackets": b"[" * CAP,
        "deep braces": b'{"a":' * 10_000,
        "a page": b"<html><body>It works</body></html>",
        "JSON of another sort": b'{"version":{"number":7},"name":null,"x":[1,2,{}]}',
        "a list": b"[null,1,[],{}]",
        "huge lengths": struct.pack(">I", 0xFFFFFFFF) * 64,
        "half a character": "状".encode()[:2] * 99,
    }
    for title, noise in noises.items():
        for status in (200, 204, 301, 401, 500):
            yield f"{title} with {status}", Example(title, http={"*": Reply(status, {}, noise)})
        yield f"{title} as a greeting", Example(title, lines=((noise,) * 8,))
        yield (
            f"{title} byte by byte",
            Example(
                title,
                lines=(tuple(noise[i : i + 1] for i in range(min(len(noise), 64))) or (b"",),),
            ),
        )
        yield f"{title} after TLS", Example(title, lines=((b"S", b"TLS", noise, noise),))


def check_files(check: Check) -> None:
    """Files that are garbage, cut or without end raise nothing."""
    if check.inside is None:
        return
    texts = ["", "\0" * 999, "[" * 9_000, "{" * 9_000, "- " * 9_000, "a: *b\n", "\ud800"]
    texts += ["a: &a [x]\n" + "b: [*a, *a]\n" * 99, "x" * 99_999, "!!python/object:os.system x"]
    texts += [e.text[:at] for e in check.examples if e.file for at in range(len(e.text))]
    for text in texts:
        for pattern in check.files:
            list(check.inside(pattern.replace("*", "x"), text))


def check_answers(check: Check) -> None:
    """Answers of a store that are refused, empty or of another shape raise nothing."""
    if check.within is None:
        return
    odd: list[object] = [None, [], {}, "", 7, [[]], [()], [(None,) * 9], {"x": [None]}, [{}], "x"]
    odd += [["x"], [("", "", "", "", "")], [(b"\xff",) * 9], {"roles": 7, "authInfo": []}]
    for answer in odd:
        signs = check.within(lambda question, answer=answer: answer, TODAY)  # type: ignore[misc]
        assert not signs or all(sign.message for sign in signs), f"{check.name}: {answer!r}"


def asked(check: Check) -> list[str]:
    """Everything that a check asks of the doors of its examples, in order, each once."""
    every: dict[str, None] = {}
    for example in check.examples:
        if not (example.file or example.answers) and check.outside is not None:
            door = PlayedDoor(example)
            ask(check, door)
            if check.content is not None and example.state == "open":
                check.content(door)
            every |= dict.fromkeys(door.asked)
    return ["greeting" if each == "line" else each for each in every]


def described(checks: Mapping[str, Check]) -> str:
    """The table of docs/checks.md, from what the checks say of themselves."""
    heads = ("check", "asks from outside", "reads from inside", "shows", "open: seen on")
    rows = [f"| {' | '.join(heads)} | secured: seen on |", "|---" * (len(heads) + 1) + "|"]
    for check in checks.values():
        shows = sorted({w for e in check.examples for w in e.shows})
        outside = check.outside is not None
        rows.append(
            "| "
            + " | ".join(
                (
                    f"`{check.name}` {check.title}" + (f" ({check.port})" if check.port else ""),
                    ", ".join(f"`{each}`" for each in asked(check)) or "–",
                    ", ".join(f"`{each}`" for each in check.files) or "–",
                    ", ".join(each.replace("_", " ") for each in shows),
                    check.seen_open if outside else "by its files",
                    check.seen_guarded if outside else "by its files",
                )
            )
            + " |"
        )
    return "\n".join(rows) + "\n"


WEAKNESSES: tuple[Weakness, ...] = (
    *("no_auth", "default_credentials", "no_tls", "public_bind", "broad_role", "end_of_life"),
)
"""What every service is looked at for; certificates go with TLS."""


def cell(check: Check, weakness: Weakness) -> str:
    """What is known of one weakness of one service: seen on which server, by its files, why not."""
    by = {bool(e.file) for e in check.examples if weakness in e.shows}
    said = []
    if weakness in check.seen:
        said.append(f"seen: {check.seen[weakness]}")
    elif False in by or (weakness == "no_tls" and check.http):
        said.append("unverified")
    if weakness == "public_bind" and check.outside is not None and check.inside is not None:
        said.append("socket table")
    if True in by:
        said.append("files")
    if weakness in check.never:
        said.append(f"– ({check.never[weakness]})")
    return "; ".join(said) or "not looked for"


def matrix(checks: Mapping[str, Check]) -> str:
    """The table of services and weaknesses of docs/checks.md."""
    heads = " | ".join(weakness.replace("_", " ") for weakness in WEAKNESSES)
    rows = [f"| service | {heads} |", "|---" * (len(WEAKNESSES) + 1) + "|"]
    for check in checks.values():
        if check.outside is not None:
            cells = " | ".join(cell(check, weakness) for weakness in WEAKNESSES)
            rows.append(f"| {check.title} | {cells} |")
    return "\n".join(rows) + "\n"
