"""The policies of a room: loaded, validated, and asked. Only Cedar's `Allow` is allow.

Default deny; a forbid outweighs every permit. Cedar skips a policy whose evaluation fails and
answers `NoDecision` when it cannot read the question: both must never open a door, so an answer
that carries an error is a denial here, whatever the decision says.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cedarpy

from strongroom.core.errors import Damaged, UsageError
from strongroom.core.records import canonical
from strongroom.decide.reads import EVERYTHING, reads
from strongroom.decide.statements import Statement, statements

BUILT_IN = Path(__file__).parent / "policies"
SCHEMA = "schema.cedarschema"
FLOOR = "forbid.cedar"
"""The file whose policies hold in every room, even where the file itself was taken away."""
EARLIER = frozenset({"edca8cf176115743a12daf3f78e73abbad0f9a5a2ee4ae015d45c7bfff415054"})
"""SHA-256 of the words of earlier schemas: a room made with one goes on under the present one."""
_MOST_CACHED = 10_000
ACTIONS = (
    *("protect", "unprotect", "lookup", "reveal", "search", "count", "export"),
    "restore",
    *("see_overview", "see_ledger", "manage_accounts", "confirm_labels"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the policies say to one question, and the names of those that decided.

    No names and not allowed means: nothing permits it.
    """

    allowed: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question in Cedar's terms, as plain JSON values.

    Attributes:
        resource: attributes of the field; None when the question is about the room.
        spent: names of the circumstances that hold for this one occasion (a case, an approval).
            An answer that a policy could have drawn from them is not kept.
    """

    principal: str
    roles: tuple[str, ...]
    place: str
    action: str
    resource: Mapping[str, Any] | None
    context: Mapping[str, Any]
    spent: frozenset[str] = frozenset()


@cache
def _schema() -> cedarpy.Schema:
    return cedarpy.Schema.from_str((BUILT_IN / SCHEMA).read_text("utf-8"))


def _wrong(statement: Statement, what: str, hint: str) -> UsageError:
    return UsageError(f"{statement.file}, line {statement.line}: {what}", hint)


def _checked(statement: Statement) -> tuple[str, Any]:
    """Check one policy against the schema; the name it bears, and what it says without comments."""
    result = cedarpy.validate_policies(statement.text, _schema())
    if not result.validation_passed:
        said = "; ".join(error.error for error in result.errors)
        raise _wrong(
            statement,
            f"this policy cannot be used: {said}",
            "nothing is decided until it is corrected",
        )
    try:
        parsed = json.loads(cedarpy.policies_to_json_str(statement.text))
    except ValueError:
        raise _wrong(statement, "this is not a policy", "correct it or take it out") from None
    if len(parsed["staticPolicies"]) != 1 or parsed["templates"]:
        raise _wrong(
            statement, "templates are not supported", "write one policy for each principal"
        )
    [body] = parsed["staticPolicies"].values()
    name = str(body.get("annotations", {}).get("id") or "")
    if not name:
        raise _wrong(
            statement, "this policy has no name", 'write @id("a-short-name") in front of it'
        )
    return name, body


def _files(folder: Path) -> dict[str, str]:
    try:
        found = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.cedar"))}
        schema = (folder / SCHEMA).read_text("utf-8")
    except FileNotFoundError:
        raise Damaged(
            f"the policies are incomplete: {folder.name}/{SCHEMA} is missing",
            "write the default policies again",
        ) from None
    except (OSError, UnicodeDecodeError):
        raise Damaged(
            f"the policies in {folder.name}/ cannot be read", "restore the files of the room"
        ) from None
    words = schema.split()
    known = hashlib.sha256(" ".join(words).encode()).hexdigest() in EARLIER
    if not known and words != (BUILT_IN / SCHEMA).read_text("utf-8").split():
        raise Damaged(
            f"{folder.name}/{SCHEMA} is not the one that this program knows",
            "the schema is part of the program: write the default one again",
        )
    return found


class Policies:
    """A validated set of policies. Immutable; `Policies.load` makes one.

    Attributes:
        digest: SHA-256 (hex) over the names and texts of all files in force.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        every = [s for file, text in files.items() for s in statements(file, text)]
        floor = list(statements(FLOOR, (BUILT_IN / FLOOR).read_text("utf-8")))
        named: dict[str, Statement] = {}
        bodies: dict[str, Any] = {}
        for statement in [*floor, *every]:
            name, body = _checked(statement)
            if name not in named:
                named[name], bodies[name] = statement, body
            elif body != bodies[name]:
                raise _wrong(
                    statement,
                    f"there is another policy called {name!r}",
                    "give it a name of its own; the rules of forbid.cedar cannot be replaced",
                )
        self.digest = hashlib.sha256(
            canonical([[name, s.text] for name, s in sorted(named.items())])
        ).hexdigest()
        self.names = tuple(named)
        scopes = [(s.text, *reads(s.text)) for s in named.values()]
        self._reads: dict[str, frozenset[str]] = {}
        self._sets: dict[str, cedarpy.PolicySet] = {}
        for action in ACTIONS:
            # A policy of another action's scope can never match, so it is not even asked.
            meant = [(text, read) for text, of, read in scopes if of is None or action in of]
            self._reads[action] = frozenset().union(*(read for _, read in meant))
            self._sets[action] = cedarpy.PolicySet.from_str("\n".join(text for text, _ in meant))
        self._cache: dict[bytes, Verdict] = {}

    @classmethod
    def load(cls, folder: Path | None = None) -> Policies:
        """The policies of a folder, or the built-in ones.

        Raises:
            UsageError: a policy does not parse, does not fit the schema, or has no name of its
                own; the message names file and line. No part of the set is used then.
            Damaged: the files cannot be read, or the schema is not the program's.
        """
        return cls(_files(BUILT_IN if folder is None else folder))

    def read_by(self, action: str) -> frozenset[str]:
        """Attributes of the circumstances that some policy about this action reads."""
        return self._reads.get(action, frozenset())

    def ask(self, questions: Sequence[Question]) -> list[Verdict]:
        """The verdict on each question, in order; equal questions are asked once."""
        keys = [self._key(question) for question in questions]
        answers: dict[bytes, Verdict] = {}
        new: dict[bytes, Question] = {}
        for key, question in zip(keys, questions, strict=True):
            if self._cacheable(question) and key in self._cache:
                answers[key] = self._cache[key]
            elif key not in new:
                new[key] = question
        if new:
            for key, verdict in zip(new, self._asked(list(new.values())), strict=True):
                answers[key] = verdict
                if self._cacheable(new[key]):
                    if len(self._cache) >= _MOST_CACHED:
                        self._cache.clear()
                    self._cache[key] = verdict
        return [answers[key] for key in keys]

    def _cacheable(self, question: Question) -> bool:
        return not (question.spent | {"hour", EVERYTHING}) & self.read_by(question.action)

    def _key(self, question: Question) -> bytes:
        """Digest of every attribute that a policy about this action can read."""
        read = self.read_by(question.action)
        every = EVERYTHING in read
        context = {key: value for key, value in question.context.items() if every or key in read}
        resource = None if question.resource is None else dict(question.resource)
        who = [question.principal, question.roles, question.place, question.action]
        return hashlib.sha256(canonical([who, resource, context])).digest()

    def _asked(self, questions: list[Question]) -> list[Verdict]:
        if len({(q.principal, q.roles, q.place, q.action) for q in questions}) > 1:
            # One Cedar entity stands for one account, so accounts are asked about one by one.
            return [verdict for q in questions for verdict in self._asked([q])]
        policies = self._sets.get(questions[0].action)
        if policies is None:
            return [Verdict(False)] * len(questions)
        entities: dict[tuple[str, str], dict[str, Any]] = {}
        requests = [_request(question, entities) for question in questions]
        # The policies were validated against the schema; to validate each question as well would
        # double its cost. An attribute that were missing makes the evaluation fail, which denies.
        try:
            results = cedarpy.is_authorized_batch(requests, policies, list(entities.values()))
        except (ValueError, TypeError):
            return [Verdict(False)] * len(questions)
        return [_verdict(result) for result in results]


def _verdict(result: cedarpy.AuthzResult) -> Verdict:
    said = result.diagnostics
    names = said.id_annotations_by_reason
    reasons = tuple(sorted(names.get(reason, reason) for reason in said.reasons))
    allowed = result.decision is cedarpy.Decision.Allow and not said.errors
    return Verdict(allowed, reasons)


def _request(question: Question, entities: dict[tuple[str, str], dict[str, Any]]) -> dict[str, Any]:
    def entity(kind: str, name: str, attrs: Mapping[str, Any], parents: Sequence[str]) -> Any:
        uid = {"type": kind, "id": name}
        above = [{"type": "Role", "id": role} for role in parents]
        entities[kind, name] = {"uid": uid, "attrs": dict(attrs), "parents": above}
        return uid

    for role in question.roles:
        entity("Role", role, {}, ())
    who = {"place": question.place}
    principal = entity("Principal", question.principal, who, question.roles)
    if question.resource is None:
        resource = entity("Room", "room", {}, ())
    else:
        attrs = dict(question.resource)
        resource = entity("Field", hashlib.sha256(canonical(attrs)).hexdigest(), attrs, ())
    return {
        "principal": principal,
        "action": {"type": "Action", "id": question.action},
        "resource": resource,
        "context": dict(question.context),
    }


def write_defaults(folder: Path) -> None:
    """Write the built-in policies and the schema into an empty or new folder.

    Raises:
        UsageError: the folder holds policies already; they are never overwritten.
    """
    if folder.is_dir() and any(folder.glob("*.cedar*")):
        raise UsageError("the folder holds policies already", "choose another, or edit those")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in sorted(BUILT_IN.glob("*.cedar*")):
        written = folder / path.name
        written.touch(mode=0o600)  # whoever may write here decides who sees what
        written.write_text(path.read_text("utf-8"), encoding="utf-8")
