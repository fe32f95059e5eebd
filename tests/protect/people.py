"""Invented people, a source in memory, and decisions about them, for the tests of this folder.

Run as a program it protects these people and may be killed on the way: see `main`.
"""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from strongroom.core.protocols import Reject
from strongroom.core.types import (
    Asked,
    Dataset,
    Decision,
    Field,
    FieldDecision,
    IndexSpec,
    Level,
    Outcome,
    Partition,
    Step,
)
from strongroom.core.values import Batch
from strongroom.keyring import Unlock, create, open_keyring
from strongroom.stores.generations import open_vault

SEGMENT = 40
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SURNAMES = "王李张刘陈杨赵黄周吴"
KINDS = {
    "name": ("person.name", Level.PERSONAL),
    "id": ("id.cn_resident", Level.SENSITIVE),
    "born": ("date.birth", Level.PERSONAL),
    "note": ("text.free", Level.SENSITIVE),
    "sex": ("none", Level.INTERNAL),
}


def resident(i: int) -> str:
    """A resident's number under the unassigned province code 99, with a right check character."""
    body = f"9900{i // 999 % 100:02d}{1950 + i % 60}{1 + i % 12:02d}{1 + i % 28:02d}{i % 999:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def people(count: int, first: int = 0) -> pa.RecordBatch:
    span = range(first, first + count)
    return pa.record_batch(
        {
            "name": [f"{SURNAMES[i % 10]}样{i}" for i in span],
            "id": [resident(i) for i in span],
            "born": pa.array([-5000 + 7 * i % 20000 for i in span], pa.int32()).cast(pa.date32()),
            "note": [
                None if i % 7 == 0 else "" if i % 7 == 1 else f"备注{i}" * (i % 5) for i in span
            ],
            "sex": ["男" if i % 2 else "女" for i in span],
        }
    )


class MemoryStore:
    """A source in memory, cut into partitions; `broken` ordinals of the first are no rows."""

    url = "memory:people"

    def __init__(self, data, partitions=2, broken=(), fingerprint="f"):
        size = -(-data.num_rows // partitions) if data.num_rows else 0
        self.parts = [data.slice(i * size, size) for i in range(partitions)]
        self.schema = data.schema
        self.broken = set(broken)
        self.fingerprint = fingerprint
        self.reads = 0

    def datasets(self):
        columns = tuple((field.name, str(field.type)) for field in self.schema)
        return [Dataset("people", columns, sum(part.num_rows for part in self.parts))]

    def partitions(self, dataset):
        return [
            Partition(f"part {i}", part.num_rows, f"{self.fingerprint}{i}")
            for i, part in enumerate(self.parts)
        ]

    def read(self, dataset, *, partition=None, columns=None, rows=65_536, on_reject=None):
        self.reads += 1
        at = int(partition.removeprefix("part "))
        data = self.parts[at]
        if columns is not None:
            data = data.select(columns)
        for start in range(0, data.num_rows, rows):
            piece = data.slice(start, rows)
            bad = [
                i for i in sorted(self.broken) if at == 0 and start <= i < start + piece.num_rows
            ]
            for i in bad:
                on_reject(
                    Reject(dataset, partition, i, "a line with a field too many", b"raw line")
                )
            begin = start
            for end in [*bad, start + piece.num_rows]:
                if end > begin:
                    yield Batch(data.slice(begin, end - begin), self.url, dataset, partition, begin)
                begin = end + 1

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


def decision(action, steps, *, indexes=(), conditions=(), digest=None, outcomes=None):
    """A decision as `decide` would make it; `steps`: field → steps for every row."""
    fields = {}
    for name, chosen in steps.items():
        kind, level = KINDS.get(name, ("none", Level.INTERNAL))
        asked = Asked(Field(MemoryStore.url, "people", name), kind, level)
        every = {0: Outcome(tuple(Step(s) if isinstance(s, str) else s for s in chosen))}
        fields[name] = FieldDecision(asked, (outcomes or {}).get(name, every))
    return Decision(
        digest or f"digest of {action}",
        action,
        "test",
        "people",
        fields,
        tuple(conditions),
        tuple(indexes),
        "policies",
        NOW.isoformat(),
    )


NAME_YEAR = IndexSpec("name_birth_year", (("name", "whole"), ("born", "year")))


def protecting(**changes):
    steps = {
        "name": ["encrypt"],
        "id": ["encrypt", "link"],
        "born": ["encrypt"],
        "note": ["encrypt"],
        "sex": ["keep"],
        **changes,
    }
    return decision("protect", steps, indexes=(NAME_YEAR,))


def showing(*names):
    return decision("reveal", {name: ["keep"] for name in names or KINDS})


def unlocked(folder: Path):
    """The keyring of this folder, made on the first call."""
    key = folder / "key"
    path = folder / "keyring"
    if path.exists():
        return open_keyring(path, Unlock.key_file(key))
    folder.mkdir(parents=True, exist_ok=True)
    if not key.exists():
        key.write_bytes(bytes(range(32)))
        key.chmod(0o600)
    return create(path, Unlock.key_file(key))


def main(vault_url: str, folder: str, count: str, slowly: str) -> None:
    """Protect `count` people into a vault; a segment takes at least `slowly` seconds."""
    from strongroom.protect import bulk

    store = MemoryStore(people(int(count)), partitions=4, broken=(3, 5, 8))
    keys = unlocked(Path(folder))
    vault = open_vault(vault_url, create=True, signer=keys.signer())
    bulk(
        store,
        "people",
        protecting(),
        vault,
        keys,
        now=NOW,
        quarantine=Path(folder) / "quarantine",
        progress=lambda *_: time.sleep(float(slowly)),
        segment_rows=SEGMENT,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
