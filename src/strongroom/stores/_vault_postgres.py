"""The vault in PostgreSQL: the schema `strongroom`, a table a generation, a signed record.

Only ciphertext, tokens and what was decided to stay clear go there, by binary COPY or as bound
parameters, never inside the text of a statement. A segment's rows and its progress row are one
transaction; the pointer to the current generation flips in the transaction of the signed record.

    strongroom.generation   a draft or published generation: signed records, physical schema
    strongroom.segment      the progress row of each durable segment
    strongroom.current      which generation of a dataset counts
    strongroom.g_<hash>_<n> rows; `_sr_place` = partition · 2^40 + piece · 2^20 + row
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import psycopg
import pyarrow as pa
import pyarrow.compute as pc
from psycopg import sql
from psycopg.adapt import Loader

from strongroom.core.errors import Damaged, StoreBusy, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Signer
from strongroom.core.records import generation_from_json, generation_to_json
from strongroom.core.types import RID, Generation, Segment
from strongroom.core.values import Released, Sealed
from strongroom.stores._urls import public_url
from strongroom.stores._vault_pgcopy import HEADER, TRAILER, columns_of, copy_rows, pg_type
from strongroom.stores._vault_records import Verify, draft_record, opened, same_work, sealed, sign

PLACE = "_sr_place"
MOST_COLUMNS = 1_500
_SCAN_ROWS = 16_384
_TABLES = """
create schema if not exists strongroom;
create table if not exists strongroom.generation (
  dataset text, number int, head text not null, manifest text, fields bytea,
  primary key (dataset, number));
create table if not exists strongroom.segment (
  dataset text, number int, name text, rows int8 not null, quarantined int8 not null,
  digest text not null, primary key (dataset, number, name));
create table if not exists strongroom.current (dataset text primary key, number int not null);
"""


class _Raw(Loader):
    """Hands over a value's bytes as they came: they are decoded by column, not one by one."""

    format = psycopg.pq.Format.BINARY

    def load(self, data: Any) -> bytes:
        return bytes(data)


def _connect(url: str) -> psycopg.Connection[Any]:
    try:
        connection = psycopg.connect(url, autocommit=True, application_name="strongroom")
    except psycopg.OperationalError:
        # libpq's message may quote the address with its password, so it stays here.
        raise StoreBusy(
            "the PostgreSQL vault does not answer or does not let us in",
            "check address, PGPASSFILE and that the server runs",
        ) from None
    except (psycopg.Error, ValueError):
        raise StoreError("the PostgreSQL URL cannot be used", "check how it is written") from None
    for name in ("uuid", "bytea", "int8", "float8", "bool", "date", "timestamp", "timestamptz"):
        connection.adapters.register_loader(name, _Raw)
    return connection


@contextlib.contextmanager
def _our_words(what: str) -> Iterator[None]:
    """Turn an engine's error into ours: its message quotes values, its SQLSTATE does not."""
    try:
        yield
    except psycopg.OperationalError as error:
        raise StoreBusy(f"PostgreSQL: {what} ({error.sqlstate or 'no answer'})", "again") from None
    except psycopg.Error as error:
        raise StoreError(
            f"PostgreSQL: {what} (SQLSTATE {error.sqlstate or 'unknown'})",
            "see the rights of the role and the server's free space",
        ) from None


def _table(dataset: str, number: int) -> sql.Identifier:
    """A name that tells nothing and fits: datasets may be called anything."""
    name = hashlib.sha256(dataset.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return sql.Identifier("strongroom", f"g_{name}_{number}")


def _places(segment: str) -> tuple[int, int]:
    """The first place of a segment, and the first one after it, from its name."""
    _, partition, piece = segment.rstrip("z").split("-")
    first = (int(partition) << 40) + (int(piece) << 20)
    return first, first + (1 << 20)


class PostgresVault:
    """Holds generations as tables. See `core.protocols.Vault`."""

    def __init__(
        self, url: str, *, create: bool, verify: Verify | None, signer: Signer | None
    ) -> None:
        self.url = public_url(url)
        self.address = url  # with credentials: for worker processes, never for people
        self.signer = signer
        self._verify = verify
        if verify is None and signer is not None:
            from strongroom.keyring import verify_signature

            self._verify = partial(verify_signature, signer.public())
        self._live = _connect(url)
        self._known: dict[str, tuple[str, Generation, pa.Schema]] = {}
        with _our_words("the vault's tables are not there"):
            if create:
                self._connection.execute(_TABLES)
            self._connection.execute("select 1 from strongroom.current limit 1")

    def __repr__(self) -> str:
        return f"PostgresVault({self.url!r})"

    @property
    def _connection(self) -> psycopg.Connection[Any]:
        """The connection; a new one when the server was restarted meanwhile."""
        if self._live.closed:
            self._live = _connect(self.address)
        return self._live

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        with _our_words("the vault cannot be read"):
            found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return found

    def begin(self, generation: Generation) -> PostgresDraft:
        if sum(len(form.columns) for form in generation.forms) > MOST_COLUMNS:
            raise StoreError(
                f"{generation.dataset!r} needs more columns than a PostgreSQL table can have",
                "protect it into a folder",
            )
        key = (generation.dataset, generation.number)
        head = sign(draft_record(generation), self.signer).decode("utf-8", "surrogatepass")
        with _our_words("the draft cannot be begun"):
            self._connection.execute(
                "insert into strongroom.generation (dataset, number, head) values (%s, %s, %s)"
                " on conflict do nothing",
                (*key, head),
            )
        found = self._one(
            "select head from strongroom.generation where dataset = %s and number = %s", *key
        )
        assert found is not None
        record = opened(found[0], self._verify, "the record of a draft")
        same_work(generation_from_json(record), generation)
        return PostgresDraft(self, self._connection, generation)

    def draft(self, dataset: str) -> Generation | None:
        found = self._one(
            "select head from strongroom.generation g where dataset = %s and number >"
            " coalesce((select number from strongroom.current c where c.dataset = g.dataset), 0)"
            " order by number desc limit 1",
            dataset,
        )
        if found is None:
            return None
        return generation_from_json(opened(found[0], self._verify, "the record of a draft"))

    def discard(self, dataset: str) -> None:
        """Remove the unfinished generation of a dataset; the published ones stay."""
        found = self.draft(dataset)
        if found is None:
            return
        key = (dataset, found.number)
        with _our_words("the draft cannot be removed"), self._connection.transaction():
            self._connection.execute(
                sql.SQL("drop table if exists {}").format(_table(dataset, found.number))
            )
            for table in ("segment", "generation"):
                self._connection.execute(
                    sql.SQL("delete from {} where dataset = %s and number = %s").format(
                        sql.Identifier("strongroom", table)
                    ),
                    key,
                )

    def generations(self) -> Sequence[Generation]:
        with _our_words("the vault cannot be read"):
            rows = self._connection.execute(
                "select dataset from strongroom.current order by dataset"
            ).fetchall()
        return [self._current(row[0])[0] for row in rows]

    def _current(self, dataset: str) -> tuple[Generation, pa.Schema]:
        found = self._one(
            "select c.number, g.manifest from strongroom.current c left join"
            " strongroom.generation g using (dataset, number) where dataset = %s",
            dataset,
        )
        if found is None:
            raise StoreError(f"the vault holds no dataset {dataset!r}", "protect it first")
        number, manifest = found
        if manifest is None:
            raise Damaged(f"the manifest of {dataset!r} is missing", "restore the vault")
        known = self._known.get(dataset)
        if known is not None and known[0] == manifest:
            return known[1], known[2]
        record = opened(manifest, self._verify, "the manifest of a dataset")
        try:
            generation = generation_from_json(record["generation"])
            fields = pa.ipc.read_schema(pa.py_buffer(bytes.fromhex(record["fields"])))
        except (KeyError, TypeError, ValueError, pa.ArrowException):
            raise Damaged("a manifest cannot be read", "restore the vault") from None
        if (generation.dataset, generation.number) != (dataset, number):
            raise Damaged(
                f"the manifest of {dataset!r} belongs to another dataset or generation",
                "restore the vault; look into who can write there",
            )
        self._known[dataset] = (manifest, generation, fields)
        return generation, fields

    def find(self, dataset: str, column: str, tokens: pa.Array, limit: int) -> Sealed:
        generation, fields = self._current(dataset)
        roles = {c.name: c.role for form in generation.forms for c in form.columns}
        if column != RID and roles.get(column) not in ("link", "index"):
            raise UsageError("the dataset has no such link or index", "see its forms")
        wanted: list[Any] = [value for value in tokens.to_pylist() if value is not None]
        if pa.types.is_fixed_size_binary(tokens.type):
            wanted = [UUID(bytes=value) for value in wanted]
        kind = pg_type(fields.field(column).type).sql
        query = sql.SQL("select {} from {} where {} = any(%s::{}[]) order by {} limit %s").format(
            self._names(fields),
            _table(dataset, generation.number),
            sql.Identifier(column),
            sql.SQL(kind),
            sql.Identifier(PLACE),
        )
        with _our_words("the look-up failed"):
            rows = self._connection.execute(query, (wanted, limit), binary=True).fetchall()
        return sealed(self._batch(rows, fields))

    def _names(self, fields: pa.Schema) -> sql.Composable:
        return sql.SQL(", ").join(sql.Identifier(name) for name in fields.names)

    def _batch(self, rows: Sequence[Sequence[Any]], fields: pa.Schema) -> pa.RecordBatch:
        raw = [[c.encode("utf-8") if isinstance(c, str) else c for c in row] for row in rows]
        try:
            return columns_of(raw, fields)
        except (pa.ArrowException, ValueError):
            raise Damaged("stored rows are not of their form", "restore the vault") from None

    def fetch(self, dataset: str, rids: pa.Array) -> Sealed:
        return self.find(dataset, RID, rids, len(rids))

    def scan(self, dataset: str, columns: Sequence[str] | None = None) -> Iterator[Sealed]:
        generation, fields = self._current(dataset)
        if columns is not None:
            fields = pa.schema([fields.field(name) for name in columns])
        query = sql.SQL("select {}, {} from {} where {} > %s order by {} limit %s").format(
            sql.Identifier(PLACE),
            self._names(fields),
            _table(dataset, generation.number),
            sql.Identifier(PLACE),
            sql.Identifier(PLACE),
        )
        last, seen = -1, 0
        while True:
            with _our_words("the rows cannot be read"):
                cursor = self._connection.execute(query, (last, _SCAN_ROWS), binary=True)
                rows = cursor.fetchall()
            if not rows:
                break
            last = int.from_bytes(rows[-1][0], "big")
            seen += len(rows)
            yield sealed(self._batch([row[1:] for row in rows], fields))
        self._complete(generation, seen)

    def count(self, dataset: str) -> int:
        generation, _ = self._current(dataset)
        query = sql.SQL("select count(*)::text from {}").format(_table(dataset, generation.number))
        with _our_words("the rows cannot be counted"):
            found = self._connection.execute(query).fetchone()
        assert found is not None
        self._complete(generation, int(found[0]))
        return int(found[0])

    def _complete(self, generation: Generation, rows: int) -> None:
        if rows != generation.rows:
            raise Damaged(
                f"{generation.dataset!r} holds {rows} rows, its manifest says {generation.rows}",
                "restore the vault from a snapshot; look into who can write there",
            )

    def verify(self, dataset: str) -> Generation:
        """Read every row of the current generation and compare it with the signed manifest.

        Raises:
            Damaged: a row is missing, was changed, put back or added.
        """
        generation, fields = self._current(dataset)
        self.count(dataset)
        for segment in generation.segments:
            if _digest(self._connection, generation, fields, segment.name) != segment.digest:
                raise Damaged(
                    f"the segment {segment.name} of {dataset!r} is not what was written: rows "
                    "were changed, removed or put back",
                    "restore the vault from a snapshot; look into who can write there",
                )
        return generation

    def close(self) -> None:
        self._live.close()


def _digest(
    connection: psycopg.Connection[Any], generation: Generation, fields: pa.Schema, segment: str
) -> str:
    """SHA-256 of a segment as PostgreSQL gives it back by binary COPY, in order of place."""
    first, end = _places(segment)
    names = [PLACE, *fields.names]
    query = sql.SQL("copy (select {} from {} where {} >= {} and {} < {} order by {})").format(
        sql.SQL(", ").join(sql.Identifier(name) for name in names),
        _table(generation.dataset, generation.number),
        sql.Identifier(PLACE),
        sql.Literal(first),
        sql.Identifier(PLACE),
        sql.Literal(end),
        sql.Identifier(PLACE),
    )
    state = hashlib.sha256()
    with (
        _our_words("a segment cannot be read"),
        connection.cursor() as cursor,
        cursor.copy(query + sql.SQL(" to stdout (format binary)")) as copy,
    ):
        for chunk in copy:
            state.update(chunk)
    return state.hexdigest()


class PostgresDraft:
    """A generation being written. See `core.protocols.Draft`."""

    def __init__(
        self,
        vault: PostgresVault,
        connection: psycopg.Connection[Any],
        generation: Generation,
    ) -> None:
        self._vault = vault
        self._connection = connection
        self._generation = generation
        self._key = (generation.dataset, generation.number)
        self._table = _table(*self._key)

    def done(self) -> dict[str, Segment]:
        with _our_words("the draft cannot be read"):
            rows = self._connection.execute(
                "select name, rows::text, quarantined::text, digest from strongroom.segment"
                " where dataset = %s and number = %s order by name",
                self._key,
            ).fetchall()
        return {row[0]: Segment(row[0], int(row[1]), int(row[2]), row[3]) for row in rows}

    def write(self, name: str, rows: Iterable[Released | Sealed], quarantined: int) -> Segment:
        done = self.done().get(name)
        if done is not None:
            return done
        place, _ = _places(name)
        state, count = hashlib.sha256(HEADER), 0
        query = sql.SQL("copy {} from stdin (format binary)").format(self._table)
        batches = iter(rows)
        first = next(batches, None)
        if not isinstance(first, Released | Sealed):
            raise UsageError("only released rows can be stored", "protect them first")
        self._prepare(first.data.schema)
        with _our_words("a segment cannot be written"), self._connection.transaction():
            with self._connection.cursor() as cursor, cursor.copy(query) as copy:
                copy.write(HEADER)
                released: Released | Sealed | None = first
                while released is not None:
                    if not isinstance(released, Released | Sealed):
                        raise UsageError("only released rows can be stored", "protect them first")
                    data = released.data
                    places = pa.array(range(place + count, place + count + data.num_rows))
                    payload = copy_rows([pc.cast(places, pa.int64()), *data.columns])
                    state.update(payload)
                    copy.write(payload)
                    count += data.num_rows
                    released = next(batches, None)
                copy.write(TRAILER)
                state.update(TRAILER)
            segment = Segment(name, count, quarantined, state.hexdigest())
            self._connection.execute(
                "insert into strongroom.segment values (%s, %s, %s, %s, %s, %s)",
                (*self._key, name, count, quarantined, segment.digest),
            )
            fault("protect.segment.before_commit")
        fault("protect.segment.after_commit")
        return segment

    def _prepare(self, fields: pa.Schema) -> None:
        """Make the generation's table, once, whichever worker comes first."""
        plain = pa.schema([pa.field(f.name, f.type) for f in fields])
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(f.name), sql.SQL(pg_type(f.type).sql))
            for f in plain
        ]
        make = sql.SQL("create table if not exists {} ({} int8 primary key, {})").format(
            self._table, sql.Identifier(PLACE), sql.SQL(", ").join(columns)
        )
        with _our_words("the table cannot be made"), self._connection.transaction():
            self._connection.execute("select pg_advisory_xact_lock(hashtext('strongroom'))")
            self._connection.execute(make)
            self._connection.execute(
                "update strongroom.generation set fields = %s"
                " where dataset = %s and number = %s and fields is null",
                (plain.serialize().to_pybytes(), *self._key),
            )

    def publish(self, generation: Generation) -> None:
        fields = self._fields()
        record = {
            "generation": generation_to_json(generation),
            "fields": fields.serialize().to_pybytes().hex(),
        }
        manifest = sign(record, self._vault.signer).decode("utf-8", "surrogatepass")
        self._indexes(generation)
        with _our_words("the generation cannot be published"), self._connection.transaction():
            self._connection.execute(
                "update strongroom.generation set manifest = %s where dataset = %s and number = %s",
                (manifest, *self._key),
            )
            self._connection.execute(
                "insert into strongroom.current values (%s, %s)"
                " on conflict (dataset) do update set number = excluded.number",
                self._key,
            )
            fault("protect.pointer.before_commit")
        fault("protect.pointer.after_commit")

    def _fields(self) -> pa.Schema:
        with _our_words("the draft cannot be read"):
            found = self._connection.execute(
                "select fields from strongroom.generation where dataset = %s and number = %s",
                self._key,
                binary=True,
            ).fetchone()
        if found is None or found[0] is None:
            self._prepare(pa.schema([(RID, pa.binary(16))]))
            return pa.schema([(RID, pa.binary(16))])
        return pa.ipc.read_schema(pa.py_buffer(found[0]))

    def _indexes(self, generation: Generation) -> None:
        names = [c.name for f in generation.forms for c in f.columns if c.role in ("link", "index")]
        for name in (RID, *names):
            query = sql.SQL("create {} index if not exists {} on {} ({})").format(
                sql.SQL("unique" if name == RID else ""),
                sql.Identifier(f"{self._table.as_string(None).split('.')[1][1:-1]}_{name}"),
                self._table,
                sql.Identifier(name),
            )
            try:
                self._connection.execute(query)
            except psycopg.errors.UniqueViolation:
                raise Damaged(
                    f"a row of {generation.dataset!r} is there twice; it was not published",
                    "discard the unfinished generation and start again",
                ) from None
            except psycopg.Error as error:
                raise StoreError(
                    f"PostgreSQL: an index cannot be made (SQLSTATE {error.sqlstate})",
                    "see the server's free space",
                ) from None
        with _our_words("the table cannot be analysed"):
            self._connection.execute(sql.SQL("analyze {}").format(self._table))
