"""Judges the development tables: `python -m training.dev.tables [--misses] [--only TABLE] [--seed N]`.

The tables were written before the rules were looked at with them; the truth stands beside the
values. They are written to files and found with the real reading, so that formats count too.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

import strongroom

from . import care, known_systems, more, prose, state, things, trade
from .truth import label
from .values import Values

ROOT = Path(__file__).resolve().parents[3]
_spec = importlib.util.spec_from_file_location(
    "tables_score", ROOT / "benchmarks" / "evaluation_tables.py"
)
score = importlib.util.module_from_spec(_spec)
sys.modules["tables_score"] = score
_spec.loader.exec_module(score)

ROWS = (25, 60, 120, 240, 400)
MODULES = (
    care.tables,
    state.tables,
    trade.tables,
    things.tables,
    more.tables,
    prose.tables,
    known_systems.tables,
)


def every(seed: int, only: str = "") -> Iterator[tuple[str, str, dict[str, tuple[object, object]]]]:
    """(format, name, columns) of each table; how many rows it has goes round."""
    place = 0
    for module in MODULES:
        if only and not module.__module__.endswith(only):
            continue
        # Rows differ by table: the generator is run with each size and takes its own.
        rounds = [dict(module(Values(seed, rows))) for rows in ROWS]
        for name in rounds[0]:
            yield "csv", name, rounds[place % len(ROWS)][name]
            place += 1
    if only and only != "things":
        return
    for name, columns in things.binary(Values(seed, 60)):
        yield "parquet", name, columns


def write(folder: Path, form: str, name: str, columns: dict[str, tuple[object, object]]) -> None:
    """One table as a file."""
    if form == "parquet":
        pq.write_table(
            pa.table({n: pa.array(v) for n, (_, v) in columns.items()}), folder / f"{name}.parquet"
        )
        return
    cells = {
        n: pa.array([None if x is None else str(x) for x in v], pa.string())
        for n, (_, v) in columns.items()
    }
    pa.csv.write_csv(pa.table(cells), folder / f"{name}.csv")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--module", default="", help="care, state, trade, things, more, …")
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    result, spent, made = score.Score(), 0.0, 0
    for form, name, columns in every(options.seed, options.module):
        if options.only and options.only not in name:
            continue
        made += 1
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), form, name, columns)
            start = time.perf_counter()
            found = strongroom.find(Path(folder) / f"{name}.{form}")
            spent += time.perf_counter() - start
        said = {
            f.field.name: score.Answer(
                f.kind, frozenset({f.kind, *(f.contains or {})} - score.NOT_PERSONAL)
            )
            for f in found
        }
        scores = {f.field.name: f"{f.confidence:.2f}" for f in found}
        for column, (truth, _) in columns.items():
            before = len(result.notes.get(name, ()))
            result.column(name, column, score.Label.of(label(truth)), said.get(column), False)
            for at in range(before, len(result.notes.get(name, ()))):
                result.notes[name][at] += f" ({scores.get(column)}, {len(columns[column][1])} rows)"
    print(f"{made} tables, {spent:.1f} s")
    for key in sorted(result.counts):
        hits, n = result.counts[key]
        print(f"{key:36}{hits:5} of {n:5} {hits / max(n, 1):7.1%}")
    if options.kinds or options.misses:
        print()
        for kind, (hit, right, n) in sorted(result.kinds.items()):
            print(f"{kind:26}{hit:4}{right:4}{n:4}")
    if options.misses:
        by: dict[str, list[str]] = defaultdict(list)
        for table, notes in result.notes.items():
            for note in notes:
                by[note.split(" ")[0]].append(f"{table}.{note}")
        for what, notes in sorted(by.items()):
            print(f"\n== {what} {len(notes)}")
            print("\n".join(notes))


if __name__ == "__main__":
    main()
