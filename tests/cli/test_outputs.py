"""Where commands write: never over what they read, never two outputs into one file."""

import os
from pathlib import Path

import pytest

from strongroom.cli.main import _call

PEOPLE = "name,mobile\n" + "".join(f"王小明,1680000{i:04d}\n" for i in range(5))


@pytest.fixture
def said(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path("d").mkdir()
    Path("d/people.csv").write_text(PEOPLE)

    def call(*arguments):
        capsys.readouterr()
        code = _call([str(a) for a in arguments])
        return code, capsys.readouterr().err

    return call


@pytest.mark.parametrize("option", ["--report", "--xlsx", "--sarif", "--resume"])
@pytest.mark.parametrize("place", ["d/people.csv", "d/../d/people.csv", "hard", "soft"])
@pytest.mark.parametrize("source", ["d/people.csv", "d", "d/*.csv", "file://{}/d/people.csv"])
def test_no_report_is_written_over_what_it_is_made_from(said, option, place, source):
    os.link("d/people.csv", "hard")
    Path("soft").symlink_to("d/people.csv")
    source = source.format(Path.cwd())
    code, err = said("find", source, option, place, *(["--full"] * (option == "--resume")))
    assert (code, "which is to be read" in err, "hint:" in err) == (2, True, True)
    assert Path("d/people.csv").read_text() == PEOPLE


def test_a_link_in_a_folder_to_the_place_of_a_report_is_the_source_too(said):
    Path("kept.csv").write_text(PEOPLE)
    Path("d/link.csv").symlink_to("../kept.csv")
    assert said("find", "d", "--report", "kept.csv")[0] == 2
    assert said("find", "d/people.csv", "--since", "kept.csv", "--sarif", "kept.csv")[0] == 2
    assert Path("kept.csv").read_text() == PEOPLE


def test_the_lines_of_texts_are_as_safe_as_tables(said):
    assert said("find", "d", "--lines", "--sarif", "d/people.csv")[0] == 2
    assert Path("d/people.csv").read_text() == PEOPLE


def test_a_log_beside_a_database_belongs_to_it(said):
    assert said("find", "d/x.sqlite", "--report", "d/x.sqlite-wal")[0] == 2


def test_a_new_report_may_lie_in_the_folder_and_takes_the_place_of_an_earlier_one(said):
    for _ in range(2):
        outputs = ("--report", "d/r.html", "--xlsx", "d/r.xlsx", "--sarif", "d/r.sarif")
        assert said("find", "d", *outputs)[0] == 0
    assert said("find", "d", "--xlsx", "d/r.html")[0] == 2
    assert said("find", "d", "--report", "d/r.xlsx")[0] == 2
    Path("d/own.html").write_text("<!doctype html><title>Strong words</title>")
    assert said("find", "d", "--report", "d/own.html")[0] == 2
    Path("d/empty").touch()
    assert said("find", "d", "--sarif", "d/empty")[0] == 0


def test_two_outputs_into_one_file_are_refused(said):
    Path("link").symlink_to("out")
    for other in ("out", "./out", "link"):
        code, err = said("find", "d/people.csv", "--report", "out", "--xlsx", other)
        assert (code, "name the same file" in err) == (2, True)
    assert said("find", "d/people.csv", "--report", "/dev/null", "--sarif", "/dev/null")[0] == 0


def test_the_record_of_processing_is_not_written_over_its_findings(said):
    Path("found.toml").write_text("")
    assert said("report", "processing", "--from", "found.toml", "--to", "found.toml")[0] == 2


@pytest.mark.parametrize("option", ["--report", "--xlsx", "--sarif"])
def test_an_output_in_no_folder_is_refused_before_anything_is_read(said, option):
    Path("people.csv").write_text("name,mobile\n王小明,16800001234\n")
    code, err = said("find", "people.csv", option, "gone/x.out")
    assert code == 2
    assert "cannot be written" in err
    # What counts is where a link leads, not where it lies.
    Path("there").mkdir()
    Path("link.out").symlink_to("there/x.out")
    assert said("find", "people.csv", option, "link.out")[0] == 0
    assert Path("there/x.out").is_file()
    Path("away.out").symlink_to("gone/x.out")
    assert said("find", "people.csv", option, "away.out")[0] == 2
