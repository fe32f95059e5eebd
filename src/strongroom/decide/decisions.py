"""decide: for each field of a request, the most that the policies allow, and why."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from strongroom.core.errors import UsageError
from strongroom.core.records import canonical
from strongroom.core.types import Decision, FieldDecision, IndexSpec, Outcome, Principal, Request
from strongroom.decide.circumstances import spent
from strongroom.decide.policyset import Policies, Question, Verdict
from strongroom.decide.proposals import propose_indexes
from strongroom.decide.run import Run


def decide(
    request: Request,
    policies: Policies,
    *,
    dataset: str,
    indexes: Sequence[IndexSpec] | None = None,
) -> Decision:
    """The answer to a request. Pure: the same arguments give the same digest.

    Args:
        indexes: for `protect`, the blind indexes of an edited plan; None proposes them.

    Raises:
        Refused: a wish is weaker than policy, or the principal may not protect at all; `reasons`
            are the names of the policies that decided.
        UsageError: a step's parameters are wrong, or a field is asked for twice.
    """
    names = [asked.field.name for asked in request.asked]
    if len(set(names)) != len(names):
        raise UsageError("a field is asked for twice", "ask once for each field")
    run = Run(request, policies, dataset)
    fields = {asked.field.name: run.outcome(asked, rungs) for asked, rungs in run.ladders()}
    made: tuple[IndexSpec, ...] = ()
    if run.storing:
        wanted = propose_indexes(request.asked) if indexes is None else indexes
        made = run.indexes(wanted, fields, insist=indexes is not None)
    elif indexes:
        raise UsageError("indexes are part of a plan to protect", "ask for the action protect")
    conditions = run.conditions if not run.storing and _hang_on_rows(fields) else ()
    if not conditions:
        fields = {name: FieldDecision(d.asked, {0: d.outcomes[0]}) for name, d in fields.items()}
    decision = Decision(
        digest="",
        action=request.action,
        purpose=request.purpose,
        dataset=dataset,
        fields=fields,
        conditions=conditions,
        indexes=made,
        policies=policies.digest,
        at=request.now.isoformat(timespec="seconds"),
    )
    return dataclasses.replace(decision, digest=digest(decision))


def digest(decision: Decision) -> str:
    """SHA-256 (hex) over the canonical JSON of what was decided: all but the digest and the hour.

    The same question under the same policies has the same digest at any time, so that entries of
    the ledger can be compared.
    """
    record = _jsonable(dataclasses.replace(decision, digest="", at=""))
    return hashlib.sha256(canonical(record)).hexdigest()


def _jsonable(value: Any) -> Any:
    """Records as lists of their members, maps with text keys, floats as text: canonical JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [_jsonable(getattr(value, f.name)) for f in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return {str(key): _jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_jsonable(item) for item in value]
    if isinstance(value, float):
        return repr(value)
    return value


def _steps(outcome: Outcome) -> bytes:
    return canonical(_jsonable(outcome.steps))


def _hang_on_rows(fields: Mapping[str, FieldDecision]) -> bool:
    """Whether the row conditions make a difference to any field."""
    return any(
        len(d.outcomes) > 1 and len({_steps(o) for o in d.outcomes.values()}) > 1
        for d in fields.values()
    )


def allowed(
    principal: Principal,
    action: str,
    policies: Policies,
    *,
    now: datetime,
    purpose: str = "",
    case: str = "",
    place: str = "",
    reason: bool = False,
    approval: str = "",
) -> Verdict:
    """Whether a principal may do what is not about a field: `see_overview`, `see_ledger`,
    `manage_accounts`, `confirm_labels`.

    An action that the schema does not know is denied, like everything that nothing permits.
    """
    context = {
        "purpose": purpose,
        "has_case": bool(case),
        "has_reason": reason,
        "approved": bool(approval),
        "place": place,
        "place_matches": not principal.place or place == principal.place,
        "hour": now.hour,
        "transform": "",
        "reveals": 0,
        "reversible": False,
        "compound": False,
        "minor": True,
        "other_place": True,
    }
    [verdict] = policies.ask(
        [
            Question(
                principal.id,
                tuple(sorted(principal.roles)),
                principal.place,
                action,
                None,
                context,
                spent(case, approval),
            )
        ]
    )
    return verdict
