"""Places told in words of every day: 菜市场后面那栋楼三单元, 进门左拐第二栋，四楼.

Each character of a block becomes a letter that says what it is there: part of a word that leads to
somebody's door, of one that says where, of one that ends at a door, of a number. In these letters
a way to a door is a pattern of bounded length, which is looked for from the words that lead to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.kernels.text import I64, U8, Mask, looked_up
from strongroom.kinds._reading import Reading
from strongroom.kinds._words import DIGIT, LETTER, NUMERAL, among, bit, classes

# What a character is: M a mark, K one that parts clauses only, I what leads on (：), H a letter,
# N a digit, A a numeral, X a word that no way holds, P whose it is, Z from or to, D 的, l a word
# that leads to a door and L its end, W where from something else, V how to go there, E a door or
# what is told like one, S a side that is a home (东户), Y such a one as 那栋, B what people work or
# sit in, R what they live in, F people behind a door, O 第, Q a floor or a house behind a number,
# q and g what only 第 counts.
_IN = "[HNAWVEBDOQqgSYR]"
_NTH = "O[AN]{1,3}(?:[Qq][HBRE]{0,4}|g(?:[BREQ]+|(?!H))|H?[BRE]+)"
_THAT = "Y+(?:[HBANR]{0,6}[BQER])?"
_END = f"(?:E|S+|Y+|W+D?[HB]{{0,6}}B|{_NTH}|[AN]+Q+|NN+Q?)"
_MORE = (
    f"(?:K(?:Z?{_IN}{{0,10}}(?:V+|{_NTH})(?:{_IN}{{0,10}}(?:E|Q|{_NTH}))?"
    f"|{_IN}{{0,8}}Y+|H{{0,4}}E+(?=[KM])|[AN]{{1,3}}Q+W*(?=[KM])))"
)
_LED = re.compile(f"LI?(?=[^MLX]{{0,30}}?[EWSYROQ])(P{{0,2}}{_IN}{{1,30}}{_MORE}{{0,2}})".encode())
_LIVED = re.compile(f"({_IN}{{0,24}}{_END}|{_IN}{{2,24}}W)(?=D?H?F)".encode())
_LEFT = re.compile(f"({_IN}{{2,24}}W)(?=[lL])".encode())
_ALONE = re.compile(
    (
        f"((?:Z?(?:{_IN}{{0,20}}[WV]{_IN}{{0,12}}|{_IN}{{0,8}}[BER]){_NTH}W*"
        f"|{_IN}{{1,20}}[WE]{_IN}{{0,8}}K(?:Z?{_IN}{{0,10}}{_NTH})"
        f"|{_IN}{{0,8}}W+D?[HBR]{{0,6}}(?:[AN]{{1,4}}Q+){{1,3}}[AN]{{0,4}}(?:[HB]{{0,3}}B)?"
        f"|(?=[HBERANQ]{{0,10}}W)[HBERWANQ]{{1,12}}D?{_THAT}"
        f"|[HBER]{{1,10}}W+D?[HBA]{{0,5}}R"
        f"|[HBER]{{0,8}}[BER](?:[AN]{{1,3}}Q+){{1,3}}N{{3,4}}(?![NQqH])"
        f"|[HBER]{{0,8}}[BER](?:[AN]{{1,3}}Q+){{2,4}}"
        f"|W+N{{3,4}}(?![NQqH]))(?![HBWEOR]){_MORE}?|[ANQHE]{{0,4}}S+)"
    ).encode()
)
# What each of them holds, looked for first.
_CORE = re.compile(b"[WV]+D?[HBANERQW]{0,14}?[RQOYE]|[WV]+N{3}|[WV]+D?[HBANE]{0,8}K|S|O[AN]|Y")
# Where what was led to stops: at its last door, or at what is beside something.
_STOPS = re.compile(
    f"(?s:.*)(?:{_NTH}W?|E|S+|R|{_THAT}|(?<![AN])[AN]{{1,4}}Q+(?:[HB]{{0,3}}B|(?!H))|(?<!N)N{{3,4}}(?![NQqH]))".encode()
)
_OF = re.compile(b"H{0,6}D")
_SIDES = re.compile(b"W+D?(?:[HB]{0,6}B)?")


@dataclass(frozen=True, slots=True)
class Told:
    """Places told in words: where each begins and ends in the reading, and how sure."""

    starts: I64
    ends: I64
    scores: npt.NDArray[np.float64]


def together(one: Told, two: Told) -> Told:
    """Both, and what overlaps as one place."""
    if not len(one.starts) or not len(two.starts):
        return one if len(one.starts) else two
    starts, ends = np.append(one.starts, two.starts), np.append(one.ends, two.ends)
    scores = np.append(one.scores, two.scores)
    order = np.argsort(starts, kind="stable")
    starts, ends, scores = starts[order], ends[order], scores[order]
    reach = np.maximum.accumulate(ends)
    first = np.flatnonzero(np.concatenate([[True], starts[1:] >= reach[:-1]]))
    return Told(starts[first], np.maximum.reduceat(ends, first), np.maximum.reduceat(scores, first))


_LEADS = (("tail",), ("side",), ("home", "cue", "nocue"), ("folk",), ("dwell",), ("going",))
_NOTHING = Told(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))


def told(reading: Reading) -> Told:
    """The places of a block that are told in words, found once."""
    return reading.once(_told)


def _told(reading: Reading) -> Told:
    """The places of a block that are told in words, ordered, none inside another."""
    # Every pattern holds a word of one of these.
    if not any(len(reading.outer(*words).starts) for words in _LEADS):
        return _NOTHING
    # A mark before the first row, to which the patterns look back.
    letters = b"M" + letters_of(reading)
    coded = np.frombuffer(letters, np.uint8)
    marked = np.flatnonzero(_which(letters, _MARKED))
    what = coded[marked]
    edge = marked[_EDGES[what]] + 1
    if len(edge) and edge[-1] == len(coded):
        edge = edge[:-1]
    found: dict[int, tuple[int, float]] = {}
    for at in marked[what == ord("L")].tolist():
        mark = letters.find(b"M", at, at + _NEAR)
        # Rows say the same over and over, and nothing reaches over a mark.
        start, end = _led_over(letters[at : mark + 1]) if mark > 0 else _led(letters, at)
        if end:
            found[at + start] = (at + end, 0.6)
    folk = marked[what == ord("F")]
    # What they live behind stands right before them, or before 的 and a name's first letter.
    near, further = coded[folk - 1], coded[np.maximum(folk - 2, 0)]
    folk = folk[_DOORS[near] | (_BETWEEN[near] & (_DOORS[further] | (further == ord("D"))))]
    leads = marked[(what == ord("l")) | (what == ord("L"))]
    leads = leads[coded[leads - 1] == ord("W")]
    some = marked[_ALONES[what]]
    some = some[~_WAYS[coded[some]] | ~_WAYS[coded[some - 1]]]
    some = some[[_CORE.match(letters, at) is not None for at in some.tolist()]]
    for pattern, wanted, most, score in (
        (_LIVED, folk, 1, 0.58), (_LEFT, leads, 1, 0.58), (_ALONE, some, 2, 0.54),
    ):  # fmt: skip
        for at in _anchors(edge, wanted, most):
            here = pattern.match(letters, at)
            if here is None or at in found or here.end(1) - at < 3:
                continue
            # 154 0000 0000 is a telephone, and its end no room.
            if letters[at - 2 : at] != b"NK" or letters[at : at + 1] != b"N":
                found[at] = (here.end(1), score)
    kept: list[tuple[int, int, float]] = []
    for start, (end, score) in sorted(found.items()):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, score))
    if not kept:
        return _NOTHING
    starts, ends, scores = zip(*kept, strict=True)
    return Told(np.array(starts) - 1, np.array(ends) - 1, np.array(scores))


_NEAR = 160
"""How far behind a lead a mark is looked for."""


@lru_cache(maxsize=1 << 14)
def _led_over(letters: bytes) -> tuple[int, int]:
    return _led(letters, 0)


def _led(letters: bytes, at: int) -> tuple[int, int]:
    """How far behind a word that leads to a door the way there begins and ends; 0 for no way."""
    m = _LED.match(letters, at)
    if m is None:
        return 0, 0
    # 地址写的, 租住的: what is said of it is no part.
    over = _OF.match(letters, m.start(1))
    start = m.start(1) if over is None else over.end()
    end = _stop(letters, start, m.end(1))
    return (start - at, end - at) if end else (0, 0)


def _anchors(edge: I64, wanted: I64, most: int) -> list[int]:
    """Where a way may begin: the last `most` places behind what no way holds, before each wanted
    one and in its reach."""
    if not len(wanted) or not len(edge):
        return []
    at = np.searchsorted(edge, wanted, side="right") - 1
    near = [edge[np.maximum(at - back, 0)] for back in range(most)]
    chosen = np.unique(np.concatenate([e[(wanted - e >= 0) & (wanted - e <= 34)] for e in near]))
    result: list[int] = chosen.tolist()
    return result


@cache
def _table(letters: str) -> Mask:
    table = np.zeros(256, bool)
    table[[ord(c) for c in letters]] = True
    return table


def _which(letters: bytes, table: Mask) -> Mask:
    """Which letters a table says True of."""
    return np.frombuffer(letters.translate(table.tobytes()), bool)


def _stop(letters: bytes, start: int, end: int) -> int:
    """Where a way that was led to stops; 0 where it leads to no door."""
    if letters[end - 1 : end + 2] == b"NKN" or letters[end - 1 : end + 1] == b"NN":
        # 电话154 0000 0000: what goes on, behind a blank too, is no room.
        end = start + len(letters[start:end].rstrip(b"N"))
    stop = _STOPS.match(letters, start, end)
    last = sides = stop.end() if stop else 0
    if letters.find(b"W", start, end) >= 0:
        for m in _SIDES.finditer(letters, start, end):
            # Beside something, not beside nothing: 对面 alone is nobody's.
            if m.start() >= start + 2 or last:
                sides = max(sides, m.end())
    return sides if sides - start >= 3 else 0


def letters_of(reading: Reading) -> bytes:
    """What each character of a block is, as one letter each, made once."""
    return reading.once(_spelt)


def _spelt(reading: Reading) -> bytes:
    return _letters(reading).tobytes()


def _letters(reading: Reading) -> U8:
    """What each character is."""
    codes, kinds = reading.codes, reading.kinds
    out: U8 = looked_up(_characters(), codes).copy()
    # What is a count behind a number only, and no stop inside a word of names.
    stopped = np.flatnonzero(out == ord("X"))
    out[stopped[reading.safe[stopped]]] = ord("H")

    def lay(letter: str, *sections: str) -> None:
        reading.outer(*sections).lay(out, ord(letter))

    counts = np.flatnonzero(_which(out.tobytes(), _COUNTS))
    before = np.maximum(counts - 1, 0)
    number = (kinds[before] & (NUMERAL | DIGIT | LETTER)) != 0
    number |= codes[before] == ord("那")
    letter = _BEHIND_NUMBER[out[counts]]
    out[counts] = np.where(number, letter, ord("H"))
    # 三单元, 第三个单元
    unit = counts[(number | (codes[before] == ord("个"))) & (codes[counts] == ord("单"))]
    unit = unit[reading.at(unit + 1) == ord("元")]
    out[unit] = out[np.minimum(unit + 1, len(out) - 1)] = ord("Q")
    gate = counts[codes[counts] == ord("个")] + 1
    out[gate[reading.at(gate) == ord("门")]] = ord("B")
    # 那个复式, 那个小区: such a one.
    such = counts[(codes[counts] == ord("个")) & (reading.at(counts - 1) == ord("那"))]
    numbers = out.copy()
    halts = reading.outer("stop")
    halts = halts.where((halts.ends - halts.starts >= 2) & ~halts.has(_of_ways()))
    halts.lay(out, ord("X"))
    lay("B", "dwell")
    homes = reading.outer("estate")
    homes.where(~_TRADE[codes[homes.ends - 1]]).lay(out, ord("R"))
    lay("E", "tail")
    # 二楼 and 第三家 are told by their numbers, whatever word they are.
    told_ = np.flatnonzero(out == ord("E"))
    kept = told_[_table("OAQq")[numbers[told_]]]
    out[kept] = numbers[kept]
    lay("W", "side")
    lay("V", "going")
    tails = reading.outer("tail")
    tails.where(codes[tails.starts] == ord("那")).lay(out, ord("Y"))
    such = such[_HOUSED[out[np.minimum(such + 1, len(out) - 1)]]]
    out[such] = out[such - 1] = ord("Y")
    home = counts[(codes[counts] == ord("户")) & _SIDED[reading.at(counts - 1)]]
    out[home] = out[np.maximum(home - 1, 0)] = ord("S")
    lay("F", "folk")
    leads = reading.outer("home", "cue", "nocue")
    leads = leads.where(~leads.has(bit("nocue", "dwell", "tail")))
    leads.lay(out, ord("l"))
    out[leads.ends - 1] = ord("L")
    return out


@cache
def _of_ways() -> int:
    return bit("side", "tail", "home", "cue", "going", "folk", "dwell")


@cache
def _characters() -> pa.Array:
    """What each character is by itself; t, u and v are counts behind a number."""
    kinds = classes()
    out = np.full(len(kinds), ord("H"), np.uint8)
    out[kinds == 0] = ord("M")
    out[(kinds & NUMERAL) != 0] = ord("A")
    out[(kinds & DIGIT) != 0] = ord("N")
    out[ord("A") : ord("Z") + 1] = ord("N")
    for letter, some in _SINGLE.items():
        out[among(some)] = ord(letter)
    return pa.array(out)


_EDGES, _ALONES = _table("MKIXLZP"), _table("WVSYO")
_MARKED = _EDGES | _ALONES | _table("Fl")
_COUNTS = _table("tuv")
_BEHIND_NUMBER = np.zeros(256, np.uint8)
_BEHIND_NUMBER[[ord(c) for c in "tuv"]] = [ord(c) for c in "Qqg"]
_WAYS, _HOUSED = _table("WV"), _table("BRE")
_DOORS, _BETWEEN = _table("ESYWBQNRqO"), _table("DH")
_SINGLE = {
    "X": "了是它被把因但并就也都还又没不请说称让叫且给想要已再才很这哪谁吗呢吧啊为与和或及对将跟",
    "Z": "从到在于往去来至自",
    "P": "我你他她们咱俺",
    "t": "栋幢座层楼号床室房区期组单档",
    "u": "家户间排铺",
    "v": "个",
    "O": "第",
    "D": "的",
    "R": "苑邸",
    "K": "，, ",
    "I": "：:",
}
_SIDED = among("东西南北中")
_TRADE = among("场厦城馆心店街楼")
