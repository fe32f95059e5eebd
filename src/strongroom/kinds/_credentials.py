"""Passwords and tokens where programs write them: in URLs, in HTTP headers, in command lines.

RFC 3986 (3.2.1, user information), RFC 7617 (Basic), RFC 6750 (Bearer).
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask
from strongroom.kinds._codes import among

_WIDTH = 256
"""Bytes in which a URL's user and password, or a command's, end."""

# What a variable, a gap to be filled or stars stand for is no password: ${PASS}, <pw>, {pw}, %s.
_GAP = r"$<>{}*%\s\x00\"'`\\\x7f-\xff"
_PLAIN = r"\s\x00\"'`<>\\\x7f-\xff"
_URL = (
    rf"^://[^/?#@:{_PLAIN}]*:(?P<whole>"
    # Up to the last @ before a slash; a password may hold one, but a port is none.
    rf"[^/?#{_GAP}][^/?#{_PLAIN}]*|[0-9]*[^0-9/?#@{_GAP}][^/?#@{_PLAIN}]*[/?#][^@{_PLAIN}]*"
    r")@[A-Za-z0-9\[]"
)
_COMMAND = (
    r"(?i)^curl[^\n\r\x00]*?[ \t](?:-u[ \t]*|--(?:proxy-)?user[ \t=])"
    rf"[\"']?[^:{_PLAIN}]+:(?P<whole>[^{_GAP}][^{_PLAIN}]{{2,}})"
)
_TOKEN = among("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=")
_SAID = ("authorization",)


def in_urls(block: Block) -> Hits:
    """`postgres://app:…@db`: what stands between the user and the @; each ends at an at-sign."""
    signs = block.places(64)
    if not len(signs):
        return NO_HITS
    heads = block.sequence(b"://")
    at = np.searchsorted(signs, heads)
    near = at < len(signs)
    near &= signs[np.minimum(at, len(signs) - 1)] - heads < _WIDTH
    return _written(block, heads[near], _URL, 0.97)


def in_commands(block: Block) -> Hits:
    """`curl -u admin:…`."""
    return _written(block, _named(block, b"curl")[0], _COMMAND, 0.9)


def basic(block: Block) -> Hits:
    """`Authorization: Basic …`: a user and a password in Base64."""
    starts, sizes, said = _behind(block, b"basic")
    good = (sizes >= 8) & (sizes % 4 == 0)
    good &= said | (block.byte(starts + sizes - 1) == ord("="))
    return hits(starts, starts + sizes, 0.9).where(good)


def bearers(block: Block) -> tuple[I64, I64, Mask]:
    """What stands behind the word Bearer: starts, sizes, and whether a header says so."""
    return _behind(block, b"bearer")


def _behind(block: Block, word: bytes) -> tuple[I64, I64, Mask]:
    starts, ends = _named(block, word)
    apart = block.behind(ends, 1)[:, 0] == 32
    starts, values = starts[apart], ends[apart] + 1
    inside = ~block.at_edge(values)
    starts, values = starts[inside], values[inside]
    said = block.context(starts, _SAID, 24)
    return values, block.reach(values, _TOKEN, 4096), said


def _named(block: Block, word: bytes) -> tuple[I64, I64]:
    """Where the word stands alone, in any case."""
    starts, ends = block.words
    some = np.flatnonzero(ends - starts == len(word))
    starts, ends = starts[some], ends[some]
    same = np.flatnonzero((block.data[starts] | np.uint8(32)) == word[0])
    starts, ends = starts[same], ends[same]
    low: U8 = block.right(starts, len(word)) | np.uint8(32)
    same = np.flatnonzero((low == np.frombuffer(word, np.uint8)).all(axis=1))
    return starts[same], ends[same]


def _written(block: Block, heads: I64, pattern: str, score: float) -> Hits:
    """What the pattern calls whole, from each head on."""
    if not len(heads):
        return NO_HITS
    near = np.ascontiguousarray(block.right(heads, _WIDTH))
    array = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(_WIDTH), len(near), [None, pa.py_buffer(near)]
    ).cast(pa.binary())
    found = pc.extract_regex_span(array, pattern)
    there = np.asarray(found.is_valid().to_numpy(zero_copy_only=False), bool)
    spans = pc.list_flatten(pc.struct_field(found.filter(pa.array(there)), "whole"))
    span = np.asarray(spans.to_numpy(zero_copy_only=False), np.int64).reshape(-1, 2)
    starts = heads[there] + span[:, 0]
    return hits(starts, starts + span[:, 1], score)
