"""A room is wiped and comes back; clear rows come back; keys are destroyed; somebody else recovers."""

import importlib.util
import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from strongroom import room as rooms
from strongroom.core.errors import Damaged, Locked, Refused, StoreError, UsageError
from strongroom.core.secret import Secret
from strongroom.keyring import Unlock, escrow
from strongroom.protect import unreadable
from strongroom.testing.sweep import sweep

_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)

REASON = Secret(b"the disk was wiped")


def test_a_wiper_deletes_the_data_and_every_row_comes_back_readable(taken):
    shutil.rmtree(taken.room / "data")
    done = taken.restore()
    assert done.rows == sum(taken.counts.values()) > 700
    with taken.open(taken.folder / "back") as room:
        assert kit.counts(room) == taken.counts
        for generation in room.vault().generations():
            room.vault().verify(generation.dataset)
            for stored in room.vault().scan(generation.dataset):
                assert unreadable(stored, generation, room.keys) == 0
        assert rooms.verify_ledger(room.path).ok


def test_the_whole_room_is_gone_and_comes_back_with_accounts_policies_and_ledger(taken):
    with taken.open() as room:
        room.accounts.add("wang", ["officer"])
        taken.note = room.snapshots.make()
        before = [(e.seq, e.act, e.leaf) for e in room.ledger.entries(0, 1000)]
    shutil.rmtree(taken.room)
    taken.restore()
    with taken.open(taken.folder / "back") as room:
        assert [a.name for a in room.accounts.everybody()] == ["wang"]
        after = [(e.seq, e.act, e.leaf) for e in room.ledger.entries(0, 1000)]
        kept = len([e for e in after if e in before])
        assert after[:kept] == before[:kept]
        assert [act for _, act, _ in after[kept:]] == ["ledger.reopen", "restore.room"]
        reopened = room.ledger.entry(after[kept][0])
        assert reopened.body["checkpoint"].startswith("strongroom.ledger/")
    verdict = rooms.verify_ledger(taken.folder / "back")
    assert verdict.ok, verdict.problems
    assert verdict.complete
    assert any("lost before a restore" in note for note in verdict.notes)


def test_a_restored_room_goes_on_and_can_be_restored_again(taken):
    taken.restore("second")
    with taken.open(taken.folder / "second") as room:
        room.snapshots.make()
    taken.restore("third")
    with taken.open(taken.folder / "third") as room:
        assert kit.counts(room) == taken.counts
        assert rooms.verify_ledger(room.path).ok


def test_clear_rows_come_back_into_sqlite_parquet_and_jsonl_as_they_were(seen):
    source = kit.everything(seen.folder / "city" / "town.sqlite")
    with seen.open() as room:
        done = room.snapshots.give_back(str(seen.folder / "back.sqlite"), REASON)
        room.snapshots.give_back(str(seen.folder / "back"), REASON)
        acts = [e.act for e in room.ledger.latest(4)]
        intent = room.ledger.latest(1, act="restore.intent")[0]
    assert done.rows == sum(map(len, source.values())) == 661
    assert kit.everything(seen.folder / "back.sqlite") == source
    folder = {p.stem: kit.everything(p)[p.stem] for p in (seen.folder / "back").iterdir()}
    assert folder == source
    assert acts == ["restore.outcome", "restore.intent"] * 2
    assert set(intent.body["datasets"]) == {"person", "contact"}
    assert "wiped" not in json.dumps(intent.body)


def test_rows_of_many_types_come_back_byte_for_byte(place):
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table(
        {
            "n": pa.array([1, None, -(2**40)], pa.int64()),
            "f": pa.array([0.1, float("nan"), None]),
            "t": pa.array(["甲", "", None], pa.large_string()),
            "b": pa.array([b"\x00\xff", None, b""], pa.binary()),
            "d": pa.array([0, None, 20_000], pa.int32()).cast(pa.date32()),
            "when": pa.array([1, None, 2**45], pa.timestamp("us", tz="UTC")),
            "dict": pa.array(["a", "b", "a"]).dictionary_encode(),
            "l": pa.array([[1, 2], None, []], pa.list_(pa.int16())),
            "dec": pa.array([None, 1, 2], pa.int32()).cast(pa.decimal128(20, 4)),
        }
    )
    pq.write_table(table, place.folder / "odd.parquet")
    with place.open() as room:
        room.snapshots.make([str(place.folder / "odd.parquet")], to=str(place.depot), room=False)
        room.snapshots.give_back(str(place.folder / "again.parquet"), REASON)
    assert str(kit.everything(place.folder / "again.parquet")["again"]) == str(
        kit.everything(place.folder / "odd.parquet")["odd"]
    )


def test_rows_whose_batches_are_larger_than_a_chunk_come_back(place):
    import random

    chance = random.Random(3)
    lines = [f"{n},{chance.randbytes(300).hex()}" for n in range(20_000)]
    (place.folder / "wide.csv").write_text("n,text\n" + "\n".join(lines) + "\n")
    with place.open() as room:
        note = room.snapshots.make(
            [str(place.folder / "wide.csv")], to=str(place.depot), room=False
        )
        assert note.bytes > 5_000_000
        assert room.snapshots.drill().rows == 20_000
        room.snapshots.give_back(str(place.folder / "back.csv"), REASON)
    assert (
        kit.everything(place.folder / "back.csv")["back"]
        == kit.everything(place.folder / "wide.csv")["wide"]
    )


def test_an_empty_dataset_and_pieces_that_are_no_rows_are_kept_and_told(place):
    (place.folder / "torn.csv").write_text("name,city\n张三,甲城\n李四,乙城,丙\n王五,丁城\n")
    (place.folder / "none.csv").write_text("name,city\n")
    with place.open() as room:
        for name in ("torn", "none"):
            room.snapshots.make(
                [str(place.folder / f"{name}.csv")], to=str(place.depot), room=False
            )
            done = room.snapshots.give_back(str(place.folder / f"{name}-back.csv"), REASON)
            assert done.rows == (2 if name == "torn" else 0)
            assert done.left == (("1 pieces of torn that are no rows",) if name == "torn" else ())
            held = room.snapshots.open(part="sources").sources()
            assert [h.rejects for h in held] == [int(name == "torn")]


def test_rows_do_not_come_back_without_a_reason_or_where_policy_forbids_it(seen):
    with seen.open() as room, pytest.raises(Refused) as refused:
        room.snapshots.give_back(str(seen.folder / "back.sqlite"), Secret(b" "))
    assert "weaker than policy" in refused.value.message
    (seen.room / "policies" / "ours.cedar").write_text(
        '@id("no-faces-back") forbid (principal, action == Action::"restore", resource)\n'
        'when { resource.kind == "id.cn_resident" };\n'
    )
    with seen.open() as room, pytest.raises(Refused) as refused:
        room.snapshots.give_back(str(seen.folder / "back.sqlite"), REASON)
    assert refused.value.reasons == ("no-faces-back",)
    assert not list(seen.folder.glob("*back*"))


def test_a_room_made_before_restoring_was_a_word_goes_on_and_permits_it_when_it_says_so(seen):
    policies = seen.room / "policies"
    schema = policies / "schema.cedarschema"
    schema.write_text(schema.read_text().replace("export, restore appliesTo", "export appliesTo"))
    rule = (policies / "restore.cedar").read_text()
    (policies / "restore.cedar").unlink()
    with seen.open() as room, pytest.raises(Refused):
        room.snapshots.give_back(str(seen.folder / "back.sqlite"), REASON)
    (policies / "restore.cedar").write_text(rule)
    with seen.open() as room:
        assert room.snapshots.give_back(str(seen.folder / "back.sqlite"), REASON).rows == 661


def test_nothing_that_is_there_is_overwritten(taken):
    (taken.folder / "back").mkdir()
    (taken.folder / "back" / "mine").write_text("mine")
    with pytest.raises(StoreError):
        taken.restore()
    assert [p.name for p in (taken.folder / "back").iterdir()] == ["mine"]
    with taken.open() as room:
        room.snapshots.make([str(taken.folder / "city" / "town.sqlite")], room=False)
        (taken.folder / "x.sqlite").write_text("mine")
        with pytest.raises(StoreError):
            room.snapshots.give_back(str(taken.folder / "x.sqlite"), REASON)
    assert (taken.folder / "x.sqlite").read_text() == "mine"


def test_what_is_over_is_destroyed_at_the_next_snapshot_and_can_be_read_no_more(taken):
    first = taken.note
    copy = taken.folder / "copied-away"
    shutil.copytree(taken.depot, copy)
    taken.time.pass_by(days=34)
    with taken.open() as room:
        room.snapshots.make()
        assert len(room.snapshots.notes.finished()) == 2
    taken.time.pass_by(days=2)
    with taken.open() as room:
        room.snapshots.make()
        assert first.id not in [n.id for n in room.snapshots.notes.finished()]
        assert room.ledger.latest(1, act="snapshot.expire")[0].body["snapshot"] == first.id
    assert first.id not in {p.name for p in taken.depot.glob("*/*")}
    # Whoever kept a copy of the segments has the keyring's root and still no key.
    with pytest.raises(Damaged, match="destroyed"):
        taken.restore(snapshot=first.id, source=str(copy))
    assert not (taken.folder / "back").exists()


def test_a_snapshot_is_destroyed_on_demand_and_its_key_is_in_no_escrow_copy_made_later(taken):
    public = escrow.new_holder(taken.folder / "alice.key")
    assert len(public) == 32
    out = taken.folder / "alice.escrow"
    with taken.open() as room:
        room.snapshots.escrow([taken.folder / "alice.key.pub"], out)
        held = escrow.opened(out, [taken.folder / "alice.key"], taken.time())
        assert set(held.notes) == {taken.note.id}
        assert room.snapshots.destroy(taken.note.id)
    assert not escrow.opened(out, [taken.folder / "alice.key"], taken.time()).notes
    assert not taken.manifests()


def test_a_drill_counts_decrypts_a_sample_leaves_nothing_and_is_told(taken):
    before = {p for p in taken.folder.rglob("*") if p.is_file()}
    with taken.open() as room:
        drill = room.snapshots.drill()
        assert drill.rows == sum(taken.counts.values())
        assert drill.sampled > 700
        assert room.ledger.latest(1, act="restore.drill")[0].body["rows"] == drill.rows
    assert {p for p in taken.folder.rglob("*") if p.is_file()} == before
    status = rooms.look(taken.room).snapshots
    assert (status.drill_rows, status.rows, status.failed) == (drill.rows, drill.rows, "")
    said = rooms.snapshot_lines(status)
    assert f"{drill.rows:,} rows" in said[1]
    assert said[1].startswith("last drill ")


def test_a_drill_of_clear_sources_writes_no_row_anywhere(seen):
    with seen.open() as room:
        assert room.snapshots.drill().rows == 661
    values = {
        row["id_number"]
        for row in kit.everything(seen.folder / "city" / "town.sqlite")["person"]
        if row["id_number"] and len(row["id_number"]) == 18
    }
    report = sweep([seen.room, seen.home, seen.depot], {v: v for v in sorted(values)[:200]})
    assert report.files > 10
    assert not report.found, report.summary()


def test_a_failed_drill_is_written_down_and_the_doctor_says_so(taken):
    segment = taken.segments()[-1]
    segment.chmod(0o600)
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(data)
    with taken.open() as room, pytest.raises(Damaged):
        room.snapshots.drill()
    check = next(c for c in rooms.examine(taken.room) if c.name == "snapshots")
    assert check.state == "bad"
    assert "failed" in check.message


def test_due_is_daily_for_a_snapshot_and_weekly_for_a_drill(place):
    with place.open() as room:
        assert not room.snapshots.due(place.time())
        room.snapshots.make(to=str(place.depot))
        assert room.snapshots.due(place.time()).drill
        room.snapshots.keep_up(place.time())
        assert not room.snapshots.due(place.time())
        later = place.time() + timedelta(hours=25)
        assert room.snapshots.due(later).snapshot
        assert not room.snapshots.due(later).drill
        assert room.snapshots.due(place.time() + timedelta(days=8)).drill
        place.time.pass_by(days=8)
        room.snapshots.keep_up(place.time())
        assert len(room.snapshots.notes.finished()) == 2
        assert not room.snapshots.due(place.time())


def test_the_holder_restores_on_an_empty_machine_and_nobody_else_does(taken):
    out = taken.folder / "alice.escrow"
    for name in ("alice", "mallory"):
        escrow.new_holder(taken.folder / f"{name}.key")
    with taken.open() as room:
        told = room.snapshots.escrow([taken.folder / "alice.key.pub"], out)
        note = room.snapshots.make()
    shutil.rmtree(taken.home)
    shutil.rmtree(taken.room)
    new = Unlock.key_file(taken.home / "key")
    options = {"home": taken.home, "clock": taken.time}
    with pytest.raises(Locked):
        rooms.recover(out, [taken.folder / "mallory.key"], new, **options)
    home, fingerprint = rooms.recover(out, [taken.folder / "alice.key"], new, **options)
    assert (home, fingerprint) == (taken.home, told)
    done = taken.restore()
    assert done.snapshot == note.id
    with taken.open(taken.folder / "back") as room:
        assert kit.counts(room) == taken.counts
    assert rooms.verify_ledger(taken.folder / "back").complete


def holders(taken, *names):
    for name in names:
        escrow.new_holder(taken.folder / f"{name}.key")
    return [taken.folder / f"{name}.key.pub" for name in names]


def test_two_of_three_holders_bring_a_room_back_and_one_of_them_does_not(taken):
    out, options = taken.folder / "three.escrow", {"home": taken.home, "clock": taken.time}
    public = holders(taken, "alice", "bob", "carol")
    with taken.open() as room:
        told = room.snapshots.escrow(public, out, threshold=2)
        note = room.snapshots.make()
    shutil.rmtree(taken.home)
    shutil.rmtree(taken.room)
    new = Unlock.key_file(taken.home / "key")
    keys = [taken.folder / f"{name}.key" for name in ("alice", "bob", "carol")]
    for too_few in ([keys[1]], [keys[1], keys[1]]):
        with pytest.raises(Locked, match="1 of the 2 shares"):
            rooms.recover(out, too_few, new, **options)
    assert rooms.recover(out, [keys[2], keys[0]], new, **options) == (taken.home, told)
    assert taken.restore().snapshot == note.id


def test_a_share_is_lent_to_one_key_for_one_copy_and_no_private_key_travels(taken):
    out, options = (
        taken.folder / "two.escrow",
        {"home": taken.folder / "other", "clock": taken.time},
    )
    public = holders(taken, "alice", "bob")
    new_pub, _ = holders(taken, "new", "mallory")
    with taken.open() as room:
        told = room.snapshots.escrow(public, out)
        lent = [taken.folder / f"{name}.share" for name in ("alice", "bob")]
        for name, share in zip(("alice", "bob"), lent, strict=True):
            key = taken.folder / f"{name}.key"
            rooms.lend(out, key, new_pub, share, clock=taken.time)
            with pytest.raises(UsageError):
                rooms.lend(out, key, new_pub, share, clock=taken.time)
        with pytest.raises(Locked, match="no share for this holder"):
            rooms.lend(
                out, taken.folder / "mallory.key", new_pub, taken.folder / "m", clock=taken.time
            )
        unlock = Unlock.key_file(taken.folder / "other.key")
        with pytest.raises(Locked, match="lent share does not open"):
            rooms.recover(out, [taken.folder / "mallory.key"], unlock, lent=lent, **options)
        with pytest.raises(Locked, match="1 of the 2 shares"):
            rooms.recover(out, [taken.folder / "new.key"], unlock, lent=lent[:1], **options)
        earlier = taken.folder / "earlier.escrow"
        shutil.copy(out, earlier)
        room.snapshots.make()  # writes the copy anew, under another key
        with pytest.raises(Locked, match="lent share does not open"):
            rooms.recover(out, [taken.folder / "new.key"], unlock, lent=lent, **options)
        found = rooms.recover(earlier, [taken.folder / "new.key"], unlock, lent=lent, **options)
        assert found == (taken.folder / "other", told)


def test_a_copy_asks_for_holders_that_are_there_each_once_and_a_threshold_they_can_reach(taken):
    public = holders(taken, "alice", "bob")
    with taken.open() as room:
        for named, threshold in (([], 0), ([*public, public[0]], 2), (public, 3), (public, -1)):
            with pytest.raises(UsageError):
                room.snapshots.escrow(named, taken.folder / "x.escrow", threshold=threshold)


def test_an_escrow_copy_whose_time_is_over_is_refused_unless_somebody_insists(taken):
    out = taken.folder / "alice.escrow"
    escrow.new_holder(taken.folder / "alice.key")
    with taken.open() as room:
        room.snapshots.escrow([taken.folder / "alice.key.pub"], out)
        with pytest.raises(Refused):
            room.snapshots.escrow([taken.folder / "alice.key.pub"], taken.room / "in.escrow")
        with pytest.raises(UsageError):
            room.snapshots.escrow([taken.folder / "alice.key.pub"], out, days=99)
    taken.time.pass_by(days=8)
    with pytest.raises(Refused):
        escrow.opened(out, [taken.folder / "alice.key"], taken.time())
    held = escrow.opened(out, [taken.folder / "alice.key"], taken.time(), outdated=True)
    assert set(held.notes) == {taken.note.id}


def test_a_folder_cannot_lock_and_says_so(place):
    with place.open() as room, pytest.raises(UsageError, match="folder cannot lock"):
        room.snapshots.make(to=str(place.depot), lock=30)


def test_a_demo_room_takes_no_snapshot_of_real_sources(tmp_path, monkeypatch, place):
    monkeypatch.setenv("STRONGROOM_HOME", str(tmp_path / "home"))
    with (
        rooms.create_demo(tmp_path / "demo", people=100, seed=1) as room,
        pytest.raises(Refused),
    ):
        room.snapshots.make([str(place.folder / "city" / "town.sqlite")])
