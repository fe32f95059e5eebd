"""A stranger's kind, transform, store and check, each one file, are picked up everywhere.

The files are those that docs/how-to/extend.md prints: they are taken from the page, laid out as an
installed distribution, and used through the real command line. Nothing here knows of them.
"""

import json
import re
import subprocess
import sys
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from strongroom.inventory import Inventory

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "extend.md"
FILE = re.compile(r"^`(\w+\.py)`:.*?^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
PROJECT = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def checked(count):
    """Card numbers of the library: seven digits and the one that makes the sum come out."""
    for number in range(count):
        digits = [int(letter) for letter in f"{9907000 + number}"]
        doubled = [sum(divmod(2 * d, 10)) if at % 2 == 0 else d for at, d in enumerate(digits)]
        yield "LC" + "".join(map(str, digits)) + str(-sum(doubled) % 10)


@pytest.fixture(scope="module")
def page():
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture
def site(page, tmp_path):
    """The distribution as an installer would lay it out; the folder goes on the path."""
    folder = tmp_path / "site"
    folder.mkdir()
    files = dict(FILE.findall(page))
    assert sorted(files) == [
        "ini_store.py",
        "library_card.py",
        "loan_desk.py",
        "shelf_letter.py",
        "test_library.py",
    ]
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    [written] = PROJECT.findall(page)
    project = tomllib.loads(written)["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    points = [
        line
        for group, entries in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {module}" for name, module in entries.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(points) + "\n")
    return folder


@pytest.fixture
def loans(shell):
    """A file of the stranger's sort, with numbers of the stranger's kind under a name that says
    nothing, and one of them in the midst of a text."""
    lines = []
    for number, card in enumerate(checked(120)):
        row = {
            "no": card,
            "mobile": f"160{number:08d}",
            "shelf": f"{'KPT'[number % 3]} {400 + number % 9}.7",
            "note": f"extended once, see {card}" if number % 4 else "returned late",
        }
        lines += [f"[{number}]", *(f"{name} = {json.dumps(row[name])}" for name in row)]
    (shell.work / "loans.ini").write_text("\n".join(lines), encoding="utf-8")
    return f"ini://{shell.work}/loans.ini"


def test_without_the_package_nobody_knows_its_store_or_its_kind(shell, loans):
    said = shell("find", loans, code=2).stderr
    assert "ini://" in said
    spans = shell("spans", stdin='{"id":1,"text":"see ' + next(checked(1)) + '"}\n').stdout
    assert "library" not in spans


def test_the_page_s_own_tests_pass_with_the_suites_that_strongroom_s_own_entries_pass(site, shell):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_library.py"],
        cwd=site,
        env={"PYTHONPATH": str(site), "PATH": "/usr/bin:/bin", "HOME": str(shell.home)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert " 19 passed" in f" {done.stdout.splitlines()[-1]}"


def test_a_kind_a_transform_and_a_store_of_one_file_each_are_picked_up_everywhere(
    shell, site, loans
):
    def run(*arguments, **options):
        return shell(*arguments, PYTHONPATH=str(site), **options).stdout

    # find: the scheme opens the store, the values tell the kind.
    found = {
        line["field"]: line
        for line in map(json.loads, run("find", loans, "--json").split("\n")[:-1])
    }
    assert (found["no"]["kind"], found["no"]["level"]) == ("library.card", 2)
    assert found["no"]["people"] == 120
    assert "library.card" in found["note"]["contains"]
    assert found["shelf"]["level"] == 0

    # spans: the same number in the midst of a text.
    first = next(checked(1))
    text = f"借书证 {first} 已挂失"
    said = json.loads(run("spans", stdin=json.dumps({"id": 1, "text": text}) + "\n"))
    [span] = said["spans"]
    assert (span["kind"], text[span["start"] : span["end"]]) == ("library.card", first)

    # plan: encrypted and linked, as the kind says; the file's ending opens the store as well.
    plan = run("plan", "loans.ini")
    assert "Library card · 借书证号" in plan
    assert tomllib.loads(plan)["field"]["no"]["steps"] == [
        {"do": "encrypt", "padding": "fixed:16"},
        {"do": "link"},
    ]

    # up: labelled, protected, explained.
    run("up", loans, "--room", "register", "--yes", "--no-serve")
    labels = {
        x.field.name: x for x in Inventory.open(shell.work / "register/inventory.json").labels()
    }
    assert (labels["no"].kind, int(labels["no"].level)) == ("library.card", 2)
    why = run("explain", "loans", "no", "--room", "register", "--role", "officer")
    assert "no" in why
    assert "mask" in why

    # An edited plan may name the transform; policy decides by what it promises.
    edited = run("plan", loans, "--room", "register")
    keep = 'steps = [{ do = "keep" }]'
    assert edited.count(keep) == 1
    letter = 'steps = [{ do = "shelf_letter" }]'
    (shell.work / "plan.toml").write_text(edited.replace(keep, letter), encoding="utf-8")
    run("protect", loans, "--plan", "plan.toml", "--room", "register")
    card = 'steps = [{ do = "encrypt", padding = "fixed:16" }, { do = "link" }]'
    assert card in edited
    (shell.work / "weak.toml").write_text(edited.replace(card, letter, 1), encoding="utf-8")
    run("protect", loans, "--plan", "weak.toml", "--room", "register", code=3)
    assert shelves(shell.work / "register") == {"K…", "P…", "T…"}

    # lookup: the card is shown masked, by the kind's own mask.
    run("principal", "add", "olga", "--role", "officer", "--room", "register")
    (shell.work / "token").write_text(run("principal", "token", "olga", "--room", "register"))
    question = ("lookup", "mobile", "--purpose", "incident", "--case", "A-1", "--as", "token")
    shown = run(*question, "--json", "--room", "register", stdin="16000000007\n")
    [line] = shown.splitlines()
    fields = json.loads(line)["fields"]
    wanted = list(checked(120))[7]
    assert fields["no"] == {"text": f"****{wanted[-2:]}", "stage": "masked"}
    assert wanted not in shown

    # Without the package its tokens cannot be checked: no answer rather than an unchecked one.
    bare = shell(*question, "--room", "register", stdin="16000000007\n", code=2)
    assert "install what brings the kind" in bare.stderr
    assert not bare.stdout


class Desk(BaseHTTPRequestHandler):
    """The library's service as it is delivered: it tells anyone."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"loans: 120")

    def log_message(self, *args):
        pass


def test_a_check_of_one_file_looks_at_the_assets_that_name_it(shell, site):
    def run(*arguments, **options):
        return shell(*arguments, PYTHONPATH=str(site), **options)

    run("up", "--people", "100", "--room", "desk", "--no-serve")
    with ThreadingHTTPServer(("127.0.0.1", 0), Desk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        place = f"127.0.0.1:{server.server_address[1]}"
        run("asset", "declare", "desk", "loan_desk", place, "--room", "desk")
        seen = run("watch", "--once", "--json", "--fail-on", "medium", "--room", "desk", code=1)
        rows = [json.loads(line) for line in seen.stdout.splitlines()]
        assert {row["weakness"] for row in rows} == {"no_auth", "no_tls"}
        # Without the package nothing knows the service, so nothing is asked of it.
        bare = shell("watch", "--once", "--room", "desk")
        assert "no check here knows its service" in bare.stderr
        server.shutdown()


def shelves(room):
    """What the current generation holds of the shelf marks, in clear, as policy let it."""
    [folder] = (room / "data").iterdir()
    current = folder / (folder / "current").read_text().strip()
    tables = [pq.read_table(path) for path in current.rglob("*.parquet")]
    return {
        value
        for table in tables
        for name in table.column_names
        if name.startswith("k")
        for value in table.column(name).to_pylist()
    }
