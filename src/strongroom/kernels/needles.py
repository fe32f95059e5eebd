"""Many byte strings looked for at once, in every encoding that a leaked value could wear.

A thousand planted people in some thirty encodings are more than a hundred thousand needles. Each
is searched by one window of six bytes (its rarest among all needles): every position of the data
is hashed by numpy against a table of these windows, and only where a window is really there is
the whole needle compared. Time does not depend on the number of needles.
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

_BITS = 22
_FIRST, _SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_BLOCK = 1 << 18
SHORTEST = 6
"""Bytes that a needle has at least: shorter ones stand in any large file by chance."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One needle found: whose, in which encoding, at which byte of the data."""

    label: str
    encoding: str
    offset: int


def encodings(value: str) -> Iterator[tuple[str, bytes]]:
    """Every (name, bytes) that `value` could be stored as. Several names may give equal bytes."""
    forms = {"utf-8": value.encode()}
    yield "utf-8", forms["utf-8"]
    yield "utf-16-le", value.encode("utf-16-le")
    yield "utf-16-be", value.encode("utf-16-be")
    yield "utf-32-le", value.encode("utf-32-le")
    if not value.isascii():
        forms["gb18030"] = value.encode("gb18030")
        yield "gb18030", forms["gb18030"]
    forms["utf-16-le"] = value.encode("utf-16-le")
    for name, raw in forms.items():
        yield f"hex of {name}", raw.hex().encode()
        yield f"hex of {name}", raw.hex().upper().encode()
        for shift in range(3):
            text = _base64_core(raw, shift)
            yield f"base64 of {name}", text
            yield f"base64url of {name}", text.replace(b"+", b"-").replace(b"/", b"_")
    yield from _escaped(value, forms)
    if value.isdigit() and value.isascii():
        yield from _numeric(int(value))
    wide = value.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})
    if wide != value:
        yield "full-width", wide.encode()


def _base64_core(raw: bytes, shift: int) -> bytes:
    """The base64 characters that depend on `raw` alone when it starts `shift` bytes into a group.

    The first and last character may mix bits with their neighbours, so they are left out.
    """
    text = base64.b64encode(b"\0" * shift + raw)
    first = (shift * 8 + 5) // 6
    return text[first : (shift + len(raw)) * 8 // 6]


def _escaped(value: str, forms: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    units = struct.unpack(f"<{len(forms['utf-16-le']) // 2}H", forms["utf-16-le"])
    for case in ("x", "X"):
        yield "json, all escaped", "".join(f"\\u{u:04{case}}" for u in units).encode()
        yield (
            "json, non-ascii escaped",
            "".join(chr(u) if u < 0x80 else f"\\u{u:04{case}}" for u in units).encode(),
        )
        for name in ("utf-8", "gb18030"):
            if name in forms:
                raw = forms[name]
                yield (
                    f"percent, {name}",
                    "".join(
                        chr(b) if b < 0x80 and chr(b).isalnum() else f"%{b:02{case}}" for b in raw
                    ).encode(),
                )
        if not value.isascii():
            yield (
                "xml",
                "".join(c if c.isascii() else f"&#x{ord(c):{case}};" for c in value).encode(),
            )
    if not value.isascii():
        yield "xml", "".join(c if c.isascii() else f"&#{ord(c)};" for c in value).encode()


def _numeric(number: int) -> Iterator[tuple[str, bytes]]:
    """A number as engines store it: fixed integers, doubles, decimals."""
    orders: tuple[tuple[Literal["little", "big"], str], ...] = (("little", "LE"), ("big", "BE"))
    for order, end in orders:
        if number < 1 << 63:
            yield f"int64 {end}", number.to_bytes(8, order)
        if 1 << 32 <= number < 1 << 47:
            # SQLite keeps integers of this size in six bytes, big-endian.
            yield f"int48 {end}", number.to_bytes(6, order)
        if number < 1 << 53:
            yield f"float64 {end}", struct.pack("<d" if end == "LE" else ">d", number)
        if 10_000_000 <= number < 1 << 32:
            yield f"int32 {end}", number.to_bytes(4, order)
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    if len(groups) >= 3:
        yield "PostgreSQL numeric", struct.pack(f"<{len(groups)}h", *reversed(groups))


def _windows(data: npt.NDArray[np.uint8], width: int) -> npt.NDArray[np.uint64]:
    """The little-endian number that starts at each position: shape (n − width + 1,)."""
    count = max(0, data.size - width + 1)
    out = np.zeros(count, np.uint64)
    for i in range(width):
        out |= data[i : i + count].astype(np.uint64) << np.uint64(8 * i)
    return out


def _within(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The position of each byte inside its own needle."""
    starts = np.cumsum(lengths) - lengths
    return np.arange(int(lengths.sum()), dtype=np.int64) - np.repeat(starts, lengths)


def _hash(windows: npt.NDArray[np.uint64], factor: np.uint64) -> npt.NDArray[np.int64]:
    return ((windows * factor) >> np.uint64(64 - _BITS)).view(np.int64)


class _Index:
    """The needles that are at least `width` bytes long, by their rarest window of that width."""

    def __init__(self, needles: Sequence[bytes], width: int) -> None:
        self.width = width
        self.mask = np.uint64((1 << 8 * width) - 1)
        lengths = np.array([len(n) for n in needles], np.int64)
        starts = np.concatenate(([0], np.cumsum(lengths)))
        windows = _windows(np.frombuffer(b"".join(needles), np.uint8), width)
        # Rarity is counted by hash: exact enough, and ten times as fast as sorting the windows.
        slots = _hash(windows, _FIRST)
        rarity = np.bincount(slots, minlength=1 << _BITS)[slots]
        # A window whose halves are equal (zeros, blanks) is common outside, however rare here.
        half = np.uint64(width * 4)
        rarity += (windows >> half == windows & ((np.uint64(1) << half) - np.uint64(1))) << 24
        # The last windows of a needle reach into the next one and may not be chosen.
        last = np.repeat(starts[1:] - width, lengths)[: windows.size]
        rarity[np.arange(windows.size) > last] = 1 << 40
        # Rarity and position share a number, so that one minimum finds the rarest, earliest window.
        best = np.minimum.reduceat((rarity << 20) + _within(lengths)[: windows.size], starts[:-1])
        offsets = best & ((1 << 20) - 1)
        anchors = windows[starts[:-1] + offsets]
        order = np.argsort(anchors, kind="stable")
        self.anchors, self.offsets = anchors[order], offsets[order]
        self.needles = [needles[i] for i in order]
        self.first = np.zeros(1 << _BITS, np.bool_)
        self.second = np.zeros(1 << _BITS, np.bool_)
        self.first[_hash(anchors, _FIRST)] = True
        self.second[_hash(anchors, _SECOND)] = True

    def search(self, data: bytes | memoryview) -> Iterator[tuple[bytes, int]]:
        """(needle, offset) for each occurrence, in no particular order."""
        whole = np.frombuffer(data, np.uint8)
        for begin in range(0, whole.size, _BLOCK):
            # Blocks overlap by one window, so that none is missed at a seam.
            block = whole[begin : begin + _BLOCK + self.width - 1]
            for position, window in self._windows_of(block):
                low = int(np.searchsorted(self.anchors, window, "left"))
                while low < len(self.needles) and self.anchors[low] == window:
                    start = begin + position - int(self.offsets[low])
                    needle = self.needles[low]
                    if start >= 0 and bytes(data[start : start + len(needle)]) == needle:
                        yield needle, start
                    low += 1

    def _windows_of(self, block: npt.NDArray[np.uint8]) -> Iterator[tuple[int, np.uint64]]:
        padded = np.zeros(block.size + 16, np.uint8)
        padded[: block.size] = block
        count = block.size // 8 + 1
        for shift in range(8):
            # A copy makes the windows aligned; unaligned arithmetic is three times as slow.
            windows = padded[shift : shift + count * 8].copy().view("<u8")
            windows &= self.mask
            found = np.flatnonzero(self.first[_hash(windows, _FIRST)])
            if found.size:
                found = found[self.second[_hash(windows[found], _SECOND)]]
                here = windows[found]
                nearest = np.minimum(np.searchsorted(self.anchors, here), len(self.anchors) - 1)
                for index in found[self.anchors[nearest] == here]:
                    yield shift + int(index) * 8, windows[index]


class Needles:
    """The planted values, ready to be looked for.

    Args:
        plants: label → value, or several values any one of which gives the plant away.
    """

    def __init__(self, plants: Mapping[str, str | Sequence[str]]) -> None:
        owners: dict[bytes, list[tuple[str, str]]] = {}
        for label, values in plants.items():
            for value in (values,) if isinstance(values, str) else values:
                if len(value.encode()) < SHORTEST:
                    raise ValueError(f"the plant {label!r} is too short to be told from chance")
                for name, raw in encodings(value):
                    if len(raw) >= SHORTEST or name.startswith("int32"):
                        owners.setdefault(raw, []).append((label, name))
        self._owners = owners
        long = [raw for raw in owners if len(raw) >= SHORTEST]
        short = [raw for raw in owners if len(raw) < SHORTEST]
        self._indexes = [
            _Index(needles, width) for needles, width in ((long, SHORTEST), (short, 4)) if needles
        ]
        self.longest = max((len(raw) for raw in owners), default=0)

    def __len__(self) -> int:
        return len(self._owners)

    def search(self, data: bytes | memoryview) -> list[Hit]:
        """Every occurrence of every needle in `data`."""
        return [
            Hit(label, encoding, offset)
            for index in self._indexes
            for raw, offset in index.search(data)
            for label, encoding in dict.fromkeys(self._owners[raw])
        ]
