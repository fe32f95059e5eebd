"""`python -m training.columns [--out FILE] [--without AUTHOR]`: from labelled tables to the model of columns.

Each folder of `training/authors` holds tables that one author invented, and `labels.toml`, which
says what each column is (`tests/data/tables` has the guide). The real program reads them; what its
rules say, and the traits that it sees, are what the model learns from. The same bytes each time.
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import strongroom
from strongroom import city
from strongroom.core.errors import StrongroomError
from strongroom.core.registry import shelf
from strongroom.find import judge
from strongroom.find.traits import BITS, beside, traits
from strongroom.find.weigh import NOBODYS, SCALE, TELLING, Weights, taken
from training.borrowed import benchmark
from training.dev.blind_tables import __main__ as blind_tables
from training.dev.tables import __main__ as made

ROOT = Path(__file__).resolve().parent
AUTHORS = ROOT / "authors"
OUT = ROOT.parent / "src" / "strongroom" / "find" / "columns.npz"
EPOCHS, DROP, RATE, SEED = 12, 0.25, 0.15, 20260101
ENSEMBLE = 3
"""Models that are trained in other orders; what is kept is their mean."""
FOLDS = 3
"""Groups of authors: the first look at those of one is that of a model of the others."""


TOLD = {
    "account": {"kind": "text.free", "contains": ["person.name", "id.cn_resident"]},
    "remark": {"kind": "text.free", "either": True},
}
"""What stands in texts of the invented city."""


score = benchmark("evaluation_tables")
"""Reads labels and finds the column that each is of."""


def steering(folder: Path) -> Iterator[Path]:
    """Tables that are made by program, and the invented city's: larger ones, each an author."""
    for seed in (1, 2):
        into = folder / f"made_{seed}"
        into.mkdir()
        labels: dict[str, dict[str, Any]] = {}
        for form, name, table in made.every(seed):
            made.write(into, form, name, table)
            labels[f"{name}.{form}"] = {name: truth for name, (truth, _) in table.items()}
        blind_tables.labelled(into, labels)
        yield into
    into = folder / "blind"
    into.mkdir()
    blind_tables.write(into, list(blind_tables.TABLES))
    yield into
    into = folder / "city"
    into.mkdir()
    labels = {}
    for dataset in city.DATASETS:
        for rows in (12, 400):
            batches = [batch.data for batch in city.generate(dataset, rows, rows)]
            name = f"{dataset}_{rows}.parquet"
            pq.write_table(pa.Table.from_batches(batches), into / name)
            labels[name] = {
                # What is told of a case tells of people; a remark does at times.
                column: TOLD.get(column, kind) if kind == "text.free" else kind
                for column, kind in city.truth(dataset).items()
            }
    blind_tables.labelled(into, labels)
    yield into


@dataclass
class Column:
    """A labelled column: its label, and places of its traits."""

    table: str
    name: str
    label: Any
    said: str
    places: np.ndarray


def learnable(label: Any) -> str:
    """The label that the model learns: of a text, whether it tells of somebody."""
    known = shelf("kinds")
    best: str = next((kind for kind in label.kinds if kind in known), "none")
    return TELLING if best == "text.free" and label.contains else best


def seen(path: Path) -> dict[str, list[tuple[str, str, np.ndarray]]]:
    """Dataset → its columns as the program sees them: path, what the rules say, traits."""
    found: dict[str, list[tuple[str, str, np.ndarray]]] = {}

    def noted(dataset: str, around: Any, verdicts: Any) -> None:
        names, outer = [], ""
        for one in verdicts:
            within = one.profile.within
            outer = outer if within else one.profile.name
            names.append(f"{outer}.{within}" if within else outer)
        said = [one.kind for one in verdicts]
        found[dataset] = list(zip(names, said, traits(dataset, around, verdicts), strict=True))

    real, judge.weigh = judge.weigh, noted
    try:
        for _ in strongroom.find(path):
            pass
    finally:
        judge.weigh = real
    return found


def columns(folder: Path) -> Iterator[Column]:
    """The labelled columns of a folder that the program sees."""
    labels = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
    how = labels.pop("files", {})
    for file, tables in labels.items():
        try:
            datasets = seen(folder / file)
        except StrongroomError as error:
            print(f"{folder.name}/{file} is left out: {error}")
            continue
        for place, (name, labelled) in enumerate(tables.items()):
            every = score.table_of(name, place, datasets)
            if not every:
                continue
            at = {}
            for n, (path, _, _) in enumerate(every):
                at.setdefault(score._plain(path), n)
            header = how.get(file, {}).get("header", True)
            outer = [n for n, (path, _, _) in enumerate(every) if "." not in path]
            by_place = not header and len(outer) == len(labelled)
            for number, (column, raw) in enumerate(labelled.items()):
                n = outer[number] if by_place else at.get(score._plain(column))
                if n is not None:
                    label = score.Label.of(raw)
                    yield Column(f"{folder.name}/{file}", column, label, every[n][1], every[n][2])


def read(folder: Path) -> list[Column]:
    """The same as a list, for another process."""
    return list(columns(folder))


@numba.njit(cache=True)
def _softmax(
    places: np.ndarray,
    begins: np.ndarray,
    y: np.ndarray,
    labels: int,
    epochs: int,
    drop: float,
    rate: float,
    seed: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression by Adagrad; traits are left out at random, so that none is relied on."""
    np.random.seed(seed)
    w = np.zeros((1 << BITS, labels), np.float32)
    squares = np.full((1 << BITS, labels), np.float32(0.1))
    bias = np.zeros(labels, np.float32)
    p = np.empty(labels, np.float32)
    for epoch in range(epochs):
        step = np.float32(rate / (1 + 0.3 * epoch))
        for i in np.random.permutation(len(y)):
            p[:] = bias
            some = places[begins[i] : begins[i + 1]]
            kept = np.random.random(len(some)) >= drop
            for n in range(len(some)):
                if kept[n]:
                    for k in range(labels):
                        p[k] += w[some[n], k]
            p -= p.max()
            p[:] = np.exp(p)
            p /= p.sum()
            p[y[i]] -= np.float32(1)
            for k in range(labels):
                bias[k] -= np.float32(0.02) * p[k]
            for n in range(len(some)):
                if kept[n]:
                    for k in range(labels):
                        slope = p[k] + np.float32(1e-5) * w[some[n], k]
                        squares[some[n], k] += slope * slope
                        w[some[n], k] -= step * slope / np.sqrt(squares[some[n], k])
    return w * np.float32(1 - drop), bias


def whole(w: np.ndarray, bias: np.ndarray) -> Weights:
    """Weights as whole numbers."""
    return Weights(
        np.clip(np.rint(w * SCALE), -127, 127).astype(np.int8),
        np.rint(bias * SCALE).astype(np.int16),
    )


def fit(
    rows: list[Column],
    labels: list[str],
    more: list[np.ndarray] | None = None,
    often: int = ENSEMBLE,
) -> Weights:
    """A model of the columns that no honest people would call either way.

    Args:
        more: further traits of each.
        often: how many models in other orders it is the mean of.
    """
    number = {label: n for n, label in enumerate(labels)}
    chosen = [n for n, row in enumerate(rows) if not row.label.either]
    some = [
        rows[n].places if more is None else np.concatenate([rows[n].places, more[n]])
        for n in chosen
    ]
    y = np.array([number[learnable(rows[n].label)] for n in chosen])
    begins = np.concatenate([[0], np.cumsum([len(places) for places in some])])
    places = np.concatenate(some).astype(np.int64)
    every = [
        _softmax(places, begins, y, len(labels), EPOCHS, DROP, RATE, SEED + n) for n in range(often)
    ]
    return whole(np.mean([w for w, _ in every], axis=0), np.mean([b for _, b in every], axis=0))


def looked_at(rows: list[Column], labels: list[str], model: Weights) -> list[np.ndarray]:
    """What a model of other authors takes the neighbours of each column for."""
    out: list[np.ndarray] = []
    for _, group in groupby(rows, key=lambda row: row.table):
        table = list(group)
        out += beside(*taken(labels, model.likely([row.places for row in table])))
    return out


def trained(authors: dict[str, list[Column]]) -> dict[str, np.ndarray]:
    """The model: what `columns.npz` holds of it.

    What a first look says of an author's columns is said by a model of the others, as it will be
    of columns that nobody has seen.
    """
    every = [row for rows in authors.values() for row in rows]
    labels = sorted({learnable(r.label) for r in every if not r.label.either} | {*NOBODYS, TELLING})
    names = list(authors)
    looked: dict[str, list[np.ndarray]] = {}
    for part in range(FOLDS):
        others = [row for name in names if name not in names[part::FOLDS] for row in authors[name]]
        model = fit(others, labels, often=1)
        looked |= {name: looked_at(authors[name], labels, model) for name in names[part::FOLDS]}
    more = [one for name in names for one in looked[name]]
    arrays = {"labels": np.array(labels)}
    for name, weights in (("first", fit(every, labels)), ("second", fit(every, labels, more))):
        used = np.flatnonzero(weights.table.any(axis=1))
        arrays |= {
            f"{name}_places": used.astype(np.uint32),
            f"{name}_table": weights.table[used],
            f"{name}_bias": weights.bias,
        }
    return arrays


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--authors", type=Path, default=AUTHORS)
    parser.add_argument("--without", nargs="*", default=(), help="authors who are left out")
    args = parser.parse_args()
    authors: dict[str, list[Column]] = {}
    with tempfile.TemporaryDirectory() as made_here:
        folders = [
            folder
            for folder in (*sorted(args.authors.iterdir()), *steering(Path(made_here)))
            if (folder / "labels.toml").is_file() and folder.name not in args.without
        ]
        with ProcessPoolExecutor() as pool:
            for folder, rows in zip(folders, pool.map(read, folders), strict=True):
                authors[folder.name] = rows
                print(f"{folder.name}: {len(rows)} columns", flush=True)
    arrays = trained(authors)
    np.savez_compressed(args.out, **arrays)
    print(f"{len(arrays['labels'])} labels, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
