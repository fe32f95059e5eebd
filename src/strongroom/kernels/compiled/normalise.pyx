# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Which rows write digits in other characters (`kernels/normalise.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const int64_t[::1] Places

cdef enum:
    # Bytes that are looked at together, and digits side by side that are looked for.
    PIECE = 256
    SURE = 4
    SINGLE = 7


cdef inline uint32_t code(Bytes data, int64_t at, int width) except? 0xFFFFFFFF nogil:
    """The code point of a character of two or three bytes; 0 where there is none."""
    cdef uint32_t one = data[at], two = data[at + 1], three, made
    if two & 0xC0 != 0x80:
        return 0
    if width == 2:
        return (one & 31) << 6 | two & 63 if 0xC2 <= one < 0xE0 else 0
    three = data[at + 2]
    if not 0xE0 <= one < 0xF0 or three & 0xC0 != 0x80:
        return 0
    made = (one & 15) << 12 | (two & 63) << 6 | three & 63
    return made if made >= 0x800 else 0


cdef inline bint among(Bytes bits, uint16_t which) except -1 nogil:
    return bits[which >> 3] >> (which & 7) & 1


cdef inline int64_t row_of(Places offsets, int64_t place, int64_t row) except -1 nogil:
    """The row of a place that is not before `row`."""
    cdef int64_t low = row + 1, high, step = 1, middle
    if place < offsets[low]:
        return row
    # Rows are asked for in order: the next is near.
    while low + step < offsets.shape[0] and offsets[low + step] <= place:
        low += step
        step *= 2
    high = min(low + step, offsets.shape[0] - 1)
    while low < high:
        middle = (low + high) >> 1
        if offsets[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low - 1


cdef inline bint odd(Bytes data, int64_t at) except -1 nogil:
    """Whether one of so many bytes may begin a digit of a sort that is rare beside Chinese ones.

    The two bytes behind the last are there. No branch and nothing but bytes, so that the compiler
    looks at sixteen of them at once: what is found makes a zero.
    """
    cdef const uint8_t* first = &data[at]
    cdef const uint8_t* second = &data[at + 1]
    # The last that is looked at is inside.
    cdef const uint8_t* third = &data[at + 2] if data[at + PIECE + 1] else &data[at + 2]
    cdef int step
    cdef uint8_t least = 255, one, three, rare, wide, other, four
    for step in range(PIECE):
        one, three = first[step], third[step]
        rare = <uint8_t>(one - 0xC2) & 0xE0
        wide = 0 if <uint8_t>(three - 0x90) < 10 else three ^ 0xA0
        wide |= (one ^ 0xEF) | (second[step] ^ 0xBC)
        other, four = one ^ 0xEA, one ^ 0xF0
        other = other if other < four else four
        rare = rare if rare < wide else wide
        other = other if other < rare else rare
        least = least if least < other else other
    return least == 0


cdef int64_t looked(
    Bytes data, Places offsets, Bytes known, int64_t begin, int64_t end, int64_t row,
    uint8_t[::1] found,
) except -1 nogil:
    """Marks the rows of odd digits that begin between two places; gives the last row."""
    cdef int64_t at, n = data.shape[0]
    cdef uint8_t one, two, three
    for at in range(begin, end):
        one = data[at]
        if one < 0xC2 or at + 2 >= n:
            if one >= 0xC2 and one < 0xE0 and at + 1 < n:
                row = row_of(offsets, at, row)
                run(data, offsets, known, at, 2, row, found)
            continue
        two, three = data[at + 1], data[at + 2]
        if one == 0xEF:
            if two == 0xBC and (0x90 <= three < 0x9A or three == 0xA0):
                row = row_of(offsets, at, row)
                found[row] = 1
        elif one == 0xF0:
            if at + 3 < n and (
                two == 0x9D and three == 0x9F or two == 0x9F and (three == 0xAF or three == 0x84)
            ):
                row = row_of(offsets, at, row)
                found[row] = 1
        elif one < 0xE2 or one == 0xEA:
            row = row_of(offsets, at, row)
            run(data, offsets, known, at, 2 if one < 0xE0 else 3, row, found)
    return row


cdef int run(
    Bytes data, Places offsets, Bytes known, int64_t at, int width, int64_t row,
    uint8_t[::1] found,
) except -1 nogil:
    """Marks the row where a character is one of so many digits of its width side by side in it."""
    cdef int64_t first = offsets[row], end = offsets[row + 1], left, right
    if found[row] or at + width > end or not known[code(data, at, width)]:
        return 0
    left, right = at, at + width
    while left - width >= first and right - left < SURE * width:
        if not known[code(data, left - width, width)]:
            break
        left -= width
    while right + width <= end and right - left < SURE * width:
        if not known[code(data, right, width)]:
            break
        right += width
    found[row] = right - left >= SURE * width
    return 0


def disguised(
    Bytes data, Places offsets, Places starts, Places ends, bint ascii, Bytes known, Bytes tails,
    Bytes beside, uint8_t[::1] found,
):
    """Says 1 for the rows that must be looked at again.

    Args:
        starts, ends: of the runs of digits.
        known: code point (below 0x10000) → whether it is a digit of another sort; tails: bits,
            last two bytes → whether it may be a Chinese one; beside: code point → 1 for a separator in
            numbers, 2 for a digit.
    """
    cdef int64_t n = data.shape[0], at = 0, row = 0, place, step, end, beyond, one
    cdef int64_t chain = 0
    cdef uint8_t sort, following, mark, before = 0
    with nogil:
        # Of four characters of three bytes one begins at most two bytes behind a multiple of
        # twelve; what stands before them there may be anything, so that the last is taken.
        while at + 2 < n and not ascii:
            place = at + 2 if data[at + 2] >= 0xE0 else at + 1 if data[at + 1] >= 0xE0 else at
            if place + 2 < n and among(tails, data[place + 1] | <uint16_t>data[place + 2] << 8):
                if 0xE0 <= data[place] < 0xF0 and known[code(data, place, 3)]:
                    row = row_of(offsets, place, row)
                    run(data, offsets, known, place, 3, row, found)
            at += 12
        at, row = 0, 0
        while at + PIECE + 2 <= n and not ascii:
            if odd(data, at):
                row = looked(data, offsets, known, at, at + PIECE, row, found)
            at += PIECE
        if not ascii:
            looked(data, offsets, known, at, n, row, found)
        row = 0
        for one in range(starts.shape[0]):
            end = ends[one]
            if end < n - 2 and data[end] >= 0x80:
                row = row_of(offsets, starts[one], row)
                if offsets[row + 1] > end and not found[row]:
                    step = 3 if data[end] >= 0xE0 else 2
                    sort = beside[code(data, end, step)]
                    beyond = end + step
                    if sort and beyond < n and offsets[row + 1] > beyond:
                        following = data[beyond]
                        if <uint8_t>(following - 48) < 10 or sort == 1 and (
                            # An invisible character may be followed by others of its sort.
                            following >= 0x80 or following == 32
                        ):
                            found[row] = 1
            # Seven digits one by one, each behind the same blank or hyphen.
            mark = 0
            if (
                one > 0 and starts[one] - ends[one - 1] == 1 and end - starts[one] == 1
                and ends[one - 1] - starts[one - 1] == 1
            ):
                mark = data[end - 2]
                row = row_of(offsets, end - 1, row)
                if mark != 32 and mark != 45 and mark != 46 or offsets[row] > end - 3:
                    mark = 0
            chain = 0 if not mark or before and mark != before else chain + 1
            before = mark
            if chain == SINGLE - 1:
                found[row] = 1
