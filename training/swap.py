"""Words beside people exchanged for others of their sort, so that the sort is learnt and not the word."""

from __future__ import annotations

import random
from functools import cache

from training import sorts
from training.fill import Example

_BESIDE = (sorts.KIN, sorts.ROLE, sorts.PARTY)


@cache
def _pools() -> tuple[dict[str, int], dict[int, list[str]]]:
    """Word → sort, and sort → words, of what stands before people and behind them."""
    pools = {sort: sorts.of_sort(sort) for sort in (*_BESIDE, sorts.SAY)}
    return {word: sort for sort, words in pools.items() for word in words}, pools


def _at(text: str, place: int, *, before: bool) -> str:
    """The longest listed word that ends or begins at a place."""
    listed, _ = _pools()
    for size in (6, 5, 4, 3, 2):
        word = text[max(0, place - size) : place] if before else text[place : place + size]
        if len(word) == size and word in listed:
            return word
    return ""


def swapped(example: Example, dice: random.Random) -> Example:
    """The text with some of the words before and behind people exchanged; spans move along."""
    listed, pools = _pools()
    cuts: list[tuple[int, int, str]] = []
    for start, end, kind in example.spans:
        if not kind.startswith("person."):
            continue
        word = _at(example.text, start, before=True)
        if word and listed[word] in _BESIDE and dice.random() < 0.5:
            cuts.append((start - len(word), start, dice.choice(pools[listed[word]])))
        word = _at(example.text, end, before=False)
        if word and listed[word] == sorts.SAY and dice.random() < 0.4:
            cuts.append((end, end + len(word), dice.choice(pools[sorts.SAY])))
    text, spans = example.text, list(example.spans)
    last = len(text) + 1
    for begin, end, new in sorted(cuts, reverse=True):
        inside = any(s < end and begin < e for s, e, k in spans)
        if end > last or inside:
            continue
        last = begin
        text = text[:begin] + new + text[end:]
        grown = len(new) - (end - begin)
        spans = [(s + grown, e + grown, k) if s >= end else (s, e, k) for s, e, k in spans]
    return Example(text, spans, example.origin)
