"""People named in a released text count, each once, and unknowns are never merged."""

import pyarrow as pa
import pytest

from strongroom.core.types import Asked, Decision, Field, FieldDecision, Level, Outcome, Step
from strongroom.protect.release import release
from strongroom.protect.subjects import subject_of
from strongroom.serve.people import mentioned


def decided():
    asked = Asked(Field("s", "case_record", "account"), "text.free", Level.SENSITIVE)
    decision = FieldDecision(asked, {0: Outcome((Step("keep"),))})
    return Decision("d", "reveal", "incident", "case_record", {"account": decision}, (), (), "", "")


def charge(texts, marks, keys):
    """Tokens for texts in which `marks` (text → kind) are what the finder finds."""
    rids = [bytes([at]) * 16 for at in range(len(texts))]
    batch = pa.record_batch(
        [pa.array(rids, pa.binary(16)), pa.array(texts)], names=["_sr_rid", "account"]
    )

    def spans(given):
        found = [
            (row, text.index(mark), text.index(mark) + len(mark), kind, 1.0)
            for row, text in enumerate(given)
            for mark, kind in marks.items()
            if mark in text
        ]
        names = ["row", "start", "end", "kind", "score"]
        return pa.table({name: [hit[i] for hit in found] for i, name in enumerate(names)})

    return mentioned(release(batch, decided()), decided(), spans, keys)


def test_a_name_with_its_number_and_phone_is_one_person(register, invented):
    _, keys = register
    text = f"报案人王伟，身份证{invented.number(3)}，电话{invented.mobile(3)}。"
    marks = {
        "王伟": "person.name",
        invented.number(3): "id.cn_resident",
        invented.mobile(3): "phone.mobile",
    }
    tokens = charge([text], marks, keys)
    me = subject_of("id.cn_resident", pa.array([invented.number(3)]), keys)[0].as_py()
    assert tokens == [me]


def test_two_names_are_two_people_and_a_far_number_is_a_third(register, invented):
    _, keys = register
    text = f"王伟与李娜争吵。{'此后无事。' * 20}另有号码{invented.mobile(8)}"
    marks = {"王伟": "person.name", "李娜": "person.name", invented.mobile(8): "phone.mobile"}
    assert len(set(charge([text], marks, keys))) == 3


def test_the_same_name_in_two_texts_is_two_people(register):
    _, keys = register
    tokens = charge(["王伟来过", "王伟走了"], {"王伟": "person.name"}, keys)
    assert len(set(tokens)) == 2


@pytest.mark.parametrize("text", [None, "", "没有人"])
def test_a_text_that_names_nobody_costs_nothing_more(register, text):
    _, keys = register
    assert charge([text], {"王伟": "person.name"}, keys) == []
