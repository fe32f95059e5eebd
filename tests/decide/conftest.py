"""Short ways to ask: a request in one line, and the built-in policies."""

import datetime as dt

import pytest

from strongroom.core.types import Asked, Field, Level, Principal, Request, Step
from strongroom.decide import Policies, decide

NOW = dt.datetime(2026, 11, 23, 10, 30, tzinfo=dt.UTC)


class Ask:
    """Builds requests about invented fields and puts them to a set of policies."""

    now = NOW

    def __init__(self, policies):
        self.policies = policies

    @staticmethod
    def field(kind, level=0, name=None, contains=None, wish=()):
        field = Field("parquet:people", "person", name or kind or "unlabelled")
        return Asked(field, kind, Level(level), contains=contains, wish=tuple(wish))

    @staticmethod
    def request(role, action, *asked, **more):
        roles = frozenset(role.split("+")) if role else frozenset()
        account = more.pop("account", "")
        who = Principal("zhang", roles, account)
        more = {"purpose": "investigation", "now": NOW, "place": account, **more}
        if more.get("case") is True:
            more["case"] = "A-1"
        if more.get("approval") is True:
            more["approval"] = "approval-1"
        return Request(who, action, asked=tuple(asked), **more)

    def decide(self, role, action, *asked, policies=None, indexes=None, **more):
        request = self.request(role, action, *asked, **more)
        return decide(request, policies or self.policies, dataset="person", indexes=indexes)

    def shown(self, role, action, kind, level=0, **more):
        """What becomes of one field, as a word: keep, mask, generalise … or withheld."""
        asked = self.field(kind, level, contains=more.pop("contains", None))
        decided = self.decide(role, action, asked, **more)
        [field] = decided.fields.values()
        steps = field.outcomes[0].steps
        return "+".join(step.transform for step in steps) or "withheld"

    @staticmethod
    def step(transform, **params):
        return Step(transform, params)


@pytest.fixture(scope="session")
def defaults():
    return Policies.load()


@pytest.fixture(scope="session")
def ask(defaults):
    return Ask(defaults)
