"""Looks at every declared asset, from outside and from inside, and says what stands open.

For each asset the steps are the same, and each is a reason to stop:

1. it may be touched now: its validity holds, its name leads where it did when it was declared
2. from outside: one look (`asking.ask`), at the pace and under the limits of the prober
3. where it is open and the owner allows it: names and counts of what stands open, no document
4. from inside: its configuration files, read on this machine; where it is a service of this
   machine, the socket table; where the owner allows it, the store's own words about its roles
5. each sign becomes an exposure: joined with whose data lie there, weighed, dated since first seen
6. what was seen before and is seen to be gone is told once more, with its end

Nobody's refusal to answer closes an exposure: only an answer that shows it gone, or a connection
that is refused, does.
"""

from __future__ import annotations

import fnmatch
import hashlib
import ssl
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from strongroom.core.entries import Check
from strongroom.core.errors import StrongroomError, UsageError
from strongroom.core.outside import Content, Sign
from strongroom.core.protocols import Clock
from strongroom.core.registry import shelf
from strongroom.core.types import Asset, Exposure, Finding, Label
from strongroom.stores import public_url
from strongroom.watch import joining, prober, sockets, within
from strongroom.watch.asking import ask
from strongroom.watch.assets import Resolve, check_of, is_valid, read_defaults, resolve, strayed
from strongroom.watch.weighing import Held, Reach, reach_of, severity

WORKERS = 96
"""Assets looked at together: most of a look is waiting for the pace and for answers."""
CONFIG_CAP = 1 << 20
"""Bytes of a configuration file that are read."""
NOT_TOUCHED, NO_ANSWER, ANOTHER = "not touched", "no answer", "something else answers"
FAILED, NOT_ASKED = "check failed", "roles not asked"
REMARKS = frozenset({NOT_TOUCHED, NO_ANSWER, ANOTHER, FAILED, NOT_ASKED})
"""In the place of a weakness: the asset was left alone, or is not what it was declared as. Such
remarks are told like exposures and are none: they are neither remembered nor weighed."""


class Book(Protocol):
    """What a look asks of the inventory."""

    def findings(self) -> list[Finding]: ...

    def labels(self) -> list[Label]: ...

    def remembered(self) -> list[Exposure]: ...

    def remember(self, exposures: Iterable[Exposure]) -> None: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one place (outside, or one file) showed. `gone`: what is not shown has ended."""

    check: Check
    subject: str
    signs: tuple[Sign, ...]
    gone: bool
    digest: str = ""
    contents: tuple[Content, ...] = ()
    remark: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """What is the same for all assets of one run."""

    now: datetime
    pace: prober.Pace
    timeout: float
    resolve: Resolve
    context: ssl.SSLContext
    listening: tuple[tuple[str, int], ...] | None


def look(
    assets: Sequence[Asset],
    *,
    inventory: Book,
    clock: Clock,
    pace: float = prober.PACE,
    timeout: float = prober.TIMEOUT,
    workers: int = WORKERS,
    resolve: Resolve = resolve,
) -> Iterator[Exposure]:
    """Look at the assets; exposures come as they are found, those that are over with `until`.

    Among them are remarks (`REMARKS`): an asset was not touched, or does not answer. What is seen
    is remembered in the inventory when the iteration ends, whole or broken off.

    Args:
        assets: declared by the owner; the room verifies the signature of their list.
        pace: seconds between two connections to one address, at the least.
        timeout: seconds that one connection may take.
    """
    now = clock()
    listening = sockets.listening() if assets else None
    run = _Run(now, prober.Pace(pace), timeout, resolve, prober.new_context(), listening)
    known = {_key(e): e for e in inventory.remembered() if not e.until}
    held = {
        source: joining.by_inventory(source, inventory.findings(), inventory.labels())
        for source in {asset.source for asset in assets if asset.source}
    }
    changed: list[Exposure] = []
    try:
        for asset, places in _each(assets, run, workers):
            for exposure in _judge(asset, places, known, held, run):
                if exposure.weakness not in REMARKS:
                    changed.append(exposure)
                yield exposure
    finally:
        inventory.remember(changed)


def close_retired(name: str, *, inventory: Book, clock: Clock) -> list[Exposure]:
    """End the exposures of an asset that is declared no more; gives them."""
    until = clock().isoformat(timespec="seconds")
    over = [
        replace(e, until=until) for e in inventory.remembered() if e.asset == name and not e.until
    ]
    inventory.remember(over)
    return over


def _each(
    assets: Sequence[Asset], run: _Run, workers: int
) -> Iterator[tuple[Asset, list[_Seen] | str]]:
    """The assets with what was seen of them, in the order in which the looks end."""
    if not assets:
        return
    pool = ThreadPoolExecutor(min(workers, len(assets)), thread_name_prefix="look")
    try:
        # A fixed number is under way, so memory does not grow with the list.
        waiting = iter(assets)
        under_way: dict[Future[list[_Seen] | str], Asset] = {}
        while True:
            while len(under_way) < 2 * workers and (asset := next(waiting, None)) is not None:
                under_way[pool.submit(_look_at, asset, run)] = asset
            if not under_way:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield under_way.pop(future), future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _look_at(asset: Asset, run: _Run) -> list[_Seen] | str:
    """What is to be seen of one asset, or why it was not touched."""
    reason = is_valid(asset, run.now) or strayed(asset, run.resolve)  # 1
    if reason:
        return reason
    try:
        check = check_of(asset.service)
    except UsageError:
        return "no check here knows its service"
    return [
        _from_outside(asset, check, run),
        *_from_inside(asset, check),
        *_from_sockets(asset, check, run),
        *_from_store(asset, check, run),
    ]


def _from_outside(asset: Asset, check: Check, run: _Run) -> _Seen:
    door = prober.Outside(
        asset,
        asset.pinned[0],
        pace=run.pace,
        today=run.now.date(),
        timeout=run.timeout,
        context=run.context,
    )
    logins = read_defaults(asset.defaults) if asset.defaults else []
    if check.lockout and not asset.lockout:
        logins = []
    subject = f"{asset.host}:{asset.port}"
    try:
        seen = ask(check, door, logins, asset.pinned[0])  # 2
        contents: Sequence[Content] = ()
        if seen.state == "open" and asset.names and check.content is not None:  # 3
            contents = check.content(door)
    except Exception:
        # A check that fails over what an asset said must not end the run for all the others; it
        # is told as what it is, without the message, which could quote the asset.
        return _Seen(check, subject, (), gone=False, digest=door.digest, remark=FAILED)
    gone = seen.state in ("open", "guarded") or door.refused
    remark = {"silent": NO_ANSWER, "other": ANOTHER}.get(seen.state, "")
    return _Seen(check, subject, seen.signs, gone, door.digest, tuple(contents), remark)


def _from_inside(asset: Asset, check: Check) -> Iterator[_Seen]:
    for path in asset.configs:
        name = Path(path).name
        reader = _reader(name, check)
        given = _read(path) if reader is not None else None
        if reader is None or reader.inside is None or given is None:
            continue
        with suppress(RecursionError):
            signs = tuple(reader.inside(name, given))
            digest = hashlib.sha256(given.encode("utf-8", "replace")).hexdigest()[:16]
            yield _Seen(reader, path, signs, gone=True, digest=digest)


def _from_sockets(asset: Asset, check: Check, run: _Run) -> Iterator[_Seen]:
    """What the socket table says of a service that no other network is meant to reach."""
    if run.listening is None or not (check.private or check.inside is not None):
        return
    if sockets.is_here(asset.pinned[0]):
        signs = sockets.signs(check.title, asset.port, run.listening)
        yield _Seen(check, f"port {asset.port} of this machine", signs, gone=True)


def _from_store(asset: Asset, check: Check, run: _Run) -> Iterator[_Seen]:
    """What the store says of its roles, to its owner's account; at the pace of a probe."""
    if not within.is_asked(asset, check):
        return
    address = (asset.pinned[0], asset.port)
    subject = f"roles of {public_url(asset.source)}"
    run.pace.wait(address)
    try:
        signs = tuple(within.ask_store(asset, check, run.now.date()))
    except StrongroomError as error:
        yield _Seen(check, subject, (), gone=False, remark=NOT_ASKED, why=error.message)
        return
    except Exception:
        yield _Seen(check, subject, (), gone=False, remark=FAILED)
        return
    finally:
        run.pace.began(address)
    yield _Seen(check, subject, signs, gone=True)


def _reader(name: str, check: Check) -> Check | None:
    """The check that reads a file of this name: the service's own first."""
    every: list[Check] = [check, *shelf("checks").values()]
    for each in every:
        if each.inside and any(fnmatch.fnmatchcase(name.lower(), p) for p in each.files):
            return each
    return None


def _read(path: str) -> str | None:
    try:
        with Path(path).open("rb") as file:
            return file.read(CONFIG_CAP).decode("utf-8", "replace")
    except OSError:
        return None


def _judge(
    asset: Asset,
    places: list[_Seen] | str,
    known: dict[tuple[str, str, str, str], Exposure],
    held: dict[str, Held | None],
    run: _Run,
) -> Iterator[Exposure]:
    if isinstance(places, str):
        yield _left_alone(asset, f"{NOT_TOUCHED}: {places}", NOT_TOUCHED)
        return
    reach = reach_of(asset.pinned[0])
    today = run.now.isoformat(timespec="seconds")
    behind = held.get(asset.source) or joining.by_names(
        [content for place in places for content in place.contents]
    )
    way = _way_in(asset, places)
    for place in places:
        if place.remark:
            said = {
                NO_ANSWER: "nothing answers there",
                ANOTHER: f"what answers there is not {place.check.title}",
                FAILED: "the check failed over its answer, which is a fault of the check",
                NOT_ASKED: f"its roles could not be asked: {place.why}",
            }[place.remark]
            yield _left_alone(asset, said, place.remark)
        shown = set()
        for sign in place.signs:
            exposure = _exposure(asset, place, sign, behind, reach)
            before = known.get(_key(exposure))
            since = before.since if before is not None else today
            shown.add(_key(exposure))
            sentence = joining.sentence(sign.weakness, behind, since, run.now)
            said = f"{sentence}: {sign.message}"
            if way and sign.weakness == "public_bind":
                said += f"; the way in: {way}"
            yield replace(exposure, since=since, message=said)
        for key, before in known.items():  # 6
            same = (key[0], key[1], key[3]) == (asset.name, place.check.name, place.subject)
            if place.gone and same and key not in shown:
                yield replace(before, until=today)


def _way_in(asset: Asset, places: Sequence[_Seen]) -> str:
    """The whole way in, where more than one place shows a piece of it: socket, file, rule."""
    steps = []
    for place in places:
        for sign in place.signs:
            of_another = place.check.name == "security_group" and (
                f"{asset.port} (" not in sign.message
            )
            if sign.weakness == "public_bind" and sign.proof and not of_another:
                steps.append(sign.proof)
    return " + ".join(dict.fromkeys(steps)) if len(set(steps)) > 1 else ""


def _exposure(
    asset: Asset, place: _Seen, sign: Sign, behind: Held | None, reach: Reach
) -> Exposure:
    proof = "; ".join(
        part for part in (sign.proof, place.digest and f"sha256 {place.digest}") if part
    )
    return Exposure(
        check=place.check.name,
        subject=place.subject,
        level=severity(sign.weakness, behind, reach),
        message="",
        remedy=sign.remedy or place.check.remedy,
        people=-1 if behind is None else behind.people,
        asset=asset.name,
        weakness=sign.weakness,
        proof=proof,
    )


def _left_alone(asset: Asset, message: str, remark: str) -> Exposure:
    stray = "leads elsewhere" in message
    return Exposure(
        check=asset.service,
        subject=f"{asset.host}:{asset.port}",
        level="medium" if stray else "info",
        message=message,
        remedy="if that is right, declare it again" if stray else "declare it again, or retire it",
        asset=asset.name,
        weakness=remark,
    )


def _key(exposure: Exposure) -> tuple[str, str, str, str]:
    return exposure.asset, exposure.check, exposure.weakness, exposure.subject
