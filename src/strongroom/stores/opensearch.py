"""OpenSearch and Elasticsearch (7 and newer): indexes read as tables.

Columns are `_id` and the paths of the mapping; cells are what stands in `_source`, as text, because
an index keeps what it was given whatever its mapping says. A shard is a partition. Its documents
come in the order of their sequence numbers, a page after the other, so a read needs no scroll,
holds nothing open at the server, and gives the same order again while nothing is written.

Passwords come from the URL or ~/.netrc; `url` never holds one.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _base, _json_rows, _opensearch_client, _urls
from strongroom.stores._opensearch_client import Client, segment

PAGE: Final = 2_000
"""Documents of one question."""

SAMPLED: Final = 10_000
"""Most documents of one random sample: as many as the server gives at once by default."""

GUESSED: Final = 1_000
"""Documents of a page whose size nobody told us."""

FIELDS: Final = 5_000
"""Most paths of one mapping; beyond it the rest is kept as one text."""

ID: Final = "_id"

LASTING: Final = ("analysis", "mapping", "number_of_replicas", "number_of_shards", "similarity")
"""Settings that an index is made with again; the others are the cluster's affair."""


class OpenSearchStore(_base.BaseStore):
    """The indexes of a cluster, or those that a pattern names.

    Args:
        timeout: seconds that one question may take.
    """

    def __init__(self, target: str, *, timeout: float = 30) -> None:
        self.url = _urls.public_url(target)
        self.address = target  # with credentials: for worker processes, never for people
        where = _opensearch_client.address(target)
        self._pattern = where.pattern
        self._client = Client(where, self.url, timeout)
        self._indexes: dict[str, dict[str, Any]] | None = None
        self._columns: dict[str, _json_rows.Columns] = {}
        self._before: int | None = None

    # -- what there is ----------------------------------------------------------------------------

    def _known(self) -> dict[str, dict[str, Any]]:
        """The indexes by safe name; those of the system (".kibana") are left out unless named."""
        if self._indexes is None:
            self._before = int(self._searched()["fetch_total"])
            path = "/_cat/indices" + (f"/{segment(self._pattern)}" if self._pattern else "")
            found = self._client.ask(
                f"{path}?format=json&bytes=b&h=index,uuid,status,docs.count,docs.deleted,store.size"
            )
            if not isinstance(found, list):
                raise StoreError(f"{self.url} does not list its indexes as an OpenSearch does")
            listed = {
                str(entry["index"]): entry
                for entry in found
                if self._pattern or not str(entry["index"]).startswith(".")
            }
            names = _base.safe_names(sorted(listed))
            self._indexes = dict(zip(names, (listed[name] for name in sorted(listed)), strict=True))
        return self._indexes

    def _of(self, dataset: str) -> dict[str, Any]:
        known = self._known()
        if dataset not in known:
            raise UsageError(
                f"the store holds no dataset {_base.safe_name(dataset)!r}",
                f"it holds: {', '.join(list(known)[:20])}",
            )
        return known[dataset]

    def datasets(self) -> Sequence[Dataset]:
        return tuple(self._dataset(name, entry) for name, entry in self._known().items())

    def _dataset(self, name: str, entry: dict[str, Any]) -> Dataset:
        if entry.get("status") != "open":
            return Dataset(name, (), not_checked="the index is closed")
        try:
            columns = self._mapped(name)
            rows = self._count(name)
        except StoreError as error:
            return Dataset(name, (), not_checked=error.message)
        typed = tuple((column, "string") for column in columns.names)
        return Dataset(name, typed, rows, int(entry.get("store.size") or -1), (ID,))

    def _count(self, name: str) -> int:
        # `docs.count` of the listing counts nested documents as well.
        found = self._client.ask(f"/{segment(self._of(name)['index'])}/_count")
        return int(found["count"])

    def _mapped(self, name: str) -> _json_rows.Columns:
        """The columns of an index: `_id`, then the paths of its mapping, all text."""
        if name not in self._columns:
            index = self._of(name)["index"]
            found = self._client.ask(f"/{segment(index)}/_mapping")
            mapping = found.get(index, {}).get("mappings", {})
            every = list(_paths(mapping.get("properties", {})))
            paths = [(ID,), *every[:FIELDS]]
            loose = len(every) > FIELDS or str(mapping.get("dynamic", "true")).lower() != "true"
            if loose:
                paths.append(_json_rows.MORE)
            names = _base.safe_names([".".join(path) for path in paths])
            types = (pa.string(),) * len(paths)
            self._columns[name] = _json_rows.Columns(tuple(paths), names, types, False, loose)
        return self._columns[name]

    def layout(self, dataset: str) -> dict[str, Any]:
        """What makes the index anew as it was: its name, mapping and settings, and the paths of its
        columns."""
        index = str(self._of(dataset)["index"])
        columns = self._mapped(dataset)
        mapping = self._client.ask(f"/{segment(index)}/_mapping").get(index, {})
        found = self._client.ask(f"/{segment(index)}/_settings").get(index, {})
        settings = found.get("settings", {}).get("index", {})
        return {
            "index": index,
            "mapping": mapping.get("mappings", {}),
            "paths": {n: list(path) for n, path in zip(columns.names, columns.paths, strict=True)},
            "settings": {name: settings[name] for name in LASTING if name in settings},
        }

    def partitions(self, dataset: str) -> Sequence[Partition]:
        entry = self._of(dataset)
        found = self._client.ask(f"/{segment(entry['index'])}/_stats/docs,indexing?level=shards")
        shards = found.get("indices", {}).get(entry["index"], {}).get("shards", {})
        made = []
        for number in sorted(shards, key=int):
            primary = next((c for c in shards[number] if c["routing"]["primary"]), None)
            if primary is None:
                raise StoreError(
                    f"{dataset}: a shard has no primary copy", "see the cluster's health"
                )
            if not primary["docs"]["count"]:
                continue
            last = primary.get("seq_no", {}).get("max_seq_no", -1)
            name = f"shard-{int(number):05d}"
            # `docs.count` of a shard counts nested documents as well, so rows are not told here.
            mark = _base.digest(entry["uuid"], number, last, primary["docs"]["count"])
            made.append(Partition(name, -1, mark))
        return tuple(made)

    # -- rows -------------------------------------------------------------------------------------

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        mapped = self._mapped(dataset)
        names = _base.wanted(mapped.names, columns)
        rows = _base.batch_rows(rows, len(names))
        parts = self.partitions(dataset)
        if partition is not None:
            parts = (_base.partition_named(parts, partition),)
        for part in parts:
            start = 0
            for page in self._pages(dataset, part.name, min(rows, PAGE)):
                table = _json_rows.table(page, mapped, names)
                yield from _base.slices(table, rows, self.url, dataset, part.name, start)
                start += len(page)

    def _pages(self, dataset: str, part: str, size: int) -> Iterator[list[dict[str, Any]]]:
        shard = int(part.removeprefix("shard-"))
        index = segment(self._of(dataset)["index"])
        question: dict[str, Any] = {
            "size": size,
            "sort": [{"_seq_no": "asc"}],
            "query": {"match_all": {}},
            "track_total_hits": False,
        }
        while True:
            hits = self._hits(f"/{index}/_search?preference=_shards:{shard}", question)
            if hits:
                yield [_row(hit) for hit in hits]
            if len(hits) < size:
                return
            question["search_after"] = hits[-1]["sort"]

    def _hits(self, path: str, question: dict[str, Any]) -> list[dict[str, Any]]:
        found = self._client.ask(path, question)
        shards = found.get("_shards", {})
        if shards.get("failed") or found.get("timed_out"):
            raise StoreError(f"{self.url}: a part of the index did not answer", "see its health")
        hits: list[dict[str, Any]] = found["hits"]["hits"]
        return hits

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        """Documents drawn at random by the server, each as likely as any other."""
        if count < 1:
            return
        mapped = self._mapped(dataset)
        drawn = {"seed": secrets.randbits(31), "field": "_seq_no"}
        question = {
            "size": min(count, SAMPLED),
            "query": {"function_score": {"random_score": drawn, "boost_mode": "replace"}},
            "track_total_hits": False,
        }
        index = segment(self._of(dataset)["index"])
        hits = self._hits(f"/{index}/_search", question)
        for at in range(0, len(hits), PAGE):
            page = [_row(hit) for hit in hits[at : at + PAGE]]
            table = _json_rows.table(page, mapped, list(mapped.names))
            yield from _base.slices(table, PAGE, self.url, dataset, "sample", at)

    def meter(self) -> dict[str, Any]:
        """Documents handed out since the nodes count, about, and how many of them to us.

        The server counts pages and not documents, so a page is taken for `page` documents (a
        client's usual one) and, while somebody scrolls, for `largest` at most; what was given while
        this store was open is taken for ours. It tells nobody's address.
        """
        found = self._searched()
        now = int(found["fetch_total"])
        before = now if self._before is None else self._before
        return {
            "read": now * GUESSED,
            "own": (now - before) * GUESSED,
            "networks": [],
            "page": GUESSED,
            "largest": SAMPLED,
            # Elasticsearch does not count points in time by themselves.
            "scrolls": int(found["scroll_total"]) + int(found.get("point_in_time_total", 0)),
            "scrolling": int(found["scroll_current"]) + int(found.get("point_in_time_current", 0)),
        }

    def inquire(self, question: str) -> Any:
        """The answer to a path about accounts and roles, as JSON.

        Raises:
            StoreError: it may not be asked.
        """
        return self._client.ask(question)

    def _searched(self) -> dict[str, Any]:
        found = self._client.ask("/_stats/search")
        counts: dict[str, Any] = found["_all"]["total"]["search"]
        return counts

    def close(self) -> None:
        self._client.close()


def _row(hit: dict[str, Any]) -> dict[str, Any]:
    source = hit.get("_source")
    return {ID: hit.get("_id"), **(source if isinstance(source, dict) else {})}


def _paths(properties: dict[str, Any], prefix: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of a mapping that hold values; lists of nested objects are one text."""
    for name, entry in properties.items():
        inner = entry.get("properties")
        if inner and entry.get("type", "object") == "object":
            yield from _paths(inner, (*prefix, name))
        elif entry.get("type") != "alias":
            yield (*prefix, name)


def open_opensearch(target: str, **options: Any) -> OpenSearchStore:
    """Open a cluster by its URL; options: timeout, in seconds."""
    _base.check_options(options, ("timeout",))
    return OpenSearchStore(target, **options)


ENTRY = StoreType(
    name="opensearch",
    title="OpenSearch or Elasticsearch",
    schemes=("opensearch", "elasticsearch", "http", "https"),
    suffixes=(),
    open=open_opensearch,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: protected data goes into a vault; only a restore brings plain rows back",
        "types": "never: an index keeps what it was given, whatever its mapping says",
        "count": "yes",
        "estimate": "never: counting costs an index nothing",
    },
)
