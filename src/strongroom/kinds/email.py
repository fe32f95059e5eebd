"""E-mail addresses, as people write them (a practical subset of RFC 5321)."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask
from strongroom.kinds._common import BLANKS, LETTER, canonical_text, matches, phrases
from strongroom.kinds._credentials import in_urls

_LOCAL = np.zeros(256, bool)
_LOCAL[
    np.frombuffer(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-", np.uint8)
] = True
_DOMAIN = _LOCAL.copy()
_DOMAIN[np.frombuffer(b"_%+", np.uint8)] = False
_LETTER = np.zeros(256, bool)
_LETTER[65:91] = True
_LETTER[97:123] = True
_LEFT, _RIGHT = 64, 96


def _leading(inside: Mask) -> np.ndarray:
    """How many True each row starts with."""
    result: np.ndarray = np.where(inside.all(axis=1), inside.shape[1], (~inside).argmax(axis=1))
    return result


def _spans(block: Block) -> Hits:
    if not len(block.words[0]):
        return NO_HITS
    return Hits.together([_signed(block), _spoken(block)])


def _signed(block: Block) -> Hits:
    signs = block.places(64)
    if not len(signs):
        return NO_HITS
    # Most at-signs with nothing usable beside them are dropped before windows are taken.
    before, after = block.before(signs), block.byte(signs + 1)
    usable = _LOCAL[before] & _DOMAIN[after]
    # Behind a password in a URL stands the name of a host.
    usable &= ~np.isin(signs, block.once(in_urls).ends)
    signs, before = signs[usable], before[usable]
    if not len(signs):
        return NO_HITS
    left = block.left(signs, _LEFT)
    local = _leading(_LOCAL[left[:, ::-1]])
    # A local part neither starts nor ends with a dot.
    first = left[np.arange(len(left)), _LEFT - np.maximum(local, 1)]
    local = np.where(first == 46, local - 1, local)
    right = block.behind(signs + 1, _RIGHT)
    size = _domain_size(right)
    good = (local > 0) & (size > 0) & (before != 46)
    return hits(signs - local, signs + 1 + size, 0.95).where(good)


_SPOKEN = (
    r"(?i)(?P<whole>[a-z0-9][a-z0-9._%+\-]{0,40} ?"
    r"(?:\(at\)|\[at\]|（at）|【at】|<at>|\(@\)|\[@\]|（@）) ?"
    r"(?:[a-z0-9\-]{1,40}(?:\.| ?(?:\(dot\)|\[dot\]|（dot）|【dot】) ?)){1,4}[a-z]{2,10})"
)


_OPENS, _CLOSES = np.zeros(256, bool), np.zeros(256, bool)
# The last byte of a wide bracket that opens, the first of one that closes.
_OPENS[np.frombuffer(b"([<\x88\x90", np.uint8)] = True
_CLOSES[np.frombuffer(b")]>\xef\xe3", np.uint8)] = True


def _spoken(block: Block) -> Hits:
    """`someone(at)example.com`, `someone [at] example [dot] com`."""
    data = block.data
    if len(data) < 8:
        return NO_HITS
    # `(at)`, `[at]`, `（at）`: what closes stands behind the word, and what opens before.
    letter = block.words[1] - 1
    letter = letter[(data[letter] | 32) == 116]
    letter = _bracketed(block, letter, 2)
    sign = _bracketed(block, block.places(64), 1)
    places = np.concatenate([letter, sign])
    if not len(places):
        return NO_HITS
    width = 128
    near = np.ascontiguousarray(
        np.concatenate([block.left(places, 50), block.right(places, width - 50)], axis=1)
    )
    array = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(width), len(near), [None, pa.py_buffer(near)]
    ).cast(pa.binary())
    found = pc.extract_regex_span(array, _SPOKEN)
    there = np.asarray(found.is_valid().to_numpy(zero_copy_only=False), bool)
    places = places[there]
    spans = pc.list_flatten(pc.struct_field(found.filter(pa.array(there)), "whole"))
    span = np.asarray(spans.to_numpy(zero_copy_only=False), np.int64).reshape(-1, 2)
    starts = places - 50 + span[:, 0]
    return hits(starts, starts + span[:, 1], 0.85)


def _bracketed(block: Block, last: I64, size: int) -> I64:
    """The last places of words of that size that stand in brackets."""
    last = last[last < len(block.data) - 1]
    last = last[_CLOSES[block.data[last + 1]]]
    return last[_OPENS[block.before(last, size)]]


def _domain_size(right: U8) -> np.ndarray:
    """The length of the domain that each window starts with; 0 where there is none.

    The last label has letters only, two at least; what follows them is not of the address.
    """
    size = _leading(_DOMAIN[right])
    # Nothing behind the longest of them is looked at.
    right = right[:, : int(size.max(initial=0)) + 1]
    step = np.arange(right.shape[1], dtype=np.int8)
    allowed = step < size[:, None]
    letter = _LETTER[right] & allowed
    dot = (right == 46) & allowed
    # A label's end: a letter followed by something that is neither letter nor hyphen, so that
    # digits glued to an address do not hide it.
    following = np.zeros_like(allowed)
    following[:, :-1] = letter[:, 1:] | (allowed[:, 1:] & (right[:, 1:] == 45))
    last_dot = np.maximum.accumulate(np.where(dot, step, -1), axis=1)
    spoiled = allowed & ~letter & ~dot
    last_spoil = np.maximum.accumulate(np.where(spoiled, step, -1), axis=1)
    ends = letter & ~following & (last_dot > 0) & (step - last_dot >= 2) & (last_spoil < last_dot)
    return np.where(ends.any(axis=1), right.shape[1] - ends[:, ::-1].argmax(axis=1), 0)


ENTRY = Kind(
    name="email",
    title="E-mail address",
    title_zh="电子邮箱",
    level=Level.PERSONAL,
    names=phrases(
        "邮箱, 电子邮箱, 邮箱地址, 电子邮件, 邮件地址, yx, dzyx, youxiang, email, "
        "e mail, mail, email address, mail address, emailaddress, contact email"
    ),
    context=("邮箱", "邮件", "email", "mail"),
    validate=matches(
        rf"[{LETTER}0-9_%+\-][{LETTER}0-9._%+'\-]*@(?:[{LETTER}0-9\-]+\.)+[{LETTER}]{{2,24}}", 254
    ),
    strength=0.97,
    spans=_spans,
    canonical=canonical_text(lower=True, keep=BLANKS),
    identifier="direct",
    link=True,
    mask={"style": "email"},
    people=3,
    yes=("zhang.san@example.com", "a+b@mail.example.org", "ｚｓ＠example.com"),
    no=("user@host", "@example.com", "a b@example.com", "zhang.san", ""),
)
