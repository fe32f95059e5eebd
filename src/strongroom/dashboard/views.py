"""Records in, HTML out. No request, no desk, no clock: what a page shows is its arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any

import jinja2

from strongroom.core.errors import (
    BudgetSpent,
    Damaged,
    Refused,
    StoreBusy,
    StoreError,
    StrongroomError,
    UsageError,
)
from strongroom.core.registry import shelf
from strongroom.dashboard import assets, exposed, messages, spoken
from strongroom.report.words import evidence
from strongroom.serve.answers import Answer, Card, Held, Session, Shown

PAGES_BY_ROLE: Mapping[str, tuple[str, ...]] = {
    "officer": ("look_up",),
    "dpo": ("overview", "exposures", "alarms", "approvals"),
    "auditor": ("overview", "exposures", "alarms"),
    "engineer": ("overview", "exposures", "alarms"),
}
"""What the bar offers beside the ledger. It hides nothing: the desk decides what each may see."""

PATHS = {
    "overview": "/overview",
    "exposures": "/exposures",
    "alarms": "/alarms",
    "approvals": "/approvals",
    "look_up": "/look-up",
    "ledger": "/ledger",
    "timeline": "/timeline",
}


def when(moment: str) -> str:
    """An ISO 8601 moment as `2026-11-23 08:05:09`, in UTC; what is none stays as it is."""
    try:
        parsed = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if parsed.tzinfo is not None:
        parsed = parsed.astimezone(UTC)
    return parsed.strftime("%Y-%m-%d %H:%M:%S")


def number(value: int) -> str:
    """A whole number with its thousands separated."""
    return f"{value:,}"


def flat(body: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """The body of a ledger line as (name, text) pairs, nested names joined by dots."""
    pairs: list[tuple[str, str]] = []
    for name, value in body.items():
        path = f"{prefix}{name}"
        if isinstance(value, Mapping):
            pairs += flat(value, path + ".")
        elif isinstance(value, (list, tuple)):
            pairs.append((path, ", ".join(str(v) for v in value)))
        else:
            pairs.append((path, str(value)))
    return pairs


TELLING = (
    *("dataset", "field", "kind", "purpose", "why", "by", "rows", "people", "intent", "roles"),
    *("source", "scenario", "steps", "demo"),
)
"""What of a ledger line is worth reading in a list, in this order; the rest is on its own page."""


def telling(body: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The few pairs of a body that say what was done; hashes and identities are left out."""
    chosen = {name: body[name] for name in TELLING if name in body}
    return [(name, text) for name, text in flat(chosen) if text][:6]


@cache
def environment() -> jinja2.Environment:
    """The templates: everything is escaped, and a name that is not there is an error."""
    env = jinja2.Environment(
        loader=jinja2.PackageLoader("strongroom.dashboard", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(when=when, number=number, flat=flat, telling=telling)
    env.globals.update(
        asset=assets.url,
        exposed=exposed,
        with_column=with_column,
        title_of=title_of,
        evidence_in=evidence_in,
    )
    return env


def render(template: str, language: str, **values: Any) -> str:
    """One template with the words of a language."""
    return (
        environment()
        .get_template(template)
        .render(
            language=language,
            html_lang="zh-Hans" if language == "zh" else "en",
            t=partial(messages.text, language),
            counted=partial(messages.counted, language),
            known=partial(messages.known, language),
            spoken=partial(spoken.spoken, language),
            tongue=partial(spoken.tongue, language),
            **values,
        )
    )


def pages_of(session: Session, timeline: bool) -> list[tuple[str, str]]:
    """(page, path) of what the bar offers, in the order of the bar."""
    wanted = {page for role in session.principal.roles for page in PAGES_BY_ROLE.get(role, ())}
    wanted.add("ledger")
    if timeline:
        wanted.add("timeline")
    return [(page, path) for page, path in PATHS.items() if page in wanted]


def home_of(session: Session) -> str:
    """Where somebody lands after signing in."""
    offered = dict(pages_of(session, timeline=False))
    return offered.get("look_up") or offered.get("overview") or offered["ledger"]


def title_of(shown: Any, language: str) -> str:
    """The title of a field, in the language where there is one; a plain column has its name."""
    if shown.kind == "none":
        return str(getattr(shown, "field", "") or messages.text(language, "look_up.no_kind"))
    chosen = shown.title_zh if language == "zh" else shown.title
    return str(chosen or shown.title or shown.title_zh or shown.kind)


def evidence_in(line: str, language: str) -> str:
    """A line of evidence in the language of the page."""
    titles = {entry.title: entry.title_zh for entry in shelf("kinds").values()}
    return evidence(line, language, titles)


def kinds(language: str) -> list[tuple[str, str]]:
    """(name, title) of every kind that a label may name, by title."""
    entries = shelf("kinds").values()
    return sorted(
        ((entry.name, entry.title_zh if language == "zh" else entry.title) for entry in entries),
        key=lambda named: named[1].casefold(),
    )


def with_column(fields: Sequence[Shown]) -> frozenset[str]:
    """Names of fields whose title does not tell them apart, because another has it too."""
    titles = [shown.title for shown in fields]
    return frozenset(shown.field for shown in fields if titles.count(shown.title) > 1)


def cards_of(answer: Answer) -> list[tuple[Card, list[Shown], list[Shown]]]:
    """Each card with the fields that have a row of their own, and those that are only named."""
    sorted_out = []
    for card in answer.cards:
        rows = [f for f in card.fields if f.stage != "withheld" or f.revealable]
        silent = [f for f in card.fields if f.stage == "withheld" and not f.revealable]
        sorted_out.append((card, rows, silent))
    return sorted_out


def error_key(error: BaseException) -> tuple[str, int]:
    """The message and the HTTP status that an error is shown as."""
    for kind, key, status in (
        (BudgetSpent, "error.budget", 429),
        (Refused, "error.refused", 403),
        (UsageError, "error.usage", 400),
        (StoreBusy, "error.busy", 503),
        (StoreError, "error.store", 503),
        (Damaged, "error.damaged", 500),
    ):
        if isinstance(error, kind):
            return key, status
    return "error.internal", 500


def explanation(error: BaseException) -> dict[str, Any]:
    """What a page says of an error: our words, the desk's words where it meant them for people."""
    key, status = error_key(error)
    spoken = isinstance(error, (Refused, UsageError))
    return {
        "key": key,
        "status": status,
        "detail": error.message if spoken and isinstance(error, StrongroomError) else "",
        "hint": error.hint if spoken and isinstance(error, StrongroomError) else "",
        "reasons": error.reasons if isinstance(error, Refused) else (),
    }


def found_open(steps: Sequence[Mapping[str, Any]]) -> float | None:
    """Seconds from when the watcher began until it found the open store, where that was played."""
    found = [step for step in steps if step.get("then") == "2022: 14 months"]
    return float(found[0].get("after") or 0) if found else None


def first_alarm(steps: Sequence[Mapping[str, Any]]) -> float | None:
    """Seconds until the first step that raised an alarm."""
    times = [float(step.get("seconds", 0)) for step in steps if step.get("alarm")]
    return min(times, default=None)


def records(datasets: Sequence[Held]) -> int:
    """Rows over all datasets."""
    return sum(max(0, held.rows) for held in datasets)
