"""T6: somebody who edits or cuts the ledger is found, and the entries are named."""

import random
import shutil
import sqlite3

import pytest

ENTRIES, WITNESSED = 120, 100
SEQ = "SELECT seq, body, leaf, act, principal FROM ledger_entry ORDER BY seq"


@pytest.fixture(scope="module")
def original(tmp_path_factory, open_ledger):
    """120 entries, of which a witness holds four checkpoints up to the hundredth."""
    kept = open_ledger(tmp_path_factory.mktemp("ledger"))
    for count in (7, 41, 32, 20):
        kept.fill(count)
        kept.publish()
    kept.fill(ENTRIES - WITNESSED)
    kept.state.close()
    return kept


def change(rows, rng):
    at = rng.randrange(WITNESSED)
    seq, body, leaf, act, who = rows[at]
    rows[at] = (seq, body.replace('"decision":"ab', '"decision":"ac'), leaf, act, who)


def remove(rows, rng):
    del rows[rng.randrange(WITNESSED)]


def remove_and_close_the_gap(rows, rng):
    at = rng.randrange(WITNESSED)
    rows[at:] = [(row[0] - 1, *row[1:]) for row in rows[at + 1 :]]


def remove_and_renumber(rows, rng):
    at = rng.randrange(WITNESSED)
    rows[at:] = [
        (seq - 1, body.replace(f'"seq":{seq}}}', f'"seq":{seq - 1}}}'), *rest)
        for seq, body, *rest in rows[at + 1 :]
    ]


def cut(rows, rng):
    del rows[rng.randrange(WITNESSED) :]


def swap(rows, rng):
    one, two = rng.sample(range(WITNESSED), 2)
    rows[one], rows[two] = (one, *rows[two][1:]), (two, *rows[one][1:])


def swap_and_renumber(rows, rng):
    swap(rows, rng)
    for at, (seq, body, *rest) in enumerate(rows):
        rows[at] = (seq, body[: body.rindex(":") + 1] + f"{seq}}}", *rest)


def reorder(rows, rng):
    first = rng.randrange(WITNESSED - 4)
    span = rows[first : first + rng.randint(3, WITNESSED - first)]
    shuffled = span[1:] + span[:1]
    for at, row in enumerate(shuffled):
        rows[first + at] = (first + at, *row[1:])


def copy_over(rows, rng):
    one, two = rng.sample(range(WITNESSED), 2)
    rows[one] = (one, *rows[two][1:])


def insert(rows, rng):
    at = rng.randrange(WITNESSED)
    forged = rows[at][1].replace('"rows":', '"rows":9')
    rows[at:] = [(at, forged, *rows[at][2:]), *((r[0] + 1, *r[1:]) for r in rows[at:])]


def insert_before_the_beginning(rows, rng):
    rows.insert(0, (-1 - rng.randrange(5), *rows[0][1:]))


ATTACKS = [
    change,
    remove,
    remove_and_close_the_gap,
    remove_and_renumber,
    cut,
    swap,
    swap_and_renumber,
    reorder,
    copy_over,
    insert,
    insert_before_the_beginning,
]


def attacked(original, folder, attack, rng, fix_up, careful):
    """A copy of the state after the attack, and the places whose content is not what it was."""
    target = folder / "attacked.sqlite"
    shutil.copyfile(original.path, target)
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA synchronous=OFF")
    before = connection.execute(SEQ).fetchall()
    rows = list(before)
    attack(rows, rng)
    connection.execute("DELETE FROM ledger_entry")
    connection.executemany("INSERT INTO ledger_entry VALUES (?, ?, ?, ?, ?)", rows)
    if careful:
        fix_up(connection)
    connection.commit()
    connection.close()
    old, new = {row[0]: row[1] for row in before}, {row[0]: row[1] for row in rows}
    return target, {seq for seq in old.keys() | new.keys() if old.get(seq) != new.get(seq)}


def run(original, folder, fix_up, count, seed):
    rng = random.Random(seed)
    for turn in range(count):
        attack = ATTACKS[turn % len(ATTACKS)]
        target, touched = attacked(original, folder, attack, rng, fix_up, bool(rng.getrandbits(1)))
        witnessed = original.verdict(state=target)
        named = {problem.seq for problem in witnessed.problems}
        missed = {seq for seq in touched if seq < WITNESSED} - named
        assert not missed, (attack.__name__, turn)
        assert not named - touched, ("falsely accused", attack.__name__, turn)
        alone = original.verdict(witness=False, state=target)
        assert not alone.complete
        assert any("completeness not proven" in line for line in alone.lines())


def test_an_untouched_ledger_is_complete_and_says_how_far(original):
    verdict = original.verdict()
    assert verdict.ok
    assert verdict.complete
    assert (verdict.entries, verdict.covered) == (ENTRIES, WITNESSED)
    assert any("20 entries are newer" in line for line in verdict.lines())


def test_every_one_of_500_random_edits_is_found_and_named(original, tmp_path, fix_up):
    run(original, tmp_path, fix_up, 500, 1)


@pytest.mark.slow
def test_every_one_of_10_000_random_edits_is_found_and_named(original, tmp_path, fix_up):
    run(original, tmp_path, fix_up, 10_000, 2)


@pytest.mark.parametrize(
    ("attack", "word"),
    [(change, "changed"), (remove, "removed"), (cut, "cut"), (swap, "moved"), (insert, "inserted")],
)
def test_the_verdict_says_what_was_done(original, tmp_path, fix_up, attack, word):
    target, _ = attacked(original, tmp_path, attack, random.Random(5), fix_up, careful=True)
    assert word in {problem.what for problem in original.verdict(state=target).problems}


def test_without_a_witness_a_careful_forger_is_not_found_and_nobody_pretends(
    original, tmp_path, fix_up
):
    target, _ = attacked(original, tmp_path, change, random.Random(6), fix_up, careful=True)
    verdict = original.verdict(witness=False, state=target)
    assert verdict.ok
    assert not verdict.complete
    assert "completeness not proven: no witness was given" in list(verdict.lines())


def test_without_a_witness_the_checkpoint_beside_the_ledger_still_gives_the_forger_away(
    original, tmp_path
):
    target = tmp_path / "state.sqlite"
    shutil.copyfile(original.path, target)
    connection = sqlite3.connect(target)
    connection.execute("DELETE FROM ledger_entry WHERE seq >= 90")
    connection.commit()
    connection.close()
    problems = original.verdict(witness=False, state=target).problems
    assert [problem.what for problem in problems] == ["checkpoint"]


def test_a_checkpoint_signed_by_another_key_is_called_forged(original, tmp_path, open_ledger):
    other = open_ledger(tmp_path, "other.sqlite", seed=b"o" * 32)
    other.fill(3)
    forged = other.ledger.checkpoint().text
    other.state.close()
    target = tmp_path / "state.sqlite"
    shutil.copyfile(original.path, target)
    connection = sqlite3.connect(target)
    connection.execute("UPDATE ledger_checkpoint SET note = ?", (forged,))
    connection.commit()
    connection.close()
    problems = original.verdict(witness=False, state=target).problems
    assert any("forged" in problem.detail for problem in problems)


def test_a_number_that_stands_twice_in_a_rebuilt_table_is_refused(original, tmp_path):
    from strongroom.core.errors import Damaged

    target = tmp_path / "state.sqlite"
    shutil.copyfile(original.path, target)
    connection = sqlite3.connect(target)
    connection.execute("CREATE TABLE rebuilt AS SELECT * FROM ledger_entry")
    connection.execute("DROP TABLE ledger_entry")
    connection.execute("ALTER TABLE rebuilt RENAME TO ledger_entry")
    connection.execute("INSERT INTO ledger_entry SELECT * FROM ledger_entry WHERE seq = 5")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged, match="twice"):
        original.verdict(state=target)
