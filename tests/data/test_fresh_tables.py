"""The tables of seven authors whom neither rules nor training have seen: whole, and of nobody."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parent
# The files of each set, and the valid ID numbers in its files of text, at least.
SETS = [
    *(("fresh_tables", 250, 100), ("platform_tables", 55, 20), ("migrated_tables", 45, 100)),
    *(("ordinary_tables", 50, 100), ("inventory_tables", 85, 100), ("backend_tables", 140, 100)),
    ("abroad_tables", 100, 0),
]
ID = re.compile(r"(?<![0-9])([1-9][0-9]{16}[0-9Xx])(?![0-9])")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
BORN = re.compile(r"[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def valid(number: str) -> bool:
    total = sum(int(d) * w for d, w in zip(number, WEIGHTS, strict=False))
    return bool(BORN.match(number)) and "10X98765432"[total % 11] == number[-1].upper()


@pytest.mark.parametrize(("folder", "files", "_"), SETS)
def test_every_file_is_labelled_and_every_label_has_its_file(
    folder: str, files: int, _: int
) -> None:
    labels = tomllib.loads((DATA / folder / "labels.toml").read_text("utf-8"))
    labels.pop("files", {})
    assert len(labels) >= files
    assert {path.name for path in (DATA / folder).iterdir()} - {"labels.toml"} == set(labels)


@pytest.mark.parametrize(("folder", "_", "people"), SETS)
def test_whoever_has_a_valid_id_number_lives_in_a_province_that_is_none(
    folder: str, _: int, people: int
) -> None:
    texts = [path.read_bytes().decode("utf-8", "replace") for path in (DATA / folder).iterdir()]
    numbers = {number for text in texts for number in ID.findall(text) if valid(number)}
    assert len(numbers) >= people
    assert {number[:2] for number in numbers} <= {"99"}


@pytest.mark.parametrize(("folder", "files", "_"), SETS)
def test_no_table_of_the_fresh_ones_is_one_that_is_learnt_from(
    folder: str, files: int, _: int
) -> None:
    authors = DATA.parents[1] / "training" / "authors"
    learnt = {p.read_bytes() for p in authors.rglob("*") if p.is_file()}
    assert len(learnt) > 1_000
    assert [p.name for p in (DATA / folder).iterdir() if p.read_bytes() in learnt] == []
