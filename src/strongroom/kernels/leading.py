"""Which word leads to a value: `密码：`, `微信号是`, `card number is`.

Between the word and the value stand marks and words that only say that a value comes. They are
taken away step by step, for all places of a block at once, and what the text ends with after each
step is kept. Any number of vocabularies can then be held against these ends without looking at
the text again, which is why this is no regular expression.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.text import I64, U8, U64, Mask, padded, window

if not compiled.missing:
    from strongroom.kernels.compiled import leading as fast

WIDTH = 16
"""Bytes of a word that are looked at, from its end."""
_STEPS = 7

_MARK = np.zeros(256, bool)
_MARK[np.frombuffer(b" \t\r\n:=#\"'([<>*_-", np.uint8)] = True
_CHARACTERS = np.array(
    sorted(
        int.from_bytes(c.encode())
        for c in "：＝“（【《，号码编為为是叫填写的有我就如下分别乃即系、　號碼"
    ),
    np.int64,
)
_LAST_OF_THREE = np.zeros(1 << 16, bool)
_LAST_OF_THREE[((_CHARACTERS & 0xFF) << 8) | ((_CHARACTERS >> 8) & 0xFF)] = True
_WORDS = (
    *("number", "num", "no", "nr", "id", "is", "was", "of", "my", "the", "code", "account", "to"),
    *("at", "on", "about", "new", "no.", "nr."),
)
_TRADITIONAL = str.maketrans(
    "号码电话机证护户帐账银邮车联系络楼热线传报书驾驶军务会员",
    "號碼電話機證護戶帳賬銀郵車聯繫絡樓熱線傳報書駕駛軍務會員",
)


@cache
def traditional(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, and the same in traditional characters where these differ."""
    return tuple(dict.fromkeys([*words, *(word.translate(_TRADITIONAL) for word in words)]))


@dataclass(frozen=True, slots=True)
class Ends:
    """What stands before each of some places, after each step of taking away what leads to it.

    Attributes:
        which: index of the place that each end is of.
        tails: the last bytes, lower case, right aligned and padded with 0, as two words each.
    """

    which: I64
    tails: U64


@dataclass(frozen=True, slots=True)
class Listed:
    """Words as the compiled kernels look them up.

    Attributes:
        first: last two bytes → where the short words that end so begin, from 1; `_NONE` where
            only longer ones do, 0 where no word does.
        deep: a hash of the last `_DEEP` bytes → the same of words that are so long.
        keys: of each word the bytes as two words, and the masks over them, shape (n, 4).
        said: its length, whether it has to stand by itself, whether another of the same end
            follows, shape (n, 3).
    """

    first: npt.NDArray[np.uint16]
    deep: npt.NDArray[np.uint16]
    keys: U64
    said: U8


def lower(near: U8) -> None:
    """ASCII letters in lower case, in place."""
    capital = (near - np.uint8(65)) < 26
    near += capital.view(np.uint8) << np.uint8(5)


def ends(data: U8, first: I64, places: I64) -> Ends:
    """The ends before each place; `first` is where the row of each begins."""
    which = np.arange(len(places))
    at = places
    every: list[I64] = []
    tails: list[U64] = []
    for _ in range(_STEPS):
        near = padded(data, first[which], at, WIDTH, right=True)
        lower(near)
        every.append(which)
        tails.append(near.view(np.uint64).reshape(-1, WIDTH // 8))
        size = _filler(near)
        more = size > 0
        which, at = which[more], (at - size)[more]
        if not len(which):
            break
    return Ends(np.concatenate(every), np.concatenate(tails))


def _filler(near: U8) -> I64:
    """How many bytes at the end of each row say only that a value comes."""
    last = near[:, -1]
    size = np.zeros(len(near), np.int64)
    marked = np.flatnonzero(_MARK[last])
    if len(marked):
        other = ~_MARK[near[marked, -6:]]
        size[marked] = np.where(other.any(axis=1), other[:, ::-1].argmax(axis=1), 6)
    # The last two bytes tell nearly all ends apart before whole characters and words are compared.
    wide = np.flatnonzero(_LAST_OF_THREE.take(near.view(np.uint16)[:, -1]))
    if len(wide):
        three = near[wide, -3:].astype(np.int64)
        packed = three[:, 0] << 16 | three[:, 1] << 8 | three[:, 2]
        at = np.minimum(np.searchsorted(_CHARACTERS, packed), len(_CHARACTERS) - 1)
        size[wide] = np.where(_CHARACTERS[at] == packed, 3, 0)
    letter = np.flatnonzero(_last_two(_WORDS).take(near.view(np.uint16)[:, -1]))
    if len(letter):
        tail = near[letter, -8:].copy().view(np.uint64)[:, 0]
        for key, mask, length in _keys(_WORDS)[0]:
            same = np.flatnonzero((tail & mask) == key)
            if len(same):
                at = letter[same]
                size[at[~(near[at, -length - 1] - np.uint8(97) < 26)]] = length
    return size


Key = tuple[np.uint64, np.uint64, int]


@cache
def _keys(words: tuple[str, ...]) -> tuple[list[Key], list[tuple[bytes, Key]]]:
    """Words of up to eight bytes as (key, mask, length), and longer ones with their last eight."""
    short: list[Key] = []
    long: list[tuple[bytes, Key]] = []
    for word in words:
        raw = word.lower().encode()[-WIDTH:]
        tail = raw[-8:].rjust(8, b"\0")
        kept = (b"\xff" * min(len(raw), 8)).rjust(8, b"\0")
        key = (
            np.frombuffer(tail, np.uint64)[0],
            np.frombuffer(kept, np.uint64)[0],
            len(raw),
        )
        if len(raw) <= 8:
            short.append(key)
        else:
            long.append((raw, key))
    return short, long


@cache
def _last_two(words: tuple[str, ...]) -> Mask:
    table = np.zeros(1 << 16, bool)
    for word in words:
        raw = word.lower().encode()[-2:]
        if len(raw) == 2:
            table[int.from_bytes(raw, "little")] = True
        else:
            table[raw[0] << 8 :: 1][: 1 << 8] = True
    return table


_SHORT = 5
"""A Latin word shorter than this has to stand by itself: `tel` is none in `hotel`."""


_DEEP = 6
"""Bytes from which on a word is looked up by a hash of its last ones: two Chinese characters."""
_SHIFT, _NONE = 52, 0xFFFF


def _hashed(raw: bytes) -> int:
    """Where a word of `_DEEP` bytes and more is looked up."""
    return (int.from_bytes(raw[-_DEEP:], "little") * 0x9E3779B97F4A7C15 % (1 << 64)) >> _SHIFT


@cache
def _listed(words: tuple[str, ...], *, alone: bool = False) -> Listed:
    """The words for the compiled kernels; with `alone` all have to stand by themselves."""
    by_end: dict[int, list[bytes]] = {}
    by_hash: dict[int, list[bytes]] = {}
    ends: set[int] = set()
    for raw in dict.fromkeys(word.lower().encode()[-WIDTH:] for word in words):
        # Two bytes as one number, the last in its upper half; of a single one only that.
        end = raw[-1] << 8 | raw[-2] if len(raw) > 1 else raw[-1] - 256
        if len(raw) < _DEEP:
            by_end.setdefault(end, []).append(raw)
        else:
            ends.add(end)
            by_hash.setdefault(_hashed(raw), []).append(raw)
    first, deep = np.zeros(1 << 16, np.uint16), np.zeros(1 << (64 - _SHIFT), np.uint16)
    keys: list[bytes] = []
    said: list[tuple[int, bool, bool]] = []

    def add(same: list[bytes]) -> int:
        for at, raw in enumerate(same):
            keys.extend([raw.rjust(WIDTH, b"\0"), (b"\xff" * len(raw)).rjust(WIDTH, b"\0")])
            by_itself = alone or (len(raw) < _SHORT and raw[0] < 0x80)
            said.append((len(raw), by_itself, at + 1 < len(same)))
        return len(said) - len(same) + 1

    # Single bytes stand behind any other: they are listed first, and again with what ends so.
    for end, same in sorted(by_end.items()):
        if end < 0:
            first[(end + 256) << 8 :][:256] = add(same)
        else:
            first[end] = add([*same, *by_end.get((end >> 8) - 256, [])])
    for end in ends:
        first[end] = first[end] or _NONE
    for hashed, same in by_hash.items():
        deep[hashed] = add(same)
    assert len(said) < _NONE
    bits = np.frombuffer(b"".join(keys), np.uint64).reshape(-1, 4)
    return Listed(first, deep, bits, np.array(said, np.uint8).reshape(-1, 3))


_FEW = 12
"""Keys up to which it is quicker to compare with each than to search."""


def _is_one(values: U64, keys: U64) -> Mask:
    """Which of the values are one of the sorted keys."""
    if len(keys) <= _FEW:
        same: Mask = values == keys[0]
        for key in keys[1:]:
            same |= values == key
        return same
    at = np.searchsorted(keys[1:], values, side="right")
    return np.asarray(keys[at] == values, bool)


@cache
def _lengths(words: tuple[str, ...]) -> list[tuple[int, np.uint64, U64, bool]]:
    """Words of up to eight bytes by length: length, mask, sorted keys, whether they stand alone."""
    sorts: dict[tuple[int, bool], list[Key]] = {}
    for key in _keys(words)[0]:
        length = key[2]
        first = int(key[0]) >> 8 * (8 - length) & 0xFF
        sorts.setdefault((length, length < _SHORT and first < 0x80), []).append(key)
    return [
        (length, keys[0][1], np.unique(np.array([k[0] for k in keys], np.uint64)), alone)
        for (length, alone), keys in sorts.items()
    ]


@cache
def _long(words: tuple[str, ...]) -> tuple[U64, list[bytes]]:
    """The last eight bytes of longer words, sorted, and the words."""
    long = _keys(words)[1]
    return np.unique(np.array([key[0] for _, key in long], np.uint64)), [raw for raw, _ in long]


def led(found: Ends, count: int, words: Sequence[str]) -> Mask:
    """Which of `count` places one of the words leads to."""
    answer = np.zeros(count, bool)
    if not len(found.which):
        return answer
    every = traditional(tuple(words))
    # Two bytes tell nearly all ends apart before whole words are compared.
    pairs = found.tails.view(np.uint16)[:, -1]
    some = np.flatnonzero(_last_two(every)[pairs])
    if len(some):
        answer[found.which[some[_ending(found.tails[some], every, alone=True)]]] = True
    return answer


Vocabularies = tuple[tuple[str, ...], ...]
MOST = 64
"""Vocabularies that can be asked for together."""


def leading(data: U8, first: I64, places: I64, lists: Vocabularies) -> U64 | None:
    """Which of the vocabularies lead to each place, a bit each; None where numpy runs alone.

    Args:
        first: where the row of each place begins.
        lists: at most `MOST`.
    """
    if not compiled.running():
        return None
    filler, (table, bits) = _listed(_WORDS, alone=True), _together(lists)
    out = np.empty(len(places), np.uint64)
    fast.leading(
        data,
        places,
        first,
        _MARK.view(np.uint8),
        _LAST_OF_THREE.view(np.uint8),
        _CHARACTERS,
        filler.first,
        filler.deep,
        filler.keys,
        filler.said,
        _STEPS,
        table.first,
        table.deep,
        table.keys,
        table.said,
        bits,
        out,
    )
    return out


@lru_cache(maxsize=MOST)
def _together(lists: Vocabularies) -> tuple[Listed, U64]:
    """The words of several vocabularies in one table, and in which of them each of them is."""
    bits: dict[bytes, int] = {}
    for at, words in enumerate(lists):
        for word in traditional(words):
            raw = word.lower().encode()[-WIDTH:]
            bits[raw] = bits.get(raw, 0) | 1 << at
    table = _listed(tuple(word for words in lists for word in traditional(words)))
    raws = table.keys[:, :2].copy().view(f"S{WIDTH}")[:, 0].tolist()
    return table, np.array([bits[raw.lstrip(b"\0")] for raw in raws], np.uint64)


_asked: dict[tuple[str, ...], None] = {}


def asked(words: tuple[str, ...] | None = None) -> Vocabularies:
    """The vocabularies that were asked for so far in this process; `words` is one more of them.

    Scanners ask for the same ones in every block, so that the next block can be looked at for all
    of them together.
    """
    if words is not None and len(_asked) < MOST:
        _asked[words] = None
    return tuple(_asked)


@cache
def fit(words: tuple[str, ...]) -> bool:
    """Whether none of the words is too long for `stand_in` and `stand_near`."""
    return max(len(word.encode()) for word in traditional(words)) <= WIDTH


def stand_near(
    data: U8, offsets: I64, places: I64, words: tuple[str, ...], width: int, *, after: bool
) -> Mask | None:
    """Whether one of the words stands in the bytes before, or behind, each place in its row.

    None where the compiled kernels do not run.
    """
    if not compiled.running():
        return None
    table = _listed(traditional(words))
    answer = np.zeros(len(places), bool)
    fast.near(
        data,
        offsets,
        places,
        width,
        after,
        table.first,
        table.deep,
        table.keys,
        table.said,
        answer.view(np.uint8),
    )
    return answer


def stand_in(near: U8, words: tuple[str, ...]) -> Mask:
    """Which rows of bytes hold one of the words, none of which is longer than `WIDTH`."""
    every = traditional(words)
    # Room in front, so that what ends at the beginning of a row has bytes before it.
    count, width = near.shape
    wide = np.zeros((count, WIDTH + width), np.uint8)
    wide[:, WIDTH:] = near
    lower(wide)
    flat = wide.reshape(-1)
    pair = flat[:-1] | flat[1:].astype(np.uint16) << np.uint16(8)
    ends = np.flatnonzero(_last_two(every)[pair]) + 2
    ends = ends[ends >= WIDTH]
    answer = np.zeros(count, bool)
    if len(ends):
        tails = window(flat, ends - WIDTH, WIDTH).view(np.uint64).reshape(-1, WIDTH // 8)
        ends = ends[_ending(tails, every, alone=False)]
        answer[(ends - 1) // (WIDTH + width)] = True
    return answer


def _ending(tails: U64, every: tuple[str, ...], *, alone: bool) -> Mask:
    """Which tails end with one of the words; `alone` asks for short ones to stand by themselves."""
    last, rows = tails[:, -1], tails.view(np.uint8).reshape(-1, WIDTH)
    good = np.zeros(len(tails), bool)
    for length, mask, keys, short in _lengths(every):
        same = _is_one(last & mask, keys)
        if short and alone:
            # Chinese words have three bytes a character, and nothing in front that matters.
            at = np.flatnonzero(same)
            same[at[rows[at, -length - 1] - np.uint8(97) < 26]] = False
        good |= same
    keys, long = _long(every)
    if len(keys):
        maybe = np.flatnonzero(_is_one(last, keys))
        for raw in long if len(maybe) else ():
            same = (rows[maybe, WIDTH - len(raw) :] == np.frombuffer(raw, np.uint8)).all(axis=1)
            good[maybe[same]] = True
    return good
