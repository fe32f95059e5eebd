"""An unlocked keyring for the transforms."""

import pytest

from strongroom.keyring import Unlock, create


@pytest.fixture(scope="session")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("transforms-keys")
    key = folder / "key"
    key.write_bytes(bytes(range(32)))
    key.chmod(0o600)
    ring = create(folder / "keyring", Unlock.key_file(key))
    yield ring
    ring.close()
