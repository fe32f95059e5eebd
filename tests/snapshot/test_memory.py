"""However large a source or a vault is, a snapshot of it and the way back need the same memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
import importlib.util
spec = importlib.util.spec_from_file_location("kit", sys.argv[3] + "/conftest.py")
kit = importlib.util.module_from_spec(spec); spec.loader.exec_module(kit)
import numpy as np, pyarrow as pa, pyarrow.parquet as pq
from strongroom.core.secret import Secret
from strongroom.room import Strongroom
folder, rows = Path(sys.argv[1]), int(sys.argv[2])
place = kit.Place(folder)
block = 50_000
chance = np.random.default_rng(1)
schema = pa.schema([("n", pa.int64()), ("text", pa.string())])
with pq.ParquetWriter(folder / "big.parquet", schema) as writer:
    for at in range(0, rows, block):
        text = pa.array([chance.bytes(60).hex() for _ in range(block)])
        writer.write_table(pa.table([pa.array(range(at, at + block)), text], schema=schema))
made = Strongroom.create(place.room, place.unlock, key="file", home=place.home, key_beside_data=True)
def peak():
    text = Path("/proc/self/status").read_text()
    return int(text.partition("VmHWM:")[2].split()[0]) // 1024
with made as room:
    room.snapshots.make([str(folder / "big.parquet")], to=str(place.depot))
    room.snapshots.drill()
    room.snapshots.give_back(str(folder / "back.parquet"), Secret(b"wiped"))
size = sum(p.stat().st_size for p in place.depot.rglob("*") if p.is_file())
print(json.dumps({"peak": peak(), "size": size, "rows": pq.read_metadata(folder / "back.parquet").num_rows}))
"""


def run(folder, rows):
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(rows), str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.mark.slow
def test_ten_times_the_rows_need_no_more_memory(tmp_path):
    small, large = run(tmp_path / "small", 300_000), run(tmp_path / "large", 3_000_000)
    assert (small["rows"], large["rows"]) == (300_000, 3_000_000)
    assert large["size"] > 8 * small["size"]
    # Measured: a fixed part for the libraries, a segment and Parquet's own buffers.
    assert large["peak"] < small["peak"] * 1.35 + 40, (small, large)
