"""A long look that is broken off: what is kept, what is not, and what is said about it."""

import json
import os
import signal
import stat
import subprocess
import sys

import pyarrow as pa
import pytest

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.find import evidence as say
from strongroom.find import find
from strongroom.find.bookmark import Bookmark, state_of
from strongroom.find.first import settle
from strongroom.find.profile import Gatherer
from strongroom.kernels.sketch import keys

SALT = b"s" * 32


class Parts:
    """One dataset in partitions; `stop` is the partition at which the reading is broken off."""

    url = "memory:parts"

    def __init__(self, tables, stop=None, marks=None):
        self.tables = [pa.table(t) for t in tables]
        self.stop = stop
        self.marks = marks or [f"f{i}" for i in range(len(tables))]
        self.read_parts = []

    def datasets(self):
        schema = self.tables[0].schema
        rows = sum(t.num_rows for t in self.tables)
        return [Dataset("people", tuple((f.name, str(f.type)) for f in schema), rows)]

    def partitions(self, dataset):
        return [Partition(f"p{i}", t.num_rows, self.marks[i]) for i, t in enumerate(self.tables)]

    def read(self, dataset, *, partition=None, rows=65_536, **_):
        which = int(partition[1:])
        if which == self.stop:
            raise KeyboardInterrupt
        self.read_parts.append(which)
        for data in self.tables[which].to_batches(max_chunksize=rows):
            yield Batch(data, self.url, dataset, partition, 0)


def mobile(number):
    return f"168{number + 1:08d}"


def tables(count=4, rows=3_000, same=0):
    return [
        {
            "mobile": [mobile(i * rows + k if k >= same else k) for k in range(rows)],
            "note": [f"电话{mobile(k)}" if k % 3 else "无" for k in range(rows)],
            "n": list(range(rows)),
        }
        for i in range(count)
    ]


def ticking():
    """A clock on which every look is a minute later, so that each partition is kept."""
    now = [0.0]

    def clock():
        now[0] += 60
        return now[0]

    return clock


def place(path, version="1", clock=None):
    return Bookmark(path, version=version, clock=clock or ticking())


def look(store, mark):
    return list(find(store, sample=None, salt=SALT, place=mark))


def plain(findings, *, people=True):
    return [
        (f.field, f.kind, f.level, f.rows, f.checked, f.matched, f.shapes, f.contains)
        + ((f.people,) if people else ())
        for f in findings
    ]


def test_a_look_with_a_bookmark_finds_the_same_as_one_without(tmp_path):
    class Whole(Parts):
        def read(self, dataset, **_):
            for part in self.partitions(dataset):
                yield from super().read(dataset, partition=part.name)

    kept = look(Parts(tables()), place(tmp_path / "b"))
    whole = list(find(Whole(tables()), sample=None, salt=SALT))
    # Shapes are those of the first values, which come from all over the first piece that is read.
    assert [f[:6] + f[7:] for f in plain(kept)] == [f[:6] + f[7:] for f in plain(whole)]


@pytest.mark.parametrize("stop", [1, 2, 3])
def test_broken_off_in_a_dataset_it_goes_on_behind_the_last_whole_partition(tmp_path, stop):
    path = tmp_path / "b"
    with pytest.raises(KeyboardInterrupt):
        look(Parts(tables(), stop=stop), place(path))
    again = Parts(tables())
    mark = place(path)
    assert mark.begun
    found = look(again, mark)
    assert again.read_parts == list(range(stop, 4))
    assert plain(found, people=False) == plain(look(again, place(tmp_path / "c")), people=False)


def test_people_of_a_dataset_that_was_broken_off_are_said_to_be_at_least_so_many(tmp_path):
    path = tmp_path / "b"
    with pytest.raises(KeyboardInterrupt):
        look(Parts(tables(), stop=3), place(path))
    found = look(Parts(tables()), place(path))[0]
    # 9,000 before the break and 3,000 behind it, 12,000 in truth: the larger part is promised.
    assert found.people == 9_000
    assert say.RESUMED in found.evidence
    whole = look(Parts(tables()), place(tmp_path / "c"))[0]
    assert whole.people == 12_000
    assert say.RESUMED not in whole.evidence


def test_finished_datasets_are_not_read_again_and_found_the_same(tmp_path):
    path = tmp_path / "b"
    first = look(Parts(tables()), place(path))
    again = Parts(tables())
    assert look(again, place(path)) == first
    assert again.read_parts == []


def test_a_dataset_that_was_changed_meanwhile_is_read_from_the_start(tmp_path):
    path = tmp_path / "b"
    with pytest.raises(KeyboardInterrupt):
        look(Parts(tables(), stop=2), place(path))
    changed = Parts(tables(), marks=["f0", "other", "f2", "f3"])
    look(changed, place(path))
    assert changed.read_parts == [0, 1, 2, 3]


def test_broken_off_before_the_first_writing_the_place_is_written_when_it_is_asked_for(tmp_path):
    path = tmp_path / "b"
    mark = place(path, clock=lambda: 0.0)
    assert not mark.save()
    with pytest.raises(KeyboardInterrupt):
        look(Parts(tables(), stop=2), mark)
    assert not path.exists()
    assert mark.save()
    again = Parts(tables())
    look(again, place(path))
    # Within half a second the place is noted once: to count people over and over costs time.
    assert again.read_parts == [1, 2, 3]


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_read(tmp_path):
    with pytest.raises(StoreError, match="cannot be kept"):
        place(tmp_path / ("p" * 255))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_any_more_costs_no_finding(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    mark = place(folder / "b")
    folder.rmdir()
    found = look(Parts(tables()), mark)
    assert plain(found) == plain(look(Parts(tables()), place(tmp_path / "c")))
    assert mark.lost
    assert not mark.save()
    folder.mkdir()
    assert mark.save()
    assert not mark.lost
    assert look(Parts(tables(), stop=0), place(folder / "b")) == found


def test_another_version_begins_again(tmp_path):
    path = tmp_path / "b"
    look(Parts(tables()), place(path))
    assert not place(path, version="2").begun


def test_the_file_holds_no_value_no_hash_and_no_key_and_only_its_owner_may_read_it(tmp_path):
    path = tmp_path / "b"
    named = tables()
    for table in named:
        table["990101199003074470"] = table.pop("n")
    with pytest.raises(KeyboardInterrupt):
        look(Parts(named, stop=3), place(path))
    raw = path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for secret in (b"168000", b"990101199003074470", SALT, SALT.hex().encode()):
        assert secret not in raw
    # Nine thousand keyed hashes would need more bytes than the whole file has.
    assert len(raw) < 10_000
    look(Parts(named), place(path))
    assert b"990101199003074470" not in path.read_bytes()


def test_every_part_of_a_column_that_is_counted_today_can_be_kept():
    gatherer = Gatherer("mobile", pa.string(), keys(SALT))
    gatherer.add(pa.array([mobile(i) for i in range(50)]))
    assert state_of(gatherer) is None  # values are waiting to be tried
    settle([gatherer])
    gatherer.narrow(("phone.mobile",))
    assert json.loads(json.dumps(state_of(gatherer))) is not None


def test_a_part_of_a_column_that_nobody_has_vouched_for_is_never_kept(tmp_path):
    gatherer = Gatherer("mobile", pa.string(), keys(SALT))
    gatherer.examples = ["16800000001"]
    assert state_of(gatherer) is None
    path = tmp_path / "b"
    mark = place(path)
    mark.keep("k", "m", 1, 10, {"mobile": gatherer})
    assert not path.exists()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"name,phone\n",
        b'{"strongroom.find": 1}',
        b'{"strongroom.find": 9, "version": "1", "datasets": {}}',
        b'{"strongroom.find": 1, "version": "1", "datasets": {"a": {"mark": 1}}}',
        b'{"strongroom.find": 1, "version": "1", "datasets": {"a": {"mark": "x"}}}',
        b"\xff\xfe",
    ],
)
def test_a_file_that_is_something_else_is_neither_used_nor_overwritten(tmp_path, raw):
    path = tmp_path / "people.csv"
    path.write_bytes(raw)
    with pytest.raises(UsageError):
        place(path)
    assert path.read_bytes() == raw


@pytest.mark.parametrize("what", ["counts", "people", "switches"])
def test_a_state_that_was_meddled_with_is_refused(tmp_path, what):
    path = tmp_path / "b"
    with pytest.raises(KeyboardInterrupt):
        look(Parts(tables(), stop=2), place(path))
    data = json.loads(path.read_text())
    [entry] = data["datasets"].values()
    entry["columns"][0][what] = {"__class__": 1}
    path.write_text(json.dumps(data))
    with pytest.raises(UsageError):
        look(Parts(tables()), place(path))


SCRIPT = """
import sys, pathlib
from strongroom.room import bookmark, find
place = bookmark(pathlib.Path(sys.argv[2]))
print(len(list(find(sys.argv[1], sample=None, place=place))))
"""


@pytest.mark.parametrize("point", ["find.bookmark.before_rename", "find.bookmark.after_rename"])
@pytest.mark.parametrize("when", [1, 2])
def test_a_power_cut_leaves_a_valid_place_or_none(tmp_path, point, when):
    data = tmp_path / "data"
    data.mkdir()
    for name in ("a", "b"):
        rows = "".join(f"{mobile(i)},{i}\n" for i in range(500))
        (data / f"{name}.csv").write_text("mobile,n\n" + rows)
    path = tmp_path / "place"
    command = [sys.executable, "-c", SCRIPT, str(data), str(path)]
    killed = subprocess.run(
        command, env={**os.environ, "STRONGROOM_FAULT": f"{point}:{when}"}, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    finished = when if point.endswith("after_rename") else when - 1
    assert path.exists() == (finished > 0)
    if finished:
        assert len(json.loads(path.read_text())["datasets"]) == finished
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "4\n"
