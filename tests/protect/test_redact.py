"""Redacted texts: what was personal is gone, and the rest reads as before."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strongroom
from strongroom import city
from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret
from strongroom.protect import redact

KEY = b"a key of sixteen bytes or more"
CALL = "报警人电话16800001234，另16900004321，又168 0000 1234。"


def test_tags_tell_values_apart_and_know_one_however_it_is_written():
    assert strongroom.redact([CALL, "只有16900004321"]) == [
        "报警人电话[phone.mobile 1]，另[phone.mobile 2]，又[phone.mobile 1]。",
        "只有[phone.mobile]",
    ]


def test_masks_are_those_of_the_cards_at_the_desk():
    assert strongroom.redact([CALL], style="mask")[0].startswith("报警人电话168****1234，另169")


def test_masks_of_the_aim_recall_leave_no_four_characters_in_a_row_of_a_value():
    values = (
        *("16800001234", "990101199001011232", "9000123456789012345", "zhangsan@example.com"),
        "上海市浦东新区万荣路9号502室",
    )
    text = "，".join(f"{lead}{v}" for lead, v in zip(LEADS, values, strict=True))
    (left,) = strongroom.redact([text], style="mask", aim="recall")
    assert left.startswith("电话168****234，身份证号…232，")
    for value in values:
        assert not [i for i in range(len(value) - 3) if value[i : i + 4] in left], left


LEADS = ("电话", "身份证号", "银行卡号", "邮箱", "家住")


def test_a_surrogate_is_the_same_for_one_value_under_one_key_and_another_under_another():
    first, again = strongroom.redact([CALL, CALL], style="surrogate", key=KEY)
    assert first == again
    assert "16800001234" not in first
    ours, theirs, ours_again = (span["text"] for span in spans_in(first))
    assert ours == ours_again != theirs
    other = strongroom.redact([CALL], style="surrogate", key=KEY[::-1])
    assert other != [first]
    assert strongroom.redact([CALL], style="surrogate") != strongroom.redact(
        [CALL], style="surrogate"
    )


def spans_in(text):
    return [
        {**span, "text": text[span["start"] : span["end"]]}
        for span in strongroom.spans([text]).to_pylist()
    ]


def test_t10_no_surrogate_can_belong_to_a_living_person():
    accounts = [b.data.column("account") for b in city.generate("case_record", 2_000, 1)]
    texts = pa.chunked_array(accounts).combine_chunks()
    redacted = strongroom.redact(texts, style="surrogate", key=KEY).to_pylist()
    kinds = {"id.cn_resident": 0, "phone.mobile": 0}
    for text in redacted:
        for span in spans_in(text):
            if span["kind"] == "id.cn_resident":
                assert span["text"].startswith("99")
            if span["kind"] == "phone.mobile":
                assert span["text"][:3] in "154 160 163 164 168 169 179 194"
            if span["kind"] in kinds:
                kinds[span["kind"]] += 1
    assert min(kinds.values()) > 100


@pytest.mark.parametrize("style", ["tag", "surrogate"])
def test_no_number_that_was_found_is_left_in_any_account(style):
    accounts = [b.data.column("account") for b in city.generate("case_record", 2_000, 1)]
    texts = pa.chunked_array(accounts).combine_chunks()
    found = strongroom.spans(texts).to_pylist()
    assert len(found) > 1_000
    redacted = strongroom.redact(texts, style=style, key=KEY).to_pylist()
    originals = texts.to_pylist()
    for span in found:
        value = originals[span["row"]][span["start"] : span["end"]]
        if style == "surrogate" and span["kind"].startswith("person."):
            # Names are short: somebody invented may be called as somebody in the text is.
            continue
        if style == "surrogate" and not any(c.isdigit() for c in value):
            # So are roads without a number: somebody invented may live on one of the text's.
            continue
        assert value not in redacted[span["row"]]


@settings(deadline=None)
@given(st.lists(st.none() | st.text(alphabet="张16800001234 @a.c省", max_size=40), max_size=8))
def test_texts_without_findings_come_back_as_they_were_wherever_the_column_is_cut(texts):
    whole = strongroom.redact(texts)
    assert whole == [strongroom.redact([t])[0] for t in texts]
    clean = set(range(len(texts))) - {s["row"] for s in strongroom.spans(texts).to_pylist()}
    assert all(whole[i] == texts[i] for i in clean)


class Foreign:
    """A column of a library that speaks Arrow's PyCapsule interface, as Polars and pandas do."""

    def __init__(self, values):
        self._values = pa.chunked_array([values])

    def __arrow_c_stream__(self, requested_schema=None):
        return self._values.__arrow_c_stream__(requested_schema)


def test_columns_of_other_libraries_come_in_as_they_are():
    series = Foreign(["电话16800001234", None])
    assert strongroom.spans(series).num_rows == 1
    assert strongroom.redact(series).to_pylist() == ["电话[phone.mobile]", None]


def test_a_style_that_is_not_there_and_a_key_that_is_too_short_are_refused_with_a_hint():
    with pytest.raises(UsageError, match="no style") as caught:
        strongroom.redact(["x"], style="blur")
    assert "surrogate" in caught.value.hint
    with pytest.raises(UsageError, match="need a key"):
        strongroom.redact(["x"], style="surrogate", key=b"short")


@pytest.mark.parametrize(
    "text",
    [
        "张建华，張建華，张 建 华",
        "冯 国 强，冯国强来了",
        "Emily Carter said it. EMILY CARTER said it. Then Emily  Carter left.",
    ],
)
def test_one_person_in_several_writings_has_one_number_and_one_surrogate(text):
    (tagged,) = strongroom.redact([text])
    assert "person.name" in tagged
    assert "[person.name 2]" not in tagged
    names = [one for one in spans_in(text) if one["kind"] == "person.name"]
    assert len(names) > 1
    table = pa.Table.from_pylist([{**one, "row": row} for row, one in enumerate(names)])
    values = [text] * len(names)
    invented = redact(values, table, style="surrogate", key=Secret(KEY)).to_pylist()
    made = {
        new[one["start"] : len(new) - (len(text) - one["end"])]
        for one, new in zip(names, invented, strict=True)
    }
    assert len(made) == 1


def test_a_name_in_latin_letters_becomes_one_in_latin_letters():
    (left,) = strongroom.redact(["Emily Carter said it."], style="surrogate", key=KEY)
    assert left.isascii()
    assert "Emily" not in left


def test_a_key_that_is_no_bytes_is_refused_with_a_hint_and_is_not_repeated():
    for key in ("a text of sixteen letters", 16):
        with pytest.raises(UsageError, match="no bytes") as caught:
            strongroom.redact(["x"], style="surrogate", key=key)
        assert "bytes" in caught.value.hint
        assert str(key) not in str(caught.value)
