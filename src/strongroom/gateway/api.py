"""The same questions as the pages, for programs. Same wall, same session, same answers.

Values travel in POST bodies only. A program signs in with a stored token (`Authorization:
Bearer`), or with the session cookie and `X-CSRF-Token`.
"""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Response, get, post

from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret
from strongroom.dashboard import messages
from strongroom.dashboard.desk import session_of, visit_of
from strongroom.dashboard.front import Asked, ask, front_of, whole
from strongroom.dashboard.pages import LINES

Body = Response[bytes]


def reply(record: Any, status: int = 200) -> Body:
    """A record of the desk as JSON."""
    content = msgspec.json.encode(record)
    return Response(content, media_type="application/json", status_code=status)


def _session_record(session: Any) -> dict[str, Any]:
    return {
        "principal": session.principal.id,
        "roles": sorted(session.principal.roles),
        "case": session.case,
        "case_until": session.case_until,
        "purpose": session.purpose,
        "until": session.until,
        "language": session.language,
        "csrf": session.csrf,
    }


@get("/api/session")
async def session(request: Asked) -> Body:
    """Who is signed in, on what matter, until when."""
    return reply(_session_record(session_of(request)))


@post("/api/session", status_code=200)
async def change_session(request: Asked) -> Body:
    """`{"language": "zh"}` changes the language, `{"end": true}` signs out."""
    front, visit = front_of(request), visit_of(request)
    if visit.form.get("end") is True:
        await ask(front.desk.sign_out, visit.cookie)
        return reply({"ended": True})
    language = visit.text("language", 2)
    if language not in messages.LANGUAGES:
        raise UsageError("the language is en or zh")
    await ask(front.desk.set_language, visit.cookie, language)
    return reply({"language": language})


@post("/api/case", status_code=200)
async def case(request: Asked) -> Body:
    """`{"case", "purpose"}`: choose the matter for the next half hour."""
    front, visit = front_of(request), visit_of(request)
    chosen = await ask(
        front.desk.choose_case, visit.cookie, visit.text("case", 100), visit.text("purpose", 40)
    )
    return reply(_session_record(chosen))


@post("/api/lookup", status_code=200)
async def lookup(request: Asked) -> Body:
    """`{"kind", "values": {name: text}}`: the answer with its masked cards."""
    front, visit = front_of(request), visit_of(request)
    given = visit.form.get("values")
    if not isinstance(given, dict) or not all(isinstance(v, str) for v in given.values()):
        raise UsageError("`values` maps the parts of the question to texts")
    values = {str(name): Secret(text.encode("utf-8", "replace")) for name, text in given.items()}
    return reply(await ask(front.desk.lookup, session_of(request), visit.text("kind", 40), values))


@post("/api/reveal", status_code=200)
async def reveal(request: Asked) -> Body:
    """`{"handle", "field", "reason"}`: one field in clear."""
    front, visit = front_of(request), visit_of(request)
    return reply(
        await ask(
            front.desk.reveal,
            session_of(request),
            visit.text("handle", 400),
            visit.text("field", 200),
            visit.secret("reason"),
        )
    )


@get("/api/overview")
async def overview(request: Asked) -> Body:
    """What is held."""
    return reply(await ask(front_of(request).desk.overview, session_of(request)))


@get("/api/ledger")
async def ledger(request: Asked) -> Body:
    """`?before=&act=&count=`: ledger lines, newest first."""
    query = request.query_params
    count = whole(query.get("count", str(LINES))) or LINES
    return reply(
        await ask(
            front_of(request).desk.ledger_lines,
            session_of(request),
            before=whole(query.get("before", "")),
            count=min(count, 500),
            act=query.get("act", "")[:60] or None,
        )
    )


@get("/api/ledger/{seq:str}")
async def ledger_proof(request: Asked) -> Body:
    """The proof of one line."""
    number = whole(request.path_params["seq"])
    if number is None:
        raise UsageError("a ledger line has a whole number")
    return reply(await ask(front_of(request).desk.proof, session_of(request), number))


HANDLERS = (
    session,
    change_session,
    case,
    lookup,
    reveal,
    overview,
    ledger,
    ledger_proof,
)
