"""Vectors printed in the standards themselves."""

from datetime import UTC, datetime

import numpy as np
import pytest

from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret
from strongroom.kernels.cmac import Cmac
from strongroom.kernels.ff1 import Ff1
from strongroom.kernels.siv import Lead, Siv
from strongroom.keyring import hazmat, totp, verify_signature

H = bytes.fromhex


def siv_cell(key, components, plain):
    import pyarrow as pa

    mode = Siv(hazmat.aes(key[:16]), hazmat.aes(key[16:]))
    lead = Lead(mode.fixed_part(components))
    cells = mode.encrypt(lead, pa.array([plain], pa.binary()))
    values, failed = mode.decrypt(lead, cells)
    assert values.to_pylist() == [plain]
    assert not failed.any()
    return cells[0].as_py()


def test_rfc_5297_example_a1_deterministic_encryption():
    cell = siv_cell(
        H("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
        [H("101112131415161718191a1b1c1d1e1f2021222324252627")],
        H("112233445566778899aabbccddee"),
    )
    assert cell.hex() == "85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c"


def test_rfc_5297_example_a2_with_two_components_and_a_nonce():
    cell = siv_cell(
        H("7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f"),
        [
            H("00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100"),
            H("102030405060708090a0"),
            H("09f911029d74e35bd84156c5635688c0"),
        ],
        b"this is some plaintext to encrypt using SIV-AES",
    )
    assert cell.hex() == (
        "7bdb6e3b432667eb06f4d14bff2fbd0fcb900f2fddbe404326601965c889bf17"
        "dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d"
    )


@pytest.mark.parametrize(
    ("length", "tag"),
    [
        (0, "bb1d6929e95937287fa37d129b756746"),
        (16, "070a16b46b4d4144f79bdd9dd04a287c"),
        (40, "dfa66747de9ae63030ca32611497c827"),
        (64, "51f0bebf7e3b9d92fc49741779363cfe"),
    ],
)
def test_rfc_4493_examples_of_cmac(length, tag):
    message = H(
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
        "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
    )
    mac = Cmac(hazmat.aes(H("2b7e151628aed2a6abf7158809cf4f3c")))
    assert mac.one(message[:length]).hex() == tag


DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
KEY_128 = "2B7E151628AED2A6ABF7158809CF4F3C"
KEY_192 = KEY_128 + "EF4359D8D580AA4F"
KEY_256 = KEY_192 + "7F036D6F04FC6A94"
TEN, LONG = "0123456789", "0123456789abcdefghi"
TWEAK, TWEAK_36 = "39383736353433323130", "3737373770717273373737"


@pytest.mark.parametrize(
    ("key", "radix", "tweak", "plain", "cipher"),
    [
        (KEY_128, 10, "", TEN, "2433477484"),
        (KEY_128, 10, TWEAK, TEN, "6124200773"),
        (KEY_128, 36, TWEAK_36, LONG, "a9tv40mll9kdu509eum"),
        (KEY_192, 10, "", TEN, "2830668132"),
        (KEY_192, 10, TWEAK, TEN, "2496655549"),
        (KEY_192, 36, TWEAK_36, LONG, "xbj3kv35jrawxv32ysr"),
        (KEY_256, 10, "", TEN, "6657667009"),
        (KEY_256, 10, TWEAK, TEN, "1001623463"),
        (KEY_256, 36, TWEAK_36, LONG, "xs8a0azh2avyalyzuwd"),
    ],
    ids=[f"sample {i}" for i in range(1, 10)],
)
def test_nist_ff1_samples(key, radix, tweak, plain, cipher):
    ff1 = Ff1(hazmat.aes(H(key)), radix, len(plain), H(tweak))
    numerals = np.array([[DIGITS.index(c) for c in plain]] * 3)
    made = ff1.encrypt(numerals)
    assert ["".join(DIGITS[d] for d in row) for row in made] == [cipher] * 3
    assert ff1.decrypt(made).tolist() == numerals.tolist()


def test_ff1_refuses_a_domain_below_a_million_unless_a_vector_asks_for_it():
    cipher = hazmat.aes(bytes(16))
    with pytest.raises(UsageError):
        Ff1(cipher, 10, 5, b"")
    with pytest.raises(UsageError):
        Ff1(cipher, 9, 2, b"", allow_small=True)
    assert Ff1(cipher, 10, 5, b"", allow_small=True).encrypt(np.zeros((1, 5), int)).shape == (1, 5)


@pytest.mark.parametrize(
    ("secret", "salt", "info", "size", "out"),
    [
        (
            "0b" * 22,
            "000102030405060708090a0b0c",
            "f0f1f2f3f4f5f6f7f8f9",
            42,
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        ),
        (
            bytes(range(0x50)).hex(),
            bytes(range(0x60, 0xB0)).hex(),
            bytes(range(0xB0, 0x100)).hex(),
            82,
            (
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                "cc30c58179ec3e87c14c01d5c1f3434f1d87"
            ),
        ),
        (
            "0b" * 22,
            "",
            "",
            42,
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        ),
    ],
    ids=["A.1", "A.2", "A.3"],
)
def test_rfc_5869_examples_of_hkdf(secret, salt, info, size, out):
    assert hazmat.hkdf(H(secret), H(info), size, H(salt) or None).hex() == out


@pytest.mark.parametrize(
    ("algorithm", "size", "codes"),
    [
        ("sha1", 20, "94287082 07081804 14050471 89005924 69279037 65353130"),
        ("sha256", 32, "46119246 68084774 67062674 91819424 90698825 77737706"),
        ("sha512", 64, "90693936 25091201 99943326 93441116 38618901 47863826"),
    ],
)
def test_rfc_6238_appendix_b_one_time_codes(algorithm, size, codes):
    secret = Secret((b"1234567890" * 7)[:size])
    times = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000]
    made = [totp.code_at(secret, t // 30, 8, algorithm) for t in times]
    assert made == codes.split()
    if algorithm == "sha1":
        for t, code in zip(times, codes.split(), strict=True):
            now = datetime.fromtimestamp(t, UTC)
            assert totp.verify_totp(secret, code[2:], now, -1) == t // 30


def test_gb_t_32907_example_of_sm4():
    block = np.frombuffer(H("0123456789abcdeffedcba9876543210"), dtype=np.uint8)
    made = hazmat.sm4(block.tobytes()).encrypt_blocks(block.reshape(1, 16))
    assert made.tobytes().hex() == "681edf34d206965e86b3e94f536e4246"


def test_rfc_8032_test_1_of_ed25519():
    signer = hazmat.Ed25519Signer(
        H("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    public = H("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    signature = H(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert signer.public() == public
    assert signer.sign(b"") == signature
    assert verify_signature(public, b"", signature)
    assert not verify_signature(public, b"x", signature)
    assert not verify_signature(public, b"", signature[:-1])
    assert not verify_signature(public[:-1], b"", signature)
