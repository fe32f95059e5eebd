"""Throwaway stores on this machine, in which a replay fills, copies and wipes invented people.

A stage is a real OpenSearch or PostgreSQL without a password. What a replay puts there bears a
mark; where anything else stands it is not touched, and nothing that is not on this machine is.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Sequence
from typing import Final, Protocol

import pyarrow as pa

from strongroom.core.errors import Refused, UsageError
from strongroom.core.values import Invented
from strongroom.stores import public_url, store_type
from strongroom.stores._base import safe_name

NOTE: Final = "your_data_is_safe"
"""What the wiper of a replay leaves behind; wipers of 2022 used the name."""

DEMAND: Final = {
    "message": "Your data is backed up. Send 10 BTC within 48 hours or it will be sold.",
    "email": "nobody@example.com",
}


class Stage(Protocol):
    """One throwaway store.

    Attributes:
        url: without credentials; `address` opens it. title: for people. service: as it is declared.
        host, port: where it listens.
    """

    url: str
    address: str
    title: str
    service: str
    host: str
    port: int

    def left(self) -> list[tuple[str, bool]]:
        """What stands there by name, and whether it bears the mark of a replay."""

    def fill(self, name: str, schema: pa.Schema, blocks: Iterator[Invented]) -> int:
        """A dataset of invented people; gives its rows. It is seen from `opened` on."""

    def opened(self) -> None:
        """Let everybody read what was filled."""

    def copies(self) -> Iterator[bytes]:
        """What a thief gets who reads everything that anybody may, a page after the other."""

    def wipe(self, names: Sequence[str]) -> None:
        """What a wiper does: these datasets are dropped and a note is left."""

    def keep_marked(self, names: Sequence[str]) -> None:
        """Mark datasets that came back by a restore, so that they can be cleared away."""

    def drop(self, names: Sequence[str]) -> None:
        """The owner retires the clear originals."""

    def clear(self) -> None:
        """Remove what bears the mark."""

    def close(self) -> None:
        """Hang up."""


def open_stage(target: str) -> Stage:
    """A throwaway store by its URL.

    Raises:
        UsageError: it is no OpenSearch and no PostgreSQL. Refused: it is not on this machine.
        StoreError: it does not answer.
    """
    sort = store_type(target).name if "://" in target else ""
    if sort == "opensearch":
        from strongroom.stores._stage_opensearch import OpenSearchStage

        return OpenSearchStage(target)
    if sort == "postgres":
        from strongroom.stores._stage_postgres import PostgresStage

        return PostgresStage(target)
    raise UsageError(
        "a replay plays in an OpenSearch or a PostgreSQL",
        "start an empty one for it: http://127.0.0.1:9200, postgresql://user@127.0.0.1/database",
    )


def only_ours(stage: Stage) -> None:
    """Make sure that nothing stands there but what an earlier replay left.

    Raises:
        Refused: something else does. It is not touched.
    """
    others = [name for name, ours in stage.left() if not ours]
    if others:
        raise Refused(
            f"{public_url(stage.url)} holds something that no replay has put there: "
            f"{', '.join(map(safe_name, others[:5]))}",
            "a replay wipes the store that it plays in: start an empty one for it",
            reasons=("not-empty",),
        )


def on_this_machine(host: str) -> str:
    """The host, where it is this machine and no other.

    Raises:
        Refused: it is another one, or a name that may lead to another one.
    """
    try:
        ours = ipaddress.ip_address(host).is_loopback
    except ValueError:
        ours = host == "localhost"
    if not ours:
        raise Refused(
            "a replay plays on this machine only",
            "name a throwaway store at 127.0.0.1",
            reasons=("loopback",),
        )
    return host


__all__ = ["DEMAND", "NOTE", "Stage", "on_this_machine", "only_ours", "open_stage"]
