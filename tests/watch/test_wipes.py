"""Twenty ways to wipe or ransom a database, and a week of ordinary work."""

import datetime as dt
import random
import sqlite3

import pytest

from strongroom import city
from strongroom.core.secret import Secret
from strongroom.stores import open_store
from strongroom.watch.pulse import from_json, take, to_json
from strongroom.watch.wipes import signals

KEY = Secret(b"k" * 32)
HIGH = {"high", "critical"}
BTC = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"


class Town:
    """A real SQLite with the city's people in it, and its pulse."""

    def __init__(self, path):
        self.path = path
        people = next(iter(city.generate("person", 400, 3))).data
        contacts = next(iter(city.generate("contact", 400, 3))).data
        cases = next(iter(city.generate("case_record", 400, 3))).data
        with self.open() as db:
            for name, data in (("person", people), ("contact", contacts), ("case_record", cases)):
                self.load(db, name, data)

    def open(self):
        return sqlite3.connect(self.path)

    @staticmethod
    def load(db, name, data):
        columns = ", ".join(f'"{c}" TEXT' for c in data.schema.names)
        db.execute(f'CREATE TABLE IF NOT EXISTS "{name}" ({columns})')
        marks = ", ".join("?" * data.num_columns)
        rows = zip(
            *([None if v is None else str(v) for v in c.to_pylist()] for c in data.columns),
            strict=True,
        )
        db.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)

    def pulse(self):
        with open_store(str(self.path)) as store:
            return from_json(to_json(take(store, KEY)))

    def do(self, *statements):
        db = self.open()
        with db:
            for statement in statements:
                db.execute(statement)
        db.close()


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path / "town.sqlite")


def judged(town, *statements):
    before = town.pulse()
    town.do(*statements)
    return signals(before, town.pulse())


NOTE = f"All your data is backed up. Send 0.013 BTC to {BTC} and write to x@example.com"
WIPES = {
    "Meow: every table dropped, a nonsense one created": [
        "DROP TABLE person", "DROP TABLE contact", "DROP TABLE case_record",
        'CREATE TABLE "gk01juo8o3-meow" (x)',
    ],
    "PLEASE_READ_ME: tables dropped, WARNING with a demand": [
        "DROP TABLE person", "DROP TABLE contact", "DROP TABLE case_record",
        "CREATE TABLE WARNING (id, message)", f"INSERT INTO WARNING VALUES (1, '{NOTE}')",
    ],
    "a demand beside data that is still there": [
        "CREATE TABLE Readme (body)", f"INSERT INTO Readme VALUES ('{NOTE}')",
    ],
    "a demand in a table of an ordinary name": [
        "CREATE TABLE settings2 (body)", f"INSERT INTO settings2 VALUES ('{NOTE}')",
    ],
    "a demand in Chinese": [
        "CREATE TABLE info (body)", "INSERT INTO info VALUES ('数据已备份，请支付比特币赎金')",
    ],
    "a demand behind an onion address": [
        "CREATE TABLE z (body)", "INSERT INTO z VALUES ('http://abcdefgh.onion/id=5')",
    ],
    "read_me_to_recover_database, empty": ["CREATE TABLE read_me_to_recover_database (message, email)"],
    "your_data_is_safe, as in Shanghai": ["CREATE TABLE your_data_is_safe (x)"],
    "hacked_by": ["CREATE TABLE hacked_by_unistellar (x)"],
    "one table of three dropped": ["DROP TABLE case_record"],
    "all rows of one table deleted": ["DELETE FROM person"],
    "all rows of all tables deleted": ["DELETE FROM person", "DELETE FROM contact", "DELETE FROM case_record"],
    "nine in ten rows deleted": ["DELETE FROM contact WHERE rowid % 10 <> 0"],
    "six in ten rows deleted": ["DELETE FROM contact WHERE rowid % 10 < 6"],
    "every value written over by a demand": [
        f"UPDATE person SET name = '{BTC}', id_number = '{BTC}', birthplace = '{BTC}', ethnicity = '{BTC}'",
    ],
    "every value encrypted where it stands": [
        "UPDATE person SET name = hex(randomblob(16)), id_number = hex(randomblob(16)), birthplace = hex(randomblob(16)), ethnicity = hex(randomblob(16)), education = hex(randomblob(8)), sex = hex(randomblob(8)), birth_date = hex(randomblob(8)), military_service = hex(randomblob(8))",
    ],
    "every row made the same": [
        "UPDATE contact SET name='x', id_number='x', mobile='x', address='x', remark='x', updated_at='x'",
    ],
    "tables renamed to nonsense with other columns": [
        "ALTER TABLE person RENAME TO a1", "ALTER TABLE a1 RENAME COLUMN name TO c1",
        "ALTER TABLE a1 RENAME COLUMN id_number TO c2", "ALTER TABLE a1 RENAME COLUMN sex TO c3",
        "ALTER TABLE a1 RENAME COLUMN age TO c4", "ALTER TABLE a1 RENAME COLUMN birth_date TO c5",
        "ALTER TABLE a1 RENAME COLUMN birthplace TO c6", "ALTER TABLE a1 RENAME COLUMN ethnicity TO c7",
    ],
    "a table replaced by an empty one of its name": [
        "DROP TABLE contact", "CREATE TABLE contact (name, id_number, mobile, address, remark, updated_at)",
    ],
    "a table replaced by a note of its name": [
        "DROP TABLE contact", "CREATE TABLE contact (note)", f"INSERT INTO contact VALUES ('{NOTE}')",
    ],
    "data dropped behind a plausible new table": [
        "DROP TABLE contact", "CREATE TABLE contact_backup (name, id_number, mobile, address, remark, updated_at)",
        "INSERT INTO contact_backup (name) VALUES ('x')",
    ],
    "ransom_note and half the rows": ["CREATE TABLE ransom_note (x)", "DELETE FROM person WHERE rowid % 2"],
}  # fmt: skip


@pytest.mark.parametrize("name", WIPES)
def test_a_wipe_is_noticed(town, name):
    said = judged(town, *WIPES[name])
    assert said, name
    assert said[0].severity in HIGH, said
    assert said[0].remedy


def test_there_are_at_least_twenty_ways():
    assert len(WIPES) >= 20


def test_a_slow_wiper_is_seen_against_the_most_of_the_day(town):
    peak = before = town.pulse()
    seen = []
    for _ in range(10):
        town.do("DELETE FROM contact WHERE rowid IN (SELECT rowid FROM contact LIMIT 40)")
        now = town.pulse()
        assert not [s for s in signals(before, now) if s.severity in HIGH]
        seen += [s for s in signals(before, now, peak) if s.severity in HIGH]
        before = now
    assert {s.kind for s in seen} == {"shrunk"}


def test_a_message_names_a_dataset_and_no_value(town):
    before = town.pulse()
    town.do(
        "DROP TABLE person",
        "CREATE TABLE demand (body)",
        f"INSERT INTO demand VALUES ('{NOTE}')",
        'CREATE TABLE "16800001234" (x)',
    )
    said = " ".join(s.message + s.remedy + s.dataset for s in signals(before, town.pulse()))
    assert BTC not in said
    assert "16800001234" not in said
    assert "person" in said


def test_a_pulse_holds_no_value(town):
    text = repr(to_json(town.pulse()))
    data = next(iter(city.generate("person", 400, 3))).data
    for column in ("name", "id_number", "birthplace"):
        for value in data.column(column).slice(0, 64).to_pylist():
            assert not value or len(value) < 2 or value not in text


def ordinary_days(rng):
    """A week of what happens to a register: loads, corrections, retention, migrations."""
    for day in range(7):
        stamp = (dt.date(2026, 11, 16) + dt.timedelta(days=day)).isoformat()
        contact = "contact" if day <= 3 else "contact_v2"
        yield f"INSERT INTO {contact} SELECT * FROM {contact} LIMIT {rng.randint(5, 60)}"
        yield f"UPDATE {contact} SET updated_at = '{stamp}'"
        yield f"UPDATE person SET age = age + 1 WHERE rowid % 5 = {day % 5}"
        yield f"DELETE FROM case_record WHERE rowid % 12 = {day}"
        yield f"CREATE TABLE log_2026_11_{16 + day} (at, what, who)"
        for _ in range(30):
            yield f"INSERT INTO log_2026_11_{16 + day} VALUES ('{stamp}', 'seen', 'a')"
        if day >= 4:
            yield f"DROP TABLE log_2026_11_{12 + day}"
        if day == 1:
            yield "ALTER TABLE person ADD COLUMN note TEXT"
        if day == 2:
            yield "CREATE TABLE staging (a, b)"
            yield "INSERT INTO staging VALUES (1, 2)"
        if day == 3:
            yield "DROP TABLE staging"
            yield "ALTER TABLE contact RENAME TO contact_v2"
        if day == 5:
            yield "CREATE TABLE recovery_codes (who, code)"
            yield "CREATE INDEX by_name ON person (name)"
            yield "UPDATE person SET birthplace = '上海市' WHERE birthplace IS NULL"
        if day == 6:
            yield "CREATE TABLE contact_new AS SELECT * FROM contact_v2"
            yield "VACUUM"


@pytest.mark.parametrize("seed", range(3))
def test_a_week_of_ordinary_work_raises_no_high_alarm(town, seed):
    rng = random.Random(seed)
    before = peak = town.pulse()
    for number, statement in enumerate(ordinary_days(rng)):
        db = sqlite3.connect(town.path, isolation_level=None)
        db.execute(statement)
        db.close()
        if statement.startswith("INSERT INTO log") and number % 10:
            continue
        now = town.pulse()
        if statement.startswith("INSERT INTO contact"):
            peak = before  # a new day: the most of the last one counts no longer
        loud = [s for s in signals(before, now, peak) if s.severity in HIGH]
        assert not loud, (statement, loud)
        before = now
