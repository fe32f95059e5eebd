"""Plays the attacks of the article against a demo room and says what noticed them."""

from __future__ import annotations

from collections.abc import Callable, Generator

from strongroom.core.errors import UsageError
from strongroom.replay.open_store import Back, Eyes, OpenScene, Raised, Stands
from strongroom.replay.scene import Failed, Scene, Step
from strongroom.replay.shanghai import shanghai

SCENARIOS: dict[str, Callable[[Scene], Generator[Step]]] = {"shanghai": shanghai}


def scenario(name: str) -> Callable[[Scene], Generator[Step]]:
    """A scenario by name.

    Raises:
        UsageError: there is none of that name.
    """
    if name not in SCENARIOS:
        raise UsageError("there is no such scenario", f"known: {', '.join(SCENARIOS)}")
    return SCENARIOS[name]


__all__ = [
    "SCENARIOS",
    "Back",
    "Eyes",
    "Failed",
    "OpenScene",
    "Raised",
    "Scene",
    "Stands",
    "Step",
    "scenario",
]
