"""What the command line takes for a file: processor seconds and memory of the whole process.

    python benchmarks/lines.py [MB …]

`strongroom spans` and `redact` over JSON lines of accounts of the invented city, no two of them the
same, from standard input to standard output, by one process and by as many as suit the machine, and
`strongroom find` over a table of a million rows as Parquet and CSV. Start-up is in the seconds and
told by itself in the first row. MB/s are those on the clock. Memory is the most that one process
held: it must not grow with the file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from strongroom import city

SEED = 1
BIN = Path(sys.executable).with_name("strongroom")


def write_lines(path: Path, size: int) -> int:
    """JSON lines of accounts, about `size` bytes; gives how many bytes there are."""
    written = told = 0
    people = 20_000 + size // 100  # an account is longer, and not everybody has one
    with path.open("wb") as file:
        for batch in city.generate("case_record", people, SEED):
            for text in batch.data.column("account").to_pylist():
                told += 1
                line = {"id": told, "text": text}
                written += file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
                if written >= size:
                    return written
    raise SystemExit("there are too few accounts")


def run(*arguments: str, stdin: Path | None = None) -> tuple[float, float, float]:
    """Seconds of processors and on the clock, and megabytes of memory, of a command."""
    start = time.monotonic()
    with (stdin or Path(os.devnull)).open("rb") as source:
        process = subprocess.Popen([BIN, *arguments], stdin=source, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{arguments[0]} failed")
    clock = time.monotonic() - start
    return used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [50, 200]
    print("| command | file | processor seconds | on the clock | MB/s | most memory, MB |")
    print("|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "lines.jsonl")
        write_lines(lines, 1)
        took, start, memory = run("spans", stdin=lines)
        print(f"| `spans` | 1 line | {took:.1f} | {start:.1f} | | {memory:.0f} |", flush=True)
        for size in sizes:
            count = write_lines(lines, size * 1_000_000) / 1e6
            for command in ("spans --jobs 1", "spans", "redact --jobs 1", "redact"):
                took, clock, memory = run(*command.split(), stdin=lines)
                told = f"{took:.1f} | {clock:.1f} | {count / (clock - start):.1f} | {memory:.0f}"
                print(f"| `{command}` | {count:.0f} MB | {told} |", flush=True)
        batches = [batch.data for batch in city.generate("contact", 833_334, SEED)]
        table = pa.Table.from_batches(batches).slice(0, 1_000_000)
        parquet, csv = Path(folder, "contact.parquet"), Path(folder, "contact.csv")
        pq.write_table(table, parquet)
        pcsv.write_csv(table, csv)
        for file in (parquet, csv):
            for options in ((), ("--full",)):
                took, clock, memory = run("find", str(file), "--json", *options)
                name = " ".join(("find", *options))
                rows = f"{table.num_rows:,} rows, {file.suffix}"
                told = f"{took:.1f} | {clock:.1f} | | {memory:.0f}"
                print(f"| `{name}` | {rows} | {told} |", flush=True)


if __name__ == "__main__":
    main()
