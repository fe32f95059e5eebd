"""How well columns are found: `strongroom find --json` on labelled tables of other people's style.

    python benchmarks/evaluation_tables.py [--tables DIR] [--misses] [--json]

The tables and what is personal in them (`labels.toml`, with the guide at its top) were written by
somebody who had not read the rules that are measured here. A column is found when the program
claims any personal kind of it, or personal contents of a text; a file that cannot be read counts as
missed, and is named. Columns that honest people would label either way count nowhere.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "tests" / "data" / "tables"
PROGRAM = Path(sys.executable).parent / "strongroom"
# Level 1 in the vocabulary: a claim of it is no claim that a person is there.
NOT_PERSONAL = {"none", "text.free", "org.uscc"}
# Inside a text, two words of the vocabulary for one thing: where a telephone stands abroad is often
# not to be told, nor whether half a line is a whole address.
SAME = ({"address", "address.fragment"}, {"phone.mobile", "phone.landline"})


@dataclass(frozen=True)
class Label:
    """What a column holds: acceptable kinds, best first; contents of a text, and what may be in
    it; undecided or not.
    """

    kinds: tuple[str, ...]
    contains: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    either: bool = False

    @classmethod
    def of(cls, raw: str | list[str] | dict[str, Any]) -> Label:
        if isinstance(raw, dict):
            inner = cls.of(raw["kind"])
            contents = (frozenset(raw.get(key, ())) for key in ("contains", "may"))
            return cls(inner.kinds, *contents, raw.get("either", False))
        return cls((raw,) if isinstance(raw, str) else tuple(raw))

    @property
    def personal(self) -> bool:
        return bool(self.contains) or self.kinds[0] not in NOT_PERSONAL


@dataclass(frozen=True)
class Answer:
    """What the program said of a column: its kind, and every personal kind that it claims."""

    kind: str = "none"
    claims: frozenset[str] = frozenset()

    @classmethod
    def of(cls, line: dict[str, Any]) -> Answer:
        claims = {line["kind"], *line.get("contains", {})} - NOT_PERSONAL
        return cls(line["kind"], frozenset(claims))


def _wide(kinds: frozenset[str]) -> set[str]:
    """The kinds, and the other words for them."""
    return set(kinds).union(*(same for same in SAME if same & kinds))


def wilson(hits: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share, after Wilson (1927)."""
    if not n:
        return 0.0, 1.0
    share, mid = hits / n, hits / n + z * z / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, (mid - half) / (1 + z * z / n)), min(1.0, (mid + half) / (1 + z * z / n))


def _plain(name: str) -> str:
    # The program shows what a search engine keeps of a document without the wrapping.
    name = name.casefold().removeprefix("_source.").replace("column_", "")
    return ".".join(re.findall(r"[^\W_]+", name))


def match(columns: list[str], fields: dict[str, Answer], header: bool) -> dict[str, Answer | None]:
    """The answer to each labelled column: by name, by place, or by the field around it.

    A file without names is matched by place. Where the program shows an object as one field, its
    claims answer for each column inside; where it shows the fields of an object that is labelled as
    one column, their claims together answer for it.
    """
    by_name = {_plain(name): answer for name, answer in fields.items()}
    named = header and any(_plain(c) in by_name for c in columns)
    if not named and len(columns) == len(fields):
        return dict(zip(columns, fields.values(), strict=True))
    found: dict[str, Answer | None] = {}
    for column in columns:
        name = _plain(column)
        inside = [a for n, a in by_name.items() if n.startswith(name + ".")]
        around = [a for n, a in by_name.items() if name.startswith(n + ".")]
        if name in by_name:
            found[column] = by_name[name]
        elif inside:
            found[column] = Answer("text.free", frozenset().union(*(a.claims for a in inside)))
        elif around or len(fields) == 1:
            outer = around[0] if around else next(iter(fields.values()))
            found[column] = Answer("text.free", outer.claims)
        else:
            found[column] = None
    return found


@dataclass
class Score:
    """Counts over all columns, and what was missed, false or of the wrong kind, by table."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, list[int]] = field(default_factory=dict)

    def add(self, name: str, hit: bool) -> None:
        hits_n = self.counts.setdefault(name, [0, 0])
        hits_n[0] += hit
        hits_n[1] += 1

    def column(
        self, table: str, column: str, label: Label, answer: Answer | None, shared: bool
    ) -> None:
        """Counts one column. `shared`: the answer is that of a field around several columns."""
        said = answer or Answer()
        # The claims of a whole line or object are a claim of this column only where they fit it.
        claimed = bool(said.claims & set(label.kinds)) if shared else bool(said.claims)
        right = shared or said.kind in label.kinds
        where = f"{column}: {label.kinds[0]}"
        notes = self.notes.setdefault(table, [])
        if label.either:
            return
        if label.personal:
            self.add("personal columns found", claimed)
            hits_n = self.kinds.setdefault(label.kinds[0], [0, 0, 0])
            hits_n[0] += claimed
            hits_n[1] += claimed and right
            hits_n[2] += 1
            if not claimed:
                notes.append(
                    f"missed {where}" + ("" if answer else " (no such field in the answer)")
                )
            else:
                self.add("right kind among found", right)
                self.add("false among all claims", False)
                if not right:
                    notes.append(f"kind {where}, said {said.kind}")
        else:
            self.add("false among columns of nobody", claimed)
            if claimed:
                self.add("false among all claims", True)
                notes.append(f"false {where}, said {said.kind} {sorted(said.claims)}")
        if label.contains:
            for kind in sorted(label.contains):
                self.add("contents of texts found", kind in _wide(said.claims))
            lacking = sorted(label.contains - _wide(said.claims))
            if lacking:
                notes.append(f"contents {column}: lacks {', '.join(lacking)}")
        if label.kinds[0] == "text.free":
            for kind in sorted(said.claims):
                self.add(
                    "false among contents claimed", kind not in _wide(label.contains | label.may)
                )


def find(path: Path) -> tuple[dict[str, dict[str, Answer]], str]:
    """{table: {field: answer}} as the program prints it, or nothing and its words."""
    done = subprocess.run(
        [str(PROGRAM), "find", "--json", str(path)], check=False, capture_output=True, text=True
    )
    if done.returncode not in (0, 1):
        words = (done.stderr.strip().splitlines() or ["no words"])[0]
        return {}, words.removeprefix("strongroom: ").replace(str(path), "it")
    tables: dict[str, dict[str, Answer]] = {}
    for line in map(json.loads, done.stdout.splitlines()):
        tables.setdefault(line["dataset"], {})[line["field"]] = Answer.of(line)
    return tables, ""


def table_of(name: str, place: int, said: dict[str, dict[str, Answer]]) -> dict[str, Answer]:
    """The answer about one labelled table: by its name, else by its place among the tables."""
    for other, fields in said.items():
        if other.casefold() == name.casefold() or other.casefold().endswith("." + name.casefold()):
            return fields
    return list(said.values())[place] if place < len(said) else {}


def measure(folder: Path) -> Score:
    """The score of the program over the labelled tables of a folder."""
    labels = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
    how = labels.pop("files", {})
    score = Score()
    for file, tables in labels.items():
        said, words = find(folder / file)
        if words:
            score.unread[file] = words
        for place, (name, columns) in enumerate(tables.items()):
            fields = table_of(name, place, said)
            header = how.get(file, {}).get("header", True)
            answers = match(list(columns), fields, header)
            shared = not header and len(fields) == 1 < len(columns)
            for column, raw in columns.items():
                inner = shared or ("." in column and _plain(column) not in map(_plain, fields))
                score.column(f"{file} {name}", column, Label.of(raw), answers[column], inner)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tables", type=Path, default=TABLES)
    parser.add_argument("--misses", action="store_true", help="what went wrong, by table")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    score = measure(options.tables)
    rows = {
        name: {"hits": hits, "n": n, "share": hits / n, "interval": wilson(hits, n)}
        for name, (hits, n) in score.counts.items()
    }
    wrong = {table: notes for table, notes in score.notes.items() if notes}
    if options.json:
        whole = {"measures": rows, "unread": score.unread, "kinds": score.kinds, "tables": wrong}
        print(json.dumps(whole, ensure_ascii=False))
        return
    print(f"{len(score.notes)} tables.\n")
    print("| columns | of | n | share | 95 % |\n|---|---:|---:|---:|---|")
    for name in sorted(rows):
        row = rows[name]
        low, high = row["interval"]
        share = f"{row['share']:.1%} | {low:.1%} to {high:.1%}"
        print(f"| {name} | {row['hits']} | {row['n']} | {share} |")
    for file, words in score.unread.items():
        print(f"\nNot read, so missed: {file}: {words}")
    if options.misses:
        print("\n| kind | found | right kind | n |\n|---|---:|---:|---:|")
        for kind, (found, right, n) in sorted(score.kinds.items()):
            print(f"| {kind} | {found} | {right} | {n} |")
        for table, notes in wrong.items():
            print(f"\n### {table}\n" + "".join(f"\n- {note}" for note in notes))


if __name__ == "__main__":
    main()
