"""The Shanghai case in a real store: found open, copied, wiped, restored, protected."""

import os
import re
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import psycopg
import pytest

from strongroom import city, gateway
from strongroom import room as rooms
from strongroom.core.errors import Refused, UsageError
from strongroom.dashboard import views
from strongroom.dashboard.spoken import spoken
from strongroom.gateway.probe import PATHS, probe
from strongroom.replay import Failed
from strongroom.room import staging
from strongroom.stores import _own_postgres, stages
from strongroom.stores.stages import open_stage

PEOPLE, SEED = 600, 7


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo room for all tests of this file, and a replay of the case in it: its steps."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGROOM_HOME", str(folder / "home"))
        made = rooms.create_demo(folder / "demo", people=PEOPLE, seed=SEED)
    with made as room:
        store = rooms.city_store(PEOPLE, SEED)
        room.protect(store, room.survey(store))

        def play(url="", every=1.0):
            settings = gateway.Settings(port=0, demo=True, purposes=room.config.purposes)
            app = gateway.create_app(room.desk, settings, timeline=room.timeline)
            with gateway.Server(app, settings).background() as server:
                return list(room.replay("shanghai", server.url, _look, url, every))

        yield SimpleNamespace(room=room, play=play)


def _look(url):
    return len(PATHS), [exposure.message for exposure in probe(url)]


def one(steps, words):
    [found] = [step for step in steps if words in step.what]
    return found


ROWS = sum(city.row_count(name, PEOPLE) for name in ("person", "contact", "case_record"))


def all_that_was_promised(steps, room):
    """The acts, each noticed within a minute, and what they left in the room: alarms alone."""
    stands = one(steps, "The clear register is put into")
    rows = int(re.search(r"([\d,]+) rows", stands.detail)[1].replace(",", ""))
    assert rows >= ROWS
    found = one(steps, "stands open")
    told = re.search(r"\d+ fields of ([\d,]+) people", found.alarm)
    # A field of a document's own ids may be counted as well, so it is not the exact number.
    assert 0.9 * PEOPLE <= int(told[1].replace(",", "")) <= 1.2 * PEOPLE
    assert "readable without a password since" in found.alarm
    copied, wiped = one(steps, "A thief copies it"), one(steps, "He wipes it")
    assert copied.detail.startswith("500 of 500 people")
    assert "holds a demand for money" in wiped.detail
    assert all(0 < step.after < 60 for step in (found, copied, wiped))
    assert f"{rows:,} rows" in one(steps, "is restored from the snapshot").what
    safe = one(steps, "takes all there is of the protected copy")
    assert f"{rows:,} rows" in safe.what
    assert "looked for 500 people" in safe.detail
    assert "none found" in safe.detail
    for step in steps[-6:]:
        for said in filter(None, (step.what, step.detail, step.noticed_by, step.alarm, step.then)):
            assert spoken("zh", said) != said, said
    kinds = {a.kind for a in rooms.Watching(room).alarms.held()}
    assert kinds >= {"exposed", "copied", "wiped", "note"}
    assert room.snapshots.notes.all() == []
    assert not any("127.0.0.1" in finding.field.store for finding in room.inventory.findings())
    assert {g.dataset for g in room.inventory.generations()} == {"person", "contact", "case_record"}


# -- PostgreSQL -------------------------------------------------------------------------------


@pytest.mark.postgres
def test_without_a_store_the_case_is_played_in_a_postgresql_of_its_own(demo):
    if _own_postgres.programs() is None:
        pytest.skip("no programs of PostgreSQL are installed here")
    steps = demo.play()
    all_that_was_promised(steps, demo.room)
    assert not any(a.name.startswith(staging.OWN) for a in demo.room.assets.everything())
    told = demo.room.timeline()
    assert [step["what"] for step in told] == [step.what for step in steps]
    assert views.found_open(told) == one(steps, "stands open").after


def test_where_no_store_can_be_had_it_is_said_and_nothing_is_played(demo, monkeypatch):
    monkeypatch.setattr(_own_postgres, "programs", lambda: None)
    steps = demo.play()
    assert steps[-1].what == "The open store is not played: no store to play in could be had"
    assert "--store URL" in steps[-1].detail
    assert all(spoken("zh", s) != s for s in (steps[-1].what, steps[-1].detail))
    assert not any("thief" in step.what for step in steps)


@pytest.mark.postgres
def test_a_postgresql_of_its_own_lets_its_one_user_in_and_is_gone_afterwards():
    if _own_postgres.programs() is None:
        pytest.skip("no programs of PostgreSQL are installed here")
    with _own_postgres.own_postgres() as url:
        assert url
        with psycopg.connect(url, autocommit=True) as connection:
            rights = "select rolsuper, pg_has_role(rolname, 'pg_execute_server_program', 'usage')"
            assert connection.execute(
                f"{rights} from pg_roles where rolname = current_user"
            ).fetchall() == [(False, False)]
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(url.replace("visitor", "owner"))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


@pytest.mark.slow
@pytest.mark.postgres
def test_a_replay_that_is_ended_in_the_midst_takes_everything_down_again(shell, servers):
    if _own_postgres.programs() is None:
        pytest.skip("no programs of PostgreSQL are installed here")
    shell("up", "--people", 600, "--room", "demo", "--no-serve")
    with servers.folder() as temporary:  # where the user of the server gets in, too
        environment = {
            **os.environ,
            "STRONGROOM_HOME": str(shell.home),
            "TMPDIR": str(temporary),
            "PYTHONUNBUFFERED": "1",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "strongroom", "replay", "shanghai", "--room", "demo", "--json"],
            cwd=shell.work,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        port = ""
        for line in process.stdout:
            if "clear register" in line:
                port = re.search(r"127\.0\.0\.1:(\d+)", line)[1]
                break
        assert port
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
        assert process.wait(60) == 130
        assert list(temporary.iterdir()) == []
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"postgresql://visitor@127.0.0.1:{port}/postgres")
    assert "no asset is declared" in shell("asset", "list", "--room", "demo").stderr
    assert "no snapshot" in shell("snapshot", "list", "--room", "demo").stderr
    assert shell("ledger", "verify", "--room", "demo").returncode == 0


# -- where it may not be played ---------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "http://198.51.100.7:9200",
        "https://register.example.com",
        "http://127.0.0.1.example.com:9200",
        "postgresql://visitor@198.51.100.7/register",
        "postgresql://visitor@127.0.0.1/register?host=198.51.100.7",
        "postgresql://visitor@127.0.0.1,198.51.100.7/register",
        "postgresql://visitor@localhost/register?hostaddr=198.51.100.7",
        "postgresql:///register",
    ],
)
def test_a_store_that_may_be_on_another_machine_is_never_asked(url, monkeypatch):
    def asked(*arguments, **options):
        raise AssertionError("it was connected to")

    monkeypatch.setattr("http.client.HTTPConnection.connect", asked)
    monkeypatch.setattr("psycopg.connect", asked)
    with pytest.raises(Refused):
        open_stage(url)


def test_an_environment_that_leads_elsewhere_is_refused(monkeypatch):
    monkeypatch.setenv("PGHOSTADDR", "198.51.100.7")
    with pytest.raises(Refused):
        open_stage("postgresql://visitor@127.0.0.1/register")


@pytest.mark.parametrize("url", ["people.sqlite", "mysql://127.0.0.1/register", "s3://bucket"])
def test_a_store_of_another_sort_is_no_stage(url):
    with pytest.raises(UsageError):
        open_stage(url)


@pytest.fixture
def served(servers):
    """An empty PostgreSQL that lets anybody in, started by its owner."""
    with servers.postgres(["local all all trust", "host all all 127.0.0.1/32 trust"]) as port:
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres", port


@pytest.mark.postgres
def test_a_store_that_was_not_declared_or_holds_something_is_refused_before_anything(demo, served):
    url, port = served
    with pytest.raises(UsageError) as error:
        demo.play(url)
    assert "asset declare stage postgresql" in error.value.hint
    public = f"postgresql://127.0.0.1:{port}/postgres"
    demo.room.assets.declare("stage", "postgresql", f"127.0.0.1:{port}", source=public)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("create table mine (a int)")
        connection.execute("insert into mine values (1)")
        since = demo.room.ledger.size()
        with pytest.raises(Refused, match="no replay has put there"):
            demo.play(url)
        assert connection.execute("select count(*) from mine").fetchone() == (1,)
    assert [e.act for e in demo.room.ledger.latest(50) if e.seq >= since] == []


@pytest.mark.slow
@pytest.mark.postgres
def test_a_row_that_does_not_come_back_is_called_a_failure_and_all_is_cleared_away(
    demo, served, monkeypatch
):
    url, port = served
    public = f"postgresql://127.0.0.1:{port}/postgres"
    demo.room.assets.declare("failing", "postgresql", f"127.0.0.1:{port}", source=public)
    tally = staging.tally

    def one_cell_off(store, keys):
        found = tally(store, keys)
        if "your_data_is_safe" in found:
            rows, total = found["person"]
            found["person"] = (rows, total + 1)
        return found

    monkeypatch.setattr(staging, "tally", one_cell_off)
    with pytest.raises(Failed, match="rows came back, or other ones"):
        demo.play(url)
    with psycopg.connect(url, autocommit=True) as connection:
        left = connection.execute(
            "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " where n.nspname in ('public', 'strongroom')"
        ).fetchone()
    assert left == (0,)
    assert demo.room.snapshots.notes.all() == []
    # What it left does not hide the thief from the next replay.
    monkeypatch.setattr(staging, "tally", tally)
    all_that_was_promised(demo.play(url), demo.room)


@pytest.mark.postgres
def test_one_changed_cell_or_a_row_that_is_there_twice_changes_the_tally(demo, postgres):
    from strongroom.stores import open_store

    def told():
        with open_store(postgres) as store:
            return staging.tally(store, demo.room.keys)["t"]

    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("create table t (a text, b text, c int)")
        connection.execute("insert into t values ('x|y', null, 1), ('x', 'y', 2), ('', 'z', 3)")
        first = told()
        connection.execute("create table u as select * from t order by c desc")
        connection.execute("drop table t")
        connection.execute("alter table u rename to t")
        assert told() == first  # the order does not matter
        for change in (
            "update t set a = null where c = 3",
            "update t set a = 'x', b = '|y' where c = 1",
            "insert into t values ('x', 'y', 2)",
        ):
            connection.execute(change)
            assert told() != first


# -- OpenSearch -------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_case_is_played_in_a_real_opensearch_at_the_pace_of_the_watcher(demo, cluster):
    place = f"127.0.0.1:{cluster.port}"
    demo.room.assets.declare("cluster", "opensearch", place, source=cluster.url)
    begun = time.monotonic()
    steps = demo.play(cluster.url, every=15.0)
    assert time.monotonic() - begun < 240
    all_that_was_promised(steps, demo.room)
    assert cluster.names() == []
    assert "cluster" in [a.name for a in demo.room.assets.everything()]
    assert stages.NOTE in one(steps, "He wipes it").detail


def test_a_cluster_that_holds_an_index_of_somebody_elses_is_not_touched(demo, cluster):
    cluster.load("theirs", {"1": {"a": 1}})
    place = f"127.0.0.1:{cluster.port}"
    demo.room.assets.declare("shared", "opensearch", place, source=cluster.url)
    with pytest.raises(Refused, match="no replay has put there: theirs"):
        demo.play(cluster.url)
    assert cluster.held("theirs") == {"1": {"a": 1}}
