"""How fast the city is invented, on one core: rows and people a second, and bytes.

    python benchmarks/city.py [PEOPLE]

Targets: 100,000 people a second for `person`, 2,000,000 a second for the ID numbers alone. Medians
of five runs; the machine's load moves them, so each is also given as a multiple of one plain
measure of this run: how often NumPy hashes a row by `dice.draw`.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from strongroom import city
from strongroom.city import dice

RUNS = 5
SEED = 1


def median(work: Callable[[], object]) -> float:
    """Processor seconds of the middle one of five runs, after one to warm up."""
    work()
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rows = np.arange(1 << 20)
    draw = median(lambda: dice.draw(SEED, "benchmark", rows)) / rows.size
    print(f"One draw takes {draw * 1e9:.1f} ns a row.\n")
    print("| dataset | rows | rows/s | people/s | MB/s | draws a row |")
    print("|---|---:|---:|---:|---:|---:|")
    for dataset in city.DATASETS:
        size = sum(b.data.nbytes for b in city.generate(dataset, people, SEED))
        count = city.row_count(dataset, people)

        def make(dataset: str = dataset) -> None:
            for _ in city.generate(dataset, people, SEED):
                pass

        took = median(make)
        print(
            f"| {dataset} | {count:,} | {count / took:,.0f} | {people / took:,.0f} "
            f"| {size / took / 1e6:.0f} | {took / count / draw:.0f} |"
        )
    count = 2_000_000
    took = median(lambda: city.ids(count, SEED))
    print(
        f"| ID numbers alone | {count:,} | {count / took:,.0f} | {count / took:,.0f} "
        f"| {18 * count / took / 1e6:.0f} | {took / count / draw:.0f} |"
    )
    took = median(lambda: city.case_spans(people, SEED))
    accounts = city.row_count("case_record", people)
    print(f"\nThe truth about the accounts: {accounts / took:,.0f} accounts/s.")


if __name__ == "__main__":
    main()
