"""The checks against real servers: open ones, and the same secured."""

import os
import sys
import time
from pathlib import Path

import checks_java as java
import checks_servers as servers
import pytest
from checks_seeing import seen


def test_redis_without_a_password_is_an_open_door_and_one_with_a_password_is_not():
    with servers.redis() as port:
        found = seen("redis", port)
        assert set(found) == {"no_auth", "no_tls", "end_of_life"}
        assert "Redis 7" in found["no_auth"].message
    with servers.redis("--requirepass", "changeme") as port:
        assert set(seen("redis", port)) == {"no_tls"}
        found = seen("redis", port, logins=["someone:else", ":changeme"])
        assert set(found) == {"no_tls", "default_credentials", "broad_role"}
        assert "changeme" not in repr(found)
    clerk = ["--user", "clerk", "on", ">changeme", "~case:*", "+@read"]
    with servers.redis("--requirepass", "else", *clerk) as port:
        found = seen("redis", port, logins=["clerk:changeme"])
        assert set(found) == {"no_tls", "default_credentials"}


def test_redis_behind_tls_is_seen_to_be_so():
    with servers.folder() as home:
        chain, key = servers.certificate(home)
        tls = ["--tls-port", "0", "--port", "0", "--tls-auth-clients", "no"]
        tls += ["--tls-cert-file", chain, "--tls-key-file", key]
        with servers.redis(*tls, "--requirepass", "changeme") as port:
            assert set(seen("redis", port)) == {"certificate"}
        with servers.redis(*tls) as port:
            assert {"no_auth", "certificate"} <= set(seen("redis", port))


def test_memcached_answers_anyone_unless_it_has_an_auth_file():
    with servers.memcached() as port:
        assert set(seen("memcached", port)) == {"no_auth", "no_tls"}
    with servers.folder() as home:
        (home / "users").write_text("reader:changeme\n")
        with servers.memcached("-Y", home / "users") as port:
            assert set(seen("memcached", port)) == {"no_tls"}


USERS = """\
create role trusted login;
set password_encryption = 'scram-sha-256'; create role scrammed login password 'changeme';
set password_encryption = 'md5'; create role md5ed login password 'changeme';
create role told login password 'changeme';
"""
RULES = [
    f"{sort} all {user} 127.0.0.1/32 {way}"
    for sort, user, way in (
        ("host", "trusted", "trust"),
        ("host", "scrammed", "scram-sha-256"),
        ("host", "md5ed", "md5"),
        ("host", "told", "password"),
    )
]


def test_postgresql_under_trust_is_open_and_every_other_way_asks_who_we_are():
    with servers.postgres(RULES, before=USERS) as port:
        found = seen("postgresql", port, account="trusted")
        assert set(found) == {"no_auth", "no_tls"}
        assert "PostgreSQL 18" in found["no_auth"].message
        for user in ("scrammed", "md5ed", "told", "nobody"):
            assert set(seen("postgresql", port, account=user)) == {"no_tls"}, user
        for user in ("scrammed", "md5ed", "told"):
            asked = [f"{user}:wrong", f"{user}:changeme"]
            found = seen("postgresql", port, account=user, logins=asked)
            assert set(found) == {"no_tls", "default_credentials"}, user
            assert set(seen("postgresql", port, account=user, logins=asked[:1])) == {"no_tls"}


def test_postgresql_behind_tls_is_seen_to_be_so():
    with servers.postgres(RULES, before=USERS, tls=True) as port:
        found = seen("postgresql", port, account="scrammed", logins=["scrammed:changeme"])
        assert set(found) == {"certificate", "default_credentials"}
        assert {"no_auth", "certificate"} <= set(seen("postgresql", port, account="trusted"))


def test_mariadb_says_its_version_and_lets_in_only_by_a_password_of_the_list():
    with servers.mariadb_data() as data:
        with servers.mariadb(data) as port:
            assert set(seen("mysql", port)) == {"no_tls"}
            found = seen("mysql", port, logins=["root:"])
            assert set(found) == {"no_tls", "default_credentials", "broad_role"}
            assert set(seen("mysql", port, logins=["root:wrong"])) == {"no_tls"}
        with servers.mariadb(data, tls=True, root_password="changeme") as port:
            assert set(seen("mysql", port, logins=["root:"])) == {"certificate"}
            found = seen("mysql", port, logins=["root:", "root:changeme"])
            assert set(found) == {"certificate", "default_credentials", "broad_role"}


@pytest.fixture(scope="module")
def node():
    with servers.opensearch() as port:
        mapping = {"name": "keyword", "id_number": "keyword", "mobile": "keyword"}
        fields = ",".join(f'"{n}":{{"type":"{t}"}}' for n, t in mapping.items())
        fields += ',"account":{"properties":{"case_text":{"type":"text"}}}'
        body = f'{{"mappings":{{"properties":{{{fields}}}}}}}'.encode()
        servers.ask(f"http://127.0.0.1:{port}/person", body, "PUT")
        lines = b"".join(
            b'{"index":{}}\n{"name":"n","id_number":"990101199003074470"}\n' for _ in range(1_200)
        )
        servers.ask(f"http://127.0.0.1:{port}/person/_bulk?refresh=true", lines, "POST")
        yield port


@pytest.mark.slow
def test_an_open_opensearch_is_found_with_the_fields_and_people_behind_it(node):
    found = seen("opensearch", node, names=True)
    assert set(found) == {"no_auth", "no_tls"}
    message = found["no_auth"].message
    assert "4 fields of up to 1,200 people" in message
    for words in ("Chinese ID number", "mobile number", "free text", "without a password since"):
        assert words in message
    assert found["no_auth"].level == "high"
    assert "99010119" not in repr(found)


@pytest.mark.slow
def test_an_elasticsearch_of_the_years_of_the_register_is_found_open_and_ended():
    with servers.opensearch("elasticsearch") as port:
        mapping = b'{"mappings":{"properties":{"id_number":{"type":"keyword"}}}}'
        servers.ask(f"http://127.0.0.1:{port}/person", mapping, "PUT")
        found = seen("opensearch", port, names=True)
        assert set(found) == {"no_auth", "no_tls", "end_of_life"}
        assert "Elasticsearch 7.17.9 answers anyone" in found["no_auth"].message
        assert "1 field of up to 0 people, Chinese ID number" in found["no_auth"].message


@pytest.mark.slow
def test_opensearch_behind_a_password_and_tls_is_not_an_open_door(node):
    with servers.folder() as home:
        users = servers.password_file(home, "admin", "admin")
        rules = f"location / {{ auth_basic r; auth_basic_user_file {users};"
        rules += f" proxy_pass http://127.0.0.1:{node}; }}"
        with servers.nginx(rules, sort="issued") as (port, _):
            assert set(seen("opensearch", port)) == set()
            asked = ["elastic:changeme", "admin:admin"]
            assert set(seen("opensearch", port, logins=asked)) == {"default_credentials"}
        with servers.nginx(rules, sort="self-signed") as (port, _):
            assert set(seen("opensearch", port)) == {"certificate"}
        with servers.nginx(rules, sort="expired") as (port, _):
            assert "run out" in seen("opensearch", port)["certificate"].message
        with servers.nginx(rules) as (port, _):
            assert set(seen("opensearch", port)) == {"no_tls"}


def test_a_server_of_another_sort_is_told_as_such():
    with servers.nginx("location / { return 200 'hello'; }") as (port, _):
        began = time.monotonic()
        for service in ("opensearch", "redis", "postgresql", "mysql", "memcached"):
            assert set(seen(service, port)) == {"something else answers"}, service
        assert time.monotonic() - began < 30


def test_etcd_is_open_until_its_authentication_is_switched_on():
    with servers.etcd() as port:
        assert set(seen("etcd", port)) == {"no_auth", "no_tls", "end_of_life"}
        servers.close_etcd(port)
        assert set(seen("etcd", port)) == {"no_tls", "end_of_life"}


def test_a_bucket_that_lists_itself_to_anyone_is_found():
    with servers.moto() as port:
        assert set(seen("s3", port, account="register")) == {"no_auth", "no_tls"}
        assert set(seen("s3", port)) == {"no_auth", "no_tls"}
        assert "no_auth" not in seen("s3", port, account="not-there")


def test_a_server_of_mongodb_s_protocol_names_its_databases_only_where_nobody_is_asked():
    with servers.ferretdb() as port:
        found = seen("mongodb", port)
        assert set(found) == {"no_auth", "no_tls"}
        assert "FerretDB 1.24" in found["no_auth"].message
    account = ["--setup-username=root", "--setup-password=changeme", "--setup-database=admin"]
    with servers.ferretdb("--test-enable-new-auth", *account) as port:
        assert set(seen("mongodb", port)) == {"no_tls"}
        assert set(seen("mongodb", port, logins=["root:wrong"])) == {"no_tls"}
        found = seen("mongodb", port, logins=["root:changeme"])
        assert "default_credentials" in found


@pytest.mark.slow
def test_jupyter_without_a_token_is_open_and_one_with_a_token_is_not():
    with servers.jupyter("") as port:
        assert set(seen("jupyter", port)) == {"no_auth", "broad_role", "no_tls"}
    with servers.jupyter("changeme") as port:
        assert set(seen("jupyter", port)) == {"no_tls"}


@pytest.mark.slow
def test_rabbitmq_lets_guest_in_only_where_the_list_says_to_try():
    with servers.rabbitmq() as port:
        assert set(seen("rabbitmq", port)) == {"no_tls"}
        found = seen("rabbitmq", port, logins=["admin:admin", "guest:guest"])
        assert set(found) == {"no_tls", "default_credentials", "broad_role", "end_of_life"}


@pytest.mark.slow
def test_cassandra_takes_queries_of_anyone_until_it_asks_for_a_password():
    with java.cassandra() as port:
        found = seen("cassandra", port, names=True)
        assert set(found) == {"no_auth", "no_tls"}
        assert "Cassandra 5.0" in found["no_auth"].message
    with java.cassandra(guarded=True) as port:
        assert set(seen("cassandra", port)) == {"no_tls"}
        assert set(seen("cassandra", port, logins=["cassandra:wrong"])) == {"no_tls"}
        found = seen("cassandra", port, logins=["cassandra:cassandra"])
        assert set(found) == {"no_tls", "default_credentials", "broad_role"}


@pytest.mark.slow
def test_kafka_names_its_brokers_to_anyone_only_on_a_listener_that_asks_nobody():
    with java.kafka() as port:
        assert set(seen("kafka", port)) == {"no_auth", "no_tls"}
    with java.kafka("SASL_PLAINTEXT") as port:
        assert set(seen("kafka", port)) == {"no_tls"}
        found = seen("kafka", port, logins=["reader:wrong", "reader:changeme"])
        assert set(found) == {"no_tls", "default_credentials"}


@pytest.mark.slow
def test_zookeeper_lists_its_nodes_to_anyone_unless_it_asks_who_they_are():
    with java.zookeeper() as port:
        found = seen("zookeeper", port)
        assert set(found) == {"no_auth", "no_tls"}
        assert "ZooKeeper 3.8" in found["no_auth"].message
    with java.zookeeper("enforce.auth.enabled=true", "enforce.auth.schemes=digest") as port:
        assert set(seen("zookeeper", port)) == {"no_tls"}


def test_clickhouse_runs_queries_of_anyone_until_default_has_a_password():
    with servers.clickhouse() as port:
        found = seen("clickhouse", port)
        assert set(found) == {"no_auth", "no_tls", "end_of_life"}
        assert "ClickHouse 18.16" in found["no_auth"].message
    with servers.clickhouse("changeme") as port:
        assert set(seen("clickhouse", port)) == {"no_tls"}
        found = seen("clickhouse", port, logins=["default:", "default:changeme"])
        assert set(found) == {"no_tls", "default_credentials", "end_of_life"}


@pytest.mark.slow
def test_opensearch_s_own_security_asks_who_we_are_and_takes_the_account_it_comes_with():
    with java.secured_opensearch() as port:
        assert set(seen("opensearch", port)) == {"certificate"}
        found = seen("opensearch", port, logins=["elastic:changeme", "admin:admin"])
        assert set(found) == {"certificate", "default_credentials"}
    with java.secured_opensearch(anonymous=True) as port:
        assert set(seen("opensearch", port)) == {"certificate", "broad_role"}


@pytest.mark.slow
def test_a_server_of_couchdb_s_protocol_makes_everyone_its_administrator_until_it_has_one():
    with java.pouchdb() as port:
        found = seen("couchdb", port, names=True)
        assert set(found) == {"no_auth", "broad_role", "no_tls"}
    with java.pouchdb(admin="root") as port:
        assert set(seen("couchdb", port)) == {"no_auth", "no_tls"}


@pytest.mark.slow
def test_our_own_gateway_shows_a_stranger_nothing(shell):
    port = servers.free_port()
    shell("up", "--people", "100", "--room", "demo", "--no-serve")
    command = [shell_program(), "serve", "--room", "demo", "--port", port]
    run = {"cwd": shell.work, "env": {**os.environ, "STRONGROOM_HOME": str(shell.home)}}
    with servers.started(command, port, within=60, **run):
        assert set(seen("gateway", port)) == {"no_tls"}
    rules = "location = / { return 303 /sign-in; } location = /metrics { return 200 'people 1'; }"
    with servers.nginx(f"{rules} location / {{ return 401; }}") as (port, _):
        assert set(seen("gateway", port)) == {"no_auth", "no_tls"}


def shell_program():
    return Path(sys.executable).with_name("strongroom")
