"""What a source, or a neighbour on the same machine, tries against a whole room."""

import json
import os
import stat

import pytest

from strongroom.core.errors import Refused
from strongroom.keyring import Unlock
from strongroom.room import open_source
from strongroom.room.strongroom import Strongroom

NUMBER = "990101199003074470"
"""A valid ID number of nobody: province code 99 is given to none."""


@pytest.fixture
def room(tmp_path):
    key = tmp_path / "keys" / "key"
    before = os.umask(0)  # as careless as a machine can be
    try:
        made = Strongroom.create(
            tmp_path / "room",
            Unlock.key_file(key),
            key=f"file:{key}",
            home=tmp_path / "home",
            key_beside_data=True,
        )
        yield made
        made.close()
    finally:
        os.umask(before)


def source(tmp_path, name, rows):
    path = tmp_path / name
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return str(path)


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("keyed.jsonl", {NUMBER: "王伟", "id_number": NUMBER}),
        ("keyed.jsonl", {"m16000000001": 1, "id_number": NUMBER}),
        (f"{NUMBER}.jsonl", {"name": "王伟", "id_number": NUMBER}),
    ],
    ids=["a field called by an ID number", "by a telephone", "a file called by an ID number"],
)
def test_names_of_fields_and_files_that_are_personal_values_never_reach_the_disk(
    room, tmp_path, name, row
):
    with open_source(source(tmp_path, name, [row] * 30)) as store:
        seen = room.survey(store)
        with pytest.raises(Refused) as caught:
            room.protect(store, seen)
    said = f"{caught.value} {caught.value.hint}"
    assert NUMBER not in said
    assert "16000000001" not in said
    room.state.flush()
    for path in (tmp_path / "room").rglob("*"):
        assert NUMBER not in str(path)
        assert not path.is_file() or NUMBER.encode() not in path.read_bytes()


def test_another_user_of_the_machine_can_open_nothing_of_a_room_whatever_the_umask(room, tmp_path):
    rows = [{"name": "王伟", "id_number": NUMBER, "no": n} for n in range(30)]
    with open_source(source(tmp_path, "people.jsonl", rows)) as store:
        room.protect(store, room.survey(store))
    assert stat.S_IMODE((tmp_path / "room").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700
    written = [p for p in (tmp_path / "room" / "data").rglob("*") if p.is_file()]
    assert any(p.suffix == ".parquet" for p in written)
    open_to_others = [p.name for p in written if p.stat().st_mode & 0o077]
    assert open_to_others == []
    # Policies decide who sees what; nobody else may write them.
    rules = [p for p in (tmp_path / "room").rglob("*") if p.stat().st_mode & 0o022]
    assert rules == []
