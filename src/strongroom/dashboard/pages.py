"""The pages as handlers: ask the desk, render, nothing else. They decide nothing.

The wall has been passed before any of these runs: there is a session (but for the sign-in page),
and what changes anything carried its token. The desk blocks, so it is asked in a thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from litestar import Response, get, post
from litestar.handlers import BaseRouteHandler
from litestar.response import Redirect

from strongroom.core.errors import Refused, StrongroomError, UsageError
from strongroom.core.secret import Secret
from strongroom.dashboard import assets, door, views
from strongroom.dashboard.desk import session_of, visit_of
from strongroom.dashboard.front import (
    Asked,
    Front,
    Page,
    ask,
    front_of,
    is_fragment,
    page,
    problem_page,
    whole,
)
from strongroom.serve.answers import Answer, Budget, Proof, Session, Shown

QUESTIONS: tuple[tuple[str, tuple[tuple[str, str, str, int, bool], ...]], ...] = (
    ("id.cn_resident", (("value", "look_up.id", "text", 40, True),)),
    ("phone.mobile", (("value", "look_up.mobile", "tel", 40, True),)),
    (
        "name+birth_year",
        (
            ("name", "look_up.name", "text", 100, True),
            ("birth_year", "look_up.year", "numeric", 8, False),
        ),
    ),
)
"""The questions that may be asked: kind, and (name, label, keyboard, length, wide) of each part."""

LINES = 50
"""Ledger lines on a page."""

VERBS = (
    *("lookup", "reveal", "approval", "signin", "signout", "case", "alarm"),
    *("protect", "label", "original", "principal", "room"),
)
"""Acts that the ledger page can be narrowed to; each stands for all acts of its verb."""


async def proof_of(front: Front, session: Session, line: int) -> Proof | None:
    """The proof of a line, None where this principal may not see it."""
    try:
        return await ask(front.desk.proof, session, line)
    except Refused:
        return None


async def budget_of(front: Front, session: Session) -> Budget:
    """People shown today, for the meter."""
    return await ask(front.desk.budget, session)


@get("/")
async def home(request: Asked) -> Response[Any]:
    """To the page that this person works on."""
    return Redirect(views.home_of(session_of(request)), status_code=303)


# -- looking up --------------------------------------------------------------------------------


async def look_up_page(
    request: Asked, session: Session, answer: Answer | None = None, said: Any = None
) -> Page:
    """The look-up page, or only its answer, with what was found or what was refused."""
    front = front_of(request)
    proof = await proof_of(front, session, answer.entry) if answer is not None else None
    values = {
        "answer": answer,
        "cards": views.cards_of(answer) if answer is not None else [],
        "said": said,
        "proof": proof,
        "budget": await budget_of(front, session),
        "session": session,
        "current": "look_up",
    }
    status = said["status"] if said is not None else 200
    if is_fragment(request):
        return page("_answer.html", request, status, oob=True, **values)
    return page(
        "look_up.html",
        request,
        status,
        oob=False,
        questions=QUESTIONS,
        purposes=front.purposes,
        **values,
    )


@get("/look-up")
async def look_up_form(request: Asked) -> Page:
    """Case banner and the three questions."""
    return await look_up_page(request, session_of(request))


@post("/look-up", status_code=200)
async def look_up(request: Asked) -> Page:
    """Ask the desk; the answer is cards as decided for this session."""
    front, visit, session = front_of(request), visit_of(request), session_of(request)
    kind = visit.text("kind", 40)
    names = next((q[1] for q in QUESTIONS if q[0] == kind), ())
    values = {name: visit.secret(name, limit) for name, _, _, limit, _ in names}
    try:
        answer = await ask(front.desk.lookup, session, kind, values)
    except StrongroomError as error:
        return await look_up_page(request, session, said=views.explanation(error))
    return await look_up_page(request, session, answer)


@post("/case", status_code=303)
async def choose_case(request: Asked) -> Response[Any]:
    """Choose the matter for the next half hour."""
    front, visit = front_of(request), visit_of(request)
    try:
        await ask(
            front.desk.choose_case, visit.cookie, visit.text("case", 100), visit.text("purpose", 40)
        )
    except (Refused, UsageError) as error:
        return await look_up_page(request, session_of(request), said=views.explanation(error))
    return Redirect("/look-up", status_code=303)


def revealed_field(answer: Answer, field: str) -> tuple[str, Shown]:
    """(handle, field) of what a reveal let out.

    Raises:
        UsageError: it is not there.
    """
    for card in answer.cards:
        for shown in card.fields:
            if shown.field == field:
                return card.handle, shown
    raise UsageError("this record has no such field")


@post("/reveal", status_code=200)
async def reveal(request: Asked) -> Page:
    """One field in clear, with the ledger line it left."""
    front, visit, session = front_of(request), visit_of(request), session_of(request)
    field = visit.text("field", 200)
    reason: Secret = visit.secret("reason")
    try:
        answer = await ask(front.desk.reveal, session, visit.text("handle", 400), field, reason)
        handle, shown = revealed_field(answer, field)
    except StrongroomError as error:
        said = views.explanation(error)
        if is_fragment(request):
            refused = page("_refused.html", request, said["status"], said=said)
            # The field stays, so that it can be asked for again; the refusal stands below it.
            refused.headers["hx-reswap"] = "afterend"
            return refused
        return await look_up_page(request, session, said=said)
    return page(
        "_revealed.html" if is_fragment(request) else "revealed.html",
        request,
        shown=shown,
        handle=handle,
        line=answer.entry,
        proof=await proof_of(front, session, answer.entry),
        budget=answer.budget,
        current="look_up",
    )


# -- what is held, what was done ---------------------------------------------------------------


@get("/overview")
async def overview(request: Asked) -> Page:
    """What is held, how, and what stands open."""
    session = session_of(request)
    seen = await ask(front_of(request).desk.overview, session)
    records = views.records(seen.datasets)
    kinds = views.kinds(session.language) if seen.may_label else []
    return page(
        "overview.html", request, overview=seen, records=records, kinds=kinds, current="overview"
    )


@post("/label", status_code=303)
async def judge_label(request: Asked) -> Response[Any]:
    """Confirm the label of a field, or overrule it with the kind that is given."""
    front, visit, session = front_of(request), visit_of(request), session_of(request)
    await ask(
        front.desk.judge_label,
        session,
        visit.text("dataset", 300),
        visit.text("field", 300),
        visit.text("kind", 60),
    )
    return Redirect("/overview", status_code=303)


@get("/exposures")
async def exposures(request: Asked) -> Page:
    """What stands open, whose data lie behind it, and what to do."""
    session = session_of(request)
    every = bool(request.query_params.get("all", ""))
    held = await ask(front_of(request).desk.exposing.held, session, over=every)
    standing = sum(each.state == "open" for each in held)
    return page(
        "exposures.html",
        request,
        exposures=held,
        standing=standing,
        every=every,
        current="exposures",
    )


@get("/alarms")
async def alarms(request: Asked) -> Page:
    """What is alarming, and what was."""
    session = session_of(request)
    every = bool(request.query_params.get("all", ""))
    held = await ask(front_of(request).desk.alarming.held, session, closed=every)
    return page("alarms.html", request, alarms=held, every=every, current="alarms")


@post("/alarm", status_code=303)
async def move_alarm(request: Asked) -> Response[Any]:
    """Acknowledge or close an alarm."""
    front, visit, session = front_of(request), visit_of(request), session_of(request)
    number = whole(visit.text("alarm", 12))
    await ask(front.desk.alarming.move, session, number or 0, visit.text("to", 20))
    return Redirect("/alarms", status_code=303)


@get("/approvals")
async def approvals(request: Asked) -> Page:
    """What waits for somebody else's approval."""
    waiting = await ask(front_of(request).desk.approving.waiting, session_of(request))
    return page("approvals.html", request, waiting=waiting, current="approvals")


@post("/approval", status_code=303)
async def approve(request: Asked) -> Response[Any]:
    """Approve one of them."""
    front, visit = front_of(request), visit_of(request)
    await ask(front.desk.approving.give, session_of(request), visit.text("approval", 40))
    return Redirect("/approvals", status_code=303)


@get("/ledger")
async def ledger(request: Asked) -> Page:
    """Lines of the ledger, newest first."""
    session = session_of(request)
    before = whole(request.query_params.get("before", ""))
    act = request.query_params.get("act", "")[:60]
    lines = await ask(
        front_of(request).desk.ledger_lines,
        session,
        before=before,
        count=LINES,
        act=act or None,
    )
    more = len(lines) == LINES and lines[-1].seq > 0
    return page(
        "ledger.html",
        request,
        lines=lines,
        verbs=VERBS,
        act=act,
        paged=before is not None,
        older=lines[-1].seq if more else None,
        current="ledger",
    )


@get("/ledger/{seq:str}")
async def ledger_entry(request: Asked) -> Page:
    """One line with its proof."""
    session, desk = session_of(request), front_of(request).desk
    number = whole(request.path_params["seq"])
    if number is None:
        return problem_page(request, "error.not_found", 404)
    proof = await ask(desk.proof, session, number)
    try:
        lines = await ask(desk.ledger_lines, session, before=number + 1, count=1)
    except Refused:
        lines = ()
    line = next((line for line in lines if line.seq == number), None)
    return page("entry.html", request, seq=number, proof=proof, line=line, current="ledger")


@get("/timeline")
async def timeline(request: Asked) -> Page:
    """A replayed attack, step by step."""
    provider = front_of(request).timeline
    if provider is None:
        return problem_page(request, "error.not_found", 404)
    steps = [{**EMPTY_STEP, **step} for step in await ask(provider)]
    found = views.found_open(steps)
    first = views.first_alarm(steps) if found is None else found
    return page("timeline.html", request, steps=steps, first=first, found=found, current="timeline")


EMPTY_STEP = {
    "at": "",
    "seconds": 0.0,
    "what": "",
    "noticed_by": "",
    "alarm": "",
    "detail": "",
    "then": "",
    "after": None,
}


# -- assets ------------------------------------------------------------------------------------


def asset_handlers() -> list[BaseRouteHandler]:
    """One route for each asset under its exact path."""

    def serve(asset: assets.Asset) -> BaseRouteHandler:
        @get(asset.path, name=f"asset {asset.path}")
        async def fetch() -> Response[bytes]:
            return Response(asset.content, media_type=asset.type)

        return fetch

    return [serve(asset) for asset in assets.assets().values()]


def handlers() -> Sequence[BaseRouteHandler]:
    """Every page."""
    return [
        *door.HANDLERS,
        home,
        look_up_form,
        look_up,
        choose_case,
        reveal,
        overview,
        judge_label,
        exposures,
        alarms,
        move_alarm,
        approvals,
        approve,
        ledger,
        ledger_entry,
        timeline,
        *asset_handlers(),
    ]
