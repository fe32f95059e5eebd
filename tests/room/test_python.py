"""Strongroom from Python: what `import strongroom` offers without and with a room."""

import subprocess
import sys

import pyarrow as pa
import pytest

import strongroom
from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret
from strongroom.keyring import Unlock
from strongroom.room import Strongroom, create_demo


def test_importing_the_package_alone_loads_nothing_heavy():
    heavy = ("pyarrow", "numpy", "cryptography", "duckdb", "psycopg", "litestar")
    program = f"import sys, strongroom; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_package_of_a_verb_is_the_verb_whatever_was_imported_before(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("mobile,colour\n" + "16800001234,red\n16900004321,blue\n" * 20)
    import strongroom.find

    found = strongroom.find(path)
    assert {f.field.name: f.kind for f in found} == {"mobile": "phone.mobile", "colour": "none"}


@pytest.mark.parametrize(
    "form", [list, pa.array, pa.chunked_array], ids=["list", "arrow", "chunks"]
)
def test_spans_take_lists_and_arrow(form):
    texts = ["报警人电话16800001234", None]
    values = form([texts]) if form is pa.chunked_array else form(texts)
    assert strongroom.spans(values).to_pylist()[0]["kind"] == "phone.mobile"


def test_a_demo_room_opens_by_itself_and_a_room_of_ones_own_by_its_passphrase(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("STRONGROOM_HOME", str(tmp_path / "homes"))
    create_demo(tmp_path / "demo", people=10, seed=1).close()
    with strongroom.open(tmp_path / "demo") as room:
        assert room.config.demo
    words = "four plain words here"
    Strongroom.create(
        tmp_path / "own", Unlock.passphrase(Secret(words.encode())), key="passphrase"
    ).close()
    with pytest.raises(UsageError, match="opens with a passphrase"):
        strongroom.open(tmp_path / "own")
    with strongroom.open(tmp_path / "own", passphrase=words) as room:
        assert room.accounts.everybody() == []


def test_what_is_not_offered_is_an_attribute_error_like_anywhere():
    with pytest.raises(AttributeError, match="follow"):
        strongroom.follow
