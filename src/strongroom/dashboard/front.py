"""What every handler needs: the desk, asked in a thread, and a page around what it said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from litestar import Request, Response

from strongroom.dashboard import views
from strongroom.dashboard.desk import Desk, Timeline, session_of

T = TypeVar("T")
Asked = Request[Any, Any, Any]
Page = Response[str]


@dataclass(slots=True)
class Front:
    """What the handlers need, kept in the state of the application.

    Attributes:
        cookie: name of the session cookie; secure: whether browsers reach us by HTTPS.
        purposes: what a look-up may be for.
        timeline: gives the steps of a replay; None hides the page.
    """

    desk: Desk
    cookie: str
    secure: bool
    demo: bool
    purposes: tuple[str, ...]
    timeline: Timeline | None
    gate: asyncio.Semaphore
    waiting: int = 0


def front_of(request: Asked) -> Front:
    """The front that the application was made with."""
    front: Front = request.app.state.front
    return front


async def ask(question: Callable[..., T], *arguments: Any, **named: Any) -> T:
    """Put a question to the desk without holding up everybody else."""
    return await asyncio.to_thread(question, *arguments, **named)


def page(template: str, request: Asked, status: int = 200, **values: Any) -> Page:
    """A page for whoever is signed in."""
    session = values.pop("session", None) or session_of(request)
    front = front_of(request)
    html = views.render(
        template,
        session.language,
        session=session,
        demo=front.demo,
        pages=views.pages_of(session, front.timeline is not None),
        current=values.pop("current", ""),
        **values,
    )
    return Response(html, media_type="text/html", status_code=status)


def is_fragment(request: Asked) -> bool:
    """Whether only a piece of the page is asked for."""
    return request.headers.get("hx-request") == "true"


def whole(text: str) -> int | None:
    """A whole number of at most 15 digits, None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 15 else None


def problem_page(request: Asked, key: str, status: int) -> Page:
    """A page that says what did not work, without any detail of it."""
    said = {"key": key, "status": status, "detail": "", "hint": "", "reasons": ()}
    return page("problem.html", request, status, said=said)
