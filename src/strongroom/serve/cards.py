"""Released rows as cards, and the handles by which one field of one card may be asked for."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from strongroom.core import registry
from strongroom.core.errors import Refused, Tampered
from strongroom.core.protocols import Keys
from strongroom.core.types import RID, Decision, Form, Generation, Level, Outcome
from strongroom.core.values import Released
from strongroom.protect import PATTERN, tampered
from strongroom.serve.answers import Card, Session, Shown, Stage
from strongroom.state import stamp

HANDLE_LIFE = timedelta(minutes=30)
_LABEL = "handle"
_LONGEST = 1_000


def handle(keys: Keys, session: Session, dataset: str, rid: bytes, now: datetime) -> str:
    """An opaque name of one row for one session, for half an hour.

    It is ciphertext with a random nonce: nothing of it is stored, two handles of one row differ,
    and a copy of the state file does not tell who looked at which row.
    """
    bound = [session.id, dataset, rid.hex(), stamp(now + HANDLE_LIFE)]
    sealed = keys.seal(_LABEL, json.dumps(bound).encode())
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def unhandle(keys: Keys, session: Session, text: str, now: datetime) -> tuple[str, bytes]:
    """(dataset, rid) of a handle.

    Raises:
        Refused: it is not one, was given to another session, or has expired. Which of these is
            not said.
    """
    try:
        if len(text) > _LONGEST:
            raise ValueError
        sealed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        owner, dataset, rid, until = json.loads(keys.unseal(_LABEL, sealed))
    except (ValueError, binascii.Error, Tampered):
        owner, dataset, rid, until = "", "", "", ""
    if owner != session.id or until <= stamp(now):
        raise Refused("this card is no longer open", "look the person up again")
    return dataset, bytes.fromhex(rid)


def outcome_of(decision: Decision, field: str, pattern: int) -> Outcome:
    """What was decided about a field of a row with this pattern of conditions."""
    decided = decision.fields.get(field)
    found = None if decided is None else decided.outcomes.get(pattern)
    return found if found is not None else Outcome(())


def stage_of(outcome: Outcome) -> Stage:
    """How far an outcome lets a value out."""
    names = {step.transform for step in outcome.steps}
    if not names or "drop" in names:
        return "withheld"
    if "generalise" in names:
        return "generalised"
    return "clear" if names == {"keep"} else "masked"


def titles(kind: str) -> tuple[str, str]:
    """What people call a kind, in English and Chinese."""
    entry = registry.shelf("kinds").get(kind)
    return (entry.title, entry.title_zh) if entry is not None else (kind, kind)


Revealable = Callable[[Form, int], tuple[bool, bool]]
"""(form, pattern) → whether it may be asked for in clear, and whether a reason is needed."""


def cards(
    released: Released,
    decision: Decision,
    generation: Generation,
    revealable: Revealable,
    name: Callable[[bytes], str],
) -> list[Card]:
    """One card a row. A row that failed its check is a card without any text.

    Args:
        revealable: whether more may be asked of a field.
        name: rid → handle.
    """
    failed = set(tampered(released))
    rids = released.data.column(RID).to_pylist()
    patterns = released.data.column(PATTERN).to_pylist()
    fields = [n for n in released.data.schema.names if n in decision.fields]
    texts = {field: _texts(released, field) for field in fields}
    made = []
    for at, (rid, pattern) in enumerate(zip(rids, patterns, strict=True)):
        shown = []
        for field in fields:
            form = generation.form(field)
            if form is None:
                continue
            outcome = outcome_of(decision, field, pattern)
            text = texts[field][at]
            stage: Stage = stage_of(outcome)
            if rid.hex() in failed:
                stage, text = "tampered", ""
            elif stage != "withheld" and text == "":
                stage = "empty"
            open_more = stage not in ("clear", "tampered", "empty")
            more, reason = revealable(form, pattern) if open_more else (False, False)
            asked = decision.fields[field].asked
            shown.append(
                Shown(
                    generation.dataset,
                    field,
                    asked.kind,
                    *titles(asked.kind),
                    Level(asked.level),
                    text,
                    stage,
                    more,
                    reason,
                    outcome.reasons,
                )
            )
        made.append(Card(name(rid), generation.dataset, tuple(shown)))
    return made


def _texts(released: Released, field: str) -> list[str]:
    return [_plain(value) for value in released.data.column(field).to_pylist()]


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
