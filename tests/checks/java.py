"""Real servers that run on Java: their jars come from Maven once, and are kept in the temp folder."""

import contextlib
import socket
import ssl
import subprocess
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

import checks_servers as servers
import pytest

from strongroom.checks import kafka as kafka_check

PACKAGES = (
    *("java.io", "java.lang", "java.lang.module", "java.lang.reflect", "java.math", "java.net"),
    *("java.nio", "java.util", "java.util.concurrent", "java.util.concurrent.atomic"),
    *("jdk.internal.loader", "jdk.internal.ref", "jdk.internal.reflect", "jdk.internal.math"),
    *("jdk.internal.module", "jdk.internal.util.jar", "sun.nio.ch"),
)
OTHERS = (
    *("java.rmi/sun.rmi.transport.tcp", "java.rmi/sun.rmi.registry", "java.rmi/sun.rmi.server"),
    *("java.sql/java.sql", "java.management.rmi/javax.management.remote.rmi"),
    *("java.management/sun.management", "java.management/javax.management.remote"),
    *("jdk.management.jfr/jdk.management.jfr", "jdk.management/com.sun.management.internal"),
)
"""What Cassandra reaches into on Java 17."""


def answers(port, question, sign, within=60.0):
    """Return once the server answers a question so: it listens before it is ready."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", port), 5) as line,
        ):
            line.sendall(question)
            if sign in line.recv(4_096):
                return
        time.sleep(0.2)
    raise AssertionError("it listens and does not answer")


@contextlib.contextmanager
def cassandra(*, guarded=False):
    """A node with the account it is installed with; `guarded` makes it ask for a password."""
    java, kept = servers.jars("cassandra")
    port, own, jmx = servers.free_port(), servers.free_port(), servers.free_port()
    with servers.folder() as home:
        places = "".join(
            f"{key}: {home}/{key}\n"
            for key in (
                *("commitlog_directory", "saved_caches_directory", "hints_directory"),
                "cdc_raw_directory",
            )
        )
        rules = (
            "authenticator: PasswordAuthenticator\nauthorizer: CassandraAuthorizer\n"
            "role_manager: CassandraRoleManager\n"
        )
        (home / "cassandra.yaml").write_text(
            "cluster_name: door\nnum_tokens: 1\nendpoint_snitch: SimpleSnitch\n"
            "partitioner: org.apache.cassandra.dht.Murmur3Partitioner\n"
            "commitlog_sync: periodic\ncommitlog_sync_period: 10000ms\n"
            "seed_provider:\n- class_name: org.apache.cassandra.locator.SimpleSeedProvider\n"
            f"  parameters: [{{seeds: '127.0.0.1:{own}'}}]\n"
            f"listen_address: 127.0.0.1\nrpc_address: 127.0.0.1\nstorage_port: {own}\n"
            f"start_native_transport: true\nnative_transport_port: {port}\n"
            f"data_file_directories: [{home}/data]\n{places}{rules if guarded else ''}"
        )
        every = [*(f"java.base/{each}" for each in PACKAGES), *OTHERS]
        command = [java, "-Xmx512m", f"-Dcassandra.config=file://{home}/cassandra.yaml"]
        command += [f"-Dcassandra.storagedir={home}", "-Dcassandra-foreground=yes"]
        command += [f"-Dcassandra.jmx.local.port={jmx}", "-Djdk.attach.allowAttachSelf=true"]
        command += ["-Dcassandra.ring_delay_ms=100", "-Dcassandra.superuser_setup_delay_ms=100"]
        command += ["-Dcassandra.skip_wait_for_gossip_to_settle=0"]
        for each in every:
            command += ["--add-opens", f"{each}=ALL-UNNAMED", "--add-exports"]
            command += [f"{each}=ALL-UNNAMED"]
        command += ["-cp", f"{kept}/*", "org.apache.cassandra.service.CassandraDaemon"]
        with servers.started(command, port, within=120, log=home / "log", cwd=home):
            if guarded:
                until = time.monotonic() + 60
                while "default superuser" not in (home / "log").read_text(errors="replace"):
                    assert time.monotonic() < until, "it made no account"
                    time.sleep(0.2)
            yield port


@contextlib.contextmanager
def kafka(way="PLAINTEXT"):
    """One broker that is its own controller; the account of SASL_PLAINTEXT is reader:changeme."""
    java, kept = servers.jars("kafka")
    port, other, inner = servers.free_port(), servers.free_port(), servers.free_port()
    base = [java, "-Xmx400m", "-cp", f"{kept}/*"]
    with servers.folder() as home:
        path = home / "server.properties"
        sasl = "org.apache.kafka.common.security.plain.PlainLoginModule required"
        path.write_text(
            "process.roles=broker,controller\nnode.id=1\n"
            f"controller.quorum.voters=1@127.0.0.1:{other}\n"
            f"listeners=DOOR://127.0.0.1:{port},INNER://127.0.0.1:{inner},"
            f"CONTROLLER://127.0.0.1:{other}\ncontroller.listener.names=CONTROLLER\n"
            f"listener.security.protocol.map=DOOR:{way},INNER:PLAINTEXT,CONTROLLER:PLAINTEXT\n"
            f"inter.broker.listener.name=INNER\nlog.dirs={home}/logs\n"
            "offsets.topic.replication.factor=1\nsasl.enabled.mechanisms=PLAIN\n"
            f'listener.name.door.plain.sasl.jaas.config={sasl} user_reader="changeme";\n'
        )
        ready = ["kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", path]
        subprocess.run([*base, *ready], check=True, capture_output=True, timeout=120)
        with servers.started(
            [*base, "kafka.Kafka", path], port, within=120, log=home / "log", cwd=home
        ):
            answers(port, kafka_check._request(18, 0), b"\0\0\0\x12\0\0")
            yield port


@contextlib.contextmanager
def zookeeper(*lines):
    """One ZooKeeper, of the jars that come with Kafka; `lines` are added to its configuration."""
    java, kept = servers.jars("kafka")
    port = servers.free_port()
    with servers.folder() as home:
        path = home / "zoo.cfg"
        path.write_text(
            f"tickTime=2000\ndataDir={home}/data\nclientPort={port}\nclientPortAddress=127.0.0.1\n"
            "admin.enableServer=false\n" + "".join(f"{line}\n" for line in lines)
        )
        main = "org.apache.zookeeper.server.quorum.QuorumPeerMain"
        command = [java, "-Xmx200m", "-cp", f"{kept}/*", main, path]
        with servers.started(command, port, within=60, log=home / "log", cwd=home):
            answers(port, b"srvr", b"Mode: standalone")
            yield port


@contextlib.contextmanager
def secured_opensearch(*, anonymous=False):
    """OpenSearch with its security plugin, TLS and the account admin:admin it comes with."""
    java, kept = servers.jars("opensearch_security")
    port = servers.free_port()
    with servers.folder() as home:
        (home / "config" / "opensearch-security").mkdir(parents=True)
        [plugin] = kept.glob("opensearch-security-*.zip")
        with zipfile.ZipFile(plugin) as packed:
            wanted = [n for n in packed.namelist() if n.endswith((".jar", ".yml"))]
            packed.extractall(home / "plugin", wanted)
        for path in (home / "plugin" / "config").glob("*.yml"):
            said = path.read_text()
            if anonymous:
                said = said.replace("anonymous_auth_enabled: false", "anonymous_auth_enabled: true")
            (home / "config" / "opensearch-security" / path.name).write_text(said)
        servers.certificate(home / "config")
        command = [java, "-Xmx600m", "-cp", f"{kept}/*:{home}/plugin/*"]
        command += [servers.HERE / "opensearch_security/SecuredNode.java", home, port]
        with servers.started(command, port, within=120.0, log=home / "log"):
            trusting = ssl.create_default_context()
            trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
            asked = urllib.request.Request(
                f"https://127.0.0.1:{port}/_plugins/_security/authinfo",
                headers={"Authorization": "Basic YWRtaW46YWRtaW4="},
            )
            until = time.monotonic() + 60
            while time.monotonic() < until:
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(asked, timeout=5, context=trusting).close()
                    break
                time.sleep(0.5)
            yield port


@contextlib.contextmanager
def pouchdb(*, admin=""):
    """PouchDB Server, which speaks CouchDB's protocol; it comes from npm."""
    npm, node = servers.needs("npm", "node")
    kept = Path(tempfile.gettempdir()) / "strongroom-pouchdb"
    if not (kept / ".whole").exists():
        kept.mkdir(exist_ok=True)
        wanted = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "pouchdb-server@4.2.0"]
        done = subprocess.run(
            [npm, *wanted], cwd=kept, capture_output=True, timeout=300, check=False
        )
        if done.returncode:
            pytest.skip("PouchDB Server cannot be had here")
        (kept / ".whole").touch()
    port = servers.free_port()
    main = kept / "node_modules/pouchdb-server/bin/pouchdb-server"
    with servers.folder() as home:
        command = [node, main, "--in-memory", "--port", port, "--host", "127.0.0.1"]
        with servers.started(command, port, within=60, log=home / "log", cwd=home):
            if admin:
                where = f"http://127.0.0.1:{port}/_config/admins/{admin}"
                servers.ask(where, b'"changeme"', "PUT")
            yield port
