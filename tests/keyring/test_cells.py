"""Cells under an unlocked keyring: what may be read where, and what may not be moved."""

import hashlib

import numpy as np
import pyarrow as pa
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from strongroom.core.errors import Tampered, UsageError
from strongroom.keyring import labels

DATASET = "00112233-4455-6677-8899-aabbccddeeff"
OTHER = "ff112233-4455-6677-8899-aabbccddeeff"
VALUES = pa.array(["994101198001010010", "王小明", None, "16312345678", ""])


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
