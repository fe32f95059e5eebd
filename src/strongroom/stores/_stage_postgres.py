"""A throwaway PostgreSQL of a replay: filled with invented people, copied by pages, wiped."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any, Final

import psycopg
import pyarrow as pa
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from strongroom.core.errors import Refused, StoreError, UsageError
from strongroom.core.values import Invented
from strongroom.stores import _urls
from strongroom.stores._postgres_back import PostgresBack
from strongroom.stores._vault_postgres import _our_words
from strongroom.stores.stages import DEMAND, NOTE, on_this_machine

MARK: Final = "strongroom replay"
VAULT: Final = "strongroom"
"""The schema of a vault."""

PAGE: Final = 5_000
"""Rows of one page of the thief: LIMIT and a rising OFFSET, as tools that dump by SQL ask."""

_TABLES: Final = (
    "SELECT n.nspname, c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''),"
    " coalesce(obj_description(n.oid, 'pg_namespace'), '')"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'"
    " AND n.nspname !~ '^pg_' ORDER BY 1, 2"
)


class PostgresStage:
    """See `stages.Stage`."""

    title = "PostgreSQL"
    service = "postgresql"

    def __init__(self, target: str) -> None:
        self.url, self.address = _urls.public_url(target), target
        self.host, self.port = _place(target)
        self._connection = _connected(target)
        self._back: PostgresBack | None = None

    def _ask(self, question: str, *values: str) -> list[tuple[Any, ...]]:
        with _our_words("the database does not answer"):
            return self._connection.execute(question, values or None).fetchall()

    def _do(self, *orders: sql.Composed) -> None:
        with _our_words("the database does not do it"):
            for order in orders:
                self._connection.execute(order)

    def left(self) -> list[tuple[str, bool]]:
        return [
            (table if home == "public" else f"{home}.{table}", MARK in (told, whole))
            for home, table, told, whole in self._ask(_TABLES)
        ]

    def fill(self, name: str, schema: pa.Schema, blocks: Iterator[Invented]) -> int:
        if self._back is None:
            self._back = PostgresBack(self.address)
        rows = 0
        with self._back.table(name, schema) as writer:
            for block in blocks:
                writer.write(block)
                rows += block.data.num_rows
        return rows

    def opened(self) -> None:
        if self._back is not None:
            self._back.publish()
            self._back = None
        self.keep_marked([name for name, ours in self.left() if not ours])
        # The protected copy comes into the same database, and is the replay's as well.
        home = sql.Identifier(VAULT)
        self._do(
            sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(home),
            sql.SQL("COMMENT ON SCHEMA {} IS {}").format(home, sql.Literal(MARK)),
        )

    def copies(self) -> Iterator[bytes]:
        for home, table, *_ in self._ask(_TABLES):
            at = 0
            while True:
                order = sql.SQL(
                    "COPY (SELECT * FROM {} ORDER BY ctid LIMIT {} OFFSET {}) TO STDOUT"
                ).format(sql.Identifier(home, table), sql.Literal(PAGE), sql.Literal(at))
                rows = 0
                with _our_words("a page cannot be had"), self._connection.cursor() as cursor:
                    with cursor.copy(order) as copy:
                        page = [bytes(row) for row in copy]
                    rows = len(page)
                if page:
                    yield b"".join(page)
                if rows < PAGE:
                    break
                at += rows

    def wipe(self, names: Sequence[str]) -> None:
        self.drop(names)
        note = sql.Identifier(NOTE)
        self._do(
            sql.SQL("CREATE TABLE {} (message text, email text)").format(note),
            sql.SQL("INSERT INTO {} VALUES ({}, {})").format(
                note, sql.Literal(DEMAND["message"]), sql.Literal(DEMAND["email"])
            ),
        )
        self.keep_marked([NOTE])

    def keep_marked(self, names: Sequence[str]) -> None:
        self._do(
            *(
                sql.SQL("COMMENT ON TABLE {} IS {}").format(sql.Identifier(n), sql.Literal(MARK))
                for n in names
            )
        )

    def drop(self, names: Sequence[str]) -> None:
        self._do(
            *(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(name)) for name in names)
        )

    def clear(self) -> None:
        homes = self._ask(
            "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s",
            VAULT,
        )
        if homes == [(MARK,)]:
            self._do(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(VAULT)))
        self.drop([name for name, ours in self.left() if ours])

    def close(self) -> None:
        if self._back is not None:
            self._back.discard()
        self._connection.close()


def _place(target: str) -> tuple[str, int]:
    """Where the URL leads: one address of this machine, whatever the environment says."""
    try:
        given = conninfo_to_dict(target)
    except psycopg.Error:
        raise UsageError(
            "this PostgreSQL URL cannot be understood", "postgresql://user@127.0.0.1:5432/database"
        ) from None
    elsewhere = ("PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE")
    if given.get("service") or any(os.environ.get(name) for name in elsewhere):
        raise Refused(
            "where this address leads is said elsewhere",
            "without PGHOSTADDR and PGSERVICE, name host and port",
            reasons=("loopback",),
        )
    hosts = [str(given.get("host") or "")]
    hosts += [str(given["hostaddr"])] if given.get("hostaddr") else []
    for host in hosts:
        on_this_machine(host)
    return hosts[-1], int(given.get("port") or 5432)


def _connected(target: str) -> psycopg.Connection[Any]:
    try:
        return psycopg.connect(target, autocommit=True, application_name="", connect_timeout=10)
    except psycopg.Error:
        # The library's message may quote the address with its password.
        raise StoreError(
            "the PostgreSQL does not answer or does not let us in", "is it running?"
        ) from None
