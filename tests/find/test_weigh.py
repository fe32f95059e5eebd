"""What a learned model of columns adds to the rules, and what it never may take away."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strongroom
from strongroom.core.errors import StrongroomError
from strongroom.find import judge, traits, weigh
from strongroom.find.judge import Verdict
from strongroom.find.profile import Profile
from strongroom.find.text.whole import whole
from strongroom.kernels import compiled
from strongroom.kernels.columns import column

ID = "id.cn_resident"
NOWHERE = weigh.Table()


def verdict(kind: str, *, share: float = 1.0, confidence: float = 0.9, name: str = "c1") -> Verdict:
    """A column of a hundred values of which so many fit a kind."""
    profile = Profile(name, "string", rows=100, checked=100)
    profile.tried[kind], profile.matched[kind] = 100, round(100 * share)
    return Verdict(profile, kind, confidence)


def kinds(folder: Path, text: str, name: str = "t.csv") -> dict[str, str]:
    (folder / name).write_text(text, encoding="utf-8")
    return {f.field.name: f.kind for f in strongroom.find(folder / name)}


@settings(max_examples=100, deadline=None)
@given(
    kind=st.sampled_from(
        [ID, "phone.mobile", "email", "address", "bank.card", "date.birth", "secret.password"]
    ),
    confidence=st.floats(0.5, 1),
    nobody=st.floats(0, 1),
)
def test_whatever_the_model_says_what_values_prove_of_people_stands(
    kind: str, confidence: float, nobody: float
) -> None:
    one = verdict(kind, confidence=confidence)
    weigh._settle(one, {"none": nobody, "device.id": 1 - nobody}, NOWHERE)
    assert (one.kind, one.confidence) == (kind, confidence)


def test_a_doubt_is_told_beside_what_stands() -> None:
    one = verdict("address")
    weigh._settle(one, {"none": 0.92, "address": 0.08}, NOWHERE)
    assert (one.kind, weigh.say.DOUBTED in one.evidence) == ("address", True)


def test_names_are_let_go_only_where_nothing_else_is_of_people_and_the_values_look_like_none() -> (
    None
):
    people, goods, beside = verdict("person.name"), verdict("person.name"), verdict("person.name")
    people.profile.facts |= {"han": 1.0, "named_mean": 0.4}
    for one in (goods, beside):
        one.profile.facts |= {"han": 1.0, "named_mean": -5.0}
    for one in (people, goods, beside):
        weigh._settle(one, {"none": 0.99, "person.name": 0.01}, weigh.Table(people=one is beside))
    assert [one.kind for one in (people, goods, beside)] == ["person.name", "none", "person.name"]


def test_what_no_value_proves_is_let_go_and_a_city_only_where_nobody_lives() -> None:
    machine, city, town = (
        verdict("ip.address"),
        verdict("address.fragment"),
        verdict("address.fragment"),
    )
    weigh._settle(machine, {"none": 0.95, "ip.address": 0.05}, weigh.Table(people=True))
    weigh._settle(city, {"none": 0.95, "address.fragment": 0.05}, weigh.Table(people=True))
    weigh._settle(town, {"none": 0.95, "address.fragment": 0.05}, NOWHERE)
    assert [one.kind for one in (machine, city, town)] == ["none", "address.fragment", "none"]


def test_where_each_column_is_doubted_and_none_proves_anybody_all_are_let_go() -> None:
    nobodys = weigh.Table(people=True, doubted=True)
    place, names, text = verdict("address"), verdict("person.name"), verdict("text.free")
    text.contains = {"person.name": 3}
    assert weigh._doubted([place, names, text], [0.95, 0.9, 0.99])
    assert not weigh._doubted([place, names, text], [0.95, 0.89, 0.99])
    for one in (place, names, text):
        weigh._settle(one, {"none": 0.95, one.kind: 0.05}, nobodys)
    assert [one.kind for one in (place, names, text)] == ["none", "none", "none"]
    assert text.contains is None


@pytest.mark.parametrize(
    "proved", [ID, "phone.mobile", "email", "bank.card", "bank.account", "secret.password"]
)
def test_no_table_in_which_a_value_proves_somebody_is_doubted_as_a_whole(proved: str) -> None:
    names, number, text = verdict("person.name"), verdict(proved), verdict("text.free")
    text.contains = {"person.name": 3, proved: 1}
    assert weigh._doubted([names], [1.0])
    assert not weigh._doubted([names, number], [1.0, 1.0])
    assert not weigh._doubted([names, text], [1.0, 1.0])


def test_beside_people_a_name_is_let_go_only_where_the_rules_are_unsure_of_it() -> None:
    beside = weigh.Table(people=True)
    unsure, sure = verdict("person.name", confidence=0.7), verdict("person.name", confidence=0.9)
    likely_names = verdict("person.name", confidence=0.7)
    for one, mean in ((unsure, -5.0), (sure, -5.0), (likely_names, 0.4)):
        one.profile.facts |= {"han": 1.0, "named_mean": mean}
        weigh._settle(one, {"none": 0.95, "person.name": 0.05}, beside)
    assert [one.kind for one in (unsure, sure, likely_names)] == [
        "none",
        "person.name",
        "person.name",
    ]


def test_a_column_called_a_name_beside_people_stays_in_whatever_letters_it_is() -> None:
    # 杨麤龗鸞雥籲虌: no model has seen such letters, and what is let go is left in the clear.
    one = verdict("person.name", confidence=weigh.UNSURE)
    one.profile.facts |= {"han": 1.0, "named_mean": -6.0}
    weigh._settle(one, {"none": 0.97, "person.name": 0.03}, weigh.Table(people=True))
    assert (one.kind, weigh.say.DOUBTED in one.evidence) == ("person.name", True)


def test_a_kind_that_no_value_proves_gives_way_to_a_likelier_one_of_somebody() -> None:
    likely = {"none": 0.02, "person.education": 0.95, "org.name": 0.03}
    school, unsure = verdict("org.name"), verdict("org.name")
    weigh._settle(school, likely, NOWHERE)
    weigh._settle(unsure, {"none": 0.1, "person.education": 0.8, "org.name": 0.1}, NOWHERE)
    assert (school.kind, weigh.say.LEARNT in school.evidence) == ("person.education", True)
    assert unsure.kind == "org.name"


@pytest.mark.parametrize(
    ("rules", "likelier"),
    [
        ("address.fragment", "address.region"),
        ("sensitive.health", "person.sex"),
        ("id.passport", "account.id"),
    ],
)
def test_no_other_kind_lowers_the_level_of_a_field_or_leaves_it_clear(
    rules: str, likelier: str
) -> None:
    one, raised = verdict(rules), verdict(likelier)
    weigh._settle(one, {"none": 0.01, likelier: 0.99}, NOWHERE)
    weigh._settle(raised, {"none": 0.01, rules: 0.99}, NOWHERE)
    assert one.kind == rules
    assert raised.kind == rules


def test_who_wrote_a_song_stands_on_its_cover_however_sure_the_model_is() -> None:
    song, person = verdict("none"), verdict("none")
    weigh._settle(song, {"none": 0.01, "person.name": 0.99}, weigh.Table(works=True))
    weigh._settle(person, {"none": 0.01, "person.name": 0.99}, NOWHERE)
    assert (song.kind, person.kind) == ("none", "person.name")


def test_what_a_firm_is_called_is_nobody_however_sure_the_model_is() -> None:
    firm, person = verdict("none", name="company_name"), verdict("none", name="contact")
    for one in (firm, person):
        weigh._settle(one, {"none": 0.01, "person.name": 0.99}, weigh.Table(firms=True))
    assert (firm.kind, person.kind) == ("none", "person.name")


def test_the_telephone_of_a_firm_of_which_nothing_else_is_told_is_the_firms(
    tmp_path: Path,
) -> None:
    firms = "".join(f"{n},{name},(503) 555-{9831 - n}\n" for n, name in enumerate("ABCDEF"))
    assert kinds(tmp_path, "id,company_name,phone\n" + firms)["phone"] == "none"
    # A mobile is carried by somebody, whoever pays for it.
    firms = "".join(f"{n},{name},1640000{9831 - n}\n" for n, name in enumerate("ABCDEF"))
    assert kinds(tmp_path, "id,company_name,phone\n" + firms)["phone"] == "phone.mobile"


def test_a_plate_of_another_country_is_one_where_the_model_is_sure() -> None:
    sure, unsure = verdict("none"), verdict("none")
    weigh._settle(sure, {"none": 0.1, "vehicle.plate": 0.9}, NOWHERE)
    weigh._settle(unsure, {"none": 0.3, "vehicle.plate": 0.7}, NOWHERE)
    assert (sure.kind, unsure.kind) == ("vehicle.plate", "none")


def test_texts_that_hold_something_stay_what_they_are() -> None:
    one = verdict("text.free")
    one.contains = {ID: 3}
    weigh._settle(one, {"none": 1.0}, NOWHERE)
    assert (one.kind, one.contains) == ("text.free", {ID: 3})


def test_a_kind_that_the_model_has_never_seen_stands_too() -> None:
    one = verdict("library.card")
    weigh._settle(one, {"none": 1.0}, NOWHERE)
    assert one.kind == "library.card"


def test_a_column_that_the_rules_pass_over_is_given_its_kind() -> None:
    one = verdict("none")
    weigh._settle(one, {"none": 0.2, "person.name": 0.7, "account.id": 0.1}, NOWHERE)
    assert one.kind == "person.name"
    assert weigh.say.LEARNT in one.evidence


def test_keys_of_few_digits_are_not_made_accounts_because_a_copy_joins_by_them() -> None:
    key, number = verdict("none"), verdict("none")
    key.profile.facts |= {"digits": 1.0, "length": 2.4}
    number.profile.facts |= {"digits": 1.0, "length": 8.0}
    for one in (key, number):
        weigh._settle(one, {"none": 0.1, "account.id": 0.9}, NOWHERE)
    assert (key.kind, number.kind) == ("none", "account.id")


def test_what_the_rules_thought_of_and_refused_takes_more() -> None:
    one, other = verdict("none"), verdict("none")
    one.refused.add("org.name")
    for verdict_ in (one, other):
        weigh._settle(verdict_, {"none": 0.3, "org.name": 0.7}, NOWHERE)
    assert (one.kind, other.kind) == ("none", "org.name")


def test_no_trait_holds_a_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = ["zqxjk-17", "郗嬛", "990101198001010011", "16400000017", "wvut@example.com"]
    lines = ["编号,姓名,证件,电话,邮箱,备注"]
    lines += [",".join([*planted, f"找{planted[1]}，电话{planted[3]}"])] * 12
    words: list[str] = []
    real = traits._places

    def noted(some: list[str]) -> object:
        words.extend(some)
        return real(some)

    monkeypatch.setattr(traits, "_places", noted)
    kinds(tmp_path, "\n".join(lines))
    assert len(words) > 200
    assert [w for w in words for value in planted if value in w or value[:6] in w] == []


def test_rare_names_are_found_under_a_heading_that_says_nothing(tmp_path: Path) -> None:
    rows = ["殷志和,0.1", "麦丽娟,3", "古志雄,2.5", "沙吉平,7", "郏文斌,1", "蔺小琴,4", "甄勇,2"]
    found = kinds(tmp_path, "ZKR_NM,XS\n" + "\n".join(rows))
    assert found == {"ZKR_NM": "person.name", "XS": "none"}


def test_without_a_model_the_rules_stand_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weigh, "model", lambda: None)
    found = kinds(tmp_path, "姓名,手机\n" + "\n".join(f"王小明,164000000{n:02}" for n in range(20)))
    assert found == {"姓名": "person.name", "手机": "phone.mobile"}


def test_the_rules_alone_are_what_training_listens_to(tmp_path: Path) -> None:
    heard: list[str] = []
    real, judge.weigh = judge.weigh, lambda dataset, around, verdicts: heard.append(dataset)
    try:
        kinds(tmp_path, "a,b\n1,2\n")
    finally:
        judge.weigh = real
    assert heard


def test_a_dataset_of_one_empty_column_is_weighed_too(tmp_path: Path) -> None:
    try:
        assert set(kinds(tmp_path, "姓名\n\n\n").values()) <= {"none", "person.name"}
    except StrongroomError:
        pytest.fail("an empty column is no reason to stop")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="王小明李国强银杏 ·aA1，", max_size=6), max_size=12))
def test_a_value_is_a_name_or_not_whatever_stands_beside_it(values: list[str]) -> None:
    def margins(some: list[str]) -> list[float]:
        return whole(column(pa.array(some, pa.large_string()))).tolist()

    together = margins(values)
    assert together == [margins([value])[0] for value in values]
    with compiled.switched(False):
        assert np.allclose(together, margins(values), atol=1e-4)


class Saying:
    """A model that says of each column what it is told to."""

    labels = ("none", "person.name", "person.occupation")

    def __init__(self, *said):
        self.said = said

    def likely(self, traits):
        return np.array(
            [[1 - sure if n == 0 else sure * (n == at) for n in range(3)] for at, sure in self.said]
        )


def test_what_is_said_of_people_alone_comes_back_where_the_model_finds_who_they_are(
    tmp_path, monkeypatch
):
    file = tmp_path / "schedule.csv"
    trades = ["NURSE", "TEACHER", "ELECTRICIAN", "LAWYER", "FARMER", "ACCOUNTANT"] * 4
    people = ["TOLLMER CEDRIG", "HARGOVE BROKE", "OKANDO PRISKA", "VELDE ARNT"] * 6
    rows = "".join(f"SA11AI.{n},{people[n]},{trade},{n}500\n" for n, trade in enumerate(trades))
    file.write_text(f"TRAN_ID,BY,OCCUPATION,AMT\n{rows}", encoding="utf-8")
    nobody = (0, 0.0)
    for sure, kind in ((0.0, "none"), (0.9, "person.occupation")):
        model = Saying(nobody, (1, sure), nobody, nobody)
        monkeypatch.setattr(weigh, "model", lambda model=model: model)
        found = {f.field.name: f.kind for f in strongroom.find(str(file))}
        assert found["OCCUPATION"] == kind
