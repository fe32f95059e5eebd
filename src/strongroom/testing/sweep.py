"""The leak sweep: opens everything that lies on a disk and looks in it for planted values.

The first test of the project, and the one that the others lean on: a promise that "nothing is in
clear there" is worth what the search behind it finds. So the sweep reads the raw bytes of every
file, opens each by its format (container in container), and says of everything that it could not
open that it could not: a fault is never taken for cleanliness.
"""

from __future__ import annotations

import mmap
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from strongroom.kernels.needles import Needles
from strongroom.testing.opening import FORMATS, Unopenable, sniff

_PIECE = 32 << 20
_DEPTH = 8
_IN_MEMORY = 256 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where a plant was found.

    Attributes:
        path: the file (or the database's name), `inside` the way into it: "x.csv > column a".
        encoding: how the value was written.
        offset: byte in the file, or in the part that was opened.
    """

    path: str
    inside: str
    encoding: str
    offset: int

    def __str__(self) -> str:
        way = f"{self.path} > {self.inside}" if self.inside else self.path
        return f"{way} @{self.offset} ({self.encoding})"


@dataclass(slots=True)
class SweepReport:
    """What a sweep found and what it could not look into.

    Attributes:
        found: label of the plant → places, the first of each encoding and part.
        files, bytes: read raw; `vanished`: files that were gone when their turn came.
        opened: format → how many times it was opened.
        missed: (place, format) that is known and cannot be opened here: only its raw bytes were
            read.
        faults: (place, what went wrong) where a file or a part of it could not be read.
    """

    found: dict[str, list[Place]] = field(default_factory=dict)
    files: int = 0
    bytes: int = 0
    vanished: int = 0
    opened: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Nothing was found and nothing was left unread."""
        return not (self.found or self.missed or self.faults)

    def summary(self) -> str:
        """A few lines for an assertion's message; names plants by label, never by value."""
        lines = [f"{len(self.found)} plants found in {self.files} files, {self.bytes:,} bytes"]
        for label, places in list(self.found.items())[:10]:
            lines.append(f"  {label}: {places[0]}" + (" …" if len(places) > 1 else ""))
        lines += [f"  not opened: {place} ({name})" for place, name in self.missed[:10]]
        lines += [f"  fault: {place}: {what}" for place, what in self.faults[:10]]
        return "\n".join(lines)


def _content(path: Path, size: int) -> memoryview:
    """The bytes of a file. Large ones are mapped; a mapping must not be cut short meanwhile."""
    if size <= _IN_MEMORY:
        return memoryview(path.read_bytes())
    with path.open("rb") as handle:
        return memoryview(mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ))


class Sweeper:
    """Carries the needles and the report through the parts of a file."""

    def __init__(self, needles: Needles) -> None:
        self.needles = needles
        self.report = SweepReport()
        self._seen: set[tuple[str, str, str, str]] = set()
        self._path = ""

    def file(self, path: Path) -> None:
        """Read one file raw and by its format."""
        self._path = str(path)
        try:
            size = path.stat().st_size
            self.report.files += 1
            self.report.bytes += size
            # A file's name can hold a value as well as its content can.
            self.scan(os.fsencode(path.name), "file name")
            if size:
                self.part(_content(path, size), "", path)
        except FileNotFoundError:
            # It was listed and is gone: a server at work. What is not there cannot leak.
            self.report.vanished += 1
        except (OSError, ValueError) as error:
            self.fault("", error)

    def link(self, path: Path, root: Path) -> None:
        """A symbolic link: what it points to is swept only where it lies in the tree itself."""
        self._path = str(path)
        self.scan(os.fsencode(path.name) + b"\n" + os.fsencode(path.readlink()), "link")
        if not path.resolve().is_relative_to(root.resolve()):
            self.report.missed.append((str(path), "link out of the tree"))

    def part(self, data: memoryview, inside: str, path: Path | None = None, depth: int = 0) -> None:
        """Search one part raw, then open it if its first bytes say what it is."""
        self.scan(data, inside)
        name = sniff(data, path.name if path else inside)
        if name is None:
            return
        if depth > _DEPTH:
            self.fault(inside, "nested too deep")
            return
        if name not in FORMATS:
            self.report.missed.append((self._where(inside), name))
            return
        try:
            for step, piece, final in FORMATS[name](data, path):
                way = f"{inside} > {step}" if inside else step
                if final:
                    self.scan(piece, way)
                else:
                    self.part(memoryview(piece), way, depth=depth + 1)
            self.report.opened[name] += 1
        except Unopenable as error:
            self.report.missed.append((self._where(inside), f"{name}: {error}"))
        except Exception as error:  # whatever a parser raises is a fault of reading
            self.fault(inside, error, name)

    def scan(self, data: bytes | memoryview, inside: str) -> None:
        """Search raw bytes, in pieces that overlap by the longest needle."""
        overlap = self.needles.longest
        for begin in range(0, max(1, len(data)), _PIECE):
            for hit in self.needles.search(data[begin : begin + _PIECE + overlap]):
                key = (hit.label, self._path, inside, hit.encoding)
                if key not in self._seen:
                    self._seen.add(key)
                    self.report.found.setdefault(hit.label, []).append(
                        Place(self._path, inside, hit.encoding, begin + hit.offset)
                    )

    def fault(self, inside: str, error: object, name: str = "") -> None:
        """Write down that something could not be read. Parsers quote data, so only types go in."""
        what = error if isinstance(error, str) else type(error).__name__
        self.report.faults.append((self._where(inside), f"{name}: {what}" if name else str(what)))

    def database(self, name: str, parts: Iterable[tuple[str, bytes | None]]) -> None:
        """Search what a database server gave out, table by table."""
        self._path = name
        for table, data in parts:
            if data is None:
                self.fault(table, "may not be read")
                continue
            self.report.bytes += len(data)
            self.scan(data, table)

    def _where(self, inside: str) -> str:
        return f"{self._path} > {inside}" if inside else self._path


def sweep(
    paths: Path | str | Iterable[Path | str],
    plants: Mapping[str, str | Sequence[str]] | Needles,
    *,
    databases: Iterable[str] = (),
) -> SweepReport:
    """Look for planted values in files, folders (whole trees, hidden files too) and databases.

    Args:
        paths: files or folders. A symbolic link out of a tree is not followed but reported as
            missed; name what it points to.
        plants: label → value, or values any of which gives the plant away; or ready needles, when
            the same plants are looked for more than once.
        databases: URLs of PostgreSQL databases, read by SQL besides: its data files hold long
            values compressed and in pieces.

    Returns:
        The report; a path that does not exist is a fault in it.
    """
    needles = plants if isinstance(plants, Needles) else Needles(plants)
    sweeper = Sweeper(needles)
    for start in [paths] if isinstance(paths, (str, Path)) else list(paths):
        root = Path(start)
        if not root.exists():
            sweeper.report.faults.append((str(root), "does not exist"))
        elif root.is_dir():
            for folder, folders, names in os.walk(
                root, onerror=lambda e: sweeper.report.faults.append((str(e.filename), "OSError"))
            ):
                folders.sort()
                for name in sorted(names):
                    path = Path(folder, name)
                    if path.is_symlink():
                        sweeper.link(path, root)
                    elif path.is_file():
                        sweeper.file(path)
                for name in folders:
                    if Path(folder, name).is_symlink():
                        sweeper.link(Path(folder, name), root)
        else:
            sweeper.file(root)
    for url in databases:
        from strongroom.testing.dumping import postgres_parts

        try:
            sweeper.database("PostgreSQL", postgres_parts(url))
            sweeper.report.opened["postgresql"] += 1
        except Exception as error:  # a driver's error is a fault of reading
            sweeper.fault("", error, "PostgreSQL")
    return sweeper.report
