"""Numbers and codes with a fixed length and a check: one way to validate, one way to find them.

A check sees many codes at once, upper-case ASCII in a matrix, one row a code. In columns blanks
and hyphens are dropped first; in texts a code is a whole run of digits, of letters and digits, or
of groups of digits, so that a part of a longer code is never taken for one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Validate
from strongroom.kernels.runs import BLANK, HYPHEN, POINT, Chains
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scanner, Scores, hits
from strongroom.kernels.text import I64, U8, Mask, matrix
from strongroom.kinds._common import cleaned, of_length

Check = Callable[[U8], Mask]
"""Upper-case ASCII, shape (n, width) → which rows are codes of the kind."""

UPPER = np.arange(256, dtype=np.uint8)
UPPER[97:123] -= 32


def among(characters: str) -> Mask:
    """Byte → whether it is one of these ASCII characters."""
    table = np.zeros(256, bool)
    table[np.frombuffer(characters.encode(), np.uint8)] = True
    return table


DIGIT = among("0123456789")
LETTER = among("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def shaped(characters: U8, shape: str) -> Mask:
    """Which rows have digits where `shape` says 9, letters where A, anything of both where X."""
    good = np.ones(len(characters), bool)
    for place, sort in enumerate(shape):
        column = characters[:, place]
        if sort == "9":
            good &= (column - np.uint8(48)) < 10
        elif sort == "A":
            good &= (column - np.uint8(65)) < 26
        elif sort == "X":
            good &= DIGIT[column] | LETTER[column]
        else:
            good &= column == ord(sort)
    return good


def weighted(characters: U8, weights: Sequence[int]) -> I64:
    """The weighted sum of the first digits of each row."""
    sums = np.zeros(len(characters), np.int64)
    for place, weight in enumerate(weights):
        sums += (characters[:, place] - np.uint8(48)).astype(np.int64) * weight
    return sums


def where(good: Mask, characters: U8, check: Callable[[U8], Mask]) -> Mask:
    """`good`, and for those rows the more expensive check as well."""
    rows = np.flatnonzero(good)
    answer = np.zeros(len(good), bool)
    if len(rows):
        answer[rows] = check(characters[rows])
    return answer


def validator(checks: Mapping[int, Check]) -> Validate:
    """Whole values, without separators, by their length: only values of that length are read."""

    def validate(array: pa.Array) -> Mask:
        text = cleaned(array)
        answer = np.zeros(len(text), bool)
        for length, check in checks.items():
            rows = of_length(text, length)
            if len(rows):
                answer[rows] = check(matrix(text, rows, length))
        return answer

    return validate


Judge = Callable[[Block, I64, I64, U8], Scores]
"""Block, starts, ends and characters of codes that pass → their scores, 0 for none."""


def by_context(
    words: Sequence[str], with_word: float, alone: float = 0.0, *, width: int = 40
) -> Judge:
    """A score for codes with one of the words before them, and one for those without."""

    def judge(block: Block, starts: I64, ends: I64, characters: U8) -> Scores:
        known = block.context(starts, words, width)
        return np.where(known, with_word, alone).astype(np.float32)

    return judge


def digits_in_text(
    check: Check,
    width: int,
    judge: Judge,
    *,
    groups: Sequence[Sequence[int]] = (),
    marks: int = BLANK | HYPHEN | POINT,
    latin: tuple[str, ...] = (),
) -> Scanner:
    """Finds runs of exactly that many digits, and the same written in one of these groups.

    With `latin`, only where a Latin letter stands near, and one of these words somewhere: for
    numbers that need a word of such letters, so that texts without any are not checked in vain.
    """

    def scan(block: Block) -> Hits:
        runs = block.runs
        if not len(runs.starts) or (latin and not block.spells(latin)):
            return NO_HITS
        rows = block.lone(width)
        if latin and len(rows):
            rows = rows[block.latin(runs.starts[rows])]
        found = [_judged(block, runs.starts[rows], runs.ends[rows], width, check, judge)]
        if groups and len(block.chains((width,)).first):
            chains = in_groups(block, block.chains((width,)), groups)
            chains = chains.where(((chains.marks & ~np.uint8(marks)) == 0) & ~chains.glued)
            if latin and len(chains.first):
                chains = chains.where(block.latin(chains.starts))
            if len(chains.first):
                characters = block.joined(chains, width)
                good = check(characters)
                chains, characters = chains.where(good), characters[good]
                score = judge(block, chains.starts, chains.ends, characters)
                found.append(hits(chains.starts, chains.ends, score).where(score > 0))
        return Hits.together(found)

    return scan


def in_groups(block: Block, chains: Chains, groups: Sequence[Sequence[int]]) -> Chains:
    """The chains whose groups have one of these sequences of lengths."""
    if not len(chains.first):
        return chains
    lengths = block.runs.lengths
    fits = np.zeros(len(chains.first), bool)
    for group in groups:
        same: Mask = chains.count == len(group)
        for step, size in enumerate(group):
            same &= lengths[np.minimum(chains.first + step, len(lengths) - 1)] == size
        fits |= same
    return chains.where(fits)


def code_in_text(check: Check, width: int, digits: tuple[int, int], judge: Judge) -> Scanner:
    """Finds runs of letters and digits of that length, with so many digits (least, most)."""

    def scan(block: Block) -> Hits:
        tokens = block.codes(width)
        if not len(tokens.starts):
            return NO_HITS
        tokens = tokens.where((tokens.digits >= digits[0]) & (tokens.digits <= digits[1]))
        return _judged(block, tokens.starts, tokens.ends, width, check, judge)

    return scan


def _judged(block: Block, starts: I64, ends: I64, width: int, check: Check, judge: Judge) -> Hits:
    if not len(starts):
        return NO_HITS
    characters = UPPER[block.window(starts, width)]
    good = np.flatnonzero(check(characters))
    if not len(good):
        return NO_HITS
    starts, ends, characters = starts[good], ends[good], characters[good]
    score = judge(block, starts, ends, characters)
    return hits(starts, ends, score).where(score > 0)


def together(*scanners: Scanner) -> Scanner:
    """What any of the scanners finds."""

    def scan(block: Block) -> Hits:
        return Hits.together([scanner(block) for scanner in scanners])

    return scan


def told(
    words: Sequence[str],
    allowed: Mask,
    sizes: tuple[int, int],
    score: Callable[[U8, I64], Scores],
) -> Scanner:
    """Finds values of these bytes that a word leads to: `微信号：abc_123`, `device id = …`.

    Args:
        words: words, in any case and in traditional characters too.
        allowed: bytes that a value is made of.
        sizes: fewest and most bytes.
        score: values (padded with 0, shape (n, most + 1)) and their lengths → scores.
    """
    least, most = sizes
    inside = allowed & (np.arange(256) > 0)

    def scan(block: Block) -> Hits:
        starts = block.led_by(words)
        if not len(starts):
            return NO_HITS
        starts = starts[allowed[block.data[starts]]]
        if not len(starts):
            return NO_HITS
        lengths = block.reach(starts, inside, most + 1)
        fits = (lengths >= least) & (lengths <= most)
        starts, lengths = starts[fits], lengths[fits]
        near = block.right(starts, most + 1)
        near *= np.arange(most + 1) < lengths[:, None]
        points = np.where(lengths > 0, score(near, lengths), 0)
        return hits(starts, starts + lengths, points).where(points > 0)

    return scan


def holds(values: U8, table: Mask) -> Mask:
    """Which rows hold at least one byte of the table."""
    return np.asarray((table[values] & (values > 0)).any(axis=1), bool)
