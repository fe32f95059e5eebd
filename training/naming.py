"""`python -m training.naming --corpora DIR [--out FILE]`: from texts to the tagger of people.

It learns from the same templates as the models of names, filled anew for each field, and from the
texts that were written and marked by hand. The same bytes each time.
"""

from __future__ import annotations

import random
from typing import Any

import numpy as np

from strongroom.find.text.naming import ROWS
from training import examples, fields, fill, frames, renamed, swap

KINDS = ("person.name", "person.nickname")
EPOCHS = 3
ENSEMBLE = 3
"""Fields that learn from other fillings of the templates; what is kept is their mean."""
AGAIN = 3
"""Under how many names each text that was written by hand is learnt from, beside a filling."""
THINGS, PLACES, FRAMES, STATUTES = 3_400, 640, 1_300, 8_000
LEAST = 1
"""Weights that are dropped, in parts."""


def text(example: fill.Example) -> Any:
    """A filled template as a marked text: a given name alone is a way to call a person."""
    people = [s for s in example.spans if s[2].startswith("person.")]
    spans = tuple(
        fields.markup.Span(
            start, end, "person.nickname" if kind == "given" else kind.lstrip("?"), kind[0] == "?"
        )
        for start, end, kind in example.spans
        if kind != "given" or not any(a <= start and end <= b for a, b, _ in people)
    )
    return fields.markup.Text(example.origin, example.origin, example.text, spans)


def filled(seed: int) -> list[Any]:
    """The templates filled once, and texts that name nobody."""
    dice = random.Random(seed)
    lines = [(name, line) for name, every in fill.templates().items() for line in every]
    words = examples.decoys(dice)
    texts = [
        examples.with_decoys(e, words, dice) if dice.random() < 0.12 else e
        for e in fill.examples(lines, 1, dice)
    ]
    texts = [swap.swapped(e, dice) if dice.random() < 0.35 else e for e in texts]
    texts += examples.things(dice, THINGS) + examples.places(dice, PLACES)
    texts += frames.frames(dice, FRAMES)
    return [text(example) for example in texts]


def _again(texts: list[Any], seed: int) -> list[Any]:
    """The texts as they are, and with other people in them."""
    dice, out = random.Random(seed), list(texts)
    for _ in range(AGAIN - 1):
        for text in texts:
            spans = [(s.start, s.end, "?" * s.either + s.kind) for s in text.spans]
            other = renamed.renamed(fill.Example(text.text, spans), dice)
            out.append(fields.markup.Text(text.name, text.register, other.text, text.spans))
    return out


def trained(by_hand: list[Any], lawful: list[Any]) -> dict[str, np.ndarray]:
    """What `naming.npz` holds of a tagger that has learnt from these texts and the templates."""
    every = []
    for n in range(ENSEMBLE):
        texts = filled(fields.SEED + n) + lawful + _again(by_hand, fields.SEED + n)
        data = fields.marked(texts, KINDS, parted=True)
        every.append(fields.fitted(data, ROWS, EPOCHS, fields.SEED + n))
    return fields.mean(every, ROWS, LEAST)


if __name__ == "__main__":
    fields.run(__doc__, "naming.npz", trained, STATUTES)
