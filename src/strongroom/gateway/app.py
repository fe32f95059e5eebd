"""The application: pages and API behind one wall."""

from __future__ import annotations

import asyncio
from typing import Any

from litestar import Litestar, Response
from litestar.exceptions import HTTPException
from litestar.types import Receive, Scope, Send

from strongroom.core.errors import StrongroomError
from strongroom.dashboard import views
from strongroom.dashboard.desk import STATE, Desk, Timeline, Visit
from strongroom.dashboard.door import SIGN_INS
from strongroom.dashboard.front import Asked, Front, is_fragment, page, problem_page
from strongroom.dashboard.pages import handlers
from strongroom.gateway import api
from strongroom.gateway.quiet import note
from strongroom.gateway.settings import Settings
from strongroom.gateway.wall import Wall


class Gateway(Litestar):
    """A Litestar whose every request passes the wall first, whoever calls it."""

    wall: Wall

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self.inside(scope, receive, send)
        else:
            await self.wall(scope, receive, send)

    async def inside(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What stands behind the wall."""
        await super().__call__(scope, receive, send)


def on_error(request: Asked, error: Exception) -> Response[Any]:
    """Every error that a handler let through, as a page or as JSON, without details."""
    if isinstance(error, HTTPException):
        key, status = (
            ("error.not_found", 404)
            if error.status_code in {404, 405}
            else (
                "error.usage",
                400,
            )
        )
        if error.status_code >= 500:
            key, status = "error.internal", 500
    else:
        key, status = views.error_key(error)
    if status >= 500:
        note(error)
    visit = request.scope.get("state", {}).get(STATE)
    if not isinstance(visit, Visit) or visit.session is None:
        return Response({"error": "refused"}, status_code=status)
    if visit.wants_json or request.url.path.startswith("/api/"):
        return Response(as_json(error, key), status_code=status)
    if is_fragment(request):
        return page("_stopped.html", request, status, key=key)
    if isinstance(error, StrongroomError):
        return page("problem.html", request, status, said=views.explanation(error))
    return problem_page(request, key, status)


def as_json(error: Exception, key: str) -> dict[str, Any]:
    """What a program is told: our words of an error that was meant for people, else a key."""
    said = views.explanation(error)
    record: dict[str, Any] = {"error": key.removeprefix("error."), "message": said["detail"]}
    if said["hint"]:
        record["hint"] = said["hint"]
    if said["reasons"]:
        record["reasons"] = list(said["reasons"])
    return record


def create_app(desk: Desk, settings: Settings, *, timeline: Timeline | None = None) -> Gateway:
    """The gateway around a desk.

    Args:
        timeline: gives the steps of a replay for the timeline page; None leaves the page out.
    """
    app = Gateway(
        route_handlers=[*handlers(), *api.HANDLERS],
        openapi_config=None,
        logging_config=None,
        debug=False,
        exception_handlers={Exception: on_error, HTTPException: on_error},
        request_max_body_size=settings.body_limit,
    )
    app.state.front = Front(
        desk=desk,
        cookie=settings.cookie,
        secure=settings.secure,
        demo=settings.demo,
        purposes=settings.purposes,
        timeline=timeline,
        gate=asyncio.Semaphore(SIGN_INS),
    )
    app.wall = Wall(app.inside, desk, settings)
    return app
