"""The page of checks is what the checks say of themselves, and claims no server that no test has."""

import re
from pathlib import Path

from strongroom.core.registry import shelf
from strongroom.testing.checks import described
from strongroom.watch import weighing

HOME = Path(__file__).parents[2]
PAGE = (HOME / "docs" / "checks.md").read_text("utf-8")


def test_the_table_of_checks_is_what_the_shelf_says():
    assert described(shelf("checks")) in PAGE


def test_the_table_of_severities_is_that_of_the_code():
    [table] = re.findall(r"(?ms)^\| rank .*?\n\n", weighing.__doc__)
    assert table.strip() in PAGE


def test_every_check_that_names_a_server_has_a_test_that_starts_it():
    tests = (HOME / "tests" / "checks" / "test_servers.py").read_text("utf-8")
    for check in shelf("checks").values():
        if check.outside and check.seen_open != "unverified":
            assert f'seen("{check.name}"' in tests, check.name
