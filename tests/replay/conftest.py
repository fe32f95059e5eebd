"""A real OpenSearch for the tests of this folder, started once; skips where Java is missing."""

import http.client
import importlib.util
import json
from pathlib import Path

import pytest

SERVERS = Path(__file__).parents[1] / "checks" / "servers.py"


def _servers():
    spec = importlib.util.spec_from_file_location("replay_servers", SERVERS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def servers():
    """The module that starts real servers."""
    return _servers()


class Cluster:
    """A real OpenSearch without a password, as its owner and its thief see it."""

    def __init__(self, port):
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    def ask(self, method, path, body=None, status=200):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        connection.request(method, path, data, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        raw = answer.read()
        connection.close()
        assert status is None or answer.status // 100 == status // 100, raw[:300]
        return json.loads(raw)

    def load(self, index, documents, *, shards=1, mapping=None, settings=None):
        """Documents by their `_id`."""
        made = {"number_of_shards": shards, "number_of_replicas": 0, **(settings or {})}
        mapped = mapping or {"date_detection": False}
        self.ask("PUT", f"/{index}", {"settings": made, "mappings": mapped})
        lines = []
        for name, document in documents.items():
            lines += [json.dumps({"index": {"_id": name}}), json.dumps(document, default=str)]
        body = ("\n".join(lines) + "\n").encode()
        assert not self.ask("POST", f"/{index}/_bulk?refresh=true", body)["errors"]

    def held(self, index):
        """Every document as it was given, by its `_id`."""
        found = self.ask("GET", f"/{index}/_search?size=10000")["hits"]["hits"]
        return {hit["_id"]: hit["_source"] for hit in found}

    def names(self):
        listed = self.ask("GET", "/_cat/indices?format=json&h=index")
        return sorted(e["index"] for e in listed if not e["index"].startswith("."))

    def clear(self):
        for name in self.names():
            self.ask("DELETE", f"/{name}")


@pytest.fixture(scope="session")
def running(servers):
    with servers.opensearch() as port:
        yield Cluster(port)


@pytest.fixture
def cluster(running):
    """The same, empty."""
    running.clear()
    yield running
    running.clear()
