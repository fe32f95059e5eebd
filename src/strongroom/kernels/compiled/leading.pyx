# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Which word leads to a place, and which stands near one (`kernels/leading.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint64_t
from libc.string cimport memcpy, memset

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const uint16_t[::1] Halves
ctypedef const uint64_t[:, ::1] Pairs
ctypedef const int64_t[::1] Places

cdef enum:
    WIDTH = 16
    DEEP = 6
    SHIFT = 52
    NONE = 0xFFFF

cdef struct Tail:
    # The last sixteen bytes before a place, in lower case, 0 where the row begins in between.
    uint64_t front
    uint64_t back


cdef inline uint64_t lower(uint64_t x) noexcept nogil:
    """Eight bytes with ASCII capitals in lower case."""
    cdef uint64_t low = x & <uint64_t>0x7F7F7F7F7F7F7F7F
    cdef uint64_t above = low + <uint64_t>0x2525252525252525
    cdef uint64_t from_a = low + <uint64_t>0x3F3F3F3F3F3F3F3F
    return x | ((from_a & ~above & ~x & <uint64_t>0x8080808080808080) >> 2)


cdef inline int cut(Bytes data, int64_t first, int64_t place, Tail* made) except -1 nogil:
    """Fills in what stands before a place; `first` is where its row begins."""
    cdef int64_t size = place - first
    cdef uint8_t[WIDTH] near
    made.front = made.back = 0
    if size <= 0:
        return 0
    # Both ends of what is copied are inside.
    data[place - 1]
    if place >= WIDTH:
        memcpy(&made.front, &data[place - 16], 8)
        memcpy(&made.back, &data[place - 8], 8)
        if size < 8:
            made.back &= ~<uint64_t>0 << (64 - 8 * size)
        if size <= 8:
            made.front = 0
        elif size < WIDTH:
            made.front &= ~<uint64_t>0 << (128 - 8 * size)
    else:
        memset(near, 0, WIDTH)
        memcpy(&near[WIDTH - size], &data[first], size)
        memcpy(&made.front, &near[0], 8)
        memcpy(&made.back, &near[8], 8)
    made.front, made.back = lower(made.front), lower(made.back)
    return 0


cdef inline uint8_t byte(Tail near, int64_t back) noexcept nogil:
    """The byte so many places before the end, from 1 to 16."""
    if back <= 8:
        return near.back >> (64 - 8 * back) & 0xFF
    return near.front >> (128 - 8 * back) & 0xFF


cdef inline int64_t ending(Tail near, Halves first, Halves deep, Pairs keys,
                           const uint8_t[:, ::1] said, bint alone, int64_t start) except -1 nogil:
    """Where behind `start` the next listed word is that it ends with, from 1; 0 for none.

    Args:
        first: last two bytes → where the short words that end so begin in the list, from 1; NONE
            where only longer ones do, 0 where no word does.
        deep: the same for the words of `DEEP` bytes and more, by a hash of so many.
        keys: two words of bytes and the two masks over them.
        said: length; whether it has to stand by itself; whether another of the same end follows.
        start: 0 for the beginning, or what this gave before.
    """
    cdef int64_t at = first[near.back >> 48]
    cdef bint short_ones = True
    if not at:
        return 0
    if at == NONE:
        at = 0
    if start:
        # Short words are listed before all others.
        short_ones = said[start - 1, 0] < DEEP
        at = start + 1 if said[start - 1, 2] else 0
    while True:
        while at:
            if (
                (near.back & keys[at - 1, 3]) == keys[at - 1, 1]
                and (near.front & keys[at - 1, 2]) == keys[at - 1, 0]
                and not (
                    alone and said[at - 1, 1]
                    and <uint8_t>(byte(near, said[at - 1, 0] + 1) - 97) < 26
                )
            ):
                return at
            at = at + 1 if said[at - 1, 2] else 0
        if not short_ones:
            return 0
        short_ones = False
        at = deep[((near.back >> 16) * <uint64_t>0x9E3779B97F4A7C15) >> SHIFT]


cdef inline int64_t filler(
    Tail near, Bytes mark, Bytes wide, Places characters, Halves first, Halves deep, Pairs keys,
    const uint8_t[:, ::1] said,
) except -1 nogil:
    """How many bytes at its end say only that a value comes."""
    cdef int64_t size = 0, low, high, middle, three
    while size < 6 and mark[byte(near, size + 1)]:
        size += 1
    if size:
        return size
    if wide[near.back >> 48]:
        three = <int64_t>byte(near, 3) << 16 | <int64_t>byte(near, 2) << 8 | byte(near, 1)
        low, high = 0, characters.shape[0]
        while low < high:
            middle = (low + high) >> 1
            if characters[middle] < three:
                low = middle + 1
            else:
                high = middle
        if low < characters.shape[0] and characters[low] == three:
            return 3
    low = ending(near, first, deep, keys, said, True, 0)
    return said[low - 1, 0] if low else 0


def leading(
    Bytes data, Places places, Places begins, Bytes mark, Bytes wide, Places characters,
    Halves fill_first, Halves fill_deep, Pairs fill_keys, const uint8_t[:, ::1] fill_said, int steps,
    Halves first, Halves deep, Pairs keys, const uint8_t[:, ::1] said, const uint64_t[::1] bits,
    uint64_t[::1] out,
):
    """The bits of the words that lead to each place, where nothing but filler stands between.

    Args:
        begins: where the row of each place begins.
        mark: bytes that are marks; wide: last two bytes of what is one in three; characters: those
            three as a number, in order; fill_…: words that only say that a value comes.
        steps: how often filler is taken away at most, and one more.
        first, deep, keys, said: the words, see `ending`; bits: of each of them.
    """
    cdef int64_t one, at, size, step, word
    cdef Tail near
    with nogil:
        for one in range(places.shape[0]):
            at = places[one]
            out[one] = 0
            for step in range(steps):
                cut(data, begins[one], at, &near)
                word = ending(near, first, deep, keys, said, True, 0)
                while word:
                    out[one] |= bits[word - 1]
                    word = ending(near, first, deep, keys, said, True, word)
                size = filler(
                    near, mark, wide, characters, fill_first, fill_deep, fill_keys, fill_said
                )
                if not size:
                    break
                at -= size


cdef inline int64_t row_of(Places offsets, int64_t place, int64_t near) except -2 nogil:
    """The last row that begins at a place or before it; -1 for none. `near` is a first guess."""
    cdef int64_t low = 0, high = offsets.shape[0], middle
    if 0 <= near < offsets.shape[0] and offsets[near] <= place:
        if near + 1 == offsets.shape[0] or place < offsets[near + 1]:
            return near
        low = near + 1
        if low + 1 == offsets.shape[0] or place < offsets[low + 1]:
            if offsets[low] <= place:
                return low
    while low < high:
        middle = (low + high) >> 1
        if offsets[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low - 1


def near(
    Bytes data, Places offsets, Places places, int64_t width, bint after,
    Halves first, Halves deep, Pairs keys, const uint8_t[:, ::1] said, uint8_t[::1] answer,
):
    """Says 1 for the places with a listed word in the `width` bytes before, or behind, them."""
    cdef int64_t one, row = 0, begin, end, at
    cdef uint16_t pair
    cdef uint8_t here
    cdef Tail tail
    with nogil:
        for one in range(places.shape[0]):
            if after:
                row = row_of(offsets, places[one] - 1, row)
                begin = places[one]
                end = min(begin + width, offsets[row + 1])
            else:
                end = places[one]
                row = row_of(offsets, end, row)
                begin = max(end - width, offsets[row])
            pair = 0
            for at in range(begin, end):
                here = data[at]
                if here - 65 < <uint8_t>26 and here >= 65:
                    here += 32
                pair = pair >> 8 | <uint16_t>here << 8
                if not first[pair]:
                    continue
                cut(data, begin, at + 1, &tail)
                if ending(tail, first, deep, keys, said, False, 0):
                    answer[one] = 1
                    break
