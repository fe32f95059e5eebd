"""Which of the older encodings a text is in: the one in which its bytes cost the fewest bits.

Each candidate decodes the same bytes, and every character is charged what it would cost in a
message of that language: little for the few hundred that make up most of any text, more for the
rest of the first level of the national standard (which is how GB 2312, Big5 and JIS X 0208 tell
the common from the rare), much for the second, most for bytes that are no character. Letters of an
alphabet are charged by their frequency, and for standing where such a letter does not stand: an
upper one behind a lower one, a Cyrillic one beside a Latin one. The sums are lengths of the same
message, so they can be compared however different the encodings are, and even six rows part them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from strongroom.stores._letters import (
    ARABIC,
    CENTRAL,
    GREEK,
    HANS,
    HANT,
    HEBREW,
    JAPANESE,
    KOREAN,
    RUSSIAN,
    THAI,
    TURKISH,
    WEST_REST,
    WESTERN,
)

Costs = npt.NDArray[np.float32]

SAMPLE: Final = 16 << 10
"""Bytes of lines with something else than ASCII in them that are looked at; beyond, no more."""

ASCII_BITS: Final = 4.5
EVIDENCE: Final = 120.0
"""Bits by which an alphabet has to be cheaper than UTF-8 with bad rows: about eight letters."""

UNKNOWN: Final = 22.0
BROKEN: Final = 22.0
"""Bits for a byte that is no character. Of a file a few may be so and the rest still readable."""


def _plane(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> str:
    """The characters of a block of a double-byte encoding."""
    pairs = tuple(trails)
    return bytes(b for lead in leads for trail in pairs for b in (lead, trail)).decode(
        encoding, "ignore"
    )


def _charged(layers: Iterable[tuple[str, float]]) -> Costs:
    """A cost for every code point; a later layer does not touch what an earlier one has set."""
    table = np.full(0x10000, UNKNOWN, dtype=np.float32)
    for chars, bits in reversed(tuple(layers)):
        table[[ord(char) for char in chars if ord(char) < 0x10000]] = bits
    # Whatever a list holds of ASCII (its line ends) costs as all ASCII does.
    table[:128] = ASCII_BITS
    table[0xFFFD] = BROKEN
    # Beyond ASCII a control character stands in no table; the private area only in fonts.
    table[0x80:0xA0] = BROKEN
    return table


_WIDE: Final = tuple(range(0xA1, 0xFF))
_HIRAGANA: Final = "".join(map(chr, range(0x3041, 0x3094)))
_KATAKANA: Final = "".join(map(chr, range(0x30A1, 0x30F7))) + "ー"
_HALF: Final = "".join(map(chr, range(0xFF61, 0xFFA0)))
_MARKS: Final = (
    "".join(map(chr, range(0xFF01, 0xFF5F))) + "，。、；：？！（）《》“”‘’—…·「」『』　・〒号"
)
_EAST_BIG5: Final = (*range(0x40, 0x7F), *_WIDE)


@cache
def _chinese(language: str) -> Costs:
    first = _plane("gb2312", range(0xB0, 0xD8), _WIDE)
    second = _plane("gb2312", range(0xD8, 0xF8), _WIDE)
    other = _plane("big5", range(0xA4, 0xC7), _EAST_BIG5)
    other_second = _plane("big5", range(0xC9, 0xFA), _EAST_BIG5)
    kana = _HIRAGANA + _KATAKANA
    if language == "hans":
        common = (HANS, 9.3)
        rest = ((first, 13.4), (HANT, 13.0), (second, 17.0), (other, 16.5))
    else:
        common = (HANT, 9.3)
        rest = ((other, 13.6), (other_second, 17.6), (first, 20), ("嘅咗喺啲唔佢冇乜嘢邨埗", 12))
    return _charged((common, (_MARKS, 9), *rest, (kana, 14.5)))


@cache
def _japanese() -> Costs:
    first = _plane("euc_jp", range(0xB0, 0xD0), _WIDE)
    second = _plane("euc_jp", range(0xD0, 0xF5), _WIDE)
    return _charged(
        (
            (_HIRAGANA, 8),
            (_KATAKANA, 8.6),
            (JAPANESE, 9.5),
            (_MARKS, 9),
            ("①②③④⑤㈱㈲№", 12),
            (first, 14),
            (second, 18),
            (_HALF, 6.4),
        )
    )


@cache
def _korean() -> Costs:
    hangul = _plane("euc_kr", range(0xB0, 0xC9), _WIDE)
    hanja = _plane("euc_kr", range(0xCA, 0xFE), _WIDE)
    every = "".join(map(chr, range(0xAC00, 0xD7A4)))
    return _charged(((KOREAN, 8.3), (_MARKS, 9), (hangul, 12.6), (hanja, 18), (every, 18.5)))


_SIGNS: Final = (("،؛؟ـ־׳״·", 8), ("“”„’…°§€\xa0«»№—–", 10))
_CYRILLIC_SIGNS: Final = (("«»№—–", 8), ("“”„…°§€\xa0", 10), ("ђѓќћџљњјѕЂЃЌЋЏЉЊЈЅ", 14))


@cache
def _alphabet(letters: str, signs: tuple[tuple[str, float], ...] = _SIGNS) -> Costs:
    """Letters by how frequent they are, and the signs beside them."""
    shares = {part[0]: float(part[1:]) for part in letters.split()}
    total = sum(shares.values())
    layers = [
        (letter + letter.upper(), float(-np.log2(share / total)))
        for letter, share in shares.items()
    ]
    return _charged((*layers, *signs))


@cache
def _latin(name: str) -> Costs:
    groups = {"west": WESTERN, "turkish": TURKISH, "central": CENTRAL}[name]
    own = "".join(letters for letters, _ in groups)
    west = "".join(letters for letters, _ in WESTERN) + WEST_REST
    dear = 0.0 if name == "west" else 1.0
    layers = list(groups)
    layers += [
        ("".join(c.upper() for c in letters if c.upper() not in own), bits + 2)
        for letters, bits in groups
    ]
    layers += [
        ("".join(letters for letters, _ in WESTERN), 5.5 + dear),
        (WEST_REST, 7 + dear),
        (west.upper(), 8.5 + dear),
        ("€£¥–—’‘“”„«»…\xa0°§", 9.5 + dear),
        ("ðþýÐÞÝšžŠŽ", 11 + dear),
        ("".join(map(chr, range(0xA1, 0xBF))) + "×÷", 13 + dear),
    ]
    return _charged(layers)


def _halves(text: Costs, codes: npt.NDArray[np.uint32]) -> float:
    """Narrow katakana stand in runs; each run is charged for its beginning."""
    narrow = (codes >= 0xFF61) & (codes < 0xFFA0)
    begins = narrow & ~np.concatenate(([False], narrow[:-1]))
    return float(text.sum()) + 7.0 * float(begins.sum())


def _between(codes: npt.NDArray[np.uint32]) -> float:
    """What it costs that wide characters stand amid Latin letters, as accents misread would."""
    wide = codes >= 0x80
    latin = ((codes | 0x20) >= 97) & ((codes | 0x20) <= 122)
    amid = wide[1:-1] & latin[:-2] & latin[2:]
    return 4.0 * float(amid.sum())


def _spelling(text: Costs, codes: npt.NDArray[np.uint32], apart: bool) -> float:
    """Letters are charged for neighbours that they do not have in a word.

    Args:
        apart: whether they stand in no word with Latin ones.
    """
    chars = np.minimum(codes, 0xFFFF)
    upper, lower, uncased = _cases()
    foreign = chars >= 0x80
    capital, small = upper[chars], lower[chars]
    wrong = small[:-1] & capital[1:] & (foreign[:-1] | foreign[1:])
    # A capital and a small letter behind one that is a capital amid capitals: `MüLLER`.
    amid = capital[:-2] & small[1:-1] & capital[2:] & foreign[1:-1]
    letter = capital | small | (uncased[chars] & apart)
    mixed = letter[:-1] & letter[1:] & (foreign[:-1] != foreign[1:])
    pairs = foreign[:-1] & foreign[1:]
    extra = 7.0 * float(wrong.sum()) + 3.0 * float(amid.sum())
    if apart:
        return float(text.sum()) + extra + 4.0 * float(mixed.sum())
    # A number does not touch a letter with an accent: `£5` misread as `Ł5`.
    digit = (chars >= 48) & (chars <= 57)
    extra += 3.0 * float((foreign & letter)[:-1][digit[1:]].sum())
    alone = foreign & letter
    beside = np.zeros(len(chars), dtype=bool)
    beside[1:] |= mixed
    beside[:-1] |= mixed
    return (
        float(text.sum()) + extra + 3.0 * float(pairs.sum()) + 2.0 * float((alone & ~beside).sum())
    )


@cache
def _cases() -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which characters are capitals, small letters, and letters without such a difference."""
    chars = [chr(code) if not 0xD800 <= code < 0xE000 else " " for code in range(0x10000)]
    upper = np.fromiter((c.isupper() for c in chars), dtype=bool, count=0x10000)
    lower = np.fromiter((c.islower() for c in chars), dtype=bool, count=0x10000)
    letter = np.fromiter((c.isalpha() for c in chars), dtype=bool, count=0x10000)
    return upper, lower, letter & ~upper & ~lower


CANDIDATES: Final[tuple[tuple[str, float, str, Callable[[], Costs]], ...]] = (
    ("gb18030", 0, "wide", lambda: _chinese("hans")),
    ("big5hkscs", 6, "wide", lambda: _chinese("hant")),
    ("cp932", 6, "half", _japanese),
    ("euc_jis_2004", 7, "half", _japanese),
    ("cp949", 6, "wide", _korean),
    ("cp1252", 4, "latin", lambda: _latin("west")),
    ("cp1251", 5, "apart", lambda: _alphabet(RUSSIAN, _CYRILLIC_SIGNS)),
    ("koi8_r", 7, "apart", lambda: _alphabet(RUSSIAN, _CYRILLIC_SIGNS)),
    ("cp1254", 7, "latin", lambda: _latin("turkish")),
    ("cp1250", 8, "latin", lambda: _latin("central")),
    ("cp1253", 8, "apart", lambda: _alphabet(GREEK)),
    ("cp1255", 8, "apart", lambda: _alphabet(HEBREW)),
    ("cp1256", 8, "apart", lambda: _alphabet(ARABIC)),
    ("cp874", 8, "apart", lambda: _alphabet(THAI)),
)
"""Python's codec, the bits it has to make up for, its sort, and what its characters cost.

The first is the one that is met most where this program is used, so a tie is its own.
"""

ALPHABETS: Final = frozenset(c[0] for c in CANDIDATES if c[2] in {"latin", "apart"})
"""Those in which a byte is a character, so that nearly every file can be read in them."""


def bits(raw: bytes) -> dict[str, float]:
    """What the bytes cost in each candidate, in bits."""
    found: dict[str, float] = {}
    for encoding, prior, sort, costs in CANDIDATES:
        text = raw.decode(encoding, "replace")
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        each = costs()[np.minimum(codes, 0xFFFF)]
        if sort == "wide":
            total = float(each.sum()) + _between(codes)
        elif sort == "half":
            total = _halves(each, codes) + _between(codes)
        else:
            total = _spelling(each, codes, sort == "apart")
        found[encoding] = total + prior
    return found


def _unicode(raw: bytes) -> float:
    """What the bytes cost as UTF-8, whose characters may be of any language: by their length."""
    text = raw.decode("utf-8", "replace")
    codes = np.frombuffer(text.encode("utf-32-le"), dtype="<u4")
    each = np.select([codes < 0x80, codes == 0xFFFD, codes < 0x800], [ASCII_BITS, BROKEN, 12], 13)
    return float(each.sum())


# A long run of letters is looked at once and not from each of its letters.
_FOREIGN: Final = re.compile(rb"(?:(?<![A-Za-z])[A-Za-z]++)?[\x80-\xff]++[A-Za-z]*+")
_WORDS: Final = frozenset("àáâäåæèéêíìòóôöøùúý")
"""Letters that are a word by themselves in some language of Europe: `ó` is the Polish for `oh`."""


def is_by_chance(lines: Iterable[bytes]) -> bool:
    """Whether lines that are UTF-8 are so by chance: one Chinese character, again and again.

    A column of the sex of the patients of one ward holds one word. In GB 18030 it is C5 AE, which
    in UTF-8 is a letter of no text in which it stands alone. A sign (`¥`, `·`, `³`) does so often.
    """
    words: set[bytes] = set()
    for line in lines:
        words.update(_FOREIGN.findall(line))
        if len(words) > 2:
            return False
    if not words or any(len(word) != 2 or word.isascii() for word in words):
        return False
    letters = [word.decode("utf-8", "replace") for word in words]
    if not all(letter.isalpha() and letter not in _WORDS for letter in letters):
        return False
    costs = _chinese("hans")
    chars = [word.decode("gb18030", "replace") for word in words]
    return all(len(char) == 1 and costs[min(ord(char), 0xFFFF)] < 10 for char in chars)


_TWO: Final = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}){2}")
"""Two Chinese characters in UTF-8; in a double-byte encoding they are three, and rare ones."""


def is_mixed(pieces: Iterable[bytes]) -> bool:
    """Whether pieces of a text that is not UTF-8 hold more lines in it than chance explains."""
    seen = 0
    for piece in pieces:
        for line in piece.splitlines() if _TWO.search(piece) else ():
            if _TWO.search(line):
                try:
                    line.decode()
                except UnicodeDecodeError:
                    continue
                seen += 1
                if seen > 2:
                    return True
    return False


_NUMBERS: Final = re.compile(rb"[0-9]+")


def cheapest(lines: Iterable[bytes], narrow: str = "") -> str:
    """The encoding that lines with more than ASCII in them are in.

    Args:
        narrow: what to say instead of an alphabet of single bytes, in which nearly every text can
            be read, where the text costs less than `EVIDENCE` more as UTF-8.
    """
    taken: list[bytes] = []
    size = 0
    for line in lines:
        taken.append(line[: SAMPLE - size])
        size += len(line) + 1
        if size >= SAMPLE:
            break
    found = _weighed(taken)
    best = min(found, key=lambda encoding: found[encoding])
    if best in ALPHABETS:
        # 王 in every row is cheaper as two letters of Greek; once or twice it is not.
        found = _weighed(_each_twice(taken))
        best = min(found, key=lambda encoding: found[encoding])
    if narrow and best in ALPHABETS and found["utf-8"] - found[best] < EVIDENCE:
        return narrow
    return best


def _weighed(lines: Sequence[bytes]) -> dict[str, float]:
    raw = b"\n".join(lines)
    return {**bits(raw), "utf-8": _unicode(raw)}


def _each_twice(lines: Sequence[bytes]) -> list[bytes]:
    """The lines without those that, apart from numbers, stand there twice already."""
    often: Counter[bytes] = Counter()
    kept = []
    for line in lines:
        alike = _NUMBERS.sub(b"0", line)
        often[alike] += 1
        if often[alike] <= 2:
            kept.append(line)
    return kept
