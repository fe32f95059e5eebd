"""Durable ledger commits in groups, and verification of a million entries.

    python benchmarks/ledger.py [ENTRIES]

Prints JSON. Ratios are within one run: grouped commits against commits one by one, the whole
verification against the bare SHA-256 of the same bytes on the same core.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from strongroom import ledger as ledgers
from strongroom.keyring import Unlock, create, verify_signature
from strongroom.state import State, Tx

ENTRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
BODY = {
    "kind": "id.cn_resident",
    "decisions": {"person": "ab" * 32, "contact": "cd" * 32},
    "rows": {"person": 1, "contact": 2},
    "touched": "ef" * 32,
    "purpose": "incident",
}


def clock() -> datetime:
    return datetime.now(UTC)


def commits(ledger: ledgers.Ledger, threads: int, each: int) -> float:
    def work() -> None:
        for _ in range(each):
            ledger.write("p0123456789abcdef", "lookup.intent", BODY)

    running = [threading.Thread(target=work) for _ in range(threads)]
    begun = time.perf_counter()
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return threads * each / (time.perf_counter() - begun)


def fill(ledger: ledgers.Ledger, tx: Tx, count: int) -> None:
    for _ in range(count):
        ledger.append(tx, "p0", "lookup.intent", BODY)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        keys = create(folder / "keyring", Unlock.key_file(folder / "key"), demo=True)
        state = State.open(folder / "state.sqlite", clock=clock, migrations=ledgers.MIGRATIONS)
        ledger = ledgers.Ledger(state, keys.signer(), clock)
        witness = ledgers.FileWitness(folder / "witness")
        alone = statistics.median(commits(ledger, 1, 200) for _ in range(3))
        grouped = statistics.median(commits(ledger, 32, 100) for _ in range(3))
        begun = time.perf_counter()
        while (left := ENTRIES - ledger.size()) > 0:
            count = min(left, 50_000)
            state.write(lambda tx, n=count: fill(ledger, tx, n))
            ledger.publish(witness)
        appended = time.perf_counter() - begun
        state.flush()
        path, public = folder / "state.sqlite", keys.signer().public()
        seconds, cpu = [], []
        for _ in range(3):
            begun, worked = time.perf_counter(), time.process_time()
            verdict = ledgers.verify(path, public, verify_signature, witness.path)
            seconds.append(time.perf_counter() - begun)
            cpu.append(time.process_time() - worked)
            assert verdict.ok
            assert verdict.complete
        connection = sqlite3.connect(path)
        begun = time.process_time()
        for (body,) in connection.execute("SELECT CAST(body AS BLOB) FROM ledger_entry"):
            hashlib.sha256(body).digest()
        bare = time.process_time() - begun
        connection.close()
        verified = statistics.median(seconds)
        json.dump(
            {
                "commits_per_second_one_thread": round(alone),
                "commits_per_second_32_threads": round(grouped),
                "grouping_gains": round(grouped / alone, 1),
                "appends_per_second_with_witness": round(ENTRIES / appended),
                "entries_verified": verdict.entries,
                "verify_seconds": round(verified, 2),
                "verify_cpu_seconds": round(statistics.median(cpu), 2),
                "verify_over_bare_sha256_loop": round(statistics.median(cpu) / bare, 2),
            },
            sys.stdout,
            indent=1,
        )
        sys.stdout.write("\n")
        state.close()
        keys.close()


if __name__ == "__main__":
    main()
