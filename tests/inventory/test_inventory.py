"""The inventory: what is held, kept in one file that can be lost and rebuilt."""

import json
import multiprocessing
import os
import signal
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from strongroom.core.errors import Damaged, UsageError
from strongroom.core.types import Field, Finding, Form, Generation, Label, Level
from strongroom.inventory import Inventory, rebuild

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ADDRESS = Field("pg://db/register", "person", "id_no")
LABEL = Label(ADDRESS, "id.cn_resident", Level.SENSITIVE, 0.9, evidence=("checksum",))
FINDING = Finding(
    ADDRESS,
    "id.cn_resident",
    Level.SENSITIVE,
    0.9,
    100,
    90,
    88,
    80,
    ("9×18",),
    ("checksum",),
    {"phone.mobile": 3},
)


def generation(number=1, **changes):
    forms = (Form("id_no", "id.cn_resident", Level.SENSITIVE, ()),)
    fields = {
        "dataset": "person",
        "uuid": "ab" * 16,
        "number": number,
        "source": "pg://db/register",
        "fingerprint": "f",
        "forms": forms,
        "segments": (),
        "decision": "d",
        "rows": 3,
        "quarantined": 0,
        "created": NOW.isoformat(),
    }
    return Generation(**{**fields, **changes})


def opened(folder):
    return Inventory.open(folder / "inventory.json")


def test_what_is_recorded_is_there_after_a_restart(tmp_path):
    first = opened(tmp_path)
    first.add_store("pg://db/register", NOW)
    first.record_findings([FINDING])
    first.record_labels([LABEL])
    first.record_generation(generation(), NOW)
    again = opened(tmp_path)
    assert again.stores() == {"pg://db/register": NOW.isoformat(timespec="seconds")}
    assert again.findings() == [FINDING]
    assert again.labels() == [LABEL]
    assert again.generations() == [generation()]


def test_an_inventory_that_is_not_there_is_empty_and_reading_writes_nothing(tmp_path):
    assert opened(tmp_path).labels() == []
    assert list(tmp_path.iterdir()) == []


def test_only_the_owner_may_read_the_file(tmp_path):
    opened(tmp_path).record_labels([LABEL])
    assert stat.S_IMODE((tmp_path / "inventory.json").stat().st_mode) == 0o600


def test_a_proposal_never_takes_the_place_of_what_a_person_said(tmp_path):
    book = opened(tmp_path)
    book.record_labels([LABEL])
    book.overrule(ADDRESS, "none", Level.INTERNAL, "account:7", NOW)
    book.record_labels([LABEL])
    [label] = opened(tmp_path).labels()
    assert (label.kind, label.level, label.status, label.by) == (
        "none",
        Level.INTERNAL,
        "overruled",
        "account:7",
    )
    assert label.at == NOW.isoformat(timespec="seconds")


def test_a_label_is_confirmed_by_somebody(tmp_path):
    book = opened(tmp_path)
    book.record_labels([LABEL])
    book.confirm(ADDRESS, "account:7", NOW)
    [label] = opened(tmp_path).labels("pg://db/register", "person")
    assert (label.status, label.by, label.kind) == ("confirmed", "account:7", LABEL.kind)
    assert book.labels("pg://elsewhere") == []


def test_a_field_without_a_label_cannot_be_confirmed(tmp_path):
    with pytest.raises(UsageError, match="has no label"):
        opened(tmp_path).confirm(ADDRESS, "account:7", NOW)


def test_findings_of_other_fields_stay(tmp_path):
    book = opened(tmp_path)
    other = Finding(Field("x", "y", "z"), "none", Level.PUBLIC, 1.0, 1, 1, 0, -1)
    book.record_findings([FINDING, other])
    book.record_findings([FINDING])
    assert {f.field for f in opened(tmp_path).findings()} == {ADDRESS, other.field}


def test_the_clear_original_is_an_exposure_until_its_owner_retires_it(tmp_path):
    book = opened(tmp_path)
    book.record_generation(generation(), NOW)
    book.record_generation(generation(2), NOW + timedelta(days=5))
    [exposure] = book.exposures(NOW + timedelta(days=12))
    assert exposure.message == "clear copy still readable at pg://db/register, 12 days"
    book.retire("pg://db/register", "person", "account:7", NOW + timedelta(days=12))
    assert opened(tmp_path).exposures(NOW + timedelta(days=30)) == []
    with pytest.raises(UsageError):
        book.retire("pg://db/register", "person", "account:7", NOW)


def test_a_vault_rolled_back_to_an_older_generation_is_noticed(tmp_path):
    book = opened(tmp_path)
    book.record_generation(generation(2), NOW)
    with pytest.raises(Damaged, match="older generation"):
        book.record_generation(generation(1), NOW)
    assert opened(tmp_path).generation("person").number == 2


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 1, "labels": 3}', b"\xff\xfe"]
)
def test_a_damaged_file_says_that_it_can_be_rebuilt(tmp_path, content):
    (tmp_path / "inventory.json").write_bytes(content)
    with pytest.raises(Damaged) as caught:
        opened(tmp_path)
    assert "rebuild" in caught.value.hint
    assert caught.value.exit_code == 5


def test_a_file_of_a_newer_version_is_not_touched(tmp_path):
    path = tmp_path / "inventory.json"
    path.write_text(json.dumps({"format": 99}))
    with pytest.raises(Damaged, match="format 99"):
        opened(tmp_path)


class FakeVault:
    url = "room"

    def generations(self):
        return [generation(4)]


def test_a_lost_inventory_comes_back_from_the_manifests(tmp_path):
    path = tmp_path / "inventory.json"
    path.write_bytes(b"{ torn")
    book = rebuild(path, [FakeVault()], NOW)
    assert book.generation("person") == generation(4) == opened(tmp_path).generation("person")
    [label] = book.labels()
    assert (label.field, label.kind, label.status) == (ADDRESS, "id.cn_resident", "proposed")
    assert len(book.exposures(NOW)) == 1
    assert (tmp_path / "inventory.json.damaged").read_bytes() == b"{ torn"


def test_names_that_are_no_valid_unicode_survive(tmp_path):
    label = Label(Field("s", "d", "\udcff\ud800\n"), "none", Level.PUBLIC, 1.0)
    opened(tmp_path).record_labels([label])
    assert opened(tmp_path).labels() == [label]


def _add(path, name):
    Inventory.open(path).record_labels([Label(Field("s", "d", name), "none", Level.PUBLIC, 1.0)])


def test_two_processes_that_write_at_once_lose_nothing(tmp_path):
    path = tmp_path / "inventory.json"
    context = multiprocessing.get_context("fork")
    crew = [context.Process(target=_add, args=(path, f"f{i}")) for i in range(8)]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
    assert {label.field.name for label in Inventory.open(path).labels()} == {
        f"f{i}" for i in range(8)
    }


@pytest.mark.parametrize(
    "point", ["inventory.before_fsync", "inventory.before_rename", "inventory.after_rename"]
)
def test_a_power_cut_leaves_the_old_inventory_or_the_new(tmp_path, point):
    opened(tmp_path).add_store("old", NOW)
    script = (
        "import sys, datetime, pathlib\n"
        "from strongroom.inventory import Inventory\n"
        "book = Inventory.open(pathlib.Path(sys.argv[1]))\n"
        "book.add_store('new', datetime.datetime.now(datetime.UTC))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "inventory.json")],
        env={**os.environ, "STRONGROOM_FAULT": point},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    stores = set(opened(tmp_path).stores())
    assert stores == ({"old", "new"} if point.endswith("after_rename") else {"old"})
    opened(tmp_path).add_store("later", NOW)
    assert "later" in opened(tmp_path).stores()
