"""Real sources from end to end: a public SQLite file, and a real PostgreSQL with two sample shops."""

import getpass
import hashlib
import importlib.util
import json
import os
from pathlib import Path

import pytest


def _load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


samples = _load("samples")

_PERSON = {
    "FirstName": "person.name",
    "LastName": "person.name",
    "Phone": "phone.landline",
    "Fax": "phone.landline",
    "Email": "email",
}
_ADDRESS = {
    "Address": "address",
    "City": "address.fragment",
    "State": "address.fragment",
    "Country": "address.fragment",
    "PostalCode": "postcode",
}
# Names of artists and composers stand on the record's cover: they are works, not a register.
CHINOOK = {
    **{f"Customer.{column}": kind for column, kind in {**_PERSON, **_ADDRESS}.items()},
    **{f"Employee.{column}": kind for column, kind in {**_PERSON, **_ADDRESS}.items()},
    **{f"Invoice.Billing{column}": kind for column, kind in _ADDRESS.items()},
    "Customer.Company": "org.name",
    "Employee.Title": "person.occupation",
    "Employee.BirthDate": "date.birth",
}
SHOPS = {
    **{f"pagila.{column}": kind for column, kind in samples.PAGILA.items()},
    **{f"northwind.{column}": kind for column, kind in samples.NORTHWIND.items()},
}


_OF_FIRMS = ("customers.customer_id", "orders.customer_id")


def findings(done):
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {f"{line['dataset']}.{line['field']}": line for line in lines}


def wrong(found, truth, either=()):
    """Fields that were taken for something else: name → (what was said, what it is)."""
    assert set(truth) <= set(found)
    return {
        name: (line["kind"], truth.get(name, "none"))
        for name, line in found.items()
        if line["kind"] != truth.get(name, "none") and name not in either
    }


@pytest.fixture
def chinook(shared, shell):
    """A copy of the music shop in a folder where a stray file would be seen."""
    path = shell.work / "source" / "Chinook_Sqlite.sqlite"
    path.parent.mkdir()
    path.write_bytes((shared / "tables" / "Chinook_Sqlite.sqlite").read_bytes())
    return path


@pytest.fixture
def shops(postgres):
    samples.load(postgres)
    return postgres


def fingerprint(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def dump(url):
    """Every row of every table as PostgreSQL writes it out, and what was ever changed in each."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        tables = connection.execute(
            "select relid::regclass::text, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables"
            " order by 1"
        ).fetchall()
        rows = {}
        for table, *_ in tables:
            with connection.cursor().copy(f"copy (select * from {table}) to stdout") as copy:
                rows[table] = b"".join(copy)
        objects = connection.execute("select relname from pg_class order by 1").fetchall()
    return tables, rows, objects


# -- find ---------------------------------------------------------------------------------------


def test_find_names_every_personal_column_of_the_music_shop_and_no_other(shell, chinook):
    before = fingerprint(chinook.parent)
    found = findings(shell("find", chinook, "--json", passphrase=""))
    assert wrong(found, CHINOOK) == {}
    assert len(found) == 64
    assert all(line["not_checked"] == "" for line in found.values() if "not_checked" in line)
    assert found["Customer.Email"]["people"] == 59
    assert found["Customer.Email"]["rows"] == found["Customer.Email"]["checked"] == 59
    assert fingerprint(chinook.parent) == before
    assert list(shell.home.iterdir()) == []


@pytest.mark.postgres
def test_find_names_every_personal_column_of_two_shops_in_a_real_postgresql(shell, shops):
    before = dump(shops)
    found = findings(shell("find", shops, "--json", passphrase=""))
    # A ship's name is a person's or a firm's: Northwind ships to firms, the column does not say so.
    # Its customers are firms, each with one person to speak to: their numbers are of either.
    # The path of somebody's picture says who it is as the picture does.
    either = {f"northwind.{c}" for c in ("orders.ship_name", "employees.photo_path", *_OF_FIRMS)}
    assert wrong(found, SHOPS, either=either) == {}
    assert len(found) > 150
    assert all(line["not_checked"] == "" for line in found.values() if "not_checked" in line)
    assert found["pagila.staff.password"]["level"] == 4
    assert found["pagila.customer.email"]["people"] == 300
    assert dump(shops) == before
    assert list(shell.work.iterdir()) == []
    assert list(shell.home.iterdir()) == []


@pytest.mark.postgres
def test_a_source_in_postgresql_is_read_in_a_transaction_that_cannot_write(shops):
    import psycopg

    from strongroom.stores import open_store

    with open_store(shops) as store:
        next(iter(store.sample("pagila.customer", 5)))
        for attempt in ("delete from pagila.customer", "create table pagila.trace (a int)"):
            with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
                store._main.execute(attempt)
            store._main.rollback()
            store._main.execute("begin transaction isolation level repeatable read read only")


# -- up, to the end -----------------------------------------------------------------------------


def looks_whole(shell, datasets):
    """What status, doctor and the ledger say of a room that has just been filled."""
    held = json.loads(shell("status", "--json", passphrase="").stdout)
    assert {d["name"] for d in held["datasets"]} == datasets
    assert held["demo"] is False
    assert held["entries"] == held["witnessed"]
    checks = [json.loads(line) for line in shell("doctor", "--json").stdout.splitlines()]
    assert not [c for c in checks if c["state"] == "bad"]
    verdict = json.loads(shell("ledger", "verify", "--json", passphrase="").stdout)
    assert (verdict["problems"], verdict["complete"]) == ([], True)
    return held


@pytest.mark.slow
def test_the_music_shop_goes_into_a_room_and_an_officer_asks_for_an_employee(shell, chinook):
    before = fingerprint(chinook.parent)
    first = shell("up", chinook, "--yes", "--no-serve")
    assert "protected  479 rows in 3 datasets" in first.stderr
    assert "clear copy still readable" in first.stderr
    held = looks_whole(shell, {"Customer", "Employee", "Invoice"})
    assert len(held["exposures"]) == 3

    second = shell("up", chinook, "--yes", "--no-serve")
    assert "held       479 rows in 3 datasets, protected before" in second.stderr
    assert "protected  " not in second.stderr
    assert "account" not in second.stdout
    again = json.loads(shell("status", "--json", passphrase="").stdout)
    assert again["entries"] == held["entries"]
    assert again["datasets"] == held["datasets"]
    assert fingerprint(chinook.parent) == before

    ask = ("--purpose", "incident", "--case", "A-1")
    stranger = shell("lookup", "name", *ask, stdin="Adams\n1962\n", code=3)
    assert stranger.stdout == ""
    shell("principal", "add", f"local:{os.getuid()}", "--role", "officer")
    card = json.loads(shell("lookup", "name", *ask, "--json", stdin="Adams\n1962\n").stdout)
    shown = {name: field["text"] for name, field in card["fields"].items()}
    assert shown["LastName"] == "A*"
    assert shown["BirthDate"] == "1962"
    assert "@" not in shown["Email"] or shown["Email"].startswith("a*")
    assert "Adams" not in json.dumps(card)
    nobody = shell("lookup", "name", *ask, stdin="Adams\n1963\n")
    assert (nobody.stdout, "nothing was found" in nobody.stderr) == ("", True)
    shell("lookup", "mobile", *ask, stdin="(780) 836-9987\n", code=2)
    shell("lookup", "name", "--purpose", "curiosity", stdin="Adams\n1962\n", code=2)
    shell("lookup", "fax", *ask, stdin="x\n", code=2)
    shell("reveal", card["handle"], "Email", *ask, stdin="named in case A-1\n", code=2)
    token = shell.work / "token"
    token.write_text(shell("principal", "token", f"local:{os.getuid()}").stdout)
    ask = (*ask, "--as", token)
    shell("reveal", card["handle"], "Email", *ask, stdin="named in case A-1\n", code=3)
    card = json.loads(shell("lookup", "name", *ask, "--json", stdin="Adams\n1962\n").stdout)
    opened = shell("reveal", card["handle"], "Email", *ask, stdin="named in case A-1\n")
    assert "andrew@chinookcorp.com" in opened.stdout
    shell("reveal", card["handle"], "Shoe", *ask, stdin="why not\n", code=2)
    whole = shell("ledger", "verify", passphrase="")
    assert "nothing wrong found" in whole.stdout
    told = shell("ledger", "show", "--json", "--count", "100", passphrase="").stdout
    for value in ("Adams", "andrew@", "named in case"):
        assert value not in told


@pytest.mark.postgres
def test_two_shops_go_from_one_postgresql_into_another(shell, shops, postgres_copy):
    before = dump(shops)
    done = shell("up", shops, "--yes", "--no-serve", "--to", postgres_copy)
    assert "protected  1,150 rows in 8 datasets" in done.stderr
    personal = {name.rsplit(".", 1)[0] for name in SHOPS}
    held = looks_whole(shell, personal)
    assert all(d["target"].startswith("postgresql://") for d in held["datasets"])
    assert dump(shops) == before

    shell("principal", "add", f"local:{os.getuid()}", "--role", "officer")
    ask = ("--purpose", "incident", "--case", "A-1")
    card = json.loads(shell("lookup", "name", *ask, "--json", stdin="Smith\n1948\n").stdout)
    assert card["dataset"] == "northwind.employees"
    assert card["fields"]["last_name"] == {"text": "S*", "stage": "masked"}
    assert card["fields"]["photo"] == {"text": "", "stage": "withheld"}


@pytest.mark.slow
@pytest.mark.postgres
def test_a_second_run_over_a_postgresql_that_is_held_already_writes_nothing(
    shell, shops, postgres_copy
):
    shell("up", shops, "--yes", "--no-serve", "--to", postgres_copy)
    before, entries = dump(postgres_copy), json.loads(shell("status", "--json").stdout)["entries"]
    done = shell("up", shops, "--yes", "--no-serve", "--to", postgres_copy)
    assert "held       1,150 rows in 8 datasets, protected before" in done.stderr
    assert json.loads(shell("status", "--json").stdout)["entries"] == entries
    assert dump(postgres_copy) == before


@pytest.fixture
def postgres_copy(postgres_server, postgres):
    """A second database of the same server, at which a user of its own must sign in by name."""
    import psycopg

    name = postgres.partition("?")[0].rsplit("/", 1)[1] + "_copy"
    with psycopg.connect(postgres_server[0], autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    head, mark, tail = postgres.partition("?")
    assert getpass.getuser() != "postgres"
    return head.rsplit("/", 1)[0] + "/" + name + mark + tail
