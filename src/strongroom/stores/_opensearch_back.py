"""Rows on their way back into an OpenSearch that lost them: new indexes, and nothing overwritten.

A cluster has no transactions. Each index is made with a block on reading, which is taken off all
of them at once when the last row is durable: until then whoever asks is refused. What a broken-off
restore left behind bears our mark and the block, and is removed by the next one.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NoReturn, Self

import pyarrow as pa

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.values import Invented, Released, Sealed
from strongroom.stores import _json_rows, _opensearch_client, _urls
from strongroom.stores._base import rows_of, safe_name
from strongroom.stores._opensearch_client import Client, segment

DOCUMENTS: Final = 2_000
"""Documents of one request."""

PATH: Final = 3_000
"""Bytes of names in one path: a cluster takes a request line of 4,096."""

BYTES: Final = 8 << 20
"""A request ends with the first document with which it has as many bytes."""

MARK: Final = "strongroom"
"""In the `_meta` of an index that is being restored."""

_ID: Final = "_id"
_WHOLE: Final = frozenset({"long", "integer", "short", "byte", "unsigned_long"})
_BROKEN: Final = frozenset({"double", "float", "half_float", "scaled_float"})
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\Z")


class Teller(Client):
    """A connection that also writes."""

    def tell(
        self, method: str, path: str, body: Any = None, *, missing: bool = False
    ) -> dict[str, Any]:
        """The answer to a request, as JSON; {} for a 404 where `missing` is expected.

        Raises:
            StoreError: it was refused. StoreBusy: there was no answer, and nobody knows whether
                it was done.
        """
        raw = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        try:
            status, answer = self.once(method, path, raw)
        except (OSError, http.client.HTTPException):
            self.close()
            raise StoreBusy(
                f"{self._shown} does not answer", "is it running, and the address right?"
            ) from None
        if status == 404 and missing:
            return {}
        if status == 413:
            raise StoreError(f"{self._shown} takes no request of that size", "see its http limits")
        if status not in (200, 201):
            self._refused(status)
        try:
            found: dict[str, Any] = json.loads(answer)
        except ValueError:
            raise StoreError(f"{self._shown} answers with something that is no JSON") from None
        return found


class OpenSearchBack:
    """Takes whole indexes. Without `publish`, or after an error, nothing of it is there.

    Raises:
        UsageError: the address names an index and not the cluster.
    """

    def __init__(self, url: str) -> None:
        self.url = _urls.public_url(url)
        where = _opensearch_client.address(url)
        if where.pattern:
            raise UsageError(
                "indexes come back into a cluster under the names that they had",
                "leave the index out of the address",
            )
        self._client = Teller(where, self.url, 60)
        self._made: list[_Index] = []

    def index(
        self, dataset: str, schema: pa.Schema, layout: Mapping[str, Any] | None = None
    ) -> _Index:
        """A new index of a dataset, as its layout says; without one, as the cluster would map it.

        Raises:
            StoreError: there is an index of that name, or the cluster does not take the layout.
        """
        made = _Index(self._client, dataset, schema, layout or {})
        self._made.append(made)
        made.create()
        return made

    def publish(self) -> None:
        """Let everybody read, all indexes at once (a hundred or so, where there are more)."""
        fault("restore.indexes.before")
        whole = list(_joined(index.name for index in self._made))
        for names in whole:
            self._client.tell("POST", f"/{names}/_flush")
        for names in whole:
            opened = {"index.blocks.read": None, "index.refresh_interval": None}
            self._client.tell("PUT", f"/{names}/_settings", opened)
        fault("restore.indexes.opened")
        for names in whole:
            self._client.tell("POST", f"/{names}/_refresh")
        for index in self._made:
            index.settle()
        self._client.close()

    def discard(self) -> None:
        """Take away what was made; what cannot be, stays closed and is replaced by the next."""
        with contextlib.suppress(StoreError):
            for index in self._made:
                if index.created:
                    self._client.tell("DELETE", f"/{segment(index.name)}", missing=True)
        self._client.close()


def _joined(names: Iterable[str]) -> Iterator[str]:
    """Names for one path, as many at a time as a request line takes."""
    held: list[str] = []
    for name in map(segment, names):
        if held and sum(map(len, held)) + len(held) + len(name) > PATH:
            yield ",".join(held)
            held.clear()
        held.append(name)
    if held:
        yield ",".join(held)


class _Index:
    """One index on its way back."""

    def __init__(
        self, client: Teller, dataset: str, schema: pa.Schema, layout: Mapping[str, Any]
    ) -> None:
        self._client, self._shown = client, safe_name(dataset)
        self.name = str(layout.get("index", dataset))
        self._mapping: dict[str, Any] = dict(layout.get("mapping", {}))
        self._settings: dict[str, Any] = dict(layout.get("settings", {}))
        self.copies = str(self._settings.pop("number_of_replicas", "0"))
        paths = layout.get("paths", {})
        self._columns = [_column(f, paths.get(f.name), self._mapping) for f in schema]
        self._lines: list[bytes] = []
        self._bytes = 0
        self.created = False

    def create(self) -> None:
        """Make it, closed to readers and under our mark."""
        if self._there():
            raise StoreError(
                f"the cluster holds an index {self._shown!r} already",
                "nothing is overwritten: restore into an empty cluster, or remove that index",
            )
        meta = {**self._mapping.get("_meta", {}), MARK: "restoring"}
        # Text that looks like a date comes back as text.
        mapping = {**(self._mapping or {"date_detection": False}), "_meta": meta}
        settings = {
            **self._settings,
            "number_of_replicas": "0",
            "refresh_interval": "-1",
            "blocks": {"read": True},
        }
        body = {"settings": {"index": settings}, "mappings": mapping}
        try:
            self._client.tell("PUT", f"/{segment(self.name)}", body)
        except StoreBusy:
            raise
        except StoreError:
            raise StoreError(
                f"the cluster does not take the index {self._shown!r} as it was",
                "has it the same plugins and version? may this user make indexes?",
            ) from None
        self.created = True

    def _there(self) -> bool:
        """Whether an index is in the way; what a broken-off restore left is taken away."""
        name = segment(self.name)
        found = self._client.tell("GET", f"/{name}", missing=True)
        if not found:
            return False
        [held] = found.values()
        blocks = held.get("settings", {}).get("index", {}).get("blocks", {})
        ours = held.get("mappings", {}).get("_meta", {}).get(MARK) == "restoring"
        if not ours or str(blocks.get("read")) != "true":
            return True
        self._client.tell("DELETE", f"/{name}", missing=True)
        return False

    def settle(self) -> None:
        """Give it its copies and take our mark off; the index is read already."""
        if self.copies != "0":
            copies = {"index.number_of_replicas": self.copies}
            self._client.tell("PUT", f"/{segment(self.name)}/_settings", copies)
        meta = {"_meta": self._mapping.get("_meta", {})}
        self._client.tell("PUT", f"/{segment(self.name)}/_mapping", meta)

    # -- rows ---------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        return self

    def write(self, rows: Released | Invented | Sealed) -> None:
        """Rows that were let out, and no others."""
        for line in self._documents(rows_of(rows)):
            self._lines.append(line)
            self._bytes += len(line)
            if len(self._lines) >= DOCUMENTS or self._bytes >= BYTES:
                self._send()

    def __exit__(self, *exc: Any) -> None:
        if exc[0] is None:
            self._send()

    def _documents(self, data: pa.RecordBatch) -> Iterator[bytes]:
        columns = [column.cells(data.column(column.name)) for column in self._columns]
        paths = [column.path for column in self._columns]
        for cells in zip(*columns, strict=True):
            document: dict[str, Any] = {}
            identity = None
            for path, value in zip(paths, cells, strict=True):
                if value is None:
                    continue
                if path == (_ID,):
                    identity = str(value)
                elif path == _json_rows.MORE:
                    for name, inner in value.items() if isinstance(value, dict) else ():
                        _place(document, tuple(name.split(".")), inner)
                else:
                    _place(document, path, value)
            # `create` and not `index`: two rows of one `_id` would leave one.
            action = {"create": {} if identity is None else {_ID: identity}}
            yield (
                json.dumps(action, ensure_ascii=False)
                + "\n"
                + json.dumps(document, ensure_ascii=False, separators=(",", ":"))
                + "\n"
            ).encode()

    def _send(self) -> None:
        if not self._lines:
            return
        said = self._client.tell("POST", f"/{segment(self.name)}/_bulk", b"".join(self._lines))
        # What the cluster says of a document quotes it.
        wrong = [i for i in said.get("items", ()) if i.get("create", {}).get("status") != 201]
        if wrong or len(said.get("items", ())) != len(self._lines):
            self._not_taken(wrong)
        self._lines.clear()
        self._bytes = 0

    def _not_taken(self, wrong: list[dict[str, Any]]) -> NoReturn:
        told = sorted({int(i.get("create", {}).get("status", 0)) for i in wrong})
        raise StoreError(
            f"the cluster took {len(wrong)} documents of {self._shown!r} not (status "
            f"{', '.join(map(str, told)) or 'unknown'})",
            "is its disk full, or a document of another shape than the mapping?",
        )


def _place(document: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value where its path says; a path through something that is no object is one name."""
    at = document
    for number, name in enumerate(path[:-1]):
        inner = at.setdefault(name, {})
        if not isinstance(inner, dict):
            at[".".join(path[number:])] = value
            return
        at = inner
    at[path[-1]] = value


class _Column:
    """One column of rows, and where and as what it stands in documents."""

    def __init__(self, name: str, path: tuple[str, ...], convert: Callable[[Any], Any]) -> None:
        self.name, self.path, self._convert = name, path, convert

    def cells(self, values: pa.Array) -> list[Any]:
        if pa.types.is_dictionary(values.type):
            values = values.dictionary_decode()
        kind = values.type
        plain = (pa.types.is_integer, pa.types.is_boolean, pa.types.is_string)
        if not any(is_plain(kind) for is_plain in plain) and not pa.types.is_floating(kind):
            try:
                values = values.cast(pa.string())
            except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
                raise StoreError(
                    f"the column {self.name!r} cannot stand in JSON", "restore it into a file"
                ) from None
        return [None if cell is None else self._convert(cell) for cell in values.to_pylist()]


def _column(field: pa.Field, path: Any, mapping: Mapping[str, Any]) -> _Column:
    way = tuple(path) if path else (field.name,)
    if way == (_ID,):
        return _Column(field.name, way, str)
    sort = _sort(way, mapping)
    if sort in _WHOLE or sort in _BROKEN:
        return _Column(field.name, way, _number)
    if sort == "boolean":
        return _Column(field.name, way, _truth)
    return _Column(field.name, way, _plain)


def _sort(path: tuple[str, ...], mapping: Mapping[str, Any]) -> str:
    entry: Mapping[str, Any] = mapping
    for name in path:
        entry = entry.get("properties", {}).get(name, {})
    return str(entry.get("type", ""))


def _number(cell: Any) -> Any:
    if not isinstance(cell, str) or not _NUMBER.match(cell):
        return _plain(cell)
    number = json.loads(cell)
    # As it was read: 1.50 would come back as 1.5.
    return number if json.dumps(number) == cell else cell


def _truth(cell: Any) -> Any:
    return {"true": True, "false": False}.get(cell, _plain(cell))


def _plain(cell: Any) -> Any:
    """Text as it is; what a read makes of lists and objects becomes them again."""
    if not isinstance(cell, str) or cell[:1] not in ("[", "{"):
        return cell
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        return cell
    return found if _json_rows.text(found) == cell else cell
