"""What nobody could look into: it is told as that, counts as sensitive, and is named by its file."""

import gzip
import json
from pathlib import Path

import pytest

from strongroom.cli.main import _call

MOBILE = "16800001234"
GOODS = "sku,price\nA-1,3.50\nB-2,4.75\n"
PEOPLE = "name,mobile\n" + "".join(f"王小明,1680000{i:04d}\n" for i in range(20))


@pytest.fixture
def said(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        capsys.readouterr()
        code = _call([str(a) for a in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return call


@pytest.fixture
def torn(said):
    """A folder with a file of goods, and one that was packed and cut off."""
    Path("d").mkdir()
    Path("d/goods.csv").write_text(GOODS)
    Path("d/people.csv.gz").write_bytes(gzip.compress(PEOPLE.encode())[:40])
    return said


def test_what_could_not_be_read_fails_on_sensitive_and_below_but_not_on_critical(torn):
    assert torn("find", "d")[0] == 0
    for level in ("personal", "sensitive", "2", "3"):
        code, _, err = torn("find", "d", "--fail-on", level)
        assert (code, "--fail-on: 1 field that was not checked" in err) == (1, True)
    assert torn("find", "d", "--fail-on", "critical")[0] == 0
    Path("d/people.csv.gz").unlink()
    assert torn("find", "d", "--fail-on", "personal")[0] == 0


def test_what_was_passed_over_on_purpose_fails_nothing(torn):
    Path("d/people.csv.gz").rename("d/.people.csv.gz")
    code, out, _ = torn("find", "d", "--fail-on", "personal")
    assert (code, "1 hidden files or folders passed over" in out) == (0, True)


def test_what_could_not_be_read_is_not_called_public(torn):
    code, out, _ = torn("find", "d")
    assert code == 0
    assert "people  in d: rows not counted, not checked" in out, (
        "of which dataset a table is goes where it goes"
    )
    (line,) = [row for row in out.splitlines() if row.startswith("*")]
    assert "not checked" in line
    assert "public" not in out
    lines = [json.loads(row) for row in torn("find", "d", "--json")[1].splitlines()]
    assert [bool(row.get("not_checked")) for row in lines] == [False, False, True]


def test_sarif_of_a_folder_or_pattern_points_at_the_files_in_it(said):
    for name in ("a", "b/c"):
        path = Path("d", name, "people.csv")
        path.parent.mkdir(parents=True)
        path.write_text(PEOPLE)
    Path("d/torn.csv.gz").write_bytes(gzip.compress(PEOPLE.encode())[:40])
    for source in ("d", "d/**/*.*"):
        assert said("find", source, "--sarif", "r.sarif")[0] == 0
        (run,) = json.loads(Path("r.sarif").read_text())["runs"]
        unread = run["invocations"][0]["toolExecutionNotifications"]
        uris = {
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for each in (*run["results"], *unread)
        }
        assert uris == {"d/a/people.csv", "d/b/c/people.csv", "d/torn.csv.gz"}


def test_files_that_are_no_texts_are_told_by_lines_where_they_were_named(said):
    Path("d").mkdir()
    Path("d/z.gz").write_bytes(gzip.compress(MOBILE.encode()))
    Path("d/bin").write_bytes(b"\x00\x01" + MOBILE.encode())
    code, out, err = said("find", "d/z.gz", "d/bin", "--lines")
    assert (code, out) == (4, "")
    assert [row.split(":")[0] for row in err.splitlines()] == ["d/z.gz", "d/bin"]
    assert err.count("it is no text") == 2
    # Below a folder they are many, and nobody asked for them: they are counted.
    assert said("find", "d", "--lines") == (0, "", "2 files passed over: no text\n")


def test_a_source_that_is_named_twice_is_looked_at_once(said):
    Path("people.csv").write_text(PEOPLE)
    code, out, err = said("find", "people.csv", "./people.csv", "--json")
    assert (code, len(out.splitlines())) == (0, 2)
    assert "1 source is named more than once" in err


def test_one_of_something_is_not_said_as_many(said):
    Path("p.csv").write_text(f"mobile\n{MOBILE}\n")
    assert "1 personal field, about 1 person." in said("find", "p.csv")[2]
    Path("t.csv.gz").write_bytes(gzip.compress(PEOPLE.encode())[:40])
    Path("d").mkdir()
    Path("t.csv.gz").rename("d/t.csv.gz")
    assert "1 field could not be read" in said("find", "d")[2]
    Path("w.csv").write_text(PEOPLE + "one\n")
    assert "1 piece that is no row put aside" in said("find", "w.csv")[1]


def test_pieces_that_were_put_aside_fail_as_what_could_not_be_read(said):
    Path("two.csv").write_text(GOODS + f"王小明,{MOBILE},1,2\n")
    assert said("find", "two.csv")[0] == 0
    for level in ("personal", "sensitive"):
        code, _, err = said("find", "two.csv", "--fail-on", level)
        assert (code, "pieces of 1 dataset were put aside" in err) == (1, True)
    assert said("find", "two.csv", "--fail-on", "critical")[0] == 0


def test_a_source_of_which_nothing_could_be_read_ends_with_four(torn):
    Path("gone.json").write_text("{" * 5000)
    Path("d/goods.csv").rename("goods.csv")
    for sources in (["d"], ["gone.json"], ["goods.csv", "d"]):
        code, _, err = torn("find", *sources)
        assert (code, "d: nothing in it could be read" in err or "gone" in err) == (4, True)
    Path("d/people.csv.gz").rename("d/.people.csv.gz")
    assert torn("find", "d")[0] == 0
