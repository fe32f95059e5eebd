"""The tables of an author whom neither rules nor training have seen: whole, and of nobody."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent / "fresh_tables"
ID = re.compile(r"(?<![0-9])([1-9][0-9]{16}[0-9Xx])(?![0-9])")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
BORN = re.compile(r"[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def valid(number: str) -> bool:
    total = sum(int(d) * w for d, w in zip(number, WEIGHTS, strict=False))
    return bool(BORN.match(number)) and "10X98765432"[total % 11] == number[-1].upper()


def test_every_file_is_labelled_and_every_label_has_its_file() -> None:
    labels = tomllib.loads((HERE / "labels.toml").read_text("utf-8"))
    labels.pop("files", {})
    assert len(labels) >= 250
    assert {path.name for path in HERE.iterdir()} - {"labels.toml"} == set(labels)


def test_whoever_has_a_valid_id_number_lives_in_a_province_that_is_none() -> None:
    texts = [p.read_bytes().decode("utf-8", "replace") for p in HERE.iterdir() if p.is_file()]
    numbers = {number for text in texts for number in ID.findall(text) if valid(number)}
    assert len(numbers) >= 100
    assert {number[:2] for number in numbers} == {"99"}


def test_no_table_of_the_fresh_ones_is_one_that_is_learnt_from() -> None:
    authors = HERE.parents[2] / "training" / "authors"
    learnt = {p.read_bytes() for p in authors.rglob("*") if p.is_file()}
    assert len(learnt) > 1_000
    assert [p.name for p in HERE.iterdir() if p.read_bytes() in learnt] == []
