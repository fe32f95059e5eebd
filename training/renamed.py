"""The people of a text that was marked by hand, under other names, so that only its words are learnt."""

from __future__ import annotations

import random
import re

from training import people
from training.fill import Example

_HAN = re.compile(r"[一-鿿]{2,3}\Z")


def renamed(example: Example, dice: random.Random) -> Example:
    """The text with other people in it: 李建国, 老李 and 建国 become 周文华, 老周 and 文华.

    Whose name shares a letter with somebody else's keeps it, and so does who is named in another
    way than by two or three Chinese letters.
    """
    spans = [s for s in example.spans if s[2].lstrip("?").startswith("person.")]
    full = {example.text[a:b] for a, b, kind in spans if kind == "person.name" and b - a in (2, 3)}
    letters: dict[str, str] = {}
    for name in sorted(n for n in full if _HAN.match(n)):
        family, given = people.full(dice)
        new = family + given
        if len(family) > 1 or len(new) != len(name) or any(c in letters for c in name):
            continue
        if len(set(name)) == len(name):
            letters |= dict(zip(name, new, strict=True))
    text = list(example.text)
    for a, b, _ in spans:
        for at in range(a, b):
            text[at] = letters.get(text[at], text[at]) if text[at] == example.text[at] else text[at]
    return Example("".join(text), example.spans, example.origin)
