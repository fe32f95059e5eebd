"""Zip and tar archives, and single packed files: each member that is read here is a dataset.

Text in a zip is streamed out of it and never unpacked to a disk. A member whose engine wants a
file of its own (SQLite, Parquet, a spreadsheet) is held in memory up to 256 MiB. What is encrypted,
an archive itself, or too large is listed with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import Store
from strongroom.stores import _archives, _base, _members, _packing, _places, _urls


class ArchiveStore(_members.MembersStore):
    """The members of one archive."""

    def __init__(self, url: str, source: Path | _places.Place) -> None:
        super().__init__(url, ())
        place = _places.place_of(source)
        self._memory: _places.MemoryFile | None = None
        with _places.reading(place.shown), place.open() as file:
            packing = _packing.packing_of(file.read(16))
        if packing:
            # A packed tar can only be walked from its beginning, once for each member: so it is
            # held in memory, or refused.
            self._memory = _places.MemoryFile(place)
            name = _packing.unpacked_name(place.name)
            place = replace(_places.LocalFile(self._memory.path), called=name, said=place.shown)
        try:
            found = _archives.members(place)
        except BaseException:
            self.close()
            raise
        self.add(_named(found, url))

    def close(self) -> None:
        super().close()
        if self._memory is not None:
            self._memory.close()
            self._memory = None


def _named(
    found: Sequence[_archives.Member], url: str
) -> Iterator[tuple[str, Callable[[], Store]]]:
    stems = [_base.stem(member.name.rpartition("/")[2]) for member in found]
    for member, short in zip(found, stems, strict=True):
        deep = "/" in member.name or stems.count(short) > 1
        yield (_base.safe_name(member.name) if deep else short), _opener(member, url)


def _opener(member: _archives.Member, url: str) -> Callable[[], Store]:
    def opener() -> Store:
        from strongroom.stores import _opening

        if member.place is None:
            raise StoreError(member.fault)
        return _opening.open_place(member.place, url)

    return opener


def stream_archive(place: _places.Place, url: str, **options: Any) -> ArchiveStore:
    """Open an archive that is itself in a bucket."""
    _base.check_options(options, ())
    return ArchiveStore(url, place)


def open_archive(target: str, **options: Any) -> ArchiveStore:
    """Open one archive."""
    return stream_archive(
        _places.LocalFile(_urls.file_path(target)), _urls.public_url(target), **options
    )


ENTRY = StoreType(
    name="archive",
    title="Zip or tar archive",
    schemes=(),
    suffixes=(".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst"),
    open=open_archive,
    stream=stream_archive,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: each dataset is written to a file of its own",
        "types": "yes",
        "count": "yes",
        "encrypted members": "never: a password has no place on a command line; unpack them",
        "archives in archives": "never: a bomb hides that way; unpack the outer one",
        "packed tar above 256 MiB": "never: each member would be unpacked from the beginning",
    },
)
