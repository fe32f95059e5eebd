"""No object that holds a key shows it."""

import io
import logging
import pickle
import traceback

import numpy as np
import pyarrow as pa
import pytest

from strongroom.core.secret import Secret
from strongroom.keyring import Unlock, hazmat

DATASET = "00112233445566778899aabbccddeeff"


def holders(keys):
    rids = keys.rids(DATASET, "f", "p", 0, 2)
    return [
        keys,
        keys._root,
        keys.bind(DATASET, 1, rids, pa.array(np.ones(2, np.uint64))),
        keys.link("d", "k"),
        keys.index(DATASET, "n"),
        keys.surrogate("d", "k"),
        keys.subject(),
        keys.signer(),
        hazmat.aes(keys._root.reveal()),
        Unlock.passphrase(Secret(keys._root.reveal())),
    ]


def forms(secret):
    yield secret
    yield secret.hex().encode()
    yield repr(secret).encode()


def test_no_repr_text_or_format_shows_a_byte_of_a_key(keys):
    shown = " ".join(f"{h!r} {h} {h:}" for h in holders(keys)).encode()
    for form in forms(keys._root.reveal()):
        assert form not in shown
        assert form[:8] not in shown


def test_nothing_that_holds_a_key_pickles(keys):
    for holder in holders(keys):
        with pytest.raises(TypeError):
            pickle.dumps(holder)


def test_no_log_line_or_traceback_shows_a_key(keys):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logger = logging.getLogger("strongroom.test")
    logger.addHandler(handler)
    try:
        for holder in holders(keys):
            logger.error("holding %s %r", holder, holder)
        try:
            keys.unseal("label", keys.seal("other", keys._root.reveal()))
        except Exception as error:
            shown = "".join(
                traceback.TracebackException.from_exception(error, capture_locals=True).format()
            )
            stream.write("".join(traceback.format_exception(error)))
            assert "keyring/ring.py" in shown
    finally:
        logger.removeHandler(handler)
    for form in forms(keys._root.reveal()):
        assert form not in stream.getvalue().encode()


def test_the_root_is_nowhere_in_the_keyring_s_folder(keys, tmp_path):
    files = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert len(files) > 500
    for form in forms(keys._root.reveal()):
        assert form not in files
