"""How fast personal data is found, on one core, beside one Python regular expression.

    python benchmarks/find.py [PEOPLE]

Texts: accounts of the invented city (a number every hundred bytes or so), the same text with its
digits taken out (nothing to find), ordinary reports (an account, and five times as much text
without a number), the same where only 400 of them differ, and a column of ID numbers (nothing
else). The peer is one compiled alternation of the same formats, run by `re.finditer` over the same
rows without any check digit. `numpy` is the same with the compiled kernels switched off. "All
tiers" adds addresses, organisations, statements and names of people; `looked at` is the share of
characters at which the model was asked whether a name begins. Labels: `contact` through `find` from
end to end, every row. Medians of processor seconds; the ratio is what counts.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator

import pyarrow as pa

from strongroom import city
from strongroom.core.types import Dataset
from strongroom.core.values import Batch
from strongroom.find import find, spans
from strongroom.find.text import tiers
from strongroom.find.text.places import prepared, starts
from strongroom.find.text.weights import model
from strongroom.kernels import compiled
from strongroom.kernels.columns import column
from strongroom.kernels.scanning import Block
from strongroom.kernels.spans import Spans, blocks, scan

RUNS = 5
SEED = 1
PEER = re.compile(
    r"(?<!\d)(?:\d{17}[\dXx]|\d{15}|(?:\+?86)?1[3-9]\d{9}|\d{16,19}|0\d{2,3}-?\d{7,8})(?!\d)"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}"
)


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Processor seconds of the middle one of some runs, after one to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def looked_at(array: pa.Array) -> float:
    """The share of characters at which the model was asked."""
    text, known = column(array), model()
    asked = seen = 0
    for first, last in blocks(text.offsets):
        base = int(text.offsets[first])
        data = text.data[base : int(text.offsets[last])]
        characters = Block(data, text.offsets[first : last + 1] - base).characters
        plain = prepared(characters.codes, characters.rows, known.tables).plain
        asked += len(known.promising(plain, starts(plain, known.tables)))
        seen += len(characters.codes)
    return asked / max(1, seen)


def formats(array: pa.Array) -> Spans:
    """What stands in fixed formats: no addresses, organisations, statements or names."""
    every = tiers(names=False)
    worded = ("address", "org.name", "sensitive.")
    chosen = [
        scanner
        for kind, scanner in zip(every.kinds, every.scanners, strict=False)
        if not kind.startswith(worded)
    ]
    return scan(column(array), chosen)


class Memory:
    """A store of one table, so that no file is measured."""

    url = "memory:"

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def datasets(self) -> list[Dataset]:
        columns = tuple((f.name, str(f.type)) for f in self.table.schema)
        return [Dataset("contact", columns, self.table.num_rows)]

    def read(self, dataset: str, **_: object) -> Iterator[Batch]:
        for data in self.table.to_batches(max_chunksize=65_536):
            yield Batch(data, self.url, dataset)


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    accounts = [
        text
        for batch in city.generate("case_record", people, SEED)
        for text in batch.data.column("account").to_pylist()
    ]
    bare = [re.sub(r"[0-9A-Za-z@]", "某", text) for text in accounts]
    ordinary = [
        text + "".join(bare[(5 * at + step) % len(bare)] for step in range(5))
        for at, text in enumerate(accounts[: len(accounts) // 2])
    ]
    columns = {
        "accounts, dense": accounts,
        "ordinary reports": ordinary,
        "reports, 400 different": [ordinary[7919 * at % 400] for at in range(len(ordinary))],
        "accounts without a number": bare,
        "ID numbers": city.ids(people * 4, SEED).to_pylist(),
    }
    print(
        "| text column | MB | fixed formats | MB/s | numpy | `re` MB/s | ratio "
        "| all tiers | MB/s | numpy | ratio | looked at |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name, rows in columns.items():
        array = pa.array(rows, pa.large_string())
        size = array.buffers()[2].size
        few = rows[: max(1, len(rows) // 4)]
        part = sum(len(row.encode()) for row in few)
        fixed = formats(array)
        ours = size / median(lambda array=array: formats(array)) / 1e6
        every = size / median(lambda array=array: spans(array), 3) / 1e6
        with compiled.switched(False):
            plain = size / median(lambda array=array: formats(array), 3) / 1e6
            whole = size / median(lambda array=array: spans(array), 1) / 1e6
        peer = part / median(lambda few=few: [m.span() for r in few for m in PEER.finditer(r)], 1)
        print(
            f"| {name} | {size / 1e6:.0f} | {len(fixed.rows):,} | {ours:.0f} | {plain:.0f} "
            f"| {peer / 1e6:.1f} | {ours / (peer / 1e6):.1f} "
            f"| {spans(array).num_rows:,} | {every:.0f} | {whole:.0f} "
            f"| {every / (peer / 1e6):.1f} | {100 * looked_at(array):.1f} % |"
        )
    table = pa.Table.from_batches([b.data for b in city.generate("contact", people * 4, SEED)])
    took = median(lambda: list(find(Memory(table), sample=None, salt=b"benchmark")), 3)
    values = table.num_rows * table.num_columns
    print(
        f"\nLabels: {table.num_rows:,} rows × {table.num_columns} columns of `contact`, every row "
        f"checked and people counted: {values / took:,.0f} values/s."
    )


if __name__ == "__main__":
    main()
