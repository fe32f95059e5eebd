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
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import strongroom
from strongroom import city
from strongroom.core.errors import StrongroomError
from strongroom.core.registry import shelf
from strongroom.find import judge
from strongroom.find.traits import traits
from strongroom.find.weigh import NOBODYS, TELLING
from training import whole_tables
from training.borrowed import benchmark
from training.dev.blind_tables import __main__ as blind_tables
from training.dev.tables import __main__ as made

ROOT = Path(__file__).resolve().parent
AUTHORS = ROOT / "authors"
OUT = ROOT.parent / "src" / "strongroom" / "find" / "columns.npz"
SEED = 20260101


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
class Labelled:
    """A table as the program sees it.

    Attributes:
        name: the author, the file and the dataset.
        traits: places of the traits of each column.
        labels: number of a column → its label; not all have one.
    """

    name: str
    traits: list[np.ndarray]
    labels: dict[int, Any]


def learnable(label: Any) -> str:
    """The label that the model learns: of a text, whether it tells of somebody."""
    known = shelf("kinds")
    best: str = next((kind for kind in label.kinds if kind in known), "none")
    return TELLING if best == "text.free" and label.contains else best


def seen(path: Path) -> dict[str, list[tuple[str, np.ndarray]]]:
    """Dataset → its columns as the program sees them: path and traits."""
    found: dict[str, list[tuple[str, np.ndarray]]] = {}

    def noted(dataset: str, around: Any, verdicts: Any) -> None:
        names, outer = [], ""
        for one in verdicts:
            within = one.profile.within
            outer = outer if within else one.profile.name
            names.append(f"{outer}.{within}" if within else outer)
        found[dataset] = list(zip(names, traits(dataset, around, verdicts), strict=True))

    real, judge.weigh = judge.weigh, noted
    try:
        for _ in strongroom.find(path):
            pass
    finally:
        judge.weigh = real
    return found


def tables(folder: Path) -> Iterator[Labelled]:
    """The labelled tables of a folder that the program sees."""
    labels = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
    how = labels.pop("files", {})
    for file, some in labels.items():
        try:
            datasets = seen(folder / file)
        except StrongroomError as error:
            print(f"{folder.name}/{file} is left out: {error}")
            continue
        for place, (name, labelled) in enumerate(some.items()):
            every = score.table_of(name, place, datasets)
            if not every:
                continue
            at: dict[str, int] = {}
            for n, (path, _) in enumerate(every):
                at.setdefault(score._plain(path), n)
            header = how.get(file, {}).get("header", True)
            outer = [n for n, (path, _) in enumerate(every) if "." not in path]
            by_place = not header and len(outer) == len(labelled)
            known = {}
            for number, (column, raw) in enumerate(labelled.items()):
                n = outer[number] if by_place else at.get(score._plain(column))
                if n is not None:
                    known[n] = score.Label.of(raw)
            yield Labelled(f"{folder.name}/{file}/{name}", [own for _, own in every], known)


def read(folder: Path) -> list[Labelled]:
    """The same as a list, for another process."""
    return list(tables(folder))


def trained(authors: dict[str, list[Labelled]]) -> dict[str, np.ndarray]:
    """The model: what `columns.npz` holds of it.

    Columns that honest people would call either way, and those without a label, are read beside
    the others and teach nothing.
    """
    every = [table for some in authors.values() for table in some]
    said = [
        {n: learnable(label) for n, label in table.labels.items() if not label.either}
        for table in every
    ]
    labels = sorted({label for one in said for label in one.values()} | {*NOBODYS, TELLING})
    number = {label: n for n, label in enumerate(labels)}
    whole = [
        whole_tables.Table(
            table.traits,
            np.array([number.get(own.get(n, ""), -1) for n in range(len(table.traits))]),
        )
        for table, own in zip(every, said, strict=True)
    ]
    return {"labels": np.array(labels)} | whole_tables.fit(whole, len(labels), SEED)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--authors", type=Path, default=AUTHORS)
    parser.add_argument("--without", nargs="*", default=(), help="authors who are left out")
    args = parser.parse_args()
    authors: dict[str, list[Labelled]] = {}
    with tempfile.TemporaryDirectory() as made_here:
        folders = [
            folder
            for folder in (*sorted(args.authors.iterdir()), *steering(Path(made_here)))
            if (folder / "labels.toml").is_file() and folder.name not in args.without
        ]
        with ProcessPoolExecutor() as pool:
            for folder, rows in zip(folders, pool.map(read, folders), strict=True):
                authors[folder.name] = rows
                print(f"{folder.name}: {len(rows)} tables", flush=True)
    arrays = trained(authors)
    np.savez_compressed(args.out, **arrays)
    print(f"{len(arrays['labels'])} labels, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
