"""A desk at work, to be killed: `answering.py ROOM KEY NOON`.

Three askers look invented people up in a room and read fields of their cards in clear, for as long
as the process lives. Each answer is told in one line on standard output, `verb entry cards
spent person`, written before the answer counts as given: what stands there has been handed out.
No line holds a value.
"""

import os
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from strongroom import room as rooms
from strongroom.core import registry
from strongroom.core.secret import Secret
from strongroom.core.types import Principal
from strongroom.keyring import Unlock

PEOPLE, SEED, ASKERS = 300, 4, 3
KINDS = ("phone.mobile", "id.cn_resident")
WHO = Principal("local:officer", frozenset({"officer"}), budget=100_000)


def clock(noon):
    """Real time since this machine started, put on one day: no kill falls on both sides of one."""
    begin = datetime.fromisoformat(noon)
    return lambda: begin + timedelta(seconds=time.monotonic() % 36_000)


def open_room(path, key, noon):
    return rooms.Strongroom.open(Path(path), Unlock.key_file(Path(key)), clock=clock(noon))


def known():
    """Mobile and ID number of those in the city who have both written down as they should be."""
    store = rooms.city_store(PEOPLE, SEED)
    people = {}
    for batch in store.read("contact", columns=["mobile", "id_number"]):
        values = dict(zip(KINDS, batch.data.columns, strict=True))
        fine = [registry.entry("kinds", kind).validate(values[kind]) for kind in KINDS]
        for row in np.flatnonzero(fine[0] & fine[1]):
            said = {kind: values[kind][row].as_py() for kind in KINDS}
            people.setdefault(said["id.cn_resident"], said)
    return list(people.values())


def tell(verb, answer, person):
    line = (verb, answer.entry, len(answer.cards), answer.budget.spent, person)
    os.write(1, (" ".join(map(str, line)) + "\n").encode())


def ask(desk, session, person, values, kind):
    answer = desk.lookup(session, kind, {kind: Secret(values[kind].encode())})
    tell("lookup", answer, person)
    for card in answer.cards[:2]:
        fields = [shown.field for shown in card.fields if shown.revealable]
        for field in fields[:1]:
            shown = desk.reveal(session, card.handle, field, Secret(b"called back by the station"))
            tell("reveal", shown, person)


def work(desk, people, asker):
    cookie, _ = desk.sign_in_local(WHO)
    session = desk.choose_case(cookie, f"A-2026-{asker}", "incident")
    for turn in range(100_000):
        person = (turn * ASKERS + asker) % len(people)
        ask(desk, session, person, people[person], KINDS[turn % 2])


def failed(trouble):
    """An asker that stops asking ends the process, so that no test takes silence for survival."""
    sys.__excepthook__(trouble.exc_type, trouble.exc_value, trouble.exc_traceback)
    os._exit(1)


def main(path, key, noon):
    people = known()
    threading.excepthook = failed
    with open_room(path, key, noon) as room, room.witnessing(every=0.05):
        os.write(1, b"ready\n")
        askers = [threading.Thread(target=work, args=(room.desk, people, n)) for n in range(ASKERS)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
