"""What a policy reads of the circumstances, found in its syntax tree.

It tells which row conditions matter to a question, and whether the clock does.
"""

from __future__ import annotations

import json
from typing import Any

import cedarpy

EVERYTHING = "*"
"""Stands for a policy that passes the circumstances on as a whole."""


def _read(node: Any, found: set[str]) -> None:
    if isinstance(node, list):
        for item in node:
            _read(item, found)
        return
    if not isinstance(node, dict):
        return
    for key in (".", "has"):
        inner = node.get(key)
        if isinstance(inner, dict) and inner.get("left") == {"Var": "context"}:
            found.add(str(inner.get("attr")))
            return
    if node.get("Var") == "context":
        found.add(EVERYTHING)
        return
    for value in node.values():
        _read(value, found)


def _actions(scope: dict[str, Any]) -> frozenset[str] | None:
    """The actions that a policy speaks of; None for all."""
    entities = scope.get("entities", [scope["entity"]] if "entity" in scope else None)
    if entities is None:
        return None
    return frozenset(str(entity["id"]) for entity in entities)


def reads(policy: str) -> tuple[frozenset[str] | None, frozenset[str]]:
    """(actions that the policy speaks of, attributes of the context that it reads)."""
    parsed = json.loads(cedarpy.policies_to_json_str(policy))
    found: set[str] = set()
    [body] = parsed["staticPolicies"].values()
    _read(body["conditions"], found)
    return _actions(body["action"]), frozenset(found)
