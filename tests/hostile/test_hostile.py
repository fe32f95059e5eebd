"""No file, however it was made, does more than be read, be partly put aside, or be refused."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LIMIT = 2 << 30


def load(name):
    spec = importlib.util.spec_from_file_location(f"hostile_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


corpus = load("corpus")


def explored(paths):
    """What a process of its own makes of the files, one after the other."""
    lines = "\n".join(os.fsencode(path).hex() for path in paths)
    done = subprocess.run(
        [sys.executable, str(HERE / "explore.py")],
        input=lines,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"the process died at file {len(found)}: {done.stderr[-500:]}"
    assert done.stderr == ""
    return {os.fsdecode(bytes.fromhex(result["path"])): result for result in found}


@pytest.fixture(scope="module")
def light(tmp_path_factory):
    folder = tmp_path_factory.mktemp("light")
    paths = corpus.build(folder, corpus.LIGHT)
    return folder, paths, explored(paths)


@pytest.fixture(scope="module")
def heavy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("heavy")
    paths = corpus.build(folder, corpus.HEAVY)
    return folder, paths, explored(paths)


def judge(folder, paths, results):
    assert {str(path) for path in paths} == set(results)
    for path, result in results.items():
        name = ascii(path[len(str(folder)) :])
        assert result["code"] in {0, 2, 4}, (name, result["error"], result["trace"])
        assert corpus.NEEDLE[:4] not in result["shown"], f"{name}: a value was shown"
        assert not set(result["shown"]) & set("\x1b\x07\x00\u202e\u2028"), (
            f"{name}: a name does harm"
        )
        assert result["memory"] < LIMIT, f"{name}: {result['memory'] >> 20} MiB"


def test_every_hostile_file_is_read_put_aside_or_refused_in_our_own_words(light):
    assert len(light[1]) >= 600
    judge(*light)


@pytest.mark.slow
def test_bombs_and_endless_records_stay_below_two_gigabytes(heavy):
    judge(*heavy)


@pytest.mark.slow
def test_a_line_of_a_gigabyte_becomes_one_reject(tmp_path):
    path = tmp_path / "line.csv"
    with path.open("wb") as file:
        file.write(b"name,number\nfirst,1\n")
        for _ in range(1024):
            file.write(b"x" * (1 << 20))
        file.write(b"\nlast,2\n")
    result = explored([path])[str(path)]
    assert (result["code"], result["rows"], result["rejects"]) == (0, 2, 1)
    assert result["memory"] < LIMIT


def outcome(light, name):
    folder, _, results = light
    return results[str(folder / name)]


@pytest.mark.parametrize(
    ("name", "rows", "rejects"),
    [
        ("text/nul-inside.csv", 2, 0),
        ("text/lone-cr.csv", 2, 0),
        ("text/unclosed-quote.csv", 2, 1),
        ("text/stray-quotes.csv", 150, 0),
        ("text/wrong-widths.csv", 34, 266),
        ("text/odd-utf-16.csv", 1, 1),
        ("text/header-of-values.csv", 2, 0),
        ("text/half-gb18030-half-utf-8.csv", 9, 1),
        ("text/bad-utf-8.jsonl", 1, 1),
        ("text/same-keys.jsonl", 1, 1),
        ("text/not-a-number.jsonl", 3, 0),
        ("text/lone-surrogates.jsonl", 1, 2),
        ("text/just-too-deep.jsonl", 1, 1),
        ("text/two-on-a-line.jsonl", 1, 1),
        ("text/changing-types.jsonl", 6, 0),
        ("text/huge-numbers.jsonl", 3, 1),
        ("text/in-two-members.csv.gz", 1, 0),
        ("text/padded.csv.gz", 400, 0),
        ("odd/not-utf-8.parquet", 2, 1),
        ("odd/not-utf-8.sqlite", 1, 1),
        ("odd/mixed-types.sqlite", 4, 0),
        ("odd/no-rowid-name.sqlite", 1, 0),
        ("odd/far-rowids.sqlite", 3, 0),
        ("odd/endless-view.sqlite", 3000, 0),
        ("found/plain.sql", 2, 0),
        ("found/quote-never-closed.sql", 2, 1),
        ("found/cut-in-a-row.sql", 2, 1),
        ("found/too-many-values.sql", 2, 1),
        ("found/functions.sql", 2, 1),
        ("found/unclosed-comment.sql", 2, 0),
        ("found/comments-in-strings.sql", 3, 0),
        ("found/bad-utf-8.sql", 18, 1),
        ("found/copy-cut.sql", 1, 1),
        ("found/copy-ragged.sql", 2, 2),
        ("found/plain.xlsx", 2, 0),
        ("found/ten-thousand-columns.xlsx", 1, 0),
        ("found/no-such-string.xlsx", 1, 1),
        ("found/nested.zip", 400, 0),
        ("found/leading.zip", 400, 0),
        ("found/two-streams.csv.bz2", 1, 0),
        ("found/scalars.json", 1, 3),
        ("found/two-arrays.json", 1, 1),
        ("found/braces-in-strings.json", 3, 0),
        ("found/hits-changing.json", 2, 3),
        ("found/dashes-mixed.txt", 21, 6),
        ("text/array.json", 1, 0),
        ("names/*.csv", 20, 0),
        ("names/[a].csv", 20, 0),
    ],
)
def test_good_rows_go_on_and_bad_ones_are_counted(light, name, rows, rejects):
    found = outcome(light, name)
    assert (found["code"], found["rows"], found["rejects"]) == (0, rows, rejects)


@pytest.mark.parametrize(
    "name",
    [
        "places/pipe.csv",
        "places/pipe.parquet",
        "places/pipe.sqlite",
        "places/pipe.duckdb",
        "places/pipe",
        "places/endless.csv",
        "places/endless.parquet",
        "places/nothing.jsonl",
        "places/loop.csv",
        "places/dangling.parquet",
        "places/plug.csv",
        "odd/tree-in-a-fan.sqlite",
        "odd/encrypted.sqlite",
        "odd/hot-journal.sqlite",
        "text/trailing-rubbish.csv.gz",
        "found/encrypted.xlsx",
        "found/entities-in-strings.xlsx",
        "found/encrypted-members.xlsx",
        "found/overlapping.zip",
        "found/claims.tar",
        "found/custom.dump",
        "found/asks-for-memory.csv.xz",
        "cut-at-000000.parquet",
    ],
)
def test_what_is_no_readable_file_is_a_store_error(light, name):
    found = outcome(light, name)
    assert (found["error"], found["code"]) == ("StoreError", 4)


def test_a_file_that_nobody_may_read_is_refused_in_plain_words(tmp_path):
    # Root may read everything, so another user looks.
    if os.geteuid() != 0:
        pytest.skip("needs root, to become somebody else")
    path = tmp_path / "closed.csv"
    path.write_text("name\nx\n")
    path.chmod(0)
    tmp_path.chmod(0o755)
    from strongroom.core.errors import StoreError
    from strongroom.stores import known, open_store

    known()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for folder in tmp_path.parents:
                if str(folder).startswith("/tmp/"):
                    folder.chmod(0o755)
            os.setuid(65534)
            try:
                open_store(path)
            except StoreError as error:
                code = 0 if "may not be read" in str(error) else 2
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
