"""Attacks on the decision, by name. Each must end in a refusal, or in nothing being shown."""

import dataclasses

import pytest

from strongroom.core.errors import Damaged, Refused, UsageError
from strongroom.core.types import IndexSpec
from strongroom.decide import Policies, decide, plan_toml, read_plan, write_defaults


@pytest.fixture
def folder(tmp_path):
    write_defaults(tmp_path / "policies")
    return tmp_path / "policies"


GROUP = [
    "person.ethnicity",
    "person.label",
    "sensitive.religion",
    "sensitive.political",
    "sensitive.health",
    "sensitive.sexual",
]


@pytest.mark.parametrize("kind", GROUP)
@pytest.mark.parametrize("action", ["lookup", "search", "count", "export"])
@pytest.mark.parametrize(
    "role", ["officer", "analyst", "dpo", "engineer", "administrator", "responder"]
)
def test_hunting_a_group_by_what_people_are_is_refused_to_everybody(ask, kind, action, role):
    assert ask.shown(role, action, kind, 4, case=True, reason=True, approval=True) == "withheld"


@pytest.mark.parametrize("kind", GROUP)
def test_a_group_cannot_be_prepared_for_hunting_by_an_index_or_clear_column(ask, kind):
    for wish in (
        ask.step("keep"),
        ask.step("index", bits=4),
        ask.step("link"),
        ask.step("generalise", to="province"),
    ):
        with pytest.raises(Refused):
            ask.decide("engineer", "protect", ask.field(kind, 3, wish=[wish]))
    spec = IndexSpec("by_group", ((kind, "whole"), ("date.birth", "year")))
    with pytest.raises(Refused, match="by_group"):
        ask.decide(
            "engineer", "protect", ask.field(kind, 3), ask.field("date.birth", 2), indexes=(spec,)
        )


def test_taking_forbid_cedar_out_of_the_room_does_not_open_the_hunt(folder, ask):
    (folder / "forbid.cedar").unlink()
    (folder / "mine.cedar").write_text('@id("all") permit (principal, action, resource);')
    opened = Policies.load(folder)
    for kind in GROUP:
        assert ask.shown("officer", "search", kind, 4, policies=opened) == "withheld"
    assert ask.shown("dpo", "reveal", "person.name", 2, policies=opened) == "withheld"
    assert ask.shown("officer", "reveal", "person.name", 2, policies=opened) == "keep"


def test_a_rule_of_the_floor_cannot_be_given_another_meaning(folder):
    path = folder / "mine.cedar"
    path.write_text(
        '\n@id("forbid-group-hunt")\nforbid (principal, action, resource) when { false };'
    )
    with pytest.raises(UsageError, match=r"mine\.cedar, line 2"):
        Policies.load(folder)


def test_the_comments_of_the_floor_may_be_translated(folder):
    path = folder / "forbid.cedar"
    text = path.read_text("utf-8").replace("// Nobody hunts a group", "// 不得按群体搜寻个人")
    path.write_text(text, "utf-8")
    assert Policies.load(folder).names


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ('@id("x")\npermit (principal', 1),
        (
            '// a comment; with a semicolon\n\n@id("x") permit (principal, action, resource) when { resource.colour == 1 };',
            3,
        ),
        (
            '@id("a") permit (principal, action == Action::"see_overview", resource);\npermit (principal, action, resource);',
            2,
        ),
        ('@id("x") permit (principal == ?principal, action, resource);', 1),
        (
            '@id("x") permit (principal, action, resource) when { context.purpose == "a;\nb" && resource.nothing };',
            1,
        ),
        ('@id("officer-search") permit (principal, action, resource);', 1),
        ('"; @id("x") permit (principal, action, resource);', 1),
    ],
)
def test_an_unusable_policy_stops_the_whole_set_and_names_file_and_line(folder, broken, line):
    (folder / "mine.cedar").write_text(broken)
    with pytest.raises(UsageError) as error:
        Policies.load(folder)
    assert str(error.value).startswith(f"mine.cedar, line {line}: ") or (
        "officer-search" in broken and "line" in str(error.value)
    )
    assert error.value.hint


@pytest.mark.parametrize("change", ["remove", "edit", "binary"])
def test_a_changed_schema_is_damage(folder, change):
    schema = folder / "schema.cedarschema"
    if change == "remove":
        schema.unlink()
    elif change == "edit":
        schema.write_text(schema.read_text("utf-8").replace("reveals: Long", "reveals?: Long"))
    else:
        (folder / "mine.cedar").write_bytes(b"\xff\xfe")
    with pytest.raises(Damaged) as error:
        Policies.load(folder)
    assert error.value.exit_code == 5


def test_a_room_without_a_single_permit_shows_nothing(folder, ask):
    for path in folder.glob("*.cedar"):
        path.unlink()
    nothing = Policies.load(folder)
    assert ask.shown("officer", "lookup", "none", 0, policies=nothing) == "withheld"
    with pytest.raises(Refused):
        ask.decide("engineer", "protect", ask.field("person.name", 2), policies=nothing)


def test_a_policy_that_fails_while_it_is_evaluated_denies(folder, ask):
    (folder / "mine.cedar").write_text(
        '@id("all") permit (principal, action, resource);\n'
        '@id("overflow") forbid (principal, action == Action::"reveal", resource)\n'
        "when { (resource.level + 9223372036854775807) > 0 };"
    )
    failing = Policies.load(folder)
    assert ask.shown("officer", "reveal", "person.name", 2, policies=failing) == "withheld"


@pytest.mark.parametrize(
    "wish",
    [
        {"do": "keep"},
        {"do": "mask"},
        {"do": "mask", "keep_first": 1},
        {"do": "mask", "keep_first": 17},
        {"do": "generalise", "to": "year"},
        {"do": "generalise", "to": "bucket", "width": 2},
        {"do": "encrypt", "padding": "none"},
        {"do": "encrypt", "padding": "fixed:1"},
        {"do": "index", "bits": 20},
        {"do": "link"},
    ],
)
def test_an_edited_plan_that_is_weaker_than_policy_is_refused_with_exit_code_3(ask, wish):
    step = ask.step(wish["do"], **{k: v for k, v in wish.items() if k != "do"})
    with pytest.raises(Refused) as error:
        ask.decide(
            "engineer", "protect", ask.field("person.name", 2, name="full_name", wish=[step])
        )
    assert error.value.exit_code == 3
    assert "'full_name'" in str(error.value)
    assert wish["do"] in str(error.value)


def test_a_strong_step_does_not_carry_a_weak_one_along(ask):
    wish = [ask.step("encrypt"), ask.step("keep")]
    with pytest.raises(Refused) as error:
        ask.decide("engineer", "protect", ask.field("id.cn_resident", 3, wish=wish))
    assert "at-rest-never-in-clear" in error.value.reasons


def test_a_label_lowered_by_hand_does_not_lay_an_id_number_in_clear(ask):
    with pytest.raises(Refused):
        ask.decide("engineer", "protect", ask.field("id.cn_resident", 0, wish=[ask.step("keep")]))
    assert ask.shown("officer", "reveal", "id.cn_resident", 0, case=True) == "withheld"


def test_a_kind_that_nobody_knows_is_treated_as_a_direct_identifier(ask):
    assert ask.shown("engineer", "protect", "id.martian", 0) == "encrypt"
    assert ask.shown("officer", "lookup", "id.martian", 0) == "withheld"
    assert ask.shown("analyst", "count", "id.martian", 2) == "withheld"
    for wish in (ask.step("keep"), ask.step("link"), ask.step("generalise", to="year")):
        with pytest.raises(Refused):
            ask.decide("engineer", "protect", ask.field("id.martian", 0, wish=[wish]))


@pytest.mark.parametrize("kind", ["", "unknown"])
def test_a_field_that_nobody_labelled_shows_nothing_and_lies_in_ciphertext(ask, kind):
    assert ask.shown("engineer", "protect", kind, 0) == "encrypt"
    for action in ("lookup", "reveal", "search", "count", "export"):
        for role in ("officer", "analyst"):
            assert (
                ask.shown(role, action, kind, 0, case=True, reason=True, approval=True)
                == "withheld"
            )


def test_a_text_is_as_sensitive_as_what_was_found_in_it(ask):
    held = {"id.cn_resident": 12}
    assert ask.shown("officer", "reveal", "text.free", 0, case=True, contains=held) == "withheld"
    assert (
        ask.shown("officer", "reveal", "text.free", 0, case=True, reason=True, contains=held)
        == "keep"
    )
    worse = {"sensitive.health": 1}
    more = {"case": True, "reason": True, "contains": worse}
    assert ask.shown("officer", "reveal", "text.free", 0, **more) == "withheld"
    assert ask.shown("officer", "reveal", "text.free", 0, approval=True, **more) == "keep"


def test_an_index_on_a_name_alone_is_refused(ask):
    asked = [ask.field("person.name", 2, name="name"), ask.field("date.birth", 2, name="born")]
    for parts in ((("name", "whole"),), (("name", "whole"), ("name", "whole"))):
        with pytest.raises(Refused) as error:
            ask.decide("engineer", "protect", *asked, indexes=(IndexSpec("by_name", parts),))
        assert "forbid-index-on-a-name-alone" in error.value.reasons
    made = ask.decide("engineer", "protect", *asked)
    assert made.indexes == (IndexSpec("name_birth_year", (("name", "whole"), ("born", "year"))),)


def test_a_search_by_name_alone_is_refused_and_by_name_and_birth_date_is_not(ask):
    name, born = ask.field("person.name", 2), ask.field("date.birth", 2)
    both = ask.decide("officer", "search", name, born)
    assert all(not field.outcomes[0].withheld for field in both.fields.values())
    for alone in (name, born):
        assert ask.decide("officer", "search", alone).fields[alone.field.name].outcomes[0].withheld


def test_an_account_of_a_place_cannot_read_in_clear_from_elsewhere(ask):
    asked = ask.field("person.name", 2)
    for place, shown in (("上海市", True), ("北京市", False), ("", False)):
        made = ask.decide("officer", "reveal", asked, case=True, account="上海市", place=place)
        assert made.fields["person.name"].outcomes[0].withheld is not shown


def test_without_a_purpose_nothing_is_shown(ask):
    for action in ("lookup", "reveal", "search", "count"):
        for role in ("officer", "analyst"):
            assert ask.shown(role, action, "person.age", 2, purpose="", case=True) == "withheld"


def test_who_may_not_protect_is_refused_and_does_not_drop_everything(ask):
    for role in ("officer", "dpo", "administrator", ""):
        with pytest.raises(Refused):
            ask.decide(role, "protect", ask.field("none", 0), ask.field("person.name", 2))


def test_dropping_is_always_allowed_to_who_may_protect(ask):
    for kind, level in (("none", 0), ("id.cn_resident", 3), ("unknown", 4), ("biometric.face", 4)):
        asked = ask.field(kind, level, wish=[ask.step("drop")])
        [field] = ask.decide("engineer", "protect", asked).fields.values()
        assert field.outcomes[0].steps == (ask.step("drop"),)


def test_a_wish_to_see_more_than_policy_allows_is_refused(ask):
    asked = ask.field("person.name", 2, wish=[ask.step("keep")])
    with pytest.raises(Refused):
        ask.decide("officer", "lookup", asked)
    longer = ask.field("id.cn_resident", 3, wish=[ask.step("mask", keep_last=17)])
    with pytest.raises(Refused):
        ask.decide("officer", "lookup", longer)


def test_ciphertext_is_no_way_to_show_and_nonsense_is_no_way_at_all(ask):
    for wish in ("encrypt", "link", "explode"):
        with pytest.raises(UsageError):
            ask.decide("officer", "lookup", ask.field("person.name", 2, wish=[ask.step(wish)]))


HOSTILE = [
    'a"\n[field.x]\nsteps = []\n#',
    "a\nplan = 2",
    "]\r\n\x1b[2J",
    "\u2028\u202egnp",
    'b\\"',
    "",
    "键 = 值",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_name_of_a_column_cannot_smuggle_a_line_into_the_plan(ask, name):
    asked = [
        dataclasses.replace(
            ask.field("person.name", 2),
            field=dataclasses.replace(ask.field("person.name", 2).field, name=name),
        ),
        ask.field("id.cn_resident", 3, name="id"),
    ]
    made = ask.decide("engineer", "protect", *asked)
    text = plan_toml(made, source=f"csv:{name}", target=name)
    assert "\x1b" not in text
    assert "\u202e" not in text
    wishes, _ = read_plan(text)
    assert set(wishes) == {name, "id"}
    assert wishes[name] == made.fields[name].outcomes[0].steps


def test_the_cache_does_not_carry_an_approval_to_the_next_question(ask, defaults):
    kind = "sensitive.political"
    more = {"case": True, "reason": True}
    assert ask.shown("officer", "reveal", kind, 4, approval=True, **more) == "keep"
    assert ask.shown("officer", "reveal", kind, 4, **more) == "withheld"
    assert ask.shown("officer", "reveal", kind, 4) == "withheld"


def test_the_same_name_with_another_role_or_place_is_somebody_else_to_the_cache(ask):
    assert ask.shown("officer", "lookup", "person.name", 2) == "mask"
    assert ask.shown("analyst", "lookup", "person.name", 2) == "withheld"
    assert ask.shown("officer", "lookup", "person.name", 2) == "mask"


def test_two_fields_of_one_name_in_one_request_are_refused(ask):
    twice = ask.field("person.name", 2)
    with pytest.raises(UsageError):
        decide(ask.request("officer", "lookup", twice, twice), ask.policies, dataset="person")
