"""The chunk format: what goes in comes out, and nothing else ever does."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.core.errors import Tampered
from strongroom.core.secret import Secret
from strongroom.keyring.segments import MAGIC, SALT, TAG, SnapshotKey

CHUNK = 16
HEAD = len(MAGIC) + SALT
KEY = SnapshotKey("20260101T000000Z-0000000000000000", Secret(bytes(range(32))))


class Dribble:
    """A source that gives fewer bytes than it is asked for, as a socket does."""

    def __init__(self, data, most):
        self._file, self._most = io.BytesIO(data), most

    def read(self, size):
        return self._file.read(min(size, self._most))


def sealed(data, pieces=(), name="seg-000000", key=KEY):
    out = io.BytesIO()
    writer = key.writer(name, out, chunk=CHUNK)
    at = 0
    for size in pieces:
        writer.write(data[at : at + size])
        at += size
    writer.write(data[at:])
    writer.close()
    assert writer.plain == len(data)
    assert writer.bytes == len(out.getvalue())
    return out.getvalue()


def opened(data, name="seg-000000", key=KEY, most=1 << 20):
    return b"".join(key.read(name, Dribble(data, most), chunk=CHUNK))


def chunks(data):
    body = data[HEAD:]
    return [body[at : at + CHUNK + TAG] for at in range(0, len(body), CHUNK + TAG)]


@given(st.binary(max_size=200), st.lists(st.integers(0, 40), max_size=8), st.integers(1, 64))
def test_whatever_is_written_in_whatever_pieces_is_read_back(data, pieces, most):
    assert opened(sealed(data, pieces), most=most) == data


@given(st.binary(max_size=100), st.data())
def test_no_changed_byte_is_ever_read(data, draw):
    whole = bytearray(sealed(data))
    at = draw.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= draw.draw(st.integers(1, 255))
    with pytest.raises(Tampered):
        opened(bytes(whole))


@given(st.binary(max_size=100), st.data())
def test_a_segment_cut_anywhere_is_refused_also_between_two_chunks(data, draw):
    whole = sealed(data)
    with pytest.raises(Tampered):
        opened(whole[: draw.draw(st.integers(0, len(whole) - 1))])


@given(st.binary(min_size=33, max_size=100), st.data())
def test_chunks_in_another_order_left_out_or_doubled_are_refused(data, draw):
    whole = sealed(data)
    parts = chunks(whole)
    changed = draw.draw(
        st.lists(st.sampled_from(parts), max_size=len(parts) + 1).filter(lambda c: c != parts)
    )
    with pytest.raises(Tampered):
        opened(whole[:HEAD] + b"".join(changed))


@given(st.binary(max_size=64), st.binary(min_size=1, max_size=40))
def test_nothing_can_be_put_behind_the_end(data, more):
    with pytest.raises(Tampered):
        opened(sealed(data) + more)


def test_a_segment_reads_under_its_own_name_snapshot_and_key_only():
    whole = sealed(b"a few bytes that are more than one chunk")
    other_snapshot = SnapshotKey("20260101T000000Z-0000000000000001", Secret(bytes(range(32))))
    other_key = SnapshotKey(KEY.snapshot, Secret(bytes(32)))
    for name, key in (("seg-000001", KEY), ("index", KEY), ("seg-000000", other_snapshot)):
        with pytest.raises(Tampered):
            opened(whole, name, key)
    with pytest.raises(Tampered):
        opened(whole, key=other_key)


def test_the_same_bytes_written_twice_share_no_bytes_of_key_stream():
    first, second = sealed(bytes(160)), sealed(bytes(160))
    assert first[HEAD:] != second[HEAD:]
    assert not set(chunks(first)) & set(chunks(second))


def test_a_key_shows_itself_nowhere():
    import pickle

    assert "00010203" not in repr(KEY)
    assert repr(bytes(range(32)))[2:20] not in repr(KEY)
    with pytest.raises(TypeError):
        pickle.dumps(KEY)
