"""A look-up by link token at the desk, warm session and durable ledger, against the raw query.

    python benchmarks/lookup.py [PEOPLE]

Prints JSON: medians in milliseconds of the same questions, asked in turn of the vault alone (the
raw indexed query: token in, stored rows out), of the desk, and of a durable commit alone.
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa

from strongroom import city
from strongroom.core.process import settle_imports
from strongroom.core.secret import Secret
from strongroom.core.types import Principal
from strongroom.keyring import Unlock
from strongroom.protect import tokens
from strongroom.room.strongroom import Strongroom
from strongroom.stores import create_writer, open_store

PEOPLE = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
ROUNDS = 150
OFFICER = Principal("bench", frozenset({"officer"}), "", 10**6)


def main() -> None:
    settle_imports()  # as the server does when it starts
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "person.parquet"
        with create_writer(str(source), "person", city.schema("person")) as writer:
            for block in city.generate("person", PEOPLE, 7):
                writer.write(block)
        room = Strongroom.create(
            folder / "room", Unlock.key_file(folder / "key"), key="file", home=folder / "home"
        )
        with open_store(str(source)) as store:
            room.protect(store, room.survey(store))
        [generation] = room.inventory.generations()
        vault = next(iter(room.vaults.values()))
        form = next(f for f in generation.forms if f.kind == "id.cn_resident" and f.column("link"))
        link = form.column("link")
        assert link is not None
        numbers = itertools.cycle(city.ids(500, 7).to_pylist())
        cookie, _ = room.desk.sign_in_local(OFFICER)
        room.desk.choose_case(cookie, "BENCH-1", "incident")
        raw, desk, commit = [], [], []
        for turn in range(ROUNDS + 20):
            number = next(numbers)
            wanted = tokens(generation, link.name, {form.field: pa.array([number])}, room.keys)
            begun = time.perf_counter()
            vault.find("person", link.name, wanted, 51)
            after = time.perf_counter()
            session = room.desk.session(cookie)
            assert session is not None
            asked = time.perf_counter()
            room.desk.lookup(session, "id.cn_resident", {"value": Secret(number.encode())})
            answered = time.perf_counter()
            room.state.flush()
            written = time.perf_counter()
            room.ledger.write("bench", "bench", {})
            done = time.perf_counter()
            if turn >= 20:
                raw.append(after - begun)
                desk.append(answered - asked)
                commit.append(done - written)
        middle = {
            name: round(statistics.median(values) * 1e3, 2)
            for name, values in (("raw_query", raw), ("desk", desk), ("durable_commit", commit))
        }
        middle["added"] = round(middle["desk"] - middle["raw_query"], 2)
        json.dump({"people": PEOPLE, "milliseconds": middle}, sys.stdout, indent=1)
        sys.stdout.write("\n")
        room.close()


if __name__ == "__main__":
    main()
