"""Two things that must never share a key or a token: what a cryptanalyst looks for first."""

import pyarrow as pa
import pytest

from strongroom.core.errors import Tampered
from strongroom.core.secret import Secret
from strongroom.keyring import hazmat, labels, passwords

ONE, OTHER = "00112233445566778899aabbccddeeff", "ffeeddccbbaa99887766554433221100"


def rows(count=1):
    return pa.array([bytes([n]) * 16 for n in range(count)], pa.binary(16)), pa.array([1] * count)


def test_no_two_keys_of_the_house_are_derived_under_one_name(keys, monkeypatch):
    asked = {}

    def recording(derive):
        def wrapped(secret, info, size, *more):
            asked.setdefault((derive.__name__, info), []).append(size)
            return derive(secret, info, size, *more)

        return wrapped

    monkeypatch.setattr(hazmat, "hkdf", recording(hazmat.hkdf))
    monkeypatch.setattr(hazmat, "hkdf_sm3", recording(hazmat.hkdf_sm3))
    rids, versions = rows()
    value = pa.array([b"x"], pa.binary())
    made = 0
    for dataset in (ONE, OTHER):
        for epoch in (1, 2):
            for scheme in (1, 2):
                keys.bind(dataset, epoch, rids, versions, scheme=scheme).encrypt(1, value)
                made += 1
            # A name that looks like the encoding of another list of parts.
            for name in ("a", "a\x00\x00\x00\x01", "subject"):
                keys.index(dataset, name, epoch)
                made += 1
        keys.rids(dataset, "f", "p", 0, 1)
        made += 1
    for domain, kind in (("a", "bc"), ("ab", "c"), ("", "abc"), ("abc", ""), ("cell", "link")):
        for epoch in (1, 2):
            keys.link(domain, kind, epoch)
            made += 1
        keys.surrogate(domain, kind)
        made += 1
    for label in ("quarantine", "handle", "totp", "touched", "subject", ""):
        keys.seal(label, b"x")
        made += 1
    keys.subject()
    made += 1
    assert len(asked) == made
    assert not {info for _, info in asked} & {labels.info("sign"), labels.info("keyring")}


def test_a_sealed_thing_does_not_open_under_another_label(keys):
    sealed = keys.seal("touched", b"plain")
    for label in ("reason", "totp", "handle", "quarantine/people/1/seg-000000-00000", "touched "):
        with pytest.raises(Tampered):
            keys.unseal(label, sealed)
    assert keys.unseal("touched", sealed) == b"plain"


@pytest.mark.parametrize("cell", ["dataset", "column", "epoch", "scheme", "version", "rid"])
def test_a_cell_carried_to_another_place_does_not_open(keys, cell):
    rids, versions = rows()
    made = keys.bind(ONE, 1, rids, versions).encrypt(7, pa.array([b"secret"], pa.binary()))
    column = 8 if cell == "column" else 7
    where = OTHER if cell == "dataset" else ONE
    if cell == "epoch":
        made = pa.array([made[0].as_py()[:1] + (2).to_bytes(4, "big") + made[0].as_py()[5:]])
    if cell == "scheme":
        made = pa.array([bytes([2]) + made[0].as_py()[1:]])
    if cell == "version":
        versions = pa.array([2])
    if cell == "rid":
        rids = pa.array([b"\xff" * 16], pa.binary(16))
    plain, failed = keys.bind(where, 2, rids, versions).decrypt(column, made)
    assert failed.tolist() == [True]
    assert plain.to_pylist() == [None]


@pytest.mark.parametrize(
    "costs", ["m=4294967295,t=1,p=1", "m=65536,t=99999,p=1", "m=65536,t=3,p=255", "m=-1,t=3,p=4"]
)
def test_a_planted_password_hash_of_absurd_cost_is_not_computed(costs, monkeypatch):
    begun = []
    monkeypatch.setattr(hazmat, "argon2id_matches", lambda *a: begun.append(a) or True)
    phc = f"$argon2id$v=19${costs}$" + "A" * 22 + "$" + "A" * 43
    assert not passwords.verify_password(phc, Secret(b"long enough"))
    assert begun == []
