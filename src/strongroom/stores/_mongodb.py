"""MongoDB: collections read as tables along their `_id`, and never written to.

A collection has no schema: columns are the paths that documents at its beginning, its end and at
the edges of its partitions show, and what others hold besides is kept under `_more`. Only the
server of the URL is asked. Passwords come from the URL or ~/.netrc; `url` never holds one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pymongo

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _base, _json_rows, _mongodb_client, _postgres_meter, _urls

PART: Final = 100_000
"""Documents of one partition."""

COUNTED: Final = 1_000_000
"""A collection that the server takes for larger is not counted when it is described."""

SURVEYED: Final = 1_000
"""Documents read at either end to learn the columns."""

EDGE: Final = 20
"""Documents read for that at the beginning of each partition, of the first `EDGES`."""

EDGES: Final = 50

FETCH: Final = 2_000
"""Documents of one answer."""

PLACES: Final = 32
"""Places that a sample is taken from where the server draws none itself."""

ID: Final = "_id"

_SYSTEM: Final = frozenset({"admin", "local", "config"})

_ALONG: Final = [(ID, pymongo.ASCENDING)]


@dataclass(frozen=True, slots=True)
class _Collection:
    database: str
    name: str
    mark: str
    fault: str = ""


class MongoStore(_base.BaseStore):
    """The collections of one database, or of all databases that the account may see.

    Partitions are runs of `PART` documents along `_id`. Where a collection mixes types of `_id`,
    which a comparison does not cross, it is one partition.

    Args:
        timeout: seconds that one question may take.
    """

    def __init__(self, target: str, *, timeout: float = 60) -> None:
        self.url = _urls.public_url(target)
        self.address = target  # with credentials: for worker processes, never for people
        self._where = _mongodb_client.address(target)
        self._wait = int(timeout * 1000)
        self._client = _mongodb_client.connect(self._where, timeout)
        self._collections: dict[str, _Collection] | None = None
        self._columns: dict[str, _json_rows.Columns] = {}
        self._edges: dict[str, list[Any]] = {}
        self._given = 0

    # -- what there is ----------------------------------------------------------------------------

    def _known(self) -> dict[str, _Collection]:
        if self._collections is None:
            with _mongodb_client.asking(self.url):
                found = list(self._listed())
            single = self._where.database
            shown = [each.name if single else f"{each.database}.{each.name}" for each in found]
            self._collections = dict(zip(_base.safe_names(shown), found, strict=True))
        return self._collections

    def _listed(self) -> Iterator[_Collection]:
        names = [self._where.database]
        if not self._where.database:
            names = sorted(set(self._client.list_database_names()) - _SYSTEM)
        for database in names:
            wanted = {"name": self._where.collection} if self._where.collection else {}
            answer = self._client[database].list_collections(filter=wanted)
            for entry in sorted(answer, key=lambda entry: str(entry["name"])):
                name, sort = str(entry["name"]), str(entry.get("type", "collection"))
                if name.startswith("system.") and not self._where.collection:
                    continue
                fault = "" if sort in {"collection", "timeseries"} else f"a {sort} of the server"
                mark = _base.digest(entry.get("info", {}).get("uuid", ""))
                yield _Collection(database, name, mark, fault)

    def _of(self, dataset: str) -> _Collection:
        known = self._known()
        if dataset not in known:
            raise UsageError(
                f"the store holds no dataset {_base.safe_name(dataset)!r}",
                f"it holds: {', '.join(list(known)[:20])}",
            )
        return known[dataset]

    def _at(self, dataset: str) -> pymongo.collection.Collection[dict[str, Any]]:
        found = self._of(dataset)
        return self._client[found.database].get_collection(
            found.name, codec_options=_mongodb_client.options()
        )

    def datasets(self) -> Sequence[Dataset]:
        return tuple(self._dataset(name, entry) for name, entry in self._known().items())

    def _dataset(self, name: str, entry: _Collection) -> Dataset:
        if entry.fault:
            return Dataset(name, (), not_checked=entry.fault)
        try:
            columns = self._mapped(name)
            with _mongodb_client.asking(self.url):
                rows = self._at(name).estimated_document_count(maxTimeMS=self._wait)
                if rows <= COUNTED:
                    rows = self._at(name).count_documents({}, maxTimeMS=self._wait)
                else:
                    rows = -1
        except StoreError as error:
            return Dataset(name, (), not_checked=error.message)
        typed = tuple(zip(columns.names, map(str, columns.types), strict=True))
        return Dataset(name, typed, rows, -1, (ID,) if ID in columns.names else ())

    def _mapped(self, name: str) -> _json_rows.Columns:
        """The columns of a collection, the same each time while nothing is written to it."""
        if name not in self._columns:
            survey = _json_rows.Survey()
            survey.sorts[(ID,)] = set()
            with _mongodb_client.asking(self.url):
                for ascending in (True, False):
                    way = pymongo.ASCENDING if ascending else pymongo.DESCENDING
                    for found in self._found(name, {}, way).limit(SURVEYED):
                        survey.add(_mongodb_client.plain(found))
                for edge in self._walked(name)[1 : EDGES + 1]:
                    for found in self._found(name, {ID: {"$gte": edge}}).limit(EDGE):
                        survey.add(_mongodb_client.plain(found))
            self._columns[name] = survey.columns(more=True)
        return self._columns[name]

    def _found(
        self, name: str, question: dict[str, Any], way: int = pymongo.ASCENDING
    ) -> pymongo.cursor.Cursor[dict[str, Any]]:
        cursor = self._at(name).find(question, batch_size=FETCH)
        return cursor.sort(ID, way).max_time_ms(self._wait)

    def _walked(self, name: str) -> list[Any]:
        """The `_id` at which each partition begins; only the first's where types are mixed."""
        if name in self._edges:
            return self._edges[name]
        only = {ID: True}
        at = self._at(name)
        ends = [
            list(at.find({}, only).sort(ID, way).limit(1).max_time_ms(self._wait))
            for way in (pymongo.ASCENDING, pymongo.DESCENDING)
        ]
        edges = [ends[0][0][ID]] if ends[0] else []
        # In the order of `_id` types do not mix, so two ends of one type mean that all are.
        while edges and _sort(ends[0][0][ID]) == _sort(ends[1][0][ID]):
            further = at.find({ID: {"$gte": edges[-1]}}, only).sort(ID, pymongo.ASCENDING)
            found = list(further.skip(PART).limit(1).max_time_ms(self._wait))
            if not found:
                break
            edges.append(found[0][ID])
        self._edges[name] = edges
        return edges

    def partitions(self, dataset: str) -> Sequence[Partition]:
        entry = self._of(dataset)
        with _mongodb_client.asking(self.url):
            edges = self._walked(dataset)
            last = list(self._found(dataset, {}, pymongo.DESCENDING).limit(1))
            rows = self._at(dataset).estimated_document_count(maxTimeMS=self._wait)
        found = []
        for number, edge in enumerate(edges):
            # A server tells nobody when a document was changed in its place: these marks see what
            # came and what went, and a look at the whole sees the rest.
            behind = edges[number + 1] if number + 1 < len(edges) else (last[0][ID], rows)
            mark = _base.digest(entry.mark, repr(edge), repr(behind))
            count = PART if number + 1 < len(edges) else -1
            found.append(Partition(f"run-{number:05d}", count, mark))
        return tuple(found)

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
            for page in self._pages(dataset, part.name, min(rows, FETCH)):
                table = _json_rows.table(page, mapped, names)
                yield from _base.slices(table, rows, self.url, dataset, part.name, start)
                start += len(page)

    def _pages(self, dataset: str, part: str, size: int) -> Iterator[list[dict[str, Any]]]:
        number = int(part.removeprefix("run-"))
        edges = self._edges[dataset]
        within: dict[str, Any] = {"$gte": edges[number]} if number else {}
        if number + 1 < len(edges):
            within["$lt"] = edges[number + 1]
        with _mongodb_client.asking(self.url):
            cursor = self._found(dataset, {ID: within} if within else {})
            try:
                while page := [_mongodb_client.plain(each) for each in _taken(cursor, size)]:
                    self._given += len(page)
                    yield page
            finally:
                cursor.close()

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        """Documents drawn by the server at random; where it cannot, from evenly spaced places."""
        if count < 1:
            return
        mapped = self._mapped(dataset)
        with _mongodb_client.asking(self.url):
            rows = [_mongodb_client.plain(each) for each in self._drawn(dataset, count)]
        self._given += len(rows)
        table = _json_rows.table(rows, mapped, list(mapped.names))
        yield from _base.slices(table, 65_536, self.url, dataset, "sample", 0)

    def about(self, dataset: str) -> int:
        with _mongodb_client.asking(self.url):
            at = self._at(dataset)
            return int(at.estimated_document_count(maxTimeMS=self._wait))

    def _drawn(self, dataset: str, count: int) -> list[dict[str, Any]]:
        at = self._at(dataset)
        total = at.estimated_document_count(maxTimeMS=self._wait)
        if total <= count:
            return list(self._found(dataset, {}).limit(count))
        try:
            drawn = list(at.aggregate([{"$sample": {"size": count}}], maxTimeMS=self._wait))
        except pymongo.errors.OperationFailure as error:
            if error.code in _mongodb_client.DENIED:
                raise
            each, places = -(-count // PLACES), min(PLACES, count)
            drawn = []
            for place in range(places):
                skipped = (total - each) * place // max(1, places - 1)
                drawn += list(self._found(dataset, {}).skip(skipped).limit(each))
        # The server may draw a document twice.
        return list({repr(found[ID]): found for found in drawn}.values())

    def meter(self) -> dict[str, Any] | None:
        """Documents handed out since the server started, how many of them to us, and to whom.

        None where the server does not tell: the account needs the role `clusterMonitor`.
        """
        try:
            status = self._client.admin.command("serverStatus", maxTimeMS=self._wait)
            returned = status["metrics"]["document"]["returned"]
            asked = self._client.admin.aggregate(
                [{"$currentOp": {"allUsers": True, "idleConnections": True}}]
            )
            clients = [str(entry.get("client", "")).rpartition(":")[0] for entry in asked]
        except (pymongo.errors.OperationFailure, KeyError):
            return None
        except pymongo.errors.PyMongoError:
            raise StoreError(f"{self.url} does not answer") from None
        networks = _postgres_meter.networks(client.strip("[]") for client in clients)
        return {"read": int(returned), "own": self._given, "networks": networks}

    def inquire(self, question: str) -> dict[str, Any]:
        """The answer to a command about the account or the server itself.

        Raises:
            StoreError: it is no such command, or may not be asked.
        """
        if question not in ("connectionStatus", "buildInfo"):
            raise StoreError("a store is asked about accounts and versions alone")
        with _mongodb_client.asking(self.url):
            return dict(self._client.admin.command(question, maxTimeMS=self._wait))

    def close(self) -> None:
        self._client.close()


def _sort(value: Any) -> str:
    """The class of types within which the server compares."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "number"
    return "number" if type(value).__name__ == "Decimal128" else type(value).__name__


def _taken(cursor: Iterator[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    found = []
    for each in cursor:
        found.append(each)
        if len(found) == size:
            break
    return found
