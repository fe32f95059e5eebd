"""Rows on their way back into a PostgreSQL that lost them: new tables, all in one transaction.

Until it is committed nobody sees a table or a row of it. What was wiped with the rows and is not
theirs (keys, constraints, indexes, rights) is made again by whoever owns the database.
"""

from __future__ import annotations

from typing import Any, Self

import psycopg
import pyarrow as pa
from psycopg import sql

from strongroom.core.errors import StoreError
from strongroom.core.faults import fault
from strongroom.core.values import Invented, Released, Sealed
from strongroom.stores._base import rows_of, safe_name
from strongroom.stores._vault_pgcopy import HEADER, TRAILER, copy_rows, pg_type
from strongroom.stores._vault_postgres import _our_words

_TIME = "time '00:00' + {} * interval '1 microsecond'"


def _narrower(kind: pa.DataType) -> tuple[str, str] | None:
    """The SQL type that a column had, where the COPY took a wider one, and how it becomes that."""
    if kind in (pa.int8(), pa.int16()):
        return "smallint", "{}::smallint"
    if kind == pa.int32():
        return "integer", "{}::integer"
    if kind == pa.float32():
        return "real", "{}::real"
    if pa.types.is_decimal(kind):
        return "numeric", "{}::numeric"
    return ("time", _TIME) if kind == pa.time64("us") else None


class PostgresBack:
    """Takes whole tables. Without `publish`, or after an error, nothing of it is there."""

    def __init__(self, url: str) -> None:
        try:
            self._connection: psycopg.Connection[Any] = psycopg.connect(
                url, application_name="strongroom"
            )
        except (psycopg.Error, ValueError):
            # The library's message may quote the address with its password.
            raise StoreError(
                "the PostgreSQL does not answer or does not let us in",
                "check address and PGPASSFILE",
            ) from None

    def table(self, dataset: str, schema: pa.Schema) -> _Table:
        """A new table, named as the dataset was: `table`, or `schema.table`."""
        home, _, name = dataset.rpartition(".")
        return _Table(
            self._connection, sql.Identifier(home or "public", name), home, dataset, schema
        )

    def publish(self) -> None:
        """Make everything visible at once."""
        fault("restore.tables.before_commit")
        with _our_words("the rows cannot be committed"):
            self._connection.commit()
        self._connection.close()

    def discard(self) -> None:
        """Undo everything."""
        self._connection.close()


class _Table:
    def __init__(
        self,
        connection: psycopg.Connection[Any],
        name: sql.Identifier,
        home: str,
        dataset: str,
        schema: pa.Schema,
    ) -> None:
        self._connection, self._name, self._schema = connection, name, schema
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(f.name), sql.SQL(pg_type(f.type).sql))
            for f in schema
        ]
        try:
            if home:
                made = sql.SQL("create schema if not exists {}").format(sql.Identifier(home))
                connection.execute(made)
            connection.execute(
                sql.SQL("create table {} ({})").format(name, sql.SQL(", ").join(columns))
            )
        except psycopg.errors.DuplicateTable:
            raise StoreError(
                f"the database holds a table {safe_name(dataset)!r} already",
                "nothing is overwritten: restore into an empty database, or rename that table",
            ) from None
        except psycopg.Error as error:
            raise StoreError(
                f"PostgreSQL: a table cannot be made (SQLSTATE {error.sqlstate})",
                "see the rights of the role",
            ) from None

    def __enter__(self) -> Self:
        self._cursor = self._connection.cursor()
        query = sql.SQL("copy {} from stdin (format binary)").format(self._name)
        self._copying = self._cursor.copy(query)
        with _our_words("rows cannot be written"):
            self._copy = self._copying.__enter__()
            self._copy.write(HEADER)
        return self

    def write(self, rows: Released | Invented | Sealed) -> None:
        """Rows that were let out, and no others."""
        data = rows_of(rows)
        with _our_words("rows cannot be written"):
            self._copy.write(copy_rows(data.columns))

    def __exit__(self, *exc: Any) -> None:
        if exc[0] is not None:
            self._copying.__exit__(*exc)
            self._cursor.close()
            return
        with _our_words("rows cannot be written"):
            self._copy.write(TRAILER)
            self._copying.__exit__(None, None, None)
            self._cursor.close()
            changes = [
                sql.SQL("alter column {c} type {} using " + found[1].format("{c}")).format(
                    sql.SQL(found[0]), c=sql.Identifier(field.name)
                )
                for field in self._schema
                if (found := _narrower(field.type)) is not None
            ]
            if changes:
                self._connection.execute(
                    sql.SQL("alter table {} {}").format(self._name, sql.SQL(", ").join(changes))
                )
