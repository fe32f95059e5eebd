"""An administrator of the place where the data lies, without keys: what he can do unnoticed.

Each attack is run on a folder and on a real PostgreSQL. In a folder the first read of a changed
file is refused, because its digest stands in the signed manifest; in PostgreSQL a changed cell or
token shows when its row is read, everything else when the vault is counted or verified.
"""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from psycopg import sql

from strongroom.core.errors import Damaged, StoreError, Tampered
from strongroom.core.protocols import Reject
from strongroom.core.types import RID, VERSION
from strongroom.core.values import Sealed
from strongroom.protect import Quarantine, bulk, show, tampered, tokens
from strongroom.stores.generations import open_vault


def generation_folder(held) -> Path:
    return Path(held.place) / "people" / str(held.generation.number)


def in_folder(held) -> bool:
    return isinstance(held.place, Path)


def table(connection):
    name = connection.execute(
        "select tablename from pg_tables where schemaname = 'strongroom' and tablename like 'g\\_%'"
    ).fetchone()[0]
    return sql.Identifier("strongroom", name)


def swap(held, columns, one, other):
    """Exchange the cells of these columns between two rows (numbers in storage order)."""
    if in_folder(held):
        path = min(generation_folder(held).glob("seg-*.parquet"))
        metadata = pq.read_schema(path).metadata
        rows = pq.read_table(path)
        for name in columns:
            cells = rows.column(name).to_pylist()
            cells[one], cells[other] = cells[other], cells[one]
            at = rows.schema.get_field_index(name)
            rows = rows.set_column(
                at, rows.schema.field(name), pa.array(cells, rows.schema.field(name).type)
            )
        pq.write_table(rows.replace_schema_metadata(metadata), path, row_group_size=4096)
        return
    with psycopg.connect(held.place) as connection:
        for name in columns:
            connection.execute(
                sql.SQL(
                    "update {t} a set {c} = b.{c} from {t} b where (a._sr_place, b._sr_place) in"
                    " ((%(one)s, %(other)s), (%(other)s, %(one)s))"
                ).format(t=table(connection), c=sql.Identifier(name)),
                {"one": one, "other": other},
            )


def row(held, at):
    """What a look-up by ID number shows of the person in that row, as (values, failed rids)."""
    link = held.physical("id", "link")
    wanted = tokens(held.generation, link, {"id": held.data.column("id").slice(at, 1)}, held.keys)
    out = held.shown(held.vault.find("people", link, wanted, 10))
    return out.data.select(list(held.data.schema.names)).to_pylist(), tampered(out)


def assert_noticed(held, at):
    """The row is not shown: the folder refuses it as a whole, PostgreSQL's row fails its check."""
    if in_folder(held):
        with pytest.raises(Damaged, match="changed, removed or put back"):
            row(held, at)
        return
    shown, failed = row(held, at)
    assert len(failed) == len(shown) == 1
    assert set(shown[0].values()) == {None}
    with pytest.raises(Damaged):
        held.vault.verify("people")


def test_untouched_rows_are_found_and_shown_as_they_were(held):
    for at in (0, 17, 39, 40, 149, 150, 299):
        shown, failed = row(held, at)
        assert failed == ()
        assert shown == held.data.slice(at, 1).to_pylist()
    assert held.vault.verify("people") == held.generation
    assert held.vault.count("people") == 300


def test_the_cells_of_two_people_swapped(held):
    swap(held, [held.physical("name", "cipher")], 3, 4)
    assert_noticed(held, 3)


def test_the_whole_rows_of_two_people_swapped_under_their_rids(held):
    columns = [c.name for form in held.generation.forms for c in form.columns if c.role == "cipher"]
    swap(held, columns, 5, 6)
    assert_noticed(held, 5)


def test_the_tokens_of_two_people_swapped(held):
    swap(held, [held.physical("id", "link")], 7, 8)
    assert_noticed(held, 7)


def test_the_buckets_of_two_people_swapped(held):
    swap(held, [held.physical("name", "index")], 9, 10)
    assert_noticed(held, 9)


def test_the_cells_of_two_columns_swapped(held):
    one, other = held.physical("name", "cipher"), held.physical("note", "cipher")
    stored = held.vault.fetch("people", next(iter(held.vault.scan("people"))).data.column(RID)[2:3])
    data = stored.data
    changed = pa.record_batch(
        [data.column(other if n == one else one if n == other else n) for n in data.schema.names],
        names=data.schema.names,
    )
    out = held.shown(Sealed(changed))
    assert tampered(out) == (data.column(RID)[0].as_py().hex(),)


@pytest.mark.parametrize("name", [VERSION, RID])
def test_a_row_under_another_version_or_rid_fails(held, name):
    data = next(iter(held.vault.scan("people"))).data.slice(2, 1)
    at = data.schema.get_field_index(name)
    other = pa.array([2], pa.uint64()) if name == VERSION else pa.array([bytes(16)], pa.binary(16))
    out = held.shown(Sealed(data.set_column(at, name, other)))
    assert len(tampered(out)) == 1


@pytest.mark.parametrize("flipped", [0, 1, 20, -1])
def test_one_flipped_bit_fails_and_only_its_row_is_withheld(held, flipped):
    data = next(iter(held.vault.scan("people"))).data.slice(0, 10)
    name = held.physical("id", "cipher")
    cells = data.column(name).to_pylist()
    cell = bytearray(cells[4])
    cell[flipped] ^= 1
    cells[4] = bytes(cell)
    changed = data.set_column(data.schema.get_field_index(name), name, pa.array(cells, pa.binary()))
    out = held.shown(Sealed(changed))
    assert tampered(out) == (data.column(RID)[4].as_py().hex(),)
    assert out.data.column("name").null_count == 1
    assert out.data.column("name")[4].as_py() is None


def test_a_row_deleted_is_noticed_by_the_count(held):
    if in_folder(held):
        path = min(generation_folder(held).glob("seg-*.parquet"))
        pq.write_table(pq.read_table(path).slice(1), path)
    else:
        with psycopg.connect(held.place) as connection:
            connection.execute(
                sql.SQL("delete from {} where _sr_place = 3").format(table(connection))
            )
    with pytest.raises(Damaged):
        held.vault.count("people")
    with pytest.raises(Damaged):
        list(held.vault.scan("people"))


def test_a_row_doubled_in_place_of_another_is_noticed_by_verify(held):
    # The count stays right, and every tag verifies: only the signed digests tell.
    if in_folder(held):
        path = min(generation_folder(held).glob("seg-*.parquet"))
        rows = pq.read_table(path)
        pq.write_table(pa.concat_tables([rows.slice(1), rows.slice(5, 1)]), path)
    else:
        with psycopg.connect(held.place) as connection:
            name = table(connection)
            connection.execute(sql.SQL("delete from {} where _sr_place = 3").format(name))
            index = name.as_string(None).split(".")[1].strip('"') + "__sr_rid"
            connection.execute(sql.SQL("drop index strongroom.{}").format(sql.Identifier(index)))
            columns = connection.execute(
                "select array_agg(column_name::text) from information_schema.columns"
                " where table_schema = 'strongroom' and table_name = %s and column_name <> '_sr_place'",
                (name.as_string(None).split(".")[1].strip('"'),),
            ).fetchone()[0]
            names = sql.SQL(", ").join(map(sql.Identifier, columns))
            connection.execute(
                sql.SQL(
                    "insert into {t} (_sr_place, {n}) select 3, {n} from {t} where _sr_place = 5"
                ).format(t=name, n=names)
            )
    with pytest.raises(Damaged):
        held.vault.verify("people")


def empty(held, column):
    """Put a null in place of the fourth row's cell."""
    if in_folder(held):
        path = min(generation_folder(held).glob("seg-*.parquet"))
        rows = pq.read_table(path)
        cells = rows.column(column).to_pylist()
        cells[3] = None
        at = rows.schema.get_field_index(column)
        kind = rows.schema.field(column).type
        pq.write_table(rows.set_column(at, column, pa.array(cells, kind)), path)
    else:
        with psycopg.connect(held.place) as connection:
            query = sql.SQL("update {} set {} = null where _sr_place = 3")
            connection.execute(query.format(table(connection), sql.Identifier(column)))


def test_a_clear_cell_emptied_is_admitted_at_the_look_up_and_found_by_verify(held):
    # What lies in clear has no tag, and an older state of a row has valid ones: a look-up in
    # PostgreSQL cannot tell (docs/format.md, "What is admitted"). The signed digests can.
    empty(held, held.physical("sex", "clear"))
    if not in_folder(held):
        shown, failed = row(held, 3)
        assert failed == ()
        assert shown[0]["sex"] is None
        assert held.vault.count("people") == 300
    with pytest.raises(Damaged):
        held.vault.verify("people")


def test_a_sensitive_cell_emptied_is_noticed_when_its_row_is_read(held):
    # A record that vanishes from a person must not look like one that never was.
    empty(held, held.physical("note", "cipher"))
    assert_noticed(held, 3)


def test_who_has_a_sensitive_value_at_all_does_not_show_in_what_is_stored(held):
    given = held.data.column("note")
    assert given.null_count > 10
    stored = list(held.vault.scan("people"))
    for field in ("note", "id"):
        name = held.physical(field, "cipher")
        assert sum(s.data.column(name).null_count for s in stored) == 0
    lengths = {
        (value is None or len(value.encode()) < 32, len(cell))
        for value, cell in zip(
            given.to_pylist(),
            (
                cell
                for s in stored
                for cell in s.data.column(held.physical("note", "cipher")).to_pylist()
            ),
            strict=True,
        )
    }
    assert {size for short, size in lengths if short} == {21 + 32}
    # And a null comes back as null, the empty text as the empty text.
    shown = pa.concat_tables(pa.table({"note": held.shown(s).data.column("note")}) for s in stored)
    assert shown.column("note").to_pylist() == given.to_pylist()


def test_a_segment_replaced_by_an_older_one(world, keys, tmp_path):
    room = tmp_path / "room"
    vault = open_vault(room, create=True, signer=keys.signer())
    options = {"now": world.NOW, "segment_rows": world.SEGMENT}
    first = bulk(
        world.MemoryStore(world.people(80), fingerprint="a"),
        "people",
        world.protecting(),
        vault,
        keys,
        **options,
    )
    second = bulk(
        world.MemoryStore(world.people(80, 1000), fingerprint="b"),
        "people",
        world.protecting(),
        vault,
        keys,
        **options,
    )
    assert (first.number, second.number) == (1, 2)
    folder = room / "people"
    name = f"{second.segments[0].name}.parquet"
    shutil.copy(folder / "1" / name, folder / "2" / name)
    with pytest.raises(Damaged, match="put back"):
        list(vault.scan("people"))


def test_an_older_segment_slipped_into_a_broken_off_run_is_not_signed_along(world, keys, tmp_path):
    room = tmp_path / "room"
    vault = open_vault(room, create=True, signer=keys.signer())
    options = {"now": world.NOW, "segment_rows": world.SEGMENT}
    old = world.MemoryStore(world.people(80), fingerprint="a")
    bulk(old, "people", world.protecting(), vault, keys, **options)

    def stop(*_):
        raise InterruptedError

    new = world.MemoryStore(world.people(80, 1000), fingerprint="b")
    with pytest.raises(InterruptedError):
        bulk(new, "people", world.protecting(), vault, keys, progress=stop, **options)
    begun = sorted((room / "people" / "2").glob("seg-*.parquet"))
    assert begun
    shutil.copy(room / "people" / "1" / begun[0].name, begun[0])
    with pytest.raises(Damaged, match="another generation"):
        bulk(new, "people", world.protecting(), vault, keys, **options)
    assert [g.number for g in vault.generations()] == [1]


def test_a_manifest_edited(held):
    if in_folder(held):
        manifest = generation_folder(held) / "manifest.json"
        outer = json.loads(manifest.read_text())
        outer["record"]["generation"]["rows"] -= 1
        manifest.write_text(json.dumps(outer))
    else:
        with psycopg.connect(held.place) as connection:
            connection.execute(
                "update strongroom.generation set manifest = replace(manifest, '\"rows\":300', '\"rows\":299')"
            )
    with pytest.raises(Damaged, match="signature"):
        held.vault.generations()
    with pytest.raises(Damaged, match="signature"):
        held.vault.count("people")


def test_a_manifest_signed_by_somebody_else(held, world, other_keys, tmp_path):
    stranger = open_vault(held.place, signer=other_keys.signer())
    with pytest.raises(Damaged, match="signature"):
        stranger.generations()


def test_a_generation_moved_to_another_dataset(held, keys):
    if in_folder(held):
        data = Path(held.place)
        shutil.copytree(data / "people", data / "party")
    else:
        with psycopg.connect(held.place) as connection:
            connection.execute(
                "insert into strongroom.generation select 'party', number, head, manifest, fields"
                " from strongroom.generation"
            )
            connection.execute("insert into strongroom.current values ('party', 1)")
    with pytest.raises(Damaged, match="another dataset"):
        held.vault.count("party")
    with pytest.raises(Damaged):
        held.vault.generations()


def test_a_token_index_from_which_a_person_was_taken_out(world, keys, tmp_path):
    vault = open_vault(tmp_path, create=True, signer=keys.signer())
    data = world.people(50)
    generation = bulk(
        world.MemoryStore(data), "people", world.protecting(), vault, keys, now=world.NOW
    )
    link = generation.form("id").column("link").name
    index = tmp_path / "people" / "1" / f"{link}.idx"
    index.write_bytes(index.read_bytes()[:-16])
    wanted = tokens(generation, link, {"id": data.column("id").slice(3, 1)}, keys)
    with pytest.raises(Damaged):
        vault.find("people", link, wanted, 5)


@pytest.mark.parametrize("place", ["folder"], indirect=True)
def test_a_file_changed_while_the_vault_is_open(held):
    assert row(held, 3)[1] == ()
    swap(held, [held.physical("name", "cipher")], 3, 4)
    with pytest.raises(Damaged):
        row(held, 3)


def test_a_quarantine_file_exchanged_for_another_segments(world, keys, tmp_path):
    kept = Quarantine(tmp_path, keys, "people", 1)
    for name in ("seg-000000-00000", "seg-000000-00001z"):
        kept.keep(name, [Reject("people", "part 0", 3, "why", b"raw")])
    folder = tmp_path / "people" / "1"
    shutil.copy(folder / "seg-000000-00000.sealed", folder / "seg-000000-00001z.sealed")
    with pytest.raises(Tampered):
        kept.read("seg-000000-00001z")


@pytest.mark.postgres
@pytest.mark.parametrize("place", ["postgres"], indirect=True)
def test_the_engine_sees_no_clear_value_and_its_messages_stay_inside(held):
    with psycopg.connect(held.place) as connection:
        dump = connection.execute(
            sql.SQL("select string_agg(t::text, '') from {} t").format(table(connection))
        ).fetchone()[0]
        connection.execute(sql.SQL("drop table {}").format(table(connection)))
    name = held.data.column("name")[11].as_py()
    assert name not in dump
    assert name.encode().hex() not in dump
    with pytest.raises(StoreError) as caught:
        row(held, 11)
    assert "42P01" in str(caught.value)
    assert "relation" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_nothing_of_a_failed_row_is_shown_even_where_the_field_itself_is_intact(held):
    data = next(iter(held.vault.scan("people"))).data.slice(0, 3)
    name = held.physical("note", "cipher")
    cells = data.column(name).to_pylist()
    cells[2] = cells[2][:-1] + bytes([cells[2][-1] ^ 1])
    changed = data.set_column(data.schema.get_field_index(name), name, pa.array(cells, pa.binary()))
    # The failing column is asked for; all other fields of that row are as they were.
    out = held.shown(Sealed(changed))
    assert out.data.slice(2, 1).select(list(held.data.schema.names)).to_pylist() == [
        dict.fromkeys(held.data.schema.names)
    ]


def test_show_needs_no_more_columns_than_it_is_asked_for(held, world):
    some = [RID, VERSION, held.physical("name", "cipher")]
    stored = next(iter(held.vault.scan("people", some)))
    out = show(stored, world.showing("name"), held.keys, generation=held.generation, now_year=2026)
    assert out.data.column("name").to_pylist()[:3] == held.data.column("name").to_pylist()[:3]
    with pytest.raises(Damaged, match="lack the column"):
        show(stored, world.showing("id"), held.keys, generation=held.generation, now_year=2026)


@pytest.mark.postgres
@pytest.mark.parametrize("place", ["postgres"], indirect=True)
def test_a_vault_whose_server_hung_up_answers_again(held):
    with psycopg.connect(held.place, autocommit=True) as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name = 'strongroom' and datname = current_database()"
        )
    with pytest.raises(StoreError) as caught:
        held.vault.count("people")
    assert caught.value.retry
    assert held.vault.count("people") == 300


def test_many_threads_look_up_at_once(held):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda at: row(held, at), [3, 150, 299, 41] * 10))
    for at, (shown, failed) in zip([3, 150, 299, 41] * 10, found, strict=True):
        assert failed == ()
        assert shown == held.data.slice(at, 1).to_pylist()
