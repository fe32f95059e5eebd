"""The three forms in which values may move are made at one place each."""

import ast
from pathlib import Path

import pytest

import strongroom

PACKAGE = Path(strongroom.__file__).parent
HOMES = {
    "Released": "protect/release.py",
    "Sealed": "stores/_vault_records.py",
    "Invented": "city/",
}


def calls(name: str) -> list[str]:
    """Every call of `name`, however it was imported, as "file:line"."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        aliases = {name}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                aliases |= {a.asname for a in node.names if a.name == name and a.asname}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func
                word = (
                    called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                )
                if word in aliases:
                    found.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    return found


@pytest.mark.parametrize("name", sorted(HOMES))
def test_values_are_let_out_at_one_place_only(name):
    found = calls(name)
    assert len(found) == 1, f"{name} is made at {found}"
    assert found[0].startswith(HOMES[name])


def test_nobody_makes_a_sealed_type_by_the_back_door():
    # dataclasses.replace, __new__ and copy.replace would make one without calling it by name.
    doors = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text("utf-8")
        doors += [
            f"{path.relative_to(PACKAGE)}: {word}"
            for word in ("object.__new__", "copy.replace(", "pickle.loads(")
            if word in text
        ]
    assert doors == []
