"""T2: a thief has a full copy of the disk, without the keys."""

import pytest

from strongroom import room as rooms
from strongroom.testing.plants import plants
from strongroom.testing.sweep import sweep

PEOPLE = 1_500
PLANTS = plants(200, seed=5)
FORMATS = ("parquet", "csv", "jsonl", "sqlite", "duckdb")


def clear_city(folder, form):
    written = rooms.write_city(
        folder, people=PEOPLE, seed=3, form=form, plants=PLANTS.columns, more=("party_member",)
    )
    return folder, written


def planted():
    # Cards and e-mails stand in free text only, which not every planted person has.
    return PLANTS.needles("name", "id_number", "mobile", "address")


@pytest.mark.parametrize("form", FORMATS)
def test_the_thief_of_a_clear_copy_finds_nearly_all_of_it(form, tmp_path):
    folder, _ = clear_city(tmp_path / "city", form)
    report = sweep(folder, planted())
    assert not report.faults, report.summary()
    assert len(report.found) >= 0.99 * len(planted()), report.summary()


def test_the_thief_of_a_room_finds_nothing_in_room_home_or_temporary_files(shell):
    clear_city(shell.work / "city", "csv")
    done = shell("up", "city", "--room", "register", "--yes", "--no-serve")
    logs = shell.folder / "logs"
    logs.mkdir()
    (logs / "up.log").write_text(done.stdout + done.stderr)
    for command in (["status"], ["doctor"], ["ledger", "show"], ["ledger", "verify"]):
        said = shell(*command, "--room", "register", code=None)
        (logs / f"{command[-1]}.log").write_text(said.stdout + said.stderr)
    report = sweep([shell.work / "register", shell.home, shell.temp, logs], PLANTS.needles())
    assert report.files > 10
    assert report.clean, report.summary()


@pytest.mark.postgres
def test_the_thief_of_a_postgresql_finds_nothing_in_its_data_directory(shell, own_postgres):
    # Other tests leave clear people in the server that is shared.
    postgres, data = own_postgres
    clear_city(shell.work / "city", "parquet")
    shell("up", "city", "--room", "register", "--to", postgres, "--yes", "--no-serve")
    report = sweep(
        [shell.work / "register", shell.home, shell.temp, data],
        PLANTS.needles(),
        databases=[postgres],
    )
    assert report.bytes > 10_000_000
    assert not report.found, report.summary()
    assert not report.faults, report.summary()


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("form", FORMATS)
def test_a_thousand_planted_people_leave_no_trace(form, shell, own_postgres):
    postgres, data = own_postgres
    many = plants(1_000, seed=8)
    rooms.write_city(
        shell.work / "city",
        people=3_000,
        seed=4,
        form=form,
        plants=many.columns,
        more=("party_member",),
    )
    clear = sweep(shell.work / "city", many.needles("name", "id_number", "mobile", "address"))
    assert len(clear.found) >= 0.99 * 4_000, clear.summary()
    shell("up", "city", "--room", "register", "--yes", "--no-serve")
    shell("up", "city", "--room", "other", "--to", postgres, "--yes", "--no-serve")
    report = sweep(
        [shell.work / "register", shell.work / "other", shell.home, shell.temp, data],
        many.needles(),
        databases=[postgres],
    )
    assert not report.found, report.summary()
    assert not report.faults, report.summary()
