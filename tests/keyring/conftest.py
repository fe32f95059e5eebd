import numpy as np
import pyarrow as pa
import pytest

from strongroom import keyring
from strongroom.keyring import Unlock

DATASET = "00112233-4455-6677-8899-aabbccddeeff"


@pytest.fixture
def keys(tmp_path):
    return keyring.create(tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key"))


@pytest.fixture
def bind(keys):
    def bound(count, *, dataset=DATASET, epoch=1, partition="p", versions=None, **more):
        rids = keys.rids(dataset, "fingerprint", partition, 0, count)
        numbers = np.ones(count, np.uint64) if versions is None else np.array(versions, np.uint64)
        return keys.bind(dataset, epoch, rids, pa.array(numbers), **more)

    return bound
