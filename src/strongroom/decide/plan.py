"""A decision to protect as a printed plan: TOML that a person reads, edits and hands back.

A plan carries no authority. What is read back are wishes; `decide` is asked again, and refuses
what is weaker than policy.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from strongroom.core.errors import UsageError
from strongroom.core.types import Decision, FieldDecision, IndexSpec, Step
from strongroom.decide.circumstances import kind_of, level_of
from strongroom.decide.explain import in_words

VERSION = 1
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_INDEX = re.compile(r"[a-z][a-z0-9_]{0,39}")


def _text(value: str) -> str:
    """A TOML basic string. Whatever a source calls its columns, it stays inside the quotes."""
    out = []
    for letter in value:
        if letter in '"\\':
            out.append("\\" + letter)
        elif letter.isprintable():
            out.append(letter)
        else:
            out.append(f"\\U{ord(letter):08X}")
    return '"' + "".join(out) + '"'


def _comment(value: str) -> str:
    """Text for a comment: what could end the line is written as `?`."""
    return "".join(letter if letter.isprintable() else "?" for letter in value)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return _text(str(value))


def _step(step: Step) -> str:
    params = [
        f"{k if _BARE.fullmatch(k) else _text(k)} = {_value(v)}" for k, v in step.params.items()
    ]
    return "{ " + ", ".join([f"do = {_text(step.transform)}", *params]) + " }"


def plan_toml(
    decision: Decision,
    *,
    source: str = "",
    rows: int = -1,
    people: int = -1,
    target: str = "",
    domain: str = "default",
) -> str:
    """A decision to protect as commented TOML, with what a thief of the copy would learn from it.

    Args:
        source, target: URLs without credentials.
        rows, people: counts, −1 when unknown.
        domain: the join domain of links that name none.
    """
    if decision.action != "protect":
        raise UsageError("only a decision to protect is a plan", "ask for the action protect")
    lines = [
        "# What becomes of each field. Edit the steps and hand the file back: it is decided again,",
        "# and what is weaker than policy is refused. Steps: encrypt, link, generalise, drop,",
        "# keep. A field without a table here is stored as policy proposes.",
        "",
        f"plan = {VERSION}",
        f"dataset = {_text(decision.dataset)}",
        f"source = {_text(source)}",
        f"target = {_text(target)}",
        f"rows = {rows}",
        f"people = {people}",
        f"policies = {_text(decision.policies)}",
        f"decided_at = {_text(decision.at)}",
        "",
    ]
    for name, decided in decision.fields.items():
        lines += _field(name, decided)
    lines += [
        "# Blind indexes: how people are found by what is not unique. None over a name alone."
    ]
    if not decision.indexes:
        lines += ["index = []", ""] if not decision.fields else [""]
    for spec in decision.indexes:
        lines += [
            "[[index]]",
            f"name = {_text(spec.name)}",
            f"parts = {_value([list(part) for part in spec.parts])}",
            f"bits = {spec.bits}  # 0: measured when it is built",
            "",
        ]
    lines += ["# What whoever steals the protected copy, without the keys, would still learn:"]
    lines += [f"# - {_comment(line)}" for line in leaks(decision, rows=rows, domain=domain)]
    return "\n".join(lines) + "\n"


def _field(name: str, decided: FieldDecision) -> list[str]:
    asked, outcome = decided.asked, decided.outcomes[0]
    entry = kind_of(asked.kind)
    title = f"{entry.title} · {entry.title_zh}" if entry else asked.kind or "unknown"
    steps = outcome.steps or (Step("drop"),)
    return [
        f"# {_comment(title)}, level {int(level_of(asked))}: {_comment(in_words(steps))}",
        f"# policy: {_comment(', '.join(outcome.reasons))}",
        f"[field.{_text(name)}]",
        f"kind = {_text(asked.kind)}",
        f"level = {int(level_of(asked))}",
        f"steps = [{', '.join(_step(step) for step in steps)}]",
        "",
    ]


def leaks(decision: Decision, *, rows: int = -1, domain: str = "default") -> list[str]:
    """What remains visible without the keys, in words; no line is ever left out for looking bad."""
    count = "the number of rows" if rows < 0 else f"the number of rows ({rows})"
    # Encrypted fields from level 3 on have a cell for "nothing", too (docs/format.md, 4).
    lines = [f"{count}, and which cells are empty, but not in encrypted fields from level 3 on"]
    clear: list[str] = []
    for name, decided in decision.fields.items():
        for step in decided.outcomes[0].steps:
            if step.transform == "keep":
                clear.append(name)
            elif step.transform == "encrypt":
                lines.append(f"{name}: {_lengths(str(step.params.get('padding', 'step32')))}")
            elif step.transform == "link":
                within = step.params.get("domain", domain)
                lines.append(f"{name}: which rows hold the same value, in the join domain {within}")
            elif step.transform != "drop":
                lines.append(f"{name}: the value {step.transform}d, as decided")
    for spec in decision.indexes:
        fields = " + ".join(field for field, _ in spec.parts)
        lines.append(f"index {spec.name} ({fields}): how many rows share a bucket")
    if clear:
        lines.append(f"everything of the fields left in clear on purpose: {', '.join(clear)}")
    return [*lines, "which cells changed, to whoever holds two copies of different times"]


def _lengths(padding: str) -> str:
    if padding.startswith("fixed:"):
        return f"nothing but whether it is longer than {padding.partition(':')[2]} bytes"
    if padding == "name24":
        return "its length in steps of 24 bytes"
    if padding == "padme":
        return "its length to within 12 % (Padmé)"
    return "its length in steps of 32 bytes"


def _bad(what: str, hint: str = "") -> UsageError:
    return UsageError(f"the plan cannot be used: {what}", hint or "print a new one and edit that")


def _tables(value: Any, what: str) -> Iterable[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _bad(f"{what} is not a list of tables")
    return value


def read_plan(text: str) -> tuple[dict[str, tuple[Step, ...]], tuple[IndexSpec, ...]]:
    """The wishes and indexes of an edited plan.

    Raises:
        UsageError: it is not a plan; the message names the field, and the line where TOML fails.
    """
    try:
        plan = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line \d+", str(error))
        raise _bad(f"it is not TOML ({where[0] if where else 'at its end'})") from None
    if plan.get("plan") != VERSION:
        raise _bad("it does not say `plan = 1`")
    unknown = set(plan) - {
        *("plan", "dataset", "source", "target", "rows", "people", "policies", "decided_at"),
        *("field", "index"),
    }
    if unknown:
        raise _bad(f"it has no entry called {min(unknown)!r}")
    fields = plan.get("field", {})
    if not isinstance(fields, dict):
        raise _bad("`field` is not a table")
    wishes = {name: _wish(name, table) for name, table in fields.items()}
    return wishes, tuple(_spec(table) for table in _tables(plan.get("index", []), "`index`"))


def _wish(name: str, table: Any) -> tuple[Step, ...]:
    if not isinstance(table, dict) or set(table) - {"kind", "level", "steps"}:
        raise _bad(f"the field {name!r} knows kind, level and steps only")
    steps = []
    for entry in _tables(table.get("steps", []), f"`steps` of {name!r}"):
        transform = entry.get("do")
        if not isinstance(transform, str):
            raise _bad(f"a step of {name!r} does not say what to do", 'for example { do = "drop" }')
        steps.append(Step(transform, {k: v for k, v in entry.items() if k != "do"}))
    if not steps:
        raise _bad(f"the field {name!r} has no steps", 'write steps = [{ do = "drop" }] to drop it')
    return tuple(steps)


def _spec(table: Mapping[str, Any]) -> IndexSpec:
    name, parts, bits = table.get("name"), table.get("parts"), table.get("bits", 0)
    if not isinstance(name, str) or not _INDEX.fullmatch(name):
        raise _bad("an index needs a name of small letters, digits and _")
    pairs = parts if isinstance(parts, list) else []
    good = all(
        isinstance(p, list) and len(p) == 2 and all(isinstance(x, str) for x in p) for p in pairs
    )
    if not pairs or not good:
        raise _bad(
            f"the index {name!r} has no parts", 'parts = [["name", "whole"], ["born", "year"]]'
        )
    if isinstance(bits, bool) or not isinstance(bits, int) or not 0 <= bits <= 32:
        raise _bad(f"the bits of the index {name!r} are not a number from 0 to 32")
    return IndexSpec(name, tuple((p[0], p[1]) for p in pairs), bits)
