"""Reads a file as every verb does and says, as one line of JSON, what came of it."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path

SECONDS = 30


class TooLong(BaseException):
    pass


def _ring(*_):
    raise TooLong


def _peak() -> int:
    """Most memory so far, in bytes. Unlike getrusage's, this one does not count the parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def explore(path) -> dict:
    from strongroom.core.errors import StrongroomError
    from strongroom.stores import open_store

    rows = rejects = 0
    shown: list[str] = []

    def count(_):
        nonlocal rejects
        rejects += 1

    found = {"path": os.fsencode(path).hex(), "error": "", "code": 0, "trace": ""}
    started = time.monotonic()
    signal.signal(signal.SIGALRM, _ring)
    signal.alarm(SECONDS)
    try:
        with open_store(path) as store:
            shown += [store.url, repr(store)]
            for dataset in store.datasets():
                shown.append(repr(dataset))
                if dataset.not_checked:
                    continue
                try:
                    shown.append(repr(store.partitions(dataset.name)))
                    for batch in store.sample(dataset.name, 50):
                        shown.append(repr(batch))
                    for batch in store.read(dataset.name, on_reject=count):
                        rows += batch.data.num_rows
                        batch.data.validate(full=True)
                except StrongroomError as error:
                    found |= said(error, shown)
    except StrongroomError as error:
        found |= said(error, shown)
    except TooLong:
        found |= {"error": "TooLong", "code": -1, "trace": traceback.format_exc()}
    except BaseException as error:
        found |= {"error": type(error).__name__, "code": -1, "trace": traceback.format_exc()}
    finally:
        signal.alarm(0)
    found |= {
        "rows": rows,
        "rejects": rejects,
        "seconds": round(time.monotonic() - started, 2),
        "shown": "\n".join(shown),
        "memory": _peak(),
    }
    return found


def said(error, shown) -> dict:
    shown += [str(error), error.hint, repr(error), "".join(traceback.format_exception(error))]
    return {"error": type(error).__name__, "code": error.exit_code, "trace": ""}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(explore(Path(os.fsdecode(bytes.fromhex(line.strip()))))), flush=True)
