"""Links and indexes: the same identifier gives the same token, and nothing else is told."""

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from strongroom.core.entries import Context, Kind
from strongroom.core.errors import UsageError
from strongroom.core.types import Column, Level
from strongroom.transforms import index, link


def _canonical(values):
    text = pc.utf8_upper(pc.utf8_trim_whitespace(values))
    return pc.if_else(pc.is_in(text, pa.array(["-", "无"])), None, text)


ID = Kind("id.cn_resident", "ID", "身份证", Level.SENSITIVE, (), canonical=_canonical, link=True)
OLD = Kind(
    "id.cn_resident_15", "old ID", "旧", Level.SENSITIVE, (), canonical=_canonical, link=True
)
NUMBER = "99010119840506123X"


def linked(keys, values, kind=ID, domain="city", epoch=1):
    column = Column("l1", "link", "link", 1, epoch=epoch, domain=domain)
    return link.apply(pa.array(values), Context(kind, column, {}, keys)).to_pylist()


def bucket(keys, values, bits=12, name="name_birth_year", dataset="22" * 16):
    column = Column("x", "index", "index", 1, domain=name, params={"bits": bits})
    return index.apply(values, Context(None, column, {}, keys, dataset=dataset))


def test_the_same_number_written_differently_gets_the_same_token(keys):
    made = linked(keys, [NUMBER, " " + NUMBER.lower(), "99010119840506124X"])
    assert made[0] == made[1] != made[2]
    assert len(made[0]) == 16


def test_placeholders_never_become_one_person(keys):
    assert linked(keys, ["-", "无", None]) == [None, None, None]


def test_tokens_of_another_domain_epoch_or_kind_cannot_be_joined(keys):
    phone = Kind("phone.mobile", "m", "m", Level.PERSONAL, (), canonical=_canonical, link=True)
    tokens = [
        linked(keys, [NUMBER])[0],
        linked(keys, [NUMBER], domain="export-7")[0],
        linked(keys, [NUMBER], epoch=2)[0],
        linked(keys, [NUMBER], kind=phone)[0],
    ]
    assert len(set(tokens)) == 4


def test_an_old_number_joins_the_new_one_that_it_was_upgraded_to(keys):
    assert linked(keys, [NUMBER], kind=OLD) == linked(keys, [NUMBER], kind=ID)


def test_a_kind_without_a_canonical_form_is_not_linked(keys):
    plain = Kind("person.sex", "sex", "性别", Level.PERSONAL, ())
    with pytest.raises(UsageError, match="canonical form"):
        linked(keys, ["男"], kind=plain)


@pytest.mark.parametrize("domain", ["", "a\nb", 7, "x" * 101])
def test_a_join_domain_is_a_short_printable_name(domain):
    with pytest.raises(UsageError):
        link.check({"domain": domain})


def test_parts_of_a_key_cannot_be_shifted_into_one_another(keys):
    one = pa.array(
        [{"n": "ab\x1f", "y": "1984"}, {"n": "ab", "y": "\x1f1984"}, {"n": "ab", "y": "1984"}]
    )
    two = pa.array([{"n": "ab1", "y": "984"}])
    assert len(set(bucket(keys, one, bits=64).to_pylist())) == 1
    assert bucket(keys, two, bits=64).to_pylist() != bucket(keys, one.slice(2), bits=64).to_pylist()


def test_a_missing_part_is_in_no_bucket(keys):
    rows = pa.array([{"n": "ab", "y": None}, {"n": None, "y": "1984"}, None])
    assert bucket(keys, rows).to_pylist() == [None, None, None]


def test_joined_keys_and_a_struct_of_parts_meet_in_one_bucket(keys):
    rows = pa.array([{"n": "王小明", "y": "1984"}])
    assert bucket(keys, rows).equals(bucket(keys, pa.array(["王小明\x1f1984"])))


def test_a_bucket_is_the_first_bits_of_the_token(keys):
    names = pa.array([f"name {i}" for i in range(200)])
    wide = bucket(keys, names, bits=64)
    assert wide.type == pa.uint64()
    for bits in (1, 12, 32, 33):
        narrow = bucket(keys, names, bits=bits)
        assert narrow.type == (pa.uint32() if bits <= 32 else pa.uint64())
        assert narrow.to_pylist() == [value >> (64 - bits) for value in wide.to_pylist()]
    assert set(bucket(keys, names, bits=0).to_pylist()) == {0}


def test_a_sliced_column_has_the_buckets_of_its_rows(keys):
    names = pa.array(["a", None, "b", "c"])
    assert bucket(keys, names).slice(2).equals(bucket(keys, names.slice(2)))


def test_two_datasets_have_nothing_to_compare(keys):
    name = pa.array(["王小明"])
    assert bucket(keys, name, bits=64) != bucket(keys, name, bits=64, dataset="33" * 16)


@pytest.mark.parametrize("bits", [-1, 65, "12", True, 1.5])
def test_an_impossible_width_is_refused(bits):
    with pytest.raises(UsageError):
        index.check({"bits": bits})
