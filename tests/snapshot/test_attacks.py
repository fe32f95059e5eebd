"""Somebody writes in the depot, steals it, or puts back what was over: it is refused and named."""

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

from strongroom.core.errors import Damaged, StoreError, StrongroomError, Tampered
from strongroom.core.secret import Secret
from strongroom.room import Strongroom
from strongroom.snapshot import erasures
from strongroom.stores import open_store
from strongroom.testing.plants import plants
from strongroom.testing.sweep import sweep

_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)


def refused(place, error=Damaged, **options):
    """A restore that must fail: its message, and that nothing of it can be seen."""
    before = sorted(p.name for p in place.folder.iterdir())
    with pytest.raises(error) as caught:
        place.restore(**options)
    assert sorted(p.name for p in place.folder.iterdir()) == before
    return caught.value.message


def change(path, made):
    path.chmod(0o600)
    path.write_bytes(made(path.read_bytes()))


def test_every_segment_truncated_is_refused_and_named(taken):
    for segment in taken.segments():
        whole = segment.read_bytes()
        for cut in (len(whole) - 1, len(whole) // 2, 48, 0):
            change(segment, lambda data, cut=cut: data[:cut])
            assert segment.name in refused(taken, Tampered)
        change(segment, lambda data, whole=whole: whole)
    taken.restore()


def test_one_bit_of_any_segment_edited_is_refused_and_named(taken):
    for segment in taken.segments():
        whole = segment.read_bytes()
        for at in (3, 20, 60, len(whole) - 1):
            flipped = bytearray(whole)
            flipped[at] ^= 4
            change(segment, lambda data, flipped=flipped: bytes(flipped))
            assert segment.name in refused(taken, Tampered)
        change(segment, lambda data, whole=whole: whole)


def test_a_segment_missing_swapped_or_put_in_from_another_snapshot_is_refused(taken):
    first, second, *_ = taken.segments()
    other = taken.folder / "aside"
    first.rename(other)
    assert first.name in refused(taken, StoreError)
    shutil.copy(second, first)
    assert first.name in refused(taken, Tampered)
    first.unlink()
    other.rename(first)
    with taken.open() as room:
        newer = room.snapshots.make()
    for old in taken.segments():
        if old.parent.name == taken.note.id and (old.parent.parent / newer.id / old.name).exists():
            into = old.parent.parent / newer.id / old.name
            change(into, lambda data, old=old: old.read_bytes())
    refused(taken, Tampered, snapshot=newer.id)
    taken.restore(snapshot=taken.note.id)


def test_a_manifest_edited_is_refused(taken):
    [manifest] = taken.manifests()
    whole = manifest.read_bytes()
    outer = json.loads(whole)
    for name, value in (
        ("rows", 0),
        ("until", "2099-01-01T00:00:00+00:00"),
        ("segments", outer["record"]["segments"][:-1]),
        ("witness", ""),
    ):
        edited = {**outer, "record": {**outer["record"], name: value}}
        change(manifest, lambda data, edited=edited: json.dumps(edited).encode())
        assert "signature" in refused(taken)
    for junk in (b"", b"{}", b"[1]", b"\xff\xfe", whole[:-40], b'{"format": 2, "record": {}}'):
        change(manifest, lambda data, junk=junk: junk)
        refused(taken)


def test_an_older_manifest_put_in_a_newer_ones_place_is_refused(taken):
    with taken.open() as room:
        newer = room.snapshots.make()
    folder = next(taken.depot.glob("*"))
    old, new = folder / taken.note.id, folder / newer.id
    shutil.rmtree(new)
    shutil.copytree(old, new)
    assert "another snapshot" in refused(taken)


def test_the_newest_snapshot_deleted_is_missed_and_not_silently_passed_over(taken):
    with taken.open() as room:
        newer = room.snapshots.make()
    shutil.rmtree(next(taken.depot.glob("*")) / newer.id)
    assert "manifest.json is missing" in refused(taken, StoreError)


def test_a_manifest_signed_anew_by_the_room_itself_is_not_the_one_that_was_written(taken):
    from strongroom.snapshot import manifests

    [manifest] = taken.manifests()
    record = json.loads(manifest.read_bytes())["record"]
    with kit.rooms_keys(taken) as keys:
        made = manifests.signed({**record, "rows": 1}, keys.signer())
    change(manifest, lambda data: made)
    assert "not the one that was written" in refused(taken)


def test_another_rooms_snapshot_is_refused(taken):
    other = kit.Place(taken.folder / "other")
    other.folder.mkdir()
    room = Strongroom.create(
        other.room,
        other.unlock,
        key="file",
        home=other.home,
        key_beside_data=True,
        clock=other.time,
    )
    with room:
        note = room.snapshots.make(to=str(other.depot))
    theirs = next(other.depot.glob("*")) / note.id
    mine = next(taken.depot.glob("*")) / taken.note.id
    shutil.rmtree(mine)
    shutil.copytree(theirs, mine)
    assert "another room" in refused(taken)
    # With its note as well, the key does not open under this room's keyring.
    shutil.copy(other.home / "snapshots" / f"{note.id}.json", taken.home / "snapshots")
    shutil.copytree(theirs, next(taken.depot.glob("*")).parent / theirs.parent.name / note.id)
    refused(taken, StrongroomError, snapshot=note.id, source=str(taken.depot))


def test_a_link_or_a_pipe_planted_for_a_segment_is_not_followed(taken):
    import os

    first = taken.segments()[0]
    first.unlink()
    first.symlink_to(taken.home / "key")
    refused(taken, StoreError)
    first.unlink()
    os.mkfifo(first)
    refused(taken, StoreError)


def test_a_snapshot_of_a_vault_that_was_changed_is_not_taken(place):
    with place.open() as room:
        segment = next((place.room / "data").rglob("seg-*.parquet"))
        data = bytearray(segment.read_bytes())
        data[len(data) // 2] ^= 1
        segment.write_bytes(data)
        with pytest.raises(Damaged, match="changed"):
            room.snapshots.make(to=str(place.depot))
        assert not room.snapshots.notes.finished()
    assert not place.manifests()


def test_no_key_and_no_sealed_key_lies_in_a_snapshot(taken):
    keys = json.loads((taken.home / "keyring.json").read_text())
    [note] = (taken.home / "snapshots").glob("2*.json")
    with taken.open() as room:
        index = room.snapshots.open().index
        names = {entry["path"] for entry in index["files"]}
        content = b"".join(chunk for _, chunks in room.snapshots.open().files() for chunk in chunks)
    assert not {n for n in names if "keyring" in n or "snapshots/" in n or n.endswith("key")}
    assert json.loads(note.read_text())["key"].encode() not in content
    assert keys["slots"][0]["sealed"].encode() not in content
    assert (taken.home / "key").read_bytes().strip() not in content


def test_the_thief_of_a_depot_finds_none_of_the_planted_values(tmp_path):
    from strongroom import room as rooms

    planted = plants(150, seed=6)
    rooms.write_city(tmp_path / "clear", people=400, seed=6, form="parquet", plants=planted.columns)
    needles = planted.needles("name", "id_number", "mobile", "address")
    clear = sweep(tmp_path / "clear", needles)
    assert len(clear.found) >= 0.99 * len(needles), clear.summary()
    place = kit.Place(tmp_path)
    room = Strongroom.create(
        place.room,
        place.unlock,
        key="file",
        home=place.home,
        key_beside_data=True,
        clock=place.time,
    )
    with room:
        with open_store(str(tmp_path / "clear")) as store:
            room.protect(store, room.survey(store))
        room.snapshots.make([str(tmp_path / "clear")], to=str(place.depot))
    report = sweep([place.depot, place.home, place.room], needles)
    assert report.bytes > 300_000
    assert not report.found, report.summary()
    # Not even what a source or a field is called is to be read in a depot.
    for path in place.depot.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(word in data for word in (b"case_record", b"id_number", b"clear/"))


# -- erasures -----------------------------------------------------------------------------------


def planted_erasure(place, dataset="person", count=3):
    """Erase some people of a dataset on paper: rids of their rows, and subject tokens."""
    from strongroom.core.types import RID
    from strongroom.protect.subjects import subjects

    with place.open() as room:
        generation = next(g for g in room.vault().generations() if g.dataset == dataset)
        stored = next(iter(room.vault().scan(dataset)))
        rids = stored.data.column(RID).to_pylist()[:count]
        tokens = subjects(stored, generation, room.keys).to_pylist()[:count]
        place.time.pass_by(seconds=5)
        erasure = erasures.Erasure(
            at=place.time(),
            entry=room.ledger.size(),
            rids={generation.uuid: tuple(rid.hex() for rid in rids)},
            subjects=tuple(token.hex() for token in tokens),
        )
        erasures.append(place.home / "erasures", erasure, room.keys.signer())
    return rids, generation


def test_whoever_was_erased_since_does_not_come_back(taken):
    rids, generation = planted_erasure(taken)
    done = taken.restore()
    assert done.erased == 3
    with taken.open(taken.folder / "back") as room:
        vault = room.vault()
        assert vault.count("person") == taken.counts["person"] - 3
        import pyarrow as pa

        assert vault.fetch("person", pa.array(rids, pa.binary(16))).data.num_rows == 0
        vault.verify("person")
        assert room.inventory.generation("person").number == generation.number + 1
        told = room.ledger.latest(1, act="restore.room")[0].body
        assert (told["erased"], told["erasures"]) == (3, 1)
        # The desk answers from it: inventory and vault agree.
        assert kit.counts(room)["contact"] == taken.counts["contact"]
    folders = [p.name for p in (taken.folder / "back" / "data" / "person").iterdir()]
    assert sorted(folders) == ["2", "current"]


def test_whoever_was_erased_does_not_come_back_in_clear_rows_either(seen):
    planted_erasure(seen)
    with seen.open() as room:
        done = room.snapshots.give_back(str(seen.folder / "back.sqlite"), Secret(b"wiped"))
    assert done.erased >= 3
    before = kit.everything(seen.folder / "city" / "town.sqlite")
    after = kit.everything(seen.folder / "back.sqlite")
    assert len(after["person"]) <= len(before["person"]) - 3
    gone = {r["id_number"] for r in before["person"][:3] if r["id_number"]}
    left = {r["id_number"] for rows in after.values() for r in rows}
    assert not {g for g in gone if len(g) == 18} & left


def test_an_erasure_before_the_snapshot_is_not_replayed(place):
    planted_erasure(place)
    place.time.pass_by(seconds=5)
    with place.open() as room:
        room.snapshots.make(to=str(place.depot))
    assert place.restore().erased == 0


def test_a_record_of_erasures_that_was_edited_stops_the_restore(taken):
    planted_erasure(taken)
    path = taken.home / "erasures"
    path.write_text(path.read_text().replace('"entry":', '"entry":1'))
    assert "line 1" in refused(taken)
