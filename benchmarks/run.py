"""Runs every benchmark and prints one page, machine and date first.

The page of the documentation is made by `make bench > docs/benchmarks.md`.

Each file in this folder measures one part beside its peers, in one run, with medians; the ratios
are what counts, the absolute figures belong to the machine. Names as arguments choose some.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PASSED_OVER = {"run.py"}

HEAD = """# Measurements

Made by `make bench` on {date}: {cpu}, {cores} cores, {memory} GB, Python {python}.
The machine is shared and noisy: each table is one run, medians, and its *ratios* are what counts.
"""


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((x.split(":", 1)[1].strip() for x in lines if x.startswith("model name")), "?")


def main(chosen: list[str]) -> int:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    head = HEAD.format(
        date=dt.datetime.now(dt.UTC).date().isoformat(),
        cpu=_cpu(),
        cores=os.cpu_count(),
        memory=round(memory),
        python=platform.python_version(),
    )
    print(head)
    failed = 0
    for path in sorted(HERE.glob("*.py")):
        if path.name in PASSED_OVER or path.name.startswith("_"):
            continue
        if chosen and path.stem not in chosen:
            continue
        print(f"## `python benchmarks/{path.name}`\n", flush=True)
        done = subprocess.run(
            [sys.executable, str(path)], check=False, stdout=subprocess.PIPE, text=True
        )
        # A benchmark may print a heading of its own; there is one title on a page.
        print(done.stdout.replace("\n# ", "\n### ").removeprefix("# ").strip() + "\n", flush=True)
        failed += done.returncode != 0
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
