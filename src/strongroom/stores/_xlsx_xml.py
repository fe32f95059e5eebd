"""Reads the XML parts of a spreadsheet as streams, with nothing in them trusted.

The parser is expat, without document types: no part of an honest spreadsheet declares one, and
entities are how a few bytes become gigabytes. Depth, token length, strings and columns are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from xml.parsers import expat

from strongroom.core.errors import StoreError
from strongroom.stores import _archives, _places, _records

DEPTH: Final = 256
TOKEN: Final = 2 << 20
"""Longest single tag or attribute, in bytes."""

STRINGS: Final = 5_000_000
CHARACTERS: Final = 128_000_000
"""Most shared strings of a book, and most characters in them."""

COLUMNS: Final = 16_384
ROWS: Final = 1_048_576
"""Columns and rows of a sheet, as Excel has them."""

_PIECE: Final = 256 << 10
_REF: Final = re.compile(r"^([A-Z]{1,4})[0-9]{0,10}$")
_CODE: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_BUILT_IN_DAYS: Final = frozenset({14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58})
_BUILT_IN_TIMES: Final = frozenset({18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56})


class Handler:
    """What is told of the elements of a part, by their local names."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def text(self, data: str) -> None:
        """Text in it, perhaps in pieces."""


class _Trap(Exception):
    """A part is not what an honest spreadsheet holds; the message says how."""


def walk(place: _places.Place, handler: Handler) -> Iterator[None]:
    """Parse a part piece by piece; between two pieces the caller may take what has gathered.

    Raises:
        StoreError: it is no XML, is cut, or sets a trap.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 64 << 10
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0
    local: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise _Trap("elements nested too deep")
        short = local.get(name)
        if short is None:
            if len(local) > 4096:
                raise _Trap("too many names of elements")
            short = local[name] = name.rpartition(":")[2]
        handler.start(short, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(local[name])

    def doctype(*_: object) -> None:
        raise _Trap("a document type, which is how entities become bombs")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = doctype
    trap, fed = "", 0
    with place.open() as file:
        while not trap:
            with _places.reading(place.shown):
                piece = file.read(_PIECE)
            fed += len(piece)
            try:
                parser.Parse(piece, not piece)
            except _Trap as error:
                trap = str(error)
            except (expat.ExpatError, ValueError, RecursionError, MemoryError):
                trap = "XML that is damaged or cut"
            if fed - max(0, parser.CurrentByteIndex) > TOKEN:
                trap = "a tag that does not end"
            if not piece or trap:
                break
            yield
    if trap:
        raise StoreError(f"{place.shown} cannot be read: it holds {trap}")
    yield


def run(place: _places.Place, handler: Handler) -> None:
    """Parse a whole part."""
    for _ in walk(place, handler):
        pass


@dataclass(frozen=True)
class Sheet:
    """A sheet of a book: its name, its part, and whether Excel shows it."""

    name: str
    part: str
    hidden: bool


class _Book(Handler):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            target = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), target, hidden))
            if len(self.sheets) > 10_000:
                raise _Trap("more than 10,000 sheets")
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in {"1", "true"}


class _Relations(Handler):
    def __init__(self) -> None:
        self.targets: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


class Links(Handler):
    """Counts links out of a sheet that hold an address of mail or a telephone."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "").lower()
        self.count += name == "Relationship" and target.startswith(("mailto:", "tel:", "sms:"))


class _Styles(Handler):
    """Which cell styles show a number as a day, a time, or both."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.styles: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self.codes[_int(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.styles.append(self._sort(_int(attributes.get("numFmtId"))))
            if len(self.styles) > 100_000:
                raise _Trap("more than 100,000 styles")

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def _sort(self, number: int) -> str:
        if number in self.codes:
            code = _CODE.sub("", self.codes[number][:1000]).partition(";")[0].lower()
            days = "y" in code or "d" in code or ("m" in code and not set("hs") & set(code))
            times = "h" in code or "s" in code
            if "general" in code or "#" in code or "0." in code.replace("ss.0", ""):
                return ""
            return "both" if days and times else "day" if days else "time" if times else ""
        if number == 22:
            return "both"
        return "day" if number in _BUILT_IN_DAYS else "time" if number in _BUILT_IN_TIMES else ""


def _int(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0


class _Strings(Handler):
    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._total = 0
        self._aside = 0
        self._on = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._aside += 1
        elif name == "t":
            self._on = not self._aside

    def end(self, name: str) -> None:
        if name == "t":
            self._on = False
        elif name == "rPh":
            self._aside -= 1
        elif name == "si":
            self.found.append("".join(self._parts))
            if len(self.found) > STRINGS:
                raise _Trap("more shared strings than are read")

    def text(self, data: str) -> None:
        if self._on:
            self._total += len(data)
            if self._total > CHARACTERS:
                raise _Trap("more text in shared strings than is read")
            self._parts.append(data)


@dataclass
class Book:
    """What the parts around the sheets say.

    Attributes:
        strings: shared strings; styles: per cell style "", "day", "time" or "both".
        others: parts that hold copies of cells and are not read (pivot caches, comments).
    """

    sheets: list[Sheet]
    strings: list[str]
    styles: list[str]
    since_1904: bool
    others: list[str]
    parts: dict[str, _places.Place]
    marks: dict[str, tuple[int, int]] = field(default_factory=dict)


def book(place: _places.Place) -> Book:
    """The book's sheets, shared strings and styles.

    Raises:
        StoreError: it is no spreadsheet, encrypted, damaged, or a trap.
    """
    parts: dict[str, _places.Place] = {}
    marks: dict[str, tuple[int, int]] = {}
    for member in _archives.members(place):
        if member.place is None:
            raise StoreError(f"{place.shown} cannot be read: {member.fault}")
        parts[member.name.lstrip("/")] = member.place
        marks[member.name.lstrip("/")] = (member.place.stamp, member.place.size)
    head = "xl/workbook.xml"
    if head not in parts:
        raise StoreError(f"{place.shown} is no .xlsx file", "it may be of another Office sort")
    names, relations, styles, strings = _Book(), _Relations(), _Styles(), _Strings()
    run(parts[head], names)
    if "xl/_rels/workbook.xml.rels" in parts:
        run(parts["xl/_rels/workbook.xml.rels"], relations)
    if "xl/styles.xml" in parts:
        run(parts["xl/styles.xml"], styles)
    if "xl/sharedStrings.xml" in parts:
        run(parts["xl/sharedStrings.xml"], strings)
    sheets = []
    for name, relation, hidden in names.sheets:
        kind, target = relations.targets.get(relation, ("", ""))
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if kind == "worksheet" and part in parts:
            sheets.append(Sheet(name, part, hidden))
    words = ("pivotCacheRecords", "comments", "threadedComment", "embeddings/")
    others = sorted(name for name in parts if any(word in name for word in words))
    return Book(sheets, strings.found, styles.styles, names.since_1904, others, parts, marks)


_LITERAL: Final = re.compile(r'"((?:[^"]|"")*)"')
_CELL: Final = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]")
_PAGE: Final = frozenset(
    f"{which}{what}" for which in ("odd", "even", "first") for what in ("Header", "Footer")
)
_PAGE_CODE: Final = re.compile(r'&"[^"]*"|&[0-9]+|&K[0-9A-Fa-f]{6}|&.')
_TELLING: Final = re.compile(r"[^\W\d_]{2}|[0-9]{5}|@")


class Cells(Handler):
    """Gathers rows of a sheet: (number, cells by column, hidden, why it is no row).

    Attributes:
        unvalued: formulas without a stored value of which their own text is not the whole.
        printed: whether something is written at the head or the foot of its pages.
    """

    def __init__(self, whole: Book) -> None:
        self.rows: list[tuple[int, dict[int, Any], bool, str]] = []
        self.hidden_columns = self.unvalued = 0
        self.printed = False
        self._strings, self._styles = whole.strings, whole.styles
        self._origin = datetime(1904, 1, 1, tzinfo=UTC) if whole.since_1904 else _EPOCH
        self._row = self._count = 0
        self._hidden = False
        self._cells: dict[int, Any] = {}
        self._column = 0
        self._sort = self._style = ""
        self._parts: list[str] = []
        self._formula: list[str] = []
        self._on = self._in_formula = self._on_page = False
        self._long = 0
        self._fault = ""
        self._columns: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            ref = attributes.get("r")
            self._column = self._place(ref) if ref else self._column + 1
            self._sort = attributes.get("t", "n")
            at = _int(attributes.get("s"))
            self._style = self._styles[at] if 0 <= at < len(self._styles) else ""
            self._parts, self._formula = [], []
        elif name == "v" or name == "t":
            self._on = True
        elif name == "f":
            self._in_formula = True
        elif name == "row":
            self._row = _int(attributes.get("r")) or self._row + 1
            self._hidden = attributes.get("hidden") in {"1", "true"}
            self._cells, self._column, self._fault, self._long = {}, -1, "", 0
        elif name == "col" and attributes.get("hidden") in {"1", "true"}:
            self.hidden_columns += 1
        elif name in _PAGE:
            self._on_page, self._parts = True, []

    def end(self, name: str) -> None:
        if name == "v" or name == "t":
            self._on = False
        elif name == "f":
            self._in_formula = False
        elif name in _PAGE:
            self._on_page = False
            written = _PAGE_CODE.sub(" ", "".join(self._parts))
            self.printed |= _TELLING.search(written) is not None
        elif name == "c":
            if self._parts and 0 <= self._column < COLUMNS:
                self._cells[self._column] = self._value("".join(self._parts))
            elif self._formula and 0 <= self._column < COLUMNS:
                self._written("".join(self._formula))
            elif self._column >= COLUMNS or self._column < 0:
                self._fault = "a cell beyond the last column"
        elif name == "row" and (self._cells or self._fault):
            self._count += 1
            if self._count > ROWS:
                raise _Trap("more rows than a sheet has")
            self.rows.append((self._row, self._cells, self._hidden, self._fault))

    def text(self, data: str) -> None:
        if self._on or self._in_formula or self._on_page:
            self._long += len(data)
            if self._long > _records.RECORD_LIMIT:
                self._fault = _records.TOO_LONG
                return
            (self._formula if self._in_formula else self._parts).append(data)

    def _written(self, formula: str) -> None:
        """What stands in a formula of which no value is stored: ="154…", HYPERLINK("mailto:…")."""
        texts = [text.replace('""', '"') for text in _LITERAL.findall(formula)]
        value = " ".join(text for text in texts if text.strip())
        if value:
            self._cells[self._column] = value
        # What other cells have a part in is more than what is written.
        self.unvalued += not value or _CELL.search(_LITERAL.sub("", formula)) is not None

    def _place(self, ref: str) -> int:
        letters = _REF.match(ref)
        if not letters:
            return COLUMNS
        key = letters.group(1)
        if key not in self._columns:
            number = 0
            for letter in key:
                number = number * 26 + ord(letter) - 64
            self._columns[key] = number - 1
        return self._columns[key]

    def _value(self, text: str) -> Any:
        if self._sort == "s":
            at = _int(text)
            if 0 <= at < len(self._strings):
                return self._strings[at]
            self._fault = "a shared string that is not there"
            return None
        if self._sort == "b":
            return text == "1"
        if self._sort == "n":
            return self._number(text)
        return text

    def _number(self, text: str) -> Any:
        try:
            value: Any = int(text) if len(text) < 19 and text.lstrip("-").isdigit() else float(text)
        except ValueError:
            return text
        if self._style:
            return self._when(float(value), text)
        if isinstance(value, float):
            if value != value or value in {float("inf"), float("-inf")}:
                return text
            if value.is_integer() and abs(value) < 1 << 53:
                return int(value)
        return value

    def _when(self, days: float, text: str) -> Any:
        if not 0 <= days < 2_958_466:
            return text
        if self._style == "time" and days < 1:
            seconds = min(86_399, round(days * 86_400))
            return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if self._style == "time":
            return text
        # Excel believes that 1900 was a leap year: serials below 61 are a day behind.
        shift = 1 if self._origin is _EPOCH and days < 60 else 0
        at = self._origin + timedelta(days=int(days) + shift)
        rest = round((days - int(days)) * 86_400_000)
        if self._style == "day" and not rest:
            return at.date()
        return (at + timedelta(milliseconds=rest)).replace(tzinfo=None)


_EPOCH: Final = datetime(1899, 12, 30, tzinfo=UTC)

Told = Callable[[int, dict[int, Any], str], None]


def sort_of(value: Any) -> str:
    """The sort of a cell's value."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int" if abs(value) < 1 << 63 else "str"
    if isinstance(value, float):
        return "float"
    if isinstance(value, datetime):
        return "both"
    return "day" if isinstance(value, date) else "str"
