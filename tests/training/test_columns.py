"""The tables that columns are learnt from: whole, of nobody, and learnt the same way each time."""

from __future__ import annotations

import re
import tomllib
import zipfile
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("numba", reason="training needs its own requirements")

from strongroom.core.registry import shelf
from strongroom.find import weigh
from training import columns

AUTHORS = sorted(path.parent for path in columns.AUTHORS.glob("*/labels.toml"))
ID = re.compile(
    r"(?<![0-9])([1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9Xx])(?![0-9])"
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def written(path: Path) -> str:
    """What a file says, as text; spreadsheets are opened."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as file:
            parts = [file.read(name) for name in file.namelist() if name.endswith(".xml")]
        return b"\n".join(parts).decode("utf-8", "replace")
    return path.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("folder", AUTHORS, ids=lambda folder: folder.name)
def test_every_file_of_an_author_is_labelled_and_every_label_is_a_kind(folder: Path) -> None:
    labels = tomllib.loads((folder / "labels.toml").read_text("utf-8"))
    labels.pop("files", {})
    assert {path.name for path in folder.iterdir()} - {"labels.toml"} == set(labels)
    said = {
        kind
        for tables in labels.values()
        for table in tables.values()
        for raw in table.values()
        for label in [columns.score.Label.of(raw)]
        for kind in (*label.kinds, *label.contains)
    }
    assert said - set(shelf("kinds")) == set()


@pytest.mark.parametrize("folder", AUTHORS, ids=lambda folder: folder.name)
def test_whoever_has_a_valid_id_number_lives_in_a_province_that_is_none(folder: Path) -> None:
    found = {
        number
        for path in folder.iterdir()
        if path.suffix not in (".sqlite", ".db")
        for number in ID.findall(written(path))
    }
    valid = [
        n
        for n in found
        if "10X98765432"[sum(int(d) * w for d, w in zip(n, WEIGHTS, strict=False)) % 11]
        == n[-1].upper()
    ]
    assert [n for n in valid if not n.startswith("99")] == []


def test_the_model_in_the_package_knows_kinds_only() -> None:
    known = weigh.model()
    assert known is not None
    assert set(known.labels) - set(shelf("kinds")) == {weigh.TELLING}


def test_two_trainings_on_the_same_columns_give_the_same_weights() -> None:
    dice = np.random.default_rng(1)
    label, nobody = columns.score.Label(("person.name",)), columns.score.Label(("none",))

    def author(name: str) -> list[columns.Column]:
        rows = []
        for n in range(40):
            places = np.unique(dice.integers(0, 200, 12)).astype(np.uint32)
            some = label if places[0] < 10 else nobody
            rows.append(columns.Column(f"{name}/{n // 8}", f"c{n}", some, "none", places))
        return rows

    authors = {name: author(name) for name in ("one", "two", "three")}
    first, second = columns.trained(authors), columns.trained(authors)
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[name], second[name]) for name in first)
    model = weigh.from_arrays(first)
    shares = model.likely([row.places for row in authors["one"]])
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)
