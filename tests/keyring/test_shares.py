"""Secret sharing: enough shares give the secret, fewer give nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.keyring import shares


@given(st.binary(min_size=1, max_size=80), st.integers(1, 6), st.integers(0, 4), st.randoms())
def test_any_as_many_shares_as_the_threshold_give_the_secret_back(secret, threshold, more, random):
    made = shares.split(secret, threshold, threshold + more)
    chosen = random.sample(made, threshold)
    assert shares.joined(chosen) == secret
    assert shares.joined(made) == secret
    assert all(len(share) == len(secret) + 1 for share in made)


def test_fewer_shares_than_the_threshold_fit_every_secret_alike():
    """For each value of the secret there is one polynomial through the shares that are known."""
    seen = {
        shares.split(bytes([secret]), 2, 2, lambda _, b=random: bytes([b]))[0][1]: (secret, random)
        for secret, random in [(0, r) for r in range(256)]
    }
    assert len(seen) == 256  # with one secret every value of the first share occurs once
    for secret in (0, 1, 77, 255):
        first = {
            shares.split(bytes([secret]), 2, 2, lambda _, b=r: bytes([b]))[0] for r in range(256)
        }
        assert len(first) == 256


def test_255_holders_are_the_most_and_a_point_is_never_given_twice():
    made = shares.split(b"secret", 255, 255)
    assert shares.joined(made) == b"secret"
    assert len({share[0] for share in made}) == 255
    for threshold, count in ((0, 1), (3, 2), (1, 256)):
        with pytest.raises(ValueError, match="threshold"):
            shares.split(b"secret", threshold, count)
    for wrong in ([], [made[0], made[0]], [b"\x00x"]):
        with pytest.raises(ValueError, match="different points"):
            shares.joined(wrong)


def test_the_field_is_that_of_aes_as_other_programs_have_it():
    """Against an implementation that nobody here wrote (SLIP-39's reference, Trezor)."""
    slip39 = pytest.importorskip("shamir_mnemonic.shamir")
    secret = bytes(range(64))
    made = shares.split(secret, 3, 5)
    raw = [slip39.RawShare(share[0], share[1:]) for share in made]
    for three in itertools.combinations(raw, 3):
        assert slip39._interpolate(list(three), 0) == secret
