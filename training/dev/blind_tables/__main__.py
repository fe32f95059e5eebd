"""Judges 66 tables written blind: `python -m training.dev.blind_tables [--half 1|2] [--misses]`.

`--write DIR` writes them there, with their truth as `labels.toml`, for the benchmark to read:
`python benchmarks/evaluation.py tables --tables DIR`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from training.dev.tables.__main__ import score

import strongroom

from . import health, homes, machines, money, places, state, trade
from .making import ANY, TABLES, Table

ANSWERED = (health, homes, machines, money, places, state, trade)
"""Every module of tables; importing one puts its tables on the list."""


def truth(told: Any) -> Any:
    """A truth as `labels.toml` has it; `*` and what honest people would not ask for are either."""
    if isinstance(told, dict):
        return told
    if told == ANY:
        return {"kind": "none", "either": True}
    kinds = told.split("|")
    if "none" in kinds and len(kinds) > 1:
        return {"kind": [kind for kind in kinds if kind != "none"], "either": True}
    return kinds[0] if len(kinds) == 1 else kinds


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def write(folder: Path, tables: list[Table]) -> None:
    """The tables and their truth in a folder."""
    lines = ["[files]"]
    lines += [f"{_toml(one.name)} = {_toml(dict(one.files))}" for one in tables if one.files]
    for one in tables:
        one.write(folder)
        lines += ["", f"[{_toml(one.name)}.rows]"]
        lines += [f"{_toml(name)} = {_toml(truth(told))}" for name, told, _ in one.columns]
    (folder / "labels.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def labelled(folder: Path, tables: dict[str, dict[str, Any]]) -> None:
    """`labels.toml` for files of one table each: file → column → truth."""
    lines = []
    for name, columns in tables.items():
        lines += [f"[{_toml(name)}.rows]"]
        lines += [f"{_toml(column)} = {_toml(truth(told))}" for column, told in columns.items()]
    (folder / "labels.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def judge(folder: Path, one: Table, into: Any) -> None:
    """Count what is said of the columns of one table."""
    fields = {
        f.field.name: score.Answer(
            f.kind, frozenset({f.kind, *(f.contains or {})} - score.NOT_PERSONAL)
        )
        for f in strongroom.find(one.write(folder))
    }
    header = one.files.get("header", True)
    answers = score.match([name for name, _, _ in one.columns], fields, header)
    shared = not header and len(fields) == 1 < len(one.columns)
    plain = {score._plain(name) for name in fields}
    for name, told, _ in one.columns:
        inner = shared or ("." in name and score._plain(name) not in plain)
        into.column(one.name, name, score.Label.of(truth(told)), answers[name], inner)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="what went wrong, by table")
    parser.add_argument("--half", type=int, choices=(1, 2), help="by the names of the tables")
    parser.add_argument("--only", default="")
    parser.add_argument("--write", type=Path, metavar="DIR")
    options = parser.parse_args()
    tables = sorted(TABLES, key=lambda one: one.name)
    middle = len(tables) // 2
    tables = {1: tables[:middle], 2: tables[middle:]}.get(options.half, tables)
    tables = [one for one in tables if options.only in one.name]
    if options.write is not None:
        options.write.mkdir(parents=True, exist_ok=True)
        write(options.write, tables)
        return
    result = score.Score()
    with tempfile.TemporaryDirectory() as folder:
        for one in tables:
            judge(Path(folder), one, result)
    print(f"{len(tables)} tables")
    for key in sorted(result.counts):
        hits, n = result.counts[key]
        print(f"{key:36}{hits:5} of {n:5} {hits / max(n, 1):7.1%}")
    if options.misses:
        for name, notes in result.notes.items():
            if notes:
                print(f"\n== {name}\n" + "\n".join(notes))


if __name__ == "__main__":
    main()
