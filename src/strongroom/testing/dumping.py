"""Everything that a PostgreSQL database gives out by SQL, as bytes to search.

Its data files are swept raw as well; there, long values lie compressed (pglz, LZ4) and cut into
pieces, so that only the server itself can put them together.
"""

from __future__ import annotations

from collections.abc import Iterator


def postgres_parts(url: str) -> Iterator[tuple[str, bytes | None]]:
    """(table, text of its rows) for every table, and the planner's statistics over them.

    Statistics matter: `pg_statistic` keeps the commonest values and histogram bounds of every
    analysed column in clear. A table that the role may not read comes with None.
    """
    import psycopg
    from psycopg import sql

    with psycopg.connect(url) as connection:
        connection.read_only = True
        tables = connection.execute(
            "select n.nspname, c.relname, has_table_privilege(c.oid, 'select')"
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_t'"
            " and n.nspname <> 'information_schema' order by 1, 2"
        ).fetchall()
        for schema, table, readable in [*tables, ("pg_catalog", "pg_stats", True)]:
            name = f"{schema}.{table}"
            if not readable:
                yield name, None
                continue
            command = sql.SQL("copy (select t::text from {} t) to stdout").format(
                sql.Identifier(schema, table)
            )
            buffer = bytearray()
            with connection.cursor().copy(command) as copy:
                for block in copy:
                    buffer += block
                    if len(buffer) > 1 << 24:
                        # Rows do not straddle messages of COPY, so no value is cut here.
                        yield name, bytes(buffer)
                        buffer.clear()
            yield name, bytes(buffer)
