"""Appending, reading, proving, witnessing and going on after a restore."""

import json
import shutil
import sqlite3

import pytest

from strongroom.core.errors import Damaged, UsageError
from strongroom.ledger import FileWitness, Periodic, canonical, consistency_holds
from strongroom.ledger.verifier import leaf_hash


def test_an_entry_is_canonical_json_that_ends_in_its_own_number(kept):
    kept.fill(2)
    entry = kept.ledger.write("p1", "principal.add", {"z": 1, "a": ["é", True, None]})
    connection = sqlite3.connect(kept.path)
    (body,) = connection.execute("SELECT body FROM ledger_entry WHERE seq = 2").fetchone()
    connection.close()
    assert body.startswith('{"act":"principal.add","at":"2026-11-23T00:00:00.')
    assert body.endswith(',"body":{"a":["é",true,null],"z":1},"principal":"p1","seq":2}')
    assert entry.leaf == leaf_hash(body.encode()).hex()
    assert kept.ledger.entry(2) == entry


@pytest.mark.parametrize("body", [{"x": float("nan")}, {"x": b"raw"}, {"x": "y" * 70_000}])
def test_what_is_not_plain_json_or_far_too_long_is_no_entry(kept, body):
    with pytest.raises(UsageError):
        kept.ledger.write("p1", "x", body)
    assert kept.ledger.size() == 0


def test_an_act_that_was_undone_leaves_no_trace_and_no_gap(kept):
    kept.fill(3)

    def fails(tx):
        kept.ledger.append(tx, "p1", "lookup.intent", {})
        kept.ledger.append(tx, "p1", "lookup.intent", {})
        raise KeyError("afterwards")

    with pytest.raises(KeyError):
        kept.state.write(fails)
    kept.fill(3)
    kept.publish()
    assert kept.ledger.size() == 6
    assert kept.verdict().ok


def test_entries_are_found_by_act_by_verb_and_by_principal(kept):
    kept.fill(6)
    kept.fill(4, act="lookup.outcome")
    kept.fill(2, act="lookups")
    kept.fill(2, act="reveal.intent")
    ledger = kept.ledger
    assert len(ledger.entries(0, 100)) == 14
    assert [e.seq for e in ledger.entries(2, 3)] == [2, 3, 4]
    assert len(ledger.entries(0, 100, act="lookup")) == 10
    assert len(ledger.entries(0, 100, act="lookup.outcome")) == 4
    assert {e.principal for e in ledger.entries(0, 100, principal="p1")} == {"p1"}
    assert [e.seq for e in ledger.latest(3)] == [13, 12, 11]
    assert [e.seq for e in ledger.latest(2, before=7, act="lookup")] == [6, 5]
    with pytest.raises(UsageError):
        ledger.entry(14)


def test_an_entry_edited_in_place_is_not_read_out_as_if_it_were_genuine(kept):
    kept.fill(3)
    connection = sqlite3.connect(kept.path)
    connection.execute("UPDATE ledger_entry SET principal = 'somebody else' WHERE seq = 1")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged, match="entry 1 was changed"):
        kept.ledger.entry(1)


def test_each_entry_is_proven_under_each_later_head(kept):
    kept.fill(23)
    for size in (5, 8, 17, 23):
        for seq in range(size):
            proof = kept.ledger.inclusion(seq, size)
            assert proof.holds
            assert proof.root == kept.ledger.root(size)
    old, new = kept.ledger.root(5), kept.ledger.root(23)
    assert consistency_holds(5, 23, old, new, kept.ledger.consistency(5, 23))
    with pytest.raises(UsageError):
        kept.ledger.inclusion(23, 23)
    with pytest.raises(UsageError):
        kept.ledger.root(24)


def test_an_edited_entry_cannot_be_proven(kept):
    kept.fill(9)
    connection = sqlite3.connect(kept.path)
    connection.execute("UPDATE ledger_entry SET body = replace(body, 'ab', 'ac') WHERE seq = 4")
    connection.commit()
    connection.close()
    assert not kept.ledger.inclusion(4, 9).holds
    assert kept.ledger.inclusion(5, 9).holds


def test_a_checkpoint_is_a_signed_note_in_the_format_of_c2sp(kept):
    kept.fill(5)
    note = kept.ledger.checkpoint()
    body, signature = note.text.split("\n\n")
    origin, size, root, first = body.split("\n")
    assert (size, first) == ("5", "first 0")
    assert len(root) == 44
    assert signature.startswith(f"— {origin} ")
    assert kept.ledger.newest_checkpoint() == note


def test_publishing_twice_writes_once_and_each_checkpoint_carries_the_new_leaves_only(kept):
    kept.fill(5)
    kept.publish()
    kept.publish()
    kept.fill(2)
    kept.publish()
    lines = kept.witness.path.read_text().splitlines()
    assert [len(json.loads(line)["leaves"]) for line in lines] == [216, 88]
    assert kept.witness.path.stat().st_mode & 0o777 == 0o600


def test_the_witness_refuses_a_ledger_that_was_cut(kept):
    kept.fill(9)
    kept.publish()
    connection = sqlite3.connect(kept.path)
    connection.execute("DELETE FROM ledger_entry WHERE seq >= 6")
    connection.commit()
    connection.close()
    assert kept.ledger.behind(kept.witness)
    with pytest.raises(Damaged):
        kept.publish()


def test_the_witness_refuses_a_ledger_whose_past_was_rewritten(kept, fix_up):
    kept.fill(9)
    kept.publish()
    connection = sqlite3.connect(kept.path)
    connection.execute("UPDATE ledger_entry SET body = replace(body, 'ab', 'ac') WHERE seq = 4")
    fix_up(connection)
    connection.commit()
    connection.close()
    kept.fill(3)
    with pytest.raises(Damaged, match="contradicts its witness"):
        kept.publish()


def test_an_edit_after_the_last_checkpoint_without_fixing_hashes_stops_the_next_one(kept):
    kept.fill(4)
    kept.publish()
    kept.fill(4)
    connection = sqlite3.connect(kept.path)
    connection.execute("UPDATE ledger_entry SET body = replace(body, 'ab', 'ac') WHERE seq = 6")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged, match="entry 6 was changed"):
        kept.publish()


def damage(kind, data):
    return {
        "empty": b"",
        "torn": data[:-10],
        "flipped": data.replace(b'"leaves": "', b'"leaves": "AAAA', 1),
        "reordered": b"".join(reversed(data.splitlines(keepends=True))),
        "a line lost": b"".join(data.splitlines(keepends=True)[1:]),
        "not json": b"hello\n",
    }[kind]


@pytest.mark.parametrize(
    "kind", ["empty", "torn", "flipped", "reordered", "a line lost", "not json"]
)
def test_a_damaged_witness_is_an_error_and_never_fine(kept, kind):
    for _ in range(3):
        kept.fill(4)
        kept.publish()
    kept.witness.path.write_bytes(damage(kind, kept.witness.path.read_bytes()))
    with pytest.raises(Damaged):
        kept.verdict()


def test_a_missing_witness_file_is_an_error_when_one_was_named(kept):
    kept.fill(4)
    with pytest.raises(Damaged):
        kept.verdict()


def test_a_line_torn_by_a_crash_is_dropped_only_when_somebody_says_so(kept):
    kept.fill(4)
    kept.publish()
    with kept.witness.path.open("ab") as file:
        file.write(b'{"checkpoint": "half')
    with pytest.raises(Damaged):
        kept.witness.newest()
    assert kept.witness.mend()
    assert not kept.witness.mend()
    kept.fill(1)
    kept.publish()
    assert kept.verdict().covered == 5


def test_a_witness_of_another_room_does_not_vouch_for_this_one(kept, tmp_path, open_ledger):
    other = open_ledger(tmp_path, "other.sqlite", seed=b"o" * 32)
    other.fill(4)
    other.publish()
    kept.fill(4)
    with pytest.raises(Damaged):
        kept.verdict()
    with pytest.raises(Damaged):
        kept.publish()
    other.state.close()


def test_after_a_restore_the_ledger_goes_on_in_a_new_epoch_and_says_what_was_lost(
    kept, tmp_path, open_ledger
):
    kept.fill(10)
    kept.publish()
    kept.state.scrub()
    shutil.copyfile(kept.path, tmp_path / "snapshot.sqlite")
    kept.fill(5)
    kept.publish()
    last = kept.witness.newest()
    restored = open_ledger(tmp_path, "snapshot.sqlite")
    with pytest.raises(Damaged):
        restored.publish()
    entry = restored.ledger.reopen(restored.witness, "local:0")
    assert (entry.seq, entry.act) == (15, "ledger.reopen")
    assert entry.body["checkpoint"] == last.text
    assert entry.body["kept"] == 10
    restored.fill(4)
    restored.publish()
    assert restored.ledger.size() == 20
    assert restored.ledger.inclusion(17).holds
    assert restored.ledger.inclusion(3).holds
    verdict = restored.verdict()
    assert verdict.ok
    assert verdict.covered == 20
    assert any("entries 10 to 14 were lost" in note for note in verdict.notes)
    with pytest.raises(UsageError):
        restored.ledger.reopen(restored.witness, "local:0")
    connection = sqlite3.connect(restored.path)
    connection.execute("DELETE FROM ledger_entry WHERE seq IN (3, 16)")
    connection.commit()
    connection.close()
    assert [(p.what, p.seq) for p in restored.verdict().problems] == [
        ("removed", 3),
        ("removed", 16),
    ]
    restored.state.close()


def test_a_periodic_witness_publishes_by_itself_and_reports_what_it_cannot(kept, tmp_path):
    alarms = []
    kept.fill(3)
    runner = Periodic(kept.ledger, kept.witness, every=0.01, alarm=alarms.append)
    runner.stop()
    assert kept.witness.newest().end == 3
    broken = FileWitness(tmp_path / "no such folder" / "witness")
    Periodic(kept.ledger, broken, every=60, alarm=alarms.append).stop()
    assert len(alarms) == 1


def test_canonical_json_sorts_keys_and_adds_nothing():
    assert canonical({"b": 1, "a": {"d": "ü", "c": []}}) == '{"a":{"c":[],"d":"ü"},"b":1}'.encode()
