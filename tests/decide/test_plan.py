"""The printed plan: a person reads it, edits it, hands it back, and is told what is wrong with it."""

import pytest

from strongroom.core.errors import UsageError
from strongroom.core.types import Field, IndexSpec, Label, Level, Step
from strongroom.decide import explain, plan_toml, propose, propose_indexes, read_plan

HEAD = "plan = 1\n"


@pytest.fixture
def plan(ask):
    made = ask.decide(
        "engineer",
        "protect",
        ask.field("person.name", 2, name="name"),
        ask.field("date.birth", 2, name="born"),
        ask.field("id.cn_resident", 3, name="idno"),
        ask.field("none", 0, name="updated_at"),
        ask.field("person.age", 2, name="age", wish=[ask.step("generalise", to="band", width=20)]),
        ask.field("person.education", 2, name="school", wish=[ask.step("drop")]),
    )
    return plan_toml(made, source="postgresql://db/people", rows=100_000, people=99_000)


def test_the_plan_says_what_becomes_of_each_field_and_why(plan):
    assert (
        '[field."name"]\nkind = "person.name"\nlevel = 2\nsteps = [{ do = "encrypt", padding = "name24" }]'
        in plan
    )
    assert "encrypted · 加密 + link token · 关联令牌" in plan
    assert "# policy: at-rest-coarse" in plan
    assert "rows = 100000" in plan


def test_the_leakage_report_leaves_nothing_out(plan):
    report = plan.split("would still learn:")[1]
    for said in (
        "the number of rows (100000), and which cells are empty",
        "name: its length in steps of 24 bytes",
        "idno: which rows hold the same value, in the join domain default",
        "index name_birth_year (name + born): how many rows share a bucket",
        "age: the value generalised, as decided",
        "left in clear on purpose: updated_at",
        "which cells changed",
    ):
        assert said in report
    assert "school" not in report


def test_an_edited_plan_comes_back_as_wishes(plan):
    wishes, indexes = read_plan(plan.replace('{ do = "link" }', '{ do = "link", domain = "city" }'))
    assert wishes["idno"][1] == Step("link", {"domain": "city"})
    assert wishes["school"] == (Step("drop"),)
    assert indexes == (IndexSpec("name_birth_year", (("name", "whole"), ("born", "year"))),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "plan = 1"),
        ("plan = 2", "plan = 1"),
        ("plan = 1\nx = y", "line 2"),
        (HEAD + "secret = 1", "secret"),
        (HEAD + "field = 3", "not a table"),
        (HEAD + '[field."a"]\nstep = []', "kind, level and steps"),
        (HEAD + '[field."a"]\nsteps = []', "no steps"),
        (HEAD + '[field."a"]\nsteps = ["drop"]', "list of tables"),
        (HEAD + '[field."a"]\nsteps = [{ transform = "drop" }]', "what to do"),
        (HEAD + '[[index]]\nname = "A b"\nparts = [["a", "whole"]]', "small letters"),
        (HEAD + '[[index]]\nname = "a"\nparts = []', "no parts"),
        (HEAD + '[[index]]\nname = "a"\nparts = [["a"]]', "no parts"),
        (HEAD + '[[index]]\nname = "a"\nparts = [["a", "whole"]]\nbits = 99', "bits"),
    ],
)
def test_a_plan_that_cannot_be_used_says_where_it_is_wrong(text, said):
    with pytest.raises(UsageError) as error:
        read_plan(text)
    assert said in str(error.value)
    assert error.value.hint


def test_a_field_that_the_edited_plan_leaves_out_is_stored_as_policy_proposes(ask):
    made = ask.decide("engineer", "protect", ask.field("id.cn_resident", 3, name="idno", wish=()))
    assert [step.transform for step in made.fields["idno"].outcomes[0].steps] == ["encrypt", "link"]


def test_an_index_over_a_field_that_does_not_exist_is_a_mistake_and_no_refusal(ask):
    for parts in ((("ghost", "whole"),), (("person.name", "head"),), ()):
        with pytest.raises(UsageError):
            ask.decide(
                "engineer", "protect", ask.field("person.name", 2), indexes=(IndexSpec("x", parts),)
            )


def label(kind, level, name):
    return Label(Field("s", "d", name), kind, Level(level), 0.9)


def test_what_is_proposed_follows_kind_and_level():
    def steps(kind, level):
        return [(step.transform, dict(step.params)) for step in propose(label(kind, level, "f"))]

    assert steps("none", 0) == [("keep", {})]
    assert steps("none", 2)[0][0] == "encrypt"
    assert steps("text.free", 2) == [("encrypt", {"padding": "padme"})]
    assert steps("unknown", 0) == [("encrypt", {"padding": "step32"})]
    assert steps("id.cn_resident", 3)[1] == ("link", {})


def test_an_index_is_proposed_only_where_name_and_birth_are_known():
    name, born = label("person.name", 2, "name"), label("date.birth", 2, "born")
    number = label("id.cn_resident", 3, "idno")
    assert propose_indexes([name]) == ()
    assert propose_indexes([born, number]) == ()
    assert propose_indexes([number, name, born])[0].parts == (("name", "whole"), ("born", "year"))
    assert propose_indexes([number, name])[0].parts == (("name", "whole"), ("idno", "year"))


def test_explain_tells_an_officer_what_would_help(ask, defaults):
    request = ask.request(
        "officer",
        "reveal",
        ask.field("person.name", 2),
        ask.field("id.cn_resident", 3),
        ask.field("sensitive.political", 4),
        ask.field("secret.password", 4),
        case=True,
    )
    said = "\n".join(explain(request, defaults, dataset="person"))
    assert (
        "person.name (person.name, level 2): in clear · 明文; policy · 规则: officer-reveal" in said
    )
    assert "需要: a written reason · 书面理由" in said
    assert "the approval of somebody else" in said
    assert said.count("more would be shown with") == 2


def test_explain_says_where_rows_differ(ask, defaults):
    request = ask.request(
        "officer", "reveal", ask.field("id.cn_resident", 3), case=True, reason=True
    )
    lines = explain(request, defaults, dataset="person")
    assert any("未满18岁" in line and "masked" not in lines[0] for line in lines)


def test_explain_reports_a_refusal_without_raising_it(ask, defaults):
    asked = ask.field("person.name", 2, wish=[ask.step("keep")])
    [line] = explain(ask.request("engineer", "protect", asked), defaults, dataset="person")
    assert "refused · 拒绝: at-rest-never-in-clear" in line
