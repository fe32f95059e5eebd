# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What stands at and around places of a block (`kernels/rows.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t
from libc.string cimport memchr, memcpy, memset

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const int64_t[::1] Offsets
ctypedef const int64_t[:] Places

cdef enum:
    # Places that are looked at together.
    PIECE = 64


cdef inline int64_t row_of(Offsets offsets, int64_t place, int64_t near) except -2 nogil:
    """The last row that begins at a place or before it; -1 for none. `near` is a first guess."""
    cdef int64_t low = 0, high = offsets.shape[0], middle, step
    if 0 <= near < high and offsets[near] <= place:
        # Places are asked for in order mostly: the row is this one, or one of the next.
        for step in range(4):
            near += 1
            if near == high or place < offsets[near]:
                return near - 1
        low = near
    while low < high:
        middle = (low + high) >> 1
        if offsets[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low - 1


def before(Bytes data, Offsets offsets, Places places, int64_t back, uint8_t[::1] out):
    """The byte `back` places before each place; 0 where a row begins in between."""
    cdef int64_t one, row = 0
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one], row)
            out[one] = 0 if places[one] - back < offsets[row] else data[places[one] - back]


def at(Bytes data, Offsets offsets, Places places, uint8_t[::1] out):
    """The byte at each place; 0 where a row begins or the last ends."""
    cdef int64_t one, row = 0
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one], row)
            out[one] = 0 if places[one] == offsets[row] else data[places[one]]


def left(Bytes data, Offsets offsets, Places places, uint8_t[:, ::1] out):
    """The bytes before each place in its row, right aligned, 0 in front of them."""
    cdef int64_t one, row = 0, size, width = out.shape[1]
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one], row)
            size = min(places[one] - offsets[row], width)
            if size < width:
                memset(&out[one, 0], 0, width - size)
            if size > 0:
                # Both ends of what is copied are inside.
                data[places[one] - 1]
                memcpy(&out[one, width - size], &data[places[one] - size], size)


def right(Bytes data, Offsets offsets, Places places, int64_t back, uint8_t[:, ::1] out):
    """The bytes from each place in the row of what is `back` before it, 0 behind them."""
    cdef int64_t one, row = 0, size, width = out.shape[1]
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one] - back, row)
            size = min(offsets[row + 1] - places[one], width)
            if size > 0:
                data[places[one] + size - 1]
                memcpy(&out[one, 0], &data[places[one]], size)
            if size < width:
                memset(&out[one, size], 0, width - size)


def digits(Bytes data, Places starts, Places ends, uint8_t[:, ::1] out):
    """The digits between starts and ends, left aligned, 0 behind them; those that fit."""
    cdef int64_t one, place, count, width = out.shape[1]
    with nogil:
        for one in range(starts.shape[0]):
            count = 0
            for place in range(starts[one], ends[one]):
                if 48 <= data[place] < 58 and count < width:
                    out[one, count] = data[place]
                    count += 1
            if count < width:
                memset(&out[one, count], 0, width - count)


cdef inline bint held(Bytes data, int64_t place, Bytes three) except -1 nogil:
    """Whether the three bytes stand at one of so many places; both behind the last are there.

    No branch and nothing but bytes, so that the compiler looks at sixteen places at once.
    """
    cdef const uint8_t* first = &data[place]
    cdef const uint8_t* second = &data[place + 1]
    # The last that is looked at is inside.
    cdef const uint8_t* third = &data[place + 2] if data[place + PIECE + 1] else &data[place + 2]
    cdef uint8_t one = three[0], two = three[1], last = three[2], least = 255, odd
    cdef int step
    for step in range(PIECE):
        odd = (first[step] ^ one) | (second[step] ^ two) | (third[step] ^ last)
        least = least if least < odd else odd
    return least == 0


def places(Bytes data, Bytes sequence, int64_t[::1] out):
    """Where a sequence of bytes stands.

    Returns:
        How many there are: more than fit, and it is to be asked again with more room.
    """
    cdef int64_t place = 0, n = data.shape[0], size = sequence.shape[0], count = 0, step, stop
    cdef int64_t room = out.shape[0]
    cdef const void* found
    if not size or n < size:
        return 0
    if size == 3:
        with nogil:
            while place < n - 2:
                if place + PIECE + 2 <= n and not held(data, place, sequence):
                    place += PIECE
                    continue
                # The last byte of a character tells it apart better than the first.
                step = place + 2
                stop = min(place + PIECE + 2, n)
                while step < stop:
                    found = memchr(&data[step], sequence[2], stop - step)
                    if found == NULL:
                        break
                    step = <const uint8_t*> found - &data[0]
                    if data[step - 1] == sequence[1] and data[step - 2] == sequence[0]:
                        if count < room:
                            out[count] = step - 2
                        count += 1
                    step += 1
                place += PIECE
        return count
    with nogil:
        place = size - 1
        while place < n:
            found = memchr(&data[place], sequence[size - 1], n - place)
            if found == NULL:
                break
            place = <const uint8_t*>found - &data[0]
            step = 1
            while step < size and data[place - step] == sequence[size - 1 - step]:
                step += 1
            if step == size:
                if count < room:
                    out[count] = place - size + 1
                count += 1
            place += 1
    return count


def edges(Offsets offsets, Places places, uint8_t[::1] out):
    """Says 1 for the places at which a row begins or the last ends, 0 for the others."""
    cdef int64_t one, row = 0
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one], row)
            out[one] = offsets[row] == places[one]


def stands(Bytes data, Places places, Bytes sequence, uint8_t[::1] out):
    """Says 1 for the places at which a sequence of bytes stands."""
    cdef int64_t one, place, step, n = data.shape[0], size = sequence.shape[0]
    with nogil:
        for one in range(places.shape[0]):
            place, step = places[one], 0
            if place < 0 or place + size > n:
                continue
            while step < size and data[place + step] == sequence[step]:
                step += 1
            out[one] = step == size


def reach(
    Bytes data, Offsets offsets, Places places, Bytes table, int64_t most, int64_t[::1] out
):
    """Writes how many bytes from each place in its row, at most so many, a table says 1 of."""
    cdef int64_t one, row = 0, at, end
    with nogil:
        for one in range(places.shape[0]):
            row = row_of(offsets, places[one], row)
            at, end = places[one], min(places[one] + most, offsets[row + 1])
            while at < end and table[data[at]]:
                at += 1
            out[one] = at - places[one]


cdef inline uint32_t code(Bytes data, int64_t begin, int64_t end) except? 0xFFFFFFFF nogil:
    """The code point of a character of one to three bytes; 0 where there is none."""
    cdef uint32_t one = data[begin], two, three
    if end - begin == 1:
        return one if one < 0x80 else 0
    two = data[begin + 1]
    if two & 0xC0 != 0x80:
        return 0
    if end - begin == 2:
        return (one & 31) << 6 | two & 63 if 0xC2 <= one < 0xE0 else 0
    three = data[begin + 2]
    if not 0xE0 <= one < 0xF0 or three & 0xC0 != 0x80:
        return 0
    one = (one & 15) << 12 | (two & 63) << 6 | three & 63
    return one if one >= 0x800 else 0


def sorts_before(Bytes data, Offsets offsets, Places places, Bytes table, uint8_t[::1] out):
    """Writes what a table says of the character before each place in its row, 0 for none."""
    cdef int64_t one, row = 0, place, size
    cdef uint32_t what
    with nogil:
        for one in range(places.shape[0]):
            place = places[one]
            row = row_of(offsets, place, row)
            out[one] = 0
            for size in range(1, 4):
                if place - size < offsets[row]:
                    break
                # The first of the bytes that is no continuation begins it.
                if data[place - size] & 0xC0 != 0x80:
                    what = code(data, place - size, place)
                    out[one] = table[what] if what else 0
                    break


def sorts_behind(Bytes data, Offsets offsets, Places places, Bytes table, uint8_t[::1] out):
    """Writes what a table says of the character at each place in the row of what is before it."""
    cdef int64_t one, row = 0, place, size
    cdef uint32_t what
    with nogil:
        for one in range(places.shape[0]):
            place = places[one]
            row = row_of(offsets, place - 1, row)
            out[one] = 0
            if place < offsets[row + 1]:
                size = 1 if data[place] < 0x80 else 2 if data[place] < 0xE0 else 3
                if place + size <= offsets[row + 1]:
                    what = code(data, place, place + size)
                    out[one] = table[what] if what else 0


def following(Bytes data, Places places, int64_t width, Bytes sequence, int64_t[::1] out):
    """Writes where a sequence begins in the `width` bytes from each of the places, which ascend.

    Returns:
        How many there are, as for `places`.
    """
    cdef int64_t one, at, end, step, done = 0, count = 0, size = sequence.shape[0]
    cdef int64_t n = data.shape[0] - size + 1
    with nogil:
        for one in range(places.shape[0]):
            end = min(places[one] + width, n)
            for at in range(max(places[one], done), end):
                step = 0
                while step < size and data[at + step] == sequence[step]:
                    step += 1
                if step == size:
                    if count < out.shape[0]:
                        out[count] = at
                    count += 1
            done = max(done, end)
    return count


def holding(const uint8_t[:, ::1] near, Bytes firsts, const uint8_t[:, ::1] needles, Bytes sizes,
            uint8_t[::1] out):
    """Says 1 for the rows that hold one of the needles; `firsts` says which bytes begin one."""
    cdef int64_t row, at, one, step, width = near.shape[1]
    with nogil:
        for row in range(near.shape[0]):
            for at in range(width):
                if not firsts[near[row, at]]:
                    continue
                for one in range(needles.shape[0]):
                    step = 0
                    while (
                        step < sizes[one] and at + step < width
                        and near[row, at + step] == needles[one, step]
                    ):
                        step += 1
                    if step == sizes[one]:
                        out[row] = 1
                        break
                if out[row]:
                    break


def unusual(Bytes data, Offsets offsets, int64_t[::1] out):
    """The rows that normalisation or trimming may change: blank at an end, or of a rare script.

    Returns:
        How many there are; there is room for all.
    """
    cdef int64_t row, at, end, count = 0
    cdef uint8_t one
    cdef uint64_t eight
    with nogil:
        for row in range(offsets.shape[0] - 1):
            at, end = offsets[row], offsets[row + 1]
            if at == end:
                continue
            if data[at] <= 32 or data[end - 1] <= 32:
                out[count] = row
                count += 1
                continue
            while at < end:
                if at + 8 <= end:
                    # All eight are inside: the last of them is looked at first.
                    data[at + 7]
                    memcpy(&eight, &data[at], 8)
                    if not eight & <uint64_t>0x8080808080808080:
                        at += 8
                        continue
                one = data[at]
                if 0xC2 <= one < 0xF5 and not 0xE4 <= one < 0xEA:
                    out[count] = row
                    count += 1
                    break
                at += 1
    return count
