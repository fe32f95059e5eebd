"""Looking at assets: what is asked and how often, who cannot stop it, what is remembered."""

import resource
import time
from datetime import UTC, datetime, timedelta

import checks_servers as servers
import pytest
from checks_seeing import asset, seen
from hypothesis import given, settings
from hypothesis import strategies as st
from watch_strangers import STRANGERS, Listener, Recorder, endless_line, redirects

from strongroom.core.errors import UsageError
from strongroom.core.outside import Content, Look
from strongroom.core.registry import shelf
from strongroom.core.types import Field, Finding, Level
from strongroom.inventory import Inventory
from strongroom.watch import exposures, joining, prober
from strongroom.watch.assets import declare
from strongroom.watch.weighing import SEVERITIES, Held, severity

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SERVICES = [check.name for check in shelf("checks").values() if check.outside]


@pytest.fixture
def inventory(tmp_path):
    return Inventory.open(tmp_path / "inventory.json")


def look(assets, inventory, now=NOW, **options):
    return list(
        exposures.look(assets, inventory=inventory, clock=lambda: now, **{"pace": 0.02, **options})
    )


# -- what is asked, and how often ---------------------------------------------------------------


def test_one_connection_a_second_and_nothing_but_the_greeting_reaches_a_real_redis(inventory):
    with servers.redis() as port, Recorder(port) as proxy:
        door = asset("redis", proxy.port)
        for _ in range(2):
            look([door, asset("redis", proxy.port, name="the same again")], inventory, pace=1.0)
        times = proxy.connections
        assert len(times) == 4
        # Within a run one address has one connection a second, however often it was declared; a
        # busy machine may note the first of two late.
        assert times[1] - times[0] > 0.8
        assert times[3] - times[2] > 0.8
        said = {bytes(heard) for heard in proxy.heard}
        assert said == {b"PING\r\nINFO server\r\nACL WHOAMI\r\nQUIT\r\n"}


def test_the_pace_is_kept_from_where_the_last_connection_stood_and_by_each_address():
    now = [100.0]

    def sleep(seconds):
        now[0] += seconds / 2  # wakes too early, as a sleep may

    pace = prober.Pace(1.0, sleep=sleep, clock=lambda: now[0])
    begun = []
    for delay in (0.0, 0.4, 0.0):
        pace.wait(("a", 1))
        begun.append(now[0])
        now[0] += delay  # a busy machine connects late
        pace.began(("a", 1))
        pace.wait(("b", 1)) if delay else None
    assert begun[0] == 100.0
    assert begun[1] >= 101.0
    assert begun[2] - begun[1] >= 1.4


def test_postgresql_is_asked_who_we_are_taken_for_and_no_query(inventory):
    with (
        servers.postgres(["host all all 127.0.0.1/32 trust"]) as port,
        Recorder(port) as proxy,
    ):
        look([asset("postgresql", proxy.port)], inventory)
        [heard] = proxy.heard
        assert heard[:8] == (8).to_bytes(4) + (80877103).to_bytes(4)
        assert heard[12:16] == (196_608).to_bytes(4)
        assert int.from_bytes(heard[8:12]) == len(heard) - 8


@pytest.mark.slow
def test_no_document_is_asked_of_a_real_opensearch_and_no_two_connections_in_a_second(inventory):
    with servers.opensearch() as port, Recorder(port) as proxy:
        where = f"http://127.0.0.1:{port}/person"
        servers.ask(f"{where}/_doc?refresh=true", b'{"name":"n","mobile":"16800001234"}', "POST")
        found = look([asset("opensearch", proxy.port, names=True)], inventory, pace=1.0)
        assert "16800001234" not in repr(found)
        asked = [bytes(heard).split(b"\r\n")[0].decode() for heard in proxy.heard]
        assert asked == [
            "GET / HTTP/1.1",
            "GET /_cat/indices?format=json&h=index,docs.count,store.size HTTP/1.1",
            "GET /_cat/indices?format=json&h=index,docs.count,store.size HTTP/1.1",
            "GET /person/_mapping?filter_path=*.mappings.**.type HTTP/1.1",
        ]
        assert all(heard.endswith(b"\r\n\r\n") for heard in proxy.heard)
        gaps = [b - a for a, b in zip(proxy.connections, proxy.connections[1:], strict=False)]
        assert min(gaps) > 0.8


def test_what_could_change_an_asset_cannot_be_asked(inventory):
    door = prober.Outside(
        asset("opensearch", 9), "127.0.0.1", pace=prober.Pace(0), today=NOW.date()
    )
    with pytest.raises(UsageError):
        door.post("_delete_by_query")
    for path in ("no-slash", "/a b", "/a\r\nX: y", "/状"):
        with pytest.raises(UsageError):
            door.get(path)
    assert {name for name in dir(door) if not name.startswith("_")} >= {"get", "post", "line"}
    assert not hasattr(door, "put")
    assert not hasattr(door, "delete")


def test_a_redirect_is_never_followed(inventory):
    with Listener(redirects) as listener:
        look([asset("dashboards", listener.port)], inventory)
        assert len(listener.connections) == 1


def test_an_asset_that_is_not_declared_as_valid_now_is_not_touched_and_said_so(inventory):
    with Listener(endless_line) as listener:
        over = asset("redis", listener.port, name="over", until="2026-11-24T00:00:00+00:00")
        later = asset("redis", listener.port, name="later", since="2026-11-26T00:00:00+00:00")
        broken = asset("redis", listener.port, name="broken", until="someday")
        found = {e.asset: e for e in look([over, later, broken], inventory)}
        assert listener.connections == []
    assert "its validity ended on 2026-11-24" in found["over"].message
    assert "its validity begins on 2026-11-26" in found["later"].message
    assert {e.weakness for e in found.values()} == {exposures.NOT_TOUCHED}


def test_a_name_that_leads_elsewhere_than_when_it_was_declared_is_not_followed(inventory):
    with Listener(endless_line) as listener:
        place = f"db.example.com:{listener.port}"
        made = declare("db", "redis", place, now=NOW, by="x", resolve=lambda host: ["127.0.0.1"])
        assert made.pinned == ("127.0.0.1",)
        for answer in (["192.0.2.7"], ["127.0.0.1", "192.0.2.7"], []):
            [remark] = look([made], inventory, resolve=lambda host, a=answer: a)
            assert "leads elsewhere" in remark.message
            assert remark.level == "medium"
        assert listener.connections == []
        look([made], inventory, resolve=lambda host: ["127.0.0.1"])
        assert listener.connections


def test_only_an_address_or_a_name_with_a_port_can_be_declared():
    def tried(place, **options):
        return declare(
            "a", "redis", place, now=NOW, by="x", resolve=lambda h: ["10.1.2.3"], **options
        )

    assert tried("[2001:db8::1]:6379").host == "2001:db8::1"
    assert tried("REDIS.example.com:6379").host == "redis.example.com"
    for place in (
        *("10.0.0.0/24:6379", "10.0.0.1", "10.0.0.1:0", "10.0.0.1:70000", "10.0.0.1-9:6379"),
        *("http://10.0.0.1:6379", "*:6379", "127.1:6379", "0x7f000001:6379", "2130706433:6379"),
        *("0.0.0.0:6379", "224.0.0.1:6379", "169.254.169.254:80", "255.255.255.255:6379"),
        *("[::]:6379", "[::ffff:169.254.169.254]:80", "user@host.example:6379", "a..b:6379"),
    ):
        with pytest.raises(UsageError):
            tried(place)
    for options in ({"until": "2020-01-01"}, {"since": "soon"}, {"configs": ["/no/such/file"]}):
        with pytest.raises(UsageError):
            tried("10.0.0.1:6379", **options)
    for name in ("990101199003074470", "of-16800001234", "", "a b", "-x", "x" * 80):
        with pytest.raises(UsageError):
            declare(name, "redis", "10.0.0.1:6379", now=NOW, by="x")


def test_default_credentials_are_tried_once_each_and_never_where_accounts_lock(monkeypatch):
    tried = []

    def login(door, credentials):
        tried.append((credentials.user, credentials.password.reveal()))
        return False, ()

    check = exposures.check_of("redis")
    guarded = {"outside": lambda door: Look("guarded"), "login": login}
    for lockout, said, wanted in ((False, False, 2), (True, False, 0), (True, True, 2)):
        made = _replaced(check, lockout=lockout, **guarded)
        monkeypatch.setattr(exposures, "check_of", lambda service, made=made: made)
        seen("redis", 9, logins=["a:b", "# c", "a:b", "no colon", "d:"], lockout=said)
        assert len(tried) == wanted
        assert sorted(tried) == [("a", b"b"), ("d", b"")][:wanted]
        tried.clear()


def _replaced(check, **changes):
    from dataclasses import replace

    return replace(check, **changes)


# -- who cannot stop it -------------------------------------------------------------------------


def test_hostile_assets_neither_hang_nor_crash_a_look_and_do_not_fill_the_memory(inventory):
    with contextmanager_of(STRANGERS) as listeners:
        assets = [
            asset(service, listener.port, name=f"{service}-{stranger.__name__}", names=True)
            for service in SERVICES
            for stranger, listener in listeners.items()
        ]
        assert len(assets) > 200
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.monotonic()
        found = look(assets, inventory, timeout=1.0, pace=0.01)
        took = time.monotonic() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert took < 60
    assert grown < 150, f"{grown} MiB"
    worse = [e for e in found if e.weakness not in exposures.REMARKS | {"no_tls", "certificate"}]
    assert worse == []
    assert {e.asset for e in found} >= {a.name for a in assets if "silent" in a.name}


class contextmanager_of:  # noqa: N801 - reads as what it is where it stands
    def __init__(self, strangers):
        self.listeners = {stranger: Listener(stranger) for stranger in strangers}

    def __enter__(self):
        return self.listeners

    def __exit__(self, *exc):
        for listener in self.listeners.values():
            listener.__exit__()


@pytest.mark.parametrize("stranger", STRANGERS, ids=lambda s: s.__name__)
def test_one_connection_takes_no_longer_than_its_time_and_no_more_than_its_cap(stranger):
    with Listener(stranger) as listener:
        door = prober.Outside(
            asset("opensearch", listener.port),
            "127.0.0.1",
            pace=prober.Pace(0),
            today=NOW.date(),
            timeout=0.5,
        )
        began = time.monotonic()
        reply = door.get("/")
        # Plain and then TLS: two connections at the most.
        assert time.monotonic() - began < 2 * 0.5 + 1.0
        assert reply is None or len(reply.body) <= 65_536


def test_a_check_that_fails_over_an_answer_does_not_end_the_run(inventory, monkeypatch):
    def broken(door):
        raise ValueError("16800001234")

    check = _replaced(exposures.check_of("redis"), outside=broken)
    monkeypatch.setattr(exposures, "check_of", lambda service: check)
    [told] = look([asset("redis", 9)], inventory)
    assert "the check failed" in told.message
    assert "16800001234" not in repr(told)


# Numbers and not bytes: Hypothesis would take the replies of open servers out of our own sources.
NOISE = st.lists(st.integers(0, 255), max_size=400).map(bytes)


@settings(max_examples=200, deadline=None)
@given(NOISE, st.sampled_from(SERVICES))
def test_no_noise_raises_or_opens_a_door(data, service):
    from strongroom.core.outside import Example, Reply
    from strongroom.testing.checks import played

    check = shelf("checks")[service]
    for example in (
        Example("x", http={"*": Reply(200, {}, data)}),
        Example("x", lines=((data[:1], data[1:5], data[5:9], data[9:]),)),
    ):
        assert played(check, example).state != "open"


# -- what is remembered -------------------------------------------------------------------------


def test_an_exposure_keeps_its_first_day_and_its_end_is_noted_when_it_is_closed(inventory):
    with servers.redis() as port:
        door = asset("redis", port)
        first = {e.weakness: e for e in look([door], inventory)}
        assert "since 2026-11-25 (0 days)" in first["no_auth"].message
        later = {e.weakness: e for e in look([door], inventory, NOW + timedelta(days=17))}
        assert "since 2026-11-25 (17 days)" in later["no_auth"].message
        assert later["no_auth"].since == first["no_auth"].since
        servers_ask_redis(port, b"CONFIG SET requirepass changeme\r\n")
        closed = look([door], inventory, NOW + timedelta(days=18))
        [over] = [e for e in closed if e.weakness == "no_auth"]
        assert over.until == (NOW + timedelta(days=18)).isoformat(timespec="seconds")
        again = look([door], inventory, NOW + timedelta(days=19))
        assert [e for e in again if e.weakness == "no_auth"] == []
        servers_ask_redis(port, b"AUTH changeme\r\nCONFIG SET requirepass ''\r\n")
        reopened = {e.weakness: e for e in look([door], inventory, NOW + timedelta(days=20))}
        assert reopened["no_auth"].since.startswith("2026-12-15")
    kept = [e for e in inventory.remembered() if e.weakness == "no_auth"]
    assert [(e.since[:10], e.until[:10]) for e in kept] == [
        ("2026-11-25", "2026-12-13"),
        ("2026-12-15", ""),
    ]


def servers_ask_redis(port, command):
    import socket

    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(command + b"QUIT\r\n")
        while line.recv(4096):
            pass


def test_silence_closes_nothing_and_a_refused_connection_does(inventory):
    with servers.redis() as port:
        door = asset("redis", port)
        look([door], inventory)
    from watch_strangers import silent

    with Listener(silent) as listener:
        quiet = asset("redis", listener.port, name="quiet")
        known = [
            _replaced(e, asset="quiet", subject=f"127.0.0.1:{listener.port}")
            for e in inventory.remembered()
        ]
        inventory.remember(known)
        said = look([quiet], inventory, timeout=0.3)
        assert [e for e in said if e.until] == []
    gone = look([door], inventory)
    assert {e.weakness for e in gone if e.until} == {"no_auth", "no_tls", "end_of_life"}


def test_a_look_that_is_broken_off_remembers_what_it_saw(inventory):
    with servers.redis() as port:
        running = exposures.look(
            [asset("redis", port)], inventory=inventory, clock=lambda: NOW, pace=0.02
        )
        next(running)
        running.close()
    assert len(inventory.remembered()) == 1


def test_a_configuration_file_is_proof_from_inside_until_it_is_changed(inventory, tmp_path):
    path = tmp_path / "redis.conf"
    path.write_text("bind 0.0.0.0\nprotected-mode no\n")
    door = asset("redis", servers.free_port(), configs=(str(path), str(tmp_path / "gone.conf")))
    shown = {e.weakness: e for e in look([door], inventory)}
    assert {"no_auth", "public_bind", "no_tls"} <= set(shown)
    assert shown["public_bind"].subject == str(path)
    assert "bind: 0.0.0.0" in shown["public_bind"].proof
    path.write_text("bind 127.0.0.1\naclfile /x\ntls-port 6379\n")
    over = {e.weakness for e in look([door], inventory) if e.until}
    assert over == {"no_auth", "public_bind", "no_tls"}


# -- whose data lie behind it -------------------------------------------------------------------


def finding(name, kind, level, people):
    return Finding(
        Field("duckdb:///register", "person", name), kind, level, 0.99, 10, 10, 10, people
    )


def test_an_exposure_says_whose_data_lie_behind_it_since_when(inventory):
    inventory.record_findings(
        [
            finding("id_number", "id.cn_resident", Level.CRITICAL, 970_000),
            finding("mobile", "phone.mobile", Level.PERSONAL, 970_000),
            finding("case_text", "text.free", Level.SENSITIVE, -1),
            finding("row", "none", Level.PUBLIC, -1),
        ]
    )
    with servers.redis() as port:
        door = asset("redis", port, source="duckdb:///register")
        look([door], inventory, datetime(2026, 3, 1, tzinfo=UTC))
        found = {e.weakness: e for e in look([door], inventory, datetime(2026, 3, 18, tzinfo=UTC))}
    assert found["no_auth"].message.startswith(
        "3 fields of 970,000 people, Chinese ID number, free text, mobile number, readable "
        "without a password since 2026-03-01 (17 days): Redis"
    )
    assert found["no_auth"].people == 970_000
    assert found["no_auth"].level == "high"


def test_names_of_fields_and_counts_are_enough_where_no_document_may_be_read():
    held = joining.by_names(
        [
            Content("person", 970_000_000, ("name", "id_number", "mobile", "updated_at")),
            Content("log", 5, ("host", "level")),
        ]
    )
    assert (held.fields, held.people, held.counted, held.level) == (3, 970_000_000, "rows", 3)
    assert "Chinese ID number" in held.kinds
    said = joining.sentence(
        "no_auth", held, "2021-04-01T00:00:00+00:00", datetime(2022, 6, 15, tzinfo=UTC)
    )
    assert said.startswith("3 fields of up to 970,000,000 people, ")
    assert said.endswith("readable without a password since 2021-04-01 (440 days)")


def test_severity_never_falls_when_level_people_or_reach_rise():
    for weakness in ("no_auth", "no_tls", "end_of_life", "certificate"):
        for level in Level:
            for people in (-1, 5, 500, 50_000, 5_000_000):
                held = Held(1, people, "people", level, ())
                more = Held(1, 5_000_000, "people", Level.CRITICAL, ())
                order = [
                    SEVERITIES.index(severity(weakness, held, r))
                    for r in ("machine", "private", "world")
                ]
                assert order == sorted(order)
                assert order[0] <= SEVERITIES.index(severity(weakness, more, "machine"))
    assert (
        severity("no_auth", Held(12, 970_000_000, "rows", Level.CRITICAL, ()), "world")
        == "critical"
    )
    assert severity("no_auth", None, "private") == "high"
    assert severity("certificate", None, "private") == "low"
