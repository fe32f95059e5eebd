"""Each kind carries its own examples; here they are run, and canonical forms held to vectors."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS
from strongroom.kernels.text import texts
from strongroom.testing.kinds import conform

KINDS = shelf("kinds")
VALIDATED = [name for name, kind in KINDS.items() if kind.validate is not None]

# Version 1 of the canonical forms: a change here is a change of every token ever made.
CANONICAL_1 = {
    "id.cn_resident": [
        ("990101199003074470", "990101199003074470"),
        (" 990101 19900307 4470 ", "990101199003074470"),
        ("９９０１０１１９９００３０７４４７０", "990101199003074470"),
        ("99010119900307442x", "99010119900307442X"),
        ("990101-19900307-442X", "99010119900307442X"),
        ("990101900307123", "990101199003071237"),
        ("990101199003074471", "990101199003074471"),
        ("99010119900307447", None),
        ("000000000000000000", None),
        ("111111111111111111", None),
        ("见备注", None),
        ("-", None),
        ("无", None),
        ("", None),
        (None, None),
    ],
    "phone.mobile": [
        ("16800001234", "16800001234"),
        ("+86 168 0000 1234", "16800001234"),
        ("0086-16800001234", "16800001234"),
        ("8616800001234", "16800001234"),
        ("１６８００００１２３４", "16800001234"),
        ("+1 (206) 555-0100", "+12065550100"),
        ("13800000000", None),
        ("13800138000", None),
        ("00000000000", None),
        ("12345678901", None),
        ("无", None),
        ("—", None),
        (None, None),
    ],
    "bank.card": [
        ("9900 0000 0000 0010", "9900000000000010"),
        ("9900-0000-0000-0010", "9900000000000010"),
        ("0000000000000000", None),
        ("9900", None),
        ("卡号不详", None),
        (None, None),
    ],
    "email": [
        (" Zhang.San@Example.COM ", "zhang.san@example.com"),
        ("ｚｓ＠example.com", "zs@example.com"),
        ("无", None),
        (None, None),
    ],
    "id.passport": [("e 00000000", "E00000000"), ("-", None)],
    "vehicle.plate": [("粤b·00000", "粤B00000"), ("京A 00000", "京A00000"), ("无", None)],
    "person.name": [("　王芳 ", "王芳"), ("Ｎａｎｃｙ", "Nancy"), ("不详", None)],
    "postcode": [("sw1a 1aa", "SW1A1AA"), ("200001", "200001")],
}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_what_its_own_examples_say(name):
    conform(KINDS[name])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"yes": ("16012345678", "no number")}, "yes"),
        ({"no": ("16012345678",)}, "no"),
        ({"no": ()}, "counterexample"),
        ({"canonical": None}, "linked without a form"),
        ({"canonical": lambda values: pc.binary_join_element_wise(values, "1", "")}, "own form"),
        ({"validate": lambda values: np.ones(len(values), bool), "no": ()}, "counterexample"),
        ({"spans": lambda block: NO_HITS, "name": "phone.other"}, "inside a text"),
    ],
)
def test_the_suite_catches_a_kind_that_is_not_what_it_says(change, said):
    with pytest.raises(AssertionError, match=said):
        conform(replace(KINDS["phone.mobile"], **change))


@pytest.mark.parametrize("name", sorted(CANONICAL_1))
def test_canonical_forms_are_those_of_version_1(name):
    kind = KINDS[name]
    given_values, expected = zip(*CANONICAL_1[name], strict=True)
    assert kind.canonical_version == 1
    assert kind.canonical(pa.array(given_values, pa.string())).to_pylist() == list(expected)


@pytest.mark.parametrize("name", [n for n, k in KINDS.items() if k.canonical])
@settings(max_examples=40, deadline=None)
@given(values=st.lists(st.one_of(st.none(), st.text(max_size=24)), max_size=8))
def test_a_canonical_form_is_its_own_canonical_form(name, values):
    kind = KINDS[name]
    once = kind.canonical(pa.array(values, pa.string()))
    twice = kind.canonical(once)
    assert len(once) == len(values)
    assert twice.to_pylist() == once.to_pylist()


@settings(max_examples=40, deadline=None)
@given(values=st.lists(st.one_of(st.none(), st.text(max_size=40)), max_size=10))
def test_no_text_makes_a_validator_raise(values):
    array = pa.array(values, pa.string())
    for name in VALIDATED:
        answer = KINDS[name].validate(array)
        assert answer.dtype == bool
        assert len(answer) == len(values)


def test_bytes_that_are_no_text_make_no_validator_raise():
    array = pa.array([b"\xff\xfe\x00", b"\xe6\xb1", b"", None])
    for name in VALIDATED:
        assert len(KINDS[name].validate(array)) == 4


def test_every_single_digit_error_in_an_id_number_is_caught():
    valid = "990101199003074470"
    wrong = [
        valid[:i] + d + valid[i + 1 :] for i in range(18) for d in "0123456789" if d != valid[i]
    ]
    assert not KINDS["id.cn_resident"].validate(pa.array(wrong)).any()


def test_random_numbers_are_hardly_ever_taken_for_an_id_number():
    rng = np.random.default_rng(3)
    numbers = pa.array([f"{n:018d}" for n in rng.integers(0, 10**18, 200_000)])
    # Province, date and check character together let two in 100,000 pass: four are expected here,
    # and by chance nearly never more than fifteen.
    assert KINDS["id.cn_resident"].validate(numbers).sum() <= 15


def test_an_unallotted_segment_lowers_confidence_and_hides_nothing():
    from strongroom.find import spans

    rows = spans(["电话16800001234", "电话13000001234"]).to_pylist()
    unallotted, allotted = rows
    assert unallotted["kind"] == allotted["kind"] == "phone.mobile"
    assert 0.5 < unallotted["score"] < allotted["score"]


def test_levels_and_identifiers_are_those_of_the_vocabulary():
    assert KINDS["id.cn_resident"].level is Level.SENSITIVE
    assert KINDS["person.ethnicity"].level is Level.SENSITIVE
    assert KINDS["biometric.face"].level is Level.CRITICAL
    assert KINDS["org.uscc"].level is Level.INTERNAL
    assert KINDS["none"].level is Level.PUBLIC
    for kind in KINDS.values():
        if kind.link:
            assert kind.canonical is not None, "a token needs a canonical form"
        if kind.level > Level.PERSONAL and kind.name != "secret.password":
            assert kind.law, f"{kind.name} says why it is above personal"


def test_no_example_could_belong_to_a_living_person():
    kinds = ("id.cn_resident", "id.cn_resident_15")
    for name in kinds:
        known = KINDS[name].validate(pa.array(KINDS[name].yes))
        assert known.all()
        heads = texts(KINDS[name].canonical(pa.array(KINDS[name].yes)))
        starts = {bytes(heads.data[o : o + 2]) for o in heads.starts}
        assert starts == {b"99"}
    mobiles = KINDS["phone.mobile"].canonical(pa.array(KINDS["phone.mobile"].yes)).to_pylist()
    assert {m[:3] for m in mobiles} <= {"154", "160", "163", "164", "168", "169", "179", "194"}
