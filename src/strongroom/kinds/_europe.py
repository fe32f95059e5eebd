"""European addresses: a street before or behind its number, what follows up to the town."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds import _english as e
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading
from strongroom.kinds._words import words_of

_BACK, _FORTH = 6, 12
_BEFORE = frozenset(words_of("en_before"))
# Those of them that are words of English or stand before anything.
_LOOSE = frozenset(
    phrases(
        "place, route, cours, via, am, an, im, zum, zur, auf, unter, hinter, "
        "al, os, c, av, pl, largo"
    )
)
_MONTHS = frozenset(
    phrases(
        "january, february, march, april, may, june, july, august, september, "
        "october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, "
        "oct, nov, dec, table, figure, section, chapter, page, part, article"
    )
)
# Ends of the names of streets that are one word with the name, and words behind it.
_TAILS = phrases(
    "straße, strasse, str, gasse, weg, platz, allee, damm, ufer, ring, "
    "steig, markt, gata, gatan, vägen, vagen, veien, vej, gade, stræde, "
    "laan, straat, gracht, plein, kade, utca, út, tér, ská, cká, ova, "
    "vegur, katu, tie, iela, gatvė, dreef, singel, dijk, hof, kai, brücke, "
    "torget, plass, bakken, stien, caddesi, sokak"
)
_PARTICLES = frozenset(
    phrases(
        "de, des, du, la, le, les, del, della, dei, di, da, do, dos, das, der, "
        "den, dem, van, von, el, los, las, y, d, l"
    )
)
_INNER = frozenset(
    phrases(
        "étage, etage, bte, boîte, boite, bus, izq, dcha, piso, int, interno, "
        "scala, sc, esc, puerta, pta, apt, app, apto, whg, og, eg, dg, "
        "hinterhaus, vorderhaus, stiege, top, tür, tur, porte, bât, bat, "
        "batiment, c/o, th, tv, mf, floor, flat, unit, level, lok, lokal, m, "
        "kv, lgh, ic, kat, daire, no, nr"
    )
)


def european(block: Block, reading: Reading) -> tuple[Hits, Hits]:
    """`Am Mühlbach 0a, Hinterhaus, 79098 Freiburg`, `27 rue des Capucins, 69001 Lyon`."""
    tokens = e._tokens(reading)
    count = len(tokens.starts)
    if count < 2:
        return NO_HITS, NO_HITS
    starts, ends = tokens.starts, tokens.ends
    spot = np.zeros(len(reading.codes) + 1, bool)
    spot[reading.pick("en_before").starts] = True
    head = reading.at(starts)
    size = ends - starts
    number = e._digit(head) & (size <= 6)
    letter = ~e._digit(head)
    # A number behind a word, or before one.
    behind, before = np.zeros(count, bool), np.zeros(count, bool)
    gap = starts[1:] - ends[:-1]
    between = reading.at(ends[:-1])
    near = (gap == 1) & (between == 32) | (gap == 2) & (between == 44)
    behind[1:] = near & letter[:-1] & number[1:] & (size[:-1] >= 2)
    before[:-1] = near & number[:-1] & letter[1:] & (size[1:] >= 2)
    some = np.flatnonzero(behind | before)
    if not len(some):
        return NO_HITS, NO_HITS
    # Only rows that hold a letter of Europe, a word of its streets or a postcode before a town.
    proof = _streets_near(reading, starts, ends, some, spot[starts]) | _posted(
        reading, tokens, some
    )
    some = some[proof]
    whole: list[tuple[int, int]] = []
    parts: list[tuple[int, int]] = []
    last, line = -1, _Line(reading, starts, ends)
    for at in some.tolist():
        if starts[at] < last:
            continue
        made = line.address(at)
        if made is not None:
            begin, over, town = made
            (whole if town else parts).append((begin, over))
            last = over
    return found_hits(block, reading, whole, 0.86), found_hits(block, reading, parts, 0.72)


def found_hits(block: Block, reading: Reading, found: list[tuple[int, int]], score: float) -> Hits:
    if not found:
        return NO_HITS
    places = np.array(found, np.int64)
    return hits(*reading.bytes_of(block, places[:, 0], places[:, 1]), score)


@cache
def _tails() -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(ord(c) for c in reversed(tail)) for tail in _TAILS)


def _streets_near(reading: Reading, starts: I64, ends: I64, numbers: I64, said: Mask) -> Mask:
    """Whether a word near each number is one for a street; `said` says which tokens are."""
    answer = np.zeros(len(numbers), bool)
    for step in (-1, 1, -2, -3, 2, -4, -5):
        at = numbers + step
        inside = (at >= 0) & (at < len(starts)) & ~answer
        rows = np.flatnonzero(inside)
        here = at[rows]
        close = np.abs(starts[here] - starts[numbers[rows]]) <= 40
        own = reading.row_starts(starts[numbers[rows]])
        close &= (starts[here] >= own) & (reading.row_starts(starts[here]) == own)
        rows, here = rows[close], here[close]
        if step in (-1, 1):
            for tail in _tails():
                same = ends[here] - starts[here] > len(tail)
                for back, code in enumerate(tail, 1):
                    same &= (reading.at(ends[here] - back) | 32) == code | 32
                answer[rows[same]] = True
        # A word before the name of a street has the name between it and the number.
        if step != -1:
            answer[rows] |= said[here]
    return answer


def _posted(reading: Reading, tokens: e._Tokens, numbers: I64) -> Mask:
    """Whether behind each number, and a comma, a postcode and the name of a town stand."""
    starts, ends = tokens.starts, tokens.ends
    count = len(starts)
    answer = np.zeros(len(numbers), bool)
    for step in range(1, 6):
        at = np.minimum(numbers + step, count - 2)
        size = ends[at] - starts[at]
        code = e._digit(reading.at(starts[at])) & (size >= 3) & (size <= 6)
        first = reading.at(starts[at]) * np.uint32(128) + reading.at(starts[at] + 1)
        year = (size == 4) & ((first == _NINETEEN) | (first == _TWENTY))
        code &= ~year
        comma = (reading.at(starts[at] - 1) == 32) & (reading.at(starts[at] - 2) == 44)
        beside = (starts[at + 1] - ends[at] == 1) & (reading.at(ends[at]) == 32)
        town = e._upper(reading.at(starts[at + 1])) & beside
        second = e._digit(reading.at(starts[at + 1])) & beside
        further = np.minimum(at + 2, count - 1)
        second &= reading.at(starts[further] - 1) == 32
        town |= second & e._upper(reading.at(starts[further]))
        answer |= code & comma & town & (starts[at] - starts[numbers] <= 48)
    return answer


_NINETEEN, _TWENTY = ord("1") * 128 + ord("9"), ord("2") * 128 + ord("0")


def spelling(reading: Reading, start: int, end: int) -> str:
    """The characters between two places."""
    return "".join(map(chr, reading.codes[start:end].tolist()))


def linked(reading: Reading, end: int, start: int) -> str:
    """What stands between two tokens; a bar where that is more than marks."""
    return spelling(reading, end, start) if 0 < start - end <= 3 else "|"


@dataclass(frozen=True, slots=True)
class _Line:
    """The tokens of a reading as words, to read addresses out of."""

    reading: Reading
    starts: I64
    ends: I64

    def word(self, index: int) -> str:
        return spelling(self.reading, int(self.starts[index]), int(self.ends[index]))

    def gap(self, index: int) -> str:
        """What stands behind a token; a bar behind the last."""
        if index + 1 >= len(self.starts):
            return "|"
        return linked(self.reading, int(self.ends[index]), int(self.starts[index + 1]))

    def address(self, at: int) -> tuple[int, int, bool] | None:
        """The address around the number of a house: where it begins and ends, and whether it
        names its town."""
        first, named, loose = self._street(at)
        if first < at:
            tail = self.word(at - 1).lower()
            if tail in _MONTHS:
                return None
            named |= any(tail.endswith(t) and len(tail) > len(t) for t in _TAILS)
            last = at
        else:
            last = self._behind(at)
            if last < 0:
                return None
            named = True
        last, postal, town = self._onwards(last)
        words = [self.word(index) for index in range(at + 1, last + 1)]
        names = [word for word in words if not word[0].isdigit()]
        town |= postal and any(word[0].isupper() for word in names)
        if not named and not (town and _certain(words, names)):
            return None
        # Place Holder 3 is no street, and Place Bellecour 3, 69002 Lyon is one.
        plain = self.word(first).isascii() and self.word(max(at - 1, 0)).isascii()
        if loose and not town and plain:
            return None
        begin, over = int(self.starts[first]), int(self.ends[last])
        # A full stop that shortens the last word belongs to it: 3º izq.
        stop = spelling(self.reading, over, over + 1) == "."
        return begin, over + (stop and self.word(last).lower() in _INNER), town

    def _street(self, at: int) -> tuple[int, bool, bool]:
        """The first word of the street before a number, whether a word says that it is one, and
        whether that word may say something else."""
        first, here, named, loose = at, at, False, False
        for _ in range(_BACK):
            marks = (" ", ". ", "/", ", ") if here == at else (" ", ". ", "/")
            if here == 0 or self.gap(here - 1) not in marks:
                break
            text = self.word(here - 1)
            lower = text.lower()
            if text[0].isdigit() or not (text[0].isupper() or lower in _PARTICLES | _BEFORE):
                break
            here -= 1
            if lower in _BEFORE and here < at - 1 and not (lower in _LOOSE and text[0].islower()):
                first, named, loose = here, True, lower in _LOOSE
                if text[0].islower():
                    break
            elif text[0].isupper():
                first = here
        return first, named, loose

    def _behind(self, at: int) -> int:
        """The last word of a street behind its number, 27 rue des Capucins; -1 for none."""
        if self.gap(at) not in (" ", ", ") or self.word(at + 1).lower() not in _BEFORE:
            return -1
        last = at + 1
        while self.gap(last) == " " and last - at < _BACK:
            text = self.word(last + 1)
            if not (text[0].isupper() or text.lower() in _PARTICLES):
                break
            last += 1
        return last if last > at + 1 else -1

    def _onwards(self, last: int) -> tuple[int, bool, bool]:
        """The last token of an address, whether a postcode is among them, and a town."""
        postal = town = False
        for _ in range(_FORTH):
            between = self.gap(last)
            if between not in (" ", ", ", ". ", "., ", "º ", ",", "/"):
                break
            text, before = self.word(last + 1), self.word(last)
            if between == "/" and not (text[0].isdigit() or len(text) == 1):
                break
            if between == ". " and before.isalpha() and before.lower() not in _INNER | _BEFORE:
                break
            if text[0].isdigit() and len(text) <= 7:
                postal |= 3 <= len(text.replace("-", "")) <= 6 and "," in between
            elif text[0].isupper() and ("," in between or (before[0].isdigit() and postal)):
                town |= postal
            elif text.lower() not in _INNER and not (
                text[0].isupper() and ((between == " " and town) or len(text) == 1)
            ):
                break
            last += 1
        return last, postal, town


def _certain(words: list[str], names: list[str]) -> bool:
    """Whether a postcode and a town alone say that it is an address: four digits and more, and
    a name in small letters behind its capital."""
    real = any(len(w) >= 3 and w[0].isupper() and w[1:].islower() for w in names)
    return real and max((len(w) for w in words if w[0].isdigit()), default=0) >= 4
