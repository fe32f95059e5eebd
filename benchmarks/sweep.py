"""How fast the leak sweep looks for 1,000 planted people (7,000 values, some 250,000 needles).

    python benchmarks/sweep.py [MEGABYTES]

Random bytes are the plain case; the files of an invented city, opened by their formats, the usual
one. The peer is `bytes.find`, once for each needle: what a sweep costs without an index.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from strongroom import city
from strongroom.kernels.needles import Needles, encodings
from strongroom.testing.plants import plants
from strongroom.testing.sweep import sweep


def main() -> None:
    size = int(sys.argv[1] if len(sys.argv) > 1 else 100) << 20
    planted = plants(1_000)
    start = time.process_time()
    needles = Needles(planted.needles())
    print("| what | figure |\n|---|---|")
    print(f"| {len(needles):,} needles made ready | {time.process_time() - start:.1f} s |")
    data = np.random.default_rng(1).bytes(size)
    start = time.process_time()
    assert not needles.search(data)
    ours = (time.process_time() - start) / size
    print(f"| random bytes searched | {1e-6 / ours:.0f} MB/s |")
    some = [raw for _, raw in encodings(planted.columns["mobile"][0])]
    start = time.process_time()
    for raw in some:
        data.find(raw)
    each = (time.process_time() - start) / len(some) / size
    print(f"| `bytes.find`, once a needle | {each * len(needles) / ours:,.0f} times as long |")
    with tempfile.TemporaryDirectory() as folder:
        for dataset in city.DATASETS:
            rows = [b.data for b in city.generate(dataset, 100_000, 1)]
            pq.write_table(
                pa.Table.from_batches(rows), Path(folder, f"{dataset}.parquet"), compression="zstd"
            )
        start = time.process_time()
        report = sweep(folder, needles)
        took = time.process_time() - start
    assert report.clean, report.summary()
    print(
        f"| a city of 100,000 in Parquet, {report.bytes / 1e6:.0f} MB, opened and swept "
        f"| {took:.1f} s |"
    )


if __name__ == "__main__":
    main()
