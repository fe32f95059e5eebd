"""English addresses: a number, the name of a street, what follows it; boxes of a post office."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from strongroom.kernels.lexicon import Codes
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, read

_MOST = 9
"""Words and numbers behind the name of a street that may belong to the address."""


@dataclass(frozen=True, slots=True)
class _Tokens:
    """Words and numbers of Latin text."""

    starts: I64
    ends: I64


def english(block: Block) -> Hits:
    """Scanner of English addresses."""
    reading = read(block)
    streets = reading.outer("en_street")
    boxes = reading.outer("en_box")
    if not len(streets.starts) and not len(boxes.starts):
        return NO_HITS
    tokens = _tokens(reading)
    parts = []
    if len(streets.starts):
        parts.append(_streets(block, reading, tokens, streets.starts))
    if len(boxes.starts):
        at = np.searchsorted(tokens.starts, boxes.ends, side="left")
        at = np.minimum(at, len(tokens.starts) - 1)
        gap = tokens.starts[at] - boxes.ends
        number = _digit(reading.at(tokens.starts[at])) & (gap >= 0) & (gap <= 2)
        number &= (gap < 1) | (reading.at(boxes.ends) != 0)
        number &= (gap < 2) | (reading.at(boxes.ends + 1) != 0)
        starts = boxes.starts[number]
        first, to = reading.bytes_of(block, starts, _onwards(reading, tokens, at[number]))
        parts.append(hits(first, to, 0.8))
    return Hits.together(parts)


def _tokens(reading: Reading) -> _Tokens:
    codes = reading.codes
    letter = ((codes | np.uint32(32)) - np.uint32(97)) < 26
    letter |= (codes - np.uint32(48)) < 10
    letter |= (codes >= 0xC0) & (codes < 0x250)
    letter |= (codes == 39) | (codes == 0x2019) | (codes == 45) | (codes == 35)
    edge = np.zeros(len(codes) + 1, bool)
    edge[reading.rows] = True
    before = np.concatenate([[False], letter[:-1]])
    behind = np.concatenate([letter[1:], [False]])
    starts = np.flatnonzero(letter & (~before | edge[:-1]))
    ends = np.flatnonzero(letter & (~behind | edge[1:])) + 1
    return _Tokens(starts, ends)


def _digit(codes: Codes) -> Mask:
    mask: Mask = (codes - np.uint32(48)) < 10
    return mask


def _upper(codes: Codes) -> Mask:
    mask: Mask = (codes - np.uint32(65)) < 26
    return mask


def _joined(reading: Reading, ends: I64, starts: I64) -> Mask:
    """Whether one token goes on in the next: a blank, a comma or a full stop between them."""
    gap = starts - ends
    one, two = reading.at(ends), reading.at(ends + 1)
    blank = (one == 32) | (one == 44) | (one == 46) | (one == 10)
    near = (gap >= 1) & (gap <= 2) & blank & ((gap == 1) | (two == 32) | (two == 10))
    # St., Apt. 4
    abbreviated = (gap == 3) & (one == 46) & (two == 44) & (reading.at(ends + 2) == 32)
    mask: Mask = near | abbreviated
    return mask


def _streets(block: Block, reading: Reading, tokens: _Tokens, begin: I64) -> Hits:
    """Up to four words with capitals before the word for a street, and a number before them."""
    at = np.searchsorted(tokens.starts, begin)
    some = np.minimum(at, len(tokens.starts) - 1)
    at = some[(tokens.starts[some] == begin)]
    rows = reading.row_starts(tokens.starts[at])
    number = np.full(len(at), -1, np.int64)
    going = _upper(reading.at(tokens.starts[at]))
    for step in range(1, 6):
        here = np.maximum(at - step, 0)
        going &= (at >= step) & (tokens.starts[here] >= rows)
        going &= _joined(
            reading, tokens.ends[here], tokens.starts[np.minimum(here + 1, len(tokens.starts) - 1)]
        )
        head = reading.at(tokens.starts[here])
        size = tokens.ends[here] - tokens.starts[here]
        door = _digit(head) & (size <= 7) & ~_ordinal(reading, tokens, here)
        number = np.where(going & door & (step >= 2), here, number)
        going &= ~door & (_upper(head) | _digit(head))
    good = number >= 0
    at, number = at[good], number[good]
    if not len(at):
        return NO_HITS
    starts = _unit_before(reading, tokens, number)
    ends = _onwards(reading, tokens, at)
    first, to = reading.bytes_of(block, starts, ends)
    # 2019 Park Avenue may be a year and a street.
    value = reading.at(starts) * np.uint32(128) + reading.at(starts + 1)
    century = (value == ord("1") * 128 + ord("9")) | (value == ord("2") * 128 + ord("0"))
    year = century & (tokens.ends[number] - starts == 4)
    whole = ends > tokens.ends[at] + 1
    return hits(first, to, np.where(whole, 0.85, np.where(year, 0.4, 0.7)))


def _ordinal(reading: Reading, tokens: _Tokens, at: I64) -> Mask:
    """Whether a token is 5th, 42nd."""
    last = reading.at(tokens.ends[at] - 1) | np.uint32(32)
    second = reading.at(tokens.ends[at] - 2) | np.uint32(32)
    answer = np.zeros(len(at), bool)
    for one, two in ("th", "st", "nd", "rd"):
        answer |= (second == ord(one)) & (last == ord(two))
    return answer


def _spots(reading: Reading) -> Mask:
    """Where a word for a part of a building begins."""
    spot = np.zeros(len(reading.codes) + 1, bool)
    spot[reading.pick("en_unit").starts] = True
    return spot


def _unit_before(reading: Reading, tokens: _Tokens, number: I64) -> I64:
    """Where the address begins: at its number, or at Flat 4B before it."""
    starts, spots = tokens.starts[number], _spots(reading)
    for _ in range(2):
        flat, door = np.maximum(number - 2, 0), np.maximum(number - 1, 0)
        fits = (number >= 2) & spots[tokens.starts[flat]]
        fits &= _joined(reading, tokens.ends[flat], tokens.starts[door])
        fits &= _joined(reading, tokens.ends[door], starts)
        fits &= tokens.starts[flat] >= reading.row_starts(starts)
        starts, number = np.where(fits, tokens.starts[flat], starts), np.where(fits, flat, number)
    return starts


def _labels(reading: Reading, tokens: _Tokens, at: I64) -> Mask:
    """Which tokens begin a line with a label: up to three words, and a colon behind them."""
    before = reading.at(tokens.starts[at] - 1)
    line = (before == 10) | (before == 13)
    answer = np.zeros(len(at), bool)
    going = line & ~_digit(reading.at(tokens.starts[at]))
    for _ in range(3):
        end = tokens.ends[at]
        mark = np.where(reading.at(end) == 32, reading.at(end + 1), reading.at(end))
        answer |= going & ((mark == ord(":")) | (mark == ord("：")))
        further = np.minimum(at + 1, len(tokens.starts) - 1)
        going = going & (tokens.starts[further] == end + 1) & (reading.at(end) == 32)
        at = further
    return answer


def _onwards(reading: Reading, tokens: _Tokens, last: I64) -> I64:
    """Where an address ends: units, words with capitals behind commas, a postcode."""
    count = len(tokens.starts)
    ends = tokens.ends[last].copy()
    limit = reading.row_ends(tokens.starts[last])
    going = np.ones(len(last), bool)
    comma = np.zeros(len(last), bool)
    spot = _spots(reading)
    short = spot.copy()
    short[reading.pick("en_street").starts] = True
    for step in range(1, _MOST):
        at, before = np.minimum(last + step, count - 1), np.minimum(last + step - 1, count - 1)
        here = tokens.starts[at]
        going &= (last + step < count) & (here < limit)
        going &= _joined(reading, tokens.ends[before], here) & ~_labels(reading, tokens, at)
        gap, size = reading.at(tokens.ends[before]), tokens.ends[at] - here
        # A full stop ends the sentence, but behind St., Apt. and single letters.
        letter = tokens.ends[before] - tokens.starts[before] == 1
        going &= ~((gap == 46) & ~short[tokens.starts[before]] & ~letter)
        comma |= going & ((gap == 44) | (reading.at(tokens.starts[before]) == 35))
        head = reading.at(here)
        upper = _upper(head) & (comma | (size <= 2) | (step == 1))
        going &= spot[here] | (_digit(head) & (size <= 10)) | (head == 35) | upper
        ends = np.where(going, tokens.ends[at], ends)
    return ends
