"""The owner's list of assets: signed, numbered, and written down in the ledger at every change.

Whoever can edit the inventory could otherwise aim the prober at a machine that is not the owner's.
The list carries the room's signature, and a number that the ledger knows: a list that was edited,
taken from another room, cut, or put back from an earlier day is refused.
"""

from __future__ import annotations

import hashlib
import math
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from strongroom import keyring
from strongroom.core.errors import Damaged, StrongroomError, UsageError
from strongroom.core.protocols import Clock
from strongroom.core.records import asset_from_json, asset_to_json, canonical
from strongroom.core.types import Asset, Exposure, Severity
from strongroom.inventory import Inventory
from strongroom.keyring import Keyring
from strongroom.ledger import Ledger
from strongroom.room.config import Config
from strongroom.room.survey import local_principal
from strongroom.state import State
from strongroom.watch import exposures, imports, joining
from strongroom.watch.alarms import Alarms
from strongroom.watch.assets import declare, is_valid

ACTS = ("asset.declare", "asset.retire")
LOOK_EVERY = 30.0
"""Seconds between two looks of a watcher that goes on."""
RARELY: dict[str, float] = {"mysql": 3_600.0}
"""Seconds between two looks at services that take a look for a failed connection: after a hundred
in a row MySQL refuses the watcher's address (`max_connect_errors`)."""
_MARK = b"strongroom asset list 1\n"


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to.

    Attributes:
        exposures: those that stand, worst first; `over` those that were seen to be gone.
        left: assets that were not touched or did not answer, with the reason in their message.
        assets: how many were looked at.
    """

    exposures: tuple[Exposure, ...]
    over: tuple[Exposure, ...]
    left: tuple[Exposure, ...]
    assets: int


class Assets:
    """The declared assets of an open room."""

    def __init__(
        self,
        state: State,
        ledger: Ledger,
        keys: Keyring,
        config: Config,
        inventory: Inventory,
        clock: Clock,
    ) -> None:
        self._state, self._ledger, self._keys = state, ledger, keys
        self._alarms = Alarms(state, ledger, clock)
        self._config, self._inventory, self._clock = config, inventory, clock

    def everything(self) -> list[Asset]:
        """All declared assets, the list verified.

        Raises:
            Damaged: the list is unsigned, altered, of another room, or an earlier one.
        """
        return [asset_from_json(record) for record in self._verified()["assets"]]

    def declare(self, name: str, service: str, place: str, **options: Any) -> Asset:
        """Declare an asset; the options are those of `watch.assets.declare`.

        Raises:
            UsageError: something cannot be, or an asset of that name is declared already.
        """
        known = self._verified(anew=True)
        if any(record["name"] == name for record in known["assets"]):
            raise UsageError("an asset of that name is declared already", "retire it first")
        made = declare(name, service, place, now=self._clock(), by=local_principal().id, **options)
        self._put("asset.declare", name, known, [*known["assets"], asset_to_json(made)])
        return made

    def retire(self, name: str) -> list[Exposure]:
        """Take an asset off the list: it is never touched again. Its exposures end.

        Raises:
            UsageError: no asset of that name is declared.
        """
        known = self._verified()
        rest = [record for record in known["assets"] if record["name"] != name]
        if len(rest) == len(known["assets"]):
            raise UsageError("no asset of that name is declared", "`strongroom asset list`")
        self._put("asset.retire", name, known, rest)
        return exposures.close_retired(name, inventory=self._inventory, clock=self._clock)

    def look(self, names: Sequence[str] = (), **options: Any) -> Iterator[Exposure]:
        """Look at the assets, or at those named; see `watch.exposures.look`.

        Raises:
            UsageError: no asset of a name is declared. Damaged: see `everything`.
        """
        every = self.everything()
        if unknown := sorted(set(names) - {asset.name for asset in every}):
            raise UsageError(
                f"{len(unknown)} of the names are of no declared asset", "`strongroom asset list`"
            )
        chosen = [asset for asset in every if not names or asset.name in names]
        self._record("watch.intent", {"assets": len(chosen)})
        found = exposures.look(chosen, inventory=self._inventory, clock=self._clock, **options)
        counts: dict[str, int] = {}
        over = 0
        for exposure in found:
            self._alarm(exposure)
            if exposure.until:
                over += 1
            elif exposure.weakness not in exposures.REMARKS:
                counts[exposure.level] = counts.get(exposure.level, 0) + 1
            yield exposure
        self._record("watch.outcome", {"assets": len(chosen), "found": counts, "over": over})

    def look_forever(
        self, stop: threading.Event, every: float = LOOK_EVERY, only: Sequence[str] = ()
    ) -> None:
        """Look again and again until `stop` is set. What is bad becomes an alarm by itself.

        A list that is not what was signed is an alarm as well: somebody edited it.

        Args:
            only: names of the assets that are looked at; all of them where none is named.
        """
        looked: dict[str, float] = {}
        while not stop.is_set():
            try:
                due = self._due(looked, time.monotonic())
                names = [name for name in due if not only or name in only]
                for _ in self.look(names) if names else ():
                    if stop.is_set():
                        break
            except StrongroomError as error:
                severity: Severity = "critical" if isinstance(error, Damaged) else "medium"
                self._alarms.sound(
                    "tampered", "the list of assets", severity, error.message, error.hint
                )
            stop.wait(every)

    def _due(self, looked: dict[str, float], now: float) -> list[str]:
        """Names of the assets that are looked at now; `looked` says when each was last."""
        due = [
            asset.name
            for asset in self.everything()
            if now - looked.get(asset.name, -math.inf) >= RARELY.get(asset.service, 0.0)
        ]
        looked.update(dict.fromkeys(due, now))
        return due

    def look_once(self, names: Sequence[str] = (), **options: Any) -> Looked:
        """The same, whole: what stands, what is over, what was left alone."""
        order = ("critical", "high", "medium", "low", "info")
        found = sorted(
            self.look(names, **options), key=lambda e: (order.index(e.level), e.asset, e.check)
        )
        left = tuple(e for e in found if e.weakness in exposures.REMARKS)
        over = tuple(e for e in found if e.until)
        told = () if names else self._reported()
        stands = tuple(
            sorted(
                (*(e for e in found if e not in left and not e.until), *told),
                key=lambda e: order.index(e.level),
            )
        )
        alone = sum(e.weakness == exposures.NOT_TOUCHED for e in left)
        count = len(set(names)) or len(self.everything())
        return Looked(stands, over, left, count - alone)

    def take_in(self, path: Path) -> tuple[list[Exposure], int]:
        """Take in a report of another scanner; gives its exposures and how many pieces were none.

        Raises:
            StoreError: it cannot be read. UsageError: it is no report that is known.
        """
        every = self.everything()
        report = imports.read_report(path)
        findings, labels = self._inventory.findings(), self._inventory.labels()
        held = {
            source: joining.by_inventory(source, findings, labels)
            for source in {asset.source for asset in every if asset.source}
        }
        found = imports.as_exposures(
            report, every, held, self._inventory.remembered(), self._clock()
        )
        self._inventory.remember(found)
        over = sum(bool(e.until) for e in found)
        body = {"tool": report.tool, "found": len(found) - over, "over": over}
        self._record("watch.import", body)
        return found, report.skipped

    def why_not(self, asset: Asset) -> str:
        """Why an asset may not be touched now; "" when it may."""
        return is_valid(asset, self._clock())

    def _reported(self) -> tuple[Exposure, ...]:
        """What other scanners reported and the newest of their reports still names."""
        every = self._inventory.remembered()
        return tuple(
            e for e in every if e.weakness == "reported" and ":" in e.check and not e.until
        )

    def _alarm(self, exposure: Exposure) -> None:
        """What is high or critical is an alarm, once: while one is open there is no second."""
        if exposure.until or exposure.level not in ("high", "critical"):
            return
        subject = f"{exposure.asset} {exposure.weakness.replace('_', ' ')}"
        message = f"{exposure.asset}: {exposure.message}"
        self._alarms.sound(
            "exposed", subject, exposure.level, message, exposure.remedy, exposure.people
        )

    # -- the list -------------------------------------------------------------------------------

    def _put(
        self, act: str, name: str, known: Mapping[str, Any], records: list[dict[str, Any]]
    ) -> None:
        signer = self._keys.signer()
        body = {"room": self._config.id, "number": known["number"] + 1, "assets": records}
        signed = body | {
            "key": signer.key_id,
            "signature": signer.sign(_MARK + canonical(body)).hex(),
        }
        # The list comes first: a crash between the two leaves a list that is newer than the
        # ledger knows, which nobody but the holder of the key can have made.
        self._inventory.put_asset_list(signed, after=known["number"])
        digest = hashlib.sha256(canonical(body)).hexdigest()
        self._record(act, {"asset": name, "number": body["number"], "list": digest})

    def _record(self, act: str, body: Mapping[str, object]) -> None:
        who = local_principal().id
        self._state.write(lambda tx: self._ledger.append(tx, who, act, body))

    def _known_number(self) -> int:
        """The number of the newest list that the ledger has heard of; 0 for none."""
        newest = [e for act in ACTS for e in self._ledger.latest(1, act=act)]
        return max((int(entry.body.get("number", 0)) for entry in newest), default=0)

    def _verified(self, *, anew: bool = False) -> dict[str, Any]:
        """The list as {number, assets}; an empty one where none was ever made.

        `anew` lets a list that is gone altogether be begun again, under the next number.
        """
        self._inventory.refresh()
        signed = self._inventory.asset_list()
        number = self._known_number()
        if not signed:
            if number and not anew:
                raise Damaged(
                    "the list of assets is gone, and the ledger knows of one",
                    "restore the inventory, or declare the assets again",
                )
            return {"number": number, "assets": []}
        body: dict[str, Any] = {key: signed.get(key) for key in ("room", "number", "assets")}
        if not self._is_ours(signed, body):
            raise Damaged(
                "the list of assets is unsigned or was altered, so nothing is touched",
                "restore the inventory, or remove its section `assets` and declare them again",
            )
        if body["number"] < number:
            raise Damaged(
                "the list of assets is an earlier one than the ledger knows",
                "somebody put it back: restore the newest inventory",
            )
        return {"number": body["number"], "assets": list(body["assets"])}

    def _is_ours(self, signed: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
        if body["room"] != self._config.id or not isinstance(body["number"], int):
            return False
        if not isinstance(body["assets"], list):
            return False
        try:
            signature = bytes.fromhex(str(signed.get("signature")))
            message = _MARK + canonical(body)
        except (ValueError, TypeError, RecursionError):
            return False
        return keyring.verify_signature(self._keys.public_key, message, signature)


def fails(found: Sequence[Exposure], level: str) -> bool:
    """Whether one of the exposures is at least as bad as this level.

    Raises:
        UsageError: there is no such level.
    """
    order = ("info", "low", "medium", "high", "critical")
    if level not in order:
        raise UsageError("there is no such level", f"levels: {', '.join(order)}")
    return any(order.index(e.level) >= order.index(level) for e in found if not e.until)
