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
from strongroom.find.learned import Network
from training import columns, whole_tables

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


def invented(dice: np.random.Generator, name: str) -> list[columns.Labelled]:
    """Tables of eight columns, of which those with a trait below ten are names of people."""
    label, nobody = columns.score.Label(("person.name",)), columns.score.Label(("none",))
    tables = []
    for n in range(60):
        traits = [np.unique(dice.integers(0, 200, 12)).astype(np.uint32) for _ in range(8)]
        labels = {k: label if own[0] < 10 else nobody for k, own in enumerate(traits[:-1])}
        tables.append(columns.Labelled(f"{name}/{n}", traits, labels))
    return tables


def test_two_trainings_on_the_same_tables_give_the_same_weights_and_learn_what_they_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(whole_tables, "TABLES", 4)
    dice = np.random.default_rng(1)
    authors = {name: invented(dice, name) for name in ("one", "two", "three")}
    first, second = columns.trained(authors), columns.trained(authors)
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[name], second[name]) for name in first)
    model = weigh.from_arrays(first)
    nobody = model.labels.index("none")
    right = []
    for table in invented(dice, "another"):
        shares = model.likely(table.traits)
        assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)
        right += [(shares[k, nobody] < 0.5) == (own[0] < 10) for k, own in enumerate(table.traits)]
    assert np.mean(right) > 0.9


def test_what_columns_are_depends_on_no_order_of_them() -> None:
    model = weigh.model()
    assert model is not None
    dice = np.random.default_rng(2)
    known = np.flatnonzero(model.rows >= 0)
    traits = [np.sort(dice.choice(known, 90, replace=False)).astype(np.uint32) for _ in range(12)]
    order = dice.permutation(12)
    assert np.array_equal(model.likely(traits)[order], model.likely([traits[k] for k in order]))


def test_networks_side_by_side_say_the_mean_of_what_each_says() -> None:
    dice = np.random.default_rng(4)
    nets = [whole_tables.Fitted(30, 3, seed) for seed in range(3)]
    for net in nets:
        net.meaning[:], net.said[:] = (
            dice.normal(0, 0.3, some.shape) for some in (net.meaning, net.said)
        )
        for name, weights in net.dense.items():
            net.dense[name] = dice.normal(0, 0.3, weights.shape).astype(np.float32)
    places = {"places": np.arange(30, dtype=np.uint32)}
    names = ("none", "person.name", "email")
    each = [Network(names, places | net.whole()) for net in nets]
    one = Network(names, places | whole_tables.Fitted.together(nets).whole())
    traits = [np.unique(dice.integers(0, 30, 6)).astype(np.uint32) for _ in range(7)]
    mean = np.mean([np.log(net.likely(traits)) for net in each], axis=0)
    shares = np.exp(mean) / np.exp(mean).sum(axis=1, keepdims=True)
    assert np.allclose(one.likely(traits), shares, atol=0.02)
    assert not np.allclose(each[0].likely(traits), shares, atol=0.05)


def test_slopes_of_the_network_are_those_that_small_steps_measure() -> None:
    dice = np.random.default_rng(3)
    net = whole_tables.Fitted(30, 3, 1)
    for name, weights in net.dense.items():
        net.dense[name] = dice.normal(0, 0.3, weights.shape)
    net.meaning[:] = dice.normal(0, 0.3, net.meaning.shape)
    tables = [
        whole_tables.Table(
            [np.unique(dice.integers(0, 30, 6)) for _ in range(size)],
            dice.integers(-1, 3, size),
        )
        for size in (1, 4, 7)
    ]
    shown = whole_tables.Shown.of(tables, dice, left_out=0.0, unit_out=0.0)

    def loss() -> float:
        return net.read(shown).loss

    slopes = net.read(shown).slopes(net.dense)
    for name, slope in slopes.dense.items():
        at = tuple(dice.integers(0, size) for size in slope.shape)
        was = net.dense[name][at]
        net.dense[name][at] = was + 1e-4
        more = loss()
        net.dense[name][at] = was - 1e-4
        less = loss()
        net.dense[name][at] = was
        assert (more - less) / 2e-4 == pytest.approx(slope[at], abs=2e-4), name
