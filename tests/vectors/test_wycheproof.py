"""Every vector of C2SP/wycheproof (Apache-2.0) for the modes that are built here.

The files lie outside of the project; `docs/format.md`, "Vectors from outside", says which are run.
"""

import json

import numpy as np
import pyarrow as pa
import pytest

from strongroom.core.errors import UsageError
from strongroom.kernels.cmac import Cmac
from strongroom.kernels.ff1 import Ff1
from strongroom.kernels.siv import Lead, Siv
from strongroom.keyring import hazmat


def cases_of(shared, name):
    document = json.loads((shared / "vectors" / name).read_text())
    cases = [(group, case) for group in document["testGroups"] for case in group["tests"]]
    assert len(cases) == document["numberOfTests"]
    return cases


def siv_of(key):
    half = len(key) // 2
    return Siv(hazmat.aes(key[:half]), hazmat.aes(key[half:]))


def seal(mode, components, plain):
    return mode.encrypt(Lead(mode.fixed_part(components)), pa.array([plain], pa.binary()))[
        0
    ].as_py()


def unseal(mode, components, cell):
    lead = Lead(mode.fixed_part(components))
    values, failed = mode.decrypt(lead, pa.array([cell], pa.binary()))
    assert values[0].is_valid == (not failed[0])
    return values[0].as_py()


def test_aes_siv_gives_the_published_ciphertexts_and_refuses_the_forged_ones(shared):
    refused = 0
    for _, case in cases_of(shared, "aes_siv_cmac_test.json"):
        mode = siv_of(bytes.fromhex(case["key"]))
        aad, plain, cell = (bytes.fromhex(case[part]) for part in ("aad", "msg", "ct"))
        if case["result"] == "valid":
            assert seal(mode, [aad], plain) == cell, case["tcId"]
            assert unseal(mode, [aad], cell) == plain, case["tcId"]
        else:
            assert unseal(mode, [aad], cell) is None, case["tcId"]
            refused += 1
    assert refused == 324


def test_aes_siv_with_a_nonce_as_last_component_gives_the_published_ciphertexts(shared):
    refused = 0
    for _, case in cases_of(shared, "aead_aes_siv_cmac_test.json"):
        mode = siv_of(bytes.fromhex(case["key"]))
        aad, nonce, plain = (bytes.fromhex(case[part]) for part in ("aad", "iv", "msg"))
        cell = bytes.fromhex(case["tag"] + case["ct"])
        if case["result"] == "valid":
            assert seal(mode, [aad, nonce], plain) == cell, case["tcId"]
            assert unseal(mode, [aad, nonce], cell) == plain, case["tcId"]
        else:
            assert unseal(mode, [aad, nonce], cell) is None, case["tcId"]
            refused += 1
    assert refused == 648


def test_aes_cmac_gives_the_published_tags_and_no_forged_one(shared):
    for group, case in cases_of(shared, "aes_cmac_test.json"):
        key = bytes.fromhex(case["key"])
        if "InvalidKeySize" in case["flags"]:
            with pytest.raises(UsageError):
                hazmat.aes(key)
            continue
        tag = Cmac(hazmat.aes(key)).one(bytes.fromhex(case["msg"]))[: group["tagSize"] // 8]
        assert (tag.hex() == case["tag"]) == (case["result"] == "valid"), case["tcId"]


@pytest.mark.parametrize(
    "name", ["aes_ff1_base10_test.json", "aes_ff1_base36_test.json", "aes_ff1_radix10_test.json"]
)
def test_ff1_gives_the_published_strings_and_refuses_what_is_out_of_range(shared, name):
    refused = 0
    for group, case in cases_of(shared, name):

        def numerals(text, group=group):
            alphabet = group.get("alphabet")
            found = text if alphabet is None else [alphabet.find(c) for c in text]
            return np.array([found], dtype=np.int64).reshape(1, len(found))

        key, tweak = bytes.fromhex(case["key"]), bytes.fromhex(case["tweak"])
        plain, cipher = numerals(case["msg"]), numerals(case["ct"])

        def run(plain=plain, key=key, tweak=tweak, group=group):
            ff1 = Ff1(hazmat.aes(key), group["radix"], plain.shape[1], tweak, allow_small=True)
            return ff1, ff1.encrypt(plain)

        if case["result"] == "valid":
            ff1, made = run()
            assert made.tolist() == cipher.tolist(), case["tcId"]
            assert ff1.decrypt(cipher).tolist() == plain.tolist(), case["tcId"]
        else:
            with pytest.raises(UsageError):
                run()
            refused += 1
    assert refused > 300
