"""Personal data in source code: line and column, never the value, and a commit that is stopped."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from strongroom.cli.main import _call
from strongroom.find.lines import BLOCK, Place, Unread, find_lines, places_in
from strongroom.kernels.shapes import shape_of, shapes_of

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
ID, MOBILE, MAIL = "990101199003074470", "16800001234", "zhang.san@example.com"


def cut(text, places):
    lines = text.split("\n")
    return [lines[p.line - 1][p.column - 1 : p.end - 1] for p in places]


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


def test_line_and_column_point_at_the_value_in_code_points():
    text = f"x = 1\r\n# 😀𠮷 {ID} 和 {MOBILE}\n\n\tmail = '{MAIL}'"
    places = list(places_in(text, "a.py"))
    assert cut(text, places) == [ID, MOBILE, MAIL]
    assert [(p.line, p.kind) for p in places] == [
        (2, "id.cn_resident"),
        (2, "phone.mobile"),
        (4, "email"),
    ]
    assert all(ID not in repr(p) for p in places)


def test_the_shape_of_many_values_is_the_shape_of_each():
    values = [ID, MOBILE, MAIL, "沪A·00000", "x" * 41, "+86 168 0000 1234", "", "😀 ", "a\x01b"]
    assert shapes_of(values) == [shape_of(value) for value in values]
    assert shapes_of([]) == []


def test_lines_keep_their_numbers_across_blocks():
    filler = "x" * 1_000 + "\n"
    count = 2 * BLOCK // len(filler)
    text = filler * count + f"{ID}\n"
    [place] = places_in(text, "long.txt")
    assert place.line == count + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encodings_of_text_files_are_read(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(f"电话：{MOBILE}\n".encode(encoding))
    [place] = find_lines([path])
    assert (place.line, place.column, place.end) == (1, 4, 15)


def test_folders_are_walked_without_what_belongs_to_version_control_and_binary_files(tmp_path):
    for name in ("b/x.py", "a.txt", ".git/config", "node_modules/m.js", ".env"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{MOBILE}\n")
    (tmp_path / "c.bin").write_bytes(b"\x00\x01" + MOBILE.encode())
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "pipe")
    found = list(find_lines([tmp_path]))
    paths = [os.path.relpath(p.path, tmp_path) for p in found if isinstance(p, Place)]
    assert paths == [".env", "a.txt", "b/x.py"]
    [passed] = [p for p in found if isinstance(p, Unread)]
    assert (os.path.relpath(passed.path, tmp_path), passed.passed) == ("c.bin", True)


@pytest.mark.parametrize(
    "raw",
    [
        f"tel {MOBILE}\nx\0\n".encode(),
        f"tel {MOBILE} ok\n".encode("utf-16-le"),
        f"tel {MOBILE} ok\n".encode("utf-16-be"),
    ],
)
def test_a_zero_byte_hides_no_text(tmp_path, raw):
    path = tmp_path / "a.log"
    path.write_bytes(raw)
    [place] = find_lines([tmp_path])
    assert (place.line, place.column) == (1, 5)


@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_may_not_be_entered_is_named_and_the_others_are_looked_at(tmp_path, mode):
    closed = tmp_path / "a"
    closed.mkdir()
    (closed / "x.txt").write_text(MOBILE)
    (tmp_path / "b.txt").write_text(f"{MOBILE}\n")
    closed.chmod(mode)
    program = str(Path(sys.executable).with_name("strongroom"))
    command = [program, "find", str(tmp_path), "--lines", "--fail-on", "personal"]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may enter every folder")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    closed.chmod(0o755)
    assert done.returncode == 4
    assert "not looked at" in done.stderr
    assert "b.txt:1:1" in done.stdout


def test_what_cannot_be_looked_at_is_named_with_the_reason(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = list(find_lines([tmp_path / f"{ID}.txt", tmp_path / "pipe"]))
    assert [type(f) for f in found] == [Unread, Unread]
    assert found[0].reason == "it is not there"
    assert ID not in repr(found)


def test_a_file_called_after_a_person_is_shown_by_its_shape(tmp_path):
    path = tmp_path / f"{ID}.txt"
    path.write_text(MOBILE)
    [place] = find_lines([path])
    assert isinstance(place, Place)
    assert ID not in place.path


def test_find_lines_prints_places_and_fails_on_the_level_asked_for(said):
    Path("a.py").write_text(f"one = 1\nphone = '{MOBILE}'\n")
    assert said("find", "a.py", "--lines") == (0, "a.py:2:10: phone.mobile 9×11\n", "")
    assert said("find", "a.py", "--lines", "--fail-on", "personal")[0] == 1
    assert said("find", "a.py", "--lines", "--fail-on", "sensitive")[0] == 0
    code, out, _ = said("find", "a.py", "--lines", "--json")
    assert (code, json.loads(out)) == (
        0,
        {
            "path": "a.py",
            "line": 2,
            "column": 10,
            "end": 21,
            "kind": "phone.mobile",
            "level": 2,
            "score": json.loads(out)["score"],
            "shape": "9×11",
        },
    )
    Path("clean.py").write_text("nothing = 0\n")
    assert said("find", "clean.py", "--lines", "--fail-on", "personal") == (0, "", "")
    assert said("find", "nowhere.py", "clean.py", "--lines")[0] == 4


def test_a_remark_in_the_line_lets_it_stand_and_is_counted(said):
    Path("a.py").write_text(f"phone = '{MOBILE}'  # strongroom: allow, invented\n{MAIL}\n")
    code, out, err = said("find", "a.py", "--lines", "--fail-on", "personal")
    assert (code, out.count("\n")) == (1, 1)
    assert out.startswith("a.py:2:1: email")
    assert "1 place allowed" in err


def test_sarif_of_lines_holds_regions_and_no_value(said):
    Path("a.py").write_text(f"phone = '{MOBILE}'\n")
    code, _, err = said("find", "a.py", "--lines", "--sarif", "a.sarif")
    assert code == 0
    assert "sarif: a.sarif" in err
    text = Path("a.sarif").read_text()
    [result] = json.loads(text)["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 10, "endColumn": 21}
    assert MOBILE not in text


# -- the hook ---------------------------------------------------------------------------------------


def hook():
    """The entry of `.pre-commit-hooks.yaml`, read as the plain lines that it is."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    return dict(line[2:].split(": ", 1) for line in text.splitlines())


@pytest.fixture
def repository(tmp_path):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    environment = {
        **os.environ,
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
        **{
            f"GIT_{who}_{what}": "a@example.com"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    folder = tmp_path / "repository"
    folder.mkdir()

    def run(*arguments, code=0):
        done = subprocess.run(
            list(arguments),
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert code is None or done.returncode == code, done.stdout + done.stderr
        return done

    run("git", "init", "-q")
    run.folder = folder
    return run


def test_the_hook_itself_stops_a_commit_and_lets_a_clean_one_through(repository):
    entry = hook()
    assert entry["id"] == "strongroom"
    script = repository.folder / ".git/hooks/pre-commit"
    script.write_text(
        "#!/bin/sh\ngit diff --cached --name-only -z --diff-filter=ACMR | "
        f"xargs -0 {entry['entry']}\n"
    )
    script.chmod(0o755)
    (repository.folder / "notes.md").write_text(f"致电{MOBILE}\n")
    repository("git", "add", "notes.md")
    refused = repository("git", "commit", "-qm", "one", code=None)
    assert refused.returncode != 0
    assert "notes.md:1:3: phone.mobile" in refused.stdout + refused.stderr
    assert MOBILE not in refused.stdout + refused.stderr
    (repository.folder / "notes.md").write_text("nothing\n")
    repository("git", "add", "notes.md")
    repository("git", "commit", "-qm", "one")


def test_pre_commit_itself_runs_the_hook(repository):
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    entry = hook()
    (repository.folder / ".pre-commit-config.yaml").write_text(
        "repos:\n- repo: local\n  hooks:\n"
        f"  - id: {entry['id']}\n    name: {entry['name']}\n    entry: {entry['entry']}\n"
        f"    language: system\n    types: {entry['types']}\n    require_serial: true\n"
    )
    (repository.folder / "a.py").write_text(f"phone = '{MOBILE}'\n")
    (repository.folder / "b.py").write_text("phone = None\n")
    repository("git", "add", "-A")
    pre_commit = (sys.executable, "-m", "pre_commit")
    refused = repository(*pre_commit, "run", code=1)
    assert "a.py:1:10: phone.mobile 9×11" in refused.stdout
    assert MOBILE not in refused.stdout + refused.stderr
    (repository.folder / "a.py").write_text("phone = ''\n")
    repository("git", "add", "-A")
    assert "Passed" in repository(*pre_commit, "run").stdout
