"""The page of checks is what the checks say of themselves, and claims no server that no test has."""

import ast
import re
from pathlib import Path

from strongroom.core.registry import shelf
from strongroom.testing.checks import WEAKNESSES, cell, described, matrix
from strongroom.watch import weighing

HOME = Path(__file__).parents[2]
PAGE = (HOME / "docs" / "checks.md").read_text("utf-8")


def test_the_table_of_checks_is_what_the_shelf_says():
    assert described(shelf("checks")) in PAGE


def test_the_table_of_weaknesses_is_what_the_shelf_says_and_leaves_none_unsaid():
    assert matrix(shelf("checks")) in PAGE
    for check in shelf("checks").values():
        if check.outside:
            unsaid = [w for w in WEAKNESSES if cell(check, w) == "not looked for"]
            assert unsaid == [], f"{check.name} neither looks for {unsaid} nor says why not"


def test_every_weakness_that_names_a_server_is_asserted_by_a_test_on_it():
    bodies = []
    for name in ("test_servers.py", "test_inside.py"):
        tree = ast.parse((HOME / "tests" / "checks" / name).read_text("utf-8"))
        bodies += [ast.unparse(node) for node in tree.body if isinstance(node, ast.FunctionDef)]
    for check in shelf("checks").values():
        for weakness in check.seen:
            hits = [b for b in bodies if f"'{check.name}'" in b and f"'{weakness}'" in b]
            assert hits, f"no test on a server of {check.name} asserts {weakness}"


def test_the_table_of_severities_is_that_of_the_code():
    [table] = re.findall(r"(?ms)^\| rank .*?\n\n", weighing.__doc__)
    assert table.strip() in PAGE


def test_every_check_that_names_a_server_has_a_test_that_starts_it():
    tests = (HOME / "tests" / "checks" / "test_servers.py").read_text("utf-8")
    for check in shelf("checks").values():
        if check.outside and check.seen_open != "unverified":
            assert f'seen("{check.name}"' in tests, check.name
