"""From a request and a step to the attributes that the policies read. Unknown is always strict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from strongroom.core import registry
from strongroom.core.entries import Context, Kind, Transform
from strongroom.core.types import Asked, Level, Principal, Request, Step
from strongroom.decide.policyset import Question
from strongroom.transforms import generalise, mask

UNKNOWN = "unknown"
NOT_PERSONAL = "none"
FREE_TEXT = "text.free"


def kind_of(name: str) -> Kind | None:
    """The shelf's entry for a kind; None for `none`, `unknown`, and names that nobody knows."""
    found: Kind | None = registry.shelf("kinds").get(name)
    return found


def transform_of(name: str) -> Transform | None:
    """The shelf's entry for a transform, None where there is none of that name."""
    found: Transform | None = registry.shelf("transforms").get(name)
    return found


def level_of(asked: Asked) -> Level:
    """The level in force: never below the kind's own, nor below that of what a text holds.

    A field without a label is critical until somebody has looked at it.
    """
    if asked.kind in ("", UNKNOWN):
        return Level.CRITICAL
    entry = kind_of(asked.kind)
    levels = [asked.level, entry.level if entry else asked.level]
    if entry is None and asked.kind not in (NOT_PERSONAL, FREE_TEXT):
        levels.append(Level.PERSONAL)
    for name in asked.contains or ():
        held = kind_of(name)
        levels.append(held.level if held else Level.PERSONAL)
    return max(levels)


def resource(asked: Asked, dataset: str) -> dict[str, Any]:
    """The attributes of a field in Cedar's terms."""
    kind = asked.kind or UNKNOWN
    entry = kind_of(kind)
    identifier = entry.identifier if entry else ("none" if kind == NOT_PERSONAL else "direct")
    return {
        "kind": kind,
        "family": kind.partition(".")[0],
        "level": int(level_of(asked)),
        "dataset": dataset,
        "identifier": identifier,
        "linkable": bool(entry and entry.link and entry.canonical is not None),
        "labelled": kind != UNKNOWN,
        "holds": sorted(asked.contains or ()),
    }


def reveals(step: Step, kind: Kind | None) -> int:
    """How much a step shows: what its transform promises, and all where the parameters say more.

    A mask or a generalisation promises "a part" only for the kind's own parameters or stricter
    ones: a mask that leaves seventeen of eighteen characters is no mask. Encryption promises
    "nothing" only with padding, since an exact length can give a short value away.
    """
    transform = transform_of(step.transform)
    if transform is None:
        return 3
    if step.transform == "encrypt" and not _padded_as_strict(step.params, kind):
        return 2
    if step.transform == "mask" and not _mask_as_strict(step.params, kind):
        return 3
    if step.transform == "generalise" and not _coarse_as_strict(step.params, kind):
        return 3
    return transform.promises.reveals


def usual_mask(kind: Kind | None) -> Mapping[str, Any]:
    """The parameters by which values of this kind are masked; style hidden where there are none."""
    return mask.settings(_context(kind))


def usual_coarse(kind: Kind | None) -> Mapping[str, Any]:
    """The parameters by which values of this kind are generalised; empty where it cannot be."""
    return generalise.settings(_context(kind))


def _context(kind: Kind | None) -> Context:
    return Context(kind, None, {})


def _padded_as_strict(params: Mapping[str, Any], kind: Kind | None) -> bool:
    padding = str(params.get("padding") or "")
    usual = kind.padding if kind else "step32"
    if padding in ("", "step32", "padme", usual):
        return True
    name, _, size = padding.partition(":")
    return name == "fixed" and usual.startswith("fixed:") and int(size) >= int(usual[6:])


def _mask_as_strict(params: Mapping[str, Any], kind: Kind | None) -> bool:
    usual = usual_mask(kind)
    if not params:
        return True
    style = params.get("style", "ends")
    if style == "hidden":
        return True
    if style != usual.get("style", "ends"):
        return False
    return all(
        int(params.get(key, 0)) <= int(usual.get(key, 0)) for key in ("keep_first", "keep_last")
    )


_COARSER = {"year": ("year", "decade"), "district": ("district", "province")}


def _coarse_as_strict(params: Mapping[str, Any], kind: Kind | None) -> bool:
    usual = usual_coarse(kind)
    if not params:
        return bool(usual)
    to, width = params.get("to"), int(params.get("width", 10))
    if "to" not in usual:
        return False
    if to not in _COARSER.get(usual["to"], (usual["to"],)):
        return False
    return to not in ("band", "bucket") or width >= int(usual.get("width", 10))


def circumstances(
    request: Request,
    *,
    transform: str = "",
    reveals: int = 0,
    reversible: bool = False,
    compound: bool = False,
    conditions: Mapping[str, bool] | None = None,
) -> dict[str, Any]:
    """The context of one question in Cedar's terms."""
    home = request.principal.place
    said = conditions or {}
    return {
        "purpose": request.purpose,
        "has_case": bool(request.case),
        "has_reason": request.reason,
        "approved": bool(request.approval),
        "place": request.place,
        "place_matches": not home or request.place == home,
        "hour": request.now.hour,
        "transform": transform,
        "reveals": reveals,
        "reversible": reversible,
        "compound": compound,
        "minor": said.get("minor", True),
        "other_place": said.get("other_place", True),
    }


def spent(case: str, approval: str) -> frozenset[str]:
    """The circumstances that belong to one occasion, so that no answer drawn from them is kept."""
    return frozenset({"has_case"} if case else ()) | frozenset({"approved"} if approval else ())


def question(request: Request, resource: Mapping[str, Any] | None, context: Any) -> Question:
    """A question about a field, or about the room when `resource` is None."""
    who: Principal = request.principal
    return Question(
        principal=who.id,
        roles=tuple(sorted(who.roles)),
        place=who.place,
        action=request.action,
        resource=resource,
        context=context,
        spent=spent(request.case, request.approval),
    )
