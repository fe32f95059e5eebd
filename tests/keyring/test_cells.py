"""Cells under an unlocked keyring: what may be read where, and what may not be moved."""

import hashlib
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from strongroom.core.errors import Locked, Tampered, UsageError
from strongroom.keyring import ciphers, labels

DATASET = "00112233-4455-6677-8899-aabbccddeeff"
OTHER = "ff112233-4455-6677-8899-aabbccddeeff"
VALUES = pa.array(["994101198001010010", "王小明", None, "16312345678", ""])


@pytest.fixture(params=[0, ciphers.FEW], ids=["as a column", "a call a value"], autouse=True)
def way(request, monkeypatch):
    monkeypatch.setattr(ciphers, "FEW", request.param)


def decrypted(cipher, column, cells):
    plain, failed = cipher.decrypt(column, cells)
    return plain.to_pylist(), failed.tolist()


def test_a_cell_is_the_library_s_siv_over_the_five_components_of_the_format(keys, bind):
    cells = bind(5, versions=[1, 2, 3, 4, 5]).encrypt(7, VALUES).to_pylist()
    rids = keys.rids(DATASET, "fingerprint", "p", 0, 5).to_pylist()
    uuid = bytes.fromhex(DATASET.replace("-", ""))
    library = AESSIV(keys._key(64, "cell", uuid, 1))
    for i, value in enumerate(VALUES.to_pylist()):
        if value is None:
            assert cells[i] is None
            continue
        components = [
            rids[i] + (i + 1).to_bytes(8, "big"),
            b"\x01",
            uuid,
            b"\x00\x00\x00\x07",
            b"\x00\x00\x00\x01",
        ]
        assert cells[i] == b"\x01\x00\x00\x00\x01" + library.encrypt(value.encode(), components)


@pytest.mark.parametrize("scheme", [1, 2])
def test_few_rows_and_many_rows_go_two_ways_to_the_same_bytes(bind, scheme, monkeypatch):
    values = pa.array(["", None, "x", "994101198001010010", "地址" * 30, "16312345678"] * 3)
    few = bind(18, scheme=scheme).encrypt(7, values)
    forged = few.to_pylist()
    forged[3] = forged[3][:-1] + bytes([forged[3][-1] ^ 1])
    forged[4], forged[5] = b"", b"\x01"
    forged = pa.array(forged, pa.binary())
    opened = decrypted(bind(18, scheme=scheme), 7, forged)
    assert opened[1] == [False] * 3 + [True] * 3 + [False] * 12
    monkeypatch.setattr(ciphers, "FEW", 0)
    many = bind(18, scheme=scheme).encrypt(7, values)
    assert many.equals(few)
    assert decrypted(bind(18, scheme=scheme), 7, forged) == opened


def test_a_repeated_run_gives_the_same_bytes(bind):
    assert bind(5).encrypt(7, VALUES).equals(bind(5).encrypt(7, VALUES))


@pytest.mark.parametrize("scheme", [1, 2])
def test_values_come_back_under_both_schemes(bind, scheme):
    cells = bind(5, scheme=scheme).encrypt(7, VALUES)
    assert all(c[0] == scheme for c in cells.to_pylist() if c)
    want = [v if v is None else v.encode() for v in VALUES.to_pylist()]
    # Whatever scheme a reader prefers, the mark decides.
    assert decrypted(bind(5), 7, cells) == (want, [False] * 5)


def test_two_people_s_cells_cannot_be_swapped(bind):
    cells = bind(5).encrypt(7, VALUES)
    swapped = cells.take(pa.array([1, 0, 2, 3, 4]))
    plain, failed = decrypted(bind(5), 7, swapped)
    assert failed == [True, True, False, False, False]
    assert plain[:2] == [None, None]


def test_a_cell_cannot_be_moved_to_another_column(bind):
    cells = bind(5).encrypt(7, VALUES)
    assert decrypted(bind(5), 8, cells)[1] == [True, True, False, True, True]


def test_a_cell_cannot_be_moved_to_another_dataset(bind, keys):
    rids = keys.rids(DATASET, "f", "p", 0, 5)
    versions = pa.array(np.ones(5, np.uint64))
    cells = keys.bind(DATASET, 1, rids, versions).encrypt(7, VALUES)
    elsewhere = keys.bind(OTHER, 1, rids, versions)
    assert decrypted(elsewhere, 7, cells)[1] == [True, True, False, True, True]


def test_an_earlier_version_of_a_row_cannot_be_put_back(bind):
    cells = bind(5, versions=[1] * 5).encrypt(7, VALUES)
    assert decrypted(bind(5, versions=[2] * 5), 7, cells)[1] == [True, True, False, True, True]


def test_a_cell_whose_mark_was_changed_is_refused(keys, bind):
    keys.rotate(DATASET)
    keys.rotate(DATASET)
    cells = bind(1).encrypt(7, pa.array(["x"]))[0].as_py()
    for mark in (
        "0100000002",
        "0100000003",
        "0100000004",
        "0100000000",
        "0200000001",
        "0000000001",
        "ff00000001",
        "0300000001",
    ):
        forged = pa.array([bytes.fromhex(mark) + cells[5:]], pa.binary())
        assert decrypted(bind(1), 7, forged) == ([None], [True]), mark


def test_after_a_rotation_old_and_new_cells_are_read_from_one_column(keys, bind):
    old = bind(5).encrypt(7, VALUES)
    assert keys.epoch(DATASET) == 1
    assert keys.rotate(DATASET) == 2
    assert keys.epoch(DATASET) == 2
    assert keys.epoch(OTHER) == 1
    new = bind(5, epoch=2).encrypt(7, VALUES)
    mixed = pa.array([*old.to_pylist()[:2], *new.to_pylist()[2:]], pa.binary())
    want = [v if v is None else v.encode() for v in VALUES.to_pylist()]
    for epoch in (1, 2):
        assert decrypted(bind(5, epoch=epoch), 7, mixed) == (want, [False] * 5)


def test_an_epoch_that_has_not_begun_is_not_tried(keys, bind):
    ahead = bind(1, epoch=9).encrypt(7, pa.array(["x"]))
    assert decrypted(bind(1), 7, ahead) == ([None], [True])


def test_rows_and_ids_that_do_not_fit_are_refused(keys, bind):
    with pytest.raises(UsageError):
        bind(4).encrypt(7, VALUES)
    with pytest.raises(UsageError):
        bind(5).encrypt(2**32, VALUES)
    with pytest.raises(UsageError):
        bind(5, epoch=0)
    with pytest.raises(UsageError):
        bind(5, scheme=3)
    with pytest.raises(UsageError):
        keys.bind("not a uuid", 1, keys.rids(DATASET, "f", "p", 0, 1), pa.array([1], pa.uint64()))
    with pytest.raises(UsageError):
        keys.bind(DATASET, 1, pa.array([b"short"]), pa.array([1], pa.uint64()))


def test_rids_depend_on_source_partition_and_ordinal_and_on_nothing_else(keys):
    whole = keys.rids(DATASET, "f", "p", 0, 100)
    assert whole.type == pa.binary(16)
    assert len(set(whole.to_pylist())) == 100
    assert keys.rids(DATASET, "f", "p", 40, 20).equals(whole.slice(40, 20))
    others = [
        keys.rids(OTHER, "f", "p", 0, 100),
        keys.rids(DATASET, "g", "p", 0, 100),
        keys.rids(DATASET, "f", "q", 0, 100),
        keys.rids(DATASET, "fp", "", 0, 100),
        keys.rids(DATASET, "", "fp", 0, 100),
    ]
    everything = {rid for column in [whole, *others] for rid in column.to_pylist()}
    assert len(everything) == 600


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()])
def test_few_and_many_tokens_go_two_ways_to_the_same_bytes(keys, kind, monkeypatch):
    texts = ["", None, "x", "994101198001010010", "地址" * 30, "1" * 16, "1" * 32]
    values = pa.array(texts, pa.string()).cast(kind)
    parts = [values, values.slice(2, 3), values.slice(0, 0), pa.nulls(3, kind)]
    few = [keys.subject().tokens(part) for part in parts]
    monkeypatch.setattr(ciphers, "FEW", -1)
    for part, made in zip(parts, few, strict=True):
        assert keys.subject().tokens(part).to_pylist() == made.to_pylist()
        assert made.type == pa.binary(16)


def test_a_token_function_made_once_is_not_handed_out_by_a_closed_keyring(keys):
    keys.subject()
    keys.close()
    with pytest.raises(Locked):
        keys.subject()


def test_tokens_are_comparable_inside_one_domain_kind_and_epoch_only(keys):
    values = pa.array(["994101198001010010", None, "994101198001010010"])
    here = keys.link("default", "id.cn_resident").tokens(values).to_pylist()
    assert here[0] == here[2]
    assert here[1] is None
    others = [
        keys.link("export-1", "id.cn_resident"),
        keys.link("default", "phone.mobile"),
        keys.link("default", "id.cn_resident", 2),
        keys.link("defaulti", "d.cn_resident"),
        keys.index(DATASET, "id.cn_resident"),
        keys.index(OTHER, "id.cn_resident"),
        keys.subject(),
    ]
    tokens = [here[0], *(prf.tokens(values)[0].as_py() for prf in others)]
    assert len(set(tokens)) == len(tokens)


def test_surrogates_differ_between_domains_and_kinds(keys):
    numbers = np.arange(1000, dtype=np.uint64)
    made = [
        keys.surrogate(domain, kind).encrypt(numbers, 10**9)
        for domain, kind in (("a", "id"), ("b", "id"), ("a", "card"))
    ]
    assert len({column.tobytes() for column in made}) == 3
    assert np.array_equal(keys.surrogate("a", "id").decrypt(made[0], 10**9), numbers)


def test_sealed_things_open_under_their_label_only_and_never_look_alike(keys):
    first, second = keys.seal("quarantine", b"raw row"), keys.seal("quarantine", b"raw row")
    assert first != second
    assert keys.unseal("quarantine", first) == b"raw row"
    assert keys.unseal("quarantine", keys.seal("quarantine", b"")) == b""
    with pytest.raises(Tampered):
        keys.unseal("touched", first)
    for at in range(len(first)):
        forged = first[:at] + bytes([first[at] ^ 1]) + first[at + 1 :]
        with pytest.raises(Tampered):
            keys.unseal("quarantine", forged)
    for size in range(len(first)):
        with pytest.raises(Tampered):
            keys.unseal("quarantine", first[:size])


def test_no_two_lists_of_parts_derive_one_key():
    lists = [("ab", "c"), ("a", "bc"), ("abc",), ("a", "b", "c"), ("abc", ""), ("", "abc")]
    lists += [
        ("link", "a", "b", 1),
        ("link", "a", "b1"),
        ("link", "ab", "", 1),
        ("index", "a", "b", 1),
    ]
    made = [labels.info(*parts) for parts in lists]
    assert len({hashlib.sha256(m).digest() for m in made}) == len(lists)


def test_threads_may_share_what_a_keyring_hands_out(keys, bind):
    values = pa.array([b"%018d" % i for i in range(20_000)])
    prf, cipher = keys.link("d", "k"), bind(len(values))
    want = prf.tokens(values), cipher.encrypt(7, values)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: (prf.tokens(values), cipher.encrypt(7, values)), range(12)))
    assert all(tokens.equals(want[0]) and cells.equals(want[1]) for tokens, cells in made)


def test_memory_does_not_grow_with_the_column_beyond_what_goes_in_and_out(keys):
    def beyond(rows):
        values = pa.array([b"%018d" % i for i in range(rows)])
        rids = keys.rids(DATASET, "f", "p", 0, rows)
        cipher = keys.bind(DATASET, 1, rids, pa.array(np.ones(rows, np.uint64)))
        cipher.encrypt(7, values)
        tracemalloc.start()
        cells = cipher.encrypt(7, values)
        cipher.decrypt(7, cells)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak / rows

    # Cells, values, offsets and the state of the row: about 150 bytes a row, and no more of them
    # for a longer column; the pieces themselves weigh less and less.
    assert beyond(100_000) < 300
    assert beyond(160_000) < beyond(40_000)
