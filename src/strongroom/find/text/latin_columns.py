"""What the model of names in Latin letters looks at: words beside each other, in their text.

Training and finding share this file: a change here needs new weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Tables
from strongroom.find.text.latin_words import I64, SMALL, Latin, Mask
from strongroom.kernels.hashed_features import Together
from strongroom.kernels.hashed_words import U32, mix
from strongroom.kernels.scanning import Characters


@dataclass(frozen=True)
class Spelt:
    """Candidates: words `first` to `first + count - 1` of a block."""

    first: I64
    count: I64

    def __len__(self) -> int:
        return len(self.first)


_TOGETHER = (
    "n",
    "fc n",
    "zc n",
    "fc zc n",
    "fs zs n",
    "fc fs n",
    "zc zs n",
    "fw n",
    "zw n",
    "fb3 n",
    "fe3 n",
    "fe2 fs n",
    "zb3 n",
    "ze3 n",
    "ze2 zs n",
    "sep n fc zc",
    "sep n fs zs",
    "mc n fc zc",
    "l1 n",
    "r1 n",
    "l1 r1 n",
    "l2 l1",
    "r1 r2",
    "l3 l2 l1",
    "r1 r2 r3",
    "l1 fc",
    "r1 zc",
    "l1 fs",
    "r1 zs",
    "l2 l1 fc",
    "r1 r2 zc",
    "pc ps n fc",
    "nc ns n zc",
    "pw",
    "nw",
    "pc nc n",
    "ps fs",
    "ns zs",
    "share n fc",
    "share fc zc",
    "share l1 r1",
    "share fs",
    "again fc n",
    "edge n fc",
    "edge fs",
    "lk rk fc n",
    "lk rk fs n",
    "lk rk share n",
    "lk rk zc fs",
    "ls fc n",
    "rs zc n",
    "ls rs n",
    "ls rs fc",
    "ls fs",
    "rs zs",
    "ls lw",
    "rs rw",
)

FEATURES = Together([(parts.split(), number) for number, parts in enumerate(_TOGETHER, 400)])
"""The features of candidates in Latin letters."""

SPELT = tuple(n for n, parts in enumerate(_TOGETHER) if "fw" in parts or "zw" in parts)
"""Features that spell a whole word; training hides them at times."""

LISTED = tuple(n for n, parts in enumerate(_TOGETHER) if "fc" in parts or "zc" in parts)
"""Features that say what lists know; training hides them at other times."""


def _shapes(characters: Characters, words: Latin) -> U32:
    """Capitals and length of each word: Xxxx, XXXX, xxxx, X, XxXx."""
    codes = characters.codes
    first = np.take(SMALL, codes[words.begins], mode="clip") != codes[words.begins]
    sizes, large = words.sizes, words.capitals
    shape = np.where(large == 0, 0, np.where(large == sizes, 1, np.where(large > 1, 4, 3)))
    shape = np.where(first & (large == 1), 2, shape)
    dashed = words.ends - words.begins > sizes
    length = np.searchsorted([1, 2, 3, 4, 6, 8, 11], sizes, side="left")
    result: U32 = (shape * 16 + length * 2 + dashed).astype(np.uint32)
    return result


def _kinds() -> npt.NDArray[np.uint8]:
    """Sorts of characters: none, marks, blanks, digits, Latin letters, Chinese ones, others."""
    out = np.full(1 << 16, 6, np.uint8)
    out[0x3400:0xA000] = 5
    for code in range(0x21, 0x7F):
        out[code] = 4 if chr(code).isalpha() else 3 if chr(code).isdigit() else 1
    out[0x2010:0x2050] = out[0x3000:0x3030] = 1
    out[[ord(c) for c in "，。、：；！？（）《》“”‘’【】·—…"]] = 1
    out[[32, 9, 10, 13, 0x3000]] = 2
    out[0] = 0
    return out


_KINDS = _kinds()


def _longest(tables: Tables, letters: list[U32], *, before: bool) -> tuple[U32, U32]:
    """The sort and the sum of the longest word that begins, or with `before` ends, beside."""
    sort, total = np.zeros((2, len(letters[0])), np.uint32)
    for length in (4, 3, 2, 1):
        word = letters[:length]
        h = mix(word[::-1] if before else word, length)
        seen = tables.sorts.found(h).astype(np.uint32)
        new = (sort == 0) & ((seen > 0) | (length == 1))
        sort, total = np.where(new, seen, sort), np.where(new, h, total)
    return sort, total


class Seen:
    """Words of a block as the model of names sees them.

    Args:
        classes: of `Lists.classes`; link: what stands behind each word.
    """

    def __init__(
        self,
        characters: Characters,
        words: Latin,
        classes: npt.NDArray[np.uint8],
        link: npt.NDArray[np.uint8],
        tables: Tables,
    ) -> None:
        self.characters, self.words, self.link, self.tables = characters, words, link, tables
        self.kinds, self.shapes = classes.astype(np.uint32), _shapes(characters, words)
        self.short = (words.sums >> np.uint64(32)).astype(np.uint32) ^ words.sums.astype(np.uint32)
        rows = characters.rows
        letters = np.bincount(words.rows, words.sizes, len(rows) - 1)
        self.share = np.minimum(letters * 8 // np.maximum(np.diff(rows), 1), 7)
        self.twice = np.zeros(len(words), np.uint32)
        ordered = np.lexsort((words.sums, words.rows))
        row, total = words.rows[ordered], words.sums[ordered]
        same = np.append(False, (row[1:] == row[:-1]) & (total[1:] == total[:-1]))
        self.twice[ordered[same]] = 1
        self.twice[ordered[np.flatnonzero(same) - 1]] = 1

    def columns(self, some: Spelt) -> dict[str, U32]:
        """What is looked at in each candidate, by name."""
        words, link, kinds = self.words, self.link, self.kinds
        codes, rows, plain = self.characters.codes, self.characters.rows, self.tables.plain
        last_code, last_word = len(codes) - 1, len(words) - 1
        one, count = some.first, some.count
        two = one + count - 1
        begins, ends = words.begins[one], words.ends[two]
        row = words.rows[one]
        low, high = rows[row], rows[row + 1]

        def letter(at: I64) -> U32:
            inside = (at >= low) & (at < high)
            code = np.minimum(codes[np.clip(at, 0, last_code)], 0xFFFF)
            return np.where(inside, plain[code], 0).astype(np.uint32)

        def small(at: I64, inside: Mask) -> U32:
            return np.where(
                inside, np.take(SMALL, codes[np.clip(at, 0, last_code)], mode="clip"), 0
            ).astype(np.uint32)

        # A blank beside the name is passed over: 名字叫 Tom 的 is read as if there were none.
        left = begins - 1 - (letter(begins - 1) == 32)
        right = ends + (letter(ends) == 32)
        has_before = (one > 0) & (link[np.maximum(one - 1, 0)] > 0)
        has_after = (two < last_word) & (link[two] > 0)
        before, after = np.maximum(one - 1, 0), np.minimum(two + 1, last_word)
        out = {
            "n": count,
            "fc": kinds[one],
            "zc": kinds[two],
            "mc": np.where(count > 2, kinds[np.minimum(one + 1, last_word)], 999),
            "fs": self.shapes[one],
            "zs": self.shapes[two],
            "fw": self.short[one],
            "zw": self.short[two],
            "sep": np.where(count > 1, link[one], 0)
            + 4 * np.where(count > 2, link[np.minimum(one + 1, last_word)], 0),
            "pc": np.where(has_before, kinds[before], 999),
            "ps": np.where(has_before, self.shapes[before], 999),
            "pw": np.where(has_before, self.short[before], 0),
            "nc": np.where(has_after, kinds[after], 999),
            "ns": np.where(has_after, self.shapes[after], 999),
            "nw": np.where(has_after, self.short[after], 0),
            "share": self.share[row],
            "again": self.twice[one],
            "edge": (begins == low) * 2 + (ends == high),
        }
        near = [letter(left - k) for k in range(4)]
        far = [letter(right + k) for k in range(4)]
        out |= {f"l{k}": near[k - 1] for k in (1, 2, 3)} | {f"r{k}": far[k - 1] for k in (1, 2, 3)}
        out |= {"lk": _KINDS[near[0]], "rk": _KINDS[far[0]]}
        out["ls"], out["lw"] = _longest(self.tables, near, before=True)
        out["rs"], out["rw"] = _longest(self.tables, far, before=False)
        for name, which in (("f", one), ("z", two)):
            head, tail, size = words.begins[which], words.ends[which], words.sizes[which]
            fore = [small(head + k, size > k) for k in range(3)]
            rear = [small(tail - 1 - k, size > k) for k in range(3)]
            out[f"{name}b3"] = fore[0] | fore[1] << np.uint32(9) | fore[2] << np.uint32(18)
            out[f"{name}e2"] = rear[0] | rear[1] << np.uint32(9)
            out[f"{name}e3"] = rear[0] | rear[1] << np.uint32(9) | rear[2] << np.uint32(18)
        return {name: column.astype(np.uint32) for name, column in out.items()}
