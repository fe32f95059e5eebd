"""The commands in the documentation are run, page by page, in an empty folder."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(page):
    return [
        line[2:]
        for block in BLOCK.findall(page.read_text(encoding="utf-8"))
        for line in block.splitlines()
        if line.startswith("$ ")
    ]


def _page(page):
    # The case is played by tests of its own, command by command.
    marks = [pytest.mark.slow] if page.stem == "replay" else []
    return pytest.param(page, marks=marks, id=page.stem)


@pytest.mark.parametrize("page", [_page(page) for page in PAGES])
def test_every_command_of_a_how_to_page_works_as_printed(page, tmp_path):
    lines = commands(page)
    assert lines, f"{page.name} shows no command"
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "STRONGROOM_HOME": str(tmp_path / "home"),
    }
    folder = tmp_path / "work"
    folder.mkdir()
    for line in lines:
        done = subprocess.run(
            ["bash", "-ec", line],
            check=False,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        assert "Traceback" not in done.stderr


def test_every_link_between_pages_leads_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_names_only_make_targets_and_commands_that_exist():
    from strongroom.cli.main import COMMANDS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for target in re.findall(r"^make ([a-z-]+)", text, re.MULTILINE):
        assert target in targets
    for command in re.findall(r"^strongroom ([a-z]+)", text, re.MULTILINE):
        assert command in COMMANDS
