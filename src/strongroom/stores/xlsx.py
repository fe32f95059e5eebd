"""Spreadsheets (.xlsx, .xlsm): each sheet is a dataset, read as a stream of cells.

Hidden sheets, rows and columns are read like the others, and every finding says so: what a sender
hid is what a receiver finds. Of formulas the value that was last computed is read, of those without
one the text that is written in them; formulas without either, links to mail addresses and what is
printed at the head of pages are listed as not checked. Numbers shown as days are dates. A column is
handed out as integer, real, date, time or boolean where every cell is of that sort, else as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import (
    _base,
    _headings,
    _packing,
    _places,
    _sampling,
    _urls,
    _xlsx_xml,
    notes,
)

SURVEYED: Final = 128 << 20
"""Sheets of up to so many bytes of XML are surveyed whole: exact types and counts. Larger ones are
read as text."""

HEAD_ROWS: Final = 100
GATHERED: Final = 400_000
"""Cells that are turned into Arrow at once."""

UNIT: Final = "sheet"

_TYPES: Final = {
    frozenset({"int"}): pa.int64(),
    frozenset({"float"}): pa.float64(),
    frozenset({"int", "float"}): pa.float64(),
    frozenset({"bool"}): pa.bool_(),
    frozenset({"day"}): pa.date32(),
    frozenset({"both"}): pa.timestamp("us"),
    frozenset({"day", "both"}): pa.timestamp("us"),
}


@dataclass
class _Sheet:
    """A sheet as it is handed out.

    Attributes:
        top: number of the row that names the columns (`headed`), or of the last above the table.
        places: the column of the sheet that each field comes from.
    """

    name: str
    part: _places.Place
    names: tuple[str, ...] = ()
    types: tuple[pa.DataType, ...] = ()
    places: tuple[int, ...] = ()
    top: int = 0
    headed: bool = False
    rows: int = -1
    about: int = -1
    notes: list[str] = field(default_factory=list)
    fault: str = ""
    mark: str = ""
    links: int = 0
    beside: list[tuple[str, str]] = field(default_factory=list)
    """What in it is not read, as a name and a reason."""


class XlsxStore(_base.BaseStore):
    """The sheets of one book. A sheet is one partition: its XML can only be read from the start."""

    def __init__(self, url: str, source: Path | _places.Place) -> None:
        self.url = url
        place = _places.place_of(source)
        self._memory: _places.MemoryFile | None = None
        with _places.reading(place.shown), place.open() as file:
            first = file.read(16)
        if first.startswith(b"\xd0\xcf\x11\xe0"):
            raise StoreError(
                f"{place.shown} is encrypted, or of the sort before .xlsx",
                "open it and save it as .xlsx without a password",
            )
        if not place.seekable or _packing.packing_of(first):
            self._memory = _places.MemoryFile(place)
            place = _places.LocalFile(self._memory.path, called=place.name, said=place.shown)
        self._place = place
        self._sheets: dict[str, _Sheet] = {}
        self._others: list[str] = []
        if not place.size:
            return
        try:
            self._book = _xlsx_xml.book(place)
        except BaseException:
            self.close()
            raise
        self._name()

    def _name(self) -> None:
        whole = self._book
        single = len(whole.sheets) == 1
        titles = [_base.stem(self._place.name)] if single else [s.name for s in whole.sheets]
        for name, sheet in zip(_base.safe_names(titles), whole.sheets, strict=True):
            made = _Sheet(name, whole.parts[sheet.part])
            around = ("xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", sheet.part)
            made.mark = _base.digest(*(whole.marks.get(part, "none") for part in around))
            if sheet.hidden:
                made.notes.append(notes.HIDDEN_SHEET)
            head, _, tail = sheet.part.rpartition("/")
            if relations := whole.parts.get(f"{head}/_rels/{tail}.rels"):
                links = _xlsx_xml.Links()
                _xlsx_xml.run(relations, links)
                made.links = links.count
            self._sheets[name] = made
        self._others = list(_base.safe_names([f"{part}" for part in whole.others]))

    def _rows(self, sheet: _Sheet) -> Iterator[tuple[int, dict[int, Any], bool, str]]:
        cells = _xlsx_xml.Cells(self._book)
        for _ in _xlsx_xml.walk(sheet.part, cells):
            yield from cells.rows
            cells.rows.clear()
        if cells.hidden_columns and notes.HIDDEN_COLUMNS not in sheet.notes:
            sheet.notes.append(notes.HIDDEN_COLUMNS)
        beside = [("formulas", notes.UNVALUED.format(count=cells.unvalued))] * (cells.unvalued > 0)
        beside += [("pages", notes.PRINTED)] * cells.printed
        beside += [("links", notes.LINKS.format(count=sheet.links))] * (sheet.links > 0)
        sheet.beside = beside

    def _known(self, sheet: _Sheet) -> _Sheet:
        """Have the sheet looked at: names, types, and where the table begins."""
        if sheet.names or sheet.fault or sheet.rows == 0:
            return sheet
        try:
            self._survey(sheet)
        except StoreError as error:
            sheet.fault = error.message
        return sheet

    def _survey(self, sheet: _Sheet) -> None:
        info = getattr(sheet.part, "info", None)
        whole = info is not None and info.file_size <= SURVEYED
        head: list[tuple[int, dict[int, Any]]] = []
        sorts: dict[int, set[str]] = {}
        counted = hidden = 0
        headed = False
        for number, cells, is_hidden, fault in self._rows(sheet):
            if fault:
                continue
            hidden += is_hidden
            if len(head) < HEAD_ROWS:
                head.append((number, cells))
                continue
            if not headed:
                headed = True
                self._begin(sheet, head)
                counted += _take(head, sheet.top, sorts)
            if not whole:
                break
            counted += _take([(number, cells)], sheet.top, sorts)
        if not headed:
            self._begin(sheet, head)
            counted += _take(head, sheet.top, sorts)
        titles = self._titles
        places = sorted({*sorts, *titles})
        if not places:
            sheet.rows = 0
            return
        sheet.places = tuple(places)
        names = [titles.get(place, "") for place in places]
        sheet.names = _base.safe_names(names)
        sheet.types = tuple(
            _TYPES.get(frozenset(sorts.get(place, ())), pa.string()) if whole else pa.string()
            for place in places
        )
        sheet.rows = counted if whole else -1
        if hidden:
            sheet.notes.append(notes.HIDDEN_ROWS)
        if not whole:
            sheet.notes.append(notes.LARGE_SHEET)

    def _begin(self, sheet: _Sheet, head: list[tuple[int, dict[int, Any]]]) -> None:
        """Settle where the table begins, and what its first row calls the columns."""
        self._titles: dict[int, str] = {}
        if not head:
            return
        widths = sorted(len(cells) for _, cells in head)
        usual = widths[len(widths) // 2]
        skip = next((i for i, (_, c) in enumerate(head) if 2 * len(c) >= usual), 0)
        body = head[skip:]
        places = sorted({place for _, cells in body for place in cells})
        records = [[_text(cells.get(place)) or "" for place in places] for _, cells in body]
        texts = all(isinstance(value, str) for value in body[0][1].values())
        sheet.top = head[skip - 1][0] if skip else 0
        if skip:
            sheet.notes.append(notes.ABOVE.format(count=skip))
        if texts and _headings.has_header(records):
            sheet.top, sheet.headed = body[0][0], True
            self._titles = {p: str(v).strip() for p, v in body[0][1].items() if str(v).strip()}

    def _of(self, dataset: str) -> _Sheet:
        if dataset not in self._sheets:
            self.dataset(dataset)
        sheet = self._known(self._sheets[dataset])
        if sheet.fault:
            raise StoreError(f"{dataset} cannot be read: {sheet.fault}")
        return sheet

    def datasets(self) -> Sequence[Dataset]:
        found = [
            Dataset(
                sheet.name,
                tuple((n, str(t)) for n, t in zip(sheet.names, sheet.types, strict=True)),
                rows=sheet.rows,
                bytes=sheet.part.size,
                not_checked=sheet.fault,
                notes=tuple(sheet.notes),
            )
            for sheet in map(self._known, self._sheets.values())
        ]
        reason = "a pivot cache, comments or an embedded file may hold copies of cells"
        others = [(name, reason) for name in self._others]
        for sheet in self._sheets.values():
            # No sheet has a colon in its name.
            others += [(f"{sheet.name}:{name}", why) for name, why in sheet.beside]
        return (*found, *(Dataset(name, (), not_checked=why) for name, why in others))

    def partitions(self, dataset: str) -> Sequence[Partition]:
        sheet = self._of(dataset)
        return (Partition(UNIT, sheet.rows, sheet.mark),) if sheet.rows else ()

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        sheet = self._of(dataset)
        if partition not in {None, UNIT}:
            raise UsageError("there is no such partition", "list them by `partitions`")
        names = _base.wanted(sheet.names, columns)
        rows = _base.batch_rows(rows, len(sheet.names))
        if not sheet.names:
            return
        where = {n: (p, t) for n, p, t in zip(sheet.names, sheet.places, sheet.types, strict=True)}
        chosen = [(name, *where[name]) for name in names]
        known = frozenset(sheet.places)
        step = max(1, min(rows, GATHERED // max(1, len(chosen))))
        gathered: list[dict[int, Any]] = []
        start = ordinal = 0
        for number, cells, _, wrong in self._rows(sheet):
            if number == sheet.top and sheet.headed:
                continue
            fault = wrong
            if number <= sheet.top:
                fault = "a row above the table"
            elif not fault and not cells.keys() <= known:
                fault = "more cells than the table has columns"
            if fault:
                raw = "\t".join(_text(value) or "" for value in cells.values()).encode(
                    "utf-8", "surrogatepass"
                )
                _base.reject(on_reject, sheet.name, UNIT, ordinal, fault, raw)
                ordinal += 1
                continue
            gathered.append(cells)
            ordinal += 1
            if len(gathered) >= step:
                yield Batch(_arrow(gathered, chosen), self.url, sheet.name, UNIT, start)
                start += len(gathered)
                gathered = []
        if gathered:
            yield Batch(_arrow(gathered, chosen), self.url, sheet.name, UNIT, start)

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        sheet = self._of(dataset)
        if count <= 0 or not sheet.names:
            return
        found = self.read(dataset, on_reject=on_reject)
        sheet.about = yield from _sampling.spread(found, count)

    def about(self, dataset: str) -> int:
        return self._of(dataset).about

    def close(self) -> None:
        if self._memory is not None:
            self._memory.close()
            self._memory = None


def _take(rows: list[tuple[int, dict[int, Any]]], top: int, sorts: dict[int, set[str]]) -> int:
    counted = 0
    for number, cells in rows:
        if number > top:
            counted += 1
            for place, value in cells.items():
                if value is not None:
                    sorts.setdefault(place, set()).add(_xlsx_xml.sort_of(value))
                else:
                    sorts.setdefault(place, set())
    return counted


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else repr(value)


def _arrow(
    rows: list[dict[int, Any]], chosen: Sequence[tuple[str, int, pa.DataType]]
) -> pa.RecordBatch:
    if not chosen:
        return pa.RecordBatch.from_struct_array(pa.array([{}] * len(rows), pa.struct([])))
    arrays = []
    for _, place, kind in chosen:
        values = [cells.get(place) for cells in rows]
        if pa.types.is_string(kind):
            values = [_text(value) for value in values]
        elif pa.types.is_timestamp(kind):
            values = [
                datetime(v.year, v.month, v.day) if type(v) is date else v  # noqa: DTZ001
                for v in values
            ]
        elif pa.types.is_floating(kind):
            values = [None if v is None else float(v) for v in values]
        arrays.append(pa.array(values, kind))
    return pa.RecordBatch.from_arrays(arrays, names=[name for name, *_ in chosen])


def stream_xlsx(place: _places.Place, url: str, **options: Any) -> XlsxStore:
    """Open a spreadsheet wherever it is; inside an archive, in memory."""
    _base.check_options(options, ())
    return XlsxStore(url, place)


def open_xlsx(target: str, **options: Any) -> XlsxStore:
    """Open one spreadsheet."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_xlsx(place, _urls.public_url(target), **options)


ENTRY = StoreType(
    name="xlsx",
    title="Spreadsheet (.xlsx)",
    schemes=(),
    suffixes=(".xlsx", ".xlsm"),
    open=open_xlsx,
    stream=stream_xlsx,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: cells have no types that come back, and a million rows is the end",
        "types": "yes",
        "count": "notyet: sheets above 128 MiB of XML are counted when they are read",
        "encrypted files": "never: a password has no place on a command line",
        "pivot caches and comments": "notyet: they are listed as not checked",
    },
)
