"""Proof from inside: the socket table of this machine, and what real servers say of their roles."""

import checks_java as java
import checks_servers as servers
import pytest
from checks_seeing import seen
from hypothesis import given
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.watch import sockets, within
from strongroom.watch.assets import declare

# -- the socket table ---------------------------------------------------------------------------

TABLE = """  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
   0: 0100007F:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
   1: 00000000:23F0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
   2: 00000000:15E1 0100007F:8888 01 00000000:00000000 00:00000000 00000000     0
"""
TABLE6 = """  sl  local_address                         remote_address                        st
   0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A 0
   1: 00000000000000000000000001000000:0CEA 00000000000000000000000000000000:0000 0A 0
   2: 0000000000000000FFFF00000100007F:2352 00000000000000000000000000000000:0000 0A 0
   3: B80D01200000000000000000010000FF:270F 00000000000000000000000000000000:0000 0A 0
"""


def test_the_kernels_table_is_read_in_both_versions_and_connections_are_passed_over():
    assert list(sockets.listeners([TABLE, TABLE6])) == [
        ("127.0.0.1", 6379),
        ("0.0.0.0", 9200),
        ("::", 5432),
        ("::1", 3306),
        ("127.0.0.1", 9042),
        ("2001:db8::ff00:1", 9999),
    ]
    for port, wide in ((6379, False), (9200, True), (5432, True), (3306, False), (9042, False)):
        every = list(sockets.listeners([TABLE, TABLE6]))
        assert bool(sockets.signs("Redis", port, every)) is wide, port
    assert sockets.signs("x", 5601, every) == ()


@given(st.text(max_size=400))
def test_a_table_of_any_text_raises_nothing(text):
    list(sockets.listeners([text, f"head\n 0: {text} x 0A\n"]))


def test_a_redis_that_listens_to_every_network_is_seen_by_the_table_of_this_machine():
    with servers.redis("--bind", "0.0.0.0", "--requirepass", "changeme") as port:
        found = seen("redis", port)
        assert set(found) == {"no_tls", "public_bind"}
        assert found["public_bind"].subject == f"port {port} of this machine"
        assert f"0.0.0.0:{port} LISTEN" in found["public_bind"].proof
    with servers.redis("--requirepass", "changeme") as port:
        assert set(seen("redis", port)) == {"no_tls"}


def test_socket_file_and_rule_are_told_as_one_way_in(tmp_path):
    with servers.redis("--bind", "0.0.0.0", "--requirepass", "changeme") as port:
        rules = tmp_path / "security-group.json"
        rules.write_text(
            '{"SecurityGroups":[{"IpPermissions":[{"IpProtocol":"-1",'
            '"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]}]}'
        )
        conf = tmp_path / "redis.conf"
        conf.write_text("bind 0.0.0.0\nrequirepass x\ntls-port 1\n")
        found = seen("redis", port, configs=(str(conf), str(rules)))
        assert (
            f"; the way in: bind: 0.0.0.0 + 0.0.0.0:{port} LISTEN" in found["public_bind"].message
        )


def test_another_machine_s_port_is_not_looked_up_in_our_own_table():
    assert sockets.is_here("127.0.0.1")
    assert sockets.is_here("::1")
    for other in ("192.0.2.7", "2001:db8::1", "db.example.com", ""):
        assert not sockets.is_here(other)


# -- what a store says of its roles -------------------------------------------------------------


def test_postgresql_is_asked_who_may_do_what_only_where_its_owner_allows_it(monkeypatch):
    before = (
        "create role clerk login password 'changeme';\n"
        "create role second superuser login password 'changeme';\n"
        "create table person (name text);\n"
        "grant select on person to public;\n"
    )
    rules = ["host all all 0.0.0.0/0 scram-sha-256", "host all all 10.0.0.0/8 trust"]
    monkeypatch.setenv("PGPASSWORD", "changeme")
    with servers.postgres(rules, before=before) as port:
        source = f"postgresql://second@127.0.0.1:{port}/postgres"
        assert set(seen("postgresql", port, account="clerk", source=source)) == {"no_tls"}
        found = seen("postgresql", port, account="clerk", source=source, roles=True)
        assert set(found) == {"no_tls", "broad_role", "no_auth", "public_bind"}
        said = found["broad_role"].message
        assert "the account that is used here is a superuser; 2 accounts are superusers" in said
        assert "1 tables may be read by every account" in said
        assert "line 2: host … trust" in found["no_auth"].proof
        assert "changeme" not in repr(found)
        source = source.replace("second", "clerk")
        found = seen("postgresql", port, account="clerk", source=source, roles=True)
        # Who may not read the rules is told of the roles all the same.
        assert set(found) == {"no_tls", "broad_role"}
        source = source.replace("clerk", "nobody")
        found = seen("postgresql", port, account="clerk", source=source, roles=True)
        assert set(found) == {"no_tls", "roles not asked"}


def test_mariadb_counts_its_accounts_without_a_password_and_with_every_right(monkeypatch):
    monkeypatch.setenv("MYSQL_PWD", "")
    with servers.mariadb_data() as data, servers.mariadb(data) as port:
        source = f"mysql://root@127.0.0.1:{port}/"
        found = seen("mysql", port, source=source, roles=True)
        assert {"no_tls", "broad_role", "default_credentials"} <= set(found)
        assert "no_auth" not in found
        assert "need no password on the machine itself" in found["default_credentials"].message
        pymysql = pytest.importorskip("pymysql")
        with pymysql.connect(host="127.0.0.1", port=port, user="root") as root:
            for sql in (
                "create user far@'%' identified by ''",
                "create user near@'10.1.2.3' identified by 'changeme'",
                "grant all on *.* to near@'10.1.2.3'",
            ):
                root.cursor().execute(sql)
        found = seen("mysql", port, source=source, roles=True)
        assert {"no_auth", "public_bind"} <= set(found)
        assert "1 accounts need no password, from other machines" in found["no_auth"].message
        assert "1 accounts may do everything from other machines" in found["broad_role"].message
        assert "near" not in repr(found)


@pytest.mark.slow
def test_opensearch_is_asked_for_the_role_of_its_owner_s_account(monkeypatch, tmp_path):
    with java.secured_opensearch() as port:
        netrc = tmp_path / "netrc"
        netrc.write_text("machine 127.0.0.1 login admin password admin\n")
        netrc.chmod(0o600)
        monkeypatch.setenv("NETRC", str(netrc))
        source = f"opensearch://admin@127.0.0.1:{port}/?tls=unverified"
        found = seen("opensearch", port, source=source, roles=True)
        assert set(found) == {"certificate", "broad_role"}
        assert "may do everything" in found["broad_role"].message
        netrc.write_text("machine 127.0.0.1 login readall password readall\n")
        source = source.replace("admin@", "readall@")
        assert set(seen("opensearch", port, source=source, roles=True)) == {"certificate"}


def test_roles_are_asked_of_a_store_of_the_same_sort_and_never_without_one():
    def made(service, source, **more):
        given = {"source": source, "roles": True, **more}
        return declare(
            "a", service, "10.0.0.1:1", now=servers.datetime.now(servers.UTC), by="x", **given
        )

    from strongroom.watch.assets import check_of

    assert within.is_asked(made("postgresql", "postgresql://a@b/c"), check_of("postgresql"))
    for service, source in (("redis", "postgresql://a@b/c"), ("mysql", "postgresql://a@b/c")):
        assert not within.is_asked(made(service, source), check_of(service))
    with pytest.raises(UsageError):
        made("mysql", "")


def test_a_server_of_mongodb_s_protocol_is_asked_for_the_roles_of_its_owner_s_account():
    with servers.ferretdb() as port:
        source = f"mongodb://127.0.0.1:{port}/register"
        found = seen("mongodb", port, source=source, roles=True)
        assert set(found) == {"no_auth", "no_tls"}
