"""What holds for every request and every set of policies, tried on many."""

import dataclasses
import datetime as dt
import json

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from strongroom.core.errors import Refused
from strongroom.core.types import Asked, Field, IndexSpec, Level, Principal, Request, Step
from strongroom.decide import CONDITIONS, Policies, decide, digest, explain, plan_toml, read_plan
from strongroom.decide.circumstances import circumstances, kind_of, question, resource, reveals
from strongroom.decide.policyset import ACTIONS, BUILT_IN, SCHEMA, _request

NOW = dt.datetime(2026, 11, 23, 10, 30, tzinfo=dt.UTC)
KINDS = [
    *("none", "unknown", "person.name", "person.sex", "person.age", "date.birth", "address"),
    *("id.cn_resident", "phone.mobile", "person.ethnicity", "sensitive.health", "text.free"),
    *("location.track", "secret.password", "bank.card", "nobody.knows"),
]
ROLES = ["officer", "analyst", "dpo", "auditor", "administrator", "engineer", "responder"]
SHOWING = ["lookup", "reveal", "search", "count", "export", "unprotect"]
FAST = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def requests(draw, actions=SHOWING):
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
    asked = tuple(
        Asked(
            Field("s", "person", f"f{i}"),
            kind,
            Level(draw(st.integers(0, 4))),
            contains=draw(st.sampled_from([None, {"id.cn_resident": 1}, {"sensitive.health": 1}])),
        )
        for i, kind in enumerate(kinds)
    )
    home = draw(st.sampled_from(["", "上海市"]))
    return Request(
        Principal("zhang", frozenset(draw(st.sets(st.sampled_from(ROLES), max_size=2))), home),
        draw(st.sampled_from(actions)),
        draw(st.sampled_from(["", "investigation"])),
        asked,
        NOW,
        case=draw(st.sampled_from(["", "A-1"])),
        place=draw(st.sampled_from(["", "上海市", "北京市"])),
        reason=draw(st.booleans()),
        approval=draw(st.sampled_from(["", "ok"])),
    )


def shown(decision):
    """(field, pattern) → how much is revealed, over all patterns of every condition."""
    found = {}
    for name, decided in decision.fields.items():
        kind = kind_of(decided.asked.kind)
        for pattern in range(1 << len(CONDITIONS)):
            own = sum(
                1 << bit
                for bit, condition in enumerate(decision.conditions)
                if pattern >> list(CONDITIONS).index(condition) & 1
            )
            outcome = decided.outcomes.get(own)
            steps = outcome.steps if outcome else ()
            found[name, pattern] = max((reveals(step, kind) for step in steps), default=-1)
    return found


def answer(request, policies):
    return shown(decide(request, policies, dataset="person"))


@pytest.fixture(scope="module")
def files():
    return {path.name: path.read_text("utf-8") for path in BUILT_IN.glob("*.cedar")}


@pytest.fixture(scope="module")
def second():
    """The built-in policies loaded once more, with a cache of their own."""
    return Policies.load()


@pytest.fixture(scope="module")
def with_policy(files):
    """The built-in policies and one more, loaded once for each."""
    known = {}

    def load(policy):
        if policy not in known:
            known[policy] = Policies({**files, "mine.cedar": f'@id("mine") {policy}'})
        return known[policy]

    return load


FORBIDS = [
    "forbid (principal, action, resource);",
    "forbid (principal, action, resource) when { context.minor };",
    "forbid (principal, action, resource) unless { context.other_place };",
    'forbid (principal in Role::"officer", action, resource is Field) when { resource.level >= 3 };',
    'forbid (principal, action == Action::"lookup", resource) when { context.reveals == 2 };',
    'forbid (principal, action, resource is Field) when { context.hour > 8 && resource.family == "person" };',
]


@FAST
@given(request=requests(), forbid=st.sampled_from(FORBIDS))
def test_adding_a_forbid_never_shows_more(defaults, with_policy, request, forbid):
    narrower = with_policy(forbid)
    before, after = answer(request, defaults), answer(request, narrower)
    assert all(after[key] <= before[key] for key in before)


@FAST
@given(request=requests(), gone=st.sampled_from(["case", "reason", "approval", "purpose"]))
def test_saying_less_never_shows_more(defaults, request, gone):
    less = dataclasses.replace(request, **{gone: False if gone == "reason" else ""})
    before, after = answer(request, defaults), answer(less, defaults)
    assert all(after[key] <= before[key] for key in before)


@FAST
@given(request=requests(), raised=st.integers(0, 4))
def test_a_higher_level_never_shows_more(defaults, request, raised):
    higher = dataclasses.replace(
        request,
        asked=tuple(
            dataclasses.replace(a, level=Level(max(int(a.level), raised))) for a in request.asked
        ),
    )
    before, after = answer(request, defaults), answer(higher, defaults)
    assert all(after[key] <= before[key] for key in before)


PERMITS = [
    "permit (principal, action, resource) when { context.minor };",
    "permit (principal, action, resource) when { context.other_place && !context.minor };",
    "permit (principal, action, resource) when { context.minor == context.other_place };",
]


@FAST
@given(request=requests(), policy=st.sampled_from(PERMITS + FORBIDS))
def test_a_row_that_cannot_tell_never_shows_more_whatever_the_policies_say(
    with_policy, request, policy
):
    made = answer(request, with_policy(policy))
    for (name, pattern), amount in made.items():
        for bit in range(len(CONDITIONS)):
            assert amount >= made[name, pattern | 1 << bit]


@FAST
@given(request=requests())
def test_everything_a_decision_shows_was_allowed_by_name(defaults, request):
    decision = decide(request, defaults, dataset="person")
    assert len(decision.fields) == len(request.asked)
    for decided in decision.fields.values():
        assert 1 <= len(decided.outcomes) <= 64
        for outcome in decided.outcomes.values():
            if not outcome.withheld:
                assert set(outcome.reasons) & set(defaults.names)


@FAST
@given(request=requests())
def test_the_same_question_has_the_same_answer_with_and_without_the_cache(
    defaults, second, request
):
    second._cache.clear()
    first = decide(request, second, dataset="person")
    assert (
        first
        == decide(request, second, dataset="person")
        == decide(request, defaults, dataset="person")
    )
    assert first.digest == digest(first)
    assert len(first.digest) == 64


@FAST
@given(request=requests(), data=st.data())
def test_any_change_of_a_decision_changes_its_digest(defaults, request, data):
    decision = decide(request, defaults, dataset="person")
    name = data.draw(
        st.sampled_from(["action", "purpose", "dataset", "policies", "indexes", "conditions"])
    )
    changed = {"indexes": (IndexSpec("x", (("f0", "whole"),)),), "conditions": ("other",)}.get(
        name, "other"
    )
    assert digest(dataclasses.replace(decision, **{name: changed})) != decision.digest
    assert digest(dataclasses.replace(decision, at="another hour")) == decision.digest
    field = decision.fields["f0"]
    outcome = field.outcomes[0]
    weaker = dataclasses.replace(outcome, steps=(*outcome.steps, Step("keep", {"x": 1})))
    fields = {
        **decision.fields,
        "f0": dataclasses.replace(field, outcomes={**field.outcomes, 0: weaker}),
    }
    assert digest(dataclasses.replace(decision, fields=fields)) != decision.digest


@FAST
@given(request=requests())
def test_explain_says_what_decide_does(defaults, request):
    decision = decide(request, defaults, dataset="person")
    lines = explain(request, defaults, dataset="person")
    heads = [line for line in lines if not line.startswith("  ")]
    assert len(heads) == len(request.asked)
    for line, decided in zip(heads, decision.fields.values(), strict=True):
        outcome = decided.outcomes[0]
        assert ("withheld · 不提供" in line) == outcome.withheld
        assert all(name in line for name in outcome.reasons)


@FAST
@given(request=requests(actions=["protect"]))
def test_a_printed_plan_read_back_is_decided_as_it_was(defaults, request):
    engineer = Principal("local:0", frozenset({"engineer"}))
    request = dataclasses.replace(request, principal=engineer)
    decision = decide(request, defaults, dataset="person")
    wishes, indexes = read_plan(plan_toml(decision, source="x", rows=3, people=2))
    again = dataclasses.replace(
        request,
        asked=tuple(dataclasses.replace(a, wish=wishes[a.field.name]) for a in request.asked),
    )
    second = decide(again, defaults, dataset="person", indexes=indexes)
    assert second.indexes == decision.indexes
    for name, decided in decision.fields.items():
        assert second.fields[name].outcomes == decided.outcomes


@FAST
@given(
    request=requests(actions=["protect"]),
    wish=st.sampled_from(["keep", "mask", "generalise", "encrypt", "link", "drop"]),
)
def test_no_wish_lays_personal_data_in_clear(defaults, request, wish):
    engineer = Principal("local:0", frozenset({"engineer"}))
    asked = request.asked[0]
    assume(wish != "generalise" or asked.kind in ("person.age", "date.birth", "address"))
    request = dataclasses.replace(
        request, principal=engineer, asked=(dataclasses.replace(asked, wish=(Step(wish),)),)
    )
    try:
        decision = decide(request, defaults, dataset="person")
    except Refused:
        return
    level = resource(asked, "person")["level"]
    for step in decision.fields["f0"].outcomes[0].steps:
        amount = reveals(step, kind_of(asked.kind))
        assert amount == 0 or level <= 1 or (amount <= 2 and level == 2) or amount == 1


def test_every_question_fits_the_schema_although_it_is_not_checked_each_time(ask):
    import cedarpy

    schema = cedarpy.Schema.from_str((BUILT_IN / SCHEMA).read_text("utf-8"))
    request = ask.request(
        "officer+dpo", "lookup", ask.field("text.free", 3, contains={"id.other": 1})
    )
    context = circumstances(request, transform="mask", reveals=2)
    asked = question(request, resource(request.asked[0], "person"), context)
    entities = {}
    for action in ACTIONS[:8]:
        cedar = _request(dataclasses.replace(asked, action=action), entities)
        result = cedarpy.is_authorized(
            {**cedar, "context": json.dumps(cedar["context"])},
            "permit (principal, action, resource);",
            list(entities.values()),
            schema,
        )
        assert result.allowed, result.diagnostics.errors
    for action in ACTIONS[8:]:
        cedar = _request(dataclasses.replace(asked, action=action, resource=None), entities)
        assert cedarpy.is_authorized(
            cedar, "permit (principal, action, resource);", list(entities.values()), schema
        ).allowed


def test_a_policy_that_reads_the_clock_is_asked_every_time(files, ask):
    office_hours = '@id("office-hours") forbid (principal, action, resource) unless { context.hour >= 8 && context.hour < 18 };'
    policies = Policies({**files, "mine.cedar": office_hours})
    asked = ask.field("person.name", 2)
    for hour, comes_out in ((10, False), (23, True), (10, False)):
        request = dataclasses.replace(
            ask.request("officer", "lookup", asked), now=NOW.replace(hour=hour)
        )
        made = decide(request, policies, dataset="person")
        assert made.fields["person.name"].outcomes[0].withheld is comes_out


@pytest.mark.parametrize(
    ("action", "more", "kept"),
    [
        ("reveal", {"case": "A-1"}, False),
        ("reveal", {"approval": "x"}, False),
        ("reveal", {"case": "A-1", "approval": "x", "reason": True}, False),
        ("reveal", {"reason": True}, True),
        ("lookup", {"case": "A-1"}, True),
        ("unprotect", {"approval": "x"}, False),
    ],
)
def test_an_answer_that_could_be_drawn_from_a_case_or_an_approval_is_never_kept(
    second, ask, action, more, kept
):
    second._cache.clear()
    request = ask.request("officer+engineer", action, ask.field("person.name", 2), **more)
    decide(request, second, dataset="person")
    assert bool(second._cache) is kept


def test_the_digest_of_the_policies_tells_any_change(files):
    late = '\n@id("late") forbid (principal, action, resource) when { context.hour == 22 };'
    sets = [files, {**files, "dpo.cedar": files["dpo.cedar"] + late}]
    sets += [{name: text for name, text in files.items() if name != gone} for gone in files]
    digests = [Policies(one).digest for one in sets]
    # Without forbid.cedar the same policies are in force, because its rules cannot be taken away.
    assert digests[2 + list(files).index("forbid.cedar")] == digests[0]
    assert len(set(digests)) == len(sets) - 1
