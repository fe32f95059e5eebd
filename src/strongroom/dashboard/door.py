"""Signing in and out, and the language of the pages."""

from __future__ import annotations

from typing import Any

from litestar import Response, get, post
from litestar.response import Redirect

from strongroom.core.errors import Refused
from strongroom.dashboard import messages, views
from strongroom.dashboard.desk import session_of, visit_of
from strongroom.dashboard.front import Asked, Front, Page, ask, front_of
from strongroom.serve.answers import Session

SIGN_INS = 2
"""Passwords checked at once: each takes half a second and 64 MiB."""
WAITING = 16
"""Sign-ins that may wait for their turn; more are turned away, so nobody else waits for them."""


def sign_in_page(
    front: Front, language: str, problem: str = "", status: int = 200, hint: str = ""
) -> Page:
    """The only page that a stranger sees."""
    html = views.render("sign_in.html", language, demo=front.demo, problem=problem, hint=hint)
    return Response(html, media_type="text/html", status_code=status)


@get("/sign-in")
async def sign_in_form(request: Asked) -> Response[Any]:
    """The sign-in page, in the language asked for."""
    visit = visit_of(request)
    if visit.session is not None:
        return Redirect(views.home_of(visit.session), status_code=303)
    chosen = request.query_params.get("lang", "")
    if chosen not in messages.LANGUAGES:
        chosen = messages.accepted(request.headers.get("accept-language", ""))
    return sign_in_page(front_of(request), chosen)


async def let_in(front: Front, request: Asked) -> tuple[str, Session]:
    """Check what was typed; at most a few at a time.

    Raises:
        Refused: it does not sign anybody in. StrongroomError: the desk cannot say now.
    """
    visit = visit_of(request)
    if front.waiting >= WAITING:
        raise BusySigningIn("too many people are signing in", "wait a few seconds")
    front.waiting += 1
    try:
        async with front.gate:
            if front.demo:
                code = visit.text("code", 64)
                return await ask(front.desk.sign_in_code, code, visit.address)
            return await ask(
                front.desk.sign_in,
                visit.text("name", 100),
                visit.secret("password", 500),
                visit.text("code", 16),
                visit.address,
            )
    finally:
        front.waiting -= 1


class BusySigningIn(Refused):
    """More sign-ins are waiting than are checked in reasonable time."""


@post("/sign-in", status_code=200)
async def sign_in(request: Asked) -> Response[Any]:
    """Sign in by form or by JSON. A session that was there before ends: none is carried over."""
    front, visit = front_of(request), visit_of(request)
    language = visit.text("language", 2)
    try:
        cookie, session = await let_in(front, request)
    except Refused as refusal:
        busy = isinstance(refusal, BusySigningIn)
        status = 503 if busy else 401
        if visit.wants_json:
            said = {"error": "sign-in failed", "hint": refusal.hint}
            return Response(said, status_code=status)
        problem = "sign_in.busy" if busy else "sign_in.failed"
        return sign_in_page(front, language, problem, status, "" if busy else refusal.hint)
    if visit.cookie:
        await ask(front.desk.sign_out, visit.cookie)
    if language in messages.LANGUAGES and language != session.language:
        await ask(front.desk.set_language, cookie, language)
    response: Response[Any]
    if visit.wants_json:
        response = Response({"csrf": session.csrf, "until": session.until}, status_code=200)
    else:
        response = Redirect(views.home_of(session), status_code=303)
    response.set_cookie(
        key=front.cookie,
        value=cookie,
        path="/",
        httponly=True,
        secure=front.secure,
        samesite="strict",
    )
    return response


@post("/sign-out", status_code=303)
async def sign_out(request: Asked) -> Response[Any]:
    """End the session here and at the desk; a copied cookie is worth nothing afterwards."""
    front = front_of(request)
    await ask(front.desk.sign_out, visit_of(request).cookie)
    response: Response[Any] = Redirect("/sign-in", status_code=303)
    response.set_cookie(
        key=front.cookie,
        value="",
        max_age=0,
        path="/",
        httponly=True,
        secure=front.secure,
        samesite="strict",
    )
    response.headers["clear-site-data"] = '"cache", "storage"'
    return response


@post("/language", status_code=303)
async def set_language(request: Asked) -> Response[Any]:
    """Switch the language and come back to the page it was switched on."""
    front, visit = front_of(request), visit_of(request)
    language = visit.text("language", 2)
    if language in messages.LANGUAGES:
        await ask(front.desk.set_language, visit.cookie, language)
    home = views.home_of(session_of(request))
    return Redirect(views.PATHS.get(visit.text("back"), home), status_code=303)


HANDLERS = (sign_in_form, sign_in, sign_out, set_language)
