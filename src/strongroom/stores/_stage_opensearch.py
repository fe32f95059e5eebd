"""A throwaway OpenSearch of a replay: filled with invented people, copied by scroll, wiped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.core.values import Invented
from strongroom.stores import _opensearch_client, _urls
from strongroom.stores._opensearch_back import OpenSearchBack, Teller
from strongroom.stores._opensearch_client import segment
from strongroom.stores.stages import DEMAND, NOTE, on_this_machine

MARK: Final = "strongroom_replay"
PAGE: Final = 1_000
"""Documents of one page of the thief's scroll, as client libraries ask by default."""


class OpenSearchStage:
    """See `stages.Stage`."""

    title = "OpenSearch"
    service = "opensearch"

    def __init__(self, target: str) -> None:
        where = _opensearch_client.address(target)
        self.host, self.port = on_this_machine(where.host), where.port
        self.url, self.address = _urls.public_url(target), target
        self._client = Teller(where, self.url, 60)
        self._back = OpenSearchBack(target)

    def left(self) -> list[tuple[str, bool]]:
        found = self._client.tell("GET", "/_mapping?expand_wildcards=all")
        return [
            (name, bool(held.get("mappings", {}).get("_meta", {}).get(MARK)))
            for name, held in sorted(found.items())
            if not name.startswith(".")
        ]

    def fill(self, name: str, schema: pa.Schema, blocks: Iterator[Invented]) -> int:
        mapping = {"date_detection": False, "_meta": {MARK: True}}
        rows = 0
        with self._back.index(name, schema, {"mapping": mapping}) as writer:
            for block in blocks:
                writer.write(block)
                rows += block.data.num_rows
        return rows

    def opened(self) -> None:
        self._back.publish()

    def copies(self) -> Iterator[bytes]:
        for name, _ in self.left():
            yield from self._scroll(name)

    def _scroll(self, name: str) -> Iterator[bytes]:
        path = f"/{segment(name)}/_search?scroll=1m"
        question: dict[str, Any] = {"size": PAGE, "sort": ["_doc"]}
        while True:
            raw = self._ask(path, question)
            answer = json.loads(raw)
            if not answer["hits"]["hits"]:
                self._client.tell("DELETE", "/_search/scroll", {"scroll_id": answer["_scroll_id"]})
                return
            yield raw
            path = "/_search/scroll"
            question = {"scroll": "1m", "scroll_id": answer["_scroll_id"]}

    def _ask(self, path: str, question: dict[str, Any]) -> bytes:
        status, raw = self._client.once("POST", path, json.dumps(question).encode())
        if status != 200:
            raise StoreError(f"{self.url} answered {status}")
        return raw

    def wipe(self, names: Sequence[str]) -> None:
        self.drop(names)
        self._client.tell("PUT", f"/{NOTE}", {"mappings": {"_meta": {MARK: True}}})
        self._client.tell("POST", f"/{NOTE}/_doc?refresh=true", DEMAND)

    def keep_marked(self, names: Sequence[str]) -> None:
        """An index comes back with its `_meta`, and so with the mark."""

    def drop(self, names: Sequence[str]) -> None:
        for name in names:
            self._client.tell("DELETE", f"/{segment(name)}", missing=True)

    def clear(self) -> None:
        self.drop([name for name, ours in self.left() if ours])

    def close(self) -> None:
        self._client.close()
